//! The calculators beside what a host would write with the libraries at hand.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::arithmetic_side_effects)]

use chrono::{Months, NaiveDate};
use criterion::{Criterion, criterion_group, criterion_main};
use rust_decimal::{Decimal, RoundingStrategy};
use std::hint::black_box;
use tenure::calculator::{BilledPortion, Charged, Rhythm, portions, remaining_days};
use tenure::money::{Amount, Rounding};
use tenure::plan::CycleAnchor;
use tenure::proration::{prorate, split};
use tenure::space::Space;
use tenure::space::facts::Proration;
use tenure::time::{Day, Interval};

/// Months that begin on the 31st.
fn monthly(from: Day) -> Rhythm {
    Rhythm { align: Some(CycleAnchor::Day { day: 31 }), ..Rhythm::new(from.into(), Interval::MONTH) }
}

/// One proration, rounded once from the exact fraction; beside multiplying, dividing and rounding decimals.
fn proration(c: &mut Criterion) {
    let mut group = c.benchmark_group("proration");
    let price = Amount::parse("249.95 EUR").unwrap();
    group.bench_function("tenure", |b| {
        b.iter(|| {
            let (part, whole) = (black_box(22), black_box(31));
            prorate(black_box(price), part, whole, &Proration::default(), Rounding::default()).unwrap()
        })
    });
    let price = Decimal::new(24_995, 2);
    group.bench_function("rust_decimal", |b| {
        b.iter(|| {
            let exact = black_box(price) * Decimal::from(black_box(22)) / Decimal::from(black_box(31));
            exact.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero)
        })
    });
    group.finish();
}

/// A year of monthly cycles anchored on the 31st, with both stubs; beside chrono's clamped month steps alone.
fn cycles(c: &mut Criterion) {
    let mut group = c.benchmark_group("cycles_of_a_year");
    let day = |text| Day::parse(text).unwrap();
    let rhythm = monthly(day("2024-01-15"));
    let charged = Charged { from: day("2024-01-15"), until: Some(day("2025-01-15")), through: day("2025-01-15") };
    group.bench_function("tenure, periods and stub fractions", |b| {
        b.iter(|| portions(black_box(&rhythm), black_box(charged), None, None).unwrap())
    });
    let anchor = NaiveDate::from_ymd_opt(2024, 1, 31).unwrap();
    group.bench_function("chrono, boundaries alone", |b| {
        b.iter(|| (0..13).map(|n| black_box(anchor).checked_add_months(Months::new(n)).unwrap()).collect::<Vec<_>>())
    });
    group.finish();
}

/// The same year with what each period and stub costs; beside chrono's month steps and rust_decimal's prorations.
fn amounts(c: &mut Criterion) {
    let mut group = c.benchmark_group("amounts_of_a_year");
    let day = |text| Day::parse(text).unwrap();
    let rhythm = monthly(day("2024-01-15"));
    let charged = Charged { from: day("2024-01-15"), until: Some(day("2025-01-15")), through: day("2025-01-15") };
    let price = Amount::parse("249.95 EUR").unwrap();
    group.bench_function("tenure", |b| {
        b.iter(|| {
            let found = portions(black_box(&rhythm), black_box(charged), None, None).unwrap();
            let cost = |part: &BilledPortion| {
                prorate(price, part.numerator, part.denominator, &Proration::default(), Rounding::default()).unwrap()
            };
            found.iter().map(cost).collect::<Vec<_>>()
        })
    });
    let anchor = NaiveDate::from_ymd_opt(2023, 12, 31).unwrap();
    let [from, until] = [2024, 2025].map(|year| NaiveDate::from_ymd_opt(year, 1, 15).unwrap());
    let price = Decimal::new(24_995, 2);
    group.bench_function("chrono and rust_decimal", |b| {
        b.iter(|| {
            let boundaries: Vec<NaiveDate> =
                (0..15).map(|n| black_box(anchor).checked_add_months(Months::new(n)).unwrap()).collect();
            let cost = |(start, end): (NaiveDate, NaiveDate)| {
                let days = (end.min(until) - start.max(from)).num_days();
                let exact = black_box(price) * Decimal::from(days) / Decimal::from((end - start).num_days());
                exact.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero)
            };
            let cycles = boundaries.iter().copied().zip(boundaries.iter().copied().skip(1));
            cycles.filter(|(start, _)| *start < until).map(cost).collect::<Vec<_>>()
        })
    });
    group.finish();
}

/// A change of plan within a month: credit, charge and net; beside the same with chrono and rust_decimal.
fn plan_change(c: &mut Criterion) {
    let mut group = c.benchmark_group("plan_change");
    let day = |text| Day::parse(text).unwrap();
    let (march, on) = ((day("2024-03-01"), day("2024-04-01")), day("2024-03-15"));
    let [old, new] = ["100.00 EUR", "249.95 EUR"].map(|text| Amount::parse(text).unwrap());
    group.bench_function("tenure", |b| {
        b.iter(|| {
            let (from, until) = black_box(march);
            let left = remaining_days(from, until, black_box(on), None, None, None).unwrap();
            let (old, new) = (Some(black_box(old)), Some(black_box(new)));
            tenure::calculator::plan_change(old, new, left, None, None, None, None).unwrap()
        })
    });
    let date = |month, day| NaiveDate::from_ymd_opt(2024, month, day).unwrap();
    let (from, until, on) = (date(3, 1), date(4, 1), date(3, 15));
    let [old, new] = [10_000, 24_995].map(|cents| Decimal::new(cents, 2));
    group.bench_function("chrono and rust_decimal", |b| {
        b.iter(|| {
            let whole = Decimal::from((black_box(until) - black_box(from)).num_days());
            let left = Decimal::from((until - black_box(on)).num_days());
            let part = |price: Decimal| {
                (black_box(price) * left / whole).round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero)
            };
            let (credit, charge) = (-part(old), part(new));
            (credit, charge, credit + charge)
        })
    });
    group.finish();
}

/// The bill through a day of a payer with ten memberships, each of which moved to another plan within the month; beside the
/// bare arithmetic of its twenty lines.
fn bill(c: &mut Criterion) {
    let mut group = c.benchmark_group("bill_of_ten_memberships");
    let held = |n: u32| {
        format!(
            r#"{{"id": "m{n}", "recorded": "2024-01-01T00:00:00Z", "holder": {{"customer": "ann"}}, "plan": "desk", "from": "2024-03-01"}}"#
        )
    };
    let switch = |n: u32| {
        format!(
            r#"{{"id": "s{n}", "recorded": "2024-01-01T00:00:00Z", "membership": "m{n}", "plan": "room", "at": "2024-03-{:02}"}}"#,
            n + 10
        )
    };
    let list = |one: &dyn Fn(u32) -> String| (0..10).map(one).collect::<Vec<_>>().join(", ");
    let plan = |id: &str, price: &str| {
        format!(
            r#"{{"id": "{id}-1", "recorded": "2024-01-01T00:00:00Z", "plan": "{id}", "from": "2024-01-01", "name": "{id}",
            "kind": "recurring", "price": {{"flat": {{"amount": "{price} EUR"}}}}, "billing": {{"every": "P1M", "anchor": "calendar"}},
            "tax": "standard"}}"#
        )
    };
    let file = format!(
        r#"{{"format": 1, "edition": 1,
        "space": {{"id": "s", "name": "S", "currency": "EUR", "zone": "Europe/Lisbon"}},
        "taxes": [{{"id": "t", "recorded": "2024-01-01T00:00:00Z", "category": "standard", "from": "2024-01-01", "percent": "23"}}],
        "plans": [{}, {}],
        "customers": [{{"id": "ann", "recorded": "2024-01-01T00:00:00Z"}}],
        "memberships": [{}], "switches": [{}]}}"#,
        plan("desk", "100.00"),
        plan("room", "249.95"),
        list(&held),
        list(&switch),
    );
    let space = Space::read(file.as_bytes()).unwrap();
    let through = Day::parse("2024-03-31").unwrap();
    let lines: usize = space.bill(through).unwrap().invoices.iter().map(|invoice| invoice.lines.len()).sum();
    assert_eq!(lines, 20);
    group.bench_function("tenure", |b| b.iter(|| black_box(&space).bill(black_box(through)).unwrap()));
    let [old, new, rate] = [Decimal::new(10_000, 2), Decimal::new(24_995, 2), Decimal::new(23, 2)];
    group.bench_function("rust_decimal, the lines' arithmetic alone", |b| {
        b.iter(|| {
            let round = |exact: Decimal| exact.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero);
            let line = |price: Decimal, days: u32| {
                let amount = round(black_box(price) * Decimal::from(days) / Decimal::from(31));
                (amount, round(amount * rate))
            };
            (0..10).flat_map(|n| [line(old, 9 + n), line(new, 22 - n)]).collect::<Vec<_>>()
        })
    });
    group.finish();
}

/// A split that conserves, into twelve unequal parts; beside rounding each part, which does not.
fn splitting(c: &mut Criterion) {
    let mut group = c.benchmark_group("split_in_twelve");
    let weights: Vec<u64> = (1..=12).collect();
    let total = Amount::parse("1000.00 EUR").unwrap();
    group.bench_function("tenure", |b| b.iter(|| split(black_box(total), black_box(&weights)).unwrap()));
    let total = Decimal::new(100_000, 2);
    group.bench_function("rust_decimal, not conserving", |b| {
        b.iter(|| {
            let part = |weight: &u64| (black_box(total) * Decimal::from(*weight) / Decimal::from(78)).round_dp(2);
            weights.iter().map(part).collect::<Vec<_>>()
        })
    });
    group.finish();
}

criterion_group!(benches, proration, cycles, amounts, plan_change, bill, splitting);
criterion_main!(benches);
