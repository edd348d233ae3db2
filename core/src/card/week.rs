//! The stretches of a permission as weekly hours: for each day of the week what is open on most of its days, and the days
//! that differ as exceptions.
//!
//! Uses `zone`.

use super::life::Life;
use super::{instant, moment_of};
use crate::error::Result;
use crate::zone::Zone;
use std::collections::{BTreeMap, BTreeSet};
use tenure_card::{Exception, Hours, Instant, Range, Window};

const MINUTES: i64 = 1_440;

/// What is known about a minute of a local day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Minute {
    /// Nothing: the card does not live then, the permission is not held, or clocks jump over it.
    #[default]
    Free,
    Open,
    Closed,
}

/// A local day, minute by minute.
type Minutes = Vec<Minute>;

impl Life {
    /// The hours, if there are any: none where it is open whenever it is held. Their zone is a place in `zones`.
    pub(super) fn week(&self, zones: &mut Vec<Zone>) -> Result<Option<Hours>> {
        if self.stretches.iter().all(|stretch| stretch.open || !stretch.held) {
            return Ok(None);
        }
        let days = self.days()?;
        let mut hours = Hours { zone: zone_of(self.zone, zones), ..Hours::default() };
        let mut week: BTreeMap<Range, u8> = BTreeMap::new();
        let mut usual: BTreeMap<i64, Vec<Range>> = BTreeMap::new();
        for weekday in 0..7 {
            let of: Vec<&Minutes> =
                days.iter().filter(|(day, _)| weekday_of(**day) == weekday).map(|(_, m)| m).collect();
            let ranges = most_usual(&of);
            for range in &ranges {
                *week.entry(*range).or_default() |= 1 << weekday;
            }
            usual.insert(weekday, ranges);
        }
        hours.week = week.into_iter().map(|(range, days)| Window { range, days }).collect();
        for (day, minutes) in &days {
            if usual.get(&weekday_of(*day)).is_some_and(|ranges| agrees(minutes, ranges)) {
                continue;
            }
            let ranges = open(minutes);
            match hours.exceptions.last_mut() {
                Some(last) if last.ranges == ranges && last.day.saturating_add(last.days.into()) == *day => {
                    last.days = last.days.saturating_add(1);
                }
                _ => hours.exceptions.push(Exception { day: *day, days: 1, ranges }),
            }
        }
        Ok(Some(hours))
    }

    /// The local days of the card's life, by their numbers.
    fn days(&self) -> Result<BTreeMap<i64, Minutes>> {
        let mut days: BTreeMap<i64, Minutes> = BTreeMap::new();
        // What is closed for a part of a minute is closed for all of it.
        for open in [true, false] {
            for stretch in self.stretches.iter().filter(|stretch| stretch.held && stretch.open == open) {
                for (from, until) in local(self.zone, stretch.from, stretch.until)? {
                    let (from, until) = if open {
                        (from.saturating_add(59).div_euclid(60), until.div_euclid(60))
                    } else {
                        (from.div_euclid(60), until.saturating_add(59).div_euclid(60))
                    };
                    for minute in from..until {
                        let day = days.entry(minute.div_euclid(MINUTES)).or_insert_with(|| vec![Minute::Free; 1_440]);
                        let place = usize::try_from(minute.rem_euclid(MINUTES)).unwrap_or(0);
                        if let Some(place) = day.get_mut(place) {
                            *place = if open { Minute::Open } else { Minute::Closed };
                        }
                    }
                }
            }
        }
        Ok(days)
    }
}

/// Where a zone stands among a card's: where it does, or at the end.
fn zone_of(zone: Zone, zones: &mut Vec<Zone>) -> u8 {
    let place = zones.iter().position(|known| *known == zone).unwrap_or_else(|| {
        zones.push(zone);
        zones.len().saturating_sub(1)
    });
    // More would not be issued: each has hours of its own, of which there are as few.
    u8::try_from(place).unwrap_or(u8::MAX)
}

/// The local times of a stretch, in seconds of the local clock: one part for each offset.
fn local(zone: Zone, from: Instant, until: Instant) -> Result<Vec<(i64, i64)>> {
    let (mut at, mut parts) = (from, Vec::new());
    while at < until {
        let piece = zone.offset_at(moment_of(at)?);
        let end = match piece.until {
            Some(change) => instant(change)?.min(until),
            None => until,
        };
        let offset = i64::from(piece.value);
        parts.push((at.unix().saturating_add(offset), end.unix().saturating_add(offset)));
        at = end;
    }
    Ok(parts)
}

/// Monday is 0. The first of 1970 was a Thursday.
fn weekday_of(day: i64) -> i64 {
    day.saturating_add(3).rem_euclid(7)
}

/// The open minutes of a day, as ranges.
fn open(minutes: &Minutes) -> Vec<Range> {
    let mut ranges: Vec<Range> = Vec::new();
    for (minute, state) in (0u16..).zip(minutes) {
        if *state != Minute::Open {
            continue;
        }
        match ranges.last_mut() {
            Some(last) if last.until == minute => last.until = minute.saturating_add(1),
            _ => ranges.push(Range { from: minute, until: minute.saturating_add(1) }),
        }
    }
    ranges
}

/// Whether these ranges say of a day what is known about it.
fn agrees(minutes: &Minutes, ranges: &[Range]) -> bool {
    (0u16..).zip(minutes).all(|(minute, state)| {
        let open = ranges.iter().any(|range| (range.from..range.until).contains(&minute));
        match state {
            Minute::Free => true,
            Minute::Open => open,
            Minute::Closed => !open,
        }
    })
}

/// Of what is open on some of these days, that which most of them agree with; of several the first in order.
fn most_usual(days: &[&Minutes]) -> Vec<Range> {
    let known: BTreeSet<Vec<Range>> = days.iter().map(|minutes| open(minutes)).collect();
    let count = |ranges: &Vec<Range>| days.iter().filter(|minutes| agrees(minutes, ranges)).count();
    known.into_iter().rev().max_by_key(count).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(parts: &[(u16, u16, Minute)]) -> Minutes {
        let mut minutes = vec![Minute::Free; 1_440];
        for (from, until, state) in parts {
            for minute in *from..*until {
                minutes[usize::from(minute)] = *state;
            }
        }
        minutes
    }

    #[test]
    fn the_usual_and_what_differs() {
        use Minute::{Closed, Open};
        let whole = day(&[(0, 480, Closed), (480, 1_080, Open), (1_080, 1_440, Closed)]);
        let holiday = day(&[(0, 1_440, Closed)]);
        // The card is issued at noon: what was before is not known, and is as usual.
        let first = day(&[(720, 1_080, Open), (1_080, 1_440, Closed)]);
        let usual = most_usual(&[&first, &whole, &holiday, &whole]);
        assert_eq!(usual, [Range { from: 480, until: 1_080 }]);
        let agree: Vec<bool> = [&first, &whole, &holiday].iter().map(|day| agrees(day, &usual)).collect();
        assert_eq!(agree, [true, true, false]);
    }
}
