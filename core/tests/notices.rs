//! What falls due, kind by kind: tables of named cases, with what is expected worked out by hand.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::arithmetic_side_effects, clippy::panic)]

use serde_json::{Map, Value, json};
use tenure::error::Code;
use tenure::notice::Notice;
use tenure::space::Space;
use tenure::space::facts::Facts;
use tenure::time::Moment;

/// A space in Lisbon (an hour ahead of UTC in summer, else like UTC) with ann, bob and cy, and the company acme. What every
/// fact must have is filled in: recorded in 2020, plans `desk` in force since 2020, memberships of ann on `desk`.
fn space(facts: &Value) -> Space {
    let mut file = json!({
        "format": 1, "edition": 1,
        "space": {"id": "s", "name": "S", "currency": "EUR", "zone": "Europe/Lisbon"},
        "customers": [{"id": "ann"}, {"id": "bob"}, {"id": "cy"}],
        "companies": [{"id": "acme"}],
    });
    for (array, facts) in facts.as_object().unwrap() {
        file[array] = facts.clone();
    }
    for (array, facts) in file.as_object_mut().unwrap() {
        for (n, fact) in facts.as_array_mut().into_iter().flatten().enumerate() {
            fill(array, n + 1, fact.as_object_mut().unwrap());
        }
    }
    Space::read(file.to_string().as_bytes()).unwrap_or_else(|errors| panic!("{errors}"))
}

fn fill(array: &str, n: usize, fact: &mut Map<String, Value>) {
    let mut fill = |key: &str, value: Value| {
        fact.entry(key).or_insert(value);
    };
    fill("recorded", json!("2020-01-01T00:00:00Z"));
    let ann = json!({"customer": "ann"});
    match array {
        "plans" => {
            fill("plan", json!("desk"));
            fill("from", json!("2020-01-01"));
            fill("name", json!("Desk"));
            fill("kind", json!("recurring"));
        }
        "policies" => fill("from", json!("2020-01-01")),
        "memberships" => {
            fill("id", json!("m"));
            fill("holder", ann);
            fill("plan", json!("desk"));
        }
        "payments" => {
            fill("payer", ann);
            fill("amount", json!("10.00 EUR"));
            fill("outcome", json!("failed"));
        }
        "visits" | "uses" | "support_requests" | "bookings" => fill("customer", json!("ann")),
        "grants" => {
            fill("holder", ann);
            fill("source", json!("pack"));
        }
        "messages" => {
            fill("party", ann);
            fill("channel", json!("email"));
        }
        "links" => fill("company", json!("acme")),
        "invoices" => {
            fill("payer", ann);
            fill("currency", json!("EUR"));
        }
        _ => {}
    }
    if ["switches", "pauses", "renewals", "cancellations", "shares", "price_changes", "attachments", "seat_changes"]
        .contains(&array)
    {
        fill("membership", json!("m"));
    }
    fill("id", json!(format!("{}{n}", array.trim_end_matches('s'))));
}

fn moment(text: &str) -> Moment {
    let full = if text.len() == 10 { format!("{text}T00:00:00Z") } else { text.to_owned() };
    Moment::parse(&full).unwrap()
}

fn due(space: &Space, from: &str, until: &str) -> Vec<Notice> {
    space.due(moment(from), moment(until)).unwrap()
}

/// `2026-01-31 welcome/m/2026-01-31`: the local day on which to act (with the time, if it is not its start), and the id.
fn told(notices: &[Notice]) -> Vec<String> {
    let zone = tenure::zone::Zone::parse("Europe/Lisbon").unwrap();
    let one = |notice: &Notice| {
        let (day, time) = zone.local(notice.at);
        let starts = zone.start_of(day).unwrap() == notice.at;
        let at = if starts { day.to_string() } else { format!("{day}T{time}") };
        format!("{at} {}", notice.id)
    };
    notices.iter().map(one).collect()
}

/// A plan that is billed monthly, with some rules and whatever else.
fn desk(notices: Value, more: Value) -> Value {
    let mut plan = json!({
        "price": {"flat": {"amount": "300.00 EUR"}}, "billing": {"every": "P1M", "anchor": "calendar"}, "notices": notices,
    });
    for (key, value) in more.as_object().unwrap() {
        plan[key] = value.clone();
    }
    plan
}

/// Named cases: facts, and what falls due in 2026 besides the kinds that are left out.
#[track_caller]
fn check(without: &[&str], cases: &[(&str, Value, &[&str])]) {
    for (name, facts, expected) in cases {
        let mut notices = due(&space(facts), "2026-01-01", "2027-01-01");
        notices.retain(|notice| !without.iter().any(|kind| notice.id.starts_with(kind)));
        assert_eq!(told(&notices), *expected, "{name}");
    }
}

const ACCESS: &[&str] = &["access_granted", "access_ended"];

#[test]
fn welcome_and_onboarding() {
    let rules = json!([
        {"notice": "welcome"}, {"notice": "onboarding", "after": "P1D"}, {"notice": "onboarding", "after": "P1W"}
    ]);
    let held = |more: Value| {
        let mut held = json!({"from": "2026-01-30"});
        for (key, value) in more.as_object().unwrap() {
            held[key] = value.clone();
        }
        json!([held])
    };
    check(
        ACCESS,
        &[
            ("nobody asks", json!({"plans": [desk(json!([]), json!({}))], "memberships": held(json!({}))}), &[]),
            (
                "as it starts, a day later and a week later",
                json!({"plans": [desk(rules.clone(), json!({}))], "memberships": held(json!({}))}),
                &[
                    "2026-01-30 welcome/m/2026-01-30",
                    "2026-01-31 onboarding/m/2026-01-30/+P1D",
                    "2026-02-06 onboarding/m/2026-01-30/+P1W",
                ],
            ),
            (
                "entered late: what was missed comes then, in one go",
                json!({
                    "plans": [desk(rules.clone(), json!({}))],
                    "memberships": held(json!({"recorded": "2026-02-03T10:00:00Z"})),
                }),
                &[
                    "2026-02-03T10:00 onboarding/m/2026-01-30/+P1D",
                    "2026-02-03T10:00 welcome/m/2026-01-30",
                    "2026-02-06 onboarding/m/2026-01-30/+P1W",
                ],
            ),
            (
                "who has left by then gets no more steps",
                json!({
                    "plans": [desk(rules.clone(), json!({}))], "memberships": held(json!({})),
                    "cancellations": [{"at": "2026-02-06"}],
                }),
                &["2026-01-30 welcome/m/2026-01-30", "2026-01-31 onboarding/m/2026-01-30/+P1D"],
            ),
            (
                "who pays later is welcomed later",
                json!({
                    "plans": [desk(rules.clone(), json!({"terms": {"payment": "once_paid"}}))],
                    "memberships": held(json!({})),
                    "payments": [{"outcome": "received", "membership": "m", "at": "2026-02-01T09:30:00Z"}],
                }),
                &[
                    "2026-02-01T09:30 welcome/m/2026-02-01T09:30:00Z",
                    "2026-02-02 onboarding/m/2026-02-01T09:30:00Z/+P1D",
                    "2026-02-08 onboarding/m/2026-02-01T09:30:00Z/+P1W",
                ],
            ),
            (
                "the space's rules hold where the plan has none of the kind",
                json!({
                    "policies": [{"notices": [{"notice": "welcome"}, {"notice": "onboarding", "after": "P2D"}]}],
                    "plans": [desk(json!([{"notice": "onboarding", "after": "P3D"}]), json!({}))],
                    "memberships": held(json!({})),
                }),
                &["2026-01-30 welcome/m/2026-01-30", "2026-02-02 onboarding/m/2026-01-30/+P3D"],
            ),
        ],
    );
}

#[test]
fn access_of_all_who_are_covered() {
    let shared = json!({"sharing": {"max_additional": 2}});
    let capped = json!({"inheritance": {"cap": {"fixed": {"places": 1}}}});
    check(
        &[],
        &[
            (
                "the holder's, once for the whole time; a pause is no end",
                json!({
                    "plans": [desk(json!([]), json!({}))], "memberships": [{"from": "2026-02-01"}],
                    "pauses": [{"from": "2026-03-01", "until": "2026-04-01"}], "cancellations": [{"at": "2026-05-01"}],
                }),
                &["2026-02-01 access_granted/m/ann/2026-02-01", "2026-05-01 access_ended/m/ann/2026-05-01"],
            ),
            (
                "a child's, within the parent's: from the share to the end of what is shared",
                json!({
                    "plans": [desk(json!([]), shared.clone())], "memberships": [{"from": "2025-02-01"}],
                    "shares": [{"child": "bob", "from": "2026-03-01"}], "cancellations": [{"at": "2026-05-01"}],
                }),
                &[
                    "2026-03-01 access_granted/m/bob/2026-03-01",
                    "2026-05-01 access_ended/m/ann/2026-05-01",
                    "2026-05-01 access_ended/m/bob/2026-05-01",
                ],
            ),
            (
                "two who inherit one place: the second waits until it is free",
                json!({
                    "plans": [desk(json!([]), capped)],
                    "memberships": [{"holder": {"company": "acme"}, "from": "2025-02-01"}],
                    "links": [
                        {"customer": "bob", "from": "2026-03-01", "until": "2026-06-01"},
                        {"customer": "cy", "from": "2026-04-01"},
                    ],
                }),
                &[
                    "2026-03-01 access_granted/m/bob/2026-03-01",
                    "2026-04-01 seat_waiting/m/cy/2026-04-01",
                    "2026-06-01 access_ended/m/bob/2026-06-01",
                    "2026-06-01 access_granted/m/cy/2026-06-01",
                ],
            ),
            (
                "a link that ended before the end was recorded",
                json!({
                    "plans": [desk(json!([]), json!({}))],
                    "memberships": [{"holder": {"company": "acme"}, "from": "2025-02-01"}],
                    "links": [{"customer": "bob", "from": "2025-03-01"}],
                    "endings": [{"of": {"link": "link1"}, "at": "2026-06-01", "recorded": "2026-06-09T08:00:00Z"}],
                }),
                &["2026-06-09T09:00 access_ended/m/bob/2026-06-01"],
            ),
        ],
    );
}

#[test]
fn renewals_and_ends() {
    let before = json!([{"notice": "renewal", "before": "P14D"}, {"notice": "ending", "before": "P1M"}]);
    let year = |renewal: &str| json!({"terms": {"term": {"rolling": {"length": "P1Y"}}, "renewal": renewal}});
    check(
        ACCESS,
        &[
            (
                "a year that renews by itself: two weeks before the next begins",
                json!({"plans": [desk(before.clone(), year("auto"))], "memberships": [{"from": "2024-03-31"}]}),
                &["2026-03-17 renewal/m/2026-03-31/-P14D"],
            ),
            (
                "a year that does not: a month before the first day without it",
                json!({"plans": [desk(before.clone(), year("manual"))], "memberships": [{"from": "2025-03-31"}]}),
                &["2026-02-28 ending/m/2026-03-31/-P1M"],
            ),
            (
                "renewed in time: it ends a year later",
                json!({
                    "plans": [desk(before.clone(), year("manual"))], "memberships": [{"from": "2025-03-31"}],
                    "renewals": [{"at": "2026-03-01"}],
                }),
                &[],
            ),
            (
                "cancelled: it is not renewed, and ends; entered too late to remind of",
                json!({
                    "plans": [desk(before.clone(), year("auto"))], "memberships": [{"from": "2024-03-31"}],
                    "cancellations": [{"at": "2026-03-20", "recorded": "2026-03-20T00:00:00Z"}],
                }),
                &[],
            ),
            (
                "without a term each billing period is one",
                json!({
                    "plans": [desk(json!([{"notice": "renewal", "before": "P3D"}]), json!({}))],
                    "memberships": [{"from": "2025-11-20"}], "cancellations": [{"at": "2026-03-01"}],
                }),
                &["2026-01-29 renewal/m/2026-02-01/-P3D"],
            ),
        ],
    );
    let facts = json!({"plans": [desk(before, year("auto"))], "memberships": [{"from": "2024-03-31"}]});
    let notices = due(&space(&facts), "2026-03-01", "2026-04-01");
    assert_eq!(notices[0].amount.unwrap().to_string(), "300.00 EUR");
    assert_eq!(notices[0].last_day.unwrap().to_string(), "2027-03-30");
}

#[test]
fn trials_prices_and_plans() {
    let rules = json!([
        {"notice": "trial_ending", "before": "P3D"}, {"notice": "price_change", "before": "P30D"}, {"notice": "plan_retired"}
    ]);
    let trial = json!({"trial": "P14D"});
    let dearer = |more: Value| {
        let mut plan = desk(rules.clone(), json!({"from": "2026-05-10", "reach": {"price": "next_cycle"}}));
        plan["price"] = json!({"flat": {"amount": "350.00 EUR"}});
        for (key, value) in more.as_object().unwrap() {
            plan[key] = value.clone();
        }
        plan
    };
    check(
        ACCESS,
        &[
            (
                "three days before a trial ends",
                json!({"plans": [desk(rules.clone(), trial.clone())], "memberships": [{"from": "2026-02-01"}]}),
                &["2026-02-12 trial_ending/m/2026-02-15/-P3D"],
            ),
            (
                "not if it is left by then",
                json!({
                    "plans": [desk(rules.clone(), trial.clone())], "memberships": [{"from": "2026-02-01"}],
                    "cancellations": [{"at": "2026-02-15"}],
                }),
                &[],
            ),
            (
                "not if a switch ended the trial before",
                json!({
                    "plans": [desk(rules.clone(), trial), desk(rules.clone(), json!({"plan": "office"}))],
                    "memberships": [{"from": "2026-02-01"}], "switches": [{"at": "2026-02-10", "plan": "office"}],
                }),
                &["2026-02-10 card_reissue/ann/2026-02-10"],
            ),
            (
                "a dearer version reaches holders with the June period",
                json!({
                    "plans": [desk(rules.clone(), json!({})), dearer(json!({}))], "memberships": [{"from": "2025-02-01"}],
                }),
                &["2026-05-02 price_change/m/2026-06-01/-P30D"],
            ),
            (
                "told at once if it is entered in the month before",
                json!({
                    "plans": [desk(rules.clone(), json!({})), dearer(json!({"recorded": "2026-05-08T12:00:00Z"}))],
                    "memberships": [{"from": "2025-02-01"}],
                }),
                &["2026-05-08T13:00 price_change/m/2026-06-01/-P30D"],
            ),
            (
                "an agreed price",
                json!({
                    "plans": [desk(rules.clone(), json!({}))], "memberships": [{"from": "2025-02-01"}],
                    "price_changes": [{"at": "2026-03-01", "price": "250.00 EUR"}],
                }),
                &["2026-01-30 price_change/m/2026-03-01/-P30D"],
            ),
            (
                "no longer offered from March on",
                json!({
                    "plans": [desk(rules.clone(), json!({"offered_until": "2026-03-01"}))],
                    "memberships": [{"from": "2025-02-01"}],
                }),
                &["2026-03-01 plan_retired/m/2026-03-01"],
            ),
        ],
    );
    let facts =
        json!({"plans": [desk(rules.clone(), json!({})), dearer(json!({}))], "memberships": [{"from": "2025-02-01"}]});
    let notices = due(&space(&facts), "2026-05-01", "2026-06-01");
    assert_eq!(notices[0].amount.unwrap().to_string(), "350.00 EUR");
}

#[test]
fn invoices_and_dunning() {
    let rules = json!([{"notice": "invoice_due", "after": "P7D"}, {"notice": "invoice_due", "after": "P14D"}]);
    let dunning = json!({"terms": {"dunning": [
        {"after": "P3D", "action": "notice"}, {"after": "P7D", "action": "suspend"}, {"after": "P14D", "action": "end"},
    ]}});
    let lines = json!([{
        "id": "m/fee:desk/2026-02-01/1", "kind": "fee", "membership": "m", "plan": "desk", "rule": "fee:desk",
        "from": "2026-02-01", "until": "2026-03-01", "amount": "300.00 EUR",
    }]);
    let facts = |payments: Value| {
        json!({
            "plans": [desk(rules.clone(), dunning.clone())], "memberships": [{"from": "2025-02-01"}],
            "invoices": [{"id": "i", "date": "2026-02-01", "lines": lines.clone()}], "payments": payments,
        })
    };
    let failed = json!({"id": "p", "at": "2026-02-02T09:00:00Z", "invoice": "i", "amount": "300.00 EUR"});
    let paid = |amount: &str, at: &str| json!({"outcome": "received", "at": at, "invoice": "i", "amount": amount});
    check(
        &["access_granted"],
        &[
            (
                "not paid",
                facts(json!([])),
                &["2026-02-08 invoice_due/i/2026-02-01/+P7D", "2026-02-15 invoice_due/i/2026-02-01/+P14D"],
            ),
            ("paid, whenever", facts(json!([paid("300.00 EUR", "2026-03-20T09:00:00Z")])), &[]),
            (
                "failed: the steps, and what they do to access",
                facts(json!([failed.clone()])),
                &[
                    "2026-02-02T09:00 payment_failed/p/2026-02-02T09:00:00Z",
                    "2026-02-05 payment_failed/p/m/1/2026-02-05",
                    "2026-02-08 invoice_due/i/2026-02-01/+P7D",
                    "2026-02-09 access_ended/m/ann/2026-02-09",
                    "2026-02-09 payment_failed/p/m/2/2026-02-09",
                    "2026-02-15 invoice_due/i/2026-02-01/+P14D",
                    "2026-02-16 payment_failed/p/m/3/2026-02-16",
                ],
            ),
            (
                "made good: nothing more to say of the payment; access came back",
                facts(json!([failed, paid("300.00 EUR", "2026-02-10T09:00:00Z")])),
                &["2026-02-09 access_ended/m/ann/2026-02-09"],
            ),
        ],
    );
    let part = space(&facts(json!([paid("120.00 EUR", "2026-02-20T09:00:00Z")])));
    assert_eq!(due(&part, "2026-02-08", "2026-02-09")[0].amount.unwrap().to_string(), "180.00 EUR");
    // What is paid naming nothing goes to the oldest.
    let elsewhere = json!([{"outcome": "received", "at": "2026-02-20T09:00:00Z", "amount": "300.00 EUR"}]);
    assert_eq!(told(&due(&space(&facts(elsewhere)), "2026-02-02", "2026-03-01")), Vec::<String>::new());
}

#[test]
fn passes_and_credits() {
    let pass = |more: Value| {
        let mut plan = json!({
            "kind": {"punch_pass": {"uses": 3}}, "price": {"flat": {"amount": "50.00 EUR"}},
            "notices": [{"notice": "pack_nearly_used"}],
        });
        for (key, value) in more.as_object().unwrap() {
            plan[key] = value.clone();
        }
        plan
    };
    let visit = |at: &str| json!({"at": at, "under": "m"});
    let visits = json!([visit("2026-02-03T09:00:00Z"), visit("2026-02-03T15:00:00Z"), visit("2026-02-05T09:00:00Z")]);
    let hours = json!([{"id": "hours", "name": "Room hours", "step": "0.25"}]);
    let policy = json!([{"notices": [{"notice": "credits_expiring", "before": "P7D"}, {"notice": "pack_nearly_used", "left": 2}]}]);
    let pack = json!([{"id": "g", "credit": "hours", "amount": "10", "from": "2026-01-10", "until": "2026-07-01"}]);
    let used = |at: &str, amount: &str| json!({"credit": "hours", "at": at, "amount": amount});
    let monthly = json!({"allowances": [{"credit": "hours", "amount": "4"}]});
    check(
        &["access_granted", "access_ended"],
        &[
            (
                "a pass of three visits, once a day: one is left after the second day",
                json!({"plans": [pass(json!({}))], "memberships": [{"from": "2026-02-01"}], "visits": visits.clone()}),
                &["2026-02-05T09:00 pack_nearly_used/m/2026-02-05T09:00:00Z/1"],
            ),
            (
                "each time: after the second; the third ends it",
                json!({
                    "plans": [pass(json!({"visits": {"counted": "each"}}))], "memberships": [{"from": "2026-02-01"}],
                    "visits": visits,
                }),
                &["2026-02-03T15:00 pack_nearly_used/m/2026-02-03T15:00:00Z/1"],
            ),
            (
                "a pack of ten hours, when two are left; and what is lost in summer",
                json!({
                    "credits": hours.clone(), "policies": policy.clone(), "grants": pack.clone(),
                    "uses": [used("2026-02-01T10:00:00Z", "7"), used("2026-03-01T10:00:00Z", "1.5")],
                }),
                &[
                    "2026-03-01T10:00 pack_nearly_used/hours/grant:g/2026-03-01T10:00:00Z/2",
                    "2026-06-24 credits_expiring/hours/grant:g/2026-07-01/-P7D",
                ],
            ),
            (
                "a pack with nothing left at its end is not told of",
                json!({
                    "credits": hours.clone(), "policies": [{"notices": [{"notice": "credits_expiring", "before": "P7D"}]}],
                    "grants": pack.clone(), "uses": [used("2026-02-01T10:00:00Z", "10")],
                }),
                &[],
            ),
            (
                "an allowance that is lost each month, but in the month in which it is used",
                json!({
                    "credits": hours.clone(), "policies": [{"notices": [{"notice": "credits_expiring", "before": "P7D"}]}],
                    "plans": [desk(json!([]), monthly)], "memberships": [{"from": "2026-01-01", "until": "2026-04-01"}],
                    "uses": [{"credit": "hours", "at": "2026-02-10T10:00:00Z", "amount": "4", "under": "m"}],
                }),
                &[
                    "2026-01-25 credits_expiring/hours/membership:m/hours/2026-01-01/2026-02-01/-P7D",
                    "2026-03-25 credits_expiring/hours/membership:m/hours/2026-03-01/2026-04-01/-P7D",
                ],
            ),
            (
                "a wallet below ten: topped up once, and again when it is short again",
                json!({
                    "credits": [{"id": "coins", "name": "Coins", "step": "1", "top_up": {"below": "10", "to": "50"}}],
                    "grants": [
                        {"id": "g1", "credit": "coins", "amount": "20", "from": "2026-01-10"},
                        {"id": "g2", "credit": "coins", "amount": "45", "from": "2026-02-10"},
                    ],
                    "uses": [
                        {"credit": "coins", "at": "2026-02-01T10:00:00Z", "amount": "15"},
                        {"credit": "coins", "at": "2026-03-01T10:00:00Z", "amount": "41"},
                        {"credit": "coins", "at": "2026-03-02T10:00:00Z", "amount": "1"},
                    ],
                }),
                &["2026-03-01T10:00 top_up/coins/customer:ann/2026-03-01T10:00:00Z"],
            ),
            (
                "what was given is too little",
                json!({
                    "credits": [{"id": "coins", "name": "Coins", "step": "1", "top_up": {"below": "10", "to": "50"}}],
                    "grants": [
                        {"id": "g1", "credit": "coins", "amount": "20", "from": "2026-01-10"},
                        {"id": "g2", "credit": "coins", "amount": "3", "from": "2026-02-10"},
                    ],
                    "uses": [{"credit": "coins", "at": "2026-02-01T10:00:00Z", "amount": "15"}],
                }),
                &["2026-02-10 top_up/coins/customer:ann/2026-02-10"],
            ),
        ],
    );
    let facts = json!({
        "credits": hours, "policies": policy, "grants": pack, "uses": [used("2026-02-01T10:00:00Z", "7.5")],
    });
    let notices = due(&space(&facts), "2026-06-01", "2026-07-01");
    assert_eq!(notices[0].credits.unwrap().0.to_string(), "2.5");
    assert_eq!(notices[0].last_day.unwrap().to_string(), "2026-06-30");
}

#[test]
fn cards() {
    let office = |more: Value| {
        let mut plan = desk(json!([]), json!({"plan": "office", "permissions": [{"path": "door/office"}]}));
        for (key, value) in more.as_object().unwrap() {
            plan[key] = value.clone();
        }
        plan
    };
    let plain = || desk(json!([]), json!({}));
    let edited = json!({"from": "2026-04-01", "reach": {"access": "at_once"}, "permissions": [{"path": "door/new"}]});
    check(
        &["access_granted", "access_ended"],
        &[
            (
                "another plan",
                json!({
                    "plans": [plain(), office(json!({}))], "memberships": [{"from": "2026-02-01"}],
                    "switches": [{"at": "2026-03-01", "plan": "office"}],
                }),
                &["2026-03-01 card_reissue/ann/2026-03-01"],
            ),
            (
                "an edit of the plan that reaches holders at once",
                json!({"plans": [plain(), desk(json!([]), edited)], "memberships": [{"from": "2026-02-01"}]}),
                &["2026-04-01 card_reissue/ann/2026-04-01"],
            ),
            (
                "an add-on with permissions comes and goes; one without them bears on no card",
                json!({
                    "plans": [plain()], "memberships": [{"from": "2026-02-01"}],
                    "add_ons": [
                        {"id": "a", "add_on": "lab", "from": "2020-01-01", "name": "Lab", "permissions": [{"path": "door/lab"}]},
                        {"id": "b", "add_on": "tea", "from": "2020-01-01", "name": "Tea"},
                    ],
                    "attachments": [
                        {"add_on": "lab", "from": "2026-03-01", "until": "2026-04-01"}, {"add_on": "tea", "from": "2026-05-01"},
                    ],
                }),
                &["2026-03-01 card_reissue/ann/2026-03-01", "2026-04-01 card_reissue/ann/2026-04-01"],
            ),
            (
                "a company's plan besides the own one",
                json!({
                    "plans": [plain(), office(json!({}))],
                    "memberships": [
                        {"from": "2026-02-01"},
                        {"id": "c", "plan": "office", "holder": {"company": "acme"}, "from": "2025-02-01"},
                    ],
                    "links": [{"customer": "ann", "from": "2026-03-01", "until": "2026-04-01"}],
                }),
                &["2026-03-01 card_reissue/ann/2026-03-01", "2026-04-01 card_reissue/ann/2026-04-01"],
            ),
            (
                "a pause changes no card",
                json!({
                    "plans": [plain(), office(json!({}))], "memberships": [{"from": "2026-02-01"}],
                    "pauses": [{"from": "2026-03-01", "until": "2026-04-01"}],
                }),
                &[],
            ),
        ],
    );
}

#[test]
fn inactive_members_and_open_requests() {
    let rules = json!([{"notice": "inactive", "after": "P30D"}, {"notice": "support_unanswered", "after": "P2D"}]);
    let plans = json!([desk(rules, json!({}))]);
    let held = json!([{"from": "2026-02-01"}]);
    check(
        ACCESS,
        &[
            (
                "never seen: counted from joining",
                json!({"plans": plans.clone(), "memberships": held.clone()}),
                &["2026-03-03 inactive/ann/2026-02-01/+P30D"],
            ),
            (
                "seen for the last time in May, after a silence that is over",
                json!({
                    "plans": plans.clone(), "memberships": held.clone(),
                    "visits": [{"at": "2026-02-10T09:00:00Z"}, {"at": "2026-05-02T09:00:00Z"}],
                }),
                &["2026-06-01 inactive/ann/2026-05-02T09:00:00Z/+P30D"],
            ),
            (
                "who has reserved for later is not inactive before",
                json!({
                    "plans": plans.clone(), "memberships": held.clone(),
                    "resources": [{"id": "r", "resource": "room", "from": "2020-01-01", "name": "Room", "capacity": 1}],
                    "bookings": [{"resource": "room", "from": "2026-08-01T09:00:00Z", "until": "2026-08-01T10:00:00Z"}],
                }),
                &["2026-08-31 inactive/ann/2026-08-01T09:00:00Z/+P30D"],
            ),
            (
                "who has left by then is not missed",
                json!({"plans": plans.clone(), "memberships": held.clone(), "cancellations": [{"at": "2026-03-03"}]}),
                &[],
            ),
            (
                "who came back after a lapse is missed since then",
                json!({
                    "plans": plans.clone(), "memberships": [{"from": "2025-02-01", "until": "2026-01-10"}, {"id": "n", "from": "2026-06-01"}],
                    "visits": [{"at": "2025-12-20T09:00:00Z"}],
                }),
                // The card names another membership.
                &["2026-06-01 card_reissue/ann/2026-06-01", "2026-07-01 inactive/ann/2026-06-01/+P30D"],
            ),
            (
                "a request, and one that has an answer",
                json!({
                    "plans": plans.clone(), "memberships": held, "visits": [{"at": "2026-12-20T09:00:00Z"}],
                    "support_requests": [
                        {"id": "open", "at": "2026-03-10T17:00:00Z"},
                        {"at": "2026-03-11T17:00:00Z", "answered": "2026-04-01T09:00:00Z"},
                    ],
                }),
                &["2026-03-12 support_unanswered/open/2026-03-10T17:00:00Z/+P2D"],
            ),
        ],
    );
}

#[test]
fn what_cannot_be_asked() {
    let space = space(&json!({}));
    let code = |from, until| space.due(moment(from), moment(until)).map_err(|error| error.code);
    assert_eq!(code("2026-01-01", "2026-01-01"), Err(Code::ReversedSpan));
    assert_eq!(code("2026-01-01", "2127-01-01"), Err(Code::TooMany));
    assert_eq!(code("2026-01-01", "2125-01-01"), Ok(Vec::new()));
}

#[test]
fn what_was_sent_does_not_come_again() {
    let facts =
        json!({"plans": [desk(json!([{"notice": "welcome"}]), json!({}))], "memberships": [{"from": "2026-02-01"}]});
    let space = space(&facts);
    let ids = told(&due(&space, "2026-01-01", "2027-01-01"));
    assert_eq!(ids, ["2026-02-01 access_granted/m/ann/2026-02-01", "2026-02-01 welcome/m/2026-02-01"]);
    let mut sent = Facts::new(space.header().clone());
    let message = json!({
        "id": "x", "recorded": "2026-02-01T08:00:00Z", "party": {"customer": "ann"}, "at": "2026-02-01T08:00:00Z",
        "channel": "email", "notice": "welcome/m/2026-02-01",
    });
    sent.messages.push(serde_json::from_value(message).unwrap());
    let space = space.with(sent).unwrap();
    assert_eq!(told(&due(&space, "2026-01-01", "2027-01-01")), ["2026-02-01 access_granted/m/ann/2026-02-01"]);
    // A message that was recorded in error was not sent.
    let mut void = Facts::new(space.header().clone());
    let fact = json!({"id": "v", "recorded": "2026-02-02T08:00:00Z", "kind": "message", "fact": "x"});
    void.voids.push(serde_json::from_value(fact).unwrap());
    assert_eq!(told(&due(&space.with(void).unwrap(), "2026-01-01", "2027-01-01")), ids);
}
