//! Bad input and large input: coded errors or what is said, in bounded time.

use super::*;
use crate::billing::numbered;
use crate::error::Code;
use std::fmt::Write;

#[test]
fn coded_errors() {
    for (name, facts, through, code) in [
        (
            "a day as a cycle for nine thousand years",
            json!({"plans": [{"id": "desk-1", "billing": {"every": "P1D"}}], "memberships": [{"from": "1000-01-01"}]}),
            "9990-01-01",
            Code::TooMany,
        ),
        ("the end of time", json!({"memberships": [{"from": "9999-12-01"}]}), "9999-12-31", Code::OutOfRange),
        (
            "a cycle that never ends",
            json!({"plans": [{"id": "desk-1", "billing": {"every": "P9000Y"}}], "memberships": [{"from": "2026-01-01"}]}),
            "2026-01-01",
            Code::OutOfRange,
        ),
        (
            "seats that cost more than there is",
            json!({"plans": [{"id": "desk-1", "price": {"per_seat": {"amount": "90000000000000000.00 EUR"}}}], "memberships": [{"seats": 2}]}),
            "2026-01-31",
            Code::OutOfRange,
        ),
        (
            "two lines that do not fit one invoice",
            json!({"plans": [{"id": "desk-1", "price": {"flat": {"amount": "92233720368547758.07 EUR"}}}],
                "memberships": [{}, {"id": "n"}]}),
            "2026-01-01",
            Code::OutOfRange,
        ),
        (
            "several terms that do not fit",
            json!({"plans": [{"id": "desk-1", "billing": null, "kind": "fixed_term", "price": {"flat": {"amount": "92233720368547758.07 EUR"}},
                "terms": {"term": {"rolling": {"length": "P1Y"}}, "renewal": "manual"}}],
                "memberships": [{}], "renewals": [{"id": "r", "at": "2026-06-01", "terms": 2}]}),
            "2027-12-31",
            Code::OutOfRange,
        ),
    ] {
        let mut facts = facts;
        facts["charges"] = json!([{"id": "b", "party": {"customer": "bob"}, "at": "1000-01-01", "amount": "5.00 EUR",
            "due": "immediate"}]);
        let space = space(facts);
        let before = std::time::Instant::now();
        let bill = space.bill(day(through)).unwrap();
        let failed: Vec<_> = bill.failed.iter().map(|failed| (&failed.party, failed.code.as_str())).collect();
        let ann = crate::space::facts::Party::Customer(crate::id::CustomerId::new("ann").unwrap());
        assert_eq!((failed, bill.invoices.len()), (vec![(&ann, code.as_str())], 1), "{name}");
        assert_eq!(bill.invoices[0].total.to_string(), "5.00 EUR", "{name}: what is Bob's is billed");
        assert!(before.elapsed().as_secs() < 20, "{name} takes too long");
    }
}

/// Files that say what makes no sense are refused when they are read.
#[test]
fn refused_on_reading() {
    for (name, key, fact) in [
        ("an interval of zero", "plans", json!({"id": "x-1", "billing": {"every": "P0M"}})),
        ("a tax of over 100 %", "taxes", json!({"id": "t", "category": "rent", "percent": "101"})),
        ("a coupon of over 100 %", "coupons", json!({"id": "c", "off": {"percent": "100.01"}})),
        (
            "a package of no seats",
            "plans",
            json!({"id": "x-1", "price": {"package": {"amount": "5.00 EUR", "size": 0}}}),
        ),
    ] {
        let file = json!({
            "format": 1, "edition": 1, "space": {"id": "s", "name": "S", "currency": "EUR", "zone": "Europe/Berlin"},
            key: [completed(key, &fact)],
        });
        assert!(Space::read(file.to_string().as_bytes()).is_err(), "{name}");
    }
}

/// Discounts that together are more than the fee take all of it, and no more.
#[test]
fn discounts_never_go_below_zero() {
    let coupons: Vec<Value> = (0..4).map(|n| json!({"id": format!("c{n}"), "off": {"amount": "200.00 EUR"}})).collect();
    let redemptions: Vec<Value> =
        (0..4).map(|n| json!({"id": format!("r{n}"), "coupon": format!("c{n}"), "from": "2026-01-01"})).collect();
    let space = space(json!({"memberships": [{}], "coupons": coupons, "redemptions": redemptions}));
    let expected = [
        "2026-01-01 ann m/discount:r0:fee:desk/2026-01-01/1 -200.00 EUR",
        "2026-01-01 ann m/discount:r1:fee:desk/2026-01-01/1 -110.00 EUR",
        "2026-01-01 ann m/fee:desk/2026-01-01/1 310.00 EUR",
    ];
    assert_eq!(bill(&space, "2026-01-31"), expected);
}

/// A history with a change every week, of so many years: switches to and fro, seats, prices, pauses, add-ons and coupons.
fn weekly(years: i32) -> Space {
    let mut facts: std::collections::BTreeMap<&str, Vec<Value>> = std::collections::BTreeMap::new();
    let (start, end) = (day("2016-01-04"), day(&format!("{}-01-04", 2016 + years)));
    let (mut at, mut n) = (start.add_days(7).unwrap(), 0);
    let mut id = String::new();
    while at < end {
        id.clear();
        write!(id, "x{n}").unwrap();
        let (array, fact) = match n % 7 {
            0 => ("switches", json!({"id": id, "at": at.to_string(), "plan": "room"})),
            1 => ("seat_changes", json!({"id": id, "at": at.to_string(), "seats": n % 5 + 1})),
            2 => ("switches", json!({"id": id, "at": at.to_string(), "plan": "desk"})),
            3 => ("pauses", json!({"id": id, "from": at.to_string(), "until": at.add_days(3).unwrap().to_string()})),
            4 => ("price_changes", json!({"id": id, "at": at.to_string(), "price": "99.00 EUR"})),
            5 => (
                "attachments",
                json!({"id": id, "add_on": "locker", "from": at.to_string(), "until": at.add_days(30).unwrap().to_string()}),
            ),
            _ => ("redemptions", json!({"id": id, "coupon": "ten", "from": at.to_string()})),
        };
        facts.entry(array).or_default().push(fact);
        (at, n) = (at.add_days(7).unwrap(), n + 1);
    }
    let mut file = json!({
        "plans": [{"id": "desk-1", "price": {"per_seat": {"amount": "31.00 EUR"}}}, {"id": "room-1", "price": {"per_seat": {"amount": "62.00 EUR"}}}],
        "add_ons": [{"id": "locker", "price": "31.00 EUR"}],
        "coupons": [{"id": "ten", "off": {"percent": "10"}, "periods": 1}],
        "memberships": [{"from": start.to_string()}],
    });
    for (array, list) in facts {
        file[array] = Value::Array(list);
    }
    space(file)
}

/// Five years of weekly changes are billed, and once: that the time grows with the facts is measured in `benches/`.
#[test]
fn a_change_every_week() {
    let space = weekly(5);
    let through = day("2021-01-04");
    let bill = space.bill(through).unwrap();
    let lines: usize = bill.invoices.iter().map(|invoice| invoice.lines.len()).sum();
    assert!(lines > 100, "{lines}");
    let recorded = Moment::parse("2021-01-05T00:00:00Z").unwrap();
    let issued = bill.facts(space.header(), recorded, numbered("inv")).unwrap();
    assert_eq!(space.with(issued).unwrap().bill(through).unwrap().invoices, []);
}
