//! What each fact refers to: one list, from which come the check for dangling ids, the reach of a void, the accounts that a
//! fact belongs to, and slices.

use super::account::AnyFact;
use super::facts::*;
use crate::plan::{Allowance, CreditScope, Grant, Plan};

/// What a reference names: a fact by its id, or a versioned thing by the name that its versions share.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Target {
    Fact(FactKind),
    Plan,
    Hours,
    Place,
    AddOn,
    Resource,
}

/// One reference of a fact.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Ref<'a> {
    pub(crate) target: Target,
    pub(crate) id: &'a str,
    /// Without it the fact has no effect.
    pub(crate) needed: bool,
    /// Where in the fact it stands.
    pub(crate) field: &'static str,
    /// The place in the field's list, if it is one.
    pub(crate) at: Option<usize>,
}

impl Ref<'_> {
    /// The path inside the fact.
    pub(crate) fn path(&self) -> String {
        match (self.at, self.field.split_once("[]")) {
            (Some(at), Some((before, after))) => format!("{before}[{at}]{after}"),
            _ => self.field.to_owned(),
        }
    }
}

struct Refs<'a, F: FnMut(Ref<'a>)>(F, std::marker::PhantomData<&'a ()>);

impl<'a, F: FnMut(Ref<'a>)> Refs<'a, F> {
    fn need(&mut self, target: Target, id: &'a str, field: &'static str) {
        (self.0)(Ref { target, id, needed: true, field, at: None });
    }
    fn name(&mut self, target: Target, id: &'a str, field: &'static str, at: Option<usize>) {
        (self.0)(Ref { target, id, needed: false, field, at });
    }
    fn party(&mut self, party: &'a Party, field: &'static str, needed: bool) {
        let (target, id) = target_of(party);
        (self.0)(Ref { target, id, needed, field, at: None });
    }
    fn membership(&mut self, id: &'a crate::id::MembershipId) {
        self.need(Target::Fact(FactKind::Membership), id.as_str(), "membership");
    }
    fn grants(&mut self, grants: &'a [Grant], field: &'static str) {
        for (at, grant) in grants.iter().enumerate() {
            if let Some(hours) = &grant.hours {
                self.name(Target::Hours, hours.as_str(), field, Some(at));
            }
        }
    }
    fn allowances(&mut self, allowances: &'a [Allowance]) {
        for (at, allowance) in allowances.iter().enumerate() {
            self.name(Target::Fact(FactKind::Credit), allowance.credit.as_str(), "allowances[].credit", Some(at));
            self.scope(&allowance.only, ("allowances[].only.resources", "allowances[].only.places"), Some(at));
        }
    }
    fn scope(&mut self, only: &'a CreditScope, (resources, places): (&'static str, &'static str), at: Option<usize>) {
        for resource in &only.resources {
            self.name(Target::Resource, resource.as_str(), resources, at);
        }
        for place in &only.places {
            self.name(Target::Place, place.as_str(), places, at);
        }
    }
    fn plan(&mut self, plan: &'a Plan) {
        if let Some(hours) = &plan.hours {
            self.name(Target::Hours, hours.as_str(), "hours", None);
        }
        self.grants(&plan.permissions, "permissions[].hours");
        self.allowances(&plan.allowances);
        for (at, terms) in plan.credits.iter().enumerate() {
            self.name(Target::Fact(FactKind::Credit), terms.credit.as_str(), "credits[].credit", Some(at));
        }
        for (at, resource) in plan.booking.resources.iter().enumerate() {
            self.name(Target::Resource, resource.as_str(), "booking.resources[]", Some(at));
        }
    }
}

/// The party as something that is referred to.
pub(crate) fn target_of(party: &Party) -> (Target, &str) {
    match party {
        Party::Customer(id) => (Target::Fact(FactKind::Customer), id.as_str()),
        Party::Company(id) => (Target::Fact(FactKind::Company), id.as_str()),
    }
}

/// The fact that an ending ends.
pub(crate) fn ended(of: &EndingOf) -> (FactKind, &str) {
    match of {
        EndingOf::Link(id) => (FactKind::Link, id.as_str()),
        EndingOf::Share(id) => (FactKind::Share, id.as_str()),
        EndingOf::Pause(id) => (FactKind::Pause, id.as_str()),
        EndingOf::Attachment(id) => (FactKind::Attachment, id.as_str()),
        EndingOf::GroupMember(id) => (FactKind::GroupMember, id.as_str()),
        EndingOf::StatusOverride(id) => (FactKind::StatusOverride, id.as_str()),
        EndingOf::Lockdown(id) => (FactKind::Lockdown, id.as_str()),
        EndingOf::Grant(id) => (FactKind::Grant, id.as_str()),
    }
}

/// Calls `each` for every reference of a fact, in the order of its fields.
pub(crate) fn references<'a>(fact: &'a AnyFact, each: impl FnMut(Ref<'a>)) {
    use FactKind as K;
    use Target::Fact as Of;
    let mut refs = Refs(each, std::marker::PhantomData);
    match fact {
        AnyFact::Policy(f) => {
            if let Some(plan) = &f.default_plan {
                refs.name(Target::Plan, plan.as_str(), "default_plan", None);
            }
        }
        AnyFact::Tax(_) | AnyFact::Hours(_) | AnyFact::Customer(_) | AnyFact::Company(_) | AnyFact::Closing(_) => {}
        AnyFact::Credit(f) => {
            for (at, plan) in f.pays.iter().flat_map(|pays| &pays.plans).enumerate() {
                refs.name(Target::Plan, plan.as_str(), "pays.plans[]", Some(at));
            }
            for (at, resource) in f.pays.iter().flat_map(|pays| &pays.resources).enumerate() {
                refs.name(Target::Resource, resource.as_str(), "pays.resources[]", Some(at));
            }
        }
        AnyFact::Exception(f) => match &f.of {
            ExceptionOf::Hours(id) => refs.need(Target::Hours, id.as_str(), "of.hours"),
            ExceptionOf::Place(id) => refs.need(Target::Place, id.as_str(), "of.place"),
        },
        AnyFact::Place(f) => {
            if let Some(hours) = &f.hours {
                refs.name(Target::Hours, hours.as_str(), "hours", None);
            }
        }
        AnyFact::Lockdown(f) => {
            if let Some(place) = &f.place {
                refs.need(Target::Place, place.as_str(), "place");
            }
        }
        AnyFact::Plan(f) => refs.plan(f),
        AnyFact::AddOn(f) => {
            refs.grants(&f.permissions, "permissions[].hours");
            if let Some(hours) = &f.extends_hours {
                refs.name(Target::Hours, hours.as_str(), "extends_hours", None);
            }
            refs.allowances(&f.allowances);
        }
        AnyFact::Coupon(f) => {
            for (at, plan) in f.plans.iter().enumerate() {
                refs.name(Target::Plan, plan.as_str(), "plans[]", Some(at));
            }
        }
        AnyFact::Resource(f) => {
            if let Some(place) = &f.place {
                refs.name(Target::Place, place.as_str(), "place", None);
            }
            if let Some(credit) = &f.credit {
                refs.name(Of(K::Credit), credit.as_str(), "credit", None);
            }
        }
        AnyFact::Group(f) => {
            if let Some(hours) = &f.hours {
                refs.name(Target::Hours, hours.as_str(), "hours", None);
            }
        }
        AnyFact::GroupMember(f) => {
            refs.need(Of(K::Group), f.group.as_str(), "group");
            refs.need(Of(K::Customer), f.customer.as_str(), "customer");
        }
        AnyFact::Link(f) => {
            refs.need(Of(K::Customer), f.customer.as_str(), "customer");
            refs.need(Of(K::Company), f.company.as_str(), "company");
        }
        AnyFact::Membership(f) => {
            refs.party(&f.holder, "holder", true);
            refs.need(Target::Plan, f.plan.as_str(), "plan");
            if let Some(payer) = &f.payer {
                refs.party(payer, "payer", false);
            }
            if let Some(grants) = &f.permissions {
                refs.grants(grants, "permissions[].hours");
            }
            if let Some(hours) = &f.hours {
                refs.name(Target::Hours, hours.as_str(), "hours", None);
            }
            if let Some(allowances) = &f.allowances {
                refs.allowances(allowances);
            }
            if let Some(pool) = &f.pool {
                refs.name(Of(K::Company), pool.as_str(), "pool", None);
            }
        }
        AnyFact::Switch(f) => {
            refs.membership(&f.membership);
            refs.need(Target::Plan, f.plan.as_str(), "plan");
        }
        AnyFact::SeatChange(f) => refs.membership(&f.membership),
        AnyFact::PriceChange(f) => refs.membership(&f.membership),
        AnyFact::Pause(f) => refs.membership(&f.membership),
        AnyFact::Attachment(f) => {
            refs.membership(&f.membership);
            refs.need(Target::AddOn, f.add_on.as_str(), "add_on");
        }
        AnyFact::Redemption(f) => {
            refs.need(Of(K::Coupon), f.coupon.as_str(), "coupon");
            refs.membership(&f.membership);
        }
        AnyFact::Renewal(f) => refs.membership(&f.membership),
        AnyFact::Cancellation(f) => refs.membership(&f.membership),
        AnyFact::StatusOverride(f) => refs.membership(&f.membership),
        AnyFact::Share(f) => {
            refs.membership(&f.membership);
            refs.need(Of(K::Customer), f.child.as_str(), "child");
        }
        AnyFact::Ending(f) => {
            let (kind, id) = ended(&f.of);
            refs.need(Of(kind), id, "of");
        }
        AnyFact::Booking(f) => {
            refs.need(Of(K::Customer), f.customer.as_str(), "customer");
            refs.need(Target::Resource, f.resource.as_str(), "resource");
            if let Some(under) = &f.under {
                refs.need(Of(K::Membership), under.as_str(), "under");
            }
            if let Some(takes) = &f.takes {
                refs.name(Of(K::Credit), takes.credit.as_str(), "takes.credit", None);
            }
        }
        AnyFact::BookingCancellation(f) => refs.need(Of(K::Booking), f.booking.as_str(), "booking"),
        AnyFact::Visit(f) => {
            refs.need(Of(K::Customer), f.customer.as_str(), "customer");
            if let Some(place) = &f.place {
                refs.name(Target::Place, place.as_str(), "place", None);
            }
            if let Some(under) = &f.under {
                refs.need(Of(K::Membership), under.as_str(), "under");
            }
        }
        AnyFact::Use(f) => {
            refs.need(Of(K::Customer), f.customer.as_str(), "customer");
            refs.need(Of(K::Credit), f.credit.as_str(), "credit");
            if let Some(under) = &f.under {
                refs.need(Of(K::Membership), under.as_str(), "under");
            }
        }
        AnyFact::Grant(f) => {
            refs.party(&f.holder, "holder", true);
            refs.need(Of(K::Credit), f.credit.as_str(), "credit");
            refs.scope(&f.only, ("only.resources", "only.places"), None);
            if let Some(from) = &f.taken_from {
                refs.party(&from.party, "taken_from.party", false);
            }
        }
        AnyFact::Charge(f) => {
            refs.party(&f.party, "party", true);
            if let Some(payer) = &f.payer {
                refs.party(payer, "payer", false);
            }
        }
        AnyFact::Payment(f) => {
            refs.party(&f.payer, "payer", true);
            if let Some(invoice) = &f.invoice {
                refs.need(Of(K::Invoice), invoice.as_str(), "invoice");
            }
            if let Some(membership) = &f.membership {
                refs.membership(membership);
            }
        }
        AnyFact::Invoice(f) => {
            refs.party(&f.payer, "payer", true);
            for (at, line) in f.lines.iter().enumerate() {
                if let Some(membership) = &line.membership {
                    refs.name(Of(K::Membership), membership.as_str(), "lines[].membership", Some(at));
                }
                if let Some(plan) = &line.plan {
                    refs.name(Target::Plan, plan.as_str(), "lines[].plan", Some(at));
                }
            }
        }
        AnyFact::Message(f) => refs.party(&f.party, "party", true),
        AnyFact::SupportRequest(f) => refs.need(Of(K::Customer), f.customer.as_str(), "customer"),
        AnyFact::Void(f) => refs.need(Of(f.kind), f.fact.as_str(), "fact"),
    }
}

/// The name that the versions of a versioned thing share, and what it is.
pub(crate) fn versioned(fact: &AnyFact) -> Option<(Target, &str)> {
    Some(match fact {
        AnyFact::Plan(f) => (Target::Plan, f.plan.as_str()),
        AnyFact::Hours(f) => (Target::Hours, f.hours.as_str()),
        AnyFact::Place(f) => (Target::Place, f.place.as_str()),
        AnyFact::AddOn(f) => (Target::AddOn, f.add_on.as_str()),
        AnyFact::Resource(f) => (Target::Resource, f.resource.as_str()),
        _ => return None,
    })
}
