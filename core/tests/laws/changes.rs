//! Laws 4, 6 and 15 for every command: what is shown beforehand is what comes to pass.

use super::agreement::{bills, standings};
use super::small::{Verdict, check, difference};
use crate::config;
use crate::oracle::Oracle;
use crate::random_spaces::commands::request;
use crate::random_spaces::credits::spaces_with_credits;
use crate::random_spaces::{Dice, day, moment, spaces};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use tenure::billing::Bill;
use tenure::change::{BilledLine, Difference, Proposal, RemarkCode, Request};
use tenure::id::FactId;
use tenure::space::facts::{Facts, LastDay, PartCount, Party, Policy};
use tenure::space::{Question, Space};
use tenure::time::{Day, Moment};

type Lines = BTreeMap<(Party, String), BilledLine>;

/// All lines that are to be billed through a day, and those of invoices that are new.
fn lines(space: &Space, through: Day, known: &BTreeSet<FactId>) -> Result<Lines, String> {
    let bill = space.bill(through).map_err(|error| error.to_string())?;
    let facts = space.facts();
    let void = |id: &FactId| facts.voids.iter().any(|void| void.fact == *id);
    let issued = facts.invoices.iter().filter(|invoice| !known.contains(&invoice.id) && !void(&invoice.id));
    let issued = issued.map(|invoice| (invoice.payer.clone(), invoice.date, invoice.lines.clone()));
    let drafts = bill.invoices.into_iter().map(|draft| (draft.payer, draft.date, draft.lines));
    let each = drafts.chain(issued).flat_map(|(payer, date, lines)| {
        lines.into_iter().map(move |line| ((payer.clone(), line.id.clone()), BilledLine { date, line }))
    });
    Ok(each.collect())
}

/// The preview of the lines, applied to those before, gives those after.
fn previewed_lines(before: &Space, after: &Space, shown: &Difference) -> Verdict {
    let known: BTreeSet<FactId> = before.facts().invoices.into_iter().map(|invoice| invoice.id).collect();
    let mut lines_after = lines(before, shown.through, &known)?;
    for change in &shown.lines {
        let key = (change.payer.clone(), change.line.clone());
        difference("what was said to be billed before", &lines_after.get(&key), &change.before.as_ref())?;
        match &change.after {
            Some(line) => drop(lines_after.insert(key, line.clone())),
            None => drop(lines_after.remove(&key)),
        }
    }
    difference("the lines that were shown", &lines_after, &lines(after, shown.through, &known)?)
}

/// What is shown of credits, standings and notices is all that differs.
pub fn previewed_rest(before: &Space, after: &Space, shown: &Difference) -> Verdict {
    let facts = after.facts();
    let parties = facts.customers.iter().map(|c| Party::Customer(c.id.clone()));
    for party in parties.chain(facts.companies.iter().map(|c| Party::Company(c.id.clone()))) {
        for kind in &facts.credits {
            let available = |space: &Space| space.balance(&party, &kind.id, shown.at).ok().map(|b| b.available);
            let (was, is) = (available(before).unwrap_or_default(), available(after).unwrap_or_default());
            let told = shown.credits.iter().find(|change| change.party == party && change.credit == kind.id);
            let told = told.map_or((was, was), |change| (change.before, change.after));
            difference(&format!("what {party:?} can draw of {}", kind.id), &told, &(was, is))?;
        }
        let Party::Customer(customer) = &party else { continue };
        for days in [0, 1, 17, 40, 200] {
            let at = Moment::from_micros(shown.at.micros() + days * 86_400_000_000).unwrap();
            let plan = |space: &Space| {
                let standing = space.standing(customer, at).ok()?;
                Some(standing.holdings[standing.effective?].plan.clone())
            };
            let (was, is) = (plan(before), plan(after));
            let holds = |from: Moment, until: Option<Moment>| from <= at && until.is_none_or(|until| at < until);
            let told = shown.standings.iter().find(|c| c.customer == *customer && holds(c.from, c.until));
            let told = told.map_or((was.clone(), was.clone()), |c| (c.before.clone(), c.after.clone()));
            difference(&format!("the plan of {customer} at {at}"), &told, &(was, is))?;
        }
    }
    let end = after.header().zone.start_of(shown.through.next().unwrap()).unwrap();
    if end > shown.at {
        let due = |space: &Space| -> Result<BTreeMap<String, _>, String> {
            let due = space.due(shown.at, end).map_err(|error| error.to_string())?;
            Ok(due.into_iter().map(|notice| (notice.id.clone(), notice)).collect())
        };
        let mut notices = due(before)?;
        for change in &shown.notices {
            if change.added {
                notices.insert(change.notice.id.clone(), change.notice.clone());
            } else if notices.get(&change.notice.id) == Some(&change.notice) {
                notices.remove(&change.notice.id);
            }
        }
        difference("the notices that were shown", &notices, &due(after)?)?;
    }
    Ok(())
}

/// The space after a request, if it is accepted, as it must be: what was shown is billed.
pub fn carried_out(space: &Space, request: &Request, proposal: &Proposal) -> Result<Option<Space>, String> {
    let Some(shown) = proposal.difference.as_ref().filter(|_| proposal.accepted) else {
        assert!(!proposal.accepted && !proposal.refusals.is_empty(), "neither accepted nor refused");
        assert_eq!(proposal.facts.count(), 0, "a refusal makes no facts");
        proposal.refusals.iter().for_each(|refusal| assert!(!refusal.sentence().is_empty()));
        return Ok(None);
    };
    let after = space.with(proposal.facts.clone()).map_err(|errors| format!("{request:?}: {errors}"))?;
    previewed_lines(space, &after, shown)?;
    assert!(proposal.still_valid(space, proposal.at), "it is valid where it was worked out");
    if proposal.facts.count() > 0 {
        assert!(!proposal.still_valid(&after, proposal.at), "it is not valid once it was carried out");
        // What made nothing has left no trace, and may make something the next time.
        if !proposal.remarks.iter().any(|remark| remark.code == RemarkCode::NothingToIssue) {
            let again = after.propose(request).map_err(|errors| errors.to_string())?;
            difference("the facts of what is asked again", &again.facts.count(), &0)?;
        }
    }
    let read = Space::read(&after.write()).map_err(|errors| errors.to_string())?;
    difference("the space, read again", &read.write(), &after.write())?;
    Ok(Some(after))
}

/// Carries out one request after the other; `each` judges the space after each that is accepted.
fn carry_out(
    facts: &Facts,
    numbers: &[u16],
    times: &[Moment],
    through: Day,
    each: impl Fn(&Space, &Request, &Proposal, Moment) -> Result<Option<Space>, String>,
) -> Verdict {
    let mut space = Space::from_facts(facts.clone()).unwrap();
    let mut dice = Dice::new(numbers.to_vec());
    for (n, at) in times.iter().enumerate() {
        let facts = space.facts();
        let through = through.max(facts.space.zone.day_of(*at));
        let Ok(request) = request(&facts, &mut dice, n, *at, through) else { continue };
        let Ok(proposal) = space.propose(&request) else { continue };
        let next = each(&space, &request, &proposal, *at);
        let next = next.map_err(|why| format!("{why}\nafter {}", serde_json::to_string(&request).unwrap()))?;
        space = next.unwrap_or(space);
    }
    Ok(())
}

/// **Law 4** after a command: each payer's invoices follow from the slice of their bill.
fn answered_from_slices(space: &Space, through: Day) -> Verdict {
    let whole = space.bill(through).map_err(|error| error.to_string())?;
    for party in whole.invoices.iter().map(|invoice| &invoice.payer).collect::<BTreeSet<_>>() {
        let slice = space.slice(&Question::Bill(party.clone())).unwrap();
        let bill = slice.bill(through).map_err(|error| error.to_string())?;
        let of = |bill: &Bill| bill.invoices.iter().filter(|i| i.payer == *party).cloned().collect::<Vec<_>>();
        difference(&format!("the bill of {party:?} from the slice"), &of(&bill), &of(&whole))?;
    }
    Ok(())
}

fn commands() -> impl Strategy<Value = (Vec<u16>, Vec<Moment>)> {
    let numbers = prop::collection::vec(any::<u16>(), 60);
    let times = prop::collection::vec(moment(), 4).prop_map(|mut times| {
        times.sort();
        times
    });
    (numbers, times)
}

proptest! {
    #![proptest_config(config())]

    /// **Law 6** for sequences of commands: what is shown before a command is what is billed, drawn, held and said after it.
    #[test]
    fn law_6_preview(random in prop_oneof![spaces(), spaces_with_credits()], (numbers, times) in commands(), through in day()) {
        check(&random.0, |facts| {
            carry_out(facts, &numbers, &times, through, |space, request, proposal, _| {
                let after = carried_out(space, request, proposal)?;
                if let Some((after, shown)) = after.as_ref().zip(proposal.difference.as_ref()) {
                    previewed_rest(space, after, shown)?;
                }
                Ok(after)
            })
        });
    }

    /// **Laws 4 and 15** for sequences of commands: the oracle agrees with what is held and owed after each, and the bill of
    /// each payer is the one from the slice.
    #[test]
    fn law_15_commands(random in spaces(), (numbers, times) in commands(), through in day()) {
        check(&random.0, |facts| {
            carry_out(facts, &numbers, &times, through, |space, _, proposal, at| {
                let after = space.with(proposal.facts.clone()).map_err(|errors| errors.to_string())?;
                // Not settled: docs/src/rules-billing.md.
                let unsettled = |policy: &Policy| {
                    policy.proration.count == PartCount::Seconds && policy.edges.last == LastDay::Charged
                };
                if proposal.accepted && !after.facts().policies.iter().any(unsettled) {
                    answered_from_slices(&after, through)?;
                    let oracle = Oracle::of(&after.facts());
                    standings(&after, &oracle, at)?;
                    bills(&after, &oracle, through)?;
                }
                Ok(Some(after))
            })
        });
    }
}
