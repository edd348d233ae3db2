//! When a holding's customer is let in: the hours of the plan with its add-ons, of the grant, of groups and of places.
//!
//! Uses `space`, `standing` and the files beside it.

use super::grants::attached;
use super::question::{covers, within_place};
use crate::id::{GroupId, HoursId, PlaceId};
use crate::space::facts::Place;
use crate::space::{Account, Space};
use crate::space::{AnyFact, Catalogue, PlaceLine};
use crate::standing::{Bounds, Hold, in_force};
use crate::time::{Day, Moment};
use crate::zone::{Hours, Zone};

/// Hours that are looked up at one instant, in one zone.
#[derive(Clone, Copy)]
pub(crate) struct Clock<'a> {
    pub(crate) catalogue: &'a Catalogue,
    pub(crate) at: Moment,
    /// The days on which some pattern of hours changes, in order; empty unless a walk has to look that far.
    pub(crate) dates: &'a [Day],
}

/// The zone in which the hours of a permission are read at an instant.
pub(crate) fn hours_zone(space: &Space, permission: &str, at: Moment) -> Zone {
    *Clock { catalogue: space.catalogue(), at, dates: &[] }.zone(permission, &mut Bounds::default())
}

/// The days on which some pattern of hours changes: versions of hours and of places begin, exceptions begin and end.
pub(crate) fn dates(catalogue: &Catalogue) -> Vec<Day> {
    let mut dates: Vec<Day> = catalogue
        .home
        .iter()
        .flat_map(|fact| match fact {
            AnyFact::Hours(hours) => [Some(hours.from), None],
            AnyFact::Place(place) => [Some(place.from), None],
            AnyFact::Exception(exception) => [Some(exception.from), Some(exception.until)],
            _ => [None, None],
        })
        .flatten()
        .collect();
    dates.sort_unstable();
    dates
}

/// The hours of a holding's plan, or the membership's own instead.
pub(crate) fn plan_hours<'a>(hold: &Hold<'a>) -> Option<&'a HoursId> {
    hold.held.and_then(|held| held.membership.hours.as_ref()).or(hold.access.hours.as_ref())
}

impl<'a> Clock<'a> {
    /// Whether a set of hours is open; hours of which no version is left never are.
    fn open(&self, hours: &HoursId, zone: &Zone, bounds: &mut Bounds) -> bool {
        self.catalogue.hours(hours).is_some_and(|hours| self.look(hours, zone, bounds))
    }

    fn look(&self, hours: &Hours, zone: &Zone, bounds: &mut Bounds) -> bool {
        let piece = hours.piece(zone, self.at);
        bounds.turning(piece.from, piece.until);
        if !self.dates.is_empty() {
            let past = self.dates.partition_point(|date| *date <= zone.day_of(self.at));
            let start = |n: usize| self.dates.get(n).and_then(|day| zone.start_of(*day).ok());
            bounds.beyond(past.checked_sub(1).and_then(start), start(past));
        }
        piece.value
    }

    /// The hours of a holding's plan that are closed, if they are: the plan's or the membership's own, unless those of an
    /// add-on are open.
    pub(crate) fn plan_closed(&self, hold: &Hold<'a>, zone: &Zone, bounds: &mut Bounds) -> Option<&'a HoursId> {
        let hours = plan_hours(hold)?;
        if self.open(hours, zone, bounds) {
            return None;
        }
        for (attachment, add_on) in attached(self.catalogue, hold) {
            let Some(more) = &add_on.extends_hours else { continue };
            if bounds.within(&attachment.0, self.at) && self.open(more, zone, bounds) {
                return None;
            }
        }
        Some(hours)
    }

    /// The hours of a grant that are closed, if they are.
    pub(crate) fn grant_closed(
        &self,
        hours: Option<&'a HoursId>,
        zone: &Zone,
        bounds: &mut Bounds,
    ) -> Option<&'a HoursId> {
        hours.filter(|hours| !self.open(hours, zone, bounds))
    }

    /// The first group of the customer, by id, whose hours are closed.
    pub(crate) fn group_closed(
        &self,
        account: &'a Account,
        zone: &Zone,
        bounds: &mut Bounds,
    ) -> Option<(&'a GroupId, &'a HoursId)> {
        let mut closed: Option<(&GroupId, &HoursId)> = None;
        let mut asked = 0_usize;
        for (between, member) in &account.groups {
            let Some(group) = self.catalogue.group(&member.group) else { continue };
            let Some(hours) = &group.hours else { continue };
            if bounds.within(between, self.at) && closed.is_none_or(|(first, _)| group.id < *first) {
                asked = asked.saturating_add(1);
                if !self.open(hours, zone, bounds) {
                    closed = Some((&group.id, hours));
                }
            }
        }
        if closed.is_some() && asked > 1 {
            // The hours of a group that comes after the closed one do not matter.
            bounds.doubt_hours();
        }
        closed
    }

    /// The first place, by id, that covers a path and is closed, with the hours that it has.
    pub(crate) fn place_closed(&self, path: &str, bounds: &mut Bounds) -> Option<(&'a PlaceId, Option<&'a HoursId>)> {
        for line in self.catalogue.places() {
            let Some(place) = self.covering(line, path, bounds) else { continue };
            let zone = place.zone.as_ref().unwrap_or(self.catalogue.zone());
            if !self.look(&line.hours, zone, bounds) {
                return Some((&line.id, place.hours.as_ref()));
            }
        }
        None
    }

    /// The zone in which hours are read: that of the first place, by id, that covers the path and has one.
    pub(crate) fn zone(&self, path: &str, bounds: &mut Bounds) -> &'a Zone {
        let mut places = self.catalogue.places().iter();
        places
            .find_map(|line| self.covering(line, path, bounds).and_then(|place| place.zone.as_ref()))
            .unwrap_or(self.catalogue.zone())
    }

    /// The version of a place in force, if the place covers a path: by its own name, or by what it says.
    fn covering(&self, line: &'a PlaceLine, path: &str, bounds: &mut Bounds) -> Option<&'a Place> {
        let place = match line.versions.as_slice() {
            [] => return None,
            [only] => only,
            versions => {
                let day = self.catalogue.zone().day_of(self.at);
                let starts = versions.iter().map(|version| version.from);
                versions.get(in_force(starts, self.catalogue, day, bounds)?)?
            }
        };
        let covering = within_place(path, line.id.as_str()) || place.covers.iter().any(|pattern| covers(pattern, path));
        covering.then_some(&**place)
    }

    /// Whether this place covers a path.
    pub(crate) fn covered_by(&self, place: &PlaceId, path: &str, bounds: &mut Bounds) -> bool {
        let places = self.catalogue.places();
        let line = places.binary_search_by(|line| line.id.cmp(place)).ok().and_then(|n| places.get(n));
        line.is_some_and(|line| self.covering(line, path, bounds).is_some())
    }
}
