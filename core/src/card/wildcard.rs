//! Wildcards: `door/*` on a card says the same of everything below it, and so is issued if `access` does.
//!
//! Uses `access` and `life`.

use super::life::Life;
use crate::access::covers;
use crate::error::{Code, Error, Result};
use crate::id::CustomerId;
use crate::plan::Grant;
use crate::space::{AnyFact, Space};
use crate::time::Moment;
use std::collections::BTreeSet;
use tenure_card::Instant;

/// A permission's life while a card lives. Of a wildcard it is the life of what nothing in the space names; what something
/// names has the same, or is carried by itself and has more.
pub(super) fn life(
    space: &Space,
    customer: &CustomerId,
    permission: &str,
    carried: &BTreeSet<&str>,
    lives: (Instant, Instant),
) -> Result<Life> {
    let mut paths = stand_for(space, customer, permission, lives)?.into_iter();
    let of = |path: &str| Life::of(space, customer, path, lives.0, lives.1);
    let life = of(&paths.next().unwrap_or_default())?;
    for path in paths {
        let other = of(&path)?;
        if !life.within(&other) || !(carried.contains(path.as_str()) || other.within(&life)) {
            let message = format!("`{permission}` cannot stand on a card: `{path}` below it is held at other times");
            return Err(Error::new(Code::InvalidQuestion, message));
        }
    }
    Ok(life)
}

/// Paths that a permission covers, one for each that anything the customer may hold, or any place, tells apart: the first is
/// one that nothing names. Of a permission without a wildcard, itself.
pub(super) fn stand_for(
    space: &Space,
    customer: &CustomerId,
    permission: &str,
    lives: (Instant, Instant),
) -> Result<Vec<String>> {
    let Some(below) = permission.strip_suffix('*').filter(|below| below.is_empty() || below.ends_with('/')) else {
        return Ok(vec![permission.to_owned()]);
    };
    let patterns = patterns(space, customer, lives)?;
    let unnamed = |below: &str| {
        let mut name = format!("{below}any");
        while patterns.iter().any(|pattern| pattern.starts_with(&name)) {
            name.push('-');
        }
        name
    };
    let named = patterns.iter().filter(|pattern| covers(permission, pattern) && *pattern != permission);
    let named = named.map(|pattern| pattern.strip_suffix('*').map_or_else(|| pattern.clone(), unnamed));
    Ok([unnamed(below)].into_iter().chain(named).collect())
}

/// Every pattern of a plan, an add-on, a place or a membership that the customer has a part in while the card lives.
fn patterns(space: &Space, customer: &CustomerId, lives: (Instant, Instant)) -> Result<BTreeSet<String>> {
    let mut patterns = BTreeSet::new();
    let mut grants = |grants: &[Grant]| patterns.extend(grants.iter().map(|grant| grant.path.clone()));
    for fact in &space.catalogue().home {
        match fact {
            AnyFact::Plan(plan) => grants(&plan.permissions),
            AnyFact::AddOn(add_on) => grants(&add_on.permissions),
            _ => {}
        }
    }
    let (from, until): (Moment, Moment) = (super::moment_of(lives.0)?, super::moment_of(lives.1)?);
    for holding in space.timeline(customer, from, until)?.iter().flat_map(|standing| &standing.holdings) {
        let held = holding.membership.as_ref().and_then(|id| space.membership(id));
        if let Some(own) = held.and_then(|(_, held)| held.membership.permissions.as_deref()) {
            grants(own);
        }
    }
    let places = space.catalogue().home.iter().filter_map(|fact| match fact {
        AnyFact::Place(place) => Some(place.covers.iter().cloned().chain([format!("place/{}", place.place)])),
        _ => None,
    });
    patterns.extend(places.flatten());
    Ok(patterns)
}
