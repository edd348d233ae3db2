//! What a proposal was worked out from, so that a host can tell whether it still holds.
//!
//! Facts are never changed, only added: what is recorded about somebody is known by the ids of it. A proposal keeps a hash of
//! those for everybody whom it looked at, and two people who take the last seat find that one of them no longer matches.
//!
//! Uses `credit` and the rooms below it.

use super::command::{Action, Request};
use super::difference::{Difference, Touched, neighbours};
use crate::id::{CustomerId, FactId, MembershipId, PlanId, ResourceId};
use crate::space::facts::{FactKind, Party};
use crate::space::{AnyFact, PartyIx, Space, together};
use serde::{Deserialize, Serialize};
use siphasher::sip128::{Hasher128, SipHasher13};
use std::collections::BTreeSet;
use std::hash::Hasher;

/// One thing that a proposal was worked out from. `facts` is a hash of the ids of what was recorded of it, in hexadecimal.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Relied {
    /// What the space offers, and its rules.
    Catalogue {
        /// The hash.
        facts: String,
    },
    /// A customer or a company.
    Party {
        /// Who.
        party: Party,
        /// The hash.
        facts: String,
    },
    /// Who has held a plan, and what is recorded of them.
    Holders {
        /// Which.
        plan: PlanId,
        /// The hash.
        facts: String,
    },
    /// All customers and companies.
    Everybody {
        /// The hash.
        facts: String,
    },
    /// The reservations of a resource.
    Resource {
        /// Which.
        resource: ResourceId,
        /// The hash.
        facts: String,
    },
}

impl Relied {
    /// Whether it is in a space as it was.
    pub(super) fn holds(&self, space: &Space) -> bool {
        let (known, facts) = match self {
            Relied::Catalogue { facts } => (space.catalogue_hash(), facts),
            Relied::Party { party, facts } => (space.party_hash(party), facts),
            Relied::Holders { plan, facts } => (space.holders_hash(plan), facts),
            Relied::Everybody { facts } => (space.everybody_hash(), facts),
            Relied::Resource { resource, facts } => (space.bookings_hash(resource), facts),
        };
        known == *facts
    }
}

impl Space {
    /// What a request, and the answer to it, depend on in this space.
    pub(super) fn relied(&self, touched: &Touched, request: &Request, difference: Option<&Difference>) -> Vec<Relied> {
        let mut about = About::default();
        for command in &request.commands {
            about.add(&command.action, self);
        }
        let mut parties: BTreeSet<Party> = about.parties;
        parties.extend(touched.parties.iter().cloned());
        if let Some(difference) = difference {
            parties.extend(difference.lines.iter().map(|line| line.payer.clone()));
            parties.extend(difference.due.iter().map(|due| due.payer.clone()));
            parties.extend(difference.credits.iter().map(|change| change.party.clone()));
            // What is shown of people depends on all from whom they have it.
            let standings = difference.standings.iter().map(|change| &change.customer);
            let shown = standings.chain(difference.access.iter().map(|change| &change.customer));
            parties.extend(shown.map(|customer| Party::Customer(customer.clone())));
            parties.extend(difference.notices.iter().map(|change| change.notice.party.clone()));
        }
        let ixs: BTreeSet<PartyIx> = parties.iter().filter_map(|party| self.find(party)).collect();
        let near = ixs.iter().flat_map(|ix| neighbours(self, *ix));
        let paid_for =
            ixs.iter().filter_map(|ix| self.account(*ix)).flat_map(|account| account.pays_for.iter().copied());
        let kinds = || self.catalogue().credits();
        let drawing = ixs.iter().flat_map(|ix| kinds().flat_map(|kind| together(self, *ix, &kind.id)));
        let all = near.chain(drawing).chain(paid_for).filter_map(|ix| self.account(ix)?.party.clone());
        parties.extend(all.collect::<Vec<_>>());
        let of_parties = parties.into_iter().map(|party| Relied::Party { facts: self.party_hash(&party), party });
        let of_holders = about.plans.into_iter().map(|plan| Relied::Holders { facts: self.holders_hash(&plan), plan });
        let of_all = about.everybody.then(|| Relied::Everybody { facts: self.everybody_hash() });
        let resources = about.resources.into_iter();
        let of_resources =
            resources.map(|resource| Relied::Resource { facts: self.bookings_hash(&resource), resource });
        let catalogue = Relied::Catalogue { facts: self.catalogue_hash() };
        std::iter::once(catalogue).chain(of_parties).chain(of_holders).chain(of_all).chain(of_resources).collect()
    }

    fn catalogue_hash(&self) -> String {
        hash(self.catalogue().home.iter().map(name))
    }

    /// A party that is not there has nothing recorded.
    fn party_hash(&self, party: &Party) -> String {
        let account = self.find(party).and_then(|ix| self.account(ix));
        hash(account.into_iter().flat_map(|account| account.home.iter().chain(&account.seen)).map(name))
    }

    fn holders_hash(&self, plan: &PlanId) -> String {
        let accounts = self.holders_of_plan(plan).filter_map(|ix| self.account(ix));
        hash(accounts.flat_map(|account| account.home.iter().chain(&account.seen)).map(name))
    }

    fn everybody_hash(&self) -> String {
        hash(self.accounts().flat_map(|(_, account)| &account.home).map(name))
    }

    fn bookings_hash(&self, resource: &ResourceId) -> String {
        let accounts = || self.bookers(resource).filter_map(|ix| self.account(ix));
        let bookings = accounts().flat_map(|account| &account.bookings);
        let waiting = accounts().flat_map(|account| &account.waitlist).filter(|entry| entry.resource == *resource);
        let waiting = waiting.map(|entry| (FactKind::WaitlistEntry, entry.id.as_str()));
        let names =
            bookings.filter(|(booking, _)| booking.resource == *resource).flat_map(|(booking, cancellation)| {
                let cancelled =
                    cancellation.as_ref().map(|cancellation| (FactKind::BookingCancellation, cancellation.id.as_str()));
                std::iter::once((FactKind::Booking, booking.id.as_str())).chain(cancelled)
            });
        hash(names.chain(waiting))
    }
}

fn name(fact: &AnyFact) -> (FactKind, &str) {
    (fact.kind(), fact.id())
}

/// A hash of names, whatever their order; the same on every machine and in every release.
fn hash<'a>(names: impl Iterator<Item = (FactKind, &'a str)>) -> String {
    let names: BTreeSet<(&str, &str)> = names.map(|(kind, id)| (kind.array(), id)).collect();
    let mut hasher = SipHasher13::new();
    for (kind, id) in names {
        hasher.write(kind.as_bytes());
        hasher.write(b"/");
        hasher.write(id.as_bytes());
        // No id holds it.
        hasher.write(b"\n");
    }
    format!("{:032x}", hasher.finish128().as_u128())
}

/// Whom and what commands are about.
#[derive(Default)]
struct About {
    parties: BTreeSet<Party>,
    plans: BTreeSet<PlanId>,
    everybody: bool,
    resources: BTreeSet<ResourceId>,
}

impl About {
    fn customer(&mut self, customer: &CustomerId) {
        self.parties.insert(Party::Customer(customer.clone()));
    }

    fn membership(&mut self, membership: &MembershipId, space: &Space) {
        self.parties.extend(space.membership(membership).map(|(_, held)| held.membership.holder.clone()));
    }

    /// Whoever keeps a fact.
    fn fact(&mut self, kind: FactKind, fact: &FactId, space: &Space) {
        self.parties.extend(space.keeper(kind, fact.as_str()));
    }

    fn add(&mut self, action: &Action, space: &Space) {
        match action {
            Action::Register { party, .. } | Action::Charge { party, .. } => drop(self.parties.insert(party.clone())),
            Action::GrantCredits { holder, .. } | Action::BuyPack { holder, .. } => {
                self.parties.insert(holder.clone());
            }
            Action::RecordPayment { payer, .. } => drop(self.parties.insert(payer.clone())),
            Action::Assign(asked) => {
                self.parties.insert(asked.holder.clone());
                self.parties.extend(asked.payer.clone());
                self.parties.extend(asked.pool.clone().map(Party::Company));
            }
            Action::SignUp { customer, .. } | Action::CheckIn { customer, .. } | Action::Use { customer, .. } => {
                self.customer(customer);
            }
            Action::Book { customer, resource, .. } => {
                self.customer(customer);
                self.resources.insert(resource.clone());
            }
            Action::AcceptInvitation { invitation } => {
                self.fact(FactKind::Invitation, invitation, space);
                if let Some(AnyFact::Invitation(fact)) = space.fact(FactKind::Invitation, invitation.as_str()) {
                    self.customer(&fact.child);
                }
            }
            Action::CancelBooking { booking, .. } => {
                self.fact(FactKind::Booking, booking, space);
                // Who waits for it may move up.
                if let Some(AnyFact::Booking(fact)) = space.fact(FactKind::Booking, booking.as_str()) {
                    self.resources.insert(fact.resource.clone());
                }
            }
            Action::Undo { kind, fact, .. } => self.fact(*kind, fact, space),
            Action::AddChild { membership, child, .. } | Action::RemoveChild { membership, child, .. } => {
                self.membership(membership, space);
                self.customer(child);
            }
            Action::Link { customer, company, .. } | Action::Unlink { customer, company, .. } => {
                self.customer(customer);
                self.parties.insert(Party::Company(company.clone()));
            }
            Action::Switch { membership, .. }
            | Action::AddAddOn { membership, .. }
            | Action::DropAddOn { membership, .. }
            | Action::ChangeSeats { membership, .. }
            | Action::ChangePrice { membership, .. }
            | Action::Redeem { membership, .. }
            | Action::Pause { membership, .. }
            | Action::Resume { membership, .. }
            | Action::Cancel { membership, .. }
            | Action::UndoCancellation { membership }
            | Action::Renew { membership, .. }
            | Action::OverrideStatus { membership, .. } => self.membership(membership, space),
            Action::RepricePlan { plan, .. } | Action::RetirePlan { plan, .. } => drop(self.plans.insert(plan.clone())),
            Action::IssueInvoices { .. } => self.everybody = true,
        }
    }
}
