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

/// The lines without the payer: `date id amount`.
fn lines(space: &Space, through: &str) -> Vec<String> {
    bill(space, through).iter().map(|line| line.replacen(" ann m/", " ", 1).replace(" EUR", "")).collect()
}

/// A desk (310.00) to a room (620.00) or to a year (3650.00) on 11 March, when 310.00 were billed for March; and back.
#[test]
fn what_a_switch_is_charged_as() {
    for (name, change, plan, switches, expected) in [
        (
            "a credit and a charge: 310 × 10/31 stay, 620 × 21/31 are new",
            json!({}),
            "desk",
            json!([("2026-03-11", "room")]),
            vec![
                "2026-03-11 fee:desk/2026-03-01/2 -210.00",
                "2026-03-11 fee:room/2026-03-01/1 420.00",
                "2026-04-01 fee:room/2026-04-01/1 620.00",
            ],
        ),
        (
            "the difference: 100 + 420 under the rule of the desk, less 310, when it changed",
            json!({"upgrade": "difference"}),
            "desk",
            json!([("2026-03-11", "room")]),
            vec!["2026-03-11 fee:desk/2026-03-01/2 210.00", "2026-04-01 fee:room/2026-04-01/1 620.00"],
        ),
        (
            "the difference to another rhythm: a month of the year is 304.1667; 100 + 304.1667 × 21/31 = 306.05. The year begins \
             with April: 3650 × 275/365",
            json!({"upgrade": "difference"}),
            "desk",
            json!([("2026-03-11", "year")]),
            vec!["2026-03-11 fee:desk/2026-03-01/2 -3.95", "2026-04-01 fee:year/2026-01-01/1 2750.00"],
        ),
        (
            "a downgrade by rank: nothing until the period ends",
            json!({"downgrade": "period_end"}),
            "room",
            json!([("2026-03-11", "desk")]),
            vec!["2026-04-01 fee:desk/2026-04-01/1 310.00"],
        ),
        (
            "an upgrade by price, a downgrade by price a day (304.17 a month): the year waits, and begins with April",
            json!({"judged_by": "price_a_day", "downgrade": "period_end"}),
            "desk",
            json!([("2026-03-11", "year")]),
            vec!["2026-04-01 fee:year/2026-01-01/1 2750.00"],
        ),
        (
            "by price it is an upgrade: 3650 × 296/365 from 11 March on",
            json!({"judged_by": "price", "downgrade": "period_end"}),
            "desk",
            json!([("2026-03-11", "year")]),
            vec!["2026-03-11 fee:desk/2026-03-01/2 -210.00", "2026-03-11 fee:year/2026-01-01/1 2960.00"],
        ),
        (
            "there and back on one day, netted: nothing has happened",
            json!({"within_a_day": "netted", "upgrade": "difference", "downgrade": "period_end"}),
            "desk",
            json!([("2026-03-11T08:00:00Z", "room"), ("2026-03-11T12:00:00Z", "desk")]),
            vec!["2026-04-01 fee:desk/2026-04-01/1 310.00"],
        ),
        (
            "there and back on one day: that day of the room, and a day of the desk less",
            json!({"upgrade": "difference", "downgrade": "period_end"}),
            "desk",
            json!([("2026-03-11T08:00:00Z", "room"), ("2026-03-11T12:00:00Z", "desk")]),
            vec![
                "2026-03-11 fee:desk/2026-03-01/2 -10.00",
                "2026-03-11 fee:room/2026-03-01/1 20.00",
                "2026-04-01 fee:desk/2026-04-01/1 310.00",
            ],
        ),
        (
            "twice in a period: the difference, then back at the end of the period",
            json!({"upgrade": "difference", "downgrade": "period_end"}),
            "desk",
            json!([("2026-03-11", "room"), ("2026-03-21", "desk")]),
            vec!["2026-03-11 fee:desk/2026-03-01/2 210.00", "2026-04-01 fee:desk/2026-04-01/1 310.00"],
        ),
        (
            "on the day of renewal there is nothing to share",
            json!({"upgrade": "difference", "downgrade": "period_end"}),
            "room",
            json!([("2026-04-01", "desk")]),
            vec!["2026-04-01 fee:desk/2026-04-01/1 310.00"],
        ),
        (
            "time: 210 are unused, a day of the room is 20.00 (620 over the 31 days to 11 April): 10.5 days, rounded 11. The \
             room is charged from the 22nd: 10 of 31 days",
            json!({"upgrade": "time"}),
            "desk",
            json!([("2026-03-11", "room")]),
            vec!["2026-03-22 fee:room/2026-03-01/1 200.00", "2026-04-01 fee:room/2026-04-01/1 620.00"],
        ),
    ] {
        let mut change = change;
        change["collect"] = "at_once".into();
        let start = issue(
            &under(change, &json!({"plans": plans(), "memberships": [{"plan": plan, "from": "2026-03-01"}]})),
            "2026-03-01",
        );
        let switch = |(n, switch): (usize, &Value)| json!({"id": format!("s{n}"), "at": switch[0], "plan": switch[1]});
        let switches: Vec<Value> = switches.as_array().unwrap().iter().enumerate().map(switch).collect();
        let after = with(&start, "2026-03-25", json!({"switches": switches}));
        assert_eq!(lines(&after, "2026-04-01"), expected, "{name}");
        issue(&after, "2026-04-01");
    }
}

/// Changes cut a period at their instant where seconds count. Prices are as many euros as the month has hours, and twice that.
#[test]
fn a_switch_at_an_instant() {
    for (name, at, hours, from, until, desk, room) in [
        // 10:00 in Berlin on 11 April: 10 × 24 + 10 hours of 720, and 470 twice.
        ("on a plain day", "2026-04-11T08:00:00Z", 720, "2026-04-01", "2026-04-30", "250.00", "940.00"),
        // Noon on the day of the night that is short: 28 × 24 + 11 hours of 743, and 60 twice.
        ("in spring", "2026-03-29T10:00:00Z", 743, "2026-03-01", "2026-03-31", "683.00", "120.00"),
        // Noon on the day of the night that is long: 24 × 24 + 13 hours of 745, and 156 twice.
        ("in autumn", "2026-10-25T11:00:00Z", 745, "2026-10-01", "2026-10-31", "589.00", "312.00"),
    ] {
        let plan = |id: &str, price: i32| json!({"id": id, "price": {"flat": {"amount": format!("{price}.00 EUR")}}});
        let space = space(json!({
            "policies": [{"id": "p", "from": "2020-01-01", "proration": {"count": "seconds"}}],
            "plans": [plan("desk-1", hours), plan("room-1", 2 * hours)],
            "memberships": [{"from": from}],
            "switches": [{"id": "s", "at": at, "plan": "room"}],
        }));
        let expected = [format!("{from} fee:desk/{from}/1 {desk}"), format!("{until} fee:room/{from}/1 {room}")];
        assert_eq!(lines(&space, until), expected, "{name}");
        issue(&space, until);
    }
}

/// A return begins cycles at midnight, and a switch in another rhythm six hours later: two segments of one day. A desk of 743.00
/// by the day of joining has 240 hours of March's 743 and the first six of the 743 from the 21st; a room of 1,486.00 by
/// calendar months, whose own cycle begins with it, the 263 from six o'clock on the 21st until six on the first of April.
#[test]
fn two_segments_begin_on_one_day() {
    let space = space(json!({
        "policies": [{"id": "p", "from": "2020-01-01", "after_pause": "restart", "proration": {"count": "seconds"}}],
        "plans": [
            {"id": "desk-1", "price": {"flat": {"amount": "743.00 EUR"}}, "billing": {"every": "P1M"}},
            {"id": "room-1", "price": {"flat": {"amount": "1486.00 EUR"}}},
        ],
        "memberships": [{"from": "2026-03-01"}],
        "pauses": [{"id": "q", "from": "2026-03-11", "until": "2026-03-21"}],
        "switches": [{"id": "s", "at": "2026-03-21T05:00:00Z", "plan": "room"}],
    }));
    let expected = [
        "2026-03-01 fee:desk/2026-03-01/1 240.00",
        "2026-03-21 fee:desk/2026-03-21/1 6.00",
        "2026-03-21 fee:room/2026-03-01/1 526.00",
    ];
    assert_eq!(lines(&space, "2026-03-31"), expected);
}

/// Days at the edges, and pauses, each with a desk of 310.00 for March (and 300.00 for 30 days of April where it says so).
#[test]
fn edges_and_pauses() {
    for (name, policy, facts, expected) in [
        (
            "a cancellation that consumes its day: 11 of 31 days",
            json!({"edges": {"last": "charged"}}),
            json!({"memberships": [{"from": "2026-03-01"}], "cancellations": [{"id": "c", "at": "2026-03-11"}]}),
            vec!["2026-03-01 fee:desk/2026-03-01/1 110.00"],
        ),
        (
            "the day of joining is free: 9 of 31 days, from the 23rd on",
            json!({"edges": {"first": "free"}}),
            json!({"memberships": [{"from": "2026-03-22"}]}),
            vec!["2026-03-23 fee:desk/2026-03-01/1 90.00"],
        ),
        (
            "the old plan owns the day of the change: 11 days of the desk, 20 of the room",
            json!({"change": {"day": "old"}}),
            json!({"memberships": [{"from": "2026-03-01"}], "switches": [{"id": "s", "at": "2026-03-11", "plan": "room"}]}),
            vec!["2026-03-01 fee:desk/2026-03-01/1 110.00", "2026-03-31 fee:room/2026-03-01/1 400.00"],
        ),
        (
            "a pause costs 31.00 a month: 310 × 21/31 + 31 × 10/31",
            json!({"pause": {"fee": "31.00 EUR"}}),
            json!({"memberships": [{"from": "2026-03-01"}], "pauses": [{"id": "q", "from": "2026-03-11", "until": "2026-03-21"}]}),
            vec!["2026-03-01 fee:desk/2026-03-01/1 220.00"],
        ),
        (
            "a pause that skips no cycle costs nothing less",
            json!({"pause": "skip_cycles"}),
            json!({"memberships": [{"from": "2026-03-01"}], "pauses": [{"id": "q", "from": "2026-03-11", "until": "2026-03-21"}]}),
            vec!["2026-03-01 fee:desk/2026-03-01/1 310.00"],
        ),
        (
            "a pause from before March that ends in it skips March",
            json!({"pause": "skip_cycles"}),
            json!({"memberships": [{"from": "2026-02-01"}], "pauses": [{"id": "q", "from": "2026-02-20", "until": "2026-03-21"}]}),
            vec!["2026-02-01 fee:desk/2026-02-01/1 310.00"],
        ),
        (
            "a pause that shifts: the cycle from 20 February is charged, and the next begins ten days later, on 30 March",
            json!({"pause": "shift"}),
            json!({"plans": [{"id": "desk-1", "billing": {"every": "P1M"}}], "memberships": [{"from": "2026-02-20"}],
                "pauses": [{"id": "q", "from": "2026-03-05", "until": "2026-03-15"}]}),
            vec!["2026-02-20 fee:desk/2026-02-20/1 310.00", "2026-03-30 fee:desk/2026-03-30/1 310.00"],
        ),
    ] {
        let mut policy = policy;
        (policy["id"], policy["from"]) = ("p".into(), "2020-01-01".into());
        let mut file = facts;
        file["policies"] = json!([policy]);
        if file.get("plans").is_none() {
            file["plans"] = plans();
        }
        let space = space(file);
        assert_eq!(lines(&space, "2026-03-31"), expected, "{name}");
        issue(&space, "2026-03-31");
    }
}
