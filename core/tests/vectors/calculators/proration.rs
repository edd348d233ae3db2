//! What a part of a whole costs, and what an amount is made of.

use crate::inputs::{Answer, Inputs, Trouble, list, malformed, text};
use serde_json::{Value, json};
use tenure::money::{
    Amount, Currency, OutsideSpan, Prorated, ProrationRounding, Ratio, RoundFirst, cap_credit, prorate, split, split_at,
};
use tenure::plan::{Price, charge};
use tenure::time::{Day, Span};

/// The price: `price` in major units of `currency`, or `price_minor` in minor units.
fn price_of(inputs: &Inputs<'_>) -> Result<Amount, Trouble> {
    let currency = match inputs.get("currency") {
        Some(code) => Currency::parse(text(code)?)?,
        None => currency_of_scale(inputs)?,
    };
    let scale = inputs.get("scale").and_then(Value::as_u64);
    match inputs.get("price_minor") {
        Some(minor) => match minor.as_i64() {
            Some(minor) if scale.is_none_or(|scale| scale == 0) => Ok(Amount::from_minor(minor, currency)),
            _ => malformed("minor units are whole and stay whole"),
        },
        None if scale.is_none_or(|scale| scale == u64::from(currency.exponent())) => {
            Ok(Amount::parse(&format!("{} {currency}", inputs.text("price")?))?)
        }
        None => malformed(format!("an amount in {currency} has {} decimals", currency.exponent())),
    }
}

/// A currency of so many decimals, where the vector names none.
pub(crate) fn currency_of_scale(inputs: &Inputs<'_>) -> Result<Currency, Trouble> {
    match inputs.get("scale").and_then(Value::as_u64) {
        None | Some(2) => Ok(Currency::USD),
        Some(0) => Ok(Currency::JPY),
        Some(3) => Ok(Currency::KWD),
        Some(4) => Ok(Currency::CLF),
        Some(scale) => malformed(format!("no currency has {scale} decimals")),
    }
}

fn answer(prorated: Prorated, sign: i64) -> Answer {
    let amount = prorated.amount.checked_mul(sign)?;
    let exact = prorated.exact()?.checked_mul(Ratio::from(sign))?;
    Ok(json!({
        "days": prorated.numerator,
        "period_days": prorated.denominator,
        "amount": amount.decimal().to_string(),
        "amount_minor": amount.minor(),
        "precise_minor": exact.to_decimal_string(4),
    }))
}

fn sign(inputs: &Inputs<'_>) -> Result<i64, Trouble> {
    match inputs.text_or("line", "charge")? {
        "charge" => Ok(1),
        "credit" => Ok(-1),
        other => malformed(format!("there is no line `{other}`")),
    }
}

fn days_of((from, until): (Day, Day)) -> i64 {
    until.days_since(from)
}

pub(crate) fn range(inputs: &Inputs<'_>) -> Answer {
    let first = match inputs.get("fraction_scale").map(|places| places.as_u64().and_then(|n| u8::try_from(n).ok())) {
        None => RoundFirst::Nothing,
        Some(Some(places)) => RoundFirst::Fraction(places),
        Some(None) => return malformed("the decimals of a fraction"),
    };
    let rounding = ProrationRounding { line: inputs.rounding()?, first, ..ProrationRounding::default() };
    let (portion, period) = (days_of(inputs.days("portion")?), days_of(inputs.days("period")?));
    answer(prorate(price_of(inputs)?, portion, period, rounding)?, sign(inputs)?)
}

pub(crate) fn days(inputs: &Inputs<'_>) -> Answer {
    let (days, of) = (inputs.int("days")?, inputs.int("period_days")?);
    let price = price_of(inputs)?;
    let line = inputs.rounding()?;
    let places =
        inputs.get("per_day_scale").map_or(Some(2), Value::as_u64).and_then(|places| u8::try_from(places).ok());
    let Some(places) = places else { return malformed("the decimals of a daily price") };
    let first =
        if inputs.flag("round_per_day_first", false)? { RoundFirst::UnitPrice(places) } else { RoundFirst::Nothing };
    let rounding = ProrationRounding { line, first, ..ProrationRounding::default() };
    let prorated = prorate(price, days, of, rounding)?;
    let per_day =
        Ratio::from_decimal(price.decimal())?.checked_div(Ratio::from(of))?.round_to(u32::from(places), line)?;
    let mut answer = answer(prorated, 1)?;
    answer["per_day"] = per_day.to_decimal_string(u32::from(places)).into();
    Ok(answer)
}

pub(crate) fn duration(inputs: &Inputs<'_>) -> Answer {
    let outside = match (inputs.text_or("on_zero_length", "nothing")?, inputs.flag("cap_at_full", true)?) {
        ("full_amount", true) => OutsideSpan::Whole,
        ("nothing", true) => OutsideSpan::NothingToWhole,
        _ => return malformed("an empty span costs nothing or the whole, and none costs more than the whole"),
    };
    let rounding = ProrationRounding { line: inputs.rounding()?, outside, ..ProrationRounding::default() };
    let micros = |(from, until): (tenure::time::Moment, tenure::time::Moment)| until.micros_since(from);
    let (part, whole) = (micros(inputs.moments("service_period")?), micros(inputs.moments("full_period")?));
    let prorated = prorate(price_of(inputs)?, part, whole, rounding)?;
    let amount = prorated.amount.checked_mul(sign(inputs)?)?;
    Ok(json!({"amount": amount.decimal().to_string(), "amount_minor": amount.minor()}))
}

pub(crate) fn period_fraction(inputs: &Inputs<'_>) -> Answer {
    let span = |(from, until): (Day, Day)| Span::new(from, until);
    let (partial, full) = (span(inputs.days("partial")?)?, span(inputs.days("full")?)?);
    let shared = full.intersect(partial).map_or(0, Span::days);
    Ok(json!({"numerator_days": shared, "denominator_days": full.days()}))
}

pub(crate) fn split_item(inputs: &Inputs<'_>) -> Answer {
    let currency = Currency::parse(inputs.text("currency")?)?;
    if inputs.get("scale").and_then(Value::as_u64).is_some_and(|scale| scale != u64::from(currency.exponent())) {
        return malformed("an amount is split to the minor unit");
    }
    let amount = Amount::parse(&format!("{} {currency}", inputs.text("amount")?))?;
    let (from, until) = inputs.days("period")?;
    let cut = inputs.day("cut_at")?;
    let (first, second) = split_at(amount, cut.days_since(from), until.days_since(from), inputs.rounding()?)?;
    let line = |from: Day, to: Day, amount: Amount| json!({"from": from.to_string(), "to": to.to_string(), "amount": amount.decimal().to_string()});
    let total = first.checked_add(second)?.decimal().to_string();
    Ok(json!({"lines": [line(from, cut, first), line(cut, until, second)], "total": total}))
}

pub(crate) fn split_by_weights(inputs: &Inputs<'_>) -> Answer {
    let weights = inputs.list("weights")?.iter().map(|weight| weight.as_u64());
    let Some(weights) = weights.collect::<Option<Vec<u64>>>() else { return malformed("weights are whole numbers") };
    let parts = split(Amount::parse(inputs.text("amount")?)?, &weights)?;
    Ok(json!({"parts": parts.iter().map(Amount::to_string).collect::<Vec<_>>()}))
}

pub(crate) fn capped_credit(inputs: &Inputs<'_>) -> Answer {
    let currency = inputs.text_or("currency", "USD")?;
    let amount =
        |key: &str| -> Result<Amount, Trouble> { Ok(Amount::parse(&format!("{} {currency}", inputs.text(key)?))?) };
    let credit = cap_credit(amount("potential")?, amount("amount_paid")?, amount("previous_credits")?)?;
    Ok(json!({"credit": credit.decimal().to_string()}))
}

/// What a period costs for each of several numbers of seats.
pub(crate) fn price(inputs: &Inputs<'_>) -> Answer {
    let price: Price = match serde_json::from_value(inputs.value("price")?.clone()) {
        Ok(price) => price,
        Err(error) => return malformed(format!("not a price: {error}")),
    };
    let mut amounts = Vec::new();
    for seats in list(inputs.value("seats")?)? {
        let Some(seats) = seats.as_u64().and_then(|seats| u32::try_from(seats).ok()) else {
            return malformed("seats are whole numbers");
        };
        amounts.push(charge(&price, seats)?.to_string());
    }
    Ok(json!({"amounts": amounts}))
}
