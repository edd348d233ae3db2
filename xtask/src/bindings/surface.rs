//! What crosses into other languages: the only list. All else follows from the core's source, and what is public there and
//! not listed here stops the writer.

/// One list of what crosses: [`SURFACE`], or a test's.
#[derive(Default)]
pub(crate) struct Surface {
    /// Questions: methods of `Space`, and methods of what it answered that take a space. Arguments and answers cross with them.
    pub(crate) questions: &'static [(&'static str, &'static [&'static str])],
    /// Types that cross besides, since hand-written parts of the bindings answer with them.
    pub(crate) also: &'static [&'static str],
    /// What a value says of itself in words: of which type, and by which method. The words are the core's.
    pub(crate) sentences: &'static [(&'static str, &'static str)],
    /// Types with private fields, and the function that makes one of them from its fields, checked.
    pub(crate) checked: &'static [(&'static str, &'static str)],
    /// Where two public types of the core bear one name: the room that is meant, by the file that names it, is looked up;
    /// one of them crosses under another name.
    pub(crate) renamed: &'static [(&'static str, &'static str, &'static str)],
    /// Public methods that each binding has written by hand.
    pub(crate) by_hand: &'static [(&'static str, &'static [&'static str])],
    /// Public methods that do not cross, and why.
    pub(crate) left_out: &'static [(&'static str, &'static [&'static str], &'static str)],
}

/// What the bindings have.
pub(crate) const SURFACE: Surface = Surface {
    questions: &[
        (
            "Space",
            &[
                "header",
                "facts",
                "with",
                "known_on",
                "within",
                "limits",
                "forget",
                "profile",
                "standing",
                "timeline",
                "may",
                "allowed",
                "holders_of",
                "may_book",
                "cancelling",
                "attendance",
                "balance",
                "ledger",
                "statement",
                "bill",
                "explain",
                "explain_all",
                "explain_bill",
                "explain_invoice",
                "settlements",
                "credit_payments",
                "invoice_facts",
                "policy_on",
                "compare_policies",
                "compare_presets",
                "leaving",
                "propose",
                "sign_up",
                "diff",
                "due",
                "customer_profile",
                "company_profile",
                "whole_profile",
                "recurring_revenue",
                "retention",
                "utilisation",
                "inactive",
                "simulate",
                "compare",
                "month_end",
                "lint",
                "issue_card",
                "reissue_card",
            ],
        ),
        ("Proposal", &["stale", "still_valid"]),
    ],
    also: &["Refusal", "FactKind"],
    sentences: &[
        ("Reason", "sentence"),
        ("BookingReason", "sentence"),
        ("Entry", "sentence"),
        ("Notice", "sentence"),
        ("Refusal", "sentence"),
        ("Remark", "sentence"),
        ("Derivation", "to_string"),
        ("InvoiceDerivation", "to_string"),
        ("Holding", "label"),
    ],
    checked: &[("Window", "of")],
    renamed: &[],
    by_hand: &[("Space", &["read", "write"]), ("Request", &["read"])],
    left_out: &[
        ("Space", &["from_facts"], "`read` takes the same from bytes, which is what a host has"),
        ("Space", &["read_within"], "`read` and then `within` come to the same"),
        ("Space", &["pool"], "it is made of maps and shared texts; `ledger` says what comes of it"),
        ("Space", &["slice"], "it is for who tells of a defect, and its `Question` has no JSON"),
        ("Space", &["handle", "may_by"], "they save a look-up by id, which is less than a call from elsewhere costs"),
        ("Policy", &["plain", "preset"], "`compare_presets` takes a preset by its name"),
        ("Bill", &["facts"], "its ids are made by a function; `invoice_facts` makes them of a prefix"),
        ("History", &["statement"], "the question `statement` answers the same"),
        ("Offer", &["booking"], "`propose` books"),
        ("Weekday", &["days_from_monday"], "it counts, and other languages have their own weeks"),
        ("Window", &["range"], "it is its fields `from` and `until`"),
    ],
};
