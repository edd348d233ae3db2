//! Law 3.

use super::small::{Verdict, check, difference};
use crate::config;
use crate::random_spaces::{QUESTIONS, day, moment, spaces};
use proptest::prelude::*;
use serde_json::{Value, json};
use tenure::space::Space;
use tenure::space::facts::{FactKind, Facts};
use tenure::time::{Day, Moment};

/// The same facts, each array in another order.
pub fn shuffled(facts: &Facts, by: usize) -> Facts {
    let mut file = serde_json::to_value(facts).unwrap();
    for (_, array) in file.as_object_mut().unwrap() {
        if let Value::Array(list) = array {
            // A permutation: turned round, then every other one to the front.
            let turns = by % list.len().max(1);
            list.rotate_left(turns);
            let (odd, even): (Vec<_>, Vec<_>) = list.drain(..).enumerate().partition(|(n, _)| (n + by) % 2 == 1);
            list.extend(odd.into_iter().rev().chain(even).map(|(_, fact)| fact));
        }
    }
    serde_json::from_value(file).unwrap()
}

/// Everything that these tests ask of a space, as text.
pub fn answers(space: &Space, at: Moment, through: Day) -> Vec<String> {
    let facts = space.facts();
    let mut all = vec![format!("{:#?}", space.bill(through))];
    for customer in facts.customers.iter().map(|c| &c.id) {
        all.push(format!("{:#?}", space.standing(customer, at)));
        all.extend(QUESTIONS.iter().map(|path| format!("{:#?}", space.may(customer, path, at))));
    }
    all.extend(QUESTIONS.iter().map(|path| format!("{:?}", space.holders_of(path, at))));
    all
}

pub fn law(facts: &Facts, by: usize, at: Moment, through: Day) -> Verdict {
    let one = Space::from_facts(facts.clone()).unwrap();
    let other = Space::from_facts(shuffled(facts, by)).unwrap();
    let grown = {
        // One half first, the other appended.
        let half = |late: bool| {
            facts
                .clone()
                .filter(|_, id, _| (id.len() + id.bytes().map(usize::from).sum::<usize>() + by) % 5 != 0 || late)
        };
        match Space::from_facts(half(false)) {
            Ok(space) => space.with(facts.clone()).map_err(|errors| errors.to_string())?,
            Err(_) => other.clone(),
        }
    };
    for (what, other) in [("shuffled", &other), ("grown", &grown)] {
        if one.write() != other.write() {
            return Err(format!("the bytes written differ when {what}"));
        }
        for (a, b) in answers(&one, at, through).iter().zip(answers(other, at, through)) {
            difference(what, &b.lines().collect::<Vec<_>>(), &a.lines().collect::<Vec<_>>())?;
        }
    }
    Ok(())
}

/// The facts with voids of one fact of every kind that has `by`'s turn, and each recorded at an hour of its own.
fn voided(facts: &Facts, by: usize) -> Facts {
    let mut file = serde_json::to_value(facts).unwrap();
    let mut voids = Vec::new();
    for (n, kind) in FactKind::ALL.iter().enumerate().filter(|(_, kind)| **kind != FactKind::Void) {
        let Some(Value::Array(list)) = file.get_mut(kind.array()) else { continue };
        for (m, fact) in list.iter_mut().enumerate() {
            let hour = (m * 7 + n * 5 + by * 3) % 24;
            fact["recorded"] = format!("2024-01-01T{hour:02}:00:00Z").into();
        }
        if (n + by) % 3 == 0 && !list.is_empty() {
            let fact = &list[by % list.len()]["id"];
            voids
                .push(json!({"id": format!("void-{n}"), "recorded": format!("2024-01-01T{:02}:30:00Z", (n + by) % 24),
                "kind": kind, "fact": fact}));
        }
    }
    file["voids"] = voids.into();
    serde_json::from_value(file).unwrap()
}

/// A space that grows by what was recorded from hour to hour is the one that is read whole.
pub fn grown(facts: &Facts, by: usize, at: Moment, through: Day) -> Verdict {
    let facts = voided(facts, by);
    let Ok(whole) = Space::from_facts(facts) else { return Ok(()) };
    let mut grown = Space::from_facts(whole.facts().empty()).unwrap();
    for hour in (0..24).filter(|hour| (hour + by) % 4 == 0) {
        let known = whole.known_on(Moment::parse(&format!("2024-01-01T{hour:02}:45:00Z")).unwrap()).unwrap();
        grown = grown.with(known.facts()).map_err(|errors| format!("{hour}: {errors}"))?;
    }
    let grown = grown.with(whole.facts()).map_err(|errors| errors.to_string())?;
    for (a, b) in answers(&whole, at, through).iter().zip(answers(&grown, at, through)) {
        difference("grown from hour to hour", &b.lines().collect::<Vec<_>>(), &a.lines().collect::<Vec<_>>())?;
    }
    Ok(())
}

proptest! {
    #![proptest_config(config())]

    /// **Law 3, with voids of every kind.** Growing by `with` in any cut gives what reading the whole gives.
    #[test]
    fn law_3_grown_with_voids(random in spaces(), by in 0..100_usize, at in moment(), through in day()) {
        check(&random.0, |facts| grown(facts, by, at, through));
    }

    /// **Law 3.** The order in which facts arrive changes no answer, nor a byte of what is written: neither their order in
    /// the file, nor that some are appended to a space that was read before.
    #[test]
    fn law_3_order(random in spaces(), by in 0..100_usize, at in moment(), through in day()) {
        check(&random.0, |facts| law(facts, by, at, through));
    }
}
