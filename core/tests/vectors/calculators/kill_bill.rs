//! What Kill Bill bills: cycles on a bill cycle day, with stubs against intervals that are not clamped again.

use super::plain::billed_on;
use crate::inputs::{Answer, Inputs, Trouble, malformed};
use serde_json::{Value, json};
use tenure::calculator::{
    BilledPortion, Charged, Rhythm, charged_until, cycle_at, next_boundary, portions, round_to, sum_exact,
};
use tenure::space::facts::{PartCount, Proration, StubOf};
use tenure::time::Timing;

type Read<T> = Result<T, Trouble>;

fn unclamped() -> Proration {
    Proration { stub_of: StubOf::Unclamped, ..Proration::default() }
}

/// The subscription that is asked about.
fn subscription(inputs: &Inputs<'_>) -> Read<(Rhythm, Charged, Timing)> {
    let from = inputs.day("start")?;
    let rhythm = billed_on(from, inputs.int("bill_cycle_day")?, inputs.interval("interval")?)?;
    let timing = match inputs.text("billing")? {
        "in_advance" => Timing::Advance,
        "in_arrear" => Timing::Arrears,
        "in_arrear_greedy" => Timing::ArrearsGreedy,
        other => return malformed(format!("there is no billing `{other}`")),
    };
    let until = inputs.maybe("end", crate::inputs::day)?;
    Ok((rhythm, Charged { from, until, through: inputs.day("target")? }, timing))
}

/// The share of a whole cycle, rounded to so many decimals.
fn fraction(portion: &BilledPortion, inputs: &Inputs<'_>) -> Read<String> {
    let places = inputs.maybe("fraction_scale", |_| inputs.small("fraction_scale"))?.unwrap_or(9);
    let exact = format!("{}/{}", portion.numerator, portion.denominator);
    Ok(round_to(&exact, places, Some(inputs.rounding()?))?)
}

fn line(portion: &BilledPortion, fraction: &str) -> Value {
    json!({"from": portion.from, "to": portion.until, "fraction": fraction})
}

fn lines(inputs: &Inputs<'_>) -> Read<(Vec<Value>, Vec<String>)> {
    let (rhythm, charged, timing) = subscription(inputs)?;
    let found = portions(&rhythm, charged, Some(timing), Some(unclamped()))?;
    let fractions = found.iter().map(|portion| fraction(portion, inputs)).collect::<Read<Vec<_>>>()?;
    Ok((found.iter().zip(&fractions).map(|(portion, fraction)| line(portion, fraction)).collect(), fractions))
}

pub(crate) fn bill_cycles(inputs: &Inputs<'_>) -> Answer {
    inputs.get("fraction_scale");
    inputs.rounding()?;
    let (lines, fractions) = lines(inputs)?;
    Ok(json!({"cycles": sum_exact(&fractions)?, "derived_lines": lines}))
}

pub(crate) fn billing_lines(inputs: &Inputs<'_>) -> Answer {
    Ok(json!({"lines": lines(inputs)?.0}))
}

pub(crate) fn billing_interval(inputs: &Inputs<'_>) -> Answer {
    let (rhythm, charged, timing) = subscription(inputs)?;
    let first = next_boundary(&rhythm, rhythm.anchor, Some(true), None, None)?.to_string();
    let billed = charged_until(&rhythm, charged, Some(timing))?;
    let mut answer =
        json!({"has_something_to_bill": billed.is_some(), "first_cycle_date": first, "billed_through": billed});
    if let Some(billed) = billed {
        // The last boundary that is reached; before the first one it is the first.
        answer["last_cycle_date"] = cycle_at(&rhythm, billed.into())?.from.to_string().max(first).into();
        answer["next_cycle_date"] = json!(next_boundary(&rhythm, billed.into(), None, None, None)?);
    }
    let found = portions(&rhythm, charged, Some(timing), Some(unclamped()))?;
    answer["whole_periods"] = found.iter().filter(|portion| portion.whole).count().into();
    Ok(answer)
}

/// A stub that leads up to the first boundary, or away from the last.
pub(crate) fn stub_fraction(inputs: &Inputs<'_>) -> Answer {
    let (start, end) = (inputs.day("start")?, inputs.day("end")?);
    let month = inputs.maybe("fixed_days_per_month", |_| inputs.small("fixed_days_per_month"))?;
    let count = month.map_or(PartCount::Days, PartCount::MonthOf);
    let boundary = match inputs.text("side")? {
        "leading" => end,
        "trailing" => start,
        other => return malformed(format!("there is no side `{other}`")),
    };
    let rhythm = Rhythm::new(boundary.into(), inputs.interval("interval")?);
    let charged = Charged { from: start, until: Some(end), through: end };
    let found = portions(&rhythm, charged, None, Some(Proration { count, ..unclamped() }))?;
    let [portion] = found.as_slice() else { return malformed("a stub is shorter than a cycle") };
    let share = fraction(portion, inputs)?;
    Ok(json!({"days": portion.numerator, "denominator": portion.denominator, "fraction": share}))
}
