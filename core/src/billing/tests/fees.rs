//! Fees by cycle: stubs, arrears, seats, pauses, trials, terms that are charged once.

use super::*;

#[test]
fn cycles_and_stubs() {
    for (name, facts, through, expected) in [
        (
            "a stub in advance up to a fixed day, the 31st: 18 to 29 February is 11 of the 29 days from 31 January on; the \
             boundary on `through` is billed",
            json!({
                "plans": [{"id": "desk-1", "price": {"flat": {"amount": "290.00 EUR"}},
                    "billing": {"every": "P1M", "anchor": {"day": {"day": 31}}}}],
                "memberships": [{"from": "2024-02-18"}],
            }),
            "2024-03-31",
            vec![
                "2024-02-18 ann m/fee:desk/2024-01-31/1 110.00 EUR",
                "2024-02-29 ann m/fee:desk/2024-02-29/1 290.00 EUR",
                "2024-03-31 ann m/fee:desk/2024-03-31/1 290.00 EUR",
            ],
        ),
        (
            "an anniversary on the 31st never drifts",
            json!({
                "plans": [{"id": "desk-1", "billing": {"every": "P1M"}}],
                "memberships": [{"from": "2026-01-31"}],
            }),
            "2026-03-31",
            vec![
                "2026-01-31 ann m/fee:desk/2026-01-31/1 310.00 EUR",
                "2026-02-28 ann m/fee:desk/2026-02-28/1 310.00 EUR",
                "2026-03-31 ann m/fee:desk/2026-03-31/1 310.00 EUR",
            ],
        ),
        (
            "in arrears a period is owed when it is over, and the last when the membership ends: 9 of 31 days",
            json!({
                "plans": [{"id": "desk-1", "billing": {"every": "P1M", "anchor": "calendar", "timing": "arrears"}}],
                "cancellations": [{"id": "c", "at": "2026-03-10"}],
                "memberships": [{"from": "2026-01-22"}],
            }),
            "2026-03-31",
            vec![
                "2026-02-01 ann m/fee:desk/2026-01-01/1 100.00 EUR",
                "2026-03-01 ann m/fee:desk/2026-02-01/1 310.00 EUR",
                "2026-03-10 ann m/fee:desk/2026-03-01/1 90.00 EUR",
            ],
        ),
        (
            "in arrears the running period is not owed",
            json!({
                "plans": [{"id": "desk-1", "billing": {"every": "P1M", "anchor": "calendar", "timing": "arrears"}}],
                "memberships": [{}],
            }),
            "2026-01-31",
            vec![],
        ),
        (
            "a free first stub, and a full one that is left early: 5 of its 10 days",
            json!({
                "plans": [
                    {"id": "desk-1", "billing": {"every": "P1M", "anchor": "calendar", "first_stub": "free"}},
                    {"id": "room-1", "billing": {"every": "P1M", "anchor": "calendar", "first_stub": "full"}},
                ],
                "memberships": [
                    {"from": "2026-01-22"},
                    {"id": "n", "plan": "room", "from": "2026-01-22", "until": "2026-01-27"},
                ],
            }),
            "2026-02-01",
            vec![
                "2026-01-22 ann n/fee:room/2026-01-01/1 155.00 EUR",
                "2026-02-01 ann m/fee:desk/2026-02-01/1 310.00 EUR",
            ],
        ),
        (
            "per seat, three and from the 16th five: 15/30 of 90 and 15/30 of 150",
            json!({
                "plans": [{"id": "desk-1", "price": {"per_seat": {"amount": "30.00 EUR"}}}],
                "memberships": [{"from": "2026-04-01", "seats": 3}],
                "seat_changes": [{"id": "s", "at": "2026-04-16", "seats": 5}],
            }),
            "2026-05-01",
            vec![
                "2026-04-01 ann m/fee:desk/2026-04-01/1 120.00 EUR",
                "2026-05-01 ann m/fee:desk/2026-05-01/1 150.00 EUR",
            ],
        ),
        (
            "an agreed price, and a dated change of it: 100 × 10/31 + 200 × 21/31 = 167.7419",
            json!({
                "memberships": [{"price": "100.00 EUR"}],
                "price_changes": [{"id": "p", "at": "2026-01-11", "price": "200.00 EUR"}],
            }),
            "2026-01-31",
            vec!["2026-01-01 ann m/fee:desk/2026-01-01/1 167.74 EUR"],
        ),
        (
            "a pause leaves its days out, and a cycle that it covers has nothing: 10 of 31, and 17 of 31 days",
            json!({
                "memberships": [{}],
                "pauses": [{"id": "p", "from": "2026-01-11", "until": "2026-03-15"}],
            }),
            "2026-03-31",
            vec![
                "2026-01-01 ann m/fee:desk/2026-01-01/1 100.00 EUR",
                "2026-03-15 ann m/fee:desk/2026-03-01/1 170.00 EUR",
            ],
        ),
        (
            "a trial: nothing for fourteen days, then 14/28 of February; the sign-up fee comes with the first line, under the day \
             of joining",
            json!({
                "plans": [{"id": "desk-1", "trial": "P14D", "sign_up_fee": "25.00 EUR"}],
                "memberships": [{"from": "2026-02-01"}],
            }),
            "2026-02-28",
            vec![
                "2026-02-15 ann m/fee:desk/2026-02-01/1 155.00 EUR",
                "2026-02-15 ann m/sign_up/2026-02-01/1 25.00 EUR",
            ],
        ),
        (
            "cancelled on its first day: nothing at all",
            json!({
                "plans": [{"id": "desk-1", "sign_up_fee": "25.00 EUR", "deposit": "100.00 EUR"}],
                "memberships": [{}],
                "cancellations": [{"id": "c", "at": "2026-01-01"}],
            }),
            "2026-12-31",
            vec![],
        ),
        (
            "a pass is charged once",
            json!({
                "plans": [{"id": "pass-1", "kind": {"day_pass": {"valid": "local_day"}}, "billing": null,
                    "price": {"flat": {"amount": "25.00 EUR"}}}],
                "memberships": [{"plan": "pass", "from": "2026-01-07"}],
            }),
            "2026-12-31",
            vec!["2026-01-07 ann m/fee:pass/2026-01-07/1 25.00 EUR"],
        ),
        (
            "a year without billing, renewed for two: twice the price when the new term begins",
            json!({
                "plans": [{"id": "desk-1", "billing": null, "kind": "fixed_term",
                    "terms": {"term": {"rolling": {"length": "P1Y"}}, "renewal": "manual"}}],
                "memberships": [{"from": "2024-05-01"}],
                "renewals": [{"id": "r", "at": "2025-04-20", "terms": 2}],
            }),
            "2026-12-31",
            vec![
                "2024-05-01 ann m/fee:desk/2024-05-01/1 310.00 EUR",
                "2025-05-01 ann m/fee:desk/2025-05-01/1 620.00 EUR",
            ],
        ),
        (
            "a deposit, returned when the membership ends",
            json!({
                "plans": [{"id": "desk-1", "deposit": "500.00 EUR"}],
                "memberships": [{"until": "2026-02-01"}],
            }),
            "2026-02-28",
            vec![
                "2026-01-01 ann m/deposit/2026-01-01/1 500.00 EUR",
                "2026-01-01 ann m/fee:desk/2026-01-01/1 310.00 EUR",
                "2026-02-01 ann m/deposit_return/2026-02-01/1 -500.00 EUR",
            ],
        ),
        (
            "yen have no decimals: 10000 × 10/31 = 3225.8",
            json!({
                "plans": [{"id": "desk-1", "price": {"flat": {"amount": "10000 JPY"}}}],
                "memberships": [{"from": "2026-01-22"}],
            }),
            "2026-01-31",
            vec!["2026-01-22 ann m/fee:desk/2026-01-01/1 3226 JPY"],
        ),
        (
            "dinars have three: 100.000 × 10/31 = 32.25806",
            json!({
                "plans": [{"id": "desk-1", "price": {"flat": {"amount": "100.000 KWD"}}}],
                "memberships": [{"from": "2026-01-22"}],
            }),
            "2026-01-31",
            vec!["2026-01-22 ann m/fee:desk/2026-01-01/1 32.258 KWD"],
        ),
        (
            "the policy's rounding, of the day on which the line is due: 3225.8 is cut off",
            json!({
                "policies": [{"id": "p", "from": "2026-01-22", "rounding": "toward_zero"}],
                "plans": [{"id": "desk-1", "price": {"flat": {"amount": "10000 JPY"}}}],
                "memberships": [{"from": "2026-01-22"}],
            }),
            "2026-01-31",
            vec!["2026-01-22 ann m/fee:desk/2026-01-01/1 3225 JPY"],
        ),
        (
            "a lapse and a return in one calendar month are one line: 5 and 11 days of 31",
            json!({
                "plans": [{"id": "desk-1", "terms": {"term": {"rolling": {"length": "P5D"}}, "renewal": "manual"}}],
                "memberships": [{"from": "2026-03-01"}],
                "renewals": [{"id": "r", "at": "2026-03-21"}],
            }),
            "2026-03-31",
            vec!["2026-03-01 ann m/fee:desk/2026-03-01/1 100.00 EUR"],
        ),
        (
            "billing starts in March",
            json!({
                "memberships": [{}],
                "charges": [
                    {"id": "old", "at": "2026-02-28", "amount": "5.00 EUR"},
                    {"id": "new", "at": "2026-03-01", "amount": "7.00 EUR"},
                ],
            }),
            "2026-03-01",
            vec![
                "2026-03-01 ann ann/charge:new/2026-03-01/1 7.00 EUR",
                "2026-03-01 ann m/fee:desk/2026-03-01/1 310.00 EUR",
            ],
        ),
    ] {
        let starts = name.starts_with("billing starts").then_some("2026-03-01");
        let header = json!({"id": "s", "name": "S", "currency": "EUR", "zone": "Europe/Berlin"});
        let header = starts.map_or(header.clone(), |starts| {
            let mut header = header;
            header["billing_starts"] = starts.into();
            header
        });
        let space = space_with(header, facts);
        assert_eq!(bill(&space, through), expected, "{name}");
        issue(&space, through);
    }
}

#[test]
fn add_ons() {
    let facts = json!({
        "add_ons": [{"id": "locker", "price": "31.00 EUR"}, {"id": "key", "price": "15.00 EUR", "once": true}],
        "memberships": [{"from": "2026-01-11"}],
        "attachments": [
            {"id": "a1", "add_on": "locker", "from": "2026-01-22", "until": "2026-02-15", "quantity": 2},
            {"id": "a2", "add_on": "key", "from": "2026-01-25"},
            {"id": "a3", "add_on": "locker", "from": "2026-02-01", "price": "28.00 EUR"},
        ],
        "cancellations": [{"id": "c", "at": "2026-02-22"}],
    });
    // Two lockers: 62 × 10/31, then 62 × 14/28. The third locker: 28 × 21/28. The desk: 310 × 21/31 and 310 × 21/28.
    let expected = [
        "2026-01-11 ann m/fee:desk/2026-01-01/1 210.00 EUR",
        "2026-01-22 ann m/add_on:a1/2026-01-01/1 20.00 EUR",
        "2026-01-25 ann m/add_on:a2/2026-01-25/1 15.00 EUR",
        "2026-02-01 ann m/add_on:a1/2026-02-01/1 31.00 EUR",
        "2026-02-01 ann m/add_on:a3/2026-02-01/1 21.00 EUR",
        "2026-02-01 ann m/fee:desk/2026-02-01/1 232.50 EUR",
    ];
    assert_eq!(bill(&space(facts), "2026-12-31"), expected);
}

#[test]
fn beyond_what_can_be_represented() {
    let huge = space(json!({
        "plans": [{"id": "desk-1", "price": {"per_seat": {"amount": "90000000000000000.00 EUR"}}}],
        "memberships": [{"seats": 2}],
    }));
    let failed = huge.bill(day("2026-01-31")).unwrap().failed;
    let told: Vec<_> = failed.iter().map(|one| (one.code.as_str(), one.path.as_deref())).collect();
    assert_eq!(told, [("out_of_range", Some("memberships.m"))]);
    let late = space(json!({"memberships": [{"from": "9999-12-01"}]}));
    assert_eq!(late.bill(day("9999-12-31")).unwrap().failed[0].code, "out_of_range");
    assert_eq!(bill(&late, "9999-11-30"), Vec::<String>::new());
}
