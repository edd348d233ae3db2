//! Cancelled members who get something back.

use crate::invoices::{Invoiced, Line, parts};
use crate::names::Names;
use serde::Serialize;
use std::collections::{BTreeMap, HashMap, HashSet};
use tenure::error::Result;
use tenure::id::{FactId, MembershipId};
use tenure::money::Amount;
use tenure::space::facts::{FactKind, Facts, InvoiceLine, LineKind, Party};
use tenure::time::{Day, When};

/// What somebody who cancelled gets back.
#[derive(Serialize)]
pub(crate) struct GivenBack {
    /// Who held the membership.
    pub(crate) name: String,
    /// What it was.
    pub(crate) plan: String,
    /// The last day that was held.
    pub(crate) last_day: Day,
    /// What comes back, with its tax.
    pub(crate) amount: Amount,
    /// What becomes of it.
    pub(crate) how: String,
    /// The ids of the lines that give it back.
    pub(crate) lines: Vec<String>,
}

/// The cancelled memberships of which lines of these invoices give something back.
pub(crate) fn of(facts: &Facts, invoices: &[Invoiced], names: &Names) -> Result<Vec<GivenBack>> {
    let voids = facts.voids.iter().filter(|void| void.kind == FactKind::Cancellation);
    let void: HashSet<&FactId> = voids.map(|void| &void.fact).collect();
    let left = facts.cancellations.iter().filter(|cancellation| !void.contains(&cancellation.id));
    let left: HashMap<&MembershipId, When> = left.map(|left| (&left.membership, left.at)).collect();
    let holders = facts.memberships.iter().filter(|membership| left.contains_key(&membership.id));
    let holders: HashMap<&MembershipId, &Party> = holders.map(|held| (&held.id, &held.holder)).collect();
    let mut given = Vec::new();
    for invoice in invoices {
        let mut of_membership: BTreeMap<&MembershipId, Vec<&Line>> = BTreeMap::new();
        for line in invoice.lines.iter().filter(|line| gives_back(&line.line)) {
            if let Some(membership) = line.line.membership.as_ref().filter(|held| left.contains_key(held)) {
                of_membership.entry(membership).or_default().push(line);
            }
        }
        for (membership, lines) in of_membership {
            let (Some(at), Some(holder)) = (left.get(membership), holders.get(membership)) else { continue };
            let mut amount = Amount::zero(invoice.currency);
            for line in &lines {
                let (net, tax) = parts(&line.line)?;
                amount = amount.checked_sub(net.checked_add(tax)?)?;
            }
            let last_day = match at {
                When::Day(day) => day.previous()?,
                When::Moment(at) => names.zone.day_of(at.previous().unwrap_or(*at)),
            };
            given.push(GivenBack {
                name: names.party(holder),
                plan: lines.first().and_then(|line| line.plan_name.clone()).unwrap_or_default(),
                last_day,
                amount,
                how: how(invoice),
                lines: lines.iter().map(|line| line.line.id.clone()).collect(),
            });
        }
    }
    given.sort_by(|a, b| (a.last_day, &a.name, &a.lines).cmp(&(b.last_day, &b.name, &b.lines)));
    Ok(given)
}

/// Whether a line gives something back for a plan, and is no discount.
fn gives_back(line: &InvoiceLine) -> bool {
    line.amount.is_negative() && line.plan.is_some() && line.kind != LineKind::Discount
}

/// What becomes of what an invoice gives back.
fn how(invoice: &Invoiced) -> String {
    let ways = [
        ("to be paid back", invoice.refund),
        ("cancelled of what is still owed", invoice.offset),
        ("account credit", invoice.credit_given),
        ("lost", invoice.forfeited),
    ];
    let left: Vec<String> = ways
        .iter()
        .filter(|(_, amount)| !amount.is_zero())
        .map(|(way, amount)| format!("{} {way}", amount.decimal()))
        .collect();
    if left.is_empty() { format!("off the invoice of {}", crate::text::day(invoice.date)) } else { left.join(", ") }
}
