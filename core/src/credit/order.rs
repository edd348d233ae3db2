//! The order in which a draw takes lots.
//!
//! Uses `time`.

use super::Lot;
use crate::time::Moment;
use serde::{Deserialize, Serialize};

/// One thing that an order of lots looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum By {
    /// A person's own lots before those of the pool.
    OwnBeforePooled,
    /// The soonest to expire first; never last.
    Expiry,
    /// The lowest priority number first.
    Priority,
    /// The oldest first.
    Age,
    /// The smallest id first.
    Id,
}

/// The order in which a draw takes lots: by the first thing that tells two lots apart; by id if none does.
///
/// The default is own before pooled, then soonest to expire, then priority, then oldest, then id.
///
/// ```
/// use tenure::credit::{By, Order};
/// assert_eq!(Order::default(), Order::new([By::OwnBeforePooled, By::Expiry, By::Priority, By::Age, By::Id]));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Order(Vec<By>);

impl Default for Order {
    fn default() -> Order {
        Order(vec![By::OwnBeforePooled, By::Expiry, By::Priority, By::Age, By::Id])
    }
}

/// Where a lot stands in an order, apart from its id: smaller is drawn first. Age has two places.
pub(super) type Key = [i64; 5];

impl Order {
    /// This sequence. Naming a thing again changes nothing, and what stands after the id is never looked at.
    #[must_use]
    pub fn new(by: impl Into<Vec<By>>) -> Order {
        Order(by.into())
    }

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
