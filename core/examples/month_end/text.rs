//! A month end as text, in a hundred columns.

use crate::changes::{Change, Ending};
use crate::decision::Explained;
use crate::invoices::{Invoiced, Line, Total};
use crate::leavers::GivenBack;
use crate::month::{MonthEnd, Took};
use crate::notices::Due;
use crate::pools::{Pool, Share};
use crate::revenue::Revenue;
use std::fmt::Write;
use tenure::money::Amount;
use tenure::report::Movement;
use tenure::time::{Day, Moment};
use tenure::zone::Zone;

/// The last column that is written to.
const WIDTH: usize = 99;

const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// Everything, with the time that it took if that is known.
pub(crate) fn of(month: &MonthEnd, took: Option<&Took>) -> String {
    let mut out = heading(&format!("{}: the month through {}", month.space, day(month.through)));
    let read: Vec<String> =
        month.read.iter().map(|read| format!("{} {}", read.kind.replace('_', " "), read.count)).collect();
    let count = month.read.iter().map(|read| read.count).fold(0, usize::saturating_add);
    out.push_str(&wrapped(&format!("Read {count} facts: "), &format!("{}.", read.join(", "))));
    // Writing to a string does not fail.
    if let Some(took) = took {
        let _ = writeln!(out, "Read and checked in {} ms, worked out in {} ms.", took.read_ms, took.month_ms);
    }
    let _ = writeln!(out, "Edition {} of the rules; days and times are those of {}.", month.edition, month.zone);

    out.push_str(&heading(&format!("{} invoices", month.invoices.len())));
    out.push_str("Of each line: what for, the days, the amount, the rate of tax (* held in the amount), the tax;\n");
    out.push_str("below it the id that --explain takes.\n");
    month.invoices.iter().for_each(|invoice| out.push_str(&self::invoice(invoice)));
    out.push_str(&given_back(&month.given_back));
    out.push_str(&totals("All invoices", &month.totals));
    out.push_str(&totals("By plan", &month.by_plan));
    out.push_str(&totals("By kind of line", &month.by_kind));

    month.revenue.iter().for_each(|of| out.push_str(&revenue(of, month.from, month.through)));
    out.push_str(&pools(&month.pools));
    out.push_str(&changes("became active", &month.became_active));
    out.push_str(&changes("changed", &month.changed));
    out.push_str(&changes("expired (with the last day)", &month.expired));
    out.push_str(&endings(&month.ending));
    out.push_str(&due(&month.due));
    if let (Some(decision), Ok(zone)) = (&month.decision, Zone::parse(&month.zone)) {
        out.push_str(&self::decision(decision, &zone));
    }
    out
}

/// A title, underlined.
pub(crate) fn heading(title: &str) -> String {
    format!("\n{title}\n{}\n", "=".repeat(title.chars().count().min(WIDTH)))
}

fn invoice(invoice: &Invoiced) -> String {
    let date = day(invoice.date);
    let width = WIDTH.saturating_sub(date.chars().count()).saturating_sub(1);
    let mut out = format!("\n{:<width$} {date}\n", clipped(&invoice.payer, width));
    invoice.lines.iter().for_each(|line| out.push_str(&self::line(line)));
    let sums = [("Net", invoice.net), ("tax", invoice.tax), ("total", invoice.total)];
    out.push_str(&sum_line(&sums, Some(invoice.currency.code())));
    let others = [invoice.credit_used, invoice.credit_given, invoice.refund, invoice.offset, invoice.forfeited];
    if !(others.iter().all(|amount| amount.is_zero()) && invoice.credit_after.is_zero()) {
        let credit = [
            ("to be paid back", invoice.refund),
            ("cancelled of what is still owed", invoice.offset),
            ("lost", invoice.forfeited),
            ("account credit given", invoice.credit_given),
            ("used", invoice.credit_used),
            ("left", invoice.credit_after),
            ("to pay", invoice.due),
        ];
        let shown: Vec<(&str, Amount)> = credit
            .into_iter()
            .filter(|(name, amount)| !amount.is_zero() || ["to pay", "left"].contains(name))
            .collect();
        out.push_str(&sum_line(&shown, None));
    }
    out
}

fn sum_line(sums: &[(&str, Amount)], currency: Option<&str>) -> String {
    let sums: Vec<String> = sums.iter().map(|(name, amount)| format!("{name} {}", amount.decimal())).collect();
    let currency = currency.map(|code| format!(" {code}")).unwrap_or_default();
    format!("{:>WIDTH$}\n", format!("{}{currency}", sums.join(" · ")))
}

fn line(line: &Line) -> String {
    let what = match &line.reason {
        Some(reason) => format!("{} ({reason})", line.what),
        None => line.what.clone(),
    };
    let mut parts = split(&what, 44).into_iter();
    let (rate, tax) = match &line.line.tax {
        Some(tax) => (format!("{} %", tax.percent), tax.amount.decimal().to_string()),
        None => ("-".to_owned(), String::new()),
    };
    let included = line.line.tax.as_ref().is_some_and(|tax| tax.mode != Default::default());
    let rate = if included { format!("*{rate}") } else { rate };
    let first = parts.next().unwrap_or_default();
    let (period, amount) = (period(line.line.from, line.last_day), line.line.amount.decimal());
    let mut out = format!("  {first:<44} {period:<25} {amount:>10} {rate:>5} {tax:>9}").trim_end().to_owned();
    out.push('\n');
    for more in parts {
        // Writing to a string does not fail.
        let _ = writeln!(out, "    {more}");
    }
    out.push_str(&wrapped("    ", &line.line.id));
    for corrected in &line.line.corrects {
        out.push_str(&wrapped("    corrects ", corrected));
    }
    out
}

/// Who cancelled and gets something back, and how.
fn given_back(given: &[GivenBack]) -> String {
    let mut out = heading(&format!("{} cancelled members get something back (with tax)", given.len()));
    for back in given {
        let lead = format!("  {:<11} {:<28} ", day(back.last_day), clipped(&back.name, 28));
        out.push_str(&wrapped(&lead, &format!("{}: {}, {}", back.plan, back.amount, back.how)));
        for line in &back.lines {
            out.push_str(&wrapped(&format!("{:lead$}", "", lead = lead.chars().count()), line));
        }
    }
    out
}

fn totals(title: &str, totals: &[Total]) -> String {
    let mut out = heading(title);
    let row = |of: &str, lines: &str, net: &str, tax: &str, total: &str| {
        format!("  {of:<39} {lines:>6} {net:>14} {tax:>14} {total:>18}\n")
    };
    out.push_str(&row("", "lines", "net", "tax", "total"));
    for total in totals {
        let sums = [total.net, total.tax].map(|amount| amount.decimal().to_string());
        let [net, tax] = &sums;
        let (lines, sum) = (total.lines.to_string(), total.total.to_string());
        out.push_str(&row(&clipped(&total.of, 39), &lines, net, tax, &sum));
    }
    out
}

/// What recurs, from the end of the month before to the end of this one, and whose.
fn revenue(revenue: &Revenue, from: Day, through: Day) -> String {
    let mut out = heading(&format!("What recurs by the month, before coupons and tax ({})", revenue.currency.code()));
    let row = |what: &str, holders: usize, sum: Amount| {
        let sum = sum.decimal().to_string();
        format!("  {what:<39} {:>14} {sum:>14}\n", format!("{holders} holders"))
    };
    let opening = from.previous().map(day).unwrap_or_default();
    out.push_str(&row(&opening, revenue.holders_opening, revenue.opening));
    for moved in &revenue.movements {
        let what = match moved.movement {
            Movement::New => "new",
            Movement::Reactivated => "came back",
            Movement::Expansion => "more than before",
            Movement::Contraction => "less than before",
            Movement::Churned => "left",
        };
        out.push_str(&row(&format!("  {what}"), moved.holders.len(), moved.sum));
    }
    out.push_str(&row(&day(through.month_end()), revenue.holders_closing, revenue.closing));
    if !revenue.coupons.is_zero() {
        let coupons = revenue.coupons.decimal().to_string();
        out.push_str(&format!("  {:<39} {:>14} {coupons:>14}\n", "Coupons take off", ""));
    }
    for moved in &revenue.movements {
        for holder in &moved.holders {
            let (before, after) = (holder.before.decimal().to_string(), holder.after.decimal().to_string());
            out.push_str(&format!("  {:<39} {before:>14} → {after:>12}\n", clipped(&holder.name, 39)));
        }
    }
    out
}

fn pools(pools: &[Pool]) -> String {
    let mut out = heading(&format!("{} pools of credits that were drawn on", pools.len()));
    for pool in pools {
        let sums = &pool.statement;
        let all = [
            ("there were", sums.opening),
            ("rolled over from before", sums.rolled_in),
            ("granted", sums.granted),
            ("topped up", sums.topped_up),
            ("transferred in", sums.transferred_in),
            ("expired", sums.expired),
            ("taken back", sums.voided),
            ("roll over", sums.rolled_out),
            ("transferred out", sums.transferred_out),
        ];
        let moved = all.iter().filter(|(_, amount)| !amount.0.is_zero());
        let moved: Vec<String> = moved.map(|(what, amount)| format!("{what} {}", amount.0)).collect();
        let lead = format!("  {:<28} {:<25} ", clipped(&pool.holder, 28), clipped(&pool.credit, 25));
        out.push_str(&wrapped(&lead, &format!("{}; {} are left.", moved.join(", "), sums.closing.0)));
        let shares = |shares: &[Share]| {
            let shares: Vec<String> = shares.iter().map(|share| format!("{} {}", share.name, share.amount.0)).collect();
            shares.join(", ")
        };
        if !pool.used.is_empty() {
            out.push_str(&wrapped("    used by ", &shares(&pool.used)));
        }
        if !pool.overage.is_empty() {
            out.push_str(&wrapped("    beyond what there was: ", &shares(&pool.overage)));
        }
        for charged in &pool.charged {
            out.push_str(&wrapped("    charged to ", &format!("{}: {} without tax", charged.payer, charged.amount)));
        }
    }
    out
}

fn changes(title: &str, changes: &[Change]) -> String {
    let mut out = heading(&format!("{} {title}", changes.len()));
    for change in changes {
        let what = match (&change.before, &change.after) {
            (Some(before), Some(after)) => format!("{before} → {after}"),
            (None, Some(only)) | (Some(only), None) => only.clone(),
            (None, None) => String::new(),
        };
        let lead = format!("  {:<11} {:<28} ", day(change.day), clipped(&change.name, 28));
        out.push_str(&wrapped(&lead, &what));
    }
    out
}

fn endings(endings: &[Ending]) -> String {
    let mut out = heading(&format!("{} memberships end within 30 days (with the last day)", endings.len()));
    for ending in endings {
        let lead = format!("  {:<11} {:<28} ", day(ending.last_day), clipped(&ending.name, 28));
        out.push_str(&wrapped(&lead, &ending.plan));
    }
    out
}

fn due(due: &[Due]) -> String {
    let mut out = heading(&format!("{} notices fall due in the coming month", due.len()));
    for notice in due {
        let lead = format!("  {:<11} {:<28} ", day(notice.day), clipped(&notice.name, 28));
        out.push_str(&wrapped(&lead, &notice.what));
    }
    out
}

fn decision(explained: &Explained, zone: &Zone) -> String {
    let decision = &explained.decision;
    let mut out = heading(&format!("May {} use {}?", explained.name, decision.permission));
    let verdict = if decision.allowed { "Yes" } else { "No" };
    let since = decision.from.map_or_else(|| "always".to_owned(), |from| format!("since {}", instant(from, zone)));
    let until = until(decision.until, zone);
    out.push_str(&wrapped("", &format!("On {}: {verdict}, {since}, {until}.", instant(explained.at, zone))));
    out.push_str("\nHeld then:\n");
    for held in &explained.holdings {
        let mark = if held.effective { '*' } else { ' ' };
        let end = held.last_day.map(|last| format!(", last day {}", day(last))).unwrap_or_default();
        out.push_str(&wrapped(&format!("{mark} {:<10} ", held.label), &format!("{}{end}", held.what)));
    }
    out.push_str("\nReasons:\n");
    for (reason, sentence) in decision.reasons.iter().zip(&explained.sentences) {
        let code = serde_json::to_value(reason.code).ok();
        let code = code.as_ref().and_then(|code| code.as_str()).unwrap_or_default().replace('_', " ");
        out.push_str(&wrapped(&format!("  {code:<20} "), sentence));
        out.push_str(&wrapped(&format!("  {:<20} ", ""), &format!("Holds {}.", self::until(reason.until, zone))));
    }
    out
}

fn until(at: Option<Moment>, zone: &Zone) -> String {
    at.map_or_else(|| "for good, as far as is known".to_owned(), |at| format!("until {}", instant(at, zone)))
}

/// A local day and time.
fn instant(at: Moment, zone: &Zone) -> String {
    let (local, time) = zone.local(at);
    format!("{:?} {} {time}", local.weekday(), day(local))
}

/// A day, as people write it.
pub(crate) fn day(day: Day) -> String {
    format!("{} {} {}", day.day(), month(day), day.year())
}

fn month(day: Day) -> &'static str {
    MONTHS.get(usize::from(day.month().saturating_sub(1))).copied().unwrap_or_default()
}

/// The days from one to another, as short as can be.
pub(crate) fn period(from: Day, last: Day) -> String {
    match (from.year() == last.year(), from.month() == last.month(), from == last) {
        (_, _, true) => day(from),
        (true, true, _) => format!("{} – {}", from.day(), day(last)),
        (true, false, _) => format!("{} {} – {}", from.day(), month(from), day(last)),
        _ => format!("{} – {}", day(from), day(last)),
    }
}

/// Text after a lead, broken at spaces; what follows the first line is indented as deep as the lead is long.
pub(crate) fn wrapped(lead: &str, text: &str) -> String {
    let indent = lead.chars().count();
    let mut out = String::new();
    for (number, part) in split(text, WIDTH.saturating_sub(indent)).iter().enumerate() {
        let lead = if number == 0 { lead.to_owned() } else { " ".repeat(indent) };
        out.push_str(format!("{lead}{part}").trim_end());
        out.push('\n');
    }
    out
}

/// Text broken at spaces into parts of at most so many characters; a longer word is cut.
fn split(text: &str, width: usize) -> Vec<String> {
    let mut parts = vec![String::new()];
    for word in text.split(' ') {
        let mut word = word.to_owned();
        let used = parts.last().map_or(0, |part| part.chars().count());
        if used > 0 && used.saturating_add(word.chars().count()) >= width {
            parts.push(String::new());
        }
        while word.chars().count() > width {
            let head: String = word.chars().take(width).collect();
            word = word.chars().skip(width).collect();
            parts.last_mut().into_iter().for_each(|part| part.push_str(&head));
            parts.push(String::new());
        }
        if let Some(part) = parts.last_mut() {
            if !part.is_empty() {
                part.push(' ');
            }
            part.push_str(&word);
        }
    }
    parts
}

pub(crate) fn clipped(text: &str, width: usize) -> String {
    match text.chars().count() > width {
        true => text.chars().take(width.saturating_sub(1)).chain(['…']).collect(),
        false => text.to_owned(),
    }
}
