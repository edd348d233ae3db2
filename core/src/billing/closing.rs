//! Closed periods: they change only through what was recorded after they were closed, and the change is dated after them.
//!
//! Uses `space` and the rooms below it.

use super::difference::{Entry, is_of};
use super::items::Item;
use super::recorded::{self, Recorded};
use crate::error::Result;
use crate::money::{Amount, Currency};
use crate::space::facts::Closing;
use crate::time::{Day, Moment};

/// What of an account was closed, and how it stood then.
#[derive(Clone, Debug)]
pub(super) struct Closed<'a> {
    /// The last day that is closed.
    pub(super) through: Day,
    /// When it was closed.
    pub(super) recorded: Moment,
    /// How the account stood. Absent: as it does now, but for invoices that were recorded since.
    then: Option<Then<'a>>,
}

/// What was known of an account when the books were closed, in order of the keys' periods.
#[derive(Clone, Debug)]
struct Then<'a> {
    items: Vec<Item<'a>>,
    recorded: Vec<Recorded<'a>>,
}

impl<'a> Closed<'a> {
    /// An account of which nothing but invoices was recorded since.
    pub(super) fn unchanged(closing: &Closing) -> Closed<'a> {
        Closed { through: closing.through, recorded: closing.recorded, then: None }
    }

    /// An account as it was known then: what should have been billed, and what was.
    pub(super) fn changed(closing: &Closing, mut items: Vec<Item<'a>>, recorded: Vec<Recorded<'a>>) -> Closed<'a> {
        items.sort_by_key(|item| item.period);
        Closed { then: Some(Then { items, recorded }), ..Closed::unchanged(closing) }
    }

    /// The first day on which something can be billed.
    pub(super) fn reopens(&self) -> Result<Day> {
        self.through.next()
    }

    /// What should have been billed as it was known then.
    pub(super) fn items(&self) -> &[Item<'a>] {
        self.then.as_ref().map_or(&[], |then| &then.items)
    }

    fn find(&self, period: Day, is: impl Fn(&Item<'_>) -> bool) -> Option<&Item<'a>> {
        let first = self.items().partition_point(|item| item.period < period);
        self.items().iter().skip(first).take_while(|item| item.period == period).find(|item| is(item))
    }

    /// What was known then of the key, payer and currency of an item.
    pub(super) fn item_like(&self, like: &Item<'_>) -> Option<&Item<'a>> {
        self.find(like.period, |item| {
            (item.subject, item.rule, item.payer, item.amount.currency())
                == (like.subject, like.rule, like.payer, like.amount.currency())
        })
    }

    /// What was known then of the key, payer and currency of a recorded line.
    pub(super) fn item_of(&self, recorded: &Recorded<'_>) -> Option<&Item<'a>> {
        self.find(recorded.period, |item| is_of(item, recorded))
    }

    /// The lines of an entry that had been recorded by then, and what they come to.
    fn recorded_of(&self, entry: &Entry<'_, 'a>, currency: Currency) -> Result<(Vec<Recorded<'a>>, Amount)> {
        let lines: Vec<Recorded<'a>> = match &self.then {
            None => {
                entry.recorded.iter().filter(|recorded| recorded.invoice.recorded <= self.recorded).copied().collect()
            }
            Some(then) => {
                let rule = entry.rule();
                let key = (entry.period(), entry.subject(), rule.as_str());
                let first = then.recorded.partition_point(|recorded| recorded.key() < key);
                let same_key = then.recorded.iter().skip(first).take_while(|recorded| recorded.key() == key);
                let is_billed_to =
                    |r: &&Recorded<'_>| Some(&r.invoice.payer) == entry.payer() && r.currency() == currency;
                same_key.filter(is_billed_to).copied().collect()
            }
        };
        let sum = recorded::sum(&lines, currency)?;
        Ok((lines, sum))
    }

    /// What all lines of an entry are to sum to. In a closed period: what was billed when it was closed, and what has become
    /// known since.
    pub(super) fn target(&self, entry: &Entry<'_, 'a>, currency: Currency) -> Result<Amount> {
        let amount = |item: Option<&Item<'_>>| item.map_or(Amount::zero(currency), |item| item.amount);
        let owed = amount(entry.item);
        let (lines, billed) = self.recorded_of(entry, currency)?;
        let date = entry.date(&lines).or_else(|| entry.date(entry.recorded));
        if date.is_none_or(|date| date > self.through) {
            return Ok(owed);
        }
        match self.then {
            None => Ok(billed),
            Some(_) => billed.checked_add(owed)?.checked_sub(amount(entry.before)),
        }
    }
}
