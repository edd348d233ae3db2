//! The keys, lists and cards that tests share.

#![allow(dead_code, clippy::unwrap_used)]

use tenure_card::{
    Claims, Exception, Grant, Hours, Instant, IssuerKey, KeySet, Offsets, Permission, Permissions, PublicKey, Range,
    Root, SigningKey, Window,
};

/// 30 November 2026, 09:00 UTC: a Monday.
pub(crate) const NOW: i64 = 1_796_029_200;
pub(crate) const DAY: i64 = 86_400;

pub(crate) fn at(unix: i64) -> Instant {
    Instant::from_unix(unix).unwrap()
}

pub(crate) fn key(n: u8) -> SigningKey {
    SigningKey::from_seed(&[n; 32])
}

pub(crate) fn root() -> Root {
    Root { issuer: "harbour".into(), kid: b"root".to_vec(), key: key(1).public() }
}

/// Two keys of the issuer, the second of which takes over while the first still holds.
pub(crate) fn keys() -> KeySet {
    let entry = |kid: &[u8], n, from, until| IssuerKey {
        kid: kid.to_vec(),
        key: key(n).public(),
        from: at(from),
        until: at(until),
    };
    let entries =
        vec![entry(b"k1", 2, NOW - 300 * DAY, NOW + 40 * DAY), entry(b"k2", 3, NOW + 20 * DAY, NOW + 400 * DAY)];
    KeySet::new("harbour", 7, at(NOW - 10 * DAY), entries).unwrap()
}

/// Berlin's offsets around the change of March 2027 (28 March, 01:00 UTC).
pub(crate) fn berlin() -> Offsets {
    Offsets { first: 60, changes: vec![(at(1_806_195_600), 120)] }
}

pub(crate) fn windows(parts: &[(u8, u16, u16)]) -> Vec<Window> {
    parts
        .iter()
        .map(|(days, from, until)| Window { range: Range { from: *from, until: *until }, days: *days })
        .collect()
}

/// A bearer card of ann's for 30 days, fresh for a week.
pub(crate) fn claims() -> Claims {
    Claims {
        issuer: "harbour".into(),
        subject: "ann".into(),
        id: vec![1, 2, 3, 4, 5, 6, 7, 8],
        issued: at(NOW),
        fresh_until: at(NOW + 7 * DAY),
        expires: at(NOW + 30 * DAY),
        generation: 3,
        grants: vec![Grant::new(Permission::Path("door/main".into()))],
        hours: vec![],
        zones: vec![],
        lease: None,
        holder: None,
    }
}

/// The card of the size budget: four permissions, one from later on, one that ends in grace, two of them at weekly hours
/// with a night over midnight, a closed day, and the next change of the clocks.
pub(crate) fn four_with_hours() -> Claims {
    let grant = |number| Grant::new(Permission::Number(number));
    let closed = Exception { day: at(NOW).unix() / DAY + 25, days: 2, ranges: vec![] };
    Claims {
        expires: at(NOW + 90 * DAY),
        hours: vec![
            Hours { week: windows(&[(31, 480, 1_080), (32, 600, 960)]), exceptions: vec![closed], zone: 0 },
            Hours { week: windows(&[(63, 0, 120), (95, 1_080, 1_440)]), exceptions: vec![], zone: 0 },
        ],
        zones: vec![Offsets { first: 60, changes: vec![(at(NOW + 80 * DAY), 120)] }],
        grants: vec![
            Grant { hours: Some(0), ..grant(1) },
            Grant { hours: Some(1), from: Some(at(NOW + 14 * DAY)), ..grant(2) },
            Grant { until: Some(at(NOW + 60 * DAY)), grace: Some(at(NOW + 67 * DAY)), ..grant(3) },
            Grant { needs_fresh: true, ..grant(4) },
        ],
        ..claims()
    }
}

pub(crate) fn sign(claims: &Claims) -> Vec<u8> {
    claims.draft(b"k1").unwrap().sign(&key(2))
}

/// A device's key.
pub(crate) fn device() -> SigningKey {
    key(9)
}

pub(crate) fn bound() -> Claims {
    Claims { holder: Some(device().public()), ..claims() }
}

pub(crate) fn p256_key() -> PublicKey {
    // The base point of P-256: a public key that is sound, whose private key is 1.
    let x = "6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296";
    let digits: Vec<u8> = x.chars().map(|c| u8::try_from(c.to_digit(16).unwrap()).unwrap()).collect();
    let bytes: Vec<u8> = digits.chunks(2).map(|pair| (pair[0] << 4) | pair[1]).collect();
    PublicKey::p256(&[vec![3], bytes].concat()).unwrap()
}

pub(crate) fn permissions() -> Permissions {
    let entry = |number, path: &str| tenure_card::Numbered { number, path: path.into() };
    let entries = vec![entry(1, "door/main"), entry(2, "door/night"), entry(3, "room/*"), entry(4, "cash/desk")];
    Permissions::new("harbour", 1, at(NOW), entries).unwrap()
}
