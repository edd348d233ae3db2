//! What a space and facts can do besides the questions: be read, written, added to and compared.

use crate::convert::{ToJs, record};
use crate::fault::{Result, enter};
use crate::js::{Answer, Arg, Value};
use crate::owned::{give, held, set_up};
use napi::bindgen_prelude::This;
use napi::{Env, Result as Called};
use napi_derive::napi;
use tenure::change::Request;
use tenure::error::{Host, Wanted};
use tenure::space::Space;
use tenure::space::facts::Facts;
use tenure::{json, zone};

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
            object.set_named(kind.array(), &count)?;
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
        let more: Facts = record(js.arg(more), "more")?;
        facts.clone().plus(more).to_js(js)
    })
}
