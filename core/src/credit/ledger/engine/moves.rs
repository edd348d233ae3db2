//! What happens between boundaries: draws, returns, transfers, and the payment of what is owed.

use super::{CarriedOverage, Engine, EntryReason, LineSource, TakenSlice, TakenWhen, beyond};
use crate::credit::ledger::facts::{Limit, Shelf};
use crate::credit::ledger::place::ListPlace;
use crate::credit::{Draw, Overage};
use crate::error::Result;
use crate::id::CustomerId;
use crate::time::{Interval, Moment};
use crate::zone::MomentCycles;
use std::collections::VecDeque;
use std::sync::Arc;

/// Who takes from lots: a draw when it is made, carried overage when it is paid.
#[derive(Clone, Copy)]
struct Taker<'a> {
    draw: Option<(ListPlace, &'a Draw)>,
    at: Moment,
    reason: EntryReason,
}

impl<'a> Engine<'a> {
    pub(super) fn draw(&mut self, at: Moment, draw: ListPlace, units: i64, overage: Overage) -> Result<()> {
        let Some(fact) = self.facts.pool.draws.get(draw.get()) else { return Ok(()) };
        let short = if self.nothing_left() {
            units
        } else {
            self.take(&Taker { draw: Some((draw, fact)), at, reason: EntryReason::Drawn }, units)
        };
        if short == 0 {
            return Ok(());
        }
        if let Some(uncovered) = self.uncovered.get_mut(draw.get()) {
            *uncovered = short;
        }
        let reason = match overage {
            Overage::Refused => EntryReason::Refused,
            Overage::Charged => EntryReason::Charged,
            Overage::Carried => {
                self.debts.push_back(CarriedOverage::Draw(draw));
                self.owed = self.owed.checked_add(short).ok_or_else(beyond)?;
                EntryReason::Carried
            }
        };
        self.write(at, reason, None, LineSource::Draw(draw), short);
        Ok(())
    }

    fn nothing_left(&self) -> bool {
        self.marks.is_empty() && self.cut_lots.is_empty()
    }

    /// Takes from the lots in their order. What could not be taken.
    fn take(&mut self, taker: &Taker<'a>, units: i64) -> i64 {
        if let Some(shelf) = self.only {
            return self.take_from(&[shelf], taker, units);
        }
        let mut shelves = std::mem::take(&mut self.open);
        let (groups, then): (&[Arc<str>], &[Arc<str>]) =
            taker.draw.map_or((&[], &[]), |(_, draw)| (draw.pool_groups.as_slice(), draw.then.as_slice()));
        self.shelves_for(taker, groups, &mut shelves);
        let mut left = self.take_from(&shelves, taker, units);
        if left > 0 && !then.is_empty() {
            self.shelves_for(taker, then, &mut shelves);
            left = self.take_from(&shelves, taker, left);
        }
        self.open = shelves;
        left
    }

    fn take_from(&mut self, shelves: &[usize], taker: &Taker<'a>, units: i64) -> i64 {
        let mut wanted = units;
        while wanted > 0 {
            let Some((ix, shelf, room)) = self.first(shelves, taker) else { break };
            let left = self.live.get(ix).map_or(0, |live| live.left);
            let taken = wanted.min(left).min(room);
            wanted = wanted.saturating_sub(taken);
            self.debit(ix, taken);
            if let Some(group) = self.limited(shelf) {
                self.use_limit(group, taker.draw.and_then(|(_, draw)| draw.by.as_ref()), taken);
            }
            let source = match taker.draw {
                None => LineSource::Lot,
                Some((draw, _)) => {
                    self.taken.add(
                        draw.get(),
                        TakenSlice { lot: ix, units: taken, taken: TakenWhen::After(self.lines.len()) },
                    );
                    LineSource::Draw(draw)
                }
            };
            if taker.reason == EntryReason::Paid {
                self.owed = self.owed.saturating_sub(taken);
            }
            self.write(taker.at, taker.reason, Some(ix), source, taken);
            if let Some(lasts) = self.facts.lots.get(ix).and_then(|fact| fact.lasts()) {
                self.first_use(ix, taker.at, lasts);
            }
        }
        wanted
    }

    /// The shelves from which somebody may take.
    #[inline(never)]
    fn shelves_for(&self, taker: &Taker<'a>, groups: &[Arc<str>], open: &mut Vec<usize>) {
        open.clear();
        let facts = &self.facts;
        let owner = taker.draw.and_then(|(_, draw)| draw.by.as_ref());
        let own = owner.filter(|_| !facts.own.is_empty()).and_then(|owner| facts.own.get(owner));
        let all = own.into_iter().flatten().chain(&facts.pooled).copied();
        open.extend(all.filter(|shelf| {
            facts.shelves.get(*shelf).is_some_and(|shelf| match taker.draw {
                Some((_, draw)) => shelf.admits(draw, groups, facts.pool),
                None => shelf.unscoped(),
            })
        }));
    }

    /// The lot that comes first on some shelves, its shelf, and how much may be taken from there.
    fn first(&self, shelves: &[usize], taker: &Taker<'a>) -> Option<(usize, usize, i64)> {
        match shelves {
            [] => None,
            [shelf] => {
                let (top, room) = (self.top(*shelf)?, self.room(*shelf, taker));
                Some((top, *shelf, room)).filter(|_| room > 0)
            }
            _ => self.first_of_many(shelves, taker),
        }
    }

    #[inline(never)]
    fn first_of_many(&self, shelves: &[usize], taker: &Taker<'a>) -> Option<(usize, usize, i64)> {
        let mut first: Option<(usize, usize, i64)> = None;
        for shelf in shelves.iter().copied() {
            let Some(top) = self.top(shelf) else { continue };
            if first.is_none_or(|(best, ..)| self.is_before(top, best)) {
                let room = self.room(shelf, taker);
                if room > 0 {
                    first = Some((top, shelf, room));
                }
            }
        }
        first
    }

    /// The first lot of a shelf that has something left.
    fn top(&self, shelf: usize) -> Option<usize> {
        let places = &self.facts.shelves.get(shelf)?.places;
        let place = self.marks.next(places.start).filter(|place| *place < places.end);
        let lot = place.and_then(|place| self.facts.shelved.get(place));
        if self.cut_lots.is_empty() { lot } else { self.first_with_cut(shelf, lot) }
    }

    /// Of the first lot of a shelf and those of it whose end a first use has set, the first.
    #[cold]
    fn first_with_cut(&self, shelf: usize, lot: Option<usize>) -> Option<usize> {
        let all = self.cut_lots.range((shelf, [i64::MIN; 5], 0)..);
        let cut = all.take_while(|(on, ..)| *on == shelf).map(|(.., ix)| *ix).next();
        match (lot, cut) {
            (Some(lot), Some(cut)) => Some(if self.is_before(cut, lot) { cut } else { lot }),
            (lot, cut) => lot.or(cut),
        }
    }

    /// Whether a lot comes before another in the order of a draw.
    fn is_before(&self, one: usize, other: usize) -> bool {
        if self.cut_lots.is_empty() {
            let rank = |ix: usize| self.facts.lots.get(ix).map(|fact| fact.rank);
            return rank(one) < rank(other);
        }
        (self.key(one), one) < (self.key(other), other)
    }

    /// How much somebody may still take from a shelf.
    fn room(&self, shelf: usize, taker: &Taker<'a>) -> i64 {
        match self.facts.shelves.get(shelf) {
            Some(shelf) if shelf.limited => self.limit(shelf, taker),
            _ => i64::MAX,
        }
    }

    #[inline(never)]
    fn limit(&self, shelf: &Shelf<'a>, taker: &Taker<'a>) -> i64 {
        let Some(group) = self.groups.get(shelf.group) else { return i64::MAX };
        let by = taker.draw.and_then(|(_, draw)| draw.by.as_ref());
        let (limit, but) = self.facts.limits.get(shelf.group).copied().unwrap_or((Limit::None, None));
        let most = match limit {
            Limit::None => return i64::MAX,
            Limit::Cap(_) if but.is_some() && but == by => return i64::MAX,
            Limit::Cap(cap) => cap,
            Limit::Equal => self.equal_share(group.held, shelf.pool_group, by, taker.at),
        };
        most.saturating_sub(group.used.get(&by).copied().unwrap_or(0))
    }

    /// The part of `held` that falls to a member at an instant.
    fn equal_share(&self, held: i64, pool_group: Option<&Arc<str>>, by: Option<&CustomerId>, at: Moment) -> i64 {
        let (mut members, mut rank, mut last) = (0_i64, None, None);
        for member in &self.facts.members {
            let present = member.from <= at && member.until.is_none_or(|until| at < until);
            if present && member.pool_group.as_ref() == pool_group && last != Some(&member.customer) {
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

    /// The group of a shelf, if there is a limit to what one person may draw of it.
    fn limited(&self, shelf: usize) -> Option<usize> {
        self.facts.shelves.get(shelf).filter(|shelf| shelf.limited).map(|shelf| shelf.group)
    }

    #[inline(never)]
    fn use_limit(&mut self, group: usize, by: Option<&'a CustomerId>, units: i64) {
        if let Some(group) = self.groups.get_mut(group) {
            let used = group.used.entry(by).or_default();
            *used = used.saturating_add(units);
            if *used == 0 {
                group.used.remove(&by);
            }
        }
    }

    /// A lot that lasts so long from its first use has its end now.
    #[inline(never)]
    fn first_use(&mut self, ix: usize, at: Moment, lasts: Interval) {
        let Some(live) = self.live.get(ix).copied().filter(|live| live.cut.is_none()) else { return };
        let end = MomentCycles::anniversary(at, self.facts.pool.zone, lasts).and_then(|cycles| cycles.boundary(1));
        let end = end.unwrap_or(Moment::MAX);
        let sooner = self.end_of(ix).is_none_or(|until| end < until);
        self.hide(ix);
        if let Some(live) = self.live.get_mut(ix) {
            live.cut = Some(end);
        }
        if live.left > 0 {
            self.show(ix);
        }
        if sooner {
            self.cut = true;
            self.await_end(ix);
        }
    }

    /// Gives back a draw, or part of it.
    pub(super) fn give_back(&mut self, at: Moment, fact: ListPlace, units: i64) -> Result<()> {
        let Some(draw) = self.facts.returned.get(fact.get()).copied() else { return Ok(()) };
        let mut wanted = units;
        let source = LineSource::Return(fact);
        let own = self.facts.pool.draws.get(draw).and_then(|draw| draw.overage);
        let carried = own.unwrap_or(self.facts.pool.overage) == Overage::Carried;
        if let Some(uncovered) = self.uncovered.get_mut(draw) {
            let given_up = wanted.min(*uncovered);
            *uncovered = uncovered.saturating_sub(given_up);
            wanted = wanted.saturating_sub(given_up);
            if carried {
                self.owed = self.owed.saturating_sub(given_up);
            }
            self.write(at, EntryReason::GivenUp, None, source, given_up);
        }
        let by = self.facts.pool.draws.get(draw).and_then(|draw| draw.by.as_ref());
        let mut slices = self.taken.of(draw);
        while let Some(slice) = slices.last_mut().filter(|_| wanted > 0) {
            let (ix, given) = (slice.lot, slice.units.min(wanted));
            let lives = self.lives_since(ix, slice.taken);
            slice.units = slice.units.saturating_sub(given);
            if slice.units == 0 {
                slices.pop();
            }
            wanted = wanted.saturating_sub(given);
            if lives {
                self.credit(ix, given)?;
                if let Some(group) = self.facts.lots.get(ix).and_then(|fact| self.limited(fact.shelf.get())) {
                    self.use_limit(group, by, given.saturating_neg());
                }
                self.write(at, EntryReason::Returned, Some(ix), source, given);
            } else {
                self.write(at, EntryReason::Lapsed, Some(ix), source, given);
            }
        }
        self.taken.set(draw, slices);
        Ok(())
    }

    pub(super) fn transfer(&mut self, at: Moment, fact: ListPlace, units: i64) -> Result<()> {
        let Some((from, to)) = self.facts.transferred.get(fact.get()).copied() else { return Ok(()) };
        let alive = |ix: usize| self.live.get(ix).is_some_and(|live| live.alive);
        let left = self.live.get(from).map_or(0, |live| live.left);
        let moved = if alive(from) && alive(to) { units.min(left) } else { 0 };
        let source = LineSource::Transfer(fact);
        self.debit(from, moved);
        self.write(at, EntryReason::TransferredOut, Some(from), source, moved);
        self.credit(to, moved)?;
        self.hold(to, moved);
        self.hold(from, moved.saturating_neg());
        self.write(at, EntryReason::TransferredIn, Some(to), source, moved);
        self.write(at, EntryReason::TransferShort, Some(from), source, units.saturating_sub(moved));
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
                CarriedOverage::Opening(units) => units,
                CarriedOverage::Draw(draw) => self.uncovered.get(draw.get()).copied().unwrap_or(0),
            };
            let skipped = opening_only && matches!(debt, CarriedOverage::Draw(_));
            if self.balance == 0 || skipped {
                unpaid.push_back(debt);
                continue;
            }
            let draw = match debt {
                CarriedOverage::Opening(_) => None,
                CarriedOverage::Draw(draw) => self.facts.pool.draws.get(draw.get()).map(|fact| (draw, fact)),
            };
            let left = self.take(&Taker { draw, at, reason: EntryReason::Paid }, owing);
            match debt {
                CarriedOverage::Opening(_) if left > 0 => unpaid.push_back(CarriedOverage::Opening(left)),
                CarriedOverage::Opening(_) => {}
                CarriedOverage::Draw(draw) => {
                    if let Some(uncovered) = self.uncovered.get_mut(draw.get()) {
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
