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
