//! Replacing one subscription by another, as app stores do it, for those who have no space.
//!
//! Uses `term` and the rooms below it.

use super::change::Remaining;
use crate::error::Result;
use crate::money::{Amount, ProrationRounding, Ratio};
use crate::space::facts::{ChangeDay, PartCount};
use crate::term;
use crate::time::{Day, Interval};
use serde::{Deserialize, Serialize};

/// How one subscription is replaced by another within a period that is paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Replacement {
    /// The difference for the rest of the running period is charged now. The billing date stays.
    ChargeProratedPrice,
    /// Nothing is charged now: what is unused buys days of the new subscription, which is charged after them.
    WithTimeProration,
    /// Nothing is charged and nothing is given back: the new subscription is charged from the next billing date on.
    WithoutProration,
    /// A whole period of the new subscription is charged now, and what is unused buys days after it.
    ChargeFullPrice,
    /// The new subscription begins on the next billing date.
    Deferred,
}

/// A price for a period of some length.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Subscription {
    /// What a period costs.
    pub price: Amount,
    /// How long a period is.
    pub every: Interval,
}

/// What a replacement comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Replaced {
    /// The day from which the new subscription is held.
    pub begins: Day,
    /// What is charged now; below zero if the difference is.
    pub charge_now: Amount,
    /// What is charged next.
    pub next_charge: Amount,
    /// When that is.
    pub next_charge_on: Day,
    /// How many days of the new subscription the unused part of the old one buys.
    pub days_bought: i64,
}

impl Subscription {
    /// What a period of another length costs at this price: by months, or by days on average where one of the two has no
    /// months.
    fn price_of(self, every: Interval) -> Result<Ratio> {
        let price = Ratio::from(self.price.minor());
        if self.every == every {
            return Ok(price);
        }
        price.checked_mul(term::converted(self.every, every)?)
    }
}

/// What it comes to when `old`, paid for `[from, until)`, is replaced by `new` within that period. `day` says whose the day
/// of the change is: the stores count it to the old subscription.
///
/// A currency is never converted: a subscription that is free, or paid in another currency, buys no days, and its rest is
/// given back nowhere; a difference between two currencies is refused.
///
/// ```
/// use tenure::billing::{Replacement, Subscription, replacement};
/// use tenure::money::{Amount, ProrationRounding};
/// use tenure::space::facts::ChangeDay;
/// use tenure::time::{Day, Interval};
/// // From 2.00 a month to 36.00 a year on 15 April, half way through the month.
/// let old = Subscription { price: Amount::parse("2.00 USD")?, every: Interval::MONTH };
/// let new = Subscription { price: Amount::parse("36.00 USD")?, every: Interval::YEAR };
/// let april = (Day::parse("2024-04-01")?, Day::parse("2024-05-01")?);
/// let on = Day::parse("2024-04-15")?;
/// let of = |mode| replacement(mode, old, april, new, on, ChangeDay::Old, ProrationRounding::default());
/// // Three dollars a month instead of two, for half a month.
/// let difference = of(Replacement::ChargeProratedPrice)?;
/// assert_eq!(difference.charge_now.to_string(), "0.50 USD");
/// assert_eq!(difference.next_charge_on.to_string(), "2024-05-01");
/// // The dollar that is unused buys 10.14 days of a year that costs 36.
/// let time = of(Replacement::WithTimeProration)?;
/// assert_eq!((time.days_bought, time.next_charge_on.to_string().as_str()), (10, "2024-04-26"));
/// # Ok::<(), tenure::error::Error>(())
/// ```
///
/// # Errors
/// [`Code::ReversedSpan`](crate::error::Code::ReversedSpan),
/// [`Code::CurrencyMismatch`](crate::error::Code::CurrencyMismatch),
/// [`Code::OutOfRange`](crate::error::Code::OutOfRange).
pub fn replacement(
    mode: Replacement,
    old: Subscription,
    (from, until): (Day, Day),
    new: Subscription,
    on: Day,
    day: ChangeDay,
    rounding: ProrationRounding,
) -> Result<Replaced> {
    let left = Remaining::on((from, until), on, PartCount::Days, day)?;
    let nothing = Amount::zero(new.price.currency());
    let at_the_end =
        Replaced { begins: on, charge_now: nothing, next_charge: new.price, next_charge_on: until, days_bought: 0 };
    Ok(match mode {
        Replacement::WithoutProration => at_the_end,
        Replacement::Deferred => Replaced { begins: until.max(on), ..at_the_end },
        Replacement::ChargeProratedPrice => {
            old.price.same_currency(new.price)?;
            let share =
                if left.whole == 0 { Ratio::ZERO } else { Ratio::new(i128::from(left.part), i128::from(left.whole))? };
            let dearer = new.price_of(old.every)?.checked_sub(Ratio::from(old.price.minor()))?;
            // The period comes to the old price and the difference, rounded once.
            let owed = Ratio::from(old.price.minor()).checked_add(dearer.checked_mul(share)?)?;
            let owed = Amount::from_wide(owed.round(rounding.line), old.price.currency())?;
            Replaced { charge_now: owed.checked_sub(old.price)?, ..at_the_end }
        }
        Replacement::WithTimeProration => {
            let starts = match day {
                ChangeDay::New => on,
                ChangeDay::Old => on.next()?,
            };
            let days_bought = days_bought(old, left, new, starts, rounding)?;
            Replaced { next_charge_on: starts.add_days(days_bought)?, days_bought, ..at_the_end }
        }
        Replacement::ChargeFullPrice => {
            let days_bought = days_bought(old, left, new, on, rounding)?;
            let next_charge_on = new.every.add_to(on, 1)?.add_days(days_bought)?;
            Replaced { charge_now: new.price, next_charge_on, days_bought, ..at_the_end }
        }
    })
}

/// How many days of the period of `new` that starts on a day the rest of `old` pays for.
fn days_bought(
    old: Subscription,
    left: Remaining,
    new: Subscription,
    starts: Day,
    rounding: ProrationRounding,
) -> Result<i64> {
    if new.price.is_zero() || new.price.currency() != old.price.currency() {
        return Ok(0);
    }
    let days = Ratio::from(new.every.add_to(starts, 1)?.days_since(starts));
    let unused = left.exact(old.price, rounding)?;
    let bought = unused.checked_mul(days)?.checked_div(Ratio::from(new.price.minor()))?.round(rounding.line);
    i64::try_from(bought.max(0)).map_err(|_| crate::error::Error::out_of_range("the days that are bought"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Code;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    fn subscription(price: &str, every: &str) -> Subscription {
        Subscription { price: Amount::parse(price).unwrap(), every: Interval::parse(every).unwrap() }
    }

    #[test]
    fn the_five_modes() {
        use Replacement::*;
        // The example of the stores: 2.00 a month, 36.00 a year, half way through April.
        for (mode, begins, now, next_on, bought) in [
            (ChargeProratedPrice, "2024-04-15", "0.50 USD", "2024-05-01", 0),
            (WithTimeProration, "2024-04-15", "0.00 USD", "2024-04-26", 10),
            (WithoutProration, "2024-04-15", "0.00 USD", "2024-05-01", 0),
            // One year and ten days from today.
            (ChargeFullPrice, "2024-04-15", "36.00 USD", "2025-04-25", 10),
            (Deferred, "2024-05-01", "0.00 USD", "2024-05-01", 0),
        ] {
            let replaced = replacement(
                mode,
                subscription("2.00 USD", "P1M"),
                (day("2024-04-01"), day("2024-05-01")),
                subscription("36.00 USD", "P1Y"),
                day("2024-04-15"),
                ChangeDay::Old,
                ProrationRounding::default(),
            );
            let replaced = replaced.unwrap();
            assert_eq!(replaced.begins, day(begins), "{mode:?}");
            assert_eq!(replaced.charge_now.to_string(), now, "{mode:?}");
            assert_eq!((replaced.next_charge_on, replaced.days_bought), (day(next_on), bought), "{mode:?}");
            assert_eq!(replaced.next_charge.to_string(), "36.00 USD", "{mode:?}");
        }
    }

    #[test]
    fn other_rhythms_prices_and_days() {
        use ChangeDay::{New, Old};
        use Replacement::*;
        let june = ("2024-06-01", "2024-07-01");
        for (name, mode, old, (from, until), new, on, owner, now, next_on) in [
            // 20.00 more for 15 of 30 days.
            (
                "same rhythm",
                ChargeProratedPrice,
                ("10.00 USD", "P1M"),
                june,
                ("30.00 USD", "P1M"),
                "2024-06-16",
                New,
                "10.00 USD",
                "2024-07-01",
            ),
            // The year that is left, 184 of 366 days, at 24.00 instead of 60.00: −18.10 (60 − 36 × 184/366 = 41.90…).
            (
                "dearer by the month",
                ChargeProratedPrice,
                ("60.00 USD", "P1Y"),
                ("2024-01-01", "2025-01-01"),
                ("2.00 USD", "P1M"),
                "2024-07-01",
                New,
                "-18.10 USD",
                "2025-01-01",
            ),
            // A week of 7.00 is 30.4375 a month: 20.4375 more than 10.00, for half of June 10.21875.
            (
                "weeks and months",
                ChargeProratedPrice,
                ("10.00 USD", "P1M"),
                june,
                ("7.00 USD", "P1W"),
                "2024-06-16",
                New,
                "10.22 USD",
                "2024-07-01",
            ),
            // 30.00 of 60.00 are unused: at 10.00 for 30 days from 16 June, 90 days.
            (
                "much time",
                WithTimeProration,
                ("60.00 USD", "P1M"),
                june,
                ("10.00 USD", "P1M"),
                "2024-06-16",
                New,
                "0.00 USD",
                "2024-09-14",
            ),
            (
                "on the first day all is unused",
                WithTimeProration,
                ("30.00 USD", "P1M"),
                june,
                ("30.00 USD", "P1M"),
                "2024-06-01",
                New,
                "0.00 USD",
                "2024-07-01",
            ),
            (
                "on the last, which is used, nothing is",
                WithTimeProration,
                ("30.00 USD", "P1M"),
                june,
                ("30.00 USD", "P1M"),
                "2024-06-30",
                Old,
                "0.00 USD",
                "2024-07-01",
            ),
            (
                "what is free has no end to buy",
                WithTimeProration,
                ("30.00 USD", "P1M"),
                june,
                ("0.00 USD", "P1M"),
                "2024-06-16",
                New,
                "0.00 USD",
                "2024-06-16",
            ),
            (
                "nothing is converted",
                ChargeFullPrice,
                ("30.00 USD", "P1M"),
                june,
                ("9.00 EUR", "P1M"),
                "2024-06-16",
                New,
                "9.00 EUR",
                "2024-07-16",
            ),
        ] {
            let replaced = replacement(
                mode,
                subscription(old.0, old.1),
                (day(from), day(until)),
                subscription(new.0, new.1),
                day(on),
                owner,
                ProrationRounding::default(),
            );
            let replaced = replaced.unwrap();
            assert_eq!(
                (replaced.charge_now.to_string(), replaced.next_charge_on),
                (now.to_owned(), day(next_on)),
                "{name}"
            );
        }
        let mixed = replacement(
            ChargeProratedPrice,
            subscription("30.00 USD", "P1M"),
            (day("2024-06-01"), day("2024-07-01")),
            subscription("9.00 EUR", "P1M"),
            day("2024-06-16"),
            New,
            ProrationRounding::default(),
        );
        assert_eq!(mixed.map_err(|error| error.code), Err(Code::CurrencyMismatch));
    }
}
