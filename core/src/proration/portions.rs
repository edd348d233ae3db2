//! Portions: the cycles that are charged, and the parts of cycles where a span does not start or end on a boundary.
//!
//! Uses `time`, `zone` and the settings of `space`.

use super::count::{counted, elapsed, unclamped};
use super::prorate::inside;
use crate::error::{Code, Error, Result};
use crate::space::facts::{PartCount, Proration, StubOf};
use crate::time::{Cycles, Day, Interval, MAX_CYCLES, Span, Timing};
use crate::zone::Zone;
use serde::{Deserialize, Serialize};

/// A cycle or a part of one that is charged, with its share of a whole cycle's price.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BilledPortion {
    /// Which cycle, counted from the anchor.
    pub number: i64,
    /// The first day that is charged.
    pub from: Day,
    /// The day after the last.
    pub until: Day,
    /// The last day.
    pub last_day: Day,
    /// How much that counts as: days, or what the settings count.
    pub numerator: i64,
    /// How much a whole cycle counts as.
    pub denominator: i64,
    /// Whether it is a whole cycle; then numerator and denominator are equal.
    pub whole: bool,
}

/// The days that one question is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Charged {
    /// The first day that is charged.
    pub from: Day,
    /// The first day that is no longer charged; `None`: open.
    #[serde(default)]
    pub until: Option<Day>,
    /// Charged through this day, itself included: a boundary on it counts.
    pub through: Day,
}

/// The day until which is charged, or `None` before anything can be; never beyond the span's end. It is the very start as
/// long as nothing is charged.
///
/// # Errors
/// [`Code::ReversedSpan`] if the span ends before it begins, [`Code::OutOfRange`] beyond the years 1 to 9999.
pub(crate) fn charged_until(cycles: Cycles, charged: Charged, timing: Timing) -> Result<Option<Day>> {
    let Charged { from, until, through } = charged;
    if through < from {
        return Ok(None);
    }
    if let Some(until) = until {
        check_period(from, until)?;
        if through >= until {
            return Ok(Some(until));
        }
    }
    let reached = match timing {
        Timing::Advance => cycles.next_after(through)?,
        Timing::ArrearsGreedy => cycles.first_on_or_after(through)?,
        Timing::Arrears => match cycles.boundary(cycles.index_of(through)) {
            Ok(complete) if complete >= from => complete,
            _ => return Ok(None),
        },
    };
    Ok(Some(until.map_or(reached, |until| reached.min(until))))
}

/// That a period does not end before it begins. It may be empty: of nothing, nothing is charged.
pub(super) fn check_period<T: PartialOrd + std::fmt::Display>(from: T, until: T) -> Result<()> {
    if from <= until {
        return Ok(());
    }
    Err(Error::new(Code::ReversedSpan, format!("a period from {from} until {until}")))
}

/// The cycles and stubs that are charged through a day, in order.
///
/// # Errors
/// As [`charged_until`], and [`Code::TooMany`] if there are more than [`MAX_CYCLES`].
pub(crate) fn portions(
    cycles: Cycles,
    charged: Charged,
    timing: Timing,
    proration: &Proration,
    zone: Zone,
) -> Result<Vec<BilledPortion>> {
    let from = charged.from;
    let Some(end) = charged_until(cycles, charged, timing)?.filter(|end| *end > from) else { return Ok(Vec::new()) };
    let first = cycles.index_of(from);
    let last = cycles.index_of(end.previous()?);
    let count = usize::try_from(last.saturating_sub(first)).unwrap_or(usize::MAX);
    if count >= MAX_CYCLES {
        let message = format!("more than {MAX_CYCLES} cycles of {} from {from} until {end}", cycles.every());
        return Err(Error::new(Code::TooMany, message));
    }
    let mut found = Vec::with_capacity(count.saturating_add(1));
    let days = Span::new(from, end)?;
    // A boundary beyond the ends of time matters only to the stub that is counted against it.
    let mut boundary = cycles.boundary(first).ok();
    for n in first..=last {
        let next = cycles.boundary(n.saturating_add(1)).ok();
        let part = Part { every: cycles.every(), charged: days, begins: boundary, ends: next };
        found.push(part.portion(n, proration, zone)?);
        boundary = next;
    }
    Ok(found)
}

/// The cycle between two boundaries, of which some is charged.
struct Part {
    every: Interval,
    charged: Span,
    begins: Option<Day>,
    ends: Option<Day>,
}

impl Part {
    fn portion(&self, number: i64, proration: &Proration, zone: Zone) -> Result<BilledPortion> {
        let from = self.begins.map_or(self.charged.from(), |begins| self.charged.from().max(begins));
        let until = self.ends.map_or(self.charged.until(), |ends| self.charged.until().min(ends));
        let days = Span::new(from, until)?;
        let whole = self.begins == Some(from) && self.ends == Some(until);
        let (numerator, denominator) =
            if whole { (days.days(), days.days()) } else { self.share(days, proration, zone)? };
        Ok(BilledPortion { number, from, until, last_day: days.last_day(), numerator, denominator, whole })
    }

    /// How much a stub is of a whole cycle.
    fn share(&self, days: Span, proration: &Proration, zone: Zone) -> Result<(i64, i64)> {
        let cycle = || {
            let (begins, ends) =
                self.begins.zip(self.ends).ok_or_else(|| Error::out_of_range("the cycle of a stub"))?;
            Span::new(begins, ends)
        };
        let months = self.every.months();
        let (part, whole) = match (proration.count, proration.stub_of) {
            (PartCount::Seconds, _) => {
                let micros = |days: Span| -> Result<i64> {
                    Ok(zone.start_of(days.until())?.micros_since(zone.start_of(days.from())?))
                };
                elapsed(micros(days)?, micros(cycle()?)?)
            }
            // Months of a fixed length need no boundary.
            (PartCount::MonthOf(of), _) if of > 0 && months.is_some() => {
                counted(proration.count, days, months, (days.from(), days.until()), None)?
            }
            (PartCount::Days | PartCount::MonthOf(_), StubOf::Unclamped) => {
                // Where both ends are cut, the span ends before the first boundary.
                (days.days(), unclamped(self.every, days, self.begins != Some(days.from()))?)
            }
            _ => counted(proration.count, cycle()?, months, (days.from(), days.until()), None)?,
        };
        Ok((inside(part, whole, proration.outside), whole))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::Weekday;

    fn portions(cycles: Cycles, charged: Charged, timing: Timing, proration: Proration) -> Result<Vec<BilledPortion>> {
        super::portions(cycles, charged, timing, &proration, Zone::utc())
    }

    fn unclamped() -> Proration {
        Proration { stub_of: StubOf::Unclamped, ..Proration::default() }
    }

    fn month_of(days: u8) -> Proration {
        Proration { count: PartCount::MonthOf(days), ..Proration::default() }
    }

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    /// `[from day/denominator …]`, a whole cycle without its fraction.
    fn shown(found: Result<Vec<BilledPortion>>) -> String {
        let one = |portion: &BilledPortion| match portion.whole {
            true => format!("{}..{}", portion.from, portion.until),
            false => {
                format!("{}..{} {}/{}", portion.from, portion.until, portion.numerator, portion.denominator)
            }
        };
        found.unwrap().iter().map(one).collect::<Vec<_>>().join(", ")
    }

    fn charged(from: &str, until: &str, through: &str) -> Charged {
        Charged { from: day(from), until: (!until.is_empty()).then(|| day(until)), through: day(through) }
    }

    #[test]
    fn timing() {
        let cycles = Cycles::fixed_day(day("2026-01-10"), 15, Interval::MONTH).unwrap();
        for (until, through, advance, arrears, greedy) in [
            ("", "2026-01-09", "", "", ""),
            ("", "2026-01-10", "2026-01-10..2026-01-15 5/31", "", "2026-01-10..2026-01-15 5/31"),
            ("", "2026-01-14", "2026-01-10..2026-01-15 5/31", "", "2026-01-10..2026-01-15 5/31"),
            (
                "",
                "2026-01-15",
                "2026-01-10..2026-01-15 5/31, 2026-01-15..2026-02-15",
                "2026-01-10..2026-01-15 5/31",
                "2026-01-10..2026-01-15 5/31",
            ),
            (
                "2026-01-20",
                "2026-01-19",
                "2026-01-10..2026-01-15 5/31, 2026-01-15..2026-01-20 5/31",
                "2026-01-10..2026-01-15 5/31",
                "2026-01-10..2026-01-15 5/31, 2026-01-15..2026-01-20 5/31",
            ),
            (
                "2026-01-20",
                "2026-01-20",
                "2026-01-10..2026-01-15 5/31, 2026-01-15..2026-01-20 5/31",
                "2026-01-10..2026-01-15 5/31, 2026-01-15..2026-01-20 5/31",
                "2026-01-10..2026-01-15 5/31, 2026-01-15..2026-01-20 5/31",
            ),
            ("2026-01-12", "2026-01-11", "2026-01-10..2026-01-12 2/31", "", "2026-01-10..2026-01-12 2/31"),
            (
                "2026-01-12",
                "2026-01-12",
                "2026-01-10..2026-01-12 2/31",
                "2026-01-10..2026-01-12 2/31",
                "2026-01-10..2026-01-12 2/31",
            ),
        ] {
            let of =
                |timing| shown(portions(cycles, charged("2026-01-10", until, through), timing, Proration::default()));
            let found = [Timing::Advance, Timing::Arrears, Timing::ArrearsGreedy].map(of);
            assert_eq!(found, [advance, arrears, greedy], "until {until} through {through}");
        }
        // Of nothing, nothing is charged; what ends before it begins is refused.
        for timing in [Timing::Advance, Timing::Arrears, Timing::ArrearsGreedy] {
            let of = |until, through| charged_until(cycles, charged("2026-01-10", until, through), timing);
            assert_eq!(of("2026-01-10", "2026-01-09"), Ok(None), "{timing:?}");
            assert_eq!(of("2026-01-10", "2026-01-10"), Ok(Some(day("2026-01-10"))), "{timing:?}");
            assert_eq!(of("2026-01-09", "2026-01-10").map_err(|e| e.code), Err(Code::ReversedSpan), "{timing:?}");
            let empty = charged("2026-01-10", "2026-01-10", "2026-01-10");
            assert_eq!(shown(portions(cycles, empty, timing, Proration::default())), "", "{timing:?}");
        }
        // On a boundary that is the first day, charged at the end: charged until then, which is nothing yet.
        for timing in [Timing::Arrears, Timing::ArrearsGreedy] {
            let first = charged_until(cycles, charged("2026-01-15", "", "2026-01-15"), timing);
            assert_eq!(first, Ok(Some(day("2026-01-15"))), "{timing:?}");
        }
    }

    #[test]
    fn denominators() {
        let aligned = Proration::default();
        // Billed on the 31st: the aligned cycles are 31 January to 28 February to 31 March.
        let cycles = Cycles::fixed_day(day("2026-02-10"), 31, Interval::MONTH).unwrap();
        for (denominator, expected) in [
            (aligned, "2026-02-10..2026-02-28 18/28, 2026-02-28..2026-03-10 10/31"),
            // 28 January to 28 February has 31 days, 28 February to 28 March has 28.
            (unclamped(), "2026-02-10..2026-02-28 18/31, 2026-02-28..2026-03-10 10/28"),
            // The 10th to the 28th, and two days to the end of a month of 30 and ten more.
            (month_of(30), "2026-02-10..2026-02-28 18/30, 2026-02-28..2026-03-10 12/30"),
        ] {
            let found =
                portions(cycles, charged("2026-02-10", "2026-03-10", "2026-03-10"), Timing::Advance, denominator);
            assert_eq!(shown(found), expected);
        }
        // All of it before the first boundary: against the cycle, or the month that ends with it.
        for (denominator, expected) in [
            (aligned, "2026-02-10..2026-02-20 10/28"),
            (unclamped(), "2026-02-10..2026-02-20 10/31"),
            (month_of(30), "2026-02-10..2026-02-20 10/30"),
        ] {
            let found =
                portions(cycles, charged("2026-02-10", "2026-02-20", "2026-02-20"), Timing::Advance, denominator);
            assert_eq!(shown(found), expected);
        }
        let quarters = Cycles::calendar(day("2026-02-10"), Interval::QUARTER, Weekday::Mon).unwrap();
        let found = portions(quarters, charged("2026-02-10", "", "2026-02-10"), Timing::Advance, month_of(30));
        assert_eq!(shown(found), "2026-02-10..2026-04-01 51/90");
        let weeks = Cycles::calendar(day("2026-02-12"), Interval::WEEK, Weekday::Mon).unwrap();
        for denominator in [aligned, unclamped(), month_of(30)] {
            let found =
                portions(weeks, charged("2026-02-12", "2026-02-17", "2026-03-10"), Timing::Advance, denominator);
            assert_eq!(shown(found), "2026-02-12..2026-02-16 4/7, 2026-02-16..2026-02-17 1/7");
        }
    }

    /// The portions of an ended span cover it, without gap or overlap, and the whole ones are aligned.
    #[test]
    fn they_cover_the_span() {
        for (of_month, months) in [(1, "P1M"), (31, "P1M"), (29, "P3M"), (30, "P1Y")] {
            for start in 0..70 {
                for length in [1, 13, 28, 31, 59, 90, 365, 731] {
                    let from = day("2023-12-20").add_days(start).unwrap();
                    let until = from.add_days(length).unwrap();
                    let cycles = Cycles::fixed_day(from, of_month, Interval::parse(months).unwrap()).unwrap();
                    for timing in [Timing::Advance, Timing::Arrears, Timing::ArrearsGreedy] {
                        let all = Charged { from, until: Some(until), through: until };
                        let found = portions(cycles, all, timing, Proration::default()).unwrap();
                        assert_eq!((found[0].from, found[found.len() - 1].until), (from, until));
                        assert!(found.windows(2).all(|pair| pair[0].until == pair[1].from));
                        assert!(found.iter().all(|p| p.whole
                            == (cycles.cycle(p.number).unwrap().span == Span::new(p.from, p.until).unwrap())));
                        assert!(found.iter().all(|p| p.numerator <= p.denominator));
                    }
                }
            }
        }
    }

    #[test]
    fn limits() {
        let daily = Cycles::anniversary(day("2026-01-01"), Interval::DAY).unwrap();
        let ages = Charged { from: day("0002-01-01"), until: None, through: day("9998-01-01") };
        let found = portions(daily, ages, Timing::Advance, Proration::default());
        assert_eq!(found.map_err(|e| e.code), Err(Code::TooMany));
        // The last stub's cycle would end after the year 9999.
        let monthly = Cycles::fixed_day(day("9999-12-20"), 15, Interval::MONTH).unwrap();
        let last = charged("9999-12-20", "9999-12-31", "9999-12-31");
        let found = portions(monthly, last, Timing::Advance, Proration::default());
        assert_eq!(found.map_err(|e| e.code), Err(Code::OutOfRange));
        assert_eq!(shown(portions(monthly, last, Timing::Advance, month_of(30))), "9999-12-20..9999-12-31 10/30");
    }
}
