//! What is owed: the bill is what should have been billed through a date, from all facts, less what the recorded invoices
//! say was billed.
//!
//! Run twice, it gives nothing the second time. A backdated change yields lines that correct the recorded ones, which are
//! never changed themselves. Each amount is worked out exactly and rounded once.
//!
//! Uses `cover` and the rooms below it.

mod answer;
pub(crate) mod balances;
mod closing;
mod compare;
mod cycles;
mod difference;
mod discount;
mod explain;
mod invoices;
mod items;
mod recorded;
mod recurring;
mod shares;
mod tax;
#[cfg(test)]
mod tests;
mod wallets;

pub use answer::{Bill, Derivation, DerivationStep, DraftInvoice, HeldBack, InvoiceDerivation, Unbilled};
pub(crate) use balances::open_invoices;
pub use compare::{ComparedLine, ComparedPayer, ComparedSide, ComparedTotal, Comparison};
pub(crate) use compare::{comparison, differing};
pub use discount::discount_of;
pub use invoices::numbered;
pub(crate) use items::price_of;
pub(crate) use recurring::{Recurring, coupons, recurring};
pub(crate) use tax::{amount_of, net_of};
pub use wallets::{CreditPayment, Settlement};

use crate::cover;
use crate::error::{Error, Result};
use crate::money::{Amount, Currency};
use crate::space::facts::{Closing, FactKind, Party, line_parts};
use crate::space::{Account, AnyFact, PartyIx, Space};
use crate::time::{Day, Moment};
use closing::Closed;
use cycles::Walked;
use difference::{Due, Given, Known};
use items::{Invoiced, Item, ItemScope, Replays};
use std::cell::OnceCell;
use std::collections::BTreeSet;

impl Space {
    /// What is to be invoiced through a day, that day included, given what was invoiced before.
    ///
    /// It reads each account once, and of it only what is its own. Nothing is rounded but each line, and its tax.
    ///
    /// ```
    /// use tenure::space::Space;
    /// use tenure::time::Day;
    /// let space = Space::read(br#"{
    ///   "format": 1, "edition": 1,
    ///   "space": {"id": "harbour", "name": "Harbour", "currency": "EUR", "zone": "Europe/Lisbon"},
    ///   "plans": [{"id": "desk-1", "recorded": "2026-01-01T09:00:00Z", "plan": "desk", "from": "2026-01-01", "name": "Desk",
    ///     "kind": "recurring", "price": {"flat": {"amount": "310.00 EUR"}}, "billing": {"every": "P1M", "anchor": "calendar"}}],
    ///   "customers": [{"id": "ann", "recorded": "2026-01-01T09:00:00Z"}],
    ///   "memberships": [{"id": "m1", "recorded": "2026-01-01T09:00:00Z", "holder": {"customer": "ann"},
    ///     "plan": "desk", "from": "2026-01-22"}]
    /// }"#)?;
    /// // Ten of January's 31 days, and February.
    /// let bill = space.bill(Day::parse("2026-02-01")?)?;
    /// let amounts: Vec<_> = bill.invoices.iter().map(|invoice| invoice.total.to_string()).collect();
    /// assert_eq!(amounts, ["100.00 EUR", "310.00 EUR"]);
    /// assert_eq!(bill.invoices[0].lines[0].id, "m1/fee:desk/2026-01-01/1");
    /// # Ok::<(), tenure::error::Errors>(())
    /// ```
    ///
    /// One account's mistake is that account's: whose part cannot be worked out is in [`Bill::failed`], with
    /// [`Code::OutOfRange`](crate::error::Code::OutOfRange) if an amount does not fit or a period ends beyond the year 9999,
    /// [`Code::TooMany`](crate::error::Code::TooMany) if there are more cycles than the space's
    /// [`Limits`](crate::space::Limits) allow; the path names the membership.
    ///
    /// # Errors
    /// [`Code::OutOfRange`](crate::error::Code::OutOfRange) if the day is at the end of time.
    pub fn bill(&self, through: Day) -> Result<Bill> {
        Books::of(self, through).bill()
    }
}

/// What the rooms above ask of a bill.
impl Space {
    /// Who is to be billed something through a day for what these parties hold and do.
    pub(crate) fn payers_for(&self, parties: &BTreeSet<Party>, through: Day) -> Result<BTreeSet<Party>> {
        let books = Books::of(self, through);
        let mut drafts = Drafts::default();
        for (ix, account) in self.accounts_of(parties) {
            books.add_dues(ix, account, &mut drafts);
        }
        Ok(drafts.dues.into_iter().map(|(_, due)| due.payer.clone()).collect())
    }

    /// The invoices of some payers only: as in the bill of the whole space, without looking at those who have nothing to do
    /// with them.
    pub(crate) fn bill_of(&self, payers: &BTreeSet<Party>, also: &BTreeSet<Party>, through: Day) -> Result<Bill> {
        let books = Books::of(self, through);
        let mut drafts = Drafts::default();
        for (ix, account) in self.accounts() {
            let own = account.party.as_ref().is_some_and(|party| payers.contains(party) || also.contains(party));
            if own || pays_for(account, payers) {
                books.add_dues(ix, account, &mut drafts);
            }
        }
        drafts.dues.retain(|(_, due)| payers.contains(due.payer));
        books.drawn_up(drafts)
    }

    /// What the invoices of a payer that were issued still owe in a currency.
    pub(crate) fn open_of(&self, payer: &Party, currency: Currency) -> Result<Amount> {
        let account = self.find(payer).and_then(|ix| self.account(ix));
        account.map_or_else(|| Ok(Amount::zero(currency)), |account| balances::open(account, payer, currency))
    }

    fn accounts_of<'s>(&'s self, parties: &'s BTreeSet<Party>) -> impl Iterator<Item = (PartyIx, &'s Account)> {
        parties.iter().filter_map(|party| self.find(party)).filter_map(|ix| Some((ix, &**self.account(ix)?)))
    }
}

/// Whether one of some payers pays for something of an account, or has paid.
fn pays_for(account: &Account, payers: &BTreeSet<Party>) -> bool {
    let named = |payer: &Option<Party>| payer.as_ref().is_some_and(|payer| payers.contains(payer));
    account.held.iter().any(|held| named(&held.membership.payer))
        || account.charges.iter().any(|charge| named(&charge.payer))
        || account.invoices.iter().any(|invoice| payers.contains(&invoice.payer))
        || account.bookings.iter().any(|(booking, _)| booking.under.is_some())
        || account.uses.iter().any(|used| used.under.is_some())
}

/// A space that is billed through a day, and how it was known when its books were closed.
struct Books<'a> {
    space: &'a Space,
    through: Day,
    closing: Option<&'a Closing>,
    /// Whether nothing counts as billed or closed: the bill is then everything since billing starts.
    afresh: bool,
    /// The space as it was known then, once it is needed.
    then: OnceCell<Space>,
    replays: Replays,
    walked: Walked,
    /// Those of the space as it was known then.
    replays_then: Replays,
    walked_then: Walked,
    /// Whether something was recorded since that may matter to every account, once it is needed.
    all_changed: OnceCell<bool>,
}

/// What is due of all accounts, with who pays it, and whose part could not be worked out.
#[derive(Default)]
struct Drafts<'a> {
    dues: Vec<(PartyIx, Due<'a>)>,
    failed: Vec<Unbilled>,
}

/// One account: what should have been billed, what was, and what of it is closed.
struct Owed<'a> {
    items: Vec<Item<'a>>,
    known: Known<'a>,
}

impl<'a> Books<'a> {
    fn of(space: &'a Space, through: Day) -> Books<'a> {
        let closing = space.catalogue().closing().map(|closing| &**closing);
        Books {
            space,
            through,
            closing,
            afresh: false,
            then: OnceCell::new(),
            replays: Replays::default(),
            walked: Walked::of(space),
            replays_then: Replays::default(),
            walked_then: Walked::of(space),
            all_changed: OnceCell::new(),
        }
    }

    /// The books of somebody who has billed nothing yet.
    fn afresh(space: &'a Space, through: Day) -> Books<'a> {
        Books { closing: None, afresh: true, ..Books::of(space, through) }
    }

    fn bill(&self) -> Result<Bill> {
        let mut drafts = Drafts::default();
        for (ix, account) in self.space.accounts() {
            self.add_dues(ix, account, &mut drafts);
        }
        self.drawn_up(drafts)
    }

    /// The invoices of what is due.
    fn drawn_up(&self, drafts: Drafts<'_>) -> Result<Bill> {
        let coming = self.coming(&drafts.dues)?;
        let mut bill = invoices::consolidated(self.space, drafts.dues, &coming, self.through);
        bill.failed.extend(drafts.failed);
        bill.failed.sort_by(|a, b| a.party.cmp(&b.party));
        Ok(bill)
    }

    /// Adds what an account has to be billed, with who pays it; all of it, or none and why.
    fn add_dues<'b>(&'b self, ix: PartyIx, account: &'b Account, drafts: &mut Drafts<'b>) {
        if self.closing.is_some_and(|closing| closing.through >= self.through) {
            return;
        }
        let paid = |due: Due<'b>| {
            let own = account.party.as_ref() == Some(due.payer);
            let payer = if own { Some(ix) } else { self.space.find(due.payer) };
            let unknown = || Error::out_of_range(format_args!("the payer of `{}`", due.line.id));
            Ok((payer.ok_or_else(unknown)?, due))
        };
        let dues = self.dues(ix, account).and_then(|dues| dues.into_iter().map(paid).collect::<Result<Vec<_>>>());
        match (dues, &account.party) {
            (Ok(dues), _) => drafts.dues.extend(dues),
            (Err(error), Some(party)) => drafts.failed.push(Unbilled::of(party, error)),
            (Err(_), None) => {}
        }
    }

    /// What items are worked out with.
    fn scope(&self, horizon: Day) -> ItemScope<'_> {
        ItemScope { space: self.space, horizon, replays: &self.replays, walked: &self.walked }
    }

    /// What an account has to be billed.
    fn dues<'b>(&'b self, ix: PartyIx, account: &'b Account) -> Result<Vec<Due<'b>>> {
        self.owed(ix, account)?.map_or(Ok(Vec::new()), |owed| self.difference(&owed, account))
    }

    fn difference<'b>(&'b self, owed: &Owed<'b>, account: &'b Account) -> Result<Vec<Due<'b>>> {
        let void = || if self.afresh { Vec::new() } else { recorded::void(account) };
        difference::dues(&owed.items, &owed.known, void, self.space.catalogue(), self.through)
    }

    /// Everything that a bill of an account is made from; `None` if it has nothing to do with bills.
    fn owed<'b>(&'b self, ix: PartyIx, account: &'b Account) -> Result<Option<Owed<'b>>> {
        let is_idle = account.held.is_empty()
            && account.charges.is_empty()
            && account.bookings.is_empty()
            && account.uses.is_empty()
            && account.grants.is_empty()
            && account.invoices.is_empty();
        let Some(party) = account.party.as_ref().filter(|_| !is_idle) else { return Ok(None) };
        let recorded = if self.afresh { Vec::new() } else { recorded::recorded(self.space, account, party) };
        // A line that was billed ahead is compared with what is owed then, and not taken for something not owed at all.
        let horizon = recorded.last().map_or(self.through, |last| last.period.max(self.through));
        let items = items::items(account, party, &self.scope(horizon))?;
        let undone = if recorded.is_empty() { Vec::new() } else { recorded::undone(self.space, account) };
        let given = account.charges.iter().filter_map(|charge| {
            let (subject, rule, period, _) = line_parts(charge.line.as_deref()?)?;
            let payer = cover::payer(self.space, charge.payer.as_ref(), &charge.party);
            Some(Given { key: (period, subject, rule), payer, amount: charge.amount })
        });
        let given = given.collect();
        let closed = self.closing.map(|closing| self.closed(closing, ix, account, horizon)).transpose()?;
        Ok(Some(Owed { items, known: Known { recorded, undone, given, closed } }))
    }

    /// Which of the payers that wait for their next invoice have one to come: something of them falls due by itself within a
    /// year after the day that is billed. Who bills from the beginning waits for nothing.
    fn coming(&self, dues: &[(PartyIx, Due<'_>)]) -> Result<BTreeSet<(PartyIx, Currency)>> {
        let waiting = dues.iter().filter(|(_, due)| due.invoiced == Invoiced::WithNext && !self.afresh);
        let payers: BTreeSet<Party> = waiting.map(|(_, due)| due.payer.clone()).collect();
        let mut coming = BTreeSet::new();
        if payers.is_empty() {
            return Ok(coming);
        }
        let horizon = self.through.add_days(366)?;
        for (_, account) in self.space.accounts() {
            let Some(party) = &account.party else { continue };
            if !payers.contains(party) && !pays_for(account, &payers) {
                continue;
            }
            let comes = |item: &&Item<'_>| item.invoiced == Invoiced::OnItsDay && !item.amount.is_zero();
            // Whose items cannot be worked out has failed already.
            let items = items::items(account, party, &self.scope(horizon)).unwrap_or_default();
            for item in items.iter().filter(comes).filter(|item| item.due > self.through && item.due <= horizon) {
                coming.extend(self.space.find(item.payer).map(|payer| (payer, item.amount.currency())));
            }
        }
        Ok(coming)
    }

    /// How an account stood when the books were closed.
    fn closed<'b>(
        &'b self,
        closing: &'b Closing,
        ix: PartyIx,
        account: &'b Account,
        horizon: Day,
    ) -> Result<Closed<'b>> {
        let since = |fact: &AnyFact| fact.recorded() > closing.recorded && closing::bears_on_bills(fact, account);
        let all_changed = || self.all_changed.get_or_init(|| reaches_all(self.space, closing.recorded));
        if !account.home.iter().chain(&account.seen).any(since)
            && !all_changed()
            && !self.replays.changed_since(self.space, ix, account, closing.recorded)
        {
            return Ok(Closed::unchanged(closing));
        }
        let then = match self.then.get() {
            Some(then) => then,
            None => {
                let then = self.space.known_on(closing.recorded)?;
                self.then.get_or_init(|| then)
            }
        };
        let party = self.space.account(ix).and_then(|account| account.party.as_ref());
        let known = party.and_then(|party| then.find(party)).and_then(|ix| then.account(ix));
        let Some((known, party)) = known.and_then(|known| known.party.as_ref().map(|party| (known, party))) else {
            return Ok(Closed::changed(closing, Vec::new(), Vec::new()));
        };
        let scope = ItemScope { space: then, horizon, replays: &self.replays_then, walked: &self.walked_then };
        let items = items::items(known, party, &scope)?;
        Ok(Closed::changed(closing, items, recorded::recorded(then, known, party)))
    }
}

/// Whether something was recorded after an instant that may matter to every account: in the catalogue, a party's void, or a
/// party that facts had named before it was there.
fn reaches_all(space: &Space, since: Moment) -> bool {
    let late_party = |account: &Account| {
        let is_late =
            |fact: &AnyFact| matches!(fact.kind(), FactKind::Customer | FactKind::Company) && fact.recorded() > since;
        let mut named = account.home.iter().chain(&account.seen);
        account.home.iter().any(is_late) && named.any(|fact| fact.recorded() <= since)
    };
    let is_partys = |fact: &AnyFact| match fact {
        AnyFact::Void(void) => matches!(void.kind, FactKind::Customer | FactKind::Company),
        _ => false,
    };
    let catalogue =
        space.catalogue().home.iter().any(|fact| fact.recorded() > since && fact.kind() != FactKind::Closing);
    let partys_void = |account: &Account| account.home.iter().any(|f| is_partys(f) && f.recorded() > since);
    catalogue || space.accounts().any(|(_, account)| partys_void(account) || late_party(account))
}
