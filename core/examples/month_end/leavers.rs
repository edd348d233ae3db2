//! Cancelled members who get something back.

use crate::invoices::{Invoiced, Line, parts};
use crate::names::Names;
use serde::Serialize;
use tenure::error::Result;
use tenure::money::Amount;
use tenure::space::facts::{FactKind, Facts};
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
    let mut given = Vec::new();
    for cancellation in &facts.cancellations {
        let is_void =
            |void: &tenure::space::facts::Void| void.kind == FactKind::Cancellation && void.fact == cancellation.id;
        if facts.voids.iter().any(is_void) {
            continue;
        }
        let membership = facts.memberships.iter().find(|membership| membership.id == cancellation.membership);
        let Some(membership) = membership else { continue };
        for invoice in invoices {
            let gives = |line: &&Line| {
                let line = &line.line;
                line.membership.as_ref() == Some(&membership.id) && line.amount.is_negative() && {
                    line.plan.is_some() && line.kind != tenure::space::facts::LineKind::Discount
                }
            };
            let lines: Vec<&Line> = invoice.lines.iter().filter(gives).collect();
            if lines.is_empty() {
                continue;
            }
            let mut amount = Amount::zero(invoice.currency);
            for line in &lines {
                let (net, tax) = parts(&line.line)?;
                amount = amount.checked_sub(net.checked_add(tax)?)?;
            }
            let last_day = match cancellation.at {
                When::Day(day) => day.previous()?,
                When::Moment(at) => names.zone.day_of(at.previous().unwrap_or(at)),
            };
            let plan = lines.first().and_then(|line| line.plan_name.clone()).unwrap_or_default();
            let lines = lines.iter().map(|line| line.line.id.clone()).collect();
            given.push(GivenBack {
                name: names.party(&membership.holder),
                plan,
                last_day,
                amount,
                how: how(invoice),
                lines,
            });
        }
    }
    given.sort_by(|a, b| (a.last_day, &a.name, &a.lines).cmp(&(b.last_day, &b.name, &b.lines)));
    Ok(given)
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
