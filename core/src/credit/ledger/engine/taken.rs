//! What draws took and have not given back.

use std::collections::HashMap;

/// What one draw took from one lot and has not given back.
#[derive(Clone, Copy)]
pub(in crate::credit::ledger) struct Slice {
    pub(in crate::credit::ledger) lot: usize,
    pub(in crate::credit::ledger) units: i64,
    /// The life of the lot in which it was taken.
    pub(in crate::credit::ledger) life: u64,
}

/// The slices of each draw: those of one draw stand together, until some are given back or paid later.
pub(in crate::credit::ledger) struct Taken {
    all: Vec<Slice>,
    ranges: Vec<(usize, usize)>,
    moved: HashMap<usize, Vec<Slice>>,
}

impl Taken {
    /// Nothing yet, of so many draws.
    pub(super) fn none(draws: usize) -> Taken {
        Taken { all: Vec::with_capacity(draws), ranges: vec![(0, 0); draws], moved: HashMap::new() }
    }

    /// The slices of a draw, in the order in which they were taken.
    pub(in crate::credit::ledger) fn of(&self, draw: usize) -> &[Slice] {
        if let Some(moved) = self.moved.get(&draw) {
            return moved;
        }
        self.ranges.get(draw).and_then(|(from, until)| self.all.get(*from..*until)).unwrap_or(&[])
    }

    pub(super) fn add(&mut self, draw: usize, slice: Slice) {
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

    pub(super) fn set(&mut self, draw: usize, slices: Vec<Slice>) {
        self.moved.insert(draw, slices);
    }
}
