//! The calculators beside what a host would write with the libraries at hand.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::arithmetic_side_effects)]

use chrono::{Months, NaiveDate};
use criterion::{Criterion, criterion_group, criterion_main};
use rust_decimal::{Decimal, RoundingStrategy};
use std::hint::black_box;
use tenure::money::{Amount, ProrationRounding, prorate, split};
use tenure::time::{Charged, Cycles, Day, Interval, StubDenominator, Timing, portions};

/// One proration, rounded once from the exact fraction; beside multiplying, dividing and rounding decimals.
fn proration(c: &mut Criterion) {
    let mut group = c.benchmark_group("proration");
    let price = Amount::parse("249.95 EUR").unwrap();
    group.bench_function("tenure", |b| {
        b.iter(|| prorate(black_box(price), black_box(22), black_box(31), ProrationRounding::default()).unwrap())
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
    let cycles = Cycles::fixed_day(day("2024-01-15"), 31, Interval::MONTH).unwrap();
    let charged = Charged { from: day("2024-01-15"), until: Some(day("2025-01-15")), through: day("2025-01-15") };
    group.bench_function("tenure, periods and stub fractions", |b| {
        b.iter(|| portions(black_box(cycles), black_box(charged), Timing::Advance, StubDenominator::Aligned).unwrap())
    });
    let anchor = NaiveDate::from_ymd_opt(2024, 1, 31).unwrap();
    group.bench_function("chrono, boundaries alone", |b| {
        b.iter(|| (0..13).map(|n| black_box(anchor).checked_add_months(Months::new(n)).unwrap()).collect::<Vec<_>>())
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

criterion_group!(benches, proration, cycles, splitting);
criterion_main!(benches);
