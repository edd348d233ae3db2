//! Replacing one subscription by another, as app stores do it.
//!
//! Uses `money`, `time` and the settings of `space`.

use super::change::Remaining;
use super::days_bought::{converted, days_bought, price_of_a_day};
use crate::error::Result;
use crate::money::{Amount, Ratio, Rounding};
use crate::space::facts::{ChangeDay, Proration};
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
    /// How parts are counted, and what of them is rounded first. `None`: in days, nothing.
    #[serde(default)]
    pub proration: Option<Proration>,
    /// How lines are rounded. `None`: a half away from zero.
    #[serde(default)]
    pub rounding: Option<Rounding>,
}

impl StoreReplacement {
    /// What it comes to.
    pub(crate) fn replaced(&self) -> Result<Replaced> {
        let StoreReplacement { new, on, until, .. } = *self;
        let day = self.day.unwrap_or(ChangeDay::Old);
        let count = self.proration.unwrap_or_default().count;
        let left = Remaining::on((self.from, until), on, count, day, Some(self.old.every))?;
        let nothing = Amount::zero(new.price.currency());
        let at_the_end =
            Replaced { begins: on, charge_now: nothing, next_charge: new.price, next_charge_on: until, days_bought: 0 };
        Ok(match self.mode {
            Replacement::WithoutProration => at_the_end,
            Replacement::Deferred => Replaced { begins: until.max(on), ..at_the_end },
            Replacement::ChargeProratedPrice => Replaced { charge_now: self.difference(left)?, ..at_the_end },
            Replacement::WithTimeProration => {
                let starts = match day {
                    ChangeDay::New => on,
                    ChangeDay::Old => on.next()?,
                };
                let days_bought = self.days_bought(left, starts)?;
                Replaced { next_charge_on: starts.add_days(days_bought)?, days_bought, ..at_the_end }
            }
            Replacement::ChargeFullPrice => {
                let days_bought = self.days_bought(left, on)?;
                let next_charge_on = new.every.add_to(on, 1)?.add_days(days_bought)?;
                Replaced { charge_now: new.price, next_charge_on, days_bought, ..at_the_end }
            }
        })
    }

    /// What the rest of the period costs more at the new price: the period comes to the old price and the difference, rounded
    /// once.
    fn difference(&self, left: Remaining) -> Result<Amount> {
        let (old, new) = (self.old.price, self.new.price);
        old.same_currency(new)?;
        let share =
            if left.whole == 0 { Ratio::ZERO } else { Ratio::new(i128::from(left.part), i128::from(left.whole))? };
        let new = Ratio::from(new.minor()).checked_mul(converted(self.new.every, self.old.every)?)?;
        let dearer = new.checked_sub(Ratio::from(old.minor()))?.checked_mul(share)?;
        let owed = Ratio::from(old.minor()).checked_add(dearer)?;
        Amount::from_wide(owed.round(self.rounding.unwrap_or_default()), old.currency())?.checked_sub(old)
    }

    /// How many days of the period of the new subscription that starts on a day the rest of the old one pays for.
    fn days_bought(&self, left: Remaining, starts: Day) -> Result<i64> {
        let (proration, rounding) = (self.proration.unwrap_or_default(), self.rounding.unwrap_or_default());
        let unused = left.exact(self.old.price, &proration, rounding)?;
        let a_day = price_of_a_day(self.new.price, self.new.every, starts)?;
        a_day.map_or(Ok(0), |a_day| days_bought((unused, self.old.price.currency()), a_day, rounding))
    }
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

    fn replaced(
        mode: Replacement,
        old: Subscription,
        (from, until): (Day, Day),
        new: Subscription,
        on: Day,
        day: ChangeDay,
    ) -> Result<Replaced> {
        let (day, proration, rounding) = (Some(day), None, None);
        StoreReplacement { mode, old, from, until, new, on, day, proration, rounding }.replaced()
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
            let replaced = replaced(
                mode,
                subscription("2.00 USD", "P1M"),
                (day("2024-04-01"), day("2024-05-01")),
                subscription("36.00 USD", "P1Y"),
                day("2024-04-15"),
                ChangeDay::Old,
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
            let replaced = replaced(
                mode,
                subscription(old.0, old.1),
                (day(from), day(until)),
                subscription(new.0, new.1),
                day(on),
                owner,
            );
            let replaced = replaced.unwrap();
            assert_eq!(
                (replaced.charge_now.to_string(), replaced.next_charge_on),
                (now.to_owned(), day(next_on)),
                "{name}"
            );
        }
        let mixed = replaced(
            ChargeProratedPrice,
            subscription("30.00 USD", "P1M"),
            (day("2024-06-01"), day("2024-07-01")),
            subscription("9.00 EUR", "P1M"),
            day("2024-06-16"),
            New,
        );
        assert_eq!(mixed.map_err(|error| error.code), Err(Code::CurrencyMismatch));
    }
}
