//! Records and variants of Node: plain objects, whose fields are all known.

use crate::convert::{FromJs, other};
use crate::fault::{Fault, Result};
use crate::js::{Kind, Value};
use std::cell::OnceCell;
use std::ffi::CStr;
use tenure::error::{Error, Host, Wanted};

/// The fields of one object, as they are read: those that are its own and enumerable, as `JSON.stringify` and
/// `structuredClone` have them. What is inherited is nobody's record: else whoever sets a field of `Object.prototype`
/// would change what is owed.
pub(crate) struct Fields<'e> {
    object: Value<'e>,
    /// The type of which it is to be.
    name: &'static str,
    /// The variant that it is, by its name in JSON, if it is one with fields: they stand within that name there.
    variant: Option<&'static str>,
    /// The names that it may have.
    known: &'static [&'static str],
    /// What it has, once the first field is asked for.
    own: OnceCell<Own<'e>>,
}

/// What an object has.
struct Own<'e> {
    /// For each name that it may have, that name as Node has it, if the object has it.
    keys: Vec<Option<Value<'e>>>,
    /// The first name that it may not have.
    unknown: Option<Value<'e>>,
}

/// How many characters of a name that is not known are shown.
const SHOWN: usize = 40;

/// More bytes than any name has that is known.
const LONGEST: usize = 64;

impl<'e> Fields<'e> {
    /// The fields of a record of a type.
    pub(crate) fn of(object: Value<'e>, name: &'static str, known: &'static [&'static str]) -> Result<Fields<'e>> {
        if object.kind()? != Kind::Object || object.is_list()? {
            return Err(other(object, Wanted::Type(name))?.into());
        }
        Ok(Fields { object, name, variant: None, known, own: OnceCell::new() })
    }

    /// The name of the variant that an object is, which stands in its field `type`.
    pub(crate) fn variant(object: Value<'e>, name: &'static str) -> Result<String> {
        let fields = Fields::of(object, name, &["type"])?;
        match object.own_field(c"type")? {
            Some(value) => String::from_js(value).map_err(|fault| fault.within("type")),
            // Which names it may have is not known without it, so that none is too many.
            None => Err(fields.lacks(c"type")),
        }
    }

    /// The fields of a variant: those of its object besides `type`.
    pub(crate) fn of_variant(
        object: Value<'e>,
        name: &'static str,
        variant: Option<&'static str>,
        known: &'static [&'static str],
    ) -> Fields<'e> {
        Fields { object, name, variant, known, own: OnceCell::new() }
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

    fn own(&self) -> Result<&Own<'e>> {
        if let Some(own) = self.own.get() {
            return Ok(own);
        }
        let names = self.object.names()?;
        let (mut keys, mut unknown) = (vec![None; self.known.len()], None);
        for n in 0..names.len()? {
            let key = names.element(n)?;
            let mut room = [0; LONGEST];
            let name = key.short(&mut room)?;
            let place = self.known.iter().position(|known| known.as_bytes() == name);
            match place.and_then(|place| keys.get_mut(place)) {
                Some(known) => *known = Some(key),
                None => drop(unknown.get_or_insert(key)),
            }
        }
        Ok(self.own.get_or_init(|| Own { keys, unknown }))
    }

    fn read(&self, name: &CStr) -> Result<Option<Value<'e>>> {
        let own = self.own()?;
        let place = self.known.iter().position(|known| known.as_bytes() == name.to_bytes());
        match place.and_then(|place| *own.keys.get(place)?) {
            Some(key) => self.object.at(key),
            None => Ok(None),
        }
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

    /// A field that has a default. As with what is optional, `null` is what is left out.
    pub(crate) fn get_or<T: FromJs>(&self, name: &CStr, default: impl FnOnce() -> T) -> Result<T> {
        match self.read(name)? {
            Some(value) if value.kind()? != Kind::Null => T::from_js(value).map_err(|fault| self.at(*fault, name)),
            _ => Ok(default()),
        }
    }

    /// What is wrong if a field is not there that must be: a name that is misspelt says more than the one that is missing
    /// for it.
    #[cold]
    fn missing(&self, name: &CStr) -> Box<Fault> {
        match self.end() {
            Ok(()) => self.lacks(name),
            Err(fault) => fault,
        }
    }

    #[cold]
    fn lacks(&self, name: &CStr) -> Box<Fault> {
        match self.object.named() {
            // A `Date`, say, is no record from which something is missing.
            Ok(named) if named != "object" => Wanted::Type(self.name).but(Host::Node, named).into(),
            Ok(_) => self.inside(Fault::One(Error::missing_field(&name.to_string_lossy()))),
            Err(fault) => fault,
        }
    }

    /// Refuses a field that is not known. To be asked once all have been read.
    pub(crate) fn end(&self) -> Result<()> {
        let Some(name) = self.own()?.unknown else { return Ok(()) };
        let name = name.as_text()?.unwrap_or_else(|| "\u{fffd}".to_owned());
        let name: String = name.chars().take(SHOWN).collect();
        Err(self.inside(Fault::One(Error::unknown_field(&name, self.known).within(&name))))
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
