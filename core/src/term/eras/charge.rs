//! What the events of a membership do to what is charged: switches by the space's policy, pauses, returns.
//!
//! Uses the stages and the prices of this room, and the policies of `space`.

use super::super::cut::Cut;
use super::super::pauses::{MergedPause, counts_seconds};
use super::super::segment::Segment;
use super::Walk;
use super::stages::{Before, Bought, Charging, Owner, Stage};
use super::value::{Priced, a_day, judged, price, unused};
use crate::money::{Amount, Currency, Ratio};
use crate::plan::{Aspect, Plan};
use crate::proration::{converted, days_bought, exact};
use crate::space::ChargedFor;
use crate::space::facts::{AfterLapse, AfterPause, AfterSwitch, ChargeAs, FirstDay, Policy, Switch};
use crate::time::{Day, Moment, When};
use std::sync::Arc;

/// As things are charged just before a cut, or from it on.
#[derive(Clone, Copy, Debug)]
enum By {
    Before(Cut),
    At(Cut),
}

/// A switch as far as it is charged.
struct Change<'a> {
    at: Moment,
    cut: Cut,
    of: Owner,
    plan: &'a Arc<Plan>,
    price: Option<Amount>,
    policy: &'a Policy,
}

impl<'a> Change<'a> {
    fn priced(&self) -> Priced<'a> {
        Priced { plan: self.plan, price: self.price }
    }

    /// The new plan in its own cycles from here on.
    fn fresh(&self, from: Cut) -> Segment<'a> {
        Segment::new(from, self.plan)
    }
}

impl<'a> Walk<'a> {
    /// Begins to charge an era with its first phase.
    pub(super) fn charge_from(&mut self, segment: Segment<'a>) {
        let of = Owner { phase: 0, switched: self.switches.len() };
        self.stages.push(segment.starts, of, begun(segment));
    }

    /// From when on an era may be charged: not on its first day, if that is free.
    pub(super) fn opens(&self, at: Moment) -> Cut {
        let day = self.zone.day_of(at);
        let policy = self.catalogue.policy_at(day);
        match policy.edges.first {
            FirstDay::Free => Cut::day(day.next().unwrap_or(day)),
            FirstDay::Charged => Cut::of(at, counts_seconds(policy), self.zone),
        }
    }

    /// The segment of a return, by what the policy says of a lapse.
    pub(super) fn segment_of_return(&self, at: Moment) -> Segment<'a> {
        let day = self.zone.day_of(at);
        let policy = self.catalogue.policy_at(day);
        let (starts, last) = (Cut::of(at, counts_seconds(policy), self.zone), self.phase.last_segment());
        let gap = self.era.end.at.map_or(0, |end| day.days_since(self.zone.day_of(end)));
        let anchor = match policy.after_lapse {
            AfterLapse::Restart => None,
            AfterLapse::Keep => Some(last.anchor),
            AfterLapse::Shift => last.anchor.add_days(gap).ok(),
        };
        Segment { anchor: anchor.unwrap_or(day), ..Segment::new(starts, self.phase.plan) }
    }

    /// Charges a switch by its policy, not before a trial that it keeps is over. The segment in which the new plan is, or will
    /// be, charged.
    pub(super) fn charge_switch(
        &mut self,
        at: Moment,
        plan: &'a Arc<Plan>,
        switch: &'a Switch,
        trial: Option<Day>,
    ) -> (Cut, Segment<'a>) {
        let day = self.zone.day_of(at);
        let policy = self.catalogue.policy_at(day);
        let cut = match plan.billing {
            Some(_) => super::charged_from((at, switch.at), policy, self.first_charged(), self.zone),
            // A whole term is charged as it begins; it may be over by the next day.
            None => Cut::of(at, counts_seconds(policy), self.zone),
        };
        let of =
            Owner { phase: self.era.phases.len().saturating_add(1), switched: self.switches.len().saturating_add(1) };
        let held = Before { plan: self.phase.plan, segment: self.phase.last_segment(), switched: self.switches.len() };
        let day = (!super::is_boundary(at, switch.at, self.zone)).then_some(day);
        let first = self.stages.make_way(cut, day, held).filter(|first| Arc::ptr_eq(first.plan, plan));
        let cut = trial.map_or(cut, |trial| cut.max(Cut::day(trial)));
        // A trial is over all the same.
        if let Some(first) = first.filter(|_| !self.stages.list.is_empty()) {
            self.stages.go_on(cut, of, &first);
            return (cut, first.segment);
        }
        let switched = self.switches.partition_point(|applied| applied.cut < cut);
        let seats = switch.seats.unwrap_or_else(|| self.seats(By::Before(cut), switched));
        let change = Change { at, cut, of, plan, price: price(plan, switch.price, seats), policy };
        (cut, self.charge_change(&change))
    }

    fn charge_change(&mut self, change: &Change<'a>) -> Segment<'a> {
        let (cut, fresh) = (change.cut, change.fresh(change.cut));
        if let Some(bought) = self.stages.bought.filter(|bought| bought.until.is_none_or(|until| cut < until)) {
            return self.convert(bought, change);
        }
        self.stages.bought = None;
        let segment = match self.stages.list.last().copied() {
            Some(stage) => match stage.charged {
                Charging::Cycles(running, _) if change.plan.billing.is_some() => {
                    return self.charge_within(stage, running, change);
                }
                _ => fresh,
            },
            None => fresh,
        };
        self.stages.push(cut, change.of, begun(segment));
        segment
    }

    /// A switch from cycles to cycles.
    fn charge_within(&mut self, old: Stage<'a>, running: Segment<'a>, change: &Change<'a>) -> Segment<'a> {
        let Change { cut, of, policy, .. } = *change;
        let goes_on = running.suits(change.plan) && policy.after_switch == AfterSwitch::Keep;
        let next = |from: Cut| if goes_on { running } else { change.fresh(from) };
        let was = self.priced(&old, self.zone.day_of(change.at), By::Before(cut));
        let cycle = running.around(cut, self.zone).filter(|(begins, _)| *begins < cut && old.from < cut);
        let mode = judged(&policy.change, was, change.priced());
        match (cycle, mode) {
            (None, _) | (_, ChargeAs::Prorated) => self.prorate(next(cut), change),
            (Some((_, ends)), ChargeAs::Difference) => {
                self.stages.push(cut, of, Charging::Cycles(running, ChargedFor::Joint));
                self.stages.push_waiting(ends, of, begun(next(ends)));
                next(ends)
            }
            (Some((_, ends)), ChargeAs::PeriodEnd) => {
                self.stages.push_waiting(ends, of, begun(next(ends)));
                next(ends)
            }
            (Some(cycle), ChargeAs::Time) => {
                let value = self.unused_value(was, &running, cut, cycle, policy);
                let a_day = a_day(change.priced(), cut.day);
                let days = value.zip(a_day).and_then(|(value, a_day)| days_bought(value, a_day, policy.rounding).ok());
                let Some(days) = days.filter(|days| *days > 0) else { return self.prorate(next(cut), change) };
                let until = cut.later(days, self.zone);
                let segment = change.fresh(until.unwrap_or(cut));
                self.stages.wait(cycle.1, until, of, begun(segment));
                self.stages.bought = Some(Bought { since: Some(cut), until, paid: cycle.1, a_day });
                segment
            }
        }
    }

    fn prorate(&mut self, segment: Segment<'a>, change: &Change<'a>) -> Segment<'a> {
        self.stages.push(change.cut, change.of, begun(segment));
        segment
    }

    /// What is left of bought days buys days of another plan.
    fn convert(&mut self, bought: Bought, change: &Change<'a>) -> Segment<'a> {
        let Bought { since, until, paid, a_day: worth } = bought;
        let since = since.map(|since| since.max(change.cut));
        let new = since.and_then(|since| a_day(change.priced(), since.day));
        let days = || {
            let left = until?.day.days_since(since?.day);
            let (worth, currency) = worth?;
            let value = worth.checked_mul(Ratio::from(left)).ok()?;
            days_bought((value, currency), new?, change.policy.rounding).ok()
        };
        let days = days().unwrap_or(0);
        let until = since.and_then(|since| since.later(days, self.zone));
        let segment = change.fresh(until.unwrap_or(change.cut));
        self.stages.wait(paid, until, change.of, begun(segment));
        self.stages.bought = Some(Bought { since, until, paid, a_day: new });
        segment
    }

    /// What the rest of the running period is worth.
    fn unused_value(
        &self,
        old: Priced<'_>,
        running: &Segment<'_>,
        cut: Cut,
        cycle: (Cut, Cut),
        policy: &Policy,
    ) -> Option<(Ratio, Currency)> {
        let (own, price, cycles) = (old.plan.billing.as_ref()?, old.price?, running.plan.billing.as_ref()?);
        let billing = if running.suits(old.plan) { own } else { cycles };
        let part = unused(policy.proration.count, billing, running, cut, cycle, self.zone).ok()?;
        let whole = Ratio::from(price.minor()).checked_mul(converted(own.every, cycles.every).ok()?).ok()?;
        let value = exact(whole, price.currency(), part, &policy.proration, policy.rounding).ok()?;
        Some((value, price.currency()))
    }

    /// What a stage's plan costs, in the version of a local day.
    fn priced(&self, stage: &Stage<'a>, day: Day, by: By) -> Priced<'a> {
        let phase = self.era.phases.get(stage.of.phase).unwrap_or(&self.phase);
        let agreed = self.agreed(by, stage.of.switched);
        // However it is priced, it recurs as the version that is held.
        let price = price(phase.version(Aspect::Price, day), agreed, self.seats(by, stage.of.switched));
        Priced { plan: phase.plan, price }
    }

    /// The price agreed by a cut, by so many switches.
    fn agreed(&self, by: By, switched: usize) -> Option<Amount> {
        let applied = switched.checked_sub(1).and_then(|last| self.switches.get(last));
        let changed = self.last_change(&self.held.price_changes, |change| change.at, by);
        match (applied, changed) {
            (Some(applied), Some((from, change))) if *from >= applied.at => change.price,
            (Some(applied), _) => applied.switch.price,
            (None, Some((_, change))) => change.price,
            (None, None) => self.held.membership.price,
        }
    }

    /// The seats by a cut, by so many switches.
    fn seats(&self, by: By, switched: usize) -> u32 {
        let applied =
            switched.checked_sub(1).and_then(|last| self.switches.get(last)).and_then(|applied| applied.seats);
        let changed = self.last_change(&self.held.seat_changes, |change| change.at, by);
        match (applied, changed) {
            (Some((switched, _)), Some((from, change))) if *from >= switched => change.seats,
            (Some((_, seats)), _) => seats,
            (None, Some((_, change))) => change.seats,
            (None, None) => self.held.membership.seats.unwrap_or(1),
        }
    }

    /// The last of some changes that is charged by a cut.
    fn last_change<'h, T>(
        &self,
        changes: &'h [(Moment, T)],
        given: impl Fn(&T) -> When,
        by: By,
    ) -> Option<&'h (Moment, T)> {
        let first = self.first_charged();
        let counts = |at: Moment, given: When| {
            let policy = self.catalogue.policy_at(self.zone.day_of(at));
            let cut = super::charged_from((at, given), policy, first, self.zone);
            match by {
                By::Before(limit) => cut < limit,
                By::At(limit) => cut <= limit,
            }
        };
        let by = changes.partition_point(|(at, change)| counts(*at, given(change)));
        by.checked_sub(1).and_then(|last| changes.get(last))
    }

    /// A pause in which nothing is credited begins: the running period is charged to its end, and the next begins later
    /// by the whole days of the pause.
    pub(super) fn charge_pause(&mut self, from: Cut, until: Option<Cut>, at: Moment) {
        let Some(first) = self.stages.list.first() else { return };
        let from = from.max(first.from);
        let gap = until.map(|until| until.day.days_since(from.day));
        let of = Owner { phase: self.era.phases.len(), switched: self.switches.len() };
        if gap.is_some_and(|gap| gap <= 0) {
            return;
        }
        if let Some(bought) = self.stages.bought.filter(|bought| bought.until.is_none_or(|until| from < until)) {
            let moved = bought.until.zip(gap).and_then(|(until, gap)| until.later(gap, self.zone));
            self.stages.drop_later(from);
            let segment = Segment::new(moved.unwrap_or(from), self.phase.plan);
            self.stages.wait(bought.paid, moved, of, begun(segment));
            self.stages.bought = Some(Bought { since: until, until: moved, ..bought });
            self.phase.replace_segment(segment);
            return;
        }
        let Some((stage, _)) = self.stages.at(from) else { return };
        let Charging::Cycles(segment, _) = stage.charged else { return };
        let paid = if segment.starts == from { Some(from) } else { segment.at_or_after(from, self.zone) };
        let Some((paid, cycle)) = paid.zip(segment.around(from, self.zone)) else { return };
        let worth = self.priced(&stage, self.zone.day_of(at), By::At(from)).price.and_then(|price| {
            let days = cycle.1.day.days_since(cycle.0.day);
            Some((Ratio::new(i128::from(price.minor()), i128::from(days)).ok()?, price.currency()))
        });
        let next = gap.and_then(|gap| paid.later(gap, self.zone));
        self.stages.drop_later(from);
        let segment = Segment::new(next.unwrap_or(paid), self.phase.plan);
        self.stages.push(paid, of, Charging::Nothing);
        if let Some(next) = next {
            self.stages.push(next, of, begun(segment));
        }
        self.stages.bought = Some(Bought { since: until, until: next, paid, a_day: worth });
        self.phase.later.push((from, segment));
    }

    /// A pause ends: its policy may begin new cycles.
    pub(super) fn charge_resumed(&mut self, pause: &MergedPause<'a>) {
        let Some((from, Some(until))) = pause.cuts(self.zone) else { return };
        if self.stages.bought.is_some_and(|bought| bought.until.is_none_or(|bought| until < bought)) {
            return;
        }
        let Some((stage, more)) = self.stages.at(until) else { return };
        let Charging::Cycles(segment, _) = stage.charged else { return };
        if segment.starts >= until {
            return;
        }
        let of = Owner { phase: self.era.phases.len(), switched: self.switches.len() };
        let shifted = match pause.policy.after_pause {
            AfterPause::Keep => return,
            AfterPause::Restart => None,
            AfterPause::Shift => {
                let gap = until.day.days_since(from.day.max(segment.starts.day));
                segment.anchor.add_days(gap).ok().map(|anchor| Segment { starts: until, anchor, ..segment })
            }
        };
        let (waiting, _) = self.stages.drop_later(until);
        let Some(shifted) = shifted else {
            let segment = Segment::new(until, self.phase.plan);
            self.stages.push(until, of, begun(segment));
            return self.phase.later.push((until, segment));
        };
        self.stages.push(until, stage.of, begun(shifted));
        let mut last = shifted;
        if let Some((begins, waited)) = waiting.last().filter(|_| more).and_then(|waiting| {
            let Charging::Cycles(waited, _) = waiting.charged else { return None };
            Some((shifted.around(until, self.zone)?.1, waited))
        }) {
            let same = waited.starts == segment.starts && waited.anchor == segment.anchor;
            last = if same { shifted } else { Segment::new(begins, self.phase.plan) };
            self.stages.push_waiting(begins, of, begun(last));
        }
        self.phase.later.push((until, last));
    }

    /// The first cut of the era that may be charged.
    pub(super) fn first_charged(&self) -> Cut {
        self.stages.first(self.era.opens).unwrap_or(self.era.opens)
    }

    pub(super) fn agrees(&self, at: Moment, switch: &Switch) -> Option<(Moment, u32)> {
        let before = self.switches.last().and_then(|applied| applied.seats);
        switch.seats.map(|seats| (at, seats)).or(before)
    }
}

/// A plan charged from the start of a segment on: by its cycles, or by terms.
fn begun(segment: Segment<'_>) -> Charging<'_> {
    match segment.plan.billing {
        Some(_) => Charging::Cycles(segment, ChargedFor::Own),
        None => Charging::Terms,
    }
}
