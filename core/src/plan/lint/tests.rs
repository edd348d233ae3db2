#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use super::{Bookable, CatalogueOffer, FindingCode, Opening, lint};
use crate::id::{CreditId, FactId, HoursId, ResourceId, TaxCategory};
use crate::money::Percent;
use crate::plan::{AddOn, Plan};
use crate::time::{Day, Window};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// A plan `desk` for 300.00 a month, in which the given fields are set.
fn plan(fields: Value) -> Plan {
    let mut plan = json!({"id": "desk@1", "recorded": "2026-01-01T00:00:00Z", "plan": "desk", "from": "2026-01-01",
        "name": "Desk", "kind": "recurring", "price": {"flat": {"amount": "300.00 EUR"}}, "billing": {"every": "P1M"}});
    for (key, value) in fields.as_object().unwrap() {
        plan[key] = value.clone();
    }
    let plan: Value =
        plan.as_object().unwrap().iter().filter(|(_, v)| !v.is_null()).map(|(k, v)| (k.clone(), v.clone())).collect();
    serde_json::from_value(plan).unwrap()
}

fn codes(offer: &CatalogueOffer<'_>) -> Vec<&'static str> {
    lint(offer).iter().map(|finding| finding.code.as_str()).collect()
}

#[test]
fn of_one_plan() {
    let month = json!({"term": {"rolling": {"length": "P1M"}}, "renewal": "none"});
    let with = |more: Value| {
        let mut terms = month.clone();
        terms.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        json!({"terms": terms})
    };
    let season = |more: Value| json!({"kind": "fixed_term", "billing": null, "terms": {"term": {"season": more}}});
    let tiers = |kind: &str, tiers: Value| json!({"price": {kind: {"tiers": tiers}}});
    let cases: &[(&str, Value, &[&str])] = &[
        ("an ordinary plan", json!({}), &[]),
        ("new for longer than the term", with(json!({"new_for": "P3M"})), &["always_new"]),
        ("new for as long as the term", with(json!({"new_for": "P1M"})), &["always_new"]),
        // A month has 28 to 31 days: 30 days may be longer or shorter.
        ("new for about as long", with(json!({"new_for": "P30D"})), &[]),
        ("new for longer than any month", with(json!({"new_for": "P31D"})), &["always_new"]),
        (
            "new for longer than a term that renews",
            json!({"terms": {"term": {"rolling": {"length": "P1M"}}, "new_for": "P3M"}}),
            &[],
        ),
        ("a trial as long as the term", json!({"terms": month, "trial": "P1M"}), &["status_unreachable"]),
        ("a trial shorter than the term", json!({"terms": month, "trial": "P14D"}), &[]),
        (
            "a trial of a day pass",
            json!({"kind": {"day_pass": {"valid": "local_day"}}, "billing": null, "trial": "P1D"}),
            &["status_unreachable"],
        ),
        ("grace behind an end", with(json!({"grace": {"length": "P7D"}})), &[]),
        ("grace without an end", json!({"terms": {"grace": {"length": "P7D"}}}), &["status_unreachable"]),
        (
            "grace of a term that renews",
            json!({"terms": {"term": {"rolling": {"length": "P1Y"}}, "grace": {"length": "P7D"}}}),
            &["status_unreachable"],
        ),
        (
            "grace of a pass",
            json!({"kind": {"punch_pass": {"uses": 5}}, "billing": null, "terms": {"grace": {"length": "P7D"}}}),
            &["status_unreachable"],
        ),
        ("notice longer than the term", with(json!({"notice": "P2M"})), &["notice_beyond_term"]),
        ("notice as long as the term", with(json!({"notice": "P1M"})), &[]),
        ("commitment within the term", with(json!({"commitment": 1})), &[]),
        ("commitment beyond the term", with(json!({"commitment": 2})), &["commitment_beyond_term"]),
        (
            "commitment without cycles",
            json!({"kind": "fixed_term", "billing": null, "terms": {"term": {"rolling": {"length": "P1Y"}}, "commitment": 2}}),
            &["commitment_beyond_term"],
        ),
        ("renewal of an open term", json!({"terms": {"renewal": "manual"}}), &["renewal_without_term"]),
        ("a season of a year", season(json!({"starts": "09-01", "length": "P1Y", "rollover": "07-01"})), &[]),
        ("a season of nine months", season(json!({"starts": "09-01", "length": "P9M"})), &["season_not_a_year"]),
        ("a season of two years", season(json!({"starts": "09-01", "length": "P24M"})), &["season_not_a_year"]),
        (
            "a season that is over before it rolls over",
            season(json!({"starts": "09-01", "length": "P9M", "rollover": "07-01"})),
            &["season_not_a_year", "rollover_idle"],
        ),
        (
            "a season that always rolls over",
            season(json!({"starts": "09-01", "length": "P1Y", "rollover": "09-01"})),
            &["rollover_idle"],
        ),
        ("a gate without a price", json!({"price": null, "terms": {"payment": "once_paid"}}), &["nothing_to_pay"]),
        (
            "a gate with a deposit only",
            json!({"price": null, "deposit": "50.00 EUR", "terms": {"payment": "once_paid"}}),
            &[],
        ),
        (
            "dunning without a price",
            json!({"price": null, "terms": {"dunning": [{"after": "P3D", "action": "notice"}]}}),
            &["nothing_to_pay"],
        ),
        (
            "dunning in order",
            json!({"terms": {"dunning": [{"after": "P3D", "action": "notice"}, {"after": "P7D", "action": "suspend"}, {"after": "P14D", "action": "end"}]}}),
            &[],
        ),
        (
            "dunning behind the end",
            json!({"terms": {"dunning": [{"after": "P20D", "action": "end"}, {"after": "P30D", "action": "notice"}]}}),
            &["dunning_unreached"],
        ),
        (
            "dunning on the day of the end, written behind it",
            json!({"terms": {"dunning": [{"after": "P20D", "action": "end"}, {"after": "P20D", "action": "suspend"}]}}),
            &["dunning_unreached"],
        ),
        (
            "two suspensions",
            json!({"terms": {"dunning": [{"after": "P7D", "action": "suspend"}, {"after": "P9D", "action": "suspend"}]}}),
            &["dunning_unreached"],
        ),
        (
            "a suspension of what has ended",
            json!({"terms": {"past_due": "ended", "dunning": [{"after": "P7D", "action": "suspend"}]}}),
            &["dunning_unreached"],
        ),
        (
            "a free stub of an anniversary",
            json!({"billing": {"every": "P1M", "first_stub": "free"}}),
            &["first_stub_idle"],
        ),
        (
            "a free stub of the calendar",
            json!({"billing": {"every": "P1M", "anchor": "calendar", "first_stub": "free"}}),
            &[],
        ),
        ("tiers in order", tiers("graduated", json!([{"up_to": 5, "each": "10.00 EUR"}, {"each": "8.00 EUR"}])), &[]),
        (
            "a tier behind a larger one",
            tiers(
                "graduated",
                json!([{"up_to": 10, "each": "10.00 EUR"}, {"up_to": 5, "each": "9.00 EUR"}, {"each": "8.00 EUR"}]),
            ),
            &["tier_unreachable"],
        ),
        // Nine seats cost 90.00, ten 80.00.
        (
            "more seats for less",
            tiers("volume", json!([{"up_to": 9, "each": "10.00 EUR"}, {"each": "8.00 EUR"}])),
            &["more_seats_cheaper"],
        ),
        // Nine cost 90.00, ten 95.00.
        ("more seats for more", tiers("volume", json!([{"up_to": 9, "each": "10.00 EUR"}, {"each": "9.50 EUR"}])), &[]),
        (
            "a permission that starts too late",
            {
                let mut p = with(json!({}));
                p["permissions"] = json!([{"path": "course/b", "after": "P2M"}]);
                p
            },
            &["grant_never_starts"],
        ),
        (
            "a permission that starts in time",
            {
                let mut p = with(json!({}));
                p["permissions"] = json!([{"path": "course/b", "after": "P2W"}]);
                p
            },
            &[],
        ),
        (
            "a permission limited in vain",
            json!({"permissions": [{"path": "course/*"}, {"path": "course/2", "after": "P3M"}]}),
            &["grant_shadowed"],
        ),
        (
            "a permission limited besides a lesser one",
            json!({"permissions": [{"path": "course/1"}, {"path": "course/*", "after": "P3M"}]}),
            &[],
        ),
        (
            "ten visits in seven days",
            json!({"visits": {"limit": {"visits": 10, "per": "week"}}}),
            &["visit_limit_idle"],
        ),
        (
            "ten visits, each counted",
            json!({"visits": {"counted": "each", "limit": {"visits": 10, "per": "week"}}}),
            &[],
        ),
        (
            "as many visits as a pass has",
            json!({"kind": {"punch_pass": {"uses": 5}}, "billing": null, "visits": {"limit": {"visits": 5, "per": "week"}}}),
            &["visit_limit_idle"],
        ),
        (
            "bookings too short to be made",
            json!({"booking": {"shortest_minutes": 120, "longest_minutes": 90}}),
            &["booking_impossible"],
        ),
        ("no bookings at all", json!({"booking": {"shortest_minutes": 120, "minutes_a_day": 0}}), &[]),
        ("sharing with nobody", json!({"sharing": {"max_additional": 0}}), &["shared_with_nobody"]),
        ("inherited by nobody", json!({"inheritance": {"cap": {"fixed": {"places": 0}}}}), &["shared_with_nobody"]),
        (
            "an allowance of nothing",
            json!({"allowances": [{"credit": "minutes", "amount": "0"}]}),
            &["allowance_unusable"],
        ),
        ("an allowance of prints", json!({"allowances": [{"credit": "prints", "amount": "50"}]}), &[]),
        (
            "rollover above itself",
            json!({"allowances": [{"credit": "prints", "amount": "5", "rollover": {"minimum": "20", "maximum": "10"}}]}),
            &["rollover_contradicts"],
        ),
        ("reach of the only version", json!({"reach": {"price": "at_once"}}), &["reach_of_first_version"]),
        ("withdrawn before it begins", json!({"offered_until": "2026-01-01"}), &["never_offered"]),
    ];
    for (name, fields, expected) in cases {
        let plans = [plan(fields.clone())];
        assert_eq!(codes(&CatalogueOffer { plans: &plans, ..CatalogueOffer::default() }), *expected, "{name}");
    }
}

#[test]
fn of_several_plans() {
    let other = |fields: Value| {
        let mut all = json!({"id": "other@1", "plan": "other"});
        all.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
        plan(all)
    };
    let per_week = json!({"every": "P1W"});
    let cases: &[(&str, Plan, &[&str])] = &[
        // 80.00 a week are 11.43 a day, 300.00 a month 9.86.
        (
            "a cheaper upgrade",
            other(json!({"price": {"flat": {"amount": "80.00 EUR"}}, "billing": per_week, "rank": -1})),
            &["upgrade_cheaper"],
        ),
        (
            "a dearer upgrade",
            other(json!({"price": {"flat": {"amount": "80.00 EUR"}}, "billing": per_week, "rank": 1})),
            &[],
        ),
        ("one of the same rank", other(json!({"price": {"flat": {"amount": "80.00 EUR"}}, "billing": per_week})), &[]),
        (
            "another currency",
            other(json!({"price": {"flat": {"amount": "80.00 USD"}}, "billing": per_week, "rank": -1})),
            &[],
        ),
        (
            "a day pass",
            other(
                json!({"price": {"flat": {"amount": "25.00 EUR"}}, "kind": {"day_pass": {"valid": "local_day"}}, "billing": null, "rank": -1}),
            ),
            &[],
        ),
        (
            "one withdrawn before",
            other(
                json!({"price": {"flat": {"amount": "80.00 EUR"}}, "billing": per_week, "rank": -1, "from": "2025-01-01", "offered_until": "2026-01-01"}),
            ),
            &[],
        ),
        (
            "a later version that reaches",
            plan(json!({"id": "desk@2", "from": "2026-03-01", "reach": {"price": "at_once"}})),
            &[],
        ),
        ("two versions of one day", plan(json!({"id": "desk@2"})), &["version_never_in_force"]),
    ];
    for (name, second, expected) in cases {
        let plans = [plan(json!({})), second.clone()];
        assert_eq!(codes(&CatalogueOffer { plans: &plans, ..CatalogueOffer::default() }), *expected, "{name}");
    }
}

#[test]
fn of_hours() {
    let cases: &[(&str, Value, bool, &[&str])] = &[
        (
            "side by side",
            json!([{"days": ["mon"], "from": "08:00", "until": "12:00"}, {"days": ["mon"], "from": "12:00", "until": "18:00"}]),
            false,
            &[],
        ),
        (
            "on one day",
            json!([{"days": ["mon"], "from": "08:00", "until": "12:00"}, {"days": ["mon", "tue"], "from": "11:00", "until": "18:00"}]),
            false,
            &["windows_overlap"],
        ),
        (
            "over the week's end",
            json!([{"days": ["sun"], "from": "22:00", "until": "06:00"}, {"days": ["mon"], "from": "05:00", "until": "12:00"}]),
            false,
            &["windows_overlap"],
        ),
        (
            "one day twice",
            json!([{"days": ["mon", "mon"], "from": "05:00", "until": "12:00"}]),
            false,
            &["windows_overlap"],
        ),
        ("no window", json!([]), false, &["hours_never_open"]),
        ("no day", json!([{"days": [], "from": "05:00", "until": "12:00"}]), false, &["hours_never_open"]),
        ("only exceptions", json!([]), true, &[]),
    ];
    let (hours, version) = (HoursId::new("day").unwrap(), FactId::new("day@1").unwrap());
    for (name, windows, opened_by_exception, expected) in cases {
        let windows: Vec<Window> = serde_json::from_value(windows.clone()).unwrap();
        let openings = [Opening {
            hours: &hours,
            version: &version,
            from: Day::MIN,
            windows: &windows,
            opened_by_exception: *opened_by_exception,
        }];
        assert_eq!(codes(&CatalogueOffer { hours: &openings, ..CatalogueOffer::default() }), *expected, "{name}");
    }

    let night: Vec<Window> =
        serde_json::from_value(json!([{"days": ["sun"], "from": "22:00", "until": "06:00"}])).unwrap();
    let night_id = HoursId::new("night").unwrap();
    let plans = [plan(json!({"hours": "night", "permissions": [{"path": "gym", "hours": "day"}]}))];
    for (from, expected) in [("06:00", &["grant_never_open"][..]), ("05:00", &[])] {
        let day: Vec<Window> =
            serde_json::from_value(json!([{"days": ["mon"], "from": from, "until": "17:00"}])).unwrap();
        let opening =
            |hours, windows| Opening { hours, version: &version, from: Day::MIN, windows, opened_by_exception: false };
        let openings = [opening(&hours, &day), opening(&night_id, &night)];
        assert_eq!(
            codes(&CatalogueOffer { plans: &plans, hours: &openings, ..CatalogueOffer::default() }),
            expected,
            "{from}"
        );
    }
}

#[test]
fn of_permissions() {
    let add_on: AddOn =
        serde_json::from_value(json!({"id": "gym@1", "recorded": "2026-01-01T00:00:00Z", "add_on": "gym",
        "from": "2026-01-01", "name": "Gym", "permissions": [{"path": "door/gym"}]}))
        .unwrap();
    let plans = [plan(json!({"permissions": [{"path": "door/west/*"}, {"path": "print"}]}))];
    for (wanted, expected) in [
        ("door/west/main", &[][..]),
        ("door/west/*", &[]),
        ("door/*", &[]),
        ("door/gym", &[]),
        ("print", &[]),
        ("door/east/*", &["permission_nobody_grants"]),
        ("door/westend", &["permission_nobody_grants"]),
        ("print/colour", &["permission_nobody_grants"]),
    ] {
        let offer = CatalogueOffer {
            plans: &plans,
            add_ons: std::slice::from_ref(&add_on),
            wanted: &[wanted],
            ..CatalogueOffer::default()
        };
        assert_eq!(codes(&offer), expected, "{wanted}");
    }
}

#[test]
fn of_allowances() {
    let (room, minutes, money) =
        (ResourceId::new("room").unwrap(), CreditId::new("minutes").unwrap(), CreditId::new("purse").unwrap());
    let takes = |credit, minutes| [Bookable { resource: &room, credit, minutes }];
    let allowance = json!([{"credit": "minutes", "amount": "600"}]);
    let cases: &[(&str, Value, [Bookable<'_>; 1], &[&str])] = &[
        ("within no limit", json!({}), takes(Some(&minutes), true), &[]),
        ("within the limit", json!({"booking": {"minutes_a_cycle": 600}}), takes(Some(&minutes), true), &[]),
        (
            "beyond the limit",
            json!({"booking": {"minutes_a_cycle": 599}}),
            takes(Some(&minutes), true),
            &["allowance_unusable"],
        ),
        // 31 days of 19 minutes are 589, of 20 minutes 620.
        (
            "beyond the days",
            json!({"booking": {"minutes_a_day": 19}}),
            takes(Some(&minutes), true),
            &["allowance_unusable"],
        ),
        ("within the days", json!({"booking": {"minutes_a_day": 20}}), takes(Some(&minutes), true), &[]),
        // 31 days may touch six weeks from Monday: 99 minutes each are 594.
        (
            "beyond the weeks",
            json!({"booking": {"minutes_a_week": 99}}),
            takes(Some(&minutes), true),
            &["allowance_unusable"],
        ),
        ("within the weeks", json!({"booking": {"minutes_a_week": 100}}), takes(Some(&minutes), true), &[]),
        ("not in minutes", json!({"booking": {"minutes_a_cycle": 1}}), takes(Some(&minutes), false), &[]),
        ("nothing takes it", json!({}), takes(Some(&money), false), &["allowance_unusable"]),
        ("nothing takes anything", json!({}), takes(None, false), &[]),
        (
            "what takes it may not be reserved",
            json!({"booking": {"resources": ["hall"]}}),
            takes(Some(&minutes), true),
            &["allowance_unusable"],
        ),
    ];
    for (name, fields, bookable, expected) in cases {
        let mut fields = fields.clone();
        fields["allowances"] = allowance.clone();
        let plans = [plan(fields)];
        assert_eq!(
            codes(&CatalogueOffer { plans: &plans, bookable, ..CatalogueOffer::default() }),
            *expected,
            "{name}"
        );
    }
}

#[test]
fn credits_that_were_used() {
    let (room, minutes, prints) =
        (ResourceId::new("room").unwrap(), CreditId::new("minutes").unwrap(), CreditId::new("prints").unwrap());
    let bookable = [Bookable { resource: &room, credit: Some(&minutes), minutes: true }];
    let plans = [plan(json!({"allowances": [{"credit": "prints", "amount": "50"}]}))];
    for (used, expected) in [(&[][..], &["allowance_unusable"][..]), (&[&prints], &[])] {
        assert_eq!(
            codes(&CatalogueOffer { plans: &plans, bookable: &bookable, used, ..CatalogueOffer::default() }),
            expected
        );
    }
}

#[test]
fn what_bills_go_by() {
    let (standard, reduced) = (TaxCategory::new("standard").unwrap(), TaxCategory::new("reduced").unwrap());
    let (id, plans) = (FactId::new("x").unwrap(), [plan(json!({"tax": "standard"}))]);
    for (taxed, expected) in [
        (None, &[][..]),
        (Some(&[&standard][..]), &[]),
        (Some(&[&reduced]), &["tax_unknown"]),
        (Some(&[]), &["tax_unknown"]),
    ] {
        assert_eq!(codes(&CatalogueOffer { plans: &plans, taxed, ..CatalogueOffer::default() }), expected);
    }
    for (percent, expected) in [("0", &[][..]), ("0.23", &["percent_small"]), ("1", &[]), ("23", &[])] {
        let percents = [(&id, Percent::parse(percent).unwrap())];
        assert_eq!(codes(&CatalogueOffer { percents: &percents, ..CatalogueOffer::default() }), expected, "{percent}");
    }
    for (through, expected) in [("2025-12-31", &[][..]), ("2026-01-05", &[]), ("2062-01-31", &["closed_ahead"])] {
        let closings = [(&id, Day::parse(through).unwrap(), Day::parse("2026-01-05").unwrap())];
        assert_eq!(codes(&CatalogueOffer { closings: &closings, ..CatalogueOffer::default() }), expected, "{through}");
    }
}

#[test]
fn every_code_is_reached_by_these_tests_or_a_vector() {
    let (text, vectors) = (include_str!("tests.rs"), include_str!("../../../vectors/lint.json"));
    let missing: BTreeSet<&str> = FindingCode::ALL
        .iter()
        .map(|code| code.as_str())
        .filter(|code| !text.contains(&format!("&[\"{code}\"")) && !text.contains(&format!("\"{code}\"]")))
        .filter(|code| !vectors.contains(&format!("\"code\": \"{code}\"")))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}
