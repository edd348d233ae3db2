//! What a part of a whole costs, rounded once.
//!
//! Uses `money`, and the settings of `space`.

use crate::error::{Code, Error, Result};
use crate::money::{Amount, Currency, Ratio, Rounding, round_share};
use crate::space::facts::{OutsideSpan, Proration, RoundFirst};
use serde::{Deserialize, Serialize};

/// What `part` of `whole` costs, where the whole costs `price`: the exact rational, rounded once by `rounding`. The whole
/// itself costs exactly its price, whatever is rounded first. A part beyond the whole counts as the whole; one that is not
/// above zero counts as `proration.outside` says, by default as nothing.
///
/// ```
/// use tenure::money::{Amount, Rounding};
/// use tenure::proration::prorate;
/// use tenure::space::facts::Proration;
/// // A membership of 249.95 a month, joined on 10 July 2026: 22 of 31 days.
/// let july = prorate(Amount::parse("249.95 EUR")?, 22, 31, &Proration::default(), Rounding::default())?;
/// assert_eq!(july.to_string(), "177.38 EUR");
/// # Ok::<(), tenure::error::Error>(())
/// ```
///
/// # Errors
/// [`Code::InvalidQuestion`] if the whole is not above zero, [`Code::OutOfRange`] if a value does not fit.
pub fn prorate(price: Amount, part: i64, whole: i64, proration: &Proration, rounding: Rounding) -> Result<Amount> {
    check_whole(whole)?;
    let part = inside(part, whole, proration.outside);
    let minor = match proration.round_first {
        _ if part == whole => return Ok(price),
        RoundFirst::Nothing => round_share(price.minor(), part, whole, rounding),
        _ => exact(Ratio::from(price.minor()), price.currency(), (part, whole), proration, rounding)?.round(rounding),
    };
    Amount::from_wide(minor, price.currency())
}

/// What a part of a whole comes to in the minor unit before the line is rounded. What the settings round first is rounded in
/// it.
pub(crate) fn exact(
    price: Ratio,
    currency: Currency,
    (part, whole): (i64, i64),
    proration: &Proration,
    rounding: Rounding,
) -> Result<Ratio> {
    let share = || Ratio::new(i128::from(part), i128::from(whole));
    match proration.round_first {
        _ if part == whole => Ok(price),
        RoundFirst::Nothing => price.checked_mul(share()?),
        RoundFirst::Fraction(places) => price.checked_mul(share()?.round_to(u32::from(places), rounding)?),
        RoundFirst::UnitPrice(places) => {
            let scale = Ratio::from(currency.scale());
            let unit = price.checked_div(scale)?.checked_div(Ratio::from(whole))?;
            unit.round_to(u32::from(places), rounding)?.checked_mul(scale)?.checked_mul(Ratio::from(part))
        }
    }
}

/// How much of a whole is charged for a part that may be empty, or longer than it.
pub(crate) fn inside(part: i64, whole: i64, outside: OutsideSpan) -> i64 {
    match outside {
        OutsideSpan::Whole if part <= 0 => whole,
        OutsideSpan::Whole | OutsideSpan::NothingToWhole => part.clamp(0, whole),
    }
}

/// That something can be a part of it.
pub(crate) fn check_whole(whole: i64) -> Result<()> {
    if whole > 0 {
        return Ok(());
    }
    Err(Error::new(Code::InvalidQuestion, format!("a part of {whole}: the whole must be above zero")))
}

/// A part of a price, with all that it came from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProratedAmount {
    /// What the part costs, rounded to the minor unit.
    pub amount: Amount,
    /// What the whole costs.
    pub price: Amount,
    /// How many days (or seconds, or months) are charged; from 0 to `denominator`.
    pub numerator: i64,
    /// How many there are in the whole.
    pub denominator: i64,
    /// The value in minor units before it was rounded: a decimal number, or a fraction such as `53215/3`. What is to be
    /// rounded first is rounded in it.
    pub exact: String,
    /// What one day (second, month) of the whole costs in major units, exactly: a decimal number, or a fraction.
    pub each: String,
}

impl ProratedAmount {
    /// As [`prorate`].
    pub(crate) fn of(
        price: Amount,
        part: i64,
        whole: i64,
        proration: &Proration,
        rounding: Rounding,
    ) -> Result<ProratedAmount> {
        let amount = prorate(price, part, whole, proration, rounding)?;
        let part = inside(part, whole, proration.outside);
        let exact = exact(Ratio::from(price.minor()), price.currency(), (part, whole), proration, rounding)?;
        let each = Ratio::from_decimal(price.decimal())?.checked_div(Ratio::from(whole))?;
        let (exact, each) = (exact.to_string(), each.to_string());
        Ok(ProratedAmount { amount, price, numerator: part, denominator: whole, exact, each })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn amount(text: &str) -> Amount {
        Amount::parse(text).unwrap()
    }

    fn first(round_first: RoundFirst) -> Proration {
        Proration { round_first, ..Proration::default() }
    }

    fn of(price: Amount, part: i64, whole: i64, proration: Proration) -> ProratedAmount {
        ProratedAmount::of(price, part, whole, &proration, Rounding::default()).unwrap()
    }

    #[test]
    fn plain() {
        for (price, part, whole, expected) in [
            // Kill Bill's integration tests, whose fractions of nine places agree with the exact ones here.
            ("90.00 USD", 31, 358, "7.79 USD"),
            ("9.95 USD", 25, 31, "8.02 USD"),
            ("2399.95 USD", 354, 365, "2327.62 USD"),
            ("-249.95 USD", 10, 31, "-80.63 USD"),
            // Lago: 100 minor units over March and over a year.
            ("100 JPY", 28, 31, "90 JPY"),
            ("100 JPY", 292, 365, "80 JPY"),
            // A half goes away from zero.
            ("0.01 EUR", 1, 2, "0.01 EUR"),
            ("-0.01 EUR", 1, 2, "-0.01 EUR"),
            // Beyond 64 bits on the way.
            ("92233720368547758.07 EUR", 999_999_999, 1_000_000_000, "92233720276314037.70 EUR"),
        ] {
            let prorated = of(amount(price), part, whole, Proration::default());
            assert_eq!(prorated.amount, amount(expected), "{price} {part}/{whole}");
            let exact = Ratio::parse(&prorated.exact).unwrap();
            assert_eq!(exact.round(Rounding::default()), i128::from(prorated.amount.minor()));
        }
    }

    #[test]
    fn modes() {
        use Rounding::{AwayFromZero, HalfAwayFromZero, HalfEven, TowardZero};
        // 0.25 EUR by 1/2 is 12.5 cents, by 1/3 8.33, by 2/3 16.67.
        for (part, whole, expected) in [(1, 2, [13, 12, 12, 13]), (1, 3, [8, 8, 8, 9]), (2, 3, [17, 17, 16, 17])] {
            let modes = [HalfAwayFromZero, HalfEven, TowardZero, AwayFromZero];
            let of =
                |price| modes.map(|mode| prorate(price, part, whole, &Proration::default(), mode).unwrap().minor());
            assert_eq!(of(amount("0.25 EUR")), expected);
            assert_eq!(of(amount("-0.25 EUR")), expected.map(|minor| -minor));
        }
    }

    #[test]
    fn what_is_rounded_first() {
        // 1 000 000.00 by 1/3: exactly 333 333.33; the fraction to three places makes it 333 000.00.
        let million = amount("1000000.00 EUR");
        let cut = of(million, 1, 3, first(RoundFirst::Fraction(3)));
        assert_eq!((cut.amount, cut.exact.as_str()), (amount("333000.00 EUR"), "33300000"));
        // mLytics: 0.33 a day times 15.
        let daily = of(amount("10.00 USD"), 15, 30, first(RoundFirst::UnitPrice(2)));
        assert_eq!(daily.amount, amount("4.95 USD"));
        // The whole is the whole, though 30 days at 0.33 would be 9.90.
        let whole = of(amount("10.00 USD"), 30, 30, first(RoundFirst::UnitPrice(2)));
        assert_eq!((whole.amount, whole.exact.as_str()), (amount("10.00 USD"), "1000"));
    }

    #[test]
    fn empty_and_overlong() {
        let price = amount("100.00 USD");
        let of = |part, outside| {
            let proration = Proration { outside, ..Proration::default() };
            prorate(price, part, 31, &proration, Rounding::default()).unwrap().minor()
        };
        for (part, clamped, whole) in [(0, 0, 10_000), (-3, 0, 10_000), (31, 10_000, 10_000), (59, 10_000, 10_000)] {
            assert_eq!((of(part, OutsideSpan::NothingToWhole), of(part, OutsideSpan::Whole)), (clamped, whole));
        }
        for whole in [0, -1] {
            assert!(prorate(price, 1, whole, &Proration::default(), Rounding::default()).is_err());
        }
    }
}
