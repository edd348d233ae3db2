//! The walk from boundary to boundary, from the start or from a checkpoint.

use super::{CarriedOverage, Engine, TakenSlice, TakenWhen, sooner};
use crate::credit::ledger::facts::{Class, Move};
use crate::credit::{DrawLeft, GroupUse};
use crate::error::{Code, Error, Result};
use crate::id::CustomerId;
use crate::time::Moment;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

impl<'a> Engine<'a> {
    /// Goes on to `until`: the boundaries of lots and periods up to and at it, and what is drawn before it.
    pub(in crate::credit::ledger) fn run(&mut self, until: Moment) -> Result<()> {
        loop {
            let boundary = self.next_boundary().filter(|at| *at <= until);
            // A first use can bring an end nearer.
            self.cut = false;
            let end = boundary.unwrap_or(until);
            while let Some(next) = self.facts.moves.get(self.next_move) {
                if next.at >= end || self.cut {
                    break;
                }
                let next = *next;
                self.next_move = self.next_move.saturating_add(1);
                self.do_move(next)?;
            }
            match boundary {
                _ if self.cut => {}
                Some(at) => self.cross(at)?,
                None => return Ok(()),
            }
        }
    }

    /// Skips what a checkpoint at `at` already holds. Lots that live then and are not in it begin.
    pub(in crate::credit::ledger) fn take_up(&mut self, at: Moment) -> Result<()> {
        let resets = &self.facts.pool.resets;
        self.next_reset = self.facts.resets.partition_point(|(n, _)| resets.get(*n).is_some_and(|r| r.at <= at));
        for (n, group) in self.facts.resets.get(..self.next_reset).unwrap_or(&[]) {
            let then = resets.get(*n).map(|reset| reset.at);
            let all = group.is_none();
            let affected = self.groups.iter_mut().enumerate().filter(|(place, _)| all || *group == Some(*place));
            affected.for_each(|(_, state)| state.reset_at = then);
        }
        self.next_move = self.facts.moves.partition_point(|fact| fact.at < at);
        let begun = self.facts.starts.partition_point(|ix| self.facts.lots.get(ix).is_some_and(|l| l.from <= at));
        self.next_start = begun;
        let ended = |ix: usize| self.facts.lots.get(ix).is_some_and(|l| l.until.is_some_and(|until| until <= at));
        self.next_end = self.facts.ends.partition_point(ended);
        for place in 0..begun {
            let Some(ix) = self.facts.starts.get(place) else { continue };
            let Some(live) = self.live.get(ix).copied() else { continue };
            let ended = self.end_of(ix).is_some_and(|end| end <= at);
            if !live.begun && !ended {
                self.start(at, ix)?;
            } else if live.alive {
                if ended || live.cut.is_some() {
                    self.await_end(ix);
                }
                self.await_refill(ix, at);
                let left = live.left;
                self.set_left(ix, 0);
                self.credit(ix, left)?;
            }
        }
        if self.debts.iter().any(|debt| matches!(debt, CarriedOverage::Opening(_))) {
            self.settle(at, true)?;
        }
        Ok(())
    }

    fn next_boundary(&self) -> Option<Moment> {
        let start = self.facts.starts.get(self.next_start).and_then(|ix| self.facts.lots.get(ix)).map(|l| l.from);
        let reset =
            self.facts.resets.get(self.next_reset).and_then(|(n, _)| self.facts.pool.resets.get(*n)).map(|r| r.at);
        let end = self.next_end().map(|(at, ..)| at);
        let refill = self.refills.peek().map(|Reverse((at, ..))| *at);
        sooner(sooner(start, reset), sooner(end, refill))
    }

    /// Crosses a boundary: lots end, resets, lots start, refills.
    fn cross(&mut self, at: Moment) -> Result<()> {
        while let Some(end) = self.next_end().filter(|(end, ..)| *end == at) {
            self.pass_end(end);
            self.end(at, end.2)?;
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
        while let Some(ix) = self.facts.starts.get(self.next_start) {
            if self.facts.lots.get(ix).is_none_or(|fact| fact.from != at) {
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

    fn do_move(&mut self, Move { at, units, place, class, overage }: Move) -> Result<()> {
        match class {
            Class::Draw => self.draw(at, place, units, overage),
            Class::ReturnOfEarlier | Class::ReturnAtOnce => {
                self.give_back(at, place, units)?;
                self.settle(at, false)
            }
            Class::Transfer => {
                self.transfer(at, place, units)?;
                self.settle(at, false)
            }
        }
    }

    pub(in crate::credit::ledger) fn open_draw(&mut self, left: &DrawLeft) -> Result<()> {
        let step = self.facts.pool.step;
        let dangling = |id: &dyn std::fmt::Display| {
            Error::new(Code::DanglingId, format!("the checkpoint names `{id}`, which the pool does not have"))
        };
        let draw = self.facts.find_draw(&left.draw).ok_or_else(|| dangling(&left.draw))?;
        if let Some(uncovered) = self.uncovered.get_mut(draw) {
            *uncovered = step.count(left.uncovered)?;
        }
        let mut slices = Vec::new();
        for slice in &left.slices {
            let lot = self.facts.find_lot(&slice.lot).ok_or_else(|| dangling(&slice.lot))?;
            let taken = if slice.alive { TakenWhen::Before } else { TakenWhen::Over };
            slices.push(TakenSlice { lot, units: step.count(slice.amount)?, taken });
        }
        self.taken.open(draw).extend(slices);
        Ok(())
    }

    /// `people` are those of the facts, who outlive the checkpoint; nobody else can draw.
    pub(in crate::credit::ledger) fn open_group(
        &mut self,
        group: &GroupUse,
        people: &BTreeSet<&'a CustomerId>,
    ) -> Result<()> {
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
