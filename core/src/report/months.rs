//! The calendar months that a report is about, and shares in per cent.
//!
//! Uses `space` and the rooms below it.

use crate::error::{Code, Error, Result};
use crate::money::Ratio;
use crate::space::start_of;
use crate::time::{Day, Moment};
use crate::zone::Zone;

/// The most months that one report lists: a hundred years.
pub const MAX_MONTHS: usize = 1_200;

/// The first days of the calendar months of which a day lies in `[from, until)`, in order.
///
/// # Errors
/// [`Code::ReversedSpan`] unless `from` is before `until`, [`Code::TooMany`] beyond [`MAX_MONTHS`] months.
pub(super) fn months(from: Day, until: Day) -> Result<Vec<Day>> {
    if from >= until {
        return Err(Error::new(Code::ReversedSpan, format!("from {from} until {until} is no span")));
    }
    let mut months = Vec::new();
    let mut month = Some(from.month_start());
    while let Some(first) = month.filter(|first| *first < until) {
        if months.len() >= MAX_MONTHS {
            return Err(Error::new(Code::TooMany, format!("more than {MAX_MONTHS} months: ask for a shorter span")));
        }
        months.push(first);
        // The last month of all has none after it.
        month = first.add_months(1).ok();
    }
    Ok(months)
}

/// The last instant of the local month that begins on a day.
pub(super) fn last_instant(first: Day, zone: &Zone) -> Moment {
    first.month_end().next().map_or(Moment::MAX, |next| before(next, zone))
}

/// The last instant before a local day.
pub(super) fn before(day: Day, zone: &Zone) -> Moment {
    let start = start_of(zone, day);
    start.previous().unwrap_or(start)
}

/// A part of a whole in per cent, with two decimals, a half rounded away from zero; `None` of nothing.
pub(super) fn percent(part: i128, whole: i128) -> Option<String> {
    let share = Ratio::new(part, whole).and_then(|share| share.checked_mul(Ratio::from(100)));
    share.ok().filter(|_| whole > 0).map(|share| share.to_decimal_string(2))
}
