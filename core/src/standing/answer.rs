//! The answers of this room: flat, owned records.

use crate::id::{CompanyId, CustomerId, FactId, MembershipId, PlanId};
use crate::space::facts::{Party, Status};
use crate::time::{Day, Moment};
use serde::Serialize;

/// What a customer holds, and the span around the instant in which that is constant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Standing {
    /// Who.
    pub customer: CustomerId,
    /// The first instant from which it has been so; absent: always.
    pub from: Option<Moment>,
    /// The first instant at which it differs; absent: never, as far as is known.
    pub until: Option<Moment>,
    /// Every holding: own ones by membership id (past and future ones too), then shared, then inherited, then the default.
    pub holdings: Vec<Holding>,
    /// Where in `holdings` the effective one stands: the first that admits in the order own, shared, inherited, default,
    /// among those of one source the plan of the highest rank, then the membership with the smallest id. Absent: none admits.
    pub effective: Option<usize>,
}

/// One thing that a customer holds, and how.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Holding {
    /// How.
    pub source: Source,
    /// The membership. Absent for the default plan.
    pub membership: Option<MembershipId>,
    /// Who holds the membership: the customer, the parent or the company. Absent for the default plan.
    pub holder: Option<Party>,
    /// The plan.
    pub plan: PlanId,
    /// The version of the plan that was joined or switched to.
    pub version: FactId,
    /// Where the membership stands. For the default plan `Active`.
    pub status: Status,
    /// Whether this holding lets its customer do anything: its status admits, and it is not waiting.
    pub admits: bool,
    /// The cover waits, because the limit of a share or the cap of a company is reached.
    pub waiting: bool,
    /// Within the plan's window for new holders.
    pub new: bool,
    /// The seats of the membership.
    pub seats: u32,
    /// When the membership ends, or ended; absent: it has no end.
    pub ends: Option<Moment>,
    /// The last local day with the membership, if it ends.
    pub last_day: Option<Day>,
}

/// How a customer comes to hold something.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// Their own membership.
    Own,
    /// Covered by another customer's or a company's membership.
    Shared {
        /// The share that covers them.
        share: FactId,
    },
    /// Linked to a company.
    Inherited {
        /// The company.
        company: CompanyId,
        /// The link of the present unbroken run that began first, then the smallest id.
        link: FactId,
    },
    /// Nothing else is held.
    Default,
}

impl Holding {
    /// What people read: `Active` if and only if the holding admits, `Expired` if its end is past, and the detail otherwise.
    #[must_use]
    pub fn label(&self) -> &'static str {
        if self.admits {
            return "Active";
        }
        if self.waiting {
            return "Waiting";
        }
        match self.status {
            Status::Pending => "Pending",
            Status::Upcoming => "Upcoming",
            Status::Trialing => "Trialing",
            Status::Active => "Inactive",
            Status::Paused => "Paused",
            Status::Suspended => "Suspended",
            // A grace that does not admit comes after the end: what is past due admits in its grace.
            Status::Grace | Status::Expired => "Expired",
        }
    }
}
