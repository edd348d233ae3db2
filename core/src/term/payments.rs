//! What recorded payments say: when the first one came, which failures there were, and when each was made good.
//!
//! Uses the facts of `space`.

use crate::id::FactId;
use crate::space::facts::{Payment, PaymentOutcome};
use crate::time::Moment;
use std::collections::HashMap;
use std::sync::Arc;

/// A payment that failed.
#[derive(Debug)]
pub(crate) struct Failure<'a> {
    pub(crate) id: &'a FactId,
    pub(crate) at: Moment,
    /// When it was made good, if it was.
    pub(crate) good: Option<Moment>,
}

/// When the first of these payments was received. They are in order of time.
pub(super) fn first_received(payments: &[Arc<Payment>]) -> Option<Moment> {
    payments.iter().find(|payment| payment.outcome == PaymentOutcome::Received).map(|payment| payment.at)
}

/// The failures among payments in order of time, the last first. A failure is made good by the first payment received
/// then or later for the same invoice or for none; one without an invoice by any.
pub(crate) fn failures(payments: &[Arc<Payment>]) -> Vec<Failure<'_>> {
    let mut failures = Vec::new();
    let (mut any, mut unnamed, mut named) = (None, None, HashMap::<&FactId, Moment>::new());
    for together in payments.chunk_by(|a, b| a.at == b.at).rev() {
        for payment in together.iter().filter(|payment| payment.outcome == PaymentOutcome::Received) {
            any = Some(payment.at);
            match &payment.invoice {
                Some(invoice) => {
                    named.insert(invoice, payment.at);
                }
                None => unnamed = Some(payment.at),
            }
        }
        for payment in together.iter().filter(|payment| payment.outcome.is_failure()) {
            let good = match &payment.invoice {
                None => any,
                Some(invoice) => [named.get(invoice).copied(), unnamed].into_iter().flatten().min(),
            };
            failures.push(Failure { id: &payment.id, at: payment.at, good });
        }
    }
    failures
}
