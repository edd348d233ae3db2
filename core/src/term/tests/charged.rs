//! Which days are charged.

use crate::term::fixture::runs;
use serde_json::{Value, json};

/// A monthly plan, a membership of it since 31 January 2026, and what else is recorded.
fn monthly(more: Value) -> Value {
    let mut facts = json!({
        "plans": [{"billing": {"every": "P1M"}}],
        "memberships": [{"from": "2026-01-31"}],
    });
    for (array, list) in more.as_object().unwrap() {
        facts[array] = list.clone();
    }
    facts
}

#[test]
fn by_cycles() {
    for (name, facts, expected) in [
        ("open", monthly(json!({})), "2026-01-31.. v1 @2026-01-31"),
        (
            "an end at midnight does not charge its day",
            monthly(json!({"cancellations": [{"at": "2026-03-10"}]})),
            "2026-01-31..2026-03-10 v1 @2026-01-31",
        ),
        (
            "an end within a day does",
            monthly(json!({"cancellations": [{"at": "2026-03-10T00:30:00+01:00"}]})),
            "2026-01-31..2026-03-11 v1 @2026-01-31",
        ),
        (
            "kept to the end of its cycle",
            monthly(json!({"cancellations": [{"at": "2026-03-10", "unused": "kept"}]})),
            "2026-01-31..2026-03-31 v1 @2026-01-31",
        ),
        (
            "kept, on a boundary already",
            monthly(json!({"cancellations": [{"at": "2026-02-28", "unused": "kept"}]})),
            "2026-01-31..2026-02-28 v1 @2026-01-31",
        ),
        (
            "kept means nothing in arrears",
            monthly(json!({
                "plans": [{"billing": {"every": "P1M", "timing": "arrears"}}],
                "cancellations": [{"at": "2026-03-10", "unused": "kept"}],
            })),
            "2026-01-31..2026-03-10 v1 @2026-01-31",
        ),
        ("never active", monthly(json!({"cancellations": [{"at": "2026-01-15", "unused": "kept"}]})), ""),
        (
            "after a trial",
            monthly(json!({"plans": [{"trial": "P14D", "billing": {"every": "P1M"}}]})),
            "2026-02-14.. v1 @2026-02-14",
        ),
        (
            "ended in the trial",
            monthly(
                json!({"plans": [{"trial": "P14D", "billing": {"every": "P1M"}}], "cancellations": [{"at": "2026-02-10"}]}),
            ),
            "",
        ),
        (
            "a switch cuts the trial short",
            monthly(json!({
                "plans": [{"trial": "P14D", "billing": {"every": "P1M"}}],
                "switches": [{"at": "2026-02-05", "plan": "desk"}],
            })),
            "2026-02-05.. v1 @2026-02-05",
        ),
        (
            "a switch keeps the trial, and another in it; the calendar is that of the last",
            monthly(json!({
                "policies": [{"from": "2020-01-01", "change": {"trial": "kept"}}],
                "plans": [
                    {"trial": "P14D", "billing": {"every": "P1M"}},
                    {"plan": "club", "billing": {"every": "P1M"}},
                    {"plan": "suite", "billing": {"every": "P1Y"}},
                ],
                "switches": [{"at": "2026-02-05", "plan": "suite"}, {"at": "2026-02-13T23:00:00+01:00", "plan": "club"}],
            })),
            "2026-02-14.. v2 @2026-02-14",
        ),
        (
            "on the day after the trial there is nothing to keep",
            monthly(json!({
                "policies": [{"from": "2020-01-01", "change": {"trial": "kept"}}],
                "plans": [{"trial": "P14D", "billing": {"every": "P1M"}}, {"plan": "suite", "billing": {"every": "P1Y"}}],
                "switches": [{"at": "2026-02-14", "plan": "suite"}],
            })),
            "2026-02-14.. v2 @2026-02-14",
        ),
        (
            "pauses are left out: the days on which nothing was to be had, neither that of the first instant nor that of the last",
            monthly(json!({"pauses": [
                {"from": "2026-02-10T18:00:00+01:00", "until": "2026-02-20T18:00:00+01:00"},
                {"from": "2026-02-15", "until": "2026-02-18"},
                {"from": "2026-03-01T10:00:00+01:00", "until": "2026-03-01T18:00:00+01:00"},
            ]})),
            "2026-01-31..2026-02-11 v1 @2026-01-31, 2026-02-20.. v1 @2026-01-31",
        ),
        (
            "a pause of the last second of each day has no day",
            monthly(json!({"pauses": [
                {"from": "2026-02-10T23:59:59+01:00", "until": "2026-02-11T00:00:00+01:00"},
                {"from": "2026-02-11T23:59:59+01:00", "until": "2026-02-12T00:00:00+01:00"},
            ]})),
            "2026-01-31.. v1 @2026-01-31",
        ),
        (
            "a pause over the renewal of a term: the cycles stay",
            monthly(json!({
                "plans": [{"billing": {"every": "P1M"}, "terms": {"term": {"rolling": {"length": "P1M"}}, "renewal": "manual"}}],
                "pauses": [{"from": "2026-02-20", "until": "2026-03-10"}], "renewals": [{"at": "2026-02-15"}],
            })),
            "2026-01-31..2026-02-20 v1 @2026-01-31, 2026-03-10..2026-03-31 v1 @2026-01-31",
        ),
        (
            "grace is not charged, and a renewal in grace charges from the old end",
            monthly(json!({
                "plans": [{"billing": {"every": "P1M"}, "terms": {
                    "term": {"rolling": {"length": "P1M"}}, "renewal": "manual", "grace": {"length": "P2W"}}}],
                "renewals": [{"at": "2026-03-05"}],
            })),
            "2026-01-31..2026-03-31 v1 @2026-01-31",
        ),
        (
            "a lapse and a return, which counts its own cycles",
            monthly(json!({"cancellations": [{"at": "2026-03-10"}], "renewals": [{"at": "2026-05-05"}]})),
            "2026-01-31..2026-03-10 v1 @2026-01-31, 2026-05-05.. v1 @2026-05-05",
        ),
        (
            "kept days are not charged twice after a return",
            monthly(
                json!({"cancellations": [{"at": "2026-03-10", "unused": "kept"}], "renewals": [{"at": "2026-03-20"}]}),
            ),
            "2026-01-31..2026-03-20 v1 @2026-01-31, 2026-03-20.. v1 @2026-03-20",
        ),
        (
            "gone in the morning, back in the evening",
            monthly(json!({
                "cancellations": [{"at": "2026-03-10T08:00:00+01:00"}], "renewals": [{"at": "2026-03-10T20:00:00+01:00"}],
            })),
            "2026-01-31..2026-03-10 v1 @2026-01-31, 2026-03-10.. v1 @2026-03-10",
        ),
        (
            "suspended and pending days are charged",
            monthly(json!({
                "plans": [{"billing": {"every": "P1M"}, "terms": {"payment": "once_paid", "past_due": "ended"}}],
                "payments": [{"at": "2026-03-01T10:00:00Z", "outcome": "failed"}],
            })),
            "2026-01-31.. v1 @2026-01-31",
        ),
    ] {
        assert_eq!(runs(facts), expected, "{name}");
    }
}

#[test]
fn switches_prices_and_seats() {
    for (name, facts, expected) in [
        (
            "the new plan owns the day of a switch, and the rhythm goes on",
            monthly(json!({
                "plans": [{"billing": {"every": "P1M"}}, {"plan": "suite", "billing": {"every": "P1M"}}],
                "switches": [{"at": "2026-03-10T18:00:00+01:00", "plan": "suite"}],
            })),
            "2026-01-31..2026-03-10 v1 @2026-01-31, 2026-03-10.. v2 @2026-01-31",
        ),
        (
            "another rhythm begins its own",
            monthly(json!({
                "plans": [{"billing": {"every": "P1M"}}, {"plan": "suite", "billing": {"every": "P1M", "anchor": "calendar"}}],
                "switches": [{"at": "2026-03-10", "plan": "suite"}],
            })),
            "2026-01-31..2026-03-10 v1 @2026-01-31, 2026-03-10.. v2 @2026-03-10",
        ),
        (
            "so does the same one, if the space says so",
            monthly(json!({
                "policies": [{"from": "2026-01-01", "after_switch": "restart"}],
                "switches": [{"at": "2026-03-10", "plan": "desk"}],
            })),
            "2026-01-31..2026-03-10 v1 @2026-01-31, 2026-03-10.. v1 @2026-03-10",
        ),
        (
            "a switch on the day of renewal, there and back on another day",
            monthly(json!({
                "plans": [{"billing": {"every": "P1M"}}, {"plan": "suite", "billing": {"every": "P1M"}}],
                "switches": [{"at": "2026-02-28", "plan": "suite"}, {"at": "2026-03-05", "plan": "desk"}],
            })),
            "2026-01-31..2026-02-28 v1 @2026-01-31, 2026-02-28..2026-03-05 v2 @2026-01-31, 2026-03-05.. v1 @2026-01-31",
        ),
        (
            "of two switches on one day the last counts from the next, and the day is that of the dearest",
            monthly(json!({
                "plans": [{"billing": {"every": "P1M"}}, {"plan": "suite", "billing": {"every": "P1M"}}],
                "switches": [
                    {"at": "2026-03-10T08:00:00Z", "plan": "suite", "price": "5.00 EUR"}, {"at": "2026-03-10T09:00:00Z", "plan": "desk"},
                ],
            })),
            "2026-01-31..2026-03-10 v1 @2026-01-31, 2026-03-10..2026-03-11 v2 @2026-01-31 5.00 EUR, 2026-03-11.. v1 @2026-01-31",
        ),
        (
            "and not if it is netted",
            monthly(json!({
                "policies": [{"from": "2026-01-01", "change": {"within_a_day": "netted"}}],
                "plans": [{"billing": {"every": "P1M"}}, {"plan": "suite", "billing": {"every": "P1M"}}],
                "switches": [
                    {"at": "2026-03-10T08:00:00Z", "plan": "suite", "price": "5.00 EUR"}, {"at": "2026-03-10T09:00:00Z", "plan": "desk"},
                ],
            })),
            "2026-01-31.. v1 @2026-01-31",
        ),
        (
            "a dearer plan within a day is not charged where it would wait for the end of the period",
            monthly(json!({
                "policies": [{"from": "2026-01-01", "change": {"upgrade": "period_end"}}],
                "plans": [{"billing": {"every": "P1M"}}, {"plan": "suite", "billing": {"every": "P1M"}}],
                "switches": [
                    {"at": "2026-03-10T08:00:00Z", "plan": "suite", "price": "5.00 EUR"}, {"at": "2026-03-10T09:00:00Z", "plan": "desk"},
                ],
            })),
            "2026-01-31.. v1 @2026-01-31",
        ),
        (
            "the old plan's day of a change is not the first of a period, if the change is at its instant",
            monthly(json!({
                "policies": [{"from": "2026-01-01", "change": {"day": "old"}}],
                "plans": [{"billing": {"every": "P1M"}}, {"plan": "suite", "billing": {"every": "P1M"}}],
                "switches": [{"at": "2026-02-28T00:00:00+01:00", "plan": "suite"}],
                "seat_changes": [{"at": "2026-03-31T00:00:00+02:00", "seats": 2}, {"at": "2026-04-30", "seats": 3}],
            })),
            "2026-01-31..2026-02-28 v1 @2026-01-31, 2026-02-28..2026-03-31 v2 @2026-01-31, \
             2026-03-31..2026-05-01 v2 @2026-01-31 x2, 2026-05-01.. v2 @2026-01-31 x3",
        ),
        (
            "seats within a day, where that makes it dearer",
            monthly(json!({
                "plans": [{"billing": {"every": "P1M"}, "price": {"per_seat": {"amount": "9.00 EUR"}}}],
                "seat_changes": [{"at": "2026-03-10T08:00:00Z", "seats": 50}, {"at": "2026-03-10T08:00:30Z", "seats": 1}],
            })),
            "2026-01-31..2026-03-10 v1 @2026-01-31, 2026-03-10..2026-03-11 v1 @2026-01-31 x50, 2026-03-11.. v1 @2026-01-31",
        ),
        (
            "agreed prices: the day belongs to what is agreed last on it; a switch drops what it does not name",
            monthly(json!({
                "memberships": [{"from": "2026-01-31", "price": "90.00 EUR"}],
                "price_changes": [
                    {"at": "2026-02-10T08:00:00Z", "price": "80.00 EUR"}, {"at": "2026-02-10T09:00:00Z", "price": "70.00 EUR"},
                ],
                "switches": [{"at": "2026-03-10", "plan": "desk"}],
            })),
            "2026-01-31..2026-02-10 v1 @2026-01-31 90.00 EUR, 2026-02-10..2026-03-10 v1 @2026-01-31 70.00 EUR, \
             2026-03-10.. v1 @2026-01-31",
        ),
        (
            "seats",
            monthly(json!({
                "memberships": [{"from": "2026-01-31", "seats": 4}],
                "seat_changes": [{"at": "2026-02-10", "seats": 6}, {"at": "2026-03-10T12:00:00Z", "seats": 5}],
                "cancellations": [{"at": "2026-04-10T10:00:00Z"}],
            })),
            "2026-01-31..2026-02-10 v1 @2026-01-31 x4, 2026-02-10..2026-03-10 v1 @2026-01-31 x6, \
             2026-03-10..2026-04-11 v1 @2026-01-31 x5",
        ),
        (
            "seats changed on the last day after the end do not own it",
            monthly(json!({
                "seat_changes": [{"at": "2026-03-10T12:00:00Z", "seats": 5}], "cancellations": [{"at": "2026-03-10T10:00:00Z"}],
            })),
            "2026-01-31..2026-03-11 v1 @2026-01-31",
        ),
        (
            "a raised price reaches holders with the next cycle, and not the new rhythm",
            monthly(json!({
                "plans": [
                    {"billing": {"every": "P1M"}},
                    {"from": "2026-02-10", "billing": {"every": "P1Y"}, "reach": {"price": "next_cycle"}},
                ],
            })),
            "2026-01-31..2026-02-28 v1 @2026-01-31, 2026-02-28.. v2 @2026-01-31",
        ),
    ] {
        assert_eq!(runs(facts), expected, "{name}");
    }
}

#[test]
fn by_terms() {
    let yearly = |more: Value| {
        let mut facts = json!({
            "plans": [{"kind": "fixed_term", "terms": {
                "term": {"rolling": {"length": "P1Y"}}, "renewal": "manual", "grace": {"length": "P1M"}}}],
            "memberships": [{"from": "2024-02-29"}],
        });
        for (array, list) in more.as_object().unwrap() {
            facts[array] = list.clone();
        }
        facts
    };
    for (name, facts, expected) in [
        ("one term", yearly(json!({})), "2024-02-29..2025-02-28 v1 once1"),
        (
            "pauses change nothing",
            yearly(json!({"pauses": [{"from": "2024-05-01"}]})),
            "2024-02-29..2025-02-28 v1 once1",
        ),
        (
            "renewed for two terms, in grace: from the old end",
            yearly(json!({"renewals": [{"at": "2025-03-10", "terms": 2}]})),
            "2024-02-29..2025-02-28 v1 once1, 2025-02-28..2027-02-28 v1 once2",
        ),
        (
            "renewed after a lapse",
            yearly(json!({"renewals": [{"at": "2025-03-28"}]})),
            "2024-02-29..2025-02-28 v1 once1, 2025-03-28..2026-03-28 v1 once1",
        ),
        (
            "renewed early at a new price, and ended before that began",
            yearly(json!({"renewals": [{"at": "2025-01-10"}], "cancellations": [{"at": "2025-02-01"}]})),
            "2024-02-29..2025-02-01 v1 once1",
        ),
        (
            "the price of a term is that of its first day",
            yearly(json!({
                "price_changes": [{"at": "2024-06-01", "price": "80.00 EUR"}], "renewals": [{"at": "2025-01-10"}],
            })),
            "2024-02-29..2025-02-28 v1 once1, 2025-02-28..2026-02-28 v1 once1 80.00 EUR",
        ),
        (
            "a raised price that reaches holders prices the renewal",
            yearly(json!({
                "plans": [
                    {"kind": "fixed_term", "terms": {"term": {"rolling": {"length": "P1Y"}}, "renewal": "manual"}},
                    {"kind": "fixed_term", "from": "2024-06-01", "reach": {"price": "at_once"}},
                ],
                "renewals": [{"at": "2025-01-10"}],
            })),
            "2024-02-29..2025-02-28 v1 once1, 2025-02-28..2026-02-28 v2 once1",
        ),
        (
            "switched to another term and then to cycles",
            yearly(json!({
                "plans": [
                    {"kind": "fixed_term"}, {"plan": "suite", "kind": "fixed_term"}, {"plan": "hot", "billing": {"every": "P1M"}},
                ],
                "switches": [{"at": "2024-06-01", "plan": "suite"}, {"at": "2024-07-15", "plan": "hot"}],
            })),
            "2024-02-29..2024-06-01 v1 once1, 2024-06-01..2024-07-15 v2 once1, 2024-07-15.. v3 @2024-07-15",
        ),
        (
            "a day pass",
            yearly(json!({"plans": [{"kind": {"day_pass": {"valid": "local_day"}}}]})),
            "2024-02-29..2024-03-01 v1 once1",
        ),
    ] {
        assert_eq!(runs(facts), expected, "{name}");
    }
}
