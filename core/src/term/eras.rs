//! What becomes of a membership: its events in order, and the eras and phases that they make.
//!
//! Uses `plan`, and of `space` the facts, the account and the catalogue.

use super::clock::{days_after, extended};
use super::cycles::boundary;
use super::ends::{length, natural_end};
use super::passes::{day_pass_end, day_pass_start, used_up};
use super::payments::{Failure, failures};
use crate::plan::{
    self, Aspect, CycleAnchor, DunningAction, Kind, PastDue, Plan, Renewal, Terms, Timing, in_force, reached,
};
use crate::space::Catalogue;
use crate::space::facts::{AfterSwitch, Switch, Unused};
use crate::space::{Between, Held};
use crate::time::{Day, Interval, Moment, When};
use crate::zone::Zone;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Everything that happened to a membership, in order.
#[derive(Debug)]
pub(super) struct History<'a> {
    /// At least one; each begins at or after the end of the one before.
    pub(super) eras: Vec<Era<'a>>,
    /// The local day on which it was joined.
    pub(super) joined: Day,
    /// The day after the last of its trial, had it not been switched before.
    pub(super) trial: Option<Day>,
    /// What failed payments bring, in no particular order.
    pub(super) troubles: Vec<Trouble>,
}

/// One unbroken time of holding: from joining, or from a return after a lapse, until its end.
#[derive(Debug)]
pub(super) struct Era<'a> {
    pub(super) from: Moment,
    /// At least one; the first begins with the era.
    pub(super) phases: Vec<Phase<'a>>,
    pub(super) end: End,
    /// Until when it is in grace after its end, and whether that admits.
    pub(super) grace: Option<(Moment, bool)>,
    /// Times of grace that a renewal ended, in order.
    pub(super) gaps: Vec<Gap>,
}

/// A time of grace after an end that a renewal then moved on.
#[derive(Clone, Copy, Debug)]
pub(super) struct Gap {
    pub(super) end: Moment,
    pub(super) renewed: Moment,
    pub(super) admits: bool,
}

/// How an era ends.
#[derive(Clone, Copy, Debug)]
pub(super) struct End {
    pub(super) at: Option<Moment>,
    pub(super) how: How,
}

/// What brings an end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum How {
    /// The term, or the end that was agreed.
    Term,
    /// The last use of a pass.
    UsedUp,
    /// A cancellation, or dunning, which keeps nothing.
    Cut(Unused),
}

/// The time on one plan within an era.
#[derive(Debug)]
pub(super) struct Phase<'a> {
    pub(super) from: Moment,
    /// The local day of `from`.
    pub(super) day: Day,
    /// The version that was joined or switched to.
    pub(super) plan: &'a Arc<Plan>,
    /// All versions of that plan.
    versions: &'a [Arc<Plan>],
    /// The switch that began it.
    pub(super) switch: Option<&'a Switch>,
    /// The first charged day of its segment, from which cycles are counted.
    pub(super) starts: Day,
    /// The terms that it begins with.
    pub(super) bought: u32,
    /// Renewals: from which end on, and for how many terms.
    pub(super) renewals: Vec<(Moment, u32)>,
}

/// A time in which a failed payment is not made good.
#[derive(Clone, Copy, Debug)]
pub(super) struct Trouble {
    pub(super) between: Between,
    /// Whether the membership is suspended, or merely past due.
    pub(super) suspends: bool,
}

impl<'a> Phase<'a> {
    /// The terms that a local day of this phase goes by.
    fn terms_on(&self, day: Day) -> &'a Terms {
        &in_force(self.plan, self.versions, Aspect::Terms, day, |day| self.boundary(day)).terms
    }

    /// From which days on, before `until`, which later versions reach this phase.
    pub(super) fn reached(&self, aspect: Aspect, until: Option<Day>) -> Vec<(Day, &'a Arc<Plan>)> {
        reached(self.plan, self.versions, aspect, until, |day| self.boundary(day))
    }

    fn boundary(&self, day: Day) -> Option<Day> {
        boundary(self.starts, self.plan.billing.as_ref(), day)
    }
}

/// Works out the history of a membership; `None` if its plan or its start cannot be told, which reading refuses.
pub(super) fn history<'a>(held: &'a Held, catalogue: &'a Catalogue) -> Option<History<'a>> {
    let mut walk = Walk::join(held, catalogue)?;
    let mut events = events(held);
    while let Some(((at, _, _, _), event)) = events.pop_first() {
        // What is dated before the start takes effect as it starts.
        match event {
            Event::Cut(unused) => walk.cut(at.max(walk.start), unused),
            Event::Renewal(terms) => walk.renew(at, terms),
            Event::Switch(switch) => walk.switch(at.max(walk.start), switch),
            Event::Failure(failure) => walk.fail(&failure, &mut events),
        }
    }
    Some(walk.finish())
}

/// Events by instant; at one instant in the order of [`Rank`], then by id, then by the step of dunning.
type Events<'a> = BTreeMap<(Moment, Rank, &'a str, usize), Event<'a>>;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Cancellation,
    DunningEnd,
    Renewal,
    Switch,
    Failure,
}

#[derive(Debug)]
enum Event<'a> {
    Cut(Unused),
    Renewal(u32),
    Switch(&'a Switch),
    Failure(Failure<'a>),
}

/// What is known from the start.
fn events(held: &Held) -> Events<'_> {
    let mut events = Events::new();
    for (at, fact) in &held.cancellations {
        events.insert((*at, Rank::Cancellation, fact.id.as_str(), 0), Event::Cut(fact.unused));
    }
    for (at, fact) in &held.renewals {
        let terms = fact.terms.map_or(1, std::num::NonZeroU32::get);
        events.insert((*at, Rank::Renewal, fact.id.as_str(), 0), Event::Renewal(terms));
    }
    for (at, fact) in &held.switches {
        events.insert((*at, Rank::Switch, fact.id.as_str(), 0), Event::Switch(fact));
    }
    for failure in failures(&held.payments) {
        events.insert((failure.at, Rank::Failure, failure.id.as_str(), 0), Event::Failure(failure));
    }
    events
}

/// From what the end of an era is counted.
#[derive(Clone, Copy, Debug)]
enum Count {
    /// So many of the plan's terms from the beginning of the phase.
    Terms(u32),
    /// So many of the plan's terms after the end that was agreed, if one was.
    Agreed { until: Option<Moment>, terms: u32 },
}

/// A membership as far as its events have been gone through.
struct Walk<'a> {
    held: &'a Held,
    catalogue: &'a Catalogue,
    zone: &'a Zone,
    start: Moment,
    joined: Day,
    trial: Option<Day>,
    troubles: Vec<Trouble>,
    past: Vec<Era<'a>>,
    /// The present era, whose present phase is apart.
    era: Era<'a>,
    phase: Phase<'a>,
    count: Count,
    used_up: Option<Moment>,
}

impl<'a> Walk<'a> {
    fn join(held: &'a Held, catalogue: &'a Catalogue) -> Option<Walk<'a>> {
        let zone = catalogue.zone();
        let membership = &held.membership;
        let from = zone.moment_of(membership.from).ok()?;
        let day = match membership.from {
            When::Day(day) => day,
            When::Moment(from) => zone.day_of(from),
        };
        let plan = catalogue.plan_at(&membership.plan, day)?;
        let start = match &plan.kind {
            Kind::DayPass { valid } => day_pass_start(valid, from, zone),
            _ => from,
        };
        let trial = plan.trial.and_then(|length| length.add_to(day, 1).ok());
        let agreed = membership.until.and_then(|until| zone.moment_of(until).ok());
        let mut walk = Walk {
            held,
            catalogue,
            zone,
            start,
            joined: day,
            trial,
            troubles: Vec::new(),
            past: Vec::new(),
            era: Era::from(start),
            phase: Phase {
                from: start,
                day,
                plan,
                versions: catalogue.plan_versions(&plan.plan),
                switch: None,
                starts: trial.unwrap_or(day),
                bought: 1,
                renewals: Vec::new(),
            },
            count: agreed.map_or(Count::Terms(1), |until| Count::Agreed { until: Some(until), terms: 0 }),
            used_up: None,
        };
        walk.count_uses();
        walk.count_end();
        Some(walk)
    }

    fn cut(&mut self, at: Moment, unused: Unused) {
        if self.era.end.at.is_none_or(|end| at < end) {
            self.era.end = End { at: Some(at), how: How::Cut(unused) };
        }
    }

    /// Extends from the old end, or begins a new era after a lapse.
    fn renew(&mut self, at: Moment, terms: u32) {
        let (Some(end), false) = (self.era.end.at, matches!(self.phase.plan.kind, Kind::DayPass { .. })) else {
            return;
        };
        match self.grace() {
            _ if at < end => self.extend(terms),
            Some((until, admits)) if at < until && self.renewable() => {
                // What was grace remains so; only what comes after is renewed.
                self.era.gaps.push(Gap { end, renewed: at, admits });
                self.extend(terms);
            }
            Some((until, _)) if at < until => {}
            _ => self.come_back(at, terms),
        }
    }

    /// Whether the end by the clock can be moved on by whole terms.
    fn renewable(&self) -> bool {
        self.counted().is_some() && length(&self.phase.plan.terms.term).is_some()
    }

    fn extend(&mut self, more: u32) {
        let Some(old) = self.counted().filter(|_| self.renewable()) else { return };
        self.phase.renewals.push((old, more));
        self.count = match self.count {
            Count::Terms(terms) => Count::Terms(terms.saturating_add(more)),
            Count::Agreed { until, terms } => Count::Agreed { until, terms: terms.saturating_add(more) },
        };
        self.count_end();
    }

    fn come_back(&mut self, at: Moment, terms: u32) {
        let plan = self.phase.plan;
        let day = self.zone.day_of(at);
        // An event that is over cannot be renewed.
        if term_end(&plan.terms, day, terms, self.zone).is_some_and(|end| end <= at) {
            return;
        }
        self.era.grace = self.grace();
        let (versions, bought, renewals) = (self.phase.versions, terms, Vec::new());
        self.end_phase(Phase { from: at, day, plan, versions, switch: None, starts: day, bought, renewals });
        self.end_era(Era::from(at));
        self.count = Count::Terms(terms);
        self.count_uses();
        self.count_end();
    }

    fn switch(&mut self, at: Moment, switch: &'a Switch) {
        let day = self.zone.day_of(at);
        let ended = self.era.end.at.is_some_and(|end| end <= at);
        let (false, Some(plan)) = (ended, self.catalogue.plan_at(&switch.plan, day)) else { return };
        let restarts = self.catalogue.policy_at(day).after_switch == AfterSwitch::Restart;
        // During a trial nothing has been charged yet: charging starts today.
        let starts = if restarts || rhythm(plan) != rhythm(self.phase.plan) { day } else { day.min(self.phase.starts) };
        let mut renewals = Vec::new();
        if self.held.membership.until.is_some() {
            // Another plan's terms may have another length, so what was reached so far is taken as agreed; what was
            // bought and has not begun goes on under the new plan.
            self.count = Count::Agreed { until: self.counted(), terms: 0 };
            let begun = self.phase.renewals.partition_point(|(old_end, _)| *old_end < at);
            renewals = self.phase.renewals.split_off(begun);
        } else {
            self.count = Count::Terms(1);
        }
        let versions = self.catalogue.plan_versions(&plan.plan);
        self.end_phase(Phase { from: at, day, plan, versions, switch: Some(switch), starts, bought: 1, renewals });
        self.count_uses();
        self.count_end();
    }

    fn fail(&mut self, failure: &Failure<'a>, events: &mut Events<'a>) {
        let terms = self.phase.terms_on(self.zone.day_of(failure.at));
        let lasts = |from: Moment| failure.good.is_none_or(|good| from < good);
        let mut trouble = |from: Moment, suspends: bool| {
            if lasts(from) {
                self.troubles.push(Trouble { between: Between { from, until: failure.good }, suspends });
            }
        };
        match terms.past_due {
            PastDue::Kept => {}
            PastDue::Grace => trouble(failure.at, false),
            PastDue::Ended => trouble(failure.at, true),
        }
        for (n, step) in terms.dunning.iter().enumerate() {
            let Some(due) = days_after(self.zone, failure.at, step.after) else { continue };
            match step.action {
                DunningAction::Notice => {}
                DunningAction::Suspend => trouble(due, true),
                DunningAction::End if lasts(due) => {
                    let key = (due, Rank::DunningEnd, failure.id.as_str(), n);
                    events.insert(key, Event::Cut(Unused::Credited));
                }
                DunningAction::End => {}
            }
        }
    }

    fn finish(mut self) -> History<'a> {
        self.era.grace = self.grace();
        self.era.phases.push(self.phase);
        self.past.push(self.era);
        History { eras: self.past, joined: self.joined, trial: self.trial, troubles: self.troubles }
    }

    fn end_phase(&mut self, next: Phase<'a>) {
        self.era.phases.push(std::mem::replace(&mut self.phase, next));
    }

    fn end_era(&mut self, next: Era<'a>) {
        self.past.push(std::mem::replace(&mut self.era, next));
    }

    /// Until when the present era is in grace after its end, and whether that admits. Only what ended by itself is, and
    /// no pass ever is.
    fn grace(&self) -> Option<(Moment, bool)> {
        let End { at: Some(end), how: How::Term } = self.era.end else { return None };
        if matches!(self.phase.plan.kind, Kind::DayPass { .. } | Kind::PunchPass { .. }) {
            return None;
        }
        let grace = self.phase.terms_on(self.zone.day_of(end)).grace.as_ref()?;
        Some((days_after(self.zone, end, grace.length).unwrap_or(Moment::MAX), grace.access))
    }

    fn count_uses(&mut self) {
        self.used_up = used_up(self.phase.plan, self.phase.from, &self.held.visits, self.zone);
    }

    /// An end that a term (of an event that is over) or an agreement puts before the start or the switch is the start or
    /// the switch: what was before stays as it was.
    fn count_end(&mut self) {
        let counted = self.counted().map(|end| end.max(self.phase.from));
        self.era.end = match (counted, self.used_up) {
            (counted, Some(used_up)) if counted.is_none_or(|counted| used_up <= counted) => {
                End { at: Some(used_up), how: How::UsedUp }
            }
            (counted, _) => End { at: counted, how: How::Term },
        };
    }

    /// The end by the clock.
    fn counted(&self) -> Option<Moment> {
        let plan = self.phase.plan;
        match (self.count, &plan.kind) {
            (Count::Agreed { until, terms: 0 }, _) => until,
            (Count::Agreed { until, terms }, _) => extended(self.zone, until?, length(&plan.terms.term)?, terms),
            (Count::Terms(_), Kind::DayPass { valid }) => {
                day_pass_end(valid, self.phase.from, &self.held.visits, self.zone)
            }
            (Count::Terms(terms), _) => term_end(&plan.terms, self.phase.day, terms, self.zone),
        }
    }
}

impl Era<'_> {
    fn from(from: Moment) -> Self {
        Era { from, phases: Vec::new(), end: End { at: None, how: How::Term }, grace: None, gaps: Vec::new() }
    }
}

/// The end of so many terms from a day. What renews itself has none, but an event ends all the same.
fn term_end(terms: &Terms, from: Day, n: u32, zone: &Zone) -> Option<Moment> {
    match &terms.term {
        plan::Term::Event { until, .. } => zone.start_of(*until).ok(),
        _ if terms.renewal == Renewal::Auto => None,
        term => zone.start_of(natural_end(term, from, n).ok()??).ok(),
    }
}

/// What must be the same for cycles to go on through a switch.
fn rhythm(plan: &Plan) -> Option<(Interval, Timing, CycleAnchor)> {
    plan.billing.as_ref().map(|billing| (billing.every, billing.timing, billing.anchor))
}
