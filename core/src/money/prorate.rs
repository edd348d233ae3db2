//! Proration: what a part of a whole costs, rounded once.
//!
//! Uses only [`crate::error`].

use super::{Amount, Ratio, Rounding, ratio::round_quotient};
use crate::error::{Code, Error, Result};
use serde::{Deserialize, Serialize};

/// What is rounded before the line is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum RoundFirst {
    /// Nothing: the line is rounded from the exact value.
    #[default]
    Nothing,
    /// The fraction, to so many decimals: 14/31 to nine is 0.451612903 (Kill Bill).
    Fraction(u8),
    /// The price of one day (of one part of the whole), to so many decimals of the major unit: 10.00 over 30 days is
    /// 0.33 a day, so 15 days cost 4.95.
    UnitPrice(u8),
}

/// What a span costs that is empty, or longer than the whole.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum OutsideSpan {
    /// An empty one nothing, a longer one no more than the whole.
    #[default]
    NothingToWhole,
    /// Either the whole (OpenMeter).
    Whole,
}

/// How a proration is rounded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ProrationRounding {
    /// How the line is rounded to the minor unit, and, by the same mode, what is rounded before it.
    #[serde(default)]
    pub line: Rounding,
    /// What is rounded before it.
    #[serde(default)]
    pub first: RoundFirst,
    /// What an empty or overlong span costs.
    #[serde(default)]
    pub outside: OutsideSpan,
}

impl From<Rounding> for ProrationRounding {
    fn from(line: Rounding) -> ProrationRounding {
        ProrationRounding { line, ..ProrationRounding::default() }
    }
}

/// A prorated price, with all that it came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Prorated {
    /// What the part costs, rounded.
    pub amount: Amount,
    /// What the whole costs.
    pub price: Amount,
    /// How many days (or seconds, or months) of the whole are charged; between 0 and `denominator`.
    pub numerator: i64,
    /// How many there are.
    pub denominator: i64,
    /// How it was rounded.
    pub rounding: ProrationRounding,
}

impl Prorated {
    /// The value in minor units before the line was rounded. What the policy rounds first is rounded in it.
    ///
    /// # Errors
    /// [`Code::OutOfRange`] if it does not fit.
    pub fn exact(self) -> Result<Ratio> {
        let price = Ratio::from(self.price.minor());
        let fraction = Ratio::new(i128::from(self.numerator), i128::from(self.denominator))?;
        if self.numerator == self.denominator {
            return Ok(price);
        }
        match self.rounding.first {
            RoundFirst::Nothing => price.checked_mul(fraction),
            RoundFirst::Fraction(places) => {
                price.checked_mul(fraction.round_to(u32::from(places), self.rounding.line)?)
            }
            RoundFirst::UnitPrice(places) => {
                let scale = Ratio::from(self.price.currency().scale());
                let unit = price.checked_div(scale)?.checked_div(Ratio::from(self.denominator))?;
                let unit = unit.round_to(u32::from(places), self.rounding.line)?;
                unit.checked_mul(scale)?.checked_mul(Ratio::from(self.numerator))
            }
        }
    }
}

/// What `part` of `whole` costs, where the whole costs `price`: the exact rational, rounded once. The whole itself costs
/// exactly its price, whatever is rounded first. A part beyond the whole counts as the whole; one that is not above zero counts
/// as `rounding.outside` says, by default as nothing.
///
/// ```
/// use tenure::money::{Amount, ProrationRounding, prorate};
/// // A membership of 249.95 a month, joined on 10 July 2026: 22 of 31 days.
/// let july = prorate(Amount::parse("249.95 EUR")?, 22, 31, ProrationRounding::default())?;
/// assert_eq!(july.amount.to_string(), "177.38 EUR");
/// assert_eq!(july.exact()?.to_decimal_string(3), "17738.387");
/// # Ok::<(), tenure::error::Error>(())
/// ```
///
/// # Errors
/// [`Code::InvalidQuestion`] if the whole is not above zero, [`Code::OutOfRange`] if a value does not fit.
pub fn prorate(price: Amount, part: i64, whole: i64, rounding: ProrationRounding) -> Result<Prorated> {
    check_whole(whole)?;
    let numerator = match rounding.outside {
        OutsideSpan::Whole if part <= 0 => whole,
        OutsideSpan::Whole | OutsideSpan::NothingToWhole => part.clamp(0, whole),
    };
    let prorated = Prorated { amount: price, price, numerator, denominator: whole, rounding };
    if numerator == whole {
        return Ok(prorated);
    }
    let minor = match rounding.first {
        RoundFirst::Nothing => match price.minor().checked_mul(numerator) {
            Some(product) => i128::from(round_small(product, whole, rounding.line)),
            None => {
                let product = i128::from(price.minor()).saturating_mul(i128::from(numerator));
                round_quotient(product, i128::from(whole), rounding.line)
            }
        },
        RoundFirst::Fraction(_) | RoundFirst::UnitPrice(_) => prorated.exact()?.round(rounding.line),
    };
    Ok(Prorated { amount: Amount::from_wide(minor, price.currency())?, ..prorated })
}

/// That something can be a part of it.
pub(crate) fn check_whole(whole: i64) -> Result<()> {
    if whole > 0 {
        return Ok(());
    }
    Err(Error::new(Code::InvalidQuestion, format!("a part of {whole}: the whole must be above zero")))
}

/// [`round_quotient`] for what nearly always fits: dividing 64 bits is several times faster than dividing 128.
fn round_small(numerator: i64, denominator: i64, rounding: Rounding) -> i64 {
    let whole = numerator.checked_div(denominator).unwrap_or(numerator);
    let rest = numerator.checked_rem(denominator).unwrap_or(0).unsigned_abs();
    if rest == 0 || !rounding.up(whole & 1 == 1, rest.cmp(&denominator.unsigned_abs().saturating_sub(rest))) {
        return whole;
    }
    if numerator < 0 { whole.saturating_sub(1) } else { whole.saturating_add(1) }
}

/// What of a credit may be given: never more than was paid, less what was credited before, and never less than nothing.
///
/// # Errors
/// [`Code::CurrencyMismatch`], [`Code::OutOfRange`].
pub fn cap_credit(potential: Amount, paid: Amount, previous: Amount) -> Result<Amount> {
    potential.same_currency(paid)?;
    let left = paid.checked_sub(previous)?;
    Ok(potential.min(left).max(Amount::zero(potential.currency())))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn amount(text: &str) -> Amount {
        Amount::parse(text).unwrap()
    }

    fn first(first: RoundFirst) -> ProrationRounding {
        ProrationRounding { first, ..ProrationRounding::default() }
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
            let prorated = prorate(amount(price), part, whole, ProrationRounding::default()).unwrap();
            assert_eq!(prorated.amount, amount(expected), "{price} {part}/{whole}");
            assert_eq!(prorated.exact().unwrap().round(Rounding::default()), i128::from(prorated.amount.minor()));
        }
    }

    #[test]
    fn modes() {
        use Rounding::{AwayFromZero, HalfAwayFromZero, HalfEven, TowardZero};
        // 0.25 EUR by 1/2 is 12.5 cents, by 1/3 8.33, by 2/3 16.67.
        for (part, whole, expected) in [(1, 2, [13, 12, 12, 13]), (1, 3, [8, 8, 8, 9]), (2, 3, [17, 17, 16, 17])] {
            let modes = [HalfAwayFromZero, HalfEven, TowardZero, AwayFromZero];
            let of = |price| modes.map(|mode| prorate(price, part, whole, mode.into()).unwrap().amount.minor());
            assert_eq!(of(amount("0.25 EUR")), expected);
            assert_eq!(of(amount("-0.25 EUR")), expected.map(|minor| -minor));
        }
    }

    #[test]
    fn what_is_rounded_first() {
        // 1 000 000.00 by 1/3: exactly 333 333.33; the fraction to three places makes it 333 000.00.
        let million = amount("1000000.00 EUR");
        let cut = prorate(million, 1, 3, first(RoundFirst::Fraction(3))).unwrap();
        assert_eq!((cut.amount, cut.exact().unwrap().to_string().as_str()), (amount("333000.00 EUR"), "33300000"));
        // mLytics: 0.33 a day times 15.
        let daily = prorate(amount("10.00 USD"), 15, 30, first(RoundFirst::UnitPrice(2))).unwrap();
        assert_eq!(daily.amount, amount("4.95 USD"));
        // The whole is the whole, though 30 days at 0.33 would be 9.90.
        let whole = prorate(amount("10.00 USD"), 30, 30, first(RoundFirst::UnitPrice(2))).unwrap();
        assert_eq!((whole.amount, whole.exact().unwrap()), (amount("10.00 USD"), Ratio::from(1_000)));
    }

    #[test]
    fn empty_and_overlong() {
        let price = amount("100.00 USD");
        let of = |part, outside| {
            let rounding = ProrationRounding { outside, ..ProrationRounding::default() };
            prorate(price, part, 31, rounding).unwrap().amount.minor()
        };
        for (part, clamped, whole) in [(0, 0, 10_000), (-3, 0, 10_000), (31, 10_000, 10_000), (59, 10_000, 10_000)] {
            assert_eq!((of(part, OutsideSpan::NothingToWhole), of(part, OutsideSpan::Whole)), (clamped, whole));
        }
        for whole in [0, -1] {
            assert!(prorate(price, 1, whole, ProrationRounding::default()).is_err());
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
        assert!(cap_credit(amount("1.00 USD"), amount("1.00 EUR"), amount("1.00 EUR")).is_err());
    }
}
