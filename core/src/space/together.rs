//! Who must be looked at together: the parties whose credits of a kind hang together, because somebody may draw on the lots
//! of both. Rather one too many than one too few: who shares nothing after all changes nothing.

use super::Space;
use super::account::{Account, Held, PartyIx};
use super::facts::Party;
use crate::id::{CreditId, CustomerId};
use std::collections::BTreeSet;

/// The parties whose credits of a kind hang together with those of one of them, that one included.
pub(crate) fn together(space: &Space, party: PartyIx, credit: &CreditId) -> BTreeSet<PartyIx> {
    let mut found = BTreeSet::new();
    let mut open = vec![party];
    while let Some(ix) = open.pop() {
        if found.insert(ix) {
            open.extend(space.account(ix).into_iter().flat_map(|account| neighbours(space, account, credit)));
        }
    }
    found
}

/// Whether a membership may have credits of a kind to grant, by any version of what it has held.
fn gives(space: &Space, held: &Held, credit: &CreditId) -> bool {
    let grants = |allowances: &[crate::plan::Allowance]| allowances.iter().any(|one| one.credit == *credit);
    let catalogue = space.catalogue();
    let plans = std::iter::once(&held.membership.plan).chain(held.switches.iter().map(|(_, switch)| &switch.plan));
    let mut versions = plans.flat_map(|plan| catalogue.plan_versions(plan));
    let mut added = held.attachments.iter().flat_map(|(_, attachment)| catalogue.add_on_versions(&attachment.add_on));
    let own = held.membership.allowances.as_deref();
    own.is_some_and(grants)
        || versions.any(|version| grants(&version.allowances))
        || added.any(|version| grants(&version.allowances))
}

/// Whether a company has a pool of a kind.
fn pools(space: &Space, company: &Account, credit: &CreditId) -> bool {
    !company.contributors.is_empty()
        || company.grants.iter().any(|(_, grant)| grant.credit == *credit)
        || company.held.iter().any(|held| gives(space, held, credit))
}

fn neighbours(space: &Space, account: &Account, credit: &CreditId) -> Vec<PartyIx> {
    let customer = |id: &CustomerId| space.find(&Party::Customer(id.clone()));
    let holder = |id| space.membership(id).map(|(ix, _)| ix);
    let contributes = |other: &Account| {
        let to_us = |held: &&Held| held.membership.pool.clone().map(Party::Company) == account.party;
        other.held.iter().filter(to_us).any(|held| gives(space, held, credit))
    };
    let takes = |other: &Account| {
        let of_kind = other.grants.iter().filter(|(_, grant)| grant.credit == *credit);
        let mut from = of_kind.filter_map(|(_, grant)| grant.taken_from.as_ref());
        from.any(|from| account.party.as_ref() == Some(&from.party))
    };
    // Each is a neighbour of those whose neighbour it is.
    let those = |list: &[PartyIx], hold: &dyn Fn(&Account) -> bool| -> Vec<PartyIx> {
        list.iter().copied().filter(|ix| space.account(*ix).is_some_and(|other| hold(other))).collect()
    };
    let mut found = those(&account.contributors, &contributes);
    found.extend(those(&account.taken, &takes));
    for held in account.held.iter().filter(|held| gives(space, held, credit)) {
        found.extend(held.shares.iter().filter_map(|(_, share)| customer(&share.child)));
        found.extend(held.membership.pool.iter().filter_map(|pool| space.find(&Party::Company(pool.clone()))));
    }
    for covered in &account.covered {
        let parent = space.account(covered.parent);
        let shared = parent.and_then(|parent| parent.membership(&covered.share.membership));
        found.extend(shared.filter(|held| gives(space, held, credit)).map(|_| covered.parent));
    }
    let is_company = matches!(account.party, Some(Party::Company(_)));
    let drawn_on = !is_company || pools(space, account, credit);
    for tie in account.links.iter().filter(|_| drawn_on) {
        let other = space.account(tie.other).filter(|_| !is_company);
        found.extend(other.is_none_or(|company| pools(space, company, credit)).then_some(tie.other));
    }
    for (_, grant) in account.grants.iter().filter(|(_, grant)| grant.credit == *credit) {
        found.extend(grant.taken_from.iter().filter_map(|from| space.find(&from.party)));
    }
    for used in account.uses.iter().filter(|used| used.credit == *credit) {
        found.extend(customer(&used.customer));
        found.extend(used.under.as_ref().and_then(holder));
    }
    for (booking, _) in &account.bookings {
        if booking.takes.as_ref().is_some_and(|takes| takes.credit == *credit) {
            found.extend(customer(&booking.customer));
            found.extend(booking.under.as_ref().and_then(holder));
        }
    }
    found
}
