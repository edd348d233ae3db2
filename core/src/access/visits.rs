//! How many visits are left in a week or a month.
//!
//! Uses `space` and `standing`.

use crate::id::MembershipId;
use crate::plan::{VisitCount, VisitPeriod, VisitRule};
use crate::space::Account;
use crate::space::facts::{Party, Visit};
use crate::standing::Bounds;
use crate::time::{Day, Moment};
use crate::zone::Zone;
use std::sync::Arc;

/// Whether a rule leaves room for a visit at an instant: of the customer's visits so far in the local week or month,
/// those count that name the membership, or none.
pub(crate) fn left(
    account: &Account,
    membership: Option<&MembershipId>,
    rule: &VisitRule,
    zone: &Zone,
    at: Moment,
    bounds: &mut Bounds,
) -> bool {
    let Some(limit) = &rule.limit else {
        return true;
    };
    let today = zone.day_of(at);
    let (first, next) = period(limit.per, today);
    let start = |day: Option<Day>| day.and_then(|day| zone.start_of(day).ok());
    let begins = start(first);

    let counts = |visit: &&Arc<Visit>| {
        matches!(&account.party, Some(Party::Customer(customer)) if *customer == visit.customer)
            && visit.under.as_ref().is_none_or(|under| Some(under) == membership)
    };
    let split = account.visits.partition_point(|visit| begins.is_some_and(|begins| visit.at < begins));
    let (before, since) = account.visits.split_at(split);
    let mut count = 0_usize;
    let mut last: Option<&Visit> = None;
    for visit in since.iter().filter(counts) {
        if visit.at > at {
            bounds.dated(None, Some(visit.at));
            break;
        }
        if rule.counted == VisitCount::Each || last.is_none_or(|last| zone.day_of(last.at) != zone.day_of(visit.at)) {
            count = count.saturating_add(1);
        }
        last = Some(visit);
    }
    if count < usize::try_from(limit.visits.get()).unwrap_or(usize::MAX) {
        // There was room ever since the week or month of the last visit before this one.
        let earlier = before.iter().rev().find(counts);
        bounds.dated(earlier.and_then(|visit| start(period(limit.per, zone.day_of(visit.at)).1)), None);
        return true;
    }
    bounds.dated(last.map(|last| last.at), start(next));
    if rule.counted == VisitCount::Each {
        return false;
    }
    // Coming back on a day that counts already is free; the day after is another day.
    let tomorrow = last.map(|last| zone.day_of(last.at)).and_then(|day| start(day.next().ok()));
    bounds.since(tomorrow, at);
    tomorrow.is_some_and(|tomorrow| at < tomorrow)
}

/// The first day of the week or month that a day is in, and that of the next.
fn period(per: VisitPeriod, today: Day) -> (Option<Day>, Option<Day>) {
    match per {
        VisitPeriod::Week => {
            let monday = today.add_days(i64::from(today.weekday().days_from_monday()).saturating_neg()).ok();
            (monday, monday.and_then(|monday| monday.add_days(7).ok()))
        }
        VisitPeriod::Month => (Some(today.month_start()), today.month_end().next().ok()),
    }
}
