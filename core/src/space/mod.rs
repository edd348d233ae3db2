//! A space: dated facts, read strictly, indexed so that questions are answered without scanning.
//!
//! Uses `plan` and the rooms below it. The rules about facts are in the rooms above: they add their questions to [`Space`].

pub mod facts;

mod account;
mod catalogue;
mod check;
mod compiled;
mod described;
mod filing;
mod index;
mod limits;
mod lint;
mod names;
mod question;
mod read;
mod refs;
#[cfg(feature = "schema")]
mod schema;
mod together;
mod write;

pub(crate) use account::{Account, AnyFact, Between, Held, PartyIx, Tie};
pub(crate) use catalogue::{Catalogue, PlaceLine};
pub(crate) use compiled::{Admission, ChargedFor, Coverage, Exact, Run, Stretch, Timeline, same_time, start_of};
pub use limits::Limits;
pub(crate) use limits::Maximum;
pub use question::Question;
pub(crate) use refs::ended;
#[cfg(feature = "schema")]
pub use schema::schema;
pub(crate) use together::together;

use crate::error::{Code, Error, Errors, Result};
use crate::id::{CompanyId, CreditId, CustomerId, MembershipId, PlanId, ResourceId};
use crate::time::{Day, Moment};
use facts::{EndingOf, FactKind, Facts, Header, Party, Policy, Profile};
use filing::compile;
use index::{Home, Lookup, Route, Voided, route, subjects};
use names::{Ids, Names};
use refs::{party_key, references};
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
    names: Names,
    voided: Arc<Voided>,
    /// Who holds, or has held, each plan.
    holders: imbl::OrdMap<PlanId, imbl::OrdSet<PartyIx>>,
    /// Whose memberships grant something of their own: by add-ons, or by permissions agreed with the holder.
    bespoke: imbl::OrdSet<PartyIx>,
    /// Who has reserved each resource.
    bookers: imbl::OrdSet<(ResourceId, PartyIx)>,
    /// What lines of invoices were for that is not known.
    strays: imbl::OrdSet<(FactKind, Box<str>)>,
    /// Names and contacts, in the order of the accounts.
    profiles: imbl::Vector<Option<Arc<Profile>>>,
    limits: Limits,
    /// How many facts there are.
    count: usize,
}

/// Spaces are equal if they hold the same facts, however they came by them. All facts are looked at.
impl PartialEq for Space {
    fn eq(&self, other: &Space) -> bool {
        self.header() == other.header() && self.facts() == other.facts()
    }
}

impl Eq for Space {}

impl Space {
    /// Reads a space file, strictly.
    ///
    /// # Errors
    /// Everything that is wrong with it, each with its code and its path: an unknown field, a dangling or duplicate id, a
    /// span that ends before it starts, a bad zone, an amount finer than its currency… Nothing is half loaded.
    pub fn read(bytes: &[u8]) -> Result<Space, Errors> {
        Space::from_facts(read::facts(bytes)?)
    }

    /// The same, within limits of the host's own. They hold for all that grows out of the space.
    ///
    /// # Errors
    /// Those of [`Space::read`]; [`Code::TooMany`] for more facts than there may be.
    pub fn read_within(bytes: &[u8], limits: Limits) -> Result<Space, Errors> {
        Space::checked(read::facts(bytes)?, limits)
    }

    /// The same space within other limits.
    ///
    /// # Errors
    /// [`Code::TooMany`] if it has more facts than there may be.
    pub fn within(&self, limits: Limits) -> Result<Space> {
        let all: Vec<AnyFact> = self.all().cloned().collect();
        let ((ids, _), profiles) = (Ids::of(&all), self.profiles.iter().flatten().cloned());
        Ok(Space::index(self.header().clone(), all, ids, limits)?.named(profiles))
    }

    /// Within what limits it answers.
    #[must_use]
    pub fn limits(&self) -> Limits {
        self.limits
    }

    /// Indexes facts.
    ///
    /// # Errors
    /// Everything that is wrong with them, as in [`Space::read`].
    pub fn from_facts(facts: Facts) -> Result<Space, Errors> {
        Space::checked(facts, Limits::default())
    }

    fn checked(mut facts: Facts, limits: Limits) -> Result<Space, Errors> {
        read::version(&facts)?;
        let header = facts.space.clone();
        let profiles = std::mem::take(&mut facts.profiles);
        let all = AnyFact::of(facts);
        let ids = check::facts(&all, &profiles, &header.zone, &HashSet::new())?;
        Ok(Space::index(header, all, ids, limits)?.named(profiles.into_iter().map(Arc::new)))
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
        facts.profiles = self.profiles.iter().flatten().map(|profile| (**profile).clone()).collect();
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
    pub fn with(&self, facts: Facts) -> Result<Space, Errors> {
        read::version(&facts)?;
        if facts.space != *self.header() {
            return Err(Error::new(Code::InvalidFact, "the facts are those of another space").at("space").into());
        }
        let (new, mut errors) = self.unknown(&facts);
        let step = |credit: &CreditId| match self.fact(FactKind::Credit, credit.as_str()) {
            Some(AnyFact::Credit(kind)) => Some(kind.step),
            _ => None,
        };
        check::fragment(
            &AnyFact::of(facts.clone()),
            &facts.profiles,
            self.catalogue.zone(),
            |target, id| self.names.has(target, id),
            step,
            &mut errors,
        );
        Errors::check(errors)?;
        let profiles = facts.profiles.into_iter().map(Arc::new);
        let bears_on_all = |fact: &AnyFact| {
            matches!(fact, AnyFact::Void(_))
                || self.is_catalogue(fact)
                || !self.strays.is_empty() && self.strays.contains(&(fact.kind(), fact.id().into()))
        };
        if new.iter().any(bears_on_all) {
            let all: Vec<AnyFact> = self.all().cloned().chain(new).collect();
            return Ok(self.indexed_anew(all)?.named(profiles));
        }
        Ok(self.extended(new)?.named(profiles))
    }

    /// The space as it was known at an instant: only what was recorded by then, and of that only what refers to nothing
    /// that was not.
    ///
    /// # Errors
    /// What would be wrong with a file of these facts alone.
    pub fn known_on(&self, at: Moment) -> Result<Space> {
        let all: Vec<AnyFact> = self.all().filter(|fact| fact.recorded() <= at).cloned().collect();
        self.indexed_anew(closed(all))
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
        self.indexed_anew(all)
    }

    /// The space without the name and contacts of a customer. No fact goes, and no answer changes.
    #[must_use]
    pub fn forget(&self, customer: &CustomerId) -> Space {
        let mut space = self.clone();
        let ix = self.names.account(FactKind::Customer, customer.as_str());
        if let Some(profile) = ix.and_then(|ix| space.profiles.get_mut(ix.number())) {
            *profile = None;
        }
        space
    }

    /// The name and contacts of a party, unless they were forgotten.
    #[must_use]
    pub fn profile(&self, party: &Party) -> Option<&Profile> {
        self.profiles.get(self.find(party)?.number())?.as_deref()
    }

    /// Every fact, in no particular order.
    fn all(&self) -> impl Iterator<Item = &AnyFact> {
        self.catalogue.home.iter().chain(self.accounts.iter().flat_map(|account| account.home.iter()))
    }

    fn home(&self, kind: FactKind, id: &str) -> Option<Home> {
        self.names.home(kind, id)
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

    /// Other facts of the same space, with the profiles of those who are among them.
    fn indexed_anew(&self, all: Vec<AnyFact>) -> Result<Space> {
        let (ids, _) = Ids::of(&all);
        Ok(Space::index(self.header().clone(), all, ids, self.limits)?.named(self.profiles.iter().flatten().cloned()))
    }

    /// The space with these profiles of its parties.
    fn named(mut self, profiles: impl Iterator<Item = Arc<Profile>>) -> Space {
        for profile in profiles {
            let ix = self.names.party(&profile.party);
            if let Some(place) = ix.and_then(|ix| self.profiles.get_mut(ix.number())) {
                *place = Some(profile);
            }
        }
        self
    }

    /// Indexes a whole set of facts.
    fn index(header: Header, all: Vec<AnyFact>, ids: Ids, limits: Limits) -> Result<Space> {
        let count = all.len();
        limits.facts().check(count, "facts")?;
        let voided = Voided::of(&all);
        let mut parties: Vec<Belongings> = Vec::new();
        let mut homes: Vec<Option<Home>> = vec![None; all.len()];
        for (fact, home) in all.iter().zip(&mut homes) {
            if let Some(party) = party_of(fact) {
                let ix = u32::try_from(parties.len()).map_err(|_| Error::out_of_range("the number of parties"))?;
                *home = Some(Home::Party(PartyIx(ix)));
                parties.push(Belongings { party, home: Vec::new(), seen: Vec::new() });
            }
        }
        for (at, fact) in all.iter().enumerate() {
            let Some(route) = route(fact, &Batch { all: &all, ids: &ids, homes: &homes }) else { continue };
            homes.get_mut(at).into_iter().for_each(|home| *home = Some(route.home));
            for ix in route.seen {
                parties.get_mut(ix.number()).into_iter().for_each(|party| party.seen.push(fact.clone()));
            }
        }
        let mut counts: Vec<usize> = vec![0; parties.len()];
        for ix in homes.iter().flatten().filter_map(|home| home.party()) {
            counts.get_mut(ix.number()).into_iter().for_each(|count| *count = count.saturating_add(1));
        }
        parties.iter_mut().zip(counts).for_each(|(party, count)| party.home.reserve_exact(count));
        let mut catalogue = Vec::new();
        for (fact, home) in all.into_iter().zip(&homes) {
            match home.map(Home::party) {
                Some(None) => catalogue.push(fact),
                Some(Some(ix)) => parties.get_mut(ix.number()).map_or((), |party| party.home.push(fact)),
                None => {}
            }
        }
        let mut space = Space {
            catalogue: Arc::new(Catalogue::compile(header, catalogue, &voided)?),
            accounts: imbl::Vector::new(),
            names: Names::new(ids, homes),
            voided: Arc::new(voided),
            holders: imbl::OrdMap::new(),
            bespoke: imbl::OrdSet::new(),
            bookers: imbl::OrdSet::new(),
            strays: imbl::OrdSet::new(),
            profiles: parties.iter().map(|_| None).collect(),
            limits,
            count,
        };
        for (ix, Belongings { party, home, seen }) in parties.into_iter().enumerate() {
            limits.facts_of_account().check(home.len().saturating_add(seen.len()), "facts of one account")?;
            let account = compile(&party, home, seen, &space.voided, space.catalogue.zone(), &space.names)?;
            space.note_holdings(PartyIx::of(ix), &account);
            space.note_strays(&account.home);
            space.accounts.push_back(Arc::new(account));
        }
        Ok(space)
    }

    /// The space with new facts that are neither void facts nor the catalogue's.
    fn extended(&self, new: Vec<AnyFact>) -> Result<Space> {
        let mut space = self.clone();
        space.count = space.count.saturating_add(new.len());
        self.limits.facts().check(space.count, "facts")?;
        for (fact, party) in new.iter().filter_map(|fact| party_of(fact).map(|party| (fact, party))) {
            let ix = PartyIx::of(space.accounts.len());
            space.names.insert(fact, Home::Party(ix));
            space.profiles.push_back(None);
            space.accounts.push_back(Arc::new(Account { party: Some(party), ..Account::default() }));
        }
        let by_id = new.iter().map(|fact| ((fact.kind(), fact.id()), fact)).collect();
        let mut touched: BTreeMap<PartyIx, (Vec<AnyFact>, Vec<AnyFact>)> = BTreeMap::new();
        if *space.voided != Voided::default() {
            Arc::make_mut(&mut space.voided).spread(new.iter());
        }
        for fact in &new {
            let growing = Growing { space: &space, new: &by_id };
            let Some(Route { home: Home::Party(home), seen }) = route(fact, &growing) else { continue };
            space.names.insert(fact, Home::Party(home));
            touched.entry(home).or_default().0.push(fact.clone());
            for ix in seen {
                touched.entry(ix).or_default().1.push(fact.clone());
            }
        }
        space.note_strays(&new);
        for (ix, (more_home, more_seen)) in touched {
            let Some(old) = space.account(ix) else { continue };
            let Some(party) = old.party.clone() else { continue };
            let home: Vec<AnyFact> = old.home.iter().cloned().chain(more_home).collect();
            let seen: Vec<AnyFact> = old.seen.iter().cloned().chain(more_seen).collect();
            self.limits.facts_of_account().check(home.len().saturating_add(seen.len()), "facts of one account")?;
            let account = compile(&party, home, seen, &space.voided, self.catalogue.zone(), &space.names)?;
            space.note_holdings(ix, &account);
            space.accounts.set(ix.number(), Arc::new(account));
        }
        Ok(space)
    }

    fn note_strays(&mut self, facts: &[AnyFact]) {
        for fact in facts {
            let AnyFact::Invoice(invoice) = fact else { continue };
            let strays = subjects(invoice).filter(|(kind, id)| self.names.home(*kind, id).is_none());
            let strays: Vec<(FactKind, Box<str>)> = strays.map(|(kind, id)| (kind, id.into())).collect();
            self.strays.extend(strays);
        }
    }

    fn note_holdings(&mut self, ix: PartyIx, account: &Account) {
        for (booking, _) in &account.bookings {
            if account.party == Some(Party::Customer(booking.customer.clone())) {
                self.bookers.insert((booking.resource.clone(), ix));
            }
        }
        for entry in &account.waitlist {
            self.bookers.insert((entry.resource.clone(), ix));
        }
        for held in &account.held {
            let switched = held.switches.iter().map(|(_, switch)| &switch.plan);
            for plan in std::iter::once(&held.membership.plan).chain(switched) {
                match self.holders.get_mut(plan) {
                    Some(holders) => drop(holders.insert(ix)),
                    None => drop(self.holders.insert(plan.clone(), imbl::OrdSet::unit(ix))),
                }
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

    /// How many billing cycles of one account a question may go through, and how many in all.
    pub(crate) fn cycle_limits(&self) -> (Maximum, Maximum) {
        (self.limits.cycles_of_account(), self.limits.cycles(self.count))
    }

    /// How many periods of allowances of one kind of credits those who draw together may have.
    pub(crate) fn period_limit(&self) -> Maximum {
        self.limits.periods(self.count)
    }

    pub(crate) fn account(&self, ix: PartyIx) -> Option<&Arc<Account>> {
        self.accounts.get(ix.number())
    }

    pub(crate) fn accounts(&self) -> impl Iterator<Item = (PartyIx, &Arc<Account>)> {
        self.accounts.iter().enumerate().map(|(ix, account)| (PartyIx::of(ix), account))
    }

    pub(crate) fn find(&self, party: &Party) -> Option<PartyIx> {
        self.names.party(party)
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
        let ix = self.names.account(FactKind::Membership, id.as_str())?;
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

    /// The fact of a kind and an id, unless it is void or needs something that is.
    pub(crate) fn living(&self, kind: FactKind, id: &str) -> Option<&AnyFact> {
        self.fact(kind, id).filter(|fact| !self.voided.holds(fact))
    }

    /// Whose account keeps the fact of a kind and an id.
    pub(crate) fn keeper(&self, kind: FactKind, id: &str) -> Option<Party> {
        self.account(self.home(kind, id)?.party()?)?.party.clone()
    }

    /// The parties with a membership that has, or had, a plan.
    pub(crate) fn holders_of_plan(&self, plan: &PlanId) -> impl Iterator<Item = PartyIx> + '_ {
        self.holders.get(plan).into_iter().flatten().copied()
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
        let (ids, _) = Ids::of(&facts);
        let before = facts.len();
        facts.retain(|fact| {
            let mut whole = true;
            references(fact, |r| whole &= ids.has(r.target, r.id));
            whole
        });
        if facts.len() == before {
            return facts;
        }
    }
}

/// Who a fact makes known.
fn party_of(fact: &AnyFact) -> Option<Party> {
    match fact {
        AnyFact::Customer(customer) => Some(Party::Customer(customer.id.clone())),
        AnyFact::Company(company) => Some(Party::Company(company.id.clone())),
        _ => None,
    }
}

/// The facts of a party, before they are compiled.
struct Belongings {
    party: Party,
    home: Vec<AnyFact>,
    seen: Vec<AnyFact>,
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
    ids: &'a Ids,
    /// Where the facts are kept that have been routed so far, and those of the parties.
    homes: &'a [Option<Home>],
}

impl Lookup for Batch<'_> {
    fn fact(&self, kind: FactKind, id: &str) -> Option<&AnyFact> {
        self.all.get(self.ids.at(kind, id)?)
    }
    fn home(&self, kind: FactKind, id: &str) -> Option<Home> {
        let at = self.ids.at(kind, id)?;
        match self.homes.get(at)? {
            Some(home) => Some(*home),
            None => route(self.all.get(at)?, self).map(|route| route.home),
        }
    }
}

/// Look-up while a space grows by some facts.
struct Growing<'a> {
    /// It knows the new parties.
    space: &'a Space,
    new: &'a HashMap<(FactKind, &'a str), &'a AnyFact>,
}

impl Lookup for Growing<'_> {
    fn fact(&self, kind: FactKind, id: &str) -> Option<&AnyFact> {
        self.new.get(&(kind, id)).copied().or_else(|| self.space.fact(kind, id))
    }
    fn home(&self, kind: FactKind, id: &str) -> Option<Home> {
        self.space.home(kind, id).or_else(|| route(self.new.get(&(kind, id))?, self).map(|route| route.home))
    }
}
