//! Questions asked of spaces that grow tenfold from row to row, so that it can be seen what grows with them.
#![allow(
    missing_docs,
    clippy::as_conversions,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing
)]

use criterion::{BatchSize, BenchmarkId, Criterion, SamplingMode, Throughput, criterion_group, criterion_main};
use std::hint::black_box;
use tenure::change::Request;
use tenure::id::CustomerId;
use tenure::space::Space;
use tenure::space::facts::Facts;
use tenure::time::{Day, Moment};

const SIZES: [usize; 3] = [1_000, 10_000, 100_000];

fn noon() -> Moment {
    Moment::parse("2024-11-20T12:00:00Z").unwrap()
}

/// Every hundredth customer, so that a large space is not asked about one that is in the cache.
fn some(facts: &Facts) -> Vec<CustomerId> {
    facts.customers.iter().step_by(97).map(|customer| customer.id.clone()).collect()
}

/// Reading a space file: checked and indexed; beside serde_json into the same plain structs, neither checked nor indexed.
fn reading(c: &mut Criterion) {
    let mut group = c.benchmark_group("read");
    group.sample_size(10).sampling_mode(SamplingMode::Flat);
    for members in SIZES {
        let bytes = tenure_benches::harbour(members);
        group.throughput(Throughput::Bytes(bytes.len() as u64));
        group.bench_with_input(BenchmarkId::new("tenure", members), &bytes, |b, bytes| {
            b.iter_with_large_drop(|| Space::read(bytes).unwrap());
        });
        group.bench_with_input(BenchmarkId::new("serde_json", members), &bytes, |b, bytes| {
            b.iter_with_large_drop(|| serde_json::from_slice::<Facts>(bytes).unwrap());
        });
    }
    group.finish();
}

/// May somebody go in? By name and by handle; beside the two look-ups that any answer needs, one by name and one by number.
fn may(c: &mut Criterion) {
    let mut group = c.benchmark_group("may");
    for members in SIZES {
        let space = Space::read(&tenure_benches::harbour(members)).unwrap();
        let names = some(&space.facts());
        let handles: Vec<_> = names.iter().map(|name| space.handle(name).unwrap()).collect();
        for handle in &handles {
            black_box(space.may_by(handle, "door/main", noon()).unwrap());
        }
        let mut next = (0..names.len()).cycle();
        group.bench_function(BenchmarkId::new("by handle", members), |b| {
            b.iter(|| space.may_by(&handles[next.next().unwrap()], black_box("door/main"), noon()).unwrap());
        });
        group.bench_function(BenchmarkId::new("by handle, the same one", members), |b| {
            b.iter(|| space.may_by(&handles[0], black_box("door/main"), noon()).unwrap());
        });
        group.bench_function(BenchmarkId::new("by name", members), |b| {
            b.iter(|| space.may(&names[next.next().unwrap()], black_box("door/main"), noon()).unwrap());
        });
        let by_name: std::collections::HashMap<&CustomerId, usize> = names.iter().zip(0..).collect();
        group.bench_function(BenchmarkId::new("limit: a hash look-up by name", members), |b| {
            b.iter(|| by_name[black_box(&names[next.next().unwrap()])]);
        });
    }
    group.finish();
}

/// What does somebody hold?
fn standing(c: &mut Criterion) {
    let mut group = c.benchmark_group("standing");
    for members in SIZES {
        let space = Space::read(&tenure_benches::harbour(members)).unwrap();
        let names = some(&space.facts());
        let mut next = (0..names.len()).cycle();
        group.bench_function(BenchmarkId::new("tenure", members), |b| {
            b.iter(|| space.standing(&names[next.next().unwrap()], noon()).unwrap());
        });
    }
    group.finish();
}

/// A fact more: the new space beside the old; and a clone, which is the limit.
fn growing(c: &mut Criterion) {
    let mut group = c.benchmark_group("grow");
    for members in SIZES {
        let space = Space::read(&tenure_benches::harbour(members)).unwrap();
        let mut more = space.facts().empty();
        let customer = some(&space.facts())[0].clone();
        let visit = format!(
            r#"{{"id": "new", "recorded": "2024-11-30T12:00:00Z", "customer": "{customer}", "at": "2024-11-30T12:00:00Z"}}"#
        );
        more.visits.push(serde_json::from_str(&visit).unwrap());
        group.bench_function(BenchmarkId::new("a visit", members), |b| {
            b.iter_batched(|| more.clone(), |more| space.with(more).unwrap(), BatchSize::SmallInput);
        });
        group.bench_function(BenchmarkId::new("limit: a clone", members), |b| b.iter(|| black_box(&space).clone()));
    }
    group.finish();
}

/// The month end: every invoice of November, from a space that is already read. Beside it the bare multiplication and
/// division of one amount a membership, which is the least that any bill does.
fn month_end(c: &mut Criterion) {
    let mut group = c.benchmark_group("month_end");
    group.sample_size(10).sampling_mode(SamplingMode::Flat);
    let through = Day::parse("2024-11-30").unwrap();
    for members in SIZES {
        let bytes = tenure_benches::harbour(members);
        let memberships = serde_json::from_slice::<Facts>(&bytes).unwrap().memberships.len();
        group.throughput(Throughput::Elements(memberships as u64));
        // Terms are worked out once for each membership and kept, so a fresh space is the honest one to bill.
        group.bench_with_input(BenchmarkId::new("tenure", members), &bytes, |b, bytes| {
            b.iter_batched_ref(
                || Space::read(bytes).unwrap(),
                |space| space.bill(through).unwrap(),
                BatchSize::PerIteration,
            );
        });
        let space = Space::read(&bytes).unwrap();
        space.bill(through).unwrap();
        group.bench_function(BenchmarkId::new("tenure, asked again", members), |b| {
            b.iter(|| space.bill(through).unwrap())
        });
        group.bench_function(BenchmarkId::new("rust_decimal, a fraction a membership", members), |b| {
            b.iter(|| {
                let share = |n: usize| {
                    rust_decimal::Decimal::from(19_000 + n) * rust_decimal::Decimal::from(16)
                        / rust_decimal::Decimal::from(30)
                };
                (0..memberships).map(|n| share(n).round_dp(2)).collect::<Vec<_>>()
            });
        });
    }
    group.finish();
}

/// One membership with a change every week for so many years: to and fro between two plans, and the seats.
fn weekly(years: i64) -> Space {
    let start = Day::parse("2016-01-04").unwrap();
    let recorded = "2016-01-01T00:00:00Z";
    let plan = |id: &str, price: &str| {
        serde_json::json!({"id": format!("{id}-1"), "recorded": recorded, "plan": id, "from": "2016-01-01", "name": id, "kind": "recurring",
            "price": {"per_seat": {"amount": price}}, "billing": {"every": "P1M"}})
    };
    let (mut switches, mut seats) = (Vec::new(), Vec::new());
    for week in 1..years * 52 {
        let (id, at) = (format!("x{week}"), start.add_days(7 * week).unwrap());
        let mut fact = serde_json::json!({"id": id, "recorded": recorded, "membership": "m", "at": at});
        if week % 2 == 0 {
            fact["seats"] = (week % 5 + 1).into();
            seats.push(fact);
        } else {
            fact["plan"] = if week % 4 == 1 { "room" } else { "desk" }.into();
            switches.push(fact);
        }
    }
    let file = serde_json::json!({"format": 1, "edition": 1, "space": {"id": "s", "name": "S", "currency": "EUR", "zone": "Europe/Lisbon"},
        "plans": [plan("desk", "31.00 EUR"), plan("room", "62.00 EUR")],
        "customers": [{"id": "ann", "recorded": recorded}],
        "memberships": [{"id": "m", "recorded": recorded, "holder": {"customer": "ann"}, "plan": "desk", "from": start}],
        "switches": switches, "seat_changes": seats});
    Space::read(file.to_string().as_bytes()).unwrap()
}

/// The bill of a history with a change every week: it must grow with the facts, and not with their square.
fn history(c: &mut Criterion) {
    let mut group = c.benchmark_group("a change every week");
    for years in [5, 10, 20] {
        let space = weekly(years);
        let through = Day::parse("2016-01-04").unwrap().add_days(years * 364).unwrap();
        group.throughput(Throughput::Elements(u64::try_from(years * 52).unwrap()));
        group.bench_function(BenchmarkId::new("years", years), |b| b.iter(|| space.bill(black_box(through)).unwrap()));
    }
    group.finish();
}

/// What would come of a switch, beside the bill of everybody before and after it, which is what it would take to compare two
/// spaces without knowing whom they differ in; and what falls due in a month.
fn proposing(c: &mut Criterion) {
    let mut group = c.benchmark_group("propose");
    group.sample_size(10).sampling_mode(SamplingMode::Flat);
    for members in [1_000, 10_000] {
        let space = Space::read(&tenure_benches::harbour(members)).unwrap();
        let facts = space.facts();
        let wanted = |request: &Request| space.propose(request).is_ok_and(|proposal| proposal.accepted);
        let requests = facts.memberships.iter().map(|membership| {
            let request = format!(
                r#"{{"at": "2024-12-01T12:00:00Z", "by": {{"manager": "eva"}}, "commands": [{{"id": "c",
                    "do": {{"switch": {{"membership": "{}", "plan": "hot-desk", "when": "period_end"}}}}}}]}}"#,
                membership.id
            );
            Request::read(request.as_bytes()).unwrap()
        });
        let request = requests.into_iter().find(wanted).unwrap();
        group.bench_function(BenchmarkId::new("a switch", members), |b| b.iter(|| space.propose(&request).unwrap()));
        let (through, after) =
            (Day::parse("2025-01-01").unwrap(), space.with(space.propose(&request).unwrap().facts).unwrap());
        group.bench_function(BenchmarkId::new("limit: two bills of everybody", members), |b| {
            b.iter(|| (space.bill(through).unwrap(), after.bill(through).unwrap()));
        });
        let month = ["2024-12-01T00:00:00Z", "2025-01-01T00:00:00Z"].map(|at| Moment::parse(at).unwrap());
        group.bench_function(BenchmarkId::new("what falls due in a month", members), |b| {
            b.iter(|| space.due(month[0], month[1]).unwrap());
        });
    }
    group.finish();
}

criterion_group!(benches, reading, may, standing, growing, month_end, history, proposing);
criterion_main!(benches);
