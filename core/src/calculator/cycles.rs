//! Cycles: the boundaries at which something recurs, over local days or over instants.
//!
//! Uses `plan`, `time` and `zone`.

use crate::error::Result;
use crate::plan::CycleAnchor;
use crate::time::{
    self, Cycle, Cycles, Day, Interval, Moment, Span, Weekday, When, days_between_fixed_month, whole_periods_between,
};
use crate::zone::{MomentCycle, MomentCycles, Zone};
use serde::{Deserialize, Serialize};

/// How something recurs: boundaries at the anchor and every interval from there, in both directions. Each is counted from
/// the anchor, and clamped to the month's end: 31 January, 28 February, 31 March.
///
/// An anchor that is a date gives boundaries that are dates; one that is an instant gives instants, which keep its local
/// time. Hours, which are elapsed time, need an instant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rhythm {
    /// From where boundaries are counted: this is boundary 0, unless they are aligned otherwise.
    pub anchor: When,
    /// How far apart they are.
    pub every: Interval,
    /// Where they lie: on the anchor, on a fixed day of the month (its phase taken from the anchor's month), or on the
    /// calendar's own. `None`: on the anchor.
    #[serde(default)]
    pub align: Option<CycleAnchor>,
    /// The first day of a week, for weeks on the calendar. `None`: Monday.
    #[serde(default)]
    pub week_starts: Option<Weekday>,
    /// Where local days begin. `None`: UTC.
    #[serde(default)]
    pub zone: Option<Zone>,
}

impl Rhythm {
    /// On the anchor and every interval from there, in UTC.
    #[must_use]
    pub fn new(anchor: When, every: Interval) -> Rhythm {
        Rhythm { anchor, every, align: None, week_starts: None, zone: None }
    }

    pub(super) fn zone(&self) -> Zone {
        self.zone.unwrap_or_else(Zone::utc)
    }

    fn week_starts(&self) -> Weekday {
        self.week_starts.unwrap_or(Weekday::Mon)
    }

    /// Its cycles over local days, whatever the anchor is.
    pub(super) fn days(&self) -> Result<Cycles> {
        let anchor = day_of(self.anchor, self.zone());
        match self.align.unwrap_or_default() {
            CycleAnchor::Anniversary => Cycles::anniversary(anchor, self.every),
            CycleAnchor::Day { day } => Cycles::fixed_day(anchor, day, self.every),
            CycleAnchor::Calendar => Cycles::calendar(anchor, self.every, self.week_starts()),
        }
    }

    fn steps(&self) -> Result<Steps> {
        let zone = self.zone();
        Ok(match (self.anchor, self.align.unwrap_or_default()) {
            (When::Day(_), _) => Steps::Days(self.days()?, zone),
            (When::Moment(anchor), CycleAnchor::Anniversary) => {
                Steps::Moments(MomentCycles::anniversary(anchor, zone, self.every)?, zone)
            }
            (When::Moment(_), CycleAnchor::Day { .. }) => {
                Steps::Moments(MomentCycles::of_days(self.days()?, zone), zone)
            }
            (When::Moment(anchor), CycleAnchor::Calendar) => {
                Steps::Moments(MomentCycles::calendar(anchor, zone, self.every, self.week_starts())?, zone)
            }
        })
    }
}

/// A rhythm over days or over instants, with the zone in which the one becomes the other.
enum Steps {
    Days(Cycles, Zone),
    Moments(MomentCycles, Zone),
}

fn day_of(when: When, zone: Zone) -> Day {
    match when {
        When::Day(day) => day,
        When::Moment(at) => zone.day_of(at),
    }
}

/// One cycle: from its boundary until the next.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CycleSpan {
    /// Which, counted from the anchor; those before it are negative.
    pub number: i64,
    /// Its boundary.
    pub from: When,
    /// The next boundary.
    pub until: When,
    /// The last local day in it, as people read it: "to 30 November".
    pub last_day: Day,
}

fn of_days(cycle: Cycle) -> CycleSpan {
    CycleSpan {
        number: cycle.n,
        from: cycle.span.from().into(),
        until: cycle.span.until().into(),
        last_day: cycle.span.last_day(),
    }
}

fn of_moments(cycle: MomentCycle, zone: Zone) -> CycleSpan {
    let last = cycle.until.previous().unwrap_or(cycle.from);
    CycleSpan { number: cycle.n, from: cycle.from.into(), until: cycle.until.into(), last_day: zone.day_of(last) }
}

/// The cycles that have something in `[from, until)`, in order. The first may begin before it, and the last end after it.
///
/// A date stands for its start where boundaries are instants, and an instant for its local day where they are dates.
///
/// # Errors
/// `reversed_span` if there is nothing in `[from, until)`, `too_many` if there are more than 100 000, `invalid_interval` for
/// hours from a date or days on a fixed day of the month, `out_of_range` beyond the years 1 to 9999.
///
/// # Example
/// ```
/// use tenure::calculator::{Rhythm, cycles};
/// use tenure::time::{Interval, When};
/// let rhythm = Rhythm::new(When::parse("2026-01-31")?, Interval::MONTH);
/// let found = cycles(&rhythm, When::parse("2026-01-31")?, When::parse("2026-03-31")?)?;
/// let days: Vec<_> = found.iter().map(|cycle| (cycle.number, cycle.from.to_string())).collect();
/// assert_eq!(days, [(0, "2026-01-31".to_owned()), (1, "2026-02-28".to_owned())]);
/// # Ok::<(), tenure::error::Error>(())
/// ```
pub fn cycles(rhythm: &Rhythm, from: When, until: When) -> Result<Vec<CycleSpan>> {
    match rhythm.steps()? {
        Steps::Days(cycles, zone) => {
            let span = Span::new(day_of(from, zone), day_of(until, zone))?;
            Ok(cycles.between(span)?.into_iter().map(of_days).collect())
        }
        Steps::Moments(cycles, zone) => {
            let found = cycles.between(zone.moment_of(from)?, zone.moment_of(until)?)?;
            Ok(found.into_iter().map(|cycle| of_moments(cycle, zone)).collect())
        }
    }
}

/// The cycle of this number: 0 begins at the anchor, those before it are negative.
///
/// # Errors
/// `invalid_interval` and `out_of_range`, as for `cycles`.
///
/// # Example
/// ```
/// use tenure::calculator::{Rhythm, cycle};
/// use tenure::time::{Interval, When};
/// let before = cycle(&Rhythm::new(When::parse("2026-01-31")?, Interval::MONTH), -1)?;
/// assert_eq!((before.from.to_string().as_str(), before.last_day.to_string().as_str()), ("2025-12-31", "2026-01-30"));
/// # Ok::<(), tenure::error::Error>(())
/// ```
pub fn cycle(rhythm: &Rhythm, number: i64) -> Result<CycleSpan> {
    match rhythm.steps()? {
        Steps::Days(cycles, _) => cycles.cycle(number).map(of_days),
        Steps::Moments(cycles, zone) => cycles.cycle(number).map(|cycle| of_moments(cycle, zone)),
    }
}

/// The cycle that contains a date or an instant. There is one before the anchor as well.
///
/// # Errors
/// `invalid_interval` and `out_of_range`, as for `cycles`.
///
/// # Example
/// ```
/// use tenure::calculator::{Rhythm, cycle_at};
/// use tenure::plan::CycleAnchor;
/// use tenure::time::{Interval, When};
/// let joined = When::parse("2026-05-20")?;
/// let quarters = Rhythm { align: Some(CycleAnchor::Calendar), ..Rhythm::new(joined, Interval::QUARTER) };
/// let quarter = cycle_at(&quarters, joined)?;
/// assert_eq!((quarter.from.to_string().as_str(), quarter.until.to_string().as_str()), ("2026-04-01", "2026-07-01"));
/// # Ok::<(), tenure::error::Error>(())
/// ```
pub fn cycle_at(rhythm: &Rhythm, at: When) -> Result<CycleSpan> {
    match rhythm.steps()? {
        Steps::Days(cycles, zone) => cycles.containing(day_of(at, zone)).map(of_days),
        Steps::Moments(cycles, zone) => cycles.containing(zone.moment_of(at)?).map(|cycle| of_moments(cycle, zone)),
    }
}

/// The boundary of this number: 0 is the anchor, those before it are negative. So it adds any number of intervals to a date.
///
/// # Errors
/// `invalid_interval` and `out_of_range`, as for `cycles`.
///
/// # Example
/// ```
/// use tenure::calculator::{Rhythm, boundary};
/// use tenure::time::{Interval, When};
/// let rhythm = Rhythm::new(When::parse("2026-01-31")?, Interval::MONTH);
/// assert_eq!(boundary(&rhythm, 1)?.to_string(), "2026-02-28");
/// assert_eq!(boundary(&rhythm, 2)?.to_string(), "2026-03-31");
/// # Ok::<(), tenure::error::Error>(())
/// ```
pub fn boundary(rhythm: &Rhythm, number: i64) -> Result<When> {
    match rhythm.steps()? {
        Steps::Days(cycles, _) => cycles.boundary(number).map(When::Day),
        Steps::Moments(cycles, _) => cycles.boundary(number).map(When::Moment),
    }
}

/// The first boundary after a date or an instant.
///
/// `inclusive`: a boundary at `after` itself counts; `None`: it does not. `not_before`: the first boundary at or after this
/// one, if it is later; `None`: no such limit. `ends`: this itself, if the boundary would lie after it; `None`: there is no end.
///
/// # Errors
/// `invalid_interval` and `out_of_range`, as for `cycles`.
///
/// # Example
/// ```
/// use tenure::calculator::{Rhythm, next_boundary};
/// use tenure::time::{Interval, When};
/// let rhythm = Rhythm::new(When::parse("2026-01-31")?, Interval::MONTH);
/// let february = When::parse("2026-02-28")?;
/// assert_eq!(next_boundary(&rhythm, february, None, None, None)?.to_string(), "2026-03-31");
/// assert_eq!(next_boundary(&rhythm, february, Some(true), None, None)?, february);
/// # Ok::<(), tenure::error::Error>(())
/// ```
pub fn next_boundary(
    rhythm: &Rhythm,
    after: When,
    inclusive: Option<bool>,
    not_before: Option<When>,
    ends: Option<When>,
) -> Result<When> {
    let inclusive = inclusive.unwrap_or(false);
    match rhythm.steps()? {
        Steps::Days(cycles, zone) => {
            let day = |when| day_of(when, zone);
            let on_or_after = |day| cycles.first_on_or_after(day);
            let found = if inclusive { on_or_after(day(after))? } else { cycles.next_after(day(after))? };
            limited(found, not_before.map(day), ends.map(day), on_or_after).map(When::Day)
        }
        Steps::Moments(cycles, zone) => {
            let moment = |when: Option<When>| when.map(|when| zone.moment_of(when)).transpose();
            let on_or_after = |at| cycles.first_on_or_after(at);
            let after = zone.moment_of(after)?;
            let found = if inclusive { on_or_after(after)? } else { cycles.next_after(after)? };
            limited(found, moment(not_before)?, moment(ends)?, on_or_after).map(When::Moment)
        }
    }
}

/// What was found, not before the floor and not after the end.
fn limited<T: Ord + Copy>(
    found: T,
    floor: Option<T>,
    ends: Option<T>,
    on_or_after: impl Fn(T) -> Result<T>,
) -> Result<T> {
    let found = floor.filter(|floor| *floor > found).map_or(Ok(found), on_or_after)?;
    Ok(ends.map_or(found, |ends| found.min(ends)))
}

/// How many whole intervals have gone by from one date to another; negative from the later to the earlier.
///
/// # Errors
/// `invalid_interval` for hours.
///
/// # Example
/// ```
/// use tenure::calculator::whole_periods;
/// use tenure::time::{Day, Interval};
/// assert_eq!(whole_periods(Day::parse("2012-07-16")?, Day::parse("2012-09-14")?, Interval::MONTH)?, 1);
/// # Ok::<(), tenure::error::Error>(())
/// ```
pub fn whole_periods(from: Day, until: Day, every: Interval) -> Result<i64> {
    whole_periods_between(from, until, every)
}

/// How many local days lie between two dates or instants: 0 within one day, 1 from late on one to early on the next,
/// negative from the later to the earlier.
///
/// `month_days`: as if every month had so many days, from 1 to 255, days beyond that counting as the last: 30 for 30/360
/// (30E/360); `None`: the days that there are. `zone`: where local days begin; `None`: UTC.
///
/// # Errors
/// `out_of_range` for a month of more than 255 days.
///
/// # Example
/// ```
/// use tenure::calculator::days_between;
/// use tenure::time::When;
/// let [from, until] = [When::parse("2023-02-23")?, When::parse("2023-03-15")?];
/// assert_eq!(days_between(from, until, None, None)?, 20);
/// assert_eq!(days_between(from, until, Some(30), None)?, 22);
/// # Ok::<(), tenure::error::Error>(())
/// ```
pub fn days_between(from: When, until: When, month_days: Option<u32>, zone: Option<Zone>) -> Result<i64> {
    let zone = zone.unwrap_or_else(Zone::utc);
    let (from, until) = (day_of(from, zone), day_of(until, zone));
    match month_days.map(u8::try_from) {
        None => Ok(until.days_since(from)),
        Some(Ok(days)) => Ok(days_between_fixed_month(from, until, days)),
        Some(Err(_)) => Err(crate::error::Error::out_of_range("a month of more than 255 days")),
    }
}

/// How many microseconds have elapsed from one instant to another; negative from the later to the earlier.
///
/// # Example
/// ```
/// use tenure::calculator::micros_between;
/// use tenure::time::Moment;
/// let [noon, later] = [Moment::parse("2026-01-01T12:00:00Z")?, Moment::parse("2026-01-01T12:00:01Z")?];
/// assert_eq!(micros_between(noon, later), 1_000_000);
/// # Ok::<(), tenure::error::Error>(())
/// ```
#[must_use]
pub fn micros_between(from: Moment, until: Moment) -> i64 {
    until.micros_since(from)
}

/// A local day, as instants.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LocalDay {
    /// Which.
    pub day: Day,
    /// Its first instant.
    pub from: Moment,
    /// The first instant of the next day.
    pub until: Moment,
    /// How many seconds it has: 86 400, but for days on which clocks change.
    pub seconds: i64,
}

/// The local day that a date names, or in which an instant lies. `zone`: where it begins; `None`: UTC.
///
/// # Errors
/// `out_of_range` at the ends of time.
///
/// # Example
/// ```
/// use tenure::calculator::local_day;
/// use tenure::{time::When, zone::Zone};
/// let spring = local_day(When::parse("2026-03-29")?, Some(Zone::parse("Europe/Berlin")?))?;
/// assert_eq!((spring.from.to_string().as_str(), spring.seconds), ("2026-03-28T23:00:00Z", 82_800));
/// # Ok::<(), tenure::error::Error>(())
/// ```
pub fn local_day(when: When, zone: Option<Zone>) -> Result<LocalDay> {
    let zone = zone.unwrap_or_else(Zone::utc);
    let day = day_of(when, zone);
    let (from, until) = (zone.start_of(day)?, zone.start_of(day.next()?)?);
    let seconds = until.micros_since(from).div_euclid(time::moment::SECOND);
    Ok(LocalDay { day, from, until, seconds })
}
