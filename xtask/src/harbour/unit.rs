//! One unit of the population: 371 people and 35 companies with a year of what such people do. A space is made of the
//! stories and as many units as fit; each unit has random numbers of its own, so a larger space begins like a smaller one.

use super::{names, random::Random};
use std::collections::HashSet;
use tenure::id::*;
use tenure::money::{Amount, Currency};
use tenure::space::facts::*;
use tenure::time::{Day, Interval, Moment, TimeOfDay, When};

/// How many people a unit holds.
pub(super) const PEOPLE: usize = 371;

/// How many links the companies of a unit have whose memberships are inherited; the first are the largest.
const LINKS: [i64; 22] = [22, 18, 14, 12, 11, 10, 9, 8, 8, 7, 7, 6, 6, 6, 5, 5, 5, 4, 4, 4, 3, 2];

/// Offices that companies share besides: which company, which office, how many children.
const COMPANY_OFFICES: [(usize, &str, usize); 5] =
    [(1, "office-l", 5), (3, "office-l", 6), (4, "office-m", 4), (5, "office-m", 3), (10, "office-s", 2)];

/// Offices of people who share them: which, and with how many children.
const OFFICES: [(&str, usize); 11] = [
    ("office-s", 2),
    ("office-s", 2),
    ("office-s", 1),
    ("office-m", 4),
    ("office-m", 3),
    ("office-m", 4),
    ("office-s", 2),
    ("office-m", 3),
    ("office-s", 2),
    ("office-s", 2),
    ("office-m", 3),
];

/// How many people hold nothing but the community plan.
const COMMUNITY: usize = 28;

/// What people hold who hold something of their own.
const OWN: &[(i64, &str)] = &[
    (28, "hot-desk"),
    (19, "hot-desk-part"),
    (10, "night-weekend"),
    (12, "dedicated-desk"),
    (9, "all-hours"),
    (6, "virtual"),
    (4, "virtual-mail"),
    (4, "pack-5"),
    (4, "pack-10"),
    (4, "day-pass"),
];

/// The plans among which people switch.
const DESKS: &[&str] = &["hot-desk", "hot-desk-part", "all-hours", "dedicated-desk", "night-weekend"];

/// Rooms, with what an hour costs in cents and the category of its tax.
const ROOMS: &[(&str, i64, &str)] = &[
    ("alfama", 1_800, "iva-normal"),
    ("tejo", 3_200, "iva-normal"),
    ("studio", 2_750, "iva-normal"),
    ("sete-cidades", 1_600, "iva-acores"),
];

/// The facts of units, and what is needed to make more of them.
pub(super) struct Unit<'a> {
    facts: &'a mut Facts,
    random: Random,
    /// Digits of an id's number, so that ids sort as they were made.
    width: usize,
    /// Activity (visits and bookings) before this day is left out.
    since: Day,
    /// Memberships that rooms are booked under, and by whom.
    bookers: Vec<(CustomerId, MembershipId)>,
    /// Companies that pay for what somebody else holds.
    sponsors: Vec<CompanyId>,
}

/// The first day of the history, and of billing.
pub(super) fn first_day() -> Day {
    day("2023-12-01")
}

/// The last day of the history.
pub(super) fn last_day() -> Day {
    day("2024-11-30")
}

pub(super) fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

pub(super) fn days(day: Day, more: i64) -> Day {
    day.add_days(more).unwrap()
}

fn euros(cents: i64) -> Amount {
    Amount::from_minor(cents, Currency::EUR)
}

pub(super) fn at(day: Day, seconds: i64) -> Moment {
    Moment::utc(day, TimeOfDay::from_seconds(seconds as u32).unwrap()).unwrap()
}

fn plan_id(plan: &str) -> PlanId {
    PlanId::new(plan).unwrap()
}

fn is_pass(plan: &str) -> bool {
    ["day-pass", "pack-5", "pack-10"].contains(&plan)
}

impl<'a> Unit<'a> {
    pub(super) fn new(facts: &'a mut Facts, seed: u64, number: u64, width: usize, since: Day) -> Unit<'a> {
        let random = Random::new(seed, number);
        Unit { facts, random, width, since, bookers: Vec::new(), sponsors: Vec::new() }
    }

    /// Adds a whole unit.
    pub(super) fn add(mut self) {
        let linked = self.companies();
        for (office, children) in OFFICES {
            let parent = self.customer();
            let holder = Party::Customer(parent.clone());
            let joined = self.joining(day("2021-06-01"));
            let membership = self.membership(holder, office, joined, None);
            self.bookers.push((parent, membership.clone()));
            self.children(&membership, joined, children);
        }
        for _ in 0..COMMUNITY {
            self.customer();
        }
        // What is left of the 371 once everybody else is counted.
        let taken = linked + COMMUNITY + OFFICES.len() + COMPANY_OFFICES.iter().map(|o| o.2).sum::<usize>();
        let taken = taken + OFFICES.iter().map(|o| o.1).sum::<usize>();
        self.people(PEOPLE - taken);
    }

    /// Adds so many people with memberships of their own, and what they do.
    pub(super) fn people(mut self, count: usize) {
        for _ in 0..count {
            let customer = self.customer();
            self.own(&customer);
        }
        self.bookings();
    }

    fn id(&mut self, letter: char, count: usize) -> String {
        format!("{letter}{:0width$}", count + 1, width = self.width)
    }

    fn fact(&mut self, letter: char, count: usize) -> FactId {
        FactId::new(self.id(letter, count)).unwrap()
    }

    /// An instant in working hours some days before a day.
    fn before(&mut self, day: Day, least: i64, most: i64) -> Moment {
        let ahead = self.random.between(least, most);
        at(days(day, -ahead), self.random.between(8 * 60, 18 * 60) * 60)
    }

    /// A day on which somebody joins: half of them before the history begins, and now and then at a month's end.
    fn joining(&mut self, first: Day) -> Day {
        let old = self.random.chance(55) && first < first_day();
        let (first, last) =
            if old { (first, days(first_day(), -1)) } else { (first.max(first_day()), days(last_day(), -2)) };
        let joined = days(first, self.random.between(0, last.days_since(first)));
        let late = joined.month_start().add_days(self.random.between(28, 30)).unwrap();
        if self.random.chance(12) && late <= last { late.min(joined.month_end()) } else { joined }
    }

    fn customer(&mut self) -> CustomerId {
        let id = self.id('p', self.facts.customers.len());
        let id = CustomerId::new(id).unwrap();
        // Corrected by what they do first, in `known_since`.
        let recorded =
            at(days(day("2023-11-01"), self.random.between(0, 380)), self.random.between(8 * 60, 18 * 60) * 60);
        self.facts.customers.push(Customer { id: id.clone(), recorded, registered: None });
        let name = names::person(&mut self.random);
        self.profile(Party::Customer(id.clone()), name, format!("{id}@example.com"));
        id
    }

    fn profile(&mut self, party: Party, name: String, email: String) {
        let profile = Profile { party, name, email: Some(email), phone: None, address: None, note: None };
        self.facts.profiles.push(profile);
    }

    /// A party is known at least a quarter of an hour before the first fact about it.
    fn known_since(&mut self, party: &Party, recorded: Moment) {
        let earlier = recorded.add_seconds(-900).unwrap();
        match party {
            Party::Customer(id) => {
                let at = self.facts.customers.iter().rposition(|customer| customer.id == *id).unwrap();
                let customer = &mut self.facts.customers[at];
                customer.recorded = customer.recorded.min(earlier);
            }
            Party::Company(id) => {
                let at = self.facts.companies.iter().rposition(|company| company.id == *id).unwrap();
                let company = &mut self.facts.companies[at];
                company.recorded = company.recorded.min(earlier);
            }
        }
    }

    fn membership(&mut self, holder: Party, plan: &str, from: Day, seats: Option<u32>) -> MembershipId {
        let id = self.id('m', self.facts.memberships.len());
        let id = MembershipId::new(id).unwrap();
        let recorded = if is_pass(plan) { self.before(from, 0, 0) } else { self.before(from, 1, 6) };
        self.known_since(&holder, recorded);
        self.facts.memberships.push(Membership {
            id: id.clone(),
            recorded,
            holder,
            plan: plan_id(plan),
            from: When::Day(from),
            until: None,
            joined: None,
            terms: None,
            seats,
            price: None,
            payer: None,
            permissions: None,
            hours: None,
            allowances: None,
            commitment: None,
            places: None,
            pool: None,
            by: None,
        });
        id
    }

    /// Children of a shared membership, from its beginning or later.
    fn children(&mut self, membership: &MembershipId, joined: Day, count: usize) {
        for number in 0..count {
            let child = self.customer();
            let later = if number == 0 { 0 } else { self.random.between(0, 90) };
            let from = days(joined, later).min(days(last_day(), -3)).max(joined);
            let recorded = at(days(from, -1).max(joined), 18 * 3_600 + number as i64 * 60);
            self.known_since(&Party::Customer(child.clone()), recorded);
            let id = self.fact('s', self.facts.shares.len());
            let until = self.random.chance(8).then(|| days(from, self.random.between(60, 400)));
            let until = until.filter(|until| *until > from).map(When::Day);
            self.bookers.push((child.clone(), membership.clone()));
            let membership = membership.clone();
            let from = When::Day(from);
            self.facts.shares.push(Share { id, recorded, membership, child, from, until, over_limit: None });
        }
    }

    /// The companies with their links. How many people were made for them.
    fn companies(&mut self) -> usize {
        let before = self.facts.customers.len();
        let mut children = 0;
        let mut others: Vec<CustomerId> = Vec::new();
        for slot in 0..35 {
            let id = self.id('k', self.facts.companies.len());
            let id = CompanyId::new(id).unwrap();
            let party = Party::Company(id.clone());
            let recorded = at(day("2024-11-18"), 9 * 3_600);
            self.facts.companies.push(Company { id: id.clone(), recorded });
            let name = names::company(&mut self.random);
            self.profile(party.clone(), name, format!("{id}@example.com"));
            match (slot, LINKS.get(slot)) {
                (_, Some(links)) => {
                    let (plan, seats, price) = self.company_plan(slot, *links);
                    let joined = self.joining(day("2021-09-01")).min(day("2024-10-01"));
                    let membership = self.membership(party.clone(), plan, joined, seats);
                    self.facts.memberships.last_mut().unwrap().price = price;
                    self.seats(&membership, joined, seats);
                    others = self.links(&id, slot, *links, (plan, &membership, joined), &others);
                    self.bookers.push((others[0].clone(), membership.clone()));
                    if let Some((_, _, count)) = COMPANY_OFFICES.iter().find(|office| office.0 == slot) {
                        children += count;
                        self.children(&membership, joined, *count);
                    }
                }
                (22..=30, _) => {
                    let joined = self.joining(day("2022-01-01"));
                    let plan = if slot < 27 { "virtual" } else { "virtual-mail" };
                    self.membership(party, plan, joined, None);
                }
                _ => {
                    self.known_since(&party, at(day("2022-01-10"), 9 * 3_600));
                    self.sponsors.push(id);
                }
            }
        }
        self.facts.customers.len() - before - children
    }

    /// What the company in this place holds: plan, seats, agreed price.
    fn company_plan(&mut self, slot: usize, links: i64) -> (&'static str, Option<u32>, Option<Amount>) {
        if let Some((_, office, _)) = COMPANY_OFFICES.iter().find(|office| office.0 == slot) {
            return (office, None, None);
        }
        if slot == 0 || slot == 2 {
            return (
                "enterprise",
                Some(links as u32),
                Some(euros(190_00 * links + self.random.between(0, 20) * 10_00)),
            );
        }
        // Every third pool has fewer seats than links: the rest wait.
        let seats = if slot % 3 == 0 { links - 2 } else { links + self.random.between(0, 1) };
        ("team-pool", Some(seats as u32), None)
    }

    fn seats(&mut self, membership: &MembershipId, joined: Day, seats: Option<u32>) {
        let Some(seats) = seats.filter(|_| self.random.chance(30)) else { return };
        let first = days(joined, 40).max(first_day());
        let when = days(first, self.random.between(0, last_day().days_since(first).max(0)));
        let recorded = self.before(when, 0, 5);
        let id = self.fact('t', self.facts.seat_changes.len());
        let seats = if self.random.chance(70) { seats + 1 } else { seats - 1 };
        let change = SeatChange { id, recorded, membership: membership.clone(), at: When::Day(when), seats, by: None };
        self.facts.seat_changes.push(change);
    }

    /// The links of a company; the last one of some is somebody who is linked to the company before, too.
    fn links(
        &mut self,
        company: &CompanyId,
        slot: usize,
        count: i64,
        (plan, membership, joined): (&str, &MembershipId, Day),
        others: &[CustomerId],
    ) -> Vec<CustomerId> {
        let mut linked = Vec::new();
        for number in 0..count {
            let shared = (6..14).contains(&slot) && number + 1 == count;
            let customer = if shared { others[0].clone() } else { self.customer() };
            let later = if number < 3 { 0 } else { self.random.between(0, last_day().days_since(joined) - 20) };
            let from = days(joined, later);
            let recorded = at(days(from, -1), 12 * 3_600 + number * 60);
            self.known_since(&Party::Customer(customer.clone()), recorded);
            self.known_since(&Party::Company(company.clone()), recorded);
            let id = self.fact('l', self.facts.links.len());
            let role = Some(if number == 0 { "board" } else { "employee" }.to_owned());
            self.facts.links.push(Link {
                id: id.clone(),
                recorded,
                customer: customer.clone(),
                company: company.clone(),
                from: When::Day(from),
                until: None,
                role,
            });
            if number > 2 && self.random.chance(15) {
                let until = days(from, self.random.between(20, 300));
                if until < last_day() {
                    let recorded = at(until, 9 * 3_600);
                    let ending = self.fact('e', self.facts.endings.len());
                    let of = EndingOf::Link(id);
                    self.facts.endings.push(Ending {
                        id: ending,
                        recorded,
                        of,
                        at: When::Day(days(until, 1)),
                        by: None,
                    });
                }
            }
            if number % 2 == 0 && !shared {
                self.visits(&customer, membership, plan, from, last_day());
            }
            if !shared && self.random.chance(18) {
                self.own(&customer);
            }
            linked.push(customer);
        }
        linked
    }

    /// A membership of somebody's own, with what becomes of it.
    fn own(&mut self, customer: &CustomerId) {
        let plan = self.random.weighted(OWN);
        let party = Party::Customer(customer.clone());
        if is_pass(plan) {
            return self.pass(customer, plan);
        }
        let joined = match plan {
            // A virtual office lasts a year: older ones would be over long ago.
            "virtual" => self.joining(day("2023-03-01")),
            _ => self.joining(day("2021-04-01")),
        };
        let membership = self.membership(party, plan, joined, None);
        if DESKS.contains(&plan) {
            self.bookers.push((customer.clone(), membership.clone()));
        }
        let changes = joined.max(first_day());
        let room = last_day().days_since(changes);
        let leaves = (plan != "virtual" && self.random.chance(24) && room > 45)
            .then(|| days(changes, self.random.between(30, room + 25)));
        if let Some(leaves) = leaves {
            self.cancellation(&membership, leaves);
        }
        let last = leaves.unwrap_or(last_day()).min(last_day());
        let span = last.days_since(changes);
        if plan == "virtual" {
            self.renewal(&membership, joined);
        }
        if DESKS.contains(&plan) && span > 30 && self.random.chance(14) {
            let around = days(changes, self.random.between(15, span - 5));
            self.switch(&membership, plan, joined, around);
        }
        if DESKS.contains(&plan) && span > 60 && self.random.chance(9) {
            let from = days(changes, self.random.between(10, span - 40));
            let recorded = self.before(from, 1, 9);
            let id = self.fact('z', self.facts.pauses.len());
            let until = Some(When::Day(days(from, self.random.between(7, 35))));
            self.facts.pauses.push(Pause {
                id,
                recorded,
                membership: membership.clone(),
                from: When::Day(from),
                until,
                by: None,
            });
        }
        if DESKS.contains(&plan) && span > 10 {
            self.extras(&membership, changes, span);
            self.visits(customer, &membership, plan, changes, last);
        }
        if self.random.chance(3) {
            let cents = self.random.between(9, 24) * 10_00;
            self.facts.memberships.last_mut().unwrap().price = Some(euros(cents)).filter(|_| plan == "hot-desk");
        }
        if self.random.chance(5) && !self.sponsors.is_empty() {
            let sponsor = self.random.pick(&self.sponsors).clone();
            self.facts.memberships.last_mut().unwrap().payer = Some(Party::Company(sponsor));
        }
    }

    fn cancellation(&mut self, membership: &MembershipId, leaves: Day) {
        // One in eight is entered late, when the invoice is out.
        let recorded = match self.random.chance(12) {
            true => self.before(days(leaves, 14), 1, 12),
            false => self.before(leaves, 3, 25),
        };
        let id = self.fact('x', self.facts.cancellations.len());
        let unused = if self.random.chance(25) { Unused::Kept } else { Unused::Credited };
        let (membership, at) = (membership.clone(), When::Day(leaves));
        self.facts.cancellations.push(Cancellation { id, recorded, membership, at, unused, reason: None, by: None });
    }

    fn renewal(&mut self, membership: &MembershipId, joined: Day) {
        let end = Interval::YEAR.add_to(joined, 1).unwrap();
        if end > last_day() || self.random.chance(25) {
            return;
        }
        let when = days(end, self.random.between(-20, 25)).min(days(last_day(), -1));
        let recorded = self.before(when, 0, 0);
        let id = self.fact('n', self.facts.renewals.len());
        let (membership, at) = (membership.clone(), When::Day(when));
        self.facts.renewals.push(Renewal { id, recorded, membership, at, terms: None, by: None });
    }

    /// A switch, one in four on the very day of renewal, and now and then entered late.
    fn switch(&mut self, membership: &MembershipId, plan: &str, joined: Day, around: Day) {
        let months = around.days_since(joined) / 31;
        let renewal = Interval::MONTH.add_to(joined, months).unwrap();
        let when = if self.random.chance(25) && renewal > joined { renewal } else { around };
        let recorded = match self.random.chance(15) {
            true => self.before(days(when, 12), 1, 10),
            false => self.before(when, 1, 12),
        };
        let to = loop {
            let to = *self.random.pick(DESKS);
            if to != plan {
                break to;
            }
        };
        let id = self.fact('w', self.facts.switches.len());
        let (membership, at, plan) = (membership.clone(), When::Day(when), plan_id(to));
        self.facts.switches.push(Switch { id, recorded, membership, at, plan, price: None, seats: None, by: None });
    }

    /// Add-ons, coupons, and charges by hand.
    fn extras(&mut self, membership: &MembershipId, changes: Day, span: i64) {
        if self.random.chance(16) {
            let from = days(changes, self.random.between(0, span - 5));
            let recorded = self.before(from, 0, 1).max(self.facts.memberships.last().unwrap().recorded);
            let id = self.fact('a', self.facts.attachments.len());
            let add_on = self.random.pick(&["locker", "locker", "monitor", "parking", "saturdays", "prints-500"]);
            let until = self.random.chance(30).then(|| When::Day(days(from, self.random.between(20, 200))));
            self.facts.attachments.push(Attachment {
                id,
                recorded,
                membership: membership.clone(),
                add_on: AddOnId::new(add_on).unwrap(),
                from: When::Day(from),
                until,
                quantity: None,
                price: None,
                by: None,
            });
        }
        if self.random.chance(14) {
            let coupon = self.random.weighted(&[(3, "founder"), (4, "student"), (4, "welcome"), (3, "summer-2024")]);
            let recorded = self.facts.memberships.last().unwrap().recorded;
            let from = if coupon == "summer-2024" { changes.max(day("2024-06-01")) } else { changes };
            let id = self.fact('r', self.facts.redemptions.len());
            let (coupon, membership) = (CouponId::new(coupon).unwrap(), membership.clone());
            self.facts.redemptions.push(Redemption { id, recorded, coupon, membership, from, order: 0, by: None });
        }
        if self.random.chance(6) {
            let when = days(changes, self.random.between(1, span - 1));
            let recorded = self.before(when, 0, 0).max(self.facts.memberships.last().unwrap().recorded);
            let id = self.fact('h', self.facts.charges.len());
            let (cents, tax, text) = self.random.weighted(&[
                (3, (12_00, "iva-normal", "Key card lost")),
                (3, (9_50, "iva-intermedia", "Lunch of the month")),
                (2, (35_00, "iva-normal", "Parcel stored")),
                (1, (-15_00, "iva-normal", "Sorry for the noise")),
            ]);
            self.facts.charges.push(Charge {
                id,
                recorded,
                party: self.facts.memberships.last().unwrap().holder.clone(),
                payer: None,
                at: when,
                amount: euros(cents),
                due: ChargeDue::NextInvoice,
                tax: Some(TaxCategory::new(tax).unwrap()),
                text: text.to_owned(),
                line: None,
            });
        }
    }

    /// A pass, paid at the desk (nearly always), and the days on which it is used.
    fn pass(&mut self, customer: &CustomerId, plan: &str) {
        let mut from = days(day("2024-01-08"), self.random.between(0, 322));
        while from.weekday().days_from_monday() > 4 {
            from = days(from, 1);
        }
        let party = Party::Customer(customer.clone());
        let membership = self.membership(party.clone(), plan, from, None);
        let recorded = at(from, 8 * 3_600 + self.random.between(0, 40) * 60);
        self.facts.memberships.last_mut().unwrap().recorded = recorded;
        self.known_since(&party, recorded);
        let (cents, uses) = match plan {
            "day-pass" => (19_00, 1),
            "pack-5" => (82_50, self.random.between(1, 6)),
            _ => (150_00, self.random.between(3, 11)),
        };
        if self.random.chance(94) {
            let at = recorded.add_seconds(120).unwrap();
            let id = self.fact('q', self.facts.payments.len());
            let (outcome, membership) = (PaymentOutcome::Received, Some(membership.clone()));
            let payment = Payment {
                id,
                recorded: at,
                payer: party,
                at,
                amount: euros(cents),
                outcome,
                invoice: None,
                membership,
            };
            self.facts.payments.push(payment);
        }
        let mut when = from;
        for _ in 0..uses {
            self.visit(customer, &membership, when);
            when = days(when, self.random.between(1, 12));
        }
    }

    /// A check-in, in the hours in which people come, and an hour or more later.
    fn visit(&mut self, customer: &CustomerId, membership: &MembershipId, when: Day) {
        if when > last_day() {
            return;
        }
        let came = at(when, self.random.between(8 * 60 + 45, 16 * 60) * 60);
        let left = came.add_seconds(self.random.between(60, 300) * 60).unwrap();
        let id = self.fact('v', self.facts.visits.len());
        let place = if self.random.chance(88) { "cais-do-sodre" } else { "ponta-delgada" };
        let place = Some(PlaceId::new(place).unwrap());
        let (customer, under) = (customer.clone(), Some(membership.clone()));
        self.facts.visits.push(Visit { id, recorded: came, customer, place, at: came, until: Some(left), under });
    }

    /// A handful of check-ins in the last months of a membership.
    fn visits(&mut self, customer: &CustomerId, membership: &MembershipId, plan: &str, from: Day, last: Day) {
        let from = from.max(days(last, -120)).max(self.since);
        let count = if plan == "night-weekend" { 3 } else { self.random.between(3, 11) };
        for _ in 0..count {
            if last > from {
                let when = days(from, self.random.between(0, last.days_since(from) - 1));
                self.visit(customer, membership, when);
            }
        }
    }

    /// Rooms reserved in every month, now and then given up, at times too late.
    fn bookings(&mut self) {
        if self.bookers.is_empty() {
            return;
        }
        let mut taken = HashSet::new();
        for month in 0..12 {
            let first = Interval::MONTH.add_to(first_day(), month).unwrap();
            let count = self.bookers.len() / 4;
            for _ in 0..if first >= self.since.month_start() { count } else { 0 } {
                let mut when = days(first, self.random.between(0, i64::from(first.days_in_month()) - 1));
                if when.weekday().days_from_monday() > 4 {
                    when = days(when, if when.day() > 2 { -2 } else { 2 });
                }
                let (customer, under) = self.random.pick(&self.bookers).clone();
                let known = self.facts.memberships.iter().rfind(|held| held.id == under).unwrap().recorded;
                let hour = self.random.between(9, 17);
                let from = at(when, hour * 3_600);
                let halves = self.random.between(2, 6);
                let recorded = self.before(when, 1, 10).max(known.add_seconds(3_600).unwrap());
                let customers = &self.facts.customers;
                let since = customers.iter().rfind(|known| known.id == customer).unwrap().recorded;
                if recorded >= from || since >= recorded {
                    continue;
                }
                let (room, cents, tax) = *self.random.pick(ROOMS);
                let halves_of_day = (hour * 2)..(hour * 2 + halves);
                if halves_of_day.clone().any(|half| taken.contains(&(room, when, half))) {
                    continue;
                }
                taken.extend(halves_of_day.map(|half| (room, when, half)));
                let id = self.fact('b', self.facts.bookings.len());
                // One in three is paid with the minutes of the plan.
                let price = (!self.random.chance(33)).then(|| euros(cents * halves / 2));
                self.facts.bookings.push(Booking {
                    id: id.clone(),
                    recorded,
                    customer,
                    resource: ResourceId::new(room).unwrap(),
                    from,
                    until: from.add_seconds(halves * 1_800).unwrap(),
                    under: Some(under),
                    price,
                    takes: None,
                    tax: Some(TaxCategory::new(tax).unwrap()),
                    waited: None,
                });
                if self.random.chance(9) {
                    let charged = self.random.chance(35);
                    let ahead = if charged { self.random.between(1, 4) } else { self.random.between(25, 60) };
                    let at = from.add_seconds(-ahead * 3_600).unwrap();
                    if at > recorded {
                        let cancellation = self.fact('d', self.facts.booking_cancellations.len());
                        let given_up = BookingCancellation { id: cancellation, recorded: at, booking: id, at, charged };
                        self.facts.booking_cancellations.push(given_up);
                    }
                }
            }
        }
    }
}
