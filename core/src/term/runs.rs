//! What is charged of a membership: runs of local days at one price.
//!
//! Uses the eras of this room.

use super::clock::day_after;
use super::cut::Cut;
use super::eras::stages::{Charging, Owner, Stage};
use super::eras::value::{Priced as Worth, price};
use super::eras::{Era, Eras, How, charged_from};
use super::pauses::{MergedPause, counts_days, counts_seconds};
use super::segment::{Segment, same_rhythm};
use crate::money::Amount;
use crate::plan::{Aspect, Plan, Timing};
use crate::space::facts::{PauseFee, Unused, WithinADay};
use crate::space::{Catalogue, ChargedFor, Exact, Held, Run};
use crate::time::{Day, Moment, When};
use crate::zone::Zone;
use std::sync::Arc;

/// Something that changes what is charged.
#[derive(Debug)]
enum Change<'a> {
    /// Days that are paid for and overlap what is charged from here on.
    Tail {
        segment: Segment<'a>,
        until: Cut,
    },
    Seats(u32),
    Price(Option<&'a Amount>),
    /// So many switches have taken effect. An agreed price lasts until the next.
    Switched {
        switched: usize,
        seats: Option<u32>,
        price: Option<&'a Amount>,
    },
    /// Cycles are charged from here on.
    Cycles {
        plan: &'a Arc<Plan>,
        switched: usize,
        segment: Segment<'a>,
        share: ChargedFor,
    },
    /// So many terms are charged at once.
    Terms {
        plan: &'a Arc<Plan>,
        switched: usize,
        terms: u32,
    },
    /// So many more terms of the same plan are charged at once.
    Renewal {
        terms: u32,
    },
    /// The day after the last that is charged.
    Stops(Day),
    Version(Arc<Plan>),
    PauseStarts,
    PauseEnds,
    /// What a pause costs, or that it is over.
    PauseFee(Option<Amount>),
}

type Changes<'a> = Vec<(Cut, Change<'a>)>;

/// Where what is charged of an era ends.
#[derive(Clone, Copy, Debug)]
struct Stop {
    at: Cut,
    /// The day after its last.
    day: Day,
}

/// The runs of a membership, as [`Term::runs`](crate::space::Term::runs) wants them.
pub(super) fn runs<'a>(history: &'a Eras<'a>, held: &'a Held, catalogue: &Catalogue) -> Vec<Run> {
    let zone = catalogue.zone();
    let mut changes = Vec::with_capacity(2);
    agreed(history, held, catalogue, &mut changes);
    pauses(&history.pauses, zone, &mut changes);
    let mut next: Option<Cut> = None;
    // Backwards, because a day that is charged after a return is not charged before it.
    for era in history.eras.iter().rev() {
        if let Some((first, stop)) = charged(era, next, catalogue) {
            era_changes(era, first, stop, &history.pauses, zone, &mut changes);
            if let Some(stop) = stop.filter(|stop| Some(stop.at) != next) {
                changes.push((stop.at, Change::Stops(stop.day)));
            }
            next = Some(first);
        }
    }
    // A tail is as what was charged before its cut.
    changes.sort_by_key(|(cut, change)| (*cut, !matches!(change, Change::Tail { .. })));
    let mut runs = sweep(changes, held, zone);
    let plans = history
        .brief
        .iter()
        .map(|brief| (brief.day, Dearer { plan: Some(brief.plan), price: brief.price, seats: brief.seats }));
    let seats = seats_within_a_day(held, catalogue)
        .map(|(day, seats)| (day, Dearer { seats: Some(seats), plan: None, price: None }));
    plans.chain(seats).for_each(|(day, dearer)| dearer.charge(day, &mut runs));
    runs
}

/// What was held within a day, if it is dearer than what the day is charged for.
struct Dearer<'a> {
    /// Absent: as is charged.
    plan: Option<&'a Arc<Plan>>,
    price: Option<Amount>,
    seats: Option<u32>,
}

impl Dearer<'_> {
    /// Charges a day for it, in the cycles of the run in which the day lies.
    fn charge(&self, day: Day, runs: &mut Vec<Run>) {
        let covers = |run: &Run| run.from <= day && run.until.is_none_or(|until| day < until);
        let charged = |run: &Run| covers(run) && !run.once && run.share != ChargedFor::Prepaid && run.exact.is_none();
        let Some(n) = runs.iter().position(charged) else { return };
        let (Some(run), Ok(next)) = (runs.get(n).cloned(), day.next()) else { return };
        let mut dearer = run.clone();
        dearer.seats = self.seats.unwrap_or(run.seats);
        if let Some(plan) = self.plan.filter(|plan| plan.billing.is_some()) {
            let rhythm = run.rhythm.as_ref().unwrap_or(&run.plan);
            dearer.rhythm = Some(rhythm).filter(|rhythm| !same_rhythm(rhythm, plan)).cloned();
            (dearer.plan, dearer.price) = (Arc::clone(plan), self.price);
        }
        let a_day = |run: &Run| Worth { plan: &run.plan, price: price(&run.plan, run.price, run.seats) }.a_day();
        if a_day(&dearer) <= a_day(&run) {
            return;
        }
        (dearer.from, dearer.until) = (day, Some(next));
        let before = Run { until: Some(day), ..run.clone() };
        let after = Run { from: next, ..run.clone() };
        let parts = [before, dearer, after].into_iter().filter(|run| run.until.is_none_or(|until| run.from < until));
        runs.splice(n..=n, parts);
    }
}

/// The numbers of seats that were had for less than a day, each with its day.
fn seats_within_a_day<'a>(held: &'a Held, catalogue: &'a Catalogue) -> impl Iterator<Item = (Day, u32)> + 'a {
    let zone = catalogue.zone();
    held.seat_changes.windows(2).filter_map(move |pair| {
        let [(from, seats), (until, next)] = pair else { return None };
        let (day, policy) = (zone.day_of(*from), catalogue.policy_at(zone.day_of(*from)));
        let had = from < until || matches!(next.at, When::Day(_));
        let charged = policy.change.within_a_day == WithinADay::Charged && counts_days(policy);
        (had && charged && zone.day_of(*until) == day).then_some((day, seats.seats))
    })
}

/// The first charged cut of an era and where it stops; `None` if nothing is charged.
fn charged(era: &Era<'_>, next: Option<Cut>, catalogue: &Catalogue) -> Option<(Cut, Option<Stop>)> {
    let first = era.first()?;
    if era.end.at.is_some_and(|end| end <= era.from) {
        return None;
    }
    let ended = era.ended(catalogue).map(|stop| {
        let kept = era.kept_until(stop, catalogue.zone()).filter(|_| first < stop.at);
        kept.map_or(stop, |at| Stop { at, day: at.day })
    });
    let stop = match (ended, next) {
        (Some(ended), Some(next)) => Some(Stop { at: ended.at.min(next), day: ended.day.min(next.day) }),
        (None, Some(next)) => Some(Stop { at: next, day: next.day }),
        (ended, None) => ended,
    };
    stop.is_none_or(|stop| first < stop.at).then_some((first, stop))
}

impl Stop {
    fn of_day(day: Day) -> Stop {
        Stop { at: Cut::day(day), day }
    }
}

impl<'a> Era<'a> {
    /// The first cut that may be charged: in cycles not the first day, if that is free.
    fn first(&self) -> Option<Cut> {
        self.stages.first(self.opens)
    }

    /// Where it ends.
    fn ended(&self, catalogue: &Catalogue) -> Option<Stop> {
        let (zone, end) = (catalogue.zone(), self.end.at?);
        let day = day_after(zone, end);
        Some(match self.end.how {
            How::Cut(_, true) => Stop::of_day(day.next().unwrap_or(day)),
            _ if counts_seconds(catalogue.policy_at(zone.day_of(end))) => Stop { at: Cut::of(end, true, zone), day },
            _ => Stop::of_day(day),
        })
    }

    /// The end of the cycle that contains the last day, where what was paid for in advance is kept.
    fn kept_until(&self, stop: Stop, zone: &Zone) -> Option<Cut> {
        let Charging::Cycles(segment, _) = self.last_before(stop.at)?.charged else { return None };
        let in_advance = segment.plan.billing.as_ref().is_some_and(|billing| billing.timing == Timing::Advance);
        let is_kept = in_advance && matches!(self.end.how, How::Cut(Unused::Kept, _));
        segment.at_or_after(stop.at, zone).filter(|_| is_kept)
    }

    fn last_before(&self, cut: Cut) -> Option<&Stage<'a>> {
        let begun = self.stages.list.partition_point(|stage| stage.from < cut);
        begun.checked_sub(1).and_then(|last| self.stages.list.get(last))
    }

    /// The plan of a stage.
    fn phase_of(&self, owner: Owner) -> Option<&super::eras::Phase<'a>> {
        self.phases.get(owner.phase)
    }
}

fn era_changes<'a>(
    era: &'a Era<'a>,
    first: Cut,
    stop: Option<Stop>,
    pauses: &[MergedPause<'_>],
    zone: &Zone,
    changes: &mut Changes<'a>,
) {
    let stages = &era.stages.list;
    for (n, stage) in stages.iter().enumerate() {
        let following = n.checked_add(1).and_then(|next| stages.get(next)).map(|next| next.from);
        let until = [following, stop.map(|stop| stop.at)].into_iter().flatten().min();
        let from = stage.from.max(first);
        let Some(phase) = era.phase_of(stage.of).filter(|_| until.is_none_or(|until| from < until)) else { continue };
        let (plan, switched) = (phase.plan, stage.of.switched);
        match stage.charged {
            Charging::Nothing => {
                changes.push((from, Change::Stops(from.day)));
                continue;
            }
            // Of what begins on one day only the last is charged at once.
            Charging::Terms if following.is_some_and(|following| following.day == from.day) => {
                changes.push((from, Change::Stops(from.day)));
                continue;
            }
            Charging::Cycles(segment, share) => {
                changes.push((from, Change::Cycles { plan, switched, segment, share }));
                skipped(&segment, (from.max(first), until), first, pauses, zone, changes);
            }
            Charging::Terms => {
                changes.push((from, Change::Terms { plan, switched, terms: phase.bought }));
                let renewed = phase.renewals.iter().map(|(old_end, terms)| (zone.day_of(*old_end), *terms));
                let begun = renewed.filter(|(day, _)| until.is_none_or(|until| Cut::day(*day) < until));
                changes.extend(begun.map(|(day, terms)| (Cut::day(day).max(from), Change::Renewal { terms })));
            }
        }
        let before =
            until.map(|until| if until.at.is_some() { until.day.next().unwrap_or(until.day) } else { until.day });
        for (day, version) in phase.reached(Aspect::Price, before) {
            changes.push((Cut::day(day).max(from), Change::Version(priced(plan, version))));
        }
    }
    let tails = era.stages.tails.iter().filter(|tail| stop.is_none_or(|stop| tail.from < stop.at));
    for tail in tails {
        changes.push((tail.from.max(first), Change::Tail { segment: tail.segment, until: tail.until }));
    }
}

/// The plan with the price of a version that reaches its holders: how it recurs is always that of their own.
fn priced(plan: &Arc<Plan>, version: &Arc<Plan>) -> Arc<Plan> {
    if version.billing == plan.billing {
        return Arc::clone(version);
    }
    Arc::new(Plan { billing: plan.billing.clone(), ..(**version).clone() })
}

/// Whether two are one version, and recur alike.
fn is_same(a: &Arc<Plan>, b: &Arc<Plan>) -> bool {
    Arc::ptr_eq(a, b) || a.id == b.id && a.billing == b.billing
}

/// Seats and agreed prices. A day belongs to what is agreed last on it.
fn agreed<'a>(history: &'a Eras<'a>, held: &'a Held, catalogue: &Catalogue, changes: &mut Changes<'a>) {
    let mut dated: Vec<(Moment, Cut, Change<'a>)> = Vec::new();
    for (n, applied) in history.switches.iter().enumerate() {
        let (seats, price) = (applied.switch.seats, applied.switch.price.as_ref());
        dated.push((applied.at, applied.cut, Change::Switched { switched: n.saturating_add(1), seats, price }));
    }
    let mut change = |at: Moment, given, change| dated.push((at, owned((at, given), history, catalogue), change));
    held.seat_changes.iter().for_each(|(at, seats)| change(*at, seats.at, Change::Seats(seats.seats)));
    held.price_changes.iter().for_each(|(at, price)| change(*at, price.at, Change::Price(price.price.as_ref())));
    dated.sort_by_key(|(at, ..)| *at);
    changes.extend(dated.into_iter().map(|(_, cut, change)| (cut, change)));
}

/// From when on what changes at an instant is charged: from its own day, but from the next if the membership ended on that
/// day before it, did not return, and is not charged on.
fn owned((at, given): (Moment, When), history: &Eras<'_>, catalogue: &Catalogue) -> Cut {
    let zone = catalogue.zone();
    let day = zone.day_of(at);
    let begun = history.eras.partition_point(|era| era.from <= at);
    let returns = history.eras.get(begun).filter(|next| zone.day_of(next.from) == day);
    let era = begun.checked_sub(1).and_then(|last| history.eras.get(last));
    let first = returns.or(era).and_then(Era::first).unwrap_or(Cut::day(day));
    let cut = charged_from((at, given), catalogue.policy_at(day), first, zone);
    let is_kept = |era: &&Era<'_>| era.ended(catalogue).is_some_and(|stop| era.kept_until(stop, zone).is_some());
    let ended = era.filter(|era| !is_kept(era)).and_then(|era| era.end.at);
    let over = ended.is_some_and(|end| end <= at && zone.day_of(end) == day);
    if over && returns.is_none() && cut == Cut::day(day) { Cut::day(day.next().unwrap_or(day)) } else { cut }
}

/// Pauses that leave days out, or have a price of their own.
fn pauses(pauses: &[MergedPause<'_>], zone: &Zone, changes: &mut Changes<'_>) {
    for pause in pauses {
        let Some((from, until)) = pause.cuts(zone) else { continue };
        match pause.policy.pause {
            PauseFee::Credit => {
                changes.push((from, Change::PauseStarts));
                changes.extend(until.map(|until| (until, Change::PauseEnds)));
            }
            PauseFee::Fee(fee) => {
                changes.push((from, Change::PauseFee(Some(fee))));
                changes.extend(until.map(|until| (until, Change::PauseFee(None))));
            }
            // Whole cycles are left out, and what is shifted is so already.
            PauseFee::SkipCycles | PauseFee::Shift => {}
        }
    }
}

/// The cycles of a stage that begin in a pause that skips them.
fn skipped(
    segment: &Segment<'_>,
    (from, until): (Cut, Option<Cut>),
    first: Cut,
    pauses: &[MergedPause<'_>],
    zone: &Zone,
    changes: &mut Changes<'_>,
) {
    let starts = segment.starts.max(first);
    let begins = |cut: Cut| if cut <= starts { Some(starts) } else { segment.at_or_after(cut, zone) };
    // Those that were over as the present cycle began are of no more account.
    let cycle = segment.around(from, zone).map(|(begins, _)| begins.instant(zone));
    let over = |pause: &MergedPause<'_>| pause.between.until.zip(cycle).is_some_and(|(until, cycle)| until <= cycle);
    let pauses = pauses.get(pauses.partition_point(over)..).unwrap_or_default();
    for pause in pauses.iter().filter(|pause| pause.policy.pause == PauseFee::SkipCycles) {
        let Some((paused, resumes)) = pause.cuts(zone) else { continue };
        if until.is_some_and(|until| until <= paused) {
            break;
        }
        let Some(left) = begins(paused).map(|left| left.max(from)) else { continue };
        let back = resumes.and_then(begins);
        let ends = [back, until].into_iter().flatten().min();
        if ends.is_none_or(|ends| left < ends) {
            changes.push((left, Change::PauseStarts));
            changes.extend(ends.map(|ends| (ends, Change::PauseEnds)));
        }
    }
}

/// All that bears on what is charged, as it is at one cut.
struct Now<'a> {
    charged: Option<Priced<'a>>,
    /// What is agreed, whether it is charged yet or not.
    seats: u32,
    price: Option<&'a Amount>,
    paused: u32,
    fee: Option<Amount>,
    /// The day after the last, if it is not the day of the cut.
    stops: Option<Day>,
}

/// What a run is charged for.
#[derive(Clone)]
struct Priced<'a> {
    plan: Arc<Plan>,
    kind: Kind<'a>,
    switched: usize,
    seats: u32,
    price: Option<&'a Amount>,
}

#[derive(Clone, Copy)]
enum Kind<'a> {
    Cycles(Segment<'a>, ChargedFor),
    /// So many terms at once, from this day.
    Terms(Day, u32),
}

/// Goes through the changes, one cut after the other.
fn sweep(changes: Changes<'_>, held: &Held, zone: &Zone) -> Vec<Run> {
    let membership = &held.membership;
    let seats = membership.seats.unwrap_or(1);
    let mut now = Now { charged: None, seats, price: membership.price.as_ref(), paused: 0, fee: None, stops: None };
    let mut runs: Vec<Run> = Vec::new();
    let mut open = None;
    let mut changes = changes.into_iter().peekable();
    while let Some((cut, change)) = changes.next() {
        let mut tails = now.tail(cut, &change, zone);
        now.apply(cut, change);
        while let Some((_, change)) = changes.next_if(|(next, _)| *next == cut) {
            tails.extend(now.tail(cut, &change, zone));
            now.apply(cut, change);
        }
        let stops = now.stops.take().unwrap_or(cut.day);
        if let Some(run) = open.and_then(|last: usize| runs.get_mut(last)) {
            if now.continues(run) {
                continue;
            }
            close(run, cut, stops, zone);
        }
        runs.extend(tails);
        let run = now.run(cut, zone);
        open = run.is_some().then_some(runs.len());
        runs.extend(run);
    }
    runs
}

/// Ends a run.
fn close(run: &mut Run, cut: Cut, until: Day, zone: &Zone) {
    run.until = Some(until);
    if cut.at.is_some() && run.exact.is_none() {
        let (begins, opens) = (Cut::day(run.from).instant(zone), Cut::day(run.starts).instant(zone));
        run.exact = Some(Box::new(Exact { begins, ends: None, opens }));
    }
    if let Some(exact) = &mut run.exact {
        exact.ends = Some(cut.instant(zone));
    }
}

impl<'a> Now<'a> {
    fn apply(&mut self, cut: Cut, change: Change<'a>) {
        match change {
            Change::Cycles { plan, switched, segment, share } => {
                self.charge(plan, switched, Kind::Cycles(segment, share))
            }
            Change::Terms { plan, switched, terms } => self.charge(plan, switched, Kind::Terms(cut.day, terms)),
            Change::Renewal { terms } => {
                if let Some(charged) = &mut self.charged {
                    charged.kind = Kind::Terms(cut.day, terms);
                }
            }
            Change::Version(version) => {
                if let Some(charged) = &mut self.charged {
                    charged.plan = version;
                }
            }
            Change::Stops(day) => {
                self.charged = None;
                self.stops = Some(day);
            }
            Change::Seats(seats) => self.agree(usize::MAX, Some(seats), None),
            Change::Price(price) => self.agree(usize::MAX, None, Some(price)),
            Change::Switched { switched, seats, price } => self.agree(switched, seats, Some(price)),
            Change::PauseStarts => self.paused = self.paused.saturating_add(1),
            Change::PauseEnds => self.paused = self.paused.saturating_sub(1),
            Change::PauseFee(fee) => self.fee = fee,
            Change::Tail { .. } => {}
        }
    }

    /// What is charged from here on: as is agreed by now, but what goes on after a switch keeps what it had.
    fn charge(&mut self, plan: &Arc<Plan>, switched: usize, kind: Kind<'a>) {
        let before = self.charged.as_ref().filter(|before| before.switched == switched);
        let (seats, price) = before.map_or((self.seats, self.price), |before| (before.seats, before.price));
        self.charged = Some(Priced { plan: Arc::clone(plan), kind, switched, seats, price });
    }

    /// What a switch agrees bears only on what it is charged for; what is agreed otherwise on all.
    fn agree(&mut self, switched: usize, seats: Option<u32>, price: Option<Option<&'a Amount>>) {
        self.seats = seats.unwrap_or(self.seats);
        self.price = price.unwrap_or(self.price);
        if let Some(charged) =
            self.charged.as_mut().filter(|charged| charged.switched >= switched || switched == usize::MAX)
        {
            charged.seats = seats.unwrap_or(charged.seats);
            charged.price = price.unwrap_or(charged.price);
        }
    }

    /// What is charged, unless the membership is paused. A term that is charged at once goes on.
    fn charged(&self) -> Option<&Priced<'a>> {
        self.charged.as_ref().filter(|charged| matches!(charged.kind, Kind::Terms(..)) || self.paused == 0)
    }

    fn price_of(&self, charged: &Priced<'_>) -> Option<Amount> {
        match charged.kind {
            Kind::Cycles(..) => self.fee.or(charged.price.copied()),
            Kind::Terms(..) => charged.price.copied(),
        }
    }

    fn continues(&self, run: &Run) -> bool {
        self.charged().is_some_and(|charged| match charged.kind {
            Kind::Terms(from, _) => run.once && run.from == from,
            Kind::Cycles(segment, share) => {
                let same_plan = is_same(&run.plan, &charged.plan) && run.share == share && !run.once;
                let same_cycles = run.starts == segment.starts.day && run.anchor == segment.anchor;
                same_plan && same_cycles && run.seats == charged.seats && run.price == self.price_of(charged)
            }
        })
    }

    fn run(&self, from: Cut, zone: &Zone) -> Option<Run> {
        let charged = self.charged()?;
        Some(match charged.kind {
            Kind::Terms(..) => charged.run(from, None, self.price_of(charged), zone),
            Kind::Cycles(segment, share) => charged.run(from, Some((segment, share)), self.price_of(charged), zone),
        })
    }

    /// The tail of what is charged before a cut.
    fn tail(&self, cut: Cut, change: &Change<'_>, zone: &Zone) -> Vec<Run> {
        let (Change::Tail { segment, until }, Some(charged)) = (change, &self.charged) else { return Vec::new() };
        let mut run = charged.run(cut, Some((*segment, ChargedFor::Prepaid)), charged.price.copied(), zone);
        close(&mut run, *until, until.day, zone);
        vec![run]
    }
}

impl Priced<'_> {
    fn run(&self, from: Cut, cycles: Option<(Segment<'_>, ChargedFor)>, price: Option<Amount>, zone: &Zone) -> Run {
        let starts = cycles.map_or(Cut::day(from.day), |(segment, _)| segment.starts);
        let terms = match self.kind {
            Kind::Terms(_, terms) => terms,
            Kind::Cycles(..) => 1,
        };
        let exact = cycles.is_some() && (starts.at.is_some() || from.at.is_some());
        let rhythm = cycles.filter(|(segment, _)| !segment.suits(&self.plan));
        Run {
            from: from.day,
            until: None,
            starts: starts.day,
            anchor: cycles.map_or(from.day, |(segment, _)| segment.anchor),
            plan: Arc::clone(&self.plan),
            rhythm: rhythm.map(|(segment, _)| Arc::clone(segment.plan)),
            price,
            seats: self.seats,
            once: cycles.is_none(),
            terms,
            share: cycles.map_or(ChargedFor::Own, |(_, share)| share),
            exact: exact.then(|| {
                let (begins, opens) = (from.instant(zone), starts.instant(zone));
                Box::new(Exact { begins, ends: None, opens })
            }),
        }
    }
}
