//! What a payer has, or still owes, in one currency: from the invoices and payments that were recorded.
//!
//! Uses `space`.

use super::tax;
use crate::error::Result;
use crate::money::{Amount, Currency};
use crate::space::Account;
use crate::space::facts::{Invoice, Party, PaymentOutcome};
use std::collections::BTreeSet;

/// The invoices of an account that its party is to pay in a currency.
fn invoices<'a>(account: &'a Account, party: &'a Party, currency: Currency) -> impl Iterator<Item = &'a Invoice> {
    let own = move |invoice: &&Invoice| invoice.payer == *party && invoice.currency == currency;
    account.invoices.iter().map(|invoice| &**invoice).filter(own)
}

/// The account credit that a party's recorded invoices leave in a currency.
pub(crate) fn credit(account: &Account, party: &Party, currency: Currency) -> Result<Amount> {
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

/// What of one recorded invoice was to be paid, and still is.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Owing<'a> {
    pub(crate) invoice: &'a Invoice,
    pub(crate) to_pay: Amount,
    pub(crate) open: Amount,
}

/// What a party's recorded invoices in a currency still owe, in all.
pub(super) fn open(account: &Account, party: &Party, currency: Currency) -> Result<Amount> {
    Amount::sum(currency, owing(account, party, currency)?.into_iter().map(|one| one.open))
}

/// What each of a party's recorded invoices in a currency still owes, by date: what was to be paid, less what the party paid
/// naming the invoice and was not taken back. What it paid naming none, and what was cancelled before, goes to the oldest
/// first.
pub(crate) fn owing<'a>(account: &'a Account, party: &'a Party, currency: Currency) -> Result<Vec<Owing<'a>>> {
    let zero = Amount::zero(currency);
    let (mut named, mut elsewhere) = paid(account, party, currency)?;
    named.sort_by_key(|(invoice, _)| *invoice);
    let mut all = Vec::new();
    for invoice in invoices(account, party, currency) {
        let first = named.partition_point(|(id, _)| *id < invoice.id.as_str());
        let same = named.iter().skip(first).take_while(|(id, _)| *id == invoice.id.as_str());
        let paid = Amount::sum(currency, same.map(|(_, amount)| *amount))?;
        let to_pay = to_pay(invoice)?;
        all.push(Owing { invoice, to_pay, open: to_pay.checked_sub(paid.max(zero))?.max(zero) });
        elsewhere = invoice.offset.map_or(Ok(elsewhere), |offset| elsewhere.checked_add(offset))?;
    }
    all.sort_by_key(|one| (one.invoice.date, &one.invoice.id));
    for one in &mut all {
        let covered = one.open.min(elsewhere).max(zero);
        (one.open, elsewhere) = (one.open.checked_sub(covered)?, elsewhere.checked_sub(covered)?);
    }
    Ok(all)
}

/// What was paid for invoices that were named.
type Named<'a> = Vec<(&'a str, Amount)>;

/// What a party paid in a currency naming invoices, and naming none. What was charged back takes away from it; so does what
/// was refunded beyond what invoices said was to be paid back.
fn paid<'a>(account: &'a Account, party: &'a Party, currency: Currency) -> Result<(Named<'a>, Amount)> {
    let zero = Amount::zero(currency);
    let to_refund = invoices(account, party, currency).filter_map(|invoice| invoice.refund);
    let mut to_refund = Amount::sum(currency, to_refund)?;
    let (mut named, mut elsewhere) = (Vec::new(), zero);
    let own = account.payments.iter().filter(|one| one.payer == *party && one.amount.currency() == currency);
    for payment in own {
        let amount = match payment.outcome {
            PaymentOutcome::Received => payment.amount,
            PaymentOutcome::Failed => continue,
            PaymentOutcome::ChargedBack => payment.amount.checked_neg()?,
            PaymentOutcome::Refunded => {
                let told = payment.amount.min(to_refund);
                to_refund = to_refund.checked_sub(told)?;
                told.checked_sub(payment.amount)?
            }
        };
        match &payment.invoice {
            Some(invoice) => named.push((invoice.as_str(), amount)),
            None => elsewhere = elsewhere.checked_add(amount)?,
        }
    }
    Ok((named, elsewhere))
}

/// The invoices of a party with what each still owes, in order of date, then id: those without anything are left out. What
/// was paid naming no invoice, and what was cancelled, goes to the oldest first.
pub(crate) fn open_invoices<'a>(account: &'a Account, party: &'a Party) -> Result<Vec<(&'a Invoice, Amount)>> {
    let own = account.invoices.iter().filter(|invoice| invoice.payer == *party);
    let currencies: BTreeSet<Currency> = own.map(|invoice| invoice.currency).collect();
    let mut open = Vec::new();
    for currency in currencies {
        let left = owing(account, party, currency)?.into_iter().filter(|one| !one.open.is_zero());
        open.extend(left.map(|one| (one.invoice, one.open)));
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
