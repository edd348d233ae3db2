//! Replays a pool of so many lots and so many draws so many times, and does nothing else: for counting instructions, which
//! do not depend on what else a machine does. See the page on benchmarks.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::print_stdout
)]

#[path = "../benches/pool/mod.rs"]
mod pool;

use std::hint::black_box;
use tenure::credit::replay;
use tenure::time::Moment;

fn main() {
    let mut numbers = std::env::args().skip(1).map(|text| text.parse::<i64>().unwrap());
    let (lots, draws, times) = (numbers.next().unwrap(), numbers.next().unwrap(), numbers.next().unwrap_or(1));
    let pool = pool::pool(lots, draws);
    let lines = (0..times).map(|_| replay(black_box(&pool), Moment::MAX).unwrap().entries().size_hint().0).max();
    println!("{} lines", lines.unwrap_or(0));
}
