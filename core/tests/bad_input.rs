//! `bad_input.json`: what must be refused in every language, here through the library itself. After each refusal a good
//! question is still answered.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::print_stdout
)]

use serde_json::{Value, json};
use tenure::calculator;
use tenure::change::Request;
use tenure::error::{Error, Errors};
use tenure::id::{CreditId, CustomerId, ResourceId};
use tenure::json;
use tenure::space::Space;
use tenure::space::facts::Party;
use tenure::time::{Day, Moment};

/// What came of a call: nothing is wrong, or all that is.
type Outcome = Result<(), Errors>;

fn table() -> Value {
    serde_json::from_str(include_str!("bad_input.json")).unwrap()
}

/// The bytes of a file that is to be read.
fn bytes(case: &Value, space: &Value) -> Vec<u8> {
    if let Some(text) = case["text"].as_str() {
        return text.as_bytes().to_vec();
    }
    if let Some(text) = case["base64"].as_str() {
        return base64(text);
    }
    if let Some(repeat) = case["repeat"].as_object() {
        let part = |key: &str| repeat[key].as_str().unwrap();
        let times = usize::try_from(repeat["times"].as_u64().unwrap()).unwrap();
        return [part("before"), &part("text").repeat(times), part("after")].concat().into_bytes();
    }
    let mut changed = space.clone();
    for (key, value) in case["with"].as_object().unwrap() {
        changed[key] = value.clone();
    }
    changed.to_string().into_bytes()
}

fn base64(text: &str) -> Vec<u8> {
    let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut bytes = Vec::new();
    let (mut bits, mut held) = (0_u32, 0_u32);
    for letter in text.chars().filter(|letter| *letter != '=') {
        bits = bits << 6 | u32::try_from(letters.find(letter).unwrap()).unwrap();
        held += 6;
        if held >= 8 {
            held -= 8;
            bytes.push(u8::try_from(bits >> held & 0xff).unwrap());
        }
    }
    bytes
}

fn is(outcome: &Outcome, expected: &Value) -> bool {
    let Err(errors) = outcome else { return false };
    let got: Vec<Value> =
        errors.list().iter().map(|error| json!({"code": error.code.as_str(), "path": error.path})).collect();
    Value::Array(got) == *expected
}

/// What is wrong within a record stands at its own fields, all else at the argument.
fn argument<T>(key: &str, read: Result<T, Error>) -> Result<T, Errors> {
    read.map_err(|error| match &error.path {
        Some(path) if !path.starts_with('[') => error.into(),
        _ => error.within(key).into(),
    })
}

fn ask(space: &Space, op: &str, input: &Value) -> Outcome {
    let text = |key: &str| input[key].as_str().unwrap_or_default();
    let customer = || argument("customer", CustomerId::new(text("customer")));
    let moment = |key: &str| argument(key, Moment::parse(text(key)));
    let day = |key: &str| argument(key, Day::parse(text(key)));
    fn value<T: serde::de::DeserializeOwned>(input: &Value, key: &str) -> Result<T, Errors> {
        argument(key, json::read(input[key].to_string().as_bytes()))
    }
    match op {
        "may" => drop(space.may(&customer()?, text("permission"), moment("at")?)?),
        "standing" => drop(space.standing(&customer()?, moment("at")?)?),
        "timeline" => drop(space.timeline(&customer()?, moment("from")?, moment("until")?)?),
        "balance" => {
            let credit = argument("credit", CreditId::new(text("credit")))?;
            drop(space.balance(&value::<Party>(input, "party")?, &credit, moment("at")?)?);
        }
        "explain" => drop(space.explain(text("line"), day("through")?)?),
        "may_book" => {
            let resource = argument("resource", ResourceId::new(text("resource")))?;
            drop(space.may_book(&customer()?, &resource, moment("from")?, moment("until")?, moment("at")?)?);
        }
        "propose" => drop(space.propose(&Request::read(input["request"].to_string().as_bytes())?)?),
        "compare_presets" => drop(space.compare_presets(input["a"].as_str(), text("b"), day("through")?)?),
        "due" => drop(space.due(moment("from")?, moment("until")?)?),
        "recurring_revenue" => drop(space.recurring_revenue(day("from")?, day("until")?)?),
        "prorate" => {
            let [part, whole] = ["part", "whole"].map(|key| input[key].as_i64().unwrap());
            drop(calculator::prorate(value(input, "price")?, part, whole, None, None)?);
        }
        "split" => drop(calculator::split(value(input, "total")?, &value::<Vec<u32>>(input, "weights")?)?),
        "cycles" => drop(calculator::cycles(&value(input, "rhythm")?, value(input, "from")?, value(input, "until")?)?),
        "draw" => {
            let lots: Vec<calculator::PoolLot> = value(input, "lots")?;
            drop(calculator::draw(&lots, value(input, "amount")?, None, value(input, "step")?, None)?);
        }
        "round_to" => {
            let places = u32::try_from(input["places"].as_u64().unwrap()).unwrap();
            drop(calculator::round_to(text("value"), places, None)?);
        }
        other => panic!("`{other}` is not asked here"),
    }
    Ok(())
}

#[test]
fn what_is_bad_is_refused_and_what_is_good_still_answered() {
    let table = table();
    let space = Space::read(table["space"].to_string().as_bytes()).unwrap();
    let mut count = 0;
    let mut wrong = Vec::new();
    let list = |key: &str| table[key].as_array().unwrap().clone();
    let read = list("reading").into_iter().chain(list("changed")).map(|case| {
        let outcome = Space::read(&bytes(&case, &table["space"])).map(drop);
        (case["name"].clone(), outcome, case["errors"].clone())
    });
    let asked = list("asking").into_iter().map(|case| {
        let outcome = ask(&space, case["op"].as_str().unwrap(), &case["in"]);
        (case["name"].clone(), outcome, json!([case["error"]]))
    });
    for (name, outcome, expected) in read.chain(asked) {
        if !is(&outcome, &expected) {
            wrong.push(format!("{name}: expected {expected}, got {outcome:?}"));
        }
        let [ann, at] = ["ann", "2026-01-16T18:00:00Z"];
        assert!(space.may(&CustomerId::new(ann).unwrap(), "door/main", Moment::parse(at).unwrap()).unwrap().allowed);
        count += 1;
    }
    println!("bad input: {count} refused");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
