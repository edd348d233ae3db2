//! The facts about the lots that people draw on together, as flat records.
//!
//! Uses `credit` and the rooms below it.

use super::WeeklyWindow;
use crate::credit::{
    CreditShare, Draw, DrawBy, GroupShare, Lot, LotVoid, Member, Order, Overage, Pool, Recurrence, Reset, Return,
    Scope, Step, Transfer,
};
use crate::error::{Error, Result};
use crate::id::{CustomerId, FactId};
use crate::plan::{Credits, Rollover};
use crate::time::{Interval, Moment};
use crate::zone::Zone;
use serde::{Deserialize, Serialize};

/// The order of this sequence, or the default one.
pub(super) fn order(by: Option<&[DrawBy]>) -> Order {
    by.map_or_else(Order::default, Order::new)
}

/// The step of this length, or whole credits.
pub(super) fn step(step: Option<Credits>) -> Result<Step> {
    step.map_or(Ok(Step::ONE), |step| Step::new(step).map_err(|error| error.at("step")))
}

/// The facts about the lots of one kind of credit that several people draw on together, or one alone. The order in which
/// they stand plays no part.
///
/// Facts at one instant come in this order: lots end (also those that are voided), resets, lots start, refills, transfers,
/// returns of earlier draws, draws, returns of draws of that instant; then by their `order`, then by id.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PoolFacts {
    /// The smallest amount of the kind, which all amounts are whole numbers of. `None`: 1.
    #[serde(default)]
    pub step: Option<Credits>,
    /// Where local days begin, for what comes again and what ages. `None`: UTC.
    #[serde(default)]
    pub zone: Option<Zone>,
    /// In which order lots are drawn: by the first thing that tells two of them apart, by id if none does. `None`: own before
    /// pooled, then expiry, priority, age and id.
    #[serde(default)]
    pub order: Option<Vec<DrawBy>>,
    /// What happens to what no lot covers, unless a draw says otherwise. `None`: it is charged.
    #[serde(default)]
    pub overage: Option<Overage>,
    /// How much of the pooled lots one person may draw. `None`: whatever there is.
    #[serde(default)]
    pub share: Option<CreditShare>,
    /// The same for the lots of some groups.
    #[serde(default)]
    pub shares: Vec<PoolShare>,
    /// Who shares equally, and when. Looked at for equal shares only.
    #[serde(default)]
    pub members: Vec<PoolMember>,
    /// The lots, own and pooled.
    #[serde(default)]
    pub lots: Vec<PoolLot>,
    /// Lots that were taken back.
    #[serde(default)]
    pub voids: Vec<PoolVoid>,
    /// What was drawn.
    #[serde(default)]
    pub draws: Vec<PoolDraw>,
    /// What was given back of it.
    #[serde(default)]
    pub returns: Vec<PoolReturn>,
    /// What went from one lot to another.
    #[serde(default)]
    pub transfers: Vec<PoolTransfer>,
    /// Where periods end.
    #[serde(default)]
    pub resets: Vec<PoolReset>,
}

/// Credits granted at once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PoolLot {
    /// Its id: any text.
    pub id: String,
    /// How much is granted.
    pub amount: Credits,
    /// From when on it can be drawn.
    pub from: Moment,
    /// Until before when. `None`: for good.
    #[serde(default)]
    pub until: Option<Moment>,
    /// For no longer than this after its first use. `None`: its use ends nothing.
    #[serde(default)]
    pub lasts: Option<Interval>,
    /// Lower is drawn first, where the order looks at it. `None`: 0.
    #[serde(default)]
    pub priority: Option<i32>,
    /// When it was granted, which is its age. `None`: its `from`.
    #[serde(default)]
    pub granted: Option<Moment>,
    /// Among lots granted at one instant: lower is older. `None`: 0.
    #[serde(default)]
    pub order: Option<i32>,
    /// Whose own it is. `None`: it is pooled, and every member draws on it.
    #[serde(default)]
    pub owner: Option<CustomerId>,
    /// Only draws that name this pool group may take it. `None`: any draw.
    #[serde(default)]
    pub pool_group: Option<String>,
    /// Only for one of these: resources, kinds of resource, places, in words of the host's own. None at all: for anything.
    #[serde(default)]
    pub only: Vec<String>,
    /// Only for what is drawn within these hours of the week. None at all: at any time.
    #[serde(default)]
    pub hours: Vec<WeeklyWindow>,
    /// The allowance that it belongs to: a reset names one, and a person's share is counted for each. `None`: to none.
    #[serde(default)]
    pub group: Option<String>,
    /// What a reset leaves of it. `None`: nothing.
    #[serde(default)]
    pub rollover: Option<Rollover>,
    /// It comes again so often: at each boundary it is set back to its amount. `None`: it does not.
    #[serde(default)]
    pub every: Option<Interval>,
    /// From where those boundaries are counted. `None`: from its `from`.
    #[serde(default)]
    pub anchor: Option<Moment>,
}

impl PoolLot {
    /// A pooled lot without end, for anything, that is drawn from `from` on.
    #[must_use]
    pub fn new(id: impl Into<String>, amount: Credits, from: Moment) -> PoolLot {
        PoolLot {
            id: id.into(),
            amount,
            from,
            until: None,
            lasts: None,
            priority: None,
            granted: None,
            order: None,
            owner: None,
            pool_group: None,
            only: Vec::new(),
            hours: Vec::new(),
            group: None,
            rollover: None,
            every: None,
            anchor: None,
        }
    }

    pub(super) fn lot(&self) -> Result<Lot> {
        let window = |(n, window): (usize, &WeeklyWindow)| window.window().map_err(|e| e.at(format!("hours[{n}]")));
        Ok(Lot {
            until: self.until,
            lasts: self.lasts,
            priority: self.priority.unwrap_or(0),
            granted: self.granted.unwrap_or(self.from),
            order: self.order.unwrap_or(0),
            owner: self.owner.clone(),
            pool_group: self.pool_group.as_deref().map(Into::into),
            scope: Scope {
                of: self.only.iter().map(|word| word.as_str().into()).collect(),
                hours: self.hours.iter().enumerate().map(window).collect::<Result<_>>()?,
            },
            group: self.group.as_deref().map(Into::into),
            rollover: self.rollover.clone(),
            again: self.every.map(|every| Recurrence { every, anchor: self.anchor.unwrap_or(self.from) }),
            ..Lot::new(self.id.as_str(), self.amount, self.from)
        })
    }
}

/// Lots as the rooms below know them.
pub(super) fn lots(lots: &[PoolLot]) -> Result<Vec<Lot>> {
    let place = |n: usize, error: Error| match error.path.clone() {
        Some(path) => error.at(format!("lots[{n}].{path}")),
        None => error.at(format!("lots[{n}]")),
    };
    lots.iter().enumerate().map(|(n, lot)| lot.lot().map_err(|error| place(n, error))).collect()
}

/// A lot that was taken back: it ends.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PoolVoid {
    /// Its id.
    pub id: FactId,
    /// Which lot. A lot can be voided once only.
    pub lot: String,
    /// From when on.
    pub at: Moment,
}

/// Credits that somebody drew.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PoolDraw {
    /// Its id.
    pub id: FactId,
    /// When.
    pub at: Moment,
    /// How much.
    pub amount: Credits,
    /// Who. `None`: nobody in particular, who draws on pooled lots only.
    #[serde(default)]
    pub by: Option<CustomerId>,
    /// What for, in the words that the lots have in `only`.
    #[serde(default)]
    pub of: Vec<String>,
    /// The pool groups whose lots it may take, besides those of none.
    #[serde(default)]
    pub pool_groups: Vec<String>,
    /// Those whose lots it takes when all these have nothing left for it.
    #[serde(default)]
    pub then: Vec<String>,
    /// What happens to what no lot covers of it. `None`: what the pool says.
    #[serde(default)]
    pub overage: Option<Overage>,
    /// Among draws at one instant: lower first, then by id. `None`: 0.
    #[serde(default)]
    pub order: Option<i32>,
}

impl PoolDraw {
    /// A draw by nobody in particular, for nothing in particular.
    #[must_use]
    pub fn new(id: FactId, at: Moment, amount: Credits) -> PoolDraw {
        PoolDraw {
            id,
            at,
            amount,
            by: None,
            of: Vec::new(),
            pool_groups: Vec::new(),
            then: Vec::new(),
            overage: None,
            order: None,
        }
    }

    fn draw(&self) -> Draw {
        Draw {
            of: self.of.iter().map(|word| word.as_str().into()).collect(),
            pool_groups: self.pool_groups.iter().map(|group| group.as_str().into()).collect(),
            then: self.then.iter().map(|group| group.as_str().into()).collect(),
            overage: self.overage,
            order: self.order.unwrap_or(0),
            ..Draw::new(self.id.clone(), self.at, self.amount, self.by.clone())
        }
    }
}

/// A draw that was given up, such as a booking that was cancelled. What nothing covered is given up first, then what it took
/// returns to its lots, the last first, if they still live.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PoolReturn {
    /// Its id.
    pub id: FactId,
    /// Which draw.
    pub draw: FactId,
    /// When. Before its draw it counts as at its draw.
    pub at: Moment,
    /// How much of it. `None`, or more than there is: all.
    #[serde(default)]
    pub amount: Option<Credits>,
    /// Among returns at one instant: lower first, then by id. `None`: 0.
    #[serde(default)]
    pub order: Option<i32>,
}

/// Credits that went from one lot to another, as far as the one has them and both live.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PoolTransfer {
    /// Its id.
    pub id: FactId,
    /// When.
    pub at: Moment,
    /// From which lot.
    pub from: String,
    /// To which lot.
    pub to: String,
    /// How much.
    pub amount: Credits,
    /// Among transfers at one instant: lower first, then by id. `None`: 0.
    #[serde(default)]
    pub order: Option<i32>,
}

/// The end of a period: each lot keeps what its rollover says. Lots that start at that instant are not touched.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PoolReset {
    /// Its id.
    pub id: FactId,
    /// When.
    pub at: Moment,
    /// Only the lots of this group. `None`: all.
    #[serde(default)]
    pub group: Option<String>,
    /// Only what draws of this pool group owe is dropped. `None`: whatever is owed.
    #[serde(default)]
    pub pool_group: Option<String>,
    /// Whether overage that is carried stays owed, and is paid at once from what rolled over. `None`: it is dropped.
    #[serde(default)]
    pub keep_overage: Option<bool>,
}

/// Somebody who belongs to a pool for a while.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PoolMember {
    /// Who.
    pub customer: CustomerId,
    /// Of the lots of which pool group. `None`: of those of none.
    #[serde(default)]
    pub pool_group: Option<String>,
    /// Since when.
    pub from: Moment,
    /// Until before when. `None`: for good.
    #[serde(default)]
    pub until: Option<Moment>,
}

/// How much of the pooled lots of a group one person may draw.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PoolShare {
    /// Which group. Of two shares of one group the later counts.
    pub group: String,
    /// How much.
    pub share: CreditShare,
    /// Whom a cap does not limit: the holder. `None`: nobody.
    #[serde(default)]
    pub but: Option<CustomerId>,
}

impl PoolFacts {
    /// The same facts as the rooms below know them.
    pub(super) fn pool(&self) -> Result<Pool> {
        let share = |one: &PoolShare| {
            let share = GroupShare { share: one.share, but: one.but.clone() };
            (one.group.as_str().into(), share)
        };
        let member = |one: &PoolMember| Member {
            customer: one.customer.clone(),
            pool_group: one.pool_group.as_deref().map(Into::into),
            from: one.from,
            until: one.until,
        };
        let void = |one: &PoolVoid| LotVoid { id: one.id.clone(), lot: one.lot.as_str().into(), at: one.at };
        let given_up = |one: &PoolReturn| Return {
            id: one.id.clone(),
            draw: one.draw.clone(),
            at: one.at,
            amount: one.amount,
            order: one.order.unwrap_or(0),
        };
        let transfer = |one: &PoolTransfer| Transfer {
            id: one.id.clone(),
            at: one.at,
            from: one.from.as_str().into(),
            to: one.to.as_str().into(),
            amount: one.amount,
            order: one.order.unwrap_or(0),
        };
        let reset = |one: &PoolReset| Reset {
            id: one.id.clone(),
            at: one.at,
            group: one.group.as_deref().map(Into::into),
            pool_group: one.pool_group.as_deref().map(Into::into),
            keep_overage: one.keep_overage.unwrap_or(false),
        };
        Ok(Pool {
            order: order(self.order.as_deref()),
            overage: self.overage.unwrap_or_default(),
            share: self.share.unwrap_or_default(),
            shares: self.shares.iter().map(share).collect(),
            members: self.members.iter().map(member).collect(),
            lots: lots(&self.lots)?,
            voids: self.voids.iter().map(void).collect(),
            draws: self.draws.iter().map(PoolDraw::draw).collect(),
            returns: self.returns.iter().map(given_up).collect(),
            transfers: self.transfers.iter().map(transfer).collect(),
            resets: self.resets.iter().map(reset).collect(),
            ..Pool::new(step(self.step)?, self.zone.unwrap_or_else(Zone::utc))
        })
    }
}
