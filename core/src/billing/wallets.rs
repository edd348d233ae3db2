//! What money credits pay of an invoice.
//!
//! Uses `credit` and the rooms below it.

use super::DraftInvoice;
use crate::credit::{LotId, Payable, Wallet, pay};
use crate::error::Result;
use crate::id::CreditId;
use crate::money::Amount;
use crate::space::facts::{FactKind, InvoiceLine, TaxMode};
use crate::space::{AnyFact, Space};
use crate::time::Moment;
use serde::Serialize;

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

impl Space {
    /// What the payer's money credits pay of an invoice at an instant: each line in turn, from the kinds that may pay it, by
    /// id, as far as they are available.
    ///
    /// # Errors
    /// As [`Space::balance`].
    pub fn credit_payments(&self, invoice: &DraftInvoice, at: Moment) -> Result<Vec<CreditPayment>> {
        let mut wallets = Vec::new();
        for kind in self.catalogue().credits().filter(|kind| kind.currency == Some(invoice.currency)) {
            let Some(pays) = &kind.pays else { continue };
            let available = self.balance(&invoice.payer, &kind.id, at)?.available;
            let left = Amount::new(available.0, invoice.currency)?;
            wallets.push(Wallet { id: LotId::from(kind.id.as_str()), left, pays: pays.clone() });
        }
        let lines: Vec<Payable> = invoice.lines.iter().map(|line| self.payable(line)).collect::<Result<_>>()?;
        let paid = pay(&lines, &wallets)?.into_iter();
        paid.map(|paid| {
            Ok(CreditPayment { credit: CreditId::new(paid.wallet.as_str())?, line: paid.line, amount: paid.amount })
        })
        .collect()
    }

    fn payable(&self, line: &InvoiceLine) -> Result<Payable> {
        let zero = Amount::zero(line.amount.currency());
        let (net, tax) = match &line.tax {
            None => (line.amount, zero),
            Some(tax) if tax.mode == TaxMode::Inclusive => (line.amount.checked_sub(tax.amount)?, tax.amount),
            Some(tax) => (line.amount, tax.amount),
        };
        let booking = line.rule.strip_prefix("booking:").or_else(|| line.rule.strip_prefix("overage:booking:"));
        let resource = match booking.and_then(|id| self.fact(FactKind::Booking, id)) {
            Some(AnyFact::Booking(booking)) => Some(booking.resource.clone()),
            _ => None,
        };
        Ok(Payable { line: line.id.clone(), kind: line.kind, plan: line.plan.clone(), resource, net, tax })
    }
}
