//! Findings about prices.

use super::length::term_of;
use super::{Finding, FindingCode};
use crate::id::PlanId;
use crate::money::{Amount, Ratio};
use crate::plan::{CycleAnchor, FirstStub, Kind, Plan, Price, Tier, charge};
use crate::time::{Day, Interval, Unit};
use std::collections::{BTreeMap, BTreeSet};

/// Months have 146097 / 4800 days, the mean of the calendar's four centuries.
const DAYS_OF_CENTURIES: i128 = 146_097;
const MONTHS_OF_CENTURIES: i128 = 4_800;

pub(super) fn findings(plan: &Plan) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut add = |code, sentence: String| found.push(Finding::of_plan(plan, code, sentence));
    if let Some(billing) = &plan.billing {
        if billing.anchor == CycleAnchor::Anniversary && billing.first_stub != FirstStub::Prorated {
            let sentence = "its cycles begin on the day of joining, so that there is no first part period";
            add(FindingCode::FirstStubIdle, sentence.to_owned());
        }
    }
    let tiers: &[Tier] = match &plan.price {
        Some(Price::Graduated { tiers, .. } | Price::Volume { tiers, .. }) => tiers,
        _ => &[],
    };
    let mut highest = Some(0);
    for tier in tiers {
        let up_to = tier.up_to.map(|seats| seats.get());
        let reached = highest.is_some_and(|highest| up_to.is_none_or(|up_to| up_to > highest));
        if reached {
            highest = up_to;
        } else {
            let behind = highest.map_or("one without an end".to_owned(), |seats| format!("one up to {seats}"));
            let own = up_to.map_or("the tier without an end".to_owned(), |seats| format!("the tier up to {seats}"));
            add(FindingCode::TierUnreachable, format!("{own} stands behind {behind}"));
        }
    }
    for last in tiers.iter().filter_map(|tier| tier.up_to) {
        let costs = |seats: u32| plan.price.as_ref().and_then(|price| one_period(price, seats));
        let more = last.get().saturating_add(1);
        if let (Some(fewer_cost), Some(more_cost)) = (costs(last.get()), costs(more)) {
            if more_cost < fewer_cost {
                let sentence = format!("{last} seats cost {fewer_cost}, and {more} seats {more_cost}");
                add(FindingCode::MoreSeatsCheaper, sentence);
            }
        }
    }
    found
}

/// What a period costs with so many seats.
fn one_period(price: &Price, seats: u32) -> Option<Amount> {
    charge(price, seats).ok()
}

/// A version that is on offer, with what it costs a day and a period.
type Offered<'a> = (&'a Plan, Ratio, Amount);

/// Plans of a higher rank that cost less a day than one of a lower rank, on some day on which both are offered. Of each pair
/// the first day counts: one of the two begins then.
pub(super) fn cheaper_upgrades(plans: &[Plan]) -> Vec<Finding> {
    let mut versions: Vec<&Plan> = plans.iter().collect();
    versions.sort_by_key(|plan| (plan.from, &plan.id));
    let (mut known, mut found) = (BTreeSet::new(), Vec::new());
    let mut offered: BTreeMap<&PlanId, Offered<'_>> = BTreeMap::new();
    let mut withdrawn: BTreeSet<(Day, &PlanId)> = BTreeSet::new();
    for begin in versions.chunk_by(|a, b| a.from == b.from) {
        let Some(day) = begin.first().map(|plan| plan.from) else { continue };
        for plan in begin {
            let taken = plan.offered_until.is_none_or(|until| day < until).then(|| per_day(plan)).flatten();
            match taken {
                Some((a_day, price)) => drop(offered.insert(&plan.plan, (plan, a_day, price))),
                None => drop(offered.remove(&plan.plan)),
            }
            withdrawn.extend(plan.offered_until.map(|until| (until, &plan.plan)));
        }
        while let Some((_, plan)) = withdrawn.first().copied().filter(|(until, _)| *until <= day) {
            withdrawn.pop_first();
            if offered.get(plan).is_some_and(|(plan, ..)| plan.offered_until.is_some_and(|until| until <= day)) {
                offered.remove(plan);
            }
        }
        for new in begin.iter().filter_map(|plan| offered.get(&plan.plan)) {
            for other in offered.values() {
                let (high, low) = if new.0.rank > other.0.rank { (new, other) } else { (other, new) };
                let dearer = high.0.rank == low.0.rank || high.2.currency() != low.2.currency() || high.1 >= low.1;
                if !dearer && known.insert((&high.0.plan, &low.0.plan)) {
                    found.push(cheaper(high, low));
                }
            }
        }
    }
    found
}

fn cheaper((high, high_day, high_price): &Offered<'_>, (low, low_day, low_price): &Offered<'_>) -> Finding {
    let sentence = format!(
        "rank {} at {high_price} ({} a day) is above `{}`, rank {} at {low_price} ({} a day)",
        high.rank,
        high_day.to_decimal_string(2),
        low.plan,
        low.rank,
        low_day.to_decimal_string(2),
    );
    Finding::of_plan(high, FindingCode::UpgradeCheaper, sentence)
}

/// What one seat costs a day, in major units, and what it costs a period. Passes and what is agreed with one holder are
/// not compared.
fn per_day(plan: &Plan) -> Option<(Ratio, Amount)> {
    if !matches!(plan.kind, Kind::Recurring | Kind::FixedTerm) {
        return None;
    }
    let price = one_period(plan.price.as_ref()?, 1)?;
    let days = match &plan.billing {
        Some(billing) => days_of(billing.every)?,
        None => match &plan.terms.term {
            crate::plan::Term::Event { .. } => Ratio::from(term_of(plan)?.most_days()),
            crate::plan::Term::Open => return None,
            crate::plan::Term::Rolling { length }
            | crate::plan::Term::Season { length, .. }
            | crate::plan::Term::Calendar { length, .. } => days_of(*length)?,
        },
    };
    let major = Ratio::new(i128::from(price.minor()), i128::from(price.currency().scale())).ok()?;
    Some((major.checked_div(days).ok()?, price))
}

fn days_of(interval: Interval) -> Option<Ratio> {
    match (interval.unit(), interval.months(), interval.days()) {
        (Unit::Hour, ..) => Ratio::new(i128::from(interval.hours()?), 24).ok(),
        (_, Some(months), _) => {
            Ratio::from(months).checked_mul(Ratio::new(DAYS_OF_CENTURIES, MONTHS_OF_CENTURIES).ok()?).ok()
        }
        (_, _, days) => days.map(Ratio::from),
    }
}
