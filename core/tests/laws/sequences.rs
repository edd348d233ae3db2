//! Long sequences of commands on Harbour: nothing panics, what is shown is what is billed after each that is accepted, the space
//! file still reads, and the laws hold of whom the command was about.

use super::agreement::{bills, standings};
use super::changes::{carried_out, previewed_rest};
use super::small::Verdict;
use super::{billing, order, pieces, slices};
use crate::oracle::Oracle;
use crate::random_spaces::Dice;
use crate::random_spaces::commands::request;
use std::collections::BTreeMap;
use tenure::billing::numbered;
use tenure::change::{Proposal, Relied, Request};
use tenure::space::{Question, Space};
use tenure::time::{Day, Moment};

fn harbour() -> Space {
    let at = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/harbour/space.json");
    Space::read(&std::fs::read(at).unwrap()).unwrap()
}

/// The laws, of one whom a command was about: on the slice of their bill, which is small enough to be judged by the oracle.
fn laws_hold(space: &Space, proposal: &Proposal, at: Moment, through: Day) -> Verdict {
    let shown = proposal.difference.as_ref();
    let owing = shown.and_then(|shown| Some(shown.lines.first()?.payer.clone()));
    let about = owing.or_else(|| {
        proposal.relied.iter().find_map(|relied| match relied {
            Relied::Party { party, .. } => Some(party.clone()),
            _ => None,
        })
    });
    let Some(party) = about else { return Ok(()) };
    let facts = space.slice(&Question::Bill(party)).unwrap().facts();
    // The oracle takes its time.
    if facts.count() > 400 {
        return Ok(());
    }
    slices::law(&facts, at, through)?;
    order::law(&facts, 1, at, through)?;
    pieces::law(&facts, at, &[])?;
    billing::twice(&facts, through)?;
    let (space, oracle) = (Space::from_facts(facts.clone()).unwrap(), Oracle::of(&facts));
    standings(&space, &oracle, at)?;
    // What credits come to on a bill is worked out by another oracle, in `laws/credits.rs`.
    let draws = facts.bookings.iter().any(|booking| booking.takes.is_some());
    if draws || !facts.uses.is_empty() || !facts.grants.is_empty() {
        return Ok(());
    }
    bills(&space, &oracle, through)
}

/// What was answered, by action and outcome.
type Told = BTreeMap<String, usize>;

fn tell(told: &mut Told, request: &Request, proposal: &Proposal) {
    let action = request.commands.first().map_or("", |command| command.action.name());
    let outcome = proposal.refusals.first().map_or("accepted", |refusal| refusal.code.as_str());
    *told.entry(format!("{action}: {outcome}")).or_default() += 1;
}

fn sequence(seed: u64, commands: usize, told: &mut Told) {
    let mut space = harbour();
    let mut dice = Dice::seeded(seed, commands * 16);
    let mut at = Moment::parse("2024-12-01T10:00:00Z").unwrap();
    for n in 0..commands {
        at = Moment::from_micros(at.micros() + 8 * 3_600_000_000 + i64::from(n as u32)).unwrap();
        let facts = space.facts();
        let through = facts.space.zone.day_of(at).add_days(31).unwrap();
        let Ok(request) = request(&facts, &mut dice, n, at, through) else { continue };
        let why = || serde_json::to_string(&request).unwrap();
        let Ok(proposal) = space.propose(&request) else {
            *told.entry("not a question to this space".to_owned()).or_default() += 1;
            continue;
        };
        tell(told, &request, &proposal);
        let after = carried_out(&space, &request, &proposal).unwrap_or_else(|e| panic!("{e}\nafter {}", why()));
        let Some(after) = after else { continue };
        laws_hold(&after, &proposal, at, through).unwrap_or_else(|e| panic!("{e}\nafter {}", why()));
        // These look at everybody.
        if n % 50 == 0 {
            let shown = proposal.difference.as_ref().unwrap();
            previewed_rest(&space, &after, shown).unwrap_or_else(|e| panic!("{e}\nafter {}", why()));
            let bill = after.bill(through).unwrap();
            let issued = bill.facts(after.header(), at, numbered(&format!("n{n}"))).unwrap();
            let billed = after.with(issued).unwrap().bill(through).unwrap();
            assert!(billed.invoices.is_empty(), "billed twice after {}", why());
        }
        space = after;
    }
}

/// **Laws 2, 3, 4, 5, 6, 13 and 15** on Harbour: two hundred commands one after the other. `TENURE_SEQUENCES` asks for more than one.
#[test]
fn two_hundred_commands_on_harbour() {
    let sequences = std::env::var("TENURE_SEQUENCES").ok().and_then(|n| n.parse().ok()).unwrap_or(1);
    let mut told = Told::new();
    for seed in 0..sequences {
        sequence(20_261_122 + seed, 200, &mut told);
    }
    for (what, count) in &told {
        println!("{count:6}  {what}");
    }
    let accepted: usize = told.iter().filter(|(what, _)| what.ends_with("accepted")).map(|(_, count)| count).sum();
    assert!(accepted >= 40, "most commands came to nothing: {told:?}");
}
