//! The answers of this room: flat, owned records. A line of a draft has the shape of a line of a recorded invoice, so that
//! issuing an invoice is storing it.

use crate::error::{Code, Error};
use crate::id::FactId;
use crate::money::{Amount, Currency, Rounding};
use crate::space::facts::{InvoiceLine, Party};
use crate::time::Day;
use serde::Serialize;

/// What is to be invoiced through a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Bill {
    /// The last local day that is billed: a boundary on it is.
    pub through: Day,
    /// One for each payer, currency and billing date; by date, then payer, then currency.
    pub invoices: Vec<DraftInvoice>,
    /// What is not invoiced yet, being below the policy's minimum or nothing at all, or waiting for the payer's next invoice;
    /// by payer, then currency.
    pub held: Vec<HeldBack>,
    /// Whose part could not be worked out. It is nobody else's: what is left out here is all that is left out.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub failed: Vec<Unbilled>,
}

/// Somebody for whom a bill could not be worked out, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Unbilled {
    /// Whose memberships, charges and use they are, or who was to be invoiced for them.
    pub party: Party,
    /// The stable name of the error.
    pub code: String,
    /// What it is about, such as `memberships.m1`.
    pub path: Option<String>,
    /// What is wrong.
    pub message: String,
}

impl Unbilled {
    pub(super) fn of(party: &Party, error: Error) -> Unbilled {
        Unbilled {
            party: party.clone(),
            code: error.code.as_str().to_owned(),
            path: error.path,
            message: error.message,
        }
    }

    /// The error that it tells of.
    pub(crate) fn error(&self) -> Error {
        let code = Code::from_name(&self.code).unwrap_or(Code::OutOfRange);
        Error { code, message: self.message.clone(), path: self.path.clone() }
    }
}

/// Lines that wait for more: they come again in a later bill.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct HeldBack {
    /// Who owes them.
    pub payer: Party,
    /// Their currency.
    pub currency: Currency,
    /// What they come to, with their tax.
    pub total: Amount,
}

/// An invoice to be issued.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DraftInvoice {
    /// Who owes it.
    pub payer: Party,
    /// Its currency.
    pub currency: Currency,
    /// Its billing date.
    pub date: Day,
    /// What it is made of, by line id.
    pub lines: Vec<InvoiceLine>,
    /// The sum of the lines without their tax.
    pub net: Amount,
    /// The sum of the lines' taxes.
    pub tax: Amount,
    /// `net` and `tax`.
    pub total: Amount,
    /// Account credit that it uses up.
    pub credit_used: Amount,
    /// Account credit that it gives, its total being negative.
    pub credit_given: Amount,
    /// What is to be paid back, its total being negative.
    pub refund: Amount,
    /// What it cancels of what earlier invoices still owe, its total being negative.
    pub offset: Amount,
    /// What is lost, its total being negative.
    pub forfeited: Amount,
    /// What is to be paid: `total` less `credit_used`, plus `credit_given`, `refund`, `offset` and `forfeited`; never
    /// negative.
    pub due: Amount,
    /// The payer's account credit in this currency after it.
    pub credit_after: Amount,
}

/// How a line's amount came about, in steps that a bookkeeper can follow.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Derivation {
    /// The line, as it is to be billed or as it was recorded.
    pub line: InvoiceLine,
    /// The steps; each gives an exact value, and the amounts of the steps with a sign sum to the line's amount.
    pub steps: Vec<DerivationStep>,
}

/// How an invoice came about: the derivations of its lines, which sum to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct InvoiceDerivation {
    /// The recorded invoice; `None` for one that is to be issued.
    pub invoice: Option<FactId>,
    /// Who owes it.
    pub payer: Party,
    /// Its billing date.
    pub date: Day,
    /// How each line came about, in the invoice's order.
    pub lines: Vec<Derivation>,
    /// The sum of the lines without their tax.
    pub net: Amount,
    /// The sum of the lines' taxes.
    pub tax: Amount,
    /// `net` and `tax`.
    pub total: Amount,
}

/// One step of a derivation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DerivationStep {
    /// A stable name: `price`, `share`, `discount`, `recorded`, `tax`…
    pub code: String,
    /// The first local day that it is about.
    pub from: Option<Day>,
    /// The local day after the last that it is about.
    pub until: Option<Day>,
    /// The price of a whole period, where one is shared out.
    pub price: Option<Amount>,
    /// How much of the whole is charged.
    pub numerator: Option<i64>,
    /// How much the whole is.
    pub denominator: Option<i64>,
    /// In what both are counted: `days`, `seconds`, `months`, `period`…
    pub unit: Option<String>,
    /// The exact value, before rounding, as a decimal or as `numerator/denominator`, in the currency's major unit.
    pub exact: Option<String>,
    /// How it was rounded.
    pub rounding: Option<Rounding>,
    /// What the step contributes.
    pub amount: Amount,
    /// In words.
    pub text: String,
}
