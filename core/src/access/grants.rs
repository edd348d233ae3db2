//! What a holding grants: the plan's permissions, or the membership's own instead, and those of add-ons.
//!
//! Uses `space`, `standing` and the file `question`.

use super::question::covers;
use crate::plan::{AddOn, Grant};
use crate::space::Catalogue;
use crate::space::facts::Attachment;
use crate::space::{Account, Between};
use crate::standing::{Bounds, Hold};
use crate::term;
use crate::time::{Day, Moment, When};
use crate::zone::Zone;
use std::sync::Arc;

/// A grant that covers what is asked for, and the day from which its `after` is counted.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Covering<'a> {
    pub(crate) grant: &'a Grant,
    pub(crate) since: Option<Day>,
}

/// The grants of a holding that cover a path, in their order: the plan's (or the membership's own), then those of the
/// add-ons in force, by attachment. Whether there is but one, whatever add-ons are attached.
pub(crate) fn covering<'a>(
    catalogue: &'a Catalogue,
    account: &'a Account,
    hold: &Hold<'a>,
    path: &str,
    at: Moment,
    bounds: &mut Bounds,
    mut each: impl FnMut(Covering<'a>, &mut Bounds) -> Next,
) -> bool {
    let own = hold.held.and_then(|held| held.membership.permissions.as_ref()).unwrap_or(&hold.access.permissions);
    let mut own = own.iter().filter(|grant| covers(&grant.path, path));
    let mut count = 0_usize;
    while let Some(grant) = own.next() {
        count = count.saturating_add(1);
        if each(Covering { grant, since: joined(catalogue, account, hold) }, bounds) == Next::Enough {
            let bare = hold.held.is_none_or(|held| held.attachments.is_empty());
            return count == 1 && bare && own.next().is_none();
        }
    }
    for (attachment, add_on) in attached(catalogue, hold) {
        if !add_on.permissions.iter().any(|grant| covers(&grant.path, path)) || !bounds.within(&attachment.0, at) {
            continue;
        }
        let since = Some(day_of(attachment.1.from, catalogue.zone()));
        for grant in add_on.permissions.iter().filter(|grant| covers(&grant.path, path)) {
            if each(Covering { grant, since }, bounds) == Next::Enough {
                return false;
            }
        }
    }
    count == 1 && hold.held.is_none_or(|held| held.attachments.is_empty())
}

/// The paths that a holding grants, at whatever time.
pub(super) fn paths<'a>(catalogue: &'a Catalogue, hold: &Hold<'a>) -> impl Iterator<Item = &'a str> + use<'a> {
    let own = hold.held.and_then(|held| held.membership.permissions.as_ref()).unwrap_or(&hold.access.permissions);
    let added = attached(catalogue, hold).flat_map(|(_, add_on)| &add_on.permissions);
    own.iter().chain(added).map(|grant| grant.path.as_str())
}

/// Whether to go on to the next grant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Next {
    Grant,
    Enough,
}

/// The add-ons attached to a holding's membership, at whatever time, each in the version that was in force when it was
/// attached.
pub(crate) fn attached<'a>(
    catalogue: &'a Catalogue,
    hold: &Hold<'a>,
) -> impl Iterator<Item = (&'a (Between, Arc<Attachment>), &'a AddOn)> + use<'a> {
    let attachments = hold.held.map_or(&[][..], |held| &held.attachments);
    attachments.iter().filter_map(move |attachment| {
        let day = day_of(attachment.1.from, catalogue.zone());
        catalogue.add_on_at(&attachment.1.add_on, day).map(|add_on| (attachment, &**add_on))
    })
}

/// The day from which a holding's own grants count: the join date, or for the default plan that of registering.
pub(super) fn joined(catalogue: &Catalogue, account: &Account, hold: &Hold<'_>) -> Option<Day> {
    match hold.held {
        Some(held) => term::of(held, catalogue).joined,
        None => account.registered,
    }
}

fn day_of(when: When, zone: &Zone) -> Day {
    match when {
        When::Day(day) => day,
        When::Moment(moment) => zone.day_of(moment),
    }
}

/// Whether a grant's time to wait is over.
pub(crate) fn begun(covering: &Covering<'_>, zone: &Zone, at: Moment, bounds: &mut Bounds) -> bool {
    let Some(after) = covering.grant.after else {
        return true;
    };
    let begins = covering.since.and_then(|since| zone.start_of(after.add_to(since, 1).ok()?).ok());
    bounds.since(begins, at)
}
