//! What became of credits in a month: for each pool on which somebody drew, what came, who used it, what went, and what it
//! costs where there was too little. A pool is its holder's, whether those who drew on it named a membership or not. What
//! nobody drew on is not listed: a house of a thousand desks would have a thousand allowances that nobody touched.

use crate::invoices::{self, Invoiced};
use crate::names::Names;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use tenure::credit::{CustomerCredits, Statement};
use tenure::error::{Code, Result};
use tenure::id::{CreditId, CustomerId, MembershipId};
use tenure::money::Amount;
use tenure::plan::Credits;
use tenure::space::Space;
use tenure::space::facts::{Facts, LineKind, LineRule, Party};
use tenure::time::Day;

/// The credits of one kind that somebody has, alone or with others.
#[derive(Serialize)]
pub(crate) struct Pool {
    /// Whose.
    pub(crate) holder: String,
    /// What the kind is called.
    pub(crate) credit: String,
    /// Who used how much.
    pub(crate) used: Vec<Share>,
    /// Who used how much that there was not.
    pub(crate) overage: Vec<Share>,
    /// What that costs, without tax, by who pays.
    pub(crate) charged: Vec<Charged>,
    /// The sums.
    pub(crate) statement: Statement,
}

/// What one person had of a pool.
#[derive(Serialize)]
pub(crate) struct Share {
    /// Who.
    pub(crate) name: String,
    /// How much.
    pub(crate) amount: Credits,
}

/// What one payer owes for overage.
#[derive(Serialize)]
pub(crate) struct Charged {
    /// Who.
    pub(crate) payer: String,
    /// How much.
    pub(crate) amount: Amount,
}

/// The pools on which somebody drew in the month that ends with a day.
pub(crate) fn of(space: &Space, facts: &Facts, through: Day, names: &Names, bill: &[Invoiced]) -> Result<Vec<Pool>> {
    let (from, until) = (names.zone.start_of(through.month_start())?, names.zone.start_of(through.next()?)?);
    let holders: BTreeMap<&MembershipId, &Party> =
        facts.memberships.iter().map(|held| (&held.id, &held.holder)).collect();
    let drawn_on = |customer: &CustomerId, under: Option<&MembershipId>| {
        let holder = under.and_then(|under| holders.get(under).map(|party| (*party).clone()));
        holder.unwrap_or_else(|| Party::Customer(customer.clone()))
    };
    let mut drawn: BTreeSet<(Party, &CreditId)> = BTreeSet::new();
    for used in facts.uses.iter().filter(|used| used.at >= from && used.at < until) {
        drawn.insert((drawn_on(&used.customer, used.under.as_ref()), &used.credit));
    }
    for booking in facts.bookings.iter().filter(|booking| booking.from >= from && booking.from < until) {
        if let Some(takes) = &booking.takes {
            drawn.insert((drawn_on(&booking.customer, booking.under.as_ref()), &takes.credit));
        }
    }
    let mut pools = Vec::new();
    for (party, credit) in drawn.iter().cloned().chain(shared(facts)).collect::<BTreeSet<_>>() {
        let history = match space.ledger(&party, credit, until) {
            // A party that was an error has nothing.
            Err(error) if error.code == Code::InvalidQuestion => continue,
            history => history?,
        };
        let statement = history.statement(from, until);
        let untouched = statement.used.is_empty() && statement.overage.is_empty();
        if untouched && !drawn.contains(&(party.clone(), credit)) {
            continue;
        }
        let kind = facts.credits.iter().find(|kind| kind.id == *credit);
        let share = |part: &CustomerCredits| Share {
            name: part.customer.as_ref().map_or_else(String::new, |by| names.party(&Party::Customer(by.clone()))),
            amount: part.amount,
        };
        pools.push(Pool {
            holder: names.party(&party),
            credit: kind.map_or_else(|| credit.to_string(), |kind| kind.name.clone()),
            used: statement.used.iter().map(share).collect(),
            overage: statement.overage.iter().map(share).collect(),
            charged: charged(facts, &party, credit, bill, &holders)?,
            statement,
        });
    }
    Ok(pools)
}

/// Whoever has something that others draw on too: companies, and the parents of shared memberships.
fn shared(facts: &Facts) -> impl Iterator<Item = (Party, &CreditId)> {
    let companies = facts.companies.iter().map(|company| Party::Company(company.id.clone()));
    let parents: BTreeSet<&MembershipId> = facts.shares.iter().map(|share| &share.membership).collect();
    let parents =
        facts.memberships.iter().filter(move |held| parents.contains(&held.id)).map(|held| held.holder.clone());
    companies.chain(parents).flat_map(|party| facts.credits.iter().map(move |kind| (party.clone(), &kind.id)))
}

/// What overage of a pool costs, by payer.
fn charged(
    facts: &Facts,
    party: &Party,
    credit: &CreditId,
    bill: &[Invoiced],
    holders: &BTreeMap<&MembershipId, &Party>,
) -> Result<Vec<Charged>> {
    let mut charged: Vec<Charged> = Vec::new();
    for invoice in bill {
        for line in invoice.lines.iter().map(|line| &line.line).filter(|line| line.kind == LineKind::Overage) {
            let holder = line.membership.as_ref().and_then(|membership| holders.get(membership));
            if holder.is_some_and(|holder| *holder == party) && of_kind(facts, &line.rule, credit) {
                let (net, _) = invoices::parts(line)?;
                match charged.iter_mut().find(|charged| charged.payer == invoice.payer) {
                    Some(charged) => charged.amount = charged.amount.checked_add(net)?,
                    None => charged.push(Charged { payer: invoice.payer.clone(), amount: net }),
                }
            }
        }
    }
    Ok(charged)
}

/// Whether the draw that a rule names is of a kind of credit.
fn of_kind(facts: &Facts, rule: &str, credit: &CreditId) -> bool {
    match LineRule::parse(rule) {
        Some(LineRule::UseOverage(id)) => {
            facts.uses.iter().any(|used| used.id.as_str() == id && used.credit == *credit)
        }
        Some(LineRule::BookingOverage(id)) => facts
            .bookings
            .iter()
            .filter(|booking| booking.id.as_str() == id)
            .any(|booking| booking.takes.as_ref().is_some_and(|takes| takes.credit == *credit)),
        _ => false,
    }
}
