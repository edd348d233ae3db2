//! Times of the day.
//!
//! Uses only [`crate::error`].

use crate::error::{Code, Error, Result};
use crate::text::{self, number, shown};
use std::fmt;

/// What a clock on the wall shows, from 00:00 to 24:00, the end of the day; written `HH:MM`, or `HH:MM:SS` where there
/// are seconds.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(with = "String"))]
pub struct TimeOfDay(
    /// Seconds since midnight, 0 to 86 400.
    u32,
);

impl TimeOfDay {
    /// 00:00.
    pub const START: TimeOfDay = TimeOfDay(0);
    /// 24:00.
    pub const END: TimeOfDay = TimeOfDay(86_400);

    /// The time so many seconds after midnight.
    ///
    /// # Errors
    /// [`Code::InvalidTime`] beyond 24:00.
    pub fn from_seconds(seconds: u32) -> Result<TimeOfDay> {
        let time = TimeOfDay(seconds);
        if time <= TimeOfDay::END {
            return Ok(time);
        }
        Err(Error::new(Code::InvalidTime, format!("{seconds} seconds are more than a day")))
    }

    /// Reads `HH:MM` or `HH:MM:SS`, from 00:00 to 24:00.
    ///
    /// # Errors
    /// [`Code::InvalidTime`].
    pub fn parse(text: &str) -> Result<TimeOfDay> {
        TimeOfDay::read(text.as_bytes()).ok_or_else(|| {
            Error::new(Code::InvalidTime, format!("`{}` is not a time of day from 00:00 to 24:00", shown(text)))
        })
    }

    fn read(text: &[u8]) -> Option<TimeOfDay> {
        let (hour, minute, second) = match text {
            [h1, h2, b':', m1, m2] => (number(&[*h1, *h2])?, number(&[*m1, *m2])?, 0),
            [h1, h2, b':', m1, m2, b':', s1, s2] => (number(&[*h1, *h2])?, number(&[*m1, *m2])?, number(&[*s1, *s2])?),
            _ => return None,
        };
        if minute > 59 || second > 59 {
            return None;
        }
        let seconds = hour.checked_mul(3_600)?.checked_add(minute.checked_mul(60)?)?.checked_add(second)?;
        TimeOfDay::from_seconds(seconds).ok()
    }

    /// Seconds since midnight, 0 to 86 400.
    #[must_use]
    pub const fn seconds(self) -> u32 {
        self.0
    }
}

impl TimeOfDay {
    /// Its text, as `parse` reads it.
    fn write(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.0 / 3_600, self.0 / 60 % 60)?;
        match self.0 % 60 {
            0 => Ok(()),
            seconds => write!(f, ":{seconds:02}"),
        }
    }
}

text::leaf!(TimeOfDay, "a time of day of the form HH:MM, as a string");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text() {
        for (text, seconds, written) in [
            ("00:00", 0, "00:00"),
            ("09:30", 34_200, "09:30"),
            ("23:59:59", 86_399, "23:59:59"),
            ("12:00:00", 43_200, "12:00"),
            ("24:00", 86_400, "24:00"),
        ] {
            let time = TimeOfDay::parse(text).unwrap();
            assert_eq!((time.seconds(), time.to_string().as_str()), (seconds, written));
        }
        for text in [
            "", "9:30", "0930", "09:60", "24:01", "24:00:01", "25:00", "09:30:60", "09:30:", "09-30", " 09:30", "99:99",
        ] {
            assert_eq!(TimeOfDay::parse(text).map_err(|e| e.code), Err(Code::InvalidTime), "{text:?}");
        }
        assert!(TimeOfDay::from_seconds(86_401).is_err());
    }
}
