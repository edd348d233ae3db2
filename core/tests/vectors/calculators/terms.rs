//! Dates and statuses of memberships.

use crate::inputs::{Answer, Inputs, Trouble, day, malformed, text, units};
use serde_json::{Value, json};
use tenure::error::Error;
use tenure::money::{Ratio, Rounding};
use tenure::plan::Term;
use tenure::space::facts::Status;
use tenure::term::{PlainTerm, dates, natural_end, renew, status};
use tenure::time::{Cycles, Day, Interval, MonthDay, Span, Weekday};

/// A plan as membership software describes it: `rolling` from the start day, or `fixed` to a month-day or, for months and
/// weeks, to the calendar; with a rollover day from which a joiner gets the next period too.
fn plan(inputs: &Inputs<'_>) -> Result<Term, Trouble> {
    let unit = inputs.text("duration_unit")?;
    let Ok(count) = u32::try_from(inputs.int("duration_interval")?) else { return malformed("a duration is positive") };
    let length = units(unit, count)?;
    let month_day = |key| inputs.maybe(key, |value| Ok(MonthDay::parse(text(value)?)?));
    match inputs.text("period")? {
        "rolling" => Ok(Term::Rolling { length }),
        "fixed" if unit == "year" && (inputs.get("starts").is_some() || inputs.get("rollover").is_some()) => {
            let starts = month_day("starts")?.map_or_else(|| MonthDay::new(1, 1), Ok)?;
            Ok(Term::Season { starts, length, rollover: month_day("rollover")? })
        }
        "fixed" => {
            let day =
                inputs.get("rollover_day").map(Value::as_u64).map(|day| day.and_then(|day| u8::try_from(day).ok()));
            match day {
                Some(None) => malformed("a rollover day is a day of the month"),
                day => Ok(Term::Calendar { length, rollover_day: day.flatten() }),
            }
        }
        other => malformed(format!("there is no period `{other}`")),
    }
}

/// End dates of other systems are the last day; ours is the day after it.
fn end(inputs: &Inputs<'_>, key: &str) -> Result<Option<Day>, Trouble> {
    inputs.maybe(key, |value| Ok(day(value)?.next()?))
}

pub(crate) fn membership_dates(inputs: &Inputs<'_>) -> Answer {
    let given = inputs.within("plan")?;
    let term = plan(&given)?;
    given.finish()?;
    let found = dates(&term, inputs.day("join_date")?, inputs.maybe("start_date", day)?, end(inputs, "end_date")?);
    match found {
        Ok(dates) => Ok(json!({
            "join_date": dates.joined.to_string(),
            "start_date": dates.start.to_string(),
            "end_date": dates.last_day().map(|day| day.to_string()),
        })),
        Err(Error { path: Some(field), code, .. }) => {
            let field = if field == "until" { "end_date" } else { "start_date" };
            Ok(json!({"error_field": field, "error": code.as_str()}))
        }
        Err(error) => Err(error.into()),
    }
}

/// The first day of the term after so many, counted from a date.
pub(crate) fn next_term(inputs: &Inputs<'_>) -> Answer {
    let Ok(count) = u32::try_from(inputs.int("duration_interval")?) else { return malformed("a duration is positive") };
    let length = units(inputs.text("duration_unit")?, count)?;
    let term = match inputs.text_or("alignment", "rolling")? {
        "rolling" => Term::Rolling { length },
        "calendar" if inputs.text_or("week_starts", "monday")? == "monday" => {
            Term::Calendar { length, rollover_day: None }
        }
        _ => return malformed("terms roll, or follow the calendar, whose weeks start on Mondays"),
    };
    let terms = inputs.get("terms").map_or(Some(1), Value::as_u64).and_then(|terms| u32::try_from(terms).ok());
    let Some(terms) = terms else { return malformed("a number of terms") };
    let next = natural_end(&term, inputs.day("from")?, terms)?;
    Ok(json!({"next_term_starts": next.map(|day| day.to_string())}))
}

/// The term that a renewal buys.
pub(crate) fn renewal(inputs: &Inputs<'_>) -> Answer {
    let given = inputs.within("plan")?;
    let term = plan(&given)?;
    given.finish()?;
    let Some(until) = end(inputs, "end_date")? else { return malformed("what is renewed ends") };
    let grace = inputs.maybe("grace", crate::inputs::interval)?;
    let (from, until) = renew(&term, inputs.day("renewed_on")?, until, grace)?;
    let last = until.map(Day::previous).transpose()?;
    Ok(json!({"start_date": from.to_string(), "end_date": last.map(|day| day.to_string())}))
}

/// A part of a term, as a decimal of two places.
fn share(days: i64, of: i64) -> Result<String, Trouble> {
    let exact = Ratio::new(i128::from(days), i128::from(of))?;
    Ok(exact.round_to(2, Rounding::HalfAwayFromZero)?.to_decimal_string(2))
}

/// What is left of a calendar term for somebody who joins in it. The day of joining counts, or not.
pub(crate) fn term_share(inputs: &Inputs<'_>) -> Answer {
    let start = inputs.day("start_date")?;
    let Ok(count) = u32::try_from(inputs.int("duration_interval")?) else { return malformed("a duration is positive") };
    let length = units(inputs.text("duration_unit")?, count)?;
    if inputs.text("alignment")? != "calendar" {
        return malformed("only a calendar term has a part that is over");
    }
    let term = Cycles::calendar(start, length, Weekday::Mon)?.containing(start)?.span;
    let first = if inputs.flag("count_start_day", true)? { start } else { start.next()? };
    let days = term.until().days_since(first);
    Ok(json!({
        "fraction": share(days, term.days())?,
        "start_date": start.to_string(),
        "end_date": term.last_day().to_string(),
    }))
}

/// What is left of an event for somebody who joins on a date, and its share of the price.
pub(crate) fn event_share(inputs: &Inputs<'_>) -> Answer {
    let (from, last) = inputs.days("window")?;
    let term = Term::Event { from, until: last.next()? };
    let found = dates(&term, inputs.day("start_date")?, None, None)?;
    let until = found.until.unwrap_or(last);
    let (left, whole) = (Span::new(found.start, until)?, Span::new(from, last.next()?)?);
    let price = Ratio::parse(inputs.text("price")?)?;
    let part = Ratio::new(i128::from(left.days()), i128::from(whole.days()))?;
    Ok(json!({
        "fraction": share(left.days(), whole.days())?,
        "price": price.checked_mul(part)?.round_to(2, Rounding::HalfAwayFromZero)?.to_decimal_string(2),
        "start_date": found.start.to_string(),
        "end_date": left.last_day().to_string(),
    }))
}

/// The last days of the first monthly periods of memberships that start on these days.
pub(crate) fn anniversary_ends(inputs: &Inputs<'_>) -> Answer {
    let mut ends = Vec::new();
    for start in inputs.list("starts")? {
        ends.push(Cycles::anniversary(day(start)?, Interval::MONTH)?.cycle(0)?.span.last_day().to_string());
    }
    if inputs.text("billing")? != "anniversary" {
        return malformed("the periods are anniversaries");
    }
    Ok(json!({"period_ends": ends}))
}

/// The first period of somebody who joins between two billing days, as it is prorated, and as a whole.
pub(crate) fn first_period(inputs: &Inputs<'_>) -> Answer {
    let joined = inputs.day("sign_up")?;
    let cycles = super::cycles::fixed(joined, inputs.int("billing_day")?, Interval::MONTH)?;
    let whole = cycles.containing(joined)?.span;
    Ok(json!({
        "with_proration": [joined.to_string(), whole.until().to_string()],
        "without_proration": [whole.from().to_string(), whole.until().to_string()],
        "invoiced_on": joined.to_string(),
    }))
}

/// The name that CiviCRM's default rules have for a status: New for three months from joining, Current until the end,
/// Grace for a month after it, Expired.
pub(crate) fn membership_status(inputs: &Inputs<'_>) -> Answer {
    let (grace, new_for) = match inputs.text("status_rules")? {
        "civi_default" => (Some(Interval::MONTH), Some(Interval::QUARTER)),
        other => return malformed(format!("there are no rules `{other}`")),
    };
    let term = PlainTerm {
        joined: inputs.day("join_date")?,
        start: inputs.day("start_date")?,
        until: end(inputs, "end_date")?,
        grace,
        new_for,
        set: None,
    };
    let name = match status(&term, inputs.day("as_of")?)? {
        (Status::Active, true) => Some("New"),
        (Status::Active, false) => Some("Current"),
        (Status::Grace, _) => Some("Grace"),
        (Status::Expired, _) => Some("Expired"),
        (Status::Upcoming, _) => None,
        (other, _) => return malformed(format!("CiviCRM has no name for {other:?}")),
    };
    Ok(json!({"status": name}))
}
