//! The question: may somebody reserve something, and for what.
//!
//! Uses `access`, `credit` and the rooms below them.

use super::answer::{BookingReason, BookingReasonCode as Code, Offer};
use super::conflicts::{changes, conflict};
use super::credits::{Take, Who, asks, take};
use super::limits::{ahead_until, beyond, own, plan_of};
use super::times::{Slot, closed};
use crate::cover;
use crate::error::{Code as ErrorCode, Error, Result};
use crate::id::{CustomerId, ResourceId};
use crate::money::Amount;
use crate::plan::Credits;
use crate::space::facts::{Drawn, Party, Resource};
use crate::space::{Account, PartyIx, Space};
use crate::standing::{Hold, Holds};
use crate::time::Moment;
use std::sync::Arc;

/// A reservation that is asked for.
struct Wish<'a> {
    space: &'a Space,
    ix: PartyIx,
    account: &'a Account,
    customer: &'a CustomerId,
    resource: &'a Arc<Resource>,
    slot: Slot,
}

impl Space {
    /// Whether a customer may reserve a resource, as is known at `at`: under which membership, for which credits and what
    /// money, and who pays; or what stands in the way. What is held when the reservation starts decides.
    ///
    /// Of several things that are held, it is made under the first in the order of the standing that lets it be made.
    ///
    /// # Errors
    /// [`InvalidQuestion`](ErrorCode::InvalidQuestion) for a customer or a resource that the space does not have,
    /// [`ReversedSpan`](ErrorCode::ReversedSpan) unless `from` is before `until`,
    /// [`OutOfRange`](ErrorCode::OutOfRange) where an amount does not fit.
    ///
    /// # Example
    /// ```
    /// use tenure::{id::{CustomerId, ResourceId}, space::Space, time::Moment};
    ///
    /// let space = Space::read(br#"{
    ///   "format": 1, "edition": 1,
    ///   "space": {"id": "harbour", "name": "Harbour", "currency": "EUR", "zone": "Europe/Lisbon"},
    ///   "credits": [{"id": "minutes", "recorded": "2024-01-01T09:00:00Z", "name": "Room time", "step": "15"}],
    ///   "resources": [{"id": "blue-1", "recorded": "2024-01-01T09:00:00Z", "resource": "blue", "from": "2024-01-01",
    ///     "name": "Blue room", "credit": "minutes", "hourly": "20.00 EUR"}],
    ///   "plans": [{"id": "desk-1", "recorded": "2024-01-01T09:00:00Z", "plan": "desk", "from": "2024-01-01",
    ///     "name": "Desk", "kind": "recurring", "billing": {"every": "P1M", "anchor": "calendar"},
    ///     "allowances": [{"credit": "minutes", "amount": "120"}]}],
    ///   "customers": [{"id": "ann", "recorded": "2024-01-01T09:00:00Z"}],
    ///   "memberships": [{"id": "m1", "recorded": "2024-01-01T09:00:00Z", "holder": {"customer": "ann"},
    ///     "plan": "desk", "from": "2024-01-01"}]
    /// }"#).map_err(|errors| errors.to_string())?;
    ///
    /// let [at, from, until] = ["2024-05-02T09:00:00Z", "2024-05-06T09:00:00Z", "2024-05-06T11:25:00Z"].map(Moment::parse);
    /// let offer = space.may_book(&CustomerId::new("ann")?, &ResourceId::new("blue")?, from?, until?, at?)?;
    /// // 145 minutes are 150 by steps of 15; 30 of them are not covered, and cost half an hour.
    /// assert!(offer.allowed);
    /// assert_eq!((offer.takes.0.to_string(), offer.uncovered.0.to_string()), ("150".into(), "30".into()));
    /// assert_eq!(offer.overage.map(|overage| overage.to_string()), Some("10.00 EUR".into()));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn may_book(
        &self,
        customer: &CustomerId,
        resource: &ResourceId,
        from: Moment,
        until: Moment,
        at: Moment,
    ) -> Result<Offer> {
        let (ix, account) = self.customer(customer)?;
        if from >= until {
            return Err(Error::new(ErrorCode::ReversedSpan, format!("from {from} until {until} is no span")));
        }
        let day = self.catalogue().zone().day_of(from);
        let version = self
            .catalogue()
            .resource_at(resource, day)
            .ok_or_else(|| Error::new(ErrorCode::InvalidQuestion, format!("there is no resource `{resource}`")))?;
        let wish = Wish { space: self, ix, account, customer, resource: version, slot: Slot { from, until } };
        let mut offer = wish.offer(at)?;
        for next in wish.changes(at)? {
            if wish.offer(next)? != offer {
                offer.valid_until = Some(next);
                break;
            }
        }
        Ok(offer)
    }
}

impl<'a> Wish<'a> {
    fn offer(&self, at: Moment) -> Result<Offer> {
        let holds = Holds::at(self.space, self.account, self.slot.from);
        let mut admitting: Vec<&Hold<'_>> = holds.list.iter().filter(|hold| hold.admits()).collect();
        // The effective one first.
        if let Some(effective) = holds.effective().and_then(|place| holds.list.get(place)) {
            admitting.sort_by_key(|hold| hold.key != effective.key);
        }
        let mut first = None;
        for hold in admitting {
            let offer = self.under(hold, at)?;
            if offer.allowed {
                return Ok(offer);
            }
            first = first.or(Some(offer));
        }
        let nothing = || {
            let mut reasons = vec![BookingReason::of(Code::NothingHeld)];
            reasons.extend((self.slot.from < at).then(|| BookingReason::of(Code::Past)));
            Offer { allowed: false, reasons, ..self.plain() }
        };
        Ok(first.unwrap_or_else(nothing))
    }

    /// An offer under nothing, for nothing.
    fn plain(&self) -> Offer {
        Offer {
            customer: self.customer.clone(),
            resource: self.resource.resource.clone(),
            from: self.slot.from,
            until: self.slot.until,
            allowed: true,
            under: None,
            payer: Party::Customer(self.customer.clone()),
            price: None,
            credit: None,
            takes: Credits::default(),
            rate: None,
            slices: Vec::new(),
            uncovered: Credits::default(),
            overage: None,
            tax: self.resource.tax.clone(),
            reasons: Vec::new(),
            valid_until: None,
        }
    }

    fn under(&self, hold: &Hold<'_>, at: Moment) -> Result<Offer> {
        let (space, catalogue) = (self.space, self.space.catalogue());
        let mut reasons = Vec::new();
        reasons.extend((self.slot.from < at).then(|| BookingReason::of(Code::Past)));
        if !self.lasts(hold) {
            reasons.push(BookingReason::of(Code::EndsBefore));
        }
        reasons.extend(beyond(catalogue, self.account, hold, &self.resource.resource, self.slot, at));
        reasons.extend(closed(catalogue, self.account, hold, self.resource.place.as_ref(), self.slot));
        reasons.extend(conflict(space, (self.customer, self.resource), self.slot, at));
        let asks = asks(space, self.resource, self.slot)?;
        let under = hold.membership();
        let mut offer = Offer { under: under.cloned(), price: asks.price, ..self.plain() };
        if let Some(held) = hold.held {
            offer.payer = cover::payer_of(space, &held.membership).clone();
        }
        if let Some((kind, amount, rate)) = asks.credits {
            let who = Who { ix: self.ix, account: self.account, customer: self.customer, under };
            let Take { drawn, cost, refused } = take(space, who, self.resource, (kind, amount, rate), self.slot, at)?;
            let day = catalogue.zone().day_of(self.slot.from);
            let rounding = catalogue.policy_at(day).rounding;
            offer.overage =
                cost.map(|cost| Amount::from_wide(cost.exact.round(rounding), cost.currency)).transpose()?;
            reasons.extend(refused);
            (offer.credit, offer.takes, offer.rate) = (Some(kind.id.clone()), amount, rate);
            (offer.slices, offer.uncovered) = (drawn.slices, drawn.uncovered);
        }
        Ok(Offer { allowed: reasons.is_empty(), reasons, ..offer })
    }

    /// Whether what is held when it starts admits until it is over.
    fn lasts(&self, hold: &Hold<'_>) -> bool {
        let mut at = hold.reach.until;
        while let Some(next) = at.filter(|next| *next < self.slot.until) {
            let then = Holds::at(self.space, self.account, next);
            let Some(same) = then.list.iter().find(|other| other.key == hold.key && other.admits()) else {
                return false;
            };
            at = same.reach.until;
        }
        true
    }

    /// The instants after `at` at which the answer may differ, in order.
    fn changes(&self, at: Moment) -> Result<Vec<Moment>> {
        let zone = self.space.catalogue().zone();
        let mut found = changes(self.space, self.resource);
        let kind = self.resource.credit.as_ref().and_then(|credit| self.space.catalogue().credit(credit));
        if let Some(kind) = kind.filter(|kind| kind.drawn == Drawn::WhenMade) {
            let party = Party::Customer(self.customer.clone());
            found.extend(self.space.credit_instants(&party, kind, self.slot.from.next().unwrap_or(self.slot.from))?);
        }
        found.extend(own(self.account, at).map(|booking| booking.until));
        found.extend(self.account.bookings.iter().filter_map(|(_, c)| c.as_ref().map(|c| c.at)));
        let holds = Holds::at(self.space, self.account, self.slot.from);
        for hold in &holds.list {
            let ahead = plan_of(hold, self.space.catalogue(), self.slot.from).booking.ahead;
            // The first day on which the reservation's own is near enough, looked for from there backwards.
            let mut day = zone.day_of(self.slot.from);
            let near = |day| {
                ahead.and_then(|ahead| ahead_until(day, ahead)).is_some_and(|last| last >= zone.day_of(self.slot.from))
            };
            while ahead.is_some() && day > zone.day_of(at) && day.previous().is_ok_and(near) {
                day = day.previous().unwrap_or(day);
            }
            found.extend(ahead.and_then(|_| zone.start_of(day).ok()));
        }
        found.extend(self.slot.from.next());
        found.retain(|instant| *instant > at && Some(*instant) <= self.slot.from.next());
        found.sort_unstable();
        found.dedup();
        Ok(found)
    }
}
