//! What will come of a space under stated assumptions: who holds what when, what is invoiced, what is left of credits.
//!
//! What is assumed is made as facts, in the space file's own shape; everything else is asked of the space that has them.
//!
//! Uses `notice` and the rooms below it.

mod assumed;
mod turns;

pub use assumed::{Assumptions, Renewals, Usage};
pub use turns::{Stand, Turn};

use super::PoolUse;
use crate::billing::Bill;
use crate::error::{Code, Error, Errors};
use crate::notice::Notice;
use crate::space::facts::Facts;
use crate::space::{Space, start_of};
use crate::time::{Day, Moment};
use serde::Serialize;

/// What will come of a space.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Simulation {
    /// From when on.
    pub at: Moment,
    /// The last local day of it: a boundary on it is billed.
    pub until: Day,
    /// What was assumed.
    pub assumptions: Assumptions,
    /// The facts that were assumed: a fragment to be appended to the space.
    pub facts: Facts,
    /// How what each party holds changes, by instant, party, source and membership.
    pub turns: Vec<Turn>,
    /// What is to be invoiced through the last day, with dates: also what is due already and was not invoiced.
    pub bill: Bill,
    /// What becomes of credits from the day of `at` to the end of the last day: by kind, then by those who draw together.
    pub credits: Vec<PoolUse>,
    /// What a host is to say, or have done, from `at` to the end of the last day.
    pub notices: Vec<Notice>,
}

impl Space {
    /// What will come of the space from an instant through a local day, if what is assumed happens and nothing else.
    ///
    /// The answer is that of the space with the assumed facts, which stand in it: recorded, they are billed to the same lines.
    /// All facts of the space count, those recorded after `at` too; ask [`Space::known_on`] for less.
    ///
    /// # Errors
    /// [`Code::ReversedSpan`] if the last day ends by `at`; [`Code::TooMany`] for more than
    /// [`TIMELINE_LIMIT`](crate::standing::TIMELINE_LIMIT) standings of one customer, or renewals of one membership; as for
    /// [`Space::bill`] and [`Space::due`].
    ///
    /// # Example
    /// ```
    /// use tenure::report::{Assumptions, Renewals};
    /// use tenure::{space::Space, time::{Day, Moment}};
    ///
    /// let space = Space::read(br#"{
    ///   "format": 1, "edition": 1,
    ///   "space": {"id": "harbour", "name": "Harbour", "currency": "EUR", "zone": "Europe/Lisbon"},
    ///   "plans": [{"id": "year-1", "recorded": "2026-01-01T09:00:00Z", "plan": "year", "from": "2026-01-01", "name": "Year",
    ///     "kind": "fixed_term", "price": {"flat": {"amount": "900.00 EUR"}},
    ///     "terms": {"term": {"rolling": {"length": "P1Y"}}, "renewal": "manual"}}],
    ///   "customers": [{"id": "ann", "recorded": "2026-01-01T09:00:00Z"}],
    ///   "memberships": [{"id": "m1", "recorded": "2026-01-01T09:00:00Z", "holder": {"customer": "ann"},
    ///     "plan": "year", "from": "2026-01-01"}]
    /// }"#)?;
    /// let (at, until) = (Moment::parse("2026-02-01T00:00:00Z")?, Day::parse("2027-12-31")?);
    /// let as_recorded = space.simulate(at, until, &Assumptions::default())?;
    /// assert_eq!(as_recorded.bill.invoices.len(), 1);
    /// let renewed = space.simulate(at, until, &Assumptions { renewals: Renewals::Happen, ..Assumptions::default() })?;
    /// assert_eq!(renewed.bill.invoices[1].date, Day::parse("2027-01-01")?);
    /// assert_eq!(space.with(renewed.facts)?.bill(until)?, renewed.bill);
    /// # Ok::<(), tenure::error::Errors>(())
    /// ```
    pub fn simulate(&self, at: Moment, until: Day, assumptions: &Assumptions) -> Result<Simulation, Errors> {
        let zone = self.catalogue().zone();
        let (first, after) = (zone.day_of(at), until.next()?);
        let end = start_of(zone, after);
        if at >= end {
            return Err(Error::new(Code::ReversedSpan, format!("{until} is over by {at}")).into());
        }
        let (space, facts) = self.assuming(at, end, assumptions)?;
        Ok(Simulation {
            at,
            until,
            assumptions: *assumptions,
            facts,
            turns: space.turns(at, end)?,
            bill: space.bill(until)?,
            credits: space.pools(first, after)?,
            notices: space.due(at, end)?,
        })
    }
}
