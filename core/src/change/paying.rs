//! Charges, payments, invoices, and the prices of the catalogue.
//!
//! Uses `billing` and the rooms below it.

use super::draft::{Attempt, Draft};
use super::holding::number;
use super::refusal::{Refusal, RefusalCode, RemarkCode};
use crate::error::{Code, Error};
use crate::id::{FactId, MembershipId, PlanId, TaxCategory};
use crate::money::Amount;
use crate::plan::{Plan, Price, ReachWhen};
use crate::space::facts::{Charge, ChargeDue, FactKind, Party, Payment, PaymentOutcome};
use crate::time::{Day, Moment, When};

pub(super) fn charge(
    draft: &mut Draft<'_>,
    (party, payer): (&Party, Option<&Party>),
    amount: Amount,
    text: &str,
    on: Option<Day>,
    due: ChargeDue,
    (tax, line): (Option<&TaxCategory>, Option<&str>),
) -> Attempt {
    draft.account(party, "party")?;
    if let Some(payer) = payer {
        draft.account(payer, "payer")?;
    }
    if let Some(line) = line {
        let account = draft.space.find(party).and_then(|ix| draft.space.account(ix));
        let mut lines = account.into_iter().flat_map(|account| &account.invoices).flat_map(|invoice| &invoice.lines);
        if !lines.any(|recorded| recorded.id == line) {
            return Err(draft.unknown("line", line));
        }
    }
    let at = on.unwrap_or_else(|| draft.today());
    let (id, recorded) = draft.next()?;
    let (party, payer, tax, text) = (party.clone(), payer.cloned(), tax.cloned(), text.to_owned());
    let line = line.map(str::to_owned);
    draft.facts.charges.push(Charge { id, recorded, party, payer, at, amount, due, tax, text, line });
    Ok(())
}

pub(super) fn record_payment(
    draft: &mut Draft<'_>,
    payer: &Party,
    amount: Amount,
    outcome: PaymentOutcome,
    on: Option<Moment>,
    invoice: Option<&FactId>,
    membership: Option<&MembershipId>,
) -> Attempt {
    draft.account(payer, "payer")?;
    if let Some(membership) = membership {
        draft.held(membership)?;
    }
    if let Some(invoice) = invoice {
        if draft.space.living(FactKind::Invoice, invoice.as_str()).is_none() {
            return Err(draft.unknown("invoice", invoice));
        }
    }
    if amount <= Amount::zero(amount.currency()) {
        let message = "a payment is above zero; what is given back is `refunded`";
        return Err(Error::new(Code::InvalidQuestion, message).at("do.record_payment.amount").into());
    }
    let (id, recorded) = draft.next()?;
    let (payer, invoice, membership) = (payer.clone(), invoice.cloned(), membership.cloned());
    let at = on.unwrap_or(recorded);
    draft.facts.payments.push(Payment { id, recorded, payer, at, amount, outcome, invoice, membership });
    Ok(())
}

pub(super) fn issue_invoices(draft: &mut Draft<'_>, through: Day) -> Attempt {
    let bill = draft.space.bill(through)?;
    let mut ids = Vec::new();
    for _ in &bill.invoices {
        ids.push(draft.next()?.0);
    }
    let mut ids = ids.into_iter();
    let none = || Error::new(Code::TooMany, "more invoices than ids");
    let issued = bill.facts(draft.space.header(), draft.at(), |_| ids.next().ok_or_else(none))?;
    if issued.invoices.is_empty() {
        draft.remark(RemarkCode::NothingToIssue);
    }
    draft.facts.invoices = issued.invoices;
    Ok(())
}

pub(super) fn reprice_plan(
    draft: &mut Draft<'_>,
    plan: &PlanId,
    price: &Price,
    from: Day,
    reach: ReachWhen,
) -> Attempt {
    let version = next_version(draft, plan, from)?;
    let (id, recorded) = draft.next()?;
    let mut version = Plan { id, recorded, from, price: Some(price.clone()), ..version };
    version.reach.price = reach;
    draft.facts.plans.push(version);
    if reach != ReachWhen::Never {
        let count = holders(draft, plan, from)?;
        draft.remark(RemarkCode::HoldersTouched).count = Some(count);
    }
    Ok(())
}

pub(super) fn retire_plan(draft: &mut Draft<'_>, plan: &PlanId, from: Day) -> Attempt {
    let version = next_version(draft, plan, from)?;
    if draft.space.catalogue().plan_versions(plan).iter().any(|version| version.from > from) {
        let message = format!("a later version of `{plan}` offers it again: undo that first");
        return Err(Error::new(Code::InvalidQuestion, message).at("do.retire_plan.from").into());
    }
    let (id, recorded) = draft.next()?;
    draft.facts.plans.push(Plan { id, recorded, from, offered_until: Some(from), ..version });
    let count = holders(draft, plan, from)?;
    draft.remark(RemarkCode::PlanRetired).count = Some(count);
    Ok(())
}

/// The version of a plan that a new one from a day on is made after.
fn next_version(draft: &Draft<'_>, plan: &PlanId, from: Day) -> Attempt<Plan> {
    let versions = draft.space.catalogue().plan_versions(plan);
    if versions.is_empty() {
        return Err(draft.unknown("plan", plan));
    }
    if from < draft.today() && draft.manager().is_none() {
        return Err(Refusal { earliest: Some(draft.today()), ..draft.refusal(RefusalCode::InThePast) }.into());
    }
    if versions.iter().any(|version| version.from == from) {
        let message = format!("`{plan}` has a version from {from} already");
        return Err(Error::new(Code::InvalidQuestion, message)
            .at(format!("do.{}.from", draft.command.action.name()))
            .into());
    }
    let in_force = draft.space.catalogue().plan_at(plan, from).or(versions.first());
    in_force.map(|version| (**version).clone()).ok_or_else(|| draft.unknown("plan", plan))
}

/// How many memberships have a plan on a day.
fn holders(draft: &Draft<'_>, plan: &PlanId, from: Day) -> Attempt<u32> {
    let at = draft.moment_of(When::Day(from))?;
    let mut count = 0_usize;
    for ix in draft.space.holders_of_plan(plan) {
        let held = draft.space.account(ix).into_iter().flat_map(|account| &account.held);
        let has = held.filter(|held| draft.running(held, at).is_ok_and(|stretch| stretch.plan.plan == *plan));
        count = count.saturating_add(has.count());
    }
    Ok(number(count))
}
