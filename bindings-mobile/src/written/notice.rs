// Written by `cargo xtask bindings` from the core's source. Do not edit it by hand.

//! Values of the room `notice`.

use crate::mirror::{record};
use crate::leaf::{Amount, Day, Decimal, Moment};
use crate::written::plan::{DunningAction, NoticeKind};
use crate::written::space::{Party};
use crate::written::standing::{Source};

record! {
    /// Something that a host should say or do.
    Notice = tenure::notice::Notice {
        /// `kind/subject/date`, and the step if there are several: the same whenever it is worked out. What was recorded as sent
        /// under it does not come again.
        id "id": String,
        /// What it is about.
        kind "kind": NoticeKind,
        /// When to act: by the timetable, but not before the cause was recorded.
        at "at": Moment,
        /// When the thing itself happens.
        on "on": Moment,
        /// Whom it is for.
        party "party": Party,
        /// The membership that it is about.
        #[uniffi(default = None)]
        membership "membership": Option<String>,
        /// The plan that is held with it then; of an end, that was held.
        #[uniffi(default = None)]
        plan "plan": Option<String>,
        /// How the party comes to hold it, where access is granted or ends.
        #[uniffi(default = None)]
        source "source": Option<Source>,
        /// The invoice that is not paid.
        #[uniffi(default = None)]
        invoice "invoice": Option<String>,
        /// The payment that failed.
        #[uniffi(default = None)]
        payment "payment": Option<String>,
        /// The request that is not answered.
        #[uniffi(default = None)]
        request "request": Option<String>,
        /// The reservation that somebody moved up to.
        #[uniffi(default = None)]
        booking "booking": Option<String>,
        /// The kind of credit that runs low, or ends.
        #[uniffi(default = None)]
        credit "credit": Option<String>,
        /// The lot of it.
        #[uniffi(default = None)]
        lot "lot": Option<String>,
        /// The first instant without what is granted, renewed or held, where that is known.
        #[uniffi(default = None)]
        until "until": Option<Moment>,
        /// The last local day with it.
        #[uniffi(default = None)]
        last_day "last_day": Option<Day>,
        /// How much money: of the next period or term, or what is open, or failed. Before discounts, and before tax that comes on
        /// top.
        #[uniffi(default = None)]
        amount "amount": Option<Amount>,
        /// How many credits: what is left, or what is to be topped up.
        #[uniffi(default = None)]
        credits "credits": Option<Decimal>,
        /// The step of dunning, counted from 1; how many uses are left.
        #[uniffi(default = None)]
        number "number": Option<i64>,
        /// What is due at that step.
        #[uniffi(default = None)]
        action "action": Option<DunningAction>,
    }
}
