//! The cycles of a segment: what its plan's billing and its first charged day say.
//!
//! Uses `plan` and `time`.

use crate::error::Result;
use crate::plan::{Billing, CycleAnchor};
use crate::time::{Cycles, Day, Weekday};

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
