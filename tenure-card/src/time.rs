//! Instants, in whole seconds: a card carries no fraction.
//!
//! Uses `error` and `cbor`.

use crate::cbor::Reader;
use crate::error::{Code, Result};

/// An instant: whole seconds since the start of 1970 in UTC, until the end of the year 9999.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Instant(i64);

impl Instant {
    /// The start of 1970.
    pub const MIN: Instant = Instant(0);
    /// The last second of the year 9999.
    pub const MAX: Instant = Instant(253_402_300_799);

    /// The instant so many seconds after the start of 1970.
    ///
    /// # Errors
    /// [`Code::OutOfRange`] before 1970 or after 9999.
    pub fn from_unix(seconds: i64) -> Result<Instant> {
        let instant = Instant(seconds);
        if (Instant::MIN..=Instant::MAX).contains(&instant) { Ok(instant) } else { Err(Code::OutOfRange.into()) }
    }

    /// Seconds since the start of 1970.
    #[must_use]
    pub const fn unix(self) -> i64 {
        self.0
    }

    /// So many seconds later, or earlier; at the ends of time, the end.
    #[must_use]
    pub fn plus(self, seconds: i64) -> Instant {
        Instant(self.0.saturating_add(seconds)).clamp(Instant::MIN, Instant::MAX)
    }

    /// How many seconds it is after another.
    #[must_use]
    pub fn since(self, other: Instant) -> i64 {
        self.0.saturating_sub(other.0)
    }

    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Instant> {
        Instant::from_unix(reader.int()?)
    }
}
