//! Findings about the versions of a plan.

use super::{Finding, FindingCode};
use crate::plan::{Plan, Reach};

pub(super) fn findings(plans: &[Plan]) -> Vec<Finding> {
    let mut found = Vec::new();
    for plan in plans {
        let others = || plans.iter().filter(|other| other.plan == plan.plan && other.id != plan.id);
        if plan.reach != Reach::default() && others().all(|other| (plan.from, &plan.id) < (other.from, &other.id)) {
            let sentence = "its reach is set, and there is no older version whose holders it could reach";
            found.push(Finding::of_plan(plan, FindingCode::ReachOfFirstVersion, sentence));
        }
        if let Some(other) = others().find(|other| other.from == plan.from && other.id > plan.id) {
            let sentence = format!("version `{}` begins on {} as well, and comes after it", other.id, other.from);
            found.push(Finding::of_plan(plan, FindingCode::VersionNeverInForce, sentence));
        }
        if let Some(until) = plan.offered_until.filter(|until| *until <= plan.from) {
            let sentence = format!("it begins on {} and is offered until {until}", plan.from);
            found.push(Finding::of_plan(plan, FindingCode::NeverOffered, sentence));
        }
    }
    found
}
