//! When an answer is the one that a vector expects.

use serde_json::{Value, json};
use tenure::error::Error;
use tenure::money::Ratio;

/// The answer that a refusal is.
pub(crate) fn refused(error: &Error) -> Value {
    json!({"error": error.code.as_str(), "path": error.path})
}

/// Whether `got` has everything that `expected` names: of objects the keys that are named (an absent one counts as
/// null), of arrays every element, decimal strings by their value.
pub(crate) fn agrees(expected: &Value, got: &Value, at: &str) -> Result<(), String> {
    match (expected, got) {
        (Value::Object(fields), Value::Object(answer)) => fields.iter().try_for_each(|(key, expected)| {
            agrees(expected, answer.get(key).unwrap_or(&Value::Null), &format!("{at}.{key}"))
        }),
        (Value::Array(items), Value::Array(answer)) if items.len() == answer.len() => {
            let mut pairs = items.iter().zip(answer).enumerate();
            pairs.try_for_each(|(n, (expected, got))| agrees(expected, got, &format!("{at}[{n}]")))
        }
        (Value::String(one), Value::String(other)) if one == other || same_number(one, other) => Ok(()),
        _ if expected == got => Ok(()),
        _ => Err(format!("{at}: expected {expected}, got {got}")),
    }
}

fn same_number(one: &str, other: &str) -> bool {
    !one.contains('/') && matches!((Ratio::parse(one), Ratio::parse(other)), (Ok(a), Ok(b)) if a == b)
}
