//! Invoices that were issued. An issued invoice is never changed: what was wrong is corrected on the next.

use super::Party;
use super::catalogue::TaxMode;
use crate::id::{FactId, MembershipId, PlanId, TaxCategory};
use crate::money::{Amount, Currency, Percent};
use crate::plan::is_default;
use crate::time::{Day, Moment};
use serde::{Deserialize, Serialize};

/// An invoice that was issued: one for each payer, currency and billing date.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Invoice {
    /// Its id.
    pub id: FactId,
    /// When it was entered.
    pub recorded: Moment,
    /// Who owes it.
    pub payer: Party,
    /// Its currency.
    pub currency: Currency,
    /// Its billing date.
    pub date: Day,
    /// What it is made of.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lines: Vec<InvoiceLine>,
    /// Account credit that it used up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub credit_used: Option<Amount>,
    /// Account credit that it gave, its total being negative.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub credit_given: Option<Amount>,
    /// What is to be paid back, its total being negative.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refund: Option<Amount>,
    /// What was cancelled of what earlier invoices still owed, its total being negative.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub offset: Option<Amount>,
    /// What is lost, its total being negative.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub forfeited: Option<Amount>,
}

/// One amount that is owed, or given back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct InvoiceLine {
    /// `subject/rule/period/n`, the same whenever it is worked out: a host can use it as an idempotency key.
    pub id: String,
    /// What kind of amount it is.
    pub kind: LineKind,
    /// The membership that it is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub membership: Option<MembershipId>,
    /// The plan that it is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan: Option<PlanId>,
    /// The rule that it comes from, such as `fee:hot-desk`.
    pub rule: String,
    /// The first local day that it is for.
    pub from: Day,
    /// The local day after the last that it is for.
    pub until: Day,
    /// How much, with its tax if that is inclusive, and without if it is exclusive.
    pub amount: Amount,
    /// Its tax. Absent: untaxed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tax: Option<LineTax>,
    /// The recorded lines that it adjusts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub corrects: Vec<String>,
}

/// What kind of amount a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum LineKind {
    /// The price of a plan for a period.
    Fee,
    /// A sign-up fee.
    SignUp,
    /// The price of an add-on for a period.
    AddOn,
    /// What a coupon takes off.
    Discount,
    /// A deposit.
    Deposit,
    /// A deposit given back.
    DepositReturn,
    /// A reservation.
    Booking,
    /// A charge by hand.
    Charge,
    /// Credits that were bought.
    Pack,
    /// Use that no credits covered.
    Overage,
}

/// The tax of a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LineTax {
    /// Its category.
    pub category: TaxCategory,
    /// The rate.
    pub percent: Percent,
    /// Whether the line's amount holds it already.
    #[serde(default, skip_serializing_if = "is_default")]
    pub mode: TaxMode,
    /// How much.
    pub amount: Amount,
}
