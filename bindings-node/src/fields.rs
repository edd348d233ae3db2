//! Records and variants of Node: plain objects, whose fields are all known.

use crate::convert::{FromJs, other};
use crate::fault::Result;
use crate::js::{Kind, Value};
use std::cell::Cell;
use std::ffi::CStr;
use tenure::error::{Error, Wanted};

/// The fields of one object, as they are read.
pub(crate) struct Fields<'e> {
    object: Value<'e>,
    /// The names that it may have.
    known: &'static [&'static str],
    /// How many of them it has.
    seen: Cell<u32>,
}

impl<'e> Fields<'e> {
    /// The fields of a record of a type.
    pub(crate) fn of(object: Value<'e>, name: &str, known: &'static [&'static str]) -> Result<Fields<'e>> {
        if object.kind()? != Kind::Object || object.is_list()? {
            return Err(other(object, Wanted::Type(name))?.into());
        }
        Ok(Fields { object, known, seen: Cell::new(0) })
    }

    /// The name of the variant that an object is, which stands in its field `type`.
    pub(crate) fn variant(object: Value<'e>, name: &str) -> Result<String> {
        let fields = Fields::of(object, name, &["type"])?;
        match fields.read(c"type")? {
            Some(value) => String::from_js(value).map_err(|fault| fault.within("type")),
            None => Err(Error::missing_field("type").into()),
        }
    }

    /// The fields of a variant: those of its object besides `type`.
    pub(crate) fn of_variant(object: Value<'e>, known: &'static [&'static str]) -> Fields<'e> {
        Fields { object, known, seen: Cell::new(1) }
    }

    fn read(&self, name: &CStr) -> Result<Option<Value<'e>>> {
        let value = self.object.field(name)?;
        if value.kind()? == Kind::Undefined {
            return Ok(None);
        }
        self.seen.set(self.seen.get().saturating_add(1));
        Ok(Some(value))
    }

    fn read_as<T: FromJs>(&self, name: &CStr) -> Result<Option<T>> {
        let Some(value) = self.read(name)? else { return Ok(None) };
        T::from_js(value).map(Some).map_err(|fault| fault.within(&name.to_string_lossy()))
    }

    /// A field that may only be left out if its type can do without.
    pub(crate) fn get<T: FromJs>(&self, name: &CStr) -> Result<T> {
        if let Some(value) = self.read_as(name)?.or_else(T::absent) {
            return Ok(value);
        }
        // A name that is misspelt says more than the one that is missing for it.
        self.end()?;
        Err(Error::missing_field(&name.to_string_lossy()).into())
    }

    /// A field that has a default.
    pub(crate) fn get_or<T: FromJs>(&self, name: &CStr, default: impl FnOnce() -> T) -> Result<T> {
        Ok(self.read_as(name)?.unwrap_or_else(default))
    }

    /// Refuses a field that is not known. To be asked once all have been read.
    pub(crate) fn end(&self) -> Result<()> {
        let names = self.object.names()?;
        let len = names.len()?;
        if len == self.seen.get() {
            return Ok(());
        }
        for n in 0..len {
            let name = names.element(n)?.as_text()?.unwrap_or_else(|| "\u{fffd}".to_owned());
            if !self.known.contains(&name.as_str()) {
                return Err(Error::unknown_field(&name, self.known).within(&name).into());
            }
        }
        Ok(())
    }
}
