//! What a payer has, or still owes, in one currency: from the invoices and payments that were recorded.
//!
//! Uses `space`.

use super::tax;
use crate::error::Result;
use crate::money::{Amount, Currency};
use crate::space::Account;
use crate::space::facts::{Invoice, Party, PaymentOutcome};

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
