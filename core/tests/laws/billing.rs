//! Law 2.

use super::small::{Verdict, check, difference};
use crate::config;
use crate::random_spaces::{day, record, spaces};
use proptest::prelude::*;
use std::collections::BTreeMap;
use tenure::space::Space;
use tenure::space::facts::{Facts, ZeroInvoice};
use tenure::time::{Day, Moment};

/// The space after its bill through a day was issued, and how many invoices that made.
fn issue(facts: &Facts, through: Day, tag: &str) -> Result<(Facts, usize), String> {
    let bill = Space::from_facts(facts.clone()).unwrap().bill(through).map_err(|error| error.to_string())?;
    let recorded = Moment::parse("2025-12-01T00:00:00Z").unwrap();
    let count = bill.invoices.len();
    let mut facts = facts.clone();
    facts
        .invoices
        .extend(bill.invoices.into_iter().enumerate().map(|(n, draft)| record(format!("{tag}-{n}"), recorded, draft)));
    Ok((facts, count))
}

pub fn twice(facts: &Facts, through: Day) -> Verdict {
    let (billed, _) = issue(facts, through, "first")?;
    let again = Space::from_facts(billed).unwrap().bill(through).map_err(|error| error.to_string())?;
    difference(&format!("billed twice through {through}"), &again.invoices, &Vec::<()>::new())
}

/// What was billed, by payer, subject, rule and period.
pub fn sums(facts: &Facts) -> BTreeMap<(String, String), i64> {
    let mut sums = BTreeMap::new();
    for invoice in facts.invoices.iter().filter(|i| !facts.voids.iter().any(|v| v.fact == i.id)) {
        for line in &invoice.lines {
            let key = line.id.rsplit_once('/').unwrap().0;
            *sums.entry((format!("{:?} {}", invoice.payer, invoice.currency), key.to_owned())).or_insert(0) +=
                line.amount.minor();
        }
    }
    sums.retain(|_, sum| *sum != 0);
    sums
}

/// Without what holds invoices back: which of them do depends on how often is billed.
pub fn all_issued(facts: &Facts) -> Facts {
    let mut facts = facts.clone();
    for policy in &mut facts.policies {
        policy.invoices.minimum.clear();
        policy.invoices.zero = ZeroInvoice::Issued;
    }
    facts
}

fn month_by_month(facts: &Facts, through: Day) -> Verdict {
    let facts = &all_issued(facts);
    let (at_once, _) = issue(facts, through, "once")?;
    let mut by_month = facts.clone();
    let mut end = Day::parse("2024-01-31").unwrap();
    while end < through {
        by_month = issue(&by_month, end, &end.to_string())?.0;
        end = end.add_days(1).unwrap().month_end();
    }
    by_month = issue(&by_month, through, "last")?.0;
    difference(&format!("billed month by month through {through}"), &sums(&by_month), &sums(&at_once))
}

proptest! {
    #![proptest_config(config())]

    /// **Law 2.** Billing twice bills once: after the invoices of a bill are recorded, there is nothing to bill.
    #[test]
    fn law_2_twice(random in spaces(), through in day()) {
        check(&random.0, |facts| twice(facts, through));
    }

    /// **Law 2**, through time: month by month is billed what is billed at once, by payer, rule and period.
    #[test]
    fn law_2_month_by_month(random in spaces(), through in day()) {
        check(&random.0, |facts| month_by_month(facts, through));
    }
}
