//! What a customer holds at an instant, borrowed from the space: nothing is copied until an answer is made of it.
//!
//! Uses `space`, `term` and `cover`.

use super::answer::{Holding, Source};
use super::bounds::Bounds;
use super::default;
use crate::cover;
use crate::id::{CompanyId, FactId, MembershipId};
use crate::plan::Plan;
use crate::space::Space;
use crate::space::facts::{Party, Status};
use crate::space::{Account, Held, Timeline};
use crate::term;
use crate::time::{Day, Moment, Piece};
use crate::zone::Zone;
use std::collections::BTreeSet;

/// How a customer comes to hold something, with what names it among all that they hold. Ordered as answers are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum HoldKey<'a> {
    Own(&'a MembershipId),
    Shared(&'a MembershipId),
    Inherited(&'a CompanyId, &'a MembershipId),
    Default,
}

/// One thing that a customer holds at an instant.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Hold<'a> {
    pub(crate) key: HoldKey<'a>,
    /// The share, or the link, that gives it.
    pub(crate) through: Option<&'a FactId>,
    /// The membership; absent for the default plan.
    pub(crate) held: Option<&'a Held>,
    /// The version that was joined or switched to.
    pub(crate) plan: &'a Plan,
    /// The version whose permissions, hours and visit rules hold.
    pub(crate) access: &'a Plan,
    pub(crate) status: Status,
    /// Whether the status admits.
    pub(crate) admitting: bool,
    pub(crate) waiting: bool,
    pub(crate) new: bool,
    pub(crate) seats: u32,
    pub(crate) ends: Option<Moment>,
    /// How far all this reaches.
    pub(crate) reach: Piece<()>,
}

/// All that a customer holds at an instant, in the order of answers.
#[derive(Debug, Default)]
pub(crate) struct Holds<'a> {
    pub(crate) list: Vec<Hold<'a>>,
    /// How far it reaches that nothing else is held.
    pub(crate) bounds: Bounds,
}

impl<'a> Hold<'a> {
    /// A membership as it stands at an instant.
    fn of(key: HoldKey<'a>, held: &'a Held, term: &'a Timeline, at: Moment) -> Option<Hold<'a>> {
        let piece = term.at(at);
        let current = piece.value;
        // Before the first stretch everything but the status is as in it.
        let stretch = current.or_else(|| term.stretches.first())?;
        Some(Hold {
            key,
            through: None,
            held: Some(held),
            plan: &stretch.plan,
            access: &stretch.access,
            status: current.map_or(Status::Upcoming, |stretch| stretch.status),
            admitting: current.is_some_and(|stretch| stretch.admits),
            waiting: false,
            new: current.is_some_and(|stretch| stretch.new),
            seats: stretch.seats,
            ends: stretch.ends,
            reach: piece.map(|_| ()),
        })
    }

    /// The same, for somebody who is covered, or waits to be.
    fn covered(mut self, place: &cover::CoverPlace<'a>, piece: &Piece<Option<cover::CoverPlace<'a>>>) -> Hold<'a> {
        self.through = Some(place.id);
        self.waiting = place.waiting;
        self.reach = self.reach.within(piece);
        self
    }

    /// Whether it keeps the default plan away: it is held, present and not over.
    pub(crate) fn keeps(&self) -> bool {
        !self.waiting && !matches!(self.status, Status::Expired | Status::Upcoming)
    }

    pub(crate) fn admits(&self) -> bool {
        self.admitting && !self.waiting
    }

    pub(crate) fn membership(&self) -> Option<&'a MembershipId> {
        self.held.map(|held| &held.membership.id)
    }

    pub(crate) fn holder(&self) -> Option<&'a Party> {
        self.held.map(|held| &held.membership.holder)
    }

    /// The last local day with the membership.
    pub(crate) fn last_day(&self, zone: &Zone) -> Option<Day> {
        last_day(self.ends, zone)
    }

    /// Whether an answer reads the same, whatever the bounds.
    pub(crate) fn reads_as(&self, other: &Hold<'_>) -> bool {
        self.key == other.key
            && self.through == other.through
            && self.plan.id == other.plan.id
            && self.status == other.status
            && self.admitting == other.admitting
            && self.waiting == other.waiting
            && self.new == other.new
            && self.seats == other.seats
            && self.ends == other.ends
    }

    pub(crate) fn source(&self) -> Source {
        match (self.key, self.through) {
            (HoldKey::Shared(_), Some(share)) => Source::Shared { share: share.clone() },
            (HoldKey::Inherited(company, _), Some(link)) => {
                Source::Inherited { company: company.clone(), link: link.clone() }
            }
            (HoldKey::Default, _) => Source::Default,
            (_, _) => Source::Own,
        }
    }

    pub(crate) fn answer(&self, zone: &Zone) -> Holding {
        Holding {
            source: self.source(),
            membership: self.membership().cloned(),
            holder: self.holder().cloned(),
            plan: self.plan.plan.clone(),
            version: self.plan.id.clone(),
            status: self.status,
            admits: self.admits(),
            waiting: self.waiting,
            new: self.new,
            seats: self.seats,
            ends: self.ends,
            last_day: self.last_day(zone),
        }
    }
}

/// The local day just before an end.
pub(crate) fn last_day(ends: Option<Moment>, zone: &Zone) -> Option<Day> {
    ends.map(|ends| zone.day_of(ends.previous().unwrap_or(ends)))
}

impl<'a> Holds<'a> {
    /// What a customer holds at an instant.
    pub(crate) fn at(space: &'a Space, account: &'a Account, at: Moment) -> Holds<'a> {
        let catalogue = space.catalogue();
        let mut holds = Holds::default();
        for held in &account.held {
            holds.list.extend(Hold::of(HoldKey::Own(&held.membership.id), held, term::of(held, catalogue), at));
        }
        holds.add_shared(space, account, at);
        holds.add_inherited(space, account, at);
        if let Some(hold) = default::hold(space, account, &mut holds, at) {
            holds.list.push(hold);
        }
        holds
    }

    /// What a customer holds at an instant under one key, found without the rest; the default plan depends on the rest.
    pub(crate) fn of(key: HoldKey<'a>, space: &'a Space, account: &'a Account, at: Moment) -> Holds<'a> {
        let mut holds = Holds::default();
        let Some(Party::Customer(customer)) = &account.party else { return holds };
        match key {
            HoldKey::Own(id) => {
                let held = account.membership(id);
                let hold = held.and_then(|held| Hold::of(key, held, term::of(held, space.catalogue()), at));
                holds.list.extend(hold);
            }
            HoldKey::Shared(id) => {
                if let Some((_, held)) = space.membership(id) {
                    holds.add(key, held, cover::child(space.catalogue(), held, customer, at), space, at);
                }
            }
            HoldKey::Inherited(_, id) => {
                let found = space.membership(id).and_then(|(ix, held)| Some((space.account(ix)?, held)));
                if let Some((company, held)) = found {
                    holds.add(key, held, cover::linked(space.catalogue(), company, held, customer, at), space, at);
                }
            }
            HoldKey::Default => return Holds::at(space, account, at),
        }
        holds
    }

    /// Adds a membership that covers the customer, or how far it reaches that it does not.
    fn add(
        &mut self,
        key: HoldKey<'a>,
        held: &'a Held,
        piece: Piece<Option<cover::CoverPlace<'a>>>,
        space: &'a Space,
        at: Moment,
    ) {
        match (piece.value, Hold::of(key, held, term::of(held, space.catalogue()), at)) {
            (Some(place), Some(hold)) => self.list.push(hold.covered(&place, &piece)),
            _ => self.bounds.dated(piece.from, piece.until),
        }
    }

    fn add_shared(&mut self, space: &'a Space, account: &'a Account, at: Moment) {
        let first = self.list.len();
        let mut known = BTreeSet::new();
        for covered in &account.covered {
            let found = space.account(covered.parent).and_then(|parent| parent.membership(&covered.share.membership));
            let Some(held) = found else { continue };
            // Several shares of one membership with one child are one holding.
            if known.insert(&held.membership.id) {
                let piece = cover::child(space.catalogue(), held, &covered.share.child, at);
                self.add(HoldKey::Shared(&held.membership.id), held, piece, space, at);
            }
        }
        if let Some(shared) = self.list.get_mut(first..) {
            shared.sort_unstable_by_key(|hold| hold.key);
        }
    }

    fn add_inherited(&mut self, space: &'a Space, account: &'a Account, at: Moment) {
        let first = self.list.len();
        let mut known = BTreeSet::new();
        // Several links to one company are one inheritance.
        for tie in account.links.iter().filter(|tie| known.insert(tie.other)) {
            let Some(company) = space.account(tie.other) else { continue };
            for held in &company.held {
                let piece = cover::linked(space.catalogue(), company, held, &tie.link.customer, at);
                self.add(HoldKey::Inherited(&tie.link.company, &held.membership.id), held, piece, space, at);
            }
        }
        if let Some(inherited) = self.list.get_mut(first..) {
            inherited.sort_unstable_by_key(|hold| hold.key);
        }
    }

    /// What is held under a key: the list is in the order of keys.
    pub(crate) fn find(&self, key: HoldKey<'_>) -> Option<&Hold<'a>> {
        self.list.binary_search_by(|hold| hold.key.cmp(&key)).ok().and_then(|place| self.list.get(place))
    }

    /// How far all of it reaches.
    pub(crate) fn reach(&self) -> Bounds {
        self.list.iter().fold(self.bounds, |mut bounds, hold| {
            bounds.take(hold.reach);
            bounds
        })
    }

    /// The effective one: of the first source that admits, the plan of the highest rank, then the smallest membership.
    pub(crate) fn effective(&self) -> Option<usize> {
        let admitting = || self.list.iter().enumerate().filter(|(_, hold)| hold.admits());
        let source = admitting().map(|(_, hold)| hold.key.source()).min()?;
        let best = |(n, hold): &(usize, &Hold<'_>)| (std::cmp::Reverse(hold.plan.rank), hold.membership().cloned(), *n);
        admitting().filter(|(_, hold)| hold.key.source() == source).min_by_key(best).map(|(n, _)| n)
    }

    pub(crate) fn reads_as(&self, other: &Holds<'_>) -> bool {
        self.list.len() == other.list.len()
            && self.list.iter().zip(&other.list).all(|(mine, theirs)| mine.reads_as(theirs))
            && self.effective() == other.effective()
    }
}

impl<'a> HoldKey<'a> {
    /// The membership; absent for the default plan.
    pub(crate) fn membership(self) -> Option<&'a MembershipId> {
        match self {
            HoldKey::Own(id) | HoldKey::Shared(id) | HoldKey::Inherited(_, id) => Some(id),
            HoldKey::Default => None,
        }
    }

    /// The place of its source in the order own, shared, inherited, default.
    pub(crate) fn source(self) -> u8 {
        match self {
            HoldKey::Own(_) => 0,
            HoldKey::Shared(_) => 1,
            HoldKey::Inherited(..) => 2,
            HoldKey::Default => 3,
        }
    }
}
