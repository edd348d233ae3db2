//! What the space offers and the rules that it sets, compiled so that "in force on that day" is a look-up.

use super::account::{AnyFact, Between};
use super::facts::*;
use super::index::{Ends, between};
use crate::error::Result;
use crate::id::{AddOnId, CouponId, CreditId, GroupId, HoursId, PlaceId, PlanId, ResourceId, TaxCategory};
use crate::plan::{AddOn, Plan};
use crate::time::{Day, Span, TimeRange, Weekday, Window};
use crate::zone::{Exception, Hours, Zone};
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
    coupons: BTreeMap<CouponId, Arc<Coupon>>,
    groups: BTreeMap<GroupId, Arc<Group>>,
    credits: BTreeMap<CreditId, Arc<CreditKind>>,
    resources: BTreeMap<ResourceId, Vec<Arc<Resource>>>,
    hours: BTreeMap<HoursId, Hours>,
    places: Vec<PlaceLine>,
    lockdowns: Vec<(Between, Arc<Lockdown>)>,
    closing: Option<Arc<Closing>>,
}

/// A place through all its versions.
#[derive(Clone, Debug)]
pub(crate) struct PlaceLine {
    pub(crate) id: PlaceId,
    pub(crate) versions: Vec<Arc<Place>>,
    /// Its opening hours with the exceptions made to them and to the place.
    pub(crate) hours: Hours,
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

    /// The versions of an add-on, by (from, id).
    pub(crate) fn add_on_versions(&self, add_on: &AddOnId) -> &[Arc<AddOn>] {
        line(&self.add_ons, add_on)
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

    /// The kinds of credit, by id.
    pub(crate) fn credits(&self) -> impl Iterator<Item = &Arc<CreditKind>> {
        self.credits.values()
    }

    pub(crate) fn resource_at(&self, resource: &ResourceId, day: Day) -> Option<&Arc<Resource>> {
        in_force(line(&self.resources, resource), day, |version| version.from)
    }

    /// What can be reserved, by id, each in its versions by (from, id).
    pub(crate) fn resources(&self) -> impl Iterator<Item = (&ResourceId, &[Arc<Resource>])> {
        self.resources.iter().map(|(id, versions)| (id, versions.as_slice()))
    }

    /// The zone of a place, if it has one of its own.
    pub(crate) fn zone_of(&self, place: Option<&PlaceId>, day: Day) -> Zone {
        let found = place.and_then(|id| self.places.binary_search_by(|place| place.id.cmp(id)).ok());
        let versions = found.and_then(|at| self.places.get(at)).map_or(&[][..], |place| &place.versions);
        in_force(versions, day, |version| version.from).and_then(|version| version.zone).unwrap_or(*self.zone())
    }

    /// Hours through all their versions, with the exceptions made to them. `None`: no version is left, never open.
    pub(crate) fn hours(&self, hours: &HoursId) -> Option<&Hours> {
        self.hours.get(hours)
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
    pub(crate) fn compile(header: Header, home: Vec<AnyFact>, voided: &super::index::Voided) -> Result<Catalogue> {
        let ends = Ends::of(home.iter().filter(|fact| !voided.holds(fact)), &header.zone)?;
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
            coupons: BTreeMap::new(),
            groups: BTreeMap::new(),
            credits: BTreeMap::new(),
            resources: BTreeMap::new(),
            hours: BTreeMap::new(),
            places: Vec::new(),
            lockdowns: Vec::new(),
            closing: None,
        };
        for fact in home.iter().filter(|fact| !voided.holds(fact)) {
            match fact {
                AnyFact::Plan(f) => catalogue.plans.entry(f.plan.clone()).or_default().push(f.clone()),
                AnyFact::Policy(f) => catalogue.policies.push(f.clone()),
                AnyFact::Tax(f) => catalogue.taxes.entry(f.category.clone()).or_default().push(f.clone()),
                AnyFact::AddOn(f) => catalogue.add_ons.entry(f.add_on.clone()).or_default().push(f.clone()),
                AnyFact::Coupon(f) => drop(catalogue.coupons.insert(f.id.clone(), f.clone())),
                AnyFact::Group(f) => drop(catalogue.groups.insert(f.id.clone(), f.clone())),
                AnyFact::Credit(f) => drop(catalogue.credits.insert(f.id.clone(), f.clone())),
                AnyFact::Resource(f) => catalogue.resources.entry(f.resource.clone()).or_default().push(f.clone()),
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
        let made_to = |of: ExceptionOf| exceptions.iter().filter(move |exception| exception.of == of);
        for (id, versions) in places {
            catalogue.places.push(PlaceLine { hours: opening(&versions, &hours, made_to)?, id, versions });
        }
        for (id, versions) in hours {
            let windows: Vec<(Day, &[Window])> = versions.iter().map(|v| (v.from, v.windows.as_slice())).collect();
            let exceptions =
                made_to(ExceptionOf::Hours(id.clone())).map(|e| exception(e)).collect::<Result<Vec<_>>>()?;
            catalogue.hours.insert(id, Hours::versioned(&windows, &exceptions));
        }
        catalogue.home = home;
        Ok(catalogue)
    }
}

fn order<K, T, S: Ord>(map: &mut BTreeMap<K, Vec<Arc<T>>>, by: impl Fn(&T) -> S) {
    for versions in map.values_mut() {
        versions.sort_by_cached_key(|version| by(version));
    }
}

fn exception(exception: &HourException) -> Result<Exception> {
    Ok((Span::new(exception.from, exception.until)?, exception.open.clone()))
}

/// A place's opening hours: its versions crossed with those of the hours that they name, with the exceptions made to the
/// hours and, over them, those made to the place.
fn opening<'a, I: Iterator<Item = &'a Arc<HourException>>>(
    places: &[Arc<Place>],
    hours: &BTreeMap<HoursId, Vec<Arc<HoursVersion>>>,
    made_to: impl Fn(ExceptionOf) -> I,
) -> Result<Hours> {
    let always = [Window::new(Weekday::ALL, TimeRange::DAY)];
    let mut windows: Vec<(Day, &[Window])> = Vec::new();
    let mut exceptions = Vec::new();
    for (n, place) in places.iter().enumerate() {
        let starts = if n == 0 { Day::MIN } else { place.from };
        let ends = places.get(n.saturating_add(1)).map_or(Day::MAX, |next| next.from);
        let Some(id) = &place.hours else {
            windows.push((starts, &always));
            continue;
        };
        let versions = line(hours, id);
        if versions.is_empty() {
            windows.push((starts, &[]));
        }
        for (n, version) in versions.iter().enumerate() {
            let until = versions.get(n.saturating_add(1)).map_or(Day::MAX, |next| next.from);
            let from = if n == 0 { starts } else { version.from.max(starts) };
            if until > starts && from < ends {
                windows.push((from, &version.windows));
            }
        }
        for made in made_to(ExceptionOf::Hours(id.clone())) {
            let (from, until) = (made.from.max(starts), made.until.min(ends));
            if from < until {
                exceptions.push((Span::new(from, until)?, made.open.clone()));
            }
        }
    }
    if let Some(place) = places.first() {
        for made in made_to(ExceptionOf::Place(place.place.clone())) {
            exceptions.push(exception(made)?);
        }
    }
    Ok(Hours::versioned(&windows, &exceptions))
}
