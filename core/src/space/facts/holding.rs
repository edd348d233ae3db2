//! Memberships, their dated changes, and who shares them.

use super::{Party, Status};
use crate::id::{AddOnId, CompanyId, CouponId, CustomerId, FactId, HoursId, MembershipId, PlanId};
use crate::money::Amount;
use crate::plan::{Allowance, Grant, is_default};
use crate::time::{Day, Moment, When};
use serde::{Deserialize, Serialize};
use std::num::NonZeroU32;

/// One plan held by a customer or a company.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Membership {
    /// Its id.
    pub id: MembershipId,
    /// When it was entered.
    pub recorded: Moment,
    /// Who holds it.
    pub holder: Party,
    /// What they hold, at first. They hold the version in force on `from`.
    pub plan: PlanId,
    /// From when on.
    pub from: When,
    /// When it ends, if that is not what the plan's term says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<When>,
    /// The join date that people count from, if it is not `from`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub joined: Option<Day>,
    /// How many terms were bought at once. Absent: one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub terms: Option<NonZeroU32>,
    /// How many seats. Absent: one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seats: Option<u32>,
    /// The agreed price of a period, instead of the plan's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub price: Option<Amount>,
    /// Who pays, if not the holder.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payer: Option<Party>,
    /// Instead of the plan's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub permissions: Option<Vec<Grant>>,
    /// Instead of the plan's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours: Option<HoursId>,
    /// Instead of the plan's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub allowances: Option<Vec<Allowance>>,
    /// How many cycles were committed to, instead of what its plans say; 0: none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub commitment: Option<u32>,
    /// How many may share it, instead of what its plans say. No pass and no free plan can be shared.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub places: Option<u32>,
    /// Its credits go into the pool of this company, a team, on which all draw who are linked to it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pool: Option<CompanyId>,
    /// Who of the staff asked for it: a manager's name, or `host`. Only the staff takes it back. Absent: its holder did, or
    /// it is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
}

/// A change to another plan, or to the version of today of the same plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Switch {
    /// Its id.
    pub id: FactId,
    /// When it was entered.
    pub recorded: Moment,
    /// Of which membership.
    pub membership: MembershipId,
    /// When it takes effect. On that day the new plan is charged.
    pub at: When,
    /// To which plan, in the version in force on that day.
    pub plan: PlanId,
    /// The agreed price of a period from then on. Absent: the plan's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub price: Option<Amount>,
    /// How many seats from then on. Absent: as before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seats: Option<u32>,
    /// Who of the staff asked for it: a manager's name, or `host`. Only the staff takes it back. Absent: its holder did, or
    /// it is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
}

/// A change of the number of seats.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SeatChange {
    /// Its id.
    pub id: FactId,
    /// When it was entered.
    pub recorded: Moment,
    /// Of which membership.
    pub membership: MembershipId,
    /// When it takes effect.
    pub at: When,
    /// How many from then on.
    pub seats: u32,
    /// Who of the staff asked for it: a manager's name, or `host`. Only the staff takes it back. Absent: its holder did, or
    /// it is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
}

/// A change of an agreed price.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PriceChange {
    /// Its id.
    pub id: FactId,
    /// When it was entered.
    pub recorded: Moment,
    /// Of which membership.
    pub membership: MembershipId,
    /// When it takes effect.
    pub at: When,
    /// The agreed price of a period from then on. Absent: the plan's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub price: Option<Amount>,
}

/// A time in which a membership neither admits nor costs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Pause {
    /// Its id.
    pub id: FactId,
    /// When it was entered.
    pub recorded: Moment,
    /// Of which membership.
    pub membership: MembershipId,
    /// From when on.
    pub from: When,
    /// Until when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<When>,
    /// Who of the staff asked for it: a manager's name, or `host`. Only the staff takes it back. Absent: its holder did, or
    /// it is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
}

/// An add-on held with a membership.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Attachment {
    /// Its id.
    pub id: FactId,
    /// When it was entered.
    pub recorded: Moment,
    /// With which membership.
    pub membership: MembershipId,
    /// Which add-on, in the version in force on the day of `from`.
    pub add_on: AddOnId,
    /// From when on.
    pub from: When,
    /// Until when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<When>,
    /// How many. Absent: one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quantity: Option<NonZeroU32>,
    /// The agreed price of each, instead of the add-on's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub price: Option<Amount>,
    /// Who of the staff asked for it: a manager's name, or `host`. Only the staff takes it back. Absent: its holder did, or
    /// it is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
}

/// A coupon used on a membership.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Redemption {
    /// Its id.
    pub id: FactId,
    /// When it was entered.
    pub recorded: Moment,
    /// The coupon.
    pub coupon: CouponId,
    /// On which membership.
    pub membership: MembershipId,
    /// From the first period on that starts on this local day or later.
    pub from: Day,
    /// Among several: lower first, then by id.
    #[serde(default, skip_serializing_if = "is_default")]
    pub order: i32,
    /// Who of the staff asked for it: a manager's name, or `host`. Only the staff takes it back. Absent: its holder did, or
    /// it is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
}

/// A renewal of a membership for more terms.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Renewal {
    /// Its id.
    pub id: FactId,
    /// When it was entered.
    pub recorded: Moment,
    /// Of which membership.
    pub membership: MembershipId,
    /// When it was renewed. While current or in grace it extends from the old end; after a lapse it starts anew.
    pub at: When,
    /// For so many terms. Absent: one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub terms: Option<NonZeroU32>,
    /// Who of the staff asked for it: a manager's name, or `host`. Only the staff takes it back. Absent: its holder did, or
    /// it is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
}

/// An end of a membership.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Cancellation {
    /// Its id.
    pub id: FactId,
    /// When it was entered.
    pub recorded: Moment,
    /// Of which membership.
    pub membership: MembershipId,
    /// When it takes effect: the first day, or instant, without it.
    pub at: When,
    /// What becomes of a period that is charged and not used up.
    #[serde(default, skip_serializing_if = "is_default")]
    pub unused: Unused,
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Who of the staff asked for it: a manager's name, or `host`. Only the staff takes it back. Absent: its holder did, or
    /// it is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
}

/// What becomes of a period that is charged and not used up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Unused {
    /// Its unused days are credited.
    #[default]
    Credited,
    /// It stays charged.
    Kept,
}

/// A status that the staff has set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StatusOverride {
    /// Its id.
    pub id: FactId,
    /// When it was entered.
    pub recorded: Moment,
    /// Of which membership.
    pub membership: MembershipId,
    /// What it is.
    pub status: Status,
    /// From when on.
    pub from: When,
    /// Until when. Absent: for good.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<When>,
    /// Who set it.
    pub by: String,
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// A customer covered by another's membership, between two dates.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Share {
    /// Its id.
    pub id: FactId,
    /// When it was entered.
    pub recorded: Moment,
    /// The membership that is shared. Its holder is the parent.
    pub membership: MembershipId,
    /// Who is covered.
    pub child: CustomerId,
    /// From when on.
    pub from: When,
    /// Until when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<When>,
    /// A manager has admitted this child beyond the plan's limit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub over_limit: Option<OverLimit>,
}

/// A member asks a customer to be covered by their membership: it waits until that one accepts, which makes a [`Share`]. The
/// staff covers somebody at once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Invitation {
    /// Its id.
    pub id: FactId,
    /// When it was entered.
    pub recorded: Moment,
    /// To which membership.
    pub membership: MembershipId,
    /// Whom.
    pub child: CustomerId,
    /// From when on they would be covered.
    pub from: When,
    /// Until when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<When>,
}

/// Who exceeded a limit, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OverLimit {
    /// Who.
    pub by: String,
    /// Why.
    pub reason: String,
}
