//! Values that are written as text: what crosses is the text, which the core's own parsers read, so that a value that is
//! none becomes a typed error with its path. `uniffi.toml` says which type each has in Kotlin and in Swift.

use crate::mirror::{FromCore, IntoCore};
use crate::mirror::{choice, within};
use std::num::NonZeroU32;
use std::sync::Arc;
use tenure::bytes::Bytes;
use tenure::credit::LotId;
use tenure::error::{Error, Result, Wanted};
use tenure::money::{Currency, Percent, decimal};
use tenure::plan::Credits;
use tenure::time::{Interval, MonthDay, TimeOfDay};
use tenure::zone;
use tenure::{json, space::facts, time};

/// Defines texts with a type of their own in other languages.
macro_rules! texts {
    ($($(#[$meta:meta])* $name:ident;)*) => {$(
        $(#[$meta])*
        #[derive(Clone)]
        pub struct $name(pub(crate) String);

        uniffi::custom_newtype!($name, String);
    )*};
}

texts! {
    /// An exact decimal number.
    Decimal;
    /// A day without a time.
    Day;
    /// An instant, exact to the microsecond.
    Moment;
    /// A time zone of the tz database.
    Zone;
    /// A fragment of a space file, as JSON.
    Facts;
}

/// Defines how a core value that is written as text is read back, and into which type.
macro_rules! written {
    ($($core:ty, $native:ident $(. $part:tt)?, $parse:expr;)*) => {$(
        impl FromCore<$core> for $native {
            fn from_core(core: $core) -> Self {
                written!(@make $native $($part)?, core.to_string())
            }
        }

        impl IntoCore<$core> for $native {
            fn into_core(self) -> Result<$core> {
                $parse(&self $(. $part)?)
            }
        }
    )*};
    (@make $native:ident, $text:expr) => { $text };
    (@make $native:ident $part:tt, $text:expr) => { $native($text) };
}

written! {
    time::Day, Day.0, time::Day::parse;
    time::Moment, Moment.0, time::Moment::parse;
    zone::Zone, Zone.0, zone::Zone::parse;
    Percent, Decimal.0, Percent::parse;
    Currency, String, Currency::parse;
    Interval, String, Interval::parse;
    TimeOfDay, String, TimeOfDay::parse;
    MonthDay, String, MonthDay::parse;
}

impl FromCore<Credits> for Decimal {
    fn from_core(core: Credits) -> Self {
        Decimal(core.0.to_string())
    }
}

impl IntoCore<Credits> for Decimal {
    fn into_core(self) -> Result<Credits> {
        decimal::parse(&self.0).map(Credits)
    }
}

impl FromCore<facts::Facts> for Facts {
    fn from_core(core: facts::Facts) -> Self {
        // Facts can always be written.
        Facts(json::write(&core).unwrap_or_default())
    }
}

impl IntoCore<facts::Facts> for Facts {
    fn into_core(self) -> Result<facts::Facts> {
        json::read(unicode(self.0, Wanted::Text)?.as_bytes())
    }
}

/// Money: an exact number of a currency. As text it is as the library writes it, such as `12.00 EUR`.
#[derive(Clone, uniffi::Record)]
#[uniffi::export(Display)]
pub struct Amount {
    /// How much, with as many decimals as the currency has.
    pub value: Decimal,
    /// The currency, by its code of ISO 4217.
    pub currency: String,
}

impl FromCore<tenure::money::Amount> for Amount {
    fn from_core(core: tenure::money::Amount) -> Self {
        Amount { value: Decimal(core.decimal().to_string()), currency: FromCore::from_core(core.currency()) }
    }
}

impl IntoCore<tenure::money::Amount> for Amount {
    fn into_core(self) -> Result<tenure::money::Amount> {
        let Amount { value, currency } = self;
        let value = decimal::parse(&value.0).map_err(|error| error.within("value"))?;
        tenure::money::Amount::new(value, within("currency", currency)?)
    }
}

impl std::fmt::Display for Amount {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match IntoCore::<tenure::money::Amount>::into_core(self.clone()) {
            Ok(core) => core.fmt(f),
            // What is no amount can still be shown.
            Err(_) => write!(f, "{} {}", self.value.0, self.currency),
        }
    }
}

choice! {
    /// A day or an instant.
    When = tenure::time::When {
        /// The start of this local day.
        Day "" (value: Day),
        /// This instant.
        Moment "" (value: Moment),
    }
}

/// Defines values that cross as they are.
macro_rules! plain {
    ($($ty:ty),*) => {$(
        impl FromCore<$ty> for $ty {
            fn from_core(core: $ty) -> Self {
                core
            }
        }

        impl IntoCore<$ty> for $ty {
            fn into_core(self) -> Result<$ty> {
                Ok(self)
            }
        }
    )*};
}

plain!(bool, i32, i64);

/// Stands for half of a surrogate pair, which Kotlin's text can hold and Unicode cannot: a code point that is none either.
const HALF: char = '\u{ffff}';

/// Text that is Unicode, where `wanted` is written as one.
pub(crate) fn unicode(text: String, wanted: Wanted<'_>) -> Result<String> {
    if text.contains(HALF) { Err(wanted.half()) } else { Ok(text) }
}

impl FromCore<String> for String {
    fn from_core(core: String) -> Self {
        core
    }
}

impl IntoCore<String> for String {
    fn into_core(self) -> Result<String> {
        unicode(self, Wanted::Text)
    }
}

impl FromCore<Bytes> for Vec<u8> {
    fn from_core(core: Bytes) -> Self {
        core.to_vec()
    }
}

impl IntoCore<Bytes> for Vec<u8> {
    fn into_core(self) -> Result<Bytes> {
        Ok(self.into())
    }
}

/// Defines whole numbers that are narrower in the core, or count from 0.
macro_rules! narrower {
    ($($core:ty, $native:ty;)*) => {$(
        impl FromCore<$core> for $native {
            fn from_core(core: $core) -> Self {
                // All that the core has fits, but for counts of more things than memory holds.
                <$native>::try_from(core).unwrap_or(<$native>::MAX)
            }
        }

        impl IntoCore<$core> for $native {
            fn into_core(self) -> Result<$core> {
                <$core>::try_from(self).map_err(|_| Error::out_of_range(self))
            }
        }
    )*};
}

narrower! {
    u8, i32;
    u16, i32;
    u32, i64;
    u64, i64;
    usize, i64;
}

impl FromCore<NonZeroU32> for i64 {
    fn from_core(core: NonZeroU32) -> Self {
        core.get().into()
    }
}

impl IntoCore<NonZeroU32> for i64 {
    fn into_core(self) -> Result<NonZeroU32> {
        let number: u32 = self.into_core()?;
        NonZeroU32::new(number).ok_or_else(|| Error::out_of_range(self))
    }
}

impl FromCore<Arc<str>> for String {
    fn from_core(core: Arc<str>) -> Self {
        core.to_string()
    }
}

impl IntoCore<Arc<str>> for String {
    fn into_core(self) -> Result<Arc<str>> {
        unicode(self, Wanted::Text).map(Arc::from)
    }
}

impl FromCore<Box<str>> for String {
    fn from_core(core: Box<str>) -> Self {
        core.into()
    }
}

impl IntoCore<Box<str>> for String {
    fn into_core(self) -> Result<Box<str>> {
        unicode(self, Wanted::Text).map(Box::from)
    }
}

impl FromCore<LotId> for String {
    fn from_core(core: LotId) -> Self {
        core.to_string()
    }
}

impl IntoCore<LotId> for String {
    fn into_core(self) -> Result<LotId> {
        unicode(self, Wanted::Text).map(LotId::from)
    }
}

/// Defines ids, which cross as text.
macro_rules! ids {
    ($($id:ident,)*) => {$(
        impl crate::mirror::FromCore<tenure::id::$id> for String {
            fn from_core(core: tenure::id::$id) -> Self {
                core.as_str().to_owned()
            }
        }

        impl crate::mirror::IntoCore<tenure::id::$id> for String {
            fn into_core(self) -> tenure::error::Result<tenure::id::$id> {
                tenure::id::$id::new(crate::leaf::unicode(self, tenure::error::Wanted::Id)?)
            }
        }
    )*};
}

pub(crate) use ids;
