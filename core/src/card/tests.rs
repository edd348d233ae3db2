//! Cards worked out by hand, the law that they say what `access` says, and when they are to be made anew.
#![allow(clippy::arithmetic_side_effects, clippy::as_conversions)]

use super::{CardOptions, Carried, claims, instant, reissue};
use crate::calculator::NumberedPermission;
use crate::error::Code;
use crate::space::Space;
use crate::standing::fixture::{at, customer, space};
use crate::time::Moment;
use serde_json::{Value, json};
use tenure_card::{Claims, Exception, Grant, Hours, Offsets, Permission, Range, Verdict, Window};

const DAY: u32 = 86_400;

fn options(permissions: &[Carried], days: u32) -> CardOptions {
    CardOptions { permissions: permissions.to_vec(), ..CardOptions::new([1; 8], days * DAY, 7 * DAY) }
}

fn carried(paths: &[&str]) -> Vec<Carried> {
    paths.iter().map(|path| Carried::new(*path)).collect()
}

/// The card of ann, in June 2025: 2 June is a Monday. Berlin is two hours ahead of UTC.
fn issued(space: &Space, paths: &[&str], days: u32, when: &str) -> Claims {
    claims(space, &customer("ann"), &options(&carried(paths), days), at(when)).unwrap()
}

fn grant(path: &str) -> Grant {
    Grant::new(Permission::Path(path.into()))
}

fn windows(parts: &[(u8, u16, u16)]) -> Vec<Window> {
    parts
        .iter()
        .map(|(days, from, until)| Window { range: Range { from: *from, until: *until }, days: *days })
        .collect()
}

/// Ann holds a plan from 2025 on; the facts besides as given.
fn held(plan: Value, more: Value) -> Space {
    let mut plan = plan;
    plan["plan"] = "desk".into();
    let mut facts = json!({
        "plans": [plan],
        "customers": [{"id": "ann"}],
        "memberships": [{"id": "m", "holder": {"customer": "ann"}, "plan": "desk", "from": "2025-01-01"}],
    });
    for (array, more) in more.as_object().unwrap() {
        let mut list = facts[array].as_array().cloned().unwrap_or_default();
        list.extend(more.as_array().unwrap().iter().cloned());
        facts[array] = list.into();
    }
    space(facts)
}

fn office() -> Value {
    json!({"hours": "h", "windows": [{"days": ["mon", "tue", "wed", "thu", "fri"], "from": "09:00", "until": "17:00"}]})
}

#[test]
fn what_is_held_at_any_time() {
    let space = held(json!({"permissions": [{"path": "door/*"}]}), json!({}));
    let card = issued(&space, &["door/main", "sauna"], 30, "2025-06-02T10:00");
    assert_eq!((card.grants, card.hours, card.zones), (vec![grant("door/main")], vec![], vec![]));
    assert_eq!((card.issuer.as_str(), card.subject.as_str()), ("space", "ann"));
    assert_eq!((card.expires, card.fresh_until), (card.issued.plus(30 * 86_400), card.issued.plus(7 * 86_400)));
    // By its number, where it has one.
    let numbers = vec![NumberedPermission { number: 4, path: "door/main".into() }];
    let permissions = [Carried { needs_fresh: true, ..Carried::new("door/main") }];
    let options = CardOptions { numbers, ..options(&permissions, 30) };
    let card = claims(&space, &customer("ann"), &options, at("2025-06-02T10:00")).unwrap();
    assert_eq!(card.grants, [Grant { needs_fresh: true, ..Grant::new(Permission::Number(4)) }]);
}

#[test]
fn spans_of_what_starts_rests_and_ends() {
    let second = |text| instant(at(text)).unwrap();
    // What comes half a year after joining; and a pause of ten days.
    let permissions = json!([{"path": "door"}, {"path": "exam", "after": "P6M"}]);
    let pause = json!({"pauses": [{"id": "z", "membership": "m", "from": "2025-06-10", "until": "2025-06-20"}]});
    let card = issued(&held(json!({"permissions": permissions}), pause), &["door", "exam"], 60, "2025-06-02T10:00");
    let (rests, again) = (second("2025-06-09T22:00"), second("2025-06-19T22:00"));
    assert_eq!(
        card.grants,
        [
            Grant { until: Some(rests), ..grant("door") },
            Grant { from: Some(again), ..grant("door") },
            Grant { from: Some(second("2025-06-30T22:00")), ..grant("exam") },
        ]
    );
    // Half a year that is not renewed ends with June; ten days of grace still admit. What is granted from July on is
    // granted as grace alone.
    let terms = |access| json!({"term": {"rolling": {"length": "P6M"}}, "renewal": "manual", "grace": {"length": "P10D", "access": access}});
    let (ends, over) = (second("2025-06-30T22:00"), second("2025-07-10T22:00"));
    let with = |access| {
        let plan = json!({"permissions": permissions, "terms": terms(access)});
        issued(&held(plan, json!({})), &["door", "exam"], 60, "2025-06-02T10:00").grants
    };
    assert_eq!(
        with(true),
        [
            Grant { until: Some(ends), grace: Some(over), ..grant("door") },
            Grant { from: Some(ends), until: Some(ends), grace: Some(over), ..grant("exam") },
        ]
    );
    assert_eq!(with(false), [Grant { until: Some(ends), ..grant("door") }]);
}

#[test]
fn hours_and_the_days_that_differ() {
    let plan = json!({"permissions": [{"path": "door"}, {"path": "lab", "hours": "late"}], "hours": "h"});
    let more = json!({
        "hours": [office(), {"hours": "late", "windows": [{"days": ["mon", "fri"], "from": "12:00", "until": "03:00"}]}],
        "exceptions": [{"id": "x", "name": "Pentecost", "of": {"hours": "h"}, "from": "2025-06-09", "until": "2025-06-11"}],
    });
    let card = issued(&held(plan, more), &["door", "lab"], 60, "2025-06-02T10:00");
    // 9 June 2025 is day 20,248 since 1970. The lab is open where both are: from 12 to 17 on Mondays and Fridays.
    let closed = Exception { day: 20_248, days: 2, ranges: vec![] };
    let monday = Exception { days: 1, ..closed.clone() };
    assert_eq!(
        card.hours,
        [
            Hours { week: windows(&[(0b1_1111, 540, 1_020)]), exceptions: vec![closed], zone: 0 },
            Hours { week: windows(&[(0b1_0001, 720, 1_020)]), exceptions: vec![monday], zone: 0 },
        ]
    );
    assert_eq!(card.zones, [Offsets { first: 120, changes: vec![] }]);
    assert_eq!(card.grants, [Grant { hours: Some(0), ..grant("door") }, Grant { hours: Some(1), ..grant("lab") }]);
    assert!(card.draft(b"k1").unwrap().signed_len() < 250);
}

#[test]
fn nights_are_split_at_midnight_and_clocks_change() {
    let night = json!([{"days": ["fri", "sat"], "from": "22:00", "until": "06:00"}]);
    let plan = json!({"permissions": [{"path": "door"}], "hours": "n"});
    let card =
        issued(&held(plan, json!({"hours": [{"hours": "n", "windows": night}]})), &["door"], 60, "2025-10-01T10:00");
    // From Saturday and Sunday 00:00 to 06:00, and from Friday and Saturday 22:00 on. Clocks go back on 26 October.
    assert_eq!(card.hours[0].week, windows(&[(0b110_0000, 0, 360), (0b11_0000, 1_320, 1_440)]));
    assert_eq!(card.hours[0].exceptions, []);
    let change = instant(at("2025-10-26T01:00")).unwrap();
    assert_eq!(card.zones, [Offsets { first: 120, changes: vec![(change, 60)] }]);
}

#[test]
fn plan_group_and_place_at_once() {
    let plan = json!({"permissions": [{"path": "door/*"}], "hours": "h"});
    let more = json!({
        "hours": [office(), {"hours": "early", "windows": [{"days": ["mon", "tue"], "from": "06:00", "until": "12:00"}]},
            {"hours": "shop", "windows": [{"days": ["tue", "wed"], "from": "10:00", "until": "20:00"}]}],
        "groups": [{"id": "g", "name": "Early", "hours": "early"}],
        "group_members": [{"id": "gm", "group": "g", "customer": "ann", "from": "2025-01-01"}],
        "places": [{"place": "west", "covers": ["door/west"], "hours": "shop", "zone": "Europe/London"}],
    });
    let card = issued(&held(plan, more), &["door/main", "door/west"], 30, "2025-06-02T05:00");
    // The office's hours and the early group's: Monday and Tuesday from 9 to 12. In the west, by London's clocks, the
    // shop's as well: Tuesday from 10 to 12.
    assert_eq!(card.hours[0].week, windows(&[(0b11, 540, 720)]));
    assert_eq!((card.hours[1].week.clone(), card.hours[1].zone), (windows(&[(0b10, 600, 720)]), 1));
    assert_eq!(card.zones.iter().map(|zone| zone.first).collect::<Vec<_>>(), [120, 60]);
}

#[test]
fn what_cannot_be_a_card() {
    let space = held(json!({"permissions": [{"path": "door"}]}), json!({}));
    let code = |who: &str, paths: &[&str], days, when| {
        claims(&space, &customer(who), &options(&carried(paths), days), when).map_err(|error| error.code).map(|_| ())
    };
    let now = at("2025-06-02T10:00");
    for (what, found, wanted) in [
        ("nobody", code("bob", &["door"], 30, now), Err(Code::InvalidQuestion)),
        ("for ever", code("ann", &["door"], 401, now), Err(Code::OutOfRange)),
        (
            "before 1970",
            code("ann", &["door"], 30, Moment::parse("1969-12-31T23:00:00Z").unwrap()),
            Err(Code::OutOfRange),
        ),
        ("nothing", code("ann", &[], 30, now), Ok(())),
    ] {
        assert_eq!(found, wanted, "{what}");
    }
}

#[test]
fn wildcards() {
    let plan = |permissions: Value| json!({"permissions": permissions});
    let at_all_hours = plan(json!([{"path": "door/*"}]));
    let in_the_day = plan(json!([{"path": "door/*", "hours": "h"}]));
    let more_for_one = plan(json!([{"path": "door/*", "hours": "h"}, {"path": "door/main"}]));
    let place = |covers: &str| {
        json!({"hours": [office()], "places": [{"id": "p1", "place": "p", "from": "2024-01-01", "name": "P",
            "hours": "h", "covers": [covers]}]})
    };
    let office = json!({"hours": [office()]});
    let end = at("2025-07-02T10:00");
    for (what, space, carry, grants) in [
        ("at all hours", held(at_all_hours.clone(), json!({})), vec!["door/*"], Ok(1)),
        ("in the hours of all", held(in_the_day.clone(), office.clone()), vec!["door/*"], Ok(1)),
        ("what nothing grants", held(at_all_hours.clone(), json!({})), vec!["room/*"], Ok(0)),
        ("everything, of which only doors", held(at_all_hours.clone(), json!({})), vec!["*"], Err(())),
        ("one door has a place that closes", held(at_all_hours.clone(), place("door/main")), vec!["door/*"], Err(())),
        ("and is carried too", held(at_all_hours.clone(), place("door/main")), vec!["door/*", "door/main"], Err(())),
        ("all doors have it", held(at_all_hours.clone(), place("door/*")), vec!["door/*"], Ok(1)),
        ("a place of other doors", held(at_all_hours.clone(), place("gate/*")), vec!["door/*"], Ok(1)),
        ("the doors of a wing close", held(at_all_hours, place("door/west/*")), vec!["door/*"], Err(())),
        ("one door has more", held(more_for_one.clone(), office.clone()), vec!["door/*"], Err(())),
        ("which is carried too", held(more_for_one, office), vec!["door/*", "door/main"], Ok(2)),
    ] {
        let options = options(&carried(&carry), 30);
        let found = claims(&space, &customer("ann"), &options, at("2025-06-02T10:00"));
        let counted = found.as_ref().map(|card| card.grants.len()).map_err(|_| ());
        assert_eq!(counted, grants, "{what}");
        let Ok(card) = found else { continue };
        assert_eq!(reissue(&space, &customer("ann"), &card, &options, at("2025-06-03T10:00")).unwrap(), end, "{what}");
        for (door, day) in [("door/main", 3), ("door/west/7", 4), ("door", 8), ("gate/a", 3), ("door/x", 9)] {
            for hour in 0..24 {
                let when = at(&format!("2025-06-{day:02}T{hour:02}:30"));
                let covered = carry.iter().any(|pattern| crate::access::covers(pattern, door));
                let allowed = space.allowed(&customer("ann"), door, when).unwrap() && covered;
                let says = card.grants.iter().any(|grant| {
                    let covers = matches!(&grant.permission, Permission::Path(path) if tenure_card::covers(path, door));
                    covers && card.grant_at(grant, instant(when).unwrap()).0 == Verdict::Allowed
                });
                assert_eq!(says, allowed, "{what}: {door} at {when}");
            }
        }
    }
}

/// Whether a card allows a permission at an instant: what a reader says of it when nothing else is known.
fn allows(card: &Claims, path: &str, at: Moment) -> bool {
    let at = instant(at).unwrap();
    card.grants.iter().any(|grant| {
        grant.permission == Permission::Path(path.into()) && card.grant_at(grant, at).0 == Verdict::Allowed
    })
}

const ZONES: [&str; 40] = [
    "Europe/Berlin",
    "Europe/London",
    "Europe/Lisbon",
    "Europe/Dublin",
    "Europe/Chisinau",
    "Europe/Istanbul",
    "America/New_York",
    "America/Chicago",
    "America/Denver",
    "America/Phoenix",
    "America/Los_Angeles",
    "America/Anchorage",
    "America/Halifax",
    "America/St_Johns",
    "America/Havana",
    "America/Santiago",
    "America/Asuncion",
    "America/Sao_Paulo",
    "America/Miquelon",
    "America/Godthab",
    "America/Scoresbysund",
    "America/Adak",
    "Atlantic/Azores",
    "Africa/Cairo",
    "Africa/Casablanca",
    "Africa/El_Aaiun",
    "Asia/Beirut",
    "Asia/Jerusalem",
    "Asia/Gaza",
    "Asia/Kathmandu",
    "Asia/Kolkata",
    "Asia/Tokyo",
    "Asia/Tehran",
    "Australia/Sydney",
    "Australia/Lord_Howe",
    "Australia/Adelaide",
    "Pacific/Auckland",
    "Pacific/Chatham",
    "Pacific/Easter",
    "Antarctica/Troll",
];

#[test]
fn a_year_of_forty_zones() {
    // Windows by day, over midnight, through the small hours in which clocks change, and two days that differ; asked at
    // every minute of ten hours around each change of the clocks, and every 601st of the year.
    let mut transitions = 0;
    for zone in ZONES {
        let plan = json!({"permissions": [{"path": "door"}], "hours": "n"});
        let windows = json!([
            {"days": ["mon", "wed", "fri"], "from": "08:15", "until": "19:45"},
            {"days": ["sat", "sun"], "from": "00:30", "until": "02:30"},
            {"days": ["thu", "sat"], "from": "22:00", "until": "01:20"},
            {"days": ["sun"], "from": "02:45", "until": "03:10"},
        ]);
        let more = json!({
            "hours": [{"hours": "n", "windows": windows}],
            "exceptions": [{"id": "x", "name": "X", "of": {"hours": "n"}, "from": "2026-03-28", "until": "2026-03-30",
                "open": [{"from": "23:30", "until": "02:15"}]}],
            "places": [{"place": "p", "covers": ["door"], "zone": zone}],
        });
        let space = held(plan, more);
        let start = at("2026-01-15T10:07");
        let card = claims(&space, &customer("ann"), &options(&carried(&["door"]), 366), start).unwrap();
        transitions += card.zones[0].changes.len();
        let agree = |minute: i64| {
            let when = start.add_seconds(60 * minute).unwrap();
            let allowed = space.allowed(&customer("ann"), "door", when).unwrap();
            assert_eq!(allows(&card, "door", when), allowed, "{zone} at {when}");
        };
        (0..366 * 1_440 - 1).step_by(601).for_each(agree);
        for (change, _) in &card.zones[0].changes {
            let minute = (change.unix() - card.issued.unix()) / 60;
            ((minute - 300).max(0)..(minute + 300).min(366 * 1_440 - 1)).for_each(agree);
        }
    }
    // Most of them change twice a year; Phoenix, Istanbul, São Paulo, Kathmandu, Kolkata, Tokyo, Tehran and Asunción never.
    assert!(transitions >= 62, "{transitions}");
}

#[test]
fn when_a_card_is_to_be_made_anew() {
    let plan = json!({"permissions": [{"path": "door"}, {"path": "exam", "after": "P6M"}], "hours": "h"});
    let facts = |more: Value| {
        let mut all = json!({"hours": [office()]});
        for (array, list) in more.as_object().unwrap() {
            all[array] = list.clone();
        }
        held(plan.clone(), all)
    };
    let (issued_at, paths) = ("2025-06-02T10:00", carried(&["door", "exam"]));
    let before = facts(json!({}));
    let card = issued(&before, &["door", "exam"], 30, issued_at);
    let end = at("2025-07-02T10:00");
    for (what, space, paths, now, wanted) in [
        ("nothing new", &before, &paths, issued_at, end),
        (
            "a pause from a Saturday on is felt on Monday",
            &facts(json!({"pauses": [{"id": "z", "membership": "m", "from": "2025-06-07", "until": "2025-06-20"}]})),
            &paths,
            issued_at,
            at("2025-06-09T07:00"),
        ),
        (
            "a holiday",
            &facts(json!({"exceptions":
                [{"id": "x", "name": "X", "of": {"hours": "h"}, "from": "2025-06-09", "until": "2025-06-10"}]})),
            &paths,
            issued_at,
            at("2025-06-09T07:00"),
        ),
        (
            "a holiday that is past",
            &facts(json!({"exceptions":
                [{"id": "x", "name": "X", "of": {"hours": "h"}, "from": "2025-06-09", "until": "2025-06-10"}]})),
            &paths,
            "2025-06-09T16:00",
            end,
        ),
        (
            "a lockdown in the evening is of no matter",
            &facts(
                json!({"lockdowns": [{"id": "l", "from": "2025-06-03T16:00:00Z", "until": "2025-06-03T18:00:00Z"}]}),
            ),
            &paths,
            issued_at,
            end,
        ),
        ("a permission that it should not have", &before, &carried(&["exam"]), issued_at, at(issued_at)),
        ("one that it should have", &before, &carried(&["door", "exam", "bar"]), issued_at, end),
    ] {
        assert_eq!(reissue(space, &customer("ann"), &card, &options(paths, 30), at(now)).unwrap(), wanted, "{what}");
    }
    // The exam is granted from 1 July on: midnight in Berlin, and then at nine. A card that was made without it says too
    // little from there.
    let without = issued(&before, &["door"], 30, issued_at);
    let anew = reissue(&before, &customer("ann"), &without, &options(&paths, 30), at(issued_at)).unwrap();
    assert_eq!(anew, at("2025-07-01T07:00"));
}
