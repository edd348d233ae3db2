//! No signed object is ever taken for one of another kind: every kind against every reader, signed by a key that each
//! reader would accept.

#![allow(clippy::unwrap_used, clippy::arithmetic_side_effects, clippy::indexing_slicing)]

mod common;

use common::{DAY, NOW, at, bound, claims, device, key, keys, permissions, root, sign};
use tenure_card::card::{self, present};
use tenure_card::cose::Draft;
use tenure_card::{
    Algorithm, Code, DeniedCard, DenyList, Error, IssuerKey, KeySet, Kind, Lease, Leased, List, Numbered, Permissions,
    Receipt, Roster, Tab, Verified, roster,
};

fn deny_list(sequence: u64) -> DenyList {
    let denied = |n: u8| DeniedCard { card: vec![n; 8], expires: at(NOW + DAY) };
    DenyList::new("harbour", sequence, at(NOW), vec![denied(9), denied(1)]).unwrap()
}

#[test]
fn lists_are_written_and_read() {
    let sets = [keys()];
    let bytes = keys().draft(b"root").sign(&key(1));
    assert_eq!(KeySet::read(&bytes, &[root()]).unwrap(), keys());
    let bytes = deny_list(1).draft(b"k1").sign(&key(2));
    assert_eq!(DenyList::read_with(&bytes, &sets).unwrap(), deny_list(1));
    let bytes = permissions().draft(b"k1").sign(&key(2));
    assert_eq!(Permissions::read_with(&bytes, &sets).unwrap(), permissions());
}

#[test]
fn every_changed_bit_of_a_list_is_refused() {
    let sets = [keys()];
    let bytes = keys().draft(b"root").sign(&key(1));
    let denied = deny_list(1).draft(b"k1").sign(&key(2));
    let flip = |bytes: &[u8], bit: usize| {
        let mut flipped = bytes.to_vec();
        flipped[bit / 8] ^= 1 << (bit % 8);
        flipped
    };
    for bit in 0..bytes.len() * 8 {
        assert!(KeySet::read(&flip(&bytes, bit), &[root()]).is_err(), "bit {bit}");
    }
    for bit in 0..denied.len() * 8 {
        assert!(DenyList::read_with(&flip(&denied, bit), &sets).is_err(), "bit {bit}");
    }
    for end in 0..bytes.len() {
        assert!(KeySet::read(&bytes[..end], &[root()]).is_err());
    }
}

#[test]
fn who_signs_what() {
    let code = |error: Error| error.code;
    let sets = [keys()];
    // The root signs keys and nothing else, and the keys nothing that is the root's.
    let by_root = deny_list(1).draft(b"root").sign(&key(1));
    assert_eq!(DenyList::read_with(&by_root, &sets).map_err(code), Err(Code::UnknownKey));
    let by_key = keys().draft(b"k1").sign(&key(2));
    assert_eq!(KeySet::read(&by_key, &[root()]).map_err(code), Err(Code::UnknownKey));
    let pretending = keys().draft(b"root").sign(&key(2));
    assert_eq!(KeySet::read(&pretending, &[root()]).map_err(code), Err(Code::BadSignature));
    assert_eq!(KeySet::read(&pretending, &[]).map_err(code), Err(Code::UnknownIssuer));
    let other = KeySet::new("quay", 1, at(NOW), vec![]).unwrap().draft(b"root").sign(&key(1));
    assert_eq!(KeySet::read(&other, &[root()]).map_err(code), Err(Code::UnknownIssuer));
    // A device's algorithm is no issuer's.
    let entry = IssuerKey { kid: vec![1], key: common::p256_key(), from: at(NOW), until: at(NOW + DAY) };
    let device = KeySet::new("harbour", 1, at(NOW), vec![entry]).unwrap().draft(b"root").sign(&key(1));
    assert_eq!(KeySet::read(&device, &[root()]).map_err(code), Err(Code::BadKey));
}

#[test]
fn duplicates_and_disorder() {
    let twice = keys().entries().iter().chain(keys().entries()).cloned().collect();
    assert_eq!(KeySet::new("harbour", 1, at(NOW), twice).map_err(|error| error.code), Err(Code::Duplicate));
    // Signed all the same, by who has the root's key: the first entry once more in the place of the second.
    let list = deny_list(1);
    let payload = |order: [u8; 2]| {
        let mut payload = vec![0x84, 0x67];
        payload.extend(b"harbour");
        payload.extend([0x01, 0x1a]);
        payload.extend(u32::try_from(NOW).unwrap().to_be_bytes());
        payload.push(0x82);
        for n in order {
            payload.extend([0x82, 0x48]);
            payload.extend([n; 8]);
            payload.push(0x1a);
            payload.extend(u32::try_from(NOW + DAY).unwrap().to_be_bytes());
        }
        payload
    };
    let signed = |order| Draft::new(Algorithm::EdDsa, b"k1", Some("tn-deny"), payload(order)).sign(&key(2));
    let read = |bytes: &[u8]| DenyList::read_with(bytes, &[keys()]).map_err(|error| error.code);
    assert_eq!(read(&signed([1, 9])), Ok(list));
    for order in [[9, 1], [1, 1]] {
        assert_eq!(read(&signed(order)), Err(Code::NotCanonical));
    }
}

#[test]
fn sequence_numbers_only_rise() {
    let at_number = |sequence| deny_list(sequence);
    let mut other = DenyList::new("harbour", 5, at(NOW), vec![]).unwrap();
    assert_eq!(at_number(6).after(&at_number(5)), Ok(at_number(6)));
    assert_eq!(at_number(5).after(&at_number(5)), Ok(at_number(5)));
    assert_eq!(at_number(4).after(&at_number(5)).map_err(|error| error.code), Err(Code::OldSequence));
    assert_eq!(other.clone().after(&at_number(5)).map_err(|error| error.code), Err(Code::Changed));
    other.issuer = "quay".into();
    assert_eq!(other.after(&at_number(4)).map_err(|error| error.code), Err(Code::WrongIssuer));
    // What a number stood for, it stands for.
    let numbered = |sequence, entries: &[(u32, &str)]| -> List<Numbered> {
        let entries = entries.iter().map(|(number, path)| Numbered { number: *number, path: (*path).into() }).collect();
        Permissions::new("harbour", sequence, at(NOW), entries).unwrap()
    };
    let known = numbered(1, &[(1, "door"), (2, "room")]);
    assert!(numbered(2, &[(1, "door"), (2, "room"), (3, "bar")]).after(&known).is_ok());
    for entries in [&[(1, "door")][..], &[(1, "door"), (2, "bar")]] {
        assert_eq!(numbered(2, entries).after(&known).map_err(|error| error.code), Err(Code::Changed));
    }
}

/// A lease of ten units to the device's key.
fn lease() -> Lease {
    let until = at(NOW + DAY);
    let leased = Leased { id: vec![5; 8], credits: "guest".into(), units: 10, until, upload_until: at(NOW + 2 * DAY) };
    Lease { issuer: "harbour".into(), from: at(NOW), leased, spender: device().public() }
}

/// Whether one reader takes these bytes.
type Reads<'a> = Box<dyn Fn(&[u8]) -> bool + 'a>;

#[test]
fn no_kind_is_taken_for_another() {
    // One key does everything here: root, issuer and device. Only the kind tells objects apart.
    let one = key(2);
    let entry = IssuerKey { kid: b"k".to_vec(), key: one.public(), from: at(0), until: at(NOW + 400 * DAY) };
    let set = KeySet::new("harbour", 1, at(NOW), vec![entry]).unwrap();
    let root = tenure_card::Root { issuer: "harbour".into(), kid: b"k".to_vec(), key: one.public() };
    let sets = [set.clone()];
    let lease = Lease { spender: one.public(), ..lease() };
    let bound = tenure_card::Claims { holder: Some(one.public()), ..bound() };
    let bare = claims().draft(b"k").unwrap().sign(&one);
    let head = roster::issue("harbour", 1, at(NOW), &[(b"tag", claims())], b"k").unwrap().head.sign(&one);
    let change = roster::change("harbour", (1, 2), at(NOW), &[(b"tag", None)], b"k").unwrap().sign(&one);
    let card_bound = bound.draft(b"k").unwrap().sign(&one);
    let objects: Vec<(Kind, Vec<u8>)> = vec![
        (Kind::Card, bare),
        (Kind::Keys, set.draft(b"k").sign(&one)),
        (Kind::DenyList, deny_list(1).draft(b"k").sign(&one)),
        (Kind::Permissions, permissions().draft(b"k").sign(&one)),
        (Kind::Roster, head.clone()),
        (Kind::Change, change),
        (Kind::Lease, lease.draft(b"k").sign(&one)),
        (Kind::Receipt, Tab::new(lease.clone()).spend(1, "", at(NOW)).unwrap().sign(&one).1),
        (Kind::Presentation, present(&card_bound, at(NOW), None, Algorithm::EdDsa).sign(&one)),
    ];
    assert_eq!(objects.iter().map(|(kind, _)| *kind).collect::<Vec<_>>(), Kind::ALL);
    let readers: Vec<(Kind, Reads<'_>)> = vec![
        (
            Kind::Card,
            Box::new(|bytes| Verified::read(bytes, &sets, None).is_ok_and(|card| card.claims().holder.is_none())),
        ),
        (Kind::Keys, Box::new(|bytes| KeySet::read(bytes, std::slice::from_ref(&root)).is_ok())),
        (Kind::DenyList, Box::new(|bytes| DenyList::read_with(bytes, &sets).is_ok())),
        (Kind::Permissions, Box::new(|bytes| Permissions::read_with(bytes, &sets).is_ok())),
        (Kind::Roster, Box::new(|bytes| Roster::read(bytes, &sets).is_ok())),
        (Kind::Change, Box::new(|bytes| Roster::read(&head, &sets).unwrap().after(bytes, &sets).is_ok())),
        (Kind::Lease, Box::new(|bytes| Lease::read(bytes, &sets).is_ok())),
        (Kind::Receipt, Box::new(|bytes| Receipt::read(bytes, &lease).is_ok())),
        (
            Kind::Presentation,
            Box::new(|bytes| Verified::read(bytes, &sets, None).is_ok_and(|card| card.claims().holder.is_some())),
        ),
    ];
    for (kind, bytes) in &objects {
        assert_eq!(Kind::of(bytes), Ok(*kind));
        for (reader, reads) in &readers {
            assert_eq!(reads(bytes), kind == reader, "{kind:?} read as {reader:?}");
            // The payload of one under the name of another, rightly signed: shape and issuer tell them apart still, but
            // for none of these does it come to that.
            if kind != reader {
                let renamed = tenure_card::cose::Sign1::read(bytes).unwrap();
                let payload = renamed.payload().unwrap().to_vec();
                let typ = Some(reader.typ());
                let kid = renamed.kid().unwrap();
                let forged = Draft::new(Algorithm::EdDsa, kid, typ, payload).sign(&one);
                let lists = [Kind::DenyList, Kind::Permissions, Kind::Roster, Kind::Keys];
                if !(lists.contains(kind) && lists.contains(reader)) {
                    assert!(!reads(&forged), "{kind:?} signed as {reader:?}");
                }
            }
        }
    }
    assert_eq!(
        Kind::of(&Draft::new(Algorithm::EdDsa, b"k", Some("tn-other"), vec![0xa0]).sign(&one)).map_err(|e| e.code),
        Err(Code::WrongKind)
    );
    assert_eq!(
        Kind::of(&Draft::new(Algorithm::EdDsa, b"k", None, vec![0xa0]).sign(&one)).map_err(|e| e.code),
        Err(Code::WrongKind)
    );
    assert_eq!(card::bytes("HC1:AB").map_err(|error| error.code), Err(Code::NoPrefix));
    assert!(Verified::read(&sign(&claims()), &[keys()], None).is_ok());
}
