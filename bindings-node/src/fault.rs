//! Errors as exceptions of Node: a `TenureError` for what the core says is wrong, and what a host throws as it is.

use crate::js::{Answer, Js, Value};
use crate::owned;
use napi::{Env, Status, sys};
use std::panic::{AssertUnwindSafe, catch_unwind};
use tenure::error::{Error, Errors};

/// Why there is no answer.
pub(crate) enum Fault {
    /// One thing is wrong with what was given.
    One(Error),
    /// What the core says is wrong.
    Many(Errors),
    /// Something of the host's threw, such as a getter. Its exception is under way.
    Thrown,
    /// Node refused a call.
    Host(sys::napi_status),
    /// The library has a defect, and panicked.
    Panic(String),
}

/// A fault is rare, and is to take no room where there is none.
pub(crate) type Result<T> = std::result::Result<T, Box<Fault>>;

impl From<Error> for Box<Fault> {
    #[cold]
    fn from(error: Error) -> Box<Fault> {
        Box::new(Fault::One(error))
    }
}

impl From<Errors> for Box<Fault> {
    #[cold]
    fn from(errors: Errors) -> Box<Fault> {
        Box::new(Fault::Many(errors))
    }
}

impl Fault {
    /// Whether it says where something is wrong.
    pub(crate) fn has_path(&self) -> bool {
        match self {
            Fault::One(error) => error.path.is_some(),
            Fault::Many(_) | Fault::Thrown | Fault::Host(_) | Fault::Panic(_) => true,
        }
    }

    /// The same fault, within `outer` of what was given.
    #[cold]
    pub(crate) fn within(self, outer: &str) -> Box<Fault> {
        match self {
            Fault::One(error) => error.within(outer).into(),
            other => Box::new(other),
        }
    }

    /// Node refused a call.
    #[cold]
    pub(crate) fn host(status: sys::napi_status) -> Box<Fault> {
        Box::new(Fault::Host(status))
    }

    /// Throws it.
    fn throw(self, js: Js<'_>) -> napi::Error {
        let thrown = match &self {
            Fault::One(error) => thrown(js, std::slice::from_ref(error)),
            Fault::Many(errors) => thrown(js, errors.list()),
            Fault::Panic(message) => panicked(js, message),
            Fault::Thrown => Ok(()),
            Fault::Host(status) => Err(Fault::host(*status)),
        };
        napi::Error::from_status(match thrown.map_err(|fault| *fault) {
            Ok(()) | Err(Fault::Thrown) => Status::PendingException,
            Err(Fault::Host(status)) => Status::from(status),
            Err(_) => Status::GenericFailure,
        })
    }
}

/// Throws a `TenureError` of these errors.
fn thrown(js: Js<'_>, errors: &[Error]) -> Result<()> {
    let mut list = Vec::new();
    for error in errors {
        let Error { code, message, path } = error;
        list.push(item(js, code.as_str(), code.kind().as_str(), message, path.as_deref(), &error.to_string())?);
    }
    owned::host(js)?.error.get(js)?.call(&list)?.throw()
}

/// Throws a `TenureError` of a panic.
fn panicked(js: Js<'_>, message: &str) -> Result<()> {
    let item = item(js, "internal", "internal", message, None, message)?;
    owned::host(js)?.error.get(js)?.call(&[item])?.throw()
}

/// One error, as `index.js` takes it.
fn item<'e>(js: Js<'e>, code: &str, kind: &str, message: &str, path: Option<&str>, line: &str) -> Result<Value<'e>> {
    let item = js.object()?;
    item.set(c"code", code)?;
    item.set(c"kind", kind)?;
    item.set(c"path", &path)?;
    item.set(c"message", message)?;
    item.set(c"line", line)?;
    Ok(item)
}

/// What every function of the module goes through: an answer, or an exception. Nothing gets past it.
pub(crate) fn enter(env: Env, ask: impl for<'e> FnOnce(Js<'e>) -> Result<Value<'e>>) -> napi::Result<Answer> {
    let js = Js::of(&env);
    let fault = match catch_unwind(AssertUnwindSafe(|| ask(js))) {
        Ok(Ok(value)) => return Ok(value.answer()),
        Ok(Err(fault)) => *fault,
        Err(panic) => Fault::Panic(match (panic.downcast_ref::<String>(), panic.downcast_ref::<&str>()) {
            (Some(text), _) => text.clone(),
            (None, Some(text)) => (*text).to_owned(),
            (None, None) => "panic".to_owned(),
        }),
    };
    Err(fault.throw(js))
}
