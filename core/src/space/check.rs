//! What can be wrong with facts that are well-formed one by one: ids, references, spans, currencies, plans.

use super::account::AnyFact;
use super::amounts;
use super::facts::*;
use super::names::Ids;
use super::refs::{Target, references};
use crate::error::{Code, Error, Errors};
use crate::id::CreditId;
use crate::money::{Amount, RoundFirst};
use crate::plan::{
    AddOn, Allowance, Billing, Credits, CycleAnchor, DayPassValidity, DunningAction, Grant, Kind, NoticeKind,
    NoticeRule, Plan, Price, Term, Tier,
};
use crate::time::{Day, Interval, When};
use std::collections::{BTreeMap, HashSet};

/// The error of a second fact with an id.
pub(crate) fn duplicate(id: &str) -> Error {
    Error::new(Code::DuplicateId, format!("another fact of this kind has the id `{id}`"))
}

/// Checks a whole file, whose facts stand kind by kind. What `failed` names could not be read, and is not missed.
///
/// # Errors
/// Everything that is wrong, in the order of the file.
pub(crate) fn facts(all: &[AnyFact], profiles: &[Profile], failed: &HashSet<(Target, String)>) -> Result<Ids, Errors> {
    let mut errors = Vec::new();
    let ids = fragment(all, profiles, |target, id| failed.contains(&(target, id.to_owned())), |_| None, &mut errors);
    Errors::check(errors)?;
    Ok(ids)
}

/// Checks facts that may refer to others which `has` knows, and to kinds of credit of which `step` knows the step.
pub(crate) fn fragment(
    all: &[AnyFact],
    profiles: &[Profile],
    has: impl Fn(Target, &str) -> bool,
    step: impl Fn(&CreditId) -> Option<Credits>,
    errors: &mut Vec<Error>,
) -> Ids {
    let (ids, again) = Ids::of(all);
    for at in again {
        let Some(fact) = all.get(at) else { continue };
        let first = all.partition_point(|other| other.kind() < fact.kind());
        errors.push(duplicate(fact.id()).at(format!("{}[{}].id", fact.kind().array(), at.saturating_sub(first))));
    }
    let credits = all.iter().filter_map(|fact| match fact {
        AnyFact::Credit(kind) => Some((&kind.id, kind.step)),
        _ => None,
    });
    let steps: BTreeMap<&CreditId, Credits> = credits.collect();
    for same in all.chunk_by(|a, b| a.kind() == b.kind()) {
        for (at, fact) in same.iter().enumerate() {
            let array = fact.kind().array();
            let mut say = |field: &str, error: Error| errors.push(error.at(format!("{array}[{at}].{field}")));
            references(fact, |r| {
                if !ids.has(r.target, r.id) && !has(r.target, r.id) {
                    let message = format!("there is no {} `{}`", name_of(r.target), r.id);
                    say(&r.path(), Error::new(Code::DanglingId, message));
                }
            });
            own(fact, &mut say);
            amounts::check(fact, |credit| steps.get(credit).copied().or_else(|| step(credit)), &mut say);
        }
    }
    let mut named = HashSet::new();
    for (at, profile) in profiles.iter().enumerate() {
        let (target, id) = super::refs::target_of(&profile.party);
        if !named.insert(&profile.party) {
            errors.push(duplicate(id).at(format!("profiles[{at}].party")));
        }
        if !ids.has(target, id) && !has(target, id) {
            let error = Error::new(Code::DanglingId, format!("there is no {} `{id}`", name_of(target)));
            errors.push(error.at(format!("profiles[{at}].party")));
        }
    }
    ids
}

fn name_of(target: Target) -> String {
    match target {
        Target::Fact(kind) => format!("fact in `{}` with the id", kind.array()),
        Target::Plan => "plan".to_owned(),
        Target::Hours => "hours".to_owned(),
        Target::Place => "place".to_owned(),
        Target::AddOn => "add-on".to_owned(),
        Target::Resource => "resource".to_owned(),
    }
}

fn reversed() -> Error {
    Error::new(Code::ReversedSpan, "the span ends before or when it starts")
}

/// Whether the end is certainly not after the start; a day and an instant are compared where they are asked about.
fn runs_backwards(from: When, until: Option<When>) -> bool {
    match (from, until) {
        (When::Day(from), Some(When::Day(until))) => until <= from,
        (When::Moment(from), Some(When::Moment(until))) => until <= from,
        _ => false,
    }
}

/// What is wrong with a fact on its own.
fn own(fact: &AnyFact, say: &mut impl FnMut(&str, Error)) {
    let mut span = |from: When, until: Option<When>| {
        if runs_backwards(from, until) {
            say("until", reversed());
        }
    };
    match fact {
        AnyFact::GroupMember(f) => span(f.from, f.until),
        AnyFact::Link(f) => span(f.from, f.until),
        AnyFact::Pause(f) => span(f.from, f.until),
        AnyFact::Attachment(f) => span(f.from, f.until),
        AnyFact::StatusOverride(f) => span(f.from, f.until),
        AnyFact::Share(f) => span(f.from, f.until),
        AnyFact::Grant(f) => span(f.from, f.until),
        AnyFact::Lockdown(f) => span(When::Moment(f.from), f.until.map(When::Moment)),
        AnyFact::Booking(f) => span(When::Moment(f.from), Some(When::Moment(f.until))),
        AnyFact::Exception(f) => span(When::Day(f.from), Some(When::Day(f.until))),
        AnyFact::Membership(f) => {
            span(f.from, f.until);
            if let (Some(joined), When::Day(from)) = (f.joined, f.from) {
                if joined > from {
                    say("from", Error::new(Code::InvalidFact, "a membership cannot start before its join date"));
                }
            }
            patterns(f.permissions.as_deref().unwrap_or_default(), say);
            rhythms(f.allowances.as_deref().unwrap_or_default(), say);
        }
        AnyFact::Visit(f) if f.until.is_some_and(|until| until < f.at) => say("until", reversed()),
        AnyFact::Invoice(f) => invoice(f, say),
        AnyFact::Plan(f) => plan(f, say),
        AnyFact::Policy(f) => policy(f, say),
        AnyFact::Coupon(f) => coupon(f, say),
        AnyFact::AddOn(f) => add_on(f, say),
        AnyFact::Place(f) => f.covers.iter().enumerate().for_each(|(at, path)| {
            if let Err(error) = pattern(path) {
                say(&format!("covers[{at}]"), error);
            }
        }),
        AnyFact::Void(f) if f.kind == FactKind::Void => {
            say("kind", Error::new(Code::InvalidFact, "a void cannot be voided: record what was right anew"));
        }
        AnyFact::Credit(f) if f.step.0 <= rust_decimal::Decimal::ZERO => {
            say("step", Error::new(Code::InvalidFact, "the smallest step of a credit is above zero"));
        }
        AnyFact::Credit(f) if f.step.0.normalize().scale() > 9 || f.step.0.normalize().mantissa() > 1_000_000_000 => {
            say("step", Error::new(Code::InvalidFact, "the smallest step of a credit has at most nine digits"));
        }
        _ => {}
    }
}

fn invoice(invoice: &Invoice, say: &mut impl FnMut(&str, Error)) {
    let other = || Error::new(Code::CurrencyMismatch, format!("the invoice is in {}", invoice.currency));
    for (at, line) in invoice.lines.iter().enumerate() {
        if line.amount.currency() != invoice.currency {
            say(&format!("lines[{at}].amount"), other());
        }
        if line.tax.as_ref().is_some_and(|tax| tax.amount.currency() != invoice.currency) {
            say(&format!("lines[{at}].tax.amount"), other());
        }
        if line.until <= line.from {
            say(&format!("lines[{at}].until"), reversed());
        }
        if line_period(&line.id).is_none() {
            let message = "a line's id is `subject/rule/period/n`";
            say(&format!("lines[{at}].id"), Error::new(Code::InvalidFact, message));
        }
    }
    let left = [
        ("credit_used", invoice.credit_used),
        ("credit_given", invoice.credit_given),
        ("refund", invoice.refund),
        ("offset", invoice.offset),
        ("forfeited", invoice.forfeited),
    ];
    for (field, credit) in left {
        if credit.is_some_and(|credit| credit.currency() != invoice.currency) {
            say(field, other());
        }
        if credit.is_some_and(|credit| credit.is_negative()) {
            say(field, Error::new(Code::InvalidFact, "what is used, given or lost is not negative"));
        }
    }
}

/// The day and the number in a line's id, if it has the right form.
pub(crate) fn line_period(id: &str) -> Option<(Day, u32)> {
    let mut parts = id.split('/');
    let (_subject, _rule, period, n) = (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
    match parts.next() {
        Some(_) => None,
        None => Some((Day::parse(period).ok()?, n.parse().ok()?)),
    }
}

fn plan(plan: &Plan, say: &mut impl FnMut(&str, Error)) {
    let wrong = |message: &str| Error::new(Code::InvalidPlan, message);
    let pass = matches!(plan.kind, Kind::DayPass { .. } | Kind::PunchPass { .. });
    if plan.sharing.is_some() && (pass || matches!(plan.kind, Kind::Free)) {
        say("sharing", Error::new(Code::NotShareable, "day passes, punch passes and free plans cannot be shared"));
    }
    if let Kind::DayPass { valid: DayPassValidity::Window { from, until } } = &plan.kind {
        if until <= from {
            say(
                "kind.day_pass.valid.window.until",
                wrong("the window of a day pass ends after it starts, on the same day"),
            );
        }
    }
    if pass && plan.billing.is_some() {
        say("billing", wrong("a pass is charged once and has no billing cycle"));
    }
    if matches!(plan.kind, Kind::Free) && (plan.price.is_some() || plan.billing.is_some()) {
        say("price", wrong("a free plan has no price and no billing cycle"));
    }
    if let Some(Billing { every, anchor, .. }) = &plan.billing {
        whole_days(*every, "billing.every", say);
        match anchor {
            CycleAnchor::Day { day } if !(1..=31).contains(day) => {
                say("billing.anchor.day.day", wrong("a day of the month is 1 to 31"));
            }
            CycleAnchor::Day { .. } if every.months().is_none() => {
                say("billing.anchor", wrong("a fixed day of the month needs cycles of months or years"));
            }
            CycleAnchor::Calendar if calendar_unit(*every).is_none() => {
                say("billing.every", wrong("calendar cycles are of days, weeks, years, or 1, 2, 3, 4, 6 or 12 months"));
            }
            _ => {}
        }
    }
    match &plan.price {
        Some(Price::Graduated { tiers: list, minimum }) => {
            tiers(list, "price.graduated.tiers", say);
            least(list.first().map(|tier| tier.each), *minimum, "price.graduated.minimum", say);
        }
        Some(Price::Volume { tiers: list, minimum }) => {
            tiers(list, "price.volume.tiers", say);
            least(list.first().map(|tier| tier.each), *minimum, "price.volume.minimum", say);
        }
        Some(Price::PerSeat { amount, minimum }) => least(Some(*amount), *minimum, "price.per_seat.minimum", say),
        Some(Price::Package { amount, minimum, .. }) => least(Some(*amount), *minimum, "price.package.minimum", say),
        Some(Price::Flat { .. }) | None => {}
    }
    if let Some(trial) = plan.trial {
        whole_days(trial, "trial", say);
    }
    terms(plan, say);
    notices(&plan.notices, Code::InvalidPlan, say);
    patterns(&plan.permissions, say);
    rhythms(&plan.allowances, say);
}

fn rhythms(allowances: &[Allowance], say: &mut impl FnMut(&str, Error)) {
    for (at, allowance) in allowances.iter().enumerate() {
        if let Some(every) = allowance.every {
            whole_days(every, &format!("allowances[{at}].every"), say);
        }
    }
}

/// A minimum is in the currency of the price.
fn least(price: Option<Amount>, minimum: Option<Amount>, field: &str, say: &mut impl FnMut(&str, Error)) {
    if price.zip(minimum).is_some_and(|(price, minimum)| price.currency() != minimum.currency()) {
        say(field, Error::new(Code::CurrencyMismatch, "the minimum is in another currency"));
    }
}

fn policy(policy: &Policy, say: &mut impl FnMut(&str, Error)) {
    let wrong = |message: &str| Error::new(Code::InvalidFact, message);
    if let PartCount::MonthOf(days) = policy.proration.count {
        if !(28..=31).contains(&days) {
            say("proration.count.month_of", wrong("a month has 28 to 31 days"));
        }
    }
    if let RoundFirst::Fraction(places) | RoundFirst::UnitPrice(places) = policy.proration.round_first {
        if places > 12 {
            say("proration.round_first", wrong("what is rounded first is rounded to at most 12 decimals"));
        }
    }
    if let PauseFee::Fee(fee) = policy.pause {
        if fee.is_negative() {
            say("pause.fee", wrong("the fee of a pause is not negative"));
        }
    }
    notices(&policy.notices, Code::InvalidFact, say);
    for (at, minimum) in policy.invoices.minimum.iter().enumerate() {
        let again = policy.invoices.minimum.iter().take(at).any(|other| other.currency() == minimum.currency());
        if again || minimum.is_negative() {
            let message = "one minimum a currency, and not below zero";
            say(&format!("invoices.minimum[{at}]"), wrong(message));
        }
    }
}

fn coupon(coupon: &Coupon, say: &mut impl FnMut(&str, Error)) {
    let wrong = |message: &str| Error::new(Code::InvalidFact, message);
    if matches!(coupon.off, Off::Amount(amount) if amount.is_negative()) {
        say("off.amount", wrong("a coupon takes off no less than nothing"));
    }
    for (at, kind) in coupon.kinds.iter().enumerate() {
        if !matches!(kind, LineKind::Fee | LineKind::AddOn | LineKind::SignUp) {
            say(&format!("kinds[{at}]"), wrong("a coupon is for fees, add-ons and sign-up fees"));
        }
    }
}

fn terms(plan: &Plan, say: &mut impl FnMut(&str, Error)) {
    match &plan.terms.term {
        Term::Open => {}
        Term::Rolling { length } => whole_days(*length, "terms.term.rolling.length", say),
        Term::Season { length, .. } => {
            whole_days(*length, "terms.term.season.length", say);
            if length.months().is_none_or(|months| months > 12) && length.days().is_none_or(|days| days > 366) {
                say("terms.term.season.length", Error::new(Code::InvalidPlan, "a season lasts at most a year"));
            }
        }
        Term::Calendar { length, rollover_day } => {
            whole_days(*length, "terms.term.calendar.length", say);
            if rollover_day.is_some_and(|day| !(1..=31).contains(&day)) {
                say("terms.term.calendar.rollover_day", Error::new(Code::InvalidPlan, "a day of the month is 1 to 31"));
            }
        }
        Term::Event { from, until } if until <= from => say("terms.term.event.until", reversed()),
        Term::Event { .. } => {}
    }
    if let Some(grace) = &plan.terms.grace {
        whole_days(grace.length, "terms.grace.length", say);
    }
    let mut ended = false;
    for (at, step) in plan.terms.dunning.iter().enumerate() {
        whole_days(step.after, &format!("terms.dunning[{at}].after"), say);
        if ended {
            say(
                &format!("terms.dunning[{at}]"),
                Error::new(Code::InvalidPlan, "nothing comes after the step that ends a membership"),
            );
        }
        ended |= step.action == DunningAction::End;
    }
    for (field, interval) in [("terms.notice", plan.terms.notice), ("terms.new_for", plan.terms.new_for)] {
        if let Some(interval) = interval {
            whole_days(interval, field, say);
        }
    }
}

fn notices(rules: &[NoticeRule], code: Code, say: &mut impl FnMut(&str, Error)) {
    for (at, rule) in rules.iter().enumerate() {
        let mut wrong = |field: &str, message: &str| say(&format!("notices[{at}]{field}"), Error::new(code, message));
        if rule.before.is_some() && rule.after.is_some() {
            wrong(".after", "a notice comes before an event or after it, not both");
        }
        if rule.left.is_some() && rule.notice != NoticeKind::PackNearlyUsed {
            wrong(".left", "only a pack that is nearly used has something left");
        }
        if rules.iter().take(at).any(|earlier| earlier == rule) {
            wrong("", "the same notice is asked for twice");
        }
        for (field, interval) in [(".before", rule.before), (".after", rule.after)] {
            if interval.is_some_and(|interval| interval.hours().is_some()) {
                wrong(field, "notices come by days, not by hours");
            }
        }
    }
}

fn add_on(add_on: &AddOn, say: &mut impl FnMut(&str, Error)) {
    patterns(&add_on.permissions, say);
    rhythms(&add_on.allowances, say);
}

fn whole_days(interval: Interval, field: &str, say: &mut impl FnMut(&str, Error)) {
    if interval.hours().is_some() {
        say(field, Error::new(Code::InvalidPlan, format!("{interval} is in hours; days or longer are needed here")));
    }
}

fn calendar_unit(every: Interval) -> Option<()> {
    match every.months() {
        Some(months) => (12_i64.checked_rem(months) == Some(0) || months.checked_rem(12) == Some(0)).then_some(()),
        None => every.days().map(|_| ()),
    }
}

fn tiers(tiers: &[Tier], field: &str, say: &mut impl FnMut(&str, Error)) {
    let wrong = |message: &str| Error::new(Code::InvalidPlan, message);
    let Some((last, others)) = tiers.split_last() else {
        say(field, wrong("a price by tiers needs a tier"));
        return;
    };
    if last.up_to.is_some() {
        say(field, wrong("the last tier holds all the rest: it has no `up_to`"));
    }
    let mut before = 0;
    for (at, tier) in others.iter().enumerate() {
        let up_to = tier.up_to.map_or(0, std::num::NonZeroU32::get);
        if up_to <= before {
            say(&format!("{field}[{at}].up_to"), wrong("tiers rise, and only the last has no `up_to`"));
        }
        before = up_to.max(before);
    }
    let currency = last.each.currency();
    for (at, tier) in tiers.iter().enumerate() {
        if tier.each.currency() != currency || tier.flat.is_some_and(|flat| flat.currency() != currency) {
            say(&format!("{field}[{at}]"), Error::new(Code::CurrencyMismatch, "the tiers are in several currencies"));
        }
    }
}

fn patterns(grants: &[Grant], say: &mut impl FnMut(&str, Error)) {
    for (at, grant) in grants.iter().enumerate() {
        if let Err(error) = pattern(&grant.path) {
            say(&format!("permissions[{at}].path"), error);
        }
        if let Some(after) = grant.after {
            whole_days(after, &format!("permissions[{at}].after"), say);
        }
    }
}

/// Checks a permission as a plan writes it: a path such as `door/main`, `door/*`, or `*` for everything.
fn pattern(path: &str) -> Result<(), Error> {
    let body = match path {
        "*" => return Ok(()),
        _ => path.strip_suffix("/*").unwrap_or(path),
    };
    if body.is_empty() || body.contains('*') || body.split('/').any(str::is_empty) || body.chars().any(char::is_control)
    {
        let message = format!("`{path}` is not a permission: parts joined by slashes, of which the last may be `*`");
        return Err(Error::new(Code::InvalidPlan, message));
    }
    Ok(())
}
