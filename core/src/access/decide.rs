//! The decision: for everything that a customer holds, whether it lets them, or what stands in the way.
//!
//! Uses `space`, `standing` and the files beside it.

use super::answer::{Decision, Reason, ReasonCode};
use super::grants::{self, Next};
use super::hours::{self, Clock, plan_hours};
use super::visits;
use crate::id::{CustomerId, FactId, GroupId, HoursId, PlaceId};
use crate::plan::Grant;
use crate::space::Account;
use crate::space::Catalogue;
use crate::space::Space;
use crate::space::facts::{Lockdown, Status};
use crate::standing::{Bounds, Depth, Hold, HoldKey, Holds, bounds, last_day};
use crate::time::{Day, Moment};
use crate::zone::Zone;
use std::cell::OnceCell;
use std::collections::BTreeSet;

/// A question: may this customer do that?
pub(crate) struct Ask<'a> {
    space: &'a Space,
    catalogue: &'a Catalogue,
    account: &'a Account,
    path: &'a str,
    /// Whether what grants nothing at all is judged as if it granted this.
    bare: bool,
    /// Worked out for the few questions that have to look that far.
    dates: OnceCell<Vec<Day>>,
}

/// What a reason is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Topic<'a> {
    Lockdown,
    Nothing,
    Holding(HoldKey<'a>),
}

/// A reason, borrowed from the space.
#[derive(Clone, Copy, Debug)]
struct Because<'a> {
    code: ReasonCode,
    hold: Option<&'a Hold<'a>>,
    grant: Option<&'a Grant>,
    hours: Option<&'a HoursId>,
    group: Option<&'a GroupId>,
    place: Option<&'a PlaceId>,
    lockdown: Option<&'a FactId>,
}

/// What stands at an instant, before anything is judged.
struct Scene<'a> {
    clock: Clock<'a>,
    lockdown: Option<&'a Lockdown>,
    holds: Holds<'a>,
    /// How far the lockdown, or that there is none, reaches.
    bounds: Bounds,
    /// What is the same for everything held, once it is needed, and how far that reaches: the zone in which hours are
    /// read, and the first place that is closed.
    zone: OnceCell<(&'a Zone, Bounds)>,
    closed: OnceCell<(Option<Closed<'a>>, Bounds)>,
}

/// A place that is closed, with the hours that it has.
type Closed<'a> = (&'a PlaceId, Option<&'a HoursId>);

impl<'a> Because<'a> {
    fn of(code: ReasonCode, hold: Option<&'a Hold<'a>>) -> Because<'a> {
        Because { code, hold, grant: None, hours: None, group: None, place: None, lockdown: None }
    }

    /// Whether it reads the same, however long it lasts.
    fn reads_as(&self, other: &Because<'_>, catalogue: &Catalogue) -> bool {
        let alike = self.code == other.code
            && self.grant.map(|grant| &grant.path) == other.grant.map(|grant| &grant.path)
            && self.hours == other.hours
            && self.group == other.group
            && self.place == other.place
            && self.lockdown == other.lockdown;
        alike
            && match (self.hold, other.hold) {
                (Some(mine), Some(theirs)) => {
                    let zone = catalogue.zone();
                    mine.key == theirs.key
                        && mine.through == theirs.through
                        && mine.plan.plan == theirs.plan.plan
                        && (mine.ends == theirs.ends || last_day(mine.ends, zone) == last_day(theirs.ends, zone))
                }
                (None, None) => true,
                _ => false,
            }
    }

    fn answer(&self, catalogue: &Catalogue, until: Option<Moment>) -> Reason {
        Reason {
            code: self.code,
            source: self.hold.map(|hold| hold.source()),
            membership: self.hold.and_then(|hold| hold.membership().cloned()),
            holder: self.hold.and_then(|hold| hold.holder().cloned()),
            plan: self.hold.map(|hold| hold.plan.plan.clone()),
            grant: self.grant.map(|grant| grant.path.clone()),
            hours: self.hours.cloned(),
            group: self.group.cloned(),
            place: self.place.cloned(),
            lockdown: self.lockdown.cloned(),
            until,
            last_day: self.hold.and_then(|hold| hold.last_day(catalogue.zone())),
        }
    }
}

impl<'a> Ask<'a> {
    pub(crate) fn new(space: &'a Space, account: &'a Account, path: &'a str) -> Ask<'a> {
        Ask { space, catalogue: space.catalogue(), account, path, bare: false, dates: OnceCell::new() }
    }

    /// The same, where what grants nothing at all is judged as if it granted this.
    pub(super) fn or_bare(self) -> Ask<'a> {
        Ask { bare: true, ..self }
    }

    /// What stands at an instant: of what is held all, or the one thing that is asked about.
    fn scene(&'a self, at: Moment, depth: Depth, only: Option<Topic<'a>>) -> Scene<'a> {
        let dates = match depth {
            Depth::Near => &[][..],
            Depth::Far => self.dates.get_or_init(|| hours::dates(self.catalogue)),
        };
        let clock = Clock { catalogue: self.catalogue, at, dates };
        let mut bounds = Bounds::default();
        let lockdown = self.lockdown(&clock, &mut bounds);
        let holds = match (lockdown, only) {
            (Some(_), _) => Holds::default(),
            (None, Some(Topic::Holding(key))) => Holds::of(key, self.space, self.account, at),
            (None, _) => Holds::at(self.space, self.account, at),
        };
        Scene { clock, lockdown, holds, bounds, zone: OnceCell::new(), closed: OnceCell::new() }
    }

    /// The lockdown in force, of several the one with the smallest id.
    fn lockdown(&'a self, clock: &Clock<'a>, bounds: &mut Bounds) -> Option<&'a Lockdown> {
        let mut lockdowns = self.catalogue.lockdowns().iter();
        let found = lockdowns.find(|(between, lockdown)| {
            bounds.within(between, clock.at)
                && lockdown.place.as_ref().is_none_or(|place| clock.covered_by(place, self.path, bounds))
        });
        found.map(|(_, lockdown)| &**lockdown)
    }

    /// What the reasons of a scene are about, in their order.
    fn topics(scene: &Scene<'a>) -> impl Iterator<Item = Topic<'a>> {
        let single = match (scene.lockdown, scene.holds.list.is_empty()) {
            (Some(_), _) => Some(Topic::Lockdown),
            (None, true) => Some(Topic::Nothing),
            (None, false) => None,
        };
        single.into_iter().chain(scene.holds.list.iter().map(|hold| Topic::Holding(hold.key)))
    }

    /// The reason about something, if there is one, and how far that reaches.
    fn reason<'s>(&'s self, scene: &'s Scene<'a>, topic: Topic<'s>) -> (Option<Because<'s>>, Bounds) {
        let mut bounds = scene.bounds;
        let because = match topic {
            Topic::Lockdown => scene.lockdown.map(|lockdown| Because {
                lockdown: Some(&lockdown.id),
                place: lockdown.place.as_ref(),
                ..Because::of(ReasonCode::Lockdown, None)
            }),
            Topic::Nothing => {
                let nothing = scene.lockdown.is_none() && scene.holds.list.is_empty();
                bounds = scene.reach();
                nothing.then(|| Because::of(ReasonCode::NothingHeld, None))
            }
            Topic::Holding(key) => match scene.holds.find(key) {
                Some(hold) => {
                    bounds.take(hold.reach);
                    Some(self.judge(scene, hold, &mut bounds))
                }
                None => {
                    bounds = scene.reach();
                    None
                }
            },
        };
        (because, bounds)
    }

    /// Whether a holding lets its customer, or what stands in the way.
    fn judge<'s>(&'s self, scene: &Scene<'a>, hold: &'s Hold<'a>, bounds: &mut Bounds) -> Because<'s> {
        let clock = &scene.clock;
        let refusal = refusal(hold);
        if self.bare && grants::paths(self.catalogue, hold).next().is_none() {
            bounds.doubt_hours();
            return match refusal {
                Some(code) => Because::of(code, Some(hold)),
                None => self.weigh(scene, hold, None, bounds),
            };
        }
        let mut because = Because::of(ReasonCode::NotGranted, Some(hold));
        let alone =
            grants::covering(self.catalogue, self.account, hold, self.path, clock.at, bounds, |covering, bounds| {
                if let Some(code) = refusal {
                    because.code = code;
                    return Next::Enough;
                }
                let found = self.weigh(scene, hold, Some(&covering), bounds);
                if because.code == ReasonCode::NotGranted || found.code == ReasonCode::Granted {
                    because = found;
                }
                if found.code == ReasonCode::Granted { Next::Enough } else { Next::Grant }
            });
        // Where one grant decides, what stands in its way is the first of its hours that are closed, so that any of
        // them opening or closing changes the reason; unless two of them are the same.
        let hours = because.grant.and_then(|grant| grant.hours.as_ref());
        if !alone || hours.is_some_and(|hours| plan_hours(hold) == Some(hours)) {
            bounds.doubt_hours();
        }
        because
    }

    /// What a grant that covers the path comes to, or what is held without one.
    fn weigh<'s>(
        &'s self,
        scene: &Scene<'a>,
        hold: &'s Hold<'a>,
        covering: Option<&grants::Covering<'a>>,
        bounds: &mut Bounds,
    ) -> Because<'s> {
        let clock = &scene.clock;
        let own = self.catalogue.zone();
        let grant = covering.map(|covering| covering.grant);
        let because = |code| Because { grant, ..Because::of(code, Some(hold)) };
        if covering.is_some_and(|covering| !grants::begun(covering, own, clock.at, bounds)) {
            return because(ReasonCode::NotYet);
        }
        if let Some(rule) = &hold.access.visits {
            if !visits::left(self.account, hold.membership(), rule, own, clock.at, bounds) {
                return because(ReasonCode::VisitLimit);
            }
        }
        let zone = scene.zone(self.path, bounds);
        let closed = clock
            .plan_closed(hold, zone, bounds)
            .or_else(|| clock.grant_closed(grant.and_then(|grant| grant.hours.as_ref()), zone, bounds));
        if let Some(hours) = closed {
            return Because { hours: Some(hours), ..because(ReasonCode::OutsideHours) };
        }
        if let Some((group, hours)) = clock.group_closed(self.account, zone, bounds) {
            return Because { group: Some(group), hours: Some(hours), ..because(ReasonCode::OutsideGroupHours) };
        }
        if let Some((place, hours)) = scene.place_closed(self.path, bounds) {
            return Because { place: Some(place), hours, ..because(ReasonCode::PlaceClosed) };
        }
        because(ReasonCode::Granted)
    }

    /// Whether the customer may, at an instant.
    pub(crate) fn allowed(&'a self, at: Moment) -> bool {
        let scene = self.scene(at, Depth::Near, None);
        scene
            .holds
            .list
            .iter()
            .any(|hold| hold.admits() && self.judge(&scene, hold, &mut Bounds::default()).code == ReasonCode::Granted)
    }

    /// The decision at an instant, with the span on which it and each of its reasons hold.
    pub(crate) fn decide(&'a self, customer: &CustomerId, at: Moment) -> Decision {
        let scene = self.scene(at, Depth::Near, None);
        let mut from = None;
        let mut until = None;
        let mut reasons = Vec::with_capacity(scene.holds.list.len().max(1));
        for topic in Self::topics(&scene) {
            let (because, bounds) = self.reason(&scene, topic);
            let Some(because) = because else { continue };
            let same = |at, depth| self.still(topic, &because, at, depth);
            let end = bounds::end(at, &bounds, same);
            from = from.max(bounds::start(at, &bounds, same));
            until = bounds::earlier(until, end);
            reasons.push(because.answer(self.catalogue, end));
        }
        // Beyond the ends of the reasons nobody asks what else comes to be held.
        let known: BTreeSet<Topic<'_>> = Self::topics(&scene).collect();
        let new = |at: Moment| {
            let then = self.scene(at, Depth::Near, None);
            (Self::topics(&then).all(|topic| known.contains(&topic)), then.without())
        };
        let without = scene.without();
        let end = bounds::end(at, &without, |at, _| match until {
            Some(end) if at >= end => (false, Bounds::default()),
            _ => new(at),
        });
        let start = bounds::start(at, &without, |at, _| match from {
            Some(start) if at < start => (false, Bounds::default()),
            _ => new(at),
        });
        Decision {
            customer: customer.clone(),
            permission: self.path.to_owned(),
            allowed: reasons.iter().any(|reason| reason.code == ReasonCode::Granted),
            from: from.max(start),
            until: bounds::earlier(until, end),
            reasons,
        }
    }

    /// Whether a reason still reads the same at another instant.
    fn still(&'a self, topic: Topic<'a>, because: &Because<'a>, at: Moment, depth: Depth) -> (bool, Bounds) {
        let scene = self.scene(at, depth, Some(topic));
        let (then, bounds) = self.reason(&scene, topic);
        (then.is_some_and(|then| then.reads_as(because, self.catalogue)), bounds)
    }
}

impl<'a> Scene<'a> {
    /// The zone in which hours are read.
    fn zone(&self, path: &str, bounds: &mut Bounds) -> &'a Zone {
        let (zone, reach) = self.zone.get_or_init(|| {
            let mut reach = Bounds::default();
            (self.clock.zone(path, &mut reach), reach)
        });
        bounds.meet(reach);
        zone
    }

    /// The first place, by id, that covers a path and is closed.
    fn place_closed(&self, path: &str, bounds: &mut Bounds) -> Option<Closed<'a>> {
        let (closed, reach) = self.closed.get_or_init(|| {
            let mut reach = Bounds::default();
            (self.clock.place_closed(path, &mut reach), reach)
        });
        bounds.meet(reach);
        *closed
    }

    /// How far it reaches that nothing else is held.
    fn without(&self) -> Bounds {
        let mut bounds = self.bounds;
        bounds.meet(&self.holds.bounds);
        bounds
    }

    /// How far all of it reaches.
    fn reach(&self) -> Bounds {
        let mut bounds = self.bounds;
        bounds.meet(&self.holds.reach());
        bounds
    }
}

/// Why a holding lets its customer do nothing at all, if so.
fn refusal(hold: &Hold<'_>) -> Option<ReasonCode> {
    if hold.waiting {
        return Some(ReasonCode::Waiting);
    }
    if hold.admitting {
        return None;
    }
    Some(match hold.status {
        Status::Pending => ReasonCode::Pending,
        Status::Upcoming => ReasonCode::Upcoming,
        Status::Paused => ReasonCode::Paused,
        Status::Grace => ReasonCode::InGrace,
        Status::Suspended => ReasonCode::Suspended,
        // A current membership always admits.
        Status::Expired | Status::Active | Status::Trialing => ReasonCode::Expired,
    })
}
