//! The facts about the lots that people draw on together.
//!
//! Uses `id`, `plan`, `time` and `zone`.

use super::{Lot, LotId, Step};
use crate::id::{CustomerId, FactId};
use crate::plan::{CreditShare, Credits, Order, Overage};
use crate::time::Moment;
use crate::zone::Zone;
use std::collections::BTreeMap;
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
    /// What happens to what no lot covers, unless a draw says otherwise.
    pub overage: Overage,
    /// How much of the pooled lots one person may draw.
    pub share: CreditShare,
    /// The same for the lots of some groups, whose own it is.
    pub shares: BTreeMap<Arc<str>, GroupShare>,
    /// Who shares equally, and when. Looked at for [`CreditShare::Equal`] only.
    pub members: Vec<Member>,
    /// The lots, own and pooled.
    pub lots: Vec<Lot>,
    /// Lots that were taken back.
    pub voids: Vec<LotVoid>,
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
            share: CreditShare::None,
            shares: BTreeMap::new(),
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

/// How much of the pooled lots of a group one person may draw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupShare {
    /// How much.
    pub share: CreditShare,
    /// Whom a cap does not limit: the holder.
    pub but: Option<CustomerId>,
}

/// Somebody who belongs to a pool for a while.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Who.
    pub customer: CustomerId,
    /// Of the lots of which pool group; absent: of those of none.
    pub pool_group: Option<Arc<str>>,
    /// Since when.
    pub from: Moment,
    /// Until before when.
    pub until: Option<Moment>,
}

/// A lot that was taken back: it ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LotVoid {
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
    /// The pool groups whose lots it may take, besides those of none.
    pub pool_groups: Vec<Arc<str>>,
    /// Those whose lots it takes when all these have nothing left for it.
    pub then: Vec<Arc<str>>,
    /// What happens to what no lot covers of it. Absent: what the pool says.
    pub overage: Option<Overage>,
    /// Among draws at one instant: lower first, then by id.
    pub order: i32,
}

impl Draw {
    /// A draw for nothing in particular.
    #[must_use]
    pub fn new(id: FactId, at: Moment, amount: Credits, by: Option<CustomerId>) -> Draw {
        Draw { id, at, amount, by, of: Vec::new(), pool_groups: Vec::new(), then: Vec::new(), overage: None, order: 0 }
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
    /// Only what draws of this pool group owe is dropped; absent: whatever is owed.
    pub pool_group: Option<Arc<str>>,
    /// Whether overage that is carried stays owed, and is paid at once from what rolled over; else it is dropped.
    pub keep_overage: bool,
}
