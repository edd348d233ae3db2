//! Lists in an order.
//!
//! Uses nothing besides.

use crate::credit::ledger::place::ListPlace;

/// The places of a list in some order. Most lists stand in it by themselves, and then no place is written down.
#[derive(Clone, Default)]
pub(in crate::credit::ledger) struct Listing {
    places: Option<Vec<ListPlace>>,
    len: usize,
}

impl Listing {
    /// A list of so many things that stands in the order.
    pub(super) fn as_it_stands(len: usize) -> Listing {
        Listing { places: None, len }
    }

    /// These places.
    pub(super) fn of(places: Vec<ListPlace>) -> Listing {
        Listing { len: places.len(), places: Some(places) }
    }

    /// The place of what stands at this rank.
    pub(in crate::credit::ledger) fn get(&self, rank: usize) -> Option<usize> {
        match &self.places {
            None => Some(rank).filter(|rank| *rank < self.len),
            Some(places) => places.get(rank).map(|place| place.get()),
        }
    }

    /// The places, in order.
    pub(in crate::credit::ledger) fn iter(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.len).filter_map(|rank| self.get(rank))
    }

    /// How many stand at the front that are before something, where those that are stand before those that are not.
    pub(in crate::credit::ledger) fn partition_point(&self, is_before: impl Fn(usize) -> bool) -> usize {
        let (mut from, mut until) = (0, self.len);
        while from < until {
            let middle = from.midpoint(until);
            if self.get(middle).is_some_and(&is_before) {
                from = middle.saturating_add(1);
            } else {
                until = middle;
            }
        }
        from
    }
}
