//! What people can draw, and what happens to credits.
//!
//! Uses `credit` and the rooms below it.

use super::{CreditChange, Pair};
use crate::credit::{Entry, EntryReason, LotId};
use crate::error::Result;
use crate::id::CreditId;
use crate::plan::Credits;
use crate::space::facts::Party;
use crate::space::{Space, together};
use crate::time::Moment;
use std::collections::{BTreeMap, BTreeSet};

pub(super) fn changes(pair: &Pair<'_>) -> Result<Vec<CreditChange>> {
    let Pair { before, after, touched, at, until, .. } = *pair;
    let kinds: BTreeSet<&CreditId> =
        [before, after].iter().flat_map(|space| space.catalogue().credits()).map(|kind| &kind.id).collect();
    let mut changes: BTreeMap<(Party, CreditId), CreditChange> = BTreeMap::new();
    for credit in kinds {
        let (mut told_gone, mut told_added) = (Vec::new(), Vec::new());
        // What happens to a pool is told of one of those who draw on it: of whom something new is recorded, if of anybody.
        let mut near: BTreeSet<&Party> =
            touched.around.iter().filter(|party| !touched.parties.contains(*party)).collect();
        let drawing: BTreeSet<Party> =
            [before, after].iter().flat_map(|space| all_drawing(space, &touched.parties, credit)).collect();
        near.extend(drawing.iter().filter(|party| !touched.parties.contains(*party)));
        let all: BTreeSet<Party> = touched.parties.iter().chain(near.iter().copied()).cloned().collect();
        let (mut old, mut new) = (entries(before, &all, credit, until)?, entries(after, &all, credit, until)?);
        for party in touched.parties.iter().chain(near) {
            let (old, new) = (old.remove(party).unwrap_or_default(), new.remove(party).unwrap_or_default());
            let (gone, added) = (less(&old, &new), less(&new, &old));
            let (gone, added) = (less(&gone, &told_gone), less(&added, &told_added));
            told_gone.extend(gone.iter().cloned());
            told_added.extend(added.iter().cloned());
            if gone.is_empty() && added.is_empty() {
                continue;
            }
            let change = bare(party, credit);
            changes.insert((party.clone(), credit.clone()), CreditChange { added, gone, ..change });
        }
        // What is reserved for later can be drawn by nobody else from now on, also beyond the last day.
        let told = changes.keys().filter(|(_, kind)| kind == credit).map(|(party, _)| party);
        let all: BTreeSet<Party> = touched.parties.iter().chain(&drawing).chain(told).cloned().collect();
        let (old, new) = (available(before, &all, credit, at)?, available(after, &all, credit, at)?);
        for party in all {
            let of = |side: &BTreeMap<Party, Credits>| side.get(&party).copied().unwrap_or_default();
            let (was, is) = (of(&old), of(&new));
            let key = (party.clone(), credit.clone());
            if was != is || changes.contains_key(&key) {
                let change = changes.entry(key).or_insert_with(|| bare(&party, credit));
                (change.before, change.after) = (was, is);
            }
        }
    }
    Ok(changes.into_values().collect())
}

/// All who draw together with some parties.
fn all_drawing(space: &Space, parties: &BTreeSet<Party>, credit: &CreditId) -> BTreeSet<Party> {
    let found = parties.iter().filter_map(|party| space.find(party)).flat_map(|ix| together(space, ix, credit));
    found.filter_map(|ix| space.account(ix)?.party.clone()).collect()
}

fn bare(party: &Party, credit: &CreditId) -> CreditChange {
    let (before, after) = (Credits::default(), Credits::default());
    CreditChange { party: party.clone(), credit: credit.clone(), before, after, added: Vec::new(), gone: Vec::new() }
}

/// By party, for those who are there; nothing of a kind of credit that is not.
fn entries(
    space: &Space,
    parties: &BTreeSet<Party>,
    credit: &CreditId,
    until: Moment,
) -> Result<BTreeMap<Party, Vec<Entry>>> {
    space.catalogue().credit(credit).map_or_else(|| Ok(BTreeMap::new()), |kind| space.entries_of(parties, kind, until))
}

fn available(
    space: &Space,
    parties: &BTreeSet<Party>,
    credit: &CreditId,
    at: Moment,
) -> Result<BTreeMap<Party, Credits>> {
    space.catalogue().credit(credit).map_or_else(|| Ok(BTreeMap::new()), |kind| space.available_of(parties, kind, at))
}

/// What an entry says, whatever the balances after it.
fn key(entry: &Entry) -> (Moment, EntryReason, Option<&LotId>, Option<&String>, Credits) {
    (entry.at, entry.reason, entry.lot.as_ref(), entry.fact.as_ref(), Credits(entry.amount.0.normalize()))
}

/// What stands in one list and not in the other.
fn less(list: &[Entry], other: &[Entry]) -> Vec<Entry> {
    let mut known = BTreeMap::new();
    for entry in other {
        let count: &mut usize = known.entry(key(entry)).or_default();
        *count = count.saturating_add(1);
    }
    let mut left = Vec::new();
    for entry in list {
        match known.get_mut(&key(entry)) {
            Some(count) if *count > 0 => *count = count.saturating_sub(1),
            _ => left.push(entry.clone()),
        }
    }
    left
}
