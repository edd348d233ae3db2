//! Changes within a period, cancellations, and what stores do when one subscription replaces another.

use super::plain::{amount, billed_on, currency, instant, number, objects, price, proration, written};
use crate::inputs::{Answer, Inputs, Trouble, interval, list, malformed};
use serde_json::{Value, json};
use tenure::calculator::{
    Changed, Remaining, StoreReplacement, Subscription, cancellation, collected, first_charge, local_day, minor_of,
    plan_change, remaining_after, remaining_days, remaining_time, replacement, sum_amounts, sum_exact,
};
use tenure::money::{Amount, Currency, Percent};
use tenure::space::facts::{ChangeDay, Collect, PartCount, Proration, StubOf, TaxMode};
use tenure::time::Interval;

type Read<T> = Result<T, Trouble>;

/// The price of a whole period: `price`, `price_minor`, or `unit_price` for a `quantity`.
fn price_of(side: &Inputs<'_>, currency: Currency) -> Read<Amount> {
    let quantity = side.maybe("quantity", |_| side.int("quantity"))?.unwrap_or(1);
    let each = match side.get("unit_price") {
        Some(each) => amount(each, currency)?,
        None => price(side, currency)?,
    };
    Ok(each.checked_mul(quantity)?)
}

fn owner(inputs: &Inputs<'_>, default: &'static str) -> Read<ChangeDay> {
    match inputs.text_or("day_of_change", default)? {
        "new" => Ok(ChangeDay::New),
        "old" => Ok(ChangeDay::Old),
        other => malformed(format!("nobody owns the day as `{other}`")),
    }
}

/// What is left of the period: by its dates, its instants, a fraction that is over, or a part of a whole.
fn remaining(inputs: &Inputs<'_>, period: &Inputs<'_>) -> Read<Remaining> {
    let count: Option<PartCount> = inputs.maybe("count", written)?;
    let owner = owner(inputs, "new")?;
    if let Some(elapsed) = inputs.get("elapsed_fraction") {
        period.get("period");
        return Ok(remaining_after(crate::inputs::text(elapsed)?)?);
    }
    if let Some(left) = inputs.get("remaining") {
        let (part, whole) = written(left)?;
        return Ok(Remaining { part, whole });
    }
    if let (Ok((from, until)), Ok(change)) = (period.days("period"), inputs.day("change")) {
        return Ok(remaining_days(from, until, change, count, Some(owner), None)?);
    }
    let [from, until] = list(period.value("period")?)?.as_slice() else { return malformed("a period is a pair") };
    let (from, until) = (instant(from, inputs)?, instant(until, inputs)?);
    Ok(remaining_time(from, until, inputs.moment("change")?)?)
}

/// Where the period stands: beside the change, or with the old or the new price.
fn period_of<'b, 'a>(inputs: &'b Inputs<'a>, sides: [Option<&'b Inputs<'a>>; 2]) -> &'b Inputs<'a> {
    let has = |side: &&Inputs<'_>| side.get("period").is_some();
    if has(&inputs) { inputs } else { sides.into_iter().flatten().find(has).unwrap_or(inputs) }
}

/// The change, of whose credit no more is given than was paid if the vector says what that was.
fn changed(
    inputs: &Inputs<'_>,
    (old, new): (Option<Amount>, Option<Amount>),
    left: Remaining,
    places: Option<u8>,
) -> Read<Changed> {
    let currency = currency(inputs)?;
    let paid = inputs.maybe("amount_paid", |value| amount(value, currency))?;
    let credited = inputs.maybe("previous_credits", |value| amount(value, currency))?;
    let (proration, rounding) = (proration(inputs, places)?, inputs.rounding()?);
    Ok(plan_change(old, new, left, paid, credited, Some(proration), Some(rounding))?)
}

fn shown(amount: Option<Amount>) -> Value {
    amount.map_or(Value::Null, |amount| number(amount).into())
}

fn line(kind: &str, from: impl ToString, to: impl ToString, amount: Amount) -> Value {
    json!({"kind": kind, "from": from.to_string(), "to": to.to_string(), "amount": number(amount)})
}

/// A side of the change, unless it is null.
fn side<'a>(inputs: &Inputs<'a>, key: &str) -> Read<Option<Inputs<'a>>> {
    inputs.maybe(key, |_| inputs.within(key))
}

pub(crate) fn plan(inputs: &Inputs<'_>) -> Answer {
    if inputs.text_or("billing", "in_advance")? != "in_advance" {
        return malformed("what is billed in arrears has nothing to give back");
    }
    let currency = currency(inputs)?;
    let (old, new) = (side(inputs, "old")?, side(inputs, "new")?);
    let priced = |side: &Option<Inputs<'_>>| side.as_ref().map(|side| price_of(side, currency)).transpose();
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

fn within_period(inputs: &Inputs<'_>, period: &Inputs<'_>, prices: (Option<Amount>, Option<Amount>)) -> Answer {
    let changed = changed(inputs, prices, remaining(inputs, period)?, None)?;
    let mut answer = json!({
        "remaining_days": changed.remaining.part,
        "period_days": changed.remaining.whole,
        "credit": shown(changed.credit),
        "charge": shown(changed.charge),
        "net": number(changed.net),
    });
    let collect = match inputs.text_or("collect", "at_once")? {
        "at_once" | "immediately" => Collect::AtOnce,
        "at_next_invoice" | "next_invoice" => Collect::NextInvoice,
        other => return malformed(format!("nothing is collected `{other}`")),
    };
    if let Ok((_, until)) = period.days("period") {
        let from = inputs.day("change").unwrap_or(until);
        let lines = [("credit", changed.credit), ("charge", changed.charge)].into_iter();
        let lines = lines.filter_map(|(kind, amount)| Some((kind, amount.filter(|amount| minor_of(*amount) != 0)?)));
        answer["lines"] = lines.map(|(kind, amount)| line(kind, from, until, amount)).collect();
        answer["total"] = number(changed.net).into();
        if let (_, Some(new)) = prices {
            let collected = collected(&changed, new, Some(collect))?;
            answer["now_total"] = number(collected.now).into();
            answer["next_invoice_total"] = number(collected.next_invoice).into();
            answer["next_invoice_date"] = json!(until);
        }
    }
    Ok(answer)
}

/// A plan with cycles of its own, as Kill Bill bills it: what is unused is given back, and the first of its periods
/// charged.
fn own_cycles(
    inputs: &Inputs<'_>,
    period: &Inputs<'_>,
    (new, every): (&Inputs<'_>, Interval),
    (old_price, new_price): (Option<Amount>, Option<Amount>),
) -> Answer {
    let (Some(_), Some(new_price)) = (old_price, new_price) else { return malformed("two prices") };
    let on = inputs.day("change")?;
    let given_back = changed(inputs, (old_price, None), remaining(inputs, period)?, Some(9))?;
    let cycle_day = |inputs: &Inputs<'_>| inputs.maybe("bill_cycle_day", |_| inputs.int("bill_cycle_day"));
    let cycle_day = cycle_day(inputs)?.or(cycle_day(new)?).unwrap_or(on.day().into());
    let stubs = Proration { stub_of: StubOf::Unclamped, ..proration(inputs, Some(9))? };
    let rhythm = billed_on(on, cycle_day, every)?;
    let first = first_charge(new_price, &rhythm, on, Some(stubs), Some(inputs.rounding()?))?;
    let mut lines = Vec::new();
    if minor_of(given_back.net) != 0 {
        lines.push(line("credit", on, period.days("period").map_or(on, |(_, until)| until), given_back.net));
    }
    lines.push(line("charge", first.from, first.until, first.amount));
    let total = number(sum_amounts(&[given_back.net, first.amount])?);
    Ok(json!({
        "remaining_days": given_back.remaining.part,
        "period_days": given_back.remaining.whole,
        "credit": number(given_back.net),
        "charge": number(first.amount),
        "net": total,
        "lines": lines,
        "total": total,
    }))
}

pub(crate) fn components(inputs: &Inputs<'_>) -> Answer {
    let currency = currency(inputs)?;
    let left = remaining(inputs, inputs)?;
    let changes = objects(inputs, "components", |component| {
        let price = |key| component.maybe(key, |value| amount(value, currency));
        match (component.text("action")?, price("old")?, price("new")?) {
            ("replace", Some(old), Some(new)) => changed(inputs, (Some(old), Some(new)), left, None),
            ("add", None, Some(new)) => changed(inputs, (None, Some(new)), left, None),
            ("remove", Some(old), None) => changed(inputs, (Some(old), None), left, None),
            (action, ..) => malformed(format!("`{action}` with these prices")),
        }
    })?;
    let lines = changes.iter().flat_map(|changed| [changed.credit, changed.charge]).flatten();
    let lines: Vec<String> = lines.filter(|amount| minor_of(*amount) != 0).map(number).collect();
    let nets: Vec<Amount> = changes.iter().map(|changed| changed.net).collect();
    Ok(json!({"lines": lines, "net": number(sum_amounts(&nets)?)}))
}

pub(crate) fn cancelled(inputs: &Inputs<'_>) -> Answer {
    let price = price_of(inputs, currency(inputs)?)?;
    let owner = if inputs.flag("cancel_day_consumed", false)? { ChangeDay::Old } else { ChangeDay::New };
    let (from, until) = inputs.days("period")?;
    let at = inputs.value("cancelled_at").and_then(|at| instant(at, inputs))?;
    let day = local_day(at.into(), Some(inputs.zone()?))?.day;
    let left = remaining_days(from, until, day, inputs.maybe("count", written)?, Some(owner), None)?;
    let mode: Option<TaxMode> = inputs.maybe("tax_mode", written)?;
    // A percentage is a hundred times the fraction.
    let percent = |rate: &Value| Ok(Percent::parse(&sum_exact(&vec![written(rate)?; 100])?)?);
    let percent = inputs.maybe("tax_rate", percent)?;
    let (proration, rounding) = (Some(proration(inputs, None)?), Some(inputs.rounding()?));
    let cancelled = cancellation(price, left, percent, mode, proration, rounding)?;
    // The source's credit note is above zero.
    let [item, tax, total] = [cancelled.credit, cancelled.tax, cancelled.total].map(Amount::checked_neg);
    let (item, tax, total) = (item?, tax?, total?);
    Ok(json!({
        "unused_days": left.part,
        "period_days": left.whole,
        "item_minor": minor_of(item),
        "tax_minor": minor_of(tax),
        "total_minor": minor_of(total),
        "item": number(item),
        "tax": number(tax),
        "total": number(total),
    }))
}

pub(crate) fn replaced(inputs: &Inputs<'_>) -> Answer {
    let currency = currency(inputs)?;
    let (old, new) = (inputs.within("old")?, inputs.within("new")?);
    let of = |side: &Inputs<'_>| -> Read<Subscription> {
        Ok(Subscription { price: price_of(side, currency)?, every: side.interval("interval")? })
    };
    let (from, until) = period_of(inputs, [Some(&old), None]).days("period")?;
    let replaced = replacement(&StoreReplacement {
        mode: written(inputs.value("mode")?)?,
        old: of(&old)?,
        from,
        until,
        new: of(&new)?,
        on: inputs.day("change")?,
        day: Some(owner(inputs, "old")?),
        proration: Some(proration(inputs, None)?),
        rounding: Some(inputs.rounding()?),
    })?;
    old.finish()?;
    new.finish()?;
    Ok(json!({
        "begins": replaced.begins,
        "charge_now": number(replaced.charge_now),
        "next_charge": number(replaced.next_charge),
        "next_charge_on": replaced.next_charge_on,
        "days_bought": replaced.days_bought,
    }))
}
