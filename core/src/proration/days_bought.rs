//! What is paid and turned into time: what a day costs, and how many of them a value buys.
//!
//! Uses `money` and `time`.

use crate::error::Result;
use crate::money::{Amount, Currency, Ratio, Rounding};
use crate::time::{Day, Interval};

/// What part of a price of one interval is the price of another: by months where both have them, else by average days,
/// a month being a twelfth of 365.25.
pub(crate) fn converted(from: Interval, to: Interval) -> Result<Ratio> {
    match (from.months(), to.months()) {
        (Some(from), Some(to)) => Ratio::new(i128::from(to), i128::from(from)),
        _ => average_days(to)?.checked_div(average_days(from)?),
    }
}

/// How many days an interval has on average.
pub(crate) fn average_days(interval: Interval) -> Result<Ratio> {
    match (interval.months(), interval.days()) {
        (Some(months), _) => Ratio::new(i128::from(months).saturating_mul(1_461), 48),
        (None, Some(days)) => Ok(Ratio::from(days)),
        (None, None) => Ratio::new(i128::from(interval.count().get()), 24),
    }
}

/// What a day costs in the cycle that begins on a day; `None` if nothing.
pub(crate) fn price_of_a_day(price: Amount, every: Interval, from: Day) -> Result<Option<(Ratio, Currency)>> {
    if price.minor() <= 0 {
        return Ok(None);
    }
    let days = every.add_to(from, 1)?.days_since(from);
    Ok(Some((Ratio::new(i128::from(price.minor()), i128::from(days))?, price.currency())))
}

/// How many days a value buys; none of another currency, since nothing is converted. More days than there are is as good as
/// for ever.
pub(crate) fn days_bought(value: (Ratio, Currency), a_day: (Ratio, Currency), rounding: Rounding) -> Result<i64> {
    if value.1 != a_day.1 {
        return Ok(0);
    }
    Ok(i64::try_from(value.0.checked_div(a_day.0)?.round(rounding)).unwrap_or(i64::MAX).max(0))
}
