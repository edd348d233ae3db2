//! Coupons, taxes and account credit.

use super::*;

#[test]
fn coupons() {
    for (name, coupons, redemptions, expected) in [
        (
            "ten percent for three periods, of which the stub is the first",
            json!([{"id": "ten", "off": {"percent": "10"}, "periods": 3}]),
            json!([{"id": "r", "coupon": "ten", "from": "2026-01-01"}]),
            vec![("2026-01-01", "r", "-10.00"), ("2026-02-01", "r", "-31.00"), ("2026-03-01", "r", "-31.00")],
        ),
        (
            "62 off, in the stub 62 × 10/31, for two periods",
            json!([{"id": "less", "off": {"amount": "62.00 EUR"}, "periods": 2}]),
            json!([{"id": "r", "coupon": "less", "from": "2026-01-01"}]),
            vec![("2026-01-01", "r", "-20.00"), ("2026-02-01", "r", "-62.00")],
        ),
        (
            "from February on: the first period that starts then",
            json!([{"id": "less", "off": {"amount": "62.00 EUR"}, "periods": 1}]),
            json!([{"id": "r", "coupon": "less", "from": "2026-01-23"}]),
            vec![("2026-02-01", "r", "-62.00")],
        ),
        (
            "two, in their order: 300 off 310 first, then half of what is left",
            json!([{"id": "half", "off": {"percent": "50"}}, {"id": "less", "off": {"amount": "300.00 EUR"}, "periods": 1}]),
            json!([
                {"id": "a", "coupon": "half", "from": "2026-02-01", "order": 2},
                {"id": "b", "coupon": "less", "from": "2026-02-01", "order": 1},
            ]),
            vec![
                ("2026-02-01", "a", "-5.00"),
                ("2026-02-01", "b", "-300.00"),
                ("2026-03-01", "a", "-155.00"),
                ("2026-04-01", "a", "-155.00"),
            ],
        ),
        (
            "no more than the fee",
            json!([{"id": "all", "off": {"amount": "999.00 EUR"}, "periods": 1}]),
            json!([{"id": "r", "coupon": "all", "from": "2026-01-01"}]),
            vec![("2026-01-01", "r", "-100.00")],
        ),
        (
            "in another currency, or for another plan: nothing",
            json!([{"id": "usd", "off": {"amount": "62.00 USD"}}, {"id": "room", "off": {"percent": "10"}, "plans": ["room"]}]),
            json!([{"id": "r", "coupon": "usd", "from": "2026-01-01"}, {"id": "q", "coupon": "room", "from": "2026-01-01"}]),
            vec![],
        ),
    ] {
        let space = space(json!({
            "plans": [{"id": "desk-1"}, {"id": "room-1"}],
            "memberships": [{"from": "2026-01-22"}],
            "coupons": coupons, "redemptions": redemptions,
        }));
        let discounts: Vec<String> =
            bill(&space, "2026-04-01").into_iter().filter(|line| line.contains("discount")).collect();
        let expected: Vec<String> = expected
            .into_iter()
            .map(|(period, redemption, amount)| {
                let date = if period == "2026-01-01" { "2026-01-22" } else { period };
                format!("{date} ann m/discount:{redemption}:fee:desk/{period}/1 {amount} EUR")
            })
            .collect();
        assert_eq!(discounts, expected, "{name}");
        issue(&space, "2026-04-01");
    }
}

#[test]
fn a_switch_within_a_discounted_period_is_one_period() {
    let space = space(json!({
        "plans": [{"id": "desk-1"}, {"id": "room-1", "price": {"flat": {"amount": "620.00 EUR"}}}],
        "memberships": [{"from": "2026-03-01"}],
        "switches": [{"id": "s", "at": "2026-03-11", "plan": "room"}],
        "coupons": [{"id": "ten", "off": {"percent": "10"}, "periods": 1}],
        "redemptions": [{"id": "r", "coupon": "ten", "from": "2026-03-01"}],
    }));
    let expected = [
        "2026-03-01 ann m/discount:r:fee:desk/2026-03-01/1 -10.00 EUR",
        "2026-03-01 ann m/fee:desk/2026-03-01/1 100.00 EUR",
        // They wait for the next invoice.
        "2026-04-01 ann m/discount:r:fee:room/2026-03-01/1 -42.00 EUR",
        "2026-04-01 ann m/fee:room/2026-03-01/1 420.00 EUR",
        "2026-04-01 ann m/fee:room/2026-04-01/1 620.00 EUR",
    ];
    assert_eq!(bill(&space, "2026-04-01"), expected);
    assert_eq!(explained(&space, "m/discount:r:fee:room/2026-03-01/1", "2026-04-01"), ["discount -42.00 EUR"]);
}

#[test]
fn taxes() {
    for (mode, lines) in [
        // 19 % of 310 on top; in it: 310 × 19/119 = 49.4957, from April 310 × 7/107 = 20.2803, and 100 × 19/119 = 15.9663.
        (
            "exclusive",
            ["100.00 EUR + 19.00 EUR", "310.00 EUR + 58.90 EUR", "310.00 EUR + 58.90 EUR", "310.00 EUR + 21.70 EUR"],
        ),
        (
            "inclusive",
            [
                "100.00 EUR incl. 15.97 EUR",
                "310.00 EUR incl. 49.50 EUR",
                "310.00 EUR incl. 49.50 EUR",
                "310.00 EUR incl. 20.28 EUR",
            ],
        ),
    ] {
        let start = space(json!({
            "taxes": [
                {"id": "t1", "category": "rent", "percent": "19", "mode": mode},
                {"id": "t2", "category": "rent", "percent": "7", "mode": mode, "from": "2026-04-01"},
            ],
            "plans": [{"id": "desk-1", "tax": "rent"}],
            "memberships": [{"from": "2026-01-22"}],
        }));
        let billed: Vec<String> =
            bill(&start, "2026-04-01").iter().map(|line| line.splitn(4, ' ').nth(3).unwrap().into()).collect();
        assert_eq!(billed, lines, "{mode}: the rate of the day on which the line is due");
        let invoice = &start.bill(day("2026-02-01")).unwrap().invoices[1];
        let sums = (invoice.net.to_string(), invoice.tax.to_string(), invoice.total.to_string());
        let expected = if mode == "exclusive" { ["310.00", "58.90", "368.90"] } else { ["260.50", "49.50", "310.00"] };
        assert_eq!(
            sums,
            (format!("{} EUR", expected[0]), format!("{} EUR", expected[1]), format!("{} EUR", expected[2]))
        );
        // A cancellation of March that becomes known in April is corrected at March's rate: 21 of 31 days.
        let late = with(
            &issue(&start, "2026-04-01"),
            "2026-04-05",
            json!({"cancellations": [{"id": "c", "at": "2026-03-11"}]}),
        );
        let expected = match mode {
            // 100 × 19/119 = 15.97, less 49.50.
            "inclusive" => ["-210.00 EUR incl. -33.53 EUR", "-310.00 EUR incl. -20.28 EUR"],
            _ => ["-210.00 EUR + -39.90 EUR", "-310.00 EUR + -21.70 EUR"],
        };
        let corrected = bill(&late, "2026-04-30");
        let expected = [
            format!("2026-04-30 ann m/fee:desk/2026-03-01/2 {}", expected[0]),
            format!("2026-04-30 ann m/fee:desk/2026-04-01/2 {}", expected[1]),
        ];
        assert_eq!(corrected, expected, "{mode}");
        issue(&late, "2026-04-30");
    }
}

#[test]
fn a_credit_is_used_by_the_next_invoices() {
    // A whole year is billed, and cancelled after a quarter: 3650 × 275/365 = 2750 is credit. Then 2000 and 1000 are charged.
    let start = issue(
        &space(json!({
            "policies": [{"id": "p", "from": "2020-01-01", "change": {"collect": "at_once"}}],
            "plans": [{"id": "desk-1", "price": {"flat": {"amount": "3650.00 EUR"}}, "billing": {"every": "P1Y", "anchor": "calendar"}}],
            "memberships": [{}],
        })),
        "2026-01-31",
    );
    let left = with(&start, "2026-03-01", json!({"cancellations": [{"id": "c", "at": "2026-04-01"}]}));
    let charged = with(
        &left,
        "2026-03-02",
        json!({"charges": [
            {"id": "one", "at": "2026-05-01", "amount": "2000.00 EUR", "due": "immediate"},
            {"id": "two", "at": "2026-06-01", "amount": "1000.00 EUR", "due": "immediate"},
        ]}),
    );
    let shown = |space: &Space, through: &str| -> Vec<String> {
        let invoices = space.bill(day(through)).unwrap().invoices;
        let show = |i: &crate::billing::DraftInvoice| {
            [i.total, i.credit_used, i.credit_given, i.due, i.credit_after]
                .map(|amount| amount.decimal().to_string())
                .join(" ")
        };
        invoices.iter().map(|invoice| format!("{}: {}", invoice.date, show(invoice))).collect()
    };
    let expected = [
        "2026-04-01: -2750.00 0.00 2750.00 0.00 2750.00",
        "2026-05-01: 2000.00 2000.00 0.00 0.00 750.00",
        "2026-06-01: 1000.00 750.00 0.00 250.00 0.00",
    ];
    assert_eq!(shown(&charged, "2026-06-30"), expected, "in one run");
    let first = issue(&charged, "2026-04-30");
    assert_eq!(shown(&first, "2026-06-30"), expected[1..], "in two runs");
}
