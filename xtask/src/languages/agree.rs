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
    let wrong = [bytes()?, counts()?].concat();
    if wrong.is_empty() { Ok(Done::Passed) } else { Err(wrong.join("\n")) }
}

/// The languages that are held against Rust.
const OTHERS: &[&str] = &["python", "node", "kotlin"];

fn read(name: &str) -> Result<String, String> {
    let missing = |error| format!("{name}: {error}; test that language first");
    std::fs::read_to_string(kept_at(name)).map_err(missing)
}

/// The languages whose month end differs from Rust's.
fn bytes() -> Result<Vec<String>, String> {
    let ours = read("month.rust")?;
    let mut wrong = Vec::new();
    for other in OTHERS {
        let theirs = read(&format!("month.{other}"))?;
        if theirs != ours {
            let same = ours.bytes().zip(theirs.bytes()).take_while(|(a, b)| a == b).count();
            wrong.push(format!("the month end from {other} differs from Rust's after {same} bytes"));
        }
    }
    println!("month end of Harbour: {} bytes, from Rust and {}", ours.len(), OTHERS.join(", "));
    Ok(wrong)
}

/// Where the languages did not ask the same vectors.
fn counts() -> Result<Vec<String>, String> {
    let rust = parsed(&read("vectors.rust")?);
    let mut wrong = Vec::new();
    let mut first: Option<(&str, Counts)> = None;
    for other in OTHERS {
        let theirs = parsed(&read(&format!("vectors.{other}"))?);
        for (family, (ran, skipped)) in &rust.families {
            let (all, there) = (ran.saturating_add(*skipped), theirs.families.get(family).copied().unwrap_or_default());
            if there.0.saturating_add(there.1) != all {
                wrong.push(format!("{family}: {other} has {} vectors, Rust {all}", there.0.saturating_add(there.1)));
            }
        }
        if theirs.skipped.is_empty() && theirs.families.values().any(|(_, skipped)| *skipped > 0) {
            wrong.push(format!("{other} skips vectors and does not say why"));
        }
        match &first {
            Some((name, counts)) if *counts != theirs => {
                wrong.push(format!("{other} and {name} ran different vectors"))
            }
            Some(_) => {}
            None => first = Some((other, theirs)),
        }
    }
    let sum = |counts: &Counts| {
        let families = counts.families.values();
        families.fold((0_usize, 0_usize), |sum, (ran, skipped)| {
            (sum.0.saturating_add(*ran), sum.1.saturating_add(*skipped))
        })
    };
    if let Some((_, counts)) = first {
        let ((ours, _), (ran, skipped)) = (sum(&rust), sum(&counts));
        println!("vectors: Rust ran {ours}; {} each ran {ran} and skipped {skipped}", OTHERS.join(", "));
    }
    Ok(wrong)
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
}
