//! Facts in the order of their ids.
//!
//! Uses `error`.

use crate::credit::ledger::place::Place;
use crate::error::{Code, Error};
use std::cmp::Ordering;

/// The order of a list by ids. Most lists stand in it, and then no place is written down.
#[derive(Default)]
pub(in crate::credit::ledger) struct ById {
    places: Option<Vec<Place>>,
    len: usize,
}

impl ById {
    /// The order of facts whose ids must differ.
    pub(super) fn of<'a, T, I: Ord + std::fmt::Display + 'a>(
        facts: &'a [T],
        id: impl Fn(&'a T) -> &'a I,
        list: &str,
        errors: &mut Vec<Error>,
    ) -> ById {
        let len = facts.len();
        if facts.is_sorted_by(|a, b| id(a) < id(b)) {
            return ById { places: None, len };
        }
        let mut places: Vec<Place> = (0..len).map(Place::new).collect();
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
        ById { places: Some(places), len }
    }

    /// The places, by id.
    pub(in crate::credit::ledger) fn iter(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.len).filter_map(|rank| self.place(rank))
    }

    fn place(&self, rank: usize) -> Option<usize> {
        match &self.places {
            None => Some(rank).filter(|rank| *rank < self.len),
            Some(places) => places.get(rank).map(|place| place.get()),
        }
    }

    /// The place of the fact that is neither before nor after what is looked for.
    pub(super) fn find(&self, compare: impl Fn(usize) -> Ordering) -> Option<usize> {
        let (mut from, mut until) = (0, self.len);
        while from < until {
            let middle = from.midpoint(until);
            let place = self.place(middle)?;
            match compare(place) {
                Ordering::Less => from = middle.saturating_add(1),
                Ordering::Equal => return Some(place),
                Ordering::Greater => until = middle,
            }
        }
        None
    }
}
