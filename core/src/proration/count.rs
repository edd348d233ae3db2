//! How much of a period a part of it is, in what the policy counts: the one place that judges it.
//!
//! A share is a pair: how much is charged, and how much the whole price is for.
//!
//! Uses `time`, and the settings of `plan` and `space`.

use crate::error::Result;
use crate::plan::FirstStub;
use crate::space::facts::PartCount;
use crate::time::{Cycles, Day, Interval, Span, days_between_fixed_month};

/// The share of a period of days that a part of it has. `every` is how long the period is by its rule; `taken` the day until
/// which something else is charged of it already, of which a month, or all of it, that is begun belongs to that. Seconds are
/// counted as the days that they are: see [`elapsed`].
///
/// # Errors
/// [`Code::OutOfRange`](crate::error::Code::OutOfRange) beyond the year 9999.
pub(crate) fn counted(
    count: PartCount,
    period: Span,
    months: Option<i64>,
    (from, until): (Day, Day),
    taken: Option<Day>,
) -> Result<(i64, i64)> {
    Ok(match (count, months) {
        (PartCount::None, _) => (i64::from(taken.is_none() && from < until), 1),
        (PartCount::Months, Some(months)) => {
            let begun = |before: Day| months_begun(period.from(), before, months);
            let first = Cycles::anniversary(period.from(), Interval::MONTH)?.index_of(from);
            let first = first.clamp(0, months.saturating_sub(1)).max(taken.map_or(Ok(0), begun)?);
            (begun(until)?.saturating_sub(first).max(0), months)
        }
        (PartCount::MonthOf(of), Some(months)) if of > 0 => {
            (days_between_fixed_month(from, until, of), months.saturating_mul(i64::from(of)))
        }
        _ => (until.days_since(from), period.days()),
    })
}

/// How many of a period's months have begun before a day.
fn months_begun(begins: Day, before: Day, months: i64) -> Result<i64> {
    let last = before.previous()?;
    let begun = Cycles::anniversary(begins, Interval::MONTH)?.index_of(last).saturating_add(1);
    Ok(begun.clamp(0, months))
}

/// A share of elapsed time: in seconds if both are whole, else in microseconds.
pub(crate) fn elapsed(part: i64, whole: i64) -> (i64, i64) {
    let seconds = |micros: i64| (micros.checked_rem(1_000_000) == Some(0)).then(|| micros.div_euclid(1_000_000));
    seconds(part).zip(seconds(whole)).unwrap_or((part, whole))
}

/// The share that so many days of a first part period of `stub` days have, in a cycle of `cycle` days, where the plan has a
/// rule for it.
pub(crate) fn of_first_stub(rule: FirstStub, days: i64, stub: i64, cycle: i64) -> Option<(i64, i64)> {
    match rule {
        FirstStub::Free => Some((0, cycle)),
        FirstStub::Full => Some((days, stub)),
        FirstStub::Prorated => None,
    }
}

/// The days that a stub is counted against where its interval is not clamped again: those of the interval that ends with it
/// if it leads up to a boundary, else of the one that starts with it.
pub(crate) fn unclamped(every: Interval, days: Span, leading: bool) -> Result<i64> {
    Ok(match leading {
        true => days.until().days_since(every.add_to(days.until(), -1)?),
        false => every.add_to(days.from(), 1)?.days_since(days.from()),
    })
}

/// How many months a period has, if it is one of whole months: if one day of the month gives both of its ends, clamped to
/// the month's end. So 28 February to 31 March is a month, of those that begin on the 31st.
pub(crate) fn whole_months(from: Day, until: Day) -> Option<i64> {
    let of_month = from.day().max(until.day());
    let fits = |day: Day| day.day() == of_month.min(day.month_end().day());
    let months = |day: Day| i64::from(day.year()).saturating_mul(12).saturating_add(i64::from(day.month()));
    Some(months(until).saturating_sub(months(from))).filter(|months| *months > 0 && fits(from) && fits(until))
}
