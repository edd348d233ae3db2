//! Which fact bears which id: where it stands in a list, and where a space keeps it.
//!
//! One table is made when facts are read. The check of what they refer to, the way of each to its account, and every
//! later question by name use that one.

use super::account::{AnyFact, PartyIx};
use super::facts::{FactKind, Party};
use super::index::Home;
use super::refs::{Target, party_key};
use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

/// Ids are short and many: a quick hash, seeded like the standard one.
type Hasher = foldhash::fast::RandomState;

/// The facts of a list by their ids.
#[derive(Debug, Default)]
pub(crate) struct Ids {
    /// For each kind where in the list the facts stand.
    facts: Vec<HashMap<Arc<str>, usize, Hasher>>,
    /// The names that the versions of a thing share.
    lines: BTreeMap<Target, HashSet<Box<str>>>,
}

impl Ids {
    /// Those of a list, and the places of facts in it that bear an id which another of their kind bears before them.
    pub(crate) fn of(all: &[AnyFact]) -> (Ids, Vec<usize>) {
        let mut ids = Ids { facts: vec![HashMap::default(); FactKind::ALL.len()], lines: BTreeMap::new() };
        for same in all.chunk_by(|a, b| a.kind() == b.kind()) {
            let kind = same.first().and_then(|first| ids.facts.get_mut(first.kind().number()));
            kind.into_iter().for_each(|facts| facts.reserve(same.len()));
        }
        let mut again = Vec::new();
        for (at, fact) in all.iter().enumerate() {
            if let Some((target, name)) = fact.line() {
                ids.lines.entry(target).or_default().insert(name.into());
            }
            let Some(facts) = ids.facts.get_mut(fact.kind().number()) else { continue };
            match facts.entry(fact.shared_id()) {
                std::collections::hash_map::Entry::Vacant(free) => drop(free.insert(at)),
                std::collections::hash_map::Entry::Occupied(_) => again.push(at),
            }
        }
        (ids, again)
    }

    /// Where in the list a fact stands.
    pub(crate) fn at(&self, kind: FactKind, id: &str) -> Option<usize> {
        self.facts.get(kind.number())?.get(id).copied()
    }

    /// Whether there is what a reference names.
    pub(crate) fn has(&self, target: Target, id: &str) -> bool {
        match target {
            Target::Fact(kind) => self.at(kind, id).is_some(),
            line => self.lines.get(&line).is_some_and(|names| names.contains(id)),
        }
    }
}

/// Where a space keeps each fact.
#[derive(Clone, Debug)]
pub(crate) struct Names {
    /// Those that were indexed together.
    read: Arc<(Ids, Vec<Option<Home>>)>,
    /// Those that were recorded since, by kind.
    since: Arc<Vec<imbl::HashMap<Arc<str>, Home>>>,
}

impl Names {
    /// Those of a list, given where each of its facts is kept.
    pub(crate) fn new(ids: Ids, homes: Vec<Option<Home>>) -> Names {
        Names { read: Arc::new((ids, homes)), since: Arc::new(vec![imbl::HashMap::new(); FactKind::ALL.len()]) }
    }

    pub(crate) fn insert(&mut self, fact: &AnyFact, home: Home) {
        if let Some(names) = Arc::make_mut(&mut self.since).get_mut(fact.kind().number()) {
            names.insert(fact.shared_id(), home);
        }
    }

    pub(crate) fn home(&self, kind: FactKind, id: &str) -> Option<Home> {
        let (ids, homes) = &*self.read;
        match ids.at(kind, id) {
            Some(at) => homes.get(at).copied().flatten(),
            None => self.since.get(kind.number())?.get(id).copied(),
        }
    }

    /// The account in which a fact is kept, if it is a party's.
    pub(crate) fn account(&self, kind: FactKind, id: &str) -> Option<PartyIx> {
        self.home(kind, id).and_then(Home::party)
    }

    pub(crate) fn party(&self, party: &Party) -> Option<PartyIx> {
        let (kind, id) = party_key(party);
        self.account(kind, id)
    }

    /// Whether there is what a reference names.
    pub(crate) fn has(&self, target: Target, id: &str) -> bool {
        match target {
            Target::Fact(kind) => self.home(kind, id).is_some(),
            // New versions index the space anew.
            line => self.read.0.has(line, id),
        }
    }
}
