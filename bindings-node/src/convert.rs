//! How values cross: from the core to Node, and from Node to the core. What is made of other values is here; leaves are in
//! `leaves`, records and enums in `written`.

use crate::fault::Result;
use crate::js::{Js, Kind, Value};
use std::sync::Arc;
use tenure::error::{Error, Host, Wanted};

/// What can be given to Node.
pub(crate) trait ToJs {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>>;
}

/// What can be taken from Node.
pub(crate) trait FromJs: Sized {
    /// What it would have to be, for the message if it is something else.
    fn from_js(value: Value<'_>) -> Result<Self>;

    /// What a field is that is left out, if it may be.
    fn absent() -> Option<Self> {
        None
    }
}

/// A plain argument of this name, or a list of them: what is wrong with it stands at its name.
pub(crate) fn arg<T: FromJs>(value: Value<'_>, name: &str) -> Result<T> {
    T::from_js(value).map_err(|fault| fault.within(name))
}

/// A record as an argument: what is wrong within it stands at its own fields. Only if it is none at all, at its name.
pub(crate) fn record<T: FromJs>(value: Value<'_>, name: &str) -> Result<T> {
    T::from_js(value).map_err(|fault| if fault.has_path() { fault } else { fault.within(name) })
}

/// The error that a value is not what is wanted.
pub(crate) fn other(value: Value<'_>, wanted: Wanted<'_>) -> Result<Error> {
    Ok(wanted.but(Host::Node, value.named()?))
}

impl<T: ToJs + ?Sized> ToJs for &T {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        (**self).to_js(js)
    }
}

impl<T: ToJs + ?Sized> ToJs for Box<T> {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        (**self).to_js(js)
    }
}

impl<T: ToJs + ?Sized> ToJs for Arc<T> {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        (**self).to_js(js)
    }
}

impl<T: ToJs> ToJs for Option<T> {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        match self {
            Some(value) => value.to_js(js),
            None => js.null(),
        }
    }
}

impl<T: ToJs> ToJs for Vec<T> {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        js.list(self)
    }
}

impl<T: ToJs> ToJs for [T] {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        js.list(self)
    }
}

impl ToJs for Value<'_> {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        Ok(js.value(self.raw()))
    }
}

impl<T: FromJs> FromJs for Box<T> {
    fn from_js(value: Value<'_>) -> Result<Self> {
        T::from_js(value).map(Box::new)
    }
}

impl<T: FromJs> FromJs for Arc<T> {
    fn from_js(value: Value<'_>) -> Result<Self> {
        T::from_js(value).map(Arc::new)
    }
}

impl<T: FromJs> FromJs for Option<T> {
    fn from_js(value: Value<'_>) -> Result<Self> {
        match value.kind()? {
            Kind::Undefined | Kind::Null => Ok(None),
            _ => T::from_js(value).map(Some),
        }
    }

    fn absent() -> Option<Self> {
        Some(None)
    }
}

impl<T: FromJs> FromJs for Vec<T> {
    fn from_js(value: Value<'_>) -> Result<Self> {
        if value.kind()? != Kind::Object || !value.is_list()? {
            return Err(other(value, Wanted::List)?.into());
        }
        // The length may be anything, the elements must be there: so room is made as they come.
        let mut list = Vec::new();
        for n in 0..value.len()? {
            let element = value.element(n)?;
            list.push(T::from_js(element).map_err(|fault| fault.within(&format!("[{n}]")))?);
        }
        Ok(list)
    }
}
