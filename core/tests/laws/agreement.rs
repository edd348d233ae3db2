//! Law 15: the library and the oracle agree.

use super::small::{Verdict, check, difference};
use crate::config;
use crate::oracle::Oracle;
use crate::random_spaces::{QUESTIONS, day, moment, spaces};
use proptest::prelude::*;
use tenure::access::Reason;
use tenure::space::Space;
use tenure::space::facts::Facts;
use tenure::time::{Day, Moment};

pub fn standings(space: &Space, oracle: &Oracle, at: Moment) -> Verdict {
    for customer in oracle.customers() {
        let ours = space.standing(&customer, at).map_err(|error| error.to_string())?;
        let expected = oracle.standing(&customer, at);
        difference(&format!("the standing of {customer} at {at}"), &(ours.holdings, ours.effective), &expected)?;
    }
    Ok(())
}

fn decisions(space: &Space, oracle: &Oracle, at: Moment) -> Verdict {
    for path in QUESTIONS {
        for customer in oracle.customers() {
            let ours = space.may(&customer, path, at).map_err(|error| error.to_string())?;
            let barely = space.allowed(&customer, path, at).map_err(|error| error.to_string())?;
            difference(&format!("whether {customer} may {path} at {at}, without reasons"), &barely, &ours.allowed)?;
            let reasons: Vec<Reason> = ours.reasons.into_iter().map(|r| Reason { until: None, ..r }).collect();
            difference(
                &format!("whether {customer} may {path} at {at}"),
                &(ours.allowed, reasons),
                &oracle.may(&customer, path, at),
            )?;
        }
        let ours = space.holders_of(path, at).map_err(|error| error.to_string())?;
        difference(&format!("who may {path} at {at}"), &ours, &oracle.holders_of(path, at))?;
    }
    Ok(())
}

pub fn bills(space: &Space, oracle: &Oracle, through: Day) -> Verdict {
    let ours = space.bill(through).map_err(|error| error.to_string())?;
    difference(&format!("the bill through {through}"), &(ours.invoices, ours.held), &oracle.billed(through))
}

fn space(facts: &Facts) -> Space {
    Space::from_facts(facts.clone()).unwrap()
}

proptest! {
    #![proptest_config(config())]

    /// **Law 15.** The oracle agrees with every standing.
    #[test]
    fn law_15_standing(random in spaces(), times in prop::collection::vec(moment(), 4)) {
        check(&random.0, |facts| {
            let (space, oracle) = (space(facts), Oracle::of(facts));
            times.iter().try_for_each(|at| standings(&space, &oracle, *at))
        });
    }

    /// **Law 15.** The oracle agrees with every decision and its reasons, and on who may.
    #[test]
    fn law_15_may(random in spaces(), times in prop::collection::vec(moment(), 2)) {
        check(&random.0, |facts| {
            let (space, oracle) = (space(facts), Oracle::of(facts));
            times.iter().try_for_each(|at| decisions(&space, &oracle, *at))
        });
    }

    /// **Law 15.** The oracle agrees with every bill: invoices, lines, ids, dates, taxes and credit.
    #[test]
    fn law_15_bill(random in spaces(), through in day()) {
        check(&random.0, |facts| bills(&space(facts), &Oracle::of(facts), through));
    }

    /// **Law 15.** The oracle agrees with what was known on an instant.
    #[test]
    fn law_15_known_on(random in spaces(), known in moment(), at in moment(), through in day()) {
        check(&random.0, |facts| {
            let (space, oracle) = (space(facts).known_on(known).unwrap(), Oracle::known_on(facts, known));
            standings(&space, &oracle, at)?;
            bills(&space, &oracle, through)
        });
    }
}
