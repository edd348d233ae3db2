//! The lots that follow from a space's facts: from allowances of plans, memberships and add-ons, and from what was given by
//! hand.
//!
//! Uses `cover`, `term` and the rooms below them.

use super::periods::{AllowancePeriod, AllowancePiece, Grants, period, pieces};
use super::{Origin, PoolGroup, company_group, own_group, shared_group};
use crate::cover;
use crate::credit::{GroupShare, Lot, LotId, LotVoid, Member, Reset, Transfer, share_of};
use crate::error::{Error, Result};
use crate::id::{CreditId, FactId};
use crate::money::Ratio;
use crate::plan::{Allowance, AllowanceFor, CreditShare, CreditTerms, Credits, Plan};
use crate::space::facts::{Attachment, CreditGrant, CreditsAfterSwitch, CreditsWithinPeriod, Party};
use crate::space::{Account, Between, Coverage, Held, PartyIx, Stretch};
use crate::term;
use crate::time::{Day, Moment};
use crate::zone::MomentCycles;
use rust_decimal::Decimal;
use serde::Serialize;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Where a lot comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum LotSource {
    /// The allowance of a membership.
    Allowance {
        /// Whose.
        membership: crate::id::MembershipId,
    },
    /// The allowance of an add-on.
    AddOn {
        /// With which membership.
        membership: crate::id::MembershipId,
        /// Which.
        attachment: FactId,
    },
    /// Given by hand, bought, given back, transferred.
    Grant {
        /// Which.
        grant: FactId,
    },
}

/// What a membership, or an add-on of it, grants of a kind: one allowance through all changes of plan.
struct Line<'a> {
    /// The text that the ids of its lots begin with.
    name: String,
    source: LotSource,
    held: &'a Held,
    /// The add-on, with the time in which it is attached.
    added: Option<(&'a Between, &'a Attachment, &'a Allowance, bool)>,
    /// The place of the allowance among those of the kind.
    nth: usize,
}

/// How far a line has been walked.
#[derive(Default)]
struct Walk {
    period: Option<AllowancePeriod>,
    /// Whether the present one began with a change of plan.
    by_switch: bool,
    /// What the present period grants when it is whole: as of now, and as far as it has been granted.
    amount: Decimal,
    level: Decimal,
    /// How many seats or people that is for; and whether the plan has changed since.
    times: u32,
    switched: bool,
    /// Whether the present period has granted anything.
    granted: bool,
    /// The lots of the present period, each with the part of the level that it is for.
    open: Vec<Granted>,
    /// Those that end with the period, all that roll over, and those of periods that changes of plan cut short.
    ending: Vec<usize>,
    rolling: Vec<usize>,
    kept: Vec<usize>,
    names: BTreeMap<Day, u32>,
    /// A pause holds the cycles; and how many pauses have moved them.
    held: bool,
    moves: u32,
}

/// A lot of the present period: for the part of the level that is above `low` and at most `high`, of which it was all.
#[derive(Clone, Copy)]
struct Granted {
    place: usize,
    amount: Decimal,
    low: Decimal,
    high: Decimal,
    /// What is still held of it.
    held: Decimal,
    from: Moment,
}

/// The allowances of a piece, of which kind soever.
pub(super) fn allowances<'a>(held: &'a Held, stretch: &'a Stretch) -> &'a [Allowance] {
    held.membership.allowances.as_deref().unwrap_or(&stretch.allowances.allowances)
}

/// What a plan says of a kind of credit.
pub(super) fn terms_of<'a>(plan: &'a Plan, credit: &CreditId) -> Option<&'a CreditTerms> {
    plan.credits.iter().find(|terms| terms.credit == *credit)
}

impl<'a> PoolGroup<'a> {
    /// Adds what an account has granted, and was given.
    pub(super) fn add_lots(&mut self, ix: PartyIx, account: &'a Account) -> Result<()> {
        for held in &account.held {
            self.add_membership(ix, account, held)?;
        }
        for (ended, grant) in account.grants.iter().filter(|(_, grant)| grant.credit == self.kind.id) {
            self.add_grant(ix, grant, *ended)?;
        }
        Ok(())
    }

    fn add_grant(&mut self, ix: PartyIx, grant: &'a CreditGrant, ended: Option<Moment>) -> Result<()> {
        let zone = self.space.catalogue().zone();
        let from = zone.moment_of(grant.from)?;
        let until = grant.until.map(|until| zone.moment_of(until)).transpose()?;
        if from > self.horizon || until.is_some_and(|until| until <= from) {
            return Ok(());
        }
        let id = LotId::from(format!("grant:{}", grant.id));
        let (owner, pool_group) = match &grant.holder {
            Party::Customer(id) => (Some(id.clone()), None),
            Party::Company(id) => (None, Some(company_group(id))),
        };
        if let Some(at) = ended {
            let id = FactId::derived(format!("ending:{}", grant.id));
            self.pool.voids.push(LotVoid { id, lot: LotId::from(format!("grant:{}", grant.id)), at });
        }
        let amount = match &grant.taken_from {
            None => grant.amount,
            Some(taken) => {
                let (id, from_lot) = (FactId::derived(format!("grant:{}", grant.id)), LotId::from(taken.lot.as_str()));
                let to = LotId::from(format!("grant:{}", grant.id));
                let (amount, order) = (grant.amount, grant.order);
                self.pool.transfers.push(Transfer { id, at: from, from: from_lot, to, amount, order });
                Credits::default()
            }
        };
        let scope = self.scope(&grant.only);
        self.push(
            Lot {
                until,
                lasts: grant.lasts,
                priority: grant.priority,
                order: grant.order,
                owner,
                pool_group,
                scope,
                ..Lot::new(id, amount, from)
            },
            Origin { home: ix, source: LotSource::Grant { grant: grant.id.clone() } },
        );
        Ok(())
    }

    fn push(&mut self, lot: Lot, origin: Origin) -> usize {
        self.pool.lots.push(lot);
        self.origins.push(origin);
        self.origins.len().saturating_sub(1)
    }

    fn add_membership(&mut self, ix: PartyIx, account: &'a Account, held: &'a Held) -> Result<()> {
        let (id, credit) = (&held.membership.id, &self.kind.id);
        let of_kind = |list: &[Allowance]| list.iter().filter(|one| one.credit == *credit).count();
        let stretches = &term::of(held, self.space.catalogue()).stretches;
        let most = stretches.iter().map(|stretch| of_kind(allowances(held, stretch))).max().unwrap_or(0);
        let mut lines: Vec<Line<'a>> = (0..most)
            .map(|nth| Line {
                name: format!("membership:{id}/{}{}", credit, suffix(nth)),
                source: LotSource::Allowance { membership: id.clone() },
                held,
                added: None,
                nth,
            })
            .collect();
        let catalogue = self.space.catalogue();
        for (between, attachment) in &held.attachments {
            let version = catalogue.add_on_at(&attachment.add_on, catalogue.zone().day_of(between.from));
            let Some(version) = version else { continue };
            for (nth, one) in version.allowances.iter().filter(|one| one.credit == *credit).enumerate() {
                lines.push(Line {
                    name: format!("add_on:{}/{}{}", attachment.id, credit, suffix(nth)),
                    source: LotSource::AddOn { membership: id.clone(), attachment: attachment.id.clone() },
                    held,
                    added: Some((between, attachment, one, version.once)),
                    nth,
                });
            }
        }
        if lines.is_empty() {
            return Ok(());
        }
        let pieces = pieces(account, held, catalogue);
        for line in &lines {
            match line.added {
                None => self.walk(ix, line, &pieces)?,
                Some((between, ..)) => self.walk(ix, line, &within(&pieces, between))?,
            }
        }
        self.add_members(account, held);
        Ok(())
    }

    /// Those who share a membership's lots equally, where they do.
    fn add_members(&mut self, account: &'a Account, held: &'a Held) {
        let catalogue = self.space.catalogue();
        let pool_group = Some(shared_group(held));
        let mut coverages: Vec<&Coverage> = cover::children(catalogue, held).0.iter().collect();
        match &held.membership.holder {
            Party::Customer(holder) => {
                let (from, until) = (Moment::MIN, None);
                self.pool.members.push(Member {
                    customer: holder.clone(),
                    pool_group: pool_group.clone(),
                    from,
                    until,
                });
            }
            Party::Company(_) => coverages.extend(&cover::beneficiaries(catalogue, account, held).0),
        }
        for coverage in coverages.into_iter().filter(|coverage| !coverage.waiting) {
            let (customer, from, until) = (coverage.who.clone(), coverage.from, coverage.until);
            if until.is_none_or(|until| from < until) {
                self.pool.members.push(Member { customer, pool_group: pool_group.clone(), from, until });
            }
        }
    }

    /// Goes through a membership's pieces, and grants where the line does.
    fn walk(&mut self, ix: PartyIx, line: &Line<'a>, pieces: &[AllowancePiece<'a>]) -> Result<()> {
        let catalogue = self.space.catalogue();
        let zone = catalogue.zone();
        let term = term::of(line.held, catalogue);
        let mut walk = Walk::default();
        let mut before: Option<&Arc<Plan>> = None;
        for piece in pieces {
            if piece.grants == Grants::Over {
                self.end_all(&walk, piece.from);
                self.end(&walk.kept, piece.from);
                walk = Walk { names: walk.names, moves: piece.moves, ..Walk::default() };
                before = None;
                continue;
            }
            let plan = &piece.stretch.plan;
            let known = piece.from <= self.horizon;
            let switched = before.replace(plan).is_some_and(|before| !Arc::ptr_eq(before, plan));
            let after_switch = catalogue.policy_at(zone.day_of(piece.from)).credits_after_switch;
            let cut = switched && line.added.is_none() && after_switch != CreditsAfterSwitch::Kept;
            if cut {
                let open: Vec<usize> = walk.open.iter().map(|lot| lot.place).collect();
                self.end(&open, piece.from);
                walk.close();
            }
            let present = match line.added {
                Some((_, _, allowance, _)) => Some(allowance),
                None => {
                    let mut list = allowances(line.held, piece.stretch).iter();
                    list.by_ref().filter(|one| one.credit == self.kind.id).nth(line.nth)
                }
            };
            let Some(allowance) = present else {
                let Some(period) = walk.period else { continue };
                if known && switched && self.shares(piece.from) {
                    self.take_back(&mut walk, line, period, Decimal::ZERO, piece.from)?;
                    walk.amount = Decimal::ZERO;
                }
                // There is nothing to roll over into.
                if let Some(until) = period.until {
                    self.end_all(&walk, until);
                }
                continue;
            };
            // Of what is beyond the horizon only what it ends is of account.
            if !known {
                continue;
            }
            walk.switched |= switched;
            let mut at = piece.from;
            // What comes with the fee waits with it.
            let by_fee = allowance.every.is_none() && plan.billing.is_some();
            let held = by_fee && piece.holds;
            let kept = walk.period.filter(|_| held && walk.held);
            let moved = std::mem::replace(&mut walk.moves, piece.moves) != piece.moves;
            walk.held = held;
            loop {
                let period = match line.added {
                    Some((between, _, Allowance { every: None, .. }, true)) => {
                        let days = (zone.day_of(between.from), None);
                        AllowancePeriod { from: between.from, until: None, days, times: 1 }
                    }
                    _ => kept.map_or_else(|| period(allowance, line.held, term, piece, catalogue, at), Ok)?,
                };
                if moved && by_fee && at == piece.from {
                    self.stretch(&mut walk, period);
                }
                let last = walk.period.filter(|last| (last.from, last.until) == (period.from, period.until));
                if last.is_none() {
                    let kept = switched && at == piece.from && after_switch == CreditsAfterSwitch::Kept;
                    self.turn(&mut walk, line, period, at, kept)?;
                }
                if piece.grants == Grants::Yes {
                    let prorated = cut && after_switch == CreditsAfterSwitch::Prorated;
                    let grant = Grant { ix, line, piece, allowance, prorated, at };
                    self.grant(&mut walk, &grant)?;
                }
                match period.until.filter(|next| *next <= self.horizon) {
                    Some(next) if !held && piece.until.is_none_or(|until| next < until) => at = next,
                    _ => break,
                }
            }
        }
        Ok(())
    }

    /// Ends lots that would last longer.
    fn end(&mut self, lots: &[usize], at: Moment) {
        for place in lots {
            if let Some(lot) = self.pool.lots.get_mut(*place) {
                lot.until = Some(lot.until.map_or(at, |until| until.min(at)));
            }
        }
    }

    /// The present period goes on after a pause that moved its end: with it, what ends with it.
    fn stretch(&mut self, walk: &mut Walk, period: AllowancePeriod) {
        let Some(old) = walk.period.replace(period) else { return };
        for place in walk.ending.iter().chain(&walk.rolling) {
            if let Some(lot) =
                self.pool.lots.get_mut(*place).filter(|lot| lot.until.is_some() && lot.until == old.until)
            {
                lot.until = period.until;
            }
        }
    }

    fn end_all(&mut self, walk: &Walk, at: Moment) {
        self.end(&walk.ending, at);
        self.end(&walk.rolling, at);
    }

    /// Begins a period: what does not roll over has ended, and what does is looked at.
    ///
    /// # Errors
    /// [`Code::TooMany`] if there are more than the limit of the space.
    fn turn(
        &mut self,
        walk: &mut Walk,
        line: &Line<'a>,
        period: AllowancePeriod,
        at: Moment,
        kept: bool,
    ) -> Result<()> {
        self.periods = self.periods.saturating_add(1);
        self.space.period_limit().check(self.periods, "periods of allowances")?;
        let last = walk.period.replace(period);
        let cut_short = last.and_then(|last| last.until).filter(|until| kept && at < *until);
        if let (Some(last), Some(until)) = (last, cut_short) {
            // What is left of it stays to its end, unless it was to be for longer than what comes now.
            let again = std::mem::replace(&mut walk.by_switch, true);
            if self.shares(at) && (again || period.until.is_some_and(|end| end < until)) {
                self.take_back(walk, line, last, Decimal::ZERO, at)?;
            }
            walk.kept.append(&mut walk.ending);
            walk.close();
            return Ok(());
        }
        walk.by_switch = false;
        self.end(&std::mem::take(&mut walk.ending), at);
        if last.is_some() && (!walk.rolling.is_empty() || self.kind.drops_overage) {
            let id = FactId::derived(format!("reset:{}/{at}", line.name));
            let pool_group = Some(shared_group(line.held));
            let group = Some(Arc::from(line.name.as_str()));
            self.pool.resets.push(Reset { id, at, group, pool_group, keep_overage: !self.kind.drops_overage });
        }
        walk.close();
        Ok(())
    }

    /// Grants what the period has not granted yet, or takes back what it has granted for what is there no more.
    fn grant(&mut self, walk: &mut Walk, grant: &Grant<'a, '_>) -> Result<()> {
        let Grant { line, piece, allowance, at, .. } = *grant;
        let Some(period) = walk.period else { return Ok(()) };
        let catalogue = self.space.catalogue();
        let times = match allowance.each {
            AllowanceFor::Membership => 1,
            AllowanceFor::Seat => piece.stretch.seats,
            AllowanceFor::Person => piece.people,
        };
        let quantity = line.added.and_then(|(_, attachment, ..)| attachment.quantity).map_or(1, |n| n.get());
        let amount = [times, period.times, quantity]
            .into_iter()
            .try_fold(allowance.amount.0, |amount, times| amount.checked_mul(Decimal::from(times)))
            .ok_or_else(|| Error::out_of_range("an allowance"))?;
        let day = catalogue.zone().day_of(at);
        // An edit of the plan is the operator's: it brings the whole, and takes nothing.
        let (before, switched) = (std::mem::replace(&mut walk.times, times), std::mem::take(&mut walk.switched));
        let by_holder = before != times || switched;
        let shares = by_holder && self.shares(at);
        let before = std::mem::replace(&mut walk.amount, amount);
        if shares && amount < before {
            let fall = before.saturating_sub(amount);
            return self.take_back(walk, line, period, walk.level.saturating_sub(fall), at);
        }
        let more = amount.checked_sub(walk.level).filter(|more| *more > Decimal::ZERO);
        let low = walk.level;
        walk.level = low.max(amount);
        let Some(more) = more else { return Ok(()) };
        let prorated = allowance.prorated || grant.prorated || (shares && walk.granted);
        let more = match period.left(at, period.from, catalogue) {
            Some((part, whole)) if prorated && part < whole => {
                share_of(Credits(more), part, whole, self.pool.step, catalogue.policy_at(day).rounding)?
            }
            _ => Credits(more),
        };
        let place = self.push_allowance(walk, grant, period, more)?;
        walk.granted = true;
        walk.open.push(Granted { place, amount: more.0, low, high: amount, held: amount, from: at });
        Ok(())
    }

    /// Whether what the holder changes within a period brings and takes its share.
    fn shares(&self, at: Moment) -> bool {
        let catalogue = self.space.catalogue();
        catalogue.policy_at(catalogue.zone().day_of(at)).credits_within_period == CreditsWithinPeriod::Share
    }

    /// Takes back what the period has granted above a level for the days that are left, the latest first, as far as it has
    /// not been used: what is taken is a lot by itself, which goes last and ends now.
    fn take_back(
        &mut self,
        walk: &mut Walk,
        line: &Line<'a>,
        period: AllowancePeriod,
        level: Decimal,
        at: Moment,
    ) -> Result<()> {
        let catalogue = self.space.catalogue();
        let rounding = catalogue.policy_at(catalogue.zone().day_of(at)).rounding;
        let step = self.pool.step;
        walk.level = walk.level.min(level.max(Decimal::ZERO));
        let (level, mut open) = (walk.level, std::mem::take(&mut walk.open));
        for lot in open.iter_mut().rev().take_while(|lot| lot.held > level) {
            let goes = lot.held.saturating_sub(lot.low.max(level));
            lot.held = lot.low.max(level);
            let Some((left, whole)) = period.left(at, lot.from, catalogue) else { continue };
            let part =
                Ratio::from_decimal(goes)?.checked_div(Ratio::from_decimal(lot.high.saturating_sub(lot.low))?)?;
            let part = part.checked_mul(Ratio::new(i128::from(left), i128::from(whole.max(1)))?)?;
            let steps = Ratio::from_decimal(lot.amount)?.checked_div(Ratio::from_decimal(step.credits(1).0)?)?;
            let units = i64::try_from(steps.checked_mul(part)?.round(rounding)).unwrap_or(0);
            self.split(walk, line, lot, step.credits(units), at);
        }
        open.retain(|lot| lot.held > lot.low);
        walk.open = open;
        Ok(())
    }

    /// Makes what is taken back of a lot one by itself, which is taken back at an instant.
    fn split(&mut self, walk: &mut Walk, line: &Line<'a>, lot: &Granted, back: Credits, at: Moment) {
        let Some(whole) = self.pool.lots.get_mut(lot.place) else { return };
        let back = Credits(back.0.min(whole.amount.0));
        if back.0 <= Decimal::ZERO {
            return;
        }
        whole.amount = Credits(whole.amount.0.saturating_sub(back.0));
        let taken = Lot {
            id: walk.lot_id(line, self.space.catalogue().zone().day_of(lot.from)),
            amount: back,
            order: whole.order.saturating_add(1),
            ..whole.clone()
        };
        let id = FactId::derived(format!("taken_back:{}", taken.id));
        self.pool.voids.push(LotVoid { id, lot: taken.id.clone(), at });
        let origin = self.origins.get(lot.place).cloned();
        if let Some(origin) = origin {
            self.push(taken, origin);
        }
    }

    /// Adds a lot of an allowance.
    fn push_allowance(
        &mut self,
        walk: &mut Walk,
        grant: &Grant<'a, '_>,
        period: AllowancePeriod,
        more: Credits,
    ) -> Result<usize> {
        let Grant { ix, line, piece, allowance, at, .. } = *grant;
        let zone = self.space.catalogue().zone();
        let day = zone.day_of(at);
        let rolls = allowance.rollover.as_ref();
        let until = match rolls.map(|rollover| rollover.age) {
            None => period.until,
            Some(None) => None,
            Some(Some(age)) => {
                let ages = MomentCycles::anniversary(at, *zone, age).and_then(|cycles| cycles.boundary(1)).ok();
                ages.map(|ages| period.until.map_or(ages, |until| until.max(ages)))
            }
        };
        let id = walk.lot_id(line, day);
        let group: Arc<str> = match rolls {
            Some(_) => Arc::from(line.name.as_str()),
            None => Arc::from(format!("{}/{}", line.name, period.days.0)),
        };
        let membership = &line.held.membership;
        let (owner, pool_group) = match (&membership.pool, &membership.holder) {
            (Some(pool), _) => (None, company_group(pool)),
            (None, Party::Customer(holder)) if cover::shared_places(line.held, piece.stretch).is_none() => {
                (Some(holder.clone()), own_group(line.held))
            }
            (None, _) => (None, shared_group(line.held)),
        };
        let share = terms_of(&piece.stretch.allowances, &self.kind.id).map(|terms| terms.share).unwrap_or_default();
        if share != CreditShare::None && owner.is_none() {
            let but = match &membership.holder {
                Party::Customer(holder) => Some(holder.clone()),
                Party::Company(_) => None,
            };
            self.pool.shares.insert(group.clone(), GroupShare { share, but });
        }
        let home = match &membership.pool {
            Some(pool) => self.space.find(&Party::Company(pool.clone())).unwrap_or(ix),
            None => ix,
        };
        let lot = Lot {
            until,
            priority: allowance.priority,
            owner,
            pool_group: Some(pool_group),
            scope: self.scope(&allowance.only),
            group: Some(group),
            rollover: allowance.rollover.clone(),
            ..Lot::new(id, more, at)
        };
        let place = self.push(lot, Origin { home, source: line.source.clone() });
        if rolls.is_some() {
            walk.rolling.push(place)
        } else {
            walk.ending.push(place)
        }
        Ok(place)
    }
}

/// What comes to be granted at an instant.
#[derive(Clone, Copy)]
struct Grant<'a, 'l> {
    ix: PartyIx,
    line: &'l Line<'a>,
    piece: &'l AllowancePiece<'a>,
    allowance: &'a Allowance,
    /// By a policy after a change of plan.
    prorated: bool,
    at: Moment,
}

impl Walk {
    /// Nothing of the present period has been granted.
    fn close(&mut self) {
        self.open.clear();
        (self.level, self.amount, self.times) = (Decimal::ZERO, Decimal::ZERO, 0);
        (self.switched, self.granted) = (false, false);
    }

    /// The id of the next lot that begins on a day.
    fn lot_id(&mut self, line: &Line<'_>, day: Day) -> LotId {
        let number = self.names.entry(day).or_insert(0);
        *number = number.saturating_add(1);
        LotId::from(match number {
            1 => format!("{}/{day}", line.name),
            n => format!("{}/{day}/{n}", line.name),
        })
    }
}

fn suffix(nth: usize) -> String {
    if nth == 0 { String::new() } else { format!(".{}", nth.saturating_add(1)) }
}

/// The pieces as far as they lie in a stretch of time, before which and after which it is over.
fn within<'a>(pieces: &[AllowancePiece<'a>], between: &Between) -> Vec<AllowancePiece<'a>> {
    let mut found = Vec::new();
    for piece in pieces {
        let from = piece.from.max(between.from);
        let until = match (piece.until, between.until) {
            (Some(a), Some(b)) => Some(a.min(b)),
            (a, b) => a.or(b),
        };
        if until.is_none_or(|until| from < until) {
            found.push(AllowancePiece { from, until, ..*piece });
        }
    }
    if let (Some(end), Some(last)) = (between.until, found.last().copied()) {
        found.push(AllowancePiece { from: last.until.unwrap_or(end), until: None, grants: Grants::Over, ..last });
    }
    found
}
