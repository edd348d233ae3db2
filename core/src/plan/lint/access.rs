//! Findings about what plans let people do: permissions, visits, bookings, sharing.

use super::{CatalogueOffer, Finding, FindingCode};
use crate::id::HoursId;
use crate::plan::{Cap, Grant, Kind, Plan, VisitCount, VisitPeriod};
use crate::time::Interval;
use std::collections::{BTreeSet, HashMap};

/// A path without the `/*` at its end, and whether it has that.
type Pattern<'a> = (&'a str, bool);

fn pattern(path: &str) -> Pattern<'_> {
    path.strip_suffix("/*").map_or((path, false), |bare| (bare, true))
}

/// The patterns that cover everything that another does: `*`, itself, and what stands above it or at it with `/*`.
fn covering(path: &str) -> impl Iterator<Item = Pattern<'_>> {
    let (bare, below) = pattern(path);
    let above = bare.match_indices('/').map(|(end, _)| end).chain([bare.len()]);
    [("*", false), (bare, below)].into_iter().chain(above.filter_map(|end| Some((bare.get(..end)?, true))))
}

pub(super) fn nobody_grants(offer: &CatalogueOffer<'_>) -> Vec<Finding> {
    let plans = offer.plans.iter().flat_map(|plan| &plan.permissions);
    let grants = plans.chain(offer.add_ons.iter().flat_map(|add_on| &add_on.permissions));
    let granted: BTreeSet<&str> =
        grants.map(|grant| grant.path.as_str()).chain(offer.granted.iter().copied()).collect();
    let patterns: BTreeSet<Pattern<'_>> = granted.iter().map(|path| pattern(path)).collect();
    let covered = |wanted: &str| covering(wanted).any(|pattern| patterns.contains(&pattern));
    let covers = |wanted: &str| match wanted.strip_suffix('*') {
        // All that lies below `door/`, and `door` itself.
        Some(below) => {
            let next = granted.range(below..).next();
            next.is_some_and(|path| path.starts_with(below)) || granted.contains(below.trim_end_matches('/'))
        }
        None => false,
    };
    let unmet = offer.wanted.iter().filter(|wanted| !covered(wanted) && !covers(wanted));
    unmet
        .map(|wanted| Finding {
            plan: None,
            version: None,
            code: FindingCode::PermissionNobodyGrants,
            sentence: format!("neither a plan nor an add-on grants `{wanted}`"),
        })
        .collect()
}

/// What a grant says: its path, when it starts and within which hours it holds.
type Said<'a> = (Pattern<'a>, Option<Interval>, Option<&'a HoursId>);

/// The first grant that always gives what another does, and more.
fn shadow<'a>(narrow: &'a Grant, first: &HashMap<Said<'a>, usize>) -> Option<usize> {
    let (after, hours) = (narrow.after, narrow.hours.as_ref());
    let wider = [(None, None), (None, hours), (after, None)].into_iter().filter(|wide| *wide != (after, hours));
    let of = |path| wider.clone().filter_map(move |(after, hours)| first.get(&(path, after, hours)).copied());
    covering(&narrow.path).flat_map(of).min()
}

pub(super) fn findings(plan: &Plan) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut add = |code, sentence: String| found.push(Finding::of_plan(plan, code, sentence));
    let mut first: HashMap<Said<'_>, usize> = HashMap::new();
    for (n, grant) in plan.permissions.iter().enumerate() {
        first.entry((pattern(&grant.path), grant.after, grant.hours.as_ref())).or_insert(n);
    }
    for narrow in &plan.permissions {
        if let Some(wide) = shadow(narrow, &first).and_then(|n| plan.permissions.get(n)) {
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
