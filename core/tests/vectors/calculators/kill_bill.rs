//! What Kill Bill bills: cycles on a bill cycle day, with stubs against intervals that are not clamped again.

use super::cycles::fixed;
use crate::inputs::{Answer, Inputs, Trouble, malformed};
use serde_json::{Value, json};
use tenure::money::{Ratio, Rounding};
use tenure::time::{Charged, Cycles, Day, Portion, StubDenominator, Timing, charged_until, portions};

/// The subscription that is asked about.
struct Subscription {
    cycles: Cycles,
    charged: Charged,
    timing: Timing,
}

fn subscription(inputs: &Inputs<'_>) -> Result<Subscription, Trouble> {
    let from = inputs.day("start")?;
    let cycles = fixed(from, inputs.int("bill_cycle_day")?, inputs.interval("interval")?)?;
    let timing = match inputs.text("billing")? {
        "in_advance" => Timing::Advance,
        "in_arrear" => Timing::Arrears,
        "in_arrear_greedy" => Timing::ArrearsGreedy,
        other => return malformed(format!("there is no billing `{other}`")),
    };
    let charged = Charged { from, until: inputs.maybe("end", crate::inputs::day)?, through: inputs.day("target")? };
    Ok(Subscription { cycles, charged, timing })
}

impl Subscription {
    fn portions(&self) -> Result<Vec<Portion>, Trouble> {
        Ok(portions(self.cycles, self.charged, self.timing, StubDenominator::Unclamped)?)
    }
}

fn places(inputs: &Inputs<'_>) -> Result<u32, Trouble> {
    let places = inputs.get("fraction_scale").map_or(Some(9), Value::as_u64);
    places.and_then(|places| u32::try_from(places).ok()).map_or_else(|| malformed("the fraction's decimals"), Ok)
}

/// The share of a whole cycle, rounded to so many decimals.
fn fraction(portion: &Portion, places: u32, rounding: Rounding) -> Result<Ratio, Trouble> {
    let exact = Ratio::new(i128::from(portion.numerator), i128::from(portion.denominator))?;
    Ok(exact.round_to(places, rounding)?)
}

fn lines(inputs: &Inputs<'_>) -> Result<(Vec<Value>, Ratio, u32), Trouble> {
    let (places, rounding) = (places(inputs)?, inputs.rounding()?);
    let mut sum = Ratio::ZERO;
    let mut lines = Vec::new();
    for portion in subscription(inputs)?.portions()? {
        let share = fraction(&portion, places, rounding)?;
        sum = sum.checked_add(share)?;
        let (from, to) = (portion.span.from().to_string(), portion.span.until().to_string());
        lines.push(json!({"from": from, "to": to, "fraction": share.to_decimal_string(places)}));
    }
    Ok((lines, sum, places))
}

pub(crate) fn bill_cycles(inputs: &Inputs<'_>) -> Answer {
    let (lines, sum, places) = lines(inputs)?;
    Ok(json!({"cycles": sum.to_decimal_string(places), "derived_lines": lines}))
}

pub(crate) fn billing_lines(inputs: &Inputs<'_>) -> Answer {
    Ok(json!({"lines": lines(inputs)?.0}))
}

pub(crate) fn billing_interval(inputs: &Inputs<'_>) -> Answer {
    let subscription = subscription(inputs)?;
    let Subscription { cycles, charged, timing } = &subscription;
    let first = cycles.first_on_or_after(charged.from)?;
    let billed = charged_until(*cycles, *charged, *timing)?;
    // The last boundary that is reached; before the first one it is the first.
    let last = billed.map(|billed| cycles.boundary(cycles.index_of(billed))).transpose()?.map(|last| last.max(first));
    let next = billed.map(|billed| cycles.next_after(billed)).transpose()?;
    let text = |day: Option<Day>| day.map(|day| day.to_string());
    Ok(json!({
        "has_something_to_bill": billed.is_some(),
        "first_cycle_date": first.to_string(),
        "billed_through": text(billed),
        "last_cycle_date": text(last),
        "next_cycle_date": text(next),
        "whole_periods": subscription.portions()?.iter().filter(|portion| portion.whole).count(),
    }))
}

/// A stub that leads up to the first boundary, or away from the last.
pub(crate) fn stub_fraction(inputs: &Inputs<'_>) -> Answer {
    let (start, end, every) = (inputs.day("start")?, inputs.day("end")?, inputs.interval("interval")?);
    let denominator = match inputs.get("fixed_days_per_month").map(Value::as_u64) {
        None => StubDenominator::Unclamped,
        Some(days) => match days.and_then(|days| u8::try_from(days).ok()) {
            Some(days) => StubDenominator::NDayMonth(days),
            None => return malformed("a month of 1 to 255 days"),
        },
    };
    let boundary = match inputs.text("side")? {
        "leading" => end,
        "trailing" => start,
        other => return malformed(format!("there is no side `{other}`")),
    };
    let cycles = Cycles::anniversary(boundary, every)?;
    let charged = Charged { from: start, until: Some(end), through: end };
    let found = portions(cycles, charged, Timing::Advance, denominator)?;
    let [portion] = found.as_slice() else { return malformed("a stub is shorter than a cycle") };
    let places = places(inputs)?;
    let share = fraction(portion, places, inputs.rounding()?)?.to_decimal_string(places);
    Ok(json!({"days": portion.numerator, "denominator": portion.denominator, "fraction": share}))
}
