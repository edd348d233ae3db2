//! Changes within a period, cancellations, and what stores do when one subscription replaces another.
//!
//! Uses `billing` and the rooms below it.

use super::Rhythm;
use crate::billing::{self, Cancelled, Changed, Remaining, Replaced, Replacement, Subscription};
use crate::error::{Code, Error, Result};
use crate::money::{Amount, Percent, ProrationRounding, Ratio};
use crate::space::facts::{ChangeDay, Collect, PartCount, TaxMode};
use crate::time::{Day, Moment, StubDenominator};
use serde::{Deserialize, Serialize};

/// What is left of a period of whole days, `[from, until)`, on the day of a change. A change before the period leaves all of
/// it, one after it nothing.
///
/// `count`: in what it is counted; `None`: in days. A period that is not of whole months, counted in months or by months of so
/// many days, is counted in days. `day`: whether the day of the change is that of the new plan or still of the old one; `None`:
/// of the new one.
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
/// assert_eq!(remaining_days(from, until, on, None, None)?.part, 17);
/// assert_eq!(remaining_days(from, until, on, None, Some(ChangeDay::Old))?.part, 16);
/// # Ok::<(), tenure::error::Error>(())
/// ```
pub fn remaining_days(
    from: Day,
    until: Day,
    on: Day,
    count: Option<PartCount>,
    day: Option<ChangeDay>,
) -> Result<Remaining> {
    let count = count.unwrap_or_default();
    if count == PartCount::Seconds {
        return Err(Error::new(Code::InvalidQuestion, "a period of days is not counted in seconds: ask with instants"));
    }
    Remaining::on((from, until), on, count, day.unwrap_or_default())
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
/// `credited`: less what was credited before; `None`: nothing was. `rounding`: how each line is rounded; `None`: a half away
/// from zero.
///
/// # Errors
/// `invalid_question` if there is neither price, `currency_mismatch`, `out_of_range`.
///
/// # Example
/// ```
/// use tenure::calculator::{plan_change, remaining_days};
/// use tenure::{money::Amount, time::Day};
/// // From 10.00 to 20.00 a month on 15 March 2024: 17 of 31 days are left.
/// let [from, on, until] = [Day::parse("2024-03-01")?, Day::parse("2024-03-15")?, Day::parse("2024-04-01")?];
/// let left = remaining_days(from, until, on, None, None)?;
/// let [old, new] = [Amount::parse("10.00 USD")?, Amount::parse("20.00 USD")?];
/// let changed = plan_change(Some(old), Some(new), left, None, None, None)?;
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
    rounding: Option<ProrationRounding>,
) -> Result<Changed> {
    let changed = billing::change(old, new, remaining, rounding.unwrap_or_default())?;
    let Some(paid) = paid else { return Ok(changed) };
    changed.capped(paid, credited.unwrap_or(Amount::zero(paid.currency())))
}

/// When a change is paid.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Collected {
    /// What is collected now.
    pub now: Amount,
    /// What the next invoice comes to, which charges the period after this one.
    pub next_invoice: Amount,
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
/// let changed = plan_change(Some(old), Some(new), remaining_after("0.5")?, None, None, None)?;
/// assert_eq!(collected(&changed, new, Some(Collect::AtOnce))?.now, Amount::parse("5.00 USD")?);
/// assert_eq!(collected(&changed, new, None)?.next_invoice, Amount::parse("25.00 USD")?);
/// # Ok::<(), tenure::error::Error>(())
/// ```
pub fn collected(changed: &Changed, price: Amount, collect: Option<Collect>) -> Result<Collected> {
    let [now, next_invoice] = changed.collected(collect.unwrap_or_default(), price)?;
    Ok(Collected { now, next_invoice })
}

/// The first charge of a plan that has cycles of its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FirstBilled {
    /// The first day that is charged.
    pub from: Day,
    /// The day after the last: the plan's first boundary.
    pub until: Day,
    /// The last day.
    pub last_day: Day,
    /// How many days that counts as.
    pub numerator: i64,
    /// How many days the whole price is for.
    pub denominator: i64,
    /// What it costs.
    pub amount: Amount,
}

/// What a plan costs, in advance, from the day on which it is switched to until the first boundary of its own cycles.
///
/// `stubs`: what the days of a stub are counted against; `None`: the cycle that contains it. `rounding`: `None`: a half away
/// from zero.
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
    stubs: Option<StubDenominator>,
    rounding: Option<ProrationRounding>,
) -> Result<FirstBilled> {
    let (stubs, rounding) = (stubs.unwrap_or_default(), rounding.unwrap_or_default());
    let first = billing::first_charge(price, rhythm.days()?, on, stubs, rounding)?;
    Ok(FirstBilled {
        from: first.days.from(),
        until: first.days.until(),
        last_day: first.days.last_day(),
        numerator: first.numerator,
        denominator: first.denominator,
        amount: first.amount,
    })
}

/// What is given back when somebody leaves within a period that is paid, with the tax of what is given back.
///
/// `percent`: the tax; `None`: there is none. `mode`: whether the price holds it already; `None`: it comes on top. `rounding`:
/// `None`: a half away from zero.
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
/// let left = remaining_days(from, until, on, None, Some(ChangeDay::Old))?;
/// let cancelled = cancellation(Amount::parse("31.00 EUR")?, left, Some(Percent::parse("20")?), None, None)?;
/// assert_eq!((cancelled.credit, cancelled.total), (Amount::parse("16.00 EUR")?, Amount::parse("19.20 EUR")?));
/// # Ok::<(), tenure::error::Error>(())
/// ```
pub fn cancellation(
    price: Amount,
    remaining: Remaining,
    percent: Option<Percent>,
    mode: Option<TaxMode>,
    rounding: Option<ProrationRounding>,
) -> Result<Cancelled> {
    let tax = percent.map(|percent| (percent, mode.unwrap_or_default()));
    billing::cancellation(price, remaining, tax, rounding.unwrap_or_default())
}

/// One subscription that takes the place of another within a period that is paid.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StoreReplacement {
    /// How.
    pub mode: Replacement,
    /// What was held.
    pub old: Subscription,
    /// The first day of the period that is paid.
    pub from: Day,
    /// The day after its last.
    pub until: Day,
    /// What is held then.
    pub new: Subscription,
    /// The day of the change.
    pub on: Day,
    /// Whose that day is. `None`: still that of the old one, as the stores have it.
    #[serde(default)]
    pub day: Option<ChangeDay>,
    /// How lines are rounded. `None`: a half away from zero.
    #[serde(default)]
    pub rounding: Option<ProrationRounding>,
}

/// What it comes to when one subscription takes the place of another, as app stores do it. A currency is never converted: a
/// subscription that is free, or paid in another currency, buys no days, and its rest is given back nowhere.
///
/// # Errors
/// `reversed_span`, `currency_mismatch` for a difference between two currencies, `out_of_range`.
///
/// # Example
/// ```
/// use tenure::billing::{Replacement, Subscription};
/// use tenure::calculator::{StoreReplacement, replacement};
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
///     rounding: None,
/// })?;
/// assert_eq!((replaced.days_bought, replaced.next_charge_on), (10, Day::parse("2024-04-26")?));
/// # Ok::<(), tenure::error::Error>(())
/// ```
pub fn replacement(of: &StoreReplacement) -> Result<Replaced> {
    let (day, rounding) = (of.day.unwrap_or(ChangeDay::Old), of.rounding.unwrap_or_default());
    billing::replacement(of.mode, of.old, (of.from, of.until), of.new, of.on, day, rounding)
}
