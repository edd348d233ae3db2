//! Cards to be issued anew: what a member's card carries has changed, that is, which memberships admit them, under which
//! version of which plan, with which add-ons. Who gets access for the first time, or loses the last, hears of that already.
//!
//! Uses `standing`, `cover` and the rooms below them.

use super::answer::Notice;
use super::cause::{Cause, Found};
use super::person::{effective, instants};
use super::recorded::{Dates, Endings};
use super::rules::plan_at;
use crate::error::Result;
use crate::id::{CustomerId, MembershipId};
use crate::plan::{NoticeKind, Plan};
use crate::space::facts::Party;
use crate::space::{Account, Held, Space};
use crate::standing::Holds;
use crate::term;
use crate::time::Moment;
use std::collections::HashMap;
use std::sync::Arc;

/// What a card carries of one membership: the membership, the version, the add-ons.
type Carried<'a> = (&'a str, &'a str, Vec<&'a str>);

/// Cards of one customer.
pub(super) fn of<'a>(found: &mut Found<'a>, account: &'a Account, customer: &'a CustomerId) -> Result<()> {
    if is_plain(found, account) {
        return Ok(());
    }
    let mut last: Vec<Carried<'a>> = Vec::new();
    let mut dates: HashMap<&MembershipId, Dates<'a>> = HashMap::new();
    for at in instants(found.space, account, customer) {
        let holds = Holds::at(found.space, account, at);
        let now = carried(found.space, &holds, at);
        if now.is_empty() || now == last {
            continue;
        }
        if !last.is_empty() {
            reissue(found, account, customer, &holds, at, &mut dates)?;
        }
        last = now;
    }
    Ok(())
}

/// Whether there is nothing but one membership that is the same throughout.
fn is_plain(found: &Found<'_>, account: &Account) -> bool {
    let mut held = account.held.iter();
    match (held.next(), held.next()) {
        _ if !account.covered.is_empty() || !account.links.is_empty() => false,
        (None, _) => true,
        (Some(held), None) => {
            let mut versions = term::of(held, found.catalogue()).stretches.iter().map(|stretch| &stretch.access);
            let first = versions.next();
            held.attachments.is_empty()
                && versions.all(|version| first.is_some_and(|first| Arc::ptr_eq(first, version)))
        }
        (Some(_), Some(_)) => false,
    }
}

/// What a card would carry at an instant.
fn carried<'a>(space: &Space, holds: &Holds<'a>, at: Moment) -> Vec<Carried<'a>> {
    let admitting = holds.list.iter().filter(|hold| hold.admits());
    let of = admitting.filter_map(|hold| {
        let held = hold.held?;
        Some((held.membership.id.as_str(), hold.access.id.as_str(), attached(space, held, at)))
    });
    let mut carried: Vec<Carried<'a>> = of.collect();
    carried.sort_unstable();
    carried.dedup();
    carried
}

/// The add-ons that bear on access.
fn attached<'a>(space: &Space, held: &'a Held, at: Moment) -> Vec<&'a str> {
    let catalogue = space.catalogue();
    let running = held.attachments.iter().filter(|(b, _)| b.from <= at && b.until.is_none_or(|until| at < until));
    let admits = running.filter(|(between, attachment)| {
        let version = catalogue.add_on_at(&attachment.add_on, catalogue.zone().day_of(between.from));
        version.is_some_and(|version| !version.permissions.is_empty() || version.extends_hours.is_some())
    });
    let mut ids: Vec<&str> = admits.map(|(_, attachment)| attachment.id.as_str()).collect();
    ids.sort_unstable();
    ids
}

fn reissue<'a>(
    found: &mut Found<'a>,
    account: &'a Account,
    customer: &CustomerId,
    holds: &Holds<'a>,
    at: Moment,
    dates: &mut HashMap<&'a MembershipId, Dates<'a>>,
) -> Result<()> {
    let effective = effective(holds);
    let notice = Notice {
        membership: effective.and_then(|hold| hold.membership()).cloned(),
        plan: effective.map(|hold| hold.plan.plan.clone()),
        source: effective.map(|hold| hold.source()),
        ..Notice::about(NoticeKind::CardReissue, &Party::Customer(customer.clone()), at)
    };
    let changed = holds.list.iter().filter(|hold| hold.reach.from == Some(at));
    let known = changed.filter_map(|hold| {
        let holder = found.space.find(hold.holder()?).and_then(|ix| found.space.account(ix))?;
        let held = hold.held?;
        let dates = dates.entry(&held.membership.id).or_insert_with(|| Dates::of(held, &Endings::of(holder)));
        Some(dates.recorded(at).max(edited(hold.access, at, found)))
    });
    let known = known.fold(tied(account, at), Moment::max);
    let plan = effective.and_then(|hold| hold.held).and_then(|held| plan_at(found.catalogue(), held, at));
    found.add(&Cause { notice, subject: customer.to_string(), known, lasts: None, plan })
}

/// When the shares and links were recorded that start at an instant.
fn tied(account: &Account, at: Moment) -> Moment {
    let shares = account.covered.iter().filter(|c| c.between.from == at).map(|c| c.share.recorded);
    let links = account.links.iter().filter(|tie| tie.between.from == at).map(|tie| tie.link.recorded);
    shares.chain(links).fold(Moment::MIN, Moment::max)
}

/// When a version was recorded that is in force by an instant.
fn edited(version: &Plan, at: Moment, found: &Found<'_>) -> Moment {
    if found.zone().start_of(version.from).is_ok_and(|from| from <= at) { version.recorded } else { Moment::MIN }
}
