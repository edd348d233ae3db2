//! Hours: nights, nights on which clocks change, holidays, places, groups.

use super::ReasonCode::{Granted, Lockdown, OutsideGroupHours, OutsideHours, PlaceClosed};
use super::{check, may};
use crate::space::Space;
use crate::standing::fixture::space;
use serde_json::{Value, json};

/// Ann has held a plan with the hours `h` since 2024; the rest of the facts as given.
fn open(windows: Value, more: Value) -> Space {
    let mut facts = json!({
        "hours": [{"hours": "h", "windows": windows}],
        "plans": [{"plan": "desk", "permissions": [{"path": "door/*"}], "hours": "h"}],
        "customers": [{"id": "ann"}],
        "memberships": [{"id": "m", "holder": {"customer": "ann"}, "plan": "desk", "from": "2024-01-01"}],
    });
    for (array, more) in more.as_object().unwrap() {
        let mut list = facts[array].as_array().cloned().unwrap_or_default();
        list.extend(more.as_array().unwrap().iter().cloned());
        facts[array] = list.into();
    }
    space(facts)
}

fn office() -> Value {
    json!([{"days": ["mon", "tue", "wed", "thu", "fri"], "from": "09:00", "until": "17:00"}])
}

#[test]
fn a_window_over_midnight_belongs_to_the_day_on_which_it_starts() {
    let nights = json!([{"days": ["mon", "tue", "wed", "thu", "fri"], "from": "22:00", "until": "06:00"}]);
    check(
        &open(nights, json!({})),
        "door/main",
        &[
            ("before Tuesday's dawn", "2025-01-07T04:00", Granted, Some("2025-01-06T21:00"), Some("2025-01-07T05:00")),
            ("by day", "2025-01-07T05:00", OutsideHours, Some("2025-01-07T05:00"), Some("2025-01-07T21:00")),
            (
                "Friday's night ends on Saturday",
                "2025-01-11T04:59",
                Granted,
                Some("2025-01-10T21:00"),
                Some("2025-01-11T05:00"),
            ),
            (
                "no night of Saturday",
                "2025-01-12T04:00",
                OutsideHours,
                Some("2025-01-11T05:00"),
                Some("2025-01-13T21:00"),
            ),
        ],
    );
}

#[test]
fn the_nights_on_which_clocks_change() {
    // 2025-03-30: from 02:00 to 03:00, at 01:00 UTC. 2025-10-26: from 03:00 back to 02:00, at 01:00 UTC.
    let sunday = |from: &str, until: &str| open(json!([{"days": ["sun"], "from": from, "until": until}]), json!({}));
    check(
        &sunday("01:00", "05:00"),
        "door/main",
        &[
            ("three hours in spring", "2025-03-30T02:00", Granted, Some("2025-03-30T00:00"), Some("2025-03-30T03:00")),
            ("five hours in autumn", "2025-10-26T00:30", Granted, Some("2025-10-25T23:00"), Some("2025-10-26T04:00")),
        ],
    );
    check(
        &sunday("02:15", "02:45"),
        "door/main",
        &[
            (
                "swallowed by the gap",
                "2025-03-30T01:00",
                OutsideHours,
                Some("2025-03-23T01:45"),
                Some("2025-04-06T00:15"),
            ),
            (
                "the first of two occurrences",
                "2025-10-26T00:15",
                Granted,
                Some("2025-10-26T00:15"),
                Some("2025-10-26T00:45"),
            ),
            ("between them", "2025-10-26T01:00", OutsideHours, Some("2025-10-26T00:45"), Some("2025-10-26T01:15")),
            ("the second", "2025-10-26T01:44", Granted, Some("2025-10-26T01:15"), Some("2025-10-26T01:45")),
        ],
    );
    check(
        &sunday("02:30", "03:30"),
        "door/main",
        &[("what the gap leaves", "2025-03-30T01:29", Granted, Some("2025-03-30T01:00"), Some("2025-03-30T01:30"))],
    );
}

#[test]
fn exceptions_beat_the_week() {
    let facts = json!({"exceptions": [
        {"id": "may", "name": "1 May", "of": {"hours": "h"}, "from": "2025-05-01", "until": "2025-05-02"},
        {"id": "fair", "name": "Fair", "of": {"hours": "h"}, "from": "2025-05-10", "until": "2025-05-11",
         "open": [{"from": "10:00", "until": "12:00"}]},
    ]});
    check(
        &open(office(), facts),
        "door/main",
        &[
            ("the day before", "2025-04-30T14:00", Granted, Some("2025-04-30T07:00"), Some("2025-04-30T15:00")),
            (
                "the holiday is passed over",
                "2025-04-30T15:00",
                OutsideHours,
                Some("2025-04-30T15:00"),
                Some("2025-05-02T07:00"),
            ),
            ("the holiday", "2025-05-01T10:00", OutsideHours, Some("2025-04-30T15:00"), Some("2025-05-02T07:00")),
            ("an extra Saturday", "2025-05-10T08:00", Granted, Some("2025-05-10T08:00"), Some("2025-05-10T10:00")),
        ],
    );
}

#[test]
fn open_around_the_clock_never_ends() {
    let always =
        json!([{"days": ["mon", "tue", "wed", "thu", "fri", "sat", "sun"], "from": "00:00", "until": "24:00"}]);
    let space = open(always, json!({}));
    check(&space, "door/main", &[("for good", "2025-03-30T01:00", Granted, Some("2023-12-31T23:00"), None)]);
    let never = open(json!([]), json!({}));
    check(&never, "door/main", &[("never", "2025-03-30T01:00", OutsideHours, Some("2023-12-31T23:00"), None)]);
}

#[test]
fn a_lockdown_beats_everything() {
    let facts = json!({
        "places": [{"place": "east", "covers": ["door/east/*"]}],
        "lockdowns": [
            {"id": "l2", "from": "2025-06-02T10:00:00Z", "until": "2025-06-02T12:00:00Z"},
            {"id": "l1", "place": "east", "from": "2025-06-02T11:00:00Z", "until": "2025-06-02T13:00:00Z"},
        ],
    });
    let space = open(office(), facts);
    check(
        &space,
        "door/main",
        &[
            ("before", "2025-06-02T08:00", Granted, Some("2025-06-02T07:00"), Some("2025-06-02T10:00")),
            ("everywhere", "2025-06-02T11:00", Lockdown, Some("2025-06-02T10:00"), Some("2025-06-02T12:00")),
            ("after", "2025-06-02T12:00", Granted, Some("2025-06-02T12:00"), Some("2025-06-02T15:00")),
        ],
    );
    check(
        &space,
        "door/east/lab",
        &[
            ("the whole space", "2025-06-02T10:30", Lockdown, Some("2025-06-02T10:00"), Some("2025-06-02T11:00")),
            ("the smaller id", "2025-06-02T11:30", Lockdown, Some("2025-06-02T11:00"), Some("2025-06-02T13:00")),
        ],
    );
    let reason = may(&space, "ann", "door/east/lab", "2025-06-02T12:30").reasons.remove(0);
    assert_eq!(reason.place.map(|place| place.to_string()), Some("east".into()));
    assert_eq!(reason.lockdown.map(|lockdown| lockdown.to_string()), Some("l1".into()));
    assert_eq!(reason.plan, None);
}

#[test]
fn places_have_their_own_zones_and_hours() {
    let facts = json!({
        "hours": [{"hours": "shop", "windows": [{"days": ["mon", "tue"], "from": "08:00", "until": "12:00"}]}],
        "places": [
            {"place": "east", "covers": ["door/east/*"], "hours": "shop"},
            {"place": "west", "covers": ["door/west/*"], "zone": "America/New_York"},
        ],
        "exceptions": [{"id": "x", "name": "Stocktaking", "of": {"place": "west"}, "from": "2025-06-04", "until": "2025-06-05"}],
    });
    let space = open(office(), facts);
    check(
        &space,
        "door/west/main",
        &[
            // New York is four hours behind UTC in summer.
            (
                "nine to five in New York",
                "2025-06-02T14:00",
                Granted,
                Some("2025-06-02T13:00"),
                Some("2025-06-02T21:00"),
            ),
            (
                "the plan's hours come first",
                "2025-06-04T12:00",
                OutsideHours,
                Some("2025-06-03T21:00"),
                Some("2025-06-04T13:00"),
            ),
            ("then the place's", "2025-06-04T14:00", PlaceClosed, Some("2025-06-04T13:00"), Some("2025-06-04T21:00")),
        ],
    );
    check(
        &space,
        "door/east/main",
        &[
            ("both open", "2025-06-02T08:00", Granted, Some("2025-06-02T07:00"), Some("2025-06-02T10:00")),
            ("only the plan is", "2025-06-02T10:00", PlaceClosed, Some("2025-06-02T10:00"), Some("2025-06-02T15:00")),
        ],
    );
    check(
        &space,
        "door/main",
        &[("no place", "2025-06-02T10:00", Granted, Some("2025-06-02T07:00"), Some("2025-06-02T15:00"))],
    );
}

#[test]
fn groups_narrow_and_add_ons_widen() {
    let facts = json!({
        "hours": [
            {"hours": "morning", "windows": [{"days": ["mon"], "from": "06:00", "until": "12:00"}]},
            {"hours": "evening", "windows": [{"days": ["mon"], "from": "17:00", "until": "20:00"}]},
        ],
        "groups": [{"id": "early", "name": "Early", "hours": "morning"}],
        "group_members": [{"id": "g", "group": "early", "customer": "ann", "from": "2025-06-01", "until": "2025-06-08"}],
        "add_ons": [{"add_on": "late", "extends_hours": "evening"}],
        "attachments": [{"id": "a", "membership": "m", "add_on": "late", "from": "2025-06-09", "until": "2025-06-16"}],
    });
    check(
        &open(office(), facts),
        "door/main",
        &[
            ("both open", "2025-06-02T08:00", Granted, Some("2025-06-02T07:00"), Some("2025-06-02T10:00")),
            (
                "the plan alone",
                "2025-06-02T10:00",
                OutsideGroupHours,
                Some("2025-06-02T10:00"),
                Some("2025-06-02T15:00"),
            ),
            ("the group alone", "2025-06-02T05:00", OutsideHours, Some("2025-05-30T15:00"), Some("2025-06-02T07:00")),
            ("one after the other", "2025-06-09T12:00", Granted, Some("2025-06-09T07:00"), Some("2025-06-09T18:00")),
            (
                "without the add-on",
                "2025-06-16T16:00",
                OutsideHours,
                Some("2025-06-16T15:00"),
                Some("2025-06-17T07:00"),
            ),
        ],
    );
}

#[test]
fn hours_that_are_never_open_together_never_end() {
    // The first grant is never open, and its reason stands; the second is open on Mondays, the group on Tuesdays.
    let facts = |exceptions: Value| {
        json!({
            "hours": [
                {"hours": "none"},
                {"hours": "mon", "windows": [{"days": ["mon"], "from": "09:00", "until": "17:00"}]},
                {"hours": "tue", "windows": [{"days": ["tue"], "from": "09:00", "until": "17:00"}]},
            ],
            "plans": [{"plan": "odd", "permissions": [{"path": "lab", "hours": "none"}, {"path": "lab", "hours": "mon"}]}],
            "groups": [{"id": "tuesdays", "name": "Tuesdays", "hours": "tue"}],
            "group_members": [{"id": "g", "group": "tuesdays", "customer": "bob", "from": "2024-01-01"}],
            "customers": [{"id": "bob"}],
            "memberships": [{"id": "n", "holder": {"customer": "bob"}, "plan": "odd", "from": "2024-01-01"}],
            "exceptions": exceptions,
        })
    };
    let never = may(&open(office(), facts(json!([]))), "bob", "lab", "2025-06-02T08:00");
    assert_eq!((never.allowed, never.reasons[0].code, never.until), (false, OutsideHours, None));
    assert_eq!(never.reasons[0].hours.as_ref().map(|hours| hours.as_str()), Some("none"));
    // Ten years on a Tuesday is opened: the walk over the weeks does not miss it.
    let fair = json!([{"id": "fair", "name": "Fair", "of": {"hours": "mon"}, "from": "2035-06-05", "until": "2035-06-06",
        "open": [{"from": "12:00", "until": "13:00"}]}]);
    let once = may(&open(office(), facts(fair)), "bob", "lab", "2025-06-02T08:00");
    assert_eq!(once.until, Some(crate::standing::fixture::at("2035-06-05T10:00")));
}
