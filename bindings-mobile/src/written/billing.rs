// Written by `cargo xtask bindings` from the core's source. Do not edit it by hand.

//! Values of the room `billing`.

use crate::mirror::{record};
use crate::leaf::{Amount, Day};
use crate::written::money::{Rounding};
use crate::written::space::{InvoiceLine, LineKind, Party};

record! {
    /// What is to be invoiced through a day.
    Bill = tenure::billing::Bill {
        /// The last local day that is billed: a boundary on it is.
        through "through": Day,
        /// One for each payer, currency and billing date; by date, then payer, then currency.
        invoices "invoices": Vec<DraftInvoice>,
        /// What is not invoiced yet, being below the policy's minimum or nothing at all, or waiting for the payer's next invoice;
        /// by payer, then currency.
        held "held": Vec<HeldBack>,
        /// Whose part could not be worked out. It is nobody else's: what is left out here is all that is left out.
        failed "failed": Vec<Unbilled>,
    }
}

record! {
    /// A line that differs.
    ComparedLine = tenure::billing::ComparedLine {
        /// Who owes it.
        payer "payer": Party,
        /// Its key: the line's id without its number, `subject/rule/period`.
        line "line": String,
        /// What kind of amount it is.
        kind "kind": LineKind,
        /// The membership that it is for.
        #[uniffi(default = None)]
        membership "membership": Option<String>,
        /// The plan that it is for.
        #[uniffi(default = None)]
        plan "plan": Option<String>,
        /// As it is under the first; `None` if it is not billed.
        #[uniffi(default = None)]
        a "a": Option<ComparedSide>,
        /// As it is under the second.
        #[uniffi(default = None)]
        b "b": Option<ComparedSide>,
        /// What the second comes to less what the first does, tax on top included.
        difference "difference": Amount,
        /// What makes the difference: that which moves the line when it alone is taken from the second; `together` if only
        /// several do.
        points "points": Vec<String>,
    }
}

record! {
    /// What one payer is billed in one currency.
    ComparedPayer = tenure::billing::ComparedPayer {
        /// Who.
        payer "payer": Party,
        /// With tax, under the first.
        a "a": Amount,
        /// With tax, under the second.
        b "b": Amount,
        /// The second less the first.
        difference "difference": Amount,
        /// How many lines differ.
        lines "lines": i64,
    }
}

record! {
    /// A line under one of the two.
    ComparedSide = tenure::billing::ComparedSide {
        /// The first local day that it is for.
        from "from": Day,
        /// The local day after the last.
        until "until": Day,
        /// Its amount, as on an invoice.
        amount "amount": Amount,
        /// Its tax.
        tax "tax": Amount,
        /// The date of its invoice.
        date "date": Day,
    }
}

record! {
    /// What all payers are billed in one currency.
    ComparedTotal = tenure::billing::ComparedTotal {
        /// The currency.
        currency "currency": String,
        /// With tax, under the first.
        a "a": Amount,
        /// With tax, under the second.
        b "b": Amount,
        /// The second less the first.
        difference "difference": Amount,
        /// How many lines differ.
        lines "lines": i64,
    }
}

record! {
    /// What is billed under one policy, or one catalogue, and under another, from the beginning.
    Comparison = tenure::billing::Comparison {
        /// The last local day that is billed.
        through "through": Day,
        /// On what the two differ: settings of a policy by their keys in a space file, such as `proration.count`; what a
        /// catalogue offers by kind and id, such as `plan:desk`.
        settings "settings": Vec<String>,
        /// The lines that differ, by payer, currency and line.
        lines "lines": Vec<ComparedLine>,
        /// How many lines do not.
        alike "alike": i64,
        /// The sums of everything that is billed, by payer and currency.
        payers "payers": Vec<ComparedPayer>,
        /// The sums over all payers, by currency.
        totals "totals": Vec<ComparedTotal>,
    }
}

record! {
    /// What money credits pay of one line. A host records it as a use of the credits and as a payment of the invoice.
    CreditPayment = tenure::billing::CreditPayment {
        /// Which kind of credit.
        credit "credit": String,
        /// The line.
        line "line": String,
        /// For which resource, where the line is for a reservation of one: the use names it too, for credits that are `only` for it.
        #[uniffi(default = None)]
        resource "resource": Option<String>,
        /// How much.
        amount "amount": Amount,
    }
}

record! {
    /// How a line's amount came about, in steps that a bookkeeper can follow.
    Derivation = tenure::billing::Derivation {
        /// The line, as it is to be billed or as it was recorded.
        line "line": InvoiceLine,
        /// The steps; each gives an exact value, and the amounts of the steps with a sign sum to the line's amount.
        steps "steps": Vec<DerivationStep>,
    }
}

record! {
    /// One step of a derivation.
    DerivationStep = tenure::billing::DerivationStep {
        /// A stable name: `price`, `share`, `discount`, `recorded`, `tax`…
        code "code": String,
        /// The first local day that it is about.
        #[uniffi(default = None)]
        from "from": Option<Day>,
        /// The local day after the last that it is about.
        #[uniffi(default = None)]
        until "until": Option<Day>,
        /// The price of a whole period, where one is shared out.
        #[uniffi(default = None)]
        price "price": Option<Amount>,
        /// How much of the whole is charged.
        #[uniffi(default = None)]
        numerator "numerator": Option<i64>,
        /// How much the whole is.
        #[uniffi(default = None)]
        denominator "denominator": Option<i64>,
        /// In what both are counted: `days`, `seconds`, `months`, `period`…
        #[uniffi(default = None)]
        unit "unit": Option<String>,
        /// The exact value, before rounding, as a decimal or as `numerator/denominator`, in the currency's major unit.
        #[uniffi(default = None)]
        exact "exact": Option<String>,
        /// How it was rounded.
        #[uniffi(default = None)]
        rounding "rounding": Option<Rounding>,
        /// What the step contributes.
        amount "amount": Amount,
        /// In words.
        text "text": String,
    }
}

record! {
    /// An invoice to be issued.
    DraftInvoice = tenure::billing::DraftInvoice {
        /// Who owes it.
        payer "payer": Party,
        /// Its currency.
        currency "currency": String,
        /// Its billing date.
        date "date": Day,
        /// What it is made of, by line id.
        lines "lines": Vec<InvoiceLine>,
        /// The sum of the lines without their tax.
        net "net": Amount,
        /// The sum of the lines' taxes.
        tax "tax": Amount,
        /// `net` and `tax`.
        total "total": Amount,
        /// Account credit that it uses up.
        credit_used "credit_used": Amount,
        /// Account credit that it gives, its total being negative.
        credit_given "credit_given": Amount,
        /// What is to be paid back, its total being negative.
        refund "refund": Amount,
        /// What it cancels of what earlier invoices still owe, its total being negative.
        offset "offset": Amount,
        /// What is lost, its total being negative.
        forfeited "forfeited": Amount,
        /// What is to be paid: `total` less `creditUsed`, plus `creditGiven`, `refund`, `offset` and `forfeited`; never
        /// negative.
        due "due": Amount,
        /// The payer's account credit in this currency after it.
        credit_after "credit_after": Amount,
    }
}

record! {
    /// Lines that wait for more: they come again in a later bill.
    HeldBack = tenure::billing::HeldBack {
        /// Who owes them.
        payer "payer": Party,
        /// Their currency.
        currency "currency": String,
        /// What they come to, with their tax.
        total "total": Amount,
    }
}

record! {
    /// How an invoice came about: the derivations of its lines, which sum to it.
    InvoiceDerivation = tenure::billing::InvoiceDerivation {
        /// The recorded invoice; `None` for one that is to be issued.
        #[uniffi(default = None)]
        invoice "invoice": Option<String>,
        /// Who owes it.
        payer "payer": Party,
        /// Its billing date.
        date "date": Day,
        /// How each line came about, in the invoice's order.
        lines "lines": Vec<Derivation>,
        /// The sum of the lines without their tax.
        net "net": Amount,
        /// The sum of the lines' taxes.
        tax "tax": Amount,
        /// `net` and `tax`.
        total "total": Amount,
    }
}

record! {
    /// What money credits pay of an invoice, and what that leaves.
    Settlement = tenure::billing::Settlement {
        /// Who owes the invoice.
        payer "payer": Party,
        /// Its billing date.
        date "date": Day,
        /// What they pay of each line.
        payments "payments": Vec<CreditPayment>,
        /// What they pay together: never more than is due.
        paid_by_credits "paid_by_credits": Amount,
        /// What is still to be paid.
        left_due "left_due": Amount,
    }
}

record! {
    /// Somebody for whom a bill could not be worked out, and why.
    Unbilled = tenure::billing::Unbilled {
        /// Whose memberships, charges and use they are, or who was to be invoiced for them.
        party "party": Party,
        /// The stable name of the error.
        code "code": String,
        /// What it is about, such as `memberships.m1`.
        #[uniffi(default = None)]
        path "path": Option<String>,
        /// What is wrong.
        message "message": String,
    }
}
