//! `cargo xtask fuzz [TARGET] [SECONDS]`: the fuzz targets of the core, a minute each unless told otherwise.
//!
//! They need a nightly compiler; `cargo-fuzz` is installed into `target/tools` when it is missing. A seed of a crash
//! belongs into a test.

use crate::run::{self, Done, Outcome, cargo, program, root};

const TARGETS: &[&str] = &["space_read", "leaves"];

pub(crate) fn run(args: &[String]) -> Outcome {
    let chosen: Vec<&str> = args.iter().map(String::as_str).filter(|arg| TARGETS.contains(arg)).collect();
    let seconds = args.iter().find_map(|arg| arg.parse::<u32>().ok()).unwrap_or(60);
    let known = |arg: &&String| !TARGETS.contains(&arg.as_str()) && arg.parse::<u32>().is_err();
    if let Some(unknown) = args.iter().find(known) {
        return Err(format!("`{unknown}` is neither a number of seconds nor a target: {}", TARGETS.join(", ")));
    }
    let tools = root().join("target/tools");
    let binary = tools.join("bin/cargo-fuzz");
    if !binary.exists() {
        let at = tools.to_string_lossy().into_owned();
        run::run(&mut cargo(&["install", "cargo-fuzz", "--version", "0.13", "--locked", "--root", &at]))?;
    }
    for target in if chosen.is_empty() { TARGETS } else { chosen.as_slice() } {
        let limit = format!("-max_total_time={seconds}");
        let mut fuzz =
            program(&binary, &["fuzz", "run", target, "--fuzz-dir", "core/fuzz", "--", &limit, "-max_len=65536"]);
        run::run(fuzz.env("RUSTUP_TOOLCHAIN", "nightly"))?;
    }
    Ok(Done::Passed)
}
