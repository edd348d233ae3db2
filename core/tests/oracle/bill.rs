//! What is owed: day by day, item by item, less what was recorded.

use super::{Oracle, next};
use std::collections::{BTreeMap, BTreeSet};
use tenure::billing::{DraftInvoice, HeldBack};
use tenure::id::{FactId, MembershipId, PlanId, TaxCategory};
use tenure::money::{Amount, Currency, Percent, Rounding};
use tenure::space::facts::*;
use tenure::time::{Day, Moment};

/// A fraction in lowest terms, its denominator positive.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Fraction(i128, i128);

impl Fraction {
    pub const ZERO: Fraction = Fraction(0, 1);
    pub const ONE: Fraction = Fraction(1, 1);

    pub fn new(above: i128, below: i128) -> Fraction {
        let (mut a, mut b) = (above.abs(), below);
        while b != 0 {
            (a, b) = (b, a % b);
        }
        Fraction(above / a.max(1), below / a.max(1))
    }

    pub fn plus(self, other: Fraction) -> Fraction {
        Fraction::new(self.0 * other.1 + other.0 * self.1, self.1 * other.1)
    }

    pub fn minus(self, other: Fraction) -> Fraction {
        self.plus(Fraction(-other.0, other.1))
    }

    pub fn times(self, other: Fraction) -> Fraction {
        Fraction::new(self.0 * other.0, self.1 * other.1)
    }

    /// By what is above zero.
    pub fn over(self, other: Fraction) -> Fraction {
        Fraction::new(self.0 * other.1, self.1 * other.0)
    }

    fn floor(self) -> i64 {
        self.0.div_euclid(self.1) as i64
    }

    /// What is above the whole.
    fn rest(self) -> Fraction {
        Fraction(self.0.rem_euclid(self.1), self.1)
    }

    fn compare(self, other: Fraction) -> std::cmp::Ordering {
        (self.0 * other.1).cmp(&(other.0 * self.1))
    }

    pub fn round(self, mode: Rounding) -> i64 {
        let (whole, rest) = (self.0.abs() / self.1, self.0.abs() % self.1);
        let up = match mode {
            Rounding::HalfAwayFromZero => 2 * rest >= self.1,
            Rounding::HalfEven => 2 * rest > self.1 || 2 * rest == self.1 && whole % 2 == 1,
            Rounding::TowardZero => false,
            Rounding::AwayFromZero => rest > 0,
        };
        ((whole + i128::from(up)) * self.0.signum()) as i64
    }
}

/// Subject, rule, and the first day of the period.
pub type Key = (String, String, Day);

/// A recorded line with its key.
type Line<'a> = (Key, &'a Invoice, &'a InvoiceLine);

/// One amount that should have been billed.
#[derive(Clone, Debug)]
pub struct Item {
    pub kind: LineKind,
    pub membership: Option<MembershipId>,
    pub plan: Option<PlanId>,
    pub from: Day,
    pub until: Day,
    pub due: Day,
    /// What changes within its period: from when, and until when.
    pub turns: Vec<(Day, Day)>,
    pub amount: Amount,
    /// What it comes to where it was billed for longer and the unused part is what is rounded, in minor units.
    pub less_unused: Option<i64>,
    pub tax: Option<TaxCategory>,
    pub payer: Party,
    pub deferred: bool,
}

impl Oracle {
    /// Everything that should have been billed for periods that start by the horizon.
    fn owed(&self, horizon: Day) -> BTreeMap<Key, Item> {
        let mut items = BTreeMap::new();
        for m in &self.facts.memberships {
            self.owed_of(m, horizon, &mut items);
        }
        for c in &self.facts.charges {
            let id = match &c.party {
                Party::Customer(id) => id.to_string(),
                Party::Company(id) => id.to_string(),
            };
            let payer = self.payer(c.payer.as_ref(), &c.party);
            let mut item = self.flat(LineKind::Charge, payer, c.at, c.amount, c.tax.clone());
            item.deferred = c.due == ChargeDue::NextInvoice;
            items.insert((id, format!("charge:{}", c.id), c.at), item);
        }
        for b in &self.facts.bookings {
            let given_up = self.facts.booking_cancellations.iter().any(|c| c.booking == b.id && !c.charged);
            let Some(price) = b.price.filter(|_| !given_up) else { continue };
            let day = self.day_of(b.from);
            let under = self.facts.memberships.iter().find(|m| b.under.as_ref() == Some(&m.id));
            let payer = under.map_or(Party::Customer(b.customer.clone()), |m| self.payer_of(m));
            let mut item = self.flat(LineKind::Booking, payer, day, price, b.tax.clone());
            item.deferred = true;
            item.membership = b.under.clone();
            let subject = under.map_or(b.customer.to_string(), |m| m.id.to_string());
            items.insert((subject, format!("booking:{}", b.id), day), item);
        }
        items.retain(|(_, _, day), _| self.facts.space.billing_starts.is_none_or(|starts| *day >= starts));
        items
    }

    pub fn flat(&self, kind: LineKind, payer: Party, day: Day, amount: Amount, tax: Option<TaxCategory>) -> Item {
        let (membership, plan) = (None, None);
        Item {
            kind,
            membership,
            plan,
            from: day,
            until: next(day),
            due: day,
            turns: vec![],
            amount,
            less_unused: None,
            tax,
            payer,
            deferred: false,
        }
    }

    /// Whether what changes on a day waits for the payer's next invoice.
    pub fn waits(&self, day: Day) -> bool {
        self.policy_on(day).is_none_or(|p| p.change.collect != Collect::AtOnce)
    }

    pub fn rounding(&self, day: Day) -> Rounding {
        self.policy_on(day).map_or(Rounding::HalfAwayFromZero, |p| p.rounding)
    }

    /// The lines of invoices that have an effect, in order of their keys and numbers.
    fn recorded(&self) -> Vec<Line<'_>> {
        let lines = self.facts.invoices.iter().flat_map(|i| i.lines.iter().map(move |l| (key_of(&l.id).0, i, l)));
        let mut lines: Vec<_> = lines.collect();
        lines.sort_by_key(|(key, _, l)| (key.clone(), key_of(&l.id).1));
        lines
    }

    fn exists(&self, party: &Party) -> bool {
        match party {
            Party::Customer(id) => self.facts.customers.iter().any(|c| c.id == *id),
            Party::Company(id) => self.facts.companies.iter().any(|c| c.id == *id),
        }
    }

    /// Who is named, unless there is no such party, or else the one whose it is.
    fn payer(&self, named: Option<&Party>, otherwise: &Party) -> Party {
        named.filter(|party| self.exists(party)).unwrap_or(otherwise).clone()
    }

    pub fn payer_of(&self, m: &Membership) -> Party {
        self.payer(m.payer.as_ref(), &m.holder)
    }

    /// The invoices to be issued through a day.
    pub fn bill(&self, through: Day) -> Vec<DraftInvoice> {
        self.billed(through).0
    }

    /// The invoices to be issued through a day, and what is held back.
    pub fn billed(&self, through: Day) -> (Vec<DraftInvoice>, Vec<HeldBack>) {
        let recorded = self.recorded();
        let horizon = recorded.iter().map(|(key, ..)| key.2).chain([through]).max().unwrap();
        let owed = self.owed(horizon);
        let closing = self.facts.closings.iter().max_by_key(|c| (c.through, c.recorded, c.id.clone()));
        let closed = closing.map(|c| Oracle::known_on(&self.known, c.recorded));
        let before = closed.as_ref().map(|then| then.owed(horizon)).unwrap_or_default();
        let recorded_before = closed.as_ref().map(Oracle::recorded).unwrap_or_default();
        // Every key with every payer and currency that has to do with it.
        let mut groups: BTreeSet<(&Key, Party, Currency)> = BTreeSet::new();
        groups.extend(owed.iter().map(|(key, x)| (key, x.payer.clone(), x.amount.currency())));
        groups.extend(recorded.iter().map(|(key, i, l)| (key, i.payer.clone(), l.amount.currency())));
        let mut fixed: BTreeMap<(Day, Party, Currency), Vec<InvoiceLine>> = BTreeMap::new();
        let mut deferred = vec![];
        for (key, payer, currency) in groups {
            if self.facts.space.billing_starts.is_some_and(|starts| key.2 < starts) {
                continue;
            }
            let of_key = |lines: &[Line]| -> Vec<(Invoice, InvoiceLine)> {
                lines.iter().filter(|(k, ..)| k == key).map(|(_, i, l)| ((*i).clone(), (*l).clone())).collect()
            };
            let (all, all_kept) = (of_key(&recorded), of_key(&recorded_before));
            let of_group = |lines: &[(Invoice, InvoiceLine)]| -> Vec<(Invoice, InvoiceLine)> {
                lines.iter().filter(|(i, l)| i.payer == payer && l.amount.currency() == currency).cloned().collect()
            };
            let (billed, kept) = (of_group(&all), of_group(&all_kept));
            let same = |x: &&Item| x.payer == payer && x.amount.currency() == currency;
            let item = owed.get(key).filter(same);
            let owed_then = before.get(key).filter(same).map(|known| known.due);
            // First amounts are dated when they fall due, corrections on the day of the change.
            let corrected = |lines: &[(Invoice, InvoiceLine)], undone: bool| {
                let when = |(i, l): &(Invoice, InvoiceLine)| (i.date, i.recorded, key_of(&l.id).1);
                let (last, line) = lines.iter().max_by_key(|one| when(one))?;
                let known = lines.iter().map(|(i, _)| i.recorded).max().unwrap();
                let item = owed.get(key);
                let least = last.date.max(item.map_or(line.from, |item| item.due));
                let turn = item.and_then(|item| item.turns.iter().find(|(on, _)| *on > least)).copied();
                let voids = self.voids_of(&line.membership).into_iter().filter(|(at, _)| undone && *at > known);
                let on = voids.map(|(_, day)| day.max(least)).chain(turn.map(|(on, _)| on)).min().unwrap_or(least);
                let (was, is) = ((line.from, line.until), item.map(|item| (item.from, item.until)));
                let days = match (turn, is) {
                    (Some(turn), _) if turn.0 == on => turn,
                    (_, Some(is)) if lines.len() == 1 && is.1 > was.1 => (was.1, is.1),
                    (_, Some(is)) if lines.len() == 1 && is.0 < was.0 => (is.0, was.0),
                    (_, Some(is)) if lines.len() == 1 && is.1 < was.1 => {
                        (item.unwrap().turns.last().map_or(is.1, |(stops, _)| is.1.min(*stops)), was.1)
                    }
                    (_, Some(is)) if lines.len() == 1 => is,
                    _ => was,
                };
                Some((on, days))
            };
            let date_of = |lines: &[(Invoice, InvoiceLine)], undone: bool| match corrected(lines, undone) {
                Some((on, _)) => on,
                None => owed.get(key).map(|item| item.due).or(owed_then).unwrap_or(Day::MAX),
            };
            let date = closing.map_or(date_of(&all, true), |c| date_of(&all, true).max(next(c.through)));
            if date > through {
                continue;
            }
            let counts = |x: &&Item| same(x) && (!all_kept.is_empty() || closing.is_some_and(|c| x.due <= c.through));
            let known = before.get(key).filter(counts);
            let sum = |lines: &[(Invoice, InvoiceLine)]| lines.iter().map(|(_, l)| l.amount.minor()).sum::<i64>();
            let minor = |item: Option<&Item>, lines: &[(Invoice, InvoiceLine)]| {
                item.map_or(0, |item| {
                    let for_longer = lines.iter().any(|(_, l)| l.until > item.until);
                    item.less_unused.filter(|_| for_longer).unwrap_or(item.amount.minor())
                })
            };
            // In a closed period: what was billed when it was closed, and what has become known since.
            // A credit is never more than was billed.
            let target = match closing {
                Some(c) if date_of(&all_kept, false) <= c.through => {
                    let (now, then, kept) = (minor(item, &billed), minor(known, &kept), sum(&kept));
                    (kept + now - then).clamp(now.min(kept).min(0), now.max(kept).max(0))
                }
                _ => minor(item, &billed),
            };
            let difference = self.not_given(target - sum(&billed), sum(&billed), key, &payer, currency, &owed);
            let target = sum(&billed) + difference;
            if difference == 0 {
                continue;
            }
            let said = item.cloned().unwrap_or_else(|| said(&billed[0].0, &billed[0].1));
            let rounding = self.rounding(item.map_or(date, |item| item.due));
            let tax = match billed.first() {
                Some((_, first)) => first.tax.clone().map(|tax| {
                    let taxed: i64 = billed.iter().filter_map(|(_, l)| l.tax.as_ref()).map(|t| t.amount.minor()).sum();
                    let whole = tax_on(target, tax.percent, tax.mode).round(rounding);
                    LineTax { amount: Amount::from_minor(whole - taxed, currency), ..tax }
                }),
                None => self.tax(&said, target, rounding),
            };
            let days = match corrected(&all, true) {
                Some((_, days)) if item.is_some() && !billed.is_empty() => days,
                _ => (said.from, said.until),
            };
            let line = InvoiceLine {
                id: format!("{}/{}/{}/{}", key.0, key.1, key.2, self.unused(key, &fixed, &deferred)),
                kind: said.kind,
                membership: said.membership,
                plan: said.plan,
                rule: key.1.clone(),
                from: days.0,
                until: days.1,
                amount: Amount::from_minor(difference, currency),
                tax,
                corrects: billed.iter().map(|(_, l)| l.id.clone()).collect(),
            };
            if owed.get(key).is_some_and(|item| item.deferred) || !all.is_empty() && self.waits(date_of(&all, true)) {
                deferred.push((date, payer, currency, line));
            } else {
                fixed.entry((date, payer, currency)).or_default().push(line);
            }
        }
        // Deferred lines join the earliest invoice that is dated on their day or later.
        let dates: Vec<_> = fixed.keys().cloned().collect();
        for (day, payer, currency, line) in deferred {
            let joins = dates.iter().find(|(date, p, c)| *date >= day && *p == payer && *c == currency);
            let date = joins.map_or(through, |(date, ..)| *date);
            fixed.entry((date, payer, currency)).or_default().push(line);
        }
        self.invoices(fixed)
    }

    /// Invoices of lines by their date: those that are too small wait for the payer's next one.
    fn invoices(
        &self,
        fixed: BTreeMap<(Day, Party, Currency), Vec<InvoiceLine>>,
    ) -> (Vec<DraftInvoice>, Vec<HeldBack>) {
        let mut credit: BTreeMap<(Party, Currency), i64> = BTreeMap::new();
        for i in &self.facts.invoices {
            *credit.entry((i.payer.clone(), i.currency)).or_default() += minor(i.credit_given) - minor(i.credit_used);
        }
        let mut offsets: BTreeMap<(Party, Currency), i64> = BTreeMap::new();
        let mut carried: BTreeMap<(Party, Currency), (Vec<InvoiceLine>, i64)> = BTreeMap::new();
        let mut invoices = vec![];
        for ((date, payer, currency), lines) in fixed {
            let policy = self.policy_on(date).cloned().unwrap_or_else(Policy::plain);
            let whose = (payer.clone(), currency);
            let mut lines = [carried.remove(&whose).map_or(vec![], |(lines, _)| lines), lines].concat();
            lines.sort_by_key(|l| l.id.clone());
            let as_they_are = lines.clone();
            if policy.invoices.tax_by == TaxBy::Invoice {
                share_taxes(&mut lines, policy.rounding);
            }
            let (net, tax) = sums(&lines);
            let total = net + tax;
            let least = policy.invoices.minimum.iter().find(|least| least.currency() == currency);
            let small = least.is_some_and(|least| 0 < total && total < least.minor());
            if small || total == 0 && policy.invoices.zero == ZeroInvoice::Carried {
                carried.insert(whose, (as_they_are, total));
                continue;
            }
            let balance = credit.entry(whose.clone()).or_default();
            // Credit that was used and is there no more is asked for again.
            let used = if total < 0 { 0 } else { total.min(*balance) };
            let again = (-total).clamp(0, (-*balance).max(0));
            let spent = offsets.entry(whose).or_default();
            let first = policy.change.credit == CreditFrom::Paid || policy.invoices.negative == Negative::Split;
            let offset =
                if first { ((-total).max(0) - again).min(self.still_open(&payer, currency, *spent)) } else { 0 };
            let rest = (-total).max(0) - offset - again;
            let (given, refund, forfeited) = match policy.invoices.negative {
                Negative::AccountCredit => (rest, 0, 0),
                Negative::Refund | Negative::Split => (0, rest, 0),
                Negative::Forfeit => (0, 0, rest),
            };
            let given = given + again;
            *balance += given - used;
            *spent += offset;
            let due = total - used + given + refund + offset + forfeited;
            let amount = |minor: i64| Amount::from_minor(minor, currency);
            let credit_after = amount(*balance);
            invoices.push(DraftInvoice {
                payer,
                currency,
                date,
                lines,
                net: amount(net),
                tax: amount(tax),
                total: amount(total),
                credit_used: amount(used),
                credit_given: amount(given),
                refund: amount(refund),
                offset: amount(offset),
                forfeited: amount(forfeited),
                due: amount(due),
                credit_after,
            });
        }
        let held = carried.into_iter().map(|((payer, currency), (_, total))| {
            let total = Amount::from_minor(total, currency);
            HeldBack { payer, currency, total }
        });
        (invoices, held.collect())
    }

    /// When something of a membership was taken back, and on which day.
    fn voids_of(&self, membership: &Option<MembershipId>) -> Vec<(Moment, Day)> {
        let Some(m) = membership else { return vec![] };
        let k = &self.known;
        let ended = |of: &EndingOf| match of {
            EndingOf::Pause(id) => k.pauses.iter().any(|f| f.id == *id && f.membership == *m),
            EndingOf::Attachment(id) => k.attachments.iter().any(|f| f.id == *id && f.membership == *m),
            _ => false,
        };
        let of = |v: &&Void| match v.kind {
            FactKind::Switch => k.switches.iter().any(|f| f.id == v.fact && f.membership == *m),
            FactKind::SeatChange => k.seat_changes.iter().any(|f| f.id == v.fact && f.membership == *m),
            FactKind::PriceChange => k.price_changes.iter().any(|f| f.id == v.fact && f.membership == *m),
            FactKind::Pause => k.pauses.iter().any(|f| f.id == v.fact && f.membership == *m),
            FactKind::Attachment => k.attachments.iter().any(|f| f.id == v.fact && f.membership == *m),
            FactKind::Redemption => k.redemptions.iter().any(|f| f.id == v.fact && f.membership == *m),
            FactKind::Renewal => k.renewals.iter().any(|f| f.id == v.fact && f.membership == *m),
            FactKind::Cancellation => k.cancellations.iter().any(|f| f.id == v.fact && f.membership == *m),
            FactKind::Ending => k.endings.iter().any(|f| f.id == v.fact && ended(&f.of)),
            _ => false,
        };
        k.voids.iter().filter(of).map(|v| (v.recorded, self.day_of(v.recorded))).collect()
    }

    /// A difference of which, if it is a credit, no more is given than charges by hand for the line have left.
    fn not_given(
        &self,
        difference: i64,
        billed: i64,
        key: &Key,
        payer: &Party,
        currency: Currency,
        owed: &BTreeMap<Key, Item>,
    ) -> i64 {
        let for_it = |c: &&Charge| {
            let named = c.line.as_ref().is_some_and(|line| key_of(line).0 == *key);
            named && c.amount.currency() == currency && self.payer(c.payer.as_ref(), &c.party) == *payer
        };
        let given: i64 = self.facts.charges.iter().filter(for_it).map(|c| c.amount.minor()).sum();
        if difference >= 0 || given >= 0 {
            return difference;
        }
        let off = owed.iter().filter(|((subject, rule, day), item)| {
            let takes = rule.starts_with("discount:") && rule.ends_with(&format!(":{}", key.1));
            takes && (subject, *day) == (&key.0, key.2) && item.payer == *payer && item.amount.currency() == currency
        });
        let off: i64 = off.map(|(_, item)| item.amount.minor()).sum();
        difference.max(-(billed + given + off).max(0))
    }

    /// What a payer still has to pay on invoices that were issued, after so much was cancelled in this run.
    fn still_open(&self, payer: &Party, currency: Currency, cancelled: i64) -> i64 {
        let mut open = 0;
        let mut less = cancelled;
        let own = |i: &&Invoice| i.payer == *payer && i.currency == currency;
        let mut to_refund: i64 = self.facts.invoices.iter().filter(own).map(|i| minor(i.refund)).sum();
        let mut payments: Vec<&Payment> = self.facts.payments.iter().collect();
        payments.retain(|p| p.payer == *payer && p.amount.currency() == currency);
        payments.sort_by_key(|p| (p.at, p.id.clone()));
        let mut paid: Vec<(Option<&FactId>, i64)> = vec![];
        for p in payments {
            let amount = match p.outcome {
                PaymentOutcome::Received => p.amount.minor(),
                PaymentOutcome::Failed => 0,
                PaymentOutcome::ChargedBack => -p.amount.minor(),
                PaymentOutcome::Refunded => {
                    let told = p.amount.minor().min(to_refund);
                    to_refund -= told;
                    told - p.amount.minor()
                }
            };
            paid.push((p.invoice.as_ref(), amount));
        }
        let of = |invoice: Option<&Invoice>| -> i64 {
            let named = paid.iter().filter(|(named, _)| *named == invoice.map(|i| &i.id));
            named.map(|(_, amount)| amount).sum()
        };
        for i in self.facts.invoices.iter().filter(|i| i.payer == *payer && i.currency == currency) {
            let (net, tax) = sums(&i.lines);
            let left = minor(i.credit_given) + minor(i.refund) + minor(i.offset) + minor(i.forfeited);
            open += (net + tax - minor(i.credit_used) + left - of(Some(i)).max(0)).max(0);
            less += minor(i.offset);
        }
        (open - less - of(None)).max(0)
    }

    fn tax(&self, item: &Item, owed: i64, rounding: Rounding) -> Option<LineTax> {
        let category = item.tax.clone()?;
        let rates = self.facts.taxes.iter().filter(|t| t.category == category && t.from <= item.due);
        let rate = rates.max_by_key(|t| (t.from, t.id.clone()))?;
        let amount = Amount::from_minor(tax_on(owed, rate.percent, rate.mode).round(rounding), item.amount.currency());
        Some(LineTax { category, percent: rate.percent, mode: rate.mode, amount })
    }

    /// The smallest number that no line of the key bears, on an invoice that was issued (void or not) or in this run.
    fn unused(
        &self,
        key: &Key,
        fixed: &BTreeMap<(Day, Party, Currency), Vec<InvoiceLine>>,
        deferred: &[(Day, Party, Currency, InvoiceLine)],
    ) -> u32 {
        let issued = self.known.invoices.iter().flat_map(|i| &i.lines);
        let now = fixed.values().flatten().chain(deferred.iter().map(|(.., line)| line));
        let used: BTreeSet<u32> =
            issued.chain(now).map(|l| key_of(&l.id)).filter(|(k, _)| k == key).map(|(_, n)| n).collect();
        (1..).find(|n| !used.contains(n)).unwrap()
    }
}

fn minor(amount: Option<Amount>) -> i64 {
    amount.map_or(0, |amount| amount.minor())
}

/// What lines come to without tax, and their tax.
fn sums(lines: &[InvoiceLine]) -> (i64, i64) {
    let taxes = || lines.iter().filter_map(|l| l.tax.as_ref());
    let tax: i64 = taxes().map(|t| t.amount.minor()).sum();
    let held: i64 = taxes().filter(|t| t.mode == TaxMode::Inclusive).map(|t| t.amount.minor()).sum();
    (lines.iter().map(|l| l.amount.minor()).sum::<i64>() - held, tax)
}

/// Taxes first lines together, by category, percent and mode, and shares the tax out by largest remainder.
fn share_taxes(lines: &mut [InvoiceLine], rounding: Rounding) {
    let kinds: Vec<LineTax> = lines.iter().filter(|l| l.corrects.is_empty()).filter_map(|l| l.tax.clone()).collect();
    for kind in kinds {
        let same = |l: &InvoiceLine| {
            let of_kind = |t: &LineTax| (&t.category, t.percent, t.mode) == (&kind.category, kind.percent, kind.mode);
            l.corrects.is_empty() && l.tax.as_ref().is_some_and(of_kind)
        };
        let exact = |l: &InvoiceLine| tax_on(l.amount.minor(), kind.percent, kind.mode);
        let sum = lines.iter().filter(|l| same(l)).map(|l| l.amount.minor()).sum();
        let whole = tax_on(sum, kind.percent, kind.mode).round(rounding);
        let floors: i64 = lines.iter().filter(|l| same(l)).map(|l| exact(l).floor()).sum();
        let mut order: Vec<usize> = (0..lines.len()).filter(|n| same(&lines[*n])).collect();
        // Stable: lines are in order of their ids.
        order.sort_by(|a, b| exact(&lines[*b]).rest().compare(exact(&lines[*a]).rest()));
        for (n, at) in order.into_iter().enumerate() {
            let more = i64::from((n as i64) < whole - floors);
            let amount = exact(&lines[at]).floor() + more;
            let tax = lines[at].tax.as_mut().unwrap();
            tax.amount = Amount::from_minor(amount, tax.amount.currency());
        }
    }
}

/// What a recorded line was for.
fn said(invoice: &Invoice, line: &InvoiceLine) -> Item {
    Item {
        kind: line.kind,
        membership: line.membership.clone(),
        plan: line.plan.clone(),
        from: line.from,
        until: line.until,
        due: line.from,
        turns: vec![],
        amount: line.amount,
        less_unused: None,
        tax: None,
        payer: invoice.payer.clone(),
        deferred: false,
    }
}

/// The key and the number that a line's id says.
fn key_of(id: &str) -> (Key, u32) {
    let parts: Vec<&str> = id.split('/').collect();
    ((parts[0].to_owned(), parts[1].to_owned(), Day::parse(parts[2]).unwrap()), parts[3].parse().unwrap())
}

pub fn share_of(minor: i64, percent: Percent) -> Fraction {
    let ratio = percent.ratio();
    Fraction::new(i128::from(minor) * ratio.numerator(), ratio.denominator())
}

fn tax_on(minor: i64, percent: Percent, mode: TaxMode) -> Fraction {
    let exclusive = share_of(minor, percent);
    let ratio = percent.ratio();
    match mode {
        TaxMode::Exclusive => exclusive,
        // p/(100+p) of the whole.
        TaxMode::Inclusive => {
            Fraction::new(i128::from(minor) * ratio.numerator(), ratio.denominator() + ratio.numerator())
        }
    }
}
