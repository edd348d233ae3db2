//! Where a lot stands in the order of a draw.
//!
//! Uses `plan` and `time`.

use super::Lot;
use crate::plan::{By, Order};
use crate::time::Moment;

/// Where a lot stands in an order, apart from its id: smaller is drawn first. Age has two places.
pub(super) type Key = [i64; 5];

impl Order {
    /// The key of a lot that ends at `until`.
    pub(super) fn key(&self, lot: &Lot, until: Option<Moment>) -> Key {
        let mut key = [0; 5];
        let mut places = key.iter_mut();
        let mut seen = [false; 4];
        for by in &self.0 {
            let (place, first, second) = match by {
                By::OwnBeforePooled => (0, i64::from(lot.owner.is_none()), None),
                By::Expiry => (1, until.map_or(i64::MAX, Moment::micros), None),
                By::Priority => (2, i64::from(lot.priority), None),
                By::Age => (3, lot.granted.micros(), Some(i64::from(lot.order))),
                By::Id => break,
            };
            if seen.get_mut(place).is_some_and(|seen| std::mem::replace(seen, true)) {
                continue;
            }
            for value in [Some(first), second].into_iter().flatten() {
                if let Some(place) = places.next() {
                    *place = value;
                }
            }
        }
        key
    }
}
