//! Customers, companies, the links between them, and what was said to them.

use super::Party;
use crate::id::{CompanyId, CustomerId, FactId, GroupId};
use crate::time::{Day, Moment, When};
use serde::{Deserialize, Serialize};

/// A person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Customer {
    /// Their id.
    pub id: CustomerId,
    /// When they were entered.
    pub recorded: Moment,
    /// The local day on which they became a customer. Absent: that of `recorded`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub registered: Option<Day>,
}

/// A company.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Company {
    /// Its id.
    pub id: CompanyId,
    /// When it was entered.
    pub recorded: Moment,
}

/// Who is in which group, between two dates.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct GroupMember {
    /// Its id.
    pub id: FactId,
    /// When it was entered.
    pub recorded: Moment,
    /// The group.
    pub group: GroupId,
    /// Who.
    pub customer: CustomerId,
    /// From when on.
    pub from: When,
    /// Until when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<When>,
}

/// A tie between a customer and a company, between two dates.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Link {
    /// Its id.
    pub id: FactId,
    /// When it was entered.
    pub recorded: Moment,
    /// Who.
    pub customer: CustomerId,
    /// The company.
    pub company: CompanyId,
    /// From when on.
    pub from: When,
    /// Until when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<When>,
    /// Such as `employee`; plans may admit some roles only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
}

/// Names and contacts of a customer or a company. No answer depends on them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Profile {
    /// Whose.
    pub party: Party,
    /// The name.
    pub name: String,
    /// Where they get mail.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// Where they are called.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// Where they live.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// What the staff wrote down.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// A message that was sent; what it said is the host's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Message {
    /// Its id.
    pub id: FactId,
    /// When it was entered.
    pub recorded: Moment,
    /// To whom.
    pub party: Party,
    /// When.
    pub at: Moment,
    /// Such as `email`.
    pub channel: String,
    /// The id of the notice that it was sent for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notice: Option<String>,
}

/// A request for support; what it said is the host's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SupportRequest {
    /// Its id.
    pub id: FactId,
    /// When it was entered.
    pub recorded: Moment,
    /// From whom.
    pub customer: CustomerId,
    /// When.
    pub at: Moment,
    /// When it was answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answered: Option<Moment>,
}
