//! How the amount of a line came about, in steps that a bookkeeper can follow.
//!
//! Uses `term` and the rooms below it.

use super::answer::{Derivation, Step};
use super::cycles::charged;
use super::difference::Due;
use super::items::{self, Attached, Item, Part, Rule, Scope};
use super::recorded::{self, Recorded, parts};
use super::{Books, tax};
use crate::error::{Code, Error, Result};
use crate::id::MembershipId;
use crate::money::{Amount, Currency, Ratio, Rounding};
use crate::plan::FirstStub;
use crate::space::facts::{FactKind, InvoiceLine, Party, TaxMode};
use crate::space::{Account, AnyFact, Held, PartyIx, Space};
use crate::term;
use crate::time::Day;
use std::sync::Arc;

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
    /// | `recorded` | what was billed before, taken off |
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
        let (subject, ..) = parts(line).ok_or_else(none)?;
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
            if let Some(derivation) = books.derivations(ix, account, |id| id == line)?.pop() {
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
        let then = self.known_on(invoice.recorded);
        let account = then.find(party).and_then(|ix| then.account(ix)).ok_or_else(none)?;
        let scope = Scope { space: &then, horizon: through.max(found.from) };
        let items = items::items(account, party, &scope)?;
        let mut before = recorded::recorded(&then, account, party);
        before.retain(|recorded| recorded.invoice.recorded < invoice.recorded);
        Billed { line: found, payer: &invoice.payer, items: &items, before: &before, account }.derivation(&scope)
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
        Ok(derivations)
    }
}

impl Books<'_> {
    /// How the lines that an account has to be billed came about, those whose ids are asked for.
    fn derivations(&self, ix: PartyIx, account: &Account, asked: impl Fn(&str) -> bool) -> Result<Vec<Derivation>> {
        let Some(owed) = self.owed(ix, account)? else { return Ok(Vec::new()) };
        let mut dues = self.difference(&owed, account)?;
        dues.retain(|due| asked(&due.line.id));
        let horizon = owed.recorded.last().map_or(self.through, |last| last.period.max(self.through));
        let scope = Scope { space: self.space, horizon };
        let derivation = |due: &Due<'_>| {
            let (items, before) = (&owed.items, &owed.recorded);
            Billed { line: &due.line, payer: due.payer, items, before, account }.derivation(&scope)
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
    items: &'b [Item<'a>],
    /// The lines that were recorded before.
    before: &'b [Recorded<'a>],
    account: &'a Account,
}

impl Billed<'_, '_> {
    fn derivation(&self, scope: &Scope<'_>) -> Result<Derivation> {
        let (line, currency) = (self.line, self.line.amount.currency());
        let (subject, rule, period, _) = parts(&line.id).unwrap_or(("", "", line.from, 0));
        let is_this = |item: &&Item<'_>| {
            item.has_key(subject, rule, period) && item.payer == self.payer && item.amount.currency() == currency
        };
        let mut steps = match self.items.iter().find(is_this) {
            Some(item) => owed(item, self.account, scope)?,
            None => Vec::new(),
        };
        let same = |before: &&Recorded<'_>| {
            let billed_to = before.invoice.payer == *self.payer && before.currency() == currency;
            before.key() == (period, subject, rule) && billed_to
        };
        for before in self.before.iter().filter(same) {
            let text = format!("billed before as `{}`", before.line.id);
            let step = Step::of("recorded", before.line.amount.checked_neg()?, text);
            steps.push(step.during(before.line.from, before.line.until));
        }
        let explained = Amount::sum(currency, steps.iter().map(|step| step.amount))?;
        let rest = line.amount.checked_sub(explained)?;
        if !rest.is_zero() {
            steps.push(match scope.catalogue().closing() {
                Some(closing) => {
                    let text = format!("closed through {}: only what became known since is billed", closing.through);
                    Step::of("closed", rest, text)
                }
                None => Step::of("otherwise", rest, "not by the rules of this edition".to_owned()),
            });
        }
        steps.extend(tax_step(line, scope.catalogue().policy_at(line.from).rounding)?);
        Ok(Derivation { line: line.clone(), steps })
    }
}

/// The steps that lead to what should have been billed.
fn owed(item: &Item<'_>, account: &Account, scope: &Scope<'_>) -> Result<Vec<Step>> {
    let rounding = scope.catalogue().policy_at(item.due).rounding;
    let held = item.membership.and_then(|membership: &MembershipId| account.membership(membership));
    let shares = match held {
        Some(held) => shares(item, held, scope)?,
        None => Vec::new(),
    };
    let Some(taken) = item.taken else {
        return if shares.is_empty() {
            let what = match item.rule {
                Rule::Fee(plan) => format!("the price of a term of `{plan}`"),
                Rule::SignUp => "the sign-up fee".to_owned(),
                Rule::AddOn(attachment) => format!("the price of the add-on `{attachment}`, once"),
                Rule::Deposit => "the deposit, to be returned".to_owned(),
                Rule::DepositReturn => "the deposit, returned".to_owned(),
                Rule::Booking(booking) => format!("the price of the booking `{booking}`, as it was made"),
                Rule::Charge(charge) => format!("the charge `{charge}`"),
                Rule::Discount(..) => "the discount".to_owned(),
            };
            let step = Step::of("price", item.amount, what).during(item.from, item.until);
            Ok(vec![Step { price: Some(item.amount), ..step }])
        } else {
            share_steps(&shares, rounding, item.amount.currency())
        };
    };
    let used = match (item.rule, held) {
        (Rule::Discount(redemption, _), Some(held)) => held.redemptions.iter().find(|known| known.id == *redemption),
        _ => None,
    };
    let Some(used) = used else { return Ok(Vec::new()) };
    let exact = Some(major(taken.exact.checked_neg()?, taken.left.currency())?);
    let text = format!("coupon `{}` off {}", used.coupon, taken.left);
    let step = Step::of("discount", item.amount, text).during(item.from, item.until);
    Ok(vec![Step { price: Some(taken.left), exact, rounding: Some(rounding), ..step }])
}

/// The shares of a period that a fee or an add-on is made of; none if it is not shared out.
fn shares<'a>(item: &Item<'_>, held: &'a Held, scope: &Scope<'_>) -> Result<Vec<Part<'a>>> {
    let term = term::of(held, scope.catalogue());
    let mut parts: Vec<Part<'a>> = Vec::new();
    let cycles = charged(&term.runs, scope.catalogue(), scope.horizon)?;
    for cycle in cycles.into_iter().filter(|cycle| cycle.cycle.span.from() == item.period) {
        match item.rule {
            Rule::Fee(plan) => {
                let own = |part: &Part<'_>| part.plan == plan && part.price.currency() == item.amount.currency();
                parts.extend(items::fee_parts(cycle, term, scope)?.into_iter().filter(own));
            }
            Rule::AddOn(attachment) => {
                let attached = held.attachments.iter().find(|(_, known)| known.id == *attachment);
                let Some(attached) = attached.map(|attached| Attached::new(attached, scope)) else { continue };
                let Some(price) = attached.price()? else { continue };
                parts.extend(items::add_on_parts(cycle, attached, price, term, scope)?);
            }
            _ => {}
        }
    }
    Ok(parts)
}

/// One step for each share. The sum is rounded once: each step shows what it adds to the rounded sum.
fn share_steps(shares: &[Part<'_>], rounding: Rounding, currency: Currency) -> Result<Vec<Step>> {
    let mut steps = Vec::new();
    let (mut exact, mut rounded) = (Ratio::ZERO, Amount::zero(currency));
    for part in shares {
        exact = exact.checked_add(part.exact)?;
        let so_far = Amount::from_wide(exact.round(rounding), currency)?;
        let (from, until, days) = (part.days.from(), part.days.until(), part.days.days());
        let seats = if part.run.seats == 1 { String::new() } else { format!(" for {} seats", part.run.seats) };
        let text = format!("{} of {} days at {}{seats}", part.numerator, part.denominator, part.price);
        match part.stub {
            Some(FirstStub::Free) => {
                let text = format!("the first part period of {days} days is free");
                steps.push(Step::of("first_stub", Amount::zero(currency), text).during(from, until));
            }
            Some(FirstStub::Full) => {
                let text = format!("the first part period of {} days costs a whole one", part.denominator);
                steps.push(Step::of("first_stub", Amount::zero(currency), text).during(from, until));
            }
            Some(FirstStub::Prorated) | None => {}
        }
        let step = Step::of("share", so_far.checked_sub(rounded)?, text).during(from, until);
        steps.push(Step {
            price: Some(part.price),
            numerator: Some(part.numerator),
            denominator: Some(part.denominator),
            exact: Some(major(part.exact, currency)?),
            rounding: Some(rounding),
            ..step
        });
        rounded = so_far;
    }
    Ok(steps)
}

/// The line's tax.
fn tax_step(line: &InvoiceLine, rounding: Rounding) -> Result<Option<Step>> {
    let Some(tax) = &line.tax else { return Ok(None) };
    let exact = major(tax::exact(line.amount, tax.percent, tax.mode)?, line.amount.currency())?;
    let how = match tax.mode {
        TaxMode::Exclusive => "on top of",
        TaxMode::Inclusive => "held in",
    };
    let text = format!("tax `{}` of {} % {how} {}", tax.category, tax.percent, line.amount);
    let step = Step::of("tax", tax.amount, text).during(line.from, line.until);
    Ok(Some(Step { exact: Some(exact), rounding: Some(rounding), ..step }))
}

/// An exact value of the minor unit, in the major unit.
fn major(exact: Ratio, currency: Currency) -> Result<String> {
    Ok(exact.checked_div(Ratio::from(currency.scale()))?.to_string())
}

impl Step {
    fn of(code: &str, amount: Amount, text: String) -> Step {
        Step {
            code: code.to_owned(),
            from: None,
            until: None,
            price: None,
            numerator: None,
            denominator: None,
            exact: None,
            rounding: None,
            amount,
            text,
        }
    }

    fn during(self, from: Day, until: Day) -> Step {
        Step { from: Some(from), until: Some(until), ..self }
    }
}
