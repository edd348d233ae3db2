//! What is owed: lines and what they come to.
//!
//! Uses `billing` and the rooms below it.

use super::touched::Touched;
use super::{BilledLine, DueChange, LineChange, Pair};
use crate::billing::{Bill, amount_of, net_of};
use crate::error::Result;
use crate::money::{Amount, Currency};
use crate::space::Space;
use crate::space::facts::{Invoice, Party};
use crate::time::Day;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

type Lines = BTreeMap<(Party, String), BilledLine>;

/// One of two spaces, as far as it concerns some payers.
struct Side<'a> {
    space: &'a Space,
    bill: Bill,
    /// Invoices that are issued here and not in the other.
    issued: Vec<&'a Arc<Invoice>>,
}

pub(super) fn changes(pair: &Pair<'_>) -> Result<(Vec<LineChange>, Vec<DueChange>)> {
    let Pair { before, after, touched, at, through, .. } = *pair;
    let mut payers: BTreeSet<Party> = touched.parties.clone();
    for space in [before, after] {
        payers.extend(space.payers_for(&touched.around, through)?);
    }
    let sides = [(before, after), (after, before)].map(|(space, other)| side(space, other, &payers, touched, through));
    let [old, new] = sides;
    let (old, new) = (old?, new?);
    if let Some(failed) = new.bill.failed.iter().find(|failed| !old.bill.failed.contains(failed)) {
        return Err(failed.error());
    }
    let today = after.catalogue().zone().day_of(at);
    Ok((lines(&old, &new)?, dues(&old, &new, &payers, today)?))
}

fn side<'a>(
    space: &'a Space,
    other: &Space,
    payers: &BTreeSet<Party>,
    touched: &Touched,
    through: Day,
) -> Result<Side<'a>> {
    let bill = space.bill_of(payers, &touched.around, through)?;
    let mut issued = Vec::new();
    for party in payers {
        let own = |invoice: &&Arc<Invoice>| invoice.payer == *party;
        let here = space.find(party).and_then(|ix| space.account(ix));
        let there = other.find(party).and_then(|ix| other.account(ix));
        let known = |id| there.is_some_and(|account| account.invoices.iter().any(|invoice| invoice.id == id));
        let new = here.into_iter().flat_map(|account| &account.invoices).filter(own);
        issued.extend(new.filter(|invoice| !known(invoice.id.clone())));
    }
    Ok(Side { space, bill, issued })
}

impl Side<'_> {
    fn lines(&self) -> Lines {
        let drafts = self.bill.invoices.iter().map(|draft| (&draft.payer, draft.date, &draft.lines));
        let issued = self.issued.iter().map(|invoice| (&invoice.payer, invoice.date, &invoice.lines));
        let each = drafts.chain(issued).flat_map(|(payer, date, lines)| {
            lines.iter().map(move |line| ((payer.clone(), line.id.clone()), BilledLine { date, line: line.clone() }))
        });
        each.collect()
    }

    /// What is due in a currency through a day.
    fn due(&self, payer: &Party, currency: Currency, through: Option<Day>) -> Result<Amount> {
        let mut due = self.space.open_of(payer, currency)?;
        for draft in self.bill.invoices.iter().filter(|draft| draft.payer == *payer && draft.currency == currency) {
            if through.is_none_or(|through| draft.date <= through) {
                due = due.checked_add(draft.due)?;
            }
        }
        Ok(due)
    }
}

/// What a line comes to with its tax.
fn total(line: &BilledLine) -> Result<Amount> {
    net_of(&line.line)?.checked_add(amount_of(&line.line))
}

fn lines(old: &Side<'_>, new: &Side<'_>) -> Result<Vec<LineChange>> {
    let (mut before, mut after) = (old.lines(), new.lines());
    let keys: BTreeSet<(Party, String)> = before.keys().chain(after.keys()).cloned().collect();
    let mut changes = Vec::new();
    for key in keys {
        let (was, is) = (before.remove(&key), after.remove(&key));
        let (payer, line) = key;
        let mut push = |before, after, difference| {
            changes.push(LineChange { payer: payer.clone(), line: line.clone(), before, after, difference });
        };
        match (was, is) {
            (was, is) if was == is => {}
            (Some(was), Some(is)) if was.line.amount.currency() == is.line.amount.currency() => {
                let difference = total(&is)?.checked_sub(total(&was)?)?;
                push(Some(was), Some(is), difference);
            }
            // Nothing is converted: what was in another currency goes, and this comes.
            (was, is) => {
                if let Some(was) = was {
                    let difference = total(&was)?.checked_neg()?;
                    push(Some(was), None, difference);
                }
                if let Some(is) = is {
                    let difference = total(&is)?;
                    push(None, Some(is), difference);
                }
            }
        }
    }
    Ok(changes)
}

fn dues(old: &Side<'_>, new: &Side<'_>, payers: &BTreeSet<Party>, today: Day) -> Result<Vec<DueChange>> {
    let mut currencies: BTreeSet<(Party, Currency)> = BTreeSet::new();
    for side in [old, new] {
        currencies.extend(side.bill.invoices.iter().map(|draft| (draft.payer.clone(), draft.currency)));
        for payer in payers {
            let account = side.space.find(payer).and_then(|ix| side.space.account(ix));
            let invoices = account.into_iter().flat_map(|account| &account.invoices);
            currencies.extend(invoices.map(|invoice| (invoice.payer.clone(), invoice.currency)));
        }
    }
    let mut changes = Vec::new();
    for (payer, currency) in currencies.into_iter().filter(|(payer, _)| payers.contains(payer)) {
        let due = |side: &Side<'_>, through| side.due(&payer, currency, through);
        let change = DueChange {
            before_now: due(old, Some(today))?,
            now: due(new, Some(today))?,
            before_through: due(old, None)?,
            through: due(new, None)?,
            payer: payer.clone(),
            currency,
        };
        if change.before_now != change.now || change.before_through != change.through {
            changes.push(change);
        }
    }
    Ok(changes)
}
