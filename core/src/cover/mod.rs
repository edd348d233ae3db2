//! Who is covered by whom: the children of a shared membership, the customers who inherit what a company holds, those
//! who wait because there are too few places, and who pays.
//!
//! Candidates are admitted in the order in which their unbroken run began. A membership's admission is swept once, over
//! all its candidates and changes, and kept with it; a question about one of them is a look-up.
//!
//! Uses `term`, `space` and the rooms below them.

mod admission;
mod runs;
#[cfg(test)]
mod tests;

use crate::id::{CustomerId, FactId};
use crate::plan::{Cap, Kind, Plan};
use crate::space::facts::{Membership, Party};
use crate::space::{Account, Admission, Catalogue, Coverage, Held, Space, Stretch};
use crate::term;
use crate::time::{Moment, Piece};
use admission::{Places, coverages};
use runs::{Candidate, UnbrokenRun, runs};

/// How somebody is covered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct CoverPlace<'a> {
    /// The share or link that began the present unbroken run.
    pub(crate) id: &'a FactId,
    /// There are too few places for this one.
    pub(crate) waiting: bool,
}

/// How a membership that is shared covers a child at an instant; `None` if it does not.
pub(crate) fn child<'a>(
    catalogue: &Catalogue,
    held: &'a Held,
    child: &CustomerId,
    at: Moment,
) -> Piece<Option<CoverPlace<'a>>> {
    children(catalogue, held).at(child, at)
}

/// How a customer inherits a membership of a company at an instant; `None` if they do not.
pub(crate) fn linked<'a>(
    catalogue: &Catalogue,
    company: &Account,
    held: &'a Held,
    customer: &CustomerId,
    at: Moment,
) -> Piece<Option<CoverPlace<'a>>> {
    beneficiaries(catalogue, company, held).at(customer, at)
}

/// Who pays for a membership.
pub(crate) fn payer_of<'a>(space: &Space, membership: &'a Membership) -> &'a Party {
    payer(space, membership.payer.as_ref(), &membership.holder)
}

/// Who pays: who is named, unless that was an error, or else the one whose it is.
pub(crate) fn payer<'a>(space: &Space, named: Option<&'a Party>, otherwise: &'a Party) -> &'a Party {
    let is_known = |named: &&Party| {
        *named == otherwise || space.find(named).and_then(|ix| space.account(ix)).is_some_and(|named| named.exists)
    };
    named.filter(is_known).unwrap_or(otherwise)
}

/// The children of a membership through time.
pub(crate) fn children<'a>(catalogue: &Catalogue, held: &'a Held) -> &'a Admission {
    held.children.get_or_init(|| {
        if held.shares.is_empty() {
            return Admission::default();
        }
        let holder = &held.membership.holder;
        let ties = held.shares.iter().filter(|(_, share)| !is_customer(holder, &share.child));
        let ties = ties.map(|(between, share)| Candidate {
            who: &share.child,
            between: *between,
            id: &share.id,
            over_limit: share.over_limit.is_some(),
        });
        let places = changes(&term::of(held, catalogue).stretches, |stretch| {
            shared_places(held, stretch).map_or(Places::Closed, Places::Limited)
        });
        Admission(coverages(&runs(ties.collect()), &places))
    })
}

/// The customers who inherit a company's membership through time.
pub(crate) fn beneficiaries<'a>(catalogue: &Catalogue, company: &Account, held: &'a Held) -> &'a Admission {
    held.beneficiaries.get_or_init(|| {
        if company.links.is_empty() {
            return Admission::default();
        }
        let stretches = &term::of(held, catalogue).stretches;
        let rules = changes(stretches, |stretch| (roles(&stretch.sharing), inherited_places(stretch)));
        // Which links count depends on the roles then in force, and so does when a run began.
        let mut found = Vec::new();
        let mut spells = rules.chunk_by(|(_, (a, _)), (_, (b, _))| a == b).peekable();
        while let Some(spell) = spells.next() {
            let Some((_, (roles, _))) = spell.first() else { continue };
            let mut places: Vec<(Moment, Places)> = spell.iter().map(|(at, (_, places))| (*at, *places)).collect();
            let next = spells.peek().and_then(|next| next.first());
            places.extend(next.map(|(until, _)| (*until, Places::Closed)));
            found.extend(coverages(&admissible(company, roles), &places));
        }
        Admission(joined(found))
    })
}

/// The runs of the links of these roles; of all links, if there is no role.
fn admissible<'a>(company: &'a Account, roles: &[String]) -> Vec<UnbrokenRun<'a>> {
    let counts = |role: &Option<String>| roles.is_empty() || role.as_ref().is_some_and(|role| roles.contains(role));
    let ties = company.links.iter().filter(|tie| counts(&tie.link.role));
    let ties = ties.map(|tie| Candidate {
        who: &tie.link.customer,
        between: tie.between,
        id: &tie.link.id,
        over_limit: false,
    });
    runs(ties.collect())
}

/// Joins the coverages that go on unchanged where the roles change.
fn joined(mut coverages: Vec<Coverage>) -> Vec<Coverage> {
    coverages.sort_unstable_by(|a, b| (&a.who, a.from).cmp(&(&b.who, b.from)));
    coverages.dedup_by(|next, coverage| {
        let goes_on = coverage.until == Some(next.from) && coverage.waiting == next.waiting;
        let joins = goes_on && coverage.who == next.who && coverage.through == next.through;
        if joins {
            coverage.until = next.until;
        }
        joins
    });
    coverages
}

/// What the stretches say, from when on; before the first it is as in the first.
fn changes<'a, T: PartialEq>(stretches: &'a [Stretch], what: impl Fn(&'a Stretch) -> T) -> Vec<(Moment, T)> {
    let mut changes: Vec<(Moment, T)> = Vec::new();
    for stretch in stretches {
        let value = what(stretch);
        if changes.last().is_none_or(|(_, last)| *last != value) {
            changes.push((if changes.is_empty() { Moment::MIN } else { stretch.from }, value));
        }
    }
    changes
}

/// How many children a membership covers: as many as were agreed for it, or as its plan has, whose kind may forbid it.
/// `None`: it cannot be shared.
pub(crate) fn shared_places(held: &Held, stretch: &Stretch) -> Option<u32> {
    let kind = &stretch.plan.kind;
    let places = held.membership.places.or(stretch.sharing.sharing.as_ref().map(|sharing| sharing.max_additional));
    places.filter(|_| !kind.is_pass() && *kind != Kind::Free)
}

/// The roles that a link must have one of; empty: any.
fn roles(sharing: &Plan) -> &[String] {
    sharing.inheritance.as_ref().map_or(&[], |inheritance| &inheritance.roles)
}

fn inherited_places(stretch: &Stretch) -> Places {
    match stretch.sharing.inheritance.as_ref().map(|inheritance| inheritance.cap).unwrap_or_default() {
        Cap::None => Places::Unlimited,
        Cap::Fixed { places } => Places::Limited(places),
        Cap::Seats => Places::Limited(stretch.seats),
        Cap::Nobody => Places::Closed,
    }
}

fn is_customer(party: &Party, customer: &CustomerId) -> bool {
    matches!(party, Party::Customer(id) if id == customer)
}

impl Admission {
    /// How somebody is covered at an instant.
    fn at(&self, who: &CustomerId, at: Moment) -> Piece<Option<CoverPlace<'_>>> {
        let begun = self.0.partition_point(|coverage| (&coverage.who, coverage.from) <= (who, at));
        let last = begun.checked_sub(1).and_then(|last| self.0.get(last)).filter(|coverage| coverage.who == *who);
        match last.filter(|coverage| coverage.until.is_none_or(|until| at < until)) {
            Some(coverage) => {
                let place = CoverPlace { id: &coverage.through, waiting: coverage.waiting };
                Piece { value: Some(place), from: Some(coverage.from), until: coverage.until }
            }
            None => {
                let next = self.0.get(begun).filter(|coverage| coverage.who == *who);
                Piece {
                    value: None,
                    from: last.and_then(|coverage| coverage.until),
                    until: next.map(|coverage| coverage.from),
                }
            }
        }
    }
}
