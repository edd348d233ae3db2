//! What can be wrong with facts that are well-formed one by one: ids, references, spans, currencies, plans.

use super::account::AnyFact;
use super::facts::*;
use super::names::Ids;
use super::refs::{Target, party_key, references};
use crate::error::{Code, Error, Errors};
use crate::id::CreditId;
use crate::money::Amount;
use crate::plan::{
    Allowance, Billing, CreditRate, CreditShare, CreditTerms, Credits, CycleAnchor, DayPassValidity, DunningAction,
    Grant, Kind, NoticeKind, NoticeRule, OveragePrice, Plan, Price, Term, Tier,
};
use crate::time::{Day, Interval, When};
use crate::zone::Zone;
use rust_decimal::Decimal;
use std::collections::{BTreeMap, HashSet};
use std::fmt::Display;
use std::num::NonZeroU32;

/// The error of a second fact with an id.
pub(crate) fn duplicate(id: &str) -> Error {
    Error::new(Code::DuplicateId, format!("another fact of this kind has the id `{id}`"))
}

/// Checks a whole file, whose facts stand kind by kind. What `failed` names could not be read, and is not missed.
///
/// # Errors
/// Everything that is wrong, in the order of the file.
pub(crate) fn facts(
    all: &[AnyFact],
    profiles: &[Profile],
    zone: &Zone,
    failed: &HashSet<(Target, String)>,
) -> Result<Ids, Errors> {
    let mut errors = Vec::new();
    let ids =
        fragment(all, profiles, zone, |target, id| failed.contains(&(target, id.to_owned())), |_| None, &mut errors);
    Errors::check(errors)?;
    Ok(ids)
}

/// Checks facts that may refer to others which `has` knows, and to kinds of credit of which `step` knows the step.
pub(crate) fn fragment(
    all: &[AnyFact],
    profiles: &[Profile],
    zone: &Zone,
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
            let step = |credit: &CreditId| steps.get(credit).copied().or_else(|| step(credit));
            let mut check = Check { step: &step, say: &mut say };
            if fact.holding().is_some_and(|(from, until)| runs_backwards(from, until)) {
                check.say("until", reversed());
            }
            if let Some((field, error)) = before_time(fact, zone) {
                check.say(field, error);
            }
            fact.check(&mut check);
        }
    }
    let mut named = HashSet::new();
    for (at, profile) in profiles.iter().enumerate() {
        let (kind, id) = party_key(&profile.party);
        let target = Target::Fact(kind);
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

pub(super) fn reversed() -> Error {
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

/// What is wrong with a fact that is to take effect on the first day there is, if that starts before the first instant: east
/// of UTC it does.
fn before_time(fact: &AnyFact, zone: &Zone) -> Option<(&'static str, Error)> {
    let (from, _) = fact.holding().filter(|(from, _)| *from == When::Day(Day::MIN))?;
    let field = if fact.order().0.is_some() { "at" } else { "from" };
    // These two are never turned into instants.
    let by_day = matches!(fact, AnyFact::Charge(_) | AnyFact::Redemption(_));
    zone.moment_of(from).err().filter(|_| !by_day).map(|error| (field, error))
}

/// What hears what is wrong with a fact, and knows the steps of credits.
pub(crate) struct Check<'c> {
    step: &'c dyn Fn(&CreditId) -> Option<Credits>,
    say: &'c mut dyn FnMut(&str, Error),
}

impl Check<'_> {
    pub(crate) fn say(&mut self, field: impl Display, error: Error) {
        (self.say)(&field.to_string(), error);
    }

    /// Says that something is wrong unless it is right.
    pub(crate) fn must(&mut self, right: bool, field: impl Display, wrong: impl FnOnce() -> Error) {
        if !right {
            self.say(field, wrong());
        }
    }

    /// A rule of plans that must hold.
    fn plan(&mut self, right: bool, field: impl Display, message: &str) {
        self.must(right, field, || Error::new(Code::InvalidPlan, message));
    }

    /// A rule of other facts that must hold.
    fn fact(&mut self, right: bool, field: impl Display, message: &str) {
        self.must(right, field, || Error::new(Code::InvalidFact, message));
    }

    /// An amount of credits is not below zero, and a whole number of its kind's steps.
    pub(crate) fn amount(&mut self, credit: &CreditId, amount: Credits, field: impl Display) {
        if let Err(error) = counted(amount, (self.step)(credit)) {
            self.say(field, error);
        }
    }

    pub(crate) fn rate(&mut self, rate: Option<&CreditRate>, field: impl Display) {
        let right = rate.is_none_or(|rate| rate.per.0 > Decimal::ZERO);
        self.fact(right, format_args!("{field}.per"), "a rate is for more than no credits");
    }

    pub(crate) fn allowances(&mut self, allowances: &[Allowance]) {
        for (at, one) in allowances.iter().enumerate() {
            self.whole_days(one.every, format_args!("allowances[{at}].every"));
            self.amount(&one.credit, one.amount, format_args!("allowances[{at}].amount"));
            let bounds = one.rollover.iter().flat_map(|r| [(r.maximum, "maximum"), (r.minimum, "minimum")]);
            for (bound, name) in bounds.filter_map(|(bound, name)| Some((bound?, name))) {
                self.amount(&one.credit, bound, format_args!("allowances[{at}].rollover.{name}"));
            }
        }
    }

    pub(crate) fn patterns(&mut self, grants: &[Grant]) {
        for (at, grant) in grants.iter().enumerate() {
            if let Err(error) = pattern(&grant.path) {
                self.say(format_args!("permissions[{at}].path"), error);
            }
            self.whole_days(grant.after, format_args!("permissions[{at}].after"));
        }
    }

    fn whole_days(&mut self, interval: impl Into<Option<Interval>>, field: impl Display) {
        let interval = interval.into();
        if let Some(interval) = interval.filter(|interval| interval.hours().is_some()) {
            let message = format!("{interval} is in hours; days or longer are needed here");
            self.plan(false, field, &message);
        }
    }

    fn most(&mut self, number: Option<u32>, most: u32, field: &str) {
        if let Some(number) = number.filter(|number| *number > most) {
            self.say(field, Error::out_of_range(format_args!("{number}, where at most {most} make sense,")));
        }
    }

    /// A minimum is in the currency of the price.
    fn least(&mut self, price: Option<Amount>, minimum: Option<Amount>, field: &str) {
        let same = price.zip(minimum).is_none_or(|(price, minimum)| price.currency() == minimum.currency());
        self.must(same, field, || Error::new(Code::CurrencyMismatch, "the minimum is in another currency"));
    }
}

/// No honest space has more of one thing, nor buys more terms at once: so much at a price of millions is still an amount.
const MOST: u32 = 1_000_000;
const MOST_TERMS: u32 = 10_000;

pub(super) fn seats(seats: Option<u32>, check: &mut Check<'_>) {
    check.most(seats, MOST, "seats");
}

pub(super) fn quantity(quantity: Option<NonZeroU32>, check: &mut Check<'_>) {
    check.most(quantity.map(NonZeroU32::get), MOST, "quantity");
}

pub(super) fn bought(terms: Option<NonZeroU32>, check: &mut Check<'_>) {
    check.most(terms.map(NonZeroU32::get), MOST_TERMS, "terms");
}

pub(super) fn membership(f: &Membership, check: &mut Check<'_>) {
    seats(f.seats, check);
    bought(f.terms, check);
    if let (Some(joined), When::Day(from)) = (f.joined, f.from) {
        check.fact(joined <= from, "from", "a membership cannot start before its join date");
    }
    check.patterns(f.permissions.as_deref().unwrap_or_default());
    check.allowances(f.allowances.as_deref().unwrap_or_default());
}

pub(super) fn charge(f: &Charge, check: &mut Check<'_>) {
    let formed = f.line.as_ref().is_none_or(|line| line_parts(line).is_some());
    check.fact(formed, "line", "a line's id is `subject/rule/period/n`");
}

pub(super) fn place(f: &Place, check: &mut Check<'_>) {
    for (at, path) in f.covers.iter().enumerate() {
        if let Err(error) = pattern(path) {
            check.say(format_args!("covers[{at}]"), error);
        }
    }
}

pub(super) fn credit(f: &CreditKind, check: &mut Check<'_>) {
    let step = f.step.0.normalize();
    check.fact(step > Decimal::ZERO, "step", "the smallest step of a credit is above zero");
    let short = step.scale() <= 9 && step.mantissa() <= 1_000_000_000;
    check.fact(short, "step", "the smallest step of a credit has at most nine digits");
    for (bound, name) in f.top_up.iter().flat_map(|top_up| [(top_up.below, "below"), (top_up.to, "to")]) {
        check.amount(&f.id, bound, format_args!("top_up.{name}"));
    }
}

pub(super) fn invoice(invoice: &Invoice, check: &mut Check<'_>) {
    let other = || Error::new(Code::CurrencyMismatch, format!("the invoice is in {}", invoice.currency));
    for (at, line) in invoice.lines.iter().enumerate() {
        check.must(line.amount.currency() == invoice.currency, format_args!("lines[{at}].amount"), other);
        let taxed = line.tax.as_ref().is_none_or(|tax| tax.amount.currency() == invoice.currency);
        check.must(taxed, format_args!("lines[{at}].tax.amount"), other);
        check.must(line.from < line.until, format_args!("lines[{at}].until"), reversed);
        let formed = line_parts(&line.id).is_some();
        check.fact(formed, format_args!("lines[{at}].id"), "a line's id is `subject/rule/period/n`");
    }
    let left = [
        ("credit_used", invoice.credit_used),
        ("credit_given", invoice.credit_given),
        ("refund", invoice.refund),
        ("offset", invoice.offset),
        ("forfeited", invoice.forfeited),
    ];
    for (field, credit) in left.into_iter().filter_map(|(field, credit)| Some((field, credit?))) {
        check.must(credit.currency() == invoice.currency, field, other);
        // What was used of credit that was voided since is asked for again.
        let right = field == "credit_used" || !credit.is_negative();
        check.fact(right, field, "what is given or lost is not negative");
    }
}

pub(super) fn plan(plan: &Plan, check: &mut Check<'_>) {
    let pass = plan.kind.is_pass();
    let free = matches!(plan.kind, Kind::Free);
    let unshared = "day passes, punch passes and free plans cannot be shared";
    check.must(!(pass || free) || plan.sharing.is_none(), "sharing", || Error::new(Code::NotShareable, unshared));
    if let Kind::DayPass { valid: DayPassValidity::Window { from, until } } = &plan.kind {
        let message = "the window of a day pass ends after it starts, on the same day";
        check.plan(from < until, "kind.day_pass.valid.window.until", message);
    }
    check.plan(!pass || plan.billing.is_none(), "billing", "a pass is charged once and has no billing cycle");
    let costs = plan.price.is_some() || plan.billing.is_some();
    check.plan(!(free && costs), "price", "a free plan has no price and no billing cycle");
    if let Some(billing) = &plan.billing {
        cycle(billing, check);
    }
    match &plan.price {
        Some(Price::Graduated { tiers: list, minimum }) => {
            tiers(list, "price.graduated.tiers", check);
            check.least(list.first().map(|tier| tier.each), *minimum, "price.graduated.minimum");
        }
        Some(Price::Volume { tiers: list, minimum }) => {
            tiers(list, "price.volume.tiers", check);
            check.least(list.first().map(|tier| tier.each), *minimum, "price.volume.minimum");
        }
        Some(Price::PerSeat { amount, minimum }) => check.least(Some(*amount), *minimum, "price.per_seat.minimum"),
        Some(Price::Package { amount, minimum, .. }) => check.least(Some(*amount), *minimum, "price.package.minimum"),
        Some(Price::Flat { .. }) | None => {}
    }
    check.whole_days(plan.trial, "trial");
    terms(plan, check);
    notices(&plan.notices, Code::InvalidPlan, check);
    check.patterns(&plan.permissions);
    check.allowances(&plan.allowances);
    credit_terms(&plan.credits, check);
}

fn cycle(billing: &Billing, check: &mut Check<'_>) {
    let every = billing.every;
    check.whole_days(every, "billing.every");
    match billing.anchor {
        CycleAnchor::Day { day } => {
            let fits = (1..=31).contains(&day);
            check.plan(fits, "billing.anchor.day.day", "a day of the month is 1 to 31");
            let message = "a fixed day of the month needs cycles of months or years";
            check.plan(!fits || every.months().is_some(), "billing.anchor", message);
        }
        CycleAnchor::Calendar => {
            let message = "calendar cycles are of days, weeks, years, or 1, 2, 3, 4, 6 or 12 months";
            check.plan(calendar_unit(every).is_some(), "billing.every", message);
        }
        CycleAnchor::Anniversary => {}
    }
}

pub(super) fn policy(policy: &Policy, check: &mut Check<'_>) {
    if let PartCount::MonthOf(days) = policy.proration.count {
        check.fact((28..=31).contains(&days), "proration.count.month_of", "a month has 28 to 31 days");
    }
    if let RoundFirst::Fraction(places) | RoundFirst::UnitPrice(places) = policy.proration.round_first {
        let message = "what is rounded first is rounded to at most 12 decimals";
        check.fact(places <= 12, "proration.round_first", message);
    }
    if let PauseFee::Fee(fee) = policy.pause {
        check.fact(!fee.is_negative(), "pause.fee", "the fee of a pause is not negative");
    }
    notices(&policy.notices, Code::InvalidFact, check);
    for (at, minimum) in policy.invoices.minimum.iter().enumerate() {
        let again = policy.invoices.minimum.iter().take(at).any(|other| other.currency() == minimum.currency());
        let message = "one minimum a currency, and not below zero";
        check.fact(!again && !minimum.is_negative(), format_args!("invoices.minimum[{at}]"), message);
    }
}

pub(super) fn coupon(coupon: &Coupon, check: &mut Check<'_>) {
    let negative = matches!(coupon.off, Off::Amount(amount) if amount.is_negative());
    check.fact(!negative, "off.amount", "a coupon takes off no less than nothing");
    for (at, kind) in coupon.kinds.iter().enumerate() {
        let fits = matches!(kind, LineKind::Fee | LineKind::AddOn | LineKind::SignUp);
        check.fact(fits, format_args!("kinds[{at}]"), "a coupon is for fees, add-ons and sign-up fees");
    }
}

fn terms(plan: &Plan, check: &mut Check<'_>) {
    match &plan.terms.term {
        Term::Open => {}
        Term::Rolling { length } => check.whole_days(*length, "terms.term.rolling.length"),
        Term::Season { length, .. } => {
            check.whole_days(*length, "terms.term.season.length");
            let fits =
                length.months().is_some_and(|months| months <= 12) || length.days().is_some_and(|days| days <= 366);
            check.plan(fits, "terms.term.season.length", "a season lasts at most a year");
        }
        Term::Calendar { length, rollover_day } => {
            check.whole_days(*length, "terms.term.calendar.length");
            let fits = rollover_day.is_none_or(|day| (1..=31).contains(&day));
            check.plan(fits, "terms.term.calendar.rollover_day", "a day of the month is 1 to 31");
        }
        Term::Event { from, until } => check.must(from < until, "terms.term.event.until", reversed),
    }
    check.whole_days(plan.terms.grace.as_ref().map(|grace| grace.length), "terms.grace.length");
    let mut ended = false;
    for (at, step) in plan.terms.dunning.iter().enumerate() {
        check.whole_days(step.after, format_args!("terms.dunning[{at}].after"));
        let message = "nothing comes after the step that ends a membership";
        check.plan(!ended, format_args!("terms.dunning[{at}]"), message);
        ended |= step.action == DunningAction::End;
    }
    check.whole_days(plan.terms.notice, "terms.notice");
    check.whole_days(plan.terms.new_for, "terms.new_for");
}

/// Of how many notices a plan or a policy can have rules: each is asked for every event of its kind.
const MOST_NOTICES: usize = 100;

fn notices(rules: &[NoticeRule], code: Code, check: &mut Check<'_>) {
    check.must(rules.len() <= MOST_NOTICES, "notices", || {
        Error::new(Code::TooMany, format!("more than {MOST_NOTICES} rules of notices"))
    });
    for (at, rule) in rules.iter().enumerate() {
        let mut must = |right: bool, field: &str, message: &str| {
            check.must(right, format_args!("notices[{at}]{field}"), || Error::new(code, message));
        };
        let twice = rule.before.is_some() && rule.after.is_some();
        must(!twice, ".after", "a notice comes before an event or after it, not both");
        let left = rule.left.is_none() || rule.notice == NoticeKind::PackNearlyUsed;
        must(left, ".left", "only a pack that is nearly used has something left");
        let again = rules.iter().take(at).any(|earlier| earlier == rule);
        must(!again, "", "the same notice is asked for twice");
        for (field, interval) in [(".before", rule.before), (".after", rule.after)] {
            let by_days = interval.is_none_or(|interval| interval.hours().is_none());
            must(by_days, field, "notices come by days, not by hours");
        }
    }
}

fn calendar_unit(every: Interval) -> Option<()> {
    match every.months() {
        Some(months) => (12_i64.checked_rem(months) == Some(0) || months.checked_rem(12) == Some(0)).then_some(()),
        None => every.days().map(|_| ()),
    }
}

fn tiers(tiers: &[Tier], field: &str, check: &mut Check<'_>) {
    let Some((last, others)) = tiers.split_last() else {
        return check.plan(false, field, "a price by tiers needs a tier");
    };
    check.plan(last.up_to.is_none(), field, "the last tier holds all the rest: it has no `up_to`");
    let mut before = 0;
    for (at, tier) in others.iter().enumerate() {
        let up_to = tier.up_to.map_or(0, NonZeroU32::get);
        let message = "tiers rise, and only the last has no `up_to`";
        check.plan(up_to > before, format_args!("{field}[{at}].up_to"), message);
        before = up_to.max(before);
    }
    let currency = last.each.currency();
    for (at, tier) in tiers.iter().enumerate() {
        let same = tier.each.currency() == currency && tier.flat.is_none_or(|flat| flat.currency() == currency);
        let other = || Error::new(Code::CurrencyMismatch, "the tiers are in several currencies");
        check.must(same, format_args!("{field}[{at}]"), other);
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

/// The terms of credits: caps of shares, and prices of overage.
fn credit_terms(terms: &[CreditTerms], check: &mut Check<'_>) {
    for (at, one) in terms.iter().enumerate() {
        if let CreditShare::Cap(cap) = one.share {
            check.amount(&one.credit, cap, format_args!("credits[{at}].share.cap"));
        }
        match &one.price {
            Some(OveragePrice::Flat(flat)) => check.rate(Some(flat), format_args!("credits[{at}].price.flat")),
            Some(OveragePrice::Tiers(tiers)) => {
                for (n, tier) in tiers.iter().enumerate() {
                    check.rate(Some(&tier.rate), format_args!("credits[{at}].price.tiers[{n}].rate"));
                }
                let right = rise(tiers.iter().map(|tier| tier.up_to));
                let message = "tiers rise, and only the last has no `up_to`";
                check.plan(right, format_args!("credits[{at}].price.tiers"), message);
            }
            Some(OveragePrice::OfRate(_)) | None => {}
        }
    }
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

/// Whether the bounds of tiers rise from above zero, and the last has none.
fn rise(bounds: impl Iterator<Item = Option<Credits>>) -> bool {
    let bounds: Vec<Option<Credits>> = bounds.collect();
    let Some((last, others)) = bounds.split_last() else { return false };
    let mut before = Decimal::ZERO;
    last.is_none()
        && others.iter().all(|bound| bound.is_some_and(|bound| std::mem::replace(&mut before, bound.0) < bound.0))
}
