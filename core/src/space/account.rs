//! What is recorded about one party, compiled so that a question about it touches nothing else.
//!
//! Voided facts and facts that are not known are left out here, endings are applied, and days are turned into instants
//! of the space's zone. What the rooms above work out once per membership is kept in [`Held::term`].

use super::compiled::{Admission, Timeline};
use super::facts::*;
use super::refs::{Belongs, Target, references};
use crate::id::{FactId, MembershipId, ResourceId};
use crate::time::{Day, Moment};
use std::collections::BTreeSet;
use std::sync::{Arc, OnceLock};

/// The place of a party in the space's index.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct PartyIx(pub(crate) u32);

/// A stretch of time, `[from, until)`; without `until` it is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Between {
    pub(crate) from: Moment,
    pub(crate) until: Option<Moment>,
}

/// Everything known and not void about one party.
#[derive(Debug, Default)]
pub(crate) struct Account {
    /// Whose it is. `None` only while it is being made.
    pub(crate) party: Option<Party>,
    /// Whether the customer or the company is itself known and not void. If not, nothing of it counts.
    pub(crate) exists: bool,
    /// The local day on which a customer became one.
    pub(crate) registered: Option<Day>,
    /// The memberships that it holds itself, by id.
    pub(crate) held: Vec<Held>,
    /// The shares that cover this customer, by id.
    pub(crate) covered: Vec<Covered>,
    /// Invitations of this customer, or to memberships of this party, by id.
    pub(crate) invitations: Vec<(Between, Arc<Invitation>)>,
    /// For a customer the links to companies, for a company the links to customers, by id.
    pub(crate) links: Vec<Tie>,
    /// The groups that a customer is in, by id.
    pub(crate) groups: Vec<(Between, Arc<GroupMember>)>,
    /// Reservations made by this customer, or under a membership of this party, by id.
    pub(crate) bookings: Vec<(Arc<Booking>, Option<Arc<BookingCancellation>>)>,
    /// Waiting lists that this customer is on, or was, by id.
    pub(crate) waitlist: Vec<Arc<WaitlistEntry>>,
    /// Visits of this customer, or under a membership of this party, by (at, id).
    pub(crate) visits: Vec<Arc<Visit>>,
    /// Charges for this party, by id.
    pub(crate) charges: Vec<Arc<Charge>>,
    /// Payments by this party, or for memberships of it, by (at, id).
    pub(crate) payments: Vec<Arc<Payment>>,
    /// Invoices that this party owes, or that hold lines of its memberships, charges or bookings, by id.
    pub(crate) invoices: Vec<Arc<Invoice>>,
    /// Credits used, by (at, order, id).
    pub(crate) uses: Vec<Arc<Use>>,
    /// Credits granted by hand, by id, each with the instant at which what was left was taken back.
    pub(crate) grants: Vec<(Option<Moment>, Arc<CreditGrant>)>,
    /// Those to whom credits of this party were transferred.
    pub(crate) taken: Vec<PartyIx>,
    /// Those who have a membership whose credits go into this company's pool.
    pub(crate) contributors: Vec<PartyIx>,
    /// Those for whose memberships or charges this party was named as the payer.
    pub(crate) pays_for: Vec<PartyIx>,
    /// Messages, by (at, id).
    pub(crate) messages: Vec<Arc<Message>>,
    /// Requests for support, by (at, id).
    pub(crate) support: Vec<Arc<SupportRequest>>,
    /// Every fact whose home this account is, void or not, in no particular order.
    pub(crate) home: Vec<AnyFact>,
    /// Facts whose home is elsewhere and that matter here, void or not.
    pub(crate) seen: Vec<AnyFact>,
}

/// One membership with all that was recorded about it.
#[derive(Debug)]
pub(crate) struct Held {
    pub(crate) membership: Arc<Membership>,
    /// By (instant, id).
    pub(crate) switches: Vec<(Moment, Arc<Switch>)>,
    /// By (instant, id).
    pub(crate) seat_changes: Vec<(Moment, Arc<SeatChange>)>,
    /// By (instant, id).
    pub(crate) price_changes: Vec<(Moment, Arc<PriceChange>)>,
    /// By id.
    pub(crate) pauses: Vec<(Between, Arc<Pause>)>,
    /// By id.
    pub(crate) attachments: Vec<(Between, Arc<Attachment>)>,
    /// By (order, id).
    pub(crate) redemptions: Vec<Arc<Redemption>>,
    /// By (instant, id).
    pub(crate) renewals: Vec<(Moment, Arc<Renewal>)>,
    /// By (instant, id).
    pub(crate) cancellations: Vec<(Moment, Arc<Cancellation>)>,
    /// By id; the latest to start wins, then the greatest id.
    pub(crate) overrides: Vec<(Between, Arc<StatusOverride>)>,
    /// By id.
    pub(crate) shares: Vec<(Between, Arc<Share>)>,
    /// Payments that name this membership, or an invoice with a line of it, by (at, id).
    pub(crate) payments: Vec<Arc<Payment>>,
    /// Visits that name this membership, by (at, id).
    pub(crate) visits: Vec<Arc<Visit>>,
    /// Worked out by the room `term` when first asked for.
    pub(crate) term: OnceLock<Timeline>,
    /// Who is covered by it as a child. Worked out by the room `cover` when first asked for.
    pub(crate) children: OnceLock<Admission>,
    /// Who inherits it, if a company holds it. Worked out by the room `cover` when first asked for.
    pub(crate) beneficiaries: OnceLock<Admission>,
}

/// A share that covers a customer.
#[derive(Debug, Clone)]
pub(crate) struct Covered {
    pub(crate) between: Between,
    pub(crate) share: Arc<Share>,
    /// Whose membership it is.
    pub(crate) parent: PartyIx,
}

/// A link, seen from either side.
#[derive(Debug, Clone)]
pub(crate) struct Tie {
    pub(crate) between: Between,
    pub(crate) link: Arc<Link>,
    /// The party on the other side.
    pub(crate) other: PartyIx,
}

impl Account {
    /// Its entries on the waiting list of a resource that have not moved up.
    pub(crate) fn waiting<'a>(&'a self, resource: &'a ResourceId) -> impl Iterator<Item = &'a WaitlistEntry> {
        let moved: BTreeSet<&FactId> = match self.waitlist.is_empty() {
            true => BTreeSet::new(),
            false => self.bookings.iter().filter_map(|(booking, _)| booking.waited.as_ref()).collect(),
        };
        let all = self.waitlist.iter().map(|entry| &**entry).filter(move |entry| entry.resource == *resource);
        all.filter(move |entry| !moved.contains(&entry.id))
    }

    /// The membership of this id, if this party holds it.
    pub(crate) fn membership(&self, id: &MembershipId) -> Option<&Held> {
        self.held.binary_search_by(|held| held.membership.id.cmp(id)).ok().and_then(|at| self.held.get(at))
    }
}

impl AnyFact {
    /// The membership whose own fact this is.
    pub(crate) fn membership(&self) -> Option<MembershipId> {
        let mut found = None;
        references(self, |r| {
            if (r.target, r.belongs) == (Target::Fact(FactKind::Membership), Belongs::Home) {
                found = MembershipId::new(r.id).ok();
            }
        });
        found
    }
}

macro_rules! any {
    ($($array:ident: $type:ident => $kind:ident),* $(,)?) => {
        /// A fact of any kind.
        #[derive(Clone, Debug)]
        pub(crate) enum AnyFact { $($kind(Arc<$type>),)* }

        impl AnyFact {
            pub(crate) fn kind(&self) -> FactKind {
                match self { $(AnyFact::$kind(_) => FactKind::$kind,)* }
            }
            pub(crate) fn id(&self) -> &str {
                match self { $(AnyFact::$kind(fact) => fact.id(),)* }
            }
            /// The text of the id, shared with the fact.
            pub(crate) fn shared_id(&self) -> Arc<str> {
                match self { $(AnyFact::$kind(fact) => fact.id.shared(),)* }
            }
            pub(crate) fn recorded(&self) -> Moment {
                match self { $(AnyFact::$kind(fact) => fact.recorded(),)* }
            }
            /// Puts a copy of the fact into its array.
            pub(crate) fn append_to(&self, facts: &mut Facts) {
                match self { $(AnyFact::$kind(fact) => facts.$array.push((**fact).clone()),)* }
            }
            /// Takes a file's arrays apart.
            pub(crate) fn of(facts: Facts) -> Vec<AnyFact> {
                let mut all = Vec::with_capacity(facts.count());
                $(all.extend(facts.$array.into_iter().map(|fact| AnyFact::$kind(Arc::new(fact))));)*
                all
            }
            /// Whether two facts are the same to the last field.
            pub(crate) fn same(&self, other: &AnyFact) -> bool {
                match (self, other) {
                    $((AnyFact::$kind(a), AnyFact::$kind(b)) => a == b,)*
                    _ => false,
                }
            }
        }
    };
}

use crate::plan::{AddOn, Plan};
kinds!(any);
