//! What money credits pay of an invoice.
//!
//! Uses `credit` and the rooms below it.

use super::{Bill, DraftInvoice};
use crate::credit::{LotId, Payable, Purse, Wallet, pay};
use crate::error::Result;
use crate::id::{CreditId, ResourceId};
use crate::money::{Amount, Currency};
use crate::plan::Credits;
use crate::space::facts::{FactKind, InvoiceLine, LineRule, Party, Pays, TaxMode};
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
    /// For which resource, where the line is for a reservation of one: the use names it too, for credits that are `only` for it.
    pub resource: Option<ResourceId>,
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
type Purses<'a, 'b> = BTreeMap<(&'b Party, Currency), Vec<(&'a Pays, Purse<'a>)>>;

impl Space {
    /// What the payer's money credits pay of an invoice at an instant: each line in turn, from the kinds that may pay it, by
    /// id, as far as they are available, and no more together than is due. Of several invoices ask [`Space::settlements`].
    ///
    /// # Errors
    /// As [`Space::balance`].
    pub fn credit_payments(&self, invoice: &DraftInvoice, at: Moment) -> Result<Vec<CreditPayment>> {
        Ok(self.settle(invoice, at, &mut Purses::new())?.payments)
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
        let mut purses = Purses::new();
        bill.invoices.iter().map(|invoice| self.settle(invoice, at, &mut purses)).collect()
    }

    fn settle<'a, 'b>(
        &'a self,
        invoice: &'b DraftInvoice,
        at: Moment,
        purses: &mut Purses<'a, 'b>,
    ) -> Result<Settlement> {
        let purses = match purses.entry((&invoice.payer, invoice.currency)) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(new) => new.insert(self.purses(&invoice.payer, invoice.currency, at)?),
        };
        let mut left_due = invoice.due;
        let mut payments = Vec::new();
        for line in &invoice.lines {
            let payable = self.payable(line)?;
            let resource = payable.resource.clone();
            let mut wallets = Vec::new();
            for (pays, purse) in purses.iter_mut() {
                let left = Amount::new(purse.available(resource.as_ref())?.0, invoice.currency)?;
                wallets.push(Wallet { id: LotId::from(purse.credit().as_str()), left, pays: (*pays).clone() });
            }
            for paid in pay(&[payable], &wallets)? {
                // Account credit and corrections have paid the rest.
                let amount = paid.amount.min(left_due);
                let purse = purses.iter_mut().find(|(_, purse)| purse.credit().as_str() == paid.wallet.as_str());
                let Some((_, purse)) = purse.filter(|_| !amount.is_zero()) else { continue };
                purse.draw(resource.as_ref(), Credits(amount.decimal()))?;
                left_due = left_due.checked_sub(amount)?;
                let (credit, resource) = (purse.credit().clone(), resource.clone());
                payments.push(CreditPayment { credit, line: paid.line, resource, amount });
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
    fn purses<'a>(&'a self, payer: &Party, currency: Currency, at: Moment) -> Result<Vec<(&'a Pays, Purse<'a>)>> {
        let kinds = self.catalogue().credits().filter(|kind| kind.currency == Some(currency));
        let paying = kinds.filter_map(|kind| Some((kind.pays.as_ref()?, kind)));
        paying.map(|(pays, kind)| Ok((pays, self.purse(payer, kind, at)?))).collect()
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
