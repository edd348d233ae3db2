//! Dates and statuses of memberships.

use super::plain::{billed_on, days_of, number, pair};
use crate::inputs::{Answer, Inputs, Trouble, day, malformed, text, units};
use serde_json::json;
use tenure::calculator::{
    DatedTerm, Rhythm, boundary, cycle, cycle_at, next_term, prorate, renewal, round_to, status, term_dates,
};
use tenure::error::Error;
use tenure::money::Amount;
use tenure::plan::{CycleAnchor, Term};
use tenure::space::facts::Status;
use tenure::time::{Day, Interval, MonthDay, When};

type Read<T> = Result<T, Trouble>;

fn length(inputs: &Inputs<'_>) -> Read<Interval> {
    units(inputs.text("duration_unit")?, inputs.small("duration_interval")?)
}

/// A plan as membership software describes it: `rolling` from the start day, or `fixed` to a month-day or, for months and
/// weeks, to the calendar; with a rollover day from which a joiner gets the next period too.
fn plan(inputs: &Inputs<'_>) -> Read<Term> {
    let length = length(inputs)?;
    let month_day = |key| inputs.maybe(key, |value| Ok(MonthDay::parse(text(value)?)?));
    let (starts, rollover) = (month_day("starts")?, month_day("rollover")?);
    match inputs.text("period")? {
        "rolling" => Ok(Term::Rolling { length }),
        "fixed" if starts.is_some() || rollover.is_some() => {
            let starts = starts.map_or_else(|| MonthDay::new(1, 1), Ok)?;
            Ok(Term::Season { starts, length, rollover })
        }
        "fixed" => {
            let rollover_day = inputs.maybe("rollover_day", |_| inputs.small("rollover_day"))?;
            Ok(Term::Calendar { length, rollover_day })
        }
        other => malformed(format!("there is no period `{other}`")),
    }
}

fn plan_of(inputs: &Inputs<'_>) -> Read<Term> {
    let given = inputs.within("plan")?;
    let term = plan(&given)?;
    given.finish()?;
    Ok(term)
}

/// The day after one: end dates of other systems are the last day.
fn after(day: Day) -> Read<Day> {
    match boundary(&Rhythm::new(day.into(), Interval::DAY), 1)? {
        When::Day(next) => Ok(next),
        When::Moment(at) => malformed(format!("{at} is not a day")),
    }
}

fn end(inputs: &Inputs<'_>, key: &str) -> Read<Option<Day>> {
    inputs.maybe(key, |value| after(day(value)?))
}

pub(crate) fn membership_dates(inputs: &Inputs<'_>) -> Answer {
    let (start, until) = (inputs.maybe("start_date", day)?, end(inputs, "end_date")?);
    match term_dates(&plan_of(inputs)?, inputs.day("join_date")?, start, until) {
        Ok(dates) => Ok(json!({"join_date": dates.joined, "start_date": dates.start, "end_date": dates.last_day})),
        Err(Error { path: Some(field), code, .. }) => {
            let field = if field == "until" { "end_date" } else { "start_date" };
            Ok(json!({"error_field": field, "error": code.as_str()}))
        }
        Err(error) => Err(error.into()),
    }
}

/// The first day of the term after so many, counted from a date.
pub(crate) fn following(inputs: &Inputs<'_>) -> Answer {
    let length = length(inputs)?;
    let term = match inputs.text_or("alignment", "rolling")? {
        "rolling" => Term::Rolling { length },
        "calendar" if inputs.text_or("week_starts", "monday")? == "monday" => {
            Term::Calendar { length, rollover_day: None }
        }
        _ => return malformed("terms roll, or follow the calendar, whose weeks start on Mondays"),
    };
    let terms = inputs.maybe("terms", |_| inputs.small("terms"))?;
    Ok(json!({"next_term_starts": next_term(&term, inputs.day("from")?, terms)?}))
}

/// The term that a renewal buys.
pub(crate) fn renewed(inputs: &Inputs<'_>) -> Answer {
    let Some(until) = end(inputs, "end_date")? else { return malformed("what is renewed ends") };
    let grace = inputs.maybe("grace", crate::inputs::interval)?;
    let bought = renewal(&plan_of(inputs)?, inputs.day("renewed_on")?, until, grace)?;
    Ok(json!({"start_date": bought.start, "end_date": bought.last_day}))
}

/// A part of a term, as a decimal of two places.
fn share(days: i64, of: i64) -> Read<String> {
    Ok(round_to(&format!("{days}/{of}"), 2, None)?)
}

/// What is left of a calendar term for somebody who joins in it. The day of joining counts, or not.
pub(crate) fn term_share(inputs: &Inputs<'_>) -> Answer {
    let start = inputs.day("start_date")?;
    if inputs.text("alignment")? != "calendar" {
        return malformed("only a calendar term has a part that is over");
    }
    let rhythm = Rhythm { align: Some(CycleAnchor::Calendar), ..Rhythm::new(start.into(), length(inputs)?) };
    let term = cycle_at(&rhythm, start.into())?;
    let (When::Day(from), until) = (term.from, after(term.last_day)?) else { return malformed("a term of days") };
    let first = if inputs.flag("count_start_day", true)? { start } else { after(start)? };
    Ok(json!({
        "fraction": share(days_of((first, until))?, days_of((from, until))?)?,
        "start_date": start,
        "end_date": term.last_day,
    }))
}

/// What is left of an event for somebody who joins on a date, and its share of the price.
pub(crate) fn event_share(inputs: &Inputs<'_>) -> Answer {
    let (from, last) = inputs.days("window")?;
    let until = after(last)?;
    let dates = term_dates(&Term::Event { from, until }, inputs.day("start_date")?, None, None)?;
    let (left, whole) = (days_of((dates.start, until))?, days_of((from, until))?);
    let price = prorate(Amount::parse(&format!("{} USD", inputs.text("price")?))?, left, whole, None, None)?;
    Ok(json!({
        "fraction": share(left, whole)?,
        "price": number(price.amount),
        "start_date": dates.start,
        "end_date": dates.last_day,
    }))
}

/// The last days of the first monthly periods of memberships that start on these days.
pub(crate) fn anniversary_ends(inputs: &Inputs<'_>) -> Answer {
    if inputs.text("billing")? != "anniversary" {
        return malformed("the periods are anniversaries");
    }
    let last = |start| Ok(cycle(&Rhythm::new(day(start)?.into(), Interval::MONTH), 0)?.last_day);
    Ok(json!({"period_ends": inputs.list("starts")?.iter().map(last).collect::<Read<Vec<_>>>()?}))
}

/// The first period of somebody who joins between two billing days, as it is prorated, and as a whole.
pub(crate) fn first_period(inputs: &Inputs<'_>) -> Answer {
    let joined = inputs.day("sign_up")?;
    let whole = cycle_at(&billed_on(joined, inputs.int("billing_day")?, Interval::MONTH)?, joined.into())?;
    Ok(json!({
        "with_proration": pair(joined, whole.until),
        "without_proration": pair(whole.from, whole.until),
        "invoiced_on": joined,
    }))
}

/// The name that CiviCRM's default rules have for a status: New for three months from joining, Current until the end,
/// Grace for a month after it, Expired.
pub(crate) fn membership_status(inputs: &Inputs<'_>) -> Answer {
    if inputs.text("status_rules")? != "civi_default" {
        return malformed("the rules are CiviCRM's");
    }
    let dates = DatedTerm {
        joined: Some(inputs.day("join_date")?),
        start: inputs.day("start_date")?,
        until: end(inputs, "end_date")?,
        grace: Some(Interval::MONTH),
        new_for: Some(Interval::QUARTER),
        set: None,
        set_until: None,
    };
    let found = status(&dates, inputs.day("as_of")?)?;
    let name = match (found.status, found.is_new) {
        (Status::Active, true) => Some("New"),
        (Status::Active, false) => Some("Current"),
        (Status::Grace, _) => Some("Grace"),
        (Status::Expired, _) => Some("Expired"),
        (Status::Upcoming, _) => None,
        (other, _) => return malformed(format!("CiviCRM has no name for {other:?}")),
    };
    Ok(json!({"status": name}))
}
