//! When it was recorded what happens to a membership at an instant.
//!
//! An event follows from the facts that are dated at its instant. Where there is none, as at the end of a term, it follows from
//! what was there before: the membership, and the last switch, renewal, failed payment and (of a pass) visit.
//!
//! Uses `space`.

use crate::space::facts::FactKind;
use crate::space::{Account, AnyFact, Between, Held};
use crate::time::Moment;
use std::cell::OnceCell;
use std::collections::HashMap;

/// When the ends of what was open were recorded, looked up when first needed.
pub(super) struct Endings<'a> {
    account: &'a Account,
    found: OnceCell<HashMap<(FactKind, &'a str), Moment>>,
}

impl<'a> Endings<'a> {
    pub(super) fn of(account: &'a Account) -> Endings<'a> {
        Endings { account, found: OnceCell::new() }
    }

    /// When the end of a fact was recorded: with the fact, or by an ending.
    pub(super) fn end_of(&self, kind: FactKind, id: &str, recorded: Moment) -> Moment {
        let found = self.found.get_or_init(|| {
            let mut found = HashMap::new();
            for fact in &self.account.home {
                if let AnyFact::Ending(ending) = fact {
                    let latest = found.entry(crate::space::ended(&ending.of)).or_insert(ending.recorded);
                    *latest = ending.recorded.max(*latest);
                }
            }
            found
        });
        found.get(&(kind, id)).map_or(recorded, |ending| recorded.max(*ending))
    }
}

/// When what happens to a membership was recorded.
pub(super) struct RecordedDates<'a> {
    held: &'a Held,
    /// The last recorded of what is dated at each instant.
    exact: HashMap<Moment, Moment>,
}

impl<'a> RecordedDates<'a> {
    pub(super) fn of(held: &'a Held, endings: &Endings<'_>) -> RecordedDates<'a> {
        RecordedDates { held, exact: exact(held, endings) }
    }

    /// When what happens to the membership at an instant was recorded.
    pub(super) fn recorded(&self, on: Moment) -> Moment {
        let here = self.exact.get(&on).copied();
        here.map_or_else(|| before(self.held, on), |here| here.max(self.held.membership.recorded))
    }
}

/// The last recorded of what is dated at each instant.
fn exact(held: &Held, endings: &Endings<'_>) -> HashMap<Moment, Moment> {
    let mut last: HashMap<Moment, Moment> = HashMap::new();
    let mut take = |on: Moment, recorded: Moment| {
        let last = last.entry(on).or_insert(recorded);
        *last = recorded.max(*last);
    };
    held.switches.iter().for_each(|(at, fact)| take(*at, fact.recorded));
    held.seat_changes.iter().for_each(|(at, fact)| take(*at, fact.recorded));
    held.price_changes.iter().for_each(|(at, fact)| take(*at, fact.recorded));
    held.renewals.iter().for_each(|(at, fact)| take(*at, fact.recorded));
    held.cancellations.iter().for_each(|(at, fact)| take(*at, fact.recorded));
    let mut edges = |between: &Between, kind: FactKind, id: &str, recorded: Moment| {
        take(between.from, recorded);
        between.until.into_iter().for_each(|until| take(until, endings.end_of(kind, id, recorded)));
    };
    for (between, fact) in &held.pauses {
        edges(between, FactKind::Pause, fact.id.as_str(), fact.recorded);
    }
    for (between, fact) in &held.overrides {
        edges(between, FactKind::StatusOverride, fact.id.as_str(), fact.recorded);
    }
    for (between, fact) in &held.attachments {
        edges(between, FactKind::Attachment, fact.id.as_str(), fact.recorded);
    }
    held.payments.iter().for_each(|payment| take(payment.at, payment.recorded));
    last
}

/// The last recorded of what led to the instant. All are in order of time.
fn before(held: &Held, on: Moment) -> Moment {
    fn last<T>(list: &[T], begun: usize) -> impl Iterator<Item = &T> {
        list.get(..begun).unwrap_or_default().iter().rev()
    }
    let switched = last(&held.switches, held.switches.partition_point(|(at, _)| *at < on)).next();
    let renewed = last(&held.renewals, held.renewals.partition_point(|(at, _)| *at < on)).next();
    let failed = last(&held.payments, held.payments.partition_point(|payment| payment.at < on))
        .find(|payment| payment.outcome.is_failure());
    let visited = last(&held.visits, held.visits.partition_point(|visit| visit.at < on)).next();
    let led = [
        switched.map(|(_, fact)| fact.recorded),
        renewed.map(|(_, fact)| fact.recorded),
        failed.map(|payment| payment.recorded),
        visited.map(|visit| visit.recorded).filter(|_| counts_visits(held)),
    ];
    led.into_iter().flatten().fold(held.membership.recorded, Moment::max)
}

/// Whether a membership may end by being used.
fn counts_visits(held: &Held) -> bool {
    let stretches = held.term.get().map(|term| term.stretches.as_slice()).unwrap_or_default();
    stretches.iter().any(|stretch| stretch.plan.kind.is_pass())
}
