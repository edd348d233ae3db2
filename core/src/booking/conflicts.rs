//! What else is reserved.
//!
//! Uses `space`.

use super::answer::{BookingReason, BookingReasonCode as Code};
use super::limits::{own, stands};
use super::times::Slot;
use crate::space::Space;
use crate::space::facts::{Booking, Resource};
use crate::time::Moment;

/// The reservation of the same resource that is in the way, as known at an instant: of several the one that starts first,
/// then the smallest id.
pub(super) fn conflict(space: &Space, resource: &Resource, slot: Slot, at: Moment) -> Option<BookingReason> {
    let buffer = i64::from(resource.buffer_minutes.map_or(0, std::num::NonZeroU32::get)).saturating_mul(60);
    let wide = Slot {
        from: slot.from.add_seconds(buffer.saturating_neg()).unwrap_or(Moment::MIN),
        until: slot.until.add_seconds(buffer).unwrap_or(Moment::MAX),
    };
    let mut others: Vec<&Booking> = Vec::new();
    for account in space.bookers(&resource.resource).filter_map(|ix| space.account(ix)) {
        others
            .extend(own(account, at).map(|booking| &**booking).filter(|booking| booking.resource == resource.resource));
    }
    others.retain(|booking| wide.overlaps(&Slot { from: booking.from, until: booking.until }));
    let first = others.into_iter().min_by_key(|booking| (booking.from, &booking.id))?;
    let overlaps = slot.overlaps(&Slot { from: first.from, until: first.until });
    let code = if overlaps { Code::Taken } else { Code::TooClose };
    Some(BookingReason { booking: Some(first.id.clone()), ..BookingReason::of(code) })
}

/// The instants at which what is reserved may change: reservations end, and are cancelled.
pub(super) fn changes(space: &Space, resource: &Resource) -> Vec<Moment> {
    let accounts = space.bookers(&resource.resource).filter_map(|ix| space.account(ix));
    let bookings = accounts.flat_map(|account| &account.bookings);
    let cancelled = bookings.filter(|(_, cancellation)| !stands(cancellation.as_deref(), Moment::MAX));
    cancelled.filter_map(|(_, cancellation)| cancellation.as_ref().map(|cancellation| cancellation.at)).collect()
}
