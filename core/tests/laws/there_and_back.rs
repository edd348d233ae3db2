//! Law 10.

use super::small::{Verdict, check, difference};
use crate::config;
use crate::random_spaces::{day, spaces};
use proptest::prelude::*;
use std::collections::BTreeMap;
use tenure::id::{FactId, PlanId};
use tenure::plan::{Kind, Plan, RenewalMode, Term};
use tenure::space::Space;
use tenure::space::facts::{Facts, Membership, PartCount, Party, Policy, Status, Switch, WithinADay};
use tenure::standing::Source;
use tenure::time::{Day, When};

/// What is owed for the fees of a membership through a day, by rule and period.
fn fees(facts: &Facts, membership: &Membership, through: Day) -> Result<BTreeMap<String, i64>, String> {
    let mut fees = BTreeMap::new();
    let bill = Space::from_facts(facts.clone()).unwrap().bill(through).map_err(|error| error.to_string())?;
    for line in bill.invoices.iter().flat_map(|invoice| &invoice.lines) {
        if line.membership.as_ref() == Some(&membership.id) && line.rule.starts_with("fee:") {
            *fees.entry(line.id.rsplit_once('/').unwrap().0.to_owned()).or_insert(0) += line.amount.minor();
        }
    }
    fees.retain(|_, minor| *minor != 0);
    Ok(fees)
}

/// What is held on a day, if a switch there and back on that day would change nothing but the fee: it recurs, is active
/// and open, in the version of that day, at the plan's price.
fn held_open(facts: &Facts, membership: &Membership, on: Day) -> Option<PlanId> {
    let ours = |id: &tenure::id::MembershipId| *id == membership.id;
    let agreed = membership.price.is_some()
        || facts.price_changes.iter().any(|change| ours(&change.membership))
        || facts.switches.iter().any(|switch| ours(&switch.membership) && switch.price.is_some());
    let near = |when: When| {
        (-1..=1).any(|days| facts.space.zone.day_of(facts.space.zone.moment_of(when).unwrap()).add_days(days) == Ok(on))
    };
    let busy = facts.switches.iter().any(|switch| ours(&switch.membership) && near(switch.at))
        || facts.status_overrides.iter().any(|set| ours(&set.membership));
    let (Party::Customer(holder), false) = (&membership.holder, agreed || busy) else { return None };
    let space = Space::from_facts(facts.clone()).unwrap();
    let standing = space.standing(holder, facts.space.zone.start_of(on).unwrap()).ok()?;
    let held = standing
        .holdings
        .into_iter()
        .find(|held| held.source == Source::Own && held.membership.as_ref() == Some(&membership.id))?;
    let versions = facts.plans.iter().filter(|plan| plan.plan == held.plan && plan.from <= on);
    let newest = versions.max_by_key(|plan| (plan.from, plan.id.clone()))?;
    let plain = newest.id == held.version && newest.billing.is_some();
    (plain && held.ends.is_none() && held.status == Status::Active).then_some(held.plan)
}

fn nothing_happens(facts: &Facts, on: Day, through: Day, to: usize) -> Verdict {
    // Not to a plan that ends what is held before it is switched back.
    let open = |plan: &&Plan| {
        let goes_on = plan.terms.renewal == RenewalMode::Auto && !matches!(plan.terms.term, Term::Event { .. });
        let pass = matches!(plan.kind, Kind::DayPass { .. } | Kind::PunchPass { .. });
        !pass && (goes_on || plan.terms.term == Term::Open)
    };
    let open = |id: &PlanId| facts.plans.iter().filter(|plan| plan.plan == *id).all(|plan| open(&plan));
    let others: Vec<PlanId> = facts.plans.iter().map(|plan| plan.plan.clone()).filter(open).collect();
    if others.is_empty() {
        return Ok(());
    }
    let whole_days =
        facts.policies.iter().all(|policy| policy.proration.count != tenure::space::facts::PartCount::Seconds);
    for membership in facts.memberships.iter().filter(|_| whole_days) {
        // The first of some days that will do, and a bill that reaches beyond it.
        let mut days = (0..10).map(|n| on.add_days(13 * n).unwrap());
        let Some((on, plan)) = days.find_map(|day| Some((day, held_open(facts, membership, day)?))) else { continue };
        let through = through.max(on.add_days(120).unwrap());
        let noon = |hour: u8| {
            let time = tenure::time::TimeOfDay::parse(&format!("{hour:02}:00")).unwrap();
            When::Moment(facts.space.zone.resolve(on, time).unwrap())
        };
        let switch = |id: &str, at: When, plan: &PlanId| Switch {
            id: FactId::new(id).unwrap(),
            recorded: membership.recorded,
            membership: membership.id.clone(),
            at,
            plan: plan.clone(),
            price: None,
            seats: None,
            by: None,
        };
        let mut changed = facts.clone();
        changed.switches.push(switch("there", noon(10), &others[to % others.len()]));
        changed.switches.push(switch("back", noon(15), &plan));
        let what = format!("the fees of {} through {through}, switched and back on {on}", membership.id);
        let (now, plain) = (fees(&changed, membership, through)?, fees(facts, membership, through)?);
        let policies = facts.policies.iter().filter(|policy| policy.from <= on);
        let policy = policies.max_by_key(|policy| (policy.from, policy.id.clone()));
        let by_days = |policy: &Policy| matches!(policy.proration.count, PartCount::Days | PartCount::MonthOf(_));
        if policy.is_some_and(|policy| policy.change.within_a_day == WithinADay::Netted || !by_days(policy)) {
            difference(&what, &now, &plain)?;
            continue;
        }
        // That day of the dearer, for one of what is held; each line is rounded for itself.
        let sum = |fees: &BTreeMap<String, i64>| fees.values().sum::<i64>();
        let day: i64 = now.iter().filter(|(line, _)| !plain.contains_key(*line)).map(|(_, minor)| minor).sum();
        let more = sum(&now) - sum(&plain);
        if more < -1 || more > day + 1 {
            return Err(format!("{what}: {more} more for a day of {day}\n{now:?}\n{plain:?}"));
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(config())]

    /// **Law 10.** A switch to another plan and back within a day, where whole days count, costs at most that day of the
    /// dearer, or nothing where a policy nets days out.
    #[test]
    fn law_10(random in spaces(), on in day(), through in day(), to in 0..8_usize) {
        check(&random.0, |facts| nothing_happens(facts, on, through, to));
    }
}
