//! What is said about bills: derivations sum to what they derive, and comparisons to what they compare.

use super::small::{Verdict, check, difference};
use crate::config;
use crate::random_spaces::{day, spaces};
use proptest::prelude::*;
use tenure::billing::{Comparison, Derivation};
use tenure::space::Space;
use tenure::space::facts::{Facts, Policy};
use tenure::time::Day;

/// The amounts of a derivation's steps: of those that make the line, and of those that make its tax.
fn sums(derivation: &Derivation) -> (i64, i64) {
    let sum = |tax: bool| {
        let steps = derivation.steps.iter().filter(|step| (step.code == "tax") == tax);
        steps.map(|step| step.amount.minor()).sum()
    };
    (sum(false), sum(true))
}

pub fn derived(facts: &Facts, through: Day) -> Verdict {
    let space = Space::from_facts(facts.clone()).unwrap();
    let bill = space.bill(through).map_err(|error| error.to_string())?;
    let explained = space.explain_bill(through).map_err(|error| error.to_string())?;
    let of_lines = |lines: &mut dyn Iterator<Item = &Derivation>| -> Vec<_> {
        lines.map(|derivation| (derivation.line.clone(), sums(derivation))).collect()
    };
    let derived: Vec<_> = explained.iter().map(|invoice| of_lines(&mut invoice.lines.iter())).collect();
    let billed: Vec<Vec<_>> = bill
        .invoices
        .iter()
        .map(|invoice| {
            let tax = |line: &tenure::space::facts::InvoiceLine| line.tax.as_ref().map_or(0, |tax| tax.amount.minor());
            invoice.lines.iter().map(|line| (line.clone(), (line.amount.minor(), tax(line)))).collect()
        })
        .collect();
    difference(&format!("derived through {through}"), &derived, &billed)?;
    for derivation in explained.iter().flat_map(|invoice| &invoice.lines) {
        if derivation.steps.iter().any(|step| step.code == "otherwise") {
            return Err(format!("by no rule: {derivation:?}"));
        }
        if let Some(line) = derivation.to_string().lines().find(|line| line.chars().count() > 100) {
            return Err(format!("wider than a hundred columns: {line}"));
        }
    }
    let totals = |net: i64, tax: i64, total: i64| (net, tax, total);
    let of_explained: Vec<_> =
        explained.iter().map(|one| totals(one.net.minor(), one.tax.minor(), one.total.minor())).collect();
    let of_bill: Vec<_> =
        bill.invoices.iter().map(|one| totals(one.net.minor(), one.tax.minor(), one.total.minor())).collect();
    difference("the invoices", &of_explained, &of_bill)
}

fn compared(facts: &Facts, preset: &str, through: Day) -> Verdict {
    let space = Space::from_facts(facts.clone()).unwrap();
    let [a, b] = ["default", preset].map(|name| Policy::preset(name).unwrap());
    let of = |a: &Policy, b: &Policy| space.compare_policies(a, b, through).map_err(|error| error.to_string());
    let (there, back) = (of(&a, &b)?, of(&b, &a)?);
    let lines = |comparison: &Comparison, sign: i64| -> Vec<_> {
        let line = |line: &tenure::billing::ComparedLine| (line.line.clone(), sign * line.difference.minor());
        comparison.lines.iter().map(line).collect()
    };
    difference("there and back", &lines(&there, 1), &lines(&back, -1))?;
    difference("those that are alike", &there.alike, &back.alike)?;
    if there.lines.iter().any(|line| line.points.is_empty()) {
        return Err(format!("a line differs for no reason: {:?}", there.lines));
    }
    for total in &there.totals {
        let own = there.lines.iter().map(|line| line.difference).filter(|d| d.currency() == total.currency);
        let sum: i64 = own.map(|difference| difference.minor()).sum();
        difference("the differences", &sum, &total.difference.minor())?;
    }
    difference("a policy beside itself", &of(&b, &b)?.lines.len(), &0)
}

proptest! {
    #![proptest_config(config())]

    /// The steps of every derivation sum to its line and its line's tax, the lines to their invoice; each line follows from
    /// a rule.
    #[test]
    fn derivations_sum_to_what_they_derive(random in spaces(), through in day()) {
        check(&random.0, |facts| derived(facts, through));
    }

    /// A comparison of policies has every difference, with its settings, and none where there is none.
    #[test]
    fn comparisons_sum_to_what_they_compare(random in spaces(), preset in 1..Policy::PRESETS.len(), through in day()) {
        check(&random.0, |facts| compared(facts, Policy::PRESETS[preset], through));
    }
}
