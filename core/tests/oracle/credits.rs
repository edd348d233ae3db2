//! The lots that follow from all facts, and on whose lots each draw may take: found by looking at every instant at which
//! anything could change, one after the other.

use super::holds::shared_places;
use super::term::{Life, Once, Segment};
use super::{Oracle, next};
use std::collections::{BTreeMap, BTreeSet};
use tenure::id::{CreditId, CustomerId, MembershipId};
use tenure::plan::{
    Allowance, AllowanceFor, Billing, Cap, CreditTerms, Credits, CycleAnchor, DayPassValidity, FirstStub, Kind,
    Overage, OveragePrice, Plan, Timing,
};
use tenure::space::facts::*;
use tenure::time::{Day, Interval, Moment, When};

/// What is drawn: its id, when, how much, by whom, under what, and whether it has a rate.
type Taking<'a> = (String, Moment, i64, &'a CustomerId, Option<&'a MembershipId>, bool);

/// One lot: how much, from when until when, whose own, in which pool group, in which group, and its priority.
#[derive(Clone, Debug, PartialEq)]
pub struct Lot {
    pub amount: i64,
    pub from: Moment,
    pub until: Option<Moment>,
    pub owner: Option<CustomerId>,
    pub pool_group: Option<String>,
    pub group: Option<String>,
    pub priority: i32,
}

/// One draw: when, how much, by whom, on which pool groups' lots, on which after those, and what becomes of what they do not
/// cover.
#[derive(Clone, Debug, PartialEq)]
pub struct Draw {
    pub at: Moment,
    pub amount: i64,
    pub by: CustomerId,
    pub pool_groups: BTreeSet<String>,
    pub then: BTreeSet<String>,
    pub overage: Overage,
}

/// All lots, draws and resets of a kind of credit.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Credit {
    pub lots: BTreeMap<String, Lot>,
    pub draws: BTreeMap<String, Draw>,
    pub resets: BTreeSet<(Moment, String)>,
    /// What begins later is not granted.
    horizon: Option<Moment>,
}

/// What one allowance of a membership, or of an add-on of it, has granted so far.
#[derive(Default)]
struct Line {
    period: Option<(Moment, Option<Moment>)>,
    /// Its days, if it has any, and how many times the amount comes in it.
    days: Option<(Day, Day)>,
    terms: i64,
    /// Whether a rest holds the period, and how many rests have moved periods.
    held: bool,
    moves: usize,
    level: i64,
    /// What it comes to now, for how many, and whether another plan was switched to since it was granted last.
    amount: i64,
    times: i64,
    switched: bool,
    granted: bool,
    /// Whether the period began with a switch, and what is left of those that a switch cut short.
    by_switch: bool,
    kept: Vec<String>,
    /// What each lot of the period is for: the lot, how much it was, since when, and from and to which level at first, and
    /// how high of that is still held.
    open: Vec<(String, i64, Moment, i64, i64, i64)>,
    living: Vec<String>,
    numbers: BTreeMap<Day, u32>,
    base: Option<String>,
}

/// How a pause moves cycles.
#[derive(Clone, Copy, PartialEq)]
enum Moved {
    Not,
    /// They begin anew.
    Anew,
    /// All of them are later.
    All,
    /// The running one is later, and the next are counted from its end.
    One,
}

fn whole(amount: Credits) -> i64 {
    i64::try_from(amount.0.normalize().mantissa()).unwrap()
}

/// A part of a whole number, half away from zero or as the policy says.
fn part(amount: i64, of: i64, whole: i64, rounding: tenure::money::Rounding) -> i64 {
    let exact = tenure::money::Ratio::new(i128::from(amount * of), i128::from(whole)).unwrap();
    i64::try_from(exact.round(rounding)).unwrap()
}

fn anniversary(every: Interval) -> Billing {
    Billing { every, timing: Timing::Advance, anchor: CycleAnchor::Anniversary, first_stub: FirstStub::Prorated }
}

impl Line {
    /// Nothing of the running period is granted.
    fn closed(self) -> Line {
        Line { level: 0, amount: 0, times: 0, switched: false, granted: false, open: vec![], ..self }
    }

    fn id(&mut self, name: &str, day: Day) -> String {
        let number = self.numbers.entry(day).or_insert(0);
        *number += 1;
        if *number == 1 { format!("{name}/{day}") } else { format!("{name}/{day}/{number}") }
    }
}

impl Oracle {
    pub fn credit(&self, kind: &CreditId, horizon: Moment) -> Credit {
        let mut credit = Credit { horizon: Some(horizon), ..Credit::default() };
        for m in &self.facts.memberships {
            let life = self.life(m);
            let instants = self.instants(m, &life, horizon);
            for nth in 0..3 {
                let suffix = if nth == 0 { String::new() } else { format!(".{}", nth + 1) };
                self.line(
                    &mut credit,
                    m,
                    &life,
                    &instants,
                    None,
                    nth,
                    format!("membership:{}/{kind}{suffix}", m.id),
                    kind,
                );
                for a in self.facts.attachments.iter().filter(|a| a.membership == m.id) {
                    let name = format!("add_on:{}/{kind}{suffix}", a.id);
                    self.line(&mut credit, m, &life, &instants, Some(a), nth, name, kind);
                }
            }
        }
        for g in self.facts.grants.iter().filter(|g| g.credit == *kind) {
            let (from, until) = (self.inst(g.from), g.until.map(|until| self.inst(until)));
            if from > horizon || until.is_some_and(|until| until <= from) {
                continue;
            }
            let (owner, pool_group) = match &g.holder {
                Party::Customer(id) => (Some(id.clone()), None),
                Party::Company(id) => (None, Some(format!("company:{id}"))),
            };
            let amount = if g.taken_from.is_some() { 0 } else { whole(g.amount) };
            let lot = Lot { amount, from, until, owner, pool_group, group: None, priority: g.priority };
            credit.lots.insert(format!("grant:{}", g.id), lot);
        }
        credit.lots.retain(|_, lot| lot.until.is_none_or(|until| lot.from < until));
        self.draws(&mut credit, kind);
        credit
    }

    /// Every instant at which something about a membership may change, and every start of a day.
    fn instants(&self, m: &Membership, life: &Life, horizon: Moment) -> BTreeSet<Moment> {
        let f = &self.facts;
        let mut all = BTreeSet::new();
        let mut day = Day::parse("2023-11-20").unwrap();
        while self.start(day) <= horizon {
            all.insert(self.start(day));
            day = next(day);
        }
        // Where seconds are counted, every boundary at the local time at which its cycles began.
        let froms = [Some(m.from)].into_iter().chain(f.switches.iter().map(|x| Some(x.at)));
        let froms = froms.chain(f.pauses.iter().map(|x| x.until)).flatten().map(|at| self.inst(at));
        let opens: BTreeSet<Moment> = froms.chain(life.spells.iter().map(|spell| spell.from)).collect();
        for opens in opens.into_iter().filter(|at| self.by_seconds(self.day_of(*at))) {
            let cycles = self.counted(opens, anniversary(Interval::MONTH));
            let days: Vec<Day> = all.iter().map(|start: &Moment| self.day_of(*start)).collect();
            all.extend(days.into_iter().map(|day| self.boundary_at(&cycles, day)));
        }
        let mut add = |at: Option<When>| all.extend(at.map(|at| self.inst(at)));
        add(Some(m.from));
        add(m.until);
        f.switches.iter().for_each(|x| add(Some(x.at)));
        f.seat_changes.iter().for_each(|x| add(Some(x.at)));
        f.renewals.iter().for_each(|x| add(Some(x.at)));
        f.cancellations.iter().for_each(|x| add(Some(x.at)));
        f.pauses.iter().for_each(|x| [Some(x.from), x.until].into_iter().for_each(&mut add));
        f.attachments.iter().for_each(|x| [Some(x.from), x.until].into_iter().for_each(&mut add));
        f.status_overrides.iter().for_each(|x| [Some(x.from), x.until].into_iter().for_each(&mut add));
        f.shares.iter().for_each(|x| [Some(x.from), x.until].into_iter().for_each(&mut add));
        f.links.iter().for_each(|x| [Some(x.from), x.until].into_iter().for_each(&mut add));
        f.payments.iter().for_each(|x| add(Some(When::Moment(x.at))));
        for visit in &f.visits {
            add(Some(When::Moment(visit.at.next().unwrap())));
            for plan in &f.plans {
                if let Kind::DayPass { valid: DayPassValidity::FromCheckIn { hours } } = &plan.kind {
                    add(Some(When::Moment(visit.at.add_seconds(i64::from(hours.get()) * 3_600).unwrap())));
                }
            }
        }
        // Windows of day passes, and ends at a local time.
        add(Some(When::Moment(life.start)));
        life.spells.iter().for_each(|spell| {
            add(Some(When::Moment(spell.from)));
            add(spell.end());
        });
        all
    }

    /// Those whom a membership covers without waiting.
    fn covered(&self, m: &Membership, life: &Life, at: Moment) -> Vec<CustomerId> {
        let at_life = at.max(life.start);
        let sharing = self.version(life, at_life, |reach| reach.sharing);
        let shares = |child: &CustomerId| {
            self.facts.shares.iter().any(|s| {
                s.membership == m.id && s.child == *child && s.over_limit.is_some() && self.between(s.from, s.until, at)
            })
        };
        let mut covered = vec![];
        if let Some(places) = shared_places(m, life.base(at_life), sharing) {
            let children = self.children(m, at).into_iter().enumerate();
            let admitted = children.filter(|(n, (_, _, child))| *n < places as usize || shares(child));
            covered.extend(admitted.map(|(_, (_, _, child))| child.clone()));
        }
        let cap = match sharing.inheritance.as_ref().map(|i| i.cap).unwrap_or_default() {
            Cap::None => usize::MAX,
            Cap::Fixed { places } => places as usize,
            Cap::Seats => self.state(life, at_life).seats as usize,
            Cap::Nobody => 0,
        };
        covered.extend(self.beneficiaries(m, sharing, at).into_iter().take(cap).map(|(_, _, who)| who.clone()));
        covered
    }

    #[allow(clippy::too_many_arguments)]
    fn line(
        &self,
        credit: &mut Credit,
        m: &Membership,
        life: &Life,
        instants: &BTreeSet<Moment>,
        attachment: Option<&Attachment>,
        nth: usize,
        name: String,
        kind: &CreditId,
    ) {
        let mut line = Line::default();
        let end = |credit: &mut Credit, lots: &[String], at: Moment| {
            for id in lots {
                let lot = credit.lots.get_mut(id).unwrap();
                lot.until = Some(lot.until.map_or(at, |until| until.min(at)));
            }
        };
        let start = life.start;
        let add_on = attachment.map(|a| self.add_on_on(&a.add_on, self.day(a.from)));
        for at in instants.iter().copied() {
            let state = self.state(life, at);
            let attached = attachment.is_none_or(|a| self.between(a.from, a.until, at));
            let over = !attached
                || at < start
                || state.ends.is_some_and(|ends| ends <= at)
                || matches!(state.status, Status::Pending | Status::Upcoming | Status::Expired);
            if over {
                end(credit, &line.living, at);
                end(credit, &line.kept, at);
                line = Line { numbers: line.numbers, moves: self.cycles_from(m, life, at).1, ..Line::default() };
                continue;
            }
            // What comes after the horizon may end something that was granted before it, and that is all.
            let known = credit.horizon.is_some_and(|horizon| at <= horizon);
            let day = self.day_of(at);
            let policy = self.policy_on(day).map(|p| p.credits_after_switch).unwrap_or_default();
            let shares =
                self.policy_on(day).map(|p| p.credits_within_period).unwrap_or_default() == CreditsWithinPeriod::Share;
            let rounding = self.policy_on(day).map(|p| p.rounding).unwrap_or_default();
            let before = line.base.replace(state.base.id.to_string());
            let switched = before.is_some_and(|before| before != state.base.id.to_string());
            let cut = switched && attachment.is_none() && policy != CreditsAfterSwitch::Kept;
            if cut {
                let open: Vec<String> = line.open.iter().map(|(id, ..)| id.clone()).collect();
                end(credit, &open, at);
                line = line.closed();
            }
            let version = self.version(life, at, |reach| reach.allowances);
            let list = match add_on {
                Some(add_on) => &add_on.allowances,
                None => m.allowances.as_ref().unwrap_or(&version.allowances),
            };
            let Some(one) = list.iter().filter(|one| one.credit == *kind).nth(nth) else {
                if known && switched && shares {
                    self.back(credit, &mut line, &name, 0, at, rounding);
                    line.amount = 0;
                }
                if let Some((_, Some(until))) = line.period {
                    end(credit, &line.living, until);
                }
                continue;
            };
            if !known {
                continue;
            }
            line.switched |= switched;
            let once = add_on.is_some_and(|add_on| add_on.once) && one.every.is_none();
            let by_fee = one.every.is_none() && state.base.billing.is_some();
            let held = by_fee && self.holds(m, state.base, at);
            let (from, until, whole_days, terms) = match (attachment.filter(|_| once), line.period) {
                (Some(a), _) => (self.inst(a.from), None, None, 1),
                (None, Some((from, until))) if held && line.held => (from, until, line.days, line.terms),
                (None, _) => self.period(m, life, state.base, one, at),
            };
            let moves = self.cycles_from(m, life, at).1;
            if let Some((_, old)) = line.period.filter(|_| by_fee && moves != line.moves) {
                // What ends with the period that goes on ends with it later.
                for id in &line.living {
                    let lot = credit.lots.get_mut(id).unwrap();
                    lot.until = if lot.until.is_some() && lot.until == old { until } else { lot.until };
                }
                line.period = Some((from, until));
            }
            (line.terms, line.held, line.moves) = (terms, held, moves);
            let days_before = std::mem::replace(&mut line.days, whole_days);
            let short = line.period.is_some_and(|(_, old)| old.is_some_and(|old| at < old));
            if line.period != Some((from, until)) && switched && policy == CreditsAfterSwitch::Kept && short {
                let old = line.period.unwrap().1.unwrap();
                if shares && (line.by_switch || until.is_some_and(|until| until < old)) {
                    line.days = days_before;
                    self.back(credit, &mut line, &name, 0, at, rounding);
                    line.days = whole_days;
                }
                let rolls = |id: &String| self.rolls(credit, id, m, &name);
                let (rolling, kept): (Vec<String>, Vec<String>) = line.living.iter().cloned().partition(rolls);
                line.kept.extend(kept);
                line = Line { period: Some((from, until)), by_switch: true, living: rolling, ..line.closed() };
            } else if line.period != Some((from, until)) {
                let rolls = |id: &String| self.rolls(credit, id, m, &name);
                let (rolling, ending): (Vec<String>, Vec<String>) = line.living.iter().cloned().partition(rolls);
                end(credit, &ending, at);
                let drops = self.facts.credits.iter().any(|k| k.id == *kind && k.drops_overage);
                if line.period.is_some() && (!rolling.is_empty() || drops) {
                    credit.resets.insert((at, name.clone()));
                }
                line = Line { period: Some((from, until)), by_switch: false, living: rolling, ..line.closed() };
            }
            if state.status == Status::Paused {
                continue;
            }
            let people = self.covered(m, life, at).len() as i64 + i64::from(matches!(m.holder, Party::Customer(_)));
            let times = match one.each {
                AllowanceFor::Membership => 1,
                AllowanceFor::Seat => i64::from(state.seats),
                AllowanceFor::Person => people,
            };
            let quantity = attachment.and_then(|a| a.quantity).map_or(1, |n| i64::from(n.get()));
            let amount = whole(one.amount) * times * quantity * terms;
            // What the holder does brings and takes its share; what the operator edits brings the whole, and takes nothing.
            let shared_out = shares && (line.times != times || line.switched);
            let fell = line.amount - amount;
            (line.amount, line.times, line.switched) = (amount, times, false);
            if shared_out && fell > 0 {
                let level = line.level - fell;
                self.back(credit, &mut line, &name, level, at, rounding);
                continue;
            }
            let more = amount - line.level;
            if more <= 0 {
                continue;
            }
            let low = std::mem::replace(&mut line.level, amount);
            let prorated =
                one.prorated || (cut && policy == CreditsAfterSwitch::Prorated) || (shared_out && line.granted);
            let granted = match whole_days.filter(|_| prorated) {
                Some(days) => {
                    let (left, of) = self.left((from, until, days), at, from);
                    part(more, left, of, rounding)
                }
                None => more,
            };
            line.granted = true;
            let ends = match &one.rollover {
                None => until,
                Some(rule) => rule.age.map(|age| {
                    let ages = self.inst(self.shift(When::Moment(at), age, 1));
                    until.map_or(ages, |until| until.max(ages))
                }),
            };
            let shared = shared_places(m, state.base, self.version(life, at, |reach| reach.sharing)).is_some();
            let (owner, pool_group) = match (&m.pool, &m.holder) {
                (Some(pool), _) => (None, format!("company:{pool}")),
                (None, Party::Customer(holder)) if !shared => (Some(holder.clone()), format!("own:{}", m.id)),
                (None, _) => (None, format!("membership:{}", m.id)),
            };
            let id = line.id(&name, day);
            let group = match (&one.rollover, whole_days) {
                (Some(_), _) => name.clone(),
                (None, Some((first, _))) => format!("{name}/{first}"),
                (None, None) => format!("{name}/{}", self.once_day(life, attachment.filter(|_| once), state.base, at)),
            };
            let lot = Lot {
                amount: granted,
                from: at,
                until: ends,
                owner,
                pool_group: Some(pool_group),
                group: Some(group),
                priority: one.priority,
            };
            credit.lots.insert(id.clone(), lot);
            line.open.push((id.clone(), granted, at, low, amount, amount));
            line.living.push(id);
        }
    }

    /// Takes back what was granted above a level for the days that are left, of the latest lots first. What is taken back is
    /// a lot by itself that ends now.
    fn back(
        &self,
        credit: &mut Credit,
        line: &mut Line,
        name: &str,
        level: i64,
        at: Moment,
        rounding: tenure::money::Rounding,
    ) {
        let level = level.max(0);
        line.level = line.level.min(level);
        let mut taken = vec![];
        for (id, amount, since, low, high, held) in line.open.iter_mut().rev() {
            if *held <= level {
                break;
            }
            let goes = *held - (*low).max(level);
            *held = (*low).max(level);
            let (Some(days), Some((from, until))) = (line.days, line.period) else { continue };
            let (left, of) = self.left((from, until, days), at, *since);
            let exact =
                tenure::money::Ratio::new(i128::from(*amount * goes * left), i128::from((*high - *low) * of)).unwrap();
            let lot = credit.lots.get_mut(id).unwrap();
            let units = i64::try_from(exact.round(rounding)).unwrap().min(lot.amount);
            if units > 0 {
                lot.amount -= units;
                taken.push((self.day_of(*since), Lot { amount: units, until: Some(at), ..lot.clone() }));
            }
        }
        line.open.retain(|(_, _, _, low, _, held)| held > low);
        for (since, lot) in taken {
            credit.lots.insert(line.id(name, since), lot);
        }
    }

    /// How much of a period is left at an instant, and how much was at another: by days, or by time where seconds count.
    fn left(
        &self,
        (from, until, (first, last)): (Moment, Option<Moment>, (Day, Day)),
        at: Moment,
        since: Moment,
    ) -> (i64, i64) {
        if self.by_seconds(self.day_of(at)) {
            let left = |then: Moment| until.unwrap().micros_since(then.max(from));
            return (left(at), left(since));
        }
        let left = |then: Moment| last.days_since(self.day_of(then).max(first));
        (left(at), left(since))
    }

    /// Whether a lot rolls over: its group is that of the whole line.
    fn rolls(&self, credit: &Credit, id: &str, _: &Membership, name: &str) -> bool {
        credit.lots[id].group.as_deref() == Some(name)
    }

    /// The term bought at once that an instant lies in, of the plan that is held; `None`: the first, which begins with the
    /// membership. And the one after it.
    fn term_at<'a>(&self, life: &'a Life, base: &Plan, at: Moment) -> (Option<&'a Once>, Option<&'a Once>) {
        let day = self.day_of(at);
        let held = |once: &&Once| life.base(self.evening(life, once.spell, once.day)).plan == base.plan;
        let charged = |once: &&Once| self.span(life, once.spell).1.is_none_or(|until| once.day < until);
        let mut all: Vec<&Once> = life.once.iter().filter(held).filter(charged).collect();
        all.sort_by_key(|once| once.day);
        all.dedup_by_key(|once| once.day);
        let begun = all.iter().filter(|once| once.day <= day).count();
        let present = if begun < 2 { None } else { all.get(begun - 1).copied() };
        (present, all.get(begun.max(1)).copied())
    }

    fn once_day(&self, life: &Life, attachment: Option<&Attachment>, base: &Plan, at: Moment) -> Day {
        match attachment {
            Some(a) => self.day(a.from),
            None => self.term_at(life, base, at).0.map_or(self.day_of(life.start), |once| once.day),
        }
    }

    /// The period of an allowance that holds an instant: from, until, its days, and how many times it comes at once.
    fn period(
        &self,
        m: &Membership,
        life: &Life,
        base: &Plan,
        one: &Allowance,
        at: Moment,
    ) -> (Moment, Option<Moment>, Option<(Day, Day)>, i64) {
        let cycles = match (one.every, &base.billing) {
            (Some(every), _) => {
                let joined = self.inst(m.from);
                Some(self.counted(self.opens(joined, self.day_of(joined)), anniversary(every)))
            }
            (None, Some(billing)) => Some(self.counted(self.cycles_from(m, life, at).0, billing.clone())),
            (None, None) => None,
        };
        match cycles {
            Some(cycles) => {
                let days = self.running(&cycles, at);
                (self.boundary_at(&cycles, days.0), Some(self.boundary_at(&cycles, days.1)), Some(days), 1)
            }
            None => match self.term_at(life, base, at) {
                (None, following) => {
                    (self.start(self.day_of(life.start)), following.map(|next| self.start(next.day)), None, 1)
                }
                (Some(once), following) => {
                    (self.start(once.day), following.map(|next| self.start(next.day)), None, once.terms)
                }
            },
        }
    }

    /// The cycles that are counted from an instant.
    fn counted(&self, opens: Moment, billing: Billing) -> Segment {
        let anchor = self.day_of(opens);
        Segment { anchor, starts: anchor, opens, phase: 0, billing: Some(billing), spell: 0 }
    }

    /// Where the billing cycles are counted from: joining (after a trial), a return, and a switch to another rhythm or by a
    /// policy that restarts; moved by pauses. Where seconds are counted, they begin at that local time. And how many pauses
    /// have moved it so far.
    fn cycles_from(&self, m: &Membership, life: &Life, at: Moment) -> (Moment, usize) {
        let kept = |at: Moment| self.kept_trial(life, at).is_some();
        let cut = life.bases.get(1).is_some_and(|(from, _)| *from <= life.start && !kept(*from));
        let first = life.trial.filter(|_| !cut);
        let anew = |at: Moment| self.opens(at, self.day_of(at));
        let mut anchor = first.map_or(anew(life.spells[0].from), |trial| self.start(trial));
        let (mut since, mut moves, mut spell) = (anchor, 0, 0);
        // At one instant: a return, the end of a pause, a switch.
        let rests = self.rests(m);
        let spells = life.spells.iter().enumerate().skip(1).map(|(n, spell)| (spell.from, 0, n));
        let ends = rests.iter().enumerate().filter_map(|(n, rest)| Some((rest.until?, 1, n)));
        let bases = life.bases.iter().enumerate().skip(1).map(|(n, (from, _))| (*from, 2, n));
        let mut events: Vec<(Moment, u8, usize)> = spells.chain(ends).chain(bases).filter(|e| e.0 <= at).collect();
        events.sort();
        for (from, what, n) in events {
            let day = self.day_of(from);
            match what {
                0 => (anchor, since, spell) = (anew(from), anew(from), n),
                1 => {
                    let base = life.base(from.previous().unwrap().max(life.start));
                    let Some((begins, Some(ends))) = self.bounds(&rests[n]) else { continue };
                    let begins = begins.max(since);
                    let moved = self.moved(&rests[n], base);
                    let gap = self.day_of(ends).days_since(self.day_of(begins));
                    if gap <= 0 || moved == Moved::Not {
                        continue;
                    }
                    let cycles = self.counted(anchor, base.billing.clone().unwrap());
                    let (first, last) = self.running(&cycles, begins);
                    let later = |day: Day| self.boundary_at(&cycles, day.add_days(gap).unwrap());
                    anchor = match moved {
                        Moved::Anew => ends,
                        Moved::One if begins == self.boundary_at(&cycles, first) || begins == since => ends,
                        Moved::One => later(last),
                        _ => later(self.day_of(anchor)),
                    };
                    since = ends;
                    moves += usize::from(moved != Moved::Anew);
                }
                _ => {
                    if from <= life.spells[spell].from || kept(from) {
                        continue;
                    }
                    let (before, after) = (life.base(from.previous().unwrap()), life.base(from));
                    let restarts = self.settings(day).after_switch == AfterSwitch::Restart;
                    let rhythm = |plan: &Plan| plan.billing.as_ref().map(|b| (b.every, b.timing, b.anchor));
                    let in_trial = spell == 0 && first.is_some_and(|trial| day < trial);
                    if before.id != after.id && (restarts || in_trial || rhythm(before) != rhythm(after)) {
                        (anchor, since) = (anew(from), anew(from));
                    }
                }
            }
        }
        (anchor, moves)
    }

    /// What a pause does to cycles.
    fn moved(&self, rest: &super::course::Rest, base: &Plan) -> Moved {
        let Some(billing) = &base.billing else { return Moved::Not };
        let anniversary = billing.anchor == tenure::plan::CycleAnchor::Anniversary;
        match (rest.fee == PauseFee::Shift, self.settings(self.day_of(rest.from)).after_pause) {
            (true, _) if anniversary => Moved::One,
            (false, AfterPause::Restart) => Moved::Anew,
            (false, AfterPause::Shift) if anniversary => Moved::All,
            _ => Moved::Not,
        }
    }

    /// Whether a pause that will end keeps the running cycle waiting.
    fn holds(&self, m: &Membership, base: &Plan, at: Moment) -> bool {
        let rests = self.rests(m);
        let rest = rests.iter().find(|rest| rest.from <= at && rest.until.is_some_and(|until| at < until));
        rest.is_some_and(|rest| {
            self.bounds(rest).is_some() && matches!(self.moved(rest, base), Moved::One | Moved::All)
        })
    }

    fn draws(&self, credit: &mut Credit, kind: &CreditId) {
        let f = &self.facts;
        let kind_of = f.credits.iter().find(|k| k.id == *kind).unwrap();
        let mut draws: Vec<Taking<'_>> = vec![];
        for u in f.uses.iter().filter(|u| u.credit == *kind) {
            let rated = u.rate.is_some();
            draws.push((format!("use:{}", u.id), u.at, whole(u.amount), &u.customer, u.under.as_ref(), rated));
        }
        for b in &f.bookings {
            let Some(takes) = b.takes.as_ref().filter(|takes| takes.credit == *kind) else { continue };
            let at = if kind_of.drawn == Drawn::AtStart { b.from } else { b.recorded };
            let cancelled =
                f.booking_cancellations.iter().filter(|c| c.booking == b.id).min_by_key(|c| (c.at, c.id.clone()));
            let given_back = cancelled.is_some_and(|c| {
                let in_time = match kind_of.returned {
                    Returned::WhileLiving => true,
                    Returned::BeforeStart => c.at < b.from,
                    Returned::Never => false,
                };
                !c.charged && in_time && c.at <= at
            });
            if !given_back {
                let rated = takes.rate.is_some();
                draws.push((
                    format!("booking:{}", b.id),
                    at,
                    whole(takes.amount),
                    &b.customer,
                    b.under.as_ref(),
                    rated,
                ));
            }
        }
        for (id, at, amount, by, under, rated) in draws {
            let (pool_groups, terms) = self.draws_on(by, under, kind, at);
            let all = self.draws_on(by, None, kind, at).0;
            let named = f.memberships.iter().find(|m| Some(&m.id) == under);
            let covers = named.is_some_and(|m| {
                let life = self.life(m);
                let company = match &m.holder {
                    Party::Company(company) => Some(company),
                    Party::Customer(_) => None,
                };
                let own = m.holder == Party::Customer(by.clone());
                let shared = self.children(m, at).iter().any(|(_, _, child)| **child == *by);
                let there = company.is_none_or(|company| shared || self.linked(by, company, at));
                self.state(&life, at).admits && (own || there && self.covered(m, &life, at).contains(by))
            });
            let then = all.difference(&pool_groups).filter(|_| covers).cloned().collect();
            // What has no price is refused, unless the plan says otherwise.
            let price = terms.as_ref().and_then(|terms| terms.price.as_ref());
            let priced = rated || price.is_some_and(|price| !matches!(price, OveragePrice::OfRate(_)));
            let default = if priced { Overage::Charged } else { Overage::Refused };
            let overage = terms.and_then(|terms| terms.overage).unwrap_or(default);
            credit.draws.insert(id, Draw { at, amount, by: by.clone(), pool_groups, then, overage });
        }
    }

    /// On whose lots somebody may draw, and the terms of what they draw under.
    pub fn draws_on(
        &self,
        by: &CustomerId,
        under: Option<&MembershipId>,
        kind: &CreditId,
        at: Moment,
    ) -> (BTreeSet<String>, Option<CreditTerms>) {
        let mut pool_groups = BTreeSet::new();
        let mut terms: Vec<(u8, String, MembershipId, Option<CreditTerms>)> = vec![];
        // Those of memberships that are not named, and of pools.
        let mut others: Vec<(u8, String, MembershipId, Option<CreditTerms>)> = vec![];
        let mut pools: Vec<(String, u8, MembershipId, Option<CreditTerms>)> = vec![];
        let named = self.facts.memberships.iter().find(|m| Some(&m.id) == under);
        for m in &self.facts.memberships {
            let life = self.life(m);
            let wanted = under.is_none_or(|under| *under == m.id);
            let says = self.terms_at(&life, kind, at);
            let own = m.holder == Party::Customer(by.clone());
            let admits = self.state(&life, at).admits;
            if own && admits {
                pool_groups.insert(format!("own:{}", m.id));
            }
            let covers = own || self.covered(m, &life, at).contains(by);
            let list = if wanted { &mut terms } else { &mut others };
            if let Party::Company(company) = &m.holder {
                let of_company = |x: &&Membership| x.holder == m.holder || x.pool.as_ref() == Some(company);
                let open = under.is_none() || named.as_ref().is_some_and(of_company);
                let shared = self.children(m, at).iter().any(|(_, _, child)| *child == by);
                let linked = self.linked(by, company, at);
                if covers && admits && (open && linked || shared && wanted) {
                    pool_groups.insert(format!("membership:{}", m.id));
                }
                if covers && admits && linked {
                    list.push((2, self.first_link(by, company), m.id.clone(), says.clone()));
                } else if covers && admits && shared {
                    list.push((1, self.first_share(by, m), m.id.clone(), says.clone()));
                }
                if admits && linked {
                    pools.push((self.first_link(by, company), 0, m.id.clone(), says));
                }
            } else if covers && admits {
                if wanted {
                    pool_groups.insert(format!("membership:{}", m.id));
                }
                let share = if own { String::new() } else { self.first_share(by, m) };
                list.push((u8::from(!own), share, m.id.clone(), says.clone()));
            }
            if let (Some(company), true) = (m.pool.as_ref().filter(|company| self.linked(by, company, at)), admits) {
                let version = self.version(&life, at.max(life.start), |reach| reach.allowances);
                let list = m.allowances.as_ref().unwrap_or(&version.allowances);
                if list.iter().any(|one| one.credit == *kind) {
                    pools.push((self.first_link(by, company), 1, m.id.clone(), self.terms_at(&life, kind, at)));
                }
            }
        }
        for company in &self.facts.companies {
            let of_company = |x: &&Membership| {
                x.holder == Party::Company(company.id.clone()) || x.pool.as_ref() == Some(&company.id)
            };
            if self.linked(by, &company.id, at) && (under.is_none() || named.as_ref().is_some_and(of_company)) {
                pool_groups.insert(format!("company:{}", company.id));
            }
        }
        let of_named = named.and_then(|m| self.terms_at(&self.life(m), kind, at));
        let first = |mut list: Vec<(u8, String, MembershipId, Option<CreditTerms>)>| {
            list.sort_by(|a, b| (a.0, &a.1, &a.2).cmp(&(b.0, &b.1, &b.2)));
            list.into_iter().find_map(|(.., says)| says)
        };
        pools.sort_by(|a, b| (&a.0, a.1, &a.2).cmp(&(&b.0, b.1, &b.2)));
        let of_pools = pools.into_iter().find_map(|(.., says)| says);
        (pool_groups, first(terms).or(of_named).or(first(others)).or(of_pools))
    }

    fn terms_at(&self, life: &Life, kind: &CreditId, at: Moment) -> Option<CreditTerms> {
        let version = self.version(life, at.max(life.start), |reach| reach.allowances);
        version.credits.iter().find(|terms| terms.credit == *kind).cloned()
    }

    fn linked(&self, by: &CustomerId, company: &tenure::id::CompanyId, at: Moment) -> bool {
        let f = &self.facts;
        f.links.iter().any(|l| l.customer == *by && l.company == *company && self.between(l.from, l.until, at))
    }

    fn first_link(&self, by: &CustomerId, company: &tenure::id::CompanyId) -> String {
        let links = self.facts.links.iter().filter(|l| l.customer == *by && l.company == *company);
        links.map(|l| l.id.to_string()).min().unwrap_or_default()
    }

    fn first_share(&self, by: &CustomerId, m: &Membership) -> String {
        let shares = self.facts.shares.iter().filter(|s| s.child == *by && s.membership == m.id);
        shares.map(|s| s.id.to_string()).min().unwrap_or_default()
    }
}
