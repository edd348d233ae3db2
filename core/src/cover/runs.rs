//! Unbroken runs: links of one customer to one company, or shares of one child in one membership, that overlap or touch.
//!
//! Uses the account of `space`.

use crate::id::{CustomerId, FactId};
use crate::space::Between;
use crate::time::Moment;

/// One link or share.
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidate<'a> {
    pub(super) who: &'a CustomerId,
    pub(super) between: Between,
    pub(super) id: &'a FactId,
    /// Admitted beyond the limit.
    pub(super) over_limit: bool,
}

/// The time of one candidate without a break.
#[derive(Clone, Debug)]
pub(super) struct UnbrokenRun<'a> {
    pub(super) who: &'a CustomerId,
    /// What began first; of several the smallest id.
    pub(super) id: &'a FactId,
    pub(super) from: Moment,
    pub(super) until: Option<Moment>,
    /// When it is admitted beyond the limit; these may overlap.
    pub(super) over_limit: Vec<Between>,
}

/// The runs that these ties make, in the order of admission: by the instant at which they began, then by id.
pub(super) fn runs(mut ties: Vec<Candidate<'_>>) -> Vec<UnbrokenRun<'_>> {
    ties.sort_unstable_by_key(|tie| (tie.who, tie.between.from, tie.id));
    let mut runs: Vec<UnbrokenRun<'_>> = Vec::with_capacity(ties.len());
    for Candidate { who, between: Between { from, until }, id, over_limit } in ties {
        match runs.last_mut().filter(|run| run.who == who && run.until.is_none_or(|end| from <= end)) {
            Some(run) => run.until = run.until.and_then(|end| Some(until?.max(end))),
            None => runs.push(UnbrokenRun { who, id, from, until, over_limit: Vec::new() }),
        }
        if over_limit {
            runs.last_mut().into_iter().for_each(|run| run.over_limit.push(Between { from, until }));
        }
    }
    runs.sort_unstable_by_key(|run| (run.from, run.id));
    runs
}
