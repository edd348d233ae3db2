//! What a membership should have been billed: every cycle of its segments, cut into what is charged and counted as the
//! policy of the cycle says; then coupons, and what is charged once.

use super::bill::{Fraction, Item, Key, share_of};
use super::course::{ChargedRun, Kind, price_of};
use super::term::{Life, Once, Segment};
use super::{Oracle, next, plus};
use std::collections::{BTreeMap, BTreeSet};
use tenure::id::{PlanId, TaxCategory};
use tenure::money::{Amount, Currency};
use tenure::plan::{FirstStub, Plan, Timing};
use tenure::space::facts::*;
use tenure::time::{Day, Interval, Moment, Unit, When, days_between_fixed_month};

/// The charged days of one cycle of one segment.
struct Part {
    first: Day,
    last: Day,
    cycle: (Day, Day),
    /// The end of the membership, if it is in this cycle.
    end: Option<Day>,
    timing: Timing,
    /// Another plan's fee came before it in the cycle.
    switched_to: bool,
    /// From when until when it is charged at which price.
    charged: Vec<(Day, Day, Fraction)>,
}

impl Part {
    fn due(&self) -> Day {
        match self.timing {
            Timing::Advance => self.first,
            Timing::Arrears => self.end.unwrap_or(self.cycle.1),
            Timing::ArrearsGreedy => self.first.max(next(self.cycle.0)),
        }
    }

    /// The day on which the charged days stop, if they stop before the cycle does.
    fn stops(&self) -> Option<Day> {
        Some(next(self.last)).filter(|stops| *stops < self.cycle.1)
    }

    /// The days from which something else is charged than before them, and until when it is.
    fn turns(&self) -> Vec<(Day, Day)> {
        let mut turns = vec![];
        for (n, (_, until, price)) in self.charged.iter().enumerate() {
            let Some((from, _, then)) = self.charged.get(n + 1) else {
                turns.push((*until, self.cycle.1));
                continue;
            };
            let rests = until < from;
            if rests {
                turns.push((*until, *from));
            }
            let again = self.charged[n + 2..].iter().find(|(.., later)| later == price).map(|(from, ..)| *from);
            if rests || then != price {
                turns.push((*from, again.filter(|_| !rests).unwrap_or(self.cycle.1)));
            }
        }
        turns
    }
}

/// What a period costs, for a plan or for an add-on. Cycles of several segments may begin on one day.
struct Share {
    kind: LineKind,
    parts: BTreeMap<usize, Part>,
    /// In minor units, before the line is rounded.
    exact: Fraction,
    /// Of a whole period.
    part: Fraction,
    /// The same as if the plan had not been changed, where discounts go by that.
    unbroken: Option<(Fraction, Fraction)>,
    /// What is owed once it was billed to the end of the cycle, where the unused part is what is rounded.
    less_unused: Option<i64>,
    /// The day by which coupons judge the period.
    judged: Day,
    /// Of a fee its plan; of an add-on the plan that it is charged with at first.
    plan: PlanId,
    tax: Option<TaxCategory>,
    currency: Currency,
}

impl Share {
    /// What changes within the period, over all segments that charge it.
    fn turns(&self) -> Vec<(Day, Day)> {
        let mut parts = self.parts.values();
        let Some(first) = parts.next() else { return vec![] };
        let (mut from, mut until, mut turns) = (first.first, next(first.last), first.turns());
        for part in parts {
            let (begins, ends) = (part.first, next(part.last));
            let last = until.max(ends);
            turns.extend([(until.min(ends), last), (from.max(begins), last)]);
            turns.extend(part.turns());
            (from, until) = (from.min(begins), last);
        }
        turns.retain(|(on, until)| on < until);
        turns.sort_by_key(|(on, _)| *on);
        turns
    }
}

/// What of a cycle a run charges.
struct Piece<'r, 'a> {
    run: &'r ChargedRun<'a>,
    from: Day,
    until: Day,
    /// The day after its last, or its only one, if it stops within that.
    stops: Day,
    micros: i128,
    whole: bool,
}

/// One cycle of a segment.
#[derive(Clone, Copy)]
struct Cycle<'l> {
    segment: &'l Segment,
    index: usize,
    span: (Day, Day),
}

/// What coupons may take something off.
struct Candidate {
    key: Key,
    order: (Day, u8, String),
    kind: LineKind,
    plan: PlanId,
    judged: Day,
    part: Fraction,
    unbroken: Option<(i64, Fraction)>,
}

impl Oracle {
    pub fn owed_of(&self, m: &Membership, horizon: Day, items: &mut BTreeMap<Key, Item>) {
        let life = self.life(m);
        let segments = self.runs(&life);
        let (fees, first_day) = (self.fees(&life, &segments, horizon), self.first_day(&life, &segments));
        let mut candidates = vec![];
        for ((rule, day), share) in &fees {
            let due = share.parts.values().map(Part::due).min().unwrap();
            let turns = share.turns();
            let first = share.parts.values().map(|part| part.first).min().unwrap();
            let last = share.parts.values().map(|part| part.last).max().unwrap();
            let amount = |exact: Fraction| Amount::from_minor(exact.round(self.rounding(due)), share.currency);
            let flat = self.flat(share.kind, self.payer_of(m), first, amount(share.exact), share.tax.clone());
            // The first charge of a plan that was switched to is collected as the policy says.
            let switched = share.parts.values().all(|part| part.switched_to);
            let deferred = switched && self.waits(due);
            let plan = Some(share.plan.clone()).filter(|_| share.kind == LineKind::Fee);
            let less_unused = share.less_unused.filter(|_| share.parts.len() == 1);
            let membership = Some(m.id.clone());
            let item = Item { membership, plan, until: next(last), due, turns, deferred, less_unused, ..flat };
            let key = (m.id.to_string(), rule.clone(), *day);
            candidates.push(Candidate {
                key: key.clone(),
                order: (*day, u8::from(share.kind == LineKind::AddOn) * 2, rule.clone()),
                kind: share.kind,
                plan: share.plan.clone(),
                judged: share.judged,
                part: share.part,
                unbroken: share.unbroken.map(|(exact, part)| (amount(exact).minor(), part)),
            });
            items.insert(key, item);
        }
        self.once_only(&life, first_day, items, &mut candidates);
        candidates.sort_by_key(|candidate| candidate.order.clone());
        self.discounts(m, &candidates, items);
    }

    /// The first day on which anything is charged.
    fn first_day(&self, life: &Life, segments: &BTreeMap<usize, Vec<ChargedRun>>) -> Option<Day> {
        let once = life.once.iter().filter(|once| self.counts(life, once)).map(|once| once.day);
        segments.values().flatten().map(|run| run.from).chain(once).min()
    }

    /// The runs of each segment, in order: what is charged at one price.
    fn runs<'a>(&'a self, life: &Life<'a>) -> BTreeMap<usize, Vec<ChargedRun<'a>>> {
        let mut segments: BTreeMap<usize, Vec<ChargedRun<'a>>> = BTreeMap::new();
        let mut charges = self.charges(life);
        charges.sort_by_key(|run| (run.kind == Kind::Prepaid, run.begins));
        for run in charges {
            let runs = segments.entry(run.segment).or_default();
            match runs.last_mut() {
                Some(last)
                    if (last.ends, last.until) == (Some(run.begins), Some(run.from))
                        && (&last.plan.id, last.price, last.seats) == (&run.plan.id, run.price, run.seats)
                        && last.plan.plan == run.plan.plan
                        && last.kind == run.kind =>
                {
                    (last.until, last.ends) = (run.until, run.ends);
                }
                _ => runs.push(run),
            }
        }
        segments
    }

    /// Fees and add-ons, by rule and cycle.
    fn fees(
        &self,
        life: &Life,
        segments: &BTreeMap<usize, Vec<ChargedRun>>,
        horizon: Day,
    ) -> BTreeMap<(String, Day), Share> {
        let mut shares: BTreeMap<(String, Day), Share> = BTreeMap::new();
        self.months_of(life, horizon, &mut shares);
        for (index, runs) in segments {
            let segment = &life.segments[*index];
            let last = runs.iter().map(|run| run.until).max_by_key(|until| until.unwrap_or(Day::MAX)).unwrap();
            let mut span = segment.cycle(runs[0].from);
            while span.0 <= horizon && last.is_none_or(|last| span.0 <= last) {
                let cycle = Cycle { segment, index: *index, span };
                self.fees_of(life, segments, cycle, &mut shares);
                span = segment.cycle(span.1);
            }
        }
        for once in life.once.iter().filter(|once| once.day <= horizon && self.counts(life, once)) {
            let (plan, version, price) = self.once(life, once);
            let Some(price) = price.filter(|_| plan.billing.is_none()) else { continue };
            let cycle = (once.day, next(once.day));
            let part = Part {
                first: once.day,
                last: once.day,
                cycle,
                end: None,
                timing: Timing::Advance,
                switched_to: false,
                charged: vec![],
            };
            let tax = version.tax.clone();
            let share = shares.entry((format!("fee:{}", plan.plan), once.day)).or_insert(Share {
                kind: LineKind::Fee,
                parts: BTreeMap::from([(usize::MAX, part)]),
                exact: Fraction::ZERO,
                part: Fraction::ONE,
                unbroken: None,
                less_unused: None,
                judged: once.day,
                plan: plan.plan.clone(),
                tax,
                currency: price.currency(),
            });
            let minor = i128::from(price.minor()) * i128::from(once.terms);
            share.exact = share.exact.plus(Fraction::new(minor, 1));
        }
        shares
    }

    /// Whether a term that was bought is charged: of what begins on one day only the last counts.
    fn counts(&self, life: &Life, once: &Once) -> bool {
        let (from, until) = self.span(life, once.spell);
        let same = |other: &&Once| other.renewal && (other.day, other.spell) == (once.day, once.spell);
        let replaced = !once.renewal && life.once.iter().any(|other| same(&other));
        !replaced && once.day >= from && until.is_none_or(|until| once.day < until)
    }

    /// The fees and add-ons of one cycle.
    fn fees_of(
        &self,
        life: &Life,
        segments: &BTreeMap<usize, Vec<ChargedRun>>,
        cycle: Cycle,
        shares: &mut BTreeMap<(String, Day), Share>,
    ) {
        let runs: Vec<&ChargedRun> = segments[&cycle.index].iter().collect();
        let pieces = self.pieces(&runs, cycle, None);
        let Some(first) = pieces.first() else { return };
        let parts = self.parts(life, segments, &pieces, cycle, None);
        let mut fees: Vec<PlanId> = vec![];
        let under = |piece: &Piece<'_, '_>| match piece.run.kind {
            Kind::Joint => first.run.plan.plan.clone(),
            Kind::Own | Kind::Prepaid => piece.run.plan.plan.clone(),
        };
        // Without a price there is no fee that another could follow.
        let Some(first_fee) = pieces.iter().find(|piece| self.whole(piece.run, cycle).is_some()).map(under) else {
            return self.add_ons_of(life, segments, cycle, shares);
        };
        for (piece, part) in pieces.iter().zip(&parts) {
            let plan = &under(piece);
            let Some(price) = self.whole(piece.run, cycle) else { continue };
            let rule = format!("fee:{plan}");
            let ours = (cycle, &first_fee, piece, price, *part);
            self.add(life, (&rule, LineKind::Fee, plan), ours, piece.run.plan.tax.clone(), shares);
            if !fees.contains(plan) {
                fees.push(plan.clone());
            }
        }
        for plan in fees {
            let share = &shares[&(format!("fee:{plan}"), cycle.span.0)];
            let unbroken = self.unbroken(life, segments, &plan, cycle, &share.parts[&cycle.index]);
            // What the other segments charge of this fee stays as it is.
            let own = self.sum_of(&pieces, &parts, &plan, &first.run.plan.plan, cycle);
            let before = share.unbroken.unwrap_or((share.exact.minus(own.0), share.part.minus(own.1)));
            let was_broken = share.unbroken.is_some();
            let after = match unbroken {
                Some((exact, part)) => Some((before.0.plus(exact), before.1.plus(part))),
                None if was_broken => Some((before.0.plus(own.0), before.1.plus(own.1))),
                None => None,
            };
            let own = |piece: &Piece| {
                let same = under(piece) == plan && self.whole(piece.run, cycle)?.1 == share.currency;
                self.whole(piece.run, cycle).filter(|_| same)
            };
            let less_unused = self.less_unused(life, segments, &runs, cycle, None, own);
            let share = shares.get_mut(&(format!("fee:{plan}"), cycle.span.0)).unwrap();
            (share.unbroken, share.less_unused) = (after, less_unused);
        }
        self.add_ons_of(life, segments, cycle, shares);
    }

    /// The recurring add-ons of one cycle.
    fn add_ons_of(
        &self,
        life: &Life,
        segments: &BTreeMap<usize, Vec<ChargedRun>>,
        cycle: Cycle,
        shares: &mut BTreeMap<(String, Day), Share>,
    ) {
        for a in &self.attached(life.membership) {
            let add_on = self.add_on_on(&a.add_on, self.day(a.from));
            let Some(price) = a.price.or(add_on.price).filter(|_| !add_on.once) else { continue };
            let price = price.checked_mul(a.quantity.map_or(1, |n| i64::from(n.get()))).unwrap();
            let runs: Vec<&ChargedRun> =
                segments[&cycle.index].iter().filter(|run| run.kind != Kind::Prepaid).collect();
            let pieces = self.pieces(&runs, cycle, Some(a));
            let Some(first) = pieces.first() else { continue };
            let parts = self.parts(life, segments, &pieces, cycle, Some(a));
            for (piece, part) in pieces.iter().zip(&parts) {
                let minor = (Fraction::new(price.minor().into(), 1), price.currency());
                let ours = (cycle, &first.run.plan.plan, piece, minor, *part);
                let rule = format!("add_on:{}", a.id);
                let with = &first.run.plan.plan;
                self.add(life, (&rule, LineKind::AddOn, with), ours, add_on.tax.clone(), shares);
            }
            let minor = (Fraction::new(price.minor().into(), 1), price.currency());
            let less_unused = self.less_unused(life, segments, &runs, cycle, Some(a), |_| Some(minor));
            shares.get_mut(&(format!("add_on:{}", a.id), cycle.span.0)).unwrap().less_unused = less_unused;
        }
    }

    /// The months of add-ons while plans without billing are held: each that begins is charged whole, but for what is left of
    /// one when cycles follow, in which the add-on goes on.
    fn months_of(&self, life: &Life, horizon: Day, shares: &mut BTreeMap<(String, Day), Share>) {
        for a in &self.attached(life.membership) {
            let add_on = self.add_on_on(&a.add_on, self.day(a.from));
            let Some(price) = a.price.or(add_on.price).filter(|_| !add_on.once) else { continue };
            let price = price.checked_mul(a.quantity.map_or(1, |n| i64::from(n.get()))).unwrap();
            let (attached, given_up) = (self.day(a.from), a.until.map(|until| self.day(until)));
            for (n, held) in self.unbilled(life).into_iter().enumerate() {
                let from = held.from.max(attached);
                let cut = held.until.filter(|end| held.followed && given_up.is_none_or(|day| *end < day));
                for month in 0.. {
                    let (day, ends) = (plus(from, Interval::MONTH, month), plus(from, Interval::MONTH, month + 1));
                    let had = held.until.is_none_or(|end| day < end)
                        && given_up.is_none_or(|end| day < end || day == attached);
                    if !had || day > horizon {
                        break;
                    }
                    let until = cut.map_or(ends, |cut| cut.min(ends));
                    let plan = held.plans.iter().rev().find(|(since, _)| *since <= day).unwrap().1;
                    let of = |days: i64, all: i64| Fraction::new(days.into(), all.into());
                    let part = of(until.days_since(day), ends.days_since(day));
                    let share = shares.entry((format!("add_on:{}", a.id), day)).or_insert(Share {
                        kind: LineKind::AddOn,
                        parts: BTreeMap::new(),
                        exact: Fraction::ZERO,
                        part: Fraction::ZERO,
                        unbroken: None,
                        less_unused: None,
                        judged: day,
                        plan: plan.plan.clone(),
                        tax: add_on.tax.clone(),
                        currency: price.currency(),
                    });
                    let only = Part {
                        first: day,
                        last: until.add_days(-1).unwrap(),
                        cycle: (day, ends),
                        end: None,
                        timing: Timing::Advance,
                        switched_to: false,
                        charged: vec![(day, until, Fraction::new(price.minor().into(), 1))],
                    };
                    share.parts.insert(usize::MAX - n, only);
                    share.part = share.part.plus(part);
                    share.exact = share.exact.plus(Fraction::new(price.minor().into(), 1).times(part));
                }
            }
        }
    }

    /// What is attached, one that begins and ends within a day for that day, unless another of the same add-on has it.
    pub fn attached(&self, m: &Membership) -> Vec<Attachment> {
        let brief = |a: &Attachment| {
            let (from, until) = (self.inst(a.from), a.until.map(|until| self.inst(until)));
            let day = self.day_of(from);
            until.is_some_and(|until| from < until && self.day_of(until) == day) && self.charges_within(day)
        };
        let mut all: Vec<Attachment> =
            self.facts.attachments.iter().filter(|a| a.membership == m.id).cloned().collect();
        let was: Vec<(Moment, bool)> = all.iter().map(|a| (self.inst(a.from), brief(a))).collect();
        for (a, _) in all.iter_mut().zip(&was).filter(|(_, (_, brief))| *brief) {
            a.until = Some(When::Day(next(self.day(a.from))));
        }
        let covered = |n: usize| {
            let (a, day) = (&all[n], self.day(all[n].from));
            let others = all.iter().zip(&was).enumerate().filter(|(k, _)| *k != n);
            let mut same = others.map(|(_, other)| other).filter(|(other, _)| other.add_on == a.add_on);
            was[n].1
                && !self.add_on_on(&a.add_on, day).once
                && same.any(|(other, (from, brief))| {
                    let covers = self.day(other.from) <= day && other.until.is_none_or(|until| day < self.day(until));
                    covers && (!brief || (*from, &other.id) < (was[n].0, &a.id))
                })
        };
        let kept: Vec<usize> = (0..all.len()).filter(|n| !covered(*n)).collect();
        kept.into_iter().map(|n| all[n].clone()).collect()
    }

    /// What is owed of what was billed in advance to the end of its cycle and stops before: all of it, its last piece as if it
    /// had gone on, less what of that is unused, each rounded. `own` says which pieces, at which price.
    fn less_unused(
        &self,
        life: &Life,
        segments: &BTreeMap<usize, Vec<ChargedRun>>,
        runs: &[&ChargedRun],
        cycle: Cycle,
        within: Option<&Attachment>,
        own: impl Fn(&Piece) -> Option<(Fraction, Currency)>,
    ) -> Option<i64> {
        let policy = self.policy_on(cycle.span.0)?;
        let advance = cycle.segment.billing.as_ref().unwrap().timing == Timing::Advance;
        let pieces = self.pieces(runs, cycle, within);
        let last = pieces.iter().rposition(|piece| own(piece).is_some())?;
        if policy.proration.rounded == RoundedPart::Kept || !advance || pieces[last].until >= cycle.span.1 {
            return None;
        }
        let used = self.parts(life, segments, &pieces, cycle, within)[last];
        let at = runs.iter().position(|run| std::ptr::eq(*run, pieces[last].run)).unwrap();
        let mut on: Vec<ChargedRun> = runs[..=at].iter().map(|run| (*run).clone()).collect();
        (on[at].until, on[at].ends) = (None, None);
        let within = within.map(|a| Attachment { until: None, ..a.clone() });
        let pieces = self.pieces(&on.iter().collect::<Vec<_>>(), cycle, within.as_ref());
        let parts = self.parts(life, segments, &pieces, cycle, within.as_ref());
        let (mut all, mut unused) = (Fraction::ZERO, Fraction::ZERO);
        for (piece, part) in pieces.iter().zip(&parts) {
            let Some(price) = own(piece) else { continue };
            all = all.plus(self.exact(price, *part, cycle));
            // Seconds may be counted in microseconds where it stops.
            let finer = if used.1 == part.1 * 1_000_000 { 1_000_000 } else { 1 };
            let left = Counted((part.0 * finer - used.0).max(0), part.1 * finer);
            unused = self.exact(price, left, cycle);
        }
        Some(all.round(policy.rounding) - unused.round(policy.rounding))
    }

    /// Adds a piece to what it is charged as.
    fn add(
        &self,
        life: &Life,
        (rule, kind, plan): (&str, LineKind, &PlanId),
        (cycle, first_plan, piece, price, part): (Cycle, &PlanId, &Piece, (Fraction, Currency), Counted),
        tax: Option<TaxCategory>,
        shares: &mut BTreeMap<(String, Day), Share>,
    ) {
        let (begins, ends) = cycle.span;
        let stub = begins < cycle.segment.starts && cycle.segment.starts < ends;
        let share = shares.entry((rule.to_owned(), begins)).or_insert(Share {
            kind,
            parts: BTreeMap::new(),
            exact: Fraction::ZERO,
            part: Fraction::ZERO,
            unbroken: None,
            less_unused: None,
            judged: if stub { piece.from } else { begins },
            plan: plan.clone(),
            tax: None,
            currency: price.1,
        });
        let end = life.spells[cycle.segment.spell].end().map(|end| self.day(end)).filter(|end| *end < ends);
        let timing = cycle.segment.billing.as_ref().unwrap().timing;
        let entry = share.parts.entry(cycle.index).or_insert(Part {
            first: piece.from,
            last: piece.from,
            cycle: cycle.span,
            end,
            timing,
            switched_to: kind == LineKind::Fee && timing != Timing::Arrears && plan != first_plan,
            charged: vec![],
        });
        entry.last = piece.until.add_days(-1).unwrap();
        entry.charged.push((piece.from, piece.stops, price.0));
        // What is taxed as what: as on the last day of the period.
        share.tax = tax;
        share.part = share.part.plus(part.fraction());
        share.exact = share.exact.plus(self.exact(price, part, cycle));
        if stub {
            share.judged = share.judged.min(piece.from);
        }
    }

    /// What the pieces of a plan come to.
    fn sum_of(
        &self,
        pieces: &[Piece],
        parts: &[Counted],
        plan: &PlanId,
        first: &PlanId,
        cycle: Cycle,
    ) -> (Fraction, Fraction) {
        let mut sum = (Fraction::ZERO, Fraction::ZERO);
        for (piece, part) in pieces.iter().zip(parts) {
            let own = if piece.run.kind == Kind::Joint { first } else { &piece.run.plan.plan };
            if let Some(price) = self.whole(piece.run, cycle).filter(|_| own == plan) {
                sum = (sum.0.plus(self.exact(price, *part, cycle)), sum.1.plus(part.fraction()));
            }
        }
        sum
    }

    /// What a fee would be had its plan not been switched or cancelled in the cycle, if discounts go by that.
    fn unbroken(
        &self,
        life: &Life,
        segments: &BTreeMap<usize, Vec<ChargedRun>>,
        plan: &PlanId,
        cycle: Cycle,
        part: &Part,
    ) -> Option<(Fraction, Fraction)> {
        let stops = part.stops()?;
        if self.policy_on(stops)?.change.credit != CreditFrom::Price {
            return None;
        }
        let ours = |c: &&Cancellation| c.membership == life.membership.id;
        let days = self.facts.cancellations.iter().filter(ours).map(|c| self.day(c.at));
        let cancelled = days.into_iter().any(|day| day == stops || next(day) == stops);
        let all = segments.values().flatten();
        let follows = |run: &ChargedRun| run.from >= stops && run.from < cycle.span.1 && run.plan.plan != *plan;
        let once = life.once.iter().filter(|once| self.counts(life, once)).any(|once| {
            let plan_then = self.once(life, once).0;
            once.day >= stops && once.day < cycle.span.1 && plan_then.plan != *plan
        });
        if !cancelled && !all.into_iter().any(follows) && !once {
            return None;
        }
        let mut runs: Vec<ChargedRun> =
            segments[&cycle.index].iter().filter(|run| run.plan.plan == *plan).cloned().collect();
        runs.retain(|run| !self.pieces(&[run], cycle, None).is_empty());
        for n in 0..runs.len() {
            (runs[n].until, runs[n].ends) = match runs.get(n + 1) {
                Some(following) => (Some(following.from), Some(following.begins)),
                None => (None, None),
            };
        }
        let runs: Vec<&ChargedRun> = runs.iter().collect();
        let pieces = self.pieces(&runs, cycle, None);
        let parts = self.parts(life, &BTreeMap::new(), &pieces, cycle, None);
        Some(self.sum_of(&pieces, &parts, plan, plan, cycle))
    }

    /// What a whole period of a run costs in the rhythm of the cycle, in minor units.
    fn whole(&self, run: &ChargedRun, cycle: Cycle) -> Option<(Fraction, Currency)> {
        let price = run.price.or_else(|| price_of(run.plan, run.seats))?;
        let minor = Fraction::new(price.minor().into(), 1);
        let (above, below) = run.converted(cycle.segment);
        Some((minor.times(Fraction::new(above, below)), price.currency()))
    }

    fn by_instants(&self, cycle: Cycle) -> bool {
        self.policy_on(cycle.span.0).is_some_and(|p| p.proration.count == PartCount::Seconds)
    }

    /// What runs charge of a cycle, and an attachment too.
    fn pieces<'r, 'a>(
        &self,
        runs: &[&'r ChargedRun<'a>],
        cycle: Cycle,
        within: Option<&Attachment>,
    ) -> Vec<Piece<'r, 'a>> {
        let mut pieces = vec![];
        let (c0, c1) = cycle.span;
        for run in runs {
            let mut from = run.from.max(c0);
            let mut until = run.until.map_or(c1, |until| until.min(c1));
            if let Some(a) = within {
                from = from.max(self.day(a.from));
                until = a.until.map_or(until, |ends| until.min(self.day(ends)));
            }
            if !self.by_instants(cycle) {
                if from < until {
                    pieces.push(Piece { run, from, until, stops: until, micros: 0, whole: (from, until) == (c0, c1) });
                }
                continue;
            }
            let (opens, closes) = (self.boundary_at(cycle.segment, c0), self.boundary_at(cycle.segment, c1));
            let mut begins = run.begins.max(opens);
            let mut ends = run.ends.map_or(closes, |ends| ends.min(closes));
            if let Some(a) = within {
                begins = begins.max(self.inst(a.from));
                ends = a.until.map_or(ends, |until| ends.min(self.inst(until)));
            }
            if begins < ends {
                let from = from.min(c1.add_days(-1).unwrap());
                let (stops, until) = if from < until { (until, until) } else { (from, next(from)) };
                let micros = i128::from(ends.micros() - begins.micros());
                pieces.push(Piece { run, from, until, stops, micros, whole: (begins, ends) == (opens, closes) });
            }
        }
        pieces
    }

    /// The part of a period that each piece is.
    fn parts(
        &self,
        life: &Life,
        segments: &BTreeMap<usize, Vec<ChargedRun>>,
        pieces: &[Piece],
        cycle: Cycle,
        within: Option<&Attachment>,
    ) -> Vec<Counted> {
        let (c0, c1) = cycle.span;
        let days = c1.days_since(c0);
        let policy = self.policy_on(c0).map(|p| p.proration).unwrap_or_default();
        let every = cycle.segment.billing.as_ref().unwrap().every;
        let months = every.months();
        let stub = within.is_none() && c0 < cycle.segment.starts && cycle.segment.starts < c1;
        // Segments with the very same cycle are one: what is charged first in it owns.
        let mut earlier: Vec<Piece> = vec![];
        for (index, runs) in segments.iter().filter(|(index, _)| **index < cycle.index) {
            let segment = &life.segments[*index];
            if segment.cycle(c0) == cycle.span {
                let runs: Vec<&ChargedRun> =
                    runs.iter().filter(|run| within.is_none() || run.kind != Kind::Prepaid).collect();
                earlier.extend(self.pieces(&runs, Cycle { segment, index: *index, span: cycle.span }, within));
            }
        }
        let mut owned: BTreeSet<i64> = BTreeSet::new();
        let spans: Vec<(Day, Day)> = match (policy.count, months) {
            (PartCount::Months, Some(months)) => {
                let month = Interval::new(1, Unit::Month).unwrap();
                let at = |n: i64| if n == months { c1 } else { plus(c0, month, n).min(c1) };
                (0..months).map(|n| (at(n), at(n + 1))).collect()
            }
            (PartCount::None, _) => vec![(c0, c1)],
            _ => vec![],
        };
        let mut own = |piece: &Piece| -> i64 {
            let touches = |(a, b): &(Day, Day)| piece.from.max(*a) < piece.until.min(*b);
            let new: Vec<i64> = (0_i64..).zip(&spans).filter(|(_, span)| touches(span)).map(|(n, _)| n).collect();
            new.into_iter().filter(|n| owned.insert(*n)).count() as i64
        };
        earlier.iter().for_each(|piece| {
            own(piece);
        });
        let mut parts = vec![];
        for (n, piece) in pieces.iter().enumerate() {
            let owned = if spans.is_empty() { 0 } else { own(piece) };
            let first_stub = piece.run.billing(cycle.segment).first_stub;
            if stub && first_stub == FirstStub::Free {
                parts.push(Counted(0, i128::from(days)));
                continue;
            }
            if stub && first_stub == FirstStub::Full {
                let charged = piece.run.until.map_or(c1, |until| until.min(c1)).days_since(piece.run.from.max(c0));
                let whole = c1.days_since(cycle.segment.starts);
                parts.push(Counted(charged.max(0).into(), whole.into()));
                continue;
            }
            let length = piece.until.days_since(piece.from);
            let (part, whole): (i128, i128) = match (policy.count, months) {
                (PartCount::Seconds, _) => {
                    let (opens, closes) = (self.boundary_at(cycle.segment, c0), self.boundary_at(cycle.segment, c1));
                    let whole = i128::from(closes.micros() - opens.micros());
                    let second = 1_000_000;
                    match (piece.micros % second, whole % second) {
                        (0, 0) => (piece.micros / second, whole / second),
                        _ => (piece.micros, whole),
                    }
                }
                (PartCount::MonthOf(of), Some(months)) if of > 0 => {
                    (days_between_fixed_month(piece.from, piece.until, of).into(), (months * i64::from(of)).into())
                }
                (PartCount::Months, Some(months)) => {
                    parts.push(Counted(owned.into(), months.into()));
                    continue;
                }
                (PartCount::None, _) => {
                    parts.push(Counted(owned.into(), 1));
                    continue;
                }
                _ => {
                    let is_first = n == 0 && earlier.is_empty();
                    let run = (piece.run.from.max(c0), piece.run.until.map_or(c1, |until| until.min(c1)));
                    let ends = self.ends_on(life, run.1) && run.1 < c1;
                    let whole = match policy.stub_of {
                        StubOf::Unclamped if policy.count == PartCount::Days && run != cycle.span => {
                            let in_stub = c0 < cycle.segment.starts && cycle.segment.starts < c1;
                            if is_first && in_stub && run.0 > c0 {
                                run.1.days_since(plus(run.1, every, -1))
                            } else if ends {
                                plus(run.0, every, 1).days_since(run.0)
                            } else {
                                days
                            }
                        }
                        _ => days,
                    };
                    (length.into(), whole.into())
                }
            };
            let part = match policy.outside {
                _ if piece.whole => whole,
                OutsideSpan::Whole if part <= 0 => whole,
                _ => part.clamp(0, whole),
            };
            parts.push(Counted(part, whole));
        }
        parts
    }

    /// Whether the membership ends on a day or on the one before.
    fn ends_on(&self, life: &Life, until: Day) -> bool {
        let ends = life.spells.iter().filter_map(|spell| spell.end()).map(|end| self.day(end));
        ends.into_iter().any(|day| day == until || next(day) == until)
    }

    /// What a part of a price comes to, after what the policy of the cycle rounds first.
    fn exact(&self, (price, currency): (Fraction, Currency), part: Counted, cycle: Cycle) -> Fraction {
        let policy = self.policy_on(cycle.span.0);
        let (first, mode) = policy.map_or(Default::default(), |p| (p.proration.round_first, p.rounding));
        let power = |places: u8| Fraction::new(10_i128.pow(places.into()), 1);
        let to = |value: Fraction, places: u8| {
            Fraction::new(value.times(power(places)).round(mode).into(), 1).over(power(places))
        };
        match first {
            _ if part.0 == part.1 => price,
            RoundFirst::Nothing => price.times(part.fraction()),
            RoundFirst::Fraction(places) => price.times(to(part.fraction(), places)),
            RoundFirst::UnitPrice(places) => {
                let scale = Fraction::new(currency.scale().into(), 1);
                let unit = to(price.over(scale).over(Fraction::new(part.1, 1)), places);
                unit.times(scale).times(Fraction::new(part.0, 1))
            }
        }
    }

    /// What coupons take off, each off what the ones before it have left.
    fn discounts(&self, m: &Membership, candidates: &[Candidate], items: &mut BTreeMap<Key, Item>) {
        let holder = |r: &Redemption| self.facts.memberships.iter().find(|m| m.id == r.membership).map(|m| &m.holder);
        let mut redemptions: Vec<_> = self.facts.redemptions.iter().filter(|r| r.membership == m.id).collect();
        redemptions.sort_by_key(|r| (r.order, r.id.clone()));
        // What is left of each item, and of what it would be unbroken.
        let mut left: BTreeMap<&Key, (i64, i64)> = BTreeMap::new();
        for redemption in redemptions {
            let coupon = self.facts.coupons.iter().find(|c| c.id == redemption.coupon).unwrap();
            let uses = self.facts.redemptions.iter().filter(|r| r.coupon == coupon.id && holder(r) == Some(&m.holder));
            let first = uses.min_by_key(|r| (r.from, r.id.clone())).unwrap();
            if coupon.once_a_customer && first.id != redemption.id {
                continue;
            }
            let meant = |c: &&Candidate| {
                let kind =
                    if coupon.kinds.is_empty() { c.kind == LineKind::Fee } else { coupon.kinds.contains(&c.kind) };
                let plan = coupon.plans.is_empty() || coupon.plans.contains(&c.plan);
                let same = match coupon.off {
                    Off::Amount(amount) => items[&c.key].amount.currency() == amount.currency(),
                    Off::Percent(_) => true,
                };
                kind && plan && same && c.judged >= redemption.from && items[&c.key].amount.minor() > 0
            };
            let meant: Vec<&Candidate> = candidates.iter().filter(meant).collect();
            let periods: BTreeSet<Day> = meant.iter().map(|c| c.key.2).collect();
            let periods: Vec<Day> =
                periods.into_iter().take(coupon.periods.map_or(usize::MAX, |n| n.get() as usize)).collect();
            let mut taken = vec![];
            for c in meant.into_iter().filter(|c| periods.contains(&c.key.2)) {
                let item = &items[&c.key];
                let (whole, part) = c.unbroken.unwrap_or((item.amount.minor(), c.part));
                let (rest, rest_of_whole) = left.entry(&c.key).or_insert((item.amount.minor(), whole));
                let rounding = self.rounding(item.due);
                let full = match coupon.off {
                    Off::Percent(percent) => share_of(*rest_of_whole, percent).round(rounding),
                    Off::Amount(amount) => {
                        let exact = part.times(Fraction::new(amount.minor().into(), 1));
                        exact.round(rounding).min(*rest_of_whole)
                    }
                };
                let off = full.min(*rest);
                (*rest, *rest_of_whole) = (*rest - off, *rest_of_whole - full);
                let amount = Amount::from_minor(-off, item.amount.currency());
                let key = (c.key.0.clone(), format!("discount:{}:{}", redemption.id, c.key.1), c.key.2);
                taken.push((key, Item { kind: LineKind::Discount, amount, ..item.clone() }));
            }
            items.extend(taken);
        }
    }

    /// Sign-up fee, deposit and its return, and add-ons that are charged once.
    fn once_only(
        &self,
        life: &Life,
        first_day: Option<Day>,
        items: &mut BTreeMap<Key, Item>,
        candidates: &mut Vec<Candidate>,
    ) {
        let m = life.membership;
        let (joined, plan) = (self.day_of(life.start), life.bases[0].1);
        let key = |rule: &str, day: Day| (m.id.to_string(), rule.to_owned(), day);
        let ours = |item: Item| Item { membership: Some(m.id.clone()), ..item };
        if let Some(first) = first_day {
            let at = |item: Item| Item { due: first, plan: Some(plan.plan.clone()), ..ours(item) };
            if let Some(fee) = plan.sign_up_fee {
                let item = at(self.flat(LineKind::SignUp, self.payer_of(m), joined, fee, plan.tax.clone()));
                candidates.push(Candidate::whole(key("sign_up", joined), 1, &item, &plan.plan));
                items.insert(key("sign_up", joined), item);
            }
            // The deposit of each plan takes the place of the one before.
            let mut days: BTreeMap<Day, &Plan> = BTreeMap::new();
            days.insert(joined, plan);
            days.extend(life.bases.iter().map(|(from, plan)| (self.day_of(*from), *plan)));
            let (mut kept, mut billed) = (0, 0);
            for (day, plan) in &days {
                let deposit = plan.deposit.map_or(0, |deposit| deposit.minor());
                let change = deposit - kept;
                kept = deposit;
                if change != 0 && self.facts.space.billing_starts.is_none_or(|starts| *day >= starts) {
                    billed += change;
                    let amount = Amount::from_minor(change, self.facts.space.currency);
                    let item = ours(self.flat(LineKind::Deposit, self.payer_of(m), *day, amount, None));
                    let (due, plan) = (first.max(*day), Some(plan.plan.clone()));
                    items.insert(key("deposit", *day), Item { due, plan, ..item });
                }
            }
            if let Some(end) = life.spells.last().unwrap().end().filter(|_| billed > 0) {
                let (day, back) = (self.day(end), Amount::from_minor(-billed, self.facts.space.currency));
                let item = ours(self.flat(LineKind::DepositReturn, self.payer_of(m), day, back, None));
                let plan = Some(days.values().last().unwrap().plan.clone());
                items.insert(key("deposit_return", day), Item { plan, ..item });
            }
        }
        for a in &self.attached(m) {
            let day = self.day(a.from);
            let add_on = self.add_on_on(&a.add_on, day);
            let held = (0..life.spells.len()).any(|spell| {
                let (from, until) = self.span(life, spell);
                let from = if spell == 0 { from.min(self.day_of(life.start)) } else { from };
                from <= day && until.is_none_or(|until| day < until)
            });
            if let Some(price) = a.price.or(add_on.price).filter(|_| held && add_on.once) {
                let price = price.checked_mul(a.quantity.map_or(1, |n| i64::from(n.get()))).unwrap();
                let item = ours(self.flat(LineKind::AddOn, self.payer_of(m), day, price, add_on.tax.clone()));
                let key = key(&format!("add_on:{}", a.id), day);
                let with = &life.base(self.start(day).max(life.start)).plan;
                candidates.push(Candidate::whole(key.clone(), 2, &item, with));
                items.insert(key, item);
            }
        }
    }
}

impl Candidate {
    fn whole(key: Key, rank: u8, item: &Item, plan: &PlanId) -> Candidate {
        let order = (key.2, rank, key.1.clone());
        let (kind, plan, judged) = (item.kind, plan.clone(), key.2);
        Candidate { key, order, kind, plan, judged, part: Fraction::ONE, unbroken: None }
    }
}

/// How much of how much.
#[derive(Clone, Copy)]
struct Counted(i128, i128);

impl Counted {
    fn fraction(self) -> Fraction {
        Fraction::new(self.0, self.1)
    }
}
