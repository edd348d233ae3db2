//! The whole profile of a customer or a company: contact, what was and is held, use, money, messages.
//!
//! Uses `space`, `term`, `cover` and the files of `standing`. The history is made of the facts themselves: voided ones
//! are left out, and endings are applied.

mod gather;
mod history;

pub use history::{Child, MembershipHistory, PlanHeld, StatusSpan};

use super::Standing;
use crate::id::{CompanyId, CustomerId, FactId, GroupId, MembershipId};
use crate::money::{Amount, Currency};
use crate::space::facts::{
    Booking, Charge, CreditGrant, Message, OverLimit, Party, Payment, Profile, SupportRequest, Use,
};
use crate::time::{Day, Moment};
use serde::Serialize;

/// All that is known of a customer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CustomerProfile {
    /// Who.
    pub customer: CustomerId,
    /// The instant that `standing`, `visits` and `unanswered` are about. The rest is the whole history, with what is
    /// known of the future.
    pub at: Moment,
    /// Name and contacts, unless they were never given or are forgotten.
    pub contact: Option<Profile>,
    /// The local day on which they became a customer.
    pub registered: Option<Day>,
    /// What they hold at the instant.
    pub standing: Standing,
    /// The memberships that they hold themselves, ever, by id.
    pub memberships: Vec<MembershipHistory>,
    /// The shares that cover them, or did, by id.
    pub covers: Vec<Cover>,
    /// The companies that they are linked to, or were, by link.
    pub companies: Vec<CompanyLink>,
    /// The groups that they are in, or were, by fact.
    pub groups: Vec<GroupPlace>,
    /// Reservations by them, and by others under their memberships, by id.
    pub bookings: Vec<BookingRecord>,
    /// When they were there.
    pub visits: Visits,
    /// Credits that they used, in order.
    pub uses: Vec<Use>,
    /// Credits that were given to them by hand, or that they bought, by id.
    pub credits: Vec<CreditGrant>,
    /// Charges by hand, by id.
    pub charges: Vec<Charge>,
    /// Payments by them, or for their memberships, in order.
    pub payments: Vec<Payment>,
    /// Invoices to them, and those that hold lines for them, by date, then id.
    pub invoices: Vec<InvoiceRecord>,
    /// Messages to them, in order.
    pub messages: Vec<Message>,
    /// Their requests for support, in order.
    pub support: Vec<SupportRequest>,
    /// Those made by the instant and not answered by then, in order.
    pub unanswered: Vec<FactId>,
}

/// All that is known of a company.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CompanyProfile {
    /// Which.
    pub company: CompanyId,
    /// The instant that `customers` are linked at, or not, and `visits` are about. The rest is the whole history, with
    /// what is known of the future.
    pub at: Moment,
    /// Name and contacts, unless they were never given or are forgotten.
    pub contact: Option<Profile>,
    /// The memberships that it holds, ever, by id.
    pub memberships: Vec<MembershipHistory>,
    /// The customers that are linked to it, or were, by link.
    pub customers: Vec<CustomerLink>,
    /// Reservations under its memberships, by id.
    pub bookings: Vec<BookingRecord>,
    /// Visits that name its memberships.
    pub visits: Visits,
    /// Credits that were used under its memberships, in order.
    pub uses: Vec<Use>,
    /// Credits that were given to it by hand, or that it bought, by id.
    pub credits: Vec<CreditGrant>,
    /// Charges by hand, by id.
    pub charges: Vec<Charge>,
    /// Payments by it, or for its memberships, in order.
    pub payments: Vec<Payment>,
    /// Invoices to it, and those that hold lines for it, by date, then id.
    pub invoices: Vec<InvoiceRecord>,
    /// Messages to it, in order.
    pub messages: Vec<Message>,
    /// Requests for support by the customers who are linked to it at the instant, in order.
    pub support: Vec<SupportRequest>,
}

/// A share that covers a customer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Cover {
    /// The share.
    pub share: FactId,
    /// The membership that is shared.
    pub membership: MembershipId,
    /// Who holds it.
    pub parent: Option<Party>,
    /// Since when.
    pub from: Moment,
    /// Until when.
    pub until: Option<Moment>,
    /// Who admitted them beyond the limit, and why.
    pub over_limit: Option<OverLimit>,
}

/// A link of a customer to a company, seen from the customer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CompanyLink {
    /// The link.
    pub link: FactId,
    /// The company.
    pub company: CompanyId,
    /// Its name, unless it was never given or is forgotten.
    pub name: Option<String>,
    /// Such as `employee`.
    pub role: Option<String>,
    /// Since when.
    pub from: Moment,
    /// Until when.
    pub until: Option<Moment>,
}

/// A link of a customer to a company, seen from the company.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CustomerLink {
    /// The link.
    pub link: FactId,
    /// The customer.
    pub customer: CustomerId,
    /// Their name, unless it was never given or is forgotten.
    pub name: Option<String>,
    /// Such as `employee`.
    pub role: Option<String>,
    /// Since when.
    pub from: Moment,
    /// Until when.
    pub until: Option<Moment>,
    /// Whether they are linked at the instant of the profile.
    pub linked: bool,
    /// The company's memberships that they inherit then, by id.
    pub inherits: Vec<MembershipId>,
    /// Those that they wait for, since the cap is reached, by id.
    pub waits_for: Vec<MembershipId>,
}

/// A place in a group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct GroupPlace {
    /// The group.
    pub group: GroupId,
    /// Its name.
    pub name: Option<String>,
    /// Since when.
    pub from: Moment,
    /// Until when.
    pub until: Option<Moment>,
}

/// A reservation, and what became of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct BookingRecord {
    /// The reservation.
    pub booking: Booking,
    /// When it was given up, if it was.
    pub cancelled: Option<Moment>,
    /// Whether it is to be paid: it was not given up, or too late.
    pub charged: bool,
}

/// Visits, up to an instant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Visits {
    /// How many.
    pub count: usize,
    /// On how many local days.
    pub days: usize,
    /// The first.
    pub first: Option<Moment>,
    /// The last: when they were last seen.
    pub last: Option<Moment>,
}

/// An invoice that was issued, in short.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct InvoiceRecord {
    /// The invoice.
    pub invoice: FactId,
    /// Its billing date.
    pub date: Day,
    /// Who owes it.
    pub payer: Party,
    /// Its currency.
    pub currency: Currency,
    /// The sum of its lines with their taxes. Absent: beyond what an amount can hold.
    pub total: Option<Amount>,
    /// Account credit that it used up.
    pub credit_used: Option<Amount>,
    /// Account credit that it gave.
    pub credit_given: Option<Amount>,
}
