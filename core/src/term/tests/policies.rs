//! What is charged under each setting of the space's policy.

use crate::term::fixture::{runs, statuses};
use serde_json::{Value, json};

/// A monthly desk of 30 (v1), a monthly suite of 60 (v2) and a year of 300 (v3), in rising rank; a membership of the desk
/// since 31 January 2026, whose cycles begin on 28 February, 31 March, 30 April, 31 May; a policy, and what else is
/// recorded.
fn under(policy: Value, more: Value) -> Value {
    let flat = |amount: &str| json!({"flat": {"amount": amount}});
    let mut facts = json!({
        "plans": [
            {"billing": {"every": "P1M"}, "price": flat("30.00 EUR")},
            {"plan": "suite", "rank": 1, "billing": {"every": "P1M"}, "price": flat("60.00 EUR")},
            {"plan": "year", "rank": 2, "billing": {"every": "P1Y"}, "price": flat("300.00 EUR")},
        ],
        "memberships": [{"from": "2026-01-31"}],
    });
    let mut policy = policy;
    policy["from"] = json!("2020-01-01");
    facts["policies"] = json!([policy]);
    for (array, list) in more.as_object().unwrap() {
        facts[array] = list.clone();
    }
    facts
}

fn check(policy: Value, cases: &[(&str, Value, &str)]) {
    for (name, more, expected) in cases {
        assert_eq!(runs(under(policy.clone(), more.clone())), *expected, "{name}");
    }
}

#[test]
fn the_day_of_a_change() {
    check(
        json!({"change": {"day": "old"}}),
        &[
            (
                "the old plan owns the day of a switch",
                json!({"switches": [{"at": "2026-03-10", "plan": "suite"}]}),
                "2026-01-31..2026-03-11 v1 @2026-01-31, 2026-03-11.. v2 @2026-01-31",
            ),
            (
                "so it does if it is dated within the day",
                json!({"switches": [{"at": "2026-03-10T18:00:00+01:00", "plan": "suite"}]}),
                "2026-01-31..2026-03-11 v1 @2026-01-31, 2026-03-11.. v2 @2026-01-31",
            ),
            (
                "another rhythm begins on the day after",
                json!({"switches": [{"at": "2026-03-10", "plan": "year"}]}),
                "2026-01-31..2026-03-11 v1 @2026-01-31, 2026-03-11.. v3 @2026-03-11",
            ),
            (
                "seats, and an agreed price",
                json!({
                    "seat_changes": [{"at": "2026-02-10", "seats": 4}],
                    "price_changes": [{"at": "2026-02-28T12:00:00+01:00", "price": "9.00 EUR"}],
                }),
                "2026-01-31..2026-02-11 v1 @2026-01-31, 2026-02-11..2026-03-01 v1 @2026-01-31 x4, \
                 2026-03-01.. v1 @2026-01-31 x4 9.00 EUR",
            ),
            (
                "the day of joining belongs to what is held at its end",
                json!({"seat_changes": [{"at": "2026-01-31T20:00:00+01:00", "seats": 4}]}),
                "2026-01-31.. v1 @2026-01-31 x4",
            ),
            (
                "and the day of a return",
                json!({
                    "cancellations": [{"at": "2026-02-10"}], "renewals": [{"at": "2026-04-10"}],
                    "switches": [{"at": "2026-04-10T20:00:00+02:00", "plan": "suite"}],
                }),
                "2026-01-31..2026-02-10 v1 @2026-01-31, 2026-04-10.. v2 @2026-04-10",
            ),
            (
                "a change on the last day is never charged",
                json!({
                    "seat_changes": [{"at": "2026-02-10T08:00:00+01:00", "seats": 4}],
                    "cancellations": [{"at": "2026-02-10T12:00:00+01:00"}],
                }),
                "2026-01-31..2026-02-11 v1 @2026-01-31",
            ),
        ],
    );
}

#[test]
fn days_at_the_edges() {
    check(
        json!({"edges": {"last": "charged"}}),
        &[
            (
                "a cancellation consumes its day",
                json!({"cancellations": [{"at": "2026-03-10"}]}),
                "2026-01-31..2026-03-11 v1 @2026-01-31",
            ),
            (
                "at an instant it does in any case",
                json!({"cancellations": [{"at": "2026-03-10T12:00:00+01:00"}]}),
                "2026-01-31..2026-03-11 v1 @2026-01-31",
            ),
            (
                "what is kept is paid to the end of its period and no day more",
                json!({"cancellations": [{"at": "2026-03-31", "unused": "kept"}]}),
                "2026-01-31..2026-03-31 v1 @2026-01-31",
            ),
            (
                "an end that was agreed consumes nothing",
                json!({"memberships": [{"from": "2026-01-31", "until": "2026-03-10"}]}),
                "2026-01-31..2026-03-10 v1 @2026-01-31",
            ),
            ("never active", json!({"cancellations": [{"at": "2026-01-31"}]}), ""),
        ],
    );
    check(
        json!({"edges": {"first": "free"}}),
        &[
            ("the day of joining is free; its cycles begin on it", json!({}), "2026-02-01.. v1 @2026-01-31"),
            (
                "the day of a return",
                json!({"cancellations": [{"at": "2026-02-10"}], "renewals": [{"at": "2026-04-10"}]}),
                "2026-02-01..2026-02-10 v1 @2026-01-31, 2026-04-11.. v1 @2026-04-10",
            ),
            ("gone on the first day", json!({"cancellations": [{"at": "2026-02-01"}]}), ""),
            (
                "after a trial the first day is not that of joining",
                json!({"plans": [{"trial": "P14D", "billing": {"every": "P1M"}}]}),
                "2026-02-14.. v1 @2026-02-14",
            ),
        ],
    );
}

/// A free first day frees cycles; what is bought at once on it is charged on it, however parts are counted.
#[test]
fn a_term_that_begins_on_a_free_day() {
    let plans = json!([
        {"billing": {"every": "P1M"}},
        {"plan": "suite", "billing": {"every": "P1M"}},
        {"plan": "pass"},
    ]);
    let to = |at: &str, plan: &str| json!({"at": format!("2026-01-31T{at}:00+01:00"), "plan": plan});
    let switched = |switches: Value| json!({"plans": plans, "switches": switches});
    for (count, back) in [("days", ""), ("seconds", " [2026-02-01..]")] {
        check(
            json!({"edges": {"first": "free"}, "proration": {"count": count}}),
            &[
                (
                    "joined",
                    json!({"plans": plans, "memberships": [{"from": "2026-01-31", "plan": "pass"}]}),
                    "2026-01-31.. v3 once1",
                ),
                ("switched to", switched(json!([to("10:00", "pass")])), "2026-01-31.. v3 once1"),
                (
                    "and away from on that day: nothing was sold but cycles",
                    switched(json!([to("10:00", "pass"), to("18:00", "suite")])),
                    &format!("2026-02-01.. v2 @2026-01-31{back}"),
                ),
            ],
        );
    }
}

#[test]
fn cycles_after_a_pause() {
    let pause = json!({"pauses": [{"from": "2026-02-10", "until": "2026-02-20"}]});
    check(
        json!({"after_pause": "restart"}),
        &[
            (
                "new cycles from its last day on",
                pause.clone(),
                "2026-01-31..2026-02-10 v1 @2026-01-31, 2026-02-20.. v1 @2026-02-20",
            ),
            (
                "pauses that touch are one",
                json!({"pauses": [{"from": "2026-02-10", "until": "2026-02-15"}, {"from": "2026-02-15", "until": "2026-02-20"}]}),
                "2026-01-31..2026-02-10 v1 @2026-01-31, 2026-02-20.. v1 @2026-02-20",
            ),
            (
                "a pause within a day is none",
                json!({"pauses": [{"from": "2026-02-10T08:00:00Z", "until": "2026-02-10T18:00:00Z"}]}),
                "2026-01-31.. v1 @2026-01-31",
            ),
            ("open", json!({"pauses": [{"from": "2026-02-10"}]}), "2026-01-31..2026-02-10 v1 @2026-01-31"),
        ],
    );
    check(
        json!({"after_pause": "shift"}),
        &[(
            "ten days later: the rest of the cycle, [10 February, 10 March), has the 18 days that it lacked",
            pause,
            "2026-01-31..2026-02-10 v1 @2026-01-31, 2026-02-20.. v1 @2026-02-20<2026-02-10",
        )],
    );
}

#[test]
fn cycles_after_a_lapse() {
    let lapse = json!({"cancellations": [{"at": "2026-03-10"}], "renewals": [{"at": "2026-05-05"}]});
    check(
        json!({"after_lapse": "keep"}),
        &[(
            "the cycles go on",
            lapse.clone(),
            "2026-01-31..2026-03-10 v1 @2026-01-31, 2026-05-05.. v1 @2026-05-05<2026-01-31",
        )],
    );
    check(
        json!({"after_lapse": "shift"}),
        &[(
            "by the 56 days from 10 March to 5 May",
            lapse,
            "2026-01-31..2026-03-10 v1 @2026-01-31, 2026-05-05.. v1 @2026-05-05<2026-03-28",
        )],
    );
}

#[test]
fn pauses_that_skip_cycles() {
    check(
        json!({"pause": "skip_cycles"}),
        &[
            (
                "those that begin in it, on 28 February and 31 March",
                json!({"pauses": [{"from": "2026-02-10", "until": "2026-04-10"}]}),
                "2026-01-31..2026-02-28 v1 @2026-01-31, 2026-04-30.. v1 @2026-01-31",
            ),
            (
                "none begins in it",
                json!({"pauses": [{"from": "2026-02-10", "until": "2026-02-20"}]}),
                "2026-01-31.. v1 @2026-01-31",
            ),
            (
                "from one boundary to another",
                json!({"pauses": [{"from": "2026-02-28", "until": "2026-03-31"}]}),
                "2026-01-31..2026-02-28 v1 @2026-01-31, 2026-03-31.. v1 @2026-01-31",
            ),
            (
                "the first cycle",
                json!({"pauses": [{"from": "2026-01-31", "until": "2026-02-10"}]}),
                "2026-02-28.. v1 @2026-01-31",
            ),
            (
                "open",
                json!({"pauses": [{"from": "2026-02-10"}], "cancellations": [{"at": "2026-06-10"}]}),
                "2026-01-31..2026-02-28 v1 @2026-01-31",
            ),
        ],
    );
}

#[test]
fn pauses_that_cost() {
    check(
        json!({"pause": {"fee": "5.00 EUR"}}),
        &[
            (
                "five for a period",
                json!({"pauses": [{"from": "2026-02-10", "until": "2026-02-20"}], "seat_changes": [{"at": "2026-02-15", "seats": 2}]}),
                "2026-01-31..2026-02-10 v1 @2026-01-31, 2026-02-10..2026-02-15 v1 @2026-01-31 5.00 EUR, \
                 2026-02-15..2026-02-20 v1 @2026-01-31 x2 5.00 EUR, 2026-02-20.. v1 @2026-01-31 x2",
            ),
            (
                "a switch in it",
                json!({"pauses": [{"from": "2026-02-10"}], "switches": [{"at": "2026-02-15", "plan": "suite"}]}),
                "2026-01-31..2026-02-10 v1 @2026-01-31, 2026-02-10..2026-02-15 v1 @2026-01-31 5.00 EUR, \
                 2026-02-15.. v2 @2026-01-31 5.00 EUR",
            ),
        ],
    );
}

#[test]
fn pauses_that_shift() {
    let shift = json!({"pause": "shift"});
    check(
        shift.clone(),
        &[
            (
                "ten days: the period is charged to its end, the next begins on 10 March",
                json!({"pauses": [{"from": "2026-02-10", "until": "2026-02-20"}]}),
                "2026-01-31..2026-02-28 v1 @2026-01-31, 2026-03-10.. v1 @2026-03-10",
            ),
            (
                "on the day of renewal: that is put off",
                json!({"pauses": [{"from": "2026-02-28", "until": "2026-03-15"}]}),
                "2026-01-31..2026-02-28 v1 @2026-01-31, 2026-03-15.. v1 @2026-03-15",
            ),
            (
                "from the first day",
                json!({"pauses": [{"from": "2026-01-31", "until": "2026-03-15"}]}),
                "2026-03-15.. v1 @2026-03-15",
            ),
            ("open", json!({"pauses": [{"from": "2026-02-10"}]}), "2026-01-31..2026-02-28 v1 @2026-01-31"),
            (
                "again, while the rest of the period is served: 10 March becomes 15 March",
                json!({"pauses": [{"from": "2026-02-10", "until": "2026-02-20"}, {"from": "2026-03-01", "until": "2026-03-06"}]}),
                "2026-01-31..2026-02-28 v1 @2026-01-31, 2026-03-15.. v1 @2026-03-15",
            ),
            (
                "a switch in the pause: the 18 days left of 28, worth 30 × 18/28, buy 9 days of 60/28 from 20 February on",
                json!({
                    "pauses": [{"from": "2026-02-10", "until": "2026-02-20"}], "switches": [{"at": "2026-02-15", "plan": "suite"}],
                }),
                "2026-01-31..2026-02-28 v1 @2026-01-31, 2026-03-01.. v2 @2026-03-01",
            ),
            (
                "a pause in the trial moves nothing but what it overlaps",
                json!({
                    "plans": [{"trial": "P14D", "billing": {"every": "P1M"}}],
                    "pauses": [{"from": "2026-02-10", "until": "2026-02-20"}],
                }),
                "2026-02-20.. v1 @2026-02-20",
            ),
            (
                "a leap year: 14 days from 20 February to 5 March, and the cycle ends on the 29th",
                json!({
                    "memberships": [{"from": "2024-01-31"}], "pauses": [{"from": "2024-02-20", "until": "2024-03-05"}],
                }),
                "2024-01-31..2024-02-29 v1 @2024-01-31, 2024-03-14.. v1 @2024-03-14",
            ),
        ],
    );
    let rolling = |until: Value| {
        let mut facts = under(
            shift.clone(),
            json!({
                "plans": [{"billing": {"every": "P1M"}, "terms": {"term": {"rolling": {"length": "P3M"}}, "renewal": "manual"}}],
                "pauses": [{"from": "2026-02-10", "until": "2026-02-20"}],
            }),
        );
        facts["memberships"] = json!([{"from": "2026-01-31", "until": until}]);
        facts
    };
    for (name, until, expected) in [
        ("a rolling term", json!(null), "2026-05-10"),
        ("an end that was agreed", json!("2026-06-15"), "2026-06-25"),
        ("at its local time, over the night of 29 March", json!("2026-03-25T09:30:00+01:00"), "2026-04-04T09:30"),
    ] {
        let told = format!("2026-01-31 active, 2026-02-10 paused, 2026-02-20 active, {expected} expired");
        assert_eq!(statuses(rolling(until)), told, "{name}");
    }
}

#[test]
fn switches_charged_as_the_difference() {
    check(
        json!({"change": {"upgrade": "difference"}}),
        &[
            (
                "the running period goes on to its end",
                json!({"switches": [{"at": "2026-03-10", "plan": "suite"}]}),
                "2026-01-31..2026-03-10 v1 @2026-01-31, 2026-03-10..2026-03-31 v2 @2026-01-31 joint, 2026-03-31.. v2 @2026-01-31",
            ),
            (
                "so it does for a plan of another rhythm, which begins its own then",
                json!({"switches": [{"at": "2026-03-10", "plan": "year"}]}),
                "2026-01-31..2026-03-10 v1 @2026-01-31, 2026-03-10..2026-03-31 v3 @2026-01-31 joint in v1, \
                 2026-03-31.. v3 @2026-03-31",
            ),
            (
                "twice in a period",
                json!({"switches": [{"at": "2026-03-05", "plan": "suite"}, {"at": "2026-03-10", "plan": "year"}]}),
                "2026-01-31..2026-03-05 v1 @2026-01-31, 2026-03-05..2026-03-10 v2 @2026-01-31 joint, \
                 2026-03-10..2026-03-31 v3 @2026-01-31 joint in v1, 2026-03-31.. v3 @2026-03-31",
            ),
            (
                "to the year and back, a downgrade that is prorated: the monthly cycles never stopped",
                json!({"switches": [{"at": "2026-03-05", "plan": "year"}, {"at": "2026-03-10", "plan": "desk"}]}),
                "2026-01-31..2026-03-05 v1 @2026-01-31, 2026-03-05..2026-03-10 v3 @2026-01-31 joint in v1, \
                 2026-03-10.. v1 @2026-01-31",
            ),
            (
                "on the day of renewal there is no difference",
                json!({"switches": [{"at": "2026-03-31", "plan": "year"}]}),
                "2026-01-31..2026-03-31 v1 @2026-01-31, 2026-03-31.. v3 @2026-03-31",
            ),
            (
                "nor in a trial",
                json!({
                    "plans": [
                        {"trial": "P1M", "billing": {"every": "P1M"}}, {"plan": "suite", "rank": 1, "billing": {"every": "P1M"}},
                    ],
                    "switches": [{"at": "2026-02-10", "plan": "suite"}],
                }),
                "2026-02-10.. v2 @2026-02-10",
            ),
            (
                "there and back on one day: nothing happened",
                json!({"switches": [{"at": "2026-03-10T08:00:00Z", "plan": "year"}, {"at": "2026-03-10T09:00:00Z", "plan": "desk"}]}),
                "2026-01-31.. v1 @2026-01-31",
            ),
            (
                "of two on one day the last is judged from what was charged before both",
                json!({"switches": [{"at": "2026-03-10T08:00:00Z", "plan": "year"}, {"at": "2026-03-10T09:00:00Z", "plan": "suite"}]}),
                "2026-01-31..2026-03-10 v1 @2026-01-31, 2026-03-10..2026-03-31 v2 @2026-01-31 joint, 2026-03-31.. v2 @2026-01-31",
            ),
        ],
    );
}

#[test]
fn switches_at_the_end_of_the_period() {
    let suite = |more: Value| {
        let mut facts = json!({"memberships": [{"from": "2026-01-31", "plan": "suite", "seats": 3}]});
        for (array, list) in more.as_object().unwrap() {
            facts[array] = list.clone();
        }
        facts
    };
    check(
        json!({"change": {"downgrade": "period_end"}}),
        &[
            (
                "the old plan is charged to its end, its seats too",
                suite(json!({"switches": [{"at": "2026-03-10", "plan": "desk", "seats": 1, "price": "9.00 EUR"}]})),
                "2026-01-31..2026-03-31 v2 @2026-01-31 x3, 2026-03-31.. v1 @2026-01-31 9.00 EUR",
            ),
            (
                "seats that are changed later count for what is charged and for what waits",
                suite(json!({
                    "switches": [{"at": "2026-03-10", "plan": "desk", "seats": 1}], "seat_changes": [{"at": "2026-03-20", "seats": 5}],
                })),
                "2026-01-31..2026-03-20 v2 @2026-01-31 x3, 2026-03-20..2026-03-31 v2 @2026-01-31 x5, 2026-03-31.. v1 @2026-01-31 x5",
            ),
            (
                "an upgrade before that replaces what waits",
                suite(
                    json!({"switches": [{"at": "2026-03-10", "plan": "desk"}, {"at": "2026-03-20", "plan": "year"}]}),
                ),
                "2026-01-31..2026-03-20 v2 @2026-01-31 x3, 2026-03-20.. v3 @2026-03-20 x3",
            ),
            (
                "back again before that",
                suite(
                    json!({"switches": [{"at": "2026-03-10", "plan": "desk"}, {"at": "2026-03-20", "plan": "suite"}]}),
                ),
                "2026-01-31.. v2 @2026-01-31 x3",
            ),
            (
                "cancelled before that",
                suite(
                    json!({"switches": [{"at": "2026-03-10", "plan": "desk"}], "cancellations": [{"at": "2026-03-20"}]}),
                ),
                "2026-01-31..2026-03-20 v2 @2026-01-31 x3",
            ),
            (
                "cancelled before that, and kept: only the period that runs",
                suite(json!({
                    "switches": [{"at": "2026-03-10", "plan": "desk"}], "cancellations": [{"at": "2026-03-20", "unused": "kept"}],
                })),
                "2026-01-31..2026-03-31 v2 @2026-01-31 x3",
            ),
            (
                "from the year to the month: the month's cycles begin as the year ends",
                json!({
                    "memberships": [{"from": "2024-02-29", "plan": "year"}], "switches": [{"at": "2024-06-10", "plan": "desk"}],
                }),
                "2024-02-29..2025-02-28 v3 @2024-02-29, 2025-02-28.. v1 @2025-02-28",
            ),
            (
                "a pause that shifts comes between",
                suite(json!({
                    "policies": [{"from": "2020-01-01", "pause": "shift", "change": {"downgrade": "period_end"}}],
                    "switches": [{"at": "2026-03-10", "plan": "desk"}],
                    "pauses": [{"from": "2026-03-15", "until": "2026-03-25"}],
                })),
                "2026-01-31..2026-03-31 v2 @2026-01-31 x3, 2026-04-10.. v1 @2026-04-10 x3",
            ),
            (
                "a new version of the old plan reaches what is charged of it",
                json!({
                    "plans": [
                        {"billing": {"every": "P1M"}}, {"plan": "suite", "rank": 1, "billing": {"every": "P1M"}},
                        {"plan": "suite", "rank": 1, "from": "2026-03-20", "billing": {"every": "P1M"}, "reach": {"price": "at_once"}},
                    ],
                    "memberships": [{"from": "2026-01-31", "plan": "suite"}], "switches": [{"at": "2026-03-10", "plan": "desk"}],
                }),
                "2026-01-31..2026-03-20 v2 @2026-01-31, 2026-03-20..2026-03-31 v3 @2026-01-31, 2026-03-31.. v1 @2026-01-31",
            ),
        ],
    );
}

#[test]
fn switches_turned_into_time() {
    let time = json!({"change": {"upgrade": "time", "downgrade": "time"}});
    check(
        time,
        &[
            (
                "up: 30 × 21/31 buys 10.5 of 31 days of 60, rounded to 11; the desk's last ten days are paid for",
                json!({"switches": [{"at": "2026-03-10", "plan": "suite"}]}),
                "2026-01-31..2026-03-21 v1 @2026-01-31, 2026-03-21..2026-03-31 v1 @2026-01-31 prepaid, 2026-03-21.. v2 @2026-03-21",
            ),
            (
                "down: 60 × 21/31 buys 42 days of 30",
                json!({
                    "memberships": [{"from": "2026-01-31", "plan": "suite"}], "switches": [{"at": "2026-03-10", "plan": "desk"}],
                }),
                "2026-01-31..2026-03-31 v2 @2026-01-31, 2026-04-21.. v1 @2026-04-21",
            ),
            (
                "and up again: the 20 days that are left, worth 30/31 each, buy 9.7 days of 60/30",
                json!({
                    "memberships": [{"from": "2026-01-31", "plan": "suite"}],
                    "switches": [{"at": "2026-03-10", "plan": "desk"}, {"at": "2026-04-01", "plan": "suite"}],
                }),
                "2026-01-31..2026-03-31 v2 @2026-01-31, 2026-04-11.. v2 @2026-04-11",
            ),
            (
                "to the year: 30 × 21/31 buys 24.7 of 365 days of 300",
                json!({"switches": [{"at": "2026-03-10", "plan": "year"}]}),
                "2026-01-31..2026-03-31 v1 @2026-01-31, 2026-04-04.. v3 @2026-04-04",
            ),
            (
                "to a plan that costs nothing: prorated",
                json!({"switches": [{"at": "2026-03-10", "plan": "suite", "price": "0.00 EUR"}]}),
                "2026-01-31..2026-03-10 v1 @2026-01-31, 2026-03-10.. v2 @2026-01-31 0.00 EUR",
            ),
            (
                "to another currency: prorated",
                json!({"switches": [{"at": "2026-03-10", "plan": "suite", "price": "10.00 USD"}]}),
                "2026-01-31..2026-03-10 v1 @2026-01-31, 2026-03-10.. v2 @2026-01-31 10.00 USD",
            ),
            (
                "a price of a cent buys more days than there are",
                json!({
                    "memberships": [{"from": "2026-01-31", "price": "90000000.00 EUR"}],
                    "switches": [{"at": "2026-03-10", "plan": "suite", "price": "0.01 EUR"}],
                }),
                "2026-01-31..2026-03-31 v1 @2026-01-31 90000000.00 EUR",
            ),
            (
                "ended before they are used up",
                json!({"switches": [{"at": "2026-03-10", "plan": "suite"}], "cancellations": [{"at": "2026-03-15"}]}),
                "2026-01-31..2026-03-15 v1 @2026-01-31",
            ),
            (
                "on the day of renewal nothing is unused",
                json!({"switches": [{"at": "2026-03-31", "plan": "suite"}]}),
                "2026-01-31..2026-03-31 v1 @2026-01-31, 2026-03-31.. v2 @2026-01-31",
            ),
        ],
    );
    for (count, days, next, cycles) in [
        ("30/360: 20 of 30 days buy 30 × 20/30 × 31/60 = 10.3", json!({"month_of": 30}), "2026-03-20", "2026-03-20"),
        ("the one month that has begun is used up: prorated", json!("months"), "2026-03-10", "2026-01-31"),
        ("nothing is unused: prorated", json!("none"), "2026-03-10", "2026-01-31"),
    ] {
        let policy = json!({"proration": {"count": days}, "change": {"upgrade": "time"}});
        let told = runs(under(policy, json!({"switches": [{"at": "2026-03-10", "plan": "suite"}]})));
        assert!(told.ends_with(&format!("{next}.. v2 @{cycles}")), "{count}: {told}");
    }
}

#[test]
fn upgrades_are_judged() {
    // A year of 300 costs more than a month of 30, but 0.82 a day and not 0.99.
    for (judged, expected) in [
        ("rank", "2026-01-31..2026-03-10 v1 @2026-01-31, 2026-03-10.. v3 @2026-03-10"),
        ("price", "2026-01-31..2026-03-10 v1 @2026-01-31, 2026-03-10.. v3 @2026-03-10"),
        ("price_a_day", "2026-01-31..2026-03-31 v1 @2026-01-31, 2026-03-31.. v3 @2026-03-31"),
    ] {
        let policy = json!({"change": {"judged_by": judged, "downgrade": "period_end"}});
        let switch = json!({"switches": [{"at": "2026-03-10", "plan": "year"}]});
        assert_eq!(runs(under(policy, switch)), expected, "{judged}");
    }
    let policy = json!({"change": {"judged_by": "price", "downgrade": "period_end"}});
    check(
        policy,
        &[
            (
                "by what is agreed with the switch",
                json!({"switches": [{"at": "2026-03-10", "plan": "suite", "price": "29.00 EUR"}]}),
                "2026-01-31..2026-03-31 v1 @2026-01-31, 2026-03-31.. v2 @2026-01-31 29.00 EUR",
            ),
            (
                "and was agreed before",
                json!({
                    "price_changes": [{"at": "2026-02-10", "price": "61.00 EUR"}], "switches": [{"at": "2026-03-10", "plan": "suite"}],
                }),
                "2026-01-31..2026-02-10 v1 @2026-01-31, 2026-02-10..2026-03-31 v1 @2026-01-31 61.00 EUR, 2026-03-31.. v2 @2026-01-31",
            ),
        ],
    );
}

#[test]
fn there_and_back_on_one_day() {
    check(
        json!({"after_switch": "restart"}),
        &[
            (
                "from month to year to month the cycles stay",
                json!({"switches": [{"at": "2026-03-10T08:00:00Z", "plan": "year"}, {"at": "2026-03-10T09:00:00Z", "plan": "desk"}]}),
                "2026-01-31.. v1 @2026-01-31",
            ),
            (
                "a switch to the very same plan is one",
                json!({"switches": [{"at": "2026-03-10", "plan": "desk"}]}),
                "2026-01-31..2026-03-10 v1 @2026-01-31, 2026-03-10.. v1 @2026-03-10",
            ),
            (
                "what the last agrees holds",
                json!({"switches": [
                    {"at": "2026-03-10T08:00:00Z", "plan": "year"}, {"at": "2026-03-10T09:00:00Z", "plan": "desk", "seats": 2},
                ]}),
                "2026-01-31..2026-03-10 v1 @2026-01-31, 2026-03-10.. v1 @2026-01-31 x2",
            ),
        ],
    );
}

#[test]
fn seconds() {
    let seconds = json!({"proration": {"count": "seconds"}});
    check(
        seconds,
        &[
            (
                "changes cut at their instants, twice on one day too",
                json!({
                    "memberships": [{"from": "2026-01-31T09:30:00+01:00"}],
                    "switches": [{"at": "2026-03-10T10:00:00+01:00", "plan": "suite"}, {"at": "2026-03-10T15:00:00+01:00", "plan": "desk"}],
                    "cancellations": [{"at": "2026-03-29T12:00:00+02:00"}],
                }),
                "2026-01-31..2026-03-10 v1 @2026-01-31 [2026-01-31T09:30..2026-03-10T10:00], \
                 2026-03-10..2026-03-10 v2 @2026-01-31 [2026-03-10T10:00..2026-03-10T15:00], \
                 2026-03-10..2026-03-30 v1 @2026-01-31 [2026-03-10T15:00..2026-03-29T12:00]",
            ),
            (
                "days are instants at their start",
                json!({"seat_changes": [{"at": "2026-02-10", "seats": 2}], "cancellations": [{"at": "2026-03-10"}]}),
                "2026-01-31..2026-02-10 v1 @2026-01-31, 2026-02-10..2026-03-10 v1 @2026-01-31 x2",
            ),
            (
                "a pause within a day",
                json!({"pauses": [{"from": "2026-02-10T08:00:00+01:00", "until": "2026-02-10T18:00:00+01:00"}]}),
                "2026-01-31..2026-02-10 v1 @2026-01-31 [2026-01-31..2026-02-10T08:00], \
                 2026-02-10.. v1 @2026-01-31 [2026-02-10T18:00..]",
            ),
            (
                "what waits for the end of a period begins at the hour at which the period does",
                json!({
                    "policies": [{"from": "2020-01-01", "proration": {"count": "seconds"}, "change": {"upgrade": "period_end"}}],
                    "memberships": [{"from": "2026-01-31T09:30:00+01:00"}],
                    "switches": [{"at": "2026-03-10T10:00:00+01:00", "plan": "year"}],
                }),
                "2026-01-31..2026-03-31 v1 @2026-01-31 [2026-01-31T09:30..2026-03-31T09:30], \
                 2026-03-31.. v3 @2026-03-31 [2026-03-31T09:30..]",
            ),
        ],
    );
}

#[test]
fn several_terms_at_once() {
    let plans = json!([{"kind": "fixed_term", "terms": {"term": {"rolling": {"length": "P1Y"}}, "renewal": "manual"}}]);
    let facts = json!({
        "plans": plans, "memberships": [{"from": "2024-02-29", "terms": 3}], "renewals": [{"at": "2026-06-01", "terms": 2}],
    });
    assert_eq!(runs(facts.clone()), "2024-02-29..2027-02-28 v1 once3, 2027-02-28..2029-02-28 v1 once2");
    assert_eq!(statuses(facts), "2024-02-29 active, 2029-02-28 expired");
}
