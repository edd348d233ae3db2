//! What a payer has, or still owes, in one currency: from the invoices and payments that were recorded.
//!
//! Uses `space`.

use super::tax;
use crate::error::Result;
use crate::money::{Amount, Currency};
use crate::space::Account;
use crate::space::facts::{Invoice, Party, PaymentOutcome};
use std::collections::BTreeMap;

/// The invoices of an account that its party is to pay in a currency.
fn invoices<'a>(account: &'a Account, party: &'a Party, currency: Currency) -> impl Iterator<Item = &'a Invoice> {
    let own = move |invoice: &&Invoice| invoice.payer == *party && invoice.currency == currency;
    account.invoices.iter().map(|invoice| &**invoice).filter(own)
}

/// The account credit that a party's recorded invoices leave in a currency.
pub(super) fn credit(account: &Account, party: &Party, currency: Currency) -> Result<Amount> {
    let mut balance = Amount::zero(currency);
    for invoice in invoices(account, party, currency) {
        if let Some(given) = invoice.credit_given {
            balance = balance.checked_add(given)?;
        }
        if let Some(used) = invoice.credit_used {
            balance = balance.checked_sub(used)?;
        }
    }
    Ok(balance)
}

/// What a party's recorded invoices in a currency still owe: what was to be paid, less what the party paid naming the
/// invoice. What it paid naming none, and what was cancelled before, goes to the oldest first, so that only the sum matters.
pub(super) fn open(account: &Account, party: &Party, currency: Currency) -> Result<Amount> {
    let zero = Amount::zero(currency);
    let received = account.payments.iter().filter(|payment| {
        payment.outcome == PaymentOutcome::Received && payment.payer == *party && payment.amount.currency() == currency
    });
    let mut named: Vec<(&str, Amount)> = Vec::new();
    let mut elsewhere = zero;
    for payment in received {
        match &payment.invoice {
            Some(invoice) => named.push((invoice.as_str(), payment.amount)),
            None => elsewhere = elsewhere.checked_add(payment.amount)?,
        }
    }
    named.sort_by_key(|(invoice, _)| *invoice);
    let mut open = zero;
    for invoice in invoices(account, party, currency) {
        let first = named.partition_point(|(id, _)| *id < invoice.id.as_str());
        let same = named.iter().skip(first).take_while(|(id, _)| *id == invoice.id.as_str());
        let paid = Amount::sum(currency, same.map(|(_, amount)| *amount))?;
        open = open.checked_add(to_pay(invoice)?.checked_sub(paid)?.max(zero))?;
        elsewhere = invoice.offset.map_or(Ok(elsewhere), |offset| elsewhere.checked_add(offset))?;
    }
    Ok(open.checked_sub(elsewhere)?.max(zero))
}

/// The invoices of a party with what each still owes, in order of date, then id: those without anything are left out. What
/// was paid naming no invoice, and what was cancelled, goes to the oldest first.
pub(crate) fn open_invoices<'a>(account: &'a Account, party: &'a Party) -> Result<Vec<(&'a Invoice, Amount)>> {
    let mut own: Vec<&Invoice> = account.invoices.iter().map(|invoice| &**invoice).collect();
    own.retain(|invoice| invoice.payer == *party);
    own.sort_by(|a, b| (a.currency, a.date, &a.id).cmp(&(b.currency, b.date, &b.id)));
    let received = account
        .payments
        .iter()
        .filter(|payment| payment.outcome == PaymentOutcome::Received && payment.payer == *party);
    let mut named: BTreeMap<(&str, Currency), Amount> = BTreeMap::new();
    let mut elsewhere: BTreeMap<Currency, Amount> = BTreeMap::new();
    for payment in received {
        let currency = payment.amount.currency();
        let sum = match &payment.invoice {
            Some(invoice) => named.entry((invoice.as_str(), currency)).or_insert(Amount::zero(currency)),
            None => elsewhere.entry(currency).or_insert(Amount::zero(currency)),
        };
        *sum = sum.checked_add(payment.amount)?;
    }
    for offset in own.iter().filter_map(|invoice| invoice.offset) {
        let sum = elsewhere.entry(offset.currency()).or_insert(Amount::zero(offset.currency()));
        *sum = sum.checked_add(offset)?;
    }
    let mut open = Vec::new();
    for invoice in own {
        let zero = Amount::zero(invoice.currency);
        let paid = named.get(&(invoice.id.as_str(), invoice.currency)).copied().unwrap_or(zero);
        let owed = to_pay(invoice)?.checked_sub(paid)?.max(zero);
        let rest = elsewhere.entry(invoice.currency).or_insert(zero);
        let covered = owed.min(*rest);
        *rest = rest.checked_sub(covered)?;
        if owed > covered {
            open.push((invoice, owed.checked_sub(covered)?));
        }
    }
    open.sort_by(|(a, _), (b, _)| (a.date, &a.id).cmp(&(b.date, &b.id)));
    Ok(open)
}

/// What an invoice asked to be paid.
fn to_pay(invoice: &Invoice) -> Result<Amount> {
    let mut due = Amount::zero(invoice.currency);
    for line in &invoice.lines {
        due = due.checked_add(tax::net_of(line)?)?.checked_add(tax::amount_of(line))?;
    }
    for back in [invoice.credit_given, invoice.refund, invoice.offset, invoice.forfeited].into_iter().flatten() {
        due = due.checked_add(back)?;
    }
    invoice.credit_used.map_or(Ok(due), |used| due.checked_sub(used))
}
