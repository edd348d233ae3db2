//! Leases: spending, receipts, and reconciling them; and every interleaving of three verifiers of a small world.

#![allow(clippy::unwrap_used, clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::print_stdout)]

mod common;

use common::{DAY, NOW, at, device, key, keys};
use proptest::prelude::*;
use std::collections::BTreeSet;
use tenure_card::{Account, Code, Lease, Leased, Receipt, Settlement, Tab};

fn lease(id: u8, units: u64) -> Lease {
    let leased = Leased {
        id: vec![id; 8],
        credits: "guest".into(),
        units,
        until: at(NOW + DAY),
        upload_until: at(NOW + 2 * DAY),
    };
    Lease { issuer: "harbour".into(), from: at(NOW), leased, spender: device().public() }
}

/// Spends units one after the other: the receipts.
fn chain(lease: &Lease, units: &[u64]) -> Vec<Vec<u8>> {
    let mut tab = Tab::new(lease.clone());
    units
        .iter()
        .map(|units| {
            let (after, receipt) = tab.spend(*units, "guest", at(NOW + 60)).unwrap().sign(&device());
            tab = after;
            receipt
        })
        .collect()
}

fn settled(lease: &Lease, receipts: &[Vec<u8>], unix: i64) -> Settlement {
    let mut account = Account::new(lease.clone());
    for receipt in receipts {
        account.receive(receipt, at(NOW + 100)).unwrap();
    }
    account.close(at(unix));
    account.settle()
}

fn open(spent: u64) -> Settlement {
    Settlement { spent, returned: 0, beyond: 0, late: 0, missing: 0, forks: vec![], closed: false }
}

#[test]
fn spending() {
    let tab = Tab::new(lease(1, 10));
    let code =
        |spending: Result<_, tenure_card::Error>| spending.map(|_: tenure_card::Spending| ()).map_err(|e| e.code);
    let long = "x".repeat(65);
    for (what, units, memo, unix, found) in [
        ("within", 10, "", NOW, Ok(())),
        ("too many", 11, "", NOW, Err(Code::Overspent)),
        ("none", 0, "", NOW, Err(Code::OutOfRange)),
        ("a long memo", 1, long.as_str(), NOW, Err(Code::OutOfRange)),
        ("before it begins", 1, "", NOW - 1, Err(Code::LeaseOver)),
        ("at its last second", 1, "", NOW + DAY - 1, Ok(())),
        ("after its end", 1, "", NOW + DAY, Err(Code::LeaseOver)),
        ("more than there are numbers", u64::MAX, "", NOW, Err(Code::Overspent)),
    ] {
        assert_eq!(code(tab.spend(units, memo, at(unix))), found, "{what}");
    }
    let (after, _) = tab.spend(7, "", at(NOW)).unwrap().sign(&device());
    assert_eq!((tab.left(), after.left()), (10, 3));
    assert_eq!(code(after.spend(4, "", at(NOW))), Err(Code::Overspent));
}

#[test]
fn receipts_of_another() {
    let (mine, other) = (lease(1, 10), lease(2, 10));
    let receipt = &chain(&mine, &[1])[0];
    assert_eq!(Receipt::read(receipt, &mine).unwrap().total, 1);
    assert_eq!(Receipt::read(receipt, &other).map_err(|error| error.code), Err(Code::NotInLease));
    let thief = Tab::new(mine.clone()).spend(1, "", at(NOW)).unwrap().sign(&key(8)).1;
    assert_eq!(Receipt::read(&thief, &mine).map_err(|error| error.code), Err(Code::BadSignature));
    // The lease is the issuer's alone to give.
    let bytes = mine.draft(b"k1").sign(&key(2));
    assert_eq!(Lease::read(&bytes, &[keys()]).unwrap(), mine);
    assert_eq!(Lease::read(&mine.draft(b"k1").sign(&device()), &[keys()]).map_err(|e| e.code), Err(Code::BadSignature));
    for bit in 0..receipt.len() * 8 {
        let mut flipped = receipt.clone();
        flipped[bit / 8] ^= 1 << (bit % 8);
        assert!(Receipt::read(&flipped, &mine).is_err(), "bit {bit}");
    }
}

#[test]
fn what_a_lease_comes_to() {
    let lease = lease(1, 10);
    let all = chain(&lease, &[2, 3, 1]);
    let (over, after) = (NOW + 2 * DAY, Settlement { returned: 4, closed: true, ..open(6) });
    for (what, receipts, unix, wanted) in [
        ("nothing yet", vec![], NOW, open(0)),
        ("nothing at all", vec![], over, Settlement { returned: 10, closed: true, ..open(0) }),
        ("all", vec![0, 1, 2], NOW, open(6)),
        ("all, closed", vec![0, 1, 2], over, after.clone()),
        ("in another order, twice", vec![2, 0, 2, 1, 0], over, after.clone()),
        // The last says that six were spent in all: five units of receipts are missing, and do not go back.
        ("the last alone", vec![2], over, Settlement { missing: 5, ..after }),
        ("the first alone", vec![0], over, Settlement { returned: 8, closed: true, ..open(2) }),
    ] {
        let receipts: Vec<Vec<u8>> = receipts.into_iter().map(|n: usize| all[n].clone()).collect();
        assert_eq!(settled(&lease, &receipts, unix), wanted, "{what}");
    }
}

#[test]
fn forks_are_found_and_named() {
    let lease = lease(1, 10);
    // Restored from a copy after the first: it spends once more from there.
    let mut account = Account::new(lease.clone());
    let first = Tab::new(lease.clone()).spend(4, "ann", at(NOW)).unwrap();
    let (tab, a) = first.sign(&device());
    let (_, b) = tab.spend(5, "bob", at(NOW + 1)).unwrap().sign(&device());
    let (_, c) = tab.spend(3, "cid", at(NOW + 2)).unwrap().sign(&device());
    for receipt in [&b, &c, &a] {
        account.receive(receipt, at(NOW + 3)).unwrap();
    }
    let settlement = account.settle();
    // 12 of 10 were spent: the pool pays 10, the spender answers for 2.
    assert_eq!((settlement.spent, settlement.beyond, settlement.forks.len()), (10, 2, 1));
    let read = |bytes: &[u8]| Receipt::read(bytes, &lease).unwrap().link();
    assert_eq!(settlement.forks[0].previous, read(&a));
    assert_eq!(BTreeSet::from_iter(settlement.forks[0].receipts.clone()), BTreeSet::from([read(&b), read(&c)]));
}

#[test]
fn what_comes_late() {
    let lease = lease(1, 10);
    let receipts = chain(&lease, &[2, 3]);
    let mut account = Account::new(lease);
    account.receive(&receipts[0], at(NOW + DAY)).unwrap();
    account.receive(&receipts[1], at(NOW + 2 * DAY)).unwrap();
    account.receive(&receipts[0], at(NOW + 3 * DAY)).unwrap();
    // Eight had gone back when the second came.
    let wanted = Settlement { returned: 8, late: 3, closed: true, ..open(2) };
    assert_eq!(account.settle(), wanted);
}

proptest! {
    /// Law 8: in whatever order, and however often, receipts come, they come to the same; and never to more than was leased.
    #[test]
    fn order_and_repetition_do_not_matter(
        units in proptest::collection::vec(1u64..4, 0..6),
        forked in proptest::collection::vec(1u64..4, 0..3),
        order in proptest::collection::vec(0usize..9, 0..20),
    ) {
        let lease = lease(1, 10);
        let mut tab = Tab::new(lease.clone());
        let (mut receipts, mut tabs) = (Vec::new(), vec![tab.clone()]);
        for units in units {
            let Ok(spending) = tab.spend(units, "", at(NOW)) else { break };
            let (after, receipt) = spending.sign(&device());
            tab = after;
            tabs.push(tab.clone());
            receipts.push(receipt);
        }
        for (n, units) in forked.iter().enumerate() {
            if let Ok(spending) = tabs[n % tabs.len()].spend(*units, "again", at(NOW)) {
                receipts.push(spending.sign(&device()).1);
            }
        }
        let come: Vec<Vec<u8>> = order.iter().filter_map(|n| receipts.get(*n).cloned()).collect();
        let once: BTreeSet<Vec<u8>> = come.iter().cloned().collect();
        let sorted: Vec<Vec<u8>> = once.into_iter().collect();
        let settlement = settled(&lease, &come, NOW + 3 * DAY);
        prop_assert_eq!(&settlement, &settled(&lease, &sorted, NOW + 3 * DAY));
        prop_assert_eq!(settlement.spent + settlement.returned, 10);
        prop_assert!(settlement.beyond == 0 || !settlement.forks.is_empty());
    }
}

/// A world of three verifiers with a unit or two each, of a pool of five: what the model check walks through.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct World {
    /// Of each verifier: units spent as its memory has it, as its store has it; handed out; receipts on the way, as a set
    /// of places of its chain; receipts that the issuer has.
    verifiers: [Spender; 3],
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Spender {
    memory: u8,
    stored: u8,
    handed: u8,
    on_the_way: u8,
    arrived: u8,
    closed: bool,
}

const LEASED: [u8; 3] = [2, 2, 1];

impl World {
    /// Every world that one step leads to.
    fn next(&self) -> Vec<World> {
        let mut worlds = Vec::new();
        for (n, leased) in LEASED.into_iter().enumerate() {
            let now = self.verifiers[n];
            let mut step = |spender: Spender| {
                let mut world = self.clone();
                world.verifiers[n] = spender;
                worlds.push(world);
            };
            // Spend in memory; store; hand out what was paid for, once it is stored.
            if now.memory == now.stored && now.memory < leased && !now.closed {
                step(Spender { memory: now.memory + 1, ..now });
            }
            if now.memory > now.stored {
                step(Spender { stored: now.memory, ..now });
            }
            if now.handed < now.stored && !now.closed {
                step(Spender { handed: now.handed + 1, ..now });
            }
            // A crash: what was not stored is gone.
            if now.memory > now.stored {
                step(Spender { memory: now.stored, ..now });
            }
            for place in 0..now.stored {
                let bit = 1 << place;
                // Sent, as often as need be; arrived, and perhaps still on the way as a copy; lost.
                step(Spender { on_the_way: now.on_the_way | bit, ..now });
                if now.on_the_way & bit != 0 {
                    step(Spender { on_the_way: now.on_the_way & !bit, ..now });
                    if !now.closed {
                        step(Spender { arrived: now.arrived | bit, ..now });
                    }
                }
            }
            step(Spender { closed: true, ..now });
        }
        worlds.retain(|world| world != self);
        worlds
    }
}

#[test]
fn every_interleaving_of_three_verifiers() {
    // Verifiers do not touch each other's state, so what each can come to is walked once a verifier and the worlds are
    // their products; that the whole walk finds the same is checked for two of them.
    let walk = |start: World| {
        let mut seen = BTreeSet::from([start.clone()]);
        let mut queue = vec![start];
        while let Some(world) = queue.pop() {
            for next in world.next() {
                if seen.insert(next.clone()) {
                    queue.push(next);
                }
            }
        }
        seen
    };
    let idle = |n: usize| Spender {
        memory: LEASED[n],
        stored: LEASED[n],
        handed: LEASED[n],
        closed: true,
        ..Spender::default()
    };
    let alone = |n: usize| -> Vec<Spender> {
        // The others stand still: they have nothing left to do but to send.
        let seen = walk(World { verifiers: [Spender::default(); 3] }.only(n, idle));
        seen.into_iter().map(|world| world.verifiers[n]).collect::<BTreeSet<_>>().into_iter().collect()
    };
    let states: Vec<Vec<Spender>> = (0..3).map(alone).collect();
    // What the real code says of each state, by the receipts that arrived.
    let settled: Vec<Vec<Settlement>> = (0..3)
        .map(|n| {
            let lease = lease(u8::try_from(n).unwrap(), LEASED[n].into());
            let receipts = chain(&lease, &vec![1; LEASED[n].into()]);
            states[n]
                .iter()
                .map(|state| {
                    let came = receipts.iter().enumerate().filter(|(place, _)| state.arrived & (1 << place) != 0);
                    let came: Vec<Vec<u8>> = came.map(|(_, receipt)| receipt.clone()).collect();
                    settled(&lease, &came, if state.closed { NOW + 2 * DAY } else { NOW })
                })
                .collect()
        })
        .collect();
    let mut worlds = 0u64;
    for (a, first) in settled[0].iter().enumerate() {
        for (b, second) in settled[1].iter().enumerate() {
            for (c, third) in settled[2].iter().enumerate() {
                worlds += 1;
                let all = [(first, states[0][a]), (second, states[1][b]), (third, states[2][c])];
                let sum = |of: fn(&Settlement) -> u64| all.iter().map(|(settled, _)| of(settled)).sum::<u64>();
                // Never past what was set aside; and once all is closed, all of it is somewhere.
                assert!(sum(|s| s.spent) + sum(|s| s.returned) <= 5);
                assert_eq!((sum(|s| s.beyond), all.iter().any(|(s, _)| !s.forks.is_empty())), (0, false));
                if all.iter().all(|(_, state)| state.closed) {
                    assert_eq!(sum(|s| s.spent) + sum(|s| s.returned), 5);
                }
                for (settled, state) in all {
                    // What was handed out was stored first, and is paid unless its receipt never came.
                    assert!(state.handed <= state.stored && state.stored <= state.memory);
                    assert!(settled.spent <= state.stored.into());
                }
            }
        }
    }
    println!(
        "{worlds} worlds of three verifiers, of {:?} states each",
        states.iter().map(Vec::len).collect::<Vec<_>>()
    );
    assert!(worlds > 10_000);
}

impl World {
    /// This world with every verifier but one standing still.
    fn only(mut self, one: usize, idle: impl Fn(usize) -> Spender) -> World {
        for n in (0..3).filter(|n| *n != one) {
            self.verifiers[n] = idle(n);
        }
        self
    }
}
