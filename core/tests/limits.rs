//! Small files that ask for much: each is refused by the limit that it meets, and answered within limits that the host has
//! raised. The four hundred allowances took eight seconds before.

#![allow(clippy::unwrap_used, clippy::arithmetic_side_effects, clippy::indexing_slicing)]

use serde_json::{Value, json};
use tenure::id::{CreditId, CustomerId};
use tenure::space::facts::Party;
use tenure::space::{Limits, Space};
use tenure::time::{Day, Moment};

const RECORDED: &str = "2020-01-01T09:00:00Z";

fn file(plan: &Value, memberships: usize, from: &str) -> Vec<u8> {
    let mut desk = json!({"id": "desk-1", "recorded": RECORDED, "plan": "desk", "from": "2020-01-01", "name": "Desk",
        "kind": "recurring"});
    desk.as_object_mut().unwrap().extend(plan.as_object().unwrap().clone());
    let held = |i: usize| {
        json!({"id": format!("m{i}"), "recorded": RECORDED, "holder": {"customer": format!("c{i}")},
        "plan": "desk", "from": from})
    };
    let customer = |i: usize| json!({"id": format!("c{i}"), "recorded": RECORDED});
    json!({
        "format": 1, "edition": 1, "space": {"id": "s", "name": "S", "currency": "EUR", "zone": "UTC"},
        "credits": [{"id": "min", "recorded": RECORDED, "name": "Minutes", "step": "1"}],
        "plans": [desk],
        "customers": (0..memberships).map(customer).collect::<Vec<_>>(),
        "memberships": (0..memberships).map(held).collect::<Vec<_>>(),
    })
    .to_string()
    .into_bytes()
}

/// A free plan with lockers, which are charged by months of their own.
fn lockers(attached: usize, from: &str) -> Vec<u8> {
    let mut file: Value = serde_json::from_slice(&file(&json!({"kind": "free"}), 1, from)).unwrap();
    file["add_ons"] = json!([{"id": "locker-1", "recorded": RECORDED, "add_on": "locker", "from": "0001-01-01", "name": "Locker",
        "price": "10.00 EUR"}]);
    let one =
        |n| json!({"id": format!("a{n}"), "recorded": RECORDED, "membership": "m0", "add_on": "locker", "from": from});
    file["attachments"] = (0..attached).map(one).collect();
    file["plans"][0]["from"] = json!("0001-01-01");
    file.to_string().into_bytes()
}

fn first() -> Party {
    Party::Customer(CustomerId::new("c0").unwrap())
}

/// The code and the message of what went wrong.
type Refusal = (String, String);
type Ask = fn(&Space) -> Result<(), Refusal>;

fn told(error: tenure::error::Error) -> Refusal {
    (error.code.as_str().to_owned(), error.message)
}

fn bill(space: &Space) -> Result<(), Refusal> {
    let bill = space.bill(Day::parse("2020-12-31").unwrap()).map_err(told)?;
    bill.failed.first().map_or(Ok(()), |failed| Err((failed.code.clone(), failed.message.clone())))
}

fn explain(space: &Space) -> Result<(), Refusal> {
    space.explain_all(Day::parse("2020-12-31").unwrap()).map(drop).map_err(told)
}

fn balance(space: &Space) -> Result<(), Refusal> {
    let at = Moment::parse("2020-12-31T12:00:00Z").unwrap();
    space.balance(&first(), &CreditId::new("min").unwrap(), at).map(drop).map_err(told)
}

fn ledger(space: &Space) -> Result<(), Refusal> {
    let until = Moment::parse("2020-12-31T12:00:00Z").unwrap();
    space.ledger(&first(), &CreditId::new("min").unwrap(), until).map(drop).map_err(told)
}

#[test]
fn what_a_small_file_may_ask_for() {
    let daily = json!({"billing": {"every": "P1D"}, "price": {"flat": {"amount": "1.00 EUR"}}});
    let free = json!({"billing": {"every": "P1D"}});
    let allowances = |n: usize| json!({"allowances": vec![json!({"credit": "min", "amount": "1", "every": "P1D"}); n]});
    // The days from the first to the end of 2020: 270 years have 98,617 of them, 300 have 109,574.
    let cases: &[(&str, Vec<u8>, Ask, &str)] = &[
        ("a day as a cycle for three centuries", file(&daily, 1, "1721-01-01"), bill, "cycles_of_account"),
        ("the same without a price", file(&free, 1, "1721-01-01"), bill, "cycles_of_account"),
        ("days for fifty years, of a hundred people", file(&daily, 100, "1971-01-01"), bill, "cycles"),
        ("the same, explained", file(&daily, 100, "1971-01-01"), explain, "cycles"),
        ("an allowance a day for three centuries", file(&allowances(1), 1, "1721-01-01"), ledger, "periods"),
        ("five lockers by the month for twenty centuries", lockers(5, "0001-01-02"), bill, "cycles_of_account"),
        ("four hundred allowances a day for a year", file(&allowances(400), 1, "2020-01-01"), balance, "periods"),
    ];
    for (name, bytes, ask, limit) in cases {
        assert!(bytes.len() < 100_000, "{name}: {} bytes", bytes.len());
        let (code, message) = ask(&Space::read(bytes).unwrap()).unwrap_err();
        assert_eq!(code, "too_many", "{name}");
        assert!(message.contains(&format!("the limit `{limit}` is")), "{name}: {message}");
    }
}

/// Every rule of notices is asked for every event of its kind: two thousand of them took five seconds and 550 MB.
#[test]
fn a_plan_has_a_hundred_rules_of_notices() {
    let plan = |n: usize| {
        let rule = |i: usize| json!({"notice": "ending", "before": format!("P{}D", i + 1)});
        file(&json!({"notices": (0..n).map(rule).collect::<Vec<_>>()}), 1, "2020-01-01")
    };
    assert!(Space::read(&plan(100)).is_ok());
    let errors = Space::read(&plan(101)).unwrap_err();
    let error = errors.first().unwrap();
    assert_eq!((error.code.as_str(), error.path.as_deref()), ("too_many", Some("plans[0].notices")));
}

/// What honest spaces have is answered: daily for ten years by forty people, weekly for fifty years by as many.
#[test]
fn what_an_honest_space_asks_for() {
    let every = |every: &str| {
        json!({"billing": {"every": every}, "price": {"flat": {"amount": "1.00 EUR"}},
        "allowances": [{"credit": "min", "amount": "1"}]})
    };
    for (plan, from) in [(every("P1D"), "2011-01-01"), (every("P1W"), "1971-01-01"), (every("P1M"), "1921-01-01")] {
        let space = Space::read(&file(&plan, 40, from)).unwrap();
        for ask in [bill, ledger] {
            assert_eq!(ask(&space), Ok(()), "{plan} from {from}");
        }
    }
}

/// The limits are the host's: lowered, they refuse what was answered; they go with the space as it grows; raised, they let through.
#[test]
fn limits_are_the_hosts() {
    let daily = json!({"billing": {"every": "P1D"}, "price": {"flat": {"amount": "1.00 EUR"}}});
    let bytes = file(&daily, 2, "2020-12-01");
    let none = Limits { for_each_fact: 0, ..Limits::default() };
    // 31 days each; six facts.
    for (limits, expected) in [
        (Limits { cycles_of_account: 31, ..none }, None),
        (Limits { cycles_of_account: 30, ..none }, Some("cycles_of_account")),
        (Limits { cycles: 62, ..none }, None),
        (Limits { cycles: 61, ..none }, Some("cycles")),
        // Ten for each of six facts.
        (Limits { cycles: 2, for_each_fact: 10, ..none }, None),
        (Limits { cycles: 1, for_each_fact: 10, ..none }, Some("cycles")),
        (Limits { facts: 6, ..none }, None),
        (Limits { facts: 5, ..none }, Some("facts")),
        (Limits { facts_of_account: 2, ..none }, None),
        (Limits { facts_of_account: 1, ..none }, Some("facts_of_account")),
    ] {
        let read = Space::read_within(&bytes, limits).map_err(|errors| told(errors.first().unwrap().clone()));
        let within = Space::read(&bytes).unwrap().within(limits).map_err(told);
        for space in [read, within] {
            let answer = space.and_then(|space| {
                assert_eq!(space.limits(), limits);
                let again = space.known_on(Moment::MAX).map_err(told)?;
                assert_eq!(again.limits(), limits);
                bill(&again)
            });
            assert!(answer.as_ref().err().is_none_or(|(code, _)| code == "too_many"));
            let message = answer.err().map(|(_, message)| message);
            let named = message.as_ref().and_then(|message| message.split("the limit `").nth(1)?.split('`').next());
            assert_eq!(named, expected, "{limits:?}: {message:?}");
        }
    }
}
