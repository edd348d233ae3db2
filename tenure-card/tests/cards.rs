//! Cards: written, signed, read; and everything else refused.

#![allow(clippy::unwrap_used, clippy::arithmetic_side_effects, clippy::indexing_slicing)]

mod common;

use common::{DAY, NOW, at, bound, claims, device, four_with_hours, key, keys, sign};
use tenure_card::{
    Algorithm, Claims, Code, Grant, Hours, KeySet, Leased, Permission, Proof, Verified, card, cose::Draft,
};

fn read(bytes: &[u8]) -> Result<Verified, Code> {
    Verified::read(bytes, &[keys()], None).map_err(|error| error.code)
}

/// Cards of every content, each another.
fn hundred() -> Vec<Claims> {
    (0u8..100)
        .map(|n| {
            let mut claims = match n % 4 {
                0 => claims(),
                1 => four_with_hours(),
                2 => bound(),
                _ => leasing(),
            };
            claims.subject = format!("member {n}");
            claims.generation = u64::from(n) * 40;
            claims.grants.truncate(usize::from(n % 5));
            claims.grants.push(Grant::new(Permission::Path("x".repeat(1 + usize::from(n) % 40))));
            claims
        })
        .collect()
}

fn leasing() -> Claims {
    let until = at(NOW + DAY);
    let lease =
        Leased { id: vec![5; 8], credits: "guest pass".into(), units: 10, until, upload_until: at(NOW + 3 * DAY) };
    Claims { lease: Some(lease), ..bound() }
}

#[test]
fn cards_of_other_libraries() {
    let file: serde_json::Value = serde_json::from_str(include_str!("../../core/vectors/cards.json")).unwrap();
    for (case, claims) in file["vectors"].as_array().unwrap().iter().zip([claims(), bound(), four_with_hours()]) {
        let (text, cose) = (case["in"]["text"].as_str().unwrap(), case["out"]["bytes"].as_str().unwrap());
        let bytes = card::bytes(text).unwrap();
        assert_eq!(bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>(), cose);
        assert_eq!(*read(&bytes).unwrap().claims(), claims, "{}", case["name"]);
        assert_eq!(card::text(&sign(&claims)), text, "{}", case["name"]);
    }
}

#[test]
fn what_is_written_is_read() {
    for claims in hundred() {
        let bytes = sign(&claims);
        let text = card::text(&bytes);
        assert!(text.starts_with("TN1:"));
        assert_eq!(card::bytes(&text).unwrap(), bytes);
        let verified = read(&bytes).unwrap();
        assert_eq!(*verified.claims(), claims);
        assert_eq!(verified.proof(), if claims.holder.is_some() { Proof::Missing } else { Proof::Bearer });
    }
}

#[test]
fn every_changed_bit_and_every_prefix_is_refused() {
    // Law 12, the first half. Verifying takes a while, and so is shared out.
    let (sets, cards) = (&[keys()], &hundred());
    let refused = |n: usize, claims: &Claims| {
        let bytes = sign(claims);
        for end in 0..bytes.len() {
            assert!(Verified::read(&bytes[..end], sets, None).is_err(), "card {n} cut at {end}");
        }
        for bit in 0..bytes.len() * 8 {
            let mut flipped = bytes.clone();
            flipped[bit / 8] ^= 1 << (bit % 8);
            assert!(Verified::read(&flipped, sets, None).is_err(), "card {n}, bit {bit}");
        }
        assert!(Verified::read(&[&bytes[..], &[0]].concat(), sets, None).is_err());
    };
    std::thread::scope(|scope| {
        for quarter in 0..4 {
            let of = move |n: &usize| n % 4 == quarter;
            scope.spawn(move || cards.iter().enumerate().filter(|(n, _)| of(n)).for_each(|(n, card)| refused(n, card)));
        }
    });
}

#[test]
fn sizes() {
    // The table of the book, row by row: content, bytes, letters.
    let book = include_str!("../../docs/src/cards.md");
    let rows = book.lines().skip_while(|line| !line.starts_with("| content |")).skip(2);
    let rows: Vec<&str> = rows.take_while(|line| line.starts_with('|')).collect();
    let grants = |n: u32| (1..=n).map(|n| Grant::new(Permission::Number(n))).collect::<Vec<_>>();
    let mut one_path = claims();
    one_path.grants = vec![Grant::new(Permission::Path("content/courses/rust".into()))];
    let table = [
        ("identity alone", Claims { grants: vec![], ..claims() }),
        ("one permission, by number", Claims { grants: grants(1), ..claims() }),
        ("one permission, by path", one_path),
        ("four permissions, by number", Claims { grants: grants(4), ..claims() }),
        ("four, with spans, grace, two weeks of hours, a closed day and a change of clocks", four_with_hours()),
        ("the same, bound to a device", Claims { holder: Some(device().public()), ..four_with_hours() }),
        ("a lease, bound to a device", leasing()),
    ];
    let table: Vec<String> = table
        .iter()
        .map(|(what, claims)| {
            let bytes = sign(claims);
            format!("| {what} | {} | {} |", bytes.len(), card::text(&bytes).len())
        })
        .collect();
    assert_eq!(table, rows);
    assert!(sign(&four_with_hours()).len() <= 250, "the budget");
}

#[test]
fn what_is_too_large() {
    let path = |n: usize| Grant::new(Permission::Path(format!("{n:0100}")));
    let large = Claims { grants: (0..5).map(path).collect(), ..claims() };
    assert_eq!(large.draft(b"k1").map_err(|error| error.code), Err(Code::TooLargeToIssue));
    // What is signed elsewhere may be larger, to a limit.
    let signed = |claims: &Claims| Draft::new(Algorithm::EdDsa, b"k1", Some("tn-card"), claims.write()).sign(&key(2));
    let larger = Claims { grants: (0..8).map(path).collect(), ..claims() };
    let (read_still, refused) = (signed(&larger), signed(&Claims { grants: (0..9).map(path).collect(), ..claims() }));
    assert!(read_still.len() <= 1_024 && refused.len() > 1_024);
    assert_eq!(read(&read_still).unwrap().claims(), &larger);
    assert_eq!(read(&refused), Err(Code::TooLong));
    assert_eq!(card::bytes(&format!("TN1:{}", "0".repeat(3_000))).map_err(|error| error.code), Err(Code::TooLong));
}

#[test]
fn claims_that_cannot_be() {
    let number = |n| Grant::new(Permission::Number(n));
    let hours = Hours { week: common::windows(&[(1, 0, 60)]), ..Hours::default() };
    let lease = leasing().lease;
    for (what, claims, code) in [
        ("ends before it begins", Claims { expires: at(NOW), ..claims() }, Code::OutOfRange),
        ("lives too long", Claims { expires: at(NOW + 401 * DAY), ..claims() }, Code::OutOfRange),
        ("fresh after its end", Claims { fresh_until: at(NOW + 31 * DAY), ..claims() }, Code::OutOfRange),
        ("fresh before it begins", Claims { fresh_until: at(NOW - 1), ..claims() }, Code::OutOfRange),
        ("no subject", Claims { subject: String::new(), ..claims() }, Code::OutOfRange),
        ("no id", Claims { id: vec![], ..claims() }, Code::OutOfRange),
        ("a long issuer", Claims { issuer: "x".repeat(129), ..claims() }, Code::OutOfRange),
        (
            "hours that are not there",
            Claims { grants: vec![Grant { hours: Some(0), ..number(1) }], ..claims() },
            Code::OutOfRange,
        ),
        ("a zone that is not there", Claims { hours: vec![hours.clone()], ..claims() }, Code::OutOfRange),
        (
            "windows out of order",
            Claims {
                hours: vec![Hours { week: common::windows(&[(1, 60, 120), (1, 0, 60)]), ..Hours::default() }],
                zones: vec![common::berlin()],
                ..claims()
            },
            Code::NotCanonical,
        ),
        (
            "grace without an end",
            Claims { grants: vec![Grant { grace: Some(at(NOW + DAY)), ..number(1) }], ..claims() },
            Code::OutOfRange,
        ),
        (
            "a grant beyond the card",
            Claims { grants: vec![Grant { until: Some(at(NOW + 31 * DAY)), ..number(1) }], ..claims() },
            Code::OutOfRange,
        ),
        ("a lease of nobody's device", Claims { lease, ..claims() }, Code::WrongShape),
    ] {
        assert_eq!(claims.draft(b"k1").map_err(|error| error.code), Err(code), "{what}");
        // Who signs them all the same is not believed either.
        let signed = Draft::new(Algorithm::EdDsa, b"k1", Some("tn-card"), claims.write()).sign(&key(2));
        assert!(read(&signed).is_err(), "{what}");
    }
}

#[test]
fn keys_and_their_dates() {
    let late =
        Claims { issued: at(NOW + 30 * DAY), fresh_until: at(NOW + 30 * DAY), expires: at(NOW + 31 * DAY), ..claims() };
    let early = Claims { issued: at(NOW - 301 * DAY), fresh_until: at(NOW), expires: at(NOW + DAY), ..claims() };
    for (what, claims, kid, signer, found) in [
        ("the first key", claims(), &b"k1"[..], 2, Ok(())),
        ("while keys overlap, the first", late.clone(), b"k1", 2, Ok(())),
        ("while keys overlap, the second", late, b"k2", 3, Ok(())),
        ("the second key before its time", claims(), b"k2", 3, Err(Code::KeyNotValid)),
        ("the first key before its time", early, b"k1", 2, Err(Code::KeyNotValid)),
        ("the other key's id", claims(), b"k1", 3, Err(Code::BadSignature)),
        ("an unknown key", claims(), b"k3", 2, Err(Code::UnknownKey)),
        ("the root", claims(), b"root", 1, Err(Code::UnknownKey)),
        ("another issuer", Claims { issuer: "quay".into(), ..claims() }, b"k1", 2, Err(Code::UnknownIssuer)),
    ] {
        let bytes = claims.draft(kid).unwrap().sign(&key(signer));
        assert_eq!(read(&bytes).map(|_| ()), found, "{what}");
    }
    assert_eq!(Verified::read(&sign(&claims()), &[], None).map_err(|e| e.code), Err(Code::UnknownIssuer));
}

#[test]
fn signed_elsewhere() {
    let draft = claims().draft(b"k1").unwrap();
    let signature = key(2).sign(&draft.to_sign());
    assert_eq!(draft.attach(&signature), sign(&claims()));
}

#[test]
fn a_second_spelling_of_a_signed_card_is_refused() {
    // What the issuer's key signed, but with the freshness of nothing at all, and hours that nothing refers to trimmed
    // away from where the writer would leave them out: the order and the defaults are part of the one spelling.
    let payload = claims().write();
    let mut spelled = payload.clone();
    // The generation 3 as a map's first value: 01 03; here in two bytes.
    let place = spelled.windows(3).rposition(|part| part == [0x01, 0x03, 0x02]).unwrap();
    spelled.splice(place + 1..place + 2, [0x18, 0x03]);
    let signed = Draft::new(Algorithm::EdDsa, b"k1", Some("tn-card"), spelled).sign(&key(2));
    assert_eq!(read(&signed), Err(Code::NotCanonical));
    // A grant in an array of its own, without anything to say.
    let mut claims = claims();
    claims.grants = vec![Grant::new(Permission::Number(7))];
    let mut spelled = claims.write();
    let place = spelled.len() - 1;
    assert_eq!(spelled[place], 7);
    spelled.splice(place.., [0x82, 0x07, 0xf6]);
    let signed = Draft::new(Algorithm::EdDsa, b"k1", Some("tn-card"), spelled).sign(&key(2));
    assert_eq!(read(&signed), Err(Code::NotCanonical));
}

#[test]
fn errors_echo_nothing() {
    let mut bytes = sign(&Claims { subject: "a secret name".into(), ..claims() });
    let last = bytes.len() - 1;
    bytes[last] ^= 1;
    let error = Verified::read(&bytes, &[keys()], None).unwrap_err();
    assert_eq!(error.to_string(), "The signature is not one of these bytes by this key.");
    assert!(!format!("{error:?}").contains("secret"));
    assert!(!format!("{:?}", key(2)).contains('2'));
}

#[test]
fn shown_by_a_device() {
    use tenure_card::card::present;
    let bytes = sign(&bound());
    let sets: [KeySet; 1] = [keys()];
    let (now, asked, other) = (at(NOW + 60), [7; 16], [8; 16]);
    let shown = present(&bytes, now, None, Algorithm::EdDsa).sign(&device());
    let answered = present(&bytes, now, Some(&asked), Algorithm::EdDsa).sign(&device());
    for (what, bytes, challenge, proof) in [
        ("a bare card", &bytes, None, Proof::Missing),
        ("a screen", &shown, None, Proof::Shown(now)),
        ("a screen, where a question was asked", &shown, Some(&asked), Proof::Missing),
        ("the answer", &answered, Some(&asked), Proof::Answered),
        ("the answer to another question", &answered, Some(&other), Proof::Missing),
        ("an answer without a question", &answered, None, Proof::Missing),
    ] {
        assert_eq!(Verified::read(bytes, &sets, challenge).unwrap().proof(), proof, "{what}");
    }
    let read = |bytes: &[u8]| Verified::read(bytes, &sets, None).map_err(|error| error.code);
    assert_eq!(read(&present(&bytes, now, None, Algorithm::EdDsa).sign(&key(8))), Err(Code::BadSignature));
    assert_eq!(read(&present(&bytes, now, None, Algorithm::Es256).sign(&device())), Err(Code::WrongAlgorithm));
    assert_eq!(read(&present(&sign(&claims()), now, None, Algorithm::EdDsa).sign(&device())), Err(Code::UnknownKey));
    for bit in 0..shown.len() * 8 {
        let mut flipped = shown.clone();
        flipped[bit / 8] ^= 1 << (bit % 8);
        assert!(read(&flipped).is_err(), "bit {bit}");
    }
    // A key of P-256 is written and read as well.
    let secure = Claims { holder: Some(common::p256_key()), ..claims() };
    assert_eq!(read(&sign(&secure)).unwrap().claims(), &secure);
}
