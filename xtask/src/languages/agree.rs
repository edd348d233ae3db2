//! Whether all languages say the same: as many vectors of each family, none skipped without a reason, and the month end
//! of Harbour byte for byte.

use super::{kept, kept_at};
use crate::run::{Done, Outcome, cargo};
use std::collections::{BTreeMap, BTreeSet};

/// What a language's runner of vectors said.
#[derive(Debug, Default, PartialEq, Eq)]
struct Counts {
    /// By family: how many ran, how many were skipped.
    families: BTreeMap<String, (usize, usize)>,
    /// The operations that were skipped, each for a reason.
    skipped: BTreeSet<String>,
}

/// Holds what the languages kept against each other. The parts that test them have run before.
pub(crate) fn agree() -> Outcome {
    let core = |args: &[&str]| cargo(&[&["run", "--quiet", "--locked", "-p", "tenure", "--example"], args].concat());
    kept("month.rust", &mut core(&["harbour_month"]))?;
    let vectors = ["--quiet", "--locked", "-p", "tenure", "--all-features", "--test", "vectors", "--", "--nocapture"];
    kept("vectors.rust", &mut cargo(&[&["test"], vectors.as_slice()].concat()))?;
    let swift = kept_at("vectors.swift").exists() || kept_at("month.swift").exists();
    let others = others(swift);
    let wrong = [bytes(&others)?, counts(&others)?].concat();
    match wrong.as_slice() {
        [] if swift => Ok(Done::Passed),
        [] => Ok(Done::Partly("Swift did not say anything, for its tests were skipped".to_owned())),
        wrong => Err(wrong.join("\n")),
    }
}

/// The languages that are held against Rust. Swift has its say where there is a compiler.
fn others(swift: bool) -> Vec<&'static str> {
    let others = ["python", "node", "kotlin"];
    others.into_iter().chain(swift.then_some("swift")).collect()
}

fn read(name: &str) -> Result<String, String> {
    let missing = |error| format!("{name}: {error}; test that language first");
    std::fs::read_to_string(kept_at(name)).map_err(missing)
}

/// The languages whose month end differs from Rust's.
fn bytes(others: &[&str]) -> Result<Vec<String>, String> {
    let ours = read("month.rust")?;
    let mut wrong = Vec::new();
    for other in others {
        let theirs = read(&format!("month.{other}"))?;
        if theirs != ours {
            let same = ours.bytes().zip(theirs.bytes()).take_while(|(a, b)| a == b).count();
            wrong.push(format!("the month end from {other} differs from Rust's after {same} bytes"));
        }
    }
    println!("month end of Harbour: {} bytes, from Rust and {}", ours.len(), others.join(", "));
    Ok(wrong)
}

/// Where the languages did not ask the same vectors.
fn counts(others: &[&str]) -> Result<Vec<String>, String> {
    let rust = parsed(&read("vectors.rust")?);
    let mut theirs = Vec::new();
    for other in others {
        theirs.push((*other, parsed(&read(&format!("vectors.{other}"))?)));
    }
    if let Some((_, counts)) = theirs.first() {
        let ((ours, _), (ran, skipped)) = (rust.sum(), counts.sum());
        println!("vectors: Rust ran {ours}; {} each ran {ran} and skipped {skipped}", others.join(", "));
    }
    Ok(different(&rust, &theirs))
}

/// Where one of them did not ask what Rust or the first of them asked.
fn different(rust: &Counts, others: &[(&str, Counts)]) -> Vec<String> {
    let mut wrong = Vec::new();
    for (other, theirs) in others {
        // A family that only one of the two has is none of the other's.
        let families: BTreeSet<&String> = rust.families.keys().chain(theirs.families.keys()).collect();
        for family in families {
            let (all, there) = (rust.all_of(family), theirs.all_of(family));
            if there != all {
                wrong.push(format!("{family}: {other} has {there} vectors, Rust {all}"));
            }
        }
        if theirs.skipped.is_empty() && theirs.families.values().any(|(_, skipped)| *skipped > 0) {
            wrong.push(format!("{other} skips vectors and does not say why"));
        }
        if let Some((first, counts)) = others.first().filter(|(_, counts)| counts != theirs) {
            let there = counts.families.iter().find(|(family, there)| theirs.families.get(*family) != Some(there));
            let family = there.map_or("what is skipped", |(family, _)| family);
            wrong.push(format!("{other} and {first} ran different vectors: {family}"));
        }
    }
    wrong
}

impl Counts {
    /// How many vectors a family has, whether they ran or not.
    fn all_of(&self, family: &str) -> usize {
        self.families.get(family).map_or(0, |(ran, skipped)| ran.saturating_add(*skipped))
    }

    /// How many ran, and how many were skipped.
    fn sum(&self) -> (usize, usize) {
        self.families
            .values()
            .fold((0, 0), |sum, (ran, skipped)| (sum.0.saturating_add(*ran), sum.1.saturating_add(*skipped)))
    }
}

/// Reads `vectors FAMILY RAN SKIPPED` and `skipped OP: WHY`; all other lines are for people.
fn parsed(text: &str) -> Counts {
    let mut counts = Counts::default();
    for line in text.lines() {
        if let Some((op, why)) = line.strip_prefix("skipped ").and_then(|rest| rest.split_once(": ")) {
            if !why.trim().is_empty() {
                counts.skipped.insert(op.to_owned());
            }
        }
        let Some(rest) = line.strip_prefix("vectors ") else { continue };
        if let [family, ran, skipped] = rest.split_whitespace().collect::<Vec<_>>().as_slice() {
            if let (Ok(ran), Ok(skipped), true) = (ran.parse(), skipped.parse(), *family != "all") {
                counts.families.insert((*family).to_owned(), (ran, skipped));
            }
        }
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_counts() {
        let counts =
            parsed("family   passed\nvectors money 12 1\nskipped round: not there\nvectors all 12 1\nskipped odd: \n");
        assert_eq!(counts.families, BTreeMap::from([("money".to_owned(), (12, 1))]));
        assert_eq!(counts.skipped, BTreeSet::from(["round".to_owned()]));
    }

    #[test]
    fn swift_is_heard_where_it_spoke() {
        assert_eq!(others(false), ["python", "node", "kotlin"]);
        assert_eq!(others(true), ["python", "node", "kotlin", "swift"]);
    }

    #[test]
    fn who_asked_other_vectors() {
        let rust = parsed("vectors money 13 0\nvectors dates 4 0\n");
        let all = "vectors money 12 1\nvectors dates 4 0\nskipped round: not there\n";
        assert!(different(&rust, &[("kotlin", parsed(all)), ("swift", parsed(all))]).is_empty());
        let of = |text: &str| different(&rust, &[("kotlin", parsed(all)), ("swift", parsed(text))]);
        let fewer = of("vectors money 11 1\nvectors dates 4 0\nskipped round: not there\n");
        assert_eq!(fewer, ["money: swift has 12 vectors, Rust 13", "swift and kotlin ran different vectors: money"]);
        let silent = of("vectors money 12 1\nvectors dates 4 0\n");
        let why = "swift skips vectors and does not say why";
        assert_eq!(silent, [why, "swift and kotlin ran different vectors: what is skipped"]);
        let more = different(&parsed("vectors money 13 0\n"), &[("kotlin", parsed(all))]);
        assert_eq!(more, ["dates: kotlin has 4 vectors, Rust 0"]);
        assert_eq!(of("").len(), 3, "two families are missing, and what is skipped");
    }
}
