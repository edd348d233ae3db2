//! Where a replay can be taken up again.
//!
//! Uses `id`, `plan` and `time`.

use super::{LotId, Tally};
use crate::id::{CustomerId, FactId};
use crate::plan::Credits;
use crate::time::Moment;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// How a pool stands at an instant: what [`Ledger::checkpoint`](super::Ledger::checkpoint) gives and
/// [`resume`](super::resume) takes. Lots have ended, been reset, started and been refilled at that instant; draws, returns
/// and transfers at it are still to come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Checkpoint {
    /// When.
    pub at: Moment,
    /// The lots that have begun, by id. One that lives by its span and is not named here begins now, with its whole amount.
    pub lots: Vec<LotLeft>,
    /// Overage that is carried, the oldest first.
    pub debts: Vec<Debt>,
    /// The draws of which something can still be given up, by id.
    pub draws: Vec<DrawLeft>,
    /// What people have drawn of the pool in the running period, by group.
    pub groups: Vec<GroupUse>,
}

impl Checkpoint {
    /// Balances and carried overage that come from elsewhere.
    #[must_use]
    pub fn opening(at: Moment, balances: impl IntoIterator<Item = (LotId, Credits)>, overage: Credits) -> Checkpoint {
        let lot = |(lot, left)| LotLeft {
            lot,
            tally: Tally { granted: left, left, ..Tally::default() },
            until: None,
            alive: true,
        };
        let debts = if overage == Credits::default() { Vec::new() } else { vec![Debt { draw: None, amount: overage }] };
        let lots = balances.into_iter().map(lot).collect();
        Checkpoint { at, lots, debts, draws: Vec::new(), groups: Vec::new() }
    }
}

/// One lot at a checkpoint.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LotLeft {
    /// Which.
    pub lot: LotId,
    /// What has become of it.
    pub tally: Tally<Credits>,
    /// When it ends, if its first use has made that sooner than its own `until`.
    pub until: Option<Moment>,
    /// Whether it has not ended.
    pub alive: bool,
}

/// Overage that is carried.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Debt {
    /// Which draw brought it; absent: it comes from elsewhere, and any pooled lot pays it.
    pub draw: Option<FactId>,
    /// How much is still owed.
    pub amount: Credits,
}

/// What can still be given up of a draw.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DrawLeft {
    /// Which.
    pub draw: FactId,
    /// What it took and has not returned, in the order in which it was taken.
    pub slices: Vec<SliceLeft>,
    /// What nothing covered.
    pub uncovered: Credits,
}

/// A slice that a draw has not returned.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SliceLeft {
    /// From which lot.
    pub lot: LotId,
    /// How much.
    pub amount: Credits,
    /// Whether the lot would take it back: it has not ended, been reset or been refilled since.
    pub alive: bool,
}

/// What has been drawn of the pooled lots of a group since the last reset.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GroupUse {
    /// Which group; absent: the lots of none.
    pub group: Option<Arc<str>>,
    /// What its pooled lots have held in the period.
    pub held: Credits,
    /// What each person has drawn of it, by id; those who draw as nobody in particular first.
    pub used: Vec<(Option<CustomerId>, Credits)>,
}
