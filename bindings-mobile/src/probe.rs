//! For the bench, and in no library that is released: calls that take and return what real ones do and do nothing in between,
//! and calls in which the core answers many times, for what it takes without another language.

use crate::error::{TenureError, arg};
use crate::leaf::{Amount, Day, Moment};
use crate::space::Space;
use crate::written::access::Decision;
use crate::written::billing::Bill;
use crate::written::proration::ProratedAmount;
use crate::written::space::Proration;
use std::hint::black_box;
use std::sync::{Arc, OnceLock};

/// Holds an answer of each shape that a space gives.
#[derive(uniffi::Object)]
pub struct Probe {
    decision: Decision,
    bill: Bill,
}

#[uniffi::export]
impl Probe {
    /// One that gives these.
    #[uniffi::constructor]
    pub fn new(decision: Decision, bill: Bill) -> Arc<Probe> {
        Arc::new(Probe { decision, bill })
    }

    /// The same decision always.
    pub fn may(&self, customer: String, permission: String, at: Moment) -> Result<Decision, TenureError> {
        black_box((customer, permission, at));
        Ok(self.decision.clone())
    }

    /// The same bill always.
    pub fn bill(&self, through: Day) -> Result<Bill, TenureError> {
        black_box(through);
        Ok(self.bill.clone())
    }
}

/// The answer to the first call, always.
#[uniffi::export]
pub fn probe_prorate(
    price: Amount,
    part: i64,
    whole: i64,
    proration: Option<Proration>,
) -> Result<ProratedAmount, TenureError> {
    static KEPT: OnceLock<ProratedAmount> = OnceLock::new();
    if let Some(kept) = KEPT.get() {
        black_box((price, part, whole, proration));
        return Ok(kept.clone());
    }
    let first = crate::written::calculators::prorate(price, part, whole, proration, None)?;
    Ok(KEPT.get_or_init(|| first).clone())
}

/// Lets the core answer so many times, in one call.
#[uniffi::export]
pub fn core_may(
    space: &Space,
    customer: String,
    permission: String,
    at: Moment,
    times: i64,
) -> Result<(), TenureError> {
    let customer: tenure::id::CustomerId = arg("customer", customer)?;
    let at: tenure::time::Moment = arg("at", at)?;
    many(times, || space.core.may(black_box(&customer), &permission, at))
}

/// Lets the core answer so many times, in one call.
#[uniffi::export]
pub fn core_prorate(price: Amount, part: i64, whole: i64, times: i64) -> Result<(), TenureError> {
    let price: tenure::money::Amount = arg("price", price)?;
    many(times, || tenure::calculator::prorate(black_box(price), part, whole, None, None))
}

/// Lets the core answer so many times, in one call.
#[uniffi::export]
pub fn core_bill(space: &Space, through: Day, times: i64) -> Result<(), TenureError> {
    let through: tenure::time::Day = arg("through", through)?;
    many(times, || space.core.bill(black_box(through)))
}

fn many<T>(times: i64, ask: impl Fn() -> tenure::error::Result<T>) -> Result<(), TenureError> {
    for _ in 0..times {
        black_box(ask()?);
    }
    Ok(())
}
