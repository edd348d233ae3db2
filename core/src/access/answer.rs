//! The answers of this room: flat, owned records.

use crate::id::{CustomerId, FactId, GroupId, HoursId, MembershipId, PlaceId, PlanId};
use crate::space::facts::Party;
use crate::standing::Source;
use crate::time::{Day, Moment};
use serde::Serialize;

/// Whether a customer may do something at an instant, why, and the span around the instant in which that is constant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Decision {
    /// Who.
    pub customer: CustomerId,
    /// The permission that was asked for, such as `door/main`.
    pub permission: String,
    /// Whether they may: some reason is [`ReasonCode::Granted`].
    pub allowed: bool,
    /// The first instant from which the verdict and every reason have been so without a break; absent: always.
    pub from: Option<Moment>,
    /// The first instant at which the verdict or a reason differs; absent: never, as far as is known.
    pub until: Option<Moment>,
    /// One reason for each holding, in the order of the standing, or a single one that stands above them all (a lockdown,
    /// nothing held).
    pub reasons: Vec<Reason>,
}

/// One reason of a decision: a stable code and its arguments. [`Reason::sentence`] words it.
///
/// A reason about a holding says how it is held, the membership, its holder, its plan and its last day. Beside these,
/// `granted`, `not_yet` and `visit_limit` name the grant; `outside_hours` the grant and the hours, `outside_group_hours`
/// the grant, the group and its hours, `place_closed` the grant, the place and its hours if it has any. `lockdown` names
/// the lockdown and its place, if it has one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Reason {
    /// What it is.
    pub code: ReasonCode,
    /// How the holding is held that it is about.
    pub source: Option<Source>,
    /// The membership.
    pub membership: Option<MembershipId>,
    /// Who holds the membership.
    pub holder: Option<Party>,
    /// The plan.
    pub plan: Option<PlanId>,
    /// The grant that covers the permission, as the plan writes it.
    pub grant: Option<String>,
    /// The hours that are closed; of a plan that add-ons extend, the plan's.
    pub hours: Option<HoursId>,
    /// The group whose hours are closed.
    pub group: Option<GroupId>,
    /// The place that is closed, or locked down.
    pub place: Option<PlaceId>,
    /// The lockdown.
    pub lockdown: Option<FactId>,
    /// The first instant at which this reason differs; absent: never, as far as is known.
    pub until: Option<Moment>,
    /// The last local day of the membership, when it is over or its end is known.
    pub last_day: Option<Day>,
}

/// Why somebody may, or may not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ReasonCode {
    /// The holding grants it, now.
    Granted,
    /// Everything is locked down, or the place is.
    Lockdown,
    /// Nothing at all is held, and no default plan applies.
    NothingHeld,
    /// The plan does not grant it.
    NotGranted,
    /// The plan grants it some time after joining, which is not yet.
    NotYet,
    /// The plan's hours (or the grant's) are closed.
    OutsideHours,
    /// The hours of a group that the customer is in are closed.
    OutsideGroupHours,
    /// The place is closed.
    PlaceClosed,
    /// The allowed number of visits is used up.
    VisitLimit,
    /// The cover waits for a place.
    Waiting,
    /// The membership waits for its first payment.
    Pending,
    /// The membership has not started.
    Upcoming,
    /// The membership rests.
    Paused,
    /// The membership is past its end, and its grace does not admit.
    InGrace,
    /// The membership is withheld.
    Suspended,
    /// The membership has ended.
    Expired,
}
