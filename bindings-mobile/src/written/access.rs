// Written by `cargo xtask bindings` from the core's source. Do not edit it by hand.

//! Values of the room `access`.

use crate::mirror::{choice, record};
use crate::leaf::{Day, Moment};
use crate::written::space::{Party};
use crate::written::standing::{Source};

record! {
    /// Whether a customer may do something at an instant, why, and the span around the instant in which that is constant.
    Decision = tenure::access::Decision {
        /// Who.
        customer "customer": String,
        /// The permission that was asked for, such as `door/main`.
        permission "permission": String,
        /// Whether they may: some reason is `ReasonCode::Granted`.
        allowed "allowed": bool,
        /// The first instant from which the verdict and every reason have been so without a break; absent: always.
        #[uniffi(default = None)]
        from "from": Option<Moment>,
        /// The first instant at which the verdict or a reason differs; absent: never, as far as is known.
        #[uniffi(default = None)]
        until "until": Option<Moment>,
        /// One reason for each holding, in the order of the standing, or a single one that stands above them all (a lockdown,
        /// nothing held).
        reasons "reasons": Vec<Reason>,
    }
}

record! {
    /// One reason of a decision: a stable code and its arguments. `Reason.sentence` words it.
    ///
    /// A reason about a holding says how it is held, the membership, its holder, its plan and its last day. Beside these,
    /// `granted`, `not_yet` and `visit_limit` name the grant; `outside_hours` the grant and the hours, `outside_group_hours`
    /// the grant, the group and its hours, `place_closed` the grant, the place and its hours if it has any. `lockdown` names
    /// the lockdown and its place, if it has one.
    Reason = tenure::access::Reason {
        /// What it is.
        code "code": ReasonCode,
        /// How the holding is held that it is about.
        #[uniffi(default = None)]
        source "source": Option<Source>,
        /// The membership.
        #[uniffi(default = None)]
        membership "membership": Option<String>,
        /// Who holds the membership.
        #[uniffi(default = None)]
        holder "holder": Option<Party>,
        /// The plan.
        #[uniffi(default = None)]
        plan "plan": Option<String>,
        /// The grant that covers the permission, as the plan writes it.
        #[uniffi(default = None)]
        grant "grant": Option<String>,
        /// The hours that are closed; of a plan that add-ons extend, the plan's.
        #[uniffi(default = None)]
        hours "hours": Option<String>,
        /// The group whose hours are closed.
        #[uniffi(default = None)]
        group "group": Option<String>,
        /// The place that is closed, or locked down.
        #[uniffi(default = None)]
        place "place": Option<String>,
        /// The lockdown.
        #[uniffi(default = None)]
        lockdown "lockdown": Option<String>,
        /// The first instant at which this reason differs; absent: never, as far as is known.
        #[uniffi(default = None)]
        until "until": Option<Moment>,
        /// The last local day of the membership, when it is over or its end is known.
        #[uniffi(default = None)]
        last_day "last_day": Option<Day>,
    }
}

choice! {
    /// Why somebody may, or may not.
    ReasonCode = tenure::access::ReasonCode {
        /// The holding grants it, now.
        Granted "granted",
        /// Everything is locked down, or the place is.
        Lockdown "lockdown",
        /// Nothing at all is held, and no default plan applies.
        NothingHeld "nothing_held",
        /// The plan does not grant it.
        NotGranted "not_granted",
        /// The plan grants it some time after joining, which is not yet.
        NotYet "not_yet",
        /// The plan's hours (or the grant's) are closed.
        OutsideHours "outside_hours",
        /// The hours of a group that the customer is in are closed.
        OutsideGroupHours "outside_group_hours",
        /// The place is closed.
        PlaceClosed "place_closed",
        /// The allowed number of visits is used up.
        VisitLimit "visit_limit",
        /// The cover waits for a place.
        Waiting "waiting",
        /// The membership waits for its first payment.
        Pending "pending",
        /// The membership has not started.
        Upcoming "upcoming",
        /// The membership rests.
        Paused "paused",
        /// The membership is past its end, and its grace does not admit.
        InGrace "in_grace",
        /// The membership is withheld.
        Suspended "suspended",
        /// The membership has ended.
        Expired "expired",
    }
}
