//! Fees: what a plan costs in each cycle, by the part that is charged, or once for a term.

use super::super::cycles::ChargedCycle;
use super::super::shares::{CycleShare, Within};
use super::extras::{Attached, day_after};
use super::{Base, ChargeTurn, Invoiced, Item, ItemScope};
use crate::error::Result;
use crate::id::{PlanId, TaxCategory};
use crate::money::{Amount, Currency, Ratio, Rounding};
use crate::plan::{FirstStub, Timing, charge};
use crate::proration::{converted, exact};
use crate::space::facts::{CreditFrom, LineRule, Policy, RoundedPart};
use crate::space::{ChargedFor, Exact, Held, Run, Timeline};
use crate::time::{Day, Span};

/// What one rule comes to in one cycle, before it is rounded.
#[derive(Clone, Debug)]
pub(in crate::billing) struct Accrual<'a> {
    pub(in crate::billing) rule: LineRule<'a>,
    /// The plan that coupons look at: that of a fee, of an add-on the one that is held on the first day.
    pub(in crate::billing) plan: &'a PlanId,
    pub(in crate::billing) currency: Currency,
    /// The start of the cycle, which the key holds.
    pub(in crate::billing) period: Day,
    pub(in crate::billing) from: Day,
    pub(in crate::billing) until: Day,
    pub(in crate::billing) due: Day,
    /// What changes within the cycle, by day.
    pub(in crate::billing) turns: Vec<ChargeTurn>,
    /// The day that a coupon's first day is held against: the start of the cycle, in a first stub the first charged day.
    pub(in crate::billing) counts_from: Day,
    /// In the minor unit.
    pub(in crate::billing) exact: Ratio,
    /// The part of a whole period.
    pub(in crate::billing) share: Ratio,
    /// Both as they would be if the plan had not been changed or cancelled, where discounts are worked out from that.
    pub(in crate::billing) unbroken: Option<(Ratio, Ratio)>,
    /// What it comes to where it was billed to the end of the cycle, and what is unused is rounded: all of it less that.
    pub(in crate::billing) less_unused: Option<Amount>,
    pub(in crate::billing) invoiced: Invoiced,
    pub(in crate::billing) tax: Option<&'a TaxCategory>,
}

impl<'a> Accrual<'a> {
    pub(in crate::billing) fn rounding(&self, scope: &ItemScope<'_>) -> Rounding {
        scope.catalogue().policy_at(self.due).rounding
    }

    fn amount(&self, scope: &ItemScope<'_>) -> Result<Amount> {
        Amount::from_wide(self.exact.round(self.rounding(scope)), self.currency)
    }

    /// The item that it makes, with all that discounts want to know of it.
    pub(super) fn base(&self, held: &'a Held, scope: &ItemScope<'a>) -> Result<Base<'a>> {
        let rounding = self.rounding(scope);
        let unbroken = self.unbroken.map(|(exact, share)| {
            let whole = Amount::from_wide(exact.round(rounding), self.currency)?;
            Ok((whole, share))
        });
        Ok(Base {
            item: self.item(held, scope)?,
            plan: Some(self.plan),
            counts_from: self.counts_from,
            share: self.share,
            unbroken: unbroken.transpose()?,
        })
    }

    fn item(&self, held: &'a Held, scope: &ItemScope<'a>) -> Result<Item<'a>> {
        let plan = match self.rule {
            LineRule::Fee(_) => Some(self.plan),
            _ => None,
        };
        Ok(Item {
            subject: held.membership.id.as_str(),
            rule: self.rule,
            period: self.period,
            payer: scope.payer_of(held),
            membership: Some(&held.membership.id),
            plan,
            from: self.from,
            until: self.until,
            due: self.due,
            turns: self.turns.clone(),
            invoiced: self.invoiced,
            amount: self.amount(scope)?,
            tax: self.tax,
            less_unused: self.less_unused,
            taken: None,
        })
    }

    /// A month of an add-on.
    pub(super) fn of_month(rule: LineRule<'a>, month: &Part<'a>, tax: Option<&'a TaxCategory>) -> Result<Accrual<'a>> {
        let (from, until) = (month.days.from(), month.days.until());
        let cut = ChargeTurn { on: until, until: from.add_days(month.denominator)? };
        Ok(Accrual {
            rule,
            plan: month.plan,
            currency: month.price.currency(),
            period: from,
            from,
            until,
            due: from,
            turns: Some(cut).filter(|turn| turn.on < turn.until).into_iter().collect(),
            counts_from: from,
            exact: month.exact,
            share: month.share()?,
            unbroken: None,
            less_unused: None,
            invoiced: Invoiced::OnItsDay,
            tax,
        })
    }

    /// Two segments that charge one plan in one cycle charge it as one.
    fn merge(&mut self, other: &Accrual<'a>) -> Result<()> {
        let before = (self.exact, self.share);
        self.exact = self.exact.checked_add(other.exact)?;
        self.share = self.share.checked_add(other.share)?;
        if let (Some(own), Some(other)) = (&mut self.unbroken, other.unbroken) {
            *own = (own.0.checked_add(other.0)?, own.1.checked_add(other.1)?);
        } else if let Some(unbroken) = self.unbroken.or(other.unbroken) {
            // The other one was not broken off: it stays as it is.
            let kept = if self.unbroken.is_some() { (other.exact, other.share) } else { (before.0, before.1) };
            self.unbroken = Some((unbroken.0.checked_add(kept.0)?, unbroken.1.checked_add(kept.1)?));
        }
        // Of two segments in one cycle the later is broken off; what the earlier charges of it is rounded with what stays.
        self.less_unused = None;
        self.invoiced = self.invoiced.min(other.invoiced);
        self.from = self.from.min(other.from);
        self.due = self.due.min(other.due);
        self.counts_from = self.counts_from.min(other.counts_from);
        let ends = self.until.max(other.until);
        self.turns.push(ChargeTurn { on: self.until.min(other.until), until: ends });
        self.turns.push(ChargeTurn { on: self.from.max(other.from), until: ends });
        self.turns.extend(&other.turns);
        self.turns.retain(|turn| turn.on < turn.until);
        self.turns.sort_by_key(|turn| turn.on);
        self.until = ends;
        Ok(())
    }
}

/// Accruals in order of their keys, those of one key and currency made one.
pub(super) fn merged(mut accruals: Vec<Accrual<'_>>) -> Result<Vec<Accrual<'_>>> {
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
pub(crate) fn price_of(run: &Run) -> Result<Option<Amount>> {
    let price = match (run.price, &run.plan.price) {
        (Some(agreed), _) => Some(agreed),
        (None, Some(price)) => Some(charge(price, run.seats)?),
        (None, None) => None,
    };
    price.map(|price| if run.terms == 1 { Ok(price) } else { price.checked_mul(i64::from(run.terms)) }).transpose()
}

/// Some of a cycle at one price, with what it comes to.
#[derive(Clone, Copy, Debug)]
pub(in crate::billing) struct Part<'a> {
    pub(in crate::billing) run: &'a Run,
    pub(in crate::billing) days: Span,
    /// The day on which it stops.
    stops: Day,
    /// The plan under whose rule it is charged.
    pub(in crate::billing) plan: &'a PlanId,
    /// What a whole period costs by the run's own rhythm.
    pub(in crate::billing) price: Amount,
    /// The same by the cycle's rhythm, in the minor unit.
    whole: Ratio,
    /// How much of the cycle it is: days, seconds, months or one whole.
    pub(in crate::billing) numerator: i64,
    /// How much the whole price is for.
    pub(in crate::billing) denominator: i64,
    /// What the plan says of the first part period that it lies in.
    pub(in crate::billing) stub: Option<FirstStub>,
    /// What it comes to in the minor unit, before the line is rounded.
    pub(in crate::billing) exact: Ratio,
    /// It is counted by days, whatever the policy counts.
    pub(in crate::billing) by_days: bool,
}

impl<'a> Part<'a> {
    fn of(share: &CycleShare<'a>, plan: &'a PlanId, price: Amount, whole: Ratio, policy: &Policy) -> Result<Part<'a>> {
        let CycleShare { run, days, stops, numerator, denominator, stub } = *share;
        let part = (numerator, denominator);
        let exact = exact(whole, price.currency(), part, &policy.proration, policy.rounding)?;
        Ok(Part { run, days, stops, plan, price, whole, numerator, denominator, stub, exact, by_days: false })
    }

    /// Days of a month that nothing else is counted by.
    pub(super) fn of_month(run: &'a Run, days: Span, whole_days: i64, price: Amount) -> Result<Part<'a>> {
        let (whole, numerator) = (Ratio::from(price.minor()), days.days());
        let exact = whole.checked_mul(Ratio::new(i128::from(numerator), i128::from(whole_days))?)?;
        let (plan, stops, denominator) = (&run.plan.plan, days.until(), whole_days);
        Ok(Part { run, days, stops, plan, price, whole, numerator, denominator, stub: None, exact, by_days: true })
    }

    /// The part of a whole period.
    pub(in crate::billing) fn share(&self) -> Result<Ratio> {
        Ratio::new(i128::from(self.numerator), i128::from(self.denominator))
    }
}

/// The price of a run in the minor unit for a period of the rhythm that it is charged in.
fn price_in(cycle: &ChargedCycle<'_>, run: &Run, price: Amount) -> Result<Ratio> {
    let whole = Ratio::from(price.minor());
    match run.plan.billing.as_ref().map(|billing| billing.every).filter(|own| *own != cycle.every) {
        Some(own) => whole.checked_mul(converted(own, cycle.every)?),
        None => Ok(whole),
    }
}

/// What the fees of a cycle are made of, of all plans, in order.
pub(in crate::billing) fn fee_parts<'a>(
    cycle: ChargedCycle<'a>,
    term: &Timeline,
    scope: &ItemScope<'_>,
) -> Result<Vec<Part<'a>>> {
    let policy = scope.catalogue().policy_at(cycle.cycle.span.from());
    let shares = cycle.shares(None, term, scope.catalogue())?;
    let first = shares.first().map(|share| &share.run.plan.plan);
    let mut parts = Vec::with_capacity(shares.len());
    for share in &shares {
        let Some(price) = price_of(share.run)? else { continue };
        let own = &share.run.plan.plan;
        let plan = if share.run.share == ChargedFor::Joint { first.unwrap_or(own) } else { own };
        parts.push(Part::of(share, plan, price, price_in(&cycle, share.run, price)?, policy)?);
    }
    Ok(parts)
}

/// What an add-on in a cycle is made of.
pub(in crate::billing) fn add_on_parts<'a>(
    cycle: ChargedCycle<'a>,
    attached: Attached<'_>,
    price: Amount,
    term: &Timeline,
    scope: &ItemScope<'_>,
) -> Result<Vec<Part<'a>>> {
    let within: Within = attached.within();
    let policy = scope.catalogue().policy_at(cycle.cycle.span.from());
    let shares = cycle.shares(Some(&within), term, scope.catalogue())?;
    let part = |share| Part::of(share, &share.run.plan.plan, price, Ratio::from(price.minor()), policy);
    shares.iter().map(part).collect()
}

/// The fees of a membership, by cycle, then plan.
pub(super) fn fees<'a>(
    held: &Held,
    term: &'a Timeline,
    cycles: &[ChargedCycle<'a>],
    scope: &ItemScope<'_>,
) -> Result<Vec<Accrual<'a>>> {
    let mut fees = Vec::with_capacity(cycles.len());
    for run in term.runs.iter().filter(|run| run.once && run.from <= scope.horizon) {
        fees.extend(once(run)?);
    }
    for cycle in cycles {
        let parts = fee_parts(*cycle, term, scope)?;
        let mut seen: Vec<(&PlanId, Currency)> = Vec::new();
        for part in &parts {
            let key = (part.plan, part.price.currency());
            if !seen.contains(&key) {
                seen.push(key);
                fees.extend(fee(*cycle, &parts, key, held, term, scope)?);
            }
        }
    }
    merged(fees)
}

/// The fee of one plan in one cycle.
fn fee<'a>(
    cycle: ChargedCycle<'a>,
    parts: &[Part<'a>],
    (plan, currency): (&'a PlanId, Currency),
    held: &Held,
    term: &Timeline,
    scope: &ItemScope<'_>,
) -> Result<Option<Accrual<'a>>> {
    let own = || parts.iter().filter(move |part| part.plan == plan && part.price.currency() == currency);
    // What is taxed as what: as on the last day.
    let tax = own().next_back().and_then(|part| part.run.plan.tax.as_ref());
    let Some(mut fee) = accrued(LineRule::Fee(plan.as_str()), (plan, currency), tax, cycle, own(), term, scope)? else {
        return Ok(None);
    };
    let replaces = cycle.timing != Timing::Arrears && parts.first().is_some_and(|first| first.plan != plan);
    if replaces {
        fee.invoiced = Invoiced::of_change(scope.catalogue().policy_at(fee.due));
    }
    fee.unbroken = unbroken(cycle, plan, &fee, held, term, scope)?;
    if let Some(last) = own().next_back() {
        fee.less_unused = less_unused(&fee, cycle, last, scope, |cycle| {
            let mut parts = fee_parts(cycle, term, scope)?;
            parts.retain(|part| part.plan == plan && part.price.currency() == currency);
            Ok(parts)
        })?;
    }
    Ok(Some(fee))
}

/// What comes to be owed of what was billed in advance to the end of its cycle, and is held for less, where the unused part is
/// what is rounded: all of it, as if its last run had gone on, less what of that is unused. `parts` is what it is made of.
pub(super) fn less_unused(
    accrual: &Accrual<'_>,
    cycle: ChargedCycle<'_>,
    last: &Part<'_>,
    scope: &ItemScope<'_>,
    parts: impl for<'r> FnOnce(ChargedCycle<'r>) -> Result<Vec<Part<'r>>>,
) -> Result<Option<Amount>> {
    let policy = scope.catalogue().policy_at(accrual.period);
    let is_cut = accrual.until < cycle.cycle.span.until() && cycle.timing == Timing::Advance;
    if !is_cut || policy.proration.rounded == RoundedPart::Kept {
        return Ok(None);
    }
    let mut runs: Vec<Run> = Vec::new();
    for run in cycle.runs {
        runs.push(run.clone());
        if std::ptr::eq(run, last.run) {
            break;
        }
    }
    if let Some(run) = runs.last_mut() {
        run.until = None;
        if let Some(exact) = &mut run.exact {
            exact.ends = None;
        }
    }
    let parts = parts(ChargedCycle { runs: &runs, ..cycle })?;
    let all = parts.iter().try_fold(Ratio::ZERO, |sum, part| sum.checked_add(part.exact))?;
    let Some(on) = parts.last() else { return Ok(None) };
    // In microseconds, if where it stops is not a whole second.
    let finer = last.denominator.checked_div(on.denominator).filter(|finer| *finer == 1_000_000).unwrap_or(1);
    let (part, whole) = (on.numerator.saturating_mul(finer), on.denominator.saturating_mul(finer));
    let unused = (part.saturating_sub(last.numerator).max(0), whole);
    let unused = exact(on.whole, accrual.currency, unused, &policy.proration, policy.rounding)?;
    let minor = all.round(policy.rounding).saturating_sub(unused.round(policy.rounding));
    Amount::from_wide(minor, accrual.currency).map(Some)
}

/// A fee and its share of a period as they would be if the plan had not been switched or cancelled in the cycle; `None` if
/// it was not, or discounts do not ask.
fn unbroken(
    cycle: ChargedCycle<'_>,
    plan: &PlanId,
    fee: &Accrual<'_>,
    held: &Held,
    term: &Timeline,
    scope: &ItemScope<'_>,
) -> Result<Option<(Ratio, Ratio)>> {
    let price_decides = |day: &Day| scope.catalogue().policy_at(*day).change.credit == CreditFrom::Price;
    let Some(stops) = Some(fee.until).filter(|until| *until < cycle.cycle.span.until()).filter(price_decides) else {
        return Ok(None);
    };
    let zone = scope.catalogue().zone();
    let is_cancelled = held.cancellations.iter().any(|(at, _)| {
        let day = zone.day_of(*at);
        day == stops || day.next() == Ok(stops)
    });
    let follows = |run: &Run| run.from >= stops && run.from < cycle.cycle.span.until() && run.plan.plan != *plan;
    if !is_cancelled && !term.runs.iter().any(follows) {
        return Ok(None);
    }
    let mut runs: Vec<Run> = cycle.runs.iter().filter(|run| run.plan.plan == *plan).cloned().collect();
    let mut next: Option<(Day, Exact)> = None;
    for run in runs.iter_mut().rev() {
        let (begins, opens) = (run.begins(zone), run.instant_of(zone, run.starts));
        run.until = next.map(|(from, _)| from);
        if let Some(exact) = &mut run.exact {
            exact.ends = next.map(|(_, exact)| exact.begins);
        }
        next = Some((run.from, Exact { begins, ends: None, opens }));
    }
    let (mut exact, mut share) = (Ratio::ZERO, Ratio::ZERO);
    for part in fee_parts(ChargedCycle { runs: &runs, earlier: &[], ..cycle }, term, scope)? {
        if part.price.currency() == fee.currency {
            exact = exact.checked_add(part.exact)?;
            share = share.checked_add(part.share()?)?;
        }
    }
    Ok(Some((exact, share)))
}

/// A fee that is charged once for a whole term.
fn once(run: &Run) -> Result<Option<Accrual<'_>>> {
    let Some(price) = price_of(run)? else { return Ok(None) };
    Ok(Some(Accrual {
        rule: LineRule::Fee(run.plan.plan.as_str()),
        plan: &run.plan.plan,
        currency: price.currency(),
        period: run.from,
        from: run.from,
        until: day_after(run.from),
        due: run.from,
        turns: Vec::new(),
        counts_from: run.from,
        exact: Ratio::from(price.minor()),
        share: Ratio::ONE,
        unbroken: None,
        less_unused: None,
        invoiced: Invoiced::OnItsDay,
        tax: run.plan.tax.as_ref(),
    }))
}

/// What changes from one part of a cycle to the next, and at the end of the last, each until what was before is charged
/// again: the price, or days without charge.
fn turns(parts: &[&Part<'_>], end: Day) -> Vec<ChargeTurn> {
    let mut turns = Vec::new();
    for (n, part) in parts.iter().enumerate() {
        let (stops, rest) = (part.stops, parts.get(n.saturating_add(1)..).unwrap_or_default());
        let next = rest.first().map_or(end, |next| next.days.from());
        turns.push(ChargeTurn { on: stops, until: next });
        if rest.first().is_some_and(|other| stops < next || part.whole != other.whole) {
            let again = rest.iter().skip(1).find(|later| part.whole == later.whole).filter(|_| stops >= next);
            turns.push(ChargeTurn { on: next, until: again.map_or(end, |again| again.days.from()) });
        }
    }
    turns.retain(|turn| turn.on < turn.until);
    turns
}

/// Sums the parts of a cycle.
pub(super) fn accrued<'a, 'p>(
    rule: LineRule<'a>,
    (plan, currency): (&'a PlanId, Currency),
    tax: Option<&'a TaxCategory>,
    cycle: ChargedCycle<'a>,
    parts: impl Iterator<Item = &'p Part<'a>>,
    term: &Timeline,
    scope: &ItemScope<'_>,
) -> Result<Option<Accrual<'a>>>
where
    'a: 'p,
{
    let (mut exact, mut share) = (Ratio::ZERO, Ratio::ZERO);
    let parts: Vec<&Part<'_>> = parts.collect();
    for part in &parts {
        exact = exact.checked_add(part.exact)?;
        share = share.checked_add(part.share()?)?;
    }
    let (Some(first), Some(last)) = (parts.first(), parts.last()) else { return Ok(None) };
    let (from, until) = (first.days.from(), last.days.until());
    let turns = turns(&parts, cycle.cycle.span.until());
    let due = match cycle.timing {
        Timing::Advance => from,
        Timing::Arrears => ended_in(cycle, term, scope).unwrap_or(cycle.cycle.span.until()),
        Timing::ArrearsGreedy => from.max(cycle.cycle.span.from().next()?),
    };
    let period = cycle.cycle.span.from();
    let counts_from = if cycle.cycle.stub.is_some() { from } else { period };
    Ok(Some(Accrual {
        rule,
        plan,
        currency,
        period,
        from,
        until,
        due,
        turns,
        counts_from,
        exact,
        share,
        unbroken: None,
        less_unused: None,
        invoiced: Invoiced::OnItsDay,
        tax,
    }))
}

/// The local day on which the membership ends, if that is before the cycle does.
fn ended_in(cycle: ChargedCycle<'_>, term: &Timeline, scope: &ItemScope<'_>) -> Option<Day> {
    let last = cycle.last.filter(|last| *last < cycle.cycle.span.until())?;
    let ends = term.stretches.iter().filter_map(|stretch| stretch.ends);
    let days = ends.map(|end| scope.catalogue().zone().day_of(end));
    days.filter(|day| *day >= last).min().filter(|day| *day < cycle.cycle.span.until())
}
