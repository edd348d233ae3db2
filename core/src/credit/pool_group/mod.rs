//! Those who draw together, and what follows for their credits from a space's facts: one [`Pool`] of lots, draws and
//! returns for all whose credits of a kind hang together.
//!
//! - What a membership grants is its holder's own, unless others draw on it too: the children of a membership that can be
//!   shared, those who inherit a company's, those who are linked to the team that it contributes to.
//! - What was given by hand to a customer is their own; to a company, it is for all who are linked to it.
//! - A draw takes its customer's own lots, and those of the membership that it is under; under none, those of all that
//!   its customer has a part in. A membership that does not admit lets nobody draw.
//!
//! Uses `cover` and the rooms below it.

mod answer;
mod ask;
mod draws;
mod lots;
mod periods;
mod price;
mod purse;

pub use answer::{Balance, CustomerCredits, History, LotBalance, ResourceCredits, Statement};
pub(crate) use ask::first;
pub(crate) use draws::Drawing;
pub use lots::LotSource;
pub(crate) use price::{Cost, Shortfall};
pub(crate) use purse::Purse;

use super::{Pool, Scope, Step};
use crate::error::Result;
use crate::id::{CompanyId, ResourceId};
use crate::plan::CreditScope;
use crate::space::facts::CreditKind;
use crate::space::{Account, Held, PartyIx, Space, together};
use crate::time::Moment;
use crate::zone::Hours;
use std::collections::{BTreeSet, HashSet};
use std::sync::Arc;

/// The credits of one kind of all who draw together.
pub(crate) struct PoolGroup<'a> {
    space: &'a Space,
    kind: &'a CreditKind,
    /// Up to when lots were looked for.
    horizon: Moment,
    pub(crate) pool: Pool,
    /// Where each lot comes from, in the pool's order.
    origins: Vec<Origin>,
    /// What each draw is, in the pool's order.
    pub(crate) drawings: Vec<Drawing<'a>>,
    /// The scopes that lots have, which are told apart by their place, each with its hours.
    scopes: Vec<(CreditScope, Hours)>,
    /// How many periods of allowances have begun.
    periods: usize,
}

/// All whose credits of a kind hang together.
pub(crate) struct Drawers<'a> {
    space: &'a Space,
    kind: &'a CreditKind,
    people: BTreeSet<PartyIx>,
}

/// Where a lot comes from.
#[derive(Clone, Debug)]
struct Origin {
    /// In whose account it stands.
    home: PartyIx,
    source: LotSource,
}

/// Those who draw on what a membership grants.
fn shared_group(held: &Held) -> Arc<str> {
    Arc::from(format!("membership:{}", held.membership.id))
}

/// The holder of a membership, who draws alone on what it grants while nobody else can.
fn own_group(held: &Held) -> Arc<str> {
    Arc::from(format!("own:{}", held.membership.id))
}

/// All who are linked to a company.
fn company_group(company: &CompanyId) -> Arc<str> {
    Arc::from(format!("company:{company}"))
}

/// How far beyond what is known a change is looked for: 800 days.
const LOOK_AHEAD: i64 = 800 * 86_400;

impl<'a> Drawers<'a> {
    /// Those who draw together with a party, that one included.
    pub(crate) fn of(space: &'a Space, party: PartyIx, kind: &'a CreditKind) -> Drawers<'a> {
        Drawers { space, kind, people: together(space, party, &kind.id) }
    }

    pub(crate) fn people(&self) -> &BTreeSet<PartyIx> {
        &self.people
    }

    fn accounts(&self) -> impl Iterator<Item = (PartyIx, &'a Arc<Account>)> {
        self.people.iter().filter_map(|ix| Some((*ix, self.space.account(*ix)?)))
    }

    /// Up to when their credits are worked out for a question about an instant.
    fn horizon(&self, at: Moment) -> Moment {
        self.over().max(at).add_seconds(LOOK_AHEAD).unwrap_or(Moment::MAX)
    }

    /// The instant after everything that is known of draws and what was given back of them.
    pub(crate) fn over(&self) -> Moment {
        let last = self.accounts().filter_map(|(_, account)| draws::last(account, self.kind)).max();
        last.map_or(Moment::MIN, |last| last.next().unwrap_or(last))
    }

    /// Their credits, with the lots that begin by a horizon.
    ///
    /// # Errors
    /// [`Code::OutOfRange`](crate::error::Code::OutOfRange) for a period beyond the ends of time, or an amount that does not
    /// fit; [`Code::TooMany`](crate::error::Code::TooMany) for too many periods.
    pub(crate) fn pool_group(&self, horizon: Moment) -> Result<PoolGroup<'a>> {
        let (space, kind) = (self.space, self.kind);
        let mut pool = Pool::new(Step::new(kind.step)?, *space.catalogue().zone());
        pool.order = kind.order.clone();
        let (origins, drawings, scopes) = (Vec::new(), Vec::new(), Vec::new());
        let mut pool_group = PoolGroup { space, kind, horizon, pool, origins, drawings, scopes, periods: 0 };
        for (ix, account) in self.accounts() {
            pool_group.add_lots(ix, account)?;
        }
        pool_group.tidy();
        for (_, account) in self.accounts() {
            pool_group.add_draws(account);
        }
        Ok(pool_group)
    }
}

impl<'a> PoolGroup<'a> {
    /// The credits of a kind of all who draw together with a party, with the lots that begin by a horizon.
    ///
    /// # Errors
    /// Those of [`Drawers::pool_group`].
    pub(crate) fn of(space: &'a Space, party: PartyIx, kind: &'a CreditKind, horizon: Moment) -> Result<PoolGroup<'a>> {
        Drawers::of(space, party, kind).pool_group(horizon)
    }

    /// Leaves out lots that end as they begin, and transfers from lots that there are not.
    fn tidy(&mut self) {
        let lives = |lot: &super::Lot| lot.until.is_none_or(|until| lot.from < until);
        let keep: Vec<bool> = self.pool.lots.iter().map(lives).collect();
        let mut kept = keep.iter();
        self.origins.retain(|_| kept.next().copied().unwrap_or(false));
        self.pool.lots.retain(lives);
        let known: HashSet<&super::LotId> = self.pool.lots.iter().map(|lot| &lot.id).collect();
        self.pool.transfers.retain(|transfer| known.contains(&transfer.from) && known.contains(&transfer.to));
        self.pool.voids.retain(|void| known.contains(&void.lot));
    }

    /// A scope in the words that draws use.
    fn scope(&mut self, only: &CreditScope) -> Scope {
        if *only == CreditScope::default() {
            return Scope::default();
        }
        let place = self.scopes.iter().position(|(known, _)| known == only).unwrap_or_else(|| {
            self.scopes.push((only.clone(), Hours::new(&only.windows, &[])));
            self.scopes.len().saturating_sub(1)
        });
        Scope { of: vec![word(place)], hours: Vec::new() }
    }

    /// The resources for which some of the lots are set aside at an instant, by id, each with the words of the scopes that
    /// admit it.
    fn resources(&self, at: Moment) -> Vec<(ResourceId, Vec<Arc<str>>)> {
        if self.scopes.is_empty() {
            return Vec::new();
        }
        let all = self.space.catalogue().resources().map(|(id, _)| (id.clone(), self.words(Some(id), at, at)));
        all.filter(|(_, words)| !words.is_empty()).collect()
    }

    /// The words of the scopes that admit something: a reservation of a resource, all of it; or a use, at an instant.
    pub(crate) fn words(&self, resource: Option<&ResourceId>, from: Moment, until: Moment) -> Vec<Arc<str>> {
        let catalogue = self.space.catalogue();
        let day = catalogue.zone().day_of(from);
        let version = resource.and_then(|resource| catalogue.resource_at(resource, day));
        let (kind, place) = version.map_or((None, None), |version| (version.kind.as_ref(), version.place.as_ref()));
        let zone = catalogue.zone_of(place, day);
        let admits = |(scope, hours): &(CreditScope, Hours)| {
            let anything = scope.resources.is_empty() && scope.kinds.is_empty() && scope.places.is_empty();
            let wanted = anything
                || resource.is_some_and(|resource| scope.resources.contains(resource))
                || kind.is_some_and(|kind| scope.kinds.contains(kind))
                || place.is_some_and(|place| scope.places.contains(place));
            let is_open = || {
                let open = hours.piece(&zone, from);
                open.value && open.until.is_none_or(|end| until <= end)
            };
            wanted && (scope.windows.is_empty() || is_open())
        };
        let places = self.scopes.iter().enumerate().filter(|(_, scope)| admits(scope));
        places.map(|(place, _)| word(place)).collect()
    }
}

fn word(place: usize) -> Arc<str> {
    Arc::from(place.to_string())
}
