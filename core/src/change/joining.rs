//! Coming in: registering, memberships that are assigned or signed up for, renewal.
//!
//! Uses `term`, `cover` and the rooms below them.

use super::command::{Action, Assign, Contact};
use super::draft::{Attempt, Draft};
use super::refusal::{Refusal, RefusalCode, RemarkCode};
use crate::cover;
use crate::id::{CouponId, CustomerId, MembershipId, PlanId};
use crate::plan::{PaymentGate, Plan, RenewalMode};
use crate::space::facts::{Company, Customer, FactKind, Membership, Party, Redemption, Renewal, Status};
use crate::space::{Account, Held, Stretch};
use crate::term;
use crate::time::{Day, Moment, When};
use std::num::NonZeroU32;

pub(super) fn register(
    draft: &mut Draft<'_>,
    party: &Party,
    registered: Option<Day>,
    contact: Option<&Contact>,
) -> Attempt {
    let recorded = draft.at();
    let (kind, name) = match party {
        Party::Customer(id) => (FactKind::Customer, id.as_str()),
        Party::Company(id) => (FactKind::Company, id.as_str()),
    };
    match draft.space.living(kind, name) {
        // The same command, asked again.
        Some(known) if known.recorded() == recorded => {
            draft.remark(RemarkCode::AlreadyDone);
            return Ok(());
        }
        Some(_) => return draft.refuse(RefusalCode::AlreadyRegistered),
        None => {}
    }
    match party {
        Party::Customer(id) => draft.facts.customers.push(Customer { id: id.clone(), recorded, registered }),
        Party::Company(id) => draft.facts.companies.push(Company { id: id.clone(), recorded }),
    }
    draft.facts.profiles.extend(contact.map(|contact| contact.profile(party.clone())));
    Ok(())
}

/// What is asked for when a membership begins.
struct Wish<'w> {
    from: When,
    plan: &'w Plan,
    coupon: Option<&'w CouponId>,
}

pub(super) fn assign(draft: &mut Draft<'_>, asked: &Assign) -> Attempt {
    let (_, account) = draft.account(&asked.holder, "holder")?;
    let from = draft.when(asked.from)?;
    let plan = draft.offered(&asked.plan, draft.day_of(from))?;
    let membership = |id, recorded| Membership {
        id,
        recorded,
        holder: asked.holder.clone(),
        plan: asked.plan.clone(),
        from,
        until: asked.until,
        joined: asked.joined,
        terms: asked.terms,
        seats: asked.seats,
        price: asked.price,
        payer: asked.payer.clone(),
        permissions: asked.permissions.clone(),
        hours: asked.hours.clone(),
        allowances: asked.allowances.clone(),
        commitment: asked.commitment,
        places: asked.places,
        pool: asked.pool.clone(),
        by: None,
    };
    begin(draft, account, &Wish { from, plan, coupon: asked.coupon.as_ref() }, membership)
}

pub(super) fn sign_up(
    draft: &mut Draft<'_>,
    customer: &CustomerId,
    plan: &PlanId,
    from: Option<When>,
    seats: Option<NonZeroU32>,
    terms: Option<NonZeroU32>,
    coupon: Option<&CouponId>,
) -> Attempt {
    let (_, account) = draft.customer(customer, "customer")?;
    let from = draft.when(from)?;
    let version = draft.offered(plan, draft.day_of(from))?;
    if !version.public {
        return draft.refuse(RefusalCode::NotPublic);
    }
    withheld(draft, account, draft.judged(from)?)?;
    let membership = |id, recorded| Membership {
        id,
        recorded,
        holder: Party::Customer(customer.clone()),
        plan: plan.clone(),
        from,
        until: None,
        joined: None,
        terms,
        seats: seats.map(NonZeroU32::get),
        price: None,
        payer: None,
        permissions: None,
        hours: None,
        allowances: None,
        commitment: None,
        places: None,
        pool: None,
        by: None,
    };
    begin(draft, account, &Wish { from, plan: version, coupon }, membership)
}

/// Somebody from whom a membership is withheld does not help themselves to another.
fn withheld(draft: &Draft<'_>, account: &Account, at: Moment) -> Attempt {
    if draft.by_member().is_none() {
        return Ok(());
    }
    let suspended = |held: &&Held| draft.running(held, at).is_ok_and(|stretch| stretch.status == Status::Suspended);
    match account.held.iter().find(suspended) {
        Some(held) => Err(draft.refusal(RefusalCode::Withheld).by(held.membership.id.as_str()).into()),
        None => Ok(()),
    }
}

fn begin<'a>(
    draft: &mut Draft<'a>,
    account: &'a Account,
    wish: &Wish<'_>,
    membership: impl FnOnce(MembershipId, Moment) -> Membership,
) -> Attempt {
    let from = draft.judged(wish.from)?;
    if !wish.plan.kind.is_pass() {
        if let Some(refusal) = covered_by_another(draft, account, from) {
            return Err(refusal.into());
        }
    }
    let (id, recorded) = draft.next_membership()?;
    draft.facts.memberships.push(membership(id.clone(), recorded));
    if !wish.plan.kind.is_pass() {
        not_twice(draft, account, &id, from)?;
    }
    if wish.plan.terms.payment == PaymentGate::OncePaid {
        draft.remark(RemarkCode::AwaitsPayment);
    }
    let start = draft.day_of(wish.from);
    if let Some(ends) = wish.plan.trial.and_then(|trial| trial.add_to(start, 1).ok()) {
        draft.remark(RemarkCode::OnTrial).on = Some(ends);
    }
    match wish.coupon {
        Some(coupon) => redemption(draft, &id, coupon, start),
        None => Ok(()),
    }
}

/// Nobody holds a plan twice at a time from an instant on, whichever of the two begins first.
fn not_twice(draft: &Draft<'_>, account: &Account, id: &MembershipId, from: Moment) -> Attempt {
    let made = draft.made()?;
    let Some((_, new)) = made.membership(id) else { return Ok(()) };
    let held = |stretch: &&Stretch| !matches!(stretch.status, Status::Expired | Status::Upcoming);
    let over = |until: Option<Moment>, from: Moment| until.is_some_and(|until| until <= from);
    let mine: Vec<&Stretch> = term::of(new, made.catalogue()).stretches.iter().filter(held).collect();
    let meets = |other: &&Held| {
        term::of(other, draft.space.catalogue()).stretches.iter().filter(held).any(|theirs| {
            let meets = |mine: &Stretch| !over(mine.until, theirs.from) && !over(theirs.until, mine.from.max(from));
            mine.iter().any(|mine| mine.plan.plan == theirs.plan.plan && meets(mine))
        })
    };
    match account.held.iter().find(meets) {
        Some(held) => Err(draft.refusal(RefusalCode::AlreadyHeld).by(held.membership.id.as_str()).into()),
        None => Ok(()),
    }
}

pub(super) fn redemption(draft: &mut Draft<'_>, membership: &MembershipId, coupon: &CouponId, from: Day) -> Attempt {
    let (id, recorded) = draft.next()?;
    let (membership, coupon) = (membership.clone(), coupon.clone());
    draft.facts.redemptions.push(Redemption { id, recorded, coupon, membership, from, order: 0, by: None });
    Ok(())
}

/// The refusal of a customer whom another's membership covers, with the command by which a manager unlinks them.
pub(super) fn covered_by_another(draft: &Draft<'_>, account: &Account, at: Moment) -> Option<Refusal> {
    let catalogue = draft.space.catalogue();
    account.covered.iter().find_map(|covered| {
        let held = draft.space.account(covered.parent)?.membership(&covered.share.membership)?;
        let place = cover::child(catalogue, held, &covered.share.child, at).value?;
        draft.running(held, at).ok().filter(|_| !place.waiting)?;
        let unlinked = draft.other(Action::RemoveChild {
            membership: held.membership.id.clone(),
            child: covered.share.child.clone(),
            on: None,
        });
        let refusal = draft.refusal(RefusalCode::IsChild).by(place.id.as_str()).instead(unlinked);
        Some(Refusal { instead_by_manager: true, ..refusal })
    })
}

pub(super) fn renew(
    draft: &mut Draft<'_>,
    membership: &MembershipId,
    terms: Option<NonZeroU32>,
    on: Option<When>,
) -> Attempt {
    let held = draft.own(membership)?;
    let on = draft.when(on)?;
    let at = draft.moment_of(on)?;
    let Some(stretch) = draft.stretch(held, at) else { return draft.refuse(RefusalCode::NotRunning) };
    let over = stretch.status == Status::Expired;
    let rule = stretch.plan.terms.renewal;
    if stretch.plan.kind.is_pass() || rule == RenewalMode::None || (stretch.ends.is_none() && rule != RenewalMode::Auto)
    {
        return draft.refuse(RefusalCode::NotRenewable);
    }
    if rule == RenewalMode::Auto && !over {
        let to_come = held.cancellations.iter().find(|(at, _)| Some(*at) == stretch.ends);
        return match to_come {
            Some((_, cancellation)) => {
                let undone = draft.other(Action::UndoCancellation { membership: membership.clone() });
                let refusal = draft.refusal(RefusalCode::AlreadyCancelled).by(cancellation.id.as_str());
                Err(refusal.instead(undone).into())
            }
            None => draft.refuse(RefusalCode::RenewsByItself),
        };
    }
    if over {
        returns(draft, held, &stretch.plan, on)?;
    }
    let old_end = stretch.ends.map(|ends| term::clock::day_after(draft.space.catalogue().zone(), ends));
    let (id, recorded) = draft.next()?;
    draft.facts.renewals.push(Renewal { id, recorded, membership: membership.clone(), at: on, terms, by: None });
    match old_end.filter(|_| !over) {
        Some(end) => draft.remark(RemarkCode::FromOldEnd).on = Some(end),
        None => draft.remark(RemarkCode::StartsAnew).on = Some(draft.day_of(on)),
    }
    Ok(())
}

/// Who returns after a lapse joins anew: the plan must be offered, and nothing else may stand in the way.
fn returns(draft: &Draft<'_>, held: &Held, plan: &Plan, on: When) -> Attempt {
    let version = draft.offered(&plan.plan, draft.day_of(on))?;
    if draft.by_member().is_some() && !version.public {
        return draft.refuse(RefusalCode::NotPublic);
    }
    let at = draft.judged(on)?;
    let (_, account) = draft.account(&held.membership.holder, "membership")?;
    if let Some(refusal) = covered_by_another(draft, account, at) {
        return Err(refusal.into());
    }
    withheld(draft, account, at)?;
    let same = |other: &&Held| {
        let running = draft.running(other, at).ok();
        other.membership.id != held.membership.id && running.is_some_and(|stretch| stretch.plan.plan == plan.plan)
    };
    match account.held.iter().find(same) {
        Some(other) => Err(draft.refusal(RefusalCode::AlreadyHeld).by(other.membership.id.as_str()).into()),
        None => Ok(()),
    }
}
