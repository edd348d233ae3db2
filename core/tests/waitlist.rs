//! Waiting lists: who waits for a class that is full, and who moves up.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::arithmetic_side_effects)]

mod file;

use serde_json::{Value, json};
use std::collections::BTreeMap;
use tenure::change::{Proposal, Request};
use tenure::plan::NoticeKind;
use tenure::space::Space;
use tenure::space::facts::Facts;
use tenure::time::Moment;

/// A class of two with a waiting list, one without, a single room with one; Ann, Bob, Cid, Dan and Eve have a plan, Flo has
/// none. Yoga costs a credit, of which each has four a month, and none more.
fn studio() -> Space {
    let people = ["ann", "bob", "cid", "dan", "eve"];
    let held = |who: &&str| json!({"id": format!("m-{who}"), "holder": {"customer": who}, "plan": "gym", "from": "2026-01-01"});
    let resource = |id: &str, more: Value| {
        let mut one = json!({"id": format!("{id}-1"), "resource": id, "from": "2025-01-01", "name": id});
        one.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        one
    };
    let file = json!({
        "format": 1, "edition": 1,
        "space": {"id": "s", "name": "S", "currency": "EUR", "zone": "UTC"},
        "credits": [{"id": "class", "name": "Classes", "step": "1"}],
        "resources": [
            resource("yoga", json!({"capacity": 2, "waitlist": true, "credit": "class", "takes": "1", "cancel_before": "PT12H"})),
            resource("box", json!({"capacity": 2})),
            resource("court", json!({"waitlist": true}))],
        "plans": [{"id": "gym-1", "plan": "gym", "from": "2025-01-01", "name": "Gym", "kind": "recurring", "price": {"flat": {"amount": "40.00 EUR"}},
            "billing": {"every": "P1M", "anchor": "calendar"}, "allowances": [{"credit": "class", "amount": "4"}], "credits": [{"credit": "class", "overage": "refused"}]}],
        "customers": people.iter().chain(&["flo"]).map(|who| json!({"id": who})).collect::<Vec<_>>(),
        "memberships": people.iter().map(held).collect::<Vec<_>>(),
    });
    file::read(file, json!({})).unwrap_or_else(|errors| panic!("{errors}"))
}

/// What is proposed to a space, and the space with it if it is accepted.
fn ask(space: &mut Space, id: &str, at: &str, by: &str, action: &Value) -> Proposal {
    let by = if by == "host" { json!("host") } else { json!({"member": by}) };
    let request = json!({"at": at, "by": by, "commands": [{"id": id, "do": action}]});
    let proposal = space.propose(&Request::read(request.to_string().as_bytes()).unwrap()).unwrap();
    if proposal.refusals.is_empty() {
        *space = space.with(proposal.facts.clone()).unwrap();
    }
    proposal
}

/// A class of an hour, on a day of March at an hour.
fn book(who: &str, what: &str, day: u32, hour: u32) -> Value {
    let at = |hour: u32| format!("2026-03-{day:02}T{hour:02}:00:00Z");
    json!({"book": {"customer": who, "resource": what, "from": at(hour), "until": at(hour + 1)}})
}

fn codes(proposal: &Proposal) -> Vec<&str> {
    let refused = proposal.refusals.iter().map(|refusal| refusal.code.as_str());
    refused.chain(proposal.remarks.iter().map(|remark| remark.code.as_str())).collect()
}

/// Of whom the facts of a proposal make reservations, and of whom entries on a waiting list.
fn made(facts: &Facts) -> (Vec<&str>, Vec<&str>) {
    let booked = facts.bookings.iter().map(|booking| booking.customer.as_str()).collect();
    (booked, facts.waitlist.iter().map(|entry| entry.customer.as_str()).collect())
}

#[test]
fn who_waits_moves_up_in_order() {
    let mut space = studio();
    let day = |day: u32| format!("2026-03-{day:02}T09:00:00Z");
    // Two have it, and the next two wait; nobody waits twice, and nobody waits where nobody may.
    for (n, (who, expected, wanted)) in [
        ("ann", vec![], (vec!["ann"], vec![])),
        ("bob", vec![], (vec!["bob"], vec![])),
        ("cid", vec!["on_waitlist"], (vec![], vec!["cid"])),
        ("dan", vec!["on_waitlist"], (vec![], vec!["dan"])),
        ("cid", vec!["already_waits"], (vec![], vec![])),
        ("ann", vec!["not_bookable"], (vec![], vec![])),
        ("flo", vec!["not_bookable"], (vec![], vec![])),
    ]
    .into_iter()
    .enumerate()
    {
        let proposal = ask(&mut space, &format!("a{n}"), &day(2), who, &book(who, "yoga", 10, 18));
        assert_eq!((codes(&proposal), made(&proposal.facts)), (expected, wanted), "{n} {who}");
    }
    for (who, expected) in [("ann", vec![]), ("bob", vec![]), ("cid", vec!["not_bookable"])] {
        let proposal = ask(&mut space, &format!("box-{who}"), &day(2), who, &book(who, "box", 10, 12));
        assert_eq!(codes(&proposal), expected, "{who} boxes");
    }
    // Ann gives up: Cid has waited longer than Dan. What Ann had of it is hers again, and Cid's class is Cid's.
    let given_up = json!({"cancel_booking": {"booking": "a0.1"}});
    let proposal = ask(&mut space, "up", &day(3), "ann", &given_up);
    assert_eq!((codes(&proposal), made(&proposal.facts).0), (vec!["moved_up"], vec!["cid"]));
    assert_eq!(proposal.facts.bookings[0].waited.as_ref().unwrap().as_str(), "a2.1");
    // Asked again, it is done already, and Dan does not move up for it.
    let again = ask(&mut space, "up", &day(3), "ann", &given_up);
    assert_eq!((codes(&again), made(&again.facts).0), (vec!["already_done"], vec![]));
    // Ann may wait now, behind Dan, and leaves the list again; nobody else takes her off it.
    assert_eq!(codes(&ask(&mut space, "b", &day(4), "ann", &book("ann", "yoga", 10, 18))), ["on_waitlist"]);
    let leave = json!({"undo": {"kind": "waitlist_entry", "fact": "b.1"}});
    assert_eq!(codes(&ask(&mut space, "c", &day(4), "bob", &leave)), ["not_permitted"]);
    assert_eq!(codes(&ask(&mut space, "d", &day(4), "ann", &leave)), Vec::<&str>::new());
    // The host is told once, when Cid has moved up.
    let told = space.due(Moment::parse(&day(1)).unwrap(), Moment::parse(&day(9)).unwrap()).unwrap();
    let told: Vec<_> = told.iter().filter(|notice| notice.kind == NoticeKind::MovedUp).collect();
    assert_eq!(told.len(), 1);
    assert_eq!((told[0].at.to_string(), told[0].booking.as_ref().unwrap().as_str()), (day(3), "up.2"));
}

/// Who cannot have it as their turn comes waits no longer, and the next has it.
#[test]
fn a_turn_can_be_lost() {
    let mut space = studio();
    for (n, who) in ["ann", "bob", "cid", "dan"].into_iter().enumerate() {
        ask(&mut space, &format!("a{n}"), "2026-03-02T09:00:00Z", who, &book(who, "yoga", 10, 18));
    }
    // Cid uses up the four classes of March.
    for n in 0..4 {
        ask(&mut space, &format!("u{n}"), "2026-03-02T10:00:00Z", "cid", &book("cid", "yoga", 20 + n, 18));
    }
    let given_up = json!({"cancel_booking": {"booking": "a1.1"}});
    let proposal = ask(&mut space, "up", "2026-03-03T09:00:00Z", "bob", &given_up);
    assert_eq!((codes(&proposal), made(&proposal.facts).0), (vec!["moved_up", "turn_lost"], vec!["dan"]));
    assert_eq!(proposal.remarks[1].about[0].as_str(), "cid");
    assert_eq!(proposal.facts.voids[0].fact.as_str(), "a2.1");
}

/// A place that is free for a while belongs to who waits for it, and not to who comes by.
#[test]
fn nobody_comes_before_those_who_wait() {
    let mut space = studio();
    for (n, who) in ["ann", "bob", "cid"].into_iter().enumerate() {
        ask(&mut space, &format!("a{n}"), "2026-03-02T09:00:00Z", who, &book(who, "yoga", 10, 18));
    }
    // Recorded by hand, so that nobody has moved up.
    let gone = json!({"booking_cancellations": [{"id": "x", "recorded": "2026-03-03T09:00:00Z", "booking": "a0.1", "at": "2026-03-03T09:00:00Z"}]});
    space = space.with(serde_json::from_value::<Facts>(header(&space, gone)).unwrap()).unwrap();
    assert_eq!(
        codes(&ask(&mut space, "d", "2026-03-04T09:00:00Z", "dan", &book("dan", "yoga", 10, 18))),
        ["on_waitlist"]
    );
    let proposal = ask(&mut space, "c", "2026-03-04T09:00:00Z", "cid", &book("cid", "yoga", 10, 18));
    assert_eq!(made(&proposal.facts).0, ["cid"]);
    // Once it has begun, nobody waits for it any more; a single room is waited for as a class is.
    for (who, expected) in [("ann", vec![]), ("bob", vec!["on_waitlist"])] {
        let proposal = ask(&mut space, &format!("r-{who}"), "2026-03-04T09:00:00Z", who, &book(who, "court", 11, 10));
        assert_eq!(codes(&proposal), expected, "{who} on the court");
    }
}

fn header(space: &Space, more: Value) -> Value {
    let mut file = serde_json::to_value(space.facts()).unwrap();
    let file = file.as_object_mut().unwrap();
    file.retain(|_, value| !value.is_array());
    file.extend(more.as_object().unwrap().clone());
    Value::Object(file.clone())
}

/// The reservations of a day of March that were not given up: whose, and which.
fn standing(space: &Space, day: u32) -> Vec<(String, String)> {
    let facts = space.facts();
    let over = |id: &str| facts.booking_cancellations.iter().any(|one| one.booking.as_str() == id);
    let on = |from: Moment| from.to_string().starts_with(&format!("2026-03-{day:02}"));
    let kept = facts.bookings.iter().filter(|one| on(one.from) && !over(one.id.as_str()));
    kept.map(|one| (one.customer.to_string(), one.id.to_string())).collect()
}

/// However people come and go: never more than there are places, and nobody has a place for which somebody else waited longer.
#[test]
fn a_class_is_never_too_full_and_its_list_is_in_order() {
    let people = ["ann", "bob", "cid", "dan", "eve"];
    for seed in 1_u64..=60 {
        let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15);
        let mut roll = |n: usize| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            usize::try_from(state >> 33).unwrap() % n
        };
        let mut space = studio();
        // By class, who has it and who waits, as the rule has it.
        let mut has: BTreeMap<u32, Vec<&str>> = BTreeMap::new();
        let mut waits: BTreeMap<u32, Vec<&str>> = BTreeMap::new();
        for n in 0..40 {
            let (who, day) = (people[roll(5)], 10 + u32::try_from(roll(2)).unwrap());
            let at = format!("2026-03-02T{:02}:{:02}:00Z", n / 60, n % 60);
            let before = standing(&space, day);
            let (has, waits) = (has.entry(day).or_default(), waits.entry(day).or_default());
            let mine = before.iter().find(|(customer, _)| customer == who);
            if let (Some((_, id)), true) = (mine, roll(2) == 0) {
                ask(&mut space, &format!("q{n}"), &at, who, &json!({"cancel_booking": {"booking": id}}));
                has.retain(|one| *one != who);
                if !waits.is_empty() {
                    has.push(waits.remove(0));
                }
            } else {
                let proposal = ask(&mut space, &format!("q{n}"), &at, who, &book(who, "yoga", day, 18));
                let expected = match (has.contains(&who), waits.contains(&who), has.len()) {
                    (true, ..) => vec!["not_bookable"],
                    (_, true, _) => vec!["already_waits"],
                    (.., 2) => {
                        waits.push(who);
                        vec!["on_waitlist"]
                    }
                    _ => {
                        has.push(who);
                        vec![]
                    }
                };
                assert_eq!(codes(&proposal), expected, "seed {seed}, step {n}: {who} on {day}");
            }
            let after = standing(&space, day);
            let mut kept: Vec<&str> = after.iter().map(|(customer, _)| customer.as_str()).collect();
            let mut expected = has.clone();
            kept.sort_unstable();
            expected.sort_unstable();
            assert_eq!(kept, expected, "seed {seed}, step {n}");
            assert!(kept.len() <= 2);
        }
    }
}
