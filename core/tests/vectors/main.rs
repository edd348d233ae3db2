//! The vectors of `core/vectors/`: questions with the answers that they must have, asked through the public API.
//!
//! `cargo xtask vectors` shows how many passed, disagreed, and there are, by family. A vector that disagrees names a
//! paragraph of `docs/src/disagreements.md`; it fails if it passes.

#![allow(
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing
)]

mod agree;
mod calculators;
mod inputs;
mod questions;
mod vector;

use inputs::{Answer, Trouble};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use tenure::error::Code;
use vector::{Ask, File, Vector};

/// What came of one vector.
enum Outcome {
    Passed,
    Disagreed(String),
    Failed(String),
}

/// Why a vector does not pass.
enum Miss {
    /// The answer is another one, or the question cannot be asked here.
    Differs(String),
    /// The vector is not well-formed.
    Malformed(String),
}

/// The errors that the answers of passed vectors held.
#[derive(Default)]
struct Reached(BTreeSet<Code>);

fn run(vector: &Vector, file: &File, reached: &mut Reached) -> Outcome {
    let asked = match vector.space(file) {
        Ok(space) => vector.asks().try_for_each(|ask| check(&ask, space.as_ref(), reached)),
        Err(message) => Err(Miss::Malformed(message)),
    };
    match (asked, &vector.disagrees) {
        (Ok(()), None) => Outcome::Passed,
        (Ok(()), Some(reason)) => Outcome::Failed(format!("passes, though it is said to disagree: {reason}")),
        (Err(Miss::Differs(message)), Some(_)) => Outcome::Disagreed(message),
        (Err(Miss::Differs(message) | Miss::Malformed(message)), _) => Outcome::Failed(message),
    }
}

fn check(ask: &Ask<'_>, space: Option<&serde_json::Value>, reached: &mut Reached) -> Result<(), Miss> {
    let (answer, codes): (Answer, Vec<Code>) = match space {
        Some(space) => questions::answer(ask.op, ask.input, space),
        None => calculators::answer(ask.op, ask.input),
    };
    let got = match answer {
        Ok(value) => value,
        Err(Trouble::Refused(error)) => agree::refused(&error),
        Err(Trouble::Unasked(op)) => return Err(Miss::Differs(format!("`{op}` cannot be asked"))),
        Err(Trouble::Malformed(message)) => return Err(Miss::Malformed(format!("{}: {message}", ask.op))),
    };
    agree::agrees(ask.out, &got, ask.op)
        .map_err(|message| Miss::Differs(format!("{message}\n      whole answer: {got}")))?;
    reached.0.extend(codes);
    Ok(())
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The headings of the page of disagreements, as a link to them is written.
fn anchors() -> BTreeSet<String> {
    let page = std::fs::read_to_string(root().join("../docs/src/disagreements.md")).unwrap();
    let slug = |heading: &str| {
        let kept = heading.chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
        kept.collect::<String>().trim().to_lowercase().replace(' ', "-")
    };
    page.lines().filter_map(|line| line.strip_prefix("## ")).map(slug).collect()
}

#[test]
fn every_vector_has_its_answer() {
    let anchors = anchors();
    let mut reached = Reached::default();
    let mut failures = Vec::new();
    let mut disagreed = Vec::new();
    let mut named = BTreeSet::new();
    let mut reasons = BTreeSet::new();
    // Passed, disagreed, total.
    let mut families: BTreeMap<String, [usize; 3]> = BTreeMap::new();
    for file in File::all(&root().join("vectors")) {
        let tally = families.entry(file.family.clone()).or_default();
        for vector in &file.vectors {
            let fail = |message: String| format!("{} / {}\n      {message}", file.family, vector.name);
            if !named.insert(vector.name.clone()) {
                failures.push(fail("another vector has this name".to_owned()));
            }
            if let Some(reason) = &vector.disagrees {
                reasons.insert(reason.clone());
                if !anchors.contains(reason) {
                    failures.push(fail(format!("docs/src/disagreements.md has no heading `{reason}`")));
                }
            }
            tally[2] += 1;
            match run(vector, &file, &mut reached) {
                Outcome::Passed => tally[0] += 1,
                Outcome::Disagreed(message) => {
                    tally[1] += 1;
                    let first = message.lines().next().unwrap_or_default();
                    disagreed.push(format!("{}: {first}", vector.name));
                }
                Outcome::Failed(message) => failures.push(fail(message)),
            }
        }
    }
    println!("{:24} {:>7} {:>10} {:>6}", "family", "passed", "disagreed", "total");
    let mut sum = [0; 3];
    for (family, tally) in &families {
        println!("{family:24} {:>7} {:>10} {:>6}", tally[0], tally[1], tally[2]);
        sum = [sum[0] + tally[0], sum[1] + tally[1], sum[2] + tally[2]];
    }
    println!("{:24} {:>7} {:>10} {:>6}", "all", sum[0], sum[1], sum[2]);
    // For who holds the languages against each other: how many ran, how many were skipped.
    families.iter().for_each(|(family, tally)| println!("vectors {} {} 0", family.replace(' ', "_"), tally[2]));
    println!("vectors all {} 0", sum[2]);
    println!("\ndisagreements, explained in docs/src/disagreements.md:\n  {}", disagreed.join("\n  "));
    let idle: Vec<_> = anchors.difference(&reasons).collect();
    assert!(idle.is_empty(), "docs/src/disagreements.md explains what no vector disagrees on: {idle:?}");
    assert!(failures.is_empty(), "{} vectors failed:\n  {}", failures.len(), failures.join("\n  "));
    let missing: Vec<_> = Code::ALL.iter().filter(|code| !reached.0.contains(code)).map(|code| code.as_str()).collect();
    assert!(missing.is_empty(), "no vector reaches the codes {missing:?}");
}

/// The operations in the tables below a heading of the vectors' README, up to the next heading.
fn listed(heading: &str) -> BTreeSet<String> {
    let page = std::fs::read_to_string(root().join("vectors/README.md")).unwrap();
    let rows = page.lines().skip_while(|line| *line != heading).skip(1).take_while(|line| !line.starts_with("## "));
    let firsts = rows.filter_map(|line| line.strip_prefix("| `")?.split(" |").next());
    firsts.flat_map(|ops| ops.split(", ")).map(|op| op.trim_matches('`').to_owned()).collect()
}

/// The runners of other languages go by these tables.
#[test]
fn every_question_to_a_calculator_says_what_answers_it() {
    let (answered, left_out) = (listed("## Which calculator answers"), listed("## Not asked outside Rust"));
    assert_eq!(answered.intersection(&left_out).next(), None);
    let mut asked: BTreeSet<String> = BTreeSet::new();
    for file in File::all(&root().join("vectors")) {
        for vector in file.vectors.iter().filter(|vector| matches!(vector.space(&file), Ok(None))) {
            let there_is =
                |ask: &Ask<'_>| !matches!(calculators::answer(ask.op, ask.input).0, Err(Trouble::Unasked(_)));
            asked.extend(vector.asks().filter(there_is).map(|ask| ask.op.to_owned()));
        }
    }
    let silent: Vec<_> = asked.iter().filter(|op| !answered.contains(*op) && !left_out.contains(*op)).collect();
    assert!(silent.is_empty(), "core/vectors/README.md does not say what answers {silent:?}");
}
