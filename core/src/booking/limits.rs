//! The limits that a plan sets to reservations.
//!
//! Uses `access` and the rooms below it.

use super::answer::{BookingReason, BookingReasonCode as Code};
use super::attendance::is_attended;
use super::times::Slot;
use crate::access::visits_left;
use crate::id::{MembershipId, ResourceId};
use crate::plan::{BookingLimits, Kind, Plan, VisitCount};
use crate::space::facts::{Booking, BookingCancellation, Party, Visit};
use crate::space::{Account, Catalogue};
use crate::standing::{Bounds, Hold};
use crate::term;
use crate::time::{Cycles, Day, Interval, Moment, Weekday};
use crate::zone::Zone;
use std::collections::BTreeSet;
use std::sync::Arc;

const MINUTE: i64 = 60_000_000;

/// The plan whose limits hold for what is held at an instant.
pub(super) fn plan_of<'a>(hold: &Hold<'a>, catalogue: &Catalogue, at: Moment) -> &'a Plan {
    let term = hold.held.map(|held| term::of(held, catalogue));
    let stretch = term.and_then(|term| term.at(at).value.or_else(|| term.stretches.first()));
    stretch.map_or(hold.access, |stretch| &stretch.booking)
}

/// Whether a plan offers a resource.
pub(super) fn offers(limits: &BookingLimits, resource: &ResourceId) -> bool {
    limits.resources.is_empty() || limits.resources.contains(resource)
}

/// Whether a reservation stands at an instant.
pub(super) fn stands(cancellation: Option<&BookingCancellation>, at: Moment) -> bool {
    cancellation.is_none_or(|cancellation| cancellation.at > at)
}

/// A customer's own reservations that stand at an instant.
pub(super) fn own(account: &Account, at: Moment) -> impl Iterator<Item = &Arc<Booking>> {
    let is_own = |booking: &Booking| account.party == Some(Party::Customer(booking.customer.clone()));
    let standing = account.bookings.iter().filter(move |(_, cancellation)| stands(cancellation.as_deref(), at));
    standing.map(|(booking, _)| booking).filter(move |booking| is_own(booking))
}

/// What of a plan's limits a reservation is beyond.
pub(super) fn beyond(
    catalogue: &Catalogue,
    account: &Account,
    hold: &Hold<'_>,
    resource: &ResourceId,
    slot: Slot,
    at: Moment,
) -> Vec<BookingReason> {
    let limits = &plan_of(hold, catalogue, slot.from).booking;
    let zone = catalogue.zone();
    let mut reasons = Vec::new();
    let mut say = |code, limit: Option<u32>| reasons.push(BookingReason { limit, ..BookingReason::of(code) });
    let length = slot.until.micros_since(slot.from);
    let longer_than = |minutes: u32, length: i64| length > i64::from(minutes).saturating_mul(MINUTE);
    if !offers(limits, resource) {
        say(Code::NotOffered, None);
    }
    if let Some(longest) = limits.longest_minutes.filter(|longest| longer_than(longest.get(), length)) {
        say(Code::TooLong, Some(longest.get()));
    }
    let shorter_than = |minutes: u32| length < i64::from(minutes).saturating_mul(MINUTE);
    if let Some(shortest) = limits.shortest_minutes.filter(|shortest| shorter_than(shortest.get())) {
        say(Code::TooShort, Some(shortest.get()));
    }
    if let Some(ahead) = limits.ahead {
        let last = ahead_until(zone.day_of(at), ahead);
        if last.is_some_and(|last| zone.day_of(slot.from) > last) {
            say(Code::TooFarAhead, None);
        }
    }
    if let Some(most) = limits.open {
        let open = own(account, at).filter(|booking| booking.until > at).count();
        if u32::try_from(open).unwrap_or(u32::MAX) >= most {
            say(Code::TooManyOpen, Some(most));
        }
    }
    let within = |span: Slot| {
        let part = |one: Slot| one.until.min(span.until).micros_since(one.from.max(span.from)).max(0);
        let others = own(account, at).map(|booking| part(Slot { from: booking.from, until: booking.until }));
        others.fold(part(slot), i64::saturating_add)
    };
    let per = [
        (
            limits.minutes_a_day,
            Code::DayLimit,
            days(slot, catalogue, Cycles::anniversary(Day::MIN, Interval::DAY).ok()),
        ),
        (limits.minutes_a_week, Code::WeekLimit, days(slot, catalogue, week(slot, catalogue))),
        (limits.minutes_a_cycle, Code::CycleLimit, days(slot, catalogue, cycle(hold, slot, catalogue))),
    ];
    for (limit, code, spans) in per {
        if let Some(minutes) = limit.filter(|minutes| spans.iter().any(|span| longer_than(*minutes, within(*span)))) {
            say(code, Some(minutes));
        }
    }
    if let Some(rule) = &hold.access.visits {
        let mut bounds = Bounds::default();
        if !visits_left(account, hold.membership(), rule, zone, slot.from, &mut bounds) {
            say(Code::VisitLimit, rule.limit.as_ref().map(|limit| limit.visits.get()));
        }
    }
    if let Kind::PunchPass { uses } = &hold.plan.kind {
        if usize::try_from(uses.get()).is_ok_and(|uses| uses_taken(account, hold, zone, slot, at) >= uses) {
            reasons.push(BookingReason { limit: Some(uses.get()), ..BookingReason::of(Code::PassUsedUp) });
        }
    }
    reasons
}

/// How many uses of a pass are taken already: by visits, and by reservations under it that stand or were given up too late. Where
/// a day counts once, so does a day of which something is taken, and the day of the slot costs nothing more.
fn uses_taken(account: &Account, hold: &Hold<'_>, zone: &Zone, slot: Slot, at: Moment) -> usize {
    let is_under = |under: Option<&MembershipId>| under.is_some() && under == hold.membership();
    let takes = |cancellation: Option<&BookingCancellation>| {
        cancellation.is_none_or(|cancellation| cancellation.charged || cancellation.at > at)
    };
    let booked = account.bookings.iter().filter(|(booking, _)| is_under(booking.under.as_ref()));
    let booked: Vec<&Booking> = booked.filter(|(_, by)| takes(by.as_deref())).map(|(booking, _)| &**booking).collect();
    let comes_to = |visit: &Visit| booked.iter().any(|booking| is_attended(booking, visit));
    let walked_in = account.visits.iter().filter(|visit| is_under(visit.under.as_ref()) && !comes_to(visit));
    let all = walked_in.map(|visit| visit.at).chain(booked.iter().map(|booking| booking.from));
    match hold.access.visits.as_ref().map(|rule| rule.counted).unwrap_or_default() {
        VisitCount::Each => all.count(),
        VisitCount::OnceADay => {
            let days: BTreeSet<Day> = all.map(|at| zone.day_of(at)).collect();
            if days.contains(&zone.day_of(slot.from)) { 0 } else { days.len() }
        }
    }
}

/// The last day for which a reservation can be made on a day.
pub(super) fn ahead_until(day: Day, ahead: Interval) -> Option<Day> {
    match ahead.hours() {
        Some(hours) => day.add_days(hours.checked_div(24)?).ok(),
        None => ahead.add_to(day, 1).ok(),
    }
}

fn week(slot: Slot, catalogue: &Catalogue) -> Option<Cycles> {
    Cycles::calendar(catalogue.zone().day_of(slot.from), Interval::WEEK, Weekday::Mon).ok()
}

/// The billing cycles of the membership; calendar months for what has none.
fn cycle(hold: &Hold<'_>, slot: Slot, catalogue: &Catalogue) -> Option<Cycles> {
    let day = catalogue.zone().day_of(slot.from);
    let billing = hold.plan.billing.as_ref();
    let term = hold.held.map(|held| term::of(held, catalogue));
    match (billing, term) {
        (Some(billing), Some(term)) => {
            let runs = || term.runs.iter().filter(|run| !run.once);
            let run = runs().take_while(|run| run.from <= day).last().or_else(|| runs().next());
            term::cycles(run.map_or(day, |run| run.anchor), billing).ok()
        }
        _ => Cycles::calendar(day, Interval::MONTH, Weekday::Mon).ok(),
    }
}

/// The cycles that a reservation touches.
fn days(slot: Slot, catalogue: &Catalogue, cycles: Option<Cycles>) -> Vec<Slot> {
    let zone = catalogue.zone();
    let Some(cycles) = cycles else { return Vec::new() };
    let mut found = Vec::new();
    let mut at = slot.from;
    while at < slot.until {
        let Ok(cycle) = cycles.containing(zone.day_of(at)) else { break };
        let (Ok(from), Ok(until)) = (zone.start_of(cycle.span.from()), zone.start_of(cycle.span.until())) else {
            break;
        };
        found.push(Slot { from, until });
        if until <= at {
            break;
        }
        at = until;
    }
    found
}
