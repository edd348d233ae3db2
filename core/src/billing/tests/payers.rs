//! Who pays what, and on which invoice.

use super::*;

#[test]
fn one_invoice_for_each_payer_currency_and_date() {
    let space = space(json!({
        "plans": [{"id": "desk-1"}, {"id": "club-1", "price": {"flat": {"amount": "100.00 USD"}}}],
        "memberships": [
            {"id": "m1", "from": "2026-03-01"},
            {"id": "m2", "from": "2026-03-01", "holder": {"customer": "bob"}, "payer": {"company": "acme"}},
            {"id": "m3", "from": "2026-03-01", "holder": {"company": "acme"}},
            {"id": "m4", "from": "2026-03-01", "plan": "club"},
        ],
    }));
    let invoices = space.bill(day("2026-03-31")).unwrap().invoices;
    let shown: Vec<String> = invoices
        .iter()
        .map(|i| {
            format!("{} {} {}", i.date, i.total, i.lines.iter().map(|l| l.id.clone()).collect::<Vec<_>>().join(" "))
        })
        .collect();
    assert_eq!(
        shown,
        [
            "2026-03-01 310.00 EUR m1/fee:desk/2026-03-01/1",
            "2026-03-01 100.00 USD m4/fee:club/2026-03-01/1",
            "2026-03-01 620.00 EUR m2/fee:desk/2026-03-01/1 m3/fee:desk/2026-03-01/1",
        ]
    );
    issue(&space, "2026-03-31");
}

#[test]
fn a_payer_who_was_an_error_is_replaced_by_the_holder() {
    let paid =
        issue(&space(json!({"memberships": [{"from": "2026-03-01", "payer": {"customer": "bob"}}]})), "2026-03-31");
    // With Bob the invoices to him are void too.
    let void = with(&paid, "2026-04-01", json!({"voids": [{"id": "v", "kind": "customer", "fact": "bob"}]}));
    assert_eq!(bill(&void, "2026-03-31"), ["2026-03-01 ann m/fee:desk/2026-03-01/2 310.00 EUR"]);
    issue(&void, "2026-03-31");
}

#[test]
fn what_was_billed_to_another_is_moved() {
    // The old system billed Bob for Ann's desk, and in another amount.
    let space = space(json!({
        "memberships": [{"from": "2026-03-01"}],
        "invoices": [{"id": "old", "payer": {"customer": "bob"}, "currency": "EUR", "date": "2026-03-03", "lines": [{
            "id": "m/fee:desk/2026-03-01/1", "kind": "fee", "membership": "m", "plan": "desk", "rule": "fee:desk",
            "from": "2026-03-01", "until": "2026-04-01", "amount": "300.00 EUR"}]}],
    }));
    let expected =
        ["2026-03-31 ann m/fee:desk/2026-03-01/2 310.00 EUR", "2026-03-31 bob m/fee:desk/2026-03-01/3 -300.00 EUR"];
    assert_eq!(bill(&space, "2026-03-31"), expected);
    issue(&space, "2026-03-31");
}

#[test]
fn deferred_and_immediate_charges() {
    let space = space(json!({
        "memberships": [{"from": "2026-03-01"}, {"id": "n", "holder": {"customer": "bob"}, "from": "2026-03-01"}],
        "charges": [
            {"id": "waits", "at": "2026-03-10", "amount": "5.00 EUR"},
            {"id": "now", "at": "2026-03-12", "amount": "6.00 EUR", "due": "immediate"},
            {"id": "late", "at": "2026-04-02", "amount": "7.00 EUR"},
            {"id": "gift", "at": "2026-03-20", "amount": "8.00 EUR", "payer": {"customer": "bob"}},
            {"id": "alone", "at": "2026-03-20", "amount": "9.00 EUR", "party": {"customer": "cleo"}},
            {"id": "future", "at": "2026-05-20", "amount": "9.00 EUR"},
        ],
    }));
    let expected = [
        "2026-03-01 ann m/fee:desk/2026-03-01/1 310.00 EUR",
        "2026-03-01 bob n/fee:desk/2026-03-01/1 310.00 EUR",
        // The charge of the 10th joins that of the 12th, which is invoiced at once.
        "2026-03-12 ann ann/charge:now/2026-03-12/1 6.00 EUR",
        "2026-03-12 ann ann/charge:waits/2026-03-10/1 5.00 EUR",
        "2026-04-01 ann m/fee:desk/2026-04-01/1 310.00 EUR",
        // Bob pays Ann's charge, on his next invoice.
        "2026-04-01 bob ann/charge:gift/2026-03-20/1 8.00 EUR",
        "2026-04-01 bob n/fee:desk/2026-04-01/1 310.00 EUR",
        // No invoice follows: they are dated through.
        "2026-04-30 ann ann/charge:late/2026-04-02/1 7.00 EUR",
        "2026-04-30 cleo cleo/charge:alone/2026-03-20/1 9.00 EUR",
    ];
    assert_eq!(bill(&space, "2026-04-30"), expected);
    issue(&space, "2026-04-30");
}

#[test]
fn bookings_are_paid_by_the_payer_of_the_membership_that_they_are_under() {
    let booking = |id: &str, under: Option<&str>, at: &str| {
        json!({"id": id, "customer": "bob", "resource": "room", "under": under, "price": "20.00 EUR", "tax": "rent",
            "from": format!("{at}T10:00:00Z"), "until": format!("{at}T12:00:00Z")})
    };
    let facts = json!({
        "taxes": [{"id": "t", "category": "rent", "percent": "19"}],
        "plans": [{"id": "desk-1", "sharing": {"max_additional": 2}}],
        "resources": [{"id": "room"}],
        "memberships": [{"from": "2026-03-01"}],
        "shares": [{"id": "s", "membership": "m", "child": "bob", "from": "2026-03-01"}],
        "bookings": [
            booking("b1", Some("m"), "2026-03-05"),
            booking("b2", None, "2026-03-06"),
            booking("b3", Some("m"), "2026-03-07"),
            booking("b4", Some("m"), "2026-03-08"),
            booking("b5", Some("m"), "2026-04-08"),
        ],
        "booking_cancellations": [
            {"id": "c3", "booking": "b3", "at": "2026-03-06T00:00:00Z"},
            {"id": "c4", "booking": "b4", "at": "2026-03-08T09:00:00Z", "charged": true},
        ],
    });
    let space = space(facts);
    let expected = [
        "2026-03-01 ann m/fee:desk/2026-03-01/1 310.00 EUR",
        "2026-03-31 ann m/booking:b1/2026-03-05/1 20.00 EUR + 3.80 EUR",
        "2026-03-31 ann m/booking:b4/2026-03-08/1 20.00 EUR + 3.80 EUR",
        "2026-03-31 bob bob/booking:b2/2026-03-06/1 20.00 EUR + 3.80 EUR",
    ];
    assert_eq!(bill(&space, "2026-03-31"), expected);
    // Given up after it was invoiced, through what was billed: reversed on the day of the invoice.
    let billed = issue(&space, "2026-03-31");
    let given_up = with(
        &billed,
        "2026-04-03",
        json!({"booking_cancellations": [{"id": "c2", "booking": "b2", "at": "2026-03-06T09:00:00Z"}]}),
    );
    assert_eq!(bill(&given_up, "2026-03-31"), ["2026-03-31 bob bob/booking:b2/2026-03-06/2 -20.00 EUR + -3.80 EUR"]);
    issue(&given_up, "2026-03-31");
}
