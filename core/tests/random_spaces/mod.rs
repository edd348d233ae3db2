//! Random spaces that are made to be nasty: their dates come from a handful that lie on month ends, leap days and DST
//! nights, so that changes coincide; spans overlap and touch; facts are recorded late, ended and voided.
//!
//! A space is read off a list of numbers, so that proptest shrinks it by shrinking the list: no number means "the first,
//! the plainest, none".

use proptest::prelude::*;
use serde_json::{Map, Value, json};
use tenure::space::Space;
use tenure::space::facts::*;
use tenure::time::{Day, Moment};

pub mod commands;
pub mod credits;

use crate::oracle::Oracle;

const DAYS: [&str; 22] = [
    "2024-01-31",
    "2024-02-01",
    "2024-02-28",
    "2024-02-29",
    "2024-03-01",
    "2024-03-10",
    "2024-03-11",
    "2024-03-30",
    "2024-03-31",
    "2024-04-01",
    "2024-04-26",
    "2024-04-30",
    "2024-05-01",
    "2024-05-31",
    "2024-06-30",
    "2024-08-31",
    "2024-10-27",
    "2024-10-31",
    "2024-11-03",
    "2024-12-31",
    "2025-01-01",
    "2025-02-28",
];
const TIMES: [&str; 7] =
    ["00:00:00Z", "12:00:00Z", "23:00:00Z", "22:00:00Z", "05:00:00Z", "03:00:00Z", "09:30:15.000001Z"];
/// Berlin's clocks change in the small hours, Cairo's, Havana's and Asunción's at midnight, Lord Howe's by half an hour.
const ZONES: [&str; 6] =
    ["Europe/Berlin", "America/New_York", "Africa/Cairo", "America/Havana", "Australia/Lord_Howe", "America/Asuncion"];
const PATHS: [&str; 7] = ["door/main", "door/*", "door/east", "room/blue", "*", "content/rust/*", "place/north"];
pub const QUESTIONS: [&str; 5] = ["door/main", "door/east", "room/blue", "content/rust", "place/south/hall"];

/// The numbers that a space is read off.
#[derive(Debug)]
pub struct Dice {
    numbers: Vec<u16>,
    at: usize,
}

impl Dice {
    pub fn new(numbers: Vec<u16>) -> Dice {
        Dice { numbers, at: 0 }
    }

    /// Numbers that look random and are the same from run to run: splitmix64.
    pub fn seeded(seed: u64, count: usize) -> Dice {
        let mut state = seed;
        let mut next = || {
            state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
            let mut z = state;
            z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            (z ^ (z >> 31)) as u16
        };
        Dice::new((0..count).map(|_| next()).collect())
    }

    /// Below n; 0 when the numbers are used up.
    pub fn roll(&mut self, n: usize) -> usize {
        let number = self.numbers.get(self.at).copied().unwrap_or(0);
        self.at += 1;
        usize::from(number) * n / 65_536
    }

    pub fn chance(&mut self, percent: usize) -> bool {
        self.roll(100) >= 100 - percent
    }

    pub fn pick<'a, T: ?Sized>(&mut self, list: &[&'a T]) -> &'a T {
        list[self.roll(list.len())]
    }
}

/// A space, which a failing test prints when it has made it small, and not before.
#[derive(Clone)]
pub struct RandomSpace(pub Facts);

impl std::fmt::Debug for RandomSpace {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "a space of {} facts", self.0.count())
    }
}

/// A space half made.
struct Making {
    dice: Dice,
    days: Vec<&'static str>,
    arrays: Map<String, Value>,
    /// The ids that were given out.
    ids: Vec<String>,
    plans: usize,
}

/// A valid space with a history of invoices, and the days through which it was billed.
pub fn spaces() -> impl Strategy<Value = RandomSpace> {
    let numbers = |from, until| proptest::collection::vec(any::<u16>(), from..until).prop_map(Dice::new);
    (numbers(150, 900), numbers(200, 700), numbers(0, 40)).prop_map(|dice| RandomSpace(build(dice)))
}

/// A space that is read off numbers which a seed gives, half of them with credits.
pub fn seeded(seed: u64) -> Facts {
    let dice = |part: u64, count| Dice::seeded(seed.wrapping_mul(7).wrapping_add(part), count);
    let facts = build((dice(0, 150 + seed as usize % 700), dice(1, 200 + seed as usize % 500), dice(2, 40)));
    if seed % 2 == 0 { facts } else { credits::enriched(&facts, dice(3, 200)) }
}

pub fn day() -> impl Strategy<Value = Day> {
    (0..DAYS.len(), -1..40_i64)
        .prop_map(|(at, more)| Day::parse(DAYS[at]).unwrap().add_days(if more > 3 { 0 } else { more }).unwrap())
}

pub fn moment() -> impl Strategy<Value = Moment> {
    (day(), 0..TIMES.len(), -1..2_i64).prop_map(|(day, time, more)| {
        let at = Moment::parse(&format!("{day}T{}", TIMES[time])).unwrap();
        Moment::from_micros(at.micros() + more).unwrap()
    })
}

/// The space without what does not hold together.
fn build((catalogue, people, later): (Dice, Dice, Dice)) -> Facts {
    let mut making = Making { dice: catalogue, days: Vec::new(), arrays: Map::new(), ids: Vec::new(), plans: 2 };
    making.catalogue();
    making.dice = people;
    making.people();
    making.changes();
    let mut facts = valid(making.file());
    making.dice = later;
    making.invoices(&mut facts);
    making.late(&mut facts);
    facts
}

fn valid(file: Value) -> Facts {
    let mut facts: Facts = serde_json::from_value(file).unwrap();
    while let Err(errors) = Space::from_facts(facts.clone()) {
        let path = errors.list()[0].path.clone().unwrap();
        let (array, rest) = path.split_once('[').unwrap();
        let at: usize = rest.split_once(']').unwrap().0.parse().unwrap();
        let mut value = serde_json::to_value(&facts).unwrap();
        value[array].as_array_mut().unwrap().remove(at);
        facts = serde_json::from_value(value).unwrap();
    }
    facts
}

impl Making {
    fn day(&mut self) -> String {
        let day = self.days[self.dice.roll(self.days.len())];
        let more = [0, 0, 0, 0, 0, 0, 0, 1, -1, 7][self.dice.roll(10)];
        Day::parse(day).unwrap().add_days(more).unwrap().to_string()
    }

    fn moment(&mut self) -> String {
        let day = self.day();
        format!("{day}T{}", TIMES[self.dice.roll(TIMES.len())])
    }

    fn when(&mut self) -> String {
        if self.dice.chance(25) { self.moment() } else { self.day() }
    }

    fn recorded(&mut self) -> &'static str {
        let all = ["2023-12-01T00:00:00Z", "2024-03-31T01:00:00Z", "2024-05-02T09:00:00Z", "2024-11-04T09:00:00Z"];
        all[[0, 0, 0, 0, 0, 0, 1, 2, 2, 3][self.dice.roll(10)]]
    }

    fn add(&mut self, array: &str, id: &str, fact: Value) {
        let recorded = self.recorded();
        let mut fact = fact;
        fact["id"] = json!(id);
        fact["recorded"] = json!(recorded);
        self.ids.push(id.to_owned());
        let list = self.arrays.entry(array).or_insert_with(|| json!([]));
        list.as_array_mut().unwrap().push(fact);
    }

    /// One of the ids that begin with these letters and end in a number; nobody's if there is none.
    fn some(&mut self, prefix: &str) -> String {
        let fits = |id: &&String| id.strip_prefix(prefix).is_some_and(|rest| rest.chars().all(|c| c.is_ascii_digit()));
        let known = match prefix {
            // Versions have ids of their own.
            "h" => vec!["h0".to_owned(), "h1".to_owned(), "h2".to_owned()],
            "a" => vec!["a0".to_owned(), "a1".to_owned()],
            "p" => (0..self.plans).map(|n| format!("p{n}")).collect(),
            _ => self.ids.iter().filter(fits).cloned().collect(),
        };
        if known.is_empty() { "nobody".to_owned() } else { known[self.dice.roll(known.len())].clone() }
    }

    fn amount(&mut self) -> String {
        let amounts = ["30.00", "100.00", "0.01", "31.00", "99.99", "7.35", "0.00", "1000.00"];
        format!("{} EUR", amounts[self.dice.roll(amounts.len())])
    }

    /// With a chance in a hundred, the field.
    fn maybe(&mut self, fact: &mut Value, field: &str, percent: usize, value: impl FnOnce(&mut Making) -> Value) {
        if self.dice.chance(percent) {
            fact[field] = value(self);
        }
    }

    fn grants(&mut self) -> Value {
        let mut grants = vec![];
        for _ in 0..1 + self.dice.roll(3) {
            let mut grant = json!({ "path": self.dice.pick(&PATHS) });
            self.maybe(&mut grant, "after", 20, |w| json!(w.dice.pick(&["P7D", "P1M"])));
            self.maybe(&mut grant, "hours", 15, |w| json!(w.some("h")));
            grants.push(grant);
        }
        json!(grants)
    }

    fn windows(&mut self) -> Value {
        let mut windows = vec![];
        for _ in 0..1 + self.dice.roll(2) {
            let days: &[&str] = match self.dice.roll(5) {
                0 => &["mon", "tue", "wed", "thu", "fri"],
                1 => &["sat", "sun"],
                2 => &["sun"],
                3 => &["fri", "sat"],
                _ => &["mon", "tue", "wed", "thu", "fri", "sat", "sun"],
            };
            let (from, until) = [
                ("09:00", "17:00"),
                ("22:00", "06:00"),
                ("00:00", "24:00"),
                ("02:00", "03:00"),
                ("01:30", "02:30"),
                ("20:00", "00:00"),
            ][self.dice.roll(6)];
            windows.push(json!({ "days": days, "from": from, "until": until }));
        }
        json!(windows)
    }

    fn catalogue(&mut self) {
        for _ in 0..4 + self.dice.roll(3) {
            let day = DAYS[self.dice.roll(DAYS.len())];
            self.days.push(day);
        }
        for n in 0..3 {
            for version in 0..1 + self.dice.roll(2) {
                let windows = self.windows();
                let from = if version == 0 { "2020-01-01".to_owned() } else { self.day() };
                self.add(
                    "hours",
                    &format!("h{n}v{version}"),
                    json!({ "hours": format!("h{n}"), "from": from, "windows": windows }),
                );
            }
        }
        for (n, id) in ["north", "south"].into_iter().enumerate() {
            for version in 0..1 + self.dice.roll(2) {
                let from = if version == 0 { "2020-01-01".to_owned() } else { self.day() };
                let mut place = json!({ "place": id, "name": id, "from": from });
                self.maybe(&mut place, "zone", 50, |w| json!(w.dice.pick(&ZONES)));
                self.maybe(&mut place, "hours", 40, |w| json!(w.some("h")));
                let covers = [["door/main", "room/*"], ["door/east", "door/main"]][n];
                place["covers"] = json!(covers[..self.dice.roll(3)]);
                self.add("places", &format!("{id}{version}"), place);
            }
        }
        for n in 0..self.dice.roll(4) {
            let of = match self.dice.roll(2) {
                0 => json!({ "hours": self.some("h") }),
                _ => json!({ "place": self.dice.pick(&["north", "south"]) }),
            };
            let from = self.day();
            let until = Day::parse(&from).unwrap().add_days(1 + self.dice.roll(3) as i64).unwrap().to_string();
            let open = [
                json!([]),
                json!([{ "from": "10:00", "until": "12:00" }]),
                json!([{ "from": "23:00", "until": "04:00" }]),
            ];
            let open = open[self.dice.roll(3)].clone();
            self.add(
                "exceptions",
                &format!("x{n}"),
                json!({ "name": "x", "of": of, "from": from, "until": until, "open": open }),
            );
        }
        for n in 0..self.dice.roll(3) {
            // One that is in force from the beginning, or one that comes into force when much is going on.
            let from = if self.dice.chance(50) { "2020-01-01".to_owned() } else { self.day() };
            let mut policy = json!({ "from": from });
            self.maybe(&mut policy, "rounding", 40, |w| {
                json!(w.dice.pick(&["half_even", "toward_zero", "away_from_zero"]))
            });
            self.maybe(&mut policy, "after_switch", 40, |_| json!("restart"));
            if self.dice.chance(70) {
                self.settings(&mut policy);
            }
            self.maybe(&mut policy, "default_plan", 70, |w| json!(w.some("p")));
            let on: &[&str] =
                [&["registering"][..], &["expiry"], &["dropped"], &["expiry", "dropped"]][self.dice.roll(4)];
            policy["default_on"] = json!(on);
            self.add("policies", &format!("policy{n}"), policy);
        }
        for n in 0..self.dice.roll(4) {
            let category = self.dice.pick(&["vat", "vat", "low"]);
            let from = self.day();
            let percent = self.dice.pick(&["19", "7.5", "0", "100"]);
            let mut tax = json!({ "category": category, "from": from, "percent": percent });
            self.maybe(&mut tax, "mode", 40, |_| json!("inclusive"));
            self.add("taxes", &format!("t{n}"), tax);
        }
        self.plans = 2 + self.dice.roll(4);
        for n in 0..self.plans {
            self.plan(n);
        }
        for n in 0..2 {
            for version in 0..1 + self.dice.roll(2) {
                let from = if version == 0 { "2020-01-01".to_owned() } else { self.day() };
                let mut add_on = json!({ "add_on": format!("a{n}"), "name": "a", "from": from });
                self.maybe(&mut add_on, "price", 70, |w| json!(w.amount()));
                self.maybe(&mut add_on, "once", 30, |_| json!(true));
                self.maybe(&mut add_on, "tax", 50, |_| json!("vat"));
                self.maybe(&mut add_on, "permissions", 50, |w| w.grants());
                self.maybe(&mut add_on, "extends_hours", 50, |w| json!(w.some("h")));
                self.add("add_ons", &format!("a{n}v{version}"), add_on);
            }
        }
        for n in 0..2 {
            let off = [json!({ "percent": "50" }), json!({ "amount": "10.00 EUR" }), json!({ "percent": "33.3" })]
                [self.dice.roll(3)]
            .clone();
            let mut coupon = json!({ "name": "c", "off": off });
            self.maybe(&mut coupon, "periods", 50, |w| json!(1 + w.dice.roll(3)));
            self.maybe(&mut coupon, "plans", 30, |w| json!([w.some("p")]));
            self.maybe(&mut coupon, "kinds", 40, |w| {
                [json!(["add_on"]), json!(["fee", "sign_up"]), json!(["fee", "add_on", "sign_up"])][w.dice.roll(3)]
                    .clone()
            });
            self.maybe(&mut coupon, "once_a_customer", 25, |_| json!(true));
            self.add("coupons", &format!("c{n}"), coupon);
        }
        for n in 0..2 {
            let mut group = json!({ "name": "g" });
            self.maybe(&mut group, "hours", 60, |w| json!(w.some("h")));
            self.add("groups", &format!("g{n}"), group);
        }
        for n in 0..self.dice.roll(2) {
            let from = self.moment();
            let mut lockdown = json!({ "from": from });
            self.maybe(&mut lockdown, "until", 80, |w| json!(w.moment()));
            self.maybe(&mut lockdown, "place", 50, |w| json!(w.dice.pick(&["north", "south"])));
            self.add("lockdowns", &format!("l{n}"), lockdown);
        }
        self.add("resources", "r0", json!({ "resource": "room", "name": "Room", "from": "2020-01-01" }));
    }

    /// How part periods, changes, pauses and invoices are charged.
    fn settings(&mut self, policy: &mut Value) {
        let shifts = ["restart", "shift", "keep"];
        self.maybe(policy, "after_pause", 30, |w| json!(w.dice.pick(&shifts)));
        self.maybe(policy, "after_lapse", 30, |w| json!(w.dice.pick(&shifts)));
        self.maybe(policy, "pause", 40, |w| {
            [json!("skip_cycles"), json!({ "fee": "5.00 EUR" }), json!("shift")][w.dice.roll(3)].clone()
        });
        let mut proration = json!({});
        self.maybe(&mut proration, "count", 40, |w| {
            let month_of = json!({ "month_of": ([30, 28, 31])[w.dice.roll(3)] });
            [json!("seconds"), month_of, json!("months"), json!("none")][w.dice.roll(4)].clone()
        });
        self.maybe(&mut proration, "stub_of", 25, |_| json!("unclamped"));
        self.maybe(&mut proration, "round_first", 25, |w| {
            [json!({ "fraction": 9 }), json!({ "fraction": 2 }), json!({ "unit_price": 2 })][w.dice.roll(3)].clone()
        });
        self.maybe(&mut proration, "outside", 15, |_| json!("whole"));
        self.maybe(&mut proration, "rounded", 30, |_| json!("unused"));
        policy["proration"] = proration;
        let mut change = json!({});
        let modes = ["difference", "time", "period_end"];
        self.maybe(&mut change, "day", 25, |_| json!("old"));
        self.maybe(&mut change, "judged_by", 40, |w| json!(w.dice.pick(&["price", "price_a_day"])));
        self.maybe(&mut change, "trial", 30, |_| json!("kept"));
        self.maybe(&mut change, "within_a_day", 25, |_| json!("netted"));
        self.maybe(&mut change, "upgrade", 50, |w| json!(w.dice.pick(&modes)));
        self.maybe(&mut change, "downgrade", 50, |w| json!(w.dice.pick(&modes)));
        self.maybe(&mut change, "credit", 40, |w| json!(w.dice.pick(&["price", "paid"])));
        self.maybe(&mut change, "collect", 40, |_| json!("at_once"));
        policy["change"] = change;
        let mut edges = json!({});
        self.maybe(&mut edges, "first", 20, |_| json!("free"));
        self.maybe(&mut edges, "last", 30, |_| json!("charged"));
        policy["edges"] = edges;
        let mut invoices = json!({});
        self.maybe(&mut invoices, "negative", 50, |w| json!(w.dice.pick(&["refund", "forfeit", "split"])));
        self.maybe(&mut invoices, "tax_by", 40, |_| json!("invoice"));
        self.maybe(&mut invoices, "minimum", 30, |w| json!([w.dice.pick(&["50.00 EUR", "1.00 EUR"])]));
        self.maybe(&mut invoices, "zero", 30, |_| json!("carried"));
        policy["invoices"] = invoices;
    }

    fn plan(&mut self, n: usize) {
        let kind = match (n, self.dice.roll(8)) {
            (0, _) => json!("free"),
            (_, 0..=3) => json!("recurring"),
            (_, 4) => json!("fixed_term"),
            (_, 5) => json!("custom"),
            (_, 6) => {
                let valid = [
                    json!("local_day"),
                    json!({ "from_check_in": { "hours": 24 } }),
                    json!({ "window": { "from": "09:00", "until": "18:00" } }),
                ];
                json!({ "day_pass": { "valid": valid[self.dice.roll(3)] } })
            }
            _ => json!({ "punch_pass": { "uses": 1 + self.dice.roll(3) } }),
        };
        let pass = kind.is_object();
        for version in 0..1 + self.dice.roll(3) {
            let from = if version == 0 && !self.dice.chance(10) { "2020-01-01".to_owned() } else { self.day() };
            let mut plan =
                json!({ "plan": format!("p{n}"), "name": "p", "from": from, "kind": kind, "rank": self.dice.roll(3) });
            if n > 0 {
                self.maybe(&mut plan, "price", 85, |w| w.price());
                if !pass && !self.dice.chance(20) {
                    plan["billing"] = self.billing();
                }
            }
            self.maybe(&mut plan, "tax", 60, |w| json!(w.dice.pick(&["vat", "low"])));
            self.maybe(&mut plan, "sign_up_fee", 20, |w| json!(w.amount()));
            self.maybe(&mut plan, "deposit", 20, |w| json!(w.amount()));
            self.maybe(&mut plan, "trial", 20, |w| json!(w.dice.pick(&["P14D", "P1M", "P1W"])));
            plan["terms"] = self.terms(pass);
            plan["permissions"] = self.grants();
            self.maybe(&mut plan, "hours", 35, |w| json!(w.some("h")));
            self.maybe(&mut plan, "visits", 25, |w| {
                let counted = w.dice.pick(&["once_a_day", "each"]);
                json!({ "counted": counted, "limit": { "visits": 1 + w.dice.roll(2), "per": w.dice.pick(&["week", "month"]) } })
            });
            if n > 0 && !pass {
                self.maybe(&mut plan, "sharing", 60, |w| json!({ "max_additional": w.dice.roll(4) }));
            }
            self.maybe(&mut plan, "inheritance", 50, |w| {
                let fixed = json!({ "fixed": { "places": w.dice.roll(3) } });
                let cap = [json!("none"), json!("seats"), fixed, json!("nobody")];
                let roles: &[&str] = [&[][..], &["employee"], &["guest", "employee"]][w.dice.roll(3)];
                json!({ "cap": cap[w.dice.roll(4)], "roles": roles })
            });
            let mut reach = json!({});
            for aspect in ["price", "access", "sharing", "terms"] {
                self.maybe(&mut reach, aspect, 50, |w| json!(w.dice.pick(&["next_cycle", "at_once"])));
            }
            plan["reach"] = reach;
            self.add("plans", &format!("p{n}v{version}"), plan);
        }
    }

    fn price(&mut self) -> Value {
        let (one, two) = (self.amount(), self.amount());
        let tiers = json!([{ "up_to": 2, "each": one, "flat": "5.00 EUR" }, { "up_to": 4, "each": two }, { "each": "1.11 EUR", "flat": "0.50 EUR" }]);
        let mut price = match self.dice.roll(7) {
            0..=2 => return json!({ "flat": { "amount": one } }),
            3 => return json!({ "per_seat": { "amount": one, "minimum": two } }),
            4 => json!({ "graduated": { "tiers": tiers } }),
            5 => json!({ "package": { "amount": one, "size": 1 + self.dice.roll(4) } }),
            _ => json!({ "volume": { "tiers": tiers } }),
        };
        let inner = price.as_object_mut().unwrap().values_mut().next().unwrap();
        self.maybe(inner, "minimum", 25, |w| json!(w.amount()));
        price
    }

    fn billing(&mut self) -> Value {
        let every = self.dice.pick(&["P1M", "P1M", "P1M", "P2W", "P3M", "P1Y"]);
        let anchor = match self.dice.roll(4) {
            0 | 1 => json!("anniversary"),
            2 if every != "P2W" => json!({ "day": { "day": ([31, 1, 15, 30])[self.dice.roll(4)] } }),
            _ => json!("calendar"),
        };
        let mut billing = json!({ "every": every, "anchor": anchor });
        self.maybe(&mut billing, "timing", 30, |w| json!(w.dice.pick(&["arrears", "arrears", "arrears_greedy"])));
        self.maybe(&mut billing, "first_stub", 40, |w| json!(w.dice.pick(&["free", "full"])));
        billing
    }

    fn terms(&mut self, pass: bool) -> Value {
        let mut terms = json!({});
        let term = match self.dice.roll(8) {
            0..=2 => json!("open"),
            3 | 4 => json!({ "rolling": { "length": self.dice.pick(&["P1M", "P30D", "P3M"]) } }),
            5 => {
                let mut season = json!({ "starts": self.dice.pick(&["01-01", "02-29", "03-31"]), "length": self.dice.pick(&["P6M", "P1Y"]) });
                self.maybe(&mut season, "rollover", 50, |w| json!(w.dice.pick(&["12-31", "04-01", "02-29"])));
                json!({ "season": season })
            }
            6 => {
                let mut calendar = json!({ "length": self.dice.pick(&["P1M", "P1Y"]) });
                self.maybe(&mut calendar, "rollover_day", 50, |w| json!(([15, 31, 1])[w.dice.roll(3)]));
                json!({ "calendar": calendar })
            }
            _ => json!({ "event": { "from": "2024-02-01", "until": self.dice.pick(&["2024-06-30", "2024-04-01"]) } }),
        };
        if !pass || self.dice.chance(30) {
            terms["term"] = term;
            terms["renewal"] = json!(self.dice.pick(&["manual", "manual", "auto", "none"]));
        }
        self.maybe(&mut terms, "grace", 30, |w| {
            let length = w.dice.pick(&["P7D", "P1M", "P1D"]);
            json!({ "length": length, "access": w.dice.chance(50) })
        });
        self.maybe(&mut terms, "payment", 20, |_| json!("once_paid"));
        self.maybe(&mut terms, "past_due", 40, |w| json!(w.dice.pick(&["grace", "ended"])));
        self.maybe(&mut terms, "dunning", 40, |w| {
            let mut steps = vec![json!({ "after": "P3D", "action": "notice" })];
            if w.dice.chance(60) {
                steps.push(json!({ "after": "P7D", "action": "suspend" }));
            }
            if w.dice.chance(50) {
                steps.push(json!({ "after": w.dice.pick(&["P14D", "P1M"]), "action": "end" }));
            }
            json!(steps)
        });
        self.maybe(&mut terms, "new_for", 30, |w| json!(w.dice.pick(&["P30D", "P1M"])));
        terms
    }

    fn party(&mut self) -> Value {
        match self.dice.roll(3) {
            0 | 1 => json!({ "customer": self.some("k") }),
            _ => json!({ "company": self.some("f") }),
        }
    }

    fn people(&mut self) {
        for n in 0..3 + self.dice.roll(5) {
            let mut customer = json!({});
            self.maybe(&mut customer, "registered", 50, |w| json!(w.day()));
            self.add("customers", &format!("k{n}"), customer);
        }
        for n in 0..1 + self.dice.roll(3) {
            self.add("companies", &format!("f{n}"), json!({}));
        }
        for n in 0..2 + self.dice.roll(5) {
            let (holder, plan, from) = (self.party(), self.some("p"), self.when());
            let mut m = json!({ "holder": holder, "plan": plan, "from": from });
            self.maybe(&mut m, "until", 15, |w| json!(w.when()));
            self.maybe(&mut m, "joined", 15, |w| json!(w.day()));
            self.maybe(&mut m, "terms", 15, |w| json!(1 + w.dice.roll(3)));
            self.maybe(&mut m, "seats", 40, |w| json!(w.dice.roll(6)));
            self.maybe(&mut m, "price", 15, |w| json!(w.amount()));
            self.maybe(&mut m, "places", 10, |w| json!(w.dice.roll(3)));
            self.maybe(&mut m, "commitment", 10, |w| json!(w.dice.roll(4)));
            self.maybe(&mut m, "payer", 15, |w| w.party());
            self.maybe(&mut m, "permissions", 10, |w| w.grants());
            self.maybe(&mut m, "hours", 10, |w| json!(w.some("h")));
            self.add("memberships", &format!("m{n}"), m);
        }
        for n in 0..self.dice.roll(10) {
            let (customer, company, from) = (self.some("k"), self.some("f"), self.when());
            let mut link = json!({ "customer": customer, "company": company, "from": from });
            self.maybe(&mut link, "until", 50, |w| json!(w.when()));
            self.maybe(&mut link, "role", 60, |w| json!(w.dice.pick(&["employee", "guest"])));
            self.add("links", &format!("n{n}"), link);
        }
        for n in 0..self.dice.roll(6) {
            let (membership, child, from) = (self.some("m"), self.some("k"), self.when());
            let mut share = json!({ "membership": membership, "child": child, "from": from });
            self.maybe(&mut share, "until", 50, |w| json!(w.when()));
            self.maybe(&mut share, "over_limit", 15, |_| json!({ "by": "desk", "reason": "friend" }));
            self.add("shares", &format!("s{n}"), share);
        }
    }

    fn changes(&mut self) {
        for n in 0..self.dice.roll(14) {
            let (id, m, at) = (format!("e{n}"), self.some("m"), self.when());
            match self.dice.roll(9) {
                0 | 1 => {
                    let mut switch = json!({ "membership": m, "at": at, "plan": self.some("p") });
                    self.maybe(&mut switch, "price", 20, |w| json!(w.amount()));
                    self.maybe(&mut switch, "seats", 30, |w| json!(1 + w.dice.roll(5)));
                    self.add("switches", &id, switch);
                }
                2 => {
                    let unused = self.dice.pick(&["credited", "kept"]);
                    self.add("cancellations", &id, json!({ "membership": m, "at": at, "unused": unused }));
                }
                3 => {
                    let mut pause = json!({ "membership": m, "from": at });
                    self.maybe(&mut pause, "until", 70, |w| json!(w.when()));
                    self.add("pauses", &id, pause);
                }
                4 => {
                    let mut renewal = json!({ "membership": m, "at": at });
                    self.maybe(&mut renewal, "terms", 40, |w| json!(1 + w.dice.roll(3)));
                    self.add("renewals", &id, renewal);
                }
                5 => {
                    let seats = self.dice.roll(6);
                    self.add("seat_changes", &id, json!({ "membership": m, "at": at, "seats": seats }));
                }
                6 => {
                    let mut change = json!({ "membership": m, "at": at });
                    self.maybe(&mut change, "price", 80, |w| json!(w.amount()));
                    self.add("price_changes", &id, change);
                }
                7 => {
                    let mut attachment = json!({ "membership": m, "add_on": self.some("a"), "from": at });
                    self.maybe(&mut attachment, "until", 40, |w| json!(w.when()));
                    self.maybe(&mut attachment, "quantity", 30, |w| json!(1 + w.dice.roll(3)));
                    self.maybe(&mut attachment, "price", 20, |w| json!(w.amount()));
                    self.add("attachments", &id, attachment);
                }
                _ => {
                    let status = self.dice.pick(&["active", "suspended", "grace", "expired", "trialing", "paused"]);
                    let mut set = json!({ "membership": m, "from": at, "status": status, "by": "desk" });
                    self.maybe(&mut set, "until", 70, |w| json!(w.when()));
                    self.add("status_overrides", &id, set);
                }
            }
        }
        for n in 0..self.dice.roll(3) {
            let (coupon, m, from, order) = (self.some("c"), self.some("m"), self.day(), self.dice.roll(2));
            self.add(
                "redemptions",
                &format!("d{n}"),
                json!({ "coupon": coupon, "membership": m, "from": from, "order": order }),
            );
        }
        for n in 0..self.dice.roll(6) {
            let (customer, at) = (self.some("k"), self.moment());
            let mut visit = json!({ "customer": customer, "at": at });
            self.maybe(&mut visit, "under", 70, |w| json!(w.some("m")));
            self.add("visits", &format!("v{n}"), visit);
        }
        for n in 0..self.dice.roll(3) {
            let (group, customer, from) = (self.some("g"), self.some("k"), self.when());
            let mut member = json!({ "group": group, "customer": customer, "from": from });
            self.maybe(&mut member, "until", 40, |w| json!(w.when()));
            self.add("group_members", &format!("gm{n}"), member);
        }
        for n in 0..self.dice.roll(3) {
            let (party, at) = (self.party(), self.day());
            let amount = self.dice.pick(&["12.00 EUR", "-5.00 EUR", "9.90 USD", "-200.00 EUR"]);
            let mut charge = json!({ "party": party, "at": at, "amount": amount, "text": "t" });
            self.maybe(&mut charge, "payer", 30, |w| w.party());
            self.maybe(&mut charge, "due", 40, |_| json!("immediate"));
            self.maybe(&mut charge, "tax", 40, |_| json!("vat"));
            self.add("charges", &format!("ch{n}"), charge);
        }
        for n in 0..self.dice.roll(3) {
            let (customer, day) = (self.some("k"), self.day());
            let mut booking = json!({ "customer": customer, "resource": "room", "from": format!("{day}T09:00:00Z"), "until": format!("{day}T10:00:00Z") });
            self.maybe(&mut booking, "price", 90, |w| json!(w.amount()));
            self.maybe(&mut booking, "under", 50, |w| json!(w.some("m")));
            self.maybe(&mut booking, "tax", 50, |_| json!("low"));
            self.add("bookings", &format!("b{n}"), booking);
            if self.dice.chance(30) {
                let charged = self.dice.chance(40);
                let at = self.moment();
                self.add(
                    "booking_cancellations",
                    &format!("bc{n}"),
                    json!({ "booking": format!("b{n}"), "at": at, "charged": charged }),
                );
            }
        }
        for n in 0..self.dice.roll(4) {
            let (payer, at, m) = (self.party(), self.moment(), self.some("m"));
            let outcome = self.dice.pick(&["failed", "received", "failed"]);
            self.add(
                "payments",
                &format!("pay{n}"),
                json!({ "payer": payer, "at": at, "amount": "10.00 EUR", "outcome": outcome, "membership": m }),
            );
        }
        for n in 0..self.dice.roll(4) {
            let kinds = [
                ("links", "link", "n"),
                ("shares", "share", "s"),
                ("pauses", "pause", "e"),
                ("attachments", "attachment", "e"),
                ("status_overrides", "status_override", "e"),
                ("lockdowns", "lockdown", "l"),
            ];
            let (_, kind, prefix) = kinds[self.dice.roll(6)];
            let (of, at) = (self.some(prefix), self.when());
            self.add("endings", &format!("end{n}"), json!({ "of": { kind: of }, "at": at }));
        }
        for n in 0..self.dice.roll(4) {
            let kinds = [
                ("membership", "m"),
                ("link", "n"),
                ("share", "s"),
                ("switch", "e"),
                ("cancellation", "e"),
                ("pause", "e"),
                ("customer", "k"),
                ("company", "f"),
                ("payment", "pay"),
                ("ending", "end"),
                ("charge", "ch"),
                ("booking", "b"),
                ("coupon", "c"),
                ("redemption", "d"),
            ];
            let (kind, prefix) = kinds[self.dice.roll(kinds.len())];
            let fact = self.some(prefix);
            self.add("voids", &format!("void{n}"), json!({ "kind": kind, "fact": fact }));
        }
    }

    fn file(&mut self) -> Value {
        let zone = self.dice.pick(&ZONES);
        let mut space = json!({ "id": "nasty", "name": "Nasty", "currency": "EUR", "zone": zone });
        self.maybe(&mut space, "billing_starts", 15, |w| json!(w.day()));
        let mut file = json!({ "format": 1, "edition": 1, "space": space });
        for (array, list) in &self.arrays {
            file[array] = list.clone();
        }
        file
    }

    /// Bills once or twice in the past, as it was known then, and records the invoices.
    fn invoices(&mut self, facts: &mut Facts) {
        for (n, (through, recorded)) in
            [("2024-03-31", "2024-04-01T08:00:00Z"), ("2024-05-31", "2024-06-01T08:00:00Z")].into_iter().enumerate()
        {
            if !self.dice.chance(60) {
                continue;
            }
            let through = if self.dice.chance(30) { self.day() } else { through.to_owned() };
            let recorded = Moment::parse(recorded).unwrap();
            let bill = Oracle::known_on(facts, recorded).bill(Day::parse(&through).unwrap());
            for (at, draft) in bill.into_iter().enumerate() {
                facts.invoices.push(record(format!("i{n}-{at}"), recorded, draft));
            }
        }
    }

    /// What happens after invoices were issued: payments for them, a void, a closing.
    fn late(&mut self, facts: &mut Facts) {
        let mut file = serde_json::to_value(&*facts).unwrap();
        let mut add = |array: &str, fact: Value| {
            if file.get(array).is_none() {
                file[array] = json!([]);
            }
            file[array].as_array_mut().unwrap().push(fact);
        };
        let recorded = "2024-06-15T08:00:00Z";
        for n in 0..self.dice.roll(3).min(facts.invoices.len()) {
            let invoice = &facts.invoices[self.dice.roll(facts.invoices.len())];
            let (outcome, at) = (self.dice.pick(&["failed", "received"]), self.moment());
            add(
                "payments",
                json!({ "id": format!("late{n}"), "recorded": recorded, "payer": invoice.payer, "at": at, "amount": "10.00 EUR", "outcome": outcome, "invoice": invoice.id }),
            );
        }
        if !facts.invoices.is_empty() && self.dice.chance(10) {
            let invoice = &facts.invoices[self.dice.roll(facts.invoices.len())];
            add("voids", json!({ "id": "voidi", "recorded": recorded, "kind": "invoice", "fact": invoice.id }));
        }
        for n in 0..self.dice.roll(3).min(1 + self.dice.roll(2)) {
            let recorded = self.dice.pick(&["2024-04-02T00:00:00Z", "2024-06-02T00:00:00Z", "2024-05-02T09:00:00Z"]);
            let through = self.day();
            add("closings", json!({ "id": format!("close{n}"), "recorded": recorded, "through": through }));
        }
        *facts = valid(file);
    }
}

/// An invoice as it is issued from a draft.
pub fn record(id: String, recorded: Moment, draft: tenure::billing::DraftInvoice) -> Invoice {
    let some = |amount: tenure::money::Amount| (!amount.is_zero()).then_some(amount);
    Invoice {
        id: tenure::id::FactId::new(id).unwrap(),
        recorded,
        payer: draft.payer,
        currency: draft.currency,
        date: draft.date,
        lines: draft.lines,
        credit_used: some(draft.credit_used),
        credit_given: some(draft.credit_given),
        refund: some(draft.refund),
        offset: some(draft.offset),
        forfeited: some(draft.forfeited),
    }
}
