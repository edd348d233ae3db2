//! Ready-made settings of credits, named after the systems whose numbers they reproduce.
//!
//! Uses `plan` and the facts of `space`.

use crate::plan::{DrawBy, Order, Overage, Rollover};
use crate::space::facts::{Drawn, Returned};

/// Settings of a kind of credit, of what a plan says of it, and of its allowances.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preset {
    /// For `order` of the kind.
    pub order: Order,
    /// For `drops_overage` of the kind.
    pub drops_overage: bool,
    /// For `drawn` of the kind.
    pub drawn: Drawn,
    /// For `returned` of the kind.
    pub returned: Returned,
    /// For `overage` of the plan's terms.
    pub overage: Overage,
    /// For `rollover` of each allowance.
    pub rollover: Option<Rollover>,
}

impl Preset {
    /// The names of the ready-made settings.
    pub const NAMES: [&str; 3] = ["default", "openmeter", "proximity"];

    /// Ready-made settings; `None` for a name that is none of [`Preset::NAMES`].
    ///
    /// | name | what it reproduces | what it does not |
    /// |---|---|---|
    /// | `default` | kinds and plans that set nothing | |
    /// | `openmeter` | grants by priority, then soonest to expire, then oldest, then id; overage is carried and paid first by whatever grant comes; a reset drops it (`drops_overage: false` is its `preserve_overage`) and leaves nothing of a grant, unless that has a rollover | gauges, and meters with windows |
    /// | `proximity` | free time of a shared membership, used up or lost with the month; a reservation draws on the month in which it is made; what is beyond it is charged at the resource's rate; a reservation that is given up gives its time back until it begins | |
    ///
    /// ```
    /// use tenure::{credit::Preset, plan::Overage};
    /// assert_eq!(Preset::named("openmeter").map(|preset| preset.overage), Some(Overage::Carried));
    /// assert!(Preset::NAMES.iter().all(|name| Preset::named(name).is_some()));
    /// assert_eq!(Preset::named("abacus"), None);
    /// ```
    #[must_use]
    pub fn named(name: &str) -> Option<Preset> {
        let plain = Preset {
            order: Order::default(),
            drops_overage: false,
            drawn: Drawn::AtStart,
            returned: Returned::WhileLiving,
            overage: Overage::Charged,
            rollover: None,
        };
        Some(match name {
            "default" => plain,
            "openmeter" => Preset {
                order: Order::new([DrawBy::Priority, DrawBy::Expiry, DrawBy::Age, DrawBy::Id]),
                drops_overage: true,
                overage: Overage::Carried,
                ..plain
            },
            "proximity" => Preset { drawn: Drawn::WhenMade, returned: Returned::BeforeStart, ..plain },
            _ => return None,
        })
    }
}
