//! Credits of a space, case by case: what each fact grants, who draws on it, and what becomes of it. Expected numbers are
//! worked out by hand.

#![allow(
    clippy::arithmetic_side_effects,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice
)]

mod credit_cases;
mod file;

use serde_json::{Value, json};
use tenure::credit::{Balance, Entry, Preset};
use tenure::id::{CompanyId, CreditId, CustomerId};
use tenure::space::Space;
use tenure::space::facts::Party;
use tenure::time::Moment;

/// A space in Berlin: hours by quarters, a plan `desk` of ten hours on the calendar month; the rest as the case says.
fn space(more: Value) -> Space {
    let file = json!({
        "format": 1, "edition": 1,
        "space": {"id": "s", "name": "S", "currency": "EUR", "zone": "Europe/Berlin"},
        "credits": [{"id": "hours", "name": "Hours", "step": "0.25"}],
        "customers": [{"id": "ann"}, {"id": "bob"}, {"id": "cid"}],
        "companies": [{"id": "acme"}],
    });
    file::read(file, more).unwrap_or_else(|errors| panic!("{errors}"))
}

fn plan(id: &str, more: Value) -> Value {
    let mut plan = json!({"id": format!("{id}-1"), "plan": id, "from": "2024-01-01", "name": id, "kind": "recurring",
        "billing": {"every": "P1M", "anchor": "calendar"}});
    for (key, value) in more.as_object().unwrap() {
        plan[key] = value.clone();
    }
    plan
}

fn allowance(amount: &str, more: Value) -> Value {
    let mut allowance = json!({"credit": "hours", "amount": amount});
    for (key, value) in more.as_object().unwrap() {
        allowance[key] = value.clone();
    }
    allowance
}

fn holds(id: &str, who: &str, plan: &str, from: &str) -> Value {
    json!({"id": id, "holder": {"customer": who}, "plan": plan, "from": from})
}

/// Hours used at noon UTC.
fn uses(id: &str, who: &str, day: &str, amount: &str, under: Option<&str>) -> Value {
    let mut fact =
        json!({"id": id, "customer": who, "credit": "hours", "amount": amount, "at": format!("{day}T12:00:00Z")});
    if let Some(under) = under {
        fact["under"] = json!(under);
    }
    fact
}

fn party(who: &str) -> Party {
    if who == "acme" {
        Party::Company(CompanyId::new(who).unwrap())
    } else {
        Party::Customer(CustomerId::new(who).unwrap())
    }
}

fn at(text: &str) -> Moment {
    Moment::parse(&if text.contains('T') { text.to_owned() } else { format!("{text}T12:30:00Z") }).unwrap()
}

fn balance(space: &Space, who: &str, when: &str) -> Balance {
    space.balance(&party(who), &CreditId::new("hours").unwrap(), at(when)).unwrap()
}

fn left(space: &Space, who: &str, when: &str) -> String {
    balance(space, who, when).left.0.normalize().to_string()
}

fn available(space: &Space, who: &str, when: &str) -> String {
    balance(space, who, when).available.0.normalize().to_string()
}

/// Each entry as "day reason lot amount = balance".
fn history(space: &Space, who: &str, until: &str) -> Vec<String> {
    let entries = space.ledger(&party(who), &CreditId::new("hours").unwrap(), at(until)).unwrap().entries;
    let short = |entry: &Entry| {
        let lot = entry.lot.as_ref().map_or("-", |lot| lot.as_str());
        let lot = lot.trim_start_matches("membership:").replace("/hours/2024-", " ");
        let day = entry.at.to_string()[5..10].to_owned();
        format!("{day} {} {lot} {} = {}", entry.reason.as_str(), entry.amount.0, entry.balance.0)
    };
    entries.iter().map(short).collect()
}

fn desk() -> Value {
    json!([plan("desk", json!({"allowances": [allowance("10", json!({}))]}))])
}

#[test]
fn an_allowance_comes_each_cycle_and_is_lost() {
    let space = space(json!({
        "plans": desk(),
        "memberships": [holds("m", "ann", "desk", "2024-01-15")],
        "uses": [uses("u1", "ann", "2024-01-20", "4", Some("m")), uses("u2", "ann", "2024-02-03", "12", Some("m"))],
    }));
    for (when, expected) in
        [("2024-01-10", "0"), ("2024-01-15", "10"), ("2024-01-20", "6"), ("2024-02-01", "10"), ("2024-02-03", "0")]
    {
        assert_eq!(left(&space, "ann", when), expected, "{when}");
    }
    assert_eq!(
        history(&space, "ann", "2024-03-02"),
        [
            "01-14 granted m 01-15 10 = 10",
            "01-20 drawn m 01-15 4 = 6",
            "01-31 expired m 01-15 6 = 0",
            "01-31 granted m 02-01 10 = 10",
            "02-03 drawn m 02-01 10 = 0",
            "02-03 refused - 2 = 0",
            "02-29 granted m 03-01 10 = 10",
        ]
    );
    // Known in the middle of January, there is only the first use that was recorded by then; both were on the first.
    let january = balance(&space, "ann", "2024-01-16");
    assert_eq!(january.reserved.0.to_string(), "4");
    assert_eq!(january.available.0.to_string(), "6");
    assert_eq!(january.from, Some(at("2024-01-14T23:00:00Z")));
    assert_eq!(january.until, Some(at("2024-01-20T12:00:00Z")));
}

#[test]
fn a_part_period_and_its_own_rhythm() {
    let plans = json!([
        plan("whole", json!({"allowances": [allowance("31", json!({}))]})),
        plan("share", json!({"allowances": [allowance("31", json!({"prorated": true}))]})),
        plan("week", json!({"allowances": [allowance("5", json!({"every": "P1W"}))]})),
        json!({"id": "year-1", "plan": "year", "from": "2024-01-01", "name": "Year", "kind": "fixed_term",
            "terms": {"term": {"rolling": {"length": "P1Y"}}, "renewal": "none"}, "allowances": [allowance("100", json!({}))]}),
    ]);
    // From 20 January twelve of 31 days are left.
    for (plan, when, expected) in [
        ("whole", "2024-01-20", "31"),
        ("share", "2024-01-20", "12"),
        ("share", "2024-02-01", "31"),
        ("week", "2024-01-26", "5"),
        ("year", "2024-12-31", "100"),
        ("year", "2025-01-20", "0"),
    ] {
        let space = space(json!({"plans": plans, "memberships": [holds("m", "ann", plan, "2024-01-20")]}));
        assert_eq!(left(&space, "ann", when), expected, "{plan} on {when}");
        if plan == "week" {
            assert_eq!(balance(&space, "ann", when).until, Some(at("2024-01-26T23:00:00Z")));
        }
    }
}

#[test]
fn what_is_left_rolls_over() {
    let rolls =
        |rule: Value| json!([plan("desk", json!({"allowances": [allowance("10", json!({"rollover": rule}))]}))]);
    for (name, rule, march, april) in [
        ("all", json!({}), "26", "36"),
        ("at most four of each", json!({"maximum": "4"}), "18", "22"),
        ("at most four together", json!({"maximum": "4", "over": "together"}), "14", "14"),
        ("half", json!({"percent": "50"}), "20", "25"),
        ("for two months", json!({"age": "P2M"}), "20", "20"),
    ] {
        let space = space(json!({
            "plans": rolls(rule),
            "memberships": [holds("m", "ann", "desk", "2024-01-01")],
            "uses": [uses("u", "ann", "2024-01-09", "4", None)],
        }));
        assert_eq!(
            (left(&space, "ann", "2024-03-05"), left(&space, "ann", "2024-04-05")),
            (march.to_owned(), april.to_owned()),
            "{name}"
        );
    }
}

#[test]
fn parent_and_children_draw_on_one_pool() {
    let family =
        json!([plan("desk", json!({"sharing": {"max_additional": 1}, "allowances": [allowance("10", json!({}))]}))]);
    let space = space(json!({
        "plans": family,
        "memberships": [holds("m", "ann", "desk", "2024-01-01")],
        "shares": [{"membership": "m", "child": "bob", "from": "2024-01-10", "until": "2024-02-10"}],
        "grants": [{"id": "gift", "holder": {"customer": "bob"}, "credit": "hours", "amount": "2", "from": "2024-01-01", "source": "bonus"}],
        "uses": [uses("u1", "ann", "2024-01-11", "3", Some("m")), uses("u2", "bob", "2024-01-12", "5", Some("m")),
            uses("u3", "cid", "2024-01-13", "1", Some("m"))],
    }));
    // Bob's gift is his own and goes first; cid is nobody's child.
    assert_eq!(left(&space, "bob", "2024-01-09"), "2");
    assert_eq!(left(&space, "bob", "2024-01-11"), "9");
    assert_eq!((left(&space, "ann", "2024-01-13"), left(&space, "bob", "2024-01-13")), ("4".into(), "4".into()));
    assert_eq!(left(&space, "cid", "2024-01-13"), "0");
    assert_eq!(left(&space, "bob", "2024-02-11"), "0");
    assert_eq!(
        history(&space, "ann", "2024-01-14"),
        [
            "12-31 granted m 01-01 10 = 10",
            "01-11 drawn m 01-01 3 = 7",
            "01-12 drawn m 01-01 3 = 4",
            "01-13 refused - 1 = 4",
        ]
    );
}

#[test]
fn a_person_s_share_of_a_pool() {
    let plans = |share: Value| {
        json!([plan(
            "desk",
            json!({"sharing": {"max_additional": 2}, "credits": [{"credit": "hours", "share": share}],
        "allowances": [allowance("10", json!({}))]})
        )])
    };
    for (name, share, ann, bob) in [
        ("none", json!("none"), "8", "8"),
        // The holder is not limited by a cap; Bob has two of three left.
        ("cap", json!({"cap": "3"}), "8", "1"),
        // Ten among three: 3.5 for the first by id, 3.25 for the others.
        ("equal", json!("equal"), "3.5", "1.25"),
    ] {
        let space = space(json!({
            "plans": plans(share),
            "memberships": [holds("m", "ann", "desk", "2024-01-01")],
            "shares": [{"membership": "m", "child": "bob", "from": "2024-01-01"}, {"membership": "m", "child": "cid", "from": "2024-01-01"}],
            "uses": [uses("u", "bob", "2024-01-05", "2", Some("m"))],
        }));
        assert_eq!(
            (available(&space, "ann", "2024-01-06"), available(&space, "bob", "2024-01-06")),
            (ann.to_owned(), bob.to_owned()),
            "{name}"
        );
    }
}

#[test]
fn a_company_s_pool_and_a_team_s() {
    let company = space(json!({
        "plans": [plan("office", json!({"inheritance": {"cap": {"fixed": {"places": 1}}}, "allowances": [allowance("20", json!({}))]})), desk()[0]],
        "memberships": [{"id": "m", "holder": {"company": "acme"}, "plan": "office", "from": "2024-01-01"},
            {"id": "own", "holder": {"customer": "bob"}, "plan": "desk", "from": "2024-01-01"}],
        "links": [{"id": "k1", "customer": "ann", "company": "acme", "from": "2024-01-01"},
            {"id": "k2", "customer": "bob", "company": "acme", "from": "2024-01-02"}],
        "uses": [uses("u1", "ann", "2024-01-05", "2", Some("m")), uses("u2", "bob", "2024-01-05", "11", Some("own"))],
    }));
    // There is a place for one: Bob waits, and draws on his own alone.
    for (who, expected) in [("acme", "18"), ("ann", "18"), ("bob", "0"), ("cid", "0")] {
        assert_eq!(left(&company, who, "2024-01-06"), expected, "{who}");
    }
    // Three plans of 10, 5 and 5 hours go into one pool; one of them books fifteen.
    let small = plan("small", json!({"allowances": [allowance("5", json!({}))]}));
    let into = |id: &str, who: &str, plan: &str| json!({"id": id, "holder": {"customer": who}, "plan": plan, "from": "2024-01-01", "pool": "acme"});
    let team = space(json!({
        "plans": [desk()[0], small],
        "memberships": [into("m1", "ann", "desk"), into("m2", "bob", "small"), into("m3", "cid", "small")],
        "links": [{"id": "k1", "customer": "ann", "company": "acme", "from": "2024-01-01"},
            {"id": "k2", "customer": "bob", "company": "acme", "from": "2024-01-01"},
            {"id": "k3", "customer": "cid", "company": "acme", "from": "2024-01-08"}],
        "uses": [uses("u", "bob", "2024-01-05", "15", Some("m2"))],
    }));
    for (who, when, expected) in [
        ("bob", "2024-01-04", "20"),
        ("bob", "2024-01-05", "5"),
        ("acme", "2024-01-05", "5"),
        ("cid", "2024-01-05", "0"),
        ("cid", "2024-01-08", "5"),
    ] {
        assert_eq!(left(&team, who, when), expected, "{who} on {when}");
    }
}

#[test]
fn joining_and_leaving_in_the_middle() {
    for (within, prorated, expected) in [
        ("whole", false, ["10", "20", "20", "10"]),
        // Sixteen of January's 31 days: 5.16…, by quarters 5.25. Who leaves takes nothing back.
        ("whole", true, ["10", "15.25", "15.25", "10"]),
        // Twelve of the sixteen are taken back: 3.94, by quarters 4.
        ("share", false, ["10", "15.25", "11.25", "10"]),
        ("share", true, ["10", "15.25", "11.25", "10"]),
    ] {
        let each = allowance("10", json!({"each": "person", "prorated": prorated}));
        let space = space(json!({
            "policies": [{"from": "2024-01-01", "credits_within_period": within}],
            "plans": [plan("desk", json!({"sharing": {"max_additional": 3}, "allowances": [each]}))],
            "memberships": [holds("m", "ann", "desk", "2024-01-01")],
            "shares": [{"membership": "m", "child": "bob", "from": "2024-01-16", "until": "2024-01-20"}],
        }));
        let found = ["2024-01-15", "2024-01-16", "2024-01-25", "2024-02-01"].map(|when| left(&space, "ann", when));
        assert_eq!(found, expected, "{within}, prorated: {prorated}");
    }
    let seats = space(json!({
        "plans": [plan("desk", json!({"allowances": [allowance("4", json!({"each": "seat"}))]}))],
        "memberships": [{"id": "m", "holder": {"customer": "ann"}, "plan": "desk", "from": "2024-01-01", "seats": 2}],
        "seat_changes": [{"id": "c1", "membership": "m", "at": "2024-01-10", "seats": 3}, {"id": "c2", "membership": "m", "at": "2024-01-20", "seats": 1}],
    }));
    // The third seat's four for 22 of 31 days are 2.84, by quarters 2.75. For the twelve days that are left it takes back 1.5
    // of them, and the second one as much of its four.
    let found = ["2024-01-09", "2024-01-10", "2024-01-21", "2024-02-01"].map(|when| left(&seats, "ann", when));
    assert_eq!(found, ["8", "10.75", "7.75", "4"]);
}

#[test]
fn a_change_of_plan() {
    let plans = json!([desk()[0], plan("big", json!({"allowances": [allowance("31", json!({}))]}))]);
    for (policy, within, to_big, to_desk) in [
        // Six are left of ten, or of 31 the 27 that were not used.
        ("kept", "whole", ["27", "31"], ["27", "10"]),
        // The difference of 21 for twelve of 31 days is 8.13, by quarters 8.25: it comes, or goes.
        ("kept", "share", ["14.25", "31"], ["18.75", "10"]),
        // Twelve of 31 days are left: 12 of 31, and 3.87… of 10.
        ("prorated", "share", ["12", "31"], ["3.75", "10"]),
        ("restarted", "share", ["31", "31"], ["10", "10"]),
    ] {
        for (from, to, expected) in [("desk", "big", to_big), ("big", "desk", to_desk)] {
            let space = space(json!({
                "policies": [{"from": "2024-01-01", "credits_after_switch": policy, "credits_within_period": within}],
                "plans": plans,
                "memberships": [holds("m", "ann", from, "2024-01-01")],
                "switches": [{"membership": "m", "at": "2024-01-20", "plan": to}],
                "uses": [uses("u", "ann", "2024-01-05", "4", None)],
            }));
            let found = ["2024-01-20", "2024-02-01"].map(|when| left(&space, "ann", when));
            assert_eq!(found, expected, "{policy}, {within} from {from} to {to}");
        }
    }
    // An edit that raises the allowance reaches those who are there at once; one that lowers it takes nothing back.
    let edit = |id: &str, from: &str, amount: &str| {
        let mut plan =
            plan("desk", json!({"allowances": [allowance(amount, json!({}))], "reach": {"allowances": "at_once"}}));
        (plan["id"], plan["from"]) = (json!(id), json!(from));
        plan
    };
    let edited = space(json!({
        "plans": [desk()[0], edit("desk-2", "2024-01-10", "14"), edit("desk-3", "2024-01-20", "5")],
        "memberships": [holds("m", "ann", "desk", "2024-01-01")],
    }));
    let found = ["2024-01-09", "2024-01-10", "2024-01-20", "2024-02-01"].map(|when| left(&edited, "ann", when));
    assert_eq!(found, ["10", "14", "14", "5"]);
}

#[test]
fn add_ons_packs_and_what_is_given() {
    let space = space(json!({
        "plans": desk(),
        "add_ons": [{"id": "a1", "add_on": "more", "from": "2024-01-01", "name": "More", "allowances": [allowance("3", json!({}))]}],
        "memberships": [holds("m", "ann", "desk", "2024-01-01")],
        "attachments": [{"membership": "m", "add_on": "more", "from": "2024-01-10", "until": "2024-02-10", "quantity": 2}],
        "grants": [
            {"id": "pack", "holder": {"customer": "bob"}, "credit": "hours", "amount": "5", "from": "2024-01-01", "lasts": "P10D", "source": "pack"},
            {"id": "wrong", "holder": {"customer": "bob"}, "credit": "hours", "amount": "50", "from": "2024-01-01", "source": "bonus"},
            {"id": "late", "holder": {"customer": "cid"}, "credit": "hours", "amount": "5", "from": "2024-01-01", "until": "2024-02-01", "source": "bonus"},
            {"id": "move", "holder": {"customer": "cid"}, "credit": "hours", "amount": "4", "from": "2024-01-20", "source": "transfer",
                "taken_from": {"party": {"customer": "ann"}, "lot": "membership:m/hours/2024-01-01"}}],
        "voids": [{"kind": "grant", "fact": "wrong"}],
        "endings": [{"of": {"grant": "late"}, "at": "2024-01-15"}],
        "uses": [uses("u", "bob", "2024-01-05", "1", None), uses("u2", "ann", "2024-01-12", "7", None)],
    }));
    for (who, when, expected) in [
        ("ann", "2024-01-09", "10"),
        // Six more with the add-on; seven of the ten are used, and of the rest of three what was moved takes all.
        ("ann", "2024-01-11", "16"),
        ("ann", "2024-01-20", "6"),
        ("ann", "2024-02-09", "16"),
        ("ann", "2024-02-10", "10"),
        // Ten days from its first use.
        ("bob", "2024-01-14", "4"),
        ("bob", "2024-01-15", "0"),
        ("cid", "2024-01-14", "5"),
        ("cid", "2024-01-15", "0"),
        ("cid", "2024-01-20", "3"),
    ] {
        assert_eq!(left(&space, who, when), expected, "{who} on {when}");
    }
}

#[test]
fn only_for_certain_things() {
    let booking = |id: &str, who: &str, resource: &str, day: &str, from: &str, until: &str, amount: &str| {
        json!({"id": id, "customer": who, "resource": resource, "from": format!("{day}T{from}:00Z"), "until": format!("{day}T{until}:00Z"),
            "takes": {"credit": "hours", "amount": amount}})
    };
    let room = |id: &str, kind: &str| json!({"id": format!("{id}-1"), "resource": id, "from": "2024-01-01", "name": id, "kind": kind});
    let grant = |id: &str, only: Value| json!({"id": id, "holder": {"customer": "ann"}, "credit": "hours", "amount": "5", "from": "2024-01-01", "source": "bonus", "only": only});
    let space = space(json!({
        "resources": [room("quiet", "quiet_rooms"), room("board", "board_room")],
        "grants": [
            grant("kind", json!({"kinds": ["quiet_rooms"]})),
            grant("mornings", json!({"windows": [{"days": ["mon"], "from": "08:00", "until": "12:00"}]})),
        ],
        // 8 January was a Monday; Berlin is an hour ahead.
        "bookings": [
            booking("b1", "ann", "quiet", "2024-01-09", "09:00", "10:00", "1"),
            booking("b2", "ann", "board", "2024-01-08", "09:00", "11:00", "2"),
            booking("b3", "ann", "board", "2024-01-15", "10:00", "12:00", "2"),
        ],
    }));
    assert_eq!(
        history(&space, "ann", "2024-01-16")[2..],
        [
            "01-08 drawn grant:mornings 2 = 8",
            "01-09 drawn grant:kind 1 = 7",
            // It would last an hour beyond the window.
            "01-15 refused - 2 = 7",
        ]
    );
}

#[test]
fn a_booking_draws_and_gives_back() {
    for (name, kind, cancelled, expected) in [
        // Made on 20 January for 5 February.
        ("at its start", json!({}), None, ["10", "7"]),
        ("when it is made", json!({"drawn": "when_made"}), None, ["7", "10"]),
        ("cancelled before", json!({}), Some(("2024-01-25T12:00:00Z", false)), ["10", "10"]),
        (
            "cancelled, having been drawn",
            json!({"drawn": "when_made"}),
            Some(("2024-01-25T12:00:00Z", false)),
            ["10", "10"],
        ),
        ("too late", json!({}), Some(("2024-02-05T09:00:00Z", true)), ["10", "7"]),
        ("never", json!({"returned": "never"}), Some(("2024-01-25T12:00:00Z", false)), ["10", "7"]),
        ("in it", json!({"returned": "before_start"}), Some(("2024-02-05T09:30:00Z", false)), ["10", "7"]),
        ("in it, while it lives", json!({}), Some(("2024-02-05T09:30:00Z", false)), ["10", "10"]),
    ] {
        let mut hours = json!({"id": "hours", "name": "Hours", "step": "0.25"});
        for (key, value) in kind.as_object().unwrap() {
            hours[key] = value.clone();
        }
        let cancellations =
            cancelled.map(|(at, charged)| json!({"id": "c", "booking": "b", "at": at, "charged": charged}));
        let space = space(json!({
            "credits": [hours],
            "plans": desk(),
            "resources": [{"id": "r1", "resource": "room", "from": "2024-01-01", "name": "Room"}],
            "memberships": [holds("m", "ann", "desk", "2024-01-01")],
            "bookings": [{"id": "b", "recorded": "2024-01-20T12:00:00Z", "customer": "ann", "resource": "room", "under": "m",
                "from": "2024-02-05T09:00:00Z", "until": "2024-02-05T12:00:00Z", "takes": {"credit": "hours", "amount": "3"}}],
            "booking_cancellations": cancellations.into_iter().collect::<Vec<_>>(),
        }));
        let found = ["2024-01-31", "2024-02-05"].map(|when| left(&space, "ann", when));
        assert_eq!(found, expected, "{name}");
    }
}

#[test]
fn what_is_promised_is_not_available() {
    let space = space(json!({
        "plans": desk(),
        "resources": [{"id": "r1", "resource": "room", "from": "2024-01-01", "name": "Room"}],
        "memberships": [holds("m", "ann", "desk", "2024-01-01")],
        "bookings": [{"id": "b", "customer": "ann", "resource": "room", "under": "m",
            "from": "2024-01-25T09:00:00Z", "until": "2024-01-25T12:00:00Z", "takes": {"credit": "hours", "amount": "3"}}],
    }));
    let found = balance(&space, "ann", "2024-01-05");
    assert_eq!([found.left, found.reserved, found.available].map(|credits| credits.0.to_string()), ["10", "3", "7"]);
}

#[test]
fn what_is_carried_is_paid_by_the_next() {
    for (drops, expected) in [(false, ["0", "8"]), (true, ["0", "10"])] {
        let space = space(json!({
            "credits": [{"id": "hours", "name": "Hours", "step": "0.25", "drops_overage": drops}],
            "plans": [plan("desk", json!({"allowances": [allowance("10", json!({}))], "credits": [{"credit": "hours", "overage": "carried"}]}))],
            "memberships": [holds("m", "ann", "desk", "2024-01-01")],
            "uses": [uses("u", "ann", "2024-01-05", "12", Some("m"))],
        }));
        assert_eq!(["2024-01-20", "2024-02-01"].map(|when| left(&space, "ann", when)), expected, "dropped: {drops}");
        let owed = |when| balance(&space, "ann", when).owed.0.to_string();
        assert_eq!((owed("2024-01-06"), owed("2024-02-02")), ("2".to_owned(), "0".to_owned()));
    }
}

#[test]
fn a_membership_that_rests_or_waits() {
    let paused = space(json!({
        "plans": desk(),
        "memberships": [holds("m", "ann", "desk", "2024-01-01")],
        "pauses": [{"membership": "m", "from": "2024-01-20", "until": "2024-02-10"}],
        "uses": [uses("u", "ann", "2024-01-25", "2", Some("m"))],
    }));
    // Nothing is drawn in the pause, nothing comes in it, and what there was runs out.
    assert_eq!(
        history(&paused, "ann", "2024-02-12"),
        [
            "12-31 granted m 01-01 10 = 10",
            "01-25 refused - 2 = 10",
            "01-31 expired m 01-01 10 = 0",
            "02-09 granted m 02-10 10 = 10"
        ]
    );
    assert_eq!(left(&paused, "ann", "2024-01-22"), "0");
    let pending = space(json!({
        "plans": [plan("desk", json!({"terms": {"payment": "once_paid"}, "allowances": [allowance("10", json!({}))]}))],
        "memberships": [holds("m", "ann", "desk", "2024-01-01")],
        "payments": [{"payer": {"customer": "ann"}, "at": "2024-01-07T09:00:00Z", "amount": "1.00 EUR", "outcome": "received", "membership": "m"}],
    }));
    assert_eq!(["2024-01-06", "2024-01-07"].map(|when| left(&pending, "ann", when)), ["0", "10"]);
    let ended = space(json!({
        "plans": desk(),
        "memberships": [holds("m", "ann", "desk", "2024-01-01")],
        "cancellations": [{"membership": "m", "at": "2024-01-20"}],
    }));
    assert_eq!(["2024-01-19", "2024-01-20", "2024-02-02"].map(|when| left(&ended, "ann", when)), ["10", "0", "0"]);
}

/// A desk since 31 January, whose cycles begin on 29 February and 31 March; 4 of 10 hours are used when it rests from the 10th
/// to the 20th of February.
#[test]
fn allowances_follow_the_cycles_through_a_pause() {
    let monthly = |every: Value| {
        let mut one = allowance("10", json!({}));
        one.as_object_mut().unwrap().extend(every.as_object().unwrap().clone());
        json!([plan("desk", json!({"billing": {"every": "P1M"}, "allowances": [one]}))])
    };
    for (name, policy, every, expected) in [
        ("kept", json!({}), json!({}), ["6", "10", "10", "10"]),
        // The running cycle has the eighteen days that it lacked, until 10 March; the next ends on 10 April.
        ("shifted", json!({"after_pause": "shift"}), json!({}), ["6", "6", "10", "10"]),
        ("the fee waits", json!({"pause": "shift"}), json!({}), ["6", "6", "10", "10"]),
        // A cycle of its own begins on 20 February, and is paid for.
        ("restarted", json!({"after_pause": "restart"}), json!({}), ["10", "10", "10", "10"]),
        // What has a rhythm of its own keeps it: the month ends on 29 February.
        ("its own rhythm", json!({"after_pause": "shift"}), json!({"every": "P1M"}), ["6", "10", "10", "10"]),
    ] {
        let mut policy = policy;
        policy["from"] = json!("2024-01-01");
        let space = space(json!({
            "policies": [policy],
            "plans": monthly(every),
            "memberships": [holds("m", "ann", "desk", "2024-01-31")],
            "pauses": [{"membership": "m", "from": "2024-02-10", "until": "2024-02-20"}],
            "uses": [uses("u", "ann", "2024-02-05", "4", Some("m"))],
        }));
        let found = ["2024-02-21", "2024-03-09", "2024-03-10", "2024-04-05"].map(|when| left(&space, "ann", when));
        assert_eq!(found, expected, "{name}");
    }
}

/// The lines of what is billed through a day: "id amount".
fn billed(space: &Space, through: &str) -> Vec<String> {
    let bill = space.bill(tenure::time::Day::parse(through).unwrap()).unwrap();
    let lines = bill.invoices.iter().flat_map(|invoice| &invoice.lines);
    lines.map(|line| format!("{} {}", line.id, line.amount)).collect()
}

#[test]
fn overage_is_charged() {
    let flat = |amount: &str, per: &str| json!({"flat": {"amount": amount, "per": per}});
    let of_plan = |price: Value| json!([{"credit": "hours", "price": price}]);
    let tiers = json!({"tiers": [{"up_to": "2", "rate": {"amount": "10.00 EUR", "per": "1"}}, {"rate": {"amount": "5.00 EUR", "per": "1"}}]});
    for (name, price, rate, expected) in [
        ("nothing says what it costs", None, None, vec![]),
        (
            "the rate of the use",
            None,
            Some("20.00 EUR"),
            vec!["m/overage:use:u1/2024-01-10/1 40.00 EUR", "m/overage:use:u2/2024-01-11/1 20.00 EUR"],
        ),
        (
            "a price of the plan's",
            Some(of_plan(flat("10.00 EUR", "0.75"))),
            Some("20.00 EUR"),
            vec!["m/overage:use:u1/2024-01-10/1 26.67 EUR", "m/overage:use:u2/2024-01-11/1 13.33 EUR"],
        ),
        (
            "a share of the rate",
            Some(of_plan(json!({"of_rate": "80"}))),
            Some("50.00 EUR"),
            vec!["m/overage:use:u1/2024-01-10/1 80.00 EUR", "m/overage:use:u2/2024-01-11/1 40.00 EUR"],
        ),
        (
            "by tiers",
            Some(of_plan(tiers)),
            None,
            vec!["m/overage:use:u1/2024-01-10/1 20.00 EUR", "m/overage:use:u2/2024-01-11/1 5.00 EUR"],
        ),
    ] {
        let mut desk = plan("desk", json!({"allowances": [allowance("10", json!({}))]}));
        if let Some(price) = price {
            desk["credits"] = price;
        }
        let mut facts =
            vec![uses("u1", "ann", "2024-01-10", "12", Some("m")), uses("u2", "ann", "2024-01-11", "1", Some("m"))];
        for fact in &mut facts {
            if let Some(rate) = rate {
                fact["rate"] = json!({"amount": rate, "per": "1"});
            }
        }
        let space =
            space(json!({"plans": [desk], "memberships": [holds("m", "ann", "desk", "2024-01-01")], "uses": facts}));
        assert_eq!(billed(&space, "2024-01-31"), expected, "{name}");
    }
}

#[test]
fn a_child_s_overage_is_the_parent_s() {
    let space = space(json!({
        "plans": [plan("desk", json!({"sharing": {"max_additional": 1}, "allowances": [allowance("2", json!({}))],
            "credits": [{"credit": "hours", "price": {"flat": {"amount": "10.00 EUR", "per": "1"}}}]}))],
        "memberships": [holds("m", "ann", "desk", "2024-01-01")],
        "shares": [{"membership": "m", "child": "bob", "from": "2024-01-01"}],
        "uses": [uses("u1", "bob", "2024-01-10", "3", Some("m")), uses("u2", "bob", "2024-01-11", "1", None)],
        "grants": [{"id": "pack", "holder": {"customer": "bob"}, "credit": "hours", "amount": "1", "from": "2024-01-11", "source": "pack", "price": "8.00 EUR"}],
    }));
    let bill = space.bill(tenure::time::Day::parse("2024-01-31").unwrap()).unwrap();
    let by_payer: Vec<String> =
        bill.invoices.iter().map(|invoice| format!("{:?} {}", invoice.payer, invoice.total)).collect();
    assert_eq!(by_payer, ["Customer(\"ann\") 10.00 EUR", "Customer(\"bob\") 8.00 EUR"]);
    assert_eq!(
        billed(&space, "2024-01-31"),
        ["m/overage:use:u1/2024-01-10/1 10.00 EUR", "bob/pack:pack/2024-01-11/1 8.00 EUR"]
    );
}

/// 12 of 10 hours are used in January. A gift that ends in March is of a later priority than one that never ends. A booking of
/// two hours on 5 February is given up while it lasts.
#[test]
fn presets() {
    for (name, january, february, drawn_first) in [
        // Charged, and done with; February's booking gives its hours back while their lot lives.
        ("default", "0", "10", "grant:ends"),
        // Carried, and dropped with the period.
        ("openmeter", "0", "10", "grant:stays"),
        // What has begun is used; it drew when it was made, in January, of which it had all.
        ("proximity", "0", "10", "grant:ends"),
    ] {
        let preset = Preset::named(name).unwrap();
        let kind = |id: &str| {
            json!({"id": id, "name": id, "step": "0.25", "order": preset.order, "drops_overage": preset.drops_overage,
                "drawn": preset.drawn, "returned": preset.returned})
        };
        let gift = |id: &str, priority: i32, until: Value| {
            json!({"id": id, "holder": {"customer": "bob"}, "credit": "prints", "amount": "1", "from": "2024-01-01", "until": until,
                "source": "bonus", "priority": priority})
        };
        let mut used = uses("print", "bob", "2024-01-05", "1", None);
        used["credit"] = json!("prints");
        let space = space(json!({
            "credits": [kind("hours"), kind("prints")],
            "plans": [plan("desk", json!({"allowances": [allowance("10", json!({"rollover": preset.rollover}))],
                "credits": [{"credit": "hours", "overage": preset.overage}]}))],
            "resources": [{"id": "r1", "resource": "room", "from": "2024-01-01", "name": "Room"}],
            "memberships": [holds("m", "ann", "desk", "2024-01-01")],
            "grants": [gift("ends", 2, json!("2024-03-01")), gift("stays", 1, Value::Null)],
            "uses": [uses("u", "ann", "2024-01-05", "12", Some("m")), used],
            "bookings": [{"id": "b", "recorded": "2024-01-03T09:00:00Z", "customer": "ann", "resource": "room", "under": "m",
                "from": "2024-02-05T09:00:00Z", "until": "2024-02-05T11:00:00Z", "takes": {"credit": "hours", "amount": "2"}}],
            "booking_cancellations": [{"id": "c", "booking": "b", "at": "2024-02-05T10:00:00Z", "charged": false}],
        }));
        assert_eq!(
            (left(&space, "ann", "2024-01-31"), left(&space, "ann", "2024-02-05")),
            (january.into(), february.into()),
            "{name}"
        );
        let prints = space.ledger(&party("bob"), &CreditId::new("prints").unwrap(), at("2024-01-06")).unwrap();
        let drawn: Vec<_> = prints.entries.iter().filter(|entry| entry.reason.as_str() == "drawn").collect();
        assert_eq!(drawn[0].lot.as_ref().map(|lot| lot.as_str()), Some(drawn_first), "{name}");
        let owed = balance(&space, "ann", "2024-01-06").owed.0.to_string();
        assert_eq!(owed, if name == "openmeter" { "2" } else { "0" }, "{name}");
    }
    assert_eq!(Preset::named("abacus"), None);
}

#[test]
fn bad_amounts_are_refused() {
    let file = |more: &str| {
        format!(
            r#"{{"format": 1, "edition": 1, "space": {{"id": "s", "name": "S", "currency": "EUR", "zone": "Europe/Berlin"}},
            "credits": [{{"id": "hours", "recorded": "2024-01-01T00:00:00Z", "name": "Hours", "step": "0.25"}}],
            "customers": [{{"id": "ann", "recorded": "2024-01-01T00:00:00Z"}}], {more}}}"#
        )
    };
    let used = |amount: &str, credit: &str| {
        format!(
            r#""uses": [{{"id": "u", "recorded": "2024-01-01T00:00:00Z", "customer": "ann", "credit": "{credit}", "amount": "{amount}", "at": "2024-01-01T00:00:00Z"}}]"#
        )
    };
    let granted = |until: &str| {
        format!(
            r#""grants": [{{"id": "g", "recorded": "2024-01-01T00:00:00Z", "holder": {{"customer": "ann"}}, "credit": "hours", "amount": "1", "from": "2024-02-01", "until": "{until}", "source": "bonus"}}]"#
        )
    };
    let every = |every: &str| {
        format!(
            r#""plans": [{{"id": "p1", "recorded": "2024-01-01T00:00:00Z", "plan": "p", "from": "2024-01-01", "name": "P", "kind": "recurring", "allowances": [{{"credit": "hours", "amount": "1", "every": "{every}"}}]}}]"#
        )
    };
    for (name, more, code, path) in [
        ("a negative draw", used("-1", "hours"), "negative_amount", "uses[0].amount"),
        ("off the step", used("1.1", "hours"), "off_step", "uses[0].amount"),
        ("more than can be counted", used("1000000000000000", "hours"), "out_of_range", "uses[0].amount"),
        ("an unknown kind", used("1", "days"), "dangling_id", "uses[0].credit"),
        ("it ends before it starts", granted("2024-01-31"), "reversed_span", "grants[0].until"),
        ("a recurrence of no length", every("P0D"), "invalid_interval", "plans[0].allowances[0].every"),
        ("a recurrence of hours", every("PT1H"), "invalid_plan", "plans[0].allowances[0].every"),
    ] {
        let errors = Space::read(file(&more).as_bytes()).err().unwrap_or_else(|| panic!("{name} was read"));
        let found: Vec<_> =
            errors.list().iter().map(|error| (error.code.as_str(), error.path.clone().unwrap_or_default())).collect();
        assert_eq!(found, [(code, path.to_owned())], "{name}");
    }
}

/// What is void twice is void, and of two ends the first counts: facts that arrive twice by different ways harm nobody.
#[test]
fn taken_back_twice() {
    let gift = json!({"id": "g", "holder": {"customer": "ann"}, "credit": "hours", "amount": "3", "from": "2024-01-01", "source": "bonus"});
    let ends = |at: &str| json!({"id": at, "of": {"grant": "g"}, "at": at});
    let void = |id: &str| json!({"id": id, "kind": "grant", "fact": "g"});
    for (name, more, expected) in [
        ("not at all", json!({}), ["3", "3", "3"]),
        ("void, twice", json!({"voids": [void("v1"), void("v2")]}), ["0", "0", "0"]),
        ("ended, twice", json!({"endings": [ends("2024-03-01"), ends("2024-02-01")]}), ["3", "0", "0"]),
        ("void and ended", json!({"voids": [void("v1")], "endings": [ends("2024-02-01")]}), ["0", "0", "0"]),
    ] {
        let mut facts = json!({"grants": [gift]});
        facts.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        let space = space(facts);
        let found = ["2024-01-15", "2024-02-15", "2024-03-15"].map(|when| left(&space, "ann", when));
        assert_eq!(found, expected, "{name}");
    }
}

/// Nobody is kept waiting for what cannot be meant.
#[test]
fn more_than_can_be_asked() {
    let daily = |more: Value| {
        let mut one = allowance("1", json!({"every": "P1D"}));
        one.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        space(json!({
            "plans": [plan("desk", json!({"allowances": [one]}))],
            "memberships": [holds("m", "ann", "desk", "2024-01-01")],
        }))
    };
    let asked = |space: &Space, when: &str| {
        let balance = space.balance(&party("ann"), &CreditId::new("hours").unwrap(), at(when));
        balance.map(|balance| balance.left.0.to_string()).map_err(|error| error.code.as_str())
    };
    let lost = daily(json!({}));
    // 100,000 days are 273 years and some months.
    assert_eq!(asked(&lost, "2290-01-01"), Ok("1".to_owned()));
    assert_eq!(asked(&lost, "2298-01-01"), Err("too_many"));
    // What goes over as it is costs nothing at each reset.
    let kept = daily(json!({"rollover": {}}));
    assert_eq!(asked(&kept, "2024-12-31"), Ok("366".to_owned()));
    // 2192 days until 2030, and the first of it.
    assert_eq!(asked(&kept, "2030-01-01"), Ok("2193".to_owned()));
}

#[test]
fn a_replay_is_taken_up_from_a_checkpoint() {
    let space = space(json!({
        "plans": [plan("desk", json!({"allowances": [allowance("10", json!({"rollover": {"maximum": "4"}}))]}))],
        "memberships": [holds("m", "ann", "desk", "2024-01-15")],
        "uses": [uses("u1", "ann", "2024-01-20", "4", Some("m")), uses("u2", "ann", "2024-02-03", "12", Some("m"))],
    }));
    let pool = space.pool(&party("ann"), &CreditId::new("hours").unwrap(), at("2024-04-01")).unwrap();
    let whole = tenure::credit::replay(&pool, at("2024-04-01")).unwrap();
    for when in ["2024-01-10", "2024-01-31T23:00:00Z", "2024-02-03T12:00:00Z", "2024-03-15"] {
        let checkpoint = tenure::credit::replay(&pool, at(when)).unwrap().checkpoint();
        let resumed = tenure::credit::resume(&pool, &checkpoint, at("2024-04-01")).unwrap();
        assert_eq!(resumed.lots(at("2024-04-01")), whole.lots(at("2024-04-01")), "from {when}");
    }
}

#[test]
fn money_on_account_pays_lines_and_is_topped_up() {
    for (name, pays, used, expected) in [
        // 100.00 for the desk and 10.00 of tax; 150.00 on account.
        ("before tax", json!({}), "0", vec!["m/fee:desk/2024-01-01/1 100.00 EUR"]),
        ("with tax", json!({"tax": true}), "0", vec!["m/fee:desk/2024-01-01/1 110.00 EUR"]),
        ("of which 80.00 are used", json!({"tax": true}), "80", vec!["m/fee:desk/2024-01-01/1 70.00 EUR"]),
        (
            "the last below zero",
            json!({"tax": true, "negative": true}),
            "80",
            vec!["m/fee:desk/2024-01-01/1 110.00 EUR"],
        ),
        ("only rooms", json!({"lines": ["booking"]}), "0", vec![]),
        ("only another plan", json!({"plans": ["big"]}), "0", vec![]),
    ] {
        let space = space(json!({
            "taxes": [{"category": "vat", "from": "2024-01-01", "percent": "10"}],
            "credits": [{"id": "money", "name": "Money", "step": "0.01", "currency": "EUR", "pays": pays, "top_up": {"below": "100", "to": "200"}}],
            "plans": [plan("desk", json!({"price": {"flat": {"amount": "100.00 EUR"}}, "tax": "vat"})), plan("big", json!({}))],
            "memberships": [holds("m", "ann", "desk", "2024-01-01")],
            "grants": [{"id": "g", "holder": {"customer": "ann"}, "credit": "money", "amount": "150", "from": "2024-01-01", "source": "pack"}],
            "uses": [{"id": "u", "customer": "ann", "credit": "money", "amount": used, "at": "2024-01-01T06:00:00Z"}],
        }));
        let bill = space.bill(tenure::time::Day::parse("2024-01-31").unwrap()).unwrap();
        let paid = space.credit_payments(&bill.invoices[0], at("2024-01-02")).unwrap();
        let paid: Vec<String> = paid.iter().map(|paid| format!("{} {}", paid.line, paid.amount)).collect();
        assert_eq!(paid, expected, "{name}");
        let balance = space.balance(&party("ann"), &CreditId::new("money").unwrap(), at("2024-01-02")).unwrap();
        assert_eq!(
            balance.top_up.map(|amount| amount.0.to_string()),
            (used == "80").then(|| "130".to_owned()),
            "{name}"
        );
    }
}

/// 150.00 on account. January's desk is 100.00, of which a charge of −30.00 leaves 70.00 due; of February's 100.00 the 80.00
/// that are left then pay a part.
#[test]
fn money_on_account_pays_what_is_due_and_once() {
    let space = space(json!({
        "credits": [{"id": "money", "name": "Money", "step": "0.01", "currency": "EUR", "pays": {}}],
        "plans": [plan("desk", json!({"price": {"flat": {"amount": "100.00 EUR"}}}))],
        "memberships": [holds("m", "ann", "desk", "2024-01-01")],
        "charges": [{"id": "sorry", "party": {"customer": "ann"}, "at": "2024-01-01", "amount": "-30.00 EUR", "due": "immediate", "text": "Sorry"}],
        "grants": [{"id": "g", "holder": {"customer": "ann"}, "credit": "money", "amount": "150", "from": "2024-01-01", "source": "pack"}],
    }));
    let bill = space.bill(tenure::time::Day::parse("2024-02-29").unwrap()).unwrap();
    let settled = space.settlements(&bill, at("2024-02-01")).unwrap();
    let told: Vec<String> =
        settled.iter().map(|s| format!("{}: {} paid, {} left", s.date, s.paid_by_credits, s.left_due)).collect();
    assert_eq!(told, ["2024-01-01: 70.00 EUR paid, 0.00 EUR left", "2024-02-01: 80.00 EUR paid, 20.00 EUR left"]);
    assert_eq!(space.credit_payments(&bill.invoices[0], at("2024-02-01")).unwrap(), settled[0].payments);
}
