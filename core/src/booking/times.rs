//! Whether everything is open for the whole of a reservation.
//!
//! Uses `access` and the rooms below it.

use super::answer::{BookingReason, BookingReasonCode as Code};
use crate::access::{attached, plan_hours};
use crate::id::PlaceId;
use crate::space::{Account, Between, Catalogue};
use crate::standing::Hold;
use crate::time::Moment;
use crate::zone::{Hours, Zone};

/// A stretch of time, `[from, until)`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Slot {
    pub(super) from: Moment,
    pub(super) until: Moment,
}

impl Slot {
    pub(super) fn overlaps(&self, other: &Slot) -> bool {
        self.from < other.until && other.from < self.until
    }
}

/// Whether one or another of some hours is open all the time; each counts only while it is in force.
fn open_through(hours: &[(&Hours, Option<Between>)], zone: &Zone, slot: Slot) -> bool {
    let mut at = slot.from;
    while at < slot.until {
        let open = hours.iter().filter_map(|(hours, between)| {
            let counts = between.is_none_or(|b| b.from <= at && b.until.is_none_or(|until| at < until));
            let piece = hours.piece(zone, at);
            let ends = [piece.until, between.and_then(|b| b.until)].into_iter().flatten().min();
            (counts && piece.value).then_some(ends.unwrap_or(Moment::MAX))
        });
        match open.max() {
            Some(end) if end > at => at = end,
            _ => return false,
        }
    }
    true
}

/// What is closed during a reservation: the plan's hours, those of a group, the place, or everything.
pub(super) fn closed(
    catalogue: &Catalogue,
    account: &Account,
    hold: &Hold<'_>,
    place: Option<&PlaceId>,
    slot: Slot,
) -> Vec<BookingReason> {
    let day = catalogue.zone().day_of(slot.from);
    let zone = catalogue.zone_of(place, day);
    let mut reasons = Vec::new();
    if let Some(id) = plan_hours(hold) {
        let mut hours: Vec<(&Hours, Option<Between>)> =
            catalogue.hours(id).map(|hours| (hours, None)).into_iter().collect();
        for (attachment, add_on) in attached(catalogue, hold) {
            let more = add_on.extends_hours.as_ref().and_then(|id| catalogue.hours(id));
            hours.extend(more.map(|hours| (hours, Some(attachment.0))));
        }
        if !open_through(&hours, &zone, slot) {
            reasons.push(BookingReason { hours: Some(id.clone()), ..BookingReason::of(Code::OutsideHours) });
        }
    }
    for (between, member) in &account.groups {
        let group = catalogue.group(&member.group);
        let Some((group, id)) = group.and_then(|group| Some((group, group.hours.as_ref()?))) else { continue };
        let present = between.from < slot.until && between.until.is_none_or(|until| slot.from < until);
        let hours: Vec<_> = catalogue.hours(id).map(|hours| (hours, None)).into_iter().collect();
        if present && !open_through(&hours, &zone, slot) {
            let (group, hours) = (Some(group.id.clone()), Some(id.clone()));
            reasons.push(BookingReason { group, hours, ..BookingReason::of(Code::OutsideGroupHours) });
            break;
        }
    }
    let line = place.and_then(|id| catalogue.places().iter().find(|line| line.id == *id));
    if line.is_some_and(|line| !open_through(&[(&line.hours, None)], &zone, slot)) {
        reasons.push(BookingReason { place: place.cloned(), ..BookingReason::of(Code::PlaceClosed) });
    }
    let locked = catalogue.lockdowns().iter().find(|(between, lockdown)| {
        let here = lockdown.place.is_none() || lockdown.place.as_ref() == place;
        here && between.from < slot.until && between.until.is_none_or(|until| slot.from < until)
    });
    if let Some((_, lockdown)) = locked {
        reasons.push(BookingReason { place: lockdown.place.clone(), ..BookingReason::of(Code::Lockdown) });
    }
    reasons
}
