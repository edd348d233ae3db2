// Written by `cargo xtask bindings` from the core's source. Do not edit it by hand.

//! Values of the room `proration`.

use crate::mirror::{choice, record};
use crate::leaf::{Amount, Day};
use crate::written::money::{Rounding};
use crate::written::space::{ChangeDay, Proration};

record! {
    /// A cycle or a part of one that is charged, with its share of a whole cycle's price.
    BilledPortion = tenure::proration::BilledPortion {
        /// Which cycle, counted from the anchor.
        number "number": i64,
        /// The first day that is charged.
        from "from": Day,
        /// The day after the last.
        until "until": Day,
        /// The last day.
        last_day "last_day": Day,
        /// How much that counts as: days, or what the settings count.
        numerator "numerator": i64,
        /// How much a whole cycle counts as.
        denominator "denominator": i64,
        /// Whether it is a whole cycle; then numerator and denominator are equal.
        whole "whole": bool,
    }
}

record! {
    /// What a cancellation within a paid period gives back.
    Cancelled = tenure::proration::Cancelled {
        /// What is left of the period.
        remaining "remaining": Remaining,
        /// What is given back, without a tax on top.
        credit "credit": Amount,
        /// The tax that is given back with it: on top of the credit if it is exclusive, held in it if it is inclusive.
        tax "tax": Amount,
        /// All that is given back.
        total "total": Amount,
    }
}

record! {
    /// A change within a period: two lines, and their sum.
    Changed = tenure::proration::Changed {
        /// What is left of the period.
        remaining "remaining": Remaining,
        /// What is given back of the old price, not above zero; `None` if there was nothing before.
        #[uniffi(default = None)]
        credit "credit": Option<Amount>,
        /// What the rest costs at the new price; `None` if there is nothing after.
        #[uniffi(default = None)]
        charge "charge": Option<Amount>,
        /// Their sum.
        net "net": Amount,
    }
}

record! {
    /// The days that one question is about.
    Charged = tenure::proration::Charged {
        /// The first day that is charged.
        from "from": Day,
        /// The first day that is no longer charged; `None`: open.
        #[uniffi(default = None)]
        until "until": Option<Day>,
        /// Charged through this day, itself included: a boundary on it counts.
        through "through": Day,
    }
}

record! {
    /// When a change is paid.
    Collected = tenure::proration::Collected {
        /// What is collected now.
        now "now": Amount,
        /// What the next invoice comes to, which charges the period after this one.
        next_invoice "next_invoice": Amount,
    }
}

record! {
    /// An amount in two pieces that sum to it.
    CutAmount = tenure::proration::CutAmount {
        /// The first piece, rounded.
        first "first": Amount,
        /// What remains.
        rest "rest": Amount,
    }
}

record! {
    /// The first charge of a plan that has cycles of its own.
    FirstCharge = tenure::proration::FirstCharge {
        /// The first day that is charged.
        from "from": Day,
        /// The day after the last: the plan's first boundary.
        until "until": Day,
        /// The last day.
        last_day "last_day": Day,
        /// How much that counts as: days, or what the settings count.
        numerator "numerator": i64,
        /// How much the whole price is for.
        denominator "denominator": i64,
        /// What it costs.
        amount "amount": Amount,
    }
}

record! {
    /// A part of a price, with all that it came from.
    ProratedAmount = tenure::proration::ProratedAmount {
        /// What the part costs, rounded to the minor unit.
        amount "amount": Amount,
        /// What the whole costs.
        price "price": Amount,
        /// How many days (or seconds, or months) are charged; from 0 to `denominator`.
        numerator "numerator": i64,
        /// How many there are in the whole.
        denominator "denominator": i64,
        /// The value in minor units before it was rounded: a decimal number, or a fraction such as `53215/3`. What is to be
        /// rounded first is rounded in it.
        exact "exact": String,
        /// What one day (second, month) of the whole costs in major units, exactly: a decimal number, or a fraction.
        each "each": String,
    }
}

record! {
    /// What is left of a period when something in it changes: so many of its days (or seconds, or months).
    Remaining = tenure::proration::Remaining {
        /// How many are left; between 0 and `whole`.
        part "part": i64,
        /// How many there are; 0 for a period without any.
        whole "whole": i64,
    }
}

record! {
    /// What a replacement comes to.
    Replaced = tenure::proration::Replaced {
        /// The day from which the new subscription is held.
        begins "begins": Day,
        /// What is charged now; below zero if the difference is.
        charge_now "charge_now": Amount,
        /// What is charged next.
        next_charge "next_charge": Amount,
        /// When that is.
        next_charge_on "next_charge_on": Day,
        /// How many days of the new subscription the unused part of the old one buys.
        days_bought "days_bought": i64,
    }
}

choice! {
    /// How one subscription is replaced by another within a period that is paid.
    Replacement = tenure::proration::Replacement {
        /// The difference for the rest of the running period is charged now. The billing date stays.
        ChargeProratedPrice "charge_prorated_price",
        /// Nothing is charged now: what is unused buys days of the new subscription, which is charged after them.
        WithTimeProration "with_time_proration",
        /// Nothing is charged and nothing is given back: the new subscription is charged from the next billing date on.
        WithoutProration "without_proration",
        /// A whole period of the new subscription is charged now, and what is unused buys days after it.
        ChargeFullPrice "charge_full_price",
        /// The new subscription begins on the next billing date.
        Deferred "deferred",
    }
}

record! {
    /// One subscription that takes the place of another within a period that is paid.
    StoreReplacement = tenure::proration::StoreReplacement {
        /// How.
        mode "mode": Replacement,
        /// What was held.
        old "old": Subscription,
        /// The first day of the period that is paid.
        from "from": Day,
        /// The day after its last.
        until "until": Day,
        /// What is held then.
        new "new": Subscription,
        /// The day of the change.
        on "on": Day,
        /// Whose that day is. `None`: still that of the old one, as the stores have it.
        #[uniffi(default = None)]
        day "day": Option<ChangeDay>,
        /// How parts are counted, and what of them is rounded first. `None`: in days, nothing.
        #[uniffi(default = None)]
        proration "proration": Option<Proration>,
        /// How lines are rounded. `None`: a half away from zero.
        #[uniffi(default = None)]
        rounding "rounding": Option<Rounding>,
    }
}

record! {
    /// A price for a period of some length.
    Subscription = tenure::proration::Subscription {
        /// What a period costs.
        price "price": Amount,
        /// How long a period is.
        every "every": String,
    }
}
