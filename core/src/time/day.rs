//! Calendar days.
//!
//! Uses only [`crate::error`].

use super::{Weekday, civil};
use crate::error::{Code, Error, Result};
use crate::text::{self, number, shown};
use chrono::{Datelike, NaiveDate};
use std::fmt;

/// A day of the Gregorian calendar, from 0001-01-01 to 9999-12-31; which zone's day it is, the context says.
///
/// ```
/// use tenure::time::Day;
/// let joined = Day::parse("2024-01-31")?;
/// assert_eq!(joined.add_months(1)?.to_string(), "2024-02-29");
/// assert_eq!(joined.add_days(1)?.days_since(joined), 1);
/// for text in ["2024-1-1", "2023-02-29", "0000-01-01", "2024-01-01 "] {
///     assert!(Day::parse(text).is_err());
/// }
/// # Ok::<(), tenure::error::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(with = "String"))]
pub struct Day(
    /// Days since 1970-01-01.
    i32,
);

fn beyond() -> Error {
    Error::out_of_range("a date before year 1 or after year 9999")
}

impl Day {
    /// 0001-01-01.
    pub const MIN: Day = Day(civil::FIRST);
    /// 9999-12-31.
    pub const MAX: Day = Day(civil::LAST);

    /// The day of this year (1 to 9999), month (1 to 12) and day of the month.
    ///
    /// # Errors
    /// [`Code::InvalidDay`] if there is no such day, [`Code::OutOfRange`] if the year is not within 1 to 9999.
    pub fn new(year: i32, month: u8, day: u8) -> Result<Day> {
        if !(1..=12).contains(&month) || day == 0 || day > civil::days_in_month(year, month) {
            return Err(Error::new(Code::InvalidDay, format!("there is no day {year:04}-{month:02}-{day:02}")));
        }
        if !(1..=9999).contains(&year) {
            return Err(beyond());
        }
        Ok(Day(civil::number(year, month, day)))
    }

    /// The day of this year and month with this number, or the month's last day if it is shorter.
    ///
    /// # Errors
    /// [`Code::OutOfRange`] if the year is not within 1 to 9999, [`Code::InvalidDay`] if month or day is none at all.
    pub fn clamped(year: i32, month: u8, day: u8) -> Result<Day> {
        Day::new(year, month, day.min(civil::days_in_month(year, month)))
    }

    /// Reads `YYYY-MM-DD`.
    ///
    /// # Errors
    /// [`Code::InvalidDay`] for another form or a day that does not exist, [`Code::OutOfRange`] for the year 0000.
    pub fn parse(text: &str) -> Result<Day> {
        Day::read(text.as_bytes()).unwrap_or_else(|| {
            Err(Error::new(Code::InvalidDay, format!("`{}` is not a date of the form YYYY-MM-DD", shown(text))))
        })
    }

    /// `None` if the form is another.
    pub(super) fn read(text: &[u8]) -> Option<Result<Day>> {
        let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text else { return None };
        let year = i32::try_from(number(&[*y1, *y2, *y3, *y4])?).ok()?;
        let month = u8::try_from(number(&[*m1, *m2])?).ok()?;
        let day = u8::try_from(number(&[*d1, *d2])?).ok()?;
        Some(Day::new(year, month, day))
    }

    /// The day with this number, counted in days since 1970-01-01.
    ///
    /// # Errors
    /// [`Code::OutOfRange`].
    pub fn from_number(number: i64) -> Result<Day> {
        i32::try_from(number).ok().filter(|n| (civil::FIRST..=civil::LAST).contains(n)).map(Day).ok_or_else(beyond)
    }

    /// The day with this number, or the nearest there is.
    pub(crate) fn saturating_from_number(number: i64) -> Day {
        i32::try_from(number)
            .map_or(if number < 0 { Day::MIN } else { Day::MAX }, |n| Day(n.clamp(civil::FIRST, civil::LAST)))
    }

    /// Days since 1970-01-01.
    #[must_use]
    pub const fn number(self) -> i32 {
        self.0
    }

    /// Year, month and day of the month.
    #[must_use]
    pub const fn ymd(self) -> (i32, u8, u8) {
        civil::date(self.0)
    }

    /// The year, 1 to 9999.
    #[must_use]
    pub const fn year(self) -> i32 {
        self.ymd().0
    }

    /// The month, 1 to 12.
    #[must_use]
    pub const fn month(self) -> u8 {
        self.ymd().1
    }

    /// The day of the month, 1 to 31.
    #[must_use]
    pub const fn day(self) -> u8 {
        self.ymd().2
    }

    /// The day of the week.
    #[must_use]
    pub fn weekday(self) -> Weekday {
        // 1970-01-01 was a Thursday, three days after Monday.
        let from_monday = self.0.saturating_add(3).rem_euclid(7);
        usize::try_from(from_monday).ok().and_then(|n| Weekday::ALL.get(n).copied()).unwrap_or(Weekday::Mon)
    }

    /// The day so many days later, or earlier if negative.
    ///
    /// # Errors
    /// [`Code::OutOfRange`].
    pub fn add_days(self, days: i64) -> Result<Day> {
        i64::from(self.0).checked_add(days).ok_or_else(beyond).and_then(Day::from_number)
    }

    /// The same day of the month so many months later, or the month's last day if it is shorter.
    ///
    /// # Errors
    /// [`Code::OutOfRange`].
    pub fn add_months(self, months: i64) -> Result<Day> {
        let (year, month, day) = self.ymd();
        let (year, month) = shifted(year, month, months).ok_or_else(beyond)?;
        Day::clamped(year, month, day)
    }

    /// The day after.
    ///
    /// # Errors
    /// [`Code::OutOfRange`] after 9999-12-31.
    pub fn next(self) -> Result<Day> {
        self.add_days(1)
    }

    /// The day before.
    ///
    /// # Errors
    /// [`Code::OutOfRange`] before 0001-01-01.
    pub fn previous(self) -> Result<Day> {
        self.add_days(-1)
    }

    /// How many days have gone by since the other day; negative if it is still to come.
    #[must_use]
    pub fn days_since(self, earlier: Day) -> i64 {
        i64::from(self.0).saturating_sub(i64::from(earlier.0))
    }

    /// The first day of its month.
    #[must_use]
    pub fn month_start(self) -> Day {
        let (year, month, _) = self.ymd();
        Day(civil::number(year, month, 1))
    }

    /// The last day of its month.
    #[must_use]
    pub fn month_end(self) -> Day {
        let (year, month, _) = self.ymd();
        Day(civil::number(year, month, civil::days_in_month(year, month)))
    }

    /// How many days its month has.
    #[must_use]
    pub fn days_in_month(self) -> u8 {
        let (year, month, _) = self.ymd();
        civil::days_in_month(year, month)
    }
}

/// Year and month so many months later; `None` if the year leaves all reason.
pub(super) fn shifted(year: i32, month: u8, months: i64) -> Option<(i32, u8)> {
    let index = i64::from(year).checked_mul(12)?.checked_add(i64::from(month).checked_sub(1)?)?.checked_add(months)?;
    let year = i32::try_from(index.div_euclid(12)).ok()?;
    Some((year, u8::try_from(index.rem_euclid(12).checked_add(1)?).ok()?))
}

impl Day {
    /// Its text, as `parse` reads it.
    fn write(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.ymd();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

text::leaf!(Day, "a date of the form YYYY-MM-DD, as a string");

impl From<Day> for NaiveDate {
    fn from(day: Day) -> NaiveDate {
        // chrono counts from 0000-12-31, and reaches far beyond the year 9999.
        NaiveDate::from_num_days_from_ce_opt(day.0.saturating_add(719_163)).unwrap_or(NaiveDate::MIN)
    }
}

impl TryFrom<NaiveDate> for Day {
    type Error = Error;
    fn try_from(date: NaiveDate) -> Result<Day> {
        Day::from_number(i64::from(date.num_days_from_ce()).saturating_sub(719_163))
    }
}

/// Days from one date to another as if every month had `month_days` of them, days beyond that counting as the last:
/// 30/360 (30E/360) for 30.
///
/// ```
/// use tenure::time::{Day, days_between_fixed_month};
/// let [start, end] = [Day::parse("2023-02-23")?, Day::parse("2023-03-15")?];
/// assert_eq!(days_between_fixed_month(start, end, 30), 22);
/// assert_eq!(days_between_fixed_month(start, end, 28), 20);
/// # Ok::<(), tenure::error::Error>(())
/// ```
#[must_use]
pub fn days_between_fixed_month(from: Day, until: Day, month_days: u8) -> i64 {
    let position = |day: Day| {
        let (year, month, of_month) = day.ymd();
        let months = i64::from(year).saturating_mul(12).saturating_add(i64::from(month));
        months.saturating_mul(i64::from(month_days)).saturating_add(i64::from(of_month.min(month_days)))
    };
    position(until).saturating_sub(position(from))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    #[test]
    fn text() {
        for text in ["0001-01-01", "1970-01-01", "2024-02-29", "2000-02-29", "9999-12-31"] {
            assert_eq!(day(text).to_string(), text);
        }
        assert_eq!((day("0001-01-01"), day("1970-01-01").number(), day("9999-12-31")), (Day::MIN, 0, Day::MAX));
        for text in [
            "",
            "2024",
            "2024-1-1",
            "2024-01-1",
            "24-01-01",
            "2024-13-01",
            "2024-00-01",
            "2024-01-00",
            "2024-01-32",
            "2023-02-29",
            "1900-02-29",
            "2024-04-31",
            "2024/01/01",
            "20240101",
            "+024-01-01",
            "-001-01-01",
            " 2024-01-01",
            "2024-01-01T",
            "10000-01-01",
            "２０24-01",
            "2024-01-0a",
        ] {
            assert_eq!(Day::parse(text).map_err(|e| e.code), Err(Code::InvalidDay), "{text:?}");
        }
        assert_eq!(Day::parse("0000-01-01").map_err(|e| e.code), Err(Code::OutOfRange));
    }

    #[test]
    fn arithmetic() {
        for (from, months, to) in [
            ("2024-01-31", 1, "2024-02-29"),
            ("2023-01-31", 1, "2023-02-28"),
            ("2024-02-29", 12, "2025-02-28"),
            ("2024-03-31", -1, "2024-02-29"),
            ("2024-01-15", -13, "2022-12-15"),
            ("2024-12-31", 2, "2025-02-28"),
        ] {
            assert_eq!(day(from).add_months(months), Ok(day(to)));
        }
        assert_eq!(day("2024-02-28").add_days(2), Ok(day("2024-03-01")));
        assert_eq!(day("2024-03-01").days_since(day("2023-03-01")), 366);
        assert_eq!(
            (day("2024-02-10").month_start(), day("2024-02-10").month_end()),
            (day("2024-02-01"), day("2024-02-29"))
        );
        for result in [
            Day::MAX.next(),
            Day::MIN.previous(),
            Day::MAX.add_months(1),
            Day::MIN.add_months(-1),
            Day::MIN.add_days(i64::MIN),
            Day::MAX.add_days(i64::MAX),
            Day::MIN.add_months(i64::MIN),
            Day::MAX.add_months(i64::MAX),
            Day::from_number(i64::MAX),
        ] {
            assert_eq!(result.map_err(|e| e.code), Err(Code::OutOfRange));
        }
    }

    #[test]
    fn weekdays() {
        for (text, weekday) in [
            ("1970-01-01", Weekday::Thu),
            ("2024-02-29", Weekday::Thu),
            ("0001-01-01", Weekday::Mon),
            ("9999-12-31", Weekday::Fri),
        ] {
            assert_eq!(day(text).weekday(), weekday);
            assert_eq!(Weekday::from(NaiveDate::from(day(text)).weekday()), weekday);
        }
    }

    #[test]
    fn chrono_and_back() {
        for d in [Day::MIN, day("2024-02-29"), Day::MAX] {
            assert_eq!(NaiveDate::from(d).to_string(), d.to_string());
            assert_eq!(Day::try_from(NaiveDate::from(d)), Ok(d));
        }
        assert!(Day::try_from(NaiveDate::MAX).is_err() && Day::try_from(NaiveDate::MIN).is_err());
    }

    #[test]
    fn thirty_day_months() {
        for (from, until, month_days, expected) in [
            ("2023-01-31", "2023-02-28", 30, 28),
            ("2023-01-30", "2023-03-31", 30, 60),
            ("2023-02-28", "2023-03-01", 30, 3),
            ("2023-06-15", "2023-06-23", 30, 8),
            ("2022-12-15", "2023-12-15", 30, 360),
            ("2023-03-15", "2023-02-15", 30, -30),
        ] {
            assert_eq!(days_between_fixed_month(day(from), day(until), month_days), expected, "{from} {until}");
        }
    }
}
