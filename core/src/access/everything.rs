//! Everything that a customer may do at an instant, whatever the hours: what a change gives and takes is told from it.
//!
//! Uses `standing` and the files beside it.

use super::grants::{Covering, attached, begun, joined};
use crate::id::PlanId;
use crate::space::{Account, Space};
use crate::standing::Holds;
use crate::time::Moment;
use std::collections::BTreeSet;

/// What somebody is granted at an instant, and how long nothing about it changes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Granted<'a> {
    /// The patterns that plans and add-ons name.
    pub(crate) paths: BTreeSet<&'a str>,
    /// The effective plan.
    pub(crate) plan: Option<&'a PlanId>,
}

/// What somebody is granted at an instant, and the first instant at which that may change.
pub(crate) fn granted<'a>(space: &'a Space, account: &'a Account, at: Moment) -> (Granted<'a>, Option<Moment>) {
    let (catalogue, zone) = (space.catalogue(), space.catalogue().zone());
    let holds = Holds::at(space, account, at);
    let mut bounds = holds.reach();
    let mut paths = BTreeSet::new();
    for hold in holds.list.iter().filter(|hold| hold.admits()) {
        let own = hold.held.and_then(|held| held.membership.permissions.as_ref()).unwrap_or(&hold.access.permissions);
        let since = joined(catalogue, account, hold);
        for grant in own {
            if begun(&Covering { grant, since }, zone, at, &mut bounds) {
                paths.insert(grant.path.as_str());
            }
        }
        for (attachment, add_on) in attached(catalogue, hold) {
            if !bounds.within(&attachment.0, at) {
                continue;
            }
            let since = Some(zone.day_of(attachment.0.from));
            for grant in &add_on.permissions {
                if begun(&Covering { grant, since }, zone, at, &mut bounds) {
                    paths.insert(grant.path.as_str());
                }
            }
        }
    }
    let plan = holds.effective().and_then(|place| holds.list.get(place)).map(|hold| &hold.plan.plan);
    (Granted { paths, plan }, bounds.piece().until)
}
