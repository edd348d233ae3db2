//! Credits for random spaces: kinds with settings of their own, allowances in all their forms, grants, transfers, uses, and
//! reservations that take credits. Whole amounts, so that the naive ledger can count them.

use super::{Dice, RandomSpace, TIMES, spaces, valid};
use proptest::prelude::*;
use serde_json::{Value, json};
use tenure::space::facts::Facts;

/// A space with credits in it.
pub fn spaces_with_credits() -> impl Strategy<Value = RandomSpace> {
    let numbers = proptest::collection::vec(any::<u16>(), 80..260).prop_map(Dice::new);
    (spaces(), numbers).prop_map(|(random, dice)| RandomSpace(enriched(&random.0, dice)))
}

const KINDS: [&str; 2] = ["q0", "q1"];
const DAYS: [&str; 12] = [
    "2024-01-31",
    "2024-02-29",
    "2024-03-01",
    "2024-03-31",
    "2024-04-01",
    "2024-04-15",
    "2024-04-30",
    "2024-05-01",
    "2024-05-31",
    "2024-06-30",
    "2024-10-27",
    "2024-12-31",
];

pub(super) fn enriched(facts: &Facts, mut dice: Dice) -> Facts {
    let mut file = serde_json::to_value(facts).unwrap();
    let d = &mut dice;
    for (n, id) in KINDS.into_iter().enumerate() {
        let mut kind = json!({ "id": id, "recorded": "2023-12-01T00:00:00Z", "name": id, "step": "1" });
        let orders = [
            json!(["own_before_pooled", "expiry", "priority", "age", "id"]),
            json!(["priority", "age"]),
            json!(["id"]),
        ];
        if n == 1 {
            kind["order"] = orders[d.roll(3)].clone();
            kind["drops_overage"] = json!(d.chance(30));
            kind["drawn"] = json!(d.pick(&["at_start", "when_made"]));
            kind["returned"] = json!(d.pick(&["while_living", "before_start", "never"]));
        }
        push(&mut file, "credits", kind);
    }
    // Money on account, which pays lines of invoices.
    for id in ["cash0", "cash1"] {
        let pays = [
            json!({}),
            json!({ "tax": true }),
            json!({ "lines": ["fee", "booking"], "tax": true }),
            json!({ "plans": ["p1"] }),
            json!({ "resources": ["room"], "tax": true, "negative": true }),
        ];
        push(
            &mut file,
            "credits",
            json!({ "id": id, "recorded": "2023-12-01T00:00:00Z", "name": id, "step": "0.01", "currency": "EUR", "pays": pays[d.roll(5)] }),
        );
    }
    for policy in list(&mut file, "policies") {
        policy["credits_after_switch"] = json!(d.pick(&["kept", "prorated", "restarted"]));
        policy["credits_within_period"] = json!(d.pick(&["share", "share", "whole"]));
    }
    for array in ["plans", "add_ons"] {
        for one in list(&mut file, array) {
            if d.chance(70) {
                one["allowances"] = json!((0..1 + d.roll(2)).map(|_| allowance(d)).collect::<Vec<_>>());
            }
            if array == "plans" && d.chance(50) {
                let share = [json!("none"), json!({ "cap": "3" }), json!("equal")][d.roll(3)].clone();
                let mut terms = json!({ "credit": d.pick(&KINDS), "share": share });
                if d.chance(70) {
                    terms["overage"] = json!(d.pick(&["refused", "charged", "carried"]));
                }
                let prices = [
                    json!({ "flat": { "amount": "2.00 EUR", "per": "3" } }),
                    json!({ "of_rate": "50" }),
                    json!({ "tiers": [{ "up_to": "2", "rate": { "amount": "1.00 EUR", "per": "1" } }, { "rate": { "amount": "0.10 EUR", "per": "1" } }] }),
                ];
                if d.chance(60) {
                    terms["price"] = prices[d.roll(3)].clone();
                }
                one["credits"] = json!([terms]);
            }
        }
    }
    for one in list(&mut file, "resources") {
        if d.chance(80) {
            (one["credit"], one["takes"]) = (json!(d.pick(&KINDS)), json!("2"));
        }
        one["hourly"] = json!("3.00 EUR");
        one["buffer_minutes"] = json!(15);
        one["waitlist"] = json!(d.chance(30));
    }
    let companies = ids(&file, "companies");
    for one in list(&mut file, "memberships") {
        if d.chance(10) {
            one["allowances"] = json!([allowance(d)]);
        }
        if !companies.is_empty() && d.chance(20) {
            one["pool"] = json!(companies[d.roll(companies.len())]);
        }
    }
    for one in list(&mut file, "bookings") {
        if d.chance(60) {
            one["takes"] = json!({ "credit": d.pick(&KINDS), "amount": d.roll(9).to_string(), "rate": { "amount": "1.50 EUR", "per": "1" } });
        }
    }
    let (customers, memberships) = (ids(&file, "customers"), ids(&file, "memberships"));
    let some = |d: &mut Dice, list: &[String]| {
        if list.is_empty() { "nobody".to_owned() } else { list[d.roll(list.len())].clone() }
    };
    for n in 0..d.roll(5) {
        let holder = if d.chance(30) {
            json!({ "company": some(d, &companies) })
        } else {
            json!({ "customer": some(d, &customers) })
        };
        let mut grant = json!({ "id": format!("g{n}"), "recorded": recorded(d), "holder": holder, "credit": d.pick(&KINDS),
            "amount": d.roll(12).to_string(), "from": when(d), "source": "bonus", "priority": d.roll(3), "order": d.roll(2) });
        if d.chance(50) {
            grant["until"] = json!(when(d));
        }
        if d.chance(20) {
            grant["lasts"] = json!(d.pick(&["P3D", "PT5H", "P1M"]));
        }
        if d.chance(30) {
            let (party, membership) = (some(d, &customers), some(d, &memberships));
            let lot = format!("membership:{membership}/{}/{}", d.pick(&KINDS), d.pick(&DAYS));
            grant["taken_from"] = json!({ "party": { "customer": party }, "lot": if d.chance(50) { "grant:g0".to_owned() } else { lot } });
        }
        push(&mut file, "grants", grant);
    }
    for n in 0..d.roll(6) {
        let holder = if d.chance(30) {
            json!({ "company": some(d, &companies) })
        } else {
            json!({ "customer": some(d, &customers) })
        };
        let amount = ["3.50", "0.01", "40", "250.99"][d.roll(4)];
        push(
            &mut file,
            "grants",
            json!({ "id": format!("cash{n}"), "recorded": recorded(d), "holder": holder, "credit": d.pick(&["cash0", "cash1"]),
                "amount": amount, "from": when(d), "source": "bonus" }),
        );
    }
    for n in 0..d.roll(9) {
        let mut used = json!({ "id": format!("u{n}"), "recorded": recorded(d), "customer": some(d, &customers), "credit": d.pick(&KINDS),
            "amount": d.roll(14).to_string(), "at": moment(d), "order": d.roll(2) });
        if d.chance(60) {
            used["under"] = json!(some(d, &memberships));
        }
        if d.chance(50) {
            used["rate"] = json!({ "amount": "0.75 EUR", "per": "1" });
        }
        push(&mut file, "uses", used);
    }
    if d.chance(30) {
        push(
            &mut file,
            "endings",
            json!({ "id": "endg", "recorded": recorded(d), "of": { "grant": format!("g{}", d.roll(2)) }, "at": when(d) }),
        );
    }
    if d.chance(20) {
        push(&mut file, "voids", json!({ "id": "voidg", "recorded": recorded(d), "kind": "grant", "fact": "g0" }));
        push(&mut file, "voids", json!({ "id": "voidu", "recorded": recorded(d), "kind": "use", "fact": "u0" }));
    }
    valid(file)
}

fn allowance(d: &mut Dice) -> Value {
    let mut one = json!({ "credit": d.pick(&KINDS), "amount": (1 + d.roll(15)).to_string(), "priority": d.roll(2) });
    if d.chance(40) {
        one["every"] = json!(d.pick(&["P1W", "P10D", "P1M", "P1Y"]));
    }
    if d.chance(35) {
        let rules = [
            json!({}),
            json!({ "maximum": "4" }),
            json!({ "percent": "50", "over": "together" }),
            json!({ "age": "P2M", "minimum": "2" }),
        ];
        one["rollover"] = rules[d.roll(4)].clone();
    }
    if d.chance(40) {
        one["prorated"] = json!(true);
    }
    one["each"] = json!(d.pick(&["membership", "seat", "person", "membership"]));
    one
}

fn recorded(d: &mut Dice) -> &'static str {
    ["2023-12-01T00:00:00Z", "2024-03-31T01:00:00Z", "2024-05-02T09:00:00Z"][d.roll(3)]
}

fn moment(d: &mut Dice) -> String {
    format!("{}T{}", d.pick(&DAYS), TIMES[d.roll(TIMES.len())])
}

fn when(d: &mut Dice) -> String {
    if d.chance(40) { moment(d) } else { d.pick(&DAYS).to_owned() }
}

fn push(file: &mut Value, array: &str, fact: Value) {
    if file.get(array).is_none() {
        file[array] = json!([]);
    }
    file[array].as_array_mut().unwrap().push(fact);
}

fn list<'a>(file: &'a mut Value, array: &str) -> impl Iterator<Item = &'a mut Value> {
    file.get_mut(array).and_then(Value::as_array_mut).into_iter().flatten()
}

fn ids(file: &Value, array: &str) -> Vec<String> {
    let list = file.get(array).and_then(Value::as_array);
    list.into_iter().flatten().filter_map(|fact| fact["id"].as_str()).map(str::to_owned).collect()
}
