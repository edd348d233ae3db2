//! One membership through time: its start, its end, what it is at an instant, and which days are charged.

use super::course::{Course, Rest, moved};
use super::{Oracle, next, plus};
use std::collections::BTreeMap;
use tenure::plan::{
    Billing, CycleAnchor, DayPassValidity, DunningAction, Kind, PastDue, PaymentGate, Plan, Reach, ReachWhen,
    RenewalMode, Term, Terms, VisitCount,
};
use tenure::space::facts::*;
use tenure::time::{Day, Interval, Moment, MonthDay, Unit, When};

/// One membership, all its events gone through in order.
pub struct Life<'a> {
    pub membership: &'a Membership,
    /// Its first instant, S.
    pub start: Moment,
    pub joined: Day,
    /// Joining, and each return after a lapse.
    pub spells: Vec<Spell>,
    /// Which version was joined or switched to, and when.
    pub bases: Vec<(Moment, &'a Plan)>,
    /// How many of these came before a first return.
    first_return: Option<usize>,
    /// Switches that took effect.
    pub switches: Vec<(Moment, &'a Switch)>,
    /// Which of the bases each of them began.
    pub switch_phase: Vec<usize>,
    /// Joining, returns, switches to another rhythm, and what moves or restarts cycles. Some of them were replaced before
    /// anything was charged in them.
    pub segments: Vec<Segment>,
    /// What is charged in each spell.
    pub courses: Vec<Course>,
    /// The bases that are charged no earlier than the running period ends.
    pub waiting: Vec<usize>,
    /// What is charged for terms of plans without billing.
    pub once: Vec<Once>,
    /// The day after the last of the trial.
    pub trial: Option<Day>,
    /// Failed payments, each with the terms that it falls under.
    pub failures: Vec<(&'a Payment, &'a Terms)>,
}

/// Terms of a plan without billing, bought on one day.
pub struct Once {
    pub day: Day,
    /// Where seconds count, the instant.
    pub at: Option<Moment>,
    /// The base that was bought; a renewal goes on under the one that is held by then.
    pub phase: Option<usize>,
    pub terms: i64,
    pub renewal: bool,
    pub spell: usize,
}

pub struct Spell {
    pub from: Moment,
    /// The end as it stands from an instant on, and whether it is a natural one.
    marks: Vec<(Moment, Option<When>, bool)>,
    kept: bool,
    /// Ended by a cancellation that was given as a day and keeps nothing.
    cancelled_for_a_day: bool,
}

impl Spell {
    pub fn end(&self) -> Option<When> {
        self.marks.last().unwrap().1
    }

    pub fn is_kept(&self) -> bool {
        self.kept
    }

    fn new(from: Moment, end: Option<When>) -> Spell {
        Spell { from, marks: vec![(from, end, true)], kept: false, cancelled_for_a_day: false }
    }
}

#[derive(Clone)]
pub struct Segment {
    /// Cycles are counted from it.
    pub anchor: Day,
    /// The first day that is charged.
    pub starts: Day,
    /// The instant at which it began: at this local time its cycles do.
    pub opens: Moment,
    /// Which of the life's bases it belongs to.
    pub phase: usize,
    pub billing: Option<Billing>,
    pub spell: usize,
}

impl Segment {
    /// The n-th boundary of its cycles.
    pub fn boundary(&self, n: i64) -> Day {
        let billing = self.billing.as_ref().unwrap();
        let (every, first) = (billing.every, Day::new(self.anchor.year(), self.anchor.month(), 1).unwrap());
        match billing.anchor {
            CycleAnchor::Anniversary => plus(self.anchor, every, n),
            CycleAnchor::Day { day } => {
                let month = plus(first, every, n);
                Day::clamped(month.year(), month.month(), day).unwrap()
            }
            CycleAnchor::Calendar => plus(calendar_unit(self.anchor, every), every, n),
        }
    }

    /// The cycle that contains a day.
    pub fn cycle(&self, day: Day) -> (Day, Day) {
        let mut n = 0;
        while self.boundary(n) > day {
            n -= 1;
        }
        while self.boundary(n + 1) <= day {
            n += 1;
        }
        (self.boundary(n), self.boundary(n + 1))
    }
}

/// The first day of the calendar unit (Monday, first of month, quarter, half year, year) that contains a day.
fn calendar_unit(day: Day, every: Interval) -> Day {
    let months = i64::from(every.count().get());
    match every.unit() {
        Unit::Week => day.add_days(-i64::from(day.weekday().days_from_monday())).unwrap(),
        Unit::Year => Day::new(day.year(), 1, 1).unwrap(),
        Unit::Month if 12 % months == 0 => {
            let month = (i64::from(day.month()) - 1) / months * months + 1;
            Day::new(day.year(), month as u8, 1).unwrap()
        }
        Unit::Month => Day::new(day.year(), day.month(), 1).unwrap(),
        _ => day,
    }
}

/// How an end is moved on by renewals.
#[derive(Clone, Copy)]
enum Grow {
    Never,
    By(When, Interval),
    Season(MonthDay, Interval, i32),
}

/// What happens to a membership, in the order in which it does at one instant.
enum Event<'a> {
    UsedUp(When, usize),
    Cancelled(&'a Cancellation),
    Dunned(Day),
    Renewed(&'a tenure::space::facts::Renewal),
    Switched(&'a Switch),
    Failed(&'a Payment),
    RestBegins(Rest),
    RestEnds(Rest),
}

/// What a membership is at an instant.
pub struct State<'a> {
    pub status: Status,
    pub admits: bool,
    pub base: &'a Plan,
    pub seats: u32,
    pub ends: Option<Moment>,
    pub new: bool,
}

impl Oracle {
    pub fn life<'a>(&'a self, membership: &'a Membership) -> Life<'a> {
        let (f, m) = (&self.facts, membership);
        let joined_on = self.day(m.from);
        let mut base = self.plan_on(&m.plan, joined_on);
        let mut start = self.inst(m.from);
        if let Kind::DayPass { valid: DayPassValidity::Window { from, .. } } = &base.kind {
            start = start.max(self.zone.resolve(joined_on, *from).unwrap());
        }
        let mut queue = BTreeMap::new();
        for fact in f.cancellations.iter().filter(|x| x.membership == m.id) {
            queue.insert((self.inst(fact.at), 1, fact.id.to_string()), Event::Cancelled(fact));
        }
        for fact in f.renewals.iter().filter(|x| x.membership == m.id) {
            queue.insert((self.inst(fact.at), 3, fact.id.to_string()), Event::Renewed(fact));
        }
        for fact in f.switches.iter().filter(|x| x.membership == m.id) {
            queue.insert((self.inst(fact.at), 4, fact.id.to_string()), Event::Switched(fact));
        }
        for (n, rest) in self.rests(m).into_iter().enumerate() {
            queue.insert((rest.from, 6, format!("{n:09}")), Event::RestBegins(rest));
            if let Some(until) = rest.until {
                queue.insert((until, -1, format!("{n:09}")), Event::RestEnds(rest));
            }
        }
        for fact in self
            .payments(m)
            .into_iter()
            .filter(|p| matches!(p.outcome, PaymentOutcome::Failed | PaymentOutcome::ChargedBack))
        {
            queue.insert((fact.at, 5, fact.id.to_string()), Event::Failed(fact));
        }
        let trial = base.trial.map(|trial| plus(joined_on, trial, 1));
        let starts = trial.unwrap_or(joined_on);
        let mut terms = m.terms.map_or(1, |terms| i64::from(terms.get()));
        let (mut end, mut grow) = self.natural(base, m, start, m.from, terms);
        let bought = terms;
        // By how many days pauses moved the end.
        let mut moved_by = 0;
        if let Some(until) = m.until {
            (end, grow, terms) = (Some(until), extend(&base.terms.term, Some(until)), 0);
        }
        // An end before the start or the switch is the start or the switch.
        let from_on = |end: Option<When>, from: Moment| {
            end.map(|end| if self.inst(end) < from { When::Moment(from) } else { end })
        };
        end = from_on(end, start);
        let mut life = Life {
            membership,
            start,
            joined: m.joined.unwrap_or(joined_on),
            spells: vec![Spell::new(start, end)],
            bases: vec![(start, base)],
            switches: Vec::new(),
            switch_phase: Vec::new(),
            segments: vec![Segment {
                anchor: starts,
                starts,
                opens: self.opens(start, starts),
                billing: base.billing.clone(),
                spell: 0,
                phase: 0,
            }],
            courses: vec![Course::new(self.opens(start, starts), 0, 0)],
            once: if base.billing.is_none() {
                vec![Once {
                    day: starts,
                    at: Some(self.opens(start, starts)),
                    phase: Some(0),
                    terms: bought,
                    renewal: false,
                    spell: 0,
                }]
            } else {
                Vec::new()
            },
            trial,
            waiting: Vec::new(),
            failures: Vec::new(),
            first_return: None,
        };
        queue.extend(self.used_up(base, m, start, 1));
        while let Some(((at, _, _), event)) = queue.pop_first() {
            let now = at.max(start);
            let before_end = |when: When| end.is_none_or(|end| self.inst(when) < self.inst(end));
            let clamp = |when: When| if self.inst(when) < start { When::Moment(start) } else { when };
            match event {
                Event::UsedUp(when, bases) => {
                    if life.bases.len() == bases && before_end(when) {
                        end = Some(when);
                        life.mark(now, end, false, false);
                    }
                }
                Event::Cancelled(fact) => {
                    if before_end(clamp(fact.at)) {
                        end = Some(clamp(fact.at));
                        life.mark(now, end, false, fact.unused == Unused::Kept);
                        life.spells.last_mut().unwrap().cancelled_for_a_day =
                            matches!(fact.at, When::Day(_)) && fact.unused == Unused::Credited;
                    }
                }
                Event::Dunned(day) => {
                    if before_end(clamp(When::Day(day))) {
                        end = Some(clamp(When::Day(day)));
                        life.mark(now, end, false, false);
                    }
                }
                Event::Failed(fact) => {
                    let terms = &self.reached(&life, life.bases.len() - 1, at, |reach| reach.terms).terms;
                    life.failures.push((fact, terms));
                    let ends = terms.dunning.iter().filter(|s| s.action == DunningAction::End);
                    let end = ends.map(|s| plus(self.day_of(at), s.after, 1)).min();
                    let good = self.made_good(m, fact);
                    if let Some(day) = end.filter(|day| good.is_none_or(|good| self.start(*day) < good)) {
                        queue.insert((self.start(day), 2, fact.id.to_string()), Event::Dunned(day));
                    }
                }
                Event::Renewed(fact) => {
                    let n = fact.terms.map_or(1, |n| i64::from(n.get()));
                    let Some(old) = end else { continue };
                    if matches!(base.kind, Kind::DayPass { .. }) {
                        continue;
                    }
                    let natural = life.spells.last().unwrap().marks.last().unwrap().2;
                    let (_, grace_ends, _) = self.grace(&life, old, natural);
                    if at < grace_ends {
                        if let Some(longer) = self.grown(&grow, terms + n).map(|end| moved(self, end, moved_by)) {
                            if base.billing.is_none() {
                                // From the end by the clock, which a cancellation that is now undone had cut short.
                                let counted = self.grown(&grow, terms).map(|end| moved(self, end, moved_by));
                                let by_clock = from_on(counted, life.bases.last().unwrap().0);
                                let spell = life.spells.len() - 1;
                                // In a trial nothing is charged yet.
                                let day = self.day(by_clock.unwrap()).max(life.first(spell));
                                life.once.push(Once { day, at: None, phase: None, terms: n, renewal: true, spell });
                            }
                            terms += n;
                            end = from_on(Some(longer), life.bases.last().unwrap().0);
                            life.mark(now, end, true, false);
                        }
                        continue;
                    }
                    let (anew, growing) = self.natural(base, m, at, fact.at, n);
                    if at < start || anew.is_some_and(|anew| self.inst(anew) <= at) {
                        continue;
                    }
                    (end, grow, terms) = (anew, growing, n);
                    life.first_return = life.first_return.or(Some(life.bases.len()));
                    (end, moved_by) = self.moved_by_rest(m, base, end, (at, at));
                    let charged = life.courses.last().and_then(|course| course.last_segment(self.inst(old)));
                    let last = life.segments[charged.unwrap_or(life.segments.len() - 1)].anchor;
                    life.spells.push(Spell::new(at, end));
                    life.bases.push((at, base));
                    let (starts, spell) = (self.day_of(at), life.spells.len() - 1);
                    let gap = starts.days_since(self.day(old));
                    let anchor = match self.policy_on(starts).map_or(AfterLapse::Restart, |p| p.after_lapse) {
                        AfterLapse::Restart => starts,
                        AfterLapse::Keep => last,
                        AfterLapse::Shift => last.add_days(gap).unwrap(),
                    };
                    let (opens, phase) = (self.opens(at, starts), life.bases.len() - 1);
                    let billing = base.billing.clone();
                    life.segments.push(Segment { anchor, starts, opens, billing, spell, phase });
                    life.courses.push(Course::new(opens, phase, life.segments.len() - 1));
                    for rest in self.rests(m).into_iter().filter(|r| r.from < at && r.until.is_none_or(|u| at < u)) {
                        self.rest_begins(&mut life, &rest);
                    }
                    if base.billing.is_none() {
                        life.once.push(Once {
                            day: starts,
                            at: Some(opens),
                            phase: Some(phase),
                            terms: n,
                            renewal: false,
                            spell,
                        });
                    }
                    queue.extend(self.used_up(base, m, at, life.bases.len()));
                }
                Event::Switched(fact) => {
                    if end.is_some_and(|end| self.inst(end) <= now) {
                        continue;
                    }
                    let day = self.day_of(now);
                    base = self.plan_on(&fact.plan, day);
                    life.bases.push((now, base));
                    life.switches.push((now, fact));
                    life.switch_phase.push(life.bases.len() - 1);
                    self.switch_course(&mut life, now, fact);
                    if m.until.is_none() {
                        (end, grow) = self.natural(base, m, now, clamp(fact.at), 1);
                        // A pause that shifts moves the rest of itself.
                        (end, moved_by) = self.moved_by_rest(m, base, end, (at, now));
                        end = from_on(end, now);
                        terms = 1;
                    } else {
                        (grow, terms) = (extend(&base.terms.term, end), 0);
                    }
                    let spell = life.spells.len() - 1;
                    let first = self.first_charged(&life, spell);
                    let cut = self.day_of(self.switch_cut(now, fact.at, first, base));
                    let day = self.kept_trial(&life, now).unwrap_or(cut);
                    life.once.retain(|term| term.day < day || term.renewal && m.until.is_some());
                    let phase = life.bases.len() - 1;
                    // What was bought before may put it off, for good during a pause that has no end.
                    let begins = life.courses[spell].begins(phase).filter(|_| base.billing.is_none());
                    if let Some(begins) = begins {
                        life.once.push(Once {
                            day: self.day_of(begins),
                            at: Some(begins),
                            phase: Some(phase),
                            terms: 1,
                            renewal: false,
                            spell,
                        });
                    }
                    life.mark(now, end, true, false);
                    queue.extend(self.used_up(base, m, now, life.bases.len()));
                }
                Event::RestBegins(rest) => {
                    if end.is_some_and(|end| self.inst(end) <= now) || rest.until.is_some_and(|until| until <= start) {
                        continue;
                    }
                    self.rest_begins(&mut life, &rest);
                    let natural = life.spells.last().unwrap().marks.last().unwrap().2;
                    let moves = m.until.is_some() || rolls(base);
                    if rest.fee == PauseFee::Shift && natural && moves {
                        match self.whole_days(&rest, now) {
                            Some(0) => {}
                            Some(gap) => {
                                moved_by += gap;
                                end = end.map(|end| moved(self, end, gap));
                                life.mark(now, end, true, false);
                            }
                            None => {
                                end = None;
                                life.mark(now, end, true, false);
                            }
                        }
                    }
                }
                Event::RestEnds(rest) => {
                    if end.is_none_or(|end| now < self.inst(end)) && now > life.spells.last().unwrap().from {
                        self.rest_ends(&mut life, &rest);
                    }
                }
            }
        }
        life
    }

    /// An end as the rest of a pause that shifts moves it, and by how many days; there is none while that is open.
    fn moved_by_rest(
        &self,
        m: &Membership,
        plan: &Plan,
        end: Option<When>,
        (at, now): (Moment, Moment),
    ) -> (Option<When>, i64) {
        let shifts = |rest: &Rest| rest.fee == PauseFee::Shift && rest.from < at;
        let resting = self.rests(m).into_iter().find(|r| shifts(r) && r.until.is_none_or(|until| now < until));
        match resting.filter(|_| rolls(plan)).map(|rest| rest.until) {
            None => (end, 0),
            Some(None) => (None, 0),
            Some(Some(_)) => {
                let days = self.whole_days(&resting.unwrap(), now).unwrap();
                (end.map(|end| moved(self, end, days)), days)
            }
        }
    }

    /// The days of a pause from an instant on; none if it is open.
    fn whole_days(&self, rest: &Rest, now: Moment) -> Option<i64> {
        let Some((from, until)) = self.bounds(rest) else { return Some(0) };
        Some(self.day_of(until?).days_since(self.day_of(from).max(self.day_of(now))).max(0))
    }

    /// Where a term of this plan ends that begins at an instant, and how renewals move it on.
    fn natural(&self, plan: &Plan, m: &Membership, at: Moment, when: When, n: i64) -> (Option<When>, Grow) {
        let day = self.day_of(at);
        if let Kind::DayPass { valid } = &plan.kind {
            let end = match valid {
                DayPassValidity::LocalDay => Some(When::Day(next(day))),
                DayPassValidity::Window { until, .. } => Some(When::Moment(self.zone.resolve(day, *until).unwrap())),
                DayPassValidity::FromCheckIn { hours } => {
                    let visits = self.facts.visits.iter().filter(|v| v.under.as_ref() == Some(&m.id) && v.at >= at);
                    let hours = Interval::new(hours.get(), Unit::Hour).unwrap();
                    visits.map(|v| v.at).min().map(|first| self.shift(When::Moment(first), hours, 1))
                }
            };
            return (end, Grow::Never);
        }
        let grow = match &plan.terms.term {
            Term::Open => Grow::Never,
            // Whole local days, but for hours: a month that is sold at half past nine is not charged for 32 days.
            Term::Rolling { length } if length.unit() == Unit::Hour => Grow::By(when, *length),
            Term::Rolling { length } => Grow::By(When::Day(day), *length),
            Term::Season { starts, length, rollover } => {
                let mut year = day.year();
                if starts.in_year(year).unwrap() > day {
                    year -= 1;
                }
                let season = starts.in_year(year).unwrap();
                let gap = day >= plus(season, *length, 1);
                let rolled = rollover.is_some_and(|rollover| {
                    let this = rollover.in_year(year).unwrap();
                    day >= if this >= season { this } else { rollover.in_year(year + 1).unwrap() }
                });
                Grow::Season(*starts, *length, if gap || rolled { year + 1 } else { year })
            }
            Term::Calendar { length, rollover_day } => {
                let unit = Interval::new(1, length.unit()).unwrap();
                let begins = calendar_unit(day, unit);
                let last = plus(begins, unit, 1).add_days(-1).unwrap();
                let rolled =
                    rollover_day.is_some_and(|r| day.month() == last.month() && day.day() >= r.min(last.day()));
                Grow::By(When::Day(if rolled { plus(begins, unit, 1) } else { begins }), *length)
            }
            Term::Event { until, .. } => return (Some(When::Day(*until)), Grow::Never),
        };
        if plan.terms.renewal == RenewalMode::Auto {
            return (None, Grow::Never);
        }
        (self.grown(&grow, n), grow)
    }

    fn grown(&self, grow: &Grow, terms: i64) -> Option<When> {
        match *grow {
            Grow::Never => None,
            Grow::By(from, length) => Some(self.shift(from, length, terms)),
            Grow::Season(starts, length, year) => {
                Some(When::Day(plus(starts.in_year(year + terms as i32 - 1).unwrap(), length, 1)))
            }
        }
    }

    /// When a punch pass that counts from `since` is used up.
    fn used_up<'a>(
        &self,
        plan: &Plan,
        m: &Membership,
        since: Moment,
        bases: usize,
    ) -> Option<((Moment, i32, String), Event<'a>)> {
        let Kind::PunchPass { uses } = plan.kind else { return None };
        let visits = self.facts.visits.iter().filter(|v| v.under.as_ref() == Some(&m.id) && v.at >= since);
        let mut times: Vec<Moment> = visits.map(|v| v.at).collect();
        times.sort();
        let once = plan.visits.as_ref().is_none_or(|rule| rule.counted == VisitCount::OnceADay);
        if once {
            times.dedup_by_key(|at| self.day_of(*at));
        }
        let last = *times.get(uses.get() as usize - 1)?;
        let when = if once { When::Day(next(self.day_of(last))) } else { When::Moment(last.next().unwrap()) };
        Some(((self.inst(when), 0, String::new()), Event::UsedUp(when, bases)))
    }

    /// The version whose aspect holds at an instant: the last that has reached the holder, or else the one joined.
    pub fn version<'a>(&'a self, life: &Life<'a>, at: Moment, aspect: fn(&Reach) -> ReachWhen) -> &'a Plan {
        self.reached(life, life.phase(at), at, aspect)
    }

    fn reached<'a>(&'a self, life: &Life<'a>, phase: usize, at: Moment, aspect: fn(&Reach) -> ReachWhen) -> &'a Plan {
        let base = life.bases[phase].1;
        let reached = |v: &&&Plan| {
            let from = match aspect(&v.reach) {
                ReachWhen::Never => return false,
                ReachWhen::NextCycle => self.next_boundary(life, phase, v.from),
                ReachWhen::AtOnce => v.from,
            };
            self.start(from) <= at
        };
        let versions = self.versions(&base.plan);
        let later = versions.iter().filter(|v| (v.from, &v.id) > (base.from, &base.id));
        later.rev().find(reached).copied().unwrap_or(base)
    }

    /// Payments that name the membership, or an invoice with a line of it.
    fn payments(&self, m: &Membership) -> Vec<&Payment> {
        let invoices =
            self.facts.invoices.iter().filter(|i| i.lines.iter().any(|l| l.membership.as_ref() == Some(&m.id)));
        let invoices: Vec<_> = invoices.map(|i| &i.id).collect();
        let named = |p: &&Payment| {
            p.membership.as_ref() == Some(&m.id) || p.invoice.as_ref().is_some_and(|i| invoices.contains(&i))
        };
        self.facts.payments.iter().filter(named).collect()
    }

    pub fn made_good(&self, m: &Membership, failed: &Payment) -> Option<Moment> {
        let received =
            self.payments(m).into_iter().filter(|p| p.outcome == PaymentOutcome::Received && p.at >= failed.at);
        let same = |p: &&Payment| failed.invoice.is_none() || p.invoice.is_none() || p.invoice == failed.invoice;
        received.filter(same).map(|p| p.at).min()
    }

    /// The end, the end of grace after it (the same if there is none), and whether it admits.
    fn grace(&self, life: &Life, end: When, natural: bool) -> (Moment, Moment, bool) {
        let at = self.inst(end);
        let terms = &self.version(life, at, |reach| reach.terms).terms;
        let pass = matches!(life.base(at).kind, Kind::DayPass { .. } | Kind::PunchPass { .. });
        match terms.grace.as_ref().filter(|_| natural && !pass) {
            Some(grace) => (at, self.start(plus(self.day_of(at), grace.length, 1)), grace.access),
            None => (at, at, false),
        }
    }

    pub fn state<'a>(&'a self, life: &Life<'a>, at: Moment) -> State<'a> {
        let m = life.membership;
        let at_start = self.at_start(life);
        // Before the start everything but the status is as it will be then.
        let (asked, at) = (at, at.max(life.start));
        let spell = life.spells.iter().rev().find(|s| s.from <= at).unwrap();
        let (_, end, natural) = *spell.marks.iter().rev().find(|(from, _, _)| *from <= at).unwrap();
        let over = end.is_some_and(|end| self.inst(end) <= at);
        let (status, admits) = if asked < life.start {
            (Status::Upcoming, false)
        } else if over {
            let (_, until, access) = self.grace(life, end.unwrap(), natural);
            if at < until { (Status::Grace, access) } else { (Status::Expired, false) }
        } else {
            self.current(life, at, &at_start.terms.payment)
        };
        let overrides =
            self.facts.status_overrides.iter().filter(|o| o.membership == m.id && self.between(o.from, o.until, asked));
        let set = overrides.max_by_key(|o| (self.inst(o.from), o.id.clone())).map(|o| o.status);
        let lets_in = |s: Status| matches!(s, Status::Active | Status::Trialing | Status::Grace);
        let new = at_start.terms.new_for.is_some_and(|long| at < self.start(plus(life.joined, long, 1)));
        State {
            status: set.unwrap_or(status),
            admits: set.map_or(admits, lets_in),
            base: life.base(at),
            seats: self.seats(life, at),
            ends: if over { end } else { spell.end() }.map(|end| self.inst(end)),
            new: new && asked >= life.start,
        }
    }

    /// The terms that it starts under, whatever a return at the same instant brings.
    fn at_start<'a>(&'a self, life: &Life<'a>) -> &'a Plan {
        let until_return = life.bases.iter().take(life.first_return.unwrap_or(usize::MAX));
        let phase = until_return.filter(|(from, _)| *from <= life.start).count() - 1;
        self.reached(life, phase, life.start, |reach| reach.terms)
    }

    fn current(&self, life: &Life, at: Moment, gate: &PaymentGate) -> (Status, bool) {
        let m = life.membership;
        let paid = self.payments(m).iter().any(|p| p.outcome == PaymentOutcome::Received && p.at <= at);
        let failed = life.failures.iter().filter(|(fact, _)| fact.at <= at);
        let (mut suspended, mut past_due) = (false, false);
        for (fact, terms) in failed.filter(|(fact, _)| self.made_good(m, fact).is_none_or(|good| at < good)) {
            let suspends = |s: &&tenure::plan::DunningStep| s.action == DunningAction::Suspend;
            let steps =
                terms.dunning.iter().filter(suspends).map(|s| self.start(plus(self.day_of(fact.at), s.after, 1)));
            suspended |= terms.past_due == PastDue::Ended || steps.min().is_some_and(|from| from <= at);
            past_due |= terms.past_due == PastDue::Grace;
        }
        let paused = self.facts.pauses.iter().any(|p| p.membership == m.id && self.between(p.from, p.until, at));
        match () {
            () if suspended => (Status::Suspended, false),
            () if *gate == PaymentGate::OncePaid && !paid => (Status::Pending, false),
            () if paused => (Status::Paused, false),
            () if past_due => (Status::Grace, true),
            () if life.trial.is_some_and(|trial| at < self.start(trial))
                && life.bases.iter().skip(1).all(|(from, _)| at < *from || self.kept_trial(life, *from).is_some()) =>
            {
                (Status::Trialing, true)
            }
            () => (Status::Active, true),
        }
    }

    pub fn seats(&self, life: &Life, at: Moment) -> u32 {
        let m = life.membership;
        let mut changes = vec![];
        for (from, fact) in life.switches.iter().filter(|(_, s)| s.seats.is_some()) {
            changes.push((*from, 0, String::new(), fact.seats.unwrap()));
        }
        for fact in self.facts.seat_changes.iter().filter(|c| c.membership == m.id) {
            changes.push((self.inst(fact.at), 1, fact.id.to_string(), fact.seats));
        }
        // Stable: switches stand in the order in which they took effect.
        changes.sort_by_key(|(from, kind, id, _)| (*from, *kind, id.clone()));
        changes.iter().rev().find(|(from, ..)| *from <= at).map_or(m.seats.unwrap_or(1), |change| change.3)
    }

    /// The days of a spell, from the end of the trial to the end: `[from, until)`. No day is charged in two spells.
    pub fn span(&self, life: &Life, spell: usize) -> (Day, Option<Day>) {
        let (from, until) = self.own_span(life, spell);
        let later = (spell + 1..life.spells.len()).map(|later| self.own_span(life, later));
        let returns = later.filter(|(from, until)| until.is_none_or(|until| until > *from)).map(|(from, _)| from).min();
        (from, until.into_iter().chain(returns).min())
    }

    /// The first day of a spell that may be charged: not that of joining or return, if it is free and cycles are charged.
    pub fn first_charged(&self, life: &Life, spell: usize) -> Day {
        let (starts, begun) = (life.first(spell), self.day_of(life.spells[spell].from));
        let bills = life.first_plan(self, spell).is_some_and(|plan| plan.billing.is_some());
        let free = self.policy_on(begun).is_some_and(|p| p.edges.first == FirstDay::Free) && starts == begun && bills;
        if free { next(starts) } else { starts }
    }

    fn own_span(&self, life: &Life, spell: usize) -> (Day, Option<Day>) {
        let s = &life.spells[spell];
        let (begun, from) = (self.day_of(s.from), self.first_charged(life, spell));
        let Some(end) = s.end().map(|end| self.inst(end)) else { return (from, None) };
        if end <= s.from {
            return (begun, Some(begun));
        }
        let day = self.day_of(end);
        let consumed = s.cancelled_for_a_day && self.policy_on(day).is_some_and(|p| p.edges.last == LastDay::Charged);
        let until = if self.start(day) == end && !consumed { day } else { next(day) };
        let last = until.add_days(-1).unwrap();
        let kept = self.segment_at(life, spell, self.start(until).previous().unwrap()).filter(|segment| {
            let advance = segment.billing.as_ref().is_some_and(|b| b.timing == tenure::plan::Timing::Advance);
            s.kept && advance && until > from
        });
        match kept {
            Some(segment) => (from, Some(segment.cycle(last).1.max(until))),
            None => (from, Some(until)),
        }
    }

    /// The last instant of a day on which a spell is there, so that a change owns its day. What is kept is there to the
    /// end of its cycle.
    pub fn evening(&self, life: &Life, spell: usize, day: Day) -> Moment {
        let night = self.start(next(day)).previous().unwrap();
        let kept = life.spells[spell].kept;
        match life.spells[spell].end().map(|end| self.inst(end)) {
            Some(end) if self.day_of(end) == day && end > life.spells[spell].from && !kept => {
                // A switch to what is over already owns its day all the same.
                let switched = life.bases.iter().rev().map(|(from, _)| *from).find(|from| *from <= end).unwrap();
                night.min(end.previous().unwrap().max(switched))
            }
            _ => night,
        }
    }
}

impl<'a> Life<'a> {
    pub fn base(&self, at: Moment) -> &'a Plan {
        self.bases.iter().rev().find(|(from, _)| *from <= at).unwrap_or(&self.bases[0]).1
    }

    /// Which of the bases is held at an instant.
    pub fn phase(&self, at: Moment) -> usize {
        self.bases.iter().rposition(|(from, _)| *from <= at).unwrap_or(0)
    }

    fn mark(&mut self, at: Moment, end: Option<When>, natural: bool, kept: bool) {
        let spell = self.spells.last_mut().unwrap();
        spell.marks.push((at, end, natural));
        (spell.kept, spell.cancelled_for_a_day) = (kept, false);
    }
}

/// Whether pauses can move the end of its terms.
fn rolls(plan: &Plan) -> bool {
    matches!(plan.terms.term, Term::Rolling { .. })
        && !matches!(plan.kind, Kind::PunchPass { .. } | Kind::DayPass { .. })
}

/// How renewals move on an end that was agreed.
fn extend(term: &Term, end: Option<When>) -> Grow {
    match (term, end) {
        (Term::Rolling { length } | Term::Season { length, .. } | Term::Calendar { length, .. }, Some(end)) => {
            Grow::By(end, *length)
        }
        _ => Grow::Never,
    }
}
