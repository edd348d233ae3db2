//! Facts in the order of their ids.
//!
//! Uses `error`.

use super::listing::Listing;
use crate::credit::ledger::place::ListPlace;
use crate::error::{Code, Error};
use std::cmp::Ordering;

/// The order of a list by ids.
#[derive(Default)]
pub(in crate::credit::ledger) struct ById(Listing);

impl ById {
    /// The order of so many facts that stand in it.
    pub(super) fn as_it_stands(len: usize) -> ById {
        ById(Listing::as_it_stands(len))
    }

    /// The order of facts whose ids must differ.
    pub(super) fn of<'a, T, I: Ord + std::fmt::Display + 'a>(
        facts: &'a [T],
        id: impl Fn(&'a T) -> &'a I,
        list: &str,
        errors: &mut Vec<Error>,
    ) -> ById {
        let len = facts.len();
        if facts.is_sorted_by(|a, b| id(a) < id(b)) {
            return ById(Listing::as_it_stands(len));
        }
        let mut places: Vec<ListPlace> = (0..len).map(ListPlace::new).collect();
        places.sort_by(|a, b| facts.get(a.get()).map(&id).cmp(&facts.get(b.get()).map(&id)));
        for pair in places.windows(2) {
            let [one, other] = pair else { continue };
            if let (Some(a), Some(b)) = (facts.get(one.get()), facts.get(other.get())) {
                if id(a) == id(b) {
                    let message = format!("two of them are named `{}`", id(b));
                    errors.push(Error::new(Code::DuplicateId, message).at(format!("{list}[{}].id", other.get())));
                }
            }
        }
        ById(Listing::of(places))
    }

    /// The places, by id.
    pub(in crate::credit::ledger) fn iter(&self) -> impl Iterator<Item = usize> + '_ {
        self.0.iter()
    }

    /// The place of the fact that is neither before nor after what is looked for.
    pub(super) fn find(&self, compare: impl Fn(usize) -> Ordering) -> Option<usize> {
        let rank = self.0.partition_point(|place| compare(place).is_lt());
        self.0.get(rank).filter(|place| compare(*place).is_eq())
    }
}
