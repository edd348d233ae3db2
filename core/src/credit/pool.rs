//! The facts about the lots that people draw on together.
//!
//! Uses `id`, `plan`, `time` and `zone`.

use super::{Lot, LotId, Order, Step};
use crate::id::{CustomerId, FactId};
use crate::plan::Credits;
use crate::time::Moment;
use crate::zone::Zone;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// The facts about the lots of one kind of credit that several people draw on together, or one alone. The order in which
/// they stand here plays no part.
///
/// Facts at one instant come in this order: lots end (also those that are voided), resets, lots start, refills, transfers,
/// returns of earlier draws, draws, returns of draws of that instant; then by their `order`, then by id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pool {
    /// The smallest amount of the kind.
    pub step: Step,
    /// Where local days begin, for what comes again and what ages.
    pub zone: Zone,
    /// In which order lots are drawn.
    pub order: Order,
    /// What happens to what no lot covers.
    pub overage: Overage,
    /// How much of the pooled lots one person may draw.
    pub share: Share,
    /// Who shares equally, and when. Looked at for [`Share::Equal`] only.
    pub members: Vec<Member>,
    /// The lots, own and pooled.
    pub lots: Vec<Lot>,
    /// Lots that were taken back.
    pub voids: Vec<Void>,
    /// What was drawn.
    pub draws: Vec<Draw>,
    /// What was given back of it.
    pub returns: Vec<Return>,
    /// What went from one lot to another.
    pub transfers: Vec<Transfer>,
    /// Where periods end.
    pub resets: Vec<Reset>,
}

impl Pool {
    /// A pool without facts, in the default order, whose overage is charged.
    #[must_use]
    pub fn new(step: Step, zone: Zone) -> Pool {
        Pool {
            step,
            zone,
            order: Order::default(),
            overage: Overage::Charged,
            share: Share::None,
            members: Vec::new(),
            lots: Vec::new(),
            voids: Vec::new(),
            draws: Vec::new(),
            returns: Vec::new(),
            transfers: Vec::new(),
            resets: Vec::new(),
        }
    }
}

/// What happens to the part of a draw that no lot covers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Overage {
    /// It should not have been used: the ledger says so, and nothing follows from it.
    Refused,
    /// It is charged to whoever drew.
    #[default]
    Charged,
    /// It is owed, and paid first by the next lot or refill.
    Carried,
}

/// How much of the pooled lots one person may draw. It is counted for each group of lots, from one reset to the next.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Share {
    /// Whatever there is.
    #[default]
    None,
    /// At most this much.
    Cap(Credits),
    /// What there has been in the period, divided equally by the members of the instant; what does not divide goes to the
    /// first of them by id, a step each. Who is no member then draws nothing.
    Equal,
}

/// Somebody who belongs to a pool for a while.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Who.
    pub customer: CustomerId,
    /// Since when.
    pub from: Moment,
    /// Until before when.
    pub until: Option<Moment>,
}

/// A lot that was taken back: it ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Void {
    /// Its id.
    pub id: FactId,
    /// Which lot. A lot can be voided once only.
    pub lot: LotId,
    /// From when on.
    pub at: Moment,
}

/// Credits that somebody drew.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draw {
    /// Its id.
    pub id: FactId,
    /// When.
    pub at: Moment,
    /// How much.
    pub amount: Credits,
    /// Who. Absent: nobody in particular, who draws on pooled lots only.
    pub by: Option<CustomerId>,
    /// What for, in the words that the lots' scopes use.
    pub of: Vec<Arc<str>>,
    /// Among draws at one instant: lower first, then by id.
    pub order: i32,
}

impl Draw {
    /// A draw for nothing in particular.
    #[must_use]
    pub fn new(id: FactId, at: Moment, amount: Credits, by: Option<CustomerId>) -> Draw {
        Draw { id, at, amount, by, of: Vec::new(), order: 0 }
    }
}

/// A draw that was given up, such as a booking that was cancelled. What nothing covered is given up first, then its slices
/// return to their lots, the last first, if the lots still live: a slice of a lot that has ended, or was reset or refilled
/// since, is lost.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Return {
    /// Its id.
    pub id: FactId,
    /// Which draw.
    pub draw: FactId,
    /// When. Before its draw it counts as at its draw.
    pub at: Moment,
    /// How much of it; absent, or more than there is: all.
    pub amount: Option<Credits>,
    /// Among returns at one instant: lower first, then by id.
    pub order: i32,
}

/// Credits that went from one lot to another, as far as the one has them and both live.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Transfer {
    /// Its id.
    pub id: FactId,
    /// When.
    pub at: Moment,
    /// From which.
    pub from: LotId,
    /// To which.
    pub to: LotId,
    /// How much.
    pub amount: Credits,
    /// Among transfers at one instant: lower first, then by id.
    pub order: i32,
}

/// The end of a period: each lot keeps what its rollover says. Lots that start at that instant are not touched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reset {
    /// Its id.
    pub id: FactId,
    /// When.
    pub at: Moment,
    /// Only the lots of this group; absent: all.
    pub group: Option<Arc<str>>,
    /// Whether overage that is carried stays owed, and is paid at once from what rolled over; else it is dropped.
    pub keep_overage: bool,
}
