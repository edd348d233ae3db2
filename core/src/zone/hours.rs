//! Opening hours: weekly windows, dated exceptions, and the pieces of time on which they are open.
//!
//! Uses `error`, `time` and `zone`.

use super::Zone;
use crate::time::{Day, Moment, Piece, Span, TimeOfDay, TimeRange, Weekday, Window, moment};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Weekly windows with exceptions, compiled, so that asking costs a few searches however many there are.
///
/// Whether it is open is a function of the local wall clock alone: a window shrinks where clocks jump over a part of it,
/// and where they go back both occurrences of a time count. A window that crosses midnight belongs to the day on which it
/// starts. On a day of an exception the windows that *start* that day are replaced by the exception's (none: closed); one
/// that started the day before still runs out.
///
/// ```
/// use tenure::time::{Moment, TimeRange, Weekday, Window};
/// use tenure::zone::{Hours, Zone};
/// let nine_to_five: TimeRange = TimeRange::new("09:00".parse()?, "17:00".parse()?)?;
/// let hours = Hours::new(&[Window::new(Weekday::ALL, nine_to_five)], &[]);
/// let piece = hours.piece(&Zone::parse("Europe/Berlin")?, Moment::parse("2026-07-01T10:00:00Z")?);
/// assert!(piece.value);
/// assert_eq!(piece.until, Some(Moment::parse("2026-07-01T15:00:00Z")?));
/// # Ok::<(), tenure::error::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hours {
    /// From which day number on which week holds, in order and without gaps; the first from before all time.
    seasons: Vec<(i64, Arc<Week>)>,
}

/// Days replaced by an exception, and the ranges that start on each of them instead; none: closed.
pub type Exception = (Span, Vec<TimeRange>);

/// What is open on each day of the week, Monday first.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Week {
    days: [Profile; 7],
    /// Whether it is always or never open.
    constant: bool,
}

/// A second of the wall clock, and what holds then.
#[derive(Clone, Copy)]
struct Here<'a> {
    wall: i64,
    /// The day that it is on, and the second of that day.
    day: i64,
    second: u32,
    /// The week that holds, and its place in the list.
    n: usize,
    week: &'a Week,
    open: bool,
}

/// The open parts of one calendar day in seconds since midnight: in order, half-open, neither overlapping nor touching.
type Profile = Vec<(u32, u32)>;

const DAY_SECONDS: i64 = 86_400;
const MIDNIGHT: u32 = 86_400;

/// More than clocks of one zone ever moved at once (a day, where a zone changed sides of the date line).
const LONGEST_JUMP: i64 = 2 * DAY_SECONDS;

impl Hours {
    /// Weekly windows and their exceptions; where exceptions overlap, the one that is listed later holds.
    #[must_use]
    pub fn new(windows: &[Window], exceptions: &[Exception]) -> Hours {
        Hours::versioned(&[(Day::MIN, windows)], exceptions)
    }

    /// Windows that are in force from their day until the next version; before the first, the first is. Of two versions
    /// from one day the later listed holds.
    #[must_use]
    pub fn versioned(versions: &[(Day, &[Window])], exceptions: &[Exception]) -> Hours {
        Calendar::new(versions, exceptions).compile()
    }

    /// Open at any time.
    #[must_use]
    pub fn always() -> Hours {
        Hours::new(&[Window::new(Weekday::ALL, TimeRange::DAY)], &[])
    }

    /// Open at no time.
    #[must_use]
    pub fn never() -> Hours {
        Hours::new(&[], &[])
    }

    /// Open where either is: an add-on that extends hours.
    #[must_use]
    pub fn union(&self, other: &Hours) -> Hours {
        self.combine(other, |a, b| tidy(a.iter().chain(b).copied().collect()))
    }

    /// Open where both are: the hours of a plan and those of a group.
    #[must_use]
    pub fn intersection(&self, other: &Hours) -> Hours {
        self.combine(other, |a, b| {
            let overlap = |x: &(u32, u32), y: &(u32, u32)| (x.0.max(y.0), x.1.min(y.1));
            let all = a.iter().flat_map(|x| b.iter().map(move |y| overlap(x, y)));
            tidy(all.filter(|(from, until)| from < until).collect())
        })
    }

    fn combine(&self, other: &Hours, of: impl Fn(&Profile, &Profile) -> Profile) -> Hours {
        let starts: BTreeSet<i64> = self.seasons.iter().chain(&other.seasons).map(|(from, _)| *from).collect();
        let seasons = starts.into_iter().map(|from| {
            let (a, b) = (self.week_at(from).1, other.week_at(from).1);
            let days = std::array::from_fn(|n| match (a.days.get(n), b.days.get(n)) {
                (Some(a), Some(b)) => of(a, b),
                _ => Profile::new(),
            });
            (from, Arc::new(Week::new(days)))
        });
        Hours { seasons: merged(seasons) }
    }

    /// Whether it is open at this time of this local day.
    #[must_use]
    pub fn open(&self, day: Day, time: TimeOfDay) -> bool {
        let wall = i64::from(day.number()).saturating_mul(DAY_SECONDS).saturating_add(i64::from(time.seconds()));
        self.open_at(wall)
    }

    /// Whether it is open at this instant, where local clocks show the time of this zone.
    #[must_use]
    pub fn open_in(&self, zone: &Zone, at: Moment) -> bool {
        self.open_at(wall_second(at, zone.offset(at)))
    }

    /// Whether it is open at this instant, and the whole span around it on which that is so; where nothing will ever
    /// change, `until` is `None`, and `from` likewise.
    #[must_use]
    pub fn piece(&self, zone: &Zone, at: Moment) -> Piece<bool> {
        let offset = zone.offset_at(at);
        let here = self.here(wall_second(at, offset.value));
        Piece { value: here.open, from: self.since(zone, offset, here), until: self.until(zone, offset, here) }
    }

    /// The first instant after a second of the wall clock at which the value differs. `offset` is the zone's around it.
    fn until<'a>(&'a self, zone: &Zone, mut offset: Piece<i32>, mut here: Here<'a>) -> Option<Moment> {
        let value = here.open;
        loop {
            let next = self.next_change(here);
            let reached = next.and_then(|next| instant(next, offset.value));
            let Some(jump) = offset.until.filter(|jump| reached.is_none_or(|reached| *jump <= reached)) else {
                return reached;
            };
            // Far from where the wall clock would show a change, the changes of the clock itself do not matter.
            let settled = self.last_change(here).is_none_or(|last| here.wall.saturating_sub(last) > LONGEST_JUMP);
            let skip = match next {
                None if settled => return None,
                Some(next) if settled => instant(next.saturating_sub(LONGEST_JUMP), offset.value),
                _ => None,
            };
            let at = skip.map_or(jump, |skip| skip.max(jump));
            offset = zone.offset_at(at);
            here = self.here(wall_second(at, offset.value));
            if here.open != value {
                return Some(at);
            }
        }
    }

    /// The first instant of the stretch of this value that a second lies in: [`Hours::until`] in the mirror.
    fn since<'a>(&'a self, zone: &Zone, mut offset: Piece<i32>, mut here: Here<'a>) -> Option<Moment> {
        let value = here.open;
        loop {
            let last = self.last_change(here);
            let reached = last.and_then(|last| instant(last, offset.value));
            let Some(jump) = offset.from.filter(|jump| reached.is_none_or(|reached| reached <= *jump)) else {
                return reached;
            };
            let settled = self.next_change(here).is_none_or(|next| next.saturating_sub(here.wall) > LONGEST_JUMP);
            let skip = match last {
                None if settled => return None,
                Some(last) if settled => instant(last.saturating_add(LONGEST_JUMP), offset.value),
                _ => None,
            };
            let before = jump.previous()?;
            let at = skip.map_or(before, |skip| skip.min(before));
            offset = zone.offset_at(at);
            here = self.here(wall_second(at, offset.value));
            if here.open != value {
                return Some(jump);
            }
        }
    }

    /// The week that holds on a day, with its place in the list.
    fn week_at(&self, day: i64) -> (usize, &Week) {
        let n = self.seasons.partition_point(|(from, _)| *from <= day).saturating_sub(1);
        static CLOSED: Week = Week { days: [const { Vec::new() }; 7], constant: true };
        (n, self.seasons.get(n).map_or(&CLOSED, |(_, week)| week))
    }

    fn open_at(&self, wall: i64) -> bool {
        self.here(wall).open
    }

    fn here(&self, wall: i64) -> Here<'_> {
        let (day, second) = split(wall);
        let (n, week) = self.week_at(day);
        Here { wall, day, second, n, week, open: week.open(day, second) }
    }

    /// The next second of the wall clock after this one at which the value differs.
    fn next_change(&self, here: Here<'_>) -> Option<i64> {
        let Here { mut day, mut second, mut n, mut week, open: value, .. } = here;
        loop {
            if let Some(change) = week.next_change(day, second, value) {
                return Some(join(day, change));
            }
            let next_season = self.seasons.get(n.saturating_add(1)).map(|(from, _)| *from);
            day = if week.constant { next_season? } else { day.saturating_add(1) };
            second = 0;
            if next_season.is_some_and(|from| from <= day) {
                (n, week) = self.week_at(day);
            }
            if week.open(day, second) != value {
                return Some(join(day, second));
            }
        }
    }

    /// The second of the wall clock at which the value that this one has began.
    fn last_change(&self, here: Here<'_>) -> Option<i64> {
        let Here { mut day, mut second, mut n, mut week, open: value, .. } = here;
        loop {
            if let Some(change) = week.last_change(day, second, value) {
                return Some(join(day, change));
            }
            let season = self.seasons.get(n).map(|(from, _)| *from).filter(|_| n > 0);
            let end = if week.constant { season? } else { day };
            day = end.saturating_sub(1);
            second = MIDNIGHT.saturating_sub(1);
            if season.is_some_and(|from| day < from) {
                (n, week) = self.week_at(day);
            }
            if week.open(day, second) != value {
                return Some(join(end, 0));
            }
        }
    }
}

/// The second that local clocks show at an instant, counted as if in UTC.
fn wall_second(at: Moment, offset: i32) -> i64 {
    at.micros().div_euclid(moment::SECOND).saturating_add(i64::from(offset))
}

/// The instant when clocks with this offset show this second; `None` beyond the ends of time.
fn instant(wall: i64, offset: i32) -> Option<Moment> {
    let second = wall.saturating_sub(i64::from(offset));
    second.checked_mul(moment::SECOND).and_then(|micros| Moment::from_micros(micros).ok())
}

fn split(wall: i64) -> (i64, u32) {
    (wall.div_euclid(DAY_SECONDS), u32::try_from(wall.rem_euclid(DAY_SECONDS)).unwrap_or(0))
}

fn join(day: i64, second: u32) -> i64 {
    day.saturating_mul(DAY_SECONDS).saturating_add(i64::from(second))
}

/// The day of the week of a day number, 0 for Monday: 1970-01-01 was a Thursday.
fn weekday(day: i64) -> usize {
    usize::try_from(day.saturating_add(3).rem_euclid(7)).unwrap_or(0)
}

/// In order, overlapping and touching parts joined.
fn tidy(mut parts: Profile) -> Profile {
    parts.sort_unstable();
    let mut tidied = Profile::with_capacity(parts.len());
    for (from, until) in parts {
        match tidied.last_mut() {
            Some(last) if from <= last.1 => last.1 = last.1.max(until),
            _ => tidied.push((from, until)),
        }
    }
    tidied
}

/// Neighbours that are equal become one.
fn merged(seasons: impl IntoIterator<Item = (i64, Arc<Week>)>) -> Vec<(i64, Arc<Week>)> {
    let mut all: Vec<(i64, Arc<Week>)> = seasons.into_iter().collect();
    all.dedup_by(|next, kept| next.1 == kept.1);
    all
}

impl Week {
    fn new(days: [Profile; 7]) -> Week {
        let all = |profile: &Profile| profile.as_slice() == [(0, MIDNIGHT)];
        let constant = days.iter().all(all) || days.iter().all(Vec::is_empty);
        Week { days, constant }
    }

    fn day(&self, day: i64) -> &[(u32, u32)] {
        self.days.get(weekday(day)).map_or(&[], Vec::as_slice)
    }

    fn open(&self, day: i64, second: u32) -> bool {
        self.day(day).iter().any(|(from, until)| (*from..*until).contains(&second))
    }

    /// The next second of this day after `second` at which the value differs from `open`, which it has there.
    fn next_change(&self, day: i64, second: u32, open: bool) -> Option<u32> {
        let edges = self.day(day).iter().map(|(from, until)| if open { *until } else { *from });
        edges.into_iter().find(|edge| *edge > second).filter(|edge| *edge < MIDNIGHT)
    }

    /// The last second of this day at or before `second` at which the value became `open`, which it has there.
    fn last_change(&self, day: i64, second: u32, open: bool) -> Option<u32> {
        let edges = self.day(day).iter().rev().map(|(from, until)| if open { *from } else { *until });
        edges.into_iter().find(|edge| *edge <= second).filter(|edge| *edge > 0)
    }
}

/// What holds on which days, before it is compiled: versions and exceptions by their place in the lists.
struct Calendar<'a> {
    versions: &'a [(Day, &'a [Window])],
    exceptions: &'a [Exception],
    /// From which day number on which version (`None`: there is none) and which exception hold.
    regimes: BTreeMap<i64, Regime>,
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
struct Regime {
    version: Option<usize>,
    exception: Option<usize>,
}

impl<'a> Calendar<'a> {
    fn new(versions: &'a [(Day, &'a [Window])], exceptions: &'a [Exception]) -> Calendar<'a> {
        // Each exception begins and ends somewhere; of those that are under way the later listed holds.
        let mut edges: BTreeMap<i64, Vec<(usize, bool)>> = BTreeMap::new();
        for (n, (span, _)) in exceptions.iter().enumerate() {
            edges.entry(i64::from(span.from().number())).or_default().push((n, true));
            edges.entry(i64::from(span.until().number())).or_default().push((n, false));
        }
        let mut starts: BTreeMap<i64, usize> = BTreeMap::new();
        for (n, (from, _)) in versions.iter().enumerate() {
            starts.insert(i64::from(from.number()), n);
        }
        let first = starts.values().next().copied();
        let days: BTreeSet<i64> = edges.keys().chain(starts.keys()).copied().collect();
        let mut regime = Regime { version: first, exception: None };
        let mut regimes = BTreeMap::from([(i64::MIN, regime)]);
        let mut under_way = BTreeSet::new();
        for day in days {
            for (n, begins) in edges.get(&day).into_iter().flatten() {
                if *begins {
                    under_way.insert(*n)
                } else {
                    under_way.remove(n)
                };
            }
            let version = starts.get(&day).copied().or(regime.version);
            regime = Regime { version, exception: under_way.last().copied() };
            regimes.insert(day, regime);
        }
        Calendar { versions, exceptions, regimes }
    }

    /// A day's profile is made of what starts on it and of what started the day before; so each change of regime shows on
    /// its day and on the next.
    fn compile(&self) -> Hours {
        let next_days = self.regimes.keys().filter(|day| **day > i64::MIN).map(|day| day.saturating_add(1));
        let starts: BTreeSet<i64> = self.regimes.keys().copied().chain(next_days).collect();
        let mut weeks: Vec<(Regime, Regime, Arc<Week>)> = Vec::new();
        let seasons = starts.into_iter().map(|from| {
            let (before, on) = (self.regime(from.saturating_sub(1)), self.regime(from));
            // Most seasons are the plain week between two exceptions: those share one.
            let plain = before == on && on.exception.is_none();
            let known = weeks.iter().filter(|_| plain).find(|(b, o, _)| (*b, *o) == (before, on));
            if let Some((_, _, week)) = known {
                return (from, Arc::clone(week));
            }
            let week = Arc::new(self.week(before, on));
            if plain {
                weeks.push((before, on, Arc::clone(&week)));
            }
            (from, week)
        });
        Hours { seasons: merged(seasons) }
    }

    fn regime(&self, day: i64) -> Regime {
        self.regimes.range(..=day).next_back().map_or(Regime::default(), |(_, regime)| *regime)
    }

    fn week(&self, before: Regime, on: Regime) -> Week {
        let days = std::array::from_fn(|n| {
            let own = self.starting(on, n).into_iter().map(|range| {
                let until = if range.crosses_midnight() { MIDNIGHT } else { range.until().seconds() };
                (range.from().seconds(), until)
            });
            let yesterday = n.checked_sub(1).unwrap_or(6);
            let carried = self.starting(before, yesterday).into_iter().filter(|range| range.crosses_midnight());
            let carried = carried.map(|range| (0, range.until().seconds()));
            tidy(own.chain(carried).filter(|(from, until)| from < until).collect())
        });
        Week::new(days)
    }

    /// The ranges that start on the n-th day of the week under a regime.
    fn starting(&self, regime: Regime, n: usize) -> Vec<TimeRange> {
        if let Some((_, ranges)) = regime.exception.and_then(|exception| self.exceptions.get(exception)) {
            return ranges.clone();
        }
        let windows = regime.version.and_then(|version| self.versions.get(version)).map_or(&[][..], |(_, w)| *w);
        let on_day = |window: &&Window| window.days().iter().any(|day| usize::from(day.days_from_monday()) == n);
        windows.iter().filter(on_day).map(Window::range).collect()
    }
}

#[cfg(test)]
mod tests;
