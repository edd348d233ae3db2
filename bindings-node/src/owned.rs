//! What Node holds and cannot look into: a space, and facts. An object of the classes of `index.js` is bound to a value of
//! Rust's, which goes when the object does, or when it is disposed of.
//!
//! Node lets go of what nobody holds between turns of its event loop, and never within one: within a finalizer of the
//! stable interface all of Node may be called, so that none is run while memory is collected.
//!
//! Which addresses are ours is kept beside: an object of another module, or of the other class, is told from ours whatever
//! its prototype says.

#![allow(unsafe_code)]

use crate::convert::{FromJs, ToJs};
use crate::fault::{Fault, Result};
use crate::js::{Js, Kind, Value};
use napi::sys;
use std::any::TypeId;
use std::cell::RefCell;
use std::collections::HashMap;
use std::ffi::c_void;
use std::ptr;
use std::rc::Rc;
use tenure::error::{Error, Wanted};
use tenure::json;
use tenure::space::Space;
use tenure::space::facts::Facts;

thread_local! {
    /// What is bound on this thread: by address, its type. Every worker of Node has a thread of its own.
    static BOUND: RefCell<HashMap<usize, TypeId>> = RefCell::new(HashMap::new());
}

/// A function of `index.js`.
pub(crate) struct Function(sys::napi_ref);

/// The functions of `index.js`, for one of Node's environments.
pub(crate) struct Host {
    /// Makes a `TenureError` of errors.
    pub(crate) error: Function,
    /// Makes an empty `Space`.
    space: Function,
    /// Makes an empty `Facts`.
    facts: Function,
    /// Says whether an object was disposed of.
    disposed: Function,
    /// Node's own `JSON.stringify`.
    stringify: Function,
}

impl Function {
    fn keep(value: Value<'_>) -> Result<Function> {
        let mut kept = ptr::null_mut();
        match unsafe { sys::napi_create_reference(value.js().env(), value.raw(), 1, &mut kept) } {
            sys::Status::napi_ok => Ok(Function(kept)),
            status => Err(Fault::host(status)),
        }
    }

    pub(crate) fn get<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let mut raw = ptr::null_mut();
        match unsafe { sys::napi_get_reference_value(js.env(), self.0, &mut raw) } {
            sys::Status::napi_ok => Ok(js.value(raw)),
            status => Err(Fault::host(status)),
        }
    }
}

/// Takes the functions of `index.js`, once.
pub(crate) fn set_up<'e>(js: Js<'e>, [error, space, facts, disposed, stringify]: [Value<'e>; 5]) -> Result<Value<'e>> {
    let host = Host {
        error: Function::keep(error)?,
        space: Function::keep(space)?,
        facts: Function::keep(facts)?,
        disposed: Function::keep(disposed)?,
        stringify: Function::keep(stringify)?,
    };
    let host = Box::into_raw(Box::new(host));
    let status = unsafe { sys::napi_set_instance_data(js.env(), host.cast(), Some(drop_host), ptr::null_mut()) };
    if status != sys::Status::napi_ok {
        drop(unsafe { Box::from_raw(host) });
        return Err(Fault::host(status));
    }
    js.undefined()
}

unsafe extern "C" fn drop_host(_: sys::napi_env, host: *mut c_void, _: *mut c_void) {
    drop(unsafe { Box::from_raw(host.cast::<Host>()) });
}

/// The functions of `index.js`.
pub(crate) fn host(js: Js<'_>) -> Result<&Host> {
    let mut host = ptr::null_mut();
    let status = unsafe { sys::napi_get_instance_data(js.env(), &mut host) };
    // It stays until the environment ends.
    match unsafe { host.cast::<Host>().as_ref() } {
        Some(host) if status == sys::Status::napi_ok => Ok(host),
        _ => Err(Fault::host(sys::Status::napi_generic_failure)),
    }
}

/// What objects can be bound to.
pub(crate) trait Owned: Sized + 'static {
    /// The name of its class.
    const NAME: &'static str;

    /// What makes an object of its class.
    fn maker(host: &Host) -> &Function;
}

impl Owned for Space {
    const NAME: &'static str = "Space";

    fn maker(host: &Host) -> &Function {
        &host.space
    }
}

impl Owned for Facts {
    const NAME: &'static str = "Facts";

    fn maker(host: &Host) -> &Function {
        &host.facts
    }
}

/// A value, and roughly how many bytes it takes, which Node is told so that it collects in time.
struct Held<T> {
    /// It may be disposed of while it is asked, by a getter of what it is asked with: a question holds it too.
    value: Rc<T>,
    bytes: i64,
}

/// An object that is bound to a value.
pub(crate) fn give<T: Owned>(js: Js<'_>, value: T, bytes: usize) -> Result<Value<'_>> {
    let object = T::maker(host(js)?).get(js)?.call(&[])?;
    let held = Held { value: Rc::new(value), bytes: i64::try_from(bytes).unwrap_or(i64::MAX) };
    let held = Box::into_raw(Box::new(held));
    let env = js.env();
    let status = unsafe {
        sys::napi_wrap(env, object.raw(), held.cast(), Some(collected::<T>), ptr::null_mut(), ptr::null_mut())
    };
    if status != sys::Status::napi_ok {
        drop(unsafe { Box::from_raw(held) });
        return Err(Fault::host(status));
    }
    BOUND.with_borrow_mut(|bound| bound.insert(held.addr(), TypeId::of::<T>()));
    tell(env, unsafe { (*held).bytes });
    Ok(object)
}

unsafe extern "C" fn collected<T: Owned>(env: sys::napi_env, held: *mut c_void, _: *mut c_void) {
    unsafe { let_go::<T>(env, held) };
}

/// Lets go of what was held. It must be ours, and bound to no object any more.
unsafe fn let_go<T: Owned>(env: sys::napi_env, held: *mut c_void) {
    // Past the end of the thread there is nothing to strike out.
    let _ = BOUND.try_with(|bound| bound.borrow_mut().remove(&held.addr()));
    let held = unsafe { Box::from_raw(held.cast::<Held<T>>()) };
    tell(env, held.bytes.saturating_neg());
}

/// Tells Node of memory that it does not see.
fn tell(env: sys::napi_env, bytes: i64) {
    let mut all = 0;
    // It is a hint: nothing follows if it is not taken.
    let _ = unsafe { sys::napi_adjust_external_memory(env, bytes, &mut all) };
}

/// The value that an object is bound to, if it is of this class.
fn bound<T: Owned>(object: Value<'_>) -> Result<Option<Rc<T>>> {
    if object.kind()? != Kind::Object {
        return Ok(None);
    }
    let mut held = ptr::null_mut();
    let status = unsafe { sys::napi_unwrap(object.js().env(), object.raw(), &mut held) };
    let ours = || BOUND.with_borrow(|bound| bound.get(&held.addr()) == Some(&TypeId::of::<T>()));
    // One of ours is there as long as the object holds it.
    let value = || unsafe { &(*held.cast::<Held<T>>()).value }.clone();
    Ok((status == sys::Status::napi_ok && ours()).then(value))
}

/// The value that an object is bound to.
pub(crate) fn held<T: Owned>(object: Value<'_>) -> Result<Rc<T>> {
    match bound::<T>(object)? {
        Some(value) => Ok(value),
        None => Err(none::<T>(object)?.into()),
    }
}

/// The error that an object is bound to nothing of this class.
#[cold]
fn none<T: Owned>(object: Value<'_>) -> Result<Error> {
    let disposed = object.kind()? == Kind::Object && was_disposed(object)?;
    Ok(Wanted::Type(T::NAME).but(tenure::error::Host::Node, if disposed { "disposed object" } else { object.named()? }))
}

fn was_disposed(object: Value<'_>) -> Result<bool> {
    let js = object.js();
    host(js)?.disposed.get(js)?.call(&[object])?.as_bool()
}

/// Lets go of what an object is bound to, at once.
pub(crate) fn dispose<'e, T: Owned>(js: Js<'e>, object: Value<'e>) -> Result<Value<'e>> {
    if bound::<T>(object)?.is_none() {
        return Err(none::<T>(object)?.into());
    }
    let mut held = ptr::null_mut();
    match unsafe { sys::napi_remove_wrap(js.env(), object.raw(), &mut held) } {
        // Nothing is called any more when the object goes.
        sys::Status::napi_ok => unsafe { let_go::<T>(js.env(), held) },
        status => return Err(Fault::host(status)),
    }
    js.undefined()
}

/// Roughly what facts take.
fn bytes_of(facts: &Facts) -> usize {
    facts.count().saturating_mul(300)
}

/// What a space that comes of another may take besides: they share what is the same.
const SHARED: usize = 16 << 10;

impl ToJs for Space {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        give(js, self.clone(), SHARED)
    }
}

impl FromJs for Space {
    fn from_js(value: Value<'_>) -> Result<Space> {
        Ok(Space::clone(&*held::<Space>(value)?))
    }
}

impl ToJs for Facts {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        give(js, self.clone(), bytes_of(self))
    }
}

/// Facts, or their JSON: as text, as the plain object that it is the text of, and as what a `structuredClone` leaves of them.
/// So they come back from where they were stored within an answer, through the reader that reads a file.
impl FromJs for Facts {
    fn from_js(value: Value<'_>) -> Result<Facts> {
        if let Some(facts) = bound::<Facts>(value)? {
            return Ok(Facts::clone(&facts));
        }
        let text = match value.kind()? {
            Kind::Text => value,
            Kind::Object if is_plain(value)? => match value.own_field(c"json")? {
                Some(text) if text.kind()? == Kind::Text => text,
                _ => host(value.js())?.stringify.get(value.js())?.call(&[value])?,
            },
            _ => return Err(none::<Facts>(value)?.into()),
        };
        Ok(json::read(&text.as_encoded()?)?)
    }
}

/// Whether an object may be one of JSON.
fn is_plain(object: Value<'_>) -> Result<bool> {
    Ok(object.named()? == "object" && bound::<Space>(object)?.is_none() && !was_disposed(object)?)
}
