//! How much a space may hold, and how much one question may work out of it.

use crate::error::{Code, Error, Result};
use serde::{Deserialize, Serialize};

/// How much a space may hold, and how much one question may work out of it, so that a small file cannot ask for a large
/// amount of work. They are the host's to set; no honest space meets the defaults. What is beyond one of them is refused as
/// [`Code::TooMany`], by a message that names the limit.
///
/// ```
/// use tenure::space::{Limits, Space};
/// let file = br#"{
///   "format": 1, "edition": 1,
///   "space": {"id": "harbour", "name": "Harbour", "currency": "EUR", "zone": "Europe/Lisbon"},
///   "customers": [{"id": "ann", "recorded": "2026-01-01T09:00:00Z"}, {"id": "bob", "recorded": "2026-01-01T09:00:00Z"}]
/// }"#;
/// let limits = Limits { facts: 1, ..Limits::default() };
/// let refused = Space::read_within(file, limits).unwrap_err();
/// assert_eq!(refused.first().map(|error| error.message.as_str()), Some("2 facts, and the limit `facts` is 1"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Limits {
    /// Facts of the space.
    pub facts: u32,
    /// Facts that matter to one customer or company.
    pub facts_of_account: u32,
    /// Billing cycles of one customer or company that a question goes through.
    pub cycles_of_account: u32,
    /// Billing cycles that a question goes through in all; and `for_each_fact` more for each fact of the space.
    pub cycles: u32,
    /// Periods of allowances of one kind of credits of all who draw together; and `for_each_fact` more for each fact of the
    /// space.
    pub periods: u32,
    /// What the facts of a space add to what a question may work out of them.
    pub for_each_fact: u32,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits {
            facts: 100_000_000,
            facts_of_account: 2_000_000,
            cycles_of_account: 100_000,
            cycles: 200_000,
            periods: 100_000,
            for_each_fact: 50,
        }
    }
}

/// Something of which there may be only so many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Maximum {
    name: &'static str,
    most: usize,
}

impl Maximum {
    fn of(name: &'static str, most: u32) -> Maximum {
        Maximum { name, most: usize::try_from(most).unwrap_or(usize::MAX) }
    }

    /// # Errors
    /// [`Code::TooMany`] if there are more.
    pub(crate) fn check(self, count: usize, what: &str) -> Result<()> {
        if count <= self.most {
            return Ok(());
        }
        Err(Error::new(Code::TooMany, format!("{count} {what}, and the limit `{}` is {}", self.name, self.most)))
    }
}

impl Limits {
    pub(super) fn facts(&self) -> Maximum {
        Maximum::of("facts", self.facts)
    }

    pub(super) fn facts_of_account(&self) -> Maximum {
        Maximum::of("facts_of_account", self.facts_of_account)
    }

    pub(super) fn cycles_of_account(&self) -> Maximum {
        Maximum::of("cycles_of_account", self.cycles_of_account)
    }

    /// Of a space with so many facts.
    pub(super) fn cycles(&self, facts: usize) -> Maximum {
        self.grown(Maximum::of("cycles", self.cycles), facts)
    }

    /// Of a space with so many facts.
    pub(super) fn periods(&self, facts: usize) -> Maximum {
        self.grown(Maximum::of("periods", self.periods), facts)
    }

    fn grown(&self, limit: Maximum, facts: usize) -> Maximum {
        let each = usize::try_from(self.for_each_fact).unwrap_or(usize::MAX);
        Maximum { most: limit.most.saturating_add(facts.saturating_mul(each)), ..limit }
    }
}
