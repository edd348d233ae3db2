//! Switches: from what the credit comes, what is collected when, and what is charged as what.

use super::*;

fn under(change: Value, facts: &Value) -> Space {
    let mut facts = facts.clone();
    facts["policies"] = json!([{"id": "p", "from": "2020-01-01", "change": change}]);
    space(facts)
}

fn plans() -> Value {
    json!([
        {"id": "desk-1", "rank": 1},
        {"id": "room-1", "rank": 2, "price": {"flat": {"amount": "620.00 EUR"}}},
        {"id": "year-1", "rank": 3, "price": {"flat": {"amount": "3650.00 EUR"}}, "billing": {"every": "P1Y", "anchor": "calendar"}},
    ])
}

/// A desk at 310.00 with 10 % off, billed for March, and left or switched from the 11th on: 10 of 31 days are kept.
#[test]
fn what_the_credit_comes_from() {
    let facts = json!({
        "plans": plans(), "memberships": [{"from": "2026-03-01"}],
        "coupons": [{"id": "ten", "off": {"percent": "10"}, "plans": ["desk"]}, {"id": "fixed", "off": {"amount": "31.00 EUR"}, "plans": ["desk"]}],
    });
    for (name, credit, coupon, change, expected) in [
        (
            "recorded: the discount shrinks with the fee, 210 − 21 are given back",
            "recorded",
            "ten",
            json!({"cancellations": [{"id": "c", "at": "2026-03-11"}]}),
            vec!["m/discount:r:fee:desk/2026-03-01/2 21.00", "m/fee:desk/2026-03-01/2 -210.00"],
        ),
        (
            "price: the discount stays, 210 are given back",
            "price",
            "ten",
            json!({"cancellations": [{"id": "c", "at": "2026-03-11"}]}),
            vec!["m/fee:desk/2026-03-01/2 -210.00"],
        ),
        (
            "price, and nearly all unused: 10 are left of the fee, the discount is held to them, so that the credit is what was billed",
            "price",
            "ten",
            json!({"cancellations": [{"id": "c", "at": "2026-03-02"}]}),
            vec!["m/discount:r:fee:desk/2026-03-01/2 21.00", "m/fee:desk/2026-03-01/2 -300.00"],
        ),
        (
            "recorded, an amount off: its share is 10 of 31 days",
            "recorded",
            "fixed",
            json!({"cancellations": [{"id": "c", "at": "2026-03-11"}]}),
            vec!["m/discount:r:fee:desk/2026-03-01/2 21.00", "m/fee:desk/2026-03-01/2 -210.00"],
        ),
        (
            "price, an amount off",
            "price",
            "fixed",
            json!({"cancellations": [{"id": "c", "at": "2026-03-11"}]}),
            vec!["m/fee:desk/2026-03-01/2 -210.00"],
        ),
        (
            "price, a switch: the desk's discount stays, the room has none",
            "price",
            "ten",
            json!({"switches": [{"id": "s", "at": "2026-03-11", "plan": "room"}]}),
            vec!["m/fee:desk/2026-03-01/2 -210.00", "m/fee:room/2026-03-01/1 420.00"],
        ),
        (
            "price, a switch and back on the 21st: 10 days are the room's",
            "price",
            "ten",
            json!({"switches": [{"id": "s", "at": "2026-03-11", "plan": "room"}, {"id": "t", "at": "2026-03-21", "plan": "desk"}]}),
            vec![
                "m/discount:r:fee:desk/2026-03-01/2 10.00",
                "m/fee:desk/2026-03-01/2 -100.00",
                "m/fee:room/2026-03-01/1 200.00",
            ],
        ),
        (
            "price, a pause: it is no change of plan",
            "price",
            "ten",
            json!({"pauses": [{"id": "p1", "from": "2026-03-11"}]}),
            vec!["m/discount:r:fee:desk/2026-03-01/2 21.00", "m/fee:desk/2026-03-01/2 -210.00"],
        ),
    ] {
        let mut facts = facts.clone();
        facts["redemptions"] = json!([{"id": "r", "coupon": coupon, "from": "2026-03-01"}]);
        let start = issue(&under(json!({"credit": credit}), &facts), "2026-03-01");
        let after = with(&start, "2026-03-25", change);
        let mut lines: Vec<String> = bill(&after, "2026-03-31")
            .iter()
            .map(|line| line.splitn(3, ' ').nth(2).unwrap().trim_end_matches(" EUR").to_owned())
            .collect();
        lines.sort();
        assert_eq!(lines, expected, "{name}");
        issue(&after, "2026-03-31");
    }
}

#[test]
fn what_a_first_charge_waits_for() {
    for (name, collect, timing, expected) in [
        (
            "an invoice of its own",
            "at_once",
            "advance",
            vec!["2026-03-01 desk 100.00", "2026-03-11 room 420.00", "2026-04-01 room 620.00"],
        ),
        (
            "the next invoice",
            "next_invoice",
            "advance",
            vec!["2026-03-01 desk 100.00", "2026-04-01 room 420.00", "2026-04-01 room 620.00"],
        ),
        (
            "in arrears both come together",
            "next_invoice",
            "arrears",
            vec!["2026-04-01 desk 100.00", "2026-04-01 room 420.00"],
        ),
    ] {
        let mut plans = plans();
        for plan in plans.as_array_mut().unwrap().iter_mut().take(2) {
            plan["billing"] = json!({"every": "P1M", "anchor": "calendar", "timing": timing});
        }
        let facts = json!({"plans": plans, "memberships": [{"from": "2026-03-01"}], "switches": [{"id": "s", "at": "2026-03-11", "plan": "room"}]});
        let space = under(json!({"collect": collect}), &facts);
        let shown = |line: &String| {
            let words: Vec<&str> = line.split(' ').collect();
            let plan = words[2].split(['/', ':']).nth(2).unwrap();
            format!("{} {plan} {}", words[0], words[3])
        };
        let lines: Vec<String> = bill(&space, "2026-04-01").iter().map(shown).collect();
        assert_eq!(lines, expected, "{name}");
        issue(&space, "2026-04-01");
    }
}
