//! Recurring revenue, month by month, and how it moved: what was there, what came, grew, shrank, left and came back.
//!
//! Uses `billing` and the rooms below it.

use super::months::{before, last_instant, months, percent};
use crate::billing::{Recurring, coupons, recurring};
use crate::error::Result;
use crate::money::{Amount, Currency, Ratio};
use crate::space::Space;
use crate::space::facts::Party;
use crate::time::{Day, Moment};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// What recurs, by calendar month and currency.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RecurringRevenue {
    /// By month, then currency: the space's own, and every other in which something recurs.
    pub months: Vec<RevenueMonth>,
}

/// What recurs in one currency at the end of a month, and how it came from what recurred at the end of the month before:
///
/// > opening + new + reactivated + expansion + contraction + churned = closing
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RevenueMonth {
    /// The first local day of the month.
    pub month: Day,
    /// The currency.
    pub currency: Currency,
    /// What recurred on the last day of the month before.
    pub opening: Amount,
    /// Of holders of whom nothing recurred before.
    pub new: Amount,
    /// Of holders of whom nothing recurred at the opening, but something once before.
    pub reactivated: Amount,
    /// What recurs more of holders who were there.
    pub expansion: Amount,
    /// What recurs less of holders who stay; never positive.
    pub contraction: Amount,
    /// What recurred of holders who left; never positive.
    pub churned: Amount,
    /// What recurs on the last day of the month.
    pub closing: Amount,
    /// What coupons take off the closing, shown apart: no part of the sum; never positive.
    pub coupons: Amount,
    /// How many holders there were at the opening.
    pub holders_opening: usize,
    /// How many are new.
    pub holders_new: usize,
    /// How many came back.
    pub holders_reactivated: usize,
    /// How many left.
    pub holders_churned: usize,
    /// How many there are at the closing: those at the opening, the new ones and those who came back, less those who left.
    pub holders_closing: usize,
    /// How many of those at the opening left, in per cent with two decimals; `None` if there were none.
    pub churn_percent: Option<String>,
    /// Each holder of whom more or less recurs, by party. Their changes sum to the movements.
    pub moves: Vec<RevenueMove>,
}

/// How what recurs of one holder moved in a month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RevenueMove {
    /// Who holds it.
    pub holder: Party,
    /// How.
    pub movement: Movement,
    /// What recurred at the opening.
    pub before: Amount,
    /// What recurs at the closing.
    pub after: Amount,
    /// The difference.
    pub change: Amount,
}

/// How what recurs of a holder moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Movement {
    /// From nothing, for the first time.
    New,
    /// From nothing, not for the first time.
    Reactivated,
    /// To more.
    Expansion,
    /// To less.
    Contraction,
    /// To nothing.
    Churned,
}

impl Space {
    /// What recurs at the end of each calendar month of which a day lies in `[from, until)`, by the month, and how it moved.
    ///
    /// What recurs of a holder is the price of a period, by the month, of every plan and add-on of theirs that is charged by
    /// cycles on the last day of the month: after agreed prices and seats, before coupons and tax, whoever pays. A price for
    /// n months counts an nth; one for days or weeks is converted by a month of 365.25 / 12 days. The sum of a holder is
    /// rounded once, as the policy of that day rounds; nothing else is. What is charged once, trials, pauses that cost
    /// nothing, and memberships that wait for their first payment count nothing.
    ///
    /// # Errors
    /// [`Code::ReversedSpan`](crate::error::Code::ReversedSpan) unless `from` is before `until`,
    /// [`Code::TooMany`](crate::error::Code::TooMany) beyond [`MAX_MONTHS`](super::MAX_MONTHS) months,
    /// [`Code::OutOfRange`](crate::error::Code::OutOfRange) if an amount does not fit.
    ///
    /// # Example
    /// ```
    /// use tenure::{space::Space, time::Day};
    ///
    /// let space = Space::read(br#"{
    ///   "format": 1, "edition": 1,
    ///   "space": {"id": "harbour", "name": "Harbour", "currency": "EUR", "zone": "Europe/Lisbon"},
    ///   "plans": [{"id": "desk-1", "recorded": "2026-01-01T09:00:00Z", "plan": "desk", "from": "2026-01-01", "name": "Desk",
    ///     "kind": "recurring", "price": {"flat": {"amount": "300.00 EUR"}}, "billing": {"every": "P3M"}}],
    ///   "customers": [{"id": "ann", "recorded": "2026-01-01T09:00:00Z"}],
    ///   "memberships": [{"id": "m1", "recorded": "2026-01-01T09:00:00Z", "holder": {"customer": "ann"},
    ///     "plan": "desk", "from": "2026-01-22"}]
    /// }"#).map_err(|errors| errors.to_string())?;
    /// let revenue = space.recurring_revenue(Day::parse("2026-01-01")?, Day::parse("2026-03-01")?)?;
    /// let january = &revenue.months[0];
    /// assert_eq!((january.new.to_string(), january.closing.to_string()), ("100.00 EUR".to_owned(), "100.00 EUR".to_owned()));
    /// assert_eq!(revenue.months[1].opening, january.closing);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn recurring_revenue(&self, from: Day, until: Day) -> Result<RecurringRevenue> {
        let (months, zone) = (months(from, until)?, self.catalogue().zone());
        let mut instants: Vec<Moment> = months.first().map(|first| before(*first, zone)).into_iter().collect();
        instants.extend(months.iter().map(|first| last_instant(*first, zone)));
        let mut sums: BTreeMap<(Day, Currency), RevenueMonth> = BTreeMap::new();
        for (_, account) in self.accounts() {
            let Some(holder) = account.party.as_ref().filter(|_| !account.held.is_empty()) else { continue };
            let mut all: Vec<Recurring<'_>> = Vec::new();
            let mut off: BTreeMap<(Day, Currency), Ratio> = BTreeMap::new();
            for held in &account.held {
                let own = recurring(self, held)?;
                for (n, currency, taken) in coupons(self, account, held, &own, instants.get(1..).unwrap_or_default())? {
                    let Some(month) = months.get(n) else { continue };
                    let sum = off.entry((*month, currency)).or_insert(Ratio::ZERO);
                    *sum = sum.checked_add(taken)?;
                }
                all.extend(own);
            }
            let currencies: BTreeSet<Currency> = all.iter().map(|one| one.currency).collect();
            for currency in currencies {
                let own = || all.iter().filter(|one| one.currency == currency && !one.monthly.is_zero());
                let Some(first) = own().map(|one| one.from).min() else { continue };
                let values = self.values(own(), currency, &instants)?;
                for (n, (month, pair)) in months.iter().zip(values.windows(2)).enumerate() {
                    let (&[before, after], Some(opening)) = (pair, instants.get(n)) else { continue };
                    let sum = sums.entry((*month, currency)).or_insert_with(|| RevenueMonth::empty(*month, currency));
                    sum.add(holder, before, after, first <= *opening)?;
                    if let Some(taken) = off.get(&(*month, currency)) {
                        sum.coupons = sum.coupons.checked_add(self.rounded(*taken, currency, month.month_end())?)?;
                    }
                }
            }
        }
        let mut currencies: BTreeSet<Currency> = sums.keys().map(|(_, currency)| *currency).collect();
        currencies.insert(self.header().currency);
        let all = months.iter().flat_map(|month| currencies.iter().map(|currency| (*month, *currency)));
        let month = |key: (Day, Currency)| sums.remove(&key).unwrap_or_else(|| RevenueMonth::empty(key.0, key.1));
        Ok(RecurringRevenue { months: all.map(month).map(RevenueMonth::finished).collect() })
    }

    /// What recurs at instants, which are in order, rounded once each.
    fn values<'a>(
        &self,
        all: impl Iterator<Item = &'a Recurring<'a>>,
        currency: Currency,
        instants: &[Moment],
    ) -> Result<Vec<Amount>> {
        let mut sums = vec![Ratio::ZERO; instants.len()];
        for one in all {
            let first = instants.partition_point(|at| *at < one.from);
            let covered = instants.iter().zip(&mut sums).skip(first).take_while(|(at, _)| one.covers(**at));
            for (_, sum) in covered {
                *sum = sum.checked_add(one.monthly)?;
            }
        }
        let day = |at: &Moment| self.catalogue().zone().day_of(*at);
        instants.iter().zip(sums).map(|(at, sum)| self.rounded(sum, currency, day(at))).collect()
    }

    fn rounded(&self, minor: Ratio, currency: Currency, day: Day) -> Result<Amount> {
        Amount::from_wide(minor.round(self.catalogue().policy_at(day).rounding), currency)
    }
}

impl RevenueMonth {
    fn empty(month: Day, currency: Currency) -> RevenueMonth {
        let zero = Amount::zero(currency);
        RevenueMonth {
            month,
            currency,
            opening: zero,
            new: zero,
            reactivated: zero,
            expansion: zero,
            contraction: zero,
            churned: zero,
            closing: zero,
            coupons: zero,
            holders_opening: 0,
            holders_new: 0,
            holders_reactivated: 0,
            holders_churned: 0,
            holders_closing: 0,
            churn_percent: None,
            moves: Vec::new(),
        }
    }

    /// Adds what recurs of one holder at the opening and at the closing. `known`: something recurred of them by the opening.
    fn add(&mut self, holder: &Party, before: Amount, after: Amount, known: bool) -> Result<()> {
        let change = after.checked_sub(before)?;
        self.opening = self.opening.checked_add(before)?;
        self.closing = self.closing.checked_add(after)?;
        let count = |is_one: bool, holders: &mut usize| *holders = holders.saturating_add(usize::from(is_one));
        count(!before.is_zero(), &mut self.holders_opening);
        count(!after.is_zero(), &mut self.holders_closing);
        if change.is_zero() {
            return Ok(());
        }
        let movement = match (before.is_zero(), after.is_zero()) {
            (true, _) if known => Movement::Reactivated,
            (true, _) => Movement::New,
            (_, true) => Movement::Churned,
            _ if change.is_negative() => Movement::Contraction,
            _ => Movement::Expansion,
        };
        count(movement == Movement::New, &mut self.holders_new);
        count(movement == Movement::Reactivated, &mut self.holders_reactivated);
        count(movement == Movement::Churned, &mut self.holders_churned);
        let sum = match movement {
            Movement::New => &mut self.new,
            Movement::Reactivated => &mut self.reactivated,
            Movement::Expansion => &mut self.expansion,
            Movement::Contraction => &mut self.contraction,
            Movement::Churned => &mut self.churned,
        };
        *sum = sum.checked_add(change)?;
        self.moves.push(RevenueMove { holder: holder.clone(), movement, before, after, change });
        Ok(())
    }

    fn finished(mut self) -> RevenueMonth {
        self.moves.sort_by(|a, b| a.holder.cmp(&b.holder));
        let count = |holders: usize| i128::try_from(holders).unwrap_or(i128::MAX);
        self.churn_percent = percent(count(self.holders_churned), count(self.holders_opening));
        self
    }
}
