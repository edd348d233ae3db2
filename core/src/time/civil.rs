//! The proleptic Gregorian calendar as arithmetic: year, month and day to a day number and back.
//!
//! The only file of the library with bare arithmetic: its callers keep years within 1 to 9999, so nothing can overflow.
//! After Howard Hinnant, "chrono-compatible low-level date algorithms".

#![allow(clippy::arithmetic_side_effects, clippy::as_conversions)]

/// The number of 0001-01-01 and of 9999-12-31, in days since 1970-01-01.
pub(super) const FIRST: i32 = -719_162;
pub(super) const LAST: i32 = 2_932_896;

/// The days of a month, 1 to 12.
pub(super) const fn days_in_month(year: i32, month: u8) -> u8 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Days since 1970-01-01 of a date that exists, in the years 1 to 9999.
pub(super) const fn number(year: i32, month: u8, day: u8) -> i32 {
    // Years start in March, so that the leap day comes last.
    let shifted = if month > 2 { month as i32 - 3 } else { month as i32 + 9 };
    let year = if month > 2 { year } else { year - 1 };
    let era = year / 400;
    let of_era = year - era * 400;
    let of_year = (153 * shifted + 2) / 5 + day as i32 - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

/// Year, month and day of a day number within [`FIRST`] and [`LAST`].
pub(super) const fn date(number: i32) -> (i32, u8, u8) {
    let days = number + 719_468;
    let era = days / 146_097;
    let of_era = days - era * 146_097;
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * of_year + 2) / 153;
    let day = of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    let year = year_of_era + era * 400 + if month <= 2 { 1 } else { 0 };
    (year, month as u8, day as u8)
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{Datelike, NaiveDate};

    #[test]
    fn every_day_agrees_with_chrono() {
        let mut day = NaiveDate::from_ymd_opt(1, 1, 1).unwrap();
        for n in FIRST..=LAST {
            let (y, m, d) = date(n);
            assert_eq!((y, u32::from(m), u32::from(d)), (day.year(), day.month(), day.day()));
            assert_eq!(number(y, m, d), n);
            assert!(d <= days_in_month(y, m));
            day = day.succ_opt().unwrap();
        }
        assert_eq!(day, NaiveDate::from_ymd_opt(10_000, 1, 1).unwrap());
    }
}
