//! Closed periods: they change only through what was recorded after they were closed, and the change is dated after them.
//!
//! Uses `space` and the rooms below it.

use super::difference::KeyEntry;
use super::items::Item;
use super::recorded::{self, Recorded};
use crate::error::Result;
use crate::money::Amount;
use crate::space::facts::{Closing, EndingOf, FactKind};
use crate::space::{Account, AnyFact};
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

/// Whether a fact can change what should have been billed in an account. Invoices do not: they say what was.
pub(super) fn bears_on_bills(fact: &AnyFact, account: &Account) -> bool {
    use FactKind as K;
    let kind_does = |kind| {
        let people = matches!(kind, K::Link | K::GroupMember | K::Share | K::Invitation | K::WaitlistEntry);
        !people && !matches!(kind, K::Invoice | K::Message | K::SupportRequest | K::StatusOverride)
    };
    match fact {
        // Only a failed payment can end a membership, and only another payment make it good.
        AnyFact::Payment(_) => account.payments.iter().any(|payment| payment.outcome.is_failure()),
        // Passes are used up by the visits that name them.
        AnyFact::Visit(visit) => visit.under.is_some(),
        AnyFact::Ending(ending) => matches!(ending.of, EndingOf::Pause(_) | EndingOf::Attachment(_)),
        AnyFact::Void(void) => void.kind == K::Invoice || kind_does(void.kind),
        other => kind_does(other.kind()),
    }
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

    /// The lines of an entry's key that had been recorded by then.
    fn recorded_of_key(&self, entry: &KeyEntry<'_, 'a>) -> Vec<Recorded<'a>> {
        match (&self.then, entry.key()) {
            (None, _) | (_, None) => {
                let by_then = |recorded: &&Recorded<'_>| recorded.invoice.recorded <= self.recorded;
                entry.recorded_of_key.iter().filter(by_then).copied().collect()
            }
            (Some(then), Some((period, subject, rule))) => {
                let key = (period, subject, rule.as_str());
                let first = then.recorded.partition_point(|recorded| recorded.key() < key);
                then.recorded.iter().skip(first).take_while(|recorded| recorded.key() == key).copied().collect()
            }
        }
    }

    /// What should have been billed under an entry, as it was known then.
    fn owed(&self, entry: &KeyEntry<'_, 'a>) -> Option<&Item<'a>> {
        let (then, (period, subject, rule)) = (self.then.as_ref()?, entry.key()?);
        let first = then.items.partition_point(|item| item.period < period);
        let mut same_period = then.items.iter().skip(first).take_while(|item| item.period == period);
        same_period.find(|item| {
            item.has_key(subject, &rule, period)
                && item.payer == entry.payer
                && item.amount.currency() == entry.currency
        })
    }

    /// What all lines of an entry are to sum to. In a closed period: what was billed when it was closed, and what has become
    /// known since; a credit is never more than was billed.
    pub(super) fn target(&self, entry: &KeyEntry<'_, 'a>) -> Result<Amount> {
        let zero = Amount::zero(entry.currency);
        let owed = entry.item.map_or(zero, |item| item.owed(entry.recorded));
        let recorded_of_key = self.recorded_of_key(entry);
        let known = self.owed(entry);
        // What was recorded since says nothing about what was closed.
        let date = entry.date(&recorded_of_key, &[]).or(known.map(|item| item.due));
        if date.is_none_or(|date| date > self.through) {
            return Ok(owed);
        }
        let lines = recorded::billed_to(&recorded_of_key, entry.payer, entry.currency);
        let billed = recorded::sum(lines, entry.currency)?;
        if self.then.is_none() {
            return Ok(billed);
        }
        // What was to be billed later only, and was not, had no part in what was closed.
        let known = known.filter(|item| item.due <= self.through || !recorded_of_key.is_empty());
        let target = billed.checked_add(owed)?.checked_sub(known.map_or(zero, |item| item.owed(lines)))?;
        Ok(target.clamp(zero.min(owed).min(billed), zero.max(owed).max(billed)))
    }
}
