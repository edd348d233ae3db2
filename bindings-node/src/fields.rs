//! Records and variants of Node: plain objects, whose fields are all known.

use crate::convert::{FromJs, other};
use crate::fault::{Fault, Result};
use crate::js::{Kind, Value};
use std::cell::Cell;
use std::ffi::CStr;
use tenure::error::{Error, Host, Wanted};

/// The fields of one object, as they are read.
pub(crate) struct Fields<'e> {
    object: Value<'e>,
    /// The type of which it is to be.
    name: &'static str,
    /// The variant that it is, by its name in JSON, if it is one with fields: they stand within that name there.
    variant: Option<&'static str>,
    /// The names that it may have.
    known: &'static [&'static str],
    /// How many of them it has.
    seen: Cell<u32>,
}

impl<'e> Fields<'e> {
    /// The fields of a record of a type.
    pub(crate) fn of(object: Value<'e>, name: &'static str, known: &'static [&'static str]) -> Result<Fields<'e>> {
        if object.kind()? != Kind::Object || object.is_list()? {
            return Err(other(object, Wanted::Type(name))?.into());
        }
        Ok(Fields { object, name, variant: None, known, seen: Cell::new(0) })
    }

    /// The name of the variant that an object is, which stands in its field `type`.
    pub(crate) fn variant(object: Value<'e>, name: &'static str) -> Result<String> {
        let fields = Fields::of(object, name, &["type"])?;
        match fields.read(c"type")? {
            Some(value) => String::from_js(value).map_err(|fault| fault.within("type")),
            None => Err(fields.missing(c"type")),
        }
    }

    /// The fields of a variant: those of its object besides `type`.
    pub(crate) fn of_variant(
        object: Value<'e>,
        name: &'static str,
        variant: Option<&'static str>,
        known: &'static [&'static str],
    ) -> Fields<'e> {
        Fields { object, name, variant, known, seen: Cell::new(1) }
    }

    /// A fault, by the core's path.
    #[cold]
    fn inside(&self, fault: Fault) -> Box<Fault> {
        match self.variant {
            Some(variant) => fault.within(variant),
            None => Box::new(fault),
        }
    }

    /// A fault at a field, by the core's path.
    #[cold]
    fn at(&self, fault: Fault, name: &CStr) -> Box<Fault> {
        self.inside(*fault.within(&snake(&name.to_string_lossy())))
    }

    fn read(&self, name: &CStr) -> Result<Option<Value<'e>>> {
        let value = self.object.field(name)?;
        if value.kind()? == Kind::Undefined {
            return Ok(None);
        }
        self.seen.set(self.seen.get().saturating_add(1));
        Ok(Some(value))
    }

    /// A field that may only be left out if its type can do without.
    pub(crate) fn get<T: FromJs>(&self, name: &CStr) -> Result<T> {
        match self.read(name)? {
            Some(value) => T::from_js(value).map_err(|fault| self.at(*fault, name)),
            None => T::absent().ok_or_else(|| self.missing(name)),
        }
    }

    /// The one value of a variant, which in JSON stands at the variant's name.
    pub(crate) fn value<T: FromJs>(&self, variant: &str) -> Result<T> {
        match self.read(c"value")? {
            Some(value) => T::from_js(value).map_err(|fault| fault.within(variant)),
            None => Err(self.missing(c"value")),
        }
    }

    /// A field that has a default.
    pub(crate) fn get_or<T: FromJs>(&self, name: &CStr, default: impl FnOnce() -> T) -> Result<T> {
        match self.read(name)? {
            Some(value) => T::from_js(value).map_err(|fault| self.at(*fault, name)),
            None => Ok(default()),
        }
    }

    /// What is wrong if a field is not there that must be.
    #[cold]
    fn missing(&self, name: &CStr) -> Box<Fault> {
        match self.object.named() {
            // A `Date`, say, is no record from which something is missing.
            Ok(named) if named != "object" => Wanted::Type(self.name).but(Host::Node, named).into(),
            // A name that is misspelt says more than the one that is missing for it.
            Ok(_) => match self.end() {
                Ok(()) => self.inside(Fault::One(Error::missing_field(&name.to_string_lossy()))),
                Err(fault) => fault,
            },
            Err(fault) => fault,
        }
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
                return Err(self.inside(Fault::One(Error::unknown_field(&name, self.known).within(&name))));
            }
        }
        Ok(())
    }
}

/// A field's name in the core's JSON: `billingStarts` is `billing_starts` there.
fn snake(name: &str) -> String {
    let mut text = String::new();
    for letter in name.chars() {
        if letter.is_ascii_uppercase() {
            text.push('_');
        }
        text.push(letter.to_ascii_lowercase());
    }
    text
}
