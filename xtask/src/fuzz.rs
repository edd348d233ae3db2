//! `cargo xtask fuzz [TARGET] [SECONDS]`: the fuzz targets of the core and of cards, a minute each unless told otherwise.
//!
//! They need a nightly compiler; `cargo-fuzz` is installed into `target/tools` when it is missing. A seed of a crash
//! belongs into a test.
//!
//! `cargo xtask fuzz spaces [--minutes N] [--from ROUND]` needs none: it changes spaces that are well formed, lets commands work on
//! them, and asks everything that is promised of any space (`core/tests/laws/fuzz`). Round n is the same wherever it runs.

use crate::run::{self, Done, Outcome, cargo, program, root};

/// Where the targets are, and what they are called.
const TARGETS: &[(&str, &str)] = &[
    ("core/fuzz", "space_read"),
    ("core/fuzz", "leaves"),
    ("tenure-card/fuzz", "scan"),
    ("tenure-card/fuzz", "card"),
    ("tenure-card/fuzz", "lists"),
    ("tenure-card/fuzz", "roster"),
    ("tenure-card/fuzz", "reconcile"),
    ("tenure-card/fuzz", "saved"),
];

pub(crate) fn run(args: &[String]) -> Outcome {
    if let Some((_, rest)) = args.split_first().filter(|(first, _)| *first == "spaces") {
        let mut told = (2, 1);
        for option in rest.chunks(2) {
            let number = option.get(1).and_then(|number| number.parse::<u64>().ok());
            match (option.first().map(String::as_str), number) {
                (Some("--minutes"), Some(minutes)) => told.0 = minutes,
                (Some("--from"), Some(from)) => told.1 = from,
                _ => return Err(format!("`{}`: --minutes N or --from ROUND", option.join(" "))),
            }
        }
        return spaces(told.0, told.1);
    }
    let is_target = |arg: &str| TARGETS.iter().any(|(_, target)| *target == arg);
    let chosen: Vec<&str> = args.iter().map(String::as_str).filter(|arg| is_target(arg)).collect();
    let seconds = args.iter().find_map(|arg| arg.parse::<u32>().ok()).unwrap_or(60);
    let unknown = |arg: &&String| !is_target(arg) && arg.parse::<u32>().is_err();
    if let Some(unknown) = args.iter().find(unknown) {
        let names: Vec<&str> = TARGETS.iter().map(|(_, target)| *target).collect();
        return Err(format!("`{unknown}` is neither a number of seconds nor a target: {}", names.join(", ")));
    }
    let tools = root().join("target/tools");
    let binary = tools.join("bin/cargo-fuzz");
    if !binary.exists() {
        let at = tools.to_string_lossy().into_owned();
        run::run(&mut cargo(&["install", "cargo-fuzz", "--version", "0.13", "--locked", "--root", &at]))?;
    }
    for (folder, target) in TARGETS.iter().filter(|(_, target)| chosen.is_empty() || chosen.contains(target)) {
        let limit = format!("-max_total_time={seconds}");
        let mut fuzz = program(&binary, &["fuzz", "run", target, "--fuzz-dir", folder, "--", &limit, "-max_len=65536"]);
        run::run(fuzz.env("RUSTUP_TOOLCHAIN", "nightly"))?;
    }
    Ok(Done::Passed)
}

/// So many minutes of the fuzzer of spaces, from a round on.
pub(crate) fn spaces(minutes: u64, from: u64) -> Outcome {
    let mut fuzz = cargo(&[
        "test",
        "--locked",
        "-p",
        "tenure",
        "--test",
        "laws",
        "laws::fuzz::spaces",
        "--",
        "--exact",
        "--nocapture",
    ]);
    fuzz.env("TENURE_FUZZ_SECONDS", minutes.saturating_mul(60).to_string());
    run::run(fuzz.env("TENURE_FUZZ_FROM", from.to_string()))
}
