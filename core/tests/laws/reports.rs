//! What is said in reports: they add up, a simulation is what would be billed, and a catalogue beside itself differs in nothing.

use super::order::shuffled;
use super::small::{Verdict, check, difference};
use crate::config;
use crate::oracle::Oracle;
use crate::random_spaces::credits::spaces_with_credits;
use crate::random_spaces::{moment, spaces};
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::num::NonZeroU32;
use tenure::money::Currency;
use tenure::report::{Assumptions, Movement, Renewals, RevenueMonth, Usage};
use tenure::space::Space;
use tenure::space::facts::{Facts, Party};
use tenure::time::{Day, Interval, Moment};

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

/// What a month says of its movements, and what they come to by its list of moves.
fn adds_up(month: &RevenueMonth) -> Verdict {
    let movements = [month.new, month.reactivated, month.expansion, month.contraction, month.churned];
    let sum: i64 = movements.iter().map(|amount| amount.minor()).sum();
    difference("opening + movements", &(month.opening.minor() + sum), &month.closing.minor())?;
    let all = [Movement::New, Movement::Reactivated, Movement::Expansion, Movement::Contraction, Movement::Churned];
    for (movement, amount) in all.into_iter().zip(movements) {
        let moves = month.moves.iter().filter(|one| one.movement == movement);
        difference("the moves", &moves.map(|one| one.change.minor()).sum::<i64>(), &amount.minor())?;
    }
    let off = month.coupons.minor();
    difference("what coupons take off", &(-month.closing.minor() <= off && off <= 0), &true)?;
    let holders = month.holders_opening + month.holders_new + month.holders_reactivated;
    difference("the holders", &(holders - month.holders_churned), &month.holders_closing)
}

fn revenue(facts: &Facts) -> Verdict {
    let space = Space::from_facts(facts.clone()).unwrap();
    let of = |from, until| space.recurring_revenue(day(from), day(until)).map_err(|error| error.to_string());
    let all = of("2023-11-01", "2025-05-01")?;
    let mut closings: BTreeMap<Currency, i64> = BTreeMap::new();
    for month in &all.months {
        adds_up(month)?;
        if let Some(closing) = closings.insert(month.currency, month.closing.minor()) {
            difference("closing, then opening", &month.opening.minor(), &closing)?;
        }
        // Nobody comes back who was not there, and nobody is new twice.
        let news = all.months.iter().filter(|other| other.currency == month.currency && other.month < month.month);
        for moved in month.moves.iter().filter(|one| one.movement == Movement::New) {
            let before = news.clone().flat_map(|month| &month.moves).any(|other| other.holder == moved.holder);
            difference("new, who was there before", &before, &false)?;
        }
    }
    // A part of the span says the same of its months.
    let some = of("2024-03-15", "2024-06-02")?;
    let same = all.months.iter().filter(|month| some.months.iter().any(|other| other.month == month.month));
    let shared = |month: &&RevenueMonth| some.months.iter().any(|other| other.currency == month.currency);
    difference(
        "a part of the span",
        &some.months.iter().collect::<Vec<_>>(),
        &same.filter(shared).collect::<Vec<_>>(),
    )?;
    let oracle = Oracle::of(facts);
    let customers = facts.customers.iter().map(|one| Party::Customer(one.id.clone()));
    let companies = facts.companies.iter().map(|one| Party::Company(one.id.clone()));
    let parties: Vec<Party> = customers.chain(companies).collect();
    let months: std::collections::BTreeSet<Day> = all.months.iter().map(|month| month.month).collect();
    for first in months {
        let mut sums: BTreeMap<Currency, i64> = BTreeMap::new();
        for party in &parties {
            let Some(own) = oracle.recurring(party, first.month_end()) else { return Ok(()) };
            own.into_iter().for_each(|(currency, minor)| *sums.entry(currency).or_default() += minor);
        }
        for month in all.months.iter().filter(|month| month.month == first) {
            let expected = sums.get(&month.currency).copied().unwrap_or(0);
            difference(&format!("what recurs at the end of {first}"), &month.closing.minor(), &expected)?;
        }
    }
    Ok(())
}

fn assumptions(kind: usize) -> Assumptions {
    let renewals = if kind % 2 == 0 { Renewals::Happen } else { Renewals::AsRecorded };
    let usage = NonZeroU32::new((kind / 2) as u32).map_or(Usage::None, Usage::AsInLast);
    Assumptions { renewals, usage }
}

fn simulated(facts: &Facts, at: Moment, kind: usize) -> Verdict {
    let space = Space::from_facts(facts.clone()).unwrap();
    let until = facts.space.zone.day_of(at).add_days(150).unwrap();
    let simulation = space.simulate(at, until, &assumptions(kind)).map_err(|errors| errors.to_string())?;
    // The fragment is written, read, and recorded among the others, in any order.
    let mut whole = facts.clone().plus(simulation.facts.clone());
    whole = shuffled(&whole, kind + 3);
    let then = Space::read(&whole.write()).map_err(|errors| errors.to_string())?;
    difference("what is billed", &then.bill(until).map_err(|error| error.to_string())?, &simulation.bill)?;
    let plain = then.simulate(at, until, &Assumptions::default()).map_err(|errors| errors.to_string())?;
    difference("the turns", &plain.turns, &simulation.turns)?;
    difference("the notices", &plain.notices, &simulation.notices)?;
    difference("the credits", &plain.credits, &simulation.credits)?;
    let nothing = Facts::new(facts.space.clone());
    difference("what is assumed of what is known", &plain.facts, &nothing)
}

fn pools_add_up(facts: &Facts) -> Verdict {
    let space = Space::from_facts(facts.clone()).unwrap();
    for (from, until) in [("2024-02-01", "2024-03-01"), ("2024-03-01", "2024-05-01")] {
        let use_of = space.utilisation(day(from), day(until)).map_err(|error| error.to_string())?;
        for pool in &use_of.pools {
            let s = &pool.statement;
            let came = s.opening.0 + s.granted.0 + s.rolled_in.0 + s.topped_up.0 + s.transferred_in.0;
            let went = pool.used.0 + s.expired.0 + s.voided.0 + s.rolled_out.0 + s.transferred_out.0 + s.closing.0;
            difference("what came and what went", &came.normalize(), &went.normalize())?;
        }
    }
    Ok(())
}

fn compared(facts: &Facts, through: Day) -> Verdict {
    let space = Space::from_facts(facts.clone()).unwrap();
    let comparison = space.compare(facts, through).map_err(|errors| errors.to_string())?;
    difference("settings", &comparison.settings, &Vec::<String>::new())?;
    difference("lines", &comparison.lines.len(), &0)?;
    for total in &comparison.totals {
        difference("totals", &total.difference.minor(), &0)?;
    }
    // With everything dearer, what differs sums to the whole difference, and each line has its reason.
    let mut dearer = facts.clone();
    for tax in &mut dearer.taxes {
        tax.percent = tenure::money::Percent::parse("21").unwrap();
    }
    for plan in &mut dearer.plans {
        plan.sign_up_fee = None;
    }
    let comparison = space.compare(&dearer, through).map_err(|errors| errors.to_string())?;
    for total in &comparison.totals {
        let own = comparison.lines.iter().map(|line| line.difference).filter(|d| d.currency() == total.currency);
        difference("the differences", &own.map(|d| d.minor()).sum::<i64>(), &total.difference.minor())?;
    }
    difference("without a reason", &comparison.lines.iter().any(|line| line.points.is_empty()), &false)
}

/// Every report, as text.
fn reports(space: &Space, at: Moment) -> Vec<String> {
    let (from, until) = (day("2024-01-01"), day("2024-07-01"));
    let month = Interval::parse("P30D").unwrap();
    vec![
        format!("{:#?}", space.recurring_revenue(from, until)),
        format!("{:#?}", space.retention(from, until)),
        format!("{:#?}", space.utilisation(from, until)),
        format!("{:#?}", space.inactive(at, month)),
        format!("{:#?}", space.simulate(at, space.header().zone.day_of(at).add_days(40).unwrap(), &assumptions(2))),
    ]
}

fn ordered(facts: &Facts, by: usize, at: Moment) -> Verdict {
    let one = Space::from_facts(facts.clone()).unwrap();
    let other = Space::from_facts(shuffled(facts, by)).unwrap();
    for (a, b) in reports(&one, at).iter().zip(reports(&other, at)) {
        difference("shuffled", &b.lines().collect::<Vec<_>>(), &a.lines().collect::<Vec<_>>())?;
    }
    Ok(())
}

proptest! {
    #![proptest_config(config())]

    /// Opening + movements = closing, to the minor unit, in every month and currency; a month's closing is the next one's
    /// opening; and (law 15) the closing is what the oracle finds to recur.
    #[test]
    fn recurring_revenue_adds_up(random in spaces()) {
        check(&random.0, revenue);
    }

    /// (Law 6) A simulation is what is billed when exactly the facts that it assumed are recorded.
    #[test]
    fn a_simulation_is_what_would_be_billed(random in spaces_with_credits(), at in moment(), kind in 0..6_usize) {
        check(&random.0, |facts| simulated(facts, at, kind));
    }

    /// What came into a pool is what went out of it and what is left.
    #[test]
    fn pools_add_up_in_reports(random in spaces_with_credits()) {
        check(&random.0, pools_add_up);
    }

    /// A catalogue beside itself differs in nothing; beside another, every difference is listed with a reason.
    #[test]
    fn a_catalogue_beside_itself_differs_in_nothing(random in spaces(), through in crate::random_spaces::day()) {
        check(&random.0, |facts| compared(facts, through));
    }

    /// (Law 3) The order in which facts arrive changes no report.
    #[test]
    fn order_changes_no_report(random in spaces_with_credits(), by in 0..100_usize, at in moment()) {
        check(&random.0, |facts| ordered(facts, by, at));
    }
}
