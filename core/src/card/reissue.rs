//! When a card has to be made anew.
//!
//! Uses `access`, and the files beside it.

use super::life::second_from;
use super::{CardOptions, instant, moment_of, named};
use crate::error::Result;
use crate::id::CustomerId;
use crate::space::Space;
use crate::time::Moment;
use std::collections::BTreeSet;
use tenure_card::{Claims, Instant, Permission, Verdict};

/// The first instant from `at` on at which a card, as it was issued, says too much or too little of what the space knows
/// now; if it never does, the card's end.
///
/// What the card carries is what `options` ask for: a permission that it should have and has not counts as too little, one
/// that it has and should not as too much. Neither how fresh the card is nor its generation matters here.
///
/// # Errors
/// As [`claims`](super::claims).
pub fn reissue(
    space: &Space,
    customer: &CustomerId,
    card: &Claims,
    options: &CardOptions,
    at: Moment,
) -> Result<Moment> {
    let wanted = options.permissions.iter().map(|carried| carried.permission.clone());
    let paths: BTreeSet<String> = wanted.clone().chain(carried(card, options)).collect();
    let wanted: BTreeSet<String> = wanted.collect();
    // Cards count seconds, and so does this: what lasts for less than one is no difference.
    let mut first = moment_of(card.expires)?;
    for path in &paths {
        let mut now = moment_of(second_from(at)?)?;
        while now < first {
            let decision = space.may(customer, path, now)?;
            let (allowed, until) = says(card, &named(path, &options.numbers), instant(now)?);
            if allowed != (decision.allowed && wanted.contains(path)) {
                first = now;
                break;
            }
            let until = until.map(moment_of).transpose()?;
            let next = [decision.until, until].into_iter().flatten().min();
            now = match next {
                Some(next) => moment_of(second_from(next)?)?,
                None => first,
            };
        }
    }
    Ok(first)
}

/// The permissions that a card carries, as far as their numbers are known.
fn carried<'a>(card: &'a Claims, options: &'a CardOptions) -> impl Iterator<Item = String> + 'a {
    card.grants.iter().filter_map(|grant| match &grant.permission {
        Permission::Path(path) => Some(path.clone()),
        Permission::Number(number) => {
            options.numbers.iter().find(|entry| entry.number == *number).map(|entry| entry.path.clone())
        }
    })
}

/// Whether a card allows a permission at a time, and until when none of its grants says anything else.
fn says(card: &Claims, permission: &Permission, at: Instant) -> (bool, Option<Instant>) {
    let grants = card.grants.iter().filter(|grant| grant.permission == *permission);
    grants.map(|grant| card.grant_at(grant, at)).fold((false, None), |(allowed, until), (verdict, _, end)| {
        // One that is not fresh enough is to be shown anew, not made anew for what it says.
        (allowed || verdict != Verdict::Denied, [until, end].into_iter().flatten().min())
    })
}
