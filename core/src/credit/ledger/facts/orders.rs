//! The orders in which lots begin, end and are drawn, worked out once: a replay only goes on along them.
//!
//! Uses nothing besides.

use super::{Facts, LotFact};
use crate::credit::ledger::place::Place;

/// Puts places of lots, which are in the order of the lots' ids, in the order of a key and then of the ids.
fn sort<K: Ord>(places: &mut [Place], lots: &[LotFact<'_>], key: impl Fn(&LotFact<'_>) -> K) {
    let key = |place: &Place| lots.get(place.get()).map(&key);
    // Lots come one after the other, as a rule, and then nothing is to be sorted.
    if !places.is_sorted_by_key(key) {
        places.sort_by_cached_key(key);
    }
}

impl Facts<'_> {
    /// Once all lots and voids are known.
    pub(super) fn orders(&mut self) {
        let (pool, all) = (self.pool, (0..self.lots.len()).map(Place::new));
        self.ends =
            all.clone().zip(&self.lots).filter(|(_, lot)| lot.until.is_some()).map(|(place, _)| place).collect();
        self.starts = all.collect();
        self.shelved = self.starts.clone();
        sort(&mut self.starts, &self.lots, |lot| (lot.from, lot.order));
        sort(&mut self.ends, &self.lots, |lot| lot.ends());
        if !self.drawn_by_id {
            sort(&mut self.shelved, &self.lots, |lot| pool.order.key(lot.lot, lot.lot.until));
        }
        for (rank, place) in self.shelved.iter().enumerate() {
            if let Some(fact) = self.lots.get_mut(place.get()) {
                (fact.rank, fact.on_shelf) = (Place::new(rank), Place::new(rank));
            }
        }
        if let [shelf] = self.shelves.as_mut_slice() {
            shelf.places = 0..self.lots.len();
            return;
        }
        self.sort_by_shelves();
    }

    /// Lots of one shelf stand together, each shelf in the order of a draw.
    fn sort_by_shelves(&mut self) {
        for fact in &self.lots {
            if let Some(shelf) = self.shelves.get_mut(fact.shelf.get()) {
                shelf.places.end = shelf.places.end.saturating_add(1);
            }
        }
        let mut from = 0_usize;
        for shelf in &mut self.shelves {
            let len = std::mem::replace(&mut shelf.places, from..from).end;
            from = from.saturating_add(len);
        }
        for place in std::mem::take(&mut self.shelved) {
            let Some(fact) = self.lots.get_mut(place.get()) else { continue };
            let Some(shelf) = self.shelves.get_mut(fact.shelf.get()) else { continue };
            fact.on_shelf = Place::new(shelf.places.end);
            shelf.places.end = shelf.places.end.saturating_add(1);
        }
        self.shelved = vec![Place::new(0); self.lots.len()];
        for (ix, fact) in self.lots.iter().enumerate() {
            if let Some(place) = self.shelved.get_mut(fact.on_shelf.get()) {
                *place = Place::new(ix);
            }
        }
    }
}
