//! What should have been billed, from all facts: one small function for each rule.
//!
//! Uses `cover` and the rooms below it.

mod coupons;
mod credits;
mod extras;
mod fees;

pub(super) use coupons::Taken;
pub(super) use credits::Replays;
pub(super) use extras::Attached;
pub(crate) use fees::price_of;
pub(super) use fees::{Part, add_on_parts, fee_parts};

use coupons::Base;
use extras::{add_on, deposits, of_booking, of_charge, sign_up};

use super::cycles::charged;
use crate::cover;
use crate::error::{Error, Result};
use crate::id::{FactId, MembershipId, PlanId, TaxCategory};
use crate::money::Amount;
use crate::space::facts::{LineKind, Party};
use crate::space::{Account, Catalogue, Held, Space};
use crate::term;
use crate::time::Day;
use std::fmt;

/// The rule that an amount comes from. Its text is the second part of a line's id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rule<'a> {
    Fee(&'a PlanId),
    SignUp,
    AddOn(&'a FactId),
    Discount(&'a FactId, Discounted<'a>),
    Deposit,
    DepositReturn,
    Booking(&'a FactId),
    Charge(&'a FactId),
    Pack(&'a FactId),
    /// What is drawn: `use` or `booking`.
    Overage(&'static str, &'a FactId),
}

/// What a coupon takes something off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Discounted<'a> {
    Fee(&'a PlanId),
    SignUp,
    AddOn(&'a FactId),
}

impl<'a> Discounted<'a> {
    fn by(rule: Rule<'a>) -> Option<Discounted<'a>> {
        match rule {
            Rule::Fee(plan) => Some(Discounted::Fee(plan)),
            Rule::SignUp => Some(Discounted::SignUp),
            Rule::AddOn(attachment) => Some(Discounted::AddOn(attachment)),
            _ => None,
        }
    }

    /// The rule of what it is taken off.
    pub(super) fn rule(self) -> Rule<'a> {
        match self {
            Discounted::Fee(plan) => Rule::Fee(plan),
            Discounted::SignUp => Rule::SignUp,
            Discounted::AddOn(attachment) => Rule::AddOn(attachment),
        }
    }
}

impl fmt::Display for Rule<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Rule::Fee(plan) => write!(f, "fee:{plan}"),
            Rule::SignUp => f.write_str("sign_up"),
            Rule::AddOn(attachment) => write!(f, "add_on:{attachment}"),
            Rule::Discount(redemption, of) => write!(f, "discount:{redemption}:{}", of.rule()),
            Rule::Deposit => f.write_str("deposit"),
            Rule::DepositReturn => f.write_str("deposit_return"),
            Rule::Booking(booking) => write!(f, "booking:{booking}"),
            Rule::Charge(charge) => write!(f, "charge:{charge}"),
            Rule::Pack(grant) => write!(f, "pack:{grant}"),
            Rule::Overage(kind, draw) => write!(f, "overage:{kind}:{draw}"),
        }
    }
}

impl Rule<'_> {
    /// Whether this is the rule that the text names.
    pub(super) fn is(&self, text: &str) -> bool {
        match self {
            Rule::Fee(plan) => text.strip_prefix("fee:") == Some(plan.as_str()),
            Rule::SignUp => text == "sign_up",
            Rule::AddOn(attachment) => text.strip_prefix("add_on:") == Some(attachment.as_str()),
            Rule::Discount(redemption, of) => text
                .strip_prefix("discount:")
                .and_then(|rest| rest.strip_prefix(redemption.as_str()))
                .and_then(|rest| rest.strip_prefix(':'))
                .is_some_and(|rest| of.rule().is(rest)),
            Rule::Deposit => text == "deposit",
            Rule::DepositReturn => text == "deposit_return",
            Rule::Booking(booking) => text.strip_prefix("booking:") == Some(booking.as_str()),
            Rule::Charge(charge) => text.strip_prefix("charge:") == Some(charge.as_str()),
            Rule::Pack(grant) => text.strip_prefix("pack:") == Some(grant.as_str()),
            Rule::Overage(kind, draw) => credits::is_overage(text, kind, draw),
        }
    }

    pub(super) fn kind(&self) -> LineKind {
        match self {
            Rule::Fee(_) => LineKind::Fee,
            Rule::SignUp => LineKind::SignUp,
            Rule::AddOn(_) => LineKind::AddOn,
            Rule::Discount(..) => LineKind::Discount,
            Rule::Deposit => LineKind::Deposit,
            Rule::DepositReturn => LineKind::DepositReturn,
            Rule::Booking(_) => LineKind::Booking,
            Rule::Charge(_) => LineKind::Charge,
            Rule::Pack(_) => LineKind::Pack,
            Rule::Overage(..) => LineKind::Overage,
        }
    }
}

/// One amount that should have been billed. `subject`, `rule` and `period` are its key.
#[derive(Clone, Debug)]
pub(super) struct Item<'a> {
    pub(super) subject: &'a str,
    pub(super) rule: Rule<'a>,
    pub(super) period: Day,
    pub(super) payer: &'a Party,
    pub(super) membership: Option<&'a MembershipId>,
    pub(super) plan: Option<&'a PlanId>,
    pub(super) from: Day,
    pub(super) until: Day,
    /// The day on which it is billed.
    pub(super) due: Day,
    /// The day on which a difference to what was billed before is billed.
    pub(super) settle: Day,
    /// Goes on the payer's next invoice.
    pub(super) deferred: bool,
    pub(super) amount: Amount,
    pub(super) tax: Option<&'a TaxCategory>,
    /// Of a discount: what it was taken off.
    pub(super) taken: Option<Taken>,
}

impl Item<'_> {
    pub(super) fn has_key(&self, subject: &str, rule: &str, period: Day) -> bool {
        self.period == period && self.subject == subject && self.rule.is(rule)
    }
}

/// What all items of an account are worked out with.
#[derive(Clone, Copy)]
pub(super) struct Scope<'a> {
    pub(super) space: &'a Space,
    /// Cycles that start after this day are not looked at.
    pub(super) horizon: Day,
    pub(super) replays: &'a Replays,
}

impl<'a> Scope<'a> {
    pub(super) fn catalogue(&self) -> &'a Catalogue {
        self.space.catalogue()
    }

    /// Who pays: who is named, unless that was an error, or else the one whose it is.
    fn payer(&self, named: &'a Party, otherwise: &'a Party) -> &'a Party {
        let is_known =
            || self.space.find(named).and_then(|ix| self.space.account(ix)).is_some_and(|named| named.exists);
        if named == otherwise || is_known() { named } else { otherwise }
    }

    /// Who pays for a membership.
    fn payer_of(&self, held: &'a Held) -> &'a Party {
        self.payer(cover::payer_of(&held.membership), &held.membership.holder)
    }
}

/// Everything that should have been billed for an account, whether it is due yet or not, zero amounts too.
pub(super) fn items<'a>(account: &'a Account, party: &'a Party, scope: &Scope<'a>) -> Result<Vec<Item<'a>>> {
    let mut items = Vec::new();
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
    let message = format!("membership `{}`: {}", held.membership.id, error.message);
    Error { message, ..error }
}

pub(super) fn of_membership<'a>(
    account: &Account,
    held: &'a Held,
    scope: &Scope<'a>,
    items: &mut Vec<Item<'a>>,
) -> Result<()> {
    let term = term::of(held, scope.catalogue());
    // Coupons count the periods for which they were used, from the first on; nothing else looks back.
    let since = scope.catalogue().header.billing_starts.filter(|_| held.redemptions.is_empty());
    let cycles = charged(&term.runs, scope.catalogue(), since, scope.horizon)?;
    let fees = fees::fees(held, term, &cycles, scope)?;
    let mut bases = Vec::with_capacity(fees.len());
    for fee in &fees {
        bases.push(fee.base(held, scope)?);
    }
    for attached in &held.attachments {
        bases.extend(add_on(held, Attached::new(attached, scope.catalogue()), term, &cycles, scope)?);
    }
    bases.extend(sign_up(held, term, scope)?);
    if held.redemptions.is_empty() {
        items.extend(bases.into_iter().map(|base| base.item));
    } else {
        coupons::discounted(account, held, bases, scope, items)?;
    }
    deposits(held, term, scope, items)
}
