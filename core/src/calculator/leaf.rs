//! Leaf values as text: read strictly, written canonically.
//!
//! Uses `id`, `money`, `time` and `zone`.

use crate::error::Result;
use crate::id::FactId;
use crate::money::{Amount, Currency, Percent, Ratio, decimal};
use crate::time::{Day, Interval, Moment, MonthDay, TimeOfDay, When};
use crate::zone::Zone;
use serde::{Deserialize, Serialize};

/// A kind of value that is written as text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LeafKind {
    /// A date: `2026-02-28`.
    Day,
    /// An instant: `2026-02-28T09:00:00Z`, or with an offset.
    Moment,
    /// A date or an instant.
    When,
    /// A time of day: `09:00`, up to `24:00`.
    Time,
    /// A month and a day: `09-01`.
    MonthDay,
    /// So many of one unit: `P1M`, `P2W`, `PT8H`.
    Interval,
    /// A plain decimal number: `-0.50`.
    Decimal,
    /// A decimal number or a fraction: `1/3`.
    Ratio,
    /// A percentage from 0 to 100: `12.5`.
    Percent,
    /// An amount and a currency: `12.00 EUR`.
    Amount,
    /// The code of a currency: `EUR`.
    Currency,
    /// The name of a time zone: `Europe/Lisbon`.
    Zone,
    /// The id of anything.
    Id,
}

/// Reads a value as strictly as a space file is read, and writes it as it is written there: instants in UTC, amounts with
/// all the decimals of their currency, fractions reduced.
///
/// # Errors
/// Those of the kind: `invalid_day`, `invalid_amount`, `unknown_zone` and so on; `out_of_range`.
///
/// # Example
/// ```
/// use tenure::calculator::{LeafKind, canonical};
/// assert_eq!(canonical(LeafKind::Amount, "12 EUR")?, "12.00 EUR");
/// assert_eq!(canonical(LeafKind::Moment, "2026-07-01T00:00:00+02:00")?, "2026-06-30T22:00:00Z");
/// assert!(canonical(LeafKind::Day, "2026-02-30").is_err());
/// # Ok::<(), tenure::error::Error>(())
/// ```
pub fn canonical(kind: LeafKind, text: &str) -> Result<String> {
    match kind {
        LeafKind::Day => Day::parse(text).map(|value| value.to_string()),
        LeafKind::Moment => Moment::parse(text).map(|value| value.to_string()),
        LeafKind::When => When::parse(text).map(|value| value.to_string()),
        LeafKind::Time => TimeOfDay::parse(text).map(|value| value.to_string()),
        LeafKind::MonthDay => MonthDay::parse(text).map(|value| value.to_string()),
        LeafKind::Interval => Interval::parse(text).map(|value| value.to_string()),
        LeafKind::Decimal => decimal::parse(text).map(|value| value.to_string()),
        LeafKind::Ratio => Ratio::parse(text).map(|value| value.to_string()),
        LeafKind::Percent => Percent::parse(text).map(|value| value.to_string()),
        LeafKind::Amount => Amount::parse(text).map(|value| value.to_string()),
        LeafKind::Currency => Currency::parse(text).map(|value| value.to_string()),
        LeafKind::Zone => Zone::parse(text).map(|value| value.to_string()),
        LeafKind::Id => FactId::new(text).map(|value| value.to_string()),
    }
}
