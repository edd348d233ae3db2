//! Closed periods.

use super::*;

fn closed() -> Space {
    let billed = issue(&space(json!({"memberships": [{"from": "2026-03-01"}]})), "2026-03-31");
    with(&billed, "2026-05-10", json!({"closings": [{"id": "k", "through": "2026-03-31"}]}))
}

#[test]
fn a_closed_period_stays() {
    assert_eq!(bill(&closed(), "2026-03-31"), Vec::<String>::new());
    assert_eq!(bill(&closed(), "2026-04-30"), ["2026-04-01 ann m/fee:desk/2026-04-01/1 310.00 EUR"]);
    // What was known when it was closed, and not billed, stays unbilled.
    let neglected = space(json!({
        "memberships": [{"from": "2026-03-01"}],
        "charges": [{"id": "c", "at": "2026-03-05", "amount": "9.00 EUR"}],
        "closings": [{"id": "k", "recorded": "2026-05-10T12:00:00Z", "through": "2026-03-31"}],
    }));
    assert_eq!(bill(&neglected, "2026-04-30"), ["2026-04-01 ann m/fee:desk/2026-04-01/1 310.00 EUR"]);
}

#[test]
fn what_is_recorded_later_is_corrected_after_it() {
    for (name, facts, expected) in [
        (
            "a backdated cancellation",
            json!({"cancellations": [{"id": "c", "at": "2026-03-11"}]}),
            vec!["2026-04-30 ann m/fee:desk/2026-03-01/2 -210.00 EUR"],
        ),
        (
            "a forgotten charge",
            json!({"charges": [{"id": "c", "at": "2026-03-05", "amount": "9.00 EUR", "due": "immediate"}]}),
            vec![
                "2026-04-01 ann ann/charge:c/2026-03-05/1 9.00 EUR",
                "2026-04-01 ann m/fee:desk/2026-04-01/1 310.00 EUR",
            ],
        ),
        (
            "the membership was an error",
            json!({"voids": [{"id": "v", "kind": "membership", "fact": "m"}]}),
            vec!["2026-04-30 ann m/fee:desk/2026-03-01/2 -310.00 EUR"],
        ),
        (
            "the invoice was an error",
            json!({"voids": [{"id": "v", "kind": "invoice", "fact": "inv-0-2026-03-01-1"}]}),
            vec![
                "2026-04-01 ann m/fee:desk/2026-03-01/2 310.00 EUR",
                "2026-04-01 ann m/fee:desk/2026-04-01/1 310.00 EUR",
            ],
        ),
        (
            "a new version of the plan that reaches holders at once, from 22 March: 10 of 31 days at 310 more",
            json!({"plans": [{"id": "desk-2", "plan": "desk", "from": "2026-03-22", "reach": {"price": "at_once"},
                "price": {"flat": {"amount": "620.00 EUR"}}}]}),
            vec![
                "2026-04-01 ann m/fee:desk/2026-03-01/2 100.00 EUR",
                "2026-04-01 ann m/fee:desk/2026-04-01/1 620.00 EUR",
            ],
        ),
    ] {
        let space = with(&closed(), "2026-05-12", facts);
        assert_eq!(bill(&space, "2026-03-31"), Vec::<String>::new(), "{name}: nothing is dated in what is closed");
        assert_eq!(bill(&space, "2026-04-30"), expected, "{name}");
        issue(&space, "2026-04-30");
    }
}

#[test]
fn what_was_not_billed_stays_so_when_it_is_corrected() {
    // March was closed without being billed; then it becomes known that the desk cost 400 from the start.
    let neglected = space(json!({
        "memberships": [{"from": "2026-03-01"}],
        "closings": [{"id": "k", "recorded": "2026-05-10T12:00:00Z", "through": "2026-03-31"}],
    }));
    let more = with(
        &neglected,
        "2026-05-12",
        json!({"price_changes": [{"id": "p", "at": "2026-03-01", "price": "400.00 EUR"}]}),
    );
    let line = "m/fee:desk/2026-03-01/1";
    assert_eq!(
        bill(&more, "2026-04-01"),
        [format!("2026-04-01 ann {line} 90.00 EUR"), "2026-04-01 ann m/fee:desk/2026-04-01/1 400.00 EUR".to_owned(),]
    );
    assert_eq!(explained(&more, line, "2026-04-01"), ["share 400.00 EUR 31/31", "closed -310.00 EUR"]);
    // Recorded after the closing, as invoices are.
    issue(&more, "2026-05-31");
}

#[test]
fn what_was_never_billed_is_never_credited() {
    // March was closed without being billed. That the desk was left on the 11th becomes known later: 100 would have been owed
    // and not 310, but nothing was billed that could be given back.
    let neglected = space(json!({
        "memberships": [{"from": "2026-03-01"}],
        "closings": [{"id": "k", "recorded": "2026-04-10T12:00:00Z", "through": "2026-03-31"}],
    }));
    let less = with(&neglected, "2026-04-12", json!({"cancellations": [{"id": "c", "at": "2026-03-11"}]}));
    assert_eq!(bill(&less, "2026-04-30"), Vec::<String>::new());
    // An invoice that is recorded after the close belongs to none of it: what it says is taken back.
    let since = with(
        &less,
        "2026-04-13",
        json!({"invoices": [{"id": "i", "payer": {"customer": "ann"}, "currency": "EUR", "date": "2026-03-01", "lines": [{
            "id": "m/fee:desk/2026-03-01/1", "kind": "fee", "membership": "m", "plan": "desk", "rule": "fee:desk",
            "from": "2026-03-01", "until": "2026-04-01", "amount": "310.00 EUR"}]}]}),
    );
    assert_eq!(bill(&since, "2026-04-30"), ["2026-04-30 ann m/fee:desk/2026-03-01/2 -310.00 EUR"]);
    issue(&since, "2026-04-30");
}
