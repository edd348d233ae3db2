//! What should have been billed, from all facts: one small function for each rule.
//!
//! Uses `cover` and the rooms below it.

use super::cycles::{Charged, Share, charged};
use super::discount;
use crate::cover;
use crate::error::Result;
use crate::id::{FactId, MembershipId, PlanId, TaxCategory};
use crate::money::{Amount, Currency, Ratio, Rounding};
use crate::plan::{AddOn, Plan, Timing, charge};
use crate::space::facts::{Attachment, Booking, BookingCancellation, Charge, ChargeDue, LineKind, Party, Redemption};
use crate::space::{Account, Between, Catalogue, Held, Run, Space, Term};
use crate::term;
use crate::time::Day;
use std::fmt;
use std::sync::Arc;

/// The rule that an amount comes from. Its text is the second part of a line's id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rule<'a> {
    Fee(&'a PlanId),
    SignUp,
    AddOn(&'a FactId),
    Discount(&'a FactId, &'a PlanId),
    Deposit,
    DepositReturn,
    Booking(&'a FactId),
    Charge(&'a FactId),
}

impl fmt::Display for Rule<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Rule::Fee(plan) => write!(f, "fee:{plan}"),
            Rule::SignUp => f.write_str("sign_up"),
            Rule::AddOn(attachment) => write!(f, "add_on:{attachment}"),
            Rule::Discount(redemption, plan) => write!(f, "discount:{redemption}:fee:{plan}"),
            Rule::Deposit => f.write_str("deposit"),
            Rule::DepositReturn => f.write_str("deposit_return"),
            Rule::Booking(booking) => write!(f, "booking:{booking}"),
            Rule::Charge(charge) => write!(f, "charge:{charge}"),
        }
    }
}

impl Rule<'_> {
    /// Whether this is the rule that the text names.
    pub(super) fn is(&self, text: &str) -> bool {
        match self {
            Rule::Fee(plan) => text.strip_prefix("fee:") == Some(plan.as_str()),
            Rule::SignUp => text == "sign_up",
            Rule::AddOn(attachment) => text.strip_prefix("add_on:") == Some(attachment.as_str()),
            Rule::Discount(redemption, plan) => text
                .strip_prefix("discount:")
                .and_then(|rest| rest.strip_prefix(redemption.as_str()))
                .and_then(|rest| rest.strip_prefix(":fee:"))
                .is_some_and(|rest| rest == plan.as_str()),
            Rule::Deposit => text == "deposit",
            Rule::DepositReturn => text == "deposit_return",
            Rule::Booking(booking) => text.strip_prefix("booking:") == Some(booking.as_str()),
            Rule::Charge(charge) => text.strip_prefix("charge:") == Some(charge.as_str()),
        }
    }

    pub(super) fn kind(&self) -> LineKind {
        match self {
            Rule::Fee(_) => LineKind::Fee,
            Rule::SignUp => LineKind::SignUp,
            Rule::AddOn(_) => LineKind::AddOn,
            Rule::Discount(..) => LineKind::Discount,
            Rule::Deposit => LineKind::Deposit,
            Rule::DepositReturn => LineKind::DepositReturn,
            Rule::Booking(_) => LineKind::Booking,
            Rule::Charge(_) => LineKind::Charge,
        }
    }
}

/// One amount that should have been billed. `subject`, `rule` and `period` are its key.
#[derive(Clone, Debug)]
pub(super) struct Item<'a> {
    pub(super) subject: &'a str,
    pub(super) rule: Rule<'a>,
    pub(super) period: Day,
    pub(super) payer: &'a Party,
    pub(super) membership: Option<&'a MembershipId>,
    pub(super) plan: Option<&'a PlanId>,
    pub(super) from: Day,
    pub(super) until: Day,
    /// The day on which it is billed.
    pub(super) due: Day,
    /// The day on which a difference to what was billed before is billed.
    pub(super) settle: Day,
    /// Goes on the payer's next invoice.
    pub(super) deferred: bool,
    pub(super) amount: Amount,
    pub(super) tax: Option<&'a TaxCategory>,
}

impl Item<'_> {
    pub(super) fn has_key(&self, subject: &str, rule: &str, period: Day) -> bool {
        self.period == period && self.subject == subject && self.rule.is(rule)
    }
}

/// What all items of an account are worked out with.
#[derive(Clone, Copy)]
pub(super) struct Scope<'a> {
    pub(super) space: &'a Space,
    /// Cycles that start after this day are not looked at.
    pub(super) horizon: Day,
}

impl<'a> Scope<'a> {
    pub(super) fn catalogue(&self) -> &'a Catalogue {
        self.space.catalogue()
    }

    /// Who pays: who is named, unless that was an error, or else the one whose it is.
    fn payer(&self, named: &'a Party, otherwise: &'a Party) -> &'a Party {
        let is_known =
            || self.space.find(named).and_then(|ix| self.space.account(ix)).is_some_and(|named| named.exists);
        if named == otherwise || is_known() { named } else { otherwise }
    }

    /// Who pays for a membership.
    fn payer_of(&self, held: &'a Held) -> &'a Party {
        self.payer(cover::payer_of(&held.membership), &held.membership.holder)
    }
}

/// Everything that should have been billed for an account, whether it is due yet or not, zero amounts too.
pub(super) fn items<'a>(account: &'a Account, party: &'a Party, scope: &Scope<'a>) -> Result<Vec<Item<'a>>> {
    let mut items = Vec::new();
    for held in &account.held {
        of_membership(held, scope, &mut items).map_err(|error| about(held, error))?;
    }
    items.extend(account.charges.iter().map(|charge| of_charge(charge, scope)));
    for (booking, cancellation) in &account.bookings {
        items.extend(of_booking(booking, cancellation.as_deref(), account, party, scope)?);
    }
    if let Some(starts) = scope.catalogue().header.billing_starts {
        items.retain(|item| item.period >= starts);
    }
    Ok(items)
}

/// An error, with the membership that it is about.
fn about(held: &Held, error: crate::error::Error) -> crate::error::Error {
    let message = format!("membership `{}`: {}", held.membership.id, error.message);
    crate::error::Error { message, ..error }
}

fn of_membership<'a>(held: &'a Held, scope: &Scope<'a>, items: &mut Vec<Item<'a>>) -> Result<()> {
    let term = term::of(held, scope.catalogue());
    let cycles = charged(&term.runs, scope.horizon)?;
    let fees = fees(term, &cycles, scope)?;
    discounts(held, &fees, scope, items)?;
    for fee in &fees {
        items.push(fee.item(held, scope)?);
    }
    for attached in &held.attachments {
        items.extend(add_on(held, Attached::new(attached, scope), term, &cycles, scope)?);
    }
    joining(held, term, scope, items)
}

/// What one rule comes to in one cycle, before it is rounded.
#[derive(Clone, Debug)]
pub(super) struct Accrual<'a> {
    pub(super) rule: Rule<'a>,
    /// The plan of a fee.
    pub(super) plan: Option<&'a PlanId>,
    pub(super) currency: Currency,
    /// The start of the cycle, which the key holds.
    pub(super) period: Day,
    pub(super) from: Day,
    pub(super) until: Day,
    pub(super) due: Day,
    /// The day after the last that is charged, if that is before the cycle ends.
    pub(super) stops: Option<Day>,
    /// The day that a coupon's first day is held against: the start of the cycle, in a first stub the first charged day.
    pub(super) counts_from: Day,
    /// In the minor unit.
    pub(super) exact: Ratio,
    /// The part of a whole period.
    pub(super) share: Ratio,
    pub(super) tax: Option<&'a TaxCategory>,
}

impl<'a> Accrual<'a> {
    pub(super) fn rounding(&self, scope: &Scope<'_>) -> Rounding {
        scope.catalogue().policy_at(self.due).rounding
    }

    fn amount(&self, scope: &Scope<'_>) -> Result<Amount> {
        Amount::from_wide(self.exact.round(self.rounding(scope)), self.currency)
    }

    fn item(&self, held: &'a Held, scope: &Scope<'a>) -> Result<Item<'a>> {
        Ok(Item {
            subject: held.membership.id.as_str(),
            rule: self.rule,
            period: self.period,
            payer: scope.payer_of(held),
            membership: Some(&held.membership.id),
            plan: self.plan,
            from: self.from,
            until: self.until,
            due: self.due,
            settle: self.stops.map_or(self.due, |stops| stops.max(self.due)),
            deferred: false,
            amount: self.amount(scope)?,
            tax: self.tax,
        })
    }

    /// Two segments that charge one plan in one cycle charge it as one.
    fn merge(&mut self, other: &Accrual<'a>) -> Result<()> {
        self.exact = self.exact.checked_add(other.exact)?;
        self.share = self.share.checked_add(other.share)?;
        self.from = self.from.min(other.from);
        self.due = self.due.min(other.due);
        self.counts_from = self.counts_from.min(other.counts_from);
        if other.until >= self.until {
            (self.until, self.stops) = (other.until, other.stops);
        }
        Ok(())
    }
}

/// Accruals in order of their keys, those of one key and currency made one.
fn merged(mut accruals: Vec<Accrual<'_>>) -> Result<Vec<Accrual<'_>>> {
    accruals.sort_by(|a, b| (a.period, a.rule, a.currency).cmp(&(b.period, b.rule, b.currency)));
    let mut result: Vec<Accrual<'_>> = Vec::with_capacity(accruals.len());
    for accrual in accruals {
        match result.last_mut() {
            Some(last)
                if (last.period, last.rule, last.currency) == (accrual.period, accrual.rule, accrual.currency) =>
            {
                last.merge(&accrual)?;
            }
            _ => result.push(accrual),
        }
    }
    Ok(result)
}

/// What a period of a run costs: the agreed price, or the plan's for its seats, for as many terms as it is for.
pub(super) fn price_of(run: &Run) -> Result<Option<Amount>> {
    let price = match (run.price, &run.plan.price) {
        (Some(agreed), _) => Some(agreed),
        (None, Some(price)) => Some(charge(price, run.seats)?),
        (None, None) => None,
    };
    price.map(|price| if run.terms == 1 { Ok(price) } else { price.checked_mul(i64::from(run.terms)) }).transpose()
}

/// The fees of a membership, by cycle, then plan.
fn fees<'a>(term: &'a Term, cycles: &[Charged<'a>], scope: &Scope<'_>) -> Result<Vec<Accrual<'a>>> {
    let mut fees = Vec::with_capacity(cycles.len());
    for run in term.runs.iter().filter(|run| run.once && run.from <= scope.horizon) {
        fees.extend(once(run)?);
    }
    for cycle in cycles {
        let mut seen: Vec<(&PlanId, Currency)> = Vec::new();
        for run in cycle.runs {
            let Some(currency) = price_of(run)?.map(Amount::currency) else { continue };
            let plan = &run.plan.plan;
            if !seen.contains(&(plan, currency)) {
                seen.push((plan, currency));
                fees.extend(fee(*cycle, plan, currency, term, scope)?);
            }
        }
    }
    merged(fees)
}

/// The shares of a cycle that one plan's fee is made of, each with the price of a whole period.
pub(super) fn fee_shares<'a>(
    cycle: Charged<'a>,
    plan: &PlanId,
    currency: Currency,
) -> Result<Vec<(Share<'a>, Amount)>> {
    let mut shares = Vec::new();
    for share in cycle.shares(Day::MIN, None).filter(|share| share.run.plan.plan == *plan) {
        if let Some(price) = price_of(share.run)?.filter(|price| price.currency() == currency) {
            shares.push((share, price));
        }
    }
    Ok(shares)
}

/// The fee of one plan in one cycle.
fn fee<'a>(
    cycle: Charged<'a>,
    plan: &'a PlanId,
    currency: Currency,
    term: &Term,
    scope: &Scope<'_>,
) -> Result<Option<Accrual<'a>>> {
    let shares = fee_shares(cycle, plan, currency)?;
    // What is taxed as what: as on the last day.
    let tax = shares.last().and_then(|(share, _)| share.run.plan.tax.as_ref());
    let parts = shares.iter().map(|(share, price)| (share, *price, cycle.share_of(share)));
    accrued(Rule::Fee(plan), currency, tax, cycle, parts, term, scope)
}

/// A fee that is charged once for a whole term.
fn once(run: &Run) -> Result<Option<Accrual<'_>>> {
    let Some(price) = price_of(run)? else { return Ok(None) };
    Ok(Some(Accrual {
        rule: Rule::Fee(&run.plan.plan),
        plan: Some(&run.plan.plan),
        currency: price.currency(),
        period: run.from,
        from: run.from,
        until: day_after(run.from),
        due: run.from,
        stops: None,
        counts_from: run.from,
        exact: Ratio::from(price.minor()),
        share: Ratio::ONE,
        tax: run.plan.tax.as_ref(),
    }))
}

/// Sums the parts of a cycle: each some days at a price, as a part of the whole.
fn accrued<'a, 's>(
    rule: Rule<'a>,
    currency: Currency,
    tax: Option<&'a TaxCategory>,
    cycle: Charged<'a>,
    parts: impl Iterator<Item = (&'s Share<'a>, Amount, (i64, i64))>,
    term: &Term,
    scope: &Scope<'_>,
) -> Result<Option<Accrual<'a>>>
where
    'a: 's,
{
    let (mut exact, mut whole_share) = (Ratio::ZERO, Ratio::ZERO);
    let mut days: Option<(Day, Day)> = None;
    for (share, price, (numerator, denominator)) in parts {
        if numerator == denominator {
            exact = exact.checked_add(Ratio::from(price.minor()))?;
            whole_share = whole_share.checked_add(Ratio::ONE)?;
        } else {
            let part = Ratio::new(i128::from(numerator), i128::from(denominator))?;
            exact = exact.checked_add(Ratio::from(price.minor()).checked_mul(part)?)?;
            whole_share = whole_share.checked_add(part)?;
        }
        days = Some((days.map_or(share.days.from(), |(from, _)| from), share.days.until()));
    }
    let Some((from, until)) = days else { return Ok(None) };
    let due = match cycle.timing {
        Timing::Advance => from,
        Timing::Arrears => ended_in(cycle, term, scope).unwrap_or(cycle.cycle.span.until()),
    };
    let stops = Some(until).filter(|until| *until < cycle.cycle.span.until());
    let period = cycle.cycle.span.from();
    let counts_from = if cycle.cycle.stub.is_some() { from } else { period };
    let plan = match rule {
        Rule::Fee(plan) => Some(plan),
        _ => None,
    };
    Ok(Some(Accrual {
        rule,
        plan,
        currency,
        period,
        from,
        until,
        due,
        stops,
        counts_from,
        exact,
        share: whole_share,
        tax,
    }))
}

/// The local day on which the membership ends, if that is before the cycle does.
fn ended_in(cycle: Charged<'_>, term: &Term, scope: &Scope<'_>) -> Option<Day> {
    let last = cycle.last?;
    let ends = term.stretches.iter().filter_map(|stretch| stretch.ends);
    let days = ends.map(|end| scope.catalogue().zone().day_of(end));
    days.filter(|day| *day >= last).min().filter(|day| *day < cycle.cycle.span.until())
}

/// What the coupons of a membership take off its fees: each off what those before it leave.
fn discounts<'a>(held: &'a Held, fees: &[Accrual<'a>], scope: &Scope<'a>, items: &mut Vec<Item<'a>>) -> Result<()> {
    if held.redemptions.is_empty() {
        return Ok(());
    }
    let mut used: Vec<Used> = held.redemptions.iter().map(|_| Used::default()).collect();
    for fee in fees {
        let whole = fee.amount(scope)?;
        let mut left = whole;
        let Some(plan) = fee.plan else { continue };
        for (redemption, used) in held.redemptions.iter().zip(&mut used) {
            let Some(taken) = discount(redemption, used, fee, whole, left, scope)? else { continue };
            left = left.checked_sub(taken)?;
            let rule = Rule::Discount(&redemption.id, plan);
            items.push(Item { rule, amount: taken.checked_neg()?, ..fee.item(held, scope)? });
        }
    }
    Ok(())
}

/// How often a coupon was used, and for which period last.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Used {
    periods: u32,
    last: Option<Day>,
}

/// What a coupon takes off a fee; `None` if it does not apply to it.
pub(super) fn discount(
    redemption: &Redemption,
    used: &mut Used,
    fee: &Accrual<'_>,
    whole: Amount,
    left: Amount,
    scope: &Scope<'_>,
) -> Result<Option<Amount>> {
    let Some(coupon) = scope.catalogue().coupon(&redemption.coupon) else { return Ok(None) };
    let applies = fee.counts_from >= redemption.from
        && (coupon.plans.is_empty() || fee.plan.is_some_and(|plan| coupon.plans.contains(plan)))
        && whole > Amount::zero(fee.currency)
        && discount::exact(left, &coupon.off, fee.share)?.is_some();
    if !applies {
        return Ok(None);
    }
    if used.last != Some(fee.period) {
        if coupon.periods.is_some_and(|periods| used.periods >= periods.get()) {
            return Ok(None);
        }
        *used = Used { periods: used.periods.saturating_add(1), last: Some(fee.period) };
    }
    discount::discount_of(left, &coupon.off, fee.share, fee.rounding(scope)).map(Some)
}

/// An add-on that is held with a membership, from a local day until another.
#[derive(Clone, Copy, Debug)]
pub(super) struct Attached<'a> {
    pub(super) attachment: &'a Attachment,
    pub(super) from: Day,
    pub(super) until: Option<Day>,
    version: Option<&'a AddOn>,
}

impl<'a> Attached<'a> {
    pub(super) fn new((between, attachment): &'a (Between, Arc<Attachment>), scope: &Scope<'a>) -> Attached<'a> {
        let zone = scope.catalogue().zone();
        let (from, until) = (zone.day_of(between.from), between.until.map(|until| zone.day_of(until)));
        let version = scope.catalogue().add_on_at(&attachment.add_on, from).map(|version| &**version);
        Attached { attachment, from, until, version }
    }

    /// What a period of all of them costs.
    pub(super) fn price(self) -> Result<Option<Amount>> {
        let each = self.version.and_then(|version| self.attachment.price.or(version.price));
        let quantity = self.attachment.quantity.map_or(1, |quantity| i64::from(quantity.get()));
        each.map(|each| each.checked_mul(quantity)).transpose()
    }
}

/// What an add-on costs: in each cycle the share of the days that it is attached and the membership is charged, or once.
fn add_on<'a>(
    held: &'a Held,
    attached: Attached<'a>,
    term: &'a Term,
    cycles: &[Charged<'a>],
    scope: &Scope<'a>,
) -> Result<Vec<Item<'a>>> {
    let (Some(version), Some(price)) = (attached.version, attached.price()?) else { return Ok(Vec::new()) };
    let (rule, tax, from) = (Rule::AddOn(&attached.attachment.id), version.tax.as_ref(), attached.from);
    if version.once || term.stretches.iter().all(|stretch| stretch.plan.billing.is_none()) {
        let charged = is_held_on(from, held, term, scope)?;
        return Ok(charged.then(|| one_off(held, rule, (from, from), price, tax, scope)).into_iter().collect());
    }
    let mut accruals = Vec::new();
    for cycle in cycles {
        let shares: Vec<Share<'a>> = cycle.shares(from, attached.until).collect();
        let parts = shares.iter().map(|share| (share, price, cycle.cycle.prorated(share.days.days())));
        accruals.extend(accrued(rule, price.currency(), tax, *cycle, parts, term, scope)?);
    }
    merged(accruals)?.iter().map(|accrual| accrual.item(held, scope)).collect()
}

/// Whether a day lies in the time for which a membership is held: from its start (or a return) to its charged end.
fn is_held_on(day: Day, held: &Held, term: &Term, scope: &Scope<'_>) -> Result<bool> {
    let zone = scope.catalogue().zone();
    let begins = zone.moment_of(held.membership.from)?;
    if day < zone.day_of(begins) {
        return Ok(false);
    }
    let covers = |run: &Run| run.from <= day && run.until.is_none_or(|until| day < until);
    let at = zone.start_of(day)?.max(begins);
    let stretch = term.at(at).value.or(term.stretches.first());
    let lasts = stretch.is_some_and(|stretch| stretch.ends.is_none_or(|ends| ends > at));
    Ok(lasts || term.runs.iter().any(covers))
}

/// An item of a membership that is for one day, billed on a day that is its due.
fn one_off<'a>(
    held: &'a Held,
    rule: Rule<'a>,
    (day, due): (Day, Day),
    amount: Amount,
    tax: Option<&'a TaxCategory>,
    scope: &Scope<'a>,
) -> Item<'a> {
    let plan = match rule {
        Rule::AddOn(_) => None,
        _ => Some(&held.membership.plan),
    };
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
        settle: due,
        deferred: false,
        amount,
        tax,
    }
}

/// What joining costs besides the fee: the sign-up fee, and the deposit that is returned at the end.
fn joining<'a>(held: &'a Held, term: &Term, scope: &Scope<'a>, items: &mut Vec<Item<'a>>) -> Result<()> {
    let Some(due) = term.runs.first().map(|run| run.from) else { return Ok(()) };
    let zone = scope.catalogue().zone();
    let start = zone.day_of(zone.moment_of(held.membership.from)?);
    let Some(plan) = scope.catalogue().plan_at(&held.membership.plan, start) else { return Ok(()) };
    let plan: &'a Plan = plan;
    if let Some(fee) = plan.sign_up_fee {
        items.push(one_off(held, Rule::SignUp, (start, due), fee, plan.tax.as_ref(), scope));
    }
    let Some(deposit) = plan.deposit else { return Ok(()) };
    items.push(one_off(held, Rule::Deposit, (start, due), deposit, None, scope));
    let billed_here = scope.catalogue().header.billing_starts.is_none_or(|starts| start >= starts);
    if let Some(end) = term.stretches.last().and_then(|stretch| stretch.ends).filter(|_| billed_here) {
        let end = zone.day_of(end);
        items.push(one_off(held, Rule::DepositReturn, (end, end), deposit.checked_neg()?, None, scope));
    }
    Ok(())
}

/// The end of an item that is for one day. The last day of all has none after it: such a line is refused when it is billed.
fn day_after(day: Day) -> Day {
    day.next().unwrap_or(day)
}

/// A charge by hand.
fn of_charge<'a>(charge: &'a Charge, scope: &Scope<'a>) -> Item<'a> {
    let subject = match &charge.party {
        Party::Customer(id) => id.as_str(),
        Party::Company(id) => id.as_str(),
    };
    Item {
        subject,
        rule: Rule::Charge(&charge.id),
        period: charge.at,
        payer: scope.payer(charge.payer.as_ref().unwrap_or(&charge.party), &charge.party),
        membership: None,
        plan: None,
        from: charge.at,
        until: day_after(charge.at),
        due: charge.at,
        settle: charge.at,
        deferred: charge.due == ChargeDue::NextInvoice,
        amount: charge.amount,
        tax: charge.tax.as_ref(),
    }
}

/// A reservation, in the account that it is billed in: that of the membership that it is under, or its customer's.
fn of_booking<'a>(
    booking: &'a Booking,
    cancellation: Option<&BookingCancellation>,
    account: &'a Account,
    party: &'a Party,
    scope: &Scope<'a>,
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
        rule: Rule::Booking(&booking.id),
        period: day,
        payer,
        membership,
        plan: None,
        from: day,
        until: day_after(day),
        due: day,
        settle: day,
        deferred: true,
        amount: price,
        tax: booking.tax.as_ref(),
    }))
}
