//! Credits: lots, draws, rollover, ledgers.

use super::plain::{objects, written};
use crate::inputs::{Answer, Inputs, Trouble, list, malformed, moment, text};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use tenure::calculator::{
    DrawBy, DrawTaken, LotAmount, PoolDraw, PoolFacts, PoolLedger, PoolLot, PoolReset, PoolReturn, PoolVoid, Rhythm,
    RollingLot, boundary, draw, lot_span, micros_between, opening, prorate_credits, replay, resume, roll_over,
    round_to, sum_exact,
};
use tenure::credit::{EntryReason, Slice};
use tenure::error::Errors;
use tenure::id::{CustomerId, FactId};
use tenure::money::{Percent, decimal};
use tenure::plan::{Credits, Overage, Rollover, RolloverOver};
use tenure::time::{Interval, Moment, When};

type Read<T> = Result<T, Trouble>;

/// Where cases begin that have no dates of their own.
fn start() -> Read<Moment> {
    Ok(Moment::parse("1970-01-01T00:00:00Z")?)
}

/// So many intervals after an instant.
fn after(at: Moment, every: Interval, number: i64) -> Read<Moment> {
    match boundary(&Rhythm::new(at.into(), every), number)? {
        When::Moment(at) => Ok(at),
        When::Day(day) => malformed(format!("{day} is not an instant")),
    }
}

fn hours_after(at: Moment, number: i64) -> Read<Moment> {
    after(at, Interval::parse("PT1H")?, number)
}

/// An amount of credits as text, or of minor units as a number.
fn credits(value: &Value) -> Read<Credits> {
    match value {
        Value::Number(units) => Ok(Credits(decimal::parse(&units.to_string())?)),
        _ => Ok(Credits(decimal::parse(text(value)?)?)),
    }
}

fn amount(inputs: &Inputs<'_>, key: &str) -> Read<Credits> {
    credits(inputs.value(key)?)
}

/// An amount of minor units as a number.
fn minor(amount: Credits) -> Read<Value> {
    let text = round_to(&written::<String>(&json!(amount))?, 0, None)?;
    text.parse::<i64>().map_or_else(|_| malformed("an amount of minor units"), |units| Ok(json!(units)))
}

fn sum(amounts: impl IntoIterator<Item = Credits>) -> Read<String> {
    let texts = amounts.into_iter().map(|amount| written(&json!(amount))).collect::<Read<Vec<String>>>()?;
    Ok(sum_exact(&texts)?)
}

/// Slices by their lots.
fn by_lot(slices: &[Slice]) -> Value {
    slices.iter().map(|slice| (slice.lot.to_string(), json!(slice.amount))).collect::<Map<_, _>>().into()
}

/// What is left of each lot.
fn left(ledger: &PoolLedger) -> BTreeMap<String, Credits> {
    ledger.lots.iter().map(|tally| (tally.lot.to_string(), tally.left)).collect()
}

/// The first of the errors: what a vector expects.
fn first(errors: Errors) -> Trouble {
    errors.first().cloned().map_or_else(|| Trouble::Malformed("no error".to_owned()), Trouble::Refused)
}

fn id(text: impl AsRef<str>) -> Read<FactId> {
    Ok(FactId::new(text)?)
}

fn reset(id: FactId, at: Moment, keep_overage: Option<bool>) -> PoolReset {
    PoolReset { id, at, group: None, pool_group: None, keep_overage }
}

// ---- Ledgers as OpenMeter asks for them.

fn openmeter_order() -> Option<Vec<DrawBy>> {
    Some(vec![DrawBy::Priority, DrawBy::Expiry, DrawBy::Age, DrawBy::Id])
}

/// A grant; without a maximum a reset leaves nothing of it.
fn grant(inputs: &Inputs<'_>) -> Read<PoolLot> {
    let maximum = inputs.maybe("rollover_max", credits)?.or(Some(Credits::default()));
    let minimum = inputs.maybe("rollover_min", credits)?;
    let mut lot = PoolLot {
        until: inputs.maybe("expires_at", moment)?,
        priority: inputs.maybe("priority", written)?,
        rollover: Some(Rollover { maximum, minimum, ..Rollover::default() }),
        ..PoolLot::new(inputs.text("id")?, amount(inputs, "amount")?, inputs.moment("effective_at")?)
    };
    if inputs.get("recurrence").is_some() {
        let inner = inputs.within("recurrence")?;
        lot.every = Some(crate::inputs::units(inner.text("unit")?, inner.small("count")?)?);
        lot.anchor = Some(inner.moment("anchor")?);
        inner.finish()?;
    }
    Ok(lot)
}

/// What is left of grants after usage, resets and recurrences.
pub(crate) fn burn_down(inputs: &Inputs<'_>) -> Answer {
    let until = inputs.moment("until")?;
    let keep_overage = inputs.flag("preserve_overage", false)?;
    let mut pool = PoolFacts {
        step: inputs.maybe("step", credits)?,
        order: openmeter_order(),
        overage: Some(Overage::Carried),
        lots: objects(inputs, "grants", grant)?,
        ..PoolFacts::default()
    };
    let usage = objects(inputs, "usage", |one| Ok((one.moment("at")?, amount(one, "amount")?)))?;
    for (n, (at, amount)) in usage.into_iter().enumerate() {
        pool.draws.push(PoolDraw::new(id(format!("usage {n}"))?, at, amount));
    }
    for (n, at) in inputs.maybe("resets", list)?.into_iter().flatten().enumerate() {
        pool.resets.push(reset(id(format!("reset {n}"))?, moment(at)?, Some(keep_overage)));
    }
    let start = inputs.within("start")?;
    let (at, overage) = (start.moment("at")?, amount(&start, "overage")?);
    let balances: BTreeMap<String, Credits> = written(start.value("balances")?)?;
    start.finish()?;
    // A grant that begins later begins with its own amount, and one that has ended has nothing.
    let over = |lot: &PoolLot| at < lot.from || lot.until.is_some_and(|until| until <= at);
    let lives = |id: &String| !pool.lots.iter().any(|lot| lot.id == *id && over(lot));
    let balances: Vec<LotAmount> =
        balances.into_iter().filter(|(id, _)| lives(id)).map(|(lot, amount)| LotAmount { lot, amount }).collect();
    let opening = opening(at, &balances, Some(overage)).map_err(first)?;
    let ledger = resume(&pool, &opening, until).map_err(first)?;
    let last_reset = pool.resets.iter().map(|reset| reset.at).filter(|reset| *reset <= until).max();
    let since = |reasons: [EntryReason; 2]| {
        let entries = ledger.entries.iter().filter(|entry| last_reset.is_none_or(|at| entry.at > at));
        sum(entries.filter(|entry| reasons.contains(&entry.reason)).map(|entry| entry.amount))
    };
    Ok(json!({
        "balances": left(&ledger),
        "total_balance": ledger.balance,
        "overage": ledger.owed,
        "covered_since_reset": since([EntryReason::Drawn, EntryReason::Paid])?,
        "usage_since_reset": since([EntryReason::Drawn, EntryReason::Carried])?,
    }))
}

pub(crate) fn effective_period(inputs: &Inputs<'_>) -> Answer {
    let taken_back = [inputs.maybe("voided_at", moment)?, inputs.maybe("deleted_at", moment)?];
    let voided = taken_back.into_iter().flatten().min();
    let span = lot_span(inputs.moment("effective_at")?, inputs.maybe("expires_at", moment)?, voided);
    Ok(json!({"from": span.from, "to": span.until}))
}

// ---- Wallets.

/// Which wallets pay for fees, each restricted to kinds of fee.
pub(crate) fn allocate(inputs: &Inputs<'_>) -> Answer {
    let into_debt = inputs.flag("last_eligible_may_go_negative", false)?;
    let mut wallets = objects(inputs, "wallets", |one| {
        let only = one.maybe("only_fee_types", written)?.unwrap_or_default();
        let lot = PoolLot::new(one.text("id")?, amount(one, "balance_minor")?, start()?);
        Ok(PoolLot { priority: one.maybe("priority", written)?, only, ..lot })
    })?;
    let fees = objects(inputs, "fees", |one| {
        Ok((amount(one, "amount_minor")?, one.text_or("type", "usage")?, one.get("target").is_some()))
    })?;
    let mut paid: BTreeMap<String, Vec<Credits>> = wallets.iter().map(|lot| (lot.id.clone(), Vec::new())).collect();
    for (amount, kind, targeted) in fees {
        let admits = |lot: &&PoolLot| !targeted && (lot.only.is_empty() || lot.only.iter().any(|only| only == kind));
        let open: Vec<PoolLot> = wallets.iter().filter(admits).cloned().collect();
        for slice in draw(&open, amount, Some(vec![DrawBy::Priority]), None, Some(into_debt))?.slices {
            paid.entry(slice.lot.to_string()).or_default().push(slice.amount);
            for lot in wallets.iter_mut().filter(|lot| lot.id == slice.lot.as_str()) {
                lot.amount = Credits((lot.amount.0 - slice.amount.0).max(0.into()));
            }
        }
    }
    let paid = paid.into_iter().map(|(lot, paid)| Ok((lot, minor(credits(&sum(paid)?.into())?)?)));
    Ok(json!({"allocation_minor": paid.collect::<Read<Map<_, _>>>()?}))
}

/// From which grants each draw was taken, the oldest first.
pub(crate) fn trace(inputs: &Inputs<'_>) -> Answer {
    let lots = objects(inputs, "grants", |one| {
        let order = Some(one.small("granted_order")?);
        Ok(PoolLot { order, ..PoolLot::new(one.text("id")?, amount(one, "amount_minor")?, start()?) })
    })?;
    let mut pool = PoolFacts { order: Some(vec![DrawBy::Age]), lots, ..PoolFacts::default() };
    for (n, amount) in (0_i64..).zip(objects(inputs, "draws", |one| amount(one, "amount_minor"))?) {
        pool.draws.push(PoolDraw::new(id(format!("draw {n}"))?, hours_after(start()?, n)?, amount));
    }
    let ledger = replay(&pool, hours_after(start()?, 1_000)?).map_err(first)?;
    let left = left(&ledger).into_iter().map(|(lot, left)| Ok((lot, minor(left)?)));
    let left: Map<_, _> = left.collect::<Read<_>>()?;
    let slices = |slices: &[Slice]| {
        slices.iter().map(|slice| Ok((slice.lot.to_string(), minor(slice.amount)?))).collect::<Read<Map<_, _>>>()
    };
    let drawn = ledger.draws.iter().map(|draw| slices(&draw.slices)).collect::<Read<Vec<_>>>()?;
    Ok(json!({"remaining_minor": left, "drawn_from": drawn}))
}

/// What is left of grants after one debit.
pub(crate) fn debit(inputs: &Inputs<'_>) -> Answer {
    let mut lots = objects(inputs, "grants", |one| {
        let (until, priority) = (one.maybe("expires_at", moment)?, one.maybe("priority", written)?);
        let priority = Some(priority.unwrap_or(i32::MAX));
        Ok(PoolLot { until, priority, ..PoolLot::new("", amount(one, "amount")?, start()?) })
    })?;
    for (n, lot) in lots.iter_mut().enumerate() {
        lot.id = n.to_string();
    }
    let drawn = draw(&lots, amount(inputs, "debit")?, openmeter_order(), None, None)?;
    let taken = drawn.slices.iter().map(|slice| Credits(-slice.amount.0));
    let balance = sum(lots.iter().map(|lot| lot.amount).chain(taken))?;
    Ok(json!({"balance": balance, "uncovered": drawn.uncovered}))
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
    let count = |from, until| micros_between(from, until).div_euclid(unit);
    let (part, whole) = (count(starts, until), count(from, until));
    // One in the last of so many decimals.
    let step = round_to(&format!("1/{}", 10_i64.pow(inputs.small("scale")?)), inputs.small("scale")?, None)?;
    let step = Some(Credits(decimal::parse(&step)?));
    let granted = prorate_credits(amount(inputs, "credits")?, part, whole, step, Some(inputs.rounding()?))?;
    Ok(json!({"credits": granted, "coefficient": round_to(&format!("{part}/{whole}"), 16, None)?}))
}

/// The rule of a grant whose rollovers are trimmed over all of them, the oldest first.
fn rule(inputs: &Inputs<'_>) -> Read<Rollover> {
    let percent = inputs.maybe("max_percent", |value| Ok(Percent::parse(&value.to_string())?))?;
    Ok(Rollover {
        maximum: inputs.maybe("max", credits)?,
        percent,
        over: RolloverOver::Together,
        ..Rollover::default()
    })
}

/// A monthly grant that rolls over, used and reset step by step.
pub(crate) fn rollover(inputs: &Inputs<'_>) -> Answer {
    let grant = inputs.within("grant")?;
    let (granted, rollover, every) = (amount(&grant, "granted")?, rule(&grant)?, grant.interval("interval")?);
    for key in ["order", "trim"] {
        if grant.text_or(key, "oldest_first")? != "oldest_first" {
            return malformed("the oldest come first");
        }
    }
    grant.finish()?;
    let newest = |period: i64| format!("{period:04}");
    let lot = |period: i64| -> Read<PoolLot> {
        let lot = PoolLot::new(newest(period), granted, after(start()?, every, period)?);
        Ok(PoolLot { rollover: Some(rollover.clone()), ..lot })
    };
    let mut pool = PoolFacts { order: Some(vec![DrawBy::Age]), lots: vec![lot(0)?], ..PoolFacts::default() };
    let (mut now, mut period) = (start()?, 0_i64);
    let mut after_each = Vec::new();
    let steps = objects(inputs, "steps", |one| Ok((one.text("do")?.to_owned(), one.maybe("amount", credits)?)))?;
    for (n, (what, amount)) in steps.into_iter().enumerate() {
        let id = id(format!("step {n}"))?;
        match (what.as_str(), amount) {
            ("use", Some(amount)) => {
                now = hours_after(now, 1)?;
                pool.draws.push(PoolDraw::new(id, now, amount));
            }
            ("reset", None) => {
                period += 1;
                now = after(start()?, every, period)?;
                pool.lots.push(lot(period)?);
                pool.resets.push(reset(id, now, None));
            }
            _ => return malformed(format!("there is no step `{what}`")),
        }
        let ledger = replay(&pool, hours_after(now, 1)?).map_err(first)?;
        let left = left(&ledger).into_iter().filter(|(lot, left)| *lot != newest(period) && *left > Credits::default());
        let rollovers: Vec<Credits> = left.map(|(_, left)| left).collect();
        after_each.push(json!({"rollovers": rollovers, "total": ledger.balance}));
    }
    Ok(json!({"after_each_step": after_each}))
}

/// What a plan with another cap leaves of what had rolled over, beside its own grant.
pub(crate) fn rollover_on_plan_change(inputs: &Inputs<'_>) -> Answer {
    let plan = |key: &str| -> Read<(Credits, Rollover)> {
        let inner = inputs.within(key)?;
        let found = (amount(&inner, "granted")?, rule(&inner)?);
        inner.finish()?;
        Ok(found)
    };
    let ((granted, _), (fresh, rule)) = (plan("old")?, plan("new")?);
    if inputs.text_or("trim", "oldest_first")? != "oldest_first" {
        return malformed("the oldest are trimmed first");
    }
    let before = (0_i64..).zip(inputs.list("rollovers_before")?);
    let rolling = |(n, left): (i64, &Value)| {
        Ok(RollingLot { lot: n.to_string(), granted, left: credits(left)?, since: hours_after(start()?, n)? })
    };
    let lots = before.map(rolling).collect::<Read<Vec<_>>>()?;
    let rolled = roll_over(&lots, hours_after(start()?, 1_000)?, Some(rule), None, None)?;
    let kept: Vec<Credits> = rolled.iter().map(|lot| lot.kept).collect();
    Ok(json!({"rollovers": kept, "total": sum(kept.iter().copied().chain([fresh]))?}))
}

/// Draws on pools that are reset at different rhythms: the soonest to be reset first.
pub(crate) fn pool(inputs: &Inputs<'_>) -> Answer {
    if inputs.text("order")? != "shortest_reset_first" {
        return malformed("the soonest to be reset comes first");
    }
    let lots = objects(inputs, "pools", |one| {
        let until = Some(after(start()?, one.interval("reset")?, 1)?);
        Ok(PoolLot { until, ..PoolLot::new(one.text("id")?, amount(one, "amount")?, start()?) })
    })?;
    let mut pool = PoolFacts { lots, ..PoolFacts::default() };
    let mut after_each = Vec::new();
    for (n, amount) in objects(inputs, "draws", |one| amount(one, "amount"))?.into_iter().enumerate() {
        let order = i32::try_from(n).ok();
        pool.draws.push(PoolDraw { order, ..PoolDraw::new(id(format!("draw {n}"))?, start()?, amount) });
        let ledger = replay(&pool, hours_after(start()?, 1)?).map_err(first)?;
        let drawn = ledger.draws.last().map(|draw| by_lot(&draw.slices));
        after_each.push(json!({"remaining": ledger.balance, "pools": left(&ledger), "drawn_from": drawn}));
    }
    Ok(json!({"after_each_draw": after_each}))
}

// ---- Ledgers in the library's own words.

/// Lots, draws and what became of them.
pub(crate) fn ledger(inputs: &Inputs<'_>) -> Answer {
    let customer = |value: &Value| Ok(CustomerId::new(text(value)?)?);
    let words =
        |inputs: &Inputs<'_>, key: &str| -> Read<Vec<String>> { Ok(inputs.maybe(key, written)?.unwrap_or_default()) };
    let pool = PoolFacts {
        step: inputs.maybe("step", credits)?,
        zone: Some(inputs.zone()?),
        overage: inputs.maybe("overage", written)?,
        lots: objects(inputs, "lots", |one| {
            Ok(PoolLot {
                until: one.maybe("until", moment)?,
                owner: one.maybe("owner", customer)?,
                only: words(one, "only")?,
                every: one.maybe("every", crate::inputs::interval)?,
                ..PoolLot::new(one.text("id")?, amount(one, "amount")?, one.moment("from")?)
            })
        })?,
        voids: objects(inputs, "voids", |one| {
            Ok(PoolVoid { id: id(one.text("id")?)?, lot: one.text("lot")?.to_owned(), at: one.moment("at")? })
        })?,
        draws: objects(inputs, "draws", |one| {
            let draw = PoolDraw::new(id(one.text("id")?)?, one.moment("at")?, amount(one, "amount")?);
            Ok(PoolDraw { by: one.maybe("by", customer)?, of: words(one, "for")?, ..draw })
        })?,
        returns: objects(inputs, "returns", |one| {
            let (id, draw) = (id(one.text("id")?)?, id(one.text("draw")?)?);
            Ok(PoolReturn { id, draw, at: one.moment("at")?, amount: one.maybe("amount", credits)?, order: None })
        })?,
        ..PoolFacts::default()
    };
    let ledger = replay(&pool, inputs.moment("until")?).map_err(first)?;
    let drawn = |draw: &DrawTaken| {
        (draw.draw.to_string(), json!({"slices": by_lot(&draw.slices), "uncovered": draw.uncovered}))
    };
    Ok(json!({
        "balance": ledger.balance,
        "drawn": ledger.draws.iter().map(drawn).collect::<Map<_, _>>(),
        "history": ledger.entries,
    }))
}
