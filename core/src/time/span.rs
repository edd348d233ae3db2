//! Spans of days.
//!
//! Uses only [`crate::error`].

use super::Day;
use crate::error::{Code, Error, Result};
use serde::{Deserialize, Deserializer, Serialize};
use std::fmt;

/// A run of whole days, half-open: `from` belongs to it, `until` does not. Never empty.
///
/// ```
/// use tenure::time::{Day, Span};
/// let november = Span::new(Day::parse("2026-11-01")?, Day::parse("2026-12-01")?)?;
/// assert_eq!((november.days(), november.last_day().to_string().as_str()), (30, "2026-11-30"));
/// # Ok::<(), tenure::error::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Span {
    from: Day,
    until: Day,
}

impl Span {
    /// The days from `from` until before `until`.
    ///
    /// # Errors
    /// [`Code::ReversedSpan`] if there is none.
    pub fn new(from: Day, until: Day) -> Result<Span> {
        if from < until {
            return Ok(Span { from, until });
        }
        Err(Error::new(Code::ReversedSpan, format!("a span from {from} until {until} has no day")))
    }

    /// The first day.
    #[must_use]
    pub const fn from(self) -> Day {
        self.from
    }

    /// The first day that is no longer in it.
    #[must_use]
    pub const fn until(self) -> Day {
        self.until
    }

    /// The last day that is still in it: "valid to 30 November".
    #[must_use]
    pub fn last_day(self) -> Day {
        self.until.previous().unwrap_or(self.from)
    }

    /// How many days, at least 1.
    #[must_use]
    pub fn days(self) -> i64 {
        self.until.days_since(self.from)
    }

    /// Whether the day is in it.
    #[must_use]
    pub fn contains(self, day: Day) -> bool {
        self.from <= day && day < self.until
    }

    /// The days that are in both.
    #[must_use]
    pub fn intersect(self, other: Span) -> Option<Span> {
        Span::new(self.from.max(other.from), self.until.min(other.until)).ok()
    }
}

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "[{}, {})", self.from, self.until)
    }
}

impl fmt::Debug for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl<'de> Deserialize<'de> for Span {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> std::result::Result<Span, D::Error> {
        #[derive(Deserialize)]
        #[serde(rename = "Span", deny_unknown_fields)]
        struct Ends {
            from: Day,
            until: Day,
        }
        let Ends { from, until } = Ends::deserialize(deserializer)?;
        Span::new(from, until).map_err(|error| error.to_serde())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span(from: &str, until: &str) -> Span {
        Span::new(Day::parse(from).unwrap(), Day::parse(until).unwrap()).unwrap()
    }

    #[test]
    fn half_open() {
        let leap = span("2024-02-28", "2024-03-01");
        assert_eq!(leap.days(), 2);
        assert!(leap.contains(leap.from()) && leap.contains(leap.last_day()) && !leap.contains(leap.until()));
        assert_eq!(leap.last_day(), Day::parse("2024-02-29").unwrap());
        let day = leap.from();
        assert_eq!(Span::new(day, day).map_err(|e| e.code), Err(Code::ReversedSpan));
    }

    #[test]
    fn intersection() {
        let january = span("2026-01-01", "2026-02-01");
        assert_eq!(january.intersect(span("2026-01-20", "2026-03-01")), Some(span("2026-01-20", "2026-02-01")));
        assert_eq!(january.intersect(span("2026-02-01", "2026-03-01")), None);
    }

    #[test]
    fn json() {
        let text = r#"{"from":"2026-01-01","until":"2026-02-01"}"#;
        assert_eq!(serde_json::to_string(&serde_json::from_str::<Span>(text).unwrap()).unwrap(), text);
        let error = serde_json::from_str::<Span>(r#"{"from":"2026-02-01","until":"2026-02-01"}"#).unwrap_err();
        assert_eq!(Error::from_serde(&error.to_string()).code, Code::ReversedSpan);
    }
}
