//! What changes while a membership is held: plan, seats, price, add-ons, coupons, pauses, a status set by hand.
//!
//! Uses `term`, `cover` and the rooms below them.

use super::command::{Action, Effect};
use super::draft::{Attempt, Draft, Stop};
use super::joining::{covered_by_another, redemption};
use super::refusal::{Refusal, RefusalCode, RemarkCode};
use super::sharing::{CoveredAt, beneficiaries_at, cover_at};
use crate::error::{Code, Error};
use crate::id::{AddOnId, CouponId, FactId, MembershipId, PlanId};
use crate::money::{Amount, Currency, Ratio};
use crate::plan::{Plan, charge};
use crate::proration::converted;
use crate::space::facts::{
    Attachment, Ending, EndingOf, LimitLowered, MembersLower, OverLimit, Party, Pause, PauseFee, PriceChange,
    SeatChange, Share, Status, StatusOverride, Switch,
};
use crate::space::{Between, Held, Space, Stretch};
use crate::term::{self, HeldBy};
use crate::time::{Day, Interval, Moment, When};
use std::num::NonZeroU32;

pub(super) fn switch(
    draft: &mut Draft<'_>,
    membership: &MembershipId,
    plan: &PlanId,
    when: Effect,
    seats: Option<NonZeroU32>,
    price: Option<Amount>,
) -> Attempt {
    let held = draft.own(membership)?;
    let on = draft.effect(when, held)?;
    let (at, day) = (draft.judged(on)?, draft.day_of(on));
    if let Party::Customer(_) = &held.membership.holder {
        let (_, account) = draft.account(&held.membership.holder, "membership")?;
        if let Some(refusal) = covered_by_another(draft, account, at) {
            return Err(refusal.into());
        }
    }
    let stretch = draft.running(held, at)?;
    let version = draft.offered(plan, day)?;
    if stretch.plan.id == version.id && seats.is_none() && price.is_none() {
        return draft.refuse(RefusalCode::SamePlan);
    }
    if draft.by_member().is_some() {
        if !version.public {
            return draft.refuse(RefusalCode::NotPublic);
        }
        held_to_it(draft, held, stretch, version, on)?;
    }
    // What was agreed for a plan with the staff, a member does not shed by leaving it and coming back.
    let agreed = draft.by_member().and_then(|_| agreed_price(held, plan, at));
    let before = cover_at(draft.space, held, at);
    let (id, recorded) = draft.next()?;
    draft.facts.switches.push(Switch {
        id,
        recorded,
        membership: membership.clone(),
        at: on,
        plan: plan.clone(),
        price: price.or(agreed),
        seats: seats.map(NonZeroU32::get),
        by: None,
    });
    takes_effect(draft, on);
    let later: Vec<FactId> =
        held.switches.iter().filter(|(then, _)| *then > at).map(|(_, fact)| fact.id.clone()).collect();
    if !later.is_empty() {
        draft.remark(RemarkCode::ChangesStand).about = later;
    }
    let trial = |held: &Held, space: &Space| {
        let stretch = term::of(held, space.catalogue()).at(at).value;
        stretch.is_some_and(|stretch| stretch.status == Status::Trialing)
    };
    if trial(held, draft.space) {
        let made = draft.made()?;
        if made.membership(membership).is_some_and(|(_, changed)| !trial(changed, &made)) {
            draft.remark(RemarkCode::TrialEnds).on = Some(day);
        }
    }
    carried(draft, membership, on, &before)?;
    seated(draft, membership, held, on)
}

/// The price that was last agreed for a plan, by an instant.
fn agreed_price(held: &Held, plan: &PlanId, at: Moment) -> Option<Amount> {
    let (mut taken, mut agreed) = (&held.membership.plan, None);
    if taken == plan {
        agreed = held.membership.price;
    }
    let mut changes = held.price_changes.iter().filter(|(from, _)| *from <= at).peekable();
    let switches = held.switches.iter().filter(|(from, _)| *from <= at);
    for next in switches.map(Some).chain([None]) {
        while let Some((_, change)) = changes.next_if(|(from, _)| next.is_none_or(|(switched, _)| from < switched)) {
            agreed = if taken == plan { change.price } else { agreed };
        }
        if let Some((_, switch)) = next {
            taken = &switch.plan;
            agreed = if taken == plan { switch.price } else { agreed };
        }
    }
    agreed
}

/// A member who is held by notice or commitment does not change to less before.
fn held_to_it(draft: &Draft<'_>, held: &Held, stretch: &Stretch, version: &Plan, on: When) -> Attempt {
    let at = draft.judged(on)?;
    let a_month = |plan: &Plan| a_month(plan, agreed_price(held, &plan.plan, at), stretch.seats);
    let costs_less = match (a_month(version), a_month(&stretch.plan)) {
        (Some((new_in, new)), Some((old_in, old))) => new_in == old_in && new < old,
        (new, old) => new.is_none() && old.is_some_and(|(_, old)| old > Ratio::ZERO),
    };
    let is_less = version.rank < stretch.plan.rank || costs_less;
    if is_less { lowered(draft, held, on) } else { Ok(()) }
}

/// What a plan costs in a month, in the minor unit: what was agreed, or its price for so many seats. A term counts as one.
fn a_month(plan: &Plan, agreed: Option<Amount>, seats: u32) -> Option<(Currency, Ratio)> {
    let price = agreed.or_else(|| charge(plan.price.as_ref()?, seats).ok())?;
    let every = plan.billing.as_ref().map_or(Interval::MONTH, |billing| billing.every);
    let months = converted(every, Interval::MONTH).ok()?;
    Some((price.currency(), Ratio::from(price.minor()).checked_mul(months).ok()?))
}

/// What makes a membership cost its holder less: notice and commitment bind it, and it may have to be at a period's end.
fn lowered(draft: &Draft<'_>, held: &Held, on: When) -> Attempt {
    held_until(draft, held, draft.day_of(on))?;
    not_within_a_period(draft, held, on)
}

/// Members may have to wait for a period's end until they pay less.
fn not_within_a_period(draft: &Draft<'_>, held: &Held, on: When) -> Attempt {
    let at = draft.moment_of(on)?;
    let rule = draft.space.catalogue().policy_at(draft.today()).members_lower;
    let ends = draft.space.period_from(&held.membership.id, at).filter(|_| rule == MembersLower::PeriodEnd);
    match ends.filter(|ends| *ends > at) {
        Some(ends) => Err(too_early(draft, When::Moment(ends)).into()),
        None => Ok(()),
    }
}

/// A refusal with the same command at a later time.
fn too_early(draft: &Draft<'_>, later: When) -> Refusal {
    let instead = draft.command.action.on(Effect::On(later)).map(|action| draft.other(action));
    Refusal { instead, earliest: Some(draft.day_of(later)), ..draft.refusal(RefusalCode::TooEarly) }
}

/// Notice and commitment bind whatever makes a membership less.
fn held_until(draft: &Draft<'_>, held: &Held, day: Day) -> Attempt {
    let leaving = draft.space.leaving(&held.membership.id, draft.at())?;
    if day >= leaving.earliest {
        return Ok(());
    }
    Err(too_early(draft, When::Day(leaving.earliest)).into())
}

/// What becomes of the children of a membership that changes: they come along, wait, or are dropped.
fn carried(draft: &mut Draft<'_>, membership: &MembershipId, on: When, before: &CoveredAt) -> Attempt {
    if before.covered.is_empty() {
        return Ok(());
    }
    let at = draft.judged(on)?;
    let after = |draft: &Draft<'_>| -> Attempt<CoveredAt> {
        let made = draft.made()?;
        let (_, held) = made.membership(membership).ok_or_else(|| draft.unknown("membership", membership))?;
        Ok(cover_at(&made, held, at))
    };
    let now = after(draft)?;
    let waiting: Vec<_> = before.covered.iter().filter(|child| now.waiting.contains(child)).cloned().collect();
    let dropped: Vec<_> = before
        .covered
        .iter()
        .filter(|child| !now.covered.contains(child) && !now.waiting.contains(child))
        .cloned()
        .collect();
    let named = |ids: &[crate::id::CustomerId]| ids.iter().filter_map(|id| FactId::new(id.as_str()).ok()).collect();
    if !waiting.is_empty() {
        let rule = draft.space.catalogue().policy_at(draft.day_of(on)).fewer_places;
        let over = match (rule, draft.manager()) {
            (LimitLowered::NewestWait, _) => None,
            (LimitLowered::CarriedOver, manager) => Some(manager.unwrap_or("policy").to_owned()),
            (LimitLowered::Refused, Some(manager)) => Some(manager.to_owned()),
            (LimitLowered::Refused, None) => {
                let (limit, count) = (number(now.covered.len()), number(before.covered.len()));
                let refusal = draft.refusal(RefusalCode::TooManyChildren);
                return Err(Refusal { limit: Some(limit), count: Some(count), ..refusal }.into());
            }
        };
        match over {
            None => draft.remark(RemarkCode::ChildrenWait).about = named(&waiting),
            Some(by) => {
                let (_, held) = draft.held(membership)?;
                let lasting = held.shares.iter().filter(|(between, share)| {
                    waiting.contains(&share.child) && between.until.is_none_or(|until| until > at)
                });
                for (between, share) in lasting {
                    let (id, recorded) = draft.next()?;
                    let over_limit = Some(OverLimit { by: by.clone(), reason: "carried over".to_owned() });
                    let (membership, child) = (membership.clone(), share.child.clone());
                    let from = if between.from > at { When::Moment(between.from) } else { on };
                    let until = between.until.map(When::Moment);
                    draft.facts.shares.push(Share { id, recorded, membership, child, from, until, over_limit });
                }
                draft.remark(RemarkCode::OverLimit).about = named(&waiting);
            }
        }
    }
    if !dropped.is_empty() {
        draft.remark(RemarkCode::ChildrenDropped).about = named(&dropped);
    }
    let along = after(draft)?.covered;
    if !along.is_empty() {
        draft.remark(RemarkCode::ChildrenCarriedOver).about = named(&along);
    }
    Ok(())
}

/// Whether those who are in have a seat after what the draft makes.
fn seated(draft: &mut Draft<'_>, membership: &MembershipId, held: &Held, on: When) -> Attempt {
    let at = draft.judged(on)?;
    let before = beneficiaries_at(draft.space, held, at);
    if before.covered.is_empty() {
        return Ok(());
    }
    let made = draft.made()?;
    let Some((_, changed)) = made.membership(membership) else { return Ok(()) };
    let after = beneficiaries_at(&made, changed, at);
    let waiting: Vec<_> = before.covered.iter().filter(|beneficiary| after.waiting.contains(beneficiary)).collect();
    if waiting.is_empty() {
        return Ok(());
    }
    if draft.space.catalogue().policy_at(draft.day_of(on)).fewer_places == LimitLowered::NewestWait {
        let about = waiting.iter().filter_map(|id| FactId::new(id.as_str()).ok()).collect();
        draft.remark(RemarkCode::Waits).about = about;
        return Ok(());
    }
    let count = number(before.covered.len());
    let refusal = Refusal {
        limit: Some(number(after.covered.len())),
        count: Some(count),
        ..draft.refusal(RefusalCode::SeatsInUse)
    };
    let fits = draft.command.action.with_seats(count).map(|action| draft.other(action));
    Err(Refusal { instead: fits, ..refusal }.into())
}

pub(super) fn change_seats(draft: &mut Draft<'_>, membership: &MembershipId, seats: u32, when: Effect) -> Attempt {
    let held = draft.own(membership)?;
    if seats == 0 {
        return Err(contradiction(
            "do.change_seats.seats",
            "nobody holds a membership without a seat: it is cancelled",
        ));
    }
    let on = draft.effect(when, held)?;
    let stretch = draft.running(held, draft.judged(on)?)?;
    if draft.by_member().is_some() && seats < stretch.seats {
        lowered(draft, held, on)?;
    }
    let (id, recorded) = draft.next()?;
    draft.facts.seat_changes.push(SeatChange { id, recorded, membership: membership.clone(), at: on, seats, by: None });
    takes_effect(draft, on);
    seated(draft, membership, held, on)
}

pub(super) fn change_price(
    draft: &mut Draft<'_>,
    membership: &MembershipId,
    price: Option<Amount>,
    when: Effect,
) -> Attempt {
    let held = draft.own(membership)?;
    let on = draft.effect(when, held)?;
    draft.running(held, draft.judged(on)?)?;
    let (id, recorded) = draft.next()?;
    draft.facts.price_changes.push(PriceChange { id, recorded, membership: membership.clone(), at: on, price });
    takes_effect(draft, on);
    Ok(())
}

fn takes_effect(draft: &mut Draft<'_>, on: When) {
    let day = draft.day_of(on);
    if day > draft.today() || matches!(on, When::Moment(at) if at > draft.at()) {
        draft.remark(RemarkCode::TakesEffect).on = Some(day);
    }
}

pub(super) fn add_add_on(
    draft: &mut Draft<'_>,
    membership: &MembershipId,
    add_on: &AddOnId,
    (from, until): (Option<When>, Option<When>),
    quantity: Option<NonZeroU32>,
    price: Option<Amount>,
) -> Attempt {
    let held = draft.own(membership)?;
    let from = draft.when(from)?;
    let at = draft.judged(from)?;
    draft.running(held, at)?;
    if draft.space.catalogue().add_on_versions(add_on).is_empty() {
        return Err(draft.unknown("add_on", add_on));
    }
    if let Some((_, attachment)) = attached(held, add_on, at) {
        return Err(draft.refusal(RefusalCode::AlreadyAttached).by(attachment.id.as_str()).into());
    }
    let (id, recorded) = draft.next()?;
    draft.facts.attachments.push(Attachment {
        id,
        recorded,
        membership: membership.clone(),
        add_on: add_on.clone(),
        from,
        until,
        quantity,
        price,
        by: None,
    });
    Ok(())
}

fn attached<'h>(held: &'h Held, add_on: &AddOnId, at: Moment) -> Option<&'h (Between, std::sync::Arc<Attachment>)> {
    held.attachments.iter().find(|(between, attachment)| attachment.add_on == *add_on && holds(between, at))
}

/// Whether an instant is in a stretch of time.
pub(super) fn holds(between: &Between, at: Moment) -> bool {
    between.from <= at && between.until.is_none_or(|until| at < until)
}

pub(super) fn drop_add_on(draft: &mut Draft<'_>, membership: &MembershipId, add_on: &AddOnId, when: Effect) -> Attempt {
    let held = draft.own(membership)?;
    if draft.space.catalogue().add_on_versions(add_on).is_empty() {
        return Err(draft.unknown("add_on", add_on));
    }
    let on = draft.effect(when, held)?;
    let at = draft.moment_of(on)?;
    // What ends on its first day ends as it begins: held the instant before, or begun then.
    let before = at.previous().unwrap_or(at);
    let Some((between, attachment)) = attached(held, add_on, before).or_else(|| attached(held, add_on, at)) else {
        return draft.refuse(RefusalCode::NotAttached);
    };
    let (fact, begins) = (attachment.id.clone(), between.from);
    if begins >= at && begins >= draft.at() {
        return super::leaving::voided(draft, crate::space::facts::FactKind::Attachment, fact, None);
    }
    if draft.by_member().is_some() {
        not_within_a_period(draft, held, on)?;
    }
    // What was had until now ends now, and not before it began.
    let on = if begins >= at { When::Moment(draft.at()) } else { on };
    ended(draft, EndingOf::Attachment(fact), on)?;
    takes_effect(draft, on);
    Ok(())
}

pub(super) fn ended(draft: &mut Draft<'_>, of: EndingOf, at: When) -> Attempt {
    let (id, recorded) = draft.next()?;
    draft.facts.endings.push(Ending { id, recorded, of, at, by: None });
    Ok(())
}

pub(super) fn redeem(
    draft: &mut Draft<'_>,
    membership: &MembershipId,
    coupon: &CouponId,
    from: Option<Day>,
) -> Attempt {
    let held = draft.own(membership)?;
    if draft.space.catalogue().coupon(coupon).is_none() {
        return Err(draft.unknown("coupon", coupon));
    }
    let from = draft.when(Some(When::Day(from.unwrap_or_else(|| draft.today()))))?;
    draft.running(held, draft.judged(from)?)?;
    if let Some(used) = held.redemptions.iter().find(|used| used.coupon == *coupon) {
        return Err(draft.refusal(RefusalCode::AlreadyRedeemed).by(used.id.as_str()).into());
    }
    redemption(draft, membership, coupon, draft.day_of(from))
}

pub(super) fn pause(
    draft: &mut Draft<'_>,
    membership: &MembershipId,
    from: Option<When>,
    until: Option<When>,
) -> Attempt {
    let held = draft.own(membership)?;
    let from = draft.when(from)?;
    // What is paused at once has been held until now.
    let from = if draft.day_of(from) == draft.today() { When::Moment(draft.judged(from)?) } else { from };
    let at = draft.moment_of(from)?;
    let stretch = draft.running(held, at)?;
    if stretch.plan.kind.is_pass() {
        return draft.refuse(RefusalCode::NotPausable);
    }
    if draft.by_member().is_some() {
        let leaving = draft.space.leaving(&held.membership.id, draft.at())?;
        if leaving.held_by == Some(HeldBy::Commitment) && draft.day_of(from) < leaving.earliest {
            return Err(Refusal { earliest: Some(leaving.earliest), ..draft.refusal(RefusalCode::TooEarly) }.into());
        }
        let gives_back =
            matches!(draft.space.catalogue().policy_at(draft.day_of(from)).pause, PauseFee::Credit | PauseFee::Fee(_));
        if gives_back {
            not_within_a_period(draft, held, from)?;
        }
    }
    let end = until.map(|until| draft.moment_of(until)).transpose()?;
    let overlaps =
        |between: &Between| between.until.is_none_or(|until| at < until) && end.is_none_or(|end| between.from < end);
    if let Some((_, pause)) = held.pauses.iter().find(|(between, _)| overlaps(between)) {
        return Err(draft.refusal(RefusalCode::AlreadyPaused).by(pause.id.as_str()).into());
    }
    let (id, recorded) = draft.next()?;
    draft.facts.pauses.push(Pause { id, recorded, membership: membership.clone(), from, until, by: None });
    takes_effect(draft, from);
    Ok(())
}

pub(super) fn resume(draft: &mut Draft<'_>, membership: &MembershipId, on: Option<When>) -> Attempt {
    let held = draft.own(membership)?;
    let on = draft.when(on)?;
    let at = draft.judged(on)?;
    let rests = |between: &Between| between.from <= at && between.until.is_none_or(|until| at < until);
    let Some((between, pause)) = held.pauses.iter().find(|(between, _)| rests(between)) else {
        return draft.refuse(RefusalCode::NotPaused);
    };
    draft.theirs(&pause.id, pause.by.as_ref())?;
    let (fact, begins) = (pause.id.clone(), between.from);
    if begins >= draft.moment_of(on)? {
        return super::leaving::voided(draft, crate::space::facts::FactKind::Pause, fact, None);
    }
    ended(draft, EndingOf::Pause(fact), on)
}

pub(super) fn override_status(
    draft: &mut Draft<'_>,
    membership: &MembershipId,
    status: Status,
    (from, until): (Option<When>, Option<When>),
    reason: Option<&str>,
) -> Attempt {
    draft.held(membership)?;
    let Some(by) = draft.manager().map(str::to_owned) else { return draft.refuse(RefusalCode::NotPermitted) };
    let from = from.unwrap_or(When::Moment(draft.at()));
    let (id, recorded) = draft.next()?;
    draft.facts.status_overrides.push(StatusOverride {
        id,
        recorded,
        membership: membership.clone(),
        status,
        from,
        until,
        by,
        reason: reason.map(str::to_owned),
    });
    Ok(())
}

pub(super) fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// A question that contradicts itself.
pub(super) fn contradiction(field: &str, message: &str) -> Stop {
    Error::new(Code::InvalidQuestion, message).at(field.to_owned()).into()
}

impl Action {
    /// The same with so many seats, if it is about seats.
    fn with_seats(&self, count: u32) -> Option<Action> {
        match self.clone() {
            Action::ChangeSeats { membership, when, .. } => {
                Some(Action::ChangeSeats { membership, seats: count, when })
            }
            Action::Switch { membership, plan, when, price, .. } => {
                Some(Action::Switch { membership, plan, when, seats: NonZeroU32::new(count), price })
            }
            _ => None,
        }
    }
}
