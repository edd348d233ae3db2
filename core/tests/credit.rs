//! The ledger of credits: cases worked out by hand, and its laws against a naive oracle.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::type_complexity,
    missing_docs
)]

mod credit_oracle;

use credit_oracle::{Line, whole};
use proptest::collection::vec as list;
use proptest::prelude::*;
use std::sync::Arc;
use tenure::credit::*;
use tenure::id::{CustomerId, FactId};
use tenure::money::{Percent, Rounding, decimal};
use tenure::plan::{Credits, Rollover, RolloverOver};
use tenure::time::{Interval, Moment, TimeOfDay, TimeRange, Weekday, Window};
use tenure::zone::Zone;

fn at(hour: i64) -> Moment {
    Moment::parse("2024-05-01T00:00:00Z").unwrap().add_seconds(hour * 3_600).unwrap()
}

fn credits(n: i64) -> Credits {
    Credits(n.into())
}

fn customer(id: &str) -> CustomerId {
    CustomerId::new(id).unwrap()
}

fn fact(id: &str) -> FactId {
    FactId::new(id).unwrap()
}

fn pool(lots: Vec<Lot>, draws: Vec<Draw>) -> Pool {
    Pool { lots, draws, ..Pool::new(Step::ONE, Zone::utc()) }
}

/// A lot by id, amount and hours.
fn lot(id: &str, amount: i64, from: i64, until: Option<i64>) -> Lot {
    Lot { until: until.map(at), ..Lot::new(id, credits(amount), at(from)) }
}

fn drawn(id: &str, hour: i64, amount: i64, by: &str) -> Draw {
    Draw::new(fact(id), at(hour), credits(amount), Some(by).filter(|by| !by.is_empty()).map(customer))
}

fn lines(ledger: &Ledger<'_>) -> Vec<Line> {
    let line = |e: Entry| {
        (e.at, e.reason.as_str(), e.lot.map(|lot| lot.to_string()), whole(e.amount), whole(e.balance), whole(e.owed))
    };
    ledger.entries().map(line).collect()
}

/// The history as text, one line an entry: `hour reason lot amount = balance (owed)`.
fn told(pool: &Pool, until: i64) -> Vec<String> {
    let ledger = replay(pool, at(until)).unwrap();
    let hour = |moment: Moment| moment.micros_since(at(0)) / 3_600_000_000;
    let tell = |(moment, why, lot, amount, balance, owed): Line| {
        let owed = if owed > 0 { format!(" ({owed})") } else { String::new() };
        format!("{} {why} {} {amount} = {balance}{owed}", hour(moment), lot.unwrap_or("-".to_owned()))
    };
    lines(&ledger).into_iter().map(tell).collect()
}

#[test]
fn own_before_pooled_then_expiry() {
    let mine = Lot { owner: Some(customer("ann")), ..lot("mine", 2, 0, None) };
    let pool = pool(
        vec![lot("never", 9, 0, None), mine, lot("soon", 3, 0, Some(20))],
        vec![drawn("a", 1, 4, "ann"), drawn("b", 2, 2, "bob"), drawn("c", 3, 9, "bob")],
    );
    assert_eq!(
        told(&pool, 30),
        [
            "0 granted mine 2 = 2",
            "0 granted never 9 = 11",
            "0 granted soon 3 = 14",
            "1 drawn mine 2 = 12",
            "1 drawn soon 2 = 10",
            "2 drawn soon 1 = 9",
            "2 drawn never 1 = 8",
            "3 drawn never 8 = 0",
            "3 charged - 1 = 0",
        ]
    );
}

#[test]
fn what_is_carried_is_paid_first() {
    let mut pool = pool(vec![lot("a", 5, 0, Some(10)), lot("b", 5, 10, None)], vec![drawn("x", 1, 8, "ann")]);
    pool.overage = Overage::Carried;
    assert_eq!(
        told(&pool, 11),
        ["0 granted a 5 = 5", "1 drawn a 5 = 0", "1 carried - 3 = 0 (3)", "10 granted b 5 = 5 (3)", "10 paid b 3 = 2"]
    );
    pool.resets = vec![Reset { id: fact("r"), at: at(9), group: None, pool_group: None, keep_overage: false }];
    assert_eq!(told(&pool, 11)[2..], ["1 carried - 3 = 0 (3)", "9 dropped - 3 = 0", "10 granted b 5 = 5"]);
}

#[test]
fn a_cancelled_booking_returns_its_slices_while_the_lots_live() {
    let mut pool = pool(vec![lot("a", 2, 0, Some(10)), lot("b", 5, 0, Some(20))], vec![drawn("x", 1, 8, "ann")]);
    let give_back = |hour, amount: Option<i64>| Return {
        id: fact("r"),
        draw: fact("x"),
        at: at(hour),
        amount: amount.map(credits),
        order: 0,
    };
    pool.returns = vec![give_back(5, None)];
    let back = ["5 given_up - 1 = 0", "5 returned b 5 = 5", "5 returned a 2 = 7"];
    assert_eq!(told(&pool, 6)[5..], back);
    pool.returns = vec![give_back(15, None)];
    assert_eq!(told(&pool, 16)[5..], ["15 given_up - 1 = 0", "15 returned b 5 = 5", "15 lapsed a 2 = 5"]);
    pool.returns = vec![give_back(5, Some(3))];
    assert_eq!(told(&pool, 6)[5..], ["5 given_up - 1 = 0", "5 returned b 2 = 2"]);
    // One that is dated before its draw counts right after it.
    pool.returns = vec![give_back(0, None)];
    assert_eq!(told(&pool, 6)[5..], back.map(|line| line.replacen('5', "1", 1)));
}

#[test]
fn the_order_at_one_instant() {
    let rollover = Some(Rollover { maximum: Some(credits(3)), ..Rollover::default() });
    let mut pool = pool(
        vec![
            lot("ends", 4, 0, Some(10)),
            Lot { rollover, ..lot("rolls", 7, 0, None) },
            lot("starts", 6, 10, None),
            Lot {
                again: Some(Recurrence { every: Interval::parse("PT5H").unwrap(), anchor: at(0) }),
                ..lot("again", 1, 6, None)
            },
        ],
        vec![drawn("x", 10, 20, "ann"), Draw { order: -1, ..drawn("y", 10, 2, "ann") }],
    );
    pool.resets = vec![Reset { id: fact("r"), at: at(10), group: None, pool_group: None, keep_overage: false }];
    assert_eq!(
        told(&pool, 11)[3..],
        [
            "10 expired ends 4 = 8",
            "10 reset again 1 = 7",
            "10 reset rolls 4 = 3",
            "10 rolled_out rolls 3 = 0",
            "10 rolled_in rolls 3 = 3",
            "10 granted starts 6 = 9",
            "10 refilled again 1 = 10",
            "10 drawn rolls 2 = 8",
            "10 drawn rolls 1 = 7",
            "10 drawn again 1 = 6",
            "10 drawn starts 6 = 0",
            "10 charged - 12 = 0",
        ]
    );
    // The boundaries at `until` are crossed, what is drawn at it is not.
    assert_eq!(told(&pool, 10).last().unwrap(), "10 refilled again 1 = 10");
}

#[test]
fn caps_and_equal_shares() {
    let mut pool = pool(
        vec![lot("pooled", 10, 0, None), Lot { owner: Some(customer("bob")), ..lot("own", 1, 0, None) }],
        vec![drawn("a", 1, 6, "ann"), drawn("b", 2, 6, "bob"), drawn("c", 3, 6, "cid"), drawn("d", 4, 6, "dan")],
    );
    pool.share = CreditShare::Cap(credits(4));
    assert_eq!(
        told(&pool, 9)[2..],
        [
            "1 drawn pooled 4 = 7",
            "1 charged - 2 = 7",
            "2 drawn own 1 = 6",
            "2 drawn pooled 4 = 2",
            "2 charged - 1 = 2",
            "3 drawn pooled 2 = 0",
            "3 charged - 4 = 0",
            "4 charged - 6 = 0",
        ]
    );
    // Ten among three: four for the first by id, three for the others; dan is no member.
    pool.share = CreditShare::Equal;
    let member = |id| Member { customer: customer(id), pool_group: None, from: at(0), until: None };
    pool.members = vec![member("cid"), member("ann"), member("bob")];
    assert_eq!(
        told(&pool, 9)[2..],
        [
            "1 drawn pooled 4 = 7",
            "1 charged - 2 = 7",
            "2 drawn own 1 = 6",
            "2 drawn pooled 3 = 3",
            "2 charged - 2 = 3",
            "3 drawn pooled 3 = 0",
            "3 charged - 3 = 0",
            "4 charged - 6 = 0",
        ]
    );
}

#[test]
fn scopes_voids_transfers_and_first_use() {
    let room: Vec<Arc<str>> = vec!["room".into()];
    let day = Window::new(
        Weekday::ALL,
        TimeRange::new(TimeOfDay::parse("09:00").unwrap(), TimeOfDay::parse("17:00").unwrap()).unwrap(),
    );
    let mut pool = pool(
        vec![
            Lot { scope: Scope { of: room.clone(), hours: Vec::new() }, ..lot("room", 3, 0, None) },
            Lot { scope: Scope { of: Vec::new(), hours: vec![day] }, ..lot("daytime", 3, 0, None) },
            Lot { lasts: Some(Interval::parse("PT4H").unwrap()), ..lot("short", 9, 0, Some(40)) },
            lot("void", 5, 0, None),
        ],
        vec![Draw { of: room, ..drawn("a", 8, 4, "ann") }, drawn("b", 9, 4, "ann"), drawn("c", 30, 4, "ann")],
    );
    pool.voids = vec![LotVoid { id: fact("v"), lot: "void".into(), at: at(10) }];
    pool.transfers = vec![Transfer {
        id: fact("t"),
        at: at(7),
        from: "void".into(),
        to: "room".into(),
        amount: credits(1),
        order: 0,
    }];
    assert_eq!(
        told(&pool, 31)[4..],
        [
            "7 transferred_out void 1 = 19",
            "7 transferred_in room 1 = 20",
            // `short` expires soonest; from its first use it lasts four hours.
            "8 drawn short 4 = 16",
            "9 drawn short 4 = 12",
            "10 voided void 4 = 8",
            "12 expired short 1 = 7",
            // Six in the morning of the next day, and nothing to do with a room.
            "30 charged - 4 = 7",
        ]
    );
}

#[test]
fn a_balance_is_a_piece() {
    let pool = pool(vec![lot("a", 5, 2, Some(20))], vec![drawn("x", 4, 2, "ann"), drawn("y", 9, 0, "ann")]);
    let ledger = replay(&pool, at(30)).unwrap();
    for (hour, value, from, until) in
        [(0, 0, None, Some(2)), (2, 5, Some(2), Some(4)), (10, 3, Some(4), Some(20)), (25, 0, Some(20), Some(30))]
    {
        let piece = ledger.balance(at(hour));
        assert_eq!((piece.value, piece.from, piece.until), (credits(value), from.map(at), until.map(at)), "{hour}");
    }
}

#[test]
fn what_is_refused() {
    type Break = fn(&mut Pool);
    let quarter = || decimal::parse("0.25").unwrap();
    assert_eq!(Step::new(Credits(quarter())).unwrap().units(credits(2)), Ok(8));
    let void = |id: &str, lot: &str| LotVoid { id: fact(id), lot: lot.into(), at: at(3) };
    let cases: [(&str, Break, &str, &str); 14] = [
        ("a negative draw", |p| p.draws[0].amount = credits(-1), "negative_amount", "draws[0].amount"),
        ("a negative lot", |p| p.lots[1].amount = credits(-1), "negative_amount", "lots[1].amount"),
        ("off the step", |p| p.lots[0].amount = Credits(decimal::parse("1.5").unwrap()), "off_step", "lots[0].amount"),
        ("a lot that ends before it starts", |p| p.lots[0].until = Some(at(-1)), "reversed_span", "lots[0].until"),
        ("a lot that ends as it starts", |p| p.lots[0].until = Some(at(0)), "reversed_span", "lots[0].until"),
        ("two lots of one id", |p| p.lots[1].id = "a".into(), "duplicate_id", "lots[1].id"),
        ("two draws of one id", |p| p.draws.push(p.draws[0].clone()), "duplicate_id", "draws[1].id"),
        (
            "an unknown lot",
            |p| p.voids = vec![LotVoid { id: FactId::new("v").unwrap(), lot: "c".into(), at: at(3) }],
            "dangling_id",
            "voids[0].lot",
        ),
        (
            "an unknown draw",
            |p| {
                let id = || FactId::new("z").unwrap();
                p.returns = vec![Return { id: id(), draw: id(), at: at(3), amount: None, order: 0 }];
            },
            "dangling_id",
            "returns[0].draw",
        ),
        (
            "a rollover off the step",
            |p| {
                let maximum = Some(Credits(decimal::parse("0.5").unwrap()));
                p.lots[0].rollover = Some(Rollover { maximum, ..Rollover::default() });
            },
            "off_step",
            "lots[0].rollover.maximum",
        ),
        ("a negative cap", |p| p.share = CreditShare::Cap(credits(-1)), "negative_amount", "share"),
        (
            "a lot that comes again too often",
            |p| {
                let every = Interval::parse("PT1H").unwrap();
                p.lots[0].again = Some(Recurrence { every, anchor: at(0) });
                p.draws[0].at = at(200_000);
            },
            "too_many",
            "",
        ),
        (
            "too many people's lots that roll over too often",
            |p| {
                p.lots[0].rollover = Some(Rollover::default());
                let of = |n: u32| Lot {
                    id: format!("{n}").into(),
                    owner: Some(customer(&format!("{n}"))),
                    ..p.lots[0].clone()
                };
                p.lots = (0..1_001).map(of).collect();
                let reset = |n| Reset {
                    id: fact(&format!("{n}")),
                    at: at(n),
                    group: None,
                    pool_group: None,
                    keep_overage: true,
                };
                p.resets = (1..1_001).map(reset).collect();
            },
            "too_many",
            "",
        ),
        (
            "more than can be counted",
            |p| p.lots[0].amount = Credits(rust_decimal::Decimal::MAX),
            "out_of_range",
            "lots[0].amount",
        ),
    ];
    for (name, break_it, code, path) in cases {
        let mut pool = pool(vec![lot("a", 1, 0, None), lot("b", 1, 0, None)], vec![drawn("x", 1, 1, "ann")]);
        break_it(&mut pool);
        let errors = replay(&pool, at(200_000)).err().unwrap_or_else(|| panic!("{name} is not refused"));
        let first = errors.first().unwrap();
        assert_eq!((first.code.as_str(), first.path.as_deref().unwrap_or("")), (code, path), "{name}");
    }
    let mut pool = pool(vec![lot("a", 1, 0, None)], Vec::new());
    pool.voids = vec![void("v", "a"), void("w", "a")];
    assert_eq!(replay(&pool, at(9)).err().unwrap().first().unwrap().code.as_str(), "overlapping_voids");
    assert!(Interval::new(0, tenure::time::Unit::Day).is_err_and(|e| e.code.as_str() == "invalid_interval"));
    assert!(Step::new(credits(0)).is_err() && Step::new(credits(-1)).is_err());
    pool.voids.clear();
    let opening = Checkpoint::opening(at(0), [("b".into(), credits(1))], credits(0));
    let errors = resume(&pool, &opening, at(1)).err().unwrap();
    assert_eq!(errors.first().unwrap().path.as_deref(), Some("checkpoint.lots[0].lot"));
    assert!(resume(&pool, &replay(&pool, at(5)).unwrap().checkpoint(), at(4)).is_err());
}

/// Work grows with the facts and not with their product: n lots that go over at n resets, some of which is drawn each time,
/// stand in a history of a few lines each. What it would be otherwise is refused long before the largest of these.
#[test]
fn resets_of_many_lots_cost_no_product() {
    let each = Rollover::default();
    let rules = [
        ("each", each.clone()),
        (
            "each, at most and at least",
            Rollover { maximum: Some(credits(3)), minimum: Some(credits(1)), ..each.clone() },
        ),
        ("together", Rollover { over: tenure::plan::RolloverOver::Together, ..each.clone() }),
        (
            "together, at most",
            Rollover { over: tenure::plan::RolloverOver::Together, maximum: Some(credits(500)), ..each },
        ),
    ];
    for (name, rule) in rules {
        for n in [500_i64, 1_000, 2_000] {
            let daily = |day: i64| Lot { rollover: Some(rule.clone()), ..lot(&format!("{day:05}"), 4, day * 24, None) };
            let draws = (0..n).map(|day| drawn(&format!("{day}"), day * 24 + 1, 1, "")).collect();
            let mut pool = pool((0..n).map(daily).collect(), draws);
            let reset = |day: i64| Reset {
                id: fact(&format!("{day}")),
                at: at(day * 24),
                group: None,
                pool_group: None,
                keep_overage: true,
            };
            pool.resets = (1..n).map(reset).collect();
            let lines = i64::try_from(replay(&pool, at(n * 24)).unwrap().entries().count()).unwrap();
            assert!(lines <= 9 * n, "{name}: {lines} lines of {n} lots");
        }
    }
}

/// A balance from elsewhere is of a lot that has begun, and of each once.
#[test]
fn what_a_balance_from_elsewhere_cannot_be() {
    let pool = pool(vec![lot("a", 9, 0, None), lot("b", 9, 5, None)], Vec::new());
    for (name, hour, balances, expected) in [
        ("as it begins", 5, vec![("a", 4), ("b", 3)], None),
        ("of one that has not begun", 4, vec![("a", 4), ("b", 3)], Some(("invalid_fact", 1))),
        ("twice", 5, vec![("a", 4), ("b", 3), ("a", 2)], Some(("duplicate_id", 2))),
    ] {
        let balances = balances.into_iter().map(|(lot, left)| (lot.into(), credits(left)));
        let resumed = resume(&pool, &Checkpoint::opening(at(hour), balances, credits(0)), at(9));
        let first = resumed.err().map(|errors| errors.first().unwrap().clone());
        let found = first.as_ref().map(|error| (error.code.as_str(), error.path.as_deref().unwrap()));
        let expected = expected.map(|(code, n)| (code, format!("checkpoint.lots[{n}].lot")));
        assert_eq!(found, expected.as_ref().map(|(code, path)| (*code, path.as_str())), "{name}");
    }
}

/// The worked example of `docs/src/credits.md`.
#[test]
fn a_teams_may_and_june() {
    let day = |day: i64| (day - 1) * 24;
    let june = 31;
    let keeps = |lot| Lot {
        group: Some("rooms".into()),
        rollover: Some(Rollover { maximum: Some(credits(5)), ..Rollover::default() }),
        ..lot
    };
    let pack = Lot { owner: Some(customer("bob")), ..lot("pack", 4, day(2), Some(day(20))) };
    let mut pool = pool(
        vec![keeps(lot("may", 20, 0, None)), keeps(lot("june", 20, day(june + 1), None)), pack],
        vec![
            drawn("6 May", day(6), 8, "ann"),
            drawn("9 May", day(9), 6, "bob"),
            drawn("23 May", day(23), 4, "cid"),
            drawn("4 June", day(june + 4), 7, "ann"),
            drawn("11 June", day(june + 11), 21, "cid"),
        ],
    );
    let amount = Some(credits(3));
    pool.returns = vec![Return { id: fact("14 May"), draw: fact("6 May"), at: at(day(14)), amount, order: 0 }];
    let group = Some("rooms".into());
    pool.resets = vec![Reset { id: fact("june"), at: at(day(june + 1)), group, pool_group: None, keep_overage: false }];
    let told: Vec<_> =
        told(&pool, day(june + 30)).iter().map(|line| line.split_once(' ').unwrap().1.to_owned()).collect();
    assert_eq!(
        told,
        [
            "granted may 20 = 20",
            "granted pack 4 = 24",
            "drawn may 8 = 16",
            "drawn pack 4 = 12",
            "drawn may 2 = 10",
            "returned may 3 = 13",
            "drawn may 4 = 9",
            "reset may 4 = 5",
            "rolled_out may 5 = 0",
            "rolled_in may 5 = 5",
            "granted june 20 = 25",
            "drawn may 5 = 20",
            "drawn june 2 = 18",
            "drawn june 18 = 0",
            "charged - 3 = 0",
        ]
    );
    let ledger = replay(&pool, at(day(june + 30))).unwrap();
    let charged: Vec<_> = ledger.entries().filter(|e| e.reason == EntryReason::Charged).map(|e| e.by).collect();
    assert_eq!(charged, [Some(customer("cid"))]);
    let tallies: Vec<_> = ledger.lots(at(day(june + 30))).into_iter().map(|(_, tally)| tally).collect();
    let tally = |granted, rolled, drawn, returned, expired| Tally {
        granted: credits(granted),
        rolled_in: credits(rolled),
        rolled_out: credits(rolled),
        drawn: credits(drawn),
        returned: credits(returned),
        expired: credits(expired),
        ..Tally::default()
    };
    assert_eq!(tallies, [tally(20, 0, 20, 0, 0), tally(20, 5, 19, 3, 4), tally(4, 0, 4, 0, 0)]);
}

#[test]
fn shares_and_rounding_up() {
    let step = |text| Step::new(Credits(decimal::parse(text).unwrap())).unwrap();
    let share = |part, whole, by| share_of(credits(100), part, whole, step(by), Rounding::HalfAwayFromZero).unwrap();
    // 100 × 12/31 = 38.7096…, 100 × 1/3 = 33.33…
    assert_eq!(share(12, 31, "0.01").0, decimal::parse("38.71").unwrap());
    assert_eq!(share(1, 3, "0.25").0, decimal::parse("33.25").unwrap());
    assert!(share_of(credits(100), 1, 0, Step::ONE, Rounding::HalfEven).is_err());
    for (minutes, by, expected) in [(0, "15", 0), (1, "15", 15), (15, "15", 15), (16, "15", 30), (61, "60", 120)] {
        assert_eq!(round_up(credits(minutes), step(by)), Ok(credits(expected)));
    }
    assert_eq!(round_up(credits(-1), Step::ONE).map_err(|e| e.code.as_str()), Err("negative_amount"));
}

// ---- The laws, on random pools.

fn whole_amount() -> impl Strategy<Value = Credits> {
    (0_i64..12).prop_map(credits)
}

fn person() -> impl Strategy<Value = Option<CustomerId>> {
    prop_oneof![Just(None), "[ab]".prop_map(|id| Some(customer(&id)))]
}

fn group() -> impl Strategy<Value = Option<Arc<str>>> {
    prop_oneof![2 => Just(None), 1 => "[gh]".prop_map(|name| Some(name.into()))]
}

fn rollover() -> impl Strategy<Value = Option<Rollover>> {
    let rule = (
        proptest::option::of(0_u32..=100),
        proptest::option::of(whole_amount()),
        proptest::option::of((0_i64..5).prop_map(credits)),
        any::<bool>(),
    );
    proptest::option::of(rule.prop_map(|(percent, maximum, minimum, together)| Rollover {
        percent: percent.map(|percent| Percent::new(percent.into()).unwrap()),
        maximum,
        minimum,
        age: None,
        over: if together { RolloverOver::Together } else { RolloverOver::Each },
    }))
}

fn scope() -> impl Strategy<Value = Scope> {
    let range = TimeRange::new(TimeOfDay::parse("06:00").unwrap(), TimeOfDay::parse("15:00").unwrap()).unwrap();
    let day = move || Window::new(Weekday::ALL, range);
    prop_oneof![
        4 => Just(Scope::default()),
        1 => Just(Scope { of: vec!["room".into()], hours: Vec::new() }),
        1 => Just(Scope { of: Vec::new(), hours: vec![day()] }),
    ]
}

const HOURS: i64 = 40;

fn a_lot() -> impl Strategy<Value = Lot> {
    let often = |hours: u32| Interval::new(hours, tenure::time::Unit::Hour).unwrap();
    let dates = (0..HOURS, proptest::option::of(1_i64..30), -3_i64..3, -1_i32..2, -1_i32..2);
    let kind = (person(), scope(), group(), rollover(), pool_group());
    let again = proptest::option::weighted(0.2, (3_u32..15, -5..HOURS));
    let lasts = proptest::option::weighted(0.2, 1_u32..10);
    (whole_amount(), dates, kind, again, lasts).prop_map(
        move |(
            amount,
            (from, length, older, priority, order),
            (owner, scope, group, rollover, pool_group),
            again,
            lasts,
        )| Lot {
            until: length.map(|length| at(from + length)),
            lasts: lasts.map(often),
            priority,
            granted: at(from + older),
            order,
            owner,
            pool_group,
            scope,
            group,
            rollover,
            again: again.map(|(hours, anchor)| Recurrence { every: often(hours), anchor: at(anchor) }),
            ..Lot::new("-", amount, at(from))
        },
    )
}

fn a_draw() -> impl Strategy<Value = Draw> {
    let groups = || list(Just("family".into()), 0..2);
    let said = (groups(), groups(), proptest::option::weighted(0.3, overage()));
    (0..HOURS, whole_amount(), person(), any::<bool>(), -1_i32..2, said).prop_map(
        |(hour, amount, by, room, order, (pool_groups, then, overage))| Draw {
            of: if room { vec!["room".into()] } else { Vec::new() },
            pool_groups,
            then,
            overage,
            order,
            ..Draw::new(fact("-"), at(hour), amount, by)
        },
    )
}

/// Those who draw on a lot: anybody, or a family.
fn pool_group() -> impl Strategy<Value = Option<Arc<str>>> {
    proptest::option::weighted(0.3, Just("family".into()))
}

fn overage() -> impl Strategy<Value = Overage> {
    prop_oneof![Just(Overage::Refused), Just(Overage::Charged), Just(Overage::Carried)]
}

fn share() -> impl Strategy<Value = CreditShare> {
    prop_oneof![
        2 => Just(CreditShare::None),
        1 => (0_i64..9).prop_map(|cap| CreditShare::Cap(credits(cap))),
        1 => Just(CreditShare::Equal),
    ]
}

fn an_order() -> impl Strategy<Value = Order> {
    let all = vec![DrawBy::OwnBeforePooled, DrawBy::Expiry, DrawBy::Priority, DrawBy::Age, DrawBy::Id];
    prop_oneof![Just(Order::default()), proptest::sample::subsequence(all, 0..=5).prop_shuffle().prop_map(Order::new)]
}

/// Names whose order is not that of the places.
fn name(n: usize) -> String {
    format!("{}{n}", ["m", "c", "x", "a"][n % 4])
}

fn a_pool() -> impl Strategy<Value = Pool> {
    let rules = (
        an_order(),
        overage(),
        share(),
        list(("[ab]", 0..HOURS, proptest::option::of(1_i64..20), pool_group()), 0..3),
        list((group(), share(), person()), 0..2),
    );
    let facts = (
        list(a_lot(), 0..7),
        list(a_draw(), 0..9),
        list((any::<prop::sample::Index>(), 0..HOURS, proptest::option::of(whole_amount()), -1_i32..2), 0..5),
        list((any::<prop::sample::Index>(), any::<prop::sample::Index>(), 0..HOURS, whole_amount()), 0..3),
        list((0..HOURS, group(), any::<bool>(), pool_group()), 0..4),
        list((any::<prop::sample::Index>(), 0..HOURS), 0..2),
    );
    (rules, facts).prop_map(
        |((order, overage, share, members, shares), (lots, draws, returns, transfers, resets, voids))| {
            let mut pool = Pool { order, overage, share, ..pool(lots, draws) };
            for (group, share, but) in shares {
                pool.shares.extend(group.map(|group| (group, GroupShare { share, but })));
            }
            let member = |(id, from, length, pool_group): (String, i64, Option<i64>, Option<Arc<str>>)| Member {
                pool_group,
                customer: customer(&id),
                from: at(from),
                until: length.map(|length| at(from + length)),
            };
            pool.members = members.into_iter().map(member).collect();
            for (n, lot) in pool.lots.iter_mut().enumerate() {
                lot.id = name(n).into();
            }
            for (n, draw) in pool.draws.iter_mut().enumerate() {
                draw.id = fact(&name(n));
            }
            if !pool.draws.is_empty() {
                let give_back = |(n, (draw, hour, amount, order)): (usize, (prop::sample::Index, i64, _, i32))| {
                    Return { id: fact(&name(n)), draw: draw.get(&pool.draws).id.clone(), at: at(hour), amount, order }
                };
                pool.returns = returns.into_iter().enumerate().map(give_back).collect();
            }
            if !pool.lots.is_empty() {
                let transfer =
                    |(n, (from, to, hour, amount)): (usize, (prop::sample::Index, prop::sample::Index, i64, _))| {
                        let lot = |place: prop::sample::Index| place.get(&pool.lots).id.clone();
                        Transfer { id: fact(&name(n)), at: at(hour), from: lot(from), to: lot(to), amount, order: 0 }
                    };
                pool.transfers = transfers.into_iter().enumerate().map(transfer).collect();
                let void = |(n, (lot, hour)): (usize, (prop::sample::Index, i64))| LotVoid {
                    id: fact(&name(n)),
                    lot: lot.get(&pool.lots).id.clone(),
                    at: at(hour),
                };
                pool.voids = voids.into_iter().enumerate().map(void).collect();
            }
            let reset = |(n, (hour, group, keep_overage, pool_group)): (
                usize,
                (i64, Option<Arc<str>>, bool, Option<Arc<str>>),
            )| { Reset { id: fact(&name(n)), at: at(hour), group, pool_group, keep_overage } };
            pool.resets = resets.into_iter().enumerate().map(reset).collect();
            pool
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(1_500) })]

    /// Law 15: the naive reading says the same, line by line.
    #[test]
    fn the_oracle_agrees(pool in a_pool(), until in 0..HOURS + 20) {
        let ledger = replay(&pool, at(until)).unwrap();
        prop_assert_eq!(lines(&ledger), credit_oracle::replay(&pool, at(until)).lines);
    }

    /// Law 7: replaying to t₁ and on to t₂ equals replaying to t₂, for every t₁, boundaries included.
    #[test]
    fn a_replay_can_be_taken_up_anywhere(pool in a_pool()) {
        let end = at(HOURS + 20);
        let whole = replay(&pool, end).unwrap();
        let history: Vec<_> = whole.entries().collect();
        for half_hours in -1..=2 * (HOURS + 20) {
            let split = at(0).add_seconds(half_hours * 1_800).unwrap();
            let first = replay(&pool, split).unwrap();
            let second = resume(&pool, &first.checkpoint(), end).unwrap();
            let entries: Vec<_> = first.entries().chain(second.entries()).collect();
            prop_assert_eq!(&entries, &history, "split at {}", split);
            prop_assert_eq!(second.checkpoint(), whole.checkpoint(), "split at {}", split);
            prop_assert_eq!(second.lots(end), whole.lots(end));
            prop_assert_eq!(second.balance(end).value, whole.balance(end).value);
            prop_assert_eq!(second.owed(end), whole.owed(end));
        }
    }

    /// Law 3: the order in which facts arrive changes nothing.
    #[test]
    fn the_order_of_arrival_plays_no_part(pool in a_pool(), by in any::<u64>()) {
        let mut shuffled = pool.clone();
        let turn = |n: usize| usize::try_from(by % 97).unwrap() % n.max(1);
        macro_rules! turned { ($($list:ident),*) => { $(
            shuffled.$list.reverse();
            let by = turn(shuffled.$list.len());
            shuffled.$list.rotate_left(by);
        )* } }
        turned!(lots, draws, returns, transfers, resets, voids, members);
        let (one, other) = (replay(&pool, at(60)).unwrap(), replay(&shuffled, at(60)).unwrap());
        prop_assert_eq!(one.entries().collect::<Vec<_>>(), other.entries().collect::<Vec<_>>());
        prop_assert_eq!(one.checkpoint(), other.checkpoint());
        prop_assert_eq!(one.drawn(), other.drawn());
    }

    /// Law 8: no lot and no pool is overdrawn, slices and what is uncovered sum to what was drawn, and the identity of a
    /// ledger holds for every lot and every instant.
    #[test]
    fn pools_add_up(pool in a_pool()) {
        let ledger = replay(&pool, at(HOURS + 20)).unwrap();
        for entry in ledger.entries() {
            prop_assert!(entry.amount > credits(0) && entry.balance >= credits(0) && entry.owed >= credits(0));
        }
        for hour in -1..=HOURS + 20 {
            let lots = ledger.lots(at(hour));
            for (lot, tally) in &lots {
                prop_assert!(tally.holds() && tally.left >= credits(0), "{lot} at {hour}: {tally:?}");
            }
            let total = ledger.total(at(hour));
            prop_assert!(total.holds());
            prop_assert_eq!(total.left, ledger.balance(at(hour)).value);
            let left: i64 = lots.iter().map(|(_, tally)| whole(tally.left)).sum();
            prop_assert_eq!(total.left, credits(left));
        }
        let drawn = ledger.drawn();
        prop_assert_eq!(drawn.len(), pool.draws.len());
        for (id, drawn) in drawn {
            let asked = pool.draws.iter().find(|draw| draw.id == id).unwrap().amount;
            let slices: i64 = drawn.slices.iter().map(|slice| whole(slice.amount)).sum();
            prop_assert_eq!(credits(slices + whole(drawn.uncovered)), asked);
        }
    }

    /// Law 5 for balances: constant on the piece, different at both its ends.
    #[test]
    fn a_piece_is_tight(pool in a_pool(), hour in 0..HOURS) {
        let ledger = replay(&pool, at(HOURS + 20)).unwrap();
        let piece = ledger.balance(at(hour));
        for other in -1..HOURS + 20 {
            if piece.contains(at(other)) {
                prop_assert_eq!(ledger.balance(at(other)), piece);
            }
        }
        if let Some(from) = piece.from {
            prop_assert_ne!(ledger.balance(from.previous().unwrap()).value, piece.value);
        }
        if let Some(until) = piece.until.filter(|until| *until < ledger.until()) {
            prop_assert_ne!(ledger.balance(until).value, piece.value);
        }
    }

    /// One draw on lots at hand is what a ledger of them draws; the order of the lots plays no part.
    #[test]
    fn a_draw_is_a_ledger_of_one(lots in list(a_lot(), 0..8), amount in 0_i64..60, order in an_order()) {
        let plain = |(n, lot): (usize, Lot)| Lot {
            id: name(n).into(),
            from: at(0),
            until: lot.until.map(|until| until.add_seconds(3_600).unwrap()),
            priority: lot.priority,
            granted: lot.granted,
            order: lot.order,
            ..Lot::new("-", lot.amount, at(0))
        };
        let lots: Vec<Lot> = lots.into_iter().enumerate().map(plain).collect();
        let one = draw(&lots, credits(amount), &order, Step::ONE).unwrap();
        let slices: i64 = one.slices.iter().map(|slice| whole(slice.amount)).sum();
        prop_assert_eq!(slices + whole(one.uncovered), amount);
        let reversed: Vec<Lot> = lots.iter().rev().cloned().collect();
        prop_assert_eq!(&draw(&reversed, credits(amount), &order, Step::ONE).unwrap(), &one);
        let pool = Pool { order, ..pool(lots, vec![drawn("x", 0, amount, "")]) };
        prop_assert_eq!(&replay(&pool, at(1)).unwrap().drawn()[0].1, &one);
    }

    /// What rolls over: what was left and what was added is what is kept and what is lost; the rule's bounds hold.
    #[test]
    fn a_rollover_conserves(
        lots in list((0_i64..20, 0_i64..20, 0..HOURS), 0..6),
        rule in rollover(),
        age in proptest::option::of(1_u32..30),
    ) {
        let age = age.map(|hours| Interval::new(hours, tenure::time::Unit::Hour).unwrap());
        let rule = rule.map(|rule| Rollover { age, ..rule });
        let rolling = |(n, (granted, left, since)): (usize, (i64, i64, i64))| Rolling {
            lot: name(n).into(),
            granted: credits(granted),
            left: credits(left),
            since: at(since),
        };
        let lots: Vec<Rolling> = lots.into_iter().enumerate().map(rolling).collect();
        let rolled = roll_over(&lots, rule.as_ref(), at(HOURS), Zone::utc(), Step::ONE).unwrap();
        prop_assert_eq!(rolled.len(), lots.len());
        for (lot, rolled) in lots.iter().zip(&rolled) {
            prop_assert_eq!(whole(lot.left) + whole(rolled.topped_up), whole(rolled.kept) + whole(rolled.lost));
            prop_assert!(rule.is_some() || rolled.kept == credits(0));
        }
        let total: i64 = rolled.iter().map(|rolled| whole(rolled.kept)).sum();
        if let Some(Rollover { maximum: Some(maximum), over: RolloverOver::Together, .. }) = rule {
            prop_assert!(total <= whole(maximum));
        }
        let mut reversed: Vec<Rolling> = lots.clone();
        reversed.reverse();
        let mut again = roll_over(&reversed, rule.as_ref(), at(HOURS), Zone::utc(), Step::ONE).unwrap();
        again.reverse();
        prop_assert_eq!(again, rolled);
    }
}
