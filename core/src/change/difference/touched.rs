//! Of whom something is recorded in one space and not in the other.
//!
//! Uses `space`.

use crate::space::facts::{FactKind, Party};
use crate::space::{Account, AnyFact, PartyIx, Space};
use std::collections::BTreeSet;
use std::sync::Arc;

/// The parties whose facts differ, and whether the catalogue does.
pub(crate) struct Touched {
    /// Those of whom something is recorded in one space only.
    pub(crate) parties: BTreeSet<Party>,
    /// Those, all whose memberships cover them or whom theirs cover, and whom they are linked to; everybody if the
    /// catalogue differs.
    pub(crate) around: BTreeSet<Party>,
}

/// Finds them. Facts are never changed, so that as many of them are the same ones where one space grew out of the other.
pub(crate) fn touched(before: &Space, after: &Space) -> Touched {
    let mut parties = BTreeSet::new();
    for (ix, account) in after.accounts() {
        let Some(party) = &account.party else { continue };
        let known = before.account(ix).filter(|known| known.party.as_ref() == Some(party));
        let known = known.or_else(|| before.find(party).and_then(|ix| before.account(ix)));
        if known.is_none_or(|known| !same(known, account)) {
            parties.insert(party.clone());
        }
    }
    for (_, account) in before.accounts() {
        parties.extend(account.party.clone().filter(|party| after.find(party).is_none()));
    }
    let around = if catalogue(before) == catalogue(after) {
        let near = |space: &Space| -> BTreeSet<Party> {
            let found = parties.iter().filter_map(|party| space.find(party)).flat_map(|ix| neighbours(space, ix));
            found.filter_map(|ix| space.account(ix)?.party.clone()).collect()
        };
        near(before).into_iter().chain(near(after)).chain(parties.iter().cloned()).collect()
    } else {
        let all = |space: &Space| -> Vec<Party> { space.accounts().filter_map(|(_, a)| a.party.clone()).collect() };
        all(before).into_iter().chain(all(after)).collect()
    };
    Touched { parties, around }
}

fn same(a: &Arc<Account>, b: &Arc<Account>) -> bool {
    let counts = || a.home.len() == b.home.len() && a.seen.len() == b.seen.len() && a.exists == b.exists;
    Arc::ptr_eq(a, b) || (counts() && names(a.home.iter().chain(&a.seen)) == names(b.home.iter().chain(&b.seen)))
}

/// What facts are called: facts are never changed, so that the names say everything.
fn names<'a>(facts: impl Iterator<Item = &'a AnyFact>) -> Vec<(FactKind, &'a str)> {
    let mut names: Vec<(FactKind, &str)> = facts.map(|fact| (fact.kind(), fact.id())).collect();
    names.sort_unstable();
    names
}

/// The facts of the catalogue, closings apart, which change only bills.
fn catalogue(space: &Space) -> Vec<(FactKind, &str)> {
    names(space.catalogue().home.iter().filter(|fact| fact.kind() != FactKind::Closing))
}

/// Those whose standing or credits depend on a party, and on whom its own depend.
pub(crate) fn neighbours(space: &Space, ix: PartyIx) -> Vec<PartyIx> {
    let Some(account) = space.account(ix) else { return Vec::new() };
    let child = |party: &crate::id::CustomerId| space.find(&Party::Customer(party.clone()));
    let children = account.held.iter().flat_map(|held| &held.shares).filter_map(|(_, share)| child(&share.child));
    let parents = account.covered.iter().map(|covered| covered.parent);
    let tied = account.links.iter().map(|tie| tie.other);
    // a beneficiary of a company is covered beside all its other beneficiaries: who waits may be admitted.
    let beside = account.links.iter().filter_map(|tie| space.account(tie.other));
    let beside = beside.filter(|other| matches!(other.party, Some(Party::Company(_))));
    let beneficiaries = beside.flat_map(|company| company.links.iter().map(|tie| tie.other));
    let siblings = account.covered.iter().filter_map(|covered| {
        let parent = space.account(covered.parent)?;
        parent.membership(&covered.share.membership)
    });
    let siblings = siblings.flat_map(|held| &held.shares).filter_map(|(_, share)| child(&share.child));
    // Who pays for something of theirs, or was to.
    let payments = account.payments.iter().map(|payment| &payment.payer);
    let invoices = account.invoices.iter().map(|invoice| &invoice.payer);
    let named = account.held.iter().filter_map(|held| held.membership.payer.as_ref());
    let payers: BTreeSet<&Party> = payments.chain(invoices).chain(named).collect();
    let payers = payers.into_iter().filter_map(|payer| space.find(payer));
    children.chain(parents).chain(tied).chain(beneficiaries).chain(siblings).chain(payers).collect()
}
