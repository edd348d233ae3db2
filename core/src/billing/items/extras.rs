//! What is billed besides fees: add-ons, sign-up fees and deposits, charges by hand, reservations.

use super::super::cycles::ChargedCycle;
use super::super::shares::Within;
use super::fees::{Accrual, Part, accrued, add_on_parts, less_unused, merged};
use super::{Base, Invoiced, Item, ItemScope};
use crate::cover;
use crate::error::Result;
use crate::id::{PlanId, TaxCategory};
use crate::money::{Amount, Ratio};
use crate::plan::{AddOn, DayPassValidity, Kind};
use crate::space::facts::{
    Attachment, Booking, BookingCancellation, Charge, ChargeDue, LineRule, PartCount, Party, WithinADay,
};
use crate::space::{Account, Between, Catalogue, Held, Timeline, start_of};
use crate::time::{Day, Interval, Span};
use std::sync::Arc;

/// An add-on that is held with a membership, from a local day until another.
#[derive(Clone, Copy, Debug)]
pub(in crate::billing) struct Attached<'a> {
    pub(in crate::billing) attachment: &'a Attachment,
    pub(in crate::billing) from: Day,
    pub(in crate::billing) until: Option<Day>,
    /// It begins and ends within its day.
    brief: bool,
    between: Between,
    version: Option<&'a AddOn>,
}

impl<'a> Attached<'a> {
    pub(in crate::billing) fn new(
        (between, attachment): &'a (Between, Arc<Attachment>),
        catalogue: &'a Catalogue,
    ) -> Attached<'a> {
        let zone = catalogue.zone();
        let from = zone.day_of(between.from);
        let policy = catalogue.policy_at(from);
        let charged = policy.change.within_a_day == WithinADay::Charged
            && matches!(policy.proration.count, PartCount::Days | PartCount::MonthOf(_));
        let ends = between.until.map(|until| zone.day_of(until));
        let brief = charged && ends == Some(from) && between.until.is_some_and(|until| between.from < until);
        // It is charged for that day.
        let until = if brief { Some(day_after(from)) } else { ends };
        let version = catalogue.add_on_at(&attachment.add_on, from).map(|version| &**version);
        Attached { attachment, from, until, brief, between: *between, version }
    }

    /// Whether its day is that of another of the same add-on, which is charged for it.
    pub(in crate::billing) fn is_in(self, other: Attached<'_>) -> bool {
        let covers = other.from <= self.from && other.until.is_none_or(|until| self.from < until);
        let earlier = (other.between.from, &other.attachment.id) < (self.between.from, &self.attachment.id);
        let owns = !other.brief || earlier;
        self.brief
            && self.recurs()
            && covers
            && owns
            && self.attachment.add_on == other.attachment.add_on
            && self.attachment.id != other.attachment.id
    }

    /// The time for which it is attached.
    pub(in crate::billing) fn within(self) -> Within {
        Within { from: self.from, until: self.until, begins: self.between.from, ends: self.between.until }
    }

    /// The same as if it were never given up.
    fn for_good(self) -> Attached<'a> {
        Attached { until: None, between: Between { until: None, ..self.between }, ..self }
    }

    /// Whether it is charged for each period, where its membership is.
    pub(in crate::billing) fn recurs(self) -> bool {
        self.version.is_some_and(|version| !version.once)
    }

    /// What a period of all of them costs.
    pub(in crate::billing) fn price(self) -> Result<Option<Amount>> {
        let each = self.version.and_then(|version| self.attachment.price.or(version.price));
        let quantity = self.attachment.quantity.map_or(1, |quantity| i64::from(quantity.get()));
        each.map(|each| each.checked_mul(quantity)).transpose()
    }
}

/// What an add-on costs: in each cycle the share for which it is attached and the membership is charged, by months where no
/// cycles are, or once.
pub(super) fn add_on<'a>(
    held: &'a Held,
    attached: Attached<'a>,
    term: &'a Timeline,
    cycles: &[ChargedCycle<'a>],
    scope: &ItemScope<'a>,
) -> Result<Vec<Base<'a>>> {
    let (Some(version), Some(price)) = (attached.version, attached.price()?) else { return Ok(Vec::new()) };
    let (rule, tax, from) = (LineRule::AddOn(attached.attachment.id.as_str()), version.tax.as_ref(), attached.from);
    if version.once {
        let Some(plan) = held_on(from, held, term, scope)? else { return Ok(Vec::new()) };
        let item = one_off(held, (rule, None), (from, from), price, tax, scope);
        return Ok(vec![Base { item, plan: Some(plan), counts_from: from, share: Ratio::ONE, unbroken: None }]);
    }
    let months = months(attached, price, term, scope)?;
    let mut accruals = months.iter().map(|month| Accrual::of_month(rule, month, tax)).collect::<Result<Vec<_>>>()?;
    let apart = |cycle: &&ChargedCycle<'_>| {
        cycle.cycle.span.until() >= from && attached.until.is_none_or(|until| cycle.cycle.span.from() <= until)
    };
    for cycle in cycles.iter().filter(apart) {
        let parts = add_on_parts(*cycle, attached, price, term, scope)?;
        let Some(plan) = parts.first().map(|part| part.plan) else { continue };
        let Some(mut accrual) = accrued(rule, (plan, price.currency()), tax, *cycle, parts.iter(), term, scope)? else {
            continue;
        };
        if let Some(last) = parts.last() {
            let on = attached.for_good();
            accrual.less_unused =
                less_unused(&accrual, *cycle, last, scope, |cycle| add_on_parts(cycle, on, price, term, scope))?;
        }
        accruals.push(accrual);
    }
    merged(accruals)?.iter().map(|accrual| accrual.base(held, scope)).collect()
}

/// What an add-on is charged while plans without billing are held: by months from the day from which both are had. One that
/// begins is charged whole, but for what is left of it when cycles follow, in which the add-on goes on.
pub(in crate::billing) fn months<'a>(
    attached: Attached<'_>,
    price: Amount,
    term: &'a Timeline,
    scope: &ItemScope<'_>,
) -> Result<Vec<Part<'a>>> {
    let zone = scope.catalogue().zone();
    // Whether cycles begin on a day, be they paused or not.
    let cycles_from = |day: Day| {
        let begins = start_of(zone, day);
        let held =
            day.next().ok().and_then(|next| start_of(zone, next).previous()).and_then(|last| term.at(last).value);
        held.is_some_and(|held| held.plan.billing.is_some() && held.ends.is_none_or(|ends| begins < ends))
    };
    let mut parts = Vec::new();
    for runs in term.runs.chunk_by(|a, b| a.once && b.once && a.until == Some(b.from)) {
        let (Some(first), Some(last)) = (runs.first().filter(|run| run.once), runs.last()) else { continue };
        let from = first.from.max(attached.from);
        let ends = [last.until, attached.until].into_iter().flatten().min();
        // What is given up on its first day was had on it.
        let begins = |day: Day| ends.is_none_or(|ends| day < ends) || day == attached.from && last.covers(day);
        let goes_on = |end: &Day| attached.until.is_none_or(|until| *end < until) && cycles_from(*end);
        let cut = last.until.filter(goes_on);
        let mut month = Span::new(from, Interval::MONTH.add_to(from, 1)?)?;
        for n in 1_i64.. {
            if !begins(month.from()) || month.from() > scope.horizon {
                break;
            }
            scope.walked.add()?;
            let run = runs.iter().rev().find(|run| run.from <= month.from()).unwrap_or(first);
            let days = Span::new(month.from(), cut.map_or(month.until(), |cut| cut.min(month.until())))?;
            parts.push(Part::of_month(run, days, month.days(), price)?);
            month = Span::new(month.until(), Interval::MONTH.add_to(from, n.saturating_add(1))?)?;
        }
    }
    Ok(parts)
}

/// The plan that is held on a day, from the start of a membership (or a return) to its charged end; `None` on others.
fn held_on<'a>(day: Day, held: &Held, term: &'a Timeline, scope: &ItemScope<'_>) -> Result<Option<&'a PlanId>> {
    let zone = scope.catalogue().zone();
    let begins = zone.moment_of(held.membership.from)?;
    let first = zone.day_of(begins);
    if day < first {
        return Ok(None);
    }
    // A pass begins when its window opens; over by then, it was never held.
    let joined = scope.catalogue().plan_at(&held.membership.plan, first);
    let begins = match joined.map(|plan| &plan.kind) {
        Some(Kind::DayPass { valid: DayPassValidity::Window { from, .. } }) => zone.resolve(first, *from)?.max(begins),
        _ => begins,
    };
    let at = zone.start_of(day)?.max(begins);
    let stretch = term.at(at).value.or(term.stretches.first());
    let lasts = stretch.is_some_and(|stretch| stretch.ends.is_none_or(|ends| ends > at));
    let is_held = lasts || term.runs.iter().any(|run| run.covers(day));
    Ok(stretch.filter(|_| is_held).map(|stretch| &stretch.plan.plan))
}

/// An item of a membership that is for one day, billed on a day that is its due.
fn one_off<'a>(
    held: &'a Held,
    (rule, plan): (LineRule<'a>, Option<&'a PlanId>),
    (day, due): (Day, Day),
    amount: Amount,
    tax: Option<&'a TaxCategory>,
    scope: &ItemScope<'a>,
) -> Item<'a> {
    Item {
        subject: held.membership.id.as_str(),
        rule,
        period: day,
        payer: scope.payer_of(held),
        membership: Some(&held.membership.id),
        plan,
        from: day,
        until: day_after(day),
        due,
        turns: Vec::new(),
        invoiced: Invoiced::OnItsDay,
        amount,
        tax,
        less_unused: None,
        taken: None,
    }
}

/// The sign-up fee, due on the first charged day.
pub(super) fn sign_up<'a>(held: &'a Held, term: &Timeline, scope: &ItemScope<'a>) -> Result<Option<Base<'a>>> {
    let Some(due) = term.runs.first().map(|run| run.from) else { return Ok(None) };
    let zone = scope.catalogue().zone();
    let start = zone.day_of(zone.moment_of(held.membership.from)?);
    let plan = scope.catalogue().plan_at(&held.membership.plan, start);
    let Some((plan, fee)) = plan.and_then(|plan| Some((plan, plan.sign_up_fee?))) else { return Ok(None) };
    let joined = &held.membership.plan;
    let item = one_off(held, (LineRule::SignUp, Some(joined)), (start, due), fee, plan.tax.as_ref(), scope);
    Ok(Some(Base { item, plan: Some(joined), counts_from: start, share: Ratio::ONE, unbroken: None }))
}

/// Deposits: that of the plan that is joined, the difference to that of each plan that is switched to, and at the end what
/// was billed of them here.
pub(super) fn deposits<'a>(
    held: &'a Held,
    term: &'a Timeline,
    scope: &ItemScope<'a>,
    items: &mut Vec<Item<'a>>,
) -> Result<()> {
    let Some(first_due) = term.runs.first().map(|run| run.from) else { return Ok(()) };
    let zone = scope.catalogue().zone();
    let start = zone.day_of(zone.moment_of(held.membership.from)?);
    let (mut kept, mut billed): (Option<Amount>, Vec<Amount>) = (None, Vec::new());
    let mut last_plan = &held.membership.plan;
    for (n, (day, plan)) in term.plans(zone, start).into_iter().enumerate() {
        let day = if n == 0 { start } else { day };
        last_plan = &plan.plan;
        for amount in difference(kept, plan.deposit)? {
            let is_ours = scope.catalogue().header.billing_starts.is_none_or(|starts| day >= starts);
            billed.extend(Some(amount).filter(|_| is_ours));
            let rule = (LineRule::Deposit, Some(last_plan));
            items.push(one_off(held, rule, (day, day.max(first_due)), amount, None, scope));
        }
        kept = plan.deposit;
    }
    let Some(end) = term.stretches.last().and_then(|stretch| stretch.ends) else { return Ok(()) };
    let end = zone.day_of(end);
    let mut currencies: Vec<_> = billed.iter().map(|amount| amount.currency()).collect();
    currencies.sort_unstable();
    currencies.dedup();
    for currency in currencies {
        let of_currency = billed.iter().copied().filter(|amount| amount.currency() == currency);
        let sum = Amount::sum(currency, of_currency)?;
        if sum.minor() > 0 {
            let rule = (LineRule::DepositReturn, Some(last_plan));
            items.push(one_off(held, rule, (end, end), sum.checked_neg()?, None, scope));
        }
    }
    Ok(())
}

/// What is to be paid in place of one deposit when another takes its place: one amount, or one in each currency.
fn difference(old: Option<Amount>, new: Option<Amount>) -> Result<Vec<Amount>> {
    let changes = match (old, new) {
        (Some(old), Some(new)) if old.currency() == new.currency() => vec![new.checked_sub(old)?],
        (old, new) => old.map(Amount::checked_neg).transpose()?.into_iter().chain(new).collect(),
    };
    Ok(changes.into_iter().filter(|change| !change.is_zero()).collect())
}

/// The end of an item that is for one day. The last day of all has none after it: such a line is refused when it is billed.
pub(super) fn day_after(day: Day) -> Day {
    day.next().unwrap_or(day)
}

/// A charge by hand.
pub(super) fn of_charge<'a>(charge: &'a Charge, scope: &ItemScope<'a>) -> Item<'a> {
    let subject = match &charge.party {
        Party::Customer(id) => id.as_str(),
        Party::Company(id) => id.as_str(),
    };
    Item {
        subject,
        rule: LineRule::Charge(charge.id.as_str()),
        period: charge.at,
        payer: cover::payer(scope.space, charge.payer.as_ref(), &charge.party),
        membership: None,
        plan: None,
        from: charge.at,
        until: day_after(charge.at),
        due: charge.at,
        turns: Vec::new(),
        invoiced: match charge.due {
            ChargeDue::NextInvoice => Invoiced::WithOthers,
            ChargeDue::Immediate => Invoiced::OnItsDay,
        },
        amount: charge.amount,
        tax: charge.tax.as_ref(),
        less_unused: None,
        taken: None,
    }
}

/// A reservation, in the account that it is billed in: that of the membership that it is under, or its customer's.
pub(super) fn of_booking<'a>(
    booking: &'a Booking,
    cancellation: Option<&BookingCancellation>,
    account: &'a Account,
    party: &'a Party,
    scope: &ItemScope<'a>,
) -> Result<Option<Item<'a>>> {
    let Some(price) = booking.price else { return Ok(None) };
    if cancellation.is_some_and(|cancellation| !cancellation.charged) {
        return Ok(None);
    }
    let (subject, membership, payer) = match &booking.under {
        Some(under) => match account.membership(under) {
            Some(held) => (under.as_str(), Some(under), scope.payer_of(held)),
            None => return Ok(None),
        },
        None if *party == Party::Customer(booking.customer.clone()) => (booking.customer.as_str(), None, party),
        None => return Ok(None),
    };
    let day = scope.catalogue().zone().day_of(booking.from);
    Ok(Some(Item {
        subject,
        rule: LineRule::Booking(booking.id.as_str()),
        period: day,
        payer,
        membership,
        plan: None,
        from: day,
        until: day_after(day),
        due: day,
        turns: Vec::new(),
        invoiced: Invoiced::WithOthers,
        amount: price,
        tax: booking.tax.as_ref(),
        less_unused: None,
        taken: None,
    }))
}
