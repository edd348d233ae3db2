//! Changes within a period, cancellations, and what stores do when one subscription replaces another.
//!
//! Uses `proration` and the rooms below it.

use super::Rhythm;
use crate::error::{Code, Error, Result};
use crate::money::{Amount, Percent, Ratio, Rounding};
use crate::proration::{self, Cancelled, Changed, Collected, FirstCharge, Remaining, Replaced, StoreReplacement};
use crate::space::facts::{ChangeDay, Collect, PartCount, Proration, TaxMode};
use crate::time::{Day, Interval, Moment};

/// What is left of a period of whole days, `[from, until)`, on the day of a change. A change before the period leaves all of
/// it, one after it nothing.
///
/// `count`: in what it is counted; `None`: in days. A period that is not of whole months, counted in months or by months of so
/// many days, is counted in days. `day`: whether the day of the change is that of the new plan or still of the old one; `None`:
/// of the new one. `every`: how long the period is by its rule; `None`: so many months if one day of the month gives both of its
/// ends, clamped to the month's end.
///
/// # Errors
/// `invalid_question` for a count in seconds, which days do not have: ask `remaining_time`; `reversed_span` if the period ends
/// before it begins, `out_of_range` beyond the year 9999.
///
/// # Example
/// ```
/// use tenure::calculator::remaining_days;
/// use tenure::space::facts::ChangeDay;
/// use tenure::time::Day;
/// let [from, on, until] = [Day::parse("2024-03-01")?, Day::parse("2024-03-15")?, Day::parse("2024-04-01")?];
/// assert_eq!(remaining_days(from, until, on, None, None, None)?.part, 17);
/// assert_eq!(remaining_days(from, until, on, None, Some(ChangeDay::Old), None)?.part, 16);
/// # Ok::<(), tenure::error::Error>(())
/// ```
pub fn remaining_days(
    from: Day,
    until: Day,
    on: Day,
    count: Option<PartCount>,
    day: Option<ChangeDay>,
    every: Option<Interval>,
) -> Result<Remaining> {
    let count = count.unwrap_or_default();
    if count == PartCount::Seconds {
        return Err(Error::new(Code::InvalidQuestion, "a period of days is not counted in seconds: ask with instants"));
    }
    Remaining::on((from, until), on, count, day.unwrap_or_default(), every)
}

/// What is left of a period at an instant, in microseconds. An instant before the period leaves all of it, one after it nothing.
///
/// # Errors
/// `reversed_span` if the period ends before it begins.
///
/// # Example
/// ```
/// use tenure::calculator::remaining_time;
/// use tenure::time::Moment;
/// let [from, at, until] = ["01", "16", "31"].map(|day| Moment::parse(&format!("2025-01-{day}T00:00:00Z")));
/// let left = remaining_time(from?, until?, at?)?;
/// assert_eq!(left.part * 2, left.whole);
/// # Ok::<(), tenure::error::Error>(())
/// ```
pub fn remaining_time(from: Moment, until: Moment, at: Moment) -> Result<Remaining> {
    Remaining::at((from, until), at)
}

/// What is left of a period once a fraction of it is over: a decimal number such as `0.5`, or a fraction such as `14/31`.
///
/// # Errors
/// `invalid_decimal` for another text, `out_of_range` if the fraction does not fit.
///
/// # Example
/// ```
/// use tenure::calculator::remaining_after;
/// let left = remaining_after("14/31")?;
/// assert_eq!((left.part, left.whole), (17, 31));
/// # Ok::<(), tenure::error::Error>(())
/// ```
pub fn remaining_after(elapsed: &str) -> Result<Remaining> {
    Remaining::after(Ratio::parse(elapsed)?)
}

/// What a change within a period comes to: what of the old price is given back, and what the rest costs at the new one.
///
/// The prices are those of the whole period, for all seats: `None` before for something that is added, `None` after for
/// something that is removed. `paid`: no more is given back than was paid for the old price; `None`: no such limit.
/// `credited`: less what was credited before; `None`: nothing was. `proration`: what is rounded first; `None`: nothing.
/// `rounding`: how each line is rounded; `None`: a half away from zero. Both are those of a space's policy.
///
/// # Errors
/// `invalid_question` if there is neither price, and at `credited` if `paid` is not given; `currency_mismatch`, `out_of_range`.
///
/// # Example
/// ```
/// use tenure::calculator::{plan_change, remaining_days};
/// use tenure::{money::Amount, time::Day};
/// // From 10.00 to 20.00 a month on 15 March 2024: 17 of 31 days are left.
/// let [from, on, until] = [Day::parse("2024-03-01")?, Day::parse("2024-03-15")?, Day::parse("2024-04-01")?];
/// let left = remaining_days(from, until, on, None, None, None)?;
/// let [old, new] = [Amount::parse("10.00 USD")?, Amount::parse("20.00 USD")?];
/// let changed = plan_change(Some(old), Some(new), left, None, None, None, None)?;
/// assert_eq!(changed.credit, Some(Amount::parse("-5.48 USD")?));
/// assert_eq!((changed.charge, changed.net), (Some(Amount::parse("10.97 USD")?), Amount::parse("5.49 USD")?));
/// # Ok::<(), tenure::error::Error>(())
/// ```
pub fn plan_change(
    old: Option<Amount>,
    new: Option<Amount>,
    remaining: Remaining,
    paid: Option<Amount>,
    credited: Option<Amount>,
    proration: Option<Proration>,
    rounding: Option<Rounding>,
) -> Result<Changed> {
    let (proration, rounding) = (proration.unwrap_or_default(), rounding.unwrap_or_default());
    let changed = proration::change(old, new, remaining, &proration, rounding)?;
    let Some(paid) = paid else {
        let alone =
            || Error::new(Code::InvalidQuestion, "what was credited before counts against what was paid: say that too");
        return if credited.is_some() { Err(alone().at("credited")) } else { Ok(changed) };
    };
    changed.capped(paid, credited.unwrap_or(Amount::zero(paid.currency())))
}

/// What is collected now of a change, and what the next invoice comes to that charges `price` for the period after this one.
/// `collect`: when the change is collected; `None`: with the next invoice.
///
/// # Errors
/// `currency_mismatch`, `out_of_range`.
///
/// # Example
/// ```
/// use tenure::calculator::{collected, plan_change, remaining_after};
/// use tenure::{money::Amount, space::facts::Collect};
/// let [old, new] = [Amount::parse("10.00 USD")?, Amount::parse("20.00 USD")?];
/// let changed = plan_change(Some(old), Some(new), remaining_after("0.5")?, None, None, None, None)?;
/// assert_eq!(collected(&changed, new, Some(Collect::AtOnce))?.now, Amount::parse("5.00 USD")?);
/// assert_eq!(collected(&changed, new, None)?.next_invoice, Amount::parse("25.00 USD")?);
/// # Ok::<(), tenure::error::Error>(())
/// ```
pub fn collected(changed: &Changed, price: Amount, collect: Option<Collect>) -> Result<Collected> {
    changed.collected(collect.unwrap_or_default(), price)
}

/// What a plan costs, in advance, from the day on which it is switched to until the first boundary of its own cycles.
///
/// `proration`: how a stub is counted, and what of it is rounded first; `None`: days of the cycle that contains it, and nothing.
/// `rounding`: `None`: a half away from zero.
///
/// # Errors
/// `invalid_interval` for hours or for days on a fixed day of the month, `out_of_range` beyond the year 9999.
///
/// # Example
/// ```
/// use tenure::calculator::{Rhythm, first_charge};
/// use tenure::{money::Amount, plan::CycleAnchor, time::{Day, Interval, When}};
/// let on = Day::parse("2026-05-20")?;
/// let months = Rhythm { align: Some(CycleAnchor::Calendar), ..Rhythm::new(When::Day(on), Interval::MONTH) };
/// let first = first_charge(Amount::parse("31.00 EUR")?, &months, on, None, None)?;
/// assert_eq!((first.numerator, first.denominator, first.amount), (12, 31, Amount::parse("12.00 EUR")?));
/// # Ok::<(), tenure::error::Error>(())
/// ```
pub fn first_charge(
    price: Amount,
    rhythm: &Rhythm,
    on: Day,
    proration: Option<Proration>,
    rounding: Option<Rounding>,
) -> Result<FirstCharge> {
    let (proration, rounding) = (proration.unwrap_or_default(), rounding.unwrap_or_default());
    proration::first_charge(price, rhythm.days()?, on, rhythm.zone(), &proration, rounding)
}

/// What is given back when somebody leaves within a period that is paid, with the tax of what is given back.
///
/// All amounts are below zero, as on a line. `percent`: the tax; `None`: there is none. `mode`: whether the price holds it
/// already; `None`: it comes on top. `proration`: what is rounded first; `None`: nothing. `rounding`: `None`: a half away from
/// zero.
///
/// # Errors
/// `out_of_range` if an amount does not fit.
///
/// # Example
/// ```
/// use tenure::calculator::{cancellation, remaining_days};
/// use tenure::{money::{Amount, Percent}, space::facts::ChangeDay, time::Day};
/// // 31.00 for October 2022; cancelled on the 15th, which is still used: 16 days are left.
/// let [from, on, until] = [Day::parse("2022-10-01")?, Day::parse("2022-10-15")?, Day::parse("2022-11-01")?];
/// let left = remaining_days(from, until, on, None, Some(ChangeDay::Old), None)?;
/// let cancelled = cancellation(Amount::parse("31.00 EUR")?, left, Some(Percent::parse("20")?), None, None, None)?;
/// assert_eq!((cancelled.credit, cancelled.total), (Amount::parse("-16.00 EUR")?, Amount::parse("-19.20 EUR")?));
/// # Ok::<(), tenure::error::Error>(())
/// ```
pub fn cancellation(
    price: Amount,
    remaining: Remaining,
    percent: Option<Percent>,
    mode: Option<TaxMode>,
    proration: Option<Proration>,
    rounding: Option<Rounding>,
) -> Result<Cancelled> {
    let tax = percent.map(|percent| (percent, mode.unwrap_or_default()));
    let (proration, rounding) = (proration.unwrap_or_default(), rounding.unwrap_or_default());
    proration::cancellation(price, remaining, tax, &proration, rounding)
}

/// What it comes to when one subscription takes the place of another, as app stores do it. A currency is never converted: a
/// subscription that is free, or paid in another currency, buys no days, and its rest is given back nowhere.
///
/// # Errors
/// `reversed_span`, `currency_mismatch` for a difference between two currencies, `out_of_range`.
///
/// # Example
/// ```
/// use tenure::calculator::{Replacement, StoreReplacement, Subscription, replacement};
/// use tenure::{money::Amount, time::{Day, Interval}};
/// // From 2.00 a month to 36.00 a year on 15 April: the dollar that is unused buys ten days.
/// let replaced = replacement(&StoreReplacement {
///     mode: Replacement::WithTimeProration,
///     old: Subscription { price: Amount::parse("2.00 USD")?, every: Interval::MONTH },
///     from: Day::parse("2024-04-01")?,
///     until: Day::parse("2024-05-01")?,
///     new: Subscription { price: Amount::parse("36.00 USD")?, every: Interval::YEAR },
///     on: Day::parse("2024-04-15")?,
///     day: None,
///     proration: None,
///     rounding: None,
/// })?;
/// assert_eq!((replaced.days_bought, replaced.next_charge_on), (10, Day::parse("2024-04-26")?));
/// # Ok::<(), tenure::error::Error>(())
/// ```
pub fn replacement(of: &StoreReplacement) -> Result<Replaced> {
    of.replaced()
}
