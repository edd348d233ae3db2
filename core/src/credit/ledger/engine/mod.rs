//! The replay: what each fact does to the lots.
//!
//! Uses `error`, `id` and `time`.

mod boundary;
mod moves;
mod run;
mod taken;

pub(super) use taken::Slice;

use super::facts::Facts;
use super::{MAX_REFILLS, MAX_ROLLOVERS, Reason};
use crate::credit::order::Key;
use crate::error::{Error, Result};
use crate::id::CustomerId;
use crate::time::Moment;
use crate::zone::MomentCycles;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap, VecDeque};
use taken::Taken;

/// What follows from the facts up to where the replay stands.
pub(super) struct Engine<'a> {
    pub(super) facts: Facts<'a>,
    pub(super) live: Vec<Live>,
    pub(super) groups: Vec<Group<'a>>,
    pub(super) lines: Vec<Line>,
    pub(super) debts: VecDeque<Owing>,
    /// What nothing covered of each draw, and has not been paid, dropped or given up since.
    pub(super) uncovered: Vec<i64>,
    pub(super) taken: Taken,
    pub(super) balance: i64,
    pub(super) owed: i64,
    /// The lots that can be drawn, for each shelf. A lot that has been emptied since stays until it comes to the top.
    heaps: Vec<BinaryHeap<Reverse<(Key, usize)>>>,
    ends: BinaryHeap<Reverse<(Moment, i32, usize)>>,
    refills: BinaryHeap<Reverse<(Moment, i32, usize, i64)>>,
    refilled: usize,
    rolled: usize,
    next_start: usize,
    next_reset: usize,
    next_move: usize,
    /// Whether a first use has just set an end.
    cut: bool,
    /// Room for the shelves of one draw.
    open: Vec<usize>,
}

/// A lot as it stands.
#[derive(Clone, Copy, Default)]
pub(super) struct Live {
    pub(super) begun: bool,
    pub(super) alive: bool,
    pub(super) left: i64,
    /// When it ends, if it has been used and lasts only so long from there.
    pub(super) cut: Option<Moment>,
    refills: u64,
    shelved: bool,
    listed: bool,
}

/// A group of lots as it stands.
#[derive(Default)]
pub(super) struct Group<'a> {
    /// The lots that a reset may have to look at.
    listed: Vec<usize>,
    resets: u64,
    pub(super) held: i64,
    pub(super) used: BTreeMap<Option<&'a CustomerId>, i64>,
}

/// Carried overage.
#[derive(Clone, Copy)]
pub(super) enum Owing {
    /// From before the replay.
    Opening(i64),
    /// Of a draw: what nothing covered of it.
    Draw(usize),
}

/// One line of the history, by places.
#[derive(Clone, Copy)]
pub(super) struct Line {
    pub(super) at: Moment,
    pub(super) reason: Reason,
    pub(super) lot: Option<usize>,
    pub(super) fact: Source,
    pub(super) amount: i64,
    pub(super) balance: i64,
    pub(super) owed: i64,
}

/// The fact that a line comes from, by its place in the pool's lists.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Source {
    Lot,
    Draw(usize),
    Return(usize),
    Transfer(usize),
    Reset(usize),
    Void(usize),
}

/// The first of two instants, as far as there are any. Plain, because it stands in every loop.
fn sooner(a: Option<Moment>, b: Option<Moment>) -> Option<Moment> {
    match (a, b) {
        (Some(a), Some(b)) => Some(a.min(b)),
        (a, b) => a.or(b),
    }
}

fn beyond() -> Error {
    Error::out_of_range("the sum of all lots")
}

impl<'a> Engine<'a> {
    pub(super) fn new(facts: Facts<'a>) -> Engine<'a> {
        let draws = facts.pool.draws.len();
        Engine {
            live: vec![Live::default(); facts.lots.len()],
            groups: facts.groups.iter().map(|_| Group::default()).collect(),
            lines: Vec::with_capacity(draws.saturating_add(facts.lots.len())),
            debts: VecDeque::new(),
            uncovered: vec![0; draws],
            taken: Taken::none(draws),
            balance: 0,
            owed: 0,
            heaps: facts.shelves.iter().map(|_| BinaryHeap::new()).collect(),
            ends: BinaryHeap::new(),
            refills: BinaryHeap::new(),
            refilled: 0,
            rolled: 0,
            next_start: 0,
            next_reset: 0,
            next_move: 0,
            cut: false,
            open: Vec::new(),
            facts,
        }
    }

    fn write(&mut self, at: Moment, reason: Reason, lot: Option<usize>, fact: Source, amount: i64) {
        if amount > 0 {
            self.lines.push(Line { at, reason, lot, fact, amount, balance: self.balance, owed: self.owed });
        }
    }

    /// When a lot ends, as far as is known.
    pub(super) fn end_of(&self, ix: usize) -> Option<Moment> {
        let own = self.facts.lots.get(ix).and_then(|fact| fact.until);
        let cut = self.live.get(ix).and_then(|live| live.cut);
        sooner(own, cut)
    }

    /// The life of a lot: it changes with each reset and refill.
    pub(super) fn life(&self, ix: usize) -> u64 {
        let group =
            self.facts.lots.get(ix).and_then(|fact| self.groups.get(fact.group)).map_or(0, |group| group.resets);
        self.live.get(ix).map_or(0, |live| live.refills).saturating_add(group)
    }

    fn set_left(&mut self, ix: usize, left: i64) {
        if let Some(live) = self.live.get_mut(ix) {
            live.left = left;
        }
    }

    fn key(&self, ix: usize) -> Option<Key> {
        let fact = self.facts.lots.get(ix)?;
        match self.live.get(ix)?.cut {
            None => Some(fact.key),
            cut => Some(self.facts.pool.order.key(fact.lot, sooner(cut, fact.lot.until))),
        }
    }

    /// Adds to a lot, and shows it to those who draw.
    fn credit(&mut self, ix: usize, units: i64) -> Result<()> {
        self.balance = self.balance.checked_add(units).ok_or_else(beyond)?;
        let key = self.key(ix);
        let (Some(live), Some(fact), Some(key)) = (self.live.get_mut(ix), self.facts.lots.get(ix), key) else {
            return Ok(());
        };
        live.left = live.left.checked_add(units).ok_or_else(beyond)?;
        if live.left > 0 && !live.shelved {
            live.shelved = true;
            if let Some(heap) = self.heaps.get_mut(fact.shelf) {
                heap.push(Reverse((key, ix)));
            }
        }
        self.list(ix);
        Ok(())
    }

    fn debit(&mut self, ix: usize, units: i64) {
        self.balance = self.balance.saturating_sub(units);
        if let Some(live) = self.live.get_mut(ix) {
            live.left = live.left.saturating_sub(units);
        }
    }

    /// Notes that the next reset has to look at a lot.
    fn list(&mut self, ix: usize) {
        let group = self.facts.lots.get(ix).and_then(|fact| self.groups.get_mut(fact.group));
        if let (Some(group), Some(live)) = (group, self.live.get_mut(ix)) {
            if !live.listed {
                live.listed = true;
                group.listed.push(ix);
            }
        }
    }

    fn await_end(&mut self, ix: usize) {
        if let (Some(end), Some(fact)) = (self.end_of(ix), self.facts.lots.get(ix)) {
            self.ends.push(Reverse((end, fact.lot.order, ix)));
        }
    }

    /// The first refill after an instant.
    fn await_refill(&mut self, ix: usize, after: Moment) {
        let Some(cycles) = self.facts.lots.get(ix).and_then(|fact| fact.again.as_ref()) else { return };
        self.await_refill_number(ix, cycles.index_of(after).saturating_add(1));
    }

    fn await_refill_number(&mut self, ix: usize, n: i64) {
        let Some(fact) = self.facts.lots.get(ix) else { return };
        let at = fact.again.as_deref().map(|cycles: &MomentCycles| cycles.boundary(n));
        // Beyond the end of time there is none.
        if let Some(Ok(at)) = at {
            self.refills.push(Reverse((at, fact.lot.order, ix, n)));
        }
    }

    /// Counts what a pool has had in the period, of which equal shares are parts.
    fn hold(&mut self, ix: usize, units: i64) {
        let Some(fact) = self.facts.lots.get(ix).filter(|fact| fact.lot.owner.is_none()) else { return };
        if let Some(group) = self.groups.get_mut(fact.group) {
            group.held = group.held.saturating_add(units);
        }
    }
}
