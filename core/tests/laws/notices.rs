//! Notices: spans add up, ids are unique, arrival plays no part, what was sent does not come again; and law 15.

use super::order::shuffled;
use super::small::{Verdict, check, difference};
use crate::config;
use crate::oracle::Oracle;
use crate::random_spaces::{moment, spaces};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use tenure::notice::Notice;
use tenure::space::Space;
use tenure::space::facts::{Facts, Message, Policy};
use tenure::time::Moment;

/// The facts, with timetables: which plan has which rules, and when its edits reach holders, follows from a number.
fn ruled(facts: &Facts, by: usize) -> Facts {
    let all = [
        json!([{"notice": "welcome"}, {"notice": "ending", "before": "P7D"}, {"notice": "inactive", "after": "P30D"}]),
        json!([{"notice": "renewal", "before": "P3D"}, {"notice": "renewal", "after": "P1D"}, {"notice": "trial_ending"}]),
        json!([{"notice": "access_ended", "before": "P1D"}, {"notice": "price_change", "before": "P1M"}]),
        json!([{"notice": "pack_nearly_used"}, {"notice": "onboarding", "after": "P2D"}, {"notice": "plan_retired"}]),
        json!([{"notice": "ending", "before": "P1M"}, {"notice": "trial_ending", "before": "P3D"}]),
    ];
    let spaces = json!([
        {"notice": "ending", "before": "P14D"}, {"notice": "invoice_due", "after": "P7D"}, {"notice": "inactive", "after": "P1M"},
        {"notice": "trial_ending", "before": "P1D"}, {"notice": "support_unanswered", "after": "P2D"},
    ]);
    let reach = ["never", "next_cycle", "at_once"];
    let mut file = serde_json::to_value(facts).unwrap();
    for (n, plan) in file["plans"].as_array_mut().into_iter().flatten().enumerate() {
        let n = (n + 1) * (by + 3);
        if n % 7 > 1 {
            plan["notices"] = all[n % all.len()].clone();
        }
        let mut reaches = plan.get("reach").cloned().unwrap_or(json!({}));
        reaches["notices"] = json!(reach[n % 3]);
        plan["reach"] = reaches;
    }
    let mut facts: Facts = serde_json::from_value(file).unwrap();
    if facts.policies.is_empty() {
        let id = tenure::id::FactId::new("timetables").unwrap();
        facts.policies.push(Policy { id, ..Policy::plain() });
    }
    for policy in facts.policies.iter_mut().skip(by % 2) {
        policy.notices = serde_json::from_value(spaces.clone()).unwrap();
    }
    facts
}

fn space(facts: &Facts) -> Space {
    Space::from_facts(facts.clone()).unwrap()
}

fn due(space: &Space, from: Moment, until: Moment) -> Result<Vec<Notice>, String> {
    if from >= until { Ok(Vec::new()) } else { space.due(from, until).map_err(|error| error.to_string()) }
}

fn at(text: &str) -> Moment {
    Moment::parse(text).unwrap()
}

/// All that the random spaces are about, and some years more.
fn ever() -> (Moment, Moment) {
    (at("2019-01-01T00:00:00Z"), at("2029-01-01T00:00:00Z"))
}

/// Two spans, one after the other, and both; in order, each id once.
fn adds_up(facts: &Facts, by: usize, mut times: [Moment; 3]) -> Verdict {
    times.sort();
    let [from, middle, until] = times;
    let space = space(&ruled(facts, by));
    let mut parts = due(&space, from, middle)?;
    parts.extend(due(&space, middle, until)?);
    let whole = due(&space, from, until)?;
    difference("what falls due in two spans", &parts, &whole)?;
    let ids: BTreeSet<&str> = whole.iter().map(|notice| notice.id.as_str()).collect();
    if ids.len() != whole.len() {
        return Err(format!("an id comes twice in {:#?}", whole.iter().map(|n| &n.id).collect::<Vec<_>>()));
    }
    if !whole.is_sorted_by_key(|notice| (notice.at, &notice.id)) {
        return Err("not in order".to_owned());
    }
    let within = |notice: &Notice| from <= notice.at && notice.at < until;
    if let Some(stray) = whole.iter().find(|notice| !within(notice) || notice.sentence().is_empty()) {
        return Err(format!("{} is out of the span", stray.id));
    }
    Ok(())
}

fn is_recorded(facts: &Facts, by: usize) -> Verdict {
    let (from, until) = ever();
    let facts = ruled(facts, by);
    let one = space(&facts);
    let all = due(&one, from, until)?;
    difference("what falls due of facts in another order", &due(&space(&shuffled(&facts, by)), from, until)?, &all)?;
    for every in [1, 2, 3] {
        let mut sent = Facts::new(facts.space.clone());
        let chosen = all.iter().enumerate().filter(|(n, _)| (n + by) % every == 0).map(|(_, notice)| notice);
        sent.messages = chosen.clone().enumerate().map(|(n, notice)| message(n, notice)).collect();
        let gone: BTreeSet<&str> = chosen.map(|notice| notice.id.as_str()).collect();
        let rest: Vec<&Notice> = all.iter().filter(|notice| !gone.contains(notice.id.as_str())).collect();
        let after = one.with(sent).map_err(|errors| errors.to_string())?;
        let left = due(&after, from, until)?;
        difference("what is left when some was sent", &left.iter().collect::<Vec<_>>(), &rest)?;
    }
    Ok(())
}

fn message(n: usize, notice: &Notice) -> Message {
    Message {
        id: tenure::id::FactId::new(format!("sent{n}")).unwrap(),
        recorded: notice.at,
        party: notice.party.clone(),
        at: notice.at,
        channel: "email".to_owned(),
        notice: Some(notice.id.clone()),
    }
}

/// All facts as if they had been recorded before anything happened.
fn long_known(facts: &Facts) -> Facts {
    let mut file = serde_json::to_value(facts).unwrap();
    for fact in file.as_object_mut().unwrap().values_mut().filter_map(Value::as_array_mut).flatten() {
        if fact.get("recorded").is_some() {
            fact["recorded"] = json!("2001-01-01T00:00:00Z");
        }
    }
    serde_json::from_value(file).unwrap()
}

fn agrees(facts: &Facts, by: usize) -> Verdict {
    let facts = long_known(&ruled(facts, by));
    let (space, oracle) = (space(&facts), Oracle::of(&facts));
    let (from, until) = (at("2020-01-01T00:00:00Z"), at("2027-01-01T00:00:00Z"));
    let (begin, end) = (at("2010-01-01T00:00:00Z"), at("2032-01-01T00:00:00Z"));
    let mut expected = BTreeSet::new();
    let mut everything = BTreeSet::new();
    for customer in oracle.customers() {
        let pieces = space.timeline(&customer, begin, end).map_err(|error| error.to_string())?;
        let instants: BTreeSet<Moment> = pieces.iter().filter_map(|piece| piece.from).chain([begin]).collect();
        everything.extend(instants.iter().copied());
        let instants: Vec<Moment> = instants.into_iter().collect();
        expected.extend(oracle.due_to_a_customer(&customer, &instants));
    }
    // What only a company holds changes at instants of its own.
    for company in &facts.companies {
        let Ok(profile) = space.company_profile(&company.id, begin) else { continue };
        let statuses = profile.memberships.iter().flat_map(|held| &held.statuses);
        everything.extend(statuses.map(|span| span.from));
    }
    let everything: Vec<Moment> = everything.into_iter().collect();
    expected.extend(oracle.due_of_memberships(&everything));
    expected.retain(|(at, _)| from <= *at && *at < until);
    let kinds = ["access_granted/", "access_ended/", "ending/", "trial_ending/", "inactive/"];
    let steps = |id: &str| id.starts_with("payment_failed/") && id.split('/').count() == 5;
    let ours = due(&space, from, until)?.into_iter().map(|notice| (notice.at, notice.id));
    let ours: BTreeSet<(Moment, String)> =
        ours.filter(|(_, id)| kinds.iter().any(|kind| id.starts_with(kind)) || steps(id)).collect();
    difference("what falls due", &ours, &expected)
}

proptest! {
    #![proptest_config(config())]

    /// What falls due in two spans, one after the other, is what falls due in both; in order, and each id once.
    #[test]
    fn spans_of_notices_add_up(random in spaces(), by in 0..60_usize, times in [moment(), moment(), moment()]) {
        check(&random.0, |facts| adds_up(facts, by, times));
    }

    /// **Law 3**, and what was recorded as sent does not come again, and nothing else goes with it.
    #[test]
    fn what_was_sent_does_not_come_again(random in spaces(), by in 0..60_usize) {
        check(&random.0, |facts| is_recorded(facts, by));
    }

    /// **Law 15.** The oracle agrees with what falls due of access, ends, trials, dunning and silence.
    #[test]
    fn law_15_due(random in spaces(), by in 0..60_usize) {
        check(&random.0, |facts| agrees(facts, by));
    }
}
