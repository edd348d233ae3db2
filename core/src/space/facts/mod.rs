//! The dated facts of a space, one type for each kind: what a host stores, and what the space file holds.
//!
//! Facts are flat and final. Each has an `id` that is unique among those of its kind, its own dates, and `recorded`,
//! the instant at which it was entered; it refers to others by id. What was wrong is taken back by a [`Void`]; what was
//! open is ended by an [`Ending`].

mod activity;
mod catalogue;
mod holding;
mod invoice;
mod kind;
mod line_rule;
mod people;
mod policy;
mod preset;
mod record;

pub use activity::*;
pub use catalogue::*;
pub use holding::*;
pub use invoice::*;
pub(crate) use kind::kinds;
pub use kind::{EDITION, FORMAT, Fact, FactKind};
pub(crate) use line_rule::line_parts;
pub use line_rule::{Discounted, LineRule};
pub use people::*;
pub use policy::*;
pub use record::*;

use crate::id::{CompanyId, CustomerId, FactId};
use crate::money::Currency;
use crate::plan::{AddOn, Plan};
use crate::time::Day;
use crate::zone::Zone;
use serde::{Deserialize, Serialize};

/// A whole space as a host stores it, or a fragment that is appended to one: one array for each kind of fact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Facts {
    /// The format of the file: 1.
    pub format: u32,
    /// The edition of the rules: 1. Within an edition, no release of the library changes an answer.
    pub edition: u32,
    /// What does not change.
    pub space: Header,
    /// The space's settings.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub policies: Vec<Policy>,
    /// Rates of tax.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub taxes: Vec<Tax>,
    /// Kinds of credit.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub credits: Vec<CreditKind>,
    /// Weekly hours.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hours: Vec<HoursVersion>,
    /// Holidays, closures and extra openings.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub exceptions: Vec<HourException>,
    /// Locations.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub places: Vec<Place>,
    /// Times at which nobody is let in.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lockdowns: Vec<Lockdown>,
    /// What can be held.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub plans: Vec<Plan>,
    /// What can be attached.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub add_ons: Vec<AddOn>,
    /// What takes something off.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub coupons: Vec<Coupon>,
    /// What can be reserved.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub resources: Vec<Resource>,
    /// Groups of customers who share hours.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<Group>,
    /// People.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub customers: Vec<Customer>,
    /// Companies.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub companies: Vec<Company>,
    /// Who is in which group.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub group_members: Vec<GroupMember>,
    /// Who belongs to which company.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub links: Vec<Link>,
    /// Who holds what.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub memberships: Vec<Membership>,
    /// Changes of plan.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub switches: Vec<Switch>,
    /// Changes of the number of seats.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub seat_changes: Vec<SeatChange>,
    /// Changes of an agreed price.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub price_changes: Vec<PriceChange>,
    /// Pauses.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pauses: Vec<Pause>,
    /// Add-ons that are held.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attachments: Vec<Attachment>,
    /// Coupons that are used.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub redemptions: Vec<Redemption>,
    /// Renewals.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub renewals: Vec<Renewal>,
    /// Cancellations.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cancellations: Vec<Cancellation>,
    /// Statuses that the staff has set.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub status_overrides: Vec<StatusOverride>,
    /// Who is covered by whose membership.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub shares: Vec<Share>,
    /// Who is asked to be covered by whose membership.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub invitations: Vec<Invitation>,
    /// Ends of what was open.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub endings: Vec<Ending>,
    /// Reservations.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bookings: Vec<Booking>,
    /// Reservations that were given up.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub booking_cancellations: Vec<BookingCancellation>,
    /// Who waits for what is full.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub waitlist: Vec<WaitlistEntry>,
    /// Check-ins.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub visits: Vec<Visit>,
    /// Credits that were used.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub uses: Vec<Use>,
    /// Credits that were given by hand.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub grants: Vec<CreditGrant>,
    /// Charges by hand.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub charges: Vec<Charge>,
    /// Payments, received or failed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub payments: Vec<Payment>,
    /// Invoices that were issued.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub invoices: Vec<Invoice>,
    /// Periods that the bookkeeper has closed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub closings: Vec<Closing>,
    /// Messages that were sent.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub messages: Vec<Message>,
    /// Requests for support.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub support_requests: Vec<SupportRequest>,
    /// What was recorded in error.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub voids: Vec<Void>,
    /// Names and contacts, which are no facts: forgetting one changes no answer.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub profiles: Vec<Profile>,
}

/// What does not change about a space.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Header {
    /// The space's own id.
    pub id: FactId,
    /// What people call it.
    pub name: String,
    /// The currency of what is sold here.
    pub currency: Currency,
    /// The time zone of billing and entitlement. Places may have their own.
    pub zone: Zone,
    /// Nothing is billed for periods that start before this day: a host that migrates is not billed for its past.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub billing_starts: Option<Day>,
}

/// Who can hold a membership or owe money.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Party {
    /// A person.
    Customer(CustomerId),
    /// A company.
    Company(CompanyId),
}

impl From<CustomerId> for Party {
    fn from(customer: CustomerId) -> Party {
        Party::Customer(customer)
    }
}

impl From<CompanyId> for Party {
    fn from(company: CompanyId) -> Party {
        Party::Company(company)
    }
}

/// Where a membership stands, in detail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Status {
    /// It waits for its first payment.
    Pending,
    /// It has not started.
    Upcoming,
    /// It is in its trial.
    Trialing,
    /// It is current.
    Active,
    /// It is past its end or past due, and not lost yet.
    Grace,
    /// It rests.
    Paused,
    /// It is withheld, because a payment failed or the staff said so.
    Suspended,
    /// It has ended.
    Expired,
}
