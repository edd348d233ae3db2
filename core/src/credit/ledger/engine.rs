//! The replay: what each fact does to the lots.
//!
//! Uses `error`, `id` and `time`.

use super::facts::{Facts, Limit, Move, What};
use super::{MAX_REFILLS, Reason};
use crate::credit::order::Key;
use crate::credit::rollover::Units;
use crate::credit::{Draw, DrawLeft, GroupUse, Overage};
use crate::error::{Code, Error, Result};
use crate::id::CustomerId;
use crate::plan::RolloverOver;
use crate::time::Moment;
use crate::zone::MomentCycles;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap, HashMap, VecDeque};

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

/// What one draw took from one lot and has not given back.
#[derive(Clone, Copy)]
pub(super) struct Slice {
    pub(super) lot: usize,
    pub(super) units: i64,
    /// The life of the lot in which it was taken.
    pub(super) life: u64,
}

/// The slices of each draw: those of one draw stand together, until some are given back or paid later.
#[derive(Default)]
pub(super) struct Taken {
    all: Vec<Slice>,
    ranges: Vec<(usize, usize)>,
    moved: HashMap<usize, Vec<Slice>>,
}

impl Taken {
    /// The slices of a draw, in the order in which they were taken.
    pub(super) fn of(&self, draw: usize) -> &[Slice] {
        if let Some(moved) = self.moved.get(&draw) {
            return moved;
        }
        self.ranges.get(draw).and_then(|(from, until)| self.all.get(*from..*until)).unwrap_or(&[])
    }

    fn add(&mut self, draw: usize, slice: Slice) {
        if let Some(moved) = self.moved.get_mut(&draw) {
            moved.push(slice);
            return;
        }
        let end = self.all.len();
        match self.ranges.get_mut(draw) {
            Some((from, until)) if from == until => (*from, *until) = (end, end.saturating_add(1)),
            Some((_, until)) if *until == end => *until = end.saturating_add(1),
            _ => {
                let mut moved = self.of(draw).to_vec();
                moved.push(slice);
                self.moved.insert(draw, moved);
                return;
            }
        }
        self.all.push(slice);
    }

    fn set(&mut self, draw: usize, slices: Vec<Slice>) {
        self.moved.insert(draw, slices);
    }
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

/// Who takes from lots: a draw when it is made, carried overage when it is paid.
#[derive(Clone, Copy)]
struct Taker<'a> {
    draw: Option<(usize, &'a Draw)>,
    at: Moment,
    reason: Reason,
}

fn beyond() -> Error {
    Error::out_of_range("the sum of all lots")
}

impl<'a> Engine<'a> {
    pub(super) fn new(facts: Facts<'a>) -> Engine<'a> {
        let draws = facts.draws.len();
        Engine {
            live: vec![Live::default(); facts.lots.len()],
            groups: facts.groups.iter().map(|_| Group::default()).collect(),
            lines: Vec::with_capacity(draws.saturating_add(facts.lots.len())),
            debts: VecDeque::new(),
            uncovered: vec![0; draws],
            taken: Taken { all: Vec::with_capacity(draws), ranges: vec![(0, 0); draws], moved: HashMap::new() },
            balance: 0,
            owed: 0,
            heaps: facts.shelves.iter().map(|_| BinaryHeap::new()).collect(),
            ends: BinaryHeap::new(),
            refills: BinaryHeap::new(),
            refilled: 0,
            next_start: 0,
            next_reset: 0,
            next_move: 0,
            cut: false,
            open: Vec::new(),
            facts,
        }
    }

    /// Goes on to `until`: the boundaries of lots and periods up to and at it, and what is drawn before it.
    pub(super) fn run(&mut self, until: Moment) -> Result<()> {
        loop {
            let boundary = self.next_boundary().filter(|at| *at <= until);
            // A first use can bring an end nearer.
            self.cut = false;
            while let Some(Move { at, what, .. }) = self.facts.moves.get(self.next_move).filter(|_| !self.cut) {
                if *at >= boundary.unwrap_or(until) {
                    break;
                }
                let (at, what) = (*at, *what);
                self.next_move = self.next_move.saturating_add(1);
                self.do_move(at, what)?;
            }
            match boundary {
                _ if self.cut => {}
                Some(at) => self.cross(at)?,
                None => return Ok(()),
            }
        }
    }

    /// Skips what a checkpoint at `at` already holds. Lots that live then and are not in it begin.
    pub(super) fn take_up(&mut self, at: Moment) -> Result<()> {
        let resets = &self.facts.pool.resets;
        self.next_reset = self.facts.resets.partition_point(|(n, _)| resets.get(*n).is_some_and(|r| r.at <= at));
        self.next_move = self.facts.moves.partition_point(|fact| fact.at < at);
        let begun = self.facts.starts.partition_point(|ix| self.facts.lots.get(*ix).is_some_and(|l| l.lot.from <= at));
        self.next_start = begun;
        for place in 0..begun {
            let Some(ix) = self.facts.starts.get(place).copied() else { continue };
            let Some(live) = self.live.get(ix).copied() else { continue };
            let ended = self.end_of(ix).is_some_and(|end| end <= at);
            if !live.begun && !ended {
                self.start(at, ix)?;
            } else if live.alive {
                self.await_end(ix);
                self.await_refill(ix, at);
                let left = live.left;
                self.set_left(ix, 0);
                self.credit(ix, left)?;
                self.list(ix);
            }
        }
        if self.debts.iter().any(|debt| matches!(debt, Owing::Opening(_))) {
            self.settle(at, true)?;
        }
        Ok(())
    }

    fn next_boundary(&self) -> Option<Moment> {
        let start = self.facts.starts.get(self.next_start).and_then(|ix| self.facts.lots.get(*ix)).map(|l| l.lot.from);
        let reset =
            self.facts.resets.get(self.next_reset).and_then(|(n, _)| self.facts.pool.resets.get(*n)).map(|r| r.at);
        let end = self.ends.peek().map(|Reverse((at, ..))| *at);
        let refill = self.refills.peek().map(|Reverse((at, ..))| *at);
        [start, reset, end, refill].into_iter().flatten().min()
    }

    /// Crosses a boundary: lots end, resets, lots start, refills.
    fn cross(&mut self, at: Moment) -> Result<()> {
        while let Some(Reverse((end, _, ix))) = self.ends.peek().copied() {
            if end != at {
                break;
            }
            self.ends.pop();
            self.end(at, ix)?;
        }
        while let Some((n, group)) = self.facts.resets.get(self.next_reset).copied() {
            let Some(reset) = self.facts.pool.resets.get(n).filter(|reset| reset.at == at) else { break };
            self.next_reset = self.next_reset.saturating_add(1);
            self.reset(at, n, group)?;
            if reset.keep_overage {
                self.settle(at, false)?;
            } else {
                self.drop_debts(at, n);
            }
        }
        let mut came = false;
        while let Some(ix) = self.facts.starts.get(self.next_start).copied() {
            if self.facts.lots.get(ix).is_none_or(|fact| fact.lot.from != at) {
                break;
            }
            self.next_start = self.next_start.saturating_add(1);
            // One that was taken back before it began never begins.
            if self.end_of(ix).is_none_or(|end| end > at) {
                self.start(at, ix)?;
                came = true;
            }
        }
        while let Some(Reverse((refill, _, ix, n))) = self.refills.peek().copied() {
            if refill != at {
                break;
            }
            self.refills.pop();
            came |= self.refill(at, ix, n)?;
        }
        if came { self.settle(at, false) } else { Ok(()) }
    }

    fn do_move(&mut self, at: Moment, what: What) -> Result<()> {
        match what {
            What::Draw { draw, units } => self.draw(at, draw, units),
            What::Return { fact, draw, units } => {
                self.give_back(at, fact, draw, units)?;
                self.settle(at, false)
            }
            What::Transfer { fact, from, to, units } => {
                self.transfer(at, fact, from, to, units)?;
                self.settle(at, false)
            }
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
        [own, cut].into_iter().flatten().min()
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
            cut => Some(self.facts.pool.order.key(fact.lot, [cut, fact.lot.until].into_iter().flatten().min())),
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
        let at = fact.again.as_ref().map(|cycles: &MomentCycles| cycles.boundary(n));
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

    fn start(&mut self, at: Moment, ix: usize) -> Result<()> {
        let Some(units) = self.facts.lots.get(ix).map(|fact| fact.units) else { return Ok(()) };
        if let Some(live) = self.live.get_mut(ix) {
            (live.begun, live.alive) = (true, true);
        }
        self.credit(ix, units)?;
        self.hold(ix, units);
        self.write(at, Reason::Granted, Some(ix), Source::Lot, units);
        self.await_end(ix);
        self.await_refill(ix, at);
        Ok(())
    }

    fn end(&mut self, at: Moment, ix: usize) -> Result<()> {
        let Some(live) = self.live.get(ix).copied().filter(|live| live.alive) else { return Ok(()) };
        let void = self.facts.lots.get(ix).and_then(|fact| fact.void).filter(|(void, _)| *void <= at);
        self.debit(ix, live.left);
        if let Some(live) = self.live.get_mut(ix) {
            live.alive = false;
        }
        let (reason, source) = match void {
            Some((_, n)) => (Reason::Voided, Source::Void(n)),
            None => (Reason::Expired, Source::Lot),
        };
        self.write(at, reason, Some(ix), source, live.left);
        Ok(())
    }

    /// Fills a lot again: what is left is lost. Whether it did.
    fn refill(&mut self, at: Moment, ix: usize, n: i64) -> Result<bool> {
        let Some(live) = self.live.get(ix).copied().filter(|live| live.alive) else { return Ok(false) };
        self.refilled = self.refilled.saturating_add(1);
        if self.refilled > MAX_REFILLS {
            return Err(Error::new(Code::TooMany, format!("lots come again more than {MAX_REFILLS} times")));
        }
        let Some(units) = self.facts.lots.get(ix).map(|fact| fact.units) else { return Ok(false) };
        self.debit(ix, live.left);
        self.write(at, Reason::Replaced, Some(ix), Source::Lot, live.left);
        self.credit(ix, units)?;
        if let Some(live) = self.live.get_mut(ix) {
            live.refills = live.refills.saturating_add(1);
        }
        self.hold(ix, units);
        self.write(at, Reason::Refilled, Some(ix), Source::Lot, units);
        self.await_refill_number(ix, n.saturating_add(1));
        Ok(true)
    }

    fn reset(&mut self, at: Moment, n: usize, group: Option<usize>) -> Result<()> {
        let affected = match group {
            None => 0..self.groups.len(),
            Some(group) => group..group.saturating_add(1).min(self.groups.len()),
        };
        let mut kept: Vec<(usize, i64)> = Vec::new();
        for group in affected {
            let Some(state) = self.groups.get_mut(group) else { continue };
            let mut listed = std::mem::take(&mut state.listed);
            listed.sort_unstable();
            listed.retain(|ix| {
                let tops_up = self.facts.lots.get(*ix).and_then(|fact| fact.rule).is_some_and(|rule| rule.tops_up());
                let stays = self.live.get(*ix).is_some_and(|live| live.alive && (live.left > 0 || tops_up));
                if let Some(live) = self.live.get_mut(*ix) {
                    live.listed = stays;
                }
                stays
            });
            self.kept(at, &listed, &mut kept);
            if let Some(state) = self.groups.get_mut(group) {
                state.listed = listed;
                state.resets = state.resets.saturating_add(1);
                state.held = 0;
                state.used.clear();
            }
        }
        kept.sort_unstable();
        for (ix, kept) in kept {
            let left = self.live.get(ix).map_or(0, |live| live.left);
            let (lost, rolled) = (left.saturating_sub(kept).max(0), left.min(kept));
            self.debit(ix, lost);
            self.write(at, Reason::Reset, Some(ix), Source::Reset(n), lost);
            self.debit(ix, rolled);
            self.write(at, Reason::RolledOut, Some(ix), Source::Reset(n), rolled);
            self.credit(ix, rolled)?;
            self.write(at, Reason::RolledIn, Some(ix), Source::Reset(n), rolled);
            let more = kept.saturating_sub(left).max(0);
            self.credit(ix, more)?;
            self.write(at, Reason::ToppedUp, Some(ix), Source::Reset(n), more);
            self.hold(ix, kept);
        }
        Ok(())
    }

    /// What a reset leaves of the lots of a group, which are in the order of their ids.
    fn kept(&self, at: Moment, listed: &[usize], kept: &mut Vec<(usize, i64)>) {
        let zone = self.facts.pool.zone;
        let units = |ix: &usize| {
            let (fact, live) = (self.facts.lots.get(*ix)?, self.live.get(*ix)?);
            let since = (fact.lot.granted, fact.lot.order);
            Some((fact.rule, Units { granted: fact.units, left: live.left, since, id: *ix }))
        };
        let mut together = Vec::new();
        let mut newest = None;
        for (rule, lot) in listed.iter().filter_map(units) {
            match rule {
                None => kept.push((lot.id, 0)),
                Some(rule) if rule.over == RolloverOver::Each => kept.push((lot.id, rule.each(&lot, at, zone))),
                Some(rule) => {
                    if newest.as_ref().is_none_or(|(since, _)| *since <= (lot.since, lot.id)) {
                        newest = Some(((lot.since, lot.id), rule));
                    }
                    together.push(lot);
                }
            }
        }
        if let Some((_, rule)) = newest {
            kept.extend(together.iter().map(|lot| lot.id).zip(rule.together(&together, at, zone)));
        }
    }

    fn drop_debts(&mut self, at: Moment, reset: usize) {
        for debt in std::mem::take(&mut self.debts) {
            let units = match debt {
                Owing::Opening(units) => units,
                Owing::Draw(draw) => self.uncovered.get_mut(draw).map(std::mem::take).unwrap_or(0),
            };
            self.owed = self.owed.saturating_sub(units);
            self.write(at, Reason::Dropped, None, Source::Reset(reset), units);
        }
    }

    fn draw(&mut self, at: Moment, draw: usize, units: i64) -> Result<()> {
        let Some(fact) = self.facts.pool.draws.get(draw) else { return Ok(()) };
        let short = self.take(Taker { draw: Some((draw, fact)), at, reason: Reason::Drawn }, units);
        if short == 0 {
            return Ok(());
        }
        if let Some(uncovered) = self.uncovered.get_mut(draw) {
            *uncovered = short;
        }
        let reason = match self.facts.pool.overage {
            Overage::Refused => Reason::Refused,
            Overage::Charged => Reason::Charged,
            Overage::Carried => {
                self.debts.push_back(Owing::Draw(draw));
                self.owed = self.owed.checked_add(short).ok_or_else(beyond)?;
                Reason::Carried
            }
        };
        self.write(at, reason, None, Source::Draw(draw), short);
        Ok(())
    }

    /// Takes from the lots in their order. What could not be taken.
    fn take(&mut self, taker: Taker<'a>, units: i64) -> i64 {
        let mut wanted = units;
        let mut shelves = std::mem::take(&mut self.open);
        self.shelves_for(&taker, &mut shelves);
        while wanted > 0 {
            let mut first: Option<((Key, usize), usize, i64)> = None;
            for shelf in &shelves {
                let Some(top) = self.top(*shelf) else { continue };
                if first.as_ref().is_none_or(|(best, ..)| top < *best) {
                    let room = self.room(*shelf, &taker);
                    if room > 0 {
                        first = Some((top, *shelf, room));
                    }
                }
            }
            let Some(((_, ix), shelf, room)) = first else { break };
            let left = self.live.get(ix).map_or(0, |live| live.left);
            let taken = wanted.min(left).min(room);
            wanted = wanted.saturating_sub(taken);
            self.debit(ix, taken);
            self.use_share(shelf, taker.draw.and_then(|(_, draw)| draw.by.as_ref()), taken);
            let source = match taker.draw {
                None => Source::Lot,
                Some((draw, _)) => {
                    self.taken.add(draw, Slice { lot: ix, units: taken, life: self.life(ix) });
                    Source::Draw(draw)
                }
            };
            if taker.reason == Reason::Paid {
                self.owed = self.owed.saturating_sub(taken);
            }
            self.write(taker.at, taker.reason, Some(ix), source, taken);
            self.first_use(ix, taker.at, shelf);
        }
        self.open = shelves;
        wanted
    }

    /// The shelves from which somebody may take.
    fn shelves_for(&self, taker: &Taker<'a>, open: &mut Vec<usize>) {
        open.clear();
        let facts = &self.facts;
        let owner = taker.draw.and_then(|(_, draw)| draw.by.as_ref());
        let own = owner.filter(|_| !facts.own.is_empty()).and_then(|owner| facts.own.get(owner));
        let all = own.into_iter().flatten().chain(&facts.pooled).copied();
        open.extend(all.filter(|shelf| {
            facts.shelves.get(*shelf).is_some_and(|shelf| match taker.draw {
                Some((_, draw)) => shelf.admits(draw, facts.pool),
                None => shelf.unscoped(),
            })
        }));
    }

    /// The first lot of a shelf that has something left.
    fn top(&mut self, shelf: usize) -> Option<(Key, usize)> {
        let heap = self.heaps.get_mut(shelf)?;
        loop {
            let Reverse((key, ix)) = *heap.peek()?;
            let live = self.live.get_mut(ix)?;
            if live.left > 0 {
                return Some((key, ix));
            }
            live.shelved = false;
            heap.pop();
        }
    }

    /// How much somebody may still take from a shelf.
    fn room(&self, shelf: usize, taker: &Taker<'a>) -> i64 {
        let Some(shelf) = self.facts.shelves.get(shelf).filter(|shelf| shelf.pooled) else { return i64::MAX };
        let Some(group) = self.groups.get(shelf.group) else { return i64::MAX };
        let by = taker.draw.and_then(|(_, draw)| draw.by.as_ref());
        let most = match self.facts.share {
            Limit::None => return i64::MAX,
            Limit::Cap(cap) => cap,
            Limit::Equal => self.equal_share(group.held, by, taker.at),
        };
        most.saturating_sub(group.used.get(&by).copied().unwrap_or(0))
    }

    /// The part of `held` that falls to a member at an instant.
    fn equal_share(&self, held: i64, by: Option<&CustomerId>, at: Moment) -> i64 {
        let (mut members, mut rank, mut last) = (0_i64, None, None);
        for member in &self.facts.members {
            let present = member.from <= at && member.until.is_none_or(|until| at < until);
            if present && last != Some(&member.customer) {
                if by == Some(&member.customer) {
                    rank = Some(members);
                }
                members = members.saturating_add(1);
                last = Some(&member.customer);
            }
        }
        let Some(rank) = rank else { return 0 };
        let each = held.checked_div(members).unwrap_or(0);
        let rest = held.checked_rem(members).unwrap_or(0);
        each.saturating_add(i64::from(rank < rest))
    }

    fn use_share(&mut self, shelf: usize, by: Option<&'a CustomerId>, units: i64) {
        if self.facts.share == Limit::None {
            return;
        }
        let Some(shelf) = self.facts.shelves.get(shelf).filter(|shelf| shelf.pooled) else { return };
        if let Some(group) = self.groups.get_mut(shelf.group) {
            let used = group.used.entry(by).or_default();
            *used = used.saturating_add(units);
            if *used == 0 {
                group.used.remove(&by);
            }
        }
    }

    /// A lot that lasts so long from its first use has its end now.
    fn first_use(&mut self, ix: usize, at: Moment, shelf: usize) {
        let (Some(fact), Some(live)) = (self.facts.lots.get(ix), self.live.get(ix)) else { return };
        let Some(lasts) = fact.lot.lasts.filter(|_| live.cut.is_none()) else { return };
        let end = MomentCycles::anniversary(at, self.facts.pool.zone, lasts).and_then(|cycles| cycles.boundary(1));
        let end = end.unwrap_or(Moment::MAX);
        let sooner = self.end_of(ix).is_none_or(|until| end < until);
        let left = live.left;
        if let Some(live) = self.live.get_mut(ix) {
            live.cut = Some(end);
        }
        // It stands at the top of its shelf: put it back where its new end belongs.
        let key = self.key(ix);
        if let (Some(heap), Some(key)) = (self.heaps.get_mut(shelf), key) {
            if heap.peek().is_some_and(|Reverse((_, top))| *top == ix) {
                heap.pop();
                if left > 0 {
                    heap.push(Reverse((key, ix)));
                } else if let Some(live) = self.live.get_mut(ix) {
                    live.shelved = false;
                }
            }
        }
        if sooner {
            self.cut = true;
            self.await_end(ix);
        }
    }

    /// Gives back a draw, or part of it.
    fn give_back(&mut self, at: Moment, fact: usize, draw: usize, units: Option<i64>) -> Result<()> {
        let mut wanted = units.unwrap_or(i64::MAX);
        let source = Source::Return(fact);
        if let Some(uncovered) = self.uncovered.get_mut(draw) {
            let given_up = wanted.min(*uncovered);
            *uncovered = uncovered.saturating_sub(given_up);
            wanted = wanted.saturating_sub(given_up);
            if self.facts.pool.overage == Overage::Carried {
                self.owed = self.owed.saturating_sub(given_up);
            }
            self.write(at, Reason::GivenUp, None, source, given_up);
        }
        let by = self.facts.pool.draws.get(draw).and_then(|draw| draw.by.as_ref());
        let mut slices = self.taken.of(draw).to_vec();
        while let Some(slice) = slices.last_mut().filter(|_| wanted > 0) {
            let (ix, given) = (slice.lot, slice.units.min(wanted));
            let lives = self.live.get(ix).is_some_and(|live| live.alive) && slice.life == self.life(ix);
            slice.units = slice.units.saturating_sub(given);
            if slice.units == 0 {
                slices.pop();
            }
            wanted = wanted.saturating_sub(given);
            if lives {
                self.credit(ix, given)?;
                if let Some(shelf) = self.facts.lots.get(ix).map(|fact| fact.shelf) {
                    self.use_share(shelf, by, given.saturating_neg());
                }
                self.write(at, Reason::Returned, Some(ix), source, given);
            } else {
                self.write(at, Reason::Lapsed, Some(ix), source, given);
            }
        }
        self.taken.set(draw, slices);
        Ok(())
    }

    fn transfer(&mut self, at: Moment, fact: usize, from: usize, to: usize, units: i64) -> Result<()> {
        let alive = |ix: usize| self.live.get(ix).is_some_and(|live| live.alive);
        let left = self.live.get(from).map_or(0, |live| live.left);
        let moved = if alive(from) && alive(to) { units.min(left) } else { 0 };
        let source = Source::Transfer(fact);
        self.debit(from, moved);
        self.write(at, Reason::TransferredOut, Some(from), source, moved);
        self.credit(to, moved)?;
        self.hold(to, moved);
        self.hold(from, moved.saturating_neg());
        self.write(at, Reason::TransferredIn, Some(to), source, moved);
        self.write(at, Reason::TransferShort, Some(from), source, units.saturating_sub(moved));
        Ok(())
    }

    /// Pays carried overage, the oldest first, from what there is; or only what comes from before the replay.
    fn settle(&mut self, at: Moment, opening_only: bool) -> Result<()> {
        if self.debts.is_empty() || self.balance == 0 {
            return Ok(());
        }
        let mut unpaid = VecDeque::new();
        for debt in std::mem::take(&mut self.debts) {
            let owing = match debt {
                Owing::Opening(units) => units,
                Owing::Draw(draw) => self.uncovered.get(draw).copied().unwrap_or(0),
            };
            let skipped = opening_only && matches!(debt, Owing::Draw(_));
            if self.balance == 0 || skipped {
                unpaid.push_back(debt);
                continue;
            }
            let draw = match debt {
                Owing::Opening(_) => None,
                Owing::Draw(draw) => self.facts.pool.draws.get(draw).map(|fact| (draw, fact)),
            };
            let left = self.take(Taker { draw, at, reason: Reason::Paid }, owing);
            match debt {
                Owing::Opening(_) if left > 0 => unpaid.push_back(Owing::Opening(left)),
                Owing::Opening(_) => {}
                Owing::Draw(draw) => {
                    if let Some(uncovered) = self.uncovered.get_mut(draw) {
                        *uncovered = left;
                    }
                    if left > 0 {
                        unpaid.push_back(debt);
                    }
                }
            }
        }
        self.debts = unpaid;
        Ok(())
    }
}

/// Taking up a checkpoint.
impl<'a> Engine<'a> {
    pub(super) fn open_draw(&mut self, left: &DrawLeft) -> Result<()> {
        let step = self.facts.pool.step;
        let dangling = |id: &dyn std::fmt::Display| {
            Error::new(Code::DanglingId, format!("the checkpoint names `{id}`, which the pool does not have"))
        };
        let draw = self.facts.find_draw(&left.draw).ok_or_else(|| dangling(&left.draw))?;
        if let Some(uncovered) = self.uncovered.get_mut(draw) {
            *uncovered = step.count(left.uncovered)?;
        }
        for slice in &left.slices {
            let lot = self.facts.find_lot(&slice.lot).ok_or_else(|| dangling(&slice.lot))?;
            // Lives are counted from the checkpoint on.
            let life = if slice.alive { 0 } else { u64::MAX };
            self.taken.add(draw, Slice { lot, units: step.count(slice.amount)?, life });
        }
        Ok(())
    }

    /// `people` are those of the facts, who outlive the checkpoint; nobody else can draw.
    pub(super) fn open_group(&mut self, group: &GroupUse, people: &BTreeSet<&'a CustomerId>) -> Result<()> {
        let step = self.facts.pool.step;
        let Some(place) = self.facts.find_group(group.group.as_deref()) else { return Ok(()) };
        let mut used = BTreeMap::new();
        for (by, amount) in &group.used {
            let by = by.as_ref().map(|by| people.get(by).copied());
            if by != Some(None) {
                used.insert(by.flatten(), step.count(*amount)?);
            }
        }
        if let Some(state) = self.groups.get_mut(place) {
            (state.held, state.used) = (step.count(group.held)?, used);
        }
        Ok(())
    }
}
