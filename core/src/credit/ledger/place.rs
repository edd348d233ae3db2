//! Places in lists, small enough that a million of them are nothing much.
//!
//! Uses nothing.

use std::num::NonZeroU32;

/// A place in a list, in four bytes, also where there may be none.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct ListPlace(NonZeroU32);

impl ListPlace {
    /// A list must not be longer than this. It would take a terabyte.
    pub(super) const MOST: usize = 4_000_000_000;

    /// The place with this number. Beyond [`ListPlace::MOST`] places are all the same.
    pub(super) fn new(number: usize) -> ListPlace {
        let place = u32::try_from(number).ok().and_then(|number| NonZeroU32::new(number.saturating_add(1)));
        ListPlace(place.unwrap_or(NonZeroU32::MAX))
    }

    /// Its number, from zero.
    pub(super) fn get(self) -> usize {
        usize::try_from(self.0.get()).unwrap_or(usize::MAX).saturating_sub(1)
    }
}
