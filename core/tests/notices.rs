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
