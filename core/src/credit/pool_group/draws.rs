//! What was drawn, by a space's facts: uses and reservations, on whose lots, and what becomes of what they do not cover.
//!
//! Uses `cover`, `term` and the rooms below them.

use super::lots::{allowances, terms_of};
use super::{PoolGroup, company_group, own_group, shared_group};
use crate::cover;
use crate::credit::{Draw, Return};
use crate::id::{CompanyId, CustomerId, FactId, MembershipId};
use crate::plan::{CreditRate, CreditTerms, Overage, OveragePrice};
use crate::space::facts::{Booking, BookingCancellation, CreditKind, Drawn, Party, Returned, Use};
use crate::space::{Account, Held};
use crate::term;
use crate::time::Moment;
use std::collections::HashMap;
use std::sync::Arc;

/// What a draw is, besides what the pool knows of it.
#[derive(Clone, Debug)]
pub(crate) struct Drawing<'a> {
    pub(crate) customer: &'a CustomerId,
    pub(crate) under: Option<&'a MembershipId>,
    /// What the plan says that it is drawn under.
    pub(crate) terms: Option<&'a CreditTerms>,
    /// The rate that was frozen in the fact.
    pub(crate) rate: Option<CreditRate>,
}

impl<'a> PoolGroup<'a> {
    /// Adds what a customer has drawn.
    pub(super) fn add_draws(&mut self, account: &'a Account) {
        let Some(Party::Customer(customer)) = &account.party else { return };
        let of_kind = |used: &&Arc<Use>| used.credit == self.kind.id && used.customer == *customer;
        let uses: Vec<&'a Arc<Use>> = account.uses.iter().filter(of_kind).collect();
        for used in uses {
            let draw = Draw {
                order: used.order,
                ..Draw::new(FactId::derived(format!("use:{}", used.id)), used.at, used.amount, Some(customer.clone()))
            };
            let under = used.under.as_ref();
            let words = self.words(used.resource.as_ref(), used.at, used.at);
            let drawing = Drawing { customer, under, terms: None, rate: used.rate };
            self.add_draw(account, draw, words, drawing);
        }
        for (booking, cancellation) in &account.bookings {
            if booking.customer == *customer {
                self.add_booking(account, customer, booking, cancellation.as_deref());
            }
        }
    }

    fn add_booking(
        &mut self,
        account: &'a Account,
        customer: &'a CustomerId,
        booking: &'a Booking,
        cancellation: Option<&BookingCancellation>,
    ) {
        let Some(takes) = booking.takes.as_ref().filter(|takes| takes.credit == self.kind.id) else { return };
        let Some((at, returned)) = times(self.kind, booking, cancellation) else { return };
        let id = FactId::derived(format!("booking:{}", booking.id));
        if let Some(cancellation) = returned {
            let id_of = FactId::derived(format!("cancellation:{}", cancellation.id));
            let (draw, at) = (id.clone(), cancellation.at);
            self.pool.returns.push(Return { id: id_of, draw, at, amount: None, order: 0 });
        }
        let draw = Draw::new(id, at, takes.amount, Some(customer.clone()));
        let words = self.words(Some(&booking.resource), booking.from, booking.until);
        let under = booking.under.as_ref();
        let drawing = Drawing { customer, under, terms: None, rate: takes.rate };
        self.add_draw(account, draw, words, drawing);
    }

    pub(crate) fn add_draw(&mut self, account: &'a Account, draw: Draw, of: Vec<Arc<str>>, drawing: Drawing<'a>) {
        let reached = self.reached(account, drawing.customer, drawing.under, draw.at);
        let Reached { pool_groups, then, terms, .. } = reached;
        // What nobody has priced is refused, unless the plan says that it is not.
        let priced =
            terms.is_some_and(|terms| has_price(terms, drawing.rate)) || (terms.is_none() && drawing.rate.is_some());
        let unpriced = if priced { Overage::Charged } else { Overage::Refused };
        let overage = Some(terms.and_then(|terms| terms.overage).unwrap_or(unpriced));
        self.drawings.push(Drawing { terms, ..drawing });
        self.pool.draws.push(Draw { of, pool_groups, then, overage, ..draw });
    }

    /// The pool groups on whose lots a customer may draw at an instant, and what rules the draw: under a membership that is
    /// named and covers them, its own groups first, and those of all else that they have a part in when these have nothing
    /// left.
    pub(super) fn reached(
        &self,
        account: &'a Account,
        customer: &CustomerId,
        under: Option<&MembershipId>,
        at: Moment,
    ) -> Reached<'a> {
        let space = self.space;
        let catalogue = space.catalogue();
        let named = under.and_then(|id| space.membership(id)).map(|(_, held)| held);
        let wanted = |held: &Held| under.is_none_or(|under| *under == held.membership.id);
        let mut reached = Reached::default();
        for held in account.held.iter().filter(|held| admits(held, catalogue, at)) {
            // What nobody else draws on is open to its owner, whatever they draw under.
            reached.add(own_group(held), true);
            reached.open(held, wanted(held), self.terms_at(held, at), wanted(held));
        }
        for covered in &account.covered {
            let parent = space.account(covered.parent);
            let Some(held) = parent.and_then(|parent| parent.membership(&covered.share.membership)) else { continue };
            let place = cover::child(catalogue, held, customer, at).value;
            if place.is_some_and(|place| !place.waiting) && admits(held, catalogue, at) {
                reached.open(held, wanted(held), self.terms_at(held, at), wanted(held));
            }
        }
        let linked = account
            .links
            .iter()
            .filter(|tie| tie.between.from <= at && tie.between.until.is_none_or(|until| at < until));
        let companies = || linked.clone().filter_map(|tie| Some((&tie.link.company, space.account(tie.other)?)));
        for (id, company) in companies() {
            let of_company = |held: &Held| {
                held.membership.holder == Party::Company(id.clone()) || held.membership.pool.as_ref() == Some(id)
            };
            let first = under.is_none() || named.is_some_and(of_company);
            reached.add(company_group(id), first);
            for held in &company.held {
                let place = cover::linked(catalogue, company, held, customer, at).value;
                if place.is_some_and(|place| !place.waiting) && admits(held, catalogue, at) {
                    reached.open(held, first, self.terms_at(held, at), wanted(held));
                }
            }
        }
        // Whom it does not cover any more draws nothing else under it; it rules all the same.
        if reached.covered {
            let Reached { then, known, .. } = &mut reached;
            then.retain(|pool_group| known.get(pool_group) == Some(&false));
        } else {
            reached.then.clear();
        }
        reached.terms = reached.terms.or_else(|| named.and_then(|held| self.terms_at(held, at))).or(reached.others);
        reached.terms =
            reached.terms.or_else(|| companies().find_map(|(id, company)| self.terms_of_pool(id, company, at)));
        reached
    }

    /// What is said of the credits of a company's pool, which bind also those who are linked to it and hold nothing: by what
    /// it holds, or by a membership that puts credits into it.
    fn terms_of_pool(&self, id: &CompanyId, company: &'a Account, at: Moment) -> Option<&'a CreditTerms> {
        let catalogue = self.space.catalogue();
        let contributors = company.contributors.iter().filter_map(|ix| self.space.account(*ix));
        let into = |held: &&'a Held| {
            let stretch = term::of(held, catalogue).at(at).value;
            let grants = |one: &crate::plan::Allowance| one.credit == self.kind.id;
            held.membership.pool.as_ref() == Some(id)
                && stretch.is_some_and(|stretch| allowances(held, stretch).iter().any(grants))
        };
        let mut given: Vec<&Held> = contributors.flat_map(|account| &account.held).filter(into).collect();
        given.sort_by_key(|held| &held.membership.id);
        let mut all = company.held.iter().chain(given).filter(|held| admits(held, catalogue, at));
        all.find_map(|held| self.terms_at(held, at))
    }

    fn terms_at(&self, held: &'a Held, at: Moment) -> Option<&'a CreditTerms> {
        let term = term::of(held, self.space.catalogue());
        let stretch = term.at(at).value.or_else(|| term.stretches.first())?;
        terms_of(&stretch.allowances, &self.kind.id)
    }
}

/// What a customer can draw on at an instant.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Reached<'a> {
    pub(crate) pool_groups: Vec<Arc<str>>,
    /// When those have nothing left.
    pub(crate) then: Vec<Arc<str>>,
    pub(crate) terms: Option<&'a CreditTerms>,
    /// What memberships say that are not the one that is named.
    others: Option<&'a CreditTerms>,
    /// Whether the one that is named covers its customer, or any where none is.
    covered: bool,
    /// All of them, and whether each is among the first.
    known: HashMap<Arc<str>, bool>,
}

impl<'a> Reached<'a> {
    fn add(&mut self, pool_group: Arc<str>, first: bool) {
        // One that comes first after all stays among the others until all are known.
        match self.known.get(&pool_group) {
            Some(true) => return,
            Some(false) if !first => return,
            _ => drop(self.known.insert(pool_group.clone(), first)),
        }
        if first { self.pool_groups.push(pool_group) } else { self.then.push(pool_group) }
    }

    /// Opens what a membership grants to all whom it covers. The first that says something of the kind rules, of those that
    /// are wanted before the others.
    fn open(&mut self, held: &'a Held, first: bool, terms: Option<&'a CreditTerms>, wanted: bool) {
        self.add(shared_group(held), first);
        self.covered |= wanted;
        let rules = if wanted { &mut self.terms } else { &mut self.others };
        *rules = rules.or(terms);
    }

    /// All of them, with whatever they are drawn under.
    pub(crate) fn all(self) -> Vec<Arc<str>> {
        self.pool_groups.into_iter().chain(self.then).collect()
    }
}

/// Whether overage costs something: at a price of the plan's, or at the rate that stands in the fact.
fn has_price(terms: &CreditTerms, rate: Option<CreditRate>) -> bool {
    match &terms.price {
        Some(OveragePrice::Flat(_) | OveragePrice::Tiers(_)) => true,
        Some(OveragePrice::OfRate(_)) | None => rate.is_some(),
    }
}

/// Whether a membership lets anybody draw.
fn admits(held: &Held, catalogue: &crate::space::Catalogue, at: Moment) -> bool {
    term::of(held, catalogue).at(at).value.is_some_and(|stretch| stretch.admits)
}

/// When a reservation draws, and what gives back what it drew. `None` if it is given up before it draws: what was not drawn
/// yet is never drawn.
fn times<'c>(
    kind: &CreditKind,
    booking: &Booking,
    cancellation: Option<&'c BookingCancellation>,
) -> Option<(Moment, Option<&'c BookingCancellation>)> {
    let at = match kind.drawn {
        Drawn::AtStart => booking.from,
        Drawn::WhenMade => booking.recorded,
    };
    let returned = cancellation.filter(|cancellation| gives_back(kind.returned, booking, cancellation));
    returned.is_none_or(|cancellation| cancellation.at > at).then_some((at, returned))
}

/// The last instant at which a customer draws credits of a kind, or gives some back.
pub(super) fn last(account: &Account, kind: &CreditKind) -> Option<Moment> {
    let Some(Party::Customer(customer)) = &account.party else { return None };
    let uses = account.uses.iter().filter(|used| used.credit == kind.id && used.customer == *customer);
    let takes = |booking: &Booking| booking.takes.as_ref().is_some_and(|takes| takes.credit == kind.id);
    let own = account.bookings.iter().filter(|(booking, _)| booking.customer == *customer && takes(booking));
    let booked = own.filter_map(|(booking, cancellation)| {
        let (at, returned) = times(kind, booking, cancellation.as_deref())?;
        Some(returned.map_or(at, |returned| returned.at.max(at)))
    });
    uses.map(|used| used.at).chain(booked).max()
}

fn gives_back(returned: Returned, booking: &Booking, cancellation: &BookingCancellation) -> bool {
    !cancellation.charged
        && match returned {
            Returned::WhileLiving => true,
            Returned::BeforeStart => cancellation.at < booking.from,
            Returned::Never => false,
        }
}
