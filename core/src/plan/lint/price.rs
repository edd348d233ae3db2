//! Findings about prices.

use super::length::term_of;
use super::{Finding, FindingCode};
use crate::money::{Amount, Ratio};
use crate::plan::{CycleAnchor, FirstStub, Kind, Plan, Price, Tier, charge};
use crate::time::{Day, Interval, Unit};

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

/// Plans of a higher rank that cost less a day than one of a lower rank, on some day on which both are offered.
pub(super) fn cheaper_upgrades(plans: &[Plan]) -> Vec<Finding> {
    let mut days: Vec<Day> = plans.iter().map(|plan| plan.from).collect();
    days.sort_unstable();
    days.dedup();
    let mut pairs = Vec::new();
    let mut found = Vec::new();
    for day in days {
        let offered: Vec<&Plan> = plans
            .iter()
            .filter(|plan| plan.from <= day && plan.offered_until.is_none_or(|until| day < until))
            .filter(|plan| {
                let later = |other: &Plan| (other.from, &other.id) > (plan.from, &plan.id) && other.from <= day;
                !plans.iter().any(|other| other.plan == plan.plan && later(other))
            })
            .collect();
        for high in &offered {
            for low in offered.iter().filter(|low| low.rank < high.rank) {
                let (Some((high_day, high_price)), Some((low_day, low_price))) = (per_day(high), per_day(low)) else {
                    continue;
                };
                let pair = (&high.plan, &low.plan);
                if high_price.currency() != low_price.currency() || high_day >= low_day || pairs.contains(&pair) {
                    continue;
                }
                pairs.push(pair);
                let sentence = format!(
                    "rank {} at {high_price} ({} a day) is above `{}`, rank {} at {low_price} ({} a day)",
                    high.rank,
                    high_day.to_decimal_string(2),
                    low.plan,
                    low.rank,
                    low_day.to_decimal_string(2),
                );
                found.push(Finding::of_plan(high, FindingCode::UpgradeCheaper, sentence));
            }
        }
    }
    found
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
