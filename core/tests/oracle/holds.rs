//! Who holds what at an instant, and what it lets them do.

use super::term::{Life, State};
use super::{Oracle, plus, seconds};
use std::collections::BTreeSet;
use tenure::access::{Reason, ReasonCode};
use tenure::id::{CustomerId, FactId, HoursId, PlaceId, PlanId};
use tenure::plan::{Cap, Grant, Kind, Plan, VisitCount, VisitPeriod};
use tenure::space::facts::*;
use tenure::standing::{Holding, Source};
use tenure::time::{Day, Moment, When};
use tenure::zone::Zone;

/// A span with an id, of links or shares.
type Stretch<'a> = (When, Option<When>, &'a FactId);

impl Oracle {
    /// The unbroken run that is in force at an instant: when it began, and which fact began it.
    fn run<'a>(&self, spans: &[Stretch<'a>], at: Moment) -> Option<(Moment, &'a FactId)> {
        let ends = |until: Option<When>| until.map_or(Moment::MAX, |until| self.inst(until));
        let present = spans.iter().find(|(from, until, _)| self.between(*from, *until, at))?;
        let (mut from, mut until) = (self.inst(present.0), ends(present.1));
        for _ in spans {
            for (begins, stops, _) in spans {
                if self.inst(*begins) <= until && ends(*stops) >= from {
                    (from, until) = (from.min(self.inst(*begins)), until.max(ends(*stops)));
                }
            }
        }
        let first = spans.iter().filter(|(begins, ..)| self.inst(*begins) == from).map(|(.., id)| *id).min()?;
        Some((from, first))
    }

    /// The children that a membership covers, in the order of admission, with the share that covers each.
    pub fn children(&self, m: &Membership, at: Moment) -> Vec<(Moment, &FactId, &CustomerId)> {
        let shares = self.facts.shares.iter().filter(|s| s.membership == m.id);
        let ids: BTreeSet<&CustomerId> =
            shares.clone().map(|s| &s.child).filter(|c| Party::Customer((*c).clone()) != m.holder).collect();
        let mut children = vec![];
        for child in ids {
            let spans: Vec<_> =
                shares.clone().filter(|s| s.child == *child).map(|s| (s.from, s.until, &s.id)).collect();
            children.extend(self.run(&spans, at).map(|(began, id)| (began, id, child)));
        }
        children.sort();
        children
    }

    /// The customers who inherit a company's membership, in the order of admission, with the link of each.
    pub fn beneficiaries(&self, m: &Membership, sharing: &Plan, at: Moment) -> Vec<(Moment, &FactId, &CustomerId)> {
        let Party::Company(company) = &m.holder else { return vec![] };
        if sharing.inheritance.as_ref().is_some_and(|i| i.cap == Cap::Nobody) {
            return vec![];
        }
        let roles = sharing.inheritance.as_ref().map_or(&[][..], |i| &i.roles);
        let admissible = |l: &&Link| {
            l.company == *company && (roles.is_empty() || l.role.as_ref().is_some_and(|r| roles.contains(r)))
        };
        let links = self.facts.links.iter().filter(admissible);
        let ids: BTreeSet<&CustomerId> = links.clone().map(|l| &l.customer).collect();
        let mut beneficiaries = vec![];
        for customer in ids {
            let spans: Vec<_> =
                links.clone().filter(|l| l.customer == *customer).map(|l| (l.from, l.until, &l.id)).collect();
            beneficiaries.extend(self.run(&spans, at).map(|(began, id)| (began, id, customer)));
        }
        beneficiaries.sort();
        beneficiaries
    }

    pub fn memberships(&self) -> Vec<&Membership> {
        let mut all: Vec<_> = self.facts.memberships.iter().collect();
        all.sort_by_key(|m| m.id.clone());
        all
    }

    /// What a customer holds, and where in it the effective holding stands.
    pub fn standing(&self, customer: &CustomerId, at: Moment) -> (Vec<Holding>, Option<usize>) {
        let mut own = vec![];
        let mut shared = vec![];
        let mut inherited = vec![];
        for m in self.memberships() {
            let life = self.life(m);
            let state = self.state(&life, at);
            let sharing = self.version(&life, at.max(life.start), |reach| reach.sharing);
            if m.holder == Party::Customer(customer.clone()) {
                own.push(self.holding(m, &state, Source::Own, false));
            }
            if let Some(places) = shared_places(m, state.base, sharing) {
                let children = self.children(m, at);
                if let Some(index) = children.iter().position(|(.., child)| *child == customer) {
                    let mut in_force =
                        self.facts.shares.iter().filter(|s| s.membership == m.id && s.child == *customer);
                    let let_in = in_force.any(|s| s.over_limit.is_some() && self.between(s.from, s.until, at));
                    let waiting = index >= places as usize && !let_in;
                    shared.push(self.holding(m, &state, Source::Shared { share: children[index].1.clone() }, waiting));
                }
            }
            if let Party::Company(company) = &m.holder {
                let beneficiaries = self.beneficiaries(m, sharing, at);
                if let Some(index) = beneficiaries.iter().position(|(.., beneficiary)| *beneficiary == customer) {
                    let waiting = match sharing.inheritance.as_ref().map_or(Cap::None, |i| i.cap) {
                        Cap::None => false,
                        Cap::Fixed { places } => index >= places as usize,
                        Cap::Seats => index >= state.seats as usize,
                        Cap::Nobody => unreachable!("nobody inherits it"),
                    };
                    let link = beneficiaries[index].1.clone();
                    inherited.push(self.holding(
                        m,
                        &state,
                        Source::Inherited { company: company.clone(), link },
                        waiting,
                    ));
                }
            }
        }
        inherited.sort_by_key(|h| (h.holder.clone(), h.membership.clone()));
        let mut holdings = [own, shared, inherited].concat();
        holdings.extend(self.default_plan(customer, &holdings, at));
        let class = |h: &Holding| match h.source {
            Source::Own => 0,
            Source::Shared { .. } => 1,
            Source::Inherited { .. } => 2,
            Source::Default => 3,
        };
        let rank = |h: &Holding| self.facts.plans.iter().find(|v| v.id == h.version).unwrap().rank;
        let admitting = holdings.iter().enumerate().filter(|(_, h)| h.admits);
        let effective =
            admitting.min_by_key(|(_, h)| (class(h), -i64::from(rank(h)), h.membership.clone())).map(|(at, _)| at);
        (holdings, effective)
    }

    fn holding(&self, m: &Membership, state: &State, source: Source, waiting: bool) -> Holding {
        Holding {
            source,
            membership: Some(m.id.clone()),
            holder: Some(m.holder.clone()),
            plan: state.base.plan.clone(),
            version: state.base.id.clone(),
            status: state.status,
            admits: state.admits && !waiting,
            waiting,
            new: state.new,
            seats: state.seats,
            ends: state.ends,
            last_day: state.ends.map(|end| self.day_of(end.previous().unwrap())),
        }
    }

    fn registered(&self, customer: &CustomerId) -> Day {
        let fact = self.facts.customers.iter().find(|c| c.id == *customer).unwrap();
        fact.registered.unwrap_or(self.day_of(fact.recorded))
    }

    fn default_plan(&self, customer: &CustomerId, holdings: &[Holding], at: Moment) -> Option<Holding> {
        let policy = self.policy_on(self.day_of(at))?;
        let plan: &PlanId = policy.default_plan.as_ref()?;
        let version = self.plan_on_if_any(plan, self.day_of(at))?;
        let held = |h: &Holding| !h.waiting && !matches!(h.status, Status::Expired | Status::Upcoming);
        let applies = |on: &DefaultOn| match on {
            DefaultOn::Registering => at >= self.start(self.registered(customer)),
            DefaultOn::Expiry => holdings.iter().any(|h| h.source == Source::Own && h.status == Status::Expired),
            DefaultOn::Dropped => {
                let shares = self.facts.shares.iter().filter(|s| s.child == *customer).map(|s| s.from);
                let links = self.facts.links.iter().filter(|l| l.customer == *customer).map(|l| l.from);
                shares.chain(links).any(|from| self.inst(from) <= at)
            }
        };
        (!holdings.iter().any(held) && policy.default_on.iter().any(applies)).then(|| Holding {
            source: Source::Default,
            membership: None,
            holder: None,
            plan: plan.clone(),
            version: version.id.clone(),
            status: Status::Active,
            admits: true,
            waiting: false,
            new: false,
            seats: 1,
            ends: None,
            last_day: None,
        })
    }

    fn plan_on_if_any(&self, plan: &PlanId, day: Day) -> Option<&Plan> {
        (!self.versions(plan).is_empty()).then(|| self.plan_on(plan, day))
    }

    /// Whether a customer may do something, and every reason (without its `until`).
    pub fn may(&self, customer: &CustomerId, path: &str, at: Moment) -> (bool, Vec<Reason>) {
        let places = self.covering(path, at);
        let mut lockdowns: Vec<_> =
            self.facts.lockdowns.iter().filter(|l| l.from <= at && l.until.is_none_or(|until| at < until)).collect();
        lockdowns.sort_by_key(|l| l.id.clone());
        if let Some(lockdown) =
            lockdowns.iter().find(|l| l.place.as_ref().is_none_or(|p| places.iter().any(|x| x.place == *p)))
        {
            let (lockdown, place) = (Some(lockdown.id.clone()), lockdown.place.clone());
            return (false, vec![Reason { lockdown, place, ..blank(ReasonCode::Lockdown) }]);
        }
        let (holdings, _) = self.standing(customer, at);
        if holdings.is_empty() {
            return (false, vec![blank(ReasonCode::NothingHeld)]);
        }
        let reasons: Vec<_> = holdings.iter().map(|h| self.reason(customer, h, path, &places, at)).collect();
        (reasons.iter().any(|r| r.code == ReasonCode::Granted), reasons)
    }

    pub fn holders_of(&self, path: &str, at: Moment) -> Vec<CustomerId> {
        let mut ids: Vec<_> = self.facts.customers.iter().map(|c| c.id.clone()).collect();
        ids.sort();
        ids.retain(|id| self.may(id, path, at).0);
        ids
    }

    pub fn customers(&self) -> Vec<CustomerId> {
        self.facts.customers.iter().map(|c| c.id.clone()).collect()
    }

    fn reason(&self, customer: &CustomerId, held: &Holding, path: &str, places: &[&Place], at: Moment) -> Reason {
        let m = self.facts.memberships.iter().find(|m| Some(&m.id) == held.membership.as_ref());
        let life: Option<Life> = m.map(|m| self.life(m));
        let access = match &life {
            Some(life) => self.version(life, at.max(life.start), |reach| reach.access),
            None => self.plan_on(&held.plan, self.day_of(at)),
        };
        let joined = life.as_ref().map_or_else(|| self.registered(customer), |life| life.joined);
        // Each grant with the day from which its delay counts.
        let own = m.and_then(|m| m.permissions.as_ref()).unwrap_or(&access.permissions);
        let mut grants: Vec<(&Grant, Day)> = own.iter().map(|grant| (grant, joined)).collect();
        let mut hours: Vec<&HoursId> = m.and_then(|m| m.hours.as_ref()).or(access.hours.as_ref()).into_iter().collect();
        let mut attached: Vec<_> =
            self.facts.attachments.iter().filter(|a| m.is_some_and(|m| m.id == a.membership)).collect();
        attached.retain(|a| self.between(a.from, a.until, at));
        attached.sort_by_key(|a| a.id.clone());
        for attachment in attached {
            let day = self.day(attachment.from);
            let add_on = self.add_on_on(&attachment.add_on, day);
            grants.extend(add_on.permissions.iter().map(|grant| (grant, day)));
            if !hours.is_empty() {
                hours.extend(&add_on.extends_hours);
            }
        }
        let base = Reason {
            source: Some(held.source.clone()),
            membership: held.membership.clone(),
            holder: held.holder.clone(),
            plan: Some(held.plan.clone()),
            last_day: held.last_day,
            ..blank(ReasonCode::NotGranted)
        };
        grants.retain(|(grant, _)| matches(&grant.path, path));
        if grants.is_empty() {
            return base;
        }
        if held.waiting {
            return Reason { code: ReasonCode::Waiting, ..base };
        }
        if !held.admits {
            let code = match held.status {
                Status::Pending => ReasonCode::Pending,
                Status::Upcoming => ReasonCode::Upcoming,
                Status::Paused => ReasonCode::Paused,
                Status::Grace => ReasonCode::InGrace,
                Status::Suspended => ReasonCode::Suspended,
                Status::Expired => ReasonCode::Expired,
                Status::Active | Status::Trialing => unreachable!("these admit"),
            };
            return Reason { code, ..base };
        }
        let zone = places.iter().find_map(|p| p.zone.as_ref()).unwrap_or(&self.zone);
        let verdict = |grant: &Grant, since: Day| {
            let base = Reason { grant: Some(grant.path.clone()), ..base.clone() };
            if grant.after.is_some_and(|after| at < self.start(plus(since, after, 1))) {
                return Reason { code: ReasonCode::NotYet, ..base };
            }
            if !self.visits_left(customer, m, access, at) {
                return Reason { code: ReasonCode::VisitLimit, ..base };
            }
            let outside =
                |hours: &HoursId| Reason { code: ReasonCode::OutsideHours, hours: Some(hours.clone()), ..base.clone() };
            if let Some(first) = hours.first().filter(|_| !hours.iter().any(|id| self.open(id, zone, at))) {
                return outside(first);
            }
            if let Some(closed) = grant.hours.as_ref().filter(|id| !self.open(id, zone, at)) {
                return outside(closed);
            }
            let member = |g: &&Group| {
                self.facts
                    .group_members
                    .iter()
                    .any(|x| x.group == g.id && x.customer == *customer && self.between(x.from, x.until, at))
            };
            let mut groups: Vec<_> = self.facts.groups.iter().filter(member).collect();
            groups.sort_by_key(|g| g.id.clone());
            if let Some(group) = groups.iter().find(|g| g.hours.as_ref().is_some_and(|id| !self.open(id, zone, at))) {
                return Reason {
                    code: ReasonCode::OutsideGroupHours,
                    group: Some(group.id.clone()),
                    hours: group.hours.clone(),
                    ..base
                };
            }
            if let Some(place) = places.iter().find(|p| !self.place_open(p, at)) {
                return Reason {
                    code: ReasonCode::PlaceClosed,
                    place: Some(place.place.clone()),
                    hours: place.hours.clone(),
                    ..base
                };
            }
            Reason { code: ReasonCode::Granted, ..base }
        };
        let reasons: Vec<_> = grants.iter().map(|(grant, since)| verdict(grant, *since)).collect();
        reasons.iter().find(|r| r.code == ReasonCode::Granted).unwrap_or(&reasons[0]).clone()
    }

    /// The places that a path belongs to, by id, each in the version in force.
    fn covering(&self, path: &str, at: Moment) -> Vec<&Place> {
        let ids: BTreeSet<&PlaceId> = self.facts.places.iter().map(|p| &p.place).collect();
        let versions = ids.into_iter().map(|id| self.place_on(id, self.day_of(at)));
        let covers = |p: &&Place| {
            matches(&format!("place/{}/*", p.place), path) || p.covers.iter().any(|pattern| matches(pattern, path))
        };
        versions.filter(covers).collect()
    }

    fn place_on(&self, place: &PlaceId, day: Day) -> &Place {
        let mut versions: Vec<_> = self.facts.places.iter().filter(|v| v.place == *place).collect();
        versions.sort_by_key(|v| (v.from, v.id.clone()));
        versions.iter().rev().find(|v| v.from <= day).unwrap_or(&versions[0])
    }

    pub fn add_on_on(&self, add_on: &tenure::id::AddOnId, day: Day) -> &tenure::plan::AddOn {
        let mut versions: Vec<_> = self.facts.add_ons.iter().filter(|v| v.add_on == *add_on).collect();
        versions.sort_by_key(|v| (v.from, v.id.clone()));
        versions.iter().rev().find(|v| v.from <= day).unwrap_or(&versions[0])
    }

    fn visits_left(&self, customer: &CustomerId, m: Option<&Membership>, access: &Plan, at: Moment) -> bool {
        let Some(rule) = &access.visits else { return true };
        let Some(limit) = &rule.limit else { return true };
        let today = self.day_of(at);
        let begins = match limit.per {
            VisitPeriod::Week => today.add_days(-i64::from(today.weekday().days_from_monday())).unwrap(),
            VisitPeriod::Month => Day::new(today.year(), today.month(), 1).unwrap(),
        };
        let counts = |v: &&Visit| {
            let on = v.under.as_ref().is_none_or(|under| m.is_some_and(|m| m.id == *under));
            v.customer == *customer && on && v.at <= at && self.day_of(v.at) >= begins
        };
        let visits = self.facts.visits.iter().filter(counts);
        let allowed = limit.visits.get() as usize;
        match rule.counted {
            VisitCount::Each => visits.count() < allowed,
            VisitCount::OnceADay => {
                let days: BTreeSet<Day> = visits.map(|v| self.day_of(v.at)).collect();
                days.len() < allowed || days.contains(&today)
            }
        }
    }

    fn open(&self, hours: &HoursId, zone: &Zone, at: Moment) -> bool {
        within(zone, at, |day| self.starting(Some(hours), &[], day))
    }

    fn place_open(&self, place: &Place, at: Moment) -> bool {
        let made: Vec<_> =
            self.facts.exceptions.iter().filter(|e| e.of == ExceptionOf::Place(place.place.clone())).collect();
        let zone = place.zone.as_ref().unwrap_or(&self.zone);
        within(zone, at, |day| self.starting(self.place_on(&place.place, day).hours.as_ref(), &made, day))
    }

    /// The windows that start on a day, in seconds: those of an exception (the last by id, a place's after the hours'), or
    /// else those of the version in force. No hours at all: the whole day.
    fn starting(&self, hours: Option<&HoursId>, more: &[&HourException], day: Day) -> Vec<(i64, i64)> {
        let mut made: Vec<_> = self
            .facts
            .exceptions
            .iter()
            .filter(|e| hours.is_some_and(|id| e.of == ExceptionOf::Hours(id.clone())))
            .collect();
        made.extend(more);
        made.retain(|e| e.from <= day && day < e.until);
        made.sort_by_key(|e| (matches!(e.of, ExceptionOf::Place(_)), e.id.clone()));
        let Some(id) = hours.filter(|_| made.is_empty()) else {
            let ranges = made.last().map(|e| e.open.iter().map(|r| (seconds(r.from()), seconds(r.until()))).collect());
            return ranges.unwrap_or_else(|| vec![(0, 86_400)]);
        };
        let mut versions: Vec<_> = self.facts.hours.iter().filter(|v| v.hours == *id).collect();
        versions.sort_by_key(|v| (v.from, v.id.clone()));
        let Some(version) = versions.iter().rev().find(|v| v.from <= day).or(versions.first()) else { return vec![] };
        let windows = version.windows.iter().filter(|w| w.days().contains(&day.weekday()));
        windows.map(|w| (seconds(w.range().from()), seconds(w.range().until()))).collect()
    }
}

/// Whether the wall clock stands in one of the ranges of its day, or in one of the day before that crosses midnight.
fn within(zone: &Zone, at: Moment, ranges: impl Fn(Day) -> Vec<(i64, i64)>) -> bool {
    let (today, time) = zone.local(at);
    let now = seconds(time);
    let over = |(from, until): (i64, i64)| if until <= from { (from, until + 86_400) } else { (from, until) };
    let holds = |day: Day, now: i64| ranges(day).into_iter().map(over).any(|(from, until)| from <= now && now < until);
    holds(today, now) || holds(today.add_days(-1).unwrap(), now + 86_400)
}

/// Whether a pattern covers a path.
fn matches(pattern: &str, path: &str) -> bool {
    let below = pattern.strip_suffix("/*").is_some_and(|stem| path == stem || path.starts_with(&format!("{stem}/")));
    pattern == "*" || pattern == path || below
}

fn blank(code: ReasonCode) -> Reason {
    Reason {
        code,
        source: None,
        membership: None,
        holder: None,
        plan: None,
        grant: None,
        hours: None,
        group: None,
        place: None,
        lockdown: None,
        until: None,
        last_day: None,
    }
}

/// How many children a membership of a base has places for; none if it cannot be shared.
pub fn shared_places(m: &Membership, base: &Plan, sharing: &Plan) -> Option<u32> {
    let pass = matches!(base.kind, Kind::DayPass { .. } | Kind::PunchPass { .. } | Kind::Free);
    m.places.or(sharing.sharing.as_ref().map(|rule| rule.max_additional)).filter(|_| !pass)
}
