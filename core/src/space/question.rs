//! Slices: the facts that a question depends on, as a space of their own.

use super::Space;
use super::account::{AnyFact, PartyIx};
use super::facts::*;
use super::names::Ids;
use super::refs::{Target, references};
use super::together::together;
use crate::error::Result;
use crate::id::{CompanyId, CustomerId};
use std::collections::{BTreeSet, HashMap, HashSet};

/// A question, as far as it decides which facts matter. The instant plays no part: a slice answers for any.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Question {
    /// What a customer holds, and what they may do.
    Standing(CustomerId),
    /// What everybody who is linked to a company inherits.
    Company(CompanyId),
    /// What somebody owes.
    Bill(Party),
    /// What somebody can draw of any kind of credit, and what became of it.
    Credits(Party),
}

impl Space {
    /// The facts that a question depends on: a space that gives the same answer as the whole, and holds nobody's name.
    ///
    /// A party that the space does not have gives the catalogue alone.
    ///
    /// # Errors
    /// What would be wrong with a file of these facts alone.
    pub fn slice(&self, question: &Question) -> Result<Space> {
        let (parties, decides): (BTreeSet<PartyIx>, fn(FactKind) -> bool) = match question {
            Question::Standing(customer) => (self.around(&Party::Customer(customer.clone())), decides_standing),
            Question::Company(company) => (self.around(&Party::Company(company.clone())), decides_standing),
            Question::Bill(party) => (self.drawing_with(self.owing_to(party)), |_| true),
            Question::Credits(party) => (self.drawing_with(self.find(party).into_iter().collect()), decides_credits),
        };
        let mut chosen: Vec<&AnyFact> = self.catalogue.home.iter().collect();
        for ix in parties {
            let Some(account) = self.account(ix) else { continue };
            // Also what others recorded here, such as a visit or a reservation under a membership of this party.
            let facts = account.home.iter().chain(&account.seen);
            chosen.extend(facts.filter(|fact| decides(fact.kind())));
        }
        let facts = self.completed(chosen);
        let (ids, _) = Ids::of(&facts);
        Space::index(self.header().clone(), facts, ids, self.limits)
    }

    /// A party, those whose memberships cover it, and the companies that it is linked to.
    fn around(&self, party: &Party) -> BTreeSet<PartyIx> {
        let Some(ix) = self.find(party) else { return BTreeSet::new() };
        let mut all = BTreeSet::from([ix]);
        if let (Some(account), Party::Customer(_)) = (self.account(ix), party) {
            all.extend(account.covered.iter().map(|covered| covered.parent));
            all.extend(account.links.iter().map(|tie| tie.other));
        }
        all
    }

    /// A party and all in whose accounts something is worked out that it pays, or has paid.
    fn owing_to(&self, party: &Party) -> BTreeSet<PartyIx> {
        let own = self.find(party);
        let pays = |fact: &AnyFact| match fact {
            AnyFact::Membership(f) => f.payer.as_ref() == Some(party),
            AnyFact::Charge(f) => f.payer.as_ref() == Some(party),
            AnyFact::Invoice(f) => f.payer == *party,
            _ => false,
        };
        let others = self.accounts().filter(|(_, account)| account.home.iter().chain(&account.seen).any(pays));
        others.map(|(ix, _)| ix).chain(own).collect()
    }

    /// These parties, and all whose credits hang together with theirs.
    fn drawing_with(&self, parties: BTreeSet<PartyIx>) -> BTreeSet<PartyIx> {
        let kinds = || self.catalogue.credits();
        let together = parties.iter().flat_map(|ix| kinds().flat_map(|kind| together(self, *ix, &kind.id)));
        together.chain(parties.iter().copied()).collect()
    }

    /// The chosen facts, whatever they refer to, and the endings and voids of all of these.
    fn completed(&self, chosen: Vec<&AnyFact>) -> Vec<AnyFact> {
        let lines: HashSet<(Target, &str)> = self.catalogue.home.iter().filter_map(AnyFact::line).collect();
        let mut kept: HashMap<(FactKind, &str), &AnyFact> = HashMap::new();
        let mut about: HashMap<Option<PartyIx>, Naming<'_>> = HashMap::new();
        let mut open = chosen;
        while let Some(fact) = open.pop() {
            if kept.insert((fact.kind(), fact.id()), fact).is_some() {
                continue;
            }
            references(fact, |r| match r.target {
                Target::Fact(kind) => open.extend(self.fact(kind, r.id)),
                line => debug_assert!(lines.contains(&(line, r.id))),
            });
            let home = self.home(fact.kind(), fact.id()).and_then(super::Home::party);
            let named = about.entry(home).or_insert_with(|| self.about(home));
            open.extend(named.get(&(fact.kind(), fact.id())).into_iter().flatten());
        }
        kept.into_values().cloned().collect()
    }

    /// The voids and endings in an account, or in the catalogue, by what they name.
    fn about(&self, home: Option<PartyIx>) -> Naming<'_> {
        let facts = match home {
            Some(ix) => self.account(ix).map(|account| account.home.as_slice()),
            None => Some(self.catalogue.home.as_slice()),
        };
        let mut named = Naming::new();
        for fact in facts.into_iter().flatten() {
            let of = match fact {
                AnyFact::Void(void) => (void.kind, void.fact.as_str()),
                AnyFact::Ending(ending) => super::refs::ended(&ending.of),
                _ => continue,
            };
            named.entry(of).or_default().push(fact);
        }
        named
    }
}

/// The voids and endings of one home, by what they name.
type Naming<'a> = HashMap<(FactKind, &'a str), Vec<&'a AnyFact>>;

/// Whether facts of a kind can change what somebody holds or may do.
fn decides_standing(kind: FactKind) -> bool {
    use FactKind as K;
    !matches!(
        kind,
        K::Redemption
            | K::Invitation
            | K::Booking
            | K::BookingCancellation
            | K::WaitlistEntry
            | K::Use
            | K::Grant
            | K::Charge
            | K::Message
            | K::SupportRequest
    )
}

/// Whether facts of a kind can change what somebody can draw.
fn decides_credits(kind: FactKind) -> bool {
    use FactKind as K;
    decides_standing(kind) || matches!(kind, K::Booking | K::BookingCancellation | K::Use | K::Grant)
}
