// Written by `cargo xtask bindings` from the core's source. Do not edit it by hand.

//! Values of the room `time`.

use crate::mirror::{checked, choice};

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
