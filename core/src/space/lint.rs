//! The lint of a space: its catalogue as plain values, for the room `plan` to look through.

use super::Space;
use super::account::AnyFact;
use super::facts::{ExceptionOf, HourException, HoursVersion, Place};
use crate::id::{CreditId, HoursId, PlaceId};
use crate::plan::{AddOn, Bookable, CatalogueOffer, Finding, FindingCode, Opening, Plan, lint};
use std::collections::BTreeSet;
use std::sync::Arc;

impl Space {
    /// Everything in the catalogue that would surprise those who sell it. What is void is left out.
    ///
    /// Somebody should be able to get into every place: what it covers is asked for, and if it covers nothing of its own,
    /// `place/` and its id. What a single membership grants counts as well. So does a share of what cannot be shared.
    ///
    /// ```
    /// use tenure::space::Space;
    /// let space = Space::read(br#"{
    ///   "format": 1, "edition": 1,
    ///   "space": {"id": "harbour", "name": "Harbour", "currency": "EUR", "zone": "Europe/Lisbon"},
    ///   "hours": [{"id": "late-1", "recorded": "2026-01-01T00:00:00Z", "hours": "late", "from": "2026-01-01"}]
    /// }"#)?;
    /// assert_eq!(space.lint()[0].sentence, "the hours `late` never open");
    /// # Ok::<(), tenure::error::Errors>(())
    /// ```
    #[must_use]
    pub fn lint(&self) -> Vec<Finding> {
        let (mut plans, mut add_ons): (Vec<Plan>, Vec<AddOn>) = Default::default();
        let (mut hours, mut places): (Vec<&HoursVersion>, Vec<&Place>) = Default::default();
        let (mut exceptions, mut resources): (Vec<&HourException>, Vec<_>) = Default::default();
        let mut money: BTreeSet<&CreditId> = BTreeSet::new();
        let (mut taxed, mut percents, mut closings): (Vec<_>, Vec<_>, Vec<_>) = Default::default();
        for fact in self.catalogue.home.iter().filter(|fact| !self.voided.holds(fact)) {
            match fact {
                AnyFact::Plan(plan) => plans.push(Plan::clone(plan)),
                AnyFact::AddOn(add_on) => add_ons.push(AddOn::clone(add_on)),
                AnyFact::Hours(version) => hours.push(version),
                AnyFact::Place(place) => places.push(place),
                AnyFact::Exception(exception) => exceptions.push(exception),
                AnyFact::Resource(resource) => resources.push(Arc::as_ref(resource)),
                AnyFact::Tax(tax) => {
                    taxed.push(&tax.category);
                    percents.push((&tax.id, tax.percent));
                }
                AnyFact::Closing(closing) => {
                    closings.push((&closing.id, closing.through, self.catalogue.zone().day_of(closing.recorded)));
                }
                AnyFact::Credit(credit) if credit.currency.is_some() => drop(money.insert(&credit.id)),
                _ => {}
            }
        }
        let mut opened: BTreeSet<&HoursId> = BTreeSet::new();
        let mut opened_places: BTreeSet<&PlaceId> = BTreeSet::new();
        for exception in exceptions.iter().filter(|exception| !exception.open.is_empty()) {
            match &exception.of {
                ExceptionOf::Hours(hours) => drop(opened.insert(hours)),
                ExceptionOf::Place(place) => drop(opened_places.insert(place)),
            }
        }
        let of_places = places.iter().filter(|place| opened_places.contains(&place.place));
        opened.extend(of_places.filter_map(|place| place.hours.as_ref()));
        let hours: Vec<Opening<'_>> = hours
            .iter()
            .map(|version| Opening {
                hours: &version.hours,
                version: &version.id,
                from: version.from,
                windows: &version.windows,
                opened_by_exception: opened.contains(&version.hours),
            })
            .collect();
        let bookable: Vec<Bookable<'_>> = resources
            .iter()
            .map(|resource| Bookable {
                resource: &resource.resource,
                credit: resource.credit.as_ref(),
                minutes: resource.credit.as_ref().is_some_and(|credit| !money.contains(credit)),
            })
            .collect();
        let entrances = places.iter().flat_map(|place| match place.covers.as_slice() {
            [] => vec![format!("place/{}", place.place)],
            covers => covers.to_vec(),
        });
        let wanted: Vec<String> = entrances.collect();
        let wanted: Vec<&str> = wanted.iter().map(String::as_str).collect();
        let mut granted: Vec<&str> = Vec::new();
        let mut used: BTreeSet<&CreditId> = BTreeSet::new();
        for account in &self.accounts {
            used.extend(account.uses.iter().map(|used| &used.credit));
            let agreed = account.held.iter().filter_map(|held| held.membership.permissions.as_ref());
            granted.extend(agreed.flatten().map(|grant| grant.path.as_str()));
        }
        let used: Vec<&CreditId> = used.into_iter().collect();
        let mut found = lint(&CatalogueOffer {
            plans: &plans,
            add_ons: &add_ons,
            hours: &hours,
            wanted: &wanted,
            granted: &granted,
            bookable: &bookable,
            used: &used,
            taxed: Some(&taxed),
            percents: &percents,
            closings: &closings,
        });
        found.extend(self.shares_of_nothing());
        found
    }

    /// Shares that never cover anybody, since no plan that the membership has can be shared.
    fn shares_of_nothing(&self) -> impl Iterator<Item = Finding> + '_ {
        let held = self.accounts.iter().flat_map(|account| &account.held);
        let shared = held.filter(|held| !held.shares.is_empty()).filter(|held| {
            let switched = held.switches.iter().map(|(_, switch)| &switch.plan);
            let mut versions = std::iter::once(&held.membership.plan)
                .chain(switched)
                .flat_map(|plan| self.catalogue.plan_versions(plan));
            !versions.any(|version| version.sharing.is_some())
        });
        shared.flat_map(|held| {
            let membership = &held.membership;
            held.shares.iter().map(|(_, share)| Finding {
                plan: Some(membership.plan.clone()),
                version: None,
                code: FindingCode::ShareOfNothing,
                sentence: format!(
                    "the share `{}` covers nobody: no plan that `{}` has can be shared",
                    share.id, membership.id
                ),
            })
        })
    }
}
