//! Changes to a space file that leave most of its sense: values, facts and references, one at a time.

use crate::random_spaces::Dice;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use tenure::space::facts::{Facts, Policy};
use tenure::time::{Day, Moment};

/// What stands at a place in some space, by the place: array and fields, without the numbers of a list.
pub struct Pool(BTreeMap<String, Vec<Value>>);

impl Pool {
    pub fn of<'a>(all: impl Iterator<Item = &'a Facts>) -> Pool {
        let mut pool = Pool(BTreeMap::new());
        for facts in all {
            let value = serde_json::to_value(facts).unwrap();
            for (array, facts) in value.as_object().unwrap() {
                for fact in facts.as_array().into_iter().flatten() {
                    pool.learn(array, fact);
                }
            }
        }
        for preset in Policy::PRESETS {
            let value = serde_json::to_value(Policy::preset(preset)).unwrap();
            pool.learn("policies", &value);
        }
        pool
    }

    fn learn(&mut self, place: &str, value: &Value) {
        match value {
            Value::Object(fields) => {
                for (field, value) in fields {
                    let place = format!("{place}.{field}");
                    let known = self.0.entry(place.clone()).or_default();
                    if known.len() < 40 && !known.contains(value) {
                        known.push(value.clone());
                    }
                    self.learn(&place, value);
                }
            }
            Value::Array(list) => list.iter().for_each(|value| self.learn(place, value)),
            _ => {}
        }
    }

    /// The fields that some fact of an array has, and which are no ids of their own.
    fn fields(&self, array: &str) -> Vec<&String> {
        let own = |place: &&String| {
            let field = place.strip_prefix(array).and_then(|rest| rest.strip_prefix('.'));
            field.is_some_and(|field| !field.contains('.') && field != "id" && field != "recorded")
        };
        self.0.keys().filter(own).collect()
    }
}

/// One change.
pub fn mutate(file: &mut Value, dice: &mut Dice, pool: &Pool) {
    let arrays: Vec<String> = file
        .as_object()
        .unwrap()
        .iter()
        .filter(|(_, facts)| facts.as_array().is_some_and(|facts| !facts.is_empty()))
        .map(|(array, _)| array.clone())
        .collect();
    if arrays.is_empty() {
        return;
    }
    let array = arrays[dice.roll(arrays.len())].clone();
    let facts = file[array.as_str()].as_array_mut().unwrap();
    let at = dice.roll(facts.len());
    match dice.roll(12) {
        // A value becomes its neighbour, or an extreme.
        0..=3 => {
            let places = leaves(&facts[at]);
            let place = &places[dice.roll(places.len())];
            let leaf = facts[at].pointer_mut(place).unwrap();
            *leaf = neighbour(leaf, dice);
        }
        // A field as it stands in another space; or it is taken out.
        4..=6 => {
            let fields = pool.fields(&array);
            if !fields.is_empty() {
                let place = fields[dice.roll(fields.len())];
                let known = &pool.0[place];
                let field = place.rsplit('.').next().unwrap();
                facts[at][field] = known[dice.roll(known.len())].clone();
            }
        }
        7 => {
            let fields: Vec<String> = facts[at].as_object().unwrap().keys().cloned().collect();
            let field = &fields[dice.roll(fields.len())];
            facts[at].as_object_mut().unwrap().remove(field);
        }
        // A fact once more, on the same day or another.
        8 => {
            let mut again = facts[at].clone();
            again["id"] = json!(format!("{}-b", again["id"].as_str().unwrap_or("x")));
            moved(&mut again, dice);
            facts.push(again);
        }
        9 => drop(facts.remove(at)),
        10 => moved(&mut facts[at], dice),
        // Two facts of a kind change what they refer to.
        _ => {
            let (other, fields) = (dice.roll(facts.len()), facts[at].as_object().unwrap().clone());
            let texts: Vec<&String> =
                fields.iter().filter(|(_, value)| !value.is_array()).map(|(field, _)| field).collect();
            let field = texts[dice.roll(texts.len())].as_str();
            if let (false, Some(theirs)) = (other == at || field == "id", facts[other].get(field).cloned()) {
                facts[other][field] = fields[field].clone();
                facts[at][field] = theirs;
            }
        }
    }
}

/// Pointers to all values that are no lists and no records.
fn leaves(value: &Value) -> Vec<String> {
    let within = |step: String, value: &Value| leaves(value).into_iter().map(move |rest| format!("/{step}{rest}"));
    match value {
        Value::Array(list) if !list.is_empty() => {
            list.iter().enumerate().flat_map(|(n, value)| within(n.to_string(), value)).collect()
        }
        Value::Object(fields) if !fields.is_empty() => {
            fields.iter().flat_map(|(field, value)| within(field.replace('/', "~1"), value)).collect()
        }
        _ => vec![String::new()],
    }
}

fn neighbour(value: &Value, dice: &mut Dice) -> Value {
    match value {
        Value::Number(_) => {
            let n = value.as_i64().unwrap_or(0);
            json!([n + 1, n - 1, 0, 1, n * 2, 12, 1_000, i64::from(u32::MAX)][dice.roll(8)])
        }
        Value::Bool(yes) => json!(!yes),
        Value::String(text) => {
            if let Some((number, unit)) = text.split_once(' ').filter(|(_, unit)| unit.len() == 3) {
                let numbers = ["0", "0.01", "-0.01", "1", "1000000", "90000000000000", "33.33", number, number];
                let units = [unit, unit, unit, "EUR", "USD", "JPY"];
                return json!(format!("{} {}", numbers[dice.roll(9)], units[dice.roll(6)]));
            }
            if Day::parse(text).is_ok() || Moment::parse(text).is_ok() {
                let mut fact = json!({ "at": text });
                moved(&mut fact, dice);
                return fact["at"].take();
            }
            if text.starts_with('P') && text.len() > 2 {
                return json!(
                    ["P1D", "P1W", "P1M", "P3M", "P1Y", "P7D", "P31D", "P400D", "P100Y", "PT1H"][dice.roll(10)]
                );
            }
            if text.parse::<f64>().is_ok() {
                return json!(["0", "1", "2", "0.5", "100", "99.99", "1000000000", "-1"][dice.roll(8)]);
            }
            value.clone()
        }
        _ => value.clone(),
    }
}

/// All dates of a fact but its record, moved by as much; or one of them turned into an instant, or into a day.
fn moved(fact: &mut Value, dice: &mut Dice) {
    let by = [0, 1, -1, 7, -30, 31, 365, -365, 59, 2_900][dice.roll(10)];
    let time = ["00:00:00Z", "23:59:59Z", "00:00:01Z", "23:00:00Z", "02:30:00Z", "22:00:00Z"][dice.roll(6)];
    let turned = dice.roll(4);
    let one = |text: &str| -> Option<String> {
        let (day, rest) = match text.split_once('T') {
            Some((day, rest)) => (Day::parse(day).ok()?, Some(rest.to_owned())),
            None => (Day::parse(text).ok()?, None),
        };
        let day = day.add_days(by).ok()?;
        Some(match (turned, rest) {
            (0, _) => format!("{day}T{time}"),
            (1, Some(_)) => day.to_string(),
            (_, Some(rest)) => format!("{day}T{rest}"),
            (_, None) => day.to_string(),
        })
    };
    let fields = fact.as_object_mut().unwrap().iter_mut().filter(|(field, _)| *field != "recorded");
    for (_, value) in fields {
        if let Some(text) = value.as_str().and_then(one) {
            *value = json!(text);
        }
    }
}
