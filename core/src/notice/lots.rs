//! What becomes of lots: what is lost of each when it ends, and how far a pack is used up. Those who draw together are looked
//! at once, for all of them.
//!
//! Uses `credit` and the rooms below it.

use crate::credit::{EntryReason, LotId, PoolGroup, first, replay};
use crate::error::Result;
use crate::id::MembershipId;
use crate::plan::Credits;
use crate::space::facts::{CreditGrant, CreditKind, GrantSource};
use crate::space::{Account, Held, PartyIx, Space, together};
use crate::time::Moment;
use rust_decimal::Decimal;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

/// A lot through time.
#[derive(Debug)]
pub(super) struct LotThroughTime<'a> {
    pub(super) lot: LotId,
    /// The membership that grants it; absent: it was given by hand.
    pub(super) membership: Option<&'a MembershipId>,
    /// When what grants it was recorded.
    pub(super) recorded: Moment,
    /// Whether it was bought.
    pub(super) is_pack: bool,
    /// Its end, if there is one.
    pub(super) until: Option<Moment>,
    /// What is left of it from when on, and when that was recorded.
    pub(super) left: Vec<(Moment, Credits, Moment)>,
    /// What was lost of it, and when.
    pub(super) lost: Vec<(Moment, Credits)>,
}

/// The lots of one kind, by the accounts in which they stand, of all who draw together with somebody.
pub(super) type LotsOf<'a> = BTreeMap<PartyIx, Vec<LotThroughTime<'a>>>;

/// Whether anything of a kind may be granted in an account.
pub(super) fn may_have(space: &Space, account: &Account, kind: &CreditKind) -> bool {
    account.grants.iter().any(|(_, grant)| grant.credit == kind.id)
        || account.held.iter().any(|held| may_grant(space, held, kind))
}

fn may_grant(space: &Space, held: &Held, kind: &CreditKind) -> bool {
    let of_kind = |list: &[crate::plan::Allowance]| list.iter().any(|one| one.credit == kind.id);
    let catalogue = space.catalogue();
    let mut added = held.attachments.iter().flat_map(|(_, add_on)| catalogue.add_on_versions(&add_on.add_on));
    let mut stretches = crate::term::of(held, catalogue).stretches.iter();
    held.membership.allowances.as_deref().is_some_and(of_kind)
        || added.any(|version| of_kind(&version.allowances))
        || stretches.any(|stretch| of_kind(&stretch.allowances.allowances))
}

/// The lots of all who draw together with a party, as they are up to an instant.
pub(super) fn lots<'a>(space: &'a Space, ix: PartyIx, kind: &'a CreditKind, until: Moment) -> Result<LotsOf<'a>> {
    let people = together(space, ix, &kind.id);
    let mut all: LotsOf<'a> = people.iter().map(|ix| (*ix, Vec::new())).collect();
    let mut homes: HashMap<String, Home<'a>> = HashMap::new();
    let mut recorded: HashMap<String, Moment> = HashMap::new();
    for (ix, account) in people.iter().filter_map(|ix| Some((*ix, space.account(*ix)?))) {
        homes.extend(homes_of(ix, account));
        recorded.extend(account.uses.iter().map(|used| (format!("use:{}", used.id), used.recorded)));
        recorded
            .extend(account.bookings.iter().map(|(booking, _)| (format!("booking:{}", booking.id), booking.recorded)));
    }
    let pool_group = PoolGroup::of(space, ix, kind, until)?;
    let ledger = replay(&pool_group.pool, until).map_err(first)?;
    let ends = ledger.ends();
    let mut found: HashMap<LotId, LotThroughTime<'a>> = HashMap::new();
    let mut place: HashMap<LotId, PartyIx> = HashMap::new();
    for lot in &pool_group.pool.lots {
        // The id of a lot begins with what grants it.
        let of = lot.id.as_str().split('/').next().unwrap_or_default();
        let Some(home) = homes.get(of) else { continue };
        place.insert(lot.id.clone(), home.ix);
        let through = LotThroughTime {
            lot: lot.id.clone(),
            membership: home.membership,
            recorded: home.recorded,
            is_pack: home.grant.is_some_and(|grant| grant.source == GrantSource::Pack),
            until: ends.get(&lot.id).copied().flatten(),
            left: Vec::new(),
            lost: Vec::new(),
        };
        found.insert(lot.id.clone(), through);
    }
    for entry in ledger.entries() {
        let Some(through) = entry.lot.as_ref().and_then(|lot| found.get_mut(lot)) else { continue };
        let before = through.left.last().map_or(Decimal::ZERO, |(_, left, _)| left.0);
        let left = before.saturating_add(moved(entry.reason, entry.amount.0));
        let by = entry.fact.as_ref().and_then(|fact| recorded.get(fact)).copied();
        through.left.push((entry.at, Credits(left.normalize()), by.unwrap_or(through.recorded)));
        if matches!(entry.reason, EntryReason::Expired | EntryReason::Reset | EntryReason::Replaced) {
            through.lost.push((entry.at, entry.amount));
        }
    }
    for lot in &pool_group.pool.lots {
        if let (Some(ix), Some(through)) = (place.get(&lot.id), found.remove(&lot.id)) {
            all.entry(*ix).or_default().push(through);
        }
    }
    Ok(all)
}

/// What an entry adds to a lot.
fn moved(reason: EntryReason, amount: Decimal) -> Decimal {
    use EntryReason as R;
    match reason {
        R::Granted | R::Refilled | R::RolledIn | R::ToppedUp | R::TransferredIn | R::Returned => amount,
        R::Drawn | R::Paid | R::Expired | R::Reset | R::Replaced | R::Voided | R::RolledOut | R::TransferredOut => {
            Decimal::ZERO.saturating_sub(amount)
        }
        R::Lapsed | R::TransferShort | R::Refused | R::Charged | R::Carried | R::GivenUp | R::Dropped => Decimal::ZERO,
    }
}

/// What grants lots.
struct Home<'a> {
    ix: PartyIx,
    membership: Option<&'a MembershipId>,
    grant: Option<&'a CreditGrant>,
    recorded: Moment,
}

/// All that may grant lots in an account, by the text that their ids begin with.
fn homes_of(ix: PartyIx, account: &Arc<Account>) -> impl Iterator<Item = (String, Home<'_>)> {
    let grants = account.grants.iter().map(move |(_, grant)| {
        let home = Home { ix, membership: None, grant: Some(grant), recorded: grant.recorded };
        (format!("grant:{}", grant.id), home)
    });
    let held = account.held.iter().flat_map(move |held| {
        let id = &held.membership.id;
        let of = move |recorded: Moment| Home { ix, membership: Some(id), grant: None, recorded };
        let added = held.attachments.iter().map(move |(_, one)| (format!("add_on:{}", one.id), of(one.recorded)));
        added.chain([(format!("membership:{id}"), of(held.membership.recorded))])
    });
    grants.chain(held)
}
