//! The JSON Schema of the space file is kept up to date with the types. (What it accepts is tested in xtask.)
#![cfg(feature = "schema")]
#![allow(clippy::unwrap_used)]

use serde_json::Value;

const COMMITTED: &str = include_str!("../space.schema.json");

#[test]
fn the_committed_schema_is_what_the_types_say() {
    let committed: Value = serde_json::from_str(COMMITTED).unwrap();
    assert_eq!(committed, tenure::space::schema(), "run `cargo xtask schema` and commit core/space.schema.json");
}
