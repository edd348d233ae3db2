//! Findings about credits.

use super::length::Length;
use super::{Bookable, CatalogueOffer, Finding, FindingCode};
use crate::id::{CreditId, ResourceId};
use crate::plan::{Allowance, Plan};
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};

/// What takes each kind of credit.
pub(super) struct Takers<'a> {
    bookable: BTreeMap<&'a CreditId, Vec<&'a Bookable<'a>>>,
    used: BTreeSet<&'a CreditId>,
}

impl<'a> Takers<'a> {
    pub(super) fn of(offer: &CatalogueOffer<'a>) -> Takers<'a> {
        let mut bookable: BTreeMap<&CreditId, Vec<&Bookable<'_>>> = BTreeMap::new();
        for one in offer.bookable {
            one.credit.into_iter().for_each(|credit| bookable.entry(credit).or_default().push(one));
        }
        Takers { bookable, used: offer.used.iter().copied().collect() }
    }
}

pub(super) fn findings(plan: &Plan, takers: &Takers<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    let allowed: BTreeSet<&ResourceId> = plan.booking.resources.iter().collect();
    for allowance in &plan.allowances {
        if let Some(sentence) = unusable(plan, &allowed, allowance, takers) {
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

fn unusable(
    plan: &Plan,
    allowed: &BTreeSet<&ResourceId>,
    allowance: &Allowance,
    takers: &Takers<'_>,
) -> Option<String> {
    let (credit, amount) = (&allowance.credit, allowance.amount.0);
    if amount.is_zero() {
        return Some(format!("0 of `{credit}` every time"));
    }
    let Some(bookable) = takers.bookable.get(credit) else {
        // Without anything to reserve, or once it was used, the kind is for prints, or for what the host counts.
        let (reserved, used) = (!takers.bookable.is_empty(), takers.used.contains(credit));
        let sentence = || format!("nothing that can be reserved takes `{credit}`, and nobody has used any otherwise");
        return (reserved && !used).then(sentence);
    };
    if !allowed.is_empty() && !bookable.iter().any(|taker| allowed.contains(taker.resource)) {
        return Some(format!("nothing that its holders may reserve takes `{credit}`"));
    }
    if !bookable.iter().any(|taker| taker.minutes) {
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
