//! The questions: a standing at an instant, and the standings of a span.
//!
//! Uses `space` and the files beside it.

use super::answer::Standing;
use super::bounds;
use super::hold::Holds;
use crate::error::{Code, Error, Result};
use crate::id::CustomerId;
use crate::space::Account;
use crate::space::Space;
use crate::time::Moment;

/// The most standings that one [`Space::timeline`] lists.
pub const TIMELINE_LIMIT: usize = 10_000;

impl Space {
    /// What a customer holds at an instant, and how: everything of their own (past and future too), what is shared with
    /// them, what they inherit from companies, and the default plan if it applies; with the span around the instant on
    /// which all of that is the same.
    ///
    /// # Errors
    /// [`Code::InvalidQuestion`] for a customer that the space does not have.
    ///
    /// # Example
    /// ```
    /// use tenure::{id::CustomerId, space::Space, time::Moment};
    ///
    /// let space = Space::read(br#"{
    ///   "format": 1, "edition": 1,
    ///   "space": {"id": "harbour", "name": "Harbour", "currency": "EUR", "zone": "Europe/Lisbon"},
    ///   "plans": [{"id": "office-1", "recorded": "2024-01-01T09:00:00Z", "plan": "office", "from": "2024-01-01",
    ///     "name": "Office", "kind": "recurring"}],
    ///   "customers": [{"id": "ann", "recorded": "2024-01-01T09:00:00Z"}],
    ///   "companies": [{"id": "acme", "recorded": "2024-01-01T09:00:00Z"}],
    ///   "memberships": [{"id": "m1", "recorded": "2024-01-01T09:00:00Z", "holder": {"company": "acme"},
    ///     "plan": "office", "from": "2024-01-01"}],
    ///   "links": [{"id": "k1", "recorded": "2024-01-01T09:00:00Z", "customer": "ann", "company": "acme",
    ///     "from": "2025-03-01", "until": "2025-06-01"}]
    /// }"#).map_err(|errors| errors.to_string())?;
    ///
    /// let standing = space.standing(&CustomerId::new("ann")?, Moment::parse("2025-04-01T12:00:00Z")?)?;
    /// assert_eq!(standing.holdings[0].label(), "Active");
    /// // Inherited from the company as long as the link lasts; Lisbon is an hour ahead of UTC in summer.
    /// assert_eq!(standing.until, Some(Moment::parse("2025-05-31T23:00:00Z")?));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn standing(&self, customer: &CustomerId, at: Moment) -> Result<Standing> {
        let (_, account) = self.customer(customer)?;
        let holds = Holds::at(self, account, at);
        let first = holds.reach();
        let from = bounds::start(at, &first, |at, _| same(self, account, &holds, at));
        let until = bounds::end(at, &first, |at, _| same(self, account, &holds, at));
        Ok(answer(self, customer, &holds, from, until))
    }

    /// The standings of a customer in `[from, until)`, in order and without gaps. The first may have begun before
    /// `from`, and the last may end after `until`.
    ///
    /// # Errors
    /// [`Code::InvalidQuestion`] for a customer that the space does not have, [`Code::ReversedSpan`] unless `from` is
    /// before `until`, [`Code::TooMany`] beyond [`TIMELINE_LIMIT`] standings.
    pub fn timeline(&self, customer: &CustomerId, from: Moment, until: Moment) -> Result<Vec<Standing>> {
        let (_, account) = self.customer(customer)?;
        if from >= until {
            return Err(Error::new(Code::ReversedSpan, format!("from {from} until {until} is no span")));
        }
        let mut standings = vec![self.standing(customer, from)?];
        while let Some(next) = standings.last().and_then(|last| last.until).filter(|next| *next < until) {
            if standings.len() >= TIMELINE_LIMIT {
                let message = format!("more than {TIMELINE_LIMIT} standings: ask for a shorter span");
                return Err(Error::new(Code::TooMany, message));
            }
            let holds = Holds::at(self, account, next);
            let end = bounds::end(next, &holds.reach(), |at, _| same(self, account, &holds, at));
            standings.push(answer(self, customer, &holds, Some(next), end));
        }
        Ok(standings)
    }
}

fn same(space: &Space, account: &Account, holds: &Holds<'_>, at: Moment) -> (bool, bounds::Bounds) {
    let then = Holds::at(space, account, at);
    (holds.reads_as(&then), then.reach())
}

fn answer(
    space: &Space,
    customer: &CustomerId,
    holds: &Holds<'_>,
    from: Option<Moment>,
    until: Option<Moment>,
) -> Standing {
    let zone = space.catalogue().zone();
    Standing {
        customer: customer.clone(),
        from,
        until,
        holdings: holds.list.iter().map(|hold| hold.answer(zone)).collect(),
        effective: holds.effective(),
    }
}
