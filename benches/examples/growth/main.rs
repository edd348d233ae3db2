//! Asks every question of one small world of one size, each of a space that nothing was asked of before: for counting
//! instructions, which do not depend on what else a machine does. `cargo xtask growth` runs it.
//!
//! `growth` lists the worlds; `growth WORLD N` asks; `growth WORLD N --time` tells what each answer took, in microseconds;
//! `growth WORLD N QUESTION` asks one; `growth WORLD --bytes N` makes the world as large as so many bytes of a file may be, and tells
//! of the three questions that take longest, and of the most memory that the process had.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::as_conversions,
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::print_stdout
)]

mod questions;
mod worlds;

use questions::{Case, QUESTIONS};
use std::time::{Duration, Instant};
use tenure::space::Space;
use worlds::{Sized, WORLDS, World};

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [name, n, which @ ..] = args.as_slice() else {
        for world in WORLDS {
            println!("{}\t{}\t{}", world.name, world.least, world.of);
        }
        return;
    };
    let world = WORLDS.iter().find(|world| world.name == name).unwrap();
    if n == "--bytes" {
        worst(world, which[0].parse().unwrap());
        return;
    }
    let sized = world.sized(n.parse().unwrap());
    for (question, ask) in QUESTIONS {
        if which.iter().any(|which| which != "--time" && which != question) {
            continue;
        }
        let took = asked(&sized, question, *ask);
        if which.iter().any(|which| which == "--time") {
            println!("{question}\t{}", took.as_micros());
        }
    }
}

/// What a question takes of a space that nothing was asked of before.
fn asked(sized: &Sized, question: &str, ask: fn(&Case)) -> Duration {
    let mut case = Case::new(sized);
    if question == "q_read" {
        case.bytes = sized.facts.clone().write();
    }
    let began = Instant::now();
    ask(&case);
    began.elapsed()
}

/// What the three questions that take longest take of the largest such world whose file has at most so many bytes.
fn worst(world: &World, bytes: usize) {
    // Within a thousand years, and what is read.
    let fits = |n: usize| {
        let days = n.saturating_mul(world.days.max(1)) < 365_000;
        days && {
            let bytes_of = world.sized(n).facts.write();
            bytes_of.len() <= bytes && Space::read(&bytes_of).is_ok()
        }
    };
    let (mut least, mut most) = (1, 2);
    while fits(most) {
        (least, most) = (most, most * 2);
    }
    while most - least > least / 50 + 1 {
        let middle = least.midpoint(most);
        *(if fits(middle) { &mut least } else { &mut most }) = middle;
    }
    let sized = world.sized(least);
    let took = QUESTIONS.iter().map(|(question, ask)| (asked(&sized, question, *ask).as_millis(), *question));
    let mut took: Vec<(u128, &str)> = took.collect();
    took.sort_unstable();
    let worst: Vec<String> = took.iter().rev().take(3).map(|(ms, question)| format!("{question} {ms} ms")).collect();
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or("?").trim().to_owned();
    println!("{}\t{least}\t{}\t{peak}", world.name, worst.join(", "));
}
