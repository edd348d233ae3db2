//! When it was recorded what happens to a membership at an instant.
//!
//! An event follows from the facts that are dated at its instant. Where there is none, as at the end of a term, it follows from
//! what was there before: the membership, and the last switch, renewal, failed payment and (of a pass) visit.
//!
//! Uses `space`.

use crate::plan::Kind;
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

/// When what happens to a membership at an instant was recorded.
pub(super) fn recorded(held: &Held, on: Moment, endings: &Endings<'_>) -> Moment {
    let membership = held.membership.recorded;
    let here = exact(held, on, endings);
    here.map_or_else(|| before(held, on), |here| here.max(membership))
}

/// The last recorded of what is dated at the instant.
fn exact(held: &Held, on: Moment, endings: &Endings<'_>) -> Option<Moment> {
    let mut last: Option<Moment> = None;
    let mut take = |recorded: Moment| last = last.max(Some(recorded));
    held.switches.iter().filter(|(at, _)| *at == on).for_each(|(_, fact)| take(fact.recorded));
    held.seat_changes.iter().filter(|(at, _)| *at == on).for_each(|(_, fact)| take(fact.recorded));
    held.price_changes.iter().filter(|(at, _)| *at == on).for_each(|(_, fact)| take(fact.recorded));
    held.renewals.iter().filter(|(at, _)| *at == on).for_each(|(_, fact)| take(fact.recorded));
    held.cancellations.iter().filter(|(at, _)| *at == on).for_each(|(_, fact)| take(fact.recorded));
    for (between, fact) in &held.pauses {
        edge(*between, on, FactKind::Pause, fact.id.as_str(), fact.recorded, endings).into_iter().for_each(&mut take);
    }
    for (between, fact) in &held.overrides {
        let id = fact.id.as_str();
        edge(*between, on, FactKind::StatusOverride, id, fact.recorded, endings).into_iter().for_each(&mut take);
    }
    for (between, fact) in &held.attachments {
        let id = fact.id.as_str();
        edge(*between, on, FactKind::Attachment, id, fact.recorded, endings).into_iter().for_each(&mut take);
    }
    held.payments.iter().filter(|payment| payment.at == on).for_each(|payment| take(payment.recorded));
    last
}

/// When an edge of a fact was recorded that lies at the instant.
pub(super) fn edge(
    between: Between,
    on: Moment,
    kind: FactKind,
    id: &str,
    recorded: Moment,
    endings: &Endings<'_>,
) -> Option<Moment> {
    if between.from == on {
        return Some(recorded);
    }
    (between.until == Some(on)).then(|| endings.end_of(kind, id, recorded))
}

/// The last recorded of what led to the instant.
fn before(held: &Held, on: Moment) -> Moment {
    let switched = held.switches.iter().rev().find(|(at, _)| *at < on).map(|(_, fact)| fact.recorded);
    let renewed = held.renewals.iter().rev().find(|(at, _)| *at < on).map(|(_, fact)| fact.recorded);
    let failed = held.payments.iter().rev().find(|p| p.at < on && p.outcome.is_failure());
    let visited = held.visits.iter().rev().find(|visit| visit.at < on).map(|visit| visit.recorded);
    let led = [switched, renewed, failed.map(|payment| payment.recorded), visited.filter(|_| counts_visits(held))];
    led.into_iter().flatten().fold(held.membership.recorded, Moment::max)
}

/// Whether a membership may end by being used.
fn counts_visits(held: &Held) -> bool {
    let stretches = held.term.get().map(|term| term.stretches.as_slice()).unwrap_or_default();
    stretches.iter().any(|stretch| matches!(stretch.plan.kind, Kind::DayPass { .. } | Kind::PunchPass { .. }))
}
