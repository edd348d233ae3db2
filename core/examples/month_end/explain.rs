//! How the amount of one line came about, step by step.

use crate::text;
use std::fmt::Write;
use tenure::billing::{Derivation, Step};
use tenure::money::Rounding;

/// The derivation of a line, in a hundred columns.
pub(crate) fn text(derivation: &Derivation) -> String {
    let line = &derivation.line;
    let mut out = text::heading(&format!("Line {}", line.id));
    // Writing to a string does not fail.
    let _ = writeln!(out, "  rule      {}", line.rule);
    if let Ok(last) = line.until.previous() {
        let _ = writeln!(out, "  span      {}", text::period(line.from, last));
    }
    if !line.corrects.is_empty() {
        out.push_str(&text::wrapped("  corrects  ", &line.corrects.join(", ")));
    }
    out.push('\n');
    derivation.steps.iter().for_each(|step| out.push_str(&self::step(step)));
    let _ = writeln!(out, "{:-<99}", "");
    out.push_str(&text::row("  the line's amount", &text::amount(line.amount)));
    if let Some(tax) = &line.tax {
        out.push_str(&text::row(&format!("  its tax, {} %", tax.percent), &text::amount(tax.amount)));
    }
    out
}

fn step(step: &Step) -> String {
    let mut out = text::row(&format!("  {}", step.code), &text::amount(step.amount));
    let mut facts = Vec::new();
    if let (Some(from), Some(until)) = (step.from, step.until) {
        facts.push(until.previous().map_or_else(|_| from.to_string(), |last| text::period(from, last)));
    }
    if let Some(price) = step.price {
        facts.push(format!("price {}", text::amount(price)));
    }
    if let (Some(numerator), Some(denominator)) = (step.numerator, step.denominator) {
        facts.push(format!("{numerator} / {denominator} days"));
    }
    if let Some(exact) = &step.exact {
        facts.push(format!("exactly {exact}"));
    }
    if let Some(rounding) = step.rounding {
        facts.push(format!("rounded {}", words(rounding)));
    }
    if !facts.is_empty() {
        out.push_str(&text::wrapped("      ", &facts.join(" · ")));
    }
    out.push_str(&text::wrapped("      ", &step.text));
    out
}

fn words(rounding: Rounding) -> String {
    format!("{rounding:?}").chars().fold(String::new(), |mut words, c| {
        if c.is_uppercase() && !words.is_empty() {
            words.push(' ');
        }
        words.extend(c.to_lowercase());
        words
    })
}
