//! Leaf types, zones and opening hours.

use crate::inputs::{Answer, Inputs, Trouble, day, malformed, text};
use serde_json::{Value, json};
use tenure::error::Error;
use tenure::money::{Amount, Currency, Percent, Ratio, decimal};
use tenure::time::{Day, Interval, Moment, MonthDay, Piece, Span, TimeOfDay, TimeRange, When, Window};
use tenure::zone::{Exception, Hours, Zone};

/// Reads a leaf, and writes it as it is written.
pub(crate) fn parse(inputs: &Inputs<'_>) -> Answer {
    let source = inputs.text("text")?;
    fn written<T: std::fmt::Display>(read: Result<T, Error>) -> Result<String, Error> {
        read.map(|value| value.to_string())
    }
    let value = match inputs.text("type")? {
        "day" => written(Day::parse(source)),
        "moment" => written(Moment::parse(source)),
        "when" => written(When::parse(source)),
        "time" => written(TimeOfDay::parse(source)),
        "month_day" => written(MonthDay::parse(source)),
        "interval" => written(Interval::parse(source)),
        "decimal" => written(decimal::parse(source)),
        "ratio" => written(Ratio::parse(source)),
        "percent" => written(Percent::parse(source)),
        "amount" => written(Amount::parse(source)),
        "currency" => written(Currency::parse(source)),
        "zone" => written(Zone::parse(source)),
        "id" => written(tenure::id::FactId::new(source)),
        other => return malformed(format!("there is no leaf `{other}`")),
    };
    Ok(json!({"text": value?}))
}

/// The first instant of local days, and how many seconds each has.
pub(crate) fn start_of_day(inputs: &Inputs<'_>) -> Answer {
    let (zone, on) = (inputs.zone()?, inputs.day("day")?);
    let (start, end) = (zone.start_of(on)?, zone.start_of(on.next()?)?);
    Ok(json!({"start": start.to_string(), "seconds": end.micros_since(start) / 1_000_000}))
}

/// The exact value of a fraction, rounded to so many decimals.
pub(crate) fn round(inputs: &Inputs<'_>) -> Answer {
    let value = Ratio::parse(inputs.text("value")?)?;
    let Ok(places) = u32::try_from(inputs.int("places")?) else { return malformed("decimals are not negative") };
    Ok(json!({"rounded": value.round_to(places, inputs.rounding()?)?.to_decimal_string(places)}))
}

/// Whether weekly windows, with their exceptions, are open at instants, and around each instant since and until when.
pub(crate) fn hours(inputs: &Inputs<'_>) -> Answer {
    let windows: Vec<Window> = parts(inputs.value("windows")?)?;
    let mut exceptions: Vec<Exception> = Vec::new();
    for exception in inputs.get("exceptions").map_or(Ok(&Vec::new()), crate::inputs::list)? {
        let field = |key: &str| exception.get(key).unwrap_or(&Value::Null);
        let span = Span::new(day(field("from"))?, day(field("until"))?)?;
        let open: Vec<TimeRange> = exception.get("open").map_or_else(|| Ok(Vec::new()), parts)?;
        exceptions.push((span, open));
    }
    let (zone, hours) = (inputs.zone()?, Hours::new(&windows, &exceptions));
    let shown = |at: Option<Moment>| at.map(|at| at.to_string());
    let mut answers = Vec::new();
    for at in inputs.list("at")? {
        let Piece { value, from, until } = hours.piece(&zone, Moment::parse(text(at)?)?);
        answers.push(json!({"open": value, "from": shown(from), "until": shown(until)}));
    }
    Ok(json!({"pieces": answers}))
}

fn parts<T: serde::de::DeserializeOwned>(value: &Value) -> Result<T, Trouble> {
    serde_json::from_value(value.clone()).or_else(|error| malformed(format!("{value}: {error}")))
}
