//! What becomes of a membership: its events in order, and the eras and phases that they make.
//!
//! Uses `plan`, and of `space` the facts, the account and the catalogue.

mod charge;
pub(super) mod stages;
pub(super) mod value;

use super::clock::{days_after, extended, same_time, start_of};
use super::cut::Cut;
use super::ends::{length, natural_end};
use super::noticed::Dunned;
use super::passes::{day_pass_end, day_pass_start, used_up};
use super::pauses::{MergedPause, counts_days, counts_seconds, merged_pauses};
use super::payments::{Failure, failures};
use super::segment::Segment;
use crate::money::Amount;
use crate::plan::{self, Aspect, DunningAction, Kind, Plan, RenewalMode, Terms, in_force, reached};
use crate::space::Catalogue;
use crate::space::facts::{
    AfterPause, ChangeDay, LastDay, PauseFee, Policy, Switch, TrialOnSwitch, Unused, WithinADay,
};
use crate::space::{Between, Held};
use crate::time::{Day, Moment, When};
use crate::zone::Zone;
use stages::Stages;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Everything that happened to a membership, in order.
#[derive(Debug)]
pub(super) struct Eras<'a> {
    /// At least one; each begins at or after the end of the one before.
    pub(super) eras: Vec<Era<'a>>,
    /// The local day on which it was joined.
    pub(super) joined: Day,
    /// The day after the last of its trial, had it not been switched before.
    pub(super) trial: Option<Day>,
    /// What failed payments bring, in no particular order.
    pub(super) past_due: Vec<Overdue>,
    /// The switches that took effect, in order.
    pub(super) switches: Vec<AppliedSwitch<'a>>,
    /// The plans that were held for less than a day, in order.
    pub(super) brief: Vec<Brief<'a>>,
    pub(super) pauses: Vec<MergedPause<'a>>,
    /// The steps of dunning for payments that were not made good, in no particular order.
    pub(super) dunned: Vec<Dunned<'a>>,
}

/// A switch that took effect.
#[derive(Clone, Copy, Debug)]
pub(super) struct AppliedSwitch<'a> {
    pub(super) at: Moment,
    /// From when on it is charged.
    pub(super) cut: Cut,
    pub(super) switch: &'a Switch,
    /// The seats that this switch or one before it agreed, and when.
    seats: Option<(Moment, u32)>,
}

/// A plan that was taken and left within one local day, which is charged for that day.
#[derive(Clone, Copy, Debug)]
pub(super) struct Brief<'a> {
    pub(super) day: Day,
    pub(super) plan: &'a Arc<Plan>,
    /// What was agreed with it.
    pub(super) price: Option<Amount>,
    pub(super) seats: Option<u32>,
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
    /// From when on it may be charged.
    pub(super) opens: Cut,
    /// What is charged.
    pub(super) stages: Stages<'a>,
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
    /// A cancellation, or dunning, which keeps nothing; and whether its day is charged all the same.
    Cut(Unused, bool),
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
    /// Whether the trial goes on in which it began.
    pub(super) keeps_trial: bool,
    /// The segment in which it is charged, from the time when it no longer waits.
    segment: Segment<'a>,
    /// Those that pauses began, in order; and until when the periods of the one before end where they do.
    later: Vec<(Cut, Segment<'a>)>,
    /// The terms that it begins with.
    pub(super) bought: u32,
    /// Renewals: from which end on, and for how many terms.
    pub(super) renewals: Vec<(Moment, u32)>,
}

/// A time in which a failed payment is not made good.
#[derive(Clone, Copy, Debug)]
pub(super) struct Overdue {
    pub(super) between: Between,
    /// Whether the membership is suspended, or merely past due.
    pub(super) suspends: bool,
}

impl<'a> Phase<'a> {
    /// The terms that a local day of this phase goes by.
    pub(super) fn terms_on(&self, day: Day) -> &'a Terms {
        &self.version(Aspect::Terms, day).terms
    }

    /// From which days on, before `until`, which later versions reach this phase.
    pub(super) fn reached(&self, aspect: Aspect, until: Option<Day>) -> Vec<(Day, &'a Arc<Plan>)> {
        reached(self.plan, self.versions, aspect, until, |day| self.boundary(day))
    }

    /// The first beginning of a period at or after a cut, once periods are charged; `None` beyond year 9999, and where
    /// nothing recurs.
    pub(super) fn period_from(&self, cut: Cut, zone: &Zone) -> Option<Cut> {
        self.plan.billing.as_ref()?;
        let (mut cut, mut segment) = (cut, &self.segment);
        for (until, later) in &self.later {
            let begins = segment.begins(cut, zone).filter(|begins| begins <= until);
            if begins.is_some() {
                return begins;
            }
            (cut, segment) = (cut.max(later.starts), later);
        }
        segment.begins(cut, zone)
    }

    /// The version that a local day goes by.
    pub(super) fn version(&self, aspect: Aspect, day: Day) -> &'a Arc<Plan> {
        in_force(self.plan, self.versions, aspect, day, |day| self.boundary(day))
    }

    fn last_segment(&self) -> Segment<'a> {
        self.later.last().map_or(self.segment, |(_, segment)| *segment)
    }

    fn replace_segment(&mut self, segment: Segment<'a>) {
        *self.later.last_mut().map_or(&mut self.segment, |(_, last)| last) = segment;
    }

    /// The first boundary on or after a day, in the segment in which it lies.
    fn boundary(&self, mut day: Day) -> Option<Day> {
        let begun = self.later.partition_point(|(_, segment)| segment.starts.day <= day);
        let last = begun.checked_sub(1).and_then(|last| self.later.get(last));
        let mut segment = last.map_or(&self.segment, |(_, segment)| segment);
        for (_, later) in self.later.get(begun..).unwrap_or_default() {
            let boundary = segment.boundary(day).filter(|boundary| *boundary < later.starts.day);
            if boundary.is_some() {
                return boundary;
            }
            (day, segment) = (later.starts.day, later);
        }
        segment.boundary(day)
    }
}

/// Works out the history of a membership; `None` if its plan or its start cannot be told, which reading refuses.
pub(super) fn history<'a>(held: &'a Held, catalogue: &'a Catalogue) -> Option<Eras<'a>> {
    let mut walk = Walk::join(held, catalogue)?;
    let mut events = events(held);
    pause_events(&walk.pauses, &mut events);
    while let Some(((at, _, _, _), event)) = events.pop_first() {
        // What is dated before the start takes effect as it starts.
        match event {
            Event::Cut(unused, whole_day) => walk.cut(at.max(walk.start), unused, whole_day),
            Event::Renewal(terms) => walk.renew(at, terms),
            Event::Switch(switch) => walk.switch(at.max(walk.start), switch),
            Event::Failure(failure) => walk.fail(&failure, &mut events),
            Event::Pauses(pause) => walk.pause(at.max(walk.start), pause),
            Event::Resumes(pause) => walk.resume(at, &pause),
        }
    }
    Some(walk.finish())
}

/// Events by instant; at one instant in the order of [`Rank`], then by id, then by the step of dunning.
type Events<'a> = BTreeMap<(Moment, Rank, &'a str, usize), Event<'a>>;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Resumption,
    Cancellation,
    DunningEnd,
    Renewal,
    Switch,
    Pause,
    Failure,
}

#[derive(Debug)]
enum Event<'a> {
    Cut(Unused, bool),
    Renewal(u32),
    Switch(&'a Switch),
    Failure(Failure<'a>),
    Pauses(MergedPause<'a>),
    Resumes(MergedPause<'a>),
}

/// What is known from the start.
fn events(held: &Held) -> Events<'_> {
    let mut events = Events::new();
    for (at, fact) in &held.cancellations {
        let whole_day = matches!(fact.at, When::Day(_)) && fact.unused == Unused::Credited;
        events.insert((*at, Rank::Cancellation, fact.id.as_str(), 0), Event::Cut(fact.unused, whole_day));
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

/// Pauses whose policy moves cycles.
fn pause_events<'a>(pauses: &[MergedPause<'a>], events: &mut Events<'a>) {
    for (n, pause) in pauses.iter().enumerate() {
        if pause.policy.pause == PauseFee::Shift {
            events.insert((pause.between.from, Rank::Pause, "", n), Event::Pauses(*pause));
        } else if pause.policy.after_pause != AfterPause::Keep {
            events.extend(pause.between.until.map(|until| ((until, Rank::Resumption, "", n), Event::Resumes(*pause))));
        }
    }
}

/// From when on a change at an instant is charged, in an era whose first charged cut is given: from the local day that it
/// owns, or from the instant itself. The first day belongs to what is held at its end, and a day to what is held from its
/// first instant on.
pub(super) fn charged_from((at, given): (Moment, When), policy: &Policy, first: Cut, zone: &Zone) -> Cut {
    let cut = Cut::of(at, counts_seconds(policy), zone);
    let within = cut.day > first.day && !is_boundary(at, given, zone);
    let old = policy.change.day == ChangeDay::Old && !counts_seconds(policy) && within;
    if old { Cut::day(cut.day.next().unwrap_or(cut.day)) } else { cut }
}

/// Whether a switch within a trial leaves it.
pub(in crate::term) fn keeps_trial(policy: &Policy) -> bool {
    policy.change.trial == TrialOnSwitch::Kept
}

/// Whether a change is given as the instant between two days, so that it is on neither.
pub(super) fn is_boundary(at: Moment, given: When, zone: &Zone) -> bool {
    matches!(given, When::Moment(_)) && start_of(zone, zone.day_of(at)) == at
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
    past_due: Vec<Overdue>,
    past: Vec<Era<'a>>,
    /// The present era, whose present phase is apart.
    era: Era<'a>,
    phase: Phase<'a>,
    count: Count,
    /// By how many days pauses moved the end on; `None`: there is none, for as long as one is open.
    moved: Option<i64>,
    used_up: Option<Moment>,
    switches: Vec<AppliedSwitch<'a>>,
    brief: Vec<Brief<'a>>,
    dunned: Vec<Dunned<'a>>,
    pauses: Vec<MergedPause<'a>>,
    /// The last pause that moved cycles.
    pause: Option<MergedPause<'a>>,
    stages: Stages<'a>,
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
        let terms = membership.terms.map_or(1, std::num::NonZeroU32::get);
        let exact = counts_seconds(catalogue.policy_at(day));
        let segment = Segment::new(trial.map_or_else(|| Cut::of(start, exact, zone), Cut::day), plan);
        let mut walk = Walk {
            held,
            catalogue,
            zone,
            start,
            joined: day,
            trial,
            past_due: Vec::new(),
            past: Vec::new(),
            era: Era::from(start, Cut::day(day)),
            phase: Phase {
                from: start,
                day,
                plan,
                versions: catalogue.plan_versions(&plan.plan),
                switch: None,
                keeps_trial: false,
                segment,
                later: Vec::new(),
                bought: terms,
                renewals: Vec::new(),
            },
            count: agreed.map_or(Count::Terms(terms), |until| Count::Agreed { until: Some(until), terms: 0 }),
            moved: Some(0),
            used_up: None,
            switches: Vec::new(),
            brief: Vec::new(),
            dunned: Vec::new(),
            pauses: if held.pauses.is_empty() { Vec::new() } else { merged_pauses(held, catalogue) },
            pause: None,
            stages: Stages::default(),
        };
        walk.era.opens = walk.opens(start);
        walk.charge_from(segment);
        walk.count_uses();
        walk.count_end();
        Some(walk)
    }

    fn cut(&mut self, at: Moment, unused: Unused, whole_day: bool) {
        if self.era.end.at.is_none_or(|end| at < end) {
            let last = self.catalogue.policy_at(self.zone.day_of(at)).edges.last;
            self.era.end = End { at: Some(at), how: How::Cut(unused, whole_day && last == LastDay::Charged) };
        }
    }

    fn pause(&mut self, at: Moment, pause: MergedPause<'a>) {
        self.pause = Some(pause);
        if self.is_over(at) {
            return;
        }
        let Some((from, until)) = pause.cuts(self.zone) else { return };
        self.moved = self.moved.zip(self.left_of_pause(at)).map(|(moved, more)| moved.saturating_add(more));
        self.charge_pause(from, until, at);
        self.count_end();
    }

    fn resume(&mut self, at: Moment, pause: &MergedPause<'a>) {
        if at > self.era.from && !self.is_over(at) {
            self.charge_resumed(pause);
        }
    }

    /// The days that are left of a pause in which nothing is credited; `None` if it is open.
    fn left_of_pause(&self, at: Moment) -> Option<i64> {
        let Some((from, until)) = self.pause.and_then(|pause| pause.cuts(self.zone)) else { return Some(0) };
        Some(until?.day.days_since(self.zone.day_of(at).max(from.day)).max(0))
    }

    fn is_over(&self, at: Moment) -> bool {
        self.era.end.at.is_some_and(|end| end <= at)
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
        self.left_at_end();
        self.era.grace = self.grace();
        let (segment, opens) = (self.segment_of_return(at), self.opens(at));
        let (versions, later) = (self.phase.versions, Vec::new());
        let (switch, keeps_trial, bought, renewals) = (None, false, terms, Vec::new());
        self.end_phase(Phase { from: at, day, plan, versions, switch, keeps_trial, segment, later, bought, renewals });
        self.end_era(Era::from(at, opens));
        self.count = Count::Terms(terms);
        self.moved = self.left_of_pause(at);
        self.charge_from(segment);
        let pause = self.pause.filter(|pause| pause.between.until.is_none_or(|until| at < until));
        if let Some((pause, (from, until))) = pause.and_then(|pause| Some((pause, pause.cuts(self.zone)?))) {
            self.charge_pause(Cut::of(at, counts_seconds(pause.policy), self.zone).max(from), until, at);
        }
        self.count_uses();
        self.count_end();
    }

    fn switch(&mut self, at: Moment, switch: &'a Switch) {
        let day = self.zone.day_of(at);
        let (false, Some(plan)) = (self.is_over(at), self.catalogue.plan_at(&switch.plan, day)) else { return };
        self.left(at, matches!(switch.at, When::Day(_)));
        let trial = self.kept_trial(day);
        let (cut, segment) = self.charge_switch(at, plan, switch, trial);
        self.switches.push(AppliedSwitch { at, cut, switch, seats: self.agrees(at, switch) });
        let mut renewals = Vec::new();
        if self.held.membership.until.is_some() {
            // Another plan's terms may have another length, so what was reached so far is taken as agreed; what was
            // bought and has not begun goes on under the new plan.
            self.count = Count::Agreed { until: self.counted(), terms: 0 };
            self.moved = Some(0);
            let begun = self.phase.renewals.partition_point(|(old_end, _)| *old_end < at);
            renewals = self.phase.renewals.split_off(begun);
        } else {
            self.count = Count::Terms(1);
            self.moved = self.left_of_pause(at);
        }
        let versions = self.catalogue.plan_versions(&plan.plan);
        let (switch, keeps_trial, bought, later) = (Some(switch), trial.is_some(), 1, Vec::new());
        self.end_phase(Phase { from: at, day, plan, versions, switch, keeps_trial, segment, later, bought, renewals });
        self.count_uses();
        self.count_end();
    }

    /// The end of the trial in which a day lies, if a switch on that day keeps it.
    fn kept_trial(&self, day: Day) -> Option<Day> {
        self.trial.filter(|trial| self.past.is_empty() && day < *trial && keeps_trial(self.catalogue.policy_at(day)))
    }

    /// The present plan is left at an instant, or on its whole day. What was taken on that day is charged for it, unless it
    /// was not to be charged before the running period ends, or a trial was.
    fn left(&mut self, at: Moment, whole_day: bool) {
        let (day, phase, n) = (self.zone.day_of(at), &self.phase, self.era.phases.len());
        let policy = self.catalogue.policy_at(day);
        let charged = counts_days(policy) && policy.change.within_a_day == WithinADay::Charged;
        if !charged || phase.day != day || phase.from == at && !whole_day {
            return;
        }
        let mut own = self.stages.list.iter().rev().take_while(|stage| stage.of.phase == n);
        let tried = n == 0 && self.past.is_empty() && self.trial.is_some_and(|trial| day < trial);
        if tried || own.all(|stage| stage.waits && stage.from.day > day) {
            return;
        }
        let (price, seats) = match phase.switch {
            Some(switch) => (switch.price, switch.seats),
            None => (self.held.membership.price, None),
        };
        self.brief.push(Brief { day, plan: phase.plan, price, seats });
    }

    fn left_at_end(&mut self) {
        if let Some(end) = self.era.end.at {
            self.left(end, false);
        }
    }

    fn fail(&mut self, failure: &Failure<'a>, events: &mut Events<'a>) {
        let terms = self.phase.terms_on(self.zone.day_of(failure.at));
        let lasts = |from: Moment| failure.good.is_none_or(|good| from < good);
        let mut overdue = |from: Moment, suspends: bool| {
            if lasts(from) {
                self.past_due.push(Overdue { between: Between { from, until: failure.good }, suspends });
            }
        };
        match terms.past_due {
            plan::PastDue::Kept => {}
            plan::PastDue::Grace => overdue(failure.at, false),
            plan::PastDue::Ended => overdue(failure.at, true),
        }
        for (n, step) in terms.dunning.iter().enumerate() {
            let Some(due) = days_after(self.zone, failure.at, step.after) else { continue };
            if failure.good.is_none() {
                let number = u32::try_from(n).unwrap_or(u32::MAX).saturating_add(1);
                let (payment, failed, action) = (failure.id, failure.at, step.action);
                self.dunned.push(Dunned { payment, failed, due, number, action });
            }
            match step.action {
                DunningAction::Notice => {}
                DunningAction::Suspend => overdue(due, true),
                DunningAction::End if lasts(due) => {
                    let key = (due, Rank::DunningEnd, failure.id.as_str(), n);
                    events.insert(key, Event::Cut(Unused::Credited, false));
                }
                DunningAction::End => {}
            }
        }
    }

    fn finish(mut self) -> Eras<'a> {
        self.left_at_end();
        self.era.grace = self.grace();
        self.era.phases.push(self.phase);
        self.era.stages = self.stages;
        self.past.push(self.era);
        let Walk { past: eras, joined, trial, past_due, switches, brief, pauses, dunned, .. } = self;
        Eras { eras, joined, trial, past_due, switches, brief, pauses, dunned }
    }

    fn end_phase(&mut self, next: Phase<'a>) {
        self.era.phases.push(std::mem::replace(&mut self.phase, next));
    }

    fn end_era(&mut self, next: Era<'a>) {
        self.era.stages = std::mem::take(&mut self.stages);
        self.past.push(std::mem::replace(&mut self.era, next));
    }

    /// Until when the present era is in grace after its end, and whether that admits. Only what ended by itself is, and
    /// no pass ever is.
    fn grace(&self) -> Option<(Moment, bool)> {
        let End { at: Some(end), how: How::Term } = self.era.end else { return None };
        if self.phase.plan.kind.is_pass() {
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
            (Count::Agreed { until, terms: 0 }, _) => self.moved(until?),
            (Count::Agreed { until, terms }, _) => {
                self.moved(extended(self.zone, until?, length(&plan.terms.term)?, terms)?)
            }
            (Count::Terms(_), Kind::DayPass { valid }) => {
                day_pass_end(valid, self.phase.from, &self.held.visits, self.zone)
            }
            (Count::Terms(terms), kind) => {
                let end = term_end(&plan.terms, self.phase.day, terms, self.zone)?;
                let rolls = matches!(plan.terms.term, plan::Term::Rolling { .. });
                if rolls && !matches!(kind, Kind::PunchPass { .. }) { self.moved(end) } else { Some(end) }
            }
        }
    }

    /// An end, as pauses moved it: to the same local time of another day.
    fn moved(&self, end: Moment) -> Option<Moment> {
        match self.moved? {
            0 => Some(end),
            days => {
                let day = self.zone.day_of(end).add_days(days).ok()?;
                self.zone.start_of(day).ok()?;
                Some(same_time(self.zone, end, day))
            }
        }
    }
}

impl Era<'_> {
    /// Whether no switch that ends it takes effect as it begins.
    pub(super) fn begins_on_trial(&self) -> bool {
        self.phases.get(1).is_none_or(|second| second.from > self.from || second.keeps_trial)
    }
}

impl Era<'_> {
    fn from(from: Moment, opens: Cut) -> Self {
        let (end, phases, gaps, stages) = (End { at: None, how: How::Term }, Vec::new(), Vec::new(), Stages::default());
        Era { from, phases, end, grace: None, gaps, opens, stages }
    }
}

/// The end of so many terms from a day. What renews itself has none, but an event ends all the same.
fn term_end(terms: &Terms, from: Day, n: u32, zone: &Zone) -> Option<Moment> {
    match &terms.term {
        plan::Term::Event { until, .. } => zone.start_of(*until).ok(),
        _ if terms.renewal == RenewalMode::Auto => None,
        term => zone.start_of(natural_end(term, from, n).ok()??).ok(),
    }
}
