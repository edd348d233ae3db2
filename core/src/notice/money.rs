//! Invoices that are not paid, payments that failed, and the steps of dunning.
//!
//! Uses `billing`, `term` and the rooms below them.

use super::answer::Notice;
use super::cause::{Cause, Found};
use super::rules::plan_at;
use crate::billing::open_invoices;
use crate::cover;
use crate::error::Result;
use crate::id::{FactId, MembershipId};
use crate::plan::{NoticeKind, NoticeRule, Plan};
use crate::space::facts::{Invoice, Party, Payment};
use crate::space::{Account, Held};
use crate::term::{dunned, failures};
use crate::time::Moment;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// What is said to a payer.
pub(super) fn of<'a>(found: &mut Found<'a>, account: &'a Account, party: &'a Party) -> Result<()> {
    if account.payments.iter().any(|payment| payment.outcome.is_failure()) {
        failed(found, account, party)?;
    }
    if found.asked.has(NoticeKind::InvoiceDue) && !account.invoices.is_empty() {
        unpaid(found, account, party)?;
    }
    Ok(())
}

/// Invoices with something open.
fn unpaid<'a>(found: &mut Found<'a>, account: &'a Account, party: &'a Party) -> Result<()> {
    for (invoice, open) in open_invoices(account, party)? {
        let Ok(on) = found.zone().start_of(invoice.date) else { continue };
        let plan = invoice.lines.iter().find_map(|line| plan_of_line(found, line.membership.as_ref()?, on));
        let notice = Notice {
            invoice: Some(invoice.id.clone()),
            amount: Some(open),
            ..Notice::about(NoticeKind::InvoiceDue, party, on)
        };
        let subject = invoice.id.to_string();
        found.add(&Cause { notice, subject, known: invoice.recorded, lasts: None, plan })?;
    }
    Ok(())
}

/// The plan of a membership on an invoice, if it has rules for invoices of its own.
fn plan_of_line<'a>(found: &Found<'a>, membership: &MembershipId, on: Moment) -> Option<&'a Plan> {
    let (_, held) = found.space.membership(membership)?;
    let plan = plan_at(found.catalogue(), held, on)?;
    plan.notices.iter().any(|rule| rule.notice == NoticeKind::InvoiceDue).then_some(plan)
}

/// Payments of a party that failed and were not made good.
fn failed<'a>(found: &mut Found<'a>, account: &'a Account, party: &'a Party) -> Result<()> {
    let own: Vec<Arc<Payment>> = account.payments.iter().filter(|payment| payment.payer == *party).cloned().collect();
    let payments: HashMap<&FactId, &Arc<Payment>> = own.iter().map(|payment| (&payment.id, payment)).collect();
    let mut bad: HashMap<&MembershipId, HashSet<&FactId>> = HashMap::new();
    for failure in failures(&own) {
        let Some(payment) = payments.get(failure.id) else { continue };
        let place = payment.invoice.as_ref().map(|id| account.invoices.binary_search_by(|invoice| invoice.id.cmp(id)));
        let invoice = place.and_then(|place| account.invoices.get(place.ok()?));
        let held = memberships(found, payment, invoice.map(|invoice| &**invoice));
        let is_bad = |held: &&'a Held| {
            let of_it = bad.entry(&held.membership.id).or_insert_with(|| {
                let open = failures(&held.payments).into_iter().filter(|failure| failure.good.is_none());
                open.map(|failure| failure.id).collect()
            });
            of_it.contains(failure.id)
        };
        let open = if held.is_empty() { failure.good.is_none() } else { held.iter().any(is_bad) };
        if !open {
            continue;
        }
        let first = held.first().copied();
        let notice = Notice {
            membership: first.filter(|_| held.len() == 1).map(|held| held.membership.id.clone()),
            payment: Some(payment.id.clone()),
            invoice: payment.invoice.clone(),
            amount: Some(payment.amount),
            ..Notice::about(NoticeKind::PaymentFailed, party, payment.at)
        };
        let plan = first.and_then(|held| plan_at(found.catalogue(), held, payment.at));
        let (subject, known) = (payment.id.to_string(), payment.recorded);
        found.add(&Cause { notice, subject, known, lasts: None, plan })?;
    }
    Ok(())
}

/// The memberships that a payment is for: the one that it names, and those on its invoice.
fn memberships<'a>(found: &Found<'a>, payment: &Payment, invoice: Option<&Invoice>) -> Vec<&'a Held> {
    let lines = invoice.into_iter().flat_map(|invoice| &invoice.lines);
    let mut ids: Vec<_> = lines.filter_map(|line| line.membership.as_ref()).chain(&payment.membership).collect();
    ids.sort_unstable();
    ids.dedup();
    ids.into_iter().filter_map(|id| found.space.membership(id)).map(|(_, held)| held).collect()
}

/// The steps of dunning that a membership's plan has for payments that failed and were not made good.
pub(super) fn dunning<'a>(found: &mut Found<'a>, held: &'a Held) -> Result<()> {
    if held.payments.is_empty() {
        return Ok(());
    }
    let payments: HashMap<&FactId, &Payment> =
        held.payments.iter().rev().map(|payment| (&payment.id, &**payment)).collect();
    for step in dunned(held, found.catalogue()) {
        let Some(payment) = payments.get(step.payment) else { continue };
        let party = cover::payer_of(found.space, &held.membership);
        let stretch = crate::term::of(held, found.catalogue()).at(step.failed).value;
        let notice = Notice {
            membership: Some(held.membership.id.clone()),
            plan: stretch.map(|stretch| stretch.plan.plan.clone()),
            payment: Some(payment.id.clone()),
            invoice: payment.invoice.clone(),
            amount: Some(payment.amount),
            number: Some(step.number),
            action: Some(step.action),
            ..Notice::about(NoticeKind::PaymentFailed, party, step.due)
        };
        let subject = format!("{}/{}/{}", payment.id, held.membership.id, step.number);
        let cause = Cause { notice, subject, known: payment.recorded, lasts: None, plan: None };
        let plain = NoticeRule { notice: NoticeKind::PaymentFailed, before: None, after: None, left: None };
        found.add_by(&cause, &plain)?;
    }
    Ok(())
}
