//! Negative, small and empty invoices, and tax by invoice.

use super::*;
use crate::billing::{Bill, DraftInvoice};

fn policy(settings: Value) -> Value {
    let mut policy = settings;
    policy["id"] = "p".into();
    policy["from"] = "2020-01-01".into();
    json!([policy])
}

/// `date: total used given refund offset forfeited due after`.
fn shown(bill: &Bill) -> Vec<String> {
    let one = |i: &DraftInvoice| {
        let amounts = [i.total, i.credit_used, i.credit_given, i.refund, i.offset, i.forfeited, i.due, i.credit_after];
        format!("{}: {}", i.date, amounts.map(|amount| amount.decimal().to_string()).join(" "))
    };
    bill.invoices.iter().map(one).collect()
}

fn billed(space: &Space, through: &str) -> Vec<String> {
    shown(&space.bill(day(through)).unwrap())
}

/// A desk of 310 billed for March and left on the 12th: 200 are given back. What is left of them, and the fee of 50 of the
/// next month for a room that is held too.
#[test]
fn what_a_negative_total_leaves() {
    for (name, settings, paid, expected) in [
        (
            "account credit, which the next invoice uses",
            json!({}),
            None,
            [
                "2026-03-12: -200.00 0.00 200.00 0.00 0.00 0.00 0.00 200.00",
                "2026-04-01: 50.00 50.00 0.00 0.00 0.00 0.00 0.00 150.00",
            ],
        ),
        (
            "a refund",
            json!({"invoices": {"negative": "refund"}}),
            None,
            [
                "2026-03-12: -200.00 0.00 0.00 200.00 0.00 0.00 0.00 0.00",
                "2026-04-01: 50.00 0.00 0.00 0.00 0.00 0.00 50.00 0.00",
            ],
        ),
        (
            "lost",
            json!({"invoices": {"negative": "forfeit"}}),
            None,
            [
                "2026-03-12: -200.00 0.00 0.00 0.00 0.00 200.00 0.00 0.00",
                "2026-04-01: 50.00 0.00 0.00 0.00 0.00 0.00 50.00 0.00",
            ],
        ),
        (
            "split: nothing was paid of the 310, so all of it is cancelled against them",
            json!({"invoices": {"negative": "split"}}),
            None,
            [
                "2026-03-12: -200.00 0.00 0.00 0.00 200.00 0.00 0.00 0.00",
                "2026-04-01: 50.00 0.00 0.00 0.00 0.00 0.00 50.00 0.00",
            ],
        ),
        (
            "split: 150 were paid, 160 are open: 160 cancelled, 40 refunded",
            json!({"invoices": {"negative": "split"}}),
            Some(json!({"amount": "150.00 EUR", "invoice": "inv-0-2026-03-01-1"})),
            [
                "2026-03-12: -200.00 0.00 0.00 40.00 160.00 0.00 0.00 0.00",
                "2026-04-01: 50.00 0.00 0.00 0.00 0.00 0.00 50.00 0.00",
            ],
        ),
        (
            "split: all was paid, by a payment that names no invoice",
            json!({"invoices": {"negative": "split"}}),
            Some(json!({"amount": "310.00 EUR"})),
            [
                "2026-03-12: -200.00 0.00 0.00 200.00 0.00 0.00 0.00 0.00",
                "2026-04-01: 50.00 0.00 0.00 0.00 0.00 0.00 50.00 0.00",
            ],
        ),
        (
            "split: a payment that failed pays nothing",
            json!({"invoices": {"negative": "split"}}),
            Some(json!({"amount": "310.00 EUR", "invoice": "inv-0-2026-03-01-1", "outcome": "failed"})),
            [
                "2026-03-12: -200.00 0.00 0.00 0.00 200.00 0.00 0.00 0.00",
                "2026-04-01: 50.00 0.00 0.00 0.00 0.00 0.00 50.00 0.00",
            ],
        ),
        (
            "credit of what was paid: 100 were, 210 are open",
            json!({"change": {"credit": "paid"}}),
            Some(json!({"amount": "100.00 EUR"})),
            [
                "2026-03-12: -200.00 0.00 0.00 0.00 200.00 0.00 0.00 0.00",
                "2026-04-01: 50.00 0.00 0.00 0.00 0.00 0.00 50.00 0.00",
            ],
        ),
        (
            "credit of what was paid: 250 were, 60 are open, and 140 become account credit",
            json!({"change": {"credit": "paid"}}),
            Some(json!({"amount": "250.00 EUR"})),
            [
                "2026-03-12: -200.00 0.00 140.00 0.00 60.00 0.00 0.00 140.00",
                "2026-04-01: 50.00 50.00 0.00 0.00 0.00 0.00 0.00 90.00",
            ],
        ),
    ] {
        let mut settings = settings;
        settings["change"]["collect"] = "at_once".into();
        let start =
            issue(&space(json!({"policies": policy(settings), "memberships": [{"from": "2026-03-01"}]})), "2026-03-01");
        let mut facts = json!({
            "cancellations": [{"id": "c", "at": "2026-03-12"}],
            "charges": [{"id": "x", "at": "2026-04-01", "amount": "50.00 EUR", "due": "immediate"}],
        });
        if let Some(paid) = paid {
            let mut payment =
                json!({"id": "y", "payer": {"customer": "ann"}, "at": "2026-03-05T10:00:00Z", "outcome": "received"});
            payment.as_object_mut().unwrap().extend(paid.as_object().unwrap().clone());
            facts["payments"] = json!([payment]);
        }
        let left = with(&start, "2026-03-31", facts);
        assert_eq!(billed(&left, "2026-04-30"), expected, "{name}");
        let later = issue(&left, "2026-04-30");
        let bill = later.bill(day("2026-04-30")).unwrap();
        assert!(bill.invoices.is_empty() && bill.held.is_empty(), "{name}");
        // What was kept in the invoice counts from then on: the credit, or what was cancelled.
        if name.starts_with("split: nothing") {
            // 110 of March and the 50 are open now.
            let facts =
                json!({"charges": [{"id": "z", "at": "2026-05-01", "amount": "-170.00 EUR", "due": "immediate"}]});
            let again = with(&later, "2026-05-02", facts);
            assert_eq!(billed(&again, "2026-05-31"), ["2026-05-01: -170.00 0.00 0.00 10.00 160.00 0.00 0.00 0.00"]);
        }
    }
}

#[test]
fn small_and_empty_invoices_wait() {
    let charges = |amounts: &[(&str, &str)]| {
        let one = |(n, (at, amount)): (usize, &(&str, &str))| json!({"id": format!("c{n}"), "at": at, "amount": format!("{amount} EUR"), "due": "immediate"});
        json!(amounts.iter().enumerate().map(one).collect::<Vec<_>>())
    };
    for (name, invoices, amounts, expected, held) in [
        (
            "no minimum",
            json!({}),
            vec![("2026-03-01", "4.00"), ("2026-03-05", "7.00")],
            vec!["2026-03-01 4.00", "2026-03-05 7.00"],
            None,
        ),
        (
            "below the minimum of 10: both on the second",
            json!({"minimum": ["10.00 EUR", "5 JPY"]}),
            vec![("2026-03-01", "4.00"), ("2026-03-05", "7.00")],
            vec!["2026-03-05 11.00"],
            None,
        ),
        (
            "still below it",
            json!({"minimum": ["10.00 EUR"]}),
            vec![("2026-03-01", "4.00"), ("2026-03-05", "5.99")],
            vec![],
            Some("9.99 EUR"),
        ),
        (
            "the minimum itself is enough",
            json!({"minimum": ["10.00 EUR"]}),
            vec![("2026-03-01", "10.00")],
            vec!["2026-03-01 10.00"],
            None,
        ),
        (
            "a minimum in another currency",
            json!({"minimum": ["10.00 USD"]}),
            vec![("2026-03-01", "4.00")],
            vec!["2026-03-01 4.00"],
            None,
        ),
        (
            "a credit is issued, with what waited",
            json!({"minimum": ["10.00 EUR"]}),
            vec![("2026-03-01", "4.00"), ("2026-03-05", "-9.00")],
            vec!["2026-03-05 -5.00"],
            None,
        ),
        (
            "nothing is issued, in general",
            json!({}),
            vec![("2026-03-01", "4.00"), ("2026-03-01", "-4.00")],
            vec!["2026-03-01 0.00"],
            None,
        ),
        (
            "nothing is carried",
            json!({"zero": "carried"}),
            vec![("2026-03-01", "4.00"), ("2026-03-01", "-4.00"), ("2026-03-09", "3.00")],
            vec!["2026-03-09 3.00"],
            None,
        ),
        (
            "nothing to carry it onto",
            json!({"zero": "carried"}),
            vec![("2026-03-01", "4.00"), ("2026-03-01", "-4.00")],
            vec![],
            Some("0.00 EUR"),
        ),
    ] {
        let space = space(json!({"policies": policy(json!({"invoices": invoices})), "charges": charges(&amounts)}));
        let bill = space.bill(day("2026-03-31")).unwrap();
        let shown: Vec<String> = bill.invoices.iter().map(|i| format!("{} {}", i.date, i.total.decimal())).collect();
        assert_eq!(shown, expected, "{name}");
        let waiting: Vec<String> = bill.held.iter().map(|held| held.total.to_string()).collect();
        assert_eq!(waiting, held.into_iter().collect::<Vec<_>>(), "{name}");
        let lines: usize = bill.invoices.iter().map(|i| i.lines.len()).sum();
        if bill.held.is_empty() {
            assert_eq!(lines, amounts.len(), "{name}: every line is on one invoice");
        }
        // What was held comes again, and onto what follows.
        let later = issue(&space, "2026-03-31");
        let more = with(
            &later,
            "2026-05-02",
            json!({"charges": [{"id": "d", "at": "2026-04-02", "amount": "100.00 EUR", "due": "immediate"}]}),
        );
        let next = more.bill(day("2026-04-30")).unwrap();
        let waited = if bill.held.is_empty() { 0 } else { amounts.len() };
        assert_eq!(next.invoices.iter().map(|i| i.lines.len()).sum::<usize>(), 1 + waited, "{name}");
    }
}

/// Three lines of 0.55 at 19 %: 0.1045 each, which by itself is 0.10. Together 0.3135, rounded 0.31: the 0.01 over goes to the
/// first. A line of 10.00 of another rate is by itself.
#[test]
fn tax_by_invoice() {
    let facts = |tax_by: &str, mode: &str| {
        let charge = |id: &str, amount: &str, tax: &str| json!({"id": id, "at": "2026-03-01", "amount": amount, "tax": tax, "due": "immediate"});
        json!({
            "policies": policy(json!({"invoices": {"tax_by": tax_by}})),
            "taxes": [
                {"id": "t", "category": "rent", "percent": "19", "mode": mode},
                {"id": "u", "category": "food", "percent": "7", "mode": mode},
            ],
            "charges": [charge("a", "0.55 EUR", "rent"), charge("b", "0.55 EUR", "rent"), charge("c", "0.55 EUR", "rent"), charge("d", "10.00 EUR", "food")],
        })
    };
    let taxes = |space: &Space| -> Vec<String> {
        let bill = space.bill(day("2026-03-31")).unwrap();
        bill.invoices[0].lines.iter().map(|line| line.tax.as_ref().unwrap().amount.decimal().to_string()).collect()
    };
    for (name, tax_by, mode, expected) in [
        ("by line", "line", "exclusive", ["0.10", "0.10", "0.10", "0.70"]),
        ("by invoice", "invoice", "exclusive", ["0.11", "0.10", "0.10", "0.70"]),
        // 0.55 × 19/119 = 0.087815 each, by line 0.09; together 0.263445, 0.26: two of the three get the cent.
        // 10 × 7/107 = 0.6542.
        ("held in it, by line", "line", "inclusive", ["0.09", "0.09", "0.09", "0.65"]),
        ("held in it, by invoice", "invoice", "inclusive", ["0.09", "0.09", "0.08", "0.65"]),
    ] {
        let space = space(facts(tax_by, mode));
        assert_eq!(taxes(&space), expected, "{name}");
        let invoice = &space.bill(day("2026-03-31")).unwrap().invoices[0];
        let sum: i64 = invoice.lines.iter().map(|line| line.tax.as_ref().unwrap().amount.minor()).sum();
        assert_eq!(invoice.tax.minor(), sum, "{name}: the lines' taxes sum to the invoice's");
        issue(&space, "2026-03-31");
    }
}
