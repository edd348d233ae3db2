//! The bill of one account: what should have been billed less what was, as lines.
//!
//! Uses `space` and the rooms below it.

use super::closing::Closed;
use super::items::Item;
use super::recorded::{self, Recorded};
use super::tax;
use crate::error::{Error, Result};
use crate::money::{Amount, Currency};
use crate::space::Catalogue;
use crate::space::facts::{InvoiceLine, LineTax, Party};
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
    pub(super) line: InvoiceLine,
}

impl Due<'_> {
    fn key(&self) -> (Day, &str, &str) {
        (self.period, self.subject, &self.line.rule)
    }
}

/// All that has to do with one key, one payer and one currency. It is never all empty.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry<'e, 'a> {
    /// What should have been billed.
    pub(super) item: Option<&'e Item<'a>>,
    /// What was billed.
    pub(super) recorded: &'e [Recorded<'a>],
    /// What should have been billed as it was known when the books were closed.
    pub(super) before: Option<&'e Item<'a>>,
    /// The day for a reversal, if something is owed under the key by another payer or in another currency.
    pub(super) replaced_on: Option<Day>,
}

impl<'e, 'a> Entry<'e, 'a> {
    fn any_item(&self) -> Option<&'e Item<'a>> {
        self.item.or(self.before)
    }

    pub(super) fn subject(&self) -> &'a str {
        self.any_item()
            .map(|item| item.subject)
            .or(self.recorded.first().map(|first| first.subject))
            .unwrap_or_default()
    }

    pub(super) fn rule(&self) -> String {
        match (self.any_item(), self.recorded.first()) {
            (Some(item), _) => item.rule.to_string(),
            (None, Some(recorded)) => recorded.rule.to_owned(),
            (None, None) => String::new(),
        }
    }

    pub(super) fn period(&self) -> Day {
        self.any_item().map(|item| item.period).or(self.recorded.first().map(|first| first.period)).unwrap_or(Day::MIN)
    }

    pub(super) fn payer(&self) -> Option<&'a Party> {
        self.any_item().map(|item| item.payer).or(self.recorded.first().map(|first| &first.invoice.payer))
    }

    pub(super) fn currency(&self) -> Option<Currency> {
        self.any_item().map(|item| item.amount.currency()).or(self.recorded.first().map(Recorded::currency))
    }

    /// The day on which a difference is billed: first amounts when they are due, corrections when they are settled.
    pub(super) fn date(&self, recorded: &[Recorded<'_>]) -> Option<Day> {
        match self.item {
            Some(item) if recorded.is_empty() => Some(item.due),
            Some(item) => Some(item.settle),
            None => match recorded::reversed_on(recorded) {
                Some(day) => Some(self.replaced_on.unwrap_or(day)),
                None => self.before.map(|before| before.due),
            },
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
    for entry in entries(items, lines, closed) {
        if starts.is_none_or(|starts| entry.period() >= starts) {
            dues.extend(due(&entry, closed, catalogue, through)?);
        }
    }
    if !dues.is_empty() {
        number(&mut dues, lines, void());
    }
    Ok(dues)
}

/// Brings together what is owed, what was recorded, and what was known at the closing.
fn entries<'e, 'a>(
    items: &'e [Item<'a>],
    lines: &'e [Recorded<'a>],
    closed: Option<&'e Closed<'a>>,
) -> Vec<Entry<'e, 'a>> {
    let groups = recorded::groups(lines);
    let mut claimed = vec![false; groups.len()];
    let period_of = |group: &[Recorded<'_>]| group.first().map(|first| first.period);
    let mut entries = Vec::with_capacity(items.len());
    for item in items {
        let first = groups.partition_point(|group| period_of(group) < Some(item.period));
        let same_period =
            groups.iter().zip(&mut claimed).skip(first).take_while(|(group, _)| period_of(group) == Some(item.period));
        let mut recorded: &[Recorded<'a>] = &[];
        for (group, claimed) in same_period {
            if group.first().is_some_and(|first| is_of(item, first)) {
                (recorded, *claimed) = (group, true);
            }
        }
        let before = closed.and_then(|closed| closed.item_like(item));
        entries.push(Entry { item: Some(item), recorded, before, replaced_on: None });
    }
    for (group, _) in groups.iter().zip(&claimed).filter(|(_, claimed)| !**claimed) {
        let Some(first) = group.first() else { continue };
        let replacing = items.iter().find(|item| item.has_key(first.subject, first.rule, first.period));
        let before = closed.and_then(|closed| closed.item_of(first));
        entries.push(Entry { item: None, recorded: group, before, replaced_on: replacing.map(|item| item.settle) });
    }
    if let Some(closed) = closed {
        for before in closed.items() {
            let is_there = |entry: &Entry<'_, '_>| entry.before.is_some_and(|known| std::ptr::eq(known, before));
            if !entries.iter().any(is_there) {
                entries.push(Entry { item: None, recorded: &[], before: Some(before), replaced_on: None });
            }
        }
    }
    entries
}

/// Whether a recorded line was billed for an item: the same key, payer and currency.
pub(super) fn is_of(item: &Item<'_>, recorded: &Recorded<'_>) -> bool {
    item.has_key(recorded.subject, recorded.rule, recorded.period)
        && *item.payer == recorded.invoice.payer
        && item.amount.currency() == recorded.currency()
}

/// The line that makes good what differs, without its id, if it can be billed by now.
fn due<'a>(
    entry: &Entry<'_, 'a>,
    closed: Option<&Closed<'a>>,
    catalogue: &Catalogue,
    through: Day,
) -> Result<Option<Due<'a>>> {
    let (Some(payer), Some(currency), Some(date)) = (entry.payer(), entry.currency(), entry.date(entry.recorded))
    else {
        return Ok(None);
    };
    let date = match closed {
        Some(closed) => date.max(closed.reopens()?),
        None => date,
    };
    if date > through {
        return Ok(None);
    }
    let target = match closed {
        Some(closed) => closed.target(entry, currency)?,
        None => entry.item.map_or(Amount::zero(currency), |item| item.amount),
    };
    let amount = target.checked_sub(recorded::sum(entry.recorded, currency)?)?;
    if amount.is_zero() {
        return Ok(None);
    }
    let line = line(entry, amount, target, date, catalogue)?;
    let deferred = entry.item.is_some_and(|item| item.deferred);
    Ok(Some(Due { subject: entry.subject(), period: entry.period(), payer, date, deferred, line }))
}

fn line(
    entry: &Entry<'_, '_>,
    amount: Amount,
    target: Amount,
    date: Day,
    catalogue: &Catalogue,
) -> Result<InvoiceLine> {
    let due = entry.any_item().map_or(date, |item| item.due);
    let rounding = catalogue.policy_at(due).rounding;
    let tax = match (entry.recorded, entry.any_item()) {
        ([], item) => first_tax(amount, item, catalogue)?,
        (recorded, _) => tax::corrected(target, recorded.iter().map(|recorded| recorded.line), rounding)?,
    };
    let rule = entry.rule();
    let line = match (entry.item.or(entry.before.filter(|_| entry.recorded.is_empty())), entry.recorded.first()) {
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
            corrects: Vec::new(),
        },
        (None, Some(first)) => {
            InvoiceLine { id: String::new(), rule, amount, tax, corrects: Vec::new(), ..first.line.clone() }
        }
        (None, None) => return Err(Error::out_of_range("a line without anything to bill")),
    };
    if line.until <= line.from {
        return Err(Error::out_of_range(format_args!("the end of `{}/{}`", entry.subject(), line.rule)));
    }
    let corrects = entry.recorded.iter().map(|recorded| recorded.line.id.clone()).collect();
    Ok(InvoiceLine { corrects, ..line })
}

/// The tax of a line that is the first of its key: at the rate in force when it falls due.
fn first_tax(amount: Amount, item: Option<&Item<'_>>, catalogue: &Catalogue) -> Result<Option<LineTax>> {
    let Some((item, category)) = item.and_then(|item| item.tax.map(|category| (item, category))) else {
        return Ok(None);
    };
    let Some(rate) = catalogue.tax_at(category, item.due) else { return Ok(None) };
    let rounding = catalogue.policy_at(item.due).rounding;
    let held = tax::tax_of(amount, rate.percent, rate.mode, rounding)?;
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
