//! To measure by: functions that take what a question takes and answer what it answers, and ask nothing in between. And one
//! that panics, as a question never should. None of this is in a package.

use crate::convert::{ToJs, arg};
use crate::fault::{Result, enter};
use crate::js::{Answer, Arg, Js, Value};
use napi::{Env, Result as Called};
use napi_derive::napi;
use std::cell::RefCell;
use tenure::access::Decision;
use tenure::billing::Bill;
use tenure::calculator::ProratedAmount;
use tenure::error::Error;
use tenure::id::CustomerId;
use tenure::money::{Amount, ProrationRounding};
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
        std::hint::black_box(asked(js, customer, permission, at)?);
        give(js, |kept| &kept.decision)
    })
}

#[napi(catch_unwind, js_name = "_allowed")]
pub fn probe_allowed(env: Env, customer: Arg, permission: Arg, at: Arg) -> Called<Answer> {
    enter(env, |js| {
        std::hint::black_box(asked(js, customer, permission, at)?);
        give(js, |kept| &kept.decision.allowed)
    })
}

#[napi(catch_unwind, js_name = "_prorate")]
pub fn probe_prorate(env: Env, price: Arg, part: Arg, whole: Arg, rounding: Arg) -> Called<Answer> {
    enter(env, |js| {
        let price: Amount = arg(js.arg(price), "price")?;
        let (part, whole): (i64, i64) = (arg(js.arg(part), "part")?, arg(js.arg(whole), "whole")?);
        let rounding: Option<ProrationRounding> = arg(js.arg(rounding), "rounding")?;
        std::hint::black_box((price, part, whole, rounding));
        give(js, |kept| &kept.prorated)
    })
}

#[napi(catch_unwind, js_name = "_bill")]
pub fn probe_bill(env: Env, through: Arg) -> Called<Answer> {
    enter(env, |js| {
        let through: Day = arg(js.arg(through), "through")?;
        std::hint::black_box(through);
        give(js, |kept| &kept.bill)
    })
}

#[napi(catch_unwind, js_name = "_panic")]
#[allow(clippy::panic)] // It is what this is for.
pub fn panic(env: Env) -> Called<Answer> {
    enter(env, |_| panic!("a defect"))
}
