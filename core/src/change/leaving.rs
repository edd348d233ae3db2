//! Going, and taking back: cancellations, and what has not taken effect.
//!
//! Uses `term` and the rooms below it.

use super::command::{Action, Effect};
use super::draft::{Attempt, Draft};
use super::refusal::{Refusal, RefusalCode, RemarkCode};
use super::sharing::{beneficiaries_at, cover_at};
use crate::id::{CustomerId, FactId, MembershipId};
use crate::space::facts::{Cancellation, EndingOf, FactKind, MembersCancel, Party, Status, Unused, Void};
use crate::space::{AnyFact, Held};
use crate::term::{HeldBy, Leaving};
use crate::time::{Day, Moment, When};

pub(super) fn cancel(
    draft: &mut Draft<'_>,
    membership: &MembershipId,
    when: Effect,
    unused: Unused,
    reason: Option<&str>,
    waived: bool,
) -> Attempt {
    let held = draft.own(membership)?;
    if draft.stretch(held, draft.at()).is_none_or(|stretch| stretch.status == Status::Expired) {
        return Err(draft.refusal(RefusalCode::NotRunning).by(membership.as_str()).into());
    }
    let leaving = draft.space.leaving(membership, draft.at())?;
    let on = match when {
        // What is left at once has been held until now.
        Effect::Now => When::Moment(draft.at()),
        Effect::On(when) => draft.when(Some(when))?,
        Effect::PeriodEnd => draft.period_end(held, leaving.earliest)?,
    };
    let day = draft.day_of(on);
    let earliest = if waived { on } else { earliest(draft, membership, on, &leaving)? };
    if draft.moment_of(on)? < draft.moment_of(earliest)? {
        let action = Action::Cancel {
            membership: membership.clone(),
            when: Effect::On(earliest),
            unused,
            reason: reason.map(str::to_owned),
            waived: false,
        };
        let refusal = draft.refusal(RefusalCode::TooEarly).instead(draft.other(action));
        return Err(Refusal { earliest: Some(draft.day_of(earliest)), ..refusal }.into());
    }
    let at = draft.moment_of(on)?;
    let unused = match draft.space.catalogue().policy_at(day).members_cancel {
        MembersCancel::Kept if draft.by_member().is_some() => Unused::Kept,
        _ => unused,
    };
    let earlier = held.cancellations.iter().find(|(other, _)| *other <= at && *other > draft.at());
    if let Some((_, cancellation)) = earlier {
        return Err(draft.refusal(RefusalCode::AlreadyCancelled).by(cancellation.id.as_str()).into());
    }
    let children = cover_at(draft.space, held, at).covered;
    let beneficiaries = beneficiaries_at(draft.space, held, at).covered;
    let (id, recorded) = draft.next()?;
    draft.facts.cancellations.push(Cancellation {
        id,
        recorded,
        membership: membership.clone(),
        at: on,
        unused,
        reason: reason.map(str::to_owned),
        by: None,
    });
    draft.remark(RemarkCode::TakesEffect).on = Some(day);
    let lapse = lapsing(held, at);
    if !lapse.is_empty() {
        draft.remark(RemarkCode::ChangesLapse).about = lapse;
    }
    let people = [(RemarkCode::ChildrenDropped, children), (RemarkCode::BeneficiariesDropped, beneficiaries)];
    tell(draft, &leaving, day, people);
    Ok(())
}

/// The changes of a membership that were to come at or after its end.
fn lapsing(held: &Held, end: Moment) -> Vec<FactId> {
    let switches = held.switches.iter().map(|(at, fact)| (*at, &fact.id));
    let seats = held.seat_changes.iter().map(|(at, fact)| (*at, &fact.id));
    let prices = held.price_changes.iter().map(|(at, fact)| (*at, &fact.id));
    let pauses = held.pauses.iter().map(|(between, fact)| (between.from, &fact.id));
    let all = switches.chain(seats).chain(prices).chain(pauses);
    all.filter(|(at, _)| *at >= end).map(|(_, id)| id.clone()).collect()
}

/// What there is to know about a cancellation: what held it, and who is no longer covered.
fn tell(draft: &mut Draft<'_>, leaving: &Leaving, day: Day, people: [(RemarkCode, Vec<CustomerId>); 2]) {
    if let Some(by) = leaving.held_by.filter(|_| day >= leaving.earliest) {
        let code = match by {
            HeldBy::Notice => RemarkCode::HeldByNotice,
            HeldBy::Commitment => RemarkCode::HeldByCommitment,
        };
        draft.remark(code).on = Some(leaving.earliest);
    }
    for (code, people) in people.into_iter().filter(|(_, people)| !people.is_empty()) {
        draft.remark(code).about = people.iter().filter_map(|id| FactId::new(id.as_str()).ok()).collect();
    }
}

/// From when on a cancellation may take effect that is to do so at some time. For a member it may have to be a boundary:
/// a period that has begun by then runs to its end.
fn earliest(draft: &Draft<'_>, membership: &MembershipId, on: When, leaving: &Leaving) -> Attempt<When> {
    let rule = draft.space.catalogue().policy_at(draft.today()).members_cancel;
    let earliest = When::Day(leaving.earliest);
    if draft.by_member().is_none() || rule != MembersCancel::PeriodEnd {
        return Ok(earliest);
    }
    let from = draft.moment_of(on)?.max(draft.moment_of(earliest)?);
    Ok(draft.space.period_from(membership, from).map_or(earliest, When::Moment))
}

pub(super) fn undo_cancellation(draft: &mut Draft<'_>, membership: &MembershipId) -> Attempt {
    let held = draft.own(membership)?;
    let now = draft.at();
    let (to_come, past): (Vec<_>, Vec<_>) = held.cancellations.iter().partition(|(at, _)| *at > now);
    if to_come.is_empty() {
        let over = draft.stretch(held, now).is_some_and(|stretch| stretch.status == Status::Expired);
        let Some((_, last)) = past.last().filter(|_| over) else { return draft.refuse(RefusalCode::NotCancelled) };
        let anew = draft.other(Action::Renew { membership: membership.clone(), terms: None, on: None });
        return Err(draft.refusal(RefusalCode::TookEffect).by(last.id.as_str()).instead(anew).into());
    }
    for (_, cancellation) in to_come {
        draft.theirs(&cancellation.id, cancellation.by.as_ref())?;
        voided(draft, FactKind::Cancellation, cancellation.id.clone(), None)?;
    }
    Ok(())
}

pub(super) fn undo(draft: &mut Draft<'_>, kind: FactKind, fact: &FactId, reason: Option<&str>) -> Attempt {
    let found = draft.space.living(kind, fact.as_str()).cloned().ok_or_else(|| draft.unknown("fact", fact))?;
    let Some((takes_effect, _)) = found.holding().filter(|_| is_undoable(kind)) else {
        return draft.refuse(RefusalCode::NotUndoable);
    };
    if let Some(member) = draft.by_member() {
        if agreed(draft, &found) {
            return draft.refuse(RefusalCode::NotPermitted);
        }
        draft.theirs(fact, found.by().map(str::to_owned).as_ref())?;
        let holder = |id| draft.space.membership(&id).map(|(_, held)| held.membership.holder.clone());
        let owner = match &found {
            AnyFact::WaitlistEntry(entry) => Some(Party::Customer(entry.customer.clone())),
            other => membership_of(draft, other).and_then(holder),
        };
        if owner != Some(Party::Customer(member.clone())) {
            return draft.refuse(RefusalCode::NotPermitted);
        }
    }
    if draft.moment_of(takes_effect)? <= draft.at() && draft.manager().is_none() {
        return Err(draft.refusal(RefusalCode::TookEffect).by(fact.as_str()).into());
    }
    voided(draft, kind, fact.clone(), reason)
}

/// Whether a fact was agreed with the staff, so that a member cannot take it back alone.
fn agreed(draft: &Draft<'_>, fact: &AnyFact) -> bool {
    match fact {
        AnyFact::PriceChange(_) => true,
        AnyFact::Switch(f) => f.price.is_some(),
        AnyFact::Membership(f) => {
            let version = draft.space.catalogue().plan_at(&f.plan, draft.day_of(f.from));
            f.price.is_some() || version.is_none_or(|version| !version.public)
        }
        _ => false,
    }
}

/// The kinds of facts that this command takes back.
fn is_undoable(kind: FactKind) -> bool {
    use FactKind as K;
    let changes = matches!(kind, K::Membership | K::Switch | K::SeatChange | K::PriceChange | K::Pause | K::Attachment)
        || matches!(kind, K::Redemption | K::Renewal | K::Cancellation | K::StatusOverride | K::Share | K::Link)
        || matches!(kind, K::Invitation | K::WaitlistEntry);
    changes || matches!(kind, K::Ending | K::Charge | K::Grant | K::Use | K::Visit | K::Payment)
}

/// The membership that a fact is about, if its holder may take it back.
fn membership_of(draft: &Draft<'_>, fact: &AnyFact) -> Option<MembershipId> {
    match fact {
        AnyFact::Membership(f) => Some(f.id.clone()),
        AnyFact::Ending(f) => match &f.of {
            EndingOf::Attachment(id) => membership_of(draft, draft.space.living(FactKind::Attachment, id.as_str())?),
            EndingOf::Pause(id) => membership_of(draft, draft.space.living(FactKind::Pause, id.as_str())?),
            _ => None,
        },
        // The staff sets a status, and agrees on who is covered.
        AnyFact::StatusOverride(_) | AnyFact::Share(_) => None,
        other => other.membership(),
    }
}

pub(super) fn voided(draft: &mut Draft<'_>, kind: FactKind, fact: FactId, reason: Option<&str>) -> Attempt {
    let (id, recorded) = draft.next()?;
    draft.facts.voids.push(Void { id, recorded, kind, fact, reason: reason.map(str::to_owned) });
    Ok(())
}
