//! Fees: what a plan costs in each cycle, by the days that are charged, or once for a term.

use super::super::cycles::{Charged, Share};
use super::extras::day_after;
use super::{Item, Rule, Scope};
use crate::error::Result;
use crate::id::{PlanId, TaxCategory};
use crate::money::{Amount, Currency, Ratio, Rounding};
use crate::plan::{Timing, charge};
use crate::space::{Held, Run, Term};
use crate::time::Day;

/// What one rule comes to in one cycle, before it is rounded.
#[derive(Clone, Debug)]
pub(in crate::billing) struct Accrual<'a> {
    pub(in crate::billing) rule: Rule<'a>,
    /// The plan of a fee.
    pub(in crate::billing) plan: Option<&'a PlanId>,
    pub(in crate::billing) currency: Currency,
    /// The start of the cycle, which the key holds.
    pub(in crate::billing) period: Day,
    pub(in crate::billing) from: Day,
    pub(in crate::billing) until: Day,
    pub(in crate::billing) due: Day,
    /// The day after the last that is charged, if that is before the cycle ends.
    pub(in crate::billing) stops: Option<Day>,
    /// The day that a coupon's first day is held against: the start of the cycle, in a first stub the first charged day.
    pub(in crate::billing) counts_from: Day,
    /// In the minor unit.
    pub(in crate::billing) exact: Ratio,
    /// The part of a whole period.
    pub(in crate::billing) share: Ratio,
    pub(in crate::billing) tax: Option<&'a TaxCategory>,
}

impl<'a> Accrual<'a> {
    pub(in crate::billing) fn rounding(&self, scope: &Scope<'_>) -> Rounding {
        scope.catalogue().policy_at(self.due).rounding
    }

    pub(super) fn amount(&self, scope: &Scope<'_>) -> Result<Amount> {
        Amount::from_wide(self.exact.round(self.rounding(scope)), self.currency)
    }

    pub(super) fn item(&self, held: &'a Held, scope: &Scope<'a>) -> Result<Item<'a>> {
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
pub(in crate::billing) fn price_of(run: &Run) -> Result<Option<Amount>> {
    let price = match (run.price, &run.plan.price) {
        (Some(agreed), _) => Some(agreed),
        (None, Some(price)) => Some(charge(price, run.seats)?),
        (None, None) => None,
    };
    price.map(|price| if run.terms == 1 { Ok(price) } else { price.checked_mul(i64::from(run.terms)) }).transpose()
}

/// The fees of a membership, by cycle, then plan.
pub(super) fn fees<'a>(term: &'a Term, cycles: &[Charged<'a>], scope: &Scope<'_>) -> Result<Vec<Accrual<'a>>> {
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
pub(in crate::billing) fn fee_shares<'a>(
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
pub(super) fn accrued<'a, 's>(
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
        Timing::ArrearsGreedy => from.max(cycle.cycle.span.from().next()?),
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
