//! What is billed besides fees: add-ons, sign-up fees and deposits, charges by hand, reservations.

use super::super::cycles::{Charged, Share};
use super::fees::{accrued, merged};
use super::{Item, Rule, Scope};
use crate::error::Result;
use crate::id::TaxCategory;
use crate::money::Amount;
use crate::plan::{AddOn, Plan};
use crate::space::facts::{Attachment, Booking, BookingCancellation, Charge, ChargeDue, Party};
use crate::space::{Account, Between, Held, Run, Term};
use crate::time::Day;
use std::sync::Arc;

/// An add-on that is held with a membership, from a local day until another.
#[derive(Clone, Copy, Debug)]
pub(in crate::billing) struct Attached<'a> {
    pub(in crate::billing) attachment: &'a Attachment,
    pub(in crate::billing) from: Day,
    pub(in crate::billing) until: Option<Day>,
    version: Option<&'a AddOn>,
}

impl<'a> Attached<'a> {
    pub(in crate::billing) fn new(
        (between, attachment): &'a (Between, Arc<Attachment>),
        scope: &Scope<'a>,
    ) -> Attached<'a> {
        let zone = scope.catalogue().zone();
        let (from, until) = (zone.day_of(between.from), between.until.map(|until| zone.day_of(until)));
        let version = scope.catalogue().add_on_at(&attachment.add_on, from).map(|version| &**version);
        Attached { attachment, from, until, version }
    }

    /// What a period of all of them costs.
    pub(in crate::billing) fn price(self) -> Result<Option<Amount>> {
        let each = self.version.and_then(|version| self.attachment.price.or(version.price));
        let quantity = self.attachment.quantity.map_or(1, |quantity| i64::from(quantity.get()));
        each.map(|each| each.checked_mul(quantity)).transpose()
    }
}

/// What an add-on costs: in each cycle the share of the days that it is attached and the membership is charged, or once.
pub(super) fn add_on<'a>(
    held: &'a Held,
    attached: Attached<'a>,
    term: &'a Term,
    cycles: &[Charged<'a>],
    scope: &Scope<'a>,
) -> Result<Vec<Item<'a>>> {
    let (Some(version), Some(price)) = (attached.version, attached.price()?) else { return Ok(Vec::new()) };
    let (rule, tax, from) = (Rule::AddOn(&attached.attachment.id), version.tax.as_ref(), attached.from);
    if version.once || term.stretches.iter().all(|stretch| stretch.plan.billing.is_none()) {
        let charged = is_held_on(from, held, term, scope)?;
        return Ok(charged.then(|| one_off(held, rule, (from, from), price, tax, scope)).into_iter().collect());
    }
    let mut accruals = Vec::new();
    for cycle in cycles {
        let shares: Vec<Share<'a>> = cycle.shares(from, attached.until).collect();
        let parts = shares.iter().map(|share| (share, price, cycle.cycle.prorated(share.days.days())));
        accruals.extend(accrued(rule, price.currency(), tax, *cycle, parts, term, scope)?);
    }
    merged(accruals)?.iter().map(|accrual| accrual.item(held, scope)).collect()
}

/// Whether a day lies in the time for which a membership is held: from its start (or a return) to its charged end.
fn is_held_on(day: Day, held: &Held, term: &Term, scope: &Scope<'_>) -> Result<bool> {
    let zone = scope.catalogue().zone();
    let begins = zone.moment_of(held.membership.from)?;
    if day < zone.day_of(begins) {
        return Ok(false);
    }
    let covers = |run: &Run| run.from <= day && run.until.is_none_or(|until| day < until);
    let at = zone.start_of(day)?.max(begins);
    let stretch = term.at(at).value.or(term.stretches.first());
    let lasts = stretch.is_some_and(|stretch| stretch.ends.is_none_or(|ends| ends > at));
    Ok(lasts || term.runs.iter().any(covers))
}

/// An item of a membership that is for one day, billed on a day that is its due.
fn one_off<'a>(
    held: &'a Held,
    rule: Rule<'a>,
    (day, due): (Day, Day),
    amount: Amount,
    tax: Option<&'a TaxCategory>,
    scope: &Scope<'a>,
) -> Item<'a> {
    let plan = match rule {
        Rule::AddOn(_) => None,
        _ => Some(&held.membership.plan),
    };
    Item {
        subject: held.membership.id.as_str(),
        rule,
        period: day,
        payer: scope.payer_of(held),
        membership: Some(&held.membership.id),
        plan,
        from: day,
        until: day_after(day),
        due,
        settle: due,
        deferred: false,
        amount,
        tax,
    }
}

/// What joining costs besides the fee: the sign-up fee, and the deposit that is returned at the end.
pub(super) fn joining<'a>(held: &'a Held, term: &Term, scope: &Scope<'a>, items: &mut Vec<Item<'a>>) -> Result<()> {
    let Some(due) = term.runs.first().map(|run| run.from) else { return Ok(()) };
    let zone = scope.catalogue().zone();
    let start = zone.day_of(zone.moment_of(held.membership.from)?);
    let Some(plan) = scope.catalogue().plan_at(&held.membership.plan, start) else { return Ok(()) };
    let plan: &'a Plan = plan;
    if let Some(fee) = plan.sign_up_fee {
        items.push(one_off(held, Rule::SignUp, (start, due), fee, plan.tax.as_ref(), scope));
    }
    let Some(deposit) = plan.deposit else { return Ok(()) };
    items.push(one_off(held, Rule::Deposit, (start, due), deposit, None, scope));
    let billed_here = scope.catalogue().header.billing_starts.is_none_or(|starts| start >= starts);
    if let Some(end) = term.stretches.last().and_then(|stretch| stretch.ends).filter(|_| billed_here) {
        let end = zone.day_of(end);
        items.push(one_off(held, Rule::DepositReturn, (end, end), deposit.checked_neg()?, None, scope));
    }
    Ok(())
}

/// The end of an item that is for one day. The last day of all has none after it: such a line is refused when it is billed.
pub(super) fn day_after(day: Day) -> Day {
    day.next().unwrap_or(day)
}

/// A charge by hand.
pub(super) fn of_charge<'a>(charge: &'a Charge, scope: &Scope<'a>) -> Item<'a> {
    let subject = match &charge.party {
        Party::Customer(id) => id.as_str(),
        Party::Company(id) => id.as_str(),
    };
    Item {
        subject,
        rule: Rule::Charge(&charge.id),
        period: charge.at,
        payer: scope.payer(charge.payer.as_ref().unwrap_or(&charge.party), &charge.party),
        membership: None,
        plan: None,
        from: charge.at,
        until: day_after(charge.at),
        due: charge.at,
        settle: charge.at,
        deferred: charge.due == ChargeDue::NextInvoice,
        amount: charge.amount,
        tax: charge.tax.as_ref(),
    }
}

/// A reservation, in the account that it is billed in: that of the membership that it is under, or its customer's.
pub(super) fn of_booking<'a>(
    booking: &'a Booking,
    cancellation: Option<&BookingCancellation>,
    account: &'a Account,
    party: &'a Party,
    scope: &Scope<'a>,
) -> Result<Option<Item<'a>>> {
    let Some(price) = booking.price else { return Ok(None) };
    if cancellation.is_some_and(|cancellation| !cancellation.charged) {
        return Ok(None);
    }
    let (subject, membership, payer) = match &booking.under {
        Some(under) => match account.membership(under) {
            Some(held) => (under.as_str(), Some(under), scope.payer_of(held)),
            None => return Ok(None),
        },
        None if *party == Party::Customer(booking.customer.clone()) => (booking.customer.as_str(), None, party),
        None => return Ok(None),
    };
    let day = scope.catalogue().zone().day_of(booking.from);
    Ok(Some(Item {
        subject,
        rule: Rule::Booking(&booking.id),
        period: day,
        payer,
        membership,
        plan: None,
        from: day,
        until: day_after(day),
        due: day,
        settle: day,
        deferred: true,
        amount: price,
        tax: booking.tax.as_ref(),
    }))
}
