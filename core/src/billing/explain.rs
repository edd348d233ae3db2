//! How the amount of a line came about, in steps that a bookkeeper can follow.
//!
//! Uses `term` and the rooms below it.

use super::answer::{Derivation, Step};
use super::cycles::{Charged, charged};
use super::items::{self, Attached, Item, Rule, Scope};
use super::recorded::parts;
use super::{Books, discount, tax};
use crate::error::{Code, Error, Result};
use crate::id::MembershipId;
use crate::money::{Amount, Currency, Ratio, Rounding};
use crate::plan::FirstStub;
use crate::space::facts::{FactKind, Invoice, InvoiceLine, Party, TaxMode};
use crate::space::{Account, AnyFact, Held, Space};
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
            if let Some(due) = books.dues(ix, account)?.into_iter().find(|due| due.line.id == line) {
                let billed = Billed { line: due.line, payer: due.payer, invoice: None };
                return billed.derivation(self, account, party, through);
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
        let billed = Billed { line: found.clone(), payer: &invoice.payer, invoice: Some(invoice) };
        billed.derivation(&then, account, party, through)
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

/// A line, to be billed or recorded on an invoice.
struct Billed<'a> {
    line: InvoiceLine,
    payer: &'a Party,
    invoice: Option<&'a Invoice>,
}

impl Billed<'_> {
    fn derivation(self, space: &Space, account: &Account, party: &Party, through: Day) -> Result<Derivation> {
        let line = &self.line;
        let (_, _, period, n) = parts(&line.id).unwrap_or(("", "", line.from, 0));
        let currency = line.amount.currency();
        let scope = Scope { space, horizon: through.max(period) };
        let items = items::items(account, party, &scope)?;
        let is_this = |item: &&Item<'_>| {
            let key = parts(&line.id).is_some_and(|(subject, rule, period, _)| item.has_key(subject, rule, period));
            key && item.payer == self.payer && item.amount.currency() == currency
        };
        let mut steps = match items.iter().find(is_this) {
            Some(item) => owed(item, &items, account, &scope)?,
            None => Vec::new(),
        };
        for before in super::recorded::recorded(space, account, party) {
            let same =
                parts(&line.id).is_some_and(|(subject, rule, period, _)| before.key() == (period, subject, rule));
            let is_other = before.n != n || self.invoice.is_none_or(|invoice| invoice.id != before.invoice.id);
            let is_before = self.invoice.is_none_or(|invoice| before.invoice.recorded < invoice.recorded);
            if same && is_other && is_before && before.invoice.payer == *self.payer && before.currency() == currency {
                let text = format!("billed before as `{}`", before.line.id);
                steps.push(
                    Step::of("recorded", before.line.amount.checked_neg()?, text)
                        .during(before.line.from, before.line.until),
                );
            }
        }
        let explained = Amount::sum(currency, steps.iter().map(|step| step.amount))?;
        let rest = line.amount.checked_sub(explained)?;
        if !rest.is_zero() {
            steps.push(match space.catalogue().closing() {
                Some(closing) => {
                    let text = format!("closed through {}: only what became known since is billed", closing.through);
                    Step::of("closed", rest, text)
                }
                None => Step::of("otherwise", rest, "not by the rules of this edition".to_owned()),
            });
        }
        steps.extend(tax_step(line, space.catalogue().policy_at(line.from).rounding)?);
        Ok(Derivation { line: self.line, steps })
    }
}

/// The steps that lead to what should have been billed.
fn owed(item: &Item<'_>, items: &[Item<'_>], account: &Account, scope: &Scope<'_>) -> Result<Vec<Step>> {
    let rounding = scope.catalogue().policy_at(item.due).rounding;
    let held = item.membership.and_then(|membership: &MembershipId| account.membership(membership));
    let shares = match held {
        Some(held) => shares(item, held, scope)?,
        None => Vec::new(),
    };
    let (Rule::Discount(redemption, _), Some(held)) = (item.rule, held) else {
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
    let Some(used) = held.redemptions.iter().find(|known| known.id == *redemption) else { return Ok(Vec::new()) };
    let Some(coupon) = scope.catalogue().coupon(&used.coupon) else { return Ok(Vec::new()) };
    // What the coupons before it leave: discounts come in their order, and before the fee.
    let is_same_fee = |other: &&Item<'_>| {
        other.period == item.period && other.membership == item.membership && other.plan == item.plan
    };
    let fee = items.iter().filter(is_same_fee).find(|other| matches!(other.rule, Rule::Fee(_)));
    let earlier = items.iter().filter(is_same_fee).take_while(|other| other.rule != item.rule);
    let earlier = earlier.filter(|other| matches!(other.rule, Rule::Discount(..))).map(|other| other.amount);
    let left = Amount::sum(item.amount.currency(), fee.map(|fee| fee.amount).into_iter().chain(earlier))?;
    let mut share = Ratio::ZERO;
    for part in &shares {
        share = share.checked_add(part.part()?)?;
    }
    let share = if shares.is_empty() { Ratio::ONE } else { share };
    let exact = discount::exact(left, &coupon.off, share)?
        .map(|exact| major(exact.checked_neg()?, left.currency()))
        .transpose()?;
    let text = format!("coupon `{}` off {left}", used.coupon);
    let step = Step::of("discount", item.amount, text).during(item.from, item.until);
    Ok(vec![Step { price: Some(left), exact, rounding: Some(rounding), ..step }])
}

/// Some days of a cycle, and what they cost.
struct Part {
    from: Day,
    until: Day,
    price: Amount,
    numerator: i64,
    denominator: i64,
    seats: u32,
    stub: Option<FirstStub>,
}

impl Part {
    fn part(&self) -> Result<Ratio> {
        Ratio::new(i128::from(self.numerator), i128::from(self.denominator))
    }

    fn exact(&self) -> Result<Ratio> {
        Ratio::from(self.price.minor()).checked_mul(self.part()?)
    }
}

/// The shares of a period that a fee (also a discounted one) or an add-on is made of; none if it is not shared out.
fn shares(item: &Item<'_>, held: &Held, scope: &Scope<'_>) -> Result<Vec<Part>> {
    let term = term::of(held, scope.catalogue());
    let mut parts = Vec::new();
    let mut push = |cycle: &Charged<'_>, days: crate::time::Span, price, (numerator, denominator), seats, stub| {
        let stub = cycle.cycle.stub.map(|(kind, _)| kind).filter(|_| stub);
        parts.push(Part { from: days.from(), until: days.until(), price, numerator, denominator, seats, stub });
    };
    for cycle in charged(&term.runs, scope.horizon)?.iter().filter(|cycle| cycle.cycle.span.from() == item.period) {
        match item.rule {
            Rule::Fee(plan) | Rule::Discount(_, plan) => {
                for (share, price) in items::fee_shares(*cycle, plan, item.amount.currency())? {
                    push(cycle, share.days, price, cycle.cycle.share_of(share.days.days()), share.run.seats, true);
                }
            }
            Rule::AddOn(attachment) => {
                let attached = held.attachments.iter().find(|(_, known)| known.id == *attachment);
                let Some(attached) = attached.map(|attached| Attached::new(attached, scope)) else { continue };
                let Some(price) = attached.price()? else { continue };
                for share in cycle.shares(attached.from, attached.until) {
                    push(cycle, share.days, price, cycle.cycle.prorated(share.days.days()), 1, false);
                }
            }
            _ => {}
        }
    }
    Ok(parts)
}

/// One step for each share. The sum is rounded once: each step shows what it adds to the rounded sum.
fn share_steps(shares: &[Part], rounding: Rounding, currency: Currency) -> Result<Vec<Step>> {
    let mut steps = Vec::new();
    let (mut exact, mut rounded) = (Ratio::ZERO, Amount::zero(currency));
    for part in shares {
        exact = exact.checked_add(part.exact()?)?;
        let so_far = Amount::from_wide(exact.round(rounding), currency)?;
        let days = part.until.days_since(part.from);
        let seats = if part.seats == 1 { String::new() } else { format!(" for {} seats", part.seats) };
        let text = format!("{} of {} days at {}{seats}", part.numerator, part.denominator, part.price);
        match part.stub {
            Some(FirstStub::Free) => {
                let text = format!("the first part period of {days} days is free");
                steps.push(Step::of("first_stub", Amount::zero(currency), text).during(part.from, part.until));
            }
            Some(FirstStub::Full) => {
                let text = format!("the first part period of {} days costs a whole one", part.denominator);
                steps.push(Step::of("first_stub", Amount::zero(currency), text).during(part.from, part.until));
            }
            Some(FirstStub::Prorated) | None => {}
        }
        let step = Step::of("share", so_far.checked_sub(rounded)?, text).during(part.from, part.until);
        steps.push(Step {
            price: Some(part.price),
            numerator: Some(part.numerator),
            denominator: Some(part.denominator),
            exact: Some(major(part.exact()?, currency)?),
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
