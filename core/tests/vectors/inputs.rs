//! Reading what a vector gives an operation. Every key must be read, so that none is passed over in silence.

use serde_json::{Map, Value};
use std::cell::RefCell;
use std::collections::BTreeSet;
use tenure::error::Error;
use tenure::money::Rounding;
use tenure::time::{Day, Interval, Moment, Unit};
use tenure::zone::Zone;

/// Why there is no answer.
pub(crate) enum Trouble {
    /// The library refused.
    Refused(Error),
    /// There is no such operation.
    Unasked(String),
    /// The operation does not understand what it is given.
    Malformed(String),
}

pub(crate) type Answer = Result<Value, Trouble>;

impl From<Error> for Trouble {
    fn from(error: Error) -> Trouble {
        Trouble::Refused(error)
    }
}

pub(crate) fn malformed<T>(message: impl Into<String>) -> Result<T, Trouble> {
    Err(Trouble::Malformed(message.into()))
}

/// The inputs of one question.
pub(crate) struct Inputs<'a> {
    fields: &'a Map<String, Value>,
    read: RefCell<BTreeSet<String>>,
}

type Read<T> = Result<T, Trouble>;

impl<'a> Inputs<'a> {
    pub(crate) fn new(fields: &'a Map<String, Value>) -> Inputs<'a> {
        Inputs { fields, read: RefCell::default() }
    }

    /// Nothing is left that nobody asked for.
    pub(crate) fn finish(&self) -> Read<()> {
        let read = self.read.borrow();
        match self.fields.keys().find(|key| !read.contains(*key)) {
            Some(key) => malformed(format!("the input `{key}` is not known")),
            None => Ok(()),
        }
    }

    /// The value of a key, unless it is absent or null.
    pub(crate) fn get(&self, key: &str) -> Option<&'a Value> {
        self.read.borrow_mut().insert(key.to_owned());
        self.fields.get(key).filter(|value| !value.is_null())
    }

    pub(crate) fn value(&self, key: &str) -> Read<&'a Value> {
        self.get(key).map_or_else(|| malformed(format!("the input `{key}` is missing")), Ok)
    }

    pub(crate) fn maybe<T>(&self, key: &str, read: impl Fn(&'a Value) -> Read<T>) -> Read<Option<T>> {
        self.get(key).map(read).transpose()
    }

    pub(crate) fn text(&self, key: &str) -> Read<&'a str> {
        text(self.value(key)?)
    }

    pub(crate) fn text_or(&self, key: &str, default: &'static str) -> Read<&'a str> {
        self.get(key).map_or(Ok(default), text)
    }

    pub(crate) fn day(&self, key: &str) -> Read<Day> {
        day(self.value(key)?)
    }

    pub(crate) fn moment(&self, key: &str) -> Read<Moment> {
        moment(self.value(key)?)
    }

    pub(crate) fn int(&self, key: &str) -> Read<i64> {
        self.value(key)?.as_i64().map_or_else(|| malformed(format!("`{key}` is not a whole number")), Ok)
    }

    /// A whole number that must fit.
    pub(crate) fn small<T: TryFrom<i64>>(&self, key: &str) -> Read<T> {
        T::try_from(self.int(key)?).or_else(|_| malformed(format!("`{key}` is too large, or below zero")))
    }

    pub(crate) fn flag(&self, key: &str, default: bool) -> Read<bool> {
        self.get(key).map_or(Ok(default), |value| {
            value.as_bool().map_or_else(|| malformed(format!("`{key}` is not true or false")), Ok)
        })
    }

    pub(crate) fn list(&self, key: &str) -> Read<&'a Vec<Value>> {
        list(self.value(key)?)
    }

    pub(crate) fn days(&self, key: &str) -> Read<(Day, Day)> {
        let [from, until] = pair(self.value(key)?)?;
        Ok((day(from)?, day(until)?))
    }

    pub(crate) fn moments(&self, key: &str) -> Read<(Moment, Moment)> {
        let [from, until] = pair(self.value(key)?)?;
        Ok((moment(from)?, moment(until)?))
    }

    pub(crate) fn interval(&self, key: &str) -> Read<Interval> {
        interval(self.value(key)?)
    }

    pub(crate) fn zone(&self) -> Read<Zone> {
        Ok(Zone::parse(self.text_or("timezone", "UTC")?)?)
    }

    pub(crate) fn rounding(&self) -> Read<Rounding> {
        match self.text_or("rounding", "half_away_from_zero")? {
            "half_up" | "half_away_from_zero" => Ok(Rounding::HalfAwayFromZero),
            "half_even" => Ok(Rounding::HalfEven),
            "toward_zero" | "towards_zero" | "down" => Ok(Rounding::TowardZero),
            "away_from_zero" | "up" => Ok(Rounding::AwayFromZero),
            other => malformed(format!("there is no rounding `{other}`")),
        }
    }

    /// The inputs within an object.
    pub(crate) fn within(&self, key: &str) -> Read<Inputs<'a>> {
        match self.value(key)? {
            Value::Object(fields) => Ok(Inputs::new(fields)),
            _ => malformed(format!("`{key}` is not an object")),
        }
    }
}

pub(crate) fn text(value: &Value) -> Read<&str> {
    value.as_str().map_or_else(|| malformed(format!("{value} is not a string")), Ok)
}

pub(crate) fn day(value: &Value) -> Read<Day> {
    Ok(Day::parse(text(value)?)?)
}

pub(crate) fn moment(value: &Value) -> Read<Moment> {
    Ok(Moment::parse(text(value)?)?)
}

pub(crate) fn list(value: &Value) -> Read<&Vec<Value>> {
    value.as_array().map_or_else(|| malformed(format!("{value} is not a list")), Ok)
}

fn pair(value: &Value) -> Read<[&Value; 2]> {
    match list(value)?.as_slice() {
        [from, until] => Ok([from, until]),
        _ => malformed(format!("{value} is not a pair")),
    }
}

/// An interval as text such as `P1M`, or as `{"unit": "month", "count": 1}`.
pub(crate) fn interval(value: &Value) -> Read<Interval> {
    if let Value::String(text) = value {
        return Ok(Interval::parse(text)?);
    }
    let count = value.get("count").and_then(Value::as_u64).and_then(|count| u32::try_from(count).ok());
    let unit = value.get("unit").and_then(Value::as_str);
    match (unit, count) {
        (Some(unit), Some(count)) => units(unit, count),
        _ => malformed(format!("{value} is not an interval")),
    }
}

/// So many of a unit by its name.
pub(crate) fn units(unit: &str, count: u32) -> Read<Interval> {
    let (unit, each) = match unit {
        "hour" => (Unit::Hour, 1),
        "day" => (Unit::Day, 1),
        "week" => (Unit::Week, 1),
        "month" => (Unit::Month, 1),
        "quarter" => (Unit::Month, 3),
        "half_year" => (Unit::Month, 6),
        "year" => (Unit::Year, 1),
        other => return malformed(format!("there is no unit `{other}`")),
    };
    Ok(Interval::new(count.saturating_mul(each), unit)?)
}
