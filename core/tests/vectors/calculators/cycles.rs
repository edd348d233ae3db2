//! Boundaries and periods.

use super::plain::{billed_on, pair};
use crate::inputs::{Answer, Inputs, Trouble, malformed};
use serde_json::json;
use tenure::calculator::{Rhythm, boundary, cycle, cycle_at, days_between, next_boundary, whole_periods};
use tenure::plan::CycleAnchor;
use tenure::time::{Interval, Weekday, When};

type Read<T> = Result<T, Trouble>;

/// Cycles on the bill cycle day (or the billing day) of a start.
fn billed(inputs: &Inputs<'_>, key: &str) -> Read<Rhythm> {
    billed_on(inputs.day("start")?, inputs.int(key)?, inputs.interval("interval")?)
}

/// Cycles from an instant, in the zone of the vector. An anchor that stands on the calendar is one like any other.
fn anchored(inputs: &Inputs<'_>) -> Read<Rhythm> {
    match inputs.text_or("alignment", "anniversary")? {
        "anniversary" | "calendar" => {
            let rhythm = Rhythm::new(inputs.moment("anchor")?.into(), inputs.interval("interval")?);
            Ok(Rhythm { zone: Some(inputs.zone()?), ..rhythm })
        }
        other => malformed(format!("there is no alignment `{other}`")),
    }
}

fn instant(inputs: &Inputs<'_>, key: &str) -> Read<Option<When>> {
    inputs.maybe(key, |value| Ok(When::Moment(crate::inputs::moment(value)?)))
}

pub(crate) fn first_cycle_date(inputs: &Inputs<'_>) -> Answer {
    let rhythm = billed(inputs, "bill_cycle_day")?;
    let first = next_boundary(&rhythm, rhythm.anchor, Some(true), None, None)?;
    Ok(json!({"first_cycle_date": first}))
}

pub(crate) fn add_periods(inputs: &Inputs<'_>) -> Answer {
    let rhythm = Rhythm::new(inputs.day("date")?.into(), inputs.interval("interval")?);
    Ok(json!({"date": boundary(&rhythm, inputs.int("periods")?)?}))
}

pub(crate) fn align_within_month(inputs: &Inputs<'_>) -> Answer {
    let rhythm = billed_on(inputs.day("date")?, inputs.int("bill_cycle_day")?, Interval::MONTH)?;
    Ok(json!({"date": boundary(&rhythm, 0)?}))
}

pub(crate) fn periods_between(inputs: &Inputs<'_>) -> Answer {
    let periods = whole_periods(inputs.day("start")?, inputs.day("end")?, inputs.interval("interval")?)?;
    Ok(json!({"periods": periods}))
}

/// The period that an invoice of this date is for. The first one may be a stub.
pub(crate) fn advance_period(inputs: &Inputs<'_>) -> Answer {
    inputs.flag("first_period", false)?;
    let rhythm = billed_on(inputs.day("invoice_date")?, inputs.int("billing_day")?, inputs.interval("interval")?)?;
    let until = next_boundary(&rhythm, rhythm.anchor, None, None, None)?;
    Ok(json!({"period": pair(rhythm.anchor, until)}))
}

/// The period that contains a date; before the start the first one, which begins with the start.
pub(crate) fn period_containing(inputs: &Inputs<'_>) -> Answer {
    let start = inputs.day("start")?;
    let found = cycle_at(&billed(inputs, "billing_day")?, inputs.day("target")?.max(start).into())?;
    Ok(json!({"period": pair(found.from.to_string().max(start.to_string()), found.until)}))
}

/// How many boundaries have passed since the start.
pub(crate) fn elapsed_cycles(inputs: &Inputs<'_>) -> Answer {
    let rhythm = billed(inputs, "billing_day")?;
    let number = |at| cycle_at(&rhythm, at).map(|cycle| cycle.number);
    let passed = number(inputs.day("target")?.into())? - number(rhythm.anchor)?;
    Ok(json!({"cycles": passed.max(0)}))
}

/// The period that is billed on a date: in advance the one that contains it, in arrears the one before that.
pub(crate) fn period_billed_at(inputs: &Inputs<'_>) -> Answer {
    let start = inputs.day("start")?;
    let align = match inputs.text_or("alignment", "anniversary")? {
        "anniversary" => CycleAnchor::Anniversary,
        "calendar" => CycleAnchor::Calendar,
        other => return malformed(format!("there is no alignment `{other}`")),
    };
    let rhythm = Rhythm { align: Some(align), ..Rhythm::new(start.into(), inputs.interval("interval")?) };
    let running = cycle_at(&rhythm, inputs.day("billing_at")?.into())?;
    let billed = match inputs.text("billing")? {
        "in_advance" => running,
        "in_arrear" => cycle(&rhythm, running.number - 1)?,
        other => return malformed(format!("there is no billing `{other}`")),
    };
    if inputs.text_or("end_is", "exclusive")? != "inclusive_last_second" {
        return malformed("the end is either given as the last second of a day or not asked for");
    }
    Ok(json!({"from": billed.from.to_string().max(start.to_string()), "to_inclusive": billed.last_day}))
}

/// Boundaries from one number to another, over local days.
pub(crate) fn boundaries(inputs: &Inputs<'_>) -> Answer {
    let (anchor, every) = (inputs.day("anchor")?, inputs.interval("interval")?);
    let rhythm = match (inputs.text_or("alignment", "anniversary")?, inputs.get("day")) {
        ("anniversary", None) => Rhythm::new(anchor.into(), every),
        ("calendar", None) => Rhythm { align: Some(CycleAnchor::Calendar), ..Rhythm::new(anchor.into(), every) },
        ("day", Some(_)) => billed_on(anchor, inputs.int("day")?, every)?,
        _ => return malformed("the alignment is anniversary, calendar, or a day"),
    };
    let numbers = inputs.int("from")?..=inputs.int("to")?;
    let days = numbers.map(|number| boundary(&rhythm, number)).collect::<Result<Vec<_>, _>>()?;
    Ok(json!({"boundaries": days}))
}

/// The first boundary after an instant, or at it if that is asked; not before the floor, and not after the end.
pub(crate) fn next(inputs: &Inputs<'_>) -> Answer {
    let (after, inclusive) = (inputs.moment("after")?.into(), inputs.flag("inclusive", false)?);
    let (floor, ends) = (instant(inputs, "floor")?, instant(inputs, "subscription_end")?);
    Ok(json!({"next": next_boundary(&anchored(inputs)?, after, Some(inclusive), floor, ends)?}))
}

/// The first reset of a grant after now.
pub(crate) fn next_reset(inputs: &Inputs<'_>) -> Answer {
    let now = inputs.moment("now")?.into();
    Ok(json!({"next": next_boundary(&anchored(inputs)?, now, None, None, None)?}))
}

fn weekday(name: &str) -> Read<Weekday> {
    let found = Weekday::ALL.into_iter().find(|day| name.starts_with(day.as_str()));
    found.map_or_else(|| malformed(format!("there is no weekday `{name}`")), Ok)
}

/// The first start of a calendar unit after an instant.
pub(crate) fn next_calendar(inputs: &Inputs<'_>) -> Answer {
    let after = inputs.moment("after")?.into();
    let rhythm = Rhythm {
        align: Some(CycleAnchor::Calendar),
        week_starts: Some(weekday(inputs.text_or("week_starts", "monday")?)?),
        zone: Some(inputs.zone()?),
        ..Rhythm::new(after, inputs.interval("interval")?)
    };
    Ok(json!({"next": next_boundary(&rhythm, after, Some(inputs.flag("inclusive", false)?), None, None)?}))
}

pub(crate) fn period_containing_instant(inputs: &Inputs<'_>) -> Answer {
    let found = cycle_at(&anchored(inputs)?, inputs.moment("instant")?.into())?;
    Ok(json!({"period": pair(found.from, found.until)}))
}

pub(crate) fn local_days(inputs: &Inputs<'_>) -> Answer {
    let (start, end) = (inputs.moment("start")?, inputs.moment("end")?);
    Ok(json!({"days": days_between(start.into(), end.into(), None, Some(inputs.zone()?))?}))
}

pub(crate) fn days_of_fixed_months(inputs: &Inputs<'_>) -> Answer {
    let (start, end) = (inputs.day("start")?, inputs.day("end")?);
    Ok(json!({"days": days_between(start.into(), end.into(), Some(inputs.small("fixed_days_per_month")?), None)?}))
}

/// An ISO 8601 duration of several units, added from the largest to the smallest; months are clamped to their end.
pub(crate) fn add_duration(inputs: &Inputs<'_>) -> Answer {
    let (date, zone) = (inputs.moment("date")?, inputs.zone()?);
    if inputs.text_or("overflow", "clamp_to_month_end")? != "clamp_to_month_end" {
        return malformed("months are clamped to their end");
    }
    let duration = inputs.text("duration")?;
    let (sign, body) = duration.strip_prefix('-').map_or((1, duration), |body| (-1, body));
    let Some(body) = body.strip_prefix('P') else { return malformed(format!("`{duration}` is not a duration")) };
    let (months, days, seconds) = parts(body)?;
    let (day, time) = zone.local(date);
    let moved = day.add_months(sign * months)?.add_days(sign * days)?;
    let fraction = date.micros_since(zone.resolve(day, time)?);
    let at = zone.resolve(moved, time)?.add_micros(fraction)?.add_seconds(sign * seconds)?;
    Ok(json!({"date": at}))
}

/// The months, days and seconds of `1Y2M10DT5H30M45S`.
fn parts(body: &str) -> Read<(i64, i64, i64)> {
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
