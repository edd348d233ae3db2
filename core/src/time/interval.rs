//! Intervals: so many hours, days, weeks, months or years.
//!
//! Uses only [`crate::error`].

use super::Day;
use crate::error::{Code, Error, Result};
use crate::text::{self, count, shown};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::num::NonZeroU32;

/// What an interval counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Elapsed hours.
    Hour,
    /// Calendar days.
    Day,
    /// Seven calendar days.
    Week,
    /// Calendar months, clamped to the month's end.
    Month,
    /// Twelve calendar months.
    Year,
}

/// A positive number of one unit, written as an ISO 8601 duration of one component: `PT6H`, `P1D`, `P2W`, `P3M`, `P1Y`.
///
/// ```
/// use tenure::time::{Day, Interval};
/// let quarter = Interval::parse("P3M")?;
/// assert_eq!(quarter.add_to(Day::parse("2025-11-30")?, 1)?.to_string(), "2026-02-28");
/// assert!(Interval::parse("P1M15D").is_err() && Interval::parse("P0D").is_err());
/// # Ok::<(), tenure::error::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(with = "String"))]
pub struct Interval {
    count: NonZeroU32,
    unit: Unit,
}

impl Interval {
    /// The most of a unit that an interval may count.
    pub const MAX_COUNT: u32 = 100_000;
    /// One day.
    pub const DAY: Interval = Interval { count: NonZeroU32::MIN, unit: Unit::Day };
    /// One week.
    pub const WEEK: Interval = Interval { count: NonZeroU32::MIN, unit: Unit::Week };
    /// One month.
    pub const MONTH: Interval = Interval { count: NonZeroU32::MIN, unit: Unit::Month };
    /// Three months.
    pub const QUARTER: Interval = Interval { count: NonZeroU32::MIN.saturating_add(2), unit: Unit::Month };
    /// One year.
    pub const YEAR: Interval = Interval { count: NonZeroU32::MIN, unit: Unit::Year };

    /// So many of this unit, 1 to 100 000.
    ///
    /// # Errors
    /// [`Code::InvalidInterval`] for none, [`Code::OutOfRange`] for more than [`Interval::MAX_COUNT`].
    pub fn new(count: u32, unit: Unit) -> Result<Interval> {
        let count = NonZeroU32::new(count)
            .ok_or_else(|| Error::new(Code::InvalidInterval, "an interval of length zero never ends"))?;
        if count.get() > Interval::MAX_COUNT {
            return Err(Error::out_of_range(format_args!(
                "an interval of {count} units (at most {})",
                Interval::MAX_COUNT
            )));
        }
        Ok(Interval { count, unit })
    }

    /// Reads `PnD`, `PnW`, `PnM`, `PnY` or `PTnH`.
    ///
    /// # Errors
    /// [`Code::InvalidInterval`] for another form or a count of zero, [`Code::OutOfRange`] for too large a count.
    pub fn parse(text: &str) -> Result<Interval> {
        let (digits, unit) = match text.as_bytes() {
            [b'P', b'T', digits @ .., b'H'] => (digits, Unit::Hour),
            [b'P', digits @ .., b'D'] => (digits, Unit::Day),
            [b'P', digits @ .., b'W'] => (digits, Unit::Week),
            [b'P', digits @ .., b'M'] => (digits, Unit::Month),
            [b'P', digits @ .., b'Y'] => (digits, Unit::Year),
            _ => (&b""[..], Unit::Day),
        };
        let count = count(digits).ok_or_else(|| {
            Error::new(
                Code::InvalidInterval,
                format!("`{}` is not an interval of one unit such as P1M, P2W, P30D, P1Y or PT8H", shown(text)),
            )
        })?;
        Interval::new(count.get(), unit)
    }

    /// How many units, at least 1.
    #[must_use]
    pub const fn count(self) -> NonZeroU32 {
        self.count
    }

    /// Of which unit.
    #[must_use]
    pub const fn unit(self) -> Unit {
        self.unit
    }

    /// The length in whole months, if it is of months or years.
    #[must_use]
    pub fn months(self) -> Option<i64> {
        match self.unit {
            Unit::Month => Some(i64::from(self.count.get())),
            Unit::Year => Some(i64::from(self.count.get()).saturating_mul(12)),
            _ => None,
        }
    }

    /// The length in whole days, if it is of days or weeks.
    #[must_use]
    pub fn days(self) -> Option<i64> {
        match self.unit {
            Unit::Day => Some(i64::from(self.count.get())),
            Unit::Week => Some(i64::from(self.count.get()).saturating_mul(7)),
            _ => None,
        }
    }

    /// The length in hours, if it is of hours.
    #[must_use]
    pub fn hours(self) -> Option<i64> {
        (self.unit == Unit::Hour).then(|| i64::from(self.count.get()))
    }

    /// The day `n` intervals later (earlier if negative), months clamped to their end, counted in one step from `day`.
    ///
    /// # Errors
    /// [`Code::OutOfRange`]; [`Code::InvalidInterval`] for hours, which move an instant and not a day.
    pub fn add_to(self, day: Day, n: i64) -> Result<Day> {
        let times = |length: i64| length.checked_mul(n).ok_or_else(|| Error::out_of_range("a number of intervals"));
        match (self.months(), self.days()) {
            (Some(months), _) => day.add_months(times(months)?),
            (_, Some(days)) => day.add_days(times(days)?),
            _ => Err(Error::new(Code::InvalidInterval, format!("{self} does not lead from a day to a day"))),
        }
    }
}

impl Interval {
    /// Its text, as `parse` reads it.
    fn write(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let count = self.count;
        match self.unit {
            Unit::Hour => write!(f, "PT{count}H"),
            Unit::Day => write!(f, "P{count}D"),
            Unit::Week => write!(f, "P{count}W"),
            Unit::Month => write!(f, "P{count}M"),
            Unit::Year => write!(f, "P{count}Y"),
        }
    }
}

text::leaf!(Interval, "an interval such as P1M, as a string");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text() {
        for (text, count, unit) in [
            ("PT6H", 6, Unit::Hour),
            ("P1D", 1, Unit::Day),
            ("P2W", 2, Unit::Week),
            ("P3M", 3, Unit::Month),
            ("P1Y", 1, Unit::Year),
            ("P100000D", 100_000, Unit::Day),
        ] {
            let interval = Interval::parse(text).unwrap();
            assert_eq!((interval.count().get(), interval.unit(), interval.to_string().as_str()), (count, unit, text));
        }
        for text in [
            "",
            "P",
            "PT",
            "PD",
            "1M",
            "P1",
            "P0D",
            "P01M",
            "P-1M",
            "P1M15D",
            "PT6M",
            "P6H",
            "PT",
            "p1m",
            "P1.5D",
            "P1M ",
            "PT1H30M",
            "P99999999999D",
        ] {
            assert_eq!(Interval::parse(text).map_err(|e| e.code), Err(Code::InvalidInterval), "{text:?}");
        }
        assert_eq!(Interval::parse("P100001D").map_err(|e| e.code), Err(Code::OutOfRange));
    }

    #[test]
    fn added_to_a_day() {
        let day = |text| Day::parse(text).unwrap();
        for (interval, from, n, to) in [
            ("P1M", "2026-01-31", 1, "2026-02-28"),
            ("P1M", "2026-01-31", 2, "2026-03-31"),
            ("P1M", "2026-01-31", -2, "2025-11-30"),
            ("P1Y", "2024-02-29", 1, "2025-02-28"),
            ("P1Y", "2024-02-29", 4, "2028-02-29"),
            ("P2W", "2026-01-31", 1, "2026-02-14"),
            ("P30D", "2026-01-31", -1, "2026-01-01"),
        ] {
            assert_eq!(
                Interval::parse(interval).unwrap().add_to(day(from), n),
                Ok(day(to)),
                "{from} + {n} × {interval}"
            );
        }
        assert_eq!(Interval::YEAR.add_to(Day::MAX, 1).map_err(|e| e.code), Err(Code::OutOfRange));
        assert_eq!(Interval::YEAR.add_to(Day::MAX, i64::MAX).map_err(|e| e.code), Err(Code::OutOfRange));
        let hours = Interval::parse("PT24H").unwrap();
        assert_eq!(hours.add_to(Day::MIN, 1).map_err(|e| e.code), Err(Code::InvalidInterval));
    }
}
