//! How the amount of a line came about, in steps that a bookkeeper can follow.
//!
//! Uses `term` and the rooms below it.

mod steps;
mod text;

use super::answer::{Derivation, DerivationStep, InvoiceDerivation};
use super::cycles::Walked;
use super::difference::Due;
use super::items::{self, Item, ItemScope, Replays};
use super::recorded::{self, Recorded};
use super::{Books, tax};
use crate::error::{Code, Error, Result};
use crate::id::FactId;
use crate::money::Amount;
use crate::space::facts::{FactKind, Invoice, InvoiceLine, Party, TaxBy, line_parts};
use crate::space::{Account, AnyFact, PartyIx, Space};
use crate::time::Day;
use std::collections::HashMap;
use std::sync::Arc;
use steps::{owed, tax_step};

impl Space {
    /// How the amount of a line came about: of a line that is to be billed through a day, or else of a recorded one, worked
    /// out from what was known when its invoice was recorded.
    ///
    /// The amounts of all steps but `tax` sum to the line's amount. The codes:
    ///
    /// | code | what the step is |
    /// |---|---|
    /// | `share` | days at one price, as a part of a whole period |
    /// | `first_stub` | the first part period is free, or charged in full |
    /// | `price` | an amount that is charged as it stands |
    /// | `discount` | what a coupon takes off what is left of the fee |
    /// | `unused` | of what was billed for longer the unused part is rounded, not what stays |
    /// | `recorded` | what was billed before, taken off |
    /// | `given` | what a charge by hand for the line gave back before |
    /// | `closed` | the period was closed: what was known by then, and not billed, stays so |
    /// | `otherwise` | the line was not made by these rules |
    /// | `tax` | the line's tax: held in its amount if it is inclusive, on top of it if it is exclusive |
    ///
    /// ```
    /// # use tenure::space::Space;
    /// # use tenure::time::Day;
    /// # let space = Space::read(br#"{
    /// #   "format": 1, "edition": 1,
    /// #   "space": {"id": "harbour", "name": "Harbour", "currency": "EUR", "zone": "Europe/Lisbon"},
    /// #   "plans": [{"id": "desk-1", "recorded": "2026-01-01T09:00:00Z", "plan": "desk", "from": "2026-01-01", "name": "Desk",
    /// #     "kind": "recurring", "price": {"flat": {"amount": "310.00 EUR"}}, "billing": {"every": "P1M", "anchor": "calendar"}}],
    /// #   "customers": [{"id": "ann", "recorded": "2026-01-01T09:00:00Z"}],
    /// #   "memberships": [{"id": "m1", "recorded": "2026-01-01T09:00:00Z", "holder": {"customer": "ann"},
    /// #     "plan": "desk", "from": "2026-01-22"}]
    /// # }"#)?;
    /// // A desk at 310.00 EUR a month, held from 22 January on.
    /// let derivation = space.explain("m1/fee:desk/2026-01-01/1", Day::parse("2026-01-31")?)?;
    /// assert_eq!(derivation.line.amount.to_string(), "100.00 EUR");
    /// let step = &derivation.steps[0];
    /// assert_eq!((step.code.as_str(), step.numerator, step.denominator), ("share", Some(10), Some(31)));
    /// # Ok::<(), tenure::error::Errors>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::InvalidQuestion`] if there is no such line; else as for [`Space::bill`].
    pub fn explain(&self, line: &str, through: Day) -> Result<Derivation> {
        let none = || Error::new(Code::InvalidQuestion, format!("there is no line `{line}` to be billed or recorded"));
        let (subject, ..) = line_parts(line).ok_or_else(none)?;
        let mut parties = parties(self, subject);
        if !parties.iter().any(|party| self.find(party).is_some()) {
            // What belongs to nobody is worked out in the account of whoever was billed for it.
            let is_of = |recorded: &InvoiceLine| recorded.id.split('/').next() == Some(subject);
            let has = |account: &&Arc<Account>| account.invoices.iter().any(|invoice| invoice.lines.iter().any(is_of));
            parties = self
                .accounts()
                .map(|(_, account)| account)
                .filter(has)
                .filter_map(|account| account.party.clone())
                .collect();
        }
        let books = Books::of(self, through);
        for party in &parties {
            let Some((ix, account)) = self.find(party).and_then(|ix| Some((ix, self.account(ix)?))) else { continue };
            if let Some(mut derivation) = books.derivations(ix, account, |id| id == line)?.pop() {
                let invoices = if self.taxes_invoices() { self.bill(through)?.invoices } else { Vec::new() };
                let taxed = invoices.into_iter().flat_map(|invoice| invoice.lines).find(|taxed| taxed.id == line);
                taxed.into_iter().for_each(|line| derivation.taxed(line));
                return Ok(derivation);
            }
        }
        let recorded = parties.iter().find_map(|party| {
            let account = self.account(self.find(party)?)?;
            account
                .invoices
                .iter()
                .find_map(|invoice| Some((party, invoice, invoice.lines.iter().find(|l| l.id == line)?)))
        });
        let (party, invoice, found) = recorded.ok_or_else(none)?;
        recorded_line(&self.known_on(invoice.recorded)?, party, invoice, found)
    }

    /// How the amounts of all lines that are to be billed through a day came about, each as [`Space::explain`] has it; for
    /// one after the other the books would be read anew each time.
    ///
    /// # Errors
    /// As for [`Space::bill`].
    pub fn explain_all(&self, through: Day) -> Result<Vec<Derivation>> {
        let books = Books::of(self, through);
        let mut derivations = Vec::new();
        for (ix, account) in self.accounts() {
            derivations.extend(books.derivations(ix, account, |_| true)?);
        }
        if self.taxes_invoices() {
            let invoices = self.bill(through)?.invoices.into_iter();
            let lines = invoices.flat_map(|invoice| invoice.lines).map(|line| (line.id.clone(), line));
            let mut lines: HashMap<String, InvoiceLine> = lines.collect();
            for derivation in &mut derivations {
                if let Some(line) = lines.remove(&derivation.line.id) {
                    derivation.taxed(line);
                }
            }
        }
        Ok(derivations)
    }

    /// How each invoice of a bill came about, line by line: the derivations sum to the lines, and the lines to the invoice.
    ///
    /// # Errors
    /// As for [`Space::bill`].
    pub fn explain_bill(&self, through: Day) -> Result<Vec<InvoiceDerivation>> {
        let derivations = self.explain_all(through)?.into_iter();
        let mut of_line: HashMap<String, Derivation> =
            derivations.map(|derivation| (derivation.line.id.clone(), derivation)).collect();
        let invoices = self.bill(through)?.invoices.into_iter().map(|draft| InvoiceDerivation {
            invoice: None,
            lines: draft.lines.iter().filter_map(|line| of_line.remove(&line.id)).collect(),
            payer: draft.payer,
            date: draft.date,
            net: draft.net,
            tax: draft.tax,
            total: draft.total,
        });
        Ok(invoices.collect())
    }

    /// How a recorded invoice came about, line by line, worked out from what was known when it was recorded.
    ///
    /// ```
    /// # use tenure::billing::numbered;
    /// # use tenure::id::FactId;
    /// # use tenure::space::Space;
    /// # use tenure::time::{Day, Moment};
    /// # let space = Space::read(br#"{
    /// #   "format": 1, "edition": 1,
    /// #   "space": {"id": "harbour", "name": "Harbour", "currency": "EUR", "zone": "Europe/Lisbon"},
    /// #   "plans": [{"id": "desk-1", "recorded": "2026-01-01T09:00:00Z", "plan": "desk", "from": "2026-01-01", "name": "Desk",
    /// #     "kind": "recurring", "price": {"flat": {"amount": "310.00 EUR"}}, "billing": {"every": "P1M", "anchor": "calendar"}}],
    /// #   "customers": [{"id": "ann", "recorded": "2026-01-01T09:00:00Z"}],
    /// #   "memberships": [{"id": "m1", "recorded": "2026-01-01T09:00:00Z", "holder": {"customer": "ann"},
    /// #     "plan": "desk", "from": "2026-01-22"}]
    /// # }"#)?;
    /// let bill = space.bill(Day::parse("2026-01-31")?)?;
    /// let facts = bill.facts(space.header(), Moment::parse("2026-02-01T00:00:00Z")?, numbered("inv"))?;
    /// let explained = space.with(facts)?.explain_invoice(&FactId::new("inv-2026-01-22-1")?)?;
    /// assert_eq!(explained.lines[0].steps[0].text, "10 of 31 days at 310.00 EUR");
    /// assert_eq!(explained.total.to_string(), "100.00 EUR");
    /// # Ok::<(), tenure::error::Errors>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::InvalidQuestion`] if there is no such invoice, or it is void; else as for [`Space::bill`].
    pub fn explain_invoice(&self, invoice: &FactId) -> Result<InvoiceDerivation> {
        let none = || Error::new(Code::InvalidQuestion, format!("there is no invoice `{invoice}`"));
        let Some(AnyFact::Invoice(recorded)) = self.fact(FactKind::Invoice, invoice.as_str()) else {
            return Err(none());
        };
        let payer = self.find(&recorded.payer).and_then(|ix| self.account(ix)).ok_or_else(none)?;
        if !payer.invoices.iter().any(|known| known.id == *invoice) {
            return Err(none());
        }
        let then = self.known_on(recorded.recorded)?;
        let zero = Amount::zero(recorded.currency);
        let mut explained = InvoiceDerivation {
            invoice: Some(invoice.clone()),
            payer: recorded.payer.clone(),
            date: recorded.date,
            lines: Vec::with_capacity(recorded.lines.len()),
            net: zero,
            tax: zero,
            total: zero,
        };
        for line in &recorded.lines {
            let subject = line_parts(&line.id).map_or("", |(subject, ..)| subject);
            let parties = parties(self, subject).into_iter().filter(|party| self.find(party).is_some());
            let party = parties.last().unwrap_or_else(|| recorded.payer.clone());
            explained.net = explained.net.checked_add(tax::net_of(line)?)?;
            explained.tax = explained.tax.checked_add(tax::amount_of(line))?;
            explained.lines.push(recorded_line(&then, &party, recorded, line)?);
        }
        explained.total = explained.net.checked_add(explained.tax)?;
        Ok(explained)
    }

    /// Whether some policy rounds taxes by invoice: then a line's tax is known on its invoice only.
    fn taxes_invoices(&self) -> bool {
        self.catalogue().policies().iter().any(|policy| policy.invoices.tax_by == TaxBy::Invoice)
    }
}

/// How a line of a recorded invoice came about, in the space as it was known then.
fn recorded_line(then: &Space, party: &Party, invoice: &Invoice, line: &InvoiceLine) -> Result<Derivation> {
    let none = || Error::new(Code::InvalidQuestion, format!("nobody known has the line `{}`", line.id));
    let account = then.find(party).and_then(|ix| then.account(ix)).ok_or_else(none)?;
    let (replays, walked) = (Replays::default(), Walked::of(then));
    let scope = ItemScope { space: then, horizon: invoice.date.max(line.from), replays: &replays, walked: &walked };
    let items = items::items(account, party, &scope)?;
    let mut before = recorded::recorded(then, account, party);
    before.retain(|recorded| recorded.invoice.recorded < invoice.recorded);
    Billed { line, payer: &invoice.payer, items: &by_key(&items), before: &before, account }.derivation(&scope)
}

/// What should have been billed, by its keys.
type ByKey<'b, 'a> = HashMap<(Day, &'a str, String), Vec<&'b Item<'a>>>;

fn by_key<'b, 'a>(items: &'b [Item<'a>]) -> ByKey<'b, 'a> {
    let mut by_key = ByKey::new();
    for item in items {
        by_key.entry((item.period, item.subject, item.rule.to_string())).or_default().push(item);
    }
    by_key
}

impl Books<'_> {
    /// How the lines that an account has to be billed came about, those whose ids are asked for.
    fn derivations(&self, ix: PartyIx, account: &Account, asked: impl Fn(&str) -> bool) -> Result<Vec<Derivation>> {
        let Some(owed) = self.owed(ix, account)? else { return Ok(Vec::new()) };
        let mut dues = self.difference(&owed, account)?;
        dues.retain(|due| asked(&due.line.id));
        let horizon = owed.known.recorded.last().map_or(self.through, |last| last.period.max(self.through));
        let scope = self.scope(horizon);
        let items = if dues.is_empty() { ByKey::new() } else { by_key(&owed.items) };
        let derivation = |due: &Due<'_>| {
            let before = &owed.known.recorded;
            Billed { line: &due.line, payer: due.payer, items: &items, before, account }.derivation(&scope)
        };
        dues.iter().map(derivation).collect()
    }
}

/// The parties in whose accounts a line of this subject may be: the subject is a membership, a customer or a company.
fn parties(space: &Space, subject: &str) -> Vec<Party> {
    let holder = match space.fact(FactKind::Membership, subject) {
        Some(AnyFact::Membership(membership)) => Some(membership.holder.clone()),
        _ => None,
    };
    let customer = crate::id::CustomerId::new(subject).ok().map(Party::Customer);
    let company = crate::id::CompanyId::new(subject).ok().map(Party::Company);
    [holder, customer, company].into_iter().flatten().collect()
}

/// A line, to be billed or recorded on an invoice, and what is known of the account that it is worked out in.
struct Billed<'b, 'a> {
    line: &'b InvoiceLine,
    payer: &'b Party,
    items: &'b ByKey<'b, 'a>,
    /// The lines that were recorded before, by their keys.
    before: &'b [Recorded<'a>],
    account: &'a Account,
}

impl Billed<'_, '_> {
    fn derivation(&self, scope: &ItemScope<'_>) -> Result<Derivation> {
        let (line, currency) = (self.line, self.line.amount.currency());
        let (subject, rule, period, _) = line_parts(&line.id).unwrap_or(("", "", line.from, 0));
        let of_key = self.items.get(&(period, subject, rule.to_owned())).into_iter().flatten();
        let is_this = |item: &&Item<'_>| item.payer == self.payer && item.amount.currency() == currency;
        let item = of_key.copied().find(is_this);
        let mut steps = item.map_or(Ok(Vec::new()), |item| owed(item, self.account, scope))?;
        let first = self.before.partition_point(|before| before.key() < (period, subject, rule));
        let of_key = self.before.iter().skip(first).take_while(|before| before.key() == (period, subject, rule));
        let same = |before: &&Recorded<'_>| before.invoice.payer == *self.payer && before.currency() == currency;
        let recorded: Vec<Recorded<'_>> = of_key.filter(same).copied().collect();
        if let Some(item) = item {
            let cent = item.owed(&recorded).checked_sub(item.amount)?;
            if !cent.is_zero() {
                steps.push(DerivationStep::of("unused", cent, "what is unused is rounded, not what stays".to_owned()));
            }
        }
        for before in &recorded {
            let text = format!("billed before as `{}`", before.line.id);
            let step = DerivationStep::of("recorded", before.line.amount.checked_neg()?, text);
            steps.push(step.during(before.line.from, before.line.until));
        }
        let explained = Amount::sum(currency, steps.iter().map(|step| step.amount))?;
        let rest = line.amount.checked_sub(explained)?;
        if !rest.is_zero() {
            let names =
                |line: &String| line_parts(line).is_some_and(|(s, r, p, _)| (s, r, p) == (subject, rule, period));
            let by_hand = self.account.charges.iter().find(|charge| charge.line.as_ref().is_some_and(names));
            steps.push(match (by_hand, scope.catalogue().closing()) {
                (Some(charge), _) => {
                    let text = format!("given back by hand already, by the charge `{}`", charge.id);
                    DerivationStep::of("given", rest, text)
                }
                (None, Some(closing)) => {
                    let text = format!("closed through {}: only what became known since is billed", closing.through);
                    DerivationStep::of("closed", rest, text)
                }
                (None, None) => DerivationStep::of("otherwise", rest, "not by the rules of this edition".to_owned()),
            });
        }
        let due = item.map_or(line.from, |item| item.due);
        steps.extend(tax_step(line, scope.catalogue().policy_at(due).rounding)?);
        Ok(Derivation { line: line.clone(), steps })
    }
}

impl Derivation {
    /// The same with the tax that the line bears on its invoice.
    fn taxed(&mut self, line: InvoiceLine) {
        if let (Some(step), Some(tax)) = (self.steps.last_mut().filter(|step| step.code == "tax"), &line.tax) {
            if step.amount != tax.amount {
                step.text.push_str(", its share of the tax that is rounded on the invoice");
            }
            step.amount = tax.amount;
        }
        self.line = line;
    }
}
