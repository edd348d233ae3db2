//! Law 5.

use super::small::{Verdict, check};
use crate::config;
use crate::oracle::Oracle;
use crate::random_spaces::{QUESTIONS, moment, spaces};
use proptest::prelude::*;
use tenure::access::{Decision, Reason};
use tenure::id::CustomerId;
use tenure::space::Space;
use tenure::space::facts::Facts;
use tenure::time::Moment;

/// A decision without what it says about other instants.
fn plain(decision: &Decision) -> (bool, Vec<Reason>) {
    (decision.allowed, decision.reasons.iter().map(|r| Reason { until: None, ..r.clone() }).collect())
}

fn inside(from: Option<Moment>, until: Option<Moment>, at: &Moment) -> bool {
    from.is_none_or(|from| from <= *at) && until.is_none_or(|until| *at < until)
}

fn before(at: Moment) -> Moment {
    at.previous().unwrap()
}

/// The instants of a piece at which it is put to the test: its edges, and those of the others that it holds.
fn probes(at: Moment, from: Option<Moment>, until: Option<Moment>, others: &[Moment]) -> Vec<Moment> {
    // The middle of what is known of it, and an hour and a day on.
    let on = |hours: i64| Moment::from_micros(at.micros() + hours * 3_600_000_000).unwrap();
    let middle = until.map(|until| Moment::from_micros(at.micros() / 2 + until.micros() / 2).unwrap());
    let edges = from.into_iter().chain(until.map(before)).chain(middle).chain([on(1), on(24), on(24 * 7), on(24 * 45)]);
    edges.chain(others.iter().copied()).filter(|at| inside(from, until, at)).collect()
}

fn decision(
    space: &Space,
    oracle: &Oracle,
    customer: &CustomerId,
    path: &str,
    at: Moment,
    others: &[Moment],
) -> Verdict {
    let ask = |at: Moment| space.may(customer, path, at).unwrap();
    let whole = ask(at);
    let about = format!("whether {customer} may {path} at {at}, from {:?} until {:?}", whole.from, whole.until);
    if !inside(whole.from, whole.until, &at) {
        return Err(format!("{about}: does not hold when it was asked"));
    }
    for probe in probes(at, whole.from, whole.until, others) {
        if plain(&ask(probe)) != plain(&whole) || oracle.may(customer, path, probe) != plain(&whole) {
            return Err(format!(
                "{about}: differs inside, at {probe}: {:#?}\nnow {:#?}",
                plain(&ask(probe)),
                plain(&whole)
            ));
        }
        if ask(probe).until != whole.until || ask(probe).from != whole.from {
            return Err(format!(
                "{about}: at {probe} it is said to last from {:?} until {:?}",
                ask(probe).from,
                ask(probe).until
            ));
        }
    }
    for edge in whole.until.into_iter().chain(whole.from.map(before)) {
        if oracle.may(customer, path, edge) == plain(&whole) {
            return Err(format!("{about}: is not tight, the same at {edge}: {:#?}", plain(&whole)));
        }
    }
    for reason in &whole.reasons {
        let same = |r: &Reason| Reason { until: None, ..r.clone() } == Reason { until: None, ..reason.clone() };
        for probe in probes(at, Some(at), reason.until, others) {
            if !ask(probe).reasons.iter().any(same) {
                return Err(format!("{about}: a reason is gone before its end, at {probe}: {reason:#?}"));
            }
        }
        if reason.until.is_some_and(|until| oracle.may(customer, path, until).1.iter().any(same)) {
            return Err(format!("{about}: a reason is the same at its end: {reason:#?}"));
        }
    }
    Ok(())
}

fn standing(space: &Space, oracle: &Oracle, customer: &CustomerId, at: Moment, others: &[Moment]) -> Verdict {
    let ask = |at: Moment| space.standing(customer, at).unwrap();
    let whole = ask(at);
    let about = format!("the standing of {customer} at {at}, from {:?} until {:?}", whole.from, whole.until);
    let plain = (whole.holdings.clone(), whole.effective);
    if !inside(whole.from, whole.until, &at) {
        return Err(format!("{about}: does not hold when it was asked"));
    }
    for probe in probes(at, whole.from, whole.until, others) {
        if ask(probe) != whole || oracle.standing(customer, probe) != plain {
            return Err(format!("{about}: differs inside, at {probe}: {:#?}\nnow {whole:#?}", ask(probe)));
        }
    }
    for edge in whole.until.into_iter().chain(whole.from.map(before)) {
        if oracle.standing(customer, edge) == plain {
            return Err(format!("{about}: is not tight, the same at {edge}: {plain:#?}"));
        }
    }
    Ok(())
}

pub fn law(facts: &Facts, at: Moment, others: &[Moment]) -> Verdict {
    let (space, oracle) = (Space::from_facts(facts.clone()).unwrap(), Oracle::of(facts));
    for (n, customer) in oracle.customers().iter().enumerate() {
        standing(&space, &oracle, customer, at, others)?;
        decision(&space, &oracle, customer, QUESTIONS[n % QUESTIONS.len()], at, others)?;
    }
    Ok(())
}

proptest! {
    #![proptest_config(config())]

    /// **Law 5.** A decision is constant on its piece, and differs (verdict or a reason) at the piece's ends; so is a
    /// standing, and each reason until its own end. The oracle is asked inside, at the ends, and just before.
    #[test]
    fn law_5_pieces(random in spaces(), at in moment(), others in prop::collection::vec(moment(), 6)) {
        check(&random.0, |facts| law(facts, at, &others));
    }
}
