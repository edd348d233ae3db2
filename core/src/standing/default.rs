//! The default plan: what somebody holds who holds nothing else, if the policy says so.
//!
//! Uses `space`.

use super::bounds::Bounds;
use super::hold::{Hold, HoldKey, Holds};
use crate::space::Account;
use crate::space::Catalogue;
use crate::space::Space;
use crate::space::facts::{DefaultOn, Policy, Status};
use crate::time::{Day, Moment};

/// The default plan as a holding, if it is held besides what `holds` has; if it is not, `holds` learns how far that reaches.
pub(crate) fn hold<'a>(space: &'a Space, account: &'a Account, holds: &mut Holds<'a>, at: Moment) -> Option<Hold<'a>> {
    let catalogue = space.catalogue();
    if catalogue.policies().iter().all(|policy| policy.default_plan.is_none() || policy.default_on.is_empty()) {
        return None;
    }
    // Whatever keeps it away is witness enough for as long as it does.
    if let Some(keeper) = holds.list.iter().find(|hold| hold.keeps()) {
        let reach = keeper.reach;
        holds.bounds.take(reach);
        return None;
    }
    let mut bounds = holds.reach();
    let day = catalogue.zone().day_of(at);
    let policy = policy_at(catalogue, day, &mut bounds);
    let due = policy.default_on.iter().any(|on| applies(*on, space, account, holds, at, &mut bounds));
    let plan = policy.default_plan.as_ref().filter(|_| due).and_then(|plan| {
        let versions = catalogue.plan_versions(plan);
        in_force(versions.iter().map(|version| version.from), catalogue, day, &mut bounds).and_then(|n| versions.get(n))
    });
    let Some(plan) = plan else {
        holds.bounds.meet(&bounds);
        return None;
    };
    Some(Hold {
        key: HoldKey::Default,
        through: None,
        held: None,
        plan,
        access: plan,
        status: Status::Active,
        admitting: true,
        waiting: false,
        new: false,
        seats: 1,
        ends: None,
        reach: bounds.piece(),
    })
}

/// Whether one of the things has happened that make a customer hold the default plan.
fn applies(
    on: DefaultOn,
    space: &Space,
    account: &Account,
    holds: &Holds<'_>,
    at: Moment,
    bounds: &mut Bounds,
) -> bool {
    match on {
        DefaultOn::Registering => {
            let registered = account.registered.and_then(|day| space.catalogue().zone().start_of(day).ok());
            bounds.since(registered, at)
        }
        // The bounds of the holdings are in `bounds` already.
        DefaultOn::Expiry => {
            holds.list.iter().any(|hold| matches!(hold.key, HoldKey::Own(_)) && hold.status == Status::Expired)
        }
        DefaultOn::Dropped => {
            let shares = account.covered.iter().map(|covered| covered.between.from);
            let links = account.links.iter().map(|tie| tie.between.from);
            bounds.since(shares.chain(links).min(), at)
        }
    }
}

fn policy_at<'a>(catalogue: &'a Catalogue, day: Day, bounds: &mut Bounds) -> &'a Policy {
    let policies = catalogue.policies();
    let started = policies.partition_point(|policy| policy.from <= day);
    let start = |n: usize| policies.get(n).and_then(|policy| catalogue.zone().start_of(policy.from).ok());
    bounds.dated(started.checked_sub(1).and_then(start), start(started));
    catalogue.policy_at(day)
}

/// Which of some versions is in force on a day, given their first days in order: the last that has begun, or the first.
pub(crate) fn in_force(
    starts: impl ExactSizeIterator<Item = Day> + Clone,
    catalogue: &Catalogue,
    day: Day,
    bounds: &mut Bounds,
) -> Option<usize> {
    if starts.len() < 2 {
        return (starts.len() == 1).then_some(0);
    }
    let started = starts.clone().take_while(|from| *from <= day).count();
    let start = |n: usize| starts.clone().nth(n).and_then(|from| catalogue.zone().start_of(from).ok());
    // Before the first the first is in force, so that its own start changes nothing.
    let from = started.checked_sub(1).filter(|current| *current > 0).and_then(start);
    bounds.dated(from, start(started.max(1)));
    Some(started.saturating_sub(1))
}
