//! Who is covered when, in named cases worked out by hand. All spaces are in Berlin.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::arithmetic_side_effects)]

use super::*;
use crate::id::CompanyId;
use crate::space::{Coverage, Space};
use crate::term::fixture::{held, instant, space};
use serde_json::{Value, json};

fn told(coverages: &[Coverage], space: &Space) -> String {
    let zone = space.catalogue().zone();
    let one = |coverage: &Coverage| {
        let until = coverage.until.map(|until| instant(until, zone)).unwrap_or_default();
        let waits = if coverage.waiting { " waits" } else { "" };
        format!("{} {} {}..{until}{waits}", coverage.who, coverage.through, instant(coverage.from, zone))
    };
    coverages.iter().map(one).collect::<Vec<_>>().join(", ")
}

/// The children of ann's membership.
fn shared(facts: Value) -> String {
    let space = space(facts);
    told(&children(space.catalogue(), held(&space)).0, &space)
}

/// The beneficiaries of acme's membership, of the plan `desk` since 2026 unless it says otherwise.
fn inherited(plan: Value, membership: Value, more: Value) -> String {
    let mut facts = json!({"plans": [plan], "memberships": [membership]});
    facts["memberships"][0]["holder"] = json!({"company": "acme"});
    for (array, list) in more.as_object().unwrap() {
        facts[array] = list.clone();
    }
    for link in facts["links"].as_array_mut().unwrap() {
        link["company"] = json!("acme");
    }
    let space = space(facts);
    let (_, company) = space.company(&CompanyId::new("acme").unwrap()).unwrap();
    told(&beneficiaries(space.catalogue(), company, &company.held[0]).0, &space)
}

fn since(from: &str) -> Value {
    json!({"from": from})
}

#[test]
fn shares() {
    let of = |limit: u32, more: Value| {
        let mut facts = json!({
            "plans": [{"sharing": {"max_additional": limit}}], "memberships": [since("2026-01-01")],
        });
        for (array, list) in more.as_object().unwrap() {
            facts[array] = list.clone();
        }
        facts
    };
    let places = |places: u32, plan: Value| {
        json!({
            "plans": [plan], "memberships": [{"from": "2026-01-01", "places": places}],
            "shares": [{"id": "a", "child": "bob", "from": "2026-02-01"}, {"id": "b", "child": "cy", "from": "2026-03-01"}],
        })
    };
    for (name, facts, expected) in [
        (
            "as many places as were agreed for the membership, whatever its plan has",
            places(2, json!({"sharing": {"max_additional": 1}})),
            "bob a 2026-02-01.., cy b 2026-03-01..",
        ),
        ("agreed where the plan cannot be shared", places(1, json!({})), "bob a 2026-02-01.., cy b 2026-03-01.. waits"),
        ("no free plan can", places(1, json!({"kind": "free"})), ""),
        (
            "in the order of beginning; the second waits until the first is gone",
            of(
                1,
                json!({"shares": [
                    {"id": "s1", "child": "cy", "from": "2026-02-01"},
                    {"id": "s2", "child": "bob", "from": "2026-01-15", "until": "2026-03-01"},
                ]}),
            ),
            "bob s2 2026-01-15..2026-03-01, cy s1 2026-02-01..2026-03-01 waits, cy s1 2026-03-01..",
        ),
        (
            "at one instant by id",
            of(
                1,
                json!({"shares": [
                    {"id": "s2", "child": "bob", "from": "2026-02-01"}, {"id": "s1", "child": "cy", "from": "2026-02-01"},
                ]}),
            ),
            "bob s2 2026-02-01.. waits, cy s1 2026-02-01..",
        ),
        (
            "shares that touch or overlap are one run, named after what began it",
            of(
                1,
                json!({"shares": [
                    {"id": "s9", "child": "bob", "from": "2026-01-10", "until": "2026-02-01"},
                    {"id": "s1", "child": "bob", "from": "2026-02-01", "until": "2026-03-01"},
                    {"id": "s2", "child": "bob", "from": "2026-02-15", "until": "2026-02-20"},
                    {"id": "s3", "child": "cy", "from": "2026-01-20"},
                ]}),
            ),
            "bob s9 2026-01-10..2026-03-01, cy s3 2026-01-20..2026-03-01 waits, cy s3 2026-03-01..",
        ),
        (
            "a gap breaks the run, and the one who waited goes first",
            of(
                1,
                json!({"shares": [
                    {"id": "s1", "child": "bob", "from": "2026-01-10", "until": "2026-02-01"},
                    {"id": "s2", "child": "bob", "from": "2026-02-02"},
                    {"id": "s3", "child": "cy", "from": "2026-01-20"},
                ]}),
            ),
            "bob s1 2026-01-10..2026-02-01, bob s2 2026-02-02.. waits, cy s3 2026-01-20..2026-02-01 waits, cy s3 2026-02-01..",
        ),
        (
            "a manager admits beyond the limit, as long as that share lasts",
            of(
                1,
                json!({"shares": [
                    {"id": "s1", "child": "bob", "from": "2026-01-10"},
                    {"id": "s2", "child": "cy", "from": "2026-01-20"},
                    {"id": "s3", "child": "cy", "from": "2026-02-01", "until": "2026-03-01",
                        "over_limit": {"by": "meg", "reason": "founder"}},
                ]}),
            ),
            "bob s1 2026-01-10.., cy s2 2026-01-20..2026-02-01 waits, cy s2 2026-02-01..2026-03-01, cy s2 2026-03-01.. waits",
        ),
        (
            "who is over the limit takes a place all the same",
            of(
                1,
                json!({"shares": [
                    {"id": "s1", "child": "bob", "from": "2026-01-10", "over_limit": {"by": "meg", "reason": "founder"}},
                    {"id": "s2", "child": "cy", "from": "2026-01-20"},
                ]}),
            ),
            "bob s1 2026-01-10.., cy s2 2026-01-20.. waits",
        ),
        (
            "a parent is no child of their own",
            of(1, json!({"shares": [{"child": "ann", "from": "2026-01-10"}, {"child": "bob", "from": "2026-01-10"}]})),
            "bob shares2 2026-01-10..",
        ),
        (
            "a switch to what cannot be shared, and back: the order is the old one",
            of(
                1,
                json!({
                    "plans": [{"sharing": {"max_additional": 1}}, {"plan": "solo"}],
                    "switches": [{"at": "2026-02-01", "plan": "solo"}, {"at": "2026-03-01", "plan": "desk"}],
                    "shares": [{"id": "s2", "child": "bob", "from": "2026-01-10"}, {"id": "s1", "child": "cy", "from": "2026-02-10"}],
                }),
            ),
            "bob s2 2026-01-10..2026-02-01, bob s2 2026-03-01.., cy s1 2026-03-01.. waits",
        ),
        (
            "a free plan cannot be shared, whatever it says",
            of(
                1,
                json!({
                    "plans": [{}, {"from": "2026-02-01", "sharing": {"max_additional": 1}, "reach": {"sharing": "at_once"}}],
                    "shares": [{"id": "s1", "child": "bob", "from": "2026-01-10"}],
                    "switches": [{"at": "2026-03-01", "plan": "free"}],
                }),
            ),
            "bob s1 2026-02-01..2026-03-01",
        ),
        (
            "a limit that falls sends the newest back to wait",
            of(
                1,
                json!({
                    "plans": [
                        {"sharing": {"max_additional": 2}},
                        {"from": "2026-02-01", "sharing": {"max_additional": 1}, "reach": {"sharing": "at_once"}},
                    ],
                    "shares": [{"id": "s1", "child": "bob", "from": "2026-01-10"}, {"id": "s2", "child": "cy", "from": "2026-01-11"}],
                }),
            ),
            "bob s1 2026-01-10.., cy s2 2026-01-11..2026-02-01, cy s2 2026-02-01.. waits",
        ),
    ] {
        let mut facts = facts;
        facts["plans"].as_array_mut().unwrap().push(json!({"plan": "free", "kind": "free"}));
        assert_eq!(shared(facts), expected, "{name}");
    }
}

#[test]
fn links() {
    let capped = |cap: Value| json!({"inheritance": {"cap": cap}});
    let two = || json!({"links": [{"id": "l1", "customer": "bob", "from": "2026-01-10"}, {"id": "l2", "customer": "cy", "from": "2026-01-20"}]});
    for (name, plan, membership, more, expected) in [
        ("all", json!({}), since("2026-01-01"), two(), "bob l1 2026-01-10.., cy l2 2026-01-20.."),
        ("before it starts as well", json!({}), since("2026-02-01"), two(), "bob l1 2026-01-10.., cy l2 2026-01-20.."),
        (
            "a number of places",
            capped(json!({"fixed": {"places": 1}})),
            since("2026-01-01"),
            two(),
            "bob l1 2026-01-10.., cy l2 2026-01-20.. waits",
        ),
        ("nobody inherits it, and nobody waits", capped(json!("nobody")), since("2026-01-01"), two(), ""),
        (
            "seats that rise and fall",
            capped(json!("seats")),
            since("2026-01-01"),
            {
                let mut more = two();
                more["seat_changes"] = json!([{"at": "2026-02-01", "seats": 2}, {"at": "2026-03-01", "seats": 0}, {"at": "2026-04-01", "seats": 1}]);
                more
            },
            "bob l1 2026-01-10..2026-03-01, bob l1 2026-03-01..2026-04-01 waits, bob l1 2026-04-01.., \
             cy l2 2026-01-20..2026-02-01 waits, cy l2 2026-02-01..2026-03-01, cy l2 2026-03-01.. waits",
        ),
        (
            "one leaves as another comes: the place goes to who waits",
            capped(json!({"fixed": {"places": 1}})),
            since("2026-01-01"),
            json!({"links": [
                {"id": "l1", "customer": "bob", "from": "2026-01-10", "until": "2026-02-01"},
                {"id": "l2", "customer": "cy", "from": "2026-01-20"},
                {"id": "l0", "customer": "dee", "from": "2026-02-01"},
            ]}),
            "bob l1 2026-01-10..2026-02-01, cy l2 2026-01-20..2026-02-01 waits, cy l2 2026-02-01.., dee l0 2026-02-01.. waits",
        ),
        (
            "roles: a link of another role neither counts nor holds a place",
            json!({"inheritance": {"cap": {"fixed": {"places": 1}}, "roles": ["employee", "owner"]}}),
            since("2026-01-01"),
            json!({"links": [
                {"id": "l1", "customer": "bob", "from": "2026-01-10", "role": "guest"},
                {"id": "l2", "customer": "bob", "from": "2026-02-10", "role": "owner"},
                {"id": "l3", "customer": "cy", "from": "2026-01-20", "role": "employee"},
                {"id": "l4", "customer": "dee", "from": "2026-01-05"},
            ]}),
            "bob l2 2026-02-10.. waits, cy l3 2026-01-20..",
        ),
        (
            "an ending cuts a link short",
            json!({}),
            since("2026-01-01"),
            json!({
                "links": [{"id": "l1", "customer": "bob", "from": "2026-01-10"}],
                "endings": [{"of": {"link": "l1"}, "at": "2026-02-10"}],
            }),
            "bob l1 2026-01-10..2026-02-10",
        ),
    ] {
        assert_eq!(inherited(plan, membership, more), expected, "{name}");
    }
    // A version that admits another role reaches the company: who counts changes, and with it when runs began.
    let plans = json!([
        {"inheritance": {"cap": {"fixed": {"places": 1}}, "roles": ["employee"]}},
        {"from": "2026-02-01", "inheritance": {"cap": {"fixed": {"places": 1}}}, "reach": {"sharing": "at_once"}},
    ]);
    let links = json!([
        {"id": "l1", "customer": "bob", "from": "2026-01-10", "role": "guest"},
        {"id": "l2", "customer": "cy", "from": "2026-01-20", "role": "employee"},
        {"id": "l3", "customer": "dee", "from": "2026-01-25", "role": "employee"},
    ]);
    assert_eq!(
        inherited(json!({}), since("2026-01-01"), json!({"plans": plans, "links": links})),
        "bob l1 2026-02-01.., cy l2 2026-01-20..2026-02-01, cy l2 2026-02-01.. waits, dee l3 2026-01-25.. waits",
    );
}

#[test]
fn pieces() {
    let space = space(json!({
        "plans": [{"sharing": {"max_additional": 1}}],
        "memberships": [since("2026-01-01")],
        "shares": [
            {"id": "s1", "child": "bob", "from": "2026-01-10", "until": "2026-02-01"},
            {"id": "s2", "child": "cy", "from": "2026-01-20", "until": "2026-03-01"},
            {"id": "s3", "child": "cy", "from": "2026-04-01"},
        ],
    }));
    let zone = space.catalogue().zone();
    let at = |who: &str, day: &str| {
        let (who, at) = (CustomerId::new(who).unwrap(), zone.start_of(crate::time::Day::parse(day).unwrap()).unwrap());
        let piece = child(space.catalogue(), held(&space), &who, at);
        let place = piece.value.map(|place| format!("{}{}", place.id, if place.waiting { " waits" } else { "" }));
        let [from, until] = [piece.from, piece.until].map(|at| at.map(|at| instant(at, zone)).unwrap_or_default());
        format!("{} {from}..{until}", place.unwrap_or("none".to_owned()))
    };
    for (who, day, expected) in [
        ("cy", "2026-01-19", "none ..2026-01-20"),
        ("cy", "2026-01-20", "s2 waits 2026-01-20..2026-02-01"),
        ("cy", "2026-02-01", "s2 2026-02-01..2026-03-01"),
        ("cy", "2026-03-01", "none 2026-03-01..2026-04-01"),
        ("cy", "2026-05-01", "s3 2026-04-01.."),
        ("bob", "2026-02-01", "none 2026-02-01.."),
        ("dee", "2026-02-01", "none .."),
    ] {
        assert_eq!(at(who, day), expected, "{who} {day}");
    }
}

#[test]
fn payers() {
    for (membership, payer) in
        [(json!({"from": "2026-01-01"}), "ann"), (json!({"from": "2026-01-01", "payer": {"customer": "bob"}}), "bob")]
    {
        let space = space(json!({"plans": [{}], "memberships": [membership]}));
        assert_eq!(payer_of(&space, &held(&space).membership), &Party::Customer(CustomerId::new(payer).unwrap()));
    }
}

/// The sweep against the rule read literally: at every instant, the first in the order of admission are admitted.
#[test]
fn the_sweep_agrees_with_the_rule() {
    // A linear congruential generator is random enough here.
    let mut seed = 42_u64;
    let mut random = move |below: u64| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) % below
    };
    let moment = |n: u64| Moment::from_micros(i64::try_from(n).unwrap()).unwrap();
    let people: Vec<CustomerId> = (0..6).map(|n| CustomerId::new(format!("c{n}")).unwrap()).collect();
    let ids: Vec<FactId> = (0..14).map(|n| FactId::new(format!("l{n:02}")).unwrap()).collect();
    for round in 0..2_000 {
        let ties: Vec<Candidate<'_>> = ids
            .iter()
            .map(|id| {
                let from = random(20);
                let until = (random(4) > 0).then(|| moment(from + 1 + random(8)));
                let between = crate::space::Between { from: moment(from), until };
                Candidate { who: &people[usize::try_from(random(6)).unwrap()], between, id, over_limit: random(6) == 0 }
            })
            .collect();
        let places: Vec<(Moment, Places)> = (0..4)
            .map(|n| {
                let places = match random(5) {
                    0 => Places::Closed,
                    1 => Places::Unlimited,
                    limit => Places::Limited(u32::try_from(limit).unwrap() - 2),
                };
                (if n == 0 { Moment::MIN } else { moment(n * 6) }, places)
            })
            .collect();
        let swept = Admission(coverages(&runs(ties.clone()), &places));
        for n in 0..32 {
            let at = moment(n);
            let open = places.iter().rev().find(|(from, _)| *from <= at).unwrap().1;
            let inside =
                |between: &crate::space::Between| between.from <= at && between.until.is_none_or(|until| at < until);
            let mut queue: Vec<(Moment, &FactId, &CustomerId)> = Vec::new();
            for who in &people {
                let own: Vec<_> = ties.iter().filter(|tie| tie.who == who).collect();
                let Some(present) = own.iter().find(|tie| inside(&tie.between)) else { continue };
                let mut began = present.between.from;
                for _ in &own {
                    let touching =
                        own.iter().filter(|t| t.between.from < began && t.between.until.is_none_or(|u| u >= began));
                    began = touching.map(|tie| tie.between.from).min().unwrap_or(began);
                }
                let id = own.iter().filter(|tie| tie.between.from == began).map(|tie| tie.id).min().unwrap();
                queue.push((began, id, who));
            }
            queue.sort();
            for who in &people {
                let index = queue.iter().position(|(.., other)| *other == who);
                let over = ties.iter().any(|tie| tie.who == who && tie.over_limit && inside(&tie.between));
                let expected = index.and_then(|index| {
                    let waiting = match open {
                        Places::Closed => return None,
                        Places::Limited(limit) => index >= usize::try_from(limit).unwrap() && !over,
                        Places::Unlimited => false,
                    };
                    Some(CoverPlace { id: queue[index].1, waiting })
                });
                let piece = swept.at(who, at);
                assert_eq!(piece.value, expected, "round {round}, {who} at {n}");
                assert!(piece.contains(at));
            }
        }
    }
}
