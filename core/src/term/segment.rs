//! A segment: a time whose cycles are counted from one anchor. Joining begins one, and so may a switch, the end of a pause
//! and a return after a lapse.
//!
//! Uses `plan` and `time`.

use super::cut::Cut;
use super::cycles::cycles;
use crate::error::Result;
use crate::plan::{Billing, Plan};
use crate::time::{Cycles, Day};
use crate::zone::Zone;
use std::sync::Arc;

#[derive(Clone, Copy, Debug)]
pub(super) struct Segment<'a> {
    /// Where it starts. Its cycles begin at the local time of this.
    pub(super) starts: Cut,
    /// The day from which its cycles are counted.
    pub(super) anchor: Day,
    /// Whose billing gives its cycles.
    pub(super) plan: &'a Arc<Plan>,
}

impl<'a> Segment<'a> {
    /// One that is counted from where it starts.
    pub(super) fn new(starts: Cut, plan: &'a Arc<Plan>) -> Segment<'a> {
        Segment { starts, anchor: starts.day, plan }
    }

    fn cycles(&self) -> Option<Cycles> {
        self.plan.billing.as_ref().and_then(|billing| cycles(self.anchor, billing).ok())
    }

    /// The first boundary on or after a day; without billing the day itself. `None` beyond year 9999.
    pub(super) fn boundary(&self, day: Day) -> Option<Day> {
        match self.plan.billing {
            Some(_) => self.cycles()?.first_on_or_after(day).ok(),
            None => Some(day),
        }
    }

    /// The first beginning of a cycle at or after a cut.
    pub(super) fn at_or_after(&self, cut: Cut, zone: &Zone) -> Option<Cut> {
        let cycles = self.cycles()?;
        let begins = self.starts.on(cycles.first_on_or_after(cut.day).ok()?, zone);
        if begins >= cut { Some(begins) } else { Some(self.starts.on(cycles.next_after(begins.day).ok()?, zone)) }
    }

    /// The first beginning of a period at or after a cut: where the segment starts, or a cycle does.
    pub(super) fn begins(&self, cut: Cut, zone: &Zone) -> Option<Cut> {
        if cut <= self.starts { Some(self.starts) } else { self.at_or_after(cut, zone) }
    }

    /// The cycle that holds a cut.
    pub(super) fn around(&self, cut: Cut, zone: &Zone) -> Option<(Cut, Cut)> {
        around(self.starts, &self.cycles()?, cut, zone).ok()
    }

    /// Whether cycles of this plan can go on in it.
    pub(super) fn suits(&self, plan: &Plan) -> bool {
        same_rhythm(plan, self.plan)
    }
}

/// The cycle that holds a cut, of cycles that begin at the local time of another.
///
/// # Errors
/// [`Code::OutOfRange`](crate::error::Code::OutOfRange) beyond the years 1 to 9999.
pub(crate) fn around(starts: Cut, cycles: &Cycles, cut: Cut, zone: &Zone) -> Result<(Cut, Cut)> {
    let n = cycles.index_of(cut.day);
    let boundary = |n: i64| cycles.boundary(n).map(|day| starts.on(day, zone));
    let begins = boundary(n)?;
    if begins <= cut {
        return Ok((begins, boundary(n.saturating_add(1))?));
    }
    // Its day has the boundary, but later.
    Ok((boundary(n.saturating_sub(1))?, begins))
}

/// Whether cycles can go on through a switch from one plan to the other.
pub(super) fn same_rhythm(a: &Plan, b: &Plan) -> bool {
    let rhythm = |plan: &Plan| plan.billing.as_ref().map(Billing::rhythm);
    rhythm(a) == rhythm(b)
}
