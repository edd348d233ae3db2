//! One draw on lots that are at hand, what a reset leaves of them, and shares of a grant.
//!
//! Uses `credit` and the rooms below it.

use super::pool::{PoolLot, lots as lots_of, order as order_of, step as step_of};
use crate::credit::{self, DrawnCredits, LotId, Rolling};
use crate::error::Result;
use crate::money::Rounding;
use crate::plan::{Credits, DrawBy, Rollover};
use crate::time::Moment;
use crate::zone::Zone;
use serde::{Deserialize, Serialize};

/// Draws an amount on lots, each with what is left of it as its `amount`. The lots given are those that may be drawn:
/// nothing is asked about their spans, owners and scopes. The order in which they are given plays no part.
///
/// `order`: by what lots are sorted, by id at last; `None`: own before pooled, then expiry, priority, age. `step`: what
/// all amounts are whole numbers of; `None`: 1. `into_debt`: whether the last lot in the order goes below zero, so that
/// something is uncovered only without any lot; `None`: no.
///
/// # Errors
/// `negative_amount` and `off_step`, with the path of the amount; `duplicate_id`; `out_of_range` for a step that is none.
///
/// # Example
/// ```
/// use tenure::calculator::{PoolLot, draw};
/// use tenure::{plan::Credits, time::Moment};
/// let from = Moment::parse("2024-01-01T00:00:00Z")?;
/// let june = PoolLot { until: Some(Moment::parse("2024-07-01T00:00:00Z")?), ..PoolLot::new("june", Credits(5.into()), from) };
/// let drawn = draw(&[PoolLot::new("never", Credits(10.into()), from), june], Credits(7.into()), None, None, None)?;
/// let slices: Vec<_> = drawn.slices.iter().map(|slice| (slice.lot.as_str(), slice.amount)).collect();
/// assert_eq!(slices, [("june", Credits(5.into())), ("never", Credits(2.into()))]);
/// # Ok::<(), tenure::error::Error>(())
/// ```
pub fn draw(
    lots: &[PoolLot],
    amount: Credits,
    order: Option<Vec<DrawBy>>,
    step: Option<Credits>,
    into_debt: Option<bool>,
) -> Result<DrawnCredits> {
    let draw = if into_debt.unwrap_or(false) { credit::draw_into_debt } else { credit::draw };
    draw(&lots_of(lots)?, amount, &order_of(order.as_deref()), step_of(step)?)
}

/// A lot that comes to the end of a period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RollingLot {
    /// Its id: any text.
    pub lot: String,
    /// What was granted at first: a percentage is of this.
    pub granted: Credits,
    /// What is left.
    pub left: Credits,
    /// When it was granted: its age counts from here, and the oldest are trimmed first.
    pub since: Moment,
}

/// What goes on of a lot into the next period. What there was and `topped_up` sum to `kept` and `lost`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RolledLot {
    /// Which.
    pub lot: LotId,
    /// What it begins the next period with.
    pub kept: Credits,
    /// What it lost.
    pub lost: Credits,
    /// What it was given, to reach a minimum.
    pub topped_up: Credits,
}

/// What a reset at `at` leaves of lots, in their order.
///
/// `rule`: at most its maximum and its percentage of the grant, at least its minimum, nothing that is older than its age;
/// for each lot, or over all of them, the oldest trimmed first. `None`: nothing is left. `zone`: where local days begin, for
/// an age; `None`: UTC. `step`: what all amounts are whole numbers of; `None`: 1.
///
/// # Errors
/// `negative_amount` and `off_step`, with the path of the amount; `out_of_range` for a step that is none.
///
/// # Example
/// ```
/// use tenure::calculator::{RollingLot, roll_over};
/// use tenure::plan::{Credits, Rollover, RolloverOver};
/// use tenure::time::Moment;
/// let [may, june, july] = ["05", "06", "07"].map(|month| Moment::parse(&format!("2024-{month}-01T00:00:00Z")));
/// let of = |lot: &str, since| RollingLot { lot: lot.into(), granted: Credits(500.into()), left: Credits(500.into()), since };
/// let rule = Rollover { maximum: Some(Credits(600.into())), over: RolloverOver::Together, ..Rollover::default() };
/// let rolled = roll_over(&[of("may", may?), of("june", june?)], july?, Some(rule), None, None)?;
/// assert_eq!(rolled.iter().map(|lot| lot.kept).collect::<Vec<_>>(), [Credits(100.into()), Credits(500.into())]);
/// # Ok::<(), tenure::error::Error>(())
/// ```
pub fn roll_over(
    lots: &[RollingLot],
    at: Moment,
    rule: Option<Rollover>,
    zone: Option<Zone>,
    step: Option<Credits>,
) -> Result<Vec<RolledLot>> {
    let rolling = |lot: &RollingLot| Rolling {
        lot: lot.lot.as_str().into(),
        granted: lot.granted,
        left: lot.left,
        since: lot.since,
    };
    let lots: Vec<Rolling> = lots.iter().map(rolling).collect();
    let rolled = credit::roll_over(&lots, rule.as_ref(), at, zone.unwrap_or_else(Zone::utc), step_of(step)?)?;
    let flat =
        |one: credit::Rolled| RolledLot { lot: one.lot, kept: one.kept, lost: one.lost, topped_up: one.topped_up };
    Ok(rolled.into_iter().map(flat).collect())
}

/// The share of a grant that a part period gets: `amount × part / whole`, rounded once to the step.
///
/// `part` and `whole` count the same thing: days, seconds. A part below nothing counts as nothing, one beyond the whole as the
/// whole. `step`: the smallest amount; `None`: 1. `rounding`: the mode; `None`:
/// a half away from zero.
///
/// # Errors
/// `invalid_question` if the whole is not above zero, `out_of_range` for a step that is none, or beyond what can be represented.
///
/// # Example
/// ```
/// use tenure::calculator::prorate_credits;
/// use tenure::plan::Credits;
/// // Twelve days of January's 31, of 100 hours: 38.709…, by whole hours.
/// assert_eq!(prorate_credits(Credits(100.into()), 12, 31, None, None)?, Credits(39.into()));
/// # Ok::<(), tenure::error::Error>(())
/// ```
pub fn prorate_credits(
    amount: Credits,
    part: i64,
    whole: i64,
    step: Option<Credits>,
    rounding: Option<Rounding>,
) -> Result<Credits> {
    credit::share_of(amount, part, whole, step_of(step)?, rounding.unwrap_or_default())
}

/// The span in which a lot can be drawn.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LotSpan {
    /// From when on.
    pub from: Moment,
    /// Until before when. `None`: for good. At `from`: never.
    #[serde(default)]
    pub until: Option<Moment>,
}

/// The span in which a lot can be drawn, given its `from`, its `until` (`None`: it has none) and when it was voided (`None`: it
/// was not). It is empty for one that ended, or was voided, before it began.
///
/// # Example
/// ```
/// use tenure::calculator::lot_span;
/// use tenure::time::Moment;
/// let [before, from] = [Moment::parse("2024-05-01T00:00:00Z")?, Moment::parse("2024-06-01T00:00:00Z")?];
/// assert_eq!(lot_span(from, None, Some(before)).until, Some(from));
/// # Ok::<(), tenure::error::Error>(())
/// ```
#[must_use]
pub fn lot_span(from: Moment, until: Option<Moment>, voided: Option<Moment>) -> LotSpan {
    let (from, until) = credit::effective_span(from, until, voided);
    LotSpan { from, until }
}
