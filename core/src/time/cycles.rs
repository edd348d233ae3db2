//! Cycles: the boundaries at which something recurs.
//!
//! Uses only [`crate::error`].

use super::{Day, Interval, Span, Weekday, day::shifted};
use crate::error::{Code, Error, Result};

/// The most cycles that one question may ask for.
pub const MAX_CYCLES: usize = 100_000;

/// Boundaries over local days: `anchor + n × interval`, n of any sign, each computed from the anchor, the day of the month
/// clamped to the month's end. They never drift: 31 January, 28 February, 31 March.
///
/// ```
/// use tenure::time::{Cycles, Day, Interval};
/// let cycles = Cycles::anniversary(Day::parse("2026-01-31")?, Interval::MONTH)?;
/// assert_eq!(cycles.boundary(1)?.to_string(), "2026-02-28");
/// assert_eq!(cycles.boundary(2)?.to_string(), "2026-03-31");
/// let cycle = cycles.containing(Day::parse("2025-12-31")?)?;
/// assert_eq!((cycle.n, cycle.span.to_string().as_str()), (-1, "[2025-12-31, 2026-01-31)"));
/// # Ok::<(), tenure::error::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Cycles {
    every: Interval,
    steps: Steps,
}

/// Boundaries either keep a day of the month or are so many days apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Steps {
    Months { year: i32, month: u8, day: u8, apart: i64 },
    Days { origin: Day, apart: i64 },
}

/// One cycle.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Cycle {
    /// Which, counted from the anchor: the first at or after it is 0, those before are negative.
    pub n: i64,
    /// From its boundary until the next.
    pub span: Span,
}

fn beyond() -> Error {
    Error::out_of_range("a cycle before year 1 or after year 9999")
}

impl Cycles {
    /// Boundaries on the anchor and every interval from there.
    ///
    /// # Errors
    /// [`Code::InvalidInterval`] for hours, which need an instant as anchor.
    pub fn anniversary(anchor: Day, every: Interval) -> Result<Cycles> {
        let (year, month, day) = anchor.ymd();
        let steps = match (every.months(), every.days()) {
            (Some(apart), _) => Steps::Months { year, month, day, apart },
            (_, Some(apart)) => Steps::Days { origin: anchor, apart },
            _ => return Err(Error::new(Code::InvalidInterval, format!("{every} is not a cycle of days"))),
        };
        Ok(Cycles { every, steps })
    }

    /// Boundaries on a fixed day of the month (1 to 31), the phase taken from the start's month and moved by whole
    /// intervals: boundary 0 is that day in the start's month, before or after the start. So a quarter that starts on
    /// 20 May with day 15 has its boundaries on 15 May, 15 August, 15 November (Kill Bill's bill cycle day).
    ///
    /// # Errors
    /// [`Code::InvalidInterval`] if the interval is not of months or years, [`Code::InvalidDay`] if no month has the day.
    pub fn fixed_day(start: Day, day_of_month: u8, every: Interval) -> Result<Cycles> {
        let Some(apart) = every.months() else {
            let message = format!("a fixed day of the month needs an interval of months or years, not {every}");
            return Err(Error::new(Code::InvalidInterval, message));
        };
        if !(1..=31).contains(&day_of_month) {
            return Err(Error::new(Code::InvalidDay, format!("no month has a day {day_of_month}")));
        }
        let (year, month, _) = start.ymd();
        Ok(Cycles { every, steps: Steps::Months { year, month, day: day_of_month, apart } })
    }

    /// Boundaries on the calendar's own: the first day of each week, of each month, of quarters and half years (and of
    /// any number of months that divides a year) counted from January, of each year. What does not divide its larger
    /// unit takes its phase from the start: every second week from the start's week, every fifth month from its month.
    ///
    /// # Errors
    /// [`Code::InvalidInterval`] for hours, [`Code::OutOfRange`] if boundary 0 would lie before year 1.
    pub fn calendar(start: Day, every: Interval, week_starts: Weekday) -> Result<Cycles> {
        let Some(months) = every.months() else {
            let within_week = i64::from(start.weekday().days_from_monday())
                .saturating_sub(i64::from(week_starts.days_from_monday()))
                .rem_euclid(7);
            let is_weeks = every.unit() == super::Unit::Week;
            let origin = if is_weeks { start.add_days(0_i64.saturating_sub(within_week))? } else { start };
            return Cycles::anniversary(origin, every);
        };
        let first = start.month_start();
        let since_january = i64::from(first.month()).saturating_sub(1);
        let back = match (12_i64.checked_rem(months), months.checked_rem(12)) {
            (Some(0), _) => since_january.checked_rem(months).unwrap_or(0),
            (_, Some(0)) => since_january,
            _ => 0,
        };
        Cycles::anniversary(first.add_months(0_i64.saturating_sub(back))?, every)
    }

    /// How far apart the boundaries are.
    #[must_use]
    pub const fn every(self) -> Interval {
        self.every
    }

    /// The n-th boundary; the anchor is boundary 0, and those before it are negative.
    ///
    /// # Errors
    /// [`Code::OutOfRange`] beyond the years 1 to 9999.
    pub fn boundary(self, n: i64) -> Result<Day> {
        match self.steps {
            Steps::Months { year, month, day, apart } => {
                let (year, month) =
                    n.checked_mul(apart).and_then(|months| shifted(year, month, months)).ok_or_else(beyond)?;
                Day::clamped(year, month, day)
            }
            Steps::Days { origin, apart } => origin.add_days(n.checked_mul(apart).ok_or_else(beyond)?),
        }
    }

    /// The largest n whose boundary is not after the day. Near the beginning of time that boundary itself may lie before
    /// year 1.
    #[must_use]
    pub fn index_of(self, at: Day) -> i64 {
        match self.steps {
            Steps::Months { year, month, apart, .. } => {
                let (at_year, at_month, _) = at.ymd();
                let years = i64::from(at_year).saturating_sub(i64::from(year));
                let months = i64::from(at_month).saturating_sub(i64::from(month));
                let n = years.saturating_mul(12).saturating_add(months).div_euclid(apart.max(1));
                // That boundary lies in the day's month or in an earlier one, perhaps in one that does not exist.
                if self.boundary(n).is_ok_and(|boundary| boundary > at) { n.saturating_sub(1) } else { n }
            }
            Steps::Days { origin, apart } => at.days_since(origin).div_euclid(apart.max(1)),
        }
    }

    /// The n-th cycle, from its boundary until the next.
    ///
    /// # Errors
    /// [`Code::OutOfRange`] beyond the years 1 to 9999.
    pub fn cycle(self, n: i64) -> Result<Cycle> {
        let next = n.checked_add(1).ok_or_else(beyond)?;
        Ok(Cycle { n, span: Span::new(self.boundary(n)?, self.boundary(next)?)? })
    }

    /// The cycle that contains the day. There is one before the anchor as well.
    ///
    /// # Errors
    /// [`Code::OutOfRange`] beyond the years 1 to 9999.
    pub fn containing(self, at: Day) -> Result<Cycle> {
        self.cycle(self.index_of(at))
    }

    /// The first boundary after the day.
    ///
    /// # Errors
    /// [`Code::OutOfRange`] beyond the years 1 to 9999.
    pub fn next_after(self, at: Day) -> Result<Day> {
        self.boundary(self.index_of(at).checked_add(1).ok_or_else(beyond)?)
    }

    /// The first boundary on the day or after it.
    ///
    /// # Errors
    /// [`Code::OutOfRange`] beyond the years 1 to 9999.
    pub fn first_on_or_after(self, at: Day) -> Result<Day> {
        let n = self.index_of(at);
        let boundary = self.boundary(n)?;
        if boundary == at { Ok(at) } else { self.boundary(n.checked_add(1).ok_or_else(beyond)?) }
    }

    /// The cycles that have a day in the span, in order.
    ///
    /// # Errors
    /// [`Code::TooMany`] if there are more than [`MAX_CYCLES`], [`Code::OutOfRange`] beyond the years 1 to 9999.
    pub fn between(self, span: Span) -> Result<Vec<Cycle>> {
        let (first, last) = (self.index_of(span.from()), self.index_of(span.last_day()));
        let count = usize::try_from(last.saturating_sub(first)).unwrap_or(usize::MAX);
        if count >= MAX_CYCLES {
            let message = format!("{span} has more than {MAX_CYCLES} cycles of {}; ask for a shorter span", self.every);
            return Err(Error::new(Code::TooMany, message));
        }
        let mut cycles = Vec::with_capacity(count.saturating_add(1));
        let mut from = self.boundary(first)?;
        for n in first..=last {
            let until = self.boundary(n.saturating_add(1))?;
            cycles.push(Cycle { n, span: Span::new(from, until)? });
            from = until;
        }
        Ok(cycles)
    }
}

/// How many whole intervals have gone by from one day to another; negative from the later to the earlier.
///
/// ```
/// use tenure::time::{Day, Interval, whole_periods_between};
/// let [start, end] = [Day::parse("2012-07-16")?, Day::parse("2012-09-14")?];
/// assert_eq!(whole_periods_between(start, end, Interval::parse("P30D")?)?, 2);
/// assert_eq!(whole_periods_between(start, end, Interval::MONTH)?, 1);
/// # Ok::<(), tenure::error::Error>(())
/// ```
///
/// # Errors
/// [`Code::InvalidInterval`] for hours.
pub fn whole_periods_between(from: Day, until: Day, every: Interval) -> Result<i64> {
    if until < from {
        return whole_periods_between(until, from, every).map(i64::saturating_neg);
    }
    Ok(Cycles::anniversary(from, every)?.index_of(until))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    fn every(text: &str) -> Interval {
        Interval::parse(text).unwrap()
    }

    fn boundaries(cycles: Cycles, n: std::ops::RangeInclusive<i64>) -> String {
        n.map(|n| cycles.boundary(n).unwrap().to_string()).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn anniversaries_never_drift() {
        for (anchor, interval, expected) in [
            ("2024-01-31", "P1M", "2023-11-30 2023-12-31 2024-01-31 2024-02-29 2024-03-31"),
            ("2024-02-29", "P1Y", "2022-02-28 2023-02-28 2024-02-29 2025-02-28 2026-02-28"),
            ("2024-05-15", "P3M", "2023-11-15 2024-02-15 2024-05-15 2024-08-15 2024-11-15"),
            ("2024-02-28", "P2W", "2024-01-31 2024-02-14 2024-02-28 2024-03-13 2024-03-27"),
            ("2024-02-28", "P1D", "2024-02-26 2024-02-27 2024-02-28 2024-02-29 2024-03-01"),
        ] {
            let cycles = Cycles::anniversary(day(anchor), every(interval)).unwrap();
            assert_eq!(boundaries(cycles, -2..=2), expected);
        }
        assert!(Cycles::anniversary(day("2024-01-01"), every("PT24H")).is_err());
    }

    #[test]
    fn a_fixed_day_takes_its_phase_from_the_start() {
        for (start, of_month, interval, expected) in [
            ("2024-01-20", 15, "P1M", "2023-12-15 2024-01-15 2024-02-15"),
            ("2024-01-20", 31, "P1M", "2023-12-31 2024-01-31 2024-02-29"),
            ("2024-05-20", 15, "P3M", "2024-02-15 2024-05-15 2024-08-15"),
            ("2012-02-16", 30, "P1Y", "2011-02-28 2012-02-29 2013-02-28"),
        ] {
            let cycles = Cycles::fixed_day(day(start), of_month, every(interval)).unwrap();
            assert_eq!(boundaries(cycles, -1..=1), expected);
        }
        assert!(Cycles::fixed_day(day("2024-01-20"), 0, Interval::MONTH).is_err());
        assert!(Cycles::fixed_day(day("2024-01-20"), 32, Interval::MONTH).is_err());
        assert!(Cycles::fixed_day(day("2024-01-20"), 1, Interval::WEEK).is_err());
    }

    #[test]
    fn calendars() {
        use Weekday::{Mon, Sun};
        for (start, interval, week_starts, expected) in [
            // 2024-03-06 was a Wednesday.
            ("2024-03-06", "P1W", Mon, "2024-02-26 2024-03-04 2024-03-11"),
            ("2024-03-06", "P1W", Sun, "2024-02-25 2024-03-03 2024-03-10"),
            ("2024-03-03", "P1W", Mon, "2024-02-19 2024-02-26 2024-03-04"),
            ("2024-03-06", "P2W", Mon, "2024-02-19 2024-03-04 2024-03-18"),
            ("2024-03-06", "P1D", Mon, "2024-03-05 2024-03-06 2024-03-07"),
            ("2024-03-31", "P1M", Mon, "2024-02-01 2024-03-01 2024-04-01"),
            ("2024-04-30", "P2M", Mon, "2024-01-01 2024-03-01 2024-05-01"),
            ("2024-05-10", "P3M", Mon, "2024-01-01 2024-04-01 2024-07-01"),
            ("2024-12-10", "P4M", Mon, "2024-05-01 2024-09-01 2025-01-01"),
            ("2024-05-10", "P6M", Mon, "2023-07-01 2024-01-01 2024-07-01"),
            ("2024-05-10", "P1Y", Mon, "2023-01-01 2024-01-01 2025-01-01"),
            ("2024-05-10", "P12M", Mon, "2023-01-01 2024-01-01 2025-01-01"),
            ("2024-05-10", "P2Y", Mon, "2022-01-01 2024-01-01 2026-01-01"),
            ("2024-05-10", "P5M", Mon, "2023-12-01 2024-05-01 2024-10-01"),
        ] {
            let cycles = Cycles::calendar(day(start), every(interval), week_starts).unwrap();
            assert_eq!(boundaries(cycles, -1..=1), expected, "{start} {interval}");
        }
    }

    #[test]
    fn positions() {
        let monthly = Cycles::anniversary(day("2024-01-31"), Interval::MONTH).unwrap();
        for (at, n, next, on_or_after) in [
            ("2024-01-30", -1, "2024-01-31", "2024-01-31"),
            ("2024-01-31", 0, "2024-02-29", "2024-01-31"),
            ("2024-02-28", 0, "2024-02-29", "2024-02-29"),
            ("2024-02-29", 1, "2024-03-31", "2024-02-29"),
            ("2024-03-30", 1, "2024-03-31", "2024-03-31"),
            ("2023-11-30", -2, "2023-12-31", "2023-11-30"),
        ] {
            assert_eq!(monthly.index_of(day(at)), n, "{at}");
            assert_eq!(monthly.next_after(day(at)), Ok(day(next)), "{at}");
            assert_eq!(monthly.first_on_or_after(day(at)), Ok(day(on_or_after)), "{at}");
        }
    }

    /// Every day lies in exactly one cycle, and cycles follow each other without gaps, whatever the phase.
    #[test]
    fn cycles_cover_every_day_once() {
        let anchors = ["2023-12-31", "2024-01-30", "2024-02-29", "2024-06-15"];
        for anchor in anchors {
            for interval in ["P1D", "P10D", "P1W", "P1M", "P3M", "P7M", "P1Y"] {
                let mut candidates = vec![
                    Cycles::anniversary(day(anchor), every(interval)).unwrap(),
                    Cycles::calendar(day(anchor), every(interval), Weekday::Mon).unwrap(),
                ];
                candidates.extend(Cycles::fixed_day(day(anchor), 31, every(interval)));
                for cycles in candidates {
                    for offset in -800..800 {
                        let at = day(anchor).add_days(offset).unwrap();
                        let cycle = cycles.containing(at).unwrap();
                        assert!(cycle.span.contains(at), "{at} {cycles:?}");
                        assert_eq!(cycles.boundary(cycle.n), Ok(cycle.span.from()));
                        assert_eq!(cycles.next_after(at), Ok(cycle.span.until()));
                    }
                }
            }
        }
    }

    #[test]
    fn between() {
        let monthly = Cycles::anniversary(day("2024-01-15"), Interval::MONTH).unwrap();
        let span = Span::new(day("2024-02-15"), day("2024-04-15")).unwrap();
        let found: Vec<i64> = monthly.between(span).unwrap().iter().map(|cycle| cycle.n).collect();
        assert_eq!(found, [1, 2]);
        let ages = Span::new(Day::MIN, Day::MAX).unwrap();
        let daily = Cycles::anniversary(day("2024-01-15"), Interval::DAY).unwrap();
        assert_eq!(daily.between(ages).map_err(|e| e.code), Err(Code::TooMany));
        let yearly = Cycles::anniversary(day("2024-01-01"), Interval::YEAR).unwrap();
        assert_eq!(yearly.between(Span::new(Day::MIN, day("9999-01-01")).unwrap()).unwrap().len(), 9_998);
    }

    #[test]
    fn the_ends_of_time() {
        let monthly = Cycles::anniversary(day("2024-01-31"), Interval::MONTH).unwrap();
        for n in [i64::MIN, i64::MAX, 1_000_000, -1_000_000] {
            assert_eq!(monthly.boundary(n).map_err(|e| e.code), Err(Code::OutOfRange));
        }
        assert_eq!(monthly.containing(Day::MAX).map_err(|e| e.code), Err(Code::OutOfRange));
        assert_eq!(monthly.containing(Day::MIN).map_err(|e| e.code), Err(Code::OutOfRange));
        assert_eq!(Cycles::calendar(Day::MIN, Interval::WEEK, Weekday::Sun).map_err(|e| e.code), Err(Code::OutOfRange));
        assert!(Cycles::calendar(Day::MIN, Interval::WEEK, Weekday::Mon).is_ok());
    }

    #[test]
    fn whole_periods() {
        for (from, until, interval, expected) in [
            ("2024-01-31", "2024-02-29", "P1M", 1),
            ("2024-01-31", "2024-02-28", "P1M", 0),
            ("2024-02-28", "2024-01-31", "P1M", 0),
            ("2024-02-29", "2024-01-31", "P1M", -1),
            ("2020-02-29", "2021-02-28", "P1Y", 1),
        ] {
            assert_eq!(whole_periods_between(day(from), day(until), every(interval)), Ok(expected), "{from} {until}");
        }
    }
}
