//! What else is reserved.
//!
//! Uses `space`.

use super::answer::{BookingReason, BookingReasonCode as Code};
use super::limits::{own, stands};
use super::times::Slot;
use crate::id::CustomerId;
use crate::space::Space;
use crate::space::facts::{Booking, Resource};
use crate::time::Moment;
use std::num::NonZeroU32;

/// What is in the way of a reservation of a resource, as known at an instant: as many others as it takes at a time, at some
/// instant of it or of the time that is to be left free around it; or one of the customer's own.
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
    let mut others: Vec<&Booking> = Vec::new();
    for account in space.bookers(&resource.resource).filter_map(|ix| space.account(ix)) {
        others
            .extend(own(account, at).map(|booking| &**booking).filter(|booking| booking.resource == resource.resource));
    }
    others.sort_by_key(|booking| (booking.from, &booking.id));
    let of = |booking: Option<&&Booking>, code| BookingReason {
        booking: booking.map(|booking| booking.id.clone()),
        ..BookingReason::of(code)
    };
    let twice = others.iter().find(|booking| booking.customer == *customer && overlaps(booking, slot));
    if twice.is_some() {
        return Some(of(twice, Code::Taken));
    }
    let capacity = resource.capacity.map_or(1, NonZeroU32::get);
    let code =
        [(slot, Code::Taken), (wide, Code::TooClose)].into_iter().find(|(slot, _)| is_full(&others, *slot, capacity));
    code.map(|(slot, code)| match (capacity, code) {
        (1, _) => of(others.iter().find(|booking| overlaps(booking, slot)), code),
        (_, Code::Taken) => BookingReason { limit: Some(capacity), ..BookingReason::of(Code::Full) },
        _ => BookingReason { limit: Some(capacity), ..BookingReason::of(code) },
    })
}

fn overlaps(booking: &Booking, slot: Slot) -> bool {
    slot.overlaps(&Slot { from: booking.from, until: booking.until })
}

/// Whether at some instant of a slot as many reservations run as there may be, which are in order of their starts.
fn is_full(others: &[&Booking], slot: Slot, capacity: u32) -> bool {
    let within: Vec<&Booking> = others.iter().copied().filter(|booking| overlaps(booking, slot)).collect();
    let mut ends: Vec<Moment> = within.iter().map(|booking| booking.until).collect();
    ends.sort_unstable();
    // As each starts: those that have started by then, without those that are over.
    within.iter().zip(1_usize..).any(|(booking, started)| {
        let over = ends.partition_point(|end| *end <= booking.from.max(slot.from));
        started.saturating_sub(over) >= usize::try_from(capacity).unwrap_or(usize::MAX)
    })
}

/// The instants at which what is reserved may change: reservations end, and are cancelled.
pub(super) fn changes(space: &Space, resource: &Resource) -> Vec<Moment> {
    let accounts = space.bookers(&resource.resource).filter_map(|ix| space.account(ix));
    let bookings = accounts.flat_map(|account| &account.bookings);
    let cancelled = bookings.filter(|(_, cancellation)| !stands(cancellation.as_deref(), Moment::MAX));
    cancelled.filter_map(|(_, cancellation)| cancellation.as_ref().map(|cancellation| cancellation.at)).collect()
}
