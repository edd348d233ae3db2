//! A space: dated facts, read strictly, indexed so that questions are answered without scanning.
//!
//! Uses `plan` and the rooms below it. The rules about facts are in the rooms above: they add their questions to [`Space`].

pub mod facts;

mod account;
mod amounts;
mod catalogue;
mod check;
mod compiled;
mod index;
mod lint;
mod question;
mod read;
mod refs;
#[cfg(feature = "schema")]
mod schema;
mod together;
mod write;

pub(crate) use account::{Account, AnyFact, Between, Held, PartyIx, Tie};
pub(crate) use catalogue::{Catalogue, PlaceLine};
pub(crate) use compiled::{Admission, Exact, Run, Share, Stint, Stretch, Term, same_time, start_of};
pub use question::Question;
#[cfg(feature = "schema")]
pub use schema::schema;
pub(crate) use together::together;

use crate::error::{Code, Error, Errors, Result};
use crate::id::{CompanyId, CreditId, CustomerId, MembershipId, PlanId, ResourceId};
use crate::time::{Day, Moment};
use facts::{EndingOf, FactKind, Facts, Header, Party, Policy, Profile};
use index::{Dead, Home, Lookup, Route, compile, party_key, route};
use refs::{Target, references, versioned};
use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

/// One operator's world: a set of dated facts, and the questions that can be asked of it.
///
/// A space is a value. Cloning it is free, and [`Space::with`] gives a new one that shares with the old all that the new
/// facts do not touch. Nothing in it reads a clock: every question carries its date.
///
/// # Example
/// ```
/// use tenure::space::Space;
///
/// let space = Space::read(br#"{
///   "format": 1, "edition": 1,
///   "space": {"id": "harbour", "name": "Harbour", "currency": "EUR", "zone": "Europe/Lisbon"},
///   "customers": [{"id": "ann", "recorded": "2024-01-01T09:00:00Z"}]
/// }"#)?;
/// assert_eq!(space.header().name, "Harbour");
/// assert_eq!(space.facts().customers.len(), 1);
/// # Ok::<(), tenure::error::Errors>(())
/// ```
#[derive(Clone, Debug)]
pub struct Space {
    catalogue: Arc<Catalogue>,
    accounts: imbl::Vector<Arc<Account>>,
    /// Where each fact is kept, by kind and id.
    names: Arc<Vec<imbl::HashMap<Arc<str>, Home>>>,
    dead: Arc<Dead>,
    /// Who holds, or has held, each plan.
    holders: imbl::OrdSet<(PlanId, PartyIx)>,
    /// Whose memberships grant something of their own: by add-ons, or by permissions agreed with the holder.
    bespoke: imbl::OrdSet<PartyIx>,
    /// Who has reserved each resource.
    bookers: imbl::OrdSet<(ResourceId, PartyIx)>,
    profiles: imbl::OrdMap<Party, Arc<Profile>>,
}

impl Space {
    /// Reads a space file, strictly.
    ///
    /// # Errors
    /// Everything that is wrong with it, each with its code and its path: an unknown field, a dangling or duplicate id, a
    /// span that ends before it starts, a bad zone, an amount finer than its currency… Nothing is half loaded.
    pub fn read(bytes: &[u8]) -> Result<Space, Errors> {
        Space::from_facts(read::facts(bytes)?)
    }

    /// Indexes facts.
    ///
    /// # Errors
    /// Everything that is wrong with them, as in [`Space::read`].
    pub fn from_facts(facts: Facts) -> Result<Space, Errors> {
        let header = facts.space.clone();
        let profiles = facts.profiles.clone();
        let all = AnyFact::of(facts);
        check::facts(&all, &profiles, &HashSet::new())?;
        let profiles = profiles.into_iter().map(|profile| (profile.party.clone(), Arc::new(profile))).collect();
        Ok(Space::index(header, all, profiles)?)
    }

    /// What does not change about the space.
    #[must_use]
    pub fn header(&self) -> &Header {
        &self.catalogue.header
    }

    /// The facts, each array by id.
    #[must_use]
    pub fn facts(&self) -> Facts {
        let mut facts = Facts::new(self.header().clone());
        for fact in self.all() {
            fact.append_to(&mut facts);
        }
        facts.profiles = self.profiles.values().map(|profile| (**profile).clone()).collect();
        facts.sorted()
    }

    /// The space file: canonical, one fact a line, so that equal spaces give equal bytes.
    #[must_use]
    pub fn write(&self) -> Vec<u8> {
        self.facts().write()
    }

    /// The space with more facts: the union by id. The same fact again changes nothing.
    ///
    /// It costs what the facts touch: the accounts of the parties that they are about. Facts of the catalogue and voids,
    /// which are rare and reach far, index the space anew.
    ///
    /// # Errors
    /// Everything that is wrong with the facts, or with the space that has them: [`Code::DuplicateId`] if a different fact
    /// bears a used id, [`Code::DanglingId`], and so on. [`Code::InvalidFact`] if the header is another space's.
    pub fn with(&self, more: Facts) -> Result<Space, Errors> {
        if more.space != *self.header() {
            return Err(Error::new(Code::InvalidFact, "the facts are those of another space").at("space").into());
        }
        let (new, mut errors) = self.unknown(&more);
        let step = |credit: &CreditId| match self.fact(FactKind::Credit, credit.as_str()) {
            Some(AnyFact::Credit(kind)) => Some(kind.step),
            _ => None,
        };
        check::fragment(
            &AnyFact::of(more.clone()),
            &more.profiles,
            |target, id| self.has(target, id),
            step,
            &mut errors,
        );
        Errors::check(errors)?;
        let mut profiles = self.profiles.clone();
        for profile in more.profiles {
            profiles.insert(profile.party.clone(), Arc::new(profile));
        }
        if new.iter().any(|fact| matches!(fact, AnyFact::Void(_)) || self.is_catalogue(fact)) {
            let mut all: Vec<AnyFact> = self.all().cloned().collect();
            all.extend(new);
            return Ok(Space::index(self.header().clone(), all, profiles)?);
        }
        Ok(Space { profiles, ..self.extended(new)? })
    }

    /// The space as it was known at an instant: only what was recorded by then, and of that only what refers to nothing
    /// that was not.
    #[must_use]
    pub fn known_on(&self, at: Moment) -> Space {
        let all: Vec<AnyFact> = self.all().filter(|fact| fact.recorded() <= at).cloned().collect();
        Space::index(self.header().clone(), closed(all), self.profiles.clone()).unwrap_or_else(|_| self.clone())
    }

    /// The space as it would be had it had one policy from the first day there is.
    pub(crate) fn under(&self, policy: Policy) -> Result<Space> {
        let is_policy = |fact: &AnyFact| match fact {
            AnyFact::Policy(_) => true,
            AnyFact::Void(void) => void.kind == FactKind::Policy,
            _ => false,
        };
        let mut all: Vec<AnyFact> = self.all().filter(|fact| !is_policy(fact)).cloned().collect();
        all.push(AnyFact::Policy(Arc::new(Policy { from: Day::MIN, recorded: Moment::MIN, ..policy })));
        Space::index(self.header().clone(), all, self.profiles.clone())
    }

    /// The space without the name and contacts of a customer. No fact goes, and no answer changes.
    #[must_use]
    pub fn forget(&self, customer: &CustomerId) -> Space {
        Space { profiles: self.profiles.without(&Party::Customer(customer.clone())), ..self.clone() }
    }

    /// The name and contacts of a party, unless they were forgotten.
    #[must_use]
    pub fn profile(&self, party: &Party) -> Option<&Profile> {
        self.profiles.get(party).map(|profile| &**profile)
    }

    /// Every fact, in no particular order.
    fn all(&self) -> impl Iterator<Item = &AnyFact> {
        self.catalogue.home.iter().chain(self.accounts.iter().flat_map(|account| account.home.iter()))
    }

    fn has(&self, target: Target, id: &str) -> bool {
        match target {
            Target::Fact(kind) => self.home(kind, id).is_some(),
            line => self.catalogue.home.iter().filter_map(versioned).any(|known| known == (line, id)),
        }
    }

    fn home(&self, kind: FactKind, id: &str) -> Option<Home> {
        self.names.get(kind.number()).and_then(|names| names.get(id)).copied()
    }

    /// Whether a new fact belongs to the catalogue, or ends something that does.
    fn is_catalogue(&self, fact: &AnyFact) -> bool {
        let ends_lockdown = matches!(fact, AnyFact::Ending(ending) if matches!(ending.of, EndingOf::Lockdown(_)));
        ends_lockdown || fact.kind().is_catalogue()
    }

    /// The facts that are new, and what is wrong with the others.
    fn unknown(&self, more: &Facts) -> (Vec<AnyFact>, Vec<Error>) {
        let mut errors = Vec::new();
        let mut counts: BTreeMap<FactKind, usize> = BTreeMap::new();
        let mut new = Vec::new();
        for fact in AnyFact::of(more.clone()) {
            let count = counts.entry(fact.kind()).or_default();
            let path = format!("{}[{count}].id", fact.kind().array());
            *count = count.saturating_add(1);
            match self.fact(fact.kind(), fact.id()) {
                None => new.push(fact),
                Some(known) if known.same(&fact) => {}
                Some(_) => errors.push(check::duplicate(fact.id()).at(path)),
            }
        }
        (new, errors)
    }

    /// Indexes a whole set of facts.
    fn index(header: Header, all: Vec<AnyFact>, profiles: imbl::OrdMap<Party, Arc<Profile>>) -> Result<Space> {
        let dead = Dead::of(&all);
        let mut by_id: Vec<HashMap<&str, usize>> = vec![Default::default(); FactKind::ALL.len()];
        let mut parties: Vec<Party> = Vec::new();
        let mut numbers = HashMap::new();
        for (at, fact) in all.iter().enumerate() {
            if let Some(names) = by_id.get_mut(fact.kind().number()) {
                names.insert(fact.id(), at);
            }
            let party = match fact {
                AnyFact::Customer(f) => Party::Customer(f.id.clone()),
                AnyFact::Company(f) => Party::Company(f.id.clone()),
                _ => continue,
            };
            numbers.insert(
                party.clone(),
                PartyIx(u32::try_from(parties.len()).map_err(|_| Error::out_of_range("the number of parties"))?),
            );
            parties.push(party);
        }
        let batch = Batch { all: &all, by_id: &by_id, numbers: &numbers };
        let mut home: Vec<Vec<AnyFact>> = vec![Vec::new(); parties.len()];
        let mut seen: Vec<Vec<AnyFact>> = vec![Vec::new(); parties.len()];
        let mut catalogue = Vec::new();
        let mut names: Vec<imbl::HashMap<Arc<str>, Home>> = vec![imbl::HashMap::new(); FactKind::ALL.len()];
        for fact in &all {
            let Some(route) = route(fact, &batch) else { continue };
            if let Some(names) = names.get_mut(fact.kind().number()) {
                names.insert(fact.shared_id(), route.home);
            }
            match route.home {
                Home::Catalogue => catalogue.push(fact.clone()),
                Home::Party(ix) => home.get_mut(ix.number()).into_iter().for_each(|home| home.push(fact.clone())),
            }
            for ix in route.seen {
                seen.get_mut(ix.number()).into_iter().for_each(|seen| seen.push(fact.clone()));
            }
        }
        let catalogue = Arc::new(Catalogue::compile(header, catalogue, &dead)?);
        let holder_of = |id: &MembershipId| batch.holder_of(id);
        let mut accounts = imbl::Vector::new();
        for ((party, home), seen) in parties.into_iter().zip(home).zip(seen) {
            let find = |party: &Party| numbers.get(party).copied();
            accounts.push_back(Arc::new(compile(party, home, seen, &dead, catalogue.zone(), find, holder_of)?));
        }
        let mut space = Space {
            catalogue,
            accounts: imbl::Vector::new(),
            names: Arc::new(names),
            dead: Arc::new(dead),
            holders: imbl::OrdSet::new(),
            bespoke: imbl::OrdSet::new(),
            bookers: imbl::OrdSet::new(),
            profiles,
        };
        for (ix, account) in accounts.iter().enumerate() {
            space.note_holdings(PartyIx::of(ix), account);
        }
        space.accounts = accounts;
        Ok(space)
    }

    /// The space with new facts that are neither void facts nor the catalogue's.
    fn extended(&self, new: Vec<AnyFact>) -> Result<Space> {
        let mut parties = BTreeMap::new();
        let mut fresh = Vec::new();
        for fact in &new {
            let party = match fact {
                AnyFact::Customer(f) => Party::Customer(f.id.clone()),
                AnyFact::Company(f) => Party::Company(f.id.clone()),
                _ => continue,
            };
            parties.insert(party.clone(), PartyIx::of(self.accounts.len().saturating_add(fresh.len())));
            fresh.push(party);
        }
        let by_id = new.iter().map(|fact| ((fact.kind(), fact.id()), fact)).collect();
        let growing = Growing { space: self, new: by_id, parties: &parties };
        let mut names = self.names.clone();
        let mut dead = self.dead.clone();
        let mut touched: BTreeMap<PartyIx, (Vec<AnyFact>, Vec<AnyFact>)> = BTreeMap::new();
        // What a new fact needs may be new too and itself need something dead: follow that until nothing falls.
        loop {
            let fallen: Vec<&AnyFact> = new.iter().filter(|fact| !dead.holds(fact) && dead.reaches(fact)).collect();
            if fallen.is_empty() {
                break;
            }
            fallen.into_iter().for_each(|fact| Arc::make_mut(&mut dead).insert(fact));
        }
        for fact in &new {
            let Some(Route { home: Home::Party(home), seen }) = route(fact, &growing) else { continue };
            if let Some(names) = Arc::make_mut(&mut names).get_mut(fact.kind().number()) {
                names.insert(fact.shared_id(), Home::Party(home));
            }
            touched.entry(home).or_default().0.push(fact.clone());
            for ix in seen {
                touched.entry(ix).or_default().1.push(fact.clone());
            }
        }
        let mut space = Space { names, dead, ..self.clone() };
        let find = |party: &Party| growing.party(party);
        let holder_of = |id: &MembershipId| growing.holder_of(id);
        for (ix, (more_home, more_seen)) in touched {
            let old = self.accounts.get(ix.number());
            let party = match old.and_then(|account| account.party.clone()) {
                Some(party) => party,
                None => match fresh.get(ix.number().saturating_sub(self.accounts.len())) {
                    Some(party) => party.clone(),
                    None => continue,
                },
            };
            let mut home = old.map_or_else(Vec::new, |account| account.home.clone());
            let mut seen = old.map_or_else(Vec::new, |account| account.seen.clone());
            home.extend(more_home);
            seen.extend(more_seen);
            let account = compile(party, home, seen, &space.dead, self.catalogue.zone(), find, holder_of)?;
            space.note_holdings(ix, &account);
            if ix.number() < space.accounts.len() {
                space.accounts.set(ix.number(), Arc::new(account));
            } else {
                space.accounts.push_back(Arc::new(account));
            }
        }
        Ok(space)
    }

    fn note_holdings(&mut self, ix: PartyIx, account: &Account) {
        for (booking, _) in &account.bookings {
            if account.party == Some(Party::Customer(booking.customer.clone())) {
                self.bookers.insert((booking.resource.clone(), ix));
            }
        }
        for held in &account.held {
            self.holders.insert((held.membership.plan.clone(), ix));
            for (_, switch) in &held.switches {
                self.holders.insert((switch.plan.clone(), ix));
            }
            if held.membership.permissions.is_some() || !held.attachments.is_empty() {
                self.bespoke.insert(ix);
            }
        }
    }
}

/// What the rooms above ask of the index.
impl Space {
    pub(crate) fn catalogue(&self) -> &Catalogue {
        &self.catalogue
    }

    pub(crate) fn account(&self, ix: PartyIx) -> Option<&Arc<Account>> {
        self.accounts.get(ix.number())
    }

    pub(crate) fn accounts(&self) -> impl Iterator<Item = (PartyIx, &Arc<Account>)> {
        self.accounts.iter().enumerate().map(|(ix, account)| (PartyIx::of(ix), account))
    }

    pub(crate) fn find(&self, party: &Party) -> Option<PartyIx> {
        let (kind, id) = party_key(party);
        match self.home(kind, id) {
            Some(Home::Party(ix)) => Some(ix),
            _ => None,
        }
    }

    /// The account of a customer.
    ///
    /// # Errors
    /// [`Code::InvalidQuestion`] if the space has no such customer, or it is void.
    pub(crate) fn customer(&self, id: &CustomerId) -> Result<(PartyIx, &Arc<Account>)> {
        self.existing(&Party::Customer(id.clone()), "customer")
    }

    /// The account of a company.
    ///
    /// # Errors
    /// [`Code::InvalidQuestion`] if the space has no such company, or it is void.
    pub(crate) fn company(&self, id: &CompanyId) -> Result<(PartyIx, &Arc<Account>)> {
        self.existing(&Party::Company(id.clone()), "company")
    }

    fn existing(&self, party: &Party, what: &str) -> Result<(PartyIx, &Arc<Account>)> {
        self.find(party)
            .and_then(|ix| self.account(ix).map(|account| (ix, account)))
            .filter(|(_, account)| account.exists)
            .ok_or_else(|| {
                let (_, id) = party_key(party);
                Error::new(Code::InvalidQuestion, format!("there is no {what} `{id}`"))
            })
    }

    /// The account that holds a membership, and the membership.
    pub(crate) fn membership(&self, id: &MembershipId) -> Option<(PartyIx, &Held)> {
        let Some(Home::Party(ix)) = self.home(FactKind::Membership, id.as_str()) else { return None };
        self.account(ix).and_then(|account| account.membership(id)).map(|held| (ix, held))
    }

    /// The fact of a kind and an id, void or not.
    pub(crate) fn fact(&self, kind: FactKind, id: &str) -> Option<&AnyFact> {
        let facts = match self.home(kind, id)? {
            Home::Catalogue => &self.catalogue.home,
            Home::Party(ix) => &self.account(ix)?.home,
        };
        facts.iter().find(|fact| fact.kind() == kind && fact.id() == id)
    }

    /// The parties with a membership that has, or had, a plan.
    pub(crate) fn holders_of_plan(&self, plan: &PlanId) -> impl Iterator<Item = PartyIx> + '_ {
        let wanted = plan.clone();
        self.holders
            .range((plan.clone(), PartyIx(0))..)
            .map(|(plan, ix)| (plan, *ix))
            .take_while(move |(plan, _)| **plan == wanted)
            .map(|(_, ix)| ix)
    }

    /// The customers who have reserved a resource.
    pub(crate) fn bookers(&self, resource: &ResourceId) -> impl Iterator<Item = PartyIx> + '_ {
        let wanted = resource.clone();
        let from = self.bookers.range((resource.clone(), PartyIx(0))..);
        from.take_while(move |(resource, _)| *resource == wanted).map(|(_, ix)| *ix)
    }

    /// The parties with a membership that grants something of its own, by an add-on or an agreement.
    pub(crate) fn bespoke(&self) -> impl Iterator<Item = PartyIx> + '_ {
        self.bespoke.iter().copied()
    }
}

/// Leaves out, until nothing changes, whatever refers to something that is not there.
fn closed(mut facts: Vec<AnyFact>) -> Vec<AnyFact> {
    loop {
        let mut known: HashSet<(Target, &str)> = facts.iter().filter_map(versioned).collect();
        known.extend(facts.iter().map(|fact| (Target::Fact(fact.kind()), fact.id())));
        let keep: Vec<bool> = facts
            .iter()
            .map(|fact| {
                let mut whole = true;
                references(fact, |r| whole &= known.contains(&(r.target, r.id)));
                whole
            })
            .collect();
        if keep.iter().all(|keep| *keep) {
            return facts;
        }
        facts = facts.into_iter().zip(keep).filter_map(|(fact, keep)| keep.then_some(fact)).collect();
    }
}

impl PartyIx {
    fn number(self) -> usize {
        usize::try_from(self.0).unwrap_or(usize::MAX)
    }

    fn of(number: usize) -> PartyIx {
        PartyIx(u32::try_from(number).unwrap_or(u32::MAX))
    }
}

/// Look-up while a whole space is indexed.
struct Batch<'a> {
    all: &'a [AnyFact],
    by_id: &'a [HashMap<&'a str, usize>],
    numbers: &'a HashMap<Party, PartyIx>,
}

impl Batch<'_> {
    fn holder_of(&self, id: &MembershipId) -> Option<PartyIx> {
        match self.fact(FactKind::Membership, id.as_str()) {
            Some(AnyFact::Membership(membership)) => self.party(&membership.holder),
            _ => None,
        }
    }
}

impl Lookup for Batch<'_> {
    fn fact(&self, kind: FactKind, id: &str) -> Option<AnyFact> {
        self.by_id.get(kind.number())?.get(id).and_then(|at| self.all.get(*at)).cloned()
    }
    fn party(&self, party: &Party) -> Option<PartyIx> {
        self.numbers.get(party).copied()
    }
}

/// Look-up while a space grows by some facts.
struct Growing<'a> {
    space: &'a Space,
    new: HashMap<(FactKind, &'a str), &'a AnyFact>,
    parties: &'a BTreeMap<Party, PartyIx>,
}

impl Growing<'_> {
    fn holder_of(&self, id: &MembershipId) -> Option<PartyIx> {
        match self.fact(FactKind::Membership, id.as_str()) {
            Some(AnyFact::Membership(membership)) => self.party(&membership.holder),
            _ => None,
        }
    }
}

impl Lookup for Growing<'_> {
    fn fact(&self, kind: FactKind, id: &str) -> Option<AnyFact> {
        self.new.get(&(kind, id)).copied().or_else(|| self.space.fact(kind, id)).cloned()
    }
    fn party(&self, party: &Party) -> Option<PartyIx> {
        self.space.find(party).or_else(|| self.parties.get(party).copied())
    }
}
