//! Reservations, check-ins, credits.
//!
//! Uses `booking`, `credit` and the rooms below them.

use super::draft::{Attempt, Draft};
use super::holding::contradiction;
use super::refusal::{Refusal, RefusalCode, RemarkCode};
use crate::credit::EntryReason;
use crate::id::{CreditId, CustomerId, FactId, MembershipId, PlaceId, ResourceId, TaxCategory};
use crate::money::Amount;
use crate::plan::{CreditRate, CreditScope, Credits};
use crate::space::AnyFact;
use crate::space::facts::{BookingCancellation, CreditGrant, FactKind, GrantSource, Party, Use, Visit};
use crate::standing::Holds;
use crate::time::{Interval, Moment, When};

pub(super) fn book(
    draft: &mut Draft<'_>,
    customer: &CustomerId,
    resource: &ResourceId,
    (from, until): (Moment, Moment),
) -> Attempt {
    draft.customer(customer, "customer")?;
    let day = draft.space.catalogue().zone().day_of(from);
    if draft.space.catalogue().resource_at(resource, day).is_none() {
        return Err(draft.unknown("resource", resource));
    }
    let offer = draft.space.may_book(customer, resource, from, until, draft.at())?;
    if !offer.allowed {
        return Err(Refusal { booking: offer.reasons, ..draft.refusal(RefusalCode::NotBookable) }.into());
    }
    let (id, recorded) = draft.next()?;
    draft.facts.bookings.push(offer.booking(id, recorded));
    if !offer.uncovered.0.is_zero() {
        draft.remark(RemarkCode::Uncovered);
    }
    Ok(())
}

pub(super) fn cancel_booking(draft: &mut Draft<'_>, booking: &FactId, waived: bool) -> Attempt {
    let Some(AnyFact::Booking(fact)) = draft.space.living(FactKind::Booking, booking.as_str()).cloned() else {
        return Err(draft.unknown("booking", booking));
    };
    if draft.by_member().is_some_and(|member| *member != fact.customer) {
        return draft.refuse(RefusalCode::NotPermitted);
    }
    let (_, account) = draft.customer(&fact.customer, "booking")?;
    let cancelled = account.bookings.iter().find(|(other, _)| other.id == *booking).and_then(|(_, by)| by.clone());
    if let Some(cancelled) = cancelled {
        return Err(draft.refusal(RefusalCode::AlreadyGivenUp).by(cancelled.id.as_str()).into());
    }
    if fact.from <= draft.at() && draft.manager().is_none() {
        return draft.refuse(RefusalCode::BookingStarted);
    }
    let late = draft.space.cancelling(booking, draft.at())?.late;
    let charged = late && !waived;
    let (id, recorded) = draft.next()?;
    let cancellation = BookingCancellation { id, recorded, booking: booking.clone(), at: draft.at(), charged };
    draft.facts.booking_cancellations.push(cancellation);
    if charged {
        draft.remark(RemarkCode::ChargedLate);
    }
    Ok(())
}

pub(super) fn check_in(
    draft: &mut Draft<'_>,
    customer: &CustomerId,
    place: Option<&PlaceId>,
    under: Option<&MembershipId>,
) -> Attempt {
    let (_, account) = draft.customer(customer, "customer")?;
    let at = draft.at();
    if let Some(under) = under {
        draft.held(under)?;
    }
    let holds = Holds::at(draft.space, account, at);
    let admits = holds.list.iter().any(|hold| hold.admits() && (under.is_none() || hold.membership() == under));
    if !admits {
        return draft.refuse(RefusalCode::NotAdmitted);
    }
    let under = under.cloned().or_else(|| draft.effective(account, at));
    let (id, recorded) = draft.next()?;
    draft.facts.visits.push(Visit {
        id,
        recorded,
        customer: customer.clone(),
        place: place.cloned(),
        at,
        until: None,
        under,
    });
    Ok(())
}

/// Credits as they are to be used.
pub(super) struct Using<'w> {
    pub(super) credit: &'w CreditId,
    pub(super) amount: Credits,
    pub(super) under: Option<&'w MembershipId>,
    pub(super) rate: Option<CreditRate>,
    pub(super) tax: Option<&'w TaxCategory>,
}

pub(super) fn use_credits(draft: &mut Draft<'_>, customer: &CustomerId, using: &Using<'_>) -> Attempt {
    let (_, account) = draft.customer(customer, "customer")?;
    if draft.space.catalogue().credit(using.credit).is_none() {
        return Err(draft.unknown("credit", using.credit));
    }
    let at = draft.at();
    if let Some(named) = using.under {
        draft.held(named)?;
        let holds = Holds::at(draft.space, account, at);
        let theirs = holds.list.iter().any(|hold| hold.admits() && hold.membership() == Some(named));
        if !theirs && draft.manager().is_none() {
            return draft.refuse(RefusalCode::NotAdmitted);
        }
    }
    let under = using.under.cloned().or_else(|| draft.effective(account, at));
    let (id, recorded) = draft.next()?;
    draft.facts.uses.push(Use {
        id: id.clone(),
        recorded,
        customer: customer.clone(),
        credit: using.credit.clone(),
        amount: using.amount,
        at,
        under,
        resource: None,
        rate: using.rate,
        tax: using.tax.cloned(),
        order: 0,
    });
    let made = draft.made()?;
    let history = made.ledger(&Party::Customer(customer.clone()), using.credit, at.next().unwrap_or(at))?;
    let drawn = format!("use:{id}");
    let of_it = |reason: EntryReason| {
        history.entries.iter().any(|entry| entry.fact.as_ref() == Some(&drawn) && entry.reason == reason)
    };
    if of_it(EntryReason::Refused) {
        return draft.refuse(RefusalCode::NotEnoughCredits);
    }
    if of_it(EntryReason::Charged) || of_it(EntryReason::Carried) {
        draft.remark(RemarkCode::Uncovered);
    }
    Ok(())
}

/// Credits as they are given or sold.
pub(super) struct Given<'w> {
    pub(super) holder: &'w Party,
    pub(super) credit: &'w CreditId,
    pub(super) amount: Credits,
    pub(super) source: GrantSource,
    pub(super) from: Option<When>,
    pub(super) until: Option<When>,
    pub(super) price: Option<Amount>,
    pub(super) tax: Option<&'w TaxCategory>,
    pub(super) lasts: Option<Interval>,
    pub(super) only: &'w CreditScope,
}

pub(super) fn give(draft: &mut Draft<'_>, given: &Given<'_>) -> Attempt {
    draft.account(given.holder, "holder")?;
    if draft.space.catalogue().credit(given.credit).is_none() {
        return Err(draft.unknown("credit", given.credit));
    }
    match given.source {
        GrantSource::Pack if given.price.is_none() => {
            return Err(contradiction("do.grant_credits.source", "a pack is sold by `buy_pack`, at a price"));
        }
        GrantSource::Transfer => {
            return Err(contradiction(
                "do.grant_credits.source",
                "a transfer names the lot that it takes from: record it as a fact",
            ));
        }
        _ => {}
    }
    let (id, recorded) = draft.next()?;
    draft.facts.grants.push(CreditGrant {
        id,
        recorded,
        holder: given.holder.clone(),
        credit: given.credit.clone(),
        amount: given.amount,
        from: given.from.unwrap_or(When::Moment(recorded)),
        until: given.until,
        priority: 0,
        source: given.source,
        price: given.price,
        tax: given.tax.cloned(),
        lasts: given.lasts,
        only: given.only.clone(),
        taken_from: None,
        order: 0,
    });
    Ok(())
}
