//! The JSON Schema of the space file, made from the types that read it.

use super::facts::Facts;

/// The JSON Schema of the space file. `core/space.schema.json` holds it; `cargo xtask schema` writes it.
///
/// It says what is well-formed; what refers to what, and whether a span runs forwards, only the reader checks.
#[must_use]
pub fn schema() -> serde_json::Value {
    schemars::schema_for!(Facts).to_value()
}
