//! One draw on lots that are at hand.
//!
//! Uses `error` and `plan`.

use super::{Lot, LotId, Order, Step};
use crate::error::{Error, Result};
use crate::plan::Credits;
use serde::{Deserialize, Serialize};

/// What a draw took from one lot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slice {
    /// From which.
    pub lot: LotId,
    /// How much, above zero.
    pub amount: Credits,
}

/// What came of a draw. The slices and what is uncovered sum to what was asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DrawnCredits {
    /// What was taken, in the order in which it was taken.
    #[serde(default)]
    pub slices: Vec<Slice>,
    /// What no lot had.
    pub uncovered: Credits,
}

/// Draws an amount on lots, each with what is left of it as its `amount`. The lots given are those that may be drawn:
/// nothing is asked about spans and scopes here.
///
/// `n log n` in the number of lots. The order in which the lots are given plays no part.
///
/// # Errors
/// [`NegativeAmount`](crate::error::Code::NegativeAmount) and [`OffStep`](crate::error::Code::OffStep), with the path of
/// the amount: `amount` or `lots[3].amount`; [`DuplicateId`](crate::error::Code::DuplicateId).
///
/// See the [room's page](super) for an example.
pub fn draw(lots: &[Lot], amount: Credits, order: &Order, step: Step) -> Result<DrawnCredits> {
    let wanted = step.count(amount).map_err(|error| error.at("amount"))?;
    Ok(take(&sorted(lots, order, step)?, wanted, step))
}

/// As [`draw`], but the last of the lots in the order may go below zero: it also gives what none had. Only without any lot
/// is something uncovered.
///
/// # Errors
/// Those of [`draw`].
pub fn draw_into_debt(lots: &[Lot], amount: Credits, order: &Order, step: Step) -> Result<DrawnCredits> {
    let wanted = step.count(amount).map_err(|error| error.at("amount"))?;
    let mut sorted = sorted(lots, order, step)?;
    if let Some((_, left)) = sorted.last_mut() {
        *left = (*left).max(wanted);
    }
    Ok(take(&sorted, wanted, step))
}

/// The lots in the order, each with what is left of it.
fn sorted<'a>(lots: &'a [Lot], order: &Order, step: Step) -> Result<Vec<(&'a Lot, i64)>> {
    let mut sorted = Vec::with_capacity(lots.len());
    for (n, lot) in lots.iter().enumerate() {
        let left = step.count(lot.amount).map_err(|error| error.at(format!("lots[{n}].amount")))?;
        sorted.push((order.key(lot, lot.until), lot, left));
    }
    sorted.sort_by(|(a_key, a, _), (b_key, b, _)| (a_key, &a.id).cmp(&(b_key, &b.id)));
    let mut ids: Vec<&LotId> = lots.iter().map(|lot| &lot.id).collect();
    ids.sort_unstable();
    if let Some([twice, _]) = ids.windows(2).find(|pair| matches!(pair, [a, b] if a == b)) {
        return Err(Error::new(crate::error::Code::DuplicateId, format!("two lots are named `{twice}`")).at("lots"));
    }
    Ok(sorted.into_iter().map(|(_, lot, left)| (lot, left)).collect())
}

fn take(lots: &[(&Lot, i64)], wanted: i64, step: Step) -> DrawnCredits {
    let mut wanted = wanted;
    let mut slices = Vec::new();
    for (lot, left) in lots {
        let taken = wanted.min(*left);
        if taken > 0 {
            wanted = wanted.saturating_sub(taken);
            slices.push(Slice { lot: lot.id.clone(), amount: step.credits(taken) });
        }
    }
    DrawnCredits { slices, uncovered: step.credits(wanted) }
}
