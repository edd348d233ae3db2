//! Going, and taking back: cancellations, and what has not taken effect.
//!
//! Uses `term` and the rooms below it.

use super::command::{Action, Effect};
use super::draft::{Draft, Step};
use super::refusal::{Refusal, RefusalCode, RemarkCode};
use super::sharing::{cover_at, heirs_at};
use crate::id::{FactId, MembershipId};
use crate::space::AnyFact;
use crate::space::facts::{Cancellation, FactKind, Party, Status, Unused, Void};
use crate::term::HeldBy;
use crate::time::{Moment, When};

/// A cancellation as it is asked for.
pub(super) struct Leave<'w> {
    pub(super) when: Effect,
    pub(super) unused: Unused,
    pub(super) reason: Option<&'w str>,
    pub(super) waived: bool,
}

pub(super) fn cancel(draft: &mut Draft<'_>, membership: &MembershipId, leave: &Leave<'_>) -> Step {
    let held = draft.own(membership)?;
    if draft.stretch(held, draft.at()).is_none_or(|stretch| stretch.status == Status::Expired) {
        return Err(draft.refusal(RefusalCode::NotRunning).by(membership.as_str()).into());
    }
    let leaving = draft.space.leaving(membership, draft.at())?;
    let on = match leave.when {
        // What is left at once has been held until now.
        Effect::Now => When::Moment(draft.at()),
        Effect::On(when) => draft.when(Some(when))?,
        Effect::PeriodEnd if leaving.period_end == leaving.asked => draft.effect(Effect::PeriodEnd, held)?,
        Effect::PeriodEnd => When::Day(leaving.period_end),
    };
    let (at, day) = (draft.moment_of(on)?, draft.day_of(on));
    if !leave.waived && day < leaving.earliest {
        let action = Action::Cancel {
            membership: membership.clone(),
            when: Effect::On(When::Day(leaving.earliest)),
            unused: leave.unused,
            reason: leave.reason.map(str::to_owned),
            waived: false,
        };
        let refusal = draft.refusal(RefusalCode::TooEarly).instead(draft.other(action));
        return Err(Refusal { earliest: Some(leaving.earliest), ..refusal }.into());
    }
    let earlier = held.cancellations.iter().find(|(other, _)| *other <= at && *other > draft.at());
    if let Some((_, cancellation)) = earlier {
        return Err(draft.refusal(RefusalCode::AlreadyCancelled).by(cancellation.id.as_str()).into());
    }
    let children = cover_at(draft.space, held, at).covered;
    let heirs = heirs_at(draft.space, held, at).covered;
    let (id, recorded) = draft.next()?;
    draft.facts.cancellations.push(Cancellation {
        id,
        recorded,
        membership: membership.clone(),
        at: on,
        unused: leave.unused,
        reason: leave.reason.map(str::to_owned),
    });
    draft.remark(RemarkCode::TakesEffect).on = Some(day);
    if let Some(by) = leaving.held_by.filter(|_| day >= leaving.earliest) {
        let code = match by {
            HeldBy::Notice => RemarkCode::HeldByNotice,
            HeldBy::Commitment => RemarkCode::HeldByCommitment,
        };
        draft.remark(code).on = Some(leaving.earliest);
    }
    for (code, people) in [(RemarkCode::ChildrenDropped, children), (RemarkCode::HeirsDropped, heirs)] {
        if !people.is_empty() {
            draft.remark(code).about = people.iter().filter_map(|id| FactId::new(id.as_str()).ok()).collect();
        }
    }
    Ok(())
}

pub(super) fn undo_cancellation(draft: &mut Draft<'_>, membership: &MembershipId) -> Step {
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
        voided(draft, FactKind::Cancellation, cancellation.id.clone(), None)?;
    }
    Ok(())
}

pub(super) fn undo(draft: &mut Draft<'_>, kind: FactKind, fact: &FactId, reason: Option<&str>) -> Step {
    let found = draft.space.living(kind, fact.as_str()).cloned().ok_or_else(|| draft.unknown("fact", fact))?;
    let Some(undoable) = undoable(draft, &found)? else { return draft.refuse(RefusalCode::NotUndoable) };
    if let Some(member) = draft.by_member() {
        let owned = undoable.membership.and_then(|id| draft.space.membership(&id));
        if owned.is_none_or(|(_, held)| held.membership.holder != Party::Customer(member.clone())) {
            return draft.refuse(RefusalCode::NotPermitted);
        }
    }
    if undoable.takes_effect <= draft.at() && draft.manager().is_none() {
        return Err(draft.refusal(RefusalCode::TookEffect).by(fact.as_str()).into());
    }
    voided(draft, kind, fact.clone(), reason)
}

/// What can be taken back: when it takes effect, and of which membership it is.
struct Undoable {
    takes_effect: Moment,
    membership: Option<MembershipId>,
}

fn undoable(draft: &Draft<'_>, fact: &AnyFact) -> Step<Option<Undoable>> {
    let of = |when: When, membership: Option<&MembershipId>| -> Step<Option<Undoable>> {
        Ok(Some(Undoable { takes_effect: draft.moment_of(when)?, membership: membership.cloned() }))
    };
    match fact {
        AnyFact::Membership(f) => of(f.from, Some(&f.id)),
        AnyFact::Switch(f) => of(f.at, Some(&f.membership)),
        AnyFact::SeatChange(f) => of(f.at, Some(&f.membership)),
        AnyFact::PriceChange(f) => of(f.at, Some(&f.membership)),
        AnyFact::Pause(f) => of(f.from, Some(&f.membership)),
        AnyFact::Attachment(f) => of(f.from, Some(&f.membership)),
        AnyFact::Redemption(f) => of(When::Day(f.from), Some(&f.membership)),
        AnyFact::Renewal(f) => of(f.at, Some(&f.membership)),
        AnyFact::Cancellation(f) => of(f.at, Some(&f.membership)),
        AnyFact::StatusOverride(f) => of(f.from, None),
        AnyFact::Share(f) => of(f.from, None),
        AnyFact::Link(f) => of(f.from, None),
        AnyFact::Ending(f) => of(f.at, None),
        AnyFact::Charge(f) => of(When::Day(f.at), None),
        AnyFact::Grant(f) => of(f.from, None),
        AnyFact::Use(f) => of(When::Moment(f.at), None),
        AnyFact::Visit(f) => of(When::Moment(f.at), None),
        AnyFact::Payment(f) => of(When::Moment(f.at), None),
        _ => Ok(None),
    }
}

pub(super) fn voided(draft: &mut Draft<'_>, kind: FactKind, fact: FactId, reason: Option<&str>) -> Step {
    let (id, recorded) = draft.next()?;
    draft.facts.voids.push(Void { id, recorded, kind, fact, reason: reason.map(str::to_owned) });
    Ok(())
}
