// Written by `cargo xtask bindings` from the core's source. Do not edit it by hand.

//! Values of the room `time`.

use crate::mirror::{checked, choice, record};
use crate::leaf::{Day};

record! {
    /// The days that one question is about.
    Charged = tenure::time::Charged {
        /// The first day that is charged.
        from "from": Day,
        /// The first day that is no longer charged; `None`: open.
        #[uniffi(default = None)]
        until "until": Option<Day>,
        /// Charged through this day, itself included: a boundary on it counts.
        through "through": Day,
    }
}

choice! {
    /// What the days of a stub are counted against.
    StubDenominator = tenure::time::StubDenominator {
        /// The days of the cycle that contains the stub.
        Aligned "aligned",
        /// The interval that leads up to the first boundary, or away from the last, its day of the month not clamped again:
        /// a first stub that ends on 28 February is counted against 28 January to 28 February even if boundaries fall on the
        /// 31st. A span that ends on or before the first boundary is counted against the interval that ends with it. (Kill
        /// Bill.)
        Unclamped "unclamped",
        /// Months of so many days, 30 for 30/360: see `days_between_fixed_month`. Cycles of days or weeks, which have no
        /// months, are counted as `StubDenominator::Aligned`.
        NDayMonth "n_day_month" (value: i32),
    }
}

choice! {
    /// When a cycle is charged.
    Timing = tenure::time::Timing {
        /// At its start: through a day, everything up to the end of the cycle that contains the day.
        Advance "advance",
        /// At its end: through a day, the cycles that are complete, and all of it if it has ended.
        Arrears "arrears",
        /// At its end, but through a day also the cycle that is running.
        ArrearsGreedy "arrears_greedy",
    }
}

choice! {
    /// A day of the week, written `mon` to `sun`. Weeks are ordered from Monday.
    Weekday = tenure::time::Weekday {
        /// Monday.
        Mon "mon",
        /// Tuesday.
        Tue "tue",
        /// Wednesday.
        Wed "wed",
        /// Thursday.
        Thu "thu",
        /// Friday.
        Fri "fri",
        /// Saturday.
        Sat "sat",
        /// Sunday.
        Sun "sun",
    }
}

checked! {
    /// A range of the day on some days of the week; it belongs to the day on which it starts.
    Window = tenure::time::Window by of {
        /// The days of the week on which it starts.
        days "days": Vec<Weekday>,
        /// When it starts, before `24:00`.
        from "from": String,
        /// When it ends; not after `from`: on the next day.
        until "until": String,
    }
}
