//! Where an interval leads from an instant: it moves the local day. (No plan has a term, a trial or a grace in hours.)
//!
//! Uses `time`, `zone` and the clock of `space`.

pub(crate) use crate::space::{same_time, start_of};
use crate::time::{Day, Interval, Moment};
use crate::zone::Zone;

/// The start of the local day that lies so long after the day of an instant; `None` beyond year 9999.
pub(crate) fn days_after(zone: &Zone, at: Moment, length: Interval) -> Option<Moment> {
    zone.start_of(length.add_to(zone.day_of(at), 1).ok()?).ok()
}

/// The same local time so many times an interval later; the start of a day leads to the start of a day. `None` beyond
/// year 9999.
pub(super) fn extended(zone: &Zone, from: Moment, length: Interval, n: u32) -> Option<Moment> {
    let to = length.add_to(zone.day_of(from), i64::from(n)).ok()?;
    zone.start_of(to).ok()?;
    Some(same_time(zone, from, to))
}

/// The day after the last local day that has something of a stretch that ends at `until`.
pub(crate) fn day_after(zone: &Zone, until: Moment) -> Day {
    let day = zone.day_of(until);
    if start_of(zone, day) == until { day } else { day.next().unwrap_or(day) }
}
