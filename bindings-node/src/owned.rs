//! What Node holds and cannot look into: a space, and facts. An object of the classes of `index.js` is bound to a value of
//! Rust's, which goes when the object does.
//!
//! Which addresses are ours is kept beside: an object of another module, or of the other class, is told from ours whatever
//! its prototype says.

#![allow(unsafe_code)]

use crate::convert::{FromJs, ToJs, other};
use crate::fault::{Fault, Result};
use crate::js::{Js, Kind, Value};
use napi::sys;
use std::any::TypeId;
use std::cell::RefCell;
use std::collections::HashMap;
use std::ffi::c_void;
use std::ptr;
use tenure::error::Wanted;
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
pub(crate) fn set_up<'e>(js: Js<'e>, error: Value<'e>, space: Value<'e>, facts: Value<'e>) -> Result<Value<'e>> {
    let host = Host { error: Function::keep(error)?, space: Function::keep(space)?, facts: Function::keep(facts)? };
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
    value: T,
    bytes: i64,
}

/// An object that is bound to a value.
pub(crate) fn give<T: Owned>(js: Js<'_>, value: T, bytes: usize) -> Result<Value<'_>> {
    let object = T::maker(host(js)?).get(js)?.call(&[])?;
    let held = Box::into_raw(Box::new(Held { value, bytes: i64::try_from(bytes).unwrap_or(i64::MAX) }));
    let env = js.env();
    let status =
        unsafe { sys::napi_wrap(env, object.raw(), held.cast(), Some(let_go::<T>), ptr::null_mut(), ptr::null_mut()) };
    if status != sys::Status::napi_ok {
        drop(unsafe { Box::from_raw(held) });
        return Err(Fault::host(status));
    }
    BOUND.with_borrow_mut(|bound| bound.insert(held.addr(), TypeId::of::<T>()));
    tell(env, unsafe { (*held).bytes });
    Ok(object)
}

unsafe extern "C" fn let_go<T: Owned>(env: sys::napi_env, held: *mut c_void, _: *mut c_void) {
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

/// The value that an object is bound to.
pub(crate) fn held<'e, T: Owned>(object: Value<'e>) -> Result<&'e T> {
    if object.kind()? == Kind::Object {
        let mut held = ptr::null_mut();
        let status = unsafe { sys::napi_unwrap(object.js().env(), object.raw(), &mut held) };
        let ours = || BOUND.with_borrow(|bound| bound.get(&held.addr()) == Some(&TypeId::of::<T>()));
        if status == sys::Status::napi_ok && ours() {
            // It is one of ours, and the object holds it during this call.
            return Ok(unsafe { &(*held.cast::<Held<T>>()).value });
        }
    }
    Err(other(object, Wanted::Type(T::NAME))?.into())
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
        held::<Space>(value).cloned()
    }
}

impl ToJs for Facts {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        give(js, self.clone(), bytes_of(self))
    }
}

impl FromJs for Facts {
    fn from_js(value: Value<'_>) -> Result<Facts> {
        held::<Facts>(value).cloned()
    }
}
