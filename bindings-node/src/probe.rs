//! To measure by: functions that take what a question takes and answer what it answers, and ask nothing in between;
//! functions in which the core answers many times, for what it takes without Node; and one that panics, as a question never
//! should. None of this is in a package.

use crate::convert::{ToJs, arg};
use crate::fault::{Result, enter};
use crate::js::{Answer, Arg, Js, Value};
use crate::owned::held;
use napi::{Env, Result as Called};
use napi_derive::napi;
use std::cell::RefCell;
use std::hint::black_box;
use tenure::access::Decision;
use tenure::billing::Bill;
use tenure::calculator::{self, ProratedAmount};
use tenure::error::Error;
use tenure::id::CustomerId;
use tenure::money::Amount;
use tenure::space::Space;
use tenure::space::facts::Proration;
use tenure::time::{Day, Moment};

/// Answers to give.
#[derive(Clone)]
struct Kept {
    decision: Decision,
    bill: Bill,
    prorated: ProratedAmount,
}

thread_local! {
    static KEPT: RefCell<Option<Kept>> = const { RefCell::new(None) };
}

/// Gives a part of what is kept.
fn give<'e, T: ToJs>(js: Js<'e>, part: impl Fn(&Kept) -> &T) -> Result<Value<'e>> {
    KEPT.with_borrow(|kept| match kept {
        Some(kept) => part(kept).to_js(js),
        None => Err(Error::missing_field("kept").into()),
    })
}

#[napi(catch_unwind, js_name = "_keep")]
pub fn keep(env: Env, decision: Arg, bill: Arg, prorated: Arg) -> Called<Answer> {
    enter(env, |js| {
        let kept = Kept {
            decision: arg(js.arg(decision), "decision")?,
            bill: arg(js.arg(bill), "bill")?,
            prorated: arg(js.arg(prorated), "prorated")?,
        };
        KEPT.set(Some(kept));
        js.undefined()
    })
}

/// The arguments of `may`.
fn asked(js: Js<'_>, customer: Arg, permission: Arg, at: Arg) -> Result<(CustomerId, String, Moment)> {
    Ok((arg(js.arg(customer), "customer")?, arg(js.arg(permission), "permission")?, arg(js.arg(at), "at")?))
}

#[napi(catch_unwind, js_name = "_may")]
pub fn probe_may(env: Env, customer: Arg, permission: Arg, at: Arg) -> Called<Answer> {
    enter(env, |js| {
        black_box(asked(js, customer, permission, at)?);
        give(js, |kept| &kept.decision)
    })
}

#[napi(catch_unwind, js_name = "_allowed")]
pub fn probe_allowed(env: Env, customer: Arg, permission: Arg, at: Arg) -> Called<Answer> {
    enter(env, |js| {
        black_box(asked(js, customer, permission, at)?);
        give(js, |kept| &kept.decision.allowed)
    })
}

#[napi(catch_unwind, js_name = "_prorate")]
pub fn probe_prorate(env: Env, price: Arg, part: Arg, whole: Arg, proration: Arg) -> Called<Answer> {
    enter(env, |js| {
        let price: Amount = arg(js.arg(price), "price")?;
        let (part, whole): (i64, i64) = (arg(js.arg(part), "part")?, arg(js.arg(whole), "whole")?);
        let proration: Option<Proration> = arg(js.arg(proration), "proration")?;
        black_box((price, part, whole, proration));
        give(js, |kept| &kept.prorated)
    })
}

#[napi(catch_unwind, js_name = "_bill")]
pub fn probe_bill(env: Env, through: Arg) -> Called<Answer> {
    enter(env, |js| {
        let through: Day = arg(js.arg(through), "through")?;
        black_box(through);
        give(js, |kept| &kept.bill)
    })
}

/// Lets the core answer so many times, in one call.
fn many<'e, T>(js: Js<'e>, times: Arg, ask: impl Fn() -> tenure::error::Result<T>) -> Result<Value<'e>> {
    let times: u32 = arg(js.arg(times), "times")?;
    for _ in 0..times {
        black_box(ask()?);
    }
    js.undefined()
}

#[napi(catch_unwind, js_name = "_coreMay")]
pub fn core_may(env: Env, space: Arg, customer: Arg, permission: Arg, at: Arg, times: Arg) -> Called<Answer> {
    enter(env, |js| {
        let space = held::<Space>(js.arg(space))?;
        let (customer, permission, at) = asked(js, customer, permission, at)?;
        many(js, times, || space.may(black_box(&customer), &permission, at))
    })
}

#[napi(catch_unwind, js_name = "_coreAllowed")]
pub fn core_allowed(env: Env, space: Arg, customer: Arg, permission: Arg, at: Arg, times: Arg) -> Called<Answer> {
    enter(env, |js| {
        let space = held::<Space>(js.arg(space))?;
        let (customer, permission, at) = asked(js, customer, permission, at)?;
        many(js, times, || space.allowed(black_box(&customer), &permission, at))
    })
}

#[napi(catch_unwind, js_name = "_coreProrate")]
pub fn core_prorate(env: Env, price: Arg, part: Arg, whole: Arg, times: Arg) -> Called<Answer> {
    enter(env, |js| {
        let price: Amount = arg(js.arg(price), "price")?;
        let (part, whole): (i64, i64) = (arg(js.arg(part), "part")?, arg(js.arg(whole), "whole")?);
        many(js, times, || calculator::prorate(black_box(price), part, whole, None, None))
    })
}

#[napi(catch_unwind, js_name = "_coreBill")]
pub fn core_bill(env: Env, space: Arg, through: Arg, times: Arg) -> Called<Answer> {
    enter(env, |js| {
        let space = held::<Space>(js.arg(space))?;
        let through: Day = arg(js.arg(through), "through")?;
        many(js, times, || space.bill(black_box(through)))
    })
}

#[napi(catch_unwind, js_name = "_panic")]
#[allow(clippy::panic)] // It is what this is for.
pub fn panic(env: Env) -> Called<Answer> {
    enter(env, |_| panic!("a defect"))
}
