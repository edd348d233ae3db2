//! Windows of the week and of the day, as an operator writes them.
//!
//! Uses only [`crate::error`].

use super::{TimeOfDay, Weekday};
use crate::error::{Code, Error, Result};
use serde::{Deserialize, Deserializer, Serialize};

/// From one time of the day until another, half-open. Where `until` is not after `from` it crosses midnight, and ends on
/// the day after the one on which it starts. A whole day is `00:00` to `24:00`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TimeRange {
    /// When it starts, before `24:00`.
    from: TimeOfDay,
    /// When it ends; not after `from`: on the next day.
    until: TimeOfDay,
}

impl TimeRange {
    /// A whole day.
    pub const DAY: TimeRange = TimeRange { from: TimeOfDay::START, until: TimeOfDay::END };

    /// The range from one time until another.
    ///
    /// # Errors
    /// [`Code::InvalidTime`] if both are the same (is it a whole day, or nothing?) or it starts at `24:00`.
    pub fn new(from: TimeOfDay, until: TimeOfDay) -> Result<TimeRange> {
        if from == until {
            let message = format!("from {from} until {until}: for a whole day write 00:00 until 24:00");
            return Err(Error::new(Code::InvalidTime, message));
        }
        if from == TimeOfDay::END {
            return Err(Error::new(Code::InvalidTime, "a window that starts at 24:00 starts at 00:00 of the next day"));
        }
        Ok(TimeRange { from, until })
    }

    /// When it starts.
    #[must_use]
    pub const fn from(self) -> TimeOfDay {
        self.from
    }

    /// When it ends, on the next day if [`TimeRange::crosses_midnight`].
    #[must_use]
    pub const fn until(self) -> TimeOfDay {
        self.until
    }

    /// Whether it ends on the day after the one on which it starts. An `until` of 00:00 does, by nothing.
    #[must_use]
    pub fn crosses_midnight(self) -> bool {
        self.until < self.from
    }
}

/// A range of the day on some days of the week; it belongs to the day on which it starts.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Window {
    /// The days of the week on which it starts.
    days: Vec<Weekday>,
    /// When it starts, before `24:00`.
    from: TimeOfDay,
    /// When it ends; not after `from`: on the next day.
    until: TimeOfDay,
}

impl Window {
    /// This range on these days of the week.
    #[must_use]
    pub fn new(days: impl Into<Vec<Weekday>>, range: TimeRange) -> Window {
        Window { days: days.into(), from: range.from, until: range.until }
    }

    /// This range on these days of the week, from its parts.
    ///
    /// # Errors
    /// As [`TimeRange::new`].
    pub fn of(days: Vec<Weekday>, from: TimeOfDay, until: TimeOfDay) -> Result<Window> {
        Ok(Window::new(days, TimeRange::new(from, until)?))
    }

    /// When it starts.
    #[must_use]
    pub const fn from(&self) -> TimeOfDay {
        self.from
    }

    /// When it ends, on the next day if its range crosses midnight.
    #[must_use]
    pub const fn until(&self) -> TimeOfDay {
        self.until
    }

    /// The days of the week on which it starts, as they were written.
    #[must_use]
    pub fn days(&self) -> &[Weekday] {
        &self.days
    }

    /// The range on each of these days.
    #[must_use]
    pub const fn range(&self) -> TimeRange {
        TimeRange { from: self.from, until: self.until }
    }
}

impl<'de> Deserialize<'de> for TimeRange {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> std::result::Result<TimeRange, D::Error> {
        #[derive(Deserialize)]
        #[serde(rename = "TimeRange", deny_unknown_fields)]
        struct Ends {
            from: TimeOfDay,
            until: TimeOfDay,
        }
        let Ends { from, until } = Ends::deserialize(deserializer)?;
        TimeRange::new(from, until).map_err(|error| error.to_serde())
    }
}

impl<'de> Deserialize<'de> for Window {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> std::result::Result<Window, D::Error> {
        #[derive(Deserialize)]
        #[serde(rename = "Window", deny_unknown_fields)]
        struct Parts {
            days: Vec<Weekday>,
            from: TimeOfDay,
            until: TimeOfDay,
        }
        let Parts { days, from, until } = Parts::deserialize(deserializer)?;
        TimeRange::new(from, until).map(|range| Window::new(days, range)).map_err(|error| error.to_serde())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json() {
        let text = r#"{"days":["mon","sun"],"from":"22:00","until":"06:00"}"#;
        let night: Window = serde_json::from_str(text).unwrap();
        assert_eq!(serde_json::to_string(&night).unwrap(), text);
        assert!(night.range().crosses_midnight() && !TimeRange::DAY.crosses_midnight());
        for (text, code) in [
            (r#"{"days":[],"from":"09:00","until":"09:00"}"#, Code::InvalidTime),
            (r#"{"days":[],"from":"24:00","until":"09:00"}"#, Code::InvalidTime),
            (r#"{"days":["Mon"],"from":"08:00","until":"09:00"}"#, Code::UnknownVariant),
            (r#"{"days":[],"from":"08:00","until":"09:00","to":""}"#, Code::UnknownField),
            (r#"{"days":[],"from":8,"until":"09:00"}"#, Code::WrongType),
        ] {
            let error = serde_json::from_str::<Window>(text).unwrap_err().to_string();
            assert_eq!(Error::from_serde(&error).code, code, "{text}");
        }
    }
}
