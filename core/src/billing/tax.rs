//! Tax: what a rate comes to on an amount, on top of it or held in it.
//!
//! Uses `money` and `space`.

use super::difference::Due;
use crate::error::Result;
use crate::id::TaxCategory;
use crate::money::{Amount, Percent, Ratio, Rounding};
use crate::space::facts::{InvoiceLine, LineTax, TaxMode};
use std::cmp::Reverse;

/// The tax of an amount, rounded once: on top of it (`amount × p / 100`) or held in it (`amount × p / (100 + p)`).
///
/// ```
/// use tenure::billing::tax_of;
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
    Amount::from_wide(exact(amount, percent, mode)?.round(rounding), amount.currency())
}

/// The tax before it is rounded, in the minor unit.
pub(super) fn exact(amount: Amount, percent: Percent, mode: TaxMode) -> Result<Ratio> {
    let rate = match mode {
        TaxMode::Exclusive => percent.ratio(),
        TaxMode::Inclusive => percent.ratio().checked_div(percent.ratio().checked_add(Ratio::ONE)?)?,
    };
    Ratio::from(amount.minor()).checked_mul(rate)
}

/// What a line adds to the total without its tax.
pub(crate) fn net_of(line: &InvoiceLine) -> Result<Amount> {
    match &line.tax {
        Some(tax) if tax.mode == TaxMode::Inclusive => line.amount.checked_sub(tax.amount),
        _ => Ok(line.amount),
    }
}

/// What a line's tax comes to.
pub(crate) fn amount_of(line: &InvoiceLine) -> Amount {
    line.tax.as_ref().map_or(Amount::zero(line.amount.currency()), |tax| tax.amount)
}

/// The tax of a line that corrects others: at the rate of the first, what is owed now less what they held.
pub(super) fn corrected<'a>(
    target: Amount,
    recorded: impl Iterator<Item = &'a InvoiceLine> + Clone,
    rounding: Rounding,
) -> Result<Option<LineTax>> {
    let Some(kept) = recorded.clone().next().and_then(|line| line.tax.as_ref()) else {
        return Ok(None);
    };
    let before = Amount::sum(target.currency(), recorded.map(amount_of))?;
    let amount = tax_of(target, kept.percent, kept.mode, rounding)?.checked_sub(before)?;
    Ok(Some(LineTax { category: kept.category.clone(), percent: kept.percent, mode: kept.mode, amount }))
}

/// Rounds the tax of an invoice's first lines once for each category, rate and mode, and shares it out over them: each
/// gets the whole units of its own exact tax, and the rest goes to the largest remainders, ties to the line that comes
/// first. Corrections keep the tax that they have by themselves.
pub(super) fn by_rate(dues: &mut [Due<'_>], rounding: Rounding) -> Result<()> {
    let mut rates: Vec<(TaxCategory, Percent, TaxMode)> = Vec::new();
    for tax in dues.iter().filter(|due| due.first).filter_map(|due| due.line.tax.as_ref()) {
        let rate = (tax.category.clone(), tax.percent, tax.mode);
        if !rates.contains(&rate) {
            rates.push(rate);
        }
    }
    for (category, percent, mode) in rates {
        let (mut all, mut units) = (Ratio::ZERO, 0_i128);
        let mut parts: Vec<(Ratio, &mut LineTax, i128)> = Vec::new();
        for due in dues.iter_mut().filter(|due| due.first) {
            let amount = due.line.amount;
            let same = |tax: &&mut LineTax| tax.category == category && tax.percent == percent && tax.mode == mode;
            let Some(tax) = due.line.tax.as_mut().filter(same) else { continue };
            let exact = exact(amount, percent, mode)?;
            let whole = exact.numerator().checked_div_euclid(exact.denominator()).unwrap_or(0);
            let rest = exact.checked_sub(Ratio::new(whole, 1)?)?;
            (all, units) = (all.checked_add(exact)?, units.saturating_add(whole));
            parts.push((rest, tax, whole));
        }
        // The sort is stable: equal remainders stay in the order of their lines.
        parts.sort_by_key(|(rest, ..)| Reverse(*rest));
        let mut left = all.round(rounding).saturating_sub(units);
        for (_, tax, whole) in parts {
            let extra = left.clamp(0, 1);
            left = left.saturating_sub(extra);
            tax.amount = Amount::from_wide(whole.saturating_add(extra), tax.amount.currency())?;
        }
    }
    Ok(())
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
