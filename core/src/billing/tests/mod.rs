//! Worked cases of the bill. The expected amounts are worked out by hand, in the comment or the name beside them.

#![allow(clippy::arithmetic_side_effects)]

mod changes;
mod closings;
mod compare;
mod corrections;
mod coupons;
mod dates;
mod derivations;
mod fees;
mod leftovers;
mod limits;
mod money_off;
mod paper;
mod parts;
mod payers;
mod switching;

use crate::space::Space;
use crate::space::facts::Facts;
use crate::time::{Day, Moment};
use serde_json::{Map, Value, json};

pub(super) fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

/// A space with a few customers, and these arrays of facts. What a fact leaves out: it was recorded at the start of 2026,
/// a plan costs 310.00 EUR a month from the first, and a membership is Ann's desk.
pub(super) fn space(facts: Value) -> Space {
    let header = json!({"id": "s", "name": "S", "currency": "EUR", "zone": "Europe/Berlin"});
    space_with(header, facts)
}

pub(super) fn space_with(header: Value, facts: Value) -> Space {
    let mut file = Map::new();
    let base = json!({
        "format": 1, "edition": 1, "space": header,
        "customers": [{"id": "ann"}, {"id": "bob"}, {"id": "cleo"}], "companies": [{"id": "acme"}],
        "plans": [{"id": "desk-1"}],
    });
    for (key, value) in base.as_object().unwrap().iter().chain(facts.as_object().unwrap()) {
        let value = match value {
            Value::Array(facts) => Value::Array(facts.iter().map(|fact| completed(key, fact)).collect()),
            other => other.clone(),
        };
        file.insert(key.clone(), value);
    }
    Space::read(Value::Object(file).to_string().as_bytes()).unwrap_or_else(|errors| panic!("{errors}"))
}

/// A fact with what it leaves out.
fn completed(array: &str, fact: &Value) -> Value {
    let id = fact["id"].as_str().unwrap_or_default();
    let mut full = match array {
        "plans" => json!({
            "plan": id.split('-').next(), "from": "2020-01-01", "name": id, "kind": "recurring",
            "price": {"flat": {"amount": "310.00 EUR"}}, "billing": {"every": "P1M", "anchor": "calendar"},
        }),
        "memberships" => json!({"id": "m", "holder": {"customer": "ann"}, "plan": "desk", "from": "2026-01-01"}),
        "switches" | "seat_changes" | "price_changes" | "pauses" | "attachments" | "redemptions" | "renewals"
        | "cancellations" => json!({"membership": "m"}),
        "add_ons" => json!({"add_on": id, "from": "2020-01-01", "name": id}),
        "resources" => json!({"resource": id, "from": "2020-01-01", "name": id}),
        "coupons" => json!({"name": id}),
        "charges" => json!({"party": {"customer": "ann"}, "text": "key"}),
        "taxes" => json!({"from": "2020-01-01"}),
        _ => json!({}),
    };
    let full = full.as_object_mut().unwrap();
    full.insert("recorded".into(), "2026-01-01T00:00:00Z".into());
    for (key, value) in fact.as_object().unwrap() {
        full.insert(key.clone(), value.clone());
    }
    full.retain(|_, value| !value.is_null());
    Value::Object(full.clone())
}

/// The lines of a bill: `date payer line-id amount`, with `+ tax` or `incl. tax` and `for until` where they have to do with it.
pub(super) fn bill(space: &Space, through: &str) -> Vec<String> {
    let bill = space.bill(day(through)).unwrap_or_else(|error| panic!("{error}"));
    let derivations = space.explain_all(day(through)).unwrap();
    if bill.held.is_empty() {
        assert_eq!(derivations.len(), bill.invoices.iter().map(|invoice| invoice.lines.len()).sum::<usize>());
    }
    for derivation in derivations {
        assert!(derivation.steps.iter().all(|step| step.code != "otherwise"), "{derivation:?}");
        assert_eq!(sum(&derivation), derivation.line.amount.minor(), "the steps sum to the line: {derivation:?}");
    }
    let mut lines = Vec::new();
    for invoice in &bill.invoices {
        let payer = match &invoice.payer {
            crate::space::facts::Party::Customer(id) => id.to_string(),
            crate::space::facts::Party::Company(id) => id.to_string(),
        };
        for line in &invoice.lines {
            let tax = line.tax.as_ref().map(|tax| match tax.mode {
                crate::space::facts::TaxMode::Exclusive => format!(" + {}", tax.amount),
                crate::space::facts::TaxMode::Inclusive => format!(" incl. {}", tax.amount),
            });
            lines.push(format!("{} {payer} {} {}{}", invoice.date, line.id, line.amount, tax.unwrap_or_default()));
        }
    }
    lines
}

/// The space with the invoices that it bills through a day, recorded a month after that day, and an hour later for each
/// invoice before them. Their ids are `inv-`, the number of invoices before them, their date and a number.
pub(super) fn issue(space: &Space, through: &str) -> Space {
    let before = space.facts().invoices.len();
    let recorded = day(through).add_days(30).unwrap();
    let recorded = Moment::parse(&format!("{recorded}T{before:02}:00:00Z")).unwrap();
    let bill = space.bill(day(through)).unwrap();
    let ids = crate::billing::numbered(&format!("inv-{before}"));
    let space = space.with(bill.facts(space.header(), recorded, ids).unwrap()).unwrap();
    assert_eq!(self::bill(&space, through), Vec::<String>::new(), "billing twice bills once");
    space
}

/// The space with more facts, recorded later.
pub(super) fn with(space: &Space, recorded: &str, facts: Value) -> Space {
    let mut file = Map::new();
    file.insert("format".into(), json!(1));
    file.insert("edition".into(), json!(1));
    file.insert("space".into(), serde_json::to_value(space.header()).unwrap());
    for (key, list) in facts.as_object().unwrap() {
        let late = list.as_array().unwrap().iter().map(|fact| {
            let mut fact = completed(key, fact);
            fact["recorded"] = format!("{recorded}T12:00:00Z").into();
            fact
        });
        file.insert(key.clone(), Value::Array(late.collect()));
    }
    let facts: Facts = serde_json::from_value(Value::Object(file)).unwrap_or_else(|error| panic!("{error}"));
    space.with(facts).unwrap_or_else(|errors| panic!("{errors}"))
}

/// What a line's amount is made of: `code amount numerator/denominator`.
pub(super) fn explained(space: &Space, line: &str, through: &str) -> Vec<String> {
    let derivation = space.explain(line, day(through)).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(sum(&derivation), derivation.line.amount.minor(), "the steps sum to the line");
    let fraction = |n: Option<i64>, d: Option<i64>| Some(format!(" {}/{}", n?, d?));
    let show = |step: &crate::billing::DerivationStep| {
        format!("{} {}{}", step.code, step.amount, fraction(step.numerator, step.denominator).unwrap_or_default())
    };
    derivation.steps.iter().map(show).collect()
}

fn sum(derivation: &crate::billing::Derivation) -> i64 {
    derivation.steps.iter().filter(|step| step.code != "tax").map(|step| step.amount.minor()).sum()
}
