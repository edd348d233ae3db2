//! Exact rational numbers: what an amount is before it is rounded.
//!
//! Uses only [`crate::error`].

use super::{Rounding, decimal};
use crate::error::{Code, Error, Result};
use crate::text::{self, shown};
use rust_decimal::Decimal;
use std::cmp::Ordering;
use std::fmt;
use std::num::NonZeroU32;

/// An exact rational number, always reduced, its denominator positive.
///
/// Written as a decimal where that is exact within twelve places, else as `numerator/denominator`.
///
/// ```
/// use tenure::money::{Ratio, Rounding};
/// let third = Ratio::new(100, 300)?;
/// assert_eq!(third.to_string(), "1/3");
/// assert_eq!(Ratio::new(3, 40)?.to_string(), "0.075");
/// assert_eq!(third.to_decimal_string(4), "0.3333");
/// assert_eq!(Ratio::new(5, 2)?.round(Rounding::HalfEven), 2);
/// # Ok::<(), tenure::error::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(with = "String"))]
pub struct Ratio {
    numerator: i128,
    denominator: i128,
}

/// How many decimals a ratio may show before it is written as a fraction.
const EXACT_PLACES: usize = 12;

fn overflow() -> Error {
    Error::out_of_range("an exact fraction")
}

fn gcd(mut a: u128, mut b: u128) -> u128 {
    while b != 0 {
        (a, b) = (b, a.checked_rem(b).unwrap_or(0));
    }
    a
}

/// The whole number that stands for `numerator / denominator`; the denominator is positive.
fn round_quotient(numerator: i128, denominator: i128, rounding: Rounding) -> i128 {
    let whole = numerator.checked_div(denominator).unwrap_or(numerator);
    let rest = numerator.checked_rem(denominator).unwrap_or(0).unsigned_abs();
    // Compared with its complement, so that no doubling can overflow.
    if rest == 0 || !rounding.up(whole & 1 == 1, rest.cmp(&denominator.unsigned_abs().saturating_sub(rest))) {
        return whole;
    }
    if numerator < 0 { whole.saturating_sub(1) } else { whole.saturating_add(1) }
}

/// `amount × part / whole` as a whole number, rounded once. Dividing 64 bits, which nearly always do, is several times faster
/// than dividing 128.
pub(crate) fn round_share(amount: i64, part: i64, whole: i64, rounding: Rounding) -> i128 {
    let Some(product) = amount.checked_mul(part) else {
        return round_quotient(i128::from(amount).saturating_mul(i128::from(part)), i128::from(whole), rounding);
    };
    let quotient = product.checked_div(whole).unwrap_or(product);
    let rest = product.checked_rem(whole).unwrap_or(0).unsigned_abs();
    let up = rest != 0 && rounding.up(quotient & 1 == 1, rest.cmp(&whole.unsigned_abs().saturating_sub(rest)));
    i128::from(match (up, product < 0) {
        (false, _) => quotient,
        (true, true) => quotient.saturating_sub(1),
        (true, false) => quotient.saturating_add(1),
    })
}

impl Ratio {
    /// Nothing.
    pub const ZERO: Ratio = Ratio { numerator: 0, denominator: 1 };
    /// The whole.
    pub const ONE: Ratio = Ratio { numerator: 1, denominator: 1 };

    /// `numerator / denominator`, reduced.
    ///
    /// # Errors
    /// [`Code::OutOfRange`] if the denominator is zero or the reduced fraction does not fit.
    pub fn new(numerator: i128, denominator: i128) -> Result<Ratio> {
        if denominator == 0 {
            return Err(Error::out_of_range("a fraction with denominator zero"));
        }
        let common = gcd(numerator.unsigned_abs(), denominator.unsigned_abs());
        let part = |value: i128| {
            value.unsigned_abs().checked_div(common).and_then(|v| i128::try_from(v).ok()).ok_or_else(overflow)
        };
        let (magnitude, denominator_magnitude) = (part(numerator)?, part(denominator)?);
        let negative = (numerator < 0) != (denominator < 0);
        let numerator = if negative { magnitude.checked_neg().ok_or_else(overflow)? } else { magnitude };
        Ok(Ratio { numerator, denominator: denominator_magnitude })
    }

    /// `numerator / denominator`, where nothing can go wrong.
    #[must_use]
    pub fn of(numerator: i64, denominator: NonZeroU32) -> Ratio {
        let (numerator, denominator) = (i128::from(numerator), u128::from(denominator.get()));
        let common = gcd(numerator.unsigned_abs(), denominator);
        let reduced = |value: i128| i128::try_from(common).ok().and_then(|c| value.checked_div(c)).unwrap_or(value);
        Ratio { numerator: reduced(numerator), denominator: i128::try_from(denominator).map_or(1, reduced) }
    }

    /// The exact value of a decimal.
    ///
    /// # Errors
    /// None in practice: a `Decimal` always fits. [`Code::OutOfRange`] stands for what cannot happen.
    pub fn from_decimal(value: Decimal) -> Result<Ratio> {
        let scale = 10_i128.checked_pow(value.scale()).ok_or_else(overflow)?;
        Ratio::new(value.mantissa(), scale)
    }

    /// Reads a plain decimal number, or two whole numbers with a slash between.
    ///
    /// # Errors
    /// [`Code::InvalidDecimal`] for another form, [`Code::OutOfRange`] if it does not fit or the denominator is zero.
    pub fn parse(text: &str) -> Result<Ratio> {
        let invalid = || {
            Error::new(Code::InvalidDecimal, format!("`{}` is neither a decimal number nor a fraction", shown(text)))
        };
        match text.split_once('/') {
            None => {
                let (mantissa, scale) = decimal::plain(text).ok_or_else(invalid)?;
                Ratio::new(mantissa, 10_i128.checked_pow(scale).ok_or_else(overflow)?)
            }
            Some((numerator, denominator)) => match (decimal::plain(numerator), decimal::plain(denominator)) {
                (Some((n, 0)), Some((d, 0))) if !denominator.starts_with('-') => Ratio::new(n, d),
                _ => Err(invalid()),
            },
        }
    }

    /// The numerator of the reduced fraction; its sign is that of the value.
    #[must_use]
    pub fn numerator(self) -> i128 {
        self.numerator
    }

    /// The denominator of the reduced fraction, at least 1.
    #[must_use]
    pub fn denominator(self) -> i128 {
        self.denominator
    }

    /// Whether it is zero.
    #[must_use]
    pub fn is_zero(self) -> bool {
        self.numerator == 0
    }

    /// Whether it is below zero.
    #[must_use]
    pub fn is_negative(self) -> bool {
        self.numerator < 0
    }

    /// The sum.
    ///
    /// # Errors
    /// [`Code::OutOfRange`] if it does not fit, here and in the other operations.
    pub fn checked_add(self, other: Ratio) -> Result<Ratio> {
        if self.denominator == other.denominator {
            return Ratio::new(self.numerator.checked_add(other.numerator).ok_or_else(overflow)?, self.denominator);
        }
        let common = i128::try_from(gcd(self.denominator.unsigned_abs(), other.denominator.unsigned_abs()))
            .map_err(|_| overflow())?;
        let scale_of = |denominator: i128| denominator.checked_div(common).ok_or_else(overflow);
        let (mine, theirs) = (scale_of(other.denominator)?, scale_of(self.denominator)?);
        let left = self.numerator.checked_mul(mine).ok_or_else(overflow)?;
        let right = other.numerator.checked_mul(theirs).ok_or_else(overflow)?;
        Ratio::new(
            left.checked_add(right).ok_or_else(overflow)?,
            self.denominator.checked_mul(mine).ok_or_else(overflow)?,
        )
    }

    /// The difference.
    ///
    /// # Errors
    /// [`Code::OutOfRange`].
    pub fn checked_sub(self, other: Ratio) -> Result<Ratio> {
        self.checked_add(other.checked_neg()?)
    }

    /// The value with the other sign.
    ///
    /// # Errors
    /// [`Code::OutOfRange`].
    pub fn checked_neg(self) -> Result<Ratio> {
        Ok(Ratio { numerator: self.numerator.checked_neg().ok_or_else(overflow)?, denominator: self.denominator })
    }

    /// The product.
    ///
    /// # Errors
    /// [`Code::OutOfRange`].
    pub fn checked_mul(self, other: Ratio) -> Result<Ratio> {
        // Reducing crosswise first keeps the product as small as it can be.
        let left = Ratio::new(self.numerator, other.denominator)?;
        let right = Ratio::new(other.numerator, self.denominator)?;
        Ok(Ratio {
            numerator: left.numerator.checked_mul(right.numerator).ok_or_else(overflow)?,
            denominator: left.denominator.checked_mul(right.denominator).ok_or_else(overflow)?,
        })
    }

    /// The quotient.
    ///
    /// # Errors
    /// [`Code::OutOfRange`], also for a division by zero.
    pub fn checked_div(self, other: Ratio) -> Result<Ratio> {
        self.checked_mul(Ratio::new(other.denominator, other.numerator)?)
    }

    /// The whole number that stands for the value.
    #[must_use]
    pub fn round(self, rounding: Rounding) -> i128 {
        round_quotient(self.numerator, self.denominator, rounding)
    }

    /// The nearest multiple of `10^-places`, by the mode.
    ///
    /// # Errors
    /// [`Code::OutOfRange`].
    pub fn round_to(self, places: u32, rounding: Rounding) -> Result<Ratio> {
        let scale = 10_i128.checked_pow(places).ok_or_else(overflow)?;
        let scaled = self.checked_mul(Ratio { numerator: scale, denominator: 1 })?;
        Ratio::new(scaled.round(rounding), scale)
    }

    /// The whole part of the magnitude, and what follows the point, digit by digit: each with what is left after it.
    fn digits(self) -> (u128, impl Iterator<Item = (u8, u128)>) {
        let (magnitude, denominator) = (self.numerator.unsigned_abs(), self.denominator.unsigned_abs());
        let whole = magnitude.checked_div(denominator).unwrap_or(magnitude);
        let mut rest = magnitude.checked_rem(denominator).unwrap_or(0);
        let fraction = std::iter::from_fn(move || {
            // Ten times the rest by additions, since the product might not fit.
            let (mut digit, mut tenfold) = (0_u8, 0_u128);
            for _ in 0..10 {
                tenfold = tenfold.saturating_add(rest);
                if tenfold >= denominator {
                    tenfold = tenfold.saturating_sub(denominator);
                    digit = digit.saturating_add(1);
                }
            }
            rest = tenfold;
            Some((digit, rest))
        });
        (whole, fraction)
    }

    /// The value with exactly `places` decimals (at most 38), a half rounded away from zero.
    #[must_use]
    pub fn to_decimal_string(self, places: u32) -> String {
        let places = usize::try_from(places).unwrap_or(usize::MAX).min(38);
        let (mut whole, fraction) = self.digits();
        let mut digits: Vec<u8> = fraction.take(places.saturating_add(1)).map(|(digit, _)| digit).collect();
        let round_up = digits.pop().is_some_and(|last| last >= 5);
        if round_up {
            let nines = digits.iter().rev().take_while(|digit| **digit == 9).count();
            for (n, digit) in digits.iter_mut().rev().enumerate() {
                if n < nines {
                    *digit = 0;
                } else {
                    *digit = digit.saturating_add(1);
                    break;
                }
            }
            if nines == digits.len() {
                whole = whole.saturating_add(1);
            }
        }
        let is_zero = whole == 0 && digits.iter().all(|digit| *digit == 0);
        let sign = if self.numerator < 0 && !is_zero { "-" } else { "" };
        let point = if places > 0 { "." } else { "" };
        let fraction: String = digits.iter().filter_map(|digit| char::from_digit(u32::from(*digit), 10)).collect();
        format!("{sign}{whole}{point}{fraction}")
    }
}

impl From<i64> for Ratio {
    fn from(value: i64) -> Ratio {
        Ratio { numerator: i128::from(value), denominator: 1 }
    }
}

impl PartialOrd for Ratio {
    fn partial_cmp(&self, other: &Ratio) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Ratio {
    /// By value, exactly: whole parts first, then the reciprocals of what is left, so that nothing can overflow.
    fn cmp(&self, other: &Ratio) -> Ordering {
        let (mut a, mut b) = ((self.numerator, self.denominator), (other.numerator, other.denominator));
        loop {
            let floor =
                |(n, d): (i128, i128)| (n.checked_div_euclid(d).unwrap_or(n), n.checked_rem_euclid(d).unwrap_or(0));
            let ((whole_a, rest_a), (whole_b, rest_b)) = (floor(a), floor(b));
            let wholes = whole_a.cmp(&whole_b);
            if wholes.is_ne() || rest_a == 0 || rest_b == 0 {
                return wholes.then(rest_a.cmp(&rest_b));
            }
            (a, b) = ((b.1, rest_b), (a.1, rest_a));
        }
    }
}

impl Ratio {
    /// Its text, as `parse` reads it.
    fn write(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, fraction) = self.digits();
        let mut text = format!("{}{whole}", if self.numerator < 0 { "-" } else { "" });
        if self.denominator == 1 {
            return f.write_str(&text);
        }
        text.push('.');
        for (digit, rest) in fraction.take(EXACT_PLACES) {
            text.extend(char::from_digit(u32::from(digit), 10));
            if rest == 0 {
                return f.write_str(&text);
            }
        }
        write!(f, "{}/{}", self.numerator, self.denominator)
    }
}

text::leaf!(Ratio, "a decimal number or a fraction, as a string");

#[cfg(test)]
mod tests {
    use super::*;

    fn ratio(n: i128, d: i128) -> Ratio {
        Ratio::new(n, d).unwrap()
    }

    #[test]
    fn reduced_with_a_positive_denominator() {
        for ((n, d), expected) in
            [((6, 4), (3, 2)), ((-6, 4), (-3, 2)), ((6, -4), (-3, 2)), ((-6, -4), (3, 2)), ((0, -7), (0, 1))]
        {
            let reduced = ratio(n, d);
            assert_eq!((reduced.numerator(), reduced.denominator()), expected);
        }
        assert!(Ratio::new(1, 0).is_err());
        assert!(Ratio::new(i128::MIN, 1).is_err());
        assert_eq!(Ratio::new(i128::MIN, i128::MIN), Ok(Ratio::ONE));
        assert_eq!(Ratio::of(-6, NonZeroU32::new(4).unwrap()), ratio(-3, 2));
        assert_eq!(Ratio::of(0, NonZeroU32::new(4).unwrap()), Ratio::ZERO);
    }

    #[test]
    fn arithmetic() {
        assert_eq!(ratio(1, 6).checked_add(ratio(1, 10)), Ok(ratio(4, 15)));
        assert_eq!(ratio(1, 6).checked_sub(ratio(1, 2)), Ok(ratio(-1, 3)));
        assert_eq!(ratio(2, 3).checked_mul(ratio(-9, 4)), Ok(ratio(-3, 2)));
        assert_eq!(ratio(2, 3).checked_div(ratio(-4, 9)), Ok(ratio(-3, 2)));
        assert!(ratio(2, 3).checked_div(Ratio::ZERO).is_err());
        assert!(ratio(i128::MAX, 1).checked_add(Ratio::ONE).is_err());
        assert!(ratio(i128::MAX, 1).checked_mul(ratio(2, 1)).is_err());
        assert_eq!(ratio(i128::MAX, 3).checked_mul(ratio(3, i128::MAX)), Ok(Ratio::ONE));
    }

    #[test]
    fn rounding() {
        use Rounding::{AwayFromZero, HalfAwayFromZero, HalfEven, TowardZero};
        for (n, d, half_away, half_even, toward, away) in [
            (5, 2, 3, 2, 2, 3),
            (-5, 2, -3, -2, -2, -3),
            (7, 2, 4, 4, 3, 4),
            (-7, 2, -4, -4, -3, -4),
            (1, 3, 0, 0, 0, 1),
            (-1, 3, 0, 0, 0, -1),
            (2, 3, 1, 1, 0, 1),
            (1, 2, 1, 0, 0, 1),
            (-1, 2, -1, 0, 0, -1),
            (4, 2, 2, 2, 2, 2),
            (i128::MAX, 2, i128::MAX / 2 + 1, i128::MAX / 2 + 1, i128::MAX / 2, i128::MAX / 2 + 1),
            (1, i128::MAX, 0, 0, 0, 1),
        ] {
            let value = ratio(n, d);
            let rounded = [HalfAwayFromZero, HalfEven, TowardZero, AwayFromZero].map(|mode| value.round(mode));
            assert_eq!(rounded, [half_away, half_even, toward, away], "{n}/{d}");
        }
        assert_eq!(ratio(1, 3).round_to(9, HalfAwayFromZero), Ok(ratio(333_333_333, 1_000_000_000)));
        assert_eq!(ratio(1, 8).round_to(2, HalfEven), Ok(ratio(3, 25)));
        assert!(ratio(1, 3).round_to(39, HalfEven).is_err());
    }

    #[test]
    fn order_is_by_value_and_never_overflows() {
        let sorted = [
            ratio(-i128::MAX, 1),
            ratio(-3, 2),
            ratio(-4, 3),
            ratio(-1, i128::MAX),
            Ratio::ZERO,
            ratio(1, i128::MAX),
            ratio(1, i128::MAX - 1),
            ratio(1, 3),
            ratio(i128::MAX - 2, i128::MAX - 1),
            ratio(i128::MAX - 1, i128::MAX),
            Ratio::ONE,
            ratio(i128::MAX, i128::MAX - 1),
        ];
        for (i, a) in sorted.iter().enumerate() {
            for (j, b) in sorted.iter().enumerate() {
                assert_eq!(a.cmp(b), i.cmp(&j), "{a} and {b}");
            }
        }
    }

    #[test]
    fn text() {
        for (value, text) in [
            (ratio(5, 1), "5"),
            (ratio(-5, 2), "-2.5"),
            (ratio(1, 3), "1/3"),
            (ratio(-100, 7), "-100/7"),
            (ratio(1, 4096), "0.000244140625"),
            (ratio(1, 8192), "1/8192"),
        ] {
            assert_eq!(value.to_string(), text);
            assert_eq!(Ratio::parse(text), Ok(value));
        }
        assert_eq!(Ratio::parse("4/6"), Ok(ratio(2, 3)));
        for text in ["", "/", "1/", "1/-2", "1.5/2", "1/2/3", "1 /2", "+1", "a"] {
            assert_eq!(Ratio::parse(text).map_err(|e| e.code), Err(Code::InvalidDecimal), "{text:?}");
        }
        assert_eq!(Ratio::parse("1/0").map_err(|e| e.code), Err(Code::OutOfRange));
    }

    #[test]
    fn decimal_strings_round_half_away() {
        for (value, places, text) in [
            (ratio(2, 3), 4, "0.6667"),
            (ratio(-2, 3), 0, "-1"),
            (ratio(-1, 3), 0, "0"),
            (ratio(9_999, 10_000), 3, "1.000"),
            (ratio(199, 200), 2, "1.00"),
            (ratio(1, 8), 2, "0.13"),
            (ratio(10, 1), 2, "10.00"),
            (ratio(i128::MAX - 1, i128::MAX), 3, "1.000"),
        ] {
            assert_eq!(value.to_decimal_string(places), text);
        }
    }
}
