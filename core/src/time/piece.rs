//! Pieces: a value, and the span of time on which it holds.
//!
//! Ground floor: uses no other room.

use super::Moment;
use serde::Serialize;

/// A value that holds from `from` until before `until`; `None` is without end on that side.
///
/// Every question about an instant answers with a piece around it. Pieces combine by intersecting their spans, so that
/// no rule works out an `until` by hand.
///
/// ```
/// use tenure::time::{Moment, Piece};
/// let [nine, noon, five] = ["09:00", "12:00", "17:00"].map(|t| Moment::parse(&format!("2026-03-02T{t}:00Z")).ok());
/// let open = Piece { value: true, from: nine, until: five };
/// let member = Piece { value: true, from: None, until: noon };
/// let may = open.zip(member).map(|(open, member)| open && member);
/// assert_eq!(may, Piece { value: true, from: nine, until: noon });
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Piece<T> {
    /// What holds.
    pub value: T,
    /// Since when; `None`: always so far.
    pub from: Option<Moment>,
    /// Until before when; `None`: for good.
    pub until: Option<Moment>,
}

/// The later of two starts, where `None` is before everything.
fn later(a: Option<Moment>, b: Option<Moment>) -> Option<Moment> {
    a.max(b)
}

/// The earlier of two ends, where `None` is after everything.
fn earlier(a: Option<Moment>, b: Option<Moment>) -> Option<Moment> {
    match (a, b) {
        (Some(a), Some(b)) => Some(a.min(b)),
        (end, None) | (None, end) => end,
    }
}

impl<T> Piece<T> {
    /// A value that holds always.
    #[must_use]
    pub const fn always(value: T) -> Piece<T> {
        Piece { value, from: None, until: None }
    }

    /// Another value on the same span.
    #[must_use]
    pub fn map<U>(self, f: impl FnOnce(T) -> U) -> Piece<U> {
        Piece { value: f(self.value), from: self.from, until: self.until }
    }

    /// Both values, on the span that both have in common. Both pieces must be about one instant.
    #[must_use]
    pub fn zip<U>(self, other: Piece<U>) -> Piece<(T, U)> {
        Piece {
            value: (self.value, other.value),
            from: later(self.from, other.from),
            until: earlier(self.until, other.until),
        }
    }

    /// The same value on no more than the span of the other piece.
    #[must_use]
    pub fn within<U>(self, other: &Piece<U>) -> Piece<T> {
        Piece { value: self.value, from: later(self.from, other.from), until: earlier(self.until, other.until) }
    }

    /// A reference to the value, on the same span.
    #[must_use]
    pub const fn as_ref(&self) -> Piece<&T> {
        Piece { value: &self.value, from: self.from, until: self.until }
    }

    /// Whether the instant is within the span.
    #[must_use]
    pub fn contains(&self, at: Moment) -> bool {
        self.from.is_none_or(|from| from <= at) && self.until.is_none_or(|until| at < until)
    }
}

impl<T: PartialEq> Piece<T> {
    /// Makes the end tight: walks from piece to piece as long as the value stays equal, so that at `until` it differs.
    /// `f` answers for an instant with the piece around it. Where the value has not changed by `horizon`, it holds for
    /// good as far as anybody can see: `until` is `None`.
    #[must_use]
    pub fn settle(at: Moment, f: impl Fn(Moment) -> Piece<T>, horizon: Moment) -> Piece<T> {
        let mut settled = f(at);
        while let Some(until) = settled.until {
            if until >= horizon {
                settled.until = None;
                break;
            }
            let next = f(until);
            if next.value != settled.value {
                break;
            }
            // A piece that does not reach beyond its own start would be walked for ever.
            settled.until = next.until.filter(|end| *end > until);
        }
        settled
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(hour: u32) -> Moment {
        Moment::parse(&format!("2026-03-02T{hour:02}:00:00Z")).unwrap()
    }

    #[test]
    fn spans_intersect() {
        let a = Piece { value: 1, from: Some(at(1)), until: None };
        let b = Piece { value: 2, from: None, until: Some(at(5)) };
        assert_eq!(a.zip(b), Piece { value: (1, 2), from: Some(at(1)), until: Some(at(5)) });
        assert_eq!(a.zip(Piece::always(3)).map(|(x, _)| x), a);
        assert_eq!(a.within(&b), Piece { value: 1, from: Some(at(1)), until: Some(at(5)) });
        assert!(a.contains(at(1)) && !a.contains(at(0)) && !b.contains(at(5)) && b.contains(at(4)));
    }

    #[test]
    fn settling_walks_to_where_the_value_differs() {
        // An answer in pieces of one hour, true until six o'clock.
        let hourly = |t: Moment| {
            let hour = t.micros().div_euclid(3_600_000_000);
            let end = Moment::from_micros((hour + 1) * 3_600_000_000).unwrap();
            Piece { value: t < at(6), from: Some(Moment::from_micros(hour * 3_600_000_000).unwrap()), until: Some(end) }
        };
        let settled = Piece::settle(at(2), hourly, at(12));
        assert_eq!(settled, Piece { value: true, from: Some(at(2)), until: Some(at(6)) });
        assert_eq!(Piece::settle(at(7), hourly, at(12)).until, None);
        assert_eq!(Piece::settle(at(2), hourly, at(4)).until, None);
        assert_eq!(Piece::settle(at(2), Piece::always, at(4)), Piece::always(at(2)));
    }
}
