//! Boundaries and periods.

use crate::inputs::{Answer, Inputs, Trouble, malformed};
use serde_json::{Value, json};
use tenure::time::{Cycles, Day, Interval, Span, Weekday, days_between_fixed_month, whole_periods_between};
use tenure::zone::{MomentCycles, local_days_between};

/// Cycles on a fixed day of the month; of days and weeks, which have none, from the start.
pub(crate) fn fixed(start: Day, day_of_month: i64, every: Interval) -> Result<Cycles, Trouble> {
    let Ok(day_of_month) = u8::try_from(day_of_month) else { return malformed("a day of the month is 1 to 31") };
    Ok(match every.months() {
        Some(_) => Cycles::fixed_day(start, day_of_month, every)?,
        None => Cycles::anniversary(start, every)?,
    })
}

fn pair(span: Span) -> Value {
    json!([span.from().to_string(), span.until().to_string()])
}

pub(crate) fn first_cycle_date(inputs: &Inputs<'_>) -> Answer {
    let start = inputs.day("start")?;
    let cycles = fixed(start, inputs.int("bill_cycle_day")?, inputs.interval("interval")?)?;
    Ok(json!({"first_cycle_date": cycles.first_on_or_after(start)?.to_string()}))
}

pub(crate) fn add_periods(inputs: &Inputs<'_>) -> Answer {
    let moved = inputs.interval("interval")?.add_to(inputs.day("date")?, inputs.int("periods")?)?;
    Ok(json!({"date": moved.to_string()}))
}

pub(crate) fn align_within_month(inputs: &Inputs<'_>) -> Answer {
    let date = inputs.day("date")?;
    let aligned = fixed(date, inputs.int("bill_cycle_day")?, Interval::MONTH)?.boundary(0)?;
    Ok(json!({"date": aligned.to_string()}))
}

pub(crate) fn whole_periods(inputs: &Inputs<'_>) -> Answer {
    let periods = whole_periods_between(inputs.day("start")?, inputs.day("end")?, inputs.interval("interval")?)?;
    Ok(json!({"periods": periods}))
}

/// The period that an invoice of this date is for. The first one may be a stub.
pub(crate) fn advance_period(inputs: &Inputs<'_>) -> Answer {
    let from = inputs.day("invoice_date")?;
    inputs.flag("first_period", false)?;
    let cycles = fixed(from, inputs.int("billing_day")?, inputs.interval("interval")?)?;
    Ok(json!({"period": pair(Span::new(from, cycles.next_after(from)?)?)}))
}

/// The period that contains a date; before the start the first one, which begins with the start.
pub(crate) fn period_containing(inputs: &Inputs<'_>) -> Answer {
    let start = inputs.day("start")?;
    let target = inputs.day("target")?.max(start);
    let cycle = fixed(start, inputs.int("billing_day")?, inputs.interval("interval")?)?.containing(target)?;
    Ok(json!({"period": pair(Span::new(cycle.span.from().max(start), cycle.span.until())?)}))
}

/// How many boundaries have passed since the start.
pub(crate) fn elapsed_cycles(inputs: &Inputs<'_>) -> Answer {
    let (start, target) = (inputs.day("start")?, inputs.day("target")?);
    let cycles = fixed(start, inputs.int("billing_day")?, inputs.interval("interval")?)?;
    Ok(json!({"cycles": (cycles.index_of(target) - cycles.index_of(start)).max(0)}))
}

/// The period that is billed on a date: in advance the one that contains it, in arrears the one before that.
pub(crate) fn period_billed_at(inputs: &Inputs<'_>) -> Answer {
    let (start, every) = (inputs.day("start")?, inputs.interval("interval")?);
    let cycles = match inputs.text_or("alignment", "anniversary")? {
        "anniversary" => Cycles::anniversary(start, every)?,
        "calendar" => Cycles::calendar(start, every, Weekday::Mon)?,
        other => return malformed(format!("there is no alignment `{other}`")),
    };
    let running = cycles.index_of(inputs.day("billing_at")?);
    let cycle = match inputs.text("billing")? {
        "in_advance" => cycles.cycle(running)?,
        "in_arrear" => cycles.cycle(running - 1)?,
        other => return malformed(format!("there is no billing `{other}`")),
    };
    if inputs.text_or("end_is", "exclusive")? != "inclusive_last_second" {
        return malformed("the end is either given as the last second of a day or not asked for");
    }
    let from = cycle.span.from().max(start);
    Ok(json!({"from": from.to_string(), "to_inclusive": cycle.span.last_day().to_string()}))
}

/// Boundaries from one number to another, over local days.
pub(crate) fn boundaries(inputs: &Inputs<'_>) -> Answer {
    let (anchor, every) = (inputs.day("anchor")?, inputs.interval("interval")?);
    let cycles = match (inputs.text_or("alignment", "anniversary")?, inputs.get("day")) {
        ("anniversary", None) => Cycles::anniversary(anchor, every)?,
        ("calendar", None) => Cycles::calendar(anchor, every, Weekday::Mon)?,
        ("day", Some(_)) => fixed(anchor, inputs.int("day")?, every)?,
        _ => return malformed("the alignment is anniversary, calendar, or a day"),
    };
    let numbers = inputs.int("from")?..=inputs.int("to")?;
    let days = numbers.map(|n| cycles.boundary(n).map(|day| day.to_string())).collect::<Result<Vec<_>, _>>()?;
    Ok(json!({"boundaries": days}))
}

fn alignment(inputs: &Inputs<'_>) -> Result<(), Trouble> {
    // A calendar alignment comes with an anchor on the calendar: both are anchor + n × interval.
    match inputs.text_or("alignment", "anniversary")? {
        "anniversary" | "calendar" => Ok(()),
        other => malformed(format!("there is no alignment `{other}`")),
    }
}

/// The first boundary after an instant, or at it if that is asked; not before the floor, and not after the end.
pub(crate) fn next_boundary(inputs: &Inputs<'_>) -> Answer {
    alignment(inputs)?;
    let anchor = inputs.moment("anchor")?;
    let cycles = MomentCycles::anniversary(anchor, inputs.zone()?, inputs.interval("interval")?)?;
    let after = inputs.moment("after")?;
    let next =
        if inputs.flag("inclusive", false)? { cycles.first_on_or_after(after)? } else { cycles.next_after(after)? };
    let floor = inputs.maybe("floor", crate::inputs::moment)?;
    let next = match floor.filter(|floor| *floor > next) {
        Some(floor) => cycles.first_on_or_after(floor)?,
        None => next,
    };
    let end = inputs.maybe("subscription_end", crate::inputs::moment)?;
    Ok(json!({"next": end.map_or(next, |end| next.min(end)).to_string()}))
}

fn weekday(name: &str) -> Result<Weekday, Trouble> {
    let found = Weekday::ALL.into_iter().find(|day| name.starts_with(day.as_str()));
    found.map_or_else(|| malformed(format!("there is no weekday `{name}`")), Ok)
}

/// The first start of a calendar unit after an instant.
pub(crate) fn next_calendar_boundary(inputs: &Inputs<'_>) -> Answer {
    let after = inputs.moment("after")?;
    let starts = weekday(inputs.text_or("week_starts", "monday")?)?;
    let cycles = MomentCycles::calendar(after, inputs.zone()?, inputs.interval("interval")?, starts)?;
    let next =
        if inputs.flag("inclusive", false)? { cycles.first_on_or_after(after)? } else { cycles.next_after(after)? };
    Ok(json!({"next": next.to_string()}))
}

pub(crate) fn period_containing_instant(inputs: &Inputs<'_>) -> Answer {
    alignment(inputs)?;
    let anchor = inputs.moment("anchor")?;
    let cycles = MomentCycles::anniversary(anchor, inputs.zone()?, inputs.interval("interval")?)?;
    let cycle = cycles.containing(inputs.moment("instant")?)?;
    Ok(json!({"period": [cycle.from.to_string(), cycle.until.to_string()]}))
}

/// An ISO 8601 duration of several units, added from the largest to the smallest; months are clamped to their end.
pub(crate) fn add_duration(inputs: &Inputs<'_>) -> Answer {
    let (date, zone) = (inputs.moment("date")?, inputs.zone()?);
    if inputs.text_or("overflow", "clamp_to_month_end")? != "clamp_to_month_end" {
        return malformed("months are clamped to their end");
    }
    let text = inputs.text("duration")?;
    let (negative, body) = match text.strip_prefix('-') {
        Some(body) => (true, body),
        None => (false, text),
    };
    let Some(body) = body.strip_prefix('P') else { return malformed(format!("`{text}` is not a duration")) };
    let (months, days, seconds) = parts(body)?;
    let sign = if negative { -1 } else { 1 };
    let (day, time) = zone.local(date);
    let moved = day.add_months(sign * months)?.add_days(sign * days)?;
    let fraction = date.micros_since(zone.resolve(day, time)?);
    let at = zone.resolve(moved, time)?.add_micros(fraction)?.add_seconds(sign * seconds)?;
    Ok(json!({"date": at.to_string()}))
}

/// The months, days and seconds of `1Y2M10DT5H30M45S`.
fn parts(body: &str) -> Result<(i64, i64, i64), Trouble> {
    let (mut months, mut days, mut seconds, mut in_time, mut digits) = (0, 0, 0, false, String::new());
    for letter in body.chars() {
        if letter.is_ascii_digit() {
            digits.push(letter);
            continue;
        }
        if letter == 'T' && digits.is_empty() {
            in_time = true;
            continue;
        }
        let Ok(count) = digits.parse::<i64>() else { return malformed(format!("`P{body}` is not a duration")) };
        digits.clear();
        match (letter, in_time) {
            ('Y', false) => months += 12 * count,
            ('M', false) => months += count,
            ('W', false) => days += 7 * count,
            ('D', false) => days += count,
            ('H', true) => seconds += 3_600 * count,
            ('M', true) => seconds += 60 * count,
            ('S', true) => seconds += count,
            _ => return malformed(format!("`P{body}` is not a duration")),
        }
    }
    if digits.is_empty() { Ok((months, days, seconds)) } else { malformed(format!("`P{body}` is not a duration")) }
}

pub(crate) fn local_days(inputs: &Inputs<'_>) -> Answer {
    let days = local_days_between(&inputs.zone()?, inputs.moment("start")?, inputs.moment("end")?);
    Ok(json!({"days": days}))
}

pub(crate) fn days_of_fixed_months(inputs: &Inputs<'_>) -> Answer {
    let Ok(month) = u8::try_from(inputs.int("fixed_days_per_month")?) else {
        return malformed("a month of 1 to 255 days");
    };
    Ok(json!({"days": days_between_fixed_month(inputs.day("start")?, inputs.day("end")?, month)}))
}
