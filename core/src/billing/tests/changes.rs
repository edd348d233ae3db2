//! Changes in the middle of a period, and changes that are recorded after it was invoiced.

use super::*;

/// A desk at 310, a room at 620, and a club for which cycles begin on the day of joining.
fn plans() -> Value {
    json!([
        {"id": "desk-1"},
        {"id": "room-1", "price": {"flat": {"amount": "620.00 EUR"}}},
        {"id": "club-1", "billing": {"every": "P1M"}},
    ])
}

#[test]
fn switches() {
    for (name, switches, expected) in [
        (
            "up on the 11th: 10 days of the desk, 21 of the room, which waits for the next invoice: there is none before through",
            json!([{"id": "s", "at": "2026-03-11", "plan": "room"}]),
            vec![
                "2026-03-01 ann m/fee:desk/2026-03-01/1 100.00 EUR",
                "2026-03-31 ann m/fee:room/2026-03-01/1 420.00 EUR",
            ],
        ),
        (
            "up and back on one day: that day of the room, a 31st of 620.00, and 30 days of the desk",
            json!([
                {"id": "s1", "at": "2026-03-11T08:00:00Z", "plan": "room"},
                {"id": "s2", "at": "2026-03-11T16:00:00Z", "plan": "desk"},
            ]),
            vec![
                "2026-03-01 ann m/fee:desk/2026-03-01/1 300.00 EUR",
                "2026-03-31 ann m/fee:room/2026-03-01/1 20.00 EUR",
            ],
        ),
        (
            "there and back within the month: 10 and 11 days of the desk in one line, 10 days of the room",
            json!([
                {"id": "s1", "at": "2026-03-11", "plan": "room"},
                {"id": "s2", "at": "2026-03-21", "plan": "desk"},
            ]),
            vec![
                "2026-03-01 ann m/fee:desk/2026-03-01/1 210.00 EUR",
                "2026-03-31 ann m/fee:room/2026-03-01/1 200.00 EUR",
            ],
        ),
        (
            "to another rhythm, which begins its own cycles",
            json!([{"id": "s", "at": "2026-03-11", "plan": "club"}]),
            vec![
                "2026-03-01 ann m/fee:desk/2026-03-01/1 100.00 EUR",
                "2026-03-11 ann m/fee:club/2026-03-11/1 310.00 EUR",
            ],
        ),
    ] {
        let space = space(json!({"plans": plans(), "memberships": [{"from": "2026-03-01"}], "switches": switches}));
        assert_eq!(bill(&space, "2026-03-31"), expected, "{name}");
        issue(&space, "2026-03-31");
    }
}

#[test]
fn a_change_after_the_invoice_is_corrected() {
    let before = issue(&space(json!({"plans": plans(), "memberships": [{"from": "2026-03-01"}]})), "2026-03-31");
    for (name, facts, expected) in [
        (
            "a backdated switch: 10 of 31 days stay, and the room is charged; both wait for the next invoice",
            json!({"switches": [{"id": "s", "at": "2026-03-11", "plan": "room"}]}),
            vec![
                "2026-03-31 ann m/fee:desk/2026-03-01/2 -210.00 EUR",
                "2026-03-31 ann m/fee:room/2026-03-01/1 420.00 EUR",
            ],
        ),
        (
            "a cancellation that credits: 20 of 31 days",
            json!({"cancellations": [{"id": "c", "at": "2026-03-12"}]}),
            vec!["2026-03-31 ann m/fee:desk/2026-03-01/2 -200.00 EUR"],
        ),
        ("one that keeps", json!({"cancellations": [{"id": "c", "at": "2026-03-12", "unused": "kept"}]}), vec![]),
        (
            "a pause in the middle: 10 days",
            json!({"pauses": [{"id": "p", "from": "2026-03-11", "until": "2026-03-21"}]}),
            vec!["2026-03-31 ann m/fee:desk/2026-03-01/2 -100.00 EUR"],
        ),
        (
            "a pause for the rest",
            json!({"pauses": [{"id": "p", "from": "2026-03-11"}]}),
            vec!["2026-03-31 ann m/fee:desk/2026-03-01/2 -210.00 EUR"],
        ),
        (
            "a higher price from the start",
            json!({"price_changes": [{"id": "p", "at": "2026-03-01", "price": "400.00 EUR"}]}),
            vec!["2026-03-31 ann m/fee:desk/2026-03-01/2 90.00 EUR"],
        ),
        (
            "the membership was an error",
            json!({"voids": [{"id": "v", "kind": "membership", "fact": "m"}]}),
            vec!["2026-03-31 ann m/fee:desk/2026-03-01/2 -310.00 EUR"],
        ),
        (
            "the invoice was an error: billed anew, under the next number",
            json!({"voids": [{"id": "v", "kind": "invoice", "fact": "inv-0-2026-03-01-1"}]}),
            vec!["2026-03-01 ann m/fee:desk/2026-03-01/2 310.00 EUR"],
        ),
    ] {
        let after = with(&before, "2026-05-02", facts);
        assert_eq!(bill(&after, "2026-03-31"), expected, "{name}");
        for invoice in after.bill(day("2026-03-31")).unwrap().invoices {
            for line in invoice.lines {
                let corrects = line.id.ends_with("/2") && !name.starts_with("the invoice");
                let expected: &[&str] = if corrects { &["m/fee:desk/2026-03-01/1"] } else { &[] };
                assert_eq!(line.corrects, expected, "{name}");
            }
        }
        issue(&after, "2026-03-31");
    }
}

#[test]
fn a_correction_that_is_not_due_yet() {
    // Billed on the first for the whole month; on the 3rd it is known that the desk stops on the 20th.
    let before = issue(&space(json!({"plans": plans(), "memberships": [{"from": "2026-03-01"}]})), "2026-03-01");
    let after = with(&before, "2026-03-03", json!({"cancellations": [{"id": "c", "at": "2026-03-22"}]}));
    assert_eq!(bill(&after, "2026-03-21"), Vec::<String>::new());
    assert_eq!(bill(&after, "2026-03-22"), ["2026-03-22 ann m/fee:desk/2026-03-01/2 -100.00 EUR"]);
}

#[test]
fn what_was_billed_ahead_stays() {
    let ahead = issue(&space(json!({"memberships": [{"from": "2026-03-01"}]})), "2026-05-01");
    assert_eq!(bill(&ahead, "2026-03-31"), Vec::<String>::new());
}

#[test]
fn numbers_grow_by_one() {
    let one = issue(&space(json!({"plans": plans(), "memberships": [{"from": "2026-03-01"}]})), "2026-03-31");
    let two = with(&one, "2026-05-02", json!({"pauses": [{"id": "p", "from": "2026-03-11"}]}));
    let recorded = Moment::parse("2026-05-03T00:00:00Z").unwrap();
    let issued =
        two.bill(day("2026-03-31")).unwrap().facts(two.header(), recorded, crate::billing::numbered("second")).unwrap();
    let two = two.with(issued).unwrap();
    let three = with(&two, "2026-05-04", json!({"endings": [{"id": "e", "of": {"pause": "p"}, "at": "2026-03-21"}]}));
    assert_eq!(bill(&three, "2026-03-31"), ["2026-03-31 ann m/fee:desk/2026-03-01/3 110.00 EUR"]);
    let line = &three.bill(day("2026-03-31")).unwrap().invoices[0].lines[0];
    assert_eq!(line.corrects, ["m/fee:desk/2026-03-01/1", "m/fee:desk/2026-03-01/2"]);
    let steps = explained(&three, &line.id, "2026-03-31");
    assert_eq!(
        steps,
        ["share 100.00 EUR 10/31", "share 110.00 EUR 11/31", "recorded -310.00 EUR", "recorded 210.00 EUR"]
    );
    assert_eq!(
        explained(&three, "m/fee:desk/2026-03-01/2", "2026-03-31"),
        ["share 100.00 EUR 10/31", "recorded -310.00 EUR"]
    );
    assert_eq!(explained(&three, "m/fee:desk/2026-03-01/1", "2026-03-31"), ["share 310.00 EUR 31/31"]);
}
