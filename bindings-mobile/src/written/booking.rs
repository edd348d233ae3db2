// Written by `cargo xtask bindings` from the core's source. Do not edit it by hand.

//! Values of the room `booking`.

use crate::mirror::{choice, record};
use crate::leaf::{Amount, Decimal, Moment};
use crate::written::credit::{Slice};
use crate::written::plan::{CreditRate};
use crate::written::space::{Party};

choice! {
    /// What became of a reservation, as known at an instant.
    Attendance = tenure::booking::Attendance {
        /// It has not started.
        Ahead "ahead",
        /// It has started, and nobody has come yet.
        Awaited "awaited",
        /// Its customer has come.
        Attended "attended",
        /// It is over, and nobody came.
        NoShow "no_show",
        /// It was given up in time.
        Cancelled "cancelled",
        /// It was given up too late, and is charged all the same.
        CancelledLate "cancelled_late",
    }
}

record! {
    /// Why a reservation may not be made: a stable code and its arguments. `BookingReason.sentence` words it.
    BookingReason = tenure::booking::BookingReason {
        /// What it is.
        code "code": BookingReasonCode,
        /// The limit that it is beyond: minutes, or a number of reservations.
        #[uniffi(default = None)]
        limit "limit": Option<i64>,
        /// The reservation that stands in the way.
        #[uniffi(default = None)]
        booking "booking": Option<String>,
        /// The hours that are closed.
        #[uniffi(default = None)]
        hours "hours": Option<String>,
        /// The group whose hours are closed.
        #[uniffi(default = None)]
        group "group": Option<String>,
        /// The place that is closed, or locked down.
        #[uniffi(default = None)]
        place "place": Option<String>,
    }
}

choice! {
    /// What stands in the way of a reservation.
    BookingReasonCode = tenure::booking::BookingReasonCode {
        /// Nothing is held when it starts that admits.
        NothingHeld "nothing_held",
        /// What is held ends, or rests, before it is over.
        EndsBefore "ends_before",
        /// The plan does not offer the resource.
        NotOffered "not_offered",
        /// It starts in the past.
        Past "past",
        /// It is longer than the plan allows.
        TooLong "too_long",
        /// It is shorter than the plan allows.
        TooShort "too_short",
        /// It is further ahead than the plan allows.
        TooFarAhead "too_far_ahead",
        /// There are as many open reservations as the plan allows.
        TooManyOpen "too_many_open",
        /// It is more than the plan allows on a day.
        DayLimit "day_limit",
        /// It is more than the plan allows in a week.
        WeekLimit "week_limit",
        /// It is more than the plan allows in a billing cycle.
        CycleLimit "cycle_limit",
        /// The allowed number of visits is used up.
        VisitLimit "visit_limit",
        /// The uses of the pass are taken, by visits and by other reservations.
        PassUsedUp "pass_used_up",
        /// The plan's hours are closed during it.
        OutsideHours "outside_hours",
        /// The hours of a group of the customer are closed during it.
        OutsideGroupHours "outside_group_hours",
        /// The place is closed during it.
        PlaceClosed "place_closed",
        /// Everything is locked down during it, or the place is.
        Lockdown "lockdown",
        /// Something else is reserved then.
        Taken "taken",
        /// It has as many reservations then as it takes.
        Full "full",
        /// It is too close to another reservation.
        TooClose "too_close",
        /// There are not enough credits, and the plan allows no overage.
        NoCredits "no_credits",
        /// The credits are there, but are reserved for later.
        CreditsReserved "credits_reserved",
    }
}

record! {
    /// What cancelling a reservation comes to.
    Cancelling = tenure::booking::Cancelling {
        /// Whether it is too late: it is charged all the same, and gives nothing back.
        late "late": bool,
        /// The slices that go back to their lots, the last drawn first; what is drawn later only is not among them.
        returned "returned": Vec<Slice>,
    }
}

record! {
    /// What a reservation would come to, if it may be made.
    Offer = tenure::booking::Offer {
        /// For whom.
        customer "customer": String,
        /// What.
        resource "resource": String,
        /// Its first instant.
        from "from": Moment,
        /// The first instant after it.
        until "until": Moment,
        /// Whether it may be made: there is no reason against it.
        allowed "allowed": bool,
        /// The membership that it would be under; absent: under none.
        #[uniffi(default = None)]
        under "under": Option<String>,
        /// Who would pay the price and the overage.
        payer "payer": Party,
        /// What it would cost in money, whatever credits there are.
        #[uniffi(default = None)]
        price "price": Option<Amount>,
        /// The kind of credit that it would take.
        #[uniffi(default = None)]
        credit "credit": Option<String>,
        /// How much of it.
        takes "takes": Decimal,
        /// What that is at, where there are no credits left.
        #[uniffi(default = None)]
        rate "rate": Option<CreditRate>,
        /// The lots that it would take from.
        slices "slices": Vec<Slice>,
        /// What nothing would cover.
        uncovered "uncovered": Decimal,
        /// What that would cost.
        #[uniffi(default = None)]
        overage "overage": Option<Amount>,
        /// The tax category of its lines.
        #[uniffi(default = None)]
        tax "tax": Option<String>,
        /// Why it may not be made; empty if it may.
        reasons "reasons": Vec<BookingReason>,
        /// The first instant at which the answer differs; absent: never, as far as is known.
        #[uniffi(default = None)]
        valid_until "valid_until": Option<Moment>,
    }
}
