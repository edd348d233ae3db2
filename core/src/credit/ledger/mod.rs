//! The ledger: a replay of a pool's facts.
//!
//! Uses `error`, `id`, `plan` and `time`.
//!
//! `n log n` in the number of facts. A reset looks at the lots that came or changed since the one before, and at those that
//! it changes: at most [`MAX_ROLLOVERS`] in all; carried overage that the lots at hand may not pay is tried again at each grant.

mod engine;
mod entry;
mod facts;
mod place;

pub use entry::{Entry, EntryReason, Tally};

use super::{Checkpoint, Debt, DrawLeft, DrawnCredits, GroupUse, LotId, LotLeft, Pool, Slice, SliceLeft};
use crate::error::{Code, Error, Errors};
use crate::id::{CustomerId, FactId};
use crate::plan::Credits;
use crate::time::{Moment, Piece};
use engine::{CarriedOverage, Engine, Line, LineSource};
use facts::{Class, LedgerFacts, Move};
use place::ListPlace;
use std::collections::{BTreeMap, BTreeSet};

/// The most refills of lots that come again, in one replay.
pub const MAX_REFILLS: usize = 100_000;

/// The most lots that resets go through in one replay, each counted once for each reset that looks at it; those that go over
/// as they are count once together for each owner, group and scope.
pub const MAX_ROLLOVERS: usize = 1_000_000;

/// Works a pool's facts through to an instant: lots that end, periods that end, lots that begin or are filled again up to
/// and at `until`, and what is drawn, returned and transferred before it. What the ledger then says about `until` is what a
/// draw at that instant would find.
///
/// # Errors
/// All that is wrong with the facts, each with its path: [`NegativeAmount`](Code::NegativeAmount),
/// [`OffStep`](Code::OffStep), [`ReversedSpan`](Code::ReversedSpan), [`OverlappingVoids`](Code::OverlappingVoids),
/// [`DuplicateId`](Code::DuplicateId), [`DanglingId`](Code::DanglingId); [`TooMany`](Code::TooMany) beyond
/// [`MAX_REFILLS`] or [`MAX_ROLLOVERS`]; [`OutOfRange`](Code::OutOfRange) where a sum leaves what can be counted.
///
/// ```
/// use tenure::credit::{Draw, Lot, Pool, Step, replay};
/// use tenure::{id::FactId, plan::Credits, time::Moment, zone::Zone};
/// let day = |day: u8| Moment::parse(&format!("2024-05-{day:02}T12:00:00Z"));
/// let mut pool = Pool::new(Step::ONE, Zone::utc());
/// pool.lots = vec![Lot { until: Some(day(31)?), ..Lot::new("may", Credits(10.into()), day(1)?) }];
/// pool.draws = vec![Draw::new(FactId::new("talk")?, day(9)?, Credits(13.into()), None)];
/// let ledger = replay(&pool, day(31)?)?;
/// assert_eq!(ledger.balance(day(8)?).value, Credits(10.into()));
/// assert_eq!(ledger.balance(day(9)?).value, Credits(0.into()));
/// let why: Vec<_> = ledger.entries().map(|entry| (entry.reason.as_str(), entry.amount)).collect();
/// assert_eq!(why, [("granted", Credits(10.into())), ("drawn", Credits(10.into())), ("charged", Credits(3.into()))]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn replay(pool: &Pool, until: Moment) -> Result<Ledger<'_>, Errors> {
    let mut engine = Engine::new(LedgerFacts::compile(pool)?);
    engine.run(until)?;
    Ok(Ledger { engine, opening: BTreeMap::new(), opening_owed: 0, since: None, until })
}

/// Takes a replay up where a checkpoint stands: the ledger has what comes after it, and says the same as one from the start.
/// The pool must hold the facts that the checkpoint came from, and may hold more that lie after it.
///
/// # Errors
/// Those of [`replay`]; [`DanglingId`](Code::DanglingId) for a checkpoint that names what the pool does not have,
/// [`ReversedSpan`](Code::ReversedSpan) if `until` lies before it.
pub fn resume<'a>(pool: &'a Pool, checkpoint: &Checkpoint, until: Moment) -> Result<Ledger<'a>, Errors> {
    if until < checkpoint.at {
        let message = format!("{until} lies before the checkpoint");
        return Err(Error::new(Code::ReversedSpan, message).at("until").into());
    }
    let mut ledger = Ledger {
        engine: Engine::new(LedgerFacts::compile(pool)?),
        opening: BTreeMap::new(),
        opening_owed: 0,
        since: Some(checkpoint.at),
        until,
    };
    ledger.open(checkpoint)?;
    ledger.engine.take_up(checkpoint.at)?;
    ledger.engine.run(until)?;
    Ok(ledger)
}

/// What follows from a pool's facts up to an instant, with a reason for everything.
pub struct Ledger<'a> {
    engine: Engine<'a>,
    /// What had become of the lots before the replay, by their places.
    opening: BTreeMap<usize, Tally<i64>>,
    opening_owed: i64,
    since: Option<Moment>,
    until: Moment,
}

fn unknown(what: &str, id: impl std::fmt::Display, path: String) -> Error {
    Error::new(Code::DanglingId, format!("the checkpoint names a {what} `{id}` that the pool does not have")).at(path)
}

impl<'a> Ledger<'a> {
    /// Since when it has entries: a checkpoint, or always.
    #[must_use]
    pub fn since(&self) -> Option<Moment> {
        self.since
    }

    /// The instant up to which it goes.
    #[must_use]
    pub fn until(&self) -> Moment {
        self.until
    }

    fn credits(&self, units: i64) -> Credits {
        self.engine.facts.pool.step.credits(units)
    }

    /// How many lines lie at an instant or before it.
    fn lines_at(&self, at: Moment) -> usize {
        self.engine.lines.partition_point(|line| line.at <= at)
    }

    fn opening_balance(&self) -> i64 {
        self.opening.values().fold(0, |sum, tally| sum.saturating_add(tally.left))
    }

    /// What is left in all lots at an instant, after everything that happens at it (at the ledger's end: before anything is
    /// drawn). The span on which that holds ends where the ledger does, at the latest.
    #[must_use]
    pub fn balance(&self, at: Moment) -> Piece<Credits> {
        let lines = &self.engine.lines;
        let here = self.lines_at(at);
        let before = lines.get(..here).unwrap_or(&[]);
        let value = before.last().map_or_else(|| self.opening_balance(), |line| line.balance);
        // The balance after each instant is that of its last line.
        let mut from = self.since;
        let mut since = before.len();
        while let Some(line) = since.checked_sub(1).and_then(|last| before.get(last)) {
            let instant = before.get(..since).map_or(0, |lines| lines.partition_point(|other| other.at < line.at));
            if line.balance != value {
                break;
            }
            let earlier = instant.checked_sub(1).and_then(|last| before.get(last));
            if earlier.map_or_else(|| self.opening_balance(), |line| line.balance) != value {
                from = Some(line.at);
                break;
            }
            since = instant;
        }
        let mut until = Some(self.until);
        let mut next = here;
        while let Some(line) = lines.get(next) {
            let end = self.lines_at(line.at);
            if end.checked_sub(1).and_then(|last| lines.get(last)).is_some_and(|last| last.balance != value) {
                until = Some(line.at);
                break;
            }
            next = end;
        }
        Piece { value: self.credits(value), from, until: until.filter(|until| at < *until) }
    }

    /// The carried overage that is owed at an instant.
    #[must_use]
    pub fn owed(&self, at: Moment) -> Credits {
        let last = self.lines_at(at).checked_sub(1).and_then(|last| self.engine.lines.get(last));
        self.credits(last.map_or(self.opening_owed, |line| line.owed))
    }

    /// The history, in order.
    pub fn entries(&self) -> impl Iterator<Item = Entry> + '_ {
        self.engine.lines.iter().map(|line| self.entry(line))
    }

    /// The history, each entry with the lot that it is about, or one of those.
    pub(crate) fn told(&self) -> impl Iterator<Item = (Entry, Option<&LotId>)> + '_ {
        self.engine.lines.iter().map(|line| (self.entry(line), self.lot_of(line)))
    }

    fn lot_of(&self, line: &Line) -> Option<&LotId> {
        line.lot.and_then(|ix| self.engine.facts.lots.get(ix.get())).map(|fact| &fact.lot.id)
    }

    fn entry(&self, line: &Line) -> Entry {
        let pool = self.engine.facts.pool;
        let facts = &self.engine.facts;
        let drawn_by = |ret: ListPlace| {
            let draw = facts.returned.get(ret.get()).and_then(|draw| pool.draws.get(*draw));
            draw.and_then(|draw| draw.by.clone())
        };
        let (fact, by): (Option<&FactId>, Option<CustomerId>) = match line.fact {
            LineSource::Lot => (None, None),
            LineSource::Draw(n) => {
                pool.draws.get(n.get()).map_or((None, None), |draw| (Some(&draw.id), draw.by.clone()))
            }
            LineSource::Return(n) => (pool.returns.get(n.get()).map(|fact| &fact.id), drawn_by(n)),
            LineSource::Transfer(n) => (pool.transfers.get(n.get()).map(|fact| &fact.id), None),
            LineSource::Reset(n) => (pool.resets.get(n.get()).map(|fact| &fact.id), None),
            LineSource::Void(n) => (pool.voids.get(n.get()).map(|fact| &fact.id), None),
        };
        Entry {
            at: line.at,
            reason: line.reason,
            lot: self.lot_of(line).filter(|_| !line.together).cloned(),
            fact: fact.map(|id| id.as_str().to_owned()),
            by,
            amount: self.credits(line.amount),
            balance: self.credits(line.balance),
            owed: self.credits(line.owed),
        }
    }

    /// What has become of each lot that has begun by an instant, by id.
    #[must_use]
    pub fn lots(&self, at: Moment) -> Vec<(LotId, Tally<Credits>)> {
        let (facts, tallies) = (&self.engine.facts, self.tallies(at));
        let lots = facts.lots.iter().zip(tallies).filter_map(|(fact, tally)| {
            let tally = tally?.credits(facts.pool.step);
            Some((fact.lot.id.clone(), tally))
        });
        lots.collect()
    }

    /// What has become of all lots together by an instant.
    #[must_use]
    pub fn total(&self, at: Moment) -> Tally<Credits> {
        let mut total = Tally::default();
        self.tallies(at).iter().flatten().for_each(|tally| total.add(tally));
        total.credits(self.engine.facts.pool.step)
    }

    /// By the places of the lots; nothing of those that have not begun.
    fn tallies(&self, at: Moment) -> Vec<Option<Tally<i64>>> {
        let lots = self.engine.facts.lots.iter().zip(&self.engine.live).enumerate();
        let begun = lots.map(|(ix, (fact, live))| match self.opening.get(&ix) {
            Some(tally) => Some(*tally),
            None => (live.begun && fact.from <= at).then(Tally::default),
        });
        let mut tallies: Vec<_> = begun.collect();
        for line in self.engine.lines.get(..self.lines_at(at)).unwrap_or(&[]).iter().filter(|line| !line.together) {
            if let Some(Some(tally)) = line.lot.and_then(|lot| tallies.get_mut(lot.get())) {
                tally.count(line.reason, line.amount);
            }
        }
        tallies
    }

    /// What each draw of the ledger took, also of what was owed first and paid later, and what is uncovered: by instant,
    /// order and id. Together they are what was drawn, whatever was given back since.
    #[must_use]
    pub fn drawn(&self) -> Vec<(FactId, DrawnCredits)> {
        let facts = &self.engine.facts;
        let is_here = |fact: &&Move| fact.at < self.until && self.since.is_none_or(|since| since <= fact.at);
        let draws = facts.moves.iter().filter(|fact| fact.class == Class::Draw).filter(is_here);
        let mut places: Vec<Option<ListPlace>> = vec![None; facts.pool.draws.len()];
        let mut drawn: Vec<(FactId, DrawnCredits)> = Vec::new();
        for draw in draws.map(|fact| fact.place.get()) {
            let (Some(fact), Some(place)) = (facts.pool.draws.get(draw), places.get_mut(draw)) else { continue };
            *place = Some(ListPlace::new(drawn.len()));
            drawn.push((fact.id.clone(), DrawnCredits::default()));
        }
        let mut uncovered: Vec<i64> = vec![0; drawn.len()];
        for line in &self.engine.lines {
            let LineSource::Draw(draw) = line.fact else { continue };
            let Some(place) = places.get(draw.get()).copied().flatten() else { continue };
            let (Some((_, drawn)), Some(short)) = (drawn.get_mut(place.get()), uncovered.get_mut(place.get())) else {
                continue;
            };
            match line.lot.and_then(|ix| facts.lots.get(ix.get())) {
                Some(fact) => {
                    drawn.slices.push(Slice { lot: fact.lot.id.clone(), amount: self.credits(line.amount) });
                    if line.reason == EntryReason::Paid {
                        *short = short.saturating_sub(line.amount);
                    }
                }
                None => *short = line.amount,
            }
        }
        for ((_, drawn), units) in drawn.iter_mut().zip(uncovered) {
            drawn.uncovered = self.credits(units);
        }
        drawn
    }

    /// What nothing covers of each draw, as it stands at the ledger's end: what was given up, paid or dropped is not in it.
    /// Draws of which all is covered are left out.
    #[must_use]
    pub fn uncovered(&self) -> Vec<(FactId, Credits)> {
        let short = self.engine.uncovered.iter().enumerate().filter(|(_, units)| **units > 0);
        short
            .filter_map(|(n, units)| Some((self.engine.facts.pool.draws.get(n)?.id.clone(), self.credits(*units))))
            .collect()
    }

    /// When each lot ends, by its id: by its span, by a void, or because it was used.
    pub(crate) fn ends(&self) -> BTreeMap<&LotId, Option<Moment>> {
        let lots = self.engine.facts.lots.iter().enumerate();
        lots.map(|(ix, fact)| (&fact.lot.id, self.engine.end_of(ix))).collect()
    }

    /// How the pool stands at the ledger's end.
    #[must_use]
    pub fn checkpoint(&self) -> Checkpoint {
        let (engine, facts) = (&self.engine, &self.engine.facts);
        let tallies = self.tallies(self.until);
        let lots = facts.lots.iter().zip(&engine.live).enumerate().filter(|(_, (_, live))| live.begun);
        let lots = lots.map(|(ix, (fact, live))| LotLeft {
            lot: fact.lot.id.clone(),
            tally: tallies.get(ix).copied().flatten().unwrap_or_default().credits(facts.pool.step),
            until: live.cut,
            alive: live.alive,
        });
        let debts = engine.debts.iter().filter_map(|debt| match debt {
            CarriedOverage::Opening(units) => Some(Debt { draw: None, amount: self.credits(*units) }),
            CarriedOverage::Draw(draw) => {
                let owing = engine.uncovered.get(draw.get()).copied().filter(|units| *units > 0)?;
                Some(Debt { draw: Some(facts.pool.draws.get(draw.get())?.id.clone()), amount: self.credits(owing) })
            }
        });
        let taken = engine.taken.all(&engine.lines);
        let draws = facts.draws_by_id.iter().filter_map(|draw| {
            let first = taken.partition_point(|(other, _)| *other < draw);
            let own = taken.get(first..).unwrap_or(&[]).iter().take_while(|(other, _)| *other == draw);
            let slices = own.filter_map(|(_, slice)| {
                let lot = facts.lots.get(slice.lot)?.lot.id.clone();
                let alive = engine.lives_since(slice.lot, slice.taken);
                Some(SliceLeft { lot, amount: self.credits(slice.units), alive })
            });
            let (slices, uncovered): (Vec<_>, _) = (slices.collect(), engine.uncovered.get(draw).copied().unwrap_or(0));
            let draw = facts.pool.draws.get(draw)?.id.clone();
            let any = !slices.is_empty() || uncovered > 0;
            any.then(|| DrawLeft { draw, slices, uncovered: self.credits(uncovered) })
        });
        let mut groups: Vec<GroupUse> = (facts.groups.iter().zip(&engine.groups))
            .map(|(name, group)| GroupUse {
                group: name.map(Into::into),
                held: self.credits(group.held),
                used: group.used.iter().map(|(by, units)| (by.cloned(), self.credits(*units))).collect(),
            })
            .filter(|group| group.held != Credits::default() || !group.used.is_empty())
            .collect();
        groups.sort_by(|a, b| a.group.cmp(&b.group));
        Checkpoint { at: self.until, lots: lots.collect(), debts: debts.collect(), draws: draws.collect(), groups }
    }

    /// Puts the state of a checkpoint in place.
    fn open(&mut self, checkpoint: &Checkpoint) -> Result<(), Errors> {
        let pool = self.engine.facts.pool;
        let step = pool.step;
        let mut errors = Vec::new();
        for (n, lot) in checkpoint.lots.iter().enumerate() {
            let path = || format!("checkpoint.lots[{n}].lot");
            let Some(ix) = self.engine.facts.find_lot(&lot.lot) else {
                errors.push(unknown("lot", &lot.lot, path()));
                continue;
            };
            if self.opening.contains_key(&ix) {
                errors.push(Error::new(Code::DuplicateId, format!("`{}` is named twice", lot.lot)).at(path()));
                continue;
            }
            if self.engine.facts.lots.get(ix).is_some_and(|fact| fact.from > checkpoint.at) {
                let message = format!("`{}` begins after {}: nothing can be left of it", lot.lot, checkpoint.at);
                errors.push(Error::new(Code::InvalidFact, message).at(path()));
                continue;
            }
            match (lot.tally.try_map(|credits| step.count(credits)), self.engine.live.get_mut(ix)) {
                (Ok(tally), Some(live)) => {
                    self.opening.insert(ix, tally);
                    (live.begun, live.alive, live.left, live.cut) = (true, lot.alive, tally.left, lot.until);
                }
                (Err(error), _) => errors.push(error.at(format!("checkpoint.lots[{n}].tally"))),
                _ => {}
            }
        }
        for (n, debt) in checkpoint.debts.iter().enumerate() {
            let draw =
                debt.draw.as_ref().map(|id| self.engine.facts.find_draw(id).map(ListPlace::new).ok_or(id)).transpose();
            match (draw, step.count(debt.amount)) {
                (Err(id), _) => errors.push(unknown("draw", id, format!("checkpoint.debts[{n}].draw"))),
                (_, Err(error)) => errors.push(error.at(format!("checkpoint.debts[{n}].amount"))),
                (Ok(draw), Ok(units)) => {
                    self.opening_owed = self.opening_owed.saturating_add(units);
                    self.engine.debts.push_back(draw.map_or(CarriedOverage::Opening(units), CarriedOverage::Draw));
                }
            }
        }
        self.engine.owed = self.opening_owed;
        for (n, draw) in checkpoint.draws.iter().enumerate() {
            if let Err(error) = self.engine.open_draw(draw) {
                errors.push(error.at(format!("checkpoint.draws[{n}]")));
            }
        }
        let people: BTreeSet<&CustomerId> = pool.draws.iter().filter_map(|draw| draw.by.as_ref()).collect();
        for (n, group) in checkpoint.groups.iter().enumerate() {
            if let Err(error) = self.engine.open_group(group, &people) {
                errors.push(error.at(format!("checkpoint.groups[{n}]")));
            }
        }
        Errors::check(errors)
    }
}
