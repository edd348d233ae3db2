//! Coupons: what they take off the fees of a membership, and for how many periods.

use super::super::discount::{discount_of, exact};
use super::fees::Accrual;
use super::{Item, Rule, Scope};
use crate::error::Result;
use crate::money::Amount;
use crate::space::Held;
use crate::space::facts::Redemption;
use crate::time::Day;

/// What the coupons of a membership take off its fees: each off what those before it leave.
pub(super) fn discounts<'a>(
    held: &'a Held,
    fees: &[Accrual<'a>],
    scope: &Scope<'a>,
    items: &mut Vec<Item<'a>>,
) -> Result<()> {
    if held.redemptions.is_empty() {
        return Ok(());
    }
    let mut used: Vec<Used> = held.redemptions.iter().map(|_| Used::default()).collect();
    for fee in fees {
        let whole = fee.amount(scope)?;
        let mut left = whole;
        let Some(plan) = fee.plan else { continue };
        for (redemption, used) in held.redemptions.iter().zip(&mut used) {
            let Some(taken) = discount(redemption, used, fee, whole, left, scope)? else { continue };
            left = left.checked_sub(taken)?;
            let rule = Rule::Discount(&redemption.id, plan);
            items.push(Item { rule, amount: taken.checked_neg()?, ..fee.item(held, scope)? });
        }
    }
    Ok(())
}

/// How often a coupon was used, and for which period last.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::billing) struct Used {
    periods: u32,
    last: Option<Day>,
}

/// What a coupon takes off a fee; `None` if it does not apply to it.
pub(in crate::billing) fn discount(
    redemption: &Redemption,
    used: &mut Used,
    fee: &Accrual<'_>,
    whole: Amount,
    left: Amount,
    scope: &Scope<'_>,
) -> Result<Option<Amount>> {
    let Some(coupon) = scope.catalogue().coupon(&redemption.coupon) else { return Ok(None) };
    let applies = fee.counts_from >= redemption.from
        && (coupon.plans.is_empty() || fee.plan.is_some_and(|plan| coupon.plans.contains(plan)))
        && whole > Amount::zero(fee.currency)
        && exact(left, &coupon.off, fee.share)?.is_some();
    if !applies {
        return Ok(None);
    }
    if used.last != Some(fee.period) {
        if coupon.periods.is_some_and(|periods| used.periods >= periods.get()) {
            return Ok(None);
        }
        *used = Used { periods: used.periods.saturating_add(1), last: Some(fee.period) };
    }
    discount_of(left, &coupon.off, fee.share, fee.rounding(scope)).map(Some)
}
