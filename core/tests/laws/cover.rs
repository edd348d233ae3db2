//! Law 9.

use super::small::{Verdict, check};
use crate::config;
use crate::random_spaces::{QUESTIONS, moment, spaces};
use proptest::prelude::*;
use serde_json::json;
use tenure::access::ReasonCode;
use tenure::id::CustomerId;
use tenure::space::Space;
use tenure::space::facts::Facts;
use tenure::standing::Source;
use tenure::time::{Moment, When};

/// Whether a customer may do something by anything but the default plan.
fn may(space: &Space, customer: &CustomerId, path: &str, at: Moment) -> bool {
    let reasons = space.may(customer, path, at).unwrap().reasons;
    reasons.iter().any(|r| r.code == ReasonCode::Granted && r.source != Some(Source::Default))
}

fn with(facts: &Facts, array: &str, fact: serde_json::Value) -> Space {
    let mut file = json!({ "format": 1, "edition": 1, "space": facts.space });
    file[array] = json!([fact]);
    Space::from_facts(facts.clone().plus(serde_json::from_value(file).unwrap())).unwrap()
}

fn unlinking(facts: &Facts, which: usize, from: Moment, times: &[Moment]) -> Verdict {
    let Some(link) = facts.links.get(which % facts.links.len().max(1)) else { return Ok(()) };
    let before = Space::from_facts(facts.clone()).unwrap();
    if before.standing(&link.customer, from).is_err() {
        return Ok(());
    }
    let after = with(
        facts,
        "endings",
        json!({ "id": "unlink", "recorded": "2026-01-01T00:00:00Z", "of": { "link": link.id }, "at": from }),
    );
    for at in times {
        for path in QUESTIONS {
            if may(&after, &link.customer, path, *at) && !may(&before, &link.customer, path, *at) {
                return Err(format!(
                    "unlinked from {from} by the link {}, {} may {path} at {at}, and could not before",
                    link.id, link.customer
                ));
            }
        }
    }
    Ok(())
}

fn linking(facts: &Facts, who: usize, times: &[Moment]) -> Verdict {
    let (Some(customer), Some(company)) =
        (facts.customers.get(who % facts.customers.len().max(1)), facts.companies.first())
    else {
        return Ok(());
    };
    let before = Space::from_facts(facts.clone()).unwrap();
    let zone = &facts.space.zone;
    let linked = facts.links.iter().filter(|l| l.company == company.id);
    let from = linked.clone().map(|l| zone.moment_of(l.from).unwrap()).chain(times.first().copied()).max().unwrap();
    // Somebody who is linked already would only prolong a run that began before.
    if linked.clone().any(|l| l.customer == customer.id) {
        return Ok(());
    }
    let link = json!({ "id": "zz", "recorded": "2026-01-01T00:00:00Z", "customer": customer.id, "company": company.id, "from": When::Moment(from), "role": "employee" });
    let after = with(facts, "links", link);
    for at in times {
        for other in facts.customers.iter().map(|c| &c.id).filter(|id| before.standing(id, from).is_ok()) {
            for path in QUESTIONS {
                if may(&before, other, path, *at) && !may(&after, other, path, *at) {
                    return Err(format!(
                        "{other} may {path} at {at} no more, because {} was linked to {} from {from}",
                        customer.id, company.id
                    ));
                }
            }
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(config())]

    /// **Law 9.** Unlinking adds no permission to the one unlinked (the default plan apart).
    #[test]
    fn law_9_unlinking(random in spaces(), which in 0..10_usize, from in moment(), times in prop::collection::vec(moment(), 4)) {
        check(&random.0, |facts| unlinking(facts, which, from, &times));
    }

    /// **Law 9.** A link that is ordered after those admitted takes no permission from anyone (the default plan apart).
    #[test]
    fn law_9_linking(random in spaces(), who in 0..10_usize, times in prop::collection::vec(moment(), 4)) {
        check(&random.0, |facts| linking(facts, who, &times));
    }
}
