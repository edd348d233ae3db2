//! Stubs: the parts of cycles that are charged when a span does not start or end on a boundary.
//!
//! Uses only [`crate::error`].

use super::{Cycles, Day, Interval, MAX_CYCLES, Span};
use crate::error::{Code, Error, Result};
use serde::{Deserialize, Serialize};

/// When a cycle is charged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Timing {
    /// At its start: through a day, everything up to the end of the cycle that contains the day.
    #[default]
    Advance,
    /// At its end: through a day, the cycles that are complete, and all of it if it has ended.
    Arrears,
    /// At its end, but through a day also the cycle that is running.
    ArrearsGreedy,
}

/// What the days of a stub are counted against.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum StubDenominator {
    /// The days of the cycle that contains the stub.
    #[default]
    Aligned,
    /// The interval that leads up to the first boundary, or away from the last, its day of the month not clamped again:
    /// a first stub that ends on 28 February is counted against 28 January to 28 February even if boundaries fall on the
    /// 31st. A span that ends on or before the first boundary is counted against the interval that ends with it. (Kill
    /// Bill.)
    Unclamped,
    /// Months of so many days, 30 for 30/360: see [`days_between_fixed_month`]. Cycles of days or weeks, which have no
    /// months, are counted as [`StubDenominator::Aligned`].
    NDayMonth(u8),
}

/// A cycle or a part of one that is charged, with its share of a whole cycle's price.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Portion {
    /// Which cycle, counted from the anchor.
    pub n: i64,
    /// The days that are charged.
    pub span: Span,
    /// How many days that counts as.
    pub numerator: i64,
    /// How many days a whole cycle counts as.
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

/// The day until which is charged, or `None` if nothing is yet; never beyond the span's end. It may be the very start.
///
/// # Errors
/// [`Code::ReversedSpan`] if the span has no day, [`Code::OutOfRange`] beyond the years 1 to 9999.
pub fn charged_until(cycles: Cycles, charged: Charged, timing: Timing) -> Result<Option<Day>> {
    let Charged { from, until, through } = charged;
    if let Some(until) = until {
        Span::new(from, until)?;
        if through >= until {
            return Ok(Some(until));
        }
    }
    let reached = match timing {
        _ if through < from => return Ok(None),
        Timing::Advance => cycles.next_after(through)?,
        Timing::ArrearsGreedy => cycles.first_on_or_after(through)?,
        Timing::Arrears => match cycles.boundary(cycles.index_of(through)) {
            Ok(complete) if complete > from => complete,
            _ => return Ok(None),
        },
    };
    Ok(Some(until.map_or(reached, |until| reached.min(until))))
}

/// The cycles and stubs that are charged through a day, in order.
///
/// ```
/// use tenure::time::{Charged, Cycles, Day, Interval, StubDenominator, Timing, portions};
/// let day = |text| Day::parse(text);
/// // Joined on 1 January, billed on the 15th, left after 26 February.
/// let cycles = Cycles::fixed_day(day("2011-01-01")?, 15, Interval::MONTH)?;
/// let charged = Charged { from: day("2011-01-01")?, until: Some(day("2011-02-27")?), through: day("2011-02-27")? };
/// let found = portions(cycles, charged, Timing::Advance, StubDenominator::Aligned)?;
/// let shares: Vec<_> = found.iter().map(|portion| (portion.numerator, portion.denominator)).collect();
/// assert_eq!(shares, [(14, 31), (31, 31), (12, 28)]);
/// # Ok::<(), tenure::error::Error>(())
/// ```
///
/// # Errors
/// As [`charged_until`], and [`Code::TooMany`] if there are more than [`MAX_CYCLES`].
pub fn portions(
    cycles: Cycles,
    charged: Charged,
    timing: Timing,
    denominator: StubDenominator,
) -> Result<Vec<Portion>> {
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
        found.push(portion(cycles.every(), n, days, (boundary, next), denominator)?);
        boundary = next;
    }
    Ok(found)
}

/// What of the cycle between two boundaries is charged.
fn portion(
    every: Interval,
    n: i64,
    charged: Span,
    (start, end): (Option<Day>, Option<Day>),
    denominator: StubDenominator,
) -> Result<Portion> {
    let from = start.map_or(charged.from(), |start| charged.from().max(start));
    let until = end.map_or(charged.until(), |end| charged.until().min(end));
    let span = Span::new(from, until)?;
    let days = span.days();
    let leading = start != Some(from);
    if !leading && end == Some(until) {
        return Ok(Portion { n, span, numerator: days, denominator: days, whole: true });
    }
    let (numerator, denominator) = match (denominator, every.months()) {
        (StubDenominator::NDayMonth(month), Some(months)) => {
            (days_between_fixed_month(from, until, month), months.saturating_mul(i64::from(month)))
        }
        (StubDenominator::Aligned | StubDenominator::NDayMonth(_), _) => {
            let cycle = start.zip(end).ok_or_else(|| Error::out_of_range("the cycle of a stub"))?;
            (days, cycle.1.days_since(cycle.0))
        }
        // Where both ends are cut, the span ends before the first boundary.
        (StubDenominator::Unclamped, _) if leading => (days, until.days_since(every.add_to(until, -1)?)),
        (StubDenominator::Unclamped, _) => (days, every.add_to(from, 1)?.days_since(from)),
    };
    Ok(Portion { n, span, numerator, denominator, whole: false })
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

    /// `[from day/denominator …]`, a whole cycle without its fraction.
    fn shown(found: Result<Vec<Portion>>) -> String {
        let one = |portion: &Portion| match portion.whole {
            true => format!("{}..{}", portion.span.from(), portion.span.until()),
            false => {
                format!(
                    "{}..{} {}/{}",
                    portion.span.from(),
                    portion.span.until(),
                    portion.numerator,
                    portion.denominator
                )
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
            let of = |timing| {
                shown(portions(cycles, charged("2026-01-10", until, through), timing, StubDenominator::Aligned))
            };
            let found = [Timing::Advance, Timing::Arrears, Timing::ArrearsGreedy].map(of);
            assert_eq!(found, [advance, arrears, greedy], "until {until} through {through}");
        }
        let greedy = charged_until(cycles, charged("2026-01-15", "", "2026-01-15"), Timing::ArrearsGreedy);
        assert_eq!(greedy, Ok(Some(day("2026-01-15"))));
        let reversed = portions(
            cycles,
            charged("2026-01-10", "2026-01-10", "2026-01-10"),
            Timing::Advance,
            StubDenominator::Aligned,
        );
        assert_eq!(reversed.map_err(|e| e.code), Err(Code::ReversedSpan));
    }

    #[test]
    fn denominators() {
        use StubDenominator::{Aligned, NDayMonth, Unclamped};
        // Billed on the 31st: the aligned cycles are 31 January to 28 February to 31 March.
        let cycles = Cycles::fixed_day(day("2026-02-10"), 31, Interval::MONTH).unwrap();
        for (denominator, expected) in [
            (Aligned, "2026-02-10..2026-02-28 18/28, 2026-02-28..2026-03-10 10/31"),
            // 28 January to 28 February has 31 days, 28 February to 28 March has 28.
            (Unclamped, "2026-02-10..2026-02-28 18/31, 2026-02-28..2026-03-10 10/28"),
            // The 10th to the 28th, and two days to the end of a month of 30 and ten more.
            (NDayMonth(30), "2026-02-10..2026-02-28 18/30, 2026-02-28..2026-03-10 12/30"),
        ] {
            let found =
                portions(cycles, charged("2026-02-10", "2026-03-10", "2026-03-10"), Timing::Advance, denominator);
            assert_eq!(shown(found), expected);
        }
        // All of it before the first boundary: against the cycle, or the month that ends with it.
        for (denominator, expected) in [
            (Aligned, "2026-02-10..2026-02-20 10/28"),
            (Unclamped, "2026-02-10..2026-02-20 10/31"),
            (NDayMonth(30), "2026-02-10..2026-02-20 10/30"),
        ] {
            let found =
                portions(cycles, charged("2026-02-10", "2026-02-20", "2026-02-20"), Timing::Advance, denominator);
            assert_eq!(shown(found), expected);
        }
        let quarters = Cycles::calendar(day("2026-02-10"), Interval::QUARTER, crate::time::Weekday::Mon).unwrap();
        let found = portions(quarters, charged("2026-02-10", "", "2026-02-10"), Timing::Advance, NDayMonth(30));
        assert_eq!(shown(found), "2026-02-10..2026-04-01 51/90");
        let weeks = Cycles::calendar(day("2026-02-12"), Interval::WEEK, crate::time::Weekday::Mon).unwrap();
        for denominator in [Aligned, Unclamped, NDayMonth(30)] {
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
                        let found = portions(cycles, all, timing, StubDenominator::Aligned).unwrap();
                        assert_eq!((found[0].span.from(), found[found.len() - 1].span.until()), (from, until));
                        assert!(found.windows(2).all(|pair| pair[0].span.until() == pair[1].span.from()));
                        assert!(found.iter().all(|p| p.whole == (cycles.cycle(p.n).unwrap().span == p.span)));
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
        let found = portions(daily, ages, Timing::Advance, StubDenominator::Aligned);
        assert_eq!(found.map_err(|e| e.code), Err(Code::TooMany));
        // The last stub's cycle would end after the year 9999.
        let monthly = Cycles::fixed_day(day("9999-12-20"), 15, Interval::MONTH).unwrap();
        let last = charged("9999-12-20", "9999-12-31", "9999-12-31");
        let found = portions(monthly, last, Timing::Advance, StubDenominator::Aligned);
        assert_eq!(found.map_err(|e| e.code), Err(Code::OutOfRange));
        assert_eq!(
            shown(portions(monthly, last, Timing::Advance, StubDenominator::NDayMonth(30))),
            "9999-12-20..9999-12-31 10/30"
        );
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
