//! What members do, use and pay: bookings, visits, credits, charges, payments.

use super::Party;
use crate::id::{CreditId, CustomerId, FactId, MembershipId, PlaceId, ResourceId, TaxCategory};
use crate::money::Amount;
use crate::plan::{CreditRate, CreditScope, Credits, is_default};
use crate::time::{Day, Interval, Moment, When};
use serde::{Deserialize, Serialize};

/// A reservation of a resource.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Booking {
    /// Its id.
    pub id: FactId,
    /// When it was entered, which is when it was made.
    pub recorded: Moment,
    /// Who reserved it.
    pub customer: CustomerId,
    /// What.
    pub resource: ResourceId,
    /// Its first instant.
    pub from: Moment,
    /// The first instant after it.
    pub until: Moment,
    /// The membership that it is made under, whose payer pays. Absent: the customer's own account.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub under: Option<MembershipId>,
    /// What it costs in money, frozen when it was made, besides the credits that it takes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub price: Option<Amount>,
    /// The credits that it takes, frozen when it was made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub takes: Option<Takes>,
    /// The tax category of its lines. Absent: untaxed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tax: Option<TaxCategory>,
    /// The place on the waiting list from which it moved up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub waited: Option<FactId>,
}

/// The credits that a reservation takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Takes {
    /// The kind of credit.
    pub credit: CreditId,
    /// How much.
    pub amount: Credits,
    /// What it costs where there are no credits left. Absent: nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rate: Option<CreditRate>,
}

/// Somebody who found something full, and waits in order for a place in it: by when they were entered, then by id.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct WaitlistEntry {
    /// Its id.
    pub id: FactId,
    /// When it was entered.
    pub recorded: Moment,
    /// Who waits.
    pub customer: CustomerId,
    /// For what.
    pub resource: ResourceId,
    /// The first instant of what is waited for.
    pub from: Moment,
    /// The first instant after it.
    pub until: Moment,
}

impl WaitlistEntry {
    /// In which order those who wait have their turn.
    pub(crate) fn turn(&self) -> (Moment, &FactId) {
        (self.recorded, &self.id)
    }
}

/// A reservation that was given up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct BookingCancellation {
    /// Its id.
    pub id: FactId,
    /// When it was entered.
    pub recorded: Moment,
    /// Which.
    pub booking: FactId,
    /// When it was given up.
    pub at: Moment,
    /// Whether it is charged all the same, being too late.
    #[serde(default, skip_serializing_if = "is_default")]
    pub charged: bool,
}

/// A check-in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Visit {
    /// Its id.
    pub id: FactId,
    /// When it was entered.
    pub recorded: Moment,
    /// Who.
    pub customer: CustomerId,
    /// Where.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<PlaceId>,
    /// When.
    pub at: Moment,
    /// When they left.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Moment>,
    /// The membership that it counts on: passes count only visits that name them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub under: Option<MembershipId>,
}

/// Credits that were used for something other than a booking.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Use {
    /// Its id.
    pub id: FactId,
    /// When it was entered.
    pub recorded: Moment,
    /// Who.
    pub customer: CustomerId,
    /// The kind of credit.
    pub credit: CreditId,
    /// How much.
    pub amount: Credits,
    /// When.
    pub at: Moment,
    /// The membership that it is drawn under.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub under: Option<MembershipId>,
    /// What it is for, which opens lots that are `only` for that. Absent: nothing in particular.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resource: Option<ResourceId>,
    /// What it costs where there are no credits left. Absent: nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rate: Option<CreditRate>,
    /// The tax category of what is charged of it. Absent: untaxed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tax: Option<TaxCategory>,
    /// Among uses at one instant: lower first, then by id.
    #[serde(default, skip_serializing_if = "is_default")]
    pub order: i32,
}

/// Credits that were given by hand, or bought.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CreditGrant {
    /// Its id.
    pub id: FactId,
    /// When it was entered.
    pub recorded: Moment,
    /// To whom.
    pub holder: Party,
    /// The kind of credit.
    pub credit: CreditId,
    /// How much.
    pub amount: Credits,
    /// From when on they can be drawn.
    pub from: When,
    /// Until when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<When>,
    /// Lower is drawn first among lots that expire together.
    #[serde(default, skip_serializing_if = "is_default")]
    pub priority: i32,
    /// Where they come from.
    pub source: GrantSource,
    /// What they cost, for whoever they are given to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub price: Option<Amount>,
    /// The tax category of what they cost. Absent: untaxed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tax: Option<TaxCategory>,
    /// For no longer than this after they are first drawn on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lasts: Option<Interval>,
    /// What they may be drawn for.
    #[serde(default, skip_serializing_if = "is_default")]
    pub only: CreditScope,
    /// They are taken from another lot, as far as that has them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub taken_from: Option<TakenFrom>,
    /// Among grants at one instant: lower first, then by id.
    #[serde(default, skip_serializing_if = "is_default")]
    pub order: i32,
}

/// The lot that credits were taken from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TakenFrom {
    /// Whose lot it is.
    pub party: Party,
    /// Its id, as a balance shows it.
    pub lot: String,
}

/// Where credits come from that were given by hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum GrantSource {
    /// A gift.
    Bonus,
    /// Bought.
    Pack,
    /// Given back.
    Refund,
    /// A mistake made good.
    Correction,
    /// Loyalty.
    Points,
    /// From another lot.
    Transfer,
}

/// A charge by hand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Charge {
    /// Its id.
    pub id: FactId,
    /// When it was entered.
    pub recorded: Moment,
    /// For whom. A child of a share pays for its own.
    pub party: Party,
    /// Who pays, if it is somebody else.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payer: Option<Party>,
    /// Its local day.
    pub at: Day,
    /// How much; a negative amount is a credit.
    pub amount: Amount,
    /// When it is invoiced.
    #[serde(default, skip_serializing_if = "is_default")]
    pub due: ChargeDue,
    /// The tax category of its line. Absent: untaxed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tax: Option<TaxCategory>,
    /// What for.
    pub text: String,
    /// The id of the party's invoice line that it gives something back of. What is given back so is not given back again when
    /// what the line is for ends or becomes cheaper.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<String>,
}

/// When a charge is invoiced.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum ChargeDue {
    /// With the payer's next invoice.
    #[default]
    NextInvoice,
    /// On its own day.
    Immediate,
}

/// A payment, received or failed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Payment {
    /// Its id.
    pub id: FactId,
    /// When it was entered.
    pub recorded: Moment,
    /// Who paid, or was to pay.
    pub payer: Party,
    /// When.
    pub at: Moment,
    /// How much.
    pub amount: Amount,
    /// What came of it.
    pub outcome: PaymentOutcome,
    /// The invoice that it is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub invoice: Option<FactId>,
    /// The membership that it is for, if there is no invoice yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub membership: Option<MembershipId>,
}

/// What came of a payment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum PaymentOutcome {
    /// The money came.
    Received,
    /// It did not: the plan's dunning starts.
    Failed,
    /// It was given back. What no invoice said was to be paid back is owed again.
    Refunded,
    /// It was taken back by the payer or their bank: what it paid is owed again, and the plan's dunning starts.
    ChargedBack,
}

impl PaymentOutcome {
    /// Whether the money is not there: the plan's dunning starts.
    #[must_use]
    pub(crate) fn is_failure(self) -> bool {
        matches!(self, PaymentOutcome::Failed | PaymentOutcome::ChargedBack)
    }
}
