//! `cargo xtask fuzz [TARGET] [SECONDS]`: the fuzz targets of the core and of cards, a minute each unless told otherwise.
//!
//! They need a nightly compiler; `cargo-fuzz` is installed into `target/tools` when it is missing. A seed of a crash
//! belongs into a test.

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
