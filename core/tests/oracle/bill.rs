//! What is owed: day by day, item by item, less what was recorded.

use super::course::{ChargedRun, Kind, price_of};
use super::term::{Life, Once};
use super::{Oracle, next};
use std::collections::{BTreeMap, BTreeSet};
use tenure::billing::DraftInvoice;
use tenure::id::{MembershipId, PlanId, TaxCategory};
use tenure::money::{Amount, Currency, Percent, Rounding};
use tenure::plan::{AddOn, FirstStub, Plan, Timing};
use tenure::space::facts::*;
use tenure::time::{Day, Moment};

/// A fraction in lowest terms, its denominator positive.
#[derive(Clone, Copy, PartialEq, Debug)]
struct Fraction(i128, i128);

impl Fraction {
    fn new(above: i128, below: i128) -> Fraction {
        let (mut a, mut b) = (above.abs(), below);
        while b != 0 {
            (a, b) = (b, a % b);
        }
        Fraction(above / a.max(1), below / a.max(1))
    }

    fn plus(self, other: Fraction) -> Fraction {
        Fraction::new(self.0 * other.1 + other.0 * self.1, self.1 * other.1)
    }

    fn round(self, mode: Rounding) -> i64 {
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
type Key = (String, String, Day);

/// A recorded line with its key.
type Line<'a> = (Key, &'a Invoice, &'a InvoiceLine);

/// One amount that should have been billed.
#[derive(Clone, Debug)]
struct Item {
    kind: LineKind,
    membership: Option<MembershipId>,
    plan: Option<PlanId>,
    from: Day,
    until: Day,
    due: Day,
    settle: Day,
    amount: Amount,
    tax: Option<TaxCategory>,
    payer: Party,
    deferred: bool,
}

/// The charged days of one cycle of one segment.
struct Part {
    first: Day,
    last: Day,
    cycle: (Day, Day),
    /// The end of the membership, if it is in this cycle.
    end: Option<Day>,
    arrears: bool,
}

impl Part {
    fn due(&self) -> Day {
        if self.arrears { self.end.unwrap_or(self.cycle.1) } else { self.first }
    }

    /// When a difference is billed: as the charged days stop, if they stop before the cycle does.
    fn settle(&self) -> Day {
        let stops = next(self.last);
        if stops < self.cycle.1 { stops.max(self.due()) } else { self.due() }
    }
}

/// What a period costs, for a plan or for an add-on. Cycles of several segments may begin on one day.
struct Share {
    parts: BTreeMap<usize, Part>,
    /// Price times days over the whole, summed over the days, in minor units.
    exact: Fraction,
    /// Days over the whole.
    part: Fraction,
    /// The day by which coupons judge the period.
    judged: Day,
    plan: Option<PlanId>,
    tax: Option<TaxCategory>,
    currency: Option<Currency>,
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

    fn flat(&self, kind: LineKind, payer: Party, day: Day, amount: Amount, tax: Option<TaxCategory>) -> Item {
        let (membership, plan) = (None, None);
        Item {
            kind,
            membership,
            plan,
            from: day,
            until: next(day),
            due: day,
            settle: day,
            amount,
            tax,
            payer,
            deferred: false,
        }
    }

    /// Whether what changes on a day waits for the payer's next invoice.
    fn waits(&self, day: Day) -> bool {
        self.policy_on(day).is_none_or(|p| p.change.collect == Collect::NextInvoice)
    }

    fn rounding(&self, day: Day) -> Rounding {
        self.policy_on(day).map_or(Rounding::HalfAwayFromZero, |p| p.rounding)
    }

    fn owed_of(&self, m: &Membership, horizon: Day, items: &mut BTreeMap<Key, Item>) {
        let life = self.life(m);
        let key = |rule: String, day: Day| (m.id.to_string(), rule, day);
        // Fees and add-ons, cycle by cycle and day by day.
        let mut shares: BTreeMap<(String, Day), Share> = BTreeMap::new();
        let runs = self.charges(&life);
        let mut first_day: Option<Day> = runs.iter().map(|run| run.from).min();
        for run in &runs {
            let segment = &life.segments[run.segment];
            let mut day = run.from;
            while run.until.is_none_or(|until| day < until) {
                let cycle = segment.cycle(day);
                if cycle.0 > horizon {
                    break;
                }
                // Under whose rule: what another plan began is charged on as if it were it.
                let of_cycle = |other: &&ChargedRun| {
                    other.segment == run.segment
                        && other.from < cycle.1
                        && other.until.is_none_or(|until| until > cycle.0)
                };
                let under = match run.kind {
                    Kind::Joint => &runs.iter().find(of_cycle).unwrap().plan.plan,
                    Kind::Own | Kind::Prepaid => &run.plan.plan,
                };
                self.charge_day(&life, run, under, (cycle, day), &mut shares);
                day = next(day);
            }
        }
        // Terms of plans without billing.
        for Once { day, terms, spell, renewal } in &life.once {
            let (from, until) = self.span(&life, *spell);
            // Of what begins on one day only the last counts.
            let replaced =
                !renewal && life.once.iter().any(|other| other.renewal && (other.day, other.spell) == (*day, *spell));
            if replaced || *day < from || until.is_some_and(|until| *day >= until) {
                continue;
            }
            first_day = Some(first_day.map_or(*day, |first| first.min(*day)));
            let at = self.evening(&life, *spell, *day);
            let plan = life.base(at);
            if let Some(price) = self.price(&life, at).filter(|_| plan.billing.is_none()) {
                let share = shares.entry((format!("fee:{}", plan.plan), *day)).or_insert(Share {
                    parts: BTreeMap::from([(
                        0,
                        Part { first: *day, last: *day, cycle: (*day, next(*day)), end: None, arrears: false },
                    )]),
                    exact: Fraction(0, 1),
                    part: Fraction(1, 1),
                    judged: *day,
                    plan: Some(plan.plan.clone()),
                    tax: self.version(&life, at, |reach| reach.price).tax.clone(),
                    currency: Some(price.currency()),
                });
                share.exact = share.exact.plus(Fraction::new(i128::from(price.minor()) * i128::from(*terms), 1));
            }
        }
        for ((rule, day), share) in &shares {
            let due = share.parts.values().map(Part::due).min().unwrap();
            let settle = share.parts.values().map(Part::settle).max().unwrap();
            let first = share.parts.values().map(|part| part.first).min().unwrap();
            let stops = share.parts.values().map(|part| next(part.last)).max().unwrap();
            let Some(currency) = share.currency else { continue };
            let amount = Amount::from_minor(share.exact.round(self.rounding(due)), currency);
            let kind = if share.plan.is_some() { LineKind::Fee } else { LineKind::AddOn };
            let flat = self.flat(kind, self.payer_of(m), first, amount, share.tax.clone());
            let (membership, plan) = (Some(m.id.clone()), share.plan.clone());
            // Another plan's fee came before it in the same cycle: a switch, which is collected as the policy says.
            let replaces = |(index, part): (&usize, &Part)| {
                let before = |((_, other_day), other): (&(String, Day), &Share)| {
                    let is_fee = other.plan.is_some() && other.plan != share.plan && other_day == day;
                    is_fee && other.parts.get(index).is_some_and(|other| other.first < part.first)
                };
                !part.arrears && shares.iter().any(before)
            };
            let switched = share.plan.is_some() && share.parts.iter().all(replaces);
            let deferred = switched && self.waits(due);
            items.insert(
                key(rule.clone(), *day),
                Item { membership, plan, until: stops, due, settle, deferred, ..flat },
            );
        }
        self.discounts(m, &shares, items);
        self.once_only(&life, first_day, items);
    }

    /// Adds one charged day to the fee of its plan and to the add-ons that are attached.
    fn charge_day(
        &self,
        life: &Life,
        run: &ChargedRun,
        under: &PlanId,
        (cycle, day): ((Day, Day), Day),
        shares: &mut BTreeMap<(String, Day), Share>,
    ) {
        let (index, segment) = (run.segment, &life.segments[run.segment]);
        let (spell, starts) = (segment.spell, segment.starts);
        let billing = run.billing(segment);
        let stub = cycle.0 < starts && starts < cycle.1;
        let aligned = cycle.1.days_since(cycle.0);
        let (free, whole) = match billing.first_stub {
            FirstStub::Free if stub => (true, aligned),
            FirstStub::Full if stub => (false, cycle.1.days_since(starts)),
            _ => (false, aligned),
        };
        let ends = life.spells[spell].end().map(|end| self.day(end)).filter(|end| *end < cycle.1);
        let mut add =
            |rule: String, price: Option<Amount>, whole: i64, plan: Option<PlanId>, tax: Option<TaxCategory>, times| {
                let Some(price) = price else { return };
                let share = shares.entry((rule, cycle.0)).or_insert(Share {
                    parts: BTreeMap::new(),
                    exact: Fraction(0, 1),
                    part: Fraction(0, 1),
                    judged: if stub { day } else { cycle.0 },
                    plan,
                    tax: None,
                    currency: None,
                });
                let arrears = billing.timing == Timing::Arrears;
                share.parts.entry(index).or_insert(Part { first: day, last: day, cycle, end: ends, arrears }).last =
                    day;
                share.part = share.part.plus(Fraction::new(1, whole.into()));
                // What is taxed as what: as on the last day of the period.
                share.tax = tax;
                share.currency = Some(price.currency());
                let Fraction(above, below): Fraction = times;
                share.exact =
                    share.exact.plus(Fraction::new(i128::from(price.minor()) * above, i128::from(whole) * below));
            };
        let price = run.price.or_else(|| price_of(run.plan, run.seats));
        let price = price.map(|price| if free { Amount::zero(price.currency()) } else { price });
        // The price of a plan of another rhythm, for a period of this one.
        let (above, below) = run.converted(segment);
        let times = Fraction::new(above, below);
        add(format!("fee:{under}"), price, whole, Some(under.clone()), run.plan.tax.clone(), times);
        if run.kind == Kind::Prepaid {
            return;
        }
        for a in self.facts.attachments.iter().filter(|a| a.membership == life.membership.id) {
            let add_on = self.add_on_on(&a.add_on, self.day(a.from));
            let attached = self.day(a.from) <= day && a.until.is_none_or(|until| day < self.day(until));
            if attached && !self.is_once(life, add_on) {
                let quantity = a.quantity.map_or(1, |n| i64::from(n.get()));
                let price = a.price.or(add_on.price).map(|price| price.checked_mul(quantity).unwrap());
                add(format!("add_on:{}", a.id), price, aligned, None, add_on.tax.clone(), Fraction(1, 1));
            }
        }
    }

    /// Whether an add-on is charged once, and not with each cycle.
    fn is_once(&self, life: &Life, add_on: &AddOn) -> bool {
        // A plan that was switched away from as it began was never held.
        let lasted = |n: usize, from: Moment| life.bases.get(n + 1).is_none_or(|(next, _)| *next > from);
        let mut held = life.bases.iter().enumerate().filter(|(n, (from, _))| lasted(*n, *from));
        add_on.once || held.all(|(_, (_, plan))| plan.billing.is_none())
    }

    /// The price of a whole period at an instant.
    fn price(&self, life: &Life, at: Moment) -> Option<Amount> {
        let plan = self.version(life, at, |reach| reach.price);
        self.agreed(life, at).or_else(|| price_of(plan, self.seats(life, at)))
    }

    /// What coupons take off the fees, each on what the ones before it have left.
    fn discounts(&self, m: &Membership, shares: &BTreeMap<(String, Day), Share>, items: &mut BTreeMap<Key, Item>) {
        let mut left: BTreeMap<(String, Day), i64> = BTreeMap::new();
        let mut redemptions: Vec<_> = self.facts.redemptions.iter().filter(|r| r.membership == m.id).collect();
        redemptions.sort_by_key(|r| (r.order, r.id.clone()));
        for redemption in redemptions {
            let coupon = self.facts.coupons.iter().find(|c| c.id == redemption.coupon).unwrap();
            let fee = |rule: &str, day: Day| items[&(m.id.to_string(), rule.to_owned(), day)].clone();
            let meant = |share: &(&(String, Day), &Share)| {
                let plan =
                    share.1.plan.as_ref().is_some_and(|plan| coupon.plans.is_empty() || coupon.plans.contains(plan));
                let same = match coupon.off {
                    Off::Amount(amount) => share.1.currency == Some(amount.currency()),
                    Off::Percent(_) => share.1.currency.is_some(),
                };
                plan && same && share.1.judged >= redemption.from
            };
            let mut fees: Vec<_> = shares.iter().filter(meant).collect();
            fees.retain(|((rule, day), _)| fee(rule, *day).amount.minor() > 0);
            let periods: BTreeSet<Day> = fees.iter().map(|((_, day), _)| *day).collect();
            let periods: Vec<Day> =
                periods.into_iter().take(coupon.periods.map_or(usize::MAX, |n| n.get() as usize)).collect();
            fees.retain(|((_, day), _)| periods.contains(day));
            let mut taken = vec![];
            for ((rule, day), share) in fees {
                let item = fee(rule, *day);
                let rest = left.entry((rule.clone(), *day)).or_insert(item.amount.minor());
                let rounding = self.rounding(item.due);
                let off = match coupon.off {
                    Off::Percent(percent) => share_of(*rest, percent).round(rounding),
                    Off::Amount(amount) => {
                        let part = Fraction::new(i128::from(amount.minor()) * share.part.0, share.part.1);
                        part.round(rounding).min(*rest)
                    }
                };
                *rest -= off;
                let amount = Amount::from_minor(-off, item.amount.currency());
                let key = (m.id.to_string(), format!("discount:{}:{rule}", redemption.id), *day);
                taken.push((key, Item { kind: LineKind::Discount, amount, ..item }));
            }
            items.extend(taken);
        }
    }

    /// Sign-up fee, deposit and its return, and add-ons that are charged once.
    fn once_only(&self, life: &Life, first_day: Option<Day>, items: &mut BTreeMap<Key, Item>) {
        let m = life.membership;
        let (joined, plan) = (self.day_of(life.start), life.bases[0].1);
        let key = |rule: &str, day: Day| (m.id.to_string(), rule.to_owned(), day);
        let ours = |item: Item| Item { membership: Some(m.id.clone()), ..item };
        if let Some(first) = first_day {
            let at = |item: Item| Item { due: first, settle: first, plan: Some(plan.plan.clone()), ..ours(item) };
            if let Some(fee) = plan.sign_up_fee {
                items.insert(
                    key("sign_up", joined),
                    at(self.flat(LineKind::SignUp, self.payer_of(m), joined, fee, plan.tax.clone())),
                );
            }
            // The deposit of each plan takes the place of the one before.
            let mut days: BTreeMap<Day, &Plan> = BTreeMap::new();
            days.insert(joined, plan);
            days.extend(life.bases.iter().map(|(from, plan)| (self.day_of(*from), *plan)));
            let (mut kept, mut billed) = (0, 0);
            for (day, plan) in &days {
                let deposit = plan.deposit.map_or(0, |deposit| deposit.minor());
                let change = deposit - kept;
                kept = deposit;
                if change != 0 && self.facts.space.billing_starts.is_none_or(|starts| *day >= starts) {
                    billed += change;
                    let amount = Amount::from_minor(change, self.facts.space.currency);
                    let item = ours(self.flat(LineKind::Deposit, self.payer_of(m), *day, amount, None));
                    let (due, settle, plan) = (first.max(*day), first.max(*day), Some(plan.plan.clone()));
                    items.insert(key("deposit", *day), Item { due, settle, plan, ..item });
                }
            }
            if let Some(end) = life.spells.last().unwrap().end().filter(|_| billed > 0) {
                let (day, back) = (self.day(end), Amount::from_minor(-billed, self.facts.space.currency));
                let item = ours(self.flat(LineKind::DepositReturn, self.payer_of(m), day, back, None));
                let plan = Some(days.values().last().unwrap().plan.clone());
                items.insert(key("deposit_return", day), Item { plan, ..item });
            }
        }
        for a in self.facts.attachments.iter().filter(|a| a.membership == m.id) {
            let day = self.day(a.from);
            let add_on = self.add_on_on(&a.add_on, day);
            let held = (0..life.spells.len()).any(|spell| {
                let (from, until) = self.span(life, spell);
                let from = if spell == 0 { from.min(self.day_of(life.start)) } else { from };
                from <= day && until.is_none_or(|until| day < until)
            });
            if let Some(price) = a.price.or(add_on.price).filter(|_| held && self.is_once(life, add_on)) {
                let price = price.checked_mul(a.quantity.map_or(1, |n| i64::from(n.get()))).unwrap();
                let item = ours(self.flat(LineKind::AddOn, self.payer_of(m), day, price, add_on.tax.clone()));
                items.insert(key(&format!("add_on:{}", a.id), day), item);
            }
        }
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

    fn payer_of(&self, m: &Membership) -> Party {
        self.payer(m.payer.as_ref(), &m.holder)
    }

    /// The invoices to be issued through a day.
    pub fn bill(&self, through: Day) -> Vec<DraftInvoice> {
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
            // First amounts are dated when they fall due, corrections when they are settled.
            let date_of = |lines: &[(Invoice, InvoiceLine)]| match owed.get(key) {
                Some(item) if lines.is_empty() => item.due,
                Some(item) => item.settle,
                None => lines.iter().map(|(i, l)| l.from.max(i.date)).max().or(owed_then).unwrap_or(Day::MAX),
            };
            let date = closing.map_or(date_of(&all), |c| date_of(&all).max(next(c.through)));
            if date > through {
                continue;
            }
            let counts = |x: &&Item| same(x) && (!all_kept.is_empty() || closing.is_some_and(|c| x.due <= c.through));
            let known = before.get(key).filter(counts);
            let sum = |lines: &[(Invoice, InvoiceLine)]| lines.iter().map(|(_, l)| l.amount.minor()).sum::<i64>();
            let minor = |item: Option<&Item>| item.map_or(0, |item| item.amount.minor());
            // In a closed period: what was billed when it was closed, and what has become known since.
            // A credit is never more than was billed.
            let target = match closing {
                Some(c) if date_of(&all_kept) <= c.through => {
                    let (now, kept) = (minor(item), sum(&kept));
                    (kept + now - minor(known)).clamp(now.min(kept).min(0), now.max(kept).max(0))
                }
                _ => minor(item),
            };
            let difference = target - sum(&billed);
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
            let line = InvoiceLine {
                id: format!("{}/{}/{}/{}", key.0, key.1, key.2, self.unused(key, &fixed, &deferred)),
                kind: said.kind,
                membership: said.membership,
                plan: said.plan,
                rule: key.1.clone(),
                from: said.from,
                until: said.until,
                amount: Amount::from_minor(difference, currency),
                tax,
                corrects: billed.iter().map(|(_, l)| l.id.clone()).collect(),
            };
            if owed.get(key).is_some_and(|item| item.deferred) || !all.is_empty() && self.waits(date_of(&all)) {
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
        let mut credit: BTreeMap<(Party, Currency), i64> = BTreeMap::new();
        for i in &self.facts.invoices {
            let minor = |amount: Option<Amount>| amount.map_or(0, |amount| amount.minor());
            *credit.entry((i.payer.clone(), i.currency)).or_default() += minor(i.credit_given) - minor(i.credit_used);
        }
        let mut invoices = vec![];
        for ((date, payer, currency), mut lines) in fixed {
            lines.sort_by_key(|l| l.id.clone());
            let taxes = || lines.iter().filter_map(|l| l.tax.as_ref());
            let tax: i64 = taxes().map(|t| t.amount.minor()).sum();
            let held: i64 = taxes().filter(|t| t.mode == TaxMode::Inclusive).map(|t| t.amount.minor()).sum();
            let net = lines.iter().map(|l| l.amount.minor()).sum::<i64>() - held;
            let total = net + tax;
            let balance = credit.entry((payer.clone(), currency)).or_default();
            let (given, used) = ((-total).max(0), total.clamp(0, (*balance).max(0)));
            *balance += given - used;
            let [net, tax, total, used, given, due, after] =
                [net, tax, total, used, given, total - used + given, *balance]
                    .map(|minor| Amount::from_minor(minor, currency));
            let (credit_used, credit_given, credit_after) = (used, given, after);
            invoices.push(DraftInvoice {
                payer,
                currency,
                date,
                lines,
                net,
                tax,
                total,
                credit_used,
                credit_given,
                refund: Amount::zero(currency),
                offset: Amount::zero(currency),
                forfeited: Amount::zero(currency),
                due,
                credit_after,
            });
        }
        invoices
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

/// What a recorded line was for.
fn said(invoice: &Invoice, line: &InvoiceLine) -> Item {
    Item {
        kind: line.kind,
        membership: line.membership.clone(),
        plan: line.plan.clone(),
        from: line.from,
        until: line.until,
        due: line.from,
        settle: line.from,
        amount: line.amount,
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

fn share_of(minor: i64, percent: Percent) -> Fraction {
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
