//! Amounts of money.
//!
//! Uses only [`crate::error`].

use super::{Currency, decimal};
use crate::error::{Code, Error, Result};
use crate::text::{self, shown};
use rust_decimal::Decimal;
use std::fmt;

/// An exact amount of one currency: a whole number of its minor unit.
///
/// Written with all the decimals of its currency, `120.00 EUR`; read with as many or fewer. Amounts are ordered by
/// currency first, so that a list of them sorts; only amounts of one currency can be compared by size.
///
/// ```
/// use tenure::money::{Amount, Currency};
/// let fee = Amount::parse("120 EUR")?;
/// assert_eq!((fee.minor(), fee.currency(), fee.to_string().as_str()), (12_000, Currency::EUR, "120.00 EUR"));
/// assert!(fee.checked_add(Amount::parse("1 USD")?).is_err());
/// # Ok::<(), tenure::error::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(with = "String"))]
pub struct Amount {
    currency: Currency,
    minor: i64,
}

fn overflow() -> Error {
    Error::out_of_range("an amount")
}

fn too_fine(text: impl fmt::Display, currency: Currency) -> Error {
    Error::new(
        Code::TooManyDecimals,
        format!("`{text}` is finer than the minor unit of {currency}, which has {} decimals", currency.exponent()),
    )
}

impl Amount {
    /// The amount of `value` major units.
    ///
    /// # Errors
    /// [`Code::TooManyDecimals`] if it is finer than the minor unit, [`Code::OutOfRange`] if it does not fit.
    pub fn new(value: Decimal, currency: Currency) -> Result<Amount> {
        let value = value.normalize();
        let missing =
            u32::from(currency.exponent()).checked_sub(value.scale()).ok_or_else(|| too_fine(value, currency))?;
        Amount::scaled(value.mantissa(), missing, currency)
    }

    fn scaled(mantissa: i128, missing: u32, currency: Currency) -> Result<Amount> {
        let minor = 10_i128.checked_pow(missing).and_then(|scale| mantissa.checked_mul(scale));
        let minor = minor.and_then(|minor| i64::try_from(minor).ok()).ok_or_else(overflow)?;
        Ok(Amount { currency, minor })
    }

    /// The amount of `minor` minor units, such as cents.
    #[must_use]
    pub const fn from_minor(minor: i64, currency: Currency) -> Amount {
        Amount { currency, minor }
    }

    /// The amount of `minor` minor units, where a computation may have left the range.
    ///
    /// # Errors
    /// [`Code::OutOfRange`].
    pub fn from_wide(minor: i128, currency: Currency) -> Result<Amount> {
        i64::try_from(minor).map(|minor| Amount { currency, minor }).map_err(|_| overflow())
    }

    /// Nothing.
    #[must_use]
    pub const fn zero(currency: Currency) -> Amount {
        Amount { currency, minor: 0 }
    }

    /// Reads a plain decimal number, one space, and the code of a currency.
    ///
    /// # Errors
    /// [`Code::InvalidAmount`] for another form, [`Code::UnknownCurrency`], [`Code::TooManyDecimals`] (more decimals
    /// than the currency has, be they zero), [`Code::OutOfRange`].
    pub fn parse(text: &str) -> Result<Amount> {
        let invalid =
            || Error::new(Code::InvalidAmount, format!("`{}` is not an amount such as `12.00 EUR`", shown(text)));
        let (number, code) = text.split_once(' ').ok_or_else(invalid)?;
        let Some((mantissa, scale)) = decimal::plain(number) else {
            let long = number.len() > 38 && number.bytes().all(|b| b.is_ascii_digit());
            return Err(if long { overflow() } else { invalid() });
        };
        if code.len() != 3 || !code.bytes().all(|b| b.is_ascii_alphabetic()) {
            return Err(invalid());
        }
        let currency = Currency::parse(code)?;
        let missing =
            u32::from(currency.exponent()).checked_sub(scale).ok_or_else(|| too_fine(shown(number), currency))?;
        Amount::scaled(mantissa, missing, currency)
    }

    /// How many minor units.
    #[must_use]
    pub const fn minor(self) -> i64 {
        self.minor
    }

    /// Of which currency.
    #[must_use]
    pub const fn currency(self) -> Currency {
        self.currency
    }

    /// How many major units, with the decimals of the currency.
    #[must_use]
    pub fn decimal(self) -> Decimal {
        Decimal::new(self.minor, u32::from(self.currency.exponent()))
    }

    /// Whether it is nothing.
    #[must_use]
    pub const fn is_zero(self) -> bool {
        self.minor == 0
    }

    /// Whether it is below zero.
    #[must_use]
    pub const fn is_negative(self) -> bool {
        self.minor < 0
    }

    /// Checks that both are of one currency.
    ///
    /// # Errors
    /// [`Code::CurrencyMismatch`].
    pub fn same_currency(self, other: Amount) -> Result<()> {
        if self.currency == other.currency {
            return Ok(());
        }
        Err(Error::new(
            Code::CurrencyMismatch,
            format!("{self} and {other} are of different currencies, and nothing is converted"),
        ))
    }

    /// The sum.
    ///
    /// # Errors
    /// [`Code::CurrencyMismatch`], [`Code::OutOfRange`].
    pub fn checked_add(self, other: Amount) -> Result<Amount> {
        self.same_currency(other)?;
        let minor = self.minor.checked_add(other.minor).ok_or_else(overflow)?;
        Ok(Amount { minor, ..self })
    }

    /// The difference.
    ///
    /// # Errors
    /// [`Code::CurrencyMismatch`], [`Code::OutOfRange`].
    pub fn checked_sub(self, other: Amount) -> Result<Amount> {
        self.same_currency(other)?;
        let minor = self.minor.checked_sub(other.minor).ok_or_else(overflow)?;
        Ok(Amount { minor, ..self })
    }

    /// The amount with the other sign.
    ///
    /// # Errors
    /// [`Code::OutOfRange`].
    pub fn checked_neg(self) -> Result<Amount> {
        let minor = self.minor.checked_neg().ok_or_else(overflow)?;
        Ok(Amount { minor, ..self })
    }

    /// So many times the amount.
    ///
    /// # Errors
    /// [`Code::OutOfRange`].
    pub fn checked_mul(self, times: i64) -> Result<Amount> {
        let minor = self.minor.checked_mul(times).ok_or_else(overflow)?;
        Ok(Amount { minor, ..self })
    }

    /// The sum of amounts of one currency; nothing of it if there are none.
    ///
    /// # Errors
    /// [`Code::CurrencyMismatch`], [`Code::OutOfRange`].
    pub fn sum(currency: Currency, amounts: impl IntoIterator<Item = Amount>) -> Result<Amount> {
        amounts.into_iter().try_fold(Amount::zero(currency), Amount::checked_add)
    }
}

impl Amount {
    /// Its text, as `parse` reads it.
    fn write(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let scale = self.currency.scale().unsigned_abs();
        let magnitude = self.minor.unsigned_abs();
        let (whole, rest) = (magnitude.checked_div(scale).unwrap_or(0), magnitude.checked_rem(scale).unwrap_or(0));
        let sign = if self.minor < 0 { "-" } else { "" };
        match usize::from(self.currency.exponent()) {
            0 => write!(f, "{sign}{whole} {}", self.currency),
            decimals => write!(f, "{sign}{whole}.{rest:0decimals$} {}", self.currency),
        }
    }
}

text::leaf!(Amount, "an amount and a currency such as `12.00 EUR`, as a string");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn read_and_written() {
        for (text, minor, written) in [
            ("120.00 EUR", 12_000, "120.00 EUR"),
            ("120 EUR", 12_000, "120.00 EUR"),
            ("120.5 EUR", 12_050, "120.50 EUR"),
            ("-0.05 EUR", -5, "-0.05 EUR"),
            ("-0.00 EUR", 0, "0.00 EUR"),
            ("1500 JPY", 1_500, "1500 JPY"),
            ("1.005 KWD", 1_005, "1.005 KWD"),
            ("0.0001 CLF", 1, "0.0001 CLF"),
            ("3 XAU", 3, "3 XAU"),
            ("92233720368547758.07 USD", i64::MAX, "92233720368547758.07 USD"),
            ("-92233720368547758.08 USD", i64::MIN, "-92233720368547758.08 USD"),
        ] {
            let amount = Amount::parse(text).unwrap();
            assert_eq!((amount.minor(), amount.to_string().as_str()), (minor, written));
            assert_eq!(Amount::parse(written), Ok(amount));
            assert_eq!(Amount::new(amount.decimal(), amount.currency()), Ok(amount));
        }
    }

    #[test]
    fn refused() {
        let long = format!("{} EUR", "9".repeat(60));
        for (text, code) in [
            ("", Code::InvalidAmount),
            ("12.00", Code::InvalidAmount),
            ("EUR 12.00", Code::InvalidAmount),
            ("12.00EUR", Code::InvalidAmount),
            ("12.00  EUR", Code::InvalidAmount),
            (" 12.00 EUR", Code::InvalidAmount),
            ("12.00 EUR ", Code::InvalidAmount),
            ("+12.00 EUR", Code::InvalidAmount),
            ("1e3 EUR", Code::InvalidAmount),
            ("012 EUR", Code::InvalidAmount),
            ("12. EUR", Code::InvalidAmount),
            (".5 EUR", Code::InvalidAmount),
            ("1,200 EUR", Code::InvalidAmount),
            ("12 €", Code::InvalidAmount),
            ("12 eur", Code::UnknownCurrency),
            ("12 ZZZ", Code::UnknownCurrency),
            ("12.005 EUR", Code::TooManyDecimals),
            ("12.000 EUR", Code::TooManyDecimals),
            ("12.5 JPY", Code::TooManyDecimals),
            ("92233720368547758.08 USD", Code::OutOfRange),
            (long.as_str(), Code::OutOfRange),
        ] {
            assert_eq!(Amount::parse(text).map_err(|e| e.code), Err(code), "{text:?}");
        }
        assert!(serde_json::from_str::<Amount>("12.5").is_err());
    }

    #[test]
    fn a_decimal_is_judged_by_its_value() {
        assert_eq!(Amount::new(Decimal::new(12_000, 3), Currency::EUR).map(Amount::minor), Ok(1_200));
        let error = Amount::new(Decimal::new(12_001, 3), Currency::EUR).unwrap_err();
        assert_eq!(error.code, Code::TooManyDecimals);
        assert_eq!(Amount::new(Decimal::MAX, Currency::EUR).map_err(|e| e.code), Err(Code::OutOfRange));
    }

    #[test]
    fn arithmetic() {
        let [one, two, dollar] = ["1.00 EUR", "2.00 EUR", "1.00 USD"].map(|t| Amount::parse(t).unwrap());
        assert_eq!(one.checked_add(one), Ok(two));
        assert_eq!(one.checked_sub(two), one.checked_neg());
        assert_eq!(one.checked_mul(2), Ok(two));
        assert_eq!(one.checked_add(dollar).map_err(|e| e.code), Err(Code::CurrencyMismatch));
        let most = Amount::from_minor(i64::MAX, Currency::EUR);
        let least = Amount::from_minor(i64::MIN, Currency::EUR);
        for result in [most.checked_add(one), least.checked_sub(one), least.checked_neg(), most.checked_mul(2)] {
            assert_eq!(result.map_err(|e| e.code), Err(Code::OutOfRange));
        }
        assert_eq!(Amount::sum(Currency::EUR, [one, one]), Ok(two));
        assert_eq!(Amount::sum(Currency::EUR, []), Ok(Amount::zero(Currency::EUR)));
    }
}
