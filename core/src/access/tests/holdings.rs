//! What is held: drip, wildcards, visits, status, and several holdings at once.

use super::ReasonCode::{
    Expired, Granted, InGrace, NotGranted, NotYet, NothingHeld, Paused, Pending, Suspended, Upcoming, VisitLimit,
    Waiting,
};
use super::{ReasonCode, check, may};
use crate::error::Code;
use crate::standing::fixture::{at, customer, space};
use serde_json::{Value, json};

fn own(plan: Value, membership: Value, more: Value) -> crate::space::Space {
    let mut facts = json!({"plans": [plan], "customers": [{"id": "ann"}], "memberships": [membership]});
    for (array, more) in more.as_object().unwrap() {
        facts[array] = more.clone();
    }
    space(facts)
}

fn held(plan: &str) -> Value {
    json!({"id": "m", "holder": {"customer": "ann"}, "plan": plan, "from": "2025-01-31"})
}

#[test]
fn drip_counts_from_the_join_date() {
    let plan = json!({"plan": "school", "permissions": [
        {"path": "content/intro"},
        {"path": "content/*", "after": "P1M"},
        {"path": "content/exam", "after": "P1D"},
    ]});
    let space = own(plan, held("school"), json!({}));
    check(
        &space,
        "content/rust",
        &[
            ("too early", "2025-02-01T12:00", NotYet, Some("2025-01-30T23:00"), Some("2025-02-27T23:00")),
            ("31 January and a month is 28 February", "2025-02-27T23:00", Granted, Some("2025-02-27T23:00"), None),
            ("not joined", "2025-01-30T22:59", Upcoming, None, Some("2025-01-30T23:00")),
        ],
    );
    check(
        &space,
        "content/exam",
        &[
            // The first covering grant's reason stands until one of them grants.
            ("on the first day", "2025-01-31T00:00", NotYet, Some("2025-01-30T23:00"), Some("2025-01-31T23:00")),
            ("by the later grant", "2025-02-01T11:00", Granted, Some("2025-01-31T23:00"), Some("2025-02-27T23:00")),
            ("by the earlier one", "2025-02-27T23:00", Granted, Some("2025-02-27T23:00"), None),
        ],
    );
    check(&space, "content/intro", &[("at once", "2025-02-01T12:00", Granted, Some("2025-01-30T23:00"), None)]);
}

#[test]
fn wildcards() {
    let plan = json!({"plan": "desk", "permissions": [{"path": "door/*"}, {"path": "print"}]});
    let space = own(plan, held("desk"), json!({}));
    for (path, code) in [
        ("door/main", Granted),
        ("door", Granted),
        ("door/main/left", Granted),
        ("doors", NotGranted),
        ("print", Granted),
        ("print/colour", NotGranted),
    ] {
        assert_eq!(may(&space, "ann", path, "2025-06-01T12:00").reasons[0].code, code, "{path}");
    }
    for path in ["door/*", "", "door//main"] {
        let error = space.may(&customer("ann"), path, at("2025-06-01T12:00")).unwrap_err();
        assert_eq!(error.code, Code::InvalidQuestion, "{path}");
    }
    assert_eq!(space.may(&customer("eve"), "door", at("2025-06-01T12:00")).unwrap_err().code, Code::InvalidQuestion);
}

#[test]
fn visits_of_the_week_are_counted_by_day() {
    // 2025-06-02 is a Monday. Visits on Monday (twice) and Wednesday, in local time 10:00, 18:00 and 10:00.
    let plan = |counted: &str| {
        json!({"plan": "part", "permissions": [{"path": "door/*"}],
            "visits": {"counted": counted, "limit": {"visits": 2, "per": "week"}}})
    };
    let visits = json!({"visits": [
        {"id": "v1", "customer": "ann", "at": "2025-06-02T08:00:00Z"},
        {"id": "v2", "customer": "ann", "at": "2025-06-02T16:00:00Z", "under": "m"},
        {"id": "v3", "customer": "ann", "at": "2025-06-04T08:00:00Z"},
    ]});
    check(
        &own(plan("once_a_day"), held("part"), visits.clone()),
        "door/main",
        &[
            ("on Monday", "2025-06-02T17:00", Granted, Some("2025-01-30T23:00"), Some("2025-06-04T22:00")),
            (
                "coming back on Wednesday",
                "2025-06-04T21:59",
                Granted,
                Some("2025-01-30T23:00"),
                Some("2025-06-04T22:00"),
            ),
            ("on Thursday", "2025-06-04T22:00", VisitLimit, Some("2025-06-04T22:00"), Some("2025-06-08T22:00")),
            ("on the next Monday", "2025-06-08T22:00", Granted, Some("2025-06-08T22:00"), None),
        ],
    );
    check(
        &own(plan("each"), held("part"), visits),
        "door/main",
        &[
            ("after one", "2025-06-02T15:59", Granted, Some("2025-01-30T23:00"), Some("2025-06-02T16:00")),
            ("after two", "2025-06-02T16:00", VisitLimit, Some("2025-06-02T16:00"), Some("2025-06-08T22:00")),
        ],
    );
}

#[test]
fn visits_of_the_month_that_name_another_membership_do_not_count() {
    let plan = json!({"plan": "part", "permissions": [{"path": "door/*"}],
        "visits": {"limit": {"visits": 1, "per": "month"}}});
    let facts = json!({
        "plans": [plan, {"plan": "pass", "kind": {"punch_pass": {"uses": 5}}}],
        "customers": [{"id": "ann"}],
        "memberships": [held("part"), {"id": "p", "holder": {"customer": "ann"}, "plan": "pass", "from": "2025-01-01"}],
        "visits": [
            {"id": "v1", "customer": "ann", "at": "2025-06-02T08:00:00Z", "under": "p"},
            {"id": "v2", "customer": "ann", "at": "2025-06-10T08:00:00Z"},
        ],
    });
    let space = space(facts);
    for (name, when, code, until) in [
        ("on the day of the pass", "2025-06-03T08:00", Granted, "2025-06-10T22:00"),
        ("after the other", "2025-06-11T08:00", VisitLimit, "2025-06-30T22:00"),
    ] {
        let reason = may(&space, "ann", "door", when).reasons.remove(0);
        assert_eq!((reason.code, reason.until), (code, Some(at(until))), "{name}");
    }
}

#[test]
fn the_status_stands_in_the_way() {
    let plan = json!({"plan": "desk", "permissions": [{"path": "door/*"}],
        "terms": {"term": {"rolling": {"length": "P6M"}}, "renewal": "manual", "grace": {"length": "P10D"}, "payment": "once_paid"}});
    let membership = json!({"id": "m", "holder": {"customer": "ann"}, "plan": "desk", "from": "2025-01-01"});
    let more = json!({
        "payments": [{"id": "p", "payer": {"customer": "ann"}, "at": "2025-01-03T12:00:00Z", "amount": "10.00 EUR",
            "outcome": "received", "membership": "m"}],
        "pauses": [{"id": "z", "membership": "m", "from": "2025-02-01", "until": "2025-03-01"}],
        "status_overrides": [{"id": "o", "membership": "m", "status": "suspended", "from": "2025-04-01",
            "until": "2025-04-08", "by": "staff"}],
    });
    check(
        &own(plan, membership, more),
        "door/main",
        &[
            ("before", "2024-06-01T00:00", Upcoming, None, Some("2024-12-31T23:00")),
            ("unpaid", "2025-01-01T00:00", Pending, Some("2024-12-31T23:00"), Some("2025-01-03T12:00")),
            ("paid", "2025-01-03T12:00", Granted, Some("2025-01-03T12:00"), Some("2025-01-31T23:00")),
            ("paused", "2025-02-14T12:00", Paused, Some("2025-01-31T23:00"), Some("2025-02-28T23:00")),
            ("withheld", "2025-04-02T12:00", Suspended, Some("2025-03-31T22:00"), Some("2025-04-07T22:00")),
            ("the last day", "2025-06-30T12:00", Granted, Some("2025-04-07T22:00"), Some("2025-06-30T22:00")),
            ("grace", "2025-07-01T12:00", InGrace, Some("2025-06-30T22:00"), Some("2025-07-10T22:00")),
            ("over", "2030-01-01T00:00", Expired, Some("2025-07-10T22:00"), None),
        ],
    );
}

/// Ann holds a night plan of her own, shares Bob's desk and is linked to Acme, which has one place for two people.
fn everything() -> crate::space::Space {
    space(json!({
        "plans": [
            {"plan": "night", "rank": 9, "permissions": [{"path": "door/*", "hours": "night"}]},
            {"plan": "desk", "permissions": [{"path": "door/main"}], "sharing": {"max_additional": 1}},
            {"plan": "office", "rank": 5, "permissions": [{"path": "door/*"}],
             "inheritance": {"cap": {"fixed": {"places": 1}}}},
        ],
        "hours": [{"hours": "night", "windows": [{"days": ["mon"], "from": "20:00", "until": "23:00"}]}],
        "customers": [{"id": "ann"}, {"id": "bob"}, {"id": "cyd"}],
        "companies": [{"id": "acme"}],
        "memberships": [
            {"id": "own", "holder": {"customer": "ann"}, "plan": "night", "from": "2025-01-01"},
            {"id": "bobs", "holder": {"customer": "bob"}, "plan": "desk", "from": "2025-01-01", "until": "2025-09-01"},
            {"id": "acmes", "holder": {"company": "acme"}, "plan": "office", "from": "2025-01-01"},
        ],
        "shares": [{"id": "s", "membership": "bobs", "child": "ann", "from": "2025-02-01"}],
        "links": [
            {"id": "k1", "customer": "cyd", "company": "acme", "from": "2025-01-01", "until": "2025-07-01"},
            {"id": "k2", "customer": "ann", "company": "acme", "from": "2025-03-01"},
        ],
    }))
}

#[test]
fn each_holding_has_its_reason_and_its_until() {
    // Monday, 2 June 2025, at noon.
    let decision = may(&everything(), "ann", "door/main", "2025-06-02T10:00");
    let reasons: Vec<(ReasonCode, Option<&str>, Option<_>)> = decision
        .reasons
        .iter()
        .map(|reason| (reason.code, reason.membership.as_ref().map(|id| id.as_str()), reason.until))
        .collect();
    assert_eq!(
        reasons,
        [
            (ReasonCode::OutsideHours, Some("own"), Some(at("2025-06-02T18:00"))),
            (Granted, Some("bobs"), Some(at("2025-08-31T22:00"))),
            (Waiting, Some("acmes"), Some(at("2025-06-30T22:00"))),
        ]
    );
    assert!(decision.allowed);
    // The night plan closed on 26 May at 23:00.
    assert_eq!((decision.from, decision.until), (Some(at("2025-05-26T21:00")), Some(at("2025-06-02T18:00"))));
    let sentences: Vec<String> = decision.reasons.iter().map(|reason| reason.sentence()).collect();
    assert_eq!(
        sentences,
        [
            "The customer's own membership `own` (plan `night`) grants `door/*`, but outside its hours `night`, until 2025-06-02T18:00:00Z.",
            "The shared membership `bobs` of customer `bob` (plan `desk`) grants `door/main`, until 2025-08-31T22:00:00Z.",
            "The inherited membership `acmes` of company `acme` (plan `office`) has no place left, and the cover waits for one, until 2025-06-30T22:00:00Z.",
        ]
    );
}

#[test]
fn a_freed_place_lets_those_in_who_wait() {
    let decision = may(&everything(), "ann", "door/side", "2025-06-30T22:00");
    let codes: Vec<ReasonCode> = decision.reasons.iter().map(|reason| reason.code).collect();
    // Monday evening's hours of the night plan have ended; the desk does not open the side door.
    assert_eq!(codes, [ReasonCode::OutsideHours, NotGranted, Granted]);
}

#[test]
fn who_may() {
    let space = everything();
    for (path, when, holders) in [
        ("door/main", "2025-06-02T10:00", &["ann", "bob", "cyd"][..]),
        ("door/side", "2025-06-02T10:00", &["cyd"]),
        ("door/side", "2025-06-02T18:00", &["ann", "cyd"]),
        ("door/side", "2025-07-01T10:00", &["ann"]),
        ("roof", "2025-07-01T10:00", &[]),
    ] {
        let found: Vec<String> = space.holders_of(path, at(when)).unwrap().iter().map(|id| id.to_string()).collect();
        assert_eq!(found, holders, "{path} {when}");
    }
}

#[test]
fn add_ons_and_agreements_grant_too() {
    let facts = json!({
        "plans": [{"plan": "desk", "permissions": [{"path": "door/main"}]}],
        "add_ons": [{"add_on": "lab", "permissions": [{"path": "lab/*", "after": "P1W"}]}],
        "customers": [{"id": "ann"}, {"id": "bob"}],
        "memberships": [
            {"id": "m", "holder": {"customer": "ann"}, "plan": "desk", "from": "2025-01-01"},
            {"id": "n", "holder": {"customer": "bob"}, "plan": "desk", "from": "2025-01-01",
             "permissions": [{"path": "lab/laser"}]},
        ],
        "attachments": [{"id": "a", "membership": "m", "add_on": "lab", "from": "2025-06-01", "until": "2025-07-01"}],
    });
    let space = space(facts);
    check(
        &space,
        "lab/laser",
        &[
            ("not attached, nor before she joined", "2025-05-01T12:00", NotGranted, None, Some("2025-05-31T22:00")),
            (
                "a week from being attached",
                "2025-06-01T12:00",
                NotYet,
                Some("2025-05-31T22:00"),
                Some("2025-06-07T22:00"),
            ),
            ("then granted", "2025-06-07T22:00", Granted, Some("2025-06-07T22:00"), Some("2025-06-30T22:00")),
        ],
    );
    assert_eq!(may(&space, "bob", "lab/laser", "2025-05-01T12:00").reasons[0].code, Granted);
    assert_eq!(may(&space, "bob", "door/main", "2025-05-01T12:00").reasons[0].code, NotGranted);
    assert_eq!(space.holders_of("lab/laser", at("2025-06-10T12:00")), Ok(vec![customer("ann"), customer("bob")]));
}

#[test]
fn nothing_held() {
    let space = space(json!({"customers": [{"id": "ann", "registered": "2025-05-01"}],
        "plans": [{"plan": "free", "kind": "free", "permissions": [{"path": "wifi"}]}],
        "policies": [{"id": "p", "from": "2025-06-01", "default_plan": "free", "default_on": ["registering"]}]}));
    check(
        &space,
        "wifi",
        &[
            ("before the policy", "2025-05-15T12:00", NothingHeld, None, Some("2025-05-31T22:00")),
            ("by default", "2025-06-01T12:00", Granted, Some("2025-05-31T22:00"), None),
        ],
    );
    assert_eq!(space.holders_of("wifi", at("2025-06-01T12:00")), Ok(vec![customer("ann")]));
    let handle = space.handle(&customer("ann")).unwrap();
    assert_eq!(
        space.may_by(&handle, "wifi", at("2025-06-01T12:00")),
        space.may(&customer("ann"), "wifi", at("2025-06-01T12:00"))
    );
}

/// A handle names whom it was asked for, also in a space that is read again and counts its people otherwise.
#[test]
fn a_handle_answers_for_nobody_else() {
    let space = space(json!({
        "customers": [{"id": "bob"}],
        "plans": [{"plan": "desk", "permissions": [{"path": "door"}]}],
        "memberships": [{"id": "m", "holder": {"customer": "bob"}, "plan": "desk", "from": "2025-01-01"}]}));
    let mut more = space.facts().empty();
    more.customers.push(crate::space::facts::Customer {
        id: customer("ann"),
        recorded: at("2025-02-01T12:00"),
        registered: None,
    });
    let grown = space.with(more).unwrap();
    let again = crate::space::Space::read(&grown.write()).unwrap();
    assert_eq!(again, grown);
    for name in ["ann", "bob"] {
        let handle = grown.handle(&customer(name)).unwrap();
        let by_name = grown.may(&customer(name), "door", at("2025-03-01T12:00"));
        assert_eq!(grown.may_by(&handle, "door", at("2025-03-01T12:00")), by_name, "{name}");
        assert_eq!(again.may_by(&handle, "door", at("2025-03-01T12:00")), by_name, "{name}, read again");
    }
    let handle = grown.handle(&customer("ann")).unwrap();
    assert!(
        space.may_by(&handle, "door", at("2025-03-01T12:00")).is_err(),
        "who is not in the space is not found there"
    );
}
