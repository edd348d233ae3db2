//! Amounts of credits as facts name them: none is below zero, and each is a whole number of its kind's steps.

use super::account::AnyFact;
use crate::error::{Code, Error};
use crate::id::CreditId;
use crate::plan::{Allowance, CreditRate, CreditShare, CreditTerms, Credits, OveragePrice};
use rust_decimal::Decimal;

/// Says what is wrong with the amounts of a fact. `step` knows the step of a kind.
pub(super) fn check(fact: &AnyFact, step: impl Fn(&CreditId) -> Option<Credits>, say: &mut impl FnMut(&str, Error)) {
    let mut amount = |credit: &CreditId, amount: Credits, field: &str| {
        if let Err(error) = counted(amount, step(credit)) {
            say(field, error);
        }
    };
    match fact {
        AnyFact::Use(f) => amount(&f.credit, f.amount, "amount"),
        AnyFact::Grant(f) => amount(&f.credit, f.amount, "amount"),
        AnyFact::Booking(f) => {
            if let Some(takes) = &f.takes {
                amount(&takes.credit, takes.amount, "takes.amount");
            }
        }
        AnyFact::Credit(f) => {
            for (bound, name) in f.top_up.iter().flat_map(|top_up| [(top_up.below, "below"), (top_up.to, "to")]) {
                amount(&f.id, bound, &format!("top_up.{name}"));
            }
        }
        AnyFact::Plan(f) => {
            allowances(&f.allowances, &mut amount);
            shares(&f.credits, &mut amount);
        }
        AnyFact::AddOn(f) => allowances(&f.allowances, &mut amount),
        AnyFact::Membership(f) => allowances(f.allowances.as_deref().unwrap_or_default(), &mut amount),
        _ => {}
    }
    rates(fact, say);
}

fn counted(amount: Credits, step: Option<Credits>) -> Result<(), Error> {
    if amount.0 < Decimal::ZERO {
        return Err(Error::new(Code::NegativeAmount, format!("{} is below zero", amount.0.normalize())));
    }
    // A kind without a sound step is refused itself.
    let Some(step) = step.filter(|step| step.0 > Decimal::ZERO) else { return Ok(()) };
    let most = Decimal::from(Credits::MAX_STEPS);
    match amount.0.checked_rem(step.0) {
        Some(rest) if rest.is_zero() => match amount.0.checked_div(step.0).filter(|steps| *steps <= most) {
            Some(_) => Ok(()),
            None => Err(Error::out_of_range(format_args!("an amount of {} credits", amount.0.normalize()))),
        },
        _ => {
            let message = format!("{} is not a whole number of steps of {}", amount.0.normalize(), step.0.normalize());
            Err(Error::new(Code::OffStep, message))
        }
    }
}

fn allowances(allowances: &[Allowance], amount: &mut impl FnMut(&CreditId, Credits, &str)) {
    for (at, one) in allowances.iter().enumerate() {
        amount(&one.credit, one.amount, &format!("allowances[{at}].amount"));
        let Some(rollover) = &one.rollover else { continue };
        for (bound, name) in [(rollover.maximum, "maximum"), (rollover.minimum, "minimum")] {
            if let Some(bound) = bound {
                amount(&one.credit, bound, &format!("allowances[{at}].rollover.{name}"));
            }
        }
    }
}

fn shares(terms: &[CreditTerms], amount: &mut impl FnMut(&CreditId, Credits, &str)) {
    for (at, one) in terms.iter().enumerate() {
        if let CreditShare::Cap(cap) = one.share {
            amount(&one.credit, cap, &format!("credits[{at}].share.cap"));
        }
    }
}

/// What is wrong with the prices of overage.
fn rates(fact: &AnyFact, say: &mut impl FnMut(&str, Error)) {
    let mut rate = |rate: &CreditRate, field: &str| {
        if rate.per.0 <= Decimal::ZERO {
            say(&format!("{field}.per"), Error::new(Code::InvalidFact, "a rate is for more than no credits"));
        }
    };
    match fact {
        AnyFact::Use(f) => f.rate.iter().for_each(|one| rate(one, "rate")),
        AnyFact::Booking(f) => {
            f.takes.iter().filter_map(|takes| takes.rate.as_ref()).for_each(|one| rate(one, "takes.rate"));
        }
        AnyFact::Plan(f) => {
            for (at, terms) in f.credits.iter().enumerate() {
                match &terms.price {
                    Some(OveragePrice::Flat(flat)) => rate(flat, &format!("credits[{at}].price.flat")),
                    Some(OveragePrice::Tiers(tiers)) => {
                        for (n, tier) in tiers.iter().enumerate() {
                            rate(&tier.rate, &format!("credits[{at}].price.tiers[{n}].rate"));
                        }
                        if !rise(tiers.iter().map(|tier| tier.up_to)) {
                            let wrong = "tiers rise, and only the last has no `up_to`";
                            say(&format!("credits[{at}].price.tiers"), Error::new(Code::InvalidPlan, wrong));
                            return;
                        }
                    }
                    Some(OveragePrice::OfRate(_)) | None => {}
                }
            }
        }
        _ => {}
    }
}

/// Whether the bounds of tiers rise from above zero, and the last has none.
fn rise(bounds: impl Iterator<Item = Option<Credits>>) -> bool {
    let bounds: Vec<Option<Credits>> = bounds.collect();
    let Some((last, others)) = bounds.split_last() else { return false };
    let mut before = Decimal::ZERO;
    last.is_none()
        && others.iter().all(|bound| bound.is_some_and(|bound| std::mem::replace(&mut before, bound.0) < bound.0))
}
