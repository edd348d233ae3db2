//! Leaves: what is text, a number or a yes in Node. What the text says is read by the core alone.

use crate::convert::{FromJs, ToJs, other};
use crate::fault::Result;
use crate::fields::Fields;
use crate::js::{Js, Kind, Value};
use std::num::NonZeroU32;
use std::sync::Arc;
use tenure::bytes::Bytes;
use tenure::credit::LotId;
use tenure::error::{Error, Wanted};
use tenure::money::{Amount, Currency, Percent, decimal};
use tenure::plan::Credits;
use tenure::time::{Day, Interval, Moment, MonthDay, TimeOfDay, When};
use tenure::zone::Zone;

/// The text of a string, where `wanted` is written as one.
fn text(value: Value<'_>, wanted: Wanted<'_>) -> Result<String> {
    if value.kind()? != Kind::Text {
        return Err(other(value, wanted)?.into());
    }
    Ok(value.as_text()?.ok_or_else(|| wanted.half())?)
}

impl ToJs for str {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        js.text(self)
    }
}

impl ToJs for String {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        js.text(self)
    }
}

impl FromJs for String {
    fn from_js(value: Value<'_>) -> Result<String> {
        text(value, Wanted::Text)
    }
}

impl FromJs for Arc<str> {
    fn from_js(value: Value<'_>) -> Result<Arc<str>> {
        String::from_js(value).map(Arc::from)
    }
}

impl FromJs for Box<str> {
    fn from_js(value: Value<'_>) -> Result<Box<str>> {
        String::from_js(value).map(Box::from)
    }
}

impl ToJs for Bytes {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        js.bytes(self)
    }
}

impl FromJs for Bytes {
    fn from_js(value: Value<'_>) -> Result<Bytes> {
        match value.as_bytes()? {
            Some(bytes) => Ok(bytes.into()),
            None => Err(other(value, Wanted::Binary)?.into()),
        }
    }
}

/// It is named after what it comes of, and may be any text.
impl ToJs for LotId {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        js.text(self.as_str())
    }
}

impl FromJs for LotId {
    fn from_js(value: Value<'_>) -> Result<LotId> {
        String::from_js(value).map(LotId::from)
    }
}

impl ToJs for bool {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        js.bool(*self)
    }
}

impl FromJs for bool {
    fn from_js(value: Value<'_>) -> Result<bool> {
        match value.kind()? {
            Kind::Bool => value.as_bool(),
            _ => Err(other(value, Wanted::Bool)?.into()),
        }
    }
}

/// Leaves that are written as text: what is asked for where it is something else, how it is read, and how it is written.
macro_rules! texts {
    ($($leaf:ty, $wanted:ident, $read:expr, $write:expr;)*) => {$(
        impl ToJs for $leaf {
            fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
                let write: fn(&$leaf) -> String = $write;
                js.text(&write(self))
            }
        }

        impl FromJs for $leaf {
            fn from_js(value: Value<'_>) -> Result<$leaf> {
                let read: fn(&str) -> tenure::error::Result<$leaf> = $read;
                Ok(read(&text(value, Wanted::$wanted)?)?)
            }
        }
    )*};
}

texts! {
    Day, Day, Day::parse, ToString::to_string;
    Moment, Moment, Moment::parse, ToString::to_string;
    When, When, When::parse, ToString::to_string;
    Zone, Zone, Zone::parse, |zone| zone.name().to_owned();
    Currency, Text, Currency::parse, |currency| currency.code().to_owned();
    Interval, Text, Interval::parse, ToString::to_string;
    TimeOfDay, Text, TimeOfDay::parse, ToString::to_string;
    MonthDay, Text, MonthDay::parse, ToString::to_string;
    Credits, Decimal, |text| decimal::parse(text).map(Credits), |credits| credits.0.normalize().to_string();
    Percent, Decimal, Percent::parse, ToString::to_string;
}

/// The text of an id.
pub(crate) fn id(value: Value<'_>) -> Result<String> {
    text(value, Wanted::Id)
}

/// Ids, by the type of what they name.
macro_rules! ids {
    ($($id:ident)*) => {$(
        impl crate::convert::ToJs for tenure::id::$id {
            fn to_js<'e>(&self, js: crate::js::Js<'e>) -> crate::fault::Result<crate::js::Value<'e>> {
                js.text(self.as_str())
            }
        }

        impl crate::convert::FromJs for tenure::id::$id {
            fn from_js(value: crate::js::Value<'_>) -> crate::fault::Result<tenure::id::$id> {
                Ok(tenure::id::$id::new($crate::leaves::id(value)?)?)
            }
        }
    )*};
}
pub(crate) use ids;

impl ToJs for Amount {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        let object = js.object()?;
        object.set(c"value", self.decimal().to_string().as_str())?;
        object.set(c"currency", self.currency().code())?;
        Ok(object)
    }
}

impl FromJs for Amount {
    fn from_js(value: Value<'_>) -> Result<Amount> {
        match value.kind()? {
            Kind::Text => Ok(Amount::parse(&text(value, Wanted::Amount)?)?),
            Kind::Object if !value.is_list()? => {
                let fields = Fields::of(value, "Amount", &["value", "currency"])?;
                let (number, currency): (Credits, Currency) = (fields.get(c"value")?, fields.get(c"currency")?);
                fields.end()?;
                Ok(Amount::new(number.0, currency)?)
            }
            _ => Err(other(value, Wanted::Amount)?.into()),
        }
    }
}

/// The largest whole number up to which all are numbers of Node's, and its name there.
const SAFE: i64 = 9_007_199_254_740_991;

/// A whole number, which is a `number` that is one.
fn whole(value: Value<'_>) -> Result<i64> {
    if value.kind()? != Kind::Number {
        return Err(other(value, Wanted::Whole)?.into());
    }
    let number = value.as_number()?;
    if number.is_infinite() {
        return Err(Error::out_of_range(number).into());
    }
    if number.trunc() != number {
        return Err(Error::not_whole(number).into());
    }
    let whole = value.as_whole()?;
    if !(-SAFE..=SAFE).contains(&whole) {
        return Err(Error::inexact(number).into());
    }
    Ok(whole)
}

macro_rules! wholes {
    ($($whole:ty)*) => {$(
        impl ToJs for $whole {
            fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
                match i64::try_from(*self) {
                    Ok(whole) if (-SAFE..=SAFE).contains(&whole) => js.whole(whole),
                    _ => Err(Error::inexact(self).into()),
                }
            }
        }

        impl FromJs for $whole {
            fn from_js(value: Value<'_>) -> Result<$whole> {
                let whole = whole(value)?;
                Ok(<$whole>::try_from(whole).map_err(|_| Error::out_of_range(whole))?)
            }
        }
    )*};
}

wholes! { u8 u16 u32 u64 usize i32 i64 }

impl ToJs for NonZeroU32 {
    fn to_js<'e>(&self, js: Js<'e>) -> Result<Value<'e>> {
        self.get().to_js(js)
    }
}

impl FromJs for NonZeroU32 {
    fn from_js(value: Value<'_>) -> Result<NonZeroU32> {
        let whole = u32::from_js(value)?;
        Ok(NonZeroU32::new(whole).ok_or_else(|| Error::out_of_range(whole))?)
    }
}
