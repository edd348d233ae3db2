//! What the rooms above work out once for each membership, and keep in the account. The rules are theirs; only the shape
//! is here, because the index holds it.

use super::facts::Status;
use crate::id::{CustomerId, FactId};
use crate::money::Amount;
use crate::plan::{Billing, Plan};
use crate::time::{Day, Moment};
use crate::zone::Zone;
use std::sync::Arc;

/// One membership through time.
#[derive(Debug, Default)]
pub(crate) struct Timeline {
    /// The join date that people count from.
    pub(crate) joined: Option<Day>,
    /// When it starts (of a pass for a window of the day, when that opens), and when it starts anew after each lapse.
    pub(crate) eras: Vec<Moment>,
    /// The day after its trial.
    pub(crate) trial: Option<Day>,
    /// What it is at each instant: in order, without gaps, the last one open. Before the first it is `Upcoming`.
    /// Neighbours differ in something.
    pub(crate) stretches: Vec<Stretch>,
    /// What is charged, segment by segment, and within a segment in order: days that are not charged are left out, and
    /// each run has one price. Only [`ChargedFor::Prepaid`] days overlap what follows.
    pub(crate) runs: Vec<Run>,
}

/// A time in which nothing about a membership changes.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Stretch {
    pub(crate) from: Moment,
    pub(crate) until: Option<Moment>,
    pub(crate) status: Status,
    /// Whether this status admits.
    pub(crate) admits: bool,
    /// The version that was joined or switched to: what it is called and what it says of everything that no edit reaches.
    pub(crate) plan: Arc<Plan>,
    /// The version whose permissions, hours and visit rules hold.
    pub(crate) access: Arc<Plan>,
    /// The version whose sharing and inheritance hold.
    pub(crate) sharing: Arc<Plan>,
    /// The version whose booking limits hold.
    pub(crate) booking: Arc<Plan>,
    /// The version whose allowances hold.
    pub(crate) allowances: Arc<Plan>,
    pub(crate) seats: u32,
    /// The end of the membership as it stands in this stretch; in `Expired` the end that is past.
    pub(crate) ends: Option<Moment>,
    /// Within the plan's window for new holders.
    pub(crate) new: bool,
}

/// Local days that are charged at one price. Where parts of days count, it may have no day at all.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Run {
    pub(crate) from: Day,
    pub(crate) until: Option<Day>,
    /// The first day that is charged of the segment that this run belongs to (joining, a switch to another rhythm, a
    /// return after a lapse). Cycles are counted from its `anchor`.
    pub(crate) starts: Day,
    /// The day from which the segment's cycles are counted.
    pub(crate) anchor: Day,
    /// The version whose price, billing and tax hold.
    pub(crate) plan: Arc<Plan>,
    /// The plan whose billing gives the segment its cycles, if it is not `plan`.
    pub(crate) rhythm: Option<Arc<Plan>>,
    /// The agreed price of a period, instead of the plan's; or what a pause costs.
    pub(crate) price: Option<Amount>,
    pub(crate) seats: u32,
    /// Charged once for the whole run, and not by cycles: plans without `billing`, once for each term.
    pub(crate) once: bool,
    /// How many terms are charged at once: a renewal may buy several. 1 for what is charged by cycles.
    pub(crate) terms: u32,
    pub(crate) share: ChargedFor,
    /// Where a policy counts seconds.
    pub(crate) exact: Option<Box<Exact>>,
}

/// For what a run is charged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum ChargedFor {
    /// For itself.
    #[default]
    Own,
    /// As the rest of a cycle that another plan began, under that plan's rule.
    Joint,
    /// Days that were paid for and then turned into time of another plan: for the fee alone.
    Prepaid,
}

/// The instants between which a run is charged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Exact {
    pub(crate) begins: Moment,
    pub(crate) ends: Option<Moment>,
    /// When its segment started: at this local time its cycles begin.
    pub(crate) opens: Moment,
}

impl Run {
    /// What the cycles of its segment go by.
    pub(crate) fn billing(&self) -> Option<&Billing> {
        self.rhythm.as_ref().unwrap_or(&self.plan).billing.as_ref()
    }

    /// Whether another run goes on in the same cycles. Two segments may start on one day: in two rhythms, or at two
    /// instants.
    pub(crate) fn goes_on(&self, next: &Run) -> bool {
        let opens = |run: &Run| run.exact.as_ref().map(|exact| exact.opens);
        !self.once
            && !next.once
            && (self.starts, self.anchor) == (next.starts, next.anchor)
            && self.billing().map(Billing::rhythm) == next.billing().map(Billing::rhythm)
            && opens(self).zip(opens(next)).is_none_or(|(a, b)| a == b)
    }

    /// Whether it charges a day.
    pub(crate) fn covers(&self, day: Day) -> bool {
        self.from <= day && self.until.is_none_or(|until| day < until)
    }

    /// Its first instant.
    pub(crate) fn begins(&self, zone: &Zone) -> Moment {
        self.exact.as_ref().map_or_else(|| start_of(zone, self.from), |exact| exact.begins)
    }

    /// The instant at which it is over.
    pub(crate) fn ends(&self, zone: &Zone) -> Option<Moment> {
        match &self.exact {
            Some(exact) => exact.ends,
            None => self.until.map(|until| start_of(zone, until)),
        }
    }

    /// The instant of a boundary of its cycles: the local time at which its segment started.
    pub(crate) fn instant_of(&self, zone: &Zone, boundary: Day) -> Moment {
        self.exact.as_ref().map_or_else(|| start_of(zone, boundary), |exact| same_time(zone, exact.opens, boundary))
    }
}

/// The start of a local day, or the nearest instant there is.
pub(crate) fn start_of(zone: &Zone, day: Day) -> Moment {
    zone.start_of(day).unwrap_or(if day.year() > 1 { Moment::MAX } else { Moment::MIN })
}

/// The local time of an instant on another day; the start of a day for the start of a day.
pub(crate) fn same_time(zone: &Zone, at: Moment, day: Day) -> Moment {
    let (own, time) = zone.local(at);
    if start_of(zone, own) == at {
        return start_of(zone, day);
    }
    // Local time is told to the second.
    let fraction = at.micros().rem_euclid(1_000_000);
    let moved = zone.resolve(day, time).and_then(|to| to.add_micros(fraction));
    moved.unwrap_or_else(|_| start_of(zone, day))
}

/// Who is covered by a membership, or waits to be, by (who, from).
#[derive(Debug, Default)]
pub(crate) struct Admission(pub(crate) Vec<Coverage>);

/// A time in which nothing about somebody's cover changes.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Coverage {
    pub(crate) who: CustomerId,
    /// The share or link that began the unbroken run.
    pub(crate) through: FactId,
    pub(crate) from: Moment,
    pub(crate) until: Option<Moment>,
    /// There are too few places.
    pub(crate) waiting: bool,
}
