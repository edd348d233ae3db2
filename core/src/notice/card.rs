//! Cards to be issued anew: what a member's card carries has changed, that is, which memberships admit them, under which
//! version of which plan, with which add-ons. Who gets access for the first time, or loses the last, hears of that already.
//!
//! Uses `standing`, `cover` and the rooms below them.

use super::answer::Notice;
use super::cause::{Cause, Found};
use super::person::{HoldTurn, Walk};
use super::recorded::{Endings, RecordedDates};
use super::rules::plan_at;
use crate::error::Result;
use crate::id::{CustomerId, MembershipId};
use crate::plan::{NoticeKind, Plan};
use crate::space::facts::Party;
use crate::space::{Account, Held, Space};
use crate::standing::Hold;
use crate::term;
use crate::time::Moment;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

/// One thing that a card carries: a membership and the version that holds, or a membership and an add-on of it.
type Carried<'a> = (&'a str, Option<&'a str>, Option<&'a str>);

/// What a card of one customer would carry, as time goes on.
#[derive(Default)]
struct Card<'a> {
    /// How many things held let each membership admit, and which of its add-ons bear on access.
    admitting: BTreeMap<&'a MembershipId, i64>,
    running: BTreeMap<&'a MembershipId, BTreeSet<&'a str>>,
    /// How often each thing is carried.
    carried: BTreeMap<Carried<'a>, i64>,
    /// What is carried that was not when the card was issued last, or the other way round.
    changed: BTreeMap<Carried<'a>, i64>,
}

impl<'a> Card<'a> {
    fn add(&mut self, item: Carried<'a>, by: i64) {
        let count = self.carried.entry(item).or_default();
        let (was, is) = (*count > 0, count.saturating_add(by) > 0);
        *count = count.saturating_add(by);
        if was != is {
            let changed = self.changed.entry(item).or_default();
            *changed = changed.saturating_add(if is { 1 } else { -1 });
            if *changed == 0 {
                self.changed.remove(&item);
            }
        }
    }

    /// An add-on begins or ends.
    fn attach(&mut self, membership: &'a MembershipId, attachment: &'a str, begins: bool) {
        let admitting = self.admitting.get(membership).copied().unwrap_or(0);
        let running = self.running.entry(membership).or_default();
        if begins {
            running.insert(attachment)
        } else {
            running.remove(attachment)
        };
        let by = if begins { admitting } else { admitting.saturating_neg() };
        self.add((membership.as_str(), None, Some(attachment)), by);
    }

    /// Something held begins to admit, or ends.
    fn hold(&mut self, hold: &Hold<'a>, by: i64) {
        let Some(membership) = hold.membership() else { return };
        let admitting = self.admitting.entry(membership).or_default();
        *admitting = admitting.saturating_add(by);
        self.add((membership.as_str(), Some(hold.access.id.as_str()), None), by);
        for attachment in self.running.get(membership).cloned().unwrap_or_default() {
            self.add((membership.as_str(), None, Some(attachment)), by);
        }
    }
}

/// Cards of one customer.
pub(super) fn of<'a>(found: &mut Found<'a>, account: &'a Account, customer: &'a CustomerId) -> Result<()> {
    if is_plain(found, account) {
        return Ok(());
    }
    let (mut walk, mut card) = (Walk::of(found.space, account, customer), Card::default());
    let edges = attached(found.space, walk.memberships());
    let (mut edges, mut issued) = (edges.into_iter().peekable(), false);
    let mut dates: HashMap<&MembershipId, RecordedDates<'a>> = HashMap::new();
    while let Some((at, turns)) = walk.next() {
        while let Some((_, begins, membership, attachment)) = edges.next_if(|edge| edge.0 <= at) {
            card.attach(membership, attachment, begins);
        }
        let version =
            |hold: &Option<Hold<'a>>| hold.filter(Hold::admits).map(|hold| (hold.membership(), &hold.access.id));
        for (before, after) in turns.iter().filter(|(before, after)| version(before) != version(after)) {
            before.iter().filter(|hold| hold.admits()).for_each(|hold| card.hold(hold, -1));
            after.iter().filter(|hold| hold.admits()).for_each(|hold| card.hold(hold, 1));
        }
        if walk.effective().is_none() || card.changed.is_empty() {
            continue;
        }
        card.changed.clear();
        if std::mem::replace(&mut issued, true) {
            reissue(found, account, customer, (&walk, &turns), at, &mut dates)?;
        }
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

/// When add-ons that bear on access begin and end, in order; what ends comes before what begins.
fn attached<'a>(
    space: &'a Space,
    memberships: BTreeMap<&'a MembershipId, &'a Held>,
) -> Vec<(Moment, bool, &'a MembershipId, &'a str)> {
    let catalogue = space.catalogue();
    let mut edges = Vec::new();
    for (membership, held) in memberships {
        for (between, attachment) in &held.attachments {
            let version = catalogue.add_on_at(&attachment.add_on, catalogue.zone().day_of(between.from));
            if version.is_some_and(|version| !version.permissions.is_empty() || version.extends_hours.is_some()) {
                edges.push((between.from, true, membership, attachment.id.as_str()));
                edges.extend(between.until.map(|until| (until, false, membership, attachment.id.as_str())));
            }
        }
    }
    edges.sort_unstable();
    edges
}

fn reissue<'a>(
    found: &mut Found<'a>,
    account: &'a Account,
    customer: &CustomerId,
    (walk, turns): (&Walk<'a>, &[HoldTurn<'a>]),
    at: Moment,
    dates: &mut HashMap<&'a MembershipId, RecordedDates<'a>>,
) -> Result<()> {
    let effective = walk.effective();
    let notice = Notice {
        membership: effective.and_then(|hold| hold.membership()).cloned(),
        plan: effective.map(|hold| hold.plan.plan.clone()),
        source: effective.map(|hold| hold.source()),
        ..Notice::about(NoticeKind::CardReissue, &Party::Customer(customer.clone()), at)
    };
    let changed = turns.iter().filter_map(|(_, after)| after.as_ref()).filter(|hold| hold.reach.from == Some(at));
    let known = changed.filter_map(|hold| {
        let holder = found.space.find(hold.holder()?).and_then(|ix| found.space.account(ix))?;
        let held = hold.held?;
        let dates = dates.entry(&held.membership.id).or_insert_with(|| RecordedDates::of(held, &Endings::of(holder)));
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
