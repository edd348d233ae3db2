//! Credits: lots, draws, rollover, ledgers.

use crate::inputs::{Answer, Inputs, Trouble, list, malformed, moment, text};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use tenure::credit::{
    By, Checkpoint, Draw, Drawn, Entry, Lot, LotId, Order, Overage, Pool, Reason, Recurrence, Reset, Return, Rolling,
    Scope, Step, Void, draw, draw_into_debt, effective_span, replay, resume, roll_over, share_of,
};
use tenure::error::{Error, Errors};
use tenure::id::{CustomerId, FactId};
use tenure::money::{Percent, decimal};
use tenure::plan::{Credits, Rollover, RolloverOver};
use tenure::time::{Interval, Moment};
use tenure::zone::{MomentCycles, Zone};

type Read<T> = Result<T, Trouble>;

fn credits(value: &Value) -> Read<Credits> {
    Ok(Credits(decimal::parse(text(value)?)?))
}

/// An amount of credits as text, or of minor units as a number.
fn minor(value: &Value) -> Read<Credits> {
    value.as_i64().map_or_else(|| malformed(format!("{value} is not a whole number")), |n| Ok(Credits(n.into())))
}

fn shown(amount: Credits) -> Value {
    json!(amount.0.normalize().to_string())
}

fn minor_shown(amount: Credits) -> Read<Value> {
    let units = i64::try_from(amount.0.normalize().mantissa());
    units.map_or_else(|_| malformed("an amount of minor units"), |units| Ok(json!(units)))
}

/// The first of the errors: what a vector expects.
fn first(errors: Errors) -> Trouble {
    errors.first().cloned().map_or_else(|| Trouble::Malformed("no error".to_owned()), Trouble::Refused)
}

fn objects<'a, T>(inputs: &Inputs<'a>, key: &str, read: impl Fn(&Inputs<'a>) -> Read<T>) -> Read<Vec<T>> {
    let Some(values) = inputs.get(key) else { return Ok(Vec::new()) };
    let one = |value: &'a Value| match value {
        Value::Object(fields) => {
            let inputs = Inputs::new(fields);
            let found = read(&inputs)?;
            inputs.finish()?;
            Ok(found)
        }
        _ => malformed(format!("{value} is not an object")),
    };
    list(values)?.iter().map(one).collect()
}

fn step(inputs: &Inputs<'_>) -> Read<Step> {
    Ok(inputs.maybe("step", credits)?.map_or(Ok(Step::ONE), Step::new)?)
}

fn priority(inputs: &Inputs<'_>) -> Read<i32> {
    let number = inputs.get("priority").map_or(Some(0), Value::as_i64).and_then(|n| i32::try_from(n).ok());
    number.map_or_else(|| malformed("a priority is a small number"), Ok)
}

// ---- Ledgers as OpenMeter asks for them.

fn openmeter_order() -> Order {
    Order::new([By::Priority, By::Expiry, By::Age, By::Id])
}

/// A grant; without a maximum a reset leaves nothing of it.
fn grant(inputs: &Inputs<'_>) -> Read<Lot> {
    let from = inputs.moment("effective_at")?;
    let maximum = inputs.maybe("rollover_max", credits)?.or(Some(Credits::default()));
    let minimum = inputs.maybe("rollover_min", credits)?;
    let again = match inputs.get("recurrence") {
        None => None,
        Some(_) => {
            let inner = inputs.within("recurrence")?;
            let again = Recurrence { every: every(&inner)?, anchor: inner.moment("anchor")? };
            inner.finish()?;
            Some(again)
        }
    };
    Ok(Lot {
        until: inputs.maybe("expires_at", moment)?,
        priority: priority(inputs)?,
        rollover: Some(Rollover { maximum, minimum, ..Rollover::default() }),
        again,
        ..Lot::new(inputs.text("id")?, credits(inputs.value("amount")?)?, from)
    })
}

fn every(inputs: &Inputs<'_>) -> Read<Interval> {
    let count = u32::try_from(inputs.int("count")?);
    count.map_or_else(|_| malformed("a count of units"), |count| crate::inputs::units(inputs.text("unit")?, count))
}

/// What is left of grants after usage, resets and recurrences.
pub(crate) fn burn_down(inputs: &Inputs<'_>) -> Answer {
    let mut pool =
        Pool { order: openmeter_order(), overage: Overage::Carried, ..Pool::new(step(inputs)?, Zone::utc()) };
    pool.lots = objects(inputs, "grants", grant)?;
    let until = inputs.moment("until")?;
    let usage = objects(inputs, "usage", |one| Ok((one.moment("at")?, credits(one.value("amount")?)?)))?;
    for (n, (at, amount)) in usage.into_iter().enumerate() {
        pool.draws.push(Draw::new(FactId::new(format!("usage {n}"))?, at, amount, None));
    }
    let keep_overage = inputs.flag("preserve_overage", false)?;
    for (n, at) in inputs.maybe("resets", list)?.into_iter().flatten().enumerate() {
        pool.resets.push(Reset {
            id: FactId::new(format!("reset {n}"))?,
            at: moment(at)?,
            group: None,
            circle: None,
            keep_overage,
        });
    }
    let start = inputs.within("start")?;
    let at = start.moment("at")?;
    let balances = match start.value("balances")? {
        Value::Object(balances) => balances,
        other => return malformed(format!("{other} is not an object")),
    };
    let mut opening = Vec::new();
    for (id, left) in balances {
        let lot = pool.lots.iter().find(|lot| lot.id.as_str() == id);
        // A grant that begins later begins with its own amount, and one that has ended has nothing.
        let lives = lot.is_none_or(|lot| lot.from <= at && lot.until.is_none_or(|until| at < until));
        if lives {
            opening.push((LotId::from(id.as_str()), credits(left)?));
        }
    }
    let opening = Checkpoint::opening(at, opening, credits(start.value("overage")?)?);
    start.finish()?;

    let ledger = resume(&pool, &opening, until).map_err(first)?;
    let last_reset = pool.resets.iter().map(|reset| reset.at).filter(|reset| *reset <= until).max();
    let since: Vec<Entry> = ledger.entries().filter(|entry| last_reset.is_none_or(|at| entry.at > at)).collect();
    let sum = |reasons: &[Reason]| {
        let amounts = since.iter().filter(|entry| reasons.contains(&entry.reason)).map(|entry| entry.amount.0);
        shown(Credits(amounts.fold(0.into(), |sum, amount| sum + amount)))
    };
    let lots = ledger.lots(until);
    let balances: Map<String, Value> = lots.iter().map(|(lot, tally)| (lot.to_string(), shown(tally.left))).collect();
    Ok(json!({
        "balances": balances,
        "total_balance": shown(ledger.balance(until).value),
        "overage": shown(ledger.owed(until)),
        "covered_since_reset": sum(&[Reason::Drawn, Reason::Paid]),
        "usage_since_reset": sum(&[Reason::Drawn, Reason::Carried]),
    }))
}

pub(crate) fn effective_period(inputs: &Inputs<'_>) -> Answer {
    let taken_back = [inputs.maybe("voided_at", moment)?, inputs.maybe("deleted_at", moment)?];
    let voided = taken_back.into_iter().flatten().min();
    let (from, to) = effective_span(inputs.moment("effective_at")?, inputs.maybe("expires_at", moment)?, voided);
    Ok(json!({"from": from.to_string(), "to": to.map(|to| to.to_string())}))
}

// ---- Wallets.

/// Which wallets pay for fees, each restricted to kinds of fee.
pub(crate) fn allocate(inputs: &Inputs<'_>) -> Answer {
    let now = Moment::MIN;
    let into_debt = inputs.flag("last_eligible_may_go_negative", false)?;
    let mut wallets = objects(inputs, "wallets", |one| {
        let kinds = one.maybe("only_fee_types", list)?.into_iter().flatten();
        let of = kinds.map(|kind| Ok(text(kind)?.into())).collect::<Read<_>>()?;
        let scope = Scope { of, hours: Vec::new() };
        Ok(Lot {
            priority: priority(one)?,
            scope,
            ..Lot::new(one.text("id")?, minor(one.value("balance_minor")?)?, now)
        })
    })?;
    let fees = objects(inputs, "fees", |one| {
        Ok((minor(one.value("amount_minor")?)?, one.text_or("type", "usage")?, one.get("target").is_some()))
    })?;
    let mut paid: BTreeMap<String, Credits> =
        wallets.iter().map(|lot| (lot.id.to_string(), Credits::default())).collect();
    for (amount, kind, targeted) in fees {
        let admits = |lot: &&Lot| !targeted && lot.scope.admits(&[kind.into()], now, Zone::utc());
        let open: Vec<Lot> = wallets.iter().filter(admits).cloned().collect();
        let order = Order::new([By::Priority]);
        let drawn = if into_debt { draw_into_debt } else { draw }(&open, amount, &order, Step::ONE)?;
        for slice in drawn.slices {
            *paid.entry(slice.lot.to_string()).or_default() =
                Credits(paid.get(slice.lot.as_str()).map_or(0.into(), |paid| paid.0) + slice.amount.0);
            for lot in wallets.iter_mut().filter(|lot| lot.id == slice.lot) {
                lot.amount = Credits((lot.amount.0 - slice.amount.0).max(0.into()));
            }
        }
    }
    let paid: Map<String, Value> =
        paid.into_iter().map(|(lot, paid)| Ok((lot, minor_shown(paid)?))).collect::<Read<_>>()?;
    Ok(json!({"allocation_minor": paid}))
}

/// From which grants each draw was taken, the oldest first.
pub(crate) fn trace(inputs: &Inputs<'_>) -> Answer {
    let at = |second: i64| Moment::from_micros(second.saturating_mul(1_000_000));
    let lots = objects(inputs, "grants", |one| {
        let order = i32::try_from(one.int("granted_order")?).map_or_else(|_| malformed("an order"), Ok)?;
        Ok(Lot { order, ..Lot::new(one.text("id")?, minor(one.value("amount_minor")?)?, at(0)?) })
    })?;
    let mut pool = Pool { order: Order::new([By::Age]), lots, ..Pool::new(Step::ONE, Zone::utc()) };
    pool.draws = objects(inputs, "draws", |one| {
        Ok(Draw::new(FactId::new("draw")?, at(0)?, minor(one.value("amount_minor")?)?, None))
    })?;
    for (n, draw) in pool.draws.iter_mut().enumerate() {
        (draw.id, draw.at) = (FactId::new(format!("draw {n}"))?, at(i64::try_from(n).unwrap_or(0))?);
    }
    let ledger = replay(&pool, Moment::MAX).map_err(first)?;
    let left: Map<String, Value> = ledger
        .lots(Moment::MAX)
        .into_iter()
        .map(|(lot, tally)| Ok((lot.to_string(), minor_shown(tally.left)?)))
        .collect::<Read<_>>()?;
    let slices = |drawn: &Drawn| -> Answer {
        let slices = drawn.slices.iter().map(|slice| Ok((slice.lot.to_string(), minor_shown(slice.amount)?)));
        Ok(Value::Object(slices.collect::<Read<_>>()?))
    };
    let drawn: Vec<Value> = ledger.drawn().iter().map(|(_, drawn)| slices(drawn)).collect::<Read<_>>()?;
    Ok(json!({"remaining_minor": left, "drawn_from": drawn}))
}

/// What is left of grants after one debit.
pub(crate) fn debit(inputs: &Inputs<'_>) -> Answer {
    let mut lots = objects(inputs, "grants", |one| {
        let until = one.maybe("expires_at", moment)?;
        let priority = if one.get("priority").is_some() { priority(one)? } else { i32::MAX };
        Ok(Lot { until, priority, ..Lot::new("", credits(one.value("amount")?)?, Moment::MIN) })
    })?;
    for (n, lot) in lots.iter_mut().enumerate() {
        lot.id = LotId::from(n.to_string());
    }
    let amount = credits(inputs.value("debit")?)?;
    let drawn = draw(&lots, amount, &openmeter_order(), Step::ONE)?;
    let sum =
        |amounts: &mut dyn Iterator<Item = Credits>| amounts.fold(decimal::parse("0"), |sum, more| Ok(sum? + more.0));
    let had = sum(&mut lots.iter().map(|lot| lot.amount))?;
    let taken = sum(&mut drawn.slices.iter().map(|slice| slice.amount))?;
    Ok(json!({"balance": shown(Credits(had - taken)), "uncovered": shown(drawn.uncovered)}))
}

// ---- Grants of periods.

/// The share of a grant from an instant to the end of its period.
pub(crate) fn prorate_grant(inputs: &Inputs<'_>) -> Answer {
    let (from, until) = inputs.moments("period")?;
    let starts = inputs.moment("starts")?;
    let unit = match inputs.text("strategy")? {
        "second_based" => 1_000_000,
        "day_based" => 86_400_000_000,
        other => return malformed(format!("there is no strategy `{other}`")),
    };
    let count = |from: Moment, until: Moment| until.micros_since(from).div_euclid(unit);
    let scale = u32::try_from(inputs.int("scale")?).map_or_else(|_| malformed("a scale"), Ok)?;
    let step = |scale| Step::new(Credits(rust_decimal::Decimal::new(1, scale)));
    let (part, whole) = (count(starts, until), count(from, until));
    let amount = credits(inputs.value("credits")?)?;
    let granted = share_of(amount, part, whole, step(scale)?, inputs.rounding()?)?;
    let coefficient = tenure::money::Ratio::new(part.into(), whole.into())?.to_decimal_string(16);
    Ok(json!({"credits": shown(granted), "coefficient": coefficient}))
}

pub(crate) fn next_reset(inputs: &Inputs<'_>) -> Answer {
    let cycles = MomentCycles::anniversary(inputs.moment("anchor")?, inputs.zone()?, inputs.interval("interval")?)?;
    Ok(json!({"next": cycles.next_after(inputs.moment("now")?)?.to_string()}))
}

/// The rule of a grant whose rollovers are trimmed over all of them, the oldest first.
fn rule(inputs: &Inputs<'_>) -> Read<Rollover> {
    let whole = |value: &Value| minor(value);
    let percent = inputs.maybe("max_percent", |value| Ok(Percent::parse(&value.to_string())?))?;
    Ok(Rollover { maximum: inputs.maybe("max", whole)?, percent, over: RolloverOver::Together, ..Rollover::default() })
}

/// A monthly grant that rolls over, used and reset step by step.
pub(crate) fn rollover(inputs: &Inputs<'_>) -> Answer {
    let grant = inputs.within("grant")?;
    let amount = credits(grant.value("granted")?)?;
    let rollover = rule(&grant)?;
    let every = grant.interval("interval")?;
    for key in ["order", "trim"] {
        if grant.text_or(key, "oldest_first")? != "oldest_first" {
            return malformed("the oldest come first");
        }
    }
    grant.finish()?;
    let start = Moment::from_micros(0)?;
    let cycles = MomentCycles::anniversary(start, Zone::utc(), every)?;
    let lot = |n: i64| -> Result<Lot, Error> {
        Ok(Lot { rollover: Some(rollover.clone()), ..Lot::new(format!("{n:04}"), amount, cycles.boundary(n)?) })
    };
    let mut pool = Pool { order: Order::new([By::Age]), lots: vec![lot(0)?], ..Pool::new(Step::ONE, Zone::utc()) };
    let mut now = start;
    let mut period = 0_i64;
    let mut after = Vec::new();
    let steps = objects(inputs, "steps", |one| Ok((one.text("do")?.to_owned(), one.maybe("amount", credits)?)))?;
    for (n, (what, amount)) in steps.into_iter().enumerate() {
        let id = FactId::new(format!("step {n}"))?;
        match (what.as_str(), amount) {
            ("use", Some(amount)) => {
                now = now.add_seconds(1)?;
                pool.draws.push(Draw::new(id, now, amount, None));
            }
            ("reset", None) => {
                period = period.saturating_add(1);
                now = cycles.boundary(period)?;
                pool.lots.push(lot(period)?);
                pool.resets.push(Reset { id, at: now, group: None, circle: None, keep_overage: false });
            }
            _ => return malformed(format!("there is no step `{what}`")),
        }
        let ledger = replay(&pool, now.add_seconds(1)?).map_err(first)?;
        let newest = format!("{period:04}");
        let lots = ledger.lots(now);
        let old = lots.iter().filter(|(lot, tally)| lot.as_str() != newest && tally.left > Credits::default());
        let rollovers: Vec<Value> = old.map(|(_, tally)| shown(tally.left)).collect();
        after.push(json!({"rollovers": rollovers, "total": shown(ledger.balance(now).value)}));
    }
    Ok(json!({"after_each_step": after}))
}

/// What a plan with another cap leaves of what had rolled over, beside its own grant.
pub(crate) fn rollover_on_plan_change(inputs: &Inputs<'_>) -> Answer {
    let plan = |key: &str| -> Read<(Credits, Rollover)> {
        let inner = inputs.within(key)?;
        let found = (credits(inner.value("granted")?)?, rule(&inner)?);
        inner.finish()?;
        Ok(found)
    };
    let (granted, _) = plan("old")?;
    let (fresh, rule) = plan("new")?;
    if inputs.text_or("trim", "oldest_first")? != "oldest_first" {
        return malformed("the oldest are trimmed first");
    }
    let mut lots = Vec::new();
    for (n, left) in list(inputs.value("rollovers_before")?)?.iter().enumerate() {
        let since = Moment::from_micros(i64::try_from(n).unwrap_or(0))?;
        lots.push(Rolling { lot: LotId::from(n.to_string()), granted, left: credits(left)?, since });
    }
    let rolled = roll_over(&lots, Some(&rule), Moment::MAX, Zone::utc(), Step::ONE)?;
    let total = rolled.iter().fold(fresh.0, |sum, lot| sum + lot.kept.0);
    let kept: Vec<Value> = rolled.iter().map(|lot| shown(lot.kept)).collect();
    Ok(json!({"rollovers": kept, "total": shown(Credits(total))}))
}

/// Draws on pools that are reset at different rhythms: the soonest to be reset first.
pub(crate) fn pool(inputs: &Inputs<'_>) -> Answer {
    if inputs.text("order")? != "shortest_reset_first" {
        return malformed("the soonest to be reset comes first");
    }
    let start = Moment::from_micros(0)?;
    let lots = objects(inputs, "pools", |one| {
        let cycles = MomentCycles::anniversary(start, Zone::utc(), one.interval("reset")?)?;
        let amount = credits(one.value("amount")?)?;
        Ok(Lot { until: Some(cycles.boundary(1)?), ..Lot::new(one.text("id")?, amount, start) })
    })?;
    let mut pool = Pool { lots, ..Pool::new(Step::ONE, Zone::utc()) };
    let amounts = objects(inputs, "draws", |one| credits(one.value("amount")?))?;
    for (n, amount) in amounts.into_iter().enumerate() {
        let at = start.add_seconds(i64::try_from(n).unwrap_or(0))?;
        pool.draws.push(Draw::new(FactId::new(format!("draw {n}"))?, at, amount, None));
    }
    let ledger = replay(&pool, start.add_seconds(3_599)?).map_err(first)?;
    let after = ledger.drawn().into_iter().zip(&pool.draws).map(|((_, drawn), draw)| {
        let lots = ledger.lots(draw.at).into_iter();
        json!({
            "remaining": shown(ledger.balance(draw.at).value),
            "pools": lots.map(|(lot, tally)| (lot.to_string(), shown(tally.left))).collect::<Map<_, _>>(),
            "drawn_from": drawn.slices.iter().map(|s| (s.lot.to_string(), shown(s.amount))).collect::<Map<_, _>>(),
        })
    });
    Ok(json!({"after_each_draw": after.collect::<Vec<_>>()}))
}

// ---- Ledgers in the library's own words.

/// Lots, draws and what became of them.
pub(crate) fn ledger(inputs: &Inputs<'_>) -> Answer {
    let customer = |value: &Value| Ok(CustomerId::new(text(value)?)?);
    let words = |inputs: &Inputs<'_>, key: &str| -> Read<Vec<std::sync::Arc<str>>> {
        inputs.maybe(key, list)?.into_iter().flatten().map(|word| Ok(text(word)?.into())).collect()
    };
    let id = |inputs: &Inputs<'_>| -> Read<FactId> { Ok(FactId::new(inputs.text("id")?)?) };
    let mut pool = Pool::new(step(inputs)?, inputs.zone()?);
    pool.overage = match inputs.text_or("overage", "charged")? {
        "refused" => Overage::Refused,
        "charged" => Overage::Charged,
        "carried" => Overage::Carried,
        other => return malformed(format!("there is no overage `{other}`")),
    };
    pool.lots = objects(inputs, "lots", |one| {
        let again = one.maybe("every", crate::inputs::interval)?;
        let from = one.moment("from")?;
        Ok(Lot {
            until: one.maybe("until", moment)?,
            owner: one.maybe("owner", customer)?,
            scope: Scope { of: words(one, "only")?, hours: Vec::new() },
            again: again.map(|every| Recurrence { every, anchor: from }),
            ..Lot::new(one.text("id")?, credits(one.value("amount")?)?, from)
        })
    })?;
    pool.voids =
        objects(inputs, "voids", |one| Ok(Void { id: id(one)?, lot: one.text("lot")?.into(), at: one.moment("at")? }))?;
    pool.draws = objects(inputs, "draws", |one| {
        let draw = Draw::new(id(one)?, one.moment("at")?, credits(one.value("amount")?)?, one.maybe("by", customer)?);
        Ok(Draw { of: words(one, "for")?, ..draw })
    })?;
    pool.returns = objects(inputs, "returns", |one| {
        let amount = one.maybe("amount", credits)?;
        Ok(Return { id: id(one)?, draw: FactId::new(one.text("draw")?)?, at: one.moment("at")?, amount, order: 0 })
    })?;
    let until = inputs.moment("until")?;
    let ledger = replay(&pool, until).map_err(first)?;
    let drawn = ledger.drawn().into_iter().map(|(id, drawn)| {
        let slices = drawn.slices.iter().map(|slice| (slice.lot.to_string(), shown(slice.amount)));
        let slices: Map<String, Value> = slices.collect();
        (id.to_string(), json!({"slices": slices, "uncovered": shown(drawn.uncovered)}))
    });
    let history = ledger.entries().map(|entry| {
        json!({
            "at": entry.at.to_string(),
            "reason": entry.reason.as_str(),
            "lot": entry.lot.map(|lot| lot.to_string()),
            "amount": shown(entry.amount),
            "balance": shown(entry.balance),
        })
    });
    Ok(json!({
        "balance": shown(ledger.balance(until).value),
        "drawn": drawn.collect::<Map<_, _>>(),
        "history": history.collect::<Vec<_>>(),
    }))
}
