//! What is charged of a membership: runs of local days at one price.
//!
//! Uses the eras of this room.

use super::clock::day_after;
use super::cycles::cycles;
use super::eras::{Era, History, How, Phase};
use crate::money::Amount;
use crate::plan::{Aspect, Plan, Timing};
use crate::space::Held;
use crate::space::Run;
use crate::space::facts::Unused;
use crate::time::{Day, Moment};
use crate::zone::Zone;
use std::sync::Arc;

/// Something that changes with a local day.
#[derive(Debug)]
enum Change<'a> {
    /// Cycles are charged from here on.
    Cycles {
        plan: &'a Arc<Plan>,
        starts: Day,
    },
    /// So many terms are charged at once.
    Terms {
        plan: &'a Arc<Plan>,
        terms: u32,
    },
    /// So many more terms of the same plan are charged at once.
    Renewal {
        terms: u32,
    },
    Stops,
    Version(Arc<Plan>),
    Seats(u32),
    Price(Option<&'a Amount>),
    PauseStarts,
    PauseEnds,
}

/// The runs of a membership, as [`Term::runs`](crate::space::Term::runs) wants them.
pub(super) fn runs<'a>(history: &'a History<'a>, held: &'a Held, zone: &Zone) -> Vec<Run> {
    let mut changes = Vec::with_capacity(2);
    agreed(history, held, zone, &mut changes);
    let mut next = None;
    // Backwards, because a day that is charged after a return is not charged before it.
    for era in history.eras.iter().rev() {
        if let Some((first, stop)) = charged(era, next, zone) {
            era_changes(era, first, stop, zone, &mut changes);
            if stop != next {
                changes.extend(stop.map(|stop| (stop, Change::Stops)));
            }
            next = Some(first);
        }
    }
    changes.sort_by_key(|(day, _)| *day);
    sweep(changes, held)
}

/// The first charged day of an era and the day after its last; `None` if no day is.
fn charged(era: &Era<'_>, next: Option<Day>, zone: &Zone) -> Option<(Day, Option<Day>)> {
    let (opening, closing) = (era.phases.first()?, era.phases.last()?);
    let first = opening.day.max(opening.starts);
    // A trial that was cut short by a switch.
    let first = era.phases.get(1).map_or(first, |second| first.min(second.day));
    if era.end.at.is_some_and(|end| end <= era.from) {
        return None;
    }
    let ended = era.end.at.map(|end| day_after(zone, end));
    let ended = ended.map(|stop| if era.is_kept() && first < stop { kept_until(closing, stop) } else { stop });
    let stop = [ended, next].into_iter().flatten().min();
    stop.is_none_or(|stop| first < stop).then_some((first, stop))
}

impl Era<'_> {
    /// Whether what was paid for is kept at the end: cycles that are charged in advance run out.
    fn is_kept(&self) -> bool {
        let billing = self.phases.last().and_then(|phase| phase.plan.billing.as_ref());
        let in_advance = billing.is_some_and(|billing| billing.timing == Timing::Advance);
        self.end.how == How::Cut(Unused::Kept) && in_advance
    }
}

/// To the end of the cycle that contains the last day.
fn kept_until(phase: &Phase<'_>, stop: Day) -> Day {
    let cycles = phase.plan.billing.as_ref().and_then(|billing| cycles(phase.starts, billing).ok());
    cycles.and_then(|cycles| cycles.first_on_or_after(stop).ok()).unwrap_or(stop)
}

fn era_changes<'a>(era: &'a Era<'a>, first: Day, stop: Option<Day>, zone: &Zone, changes: &mut Vec<(Day, Change<'a>)>) {
    for (n, phase) in era.phases.iter().enumerate() {
        let following = n.checked_add(1).and_then(|next| era.phases.get(next)).map(|next| next.day);
        let until = [following, stop].into_iter().flatten().min();
        let from = phase.day.max(first);
        if until.is_some_and(|until| until <= from) {
            continue;
        }
        let plan = phase.plan;
        if plan.billing.is_some() {
            changes.push((from, Change::Cycles { plan, starts: phase.starts }));
        } else {
            changes.push((from, Change::Terms { plan, terms: phase.bought }));
        }
        for (day, version) in phase.reached(Aspect::Price, until) {
            changes.push((day.max(from), Change::Version(priced(plan, version))));
        }
        if plan.billing.is_none() {
            let renewed = phase.renewals.iter().map(|(old_end, terms)| (zone.day_of(*old_end), *terms));
            let begun = renewed.filter(|(day, _)| until.is_none_or(|until| *day < until));
            changes.extend(begun.map(|(day, terms)| (day.max(from), Change::Renewal { terms })));
        }
    }
}

/// The plan with the price of a version that reaches its holders: how it recurs is always that of their own.
fn priced(plan: &Arc<Plan>, version: &Arc<Plan>) -> Arc<Plan> {
    if version.billing == plan.billing {
        return Arc::clone(version);
    }
    Arc::new(Plan { billing: plan.billing.clone(), ..(**version).clone() })
}

/// Seats, agreed prices and pauses. A day belongs to what is agreed last on it.
fn agreed<'a>(history: &'a History<'a>, held: &'a Held, zone: &Zone, changes: &mut Vec<(Day, Change<'a>)>) {
    let switches =
        history.eras.iter().flat_map(|era| &era.phases).filter_map(|phase| Some((phase.from, phase.switch?)));
    let mut dated: Vec<(Moment, Day, Change<'a>)> = Vec::new();
    for (at, switch) in switches {
        // A switch that took effect owns its day, even to a plan that is over as it begins.
        let day = zone.day_of(at);
        dated.push((at, day, Change::Price(switch.price.as_ref())));
        dated.extend(switch.seats.map(|seats| (at, day, Change::Seats(seats))));
    }
    let mut change = |at: &Moment, change| dated.push((*at, owned(*at, history, zone), change));
    held.seat_changes.iter().for_each(|(at, seats)| change(at, Change::Seats(seats.seats)));
    held.price_changes.iter().for_each(|(at, price)| change(at, Change::Price(price.price.as_ref())));
    dated.sort_by_key(|(at, ..)| *at);
    changes.extend(dated.into_iter().map(|(_, day, change)| (day, change)));
    for (between, _) in &held.pauses {
        changes.push((zone.day_of(between.from), Change::PauseStarts));
        changes.extend(between.until.map(|until| (zone.day_of(until), Change::PauseEnds)));
    }
}

/// The first day that goes by what changes at an instant: its own, but the next if the membership ended on that day
/// before it, did not return, and is not charged on.
fn owned(at: Moment, history: &History<'_>, zone: &Zone) -> Day {
    let day = zone.day_of(at);
    let begun = history.eras.partition_point(|era| era.from <= at);
    let era = begun.checked_sub(1).and_then(|last| history.eras.get(last)).filter(|era| !era.is_kept());
    let ended = era.and_then(|era| era.end.at);
    let over = ended.is_some_and(|end| end <= at && zone.day_of(end) == day);
    let returns = history.eras.get(begun).is_some_and(|next| zone.day_of(next.from) == day);
    if over && !returns { day.next().unwrap_or(day) } else { day }
}

/// All that bears on what is charged, as it is on one day.
struct Now<'a> {
    charged: Option<Charged>,
    seats: u32,
    price: Option<&'a Amount>,
    paused: u32,
}

/// What a run is charged for.
#[derive(Clone)]
struct Charged {
    plan: Arc<Plan>,
    starts: Day,
    /// So many terms at once, from `starts`, and not by cycles.
    terms: Option<u32>,
}

/// Goes through the changes, one day after the other.
fn sweep(changes: Vec<(Day, Change<'_>)>, held: &Held) -> Vec<Run> {
    let membership = &held.membership;
    let seats = membership.seats.unwrap_or(1);
    let mut now = Now { charged: None, seats, price: membership.price.as_ref(), paused: 0 };
    let mut runs: Vec<Run> = Vec::new();
    let mut open = false;
    let mut changes = changes.into_iter().peekable();
    while let Some((day, change)) = changes.next() {
        now.apply(day, change);
        if changes.peek().is_some_and(|(next, _)| *next == day) {
            continue;
        }
        if let Some(run) = runs.last_mut().filter(|_| open) {
            if now.continues(run) {
                continue;
            }
            run.until = Some(day);
        }
        let run = now.run(day);
        open = run.is_some();
        runs.extend(run);
    }
    runs
}

impl<'a> Now<'a> {
    fn apply(&mut self, day: Day, change: Change<'a>) {
        match change {
            Change::Cycles { plan, starts } => {
                self.charged = Some(Charged { plan: Arc::clone(plan), starts, terms: None });
            }
            Change::Terms { plan, terms } => {
                self.charged = Some(Charged { plan: Arc::clone(plan), starts: day, terms: Some(terms) });
            }
            Change::Renewal { terms } => {
                if let Some(charged) = &mut self.charged {
                    (charged.starts, charged.terms) = (day, Some(terms));
                }
            }
            Change::Version(version) => {
                if let Some(charged) = &mut self.charged {
                    charged.plan = version;
                }
            }
            Change::Stops => self.charged = None,
            Change::Seats(seats) => self.seats = seats,
            Change::Price(price) => self.price = price,
            Change::PauseStarts => self.paused = self.paused.saturating_add(1),
            Change::PauseEnds => self.paused = self.paused.saturating_sub(1),
        }
    }

    /// What is charged, unless the membership rests. A term that is charged at once does not rest.
    fn charged(&self) -> Option<&Charged> {
        self.charged.as_ref().filter(|charged| charged.terms.is_some() || self.paused == 0)
    }

    fn continues(&self, run: &Run) -> bool {
        self.charged().is_some_and(|charged| match charged.terms {
            Some(_) => run.once && run.from == charged.starts,
            None => {
                let same_plan = Arc::ptr_eq(&run.plan, &charged.plan) && run.starts == charged.starts;
                same_plan && !run.once && run.seats == self.seats && run.price.as_ref() == self.price
            }
        })
    }

    fn run(&self, from: Day) -> Option<Run> {
        let Charged { plan, starts, terms } = self.charged().cloned()?;
        Some(Run {
            from,
            until: None,
            starts,
            anchor: starts,
            plan,
            price: self.price.cloned(),
            seats: self.seats,
            once: terms.is_some(),
            terms: terms.unwrap_or(1),
        })
    }
}
