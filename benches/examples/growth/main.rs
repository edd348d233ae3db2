//! Asks every question of one small world of one size, each of a space that nothing was asked of before: for counting
//! instructions, which do not depend on what else a machine does. `cargo xtask growth` runs it.
//!
//! `growth` lists the worlds; `growth WORLD N` asks; `growth WORLD N --time` tells what each answer took, in microseconds;
//! `growth WORLD N QUESTION` asks one.
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
use std::time::Instant;
use worlds::WORLDS;

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [name, n, which @ ..] = args.as_slice() else {
        for world in WORLDS {
            println!("{}\t{}\t{}", world.name, world.least, world.of);
        }
        return;
    };
    let world = WORLDS.iter().find(|world| world.name == name).unwrap();
    let sized = world.sized(n.parse().unwrap());
    for (question, ask) in QUESTIONS {
        if which.iter().any(|which| which != "--time" && which != question) {
            continue;
        }
        let mut case = Case::new(&sized);
        if *question == "q_read" {
            case.bytes = sized.facts.clone().write();
        }
        let began = Instant::now();
        ask(&case);
        if which.iter().any(|which| which == "--time") {
            println!("{question}\t{}", began.elapsed().as_micros());
        }
    }
}
