//! The questions about credits of a space: a balance, a history, and the pool that both are replayed from.
//!
//! Uses `cover` and the rooms below it.

use super::answer::{Balance, History, LotBalance, ResourceCredits, Statement};
use super::{Drawers, Drawing, Origin, PoolGroup, company_group, own_group, shared_group};
use crate::credit::{Draw, Entry, EntryReason, Ledger, Lot, LotId, Overage, Pool, Reset, Step, replay};
use crate::error::{Code, Error, Errors, Result};
use crate::id::{CreditId, CustomerId, FactId};
use crate::plan::Credits;
use crate::space::facts::{CreditKind, Party};
use crate::space::{Account, PartyIx, Space};
use crate::time::Moment;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

/// The first of several errors, of which each is a mistake in the space's facts.
pub(crate) fn first(errors: Errors) -> Error {
    errors.first().cloned().unwrap_or_else(|| Error::new(Code::InvalidFact, "the credits cannot be replayed"))
}

impl Space {
    /// What a customer can draw of a kind of credit at an instant, or what a company has in its pool; past and future
    /// alike. As it was known then: ask [`Space::known_on`].
    ///
    /// # Errors
    /// [`Code::InvalidQuestion`] for a party or a kind of credit that the space does not have; [`Code::OutOfRange`] where an
    /// amount does not fit.
    ///
    /// # Example
    /// ```
    /// use tenure::{id::{CreditId, CustomerId}, space::{Space, facts::Party}, time::Moment};
    ///
    /// let space = Space::read(br#"{
    ///   "format": 1, "edition": 1,
    ///   "space": {"id": "harbour", "name": "Harbour", "currency": "EUR", "zone": "Europe/Lisbon"},
    ///   "credits": [{"id": "hours", "recorded": "2024-01-01T09:00:00Z", "name": "Room hours", "step": "0.25"}],
    ///   "plans": [{"id": "desk-1", "recorded": "2024-01-01T09:00:00Z", "plan": "desk", "from": "2024-01-01",
    ///     "name": "Desk", "kind": "recurring", "billing": {"every": "P1M", "anchor": "calendar"},
    ///     "allowances": [{"credit": "hours", "amount": "10"}]}],
    ///   "customers": [{"id": "ann", "recorded": "2024-01-01T09:00:00Z"}],
    ///   "memberships": [{"id": "m1", "recorded": "2024-01-01T09:00:00Z", "holder": {"customer": "ann"},
    ///     "plan": "desk", "from": "2024-01-01"}],
    ///   "uses": [{"id": "u1", "recorded": "2024-05-09T10:00:00Z", "customer": "ann", "credit": "hours", "amount": "3",
    ///     "at": "2024-05-09T10:00:00Z", "under": "m1"}]
    /// }"#).map_err(|errors| errors.to_string())?;
    ///
    /// let (ann, hours) = (Party::Customer(CustomerId::new("ann")?), CreditId::new("hours")?);
    /// let balance = space.balance(&ann, &hours, Moment::parse("2024-05-20T12:00:00Z")?)?;
    /// assert_eq!(balance.available.0.to_string(), "7");
    /// // The rest is lost at the end of May; Lisbon is an hour ahead of UTC in summer.
    /// assert_eq!(balance.until, Some(Moment::parse("2024-05-31T23:00:00Z")?));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn balance(&self, party: &Party, credit: &CreditId, at: Moment) -> Result<Balance> {
        let (asked, kind) = (PoolQuestion::of(self, party)?, self.credit_kind(credit)?);
        let drawers = asked.drawers(kind);
        let horizon = drawers.horizon(at);
        let pool_group = drawers.pool_group(horizon)?;
        let ledger = replay(&pool_group.pool, horizon).map_err(first)?;
        let view = View::of(&pool_group, &ledger, asked);
        let mut balance = view.balance(at);
        let instants = view.instants();
        let begun = instants.partition_point(|instant| *instant <= at);
        let now = balance.clone();
        let same = |instant: &&Moment| view.balance(**instant) == now;
        balance.until = instants.iter().skip(begun).find(|instant| !same(instant)).copied();
        // The value at an instant holds until the next.
        let mut earlier = instants.get(..begun).unwrap_or(&[]).iter().rev().peekable();
        while let Some(instant) = earlier.next() {
            let before = earlier.peek().copied().copied().unwrap_or(Moment::MIN);
            if view.balance(before) != now {
                balance.from = Some(*instant);
                break;
            }
        }
        // What is carried is never short; what is reserved is theirs all the same.
        let free = balance.free();
        let probe = Probe::of(&pool_group, &ledger, at)?;
        balance.available = probe.available(asked, Vec::new())?.min(free);
        for (resource, words) in pool_group.resources(at) {
            let amount = probe.available(asked, words)?.min(free);
            if amount != balance.available {
                balance.available_for.push(ResourceCredits { resource, amount });
            }
        }
        let low = kind.top_up.filter(|top_up| balance.available < top_up.below);
        balance.top_up = low.and_then(|top_up| top_up.to.0.checked_sub(balance.available.0)).map(Credits);
        Ok(balance)
    }

    /// What each of some parties can draw at an instant; a company, what it has in its pool: the `available` of
    /// [`Space::balance`], without looking how long that holds.
    pub(crate) fn available_of(
        &self,
        parties: &BTreeSet<Party>,
        kind: &CreditKind,
        at: Moment,
    ) -> Result<BTreeMap<Party, Credits>> {
        let mut found = BTreeMap::new();
        for (drawers, asked) in self.drawing_together(parties, kind)? {
            let horizon = drawers.horizon(at);
            let pool_group = drawers.pool_group(horizon)?;
            let ledger = replay(&pool_group.pool, horizon).map_err(first)?;
            let probe = Probe::of(&pool_group, &ledger, at)?;
            for asked in asked {
                let free = View::of(&pool_group, &ledger, asked).balance(at).free();
                // Of nothing, nothing can be drawn.
                let is_any = free > pool_group.pool.step.credits(0);
                let available = if is_any { probe.available(asked, Vec::new())?.min(free) } else { free };
                found.insert(asked.party.clone(), available);
            }
        }
        Ok(found)
    }

    /// The entries of the ledgers of some parties, as [`Space::ledger`] has them.
    pub(crate) fn entries_of(
        &self,
        parties: &BTreeSet<Party>,
        kind: &CreditKind,
        until: Moment,
    ) -> Result<BTreeMap<Party, Vec<Entry>>> {
        let mut found = BTreeMap::new();
        for (drawers, asked) in self.drawing_together(parties, kind)? {
            let pool_group = drawers.pool_group(until)?;
            let ledger = replay(&pool_group.pool, until).map_err(first)?;
            let (told, index) = (ledger.told().collect::<Vec<_>>(), Index::of(&pool_group));
            for asked in asked {
                found.insert(asked.party.clone(), asked.entries(&pool_group, &told, &index, until)?);
            }
        }
        Ok(found)
    }

    /// Parties by whom they draw together with; those who are not there left out.
    fn drawing_together<'a>(
        &'a self,
        parties: &BTreeSet<Party>,
        kind: &'a CreditKind,
    ) -> Result<Vec<(Drawers<'a>, Vec<PoolQuestion<'a>>)>> {
        let mut groups: Vec<(Drawers<'a>, Vec<PoolQuestion<'a>>)> = Vec::new();
        let mut placed: HashMap<PartyIx, usize> = HashMap::new();
        for party in parties {
            let known = self.find(party).and_then(|ix| self.account(ix)).is_some_and(|account| account.exists);
            if !known {
                continue;
            }
            let asked = PoolQuestion::of(self, party)?;
            let place = *placed.entry(asked.ix).or_insert(groups.len());
            match groups.get_mut(place) {
                Some((_, all)) => all.push(asked),
                None => {
                    let drawers = asked.drawers(kind);
                    placed.extend(drawers.people().iter().map(|ix| (*ix, place)));
                    groups.push((drawers, vec![asked]));
                }
            }
        }
        Ok(groups)
    }

    /// What became of somebody's credits of a kind, up to an instant: everything that happened to the lots that are theirs,
    /// or on which they draw at that instant, with a reason for each entry.
    ///
    /// # Errors
    /// As [`Space::balance`].
    pub fn ledger(&self, party: &Party, credit: &CreditId, until: Moment) -> Result<History> {
        let asked = PoolQuestion::of(self, party)?;
        let pool_group = asked.drawers(self.credit_kind(credit)?).pool_group(until)?;
        let ledger = replay(&pool_group.pool, until).map_err(first)?;
        let (told, index) = (ledger.told().collect::<Vec<_>>(), Index::of(&pool_group));
        let entries = asked.entries(&pool_group, &told, &index, until)?;
        Ok(History { party: party.clone(), credit: credit.clone(), entries })
    }

    /// What became of somebody's credits of a kind in `[from, until)`, such as a month, as sums.
    ///
    /// # Errors
    /// As [`Space::balance`]; [`Code::ReversedSpan`] unless `from` is before `until`.
    pub fn statement(&self, party: &Party, credit: &CreditId, from: Moment, until: Moment) -> Result<Statement> {
        if from >= until {
            return Err(Error::new(Code::ReversedSpan, format!("from {from} until {until} is no span")));
        }
        Ok(self.ledger(party, credit, until)?.statement(from, until))
    }

    /// The facts about the credits of a kind of all who draw together with a party, as the replay takes them, with the lots
    /// that begin by `until`: for [`replay`] and its checkpoints.
    ///
    /// # Errors
    /// As [`Space::balance`].
    pub fn pool(&self, party: &Party, credit: &CreditId, until: Moment) -> Result<Pool> {
        Ok(PoolQuestion::of(self, party)?.drawers(self.credit_kind(credit)?).pool_group(until)?.pool)
    }

    /// The instants up to `until` at which what somebody can draw of a kind may change, in order.
    pub(crate) fn credit_instants(&self, party: &Party, kind: &CreditKind, until: Moment) -> Result<Vec<Moment>> {
        let asked = PoolQuestion::of(self, party)?;
        let pool_group = asked.drawers(kind).pool_group(until)?;
        let ledger = replay(&pool_group.pool, until).map_err(first)?;
        let mut instants = View::of(&pool_group, &ledger, asked).instants();
        // What others can draw on may stand in the way.
        instants.extend(pool_group.pool.lots.iter().flat_map(|lot| [Some(lot.from), lot.until]).flatten());
        instants.extend(ledger.ends().into_values().flatten());
        instants.extend(ledger.entries().map(|entry| entry.at));
        instants.sort_unstable();
        instants.dedup();
        Ok(instants)
    }

    pub(crate) fn credit_kind(&self, credit: &CreditId) -> Result<&CreditKind> {
        let unknown = || Error::new(Code::InvalidQuestion, format!("there is no kind of credit `{credit}`"));
        self.catalogue().credit(credit).map(|kind| &**kind).ok_or_else(unknown)
    }
}

/// What an entry adds to the lots.
fn moved(entry: &Entry, units: i64) -> i64 {
    units.saturating_mul(gained(entry.reason))
}

/// Whether an entry of this reason adds to the lots (1), takes from them (-1), or moves nothing (0).
pub(super) fn gained(reason: EntryReason) -> i64 {
    use EntryReason as R;
    match reason {
        R::Granted | R::Refilled | R::RolledIn | R::ToppedUp | R::TransferredIn | R::Returned => 1,
        R::Drawn | R::Paid | R::Expired | R::Reset | R::Replaced | R::Voided | R::RolledOut | R::TransferredOut => -1,
        R::Lapsed | R::TransferShort | R::Refused | R::Charged | R::Carried | R::GivenUp | R::Dropped => 0,
    }
}

/// Who asks.
#[derive(Clone, Copy)]
pub(super) struct PoolQuestion<'a> {
    space: &'a Space,
    party: &'a Party,
    ix: PartyIx,
    account: &'a Account,
}

/// The lots that somebody can draw on at an instant.
pub(super) struct PoolReach<'a> {
    pub(super) by: Option<&'a CustomerId>,
    pub(super) pool_groups: BTreeSet<Arc<str>>,
}

impl PoolReach<'_> {
    fn admits(&self, lot: &Lot) -> bool {
        let is_theirs = lot.owner.as_ref().is_none_or(|owner| self.by == Some(owner));
        is_theirs && lot.pool_group.as_ref().is_none_or(|pool_group| self.pool_groups.contains(pool_group))
    }
}

impl<'a> PoolQuestion<'a> {
    pub(super) fn of(space: &'a Space, party: &Party) -> Result<PoolQuestion<'a>> {
        let (ix, account) = match party {
            Party::Customer(customer) => space.customer(customer)?,
            Party::Company(company) => space.company(company)?,
        };
        let nobody = || Error::new(Code::InvalidQuestion, "there is nobody of that name");
        Ok(PoolQuestion { space, party: account.party.as_ref().ok_or_else(nobody)?, ix, account })
    }

    /// Of what is told of a group of them until an instant, what is theirs, with what they have after each.
    fn entries(
        &self,
        pool_group: &PoolGroup<'a>,
        told: &[(Entry, Option<&LotId>)],
        index: &Index<'_, 'a>,
        until: Moment,
    ) -> Result<Vec<Entry>> {
        let reach = self.reach(pool_group, until);
        let theirs = pool_group.pool.lots.iter().zip(&pool_group.origins);
        let theirs = theirs.filter(|(lot, origin)| origin.home == self.ix || reach.admits(lot)).map(|(lot, _)| &lot.id);
        let theirs: BTreeSet<&LotId> = theirs.collect();
        let step = pool_group.pool.step;
        let mut balance = 0_i64;
        let mut entries = Vec::new();
        for (entry, lot) in told {
            let wanted = match lot {
                Some(lot) => theirs.contains(lot),
                None => self.concerns(index, entry),
            };
            if wanted {
                balance = balance.saturating_add(moved(entry, step.units(entry.amount)?));
                entries.push(Entry { balance: step.credits(balance), ..entry.clone() });
            }
        }
        Ok(entries)
    }

    /// Those with whom they draw.
    pub(super) fn drawers(&self, kind: &'a CreditKind) -> Drawers<'a> {
        Drawers::of(self.space, self.ix, kind)
    }

    pub(super) fn reach(&self, pool_group: &PoolGroup<'a>, at: Moment) -> PoolReach<'a> {
        match self.party {
            Party::Customer(customer) => {
                let pool_groups = pool_group.reached(self.account, customer, None, at).all().into_iter().collect();
                PoolReach { by: Some(customer), pool_groups }
            }
            Party::Company(company) => {
                let held = self.account.held.iter().map(shared_group);
                PoolReach { by: None, pool_groups: held.chain([company_group(company)]).collect() }
            }
        }
    }

    /// All lots on which they may draw at some time or other.
    fn ever(&self) -> PoolReach<'a> {
        let own = self.account.held.iter().map(shared_group);
        match self.party {
            Party::Customer(customer) => {
                let alone = self.account.held.iter().map(own_group);
                let parents = self.account.covered.iter().filter_map(|covered| {
                    let parent = self.space.account(covered.parent)?;
                    parent.membership(&covered.share.membership).map(shared_group)
                });
                let companies = self.account.links.iter().flat_map(|tie| {
                    let held = self.space.account(tie.other).into_iter().flat_map(|company| &company.held);
                    held.map(shared_group).chain([company_group(&tie.link.company)])
                });
                PoolReach {
                    by: Some(customer),
                    pool_groups: own.chain(alone).chain(parents).chain(companies).collect(),
                }
            }
            Party::Company(company) => {
                PoolReach { by: None, pool_groups: own.chain([company_group(company)]).collect() }
            }
        }
    }

    /// Whether an entry without a lot is about them: they drew, or it was under a membership of theirs, or one that puts
    /// credits into their pool; or it was under none, by somebody who draws on what is theirs.
    fn concerns(&self, index: &Index<'_, '_>, entry: &Entry) -> bool {
        let is_drawer = matches!(self.party, Party::Customer(customer) if entry.by.as_ref() == Some(customer));
        let Some(fact) = entry.fact.as_deref() else { return is_drawer };
        let is_own = |group: &Arc<str>| self.own_groups().any(|own| own == *group);
        let of_reset = index.resets.get(fact).and_then(|reset| reset.pool_group.as_ref());
        let is_theirs = of_reset.is_some_and(is_own);
        let of_draw = index.draw(fact).is_some_and(|(draw, drawing)| match drawing.under {
            Some(id) => self.space.membership(id).is_some_and(|(ix, held)| {
                let pool = held.membership.pool.as_ref();
                ix == self.ix || pool.is_some_and(|pool| matches!(self.party, Party::Company(own) if own == pool))
            }),
            None => draw.pool_groups.iter().any(is_own),
        });
        is_drawer || is_theirs || of_draw
    }

    /// The groups of lots that are theirs, on which others draw too.
    fn own_groups(&self) -> impl Iterator<Item = Arc<str>> + '_ {
        let company = match self.party {
            Party::Company(company) => Some(company_group(company)),
            Party::Customer(_) => None,
        };
        self.account.held.iter().map(shared_group).chain(company)
    }
}

/// What could be drawn at an instant.
pub(super) struct Probe<'a, 'l> {
    pool_group: &'l PoolGroup<'a>,
    at: Moment,
    /// What nothing covers as it is.
    short: i64,
}

impl<'a, 'l> Probe<'a, 'l> {
    /// Of a group as it was replayed to its horizon.
    pub(super) fn of(pool_group: &'l PoolGroup<'a>, ledger: &Ledger<'_>, at: Moment) -> Result<Probe<'a, 'l>> {
        Ok(Probe { pool_group, at, short: short(ledger, pool_group.pool.step)? })
    }

    /// How much of it somebody could draw for what has these words, so that nobody who has drawn or will draw gets less.
    pub(super) fn available(&self, asked: PoolQuestion<'a>, of: Vec<Arc<str>>) -> Result<Credits> {
        let PoolReach { by, pool_groups } = asked.reach(self.pool_group, self.at);
        let pool_groups = pool_groups.into_iter().collect();
        let step = self.pool_group.pool.step;
        let units = self.pool_group.pool.lots.iter().filter_map(|lot| step.units(lot.amount).ok());
        let amount = units.fold(0, i64::saturating_add);
        let id = FactId::derived("what could be drawn".to_owned());
        let (order, overage) = (i32::MAX, Some(Overage::Charged));
        let draw = Draw::new(id, self.at, step.credits(amount), by.cloned());
        let mut pool = self.pool_group.pool.clone();
        pool.draws.push(Draw { of, pool_groups, order, overage, ..draw });
        let probed = replay(&pool, self.pool_group.horizon).map_err(first)?;
        let more = short(&probed, step)?.saturating_sub(self.short);
        Ok(step.credits(amount.saturating_sub(more).max(0)))
    }
}

/// What nothing covers, together.
fn short(ledger: &Ledger<'_>, step: Step) -> Result<i64> {
    let all = ledger.uncovered();
    all.iter().try_fold(0_i64, |sum, (_, short)| Ok(sum.saturating_add(step.units(*short)?)))
}

/// The draws of a pool group, what gave them back, and its resets, by the ids that entries name.
struct Index<'c, 'a> {
    draws: HashMap<&'c str, (&'c Draw, &'c Drawing<'a>)>,
    returns: HashMap<&'c str, &'c str>,
    resets: HashMap<&'c str, &'c Reset>,
}

impl<'c, 'a> Index<'c, 'a> {
    fn of(pool_group: &'c PoolGroup<'a>) -> Index<'c, 'a> {
        let pool = &pool_group.pool;
        let draws = pool.draws.iter().zip(&pool_group.drawings);
        Index {
            draws: draws.map(|(draw, drawing)| (draw.id.as_str(), (draw, drawing))).collect(),
            returns: pool.returns.iter().map(|fact| (fact.id.as_str(), fact.draw.as_str())).collect(),
            resets: pool.resets.iter().map(|reset| (reset.id.as_str(), reset)).collect(),
        }
    }

    /// A draw, or that which something gives back.
    fn draw(&self, fact: &str) -> Option<(&'c Draw, &'c Drawing<'a>)> {
        self.draws.get(self.returns.get(fact).copied().unwrap_or(fact)).copied()
    }
}

/// A ledger as somebody sees it, at any instant.
pub(super) struct View<'a, 'l> {
    pool_group: &'l PoolGroup<'a>,
    asked: PoolQuestion<'a>,
    /// The lots on which they draw at some time or other, each with where it comes from, its end and its entries.
    lots: Vec<(&'l Lot, &'l Origin, Option<Moment>, Vec<Entry>)>,
    /// From when on how much of their overage is carried.
    owed: Vec<(Moment, i64)>,
}

impl<'a, 'l> View<'a, 'l> {
    pub(super) fn of(pool_group: &'l PoolGroup<'a>, ledger: &Ledger<'_>, asked: PoolQuestion<'a>) -> View<'a, 'l> {
        let (ever, ends, index, step) = (asked.ever(), ledger.ends(), Index::of(pool_group), pool_group.pool.step);
        let end = |lot: &Lot| ends.get(&lot.id).copied().flatten();
        let theirs = pool_group.pool.lots.iter().zip(&pool_group.origins).filter(|(lot, _)| ever.admits(lot));
        let mut lots: Vec<_> = theirs.map(|(lot, origin)| (lot, origin, end(lot), Vec::new())).collect();
        let places: HashMap<&LotId, usize> = lots.iter().enumerate().map(|(n, (lot, ..))| (&lot.id, n)).collect();
        let mut owed = Vec::new();
        let (mut all, mut own) = (0_i64, 0_i64);
        for entry in ledger.entries() {
            let now = step.units(entry.owed).unwrap_or(0);
            let by = now.saturating_sub(std::mem::replace(&mut all, now));
            if by != 0 && asked.concerns(&index, &entry) {
                own = own.saturating_add(by);
                owed.push((entry.at, own));
            }
            let place = entry.lot.as_ref().and_then(|lot| places.get(lot));
            if let Some((.., entries)) = place.and_then(|place| lots.get_mut(*place)) {
                entries.push(entry);
            }
        }
        View { pool_group, asked, lots, owed }
    }

    /// The instants at which what is seen may change.
    fn instants(&self) -> Vec<Moment> {
        let lots = self.lots.iter().flat_map(|(lot, _, end, _)| [Some(lot.from), lot.until, *end]);
        let members = self.pool_group.pool.members.iter().flat_map(|member| [Some(member.from), member.until]);
        let covered = self.asked.account.covered.iter().flat_map(|c| [Some(c.between.from), c.between.until]);
        let links = self.asked.account.links.iter().flat_map(|tie| [Some(tie.between.from), tie.between.until]);
        let dated = lots.chain(members).chain(covered).chain(links).flatten();
        let entries = self.lots.iter().flat_map(|(.., entries)| entries).map(|entry| entry.at);
        let mut instants: Vec<Moment> = dated.chain(entries).chain(self.owed.iter().map(|(at, _)| *at)).collect();
        instants.extend(self.asked.stretches().into_iter().filter(|at| *at <= self.pool_group.horizon));
        instants.sort_unstable();
        instants.dedup();
        instants
    }

    pub(super) fn balance(&self, at: Moment) -> Balance {
        let step = self.pool_group.pool.step;
        let reach = self.asked.reach(self.pool_group, at);
        let mut balance = Balance {
            party: self.asked.party.clone(),
            credit: self.pool_group.kind.id.clone(),
            from: None,
            until: None,
            left: Credits::default(),
            reserved: Credits::default(),
            available: Credits::default(),
            available_for: Vec::new(),
            owed: Credits::default(),
            top_up: None,
            lots: Vec::new(),
        };
        let (mut left, mut reserved) = (0_i64, 0_i64);
        for (lot, origin, end, entries) in &self.lots {
            if lot.from > at || end.is_some_and(|end| end <= at) || !reach.admits(lot) {
                continue;
            }
            let seen = self.seen(entries, at);
            left = left.saturating_add(seen.left);
            reserved = reserved.saturating_add(seen.reserved);
            let holder = self.asked.space.account(origin.home).and_then(|account| account.party.clone());
            balance.lots.push(LotBalance {
                lot: lot.id.clone(),
                source: origin.source.clone(),
                holder: holder.unwrap_or_else(|| self.asked.party.clone()),
                pooled: lot.owner.is_none(),
                from: lot.from,
                until: *end,
                granted: step.credits(seen.granted),
                left: step.credits(seen.left),
                reserved: step.credits(seen.reserved),
            });
        }
        balance.lots.sort_by(|a, b| (a.from, &a.lot).cmp(&(b.from, &b.lot)));
        (balance.left, balance.reserved) = (step.credits(left), step.credits(reserved));
        balance.owed = step.credits(self.owed(at));
        balance
    }

    fn seen(&self, entries: &[Entry], at: Moment) -> Seen {
        let mut seen = Seen::default();
        let step = self.pool_group.pool.step;
        for entry in entries {
            let units = step.units(entry.amount).unwrap_or(0);
            let by = moved(entry, units);
            if entry.at <= at {
                seen.left = seen.left.saturating_add(by);
                if matches!(entry.reason, EntryReason::Granted | EntryReason::TransferredIn) {
                    seen.granted = seen.granted.saturating_add(units);
                }
            } else if matches!(entry.reason, EntryReason::Drawn | EntryReason::Returned) {
                seen.reserved = seen.reserved.saturating_sub(by);
            }
        }
        seen.reserved = seen.reserved.clamp(0, seen.left.max(0));
        seen
    }

    /// What is carried of their draws.
    fn owed(&self, at: Moment) -> i64 {
        let known = self.owed.partition_point(|(since, _)| *since <= at);
        let last = known.checked_sub(1).and_then(|last| self.owed.get(last));
        last.map_or(0, |(_, owed)| (*owed).max(0))
    }
}

impl PoolQuestion<'_> {
    /// The instants at which what they hold changes.
    fn stretches(&self) -> Vec<Moment> {
        let catalogue = self.space.catalogue();
        let parents = self.account.covered.iter().filter_map(|covered| self.space.account(covered.parent));
        let companies = self.account.links.iter().filter_map(|tie| self.space.account(tie.other));
        let all = parents.chain(companies).flat_map(|other| &other.held).chain(&self.account.held);
        all.flat_map(|held| crate::term::of(held, catalogue).stretches.iter().map(|stretch| stretch.from)).collect()
    }
}

/// What is seen of one lot.
#[derive(Default)]
struct Seen {
    granted: i64,
    left: i64,
    reserved: i64,
}
