//! What the space offers and the rules that it sets, compiled so that "in force on that day" is a look-up.

use super::account::{AnyFact, Between};
use super::facts::*;
use super::index::{Ends, between};
use crate::error::Result;
use crate::id::{AddOnId, CouponId, CreditId, GroupId, HoursId, PlaceId, PlanId, ResourceId, TaxCategory};
use crate::plan::{AddOn, Plan};
use crate::time::{Day, Moment, Piece, Span, TimeRange, Weekday, Window};
use crate::zone::Zone;
use std::borrow::Borrow;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The catalogue of a space. Void facts are left out of everything but [`Catalogue::home`].
#[derive(Debug)]
pub(crate) struct Catalogue {
    pub(crate) header: Header,
    /// Every fact of the catalogue, void or not, in no particular order.
    pub(crate) home: Vec<AnyFact>,
    plans: BTreeMap<PlanId, Vec<Arc<Plan>>>,
    policies: Vec<Arc<Policy>>,
    default_policy: Policy,
    taxes: BTreeMap<TaxCategory, Vec<Arc<Tax>>>,
    add_ons: BTreeMap<AddOnId, Vec<Arc<AddOn>>>,
    resources: BTreeMap<ResourceId, Vec<Arc<Resource>>>,
    coupons: BTreeMap<CouponId, Arc<Coupon>>,
    groups: BTreeMap<GroupId, Arc<Group>>,
    credits: BTreeMap<CreditId, Arc<CreditKind>>,
    calendars: BTreeMap<HoursId, Calendar>,
    places: Vec<PlaceLine>,
    lockdowns: Vec<(Between, Arc<Lockdown>)>,
    closing: Option<Arc<Closing>>,
}

/// Hours through all their versions.
#[derive(Clone, Debug, Default)]
pub(crate) struct Calendar {
    /// In force from the day on; before the first, the first is. Empty: never open.
    pub(crate) versions: Vec<(Day, Hours)>,
}

/// A place through all its versions.
#[derive(Clone, Debug)]
pub(crate) struct PlaceLine {
    pub(crate) id: PlaceId,
    pub(crate) versions: Vec<Arc<Place>>,
    /// Its opening hours with the exceptions made to them and to the place.
    pub(crate) calendar: Calendar,
}

/// The version in force on a day: the last that starts by then, or else the first.
pub(crate) fn in_force<T>(versions: &[Arc<T>], day: Day, from: impl Fn(&T) -> Day) -> Option<&Arc<T>> {
    let started = versions.partition_point(|version| from(version) <= day);
    versions.get(started.saturating_sub(1))
}

fn line<'a, K: Ord + Borrow<Q>, Q: Ord + ?Sized, T>(map: &'a BTreeMap<K, Vec<T>>, key: &Q) -> &'a [T] {
    map.get(key).map_or(&[], Vec::as_slice)
}

impl Catalogue {
    pub(crate) fn zone(&self) -> &Zone {
        &self.header.zone
    }

    /// The versions of a plan, by (from, id).
    pub(crate) fn plan_versions(&self, plan: &PlanId) -> &[Arc<Plan>] {
        line(&self.plans, plan)
    }

    pub(crate) fn plan_at(&self, plan: &PlanId, day: Day) -> Option<&Arc<Plan>> {
        in_force(self.plan_versions(plan), day, |version| version.from)
    }

    pub(crate) fn plans(&self) -> impl Iterator<Item = (&PlanId, &[Arc<Plan>])> {
        self.plans.iter().map(|(id, versions)| (id, versions.as_slice()))
    }

    /// The policies, by (from, id).
    pub(crate) fn policies(&self) -> &[Arc<Policy>] {
        &self.policies
    }

    /// The policy in force; before the first, the defaults are.
    pub(crate) fn policy_at(&self, day: Day) -> &Policy {
        let started = self.policies.partition_point(|policy| policy.from <= day);
        started.checked_sub(1).and_then(|last| self.policies.get(last)).map_or(&self.default_policy, |policy| policy)
    }

    /// The rate in force; before the first there is none.
    pub(crate) fn tax_at(&self, category: &TaxCategory, day: Day) -> Option<&Arc<Tax>> {
        let rates = line(&self.taxes, category);
        let started = rates.partition_point(|tax| tax.from <= day);
        started.checked_sub(1).and_then(|last| rates.get(last))
    }

    pub(crate) fn add_on_at(&self, add_on: &AddOnId, day: Day) -> Option<&Arc<AddOn>> {
        in_force(line(&self.add_ons, add_on), day, |version| version.from)
    }

    pub(crate) fn add_ons(&self) -> impl Iterator<Item = &Arc<AddOn>> {
        self.add_ons.values().flatten()
    }

    pub(crate) fn resource_at(&self, resource: &ResourceId, day: Day) -> Option<&Arc<Resource>> {
        in_force(line(&self.resources, resource), day, |version| version.from)
    }

    pub(crate) fn coupon(&self, coupon: &CouponId) -> Option<&Arc<Coupon>> {
        self.coupons.get(coupon)
    }

    pub(crate) fn group(&self, group: &GroupId) -> Option<&Arc<Group>> {
        self.groups.get(group)
    }

    pub(crate) fn credit(&self, credit: &CreditId) -> Option<&Arc<CreditKind>> {
        self.credits.get(credit)
    }

    pub(crate) fn calendar(&self, hours: &HoursId) -> Option<&Calendar> {
        self.calendars.get(hours)
    }

    /// The places, by id.
    pub(crate) fn places(&self) -> &[PlaceLine] {
        &self.places
    }

    /// Lockdowns that last, by id.
    pub(crate) fn lockdowns(&self) -> &[(Between, Arc<Lockdown>)] {
        &self.lockdowns
    }

    /// The closing that rules: the latest day; of those the last recorded, then the greatest id.
    pub(crate) fn closing(&self) -> Option<&Arc<Closing>> {
        self.closing.as_ref()
    }

    /// Compiles the facts of a catalogue.
    ///
    /// # Errors
    /// Hours that contradict themselves; these are found by the check of a file before.
    pub(crate) fn compile(header: Header, home: Vec<AnyFact>, dead: &super::index::Dead) -> Result<Catalogue> {
        let ends = Ends::of(home.iter().filter(|fact| !dead.holds(fact)), &header.zone)?;
        let mut hours: BTreeMap<HoursId, Vec<Arc<HoursVersion>>> = BTreeMap::new();
        let mut places: BTreeMap<PlaceId, Vec<Arc<Place>>> = BTreeMap::new();
        let mut exceptions: Vec<Arc<HourException>> = Vec::new();
        let mut catalogue = Catalogue {
            header,
            home: Vec::new(),
            plans: BTreeMap::new(),
            policies: Vec::new(),
            default_policy: Policy::plain(),
            taxes: BTreeMap::new(),
            add_ons: BTreeMap::new(),
            resources: BTreeMap::new(),
            coupons: BTreeMap::new(),
            groups: BTreeMap::new(),
            credits: BTreeMap::new(),
            calendars: BTreeMap::new(),
            places: Vec::new(),
            lockdowns: Vec::new(),
            closing: None,
        };
        for fact in home.iter().filter(|fact| !dead.holds(fact)) {
            match fact {
                AnyFact::Plan(f) => catalogue.plans.entry(f.plan.clone()).or_default().push(f.clone()),
                AnyFact::Policy(f) => catalogue.policies.push(f.clone()),
                AnyFact::Tax(f) => catalogue.taxes.entry(f.category.clone()).or_default().push(f.clone()),
                AnyFact::AddOn(f) => catalogue.add_ons.entry(f.add_on.clone()).or_default().push(f.clone()),
                AnyFact::Resource(f) => catalogue.resources.entry(f.resource.clone()).or_default().push(f.clone()),
                AnyFact::Coupon(f) => drop(catalogue.coupons.insert(f.id.clone(), f.clone())),
                AnyFact::Group(f) => drop(catalogue.groups.insert(f.id.clone(), f.clone())),
                AnyFact::Credit(f) => drop(catalogue.credits.insert(f.id.clone(), f.clone())),
                AnyFact::Hours(f) => hours.entry(f.hours.clone()).or_default().push(f.clone()),
                AnyFact::Place(f) => places.entry(f.place.clone()).or_default().push(f.clone()),
                AnyFact::Exception(f) => exceptions.push(f.clone()),
                AnyFact::Lockdown(f) => {
                    let until = ends.at(FactKind::Lockdown, f.id.as_str(), f.until);
                    if let Some(between) = between(f.from, until) {
                        catalogue.lockdowns.push((between, f.clone()));
                    }
                }
                AnyFact::Closing(f) => {
                    let rank = |c: &Closing| (c.through, c.recorded, c.id.clone());
                    if catalogue.closing.as_ref().is_none_or(|other| rank(other) < rank(f)) {
                        catalogue.closing = Some(f.clone());
                    }
                }
                _ => {}
            }
        }
        order(&mut catalogue.plans, |v| (v.from, v.id.clone()));
        order(&mut catalogue.taxes, |v| (v.from, v.id.clone()));
        order(&mut catalogue.add_ons, |v| (v.from, v.id.clone()));
        order(&mut catalogue.resources, |v| (v.from, v.id.clone()));
        order(&mut hours, |v| (v.from, v.id.clone()));
        order(&mut places, |v| (v.from, v.id.clone()));
        catalogue.policies.sort_by_cached_key(|v| (v.from, v.id.clone()));
        catalogue.lockdowns.sort_by_cached_key(|(_, lockdown)| lockdown.id.clone());
        exceptions.sort_by_cached_key(|exception| exception.id.clone());
        for (id, versions) in &hours {
            let own: Vec<_> = exceptions.iter().filter(|e| e.of == ExceptionOf::Hours(id.clone())).collect();
            catalogue.calendars.insert(id.clone(), Calendar::of_hours(versions, &own)?);
        }
        for (id, versions) in places {
            let own: Vec<_> = exceptions.iter().filter(|e| e.of == ExceptionOf::Place(id.clone())).collect();
            let calendar = Calendar::of_place(&versions, &hours, &exceptions, &own)?;
            catalogue.places.push(PlaceLine { id, versions, calendar });
        }
        catalogue.home = home;
        Ok(catalogue)
    }
}

impl Policy {
    /// The settings of a space that has set none.
    pub(crate) fn plain() -> Policy {
        Policy {
            id: crate::id::FactId::unnamed(),
            recorded: Moment::MIN,
            from: Day::MIN,
            rounding: crate::money::Rounding::default(),
            after_switch: AfterSwitch::default(),
            default_plan: None,
            default_on: Vec::new(),
        }
    }
}

fn order<K, T, S: Ord>(map: &mut BTreeMap<K, Vec<Arc<T>>>, by: impl Fn(&T) -> S) {
    for versions in map.values_mut() {
        versions.sort_by_cached_key(|version| by(version));
    }
}

fn spans(exceptions: &[&Arc<HourException>]) -> Result<Vec<(Span, Vec<TimeRange>)>> {
    exceptions.iter().map(|e| Ok((Span::new(e.from, e.until)?, e.open.clone()))).collect()
}

/// Every day, all day.
fn always() -> Window {
    Window::new(Weekday::ALL, TimeRange::DAY)
}

impl Calendar {
    fn of_hours(versions: &[Arc<HoursVersion>], exceptions: &[&Arc<HourException>]) -> Result<Calendar> {
        let spans = spans(exceptions)?;
        let versions = versions.iter().map(|v| Ok((v.from, Hours::new(&v.windows, &spans)?))).collect::<Result<_>>()?;
        Ok(Calendar { versions })
    }

    /// A place's versions crossed with those of their hours; exceptions made to the hours first, then those made to the place.
    fn of_place(
        places: &[Arc<Place>],
        hours: &BTreeMap<HoursId, Vec<Arc<HoursVersion>>>,
        exceptions: &[Arc<HourException>],
        own: &[&Arc<HourException>],
    ) -> Result<Calendar> {
        let mut versions = Vec::new();
        for (at, place) in places.iter().enumerate() {
            let starts = if at == 0 { Day::MIN } else { place.from };
            let next = places.get(at.saturating_add(1)).map(|next| next.from);
            let Some(id) = &place.hours else {
                versions.push((starts, Hours::new(&[always()], &spans(own)?)?));
                continue;
            };
            let named = exceptions.iter().filter(|e| e.of == ExceptionOf::Hours(id.clone()));
            let all = spans(&named.chain(own.iter().copied()).collect::<Vec<_>>())?;
            let line = line(hours, id);
            if line.is_empty() {
                versions.push((starts, Hours::new(&[], &[])?));
            }
            for (n, version) in line.iter().enumerate() {
                let until = line.get(n.saturating_add(1)).map(|next| next.from);
                let from = if n == 0 { starts } else { version.from.max(starts) };
                let over = until.is_some_and(|until| until <= starts) || next.is_some_and(|next| from >= next);
                if !over {
                    versions.push((from, Hours::new(&version.windows, &all)?));
                }
            }
        }
        Ok(Calendar { versions })
    }

    /// Whether the hours are open at an instant, and the span around it that this version can vouch for.
    pub(crate) fn piece(&self, zone: &Zone, at: Moment) -> Result<Piece<bool>> {
        let day = zone.day_of(at);
        let started = self.versions.partition_point(|(from, _)| *from <= day);
        let current = started.saturating_sub(1);
        let Some((_, hours)) = self.versions.get(current) else {
            return Ok(Piece::always(false));
        };
        let from = if current == 0 { None } else { self.versions.get(current).map(|(from, _)| zone.start_of(*from)) };
        let until = self.versions.get(started.max(1)).map(|(from, _)| zone.start_of(*from));
        let bounds = Piece { value: (), from: from.transpose()?, until: until.transpose()? };
        Ok(hours.piece(zone, at).zip(bounds).map(|(open, ())| open))
    }
}

impl PlaceLine {
    /// The version in force on a day.
    pub(crate) fn at(&self, day: Day) -> Option<&Arc<Place>> {
        in_force(&self.versions, day, |version| version.from)
    }
}

// Stands in until the hours have landed.
#[derive(Clone, Debug)]
pub(crate) struct Hours;
impl Hours {
    fn new(_: &[Window], _: &[(Span, Vec<TimeRange>)]) -> Result<Hours> {
        Ok(Hours)
    }
    fn piece(&self, _: &Zone, _: Moment) -> Piece<bool> {
        Piece::always(true)
    }
}
