//! What coupons may be for, and who may use them; deposits through a switch.

use super::*;

fn discounts(space: &Space, through: &str) -> Vec<String> {
    let mut lines: Vec<String> = bill(space, through)
        .iter()
        .filter(|line| line.contains("/discount:"))
        .map(|line| line.splitn(3, ' ').nth(2).unwrap().to_owned())
        .collect();
    lines.sort();
    lines
}

#[test]
fn kinds() {
    let facts = |kinds: Value, more: Value| {
        let mut coupon = json!({"id": "half", "off": {"percent": "50"}, "kinds": kinds});
        coupon.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        space(json!({
            "plans": [{"id": "desk-1", "sign_up_fee": "40.00 EUR"}, {"id": "room-1"}],
            "memberships": [{"from": "2026-01-22"}],
            "add_ons": [{"id": "locker", "price": "31.00 EUR"}, {"id": "key", "price": "15.00 EUR", "once": true}],
            "attachments": [{"id": "a1", "add_on": "locker", "from": "2026-01-22"}, {"id": "a2", "add_on": "key", "from": "2026-02-05"}],
            "coupons": [coupon],
            "redemptions": [{"id": "r", "coupon": "half", "from": "2026-01-22"}],
        }))
    };
    for (name, kinds, more, expected) in [
        (
            "fees, if nothing is said",
            json!([]),
            json!({}),
            vec!["m/discount:r:fee:desk/2026-01-01/1 -50.00 EUR", "m/discount:r:fee:desk/2026-02-01/1 -155.00 EUR"],
        ),
        ("the sign-up fee", json!(["sign_up"]), json!({}), vec!["m/discount:r:sign_up/2026-01-22/1 -20.00 EUR"]),
        (
            "add-ons, recurring (10/31 of 31.00, and 31.00) and once",
            json!(["add_on"]),
            json!({}),
            vec![
                "m/discount:r:add_on:a1/2026-01-01/1 -5.00 EUR",
                "m/discount:r:add_on:a1/2026-02-01/1 -15.50 EUR",
                "m/discount:r:add_on:a2/2026-02-05/1 -7.50 EUR",
            ],
        ),
        // January's cycle and the day of the sign-up fee are two periods; those of one day are one.
        (
            "all of them, for two periods",
            json!(["fee", "add_on", "sign_up"]),
            json!({"periods": 2}),
            vec![
                "m/discount:r:add_on:a1/2026-01-01/1 -5.00 EUR",
                "m/discount:r:fee:desk/2026-01-01/1 -50.00 EUR",
                "m/discount:r:sign_up/2026-01-22/1 -20.00 EUR",
            ],
        ),
        ("with another plan", json!(["fee", "add_on", "sign_up"]), json!({"plans": ["room"]}), vec![]),
    ] {
        let space = facts(kinds, more);
        assert_eq!(discounts(&space, "2026-02-28"), expected, "{name}");
        issue(&space, "2026-02-28");
    }
}

/// An amount off each: a share of a part period, and never more than the item.
#[test]
fn amounts_off_other_kinds() {
    let space = space(json!({
        "plans": [{"id": "desk-1", "sign_up_fee": "40.00 EUR"}],
        "memberships": [{"from": "2026-01-22"}],
        "add_ons": [{"id": "locker", "price": "31.00 EUR"}],
        "attachments": [{"id": "a1", "add_on": "locker", "from": "2026-01-22"}],
        "coupons": [{"id": "less", "off": {"amount": "62.00 EUR"}, "kinds": ["add_on", "sign_up"]}],
        "redemptions": [{"id": "r", "coupon": "less", "from": "2026-01-22"}],
    }));
    let expected = [
        // 62 × 10/31 = 20, but the locker's part is 10.
        "m/discount:r:add_on:a1/2026-01-01/1 -10.00 EUR",
        "m/discount:r:sign_up/2026-01-22/1 -40.00 EUR",
    ];
    assert_eq!(discounts(&space, "2026-01-31"), expected);
}

#[test]
fn once_a_customer() {
    for (name, once, expected) in [
        (
            "for every membership",
            false,
            vec!["m/discount:r2:fee:desk/2026-03-01/1 -31.00 EUR", "n/discount:r1:fee:desk/2026-03-01/1 -31.00 EUR"],
        ),
        // By (from, id) r2 of the first membership is the later one.
        ("the first use only, over all memberships", true, vec!["n/discount:r1:fee:desk/2026-03-01/1 -31.00 EUR"]),
    ] {
        let space = space(json!({
            "memberships": [{"from": "2026-03-01"}, {"id": "n", "from": "2026-03-01"}, {"id": "o", "holder": {"customer": "bob"}, "from": "2026-03-01"}],
            "coupons": [{"id": "ten", "off": {"percent": "10"}, "once_a_customer": once}],
            "redemptions": [
                {"id": "r2", "membership": "m", "coupon": "ten", "from": "2026-03-01"},
                {"id": "r1", "membership": "n", "coupon": "ten", "from": "2026-03-01"},
            ],
        }));
        assert_eq!(discounts(&space, "2026-03-01"), expected, "{name}");
        // A first use that was an error is none.
        let void = with(&space, "2026-03-01", json!({"voids": [{"id": "v", "kind": "redemption", "fact": "r1"}]}));
        assert_eq!(discounts(&void, "2026-03-01"), ["m/discount:r2:fee:desk/2026-03-01/1 -31.00 EUR"], "{name}");
    }
}

/// 500 on joining, 800 with the room: 300 more on the day of the switch. Back to a plan without: all of it given back.
#[test]
fn deposits_through_switches() {
    let plans = json!([
        {"id": "desk-1", "deposit": "500.00 EUR"},
        {"id": "room-1", "deposit": "800.00 EUR"},
        {"id": "club-1"},
    ]);
    let deposits = |space: &Space| -> Vec<String> {
        bill(space, "2026-12-31").into_iter().filter(|line| line.contains("deposit")).collect()
    };
    for (name, switches, until, expected) in [
        (
            "up",
            json!([{"id": "s", "at": "2026-03-11", "plan": "room"}]),
            "2026-04-01",
            vec![
                "2026-03-01 ann m/deposit/2026-03-01/1 500.00 EUR",
                "2026-03-11 ann m/deposit/2026-03-11/1 300.00 EUR",
                "2026-04-01 ann m/deposit_return/2026-04-01/1 -800.00 EUR",
            ],
        ),
        (
            "up and down",
            json!([{"id": "s", "at": "2026-03-11", "plan": "room"}, {"id": "t", "at": "2026-03-21", "plan": "desk"}]),
            "2026-04-01",
            vec![
                "2026-03-01 ann m/deposit/2026-03-01/1 500.00 EUR",
                "2026-03-11 ann m/deposit/2026-03-11/1 300.00 EUR",
                "2026-03-21 ann m/deposit/2026-03-21/1 -300.00 EUR",
                "2026-04-01 ann m/deposit_return/2026-04-01/1 -500.00 EUR",
            ],
        ),
        (
            "to one without",
            json!([{"id": "s", "at": "2026-03-11", "plan": "club"}]),
            "2026-04-01",
            vec![
                "2026-03-01 ann m/deposit/2026-03-01/1 500.00 EUR",
                "2026-03-11 ann m/deposit/2026-03-11/1 -500.00 EUR",
            ],
        ),
        (
            "on the day of joining: one amount",
            json!([{"id": "s", "at": "2026-03-01T12:00:00Z", "plan": "room"}]),
            "2026-04-01",
            vec![
                "2026-03-01 ann m/deposit/2026-03-01/1 800.00 EUR",
                "2026-04-01 ann m/deposit_return/2026-04-01/1 -800.00 EUR",
            ],
        ),
    ] {
        let space = space(
            json!({"plans": plans, "memberships": [{"from": "2026-03-01", "until": until}], "switches": switches}),
        );
        assert_eq!(deposits(&space), expected, "{name}");
        issue(&space, "2026-12-31");
    }
}
