//! The bill of one account: what should have been billed less what was, as lines.
//!
//! Uses `space` and the rooms below it.

use super::closing::Closed;
use super::items::{Invoiced, Item};
use super::recorded::{self, Recorded, Undone};
use super::tax;
use crate::error::{Error, Result};
use crate::money::{Amount, Currency};
use crate::proration::tax_of;
use crate::space::Catalogue;
use crate::space::facts::{InvoiceLine, LineRule, LineTax, Party};
use crate::time::Day;
use std::collections::HashSet;

/// A line to be invoiced: to whom, and when.
#[derive(Clone, Debug)]
pub(super) struct Due<'a> {
    pub(super) subject: &'a str,
    pub(super) period: Day,
    pub(super) payer: &'a Party,
    pub(super) date: Day,
    pub(super) invoiced: Invoiced,
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

    /// The day on which a difference is billed: first amounts when they are due, corrections on the day of the change.
    pub(super) fn date(&self, recorded_of_key: &[Recorded<'a>], undone: &[Undone]) -> Option<Day> {
        let corrected = self.correction(recorded_of_key, undone).map(|(on, _)| on);
        corrected.or(self.of_key.map(|item| item.due))
    }

    /// The day on which what was recorded is corrected, and the days that are taken back or added; `None` if nothing was.
    ///
    /// It is the first day after the last line from which something else is charged, or the day on which something was
    /// undone since that line was recorded, if that is earlier. If there is neither, it is the last line's day: a correction
    /// never comes before what it corrects.
    fn correction(&self, recorded_of_key: &[Recorded<'a>], undone: &[Undone]) -> Option<(Day, (Day, Day))> {
        let last = recorded_of_key.iter().max_by_key(|line| (line.invoice.date, line.invoice.recorded, line.n))?;
        let known = recorded_of_key.iter().map(|line| line.invoice.recorded).max()?;
        let was = (last.line.from, last.line.until);
        let (begins, is) = self.of_key.map_or((was.0, was), |item| (item.due, (item.from, item.until)));
        let least = begins.max(last.invoice.date);
        let turn = self.of_key.and_then(|item| item.turns.iter().find(|turn| turn.on > least));
        let of = last.line.membership.as_ref();
        let undone = undone.iter().filter(|undone| Some(&undone.membership) == of && undone.recorded > known);
        let undone = undone.map(|undone| undone.on.max(least)).min();
        let on = turn.map(|turn| turn.on).into_iter().chain(undone).min().unwrap_or(least);
        let stops = self.of_key.and_then(|item| item.turns.last()).map(|turn| turn.on);
        let days = match turn {
            Some(turn) if turn.on == on => (turn.on, turn.until),
            _ if recorded_of_key.len() > 1 => was,
            _ if was.1 < is.1 => (was.1, is.1),
            _ if is.0 < was.0 => (is.0, was.0),
            // What stops within its only day turns on that day.
            _ if is.1 < was.1 => (stops.map_or(is.1, |stops| stops.min(is.1)), was.1),
            _ => is,
        };
        Some((on, days))
    }

    /// What is to be billed: what all lines are to sum to less what they do. A credit gives back no more than what charges
    /// for the line have not given back by hand.
    fn amount(&self, target: Amount, given: Option<Amount>) -> Result<Amount> {
        let billed = recorded::sum(self.recorded, self.currency)?;
        let amount = target.checked_sub(billed)?;
        let Some(given) = given.filter(|_| amount.is_negative()) else { return Ok(amount) };
        let left = billed.checked_add(given)?.max(Amount::zero(self.currency));
        Ok(amount.max(left.checked_neg()?))
    }

    /// The line, without its id.
    fn line(&self, amount: Amount, tax: Option<LineTax>, days: Option<(Day, Day)>) -> Option<InvoiceLine> {
        let corrects = self.recorded.iter().map(|recorded| recorded.line.id.clone()).collect();
        let (_, _, rule) = self.key()?;
        let Some(item) = self.of_key else {
            let first = self.recorded.first()?.line.clone();
            return Some(InvoiceLine { id: String::new(), rule, amount, tax, corrects, ..first });
        };
        let own = || !self.recorded.is_empty() && self.item.is_some();
        let (from, until) = days.filter(|_| own()).unwrap_or((item.from, item.until));
        Some(InvoiceLine {
            id: String::new(),
            kind: item.rule.kind(),
            membership: item.membership.cloned(),
            plan: item.plan.cloned(),
            rule,
            from,
            until,
            amount,
            tax,
            corrects,
        })
    }
}

/// What of an account bears on differences besides its items.
pub(super) struct Known<'a> {
    /// The lines that were recorded, in order of their keys, payers and currencies.
    pub(super) recorded: Vec<Recorded<'a>>,
    /// What was taken back.
    pub(super) undone: Vec<Undone>,
    /// What charges by hand give for lines.
    pub(super) given: Vec<Given<'a>>,
    pub(super) closed: Option<Closed<'a>>,
}

/// What a charge by hand gives for a line, by the line's key.
#[derive(Clone, Copy, Debug)]
pub(super) struct Given<'a> {
    pub(super) key: (Day, &'a str, &'a str),
    pub(super) payer: &'a Party,
    pub(super) amount: Amount,
}

impl Known<'_> {
    /// What charges by hand give of an entry, with what discounts take off it; `None` if there are none.
    fn given(&self, entry: &KeyEntry<'_, '_>, items: &[Item<'_>]) -> Result<Option<Amount>> {
        let Some((period, subject, rule)) = entry.key().filter(|_| !self.given.is_empty()) else { return Ok(None) };
        let of_key = self.given.iter().filter(|given| given.key == (period, subject, rule.as_str()));
        let own = of_key.filter(|given| given.payer == entry.payer && given.amount.currency() == entry.currency);
        let given = Amount::sum(entry.currency, own.map(|given| given.amount))?;
        if !given.is_negative() {
            return Ok(None);
        }
        let off = items.iter().filter(|item| {
            let is_off = matches!(item.rule, LineRule::Discount(_, of) if of.rule().is(&rule));
            is_off && item.period == period && item.subject == subject && item.payer == entry.payer
        });
        let off = off.map(|item| item.amount).filter(|amount| amount.currency() == entry.currency);
        Amount::sum(entry.currency, off.chain([given])).map(Some)
    }
}

/// What an account has to be billed through a day, by key.
pub(super) fn dues<'a>(
    items: &[Item<'a>],
    known: &Known<'a>,
    void: impl FnOnce() -> Vec<Recorded<'a>>,
    catalogue: &Catalogue,
    through: Day,
) -> Result<Vec<Due<'a>>> {
    let starts = catalogue.header.billing_starts;
    let mut dues = Vec::new();
    for entry in entries(items, &known.recorded) {
        let is_ours = |period: Day| starts.is_none_or(|starts| period >= starts);
        if entry.period().is_some_and(is_ours) {
            dues.extend(due(&entry, items, known, catalogue, through)?);
        }
    }
    if !dues.is_empty() {
        number(&mut dues, &known.recorded, void());
    }
    Ok(dues)
}

/// Brings together what is owed and what was recorded. The lines are in order of their keys, payers and currencies.
fn entries<'e, 'a>(items: &'e [Item<'a>], lines: &'e [Recorded<'a>]) -> Vec<KeyEntry<'e, 'a>> {
    let keys = recorded::by_key(lines);
    let mut owed_of: Vec<Vec<&Item<'a>>> = vec![Vec::new(); keys.len()];
    let subject_of = |key: &[Recorded<'a>]| key.first().map(|first| (first.period, first.subject));
    let mut entries = Vec::with_capacity(items.len());
    for item in items {
        let mut recorded_of_key: &[Recorded<'a>] = &[];
        let first = keys.partition_point(|key| subject_of(key) < Some((item.period, item.subject)));
        if keys.get(first).is_some_and(|key| subject_of(key) == Some((item.period, item.subject))) {
            let rule = item.rule.to_string();
            let of_item = (item.period, item.subject, rule.as_str());
            let place = keys.binary_search_by(|key| key.first().map(Recorded::key).cmp(&Some(of_item)));
            if let Some((place, owed)) = place.ok().and_then(|place| Some((place, owed_of.get_mut(place)?))) {
                recorded_of_key = keys.get(place).copied().unwrap_or_default();
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
    items: &[Item<'a>],
    known: &Known<'a>,
    catalogue: &Catalogue,
    through: Day,
) -> Result<Option<Due<'a>>> {
    let correction = entry.correction(entry.recorded_of_key, &known.undone);
    let Some(settled) = correction.map(|(on, _)| on).or(entry.of_key.map(|item| item.due)) else { return Ok(None) };
    let date = match &known.closed {
        Some(closed) => settled.max(closed.reopens()?),
        None => settled,
    };
    if date > through {
        return Ok(None);
    }
    let target = match &known.closed {
        Some(closed) => closed.target(entry)?,
        None => entry.item.map_or(Amount::zero(entry.currency), |item| item.owed(entry.recorded)),
    };
    let amount = entry.amount(target, known.given(entry, items)?)?;
    let Some((period, subject, _)) = entry.key().filter(|_| !amount.is_zero()) else { return Ok(None) };
    let tax = match (entry.recorded, entry.item) {
        ([], Some(item)) => first_tax(amount, item, catalogue)?,
        ([], None) => None,
        (recorded, _) => {
            let rounding = catalogue.policy_at(entry.of_key.map_or(date, |item| item.due)).rounding;
            let left = recorded::sum(recorded, entry.currency)?.checked_add(amount)?;
            tax::corrected(left, recorded.iter().map(|recorded| recorded.line), rounding)?
        }
    };
    let Some(line) = entry.line(amount, tax, correction.map(|(_, days)| days)) else { return Ok(None) };
    if line.until <= line.from {
        return Err(Error::out_of_range(format_args!("the end of `{subject}/{}/{period}`", line.rule)));
    }
    let own = entry.of_key.map_or(Invoiced::OnItsDay, |item| item.invoiced);
    let change = || Invoiced::of_change(catalogue.policy_at(settled)).max(own);
    let invoiced = if correction.is_some() { change() } else { own };
    let first = entry.recorded.is_empty() && entry.item.is_some();
    Ok(Some(Due { subject, period, payer: entry.payer, date, invoiced, first, line }))
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
        let mut used: HashSet<u32> = HashSet::new();
        if let Some(due) = same.first() {
            used.extend(recorded::numbers(lines, due.key()));
            used.extend(recorded::numbers(&void, due.key()));
        }
        let mut free = (1..=u32::MAX).filter(|n| !used.contains(n));
        for due in same {
            let n = free.next().unwrap_or(u32::MAX);
            due.line.id = format!("{}/{}/{}/{n}", due.subject, due.line.rule, due.period);
        }
    }
}
