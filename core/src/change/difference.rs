//! What a change makes different: to what is owed, to credits, to what people may do, and to what is to be said. One
//! function, by which proposals are shown and whole worlds are compared.
//!
//! Uses `notice` and the rooms below it.

mod access;
mod credits;
mod lines;
mod notices;
mod touched;

use crate::credit::Entry;
use crate::error::Result;
use crate::id::{CreditId, CustomerId, PlanId};
use crate::money::{Amount, Currency};
use crate::notice::Notice;
use crate::plan::Credits;
use crate::space::Space;
use crate::space::facts::{InvoiceLine, Party};
use crate::time::{Day, Moment};
use serde::Serialize;
pub(super) use touched::{Touched, neighbours, touched};

/// What is different in one space from another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Difference {
    /// The instant at which both are looked at: what comes after it may differ, and what is due by it is due now.
    pub at: Moment,
    /// The last local day for which bills and notices are compared.
    pub through: Day,
    /// The lines of bills and of newly issued invoices, by payer, then id.
    pub lines: Vec<LineChange>,
    /// What payers owe, by payer, then currency; only where it differs.
    pub due: Vec<DueChange>,
    /// What people can draw, and what happens to credits, by party, then kind.
    pub credits: Vec<CreditChange>,
    /// The plans that people effectively hold, by customer, then date.
    pub standings: Vec<StandingChange>,
    /// What people may do, by customer, then permission, then date.
    pub access: Vec<AccessChange>,
    /// What is to be said through the day, by date, then id.
    pub notices: Vec<NoticeChange>,
}

/// A line that comes, goes, or is another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LineChange {
    /// Who pays it.
    pub payer: Party,
    /// Its id.
    pub line: String,
    /// As it was to be billed before; absent: not at all.
    pub before: Option<BilledLine>,
    /// As it is to be billed, or is invoiced; absent: not at all.
    pub after: Option<BilledLine>,
    /// What it comes to more than before, with its tax.
    pub difference: Amount,
}

/// A line and the date of its invoice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct BilledLine {
    /// The billing date.
    pub date: Day,
    /// The line.
    pub line: InvoiceLine,
}

/// What a payer owes in a currency: on issued invoices and on those to be issued, after account credit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DueChange {
    /// Who.
    pub payer: Party,
    /// In which currency.
    pub currency: Currency,
    /// What was due by the day of the instant.
    pub before_now: Amount,
    /// What is due by then.
    pub now: Amount,
    /// What was due through the last day.
    pub before_through: Amount,
    /// What is due through it.
    pub through: Amount,
}

/// What somebody can draw of a kind of credit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CreditChange {
    /// Who.
    pub party: Party,
    /// Which kind.
    pub credit: CreditId,
    /// What they could draw at the instant.
    pub before: Credits,
    /// What they can draw.
    pub after: Credits,
    /// What happens to their credits through the last day that did not happen before; of a pool it is told once.
    pub added: Vec<Entry>,
    /// What does not happen any more.
    pub gone: Vec<Entry>,
}

/// A time in which somebody's effective plan is another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StandingChange {
    /// Who.
    pub customer: CustomerId,
    /// Its first instant.
    pub from: Moment,
    /// The first instant after it; absent: as far as is looked, which is two years.
    pub until: Option<Moment>,
    /// What was effectively held then; absent: nothing.
    pub before: Option<PlanId>,
    /// What is.
    pub after: Option<PlanId>,
}

/// A time in which somebody gains or loses a permission, whatever the hours.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AccessChange {
    /// Who.
    pub customer: CustomerId,
    /// What, as plans write it: it may end in `/*`.
    pub permission: String,
    /// Whether it is gained; else it is lost.
    pub gained: bool,
    /// Its first instant.
    pub from: Moment,
    /// The first instant after it; absent: as far as is looked, which is two years.
    pub until: Option<Moment>,
}

/// Something to be said, or not any more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NoticeChange {
    /// What.
    pub notice: Notice,
    /// Whether it comes; else it does not come any more.
    pub added: bool,
}

impl Space {
    /// What is different in another space, such as this one with some facts more: from an instant on, and for bills and notices
    /// through a local day.
    ///
    /// It looks at those parties only of whom something is recorded in one space and not in the other, and at all who have to
    /// do with them; at everybody if the catalogue differs.
    ///
    /// # Errors
    /// Those of the questions that it asks of both.
    pub fn diff(&self, after: &Space, at: Moment, through: Day) -> Result<Difference> {
        self.diff_of(after, &touched(self, after), at, through)
    }

    /// The same, once it is known whom the two spaces differ in.
    pub(super) fn diff_of(&self, after: &Space, touched: &Touched, at: Moment, through: Day) -> Result<Difference> {
        let end = through.next().and_then(|day| after.catalogue().zone().start_of(day)).unwrap_or(Moment::MAX);
        let until = end.max(at.next().unwrap_or(at));
        let pair = Pair { before: self, after, touched, at, through, until };
        let (lines, due) = lines::changes(&pair)?;
        let (standings, access) = access::changes(&pair);
        let (credits, notices) = (credits::changes(&pair)?, notices::changes(&pair)?);
        Ok(Difference { at, through, lines, due, credits, standings, access, notices })
    }
}

/// Two spaces that are compared, and from when until when.
struct Pair<'a> {
    before: &'a Space,
    after: &'a Space,
    touched: &'a Touched,
    at: Moment,
    through: Day,
    /// The first instant after the last day.
    until: Moment,
}
