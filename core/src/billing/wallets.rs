//! What money credits pay of an invoice.
//!
//! Uses `credit` and the rooms below it.

use super::{Bill, DraftInvoice};
use crate::credit::{LotId, Payable, Wallet, pay};
use crate::error::Result;
use crate::id::CreditId;
use crate::money::{Amount, Currency};
use crate::space::facts::{FactKind, InvoiceLine, LineRule, Party, TaxMode};
use crate::space::{AnyFact, Space};
use crate::time::{Day, Moment};
use serde::Serialize;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

/// What money credits pay of one line. A host records it as a use of the credits and as a payment of the invoice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CreditPayment {
    /// Which kind of credit.
    pub credit: CreditId,
    /// The line.
    pub line: String,
    /// How much.
    pub amount: Amount,
}

/// What money credits pay of an invoice, and what that leaves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Settlement {
    /// Who owes the invoice.
    pub payer: Party,
    /// Its billing date.
    pub date: Day,
    /// What they pay of each line.
    pub payments: Vec<CreditPayment>,
    /// What they pay together: never more than is due.
    pub paid_by_credits: Amount,
    /// What is still to be paid.
    pub left_due: Amount,
}

/// The money that payers have on account while invoices are gone through, by payer and currency.
type Wallets<'a> = BTreeMap<(&'a Party, Currency), Vec<Wallet>>;

impl Space {
    /// What the payer's money credits pay of an invoice at an instant: each line in turn, from the kinds that may pay it, by
    /// id, as far as they are available, and no more together than is due. Of several invoices ask [`Space::settlements`].
    ///
    /// # Errors
    /// As [`Space::balance`].
    pub fn credit_payments(&self, invoice: &DraftInvoice, at: Moment) -> Result<Vec<CreditPayment>> {
        Ok(self.settle(invoice, at, &mut Wallets::new())?.payments)
    }

    /// What money credits pay of each invoice of a bill at an instant, in the order of the bill, and what is left due: what
    /// pays one invoice does not pay the next. It is what [`Space::credit_payments`] gives when each invoice is issued, and
    /// what credits pay of it is recorded, before the next is asked about.
    ///
    /// # Errors
    /// As [`Space::balance`].
    ///
    /// # Example
    /// ```
    /// use tenure::space::Space;
    /// use tenure::time::{Day, Moment};
    /// let space = Space::read(br#"{
    ///   "format": 1, "edition": 1,
    ///   "space": {"id": "harbour", "name": "Harbour", "currency": "EUR", "zone": "Europe/Lisbon"},
    ///   "credits": [{"id": "account", "recorded": "2026-01-01T09:00:00Z", "name": "Money on account", "step": "0.01",
    ///     "currency": "EUR", "pays": {}}],
    ///   "customers": [{"id": "ann", "recorded": "2026-01-01T09:00:00Z"}],
    ///   "grants": [{"id": "g1", "recorded": "2026-01-01T09:00:00Z", "holder": {"customer": "ann"}, "credit": "account",
    ///     "amount": "50", "from": "2026-01-01", "source": "bonus"}],
    ///   "charges": [
    ///     {"id": "key", "recorded": "2026-01-05T09:00:00Z", "party": {"customer": "ann"}, "at": "2026-01-05",
    ///       "amount": "12.00 EUR", "due": "immediate", "text": "Locker key"},
    ///     {"id": "lamp", "recorded": "2026-01-06T09:00:00Z", "party": {"customer": "ann"}, "at": "2026-01-06",
    ///       "amount": "45.00 EUR", "due": "immediate", "text": "A broken lamp"}]
    /// }"#)?;
    /// let bill = space.bill(Day::parse("2026-01-31")?)?;
    /// let settled = space.settlements(&bill, Moment::parse("2026-02-01T00:00:00Z")?)?;
    /// let told: Vec<_> = settled.iter().map(|s| format!("{} and {}", s.paid_by_credits, s.left_due)).collect();
    /// assert_eq!(told, ["12.00 EUR and 0.00 EUR", "38.00 EUR and 7.00 EUR"]);
    /// # Ok::<(), tenure::error::Errors>(())
    /// ```
    pub fn settlements(&self, bill: &Bill, at: Moment) -> Result<Vec<Settlement>> {
        let mut wallets = Wallets::new();
        bill.invoices.iter().map(|invoice| self.settle(invoice, at, &mut wallets)).collect()
    }

    fn settle<'b>(&self, invoice: &'b DraftInvoice, at: Moment, wallets: &mut Wallets<'b>) -> Result<Settlement> {
        let wallets = match wallets.entry((&invoice.payer, invoice.currency)) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(new) => new.insert(self.wallets(&invoice.payer, invoice.currency, at)?),
        };
        let lines: Vec<Payable> = invoice.lines.iter().map(|line| self.payable(line)).collect::<Result<_>>()?;
        let mut left_due = invoice.due;
        let mut payments = Vec::new();
        for paid in pay(&lines, wallets)? {
            // Account credit and corrections have paid the rest.
            let amount = paid.amount.min(left_due);
            let Some(wallet) = wallets.iter_mut().find(|wallet| wallet.id == paid.wallet) else { continue };
            wallet.left = wallet.left.checked_sub(amount)?;
            left_due = left_due.checked_sub(amount)?;
            if !amount.is_zero() {
                payments.push(CreditPayment { credit: CreditId::new(wallet.id.as_str())?, line: paid.line, amount });
            }
        }
        Ok(Settlement {
            payer: invoice.payer.clone(),
            date: invoice.date,
            payments,
            paid_by_credits: invoice.due.checked_sub(left_due)?,
            left_due,
        })
    }

    /// What a payer has on account at an instant, by kind.
    fn wallets(&self, payer: &Party, currency: Currency, at: Moment) -> Result<Vec<Wallet>> {
        let mut wallets = Vec::new();
        for kind in self.catalogue().credits().filter(|kind| kind.currency == Some(currency)) {
            let Some(pays) = &kind.pays else { continue };
            let available = self.balance(payer, &kind.id, at)?.available;
            let left = Amount::new(available.0, currency)?;
            wallets.push(Wallet { id: LotId::from(kind.id.as_str()), left, pays: pays.clone() });
        }
        Ok(wallets)
    }

    fn payable(&self, line: &InvoiceLine) -> Result<Payable> {
        let zero = Amount::zero(line.amount.currency());
        let (net, tax) = match &line.tax {
            None => (line.amount, zero),
            Some(tax) if tax.mode == TaxMode::Inclusive => (line.amount.checked_sub(tax.amount)?, tax.amount),
            Some(tax) => (line.amount, tax.amount),
        };
        let booking = match LineRule::parse(&line.rule) {
            Some(LineRule::Booking(id) | LineRule::BookingOverage(id)) => self.fact(FactKind::Booking, id),
            _ => None,
        };
        let resource = match booking {
            Some(AnyFact::Booking(booking)) => Some(booking.resource.clone()),
            _ => None,
        };
        Ok(Payable { line: line.id.clone(), kind: line.kind, plan: line.plan.clone(), resource, net, tax })
    }
}
