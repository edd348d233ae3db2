//! A fuzzer that knows what a space is made of: it takes well-formed spaces (random ones, those of the vectors, Harbour's
//! people), changes values to neighbours and extremes, doubles, removes and moves facts, swaps ids, lets random commands work
//! on what reads, and asks everything that the library promises of any space.
//!
//! `cargo xtask fuzz spaces --minutes N` runs it; round n is the same from run to run. In the laws it runs a few rounds.

mod mutate;
mod promises;

use super::small::{Verdict, smallest};
use crate::random_spaces::{Dice, seeded};
use mutate::Pool;
pub use promises::has_its_place;
use serde_json::Value;
use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{Duration, Instant};
use tenure::space::facts::{Facts, Party};
use tenure::space::{Question, Space};

/// What a round came to.
#[derive(Default)]
struct Told {
    rounds: u64,
    read: u64,
    refused: BTreeMap<String, u64>,
}

/// Every space that is written out in the vectors, and the slices of Harbour's customers.
fn corpus() -> Vec<Facts> {
    let mut all = Vec::new();
    let here = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files: Vec<_> =
        std::fs::read_dir(here.join("vectors")).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    for file in files.iter().filter(|file| file.extension().is_some_and(|end| end == "json")) {
        let value: Value = serde_json::from_slice(&std::fs::read(file).unwrap()).unwrap();
        spaces_in(&value, &mut all);
    }
    let harbour = Space::read(&std::fs::read(here.join("examples/harbour/space.json")).unwrap()).unwrap();
    for customer in harbour.facts().customers.iter().step_by(7) {
        all.push(harbour.slice(&Question::Bill(Party::Customer(customer.id.clone()))).unwrap().facts());
    }
    all.retain(|facts| facts.count() < 150);
    all
}

fn spaces_in(value: &Value, all: &mut Vec<Facts>) {
    if value.get("format").is_some() && value.get("space").is_some() {
        all.extend(Space::read(value.to_string().as_bytes()).ok().map(|space| space.facts()));
        return;
    }
    match value {
        Value::Array(list) => list.iter().for_each(|one| spaces_in(one, all)),
        Value::Object(fields) => fields.values().for_each(|one| spaces_in(one, all)),
        _ => {}
    }
}

/// What the law says, a panic being a breach of it.
fn guarded(law: impl FnOnce() -> Verdict) -> Verdict {
    catch_unwind(AssertUnwindSafe(law)).unwrap_or_else(|cause| {
        let text = cause.downcast_ref::<String>().cloned();
        let text = text.or(cause.downcast_ref::<&str>().map(|text| (*text).to_owned()));
        Err(format!("panicked: {}", text.unwrap_or_default()))
    })
}

/// The facts that a round is about: what a seed leads to.
fn facts_of(seed: u64, corpus: &[Facts], pool: &Pool, told: &mut Told) -> Result<Facts, String> {
    let mut dice = Dice::seeded(seed, 400);
    let base = match dice.roll(3) {
        0 => seeded(seed),
        _ => corpus[dice.roll(corpus.len())].clone(),
    };
    let mut value = serde_json::to_value(&base).unwrap();
    for _ in 0..dice.roll(6) {
        let mut changed = value.clone();
        mutate::mutate(&mut changed, &mut dice, pool);
        let bytes = changed.to_string();
        match Space::read(bytes.as_bytes()) {
            Ok(_) => value = changed,
            Err(errors) => {
                for error in errors.list() {
                    *told.refused.entry(error.code.as_str().to_owned()).or_default() += 1;
                    promises::has_its_place(error.path.as_deref(), &changed)
                        .map_err(|why| format!("{why}: {error:?}\nin the file\n{bytes}"))?;
                }
            }
        }
    }
    told.read += 1;
    Ok(serde_json::from_value(value).unwrap())
}

/// A text with what differs from case to case taken out, to tell one kind of finding from another.
fn kind(why: &str) -> String {
    let line: String = why.lines().take(2).collect::<Vec<_>>().join(" ");
    let line = line.split(" is refused").next().unwrap_or_default();
    let mut kind = String::new();
    for c in line.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }) {
        if !(c == '0' && kind.ends_with('0')) {
            kind.push(c);
        }
    }
    kind.chars().take(90).collect()
}

/// Rounds until the time is over, or so many; what was found, by kind.
fn search(first: u64, rounds: u64, time: Duration) -> (Told, BTreeMap<String, String>) {
    let corpus = corpus();
    let pool = Pool::of(corpus.iter().chain(&(0..40).map(seeded).collect::<Vec<_>>()));
    let (began, mut told, mut found) = (Instant::now(), Told::default(), BTreeMap::new());
    for seed in first..first.saturating_add(rounds) {
        if began.elapsed() >= time {
            break;
        }
        told.rounds += 1;
        let made = guarded_facts(seed, &corpus, &pool, &mut told);
        let facts = match made {
            Ok(facts) => facts,
            Err(why) => {
                let at = format!("round {seed}: {why}");
                found.entry(kind(&why)).or_insert_with(|| tell(at));
                continue;
            }
        };
        let law = |facts: &Facts| guarded(|| promises::all(facts, seed));
        let Err(why) = law(&facts) else { continue };
        // What is beyond a limit is answered with that, and asked no further.
        let beyond = why.lines().next().is_some_and(|first| first.ends_with("(too_many)"));
        if beyond || found.contains_key(&kind(&why)) {
            continue;
        }
        let until = Instant::now() + Duration::from_secs(90);
        let same = kind(&why);
        let small =
            smallest(&facts, |facts| Instant::now() < until && law(facts).is_err_and(|other| kind(&other) == same));
        let why = law(&small).err().unwrap_or(why);
        let text = format!("round {seed}: {why}\nin the space\n{}", serde_json::to_string(&small).unwrap());
        found.insert(same, tell(text));
    }
    (told, found)
}

fn guarded_facts(seed: u64, corpus: &[Facts], pool: &Pool, told: &mut Told) -> Result<Facts, String> {
    let made = catch_unwind(AssertUnwindSafe(|| facts_of(seed, corpus, pool, told)));
    made.unwrap_or_else(|_| Err("panicked while a space was made or read".to_owned()))
}

fn tell(found: String) -> String {
    println!("FOUND in {found}\n");
    found
}

/// `TENURE_FUZZ_SECONDS` for more than thirty rounds, `TENURE_FUZZ_FROM` for others.
#[test]
fn spaces() {
    let number = |name: &str| std::env::var(name).ok().map(|text| text.parse::<u64>().expect("a number"));
    let first = number("TENURE_FUZZ_FROM").unwrap_or(1);
    let (rounds, time) = match number("TENURE_FUZZ_SECONDS") {
        Some(seconds) => {
            // What is caught is told once, when it is understood.
            std::panic::set_hook(Box::new(|_| {}));
            (number("TENURE_FUZZ_ROUNDS").unwrap_or(u64::MAX), Duration::from_secs(seconds))
        }
        None => (30, Duration::MAX),
    };
    let (told, found) = search(first, rounds, time);
    println!(
        "{} rounds from {first}; {} spaces were asked; what did not read: {:?}",
        told.rounds, told.read, told.refused
    );
    if std::env::var("TENURE_FUZZ_SECONDS").is_ok() {
        let _ = std::panic::take_hook();
    }
    assert!(
        found.is_empty(),
        "{} kinds of finding:\n{}",
        found.len(),
        found.values().cloned().collect::<Vec<_>>().join("\n\n")
    );
}
