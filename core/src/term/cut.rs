//! From when on something counts for what is charged: from a local day, or from an instant within it where the policy
//! counts seconds.
//!
//! Uses `time` and `zone`.

use super::clock::{same_time, start_of};
use crate::time::{Day, Moment};
use crate::zone::Zone;

/// A local day, and the instant within it if it is not its start. In order of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Cut {
    pub(crate) day: Day,
    pub(super) at: Option<Moment>,
}

impl Cut {
    /// The start of a day.
    pub(super) fn day(day: Day) -> Cut {
        Cut { day, at: None }
    }

    /// An instant itself, or the start of its day.
    pub(crate) fn of(at: Moment, exact: bool, zone: &Zone) -> Cut {
        let day = zone.day_of(at);
        Cut { day, at: Some(at).filter(|at| exact && start_of(zone, day) != *at) }
    }

    /// The same local time on another day.
    pub(super) fn on(self, day: Day, zone: &Zone) -> Cut {
        let Some(at) = self.at else { return Cut::day(day) };
        let at = same_time(zone, at, day);
        Cut { day, at: Some(at).filter(|at| start_of(zone, day) != *at) }
    }

    /// So many days later; `None` beyond year 9999.
    pub(super) fn later(self, days: i64, zone: &Zone) -> Option<Cut> {
        self.day.add_days(days).ok().map(|day| self.on(day, zone))
    }

    pub(crate) fn instant(self, zone: &Zone) -> Moment {
        self.at.unwrap_or_else(|| start_of(zone, self.day))
    }
}
