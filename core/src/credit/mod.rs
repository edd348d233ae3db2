//! Credits: lots, draws, and the ledger that a replay of facts gives.
//!
//! Uses `cover` and the rooms below it; all but `pool_group`, which reads a space, only `plan` and the rooms below that.
//!
//! A [`Lot`] is credit granted at once. A draw takes from the lots in an [`Order`], and says which: its [`Slice`]s and what
//! it left uncovered always sum to what was asked for. A [`Pool`] is the facts about the lots that several people draw on
//! together (or one person alone); [`replay`] works them through to an instant, and the [`Ledger`] that comes of it has the
//! balance at any instant and a reason for every movement.
//!
//! ```
//! use tenure::credit::{Lot, Order, Step, draw};
//! use tenure::plan::Credits;
//! use tenure::time::Moment;
//! let at = |text: &str| Moment::parse(text);
//! let amount = |n: i64| Credits(n.into());
//! let lots = [
//!     Lot::new("never", amount(10), at("2024-01-01T00:00:00Z")?),
//!     Lot { until: Some(at("2024-07-01T00:00:00Z")?), ..Lot::new("june", amount(5), at("2024-01-01T00:00:00Z")?) },
//!     Lot { until: Some(at("2024-06-01T00:00:00Z")?), ..Lot::new("may", amount(3), at("2024-01-01T00:00:00Z")?) },
//! ];
//! let drawn = draw(&lots, amount(7), &Order::default(), Step::ONE)?;
//! let slices: Vec<_> = drawn.slices.iter().map(|slice| (slice.lot.as_str(), slice.amount)).collect();
//! assert_eq!(slices, [("may", amount(3)), ("june", amount(4))]);
//! assert_eq!(drawn.uncovered, amount(0));
//! # Ok::<(), tenure::error::Error>(())
//! ```

mod checkpoint;
mod draw;
mod ledger;
mod lot;
mod order;
mod pay;
mod pool;
mod pool_group;
mod preset;
mod rollover;
mod step;

pub use crate::plan::{CreditShare, DrawBy, Order, Overage};
pub use checkpoint::{Checkpoint, Debt, DrawLeft, GroupUse, LotLeft, SliceLeft};
pub use draw::{DrawnCredits, Slice, draw, draw_into_debt};
pub use ledger::{Entry, EntryReason, Ledger, MAX_REFILLS, MAX_ROLLOVERS, Tally, replay, resume};
pub use lot::{Lot, LotId, Recurrence, Scope, effective_span};
pub use pay::{Paid, Payable, Wallet, pay};
pub use pool::{Draw, GroupShare, LotVoid, Member, Pool, Reset, Return, Transfer};
pub use pool_group::{Balance, CustomerCredits, History, LotBalance, LotSource, ResourceCredits, Statement};
pub(crate) use pool_group::{Cost, Drawers, Drawing, PoolGroup, Purse, Shortfall, first};
pub use preset::Preset;
pub use rollover::{Rolled, Rolling, roll_over};
pub use step::{Step, round_up, share_of};
