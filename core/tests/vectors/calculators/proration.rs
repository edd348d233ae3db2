//! What a part of a whole costs, and what an amount is made of.

use super::plain::{amount, currency, days_of, number, price, proration, written};
use crate::inputs::{Answer, Inputs, Trouble, malformed};
use serde_json::json;
use tenure::calculator::{
    ProratedAmount, cap_credit, cut, micros_between, minor_of, price_of, prorate, round_to, split, sum_amounts,
};
use tenure::money::Amount;
use tenure::plan::Price;
use tenure::space::facts::{OutsideSpan, Proration, RoundFirst};
use tenure::time::Day;

/// The price of the whole; of a credit it is below zero.
fn signed_price(inputs: &Inputs<'_>) -> Result<Amount, Trouble> {
    let price = price(inputs, currency(inputs)?)?;
    match inputs.text_or("line", "charge")? {
        "charge" => Ok(price),
        "credit" => Ok(price.checked_neg()?),
        other => malformed(format!("there is no line `{other}`")),
    }
}

fn answer(prorated: &ProratedAmount) -> Answer {
    Ok(json!({
        "days": prorated.numerator,
        "period_days": prorated.denominator,
        "amount": number(prorated.amount),
        "amount_minor": minor_of(prorated.amount),
        "precise_minor": round_to(&prorated.exact, 4, None)?,
    }))
}

pub(crate) fn range(inputs: &Inputs<'_>) -> Answer {
    let (portion, period) = (days_of(inputs.days("portion")?)?, days_of(inputs.days("period")?)?);
    let (proration, rounding) = (Some(proration(inputs, None)?), Some(inputs.rounding()?));
    answer(&prorate(signed_price(inputs)?, portion, period, proration, rounding)?)
}

pub(crate) fn days(inputs: &Inputs<'_>) -> Answer {
    let line = inputs.rounding()?;
    let places = inputs.maybe("per_day_scale", |_| inputs.small("per_day_scale"))?.unwrap_or(2);
    let by_day = inputs.flag("round_per_day_first", false)?;
    let round_first = if by_day { RoundFirst::UnitPrice(places) } else { RoundFirst::Nothing };
    let proration = Some(Proration { round_first, ..Proration::default() });
    let (days, period) = (inputs.int("days")?, inputs.int("period_days")?);
    let prorated = prorate(signed_price(inputs)?, days, period, proration, Some(line))?;
    let mut answer = answer(&prorated)?;
    answer["per_day"] = round_to(&prorated.each, places.into(), Some(line))?.into();
    Ok(answer)
}

pub(crate) fn duration(inputs: &Inputs<'_>) -> Answer {
    let outside = match (inputs.text_or("on_zero_length", "nothing")?, inputs.flag("cap_at_full", true)?) {
        ("full_amount", true) => OutsideSpan::Whole,
        ("nothing", true) => OutsideSpan::NothingToWhole,
        _ => return malformed("an empty span costs nothing or the whole, and none costs more than the whole"),
    };
    let proration = Some(Proration { outside, ..Proration::default() });
    let (part, whole) = (inputs.moments("service_period")?, inputs.moments("full_period")?);
    let (part, whole) = (micros_between(part.0, part.1), micros_between(whole.0, whole.1));
    answer(&prorate(signed_price(inputs)?, part, whole, proration, Some(inputs.rounding()?))?)
}

pub(crate) fn period_fraction(inputs: &Inputs<'_>) -> Answer {
    let (partial, full) = (inputs.days("partial")?, inputs.days("full")?);
    let shared = days_of((partial.0.max(full.0), partial.1.min(full.1)))?;
    Ok(json!({"numerator_days": shared.max(0), "denominator_days": days_of(full)?}))
}

pub(crate) fn split_item(inputs: &Inputs<'_>) -> Answer {
    let ((from, until), at) = (inputs.days("period")?, inputs.day("cut_at")?);
    let whole = amount(inputs.value("amount")?, currency(inputs)?)?;
    let pieces = cut(whole, days_of((from, at))?, days_of((from, until))?, Some(inputs.rounding()?))?;
    let line = |from: Day, to: Day, amount| json!({"from": from, "to": to, "amount": number(amount)});
    let total = number(sum_amounts(&[pieces.first, pieces.rest])?);
    Ok(json!({"lines": [line(from, at, pieces.first), line(at, until, pieces.rest)], "total": total}))
}

pub(crate) fn split_by_weights(inputs: &Inputs<'_>) -> Answer {
    let weights: Vec<u32> = written(inputs.value("weights")?)?;
    Ok(json!({"parts": split(Amount::parse(inputs.text("amount")?)?, &weights)?}))
}

pub(crate) fn capped_credit(inputs: &Inputs<'_>) -> Answer {
    let currency = currency(inputs)?;
    let amount = |key: &str| amount(inputs.value(key)?, currency);
    let credit = cap_credit(amount("potential")?, amount("amount_paid")?, amount("previous_credits")?)?;
    Ok(json!({"credit": number(credit)}))
}

/// What a period costs for each of several numbers of seats.
pub(crate) fn seats(inputs: &Inputs<'_>) -> Answer {
    let price: Price = written(inputs.value("price")?)?;
    let seats: Vec<u32> = written(inputs.value("seats")?)?;
    let amounts = seats.into_iter().map(|seats| price_of(&price, seats)).collect::<Result<Vec<_>, _>>()?;
    Ok(json!({"amounts": amounts}))
}
