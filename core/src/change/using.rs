//! Reservations, check-ins, credits.
//!
//! Uses `booking`, `credit` and the rooms below them.

use super::command::Action;
use super::draft::{Attempt, Draft};
use super::holding::contradiction;
use super::leaving::voided;
use super::refusal::{Refusal, RefusalCode, RemarkCode};
use crate::access::{Reason, ReasonCode};
use crate::booking::Offer;
use crate::credit::EntryReason;
use crate::id::{CreditId, CustomerId, FactId, MembershipId, PlaceId, ResourceId, TaxCategory};
use crate::money::Amount;
use crate::plan::{CreditRate, CreditScope, Credits, Kind};
use crate::space::AnyFact;
use crate::space::facts::{
    Booking, BookingCancellation, CreditGrant, FactKind, GrantSource, Party, Use, Visit, WaitlistEntry,
};
use crate::standing::{Hold, Holds};
use crate::time::{Interval, Moment, When};

pub(super) fn book(
    draft: &mut Draft<'_>,
    customer: &CustomerId,
    resource: &ResourceId,
    from: Moment,
    until: Moment,
) -> Attempt {
    draft.customer(customer, "customer")?;
    let day = draft.space.catalogue().zone().day_of(from);
    let Some(version) = draft.space.catalogue().resource_at(resource, day) else {
        return Err(draft.unknown("resource", resource));
    };
    let offer = draft.space.may_book(customer, resource, from, until, draft.at())?;
    let full = !offer.reasons.is_empty() && offer.reasons.iter().all(|reason| reason.waits());
    if full && version.waitlist {
        return wait(draft, offer);
    }
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

/// Somebody waits for what is full.
fn wait(draft: &mut Draft<'_>, offer: Offer) -> Attempt {
    let Offer { customer, resource, from, until, .. } = offer;
    let (_, account) = draft.customer(&customer, "customer")?;
    if let Some(entry) = account.waiting(&resource).find(|entry| entry.from < until && from < entry.until) {
        return Err(draft.refusal(RefusalCode::AlreadyWaits).by(entry.id.as_str()).into());
    }
    let (id, recorded) = draft.next()?;
    draft.facts.waitlist.push(WaitlistEntry { id, recorded, customer, resource, from, until });
    draft.remark(RemarkCode::OnWaitlist);
    Ok(())
}

/// Those who wait for a resource have what has become free, in order. Who cannot, as it is their turn, waits no longer.
fn move_up(draft: &mut Draft<'_>, freed: &Booking) -> Attempt {
    let (space, resource) = (draft.space, &freed.resource);
    let accounts = space.bookers(resource).filter_map(|ix| space.account(ix));
    let waiting = accounts.flat_map(|account| account.waiting(resource)).filter(|entry| entry.from > draft.at());
    let mut queue: Vec<&WaitlistEntry> =
        waiting.filter(|entry| entry.from < freed.until && freed.from < entry.until).collect();
    queue.sort_by_key(|entry| entry.turn());
    let (mut moved, mut lost) = (Vec::new(), Vec::new());
    for entry in queue {
        let made = draft.made()?;
        let offer = made.may_book(&entry.customer, resource, entry.from, entry.until, draft.at())?;
        let fact = FactId::new(entry.customer.as_str())?;
        if offer.allowed {
            let (id, recorded) = draft.next()?;
            let booking = Booking { waited: Some(entry.id.clone()), ..offer.booking(id, recorded) };
            draft.facts.bookings.push(booking);
            moved.push(fact);
        } else if offer.reasons.iter().any(|reason| reason.waits()) {
            break;
        } else {
            voided(draft, FactKind::WaitlistEntry, entry.id.clone(), None)?;
            lost.push(fact);
        }
    }
    for (code, people) in [(RemarkCode::MovedUp, moved), (RemarkCode::TurnLost, lost)] {
        if !people.is_empty() {
            draft.remark(code).about = people;
        }
    }
    Ok(())
}

pub(super) fn cancel_booking(draft: &mut Draft<'_>, booking: &FactId, waived: bool) -> Attempt {
    let Some(AnyFact::Booking(fact)) = draft.space.living(FactKind::Booking, booking.as_str()).cloned() else {
        return Err(draft.unknown("booking", booking));
    };
    // Who pays for it may give it up, too: the holder of the membership that it is under.
    let under = fact.under.as_ref().and_then(|under| draft.space.membership(under));
    let payer = under.map(|(_, held)| &held.membership.holder);
    let theirs = |member: &CustomerId| {
        *member == fact.customer || payer.is_some_and(|payer| *payer == Party::Customer(member.clone()))
    };
    if draft.by_member().is_some_and(|member| !theirs(member)) {
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
    move_up(draft, &fact)
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
    if place.is_some_and(|place| !draft.space.catalogue().places().iter().any(|line| line.id == *place)) {
        return Err(draft.unknown("place", place.map_or("", PlaceId::as_str)));
    }
    let reasons = draft.space.entry(customer, place, at)?;
    let holds = Holds::at(draft.space, account, at);
    let counting = counting(&holds, &reasons, place.is_some());
    let admits = |hold: &&Hold<'_>| hold.admits() && (under.is_none() || hold.membership() == under);
    match draft.by_member() {
        Some(_) if counting.is_empty() => {
            return Err(Refusal { access: reasons, ..draft.refusal(RefusalCode::NotAdmitted) }.into());
        }
        Some(_) if under.is_some_and(|under| !counting.contains(&Some(under.clone()))) => {
            let (customer, place) = (customer.clone(), place.cloned());
            let other = Action::CheckIn { customer, place, under: counting.first().cloned().flatten() };
            let refusal = draft.refusal(RefusalCode::NotAdmitted).instead(draft.other(other));
            return Err(Refusal { access: reasons, ..refusal }.into());
        }
        None if !holds.list.iter().any(|hold| admits(&hold)) => return draft.refuse(RefusalCode::NotAdmitted),
        _ => {}
    }
    let first = counting.into_iter().next().unwrap_or_else(|| draft.effective(account, at));
    let under = under.cloned().or(first);
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

/// The memberships that a check-in may count on, that by default first: of those that let its customer in, first what is no
/// pass and is paid for. What is free comes before passes only where it opens the place: else a pass would never be used up.
fn counting(holds: &Holds<'_>, reasons: &[Reason], placed: bool) -> Vec<Option<MembershipId>> {
    let effective = holds.effective().and_then(|place| holds.list.get(place)).map(|hold| hold.key);
    let lets_in = |hold: &&Hold<'_>| {
        let membership = hold.membership();
        reasons.iter().any(|reason| reason.code == ReasonCode::Granted && reason.membership.as_ref() == membership)
    };
    let class = |hold: &Hold<'_>| match (hold.plan.kind.is_pass(), hold.plan.kind == Kind::Free || hold.held.is_none())
    {
        (false, false) => 0,
        (false, true) if placed => 1,
        (true, _) => 2,
        (false, true) => 3,
    };
    let mut found: Vec<&Hold<'_>> = holds.list.iter().filter(lets_in).collect();
    found.sort_by_key(|hold| (class(hold), Some(hold.key) != effective));
    let counts = |hold: &&&Hold<'_>| class(hold) < 3 || found.first().is_some_and(|first| class(first) != 2);
    found.iter().filter(counts).map(|hold| hold.membership().cloned()).collect()
}

pub(super) fn use_credits(
    draft: &mut Draft<'_>,
    customer: &CustomerId,
    credit: &CreditId,
    amount: Credits,
    named: Option<&MembershipId>,
    rate: Option<CreditRate>,
    tax: Option<&TaxCategory>,
) -> Attempt {
    let (_, account) = draft.customer(customer, "customer")?;
    if draft.space.catalogue().credit(credit).is_none() {
        return Err(draft.unknown("credit", credit));
    }
    let at = draft.at();
    if let Some(named) = named {
        draft.held(named)?;
        let holds = Holds::at(draft.space, account, at);
        let theirs = holds.list.iter().any(|hold| hold.admits() && hold.membership() == Some(named));
        if !theirs && draft.manager().is_none() {
            return draft.refuse(RefusalCode::NotAdmitted);
        }
    }
    let under = named.cloned().or_else(|| draft.effective(account, at));
    let (id, recorded) = draft.next()?;
    draft.facts.uses.push(Use {
        id: id.clone(),
        recorded,
        customer: customer.clone(),
        credit: credit.clone(),
        amount,
        at,
        under,
        resource: None,
        rate,
        tax: tax.cloned(),
        order: 0,
    });
    let made = draft.made()?;
    let history = made.ledger(&Party::Customer(customer.clone()), credit, at.next().unwrap_or(at))?;
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

pub(super) fn grant(
    draft: &mut Draft<'_>,
    holder: &Party,
    credit: &CreditId,
    amount: Credits,
    source: GrantSource,
    (from, until): (Option<When>, Option<When>),
    only: &CreditScope,
) -> Attempt {
    let wrong = match source {
        GrantSource::Pack => "a pack is sold by `buy_pack`, at a price",
        GrantSource::Transfer => "a transfer names the lot that it takes from: record it as a fact",
        GrantSource::Bonus | GrantSource::Refund | GrantSource::Correction | GrantSource::Points => {
            let mut grant = given(draft, holder, credit, amount, source)?;
            (grant.from, grant.until, grant.only) = (from.unwrap_or(grant.from), until, only.clone());
            draft.facts.grants.push(grant);
            return Ok(());
        }
    };
    Err(contradiction("do.grant_credits.source", wrong))
}

pub(super) fn sell(
    draft: &mut Draft<'_>,
    holder: &Party,
    credit: &CreditId,
    amount: Credits,
    (price, tax, lasts): (Amount, Option<&TaxCategory>, Option<Interval>),
    until: Option<When>,
    only: &CreditScope,
) -> Attempt {
    let pack = given(draft, holder, credit, amount, GrantSource::Pack)?;
    let (price, tax) = (Some(price), tax.cloned());
    draft.facts.grants.push(CreditGrant { until, price, tax, lasts, only: only.clone(), ..pack });
    Ok(())
}

/// Credits from now on, for good and for anything.
fn given(
    draft: &mut Draft<'_>,
    holder: &Party,
    credit: &CreditId,
    amount: Credits,
    source: GrantSource,
) -> Attempt<CreditGrant> {
    draft.account(holder, "holder")?;
    if draft.space.catalogue().credit(credit).is_none() {
        return Err(draft.unknown("credit", credit));
    }
    let (id, recorded) = draft.next()?;
    Ok(CreditGrant {
        id,
        recorded,
        holder: holder.clone(),
        credit: credit.clone(),
        amount,
        from: When::Moment(recorded),
        until: None,
        priority: 0,
        source,
        price: None,
        tax: None,
        lasts: None,
        only: CreditScope::default(),
        taken_from: None,
        order: 0,
    })
}
