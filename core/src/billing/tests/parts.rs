//! Part periods: each way to count them, by hand.

use super::*;

/// A space under one policy from 2020 on. Plan `desk` costs 310.00 EUR a month on the calendar if it is not given.
fn under(policy: &Value, facts: &Value) -> Space {
    let mut facts = facts.clone();
    let mut policy = policy.clone();
    policy["id"] = "p".into();
    policy["from"] = "2020-01-01".into();
    facts["policies"] = json!([policy]);
    space(facts)
}

/// The fees of a bill: the first day of the cycle and the amount.
fn fees(space: &Space, through: &str) -> Vec<String> {
    let parts = |line: &String| {
        let words: Vec<&str> = line.split(' ').collect();
        let id: Vec<&str> = words[2].split('/').collect();
        format!("{} {}", id[2], words[3..].join(" "))
    };
    bill(space, through).iter().filter(|line| line.contains("/fee:")).map(parts).collect()
}

fn plan(amount: &str, billing: &Value) -> Value {
    json!([{"id": "desk-1", "price": {"flat": {"amount": amount}}, "billing": billing}])
}

#[test]
fn counts() {
    let count = |count: Value| json!({"proration": {"count": count}});
    let (monthly, quarterly) =
        (json!({"every": "P1M", "anchor": "calendar"}), json!({"every": "P3M", "anchor": "calendar"}));
    let on_the_31st = json!({"every": "P1M", "anchor": {"day": {"day": 31}}});
    let weekly = json!({"every": "P1W", "anchor": "calendar"});
    for (name, policy, plans, from, until, through, expected) in [
        (
            "days: 18 to 28 February are 11 of the 28 days of February; 10 of March's 31",
            count(json!("days")),
            plan("310.00 EUR", &monthly),
            "2026-02-18",
            "2026-03-11",
            "2026-03-31",
            vec!["2026-02-01 121.79 EUR", "2026-03-01 100.00 EUR"],
        ),
        (
            "30/360: the 18th to the end of February is 13 of 30 (18 to 30); 1 to 11 March is 10 of 30",
            count(json!({"month_of": 30})),
            plan("310.00 EUR", &monthly),
            "2026-02-18",
            "2026-03-11",
            "2026-03-31",
            vec!["2026-02-01 134.33 EUR", "2026-03-01 103.33 EUR"],
        ),
        (
            "30/360: a whole month is a whole price, however many days it has",
            count(json!({"month_of": 30})),
            plan("310.00 EUR", &monthly),
            "2026-02-01",
            "2026-04-01",
            "2026-04-30",
            vec!["2026-02-01 310.00 EUR", "2026-03-01 310.00 EUR"],
        ),
        (
            "30/360 over a quarter: 20 May to the end of June is 11 + 30 = 41 of 90; 900 × 41/90",
            count(json!({"month_of": 30})),
            plan("900.00 EUR", &quarterly),
            "2026-05-20",
            "2026-07-01",
            "2026-07-31",
            vec!["2026-04-01 410.00 EUR"],
        ),
        (
            "months of 30 do nothing to weeks: Thursday to Sunday is 4 of 7 days; 70 × 4/7",
            count(json!({"month_of": 30})),
            plan("70.00 EUR", &weekly),
            "2026-03-05",
            "2026-03-09",
            "2026-03-31",
            vec!["2026-03-02 40.00 EUR"],
        ),
        (
            "months: joined on 20 May, the months of May and June of the quarter are begun: 2/3 of 900; left on 2 July: 1/3",
            count(json!("months")),
            plan("900.00 EUR", &quarterly),
            "2026-05-20",
            "2026-07-03",
            "2026-07-31",
            vec!["2026-04-01 600.00 EUR", "2026-07-01 300.00 EUR"],
        ),
        (
            "months: a month that is begun is whole",
            count(json!("months")),
            plan("310.00 EUR", &monthly),
            "2026-02-18",
            "2026-03-02",
            "2026-03-31",
            vec!["2026-02-01 310.00 EUR", "2026-03-01 310.00 EUR"],
        ),
        (
            "months do nothing to weeks",
            count(json!("months")),
            plan("70.00 EUR", &weekly),
            "2026-03-05",
            "2026-03-09",
            "2026-03-31",
            vec!["2026-03-02 40.00 EUR"],
        ),
        (
            "nothing is prorated: a day of a period is the period",
            count(json!("none")),
            plan("900.00 EUR", &quarterly),
            "2026-06-30",
            "2026-07-02",
            "2026-07-31",
            vec!["2026-04-01 900.00 EUR", "2026-07-01 900.00 EUR"],
        ),
        (
            "unclamped: the first stub up to 28 February is 18 of the 31 days since 28 January; the last from 28 February is \
             10 of the 28 days to 28 March. 310 × 18/31, 310 × 10/28",
            json!({"proration": {"stub_of": "unclamped"}}),
            plan("310.00 EUR", &on_the_31st),
            "2026-02-10",
            "2026-03-10",
            "2026-03-31",
            vec!["2026-01-31 180.00 EUR", "2026-02-28 110.71 EUR"],
        ),
        (
            "unclamped, all before the first boundary: 10 of the 31 days that end on 20 February",
            json!({"proration": {"stub_of": "unclamped"}}),
            plan("310.00 EUR", &on_the_31st),
            "2026-02-10",
            "2026-02-20",
            "2026-03-31",
            vec!["2026-01-31 100.00 EUR"],
        ),
        (
            "the aligned cycle instead: 18 of the 28 days from 31 January, and 10 of the 31 from 28 February",
            json!({}),
            plan("310.00 EUR", &on_the_31st),
            "2026-02-10",
            "2026-03-10",
            "2026-03-31",
            vec!["2026-01-31 199.29 EUR", "2026-02-28 100.00 EUR"],
        ),
        (
            "the fraction is rounded first: 14/31 to three places is 0.452; 1000000 × 0.452",
            json!({"proration": {"round_first": {"fraction": 3}}}),
            plan("1000000.00 EUR", &monthly),
            "2026-01-18",
            "2026-02-01",
            "2026-02-28",
            vec!["2026-01-01 452000.00 EUR"],
        ),
        (
            "the price of a day is rounded first: 10.00/31 is 0.32 a day, so 14 days are 4.48; whole, it is 10.00 all the same",
            json!({"proration": {"round_first": {"unit_price": 2}}}),
            plan("10.00 EUR", &monthly),
            "2026-01-18",
            "2026-03-01",
            "2026-03-31",
            vec!["2026-01-01 4.48 EUR", "2026-02-01 10.00 EUR"],
        ),
        (
            "yen, 30/360: 10000 × 13/30 = 4333.3",
            count(json!({"month_of": 30})),
            plan("10000 JPY", &monthly),
            "2026-02-18",
            "2026-03-01",
            "2026-03-31",
            vec!["2026-02-01 4333 JPY"],
        ),
        (
            "dinars by days: 100.000 × 11/28 = 39.28571",
            count(json!("days")),
            plan("100.000 KWD", &monthly),
            "2026-02-18",
            "2026-03-01",
            "2026-03-31",
            vec!["2026-02-01 39.286 KWD"],
        ),
        (
            "a year of 366 days: from 1 March 2024 it is 306 of 366; 3660 × 306/366",
            count(json!("days")),
            plan("3660.00 EUR", &json!({"every": "P1Y", "anchor": "calendar"})),
            "2024-03-01",
            "2025-01-01",
            "2025-12-31",
            vec!["2024-01-01 3060.00 EUR"],
        ),
        (
            "a year of 30-day months, 366 days long: 300 of 360; 3600 × 300/360",
            count(json!({"month_of": 30})),
            plan("3600.00 EUR", &json!({"every": "P1Y", "anchor": "calendar"})),
            "2024-03-01",
            "2025-01-01",
            "2025-12-31",
            vec!["2024-01-01 3000.00 EUR"],
        ),
    ] {
        let membership = json!({"from": from, "until": until});
        let space = under(&policy, &json!({"plans": plans, "memberships": [membership]}));
        assert_eq!(fees(&space, through), expected, "{name}");
        issue(&space, through);
    }
}

/// 24 hours a day but for the nights of 29 March 2026 (23) and 25 October 2026 (25) in Berlin.
#[test]
fn seconds() {
    let seconds = json!({"proration": {"count": "seconds"}});
    let monthly = json!({"every": "P1M", "anchor": "calendar"});
    for (name, from, until, through, expected) in [
        // March has 31 × 24 − 1 = 743 hours. From 25 March on: 7 × 24 − 1 = 167. 743 × 167/743.
        ("spring, after it", "2026-03-25", "2026-04-01", "2026-04-30", vec!["2026-03-01 167.00 EUR"]),
        ("spring, before it: 24 × 24 hours", "2026-03-01", "2026-03-25", "2026-04-30", vec!["2026-03-01 576.00 EUR"]),
        // October has 31 × 24 + 1 = 745 hours, of which 743 × 10 × 24 / 745 = 239.3557 are ten days before the night.
        ("autumn, before it", "2026-10-01", "2026-10-11", "2026-10-31", vec!["2026-10-01 239.36 EUR"]),
        // 743 × (7 × 24 + 1)/745 = 168.5463.
        ("autumn, after it", "2026-10-25", "2026-11-01", "2026-11-30", vec!["2026-10-01 168.55 EUR"]),
        ("a whole month is whole", "2026-03-01", "2026-04-01", "2026-04-30", vec!["2026-03-01 743.00 EUR"]),
    ] {
        let membership = json!({"from": from, "until": until});
        let space = under(&seconds, &json!({"plans": plan("743.00 EUR", &monthly), "memberships": [membership]}));
        assert_eq!(fees(&space, through), expected, "{name}");
        issue(&space, through);
    }
}

#[test]
fn the_31st_over_four_years() {
    let plans = plan("31.00 EUR", &json!({"every": "P1M", "anchor": {"day": {"day": 31}}}));
    let space = space(json!({"plans": plans, "memberships": [{"from": "2024-01-31", "until": "2028-01-31"}]}));
    let fees = fees(&space, "2028-12-31");
    assert_eq!(fees.len(), 48, "four years of months, every one whole");
    assert!(fees.iter().all(|fee| fee.ends_with(" 31.00 EUR")), "{fees:?}");
    let of_month = |month: &str| -> Vec<&str> {
        let days = fees.iter().filter_map(|fee| fee.split(' ').next());
        days.filter(|day| day.split('-').nth(1) == Some(month)).collect()
    };
    assert_eq!(of_month("02"), ["2024-02-29", "2025-02-28", "2026-02-28", "2027-02-28"]);
    assert_eq!(of_month("04"), ["2024-04-30", "2025-04-30", "2026-04-30", "2027-04-30"]);
}

/// A change within a period: what is charged first owns whole months and whole periods, and days are shared.
#[test]
fn a_switch_by_each_count() {
    let plans = json!([
        {"id": "desk-1", "price": {"flat": {"amount": "900.00 EUR"}}, "billing": {"every": "P3M", "anchor": "calendar"}},
        {"id": "room-1", "price": {"flat": {"amount": "1800.00 EUR"}}, "billing": {"every": "P3M", "anchor": "calendar"}},
    ]);
    for (name, count, desk, room) in [
        // April to June has 91 days: 45 to 15 May, and 46.
        ("days: 900 × 45/91 and 1800 × 46/91", json!("days"), Some("445.05"), Some("909.89")),
        // 1 April to 16 May: 30 + 15; 15 + 30.
        ("30/360: 900 × 45/90 and 1800 × 45/90", json!({"month_of": 30}), Some("450.00"), Some("900.00")),
        ("months: April and May are the desk's, June is the room's", json!("months"), Some("600.00"), Some("600.00")),
        ("none: the quarter is the desk's", json!("none"), Some("900.00"), None),
    ] {
        let facts = json!({
            "plans": plans, "memberships": [{"from": "2026-04-01", "until": "2026-07-01"}],
            "switches": [{"id": "s", "at": "2026-05-16", "plan": "room"}],
        });
        let space = under(&json!({"proration": {"count": count}}), &facts);
        let line = |date: &str, plan: &str, amount: &str| format!("{date} ann m/fee:{plan}/2026-04-01/1 {amount} EUR");
        let expected: Vec<String> = [
            desk.map(|amount| line("2026-04-01", "desk", amount)),
            room.map(|amount| line("2026-06-30", "room", amount)),
        ]
        .into_iter()
        .flatten()
        .collect();
        assert_eq!(bill(&space, "2026-06-30"), expected, "{name}");
        issue(&space, "2026-06-30");
    }
}

/// What is charged first owns, be it in an earlier segment that had the same cycle.
#[test]
fn a_lapse_and_a_return_within_a_cycle() {
    let plans = json!([{"id": "desk-1", "terms": {"term": {"rolling": {"length": "P5D"}}, "renewal": "manual"},
        "billing": {"every": "P1M", "anchor": "calendar"}}]);
    for (name, count, expected) in [
        ("none: one whole month, and not two", json!("none"), "310.00 EUR"),
        ("months: likewise", json!("months"), "310.00 EUR"),
        ("days: 5 and 5 of 31", json!("days"), "100.00 EUR"),
    ] {
        let facts = json!({"plans": plans, "memberships": [{"from": "2026-03-01"}],
            "renewals": [{"id": "r", "at": "2026-03-21"}]});
        let space = under(&json!({"proration": {"count": count}}), &facts);
        assert_eq!(fees(&space, "2026-03-31"), [format!("2026-03-01 {expected}")], "{name}");
        issue(&space, "2026-03-31");
    }
}

/// Add-ons and amounts off follow the count.
#[test]
fn add_ons_and_amounts_off() {
    let facts = json!({
        "memberships": [{"from": "2026-02-18", "until": "2026-03-01"}],
        "add_ons": [{"id": "locker", "price": "30.00 EUR"}],
        "attachments": [{"id": "a", "add_on": "locker", "from": "2026-02-21"}],
        "coupons": [{"id": "less", "off": {"amount": "60.00 EUR"}}],
        "redemptions": [{"id": "r", "coupon": "less", "from": "2026-02-01"}],
    });
    for (name, count, add_on, fee, off) in [
        // 30 × 10/30 (21 to 30), 310 × 13/30, 60 × 13/30.
        ("30/360", json!({"month_of": 30}), "10.00", "134.33", "-26.00"),
        ("none", json!("none"), "30.00", "310.00", "-60.00"),
        // 30 × 8/28, 310 × 11/28, 60 × 11/28 = 23.571.
        ("days", json!("days"), "8.57", "121.79", "-23.57"),
    ] {
        let space = under(&json!({"proration": {"count": count}}), &facts);
        let expected = [
            format!("2026-02-18 ann m/discount:r:fee:desk/2026-02-01/1 {off} EUR"),
            format!("2026-02-18 ann m/fee:desk/2026-02-01/1 {fee} EUR"),
            format!("2026-02-21 ann m/add_on:a/2026-02-01/1 {add_on} EUR"),
        ];
        assert_eq!(bill(&space, "2026-02-28"), expected, "{name}");
    }
}
