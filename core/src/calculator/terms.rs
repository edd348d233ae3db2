//! Terms: the dates of a membership, what a renewal buys, and where it stands.
//!
//! Uses `plan` and `term`.

use crate::error::Result;
use crate::plan::Term;
use crate::space::facts::Status;
use crate::term::{self, PlainTerm};
use crate::time::{Day, Interval};
use serde::{Deserialize, Serialize};

/// Join date, start and end of a membership.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TermDates {
    /// The date that people count from; renewals keep it.
    pub joined: Day,
    /// The first day.
    pub start: Day,
    /// The day after the last. `None`: it is open.
    #[serde(default)]
    pub until: Option<Day>,
    /// The last day, as people read it. `None`: it is open.
    #[serde(default)]
    pub last_day: Option<Day>,
}

/// The dates of a new membership of one term: what is not given follows from the term.
///
/// A rolling term starts on the day of joining, a calendar term on the first day of its unit, a season on its first day, an
/// event not before its own first day. `start` and `until` (the day after the last) are those that were agreed; `None`: they
/// follow from the term.
///
/// # Errors
/// `invalid_fact` at `start` if the start that is given lies before the join date, `reversed_span` at `until` if the end lies
/// before the start or on it; those of `next_term`.
///
/// # Example
/// ```
/// use tenure::calculator::term_dates;
/// use tenure::plan::Term;
/// use tenure::time::{Day, Interval};
/// let term = Term::Calendar { length: Interval::MONTH, rollover_day: Some(15) };
/// let may = term_dates(&term, Day::parse("2013-05-10")?, None, None)?;
/// assert_eq!((may.start, may.last_day), (Day::parse("2013-05-01")?, Some(Day::parse("2013-05-31")?)));
/// # Ok::<(), tenure::error::Error>(())
/// ```
pub fn term_dates(term: &Term, joined: Day, start: Option<Day>, until: Option<Day>) -> Result<TermDates> {
    let dates = term::dates(term, joined, start, until)?;
    Ok(TermDates { joined: dates.joined, start: dates.start, until: dates.until, last_day: dates.last_day() })
}

/// The first day after so many terms that begin on a day; nothing if the term is open.
///
/// Months never drift: each end is counted from `start` in one step. Who joins on or after the rollover day of a season or
/// of a calendar unit gets one more. `terms`: how many; `None`: one.
///
/// # Errors
/// `out_of_range` beyond the year 9999, `invalid_interval` for a length in hours.
///
/// # Example
/// ```
/// use tenure::calculator::next_term;
/// use tenure::plan::Term;
/// use tenure::time::{Day, Interval};
/// let monthly = Term::Rolling { length: Interval::MONTH };
/// assert_eq!(next_term(&monthly, Day::parse("2026-01-31")?, None)?, Some(Day::parse("2026-02-28")?));
/// assert_eq!(next_term(&monthly, Day::parse("2026-01-31")?, Some(2))?, Some(Day::parse("2026-03-31")?));
/// # Ok::<(), tenure::error::Error>(())
/// ```
pub fn next_term(term: &Term, start: Day, terms: Option<u32>) -> Result<Option<Day>> {
    term::natural_end(term, start, terms.unwrap_or(1))
}

/// The term that a renewal buys.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RenewedTerm {
    /// Its first day.
    pub start: Day,
    /// The day after its last. `None`: it is open.
    #[serde(default)]
    pub until: Option<Day>,
    /// Its last day. `None`: it is open.
    #[serde(default)]
    pub last_day: Option<Day>,
}

/// The term that a renewal buys: from the old end while current or within grace of it, else from the day of the renewal.
///
/// `until` is the old end, the day after the last. `grace`: time after it in which it can still be renewed as if it were
/// current; `None`: there is none.
///
/// # Errors
/// Those of `next_term`; `reversed_span` at `until` for an event that is over, which no renewal prolongs.
///
/// # Example
/// ```
/// use tenure::calculator::renewal;
/// use tenure::plan::Term;
/// use tenure::time::{Day, Interval};
/// let yearly = Term::Rolling { length: Interval::YEAR };
/// let (ends, late) = (Day::parse("2020-10-15")?, Day::parse("2020-10-20")?);
/// assert_eq!(renewal(&yearly, late, ends, Some(Interval::WEEK))?.start, ends);
/// assert_eq!(renewal(&yearly, late, ends, None)?.start, late);
/// # Ok::<(), tenure::error::Error>(())
/// ```
pub fn renewal(term: &Term, on: Day, until: Day, grace: Option<Interval>) -> Result<RenewedTerm> {
    let (start, until) = term::renew(term, on, until, grace)?;
    Ok(RenewedTerm { start, until, last_day: until.map(Day::previous).transpose()? })
}

/// The dates of a membership, and what the staff has set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DatedTerm {
    /// The date that people count from. `None`: the start.
    #[serde(default)]
    pub joined: Option<Day>,
    /// The first day.
    pub start: Day,
    /// The day after the last. `None`: it is open.
    #[serde(default)]
    pub until: Option<Day>,
    /// Time after the end in which it can still be renewed as if it were current. `None`: there is none.
    #[serde(default)]
    pub grace: Option<Interval>,
    /// For how long after joining a holder counts as new. `None`: never.
    #[serde(default)]
    pub new_for: Option<Interval>,
    /// A status that the staff has set. `None`: the dates say.
    #[serde(default)]
    pub set: Option<Status>,
    /// The day after the last on which it holds. `None`: for good.
    #[serde(default)]
    pub set_until: Option<Day>,
}

/// Where a membership stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlainStatus {
    /// The status.
    pub status: Status,
    /// Whether its holder counts as new, whatever the status.
    pub is_new: bool,
}

/// Where a membership of these dates stands on a day. What the staff has set beats the dates.
///
/// # Errors
/// `reversed_span` at `until` if it ends before it starts or when it does, `out_of_range` if grace or the time as a new holder
/// ends beyond the year 9999, `invalid_interval` if either is in hours.
///
/// # Example
/// ```
/// use tenure::calculator::{DatedTerm, status};
/// use tenure::space::facts::Status;
/// use tenure::time::{Day, Interval};
/// let year = DatedTerm {
///     joined: None,
///     start: Day::parse("2023-06-11")?,
///     until: Some(Day::parse("2024-06-11")?),
///     grace: Some(Interval::MONTH),
///     new_for: Some(Interval::QUARTER),
///     set: None,
///     set_until: None,
/// };
/// let first = status(&year, Day::parse("2023-06-11")?)?;
/// assert_eq!((first.status, first.is_new), (Status::Active, true));
/// assert_eq!(status(&year, Day::parse("2024-07-10")?)?.status, Status::Grace);
/// assert_eq!(status(&year, Day::parse("2024-07-11")?)?.status, Status::Expired);
/// # Ok::<(), tenure::error::Error>(())
/// ```
pub fn status(dates: &DatedTerm, on: Day) -> Result<PlainStatus> {
    let term = PlainTerm {
        joined: dates.joined.unwrap_or(dates.start),
        start: dates.start,
        until: dates.until,
        grace: dates.grace,
        new_for: dates.new_for,
        set: dates.set.map(|status| (status, dates.set_until)),
    };
    let (status, is_new) = term::status(&term, on)?;
    Ok(PlainStatus { status, is_new })
}
