//! The lots that resets leave as they are.
//!
//! Uses `plan` and `time`.

use super::{Age, Engine, EntryReason, Line, LineSource};
use crate::credit::ledger::place::ListPlace;
use crate::credit::rollover::Rule;
use crate::plan::RolloverOver;
use crate::time::Moment;
use crate::zone::MomentCycles;
use std::cmp::Reverse;
use std::collections::BTreeMap;

impl Engine<'_> {
    fn age(&self, ix: usize) -> Option<Age> {
        self.facts.lots.get(ix).map(|fact| (fact.lot.granted, fact.lot.order, ix))
    }

    fn rule(&self, ix: usize) -> Option<Rule> {
        self.facts.lots.get(ix).and_then(|fact| fact.rule()).copied()
    }

    /// After a reset: those that the next reset has to look at only if something happens to them.
    pub(super) fn settle_lot(&mut self, group: usize, ix: usize) {
        let (rule, age, shelf) = (self.rule(ix), self.age(ix), self.shelf_place(ix));
        let Some(live) = self.live.get_mut(ix) else { return };
        live.listed = false;
        let (Some(rule), Some(age), Some(shelf)) = (rule, age, shelf) else { return };
        let together = rule.over == RolloverOver::Together;
        if live.left == 0 && !(together && rule.tops_up()) {
            return;
        }
        live.settled = true;
        let left = live.left;
        let zone = self.facts.pool.zone;
        let Some(state) = self.groups.get_mut(group) else { return };
        let (sum, _) = state.settled.left.entry(shelf).or_insert((0, ix));
        *sum = sum.saturating_add(left);
        if together {
            state.settled.together.insert(age);
            state.settled.sum = state.settled.sum.saturating_add(left);
            if left > 0 {
                state.settled.full.insert(age);
            }
        }
        let ends = rule.age.map(|lasts| MomentCycles::anniversary(age.0, zone, lasts).and_then(|c| c.boundary(1)));
        if let Some(Ok(end)) = ends {
            state.settled.ages.push(Reverse((end, ix)));
        }
    }

    /// Something happens to a lot: the next reset has to look at it.
    pub(super) fn unsettle(&mut self, ix: usize) {
        if !self.live.get(ix).is_some_and(|live| live.settled) {
            return;
        }
        let (age, shelf, group) = (self.age(ix), self.shelf_place(ix), self.group_of(ix));
        let Some(live) = self.live.get_mut(ix) else { return };
        (live.settled, live.listed) = (false, true);
        let left = live.left;
        let Some(state) = group.and_then(|group| self.groups.get_mut(group)) else { return };
        state.listed.push(ListPlace::new(ix));
        if let Some((sum, _)) = shelf.and_then(|shelf| state.settled.left.get_mut(&shelf)) {
            *sum = sum.saturating_sub(left);
        }
        if let Some(age) = age.filter(|age| state.settled.together.remove(age)) {
            state.settled.full.remove(&age);
            state.settled.sum = state.settled.sum.saturating_sub(left);
        }
    }

    /// Of the lots that would go over as they are, those that a reset has to look at all the same: what is too old by now,
    /// and of those over which one rule counts the newest, and as many of the oldest as may be trimmed.
    pub(super) fn wake(&mut self, at: Moment, group: usize) {
        while let Some(Reverse((_, ix))) = self.groups.get_mut(group).and_then(|state| {
            let old = state.settled.ages.peek().is_some_and(|Reverse((end, _))| *end <= at);
            old.then(|| state.settled.ages.pop()).flatten()
        }) {
            self.unsettle(ix);
        }
        let newest = |state: &super::LotGroup<'_>| state.settled.together.last().copied();
        let Some(newest) = self.groups.get(group).and_then(newest) else { return };
        self.unsettle(newest.2);
        let Some(excess) = self.groups.get(group).and_then(|state| self.excess(state, at)) else { return };
        let mut woken = 0_i64;
        while woken < excess {
            let oldest = self.groups.get(group).and_then(|state| state.settled.full.first().copied());
            let Some((.., ix)) = oldest else { break };
            woken = woken.saturating_add(self.live.get(ix).map_or(0, |live| live.left));
            self.unsettle(ix);
        }
    }

    /// How much must be trimmed of the lots of a group over which one rule counts.
    fn excess(&self, state: &super::LotGroup<'_>, at: Moment) -> Option<i64> {
        let zone = self.facts.pool.zone;
        let mut newest: Option<(Age, Rule, i64)> = None;
        let mut total = state.settled.sum;
        for ix in state.listed.iter().map(|place| place.get()) {
            let (Some(live), Some(rule), Some(age)) = (self.live.get(ix), self.rule(ix), self.age(ix)) else {
                continue;
            };
            let there = live.alive && (live.left > 0 || rule.tops_up());
            if rule.over != RolloverOver::Together || !there {
                continue;
            }
            if !rule.too_old(age.0, at, zone) {
                total = total.saturating_add(live.left);
            }
            if newest.as_ref().is_none_or(|(last, ..)| *last < age) {
                newest = Some((age, rule, self.facts.lots.get(ix).map_or(0, |fact| fact.units)));
            }
        }
        newest.map(|(_, rule, granted)| rule.excess(total, granted))
    }

    /// What the lots have left that a reset leaves as they are, by shelf, with one of each: what was settled, and what has
    /// turned out to be.
    pub(super) fn write_together(&mut self, at: Moment, source: LineSource, sums: &BTreeMap<usize, (i64, usize)>) {
        for (units, any) in sums.values().copied().filter(|(units, _)| *units > 0) {
            let (lot, owed) = (Some(ListPlace::new(any)), self.owed);
            let out = Line {
                at,
                reason: EntryReason::RolledOut,
                lot,
                fact: source,
                amount: units,
                balance: self.balance.saturating_sub(units),
                owed,
                together: true,
            };
            self.lines.push(out);
            self.lines.push(Line { reason: EntryReason::RolledIn, balance: self.balance, ..out });
            self.hold(any, units);
        }
    }

    fn shelf_place(&self, ix: usize) -> Option<usize> {
        self.facts.lots.get(ix).map(|fact| fact.shelf.get())
    }
}
