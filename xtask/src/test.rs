//! `cargo xtask test`: everything that must hold, part by part, and at the end a list of what was run.

use crate::languages::{self, mobile, node, python};
use crate::run::{self, Done, Outcome, cargo};
use crate::{bindings, docs, fuzz, msrv, rooms, vectors};
use std::time::{Duration, Instant};

struct Part {
    name: &'static str,
    about: &'static str,
    run: fn() -> Outcome,
}

/// What is quick to fail stands first.
const PARTS: &[Part] = &[
    Part { name: "machine", about: "Python, Node and a JDK are there, and new enough", run: languages::machine },
    Part { name: "fmt", about: "the code is formatted", run: fmt },
    Part { name: "rooms", about: "no room imports from a room above it", run: || rooms::run(&[]) },
    Part {
        name: "bindings",
        about: "what the bindings declare is what the core has",
        run: || bindings::run(&["--check".to_owned()]),
    },
    Part { name: "clippy", about: "no lint warns, in any target of the workspace", run: clippy },
    Part {
        name: "core",
        about: "the core's and the cards' unit tests, laws, vectors, examples and doc tests",
        run: core,
    },
    Part {
        name: "fuzz",
        about: "two minutes of spaces, each asked everything that is promised",
        run: || fuzz::spaces(2, 1),
    },
    Part { name: "vectors", about: "the vectors, counted by family", run: || vectors::run(&[]) },
    Part { name: "example", about: "the month end of the README's first command, and a member's year", run: example },
    Part { name: "xtask", about: "the tasks' own tests", run: xtask },
    Part { name: "python", about: "the Python package: built, its tests, vectors and types", run: python::test },
    Part { name: "node", about: "the npm package: built, packed, its tests, vectors and types", run: node::test },
    Part { name: "mobile", about: "Kotlin on a JVM, and Swift where there is a compiler", run: mobile::test },
    Part {
        name: "agree",
        about: "all languages ran the same vectors, and write the same bytes",
        run: languages::agree,
    },
    Part { name: "msrv", about: "the core builds with the Rust version that it states", run: || msrv::run(&[]) },
    Part { name: "rustdoc", about: "cargo doc, warnings denied", run: rustdoc },
    Part {
        name: "docs",
        about: "the book builds without warnings, and its links lead somewhere",
        run: || docs::run(&[]),
    },
];

/// Runs every part, or those that are named; goes on after a failure, so that one run tells all that is wrong.
pub(crate) fn run(names: &[String]) -> Outcome {
    if let Some(unknown) = names.iter().find(|name| PARTS.iter().all(|part| part.name != name.as_str())) {
        let known: Vec<String> = PARTS.iter().map(|part| format!("  {:8} {}", part.name, part.about)).collect();
        return Err(format!("there is no part `{unknown}`; the parts are:\n{}", known.join("\n")));
    }
    let mut ran: Vec<(&Part, Outcome, Duration)> = Vec::new();
    for part in PARTS.iter().filter(|part| names.is_empty() || names.iter().any(|name| name == part.name)) {
        println!("\n== {}: {}", part.name, part.about);
        let start = Instant::now();
        let outcome = (part.run)();
        if let Err(why) = &outcome {
            eprintln!("{}: {why}", part.name);
        }
        ran.push((part, outcome, start.elapsed()));
    }
    println!("\n{:8} {:>8}  outcome", "part", "took");
    for (part, outcome, took) in &ran {
        let said = match outcome {
            Ok(Done::Passed) => format!("passed: {}", part.about),
            Ok(skipped) => skipped.to_string(),
            Err(_) => format!("FAILED: {}", part.about),
        };
        println!("{:8} {:>6.1} s  {said}", part.name, took.as_secs_f64());
    }
    let failed: Vec<&str> = ran.iter().filter(|(_, outcome, _)| outcome.is_err()).map(|(part, ..)| part.name).collect();
    if failed.is_empty() { Ok(Done::Passed) } else { Err(format!("failed: {}", failed.join(", "))) }
}

fn fmt() -> Outcome {
    run::run(&mut cargo(&["fmt", "--all", "--check"]))
}

fn clippy() -> Outcome {
    run::run(&mut cargo(&[
        "clippy",
        "--locked",
        "--workspace",
        "--all-targets",
        "--all-features",
        "--",
        "-D",
        "warnings",
    ]))
}

fn core() -> Outcome {
    // Without a choice of targets cargo runs unit, integration and doc tests, and builds the examples.
    run::run(&mut cargo(&["test", "--locked", "-p", "tenure", "-p", "tenure-card", "--all-features"]))
}

fn example() -> Outcome {
    // What it prints is compared with its golden file by the core's tests; here it is only to run, as it stands.
    let mut month_end = cargo(&["run", "--locked", "--all-features", "-p", "tenure", "--example", "month_end"]);
    run::run(month_end.stdout(std::process::Stdio::null()))?;
    // The tour asserts what it says.
    run::run(&mut cargo(&["run", "--locked", "--all-features", "-p", "tenure", "--example", "tour"]))
}

fn xtask() -> Outcome {
    run::run(&mut cargo(&["test", "--locked", "-p", "xtask"]))
}

fn rustdoc() -> Outcome {
    let mut doc = cargo(&["doc", "--locked", "--workspace", "--no-deps", "--all-features"]);
    run::run(doc.env("RUSTDOCFLAGS", "-D warnings"))
}
