//! The shares of a cycle that its runs charge, counted as the policy says.
//!
//! Uses `proration` and the rooms below it.

use super::cycles::ChargedCycle;
use crate::error::Result;
use crate::plan::FirstStub;
use crate::proration::{counted, elapsed, inside, unclamped};
use crate::space::facts::{PartCount, Proration, StubOf};
use crate::space::{Catalogue, ChargedFor, Run, Timeline};
use crate::time::{Day, Moment, Span};
use crate::zone::Zone;

/// Some of a cycle at one price.
#[derive(Clone, Copy, Debug)]
pub(super) struct CycleShare<'a> {
    pub(super) run: &'a Run,
    /// The days that it is for; where seconds count, at least the one on which it begins.
    pub(super) days: Span,
    /// The day on which it stops: the one after the last, or where it ends within its only day, that.
    pub(super) stops: Day,
    /// How much it is, in what the policy counts: days, seconds, months, or one whole.
    pub(super) numerator: i64,
    /// How much the whole price is for.
    pub(super) denominator: i64,
    /// What its plan says of the first part period that it lies in.
    pub(super) stub: Option<FirstStub>,
}

/// A time within which something is charged besides the fee.
#[derive(Clone, Copy, Debug)]
pub(super) struct Within {
    pub(super) from: Day,
    pub(super) until: Option<Day>,
    pub(super) begins: Moment,
    pub(super) ends: Option<Moment>,
}

/// What of a cycle a run charges.
#[derive(Clone, Copy, Debug)]
struct Piece {
    days: Span,
    stops: Day,
    /// Microseconds, where seconds count.
    micros: i64,
    /// All of the cycle.
    whole: bool,
}

impl<'a> ChargedCycle<'a> {
    /// What the runs charge of the cycle: as a fee, for which a first part period may have a rule of its own, or within a
    /// time of which days that are merely paid for are no part.
    pub(super) fn shares(
        self,
        within: Option<&Within>,
        term: &Timeline,
        catalogue: &Catalogue,
    ) -> Result<Vec<CycleShare<'a>>> {
        let (proration, zone) = (catalogue.policy_at(self.cycle.span.from()).proration, catalogue.zone());
        let is_part = |run: &&Run| !run.once && (within.is_none() || run.share != ChargedFor::Prepaid);
        let earlier = self.earlier.iter().filter(is_part).filter_map(|run| self.piece(run, within, zone));
        let mut taken = earlier.map(|piece| piece.days.until()).max();
        let mut shares = Vec::with_capacity(self.runs.len());
        for run in self.runs.iter().filter(is_part) {
            let Some(piece) = self.piece(run, within, zone) else { continue };
            let stub = run.billing().map(|billing| billing.first_stub);
            let stub = stub.filter(|_| within.is_none() && self.cycle.stub.is_some());
            let by_stub = stub.and_then(|stub| self.cycle.stub_share(self.charged_days(run), stub));
            let counted = || self.counted(run, &piece, taken, &proration, term, zone);
            let (numerator, denominator) = by_stub.map_or_else(counted, Ok)?;
            taken = taken.max(Some(piece.days.until()));
            shares.push(CycleShare { run, days: piece.days, stops: piece.stops, numerator, denominator, stub });
        }
        Ok(shares)
    }

    /// What a run charges of the cycle; `None` if nothing.
    fn piece(self, run: &Run, within: Option<&Within>, zone: &Zone) -> Option<Piece> {
        let cycle = self.cycle.span;
        let from = within.map_or(run.from, |within| run.from.max(within.from)).max(cycle.from());
        let until = [run.until, within.and_then(|within| within.until)].into_iter().flatten().min();
        let until = until.map_or(cycle.until(), |until| until.min(cycle.until()));
        let Some((opens, closes)) = self.instants else {
            let days = Span::new(from, until).ok()?;
            return Some(Piece { days, stops: until, micros: 0, whole: days == cycle });
        };
        let begins = within.map_or(opens, |within| within.begins.max(opens)).max(run.begins(zone));
        let ends = [run.ends(zone), within.and_then(|within| within.ends), Some(closes)];
        let ends = ends.into_iter().flatten().min().filter(|ends| *ends > begins)?;
        let from = from.min(cycle.last_day());
        let days = Span::new(from, until).or_else(|_| Span::new(from, from.next()?)).ok()?;
        let micros = ends.micros().saturating_sub(begins.micros());
        Some(Piece { days, stops: until.max(from), micros, whole: (begins, ends) == (opens, closes) })
    }

    /// How many days of the cycle a run charges.
    fn charged_days(self, run: &Run) -> i64 {
        self.days(run).map_or(0, Span::days)
    }

    fn days(self, run: &Run) -> Option<Span> {
        let until = run.until.map_or(self.cycle.span.until(), |until| until.min(self.cycle.span.until()));
        Span::new(run.from.max(self.cycle.span.from()), until).ok()
    }

    /// A share in what the policy counts; `taken` is the day until which others charge of the cycle.
    fn counted(
        self,
        run: &Run,
        piece: &Piece,
        taken: Option<Day>,
        proration: &Proration,
        term: &Timeline,
        zone: &Zone,
    ) -> Result<(i64, i64)> {
        let (days, months) = ((piece.days.from(), piece.days.until()), self.every.months());
        let (part, whole) = match (proration.count, self.instants) {
            (PartCount::Seconds, Some((opens, closes))) => elapsed(piece.micros, closes.micros_since(opens)),
            (PartCount::Months | PartCount::None, _) => {
                return counted(proration.count, self.cycle.span, months, days, taken);
            }
            (count, _) => counted(count, self.cycle.span, months, days, taken)?,
        };
        let by_days = proration.count == PartCount::Days || months.is_none();
        let whole = match self.unclamped(run, proration, term, zone)?.filter(|_| by_days && self.instants.is_none()) {
            Some(unclamped) => unclamped,
            None => whole,
        };
        Ok((if piece.whole { whole } else { inside(part, whole, proration.outside) }, whole))
    }

    /// The days that the whole price is for, where the interval of a stub is not clamped again and this is one.
    fn unclamped(self, run: &Run, proration: &Proration, term: &Timeline, zone: &Zone) -> Result<Option<i64>> {
        let cycle = self.cycle.span;
        let Some(days) = self.days(run).filter(|days| proration.stub_of == StubOf::Unclamped && *days != cycle) else {
            return Ok(None);
        };
        let mut before = self.earlier.iter().chain(self.runs).take_while(|other| !std::ptr::eq(*other, run));
        let leads = self.cycle.stub.is_some() && days.from() > cycle.from();
        if leads && !before.any(|other| self.days(other).is_some()) {
            return unclamped(self.every, days, true).map(Some);
        }
        if days.until() < cycle.until() && ends_on(days.until(), term, zone) {
            return unclamped(self.every, days, false).map(Some);
        }
        Ok(None)
    }
}

/// Whether the membership ends on a day: it is the first that is not charged.
fn ends_on(until: Day, term: &Timeline, zone: &Zone) -> bool {
    let mut ends = term.stretches.iter().filter_map(|stretch| stretch.ends).map(|end| zone.day_of(end));
    ends.any(|end| end == until || end.next() == Ok(until))
}
