//! The cycles of what is charged: the runs of a membership laid over the cycles of its segments.
//!
//! Uses `term` and the rooms below it.

use crate::error::Result;
use crate::plan::{Billing, FirstStub, Timing};
use crate::proration::of_first_stub;
use crate::space::facts::PartCount;
use crate::space::{Catalogue, Maximum, Run, Space};
use crate::term;
use crate::time::{Cycles, Day, Interval, Moment, Span};
use crate::zone::Zone;
use std::cell::Cell;

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
/// [`Code::OutOfRange`], and [`Code::TooMany`] beyond the limits of the space, charged or not.
pub(super) fn charged<'a>(
    runs: &'a [Run],
    catalogue: &Catalogue,
    since: Option<Day>,
    horizon: Day,
    walked: &Walked,
) -> Result<Vec<ChargedCycle<'a>>> {
    let zone = catalogue.zone();
    let mut all: Vec<ChargedCycle<'_>> = Vec::new();
    let (mut next, mut same_since) = (0_usize, 0_usize);
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
            walked.add()?;
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

/// How many billing cycles were gone through: of the account that is looked at, and in all.
#[derive(Debug)]
pub(super) struct Walked {
    most: (Maximum, Maximum),
    account: Cell<usize>,
    all: Cell<usize>,
}

impl Walked {
    pub(super) fn of(space: &Space) -> Walked {
        Walked { most: space.cycle_limits(), account: Cell::new(0), all: Cell::new(0) }
    }

    /// Another account is looked at.
    pub(super) fn next_account(&self) {
        self.account.set(0);
    }

    /// One cycle more.
    ///
    /// # Errors
    /// [`Code::TooMany`](crate::error::Code::TooMany) beyond the limits of the space.
    pub(super) fn add(&self) -> Result<()> {
        self.account.set(self.account.get().saturating_add(1));
        self.all.set(self.all.get().saturating_add(1));
        self.most.0.check(self.account.get(), "cycles of one account")?;
        self.most.1.check(self.all.get(), "cycles")
    }
}
