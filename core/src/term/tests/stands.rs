//! Where a membership stands.

use crate::term::fixture::{each, instant, statuses};
use serde_json::{Value, json};

/// A plan of these terms, and a membership of it with what else is recorded.
fn with(terms: Value, membership: Value, more: Value) -> Value {
    let mut facts = json!({"plans": [{"terms": terms}], "memberships": [membership]});
    for (array, list) in more.as_object().unwrap() {
        facts[array] = list.clone();
    }
    facts
}

fn rolling(length: &str) -> Value {
    json!({"term": {"rolling": {"length": length}}, "renewal": "manual"})
}

fn check(name: &str, facts: Value, expected: &str) {
    assert_eq!(statuses(facts), expected, "{name}");
}

#[test]
fn terms_and_their_ends() {
    for (name, terms, from, expected) in [
        ("open", json!({}), "2026-01-31", "2026-01-31 active"),
        ("auto-renewing", json!({"term": {"rolling": {"length": "P1M"}}}), "2026-01-31", "2026-01-31 active"),
        ("31st and a short month", rolling("P1M"), "2026-01-31", "2026-01-31 active, 2026-02-28 expired"),
        ("leap day and a year", rolling("P1Y"), "2024-02-29", "2024-02-29 active, 2025-02-28 expired"),
        (
            "over the night on which clocks go forward",
            rolling("P1D"),
            "2026-03-29",
            "2026-03-29 active, 2026-03-30 expired",
        ),
        (
            "from an instant: whole local days",
            rolling("P1M"),
            "2026-03-10T08:30:00Z",
            "2026-03-10T09:30 active, 2026-04-10 expired",
        ),
        (
            "season",
            json!({"term": {"season": {"starts": "09-01", "length": "P10M"}}, "renewal": "none"}),
            "2025-11-15",
            "2025-11-15 active, 2026-07-01 expired",
        ),
        (
            "season, joined in the gap",
            json!({"term": {"season": {"starts": "09-01", "length": "P10M"}}, "renewal": "none"}),
            "2026-07-01",
            "2026-07-01 active, 2027-07-01 expired",
        ),
        (
            "season, joined after the rollover",
            json!({"term": {"season": {"starts": "09-01", "length": "P1Y", "rollover": "06-01"}}, "renewal": "manual"}),
            "2026-06-01",
            "2026-06-01 active, 2027-09-01 expired",
        ),
        (
            "calendar month before the rollover",
            json!({"term": {"calendar": {"length": "P1M", "rollover_day": 15}}, "renewal": "manual"}),
            "2013-05-14",
            "2013-05-14 active, 2013-06-01 expired",
        ),
        (
            "calendar month on the rollover",
            json!({"term": {"calendar": {"length": "P1M", "rollover_day": 15}}, "renewal": "manual"}),
            "2013-05-15",
            "2013-05-15 active, 2013-07-01 expired",
        ),
        (
            "an event ends even if it renews itself",
            json!({"term": {"event": {"from": "2026-05-01", "until": "2026-05-04"}}}),
            "2026-04-20",
            "2026-04-20 active, 2026-05-04 expired",
        ),
    ] {
        check(name, with(terms, json!({"from": from}), json!({})), expected);
    }
    let agreed = with(rolling("P1M"), json!({"from": "2026-01-31", "until": "2026-02-10T18:00:00+01:00"}), json!({}));
    check("an agreed end", agreed, "2026-01-31 active, 2026-02-10T18:00 expired");
}

#[test]
fn renewals_grace_and_lapses() {
    let graceful = || {
        let mut terms = rolling("P1M");
        terms["grace"] = json!({"length": "P2W", "access": true});
        terms
    };
    for (name, terms, membership, more, expected) in [
        (
            "ends in March if renewed once, counted from the start",
            rolling("P1M"),
            json!({"from": "2026-01-31"}),
            json!({"renewals": [{"at": "2026-02-20"}]}),
            "2026-01-31 active, 2026-03-31 expired",
        ),
        (
            "two terms at once",
            rolling("P1M"),
            json!({"from": "2026-01-31"}),
            json!({"renewals": [{"at": "2026-02-20", "terms": 2}]}),
            "2026-01-31 active, 2026-04-30 expired",
        ),
        (
            "on the very end it is a lapse, and the return starts anew",
            rolling("P1M"),
            json!({"from": "2026-01-31"}),
            json!({"renewals": [{"at": "2026-02-28"}]}),
            "2026-01-31 active, 2026-03-28 expired",
        ),
        (
            "grace that admits, then over",
            graceful(),
            json!({"from": "2026-01-31"}),
            json!({}),
            "2026-01-31 active, 2026-02-28 grace+, 2026-03-14 expired",
        ),
        (
            "renewed in grace: from the old end, and the grace was grace",
            graceful(),
            json!({"from": "2026-01-31"}),
            json!({"renewals": [{"at": "2026-03-13"}]}),
            "2026-01-31 active, 2026-02-28 grace+, 2026-03-13 active, 2026-03-31 grace+, 2026-04-14 expired",
        ),
        (
            "renewed when grace is over: anew",
            graceful(),
            json!({"from": "2026-01-31"}),
            json!({"renewals": [{"at": "2026-03-14"}]}),
            "2026-01-31 active, 2026-02-28 grace+, 2026-03-14 active, 2026-04-14 grace+, 2026-04-28 expired",
        ),
        (
            "an agreed end is moved on by the term's length, and keeps its time",
            rolling("P1Y"),
            json!({"from": "2019-10-15", "until": "2020-10-15T14:00:00+02:00"}),
            json!({"renewals": [{"at": "2020-10-12T16:00:00+02:00"}]}),
            "2019-10-15 active, 2021-10-15T14:00 expired",
        ),
        (
            "seasons are renewed by seasons",
            json!({"term": {"season": {"starts": "09-01", "length": "P10M"}}, "renewal": "manual"}),
            json!({"from": "2025-11-15"}),
            json!({"renewals": [{"at": "2026-06-01"}]}),
            "2025-11-15 active, 2027-07-01 expired",
        ),
        (
            "an open term cannot be renewed",
            json!({}),
            json!({"from": "2025-11-15"}),
            json!({"renewals": [{"at": "2026-06-01"}]}),
            "2025-11-15 active",
        ),
        (
            "an event that is over cannot either",
            json!({"term": {"event": {"from": "2026-05-01", "until": "2026-05-04"}}}),
            json!({"from": "2026-04-20"}),
            json!({"renewals": [{"at": "2026-06-01"}]}),
            "2026-04-20 active, 2026-05-04 expired",
        ),
    ] {
        check(name, with(terms, membership, more), expected);
    }
}

#[test]
fn cancellations() {
    for (name, terms, more, expected) in [
        (
            "at an instant, without the grace of a term",
            json!({"grace": {"length": "P1M", "access": true}}),
            json!({"cancellations": [{"at": "2026-03-10T12:00:00+01:00"}]}),
            "2026-01-31 active, 2026-03-10T12:00 expired",
        ),
        (
            "after the end of the term: nothing left to cancel",
            rolling("P1M"),
            json!({"cancellations": [{"at": "2026-03-10"}]}),
            "2026-01-31 active, 2026-02-28 expired",
        ),
        (
            "of two the earlier",
            json!({}),
            json!({"cancellations": [{"at": "2026-04-10"}, {"at": "2026-03-10"}]}),
            "2026-01-31 active, 2026-03-10 expired",
        ),
        (
            "before the start: never active",
            json!({}),
            json!({"cancellations": [{"at": "2026-01-01"}]}),
            "2026-01-31 expired",
        ),
        (
            "then a renewal: a return, which ends by itself no more",
            json!({}),
            json!({"cancellations": [{"at": "2026-03-10"}], "renewals": [{"at": "2026-05-01"}]}),
            "2026-01-31 active, 2026-03-10 expired, 2026-05-01 active",
        ),
        (
            "a renewal at the same instant is a return",
            rolling("P1M"),
            json!({"cancellations": [{"at": "2026-02-10"}], "renewals": [{"at": "2026-02-10"}]}),
            "2026-01-31 active, 2026-03-10 expired",
        ),
    ] {
        check(name, with(terms, json!({"from": "2026-01-31"}), more), expected);
    }
}

#[test]
fn ends_as_they_stand() {
    let ends = |facts| {
        each(facts, |stretch, zone| {
            let ends = stretch.ends.map(|ends| instant(ends, zone)).unwrap_or("open".to_owned());
            format!("{:?} {ends}", stretch.status).to_lowercase()
        })
    };
    let membership = || json!({"from": "2026-01-31"});
    let more = json!({"cancellations": [{"at": "2026-03-10"}], "renewals": [{"at": "2026-05-01"}]});
    assert_eq!(ends(with(json!({}), membership(), more)), "active 2026-03-10, expired 2026-03-10, active open");
    let mut terms = rolling("P1M");
    terms["grace"] = json!({"length": "P2W"});
    let renewed = with(terms, membership(), json!({"renewals": [{"at": "2026-03-05"}]}));
    let expected = "active 2026-03-31, grace 2026-02-28, active 2026-03-31, grace 2026-03-31, expired 2026-03-31";
    assert_eq!(ends(renewed), expected);
    let event = json!({"term": {"event": {"from": "2026-01-10", "until": "2026-01-12"}}});
    assert_eq!(
        ends(with(event, membership(), json!({}))),
        "expired 2026-01-31",
        "an end before the start is the start"
    );
}

#[test]
fn trials_gates_and_pauses() {
    let plan = |plan: Value, more: Value| {
        let mut facts = json!({"plans": [plan], "memberships": [{"from": "2026-01-31"}]});
        for (array, list) in more.as_object().unwrap() {
            facts[array] = list.clone();
        }
        facts
    };
    for (name, facts, expected) in [
        ("trial", plan(json!({"trial": "P14D"}), json!({})), "2026-01-31 trialing, 2026-02-14 active"),
        (
            "trial cut short by a switch",
            plan(json!({"trial": "P14D"}), json!({"switches": [{"at": "2026-02-05", "plan": "desk"}]})),
            "2026-01-31 trialing, 2026-02-05 active",
        ),
        (
            "no trial on a return",
            plan(
                json!({"trial": "P14D"}),
                json!({"cancellations": [{"at": "2026-02-05"}], "renewals": [{"at": "2026-02-10"}]}),
            ),
            "2026-01-31 trialing, 2026-02-05 expired, 2026-02-10 active",
        ),
        ("never paid", plan(json!({"terms": {"payment": "once_paid"}}), json!({})), "2026-01-31 pending"),
        (
            "paid on the second day; a failure before does not count",
            plan(
                json!({"terms": {"payment": "once_paid"}}),
                json!({"payments": [
                    {"at": "2026-01-31T12:00:00Z", "outcome": "failed"},
                    {"at": "2026-02-01T11:00:00Z", "outcome": "received"},
                ]}),
            ),
            "2026-01-31 pending, 2026-02-01T12:00 active",
        ),
        (
            "paid beforehand",
            plan(
                json!({"terms": {"payment": "once_paid"}}),
                json!({"payments": [{"at": "2026-01-20T11:00:00Z", "outcome": "received"}]}),
            ),
            "2026-01-31 active",
        ),
        (
            "pauses that overlap, one of them open from before the start",
            plan(
                json!({}),
                json!({"pauses": [
                    {"from": "2026-01-01", "until": "2026-02-02"},
                    {"from": "2026-02-01", "until": "2026-02-10"},
                ]}),
            ),
            "2026-01-31 paused, 2026-02-10 active",
        ),
        (
            "a pause over the end of a term and its renewal in grace",
            plan(
                json!({"terms": {"term": {"rolling": {"length": "P1M"}}, "renewal": "manual", "grace": {"length": "P1W"}}}),
                json!({"pauses": [{"from": "2026-02-20", "until": "2026-03-10"}], "renewals": [{"at": "2026-03-03"}]}),
            ),
            "2026-01-31 active, 2026-02-20 paused, 2026-02-28 grace-, 2026-03-03 paused, 2026-03-10 active, \
             2026-03-31 grace-, 2026-04-07 expired",
        ),
        (
            "a new holder, counted from the join date, beyond the end",
            plan(json!({"terms": {"new_for": "P3M"}}), json!({"cancellations": [{"at": "2026-03-01"}]})),
            "2026-01-31 active new, 2026-03-01 expired new, 2026-04-30 expired",
        ),
    ] {
        check(name, facts, expected);
    }
}

#[test]
fn past_due() {
    let terms = |past_due: &str| {
        json!({"past_due": past_due, "dunning": [
            {"after": "P3D", "action": "notice"}, {"after": "P7D", "action": "suspend"}, {"after": "P21D", "action": "end"},
        ]})
    };
    let failed = "2026-03-01T10:00:00Z";
    for (name, past_due, more, expected) in [
        (
            "kept until suspended, then ended",
            "kept",
            json!([{"at": failed, "outcome": "failed"}]),
            "2026-01-31 active, 2026-03-08 suspended, 2026-03-22 expired",
        ),
        (
            "grace until suspended, then made good",
            "grace",
            json!([{"at": failed, "outcome": "failed"}, {"at": "2026-03-10T10:00:00Z", "outcome": "received"}]),
            "2026-01-31 active, 2026-03-01T11:00 grace+, 2026-03-08 suspended, 2026-03-10T11:00 active",
        ),
        (
            "ended at once, made good before the first step",
            "ended",
            json!([{"at": failed, "outcome": "failed"}, {"at": "2026-03-02T10:00:00Z", "outcome": "received"}]),
            "2026-01-31 active, 2026-03-01T11:00 suspended, 2026-03-02T11:00 active",
        ),
        (
            "a refund makes nothing good, and two failures overlap",
            "kept",
            json!([
                {"at": failed, "outcome": "failed"},
                {"at": "2026-03-02T10:00:00Z", "outcome": "refunded"},
                {"at": "2026-03-05T10:00:00Z", "outcome": "failed"},
                {"at": "2026-03-15T10:00:00Z", "outcome": "received"},
            ]),
            "2026-01-31 active, 2026-03-08 suspended, 2026-03-15T11:00 active",
        ),
        (
            "made good at the very instant",
            "ended",
            json!([{"at": failed, "outcome": "failed"}, {"at": failed, "outcome": "received"}]),
            "2026-01-31 active",
        ),
    ] {
        check(name, with(terms(past_due), json!({"from": "2026-01-31"}), json!({"payments": more})), expected);
    }
    // A payment for another invoice does not make a failed one good; one without an invoice does.
    let invoice = |n: u32| {
        json!({"id": format!("i{n}"), "payer": {"customer": "ann"}, "currency": "EUR", "date": "2026-03-01", "lines": [{
            "id": format!("m/fee:desk/2026-03-01/{n}"), "kind": "fee", "membership": "m", "rule": "fee:desk",
            "from": "2026-03-01", "until": "2026-04-01", "amount": "10.00 EUR",
        }]})
    };
    let payments = json!([
        {"at": failed, "outcome": "failed", "invoice": "i1"},
        {"at": "2026-03-09T10:00:00Z", "outcome": "received", "invoice": "i2"},
        {"at": "2026-03-11T10:00:00Z", "outcome": "received"},
    ]);
    let more = json!({"payments": payments, "invoices": [invoice(1), invoice(2)]});
    check(
        "by invoice",
        with(terms("kept"), json!({"from": "2026-01-31"}), more),
        "2026-01-31 active, 2026-03-08 suspended, 2026-03-11T11:00 active",
    );
}

#[test]
fn overrides() {
    for (name, overrides, expected) in [
        (
            "until a date, over the end",
            json!([{"status": "active", "from": "2026-02-20", "until": "2026-03-05"}]),
            "2026-01-31 active, 2026-03-05 expired",
        ),
        ("for good", json!([{"status": "suspended", "from": "2026-02-01"}]), "2026-01-31 active, 2026-02-01 suspended"),
        (
            "before the start",
            json!([{"status": "trialing", "from": "2026-01-10", "until": "2026-01-20"}]),
            "ever upcoming, 2026-01-10 trialing, 2026-01-20 upcoming, 2026-01-31 active, 2026-02-28 expired",
        ),
        (
            "across the start",
            json!([{"status": "upcoming", "from": "2026-01-10", "until": "2026-02-10"}]),
            "ever upcoming, 2026-02-10 active, 2026-02-28 expired",
        ),
        (
            "the last to start wins, then the greatest id",
            json!([
                {"status": "grace", "from": "2026-02-01", "until": "2026-02-10"},
                {"status": "paused", "from": "2026-02-05", "until": "2026-02-08"},
                {"status": "pending", "from": "2026-02-05", "until": "2026-02-07"},
            ]),
            "2026-01-31 active, 2026-02-01 grace+, 2026-02-05 pending, 2026-02-07 paused, 2026-02-08 grace+, \
             2026-02-10 active, 2026-02-28 expired",
        ),
    ] {
        let facts = with(rolling("P1M"), json!({"from": "2026-01-31"}), json!({"status_overrides": overrides}));
        check(name, facts, expected);
    }
}

#[test]
fn passes() {
    let pass = |kind: Value, membership: Value, visits: Value| {
        json!({"plans": [{"kind": kind, "terms": {"grace": {"length": "P1M", "access": true}}}],
            "memberships": [membership], "visits": visits})
    };
    let day_pass = |valid: Value| json!({"day_pass": {"valid": valid}});
    let window = || day_pass(json!({"window": {"from": "08:00", "until": "12:00"}}));
    for (name, facts, expected) in [
        (
            "the local day, on the long night",
            pass(day_pass(json!("local_day")), json!({"from": "2026-10-25T22:00:00+01:00"}), json!([])),
            "2026-10-25T22:00 active, 2026-10-26 expired",
        ),
        (
            "a window opens later on its day",
            pass(window(), json!({"from": "2026-05-04"}), json!([])),
            "2026-05-04T08:00 active, 2026-05-04T12:00 expired",
        ),
        (
            "a window that is closed already",
            pass(window(), json!({"from": "2026-05-04T13:00:00+02:00"}), json!([])),
            "2026-05-04T13:00 expired",
        ),
        (
            "hours from check-in: none yet",
            pass(day_pass(json!({"from_check_in": {"hours": 6}})), json!({"from": "2026-05-04"}), json!([])),
            "2026-05-04 active",
        ),
        (
            "hours from check-in: the first that names it, not before it starts",
            pass(
                day_pass(json!({"from_check_in": {"hours": 6}})),
                json!({"from": "2026-05-04"}),
                json!([{"at": "2026-05-03T10:00:00Z"}, {"at": "2026-05-06T18:00:00Z"}, {"at": "2026-05-06T20:00:00Z"}]),
            ),
            "2026-05-04 active, 2026-05-07T02:00 expired",
        ),
        (
            "two punches, coming back on one day is free, and no grace",
            pass(
                json!({"punch_pass": {"uses": 2}}),
                json!({"from": "2026-05-04"}),
                json!([{"at": "2026-05-04T10:00:00Z"}, {"at": "2026-05-04T15:00:00Z"}, {"at": "2026-05-09T10:00:00Z"}]),
            ),
            "2026-05-04 active, 2026-05-10 expired",
        ),
        (
            "visits that name no pass do not count",
            pass(
                json!({"punch_pass": {"uses": 1}}),
                json!({"from": "2026-05-04"}),
                json!([{"at": "2026-05-04T10:00:00Z", "under": null}]),
            ),
            "2026-05-04 active",
        ),
        (
            "used up, bought again: uses count anew",
            {
                let visits = json!([{"at": "2026-05-04T10:00:00Z"}, {"at": "2026-05-20T10:00:00Z"}]);
                let mut facts = pass(json!({"punch_pass": {"uses": 1}}), json!({"from": "2026-05-04"}), visits);
                facts["renewals"] = json!([{"at": "2026-05-18"}]);
                facts
            },
            "2026-05-04 active, 2026-05-05 expired, 2026-05-18 active, 2026-05-21 expired",
        ),
    ] {
        check(name, facts, expected);
    }
    let mut each_counts = pass(
        json!({"punch_pass": {"uses": 2}}),
        json!({"from": "2026-05-04"}),
        json!([{"at": "2026-05-04T10:00:00Z"}, {"at": "2026-05-04T15:00:00Z"}]),
    );
    each_counts["plans"][0]["visits"] = json!({"counted": "each"});
    check("every visit counts: over just after the last", each_counts, "2026-05-04 active, 2026-05-04T17:00 expired");
}

#[test]
fn switches_and_versions() {
    let plans = |facts| {
        each(facts, |s, zone| {
            let ids = [&s.plan, &s.access, &s.sharing, &s.booking, &s.allowances].map(|plan| plan.id.as_str());
            format!("{} {} x{}", instant(s.from, zone), ids.join("/"), s.seats)
        })
    };
    for (name, facts, expected) in [
        (
            "the version in force on the day of joining, and on that of a switch",
            json!({
                "plans": [{}, {"from": "2026-02-01"}, {"from": "2026-03-01"}],
                "memberships": [{"from": "2026-02-10", "seats": 2}],
                "switches": [{"at": "2026-03-05", "plan": "desk", "seats": 3}],
            }),
            "2026-02-10 v2/v2/v2/v2/v2 x2, 2026-03-05 v3/v3/v3/v3/v3 x3",
        ),
        (
            "an edit reaches access at once and allowances with the next cycle",
            json!({
                "plans": [
                    {"billing": {"every": "P1M"}},
                    {"from": "2026-02-10", "billing": {"every": "P1M"}, "reach": {"access": "at_once", "allowances": "next_cycle"}},
                ],
                "memberships": [{"from": "2026-01-31"}],
            }),
            "2026-01-31 v1/v1/v1/v1/v1 x1, 2026-02-10 v1/v2/v1/v1/v1 x1, 2026-02-28 v1/v2/v1/v1/v2 x1",
        ),
        (
            "a later version at once beats an earlier one that would come with the next cycle",
            json!({
                "plans": [
                    {"billing": {"every": "P1M", "anchor": "calendar"}},
                    {"from": "2026-02-05", "reach": {"sharing": "next_cycle"}},
                    {"from": "2026-02-10", "reach": {"sharing": "at_once"}},
                ],
                "memberships": [{"from": "2026-01-31"}],
            }),
            "2026-01-31 v1/v1/v1/v1/v1 x1, 2026-02-10 v1/v1/v3/v1/v1 x1",
        ),
        (
            "without billing the next cycle is at once",
            json!({
                "plans": [{}, {"from": "2026-02-05", "reach": {"booking": "next_cycle"}}],
                "memberships": [{"from": "2026-01-31"}],
            }),
            "2026-01-31 v1/v1/v1/v1/v1 x1, 2026-02-05 v1/v1/v1/v2/v1 x1",
        ),
        (
            "seats: a switch first, then changes by id; one dated before the start counts from it",
            json!({
                "plans": [{}],
                "memberships": [{"from": "2026-01-31", "seats": 2}],
                "switches": [{"at": "2026-03-01", "plan": "desk", "seats": 9}],
                "seat_changes": [
                    {"at": "2026-01-01", "seats": 3}, {"at": "2026-03-01", "seats": 4}, {"at": "2026-03-01", "seats": 5},
                ],
            }),
            "2026-01-31 v1/v1/v1/v1/v1 x3, 2026-03-01 v1/v1/v1/v1/v1 x5",
        ),
        (
            "what was reached before a lapse is reached on return",
            json!({
                "plans": [{}, {"from": "2026-03-01", "reach": {"access": "at_once"}}],
                "memberships": [{"from": "2026-01-31"}],
                "cancellations": [{"at": "2026-02-10"}], "renewals": [{"at": "2026-04-01"}],
            }),
            "2026-01-31 v1/v1/v1/v1/v1 x1, 2026-02-10 v1/v1/v1/v1/v1 x1, 2026-03-01 v1/v2/v1/v1/v1 x1, \
             2026-04-01 v1/v2/v1/v1/v1 x1",
        ),
        (
            "a switch after the end does nothing",
            json!({
                "plans": [{}, {"from": "2026-03-01"}],
                "memberships": [{"from": "2026-01-31", "until": "2026-02-28"}],
                "switches": [{"at": "2026-03-05", "plan": "desk", "seats": 3}],
            }),
            "2026-01-31 v1/v1/v1/v1/v1 x1, 2026-02-28 v1/v1/v1/v1/v1 x1",
        ),
    ] {
        assert_eq!(plans(facts), expected, "{name}");
    }
    // A term is counted anew from a switch, unless an end was agreed.
    let two = |membership: Value| {
        json!({
            "plans": [{"terms": rolling("P1M")}, {"plan": "year", "terms": rolling("P1Y")}],
            "memberships": [membership], "switches": [{"at": "2026-02-10", "plan": "year"}],
        })
    };
    let switched = "2026-01-31 active, 2027-02-10 expired";
    check("a term anew", two(json!({"from": "2026-01-31"})), switched);
    let agreed = "2026-01-31 active, 2026-04-01 expired";
    check("an agreed end stays", two(json!({"from": "2026-01-31", "until": "2026-04-01"})), agreed);
}
