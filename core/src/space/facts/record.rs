//! Facts about facts: endings of what was open, closed periods, and voids.

use super::kind::FactKind;
use crate::id::FactId;
use crate::time::{Day, Moment, When};
use serde::{Deserialize, Serialize};

/// The end of a fact that was open, or an earlier end.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Ending {
    /// Its id.
    pub id: FactId,
    /// When it was entered.
    pub recorded: Moment,
    /// Of which fact.
    pub of: EndingOf,
    /// The first day, or instant, without it.
    pub at: When,
    /// Who of the staff asked for it: a manager's name, or `host`. Only the staff takes it back. Absent: its holder did, or
    /// it is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
}

/// What an ending ends.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum EndingOf {
    /// A link.
    Link(FactId),
    /// A share.
    Share(FactId),
    /// An invitation: it was accepted, declined, or withdrawn.
    Invitation(FactId),
    /// A pause.
    Pause(FactId),
    /// An add-on.
    Attachment(FactId),
    /// A place in a group.
    GroupMember(FactId),
    /// A status that the staff had set.
    StatusOverride(FactId),
    /// A lockdown.
    Lockdown(FactId),
    /// Credits that were given by hand: what is left of them is taken back.
    Grant(FactId),
}

/// A period that the bookkeeper has closed: it changes only through facts recorded after this one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Closing {
    /// Its id.
    pub id: FactId,
    /// When it was entered.
    pub recorded: Moment,
    /// The last local day that is closed.
    pub through: Day,
}

/// A fact that was recorded in error: it has no effect. A void cannot itself be voided; what was right after all is recorded anew.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Void {
    /// Its id.
    pub id: FactId,
    /// When it was entered. From then on the fact is known to be in error.
    pub recorded: Moment,
    /// The kind of the fact.
    pub kind: FactKind,
    /// The id of the fact.
    pub fact: FactId,
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}
