//! What becomes known after the invoices were issued: every recorded line is adjusted with its own period's tax, discount and
//! currency, names what it corrects, and is billed once.

use super::*;
use crate::space::facts::InvoiceLine;

/// Two months of a desk at 310.00, from February 2026 on, billed through 31 March, with 19 % on top in February and 7 % in
/// March, a coupon of 10 % for February and a locker at 31.00.
fn billed() -> Space {
    let start = space(json!({
        "taxes": [
            {"id": "t1", "category": "rent", "percent": "19"},
            {"id": "t2", "category": "rent", "percent": "7", "from": "2026-03-01"},
        ],
        "plans": [
            {"id": "desk-1", "tax": "rent"},
            {"id": "room-1", "tax": "rent", "price": {"flat": {"amount": "620.00 EUR"}}},
            {"id": "team-1", "tax": "rent", "price": {"per_seat": {"amount": "31.00 EUR"}}},
            {"id": "usd-1", "price": {"flat": {"amount": "280.00 USD"}}},
        ],
        "memberships": [
            {"from": "2026-02-01"},
            {"id": "n", "plan": "team", "seats": 2, "holder": {"company": "acme"}, "from": "2026-02-01"},
            {"id": "u", "plan": "usd", "holder": {"customer": "bob"}, "from": "2026-02-01"},
        ],
        "coupons": [{"id": "ten", "off": {"percent": "10"}, "periods": 1}],
        "redemptions": [{"id": "r", "coupon": "ten", "from": "2026-02-01"}],
    }));
    issue(&start, "2026-03-31")
}

/// The lines of periods up to March that are to be billed: `id amount tax corrects`. What was undone is billed on its day.
fn corrections(space: &Space) -> Vec<String> {
    let mut bill = space.bill(day("2026-07-31")).unwrap();
    let is_later = |line: &InvoiceLine| {
        line.id.contains("/2026-04")
            || line.id.contains("/2026-05")
            || line.id.contains("/2026-06")
            || line.id.contains("/2026-07")
    };
    bill.invoices.iter_mut().for_each(|invoice| invoice.lines.retain(|line| !is_later(line)));
    let shown = |line: &InvoiceLine| {
        let tax = line.tax.as_ref().map_or(String::new(), |tax| format!(" + {}", tax.amount.decimal()));
        let corrects: Vec<&str> = line.corrects.iter().map(|id| id.rsplit('/').next().unwrap()).collect();
        format!("{} {}{tax} [{}]", line.id, line.amount.decimal(), corrects.join(" "))
    };
    let mut lines: Vec<String> = bill.invoices.iter().flat_map(|invoice| &invoice.lines).map(shown).collect();
    lines.sort();
    lines
}

#[test]
fn each_line_is_adjusted_with_its_own() {
    // Billed: February 310 − 31, 58.90 − 5.89; March 310, 21.70. February has 28 days.
    for (name, facts, expected) in [
        (
            "a switch from 15 February: 14/28 of each; March is the room's",
            json!({"switches": [{"id": "s", "at": "2026-02-15", "plan": "room"}]}),
            vec![
                // 155 − 310; 155 × 19 % = 29.45, less 58.90. The discount: −15.50 × 19 % = −2.945, rounded −2.95, less −5.89.
                "m/discount:r:fee:desk/2026-02-01/2 15.50 + 2.94 [1]",
                // The coupon's one period is February: 10 % of the room's 310 too.
                "m/discount:r:fee:room/2026-02-01/1 -31.00 + -5.89 []",
                "m/fee:desk/2026-02-01/2 -155.00 + -29.45 [1]",
                "m/fee:desk/2026-03-01/2 -310.00 + -21.70 [1]",
                "m/fee:room/2026-02-01/1 310.00 + 58.90 []",
                "m/fee:room/2026-03-01/1 620.00 + 43.40 []",
            ],
        ),
        (
            "a pause from 15 February to 15 March: 14 of 28 days, 14 of 31 days less (310 × 17/31 = 170)",
            json!({"pauses": [{"id": "p", "from": "2026-02-15", "until": "2026-03-15"}]}),
            vec![
                "m/discount:r:fee:desk/2026-02-01/2 15.50 + 2.94 [1]",
                "m/fee:desk/2026-02-01/2 -155.00 + -29.45 [1]",
                // 170 × 7 % = 11.90, less 21.70.
                "m/fee:desk/2026-03-01/2 -140.00 + -9.80 [1]",
            ],
        ),
        (
            "a cancellation for 1 March",
            json!({"cancellations": [{"id": "c", "at": "2026-03-01"}]}),
            vec!["m/fee:desk/2026-03-01/2 -310.00 + -21.70 [1]"],
        ),
        (
            "an agreed price of 280 from the start: 280 − 310, its discount 28 − 31",
            json!({"price_changes": [{"id": "p", "at": "2026-02-01", "price": "280.00 EUR"}]}),
            vec![
                // 28 × 19 % = 5.32, less 5.89.
                "m/discount:r:fee:desk/2026-02-01/2 3.00 + 0.57 [1]",
                "m/fee:desk/2026-02-01/2 -30.00 + -5.70 [1]",
                "m/fee:desk/2026-03-01/2 -30.00 + -2.10 [1]",
            ],
        ),
        (
            "a third seat from 15 February: 31 × 14/28, and 31",
            json!({"seat_changes": [{"id": "s", "membership": "n", "at": "2026-02-15", "seats": 3}]}),
            vec!["n/fee:team/2026-02-01/2 15.50 + 2.95 [1]", "n/fee:team/2026-03-01/2 31.00 + 2.17 [1]"],
        ),
        (
            "in its own currency",
            json!({"cancellations": [{"id": "c", "membership": "u", "at": "2026-02-15"}]}),
            vec!["u/fee:usd/2026-02-01/2 -140.00 [1]", "u/fee:usd/2026-03-01/2 -280.00 [1]"],
        ),
        (
            "a link of somebody to the company costs nothing",
            json!({"links": [{"id": "l", "customer": "cleo", "company": "acme", "from": "2026-02-10"}]}),
            vec![],
        ),
        (
            "the coupon was an error",
            json!({"voids": [{"id": "v", "kind": "redemption", "fact": "r"}]}),
            vec!["m/discount:r:fee:desk/2026-02-01/2 31.00 + 5.89 [1]"],
        ),
        (
            "the membership was an error: everything that it was billed",
            json!({"voids": [{"id": "v", "kind": "membership", "fact": "m"}]}),
            vec![
                "m/discount:r:fee:desk/2026-02-01/2 31.00 + 5.89 [1]",
                "m/fee:desk/2026-02-01/2 -310.00 + -58.90 [1]",
                "m/fee:desk/2026-03-01/2 -310.00 + -21.70 [1]",
            ],
        ),
        (
            "another rate of tax for March, entered late: what was billed was billed at 7 %",
            json!({"taxes": [{"id": "t3", "category": "rent", "percent": "0", "from": "2026-03-01"}]}),
            vec![],
        ),
    ] {
        let after = with(&billed(), "2026-05-10", facts);
        assert_eq!(corrections(&after), expected, "{name}");
        // The credit of each key is at most what was billed for it.
        issue(&after, "2026-03-31");
    }
}

/// Corrected, corrected back, and corrected again: each time by what is missing, and each names all that were before.
#[test]
fn corrections_of_corrections() {
    let one = with(&billed(), "2026-05-10", json!({"cancellations": [{"id": "c", "at": "2026-03-11"}]}));
    assert_eq!(corrections(&one), ["m/fee:desk/2026-03-01/2 -210.00 + -14.70 [1]"]);
    let one = issue(&one, "2026-03-31");
    let two = with(&one, "2026-06-10", json!({"voids": [{"id": "v", "kind": "cancellation", "fact": "c"}]}));
    assert_eq!(corrections(&two), ["m/fee:desk/2026-03-01/3 210.00 + 14.70 [1 2]"]);
    let two = issue(&two, "2026-06-30");
    let three = with(&two, "2026-07-10", json!({"cancellations": [{"id": "d", "at": "2026-03-21"}]}));
    assert_eq!(corrections(&three), ["m/fee:desk/2026-03-01/4 -110.00 + -7.70 [1 2 3]"]);
    issue(&three, "2026-03-31");
}

/// On which invoice a correction is: its own, dated when the charge stopped, or the next one.
#[test]
fn when_a_correction_is_collected() {
    for (collect, expected) in [
        ("at_once", ["2026-03-12 -200.00", "2026-03-20 25.00"]),
        // With the charge of the 20th, the first that comes after it.
        ("next_invoice", ["2026-03-20 -175.00", ""]),
    ] {
        let start = space(json!({
            "policies": [{"id": "p", "from": "2020-01-01", "change": {"collect": collect}}],
            "memberships": [{"from": "2026-03-01"}],
        }));
        let start = issue(&start, "2026-03-01");
        let after = with(
            &start,
            "2026-03-25",
            json!({
                "cancellations": [{"id": "c", "at": "2026-03-12"}],
                "charges": [{"id": "x", "at": "2026-03-20", "amount": "25.00 EUR", "due": "immediate"}],
            }),
        );
        let invoices = after.bill(day("2026-03-31")).unwrap().invoices;
        let shown: Vec<String> = invoices.iter().map(|i| format!("{} {}", i.date, i.total.decimal())).collect();
        assert_eq!(shown, expected.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>(), "{collect}");
        issue(&after, "2026-03-31");
    }
}
