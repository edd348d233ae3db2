//! Laws 11 and 13, for space files.

use super::fuzz::has_its_place;
use super::order::answers;
use super::small::check;
use crate::config;
use crate::random_spaces::{day, moment, spaces};
use proptest::prelude::*;
use serde_json::{Value, json};
use tenure::error::{Code, Errors};
use tenure::space::Space;

/// Values that are wrong in most places, or right and extreme.
fn odd() -> impl Strategy<Value = Value> {
    let texts = prop::sample::select(vec![
        "",
        "/",
        "m0",
        "2024-02-30",
        "9999-12-31",
        "0001-01-01",
        "2024-1-1",
        "2024-02-29T24:00:00Z",
        "9999-12-31T23:59:59Z",
        "1e3 EUR",
        "92233720368547758.07 EUR",
        "-0.00 EUR",
        "1.005 EUR",
        "12 XXX",
        "100.0000001",
        "P100000Y",
        "PT1H",
        "P0D",
        "24:00",
        "02-29",
        "Mars/Olympus",
        "door/**",
        "\u{0}",
        "a/b/2024-01-01/1",
        "customer",
        "99999999999999999999999999999999999999 EUR",
    ]);
    prop_oneof![
        texts.prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        Just(Value::Null),
        Just(json!([])),
        Just(json!({})),
        Just(json!([[[[]]]])),
        Just(json!({ "customer": "k0" })),
        Just(json!(1.5)),
        Just(json!(u64::MAX)),
        any::<bool>().prop_map(Value::from),
        ".{0,9}".prop_map(Value::from),
    ]
}

/// Puts a value in place of one that the numbers lead to, or takes that one out.
fn mutate(value: &mut Value, way: &mut impl Iterator<Item = usize>, odd: &Value) {
    let turn = way.next();
    match value {
        Value::Array(list) if !list.is_empty() && turn.is_some() => {
            let at = turn.unwrap() % list.len();
            if turn.unwrap() % 31 == 30 { drop(list.remove(at)) } else { mutate(&mut list[at], way, odd) }
        }
        Value::Object(fields) if !fields.is_empty() && turn.is_some() => {
            let key = fields.keys().nth(turn.unwrap() % fields.len()).unwrap().clone();
            match turn.unwrap() % 37 {
                35 => drop(fields.remove(&key)),
                36 => drop(fields.insert("unheard_of".to_owned(), odd.clone())),
                _ => mutate(fields.get_mut(&key).unwrap(), way, odd),
            }
        }
        _ => *value = odd.clone(),
    }
}

/// Every error has a code, a message, and (but for text that is no JSON object) a path into the input.
fn reported(bytes: &[u8], errors: &Errors) {
    assert!(!errors.list().is_empty());
    let whole = serde_json::from_slice::<Value>(bytes).is_ok_and(|value| value.is_object());
    for error in errors.list() {
        assert!(!error.message.is_empty(), "an error without a message: {error:?}");
        // What is missing from the file itself, or stands twice there, has no place in it.
        let root = matches!(error.code, Code::MissingField | Code::DuplicateField) && error.path.is_none();
        if let (false, Ok(input)) = (root, serde_json::from_slice::<Value>(bytes)) {
            let found = if whole { has_its_place(error.path.as_deref(), &input) } else { Ok(()) };
            assert!(found.is_ok(), "{found:?}: {error:?} in {}", String::from_utf8_lossy(bytes));
        }
    }
}

fn try_reading(bytes: &[u8]) -> Option<Space> {
    let began = std::time::Instant::now();
    let outcome = Space::read(bytes);
    assert!(began.elapsed().as_secs() < 5, "reading hangs");
    outcome.map_err(|errors| reported(bytes, &errors)).ok()
}

proptest! {
    #![proptest_config(config())]

    /// **Law 11.** No bytes make the reader panic or hang.
    #[test]
    fn law_11_any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..300), text in "[\\[\\]{}\":,0-9eE+.\\-a-z ]{0,200}") {
        try_reading(&bytes);
        try_reading(text.as_bytes());
    }

    /// **Law 11.** Neither does a space file with bytes changed, cut off or repeated.
    #[test]
    fn law_11_damaged_files(random in spaces(), at in any::<prop::sample::Index>(), byte in any::<u8>(), cut in any::<prop::sample::Index>()) {
        let mut bytes = serde_json::to_vec(&random.0).unwrap();
        let (at, cut) = (at.index(bytes.len()), cut.index(bytes.len()));
        bytes[at] = byte;
        try_reading(&bytes);
        try_reading(&bytes[..cut]);
        let again = bytes[at.min(cut)..at.max(cut)].to_vec();
        bytes.splice(cut..cut, again);
        try_reading(&bytes);
    }

    /// **Law 11.** Nor one with odd values in it; and what is read all the same can be asked anything.
    #[test]
    fn law_11_odd_values(random in spaces(), ways in prop::collection::vec((prop::collection::vec(0..1000_usize, 2..6), odd()), 1..3), at in moment(), through in day()) {
        let mut value = serde_json::to_value(&random.0).unwrap();
        for (way, odd) in ways {
            mutate(&mut value, &mut way.into_iter(), &odd);
        }
        let bytes = serde_json::to_vec(&value).unwrap();
        if let Some(space) = try_reading(&bytes) {
            let began = std::time::Instant::now();
            answers(&space, at, through);
            assert!(began.elapsed().as_secs() < 10, "an answer hangs: {value}");
        }
    }

    /// **Law 13.** Reading what was written gives an equal value; the writer is canonical and idempotent.
    #[test]
    fn law_13_round_trip(random in spaces()) {
        check(&random.0, |facts| {
            let space = Space::from_facts(facts.clone()).unwrap();
            let bytes = space.write();
            let again = Space::read(&bytes).map_err(|errors| errors.to_string())?;
            if again.facts() != space.facts() || space.facts() != facts.clone().sorted() {
                return Err("what was read is not what was written".to_owned());
            }
            if again.write() != bytes {
                return Err("the writer is not idempotent".to_owned());
            }
            Ok(())
        });
    }
}

/// **Law 11.** Depth and size out of proportion are refused.
#[test]
fn law_11_deep_and_huge() {
    for bytes in [
        "[".repeat(1_000_000),
        "{\"a\":".repeat(1_000_000),
        format!("{{\"format\":{}}}", "9".repeat(1_000_000)),
        format!("{{\"format\":1,\"edition\":1,\"plans\":[{}]}}", "{},".repeat(100_000)),
        format!("\"{}\"", "\\u0000".repeat(100_000)),
        "1e999999999".to_owned(),
        String::new(),
    ] {
        assert!(try_reading(bytes.as_bytes()).is_none());
    }
}
