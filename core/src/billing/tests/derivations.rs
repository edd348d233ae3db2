//! How lines came about, under the settings that are counted in something else than days.

use super::{bill, day, issue, space, with};
use crate::id::FactId;
use crate::space::Space;
use serde_json::{Value, json};

/// The words of a line's steps, with their amounts.
fn words(space: &Space, line: &str) -> Vec<String> {
    let derivation = space.explain(line, day("2026-03-31")).unwrap();
    derivation.steps.iter().map(|step| format!("{}: {}", step.text, step.amount.decimal())).collect()
}

fn switched(policy: Value) -> Space {
    space(json!({
        "policies": [policy],
        "plans": [
            {"id": "desk-1", "rank": 1},
            {"id": "room-1", "rank": 2, "price": {"per_seat": {"amount": "310.00 EUR"}}},
            {"id": "year-1", "rank": 3, "price": {"flat": {"amount": "7440.00 EUR"}}, "billing": {"every": "P1Y"}},
        ],
        "memberships": [{"seats": 2}],
        "switches": [{"id": "s", "plan": "room", "at": "2026-03-11T11:00:00Z"}],
    }))
}

#[test]
fn in_what_a_part_is_counted() {
    let policy = |settings: Value| {
        let mut policy = json!({"id": "p", "from": "2026-01-01"});
        policy.as_object_mut().unwrap().extend(settings.as_object().unwrap().clone());
        policy
    };
    for (settings, line, expected) in [
        (json!({}), "m/fee:room/2026-03-01/1", "21 of 31 days at 620.00 EUR for 2 seats: 420.00"),
        // March 2026 has an hour less in Berlin; at noon of the 11th 10.5 days are over: 907,200 of 2,674,800 seconds.
        (
            json!({"proration": {"count": "seconds"}}),
            "m/fee:desk/2026-03-01/1",
            "907200 of 2674800 seconds at 310.00 EUR for 2 seats: 105.14",
        ),
        (
            json!({"proration": {"count": {"month_of": 30}}}),
            "m/fee:desk/2026-03-01/1",
            "10 of 30 days of months of 30 at 310.00 EUR for 2 seats: 103.33",
        ),
        (
            json!({"proration": {"count": "months"}}),
            "m/fee:desk/2026-03-01/1",
            "1 of 1 months at 310.00 EUR for 2 seats: 310.00",
        ),
        (
            json!({"proration": {"count": "none"}}),
            "m/fee:desk/2026-03-01/1",
            "1 of 1 period at 310.00 EUR for 2 seats: 310.00",
        ),
        // 10 of 31 days are 0.3226: 100.006 of 310.00.
        (
            json!({"proration": {"round_first": {"fraction": 4}}}),
            "m/fee:desk/2026-03-01/1",
            "10 of 31 days at 310.00 EUR for 2 seats, the part first rounded to 4 decimals: 0.3226: 100.01",
        ),
    ] {
        assert_eq!(words(&switched(policy(settings.clone())), line), [expected], "{settings}");
    }
    // The difference only: the rest of March at a twelfth of the year's 7,440.00.
    let space = space(json!({
        "policies": [{"id": "p", "from": "2026-01-01", "change": {"upgrade": "difference"}}],
        "plans": [
            {"id": "desk-1", "rank": 1},
            {"id": "year-1", "rank": 3, "price": {"flat": {"amount": "7440.00 EUR"}}, "billing": {"every": "P1Y"}},
        ],
        "memberships": [{}],
        "switches": [{"id": "s", "plan": "year", "at": "2026-03-11"}],
    }));
    assert_eq!(
        words(&space, "m/fee:desk/2026-03-01/1"),
        [
            "10 of 31 days at 310.00 EUR: 100.00",
            "21 of 31 days at 7440.00 EUR every P1Y, which is 620 every P1M of `year`, the rest of the period of `desk`: 420.00",
        ]
    );
}

#[test]
fn an_invoice_with_its_corrections() {
    let billed = issue(
        &space(json!({"memberships": [{"tax": null}], "plans": [{"id": "desk-1", "tax": "standard"}],
            "taxes": [{"id": "t", "category": "standard", "percent": "19"}]})),
        "2026-03-01",
    );
    let late = with(&billed, "2026-04-01", json!({"cancellations": [{"id": "c", "at": "2026-03-11"}]}));
    // 310.00 and 58.90 were billed; 100.00 and 19.00 are owed.
    assert_eq!(bill(&late, "2026-03-31"), ["2026-03-31 ann m/fee:desk/2026-03-01/2 -210.00 EUR + -39.90 EUR"]);
    let explained = late.explain_bill(day("2026-03-31")).unwrap();
    assert_eq!((explained.len(), explained[0].invoice.clone()), (1, None));
    assert_eq!(
        explained[0].to_string(),
        "\
Invoice of 2026-03-31 to customer ann

m/fee:desk/2026-03-01/2
  rule fee:desk, 2026-03-11 to 2026-03-31
  corrects m/fee:desk/2026-03-01/1
  10 of 31 days at 310.00 EUR                                                            100.00 EUR
      2026-03-01 to 2026-03-10; exactly 100, rounded half away from zero
  billed before as `m/fee:desk/2026-03-01/1`                                            -310.00 EUR
      2026-03-01 to 2026-03-31
                                                                                         ----------
  amount                                                                                -210.00 EUR
  tax `standard` of 19 % on top of -210.00 EUR                                           -39.90 EUR
      exactly -39.9, rounded half away from zero

===================================================================================================
  net                                                                                   -210.00 EUR
  tax                                                                                    -39.90 EUR
  total                                                                                 -249.90 EUR
"
    );
    // What was issued is explained from what was known then.
    let issued = FactId::new("inv-0-2026-03-01-1").unwrap();
    let before = late.explain_invoice(&issued).unwrap();
    assert_eq!((before.lines[0].steps[0].text.as_str(), before.total.minor()), ("31 of 31 days at 310.00 EUR", 36_890));
    let void = with(&late, "2026-04-02", json!({"voids": [{"id": "v", "kind": "invoice", "fact": issued.as_str()}]}));
    assert!(void.explain_invoice(&issued).is_err());
    assert!(late.explain_invoice(&FactId::new("none").unwrap()).is_err());
}

#[test]
fn tax_that_is_rounded_on_the_invoice() {
    let space = space(json!({
        "policies": [{"id": "p", "from": "2026-01-01", "invoices": {"tax_by": "invoice"}}],
        "plans": [{"id": "desk-1", "price": {"flat": {"amount": "1.30 EUR"}}, "tax": "standard"}],
        "taxes": [{"id": "t", "category": "standard", "percent": "19"}],
        "memberships": [{"until": "2026-02-01"}, {"id": "n", "until": "2026-02-01"}],
    }));
    let explained = space.explain_bill(day("2026-01-31")).unwrap();
    // 0.494 of both is 0.49: the first line has 0.25 of it, the second 0.24, and not the 0.25 of its own 0.247.
    let taxes: Vec<(String, i64)> =
        explained[0].lines.iter().map(|line| (line.steps[1].text.clone(), line.steps[1].amount.minor())).collect();
    let of = "tax `standard` of 19 % on top of 1.30 EUR";
    let share = format!("{of}, its share of the tax that is rounded on the invoice");
    assert_eq!(taxes, [(of.to_owned(), 25), (share.clone(), 24)]);
    let second = space.explain("n/fee:desk/2026-01-01/1", day("2026-01-31")).unwrap();
    assert_eq!((second.steps[1].text.as_str(), second.line.tax.unwrap().amount.minor()), (share.as_str(), 24));
}
