//! Ledgers of credits, from ten lots to a million draws. The rows grow tenfold or more: a replay must grow with them, and
//! not faster.
#![allow(missing_docs, clippy::unwrap_used, clippy::arithmetic_side_effects, clippy::indexing_slicing)]

mod pool;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use pool::{HOUR, at, pool};
use std::hint::black_box;
use tenure::credit::{Pool, replay};
use tenure::id::{CreditId, CustomerId, ResourceId};
use tenure::plan::Credits;
use tenure::space::Space;
use tenure::space::facts::{Facts, Party};
use tenure::time::Moment;

fn ledgers(c: &mut Criterion) {
    let mut group = c.benchmark_group("ledger");
    group.sample_size(10);
    // A hundred draws for every ten lots; then as many draws as lots; then a million draws on few.
    let sizes = [
        (10, 100),
        (1_000, 10_000),
        (100_000, 1_000_000),
        (1_000, 1_000),
        (100_000, 100_000),
        (1_000, 100_000),
        (1_000, 1_000_000),
    ];
    for (lots, draws) in sizes {
        let pool = pool(lots, draws);
        group.throughput(Throughput::Elements(u64::try_from(lots + draws).unwrap()));
        group.bench_with_input(BenchmarkId::new("replay", format!("{lots} lots, {draws} draws")), &pool, |b, pool| {
            b.iter(|| replay(black_box(pool), Moment::MAX).map(|ledger| ledger.owed(Moment::MAX)).unwrap());
        });
    }
    group.finish();
}

/// The same drawing by hand: for every draw all lots are looked at and sorted, nothing expires by itself, no reason is kept.
fn by_hand(pool: &Pool) -> i64 {
    let whole = |credits: Credits| i64::try_from(credits.0.mantissa()).unwrap();
    let mut left: Vec<i64> = pool.lots.iter().map(|lot| whole(lot.amount)).collect();
    let mut uncovered = 0;
    for draw in &pool.draws {
        let lives = |n: &usize| {
            let lot = &pool.lots[*n];
            left[*n] > 0 && lot.from <= draw.at && lot.until.is_none_or(|until| draw.at < until)
        };
        let mut open: Vec<usize> = (0..pool.lots.len()).filter(lives).collect();
        open.sort_by_key(|n| (pool.lots[*n].until, pool.lots[*n].priority, pool.lots[*n].from));
        let mut wanted = whole(draw.amount);
        for n in open {
            let taken = wanted.min(left[n]);
            left[n] -= taken;
            wanted -= taken;
        }
        uncovered += wanted;
    }
    uncovered
}

fn beside(c: &mut Criterion) {
    let mut group = c.benchmark_group("ledger");
    group.sample_size(10);
    for (lots, draws) in [(10, 100), (1_000, 1_000)] {
        let pool = pool(lots, draws);
        group.bench_with_input(BenchmarkId::new("by hand", format!("{lots} lots, {draws} draws")), &pool, |b, pool| {
            b.iter(|| by_hand(black_box(pool)));
        });
    }
    group.finish();
}

/// A member with a monthly allowance, two years of it, and so many uses.
fn member(uses: i64) -> Space {
    let mut facts: Facts = serde_json::from_str(
        r#"{"format": 1, "edition": 1,
        "space": {"id": "s", "name": "S", "currency": "EUR", "zone": "Europe/Lisbon"},
        "credits": [{"id": "minutes", "recorded": "2022-01-01T00:00:00Z", "name": "Minutes", "step": "15"}],
        "resources": [{"id": "r1", "recorded": "2022-01-01T00:00:00Z", "resource": "room", "from": "2022-01-01", "name": "Room",
            "credit": "minutes", "hourly": "20.00 EUR"}],
        "plans": [{"id": "p1", "recorded": "2022-01-01T00:00:00Z", "plan": "desk", "from": "2022-01-01", "name": "Desk",
            "kind": "recurring", "billing": {"every": "P1M"}, "allowances": [{"credit": "minutes", "amount": "600"}]}],
        "customers": [{"id": "ann", "recorded": "2022-01-01T00:00:00Z"}],
        "memberships": [{"id": "m", "recorded": "2022-01-01T00:00:00Z", "holder": {"customer": "ann"}, "plan": "desk", "from": "2022-01-15"}]}"#,
    )
    .unwrap();
    for n in 0..uses {
        let used = serde_json::json!({"id": format!("u{n}"), "recorded": "2022-01-15T00:00:00Z", "customer": "ann", "credit": "minutes",
            "amount": "15", "at": at(700 * 24 * HOUR / uses * n - 660 * 24 * HOUR).to_string(), "under": "m"});
        facts.uses.push(serde_json::from_value(used).unwrap());
    }
    Space::from_facts(facts).unwrap()
}

fn spaces(c: &mut Criterion) {
    let mut group = c.benchmark_group("credits of a member");
    let (ann, minutes) = (CustomerId::new("ann").unwrap(), CreditId::new("minutes").unwrap());
    let (party, room) = (Party::Customer(ann.clone()), ResourceId::new("room").unwrap());
    let (now, hour) = (at(0), 3_600);
    for uses in [10, 100, 1_000] {
        let space = member(uses);
        group.bench_with_input(BenchmarkId::new("ledger", uses), &space, |b, space| {
            b.iter(|| space.ledger(black_box(&party), &minutes, now).unwrap());
        });
        group.bench_with_input(BenchmarkId::new("balance", uses), &space, |b, space| {
            b.iter(|| space.balance(black_box(&party), &minutes, now).unwrap());
        });
        group.bench_with_input(BenchmarkId::new("may_book", uses), &space, |b, space| {
            let (from, until) = (now.add_seconds(24 * hour).unwrap(), now.add_seconds(25 * hour).unwrap());
            b.iter(|| space.may_book(black_box(&ann), &room, from, until, now).unwrap());
        });
    }
    group.finish();
}

/// A company's staff who draw on its hours, under no membership, more than there are.
fn staff(people: u32) -> Space {
    let recorded = "2023-01-01T00:00:00Z";
    let each = |fact: &dyn Fn(u32) -> serde_json::Value| (0..people).map(fact).collect::<Vec<_>>();
    let file = serde_json::json!({
        "format": 1, "edition": 1, "space": {"id": "s", "name": "S", "currency": "EUR", "zone": "Europe/Lisbon"},
        "credits": [{"id": "hours", "recorded": recorded, "name": "Hours", "step": "1"}],
        "plans": [{"id": "p1", "recorded": recorded, "plan": "office", "from": "2023-01-01", "name": "Office", "kind": "recurring",
            "billing": {"every": "P1M", "anchor": "calendar"}, "allowances": [{"credit": "hours", "amount": "10"}],
            "credits": [{"credit": "hours", "price": {"flat": {"amount": "5.00 EUR", "per": "1"}}}]}],
        "companies": [{"id": "acme", "recorded": recorded}],
        "memberships": [{"id": "m", "recorded": recorded, "holder": {"company": "acme"}, "plan": "office", "from": "2023-01-01"}],
        "customers": each(&|n| serde_json::json!({"id": format!("c{n}"), "recorded": recorded})),
        "links": each(&|n| serde_json::json!({"id": format!("l{n}"), "recorded": recorded, "customer": format!("c{n}"), "company": "acme",
            "from": "2023-01-01"})),
        "uses": each(&|n| serde_json::json!({"id": format!("u{n}"), "recorded": recorded, "customer": format!("c{n}"), "credit": "hours",
            "amount": "1", "at": format!("2023-01-{:02}T12:00:00Z", n % 28 + 1)})),
    });
    Space::read(file.to_string().as_bytes()).unwrap()
}

fn bills(c: &mut Criterion) {
    let mut group = c.benchmark_group("the bill of people who draw together");
    group.sample_size(10);
    let through = tenure::time::Day::parse("2023-01-31").unwrap();
    for people in [10, 100, 1_000] {
        let space = staff(people);
        group.bench_with_input(BenchmarkId::new("bill", people), &space, |b, space| {
            b.iter(|| black_box(space).bill(through).unwrap());
        });
    }
    group.finish();
}

criterion_group!(benches, ledgers, beside, spaces, bills);
criterion_main!(benches);
