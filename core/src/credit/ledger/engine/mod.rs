//! The replay: what each fact does to the lots.
//!
//! Uses `error`, `id` and `time`.

mod boundary;
mod marks;
mod moves;
mod run;
mod settled;
mod taken;

pub(super) use taken::{TakenSlice, TakenWhen};

use super::facts::{LedgerFacts, Shelf};
use super::place::ListPlace;
use super::{EntryReason, MAX_REFILLS, MAX_ROLLOVERS};
use crate::credit::order::Key;
use crate::error::{Error, Result};
use crate::id::CustomerId;
use crate::time::Moment;
use marks::Marks;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap, VecDeque};
use taken::Taken;

/// What follows from the facts up to where the replay stands.
pub(super) struct Engine<'a> {
    pub(super) facts: LedgerFacts<'a>,
    pub(super) live: Vec<Live>,
    pub(super) groups: Vec<LotGroup<'a>>,
    pub(super) lines: Vec<Line>,
    pub(super) debts: VecDeque<CarriedOverage>,
    /// What nothing covered of each draw, and has not been paid, dropped or given up since.
    pub(super) uncovered: Vec<i64>,
    pub(super) taken: Taken,
    pub(super) balance: i64,
    pub(super) owed: i64,
    /// The lots that can be drawn, by their places on the shelves; but for those whose end a first use has set.
    marks: Marks,
    /// Those, by their shelves and where they stand on them now.
    cut_lots: BTreeSet<(usize, Key, usize)>,
    /// Ends that do not follow from the facts alone.
    cut_ends: BinaryHeap<Reverse<(Moment, i32, usize)>>,
    refills: BinaryHeap<Reverse<(Moment, i32, usize, i64)>>,
    refilled: usize,
    rolled: usize,
    next_start: usize,
    next_end: usize,
    next_reset: usize,
    next_move: usize,
    /// Whether a first use has just set an end.
    cut: bool,
    /// The only shelf, if any draw may take from it.
    only: Option<usize>,
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
    /// After how many lines it was filled last.
    filled: Option<ListPlace>,
    listed: bool,
    /// Whether the resets to come leave it as it is, as far as nothing else happens to it.
    settled: bool,
}

/// A group of lots as it stands.
#[derive(Default)]
pub(super) struct LotGroup<'a> {
    /// The lots that a reset has to look at, and those that it leaves as they are.
    listed: Vec<ListPlace>,
    settled: Settled,
    /// After how many lines it was reset last, and when.
    reset: Option<usize>,
    reset_at: Option<Moment>,
    pub(super) held: i64,
    pub(super) used: BTreeMap<Option<&'a CustomerId>, i64>,
}

/// The lots of a group that went over whole at the last reset, and to which nothing has happened since: the next resets go
/// through none of them, so that n resets of n lots do not cost their product.
#[derive(Default)]
struct Settled {
    /// What they have left, by shelf; and one of them.
    left: BTreeMap<usize, (i64, usize)>,
    /// Those over which one rule counts, the oldest first: all, those with something left, and what that is.
    together: BTreeSet<Age>,
    full: BTreeSet<Age>,
    sum: i64,
    /// When they are too old to go over.
    ages: BinaryHeap<Reverse<(Moment, usize)>>,
}

/// How old a lot is: when it was granted, its order, its place.
type Age = (Moment, i32, usize);

/// Carried overage.
#[derive(Clone, Copy)]
pub(super) enum CarriedOverage {
    /// From before the replay.
    Opening(i64),
    /// Of a draw: what nothing covered of it.
    Draw(ListPlace),
}

/// One line of the history, by places.
#[derive(Clone, Copy)]
pub(super) struct Line {
    pub(super) at: Moment,
    pub(super) reason: EntryReason,
    pub(super) lot: Option<ListPlace>,
    pub(super) fact: LineSource,
    pub(super) amount: i64,
    pub(super) balance: i64,
    pub(super) owed: i64,
    /// It is about all lots of the lot's shelf that a reset leaves as they are.
    pub(super) together: bool,
}

/// The fact that a line comes from, by its place in the pool's lists.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum LineSource {
    Lot,
    Draw(ListPlace),
    Return(ListPlace),
    Transfer(ListPlace),
    Reset(ListPlace),
    Void(ListPlace),
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
    pub(super) fn new(facts: LedgerFacts<'a>) -> Engine<'a> {
        let (lots, draws) = (facts.lots.len(), facts.pool.draws.len());
        let only = match facts.shelves.as_slice() {
            [shelf] if shelf.pooled && shelf.unscoped() => Some(0),
            _ => None,
        };
        Engine {
            live: vec![Live::default(); lots],
            groups: facts.groups.iter().map(|_| LotGroup::default()).collect(),
            // As a rule a lot begins and ends, and a draw takes from one.
            lines: Vec::with_capacity(draws.saturating_add(lots).saturating_add(lots)),
            debts: VecDeque::new(),
            uncovered: vec![0; draws],
            taken: Taken::none(&facts),
            balance: 0,
            owed: 0,
            marks: Marks::none(lots),
            cut_lots: BTreeSet::new(),
            cut_ends: BinaryHeap::new(),
            refills: BinaryHeap::new(),
            refilled: 0,
            rolled: 0,
            next_start: 0,
            next_end: 0,
            next_reset: 0,
            next_move: 0,
            cut: false,
            only,
            open: Vec::new(),
            facts,
        }
    }

    fn write(&mut self, at: Moment, reason: EntryReason, lot: Option<usize>, fact: LineSource, amount: i64) {
        if amount > 0 {
            let (lot, balance, owed) = (lot.map(ListPlace::new), self.balance, self.owed);
            self.lines.push(Line { at, reason, lot, fact, amount, balance, owed, together: false });
        }
    }

    /// When a lot ends, as far as is known.
    pub(super) fn end_of(&self, ix: usize) -> Option<Moment> {
        let own = self.facts.lots.get(ix).and_then(|fact| fact.until);
        let cut = self.live.get(ix).and_then(|live| live.cut);
        sooner(own, cut)
    }

    /// Whether a lot lives, and did not begin a new life by a reset or a refill since then.
    pub(super) fn lives_since(&self, ix: usize, then: TakenWhen) -> bool {
        let Some(live) = self.live.get(ix).filter(|live| live.alive) else { return false };
        let reset = self.group_of(ix).and_then(|group| self.groups.get(group)).and_then(|group| group.reset);
        live.filled.map(ListPlace::get).max(reset).map_or(TakenWhen::Before, TakenWhen::After) <= then
    }

    fn shelf_of(&self, ix: usize) -> Option<&Shelf<'a>> {
        self.facts.lots.get(ix).and_then(|fact| self.facts.shelves.get(fact.shelf.get()))
    }

    fn group_of(&self, ix: usize) -> Option<usize> {
        self.shelf_of(ix).map(|shelf| shelf.group)
    }

    fn set_left(&mut self, ix: usize, left: i64) {
        if let Some(live) = self.live.get_mut(ix) {
            live.left = left;
        }
    }

    /// Where a lot stands in the order of a draw, but for its id.
    fn key(&self, ix: usize) -> Option<Key> {
        let fact = self.facts.lots.get(ix)?;
        let cut = self.live.get(ix)?.cut;
        Some(self.facts.pool.order.key(fact.lot, sooner(cut, fact.lot.until)))
    }

    /// Adds to a lot, and shows it to those who draw.
    fn credit(&mut self, ix: usize, units: i64) -> Result<()> {
        self.balance = self.balance.checked_add(units).ok_or_else(beyond)?;
        self.unsettle(ix);
        let Some(live) = self.live.get_mut(ix) else { return Ok(()) };
        live.left = live.left.checked_add(units).ok_or_else(beyond)?;
        if live.left > 0 {
            self.show(ix);
        }
        self.list(ix);
        Ok(())
    }

    fn debit(&mut self, ix: usize, units: i64) {
        if units == 0 {
            return;
        }
        self.balance = self.balance.saturating_sub(units);
        self.unsettle(ix);
        let Some(live) = self.live.get_mut(ix) else { return };
        live.left = live.left.saturating_sub(units);
        if live.left <= 0 {
            self.hide(ix);
        }
    }

    fn show(&mut self, ix: usize) {
        let (Some(fact), Some(live)) = (self.facts.lots.get(ix), self.live.get(ix)) else { return };
        if live.cut.is_some() {
            self.cut_lots.extend(self.cut_place(ix));
        } else {
            self.marks.set(fact.on_shelf.get());
        }
    }

    fn hide(&mut self, ix: usize) {
        let (Some(fact), Some(live)) = (self.facts.lots.get(ix), self.live.get(ix)) else { return };
        if live.cut.is_none() {
            self.marks.clear(fact.on_shelf.get());
        } else if let Some(place) = self.cut_place(ix) {
            self.cut_lots.remove(&place);
        }
    }

    /// Where a lot stands among those whose end a first use has set.
    #[inline(never)]
    fn cut_place(&self, ix: usize) -> Option<(usize, Key, usize)> {
        Some((self.facts.lots.get(ix)?.shelf.get(), self.key(ix)?, ix))
    }

    /// Notes that the next reset has to look at a lot.
    fn list(&mut self, ix: usize) {
        if self.facts.resets.is_empty() {
            return;
        }
        let group = self.group_of(ix).and_then(|group| self.groups.get_mut(group));
        if let (Some(group), Some(live)) = (group, self.live.get_mut(ix)) {
            if !live.listed {
                live.listed = true;
                group.listed.push(ListPlace::new(ix));
            }
        }
    }

    /// The next end, if there is one.
    fn next_end(&self) -> Option<(Moment, i32, usize)> {
        let ix = self.facts.ends.get(self.next_end);
        let next = ix.and_then(|ix| self.facts.lots.get(ix)?.ends().map(|(at, order)| (at, order, ix)));
        match (next, self.cut_ends.peek()) {
            (Some(next), Some(Reverse(cut))) => Some(next.min(*cut)),
            (next, cut) => next.or(cut.map(|Reverse(cut)| *cut)),
        }
    }

    /// Goes past an end.
    fn pass_end(&mut self, end: (Moment, i32, usize)) {
        if self.cut_ends.peek() == Some(&Reverse(end)) {
            self.cut_ends.pop();
        } else {
            self.next_end = self.next_end.saturating_add(1);
        }
    }

    /// Of a lot whose end its facts do not say.
    fn await_end(&mut self, ix: usize) {
        if let (Some(end), Some(fact)) = (self.end_of(ix), self.facts.lots.get(ix)) {
            self.cut_ends.push(Reverse((end, fact.lot.order, ix)));
        }
    }

    /// The first refill after an instant.
    fn await_refill(&mut self, ix: usize, after: Moment) {
        let Some(cycles) = self.facts.lots.get(ix).and_then(|fact| fact.again()) else { return };
        self.await_refill_number(ix, cycles.index_of(after).saturating_add(1));
    }

    fn await_refill_number(&mut self, ix: usize, n: i64) {
        let Some(fact) = self.facts.lots.get(ix) else { return };
        let at = fact.again().map(|cycles| cycles.boundary(n));
        // Beyond the end of time there is none.
        if let Some(Ok(at)) = at {
            self.refills.push(Reverse((at, fact.lot.order, ix, n)));
        }
    }

    /// Counts what a pool has had in the period, of which equal shares are parts.
    fn hold(&mut self, ix: usize, units: i64) {
        let Some(group) = self.shelf_of(ix).filter(|shelf| shelf.pooled).map(|shelf| shelf.group) else { return };
        if let Some(group) = self.groups.get_mut(group) {
            group.held = group.held.saturating_add(units);
        }
    }
}
