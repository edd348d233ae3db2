//! When a card has to be made anew.
//!
//! Uses `access`, and the files beside it.

use super::life::second_from;
use super::wildcard::stand_for;
use super::{CardOptions, instant, moment_of};
use crate::access::covers;
use crate::error::Result;
use crate::id::CustomerId;
use crate::space::Space;
use crate::time::Moment;
use std::collections::BTreeSet;
use tenure_card::{Claims, Grant, Instant, Permission, Verdict};

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
    if instant(at)? >= card.expires {
        return moment_of(card.expires);
    }
    let wanted: Vec<&str> = options.permissions.iter().map(|carried| carried.permission.as_str()).collect();
    let carried: Vec<(&str, &Grant)> = carried(card, options).collect();
    let mut paths = BTreeSet::new();
    for permission in wanted.iter().copied().chain(carried.iter().map(|(path, _)| *path)) {
        paths.extend(stand_for(space, customer, permission, (instant(at)?.max(card.issued), card.expires))?);
    }
    // Cards count seconds, and so does this: what lasts for less than one is no difference.
    let mut first = moment_of(card.expires)?;
    for path in &paths {
        let mut now = moment_of(second_from(at)?)?;
        while now < first {
            let decision = space.may(customer, path, now)?;
            let (allowed, until) = says(card, &carried, path, instant(now)?);
            if allowed != (decision.allowed && wanted.iter().any(|wanted| covers(wanted, path))) {
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

/// What a card grants, each by its path, as far as its number is known.
fn carried<'a>(card: &'a Claims, options: &'a CardOptions) -> impl Iterator<Item = (&'a str, &'a Grant)> {
    card.grants.iter().filter_map(|grant| match &grant.permission {
        Permission::Path(path) => Some((path.as_str(), grant)),
        Permission::Number(number) => {
            let known = options.numbers.iter().find(|entry| entry.number == *number)?;
            Some((known.path.as_str(), grant))
        }
    })
}

/// Whether a card allows a permission at a time, and until when none of its grants says anything else.
fn says(card: &Claims, carried: &[(&str, &Grant)], path: &str, at: Instant) -> (bool, Option<Instant>) {
    let grants = carried.iter().filter(|(pattern, _)| covers(pattern, path)).map(|(_, grant)| *grant);
    grants.map(|grant| card.grant_at(grant, at)).fold((false, None), |(allowed, until), (verdict, _, end)| {
        // One that is not fresh enough is to be shown anew, not made anew for what it says.
        (allowed || verdict != Verdict::Denied, [until, end].into_iter().flatten().min())
    })
}
