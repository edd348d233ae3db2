//! What became of a reservation, and what cancelling it would give back.
//!
//! Uses `credit` and the rooms below it.

use crate::credit::{EntryReason, PoolGroup, Return, Slice, first, replay};
use crate::error::{Code, Error, Result};
use crate::id::FactId;
use crate::space::facts::{Booking, BookingCancellation, Drawn, FactKind, Party, Returned, Visit};
use crate::space::{AnyFact, Space};
use crate::time::Moment;
use crate::zone::MomentCycles;
use serde::Serialize;
use std::sync::Arc;

/// What became of a reservation, as known at an instant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Attendance {
    /// It has not started.
    Ahead,
    /// It has started, and nobody has come yet.
    Awaited,
    /// Its customer has come.
    Attended,
    /// It is over, and nobody came.
    NoShow,
    /// It was given up in time.
    Cancelled,
    /// It was given up too late, and is charged all the same.
    CancelledLate,
}

/// What cancelling a reservation comes to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Cancelling {
    /// Whether it is too late: it is charged all the same, and gives nothing back.
    pub late: bool,
    /// The slices that go back to their lots, the last drawn first; what is drawn later only is not among them.
    pub returned: Vec<Slice>,
}

impl Space {
    /// What became of a reservation. Somebody has come who checked in between its start (or an hour before) and its end.
    ///
    /// # Errors
    /// [`Code::InvalidQuestion`] for a reservation that the space does not have.
    pub fn attendance(&self, booking: &FactId, at: Moment) -> Result<Attendance> {
        let (booking, cancellation) = self.reservation(booking)?;
        if let Some(cancellation) = cancellation.filter(|cancellation| cancellation.at <= at) {
            return Ok(if cancellation.charged { Attendance::CancelledLate } else { Attendance::Cancelled });
        }
        let (_, account) = self.customer(&booking.customer)?;
        let came = |visit: &&Arc<Visit>| visit.at <= at && is_attended(booking, visit);
        Ok(match account.visits.iter().find(came) {
            Some(_) if at >= booking.from => Attendance::Attended,
            _ if at < booking.from => Attendance::Ahead,
            _ if at < booking.until => Attendance::Awaited,
            _ => Attendance::NoShow,
        })
    }

    /// What cancelling a reservation would come to at an instant. It is too late from the resource's notice before the
    /// start on; without one from the start on.
    ///
    /// # Errors
    /// [`Code::InvalidQuestion`] for a reservation that the space does not have, or that is cancelled;
    /// [`Code::OutOfRange`] where an amount does not fit.
    pub fn cancelling(&self, booking: &FactId, at: Moment) -> Result<Cancelling> {
        let (booking, cancellation) = self.reservation(booking)?;
        if cancellation.is_some() {
            let message = format!("the reservation `{}` is cancelled already", booking.id);
            return Err(Error::new(Code::InvalidQuestion, message));
        }
        let catalogue = self.catalogue();
        let version = catalogue.resource_at(&booking.resource, catalogue.zone().day_of(booking.from));
        let notice = version.and_then(|version| version.cancel_before);
        let last = match notice {
            Some(notice) => MomentCycles::anniversary(booking.from, *catalogue.zone(), notice)?.boundary(-1)?,
            None => booking.from,
        };
        let late = at >= last && (notice.is_some() || at > booking.from);
        let kind = booking.takes.as_ref().and_then(|takes| catalogue.credit(&takes.credit));
        let Some(kind) = kind.filter(|kind| !late && kind.returned != Returned::Never) else {
            return Ok(Cancelling { late, returned: Vec::new() });
        };
        let drawn_at = match kind.drawn {
            Drawn::AtStart => booking.from,
            Drawn::WhenMade => booking.recorded,
        };
        if at <= drawn_at || (kind.returned == Returned::BeforeStart && at >= booking.from) {
            return Ok(Cancelling { late, returned: Vec::new() });
        }
        let (ix, _) = self.customer(&booking.customer)?;
        let until = at.next().unwrap_or(at);
        let mut pool_group = PoolGroup::of(self, ix, kind, until)?;
        let id = FactId::derived("cancelling".to_owned());
        let draw = FactId::derived(format!("booking:{}", booking.id));
        pool_group.pool.returns.push(Return { id: id.clone(), draw, at, amount: None, order: i32::MAX });
        let ledger = replay(&pool_group.pool, until).map_err(first)?;
        let given = ledger
            .entries()
            .filter(|entry| entry.fact.as_deref() == Some(id.as_str()) && entry.reason == EntryReason::Returned);
        let returned = given.filter_map(|entry| Some(Slice { lot: entry.lot?, amount: entry.amount })).collect();
        Ok(Cancelling { late, returned })
    }

    /// A reservation that is not void, and its cancellation.
    fn reservation(&self, id: &FactId) -> Result<(&Arc<Booking>, Option<&Arc<BookingCancellation>>)> {
        let none = || Error::new(Code::InvalidQuestion, format!("there is no reservation `{id}`"));
        let Some(AnyFact::Booking(booking)) = self.fact(FactKind::Booking, id.as_str()) else { return Err(none()) };
        let ix = self.find(&Party::Customer(booking.customer.clone())).ok_or_else(none)?;
        let account = self.account(ix).ok_or_else(none)?;
        let found = account.bookings.iter().find(|(other, _)| other.id == *id);
        found.map(|(booking, cancellation)| (booking, cancellation.as_ref())).ok_or_else(none)
    }
}

/// Whether somebody who checked in came to a reservation: between its start, or an hour before, and its end.
pub(super) fn is_attended(booking: &Booking, visit: &Visit) -> bool {
    let early = booking.from.add_seconds(-3_600).unwrap_or(booking.from);
    visit.customer == booking.customer && visit.at >= early && visit.at < booking.until
}
