//! The shares of a cycle that its runs charge, counted as the policy says.
//!
//! Uses `space` and the rooms below it.

use super::cycles::Charged;
use crate::error::Result;
use crate::money::OutsideSpan;
use crate::plan::FirstStub;
use crate::space::facts::{PartCount, Proration, StubOf};
use crate::space::{Catalogue, Run, Share as For, Term};
use crate::time::{Cycles, Day, Interval, Moment, Span, days_between_fixed_month};
use crate::zone::Zone;

/// Some of a cycle at one price.
#[derive(Clone, Copy, Debug)]
pub(super) struct Share<'a> {
    pub(super) run: &'a Run,
    /// The days that it is for; where seconds count, at least the one on which it begins.
    pub(super) days: Span,
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
    /// Microseconds, where seconds count.
    micros: i64,
    /// All of the cycle.
    whole: bool,
}

impl<'a> Charged<'a> {
    /// What the runs charge of the cycle: as a fee, for which a first part period may have a rule of its own, or within a
    /// time of which days that are merely paid for are no part.
    pub(super) fn shares(self, within: Option<&Within>, term: &Term, catalogue: &Catalogue) -> Result<Vec<Share<'a>>> {
        let (proration, zone) = (catalogue.policy_at(self.cycle.span.from()).proration, catalogue.zone());
        let mut owned = self.owned_before(within, &proration, zone)?;
        let mut shares = Vec::with_capacity(self.runs.len());
        for run in self.runs.iter().filter(|run| within.is_none() || run.share != For::Prepaid) {
            let Some(piece) = self.piece(run, within, zone) else { continue };
            let stub = run.billing().map(|billing| billing.first_stub);
            let stub = stub.filter(|_| within.is_none() && self.cycle.stub.is_some());
            let by_stub = stub.and_then(|stub| self.cycle.stub_share(self.charged_days(run), stub));
            let counted = match proration.count {
                PartCount::Months | PartCount::None => self.owned(piece.days, &mut owned, &proration)?,
                PartCount::Days | PartCount::Seconds | PartCount::MonthOf(_) => {
                    self.counted(run, &piece, &proration, term, zone)?
                }
            };
            let (numerator, denominator) = by_stub.unwrap_or(counted);
            shares.push(Share { run, days: piece.days, numerator, denominator, stub });
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
            return Some(Piece { days, micros: 0, whole: days == cycle });
        };
        let begins = within.map_or(opens, |within| within.begins.max(opens)).max(run.begins(zone));
        let ends = [run.ends(zone), within.and_then(|within| within.ends), Some(closes)];
        let ends = ends.into_iter().flatten().min().filter(|ends| *ends > begins)?;
        let from = from.min(cycle.last_day());
        let days = Span::new(from, until).or_else(|_| Span::new(from, from.next()?)).ok()?;
        let micros = ends.micros().saturating_sub(begins.micros());
        Some(Piece { days, micros, whole: (begins, ends) == (opens, closes) })
    }

    /// How many days of the cycle a run charges.
    fn charged_days(self, run: &Run) -> i64 {
        self.days(run).map_or(0, Span::days)
    }

    fn days(self, run: &Run) -> Option<Span> {
        let until = run.until.map_or(self.cycle.span.until(), |until| until.min(self.cycle.span.until()));
        Span::new(run.from.max(self.cycle.span.from()), until).ok()
    }

    /// A share by days, seconds or months of so many days.
    fn counted(self, run: &Run, piece: &Piece, proration: &Proration, term: &Term, zone: &Zone) -> Result<(i64, i64)> {
        let days = piece.days;
        let (part, whole) = match (proration.count, self.instants, self.every.months()) {
            (PartCount::Seconds, Some((opens, closes)), _) => {
                let whole = closes.micros().saturating_sub(opens.micros());
                match (exact_seconds(piece.micros), exact_seconds(whole)) {
                    (Some(part), Some(whole)) => (part, whole),
                    _ => (piece.micros, whole),
                }
            }
            (PartCount::MonthOf(of), _, Some(months)) if of > 0 => {
                let part = days_between_fixed_month(days.from(), days.until(), of);
                (part, months.saturating_mul(i64::from(of)))
            }
            _ => (days.days(), self.denominator(run, proration, term, zone)?),
        };
        Ok(match proration.outside {
            _ if piece.whole => (whole, whole),
            OutsideSpan::Whole if part <= 0 => (whole, whole),
            OutsideSpan::Whole | OutsideSpan::NothingToWhole => (part.clamp(0, whole), whole),
        })
    }

    /// The days that the whole price is for, where days count.
    fn denominator(self, run: &Run, proration: &Proration, term: &Term, zone: &Zone) -> Result<i64> {
        let (cycle, aligned) = (self.cycle.span, self.cycle.span.days());
        let Some(days) = self.days(run).filter(|days| proration.stub_of == StubOf::Unclamped && *days != cycle) else {
            return Ok(aligned);
        };
        let is_first = !self
            .earlier
            .iter()
            .chain(self.runs)
            .take_while(|other| !std::ptr::eq(*other, run))
            .any(|other| self.days(other).is_some());
        if is_first && self.cycle.stub.is_some() && days.from() > cycle.from() {
            return Ok(days.until().days_since(self.every.add_to(days.until(), -1)?));
        }
        if days.until() < cycle.until() && ends_on(days.until(), term, zone) {
            return Ok(self.every.add_to(days.from(), 1)?.days_since(days.from()));
        }
        Ok(aligned)
    }

    /// A share where what is charged first owns: whole months, or the whole cycle.
    fn owned(self, days: Span, owned: &mut Option<i64>, proration: &Proration) -> Result<(i64, i64)> {
        let Some((months, count)) = self.months(proration)? else {
            let (first, cycle) = (owned.is_none(), self.cycle.span.days());
            return Ok(match proration.count {
                PartCount::None => {
                    *owned = Some(0);
                    (i64::from(first), 1)
                }
                _ => (days.days(), cycle),
            });
        };
        let of = |day| months.index_of(day).min(count.saturating_sub(1));
        let (first, last) = (of(days.from()), of(days.last_day()));
        let first = owned.map_or(first, |owned| first.max(owned.saturating_add(1)));
        *owned = Some(owned.map_or(last, |owned| owned.max(last)));
        Ok((last.saturating_add(1).saturating_sub(first).max(0), count))
    }

    /// The months of the cycle, counted from its first day, and how many there are, where whole months count.
    fn months(self, proration: &Proration) -> Result<Option<(Cycles, i64)>> {
        match (proration.count, self.every.months()) {
            (PartCount::Months, Some(months)) => {
                Ok(Some((Cycles::anniversary(self.cycle.span.from(), Interval::MONTH)?, months)))
            }
            _ => Ok(None),
        }
    }

    /// The last month (of the cycle, or all of it) that belongs to what earlier segments charged.
    fn owned_before(self, within: Option<&Within>, proration: &Proration, zone: &Zone) -> Result<Option<i64>> {
        let mut owned = None;
        if matches!(proration.count, PartCount::Months | PartCount::None) {
            for run in self.earlier.iter().filter(|run| !run.once && (within.is_none() || run.share != For::Prepaid)) {
                if let Some(piece) = self.piece(run, within, zone) {
                    self.owned(piece.days, &mut owned, proration)?;
                }
            }
        }
        Ok(owned)
    }
}

/// Whether the membership ends on a day: it is the first that is not charged.
fn ends_on(until: Day, term: &Term, zone: &Zone) -> bool {
    let mut ends = term.stretches.iter().filter_map(|stretch| stretch.ends).map(|end| zone.day_of(end));
    ends.any(|end| end == until || end.next() == Ok(until))
}

/// Microseconds in seconds, if they are whole.
fn exact_seconds(micros: i64) -> Option<i64> {
    (micros.checked_rem(1_000_000) == Some(0)).then(|| micros.checked_div(1_000_000)).flatten()
}
