//! How far an answer reaches: while a question is answered, everything that is looked up narrows the span around the
//! instant, and a walk over the bounds then makes them tight.
//!
//! Uses `time` and `space`.

use crate::space::Between;
use crate::time::{Moment, Piece};

/// The span around an instant on which everything that was looked up is constant.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Bounds {
    /// Since when; the answer may have been the same before all the same.
    from: Option<Moment>,
    /// Until when; the answer may go on all the same.
    until: Option<Moment>,
    /// When hours last opened or closed, which changed the answer unless something else did at the same time.
    turned: Option<Moment>,
    /// When hours open or close next.
    turns: Option<Moment>,
    /// The last dated change at or before the instant.
    behind: Option<Moment>,
    /// The next dated change after the instant.
    ahead: Option<Moment>,
}

impl Bounds {
    /// Something dated holds since and until then.
    pub(crate) fn dated(&mut self, from: Option<Moment>, until: Option<Moment>) {
        self.from = self.from.max(from);
        self.until = earlier(self.until, until);
        self.beyond(from, until);
    }

    /// Hours have been open, or closed, since then and will be until then.
    pub(crate) fn turning(&mut self, turned: Option<Moment>, turns: Option<Moment>) {
        self.turned = self.turned.max(turned);
        self.turns = earlier(self.turns, turns);
    }

    /// Hours that open or close need not change the answer.
    pub(crate) fn doubt_hours(&mut self) {
        self.from = self.from.max(self.turned.take());
        self.until = earlier(self.until, self.turns.take());
    }

    /// The dated changes around something that comes round every week.
    pub(crate) fn beyond(&mut self, behind: Option<Moment>, ahead: Option<Moment>) {
        self.behind = self.behind.max(behind);
        self.ahead = earlier(self.ahead, ahead);
    }

    /// What somebody else has looked up.
    pub(crate) fn meet(&mut self, other: &Bounds) {
        self.from = self.from.max(other.from);
        self.until = earlier(self.until, other.until);
        self.turning(other.turned, other.turns);
        self.beyond(other.behind, other.ahead);
    }

    /// The value of a piece that changes on given dates.
    pub(crate) fn take<T>(&mut self, piece: Piece<T>) -> T {
        self.dated(piece.from, piece.until);
        piece.value
    }

    /// The span, if all that was looked up changes on given dates.
    pub(crate) fn piece(&self) -> Piece<()> {
        Piece { value: (), from: self.from, until: self.until }
    }

    /// Whether a stretch covers the instant.
    pub(crate) fn within(&mut self, between: &Between, at: Moment) -> bool {
        if at < between.from {
            self.dated(None, Some(between.from));
            return false;
        }
        match between.until {
            Some(until) if until <= at => {
                self.dated(Some(until), None);
                false
            }
            until => {
                self.dated(Some(between.from), until);
                true
            }
        }
    }

    /// Whether an instant has come; `None` never does.
    pub(crate) fn since(&mut self, since: Option<Moment>, at: Moment) -> bool {
        match since {
            Some(since) if since <= at => {
                self.dated(Some(since), None);
                true
            }
            since => {
                self.dated(None, since);
                false
            }
        }
    }
}

/// The earlier of two ends, where `None` is after everything.
pub(crate) fn earlier(a: Option<Moment>, b: Option<Moment>) -> Option<Moment> {
    match (a, b) {
        (Some(a), Some(b)) => Some(a.min(b)),
        (end, None) | (None, end) => end,
    }
}

/// For how long hours that come round every week are walked before they count as never changing the answer: two leap
/// years and a month, so that every night on which clocks change has been met. In microseconds.
const WALK: i64 = 800 * 86_400 * 1_000_000;

/// How a question is asked while a walk goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Depth {
    /// Weekly hours say when they next open or close.
    Near,
    /// They also say on which dates their pattern changes, which costs more.
    Far,
}

/// The first instant after a span at which the answer differs; `None`: never, as far as is known.
///
/// `first` are the bounds of the answer that is held to; `ask` says of a later instant whether the answer is the same
/// there, and how far that reaches. Where only weekly hours have changed for [`WALK`] without touching the answer, the
/// walk goes on at the next dated change, or ends.
pub(crate) fn end(at: Moment, first: &Bounds, ask: impl Fn(Moment, Depth) -> (bool, Bounds)) -> Option<Moment> {
    let near = walk(at, *first, |at| ask(at, Depth::Near), false);
    match near {
        Walk::Ends(end) => end,
        Walk::Tires => match walk(at, ask(at, Depth::Far).1, |at| ask(at, Depth::Far), true) {
            Walk::Ends(end) => end,
            Walk::Tires => None,
        },
    }
}

enum Walk {
    Ends(Option<Moment>),
    Tires,
}

fn walk(at: Moment, first: Bounds, ask: impl Fn(Moment) -> (bool, Bounds), far: bool) -> Walk {
    let mut bounds = first;
    let mut ahead = first.ahead;
    // The last instant at which something dated has changed.
    let mut dated = at;
    loop {
        let Some(mut next) = earlier(bounds.until, bounds.turns) else {
            return Walk::Ends(None);
        };
        if bounds.until.is_none_or(|until| next < until) {
            // Hours alone open or close there.
            return Walk::Ends(Some(next));
        }
        ahead = earlier(ahead, bounds.ahead);
        if let Some(change) = ahead.filter(|change| *change <= next) {
            dated = change;
            ahead = None;
        } else if next.micros_since(dated) > WALK {
            match ahead.take() {
                _ if !far => return Walk::Tires,
                None => return Walk::Ends(None),
                Some(change) => (next, dated) = (change, change),
            }
        }
        let (same, around) = ask(next);
        if !same {
            return Walk::Ends(Some(next));
        }
        // A piece that does not reach beyond its own start would be walked for ever.
        bounds = around;
        bounds.until = bounds.until.filter(|until| *until > next);
        bounds.turns = bounds.turns.filter(|turns| *turns > next);
    }
}

/// The first instant from which the answer has been the same without a break; `None`: always. The mirror of [`end`].
pub(crate) fn start(at: Moment, first: &Bounds, ask: impl Fn(Moment, Depth) -> (bool, Bounds)) -> Option<Moment> {
    let near = walk_back(at, *first, |at| ask(at, Depth::Near), false);
    match near {
        Walk::Ends(start) => start,
        Walk::Tires => match walk_back(at, ask(at, Depth::Far).1, |at| ask(at, Depth::Far), true) {
            Walk::Ends(start) => start,
            Walk::Tires => None,
        },
    }
}

fn walk_back(at: Moment, first: Bounds, ask: impl Fn(Moment) -> (bool, Bounds), far: bool) -> Walk {
    let mut bounds = first;
    let mut behind = first.behind;
    let mut dated = at;
    loop {
        let Some(mut from) = bounds.from.max(bounds.turned) else {
            return Walk::Ends(None);
        };
        if bounds.from.is_none_or(|dated| dated < from) {
            return Walk::Ends(Some(from));
        }
        behind = behind.max(bounds.behind);
        if let Some(change) = behind.filter(|change| *change >= from) {
            dated = change;
            behind = None;
        } else if dated.micros_since(from) > WALK {
            match behind.take() {
                _ if !far => return Walk::Tires,
                None => return Walk::Ends(None),
                Some(change) => (from, dated) = (change, change),
            }
        }
        let Some(before) = from.previous() else {
            return Walk::Ends(None);
        };
        let (same, around) = ask(before);
        if !same {
            return Walk::Ends(Some(from));
        }
        bounds = around;
        bounds.from = bounds.from.filter(|earlier| *earlier < from);
        bounds.turned = bounds.turned.filter(|turned| *turned < from);
    }
}

#[cfg(test)]
#[allow(clippy::arithmetic_side_effects)]
mod tests {
    use super::*;

    fn at(day: i64) -> Moment {
        Moment::from_micros(day * 86_400_000_000).unwrap()
    }

    /// Changes every day without touching the answer, which differs from day `change` on, a date; or never.
    fn daily(now: Moment, depth: Depth, change: i64, first_asked: bool) -> (bool, Bounds) {
        let day = now.micros().div_euclid(86_400_000_000);
        let mut bounds = Bounds::default();
        bounds.turning(Some(at(day)), Some(at(day + 1)));
        bounds.doubt_hours();
        if depth == Depth::Far {
            if day < change {
                bounds.beyond(None, Some(at(change)));
            } else {
                bounds.beyond(Some(at(change)), None);
            }
        }
        ((day < change) == first_asked, bounds)
    }

    #[test]
    fn the_end_is_where_the_answer_differs() {
        for (name, change, end_at) in [
            ("tomorrow", 1, Some(at(1))),
            ("in a year", 365, Some(at(365))),
            ("on a date beyond the walk", 5_000, Some(at(5_000))),
        ] {
            let ask = |now, depth| daily(now, depth, change, true);
            assert_eq!(end(at(0), &ask(at(0), Depth::Near).1, ask), end_at, "{name}");
        }
        // Never: after the last date only the week goes round.
        let ask = |now, depth| daily(now, depth, 10, false);
        assert_eq!(end(at(20), &ask(at(20), Depth::Near).1, ask), None);
    }

    #[test]
    fn the_start_is_where_the_answer_began() {
        for (name, since, change) in [("yesterday", 100, 99), ("long ago", 9_000, 10)] {
            let ask = |now, depth| daily(now, depth, change, false);
            assert_eq!(start(at(since), &ask(at(since), Depth::Near).1, ask), Some(at(change)), "{name}");
        }
        let ask = |now, depth| daily(now, depth, 50_000, true);
        assert_eq!(start(at(20), &ask(at(20), Depth::Near).1, ask), None);
    }

    #[test]
    fn stretches_narrow() {
        let between = Between { from: at(5), until: Some(at(9)) };
        for (now, inside, from, until) in [
            (4, false, None, Some(5)),
            (5, true, Some(5), Some(9)),
            (8, true, Some(5), Some(9)),
            (9, false, Some(9), None),
        ] {
            let mut bounds = Bounds::default();
            assert_eq!(bounds.within(&between, at(now)), inside, "{now}");
            assert_eq!((bounds.from, bounds.until), (from.map(at), until.map(at)), "{now}");
        }
    }
}
