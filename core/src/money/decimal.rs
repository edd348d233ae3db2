//! Plain decimal numbers as text: the one strict parser, and how they cross JSON.
//!
//! Uses only [`crate::error`].

use crate::error::{Code, Error, Result};
use crate::text::shown;
use rust_decimal::Decimal;

/// The most significant digits that a decimal may have.
pub const MAX_DIGITS: u32 = 28;

/// A decimal number as it was written: `mantissa / 10^scale`. `None` if the text is not plain, or has more than 38 digits.
///
/// Plain: an optional `-`, digits without a leading zero (but `0` itself), and optionally a point and more digits.
pub(crate) fn plain(text: &str) -> Option<(i128, u32)> {
    let (negative, digits) = match text.as_bytes() {
        [b'-', rest @ ..] => (true, rest),
        rest => (false, rest),
    };
    let (whole, fraction) = match digits.iter().position(|byte| *byte == b'.') {
        Some(point) => (digits.get(..point)?, digits.get(point.checked_add(1)?..).filter(|rest| !rest.is_empty())?),
        None => (digits, &b""[..]),
    };
    if matches!(whole, [] | [b'0', _, ..]) {
        return None;
    }
    let mantissa = if digits.len() <= 18 {
        // What nearly every number fits into.
        let value = whole.iter().chain(fraction).try_fold(0_i64, |value, byte| {
            let digit = byte.is_ascii_digit().then(|| i64::from(byte & 0x0f))?;
            value.checked_mul(10)?.checked_add(digit)
        })?;
        i128::from(value)
    } else {
        whole.iter().chain(fraction).try_fold(0_i128, |value, byte| {
            let digit = byte.is_ascii_digit().then(|| i128::from(byte & 0x0f))?;
            value.checked_mul(10)?.checked_add(digit)
        })?
    };
    let scale = u32::try_from(fraction.len()).ok()?;
    Some((if negative { mantissa.checked_neg()? } else { mantissa }, scale))
}

/// Reads a plain decimal number, exactly: `12`, `-0.50`. No `+`, no exponent, no point without digits on both sides, no
/// needless leading zero, at most 28 significant digits.
///
/// ```
/// use tenure::money::decimal;
/// assert_eq!(decimal::parse("-0.50")?.to_string(), "-0.50");
/// for text in ["1e3", "+1", ".5", "5.", "01", "1,000", "", "NaN"] {
///     assert!(decimal::parse(text).is_err());
/// }
/// # Ok::<(), tenure::error::Error>(())
/// ```
///
/// # Errors
/// [`Code::InvalidDecimal`] if it is not plain, [`Code::OutOfRange`] if it has too many digits.
pub fn parse(text: &str) -> Result<Decimal> {
    let invalid = || Error::new(Code::InvalidDecimal, format!("`{}` is not a plain decimal number", shown(text)));
    let too_long = || Error::out_of_range(format_args!("`{}`: at most {MAX_DIGITS} digits; it", shown(text)));
    let Some((mantissa, scale)) = plain(text) else {
        let digits_only = text.bytes().all(|b| b.is_ascii_digit() || b == b'.' || b == b'-');
        return Err(if digits_only && text.len() > 38 { too_long() } else { invalid() });
    };
    if mantissa.unsigned_abs() >= 10_u128.pow(MAX_DIGITS) || scale > MAX_DIGITS {
        return Err(too_long());
    }
    Decimal::try_from_i128_with_scale(mantissa, scale).map_err(|_| too_long())
}

/// The number `digits × 10^exponent`, exactly: what the decimals of other languages come apart into. Each of the digits is
/// from 0 to 9. Zeros at either end do not count: what matters is the value, however it is written.
///
/// ```
/// use tenure::money::decimal;
/// assert_eq!(decimal::from_parts(true, &[0, 5, 0], -2)?.to_string(), "-0.5");
/// assert_eq!(decimal::from_parts(false, &[1, 2], 2)?.to_string(), "1200");
/// # Ok::<(), tenure::error::Error>(())
/// ```
///
/// # Errors
/// [`Code::OutOfRange`] if it has more than 28 digits before or behind the point.
pub fn from_parts(negative: bool, digits: &[u8], exponent: i64) -> Result<Decimal> {
    let zeros = digits.iter().rev().take_while(|digit| **digit == 0).count();
    let Some(digits) = digits.get(..digits.len().saturating_sub(zeros)).filter(|rest| !rest.is_empty()) else {
        return Ok(Decimal::ZERO);
    };
    let exponent = exponent.saturating_add(i64::try_from(zeros).unwrap_or(i64::MAX));
    let number = || {
        let mantissa =
            digits.iter().try_fold(0_i128, |value, digit| value.checked_mul(10)?.checked_add(i128::from(*digit)))?;
        let more = u32::try_from(exponent.max(0)).ok()?;
        let scale = u32::try_from(exponent.min(0).unsigned_abs()).ok().filter(|scale| *scale <= MAX_DIGITS)?;
        let mantissa = mantissa.checked_mul(10_i128.checked_pow(more)?)?;
        if mantissa >= 10_i128.pow(MAX_DIGITS) {
            return None;
        }
        Decimal::try_from_i128_with_scale(if negative { mantissa.checked_neg()? } else { mantissa }, scale).ok()
    };
    number().ok_or_else(|| Error::out_of_range(format_args!("a number of more than {MAX_DIGITS} digits")))
}

/// Serde for a `Decimal` as a string: `#[serde(with = "decimal::text")]`. Reads strictly, writes without trailing zeros.
pub mod text {
    use super::Decimal;
    use serde::{Deserializer, Serializer};
    use std::fmt;

    struct Text;

    impl serde::de::Visitor<'_> for Text {
        type Value = Decimal;
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a decimal number, as a string")
        }
        fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Decimal, E> {
            super::parse(text).map_err(|error| error.to_serde())
        }
    }

    /// Reads a decimal string.
    ///
    /// # Errors
    /// Those of the deserializer, and of [`super::parse`].
    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Decimal, D::Error> {
        deserializer.deserialize_str(Text)
    }

    /// Writes a decimal string.
    ///
    /// # Errors
    /// Those of the serializer.
    pub fn serialize<S: Serializer>(value: &Decimal, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&value.normalize())
    }

    /// The same for an `Option<Decimal>`: `#[serde(default, with = "decimal::text::option")]`.
    pub mod option {
        use super::{Decimal, Deserializer, Serializer};
        use serde::Deserialize;

        struct Wrapped(Decimal);

        impl<'de> Deserialize<'de> for Wrapped {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                super::deserialize(deserializer).map(Wrapped)
            }
        }

        /// Reads a decimal string or null.
        ///
        /// # Errors
        /// Those of the deserializer, and of [`crate::money::decimal::parse`].
        pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Decimal>, D::Error> {
            Ok(Option::<Wrapped>::deserialize(deserializer)?.map(|wrapped| wrapped.0))
        }

        /// Writes a decimal string or null.
        ///
        /// # Errors
        /// Those of the serializer.
        pub fn serialize<S: Serializer>(value: &Option<Decimal>, serializer: S) -> Result<S::Ok, S::Error> {
            match value {
                Some(value) => super::serialize(value, serializer),
                None => serializer.serialize_none(),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn read() {
        for (text, mantissa, scale) in [
            ("0", 0, 0),
            ("-0", 0, 0),
            ("-0.00", 0, 2),
            ("12", 12, 0),
            ("-0.50", -50, 2),
            ("0.0000000000000000000000000001", 1, 28),
            ("9999999999999999999999999999", 9_999_999_999_999_999_999_999_999_999, 0),
        ] {
            assert_eq!(plain(text), Some((mantissa, scale)), "{text}");
            let value = parse(text).unwrap();
            assert_eq!((value.mantissa(), value.scale()), (mantissa, scale), "{text}");
            assert!(!(value.is_zero() && value.is_sign_negative()), "{text}: no negative zero");
        }
    }

    #[test]
    fn refused() {
        let invalid = [
            "", "-", "+1", "1e3", "1E3", ".5", "5.", "01", "00", "-01", "1_000", "1,5", " 1", "1 ", "0x1", "--1",
            "1.2.3", "٣", "NaN", "-.5",
        ];
        for text in invalid {
            assert_eq!(parse(text).map_err(|e| e.code), Err(Code::InvalidDecimal), "{text:?}");
        }
        let long = "1".repeat(200);
        for text in ["10000000000000000000000000000", "0.00000000000000000000000000001", "1e-35", long.as_str()] {
            let expected = if text.contains('e') { Code::InvalidDecimal } else { Code::OutOfRange };
            assert_eq!(parse(text).map_err(|e| e.code), Err(expected), "{text:?}");
        }
    }

    #[test]
    fn put_together() {
        for (negative, digits, exponent, text) in [
            (false, &[][..], 0, "0"),
            (true, &[0], 0, "0"),
            (false, &[0], 50, "0"),
            (false, &[0, 0], -50, "0"),
            (false, &[1, 2], 0, "12"),
            (true, &[0, 5, 0], -2, "-0.5"),
            (false, &[1, 2], 2, "1200"),
            (false, &[1, 0, 0], -2, "1"),
            (false, &[1], 27, "1000000000000000000000000000"),
            (true, &[1], -28, "-0.0000000000000000000000000001"),
            (false, &[9; 28], 0, "9999999999999999999999999999"),
        ] {
            assert_eq!(from_parts(negative, digits, exponent).unwrap().to_string(), text);
        }
        // A one, whose zeros are all behind the point.
        let mut long = vec![0; 100];
        long[0] = 1;
        assert_eq!(from_parts(false, &long, -99).unwrap(), Decimal::ONE);
        for (digits, exponent) in [
            (&[1][..], 28),
            (&[1], -29),
            (&[1], 400),
            (&[1], i64::MAX),
            (&[1, 0], i64::MAX),
            (&[1], i64::MIN),
            (&[1; 29], -5),
            (&[9; 1000], 0),
        ] {
            assert_eq!(from_parts(false, digits, exponent).map_err(|e| e.code), Err(Code::OutOfRange), "{digits:?}");
        }
    }

    #[test]
    fn crosses_json_as_a_string() {
        #[derive(serde::Serialize, serde::Deserialize, PartialEq, Debug)]
        struct Both {
            #[serde(with = "text")]
            rate: Decimal,
            #[serde(default, with = "text::option")]
            cap: Option<Decimal>,
        }
        let both: Both = serde_json::from_str(r#"{"rate":"1.50","cap":"2"}"#).unwrap();
        assert_eq!(serde_json::to_string(&both).unwrap(), r#"{"rate":"1.5","cap":"2"}"#);
        let one: Both = serde_json::from_str(r#"{"rate":"1.50"}"#).unwrap();
        assert_eq!(one.cap, None);
        assert!(serde_json::from_str::<Both>(r#"{"rate":1.5}"#).is_err());
        assert!(serde_json::from_str::<Both>(r#"{"rate":"1","cap":2}"#).is_err());
        let error = serde_json::from_str::<Both>(r#"{"rate":"1e3"}"#).unwrap_err().to_string();
        assert_eq!(Error::from_serde(&error).code, Code::InvalidDecimal);
    }
}
