//! The JSON Schema of the space file is kept up to date with the types, and accepts what the writer writes.
#![cfg(feature = "schema")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use serde_json::{Value, json};

const COMMITTED: &str = include_str!("../space.schema.json");

#[test]
fn the_committed_schema_is_what_the_types_say() {
    let committed: Value = serde_json::from_str(COMMITTED).unwrap();
    assert_eq!(committed, tenure::space::schema(), "run `cargo xtask schema` and commit core/space.schema.json");
}

#[test]
fn it_refuses_what_the_reader_refuses_by_form() {
    let schema = jsonschema::validator_for(&tenure::space::schema()).unwrap();
    let file = |customer: Value| json!({"format": 1, "edition": 1, "space": {"id": "s", "name": "S", "currency": "EUR", "zone": "UTC"}, "customers": [customer]});
    assert!(schema.is_valid(&file(json!({"id": "ann", "recorded": "2024-01-01T00:00:00Z"}))));
    assert!(!schema.is_valid(&file(json!({"id": "ann"}))), "a required field is missing");
    assert!(!schema.is_valid(&file(json!({"id": 7, "recorded": "2024-01-01T00:00:00Z"}))), "a number is no id");
    assert!(!schema.is_valid(&file(json!({"id": "ann", "recorded": "2024-01-01T00:00:00Z", "colour": "red"}))));
}
