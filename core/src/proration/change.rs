//! A change within a period: what of the old price is given back, and what the new one costs for the rest.
//!
//! What is given back is below zero everywhere, as it is on a line.
//!
//! Uses `money`, `time` and the settings of `space`.

use super::count::{counted, whole_months};
use super::portions::check_period;
use super::{Charged, exact, portions, prorate, tax_of};
use crate::error::{Code, Error, Result};
use crate::money::{Amount, Percent, Ratio, Rounding};
use crate::space::facts::{ChangeDay, Collect, PartCount, Proration, RoundedPart, TaxMode};
use crate::time::{Cycles, Day, Interval, Moment, Span, Timing};
use crate::zone::Zone;
use serde::{Deserialize, Serialize};

/// What is left of a period when something in it changes: so many of its days (or seconds, or months).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Remaining {
    /// How many are left; between 0 and `whole`.
    pub part: i64,
    /// How many there are; 0 for a period without any.
    pub whole: i64,
}

impl Remaining {
    /// What is left of a period of whole days, `[from, until)`, on the day of a change. `day` says whether that day is the
    /// new plan's or still the old one's, `every` how long the period is by its rule. Seconds are counted as days: see
    /// [`Remaining::at`].
    pub(crate) fn on(
        (from, until): (Day, Day),
        change: Day,
        count: PartCount,
        day: ChangeDay,
        every: Option<Interval>,
    ) -> Result<Remaining> {
        check_period(from, until)?;
        let Ok(period) = Span::new(from, until) else { return Ok(Remaining { part: 0, whole: 0 }) };
        let first = match day {
            ChangeDay::New => change,
            ChangeDay::Old if change >= until => until,
            ChangeDay::Old => change.next()?,
        };
        let first = first.clamp(from, until);
        let taken = Some(first).filter(|first| *first > from);
        let months = every.map_or_else(|| whole_months(from, until), Interval::months);
        let (part, whole) = counted(count, period, months, (first, until), taken)?;
        Ok(Remaining { part: part.clamp(0, whole), whole })
    }

    /// What is left of a period at an instant, in microseconds.
    pub(crate) fn at((from, until): (Moment, Moment), change: Moment) -> Result<Remaining> {
        check_period(from, until)?;
        let whole = until.micros_since(from);
        Ok(Remaining { part: until.micros_since(change).clamp(0, whole), whole })
    }

    /// What is left once a fraction of a period is over, such as a half.
    pub(crate) fn after(elapsed: Ratio) -> Result<Remaining> {
        let left = Ratio::ONE.checked_sub(elapsed)?;
        let wide = |value: i128| i64::try_from(value).map_err(|_| Error::out_of_range("a fraction of a period"));
        let whole = wide(left.denominator())?;
        Ok(Remaining { part: wide(left.numerator())?.clamp(0, whole), whole })
    }

    /// What of a price is left, before it is rounded to the minor unit.
    pub(super) fn exact(self, price: Amount, proration: &Proration, rounding: Rounding) -> Result<Ratio> {
        match self.part {
            0 => Ok(Ratio::ZERO),
            part => exact(Ratio::from(price.minor()), price.currency(), (part, self.whole), proration, rounding),
        }
    }

    /// What is given back of a price that was billed, below zero: what stays of it less all of it, or what is left, as the
    /// settings round the one or the other.
    fn given_back(self, price: Amount, proration: &Proration, rounding: Rounding) -> Result<Amount> {
        let kept = Remaining { part: self.whole.saturating_sub(self.part), ..self };
        match proration.rounded {
            RoundedPart::Kept if self.part > 0 => kept.of(price, proration, rounding)?.checked_sub(price),
            RoundedPart::Kept | RoundedPart::Unused => self.of(price, proration, rounding)?.checked_neg(),
        }
    }

    /// What of a price is left, rounded.
    fn of(self, price: Amount, proration: &Proration, rounding: Rounding) -> Result<Amount> {
        match self.part {
            0 => Ok(Amount::zero(price.currency())),
            part => prorate(price, part, self.whole, proration, rounding),
        }
    }
}

/// A change within a period: two lines, and their sum.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Changed {
    /// What is left of the period.
    pub remaining: Remaining,
    /// What is given back of the old price, not above zero; `None` if there was nothing before.
    #[serde(default)]
    pub credit: Option<Amount>,
    /// What the rest costs at the new price; `None` if there is nothing after.
    #[serde(default)]
    pub charge: Option<Amount>,
    /// Their sum.
    pub net: Amount,
}

/// What a change within a period comes to. The prices are those of the whole period, for all seats: `None` before for
/// something that is added, `None` after for something that is removed. Each line is rounded once.
pub(crate) fn change(
    old: Option<Amount>,
    new: Option<Amount>,
    remaining: Remaining,
    proration: &Proration,
    rounding: Rounding,
) -> Result<Changed> {
    let credit = old.map(|old| remaining.given_back(old, proration, rounding)).transpose()?;
    let charge = new.map(|new| remaining.of(new, proration, rounding)).transpose()?;
    Ok(Changed { remaining, credit, charge, net: sum(credit, charge)? })
}

fn sum(credit: Option<Amount>, charge: Option<Amount>) -> Result<Amount> {
    match (credit, charge) {
        (Some(credit), Some(charge)) => credit.checked_add(charge),
        (Some(one), None) | (None, Some(one)) => Ok(one),
        (None, None) => Err(Error::new(Code::InvalidQuestion, "a change from no price to no price")),
    }
}

/// What of a credit may be given: never more than was paid, less what was credited before, and never less than nothing. All
/// of them are above zero.
pub(crate) fn cap_credit(potential: Amount, paid: Amount, previous: Amount) -> Result<Amount> {
    potential.same_currency(paid)?;
    let left = paid.checked_sub(previous)?;
    Ok(potential.min(left).max(Amount::zero(potential.currency())))
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

impl Changed {
    /// The same change, of whose credit no more is given than was paid for the old price, less what was credited before.
    pub(crate) fn capped(self, paid: Amount, previous: Amount) -> Result<Changed> {
        let Some(credit) = self.credit else { return Ok(self) };
        let credit = cap_credit(credit.checked_neg()?, paid, previous)?.checked_neg()?;
        Ok(Changed { credit: Some(credit), net: sum(Some(credit), self.charge)?, ..self })
    }

    /// What is collected now, and what the next invoice comes to that charges `price` for the period after this one.
    pub(crate) fn collected(self, collect: Collect, price: Amount) -> Result<Collected> {
        Ok(match collect {
            Collect::AtOnce => Collected { now: self.net, next_invoice: price },
            Collect::NextInvoice | Collect::NextRegular => {
                Collected { now: Amount::zero(self.net.currency()), next_invoice: self.net.checked_add(price)? }
            }
        })
    }
}

/// The first charge of a plan that has cycles of its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FirstCharge {
    /// The first day that is charged.
    pub from: Day,
    /// The day after the last: the plan's first boundary.
    pub until: Day,
    /// The last day.
    pub last_day: Day,
    /// How much that counts as: days, or what the settings count.
    pub numerator: i64,
    /// How much the whole price is for.
    pub denominator: i64,
    /// What it costs.
    pub amount: Amount,
}

/// What a plan costs, in advance, from the day on which it is switched to until the first boundary of its own cycles.
pub(crate) fn first_charge(
    price: Amount,
    cycles: Cycles,
    on: Day,
    zone: Zone,
    proration: &Proration,
    rounding: Rounding,
) -> Result<FirstCharge> {
    let charged = Charged { from: on, until: None, through: on };
    let found = portions(cycles, charged, Timing::Advance, proration, zone)?;
    let first = found.first().ok_or_else(|| Error::out_of_range(format_args!("the first cycle from {on} on")))?;
    let (numerator, denominator) = (first.numerator, first.denominator);
    let amount = prorate(price, numerator, denominator, proration, rounding)?;
    Ok(FirstCharge { from: first.from, until: first.until, last_day: first.last_day, numerator, denominator, amount })
}

/// What a cancellation within a paid period gives back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cancelled {
    /// What is left of the period.
    pub remaining: Remaining,
    /// What is given back, without a tax on top.
    pub credit: Amount,
    /// The tax that is given back with it: on top of the credit if it is exclusive, held in it if it is inclusive.
    pub tax: Amount,
    /// All that is given back.
    pub total: Amount,
}

/// What is given back when somebody leaves within a period that is paid, with the tax of what is given back.
pub(crate) fn cancellation(
    price: Amount,
    remaining: Remaining,
    tax: Option<(Percent, TaxMode)>,
    proration: &Proration,
    rounding: Rounding,
) -> Result<Cancelled> {
    let credit = change(Some(price), None, remaining, proration, rounding)?.net;
    let (tax, on_top) = match tax {
        Some((percent, mode)) => (tax_of(credit, percent, mode, rounding)?, mode == TaxMode::Exclusive),
        None => (Amount::zero(credit.currency()), false),
    };
    let total = if on_top { credit.checked_add(tax)? } else { credit };
    Ok(Cancelled { remaining, credit, tax, total })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::space::facts::RoundFirst;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    #[test]
    fn what_is_left() {
        use ChangeDay::{New, Old};
        use PartCount::{Days, MonthOf, Months, None, Seconds};
        for (name, from, until, change, count, owner, expected) in [
            ("the day is the new plan's", "2024-03-01", "2024-04-01", "2024-03-15", Days, New, (17, 31)),
            ("or the old one's", "2024-03-01", "2024-04-01", "2024-03-15", Days, Old, (16, 31)),
            ("on the first day all is left", "2024-03-01", "2024-04-01", "2024-03-01", Days, New, (31, 31)),
            ("before it too", "2024-03-01", "2024-04-01", "2024-02-01", Days, Old, (31, 31)),
            ("on the boundary nothing is", "2024-03-01", "2024-04-01", "2024-04-01", Days, New, (0, 31)),
            ("nor after it", "2024-03-01", "2024-04-01", "9999-12-31", Days, Old, (0, 31)),
            ("an empty period", "2024-03-01", "2024-03-01", "2024-03-01", Days, New, (0, 0)),
            ("days without hours", "2024-03-01", "2024-04-01", "2024-03-15", Seconds, New, (17, 31)),
            // From the 15th to the 30th, and the 1st after it.
            ("30/360", "2024-03-01", "2024-04-01", "2024-03-15", MonthOf(30), New, (16, 30)),
            ("30/360 on the 31st", "2024-03-01", "2024-04-01", "2024-03-31", MonthOf(30), New, (1, 30)),
            ("30/360 of a quarter", "2024-01-01", "2024-04-01", "2024-02-11", MonthOf(30), New, (50, 90)),
            ("a week has no months", "2024-03-04", "2024-03-11", "2024-03-06", MonthOf(30), New, (5, 7)),
            (
                "the month that is begun is the old plan's",
                "2024-01-31",
                "2024-04-30",
                "2024-03-01",
                Months,
                New,
                (1, 3),
            ),
            ("a month's first day", "2024-01-31", "2024-04-30", "2024-02-29", Months, New, (2, 3)),
            ("in whole months nothing of one", "2024-03-01", "2024-04-01", "2024-03-02", Months, New, (0, 1)),
            ("nothing is prorated", "2024-03-01", "2024-04-01", "2024-03-02", None, New, (0, 1)),
            ("but for a change at its start", "2024-03-01", "2024-04-01", "2024-03-01", None, New, (1, 1)),
        ] {
            let left = Remaining::on((day(from), day(until)), day(change), count, owner, Option::None).unwrap();
            assert_eq!((left.part, left.whole), expected, "{name}");
        }
        let reversed =
            Remaining::on((day("2024-03-02"), day("2024-03-01")), day("2024-03-01"), Days, New, Option::None);
        assert_eq!(reversed.map_err(|error| error.code), Err(Code::ReversedSpan));
    }

    #[test]
    fn to_the_second() {
        let at = |text| Moment::parse(text).unwrap();
        // The night of 31 March 2024 has no two o'clock: 743 hours, of which 371.5 are left.
        let march = (at("2024-02-29T23:00:00Z"), at("2024-03-31T22:00:00Z"));
        let left = Remaining::at(march, at("2024-03-16T10:30:00Z")).unwrap();
        assert_eq!((left.part, left.whole), (1_337_400_000_000, 2_674_800_000_000));
        assert_eq!(Remaining::at(march, at("2024-01-01T00:00:00Z")).unwrap().part, left.whole);
        assert_eq!(Remaining::at(march, at("2025-01-01T00:00:00Z")).unwrap().part, 0);
        for (elapsed, expected) in [("0.5", (1, 2)), ("0.25", (3, 4)), ("0", (1, 1)), ("1", (0, 1)), ("7/3", (0, 3))] {
            let left = Remaining::after(Ratio::parse(elapsed).unwrap()).unwrap();
            assert_eq!((left.part, left.whole), expected, "{elapsed}");
        }
    }

    #[test]
    fn changes() {
        let of = |part, whole| Remaining { part, whole };
        let nine = Proration { round_first: RoundFirst::Fraction(9), ..Proration::default() };
        let plain = Proration::default();
        let unused = Proration { rounded: RoundedPart::Unused, ..nine };
        for (name, old, new, left, rounding, expected) in [
            ("a quantity", "50.00 USD", "100.00 USD", of(17, 31), plain, "-27.42 54.84 27.42"),
            ("a removal", "40.00 USD", "", of(17, 31), plain, "-21.94 . -21.94"),
            ("an addition", "", "25.00 USD", of(17, 31), plain, ". 13.71 13.71"),
            ("a downgrade", "100.00 USD", "30.00 USD", of(17, 31), plain, "-54.84 16.45 -38.39"),
            ("nothing is left", "100.00 USD", "30.00 USD", of(0, 31), plain, "0.00 0.00 0.00"),
            ("an empty period", "100.00 USD", "30.00 USD", of(0, 0), plain, "0.00 0.00 0.00"),
            ("yen", "1000 JPY", "2500 JPY", of(1, 3), plain, "-333 833 500"),
            // 21 of 30 days are unused: 174.965, and 74.985 stay.
            ("what stays is rounded", "249.95 USD", "", of(21, 30), plain, "-174.96 . -174.96"),
            ("what is unused is", "249.95 USD", "", of(21, 30), unused, "-174.97 . -174.97"),
            // 10 of 31 days are 0.322580645: 80.6290… of 249.95.
            ("a rounded fraction", "249.95 USD", "", of(10, 31), nine, "-80.63 . -80.63"),
        ] {
            let price = |text: &str| (!text.is_empty()).then(|| Amount::parse(text).unwrap());
            let changed = change(price(old), price(new), left, &rounding, Rounding::default()).unwrap();
            let shown = |amount: Option<Amount>| amount.map_or(".".to_owned(), |amount| amount.decimal().to_string());
            let lines = [changed.credit, changed.charge, Some(changed.net)].map(shown).join(" ");
            assert_eq!(lines, expected, "{name}");
        }
        assert_eq!(
            change(None, None, of(1, 2), &plain, Rounding::default()).map_err(|e| e.code),
            Err(Code::InvalidQuestion)
        );
        let usd = |text: &str| Some(Amount::parse(text).unwrap());
        let mixed = change(usd("1.00 USD"), usd("1.00 EUR"), of(1, 2), &plain, Rounding::default());
        assert_eq!(mixed.map_err(|e| e.code), Err(Code::CurrencyMismatch));
    }

    #[test]
    fn a_credit_is_never_more_than_was_paid() {
        let usd = |text: &str| Amount::parse(&format!("{text} USD")).unwrap();
        let half = Remaining { part: 1, whole: 2 };
        let changed =
            change(Some(usd("100.00")), Some(usd("30.00")), half, &Proration::default(), Rounding::default()).unwrap();
        for (paid, previous, credit, net) in [
            ("100.00", "0.00", "-50.00", "-35.00"),
            ("40.00", "0.00", "-40.00", "-25.00"),
            ("40.00", "30.00", "-10.00", "5.00"),
            ("0.00", "0.00", "0.00", "15.00"),
        ] {
            let capped = changed.capped(usd(paid), usd(previous)).unwrap();
            assert_eq!((capped.credit, capped.net), (Some(usd(credit)), usd(net)), "{paid} {previous}");
        }
    }

    #[test]
    fn taxes_of_what_is_given_back() {
        let eur = |text: &str| Amount::parse(&format!("{text} EUR")).unwrap();
        let left = Remaining { part: 10, whole: 31 };
        let of = |tax| cancellation(eur("119.00"), left, tax, &Proration::default(), Rounding::default()).unwrap();
        let rate = Percent::parse("19").unwrap();
        // 119 × 10 / 31 = 38.387…; 19 % on top are 7.294…, held in it 6.129….
        for (tax, expected) in [
            (None, ["-38.39", "0.00", "-38.39"]),
            (Some((rate, TaxMode::Exclusive)), ["-38.39", "-7.29", "-45.68"]),
            (Some((rate, TaxMode::Inclusive)), ["-38.39", "-6.13", "-38.39"]),
        ] {
            let cancelled = of(tax);
            assert_eq!([cancelled.credit, cancelled.tax, cancelled.total], expected.map(eur));
        }
    }

    #[test]
    fn credits_are_capped() {
        for (potential, paid, previous, credit) in [
            (100, 200, 180, 20),
            (100, 200, 200, 0),
            (100, 200, 250, 0),
            (100, 0, 0, 0),
            (100, 200, 0, 100),
            (-5, 200, 0, 0),
        ] {
            let usd = |minor| Amount::from_minor(minor, crate::money::Currency::USD);
            assert_eq!(cap_credit(usd(potential), usd(paid), usd(previous)), Ok(usd(credit)));
        }
        let eur = Amount::parse("1.00 EUR").unwrap();
        assert!(cap_credit(Amount::parse("1.00 USD").unwrap(), eur, eur).is_err());
    }
}
