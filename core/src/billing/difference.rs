//! The bill of one account: what should have been billed less what was, as lines.
//!
//! Uses `space` and the rooms below it.

use super::closing::Closed;
use super::items::Item;
use super::recorded::{self, Recorded};
use super::tax;
use crate::error::{Error, Result};
use crate::money::{Amount, Currency};
use crate::proration::tax_of;
use crate::space::Catalogue;
use crate::space::facts::{Collect, InvoiceLine, LineTax, Party};
use crate::time::Day;

/// A line to be invoiced: to whom, and when.
#[derive(Clone, Debug)]
pub(super) struct Due<'a> {
    pub(super) subject: &'a str,
    pub(super) period: Day,
    pub(super) payer: &'a Party,
    pub(super) date: Day,
    /// Goes on the first invoice of the payer from its date on.
    pub(super) deferred: bool,
    /// Whether it is the first of its key, and corrects nothing.
    pub(super) first: bool,
    pub(super) line: InvoiceLine,
}

impl Due<'_> {
    fn key(&self) -> (Day, &str, &str) {
        (self.period, self.subject, &self.line.rule)
    }
}

/// All that has to do with one key, one payer and one currency.
#[derive(Clone, Copy, Debug)]
pub(super) struct KeyEntry<'e, 'a> {
    pub(super) payer: &'a Party,
    pub(super) currency: Currency,
    /// What should have been billed.
    pub(super) item: Option<&'e Item<'a>>,
    /// What should have been billed under the key, if need be by another payer or in another currency.
    pub(super) of_key: Option<&'e Item<'a>>,
    /// What was billed.
    pub(super) recorded: &'e [Recorded<'a>],
    /// What was billed under the key, to whomever.
    pub(super) recorded_of_key: &'e [Recorded<'a>],
}

impl<'a> KeyEntry<'_, 'a> {
    fn period(&self) -> Option<Day> {
        let recorded = || self.recorded_of_key.first().map(|first| first.period);
        self.of_key.map(|item| item.period).or_else(recorded)
    }

    pub(super) fn key(&self) -> Option<(Day, &'a str, String)> {
        let of_item = self.of_key.map(|item| (item.period, item.subject, item.rule.to_string()));
        of_item
            .or_else(|| self.recorded_of_key.first().map(|first| (first.period, first.subject, first.rule.to_owned())))
    }

    /// The day on which a difference is billed: first amounts when they are due, corrections when they are settled.
    pub(super) fn date(&self, recorded_of_key: &[Recorded<'_>]) -> Option<Day> {
        match self.of_key {
            Some(item) if recorded_of_key.is_empty() => Some(item.due),
            Some(item) => Some(item.settle),
            None => recorded::reversed_on(recorded_of_key),
        }
    }
}

/// What an account has to be billed through a day, by key; `closed` is what the books are closed through.
pub(super) fn dues<'a>(
    items: &[Item<'a>],
    lines: &[Recorded<'a>],
    void: impl FnOnce() -> Vec<Recorded<'a>>,
    closed: Option<&Closed<'a>>,
    catalogue: &Catalogue,
    through: Day,
) -> Result<Vec<Due<'a>>> {
    let starts = catalogue.header.billing_starts;
    let mut dues = Vec::new();
    for entry in entries(items, lines) {
        let is_ours = |period: Day| starts.is_none_or(|starts| period >= starts);
        if entry.period().is_some_and(is_ours) {
            dues.extend(due(&entry, closed, catalogue, through)?);
        }
    }
    if !dues.is_empty() {
        number(&mut dues, lines, void());
    }
    Ok(dues)
}

/// Brings together what is owed and what was recorded. The lines are in order of their keys, payers and currencies.
fn entries<'e, 'a>(items: &'e [Item<'a>], lines: &'e [Recorded<'a>]) -> Vec<KeyEntry<'e, 'a>> {
    let keys = recorded::by_key(lines);
    let mut owed_of: Vec<Vec<&Item<'a>>> = vec![Vec::new(); keys.len()];
    let period_of = |key: &[Recorded<'_>]| key.first().map(|first| first.period);
    let mut entries = Vec::with_capacity(items.len());
    for item in items {
        let first = keys.partition_point(|key| period_of(key) < Some(item.period));
        let same_period =
            keys.iter().zip(&mut owed_of).skip(first).take_while(|(key, _)| period_of(key) == Some(item.period));
        let mut recorded_of_key: &[Recorded<'a>] = &[];
        for (key, owed) in same_period {
            if key.first().is_some_and(|first| item.has_key(first.subject, first.rule, first.period)) {
                recorded_of_key = key;
                owed.push(item);
            }
        }
        let (payer, currency) = (item.payer, item.amount.currency());
        let recorded = recorded::billed_to(recorded_of_key, payer, currency);
        entries.push(KeyEntry { payer, currency, item: Some(item), of_key: Some(item), recorded, recorded_of_key });
    }
    for (key, owed) in keys.iter().zip(&owed_of) {
        for recorded in recorded::by_payer(key) {
            let Some(first) = recorded.first() else { continue };
            let (payer, currency) = (&first.invoice.payer, first.currency());
            if !owed.iter().any(|item| *item.payer == *payer && item.amount.currency() == currency) {
                let of_key = owed.first().copied();
                entries.push(KeyEntry { payer, currency, item: None, of_key, recorded, recorded_of_key: key });
            }
        }
    }
    entries
}

/// The line that makes good what differs, without its id, if it can be billed by now.
fn due<'a>(
    entry: &KeyEntry<'_, 'a>,
    closed: Option<&Closed<'a>>,
    catalogue: &Catalogue,
    through: Day,
) -> Result<Option<Due<'a>>> {
    let Some(settled) = entry.date(entry.recorded_of_key) else { return Ok(None) };
    let date = match closed {
        Some(closed) => settled.max(closed.reopens()?),
        None => settled,
    };
    if date > through {
        return Ok(None);
    }
    let target = match closed {
        Some(closed) => closed.target(entry)?,
        None => entry.item.map_or(Amount::zero(entry.currency), |item| item.owed(entry.recorded)),
    };
    let amount = target.checked_sub(recorded::sum(entry.recorded, entry.currency)?)?;
    let Some((period, subject, rule)) = entry.key().filter(|_| !amount.is_zero()) else { return Ok(None) };
    let tax = match (entry.recorded, entry.item) {
        ([], Some(item)) => first_tax(amount, item, catalogue)?,
        ([], None) => None,
        (recorded, _) => {
            let rounding = catalogue.policy_at(entry.of_key.map_or(date, |item| item.due)).rounding;
            tax::corrected(target, recorded.iter().map(|recorded| recorded.line), rounding)?
        }
    };
    let corrects = entry.recorded.iter().map(|recorded| recorded.line.id.clone()).collect();
    let line = match (entry.of_key, entry.recorded.first()) {
        (Some(item), _) => InvoiceLine {
            id: String::new(),
            kind: item.rule.kind(),
            membership: item.membership.cloned(),
            plan: item.plan.cloned(),
            rule,
            from: item.from,
            until: item.until,
            amount,
            tax,
            corrects,
        },
        (None, Some(first)) => InvoiceLine { id: String::new(), rule, amount, tax, corrects, ..first.line.clone() },
        (None, None) => return Ok(None),
    };
    if line.until <= line.from {
        return Err(Error::out_of_range(format_args!("the end of `{subject}/{}/{period}`", line.rule)));
    }
    let is_correction = !entry.recorded_of_key.is_empty();
    let waits = is_correction && catalogue.policy_at(settled).change.collect == Collect::NextInvoice;
    let deferred = waits || entry.of_key.is_some_and(|item| item.deferred);
    let first = entry.recorded.is_empty() && entry.item.is_some();
    Ok(Some(Due { subject, period, payer: entry.payer, date, deferred, first, line }))
}

/// The tax of a line that is the first of its key: at the rate in force when it falls due.
fn first_tax(amount: Amount, item: &Item<'_>, catalogue: &Catalogue) -> Result<Option<LineTax>> {
    let Some(category) = item.tax else { return Ok(None) };
    let Some(rate) = catalogue.tax_at(category, item.due) else { return Ok(None) };
    let rounding = catalogue.policy_at(item.due).rounding;
    let held = tax_of(amount, rate.percent, rate.mode, rounding)?;
    Ok(Some(LineTax { category: category.clone(), percent: rate.percent, mode: rate.mode, amount: held }))
}

/// Completes the lines' ids: the smallest number that no line of the key has used, be its invoice void or not. Lines of one
/// key are numbered by payer, then currency.
fn number(dues: &mut [Due<'_>], lines: &[Recorded<'_>], mut void: Vec<Recorded<'_>>) {
    void.sort_by(|a, b| a.key().cmp(&b.key()));
    dues.sort_by(|a, b| {
        let key = a.key().cmp(&b.key());
        key.then_with(|| (a.payer, a.line.amount.currency()).cmp(&(b.payer, b.line.amount.currency())))
    });
    for same in dues.chunk_by_mut(|a, b| a.key() == b.key()) {
        let mut used = same.first().map_or_else(Vec::new, |due| recorded::numbers(lines, due.key()));
        used.extend(same.first().map_or_else(Vec::new, |due| recorded::numbers(&void, due.key())));
        let mut free = (1..=u32::MAX).filter(|n| !used.contains(n));
        for due in same {
            let n = free.next().unwrap_or(u32::MAX);
            due.line.id = format!("{}/{}/{}/{n}", due.subject, due.line.rule, due.period);
        }
    }
}
