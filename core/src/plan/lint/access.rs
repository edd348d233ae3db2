//! Findings about what plans let people do: permissions, visits, bookings, sharing.

use super::{CatalogueOffer, Finding, FindingCode};
use crate::plan::{Cap, Grant, Kind, Plan, VisitCount, VisitPeriod};

/// Whether a pattern covers everything that another does.
fn covers(pattern: &str, other: &str) -> bool {
    if pattern == "*" || pattern == other {
        return true;
    }
    let Some(below) = pattern.strip_suffix("/*") else { return false };
    let other = other.strip_suffix("/*").unwrap_or(other);
    other.strip_prefix(below).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

pub(super) fn nobody_grants(offer: &CatalogueOffer<'_>) -> Vec<Finding> {
    let granted = || {
        let plans = offer.plans.iter().flat_map(|plan| &plan.permissions);
        let grants = plans.chain(offer.add_ons.iter().flat_map(|add_on| &add_on.permissions));
        grants.map(|grant| grant.path.as_str()).chain(offer.granted.iter().copied())
    };
    let unmet = offer
        .wanted
        .iter()
        .filter(|wanted| !granted().any(|granted| covers(granted, wanted) || covers(wanted, granted)));
    unmet
        .map(|wanted| Finding {
            plan: None,
            version: None,
            code: FindingCode::PermissionNobodyGrants,
            sentence: format!("neither a plan nor an add-on grants `{wanted}`"),
        })
        .collect()
}

/// Whether a grant always gives what another does, and more.
fn shadows(wide: &Grant, narrow: &Grant) -> bool {
    let limited = narrow.after.is_some() || narrow.hours.is_some();
    limited
        && covers(&wide.path, &narrow.path)
        && (wide.after.is_none() || wide.after == narrow.after)
        && (wide.hours.is_none() || wide.hours == narrow.hours)
        && (&wide.after, &wide.hours) != (&narrow.after, &narrow.hours)
}

pub(super) fn findings(plan: &Plan) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut add = |code, sentence: String| found.push(Finding::of_plan(plan, code, sentence));
    for narrow in &plan.permissions {
        if let Some(wide) = plan.permissions.iter().find(|wide| shadows(wide, narrow)) {
            let sentence = format!("`{}` is limited, and `{}` grants it all the same", narrow.path, wide.path);
            add(FindingCode::GrantShadowed, sentence);
        }
    }
    if let Some(rule) = &plan.visits {
        if let Some(limit) = &rule.limit {
            let (days, stretch) = match limit.per {
                VisitPeriod::Week => (7, "a week"),
                VisitPeriod::Month => (31, "a month"),
            };
            let visits = limit.visits.get();
            if rule.counted == VisitCount::OnceADay && visits >= days {
                let sentence = format!("{visits} visits {stretch}, where all visits of a day count as one");
                add(FindingCode::VisitLimitIdle, sentence);
            }
            if let Kind::PunchPass { uses } = &plan.kind {
                if visits >= uses.get() {
                    let sentence = format!("{visits} visits {stretch}, on a pass of {uses} in all");
                    add(FindingCode::VisitLimitIdle, sentence);
                }
            }
        }
    }
    let booking = &plan.booking;
    if let Some(shortest) = booking.shortest_minutes.map(|minutes| minutes.get()) {
        let most = [
            (booking.longest_minutes.map(|minutes| minutes.get()), "a reservation"),
            (booking.minutes_a_day, "a day"),
            (booking.minutes_a_week, "a week"),
            (booking.minutes_a_cycle, "a cycle"),
        ];
        for (most, what) in most {
            // No minutes at all is a way to say that nothing can be reserved.
            if let Some(most) = most.filter(|most| 0 < *most && *most < shortest) {
                let sentence = format!("at least {shortest} minutes a reservation, and at most {most} {what}");
                add(FindingCode::BookingImpossible, sentence);
            }
        }
    }
    if plan.sharing.as_ref().is_some_and(|sharing| sharing.max_additional == 0) {
        let sentence = "it can be shared with at most 0 others";
        add(FindingCode::SharedWithNobody, sentence.to_owned());
    }
    if plan.inheritance.as_ref().is_some_and(|inheritance| inheritance.cap == (Cap::Fixed { places: 0 })) {
        let sentence = "at most 0 of those who are linked to a company inherit it";
        add(FindingCode::SharedWithNobody, sentence.to_owned());
    }
    found
}
