//! Where a membership stands at each instant: all that changes, swept in order of time.
//!
//! Uses the eras of this room.

use super::clock::{day_after, days_after, start_of};
use super::eras::{Era, Eras, Phase};
use super::payments::first_received;
use crate::plan::{Aspect, PaymentGate, Plan};
use crate::space::Stretch;
use crate::space::facts::{Status, StatusOverride};
use crate::space::{Between, Held};
use crate::time::{Day, Moment};
use crate::zone::Zone;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Something that changes at an instant.
#[derive(Debug)]
enum Change<'a> {
    Begins {
        ends: Option<Moment>,
    },
    /// With grace, and whether that admits; or without.
    Ends {
        at: Moment,
        grace: Option<bool>,
    },
    GraceEnds,
    Phase(&'a Phase<'a>),
    Version(Aspect, &'a Arc<Plan>),
    Seats(u32),
    Suspended(Edge),
    PastDue(Edge),
    Paused(Edge),
    Paid,
    TrialEnds,
    NoLongerNew,
    Set(Edge, &'a StatusOverride, Moment),
}

/// Whether one of several stretches that may overlap starts or ends.
#[derive(Clone, Copy, Debug)]
enum Edge {
    Starts,
    Ends,
}

/// Where the membership is between its start and its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Before,
    Within,
    InGrace { admits: bool },
    Over,
}

/// The stretches of a membership, as [`Term::stretches`](crate::space::Term::stretches) wants them.
pub(super) fn stretches<'a>(history: &'a Eras<'a>, joined: Day, held: &'a Held, zone: &Zone) -> Vec<Stretch> {
    let Some((first, now)) = Now::before(history, held) else { return Vec::new() };
    let mut changes = changes(history, joined, held, zone);
    changes.sort_by_key(|(at, _)| *at);
    sweep(&changes, now, first.from)
}

/// Goes through the changes, one instant after the other. Before the start all is as at the start, but for the status,
/// which the staff may have set.
fn sweep<'a>(changes: &'a [(Moment, Change<'a>)], mut now: Now<'a>, start: Moment) -> Vec<Stretch> {
    let is_set = |change: &Change<'_>| matches!(change, Change::Set(..));
    let (opening, later) = changes.split_at(changes.partition_point(|(at, _)| *at <= start));
    opening.iter().filter(|(_, change)| !is_set(change)).for_each(|(_, change)| now.apply(change));
    let place = std::mem::replace(&mut now.place, Place::Before);
    let mut told = Told { stretches: Vec::new(), last: now.view(), start };
    for together in opening.chunk_by(|a, b| a.0 == b.0) {
        let Some((at, _)) = together.first() else { continue };
        together.iter().filter(|(_, change)| is_set(change)).for_each(|(_, change)| now.apply(change));
        if *at == start {
            now.place = place;
        }
        told.tell(*at, now.view());
    }
    for together in later.chunk_by(|a, b| a.0 == b.0) {
        let Some((at, _)) = together.first() else { continue };
        together.iter().for_each(|(_, change)| now.apply(change));
        told.tell(*at, now.view());
    }
    told.stretches
}

/// What has been told of a membership so far.
struct Told<'a> {
    stretches: Vec<Stretch>,
    last: View<'a>,
    start: Moment,
}

impl<'a> Told<'a> {
    fn tell(&mut self, at: Moment, view: View<'a>) {
        if view.same(&self.last) {
            return;
        }
        // That something is upcoming goes without saying only until its start.
        if self.stretches.is_empty() && at != self.start {
            self.stretches.push(self.last.stretch(Moment::MIN));
        }
        if let Some(open) = self.stretches.last_mut() {
            open.until = Some(at);
        }
        self.stretches.push(view.stretch(at));
        self.last = view;
    }
}

/// Everything that changes, in no particular order of time; what happens at one instant in the order in which it counts.
fn changes<'a>(history: &'a Eras<'a>, joined: Day, held: &'a Held, zone: &Zone) -> Vec<(Moment, Change<'a>)> {
    let mut changes = Vec::with_capacity(6);
    for (n, era) in history.eras.iter().enumerate() {
        let next = n.checked_add(1).and_then(|next| history.eras.get(next)).map(|next| next.from);
        era_changes(era, next, zone, &mut changes);
    }
    changes.extend(held.seat_changes.iter().map(|(at, change)| (*at, Change::Seats(change.seats))));
    for overdue in &history.past_due {
        let edge = |edge| if overdue.suspends { Change::Suspended(edge) } else { Change::PastDue(edge) };
        edges(overdue.between, edge, &mut changes);
    }
    for (between, _) in &held.pauses {
        edges(*between, Change::Paused, &mut changes);
    }
    for (between, set) in &held.overrides {
        edges(*between, |edge| Change::Set(edge, set, between.from), &mut changes);
    }
    if let Some(trial) = history.trial {
        changes.push((start_of(zone, trial), Change::TrialEnds));
    }
    if let Some(paid) = first_received(&held.payments) {
        changes.push((paid, Change::Paid));
    }
    let new_for = at_start(history).and_then(|phase| phase.plan.terms.new_for);
    if let Some(known) = new_for.and_then(|length| days_after(zone, start_of(zone, joined), length)) {
        changes.push((known, Change::NoLongerNew));
    }
    changes
}

fn edges<'a>(between: Between, change: impl Fn(Edge) -> Change<'a>, changes: &mut Vec<(Moment, Change<'a>)>) {
    changes.push((between.from, change(Edge::Starts)));
    changes.extend(between.until.map(|until| (until, change(Edge::Ends))));
}

fn era_changes<'a>(era: &'a Era<'a>, next: Option<Moment>, zone: &Zone, changes: &mut Vec<(Moment, Change<'a>)>) {
    changes.push((era.from, Change::Begins { ends: era.end.at }));
    // Grace may be so long that the renewed term is over as well when it is bought.
    let mut since = era.from;
    for gap in &era.gaps {
        changes.push((since.max(gap.end), Change::Ends { at: gap.end, grace: Some(gap.admits) }));
        changes.push((gap.renewed, Change::Begins { ends: era.end.at }));
        since = gap.renewed;
    }
    for (n, phase) in era.phases.iter().enumerate() {
        changes.push((phase.from, Change::Phase(phase)));
        let following = n.checked_add(1).and_then(|next| era.phases.get(next)).map(|next| next.from);
        let until = following.or(next).map(|until| day_after(zone, until));
        for aspect in [Aspect::Access, Aspect::Sharing, Aspect::Booking, Aspect::Allowances] {
            for (day, version) in phase.reached(aspect, until) {
                // After a return, those that had come into force before are there from its beginning.
                changes.push((start_of(zone, day).max(phase.from), Change::Version(aspect, version)));
            }
        }
    }
    if let Some(end) = era.end.at {
        changes.push((since.max(end), Change::Ends { at: end, grace: era.grace.map(|(_, admits)| admits) }));
    }
    if let Some((until, _)) = era.grace {
        changes.push((since.max(until), Change::GraceEnds));
    }
}

/// The phase at the instant of the start: of several, the last.
fn at_start<'a>(history: &'a Eras<'a>) -> Option<&'a Phase<'a>> {
    let first = history.eras.first()?;
    first.phases.iter().take_while(|phase| phase.from <= first.from).last()
}

/// All that bears on the status, as it is at one instant.
struct Now<'a> {
    place: Place,
    plan: &'a Arc<Plan>,
    access: &'a Arc<Plan>,
    sharing: &'a Arc<Plan>,
    booking: &'a Arc<Plan>,
    allowances: &'a Arc<Plan>,
    seats: u32,
    ends: Option<Moment>,
    suspended: u32,
    past_due: u32,
    paused: u32,
    unpaid: bool,
    trial: bool,
    new: bool,
    /// The statuses that the staff has set; the last rules.
    set: BTreeMap<(Moment, &'a str), Status>,
}

impl<'a> Now<'a> {
    /// Before everything; with the era that begins the membership.
    fn before(history: &'a Eras<'a>, held: &Held) -> Option<(&'a Era<'a>, Now<'a>)> {
        let era = history.eras.first()?;
        let plan = era.phases.first()?.plan;
        let terms = &at_start(history)?.plan.terms;
        let now = Now {
            place: Place::Before,
            plan,
            access: plan,
            sharing: plan,
            booking: plan,
            allowances: plan,
            seats: held.membership.seats.unwrap_or(1),
            ends: era.end.at,
            suspended: 0,
            past_due: 0,
            paused: 0,
            unpaid: terms.payment == PaymentGate::OncePaid,
            trial: history.trial.is_some(),
            new: terms.new_for.is_some(),
            set: BTreeMap::new(),
        };
        Some((era, now))
    }

    fn apply(&mut self, change: &'a Change<'a>) {
        match change {
            Change::Begins { ends } => {
                // A return has no trial.
                self.trial &= self.place == Place::Before;
                (self.place, self.ends) = (Place::Within, *ends);
            }
            Change::Ends { at, grace } => {
                self.place = grace.map_or(Place::Over, |admits| Place::InGrace { admits });
                self.ends = Some(*at);
            }
            Change::GraceEnds => self.place = Place::Over,
            Change::Phase(phase) => {
                self.plan = phase.plan;
                (self.access, self.sharing) = (phase.plan, phase.plan);
                (self.booking, self.allowances) = (phase.plan, phase.plan);
                if let Some(switch) = phase.switch {
                    self.trial &= phase.keeps_trial;
                    self.seats = switch.seats.unwrap_or(self.seats);
                }
            }
            Change::Version(Aspect::Access, version) => self.access = version,
            Change::Version(Aspect::Sharing, version) => self.sharing = version,
            Change::Version(Aspect::Booking, version) => self.booking = version,
            Change::Version(Aspect::Allowances, version) => self.allowances = version,
            Change::Version(_, _) => {}
            Change::Seats(seats) => self.seats = *seats,
            Change::Suspended(edge) => edge.count(&mut self.suspended),
            Change::PastDue(edge) => edge.count(&mut self.past_due),
            Change::Paused(edge) => edge.count(&mut self.paused),
            Change::Paid => self.unpaid = false,
            Change::TrialEnds => self.trial = false,
            Change::NoLongerNew => self.new = false,
            Change::Set(Edge::Starts, set, from) => {
                self.set.insert((*from, set.id.as_str()), set.status);
            }
            Change::Set(Edge::Ends, set, from) => {
                self.set.remove(&(*from, set.id.as_str()));
            }
        }
    }

    /// The status, and whether it admits.
    fn status(&self) -> (Status, bool) {
        if let Some(status) = self.set.values().next_back() {
            return (*status, matches!(status, Status::Active | Status::Trialing | Status::Grace));
        }
        match self.place {
            Place::Before => (Status::Upcoming, false),
            Place::InGrace { admits } => (Status::Grace, admits),
            Place::Over => (Status::Expired, false),
            Place::Within if self.suspended > 0 => (Status::Suspended, false),
            Place::Within if self.unpaid => (Status::Pending, false),
            Place::Within if self.paused > 0 => (Status::Paused, false),
            Place::Within if self.past_due > 0 => (Status::Grace, true),
            Place::Within if self.trial => (Status::Trialing, true),
            Place::Within => (Status::Active, true),
        }
    }

    fn view(&self) -> View<'a> {
        let (status, admits) = self.status();
        View {
            status,
            admits,
            plans: [self.plan, self.access, self.sharing, self.booking, self.allowances],
            seats: self.seats,
            ends: self.ends,
            new: self.new && self.place != Place::Before,
        }
    }
}

impl Edge {
    fn count(self, open: &mut u32) {
        *open = match self {
            Edge::Starts => open.saturating_add(1),
            Edge::Ends => open.saturating_sub(1),
        };
    }
}

/// What a stretch says, before it is known from when until when.
#[derive(Clone, Copy)]
struct View<'a> {
    status: Status,
    admits: bool,
    /// Plan, access, sharing, booking, allowances.
    plans: [&'a Arc<Plan>; 5],
    seats: u32,
    ends: Option<Moment>,
    new: bool,
}

impl View<'_> {
    fn same(&self, other: &View<'_>) -> bool {
        self.plans.iter().zip(other.plans).all(|(a, b)| Arc::ptr_eq(a, b))
            && (self.status, self.admits, self.new) == (other.status, other.admits, other.new)
            && (self.seats, self.ends) == (other.seats, other.ends)
    }

    fn stretch(&self, from: Moment) -> Stretch {
        let [plan, access, sharing, booking, allowances] = self.plans.map(Arc::clone);
        let View { status, admits, seats, ends, new, .. } = *self;
        Stretch { from, until: None, status, admits, plan, access, sharing, booking, allowances, seats, ends, new }
    }
}
