//! The making of an account: each fact that belongs to it goes where it keeps facts of its kind.

use super::account::{Account, AnyFact, Between, Held};
use super::described::Described;
use super::facts::*;
use super::index::{Ends, Voided, between};
use super::names::Names;
use crate::error::Result;
use crate::id::MembershipId;
use crate::time::{Moment, When};
use crate::zone::Zone;
use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

/// An account while it is made.
pub(crate) struct Filing<'f> {
    pub(crate) party: &'f Party,
    pub(crate) account: Account,
    pub(crate) ends: Ends<'f>,
    pub(crate) zone: &'f Zone,
    pub(crate) names: &'f Names,
}

/// Compiles an account from the facts that belong to it.
///
/// # Errors
/// A local day whose start is out of range; found by the check of a file before.
pub(crate) fn compile(
    party: &Party,
    home: Vec<AnyFact>,
    seen: Vec<AnyFact>,
    voided: &Voided,
    zone: &Zone,
    names: &Names,
) -> Result<Account> {
    let living = || home.iter().chain(&seen).filter(|fact| !voided.holds(fact));
    let account = Account { party: Some(party.clone()), ..Account::default() };
    let mut filing = Filing { party, account, ends: Ends::of(living(), zone)?, zone, names };
    let place = |fact: &'_ AnyFact| -> Result<(FactKind, Moment, i32)> {
        let (when, order) = fact.order();
        let at = when.map_or(Ok(Moment::MIN), |when| zone.moment_of(when))?;
        Ok((fact.kind(), at, order))
    };
    let mut ordered = living().map(|fact| Ok((place(fact)?, fact))).collect::<Result<Vec<_>>>()?;
    // In their documented order, so that arrival plays no part: memberships before what is recorded of them.
    ordered.sort_by(|(a, x), (b, y)| a.cmp(b).then_with(|| x.id().cmp(y.id())));
    for (_, fact) in ordered {
        fact.file(&mut filing)?;
    }
    let mut account = filing.account;
    for parties in [&mut account.contributors, &mut account.taken, &mut account.pays_for] {
        parties.sort_unstable();
        parties.dedup();
    }
    account.pay();
    account.home = home;
    account.seen = seen;
    Ok(account)
}

impl Filing<'_> {
    fn moment(&self, when: When) -> Result<Moment> {
        self.zone.moment_of(when)
    }

    /// The stretch on which a fact holds, endings applied, if there is anything of it.
    pub(crate) fn between<F: Described>(&self, fact: &F) -> Result<Option<Between>> {
        let Some((from, until)) = fact.holding() else { return Ok(None) };
        let until = until.map(|until| self.moment(until)).transpose()?;
        Ok(between(self.moment(from)?, self.ends.at(F::KIND, fact.id(), until)))
    }

    /// A membership is held, or paid for, or gives its credits to a company's pool.
    pub(crate) fn hold(&mut self, membership: &Arc<Membership>) {
        if membership.holder == *self.party {
            self.account.held.push(Held::new(membership.clone()));
            return;
        }
        let holder = self.names.party(&membership.holder);
        if membership.payer.as_ref() == Some(self.party) {
            self.account.pays_for.extend(holder);
        }
        if matches!((&membership.pool, self.party), (Some(pool), Party::Company(company)) if pool == company) {
            self.account.contributors.extend(holder);
        }
    }

    /// A reservation is given up; the first time counts.
    pub(crate) fn cancel(&mut self, cancellation: &Arc<BookingCancellation>) {
        let bookings = &mut self.account.bookings;
        let place = bookings.binary_search_by(|(booking, _)| booking.id.cmp(&cancellation.booking)).ok();
        if let Some((_, first)) = place.and_then(|place| bookings.get_mut(place)) {
            first.get_or_insert_with(|| cancellation.clone());
        }
    }

    /// Changes a membership, if it is held here.
    pub(crate) fn of(&mut self, id: &MembershipId, change: impl FnOnce(&mut Held)) {
        let held = &mut self.account.held;
        let place = held.binary_search_by(|held| held.membership.id.cmp(id)).ok();
        if let Some(held) = place.and_then(|place| held.get_mut(place)) {
            change(held);
        }
    }

    /// A change of a membership that takes effect at an instant.
    pub(crate) fn dated<F: Described>(
        &mut self,
        id: &MembershipId,
        fact: &Arc<F>,
        list: List<Moment, F>,
    ) -> Result<()> {
        if let Some((at, _)) = fact.holding() {
            let at = self.moment(at)?;
            self.of(id, |held| list(held).push((at, fact.clone())));
        }
        Ok(())
    }

    /// Something that a membership has for a while.
    pub(crate) fn lasting<F: Described>(
        &mut self,
        id: &MembershipId,
        fact: &Arc<F>,
        list: List<Between, F>,
    ) -> Result<()> {
        if let Some(between) = self.between(&**fact)? {
            self.of(id, |held| list(held).push((between, fact.clone())));
        }
        Ok(())
    }
}

/// Where a membership keeps facts of a kind, each with its time.
type List<T, F> = fn(&mut Held) -> &mut Vec<(T, Arc<F>)>;

impl Account {
    /// Gives memberships their payments: those that name them, or an invoice with a line of theirs.
    fn pay(&mut self) {
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
            beneficiaries: OnceLock::new(),
        }
    }
}
