//! A scan, beside the bare verification of its signature.

#![allow(missing_docs, clippy::unwrap_used, clippy::arithmetic_side_effects)]

use criterion::{Criterion, criterion_group, criterion_main};
use std::hint::black_box;
use tenure_card::{
    Claims, Exception, Grant, Hours, Instant, IssuerKey, KeySet, Offsets, Permission, Range, Root, SigningKey, Verdict,
    Verified, Verifier, Window, card, cose::Sign1,
};

fn at(unix: i64) -> Instant {
    Instant::from_unix(unix).unwrap()
}

/// A card of four permissions with hours, as of a coworking space.
fn claims() -> Claims {
    let now = at(1_796_029_200);
    let path = |path: &str| Permission::Path(path.into());
    let window = |days, from, until| Window { range: Range { from, until }, days };
    let closed = Exception { day: now.unix() / 86_400 + 25, days: 2, ranges: vec![] };
    Claims {
        issuer: "harbour".into(),
        subject: "ann".into(),
        id: vec![1; 8],
        issued: now,
        fresh_until: now.plus(7 * 86_400),
        expires: now.plus(30 * 86_400),
        generation: 3,
        grants: vec![
            Grant { hours: Some(0), ..Grant::new(path("door/main")) },
            Grant { hours: Some(0), ..Grant::new(path("door/office")) },
            Grant { needs_fresh: true, ..Grant::new(path("cash")) },
            Grant::new(path("content/*")),
        ],
        hours: vec![Hours {
            week: vec![window(31, 480, 1_200), window(96, 600, 960)],
            exceptions: vec![closed],
            zone: 0,
        }],
        zones: vec![Offsets { first: 60, changes: vec![] }],
        lease: None,
        holder: None,
    }
}

fn scans(criterion: &mut Criterion) {
    let (root, signer) = (SigningKey::from_seed(&[1; 32]), SigningKey::from_seed(&[2; 32]));
    let (now, claims) = (at(1_796_032_800), claims());
    let entry = IssuerKey { kid: b"k1".to_vec(), key: signer.public(), from: at(0), until: now.plus(86_400) };
    let set = KeySet::new("harbour", 1, claims.issued, vec![entry]).unwrap();
    let draft = claims.draft(b"k1").unwrap();
    let (signed, message) = (draft.sign(&signer), draft.to_sign());
    let text = card::text(&signed);
    let signature = ed25519_dalek::Signature::from_bytes(&signer.sign(&message));
    let key = ed25519_dalek::VerifyingKey::from_bytes(&signer.public().to_bytes().try_into().unwrap()).unwrap();
    let mut door = Verifier::new(vec![Root { issuer: "harbour".into(), kid: b"root".to_vec(), key: root.public() }]);
    door.learn(&set.draft(b"root").sign(&root)).unwrap();
    assert_eq!(door.scan(&text, "door/main", None, now).unwrap().decision.verdict, Verdict::Allowed);

    let public = signer.public();
    let mut group = criterion.benchmark_group("card");
    group.bench_function("verify_strict, bare", |bench| {
        bench.iter(|| key.verify_strict(black_box(&message), black_box(&signature)).unwrap());
    });
    group.bench_function("verify a COSE_Sign1", |bench| {
        bench.iter(|| Sign1::read(black_box(&signed)).unwrap().verify(&public, &[]).unwrap());
    });
    let sets = [set];
    group.bench_function("read a card", |bench| {
        bench.iter(|| Verified::read(black_box(&signed), &sets, None).unwrap());
    });
    group.bench_function("scan a card", |bench| {
        bench.iter(|| door.scan(black_box(&text), "door/main", None, now).unwrap());
    });
    group.finish();
}

criterion_group!(benches, scans);
criterion_main!(benches);
