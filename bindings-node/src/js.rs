//! Values of Node: what they are, how they are read, how they are made. All that is `unsafe` about it is here.
//!
//! A value is only good during the call in which it was come by: its lifetime is the call's.

#![allow(unsafe_code)]

use crate::convert::ToJs;
use crate::fault::{Fault, Result};
use napi::sys;
use std::ffi::{CStr, c_void};
use std::marker::PhantomData;
use std::ptr;

/// Node, during one call.
#[derive(Clone, Copy)]
pub(crate) struct Js<'e> {
    env: sys::napi_env,
    call: PhantomData<&'e ()>,
}

/// A value of Node, during one call.
#[derive(Clone, Copy)]
pub(crate) struct Value<'e> {
    js: Js<'e>,
    raw: sys::napi_value,
}

/// An argument, as `#[napi]` hands it over.
#[derive(Clone, Copy)]
pub struct Arg(sys::napi_value);

/// An answer, as `#[napi]` takes it.
pub struct Answer(sys::napi_value);

impl napi::bindgen_prelude::FromNapiValue for Arg {
    unsafe fn from_napi_value(_: sys::napi_env, raw: sys::napi_value) -> napi::Result<Arg> {
        Ok(Arg(raw))
    }
}

impl napi::bindgen_prelude::ToNapiValue for Answer {
    unsafe fn to_napi_value(_: sys::napi_env, answer: Answer) -> napi::Result<sys::napi_value> {
        Ok(answer.0)
    }
}

/// The sorts of values that matter here.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Undefined,
    Null,
    Bool,
    Number,
    Text,
    Object,
    Other,
}

/// What Node says of a call.
fn check(status: sys::napi_status) -> Result<()> {
    match status {
        sys::Status::napi_ok => Ok(()),
        sys::Status::napi_pending_exception => Err(Box::new(Fault::Thrown)),
        other => Err(Fault::host(other)),
    }
}

/// A number as the name of an element.
fn index(n: usize, room: &mut [u8; 24]) -> &CStr {
    use std::io::Write;
    drop(write!(room.as_mut_slice(), "{n}\0"));
    CStr::from_bytes_until_nul(room).unwrap_or_default()
}

impl<'e> Js<'e> {
    /// Node, as it calls.
    pub(crate) fn of(env: &'e napi::Env) -> Js<'e> {
        Js { env: env.raw(), call: PhantomData }
    }

    pub(crate) fn env(self) -> sys::napi_env {
        self.env
    }

    /// An argument.
    pub(crate) fn arg(self, arg: Arg) -> Value<'e> {
        Value { js: self, raw: arg.0 }
    }

    pub(crate) fn value(self, raw: sys::napi_value) -> Value<'e> {
        Value { js: self, raw }
    }

    /// A value that a function of Node's makes.
    fn made(self, make: impl FnOnce(sys::napi_env, &mut sys::napi_value) -> sys::napi_status) -> Result<Value<'e>> {
        let mut raw = ptr::null_mut();
        check(make(self.env, &mut raw))?;
        Ok(Value { js: self, raw })
    }

    pub(crate) fn undefined(self) -> Result<Value<'e>> {
        self.made(|env, raw| unsafe { sys::napi_get_undefined(env, raw) })
    }

    pub(crate) fn null(self) -> Result<Value<'e>> {
        self.made(|env, raw| unsafe { sys::napi_get_null(env, raw) })
    }

    pub(crate) fn bool(self, value: bool) -> Result<Value<'e>> {
        self.made(|env, raw| unsafe { sys::napi_get_boolean(env, value, raw) })
    }

    /// A number. The caller has seen to it that it is a safe integer.
    pub(crate) fn whole(self, value: i64) -> Result<Value<'e>> {
        self.made(|env, raw| unsafe { sys::napi_create_int64(env, value, raw) })
    }

    pub(crate) fn text(self, text: &str) -> Result<Value<'e>> {
        let Ok(len) = isize::try_from(text.len()) else { return Err(Fault::host(sys::Status::napi_invalid_arg)) };
        let start = text.as_ptr().cast();
        // ASCII is the same in Latin 1, which needs no decoding.
        self.made(|env, raw| match text.is_ascii() {
            true => unsafe { sys::napi_create_string_latin1(env, start, len, raw) },
            false => unsafe { sys::napi_create_string_utf8(env, start, len, raw) },
        })
    }

    /// Bytes, as a `Buffer` that has its own copy of them.
    pub(crate) fn bytes(self, bytes: &[u8]) -> Result<Value<'e>> {
        let start: *const c_void = bytes.as_ptr().cast();
        self.made(|env, raw| unsafe { sys::napi_create_buffer_copy(env, bytes.len(), start, ptr::null_mut(), raw) })
    }

    /// An object without any field.
    pub(crate) fn object(self) -> Result<Value<'e>> {
        self.made(|env, raw| unsafe { sys::napi_create_object(env, raw) })
    }

    pub(crate) fn list<T: ToJs>(self, items: &[T]) -> Result<Value<'e>> {
        let list = self.made(|env, raw| unsafe { sys::napi_create_array_with_length(env, items.len(), raw) })?;
        for (n, item) in items.iter().enumerate() {
            let item = item.to_js(self)?;
            let mut name = [0; 24];
            list.define(index(n, &mut name), item)?;
        }
        Ok(list)
    }
}

impl<'e> Value<'e> {
    pub(crate) fn js(self) -> Js<'e> {
        self.js
    }

    pub(crate) fn raw(self) -> sys::napi_value {
        self.raw
    }

    pub(crate) fn answer(self) -> Answer {
        Answer(self.raw)
    }

    /// Puts a field into an object that is being made.
    pub(crate) fn set(self, name: &CStr, value: &(impl ToJs + ?Sized)) -> Result<()> {
        let value = value.to_js(self.js)?;
        self.define(name, value)
    }

    /// Defines a field. To assign it would ask a setter of `Object.prototype`, if somebody has put one there.
    fn define(self, name: &CStr, value: Value<'e>) -> Result<()> {
        use sys::PropertyAttributes::{configurable, enumerable, writable};
        let property = sys::napi_property_descriptor {
            utf8name: name.as_ptr(),
            name: ptr::null_mut(),
            method: None,
            getter: None,
            setter: None,
            value: value.raw,
            attributes: writable | enumerable | configurable,
            data: ptr::null_mut(),
        };
        check(unsafe { sys::napi_define_properties(self.js.env, self.raw, 1, &property) })
    }

    /// The same for a name that is no constant.
    pub(crate) fn set_named(self, name: &str, value: &(impl ToJs + ?Sized)) -> Result<()> {
        let (name, value) = (self.js.text(name)?, value.to_js(self.js)?);
        check(unsafe { sys::napi_set_property(self.js.env, self.raw, name.raw, value.raw) })
    }

    /// What it is.
    pub(crate) fn kind(self) -> Result<Kind> {
        let mut kind = 0;
        check(unsafe { sys::napi_typeof(self.js.env, self.raw, &mut kind) })?;
        Ok(match kind {
            sys::ValueType::napi_undefined => Kind::Undefined,
            sys::ValueType::napi_null => Kind::Null,
            sys::ValueType::napi_boolean => Kind::Bool,
            sys::ValueType::napi_number => Kind::Number,
            sys::ValueType::napi_string => Kind::Text,
            sys::ValueType::napi_object => Kind::Object,
            _ => Kind::Other,
        })
    }

    /// What it is, as a user of Node would call it.
    pub(crate) fn named(self) -> Result<&'static str> {
        let mut kind = 0;
        check(unsafe { sys::napi_typeof(self.js.env, self.raw, &mut kind) })?;
        Ok(match kind {
            sys::ValueType::napi_undefined => "undefined",
            sys::ValueType::napi_null => "null",
            sys::ValueType::napi_boolean => "boolean",
            sys::ValueType::napi_number => "number",
            sys::ValueType::napi_string => "string",
            sys::ValueType::napi_symbol => "symbol",
            sys::ValueType::napi_function => "function",
            sys::ValueType::napi_bigint => "BigInt",
            _ if self.is_list()? => "array",
            _ if self.is(sys::napi_is_date)? => "Date",
            _ if self.is(sys::napi_is_promise)? => "Promise",
            _ if self.is(sys::napi_is_typedarray)? => "typed array",
            _ => "object",
        })
    }

    fn is(
        self,
        ask: unsafe extern "C" fn(sys::napi_env, sys::napi_value, *mut bool) -> sys::napi_status,
    ) -> Result<bool> {
        let mut answer = false;
        check(unsafe { ask(self.js.env, self.raw, &mut answer) })?;
        Ok(answer)
    }

    pub(crate) fn is_list(self) -> Result<bool> {
        self.is(sys::napi_is_array)
    }

    /// The number of elements of a list.
    pub(crate) fn len(self) -> Result<u32> {
        let mut len = 0;
        check(unsafe { sys::napi_get_array_length(self.js.env, self.raw, &mut len) })?;
        Ok(len)
    }

    pub(crate) fn element(self, n: u32) -> Result<Value<'e>> {
        self.js.made(|env, raw| unsafe { sys::napi_get_element(env, self.raw, n, raw) })
    }

    /// The field of an object that one of its names names, unless it is `undefined`.
    pub(crate) fn at(self, key: Value<'e>) -> Result<Option<Value<'e>>> {
        let value = self.js.made(|env, raw| unsafe { sys::napi_get_property(env, self.raw, key.raw, raw) })?;
        Ok((value.kind()? != Kind::Undefined).then_some(value))
    }

    /// A field of an object's own, unless it is `undefined`.
    pub(crate) fn own_field(self, name: &CStr) -> Result<Option<Value<'e>>> {
        let key = self.js.text(&name.to_string_lossy())?;
        let mut own = false;
        check(unsafe { sys::napi_has_own_property(self.js.env, self.raw, key.raw, &mut own) })?;
        if own { self.at(key) } else { Ok(None) }
    }

    /// The names of an object's own fields, as a list.
    pub(crate) fn names(self) -> Result<Value<'e>> {
        self.js.made(|env, raw| unsafe {
            sys::napi_get_all_property_names(
                env,
                self.raw,
                sys::KeyCollectionMode::own_only,
                sys::KeyFilter::enumerable | sys::KeyFilter::skip_symbols,
                sys::KeyConversion::numbers_to_strings,
                raw,
            )
        })
    }

    /// The value of a `boolean`.
    pub(crate) fn as_bool(self) -> Result<bool> {
        self.is(sys::napi_get_value_bool)
    }

    /// The value of a `number`.
    pub(crate) fn as_number(self) -> Result<f64> {
        let mut number = 0.0;
        check(unsafe { sys::napi_get_value_double(self.js.env, self.raw, &mut number) })?;
        Ok(number)
    }

    /// The value of a `number` that is a whole one.
    pub(crate) fn as_whole(self) -> Result<i64> {
        let mut number = 0;
        check(unsafe { sys::napi_get_value_int64(self.js.env, self.raw, &mut number) })?;
        Ok(number)
    }

    /// The text of a `string`, or nothing if it holds half a character.
    pub(crate) fn as_text(self) -> Result<Option<String>> {
        self.units(|units| String::from_utf16(units).ok())
    }

    /// The text of a `string` as bytes. Half a character becomes one that no text has, which every reader refuses.
    pub(crate) fn as_encoded(self) -> Result<Vec<u8>> {
        self.units(|units| {
            let mut bytes = Vec::with_capacity(units.len());
            for unit in char::decode_utf16(units.iter().copied()) {
                match unit {
                    Ok(letter) => bytes.extend_from_slice(letter.encode_utf8(&mut [0; 4]).as_bytes()),
                    Err(_) => bytes.push(0xff),
                }
            }
            bytes
        })
    }

    /// The text of a `string`, as Node keeps it.
    fn units<T>(self, make: impl FnOnce(&[u16]) -> T) -> Result<T> {
        let read = |units: &mut [u16]| {
            let mut len = 0;
            let status = unsafe {
                sys::napi_get_value_string_utf16(self.js.env, self.raw, units.as_mut_ptr(), units.len(), &mut len)
            };
            check(status).map(|()| len)
        };
        // Node ends what it writes with a zero: a buffer that is full but for that may have been too short.
        let mut short = [0; 128];
        let len = read(&mut short)?;
        if len < short.len().saturating_sub(1) {
            return Ok(make(short.get(..len).unwrap_or_default()));
        }
        let mut len = 0;
        check(unsafe { sys::napi_get_value_string_utf16(self.js.env, self.raw, ptr::null_mut(), 0, &mut len) })?;
        let mut long = vec![0; len.saturating_add(1)];
        let len = read(&mut long)?;
        Ok(make(long.get(..len).unwrap_or_default()))
    }

    /// The start of the text of a `string`, as much as there is room for: to compare it with what is shorter than that.
    pub(crate) fn short(self, room: &mut [u8]) -> Result<&[u8]> {
        let (start, size, mut len) = (room.as_mut_ptr().cast(), room.len(), 0);
        check(unsafe { sys::napi_get_value_string_utf8(self.js.env, self.raw, start, size, &mut len) })?;
        Ok(room.get(..len).unwrap_or_default())
    }

    /// A copy of the bytes of a `Uint8Array` (as a `Buffer` is), or nothing if it is none.
    pub(crate) fn as_bytes(self) -> Result<Option<Vec<u8>>> {
        if !self.is(sys::napi_is_typedarray)? {
            return Ok(None);
        }
        let (mut sort, mut len, mut start) = (0, 0, ptr::null_mut());
        check(unsafe {
            sys::napi_get_typedarray_info(
                self.js.env,
                self.raw,
                &mut sort,
                &mut len,
                &mut start,
                ptr::null_mut(),
                ptr::null_mut(),
            )
        })?;
        if sort != sys::TypedarrayType::uint8_array {
            return Ok(None);
        }
        if start.is_null() || len == 0 {
            return Ok(Some(Vec::new()));
        }
        // Node keeps `len` bytes there while the value is held, which is as long as this call lasts.
        Ok(Some(unsafe { std::slice::from_raw_parts(start.cast::<u8>(), len) }.to_vec()))
    }

    /// What a function answers.
    pub(crate) fn call(self, args: &[Value<'e>]) -> Result<Value<'e>> {
        let nobody = self.js.undefined()?;
        let args: Vec<sys::napi_value> = args.iter().map(|arg| arg.raw).collect();
        self.js.made(|env, raw| unsafe {
            sys::napi_call_function(env, nobody.raw, self.raw, args.len(), args.as_ptr(), raw)
        })
    }

    /// Throws it.
    pub(crate) fn throw(self) -> Result<()> {
        check(unsafe { sys::napi_throw(self.js.env, self.raw) })
    }
}
