//! Where a lot stands in the order of a draw.
//!
//! Uses `plan` and `time`.

use super::Lot;
use crate::plan::{DrawBy, Order};
use crate::time::Moment;
use std::cmp::Ordering;

/// Where a lot stands in an order, apart from its id: smaller is drawn first. Age has two places.
pub(super) type Key = [i64; 5];

impl Order {
    /// The key of a lot that ends at `until`.
    pub(super) fn key(&self, lot: &Lot, until: Option<Moment>) -> Key {
        let mut key = [0; 5];
        let mut places = key.iter_mut();
        let mut put = |value| {
            if let Some(place) = places.next() {
                *place = value;
            }
        };
        let mut seen = 0_u8;
        for by in &self.0 {
            let bit = match by {
                DrawBy::OwnBeforePooled => 1,
                DrawBy::Expiry => 2,
                DrawBy::Priority => 4,
                DrawBy::Age => 8,
                DrawBy::Id => break,
            };
            if seen & bit != 0 {
                continue;
            }
            seen |= bit;
            match by {
                DrawBy::OwnBeforePooled => put(i64::from(lot.owner.is_none())),
                DrawBy::Expiry => put(until.map_or(i64::MAX, Moment::micros)),
                DrawBy::Priority => put(i64::from(lot.priority)),
                DrawBy::Age => {
                    put(lot.granted.micros());
                    put(i64::from(lot.order));
                }
                DrawBy::Id => break,
            }
        }
        key
    }

    /// Which of two lots, each with its own end, comes first, apart from their ids: as their keys say, but most look at one
    /// thing only.
    pub(super) fn compare(&self, one: &Lot, other: &Lot) -> Ordering {
        let until = |lot: &Lot| lot.until.map_or(i64::MAX, Moment::micros);
        let looked_at = self.0.iter().take_while(|by| **by != DrawBy::Id);
        let compared = looked_at.map(|by| match by {
            DrawBy::OwnBeforePooled => one.owner.is_none().cmp(&other.owner.is_none()),
            DrawBy::Expiry => until(one).cmp(&until(other)),
            DrawBy::Priority => one.priority.cmp(&other.priority),
            DrawBy::Age => (one.granted, one.order).cmp(&(other.granted, other.order)),
            DrawBy::Id => Ordering::Equal,
        });
        compared.into_iter().find(|ordering| ordering.is_ne()).unwrap_or(Ordering::Equal)
    }
}
