//! Money that was given back, taken back, or charged by hand for a line.

use super::*;
use crate::billing::balances::open_invoices;
use crate::id::CustomerId;
use crate::space::facts::Party;

/// What Ann still owes, by invoice.
fn open(space: &Space) -> Vec<String> {
    let ann = Party::Customer(CustomerId::new("ann").unwrap());
    let account = space.find(&ann).and_then(|ix| space.account(ix)).unwrap();
    open_invoices(account, &ann).unwrap().iter().map(|(_, open)| open.decimal().to_string()).collect()
}

fn paid(id: &str, outcome: &str, amount: &str, invoice: Option<&str>) -> Value {
    json!({"id": id, "payer": {"customer": "ann"}, "at": format!("2026-03-0{}T10:00:00Z", id.len() + 1), "outcome": outcome,
        "amount": format!("{amount} EUR"), "invoice": invoice})
}

#[test]
fn what_is_open() {
    let one = issue(&space(json!({"memberships": [{"from": "2026-03-01", "until": "2026-04-01"}]})), "2026-03-01");
    let inv = Some("inv-0-2026-03-01-1");
    for (name, payments, expected) in [
        ("nothing was paid", vec![], vec!["310.00"]),
        ("it was paid", vec![paid("a", "received", "310.00", inv)], vec![]),
        (
            "and charged back",
            vec![paid("a", "received", "310.00", inv), paid("bb", "charged_back", "310.00", inv)],
            vec!["310.00"],
        ),
        (
            "and given back",
            vec![paid("a", "received", "310.00", inv), paid("bb", "refunded", "100.00", inv)],
            vec!["100.00"],
        ),
        (
            "charged back, and paid again",
            vec![
                paid("a", "received", "310.00", inv),
                paid("bb", "charged_back", "310.00", inv),
                paid("ccc", "received", "310.00", inv),
            ],
            vec![],
        ),
        (
            "a late failure takes nothing back",
            vec![paid("a", "received", "310.00", inv), paid("bb", "failed", "310.00", inv)],
            vec![],
        ),
        (
            "without naming it",
            vec![paid("a", "received", "310.00", None), paid("bb", "charged_back", "60.00", None)],
            vec!["60.00"],
        ),
    ] {
        assert_eq!(open(&with(&one, "2026-03-09", json!({"payments": payments}))), expected, "{name}");
    }
    // Left on the 12th under `refund`: 200.00 are to be paid back. Paying them back opens nothing; 50.00 more do.
    let policies = json!([{"id": "p", "from": "2020-01-01", "invoices": {"negative": "refund"}}]);
    let two = issue(&space(json!({"policies": policies, "memberships": [{"from": "2026-03-01"}]})), "2026-03-01");
    let two = with(&two, "2026-03-12", json!({"cancellations": [{"id": "c", "at": "2026-03-12"}]}));
    let two =
        issue(&with(&two, "2026-03-12", json!({"payments": [paid("a", "received", "310.00", inv)]})), "2026-03-31");
    for (back, expected) in [("200.00", vec![]), ("250.00", vec!["50.00"])] {
        let back = with(&two, "2026-04-02", json!({"payments": [paid("bb", "refunded", back, inv)]}));
        assert_eq!(open(&back), expected);
    }
}

/// 239.90 a year and 20 % on top, from 18 August 2013, left on 17 September: 30 of 365 days are owed, 19.717…, and 220.18
/// come back. What a charge for the line gave is not given again.
#[test]
fn a_charge_for_a_line() {
    let start = space(json!({
        "taxes": [{"id": "t", "category": "v", "from": "2000-01-01", "percent": "20"}],
        "plans": [{"id": "desk-1", "from": "2000-01-01", "tax": "v", "price": {"flat": {"amount": "239.90 EUR"}}, "billing": {"every": "P1Y"}}],
        "memberships": [{"from": "2013-08-18"}],
    }));
    let line = "m/fee:desk/2013-08-18/1";
    for (name, given, named, expected) in [
        ("all of it", "-239.90", true, vec!["-239.90 EUR + -47.98 EUR"]),
        (
            "half of it: as much again is left",
            "-119.95",
            true,
            vec!["-119.95 EUR + -23.99 EUR", "-119.95 EUR + -23.99 EUR"],
        ),
        (
            "a little: all that is not served",
            "-10.00",
            true,
            vec!["-10.00 EUR + -2.00 EUR", "-220.18 EUR + -44.04 EUR"],
        ),
        (
            "goodwill that is for no line",
            "-239.90",
            false,
            vec!["-239.90 EUR + -47.98 EUR", "-220.18 EUR + -44.04 EUR"],
        ),
    ] {
        let charge = json!({"id": "g", "at": "2013-09-01", "amount": format!("{given} EUR"), "due": "immediate", "tax": "v",
            "line": if named { json!(line) } else { Value::Null }});
        let left = json!({"charges": [charge], "cancellations": [{"id": "c", "at": "2013-09-17"}]});
        let left = with(&issue(&start, "2013-08-18"), "2013-09-17", left);
        let amounts: Vec<String> =
            bill(&left, "2013-09-30").iter().map(|line| line.splitn(4, ' ').nth(3).unwrap().to_owned()).collect();
        assert_eq!(amounts, expected, "{name}");
        // What was given once is not given again, and comes back whole if the leaving is undone.
        let billed = issue(&left, "2013-09-30");
        let back = with(&billed, "2013-11-15", json!({"voids": [{"id": "v", "kind": "cancellation", "fact": "c"}]}));
        let again: i64 = back
            .bill(day("2013-11-30"))
            .unwrap()
            .invoices
            .iter()
            .flat_map(|i| &i.lines)
            .map(|l| l.amount.minor())
            .sum();
        let taken: i64 = billed
            .facts()
            .invoices
            .iter()
            .flat_map(|i| &i.lines)
            .filter(|l| l.rule == "fee:desk")
            .map(|l| l.amount.minor())
            .sum();
        assert_eq!(taken + again, 23_990, "{name}");
    }
}

/// A credit of 50.00 that was given, used, and void: what it paid is asked for again, once.
#[test]
fn credit_that_was_voided() {
    let charge = |id: &str, at: &str, amount: &str| json!({"charges": [{"id": id, "at": at, "amount": format!("{amount} EUR"), "due": "immediate"}]});
    let dues = |space: &Space, through: &str| -> Vec<String> {
        space
            .bill(day(through))
            .unwrap()
            .invoices
            .iter()
            .map(|i| format!("{} {}", i.due.decimal(), i.credit_after.decimal()))
            .collect()
    };
    let one = issue(&with(&space(json!({})), "2026-01-05", charge("oops", "2026-01-05", "-50.00")), "2026-01-05");
    let two = with(&one, "2026-01-10", charge("real", "2026-01-10", "50.00"));
    assert_eq!(dues(&two, "2026-01-10"), ["0.00 0.00"]);
    let two = issue(&two, "2026-01-10");
    let voids = json!({"voids": [{"id": "v1", "kind": "charge", "fact": "oops"}, {"id": "v2", "kind": "invoice", "fact": "inv-0-2026-01-05-1"}]});
    let three = with(&two, "2026-02-11", voids);
    let less = with(&three, "2026-02-11", charge("less", "2026-02-11", "-20.00"));
    assert_eq!(dues(&less, "2026-02-28"), ["0.00 -30.00"], "20.00 that are given back are taken off what is owed");
    let later = with(&three, "2026-02-11", charge("later", "2026-02-11", "30.00"));
    assert_eq!(dues(&later, "2026-02-28"), ["80.00 0.00"]);
    let later = issue(&later, "2026-02-28");
    assert_eq!(dues(&with(&later, "2026-04-10", charge("more", "2026-04-10", "80.00")), "2026-04-30"), ["80.00 0.00"]);
}
