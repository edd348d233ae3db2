//! A command that is asked again: whether it is the one that made what is there. An id stands for one command for ever.
//!
//! Uses `space` and the rooms below it.

use super::command::{Action, Effect};
use super::draft::Draft;
use crate::space::AnyFact;
use crate::space::facts::{FactKind, Party};
use crate::time::When;

/// Whether a command made one of these facts, its first.
pub(super) fn is_same(draft: &Draft<'_>, action: &Action, made: &[&AnyFact]) -> bool {
    made.iter().any(|fact| Made { draft, fact }.by(action))
}

/// The first fact that a command made.
struct Made<'m> {
    draft: &'m Draft<'m>,
    fact: &'m AnyFact,
}

impl Made<'_> {
    /// Whether something is dated by when the fact was recorded.
    fn now(&self, at: When) -> bool {
        match at {
            When::Day(day) => day == self.draft.day_of(When::Moment(self.fact.recorded())),
            When::Moment(at) => at == self.fact.recorded(),
        }
    }

    fn dated(&self, asked: Option<When>, at: When) -> bool {
        asked.map_or_else(|| self.now(at), |asked| asked == at)
    }

    /// As [`Made::dated`], of what was asked for its own day and began as it was recorded.
    fn at_once(&self, asked: Option<When>, at: When) -> bool {
        let recorded = self.fact.recorded();
        let begun = |asked: When| {
            let same_day = self.draft.day_of(asked) == self.draft.day_of(When::Moment(recorded));
            let from = self.draft.moment_of(asked).ok().filter(|_| same_day);
            from.is_some_and(|from| at == When::Moment(from.max(recorded)))
        };
        self.dated(asked, at) || asked.is_some_and(begun)
    }

    fn effect(&self, asked: Effect, at: When) -> bool {
        match asked {
            Effect::Now => self.now(at),
            Effect::On(asked) => asked == at,
            // Where that was is not known any more.
            Effect::PeriodEnd => true,
        }
    }

    /// What the fact ended or took back, and when.
    fn taken(&self) -> Option<(&AnyFact, Option<When>)> {
        let (kind, id, at) = match self.fact {
            AnyFact::Ending(f) => {
                let (kind, id) = crate::space::ended(&f.of);
                (kind, id, Some(f.at))
            }
            AnyFact::Void(f) => (f.kind, f.fact.as_str(), None),
            _ => return None,
        };
        Some((self.draft.space.fact(kind, id)?, at))
    }

    /// Whether the fact ended, or took back, something like this.
    fn took(&self, like: impl Fn(&AnyFact) -> bool, when: impl Fn(When) -> bool) -> bool {
        self.taken().is_some_and(|(fact, at)| like(fact) && at.is_none_or(when))
    }

    fn by(&self, action: &Action) -> bool {
        use Action as A;
        use AnyFact as F;
        let fact = self.fact;
        match action {
            A::Register { .. } => false,
            A::Assign(a) => {
                let terms = (&a.plan, a.until, a.joined, a.terms, a.seats, a.price, a.commitment, a.places);
                matches!(fact, F::Membership(f) if a.holder == f.holder && self.dated(a.from, f.from) && a.payer == f.payer
                    && terms == (&f.plan, f.until, f.joined, f.terms, f.seats, f.price, f.commitment, f.places) && a.permissions == f.permissions
                    && a.hours == f.hours && a.allowances == f.allowances && a.pool == f.pool)
            }
            A::SignUp { customer, plan, from, seats, terms, .. } => {
                matches!(fact, F::Membership(f) if f.holder == Party::Customer(customer.clone()) && *plan == f.plan
                    && self.dated(*from, f.from) && seats.map(Into::into) == f.seats && *terms == f.terms)
            }
            // A price that was agreed for the plan is kept, unasked.
            A::Switch { membership, plan, when, seats, price } => {
                matches!(fact, F::Switch(f) if *membership == f.membership && *plan == f.plan && (price.is_none() || *price == f.price)
                    && self.effect(*when, f.at) && seats.map(Into::into) == f.seats)
            }
            A::AddAddOn { membership, add_on, from, until, quantity, price } => {
                matches!(fact, F::Attachment(f) if *membership == f.membership && *add_on == f.add_on
                    && self.dated(*from, f.from) && (*until, *quantity, *price) == (f.until, f.quantity, f.price))
            }
            A::DropAddOn { membership, add_on, when } => self.took(
                |fact| matches!(fact, F::Attachment(f) if *membership == f.membership && *add_on == f.add_on),
                // What was had until then ends then.
                |at| self.effect(*when, at) || self.now(at),
            ),
            A::ChangeSeats { membership, seats, when } => {
                matches!(fact, F::SeatChange(f) if *membership == f.membership && *seats == f.seats && self.effect(*when, f.at))
            }
            A::ChangePrice { membership, price, when } => {
                matches!(fact, F::PriceChange(f) if *membership == f.membership && *price == f.price && self.effect(*when, f.at))
            }
            A::Redeem { membership, coupon, from } => {
                matches!(fact, F::Redemption(f) if *membership == f.membership && *coupon == f.coupon
                    && self.dated(from.map(When::Day), When::Day(f.from)))
            }
            A::AddChild { membership, child, from, until, .. } => {
                let (who, from, until) = ((membership, child), *from, *until);
                match fact {
                    F::Share(f) => who == (&f.membership, &f.child) && self.dated(from, f.from) && until == f.until,
                    F::Invitation(f) => {
                        who == (&f.membership, &f.child) && self.dated(from, f.from) && until == f.until
                    }
                    _ => false,
                }
            }
            A::AcceptInvitation { invitation } => {
                let asked = self.draft.space.fact(FactKind::Invitation, invitation.as_str());
                matches!((fact, asked), (F::Share(f), Some(F::Invitation(asked)))
                    if (&f.membership, &f.child) == (&asked.membership, &asked.child))
            }
            A::RemoveChild { membership, child, on } => self.took(
                |fact| match fact {
                    F::Share(f) => (membership, child) == (&f.membership, &f.child),
                    F::Invitation(f) => (membership, child) == (&f.membership, &f.child),
                    _ => false,
                },
                |at| self.dated(*on, at),
            ),
            A::Link { customer, company, from, until, role } => {
                matches!(fact, F::Link(f) if *customer == f.customer && *company == f.company
                    && self.dated(*from, f.from) && *until == f.until && *role == f.role)
            }
            A::Unlink { customer, company, on } => self.took(
                |fact| matches!(fact, F::Link(f) if *customer == f.customer && *company == f.company),
                |at| self.dated(*on, at),
            ),
            A::Pause { membership, from, until } => {
                matches!(fact, F::Pause(f) if *membership == f.membership && self.at_once(*from, f.from) && *until == f.until)
            }
            A::Resume { membership, on } => {
                self.took(|fact| matches!(fact, F::Pause(f) if *membership == f.membership), |at| self.dated(*on, at))
            }
            A::Cancel { membership, when, reason, .. } => {
                matches!(fact, F::Cancellation(f) if *membership == f.membership && *reason == f.reason && self.effect(*when, f.at))
            }
            A::UndoCancellation { membership } => {
                self.took(|fact| matches!(fact, F::Cancellation(f) if *membership == f.membership), |_| true)
            }
            A::Undo { kind, fact: id, reason } => {
                matches!(fact, F::Void(f) if (*kind, id, reason) == (f.kind, &f.fact, &f.reason))
            }
            A::Renew { membership, terms, on } => {
                matches!(fact, F::Renewal(f) if *membership == f.membership && *terms == f.terms && self.dated(*on, f.at))
            }
            A::OverrideStatus { membership, status, from, until, reason } => {
                matches!(fact, F::StatusOverride(f) if *membership == f.membership && *status == f.status
                    && self.dated(*from, f.from) && *until == f.until && *reason == f.reason)
            }
            A::Book { customer, resource, from, until } => {
                let asked = (customer, resource, from, until);
                match fact {
                    F::Booking(f) => asked == (&f.customer, &f.resource, &f.from, &f.until),
                    F::WaitlistEntry(f) => asked == (&f.customer, &f.resource, &f.from, &f.until),
                    _ => false,
                }
            }
            A::CancelBooking { booking, .. } => matches!(fact, F::BookingCancellation(f) if *booking == f.booking),
            A::CheckIn { customer, place, .. } => {
                matches!(fact, F::Visit(f) if *customer == f.customer && *place == f.place)
            }
            A::Use { customer, credit, amount, rate, tax, .. } => {
                matches!(fact, F::Use(f) if (customer, credit, amount, rate, tax) == (&f.customer, &f.credit, &f.amount, &f.rate, &f.tax))
            }
            A::GrantCredits { holder, credit, amount, source, from, until, only } => {
                matches!(fact, F::Grant(f) if (holder, credit, amount, until, only) == (&f.holder, &f.credit, &f.amount, &f.until, &f.only)
                    && *source == f.source && self.dated(*from, f.from))
            }
            A::BuyPack { holder, credit, amount, price, tax, until, lasts, only } => {
                matches!(fact, F::Grant(f) if (holder, credit, amount, until, only) == (&f.holder, &f.credit, &f.amount, &f.until, &f.only)
                    && Some(*price) == f.price && (tax, lasts) == (&f.tax, &f.lasts))
            }
            A::Charge { party, amount, text, on, due, payer, tax, line } => {
                matches!(fact, F::Charge(f) if (party, amount, text, due) == (&f.party, &f.amount, &f.text, &f.due)
                    && self.dated(on.map(When::Day), When::Day(f.at)) && (payer, tax, line) == (&f.payer, &f.tax, &f.line))
            }
            A::RecordPayment { payer, amount, outcome, on, invoice, membership } => {
                matches!(fact, F::Payment(f) if (payer, amount, outcome) == (&f.payer, &f.amount, &f.outcome)
                    && self.dated(on.map(When::Moment), When::Moment(f.at)) && (invoice, membership) == (&f.invoice, &f.membership))
            }
            A::IssueInvoices { through } => matches!(fact, F::Invoice(f) if f.date <= *through),
            A::RepricePlan { plan, price, from, reach } => {
                matches!(fact, F::Plan(f) if (plan, from) == (&f.plan, &f.from) && f.price.as_ref() == Some(price) && f.reach.price == *reach)
            }
            A::RetirePlan { plan, from } => {
                matches!(fact, F::Plan(f) if (plan, from) == (&f.plan, &f.from) && f.offered_until == Some(*from))
            }
        }
    }
}
