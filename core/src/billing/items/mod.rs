//! What should have been billed, from all facts: one small function for each rule.
//!
//! Uses `cover` and the rooms below it.

mod coupons;
mod credits;
mod extras;
mod fees;

pub(super) use coupons::BeforeDiscount;
pub(super) use credits::Replays;
pub(super) use extras::{Attached, months};
pub(crate) use fees::price_of;
pub(super) use fees::{Part, add_on_parts, fee_parts};

use coupons::Base;
use extras::{add_on, deposits, of_booking, of_charge, sign_up};

use super::cycles::{Walked, charged};
use super::recorded::Recorded;
use crate::cover;
use crate::error::{Error, Result};
use crate::id::{MembershipId, PlanId, TaxCategory};
use crate::money::Amount;
use crate::space::facts::{Collect, LineRule, Party, Policy};
use crate::space::{Account, Catalogue, Held, Space};
use crate::term;
use crate::time::Day;

/// A day within a period from which something else is charged than before it, and the day until which it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct ChargeTurn {
    pub(super) on: Day,
    pub(super) until: Day,
}

/// On which invoice an amount goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Invoiced {
    /// On one of its own day.
    OnItsDay,
    /// On the payer's first from its day on; if there is none by the day that is billed, on one of that day.
    WithOthers,
    /// On the payer's next, for which it waits if one is to come.
    WithNext,
}

impl Invoiced {
    /// What a change comes to, by the policy of its day.
    pub(super) fn of_change(policy: &Policy) -> Invoiced {
        match policy.change.collect {
            Collect::AtOnce => Invoiced::OnItsDay,
            Collect::NextInvoice => Invoiced::WithOthers,
            Collect::NextRegular => Invoiced::WithNext,
        }
    }
}

/// One amount that should have been billed. `subject`, `rule` and `period` are its key.
#[derive(Clone, Debug)]
pub(super) struct Item<'a> {
    pub(super) subject: &'a str,
    pub(super) rule: LineRule<'a>,
    pub(super) period: Day,
    pub(super) payer: &'a Party,
    pub(super) membership: Option<&'a MembershipId>,
    pub(super) plan: Option<&'a PlanId>,
    pub(super) from: Day,
    pub(super) until: Day,
    /// The day on which it is billed.
    pub(super) due: Day,
    /// What changes within its period, by day.
    pub(super) turns: Vec<ChargeTurn>,
    pub(super) invoiced: Invoiced,
    pub(super) amount: Amount,
    pub(super) tax: Option<&'a TaxCategory>,
    /// The same where it was billed for longer, and what is unused is rounded: all that was billed less that.
    pub(super) less_unused: Option<Amount>,
    /// Of a discount: what it was taken off.
    pub(super) taken: Option<BeforeDiscount>,
}

impl Item<'_> {
    /// What should have been billed, by what was.
    pub(super) fn owed(&self, recorded: &[Recorded<'_>]) -> Amount {
        let billed_for_longer = || recorded.iter().any(|recorded| recorded.line.until > self.until);
        self.less_unused.filter(|_| billed_for_longer()).unwrap_or(self.amount)
    }

    pub(super) fn has_key(&self, subject: &str, rule: &str, period: Day) -> bool {
        self.period == period && self.subject == subject && self.rule.is(rule)
    }
}

/// What all items of an account are worked out with.
#[derive(Clone, Copy)]
pub(super) struct ItemScope<'a> {
    pub(super) space: &'a Space,
    /// Cycles that start after this day are not looked at.
    pub(super) horizon: Day,
    pub(super) replays: &'a Replays,
    pub(super) walked: &'a Walked,
}

impl<'a> ItemScope<'a> {
    pub(super) fn catalogue(&self) -> &'a Catalogue {
        self.space.catalogue()
    }

    /// Who pays for a membership.
    fn payer_of(&self, held: &'a Held) -> &'a Party {
        cover::payer_of(self.space, &held.membership)
    }
}

/// Everything that should have been billed for an account, whether it is due yet or not, zero amounts too.
pub(super) fn items<'a>(account: &'a Account, party: &'a Party, scope: &ItemScope<'a>) -> Result<Vec<Item<'a>>> {
    let mut items = Vec::new();
    scope.walked.next_account();
    for held in &account.held {
        of_membership(account, held, scope, &mut items).map_err(|error| about(held, error))?;
    }
    items.extend(account.charges.iter().map(|charge| of_charge(charge, scope)));
    for (booking, cancellation) in &account.bookings {
        items.extend(of_booking(booking, cancellation.as_deref(), account, party, scope)?);
    }
    for (_, grant) in &account.grants {
        items.extend(credits::pack(grant, party, scope)?);
    }
    items.extend(credits::overage(account, party, scope)?);
    if let Some(starts) = scope.catalogue().header.billing_starts {
        items.retain(|item| item.period >= starts);
    }
    Ok(items)
}

/// An error, with the membership that it is about.
fn about(held: &Held, error: Error) -> Error {
    let id = &held.membership.id;
    let message = format!("membership `{id}`: {}", error.message);
    Error { message, path: Some(format!("memberships.{id}")), ..error }
}

pub(super) fn of_membership<'a>(
    account: &Account,
    held: &'a Held,
    scope: &ItemScope<'a>,
    items: &mut Vec<Item<'a>>,
) -> Result<()> {
    let term = term::of(held, scope.catalogue());
    // Coupons count the periods for which they were used, from the first on; nothing else looks back.
    let since = scope.catalogue().header.billing_starts.filter(|_| held.redemptions.is_empty());
    let cycles = charged(&term.runs, scope.catalogue(), since, scope.horizon, scope.walked)?;
    let fees = fees::fees(held, term, &cycles, scope)?;
    let mut bases = Vec::with_capacity(fees.len());
    for fee in &fees {
        bases.push(fee.base(held, scope)?);
    }
    let attached: Vec<Attached<'_>> =
        held.attachments.iter().map(|attached| Attached::new(attached, scope.catalogue())).collect();
    for one in attached.iter().filter(|one| !attached.iter().any(|other| one.is_in(*other))) {
        bases.extend(add_on(held, *one, term, &cycles, scope)?);
    }
    bases.extend(sign_up(held, term, scope)?);
    if held.redemptions.is_empty() {
        items.extend(bases.into_iter().map(|base| base.item));
    } else {
        coupons::discounted(account, held, bases, scope, items)?;
    }
    deposits(held, term, scope, items)
}
