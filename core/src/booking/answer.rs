//! The answers of this room: flat, owned records.

use crate::credit::Slice;
use crate::id::{CreditId, CustomerId, FactId, GroupId, HoursId, MembershipId, PlaceId, ResourceId, TaxCategory};
use crate::money::Amount;
use crate::plan::{CreditRate, Credits};
use crate::space::facts::{Booking, Party, Takes};
use crate::time::Moment;
use serde::Serialize;

/// What a reservation would come to, if it may be made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Offer {
    /// For whom.
    pub customer: CustomerId,
    /// What.
    pub resource: ResourceId,
    /// Its first instant.
    pub from: Moment,
    /// The first instant after it.
    pub until: Moment,
    /// Whether it may be made: there is no reason against it.
    pub allowed: bool,
    /// The membership that it would be under; absent: under none.
    pub under: Option<MembershipId>,
    /// Who would pay the price and the overage.
    pub payer: Party,
    /// What it would cost in money, whatever credits there are.
    pub price: Option<Amount>,
    /// The kind of credit that it would take.
    pub credit: Option<CreditId>,
    /// How much of it.
    pub takes: Credits,
    /// What that is at, where there are no credits left.
    pub rate: Option<CreditRate>,
    /// The lots that it would take from.
    pub slices: Vec<Slice>,
    /// What nothing would cover.
    pub uncovered: Credits,
    /// What that would cost.
    pub overage: Option<Amount>,
    /// The tax category of its lines.
    pub tax: Option<TaxCategory>,
    /// Why it may not be made; empty if it may.
    pub reasons: Vec<BookingReason>,
    /// The first instant at which the answer differs; absent: never, as far as is known.
    pub valid_until: Option<Moment>,
}

impl Offer {
    /// The reservation as a fact: what was offered is frozen in it.
    #[must_use]
    pub fn booking(&self, id: FactId, recorded: Moment) -> Booking {
        Booking {
            id,
            recorded,
            customer: self.customer.clone(),
            resource: self.resource.clone(),
            from: self.from,
            until: self.until,
            under: self.under.clone(),
            price: self.price,
            takes: self.credit.clone().map(|credit| Takes { credit, amount: self.takes, rate: self.rate }),
            tax: self.tax.clone(),
            waited: None,
        }
    }
}

/// Why a reservation may not be made: a stable code and its arguments. [`BookingReason::sentence`] words it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct BookingReason {
    /// What it is.
    pub code: BookingReasonCode,
    /// The limit that it is beyond: minutes, or a number of reservations.
    pub limit: Option<u32>,
    /// The reservation that stands in the way.
    pub booking: Option<FactId>,
    /// The hours that are closed.
    pub hours: Option<HoursId>,
    /// The group whose hours are closed.
    pub group: Option<GroupId>,
    /// The place that is closed, or locked down.
    pub place: Option<PlaceId>,
}

/// What stands in the way of a reservation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum BookingReasonCode {
    /// Nothing is held when it starts that admits.
    #[default]
    NothingHeld,
    /// What is held ends, or rests, before it is over.
    EndsBefore,
    /// The plan does not offer the resource.
    NotOffered,
    /// It starts in the past.
    Past,
    /// It is longer than the plan allows.
    TooLong,
    /// It is shorter than the plan allows.
    TooShort,
    /// It is further ahead than the plan allows.
    TooFarAhead,
    /// There are as many open reservations as the plan allows.
    TooManyOpen,
    /// It is more than the plan allows on a day.
    DayLimit,
    /// It is more than the plan allows in a week.
    WeekLimit,
    /// It is more than the plan allows in a billing cycle.
    CycleLimit,
    /// The allowed number of visits is used up.
    VisitLimit,
    /// The uses of the pass are taken, by visits and by other reservations.
    PassUsedUp,
    /// The plan's hours are closed during it.
    OutsideHours,
    /// The hours of a group of the customer are closed during it.
    OutsideGroupHours,
    /// The place is closed during it.
    PlaceClosed,
    /// Everything is locked down during it, or the place is.
    Lockdown,
    /// Something else is reserved then.
    Taken,
    /// It has as many reservations then as it takes.
    Full,
    /// It is too close to another reservation.
    TooClose,
    /// There are not enough credits, and the plan allows no overage.
    NoCredits,
    /// The credits are there, but are reserved for later.
    CreditsReserved,
}

impl BookingReason {
    /// A reason without arguments.
    pub(crate) fn of(code: BookingReasonCode) -> BookingReason {
        BookingReason { code, ..BookingReason::default() }
    }

    /// Whether it is over once others give up, so that one may wait for it.
    pub(crate) fn waits(&self) -> bool {
        matches!(self.code, BookingReasonCode::Full)
    }

    /// One English sentence.
    #[must_use]
    pub fn sentence(&self) -> String {
        use BookingReasonCode as C;
        let limit = self.limit.unwrap_or_default();
        let named = |id: Option<&str>| id.map_or_else(String::new, |id| format!(" `{id}`"));
        let booking = named(self.booking.as_ref().map(FactId::as_str));
        let hours = named(self.hours.as_ref().map(HoursId::as_str));
        let place = named(self.place.as_ref().map(PlaceId::as_str));
        match self.code {
            C::NothingHeld => "Nothing that is held then lets the customer reserve.".to_owned(),
            C::EndsBefore => "What is held ends, or rests, before the reservation is over.".to_owned(),
            C::NotOffered => "The plan does not offer this resource.".to_owned(),
            C::Past => "It has started already.".to_owned(),
            C::TooLong => format!("A reservation lasts at most {limit} minutes."),
            C::TooShort => format!("A reservation lasts at least {limit} minutes."),
            C::TooFarAhead => "It is further ahead than the plan allows.".to_owned(),
            C::TooManyOpen => format!("No more than {limit} reservations may be open at a time."),
            C::DayLimit => format!("No more than {limit} minutes may be reserved on a day."),
            C::WeekLimit => format!("No more than {limit} minutes may be reserved in a week."),
            C::CycleLimit => format!("No more than {limit} minutes may be reserved in a billing cycle."),
            C::VisitLimit => format!("The {limit} visits that the plan allows are used up."),
            C::PassUsedUp => format!("The {limit} uses of the pass are taken by visits and reservations."),
            C::OutsideHours => format!("The plan's hours{hours} are closed then."),
            C::OutsideGroupHours => {
                let group = named(self.group.as_ref().map(GroupId::as_str));
                format!("The hours{hours} of the group{group} are closed then.")
            }
            C::PlaceClosed => format!("The place{place} is closed then."),
            C::Lockdown => "It is locked down then.".to_owned(),
            C::Taken => format!("The reservation{booking} has it then."),
            C::Full => format!("All {limit} places are taken then."),
            C::TooClose => format!("Too little time is left free before or after the reservation{booking}."),
            C::NoCredits => "There are not enough credits left, and the plan allows no overage.".to_owned(),
            C::CreditsReserved => "The credits that are left are reserved for later.".to_owned(),
        }
    }
}
