//! Weekly hours that need no tz database: windows of the local clock, the days that differ, and the offsets from UTC with
//! their changes for as long as the card lives.
//!
//! Uses `error`, `time` and `cbor`. What is open is a function of the local clock alone, as in the core: a window shrinks
//! where clocks jump over a part of it, and where they go back both occurrences of a time count. Windows end at midnight
//! at the latest: what crosses it is split by who issues.

use crate::cbor::{Reader, Writer};
use crate::error::{Code, In, Result};
use crate::time::Instant;
use alloc::vec::Vec;

const DAY: i64 = 86_400;
/// The last minute of a day that a window may reach.
const MIDNIGHT: u16 = 1_440;

/// A part of the local day, half-open, in minutes since midnight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Range {
    /// When it opens.
    pub from: u16,
    /// When it closes, 1440 at the latest.
    pub until: u16,
}

impl Range {
    /// The whole day.
    pub const DAY: Range = Range { from: 0, until: MIDNIGHT };

    fn check(self) -> Result<Range> {
        if self.from < self.until && self.until <= MIDNIGHT { Ok(self) } else { Err(Code::OutOfRange.into()) }
    }

    fn write(self, writer: &mut Writer) {
        writer.uint(self.from.into()).uint(self.until.into());
    }

    fn read(reader: &mut Reader<'_>) -> Result<Range> {
        Range { from: reader.number()?, until: reader.number()? }.check()
    }
}

/// A range on some days of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Window {
    /// When, on each of these days.
    pub range: Range,
    /// The days: Monday is 1, Tuesday 2, Wednesday 4, … Sunday 64.
    pub days: u8,
}

/// Days from one on that have ranges of their own instead of their week's; none: closed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exception {
    /// The first day, in local days since the start of 1970.
    pub day: i64,
    /// How many days, one at least.
    pub days: u16,
    /// What is open on each of them.
    pub ranges: Vec<Range>,
}

/// Minutes by which local time is ahead of UTC, and from when it is another number.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Offsets {
    /// Before the first change.
    pub first: i16,
    /// The changes, in order.
    pub changes: Vec<(Instant, i16)>,
}

impl Offsets {
    /// The offset at an instant, and when it changes next.
    #[must_use]
    pub fn at(&self, at: Instant) -> (i16, Option<Instant>) {
        let passed = self.changes.partition_point(|(from, _)| *from <= at);
        let offset =
            passed.checked_sub(1).and_then(|last| self.changes.get(last)).map_or(self.first, |(_, offset)| *offset);
        (offset, self.changes.get(passed).map(|(from, _)| *from))
    }

    pub(crate) fn write(&self, writer: &mut Writer) {
        writer.array(self.changes.len().saturating_mul(2).saturating_add(1)).int(self.first.into());
        for (from, offset) in &self.changes {
            writer.int(from.unix()).int(i64::from(*offset));
        }
    }

    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Offsets> {
        let length = reader.array()?;
        let minutes = |reader: &mut Reader<'_>| -> Result<i16> {
            let minutes = i16::try_from(reader.int()?).map_err(|_| Code::OutOfRange)?;
            // No clock was ever more than a day ahead or behind.
            if minutes.unsigned_abs() < MIDNIGHT { Ok(minutes) } else { Err(Code::OutOfRange.into()) }
        };
        if length % 2 == 0 {
            return Err(Code::WrongShape.into());
        }
        let mut offsets = Offsets { first: minutes(reader)?, changes: Vec::new() };
        for _ in 0..length / 2 {
            let from = Instant::read(reader)?;
            if offsets.changes.last().is_some_and(|(last, _)| *last >= from) {
                return Err(Code::NotCanonical.into());
            }
            offsets.changes.push((from, minutes(reader)?));
        }
        Ok(offsets)
    }
}

/// Hours: what is open in a week, the days that differ, and whose clocks they follow.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hours {
    /// The windows, in order.
    pub week: Vec<Window>,
    /// The days that differ, in order.
    pub exceptions: Vec<Exception>,
    /// Which of the card's offsets.
    pub zone: u8,
}

impl Hours {
    /// Whether it is open on a local day at this second, and the next second of the day at which that could change; at the
    /// latest midnight.
    fn on(&self, day: i64, second: i64) -> (bool, i64) {
        let exception = self.exceptions.iter().find(|exception| {
            let after = day.saturating_sub(exception.day);
            (0..i64::from(exception.days)).contains(&after)
        });
        // The first of 1970 was a Thursday.
        let weekday = 1u8 << day.saturating_add(3).rem_euclid(7);
        let (mut open, mut next) = (false, DAY);
        let mut look = |range: Range| {
            let (from, until) = (i64::from(range.from).saturating_mul(60), i64::from(range.until).saturating_mul(60));
            open |= (from..until).contains(&second);
            for edge in [from, until] {
                if second < edge {
                    next = next.min(edge);
                }
            }
        };
        match exception {
            Some(exception) => exception.ranges.iter().copied().for_each(&mut look),
            None => self.week.iter().filter(|window| window.days & weekday != 0).for_each(|window| look(window.range)),
        }
        (open, next)
    }

    /// Whether it is open at an instant, and the first instant at which it is not so any more; nothing if that is not
    /// before `horizon`.
    #[must_use]
    pub fn at(&self, offsets: &Offsets, at: Instant, horizon: Instant) -> (bool, Option<Instant>) {
        let (mut now, mut first) = (at, None);
        while now < horizon {
            let (offset, change) = offsets.at(now);
            let local = now.plus(i64::from(offset).saturating_mul(60)).unix();
            let second = local.rem_euclid(DAY);
            let (open, next) = self.on(local.div_euclid(DAY), second);
            match first {
                None => first = Some(open),
                Some(first) if first != open => return (first, Some(now)),
                Some(_) => {}
            }
            let next = now.plus(next.saturating_sub(second).max(1));
            now = change.map_or(next, |change| next.min(change));
        }
        (first.unwrap_or(false), None)
    }

    /// Writes them; days of exceptions are counted from `since`.
    pub(crate) fn write(&self, writer: &mut Writer, since: i64) {
        let parts = if self.zone != 0 {
            3
        } else if self.exceptions.is_empty() {
            1
        } else {
            2
        };
        writer.array(parts).array(self.week.len().saturating_mul(3));
        for window in &self.week {
            writer.uint(window.days.into());
            window.range.write(writer);
        }
        if parts > 1 {
            writer.array(self.exceptions.len());
            for exception in &self.exceptions {
                writer.array(exception.ranges.len().saturating_mul(2).saturating_add(2));
                writer.int(exception.day.saturating_sub(since)).uint(exception.days.into());
                exception.ranges.iter().for_each(|range| range.write(writer));
            }
        }
        if parts > 2 {
            writer.uint(self.zone.into());
        }
    }

    pub(crate) fn read(reader: &mut Reader<'_>, since: i64) -> Result<Hours> {
        let parts = reader.array()?;
        let windows = reader.array()?;
        if !(1..=3).contains(&parts) || windows % 3 != 0 {
            return Err(Code::WrongShape.into());
        }
        let mut hours = Hours::default();
        for _ in 0..windows / 3 {
            let days: u8 = reader.number()?;
            hours.week.push(Window { range: Range::read(reader)?, days });
        }
        if parts > 1 {
            hours.exceptions = reader.list(|reader| {
                let length = reader.array()?;
                let day = since.checked_add(reader.int()?).ok_or(Code::OutOfRange)?;
                let mut exception = Exception { day, days: reader.number()?, ranges: Vec::new() };
                for _ in 0..length.checked_sub(2).filter(|rest| rest % 2 == 0).ok_or(Code::WrongShape)? / 2 {
                    exception.ranges.push(Range::read(reader)?);
                }
                Ok(exception)
            })?;
        }
        if parts > 2 {
            hours.zone = reader.number()?;
        }
        hours.check().in_part("hours")?;
        Ok(hours)
    }

    /// Checks that windows and days are in order and can be.
    pub(crate) fn check(&self) -> Result<()> {
        let range = |range: &Range| range.check().is_ok();
        let sound = self.week.iter().all(|window| (1..128).contains(&window.days) && range(&window.range))
            && self.exceptions.iter().all(|exception| exception.days > 0 && exception.ranges.iter().all(range));
        if !sound {
            return Err(Code::OutOfRange.into());
        }
        let ordered = self.week.is_sorted_by(|a, b| a < b)
            && self.exceptions.is_sorted_by(|a, b| a.day.saturating_add(a.days.into()) <= b.day)
            && self.exceptions.iter().all(|exception| exception.ranges.is_sorted_by(|a, b| a.until < b.from));
        if ordered { Ok(()) } else { Err(Code::NotCanonical.into()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec;

    fn instant(unix: i64) -> Instant {
        Instant::from_unix(unix).unwrap()
    }

    /// Berlin in 2026: summer time ends on 25 October at 01:00 UTC (1,792,890,000), begins on 29 March at 01:00 UTC
    /// (1,774,746,000).
    fn berlin() -> Offsets {
        Offsets { first: 60, changes: vec![(instant(1_774_746_000), 120), (instant(1_792_890_000), 60)] }
    }

    fn week(days: u8, from: u16, until: u16) -> Hours {
        Hours { week: vec![Window { range: Range { from, until }, days }], ..Hours::default() }
    }

    #[test]
    fn nights_on_which_clocks_change() {
        let far = instant(1_800_000_000);
        // Every day from 01:30 to 02:30. In spring 02:00 to 03:00 does not exist: it closes at 01:00 UTC.
        let night = week(127, 90, 150);
        assert_eq!(night.at(&berlin(), instant(1_774_744_200), far), (true, Some(instant(1_774_746_000))));
        // In autumn 02:00 to 03:00 comes twice, and 02:30 to 03:00 of the first time is closed.
        let until = [(1_792_884_600, 1_792_888_200), (1_792_890_000, 1_792_891_800)];
        for (from, until) in until {
            assert_eq!(night.at(&berlin(), instant(from), far), (true, Some(instant(until))), "{from}");
        }
        assert_eq!(night.at(&berlin(), instant(1_792_888_200), far), (false, Some(instant(1_792_890_000))));
    }

    #[test]
    fn open_through_midnight_is_one_piece() {
        let far = instant(1_800_000_000);
        // Friday 22:00 to 24:00 and Saturday 00:00 to 06:00, in UTC; 5 June 2026 is a Friday: its midnight is 1,780,617,600.
        let friday = 1_780_617_600;
        let mut hours = week(32, 0, 360);
        hours.week.push(Window { range: Range { from: 1_320, until: 1_440 }, days: 16 });
        assert_eq!(hours.check(), Ok(()));
        let (open, close) = (friday + 22 * 3_600, friday + 30 * 3_600);
        assert_eq!(hours.at(&Offsets::default(), instant(open), far), (true, Some(instant(close))));
        assert_eq!(hours.at(&Offsets::default(), instant(open - 1), far), (false, Some(instant(open))));
        assert_eq!(hours.at(&Offsets::default(), instant(close), far), (false, Some(instant(open + 7 * DAY))));
        // Closed that Saturday and Sunday: it ends at midnight. The Saturday after is open again.
        let closed = Exception { day: friday / DAY + 1, days: 2, ranges: vec![] };
        hours.exceptions.push(closed);
        assert_eq!(hours.at(&Offsets::default(), instant(open), far), (true, Some(instant(friday + DAY))));
        // The horizon is no change.
        assert_eq!(hours.at(&Offsets::default(), instant(open), instant(open + 60)), (true, None));
    }
}
