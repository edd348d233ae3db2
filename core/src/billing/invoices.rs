//! Invoices: one for each payer, currency and billing date, with the payer's account credit and what a negative total
//! leaves.
//!
//! Uses `space` and the rooms below it.

use super::answer::{Bill, DraftInvoice, HeldBack, Unbilled};
use super::difference::Due;
use super::items::Invoiced;
use super::{balances, tax};
use crate::error::Result;
use crate::id::FactId;
use crate::money::{Amount, Currency};
use crate::space::facts::{CreditFrom, Facts, Header, Invoice, Negative, Party, Policy, TaxBy, ZeroInvoice};
use crate::space::{Account, PartyIx, Space};
use crate::time::{Day, Moment};
use std::collections::BTreeSet;
use std::sync::Arc;

/// Groups what is due by payer, currency and date.
pub(super) fn consolidated(
    space: &Space,
    mut dues: Vec<(PartyIx, Due<'_>)>,
    coming: &BTreeSet<(PartyIx, Currency)>,
    through: Day,
) -> Bill {
    dues.sort_by_key(|(payer, due)| (*payer, due.line.amount.currency(), due.invoiced, due.date));
    let mut bill = Bill { through, invoices: Vec::new(), held: Vec::new(), failed: Vec::new() };
    let mut dues = dues.into_iter().peekable();
    while let Some((payer, first)) = dues.next() {
        let (currency, party) = (first.line.amount.currency(), first.payer.clone());
        let mut of_payer = vec![first];
        while let Some((_, due)) = dues.next_if(|(ix, due)| *ix == payer && due.line.amount.currency() == currency) {
            of_payer.push(due);
        }
        let of_payer = dated(of_payer, through, coming.contains(&(payer, currency)));
        match Ledger::of(space, payer, currency).and_then(|ledger| ledger.drawn_up(of_payer)) {
            Ok((invoices, held)) => {
                bill.invoices.extend(invoices);
                bill.held.extend(held);
            }
            Err(error) => bill.failed.push(Unbilled::of(&party, error)),
        }
    }
    bill.invoices.sort_by(|a, b| (a.date, &a.payer, a.currency).cmp(&(b.date, &b.payer, b.currency)));
    bill.held.sort_by(|a, b| (&a.payer, a.currency).cmp(&(&b.payer, b.currency)));
    bill
}

/// Lines by the date of their invoice.
type Dated<'a> = Vec<(Day, Vec<Due<'a>>)>;

/// What one payer owes in one currency, by date, and what waits for the payer's next invoice, if one is to come. What goes
/// with others, which comes last, joins the first invoice from its day on; if there is none it makes one on the last day that
/// is billed.
fn dated(mut dues: Vec<Due<'_>>, through: Day, coming: bool) -> (Dated<'_>, Vec<Due<'_>>) {
    let own = dues.partition_point(|due| due.invoiced == Invoiced::OnItsDay);
    let deferred = dues.split_off(own);
    let mut dates: Dated<'_> = Vec::new();
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
            Some((_, lines)) => lines.push(due),
            None => without.push(due),
        }
    }
    if coming && without.iter().all(|due| due.invoiced == Invoiced::WithNext) {
        return (dates, without);
    }
    dates.extend(Some((through, without)).filter(|(_, without)| !without.is_empty()));
    (dates, Vec::new())
}

/// The invoices of one payer in one currency, as they are made.
struct Ledger<'a> {
    space: &'a Space,
    payer: PartyIx,
    currency: Currency,
    /// The account credit that is left.
    credit: Amount,
    /// What invoices that were issued still owe, once it is needed.
    open: Option<Amount>,
}

/// An invoice, or the lines of one that is not issued by itself.
enum Drafted<'a> {
    Issued(Box<DraftInvoice>),
    Waits(Vec<Due<'a>>),
}

impl<'a> Ledger<'a> {
    fn of(space: &'a Space, payer: PartyIx, currency: Currency) -> Result<Ledger<'a>> {
        let mut ledger = Ledger { space, payer, currency, credit: Amount::zero(currency), open: None };
        ledger.credit = ledger.recorded(balances::credit)?;
        Ok(ledger)
    }

    /// What the payer's recorded invoices and payments leave.
    fn recorded(&self, left: impl Fn(&Account, &Party, Currency) -> Result<Amount>) -> Result<Amount> {
        let account: Option<&Arc<Account>> = self.space.account(self.payer);
        match account.and_then(|account| account.party.as_ref().map(|party| (account, party))) {
            Some((account, party)) => left(account, party, self.currency),
            None => Ok(Amount::zero(self.currency)),
        }
    }

    /// The invoices of lines by their date, and what is held back.
    fn drawn_up(mut self, (dates, next): (Dated<'_>, Vec<Due<'_>>)) -> Result<(Vec<DraftInvoice>, Option<HeldBack>)> {
        let (mut invoices, mut waiting) = (Vec::new(), Vec::new());
        for (date, lines) in dates {
            waiting.extend(lines);
            match self.invoice(date, waiting)? {
                Drafted::Issued(invoice) => {
                    invoices.push(*invoice);
                    waiting = Vec::new();
                }
                Drafted::Waits(lines) => waiting = lines,
            }
        }
        waiting.extend(next);
        let held = |first: &Due<'_>| -> Result<HeldBack> {
            let total = total(&waiting, self.currency)?.1;
            Ok(HeldBack { payer: first.payer.clone(), currency: self.currency, total })
        };
        let held = waiting.first().map(held).transpose()?;
        Ok((invoices, held))
    }

    fn open(&mut self) -> Result<Amount> {
        let open = self.open.map_or_else(|| self.recorded(balances::open), Ok)?;
        self.open = Some(open);
        Ok(open)
    }

    fn invoice<'l>(&mut self, date: Day, mut dues: Vec<Due<'l>>) -> Result<Drafted<'l>> {
        let (zero, policy) = (Amount::zero(self.currency), self.space.catalogue().policy_at(date));
        dues.sort_by(|a, b| a.line.id.cmp(&b.line.id));
        if policy.invoices.tax_by == TaxBy::Invoice {
            tax::by_rate(&mut dues, policy.rounding)?;
        }
        let (taxes, total) = total(&dues, self.currency)?;
        let Some(payer) = dues.first().map(|due| due.payer.clone()).filter(|_| !waits(total, policy)) else {
            return Ok(Drafted::Waits(dues));
        };
        let left = self.left(total.checked_neg()?.max(zero), policy)?;
        // What was used of credit that was taken back since is asked for again.
        let credit_used = if total.is_negative() { zero } else { self.credit.min(total) };
        self.credit = self.credit.checked_add(left.credit)?.checked_sub(credit_used)?;
        let back = Amount::sum(self.currency, [left.credit, left.refund, left.offset, left.forfeited])?;
        Ok(Drafted::Issued(Box::new(DraftInvoice {
            payer,
            currency: self.currency,
            date,
            lines: dues.into_iter().map(|due| due.line).collect(),
            net: total.checked_sub(taxes)?,
            tax: taxes,
            total,
            credit_used,
            credit_given: left.credit,
            refund: left.refund,
            offset: left.offset,
            forfeited: left.forfeited,
            due: total.checked_sub(credit_used)?.checked_add(back)?,
            credit_after: self.credit,
        })))
    }

    /// What becomes of what a negative total gives back. Account credit that was used and is there no more comes first, then
    /// what is still owed is cancelled, if the policy says so.
    fn left(&mut self, given: Amount, policy: &Policy) -> Result<Left> {
        let zero = Amount::zero(self.currency);
        let mut left = Left { credit: zero, refund: zero, offset: zero, forfeited: zero };
        if given.is_zero() {
            return Ok(left);
        }
        left.credit = given.min(self.credit.checked_neg()?).max(zero);
        let negative = policy.invoices.negative;
        if negative == Negative::Split || policy.change.credit == CreditFrom::Paid {
            let open = self.open()?;
            left.offset = given.checked_sub(left.credit)?.min(open);
            self.open = Some(open.checked_sub(left.offset)?);
        }
        let rest = given.checked_sub(left.credit)?.checked_sub(left.offset)?;
        match negative {
            Negative::AccountCredit => left.credit = left.credit.checked_add(rest)?,
            Negative::Refund | Negative::Split => left.refund = rest,
            Negative::Forfeit => left.forfeited = rest,
        }
        Ok(left)
    }
}

/// What a negative total leaves.
struct Left {
    credit: Amount,
    refund: Amount,
    offset: Amount,
    forfeited: Amount,
}

/// Whether an invoice is not issued by itself: its lines go onto the payer's next one.
fn waits(total: Amount, policy: &Policy) -> bool {
    if total.is_zero() {
        return policy.invoices.zero == ZeroInvoice::Carried;
    }
    let minimum = policy.invoices.minimum.iter().find(|minimum| minimum.currency() == total.currency());
    !total.is_negative() && minimum.is_some_and(|minimum| total < *minimum)
}

/// The taxes of lines, and what they come to with them.
fn total(dues: &[Due<'_>], currency: Currency) -> Result<(Amount, Amount)> {
    let taxes = Amount::sum(currency, dues.iter().map(|due| tax::amount_of(&due.line)))?;
    let mut total = taxes;
    for due in dues {
        total = total.checked_add(tax::net_of(&due.line)?)?;
    }
    Ok((taxes, total))
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
                refund: Some(draft.refund).filter(|refund| !refund.is_zero()),
                offset: Some(draft.offset).filter(|offset| !offset.is_zero()),
                forfeited: Some(draft.forfeited).filter(|forfeited| !forfeited.is_zero()),
            });
        }
        Ok(facts)
    }
}

impl Space {
    /// The invoices of a bill as facts of this space, to be appended to it: issuing an invoice is storing it. Their ids are
    /// the prefix, the billing date, and a number that counts from 1 on each date: `inv-2026-01-31-1`. The numbers begin anew
    /// with each bill, so two bills that are recorded in one space need two prefixes.
    ///
    /// # Errors
    /// [`Code::InvalidId`](crate::error::Code::InvalidId) if the prefix makes no id.
    pub fn invoice_facts(&self, bill: &Bill, recorded: Moment, prefix: &str) -> Result<Facts> {
        bill.facts(self.header(), recorded, numbered(prefix))
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
