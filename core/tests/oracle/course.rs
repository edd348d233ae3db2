//! What is charged of a membership: stages of one plan each, from its switches and pauses, and the charges that they make.
//!
//! Everything here goes by effective instants: a change that owns its day takes effect on charges at the start of that day,
//! one that does not at the start of the next, and where the policy counts seconds at its own instant.

use super::term::{Life, Once, Segment};
use super::{Oracle, next, plus};
use tenure::money::{Amount, Rounding};
use tenure::plan::{Billing, FirstStub, Plan, Price, ReachWhen, Timing};
use tenure::space::facts::*;
use tenure::time::{Day, Moment, When};

/// A day, and the plan, price and seats that were had within it.
type HadWithin = (Day, Option<usize>, Option<Amount>, Option<u32>);

/// For what a run of days is charged.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Kind {
    Own,
    /// Under the rule of the plan that began the cycle.
    Joint,
    /// Paid for, and turned into time of another plan: for the fee alone.
    Prepaid,
}

/// What is charged from an instant on, at one price. Neighbours may be equal.
#[derive(Clone, Debug)]
pub struct ChargedRun<'a> {
    pub segment: usize,
    pub from: Day,
    pub until: Option<Day>,
    pub begins: Moment,
    pub ends: Option<Moment>,
    /// The version whose price and tax hold.
    pub plan: &'a Plan,
    pub price: Option<Amount>,
    pub seats: u32,
    pub kind: Kind,
    /// The version that was joined or switched to, whose billing it is.
    base: &'a Plan,
}

impl ChargedRun<'_> {
    /// What its cycles go by: its own plan's billing, or that of the rhythm in which it is charged.
    pub fn billing<'s>(&'s self, segment: &'s Segment) -> &'s Billing {
        let (own, other) = (self.base.billing.as_ref().unwrap(), segment.billing.as_ref().unwrap());
        if rhythm(own) == rhythm(other) { own } else { other }
    }

    /// What part of its plan's price a period of its segment costs.
    pub fn converted(&self, segment: &Segment) -> (i128, i128) {
        converted(self.base.billing.as_ref().unwrap(), segment.billing.as_ref().unwrap())
    }
}

/// A plan that is charged until the next stage.
#[derive(Clone, Debug)]
struct Stage {
    from: Moment,
    /// Which of the life's bases; none while nothing is charged.
    phase: Option<usize>,
    segment: usize,
    kind: Kind,
    until: Option<Moment>,
    /// It waits for a cycle of another base to end: a switch by then comes instead.
    waits: bool,
}

/// Days of a plan that were bought with another's unused time, or that a pause put off.
#[derive(Clone, Debug)]
struct Bought {
    /// The cut of the switch that bought them; those of a pause that shifts have none.
    cut: Option<Moment>,
    /// They are counted from here at the earliest.
    since: Moment,
    /// When they are used up; never, during a pause that has no end.
    x: Option<Moment>,
    /// What so many days of them cost.
    price: Option<(Amount, i64)>,
    /// To what end what is charged before is paid for.
    paid: Moment,
}

/// The stages of one spell.
#[derive(Clone, Debug)]
pub struct Course {
    stages: Vec<Stage>,
    prepaid: Vec<Stage>,
    bought: Option<Bought>,
    /// The last cut of a switch, and how things stood before it: which base was held, and the course.
    before: Option<(Moment, Option<Day>, usize, Box<Course>)>,
}

/// Days on which plans without billing are held.
pub struct Unbilled<'a> {
    pub from: Day,
    pub until: Option<Day>,
    pub followed: bool,
    pub plans: Vec<(Day, &'a Plan)>,
}

/// A pause, or several that overlap or touch.
#[derive(Clone, Copy, Debug)]
pub struct Rest {
    pub from: Moment,
    pub until: Option<Moment>,
    pub fee: PauseFee,
    seconds: bool,
}

impl Course {
    pub fn new(from: Moment, phase: usize, segment: usize) -> Course {
        let stage = Stage { from, phase: Some(phase), segment, kind: Kind::Own, until: None, waits: false };
        Course { stages: vec![stage], prepaid: vec![], bought: None, before: None }
    }

    fn at(&self, at: Moment) -> Option<&Stage> {
        self.stages.iter().rev().find(|stage| stage.from <= at)
    }

    /// What had begun by an instant, such as what a pause moved there, but nothing that waited for it.
    fn begun(&self, at: Moment) -> Option<&Stage> {
        self.stages.iter().rev().find(|stage| stage.from < at || stage.from == at && !stage.waits)
    }

    /// The segment that was charged last before an instant.
    pub fn last_segment(&self, at: Moment) -> Option<usize> {
        self.stages
            .iter()
            .rev()
            .filter(|stage| stage.phase.is_some())
            .find(|stage| stage.from < at)
            .map(|stage| stage.segment)
    }

    /// From when on a base is charged.
    pub fn begins(&self, phase: usize) -> Option<Moment> {
        self.stages.iter().find(|stage| stage.phase == Some(phase)).map(|stage| stage.from)
    }

    fn cut_off(&mut self, at: Moment) {
        self.stages.retain(|stage| stage.from < at);
    }

    fn then(&mut self, from: Moment, phase: usize, segment: usize, kind: Kind) {
        self.stages.retain(|stage| stage.from < from);
        self.stages.push(Stage { from, phase: Some(phase), segment, kind, until: None, waits: false });
    }

    fn then_waiting(&mut self, from: Moment, phase: usize, segment: usize) {
        self.then(from, phase, segment, Kind::Own);
        self.stages.last_mut().unwrap().waits = true;
    }

    fn rest_from(&mut self, from: Moment) {
        self.stages.retain(|stage| stage.from < from);
        self.stages.push(Stage { from, phase: None, segment: 0, kind: Kind::Own, until: None, waits: false });
    }
}

fn rhythm(billing: &Billing) -> (tenure::time::Interval, Timing, tenure::plan::CycleAnchor) {
    (billing.every, billing.timing, billing.anchor)
}

/// Average days of an interval, as a fraction.
fn average(billing: &Billing) -> (i128, i128) {
    match (billing.every.months(), billing.every.days()) {
        (Some(months), _) => (i128::from(months) * 1461, 48),
        (None, days) => (i128::from(days.unwrap_or(1)), 1),
    }
}

/// What part of a price by one rhythm is the price by another.
fn converted(own: &Billing, other: &Billing) -> (i128, i128) {
    match (own.every.months(), other.every.months()) {
        (Some(own), Some(other)) => (i128::from(other), i128::from(own)),
        _ => {
            let (own, other) = (average(own), average(other));
            (other.0 * own.1, other.1 * own.0)
        }
    }
}

fn rounded(above: i128, below: i128, mode: Rounding) -> i64 {
    let (whole, rest) = (above / below, above % below);
    let up = match mode {
        Rounding::HalfAwayFromZero => 2 * rest >= below,
        Rounding::HalfEven => 2 * rest > below || 2 * rest == below && whole % 2 == 1,
        Rounding::TowardZero => false,
        Rounding::AwayFromZero => rest > 0,
    };
    (whole + i128::from(up)) as i64
}

impl Oracle {
    pub fn settings(&self, day: Day) -> Policy {
        self.policy_on(day).cloned().unwrap_or_else(Policy::plain)
    }

    pub fn by_seconds(&self, day: Day) -> bool {
        self.settings(day).proration.count == PartCount::Seconds
    }

    /// Whether a change is given as the instant between two days.
    fn between_days(&self, at: Moment, given: When) -> bool {
        matches!(given, When::Moment(_)) && self.start(self.day_of(at)) == at
    }

    /// Whether what begins and ends within a day is charged for it.
    pub fn charges_within(&self, day: Day) -> bool {
        let policy = self.settings(day);
        let by_days = matches!(policy.proration.count, PartCount::Days | PartCount::MonthOf(_));
        by_days && policy.change.within_a_day == WithinADay::Charged
    }

    /// When a change takes effect on what is charged; `first` is the first charged day of the spell.
    pub fn cut(&self, at: Moment, given: When, first: Day) -> Moment {
        let day = self.day_of(at);
        let policy = self.settings(day);
        match policy.change.day {
            _ if policy.proration.count == PartCount::Seconds => at,
            ChangeDay::Old if day > first && !self.between_days(at, given) => self.start(next(day)),
            _ => self.start(day),
        }
    }

    /// When a switch takes effect: a plan without billing is charged as it begins, whoever owns the day.
    pub fn switch_cut(&self, at: Moment, given: When, first: Day, to: &Plan) -> Moment {
        let day = self.day_of(at);
        match to.billing {
            None if !self.by_seconds(day) => self.start(day),
            _ => self.cut(at, given, first),
        }
    }

    /// The day on which the trial ends in which an instant of the first spell lies, if a switch then keeps it.
    pub fn kept_trial(&self, life: &Life, at: Moment) -> Option<Day> {
        let returned = life.spells.get(1).is_some_and(|spell| spell.from <= at);
        let kept = !returned && self.settings(self.day_of(at)).change.trial == TrialOnSwitch::Kept;
        life.trial.filter(|trial| kept && self.day_of(at) < *trial)
    }

    /// The first instant of what a spell is charged, whether by days or seconds.
    pub fn opens(&self, at: Moment, starts: Day) -> Moment {
        if self.by_seconds(self.day_of(at)) && self.day_of(at) == starts { at } else { self.start(starts) }
    }

    /// The instant of a boundary: at the local time at which its segment began.
    pub fn boundary_at(&self, segment: &Segment, boundary: Day) -> Moment {
        let (own, time) = self.zone.local(segment.opens);
        if self.start(own) == segment.opens {
            return self.start(boundary);
        }
        let fraction = segment.opens.micros().rem_euclid(1_000_000);
        Moment::from_micros(self.zone.resolve(boundary, time).unwrap().micros() + fraction).unwrap()
    }

    /// The cycle of a segment that runs at an instant.
    pub fn running(&self, segment: &Segment, at: Moment) -> (Day, Day) {
        let cycle = segment.cycle(self.day_of(at));
        if self.boundary_at(segment, cycle.0) > at { segment.cycle(cycle.0.add_days(-1).unwrap()) } else { cycle }
    }

    /// Pauses that overlap or touch are one.
    pub fn rests(&self, m: &Membership) -> Vec<Rest> {
        let mut all: Vec<(Moment, Option<Moment>)> = self
            .facts
            .pauses
            .iter()
            .filter(|p| p.membership == m.id)
            .map(|p| (self.inst(p.from), p.until.map(|until| self.inst(until))))
            .collect();
        all.sort();
        let mut rests: Vec<Rest> = vec![];
        for (from, until) in all {
            match rests.last_mut() {
                Some(last) if last.until.is_none_or(|until| from <= until) => {
                    last.until = last.until.zip(until).map(|(a, b)| a.max(b));
                }
                _ => {
                    let policy = self.settings(self.day_of(from));
                    let seconds = policy.proration.count == PartCount::Seconds;
                    rests.push(Rest { from, until, fee: policy.pause, seconds });
                }
            }
        }
        rests
    }

    /// A rest by effective instants: whole days on which nothing was to be had; none if there is none.
    pub fn bounds(&self, rest: &Rest) -> Option<(Moment, Option<Moment>)> {
        if rest.seconds {
            return Some((rest.from, rest.until));
        }
        let whole = |at: Moment| self.start(self.day_of(at));
        let from = if whole(rest.from) == rest.from { rest.from } else { self.start(next(self.day_of(rest.from))) };
        let until = rest.until.map(whole);
        until.is_none_or(|until| from < until).then_some((from, until))
    }

    /// A segment that begins where another one leaves off.
    fn segment_of(&self, life: &mut Life, (anchor, starts): (Day, Day), opens: Moment, phase: usize) -> usize {
        let billing = life.bases[phase].1.billing.clone();
        let spell = life.spells.len() - 1;
        life.segments.push(Segment { anchor, starts, opens, billing, spell, phase });
        life.segments.len() - 1
    }

    /// What a whole period of a base costs just before an instant, on the day of a change.
    fn worth(&self, life: &Life, phase: usize, at: Moment, day: Day, own: Option<&Switch>) -> Option<Amount> {
        let (seats, price) = match own {
            Some(switch) => (switch.seats.unwrap_or_else(|| self.seats_of(life, phase, at)), switch.price),
            None => (self.seats_of(life, phase, at), self.agreed_of(life, phase, at)),
        };
        let version = match own {
            Some(_) => life.bases[phase].1,
            None => self.priced(life, phase, self.start(day)),
        };
        price.or_else(|| price_of(version, seats))
    }

    /// A switch to the last base of the life, by what the policy of its day says.
    pub fn switch_course(&self, life: &mut Life, now: Moment, fact: &Switch) {
        let (phase, spell) = (life.bases.len() - 1, life.spells.len() - 1);
        let (day, first) = (self.day_of(now), life.first(spell));
        let policy = self.settings(day);
        let to = life.bases[phase].1;
        if let Some(trial) = self.kept_trial(life, now) {
            let opens = self.start(trial);
            let segment = self.segment_of(life, (trial, trial), opens, phase);
            life.courses[spell] = Course::new(opens, phase, segment);
            return;
        }
        if day < first {
            // Charging starts with the switch.
            let opens = self.opens(now, day);
            let old = life.segments[0].billing.clone();
            (life.segments[0].starts, life.segments[0].anchor, life.segments[0].opens) = (day, day, opens);
            let same = old.as_ref().map(rhythm) == to.billing.as_ref().map(rhythm);
            let segment = if same && policy.after_switch == AfterSwitch::Keep {
                0
            } else {
                self.segment_of(life, (day, day), opens, phase)
            };
            life.courses[spell] = Course::new(opens, phase, segment);
            return;
        }
        let cut = self.switch_cut(now, fact.at, self.first_charged(life, spell), to);
        let mut course = life.courses[spell].clone();
        let on_day = Some(day).filter(|_| !self.between_days(now, fact.at));
        let back_to = match &course.before {
            // On one day, or with effect from one.
            Some((last, on, held, before))
                if *last == cut || on.is_some() && *on == on_day && !self.by_seconds(day) =>
            {
                let (held, before) = (*held, (**before).clone());
                course = before.clone();
                course.before = Some((cut, on_day, held, Box::new(before)));
                Some(held)
            }
            _ => {
                let before = Course { before: None, ..course.clone() };
                course.before = Some((cut, on_day, phase - 1, Box::new(before)));
                None
            }
        };
        if back_to.is_some_and(|held| std::ptr::eq(life.bases[held].1, to)) {
            // Nothing has happened but to seats and the agreed price.
            let held_on = |stage: &Stage| stage.phase.is_some_and(|p| std::ptr::eq(life.bases[p].1, to));
            if let Some(stage) = course.at(cut).filter(|stage| held_on(stage)).cloned() {
                let at = course.stages.iter().rposition(|stage| stage.from <= cut).unwrap();
                if course.stages[at].from == cut {
                    course.stages[at].phase = Some(phase);
                } else {
                    course.stages.insert(at + 1, Stage { from: cut, phase: Some(phase), ..stage });
                }
            }
            for stage in course.stages.iter_mut().filter(|stage| stage.from > cut) {
                if stage.phase.is_some_and(|p| std::ptr::eq(life.bases[p].1, to)) {
                    stage.phase = Some(phase);
                }
            }
            life.courses[spell] = course;
            return;
        }
        let cut_day = self.day_of(cut);
        let unused_up = |b: &Bought| b.x.is_none_or(|x| cut < x) && b.cut.is_none_or(|c| c < cut);
        if let Some(bought) = course.bought.clone().filter(unused_up) {
            let since = cut.max(bought.since);
            let from = self.day_of(since.min(self.start(Day::new(9000, 1, 1).unwrap())));
            let worth = self.worth(life, phase, cut.previous().unwrap(), day, Some(fact));
            let days = to.billing.as_ref().map(|billing| plus(from, billing.every, 1).days_since(from));
            let new = worth.zip(days).filter(|(new, _)| new.minor() > 0);
            let k = match (new, bought.price, bought.x) {
                (Some((new, days)), Some((old, of)), Some(x)) if new.currency() == old.currency() => {
                    let left = i128::from(self.day_of(x).days_since(from).max(0));
                    let value = left * i128::from(old.minor()) * i128::from(days);
                    rounded(value, i128::from(of) * i128::from(new.minor()), policy.rounding)
                }
                _ => 0,
            };
            let x = if bought.since == Moment::MAX { None } else { self.later(since, k) };
            course.cut_off(cut);
            course.prepaid.retain(|stage| stage.from < cut);
            self.wait(life, &mut course, (bought.paid, x), phase);
            course.bought = Some(Bought { cut: Some(cut), since, x, price: new, paid: bought.paid });
            if x.is_none() {
                life.waiting.push(phase);
            }
            life.courses[spell] = course;
            return;
        }
        let charged = course.begun(cut).filter(|stage| stage.phase.is_some()).cloned();
        let running = charged.as_ref().and_then(|stage| {
            let segment = &life.segments[stage.segment];
            segment.billing.as_ref()?;
            Some((stage.clone(), self.running(segment, cut)))
                .filter(|(stage, cycle)| stage.from < cut && self.boundary_at(segment, cycle.0) < cut)
        });
        let running = running.filter(|_| to.billing.is_some());
        let mode = running.as_ref().map_or(ChargeAs::Prorated, |(stage, _)| {
            let old_phase = stage.phase.unwrap();
            let before = cut.previous().unwrap();
            let old = self.worth(life, old_phase, before, day, None);
            let new = self.worth(life, phase, before, day, Some(fact));
            let minor = |amount: Option<Amount>| amount.map_or(0, |amount| i128::from(amount.minor()));
            let comparable = old.zip(new).is_none_or(|(old, new)| old.currency() == new.currency());
            let base = life.bases[old_phase].1;
            let order = match policy.change.judged_by {
                JudgedBy::Rank => to.rank.cmp(&base.rank),
                _ if !comparable => std::cmp::Ordering::Equal,
                JudgedBy::Price => minor(new).cmp(&minor(old)),
                JudgedBy::PriceADay => {
                    let (a, b) = (average(to.billing.as_ref().unwrap()), average(base.billing.as_ref().unwrap()));
                    (minor(new) * a.1 * b.0).cmp(&(minor(old) * b.1 * a.0))
                }
            };
            if order.is_lt() { policy.change.downgrade } else { policy.change.upgrade }
        });
        course.cut_off(cut);
        let keeps = |segment: usize| {
            let same = life.segments[segment].billing.as_ref().map(rhythm) == to.billing.as_ref().map(rhythm);
            same && policy.after_switch == AfterSwitch::Keep
        };
        match (mode, running) {
            (ChargeAs::Difference | ChargeAs::PeriodEnd, Some((stage, (_, c1)))) => {
                let end = self.boundary_at(&life.segments[stage.segment], c1);
                match mode {
                    ChargeAs::Difference => course.then(cut, phase, stage.segment, Kind::Joint),
                    _ => life.waiting.push(phase),
                }
                let segment =
                    if keeps(stage.segment) { stage.segment } else { self.segment_of(life, (c1, c1), end, phase) };
                course.then_waiting(end, phase, segment);
            }
            (ChargeAs::Time, Some((stage, (c0, c1)))) => {
                let old = self.worth(life, stage.phase.unwrap(), cut.previous().unwrap(), day, None);
                let new = self.worth(life, phase, cut.previous().unwrap(), day, Some(fact));
                let segment = &life.segments[stage.segment];
                let base = life.bases[stage.phase.unwrap()].1.billing.as_ref().unwrap();
                let (unused, whole) = self.part_unused((segment, base), &policy, cut, (c0, c1));
                let (above, below) = converted(base, segment.billing.as_ref().unwrap());
                let days = plus(cut_day, to.billing.as_ref().unwrap().every, 1).days_since(cut_day);
                let k = match (old, new) {
                    (Some(old), Some(new)) if new.minor() > 0 && old.currency() == new.currency() => {
                        let value = i128::from(old.minor()) * i128::from(unused) * i128::from(days) * above;
                        rounded(value, i128::from(whole) * i128::from(new.minor()) * below, policy.rounding)
                    }
                    _ => 0,
                };
                if k > 0 {
                    let (x, paid) = (self.later(cut, k), self.boundary_at(&life.segments[stage.segment], c1));
                    self.wait(life, &mut course, (paid, x), phase);
                    let price = new.map(|new| (new, days));
                    course.bought = Some(Bought { cut: Some(cut), since: cut, x, price, paid });
                } else {
                    self.go_on(life, &mut course, &stage, cut, phase, keeps(stage.segment));
                }
            }
            (_, Some((stage, _))) => {
                let keeps = keeps(stage.segment);
                self.go_on(life, &mut course, &stage, cut, phase, keeps);
            }
            (_, None) => match charged.filter(|stage| life.segments[stage.segment].billing.is_some()) {
                Some(stage) => {
                    let keeps = keeps(stage.segment);
                    self.go_on(life, &mut course, &stage, cut, phase, keeps);
                }
                None => {
                    let segment = life.courses[spell].at(cut).map_or(0, |stage| stage.segment);
                    let keeps = life.segments[segment].spell == spell && keeps(segment) && to.billing.is_some();
                    let starts = self.day_of(cut);
                    let segment = if keeps { segment } else { self.segment_of(life, (starts, starts), cut, phase) };
                    course.then(cut, phase, segment, Kind::Own);
                }
            },
        }
        life.courses[spell] = course;
    }

    /// The new plan is charged from the cut on, in the same segment or in its own.
    fn go_on(&self, life: &mut Life, course: &mut Course, stage: &Stage, cut: Moment, phase: usize, keeps: bool) {
        let day = self.day_of(cut);
        let segment = if keeps { stage.segment } else { self.segment_of(life, (day, day), cut, phase) };
        course.then(cut, phase, segment, Kind::Own);
    }

    /// So many days later, at the same local time; none beyond the end of time.
    fn later(&self, at: Moment, days: i64) -> Option<Moment> {
        let (day, time) = self.zone.local(at);
        let to = day.add_days(days).ok()?;
        if self.start(day) == at {
            return self.zone.start_of(to).ok();
        }
        let moved = self.zone.resolve(to, time).ok()?;
        Moment::from_micros(moved.micros() + at.micros().rem_euclid(1_000_000)).ok()
    }

    /// What is charged goes on to what it is paid for, and from x on a base is, in its own segment: what overlaps is prepaid,
    /// and in between nothing is charged.
    fn wait(&self, life: &mut Life, course: &mut Course, (paid, x): (Moment, Option<Moment>), phase: usize) {
        let running = course.stages.last().filter(|stage| stage.phase.is_some()).cloned();
        let running = running.filter(|stage| life.segments[stage.segment].billing.is_some());
        match (x, running) {
            (Some(x), Some(stage)) if x < paid => {
                course.prepaid.push(Stage { from: x, until: Some(paid), kind: Kind::Prepaid, ..stage });
            }
            (Some(x), _) if x == paid => {}
            (_, Some(_)) => course.rest_from(paid),
            _ => {}
        }
        if let Some(x) = x {
            let day = self.day_of(x);
            let segment = self.segment_of(life, (day, day), x, phase);
            course.then(x, phase, segment, Kind::Own);
        }
    }

    /// How much of the running cycle is unused from a cut on, and how much there is of it, as the policy counts.
    fn part_unused(
        &self,
        (segment, own): (&Segment, &Billing),
        policy: &Policy,
        cut: Moment,
        (c0, c1): (Day, Day),
    ) -> (i64, i64) {
        let billing = segment.billing.as_ref().unwrap();
        let (day, days) = (self.day_of(cut), c1.days_since(c0));
        if c0 < segment.starts {
            match if rhythm(own) == rhythm(billing) { own } else { billing }.first_stub {
                FirstStub::Free => return (0, 1),
                FirstStub::Full => return (c1.days_since(day), c1.days_since(segment.starts)),
                FirstStub::Prorated => {}
            }
        }
        match (policy.proration.count, billing.every.months()) {
            (PartCount::None, _) => (0, 1),
            (PartCount::Seconds, _) => {
                let (opens, closes) = (self.boundary_at(segment, c0), self.boundary_at(segment, c1));
                (closes.micros() - cut.micros(), closes.micros() - opens.micros())
            }
            (PartCount::MonthOf(of), Some(months)) if of > 0 => {
                (fixed(day, c1, of).clamp(0, months * i64::from(of)), months * i64::from(of))
            }
            (PartCount::Months, Some(months)) => {
                let used = (0..months).filter(|n| plus(c0, tenure::time::Interval::MONTH, *n) < day).count();
                (months - used as i64, months)
            }
            _ => (c1.days_since(day), days),
        }
    }

    /// A rest that begins: one that shifts puts off what comes after the running cycle.
    pub fn rest_begins(&self, life: &mut Life, rest: &Rest) {
        let (spell, phase) = (life.spells.len() - 1, life.bases.len() - 1);
        let Some((from, until)) = self.bounds(rest).filter(|_| rest.fee == PauseFee::Shift) else { return };
        let from = from.max(life.first_at(self, spell));
        let day = self.day_of(from);
        let gap = until.map(|until| self.day_of(until).days_since(day));
        if gap.is_some_and(|gap| gap <= 0) {
            return;
        }
        let mut course = life.courses[spell].clone();
        if let Some(bought) = course.bought.clone().filter(|bought| bought.x.is_none_or(|x| from < x)) {
            let x = bought.x.zip(gap).and_then(|(x, gap)| self.later(x, gap));
            course.stages.retain(|stage| stage.from <= from);
            course.prepaid.retain(|stage| stage.from <= from);
            self.wait(life, &mut course, (bought.paid, x), phase);
            course.bought = Some(Bought { since: until.unwrap_or(Moment::MAX), x, ..bought });
            life.courses[spell] = course;
            return;
        }
        let Some(stage) = course.at(from).filter(|stage| stage.phase.is_some()).cloned() else { return };
        let segment = life.segments[stage.segment].clone();
        if segment.billing.is_none() {
            return;
        }
        let (c0, c1) = self.running(&segment, from);
        let on_it = self.boundary_at(&segment, c0) == from || self.boundary_at(&segment, segment.starts) == from;
        let c = if on_it { from } else { self.boundary_at(&segment, c1) };
        let price = self.worth(life, stage.phase.unwrap(), from, day, None).map(|price| (price, c1.days_since(c0)));
        let x = gap.and_then(|gap| self.later(c, gap));
        course.stages.retain(|stage| stage.from <= from);
        course.rest_from(c);
        if let Some(x) = x {
            let starts = self.day_of(x);
            let segment = self.segment_of(life, (starts, starts), x, phase);
            course.then(x, phase, segment, Kind::Own);
        }
        let since = until.unwrap_or(Moment::MAX);
        course.bought = Some(Bought { cut: None, since, x, price, paid: c });
        life.courses[spell] = course;
    }

    /// A rest that ends: cycles may begin anew, or be moved by it.
    pub fn rest_ends(&self, life: &mut Life, rest: &Rest) {
        let (spell, phase) = (life.spells.len() - 1, life.bases.len() - 1);
        let Some((from, Some(until))) = self.bounds(rest).filter(|_| rest.fee != PauseFee::Shift) else { return };
        let policy = self.settings(self.day_of(rest.from));
        let mut course = life.courses[spell].clone();
        if course.bought.as_ref().is_some_and(|bought| bought.x.is_none_or(|x| until < x)) {
            return;
        }
        let Some(stage) = course.at(until).filter(|stage| stage.phase.is_some()).cloned() else { return };
        let old = life.segments[stage.segment].clone();
        if old.billing.is_none() || self.boundary_at(&old, old.starts) >= until {
            return;
        }
        let day = self.day_of(until);
        match policy.after_pause {
            AfterPause::Keep => {}
            AfterPause::Restart => {
                let segment = self.segment_of(life, (day, day), until, phase);
                course.then(until, phase, segment, Kind::Own);
            }
            AfterPause::Shift => {
                let gap = day.days_since(self.day_of(from).max(old.starts));
                let (anchor, charged) = (old.anchor.add_days(gap).unwrap(), stage.phase.unwrap());
                let segment = self.segment_of(life, (anchor, day), until, charged);
                life.segments[segment].billing = old.billing.clone();
                let waits = course.stages.iter().rfind(|later| later.from > until && later.phase.is_some()).cloned();
                course.then(until, charged, segment, Kind::Own);
                if let Some(waits) = waits {
                    let c1 = self.running(&life.segments[segment], until).1;
                    let at = self.boundary_at(&life.segments[segment], c1);
                    let same = waits.segment == stage.segment;
                    let own = if same { segment } else { self.segment_of(life, (c1, c1), at, phase) };
                    course.then_waiting(at, phase, own);
                }
            }
        }
        life.courses[spell] = course;
    }

    /// The seats that a stage of a base is charged for.
    pub fn seats_of(&self, life: &Life, phase: usize, at: Moment) -> u32 {
        let m = life.membership;
        let mut changes: Vec<(Moment, Moment, u8, String, u32)> = vec![];
        for (n, (from, fact)) in life.switches.iter().enumerate().filter(|(_, (_, s))| s.seats.is_some()) {
            if life.switch_phase[n] <= phase {
                changes.push((self.effective_switch(life, n), *from, 0, format!("{n:09}"), fact.seats.unwrap()));
            }
        }
        for fact in self.facts.seat_changes.iter().filter(|c| c.membership == m.id) {
            let at = self.inst(fact.at);
            changes.push((self.effective(life, at, fact.at), at, 1, fact.id.to_string(), fact.seats));
        }
        changes.sort();
        let ended = self.ended(life, at);
        let held = changes.iter().rev().find(|(e, own, kind, ..)| {
            *e <= at && ended.is_none_or(|(from, end)| *own < end || *own < from || *kind == 0 && *own == end)
        });
        held.map_or(m.seats.unwrap_or(1), |change| change.4)
    }

    /// The agreed price that a stage of a base is charged at.
    pub fn agreed_of(&self, life: &Life, phase: usize, at: Moment) -> Option<Amount> {
        let m = life.membership;
        let mut changes: Vec<(Moment, Moment, u8, String, Option<Amount>)> = vec![];
        for (n, (from, fact)) in life.switches.iter().enumerate() {
            if life.switch_phase[n] <= phase {
                changes.push((self.effective_switch(life, n), *from, 0, format!("{n:09}"), fact.price));
            }
        }
        for fact in self.facts.price_changes.iter().filter(|c| c.membership == m.id) {
            let at = self.inst(fact.at);
            changes.push((self.effective(life, at, fact.at), at, 1, fact.id.to_string(), fact.price));
        }
        changes.sort_by_key(|(e, own, kind, id, _)| (*e, *own, *kind, id.clone()));
        let ended = self.ended(life, at);
        let held = changes.iter().rev().find(|(e, own, kind, ..)| {
            *e <= at && ended.is_none_or(|(from, end)| *own < end || *own < from || *kind == 0 && *own == end)
        });
        held.map_or(m.price, |change| change.4)
    }

    /// When a change takes effect on charges: by the first charged day of the spell that it falls in.
    fn effective(&self, life: &Life, at: Moment, given: When) -> Moment {
        let spell = life.spells.iter().rposition(|spell| spell.from <= at).unwrap_or(0);
        self.cut(at, given, self.first_charged(life, spell))
    }

    fn effective_switch(&self, life: &Life, n: usize) -> Moment {
        let (at, to) = (life.switches[n].0, life.bases[life.switch_phase[n]].1);
        if let Some(trial) = self.kept_trial(life, at) {
            return self.start(trial);
        }
        let spell = life.spells.iter().rposition(|spell| spell.from <= at).unwrap_or(0);
        self.switch_cut(at, life.switches[n].1.at, self.first_charged(life, spell), to)
    }

    /// The spell that is charged at an instant, if it ended: from when, and at which instant. What comes after that no
    /// longer matters to it.
    fn ended(&self, life: &Life, at: Moment) -> Option<(Moment, Moment)> {
        let n = life.spells.iter().rposition(|spell| self.start(self.day_of(spell.from)) <= at)?;
        let (spell, end) = (&life.spells[n], self.inst(life.spells[n].end()?));
        // What is kept is there to the end of its cycle.
        let advance = |segment: &Segment| segment.billing.as_ref().is_some_and(|b| b.timing == Timing::Advance);
        let last = end.previous().unwrap_or(end);
        let kept = spell.is_kept() && self.segment_at(life, n, last).is_some_and(advance);
        Some((spell.from, end)).filter(|_| !kept)
    }

    /// The version of a base whose price and tax hold at an instant.
    fn priced<'a>(&'a self, life: &Life<'a>, phase: usize, at: Moment) -> &'a Plan {
        let base = life.bases[phase].1;
        let versions = self.versions(&base.plan);
        let later = versions.into_iter().filter(|v| (v.from, &v.id) > (base.from, &base.id));
        let reached = |v: &&Plan| self.reached_on(life, phase, v).is_some_and(|day| self.start(day) <= at);
        later.rev().find(reached).unwrap_or(base)
    }

    fn reached_on(&self, life: &Life, phase: usize, version: &Plan) -> Option<Day> {
        match version.reach.price {
            ReachWhen::Never => None,
            ReachWhen::AtOnce => Some(version.from),
            ReachWhen::NextCycle => Some(self.next_boundary(life, phase, version.from)),
        }
    }

    /// The first boundary on or after a day in the segments of a base, each from its own start on.
    pub fn next_boundary(&self, life: &Life, phase: usize, day: Day) -> Day {
        let mut own = life.segments.iter().filter(|segment| segment.phase == phase);
        let Some(mut segment) = own.next().or(life.segment_before(phase)) else { return day };
        let first = |segment: &Segment, day: Day| {
            if segment.billing.is_none() {
                return day;
            }
            let (begins, ends) = segment.cycle(day);
            if begins == day { begins } else { ends }
        };
        for later in own {
            let found = first(segment, day);
            if found < later.starts {
                return found;
            }
            segment = later;
        }
        first(segment, day)
    }

    /// Which base a term that is charged at once is of, the version whose price and tax hold, and the price.
    pub fn once<'a>(&'a self, life: &Life<'a>, once: &Once) -> (&'a Plan, &'a Plan, Option<Amount>) {
        let at = once.at.unwrap_or_else(|| self.start(once.day));
        let phase = once.phase.unwrap_or_else(|| life.phase(self.evening(life, once.spell, once.day)));
        let version = self.priced(life, phase, at);
        let price = self.agreed_of(life, phase, at).or_else(|| price_of(version, self.seats_of(life, phase, at)));
        (life.bases[phase].1, version, price)
    }

    /// What is charged of a membership, spell by spell.
    /// The days on which plans without billing are held: from when until when, the plan that is held on the first, and whether
    /// cycles are charged after them.
    pub fn unbilled<'a>(&self, life: &Life<'a>) -> Vec<Unbilled<'a>> {
        let mut all: Vec<Unbilled<'a>> = vec![];
        for (spell, course) in life.courses.iter().enumerate() {
            let (from, until) = self.span(life, spell);
            for (n, stage) in course.stages.iter().enumerate() {
                let plan = |stage: &Stage| stage.phase.map(|phase| life.bases[phase].1);
                let Some(held) = plan(stage).filter(|plan| plan.billing.is_none()) else { continue };
                let next = course.stages.get(n + 1);
                let left = next.map(|next| self.day_of(next.from));
                let (begins, ends) = (self.day_of(stage.from).max(from), left.into_iter().chain(until).min());
                if ends.is_some_and(|ends| ends <= begins) {
                    continue;
                }
                let billed = next.and_then(plan).is_some_and(|plan| plan.billing.is_some());
                let followed = billed && left == ends && until.is_none_or(|until| left.is_none_or(|left| left < until));
                match all.last_mut() {
                    Some(last) if last.until == Some(begins) && !last.followed => {
                        (last.until, last.followed) = (ends, followed);
                        last.plans.push((begins, held));
                    }
                    _ => all.push(Unbilled { from: begins, until: ends, followed, plans: vec![(begins, held)] }),
                }
            }
        }
        all
    }

    pub fn charges<'a>(&'a self, life: &Life<'a>) -> Vec<ChargedRun<'a>> {
        let mut runs = vec![];
        for (spell, course) in life.courses.iter().enumerate() {
            let (from, until) = self.span(life, spell);
            if until.is_some_and(|until| until <= from) {
                continue;
            }
            let begins = life.first_at(self, spell).max(self.start(from));
            let ends = until.map(|until| self.last_instant(life, spell, until));
            let mut cuts = self.cuts(life, course);
            cuts.extend(ends);
            cuts.retain(|cut| *cut > begins && ends.is_none_or(|ends| *cut <= ends));
            cuts.push(begins);
            cuts.sort();
            cuts.dedup();
            for (n, at) in cuts.iter().copied().enumerate().filter(|(_, at)| ends.is_none_or(|ends| *at < ends)) {
                let to = cuts.get(n + 1).copied();
                let last = to.is_none() || to == ends;
                let until = if last { until } else { to.map(|to| self.day_of(to)) };
                let stage = course.at(at).filter(|stage| stage.phase.is_some());
                runs.extend(stage.and_then(|stage| self.charge(life, stage, (at, to), (self.day_of(at), until))));
            }
            // What is prepaid stays as it was just before, whatever comes.
            for stage in course.prepaid.iter().filter(|stage| ends.is_none_or(|ends| stage.from < ends)) {
                let (phase, before) = (stage.phase.unwrap(), stage.from.previous().unwrap());
                runs.push(ChargedRun {
                    segment: stage.segment,
                    from: self.day_of(stage.from),
                    until: stage.until.map(|until| self.day_of(until)),
                    begins: stage.from,
                    ends: stage.until,
                    plan: self.priced(life, phase, before),
                    price: self.agreed_of(life, phase, before),
                    seats: self.seats_of(life, phase, before),
                    kind: Kind::Prepaid,
                    base: life.bases[phase].1,
                });
            }
        }
        for (day, phase, price, seats) in self.had_within_days(life) {
            self.charge_dearer(life, day, (phase, price, seats), &mut runs);
        }
        runs
    }

    /// Plans, and then numbers of seats, that were taken and left within one day that is charged for them.
    fn had_within_days(&self, life: &Life) -> Vec<HadWithin> {
        let (m, mut had) = (life.membership, vec![]);
        let within = |from: Moment, until: Moment, whole: bool| {
            let day = self.day_of(from);
            let lasts = from < until || whole && from == until;
            Some(day).filter(|day| lasts && self.day_of(until) == *day && self.charges_within(*day))
        };
        for (phase, (from, _)) in life.bases.iter().enumerate() {
            let switch = |phase: usize| life.switch_phase.iter().position(|p| *p == phase).map(|n| life.switches[n]);
            let spell = (1..=phase).filter(|n| switch(*n).is_none()).count();
            let left = match switch(phase + 1) {
                Some((at, fact)) => Some((at, matches!(fact.at, When::Day(_)))),
                None => life.spells[spell].end().map(|end| (self.inst(end), false)),
            };
            let day = left.and_then(|(until, whole)| within(*from, until, whole));
            let tried = |day: &Day| phase == 0 && life.trial.is_some_and(|trial| *day < trial);
            if let Some(day) = day.filter(|day| !tried(day) && !life.waiting.contains(&phase)) {
                let (price, seats) = switch(phase).map_or((m.price, None), |(_, fact)| (fact.price, fact.seats));
                had.push((day, Some(phase), price, seats));
            }
        }
        let mut changes: Vec<_> = self.facts.seat_changes.iter().filter(|c| c.membership == m.id).collect();
        changes.sort_by_key(|change| (self.inst(change.at), change.id.clone()));
        for pair in changes.windows(2) {
            let day = within(self.inst(pair[0].at), self.inst(pair[1].at), matches!(pair[1].at, When::Day(_)));
            had.extend(day.map(|day| (day, None, None, Some(pair[0].seats))));
        }
        had
    }

    /// Charges a day for what was had within it, if that is dearer.
    fn charge_dearer<'a>(
        &self,
        life: &Life<'a>,
        day: Day,
        (phase, price, seats): (Option<usize>, Option<Amount>, Option<u32>),
        runs: &mut Vec<ChargedRun<'a>>,
    ) {
        let whole = |at: Moment| self.start(self.day_of(at)) == at;
        let covers = |run: &ChargedRun| {
            let by_days = whole(run.begins) && run.ends.is_none_or(whole) && whole(life.segments[run.segment].opens);
            by_days && run.kind != Kind::Prepaid && run.from <= day && run.until.is_none_or(|until| day < until)
        };
        let Some(n) = runs.iter().position(covers) else { return };
        let run = runs[n].clone();
        let (begins, ends) = (self.start(day), self.start(next(day)));
        let mut one = ChargedRun { from: day, until: Some(next(day)), begins, ends: Some(ends), ..run.clone() };
        one.seats = seats.unwrap_or(run.seats);
        if let Some(plan) = phase.map(|phase| life.bases[phase].1).filter(|plan| plan.billing.is_some()) {
            (one.plan, one.base, one.price) = (plan, plan, price);
        }
        let a_day = |run: &ChargedRun| {
            let price =
                run.price.or_else(|| price_of(run.plan, run.seats)).map_or(0, |price| i128::from(price.minor()));
            let (days, of) = average(run.base.billing.as_ref().unwrap());
            (price * of, days)
        };
        let (dear, plain) = (a_day(&one), a_day(&run));
        if dear.0 * plain.1 <= plain.0 * dear.1 {
            return;
        }
        let before = ChargedRun { until: Some(day), ends: Some(begins), ..run.clone() };
        let after = ChargedRun { from: next(day), begins: ends, ..run.clone() };
        let parts = [before, one, after].into_iter().filter(|run| run.until.is_none_or(|until| run.from < until));
        runs.splice(n..=n, parts);
    }

    fn charge<'a>(
        &'a self,
        life: &Life<'a>,
        stage: &Stage,
        (begins, ends): (Moment, Option<Moment>),
        (from, until): (Day, Option<Day>),
    ) -> Option<ChargedRun<'a>> {
        let (phase, segment) = (stage.phase?, &life.segments[stage.segment]);
        segment.billing.as_ref()?;
        let mut price = self.agreed_of(life, phase, begins);
        for rest in self.rests(life.membership) {
            let Some((rests, back)) = self.bounds(&rest) else { continue };
            let covers = rests <= begins && back.is_none_or(|back| begins < back);
            match rest.fee {
                PauseFee::Credit if covers => return None,
                PauseFee::Fee(fee) if covers => price = Some(fee),
                PauseFee::SkipCycles => {
                    let (a, b) = self.skipped(life, segment, (rests, back));
                    if a <= begins && b.is_none_or(|b| begins < b) {
                        return None;
                    }
                }
                _ => {}
            }
        }
        let plan = self.priced(life, phase, begins);
        let seats = self.seats_of(life, phase, begins);
        let (segment, base) = (stage.segment, life.bases[phase].1);
        Some(ChargedRun { segment, from, until, begins, ends, plan, price, seats, kind: stage.kind, base })
    }

    /// From which boundary until which one cycles are left out.
    fn skipped(
        &self,
        life: &Life,
        segment: &Segment,
        (from, until): (Moment, Option<Moment>),
    ) -> (Moment, Option<Moment>) {
        // Its first charged instant counts as a boundary.
        let first = self.boundary_at(segment, segment.starts).max(self.start(self.span(life, segment.spell).0));
        let boundary = |at: Moment| {
            let day = self.day_of(at);
            if at <= first {
                return first;
            }
            let (c0, c1) = segment.cycle(day);
            self.boundary_at(segment, if self.boundary_at(segment, c0) >= at { c0 } else { c1 })
        };
        (boundary(from), until.map(boundary))
    }

    /// Every instant at which something about a charge may change.
    fn cuts(&self, life: &Life, course: &Course) -> Vec<Moment> {
        let m = life.membership;
        let mut cuts: Vec<Moment> = course.stages.iter().chain(&course.prepaid).map(|stage| stage.from).collect();
        cuts.extend(course.prepaid.iter().filter_map(|stage| stage.until));
        let seats = self.facts.seat_changes.iter().filter(|c| c.membership == m.id).map(|c| c.at);
        let prices = self.facts.price_changes.iter().filter(|c| c.membership == m.id).map(|c| c.at);
        cuts.extend(seats.chain(prices).map(|at| self.effective(life, self.inst(at), at)));
        cuts.extend((0..life.switches.len()).map(|n| self.effective_switch(life, n)));
        for rest in self.rests(m) {
            let Some((from, until)) = self.bounds(&rest) else { continue };
            cuts.push(from);
            cuts.extend(until);
            if rest.fee == PauseFee::SkipCycles {
                for segment in life.segments.iter().filter(|segment| segment.billing.is_some()) {
                    let (from, until) = self.skipped(life, segment, (from, until));
                    cuts.push(from);
                    cuts.extend(until);
                }
            }
        }
        for (phase, (_, base)) in life.bases.iter().enumerate() {
            let versions = self.versions(&base.plan);
            cuts.extend(versions.iter().filter_map(|v| self.reached_on(life, phase, v)).map(|day| self.start(day)));
        }
        cuts
    }

    /// The instant at which the charges of a spell stop.
    fn last_instant(&self, life: &Life, spell: usize, until: Day) -> Moment {
        let end = life.spells[spell].end().map(|end| self.inst(end));
        let before = self.start(until).previous().unwrap();
        if let Some(segment) = self.segment_at(life, spell, before).filter(|_| life.spells[spell].is_kept()) {
            let boundary = segment.billing.is_some() && segment.cycle(until).0 == until;
            return if boundary { self.boundary_at(segment, until) } else { self.start(until) };
        }
        match end.filter(|end| self.by_seconds(self.day_of(*end))) {
            // Within the last day.
            Some(end) if next(self.day_of(end)) == until => end,
            _ => self.start(until),
        }
    }

    /// The segment that is charged as a spell ends, whose period is paid for if it is kept.
    pub fn segment_at<'l>(&self, life: &'l Life, spell: usize, at: Moment) -> Option<&'l Segment> {
        let stage = life.courses[spell].at(at)?;
        stage.phase.map(|_| &life.segments[stage.segment])
    }
}

impl Life<'_> {
    /// The first charged day of a spell, as cycles are counted.
    pub fn first(&self, spell: usize) -> Day {
        self.segments.iter().find(|segment| segment.spell == spell).map_or(Day::MAX, |segment| segment.starts)
    }

    fn first_at(&self, oracle: &Oracle, spell: usize) -> Moment {
        let first = self.first_stage(oracle, spell).map(|stage| stage.from);
        first.unwrap_or_else(|| oracle.start(self.first(spell)))
    }

    /// The plan that a spell is charged for at first.
    pub fn first_plan(&self, oracle: &Oracle, spell: usize) -> Option<&Plan> {
        self.first_stage(oracle, spell).and_then(|stage| stage.phase).map(|phase| self.bases[phase].1)
    }

    /// What a spell is charged for at first. A free first day frees cycles only: of a term that it ends with, that day is
    /// the first.
    fn first_stage(&self, oracle: &Oracle, spell: usize) -> Option<&Stage> {
        let (stages, begun) = (&self.courses[spell].stages, oracle.day_of(self.spells[spell].from));
        let free = oracle.policy_on(begun).is_some_and(|p| p.edges.first == FirstDay::Free);
        let of_day = stages.iter().take_while(|stage| oracle.day_of(stage.from) == begun).last().filter(|_| free);
        let term = of_day.filter(|stage| stage.phase.is_some_and(|phase| self.bases[phase].1.billing.is_none()));
        term.or(stages.first())
    }

    fn segment_before(&self, phase: usize) -> Option<&Segment> {
        self.segments.iter().rev().find(|segment| segment.phase <= phase)
    }
}

/// 30/360 and its like.
fn fixed(from: Day, until: Day, of: u8) -> i64 {
    let position =
        |day: Day| (i64::from(day.year()) * 12 + i64::from(day.month())) * i64::from(of) + i64::from(day.day().min(of));
    position(until) - position(from)
}

/// What a whole period of a version costs for so many seats.
pub fn price_of(plan: &Plan, seats: u32) -> Option<Amount> {
    let times = |amount: Amount, n: u32| amount.checked_mul(n.into()).unwrap();
    let plus = |a: Amount, b: Option<Amount>| b.map_or(a, |b| a.checked_add(b).unwrap());
    let least = |a: Amount, least: Option<Amount>| least.map_or(a, |least| least.max(a));
    Some(match plan.price.as_ref()? {
        Price::Flat { amount } => *amount,
        Price::PerSeat { amount, minimum } => least(times(*amount, seats), *minimum),
        // Without a seat no tier is reached.
        Price::Volume { tiers, minimum } if seats == 0 => least(Amount::zero(tiers[0].each.currency()), *minimum),
        Price::Volume { tiers, minimum } => {
            let tier = tiers.iter().find(|t| t.up_to.is_none_or(|last| seats <= last.get())).unwrap();
            least(plus(times(tier.each, seats), tier.flat), *minimum)
        }
        Price::Package { amount, size, minimum } => least(times(*amount, seats.div_ceil(size.get())), *minimum),
        Price::Graduated { tiers, minimum } => {
            let mut total = Amount::zero(tiers[0].each.currency());
            let mut below = 0;
            for tier in tiers {
                let last = tier.up_to.map_or(u32::MAX, |last| last.get());
                if seats > below {
                    total = plus(plus(total, Some(times(tier.each, seats.min(last) - below))), tier.flat);
                }
                below = last;
            }
            least(total, *minimum)
        }
    })
}

/// When it is, moved by whole days, the local time kept.
pub fn moved(oracle: &Oracle, when: When, days: i64) -> When {
    match when {
        When::Day(day) => When::Day(day.add_days(days).unwrap()),
        When::Moment(_) => oracle.shift(when, tenure::time::Interval::DAY, days),
    }
}
