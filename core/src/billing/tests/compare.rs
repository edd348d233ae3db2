//! What would be billed under another policy, and on which settings the two differ.

use super::{day, issue, space, space_with, with};
use crate::billing::Comparison;
use crate::space::Space;
use crate::space::facts::{ChangeDay, ChargeAs, JudgedBy, PartCount, Policy, ZeroInvoice};
use serde_json::json;

/// What is set otherwise.
type Edit = fn(&mut Policy);

fn compared(space: &Space, change: impl Fn(&mut Policy)) -> Comparison {
    let mut other = Policy::plain();
    change(&mut other);
    space.compare_policies(&Policy::plain(), &other, day("2026-03-31")).unwrap()
}

/// `line: amount → amount (difference) settings`.
fn shown(comparison: &Comparison) -> Vec<String> {
    let amount = |side: &Option<crate::billing::ComparedSide>| {
        side.as_ref().map_or("-".to_owned(), |side| side.amount.decimal().to_string())
    };
    let line = |line: &crate::billing::ComparedLine| {
        let (a, b, difference) = (amount(&line.a), amount(&line.b), line.difference.decimal());
        format!("{}: {a} → {b} ({difference}) {}", line.line, line.points.join(" "))
    };
    comparison.lines.iter().map(line).collect()
}

/// A desk at 310.00, from 11 March a loft at 400.00 that ranks lower. March has 31 days: 100.00 and 270.97.
fn moved() -> Space {
    space(json!({
        "plans": [{"id": "desk-1", "rank": 1}, {"id": "loft-1", "rank": 0, "price": {"flat": {"amount": "400.00 EUR"}}}],
        "memberships": [{}],
        "switches": [{"id": "s", "plan": "loft", "at": "2026-03-11"}],
    }))
}

#[test]
fn the_settings_that_make_a_difference() {
    let waits = "m/fee:desk/2026-03-01: 100.00 → 310.00 (210.00)";
    let gone = "m/fee:loft/2026-03-01: 270.97 → - (-270.97)";
    let cases: [(&str, Edit, Vec<String>); 5] = [
        ("nothing", |_| (), vec![]),
        (
            "one setting",
            |policy| policy.change.downgrade = ChargeAs::PeriodEnd,
            vec![format!("{waits} change.downgrade"), format!("{gone} change.downgrade")],
        ),
        (
            "two, each of which would do",
            |policy| {
                policy.change.downgrade = ChargeAs::PeriodEnd;
                policy.proration.count = PartCount::None;
            },
            vec![
                format!("{waits} proration.count change.downgrade"),
                format!("{gone} proration.count change.downgrade"),
            ],
        ),
        (
            "two that only make it together: by rank the loft is a downgrade",
            |policy| {
                policy.change.judged_by = JudgedBy::Price;
                policy.change.upgrade = ChargeAs::PeriodEnd;
            },
            vec![format!("{waits} together"), format!("{gone} together")],
        ),
        (
            // 11 of 31 days are 110.00, 20 of 400.00 are 258.06; another setting that moves nothing is not named.
            "one that makes it and one that does not",
            |policy| {
                policy.change.day = ChangeDay::Old;
                policy.invoices.zero = ZeroInvoice::Carried;
            },
            vec![
                "m/fee:desk/2026-03-01: 100.00 → 110.00 (10.00) change.day".to_owned(),
                "m/fee:loft/2026-03-01: 270.97 → 258.06 (-12.91) change.day".to_owned(),
            ],
        ),
    ];
    for (name, change, expected) in cases {
        let comparison = compared(&moved(), change);
        assert_eq!(shown(&comparison), expected, "{name}");
        // January and February, and the two lines of March unless they are among those that differ.
        assert_eq!(comparison.alike + comparison.lines.len(), 4, "{name}");
        let lines: i64 = comparison.lines.iter().map(|line| line.difference.minor()).sum();
        let payers: Vec<i64> = comparison.payers.iter().map(|payer| payer.difference.minor()).collect();
        let totals: Vec<i64> = comparison.totals.iter().map(|total| total.difference.minor()).collect();
        assert_eq!((payers, totals), (vec![lines], vec![lines]), "{name}");
    }
}

#[test]
fn what_was_invoiced_or_closed_plays_no_part() {
    let differ = |space: &Space| shown(&compared(space, |policy| policy.change.downgrade = ChargeAs::PeriodEnd));
    let billed = issue(&moved(), "2026-03-31");
    let closed = with(&billed, "2026-05-20", json!({"closings": [{"id": "c", "through": "2026-03-31"}]}));
    assert_eq!(differ(&billed), differ(&moved()));
    assert_eq!(differ(&closed), differ(&moved()));
    // A void policy is not missed, and one that is in force already makes no difference.
    let policy = json!({"policies": [{"id": "p", "from": "2026-01-01", "change": {"downgrade": "period_end"}}]});
    let own = with(&moved(), "2026-01-02", policy);
    assert_eq!(differ(&own), differ(&moved()));
    let void = with(&own, "2026-01-03", json!({"voids": [{"id": "v", "kind": "policy", "fact": "p"}]}));
    assert_eq!(differ(&void), differ(&moved()));
    assert_eq!(own.policy_on(day("2026-01-01")).change.downgrade, ChargeAs::PeriodEnd);
    assert_eq!(own.policy_on(day("2025-12-31")), &Policy::plain());
}

#[test]
fn billing_starts_holds() {
    let header =
        json!({"id": "s", "name": "S", "currency": "EUR", "zone": "Europe/Berlin", "billing_starts": "2026-03-02"});
    let space = space_with(header, json!({"memberships": [{}], "cancellations": [{"id": "c", "at": "2026-03-11"}]}));
    assert_eq!(compared(&space, |policy| policy.proration.count = PartCount::None).payers, Vec::new());
}
