//! What one customer holds through time, in whatever way: the instants at which it may change, and the spells in which it is
//! anything at all.
//!
//! Uses `standing`, `cover` and the rooms below them.

use crate::cover;
use crate::id::{CustomerId, MembershipId};
use crate::space::{Account, Between, Coverage, Held, Space};
use crate::standing::{Hold, HoldKey, Holds};
use crate::term;
use crate::time::Moment;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashSet};

/// What one customer holds through time, walked from instant to instant: at each only what may change there is looked at
/// again. The default plan is left out.
pub(super) struct Walk<'a> {
    space: &'a Space,
    account: &'a Account,
    /// When each thing that is held may change, in order.
    events: Vec<(Moment, HoldKey<'a>)>,
    next: usize,
    holds: BTreeMap<HoldKey<'a>, Hold<'a>>,
    /// Those that admit, in the order of what is effective: by source, rank, membership.
    admitting: BTreeSet<(u8, Reverse<i32>, Option<&'a MembershipId>, HoldKey<'a>)>,
}

/// Something held, as it was until an instant and as it is from then on.
pub(super) type HoldTurn<'a> = (Option<Hold<'a>>, Option<Hold<'a>>);

impl<'a> Walk<'a> {
    pub(super) fn of(space: &'a Space, account: &'a Account, customer: &CustomerId) -> Walk<'a> {
        let catalogue = space.catalogue();
        let mut events: Vec<(Moment, HoldKey<'a>)> = Vec::new();
        let mut add =
            |key: HoldKey<'a>, instants: &mut Vec<Moment>| events.extend(instants.drain(..).map(|at| (at, key)));
        let mut instants: Vec<Moment> = Vec::new();
        for held in &account.held {
            of_held(space, held, &mut instants);
            add(HoldKey::Own(&held.membership.id), &mut instants);
        }
        // Several shares of one membership are one holding, and several links to one company one inheritance.
        let mut known = HashSet::new();
        for covered in &account.covered {
            let parent = space.account(covered.parent);
            let held = parent.and_then(|parent| parent.membership(&covered.share.membership));
            if let Some(held) = held.filter(|held| known.insert(&held.membership.id)) {
                of_held(space, held, &mut instants);
                of_coverages(&cover::children(catalogue, held).0, customer, &mut instants);
                add(HoldKey::Shared(&held.membership.id), &mut instants);
            }
        }
        let mut known = HashSet::new();
        for tie in account.links.iter().filter(|tie| known.insert(tie.other)) {
            let Some(company) = space.account(tie.other) else { continue };
            for held in &company.held {
                of_held(space, held, &mut instants);
                of_coverages(&cover::beneficiaries(catalogue, company, held).0, customer, &mut instants);
                add(HoldKey::Inherited(&tie.link.company, &held.membership.id), &mut instants);
            }
        }
        events.sort_unstable();
        events.dedup();
        let (holds, admitting) = (BTreeMap::new(), BTreeSet::new());
        Walk { space, account, events, next: 0, holds, admitting }
    }

    /// The memberships that are held in whatever way at some time.
    pub(super) fn memberships(&self) -> BTreeMap<&'a MembershipId, &'a Held> {
        let ids: BTreeSet<&MembershipId> = self.events.iter().filter_map(|(_, key)| key.membership()).collect();
        ids.into_iter().filter_map(|id| Some((id, self.space.membership(id)?.1))).collect()
    }

    /// What is held in the first place, if it is a membership.
    pub(super) fn effective(&self) -> Option<&Hold<'a>> {
        self.admitting.first().and_then(|(.., key)| self.holds.get(key))
    }

    fn turn(&mut self, key: HoldKey<'a>, at: Moment) -> HoldTurn<'a> {
        let place = |hold: &Hold<'a>| (key.source(), Reverse(hold.plan.rank), hold.membership(), key);
        let before = self.holds.remove(&key);
        if let Some(before) = before.filter(Hold::admits) {
            self.admitting.remove(&place(&before));
        }
        let after = Holds::of(key, self.space, self.account, at).list.pop();
        if let Some(after) = after {
            self.holds.insert(key, after);
            if after.admits() {
                self.admitting.insert(place(&after));
            }
        }
        (before, after)
    }
}

impl<'a> Iterator for Walk<'a> {
    /// An instant, and what may change at it.
    type Item = (Moment, Vec<HoldTurn<'a>>);

    fn next(&mut self) -> Option<Self::Item> {
        let (at, _) = *self.events.get(self.next)?;
        let mut turns = Vec::new();
        while let Some((_, key)) = self.events.get(self.next).copied().filter(|(instant, _)| *instant == at) {
            self.next = self.next.saturating_add(1);
            turns.push(self.turn(key, at));
        }
        Some((at, turns))
    }
}

fn of_held(space: &Space, held: &Held, instants: &mut Vec<Moment>) {
    instants.extend(term::of(held, space.catalogue()).stretches.iter().map(|stretch| stretch.from));
    instants.extend(held.attachments.iter().flat_map(|(b, _)| [Some(b.from), b.until]).flatten());
}

/// Those of one of many, who stand by (who, from).
fn of_coverages(coverages: &[Coverage], customer: &CustomerId, instants: &mut Vec<Moment>) {
    let first = coverages.partition_point(|coverage| coverage.who < *customer);
    let own = coverages.iter().skip(first).take_while(|coverage| coverage.who == *customer);
    instants.extend(own.flat_map(|coverage| [Some(coverage.from), coverage.until]).flatten());
}

/// The spells in which a customer holds something that admits, other than the default plan.
pub(crate) fn spells(space: &Space, account: &Account, customer: &CustomerId) -> Vec<Between> {
    let mut spells: Vec<Between> = Vec::new();
    let mut walk = Walk::of(space, account, customer);
    while let Some((at, _)) = walk.next() {
        let holds = walk.effective().is_some();
        let open = spells.last_mut().filter(|last| last.until.is_none());
        match (open, holds) {
            (None, true) => spells.push(Between { from: at, until: None }),
            (Some(last), false) => last.until = Some(at),
            _ => {}
        }
    }
    spells
}

/// What somebody holds in the first place, if it is a membership.
pub(crate) fn effective<'a, 'h>(holds: &'h Holds<'a>) -> Option<&'h Hold<'a>> {
    holds.effective().and_then(|n| holds.list.get(n)).filter(|hold| hold.held.is_some())
}
