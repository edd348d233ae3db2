//! A month end as data: what the text and the JSON are both made of.

use crate::changes::{self, Change, Ending};
use crate::decision::{self, Explained};
use crate::invoices::{self, Invoiced, Total};
use crate::leavers::{self, GivenBack};
use crate::names::Names;
use crate::notices::{self, Due};
use crate::pools::{self, Pool};
use crate::revenue::{self, Revenue};
use serde::Serialize;
use std::cell::Cell;
use tenure::error::{Code, Error, Result};
use tenure::space::Space;
use tenure::space::facts::Facts;
use tenure::time::{Day, Moment};

/// Everything that is said at the end of a month.
#[derive(Serialize)]
pub(crate) struct MonthEnd {
    /// What the space is called.
    pub(crate) space: String,
    /// The edition of the rules.
    pub(crate) edition: u32,
    /// The zone of days without a zone.
    pub(crate) zone: String,
    /// The first day.
    pub(crate) from: Day,
    /// The last day: a boundary on it is billed.
    pub(crate) through: Day,
    /// What was read, by kind.
    pub(crate) read: Vec<Count>,
    /// What is to be invoiced.
    pub(crate) invoices: Vec<Invoiced>,
    /// The sums of the invoices, by currency.
    pub(crate) totals: Vec<Total>,
    /// By plan.
    pub(crate) by_plan: Vec<Total>,
    /// By kind of line.
    pub(crate) by_kind: Vec<Total>,
    /// What recurs by the month, and how it moved, by currency.
    pub(crate) revenue: Vec<Revenue>,
    /// Cancelled members who get something back.
    pub(crate) given_back: Vec<GivenBack>,
    /// The pools of credits on which somebody drew.
    pub(crate) pools: Vec<Pool>,
    /// Who became active.
    pub(crate) became_active: Vec<Change>,
    /// Who holds something else than before, or holds it otherwise.
    pub(crate) changed: Vec<Change>,
    /// Who holds nothing any more (the default plan apart).
    pub(crate) expired: Vec<Change>,
    /// Memberships that end within thirty days.
    pub(crate) ending: Vec<Ending>,
    /// What falls due in the coming month.
    pub(crate) due: Vec<Due>,
    /// One decision in full.
    pub(crate) decision: Option<Explained>,
}

/// How many facts of a kind there are.
#[derive(Serialize)]
pub(crate) struct Count {
    /// The name of the kind's array in the file.
    pub(crate) kind: &'static str,
    /// How many.
    pub(crate) count: usize,
}

/// How long it took, in milliseconds.
#[derive(Serialize)]
pub(crate) struct Took {
    /// To read, check and index the file.
    pub(crate) read_ms: u128,
    /// To answer everything.
    pub(crate) month_ms: u128,
}

/// A month end and how long it took.
#[derive(Serialize)]
pub(crate) struct Timed<'a> {
    /// How long.
    pub(crate) took: Took,
    /// What came of it.
    #[serde(flatten)]
    pub(crate) month: &'a MonthEnd,
}

/// The last end of a month that has come when the last fact is recorded.
pub(crate) fn last_month_end(space: &Space) -> Result<Day> {
    let last = Cell::new(Moment::MIN);
    let facts = space.facts().filter(|_, _, recorded| {
        last.set(recorded.max(last.get()));
        true
    });
    if last.get() == Moment::MIN {
        return Err(Error::new(Code::InvalidQuestion, "the space holds no facts, so no month has come to its end"));
    }
    let today = facts.space.zone.day_of(last.get());
    if today == today.month_end() { Ok(today) } else { today.month_start().previous() }
}

/// The month end of a space.
pub(crate) fn of(space: &Space, through: Day) -> Result<MonthEnd> {
    let facts = space.facts();
    let names = Names::of(space, &facts, through);
    let invoices = invoices::of(space, through, &names)?;
    let (became_active, changed, expired) = changes::of(space, &facts, through, &names)?;
    Ok(MonthEnd {
        space: facts.space.name.clone(),
        edition: facts.edition,
        zone: facts.space.zone.to_string(),
        from: through.month_start(),
        through,
        read: counts(&facts),
        totals: invoices::totals(&invoices, |_| "All invoices".to_owned())?,
        by_plan: invoices::totals(&invoices, |line| {
            line.plan_name.clone().unwrap_or_else(|| "Rooms and charges".to_owned())
        })?,
        by_kind: invoices::totals(&invoices, |line| invoices::kind(line.line.kind).to_owned())?,
        revenue: revenue::of(space, through, &names)?,
        given_back: leavers::of(&facts, &invoices, &names)?,
        pools: pools::of(space, &facts, through, &names, &invoices)?,
        invoices,
        became_active,
        changed,
        expired,
        ending: changes::ending(space, &facts, through, &names)?,
        due: notices::of(space, through, &names)?,
        decision: decision::of(space, &facts, through, &names)?,
    })
}

fn counts(facts: &Facts) -> Vec<Count> {
    let counts = facts.counts().into_iter().filter(|(_, count)| *count > 0);
    counts.map(|(kind, count)| Count { kind: kind.array(), count }).collect()
}
