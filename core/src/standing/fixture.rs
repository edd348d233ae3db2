//! Spaces for tests, written as the arrays that matter; what every fact needs besides is filled in.

use crate::id::CustomerId;
use crate::space::Space;
use crate::time::Moment;
use serde_json::{Value, json};

/// A space in Berlin with these arrays of facts. `recorded`, and a plan's or other version's `from`, may be left out.
pub(crate) fn space(arrays: Value) -> Space {
    let mut file = json!({
        "format": 1, "edition": 1,
        "space": {"id": "space", "name": "Space", "currency": "EUR", "zone": "Europe/Berlin"},
    });
    for (array, facts) in arrays.as_object().unwrap() {
        let mut facts = facts.as_array().unwrap().clone();
        for fact in facts.iter_mut().map(|fact| fact.as_object_mut().unwrap()) {
            fact.entry("recorded").or_insert(json!("2020-01-01T00:00:00Z"));
            if ["plans", "hours", "places", "policies", "add_ons"].contains(&array.as_str()) {
                fact.entry("from").or_insert(json!("2020-01-01"));
            }
            for (versioned, of, name) in [
                ("plans", "plan", true),
                ("hours", "hours", false),
                ("places", "place", true),
                ("add_ons", "add_on", true),
            ] {
                if array == versioned {
                    let id = fact.get(of).or(fact.get("id")).unwrap().clone();
                    fact.entry(of).or_insert(id.clone());
                    fact.entry("id").or_insert(id.clone());
                    if name {
                        fact.entry("name").or_insert(id);
                    }
                }
            }
            if array == "plans" {
                fact.entry("kind").or_insert(json!("recurring"));
            }
        }
        file[array] = facts.into();
    }
    Space::read(file.to_string().as_bytes()).unwrap_or_else(|errors| panic!("{errors}"))
}

/// An instant, written without seconds and zone: `2025-03-30T01:00`.
pub(crate) fn at(text: &str) -> Moment {
    Moment::parse(&format!("{text}:00Z")).unwrap()
}

pub(crate) fn customer(id: &str) -> CustomerId {
    CustomerId::new(id).unwrap()
}
