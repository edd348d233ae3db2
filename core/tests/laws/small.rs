//! A failing space, made as small as it can be while it still fails: a person must be able to read it.

use serde_json::Value;
use std::panic::{AssertUnwindSafe, catch_unwind};
use tenure::space::Space;
use tenure::space::facts::Facts;

/// What a law says about a space; an `Err` tells how it is broken.
pub type Verdict = Result<(), String>;

/// Checks the law, and if it is broken says so of the smallest space in which it is.
pub fn check(facts: &Facts, law: impl Fn(&Facts) -> Verdict) {
    let guarded = |facts: &Facts| {
        catch_unwind(AssertUnwindSafe(|| law(facts))).unwrap_or_else(|cause| {
            let text = cause.downcast_ref::<String>().cloned();
            Err(format!(
                "panicked: {}",
                text.or(cause.downcast_ref::<&str>().map(|s| s.to_string())).unwrap_or_default()
            ))
        })
    };
    if guarded(facts).is_ok() {
        return;
    }
    let small = smallest(facts, |facts| guarded(facts).is_err());
    let why = guarded(&small).unwrap_err();
    panic!("{why}\nin the space\n{}", serde_json::to_string(&small).unwrap());
}

fn read(value: &Value) -> Option<Facts> {
    let facts: Facts = serde_json::from_value(value.clone()).ok()?;
    Space::from_facts(facts.clone()).ok().map(|_| facts)
}

/// The smallest space that a failure leads to.
pub fn smallest(facts: &Facts, fails: impl Fn(&Facts) -> bool) -> Facts {
    let mut value = serde_json::to_value(facts).unwrap();
    loop {
        let before = value.clone();
        let mut path = Vec::new();
        shrink(&mut value, &mut path, &|candidate| read(candidate).is_some_and(|facts| fails(&facts)));
        if value == before {
            return read(&value).unwrap();
        }
    }
}

fn at<'a>(value: &'a mut Value, path: &[String]) -> &'a mut Value {
    path.iter().fold(value, |value, step| match value {
        Value::Array(list) => &mut list[step.parse::<usize>().unwrap()],
        other => &mut other[step.as_str()],
    })
}

/// Takes out every element and every field that the failure does not need.
fn shrink(root: &mut Value, path: &mut Vec<String>, fails: &impl Fn(&Value) -> bool) {
    let steps: Vec<String> = match at(root, path) {
        Value::Array(list) => (0..list.len()).rev().map(|n| n.to_string()).collect(),
        Value::Object(fields) => fields.keys().cloned().collect(),
        _ => return,
    };
    for step in steps {
        let mut candidate = root.clone();
        match at(&mut candidate, path) {
            Value::Array(list) => drop(list.remove(step.parse().unwrap())),
            Value::Object(fields) => drop(fields.remove(&step)),
            _ => {}
        }
        if fails(&candidate) {
            *root = candidate;
        } else {
            path.push(step);
            shrink(root, path, fails);
            path.pop();
        }
    }
}

/// The lines in which two values differ, a few around each.
pub fn difference(what: &str, ours: &impl std::fmt::Debug, oracle: &impl std::fmt::Debug) -> Verdict {
    let (a, b) = (format!("{ours:#?}"), format!("{oracle:#?}"));
    if a == b {
        return Ok(());
    }
    let (a, b): (Vec<_>, Vec<_>) = (a.lines().collect(), b.lines().collect());
    let mut text = format!("{what} differs (< the library, > expected):\n");
    for n in 0..a.len().max(b.len()) {
        let (left, right) = (a.get(n).unwrap_or(&""), b.get(n).unwrap_or(&""));
        if left != right {
            text += &format!("< {left}\n> {right}\n");
        }
        if text.len() > 1_500 {
            break;
        }
    }
    Err(text)
}
