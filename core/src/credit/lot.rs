//! Lots: credits granted at once.
//!
//! Uses `id`, `plan`, `time` and `zone`.

use crate::id::CustomerId;
use crate::plan::{Credits, Rollover};
use crate::time::{Interval, Moment, Window};
use crate::zone::{Hours, Zone};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::sync::Arc;

/// Names a lot. Lots that follow from other facts are named after them, so this may be any text.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct LotId(Arc<str>);

impl LotId {
    /// The text of the id.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for LotId {
    fn from(text: &str) -> LotId {
        LotId(Arc::from(text))
    }
}

impl From<String> for LotId {
    fn from(text: String) -> LotId {
        LotId(Arc::from(text))
    }
}

impl fmt::Display for LotId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for LotId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&*self.0, f)
    }
}

/// Credits granted at once. [`Lot::new`] gives a plain one, which struct update syntax refines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lot {
    /// Its id.
    pub id: LotId,
    /// How much is granted.
    pub amount: Credits,
    /// From when on it can be drawn.
    pub from: Moment,
    /// Until before when; absent: for good.
    pub until: Option<Moment>,
    /// For no longer than this after its first use.
    pub lasts: Option<Interval>,
    /// Lower is drawn first, where the order looks at it.
    pub priority: i32,
    /// When it was granted, which is its age. As a rule its `from`.
    pub granted: Moment,
    /// Among lots granted at one instant: lower is older.
    pub order: i32,
    /// Whose own it is; absent: it is pooled, and every member draws on it.
    pub owner: Option<CustomerId>,
    /// Only draws that name this pool group may take it: those of a family, of a company's staff. Absent: any draw.
    pub pool_group: Option<Arc<str>>,
    /// What it may be drawn for.
    pub scope: Scope,
    /// The allowance that it belongs to: a reset names one, and a person's share of a pool is counted for each.
    pub group: Option<Arc<str>>,
    /// What a reset leaves of it. Absent: nothing.
    pub rollover: Option<Rollover>,
    /// It comes again: at each boundary it is set back to its amount.
    pub again: Option<Recurrence>,
}

impl Lot {
    /// A pooled lot without end, for anything, that is drawn from `from` on.
    #[must_use]
    pub fn new(id: impl Into<LotId>, amount: Credits, from: Moment) -> Lot {
        Lot {
            id: id.into(),
            amount,
            from,
            until: None,
            lasts: None,
            priority: 0,
            granted: from,
            order: 0,
            owner: None,
            pool_group: None,
            scope: Scope::default(),
            group: None,
            rollover: None,
            again: None,
        }
    }
}

/// What a lot may be drawn for. What is empty does not limit.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Scope {
    /// One of these: resources, kinds of resource, places, kinds of fee, in words of the host's own.
    pub of: Vec<Arc<str>>,
    /// Only what is drawn within these hours of the week.
    pub hours: Vec<Window>,
}

impl Scope {
    /// Whether it admits a draw for these things at this instant.
    #[must_use]
    pub fn admits(&self, of: &[Arc<str>], at: Moment, zone: Zone) -> bool {
        (self.of.is_empty() || self.of.iter().any(|one| of.contains(one)))
            && (self.hours.is_empty() || Hours::new(&self.hours, &[]).open_in(&zone, at))
    }
}

/// A lot that comes again: use it or lose it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Recurrence {
    /// How often. An interval of length zero cannot be made.
    pub every: Interval,
    /// From where the boundaries are counted, in both directions.
    pub anchor: Moment,
}

/// The span in which a lot can be drawn, given its `from`, its `until` and when it was voided. It is empty
/// (`until == from`) for one that ended, or was voided, before it began.
///
/// ```
/// use tenure::credit::effective_span;
/// use tenure::time::Moment;
/// let [before, from, until] = [23, 24, 25].map(|hour| Moment::from_micros(hour * 3_600_000_000));
/// assert_eq!(effective_span(from.clone()?, Some(until?), Some(before?)), (from.clone()?, Some(from?)));
/// # Ok::<(), tenure::error::Error>(())
/// ```
#[must_use]
pub fn effective_span(from: Moment, until: Option<Moment>, voided: Option<Moment>) -> (Moment, Option<Moment>) {
    let end = [until, voided].into_iter().flatten().min();
    (from, end.map(|end| end.max(from)))
}
