//! A space file of a test: what every case has, what a case adds, and the fields that say nothing.

use serde_json::{Value, json};
use tenure::error::Errors;
use tenure::space::Space;

/// Reads a file with the facts of a case, of which each takes the place of one with its id. A fact that does not say so was
/// recorded as 2024 began, and is named after its array.
pub(crate) fn read(mut file: Value, more: Value) -> Result<Space, Errors> {
    for (array, facts) in more.as_object().unwrap() {
        let facts = facts.as_array().unwrap();
        let mut all = file.get(array).and_then(Value::as_array).cloned().unwrap_or_default();
        all.retain(|one| !facts.iter().any(|fact| fact["id"] == one["id"] && !one["id"].is_null()));
        all.extend(facts.iter().cloned());
        file[array] = json!(all);
    }
    for (array, facts) in file.as_object_mut().unwrap() {
        for (n, fact) in facts.as_array_mut().into_iter().flatten().enumerate() {
            let fact = fact.as_object_mut().unwrap();
            fact.entry("recorded").or_insert(json!("2024-01-01T00:00:00Z"));
            fact.entry("id").or_insert(json!(format!("{array}{n}")));
        }
    }
    Space::read(file.to_string().as_bytes())
}
