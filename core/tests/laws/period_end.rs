//! A period's end is a boundary, not a day.

use super::small::{Verdict, difference};
use crate::config;
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use tenure::change::{RemarkCode, Request};
use tenure::space::Space;
use tenure::space::facts::Policy;
use tenure::time::Day;

/// How parts are counted, who owns a day, and what else could move an end.
fn policies() -> Vec<Value> {
    let mut policies = Vec::new();
    for count in [json!("days"), json!("seconds"), json!({"month_of": 30}), json!("months"), json!("none")] {
        for (day, edges) in [("new", json!({})), ("old", json!({})), ("new", json!({"last": "charged"}))]
            .into_iter()
            .chain([("old", json!({"last": "charged"})), ("old", json!({"first": "free"}))])
        {
            for more in [
                json!({}),
                json!({"pause": "shift"}),
                json!({"after_pause": "restart"}),
                json!({"after_pause": "shift"}),
            ] {
                let mut policy = json!({"proration": {"count": count}, "change": {"day": day}, "edges": edges});
                policy.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
                policies.push(policy);
            }
        }
    }
    policies.extend(Policy::PRESETS.iter().map(|name| serde_json::to_value(Policy::preset(name).unwrap()).unwrap()));
    policies
}

/// What is asked at the end of the period, and the rules that are charged no more from there on.
const COMMANDS: [(&str, &str); 7] = [
    (r#"{"cancel": {"membership": "m", "when": "period_end"}}"#, "fee:desk add_on:key"),
    (r#"{"switch": {"membership": "m", "plan": "low", "when": "period_end"}}"#, "fee:desk"),
    (r#"{"switch": {"membership": "m", "plan": "high", "when": "period_end"}}"#, "fee:desk"),
    (r#"{"switch": {"membership": "m", "plan": "year", "when": "period_end"}}"#, "fee:desk"),
    (r#"{"change_seats": {"membership": "m", "seats": 1, "when": "period_end"}}"#, ""),
    (r#"{"change_price": {"membership": "m", "price": "62.00 EUR", "when": "period_end"}}"#, ""),
    (r#"{"drop_add_on": {"membership": "m", "add_on": "key", "when": "period_end"}}"#, "add_on:key"),
];

/// What comes before it.
const EVENTS: [(&str, &str); 4] = [
    ("", ""),
    ("pauses", r#"{"membership": "m", "from": "2026-03-05", "until": "2026-03-14"}"#),
    ("switches", r#"{"membership": "m", "plan": "desk2", "at": "2026-03-14T09:30:00Z"}"#),
    ("trial", "P14D"),
];

struct Case {
    policy: Value,
    zone: &'static str,
    from: &'static str,
    timing: &'static str,
    anchor: Value,
    event: (&'static str, &'static str),
}

fn space(case: &Case) -> Space {
    let fact = |id: &str, fields: Value| {
        let mut fact = json!({"id": id, "recorded": "2020-01-01T00:00:00Z"});
        fact.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
        fact
    };
    let plan = |id: &str, price: Value, rank: i64, every: &str| {
        let mut plan = fact(
            &format!("{id}-1"),
            json!({
                "plan": id, "from": "2020-01-01", "name": id, "kind": "recurring", "public": true, "rank": rank,
                "price": price, "billing": {"every": every, "timing": case.timing, "anchor": case.anchor},
            }),
        );
        if case.event.0 == "trial" {
            plan["trial"] = json!(case.event.1);
        }
        plan
    };
    let a_seat = |amount: &str| json!({"per_seat": {"amount": amount}});
    let mut file = json!({
        "format": 1, "edition": 1,
        "space": {"id": "s", "name": "S", "currency": "EUR", "zone": case.zone},
        "policies": [fact("p", case.policy.clone())],
        "plans": [
            plan("desk", a_seat("31.00 EUR"), 0, "P1M"), plan("desk2", a_seat("31.00 EUR"), 0, "P1M"),
            plan("low", json!({"flat": {"amount": "12.00 EUR"}}), -1, "P1M"),
            plan("high", json!({"flat": {"amount": "900.00 EUR"}}), 1, "P1M"),
            plan("year", json!({"flat": {"amount": "400.00 EUR"}}), 1, "P1Y"),
        ],
        "add_ons": [fact("key-1", json!({"add_on": "key", "from": "2020-01-01", "name": "key", "price": "10.00 EUR"}))],
        "customers": [{"id": "ann", "recorded": "2020-01-01T00:00:00Z"}],
        "memberships": [fact("m", json!({"holder": {"customer": "ann"}, "plan": "desk", "from": case.from, "seats": 3}))],
        "attachments": [fact("key", json!({"membership": "m", "add_on": "key", "from": case.from}))],
    });
    file["policies"][0]["from"] = json!("2020-01-01");
    if !matches!(case.event.0, "" | "trial") {
        file[case.event.0] = json!([fact("e", serde_json::from_str(case.event.1).unwrap())]);
    }
    Space::read(file.to_string().as_bytes()).unwrap()
}

/// What is billed by rule and first day, without what comes to nothing.
fn billed(space: &Space, through: Day) -> BTreeMap<(String, Day), i64> {
    let mut billed = BTreeMap::new();
    for line in space.bill(through).unwrap().invoices.iter().flat_map(|invoice| &invoice.lines) {
        *billed.entry((line.rule.clone(), line.from)).or_insert(0) += line.amount.minor();
    }
    billed.retain(|_, minor| *minor != 0);
    billed
}

fn holds(case: &Case, asked: &str, (command, over): (&str, &str)) -> Verdict {
    let space = space(case);
    let told = format!(
        "{command} on {asked}, {:?} {} {} {:?}: {}",
        case.event,
        case.from,
        case.timing,
        case.anchor.to_string(),
        case.policy
    );
    let request =
        format!(r#"{{"at": "{asked}", "by": {{"manager": "eva"}}, "commands": [{{"id": "c", "do": {command}}}]}}"#);
    let proposal =
        space.propose(&Request::read(request.as_bytes()).unwrap()).map_err(|error| format!("{told}: {error}"))?;
    if !proposal.accepted {
        return Err(format!("{told}: refused {:?}", proposal.refusals));
    }
    let on = proposal.remarks.iter().find(|remark| remark.code == RemarkCode::TakesEffect).and_then(|remark| remark.on);
    let Some(on) = on else { return Err(format!("{told}: nothing is said of when it takes effect")) };
    let after = space.with(proposal.facts.clone()).unwrap();
    let through = on.add_days(50).unwrap();
    let (before, now) = (billed(&space, through), billed(&after, through));
    let zone = &space.header().zone;
    // What is billed of the time before stays as it was.
    let earlier = |all: &BTreeMap<(String, Day), i64>| -> BTreeMap<(String, Day), i64> {
        // An add-on goes on in the year, whose line may have begun in January.
        let meant = |rule: &str| rule.starts_with("fee:") || !command.contains("year");
        all.iter()
            .filter(|((rule, from), _)| *from < on && meant(rule))
            .map(|(key, minor)| (key.clone(), *minor))
            .collect()
    };
    difference(&format!("{told}: before {on}"), &earlier(&now), &earlier(&before))?;
    // And from then on nothing at the old terms.
    for ((rule, from), minor) in now.iter().filter(|((_, from), _)| *from >= on) {
        let left = over.split(' ').any(|over| !over.is_empty() && rule.starts_with(over));
        if left {
            return Err(format!("{told}: {rule} {from} is billed {minor}"));
        }
    }
    let fees: Vec<(&Day, i64)> = now
        .iter()
        .filter(|((rule, from), _)| rule.starts_with("fee:") && from >= &on)
        .map(|((_, from), n)| (from, *n))
        .collect();
    // What a pause put off ends within a calendar period, whose rest is a part period of its own.
    let is_part = case.policy["pause"] == "shift" && case.event.0 == "pauses" && case.anchor != "anniversary";
    let first = |expected: i64| {
        let found = fees.first().copied();
        let part = found.map(|(_, minor)| minor).filter(|minor| is_part && (1..=expected).contains(minor));
        difference(&format!("{told}: the fee from {on}"), &found, &Some((&on, part.unwrap_or(expected))))
    };
    if command.contains("cancel") {
        let ends = space.with(proposal.facts).unwrap();
        let ends = ends
            .standing(&tenure::id::CustomerId::new("ann").unwrap(), request_at(asked))
            .map_err(|error| error.to_string())?;
        let ends = ends.holdings.first().and_then(|held| held.ends).map(|ends| zone.day_of(ends));
        return difference(&format!("{told}: the end of access"), &ends, &Some(on));
    }
    match command {
        // In cycles of its own from there, or of a calendar year, of which it has a part; in arrears once the year is over.
        _ if command.contains("year") => {
            let expected = (case.timing == "advance").then_some(on);
            difference(&format!("{told}: the first"), &fees.first().map(|(from, _)| **from), &expected)
        }
        _ if command.contains("low") => first(1_200),
        _ if command.contains("high") => first(90_000),
        _ if command.contains("seats") => first(3_100),
        _ if command.contains("price") => first(6_200),
        _ => first(9_300),
    }
}

fn request_at(asked: &str) -> tenure::time::Moment {
    tenure::time::Moment::parse(asked).unwrap()
}

proptest! {
    #![proptest_config(config())]

    /// What takes effect at a period's end leaves that period billed whole and bills nothing of the next at the old terms;
    /// and the remark's date, the access's and the bill's are one.
    #[test]
    fn period_ends(
        policy in proptest::sample::select(policies()),
        zone in proptest::sample::select(&["Europe/Berlin", "America/New_York", "UTC"][..]),
        from in proptest::sample::select(&["2026-01-10", "2026-01-31", "2026-01-10T15:30:00Z", "2026-01-29T03:47:56Z"][..]),
        timing in proptest::sample::select(&["advance", "arrears"][..]),
        anchor in proptest::sample::select(vec![json!("anniversary"), json!("calendar"), json!({"day": {"day": 15}})]),
        asked in proptest::sample::select(&["2026-03-20T10:00:00Z", "2026-04-02T10:00:00Z", "2026-04-10T10:00:00Z", "2026-05-01T02:00:00Z"][..]),
        event in 0..EVENTS.len(),
        command in 0..COMMANDS.len(),
    ) {
        let case = Case { policy, zone, from, timing, anchor, event: EVENTS[event] };
        holds(&case, asked, COMMANDS[command]).map_err(TestCaseError::fail)?;
    }
}
