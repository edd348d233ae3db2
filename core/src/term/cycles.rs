//! The cycles of a segment: what its plan's billing and its first charged day say.
//!
//! Uses `plan` and `time`.

use crate::error::Result;
use crate::money::Ratio;
use crate::plan::{Billing, CycleAnchor};
use crate::time::{Cycles, Day, Interval, Weekday};

/// The cycles of a segment that is counted from `anchor`.
///
/// ```
/// use tenure::plan::{Billing, CycleAnchor, FirstStub, Timing};
/// use tenure::term::cycles;
/// use tenure::time::{Day, Interval};
/// let (timing, first_stub) = (Timing::Advance, FirstStub::Prorated);
/// let billing = Billing { every: Interval::QUARTER, timing, anchor: CycleAnchor::Calendar, first_stub };
/// let cycles = cycles(Day::parse("2026-05-20")?, &billing)?;
/// assert_eq!(cycles.containing(Day::parse("2026-05-20")?)?.span.to_string(), "[2026-04-01, 2026-07-01)");
/// # Ok::<(), tenure::error::Error>(())
/// ```
///
/// # Errors
/// [`InvalidInterval`](crate::error::Code::InvalidInterval) for an interval that does not go with the anchor: hours, or
/// days with a fixed day of the month.
pub fn cycles(anchor: Day, billing: &Billing) -> Result<Cycles> {
    match billing.anchor {
        CycleAnchor::Anniversary => Cycles::anniversary(anchor, billing.every),
        CycleAnchor::Day { day } => Cycles::fixed_day(anchor, day, billing.every),
        CycleAnchor::Calendar => Cycles::calendar(anchor, billing.every, Weekday::Mon),
    }
}

/// What part of a price of one interval is the price of another: by months where both have them, else by average days,
/// a month being a twelfth of 365.25.
pub(crate) fn converted(from: Interval, to: Interval) -> Result<Ratio> {
    match (from.months(), to.months()) {
        (Some(from), Some(to)) => Ratio::new(i128::from(to), i128::from(from)),
        _ => average_days(to)?.checked_div(average_days(from)?),
    }
}

/// How many days an interval has on average.
pub(super) fn average_days(interval: Interval) -> Result<Ratio> {
    match (interval.months(), interval.days()) {
        (Some(months), _) => Ratio::new(i128::from(months).saturating_mul(1_461), 48),
        (None, Some(days)) => Ok(Ratio::from(days)),
        (None, None) => Ratio::new(i128::from(interval.count().get()), 24),
    }
}
