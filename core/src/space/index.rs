//! Where each fact belongs: its home account, the accounts that it matters to, and what of it is void.

use super::account::{AnyFact, Between, PartyIx};
use super::facts::*;
use super::refs::{Belongs, Target, ended, references};
use crate::error::Result;
use crate::time::Moment;
use crate::zone::Zone;
use std::collections::{BTreeMap, HashMap, HashSet};

/// A stretch, if there is anything of it.
pub(crate) fn between(from: Moment, until: Option<Moment>) -> Option<Between> {
    (until.is_none_or(|until| from < until)).then_some(Between { from, until })
}

/// The facts that have no effect: void, or needing something that has none.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Voided {
    facts: BTreeMap<FactKind, HashSet<Box<str>>>,
    /// The things of which no version is left.
    lines: HashSet<(Target, Box<str>)>,
}

impl Voided {
    pub(crate) fn holds(&self, fact: &AnyFact) -> bool {
        self.names(fact.kind(), fact.id())
    }

    fn names(&self, kind: FactKind, id: &str) -> bool {
        self.facts.get(&kind).is_some_and(|ids| ids.contains(id))
    }

    /// Finds them among all the facts of a space.
    pub(crate) fn of(facts: &[AnyFact]) -> Voided {
        let mut voided = Voided::default();
        for fact in facts {
            if let AnyFact::Void(void) = fact {
                voided.put(void.kind, void.fact.as_str());
            }
        }
        voided.spread(facts.iter());
        voided
    }

    /// Follows what is void to all that needs it, until nothing more falls. Things are versioned by the catalogue alone,
    /// whose facts must be among these if any of them has just become void.
    pub(crate) fn spread<'a>(&mut self, facts: impl Iterator<Item = &'a AnyFact> + Clone) {
        if self.facts.is_empty() {
            return;
        }
        loop {
            let of_things = || facts.clone().filter_map(|fact| Some((fact, fact.line()?)));
            let living: HashSet<(Target, &str)> =
                of_things().filter(|(fact, _)| !self.holds(fact)).map(|(_, line)| line).collect();
            let over = of_things().map(|(_, line)| line).filter(|line| !living.contains(line));
            let over: Vec<(Target, Box<str>)> = over.map(|(target, name)| (target, name.into())).collect();
            self.lines.extend(over);
            // A void has done its work, and a void of a fact that is void already changes nothing.
            let fallen: Vec<&AnyFact> = facts
                .clone()
                .filter(|fact| !matches!(fact, AnyFact::Void(_)) && !self.holds(fact) && self.starves(fact))
                .collect();
            if fallen.is_empty() {
                return;
            }
            fallen.into_iter().for_each(|fact| self.put(fact.kind(), fact.id()));
        }
    }

    /// Whether something that the fact needs is void.
    fn starves(&self, fact: &AnyFact) -> bool {
        let mut starves = false;
        references(fact, |r| {
            starves |= r.needed
                && match r.target {
                    Target::Fact(kind) => self.names(kind, r.id),
                    line => !self.lines.is_empty() && self.lines.contains(&(line, r.id.into())),
                };
        });
        starves
    }

    fn put(&mut self, kind: FactKind, id: &str) {
        self.facts.entry(kind).or_default().insert(id.into());
    }
}

/// What was ended, and when.
#[derive(Debug, Default)]
pub(crate) struct Ends<'a>(HashMap<(FactKind, &'a str), Moment>);

impl<'a> Ends<'a> {
    pub(crate) fn of(facts: impl Iterator<Item = &'a AnyFact>, zone: &Zone) -> Result<Ends<'a>> {
        let mut ends = HashMap::new();
        for fact in facts {
            if let AnyFact::Ending(ending) = fact {
                let at = zone.moment_of(ending.at)?;
                ends.entry(ended(&ending.of)).and_modify(|first: &mut Moment| *first = at.min(*first)).or_insert(at);
            }
        }
        Ok(Ends(ends))
    }

    /// The end of a fact: its own, or an earlier one that was recorded.
    pub(crate) fn at(&self, kind: FactKind, id: &str, until: Option<Moment>) -> Option<Moment> {
        match (self.0.get(&(kind, id)).copied(), until) {
            (Some(a), Some(b)) => Some(a.min(b)),
            (a, b) => a.or(b),
        }
    }
}

/// Where a fact is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Home {
    Catalogue,
    Party(PartyIx),
}

impl Home {
    /// Whose account it is, if it is a party's.
    pub(crate) fn party(self) -> Option<PartyIx> {
        match self {
            Home::Catalogue => None,
            Home::Party(ix) => Some(ix),
        }
    }
}

/// The accounts that a fact belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Route {
    pub(crate) home: Home,
    /// Other accounts that it matters to, without the home.
    pub(crate) seen: Vec<PartyIx>,
}

/// How facts are found while facts are routed.
pub(crate) trait Lookup {
    fn fact(&self, kind: FactKind, id: &str) -> Option<&AnyFact>;
    /// Where a fact is kept. That of parties is known before anything is routed.
    fn home(&self, kind: FactKind, id: &str) -> Option<Home>;
}

/// Which accounts a fact belongs to; `None` if what it refers to cannot be found.
pub(crate) fn route(fact: &AnyFact, lookup: &impl Lookup) -> Option<Route> {
    if fact.kind().is_catalogue() {
        return Some(Route { home: Home::Catalogue, seen: Vec::new() });
    }
    let (mut home, mut seen) = (None, Vec::new());
    if matches!(fact.kind(), FactKind::Customer | FactKind::Company) {
        home = lookup.home(fact.kind(), fact.id());
    }
    references(fact, |r| {
        let Target::Fact(kind) = r.target else { return };
        let account = || lookup.home(kind, r.id);
        let other = || lookup.fact(kind, r.id).and_then(|other| route(other, lookup));
        match r.belongs {
            Belongs::Nowhere => {}
            Belongs::Home => home = account(),
            Belongs::Seen => seen.extend(account().and_then(Home::party)),
            Belongs::With => {
                if let Some(route) = other() {
                    home = Some(route.home);
                    seen.extend(route.seen);
                }
            }
            Belongs::SeenWith => {
                seen.extend(other().into_iter().flat_map(|route| route.home.party().into_iter().chain(route.seen)));
            }
        }
    });
    if let AnyFact::Invoice(invoice) = fact {
        // The subject of a line is a membership, or a charge's or a booking's party: its id opens the line's id.
        seen.extend(subjects(invoice).filter_map(|(kind, id)| lookup.home(kind, id).and_then(Home::party)));
    }
    let home = home?;
    seen.retain(|ix| home != Home::Party(*ix));
    seen.sort_unstable();
    seen.dedup();
    Some(Route { home, seen })
}

/// What the lines of an invoice were for besides memberships, in whose accounts they are worked out anew.
pub(crate) fn subjects(invoice: &Invoice) -> impl Iterator<Item = (FactKind, &str)> {
    invoice.lines.iter().filter_map(|line| match LineRule::parse(&line.rule)? {
        LineRule::Charge(id) => Some((FactKind::Charge, id)),
        LineRule::Booking(id) | LineRule::BookingOverage(id) => Some((FactKind::Booking, id)),
        LineRule::Pack(id) => Some((FactKind::Grant, id)),
        LineRule::UseOverage(id) => Some((FactKind::Use, id)),
        _ => None,
    })
}
