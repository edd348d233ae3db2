//! Where each fact belongs: its home account, the accounts that it matters to, and what of it is dead.

use super::account::{Account, AnyFact, Between, Covered, Held, PartyIx, Tie};
use super::facts::*;
use super::names::Names;
use super::refs::{Target, ended, references, target_of, versioned};
use crate::error::Result;
use crate::id::MembershipId;
use crate::time::{Moment, When};
use crate::zone::Zone;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::{Arc, OnceLock};

/// A stretch, if there is anything of it.
pub(crate) fn between(from: Moment, until: Option<Moment>) -> Option<Between> {
    (until.is_none_or(|until| from < until)).then_some(Between { from, until })
}

/// The facts that have no effect: void, or needing something that has none.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Dead(BTreeMap<FactKind, HashSet<Box<str>>>);

impl Dead {
    pub(crate) fn holds(&self, fact: &AnyFact) -> bool {
        self.names(fact.kind(), fact.id())
    }

    pub(crate) fn names(&self, kind: FactKind, id: &str) -> bool {
        self.0.get(&kind).is_some_and(|ids| ids.contains(id))
    }

    /// Finds them among all the facts of a space.
    pub(crate) fn of(facts: &[AnyFact]) -> Dead {
        let mut dead = Dead::default();
        for fact in facts {
            if let AnyFact::Void(void) = fact {
                dead.put(void.kind, void.fact.as_str());
            }
        }
        if dead.0.is_empty() {
            return dead;
        }
        // A void has done its work above, and a void of a fact that is dead already changes nothing.
        loop {
            let living: HashSet<(Target, &str)> =
                facts.iter().filter(|fact| !dead.holds(fact)).filter_map(versioned).collect();
            let fallen: Vec<(FactKind, Box<str>)> = facts
                .iter()
                .filter(|fact| !matches!(fact, AnyFact::Void(_)) && !dead.holds(fact))
                .filter(|fact| dead.starves(fact, &living))
                .map(|fact| (fact.kind(), fact.id().into()))
                .collect();
            if fallen.is_empty() {
                return dead;
            }
            fallen.iter().for_each(|(kind, id)| dead.put(*kind, id));
        }
    }

    /// Whether something that the fact needs is dead.
    fn starves(&self, fact: &AnyFact, living: &HashSet<(Target, &str)>) -> bool {
        let mut starves = false;
        references(fact, |r| {
            starves |= r.needed
                && match r.target {
                    Target::Fact(kind) => self.names(kind, r.id),
                    line => !living.contains(&(line, r.id)),
                };
        });
        starves
    }

    /// Whether something that a newly recorded fact needs is dead; versions are not looked at, since a space in which
    /// one of them is void is indexed anew.
    pub(crate) fn reaches(&self, fact: &AnyFact) -> bool {
        let mut reaches = false;
        if !self.0.is_empty() {
            references(fact, |r| {
                if let (true, Target::Fact(kind)) = (r.needed, r.target) {
                    reaches |= self.names(kind, r.id);
                }
            });
        }
        reaches
    }

    pub(crate) fn insert(&mut self, fact: &AnyFact) {
        self.put(fact.kind(), fact.id());
    }

    fn put(&mut self, kind: FactKind, id: &str) {
        self.0.entry(kind).or_default().insert(id.into());
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
    let account = |kind: FactKind, id: &str| lookup.home(kind, id).and_then(Home::party);
    let party = |party: &Party| {
        let (kind, id) = party_key(party);
        account(kind, id)
    };
    let customer = |id: &crate::id::CustomerId| account(FactKind::Customer, id.as_str());
    let company = |id: &crate::id::CompanyId| account(FactKind::Company, id.as_str());
    let holder = |id: &MembershipId| account(FactKind::Membership, id.as_str());
    let of = |kind: FactKind, id: &str| lookup.fact(kind, id).and_then(|fact| route(fact, lookup));
    Some(match fact {
        AnyFact::Policy(_)
        | AnyFact::Tax(_)
        | AnyFact::Credit(_)
        | AnyFact::Hours(_)
        | AnyFact::Exception(_)
        | AnyFact::Place(_)
        | AnyFact::Lockdown(_)
        | AnyFact::Plan(_)
        | AnyFact::AddOn(_)
        | AnyFact::Coupon(_)
        | AnyFact::Resource(_)
        | AnyFact::Group(_)
        | AnyFact::Closing(_) => Route { home: Home::Catalogue, seen: Vec::new() },
        AnyFact::Customer(f) => at(customer(&f.id)?, None),
        AnyFact::Company(f) => at(company(&f.id)?, None),
        AnyFact::GroupMember(f) => at(customer(&f.customer)?, None),
        AnyFact::Link(f) => at(company(&f.company)?, Some(customer(&f.customer)?)),
        AnyFact::Membership(f) => at(party(&f.holder)?, f.pool.as_ref().and_then(company)),
        AnyFact::Switch(f) => at(holder(&f.membership)?, None),
        AnyFact::SeatChange(f) => at(holder(&f.membership)?, None),
        AnyFact::PriceChange(f) => at(holder(&f.membership)?, None),
        AnyFact::Pause(f) => at(holder(&f.membership)?, None),
        AnyFact::Attachment(f) => at(holder(&f.membership)?, None),
        AnyFact::Redemption(f) => at(holder(&f.membership)?, None),
        AnyFact::Renewal(f) => at(holder(&f.membership)?, None),
        AnyFact::Cancellation(f) => at(holder(&f.membership)?, None),
        AnyFact::StatusOverride(f) => at(holder(&f.membership)?, None),
        AnyFact::Share(f) => at(holder(&f.membership)?, Some(customer(&f.child)?)),
        AnyFact::Ending(f) => {
            let (kind, id) = ended(&f.of);
            of(kind, id)?
        }
        AnyFact::Booking(f) => at(customer(&f.customer)?, f.under.as_ref().and_then(holder)),
        AnyFact::BookingCancellation(f) => of(FactKind::Booking, f.booking.as_str())?,
        AnyFact::Visit(f) => at(customer(&f.customer)?, f.under.as_ref().and_then(holder)),
        AnyFact::Use(f) => at(customer(&f.customer)?, f.under.as_ref().and_then(holder)),
        AnyFact::Grant(f) => at(party(&f.holder)?, f.taken_from.as_ref().and_then(|from| party(&from.party))),
        AnyFact::Charge(f) => at(party(&f.party)?, None),
        AnyFact::Payment(f) => {
            let invoice = f.invoice.as_ref().map(|invoice| of(FactKind::Invoice, invoice.as_str()));
            let invoiced = match invoice {
                Some(route) => Some(route?),
                None => None,
            };
            let invoiced = invoiced.into_iter().flat_map(|route| route.home.party().into_iter().chain(route.seen));
            at(party(&f.payer)?, f.membership.as_ref().and_then(holder).into_iter().chain(invoiced))
        }
        AnyFact::Invoice(f) => {
            // The subject of a line is a membership, or a charge's or a booking's party: its id opens the line's id.
            at(party(&f.payer)?, f.lines.iter().flat_map(|line| subjects_of(line, lookup)))
        }
        AnyFact::Message(f) => at(party(&f.party)?, None),
        AnyFact::SupportRequest(f) => at(customer(&f.customer)?, None),
        AnyFact::Void(f) => of(f.kind, f.fact.as_str())?,
    })
}

/// The way to the account at home, and to others.
fn at(home: PartyIx, others: impl IntoIterator<Item = PartyIx>) -> Route {
    let mut seen: Vec<PartyIx> = others.into_iter().filter(|ix| *ix != home).collect();
    seen.sort_unstable();
    seen.dedup();
    Route { home: Home::Party(home), seen }
}

/// The accounts in which a recorded line is worked out anew.
fn subjects_of(line: &InvoiceLine, lookup: &impl Lookup) -> impl Iterator<Item = PartyIx> {
    let account = |kind: FactKind, id: &str| lookup.home(kind, id).and_then(Home::party);
    let membership = line.membership.as_ref().and_then(|id| account(FactKind::Membership, id.as_str()));
    let other = match line.rule.split_once(':') {
        Some(("charge", id)) => account(FactKind::Charge, id),
        Some(("booking", id)) => account(FactKind::Booking, id),
        Some(("pack", id)) => account(FactKind::Grant, id),
        Some(("overage", id)) => match id.split_once(':') {
            Some(("use", id)) => account(FactKind::Use, id),
            Some(("booking", id)) => account(FactKind::Booking, id),
            _ => None,
        },
        _ => None,
    };
    [membership, other].into_iter().flatten()
}

/// Compiles an account from the facts that belong to it.
///
/// # Errors
/// A local day whose start is out of range; found by the check of a file before.
pub(crate) fn compile(
    party: Party,
    home: Vec<AnyFact>,
    seen: Vec<AnyFact>,
    dead: &Dead,
    zone: &Zone,
    names: &Names,
) -> Result<Account> {
    let mut account = Account { party: Some(party.clone()), ..Account::default() };
    let living = || home.iter().chain(&seen).filter(|fact| !dead.holds(fact));
    let ends = Ends::of(living(), zone)?;
    let moment = |when: When| zone.moment_of(when);
    let span = |kind: FactKind, id: &str, from: When, until: Option<When>| -> Result<Option<Between>> {
        Ok(between(moment(from)?, ends.at(kind, id, until.map(moment).transpose()?)))
    };
    for fact in living() {
        match fact {
            AnyFact::Membership(f) if f.holder == party => account.held.push(Held::new(f.clone())),
            AnyFact::Membership(f) => account.contributors.extend(names.party(&f.holder)),
            _ => {}
        }
    }
    account.held.sort_by(|a, b| a.membership.id.cmp(&b.membership.id));
    let mut cancelled: HashMap<&str, Arc<BookingCancellation>> = HashMap::new();
    for fact in living() {
        match fact {
            AnyFact::Customer(f) => {
                account.exists = true;
                account.registered = Some(f.registered.unwrap_or_else(|| zone.day_of(f.recorded)));
            }
            AnyFact::Company(_) => account.exists = true,
            AnyFact::GroupMember(f) => {
                if let Some(between) = span(FactKind::GroupMember, f.id.as_str(), f.from, f.until)? {
                    account.groups.push((between, f.clone()));
                }
            }
            AnyFact::Link(f) => {
                let other = match &party {
                    Party::Company(_) => names.account(FactKind::Customer, f.customer.as_str()),
                    Party::Customer(_) => names.account(FactKind::Company, f.company.as_str()),
                };
                if let (Some(between), Some(other)) = (span(FactKind::Link, f.id.as_str(), f.from, f.until)?, other) {
                    account.links.push(Tie { between, link: f.clone(), other });
                }
            }
            AnyFact::Share(f) => {
                if let Some(between) = span(FactKind::Share, f.id.as_str(), f.from, f.until)? {
                    if let Some(held) = account.held_mut(&f.membership) {
                        held.shares.push((between, f.clone()));
                    }
                    if matches!(&party, Party::Customer(id) if *id == f.child) {
                        if let Some(parent) = names.account(FactKind::Membership, f.membership.as_str()) {
                            account.covered.push(Covered { between, share: f.clone(), parent });
                        }
                    }
                }
            }
            AnyFact::Switch(f) => {
                let at = moment(f.at)?;
                account.change(&f.membership, |held| held.switches.push((at, f.clone())));
            }
            AnyFact::SeatChange(f) => {
                let at = moment(f.at)?;
                account.change(&f.membership, |held| held.seat_changes.push((at, f.clone())));
            }
            AnyFact::PriceChange(f) => {
                let at = moment(f.at)?;
                account.change(&f.membership, |held| held.price_changes.push((at, f.clone())));
            }
            AnyFact::Renewal(f) => {
                let at = moment(f.at)?;
                account.change(&f.membership, |held| held.renewals.push((at, f.clone())));
            }
            AnyFact::Cancellation(f) => {
                let at = moment(f.at)?;
                account.change(&f.membership, |held| held.cancellations.push((at, f.clone())));
            }
            AnyFact::Redemption(f) => account.change(&f.membership, |held| held.redemptions.push(f.clone())),
            AnyFact::Pause(f) => {
                if let Some(between) = span(FactKind::Pause, f.id.as_str(), f.from, f.until)? {
                    account.change(&f.membership, |held| held.pauses.push((between, f.clone())));
                }
            }
            AnyFact::Attachment(f) => {
                if let Some(between) = span(FactKind::Attachment, f.id.as_str(), f.from, f.until)? {
                    account.change(&f.membership, |held| held.attachments.push((between, f.clone())));
                }
            }
            AnyFact::StatusOverride(f) => {
                if let Some(between) = span(FactKind::StatusOverride, f.id.as_str(), f.from, f.until)? {
                    account.change(&f.membership, |held| held.overrides.push((between, f.clone())));
                }
            }
            AnyFact::Booking(f) => account.bookings.push((f.clone(), None)),
            AnyFact::BookingCancellation(f) => {
                let earlier = cancelled.get(f.booking.as_str()).is_some_and(|c| (c.at, &c.id) <= (f.at, &f.id));
                if !earlier {
                    cancelled.insert(f.booking.as_str(), f.clone());
                }
            }
            AnyFact::Visit(f) => {
                if let Some(under) = &f.under {
                    account.change(under, |held| held.visits.push(f.clone()));
                }
                account.visits.push(f.clone());
            }
            AnyFact::Use(f) => account.uses.push(f.clone()),
            AnyFact::Grant(f) if f.holder == party => {
                account.grants.push((ends.at(FactKind::Grant, f.id.as_str(), None), f.clone()));
            }
            AnyFact::Grant(f) => account.taken.extend(names.party(&f.holder)),
            AnyFact::Charge(f) => account.charges.push(f.clone()),
            AnyFact::Payment(f) => account.payments.push(f.clone()),
            AnyFact::Invoice(f) => account.invoices.push(f.clone()),
            AnyFact::Message(f) => account.messages.push(f.clone()),
            AnyFact::SupportRequest(f) => account.support.push(f.clone()),
            _ => {}
        }
    }
    for (booking, cancellation) in &mut account.bookings {
        *cancellation = cancelled.get(booking.id.as_str()).cloned();
    }
    account.arrange();
    account.home = home;
    account.seen = seen;
    Ok(account)
}

impl Account {
    fn held_mut(&mut self, id: &MembershipId) -> Option<&mut Held> {
        let at = self.held.binary_search_by(|held| held.membership.id.cmp(id)).ok()?;
        self.held.get_mut(at)
    }

    fn change(&mut self, id: &MembershipId, change: impl FnOnce(&mut Held)) {
        if let Some(held) = self.held_mut(id) {
            change(held);
        }
    }

    /// Puts everything into its documented order, so that arrival plays no part, and gives memberships their payments.
    fn arrange(&mut self) {
        self.links.sort_by(|a, b| a.link.id.cmp(&b.link.id));
        self.covered.sort_by(|a, b| a.share.id.cmp(&b.share.id));
        self.groups.sort_by(|(_, a), (_, b)| a.id.cmp(&b.id));
        self.bookings.sort_by(|(a, _), (b, _)| a.id.cmp(&b.id));
        self.visits.sort_by(|a, b| (a.at, &a.id).cmp(&(b.at, &b.id)));
        self.charges.sort_by(|a, b| a.id.cmp(&b.id));
        self.payments.sort_by(|a, b| (a.at, &a.id).cmp(&(b.at, &b.id)));
        self.invoices.sort_by(|a, b| a.id.cmp(&b.id));
        self.uses.sort_by(|a, b| (a.at, a.order, &a.id).cmp(&(b.at, b.order, &b.id)));
        self.grants.sort_by(|(_, a), (_, b)| a.id.cmp(&b.id));
        self.contributors.sort_unstable();
        self.contributors.dedup();
        self.taken.sort_unstable();
        self.taken.dedup();
        self.messages.sort_by(|a, b| (a.at, &a.id).cmp(&(b.at, &b.id)));
        self.support.sort_by(|a, b| (a.at, &a.id).cmp(&(b.at, &b.id)));
        let mut of_invoice: HashMap<&str, Vec<&MembershipId>> = HashMap::new();
        if self.payments.iter().any(|payment| payment.invoice.is_some()) {
            for invoice in &self.invoices {
                let named = invoice.lines.iter().filter_map(|line| line.membership.as_ref()).collect();
                of_invoice.insert(invoice.id.as_str(), named);
            }
        }
        let mut paid: HashMap<MembershipId, Vec<Arc<Payment>>> = HashMap::new();
        for payment in &self.payments {
            let invoiced = payment.invoice.as_ref().and_then(|id| of_invoice.get(id.as_str()));
            let mut named: Vec<&MembershipId> = invoiced.into_iter().flatten().copied().collect();
            named.extend(payment.membership.as_ref());
            named.sort_unstable();
            named.dedup();
            for membership in named {
                paid.entry(membership.clone()).or_default().push(payment.clone());
            }
        }
        for held in &mut self.held {
            held.payments = paid.remove(&held.membership.id).unwrap_or_default();
            held.arrange();
        }
    }
}

impl Held {
    fn new(membership: Arc<Membership>) -> Held {
        Held {
            membership,
            switches: Vec::new(),
            seat_changes: Vec::new(),
            price_changes: Vec::new(),
            pauses: Vec::new(),
            attachments: Vec::new(),
            redemptions: Vec::new(),
            renewals: Vec::new(),
            cancellations: Vec::new(),
            overrides: Vec::new(),
            shares: Vec::new(),
            payments: Vec::new(),
            visits: Vec::new(),
            term: OnceLock::new(),
            children: OnceLock::new(),
            heirs: OnceLock::new(),
        }
    }

    fn arrange(&mut self) {
        self.switches.sort_by(|(s, a), (t, b)| (s, &a.id).cmp(&(t, &b.id)));
        self.seat_changes.sort_by(|(s, a), (t, b)| (s, &a.id).cmp(&(t, &b.id)));
        self.price_changes.sort_by(|(s, a), (t, b)| (s, &a.id).cmp(&(t, &b.id)));
        self.renewals.sort_by(|(s, a), (t, b)| (s, &a.id).cmp(&(t, &b.id)));
        self.cancellations.sort_by(|(s, a), (t, b)| (s, &a.id).cmp(&(t, &b.id)));
        self.redemptions.sort_by(|a, b| (a.order, &a.id).cmp(&(b.order, &b.id)));
        self.pauses.sort_by(|(_, a), (_, b)| a.id.cmp(&b.id));
        self.attachments.sort_by(|(_, a), (_, b)| a.id.cmp(&b.id));
        self.overrides.sort_by(|(_, a), (_, b)| a.id.cmp(&b.id));
        self.shares.sort_by(|(_, a), (_, b)| a.id.cmp(&b.id));
        self.visits.sort_by(|a, b| (a.at, &a.id).cmp(&(b.at, &b.id)));
    }
}

/// The party, as something to look for.
pub(crate) fn party_key(party: &Party) -> (FactKind, &str) {
    match target_of(party) {
        (Target::Fact(kind), id) => (kind, id),
        (_, id) => (FactKind::Customer, id),
    }
}
