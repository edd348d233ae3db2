//! The whole profile of a customer or a company: what `standing` knows of them, with their money and their credits.
//!
//! Uses `billing` and the rooms below it.

use super::inactive::last_seen;
use crate::billing::balances;
use crate::credit::Balance;
use crate::error::Result;
use crate::id::FactId;
use crate::money::{Amount, Currency};
use crate::space::facts::{Party, PaymentOutcome};
use crate::space::{Account, Space};
use crate::standing::{CompanyProfile, CustomerProfile};
use crate::time::{Day, Moment};
use serde::Serialize;
use std::collections::BTreeSet;

/// All that is known of somebody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct WholeProfile {
    /// Who.
    pub party: Party,
    /// The instant that the standing and the balances are about.
    pub at: Moment,
    /// Contact, what is held, use, payments and messages of a customer.
    pub customer: Option<CustomerProfile>,
    /// The same of a company.
    pub company: Option<CompanyProfile>,
    /// When a customer was seen last by then: they came, a reservation began, or they used credits.
    pub last_seen: Option<Moment>,
    /// The invoices that they owe or owed, by date, then id, with what is still open.
    pub owed: Vec<OwedInvoice>,
    /// What was asked, paid and is open, by currency.
    pub money: Vec<MoneySum>,
    /// What they can draw of each kind of credit of which they have any, by kind.
    pub balances: Vec<Balance>,
}

/// What of an invoice was to be paid, and is still.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OwedInvoice {
    /// The invoice.
    pub invoice: FactId,
    /// Its billing date.
    pub date: Day,
    /// What it asked to be paid.
    pub to_pay: Amount,
    /// What is still open: payments that name no invoice go to the oldest first.
    pub open: Amount,
}

/// Somebody's money in one currency, as all recorded invoices and payments say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MoneySum {
    /// The currency.
    pub currency: Currency,
    /// What their invoices asked to be paid.
    pub invoiced: Amount,
    /// What they paid.
    pub received: Amount,
    /// What was given back to them of that.
    pub refunded: Amount,
    /// What is still open of their invoices.
    pub open: Amount,
    /// The account credit that the next invoice uses.
    pub account_credit: Amount,
}

impl Space {
    /// All that is known of a customer or a company: contact, plans held, use, messages and requests for support
    /// ([`Space::customer_profile`], [`Space::company_profile`]), invoices and what of them is open, and balances of credits.
    ///
    /// # Errors
    /// [`Code::InvalidQuestion`](crate::error::Code::InvalidQuestion) for a party that the space does not have,
    /// [`Code::OutOfRange`](crate::error::Code::OutOfRange) where a sum does not fit.
    pub fn whole_profile(&self, party: &Party, at: Moment) -> Result<WholeProfile> {
        let (customer, company, account) = match party {
            Party::Customer(id) => (Some(self.customer_profile(id, at)?), None, self.customer(id)?.1),
            Party::Company(id) => (None, Some(self.company_profile(id, at)?), self.company(id)?.1),
        };
        let paid = account.payments.iter().filter(|payment| payment.payer == *party).map(|one| one.amount.currency());
        let asked = account.invoices.iter().filter(|invoice| invoice.payer == *party).map(|one| one.currency);
        let currencies: BTreeSet<Currency> = asked.chain(paid).collect();
        let (mut owed, mut money) = (Vec::new(), Vec::new());
        for currency in currencies {
            let own = balances::owing(account, party, currency)?;
            money.push(MoneySum {
                currency,
                invoiced: Amount::sum(currency, own.iter().map(|one| one.to_pay))?,
                received: payments(account, party, currency, &[PaymentOutcome::Received])?,
                refunded: payments(account, party, currency, &[PaymentOutcome::Refunded, PaymentOutcome::ChargedBack])?,
                open: Amount::sum(currency, own.iter().map(|one| one.open))?,
                account_credit: balances::credit(account, party, currency)?,
            });
            owed.extend(own.into_iter().map(|one| OwedInvoice {
                invoice: one.invoice.id.clone(),
                date: one.invoice.date,
                to_pay: one.to_pay,
                open: one.open,
            }));
        }
        owed.sort_by(|a, b| (a.date, &a.invoice).cmp(&(b.date, &b.invoice)));
        let mut balances = Vec::new();
        for kind in self.catalogue().credits() {
            let balance = self.balance(party, &kind.id, at)?;
            if !balance.lots.is_empty() || !balance.owed.0.is_zero() {
                balances.push(balance);
            }
        }
        let last_seen = match party {
            Party::Customer(id) => last_seen(account, id, at),
            Party::Company(_) => None,
        };
        Ok(WholeProfile { party: party.clone(), at, customer, company, last_seen, owed, money, balances })
    }
}

/// The sum of a party's payments in a currency of which one of these came.
fn payments(account: &Account, party: &Party, currency: Currency, outcomes: &[PaymentOutcome]) -> Result<Amount> {
    let own = account.payments.iter().filter(|one| one.payer == *party && outcomes.contains(&one.outcome));
    Amount::sum(currency, own.map(|one| one.amount).filter(|amount| amount.currency() == currency))
}
