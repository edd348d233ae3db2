//! A naive reading of the rules of a ledger: it walks from instant to instant, and at each it looks at every fact.
//! Amounts are whole credits. Nothing is indexed and nothing is kept that could be worked out again.

use std::cmp::Ordering;
use std::collections::BTreeMap;
use tenure::credit::{CreditShare, Draw, DrawBy, Lot, LotId, Overage, Pool, Reset};
use tenure::id::FactId;
use tenure::plan::{Credits, Rollover, RolloverOver};
use tenure::time::Moment;
use tenure::zone::MomentCycles;

/// When, why, which lot, how much, and the balance and the debt after it.
pub(crate) type Line = (Moment, &'static str, Option<String>, i64, i64, i64);

struct State<'a> {
    lot: &'a Lot,
    begun: bool,
    alive: bool,
    left: i64,
    /// The end that a first use has set.
    cut: Option<Moment>,
    /// Resets and refills so far.
    life: u32,
}

struct Taken {
    draw: usize,
    lot: usize,
    amount: i64,
    life: u32,
}

pub(crate) struct Oracle<'a> {
    pool: &'a Pool,
    lots: Vec<State<'a>>,
    taken: Vec<Taken>,
    /// What nothing covered, by draw.
    uncovered: Vec<i64>,
    /// The draws that owe, the oldest first.
    owing: Vec<usize>,
    /// What the pooled lots of each group have held, and what each person has drawn of it, since the last reset.
    held: BTreeMap<Option<String>, i64>,
    used: BTreeMap<(Option<String>, Option<String>), i64>,
    pub(crate) lines: Vec<Line>,
}

pub(crate) fn whole(amount: Credits) -> i64 {
    i64::try_from(amount.0.normalize().mantissa()).unwrap()
}

fn group(lot: &Lot) -> Option<String> {
    lot.group.as_deref().map(str::to_owned)
}

pub(crate) fn replay(pool: &Pool, until: Moment) -> Oracle<'_> {
    let mut lots: Vec<_> = pool.lots.iter().collect();
    lots.sort_by(|a, b| a.id.cmp(&b.id));
    let state = |lot| State { lot, begun: false, alive: false, left: 0, cut: None, life: 0 };
    let mut oracle = Oracle {
        pool,
        lots: lots.into_iter().map(state).collect(),
        taken: Vec::new(),
        uncovered: vec![0; pool.draws.len()],
        owing: Vec::new(),
        held: BTreeMap::new(),
        used: BTreeMap::new(),
        lines: Vec::new(),
    };
    let mut now = None;
    while let Some(at) = oracle.instants().into_iter().filter(|at| Some(*at) > now && *at <= until).min() {
        oracle.boundary(at);
        if at < until {
            oracle.moves(at);
        }
        now = Some(at);
    }
    oracle
}

impl Oracle<'_> {
    /// Every instant at which something may happen. Refills are added as far as they lie after what has happened.
    fn instants(&self) -> Vec<Moment> {
        let mut all: Vec<Moment> = Vec::new();
        for (n, state) in self.lots.iter().enumerate() {
            all.push(state.lot.from);
            all.extend(self.end(n));
            let last = self.lines.last().map_or(state.lot.from, |line| line.0).max(state.lot.from);
            if state.alive {
                all.extend(self.cycles(n).map(|cycles| cycles.next_after(last).unwrap()));
            }
        }
        all.extend(self.pool.resets.iter().map(|reset| reset.at));
        all.extend(self.pool.draws.iter().map(|draw| draw.at));
        all.extend(self.pool.returns.iter().map(|fact| fact.at));
        all.extend(self.pool.transfers.iter().map(|fact| fact.at));
        all
    }

    fn end(&self, n: usize) -> Option<Moment> {
        let state = &self.lots[n];
        let void = self.pool.voids.iter().find(|void| void.lot == state.lot.id).map(|void| void.at);
        [state.lot.until, state.cut, void].into_iter().flatten().min()
    }

    fn cycles(&self, n: usize) -> Option<MomentCycles> {
        let again = self.lots[n].lot.again?;
        Some(MomentCycles::anniversary(again.anchor, self.pool.zone, again.every).unwrap())
    }

    fn balance(&self) -> i64 {
        self.lots.iter().map(|state| state.left).sum()
    }

    fn write(&mut self, at: Moment, why: &'static str, lot: Option<usize>, amount: i64) {
        if amount > 0 {
            let owed = self.owing.iter().map(|draw| self.uncovered[*draw]).sum();
            let lot = lot.map(|n| self.lots[n].lot.id.to_string());
            self.lines.push((at, why, lot, amount, self.balance(), owed));
        }
    }

    fn change(&mut self, at: Moment, why: &'static str, n: usize, by: i64) {
        self.lots[n].left += by;
        self.write(at, why, Some(n), by.abs());
    }

    fn boundary(&mut self, at: Moment) {
        let mut by_order: Vec<usize> = (0..self.lots.len()).collect();
        by_order.sort_by_key(|n| self.lots[*n].lot.order);
        for n in by_order.clone() {
            if self.lots[n].alive && self.end(n) == Some(at) {
                let voided = self.pool.voids.iter().any(|void| void.lot == self.lots[n].lot.id && void.at == at);
                self.lots[n].alive = false;
                self.change(at, if voided { "voided" } else { "expired" }, n, -self.lots[n].left);
            }
        }
        let mut resets: Vec<_> = self.pool.resets.iter().filter(|reset| reset.at == at).collect();
        resets.sort_by(|a, b| a.id.cmp(&b.id));
        for reset in resets {
            self.reset(at, &reset.id, reset.group.as_deref());
            if reset.keep_overage {
                self.pay(at);
            } else {
                let within = |draw: &usize| {
                    reset
                        .pool_group
                        .as_ref()
                        .is_none_or(|pool_group| self.pool.draws[*draw].pool_groups.contains(pool_group))
                };
                let (drop, keep): (Vec<usize>, Vec<usize>) = self.owing.iter().copied().partition(within);
                for (n, draw) in drop.iter().copied().enumerate() {
                    self.owing = drop[n + 1..].iter().chain(&keep).copied().collect();
                    let dropped = std::mem::take(&mut self.uncovered[draw]);
                    self.write(at, "dropped", None, dropped);
                }
            }
        }
        let mut came = false;
        for n in by_order.clone() {
            let state = &mut self.lots[n];
            if state.lot.from == at && self.end(n).is_none_or(|end| end > at) {
                (self.lots[n].begun, self.lots[n].alive) = (true, true);
                self.gain(at, "granted", n);
                came = true;
            }
        }
        for n in by_order {
            let due = self.cycles(n).is_some_and(|cycles| cycles.first_on_or_after(at).unwrap() == at);
            if due && self.lots[n].alive && self.lots[n].lot.from < at {
                self.change(at, "replaced", n, -self.lots[n].left);
                self.lots[n].life += 1;
                self.gain(at, "refilled", n);
                came = true;
            }
        }
        if came {
            self.pay(at);
        }
    }

    fn gain(&mut self, at: Moment, why: &'static str, n: usize) {
        let lot = self.lots[n].lot;
        if lot.owner.is_none() {
            *self.held.entry(group(lot)).or_default() += whole(lot.amount);
        }
        self.change(at, why, n, whole(lot.amount));
    }

    fn reset(&mut self, at: Moment, id: &FactId, name: Option<&str>) {
        let hit = |lot: &Lot| name.is_none() || lot.group.as_deref() == name;
        let places: Vec<usize> = (0..self.lots.len()).filter(|n| hit(self.lots[*n].lot)).collect();
        let mut kept: BTreeMap<usize, i64> = BTreeMap::new();
        for n in places.iter().copied().filter(|n| self.lots[*n].alive) {
            let rule = self.lots[n].lot.rollover.as_ref();
            match rule {
                None => kept.insert(n, 0),
                Some(rule) if rule.over == RolloverOver::Each => kept.insert(n, self.each(n, rule)),
                Some(_) => continue,
            };
        }
        let together = |n: &usize, of: &Option<String>| {
            let rule = self.lots[*n].lot.rollover.as_ref();
            rule.is_some_and(|rule| rule.over == RolloverOver::Together) && group(self.lots[*n].lot) == *of
        };
        let mut names: Vec<_> = places.iter().map(|n| group(self.lots[*n].lot)).collect();
        names.sort();
        names.dedup();
        for of in &names {
            let mut lots: Vec<usize> =
                places.iter().copied().filter(|n| self.lots[*n].alive && together(n, of)).collect();
            // What has nothing left and cannot be topped up is not there any more.
            lots.retain(|n| {
                let minimum = self.lots[*n].lot.rollover.as_ref().and_then(|rule| rule.minimum).map_or(0, whole);
                self.lots[*n].left > 0 || minimum > 0
            });
            lots.sort_by_key(|n| (self.lots[*n].lot.granted, self.lots[*n].lot.order, *n));
            let Some(newest) = lots.last().copied() else { continue };
            let rule = self.lots[newest].lot.rollover.clone().unwrap();
            let total: i64 = lots.iter().map(|n| self.lots[*n].left).sum();
            let goal = total.max(rule.minimum.map_or(0, whole)).min(self.most(newest, &rule));
            let mut excess = total - goal;
            for n in &lots {
                let left = self.lots[*n].left;
                let trimmed = excess.max(0).min(left);
                excess -= trimmed;
                kept.insert(*n, left - trimmed);
            }
            *kept.get_mut(&newest).unwrap() -= excess.min(0);
        }
        for n in &places {
            self.lots[*n].life += 1;
        }
        // What has met a reset before and goes over as it is stands in one line with all that are alike.
        let met = |n: usize| {
            let lot = self.lots[n].lot;
            let of_it = |reset: &&Reset| reset.group.is_none() || reset.group == lot.group;
            let mut earlier = self.pool.resets.iter().filter(of_it).filter(|reset| reset.at > lot.from);
            earlier.any(|reset| (reset.at, &reset.id) < (at, id))
        };
        let alike = |n: usize| {
            let lot = self.lots[n].lot;
            let same = |other: &State<'_>| {
                let other = other.lot;
                (&other.owner, &other.pool_group, &other.scope, &other.group)
                    == (&lot.owner, &lot.pool_group, &lot.scope, &lot.group)
            };
            self.lots.iter().position(same).unwrap()
        };
        let mut quiet: BTreeMap<usize, i64> = BTreeMap::new();
        for (n, kept) in &kept {
            if self.lots[*n].left == *kept && met(*n) {
                *quiet.entry(alike(*n)).or_default() += kept;
            }
        }
        let loud: Vec<usize> =
            kept.iter().filter(|(n, kept)| self.lots[**n].left != **kept || !met(**n)).map(|(n, _)| *n).collect();
        for of in names {
            self.held.remove(&of);
            self.used.retain(|(name, _), _| *name != of);
        }
        for (n, kept) in kept {
            if !loud.contains(&n) {
                if self.lots[n].lot.owner.is_none() {
                    *self.held.entry(group(self.lots[n].lot)).or_default() += kept;
                }
                continue;
            }
            let left = self.lots[n].left;
            self.change(at, "reset", n, -(left - kept).max(0));
            self.change(at, "rolled_out", n, -left.min(kept));
            self.change(at, "rolled_in", n, left.min(kept));
            self.change(at, "topped_up", n, (kept - left).max(0));
            if self.lots[n].lot.owner.is_none() {
                *self.held.entry(group(self.lots[n].lot)).or_default() += kept;
            }
        }
        for sum in quiet.into_values().filter(|sum| *sum > 0) {
            let (owed, all) = (self.owing.iter().map(|draw| self.uncovered[*draw]).sum(), self.balance());
            self.lines.push((at, "rolled_out", None, sum, all - sum, owed));
            self.lines.push((at, "rolled_in", None, sum, all, owed));
        }
    }

    fn most(&self, n: usize, rule: &Rollover) -> i64 {
        let granted = whole(self.lots[n].lot.amount);
        let hundredths = rule.percent.map(|percent| whole(Credits(percent.decimal())));
        let share = hundredths.map(|percent| granted * percent / 100);
        [share, rule.maximum.map(whole)].into_iter().flatten().min().unwrap_or(i64::MAX)
    }

    fn each(&self, n: usize, rule: &Rollover) -> i64 {
        self.lots[n].left.max(rule.minimum.map_or(0, whole)).min(self.most(n, rule))
    }

    fn moves(&mut self, at: Moment) {
        let pool = self.pool;
        let mut transfers: Vec<_> = pool.transfers.iter().filter(|fact| fact.at == at).collect();
        transfers.sort_by_key(|fact| (fact.order, &fact.id));
        for fact in transfers {
            let place = |id: &LotId| self.lots.iter().position(|state| state.lot.id == *id).unwrap();
            let (from, to) = (place(&fact.from), place(&fact.to));
            let both = self.lots[from].alive && self.lots[to].alive;
            let moved = if both { whole(fact.amount).min(self.lots[from].left) } else { 0 };
            self.change(at, "transferred_out", from, -moved);
            self.change(at, "transferred_in", to, moved);
            for (n, sign) in [(from, -1), (to, 1)] {
                if self.lots[n].lot.owner.is_none() {
                    *self.held.entry(group(self.lots[n].lot)).or_default() += sign * moved;
                }
            }
            self.write(at, "transfer_short", Some(from), whole(fact.amount) - moved);
            self.pay(at);
        }
        self.returns(at, false);
        let mut draws: Vec<usize> = (0..pool.draws.len()).filter(|n| pool.draws[*n].at == at).collect();
        draws.sort_by_key(|n| (pool.draws[*n].order, &pool.draws[*n].id));
        for n in draws {
            self.uncovered[n] = whole(pool.draws[n].amount);
            self.take(at, n, "drawn");
            let short = self.uncovered[n];
            let overage = pool.draws[n].overage.unwrap_or(pool.overage);
            let why = match overage {
                Overage::Refused => "refused",
                Overage::Charged => "charged",
                Overage::Carried => "carried",
            };
            if overage == Overage::Carried && short > 0 {
                self.owing.push(n);
            }
            self.write(at, why, None, short);
        }
        self.returns(at, true);
    }

    /// Returns of draws of this very instant, or of earlier ones.
    fn returns(&mut self, at: Moment, at_once: bool) {
        let pool = self.pool;
        let draw_of = |id: &FactId| pool.draws.iter().position(|draw| draw.id == *id).unwrap();
        let mut returns: Vec<_> = pool.returns.iter().collect();
        returns.retain(|fact| {
            let drawn = pool.draws[draw_of(&fact.draw)].at;
            fact.at.max(drawn) == at && (fact.at <= drawn) == at_once
        });
        returns.sort_by_key(|fact| (fact.order, &fact.id));
        for fact in returns {
            let draw = draw_of(&fact.draw);
            let mut wanted = fact.amount.map_or(i64::MAX, whole);
            let given_up = wanted.min(self.uncovered[draw]);
            self.uncovered[draw] -= given_up;
            wanted -= given_up;
            self.write(at, "given_up", None, given_up);
            for place in (0..self.taken.len()).rev() {
                let slice = &mut self.taken[place];
                if slice.draw != draw || slice.amount == 0 || wanted == 0 {
                    continue;
                }
                let given = wanted.min(slice.amount);
                (slice.amount, wanted) = (slice.amount - given, wanted - given);
                let n = slice.lot;
                if self.lots[n].alive && self.lots[n].life == slice.life {
                    self.change(at, "returned", n, given);
                    if self.lots[n].lot.owner.is_none() {
                        let by = pool.draws[draw].by.as_ref().map(ToString::to_string);
                        *self.used.entry((group(self.lots[n].lot), by)).or_default() -= given;
                    }
                } else {
                    self.write(at, "lapsed", Some(n), given);
                }
            }
            self.pay(at);
        }
    }

    fn pay(&mut self, at: Moment) {
        for draw in self.owing.clone() {
            self.take(at, draw, "paid");
        }
        self.owing.retain(|draw| self.uncovered[*draw] > 0);
    }

    /// Takes what is uncovered of a draw from the lots, one after the other.
    fn take(&mut self, at: Moment, draw: usize, why: &'static str) {
        let fact = &self.pool.draws[draw];
        loop {
            let wanted = self.uncovered[draw];
            let open = |n: &usize| {
                let (state, lot) = (&self.lots[*n], self.lots[*n].lot);
                let theirs = lot.owner.is_none() || lot.owner == fact.by;
                let named = |group: &_| fact.pool_groups.contains(group) || fact.then.contains(group);
                let inside = lot.pool_group.as_ref().is_none_or(named);
                let fits = inside && lot.scope.admits(&fact.of, fact.at, self.pool.zone);
                wanted > 0 && state.left > 0 && theirs && fits && self.room(at, lot, fact) > 0
            };
            let mut open: Vec<usize> = (0..self.lots.len()).filter(open).collect();
            let later = |n: usize| {
                let group = self.lots[n].lot.pool_group.as_ref();
                group.is_some_and(|group| !fact.pool_groups.contains(group))
            };
            open.sort_by(|a, b| later(*a).cmp(&later(*b)).then_with(|| self.compare(*a, *b)));
            let Some(n) = open.first().copied() else { return };
            let taken = wanted.min(self.lots[n].left).min(self.room(at, self.lots[n].lot, fact));
            self.uncovered[draw] -= taken;
            self.taken.push(Taken { draw, lot: n, amount: taken, life: self.lots[n].life });
            if self.lots[n].lot.owner.is_none() {
                let by = fact.by.as_ref().map(ToString::to_string);
                *self.used.entry((group(self.lots[n].lot), by)).or_default() += taken;
            }
            self.change(at, why, n, -taken);
            if let (Some(lasts), None) = (self.lots[n].lot.lasts, self.lots[n].cut) {
                let cycles = MomentCycles::anniversary(at, self.pool.zone, lasts).unwrap();
                self.lots[n].cut = Some(cycles.boundary(1).unwrap());
            }
        }
    }

    fn room(&self, at: Moment, lot: &Lot, draw: &Draw) -> i64 {
        let by = draw.by.as_ref().map(ToString::to_string);
        let used = self.used.get(&(group(lot), by)).copied().unwrap_or(0);
        let own = lot.group.as_ref().and_then(|group| self.pool.shares.get(group));
        match own.map_or(self.pool.share, |own| own.share) {
            _ if lot.owner.is_some() => i64::MAX,
            CreditShare::Cap(_) if own.is_some_and(|own| own.but.is_some() && own.but == draw.by) => i64::MAX,
            CreditShare::None => i64::MAX,
            CreditShare::Cap(cap) => whole(cap) - used,
            CreditShare::Equal => {
                let present = |member: &&tenure::credit::Member| {
                    member.pool_group == lot.pool_group
                        && member.from <= at
                        && member.until.is_none_or(|until| at < until)
                };
                let mut members: Vec<_> =
                    self.pool.members.iter().filter(present).map(|member| &member.customer).collect();
                members.sort();
                members.dedup();
                let held = self.held.get(&group(lot)).copied().unwrap_or(0);
                let rank = members.iter().position(|member| Some(*member) == draw.by.as_ref());
                let parts = i64::try_from(members.len()).unwrap();
                rank.map_or(0, |rank| held / parts + i64::from(i64::try_from(rank).unwrap() < held % parts)) - used
            }
        }
    }

    /// Which of two lots is drawn first.
    fn compare(&self, a: usize, b: usize) -> Ordering {
        let end =
            |n: usize| [self.lots[n].lot.until, self.lots[n].cut].into_iter().flatten().min().unwrap_or(Moment::MAX);
        let (one, other) = (self.lots[a].lot, self.lots[b].lot);
        for by in orders(&self.pool.order) {
            let found = match by {
                DrawBy::OwnBeforePooled => one.owner.is_none().cmp(&other.owner.is_none()),
                DrawBy::Expiry => end(a).cmp(&end(b)),
                DrawBy::Priority => one.priority.cmp(&other.priority),
                DrawBy::Age => (one.granted, one.order).cmp(&(other.granted, other.order)),
                DrawBy::Id => one.id.cmp(&other.id),
            };
            if found != Ordering::Equal {
                return found;
            }
        }
        one.id.cmp(&other.id)
    }
}

fn orders(order: &tenure::credit::Order) -> Vec<DrawBy> {
    serde_json::from_value(serde_json::to_value(order).unwrap()).unwrap()
}
