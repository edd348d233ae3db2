//! What a reservation takes: an amount of credits or of money, from which lots, and what of it nothing covers.
//!
//! Uses `credit` and the rooms below it.

use super::answer::{BookingReason, BookingReasonCode as Code};
use super::times::Slot;
use crate::credit::{Cost, Draw, Drawers, Drawing, DrawnCredits, Shortfall, Step, first, replay};
use crate::error::{Error, Result};
use crate::id::{CustomerId, FactId, MembershipId};
use crate::money::{Amount, Ratio, Rounding};
use crate::plan::{CreditRate, Credits, Overage};
use crate::space::facts::{CreditKind, Drawn, Resource};
use crate::space::{Account, PartyIx, Space};
use crate::time::Moment;
use rust_decimal::Decimal;

const HOUR: i64 = 3_600_000_000;

/// What a reservation takes, before anybody's lots are looked at.
#[derive(Clone, Debug, Default)]
pub(super) struct Asks<'a> {
    /// In money.
    pub(super) price: Option<Amount>,
    /// In credits: of which kind, how much, and what that is at.
    pub(super) credits: Option<(&'a CreditKind, Credits, Option<CreditRate>)>,
}

/// What a resource asks for a stretch of time: the hourly amount, by elapsed time; credits are rounded up to their step.
pub(super) fn asks<'a>(space: &'a Space, resource: &'a Resource, slot: Slot) -> Result<Asks<'a>> {
    let length = slot.until.micros_since(slot.from);
    let hours = Ratio::new(i128::from(length), i128::from(HOUR))?;
    let rounding = space.catalogue().policy_at(space.catalogue().zone().day_of(slot.from)).rounding;
    let kind = resource.credit.as_ref().and_then(|credit| space.catalogue().credit(credit));
    let Some(kind) = kind else {
        let price = resource.hourly.map(|hourly| {
            let exact = Ratio::from(hourly.minor()).checked_mul(hours)?;
            Amount::from_wide(exact.round(rounding), hourly.currency())
        });
        return Ok(Asks { price: price.transpose()?, credits: None });
    };
    let money = resource.hourly.filter(|hourly| kind.currency == Some(hourly.currency()));
    let an_hour = match (resource.takes, money) {
        (Some(takes), _) => takes,
        (None, Some(hourly)) => Credits(hourly.decimal()),
        (None, None) => Credits(Decimal::from(60)),
    };
    let step = Step::new(kind.step)?;
    let steps = Ratio::from_decimal(an_hour.0)?.checked_mul(hours)?.checked_div(Ratio::from_decimal(kind.step.0)?)?;
    // A part of a step is a step.
    let whole = steps.round(Rounding::TowardZero);
    let part = i128::from(Ratio::new(whole, 1)? < steps);
    let units = whole.checked_add(part).and_then(|units| i64::try_from(units).ok());
    let amount = step.credits(units.ok_or_else(|| Error::out_of_range("what a reservation takes"))?);
    let per = Some(an_hour).filter(|per| per.0 > Decimal::ZERO);
    let rate = resource.hourly.zip(per).map(|(amount, per)| CreditRate { amount, per });
    Ok(Asks { price: None, credits: Some((kind, amount, rate)) })
}

/// What a reservation would draw.
#[derive(Clone, Debug, Default)]
pub(super) struct Take {
    pub(super) drawn: DrawnCredits,
    pub(super) cost: Option<Cost>,
    pub(super) refused: Option<BookingReason>,
}

/// Who reserves, and under what.
#[derive(Clone, Copy)]
pub(super) struct Who<'a> {
    pub(super) ix: PartyIx,
    pub(super) account: &'a Account,
    pub(super) customer: &'a CustomerId,
    pub(super) under: Option<&'a MembershipId>,
}

/// What a reservation would draw, so that nobody who has drawn or reserved gets less.
pub(super) fn take<'a>(
    space: &'a Space,
    who: Who<'a>,
    resource: &'a Resource,
    (kind, amount, rate): (&'a CreditKind, Credits, Option<CreditRate>),
    slot: Slot,
    at: Moment,
) -> Result<Take> {
    let drawn_at = match kind.drawn {
        Drawn::AtStart => slot.from,
        Drawn::WhenMade => at,
    };
    let drawers = Drawers::of(space, who.ix, kind);
    let over = drawers.over().max(drawn_at.next().unwrap_or(drawn_at));
    // What begins after the last draw, and pays what was carried, is not known of yet.
    let mut pool_group = drawers.pool_group(over.previous().unwrap_or(over))?;
    let before = replay(&pool_group.pool, over).map_err(first)?.uncovered();
    let id = FactId::derived("booking:".to_owned());
    let draw = Draw { order: i32::MAX, ..Draw::new(id.clone(), drawn_at, amount, Some(who.customer.clone())) };
    let words = pool_group.words(Some(&resource.resource), slot.from, slot.until);
    let drawing = Drawing { customer: who.customer, under: who.under, terms: None, rate };
    pool_group.add_draw(who.account, draw, words, drawing);
    let place = pool_group.pool.draws.len().saturating_sub(1);
    let overage = pool_group.pool.draws.last().and_then(|draw| draw.overage).unwrap_or_default();
    let ledger = replay(&pool_group.pool, over).map_err(first)?;
    let drawn = ledger.drawn().into_iter().find(|(drawn, _)| *drawn == id).map(|(_, drawn)| drawn).unwrap_or_default();
    let others = |short: &[(FactId, Credits)]| -> Decimal {
        let others = short.iter().filter(|(other, _)| *other != id);
        others.fold(Decimal::ZERO, |sum, (_, short)| sum.saturating_add(short.0))
    };
    let displaces = others(&ledger.uncovered()) > others(&before);
    let refused = if displaces {
        Some(BookingReason::of(Code::CreditsReserved))
    } else if overage == Overage::Refused && drawn.uncovered != Credits::default() {
        Some(BookingReason::of(Code::NoCredits))
    } else {
        None
    };
    let own = |short: &Shortfall| short.draw == place;
    let cost = pool_group.shortfalls(&ledger)?.into_iter().find(own).and_then(|short| short.cost);
    Ok(Take { drawn, cost, refused })
}
