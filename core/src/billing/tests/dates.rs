//! The date of a correction: the day of the change, whose policy decides; and the days that it takes back or adds.

use super::*;

/// The lines that are to be billed through a day: `date: from..until amount`.
fn shown(space: &Space, through: &str) -> Vec<String> {
    let bill = space.bill(day(through)).unwrap();
    let line = |date: Day, line: &crate::space::facts::InvoiceLine| {
        format!("{date}: {}..{} {}", line.from, line.until, line.amount.decimal())
    };
    bill.invoices.iter().flat_map(|invoice| invoice.lines.iter().map(move |one| line(invoice.date, one))).collect()
}

/// The space with the invoices that it bills through a day, recorded at noon of that day.
fn issued(space: &Space, through: &str) -> Space {
    let recorded = Moment::parse(&format!("{through}T12:00:00Z")).unwrap();
    let ids = crate::billing::numbered(&format!("on-{through}"));
    space.with(space.bill(day(through)).unwrap().facts(space.header(), recorded, ids).unwrap()).unwrap()
}

fn at_once_from(from: &str) -> Value {
    json!([{"id": "p0", "from": "2020-01-01"}, {"id": "p1", "from": from, "change": {"collect": "at_once"}}])
}

/// One change after the first invoice, billed on the day after it. From 22 June 2025 a year costs 60.00 a seat for three
/// seats, a month of the desk 310.00.
#[test]
fn the_day_of_the_change() {
    for (name, plan, change, through, expected) in [
        // 285 of 365 days are left on 10 September: 5 × 60 × 285 / 365 = 234.246….
        (
            "eight seats",
            "team",
            json!({"seat_changes": [{"id": "x", "at": "2025-09-10", "seats": 8}]}),
            "2025-09-10",
            vec!["2025-09-10: 2025-09-10..2026-06-22 234.25"],
        ),
        // (500 − 180) × 285 / 365 = 249.863….
        (
            "an agreed price",
            "team",
            json!({"price_changes": [{"id": "x", "at": "2025-09-10", "price": "500.00 EUR"}]}),
            "2025-09-10",
            vec!["2025-09-10: 2025-09-10..2026-06-22 249.86"],
        ),
        // 3 × 10 × 285 / 365 = 23.424….
        (
            "a price of the catalogue that reaches holders at once",
            "team",
            json!({"plans": [{"id": "team-2", "from": "2025-09-10", "price": {"per_seat": {"amount": "70.00 EUR"}},
                "billing": {"every": "P1Y"}, "reach": {"price": "at_once"}}]}),
            "2025-09-10",
            vec!["2025-09-10: 2025-09-10..2026-06-22 23.42"],
        ),
        // Ten of the 30 days from 22 June: 310 × 10 / 30.
        (
            "a pause takes back its own days",
            "desk",
            json!({"pauses": [{"id": "x", "from": "2025-07-01", "until": "2025-07-11"}]}),
            "2025-07-01",
            vec!["2025-07-01: 2025-07-01..2025-07-11 -103.33"],
        ),
        // Eleven of 30: 310 × 11 / 30 = 113.666….
        (
            "a cancellation takes back those that are left",
            "desk",
            json!({"cancellations": [{"id": "x", "at": "2025-07-11"}]}),
            "2025-07-11",
            vec!["2025-07-11: 2025-07-11..2025-07-22 -113.67"],
        ),
    ] {
        let start = |policies: Value| {
            let plans = json!([
                {"id": "team-1", "price": {"per_seat": {"amount": "60.00 EUR"}}, "billing": {"every": "P1Y"}},
                {"id": "desk-1", "billing": {"every": "P1M"}},
            ]);
            let member = json!([{"plan": plan, "from": "2025-06-22", "seats": if plan == "team" { json!(3) } else { Value::Null }}]);
            issued(&space(json!({"policies": policies, "plans": plans, "memberships": member})), "2025-06-22")
        };
        let changed = with(&start(at_once_from("2020-01-02")), "2025-06-30", change.clone());
        assert_eq!(shown(&changed, through), expected, "{name}");
        let before = day(through).previous().unwrap().to_string();
        assert_eq!(shown(&changed, &before), Vec::<String>::new(), "{name}: not before its day");
        issue(&changed, through);
        // The policy of that day decides, not that of the day on which the period was billed.
        let later = with(&start(at_once_from("2025-06-25")), "2025-06-30", change);
        assert_eq!(shown(&later, through), expected, "{name}: by the policy of its day");
    }
}

/// What is changed back is corrected on the day on which it is, and never before what it corrects.
#[test]
fn there_and_back() {
    let start = |facts: Value| {
        let mut all = json!({"policies": at_once_from("2020-01-02"), "memberships": [{"from": "2025-08-22"}],
            "plans": [{"id": "desk-1", "billing": {"every": "P1M"}},
                {"id": "room-1", "price": {"flat": {"amount": "620.00 EUR"}}, "billing": {"every": "P1M"}}]});
        all.as_object_mut().unwrap().extend(facts.as_object().unwrap().clone());
        issued(&space(all), "2025-08-22")
    };
    // A month of 31 days from 22 August: a day of the desk is 10.00.
    let pause = json!({"pauses": [{"id": "p", "from": "2025-09-01", "until": "2025-09-22"}]});
    let paused = issued(&with(&start(json!({})), "2025-08-25", pause), "2025-09-01");
    let ends = json!({"endings": [{"id": "e", "of": {"pause": "p"}, "at": "2025-09-11"}]});
    let resumed = with(&paused, "2025-09-05", ends);
    assert_eq!(shown(&resumed, "2025-09-11"), ["2025-09-11: 2025-09-11..2025-09-22 110.00"]);

    let left = with(&start(json!({})), "2025-09-01", json!({"cancellations": [{"id": "c", "at": "2025-09-01"}]}));
    let left = issued(&left, "2025-09-01");
    let undone = with(&left, "2025-09-05", json!({"voids": [{"id": "v", "kind": "cancellation", "fact": "c"}]}));
    assert_eq!(shown(&undone, "2025-09-04"), Vec::<String>::new());
    assert_eq!(shown(&undone, "2025-09-05"), ["2025-09-05: 2025-09-01..2025-09-22 210.00"]);

    // Up on 1 September and back on the same day, of which each is recorded. Netted: 21 days of the room less 21 of the desk,
    // and nothing on any other day. Charged for the day: the first of September is the room's, and from the second on it is
    // 20 days of the room less 20 of the desk.
    for (within_a_day, through, expected) in [
        ("netted", "2025-09-01", ["2025-09-01..2025-09-22 210.00", "2025-09-01..2025-09-22 -420.00"]),
        ("charged", "2025-09-02", ["2025-09-02..2025-09-22 200.00", "2025-09-02..2025-09-22 -400.00"]),
    ] {
        let policy =
            json!([{"id": "q", "from": "2020-01-02", "change": {"collect": "at_once", "within_a_day": within_a_day}}]);
        let up = with(&start(json!({"policies": policy})), "2025-09-01", to("s", "room"));
        let back = with(&issued(&up, "2025-09-01"), "2025-09-01", to("t", "desk"));
        assert_eq!(shown(&back, through), expected.map(|line| format!("{through}: {line}")), "{within_a_day}");
        assert_eq!(shown(&back, "2025-08-31"), Vec::<String>::new(), "{within_a_day}");
    }
}

/// A switch on the first of September.
fn to(id: &str, plan: &str) -> Value {
    json!({"switches": [{"id": id, "at": "2025-09-01", "plan": plan}]})
}

/// With a bill every day a change waits for the invoice that comes by itself, if one is to come.
#[test]
fn the_next_regular_invoice() {
    let policies = json!([{"id": "p", "from": "2020-01-01", "change": {"collect": "next_regular"}}]);
    let start = issued(&space(json!({"policies": policies, "memberships": [{}]})), "2026-03-01");
    let seats = json!({"price_changes": [{"id": "x", "at": "2026-03-11", "price": "620.00 EUR"}]});
    let changed = with(&start, "2026-03-11", seats);
    // 21 of 31 days: 420.00 less 210.00.
    let bill = changed.bill(day("2026-03-11")).unwrap();
    assert!(bill.invoices.is_empty());
    assert_eq!(bill.held.iter().map(|held| held.total.to_string()).collect::<Vec<_>>(), ["210.00 EUR"]);
    assert_eq!(
        shown(&changed, "2026-04-01"),
        ["2026-04-01: 2026-03-11..2026-04-01 210.00", "2026-04-01: 2026-04-01..2026-05-01 620.00"]
    );
    // Who leaves has no invoice to come.
    let left = with(&start, "2026-03-11", json!({"cancellations": [{"id": "c", "at": "2026-03-11"}]}));
    assert_eq!(shown(&left, "2026-03-11"), ["2026-03-11: 2026-03-11..2026-04-01 -210.00"]);
}

/// Three upgrades within as many minutes, each invoiced: from the middle of March, half of a month's price is for the rest. What
/// was charged for silver comes back with gold, and not a day later.
#[test]
fn upgrades_within_minutes_where_seconds_are_counted() {
    let tier = |id: &str, price: &str| json!({"id": format!("{id}-1"), "price": {"flat": {"amount": price}}});
    let mut space = space_with(
        json!({"id": "s", "name": "S", "currency": "EUR", "zone": "UTC"}),
        json!({
            "policies": [{"id": "p", "from": "2020-01-01", "change": {"collect": "at_once"}, "proration": {"count": "seconds"}}],
            "plans": [tier("bronze", "31.00 EUR"), tier("silver", "62.00 EUR"), tier("gold", "124.00 EUR"),
                tier("diamond", "248.00 EUR")],
            "memberships": [{"plan": "bronze", "from": "2026-03-01"}],
        }),
    );
    let mut totals = Vec::new();
    for (at, plan) in [("01", ""), ("16T12:00:00Z", "silver"), ("16T12:01:00Z", "gold"), ("16T12:02:00Z", "diamond")] {
        let (today, at) = (format!("2026-03-{}", at.chars().take(2).collect::<String>()), format!("2026-03-{at}"));
        if !plan.is_empty() {
            let switch = json!({"id": plan, "at": at, "plan": plan});
            space = with(&space, "2026-03-16", json!({"switches": [switch]}));
        }
        let bill = space.bill(day(&today)).unwrap();
        totals.extend(bill.invoices.iter().map(|invoice| invoice.total.decimal().to_string()));
        let recorded = Moment::parse(&format!("{today}T12:0{}:30Z", totals.len())).unwrap();
        let ids = crate::billing::numbered(&format!("upgrade-{plan}"));
        space = space.with(bill.facts(space.header(), recorded, ids).unwrap()).unwrap();
    }
    // A minute of silver is 0.0014, of gold 0.0028; diamond has half a month less two minutes, 123.989.
    assert_eq!(totals, ["31.00", "15.50", "31.00", "61.99"]);
    assert_eq!(shown(&space, "2026-03-31"), Vec::<String>::new());
}
