//! Invoices: one for each payer, currency and billing date, with the payer's account credit.
//!
//! Uses `space` and the rooms below it.

use super::answer::{Bill, DraftInvoice};
use super::difference::Due;
use super::tax;
use crate::error::Result;
use crate::id::FactId;
use crate::money::{Amount, Currency};
use crate::space::facts::{Facts, Header, Invoice, Party};
use crate::space::{Account, PartyIx};
use crate::time::{Day, Moment};

/// Groups what is due by payer, currency and date. `credit` says what account credit a payer has left.
pub(super) fn consolidated(
    mut dues: Vec<(PartyIx, Due<'_>)>,
    through: Day,
    credit: impl Fn(PartyIx, Currency) -> Result<Amount>,
) -> Result<Vec<DraftInvoice>> {
    dues.sort_by_key(|(payer, due)| (*payer, due.line.amount.currency(), due.deferred, due.date));
    let mut invoices = Vec::new();
    let mut dues = dues.into_iter().peekable();
    while let Some((payer, first)) = dues.next() {
        let currency = first.line.amount.currency();
        let mut of_payer = vec![first];
        while let Some((_, due)) = dues.next_if(|(ix, due)| *ix == payer && due.line.amount.currency() == currency) {
            of_payer.push(due);
        }
        let mut balance = credit(payer, currency)?;
        for lines in dated(of_payer, through) {
            let invoice = invoice(lines, currency, balance)?;
            balance = invoice.credit_after;
            invoices.push(invoice);
        }
    }
    invoices.sort_by(|a, b| (a.date, &a.payer, a.currency).cmp(&(b.date, &b.payer, b.currency)));
    Ok(invoices)
}

/// What one payer owes in one currency, by date. Deferred lines, which come last, join the first invoice from their day on;
/// if there is none they make one on the last day that is billed.
fn dated(mut dues: Vec<Due<'_>>, through: Day) -> Vec<Vec<Due<'_>>> {
    let own = dues.partition_point(|due| !due.deferred);
    let deferred = dues.split_off(own);
    let mut dates: Vec<(Day, Vec<Due<'_>>)> = Vec::new();
    for due in dues {
        match dates.last_mut() {
            Some((date, lines)) if *date == due.date => lines.push(due),
            _ => dates.push((due.date, vec![due])),
        }
    }
    let mut without = Vec::new();
    for due in deferred {
        let at = dates.partition_point(|(date, _)| *date < due.date);
        match dates.get_mut(at) {
            Some((date, lines)) => lines.push(Due { date: *date, ..due }),
            None => without.push(Due { date: through, ..due }),
        }
    }
    let last = Some(without).filter(|without| !without.is_empty());
    dates.into_iter().map(|(_, lines)| lines).chain(last).collect()
}

fn invoice(mut dues: Vec<Due<'_>>, currency: Currency, balance: Amount) -> Result<DraftInvoice> {
    dues.sort_by(|a, b| a.line.id.cmp(&b.line.id));
    let (date, payer) = match dues.first() {
        Some(due) => (due.date, due.payer.clone()),
        None => return Err(crate::error::Error::out_of_range("an invoice without a line")),
    };
    let zero = Amount::zero(currency);
    let (mut net, mut taxes) = (zero, zero);
    for due in &dues {
        net = net.checked_add(tax::net_of(&due.line)?)?;
        taxes = taxes.checked_add(tax::amount_of(&due.line))?;
    }
    let total = net.checked_add(taxes)?;
    let credit_given = total.checked_neg()?.max(zero);
    let credit_used = balance.min(total).max(zero);
    Ok(DraftInvoice {
        payer,
        currency,
        date,
        lines: dues.into_iter().map(|due| due.line).collect(),
        net,
        tax: taxes,
        total,
        credit_used,
        credit_given,
        due: total.checked_sub(credit_used)?.checked_add(credit_given)?,
        credit_after: balance.checked_add(credit_given)?.checked_sub(credit_used)?,
    })
}

/// The account credit that a party's recorded invoices leave in a currency.
pub(super) fn credit(account: &Account, party: &Party, currency: Currency) -> Result<Amount> {
    let mut balance = Amount::zero(currency);
    let own = account.invoices.iter().filter(|invoice| invoice.payer == *party && invoice.currency == currency);
    for invoice in own {
        if let Some(given) = invoice.credit_given {
            balance = balance.checked_add(given)?;
        }
        if let Some(used) = invoice.credit_used {
            balance = balance.checked_sub(used)?;
        }
    }
    Ok(balance)
}

impl Bill {
    /// The invoices as facts, to be recorded with [`Space::with`](crate::space::Space::with): issuing an invoice is storing
    /// it. Each takes the id that `id` gives it; [`numbered`](super::numbered) gives ids that read well.
    ///
    /// ```
    /// use tenure::billing::numbered;
    /// use tenure::space::Space;
    /// use tenure::time::{Day, Moment};
    /// let space = Space::read(br#"{
    ///   "format": 1, "edition": 1,
    ///   "space": {"id": "harbour", "name": "Harbour", "currency": "EUR", "zone": "Europe/Lisbon"},
    ///   "customers": [{"id": "ann", "recorded": "2026-01-01T09:00:00Z"}],
    ///   "charges": [{"id": "c1", "recorded": "2026-01-05T09:00:00Z", "party": {"customer": "ann"},
    ///     "at": "2026-01-05", "amount": "12.00 EUR", "due": "immediate", "text": "Locker key"}]
    /// }"#)?;
    /// let through = Day::parse("2026-01-31")?;
    /// let bill = space.bill(through)?;
    /// let issued = bill.facts(space.header(), Moment::parse("2026-02-01T00:00:00Z")?, numbered("inv"))?;
    /// assert_eq!(issued.invoices[0].id.as_str(), "inv-2026-01-05-1");
    /// // What is recorded is not billed again.
    /// assert!(space.with(issued)?.bill(through)?.invoices.is_empty());
    /// # Ok::<(), tenure::error::Errors>(())
    /// ```
    ///
    /// # Errors
    /// Those of `id`.
    pub fn facts(
        &self,
        header: &Header,
        recorded: Moment,
        mut id: impl FnMut(&DraftInvoice) -> Result<FactId>,
    ) -> Result<Facts> {
        let mut facts = Facts::new(header.clone());
        for draft in &self.invoices {
            facts.invoices.push(Invoice {
                id: id(draft)?,
                recorded,
                payer: draft.payer.clone(),
                currency: draft.currency,
                date: draft.date,
                lines: draft.lines.clone(),
                credit_used: Some(draft.credit_used).filter(|used| !used.is_zero()),
                credit_given: Some(draft.credit_given).filter(|given| !given.is_zero()),
                refund: None,
                offset: None,
                forfeited: None,
            });
        }
        Ok(facts)
    }
}

/// Ids for [`Bill::facts`]: the prefix, the billing date, and a number that counts from 1 on each date: `inv-2026-01-31-1`.
///
/// The numbers begin anew with each bill, so two bills that are recorded in one space need two prefixes.
///
/// # Errors
/// The function that is returned gives [`Code::InvalidId`](crate::error::Code::InvalidId) if the prefix makes no id.
pub fn numbered(prefix: &str) -> impl FnMut(&DraftInvoice) -> Result<FactId> + use<> {
    let prefix = prefix.to_owned();
    let mut last: Option<(Day, u32)> = None;
    move |draft| {
        let n = match last {
            Some((date, n)) if date == draft.date => n.saturating_add(1),
            _ => 1,
        };
        last = Some((draft.date, n));
        FactId::new(format!("{prefix}-{}-{n}", draft.date))
    }
}
