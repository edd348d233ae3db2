//! What a space and facts can do besides the questions: be read, written, added to and compared.

use crate::convert::{ToJs, other, record};
use crate::fault::{Result, enter};
use crate::js::{Answer, Arg, Kind, Value};
use crate::owned::{dispose, give, held, set_up};
use napi::bindgen_prelude::This;
use napi::{Env, Result as Called};
use napi_derive::napi;
use tenure::change::Request;
use tenure::error::Wanted;
use tenure::space::Space;
use tenure::space::facts::Facts;
use tenure::{json, zone};

/// A file: bytes, or text.
fn file(source: Value<'_>) -> Result<Vec<u8>> {
    match (source.as_bytes()?, source.kind()?) {
        (Some(bytes), _) => Ok(bytes),
        (None, Kind::Text) => source.as_encoded(),
        (None, _) => Err(other(source, Wanted::Bytes)?.within("source").into()),
    }
}

#[napi(catch_unwind, js_name = "_setUp")]
pub fn setup(env: Env, error: Arg, space: Arg, facts: Arg, disposed: Arg, stringify: Arg) -> Called<Answer> {
    enter(env, |js| set_up(js, [error, space, facts, disposed, stringify].map(|function| js.arg(function))))
}

#[napi(catch_unwind, js_name = "tzVersion")]
pub fn tz_version(env: Env) -> Called<Answer> {
    enter(env, |js| zone::tz_version().to_js(js))
}

#[napi(catch_unwind, js_name = "readRequest")]
pub fn read_request(env: Env, source: Arg) -> Called<Answer> {
    enter(env, |js| Request::read(&file(js.arg(source))?)?.to_js(js))
}

#[napi(catch_unwind, js_name = "_readSpace")]
pub fn read_space(env: Env, source: Arg) -> Called<Answer> {
    enter(env, |js| {
        let file = file(js.arg(source))?;
        give(js, Space::read(&file)?, file.len())
    })
}

#[napi(catch_unwind, namespace = "space", js_name = "_dispose")]
pub fn space_dispose(env: Env, this: This<Arg>) -> Called<Answer> {
    enter(env, |js| dispose::<Space>(js, js.arg(this.object)))
}

#[napi(catch_unwind, namespace = "space", js_name = "write")]
pub fn space_write(env: Env, this: This<Arg>) -> Called<Answer> {
    enter(env, |js| js.bytes(&held::<Space>(js.arg(this.object))?.write()))
}

#[napi(catch_unwind, js_name = "_readFacts")]
pub fn read_facts(env: Env, source: Arg) -> Called<Answer> {
    enter(env, |js| json::read::<Facts>(&file(js.arg(source))?)?.to_js(js))
}

#[napi(catch_unwind, namespace = "facts", js_name = "_dispose")]
pub fn facts_dispose(env: Env, this: This<Arg>) -> Called<Answer> {
    enter(env, |js| dispose::<Facts>(js, js.arg(this.object)))
}

#[napi(catch_unwind, namespace = "facts", js_name = "write")]
pub fn facts_write(env: Env, this: This<Arg>) -> Called<Answer> {
    enter(env, |js| js.bytes(&Facts::clone(&*held(js.arg(this.object))?).write()))
}

#[napi(catch_unwind, namespace = "facts", js_name = "_json")]
pub fn facts_json(env: Env, this: This<Arg>) -> Called<Answer> {
    enter(env, |js| json::write(&*held::<Facts>(js.arg(this.object))?)?.to_js(js))
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
        Facts::clone(&facts).plus(more).to_js(js)
    })
}
