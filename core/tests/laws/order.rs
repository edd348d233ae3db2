//! Law 3.

use super::small::{Verdict, check, difference};
use crate::config;
use crate::random_spaces::{QUESTIONS, day, moment, spaces};
use proptest::prelude::*;
use serde_json::Value;
use tenure::space::Space;
use tenure::space::facts::Facts;
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

proptest! {
    #![proptest_config(config())]

    /// **Law 3.** The order in which facts arrive changes no answer, nor a byte of what is written: neither their order in
    /// the file, nor that some are appended to a space that was read before.
    #[test]
    fn law_3_order(random in spaces(), by in 0..100_usize, at in moment(), through in day()) {
        check(&random.0, |facts| law(facts, by, at, through));
    }
}
