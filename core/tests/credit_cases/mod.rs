//! Credits of a space, each a fault that was found once: what a balance counts and a booking sees, what a part of a period
//! brings, what nobody has priced. Expected numbers are worked out by hand.

use super::{allowance, at, available, balance, desk, holds, left, party, plan, space, uses};
use serde_json::{Value, json};
use tenure::credit::Entry;
use tenure::id::{CreditId, CustomerId, ResourceId};
use tenure::space::Space;

fn hours() -> CreditId {
    CreditId::new("hours").unwrap()
}

/// What a reservation of so many hours of the room on a day from 9 UTC draws, what nothing covers, and why it is refused.
fn booked(space: &Space, who: &str, room: &str, day: &str, hours: u32) -> (String, String, Vec<String>) {
    let (customer, room) = (CustomerId::new(who).unwrap(), ResourceId::new(room).unwrap());
    let (from, until) = (at(&format!("{day}T09:00:00Z")), at(&format!("{day}T{:02}:00:00Z", 9 + hours)));
    let offer = space.may_book(&customer, &room, from, until, from).unwrap();
    let drawn: rust_decimal::Decimal = offer.slices.iter().map(|slice| slice.amount.0).sum();
    let why = offer.reasons.iter().map(|reason| format!("{:?}", reason.code)).collect();
    (drawn.normalize().to_string(), offer.uncovered.0.normalize().to_string(), why)
}

fn room(id: &str, more: Value) -> Value {
    let mut room = json!({"id": format!("{id}-1"), "resource": id, "from": "2024-01-01", "name": id, "credit": "hours", "takes": "1"});
    room.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    room
}

/// Why the uses of a customer were not covered, with how much.
fn uncovered(space: &Space, who: &str) -> Vec<String> {
    let entries = space.ledger(&party(who), &hours(), at("2024-12-31")).unwrap().entries;
    let moved = entries.iter().filter(|entry| ["refused", "charged", "carried"].contains(&entry.reason.as_str()));
    moved.map(|entry| format!("{} {}", entry.reason.as_str(), entry.amount.0.normalize())).collect()
}

/// Two hours of her own, and ten of the pool of whom she is a child: twelve, whatever she books under.
#[test]
fn a_booking_draws_on_what_the_balance_counts() {
    let family = plan("family", json!({"sharing": {"max_additional": 1}, "allowances": [allowance("10", json!({}))]}));
    let own = plan("own", json!({"rank": 2, "allowances": [allowance("2", json!({}))]}));
    let space = space(json!({
        "plans": [family, own],
        "resources": [room("board", json!({"hourly": "20.00 EUR"}))],
        "memberships": [holds("m", "bob", "family", "2024-01-01"), holds("o", "ann", "own", "2024-01-01")],
        "shares": [{"membership": "m", "child": "ann", "from": "2024-01-01"}],
    }));
    assert_eq!(available(&space, "ann", "2024-01-10T09:00:00Z"), "12");
    for (hours, drawn, short) in [(2, "2", "0"), (5, "5", "0"), (12, "12", "0"), (14, "12", "2")] {
        let found = booked(&space, "ann", "board", "2024-01-10", hours);
        assert_eq!(found, (drawn.to_owned(), short.to_owned(), vec![]), "{hours} hours");
    }
    // Her own go first.
    let space = space.with_json(json!({"bookings": [{"id": "b", "customer": "ann", "resource": "board", "under": "o",
        "from": "2024-01-05T09:00:00Z", "until": "2024-01-05T14:00:00Z", "takes": {"credit": "hours", "amount": "5"}}]}));
    assert_eq!((left(&space, "ann", "2024-01-06"), left(&space, "bob", "2024-01-06")), ("7".into(), "7".into()));
}

/// A pool's terms bind whoever draws on it, also those who are linked and hold nothing.
#[test]
fn a_pool_s_terms_bind_those_who_are_linked() {
    let refused = json!([{"credit": "hours", "overage": "refused"}]);
    let desk = plan("desk", json!({"allowances": [allowance("10", json!({}))], "credits": refused}));
    let office = plan(
        "office",
        json!({"allowances": [allowance("10", json!({}))], "credits": refused,
        "inheritance": {"cap": {"fixed": {"places": 1}}}}),
    );
    let mut use_ = uses("u", "cid", "2024-01-09", "12", None);
    use_["rate"] = json!({"amount": "20.00 EUR", "per": "1"});
    let linked = |id: &str, who: &str| json!({"id": id, "customer": who, "company": "acme", "from": "2024-01-01"});
    for (name, membership) in [
        (
            "a member's credits in the pool",
            json!({"id": "m", "holder": {"customer": "ann"}, "plan": "desk", "from": "2024-01-01", "pool": "acme"}),
        ),
        (
            "the company's own, of which she waits",
            json!({"id": "m", "holder": {"company": "acme"}, "plan": "office", "from": "2024-01-01"}),
        ),
    ] {
        let space = space(json!({"plans": [desk, office], "memberships": [membership],
            "links": [linked("k1", "ann"), linked("k2", "cid")], "uses": [use_]}));
        let short = if name.starts_with("the company") { "refused 12" } else { "refused 2" };
        assert_eq!(uncovered(&space, "cid"), [short], "{name}");
    }
}

/// What a pool's people drew beyond it stands in its ledger.
#[test]
fn a_pool_s_ledger_has_the_overage_of_its_people() {
    let linked = |id: &str, who: &str| json!({"id": id, "customer": who, "company": "acme", "from": "2024-01-01"});
    let rated = |id: &str, who: &str, under: Option<&str>| {
        let mut one = uses(id, who, "2024-01-09", "12", under);
        one["rate"] = json!({"amount": "1.00 EUR", "per": "1"});
        one
    };
    for (name, used, expected) in [
        ("under the membership that fills the pool", rated("u", "ann", Some("m")), vec!["charged 2"]),
        ("under nothing", rated("u", "bob", None), vec!["charged 2"]),
        ("by somebody else", rated("u", "cid", None), vec![]),
    ] {
        let space = space(json!({"plans": desk(), "links": [linked("k1", "ann"), linked("k2", "bob")],
            "memberships": [{"id": "m", "holder": {"customer": "ann"}, "plan": "desk", "from": "2024-01-01", "pool": "acme"}],
            "uses": [used]}));
        assert_eq!(uncovered(&space, "acme"), expected, "{name}");
    }
}

/// Of an allowance of ten twelve are used: what nobody has priced is refused, unless the plan says that it is not.
#[test]
fn what_nobody_has_priced_is_refused() {
    let (flat, share) = (json!({"flat": {"amount": "1.00 EUR", "per": "1"}}), json!({"of_rate": "50"}));
    for (name, terms, rated, expected) in [
        ("nothing is said", None, false, "refused 2"),
        ("the use has a rate", None, true, "charged 2"),
        ("the plan has a price", Some(json!({"price": flat})), false, "charged 2"),
        ("a share of no rate", Some(json!({"price": share})), false, "refused 2"),
        ("a share of a rate", Some(json!({"price": share})), true, "charged 2"),
        ("the plan charges all the same", Some(json!({"overage": "charged"})), false, "charged 2"),
        ("it is carried", Some(json!({"overage": "carried"})), false, "carried 2"),
        ("it is refused though priced", Some(json!({"overage": "refused", "price": flat})), true, "refused 2"),
    ] {
        let mut desk = plan("desk", json!({"allowances": [allowance("10", json!({}))]}));
        if let Some(mut terms) = terms {
            terms["credit"] = json!("hours");
            desk["credits"] = json!([terms]);
        }
        let mut used = uses("u", "ann", "2024-01-09", "12", Some("m"));
        if rated {
            used["rate"] = json!({"amount": "1.00 EUR", "per": "1"});
        }
        let space =
            space(json!({"plans": [desk], "memberships": [holds("m", "ann", "desk", "2024-01-01")], "uses": [used]}));
        assert_eq!(uncovered(&space, "ann"), [expected], "{name}");
    }
    // So may a reservation of a room without a rate.
    for (hourly, why) in [(json!({}), vec!["NoCredits".to_owned()]), (json!({"hourly": "9.00 EUR"}), vec![])] {
        let space = space(json!({"plans": desk(), "resources": [room("board", hourly)],
            "memberships": [holds("m", "ann", "desk", "2024-01-01")]}));
        assert_eq!(booked(&space, "ann", "board", "2024-01-10", 11), ("10".into(), "1".into(), why));
    }
}

/// Money that is for a room alone pays what the room costs, and nothing else.
#[test]
fn money_for_a_room_pays_its_lines() {
    let grant = |id: &str, amount: &str, only: Value| {
        json!({"id": id, "holder": {"customer": "ann"}, "credit": "money", "amount": amount, "from": "2024-01-01",
            "source": "pack", "only": only})
    };
    let booking = |id: &str, room: &str| {
        json!({"id": id, "customer": "ann", "resource": room, "price": "30.00 EUR",
            "from": "2024-01-10T09:00:00Z", "until": "2024-01-10T10:00:00Z"})
    };
    for (name, grants, expected) in [
        ("for anything", json!([grant("g", "50", json!({}))]), vec!["board 30.00 EUR", "quiet 20.00 EUR"]),
        ("for the quiet room", json!([grant("g", "50", json!({"resources": ["quiet"]}))]), vec!["quiet 30.00 EUR"]),
        ("for rooms of its kind", json!([grant("g", "50", json!({"kinds": ["calm"]}))]), vec!["quiet 30.00 EUR"]),
        (
            "ten for the quiet room, and thirty for anything",
            json!([grant("g", "10", json!({"resources": ["quiet"]})), grant("h", "30", json!({}))]),
            vec!["board 30.00 EUR", "quiet 10.00 EUR"],
        ),
    ] {
        let space = space(json!({
            "credits": [{"id": "money", "name": "Money", "step": "0.01", "currency": "EUR", "pays": {}}],
            "resources": [{"id": "b1", "resource": "board", "from": "2024-01-01", "name": "Board"},
                {"id": "q1", "resource": "quiet", "from": "2024-01-01", "name": "Quiet", "kind": "calm"}],
            "grants": grants,
            "bookings": [booking("a", "board"), booking("b", "quiet")],
        }));
        let bill = space.bill(tenure::time::Day::parse("2024-01-31").unwrap()).unwrap();
        let settled = space.settlements(&bill, at("2024-02-01")).unwrap();
        let paid = settled.iter().flat_map(|one| &one.payments);
        let paid: Vec<String> = paid.map(|one| format!("{} {}", one.resource.as_ref().unwrap(), one.amount)).collect();
        assert_eq!(paid, expected, "{name}");
        // Recorded, it is not paid again.
        let used: Vec<Value> = settled.iter().flat_map(|one| &one.payments).enumerate().map(|(n, one)| {
            json!({"id": format!("p{n}"), "customer": "ann", "credit": "money", "amount": one.amount.decimal().to_string(),
                "resource": one.resource, "at": "2024-02-01T12:30:00Z", "order": 1})
        }).collect();
        let after = space.with_json(json!({"uses": used}));
        let money = CreditId::new("money").unwrap();
        let sum = |space: &Space| space.balance(&party("ann"), &money, at("2024-02-02")).unwrap().left.0;
        let paid: rust_decimal::Decimal = settled.iter().map(|one| one.paid_by_credits.decimal()).sum();
        assert_eq!(sum(&space) - sum(&after), paid, "{name}");
        let balance = space.balance(&party("ann"), &money, at("2024-02-01")).unwrap();
        let aside: Vec<String> =
            balance.available_for.iter().map(|one| format!("{} {}", one.resource, one.amount.0)).collect();
        let expected: Vec<String> = match name {
            "for anything" => vec![],
            "ten for the quiet room, and thirty for anything" => vec!["quiet 40".into()],
            _ => vec!["quiet 50".into()],
        };
        assert_eq!(aside, expected, "{name}");
    }
}

/// A report of Trae-AI (TRAE#1352): 600 a month from the 26th, of which 300 are used; on 13 August the plan becomes a yearly one.
#[test]
fn a_switch_to_another_rhythm() {
    let plans = |more: Value, every: &str| {
        let mut year = allowance(if more.is_null() { "7200" } else { "600" }, json!({}));
        year["every"] = more;
        json!([
            plan("month", json!({"billing": {"every": "P1M"}, "allowances": [allowance("600", json!({}))]})),
            plan("year", json!({"billing": {"every": every}, "allowances": [year]})),
        ])
    };
    let switch = |at: &str, plan: &str| json!({"id": at, "membership": "m", "plan": plan, "at": at});
    let asked = |policy: &str, within: &str, more: Value, every: &str, switches: Value, days: &[&str]| -> Vec<String> {
        let space = space(json!({
            "policies": [{"from": "2024-01-01", "credits_after_switch": policy, "credits_within_period": within}],
            "plans": plans(more, every),
            "memberships": [holds("m", "ann", "month", "2025-07-26")],
            "switches": switches,
            "uses": [uses("u", "ann", "2025-08-05", "300", Some("m"))],
        }));
        days.iter().map(|day| left(&space, "ann", day)).collect()
    };
    let days = ["2025-08-12", "2025-08-13", "2025-08-25", "2025-08-26", "2025-09-13"];
    let year = || json!([switch("2025-08-13", "year")]);
    // The 300 stay to the 25th, beside the year's.
    assert_eq!(asked("kept", "share", Value::Null, "P1Y", year(), &days), ["300", "7500", "7500", "7200", "7200"]);
    // They come by months from the 26th as before.
    assert_eq!(asked("kept", "share", json!("P1M"), "P1Y", year(), &days), ["300", "300", "300", "600", "600"]);
    // 7200 in the period from 13 August: all 365 days of it are left.
    assert_eq!(asked("prorated", "share", Value::Null, "P1Y", year(), &days), ["300", "7200", "7200", "7200", "7200"]);
    // And back the next day: of the year's 7200 one of 365 days was served, 19.73; the new month's 600 begin.
    let back = || json!([switch("2025-08-13", "year"), switch("2025-08-14", "month")]);
    let days = ["2025-08-13", "2025-08-14", "2025-08-26", "2025-09-14"];
    assert_eq!(asked("kept", "share", Value::Null, "P1Y", back(), &days), ["7500", "919.75", "619.75", "619.75"]);
    assert_eq!(asked("kept", "whole", Value::Null, "P1Y", back(), &days), ["7500", "8100", "7800", "7800"]);
}

/// Seats, people and plans bring the part that is left of the period, and take back what of that is not served.
#[test]
fn what_is_held_for_a_part_brings_a_part() {
    let seats = |n: u32, at: &str| json!({"id": at, "membership": "m", "at": at, "seats": n});
    let each_seat = json!([plan(
        "desk",
        json!({"price": {"per_seat": {"amount": "300.00 EUR"}},
        "allowances": [allowance("100", json!({"each": "seat"}))]})
    )]);
    let ask = |within: &str, used: Value, days: &[&str]| -> Vec<String> {
        let space = space(json!({
            "policies": [{"from": "2024-01-01", "credits_within_period": within}],
            "plans": each_seat, "uses": used,
            "memberships": [holds("m", "ann", "desk", "2024-01-01")],
            "seat_changes": [seats(50, "2024-01-10T12:00:00Z"), seats(1, "2024-01-10T12:00:30Z")],
        }));
        days.iter().map(|day| left(&space, "ann", day)).collect()
    };
    let instants = ["2024-01-10T11:59:59Z", "2024-01-10T12:00:10Z", "2024-01-10T12:00:30Z", "2024-02-01"];
    // 4900 for 22 of 31 days are 3477.42, by quarters 3477.5; after half a minute nothing of them is left.
    assert_eq!(ask("share", json!([]), &instants), ["100", "3577.5", "100", "100"]);
    assert_eq!(ask("whole", json!([]), &instants), ["100", "5000", "5000", "100"]);
    // Who used 200 of them has used up the hundred that was theirs.
    let mut used = uses("u", "ann", "2024-01-10", "200", Some("m"));
    used["at"] = json!("2024-01-10T12:00:20Z");
    assert_eq!(ask("share", json!([used]), &instants), ["100", "3577.5", "0", "100"]);
    // A studio for a minute, and one for ten days: of 9900 for 22 of 31 days, 7025.81, twelve days' are taken back.
    let plans = json!([
        plan("desk", json!({"allowances": [allowance("100", json!({}))]})),
        plan("studio", json!({"rank": 2, "allowances": [allowance("10000", json!({}))]})),
        plan("plain", json!({})),
    ]);
    let switch = |at: &str, plan: &str| json!({"id": at, "membership": "m", "plan": plan, "at": at});
    for (name, first, switches, expected) in [
        (
            "a minute",
            "desk",
            json!([switch("2024-01-10T12:00:00Z", "studio"), switch("2024-01-10T12:01:00Z", "desk")]),
            "100",
        ),
        ("ten days", "desk", json!([switch("2024-01-10", "studio"), switch("2024-01-20", "desk")]), "3293.5"),
        // Of 10000 the part of 9900 for the twelve days that are left is 3832.26.
        ("from the first", "studio", json!([switch("2024-01-20", "desk")]), "6167.75"),
        ("to a plan with none", "studio", json!([switch("2024-01-01T10:00:00Z", "plain")]), "0"),
        (
            "to none and back",
            "studio",
            json!([switch("2024-01-01T10:00:00Z", "plain"), switch("2024-01-20", "studio")]),
            "3871",
        ),
    ] {
        let space = space(
            json!({"plans": plans, "memberships": [holds("m", "ann", first, "2024-01-01")], "switches": switches}),
        );
        assert_eq!(left(&space, "ann", "2024-01-25"), expected, "{name}");
    }
    // What the operator raises comes whole, and what they lower takes nothing.
    let edit = |id: &str, from: &str, amount: &str| {
        let mut one =
            plan("desk", json!({"allowances": [allowance(amount, json!({}))], "reach": {"allowances": "at_once"}}));
        (one["id"], one["from"]) = (json!(id), json!(from));
        one
    };
    let edited =
        space(json!({"plans": [desk()[0], edit("desk-2", "2024-01-10", "14"), edit("desk-3", "2024-01-20", "5")],
        "memberships": [holds("m", "ann", "desk", "2024-01-01")]}));
    assert_eq!((left(&edited, "ann", "2024-01-10"), left(&edited, "ann", "2024-01-20")), ("14".into(), "14".into()));
}

/// What the library makes it reads again: also the ids of what follows from facts.
#[test]
fn an_entry_is_read_as_it_was_written() {
    let long = "u".repeat(128);
    let rolling =
        json!([plan("desk", json!({"allowances": [allowance("10", json!({"rollover": {"maximum": "4"}}))]}))]);
    let space = space(json!({"plans": rolling, "memberships": [holds("m", "ann", "desk", "2024-01-01")],
        "uses": [uses(&long, "ann", "2024-01-09", "3", Some("m"))]}));
    let entries = space.ledger(&party("ann"), &hours(), at("2024-03-02")).unwrap().entries;
    assert!(entries.iter().any(|entry| entry.fact.as_ref().is_some_and(|fact| fact.starts_with("reset:"))));
    for entry in entries {
        let text = serde_json::to_string(&entry).unwrap();
        assert_eq!(serde_json::from_str::<Entry>(&text).unwrap(), entry);
    }
    let _ = balance(&space, "ann", "2024-01-10");
}

trait With {
    fn with_json(&self, more: Value) -> Space;
}

impl With for Space {
    fn with_json(&self, mut more: Value) -> Space {
        let mut file = serde_json::to_value(self.facts()).unwrap();
        for (array, facts) in more.as_object_mut().unwrap() {
            for fact in facts.as_array_mut().unwrap() {
                fact["recorded"] = json!("2024-01-01T00:00:00Z");
            }
            let mut all = file[array.as_str()].as_array().cloned().unwrap_or_default();
            all.append(facts.as_array_mut().unwrap());
            file[array.as_str()] = json!(all);
        }
        Space::read(file.to_string().as_bytes()).unwrap()
    }
}
