//! What the rooms above work out once for each membership, and keep in the account. The rules are theirs; only the shape
//! is here, because the index holds it.

use super::facts::Status;
use crate::id::{CustomerId, FactId};
use crate::money::Amount;
use crate::plan::Plan;
use crate::time::{Day, Moment};
use std::sync::Arc;

/// One membership through time.
#[derive(Debug, Default)]
pub(crate) struct Term {
    /// The join date that people count from.
    pub(crate) joined: Option<Day>,
    /// What it is at each instant: in order, without gaps, the last one open. Before the first it is `Upcoming`.
    /// Neighbours differ in something.
    pub(crate) stretches: Vec<Stretch>,
    /// What is charged, in order: paused days and trials are left out, and each run has one price.
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

/// Local days that are charged at one price.
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
    /// The agreed price of a period, instead of the plan's.
    pub(crate) price: Option<Amount>,
    pub(crate) seats: u32,
    /// Charged once for the whole run, and not by cycles: plans without `billing`, once for each term.
    pub(crate) once: bool,
    /// How many terms are charged at once: a renewal may buy several. 1 for what is charged by cycles.
    pub(crate) terms: u32,
}

/// Who is covered by a membership, or waits to be, by (who, from).
#[derive(Debug, Default)]
pub(crate) struct Admission(pub(crate) Vec<Stint>);

/// A time in which nothing about somebody's cover changes.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Stint {
    pub(crate) who: CustomerId,
    /// The share or link that began the unbroken run.
    pub(crate) through: FactId,
    pub(crate) from: Moment,
    pub(crate) until: Option<Moment>,
    /// There are too few places.
    pub(crate) waiting: bool,
}
