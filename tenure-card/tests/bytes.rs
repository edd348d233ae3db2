//! Law 11: no input, of any bytes, panics, hangs, or takes memory out of proportion. What the fuzz targets do for hours,
//! for a moment: valid objects that are changed, cut and joined, signed anew so that what lies behind a signature is reached.

#![allow(clippy::unwrap_used, clippy::arithmetic_side_effects, clippy::indexing_slicing)]

mod common;

use common::{DAY, NOW, at, bound, claims, device, four_with_hours, key, keys, permissions, root, sign};
use proptest::prelude::*;
use tenure_card::cose::{Draft, Sign1};
use tenure_card::{
    Account, Algorithm, DeniedCard, DenyList, Kind, Lease, Leased, Roster, Tab, Verified, Verifier, base45, card, cbor,
    cose, roster,
};

fn lease() -> Lease {
    let until = at(NOW + DAY);
    let leased = Leased { id: vec![5; 8], credits: "guest".into(), units: 10, until, upload_until: at(NOW + 2 * DAY) };
    Lease { issuer: "harbour".into(), from: at(NOW), leased, spender: device().public() }
}

/// One object of each kind, with who signs it.
fn objects() -> Vec<(Kind, Vec<u8>, u8)> {
    let denied = DeniedCard { card: vec![9; 8], expires: at(NOW + DAY) };
    let head = roster::issue("harbour", 1, at(NOW), &[(b"tag", claims())], b"k1").unwrap().head.sign(&key(2));
    let change = roster::change("harbour", (1, 2), at(NOW), &[(b"tag", Some(bound()))], b"k1").unwrap().sign(&key(2));
    vec![
        (Kind::Card, sign(&four_with_hours()), 2),
        (Kind::Card, sign(&bound()), 2),
        (Kind::Keys, keys().draft(b"root").sign(&key(1)), 1),
        (Kind::DenyList, DenyList::new("harbour", 1, at(NOW), vec![denied]).unwrap().draft(b"k1").sign(&key(2)), 2),
        (Kind::Permissions, permissions().draft(b"k1").sign(&key(2)), 2),
        (Kind::Roster, head, 2),
        (Kind::Change, change, 2),
        (Kind::Lease, lease().draft(b"k1").sign(&key(2)), 2),
        (Kind::Receipt, Tab::new(lease()).spend(1, "memo", at(NOW)).unwrap().sign(&device()).1, 9),
        (Kind::Presentation, card::present(&sign(&bound()), at(NOW), None, Algorithm::EdDsa).sign(&device()), 9),
    ]
}

/// Gives bytes to everything that reads.
fn read(bytes: &[u8]) {
    let mut verifier = Verifier::new(vec![root()]);
    verifier.learn(&keys().draft(b"root").sign(&key(1))).unwrap();
    let head = roster::issue("harbour", 1, at(NOW), &[(b"tag", claims())], b"k1").unwrap().head.sign(&key(2));
    verifier.learn(&head).unwrap();
    let _ = verifier.learn(bytes);
    let _ = verifier.scan(&card::text(bytes), "door/main", None, at(NOW));
    let _ = Account::new(lease()).receive(bytes, at(NOW));
    let _ = Roster::read(bytes, &[keys()]).map(|roster| roster.in_block(b"tag", 0, bytes));
    let _ = cose::verify(bytes, &device().public(), bytes);
    let _ = Verifier::load([bytes, &[]], vec![root()]);
    let _ = cbor::check(bytes);
    if let Ok(card) = Verified::read(bytes, &[keys()], None) {
        assert!(card.claims().check().is_ok());
    }
}

/// A change to bytes.
#[derive(Clone, Debug)]
enum Change {
    Set(usize, u8),
    Insert(usize, u8),
    Remove(usize, usize),
    Repeat(usize, usize),
}

fn changes() -> impl Strategy<Value = Vec<Change>> {
    let place = 0usize..400;
    let change = prop_oneof![
        3 => (place.clone(), any::<u8>()).prop_map(|(place, byte)| Change::Set(place, byte)),
        1 => (place.clone(), any::<u8>()).prop_map(|(place, byte)| Change::Insert(place, byte)),
        1 => (place.clone(), 1usize..20).prop_map(|(place, length)| Change::Remove(place, length)),
        1 => (place, 1usize..40).prop_map(|(place, length)| Change::Repeat(place, length)),
    ];
    proptest::collection::vec(change, 1..4)
}

fn changed(mut bytes: Vec<u8>, changes: &[Change]) -> Vec<u8> {
    for change in changes {
        let length = bytes.len().max(1);
        match *change {
            Change::Set(place, byte) if !bytes.is_empty() => bytes[place % length] = byte,
            Change::Insert(place, byte) => bytes.insert(place % length, byte),
            Change::Remove(place, count) => {
                drop(bytes.drain(place % length..(place % length + count).min(bytes.len())))
            }
            Change::Repeat(place, count) => {
                let part = bytes[place % length..(place % length + count).min(bytes.len())].to_vec();
                bytes.splice(place % length..place % length, part);
            }
            Change::Set(..) => {}
        }
    }
    bytes
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes(bytes in proptest::collection::vec(any::<u8>(), 0..200), text in ".{0,40}") {
        read(&bytes);
        let _ = base45::decode(&text);
        let _ = Verifier::new(vec![root()]).scan(&format!("TN1:{text}"), &text, None, at(NOW));
    }

    #[test]
    fn what_was_changed(object in 0usize..10, changes in changes()) {
        read(&changed(objects()[object].1.clone(), &changes));
    }

    /// Changed behind the signature: the payload, signed anew by whose it is to sign.
    #[test]
    fn what_was_changed_and_signed(object in 0usize..10, changes in changes()) {
        let (kind, bytes, signer) = objects().swap_remove(object);
        let signed = Sign1::read(&bytes).unwrap();
        let payload = changed(signed.payload().unwrap().to_vec(), &changes);
        let kid = signed.kid().unwrap().to_vec();
        let again = Draft::new(Algorithm::EdDsa, &kid, Some(kind.typ()), payload.clone()).sign(&key(signer));
        read(&again);
        // Whatever card is read has one spelling: it is what was signed.
        if kind == Kind::Card {
            if let Ok(card) = Verified::read(&again, &[keys()], None) {
                prop_assert_eq!(card.claims().write(), payload);
            }
        }
    }
}
