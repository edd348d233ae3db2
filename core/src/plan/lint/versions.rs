//! Findings about the versions of a plan.

use super::{Finding, FindingCode};
use crate::id::{FactId, PlanId};
use crate::plan::{Plan, Reach};
use crate::time::Day;
use std::collections::BTreeSet;

pub(super) fn findings(plans: &[Plan]) -> Vec<Finding> {
    let versions: BTreeSet<(&PlanId, Day, &FactId)> =
        plans.iter().map(|plan| (&plan.plan, plan.from, &plan.id)).collect();
    let mut found = Vec::new();
    for plan in plans {
        let place = (&plan.plan, plan.from, &plan.id);
        let of_plan = |version: &&(&PlanId, Day, &FactId)| version.0 == &plan.plan;
        if plan.reach != Reach::default() && versions.range(..place).next_back().filter(of_plan).is_none() {
            let sentence = "its reach is set, and there is no older version whose holders it could reach";
            found.push(Finding::of_plan(plan, FindingCode::ReachOfFirstVersion, sentence));
        }
        let next = versions.range(place..).nth(1).filter(of_plan);
        if let Some((_, from, other)) = next.filter(|(_, from, _)| *from == plan.from) {
            let sentence = format!("version `{other}` begins on {from} as well, and comes after it");
            found.push(Finding::of_plan(plan, FindingCode::VersionNeverInForce, sentence));
        }
        if let Some(until) = plan.offered_until.filter(|until| *until <= plan.from) {
            let sentence = format!("it begins on {} and is offered until {until}", plan.from);
            found.push(Finding::of_plan(plan, FindingCode::NeverOffered, sentence));
        }
    }
    found
}
