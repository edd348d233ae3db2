//! The steps that lead to an amount.
//!
//! Uses `term` and the rooms below it.

use super::super::answer::DerivationStep;
use super::super::cycles::{ChargedCycle, Walked, charged};
use super::super::items::{self, Attached, Item, ItemScope, Part};
use crate::error::Result;
use crate::id::MembershipId;
use crate::money::{Amount, Currency, Ratio, Rounding};
use crate::plan::FirstStub;
use crate::proration::{converted, exact_tax};
use crate::space::facts::{InvoiceLine, LineRule, PartCount, Policy, RoundFirst, TaxMode};
use crate::space::{Account, ChargedFor, Held};
use crate::term;
use crate::time::{Day, Interval};

/// The steps that lead to what should have been billed.
pub(super) fn owed(item: &Item<'_>, account: &Account, scope: &ItemScope<'_>) -> Result<Vec<DerivationStep>> {
    let rounding = scope.catalogue().policy_at(item.due).rounding;
    let held = item.membership.and_then(|membership: &MembershipId| account.membership(membership));
    let shares = match held {
        Some(held) => shares(item, held, scope)?,
        None => Vec::new(),
    };
    let Some(taken) = item.taken else {
        return if shares.is_empty() {
            let what = match item.rule {
                LineRule::Fee(plan) => format!("the price of a term of `{plan}`"),
                LineRule::SignUp => "the sign-up fee".to_owned(),
                LineRule::AddOn(attachment) => format!("the price of the add-on `{attachment}`, once"),
                LineRule::Deposit => "the deposit, to be returned".to_owned(),
                LineRule::DepositReturn => "the deposit, returned".to_owned(),
                LineRule::Booking(booking) => format!("the price of the booking `{booking}`, as it was made"),
                LineRule::Charge(charge) => format!("the charge `{charge}`"),
                LineRule::Pack(grant) => format!("the credits `{grant}`, which were bought"),
                LineRule::UseOverage(draw) | LineRule::BookingOverage(draw) => {
                    format!("what no credits covered of `{draw}`")
                }
                LineRule::Discount(..) => "the discount".to_owned(),
            };
            let step = DerivationStep::of("price", item.amount, what).during(item.from, item.until);
            Ok(vec![DerivationStep { price: Some(item.amount), ..step }])
        } else {
            share_steps(&shares, scope.catalogue().policy_at(item.period), rounding, item.amount.currency())
        };
    };
    let used = match (item.rule, held) {
        (LineRule::Discount(redemption, _), Some(held)) => {
            held.redemptions.iter().find(|known| known.id.as_str() == redemption)
        }
        _ => None,
    };
    let Some(used) = used else { return Ok(Vec::new()) };
    let exact = Some(major(taken.exact.checked_neg()?, taken.left.currency())?);
    let text = format!("coupon `{}` off {}", used.coupon, taken.left);
    let step = DerivationStep::of("discount", item.amount, text).during(item.from, item.until);
    Ok(vec![DerivationStep { price: Some(taken.left), exact, rounding: Some(rounding), ..step }])
}

/// A part of a cycle with the cycle's length, for which its price counts.
struct Counted<'a> {
    part: Part<'a>,
    every: Interval,
    cycle_days: i64,
}

/// The shares of a period that a fee or an add-on is made of; none if it is not shared out.
fn shares<'a>(item: &Item<'_>, held: &'a Held, scope: &ItemScope<'_>) -> Result<Vec<Counted<'a>>> {
    let term = term::of(held, scope.catalogue());
    let mut counted: Vec<Counted<'a>> = Vec::new();
    let (horizon, walked) = (scope.horizon.min(item.period), Walked::of(scope.space));
    if let Some((attached, price)) = add_on_of(item, held, scope)? {
        let months = items::months(attached, price, term, &ItemScope { horizon, walked: &walked, ..*scope })?;
        let own = months.into_iter().filter(|month| month.days.from() == item.period);
        counted.extend(own.map(|part| Counted { part, every: Interval::MONTH, cycle_days: part.denominator }));
    }
    let mut push = |cycle: &ChargedCycle<'a>, parts: Vec<Part<'a>>| {
        let (every, cycle_days) = (cycle.every, cycle.cycle.span.days());
        counted.extend(parts.into_iter().map(|part| Counted { part, every, cycle_days }));
    };
    let cycles = charged(&term.runs, scope.catalogue(), Some(item.period), horizon, &walked)?;
    for cycle in cycles.into_iter().filter(|cycle| cycle.cycle.span.from() == item.period) {
        match item.rule {
            LineRule::Fee(plan) => {
                let own =
                    |part: &Part<'_>| part.plan.as_str() == plan && part.price.currency() == item.amount.currency();
                push(&cycle, items::fee_parts(cycle, term, scope)?.into_iter().filter(own).collect());
            }
            LineRule::AddOn(_) => {
                let Some((attached, price)) = add_on_of(item, held, scope)? else { continue };
                push(&cycle, items::add_on_parts(cycle, attached, price, term, scope)?);
            }
            _ => {}
        }
    }
    Ok(counted)
}

/// The add-on that an item is for, if it recurs, and its price.
fn add_on_of<'a>(item: &Item<'_>, held: &'a Held, scope: &ItemScope<'a>) -> Result<Option<(Attached<'a>, Amount)>> {
    let LineRule::AddOn(attachment) = item.rule else { return Ok(None) };
    let place = held.attachments.binary_search_by(|(_, known)| known.id.as_str().cmp(attachment));
    let attached = place.ok().and_then(|place| held.attachments.get(place));
    let attached = attached.map(|attached| Attached::new(attached, scope.catalogue())).filter(|one| one.recurs());
    let Some(attached) = attached else { return Ok(None) };
    Ok(attached.price()?.map(|price| (attached, price)))
}

impl Counted<'_> {
    /// In what the part is counted.
    fn unit(&self, policy: &Policy) -> String {
        let part = &self.part;
        let is_by_stub = matches!(part.stub, Some(FirstStub::Free | FirstStub::Full));
        let of_a_day = |seconds: i64| part.denominator > self.cycle_days.saturating_mul(seconds);
        match policy.proration.count {
            _ if part.by_days => "days".to_owned(),
            PartCount::None if !is_by_stub => "period".to_owned(),
            PartCount::Months if !is_by_stub && self.every.months().is_some() => "months".to_owned(),
            PartCount::MonthOf(days) if !is_by_stub && days > 0 && self.every.months().is_some() => {
                format!("days of months of {days}")
            }
            // A day has some 86 400 seconds.
            PartCount::Seconds if of_a_day(1_000_000) => "microseconds".to_owned(),
            PartCount::Seconds if of_a_day(1_000) => "seconds".to_owned(),
            _ => "days".to_owned(),
        }
    }

    /// What was rounded before the line, in words.
    fn rounded_first(&self, policy: &Policy) -> Result<Option<String>> {
        let part = &self.part;
        if part.numerator == part.denominator || part.by_days {
            return Ok(None);
        }
        Ok(match policy.proration.round_first {
            RoundFirst::Nothing => None,
            RoundFirst::Fraction(places) => {
                let fraction = part.share()?.round_to(u32::from(places), policy.rounding)?;
                Some(format!("the part first rounded to {places} decimals: {fraction}"))
            }
            RoundFirst::UnitPrice(places) => Some(format!("the price of each first rounded to {places} decimals")),
        })
    }

    /// The part in words, such as `10 of 31 days at 310.00 EUR for 3 seats`.
    fn words(&self, unit: &str, policy: &Policy) -> Result<String> {
        let Part { run, price, numerator, denominator, plan, .. } = &self.part;
        let mut text = format!("{numerator} of {denominator} {unit} at {price}");
        if run.seats != 1 {
            text.push_str(&format!(" for {} seats", run.seats));
        }
        let own = run.plan.billing.as_ref().map(|billing| billing.every).filter(|own| *own != self.every);
        if let Some(own) = own {
            let exact = Ratio::from(price.minor()).checked_mul(converted(own, self.every)?)?;
            let exact = major(exact, price.currency())?;
            text.push_str(&format!(" every {own}, which is {exact} every {}", self.every));
        }
        match run.share {
            ChargedFor::Own => {}
            ChargedFor::Joint if run.plan.plan == **plan => {}
            ChargedFor::Joint => text.push_str(&format!(" of `{}`, the rest of the period of `{plan}`", run.plan.plan)),
            ChargedFor::Prepaid => text.push_str(", paid for and turned into time"),
        }
        if let Some(rounded) = self.rounded_first(policy)? {
            text.push_str(&format!(", {rounded}"));
        }
        Ok(text)
    }
}

/// One step for each share. The sum is rounded once: each step shows what it adds to the rounded sum.
fn share_steps(
    shares: &[Counted<'_>],
    policy: &Policy,
    rounding: Rounding,
    currency: Currency,
) -> Result<Vec<DerivationStep>> {
    let mut steps = Vec::new();
    let (mut exact, mut rounded) = (Ratio::ZERO, Amount::zero(currency));
    for counted in shares {
        let part = &counted.part;
        exact = exact.checked_add(part.exact)?;
        let so_far = Amount::from_wide(exact.round(rounding), currency)?;
        let (from, until, days) = (part.days.from(), part.days.until(), part.days.days());
        match part.stub {
            Some(FirstStub::Free) => {
                let text = format!("the first part period of {days} days is free");
                steps.push(DerivationStep::of("first_stub", Amount::zero(currency), text).during(from, until));
            }
            Some(FirstStub::Full) => {
                let text = format!("the first part period of {} days costs a whole one", part.denominator);
                steps.push(DerivationStep::of("first_stub", Amount::zero(currency), text).during(from, until));
            }
            Some(FirstStub::Prorated) | None => {}
        }
        let unit = counted.unit(policy);
        let step = DerivationStep::of("share", so_far.checked_sub(rounded)?, counted.words(&unit, policy)?)
            .during(from, until);
        steps.push(DerivationStep {
            price: Some(part.price),
            numerator: Some(part.numerator),
            denominator: Some(part.denominator),
            unit: Some(unit),
            exact: Some(major(part.exact, currency)?),
            rounding: Some(rounding),
            ..step
        });
        rounded = so_far;
    }
    Ok(steps)
}

/// The line's tax.
pub(super) fn tax_step(line: &InvoiceLine, rounding: Rounding) -> Result<Option<DerivationStep>> {
    let Some(tax) = &line.tax else { return Ok(None) };
    let exact = exact_tax(line.amount, tax.percent, tax.mode)?;
    let how = match tax.mode {
        TaxMode::Exclusive => "on top of",
        TaxMode::Inclusive => "held in",
    };
    let mut text = format!("tax `{}` of {} % {how} {}", tax.category, tax.percent, line.amount);
    if !line.corrects.is_empty() && exact.round(rounding) != i128::from(tax.amount.minor()) {
        text.push_str(": that of what is owed now, less what was billed before");
    }
    let step = DerivationStep::of("tax", tax.amount, text).during(line.from, line.until);
    let exact = major(exact, line.amount.currency())?;
    Ok(Some(DerivationStep { exact: Some(exact), rounding: Some(rounding), ..step }))
}

/// An exact value of the minor unit, in the major unit.
fn major(exact: Ratio, currency: Currency) -> Result<String> {
    Ok(exact.checked_div(Ratio::from(currency.scale()))?.to_string())
}

impl DerivationStep {
    pub(super) fn of(code: &str, amount: Amount, text: String) -> DerivationStep {
        DerivationStep {
            code: code.to_owned(),
            from: None,
            until: None,
            price: None,
            numerator: None,
            denominator: None,
            unit: None,
            exact: None,
            rounding: None,
            amount,
            text,
        }
    }

    pub(super) fn during(self, from: Day, until: Day) -> DerivationStep {
        DerivationStep { from: Some(from), until: Some(until), ..self }
    }
}
