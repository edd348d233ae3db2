//! What a switch is worth: prices as they stand before it, the part of a period that is unused, and the days that it buys.
//!
//! Uses `proration`, `plan`, and the segments of this room.

use super::super::cut::Cut;
use super::super::segment::Segment;
use crate::error::Result;
use crate::money::{Amount, Currency, Ratio};
use crate::plan::{Billing, Plan, charge};
use crate::proration::{average_days, counted, of_first_stub, price_of_a_day};
use crate::space::facts::{ChangePolicy, ChargeAs, JudgedBy, PartCount};
use crate::time::{Day, Span};
use crate::zone::Zone;
use std::cmp::Ordering;

/// What a period of a plan costs.
pub(in crate::term) fn price(plan: &Plan, agreed: Option<Amount>, seats: u32) -> Option<Amount> {
    agreed.or_else(|| charge(plan.price.as_ref()?, seats).ok())
}

/// A plan and what a period of it costs.
#[derive(Clone, Copy, Debug)]
pub(in crate::term) struct Priced<'a> {
    pub(in crate::term) plan: &'a Plan,
    pub(in crate::term) price: Option<Amount>,
}

impl Priced<'_> {
    fn minor(&self) -> i64 {
        self.price.map_or(0, Amount::minor)
    }

    /// What a day of it costs, a month being a twelfth of 365.25 days.
    pub(in crate::term) fn a_day(&self) -> Option<Ratio> {
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

/// The part of the running period that lies on and after a cut: how much of how much.
pub(super) fn unused(
    count: PartCount,
    billing: &Billing,
    segment: &Segment<'_>,
    cut: Cut,
    (begins, ends): (Cut, Cut),
    zone: &Zone,
) -> Result<(i64, i64)> {
    let days = |from: Cut, until: Cut| until.day.days_since(from.day);
    if begins < segment.starts {
        let stub = days(segment.starts, ends);
        if let Some(share) = of_first_stub(billing.first_stub, days(cut, ends), stub, days(begins, ends)) {
            return Ok(share);
        }
    }
    let (part, whole) = match count {
        PartCount::Seconds => {
            let micros = |from: Cut, until: Cut| until.instant(zone).micros_since(from.instant(zone));
            (micros(cut, ends), micros(begins, ends))
        }
        _ => {
            let months = segment.plan.billing.as_ref().and_then(|billing| billing.every.months());
            let period = Span::new(begins.day, ends.day)?;
            counted(count, period, months, (cut.day, ends.day), Some(cut.day))?
        }
    };
    Ok((part.clamp(0, whole), whole))
}

/// What a day of a plan costs in the cycle that begins on a day; `None` if nothing.
pub(super) fn a_day(new: Priced<'_>, from: Day) -> Option<(Ratio, Currency)> {
    price_of_a_day(new.price?, new.plan.billing.as_ref()?.every, from).ok().flatten()
}
