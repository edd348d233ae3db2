//! Cycles anchored on an instant.
//!
//! Uses `error` and `time`.

use super::Zone;
use crate::error::{Code, Error, Result};
use crate::time::{Cycles, Day, Interval, MAX_CYCLES, Moment, TimeOfDay, Unit, Weekday, moment};

/// Boundaries over instants: `anchor + n × interval`, n of any sign, each computed from the anchor.
///
/// Steps of a day or longer move the local date and keep the local time: where clocks jump over that time the boundary is
/// the first instant after the jump, and of two occurrences it is the earlier. Steps of hours move elapsed time.
///
/// ```
/// use tenure::time::{Interval, Moment};
/// use tenure::zone::{MomentCycles, Zone};
/// let anchor = Moment::parse("2024-01-31T00:00:00+05:30")?;
/// let cycles = MomentCycles::anniversary(anchor, Zone::parse("Asia/Kolkata")?, Interval::MONTH)?;
/// assert_eq!(cycles.boundary(1)?, Moment::parse("2024-02-29T00:00:00+05:30")?);
/// # Ok::<(), tenure::error::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct MomentCycles {
    every: Interval,
    steps: Steps,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Steps {
    /// So many microseconds apart.
    Elapsed { anchor: Moment, apart: i64 },
    /// At one local time of each boundary day, and so many microseconds past that second.
    Local { cycles: Cycles, time: TimeOfDay, fraction: i64, anchor: Option<Moment>, zone: Zone },
}

/// One cycle over instants.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct MomentCycle {
    /// Which, counted from the anchor.
    pub n: i64,
    /// Its boundary.
    pub from: Moment,
    /// The next boundary.
    pub until: Moment,
}

fn beyond() -> Error {
    Error::out_of_range("a cycle before year 1 or after year 9999")
}

impl MomentCycles {
    /// Boundaries on the anchor and every interval from there.
    ///
    /// # Errors
    /// None today: every interval has its cycles.
    pub fn anniversary(anchor: Moment, zone: Zone, every: Interval) -> Result<MomentCycles> {
        if let Some(hours) = every.hours() {
            let apart = hours.saturating_mul(3_600).saturating_mul(moment::SECOND);
            return Ok(MomentCycles { every, steps: Steps::Elapsed { anchor, apart } });
        }
        let (day, time) = zone.local(anchor);
        let fraction = anchor.micros().rem_euclid(moment::SECOND);
        let cycles = Cycles::anniversary(day, every)?;
        Ok(MomentCycles { every, steps: Steps::Local { cycles, time, fraction, anchor: Some(anchor), zone } })
    }

    /// Boundaries at the start of the boundary days of `cycles`, as local clocks show it.
    #[must_use]
    pub fn of_days(cycles: Cycles, zone: Zone) -> MomentCycles {
        let steps = Steps::Local { cycles, time: TimeOfDay::START, fraction: 0, anchor: None, zone };
        MomentCycles { every: cycles.every(), steps }
    }

    /// Boundaries on the calendar's own, as [`Cycles::calendar`] has them; of hours, on those of the local day.
    ///
    /// # Errors
    /// [`Code::OutOfRange`] if boundary 0 would lie before year 1.
    pub fn calendar(start: Moment, zone: Zone, every: Interval, week_starts: Weekday) -> Result<MomentCycles> {
        let day = zone.day_of(start);
        if every.unit() == Unit::Hour {
            return MomentCycles::anniversary(zone.start_of(day)?, zone, every);
        }
        Ok(MomentCycles::of_days(Cycles::calendar(day, every, week_starts)?, zone))
    }

    /// How far apart the boundaries are.
    #[must_use]
    pub const fn every(&self) -> Interval {
        self.every
    }

    /// The n-th boundary; the anchor is boundary 0, and those before it are negative.
    ///
    /// # Errors
    /// [`Code::OutOfRange`] beyond the years 1 to 9999.
    pub fn boundary(&self, n: i64) -> Result<Moment> {
        match &self.steps {
            Steps::Elapsed { anchor, apart } => anchor.add_micros(n.checked_mul(*apart).ok_or_else(beyond)?),
            // The anchor itself may be the later of two occurrences.
            Steps::Local { anchor: Some(anchor), .. } if n == 0 => Ok(*anchor),
            Steps::Local { cycles, time, fraction, zone, .. } => {
                let day = cycles.boundary(n)?;
                let second = zone.resolve(day, *time)?;
                // After a jump the first instant counts, whatever fraction of a second the anchor had.
                let jumped = *fraction > 0 && zone.local(second) != (day, *time);
                if jumped { Ok(second) } else { second.add_micros(*fraction) }
            }
        }
    }

    /// The largest n whose boundary is not after the instant. Near the beginning of time that boundary itself may lie
    /// before year 1.
    #[must_use]
    pub fn index_of(&self, at: Moment) -> i64 {
        let near = match &self.steps {
            Steps::Elapsed { anchor, apart } => return at.micros_since(*anchor).div_euclid((*apart).max(1)),
            Steps::Local { cycles, zone, .. } => cycles.index_of(zone.day_of(at)),
        };
        // A boundary lies on its local day, or right after it where the day was skipped: the true n is next to this one.
        let reached = |n: i64| self.boundary(n).is_ok_and(|boundary| boundary <= at);
        let candidates = [near.saturating_add(1), near];
        candidates.into_iter().find(|n| reached(*n)).unwrap_or_else(|| near.saturating_sub(1))
    }

    /// The n-th cycle, from its boundary until the next.
    ///
    /// # Errors
    /// [`Code::OutOfRange`] beyond the years 1 to 9999, here and below.
    pub fn cycle(&self, n: i64) -> Result<MomentCycle> {
        Ok(MomentCycle { n, from: self.boundary(n)?, until: self.boundary(n.checked_add(1).ok_or_else(beyond)?)? })
    }

    /// The cycle that contains the instant. There is one before the anchor as well.
    ///
    /// # Errors
    /// [`Code::OutOfRange`].
    pub fn containing(&self, at: Moment) -> Result<MomentCycle> {
        self.cycle(self.index_of(at))
    }

    /// The cycles that have an instant in `[from, until)`, in order.
    ///
    /// # Errors
    /// [`Code::ReversedSpan`] if there is no instant in it, [`Code::TooMany`] if there are more than [`MAX_CYCLES`],
    /// [`Code::OutOfRange`].
    pub fn between(&self, from: Moment, until: Moment) -> Result<Vec<MomentCycle>> {
        let last = until.previous().filter(|last| from <= *last);
        let last =
            last.ok_or_else(|| Error::new(Code::ReversedSpan, format!("no instant from {from} until {until}")))?;
        let (first, last) = (self.index_of(from), self.index_of(last));
        if usize::try_from(last.saturating_sub(first)).unwrap_or(usize::MAX) >= MAX_CYCLES {
            let message = format!("more than {MAX_CYCLES} cycles of {} from {from} until {until}", self.every);
            return Err(Error::new(Code::TooMany, message));
        }
        (first..=last).map(|n| self.cycle(n)).collect()
    }

    /// The first boundary after the instant.
    ///
    /// # Errors
    /// [`Code::OutOfRange`].
    pub fn next_after(&self, at: Moment) -> Result<Moment> {
        self.boundary(self.index_of(at).checked_add(1).ok_or_else(beyond)?)
    }

    /// The first boundary at the instant or after it.
    ///
    /// # Errors
    /// [`Code::OutOfRange`].
    pub fn first_on_or_after(&self, at: Moment) -> Result<Moment> {
        let n = self.index_of(at);
        match self.boundary(n) {
            Ok(boundary) if boundary == at => Ok(at),
            _ => self.boundary(n.checked_add(1).ok_or_else(beyond)?),
        }
    }
}

/// How many local days lie between two instants: 0 within one day, 1 from late on one to early on the next, negative from
/// the later to the earlier.
#[must_use]
pub fn local_days_between(zone: &Zone, from: Moment, until: Moment) -> i64 {
    let [from, until]: [Day; 2] = [from, until].map(|at| zone.day_of(at));
    until.days_since(from)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Moment {
        Moment::parse(text).unwrap()
    }

    fn cycles(anchor: &str, zone: &str, every: &str) -> MomentCycles {
        MomentCycles::anniversary(at(anchor), Zone::parse(zone).unwrap(), Interval::parse(every).unwrap()).unwrap()
    }

    #[test]
    fn days_and_longer_keep_the_local_time() {
        for (anchor, zone, every, n, expected) in [
            // Midnight in Kolkata on the 31st, clamped in February.
            ("2024-01-30T18:30:00Z", "Asia/Kolkata", "P1M", 1, "2024-02-28T18:30:00Z"),
            ("2024-01-30T18:30:00Z", "Asia/Kolkata", "P1M", 2, "2024-03-30T18:30:00Z"),
            ("2024-01-30T18:30:00Z", "Asia/Kolkata", "P1M", -2, "2023-11-29T18:30:00Z"),
            // Nine in the morning in Berlin, before and after the clocks change.
            ("2026-03-28T08:00:00Z", "Europe/Berlin", "P1D", 1, "2026-03-29T07:00:00Z"),
            ("2026-03-28T08:00:00.5Z", "Europe/Berlin", "P1W", 1, "2026-04-04T07:00:00.5Z"),
            // Half past two, which the 29th does not have, nor its half second.
            ("2026-03-28T01:30:00.5Z", "Europe/Berlin", "P1D", 1, "2026-03-29T01:00:00Z"),
            ("2026-03-28T01:30:00.5Z", "Europe/Berlin", "P1D", 2, "2026-03-30T00:30:00.5Z"),
            // Half past two, which 25 October has twice; but the anchor stays what it is.
            ("2026-10-24T00:30:00Z", "Europe/Berlin", "P1D", 1, "2026-10-25T00:30:00Z"),
            ("2026-10-25T01:30:00Z", "Europe/Berlin", "P1D", 0, "2026-10-25T01:30:00Z"),
            ("2026-10-25T01:30:00Z", "Europe/Berlin", "P1D", 1, "2026-10-26T01:30:00Z"),
            ("2026-10-25T01:30:00Z", "Europe/Berlin", "P1Y", 1, "2027-10-25T00:30:00Z"),
        ] {
            assert_eq!(cycles(anchor, zone, every).boundary(n), Ok(at(expected)), "{anchor} + {n} × {every}");
        }
    }

    #[test]
    fn hours_are_elapsed_time() {
        let daily = cycles("2026-03-28T08:00:00Z", "Europe/Berlin", "PT24H");
        assert_eq!(daily.boundary(1), Ok(at("2026-03-29T08:00:00Z")));
        assert_eq!(daily.index_of(at("2026-03-28T07:59:59.999999Z")), -1);
        assert_eq!(daily.next_after(at("2026-03-29T08:00:00Z")), Ok(at("2026-03-30T08:00:00Z")));
    }

    #[test]
    fn positions() {
        let monthly = cycles("2025-01-31T15:00:00Z", "UTC", "P1M");
        let cycle = monthly.containing(at("2025-09-30T15:00:00Z")).unwrap();
        assert_eq!((cycle.n, cycle.from, cycle.until), (8, at("2025-09-30T15:00:00Z"), at("2025-10-31T15:00:00Z")));
        assert_eq!(monthly.index_of(at("2025-09-30T14:59:59Z")), 7);
        assert_eq!(monthly.first_on_or_after(at("2025-09-30T15:00:00Z")), Ok(at("2025-09-30T15:00:00Z")));
        assert_eq!(monthly.first_on_or_after(at("2025-09-30T15:00:01Z")), Ok(at("2025-10-31T15:00:00Z")));
        assert!(monthly.containing(Moment::MIN).is_err() && monthly.next_after(Moment::MAX).is_err());
    }

    #[test]
    fn every_instant_lies_in_its_cycle() {
        for (anchor, zone, every) in [
            ("2026-10-25T01:30:00Z", "Europe/Berlin", "P1D"),
            ("2026-03-28T01:30:00Z", "Europe/Berlin", "P1D"),
            ("2011-12-20T10:00:00Z", "Pacific/Apia", "P1D"),
            ("2011-12-20T20:00:00Z", "Pacific/Apia", "P1D"),
            ("2018-11-01T03:00:00Z", "America/Sao_Paulo", "P1D"),
            ("2024-01-31T23:30:00Z", "Africa/Cairo", "P1M"),
        ] {
            let cycles = cycles(anchor, zone, every);
            for half_hours in -1_500..1_500 {
                let moment = at(anchor).add_seconds(half_hours * 1_800).unwrap();
                let cycle = cycles.containing(moment).unwrap();
                assert!(cycle.from <= moment && moment < cycle.until, "{moment} in {cycle:?}");
            }
        }
    }

    #[test]
    fn calendars() {
        let utc = Zone::utc();
        for (after, every, next) in [
            ("2024-03-06T12:00:00Z", "P1W", "2024-03-11T00:00:00Z"),
            ("2024-01-15T00:00:00Z", "P1M", "2024-02-01T00:00:00Z"),
            ("2024-05-10T00:00:00Z", "P3M", "2024-07-01T00:00:00Z"),
            ("2024-05-10T01:30:00Z", "PT6H", "2024-05-10T06:00:00Z"),
        ] {
            let every = Interval::parse(every).unwrap();
            let cycles = MomentCycles::calendar(at(after), utc, every, Weekday::Mon).unwrap();
            assert_eq!(cycles.next_after(at(after)), Ok(at(next)));
        }
        let berlin = Zone::parse("Europe/Berlin").unwrap();
        let cycles = MomentCycles::calendar(at("2026-03-15T12:00:00Z"), berlin, Interval::MONTH, Weekday::Mon).unwrap();
        assert_eq!(cycles.containing(at("2026-03-15T12:00:00Z")).unwrap().from, at("2026-02-28T23:00:00Z"));
        assert_eq!(cycles.containing(at("2026-03-15T12:00:00Z")).unwrap().until, at("2026-03-31T22:00:00Z"));
    }

    #[test]
    fn local_days() {
        for (zone, from, until, days) in [
            ("Europe/Berlin", "2024-05-01T08:00:00Z", "2024-05-01T17:00:00Z", 0),
            ("Europe/Berlin", "2024-05-01T21:59:59Z", "2024-05-01T22:00:00Z", 1),
            ("Australia/Sydney", "2024-04-06T00:00:00Z", "2024-04-08T00:00:00Z", 2),
            ("Australia/Sydney", "2024-04-08T00:00:00Z", "2024-04-06T00:00:00Z", -2),
        ] {
            assert_eq!(local_days_between(&Zone::parse(zone).unwrap(), at(from), at(until)), days, "{zone} {from}");
        }
    }
}
