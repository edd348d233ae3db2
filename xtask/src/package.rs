//! `cargo xtask package`: the packages as they are released, and what they weigh beside what they may weigh.

use crate::languages::{mobile, node, python};
use crate::run::{Done, Outcome};
use std::path::PathBuf;

/// A package: what it is, how it is built, and its budget in bytes.
struct Package {
    name: &'static str,
    build: fn() -> Result<PathBuf, String>,
    budget: u64,
}

const PACKAGES: &[Package] = &[
    Package { name: "wheel", build: python::package, budget: 2_000_000 },
    Package { name: "npm", build: node::package, budget: 2_000_000 },
    Package { name: "library of a phone", build: mobile::package, budget: 1_500_000 },
];

/// Builds them all, or those that are named. What is over its budget is said, and fails nothing: it is a measure, not a test.
pub(crate) fn run(names: &[String]) -> Outcome {
    if let Some(name) = names.iter().find(|name| PACKAGES.iter().all(|package| package.name != **name)) {
        let known: Vec<&str> = PACKAGES.iter().map(|package| package.name).collect();
        return Err(format!("there is no package `{name}`; there are: {}", known.join(", ")));
    }
    let mut rows = Vec::new();
    for package in PACKAGES.iter().filter(|package| names.is_empty() || names.iter().any(|name| name == package.name)) {
        let path = (package.build)()?;
        let size = std::fs::metadata(&path).map_err(|error| format!("{}: {error}", path.display()))?.len();
        rows.push((package, path, size));
    }
    println!("{:20} {:>12} {:>12}", "package", "bytes", "budget");
    for (package, path, size) in rows {
        let over = if size > package.budget { "  over its budget" } else { "" };
        println!("{:20} {size:>12} {:>12}{over}  {}", package.name, package.budget, path.display());
    }
    Ok(Done::Passed)
}
