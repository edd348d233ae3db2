//! The card of a customer at noon of a day, signed by a key that protects nothing.

use std::error::Error;
use tenure::card::{CardOptions, Carried, claims, reissue};
use tenure::id::CustomerId;
use tenure::space::Space;
use tenure::time::{Day, TimeOfDay};
use tenure_card::SigningKey;

const DAY: u32 = 86_400;

/// For a month, fresh for a week, with everything that the plans that they hold grant.
pub(crate) fn of(space: &Space, customer: &str, day: Day) -> Result<String, Box<dyn Error>> {
    let customer = CustomerId::new(customer)?;
    let at = space.header().zone.resolve(day, TimeOfDay::from_seconds(12 * 3_600)?)?;
    let standing = space.standing(&customer, at)?;
    let versions = standing.holdings.iter().filter(|holding| holding.admits).map(|holding| &holding.version);
    let plans = space.facts().plans;
    let granted = versions.filter_map(|version| plans.iter().find(|plan| plan.id == *version));
    let mut paths: Vec<String> = granted.flat_map(|plan| &plan.permissions).map(|grant| grant.path.clone()).collect();
    paths.sort();
    paths.dedup();
    let permissions = paths.into_iter().map(Carried::new).collect();
    let options = CardOptions { permissions, ..CardOptions::new(b"card-001"[..].to_vec(), 30 * DAY, 7 * DAY) };
    let claims = claims(space, &customer, &options, at)?;
    let signed = claims.draft(b"k1")?.sign(&SigningKey::from_seed(&[2; 32]));
    let anew = reissue(space, &customer, &claims, &options, at)?;
    Ok(format!("{}\n\nto be made anew at {anew}\n", crate::shown::shown(&claims, &signed)?))
}
