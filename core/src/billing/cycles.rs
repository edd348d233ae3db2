//! The cycles of what is charged: the runs of a membership laid over the cycles of its segments, and the portions of a
//! subscription for those who have no space.
//!
//! Uses `term` and the rooms below it.

use crate::error::{Code, Error, Result};
use crate::plan::{Billing, FirstStub, Timing};
use crate::proration::of_first_stub;
use crate::space::facts::PartCount;
use crate::space::{Catalogue, Run};
use crate::term;
use crate::time::{Cycles, Day, Interval, MAX_CYCLES, Moment, Span};
use crate::zone::Zone;
use serde::Serialize;

/// One period of a subscription: what is charged of a cycle, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Period {
    /// The days that are charged.
    pub days: Span,
    /// The aligned cycle that they lie in.
    pub cycle: Span,
    /// How many days that counts as: none for a free first stub.
    pub numerator: i64,
    /// How many days the whole price is for: those of the cycle, or of a first stub that is charged in full.
    pub denominator: i64,
    /// The day on which it is charged: its first in advance, the day after its last in arrears; in greedy arrears once the
    /// cycle runs.
    pub due: Day,
}

/// The periods of a subscription that are charged through a day (that day included): cycles, and a stub at either end, by
/// whole days.
///
/// `starts` is its first day after a trial, `until` the first day without it.
///
/// ```
/// use tenure::billing::periods;
/// use tenure::plan::{Billing, CycleAnchor, FirstStub, Timing};
/// use tenure::time::{Day, Interval};
/// let day = |text| Day::parse(text);
/// let on_the_first =
///     Billing { every: Interval::MONTH, timing: Timing::Advance, anchor: CycleAnchor::Calendar, first_stub: FirstStub::Prorated };
/// let periods = periods(&on_the_first, day("2026-01-21")?, Some(day("2026-03-15")?), day("2026-12-31")?)?;
/// let shares: Vec<_> = periods.iter().map(|period| (period.numerator, period.denominator)).collect();
/// assert_eq!(shares, [(11, 31), (28, 28), (14, 31)]);
/// assert_eq!(periods[1].due, day("2026-02-01")?);
/// # Ok::<(), tenure::error::Error>(())
/// ```
///
/// # Errors
/// [`Code::OutOfRange`](crate::error::Code::OutOfRange) beyond the year 9999,
/// [`Code::InvalidInterval`](crate::error::Code::InvalidInterval) if the cycle is not of days or longer, or a fixed day is
/// asked of one that is not of months, [`Code::TooMany`](crate::error::Code::TooMany) if there are more than
/// [`MAX_CYCLES`].
pub fn periods(billing: &Billing, starts: Day, until: Option<Day>, through: Day) -> Result<Vec<Period>> {
    let mut periods = Vec::new();
    for cycle in Walk::new(billing, starts, starts, through)? {
        let cycle = cycle?;
        if periods.len() >= MAX_CYCLES {
            let message = format!("more than {MAX_CYCLES} cycles of {} from {starts}", billing.every);
            return Err(Error::new(Code::TooMany, message));
        }
        let end = until.map_or(cycle.span.until(), |until| until.min(cycle.span.until()));
        let Ok(days) = Span::new(starts.max(cycle.span.from()), end) else { break };
        let due = match billing.timing {
            Timing::Advance => days.from(),
            Timing::Arrears => days.until(),
            Timing::ArrearsGreedy => days.from().max(cycle.span.from().next()?),
        };
        if due <= through {
            let by_days = (days.days(), cycle.span.days());
            let (numerator, denominator) = cycle.stub_share(days.days(), billing.first_stub).unwrap_or(by_days);
            periods.push(Period { days, cycle: cycle.span, numerator, denominator, due });
        }
    }
    Ok(periods)
}

/// One cycle of a segment.
#[derive(Clone, Copy, Debug)]
pub(super) struct SegmentCycle {
    pub(super) span: Span,
    /// The first day of a first part period; `None` for a cycle that is whole, or not the first.
    pub(super) stub: Option<Day>,
}

impl SegmentCycle {
    /// The part of the price that so many of its days cost, as numerator and denominator, if the plan has a rule for it: for
    /// a first part period that is free, or charged in full.
    pub(super) fn stub_share(&self, days: i64, first_stub: FirstStub) -> Option<(i64, i64)> {
        let stub = self.span.until().days_since(self.stub?);
        of_first_stub(first_stub, days, stub, self.span.days())
    }
}

/// The cycles of a segment in order, up to the one that contains the day `through`.
struct Walk {
    cycles: Cycles,
    n: i64,
    from: Day,
    starts: Day,
    through: Day,
}

impl Walk {
    fn new(billing: &Billing, starts: Day, anchor: Day, through: Day) -> Result<Walk> {
        let cycles = term::cycles(anchor, billing)?;
        let n = cycles.index_of(starts);
        Ok(Walk { cycles, n, from: cycles.boundary(n)?, starts, through })
    }

    /// Leaves out the cycles that start before a day.
    fn skip_to(&mut self, day: Day) {
        if let Some(from) = self.cycles.first_on_or_after(day).ok().filter(|from| self.from < *from) {
            (self.from, self.n) = (from, self.cycles.index_of(from));
        }
    }

    fn step(&mut self) -> Result<SegmentCycle> {
        self.n = self.n.saturating_add(1);
        let until = self.cycles.boundary(self.n)?;
        let span = Span::new(self.from, until)?;
        let stub = (self.from < self.starts && self.starts < until).then_some(self.starts);
        self.from = until;
        Ok(SegmentCycle { span, stub })
    }
}

impl Iterator for Walk {
    type Item = Result<SegmentCycle>;
    fn next(&mut self) -> Option<Result<SegmentCycle>> {
        (self.from <= self.through).then(|| self.step())
    }
}

/// A cycle, and the runs that charge some of it.
#[derive(Clone, Copy, Debug)]
pub(super) struct ChargedCycle<'a> {
    pub(super) cycle: SegmentCycle,
    /// How long it is by its rule.
    pub(super) every: Interval,
    pub(super) timing: Timing,
    /// Of one segment, in order; never empty.
    pub(super) runs: &'a [Run],
    /// Those of segments before that have the very same cycle, in order.
    pub(super) earlier: &'a [Run],
    /// The last day that is charged of the segment; absent: it is open.
    pub(super) last: Option<Day>,
    /// The instants at which the cycle begins and ends, where seconds count.
    pub(super) instants: Option<(Moment, Moment)>,
}

/// Runs of one segment: joining, a switch to another rhythm, a return. What is charged once stands alone.
pub(super) fn segments(runs: &[Run]) -> impl Iterator<Item = &[Run]> {
    runs.chunk_by(|run, next| run.goes_on(next))
}

/// The cycles of a membership that start by `horizon`, not before `since`, and of which some part is charged, segment by
/// segment.
///
/// # Errors
/// [`Code::OutOfRange`], and [`Code::TooMany`] if there are more than [`MAX_CYCLES`], charged or not.
pub(super) fn charged<'a>(
    runs: &'a [Run],
    catalogue: &Catalogue,
    since: Option<Day>,
    horizon: Day,
) -> Result<Vec<ChargedCycle<'a>>> {
    let zone = catalogue.zone();
    let mut all: Vec<ChargedCycle<'_>> = Vec::new();
    let (mut walked, mut next, mut same_since) = (0_usize, 0_usize, 0_usize);
    for segment in segments(runs) {
        let begins = next;
        next = next.saturating_add(segment.len());
        let (Some(first), Some(last)) = (segment.first(), segment.last()) else { continue };
        let Some(billing) = first.billing().filter(|_| !first.once) else { continue };
        let last_day = last.until.map(Day::previous).transpose()?;
        let through = last_touched(last, last_day, zone).map_or(horizon, |last| last.min(horizon));
        let mut at = begins;
        let mut walk = Walk::new(billing, first.starts, first.anchor, through)?;
        if let Some(since) = since {
            walk.skip_to(since);
        }
        for cycle in walk {
            let cycle = cycle?;
            walked = walked.saturating_add(1);
            if walked > MAX_CYCLES {
                let message = format!("more than {MAX_CYCLES} cycles of {} from {}", billing.every, first.starts);
                return Err(Error::new(Code::TooMany, message));
            }
            let by_seconds = catalogue.policy_at(cycle.span.from()).proration.count == PartCount::Seconds;
            let instant = |day| first.instant_of(zone, day);
            let instants = by_seconds.then(|| (instant(cycle.span.from()), instant(cycle.span.until())));
            let rest = runs.get(at..next).unwrap_or_default();
            let over = rest.iter().take_while(|run| is_over(run, &cycle, instants, zone)).count();
            at = at.saturating_add(over);
            let rest = runs.get(at..next).unwrap_or_default();
            let begun = rest.iter().take_while(|run| has_begun(run, &cycle, instants, zone)).count();
            let runs_of_cycle = rest.get(..begun).unwrap_or_default();
            if runs_of_cycle.is_empty() {
                continue;
            }
            if all.last().is_none_or(|before| before.cycle.span != cycle.span) {
                same_since = at;
            }
            all.push(ChargedCycle {
                cycle,
                every: billing.every,
                timing: billing.timing,
                runs: runs_of_cycle,
                earlier: runs.get(same_since..begins).unwrap_or_default(),
                last: last_day,
                instants,
            });
        }
    }
    Ok(all)
}

/// The last day of which some part is charged by a segment's last run; `None` if it is open.
fn last_touched(run: &Run, last: Option<Day>, zone: &Zone) -> Option<Day> {
    let exact = run.exact.as_ref().and_then(|exact| exact.ends).map(|ends| zone.day_of(ends));
    last.map(|last| exact.map_or(last, |exact| last.max(exact)))
}

/// Whether a run ends by the time that a cycle begins.
fn is_over(run: &Run, cycle: &SegmentCycle, instants: Option<(Moment, Moment)>, zone: &Zone) -> bool {
    match instants {
        Some((begins, _)) => run.ends(zone).is_some_and(|ends| ends <= begins),
        None => run.until.is_some_and(|until| until <= cycle.span.from()),
    }
}

/// Whether a run begins before a cycle ends.
fn has_begun(run: &Run, cycle: &SegmentCycle, instants: Option<(Moment, Moment)>, zone: &Zone) -> bool {
    match instants {
        Some((_, ends)) => run.begins(zone) < ends,
        None => run.from < cycle.span.until(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Code;
    use crate::plan::CycleAnchor;
    use crate::time::Interval;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    fn billing(every: &str, timing: Timing, anchor: CycleAnchor, first_stub: FirstStub) -> Billing {
        Billing { every: Interval::parse(every).unwrap(), timing, anchor, first_stub }
    }

    fn shown(periods: &[Period]) -> Vec<String> {
        periods
            .iter()
            .map(|p| format!("{} {}/{} of {} due {}", p.days, p.numerator, p.denominator, p.cycle, p.due))
            .collect()
    }

    #[test]
    fn periods_of_a_subscription() {
        use {CycleAnchor::*, FirstStub::*, Timing::*};
        for (name, billing, starts, until, through, expected) in [
            (
                "the 31st never drifts; the boundary on `through` is billed",
                billing("P1M", Advance, Anniversary, Prorated),
                "2026-01-31",
                None,
                "2026-03-31",
                vec![
                    "[2026-01-31, 2026-02-28) 28/28 of [2026-01-31, 2026-02-28) due 2026-01-31",
                    "[2026-02-28, 2026-03-31) 31/31 of [2026-02-28, 2026-03-31) due 2026-02-28",
                    "[2026-03-31, 2026-04-30) 30/30 of [2026-03-31, 2026-04-30) due 2026-03-31",
                ],
            ),
            (
                "a stub up to a fixed day, the 31st: 11 of the 29 days from 31 January to 29 February 2024",
                billing("P1M", Advance, Day { day: 31 }, Prorated),
                "2024-02-18",
                None,
                "2024-03-30",
                vec![
                    "[2024-02-18, 2024-02-29) 11/29 of [2024-01-31, 2024-02-29) due 2024-02-18",
                    "[2024-02-29, 2024-03-31) 31/31 of [2024-02-29, 2024-03-31) due 2024-02-29",
                ],
            ),
            (
                "in arrears only what is over; the end cuts the last",
                billing("P1M", Arrears, Calendar, Prorated),
                "2026-03-11",
                Some("2026-05-11"),
                "2026-05-11",
                vec![
                    "[2026-03-11, 2026-04-01) 21/31 of [2026-03-01, 2026-04-01) due 2026-04-01",
                    "[2026-04-01, 2026-05-01) 30/30 of [2026-04-01, 2026-05-01) due 2026-05-01",
                    "[2026-05-01, 2026-05-11) 10/31 of [2026-05-01, 2026-06-01) due 2026-05-11",
                ],
            ),
            (
                "in arrears the running period is not owed",
                billing("P1M", Arrears, Calendar, Prorated),
                "2026-03-11",
                None,
                "2026-04-30",
                vec!["[2026-03-11, 2026-04-01) 21/31 of [2026-03-01, 2026-04-01) due 2026-04-01"],
            ),
            (
                "a free stub",
                billing("P1W", Advance, Calendar, Free),
                // 2026-03-05 was a Thursday.
                "2026-03-05",
                None,
                "2026-03-09",
                vec![
                    "[2026-03-05, 2026-03-09) 0/7 of [2026-03-02, 2026-03-09) due 2026-03-05",
                    "[2026-03-09, 2026-03-16) 7/7 of [2026-03-09, 2026-03-16) due 2026-03-09",
                ],
            ),
            (
                "a stub in full, cut short: 10 of its 20 days",
                billing("P3M", Advance, Calendar, Full),
                "2026-03-12",
                Some("2026-03-22"),
                "2026-12-31",
                vec!["[2026-03-12, 2026-03-22) 10/20 of [2026-01-01, 2026-04-01) due 2026-03-12"],
            ),
            (
                "a start on a boundary has no stub",
                billing("P1M", Advance, Calendar, Free),
                "2026-03-01",
                None,
                "2026-03-01",
                vec!["[2026-03-01, 2026-04-01) 31/31 of [2026-03-01, 2026-04-01) due 2026-03-01"],
            ),
            (
                "nothing before it starts",
                billing("P1M", Advance, Calendar, Free),
                "2026-03-10",
                None,
                "2026-03-09",
                vec![],
            ),
            (
                "an end on the first day",
                billing("P1M", Advance, Anniversary, Free),
                "2026-03-10",
                Some("2026-03-10"),
                "2026-12-31",
                vec![],
            ),
        ] {
            let periods = periods(&billing, day(starts), until.map(day), day(through)).unwrap();
            assert_eq!(shown(&periods), expected, "{name}");
        }
    }

    #[test]
    fn the_end_of_time() {
        let yearly = billing("P1Y", Timing::Advance, CycleAnchor::Calendar, FirstStub::Prorated);
        let periods = |through| periods(&yearly, day("9997-01-01"), None, day(through)).map_err(|error| error.code);
        assert_eq!(periods("9998-12-31").map(|periods| periods.len()), Ok(2));
        assert_eq!(periods("9999-01-01"), Err(Code::OutOfRange));
    }
}
