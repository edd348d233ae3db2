//! Percentages between nothing and all.
//!
//! Uses only [`crate::error`].

use super::{Ratio, decimal};
use crate::error::{Code, Error, Result};
use crate::text;
use rust_decimal::Decimal;
use std::fmt;
use std::num::NonZeroU32;

/// A percentage from 0 to 100, with at most six decimals; written `19` or `7.5`, without a sign.
///
/// ```
/// use tenure::money::Percent;
/// assert_eq!(Percent::parse("7.50")?.to_string(), "7.5");
/// assert!(Percent::parse("101").is_err());
/// # Ok::<(), tenure::error::Error>(())
/// ```
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(with = "String"))]
pub struct Percent(
    /// In millionths of a percent.
    u32,
);

const DECIMALS: u32 = 6;

/// A hundred percent, in millionths of a percent.
const WHOLE: NonZeroU32 = NonZeroU32::MIN.saturating_add(99_999_999);

impl Percent {
    /// Nothing.
    pub const ZERO: Percent = Percent(0);
    /// All of it.
    pub const HUNDRED: Percent = Percent(100_000_000);

    /// The percentage of this value: `7.5` is 7.5 %.
    ///
    /// # Errors
    /// [`Code::InvalidPercent`] below 0, above 100, or finer than six decimals.
    pub fn new(value: Decimal) -> Result<Percent> {
        let value = value.normalize();
        DECIMALS
            .checked_sub(value.scale())
            .and_then(|missing| value.mantissa().checked_mul(10_i128.checked_pow(missing)?))
            .and_then(|millionths| u32::try_from(millionths).ok())
            .map(Percent)
            .filter(|percent| *percent <= Percent::HUNDRED)
            .ok_or_else(|| {
                Error::new(
                    Code::InvalidPercent,
                    format!("`{value}` is not a percentage from 0 to 100 with at most {DECIMALS} decimals"),
                )
            })
    }

    /// Reads a plain decimal number from 0 to 100.
    ///
    /// # Errors
    /// [`Code::InvalidDecimal`] if it is no plain decimal, else as [`Percent::new`].
    pub fn parse(text: &str) -> Result<Percent> {
        Percent::new(decimal::parse(text)?)
    }

    /// The value: 7.5 for 7.5 %.
    #[must_use]
    pub fn decimal(self) -> Decimal {
        Decimal::new(i64::from(self.0), DECIMALS).normalize()
    }

    /// The part of a whole: 3/40 for 7.5 %.
    #[must_use]
    pub fn ratio(self) -> Ratio {
        Ratio::of(i64::from(self.0), WHOLE)
    }

    /// Whether it is nothing.
    #[must_use]
    pub fn is_zero(self) -> bool {
        self.0 == 0
    }
}

impl Percent {
    /// Its text, as `parse` reads it.
    fn write(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.decimal(), f)
    }
}

text::leaf!(Percent, "a percentage, as a string");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn read_and_written() {
        for (text, written) in [
            ("0", "0"),
            ("19", "19"),
            ("7.50", "7.5"),
            ("100", "100"),
            ("0.000001", "0.000001"),
            ("100.000", "100"),
            ("20", "20"),
        ] {
            assert_eq!(Percent::parse(text).unwrap().to_string(), written);
        }
        assert_eq!(Percent::parse("7.5").unwrap().ratio(), Ratio::new(3, 40).unwrap());
    }

    #[test]
    fn refused() {
        for text in ["-1", "100.000001", "101", "0.0000001", "9999999999999999999999999999"] {
            assert_eq!(Percent::parse(text).map_err(|e| e.code), Err(Code::InvalidPercent), "{text}");
        }
        assert_eq!(Percent::parse("19%").map_err(|e| e.code), Err(Code::InvalidDecimal));
    }
}
