//! What one customer holds through time, in whatever way: the instants at which it may change, and the spells in which it is
//! anything at all.
//!
//! Uses `standing`, `cover` and the rooms below them.

use crate::cover;
use crate::id::CustomerId;
use crate::space::{Account, Between, Coverage, Held, Space};
use crate::standing::{Hold, Holds};
use crate::term;
use crate::time::Moment;

/// The instants at which what somebody holds may change, in order.
pub(super) fn instants(space: &Space, account: &Account, customer: &CustomerId) -> Vec<Moment> {
    let catalogue = space.catalogue();
    let mut instants: Vec<Moment> = Vec::new();
    for held in &account.held {
        of_held(space, held, &mut instants);
    }
    for covered in &account.covered {
        let parent = space.account(covered.parent);
        if let Some(held) = parent.and_then(|parent| parent.membership(&covered.share.membership)) {
            of_held(space, held, &mut instants);
            of_coverages(&cover::children(catalogue, held).0, customer, &mut instants);
        }
    }
    for company in account.links.iter().filter_map(|tie| space.account(tie.other)) {
        for held in &company.held {
            of_held(space, held, &mut instants);
            of_coverages(&cover::beneficiaries(catalogue, company, held).0, customer, &mut instants);
        }
    }
    instants.sort_unstable();
    instants.dedup();
    instants
}

fn of_held(space: &Space, held: &Held, instants: &mut Vec<Moment>) {
    instants.extend(term::of(held, space.catalogue()).stretches.iter().map(|stretch| stretch.from));
    instants.extend(held.attachments.iter().flat_map(|(b, _)| [Some(b.from), b.until]).flatten());
}

/// Those of one of many, who stand by (who, from).
fn of_coverages(coverages: &[Coverage], customer: &CustomerId, instants: &mut Vec<Moment>) {
    let first = coverages.partition_point(|coverage| coverage.who < *customer);
    let own = coverages.iter().skip(first).take_while(|coverage| coverage.who == *customer);
    instants.extend(own.flat_map(|coverage| [Some(coverage.from), coverage.until]).flatten());
}

/// The spells in which a customer holds something that admits, other than the default plan.
pub(crate) fn spells(space: &Space, account: &Account, customer: &CustomerId) -> Vec<Between> {
    let mut spells: Vec<Between> = Vec::new();
    for at in instants(space, account, customer) {
        let holds = effective(&Holds::at(space, account, at)).is_some();
        let open = spells.last_mut().filter(|last| last.until.is_none());
        match (open, holds) {
            (None, true) => spells.push(Between { from: at, until: None }),
            (Some(last), false) => last.until = Some(at),
            _ => {}
        }
    }
    spells
}

/// What somebody holds in the first place, if it is a membership.
pub(crate) fn effective<'a, 'h>(holds: &'h Holds<'a>) -> Option<&'h Hold<'a>> {
    holds.effective().and_then(|n| holds.list.get(n)).filter(|hold| hold.held.is_some())
}
