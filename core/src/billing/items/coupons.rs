//! Coupons: what they take off the fees, add-ons and sign-up fees of a membership, and for how many periods.

use super::super::discount::{discount_of, exact};
use super::{Item, ItemScope};
use crate::error::Result;
use crate::id::{CouponId, FactId, PlanId};
use crate::money::{Amount, Ratio};
use crate::space::facts::{Coupon, Discounted, LineKind, LineRule, Redemption};
use crate::space::{Account, Held};
use crate::time::Day;
use std::collections::HashMap;

/// An item, with what coupons want to know of it.
#[derive(Clone, Debug)]
pub(super) struct Base<'a> {
    pub(super) item: Item<'a>,
    /// The plan that it is for, or is held with it.
    pub(super) plan: Option<&'a PlanId>,
    /// The day that a coupon's first day is held against.
    pub(super) counts_from: Day,
    /// The part of a whole period.
    pub(super) share: Ratio,
    /// The amount and the part as they would be if the plan had not been changed or cancelled, if discounts go by that.
    pub(super) unbroken: Option<(Amount, Ratio)>,
}

/// What was left before a discount, and its exact value in the minor unit.
#[derive(Clone, Copy, Debug)]
pub(in crate::billing) struct BeforeDiscount {
    pub(in crate::billing) left: Amount,
    pub(in crate::billing) exact: Ratio,
}

/// The items, each after what the coupons of its membership take off it: each off what those before it leave.
pub(super) fn discounted<'a>(
    account: &Account,
    held: &'a Held,
    mut bases: Vec<Base<'a>>,
    scope: &ItemScope<'a>,
    items: &mut Vec<Item<'a>>,
) -> Result<()> {
    let mut coupons: Vec<Used<'a>> = Vec::new();
    let mut firsts: HashMap<&CouponId, &FactId> = HashMap::new();
    for redemption in &held.redemptions {
        let Some(coupon) = scope.catalogue().coupon(&redemption.coupon) else { continue };
        let coupon: &'a Coupon = coupon;
        let mut first =
            || *firsts.entry(&coupon.id).or_insert_with(|| first_use(&coupon.id, account).unwrap_or(&redemption.id));
        if !coupon.once_a_customer || *first() == redemption.id {
            coupons.push(Used { redemption, coupon, periods: 0, last: None });
        }
    }
    bases.sort_by_key(|base| (base.item.period, base.item.rule, base.item.amount.currency()));
    for base in bases {
        // Those that are used up stay so.
        coupons.retain(|used| !used.is_spent_before(base.item.period));
        base.take(&mut coupons, scope, items)?;
        items.push(base.item);
    }
    Ok(())
}

/// The first use of a coupon by a holder.
fn first_use<'b>(coupon: &CouponId, account: &'b Account) -> Option<&'b FactId> {
    let all = account.held.iter().flat_map(|held| &held.redemptions).filter(|other| other.coupon == *coupon);
    all.min_by_key(|other| (other.from, &other.id)).map(|first| &first.id)
}

/// How often a coupon was used, and for which period last.
#[derive(Clone, Copy, Debug)]
struct Used<'a> {
    redemption: &'a Redemption,
    coupon: &'a Coupon,
    periods: u32,
    last: Option<Day>,
}

impl Used<'_> {
    /// Whether it is for no more periods than those before this one.
    fn is_spent_before(&self, period: Day) -> bool {
        self.last != Some(period) && self.coupon.periods.is_some_and(|periods| self.periods >= periods.get())
    }

    /// Whether it is for this item at all.
    fn is_for(&self, base: &Base<'_>) -> bool {
        let (kind, kinds) = (base.item.rule.kind(), &self.coupon.kinds);
        let of_kind = if kinds.is_empty() { kind == LineKind::Fee } else { kinds.contains(&kind) };
        let of_plan = self.coupon.plans.is_empty() || base.plan.is_some_and(|plan| self.coupon.plans.contains(plan));
        of_kind && of_plan && base.counts_from >= self.redemption.from
    }
}

impl<'a> Base<'a> {
    /// Takes off what the coupons give, in their order.
    fn take(&self, coupons: &mut [Used<'a>], scope: &ItemScope<'a>, items: &mut Vec<Item<'a>>) -> Result<()> {
        let item = &self.item;
        let Some(of) = Discounted::by(item.rule).filter(|_| item.amount.minor() > 0) else { return Ok(()) };
        let rounding = scope.catalogue().policy_at(item.due).rounding;
        let (whole, share) = self.unbroken.unwrap_or((item.amount, self.share));
        let (mut left, mut of_whole) = (item.amount, whole);
        for used in coupons.iter_mut().filter(|used| used.is_for(self)) {
            let Some(exact) = exact(of_whole, &used.coupon.off, share)? else { continue };
            if used.last != Some(item.period) {
                (used.periods, used.last) = (used.periods.saturating_add(1), Some(item.period));
            }
            let full = discount_of(of_whole, &used.coupon.off, share, rounding)?;
            let taken = full.min(left);
            items.push(Item {
                rule: LineRule::Discount(used.redemption.id.as_str(), of),
                amount: taken.checked_neg()?,
                less_unused: None,
                taken: Some(BeforeDiscount { left: if self.unbroken.is_some() { of_whole } else { left }, exact }),
                ..item.clone()
            });
            (left, of_whole) = (left.checked_sub(taken)?, of_whole.checked_sub(full)?);
        }
        Ok(())
    }
}
