//! Who is covered: children of a share, links to a company.
//!
//! Uses `cover` and the rooms below it.

use super::command::Action;
use super::draft::{Attempt, Draft};
use super::holding::{ended, number};
use super::joining::{covered_by_another, is_pass};
use super::leaving::voided;
use super::refusal::{Refusal, RefusalCode, RemarkCode};
use crate::cover;
use crate::id::{CompanyId, CustomerId, FactId, MembershipId, PlanId};
use crate::plan::Kind;
use crate::space::facts::{EndingOf, FactKind, Link, OverLimit, Party, Share};
use crate::space::{Admission, Coverage, Held, Space, Tie};
use crate::term;
use crate::time::{Moment, When};

/// Who is covered by a membership at an instant, and who waits; in the order of their ids.
#[derive(Debug, Default, PartialEq)]
pub(super) struct CoveredAt {
    pub(super) covered: Vec<CustomerId>,
    pub(super) waiting: Vec<CustomerId>,
}

fn of(admission: &Admission, at: Moment) -> CoveredAt {
    let mut cover = CoveredAt::default();
    for coverage in admission.0.iter().filter(|coverage| lasts(coverage, at)) {
        let list = if coverage.waiting { &mut cover.waiting } else { &mut cover.covered };
        list.push(coverage.who.clone());
    }
    cover
}

fn lasts(coverage: &Coverage, at: Moment) -> bool {
    coverage.from <= at && coverage.until.is_none_or(|until| at < until)
}

/// The children of a membership at an instant.
pub(super) fn cover_at(space: &Space, held: &Held, at: Moment) -> CoveredAt {
    of(cover::children(space.catalogue(), held), at)
}

/// Those who inherit a company's membership at an instant.
pub(super) fn beneficiaries_at(space: &Space, held: &Held, at: Moment) -> CoveredAt {
    let company = match &held.membership.holder {
        Party::Company(company) => space.company(company).ok(),
        Party::Customer(_) => None,
    };
    company
        .map_or_else(CoveredAt::default, |(_, account)| of(cover::beneficiaries(space.catalogue(), account, held), at))
}

/// A child as it is to be covered.
pub(super) struct ChildAsked<'w> {
    pub(super) child: &'w CustomerId,
    pub(super) from: Option<When>,
    pub(super) until: Option<When>,
    pub(super) over_limit: Option<&'w str>,
}

pub(super) fn add_child(draft: &mut Draft<'_>, membership: &MembershipId, asked: &ChildAsked<'_>) -> Attempt {
    let held = draft.own(membership)?;
    let (_, account) = draft.customer(asked.child, "child")?;
    let from = draft.when(asked.from)?;
    let at = draft.judged(from)?;
    let stretch = draft.running(held, at)?;
    if held.membership.holder == Party::Customer(asked.child.clone()) {
        return draft.refuse(RefusalCode::OwnChild);
    }
    let rule = stretch.sharing.sharing.as_ref();
    let Some(rule) = rule.filter(|_| !is_pass(&stretch.plan) && stretch.plan.kind != Kind::Free) else {
        let refusal = draft.refusal(RefusalCode::NotShareable);
        let other = shareable(draft, held, at).map(|plan| {
            let (membership, when) = (membership.clone(), super::command::Effect::default());
            draft.other(Action::Switch { membership, plan, when, seats: None, price: None })
        });
        return Err(Refusal { instead: other, ..refusal }.into());
    };
    let now = cover_at(draft.space, held, at);
    if now.covered.contains(asked.child) || now.waiting.contains(asked.child) {
        return draft.refuse(RefusalCode::AlreadyCovered);
    }
    if let Some(refusal) = covered_by_another(draft, account, at) {
        return Err(Refusal { code: RefusalCode::AlreadyMember, ..refusal }.into());
    }
    let own = account.held.iter().find(|held| {
        draft.running(held, at).is_ok_and(|stretch| !is_pass(&stretch.plan) && stretch.plan.kind != Kind::Free)
    });
    match (own, draft.by_member()) {
        (Some(own), Some(_)) => {
            return Err(draft.refusal(RefusalCode::AlreadyMember).by(own.membership.id.as_str()).into());
        }
        (Some(own), None) => {
            let own = FactId::new(own.membership.id.as_str())?;
            draft.remark(RemarkCode::LeavesOwn).about.push(own);
        }
        (None, _) => {}
    }
    let (mut over_limit, limit) = (None, rule.max_additional);
    if number(now.covered.len()) >= rule.max_additional {
        let (Some(by), Some(reason)) = (draft.manager(), asked.over_limit) else {
            let refusal = draft.refusal(RefusalCode::LimitReached);
            let with_reason = draft.other(Action::AddChild {
                membership: membership.clone(),
                child: asked.child.clone(),
                from: asked.from,
                until: asked.until,
                over_limit: Some(asked.over_limit.unwrap_or("agreed with the holder").to_owned()),
            });
            let counts = (Some(rule.max_additional), Some(number(now.covered.len())));
            let refusal = Refusal { limit: counts.0, count: counts.1, ..refusal.instead(with_reason) };
            return Err(Refusal { instead_by_manager: true, ..refusal }.into());
        };
        over_limit = Some(OverLimit { by: by.to_owned(), reason: reason.to_owned() });
        draft.remark(RemarkCode::OverLimit).count = Some(number(now.covered.len()).saturating_add(1));
    }
    let (id, recorded) = draft.next()?;
    draft.facts.shares.push(Share {
        id,
        recorded,
        membership: membership.clone(),
        child: asked.child.clone(),
        from,
        until: asked.until,
        over_limit,
    });
    // A share that begins before others must not take the place of one of them.
    let made = draft.made()?;
    let changed = made.membership(membership).map(|(_, changed)| cover::children(made.catalogue(), changed));
    let before = cover::children(draft.space.catalogue(), held);
    if let Some(displaced) = changed.and_then(|after| displaced(before, after, asked.child)) {
        let refusal = draft.refusal(RefusalCode::LimitReached).by(displaced.as_str());
        return Err(Refusal { limit: Some(limit), ..refusal }.into());
    }
    Ok(())
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
    let held = draft.own(membership)?;
    draft.customer(child, "child")?;
    let on = leaves_on(draft, on)?;
    let at = draft.moment_of(on)?;
    let shares = held
        .shares
        .iter()
        .filter(|(between, share)| share.child == *child && between.until.is_none_or(|until| until > at));
    let shares: Vec<_> = shares.map(|(between, share)| (between.from, share.id.clone())).collect();
    if shares.is_empty() {
        return draft.refuse(RefusalCode::NotCovered);
    }
    for (from, share) in shares {
        match from < at {
            true => ended(draft, EndingOf::Share(share), on)?,
            // It never begins.
            false => voided(draft, FactKind::Share, share, None)?,
        }
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

/// A link as it is asked for.
pub(super) struct Tied<'w> {
    pub(super) customer: &'w CustomerId,
    pub(super) company: &'w CompanyId,
    pub(super) from: Option<When>,
    pub(super) until: Option<When>,
    pub(super) role: Option<&'w str>,
}

pub(super) fn link(draft: &mut Draft<'_>, asked: &Tied<'_>) -> Attempt {
    let (_, account) = draft.customer(asked.customer, "customer")?;
    let (ix, company) = draft.account(&Party::Company(asked.company.clone()), "company")?;
    let from = draft.when(asked.from)?;
    let at = draft.moment_of(from)?;
    let until = asked.until.map(|until| draft.moment_of(until)).transpose()?;
    let overlaps = |tie: &&Tie| {
        let same = tie.other == ix && tie.link.role.as_deref() == asked.role;
        same && tie.between.from <= at && tie.between.until.is_none_or(|end| until.is_some_and(|until| until <= end))
    };
    if let Some(tie) = account.links.iter().find(overlaps) {
        return Err(draft.refusal(RefusalCode::AlreadyLinked).by(tie.link.id.as_str()).into());
    }
    let (id, recorded) = draft.next()?;
    let (customer, role) = (asked.customer.clone(), asked.role.map(str::to_owned));
    let link = Link { id, recorded, customer, company: asked.company.clone(), from, until: asked.until, role };
    draft.facts.links.push(link);
    let made = draft.made()?;
    let mut waits = false;
    for held in &company.held {
        let Some((_, changed)) = made.membership(&held.membership.id) else { continue };
        let before = cover::beneficiaries(draft.space.catalogue(), company, held);
        let (_, then) = made.company(asked.company)?;
        let after = cover::beneficiaries(made.catalogue(), then, changed);
        if let Some(displaced) = displaced(before, after, asked.customer) {
            let today = Action::Link {
                customer: asked.customer.clone(),
                company: asked.company.clone(),
                from: None,
                until: asked.until,
                role: asked.role.map(str::to_owned),
            };
            let refusal = draft.refusal(RefusalCode::WouldDisplace).by(displaced.as_str());
            return Err(refusal.instead(draft.other(today)).into());
        }
        waits |= of(after, at).waiting.contains(asked.customer);
    }
    if waits {
        draft.remark(RemarkCode::Waits).about.push(FactId::new(asked.customer.as_str())?);
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
