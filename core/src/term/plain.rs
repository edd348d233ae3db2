//! The status of a membership of plain dates, without a space.
//!
//! Uses `time` and the statuses of `space`.

use super::ends::lasting;
use crate::error::Result;
use crate::space::facts::Status;
use crate::time::{Day, Interval};

/// What [`status`] goes by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlainTerm {
    /// The date that people count from.
    pub joined: Day,
    /// The first day.
    pub start: Day,
    /// The day after the last; `None`: open.
    pub until: Option<Day>,
    /// Time after the end in which it can still be renewed as if it were current.
    pub grace: Option<Interval>,
    /// For how long after joining a holder counts as new.
    pub new_for: Option<Interval>,
    /// A status that the staff has set, and the day after its last; without one it holds for good.
    pub set: Option<(Status, Option<Day>)>,
}

/// Where a membership of these dates stands on a day, and whether its holder counts as new.
///
/// What the staff has set beats the dates. Whether somebody is new does not depend on the status: other systems let
/// "new" hide that a short membership has ended.
///
/// ```
/// use tenure::space::facts::Status;
/// use tenure::term::{PlainTerm, status};
/// use tenure::time::{Day, Interval};
/// let year = PlainTerm {
///     joined: Day::parse("2023-06-11")?,
///     start: Day::parse("2023-06-11")?,
///     until: Some(Day::parse("2024-06-11")?),
///     grace: Some(Interval::MONTH),
///     new_for: Some(Interval::QUARTER),
///     set: None,
/// };
/// let on = |day| status(&year, Day::parse(day)?);
/// assert_eq!(on("2023-06-10")?, (Status::Upcoming, false));
/// assert_eq!(on("2023-06-11")?, (Status::Active, true));
/// assert_eq!(on("2024-06-10")?, (Status::Active, false));
/// assert_eq!(on("2024-07-10")?, (Status::Grace, false));
/// assert_eq!(on("2024-07-11")?, (Status::Expired, false));
/// # Ok::<(), tenure::error::Error>(())
/// ```
///
/// # Errors
/// [`ReversedSpan`](crate::error::Code::ReversedSpan) at `until` if it ends before it starts or when it does,
/// [`OutOfRange`](crate::error::Code::OutOfRange) if grace or the time as a new holder ends beyond year 9999,
/// [`InvalidInterval`](crate::error::Code::InvalidInterval) if either is in hours.
pub fn status(term: &PlainTerm, on: Day) -> Result<(Status, bool)> {
    let after = |day: Day, length: Option<Interval>| length.map_or(Ok(day), |length| length.add_to(day, 1));
    if let Some(until) = term.until {
        lasting(term.start, until)?;
    }
    let new = term.new_for.is_some() && on >= term.start && on < after(term.joined, term.new_for)?;
    let dated = match term.until {
        _ if on < term.start => Status::Upcoming,
        Some(until) if on >= after(until, term.grace)? => Status::Expired,
        Some(until) if on >= until => Status::Grace,
        _ => Status::Active,
    };
    let set = term.set.filter(|(_, until)| until.is_none_or(|until| on < until));
    Ok((set.map_or(dated, |(status, _)| status), new))
}
