//! Changes within a period, cancellations, and what stores do when one subscription replaces another.

use super::proration::currency_of_scale;
use crate::inputs::{Answer, Inputs, Trouble, day, interval, list, malformed, text};
use serde_json::{Value, json};
use tenure::billing::{Changed, Remaining, Replacement, Subscription, cancellation, change, first_charge, replacement};
use tenure::money::{Amount, Currency, Percent, ProrationRounding, Ratio, RoundFirst};
use tenure::space::facts::{ChangeDay, Collect, PartCount, TaxMode};
use tenure::time::{Cycles, Day, Interval, StubDenominator};

type Read<T> = Result<T, Trouble>;

fn currency(inputs: &Inputs<'_>) -> Read<Currency> {
    let currency = inputs.get("currency").map(|code| Ok(Currency::parse(text(code)?)?));
    let currency = currency.unwrap_or_else(|| currency_of_scale(inputs))?;
    match inputs.get("scale").and_then(Value::as_u64) {
        Some(scale) if scale != u64::from(currency.exponent()) => {
            malformed(format!("an amount in {currency} has {} decimals", currency.exponent()))
        }
        _ => Ok(currency),
    }
}

fn amount(value: &Value, currency: Currency) -> Read<Amount> {
    Ok(Amount::parse(&format!("{} {currency}", text(value)?))?)
}

/// The price of a whole period: `price`, `price_minor`, or `unit_price` for a `quantity`.
fn price(side: &Inputs<'_>, currency: Currency) -> Read<Amount> {
    if let Some(minor) = side.get("price_minor") {
        let Some(minor) = minor.as_i64() else { return malformed("minor units are whole") };
        return Ok(Amount::from_minor(minor, currency));
    }
    let quantity = side.maybe("quantity", |n| n.as_i64().map_or_else(|| malformed("a whole quantity"), Ok))?;
    match side.get("unit_price") {
        Some(each) => Ok(amount(each, currency)?.checked_mul(quantity.unwrap_or(1))?),
        None => Ok(amount(side.value("price")?, currency)?.checked_mul(quantity.unwrap_or(1))?),
    }
}

/// How fractions and lines are rounded; Kill Bill's family rounds fractions to nine decimals.
fn rounding(inputs: &Inputs<'_>, fraction: Option<u8>) -> Read<ProrationRounding> {
    let places = inputs.maybe("fraction_scale", |n| {
        n.as_u64().and_then(|n| u8::try_from(n).ok()).map_or_else(|| malformed("a fraction's decimals"), Ok)
    })?;
    let first = places.or(fraction).map_or(RoundFirst::Nothing, RoundFirst::Fraction);
    Ok(ProrationRounding { line: inputs.rounding()?, first, ..ProrationRounding::default() })
}

fn owner(inputs: &Inputs<'_>) -> Read<ChangeDay> {
    match inputs.text_or("day_of_change", "new")? {
        "new" => Ok(ChangeDay::New),
        "old" => Ok(ChangeDay::Old),
        other => malformed(format!("nobody owns the day as `{other}`")),
    }
}

fn count(inputs: &Inputs<'_>) -> Read<PartCount> {
    let count = inputs.get("count").map(|count| serde_json::from_value(count.clone()));
    count.unwrap_or(Ok(PartCount::Days)).or_else(|error| malformed(format!("not a count: {error}")))
}

/// What is left of the period: by its dates, its instants, a fraction that is over, or a part of a whole.
fn remaining(inputs: &Inputs<'_>, period: &Inputs<'_>) -> Read<Remaining> {
    if let Some(elapsed) = inputs.get("elapsed_fraction") {
        period.get("period");
        return Ok(Remaining::after(Ratio::parse(text(elapsed)?)?)?);
    }
    if let Some(part) = inputs.get("remaining") {
        return match list(part)?.iter().map(Value::as_i64).collect::<Option<Vec<_>>>().as_deref() {
            Some(&[part, whole]) => Ok(Remaining { part, whole }),
            _ => malformed("`remaining` is a part and a whole"),
        };
    }
    match (period.days("period"), inputs.day("change")) {
        (Ok(days), Ok(change)) => Ok(Remaining::on(days, change, count(inputs)?, owner(inputs)?)?),
        (Ok((from, until)), Err(_)) => {
            let zone = inputs.zone()?;
            Ok(Remaining::at((zone.start_of(from)?, zone.start_of(until)?), inputs.moment("change")?))
        }
        (Err(_), _) => Ok(Remaining::at(period.moments("period")?, inputs.moment("change")?)),
    }
}

/// Where the period stands: beside the change, or with the old or the new price.
fn period_of<'b, 'a>(inputs: &'b Inputs<'a>, sides: [Option<&'b Inputs<'a>>; 2]) -> &'b Inputs<'a> {
    let has = |side: &&Inputs<'_>| side.get("period").is_some();
    if has(&inputs) { inputs } else { sides.into_iter().flatten().find(has).unwrap_or(inputs) }
}

fn line(kind: &str, days: (Day, Day), amount: Amount) -> Value {
    let (from, to) = (days.0.to_string(), days.1.to_string());
    json!({"kind": kind, "from": from, "to": to, "amount": shown(Some(amount))})
}

fn shown(amount: Option<Amount>) -> Value {
    amount.map_or(Value::Null, |amount| amount.decimal().to_string().into())
}

/// A side of the change, unless it is null.
fn side<'a>(inputs: &Inputs<'a>, key: &str) -> Read<Option<Inputs<'a>>> {
    if inputs.get(key).is_none() { Ok(None) } else { inputs.within(key).map(Some) }
}

pub(crate) fn plan(inputs: &Inputs<'_>) -> Answer {
    if inputs.text_or("billing", "in_advance")? != "in_advance" {
        return malformed("what is billed in arrears has nothing to give back");
    }
    let currency = currency(inputs)?;
    let (old, new) = (side(inputs, "old")?, side(inputs, "new")?);
    let priced = |side: &Option<Inputs<'_>>| side.as_ref().map(|side| price(side, currency)).transpose();
    let prices = (priced(&old)?, priced(&new)?);
    let own = new.as_ref().map_or(Ok(None), |new| new.maybe("interval", interval))?;
    let period = period_of(inputs, [old.as_ref(), new.as_ref()]);
    let answer = match (own, &new) {
        (Some(every), Some(new)) if old.is_some() => own_cycles(inputs, period, (new, every), prices)?,
        _ => within_period(inputs, period, prices)?,
    };
    [old, new].into_iter().flatten().try_for_each(|side| side.finish())?;
    Ok(answer)
}

fn within_period(inputs: &Inputs<'_>, period: &Inputs<'_>, (old, new): (Option<Amount>, Option<Amount>)) -> Answer {
    let changed = capped(inputs, change(old, new, remaining(inputs, period)?, rounding(inputs, None)?)?)?;
    let mut answer = json!({
        "remaining_days": changed.remaining.part,
        "period_days": changed.remaining.whole,
        "credit": shown(changed.credit),
        "charge": shown(changed.charge),
        "net": shown(Some(changed.net)),
    });
    let collect = match inputs.text_or("collect", "at_once")? {
        "at_once" | "immediately" => Collect::AtOnce,
        "at_next_invoice" | "next_invoice" => Collect::NextInvoice,
        other => return malformed(format!("nothing is collected `{other}`")),
    };
    if let Ok((_, until)) = period.days("period") {
        let rest = (inputs.day("change").unwrap_or(until), until);
        let lines = [("credit", changed.credit), ("charge", changed.charge)];
        let lines =
            lines.into_iter().filter_map(|(kind, amount)| Some(line(kind, rest, amount.filter(|a| !a.is_zero())?)));
        answer["lines"] = lines.collect();
        answer["total"] = shown(Some(changed.net));
        if let Some(new) = new {
            let [now, next] = changed.collected(collect, new)?;
            answer["now_total"] = shown(Some(now));
            answer["next_invoice_total"] = shown(Some(next));
            answer["next_invoice_date"] = until.to_string().into();
        }
    }
    Ok(answer)
}

fn capped(inputs: &Inputs<'_>, changed: Changed) -> Read<Changed> {
    let currency = changed.net.currency();
    let previous = inputs.maybe("previous_credits", |value| amount(value, currency))?;
    match inputs.maybe("amount_paid", |value| amount(value, currency))? {
        Some(paid) => Ok(changed.capped(paid, previous.unwrap_or(Amount::zero(currency)))?),
        None => Ok(changed),
    }
}

/// A plan with cycles of its own, as Kill Bill bills it: what is unused is given back, and the first of its periods
/// charged.
fn own_cycles(
    inputs: &Inputs<'_>,
    period: &Inputs<'_>,
    (new, every): (&Inputs<'_>, Interval),
    (old_price, new_price): (Option<Amount>, Option<Amount>),
) -> Answer {
    let (Some(old_price), Some(new_price)) = (old_price, new_price) else { return malformed("two prices") };
    let on = inputs.day("change")?;
    let rounding = rounding(inputs, Some(9))?;
    let changed = capped(inputs, change(Some(old_price), None, remaining(inputs, period)?, rounding)?)?;
    let credit = changed.net;
    let day_of_month = |value: &Value| {
        value.as_u64().and_then(|n| u8::try_from(n).ok()).map_or_else(|| malformed("a day of the month"), Ok)
    };
    let cycle_day = inputs.maybe("bill_cycle_day", day_of_month)?.or(new.maybe("bill_cycle_day", day_of_month)?);
    let cycles = Cycles::fixed_day(on, cycle_day.unwrap_or(on.day()), every)?;
    let first = first_charge(new_price, cycles, on, StubDenominator::Unclamped, rounding)?;
    let mut lines = Vec::new();
    if !credit.is_zero() {
        lines.push(line("credit", (on, period.days("period").map_or(on, |(_, until)| until)), credit));
    }
    lines.push(line("charge", (first.days.from(), first.days.until()), first.amount));
    let total = shown(Some(credit.checked_add(first.amount)?));
    Ok(json!({
        "remaining_days": changed.remaining.part,
        "period_days": changed.remaining.whole,
        "credit": shown(Some(credit)),
        "charge": shown(Some(first.amount)),
        "net": total,
        "lines": lines,
        "total": total,
    }))
}

pub(crate) fn components(inputs: &Inputs<'_>) -> Answer {
    let (currency, rounding) = (currency(inputs)?, rounding(inputs, None)?);
    let left = remaining(inputs, inputs)?;
    let mut net = Amount::zero(currency);
    let mut lines = Vec::new();
    for component in inputs.list("components")? {
        let Value::Object(fields) = component else { return malformed("a component is an object") };
        let component = Inputs::new(fields);
        let [old, new] = ["old", "new"].map(|key| component.maybe(key, |value| amount(value, currency)));
        let (old, new) = (old?, new?);
        match (component.text("action")?, old, new) {
            ("replace", Some(_), Some(_)) | ("add", None, Some(_)) | ("remove", Some(_), None) => {}
            (action, ..) => return malformed(format!("`{action}` with these prices")),
        }
        component.finish()?;
        let changed = change(old, new, left, rounding)?;
        net = net.checked_add(changed.net)?;
        lines.extend([changed.credit, changed.charge].into_iter().flatten().filter(|amount| !amount.is_zero()));
    }
    Ok(json!({"lines": lines.into_iter().map(|line| shown(Some(line))).collect::<Vec<_>>(), "net": shown(Some(net))}))
}

pub(crate) fn cancelled(inputs: &Inputs<'_>) -> Answer {
    let price = price(inputs, currency(inputs)?)?;
    let owner = if inputs.flag("cancel_day_consumed", false)? { ChangeDay::Old } else { ChangeDay::New };
    let cancelled = match inputs.day("cancelled_at") {
        Ok(day) => day,
        Err(_) => inputs.zone()?.day_of(inputs.moment("cancelled_at")?),
    };
    let left = Remaining::on(inputs.days("period")?, cancelled, count(inputs)?, owner)?;
    let mode = match inputs.text_or("tax_mode", "exclusive")? {
        "exclusive" => TaxMode::Exclusive,
        "inclusive" => TaxMode::Inclusive,
        other => return malformed(format!("there is no tax mode `{other}`")),
    };
    let percent = |rate: &Value| {
        let hundredfold = Ratio::parse(text(rate)?)?.checked_mul(Ratio::from(100))?;
        Ok(Percent::parse(hundredfold.to_decimal_string(4).trim_end_matches('0').trim_end_matches('.'))?)
    };
    let tax = inputs.maybe("tax_rate", percent)?.map(|percent| (percent, mode));
    inputs.get("timezone");
    let cancelled = cancellation(price, left, tax, rounding(inputs, None)?)?;
    Ok(json!({
        "unused_days": left.part,
        "period_days": left.whole,
        "item_minor": cancelled.credit.minor(),
        "tax_minor": cancelled.tax.minor(),
        "total_minor": cancelled.total.minor(),
        "item": shown(Some(cancelled.credit)),
        "tax": shown(Some(cancelled.tax)),
        "total": shown(Some(cancelled.total)),
    }))
}

pub(crate) fn replaced(inputs: &Inputs<'_>) -> Answer {
    let currency = currency(inputs)?;
    let mode = match inputs.text("mode")? {
        "charge_prorated_price" => Replacement::ChargeProratedPrice,
        "with_time_proration" => Replacement::WithTimeProration,
        "without_proration" => Replacement::WithoutProration,
        "charge_full_price" => Replacement::ChargeFullPrice,
        "deferred" => Replacement::Deferred,
        other => return malformed(format!("there is no mode `{other}`")),
    };
    let (old, new) = (inputs.within("old")?, inputs.within("new")?);
    let of = |side: &Inputs<'_>| -> Read<Subscription> {
        Ok(Subscription { price: price(side, currency)?, every: side.interval("interval")? })
    };
    let period = inputs.get("period").map_or_else(|| old.value("period"), Ok)?;
    let period = match list(period)?.as_slice() {
        [from, until] => (day(from)?, day(until)?),
        _ => return malformed("a period is a pair"),
    };
    // The stores count the day of the change to the old subscription.
    let owner = if inputs.text_or("day_of_change", "old")? == "new" { ChangeDay::New } else { ChangeDay::Old };
    let (from, to) = (of(&old)?, of(&new)?);
    let replaced = replacement(mode, from, period, to, inputs.day("change")?, owner, rounding(inputs, None)?)?;
    old.finish()?;
    new.finish()?;
    Ok(json!({
        "begins": replaced.begins.to_string(),
        "charge_now": shown(Some(replaced.charge_now)),
        "next_charge": shown(Some(replaced.next_charge)),
        "next_charge_on": replaced.next_charge_on.to_string(),
        "days_bought": replaced.days_bought,
    }))
}
