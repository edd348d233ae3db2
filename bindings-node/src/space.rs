//! What a space and facts can do besides the questions: be read, written, added to and compared.

use crate::convert::{ToJs, arg};
use crate::fault::{Result, enter};
use crate::js::{Answer, Arg, Js, Value};
use crate::owned::{give, held, set_up};
use napi::bindgen_prelude::This;
use napi::{Env, Result as Called};
use napi_derive::napi;
use tenure::change::{Proposal, Request};
use tenure::error::{Host, Wanted};
use tenure::id::CustomerId;
use tenure::space::Space;
use tenure::space::facts::Facts;
use tenure::time::{Day, Moment};
use tenure::{json, zone};

/// What a space that comes of another may take besides: they share what is the same.
const SHARED: usize = 16 << 10;

/// Bytes, or text.
fn bytes(value: Value<'_>) -> Result<Vec<u8>> {
    if let Ok(Some(bytes)) = value.as_bytes() {
        return Ok(bytes);
    }
    if value.kind()? == crate::js::Kind::Text {
        return Ok(value.as_text()?.ok_or_else(|| Wanted::Bytes.half())?.into_bytes());
    }
    Err(Wanted::Bytes.but(Host::Node, value.named()?).into())
}

fn derived(js: Js<'_>, space: Space) -> Result<Value<'_>> {
    give(js, space, SHARED)
}

#[napi(catch_unwind, js_name = "_setUp")]
pub fn setup(env: Env, error: Arg, space: Arg, facts: Arg) -> Called<Answer> {
    enter(env, |js| set_up(js, js.arg(error), js.arg(space), js.arg(facts)))
}

#[napi(catch_unwind, js_name = "tzVersion")]
pub fn tz_version(env: Env) -> Called<Answer> {
    enter(env, |js| zone::tz_version().to_js(js))
}

#[napi(catch_unwind, js_name = "readRequest")]
pub fn read_request(env: Env, text: Arg) -> Called<Answer> {
    enter(env, |js| Request::read(&bytes(js.arg(text))?)?.to_js(js))
}

#[napi(catch_unwind, js_name = "_readSpace")]
pub fn read_space(env: Env, file: Arg) -> Called<Answer> {
    enter(env, |js| {
        let file = bytes(js.arg(file))?;
        give(js, Space::read(&file)?, file.len())
    })
}

#[napi(catch_unwind, namespace = "space", js_name = "write")]
pub fn space_write(env: Env, this: This<Arg>) -> Called<Answer> {
    enter(env, |js| js.bytes(&held::<Space>(js.arg(this.object))?.write()))
}

#[napi(catch_unwind, namespace = "space", js_name = "facts")]
pub fn space_facts(env: Env, this: This<Arg>) -> Called<Answer> {
    enter(env, |js| held::<Space>(js.arg(this.object))?.facts().to_js(js))
}

#[napi(catch_unwind, namespace = "space", js_name = "header")]
pub fn space_header(env: Env, this: This<Arg>) -> Called<Answer> {
    enter(env, |js| held::<Space>(js.arg(this.object))?.header().to_js(js))
}

#[napi(catch_unwind, namespace = "space", js_name = "with")]
pub fn space_with(env: Env, this: This<Arg>, more: Arg) -> Called<Answer> {
    enter(env, |js| {
        let space = held::<Space>(js.arg(this.object))?;
        let more: Facts = arg(js.arg(more), "more")?;
        derived(js, space.with(more)?)
    })
}

#[napi(catch_unwind, namespace = "space", js_name = "knownOn")]
pub fn space_known_on(env: Env, this: This<Arg>, at: Arg) -> Called<Answer> {
    enter(env, |js| {
        let space = held::<Space>(js.arg(this.object))?;
        let at: Moment = arg(js.arg(at), "at")?;
        derived(js, space.known_on(at))
    })
}

#[napi(catch_unwind, namespace = "space", js_name = "forget")]
pub fn space_forget(env: Env, this: This<Arg>, customer: Arg) -> Called<Answer> {
    enter(env, |js| {
        let space = held::<Space>(js.arg(this.object))?;
        let customer: CustomerId = arg(js.arg(customer), "customer")?;
        derived(js, space.forget(&customer))
    })
}

#[napi(catch_unwind, namespace = "space", js_name = "diff")]
pub fn space_diff(env: Env, this: This<Arg>, after: Arg, at: Arg, through: Arg) -> Called<Answer> {
    enter(env, |js| {
        let space = held::<Space>(js.arg(this.object))?;
        let after = held::<Space>(js.arg(after)).map_err(|fault| fault.within("after"))?;
        let at: Moment = arg(js.arg(at), "at")?;
        let through: Day = arg(js.arg(through), "through")?;
        space.diff(after, at, through)?.to_js(js)
    })
}

#[napi(catch_unwind, namespace = "space", js_name = "stale")]
pub fn space_stale(env: Env, this: This<Arg>, proposal: Arg) -> Called<Answer> {
    enter(env, |js| {
        let space = held::<Space>(js.arg(this.object))?;
        let proposal: Proposal = arg(js.arg(proposal), "proposal")?;
        proposal.stale(space).to_js(js)
    })
}

#[napi(catch_unwind, namespace = "space", js_name = "stillValid")]
pub fn space_still_valid(env: Env, this: This<Arg>, proposal: Arg) -> Called<Answer> {
    enter(env, |js| {
        let space = held::<Space>(js.arg(this.object))?;
        let proposal: Proposal = arg(js.arg(proposal), "proposal")?;
        proposal.still_valid(space).to_js(js)
    })
}

#[napi(catch_unwind, namespace = "space", js_name = "allowed")]
pub fn space_allowed(env: Env, this: This<Arg>, customer: Arg, permission: Arg, at: Arg) -> Called<Answer> {
    enter(env, |js| {
        let space = held::<Space>(js.arg(this.object))?;
        let customer: CustomerId = arg(js.arg(customer), "customer")?;
        let permission: String = arg(js.arg(permission), "permission")?;
        let at: Moment = arg(js.arg(at), "at")?;
        space.allowed(&customer, &permission, at)?.to_js(js)
    })
}

#[napi(catch_unwind, js_name = "_readFacts")]
pub fn read_facts(env: Env, file: Arg) -> Called<Answer> {
    enter(env, |js| json::read::<Facts>(&bytes(js.arg(file))?)?.to_js(js))
}

#[napi(catch_unwind, namespace = "facts", js_name = "write")]
pub fn facts_write(env: Env, this: This<Arg>) -> Called<Answer> {
    enter(env, |js| js.bytes(&held::<Facts>(js.arg(this.object))?.clone().write()))
}

#[napi(catch_unwind, namespace = "facts", js_name = "_text")]
pub fn facts_text(env: Env, this: This<Arg>) -> Called<Answer> {
    enter(env, |js| json::write(held::<Facts>(js.arg(this.object))?)?.to_js(js))
}

#[napi(catch_unwind, namespace = "facts", js_name = "count")]
pub fn facts_count(env: Env, this: This<Arg>) -> Called<Answer> {
    enter(env, |js| held::<Facts>(js.arg(this.object))?.count().to_js(js))
}

#[napi(catch_unwind, namespace = "facts", js_name = "counts")]
pub fn facts_counts(env: Env, this: This<Arg>) -> Called<Answer> {
    enter(env, |js| {
        let object = js.object()?;
        for (kind, count) in held::<Facts>(js.arg(this.object))?.counts() {
            object.set(crate::written::name_of(&kind), &count)?;
        }
        Ok(object)
    })
}

#[napi(catch_unwind, namespace = "facts", js_name = "equals")]
pub fn facts_equals(env: Env, this: This<Arg>, other: Arg) -> Called<Answer> {
    enter(env, |js| {
        let (one, other) = (held::<Facts>(js.arg(this.object))?, held::<Facts>(js.arg(other)));
        (one == other.map_err(|fault| fault.within("other"))?).to_js(js)
    })
}

#[napi(catch_unwind, namespace = "facts", js_name = "plus")]
pub fn facts_plus(env: Env, this: This<Arg>, more: Arg) -> Called<Answer> {
    enter(env, |js| {
        let facts = held::<Facts>(js.arg(this.object))?;
        let more: Facts = arg(js.arg(more), "more")?;
        facts.clone().plus(more).to_js(js)
    })
}
