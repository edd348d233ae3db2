//! A day or an instant.
//!
//! Uses only [`crate::error`].

use super::{Day, Moment};
use crate::error::Result;
use crate::text;
use std::fmt;

/// What a fact may be dated by: a local day (in the zone of the context) or an instant.
///
/// It has no order of its own: which of a day and an instant is earlier depends on the zone.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(with = "String"))]
pub enum When {
    /// The start of this local day.
    Day(Day),
    /// This instant.
    Moment(Moment),
}

impl When {
    /// Reads a date or an instant.
    ///
    /// # Errors
    /// [`Code::InvalidMoment`](crate::error::Code::InvalidMoment) if the text has a `T`, else [`Code::InvalidDay`](crate::error::Code::InvalidDay); [`Code::OutOfRange`](crate::error::Code::OutOfRange).
    pub fn parse(text: &str) -> Result<When> {
        if text.contains('T') { Moment::parse(text).map(When::Moment) } else { Day::parse(text).map(When::Day) }
    }
}

impl From<Day> for When {
    fn from(day: Day) -> When {
        When::Day(day)
    }
}

impl From<Moment> for When {
    fn from(moment: Moment) -> When {
        When::Moment(moment)
    }
}

impl When {
    /// Its text, as `parse` reads it.
    fn write(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            When::Day(day) => fmt::Display::fmt(day, f),
            When::Moment(moment) => fmt::Display::fmt(moment, f),
        }
    }
}

text::leaf!(When, "a date or an instant, as a string");

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Code;

    #[test]
    fn text() {
        for text in ["2026-03-29", "2026-03-29T01:30:00Z"] {
            assert_eq!(When::parse(text).unwrap().to_string(), text);
        }
        assert_eq!(When::parse("2026-3-29").map_err(|e| e.code), Err(Code::InvalidDay));
        assert_eq!(When::parse("2026-03-29T1Z").map_err(|e| e.code), Err(Code::InvalidMoment));
    }
}
