//! Who could be let in: those with something that can grant a permission, found without looking at everybody.
//!
//! Uses `space` and the file `question`.

use super::question::covers;
use crate::plan::Grant;
use crate::space::facts::Party;
use crate::space::{PartyIx, Space};
use std::collections::BTreeSet;

/// Everybody who may hold, at some time, something that grants a path; all others never may.
pub(crate) fn candidates(space: &Space, path: &str) -> BTreeSet<PartyIx> {
    let catalogue = space.catalogue();
    let grants = |grants: &[Grant]| grants.iter().any(|grant| covers(&grant.path, path));
    let granting: BTreeSet<_> = catalogue
        .plans()
        .filter(|(_, versions)| versions.iter().any(|version| grants(&version.permissions)))
        .map(|(plan, _)| plan)
        .collect();
    let by_default = |plan: &crate::id::PlanId| granting.contains(plan);
    if catalogue.policies().iter().any(|policy| policy.default_plan.as_ref().is_some_and(by_default)) {
        return space.accounts().map(|(ix, _)| ix).collect();
    }
    let holders = granting.into_iter().flat_map(|plan| space.holders_of_plan(plan));
    let holders: BTreeSet<PartyIx> = holders.chain(space.bespoke()).collect();
    let covered: Vec<PartyIx> = holders.iter().flat_map(|ix| covered_by(space, *ix)).collect();
    holders.into_iter().chain(covered).collect()
}

/// The customers who share a party's memberships, or inherit them.
fn covered_by(space: &Space, ix: PartyIx) -> Vec<PartyIx> {
    let Some(account) = space.account(ix) else {
        return Vec::new();
    };
    let shares = account.held.iter().flat_map(|held| &held.shares);
    let children = shares.filter_map(|(_, share)| space.find(&Party::Customer(share.child.clone())));
    let linked = account.links.iter().map(|tie| tie.other);
    match account.party {
        Some(Party::Company(_)) => children.chain(linked).collect(),
        _ => children.collect(),
    }
}
