//! Days that come every year.
//!
//! Uses only [`crate::error`].

use super::{Day, civil};
use crate::error::{Code, Error, Result};
use crate::text::{self, number, shown};
use std::fmt;

/// A month and a day of it, written `MM-DD`: when a season starts, whatever the year.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(with = "String"))]
pub struct MonthDay {
    month: u8,
    day: u8,
}

impl MonthDay {
    /// This day of this month; the 29th of February is one.
    ///
    /// # Errors
    /// [`Code::InvalidMonthDay`] if no year has it.
    pub fn new(month: u8, day: u8) -> Result<MonthDay> {
        if (1..=12).contains(&month) && (1..=civil::days_in_month(2000, month)).contains(&day) {
            return Ok(MonthDay { month, day });
        }
        Err(Error::new(Code::InvalidMonthDay, format!("no year has a day {month:02}-{day:02}")))
    }

    /// Reads `MM-DD`.
    ///
    /// # Errors
    /// [`Code::InvalidMonthDay`].
    pub fn parse(text: &str) -> Result<MonthDay> {
        let read = |text: &[u8]| match text {
            [m1, m2, b'-', d1, d2] => {
                Some((u8::try_from(number(&[*m1, *m2])?).ok()?, u8::try_from(number(&[*d1, *d2])?).ok()?))
            }
            _ => None,
        };
        let (month, day) = read(text.as_bytes()).ok_or_else(|| {
            Error::new(Code::InvalidMonthDay, format!("`{}` is not a month and day of the form MM-DD", shown(text)))
        })?;
        MonthDay::new(month, day)
    }

    /// The month, 1 to 12.
    #[must_use]
    pub const fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, 1 to 31.
    #[must_use]
    pub const fn day(self) -> u8 {
        self.day
    }

    /// The day of this year; 02-29 is the 28th in a year without it.
    ///
    /// # Errors
    /// [`Code::OutOfRange`] outside the years 1 to 9999.
    pub fn in_year(self, year: i32) -> Result<Day> {
        Day::clamped(year, self.month, self.day)
    }
}

impl MonthDay {
    /// Its text, as `parse` reads it.
    fn write(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}-{:02}", self.month, self.day)
    }
}

text::leaf!(MonthDay, "a month and day of the form MM-DD, as a string");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_and_years() {
        let leap = MonthDay::parse("02-29").unwrap();
        assert_eq!(leap.to_string(), "02-29");
        assert_eq!(leap.in_year(2024), Day::new(2024, 2, 29));
        assert_eq!(leap.in_year(2025), Day::new(2025, 2, 28));
        assert_eq!(MonthDay::parse("09-01").unwrap().in_year(2025), Day::new(2025, 9, 1));
        assert!(leap.in_year(0).is_err() && leap.in_year(10_000).is_err());
        for text in ["", "2-29", "02-30", "13-01", "00-10", "01-00", "0229", "02-29 "] {
            assert_eq!(MonthDay::parse(text).map_err(|e| e.code), Err(Code::InvalidMonthDay), "{text:?}");
        }
    }
}
