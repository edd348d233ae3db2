//! Tax: what a rate comes to on an amount, on top of it or held in it.
//!
//! Uses `money` and `space`.

use crate::error::Result;
use crate::money::{Amount, Percent, Ratio, Rounding};
use crate::space::facts::TaxMode;

/// The tax of an amount, rounded once: on top of it (`amount × p / 100`) or held in it (`amount × p / (100 + p)`).
///
/// ```
/// use tenure::proration::tax_of;
/// use tenure::money::{Amount, Percent, Rounding};
/// use tenure::space::facts::TaxMode;
/// let (amount, rate) = (Amount::parse("100.00 EUR")?, Percent::parse("19")?);
/// assert_eq!(tax_of(amount, rate, TaxMode::Exclusive, Rounding::default())?.to_string(), "19.00 EUR");
/// // 100 × 19 / 119 = 15.966…
/// assert_eq!(tax_of(amount, rate, TaxMode::Inclusive, Rounding::default())?.to_string(), "15.97 EUR");
/// # Ok::<(), tenure::error::Error>(())
/// ```
///
/// # Errors
/// [`Code::OutOfRange`](crate::error::Code::OutOfRange) if it cannot be represented.
pub fn tax_of(amount: Amount, percent: Percent, mode: TaxMode, rounding: Rounding) -> Result<Amount> {
    Amount::from_wide(exact_tax(amount, percent, mode)?.round(rounding), amount.currency())
}

/// The tax before it is rounded, in the minor unit.
pub(crate) fn exact_tax(amount: Amount, percent: Percent, mode: TaxMode) -> Result<Ratio> {
    let rate = match mode {
        TaxMode::Exclusive => percent.ratio(),
        TaxMode::Inclusive => percent.ratio().checked_div(percent.ratio().checked_add(Ratio::ONE)?)?,
    };
    Ratio::from(amount.minor()).checked_mul(rate)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn by_mode_rate_and_currency() {
        for (name, amount, percent, mode, rounding, expected) in [
            ("on top", "240.00 EUR", "19", TaxMode::Exclusive, Rounding::default(), "45.60 EUR"),
            (
                "held in it: 240 × 19/119 = 38.319",
                "240.00 EUR",
                "19",
                TaxMode::Inclusive,
                Rounding::default(),
                "38.32 EUR",
            ),
            (
                "a rate with decimals: 19.99 × 7.7 % = 1.539",
                "19.99 CHF",
                "7.7",
                TaxMode::Exclusive,
                Rounding::default(),
                "1.54 CHF",
            ),
            ("half away from zero: 2.5", "50 JPY", "5", TaxMode::Exclusive, Rounding::HalfAwayFromZero, "3 JPY"),
            ("half to even: 2.5", "50 JPY", "5", TaxMode::Exclusive, Rounding::HalfEven, "2 JPY"),
            ("cut off: 109 × 10/110 = 9.9", "109 JPY", "10", TaxMode::Inclusive, Rounding::TowardZero, "9 JPY"),
            (
                "three decimals: 1.005 × 5 % = 0.05025",
                "1.005 KWD",
                "5",
                TaxMode::Exclusive,
                Rounding::default(),
                "0.050 KWD",
            ),
            ("a credit", "-10.00 EUR", "19", TaxMode::Exclusive, Rounding::default(), "-1.90 EUR"),
            ("no rate", "10.00 EUR", "0", TaxMode::Inclusive, Rounding::default(), "0.00 EUR"),
            ("all of it held: half", "10.00 EUR", "100", TaxMode::Inclusive, Rounding::default(), "5.00 EUR"),
        ] {
            let (amount, percent) = (Amount::parse(amount).unwrap(), Percent::parse(percent).unwrap());
            assert_eq!(
                tax_of(amount, percent, mode, rounding).map(|tax| tax.to_string()),
                Ok(expected.into()),
                "{name}"
            );
        }
    }
}
