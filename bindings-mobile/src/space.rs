//! A space: what is not a question to it.

use crate::error::{TenureError, arg};
use crate::leaf::{Day, Facts, Moment};
use crate::mirror::{FromCore, IntoCore};
use crate::written::change::{Difference, Proposal, Relied, Request};
use crate::written::space::Header;
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
        Ok(Space::of(tenure::space::Space::read(&bytes)?))
    }

    /// The space file: canonical, one fact a line, so that equal spaces give equal bytes.
    pub fn write(&self) -> Vec<u8> {
        self.core.write()
    }

    /// What does not change about the space.
    ///
    /// Fails with `unknown_zone` in Swift, if the system does not know the zone: its tz database is older.
    pub fn header(&self) -> Result<Header, TenureError> {
        // Nothing fails here. But without an error Swift could not tell that its own system does not know the zone, and
        // would end the process.
        Ok(FromCore::from_core(self.core.header().clone()))
    }

    /// The facts, each array by id.
    pub fn facts(&self) -> Facts {
        FromCore::from_core(self.core.facts())
    }

    /// How many facts there are, profiles not counted.
    pub fn count(&self) -> i64 {
        FromCore::from_core(self.core.facts().count())
    }

    /// The space with more facts: the union by id. The same fact again changes nothing.
    ///
    /// Fails with everything that is wrong with the facts, or with the space that has them.
    pub fn with(&self, facts: Facts) -> Result<Arc<Space>, TenureError> {
        Ok(Space::of(self.core.with(arg("facts", facts)?)?))
    }

    /// The space as it was known at an instant: only what was recorded by then, and of that only what refers to nothing
    /// that was not.
    pub fn known_on(&self, at: Moment) -> Result<Arc<Space>, TenureError> {
        Ok(Space::of(self.core.known_on(arg("at", at)?)))
    }

    /// The space without the name and contacts of a customer. No fact goes, and no answer changes.
    pub fn forget(&self, customer: String) -> Result<Arc<Space>, TenureError> {
        let customer: tenure::id::CustomerId = arg("customer", customer)?;
        Ok(Space::of(self.core.forget(&customer)))
    }

    /// What differs in `after` from this space: who may do what at `at`, and what is owed through `through`.
    pub fn diff(&self, after: &Space, at: Moment, through: Day) -> Result<Difference, TenureError> {
        Ok(FromCore::from_core(self.core.diff(&after.core, arg("at", at)?, arg("through", through)?)?))
    }

    /// What a proposal was worked out from and is no longer so in this space: nothing, if the proposal still holds.
    pub fn stale(&self, proposal: Proposal) -> Result<Vec<Relied>, TenureError> {
        let proposal: tenure::change::Proposal = arg("proposal", proposal)?;
        Ok(FromCore::from_core(proposal.stale(&self.core)))
    }

    /// Whether a proposal still holds in this space.
    pub fn still_valid(&self, proposal: Proposal) -> Result<bool, TenureError> {
        let proposal: tenure::change::Proposal = arg("proposal", proposal)?;
        Ok(proposal.still_valid(&self.core))
    }
}

impl Space {
    fn of(core: tenure::space::Space) -> Arc<Space> {
        Arc::new(Space { core })
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
    let facts: tenure::space::facts::Facts = arg("facts", facts)?;
    Ok(FromCore::from_core(facts.plus(arg("more", more)?)))
}

/// How many facts a fragment of a space file has of each kind, by the array that holds them.
///
/// Fails if it is none.
#[uniffi::export]
pub fn facts_counts(facts: Facts) -> Result<std::collections::HashMap<String, i64>, TenureError> {
    let facts: tenure::space::facts::Facts = arg("facts", facts)?;
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
