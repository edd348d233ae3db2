//! What the adaptors have in common: how the cases of other systems are put to the calculators.

use crate::inputs::{Inputs, Trouble, list, malformed, text};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use tenure::calculator::{Rhythm, amount_of_minor, days_between, local_day};
use tenure::money::{Amount, Currency};
use tenure::plan::CycleAnchor;
use tenure::space::facts::{Proration, RoundFirst, RoundedPart};
use tenure::time::{Day, Interval, Moment, When};

type Read<T> = Result<T, Trouble>;

/// Cycles on a fixed day of the month; of days and weeks, which have none, from the start.
pub(super) fn billed_on(start: Day, day_of_month: i64, every: Interval) -> Read<Rhythm> {
    let Ok(day) = u8::try_from(day_of_month) else { return malformed("a day of the month is 1 to 31") };
    let align = every.months().map(|_| CycleAnchor::Day { day });
    Ok(Rhythm { align, ..Rhythm::new(start.into(), every) })
}

pub(super) fn pair(from: impl ToString, until: impl ToString) -> Value {
    json!([from.to_string(), until.to_string()])
}

/// How many days a pair of dates has.
pub(super) fn days_of((from, until): (Day, Day)) -> Read<i64> {
    Ok(days_between(from.into(), until.into(), None, None)?)
}

/// The instant that is given, or the start of the day.
pub(super) fn instant(value: &Value, inputs: &Inputs<'_>) -> Read<Moment> {
    match When::parse(text(value)?)? {
        When::Moment(at) => Ok(at),
        day @ When::Day(_) => Ok(local_day(day, Some(inputs.zone()?))?.from),
    }
}

/// The currency that a vector names, or one that has so many decimals.
pub(super) fn currency(inputs: &Inputs<'_>) -> Read<Currency> {
    let code = match inputs.get("scale").and_then(Value::as_u64) {
        None | Some(2) => "USD",
        Some(0) => "JPY",
        Some(3) => "KWD",
        Some(4) => "CLF",
        Some(scale) => return malformed(format!("no currency has {scale} decimals")),
    };
    Ok(Currency::parse(inputs.text_or("currency", code)?)?)
}

/// An amount that is given in major units.
pub(super) fn amount(value: &Value, currency: Currency) -> Read<Amount> {
    Ok(Amount::parse(&format!("{} {currency}", text(value)?))?)
}

/// The price of a whole: `price` in major units, or `price_minor` in minor ones.
pub(super) fn price(inputs: &Inputs<'_>, currency: Currency) -> Read<Amount> {
    match inputs.get("price_minor").map(Value::as_i64) {
        Some(Some(minor)) => Ok(amount_of_minor(minor, currency)),
        Some(None) => malformed("minor units are whole"),
        None => amount(inputs.value("price")?, currency),
    }
}

/// An amount without its currency.
pub(super) fn number(amount: Amount) -> String {
    amount.to_string().split(' ').next().unwrap_or_default().to_owned()
}

/// What is rounded before the line: fractions, if `fraction_scale` says so. Of a change it is the unused part, as those do
/// whose cases these are.
pub(super) fn proration(inputs: &Inputs<'_>, places: Option<u8>) -> Read<Proration> {
    let places = inputs.maybe("fraction_scale", |_| inputs.small("fraction_scale"))?.or(places);
    let round_first = places.map_or(RoundFirst::Nothing, RoundFirst::Fraction);
    Ok(Proration { round_first, rounded: RoundedPart::Unused, ..Proration::default() })
}

/// A list of objects.
pub(super) fn objects<'a, T>(inputs: &Inputs<'a>, key: &str, read: impl Fn(&Inputs<'a>) -> Read<T>) -> Read<Vec<T>> {
    let Some(values) = inputs.get(key) else { return Ok(Vec::new()) };
    let one = |value: &'a Value| match value {
        Value::Object(fields) => {
            let inputs = Inputs::new(fields);
            let found = read(&inputs)?;
            inputs.finish()?;
            Ok(found)
        }
        _ => malformed(format!("{value} is not an object")),
    };
    list(values)?.iter().map(one).collect()
}

/// A value that is written as the library writes it.
pub(crate) fn written<T: DeserializeOwned>(value: &Value) -> Read<T> {
    serde_json::from_value(value.clone()).or_else(|error| malformed(format!("{value}: {error}")))
}
