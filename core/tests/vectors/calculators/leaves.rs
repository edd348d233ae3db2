//! Leaf types, zones and opening hours.

use super::plain::written;
use crate::inputs::{Answer, Inputs, moment};
use serde_json::json;
use tenure::calculator::{DatedHours, LeafKind, WeeklyWindow, canonical, hours, local_day, round_to};

/// Reads a leaf, and writes it as it is written.
pub(crate) fn parse(inputs: &Inputs<'_>) -> Answer {
    let kind: LeafKind = written(inputs.value("type")?)?;
    Ok(json!({"text": canonical(kind, inputs.text("text")?)?}))
}

/// The first instant of a local day, and how many seconds it has.
pub(crate) fn start_of_day(inputs: &Inputs<'_>) -> Answer {
    let day = local_day(inputs.day("day")?.into(), Some(inputs.zone()?))?;
    Ok(json!({"start": day.from, "seconds": day.seconds}))
}

/// The exact value of a fraction, rounded to so many decimals.
pub(crate) fn round(inputs: &Inputs<'_>) -> Answer {
    let (value, places) = (inputs.text("value")?, inputs.small("places")?);
    Ok(json!({"rounded": round_to(value, places, Some(inputs.rounding()?))?}))
}

/// Whether weekly windows, with their exceptions, are open at instants, and around each instant since and until when.
pub(crate) fn open(inputs: &Inputs<'_>) -> Answer {
    let windows: Vec<WeeklyWindow> = written(inputs.value("windows")?)?;
    let exceptions: Vec<DatedHours> = inputs.maybe("exceptions", written)?.unwrap_or_default();
    let mut pieces = Vec::new();
    for at in inputs.list("at")? {
        pieces.push(json!(hours(&windows, &exceptions, moment(at)?, Some(inputs.zone()?))?));
    }
    Ok(json!({"pieces": pieces}))
}
