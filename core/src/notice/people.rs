//! Members who are inactive, who move up from a waiting list, and requests for support that have no answer.
//!
//! Uses `standing` and the rooms below it.

use super::answer::Notice;
use super::cause::{Cause, Found, days_from};
use super::person::{effective, spells};
use super::rules::plan_at;
use crate::error::Result;
use crate::id::CustomerId;
use crate::plan::{NoticeKind, Plan};
use crate::space::Account;
use crate::space::facts::Party;
use crate::standing::Holds;
use crate::time::Moment;

/// What is said of one customer.
pub(super) fn of<'a>(found: &mut Found<'a>, account: &'a Account, customer: &'a CustomerId) -> Result<()> {
    if found.asked.has(NoticeKind::SupportUnanswered) {
        unanswered(found, account, customer)?;
    }
    if found.asked.has(NoticeKind::MovedUp) {
        moved_up(found, account, customer)?;
    }
    if found.asked.has(NoticeKind::Inactive) {
        inactive(found, account, customer)?;
    }
    Ok(())
}

fn unanswered<'a>(found: &mut Found<'a>, account: &'a Account, customer: &CustomerId) -> Result<()> {
    for request in account.support.iter().filter(|request| request.answered.is_none()) {
        let notice = Notice {
            request: Some(request.id.clone()),
            ..Notice::about(NoticeKind::SupportUnanswered, &Party::Customer(customer.clone()), request.at)
        };
        let plan = plan_of(found, account, request.at);
        let (subject, known) = (request.id.to_string(), request.recorded);
        found.add(&Cause { notice, subject, known, lasts: None, plan })?;
    }
    Ok(())
}

/// Who has a place now that they waited for, unless they have given it up by then.
fn moved_up<'a>(found: &mut Found<'a>, account: &'a Account, customer: &CustomerId) -> Result<()> {
    let kept = account.bookings.iter().filter(|(_, cancellation)| cancellation.is_none()).map(|(booking, _)| booking);
    for booking in kept.filter(|booking| booking.waited.is_some() && booking.customer == *customer) {
        let notice = Notice {
            booking: Some(booking.id.clone()),
            membership: booking.under.clone(),
            ..Notice::about(NoticeKind::MovedUp, &Party::Customer(customer.clone()), booking.recorded)
        };
        let plan = plan_of(found, account, booking.recorded);
        let (subject, known, lasts) = (booking.id.to_string(), booking.recorded, Some(booking.from));
        found.add(&Cause { notice, subject, known, lasts, plan })?;
    }
    Ok(())
}

/// The version whose rules hold for somebody at an instant: of what they hold in the first place.
pub(super) fn plan_of<'a>(found: &Found<'a>, account: &'a Account, at: Moment) -> Option<&'a Plan> {
    let holds = Holds::at(found.space, account, at);
    plan_at(found.catalogue(), effective(&holds)?.held?, at)
}

/// Who has been seen for the last time, though they hold something. Who has reserved for later is not inactive before that.
fn inactive<'a>(found: &mut Found<'a>, account: &'a Account, customer: &CustomerId) -> Result<()> {
    let seen = last_seen(account, customer);
    for spell in spells(found.space, account, customer) {
        if seen.is_some_and(|(seen, _)| spell.until.is_some_and(|until| until <= seen)) {
            continue;
        }
        // Who never came, or came before what they hold now, is missed since they hold it.
        let seen = seen.filter(|(seen, _)| spell.from <= *seen);
        let Some((on, known)) = seen.or_else(|| since(found, account, spell.from)) else { continue };
        let plan = plan_of(found, account, on);
        for rule in found.rules(NoticeKind::Inactive, plan, on) {
            let due = rule.after.and_then(|after| days_from(found.zone(), on, after, 1)).unwrap_or(on);
            let holds = Holds::at(found.space, account, due);
            let Some(hold) = effective(&holds) else { continue };
            let notice = Notice {
                membership: hold.membership().cloned(),
                plan: Some(hold.plan.plan.clone()),
                source: Some(hold.source()),
                ..Notice::about(NoticeKind::Inactive, &Party::Customer(customer.clone()), on)
            };
            let (subject, lasts) = (customer.to_string(), spell.until);
            found.add_by(&Cause { notice, subject, known, lasts, plan }, &rule)?;
        }
    }
    Ok(())
}

/// When a customer was, or is to be, seen last, and when that was recorded.
fn last_seen(account: &Account, customer: &CustomerId) -> Option<(Moment, Moment)> {
    let visits = account.visits.iter().rev().find(|visit| visit.customer == *customer);
    let uses = account.uses.iter().rev().find(|used| used.customer == *customer);
    let kept = account.bookings.iter().filter(|(b, cancelled)| b.customer == *customer && cancelled.is_none());
    let booked = kept.map(|(booking, _)| (booking.from, booking.recorded)).max();
    let visited = visits.map(|visit| (visit.at, visit.recorded));
    [visited, uses.map(|used| (used.at, used.recorded)), booked].into_iter().flatten().max()
}

/// The instant from which somebody holds something, and when that was recorded.
fn since(found: &Found<'_>, account: &Account, from: Moment) -> Option<(Moment, Moment)> {
    let holds = Holds::at(found.space, account, from);
    Some((from, effective(&holds)?.held?.membership.recorded))
}
