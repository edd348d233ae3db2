//! Findings about credits.

use super::length::Length;
use super::{CatalogueOffer, Finding, FindingCode};
use crate::plan::{Allowance, Plan};
use rust_decimal::Decimal;

pub(super) fn findings(plan: &Plan, offer: &CatalogueOffer<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for allowance in &plan.allowances {
        if let Some(sentence) = unusable(plan, allowance, offer) {
            found.push(Finding::of_plan(plan, FindingCode::AllowanceUnusable, sentence));
        }
        let Some(rollover) = &allowance.rollover else { continue };
        if let (Some(minimum), Some(maximum)) = (rollover.minimum, rollover.maximum) {
            if minimum > maximum {
                let sentence =
                    format!("`{}` is topped up to {} and keeps at most {}", allowance.credit, minimum.0, maximum.0);
                found.push(Finding::of_plan(plan, FindingCode::RolloverContradicts, sentence));
            }
        }
    }
    found
}

fn unusable(plan: &Plan, allowance: &Allowance, offer: &CatalogueOffer<'_>) -> Option<String> {
    let (credit, amount) = (&allowance.credit, allowance.amount.0);
    if amount.is_zero() {
        return Some(format!("0 of `{credit}` every time"));
    }
    let takers: Vec<_> = offer.bookable.iter().filter(|bookable| bookable.credit == Some(credit)).collect();
    if takers.is_empty() {
        // Without anything to reserve, or once it was used, the kind is for prints, or for what the host counts.
        let reserved = offer.bookable.iter().any(|bookable| bookable.credit.is_some());
        let used = offer.used.contains(&credit);
        let sentence = || format!("nothing that can be reserved takes `{credit}`, and nobody has used any otherwise");
        return (reserved && !used).then(sentence);
    }
    let allowed = &plan.booking.resources;
    if !allowed.is_empty() && !takers.iter().any(|taker| allowed.contains(taker.resource)) {
        return Some(format!("nothing that its holders may reserve takes `{credit}`"));
    }
    if !takers.iter().any(|taker| taker.minutes) {
        return None;
    }
    let period = allowance.every.or(plan.billing.as_ref().map(|billing| billing.every)).map(Length::from);
    let days = period.as_ref().map(Length::most_days);
    let weeks = days.map(|days| days.saturating_add(12).div_euclid(7));
    let times = |minutes: Option<u32>, n: Option<i64>| Some(i64::from(minutes?).saturating_mul(n?));
    let cycle = plan.booking.minutes_a_cycle.filter(|_| allowance.every.is_none()).map(i64::from);
    let most = [cycle, times(plan.booking.minutes_a_week, weeks), times(plan.booking.minutes_a_day, days)];
    let most = most.into_iter().flatten().min()?;
    (amount > Decimal::from(most)).then(|| {
        format!("{amount} of `{credit}` every time, and at most {most} minutes can be reserved until the next")
    })
}
