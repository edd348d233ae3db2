//! What a switch is worth: prices as they stand before it, the part of a period that is unused, and the days that it buys.
//!
//! Uses `money`, `plan`, and the segments of this room.

use super::super::cut::Cut;
use super::super::cycles::average_days;
use super::super::segment::Segment;
use crate::money::{Amount, Currency, Ratio, Rounding};
use crate::plan::{Billing, FirstStub, Plan, charge};
use crate::space::facts::{ChangePolicy, ChargeAs, JudgedBy, PartCount};
use crate::time::{Day, Interval, days_between_fixed_month};
use crate::zone::Zone;
use std::cmp::Ordering;

/// What a period of a plan costs.
pub(super) fn price(plan: &Plan, agreed: Option<Amount>, seats: u32) -> Option<Amount> {
    agreed.or_else(|| charge(plan.price.as_ref()?, seats).ok())
}

/// A plan and what a period of it costs.
#[derive(Clone, Copy, Debug)]
pub(super) struct Priced<'a> {
    pub(super) plan: &'a Plan,
    pub(super) price: Option<Amount>,
}

impl Priced<'_> {
    fn minor(&self) -> i64 {
        self.price.map_or(0, Amount::minor)
    }

    /// What a day of it costs, a month being a twelfth of 365.25 days.
    fn a_day(&self) -> Option<Ratio> {
        let days = average_days(self.plan.billing.as_ref()?.every).ok()?;
        Ratio::from(self.minor()).checked_div(days).ok()
    }
}

/// How a switch is charged.
pub(super) fn judged(policy: &ChangePolicy, old: Priced<'_>, new: Priced<'_>) -> ChargeAs {
    let comparable = match (old.price, new.price) {
        (Some(old), Some(new)) => old.currency() == new.currency(),
        _ => true,
    };
    let order = match policy.judged_by {
        JudgedBy::Rank => new.plan.rank.cmp(&old.plan.rank),
        JudgedBy::Price if comparable => new.minor().cmp(&old.minor()),
        JudgedBy::PriceADay if comparable => new.a_day().partial_cmp(&old.a_day()).unwrap_or(Ordering::Equal),
        JudgedBy::Price | JudgedBy::PriceADay => Ordering::Equal,
    };
    if order == Ordering::Less { policy.downgrade } else { policy.upgrade }
}

/// The part of the running period that lies on and after a cut.
pub(super) fn unused(
    count: PartCount,
    billing: &Billing,
    segment: &Segment<'_>,
    cut: Cut,
    (begins, ends): (Cut, Cut),
    zone: &Zone,
) -> Option<Ratio> {
    let days = |from: Cut, until: Cut| i128::from(until.day.days_since(from.day));
    let stub = begins < segment.starts;
    if stub && billing.first_stub == FirstStub::Free {
        return Some(Ratio::ZERO);
    }
    if stub && billing.first_stub == FirstStub::Full {
        return Ratio::new(days(cut, ends), days(segment.starts, ends)).ok();
    }
    let months = segment.plan.billing.as_ref().and_then(|billing| billing.every.months());
    let part = match (count, months) {
        (PartCount::None, _) => Ok(Ratio::ZERO),
        (PartCount::Seconds, _) => {
            let micros = |from: Cut, until: Cut| i128::from(until.instant(zone).micros_since(from.instant(zone)));
            Ratio::new(micros(cut, ends), micros(begins, ends))
        }
        (PartCount::MonthOf(month), Some(months)) => {
            let part = i128::from(days_between_fixed_month(cut.day, ends.day, month));
            Ratio::new(part.max(0), i128::from(month).saturating_mul(i128::from(months)))
        }
        (PartCount::Months, Some(months)) => {
            let used = months_begun(begins.day, cut.day, months);
            Ratio::new(i128::from(months.saturating_sub(used)), i128::from(months))
        }
        (PartCount::Days | PartCount::MonthOf(_) | PartCount::Months, _) => {
            Ratio::new(days(cut, ends), days(begins, ends))
        }
    };
    part.ok().map(|part| if part > Ratio::ONE { Ratio::ONE } else { part })
}

/// How many of a cycle's months have begun before a day.
fn months_begun(begins: Day, before: Day, months: i64) -> i64 {
    let whole = crate::time::Cycles::anniversary(begins, Interval::MONTH).map(|cycles| cycles.index_of(before));
    let begun = match whole.and_then(|n| Ok((n, begins.add_months(n)?))) {
        Ok((n, begun)) if begun < before => n.saturating_add(1),
        Ok((n, _)) => n,
        Err(_) => months,
    };
    begun.clamp(0, months)
}

/// What a day of a plan costs in the cycle that begins on a day; `None` if nothing.
pub(super) fn a_day(new: Priced<'_>, from: Day) -> Option<(Ratio, Currency)> {
    let price = new.price.filter(|price| price.minor() > 0)?;
    let ends = new.plan.billing.as_ref()?.every.add_to(from, 1).ok()?;
    let a_day = Ratio::new(i128::from(price.minor()), i128::from(ends.days_since(from))).ok()?;
    Some((a_day, price.currency()))
}

/// How many days a value buys.
pub(super) fn days_bought(value: (Ratio, Currency), a_day: (Ratio, Currency), rounding: Rounding) -> Option<i64> {
    if value.1 != a_day.1 {
        return None;
    }
    let days = value.0.checked_div(a_day.0).ok()?.round(rounding);
    // More days than there are is as good as for ever.
    Some(i64::try_from(days).unwrap_or(i64::MAX).max(0))
}
