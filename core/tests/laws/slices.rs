//! Law 4.

use super::small::{Verdict, check, difference};
use crate::config;
use crate::random_spaces::{QUESTIONS, day, moment, spaces};
use proptest::prelude::*;
use tenure::space::facts::{Facts, Party};
use tenure::space::{Question, Space};
use tenure::time::{Day, Moment};

pub fn law(facts: &Facts, at: Moment, through: Day) -> Verdict {
    let space = Space::from_facts(facts.clone()).unwrap();
    let mut parties = Vec::new();
    for customer in facts.customers.iter().map(|c| &c.id) {
        parties.push(Party::Customer(customer.clone()));
        let slice = space.slice(&Question::Standing(customer.clone())).unwrap();
        difference("the standing from the slice", &slice.standing(customer, at), &space.standing(customer, at))?;
        for path in QUESTIONS {
            difference("the decision from the slice", &slice.may(customer, path, at), &space.may(customer, path, at))?;
        }
    }
    let whole = space.bill(through).map_err(|error| error.to_string())?;
    parties.extend(facts.companies.iter().map(|c| Party::Company(c.id.clone())));
    for party in parties {
        let slice = space.slice(&Question::Bill(party.clone())).unwrap();
        let bill = slice.bill(through).map_err(|error| error.to_string())?;
        let of = |bill: &tenure::billing::Bill| {
            bill.invoices.iter().filter(|i| i.payer == party).cloned().collect::<Vec<_>>()
        };
        difference(&format!("the bill of {party:?} from the slice"), &of(&bill), &of(&whole))?;
        if let Party::Company(company) = &party {
            let slice = space.slice(&Question::Company(company.clone())).unwrap();
            for customer in facts.links.iter().filter(|l| l.company == *company).map(|l| &l.customer) {
                let inherited = |space: &Space| {
                    let holdings = space.standing(customer, at).ok()?.holdings;
                    Some(holdings.into_iter().filter(|h| h.holder.as_ref() == Some(&party)).collect::<Vec<_>>())
                };
                difference("what is inherited, from the slice", &inherited(&slice), &inherited(&space))?;
            }
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(config())]

    /// **Law 4.** The answer from `slice(question)` is the answer from the whole.
    #[test]
    fn law_4_slices(random in spaces(), at in moment(), through in day()) {
        check(&random.0, |facts| law(facts, at, through));
    }
}
