//! Who is covered: children of a share, links to a company.
//!
//! Uses `cover` and the rooms below it.

use super::command::Action;
use super::draft::{Attempt, Draft};
use super::holding::{ended, number};
use super::joining::covered_by_another;
use super::leaving::voided;
use super::refusal::{Refusal, RefusalCode, RemarkCode};
use crate::cover;
use crate::id::{CompanyId, CustomerId, FactId, MembershipId, PlanId};
use crate::plan::Kind;
use crate::space::AnyFact;
use crate::space::facts::{ChildrenLeave, EndingOf, FactKind, Invitation, Link, OverLimit, Party, Share};
use crate::space::{Admission, Between, Coverage, Held, Space, Tie};
use crate::term;
use crate::time::{Moment, When};
use std::sync::Arc;

/// Who is covered by a membership at an instant, and who waits; in the order of their ids.
#[derive(Debug, Default, PartialEq)]
pub(super) struct CoveredAt {
    pub(super) covered: Vec<CustomerId>,
    pub(super) waiting: Vec<CustomerId>,
}

fn cover(admission: &Admission, at: Moment) -> CoveredAt {
    let mut found = CoveredAt::default();
    for coverage in admission.0.iter().filter(|coverage| lasts(coverage, at)) {
        let list = if coverage.waiting { &mut found.waiting } else { &mut found.covered };
        list.push(coverage.who.clone());
    }
    found
}

fn lasts(coverage: &Coverage, at: Moment) -> bool {
    coverage.from <= at && coverage.until.is_none_or(|until| at < until)
}

/// The children of a membership at an instant.
pub(super) fn cover_at(space: &Space, held: &Held, at: Moment) -> CoveredAt {
    cover(cover::children(space.catalogue(), held), at)
}

/// Those who inherit a company's membership at an instant.
pub(super) fn beneficiaries_at(space: &Space, held: &Held, at: Moment) -> CoveredAt {
    let company = match &held.membership.holder {
        Party::Company(company) => space.company(company).ok(),
        Party::Customer(_) => None,
    };
    company.map_or_else(CoveredAt::default, |(_, account)| {
        cover(cover::beneficiaries(space.catalogue(), account, held), at)
    })
}

pub(super) fn add_child(
    draft: &mut Draft<'_>,
    membership: &MembershipId,
    child: &CustomerId,
    (given, until): (Option<When>, Option<When>),
    reason: Option<&str>,
) -> Attempt {
    let held = draft.own(membership)?;
    draft.customer(child, "child")?;
    let from = draft.when(given)?;
    if draft.by_member().is_some() {
        let asked = |(between, invitation): &&(Between, Arc<Invitation>)| {
            invitation.child == *child && between.until.is_none_or(|until| until > draft.at())
        };
        let (_, holder) = draft.account(&held.membership.holder, "membership")?;
        let mut theirs = holder.invitations.iter().filter(|(_, one)| one.membership == *membership);
        if let Some((_, open)) = theirs.find(asked) {
            return Err(draft.refusal(RefusalCode::AlreadyInvited).by(open.id.as_str()).into());
        }
    }
    let over_limit = coverable(draft, held, child, from, until, reason)?;
    let (id, recorded) = draft.next()?;
    let (membership, child) = (membership.clone(), child.clone());
    if draft.by_member().is_some() {
        draft.facts.invitations.push(Invitation { id, recorded, membership, child, from, until });
        draft.remark(RemarkCode::AwaitsAcceptance);
        return Ok(());
    }
    draft.facts.shares.push(Share { id, recorded, membership, child, from, until, over_limit });
    undisplaced(draft, held)
}

/// Somebody is covered as they were asked to be, from now on or later.
pub(super) fn accept(draft: &mut Draft<'_>, invitation: &FactId) -> Attempt {
    let found = draft.space.living(FactKind::Invitation, invitation.as_str()).cloned();
    let Some(AnyFact::Invitation(asked)) = found else { return Err(draft.unknown("invitation", invitation)) };
    if draft.by_member().is_some_and(|member| *member != asked.child) {
        return draft.refuse(RefusalCode::NotPermitted);
    }
    let (_, account) = draft.customer(&asked.child, "invitation")?;
    let open = account.invitations.iter().find(|(_, one)| one.id == *invitation);
    let Some((between, _)) = open.filter(|(between, _)| between.until.is_none_or(|until| until > draft.at())) else {
        return draft.refuse(RefusalCode::NotInvited);
    };
    let from = if between.from > draft.at() { asked.from } else { When::Moment(draft.at()) };
    let (_, held) = draft.held(&asked.membership)?;
    let over_limit = coverable(draft, held, &asked.child, from, asked.until, None)?;
    let (id, recorded) = draft.next()?;
    let (membership, child) = (asked.membership.clone(), asked.child.clone());
    draft.facts.shares.push(Share { id, recorded, membership, child, from, until: asked.until, over_limit });
    ended(draft, EndingOf::Invitation(invitation.clone()), When::Moment(recorded))?;
    undisplaced(draft, held)
}

/// Whether a membership can cover a customer from a time on; beyond its limit by whom, and why.
fn coverable(
    draft: &mut Draft<'_>,
    held: &Held,
    child: &CustomerId,
    from: When,
    until: Option<When>,
    reason: Option<&str>,
) -> Attempt<Option<OverLimit>> {
    let (_, account) = draft.customer(child, "child")?;
    let at = draft.judged(from)?;
    let stretch = draft.running(held, at)?;
    if held.membership.holder == Party::Customer(child.clone()) {
        return draft.refuse(RefusalCode::OwnChild);
    }
    let Some(limit) = cover::shared_places(held, stretch) else {
        return Err(not_shareable(draft, held, at).into());
    };
    let now = cover_at(draft.space, held, at);
    if now.covered.contains(child) || now.waiting.contains(child) {
        return draft.refuse(RefusalCode::AlreadyCovered);
    }
    if let Some(refusal) = covered_by_another(draft, account, at) {
        return Err(Refusal { code: RefusalCode::AlreadyMember, ..refusal }.into());
    }
    let own = account.held.iter().find(|held| {
        draft.running(held, at).is_ok_and(|stretch| !stretch.plan.kind.is_pass() && stretch.plan.kind != Kind::Free)
    });
    if let Some(own) = own {
        if draft.by_member().is_some() {
            return Err(draft.refusal(RefusalCode::AlreadyMember).by(own.membership.id.as_str()).into());
        }
        let own = FactId::new(own.membership.id.as_str())?;
        draft.remark(RemarkCode::LeavesOwn).about.push(own);
    }
    let count = number(now.covered.len());
    if count < limit {
        return Ok(None);
    }
    let (Some(by), Some(reason)) = (draft.manager(), reason) else {
        let with_reason = draft.other(Action::AddChild {
            membership: held.membership.id.clone(),
            child: child.clone(),
            from: Some(from),
            until,
            over_limit: Some(reason.unwrap_or("agreed with the holder").to_owned()),
        });
        let refusal = draft.refusal(RefusalCode::LimitReached).instead(with_reason);
        return Err(Refusal { limit: Some(limit), count: Some(count), instead_by_manager: true, ..refusal }.into());
    };
    draft.remark(RemarkCode::OverLimit).count = Some(count.saturating_add(1));
    Ok(Some(OverLimit { by: by.to_owned(), reason: reason.to_owned() }))
}

/// The refusal of a share where the plan has none, with the switch that would allow it, where that would be accepted.
fn not_shareable(draft: &Draft<'_>, held: &Held, at: Moment) -> Refusal {
    let other = shareable(draft, held, at).map(|plan| {
        let (membership, when) = (held.membership.id.clone(), super::command::Effect::default());
        draft.other(Action::Switch { membership, plan, when, seats: None, price: None })
    });
    Refusal { instead: other, ..draft.refusal(RefusalCode::NotShareable) }
}

/// A share that begins before others must not take the place of one of them.
fn undisplaced(draft: &Draft<'_>, held: &Held) -> Attempt {
    let made = draft.made()?;
    let changed = made.membership(&held.membership.id).map(|(_, changed)| cover::children(made.catalogue(), changed));
    let before = cover::children(draft.space.catalogue(), held);
    let newcomer = draft.facts.shares.first().map(|share| &share.child);
    let displaced = changed.zip(newcomer).and_then(|(after, newcomer)| displaced(before, after, newcomer));
    let Some(displaced) = displaced else { return Ok(()) };
    let stretch =
        draft.running(held, draft.judged(draft.facts.shares.first().map_or(draft.now(), |share| share.from))?)?;
    Err(Refusal {
        limit: cover::shared_places(held, stretch),
        ..draft.refusal(RefusalCode::LimitReached).by(displaced.as_str())
    }
    .into())
}

/// The plan to change to, to share a membership: among those that are offered the next in rank, then by id.
fn shareable(draft: &Draft<'_>, held: &Held, at: Moment) -> Option<PlanId> {
    let catalogue = draft.space.catalogue();
    let day = catalogue.zone().day_of(at);
    let rank = term::of(held, catalogue).at(at).value.map_or(i32::MIN, |stretch| stretch.plan.rank);
    let offered = catalogue.plans().filter_map(|(plan, _)| draft.offered(plan, day).ok());
    let open = |public: bool| draft.by_member().is_none() || public;
    let able = offered.filter(|plan| plan.sharing.is_some() && open(plan.public));
    able.min_by_key(|plan| (plan.rank < rank, plan.rank.abs_diff(rank), plan.plan.clone()))
        .map(|plan| plan.plan.clone())
}

pub(super) fn remove_child(
    draft: &mut Draft<'_>,
    membership: &MembershipId,
    child: &CustomerId,
    on: Option<When>,
) -> Attempt {
    draft.customer(child, "child")?;
    let on = leaves_on(draft, on)?;
    let at = draft.moment_of(on)?;
    let (_, held) = draft.held(membership)?;
    let (_, holder) = draft.account(&held.membership.holder, "membership")?;
    let lasts = |between: &Between| between.until.is_none_or(|until| until > at);
    let invited = holder
        .invitations
        .iter()
        .filter(|(between, one)| (&one.membership, &one.child) == (membership, child) && lasts(between));
    let invited: Vec<FactId> = invited.map(|(_, one)| one.id.clone()).collect();
    let shares = held.shares.iter().filter(|(between, share)| share.child == *child && lasts(between));
    let shares: Vec<_> = shares.map(|(between, share)| (between.from, share.id.clone())).collect();
    // Whoever is asked may decline; whoever is covered leaves by themselves only where the policy says so.
    let leaves = draft.space.catalogue().policy_at(draft.day_of(on)).children_leave == ChildrenLeave::ByThemselves;
    if draft.by_member() != Some(child) || !(leaves || shares.is_empty()) {
        draft.own(membership)?;
    }
    if shares.is_empty() && invited.is_empty() {
        return draft.refuse(RefusalCode::NotCovered);
    }
    for (from, share) in shares {
        match from < at {
            true => ended(draft, EndingOf::Share(share), on)?,
            // It never begins.
            false => voided(draft, FactKind::Share, share, None)?,
        }
    }
    for invitation in invited {
        ended(draft, EndingOf::Invitation(invitation), on)?;
    }
    standing_bookings(draft, child, std::slice::from_ref(membership), at)
}

/// Who leaves, leaves at this instant, unless another was given.
fn leaves_on(draft: &Draft<'_>, on: Option<When>) -> Attempt<When> {
    on.map_or_else(|| Ok(When::Moment(draft.at())), |on| draft.when(Some(on)))
}

/// Names the reservations that somebody has under memberships which they no longer have a part in.
fn standing_bookings(draft: &mut Draft<'_>, who: &CustomerId, under: &[MembershipId], at: Moment) -> Attempt {
    let (_, account) = draft.customer(who, "customer")?;
    let theirs = account.bookings.iter().filter(|(booking, cancellation)| {
        let is_under = booking.under.as_ref().is_some_and(|id| under.contains(id));
        booking.customer == *who && cancellation.is_none() && booking.until > at && is_under
    });
    let stand: Vec<FactId> = theirs.map(|(booking, _)| booking.id.clone()).collect();
    if !stand.is_empty() {
        draft.remark(RemarkCode::BookingStands).about = stand;
    }
    Ok(())
}

pub(super) fn link(
    draft: &mut Draft<'_>,
    customer: &CustomerId,
    company: &CompanyId,
    (given, until): (Option<When>, Option<When>),
    role: Option<&str>,
) -> Attempt {
    let (_, account) = draft.customer(customer, "customer")?;
    let (ix, of) = draft.account(&Party::Company(company.clone()), "company")?;
    let from = draft.when(given)?;
    let at = draft.moment_of(from)?;
    let end = until.map(|until| draft.moment_of(until)).transpose()?;
    let overlaps = |tie: &&Tie| {
        let same = tie.other == ix && tie.link.role.as_deref() == role;
        same && tie.between.from <= at && tie.between.until.is_none_or(|last| end.is_some_and(|end| end <= last))
    };
    if let Some(tie) = account.links.iter().find(overlaps) {
        return Err(draft.refusal(RefusalCode::AlreadyLinked).by(tie.link.id.as_str()).into());
    }
    let (id, recorded) = draft.next()?;
    let (tied, to, role) = (customer.clone(), company.clone(), role.map(str::to_owned));
    let link = Link { id, recorded, customer: tied, company: to, from, until, role: role.clone() };
    draft.facts.links.push(link);
    let made = draft.made()?;
    let mut waits = false;
    for held in &of.held {
        let Some((_, changed)) = made.membership(&held.membership.id) else { continue };
        let before = cover::beneficiaries(draft.space.catalogue(), of, held);
        let (_, then) = made.company(company)?;
        let after = cover::beneficiaries(made.catalogue(), then, changed);
        if let Some(displaced) = displaced(before, after, customer) {
            let today = Action::Link {
                customer: customer.clone(),
                company: company.clone(),
                from: None,
                until,
                role: role.clone(),
            };
            let refusal = draft.refusal(RefusalCode::WouldDisplace).by(displaced.as_str());
            return Err(refusal.instead(draft.other(today)).into());
        }
        waits |= cover(after, at).waiting.contains(customer);
    }
    if waits {
        draft.remark(RemarkCode::Waits).about.push(FactId::new(customer.as_str())?);
    }
    Ok(())
}

/// Somebody else who was admitted and no longer is, at some time.
fn displaced<'a>(before: &'a Admission, after: &Admission, newcomer: &CustomerId) -> Option<&'a CustomerId> {
    let others = before.0.iter().filter(|coverage| !coverage.waiting && coverage.who != *newcomer);
    let kept = |coverage: &Coverage| {
        let covers = |other: &Coverage| {
            let lasts = match (other.until, coverage.until) {
                (None, _) => true,
                (Some(_), None) => false,
                (Some(other), Some(coverage)) => other >= coverage,
            };
            !other.waiting && other.who == coverage.who && other.from <= coverage.from && lasts
        };
        after.0.iter().any(covers)
    };
    others.into_iter().find(|coverage| !kept(coverage)).map(|coverage| &coverage.who)
}

pub(super) fn unlink(draft: &mut Draft<'_>, customer: &CustomerId, company: &CompanyId, on: Option<When>) -> Attempt {
    let (_, account) = draft.customer(customer, "customer")?;
    let (ix, of) = draft.account(&Party::Company(company.clone()), "company")?;
    let on = leaves_on(draft, on)?;
    let at = draft.moment_of(on)?;
    let open = |tie: &&Tie| tie.other == ix && tie.between.until.is_none_or(|until| until > at);
    let links: Vec<_> = account.links.iter().filter(open).map(|tie| (tie.between.from, tie.link.id.clone())).collect();
    if links.is_empty() {
        return draft.refuse(RefusalCode::NotLinked);
    }
    for (from, link) in links {
        match from < at {
            true => ended(draft, EndingOf::Link(link), on)?,
            // It never begins.
            false => voided(draft, FactKind::Link, link, None)?,
        }
    }
    let under: Vec<MembershipId> = of.held.iter().map(|held| held.membership.id.clone()).collect();
    standing_bookings(draft, customer, &under, at)
}
