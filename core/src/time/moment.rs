//! Instants.
//!
//! Uses only [`crate::error`].

use super::{Day, TimeOfDay};
use crate::error::{Code, Error, Result};
use crate::text::{self, number, shown};
use chrono::{DateTime, Utc};
use std::fmt;

/// An instant, in whole microseconds since 1970-01-01T00:00:00Z, within the years 1 to 9999 of UTC.
///
/// Read as `YYYY-MM-DDTHH:MM:SS`, optionally up to six decimals of a second, then `Z` or an offset `±HH:MM`. Written in
/// UTC, with a fraction only where there is one.
///
/// ```
/// use tenure::time::Moment;
/// let moment = Moment::parse("2026-03-29T02:30:00.250+01:00")?;
/// assert_eq!(moment.to_string(), "2026-03-29T01:30:00.250Z");
/// assert!(Moment::parse("2026-03-29T02:30:00").is_err());
/// # Ok::<(), tenure::error::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(with = "String"))]
pub struct Moment(
    /// Microseconds since the Unix epoch.
    i64,
);

/// Microseconds of a second and of a day.
pub(crate) const SECOND: i64 = 1_000_000;
pub(crate) const DAY: i64 = 86_400 * SECOND;

fn beyond() -> Error {
    Error::out_of_range("an instant before year 1 or after year 9999")
}

impl Moment {
    /// 0001-01-01T00:00:00Z.
    pub const MIN: Moment = Moment(-62_135_596_800 * SECOND);
    /// 9999-12-31T23:59:59.999999Z.
    pub const MAX: Moment = Moment(253_402_300_800 * SECOND - 1);

    /// The instant so many microseconds after the Unix epoch.
    ///
    /// # Errors
    /// [`Code::OutOfRange`].
    pub fn from_micros(micros: i64) -> Result<Moment> {
        let moment = Moment(micros);
        if (Moment::MIN..=Moment::MAX).contains(&moment) { Ok(moment) } else { Err(beyond()) }
    }

    /// The instant when it is this time of this day in UTC.
    ///
    /// # Errors
    /// [`Code::OutOfRange`] at the end of the last day.
    pub fn utc(day: Day, time: TimeOfDay) -> Result<Moment> {
        // A day's number is below 2^22, so neither product nor sum can leave an i64.
        let micros = i64::from(day.number()).saturating_mul(DAY);
        Moment::from_micros(micros.saturating_add(i64::from(time.seconds()).saturating_mul(SECOND)))
    }

    /// Reads `YYYY-MM-DDTHH:MM:SS[.ffffff](Z|±HH:MM)`.
    ///
    /// # Errors
    /// [`Code::InvalidMoment`] for another form, a date or a time that does not exist (a leap second is one), and
    /// [`Code::OutOfRange`] beyond the years 1 to 9999 of UTC.
    pub fn parse(text: &str) -> Result<Moment> {
        Moment::read(text.as_bytes()).unwrap_or_else(|| {
            Err(Error::new(
                Code::InvalidMoment,
                format!("`{}` is not an instant of the form YYYY-MM-DDTHH:MM:SSZ or with an offset", shown(text)),
            ))
        })
    }

    fn read(text: &[u8]) -> Option<Result<Moment>> {
        let (date, rest) = text.split_at_checked(10)?;
        let [b'T', h1, h2, b':', m1, m2, b':', s1, s2, rest @ ..] = rest else { return None };
        let [hour, minute, second] = [number(&[*h1, *h2])?, number(&[*m1, *m2])?, number(&[*s1, *s2])?];
        if hour > 23 || minute > 59 || second > 59 {
            return None;
        }
        let (fraction, zone) = match rest {
            [b'.', rest @ ..] => rest.split_at_checked(rest.iter().take_while(|b| b.is_ascii_digit()).count())?,
            rest => (&b"0"[..], rest),
        };
        let missing = 6_u32.checked_sub(u32::try_from(fraction.len()).ok()?)?;
        let fraction = number(fraction)?.checked_mul(10_u32.checked_pow(missing)?)?;
        let offset = match zone {
            [b'Z'] => 0,
            [sign @ (b'+' | b'-'), h1, h2, b':', m1, m2] => {
                let (hours, minutes) = (number(&[*h1, *h2])?, number(&[*m1, *m2])?);
                if hours > 23 || minutes > 59 {
                    return None;
                }
                let seconds = i64::from(hours.checked_mul(3_600)?.checked_add(minutes.checked_mul(60)?)?);
                if *sign == b'-' { seconds.checked_neg()? } else { seconds }
            }
            _ => return None,
        };
        let day = match Day::read(date)? {
            Ok(day) => i64::from(day.number()),
            Err(error) if error.code == Code::OutOfRange => return Some(Err(beyond())),
            Err(_) => return None,
        };
        let clock = i64::from(hour.checked_mul(3_600)?.checked_add(minute.checked_mul(60)?)?.checked_add(second)?);
        let seconds = day.checked_mul(86_400)?.checked_add(clock)?.checked_sub(offset)?;
        Some(Moment::from_micros(seconds.checked_mul(SECOND)?.checked_add(i64::from(fraction))?))
    }

    /// Microseconds since the Unix epoch.
    #[must_use]
    pub const fn micros(self) -> i64 {
        self.0
    }

    /// The instant so many microseconds later, or earlier if negative.
    ///
    /// # Errors
    /// [`Code::OutOfRange`].
    pub fn add_micros(self, micros: i64) -> Result<Moment> {
        self.0.checked_add(micros).ok_or_else(beyond).and_then(Moment::from_micros)
    }

    /// The instant so many elapsed seconds later, or earlier if negative.
    ///
    /// # Errors
    /// [`Code::OutOfRange`].
    pub fn add_seconds(self, seconds: i64) -> Result<Moment> {
        seconds.checked_mul(SECOND).ok_or_else(beyond).and_then(|micros| self.add_micros(micros))
    }

    /// How many microseconds have gone by since the other instant; negative if it is still to come.
    #[must_use]
    pub fn micros_since(self, earlier: Moment) -> i64 {
        self.0.saturating_sub(earlier.0)
    }

    /// The smallest step later: what comes after every earlier instant. `None` at the end of time.
    #[must_use]
    pub fn next(self) -> Option<Moment> {
        self.add_micros(1).ok()
    }

    /// The smallest step earlier. `None` at the beginning of time.
    #[must_use]
    pub fn previous(self) -> Option<Moment> {
        self.add_micros(-1).ok()
    }
}

impl Moment {
    /// Its text, as `parse` reads it.
    fn write(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let day = Day::saturating_from_number(self.0.div_euclid(DAY));
        let of_day = self.0.rem_euclid(DAY);
        let seconds = of_day.div_euclid(SECOND);
        let (hour, minute, second) = (seconds / 3_600, seconds / 60 % 60, seconds % 60);
        write!(f, "{day}T{hour:02}:{minute:02}:{second:02}")?;
        match of_day.rem_euclid(SECOND) {
            0 => f.write_str("Z"),
            micros if micros % 1_000 == 0 => write!(f, ".{:03}Z", micros / 1_000),
            micros => write!(f, ".{micros:06}Z"),
        }
    }
}

text::leaf!(Moment, "an instant of the form YYYY-MM-DDTHH:MM:SSZ, as a string");

impl From<Moment> for DateTime<Utc> {
    fn from(moment: Moment) -> DateTime<Utc> {
        // chrono reaches far beyond the years 1 to 9999.
        DateTime::from_timestamp_micros(moment.0).unwrap_or_default()
    }
}

impl TryFrom<DateTime<Utc>> for Moment {
    type Error = Error;
    /// What is finer than a microsecond is cut off.
    fn try_from(time: DateTime<Utc>) -> Result<Moment> {
        Moment::from_micros(time.timestamp_micros())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text() {
        for (text, written) in [
            ("1970-01-01T00:00:00Z", "1970-01-01T00:00:00Z"),
            ("2026-03-29T01:30:00.5Z", "2026-03-29T01:30:00.500Z"),
            ("2026-03-29T01:30:00.123456Z", "2026-03-29T01:30:00.123456Z"),
            ("2026-03-29T01:30:00.000001Z", "2026-03-29T01:30:00.000001Z"),
            ("2026-03-29T01:30:00.000Z", "2026-03-29T01:30:00Z"),
            ("2026-01-01T00:30:00+05:45", "2025-12-31T18:45:00Z"),
            ("2025-12-31T23:30:00-00:30", "2026-01-01T00:00:00Z"),
            ("0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z"),
            ("9999-12-31T23:59:59.999999Z", "9999-12-31T23:59:59.999999Z"),
            ("1969-12-31T23:59:59.999Z", "1969-12-31T23:59:59.999Z"),
        ] {
            assert_eq!(Moment::parse(text).unwrap().to_string(), written);
            assert_eq!(Moment::parse(written), Moment::parse(text));
        }
        assert_eq!(Moment::parse("0001-01-01T00:00:00Z"), Ok(Moment::MIN));
        assert_eq!(Moment::parse("9999-12-31T23:59:59.999999Z"), Ok(Moment::MAX));
    }

    #[test]
    fn refused() {
        for text in [
            "",
            "2026-03-29",
            "2026-03-29T01:30:00",
            "2026-03-29T01:30Z",
            "2026-03-29 01:30:00Z",
            "2026-03-29t01:30:00z",
            "2026-03-29T24:00:00Z",
            "2026-03-29T23:60:00Z",
            "2026-12-31T23:59:60Z",
            "2026-02-29T00:00:00Z",
            "2026-03-29T01:30:00.Z",
            "2026-03-29T01:30:00.1234567Z",
            "2026-03-29T01:30:00+0100",
            "2026-03-29T01:30:00+1:00",
            "2026-03-29T01:30:00+24:00",
            "2026-03-29T01:30:00ZZ",
            "2026-03-29T01:30:00.5",
            "2026-3-29T01:30:00Z",
            "😀😀😀T",
        ] {
            assert_eq!(Moment::parse(text).map_err(|e| e.code), Err(Code::InvalidMoment), "{text:?}");
        }
        for text in ["0000-12-31T23:59:59Z", "0001-01-01T00:00:00+00:01", "9999-12-31T23:59:59-00:01"] {
            assert_eq!(Moment::parse(text).map_err(|e| e.code), Err(Code::OutOfRange), "{text:?}");
        }
    }

    #[test]
    fn chrono_and_back() {
        for moment in [Moment::MIN, Moment::parse("2026-03-29T01:30:00.123456Z").unwrap(), Moment::MAX] {
            assert_eq!(Moment::try_from(DateTime::<Utc>::from(moment)), Ok(moment));
        }
        assert!(Moment::try_from(DateTime::<Utc>::MAX_UTC).is_err());
    }

    #[test]
    fn arithmetic() {
        assert_eq!(Moment::MAX.next(), None);
        assert_eq!(Moment::MIN.previous(), None);
        assert!(Moment::MAX.add_micros(i64::MAX).is_err() && Moment::MIN.add_seconds(i64::MIN).is_err());
        let day = Day::parse("2026-03-29").unwrap();
        assert_eq!(Moment::utc(day, TimeOfDay::END), Moment::utc(day.next().unwrap(), TimeOfDay::START));
        assert!(Moment::utc(Day::MAX, TimeOfDay::END).is_err());
    }
}
