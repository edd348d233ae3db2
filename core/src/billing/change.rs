//! A change within a period, for those who have no space: what of the old price is given back, and what the new one costs
//! for the rest.
//!
//! Uses `space` and the rooms below it.

use super::tax::tax_of;
use crate::error::{Code, Error, Result};
use crate::money::{Amount, Percent, ProrationRounding, Ratio, cap_credit, prorate};
use crate::space::facts::{ChangeDay, Collect, PartCount, TaxMode};
use crate::time::{Charged, Cycles, Day, Interval, Moment, Span, StubDenominator, Timing};
use crate::time::{days_between_fixed_month, portions, whole_periods_between};
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
    /// new plan's or still the old one's, `count` in what is counted; seconds are counted here as days, which have none of
    /// their own (see [`Remaining::at`]). A change before the period leaves all of it, one after it nothing.
    ///
    /// ```
    /// use tenure::billing::Remaining;
    /// use tenure::space::facts::{ChangeDay, PartCount};
    /// use tenure::time::Day;
    /// let march = (Day::parse("2024-03-01")?, Day::parse("2024-04-01")?);
    /// let left = |count, day| Remaining::on(march, Day::parse("2024-03-15")?, count, day).map(|left| (left.part, left.whole));
    /// assert_eq!(left(PartCount::Days, ChangeDay::New)?, (17, 31));
    /// assert_eq!(left(PartCount::Days, ChangeDay::Old)?, (16, 31));
    /// assert_eq!(left(PartCount::MonthOf(30), ChangeDay::New)?, (16, 30));
    /// assert_eq!(left(PartCount::None, ChangeDay::New)?, (0, 1));
    /// # Ok::<(), tenure::error::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::ReversedSpan`] if the period ends before it begins, [`Code::OutOfRange`] beyond the year 9999.
    pub fn on((from, until): (Day, Day), change: Day, count: PartCount, day: ChangeDay) -> Result<Remaining> {
        check_period(from, until)?;
        let first = match day {
            ChangeDay::New => change,
            ChangeDay::Old if change >= until => until,
            ChangeDay::Old => change.next()?,
        };
        let first = first.clamp(from, until);
        // Without whole months there is nothing to count in months.
        let months = whole_periods_between(from, until, Interval::MONTH)?;
        let is_months = months > 0 && Interval::MONTH.add_to(from, months)? == until;
        Ok(match count {
            PartCount::None => Remaining { part: i64::from(first == from && from < until), whole: 1 },
            PartCount::MonthOf(days) if is_months => {
                let whole = months.saturating_mul(i64::from(days));
                Remaining { part: days_between_fixed_month(first, until, days).clamp(0, whole), whole }
            }
            PartCount::Months if is_months => {
                let cycles = Cycles::anniversary(from, Interval::MONTH)?;
                let begun = cycles.index_of(first);
                let begun = if cycles.boundary(begun)? == first { begun } else { begun.saturating_add(1) };
                Remaining { part: months.saturating_sub(begun).clamp(0, months), whole: months }
            }
            PartCount::Days | PartCount::Seconds | PartCount::MonthOf(_) | PartCount::Months => {
                Remaining { part: until.days_since(first), whole: until.days_since(from) }
            }
        })
    }

    /// What is left of a period at an instant, in microseconds. A change before the period leaves all of it, one after it
    /// nothing.
    ///
    /// # Errors
    /// [`Code::ReversedSpan`] if the period ends before it begins.
    pub fn at((from, until): (Moment, Moment), change: Moment) -> Result<Remaining> {
        check_period(from, until)?;
        let whole = until.micros_since(from);
        Ok(Remaining { part: until.micros_since(change).clamp(0, whole), whole })
    }

    /// What is left once a fraction of a period is over, such as a half.
    ///
    /// # Errors
    /// [`Code::OutOfRange`] if the fraction does not fit.
    pub fn after(elapsed: Ratio) -> Result<Remaining> {
        let left = Ratio::ONE.checked_sub(elapsed)?;
        let wide = |value: i128| i64::try_from(value).map_err(|_| Error::out_of_range("a fraction of a period"));
        let whole = wide(left.denominator())?;
        Ok(Remaining { part: wide(left.numerator())?.clamp(0, whole), whole })
    }

    /// What of a price is left, before it is rounded to the minor unit.
    pub(super) fn exact(self, price: Amount, rounding: ProrationRounding) -> Result<Ratio> {
        if self.whole == 0 { Ok(Ratio::ZERO) } else { prorate(price, self.part, self.whole, rounding)?.exact() }
    }

    /// What of a price is left, rounded.
    fn of(self, price: Amount, rounding: ProrationRounding) -> Result<Amount> {
        if self.whole == 0 {
            return Ok(Amount::zero(price.currency()));
        }
        Ok(prorate(price, self.part, self.whole, rounding)?.amount)
    }
}

fn check_period<T: PartialOrd + std::fmt::Display>(from: T, until: T) -> Result<()> {
    if from <= until {
        return Ok(());
    }
    Err(Error::new(Code::ReversedSpan, format!("a period from {from} until {until}")))
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
///
/// ```
/// use tenure::billing::{Remaining, change};
/// use tenure::money::{Amount, ProrationRounding};
/// use tenure::space::facts::{ChangeDay, PartCount};
/// use tenure::time::Day;
/// // From 10.00 to 20.00 a month on 15 March 2024: 17 of 31 days are left.
/// let march = (Day::parse("2024-03-01")?, Day::parse("2024-04-01")?);
/// let left = Remaining::on(march, Day::parse("2024-03-15")?, PartCount::Days, ChangeDay::New)?;
/// let [old, new] = [Amount::parse("10.00 USD")?, Amount::parse("20.00 USD")?];
/// let changed = change(Some(old), Some(new), left, ProrationRounding::default())?;
/// assert_eq!(changed.credit.map(|credit| credit.to_string()), Some("-5.48 USD".to_owned()));
/// assert_eq!(changed.charge.map(|charge| charge.to_string()), Some("10.97 USD".to_owned()));
/// assert_eq!(changed.net.to_string(), "5.49 USD");
/// # Ok::<(), tenure::error::Error>(())
/// ```
///
/// # Errors
/// [`Code::InvalidQuestion`] if there is neither price, [`Code::CurrencyMismatch`], [`Code::OutOfRange`].
pub fn change(
    old: Option<Amount>,
    new: Option<Amount>,
    remaining: Remaining,
    rounding: ProrationRounding,
) -> Result<Changed> {
    let part = |price: Amount| remaining.of(price, rounding);
    let credit = old.map(part).transpose()?.map(Amount::checked_neg).transpose()?;
    let charge = new.map(part).transpose()?;
    Ok(Changed { remaining, credit, charge, net: sum(credit, charge)? })
}

fn sum(credit: Option<Amount>, charge: Option<Amount>) -> Result<Amount> {
    match (credit, charge) {
        (Some(credit), Some(charge)) => credit.checked_add(charge),
        (Some(one), None) | (None, Some(one)) => Ok(one),
        (None, None) => Err(Error::new(Code::InvalidQuestion, "a change from no price to no price")),
    }
}

impl Changed {
    /// The same change, of whose credit no more is given than was paid for the old price, less what was credited before.
    ///
    /// # Errors
    /// [`Code::CurrencyMismatch`], [`Code::OutOfRange`].
    pub fn capped(self, paid: Amount, previous: Amount) -> Result<Changed> {
        let Some(credit) = self.credit else { return Ok(self) };
        let credit = cap_credit(credit.checked_neg()?, paid, previous)?.checked_neg()?;
        Ok(Changed { credit: Some(credit), net: sum(Some(credit), self.charge)?, ..self })
    }

    /// What is collected now, and what the next invoice comes to that charges `price` for the period after this one.
    ///
    /// ```
    /// # use tenure::billing::{Remaining, change};
    /// # use tenure::money::{Amount, ProrationRounding, Ratio};
    /// # use tenure::space::facts::Collect;
    /// let [old, new] = [Amount::parse("10.00 USD")?, Amount::parse("20.00 USD")?];
    /// let half_way = Remaining::after(Ratio::parse("0.5")?)?;
    /// let changed = change(Some(old), Some(new), half_way, ProrationRounding::default())?;
    /// let amounts = |collect| changed.collected(collect, new).map(|both| both.map(|amount| amount.to_string()));
    /// assert_eq!(amounts(Collect::AtOnce)?, ["5.00 USD", "20.00 USD"]);
    /// assert_eq!(amounts(Collect::NextInvoice)?, ["0.00 USD", "25.00 USD"]);
    /// # Ok::<(), tenure::error::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::CurrencyMismatch`], [`Code::OutOfRange`].
    pub fn collected(self, collect: Collect, price: Amount) -> Result<[Amount; 2]> {
        Ok(match collect {
            Collect::AtOnce => [self.net, price],
            Collect::NextInvoice => [Amount::zero(self.net.currency()), self.net.checked_add(price)?],
        })
    }
}

/// The first charge of a plan that has cycles of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct FirstCharge {
    /// The days that are charged: a stub up to the plan's first boundary, or a whole cycle.
    pub days: Span,
    /// How many days that counts as.
    pub numerator: i64,
    /// How many days the whole price is for.
    pub denominator: i64,
    /// What it costs.
    pub amount: Amount,
}

/// What a plan costs, in advance, from the day on which it is switched to until the first boundary of its own cycles.
///
/// ```
/// use tenure::billing::first_charge;
/// use tenure::money::{Amount, ProrationRounding, RoundFirst};
/// use tenure::time::{Cycles, Day, Interval, StubDenominator};
/// // Switched on 15 March 2015 to 5,999.95 a year, billed on the 1st: 352 of the 366 days from 1 March to 1 March.
/// let on = Day::parse("2015-03-15")?;
/// let years = Cycles::fixed_day(on, 1, Interval::YEAR)?;
/// let rounding = ProrationRounding { first: RoundFirst::Fraction(9), ..ProrationRounding::default() };
/// let first = first_charge(Amount::parse("5999.95 USD")?, years, on, StubDenominator::Unclamped, rounding)?;
/// assert_eq!((first.numerator, first.denominator), (352, 366));
/// assert_eq!(first.amount.to_string(), "5770.44 USD");
/// # Ok::<(), tenure::error::Error>(())
/// ```
///
/// # Errors
/// [`Code::OutOfRange`] beyond the year 9999.
pub fn first_charge(
    price: Amount,
    cycles: Cycles,
    on: Day,
    stub_of: StubDenominator,
    rounding: ProrationRounding,
) -> Result<FirstCharge> {
    let charged = Charged { from: on, until: None, through: on };
    let found = portions(cycles, charged, Timing::Advance, stub_of)?;
    let first = found.first().ok_or_else(|| Error::out_of_range(format_args!("the first cycle from {on} on")))?;
    let (numerator, denominator) = (first.numerator, first.denominator);
    let amount = prorate(price, numerator, denominator, rounding)?.amount;
    Ok(FirstCharge { days: first.span, numerator, denominator, amount })
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
///
/// ```
/// use tenure::billing::{Remaining, cancellation};
/// use tenure::money::{Amount, Percent, ProrationRounding};
/// use tenure::space::facts::{ChangeDay, PartCount, TaxMode};
/// use tenure::time::Day;
/// // 31.00 for October 2022; cancelled on the 15th, which is still used: 16 days are left.
/// let october = (Day::parse("2022-10-01")?, Day::parse("2022-11-01")?);
/// let left = Remaining::on(october, Day::parse("2022-10-15")?, PartCount::Days, ChangeDay::Old)?;
/// let tax = Some((Percent::parse("20")?, TaxMode::Exclusive));
/// let cancelled = cancellation(Amount::parse("31.00 EUR")?, left, tax, ProrationRounding::default())?;
/// let amounts = [cancelled.credit, cancelled.tax, cancelled.total].map(|amount| amount.to_string());
/// assert_eq!(amounts, ["16.00 EUR", "3.20 EUR", "19.20 EUR"]);
/// # Ok::<(), tenure::error::Error>(())
/// ```
///
/// # Errors
/// [`Code::OutOfRange`] if an amount does not fit.
pub fn cancellation(
    price: Amount,
    remaining: Remaining,
    tax: Option<(Percent, TaxMode)>,
    rounding: ProrationRounding,
) -> Result<Cancelled> {
    let credit = remaining.of(price, rounding)?;
    let Some((percent, mode)) = tax else {
        return Ok(Cancelled { remaining, credit, tax: Amount::zero(credit.currency()), total: credit });
    };
    let tax = tax_of(credit, percent, mode, rounding.line)?;
    let total = match mode {
        TaxMode::Exclusive => credit.checked_add(tax)?,
        TaxMode::Inclusive => credit,
    };
    Ok(Cancelled { remaining, credit, tax, total })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::RoundFirst;

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
            let left = Remaining::on((day(from), day(until)), day(change), count, owner).unwrap();
            assert_eq!((left.part, left.whole), expected, "{name}");
        }
        let reversed = Remaining::on((day("2024-03-02"), day("2024-03-01")), day("2024-03-01"), Days, New);
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
        let nine = ProrationRounding { first: RoundFirst::Fraction(9), ..ProrationRounding::default() };
        let plain = ProrationRounding::default();
        for (name, old, new, left, rounding, expected) in [
            ("a quantity", "50.00 USD", "100.00 USD", of(17, 31), plain, "-27.42 54.84 27.42"),
            ("a removal", "40.00 USD", "", of(17, 31), plain, "-21.94 . -21.94"),
            ("an addition", "", "25.00 USD", of(17, 31), plain, ". 13.71 13.71"),
            ("a downgrade", "100.00 USD", "30.00 USD", of(17, 31), plain, "-54.84 16.45 -38.39"),
            ("nothing is left", "100.00 USD", "30.00 USD", of(0, 31), plain, "0.00 0.00 0.00"),
            ("an empty period", "100.00 USD", "30.00 USD", of(0, 0), plain, "0.00 0.00 0.00"),
            ("yen", "1000 JPY", "2500 JPY", of(1, 3), plain, "-333 833 500"),
            // 10 of 31 days are 0.322580645: 80.6290… of 249.95.
            ("a rounded fraction", "249.95 USD", "", of(10, 31), nine, "-80.63 . -80.63"),
        ] {
            let price = |text: &str| (!text.is_empty()).then(|| Amount::parse(text).unwrap());
            let changed = change(price(old), price(new), left, rounding).unwrap();
            let shown = |amount: Option<Amount>| amount.map_or(".".to_owned(), |amount| amount.decimal().to_string());
            let lines = [changed.credit, changed.charge, Some(changed.net)].map(shown).join(" ");
            assert_eq!(lines, expected, "{name}");
        }
        assert_eq!(change(None, None, of(1, 2), plain).map_err(|e| e.code), Err(Code::InvalidQuestion));
        let usd = |text: &str| Some(Amount::parse(text).unwrap());
        let mixed = change(usd("1.00 USD"), usd("1.00 EUR"), of(1, 2), plain);
        assert_eq!(mixed.map_err(|e| e.code), Err(Code::CurrencyMismatch));
    }

    #[test]
    fn a_credit_is_never_more_than_was_paid() {
        let usd = |text: &str| Amount::parse(&format!("{text} USD")).unwrap();
        let half = Remaining { part: 1, whole: 2 };
        let changed = change(Some(usd("100.00")), Some(usd("30.00")), half, ProrationRounding::default()).unwrap();
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
        let of = |tax| cancellation(eur("119.00"), left, tax, ProrationRounding::default()).unwrap();
        let rate = Percent::parse("19").unwrap();
        // 119 × 10 / 31 = 38.387…; 19 % on top are 7.294…, held in it 6.129….
        for (tax, expected) in [
            (None, ["38.39", "0.00", "38.39"]),
            (Some((rate, TaxMode::Exclusive)), ["38.39", "7.29", "45.68"]),
            (Some((rate, TaxMode::Inclusive)), ["38.39", "6.13", "38.39"]),
        ] {
            let cancelled = of(tax);
            assert_eq!([cancelled.credit, cancelled.tax, cancelled.total], expected.map(eur));
        }
    }
}
