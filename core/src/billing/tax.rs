//! The tax of lines: of corrections, and of an invoice by its rates.
//!
//! Uses `proration` and the rooms below it.

use super::difference::Due;
use crate::error::Result;
use crate::id::TaxCategory;
use crate::money::{Amount, Percent, Ratio, Rounding};
use crate::proration::{exact_tax, largest_remainder, tax_of};
use crate::space::facts::{InvoiceLine, LineTax, TaxMode};

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
        let mut all = Ratio::ZERO;
        let (mut shares, mut taxes): (Vec<(i128, Ratio)>, Vec<&mut LineTax>) = (Vec::new(), Vec::new());
        for due in dues.iter_mut().filter(|due| due.first) {
            let amount = due.line.amount;
            let same = |tax: &&mut LineTax| tax.category == category && tax.percent == percent && tax.mode == mode;
            let Some(tax) = due.line.tax.as_mut().filter(same) else { continue };
            let exact = exact_tax(amount, percent, mode)?;
            let whole = exact.numerator().checked_div_euclid(exact.denominator()).unwrap_or(0);
            all = all.checked_add(exact)?;
            shares.push((whole, exact.checked_sub(Ratio::new(whole, 1)?)?));
            taxes.push(tax);
        }
        for (tax, minor) in taxes.into_iter().zip(largest_remainder(all.round(rounding), &shares)) {
            tax.amount = Amount::from_wide(minor, tax.amount.currency())?;
        }
    }
    Ok(())
}
