//! Findings about what bills go by besides plans: taxes, coupons, closed books.

use super::{CatalogueOffer, Finding, FindingCode};
use crate::money::Percent;
use crate::plan::Plan;

pub(super) fn findings(offer: &CatalogueOffer<'_>) -> Vec<Finding> {
    let mut found: Vec<Finding> = offer.plans.iter().filter_map(|plan| untaxed(plan, offer)).collect();
    let of = |id: &crate::id::FactId, code, sentence| Finding { plan: None, version: Some(id.clone()), code, sentence };
    for add_on in offer.add_ons {
        let unknown = |tax: &&crate::id::TaxCategory| offer.taxed.is_some_and(|taxed| !taxed.contains(tax));
        found.extend(add_on.tax.as_ref().filter(unknown).map(|tax| {
            let sentence = format!("the add-on `{}` is taxed as `{tax}`, which no tax names", add_on.add_on);
            of(&add_on.id, FindingCode::TaxUnknown, sentence)
        }));
    }
    let one = Percent::parse("1").unwrap_or(Percent::HUNDRED);
    for (id, percent) in offer.percents.iter().filter(|(_, percent)| !percent.is_zero() && *percent < one) {
        let sentence = format!("`{id}` is of {percent} percent, which is less than one in a hundred");
        found.push(of(id, FindingCode::PercentSmall, sentence));
    }
    for (id, through, recorded) in offer.closings.iter().filter(|(_, through, recorded)| through > recorded) {
        let sentence = format!("closed on {recorded} through {through}: nothing is billed before that is over");
        found.push(of(id, FindingCode::ClosedAhead, sentence));
    }
    found
}

fn untaxed(plan: &Plan, offer: &CatalogueOffer<'_>) -> Option<Finding> {
    let (tax, taxed) = (plan.tax.as_ref()?, offer.taxed?);
    let sentence = || format!("it is taxed as `{tax}`, which no tax names");
    (!taxed.contains(&tax)).then(|| Finding::of_plan(plan, FindingCode::TaxUnknown, sentence()))
}
