//! What a verifier may make of its clock: a pure function of what it reads now, the highest that it read, and the newest
//! time that an issuer signed. The state is the caller's to keep.
//!
//! Uses `time`.
//!
//! A clock that has gone back is not believed about a card until the card's own lifetime has passed on it. Whoever turns
//! it back to revive a card that was seen waits until that card is over on the turned clock as well; and a clock that was
//! once wrong in the future locks nobody out for longer than a card lives.

use crate::time::Instant;

/// How far a clock may go back and be taken for one that is being set right, in seconds.
pub const LEEWAY: i64 = 120;

/// What a verifier knows about time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Clock {
    /// The highest that the clock ever showed.
    pub highest: Instant,
    /// The newest time that an issuer signed and that was verified here.
    pub signed: Instant,
    /// While the clock is behind its highest: since when.
    pub behind: Option<Behind>,
}

/// A clock that went back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Behind {
    /// What it showed when that was found, or what an issuer is known to have signed by then if that is later.
    pub since: Instant,
    /// The highest that it showed since.
    pub highest: Instant,
}

/// A time to check cards at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The time: never before one that is known to have been.
    pub at: Instant,
    /// What the clock showed.
    shown: Instant,
    /// Whether that is less than an issuer signed.
    impossible: bool,
    /// Since when it is behind.
    since: Option<Instant>,
}

impl Clock {
    /// Reads the clock: what time to check at, and what to keep.
    #[must_use]
    pub fn read(self, now: Instant) -> (Reading, Clock) {
        let found = Behind { since: now.max(self.signed), highest: now };
        let behind = match self.behind {
            _ if now >= self.highest => None,
            // A small step back is a clock that is being set right.
            None if now >= self.highest.plus(-LEEWAY) => None,
            Some(behind) if now >= behind.highest.plus(-LEEWAY) => {
                Some(Behind { highest: behind.highest.max(now), ..behind })
            }
            _ => Some(found),
        };
        let next = Clock { highest: self.highest.max(now), behind, ..self };
        let floor = if behind.is_none() { next.highest } else { now };
        let impossible = now < self.signed.plus(-LEEWAY);
        let since = behind.map(|behind| behind.since);
        (Reading { at: floor.max(self.signed), shown: now, impossible, since }, next)
    }

    /// Learns that an issuer signed something at this time.
    #[must_use]
    pub fn signed(self, at: Instant) -> Clock {
        Clock { signed: self.signed.max(at), ..self }
    }
}

impl Reading {
    /// A time that is not in doubt: a server's.
    #[must_use]
    pub fn sure(at: Instant) -> Reading {
        Reading { at, shown: at, impossible: false, since: None }
    }

    /// Whether it is to be believed about a card of this lifetime, in seconds.
    #[must_use]
    pub fn believed(&self, lifetime: i64) -> bool {
        !self.impossible && self.since.is_none_or(|since| self.shown >= since.plus(lifetime))
    }
}
