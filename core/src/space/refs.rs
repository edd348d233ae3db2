//! What each fact refers to: one list, from which come the check for dangling ids, the reach of a void, the accounts that a
//! fact belongs to, and slices.

use super::account::AnyFact;
use super::facts::*;
use crate::id::MembershipId;
use crate::plan::{Allowance, CreditScope, Grant};

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
    /// What it says of where the fact belongs.
    pub(crate) belongs: Belongs,
}

/// What a reference says of where a fact belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Belongs {
    /// Nothing.
    Nowhere,
    /// It is kept in the account of what it names.
    Home,
    /// It matters to the account of what it names.
    Seen,
    /// It is kept, and matters, wherever what it names is and does.
    With,
    /// It matters wherever what it names is kept or matters.
    SeenWith,
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

/// What hears the references of a fact.
pub(crate) struct Refs<'a, 'e>(&'e mut dyn FnMut(Ref<'a>));

impl<'a> Refs<'a, '_> {
    /// A fact without which this one has no effect, if there is one.
    pub(crate) fn fact<I: AsRef<str> + ?Sized + 'a>(
        &mut self,
        kind: FactKind,
        id: impl Into<Option<&'a I>>,
        field: &'static str,
        belongs: Belongs,
    ) {
        if let Some(id) = id.into().map(AsRef::as_ref) {
            (self.0)(Ref { target: Target::Fact(kind), id, needed: true, field, at: None, belongs });
        }
    }
    /// Something of the catalogue without which the fact has no effect.
    pub(crate) fn need<I: AsRef<str> + 'a>(
        &mut self,
        target: Target,
        id: impl Into<Option<&'a I>>,
        field: &'static str,
    ) {
        if let Some(id) = id.into().map(AsRef::as_ref) {
            (self.0)(Ref { target, id, needed: true, field, at: None, belongs: Belongs::Nowhere });
        }
    }
    /// What is only named; `at` is its place in a list.
    pub(crate) fn named<I: AsRef<str> + 'a>(
        &mut self,
        target: Target,
        id: Option<&'a I>,
        field: &'static str,
        at: Option<usize>,
        belongs: Belongs,
    ) {
        if let Some(id) = id.map(AsRef::as_ref) {
            (self.0)(Ref { target, id, needed: false, field, at, belongs });
        }
    }
    /// Something of the catalogue that is only named, if it is.
    pub(crate) fn line<I: AsRef<str> + 'a>(&mut self, target: Target, id: &'a Option<I>, field: &'static str) {
        self.named(target, id.as_ref(), field, None, Belongs::Nowhere);
    }
    /// A list of these.
    pub(crate) fn lines<I: AsRef<str> + 'a>(
        &mut self,
        target: Target,
        ids: impl IntoIterator<Item = &'a I>,
        field: &'static str,
    ) {
        ids.into_iter()
            .enumerate()
            .for_each(|(at, id)| self.named(target, Some(id), field, Some(at), Belongs::Nowhere));
    }
    pub(crate) fn party(&mut self, party: &'a Party, field: &'static str, belongs: Belongs) {
        let (kind, id) = party_key(party);
        self.fact(kind, id, field, belongs);
    }
    /// A party that is only named, if it is.
    pub(crate) fn payer(&mut self, party: Option<&'a Party>, field: &'static str, belongs: Belongs) {
        if let Some((kind, id)) = party.map(party_key) {
            (self.0)(Ref { target: Target::Fact(kind), id, needed: false, field, at: None, belongs });
        }
    }
    /// The membership that the fact is about.
    pub(crate) fn membership(&mut self, id: &'a MembershipId) {
        self.fact(FactKind::Membership, id, "membership", Belongs::Home);
    }
    pub(crate) fn grants(&mut self, grants: &'a [Grant]) {
        for (at, grant) in grants.iter().enumerate() {
            self.named(Target::Hours, grant.hours.as_ref(), "permissions[].hours", Some(at), Belongs::Nowhere);
        }
    }
    pub(crate) fn allowances(&mut self, allowances: &'a [Allowance]) {
        let credit = Target::Fact(FactKind::Credit);
        for (at, allowance) in allowances.iter().enumerate() {
            self.named(credit, Some(&allowance.credit), "allowances[].credit", Some(at), Belongs::Nowhere);
            self.scope(&allowance.only, ("allowances[].only.resources", "allowances[].only.places"), Some(at));
        }
    }
    pub(crate) fn scope(&mut self, only: &'a CreditScope, names: (&'static str, &'static str), at: Option<usize>) {
        for resource in &only.resources {
            self.named(Target::Resource, Some(resource), names.0, at, Belongs::Nowhere);
        }
        for place in &only.places {
            self.named(Target::Place, Some(place), names.1, at, Belongs::Nowhere);
        }
    }
}

/// The party as something that is referred to.
pub(crate) fn party_key(party: &Party) -> (FactKind, &str) {
    match party {
        Party::Customer(id) => (FactKind::Customer, id.as_str()),
        Party::Company(id) => (FactKind::Company, id.as_str()),
    }
}

/// The fact that an ending ends.
pub(crate) fn ended(of: &EndingOf) -> (FactKind, &str) {
    match of {
        EndingOf::Link(id) => (FactKind::Link, id.as_str()),
        EndingOf::Share(id) => (FactKind::Share, id.as_str()),
        EndingOf::Invitation(id) => (FactKind::Invitation, id.as_str()),
        EndingOf::Pause(id) => (FactKind::Pause, id.as_str()),
        EndingOf::Attachment(id) => (FactKind::Attachment, id.as_str()),
        EndingOf::GroupMember(id) => (FactKind::GroupMember, id.as_str()),
        EndingOf::StatusOverride(id) => (FactKind::StatusOverride, id.as_str()),
        EndingOf::Lockdown(id) => (FactKind::Lockdown, id.as_str()),
        EndingOf::Grant(id) => (FactKind::Grant, id.as_str()),
    }
}

/// Calls `each` for every reference of a fact, in the order of its fields.
pub(crate) fn references<'a>(fact: &'a AnyFact, mut each: impl FnMut(Ref<'a>)) {
    fact.refer(&mut Refs(&mut each));
}
