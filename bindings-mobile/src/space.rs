//! A space: what is not a question to it.

use crate::error::{TenureError, record};
use crate::leaf::Facts;
use crate::mirror::{FromCore, IntoCore};
use crate::written::change::Request;
use std::sync::Arc;

/// A set of dated facts, to which questions are asked. It never changes: what is added gives a new space.
#[derive(uniffi::Object)]
pub struct Space {
    pub(crate) core: tenure::space::Space,
}

#[uniffi::export]
impl Space {
    /// Reads a space file, strictly.
    ///
    /// Fails with everything that is wrong with it, each with its code and its path. Nothing is half loaded.
    #[uniffi::constructor]
    pub fn read(bytes: Vec<u8>) -> Result<Arc<Space>, TenureError> {
        Ok(FromCore::from_core(tenure::space::Space::read(&bytes)?))
    }

    /// The space file: canonical, one fact a line, so that equal spaces give equal bytes.
    pub fn write(&self) -> Vec<u8> {
        self.core.write()
    }

    /// How many facts there are, profiles not counted.
    pub fn count(&self) -> i64 {
        FromCore::from_core(self.core.facts().count())
    }
}

impl FromCore<tenure::space::Space> for Arc<Space> {
    fn from_core(core: tenure::space::Space) -> Self {
        Arc::new(Space { core })
    }
}

impl IntoCore<tenure::space::Space> for Arc<Space> {
    fn into_core(self) -> tenure::error::Result<tenure::space::Space> {
        Ok(self.core.clone())
    }
}

/// Reads a request from its JSON, strictly.
///
/// Fails with everything that is wrong with it.
#[uniffi::export]
pub fn read_request(bytes: Vec<u8>) -> Result<Request, TenureError> {
    Ok(FromCore::from_core(tenure::change::Request::read(&bytes)?))
}

/// Reads an amount from its text, such as `12.00 EUR`.
///
/// Fails with `invalid_amount`, `unknown_currency`, `too_many_decimals` or `out_of_range`.
#[uniffi::export]
pub fn parse_amount(text: String) -> Result<crate::leaf::Amount, TenureError> {
    Ok(FromCore::from_core(tenure::money::Amount::parse(&text)?))
}

/// Reads a fragment of a space file from its JSON, strictly, and gives it as the library writes it.
///
/// Fails with the first thing that is wrong with it.
#[uniffi::export]
pub fn read_facts(bytes: Vec<u8>) -> Result<Facts, TenureError> {
    let facts: tenure::space::facts::Facts = tenure::json::read(&bytes)?;
    Ok(FromCore::from_core(facts))
}

/// These facts and those of `more`.
///
/// Fails if one of them is no fragment of a space file.
#[uniffi::export]
pub fn facts_plus(facts: Facts, more: Facts) -> Result<Facts, TenureError> {
    let facts: tenure::space::facts::Facts = record("facts", facts)?;
    Ok(FromCore::from_core(facts.plus(record("more", more)?)))
}

/// How many facts a fragment of a space file has of each kind, by the array that holds them.
///
/// Fails if it is none.
#[uniffi::export]
pub fn facts_counts(facts: Facts) -> Result<std::collections::HashMap<String, i64>, TenureError> {
    let facts: tenure::space::facts::Facts = record("facts", facts)?;
    let counts = facts.counts().into_iter();
    Ok(counts.map(|(kind, count)| (kind.array().to_owned(), FromCore::from_core(count))).collect())
}

/// The version of the library.
#[uniffi::export]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}

/// The version of the tz database that the library carries, such as `2026a`.
#[uniffi::export]
pub fn tz_version() -> String {
    tenure::zone::tz_version().to_owned()
}

/// The value as the core writes it.
pub(crate) fn json<N: IntoCore<C>, C: serde::Serialize>(value: N) -> Result<String, TenureError> {
    Ok(tenure::json::write(&value.into_core()?)?)
}
