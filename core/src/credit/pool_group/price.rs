//! What overage costs: the exact amount, before it is rounded.
//!
//! Uses `money` and `plan`.

use super::PoolGroup;
use crate::credit::Ledger;
use crate::error::Result;
use crate::money::{Currency, Ratio};
use crate::plan::{CreditRate, Credits, Overage, OveragePrice};
use crate::time::Day;
use std::collections::BTreeMap;

/// An exact amount, in minor units of its currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Cost {
    pub(crate) exact: Ratio,
    pub(crate) currency: Currency,
}

/// What nothing covers of a draw, and is charged.
#[derive(Clone, Debug)]
pub(crate) struct Shortfall {
    /// The place of the draw in the pool.
    pub(crate) draw: usize,
    /// `None`: it costs nothing.
    pub(crate) cost: Option<Cost>,
}

/// What some overage costs that comes after `before` in its month.
pub(crate) fn cost(
    price: Option<&OveragePrice>,
    rate: Option<CreditRate>,
    before: Credits,
    overage: Credits,
) -> Result<Option<Cost>> {
    let at = |rate: CreditRate, credits: Ratio| {
        let each = Ratio::from(rate.amount.minor()).checked_div(Ratio::from_decimal(rate.per.0)?)?;
        Ok(Some(Cost { exact: each.checked_mul(credits)?, currency: rate.amount.currency() }))
    };
    let all = Ratio::from_decimal(overage.0)?;
    match (price, rate) {
        (Some(OveragePrice::Flat(flat)), _) => at(*flat, all),
        (Some(OveragePrice::OfRate(percent)), Some(rate)) => at(rate, all.checked_mul(percent.ratio())?),
        (None, Some(rate)) => at(rate, all),
        (Some(OveragePrice::OfRate(_)) | None, None) => Ok(None),
        (Some(OveragePrice::Tiers(tiers)), _) => {
            let from = Ratio::from_decimal(before.0)?;
            let until = from.checked_add(all)?;
            let mut low = Ratio::ZERO;
            let mut sum: Option<Cost> = None;
            for tier in tiers {
                let high = tier.up_to.map(|up_to| Ratio::from_decimal(up_to.0)).transpose()?;
                let (first, last) = (low.max(from), high.map_or(until, |high| high.min(until)));
                if first < last {
                    let part = at(tier.rate, last.checked_sub(first)?)?;
                    sum = match (sum, part) {
                        (Some(sum), Some(part)) => Some(Cost { exact: sum.exact.checked_add(part.exact)?, ..sum }),
                        (sum, part) => sum.or(part),
                    };
                }
                low = high.unwrap_or(until);
            }
            Ok(sum)
        }
    }
}

impl PoolGroup<'_> {
    /// What is charged of draws that nothing covers, in the order of the draws.
    ///
    /// # Errors
    /// [`Code::OutOfRange`](crate::error::Code::OutOfRange) for an amount that does not fit.
    pub(crate) fn shortfalls(&self, ledger: &Ledger<'_>) -> Result<Vec<Shortfall>> {
        let uncovered: BTreeMap<_, _> = ledger.uncovered().into_iter().collect();
        let mut order: Vec<usize> = (0..self.pool.draws.len()).collect();
        order.sort_by_key(|n| self.pool.draws.get(*n).map(|draw| (draw.at, draw.order, &draw.id)));
        let mut months: BTreeMap<(&str, Day), Credits> = BTreeMap::new();
        let mut found = Vec::new();
        for n in order {
            let (Some(draw), Some(drawing)) = (self.pool.draws.get(n), self.drawings.get(n)) else { continue };
            let charged = draw.overage.unwrap_or(self.pool.overage) == Overage::Charged;
            let Some(short) = uncovered.get(&draw.id).copied().filter(|_| charged) else { continue };
            let subject = drawing.under.map_or(drawing.customer.as_str(), |under| under.as_str());
            let month = self.pool.zone.day_of(draw.at).month_start();
            let before = months.entry((subject, month)).or_default();
            let price = drawing.terms.and_then(|terms| terms.price.as_ref());
            let cost = cost(price, drawing.rate, *before, short)?;
            *before = Credits(before.0.saturating_add(short.0));
            found.push(Shortfall { draw: n, cost });
        }
        Ok(found)
    }
}
