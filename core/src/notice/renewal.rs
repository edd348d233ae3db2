//! Terms that renew by themselves, and, where there is no term, billing periods.
//!
//! Uses `term`, `billing` and the rooms below them.

use super::cause::Found;
use super::holding::{About, is_over, last_day};
use crate::billing::price_of;
use crate::error::Result;
use crate::plan::{NoticeKind, Term};
use crate::space::{ChargedFor, Run};
use crate::term::{self, Renewing, natural_end, renewing};
use crate::time::{Day, Moment};

/// What is said of a membership that is renewed by itself.
pub(super) fn of<'a>(found: &mut Found<'a>, about: &About<'a, '_>) -> Result<()> {
    if !found.asked.has(NoticeKind::Renewal) {
        return Ok(());
    }
    let days = found.asked.days(NoticeKind::Renewal, found.zone(), found.from, found.until);
    let mut plans = about.term.stretches.iter().map(|stretch| &stretch.plan);
    if plans.any(|plan| plan.terms.term != Term::Open) {
        for renewing in renewing(about.held, found.catalogue()) {
            of_terms(found, about, &renewing, days)?;
        }
    }
    for run in about.term.runs.iter().filter(|run| !run.once && run.share != ChargedFor::Prepaid) {
        of_periods(found, about, run, days)?;
    }
    Ok(())
}

/// The ends of terms.
fn of_terms<'a>(
    found: &mut Found<'a>,
    about: &About<'a, '_>,
    renewing: &Renewing<'a>,
    (first, last): (Day, Day),
) -> Result<()> {
    let end = |n: u32| natural_end(&renewing.terms.term, renewing.day, n).ok().flatten();
    let mut n = renewing.bought.max(1).max(first_on_or_after(end, first));
    while let Some(day) = end(n).filter(|day| *day <= last) {
        n = n.saturating_add(1);
        let Ok(on) = found.zone().start_of(day) else { break };
        if renewing.until.is_some_and(|until| until <= on) {
            break;
        }
        renewed(found, about, on, end(n))?;
    }
    Ok(())
}

/// The first term that does not end before a day.
fn first_on_or_after(end: impl Fn(u32) -> Option<Day>, day: Day) -> u32 {
    let (mut low, mut high) = (0_u32, u32::MAX);
    while low < high {
        let middle = low.midpoint(high);
        if end(middle).is_none_or(|end| day <= end) {
            high = middle;
        } else {
            low = middle.saturating_add(1);
        }
    }
    low
}

/// The boundaries of the billing periods of a plan without a term.
fn of_periods<'a>(found: &mut Found<'a>, about: &About<'a, '_>, run: &'a Run, (first, last): (Day, Day)) -> Result<()> {
    let Some(billing) = run.billing() else { return Ok(()) };
    let Ok(cycles) = term::cycles(run.anchor, billing) else { return Ok(()) };
    let after = |day: Day| cycles.next_after(day).ok().filter(|day| *day <= last);
    let from = [run.starts, run.from.previous().unwrap_or(run.from), first];
    let mut next = from.into_iter().max().and_then(after);
    while let Some(day) = next.filter(|day| run.until.is_none_or(|until| *day < until)) {
        next = after(day);
        let Ok(on) = found.zone().start_of(day) else { break };
        if about.term.at(on).value.is_some_and(|stretch| stretch.plan.terms.term == Term::Open) {
            renewed(found, about, on, cycles.next_after(day).ok())?;
        }
    }
    Ok(())
}

/// A term that is renewed at an instant until a day.
fn renewed<'a>(found: &mut Found<'a>, about: &About<'a, '_>, on: Moment, until: Option<Day>) -> Result<()> {
    if about.term.at(on).value.is_none_or(is_over) {
        return Ok(());
    }
    let mut cause = about.cause(found, NoticeKind::Renewal, on, on);
    // What is entered after the fact is no news.
    if cause.known >= on {
        return Ok(());
    }
    let run = about.run_on(found.zone().day_of(on)).filter(|run| !run.once);
    cause.notice.amount = run.map(price_of).transpose()?.flatten();
    cause.notice.until = until.and_then(|until| found.zone().start_of(until).ok());
    cause.notice.last_day = cause.notice.until.and_then(|until| last_day(found.zone(), until));
    found.add(&cause)
}
