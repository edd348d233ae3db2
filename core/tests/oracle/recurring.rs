//! What recurs of a holder at the end of a day: the prices of the cycles that it is charged in, by the month.

use super::Oracle;
use super::bill::Fraction;
use super::course::{ChargedRun, Kind, price_of};
use std::collections::BTreeMap;
use tenure::money::Currency;
use tenure::space::facts::{Party, Status};
use tenure::time::{Day, Interval, Unit};

impl Oracle {
    /// In minor units, rounded once; currencies of which nothing recurs are left out. `None` where seconds count: those are
    /// not read here.
    pub fn recurring(&self, holder: &Party, day: Day) -> Option<BTreeMap<Currency, i64>> {
        let by_seconds =
            |policy: &tenure::space::facts::Policy| policy.proration.count == tenure::space::facts::PartCount::Seconds;
        if self.facts.policies.iter().any(by_seconds) {
            return None;
        }
        let at = self.start(day.next().unwrap()).previous().unwrap();
        let mut sums: BTreeMap<Currency, Fraction> = BTreeMap::new();
        let mut add = |currency, value: Fraction| {
            let sum = sums.entry(currency).or_insert(Fraction::ZERO);
            *sum = sum.plus(value);
        };
        for m in self.facts.memberships.iter().filter(|m| m.holder == *holder) {
            let life = self.life(m);
            let mut charges = self.charges(&life);
            charges.retain(|run| run.kind != Kind::Prepaid);
            if self.state(&life, at).status == Status::Pending {
                continue;
            }
            let mut now: Vec<&ChargedRun> =
                charges.iter().filter(|run| run.from <= day && run.until.is_none_or(|until| day < until)).collect();
            // Paid for already: what is charged next counts, if it was held all the while.
            let last = charges.iter().filter_map(|run| run.until).filter(|until| *until <= day).max();
            let following = charges.iter().filter(|run| run.from > day).min_by_key(|run| run.from);
            if let (true, Some(last), Some(next)) = (now.is_empty(), last, following) {
                let days = (0..).map(|n| last.add_days(n).unwrap()).take_while(|day| *day < next.from);
                let held = |day: Day| {
                    let at = self.start(day.next().unwrap()).previous().unwrap();
                    let rests = |at| {
                        let state = self.state(&life, at);
                        let status = state.status;
                        matches!(status, Status::Paused | Status::Trialing | Status::Upcoming | Status::Expired)
                            || state.base.plan != next.plan.plan
                    };
                    !rests(at) && !rests(self.start(day))
                };
                let returned = life
                    .spells
                    .iter()
                    .any(|spell| last <= self.day_of(spell.from) && self.day_of(spell.from) <= next.from);
                if !returned && days.into_iter().all(held) {
                    now.push(next);
                }
            }
            let held_then = |a: &tenure::space::facts::Attachment| {
                self.day(a.from) <= day && a.until.is_none_or(|until| day < self.day(until))
            };
            let free = self.unbilled(&life);
            let free = free.iter().any(|held| held.from <= day && held.until.is_none_or(|until| day < until));
            for a in self.attached(m).iter().filter(|a| free && held_then(a)) {
                let add_on = self.add_on_on(&a.add_on, self.day(a.from));
                if let Some(price) = a.price.or(add_on.price).filter(|_| !add_on.once) {
                    let all = i128::from(price.minor()) * a.quantity.map_or(1, |n| i128::from(n.get()));
                    add(price.currency(), Fraction::new(all, 1));
                }
            }
            for run in now {
                let segment = &life.segments[run.segment];
                let by_month = monthly(segment.billing.as_ref().unwrap().every);
                if let Some(price) = run.price.or_else(|| price_of(run.plan, run.seats)) {
                    let (above, below) = run.converted(segment);
                    let price_of_cycle = Fraction::new(price.minor().into(), 1).times(Fraction::new(above, below));
                    add(price.currency(), price_of_cycle.times(by_month));
                }
                for a in &self.attached(m) {
                    let add_on = self.add_on_on(&a.add_on, self.day(a.from));
                    if let Some(price) = a.price.or(add_on.price).filter(|_| held_then(a) && !add_on.once) {
                        let all = i128::from(price.minor()) * a.quantity.map_or(1, |n| i128::from(n.get()));
                        add(price.currency(), Fraction::new(all, 1).times(by_month));
                    }
                }
            }
        }
        let rounded = sums.into_iter().map(|(currency, sum)| (currency, sum.round(self.rounding(day))));
        Some(rounded.filter(|(_, minor)| *minor != 0).collect())
    }
}

/// What part of the price of an interval is that of a month.
fn monthly(every: Interval) -> Fraction {
    let n = i128::from(every.count().get());
    match every.unit() {
        Unit::Year => Fraction::new(1, 12 * n),
        Unit::Month => Fraction::new(1, n),
        // A month has 365.25 / 12 days.
        Unit::Week => Fraction::new(1_461, 48 * 7 * n),
        Unit::Day => Fraction::new(1_461, 48 * n),
        Unit::Hour => Fraction::new(1_461 * 24, 48 * n),
    }
}
