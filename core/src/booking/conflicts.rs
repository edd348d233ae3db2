//! What else is reserved.
//!
//! Uses `space`.

use super::answer::{BookingReason, BookingReasonCode as Code};
use super::limits::own;
use super::times::Slot;
use crate::id::CustomerId;
use crate::space::Space;
use crate::space::facts::{Booking, Resource, WaitlistEntry};
use crate::time::Moment;
use std::num::NonZeroU32;

/// Something that has, or is to have, a place in a resource for a while.
struct Place<'a> {
    slot: Slot,
    /// The reservation; absent for who waits and comes first.
    booking: Option<&'a Booking>,
}

/// What is in the way of a reservation of a resource, as known at an instant: as many others as it takes at a time, at some
/// instant of it or of the time that is to be left free around it; or one of the customer's own. Who waits for a place
/// comes before whom waits later, or not yet.
pub(super) fn conflict(
    space: &Space,
    (customer, resource): (&CustomerId, &Resource),
    slot: Slot,
    at: Moment,
) -> Option<BookingReason> {
    let buffer = i64::from(resource.buffer_minutes.map_or(0, NonZeroU32::get)).saturating_mul(60);
    let wide = Slot {
        from: slot.from.add_seconds(buffer.saturating_neg()).unwrap_or(Moment::MIN),
        until: slot.until.add_seconds(buffer).unwrap_or(Moment::MAX),
    };
    let accounts = || space.bookers(&resource.resource).filter_map(|ix| space.account(ix));
    let booked = accounts().flat_map(|account| own(account, at)).filter(|one| one.resource == resource.resource);
    let booked = booked.map(|one| Place { slot: Slot { from: one.from, until: one.until }, booking: Some(&**one) });
    let mut places: Vec<Place<'_>> = booked.filter(|place| place.slot.overlaps(&wide)).collect();
    let mine = |place: &&Place<'_>| place.booking.is_some_and(|booking| booking.customer == *customer);
    let twice = places.iter().filter(mine).find(|place| place.slot.overlaps(&slot));
    if let Some(booking) = twice.and_then(|place| place.booking) {
        return Some(BookingReason { booking: Some(booking.id.clone()), ..BookingReason::of(Code::Taken) });
    }
    let waiting = accounts().flat_map(|account| account.waiting(&resource.resource)).filter(|entry| entry.from > at);
    let waiting: Vec<&WaitlistEntry> = waiting.filter(|entry| slot_of(entry).overlaps(&slot)).collect();
    let own = waiting.iter().filter(|entry| entry.customer == *customer).map(|entry| entry.turn()).min();
    let ahead = waiting.iter().filter(|entry| entry.customer != *customer);
    let ahead = ahead.filter(|entry| own.is_none_or(|own| entry.turn() < own));
    places.extend(ahead.map(|entry| Place { slot: slot_of(entry), booking: None }));
    places.sort_by_key(|place| (place.slot.from, place.booking.map(|booking| &booking.id)));
    let capacity = resource.capacity.map_or(1, NonZeroU32::get);
    let full = |slot: &Slot| is_full(&places, *slot, capacity);
    let code = [(slot, Code::Taken), (wide, Code::TooClose)].into_iter().find(|(slot, _)| full(slot));
    code.map(|(slot, code)| match code {
        Code::Taken if capacity > 1 || resource.waitlist => {
            BookingReason { limit: Some(capacity), ..BookingReason::of(Code::Full) }
        }
        _ => {
            let first = places.iter().filter(|place| place.slot.overlaps(&slot)).find_map(|place| place.booking);
            let booking = first.filter(|_| capacity == 1).map(|booking| booking.id.clone());
            BookingReason { booking, ..BookingReason::of(code) }
        }
    })
}

fn slot_of(entry: &WaitlistEntry) -> Slot {
    Slot { from: entry.from, until: entry.until }
}

/// Whether at some instant of a slot as many places are taken as there are. They are in order of their starts.
fn is_full(places: &[Place<'_>], slot: Slot, capacity: u32) -> bool {
    let within: Vec<&Place<'_>> = places.iter().filter(|place| place.slot.overlaps(&slot)).collect();
    let mut ends: Vec<Moment> = within.iter().map(|place| place.slot.until).collect();
    ends.sort_unstable();
    // As each starts: those that have started by then, without those that are over.
    within.iter().zip(1_usize..).any(|(place, started)| {
        let over = ends.partition_point(|end| *end <= place.slot.from.max(slot.from));
        started.saturating_sub(over) >= usize::try_from(capacity).unwrap_or(usize::MAX)
    })
}

/// The instants at which what is reserved may change: reservations are cancelled, and what is waited for begins.
pub(super) fn changes(space: &Space, resource: &Resource) -> Vec<Moment> {
    let accounts = || space.bookers(&resource.resource).filter_map(|ix| space.account(ix));
    let cancelled = accounts().flat_map(|account| &account.bookings).filter_map(|(_, cancelled)| cancelled.as_ref());
    let waiting = accounts().flat_map(|account| account.waiting(&resource.resource));
    cancelled.map(|one| one.at).chain(waiting.map(|entry| entry.from)).collect()
}
