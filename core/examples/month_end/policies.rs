//! The migration check: what another policy would bill, beside the one in force.

use crate::names::Names;
use crate::text::{clipped, day, heading, period, wrapped};
use std::fmt::Write;
use tenure::billing::{ComparedLine, ComparedSide, Comparison};
use tenure::error::{Code, Error, Result};
use tenure::space::Space;
use tenure::space::facts::Policy;
use tenure::time::Day;

/// The space's policy on a day beside a ready-made one.
pub(crate) fn compared(space: &Space, name: &str, through: Day) -> Result<Comparison> {
    let Some(other) = Policy::preset(name) else {
        let names = Policy::PRESETS.join(", ");
        return Err(Error::new(Code::InvalidQuestion, format!("there is no policy `{name}`; there are {names}")));
    };
    space.compare_policies(space.policy_on(through), &other, through)
}

/// The comparison, in a hundred columns: by payer the lines that differ and the settings on which they do.
pub(crate) fn text(space: &Space, name: &str, comparison: &Comparison) -> String {
    let facts = space.facts();
    let names = Names::of(space, &facts, comparison.through);
    let title = format!("Billed through {} as now, and under `{name}`", day(comparison.through));
    let mut out = heading(&title);
    let differ = comparison.lines.len();
    // Writing to a string does not fail.
    let _ = writeln!(out, "{differ} lines differ, {} do not. Amounts are without tax on top.", comparison.alike);
    out.push_str(&wrapped("The policies differ on ", &settings(&comparison.settings)));
    for payer in comparison.payers.iter().filter(|payer| payer.lines > 0) {
        let currency = payer.difference.currency();
        let sums = format!(
            "with tax {} → {}: {}",
            payer.a.decimal(),
            payer.b,
            signed(&payer.difference.decimal().to_string())
        );
        let width = 98_usize.saturating_sub(sums.chars().count());
        let _ = writeln!(out, "\n{:<width$} {sums}", clipped(&names.party(&payer.payer), width));
        let own = |line: &&ComparedLine| line.payer == payer.payer && line.difference.currency() == currency;
        comparison.lines.iter().filter(own).for_each(|line| out.push_str(&self::line(line)));
    }
    out.push_str(&heading("All payers, with tax"));
    let row = |of: &str, a: &str, b: &str, difference: &str| format!("  {of:<34} {a:>20} {b:>20} {difference:>20}\n");
    out.push_str(&row("", "now", name, "difference"));
    for total in &comparison.totals {
        let of = format!("{} lines differ", total.lines);
        let difference = signed(&total.difference.to_string());
        out.push_str(&row(&of, &total.a.to_string(), &total.b.to_string(), &difference));
    }
    out
}

fn settings(settings: &[String]) -> String {
    if settings.is_empty() { "nothing that bears on bills.".to_owned() } else { format!("{}.", settings.join(", ")) }
}

fn signed(number: &str) -> String {
    if number.starts_with('-') { number.to_owned() } else { format!("+{number}") }
}

fn line(line: &ComparedLine) -> String {
    let side = |side: &Option<ComparedSide>| {
        side.as_ref().map_or_else(|| "-".to_owned(), |side| side.amount.decimal().to_string())
    };
    let days = line.b.as_ref().or(line.a.as_ref()).map(|side| match side.until.previous() {
        Ok(last) => period(side.from, last),
        Err(_) => day(side.from),
    });
    let days = days.unwrap_or_default();
    let (a, b) = (side(&line.a), side(&line.b));
    let mut out = format!("  {:<47} {days:<25} {a:>10} {b:>10}\n", clipped(&line.line, 47));
    let mut reasons = line.points.clone();
    if let (Some(a), Some(b)) = (&line.a, &line.b) {
        if a.date != b.date {
            reasons.push(format!("invoiced on {} → {}", day(a.date), day(b.date)));
        }
    }
    out.push_str(&wrapped("    ", &reasons.join(", ")));
    out
}
