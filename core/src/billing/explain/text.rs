//! A derivation as text, in a hundred columns, for bookkeepers.
//!
//! Uses `money` and `time`.

use super::super::answer::{Derivation, DerivationStep, InvoiceDerivation};
use crate::money::{Ratio, Rounding};
use crate::space::facts::{Party, TaxMode};
use crate::time::Day;
use std::fmt;

/// The last column that is written to.
const WIDTH: usize = 99;

/// The line, each step with its amount, and their sum:
///
/// ```
/// # use tenure::space::Space;
/// # use tenure::time::Day;
/// # let space = Space::read(br#"{
/// #   "format": 1, "edition": 1,
/// #   "space": {"id": "harbour", "name": "Harbour", "currency": "EUR", "zone": "Europe/Lisbon"},
/// #   "plans": [{"id": "desk-1", "recorded": "2026-01-01T09:00:00Z", "plan": "desk", "from": "2026-01-01", "name": "Desk",
/// #     "kind": "recurring", "price": {"flat": {"amount": "249.95 EUR"}}, "tax": "standard",
/// #     "billing": {"every": "P1M", "anchor": "calendar"}}],
/// #   "taxes": [{"id": "t", "recorded": "2026-01-01T09:00:00Z", "category": "standard", "from": "2026-01-01", "percent": "19"}],
/// #   "customers": [{"id": "ann", "recorded": "2026-01-01T09:00:00Z"}],
/// #   "memberships": [{"id": "m1", "recorded": "2026-01-01T09:00:00Z", "holder": {"customer": "ann"},
/// #     "plan": "desk", "from": "2026-01-22"}]
/// # }"#)?;
/// // A desk at 249.95 EUR a month, held from 22 January on, and 19 % on top: 249.95 × 10 / 31 = 80.629…
/// let derivation = space.explain("m1/fee:desk/2026-01-01/1", Day::parse("2026-01-31")?)?;
/// assert_eq!(derivation.to_string(), "\
/// m1/fee:desk/2026-01-01/1
///   rule fee:desk, 2026-01-22 to 2026-01-31
///   10 of 31 days at 249.95 EUR                                                             80.63 EUR
///       2026-01-22 to 2026-01-31; exactly 80.629032… (4999/62), rounded half away from zero
///                                                                                          ----------
///   amount                                                                                  80.63 EUR
///   tax `standard` of 19 % on top of 80.63 EUR                                              15.32 EUR
///       exactly 15.3197, rounded half away from zero
/// ");
/// # Ok::<(), tenure::error::Errors>(())
/// ```
impl fmt::Display for Derivation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let line = &self.line;
        f.write_str(&wrapped("", &line.id))?;
        f.write_str(&wrapped("  ", &format!("rule {}, {}", line.rule, days(line.from, line.until))))?;
        if !line.corrects.is_empty() {
            f.write_str(&wrapped("  corrects ", &line.corrects.join(", ")))?;
        }
        let (taxes, steps): (Vec<&DerivationStep>, Vec<&DerivationStep>) =
            self.steps.iter().partition(|step| step.code == "tax");
        for step in steps {
            f.write_str(&row(&step.text, &step.amount.to_string()))?;
            f.write_str(&detail(step, true))?;
        }
        writeln!(f, "{:>WIDTH$}", "----------")?;
        f.write_str(&row("amount", &line.amount.to_string()))?;
        for step in taxes {
            f.write_str(&row(&step.text, &step.amount.to_string()))?;
            f.write_str(&detail(step, false))?;
        }
        Ok(())
    }
}

/// The derivations of the lines, and their sums.
impl fmt::Display for InvoiceDerivation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = self.invoice.as_ref().map_or_else(|| "Invoice".to_owned(), |id| format!("Invoice {id}"));
        let payer = match &self.payer {
            Party::Customer(id) => format!("customer {id}"),
            Party::Company(id) => format!("company {id}"),
        };
        f.write_str(&wrapped("", &format!("{name} of {} to {payer}", self.date)))?;
        for derivation in &self.lines {
            write!(f, "\n{derivation}")?;
        }
        writeln!(f, "\n{:=>WIDTH$}", "")?;
        let included = self.lines.iter().filter_map(|derivation| derivation.line.tax.as_ref());
        let included = included.clone().count() > 0 && included.clone().all(|tax| tax.mode == TaxMode::Inclusive);
        let tax = if included { "tax, held in the amounts" } else { "tax" };
        for (label, amount) in [("net", self.net), (tax, self.tax), ("total", self.total)] {
            f.write_str(&row(label, &amount.to_string()))?;
        }
        Ok(())
    }
}

/// What else a step says: its days, its exact value, and how that was rounded.
fn detail(step: &DerivationStep, with_days: bool) -> String {
    let mut facts = Vec::new();
    if let (Some(from), Some(until), true) = (step.from, step.until, with_days) {
        facts.push(days(from, until));
    }
    if let Some(exact) = &step.exact {
        let rounded = step.rounding.map(|rounding| format!(", rounded {}", words(rounding))).unwrap_or_default();
        facts.push(format!("exactly {}{rounded}", decimals(exact)));
    }
    if facts.is_empty() { String::new() } else { wrapped("      ", &facts.join("; ")) }
}

/// An exact value: a fraction without an end has its first six decimals before it.
fn decimals(exact: &str) -> String {
    match Ratio::parse(exact) {
        Ok(value) if exact.contains('/') => {
            let cut = value.round_to(6, Rounding::TowardZero).map(|cut| cut.to_decimal_string(6)).unwrap_or_default();
            format!("{cut}… ({exact})")
        }
        _ => exact.to_owned(),
    }
}

/// The days of a span, the last included.
fn days(from: Day, until: Day) -> String {
    match until.previous() {
        Ok(last) if last > from => format!("{from} to {last}"),
        _ => from.to_string(),
    }
}

fn words(rounding: Rounding) -> &'static str {
    match rounding {
        Rounding::HalfAwayFromZero => "half away from zero",
        Rounding::HalfEven => "half to even",
        Rounding::TowardZero => "towards zero",
        Rounding::AwayFromZero => "away from zero",
    }
}

/// A label, broken if it is long, with an amount at the right edge of its first line.
fn row(label: &str, amount: &str) -> String {
    let room = WIDTH.saturating_sub(amount.chars().count()).saturating_sub(4);
    let mut parts = split(label, room).into_iter();
    let first = parts.next().unwrap_or_default();
    let width = room.saturating_add(1);
    let mut out = format!("  {first:<width$} {amount}\n");
    for part in parts {
        out.push_str(&format!("    {part}\n"));
    }
    out
}

/// Text after a lead; what follows the first line is indented as deep as the lead is long.
fn wrapped(lead: &str, text: &str) -> String {
    let indent = lead.chars().count();
    let mut out = String::new();
    for (number, part) in split(text, WIDTH.saturating_sub(indent)).iter().enumerate() {
        let lead = if number == 0 { lead.to_owned() } else { " ".repeat(indent) };
        out.push_str(&format!("{lead}{part}\n"));
    }
    out
}

/// Text broken at spaces into parts of at most so many characters; a longer word is cut.
fn split(text: &str, width: usize) -> Vec<String> {
    let mut parts = vec![String::new()];
    for word in text.split(' ') {
        let mut word: Vec<char> = word.chars().collect();
        loop {
            let used = parts.last().map_or(0, |part| part.chars().count());
            let gap = usize::from(used > 0);
            let fits = used.saturating_add(gap).saturating_add(word.len()) <= width;
            if !fits && used > 0 {
                parts.push(String::new());
                continue;
            }
            let rest = word.split_off(word.len().min(width.max(1)));
            if let Some(part) = parts.last_mut() {
                if gap > 0 {
                    part.push(' ');
                }
                part.extend(word);
            }
            if rest.is_empty() {
                break;
            }
            parts.push(String::new());
            word = rest;
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::split;

    #[test]
    fn text_is_broken_at_spaces() {
        for (text, width, expected) in [
            ("", 5, vec![""]),
            ("ab cd", 5, vec!["ab cd"]),
            ("ab cd ef", 5, vec!["ab cd", "ef"]),
            ("abcdefg hi", 3, vec!["abc", "def", "g", "hi"]),
        ] {
            assert_eq!(split(text, width), expected, "{text} in {width}");
        }
    }
}
