// Written by `cargo xtask bindings` from the core's source. Do not edit it by hand.

//! Values of the room `term`.

use crate::mirror::{choice, record};
use crate::leaf::{Day};

choice! {
    /// What keeps a membership from being left at once.
    HeldBy = tenure::term::HeldBy {
        /// A cancellation must be asked for so long before its effect.
        Notice "notice",
        /// So many periods were promised on joining.
        Commitment "commitment",
    }
}

record! {
    /// When a membership can be left that is asked to be left at an instant.
    Leaving = tenure::term::Leaving {
        /// Which.
        membership "membership": String,
        /// The local day on which it is asked for.
        asked "asked": Day,
        /// The first day on which a cancellation may take effect: the first that is not held.
        earliest "earliest": Day,
        /// The first beginning of a period on that day or later, for who leaves at the end of a period. Without billing the
        /// same day.
        period_end "period_end": Day,
        /// What holds it beyond the day on which it is asked for: of two the later.
        #[uniffi(default = None)]
        held_by "held_by": Option<HeldBy>,
    }
}
