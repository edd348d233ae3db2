//! Reservations, case by case: what may be reserved, what stands in the way, what it takes and who pays.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::string_slice)]

mod file;

use serde_json::{Value, json};
use tenure::booking::{Attendance, Offer};
use tenure::id::{CustomerId, FactId, ResourceId};
use tenure::space::Space;
use tenure::space::facts::Facts;
use tenure::time::{Day, Moment};

/// A house in Berlin with a blue room at 20 euros an hour, paid by minutes in steps of 15, and a desk for money. Ann has a
/// membership with 120 minutes a month; acme's staff, Bob, inherit one with 60.
fn space(limits: Value, more: Value) -> Space {
    let file = json!({
        "format": 1, "edition": 1,
        "space": {"id": "s", "name": "S", "currency": "EUR", "zone": "Europe/Berlin"},
        "credits": [{"id": "minutes", "name": "Minutes", "step": "15"}],
        "hours": [{"id": "h1", "hours": "day", "from": "2024-01-01", "windows": [{"days": ["mon", "tue", "wed", "thu", "fri"], "from": "08:00", "until": "18:00"}]}],
        "places": [{"id": "p1", "place": "east", "from": "2024-01-01", "name": "East"}],
        "resources": [
            {"id": "r1", "resource": "blue", "from": "2024-01-01", "name": "Blue", "credit": "minutes", "hourly": "20.00 EUR", "buffer_minutes": 15, "place": "east", "cancel_before": "PT24H"},
            {"id": "r2", "resource": "desk", "from": "2024-01-01", "name": "Desk", "hourly": "3.00 EUR"}],
        "plans": [
            {"id": "a1", "plan": "own", "from": "2024-01-01", "name": "Own", "kind": "recurring", "billing": {"every": "P1M", "anchor": "calendar"},
                "allowances": [{"credit": "minutes", "amount": "120"}], "booking": limits},
            {"id": "c1", "plan": "office", "from": "2024-01-01", "name": "Office", "kind": "recurring", "billing": {"every": "P1M", "anchor": "calendar"},
                "allowances": [{"credit": "minutes", "amount": "60"}], "credits": [{"credit": "minutes", "overage": "refused"}]}],
        "customers": [{"id": "ann"}, {"id": "bob"}, {"id": "cid"}],
        "companies": [{"id": "acme"}],
        "memberships": [{"id": "m", "holder": {"customer": "ann"}, "plan": "own", "from": "2024-01-01"},
            {"id": "o", "holder": {"company": "acme"}, "plan": "office", "from": "2024-01-01"}],
        "links": [{"id": "k", "customer": "bob", "company": "acme", "from": "2024-01-01"}],
    });
    file::read(file, more).unwrap_or_else(|errors| panic!("{errors}"))
}

/// "06 09:00" is that time in May 2024, UTC.
fn at(text: &str) -> Moment {
    let (day, time) = text.split_once(' ').unwrap();
    Moment::parse(&format!("2024-05-{day}T{time}:00Z")).unwrap()
}

fn offer(space: &Space, who: &str, what: &str, from: &str, until: &str, now: &str) -> Offer {
    space
        .may_book(&CustomerId::new(who).unwrap(), &ResourceId::new(what).unwrap(), at(from), at(until), at(now))
        .unwrap()
}

fn why(offer: &Offer) -> Vec<String> {
    let code = |reason| serde_json::to_value(reason).unwrap()["code"].as_str().unwrap().to_owned();
    offer.reasons.iter().map(code).collect()
}

fn booking(id: &str, who: &str, what: &str, from: &str, until: &str) -> Value {
    json!({"id": id, "customer": who, "resource": what, "from": at(from).to_string(), "until": at(until).to_string()})
}

#[test]
fn what_stands_in_the_way() {
    let month = json!({"bookings": [booking("b1", "ann", "blue", "07 09:00", "07 10:00"), booking("b2", "cid", "blue", "08 09:00", "08 10:00")]});
    for (name, limits, more, from, until, expected) in [
        ("nothing", json!({}), json!({}), "06 09:00", "06 10:00", &[][..]),
        ("past", json!({}), json!({}), "02 08:00", "02 10:00", &["past"]),
        ("another resource", json!({"resources": ["desk"]}), json!({}), "06 09:00", "06 10:00", &["not_offered"]),
        ("too long", json!({"longest_minutes": 59}), json!({}), "06 09:00", "06 10:00", &["too_long"]),
        ("as long as that", json!({"longest_minutes": 60}), json!({}), "06 09:00", "06 10:00", &[]),
        ("too short", json!({"shortest_minutes": 61}), json!({}), "06 09:00", "06 10:00", &["too_short"]),
        ("a day too far", json!({"ahead": "P3D"}), json!({}), "06 09:00", "06 10:00", &["too_far_ahead"]),
        ("just near enough", json!({"ahead": "P4D"}), json!({}), "06 09:00", "06 10:00", &[]),
        ("open", json!({"open": 1}), month.clone(), "06 09:00", "06 10:00", &["too_many_open"]),
        ("a day", json!({"minutes_a_day": 90}), month.clone(), "07 11:00", "07 12:00", &["day_limit"]),
        ("a week", json!({"minutes_a_week": 90}), month.clone(), "06 09:00", "06 10:00", &["week_limit"]),
        ("another week", json!({"minutes_a_week": 90}), month.clone(), "13 09:00", "13 10:00", &[]),
        ("a cycle", json!({"minutes_a_cycle": 90}), month.clone(), "13 09:00", "13 10:00", &["cycle_limit"]),
        ("taken", json!({}), month.clone(), "08 08:30", "08 09:30", &["taken"]),
        ("too close", json!({}), month.clone(), "08 10:14", "08 11:00", &["too_close"]),
        ("close enough", json!({}), month.clone(), "08 10:15", "08 11:00", &[]),
        (
            "a lockdown",
            json!({}),
            json!({"lockdowns": [{"place": "east", "from": at("06 09:30").to_string(), "until": at("06 09:45").to_string()}]}),
            "06 09:00",
            "06 10:00",
            &["lockdown"],
        ),
        (
            "a group's hours",
            json!({}),
            json!({"groups": [{"id": "g", "name": "G", "hours": "day"}], "group_members": [{"group": "g", "customer": "ann", "from": "2024-01-01"}]}),
            "06 15:30",
            "06 16:30",
            &["outside_group_hours"],
        ),
        (
            "an end",
            json!({}),
            json!({"cancellations": [{"membership": "m", "at": at("06 09:30").to_string()}]}),
            "06 09:00",
            "06 10:00",
            &["ends_before"],
        ),
        (
            "a holding",
            json!({}),
            json!({"cancellations": [{"membership": "m", "at": "2024-05-05"}]}),
            "06 09:00",
            "06 10:00",
            &["nothing_held"],
        ),
    ] {
        let found = offer(&space(limits, more), "ann", "blue", from, until, "02 09:00");
        assert_eq!(why(&found), expected, "{name}");
        assert_eq!(found.allowed, expected.is_empty(), "{name}");
        assert!(found.reasons.iter().all(|reason| !reason.sentence().is_empty()));
    }
}

/// A class takes as many as its capacity says at any instant, each of its own customer.
#[test]
fn a_class_takes_so_many_at_a_time() {
    let yoga = json!({"id": "r3", "resource": "yoga", "from": "2024-01-01", "name": "Yoga", "capacity": 2, "buffer_minutes": 15});
    let dora = json!([{"id": "dora"}, {"id": "eve"}]);
    let held: Vec<Value> = ["cid", "dora", "eve"]
        .iter()
        .map(|who| json!({"id": format!("m-{who}"), "holder": {"customer": who}, "plan": "own", "from": "2024-01-01"}))
        .collect();
    type Case<'a> = (&'a str, Vec<Value>, (&'a str, &'a str), &'a [&'a str]);
    let cases: [Case<'_>; 9] = [
        ("nobody is there", vec![], ("07 10:00", "07 11:00"), &[]),
        ("one is there", vec![booking("b1", "cid", "yoga", "07 10:00", "07 11:00")], ("07 10:00", "07 11:00"), &[]),
        ("two are there", two(("07 10:00", "07 11:00"), ("07 10:00", "07 11:00")), ("07 10:00", "07 11:00"), &["full"]),
        // Never two at one time: the one ends as the other begins.
        ("one after the other", two(("07 10:00", "07 10:30"), ("07 10:30", "07 11:00")), ("07 10:00", "07 11:00"), &[]),
        (
            "two for a minute",
            two(("07 10:00", "07 10:31"), ("07 10:30", "07 11:00")),
            ("07 10:00", "07 11:00"),
            &["full"],
        ),
        (
            "two before it",
            two(("07 09:00", "07 10:30"), ("07 09:30", "07 10:15")),
            ("07 10:20", "07 11:00"),
            &["too_close"],
        ),
        (
            "two within the quarter before it",
            two(("07 09:00", "07 10:30"), ("07 09:30", "07 10:15")),
            ("07 10:14", "07 11:00"),
            &["full"],
        ),
        (
            "and half an hour before",
            two(("07 09:00", "07 09:30"), ("07 09:00", "07 09:30")),
            ("07 10:00", "07 11:00"),
            &[],
        ),
        (
            "oneself is there",
            vec![booking("b1", "ann", "yoga", "07 10:30", "07 11:30")],
            ("07 10:00", "07 11:00"),
            &["taken"],
        ),
    ];
    for (name, bookings, (from, until), expected) in cases {
        let more = json!({"resources": [yoga], "customers": dora, "memberships": held, "bookings": bookings});
        let offer = offer(&space(json!({}), more), "ann", "yoga", from, until, "06 08:00");
        assert_eq!(why(&offer), expected, "{name}");
    }
}

fn two(a: (&str, &str), b: (&str, &str)) -> Vec<Value> {
    vec![booking("b1", "cid", "yoga", a.0, a.1), booking("b2", "dora", "yoga", b.0, b.1)]
}

/// A pass of two uses books two classes: what is given up in time is given back, too late is not; coming is the use itself.
#[test]
fn a_pass_books_as_often_as_it_has_uses() {
    let pass =
        json!({"id": "p1", "plan": "two", "from": "2024-01-01", "name": "Two", "kind": {"punch_pass": {"uses": 2}}});
    let under = |id: &str, day: &str| {
        let mut one = booking(id, "cid", "desk", &format!("{day} 10:00"), &format!("{day} 11:00"));
        one["under"] = json!("m-cid");
        one
    };
    let cancelled =
        |charged: bool| json!([{"id": "c1", "booking": "b1", "at": at("07 09:00").to_string(), "charged": charged}]);
    let visit = |time: &str| json!([{"id": "v1", "customer": "cid", "at": at(time).to_string(), "under": "m-cid"}]);
    let each = json!({"counted": "each"});
    type Case<'a> = (&'a str, Vec<Value>, Value, Value, &'a [&'a str]);
    let cases: [Case<'_>; 7] = [
        ("one is reserved", vec![under("b1", "07")], json!([]), json!([]), &[]),
        ("two are", vec![under("b1", "07"), under("b2", "08")], json!([]), json!([]), &["pass_used_up"]),
        ("one was given up", vec![under("b1", "07"), under("b2", "08")], cancelled(false), json!([]), &[]),
        ("too late", vec![under("b1", "07"), under("b2", "08")], cancelled(true), json!([]), &["pass_used_up"]),
        ("it came to the one", vec![under("b1", "07")], json!([]), visit("07 10:05"), &[]),
        ("it came to something else", vec![under("b1", "07")], json!([]), visit("07 12:05"), &["pass_used_up"]),
        (
            "and nobody came to the other",
            vec![under("b1", "07"), under("b2", "08")],
            json!([]),
            visit("07 10:05"),
            &["pass_used_up"],
        ),
    ];
    for (name, bookings, cancellations, visits, expected) in cases {
        let mut pass = pass.clone();
        pass["visits"] = each.clone();
        let more = json!({"plans": [pass], "memberships": [{"id": "m-cid", "holder": {"customer": "cid"}, "plan": "two", "from": "2024-01-01"}],
            "bookings": bookings, "booking_cancellations": cancellations, "visits": visits});
        let offer = offer(&space(json!({}), more), "cid", "desk", "09 10:00", "09 11:00", "08 20:00");
        assert_eq!(why(&offer), expected, "{name}");
    }
}

#[test]
fn credits_overage_and_who_pays() {
    let house = space(json!({}), json!({}));
    // 145 minutes are 150 by steps of 15: thirty more than there are, half an hour.
    let ann = offer(&house, "ann", "blue", "06 09:00", "06 11:25", "02 09:00");
    assert_eq!((ann.takes.0.to_string(), ann.uncovered.0.to_string()), ("150".into(), "30".into()));
    assert_eq!(ann.overage.unwrap().to_string(), "10.00 EUR");
    assert_eq!(ann.slices[0].lot.as_str(), "membership:m/minutes/2024-05-01");
    // Bob's company allows no overage, and pays for what its links inherit.
    let bob = offer(&house, "bob", "blue", "06 09:00", "06 10:00", "02 09:00");
    assert_eq!((bob.allowed, serde_json::to_value(&bob.payer).unwrap()), (true, json!({"company": "acme"})));
    assert_eq!(why(&offer(&house, "bob", "blue", "06 09:00", "06 10:01", "02 09:00")), ["no_credits"]);
    // Money: 3 euros an hour.
    let desk = offer(&house, "ann", "desk", "06 09:00", "06 10:20", "02 09:00");
    assert_eq!((desk.price.unwrap().to_string(), desk.credit), ("4.00 EUR".into(), None));
    // What is offered is what is billed.
    let facts =
        Facts { bookings: vec![ann.booking(FactId::new("b").unwrap(), at("02 09:00"))], ..house.facts().empty() };
    let bill = house.with(facts).unwrap().bill(Day::parse("2024-05-31").unwrap()).unwrap();
    let lines: Vec<String> =
        bill.invoices.iter().flat_map(|i| &i.lines).map(|line| format!("{} {}", line.id, line.amount)).collect();
    assert_eq!(lines, ["m/overage:booking:b/2024-05-06/1 10.00 EUR"]);
}

#[test]
fn what_is_reserved_for_later_is_not_given_twice() {
    let later = json!({"id": "b", "customer": "bob", "resource": "blue", "from": at("20 09:00").to_string(), "until": at("20 10:00").to_string(),
        "under": "o", "takes": {"credit": "minutes", "amount": "60"}});
    let house = space(json!({}), json!({"bookings": [later]}));
    assert_eq!(why(&offer(&house, "bob", "blue", "13 09:00", "13 09:15", "02 09:00")), ["credits_reserved"]);
    // In June there are others.
    assert!(
        house
            .may_book(
                &CustomerId::new("bob").unwrap(),
                &ResourceId::new("blue").unwrap(),
                Moment::parse("2024-06-03T09:00:00Z").unwrap(),
                Moment::parse("2024-06-03T10:00:00Z").unwrap(),
                at("02 09:00")
            )
            .unwrap()
            .allowed
    );
}

#[test]
fn an_offer_lasts_until_it_differs() {
    let house = space(
        json!({"ahead": "P3D"}),
        json!({"bookings": [booking("b1", "cid", "blue", "06 09:00", "06 10:00")], "booking_cancellations": [{"booking": "b1", "at": at("05 07:00").to_string()}]}),
    );
    let now = offer(&house, "ann", "blue", "06 09:00", "06 10:00", "02 09:00");
    // On the third it is near enough; the room is free from the fifth on.
    assert_eq!((why(&now), now.valid_until), (vec!["too_far_ahead".into(), "taken".into()], Some(at("02 22:00"))));
    let then = offer(&house, "ann", "blue", "06 09:00", "06 10:00", "03 09:00");
    assert_eq!((why(&then), then.valid_until), (vec!["taken".to_owned()], Some(at("05 07:00"))));
    let free = offer(&house, "ann", "blue", "06 09:00", "06 10:00", "05 07:00");
    assert_eq!((free.allowed, free.valid_until), (true, at("06 09:00").next()));
}

#[test]
fn attendance_and_cancelling() {
    let house = space(
        json!({}),
        json!({"bookings": [booking("came", "ann", "desk", "06 09:00", "06 10:00"), booking("missed", "ann", "desk", "06 11:00", "06 12:00"),
                json!({"id": "room", "customer": "ann", "resource": "blue", "from": at("08 09:00").to_string(), "until": at("08 10:00").to_string(), "under": "m", "takes": {"credit": "minutes", "amount": "60"}}),
                booking("off", "ann", "desk", "09 11:00", "09 12:00"), booking("late", "ann", "desk", "09 13:00", "09 14:00")],
            "booking_cancellations": [{"booking": "off", "at": at("07 09:00").to_string()}, {"booking": "late", "at": at("09 12:59").to_string(), "charged": true}],
            "visits": [{"customer": "ann", "at": at("06 08:50").to_string()}]}),
    );
    let became = |id: &str, when: &str| house.attendance(&FactId::new(id).unwrap(), at(when)).unwrap();
    for (id, when, expected) in [
        ("came", "06 08:00", Attendance::Ahead),
        ("came", "06 09:30", Attendance::Attended),
        ("missed", "06 11:30", Attendance::Awaited),
        ("missed", "06 12:00", Attendance::NoShow),
        ("off", "07 08:00", Attendance::Ahead),
        ("off", "07 09:00", Attendance::Cancelled),
        ("late", "10 09:00", Attendance::CancelledLate),
    ] {
        assert_eq!(became(id, when), expected, "{id} at {when}");
    }
    let cancelling = |id: &str, when: &str| house.cancelling(&FactId::new(id).unwrap(), at(when)).unwrap();
    assert!(!cancelling("room", "07 08:59").late);
    assert!(cancelling("room", "07 09:00").late);
}
