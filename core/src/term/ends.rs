//! When a term ends: plain functions on plain dates.
//!
//! Uses `plan` and `time`. The rest of the room is made of these.

use crate::error::{Code, Error, Result};
use crate::plan::Term;
use crate::time::{Day, Interval, MonthDay, Unit};

/// The day after the last of so many terms that begin on `start`; `None` if the term is open.
///
/// Each end is counted from `start` in one step, so that months never drift. Who joins a season in its gap gets the
/// next one; who joins on or after its rollover day gets one season more. A calendar term counts from the first day of
/// the unit that contains the start (the month, the year, the week from Monday), or of the next one if the start lies on
/// or after the rollover day of its last month. An event ends when it ends, however many terms are asked for.
///
/// ```
/// use tenure::plan::Term;
/// use tenure::term::natural_end;
/// use tenure::time::{Day, Interval};
/// let end = |term: &Term, start, n| natural_end(term, Day::parse(start)?, n).map(|end| end.map(|day| day.to_string()));
/// let monthly = Term::Rolling { length: Interval::MONTH };
/// assert_eq!(end(&monthly, "2026-01-31", 1)?.as_deref(), Some("2026-02-28"));
/// assert_eq!(end(&monthly, "2026-01-31", 2)?.as_deref(), Some("2026-03-31"));
/// let two_years = Term::Calendar { length: Interval::parse("P2Y")?, rollover_day: None };
/// assert_eq!(end(&two_years, "2015-07-31", 3)?.as_deref(), Some("2021-01-01"));
/// assert_eq!(end(&Term::Open, "2026-01-31", 1)?, None);
/// # Ok::<(), tenure::error::Error>(())
/// ```
///
/// # Errors
/// [`Code::OutOfRange`] beyond year 9999, [`Code::InvalidInterval`] for a length in hours, which leads to no day.
pub fn natural_end(term: &Term, start: Day, terms: u32) -> Result<Option<Day>> {
    let n = i64::from(terms);
    match term {
        Term::Open => Ok(None),
        Term::Rolling { length } => length.add_to(start, n).map(Some),
        Term::Season { starts, length, rollover } => {
            let season = first_season(*starts, *length, *rollover, start)?;
            let last = i32::try_from(n.saturating_sub(1)).ok().and_then(|more| season.checked_add(more));
            let last = last.ok_or_else(|| Error::out_of_range("a season after year 9999"))?;
            season_end(*starts, *length, last).map(Some)
        }
        Term::Calendar { length, rollover_day } => {
            let one = Interval::new(1, length.unit())?;
            let unit = unit_start(*length, start)?;
            let next = one.add_to(unit, 1)?;
            let last = next.previous()?;
            let late = last.month_start() == start.month_start()
                && rollover_day.is_some_and(|from| start.day() >= from.min(last.day()));
            length.add_to(if late { next } else { unit }, n).map(Some)
        }
        Term::Event { until, .. } => Ok(Some(*until)),
    }
}

/// Join date, start and end of a membership, as [`dates`] works them out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Dates {
    /// The date that people count from; renewals keep it.
    pub joined: Day,
    /// The first day.
    pub start: Day,
    /// The day after the last; `None`: open.
    pub until: Option<Day>,
}

impl Dates {
    /// The last day, if there is one: "valid to 31 May".
    #[must_use]
    pub fn last_day(&self) -> Option<Day> {
        self.until.and_then(|until| until.previous().ok())
    }
}

/// The dates of a new membership of one term: what is not given follows from the term, as CiviCRM works it out. A
/// rolling term starts on the day of joining, a calendar term on the first day of its unit, a season on its first day,
/// an event not before its own first day.
///
/// ```
/// use tenure::plan::Term;
/// use tenure::term::dates;
/// use tenure::time::{Day, Interval};
/// let term = Term::Calendar { length: Interval::MONTH, rollover_day: Some(15) };
/// let may = dates(&term, Day::parse("2013-05-10")?, None, None)?;
/// assert_eq!(may.start.to_string(), "2013-05-01");
/// assert_eq!(may.last_day(), Some(Day::parse("2013-05-31")?));
/// let given = dates(&term, may.joined, Some(Day::parse("2013-05-09")?), None);
/// assert_eq!(given.map_err(|error| error.path), Err(Some("start".to_owned())));
/// # Ok::<(), tenure::error::Error>(())
/// ```
///
/// # Errors
/// [`Code::InvalidFact`] at `start` if the start that is given lies before the join date, [`Code::ReversedSpan`] at `until` if
/// the end lies before the start or on it; those of [`natural_end`].
pub fn dates(term: &Term, joined: Day, start: Option<Day>, until: Option<Day>) -> Result<Dates> {
    if start.is_some_and(|start| start < joined) {
        return Err(Error::new(Code::InvalidFact, format!("it starts before it was joined, on {joined}")).at("start"));
    }
    let counted = start.unwrap_or(joined);
    let first = match term {
        Term::Calendar { length, .. } if start.is_none() => unit_start(*length, joined)?,
        Term::Season { starts, length, .. } if start.is_none() => {
            let season = last_season(*starts, joined)?;
            let over = season_end(*starts, *length, season)? <= joined;
            starts.in_year(season.saturating_add(i32::from(over)))?
        }
        Term::Event { from, .. } => counted.max(*from),
        _ => counted,
    };
    let until = match until {
        Some(until) => Some(until),
        None => natural_end(term, counted, 1)?,
    };
    let until = until.map(|until| lasting(first, until)).transpose()?;
    Ok(Dates { joined, start: first, until })
}

/// The end of what is held from a day on: it has at least that day.
pub(super) fn lasting(start: Day, until: Day) -> Result<Day> {
    if start < until {
        return Ok(until);
    }
    Err(Error::new(Code::ReversedSpan, format!("it ends before or when it starts, on {start}")).at("until"))
}

/// The start and the end of the term that a renewal for one term buys: from the old end while current or within `grace`
/// of it, else from the day of the renewal.
///
/// ```
/// use tenure::plan::Term;
/// use tenure::term::renew;
/// use tenure::time::{Day, Interval};
/// let [term, ended] = [Term::Rolling { length: Interval::YEAR }, Term::Open];
/// let day = Day::parse;
/// let early = renew(&term, day("2020-10-12")?, day("2020-10-15")?, None)?;
/// assert_eq!(early, (day("2020-10-15")?, Some(day("2021-10-15")?)));
/// let in_grace = renew(&term, day("2020-10-20")?, day("2020-10-15")?, Some(Interval::WEEK))?;
/// assert_eq!(in_grace, early);
/// let lapsed = renew(&term, day("2020-10-22")?, day("2020-10-15")?, Some(Interval::WEEK))?;
/// assert_eq!(lapsed, (day("2020-10-22")?, Some(day("2021-10-22")?)));
/// # let _ = ended;
/// # Ok::<(), tenure::error::Error>(())
/// ```
///
/// # Errors
/// Those of [`natural_end`]; [`Code::ReversedSpan`] for an event that is over by then: no renewal prolongs it.
pub fn renew(term: &Term, on: Day, until: Day, grace: Option<Interval>) -> Result<(Day, Option<Day>)> {
    let renewable = grace.map_or(Ok(until), |grace| grace.add_to(until, 1))?;
    // What is bought is whole terms: nobody joins, so no day is too late for one of them.
    let (start, end) = match on < renewable {
        true => (until, natural_end(&without_rollover(term), until, 1)?),
        false => (on, natural_end(term, on, 1)?),
    };
    Ok((start, end.map(|end| lasting(start, end)).transpose()?))
}

fn without_rollover(term: &Term) -> Term {
    match term {
        Term::Season { starts, length, .. } => Term::Season { starts: *starts, length: *length, rollover: None },
        Term::Calendar { length, .. } => Term::Calendar { length: *length, rollover_day: None },
        other => other.clone(),
    }
}

/// The length by which a renewal extends an end that was agreed; `None` for what is not sold in lengths.
pub(super) fn length(term: &Term) -> Option<Interval> {
    match term {
        Term::Rolling { length } | Term::Season { length, .. } | Term::Calendar { length, .. } => Some(*length),
        Term::Open | Term::Event { .. } => None,
    }
}

/// The year of the last season that starts by a day.
fn last_season(starts: MonthDay, day: Day) -> Result<i32> {
    let year = day.year();
    Ok(if starts.in_year(year)? <= day { year } else { year.saturating_sub(1) })
}

/// The day after the season that starts in this year.
fn season_end(starts: MonthDay, length: Interval, year: i32) -> Result<Day> {
    length.add_to(starts.in_year(year)?, 1)
}

/// The year of the season whose end is that of the first term of somebody who joins on a day.
fn first_season(starts: MonthDay, length: Interval, rollover: Option<MonthDay>, day: Day) -> Result<i32> {
    let season = last_season(starts, day)?;
    let began = starts.in_year(season)?;
    let late = match rollover {
        Some(rollover) => {
            let same_year = rollover.in_year(season)?;
            day >= if same_year >= began { same_year } else { rollover.in_year(season.saturating_add(1))? }
        }
        None => false,
    };
    let over = season_end(starts, length, season)? <= day;
    Ok(if late || over { season.saturating_add(1) } else { season })
}

/// The first day of the calendar unit that contains a day.
fn unit_start(length: Interval, day: Day) -> Result<Day> {
    match length.unit() {
        Unit::Year => Day::new(day.year(), 1, 1),
        Unit::Month => Ok(day.month_start()),
        Unit::Week => day.add_days(0_i64.saturating_sub(i64::from(day.weekday().days_from_monday()))),
        Unit::Day | Unit::Hour => Ok(day),
    }
}
