//! What crosses into other languages: the only list. All else follows from the core's source.

/// Questions to a space, by the name of the method of `Space`. Its arguments and its answer cross with it.
pub(crate) const QUESTIONS: &[&str] = &[
    "standing",
    "timeline",
    "may",
    "holders_of",
    "may_book",
    "cancelling",
    "attendance",
    "balance",
    "ledger",
    "statement",
    "bill",
    "explain",
    "explain_bill",
    "explain_invoice",
    "settlements",
    "invoice_facts",
    "compare_presets",
    "leaving",
    "propose",
    "sign_up",
    "due",
    "customer_profile",
    "company_profile",
    "whole_profile",
    "recurring_revenue",
    "retention",
    "utilisation",
    "quiet",
    "simulate",
    "compare",
    "month_end",
    "lint",
];

/// Types that cross besides, since hand-written parts of the bindings answer with them.
pub(crate) const ALSO: &[&str] = &["Difference", "Relied", "Refusal", "FactKind"];

/// What a value says of itself in words: of which type, and by which method. The words are the core's.
pub(crate) const SENTENCES: &[(&str, &str)] = &[
    ("Reason", "sentence"),
    ("BookingReason", "sentence"),
    ("Entry", "sentence"),
    ("Notice", "sentence"),
    ("Refusal", "sentence"),
    ("Remark", "sentence"),
    ("Derivation", "to_string"),
    ("InvoiceDerivation", "to_string"),
    ("Holding", "label"),
];

/// Types with private fields, and the function that makes one of them from its fields, checked.
pub(crate) const CHECKED: &[(&str, &str)] = &[("TimeRange", "new"), ("Window", "of")];

/// Where two public types of the core bear one name: the room that is meant, by the file that names it, is looked up; one
/// of them crosses under another name.
pub(crate) const RENAMED: &[(&str, &str, &str)] = &[
    ("plan", "By", "DrawBy"),
    ("credit", "Reason", "EntryReason"),
    ("plan", "Offer", "CatalogueOffer"),
    ("billing", "Step", "DerivationStep"),
    ("plan", "Renewal", "RenewalMode"),
];
