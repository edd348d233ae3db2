//! Standings worked out by hand. Berlin is an hour ahead of UTC, in summer two.
#![allow(clippy::arithmetic_side_effects)]

use super::fixture::{at, customer, space};
use super::{Source, Standing};
use crate::error::Code;
use crate::id::CompanyId;
use crate::space::Space;
use serde_json::json;

/// Source, membership and label of each holding.
fn shown(standing: &Standing) -> Vec<(&'static str, String, &'static str)> {
    let source = |source: &Source| match source {
        Source::Own => "own",
        Source::Shared { .. } => "shared",
        Source::Inherited { .. } => "inherited",
        Source::Default => "default",
    };
    let id = |holding: &super::Holding| holding.membership.as_ref().map_or(String::new(), |id| id.to_string());
    standing.holdings.iter().map(|holding| (source(&holding.source), id(holding), holding.label())).collect()
}

fn standing(space: &Space, who: &str, when: &str) -> Standing {
    space.standing(&customer(who), at(when)).unwrap()
}

/// Ann: two plans of her own, one after the other and then both; Bob's desk; two companies.
fn everything() -> Space {
    space(json!({
        "plans": [
            {"plan": "low", "rank": 1},
            {"plan": "high", "rank": 2},
            {"plan": "desk", "rank": 7, "sharing": {"max_additional": 3}},
            {"plan": "office", "rank": 9},
            {"plan": "free", "kind": "free"},
        ],
        "policies": [{"id": "p", "default_plan": "free", "default_on": ["dropped"]}],
        "customers": [{"id": "ann"}, {"id": "bob"}],
        "companies": [{"id": "acme"}, {"id": "zeta"}],
        "memberships": [
            {"id": "a1", "holder": {"customer": "ann"}, "plan": "low", "from": "2025-03-01", "until": "2025-06-01"},
            {"id": "a2", "holder": {"customer": "ann"}, "plan": "high", "from": "2025-04-01", "until": "2025-05-01"},
            {"id": "b", "holder": {"customer": "bob"}, "plan": "desk", "from": "2025-01-01"},
            {"id": "x", "holder": {"company": "acme"}, "plan": "office", "from": "2025-01-01"},
            {"id": "y", "holder": {"company": "zeta"}, "plan": "office", "from": "2025-01-01"},
        ],
        "shares": [{"id": "s", "membership": "b", "child": "ann", "from": "2025-02-01", "until": "2025-07-01"}],
        "links": [
            {"id": "k1", "customer": "ann", "company": "zeta", "from": "2025-01-10", "until": "2025-08-01"},
            {"id": "k2", "customer": "ann", "company": "acme", "from": "2025-01-20", "until": "2025-08-01"},
            {"id": "k3", "customer": "ann", "company": "acme", "from": "2025-06-15", "until": "2025-09-01"},
        ],
    }))
}

#[test]
fn every_source_is_listed_and_one_is_effective() {
    let space = everything();
    for (name, when, holdings, effective, until) in [
        (
            "own ones to come, nothing else",
            "2025-01-05T12:00",
            vec!["a1 Upcoming", "a2 Upcoming"],
            None,
            Some("2025-01-09T23:00"),
        ),
        (
            "inherited, the smaller membership of one rank",
            "2025-01-25T12:00",
            vec!["a1 Upcoming", "a2 Upcoming", "x Active", "y Active"],
            Some(2),
            Some("2025-01-31T23:00"),
        ),
        (
            "shared before inherited, whatever the rank",
            "2025-02-05T12:00",
            vec!["a1 Upcoming", "a2 Upcoming", "b Active", "x Active", "y Active"],
            Some(2),
            Some("2025-02-28T23:00"),
        ),
        (
            "own first",
            "2025-03-05T12:00",
            vec!["a1 Active", "a2 Upcoming", "b Active", "x Active", "y Active"],
            Some(0),
            Some("2025-03-31T22:00"),
        ),
        (
            "of the own ones the higher rank",
            "2025-04-05T12:00",
            vec!["a1 Active", "a2 Active", "b Active", "x Active", "y Active"],
            Some(1),
            Some("2025-04-30T22:00"),
        ),
        (
            "the company goes on by another link of the same run",
            "2025-08-15T12:00",
            vec!["a1 Expired", "a2 Expired", "x Active"],
            Some(2),
            Some("2025-08-31T22:00"),
        ),
        (
            "the default plan, being dropped",
            "2025-09-01T12:00",
            vec!["a1 Expired", "a2 Expired", " Active"],
            Some(2),
            None,
        ),
    ] {
        let standing = standing(&space, "ann", when);
        let found: Vec<String> = shown(&standing).iter().map(|(_, id, label)| format!("{id} {label}")).collect();
        assert_eq!(found, holdings, "{name}");
        assert_eq!(standing.effective, effective, "{name}");
        assert_eq!(standing.until, until.map(at), "{name}");
    }
    let link = |when: &str| match &standing(&space, "ann", when).holdings[2].source {
        Source::Inherited { link, .. } => link.to_string(),
        other => panic!("{other:?}"),
    };
    assert_eq!((link("2025-07-20T12:00"), link("2025-08-15T12:00")), ("k2".into(), "k2".into()));
}

#[test]
fn a_timeline_walks_from_piece_to_piece() {
    let space = everything();
    let ann = customer("ann");
    let standings = space.timeline(&ann, at("2025-01-01T00:00"), at("2026-01-01T00:00")).unwrap();
    let ends: Vec<Option<String>> = standings.iter().map(|s| s.until.map(|until| until.to_string())).collect();
    let expected = [
        "2025-01-09T23:00",
        "2025-01-19T23:00",
        "2025-01-31T23:00",
        "2025-02-28T23:00",
        "2025-03-31T22:00",
        "2025-04-30T22:00",
        "2025-05-31T22:00",
        "2025-06-30T22:00",
        "2025-07-31T22:00",
        "2025-08-31T22:00",
    ];
    let expected: Vec<_> = expected.iter().map(|text| Some(at(text).to_string())).chain([None]).collect();
    assert_eq!(ends, expected);
    assert_eq!(standings[0].from, None);
    for pair in standings.windows(2) {
        assert_eq!(pair[0].until, pair[1].from);
        assert!((&pair[0].holdings, pair[0].effective) != (&pair[1].holdings, pair[1].effective));
    }
    for standing in &standings {
        let start = standing.from.unwrap_or(at("2025-01-01T00:00"));
        assert_eq!(space.standing(&ann, start).as_ref(), Ok(standing), "asked at its start");
    }
    assert_eq!(
        space.timeline(&ann, at("2025-01-01T00:00"), at("2025-01-01T00:00")).map_err(|e| e.code),
        Err(Code::ReversedSpan)
    );
}

#[test]
fn what_makes_somebody_hold_the_default_plan() {
    let with = |on: &str| {
        space(json!({
            "plans": [{"plan": "desk"}, {"plan": "free", "kind": "free"},
                {"id": "free-2", "plan": "free", "kind": "free", "from": "2025-11-01"}],
            "policies": [{"id": "p", "default_plan": "free", "default_on": [on]}],
            "customers": [{"id": "ann", "registered": "2025-02-01"}, {"id": "bob"}],
            "memberships": [
                {"id": "a", "holder": {"customer": "ann"}, "plan": "desk", "from": "2025-04-01", "until": "2025-06-01"},
                {"id": "b", "holder": {"customer": "ann"}, "plan": "desk", "from": "2025-08-01", "until": "2025-09-01"},
            ],
        }))
    };
    let holds = |space: &Space, who: &str, when: &str| {
        standing(space, who, when).holdings.iter().any(|h| h.source == Source::Default)
    };
    for (name, on, who, when, held) in [
        ("not yet registered", "registering", "ann", "2025-01-31T22:59", false),
        ("registered", "registering", "ann", "2025-01-31T23:00", true),
        ("holds something", "registering", "ann", "2025-05-01T12:00", false),
        ("between two memberships", "registering", "ann", "2025-07-01T12:00", true),
        ("registered when it was recorded", "registering", "bob", "2020-01-01T00:00", true),
        ("nothing has expired", "expiry", "ann", "2025-03-01T12:00", false),
        ("expired", "expiry", "ann", "2025-05-31T22:00", true),
        ("holds something again", "expiry", "ann", "2025-08-15T12:00", false),
        ("never held anything", "expiry", "bob", "2025-08-15T12:00", false),
        ("never dropped", "dropped", "ann", "2025-10-01T12:00", false),
    ] {
        assert_eq!(holds(&with(on), who, when), held, "{on}: {name}");
    }
    // The version in force on the day is held.
    let space = with("expiry");
    let versions = |when: &str| standing(&space, "ann", when).holdings.last().map(|h| h.version.to_string());
    assert_eq!(versions("2025-10-31T22:59"), Some("free".into()));
    assert_eq!(versions("2025-10-31T23:00"), Some("free-2".into()));
    assert_eq!(standing(&space, "ann", "2025-10-15T12:00").until, Some(at("2025-10-31T23:00")));
}

#[test]
fn an_end_is_told_by_its_last_day() {
    let space = everything();
    let holding = &standing(&space, "ann", "2025-03-05T12:00").holdings[0];
    assert_eq!(holding.ends, Some(at("2025-05-31T22:00")));
    assert_eq!(holding.last_day.map(|day| day.to_string()), Some("2025-05-31".into()));
}

#[test]
fn profiles_gather_everything() {
    let space = space(json!({
        "plans": [{"plan": "desk", "sharing": {"max_additional": 1}}, {"plan": "office", "inheritance": {"cap": {"fixed": {"places": 1}}}}],
        "customers": [{"id": "ann"}, {"id": "bob"}],
        "companies": [{"id": "acme"}],
        "memberships": [
            {"id": "m", "holder": {"customer": "ann"}, "plan": "desk", "from": "2025-01-01"},
            {"id": "x", "holder": {"company": "acme"}, "plan": "office", "from": "2025-01-01"},
        ],
        "switches": [{"id": "w", "membership": "m", "at": "2025-06-01", "plan": "office"}],
        "shares": [{"id": "s", "membership": "m", "child": "bob", "from": "2025-02-01", "until": "2025-03-01"}],
        "links": [
            {"id": "k1", "customer": "bob", "company": "acme", "from": "2025-01-01", "role": "boss"},
            {"id": "k2", "customer": "ann", "company": "acme", "from": "2025-01-02"},
        ],
        "visits": [
            {"id": "v1", "customer": "ann", "at": "2025-04-01T08:00:00Z"},
            {"id": "v2", "customer": "ann", "at": "2025-04-01T12:00:00Z"},
            {"id": "v3", "customer": "ann", "at": "2025-05-01T12:00:00Z"},
        ],
        "invoices": [{"id": "i", "payer": {"customer": "ann"}, "currency": "EUR", "date": "2025-01-01", "lines": [
            {"id": "m/fee:desk/2025-01-01/1", "kind": "fee", "membership": "m", "plan": "desk", "rule": "fee:desk",
             "from": "2025-01-01", "until": "2025-02-01", "amount": "100.00 EUR",
             "tax": {"category": "std", "percent": "19", "amount": "19.00 EUR"}},
        ]}],
        "support_requests": [
            {"id": "q1", "customer": "ann", "at": "2025-04-01T00:00:00Z", "answered": "2025-04-03T00:00:00Z"},
            {"id": "q2", "customer": "ann", "at": "2025-05-01T00:00:00Z"},
        ],
    }));
    let ann = space.customer_profile(&customer("ann"), at("2025-04-02T00:00")).unwrap();
    assert_eq!((ann.visits.count, ann.visits.days, ann.visits.last), (2, 1, Some(at("2025-04-01T12:00"))));
    assert_eq!(ann.unanswered.iter().map(|id| id.as_str()).collect::<Vec<_>>(), ["q1"]);
    let plans: Vec<_> = ann.memberships[0].plans.iter().map(|held| (held.plan.as_str(), held.until)).collect();
    assert_eq!(plans, [("desk", Some(at("2025-05-31T22:00"))), ("office", None)]);
    assert_eq!(ann.memberships[0].children[0].child, customer("bob"));
    assert_eq!(ann.invoices[0].total.map(|total| total.to_string()), Some("119.00 EUR".into()));
    assert_eq!(ann.companies[0].company.as_str(), "acme");
    assert_eq!(ann.standing, space.standing(&customer("ann"), at("2025-04-02T00:00")).unwrap());

    let acme = space.company_profile(&CompanyId::new("acme").unwrap(), at("2025-04-02T00:00")).unwrap();
    let customers: Vec<_> =
        acme.customers.iter().map(|link| (link.customer.as_str(), link.inherits.len(), link.waits_for.len())).collect();
    assert_eq!(customers, [("bob", 1, 0), ("ann", 0, 1)]);
    assert_eq!(acme.customers[0].role.as_deref(), Some("boss"));
    assert!(serde_json::to_string(&ann).unwrap().len() > 100);

    let bob = space.customer_profile(&customer("bob"), at("2025-04-02T00:00")).unwrap();
    assert_eq!(bob.covers[0].membership.as_str(), "m");
}
