//! `cargo xtask growth [WORLD…]`: how the work of every question grows with every dimension that can grow, by instructions
//! counted at three sizes, each twice the one before. It fails where it grows by more than n log n and [`OVER`] does not say
//! so.
//!
//! Instructions are counted by valgrind's callgrind, in use or as Debian's package, unpacked below `target/tools`: they are
//! the same on every machine, however busy it is. What is counted is `benches/examples/growth`, in a release build.

#![allow(clippy::float_arithmetic, clippy::as_conversions)]

use crate::run::{self, Done, Outcome, capture, cargo, program, root, target};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// The most that the exponent may be between the two larger sizes: n log n comes to 1.2 there, and vectors and tables that
/// double make steps. What grows with the square is above 1.7 at these sizes.
const MOST: f64 = 1.6;

/// What is known to grow faster: of which world, which question (all, if empty), and by what exponent at most.
///
/// Of most of these the answer itself grows so: each of *n* things goes on to the end of the world, which is *n* days long, so that
/// a bill has lines, a timeline standings and a derivation steps of all of them. `docs/src/growth.md` says which do not.
const OVER: &[(&str, &str, f64)] = &[
    ("add_ons", "", 2.3),
    ("companies", "", 2.2),
    ("company_memberships", "", 2.3),
    ("exceptions", "p_check_in", 3.4),
    ("groups", "", 1.8),
    ("heirs", "", 2.2),
    ("invoices", "q_retention", 1.8),
    ("links", "q_explain_bill", 1.9),
    ("links_again", "", 2.2),
    ("closings", "q_retention", 1.8),
    ("coupons", "", 1.8),
    ("memberships", "p_book", 2.0),
    ("memberships", "q_may_book", 2.1),
    ("once_a_customer", "p_book", 2.0),
    ("once_a_customer", "q_may_book", 2.1),
    ("parents", "", 2.3),
    ("plan_versions", "q_diff", 1.8),
    ("plan_versions_reach", "", 1.9),
    ("policies", "q_diff", 2.0),
    ("lockdowns", "q_diff", 1.9),
    ("visits", "q_diff", 1.8),
    ("pooled_uses", "", 2.1),
    ("resets", "q_whole_profile", 1.8),
];

pub(crate) fn run(args: &[String]) -> Outcome {
    run::run(&mut cargo(&["build", "--release", "--locked", "--package", "tenure-benches", "--example", "growth"]))?;
    let asks = target().join("release/examples/growth");
    let valgrind = match Valgrind::found() {
        Ok(valgrind) => valgrind,
        Err(why) => return Ok(Done::Skipped(format!("there is no valgrind here, and {why}"))),
    };
    let listed = capture(&mut program(&asks, &[]))?;
    let listed = String::from_utf8(listed.stdout).map_err(|error| error.to_string())?;
    let mut over = Vec::new();
    for line in listed.lines() {
        let mut fields = line.split('\t');
        let (Some(world), Some(Ok(least)), Some(of)) =
            (fields.next(), fields.next().map(str::parse::<usize>), fields.next())
        else {
            continue;
        };
        if args.is_empty() || args.iter().any(|wanted| wanted == world) {
            println!("{world}: {of}");
            over.extend(grown(&valgrind, &asks, world, least)?);
        }
    }
    if over.is_empty() { Ok(Done::Passed) } else { Err(format!("these grow otherwise: {}", over.join(", "))) }
}

/// Asks a world at its three sizes, and tells of the questions whose exponent is not what it is said to be.
fn grown(valgrind: &Valgrind, asks: &Path, world: &str, least: usize) -> Result<Vec<String>, String> {
    let mut counts: BTreeMap<String, Vec<u64>> = BTreeMap::new();
    for times in [1, 2, 4] {
        for (question, count) in valgrind.count(asks, world, least.saturating_mul(times))? {
            counts.entry(question).or_default().push(count);
        }
    }
    let mut over = Vec::new();
    for (question, counts) in counts {
        let exponent = exponent(&counts);
        let known = OVER.iter().find(|(of, name, _)| *of == world && (name.is_empty() || *name == question));
        let most = known.map_or(MOST, |(_, _, most)| *most);
        if exponent > 1.3 || known.is_some_and(|(_, name, _)| !name.is_empty()) {
            println!("  {question:24} {exponent:.2}  {counts:?}");
        }
        if exponent > most {
            over.push(format!("{world}/{question} by {exponent:.2}"));
        }
    }
    Ok(over)
}

/// How much more instructions the largest size must take than the smallest, for its growth to be told from chance: a tenth
/// of a millisecond.
const TOLD: u64 = 300_000;

/// By what power the work grows with the size that doubles twice: of its growth, so that what is the same at every size
/// does not count. 0 if it hardly grows.
fn exponent(counts: &[u64]) -> f64 {
    let &[small, middle, large] = counts else { return 0.0 };
    let (first, second) = (middle.saturating_sub(small), large.saturating_sub(middle));
    if large < small.saturating_add(TOLD.max(small / 20)) || first == 0 {
        return 0.0;
    }
    (second as f64 / first as f64).log2()
}

/// Valgrind, and where its tools are if it does not know.
struct Valgrind {
    program: PathBuf,
    tools: Option<PathBuf>,
}

impl Valgrind {
    fn found() -> Result<Valgrind, String> {
        let in_use = Valgrind { program: "valgrind".into(), tools: None };
        if in_use.runs() { Ok(in_use) } else { Valgrind::from_debian() }
    }

    fn command(&self) -> std::process::Command {
        let mut command = program(&self.program, &[]);
        if let Some(tools) = &self.tools {
            command.env("VALGRIND_LIB", tools);
        }
        command
    }

    fn runs(&self) -> bool {
        capture(self.command().arg("--version")).is_ok()
    }

    fn from_debian() -> Result<Valgrind, String> {
        let home = root().join("target/tools/valgrind");
        let unpacked =
            Valgrind { program: home.join("usr/bin/valgrind"), tools: Some(home.join("usr/libexec/valgrind")) };
        if unpacked.runs() {
            return Ok(unpacked);
        }
        let archives = home.join("archives");
        std::fs::create_dir_all(archives.join("partial"))
            .map_err(|error| format!("{}: {error}", archives.display()))?;
        let mut download =
            program("apt-get", &["install", "--download-only", "--no-install-recommends", "--yes", "-o"]);
        download.arg(format!("Dir::Cache::archives={}", archives.display())).arg("valgrind");
        run::run(&mut download).map_err(|why| format!("Debian's package cannot be had: {why}"))?;
        let files = std::fs::read_dir(&archives).map_err(|error| format!("{}: {error}", archives.display()))?;
        for archive in files.filter_map(|entry| Some(entry.ok()?.path())) {
            if archive.extension().is_some_and(|end| end == "deb") {
                capture(program("dpkg", &["--extract"]).args([&archive, &home]))?;
            }
        }
        if unpacked.runs() { Ok(unpacked) } else { Err("Debian's package does not run".to_owned()) }
    }

    /// How many instructions each question of a world takes.
    fn count(&self, asks: &Path, world: &str, size: usize) -> Result<BTreeMap<String, u64>, String> {
        let out = target().join(format!("growth-{world}-{size}.out"));
        let mut command = self.command();
        command.args(["--tool=callgrind", "--compress-strings=no", "--compress-pos=no"]);
        command.arg(format!("--callgrind-out-file={}", out.display())).arg(asks).args([world, &size.to_string()]);
        capture(&mut command)?;
        let profile = run::read(&out)?;
        std::fs::remove_file(&out).map_err(|error| format!("{}: {error}", out.display()))?;
        Ok(inclusive(&profile))
    }
}

/// What the calls of each question come to, by a profile of callgrind: a line that names who is called, one that says how
/// often, and one with what that took.
fn inclusive(profile: &str) -> BTreeMap<String, u64> {
    let mut counts = BTreeMap::new();
    let mut called = None;
    for line in profile.lines() {
        if let Some(name) = line.strip_prefix("cfn=") {
            called = name.split_once("questions::").map(|(_, question)| question).filter(|name| !name.contains(':'));
        } else if line.starts_with("calls=") || line.starts_with("cob=") || line.starts_with("cfi=") {
            // They stand between the name and the costs.
        } else if let Some(question) = called.take() {
            let cost = line.split_whitespace().next_back().and_then(|cost| cost.parse::<u64>().ok()).unwrap_or(0);
            let count: &mut u64 = counts.entry(question.to_owned()).or_default();
            *count = count.saturating_add(cost);
        }
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exponents_are_those_of_the_growth() {
        // A million and n; a million and n²; hardly anything.
        assert_eq!(exponent(&[1_100_000, 1_200_000, 1_400_000]), 1.0);
        assert_eq!(exponent(&[1_100_000, 1_400_000, 2_600_000]), 2.0);
        assert_eq!(exponent(&[1_000_000, 1_001_000, 1_009_000]), 0.0);
        assert_eq!(exponent(&[1_000, 4_000, 16_000]), 0.0);
    }

    #[test]
    fn a_profile_is_read() {
        let profile =
            "fn=growth::main\n10 5\ncfn=growth::questions::q_may\ncalls=1 7\n11 120\ncfn=other\ncalls=2 1\n12 9\n";
        assert_eq!(inclusive(profile), BTreeMap::from([("q_may".to_owned(), 120)]));
    }
}
