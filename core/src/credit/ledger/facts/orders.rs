//! The orders in which lots begin, end and are drawn, worked out once: a replay only goes on along them.
//!
//! Uses `plan`.

use super::listing::Listing;
use super::{LedgerFacts, LotFact};
use crate::credit::Lot;
use crate::credit::ledger::place::ListPlace;
use crate::plan::Order;

/// In which orders the lots stand by themselves, by their ids: as a rule they come one after the other, and then nothing is
/// to be sorted.
pub(super) struct InOrder {
    starts: bool,
    /// That all end, too.
    ends: bool,
    draws: bool,
}

impl Default for InOrder {
    fn default() -> InOrder {
        InOrder { starts: true, ends: true, draws: true }
    }
}

impl InOrder {
    /// Looks at the next lot, after the one before it.
    pub(super) fn add(&mut self, before: Option<&Lot>, lot: &Lot, order: &Order) {
        self.ends &= lot.until.is_some();
        let Some(before) = before else { return };
        self.starts &= (before.from, before.order) <= (lot.from, lot.order);
        self.ends &= (before.until, before.order) <= (lot.until, lot.order);
        self.draws &= order.compare(before, lot).is_le();
    }
}

/// Places of lots, which are in the order of the lots' ids, in the order of a key and then of the ids.
fn sorted<K: Ord>(mut places: Vec<ListPlace>, lots: &[LotFact<'_>], key: impl Fn(&LotFact<'_>) -> K) -> Listing {
    places.sort_by_cached_key(|place| lots.get(place.get()).map(&key));
    Listing::of(places)
}

impl LedgerFacts<'_> {
    /// Once all lots and voids are known.
    pub(super) fn orders(&mut self) {
        let (lots, order) = (&self.lots, &self.pool.order);
        let all = || (0..lots.len()).map(ListPlace::new);
        let as_they_stand = Listing::as_it_stands(lots.len());
        self.starts = match self.in_order.starts {
            true => as_they_stand.clone(),
            false => sorted(all().collect(), lots, |lot| (lot.from, lot.order)),
        };
        self.ends = match self.in_order.ends && self.pool.voids.is_empty() {
            true => as_they_stand.clone(),
            false => {
                let ending = all().zip(lots).filter(|(_, lot)| lot.until.is_some()).map(|(place, _)| place);
                sorted(ending.collect(), lots, |lot| lot.ends())
            }
        };
        self.shelved = match self.in_order.draws {
            true => as_they_stand,
            false => sorted(all().collect(), lots, |lot| order.key(lot.lot, lot.lot.until)),
        };
        if !self.in_order.draws {
            for (rank, ix) in self.shelved.iter().enumerate() {
                if let Some(fact) = self.lots.get_mut(ix) {
                    (fact.rank, fact.on_shelf) = (ListPlace::new(rank), ListPlace::new(rank));
                }
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
        for ix in self.shelved.iter() {
            let Some(fact) = self.lots.get_mut(ix) else { continue };
            let Some(shelf) = self.shelves.get_mut(fact.shelf.get()) else { continue };
            fact.on_shelf = ListPlace::new(shelf.places.end);
            shelf.places.end = shelf.places.end.saturating_add(1);
        }
        let mut shelved = vec![ListPlace::new(0); self.lots.len()];
        for (ix, fact) in self.lots.iter().enumerate() {
            if let Some(place) = shelved.get_mut(fact.on_shelf.get()) {
                *place = ListPlace::new(ix);
            }
        }
        self.shelved = Listing::of(shelved);
    }
}
