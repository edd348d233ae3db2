//! The strict reader: once through the types, and only if that fails again record by record, so that everything that is
//! wrong is reported together and the good path costs nothing.

use super::account::AnyFact;
use super::check;
use super::facts::*;
use super::refs::Target;
use crate::error::{Code, Error, Errors};
use crate::id::interned;
use crate::plan::{AddOn, Plan};
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::collections::HashSet;

/// Reads the facts of a space file, or of a fragment of one. What they refer to is not checked here.
///
/// # Errors
/// Everything that is wrong with the bytes.
pub(crate) fn facts(bytes: &[u8]) -> Result<Facts, Errors> {
    let strictly = interned(|| serde_json::from_slice::<Facts>(bytes));
    match strictly {
        Ok(facts) => version(&facts).map(|()| facts).map_err(Errors::from),
        Err(error) => Err(again(bytes, &error)),
    }
}

/// The door that all facts come in by: those of another format or edition are not understood here.
///
/// # Errors
/// [`Code::NewerFormat`] and [`Code::UnknownEdition`].
pub(crate) fn version(facts: &Facts) -> Result<(), Error> {
    if facts.format == FORMAT && facts.edition == EDITION {
        return Ok(());
    }
    Err(other(u64::from(facts.format), u64::from(facts.edition)))
}

fn other(format: u64, edition: u64) -> Error {
    if format == u64::from(FORMAT) {
        let message = format!("edition {edition} of the rules is not in this release, which has edition {EDITION}");
        return Error::new(Code::UnknownEdition, message).at("edition");
    }
    let message = format!("format {format} cannot be read by this release, which reads format {FORMAT}");
    Error::new(Code::NewerFormat, message).at("format")
}

/// Reads record by record to find everything that is wrong.
fn again(bytes: &[u8], first: &serde_json::Error) -> Errors {
    let value: Value = match serde_json::from_slice(bytes) {
        Ok(value) => value,
        Err(error) => return Error::new(Code::InvalidJson, format!("not JSON: {error}")).into(),
    };
    let Value::Object(mut file) = value else {
        return Error::new(Code::WrongType, "a space file is one JSON object").into();
    };
    let number = |file: &serde_json::Map<String, Value>, key: &str| file.get(key).and_then(Value::as_u64);
    if let (Some(format), edition) = (number(&file, "format"), number(&file, "edition")) {
        if format != u64::from(FORMAT) || edition.is_some_and(|edition| edition != u64::from(EDITION)) {
            return other(format, edition.unwrap_or_default()).into();
        }
    }
    let mut errors = Vec::new();
    for key in ["format", "edition"] {
        match file.remove(key) {
            None => errors.push(Error::new(Code::MissingField, format!("missing field `{key}`"))),
            Some(value) if value.as_u64().is_none() => {
                errors.push(Error::new(Code::WrongType, format!("`{key}` is a whole number")).at(key));
            }
            Some(_) => {}
        }
    }
    let header = match file.remove("space") {
        None => {
            errors.push(Error::new(Code::MissingField, "missing field `space`"));
            None
        }
        Some(value) => record::<Header>(&value, "space".to_owned(), &mut errors),
    };
    let mut failed = HashSet::new();
    let parts = parts(&mut file, &mut errors, &mut failed);
    for key in file.keys() {
        errors.push(Error::new(Code::UnknownField, format!("unknown field `{key}`")).at(key.as_str()));
    }
    if let (Some(header), Some((mut facts, places))) = (header, parts) {
        let profiles = std::mem::take(&mut facts.profiles);
        if let Err(more) = check::facts(&AnyFact::of(facts), &profiles, &header.zone, &failed) {
            errors.extend(more.list().iter().cloned().map(|error| places.put_back(error)));
        }
    }
    match Errors::check(errors) {
        Err(errors) => errors,
        // What only the first reading sees, such as a key that stands twice; read once more to learn where.
        Ok(()) => {
            let error = Error::from_serde(&first.to_string());
            let mut reader = serde_json::Deserializer::from_slice(bytes);
            match serde_path_to_error::deserialize::<_, Facts>(&mut reader) {
                Err(found) if found.path().iter().next().is_some() => error.at(found.path().to_string()).into(),
                _ => error.into(),
            }
        }
    }
}

/// Reads one record by way of its text, as the file is read: so each record has one reader in the library, and not another
/// for this path, which need not be quick.
fn record<T: DeserializeOwned>(value: &Value, path: String, errors: &mut Vec<Error>) -> Option<T> {
    let text = value.to_string();
    match serde_path_to_error::deserialize(&mut serde_json::Deserializer::from_slice(text.as_bytes())) {
        Ok(record) => Some(record),
        Err(error) => {
            let inner = error.path().to_string();
            let path = if inner == "." { path } else { format!("{path}.{inner}") };
            let message = error.inner().to_string();
            // Where it stands in that text would tell nobody anything.
            let message = message.rsplit_once(" at line ").map_or(message.as_str(), |(message, _)| message);
            errors.push(Error::from_serde(message).at(path));
            None
        }
    }
}

/// Where the records that could be read stood in the file, for each array of which some could not.
struct Places(Vec<(&'static str, Vec<usize>)>);

impl Places {
    /// The error with the index that the record has in the file.
    fn put_back(&self, mut error: Error) -> Error {
        let Some(path) = error.path.take() else { return error };
        let found = path.split_once('[').and_then(|(array, rest)| {
            let (at, rest) = rest.split_once(']')?;
            let (_, stood) = self.0.iter().find(|(name, _)| *name == array)?;
            Some(format!("{array}[{}]{rest}", stood.get(at.parse::<usize>().ok()?)?))
        });
        error.path = Some(found.unwrap_or(path));
        error
    }
}

macro_rules! parts {
    ($($array:ident: $type:ident => $kind:ident),* $(,)?) => {
        /// Takes the arrays out of the file. The ids of records that cannot be read are remembered, so that what refers to
        /// them is not called dangling.
        fn parts(
            file: &mut serde_json::Map<String, Value>,
            errors: &mut Vec<Error>,
            failed: &mut HashSet<(Target, String)>,
        ) -> Option<(Facts, Places)> {
            let mut places = Vec::new();
            $(let $array: Vec<$type> = list(file, stringify!($array), Some(FactKind::$kind), errors, failed, &mut places);)*
            let profiles: Vec<Profile> = list(file, "profiles", None, errors, failed, &mut places);
            let header = Header::unnamed()?;
            Some((Facts { format: FORMAT, edition: EDITION, space: header, $($array,)* profiles }, Places(places)))
        }
    };
}

kinds!(parts);

impl Header {
    /// Stands in while the parts of a file are collected.
    fn unnamed() -> Option<Header> {
        Some(Header {
            id: crate::id::FactId::unnamed(),
            name: String::new(),
            currency: crate::money::Currency::parse("EUR").ok()?,
            zone: crate::zone::Zone::utc(),
            billing_starts: None,
        })
    }
}

#[inline(never)]
fn list<T: DeserializeOwned>(
    file: &mut serde_json::Map<String, Value>,
    name: &'static str,
    kind: Option<FactKind>,
    errors: &mut Vec<Error>,
    failed: &mut HashSet<(Target, String)>,
    places: &mut Vec<(&'static str, Vec<usize>)>,
) -> Vec<T> {
    let values = match file.remove(name) {
        None => return Vec::new(),
        Some(Value::Array(values)) => values,
        Some(_) => {
            errors.push(Error::new(Code::WrongType, format!("`{name}` is a list")).at(name));
            return Vec::new();
        }
    };
    let mut records = Vec::new();
    let mut stood = Vec::new();
    for (at, value) in values.iter().enumerate() {
        let names: Vec<(Target, String)> = kind.map_or_else(Vec::new, |kind| names_of(kind, value));
        match record(value, format!("{name}[{at}]"), errors) {
            Some(record) => {
                records.push(record);
                stood.push(at);
            }
            None => failed.extend(names),
        }
    }
    places.push((name, stood));
    records
}

/// What a record that may turn out to be unreadable is called.
fn names_of(kind: FactKind, value: &Value) -> Vec<(Target, String)> {
    let line = match kind {
        FactKind::Plan => Some(("plan", Target::Plan)),
        FactKind::Hours => Some(("hours", Target::Hours)),
        FactKind::Place => Some(("place", Target::Place)),
        FactKind::AddOn => Some(("add_on", Target::AddOn)),
        FactKind::Resource => Some(("resource", Target::Resource)),
        _ => None,
    };
    let text = |key: &str| value.get(key).and_then(Value::as_str).map(str::to_owned);
    let id = text("id").map(|id| (Target::Fact(kind), id));
    id.into_iter().chain(line.and_then(|(key, target)| Some((target, text(key)?)))).collect()
}
