//! `cargo xtask harbour`: writes the space that the examples, tests and benches run on.
//!
//! Harbour is a coworking space in Lisbon with a second house in Ponta Delgada, an hour behind. It has a year of history,
//! December 2023 to November 2024, of which all months but the last are billed. The file is made of a catalogue
//! (`catalogue.json`), of stories written by hand that hold the dates which break billing systems (`stories.json`), and of
//! units of random people with what such people do (`unit.rs`). The same seed and size give the same bytes.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::string_slice, clippy::arithmetic_side_effects)]
#![allow(clippy::as_conversions, clippy::inconsistent_digit_grouping)]

mod history;
mod names;
mod random;
mod unit;

use crate::run::{Done, Outcome, root};
use std::path::PathBuf;
use tenure::space::facts::Facts;
use tenure::time::Moment;
use unit::{Unit, day, first_day};

/// How many people the committed file has.
const MEMBERS: usize = 420;
/// Its seed.
const SEED: u64 = 7;
/// Larger spaces are bare: without invoices, beginning with the last month to bill, to be visited and to be booked.
const MOST_BILLED: usize = 20_000;

const HELP: &str = "cargo xtask harbour [--seed N] [--members N] [--bare] [--out FILE]

  --seed N      another space of the same kind (default 7)
  --members N   how many people it has (default 420); companies, shares and the rest grow with them
  --bare        without invoices: billing, visits and bookings begin with the last month, November 2024, so that
                sizes can be compared; over 20000 people always so
  --out FILE    where to write it (default core/examples/harbour/space.json)";

pub(crate) fn run(args: &[String]) -> Outcome {
    let (mut seed, mut members, mut bare) = (SEED, MEMBERS, false);
    let mut out: PathBuf = root().join("core/examples/harbour/space.json");
    let mut args = args.iter();
    while let Some(arg) = args.next() {
        let mut value = || args.next().ok_or_else(|| format!("{arg} needs a value\n\n{HELP}"));
        let number = |text: &String| text.parse::<u64>().map_err(|_| format!("`{text}` is not a number\n\n{HELP}"));
        match arg.as_str() {
            "--seed" => seed = number(value()?)?,
            "--members" => members = number(value()?)? as usize,
            "--bare" => bare = true,
            "--out" => out = value()?.into(),
            "--help" => {
                println!("{HELP}");
                return Ok(Done::Passed);
            }
            _ => return Err(format!("`{arg}` is not an option\n\n{HELP}")),
        }
    }
    let facts = make(seed, members, bare || members > MOST_BILLED)?;
    let (people, held, all) = (facts.customers.len(), facts.memberships.len(), facts.count());
    let bytes = facts.write();
    if let Some(folder) = out.parent() {
        std::fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    }
    std::fs::write(&out, &bytes).map_err(|error| format!("{}: {error}", out.display()))?;
    let size = bytes.len() / 1_000;
    println!("{people} people, {held} memberships, {all} facts, {size} kB: {}", out.display());
    Ok(Done::Passed)
}

/// The space of a seed with so many people. A bare one has no invoices and begins with the last month.
fn make(seed: u64, members: usize, bare: bool) -> Result<Facts, String> {
    let mut facts: Facts = part(include_str!("catalogue.json"))?.plus(part(include_str!("stories.json"))?);
    let mut left = members.checked_sub(facts.customers.len()).ok_or("the stories alone have 49 people")?;
    let since = if bare { day("2024-11-01") } else { first_day() };
    let width = members.to_string().len().max(3) + 1;
    let mut number = 0;
    while left > 0 {
        let unit = Unit::new(&mut facts, seed, number, width, since);
        if left < unit::PEOPLE {
            unit.people(left);
            break;
        }
        unit.add();
        left -= unit::PEOPLE;
        number += 1;
    }
    let end = Moment::parse("2024-11-30T23:00:00Z").unwrap();
    let mut facts = known(facts, end);
    if bare {
        facts.space.billing_starts = Some(since);
        return Ok(facts);
    }
    history::add(&mut facts, seed)?;
    Ok(known(facts, end))
}

fn part(text: &str) -> Result<Facts, String> {
    serde_json::from_str(text).map_err(|error| error.to_string())
}

/// What was recorded by the end of the history. Nothing that is left out is referred to by what stays.
fn known(facts: Facts, end: Moment) -> Facts {
    facts.filter(|_, _, recorded| recorded <= end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_committed_file_is_what_the_generator_makes() {
        let made = make(SEED, MEMBERS, false).unwrap().write();
        let committed = std::fs::read(root().join("core/examples/harbour/space.json")).unwrap();
        assert!(made == committed, "core/examples/harbour/space.json is not what `cargo xtask harbour` writes: run it");
    }

    #[test]
    fn it_has_what_was_asked_for() {
        let facts = make(SEED, MEMBERS, false).unwrap();
        let plans: std::collections::BTreeSet<_> = facts.plans.iter().map(|plan| &plan.plan).collect();
        let linked: std::collections::BTreeSet<_> = facts.links.iter().map(|link| &link.company).collect();
        let shared: std::collections::BTreeSet<_> = facts.shares.iter().map(|share| &share.membership).collect();
        let over = facts.shares.iter().filter(|share| share.over_limit.is_some()).count();
        assert_eq!((plans.len(), facts.customers.len(), facts.companies.len()), (16, 420, 38));
        assert_eq!((linked.len(), shared.len(), facts.shares.len(), over), (24, 18, 55, 2));
    }

    #[test]
    fn a_seed_makes_one_space_and_another_makes_another() {
        let made = |seed| make(seed, 60, true).unwrap().write();
        assert!(made(1) == made(1) && made(1) != made(2));
        assert!(make(SEED, 48, true).is_err());
    }
}
