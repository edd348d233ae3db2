//! What draws took and have not given back.

use super::{Line, LineSource};
use crate::credit::ledger::facts::LedgerFacts;
use std::collections::HashMap;

/// What one draw took from one lot and has not given back.
#[derive(Clone, Copy)]
pub(in crate::credit::ledger) struct TakenSlice {
    pub(in crate::credit::ledger) lot: usize,
    pub(in crate::credit::ledger) units: i64,
    pub(in crate::credit::ledger) taken: TakenWhen,
}

/// When a slice was taken or a life of a lot began, counted in lines of the history: a slice returns to its lot if the
/// lot's life began no later.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::credit::ledger) enum TakenWhen {
    /// In a life that was over before the replay.
    #[default]
    Over,
    /// In the life that went on when the replay began.
    Before,
    /// After so many lines.
    After(usize),
}

/// The slices of the draws of which something is given back or was taken before the replay. Those of all others stand in
/// the history.
pub(in crate::credit::ledger) struct Taken(HashMap<usize, Vec<TakenSlice>, foldhash::fast::RandomState>);

impl Taken {
    /// Nothing yet.
    pub(super) fn none(facts: &LedgerFacts<'_>) -> Taken {
        Taken(facts.returned.iter().map(|draw| (*draw, Vec::new())).collect())
    }

    pub(super) fn add(&mut self, draw: usize, slice: TakenSlice) {
        if let Some(slices) = self.0.get_mut(&draw) {
            slices.push(slice);
        }
    }

    /// The slices of a draw that the replay began with.
    pub(super) fn open(&mut self, draw: usize) -> &mut Vec<TakenSlice> {
        self.0.entry(draw).or_default()
    }

    /// The slices of a draw of which something is given back, in the order in which they were taken.
    pub(super) fn of(&mut self, draw: usize) -> Vec<TakenSlice> {
        self.0.get_mut(&draw).map(std::mem::take).unwrap_or_default()
    }

    pub(super) fn set(&mut self, draw: usize, slices: Vec<TakenSlice>) {
        self.0.insert(draw, slices);
    }

    /// The slices of all draws with their draws, by the place of the draw and in the order in which they were taken.
    pub(in crate::credit::ledger) fn all(&self, lines: &[Line]) -> Vec<(usize, TakenSlice)> {
        let of_lines = lines.iter().enumerate().filter_map(|(n, line)| {
            let (LineSource::Draw(draw), Some(lot)) = (line.fact, line.lot) else { return None };
            let slice = TakenSlice { lot: lot.get(), units: line.amount, taken: TakenWhen::After(n) };
            Some((draw.get(), slice)).filter(|(draw, _)| !self.0.contains_key(draw))
        });
        let kept = self.0.iter().flat_map(|(draw, slices)| slices.iter().map(|slice| (*draw, *slice)));
        let mut all: Vec<(usize, TakenSlice)> = of_lines.chain(kept).collect();
        all.sort_by_key(|(draw, _)| *draw);
        all
    }
}
