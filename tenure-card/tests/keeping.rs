//! What a verifier keeps: learned, scanned with, saved and loaded; and a roster.

#![allow(clippy::unwrap_used, clippy::arithmetic_side_effects, clippy::indexing_slicing)]

mod common;

use common::{DAY, NOW, at, claims, device, key, keys, permissions, root, sign};
use tenure_card::roster::{self, Found};
use tenure_card::{
    Claims, Code, DeniedCard, DenyList, Grant, KeySet, Kind, Lease, Leased, Permission, Reason, Roster, Verdict,
};
use tenure_card::{Proof, Verifier, card};

fn deny_list(sequence: u64, cards: &[u8]) -> Vec<u8> {
    let entry = |n: &u8| DeniedCard { card: vec![*n; 8], expires: at(NOW + 30 * DAY) };
    DenyList::new("harbour", sequence, at(NOW), cards.iter().map(entry).collect()).unwrap().draft(b"k1").sign(&key(2))
}

fn lease() -> Lease {
    let leased = Leased {
        id: vec![5; 8],
        credits: "guest".into(),
        units: 10,
        until: at(NOW + DAY),
        upload_until: at(NOW + 2 * DAY),
    };
    Lease { issuer: "harbour".into(), from: at(NOW), leased, spender: device().public() }
}

/// One that knows everything.
fn verifier() -> Verifier {
    let mut verifier = Verifier::new(vec![root()]);
    let head = roster::issue("harbour", 1, at(NOW), &[(b"tag", claims())], b"k1").unwrap().head.sign(&key(2));
    let change =
        roster::change("harbour", (1, 2), at(NOW), &[(b"other", Some(claims()))], b"k1").unwrap().sign(&key(2));
    for (bytes, kind) in [
        (keys().draft(b"root").sign(&key(1)), Kind::Keys),
        (deny_list(1, &[9]), Kind::DenyList),
        (permissions().draft(b"k1").sign(&key(2)), Kind::Permissions),
        (head, Kind::Roster),
        (change, Kind::Change),
        (lease().draft(b"k1").sign(&key(2)), Kind::Lease),
    ] {
        assert_eq!(verifier.learn(&bytes), Ok(kind));
        assert_eq!(verifier.learn(&bytes), Ok(kind), "twice");
    }
    verifier
}

fn spend(verifier: &mut Verifier, units: u64) -> Vec<u8> {
    let spending = verifier.spend(&[5; 8], units, "ann", at(NOW + 60)).unwrap();
    let signature = device().sign(&spending.to_sign());
    verifier.spent(spending, &signature).unwrap()
}

#[test]
fn a_scanners_day() {
    let mut verifier = verifier();
    let text = card::text(&sign(&claims()));
    let scan = |verifier: &mut Verifier, text: &str, unix: i64| {
        let scan = verifier.scan(text, "door/main", None, at(unix)).unwrap();
        assert_eq!((scan.card.subject.as_str(), scan.proof), ("ann", Proof::Bearer));
        (scan.decision.verdict, scan.decision.reasons)
    };
    use Verdict::*;
    assert_eq!(scan(&mut verifier, &text, NOW), (Allowed, vec![Reason::Granted]));
    // A newer card of hers without that door: the older one is over.
    let newer = card::text(&sign(&Claims { generation: 4, grants: vec![], id: vec![7; 8], ..claims() }));
    assert_eq!(scan(&mut verifier, &newer, NOW + 60), (Denied, vec![Reason::NotGranted]));
    assert_eq!(scan(&mut verifier, &text, NOW + 60), (Denied, vec![Reason::Superseded]));
    // Another one, which is then revoked.
    let third = card::text(&sign(&Claims { generation: 5, id: vec![6; 8], ..claims() }));
    assert_eq!(scan(&mut verifier, &third, NOW + DAY), (Allowed, vec![Reason::Granted]));
    assert_eq!(scan(&mut verifier, &third, NOW), (Unsure, vec![Reason::ClockBehind]));
    verifier.learn(&deny_list(2, &[6])).unwrap();
    assert_eq!(scan(&mut verifier, &third, NOW + DAY), (Denied, vec![Reason::Revoked]));
    assert_eq!(verifier.learn(&deny_list(1, &[9])).map_err(|error| error.code), Err(Code::OldSequence));
    assert_eq!(scan(&mut verifier, &third, NOW + 30 * DAY), (Denied, vec![Reason::Expired]));
    // What is no card names nobody.
    assert_eq!(verifier.scan("TN1:HELLO", "door/main", None, at(NOW)).map_err(|e| e.code), Err(Code::NotBase45));
    // A clock that is in doubt spends nothing.
    assert_eq!(verifier.spend(&[5; 8], 1, "", at(NOW)).map_err(|error| error.code), Err(Code::LeaseOver));
}

#[test]
fn keys_that_are_withdrawn() {
    let mut verifier = verifier();
    let kept = vec![keys().entries()[1].clone()];
    let newer = KeySet::new("harbour", 8, at(NOW), kept).unwrap().draft(b"root").sign(&key(1));
    verifier.learn(&newer).unwrap();
    assert_eq!(verifier.issuers().collect::<Vec<_>>(), [("harbour", 8)]);
    let text = card::text(&sign(&claims()));
    assert_eq!(verifier.scan(&text, "door/main", None, at(NOW)).map_err(|error| error.code), Err(Code::UnknownKey));
    assert_eq!(verifier.find(b"tag").map_err(|error| error.code), Err(Code::UnknownIssuer));
    assert_eq!(verifier.learn(&keys().draft(b"root").sign(&key(1))).map_err(|e| e.code), Err(Code::OldSequence));
}

#[test]
fn saved_and_loaded() {
    let mut verifier = verifier();
    spend(&mut verifier, 2);
    verifier.scan(&card::text(&sign(&claims())), "door/main", None, at(NOW + DAY)).unwrap();
    verifier.scan(&card::text(&sign(&claims())), "door/main", None, at(NOW)).unwrap();
    assert!(verifier.clock().behind.is_some());
    let save = verifier.save();
    for slots in [[&save.bytes[..], &[]], [&[], &save.bytes[..]]] {
        assert_eq!(Verifier::load(slots, vec![root()]).unwrap(), verifier);
    }
    assert_eq!(Verifier::load([&[], &[]], vec![root()]).map_err(|error| error.code), Err(Code::Damaged));
    // Under another root nothing is known any more but what is owed and owing.
    let other = tenure_card::Root { key: key(8).public(), ..root() };
    let loaded = Verifier::load([&save.bytes, &[]], vec![other]).unwrap();
    assert_eq!((loaded.issuers().count(), loaded.receipts(), loaded.tabs()), (0, verifier.receipts(), verifier.tabs()));
}

#[test]
fn a_write_that_is_cut_off_anywhere() {
    let mut verifier = verifier();
    spend(&mut verifier, 2);
    let first = verifier.save();
    let before = verifier.clone();
    let receipt = spend(&mut verifier, 3);
    let second = verifier.save();
    assert_ne!(first.slot, second.slot, "never the slot of the last save");
    let load = |second: &[u8]| {
        let mut slots = [&first.bytes[..], second];
        if first.slot == 1 {
            slots.reverse();
        }
        Verifier::load(slots, vec![root()]).unwrap()
    };
    // The slot had an older save before: what is written over it is followed by what is left of that.
    let older = vec![0xaa; second.bytes.len() + 40];
    for end in 0..second.bytes.len() {
        assert_eq!(load(&second.bytes[..end]), before, "cut at {end}");
        let torn = [&second.bytes[..end], &older[end..]].concat();
        assert_eq!(load(&torn), before, "torn at {end}");
    }
    let loaded = load(&second.bytes);
    assert_eq!(loaded, verifier);
    assert!(loaded.receipts().contains(&receipt) && loaded.receipts().len() == 2);
    // Any changed bit: the other slot is taken.
    for bit in 0..second.bytes.len() * 8 {
        let mut flipped = second.bytes.clone();
        flipped[bit / 8] ^= 1 << (bit % 8);
        if bit % 37 == 0 {
            assert_eq!(load(&flipped), before, "bit {bit}");
        }
    }
    // And the third save goes to the first slot again.
    assert_eq!(load(&second.bytes).save().slot, first.slot);
}

#[test]
fn receipts_are_kept_until_they_are_confirmed() {
    use sha2::{Digest, Sha256};
    let mut verifier = verifier();
    let (a, b) = (spend(&mut verifier, 1), spend(&mut verifier, 1));
    verifier.confirmed(&[Sha256::digest(&a).into()]);
    assert_eq!(verifier.receipts(), [b]);
    assert_eq!(verifier.tabs()[0].left(), 8);
    // One that was begun before another was taken down is begun anew.
    let begun = verifier.spend(&[5; 8], 1, "", at(NOW + 60)).unwrap();
    spend(&mut verifier, 1);
    let signature = device().sign(&begun.to_sign());
    assert_eq!(verifier.spent(begun, &signature).map_err(|error| error.code), Err(Code::Changed));
    let forged = verifier.spend(&[5; 8], 1, "", at(NOW + 60)).unwrap();
    let signature = key(8).sign(&forged.to_sign());
    assert_eq!(verifier.spent(forged, &signature).map_err(|error| error.code), Err(Code::BadSignature));
}

#[test]
fn a_roster_is_looked_up_block_by_block() {
    let handles: Vec<Vec<u8>> = (0u32..1_000).map(|n| format!("0451-{n:06}").into_bytes()).collect();
    let of = |n: usize| Claims { subject: format!("member {n}"), ..claims() };
    let cards: Vec<(&[u8], Claims)> = handles.iter().enumerate().map(|(n, handle)| (&handle[..], of(n))).collect();
    let issue = roster::issue("harbour", 4, at(NOW), &cards, b"k1").unwrap();
    let sets = [keys()];
    let head = issue.head.sign(&key(2));
    let roster = Roster::read(&head, &sets).unwrap();
    assert!(head.len() < 2_000 && issue.blocks.len() == 32);
    for (n, handle) in handles.iter().enumerate() {
        let Found::Block(number) = roster.find(handle) else { panic!("{n}") };
        let found = roster.in_block(handle, number, &issue.blocks[number]).unwrap().unwrap();
        assert_eq!(found.claims(), &of(n));
    }
    if let Found::Block(number) = roster.find(b"nobody's") {
        assert_eq!(roster.in_block(b"nobody's", number, &issue.blocks[number]), Ok(None));
        let mut block = issue.blocks[number].clone();
        block[40] ^= 1;
        assert_eq!(roster.in_block(b"nobody's", number, &block).map_err(|error| error.code), Err(Code::Damaged));
        let another = &issue.blocks[(number + 1) % 32];
        assert_eq!(roster.in_block(b"nobody's", number, another).map_err(|error| error.code), Err(Code::Damaged));
    }
    // Changed: one is gone, one is another, one is new.
    let renamed = Claims { grants: vec![Grant::new(Permission::Number(1))], ..of(1) };
    let parts: Vec<(&[u8], Option<Claims>)> =
        vec![(&handles[0], None), (&handles[1], Some(renamed.clone())), (b"new", Some(of(7)))];
    let change = roster::change("harbour", (4, 5), at(NOW), &parts, b"k1").unwrap().sign(&key(2));
    let later = roster::change("harbour", (5, 6), at(NOW), &[(b"new", None)], b"k1").unwrap().sign(&key(2));
    assert_eq!(roster.clone().after(&later, &sets).map_err(|error| error.code), Err(Code::OldSequence));
    let changed = roster.after(&change, &sets).unwrap();
    assert_eq!(changed.find(&handles[0]), Found::Nobody);
    let card_of = |roster: &Roster, handle: &[u8]| match roster.find(handle) {
        Found::Card(card) => Some(card.claims().clone()),
        _ => None,
    };
    assert_eq!(card_of(&changed, &handles[1]), Some(renamed));
    assert_eq!(card_of(&changed, b"new"), Some(of(7)));
    let last = changed.clone().after(&later, &sets).unwrap();
    assert_eq!((last.find(b"new"), last.sequence), (Found::Nobody, 6));
    assert_eq!(last.clone().after(&change, &sets).unwrap(), last, "once more");
}
