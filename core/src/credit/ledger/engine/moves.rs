//! What happens between boundaries: draws, returns, transfers, and the payment of what is owed.

use super::{Engine, Owing, Reason, Slice, Source, beyond};
use crate::credit::ledger::facts::Limit;
use crate::credit::order::Key;
use crate::credit::{Draw, Overage};
use crate::error::Result;
use crate::id::CustomerId;
use crate::time::Moment;
use crate::zone::MomentCycles;
use std::cmp::Reverse;
use std::collections::VecDeque;
use std::sync::Arc;

/// Who takes from lots: a draw when it is made, carried overage when it is paid.
#[derive(Clone, Copy)]
struct Taker<'a> {
    draw: Option<(usize, &'a Draw)>,
    at: Moment,
    reason: Reason,
}

impl<'a> Engine<'a> {
    pub(super) fn draw(&mut self, at: Moment, draw: usize, units: i64) -> Result<()> {
        let Some(fact) = self.facts.pool.draws.get(draw) else { return Ok(()) };
        let short = self.take(Taker { draw: Some((draw, fact)), at, reason: Reason::Drawn }, units);
        if short == 0 {
            return Ok(());
        }
        if let Some(uncovered) = self.uncovered.get_mut(draw) {
            *uncovered = short;
        }
        let reason = match fact.overage.unwrap_or(self.facts.pool.overage) {
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
        let (limit, but) = self.facts.limits.get(shelf.group).copied().unwrap_or((Limit::None, None));
        let most = match limit {
            Limit::None => return i64::MAX,
            Limit::Cap(_) if but.is_some() && but == by => return i64::MAX,
            Limit::Cap(cap) => cap,
            Limit::Equal => self.equal_share(group.held, shelf.circle, by, taker.at),
        };
        most.saturating_sub(group.used.get(&by).copied().unwrap_or(0))
    }

    /// The part of `held` that falls to a member at an instant.
    fn equal_share(&self, held: i64, circle: Option<&Arc<str>>, by: Option<&CustomerId>, at: Moment) -> i64 {
        let (mut members, mut rank, mut last) = (0_i64, None, None);
        for member in &self.facts.members {
            let present = member.from <= at && member.until.is_none_or(|until| at < until);
            if present && member.circle.as_ref() == circle && last != Some(&member.customer) {
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
        let Some(shelf) = self.facts.shelves.get(shelf).filter(|shelf| shelf.pooled) else { return };
        if self.facts.limits.get(shelf.group).is_none_or(|(limit, _)| *limit == Limit::None) {
            return;
        }
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
    pub(super) fn give_back(&mut self, at: Moment, fact: usize, draw: usize, units: Option<i64>) -> Result<()> {
        let mut wanted = units.unwrap_or(i64::MAX);
        let source = Source::Return(fact);
        let own = self.facts.pool.draws.get(draw).and_then(|draw| draw.overage);
        let carried = own.unwrap_or(self.facts.pool.overage) == Overage::Carried;
        if let Some(uncovered) = self.uncovered.get_mut(draw) {
            let given_up = wanted.min(*uncovered);
            *uncovered = uncovered.saturating_sub(given_up);
            wanted = wanted.saturating_sub(given_up);
            if carried {
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

    pub(super) fn transfer(&mut self, at: Moment, fact: usize, from: usize, to: usize, units: i64) -> Result<()> {
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
    pub(super) fn settle(&mut self, at: Moment, opening_only: bool) -> Result<()> {
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
