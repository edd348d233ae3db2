//! What happens at a boundary: lots begin, end and are filled again, periods end.

use super::{CarriedOverage, Engine, EntryReason, LineSource, MAX_REFILLS, MAX_ROLLOVERS};
use crate::credit::ledger::place::ListPlace;
use crate::credit::rollover::{Rule, Units};
use crate::error::{Code, Error, Result};
use crate::plan::RolloverOver;
use crate::time::Moment;
use std::collections::BTreeMap;

impl Engine<'_> {
    pub(super) fn start(&mut self, at: Moment, ix: usize) -> Result<()> {
        let Some(units) = self.facts.lots.get(ix).map(|fact| fact.units) else { return Ok(()) };
        if let Some(live) = self.live.get_mut(ix) {
            (live.begun, live.alive) = (true, true);
        }
        self.credit(ix, units)?;
        self.hold(ix, units);
        self.write(at, EntryReason::Granted, Some(ix), LineSource::Lot, units);
        self.await_refill(ix, at);
        Ok(())
    }

    pub(super) fn end(&mut self, at: Moment, ix: usize) -> Result<()> {
        let Some(live) = self.live.get(ix).copied().filter(|live| live.alive) else { return Ok(()) };
        let void = self.facts.lots.get(ix).and_then(|fact| fact.void()).filter(|(void, _)| *void <= at);
        self.debit(ix, live.left);
        if let Some(live) = self.live.get_mut(ix) {
            live.alive = false;
        }
        let (reason, source) = match void {
            Some((_, n)) => (EntryReason::Voided, LineSource::Void(ListPlace::new(n))),
            None => (EntryReason::Expired, LineSource::Lot),
        };
        self.write(at, reason, Some(ix), source, live.left);
        Ok(())
    }

    /// Fills a lot again: what is left is lost. Whether it did.
    pub(super) fn refill(&mut self, at: Moment, ix: usize, n: i64) -> Result<bool> {
        let Some(live) = self.live.get(ix).copied().filter(|live| live.alive) else { return Ok(false) };
        self.refilled = self.refilled.saturating_add(1);
        if self.refilled > MAX_REFILLS {
            return Err(Error::new(Code::TooMany, format!("lots come again more than {MAX_REFILLS} times")));
        }
        let Some(units) = self.facts.lots.get(ix).map(|fact| fact.units) else { return Ok(false) };
        self.debit(ix, live.left);
        self.write(at, EntryReason::Replaced, Some(ix), LineSource::Lot, live.left);
        self.credit(ix, units)?;
        if let Some(live) = self.live.get_mut(ix) {
            live.filled = Some(ListPlace::new(self.lines.len()));
        }
        self.hold(ix, units);
        self.write(at, EntryReason::Refilled, Some(ix), LineSource::Lot, units);
        self.await_refill_number(ix, n.saturating_add(1));
        Ok(true)
    }

    pub(super) fn reset(&mut self, at: Moment, n: usize, group: Option<usize>) -> Result<()> {
        let affected = match group {
            None => 0..self.groups.len(),
            Some(group) => group..group.saturating_add(1).min(self.groups.len()),
        };
        let mut kept: Vec<(usize, i64)> = Vec::new();
        let mut sums: BTreeMap<usize, (i64, usize)> = BTreeMap::new();
        for group in affected.clone() {
            self.wake(at, group);
            let Some(state) = self.groups.get_mut(group) else { continue };
            let mut listed = std::mem::take(&mut state.listed);
            listed.sort_unstable();
            listed.retain(|ix| {
                let ix = ix.get();
                let tops_up = self.facts.lots.get(ix).and_then(|fact| fact.rule()).is_some_and(Rule::tops_up);
                let stays = self.live.get(ix).is_some_and(|live| live.alive && (live.left > 0 || tops_up));
                if let Some(live) = self.live.get_mut(ix) {
                    live.listed = false;
                }
                stays
            });
            let settled = self.groups.get(group).map_or(0, |state| state.settled.left.len());
            self.rolled = self.rolled.saturating_add(listed.len()).saturating_add(settled);
            if self.rolled > MAX_ROLLOVERS {
                let message = format!("resets go through more than {MAX_ROLLOVERS} lots, or kinds of lots");
                return Err(Error::new(Code::TooMany, message));
            }
            self.kept(at, group, &listed, &mut kept);
            if let Some(state) = self.groups.get_mut(group) {
                state.reset = Some(self.lines.len());
                (state.held, _) = (0, state.used.clear());
                sums.extend(state.settled.left.iter().map(|(shelf, left)| (*shelf, *left)));
            }
        }
        kept.sort_unstable();
        let source = LineSource::Reset(ListPlace::new(n));
        for (ix, kept) in kept {
            let left = self.live.get(ix).map_or(0, |live| live.left);
            let Some(group) = self.group_of(ix) else { continue };
            // A lot goes over by itself when it meets the first reset, and whenever a reset changes it; else with all others.
            let before = self.groups.get(group).and_then(|state| state.reset_at);
            let met = self.facts.lots.get(ix).is_some_and(|fact| before.is_some_and(|before| fact.from < before));
            if kept == left && met {
                let shelf = self.facts.lots.get(ix).map_or(0, |fact| fact.shelf.get());
                let (sum, _) = sums.entry(shelf).or_insert((0, ix));
                *sum = sum.saturating_add(left);
            } else {
                self.roll(at, source, ix, left, kept)?;
            }
            self.settle_lot(group, ix);
        }
        self.write_together(at, source, &sums);
        for group in affected {
            if let Some(state) = self.groups.get_mut(group) {
                state.reset_at = Some(at);
            }
        }
        Ok(())
    }

    /// Takes one lot over into the next period.
    fn roll(&mut self, at: Moment, source: LineSource, ix: usize, left: i64, kept: i64) -> Result<()> {
        let (lost, rolled) = (left.saturating_sub(kept).max(0), left.min(kept));
        self.debit(ix, lost);
        self.write(at, EntryReason::Reset, Some(ix), source, lost);
        self.debit(ix, rolled);
        self.write(at, EntryReason::RolledOut, Some(ix), source, rolled);
        self.credit(ix, rolled)?;
        self.write(at, EntryReason::RolledIn, Some(ix), source, rolled);
        let more = kept.saturating_sub(left).max(0);
        self.credit(ix, more)?;
        self.write(at, EntryReason::ToppedUp, Some(ix), source, more);
        self.hold(ix, kept);
        // It was listed as it came in.
        if let Some(state) = self.group_of(ix).and_then(|group| self.groups.get_mut(group)) {
            state.listed.pop();
        }
        Ok(())
    }

    /// What a reset leaves of the lots of a group, which are in the order of their ids.
    fn kept(&self, at: Moment, group: usize, listed: &[ListPlace], kept: &mut Vec<(usize, i64)>) {
        let zone = self.facts.pool.zone;
        let units = |ix: &ListPlace| {
            let ix = ix.get();
            let (fact, live) = (self.facts.lots.get(ix)?, self.live.get(ix)?);
            let since = (fact.lot.granted, fact.lot.order);
            Some((fact.rule(), Units { granted: fact.units, left: live.left, since, id: ix }))
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
            let others = self.groups.get(group).map_or(0, |state| state.settled.sum);
            kept.extend(together.iter().map(|lot| lot.id).zip(rule.together(&together, others, at, zone)));
        }
    }

    pub(super) fn drop_debts(&mut self, at: Moment, reset: usize) {
        let pool_group = self.facts.pool.resets.get(reset).and_then(|reset| reset.pool_group.as_ref());
        for debt in std::mem::take(&mut self.debts) {
            let stays = |draw: &ListPlace| {
                let pool_groups = self.facts.pool.draws.get(draw.get()).map(|draw| &draw.pool_groups);
                pool_group
                    .is_some_and(|pool_group| pool_groups.is_none_or(|pool_groups| !pool_groups.contains(pool_group)))
            };
            if matches!(&debt, CarriedOverage::Draw(draw) if stays(draw)) {
                self.debts.push_back(debt);
                continue;
            }
            let units = match debt {
                CarriedOverage::Opening(units) => units,
                CarriedOverage::Draw(draw) => self.uncovered.get_mut(draw.get()).map(std::mem::take).unwrap_or(0),
            };
            self.owed = self.owed.saturating_sub(units);
            self.write(at, EntryReason::Dropped, None, LineSource::Reset(ListPlace::new(reset)), units);
        }
    }
}
