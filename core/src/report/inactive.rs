//! Members who are inactive: when each was seen last.
//!
//! Uses `notice` and the rooms below it.

use crate::error::Result;
use crate::id::{CustomerId, MembershipId, PlanId};
use crate::notice::{effective, spells};
use crate::space::facts::Party;
use crate::space::{Account, Between, Space};
use crate::standing::Holds;
use crate::time::{Interval, Moment};
use crate::zone::Zone;
use serde::Serialize;

/// A member who has not been seen for a while.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct InactiveMember {
    /// Who.
    pub customer: CustomerId,
    /// When they were seen last: they came, a reservation of theirs began, or they used credits. `None`: never.
    pub last_seen: Option<Moment>,
    /// From when on they count as not seen: the last time, or the start of what they hold without a break.
    pub since: Moment,
    /// When they became inactive.
    pub inactive_since: Moment,
    /// How many local days they have not been seen.
    pub days: i64,
    /// The membership that is their effective one.
    pub membership: Option<MembershipId>,
    /// Its plan.
    pub plan: PlanId,
}

impl Space {
    /// The customers who hold a membership that admits them at an instant, of their own, shared or inherited, and who have
    /// not been seen for an interval: the longest unseen first, then by id.
    ///
    /// Somebody is seen when they come, when a reservation of theirs begins that was not cancelled, and when they use
    /// credits. Who was never seen since they hold something without a break counts from the start of that. Who has reserved
    /// for later is not inactive. Intervals of days or longer run to the start of the local day that many days later.
    ///
    /// # Errors
    /// [`Code::OutOfRange`](crate::error::Code::OutOfRange) beyond the year 9999.
    pub fn inactive(&self, at: Moment, after: Interval) -> Result<Vec<InactiveMember>> {
        let zone = self.catalogue().zone();
        let mut inactive = Vec::new();
        for (_, account) in self.accounts().filter(|(_, account)| account.exists) {
            let Some(Party::Customer(customer)) = &account.party else { continue };
            let holds = Holds::at(self, account, at);
            let Some(hold) = effective(&holds).filter(|_| !has_reserved(account, customer, at)) else { continue };
            let last_seen = last_seen(account, customer, at);
            let is_late = |seen: Moment| later(seen, after, zone).map(|inactive| inactive <= at);
            if !last_seen.map_or(Ok(true), is_late)? {
                continue;
            }
            let covers = |spell: &Between| spell.from <= at && spell.until.is_none_or(|until| at < until);
            let Some(spell) = spells(self, account, customer).into_iter().find(covers) else { continue };
            let since = last_seen.map_or(spell.from, |seen| seen.max(spell.from));
            let inactive_since = later(since, after, zone)?;
            if inactive_since <= at {
                inactive.push(InactiveMember {
                    customer: customer.clone(),
                    last_seen,
                    since,
                    inactive_since,
                    days: zone.day_of(at).days_since(zone.day_of(since)),
                    membership: hold.membership().cloned(),
                    plan: hold.plan.plan.clone(),
                });
            }
        }
        inactive.sort_by(|a, b| (a.since, &a.customer).cmp(&(b.since, &b.customer)));
        Ok(inactive)
    }
}

/// Whether somebody has reserved by an instant for a later one.
fn has_reserved(account: &Account, customer: &CustomerId, at: Moment) -> bool {
    account.bookings.iter().any(|(booking, cancellation)| {
        let stands = cancellation.as_ref().is_none_or(|cancellation| at < cancellation.at);
        booking.customer == *customer && booking.recorded <= at && at < booking.from && stands
    })
}

/// When somebody was seen last, at an instant or before it.
pub(super) fn last_seen(account: &Account, customer: &CustomerId, at: Moment) -> Option<Moment> {
    let visits = account.visits.iter().filter(|visit| visit.customer == *customer).map(|visit| visit.at);
    let kept = account.bookings.iter().filter(|(booking, cancellation)| {
        // Who cancels late does not come either.
        booking.customer == *customer && cancellation.is_none()
    });
    let uses = account.uses.iter().filter(|used| used.customer == *customer).map(|used| used.at);
    visits.chain(kept.map(|(booking, _)| booking.from)).chain(uses).filter(|seen| *seen <= at).max()
}

/// The instant so much later: of days or longer the start of that local day.
fn later(since: Moment, after: Interval, zone: &Zone) -> Result<Moment> {
    match after.hours() {
        Some(hours) => since.add_seconds(hours.saturating_mul(3_600)),
        None => zone.start_of(after.add_to(zone.day_of(since), 1)?),
    }
}
