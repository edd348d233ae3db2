//! When a membership grants its allowances: its time cut into pieces on which nothing about them changes, and the cycles in
//! which they come.
//!
//! Uses `cover`, `term` and the rooms below them.

use crate::cover;
use crate::error::Result;
use crate::plan::Allowance;
use crate::space::facts::{Party, Status};
use crate::space::{Account, Admission, Catalogue, Held, Stretch, Timeline};
use crate::term::{self, Anchors, Cut};
use crate::time::{Cycles, Day, Moment};

/// Whether a membership grants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Grants {
    /// It is not held: what it granted has ended.
    Over,
    /// It is paused: nothing comes, and what there is runs out as it would.
    Pauses,
    Yes,
}

/// A time in which nothing about a membership's allowances changes.
#[derive(Clone, Copy, Debug)]
pub(super) struct AllowancePiece<'a> {
    pub(super) from: Moment,
    pub(super) until: Option<Moment>,
    pub(super) stretch: &'a Stretch,
    pub(super) grants: Grants,
    /// How many people it covers, its holder included.
    pub(super) people: u32,
    /// From where its billing cycles are counted.
    pub(super) anchor: Cut,
    /// It is paused, and its cycles with it: the present one goes on afterwards.
    pub(super) holds: bool,
    /// How many pauses have moved its cycles by now.
    pub(super) moves: u32,
}

/// The pieces of a membership, in order.
pub(super) fn pieces<'a>(account: &Account, held: &'a Held, catalogue: &Catalogue) -> Vec<AllowancePiece<'a>> {
    let term = term::of(held, catalogue);
    let Some(start) = term.eras.first().copied() else { return Vec::new() };
    let own = u32::from(matches!(held.membership.holder, Party::Customer(_)));
    let nobody = Admission::default();
    let beneficiaries = if own == 0 { cover::beneficiaries(catalogue, account, held) } else { &nobody };
    let crowd = crowd(cover::children(catalogue, held), beneficiaries);
    let people = |at: Moment| {
        let begun = crowd.partition_point(|(since, _)| *since <= at);
        begun.checked_sub(1).and_then(|last| crowd.get(last)).map_or(0, |(_, people)| *people).saturating_add(own)
    };
    let mut pieces = Vec::new();
    let pauses = term::merged_pauses(held, catalogue);
    let mut anchors = Anchors::new(term, catalogue, &pauses);
    for stretch in &term.stretches {
        let inside = |at: &Moment| *at > stretch.from && stretch.until.is_none_or(|until| *at < until);
        // A status that the staff has set may hold across the start and the end.
        let mut cuts: Vec<Moment> = [Some(start), stretch.ends].into_iter().flatten().filter(inside).collect();
        cuts.extend(term.eras.iter().copied().filter(inside));
        cuts.extend(crowd.iter().map(|(at, _)| *at).filter(inside));
        let ends = pauses.iter().flat_map(|pause| [Some(pause.between.from), pause.between.until]);
        cuts.extend(ends.flatten().filter(inside));
        cuts.sort_unstable();
        cuts.dedup();
        let mut from = stretch.from;
        for until in cuts.into_iter().map(Some).chain([stretch.until]) {
            let (grants, people, anchor) = (grants(stretch, from, start), people(from), anchors.next(stretch, from));
            let (holds, moves) = (anchors.holds(stretch, from), anchors.moves);
            pieces.push(AllowancePiece { from, until, stretch, grants, people, anchor, holds, moves });
            from = until.unwrap_or(from);
        }
    }
    pieces
}

/// From when on how many are covered, without those who wait.
fn crowd(children: &Admission, beneficiaries: &Admission) -> Vec<(Moment, u32)> {
    let mut changes: Vec<(Moment, i64)> = Vec::new();
    for coverage in children.0.iter().chain(&beneficiaries.0).filter(|coverage| !coverage.waiting) {
        changes.push((coverage.from, 1));
        changes.extend(coverage.until.map(|until| (until, -1)));
    }
    changes.sort_unstable();
    let mut crowd: Vec<(Moment, u32)> = Vec::new();
    let mut now = 0_i64;
    for (at, by) in changes {
        now = now.saturating_add(by);
        let people = u32::try_from(now).unwrap_or(0);
        match crowd.last_mut().filter(|(last, _)| *last == at) {
            Some((_, last)) => *last = people,
            None => crowd.push((at, people)),
        }
    }
    crowd
}

fn grants(stretch: &Stretch, at: Moment, start: Moment) -> Grants {
    if at < start || stretch.ends.is_some_and(|ends| ends <= at) {
        return Grants::Over;
    }
    match stretch.status {
        Status::Pending | Status::Upcoming | Status::Expired => Grants::Over,
        Status::Paused => Grants::Pauses,
        Status::Trialing | Status::Active | Status::Grace | Status::Suspended => Grants::Yes,
    }
}

/// The period of an allowance that contains an instant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct AllowancePeriod {
    pub(super) from: Moment,
    /// Open for what comes once.
    pub(super) until: Option<Moment>,
    /// Its first day, and the day after its last.
    pub(super) days: (Day, Option<Day>),
    /// How many times the amount comes at once.
    pub(super) times: u32,
}

impl AllowancePeriod {
    /// How much of it is left at an instant, and how much was at another: by local days, or by time where seconds are
    /// counted. `None` if it does not recur.
    pub(super) fn left(&self, at: Moment, since: Moment, catalogue: &Catalogue) -> Option<(i64, i64)> {
        let (zone, last) = (catalogue.zone(), self.days.1?);
        if term::counts_seconds(catalogue.policy_at(zone.day_of(at))) {
            let until = self.until?;
            let left = |from: Moment| until.micros_since(from.max(self.from));
            return Some((left(at), left(since)));
        }
        let left = |from: Moment| last.days_since(zone.day_of(from).max(self.days.0));
        Some((left(at), left(since)))
    }
}

/// The period of an allowance that contains an instant of a piece: of its own rhythm, counted from the start of the
/// membership; or of the billing rhythm; or of a term, where nothing recurs.
pub(super) fn period(
    allowance: &Allowance,
    held: &Held,
    term: &Timeline,
    piece: &AllowancePiece<'_>,
    catalogue: &Catalogue,
    at: Moment,
) -> Result<AllowancePeriod> {
    let plan = &piece.stretch.plan;
    let zone = catalogue.zone();
    let day = zone.day_of(at);
    let terms = || term.runs.iter().filter(|run| run.once && run.plan.plan == plan.plan);
    let cycles = match (allowance.every, &plan.billing) {
        (Some(every), _) => {
            let joined = term::opens(catalogue, zone.moment_of(held.membership.from)?);
            Some((joined, Cycles::anniversary(joined.day, every)?))
        }
        (None, Some(billing)) => Some((piece.anchor, term::cycles(piece.anchor.day, billing)?)),
        (None, None) => None,
    };
    if let Some((opens, cycles)) = cycles {
        let (from, until) = term::around(opens, &cycles, Cut::of(at, true, zone), zone)?;
        let days = (from.day, Some(until.day));
        return Ok(AllowancePeriod { from: from.instant(zone), until: Some(until.instant(zone)), days, times: 1 });
    }
    // Terms that are charged at once. The first begins with the membership, whether there is a trial or not.
    let begun = terms().take_while(|run| run.from <= day).count();
    let next = terms().nth(begun.max(1));
    let until = next.map(|run| zone.start_of(run.from)).transpose()?;
    let (starts, times) = match begun.checked_sub(2).and_then(|_| terms().nth(begun.saturating_sub(1))) {
        Some(present) => (present.from, present.terms),
        None => (zone.day_of(term.eras.first().copied().unwrap_or(at)), 1),
    };
    Ok(AllowancePeriod { from: zone.start_of(starts)?, until, days: (starts, None), times })
}
