//! Who is admitted when there are fewer places than candidates.
//!
//! Uses the runs of this room.

use super::runs::UnbrokenRun;
use crate::space::Coverage;
use crate::time::Moment;
use std::collections::BTreeSet;

/// How many candidates are covered without waiting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Places {
    /// There is nothing to be covered by: nobody is, and nobody waits.
    Closed,
    /// The first so many; the others wait.
    Limited(u32),
    /// All.
    Unlimited,
}

/// From when until when each candidate is covered or waits. `runs` are in the order of admission, `places` in order of
/// time; before the first, it is closed.
///
/// Nobody is displaced by somebody who comes later, since who comes later stands behind. So each event touches those who
/// come and go, and as many others as places become free or are taken away.
pub(super) fn coverages(runs: &[UnbrokenRun<'_>], places: &[(Moment, Places)]) -> Vec<Coverage> {
    let mut hall = Hall {
        runs,
        admitted: BTreeSet::new(),
        waiting: BTreeSet::new(),
        places: Places::Closed,
        coverages: Vec::new(),
    };
    let mut open: Vec<Seat> = runs.iter().map(|_| Seat::default()).collect();
    let mut touched = Vec::new();
    for together in events(runs, places).chunk_by(|a, b| a.0 == b.0) {
        let Some((at, _)) = together.first() else { continue };
        for (_, event) in together {
            hall.take(*event, &mut open, &mut touched);
        }
        hall.fill(&mut touched);
        for candidate in touched.drain(..) {
            if let Some(seat) = open.get_mut(candidate) {
                hall.settle(candidate, seat, *at);
            }
        }
    }
    for (candidate, seat) in open.iter().enumerate() {
        hall.close(candidate, seat.since, None);
    }
    hall.coverages.sort_unstable_by(|a, b| (&a.who, a.from).cmp(&(&b.who, b.from)));
    hall.coverages
}

#[derive(Clone, Copy, Debug)]
enum Event {
    Leaves(usize),
    Comes(usize),
    OverLimit(usize),
    NoLongerOverLimit(usize),
    Places(Places),
}

/// All events, in order of time.
fn events(runs: &[UnbrokenRun<'_>], places: &[(Moment, Places)]) -> Vec<(Moment, Event)> {
    let mut events: Vec<(Moment, Event)> = places.iter().map(|(at, places)| (*at, Event::Places(*places))).collect();
    for (candidate, run) in runs.iter().enumerate() {
        events.push((run.from, Event::Comes(candidate)));
        events.extend(run.until.map(|until| (until, Event::Leaves(candidate))));
        for over in &run.over_limit {
            events.push((over.from, Event::OverLimit(candidate)));
            events.extend(over.until.map(|until| (until, Event::NoLongerOverLimit(candidate))));
        }
    }
    events.sort_by_key(|(at, _)| *at);
    events
}

/// What is known of one candidate.
#[derive(Clone, Copy, Debug, Default)]
struct Seat {
    over_limit: u32,
    /// Since when they have been covered or waiting, and whether they wait.
    since: Option<(Moment, bool)>,
}

/// Those who are here, by their place in the order of admission. Everybody who is admitted stands before everybody who waits.
struct Hall<'a> {
    runs: &'a [UnbrokenRun<'a>],
    admitted: BTreeSet<usize>,
    waiting: BTreeSet<usize>,
    places: Places,
    coverages: Vec<Coverage>,
}

impl Hall<'_> {
    fn take(&mut self, event: Event, open: &mut [Seat], touched: &mut Vec<usize>) {
        match event {
            Event::Comes(candidate) => {
                self.waiting.insert(candidate);
                touched.push(candidate);
            }
            Event::Leaves(candidate) => {
                self.admitted.remove(&candidate);
                self.waiting.remove(&candidate);
                touched.push(candidate);
            }
            Event::OverLimit(candidate) => {
                open.get_mut(candidate)
                    .into_iter()
                    .for_each(|seat| seat.over_limit = seat.over_limit.saturating_add(1));
                touched.push(candidate);
            }
            Event::NoLongerOverLimit(candidate) => {
                open.get_mut(candidate)
                    .into_iter()
                    .for_each(|seat| seat.over_limit = seat.over_limit.saturating_sub(1));
                touched.push(candidate);
            }
            Event::Places(places) => {
                if (self.places == Places::Closed) != (places == Places::Closed) {
                    touched.extend(self.admitted.iter().chain(&self.waiting));
                }
                self.places = places;
            }
        }
    }

    /// Admits the first who wait while there are places, and sends the last who are admitted back while there are too few.
    fn fill(&mut self, touched: &mut Vec<usize>) {
        let limit = match self.places {
            Places::Closed => 0,
            Places::Limited(limit) => usize::try_from(limit).unwrap_or(usize::MAX),
            Places::Unlimited => usize::MAX,
        };
        while self.admitted.len() < limit {
            let Some(first) = self.waiting.pop_first() else { break };
            self.admitted.insert(first);
            touched.push(first);
        }
        while self.admitted.len() > limit {
            let Some(last) = self.admitted.pop_last() else { break };
            self.waiting.insert(last);
            touched.push(last);
        }
    }

    /// Ends the coverage of a candidate whose cover has changed, and begins the next.
    fn settle(&mut self, candidate: usize, seat: &mut Seat, at: Moment) {
        let admitted = self.admitted.contains(&candidate);
        let here = self.places != Places::Closed && (admitted || self.waiting.contains(&candidate));
        let waits = here.then_some(!admitted && seat.over_limit == 0);
        if seat.since.map(|(_, waits)| waits) != waits {
            self.close(candidate, seat.since, Some(at));
            seat.since = waits.map(|waits| (at, waits));
        }
    }

    fn close(&mut self, candidate: usize, since: Option<(Moment, bool)>, until: Option<Moment>) {
        if let (Some((from, waiting)), Some(run)) = (since, self.runs.get(candidate)) {
            self.coverages.push(Coverage { who: run.who.clone(), through: run.id.clone(), from, until, waiting });
        }
    }
}
