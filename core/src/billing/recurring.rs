//! What recurs: the price by the month of what is charged by cycles, and from when until when it is.
//!
//! Uses `term` and the rooms below it.

use super::cycles::Walked;
use super::items::{self, Attached, ItemScope, Replays, price_of};
use crate::error::Result;
use crate::id::FactId;
use crate::money::{Amount, Currency, Ratio};
use crate::space::facts::{Discounted, LineRule, Status};
use crate::space::{Account, Between, ChargedFor, Held, Run, Space, Stretch, Timeline, start_of};
use crate::term;
use crate::time::{Day, Interval, Moment};
use crate::zone::Zone;
use std::collections::HashMap;

/// A price that recurs for some time.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Recurring<'a> {
    pub(crate) from: Moment,
    pub(crate) until: Option<Moment>,
    pub(crate) currency: Currency,
    /// The add-on that it is for, and not a plan.
    add_on: Option<&'a FactId>,
    /// For a month, in the minor unit.
    pub(crate) monthly: Ratio,
}

impl Recurring<'_> {
    pub(crate) fn covers(&self, at: Moment) -> bool {
        self.from <= at && self.until.is_none_or(|until| at < until)
    }
}

/// What recurs of a membership: its fee and its add-ons, while they are charged by cycles. What is charged once, trials,
/// and the wait for a first payment are no part of it. Days that are paid for already, because they were bought with what
/// another plan left, or put off by a pause, count as what is charged after them.
///
/// # Errors
/// [`Code::OutOfRange`](crate::error::Code::OutOfRange) if a price does not fit.
pub(crate) fn recurring<'a>(space: &'a Space, held: &'a Held) -> Result<Vec<Recurring<'a>>> {
    let term = term::of(held, space.catalogue());
    let zone = space.catalogue().zone();
    let attached: Vec<Attached<'_>> =
        held.attachments.iter().map(|one| Attached::new(one, space.catalogue())).collect();
    let mut found = Vec::new();
    let add_ons = |run: &Run, whole: Between, rhythm: Interval, found: &mut Vec<Recurring<'a>>| -> Result<()> {
        for attached in attached.iter().filter(|attached| attached.recurs()) {
            let Some(price) = attached.price()? else { continue };
            if let Some(both) = overlap(whole, of(*attached, run, zone)) {
                add((price, rhythm, Some(&attached.attachment.id)), both, term, found)?;
            }
        }
        Ok(())
    };
    // By months, where no cycles are charged.
    for run in term.runs.iter().filter(|run| run.once) {
        add_ons(run, Between { from: run.begins(zone), until: run.ends(zone) }, Interval::MONTH, &mut found)?;
    }
    let mut before: Option<Moment> = None;
    for run in term.runs.iter().filter(|run| !run.once && run.share != ChargedFor::Prepaid) {
        let Some(rhythm) = run.billing().map(|billing| billing.every) else { continue };
        let begins = before.filter(|paid| is_paid(*paid, run, term, zone)).unwrap_or(run.begins(zone));
        let whole = Between { from: begins, until: run.ends(zone) };
        before = whole.until;
        if let Some(price) = price_of(run)? {
            let every = run.plan.billing.as_ref().map_or(rhythm, |billing| billing.every);
            add((price, every, None), whole, term, &mut found)?;
        }
        add_ons(run, whole, rhythm, &mut found)?;
    }
    Ok(found)
}

/// What coupons take off what recurs of a membership at instants, which are in order, by the place of the instant and currency,
/// for a month in the minor unit: of each fee and add-on the part that they take off its running period. Never positive.
///
/// # Errors
/// As for a bill of the membership.
pub(crate) fn coupons(
    space: &Space,
    account: &Account,
    held: &Held,
    all: &[Recurring<'_>],
    instants: &[Moment],
) -> Result<Vec<(usize, Currency, Ratio)>> {
    let mut taken = Vec::new();
    let last = instants.iter().rev().find(|at| all.iter().any(|one| one.covers(**at)));
    let Some(last) = last.filter(|_| !held.redemptions.is_empty()) else { return Ok(taken) };
    let zone = space.catalogue().zone();
    let (replays, walked, mut items) = (Replays::default(), Walked::of(space), Vec::new());
    let scope = ItemScope { space, horizon: zone.day_of(*last), replays: &replays, walked: &walked };
    items::of_membership(account, held, &scope, &mut items)?;
    let wholes: HashMap<(Day, LineRule<'_>), Amount> =
        items.iter().rev().map(|item| ((item.period, item.rule), item.amount)).collect();
    let mut recurring: HashMap<(Option<&str>, Currency), Vec<&Recurring<'_>>> = HashMap::new();
    for one in all {
        recurring.entry((one.add_on.map(FactId::as_str), one.currency)).or_default().push(one);
    }
    recurring.values_mut().for_each(|list| list.sort_by_key(|one| one.from));
    let days: Vec<Day> = instants.iter().map(|at| zone.day_of(*at)).collect();
    for item in &items {
        let LineRule::Discount(_, of) = item.rule else { continue };
        let add_on = match of {
            Discounted::Fee(_) => None,
            Discounted::AddOn(attachment) => Some(attachment),
            Discounted::SignUp => continue,
        };
        let whole = wholes.get(&(item.period, of.rule())).filter(|whole| whole.minor() > 0);
        let currency = item.amount.currency();
        let (Some(whole), Some(list)) = (whole, recurring.get(&(add_on, currency))) else { continue };
        let part = Ratio::new(i128::from(item.amount.minor()), i128::from(whole.minor()))?;
        let within = days.partition_point(|day| *day < item.from)..days.partition_point(|day| *day < item.until);
        for (place, at) in instants.iter().enumerate().skip(within.start).take(within.len()) {
            let begun = list.partition_point(|one| one.from <= *at);
            let one = begun.checked_sub(1).and_then(|last| list.get(last)).filter(|one| one.covers(*at));
            if let Some(one) = one {
                taken.push((place, currency, one.monthly.checked_mul(part)?));
            }
        }
    }
    Ok(taken)
}

/// Whether the days before a run, from an instant on, are held as it is and paid for already: nothing of the kind ends or
/// begins in them, and nobody rests.
fn is_paid(from: Moment, run: &Run, term: &Timeline, zone: &Zone) -> bool {
    let until = run.begins(zone);
    // Both are in order of time.
    let first = term.stretches.partition_point(|stretch| stretch.until.is_some_and(|end| end <= from));
    let mut all = term.stretches.iter().skip(first).take_while(|stretch: &&Stretch| stretch.from < until);
    let next = term.eras.get(term.eras.partition_point(|era| *era < from));
    let returned = next.is_some_and(|era| zone.day_of(*era) <= zone.day_of(until));
    from < until
        && !returned
        && all.all(|stretch| {
            let rests =
                matches!(stretch.status, Status::Paused | Status::Trialing | Status::Upcoming | Status::Expired);
            !rests && stretch.plan.plan == run.plan.plan
        })
}

/// The time for which an add-on is attached, by whole days where those are charged.
fn of(attached: Attached<'_>, run: &Run, zone: &Zone) -> Between {
    let within = attached.within();
    match run.exact {
        Some(_) => Between { from: within.begins, until: within.ends },
        None => Between { from: start_of(zone, within.from), until: within.until.map(|day| start_of(zone, day)) },
    }
}

fn overlap(a: Between, b: Between) -> Option<Between> {
    let (from, until) = (a.from.max(b.from), [a.until, b.until].into_iter().flatten().min());
    until.is_none_or(|until| from < until).then_some(Between { from, until })
}

fn add<'a>(
    (price, every, add_on): (Amount, Interval, Option<&'a FactId>),
    whole: Between,
    term: &Timeline,
    found: &mut Vec<Recurring<'a>>,
) -> Result<()> {
    let (currency, minor) = (price.currency(), Ratio::from(price.minor()));
    let monthly = minor.checked_mul(crate::proration::converted(every, Interval::MONTH)?)?;
    let mut from = Some(whole.from);
    let first = term.stretches.partition_point(|stretch| stretch.until.is_some_and(|end| end <= whole.from));
    let begun = |stretch: &&Stretch| whole.until.is_none_or(|end| stretch.from < end);
    let during = term.stretches.iter().skip(first).take_while(begun);
    for pending in during.filter(|stretch| stretch.status == Status::Pending) {
        let Some(begins) = from else { break };
        let wait = Between { from: pending.from, until: pending.until };
        let Some(wait) = overlap(Between { from: begins, until: whole.until }, wait) else { continue };
        if begins < wait.from {
            found.push(Recurring { from: begins, until: Some(wait.from), currency, add_on, monthly });
        }
        from = wait.until.filter(|until| whole.until.is_none_or(|end| *until < end));
    }
    found.extend(from.map(|from| Recurring { from, until: whole.until, currency, add_on, monthly }));
    Ok(())
}
