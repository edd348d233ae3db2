//! The cases of signatures and signed formats in `core/vectors/card/`: RFC 8032, 8037, 8392, 9052, 8949 and
//! 9285, Wycheproof, the edge cases of the curve, the examples of the COSE working group. Counts are printed by family.

#![cfg(all(feature = "p256", feature = "jose"))]
#![allow(clippy::print_stdout, clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use serde_json::Value;
use tenure_card::jose::{self, Jwk};
use tenure_card::{PublicKey, SigningKey, base45, cbor, cose, cwt, verify_ed25519, verify_es256};

fn hex(value: &Value) -> Vec<u8> {
    let digits: Vec<u8> =
        value.as_str().unwrap().chars().map(|c| c.to_digit(16).unwrap().try_into().unwrap()).collect();
    digits.chunks(2).map(|pair| (pair[0] << 4) | pair[1]).collect()
}

fn text<'a>(case: &'a Value, key: &str) -> &'a str {
    case[key].as_str().unwrap()
}

/// The key of a case of COSE: hexadecimal numbers under the names of a JWK.
fn cose_key(key: &Value) -> PublicKey {
    match text(key, "kty") {
        "OKP" => PublicKey::ed25519(&hex(&key["x"])).unwrap(),
        _ => PublicKey::p256(&[vec![4], hex(&key["x"]), hex(&key["y"])].concat()).unwrap(),
    }
}

/// What was answered and what should have been.
fn answer(kind: &str, case: &Value) -> (bool, bool) {
    let valid = case["valid"].as_bool();
    match kind {
        "ed25519" => {
            let (message, signature) = (hex(&case["message"]), hex(&case["signature"]));
            let mut fits = verify_ed25519(&hex(&case["public_key"]), &message, &signature).is_ok();
            if let Some(seed) = case.get("seed") {
                let key = SigningKey::from_seed(&hex(seed).try_into().unwrap());
                fits &= key.public().to_bytes() == hex(&case["public_key"]) && key.sign(&message)[..] == signature;
            }
            (fits, valid.unwrap())
        }
        "ecdsa-p256-sha256-raw" => {
            let [key, message, signature] = ["public_key", "message", "signature"].map(|part| hex(&case[part]));
            (verify_es256(&key, &message, &signature).is_ok(), valid.unwrap())
        }
        "jws" | "jws-compact" => {
            let key = case.get("jwk").or_else(|| case.get("key")).unwrap().to_string();
            let wanted = valid.or_else(|| case["accept_by_eddsa_only_verifier"].as_bool()).unwrap();
            (jose::verify_jws(text(case, "jws"), key.as_bytes()).is_ok(), wanted)
        }
        "cose-sign1" => {
            let aad = case.get("external_aad").map(hex).unwrap_or_default();
            let bytes = hex(&case["cose"]);
            let read = cose::verify(&bytes, &cose_key(&case["key"]), &aad).map_err(|error| error.code);
            match case.get("refused_here") {
                Some(code) => (read.is_err_and(|found| found.as_str() == code), true),
                None => (read.is_ok(), valid.unwrap()),
            }
        }
        "cose-sign1-cwt" => {
            let (bytes, kid, aad) = (hex(&case["cose"]), hex(&case["kid"]), hex(&case["external_aad"]));
            let read = cwt::verify(&bytes, &cose_key(&case["key"]), &kid, &aad);
            // What the profile is to decide is refused here: one form alone is read.
            (read.is_ok(), text(case, "expect") == "accept")
        }
        "cbor-not-well-formed" => (cbor::check(&hex(&case["cbor"])).is_ok(), valid.unwrap()),
        "base45" => {
            let read = base45::decode(text(case, "text"));
            let right = match (&read, case.get("bytes")) {
                (Ok(bytes), Some(wanted)) => *bytes == hex(wanted) && base45::encode(bytes) == text(case, "text"),
                (read, _) => read.is_ok(),
            };
            (right, valid.unwrap())
        }
        other => panic!("no calculator for {other}"),
    }
}

#[test]
fn every_case() {
    let files =
        [include_str!("../../core/vectors/card/passes.json"), include_str!("../../core/vectors/card/cose.json")];
    let files = files.map(|file| serde_json::from_str::<Value>(file).unwrap());
    let (mut wrong, mut all) = (Vec::new(), 0);
    for group in files.iter().flat_map(|file| file["groups"].as_array().unwrap()) {
        let cases = group["tests"].as_array().unwrap();
        let kind = text(group, "kind");
        let differ: Vec<&str> = cases
            .iter()
            .filter(|case| {
                let (got, wanted) = answer(kind, case);
                got != wanted
            })
            .map(|case| text(case, "id"))
            .collect();
        println!("{:32} {:4} of {:4}", text(group, "id"), cases.len().saturating_sub(differ.len()), cases.len());
        all += cases.len();
        wrong.extend(differ.iter().map(|id| (*id).to_string()));
        if let Some(thumbprint) = group.get("jwk_thumbprint_sha256") {
            let key = SigningKey::from_seed(&hex(&group["private_key_seed"]).try_into().unwrap()).public();
            assert_eq!(Jwk { kid: None, key }.thumbprint(), thumbprint.as_str().unwrap());
        }
    }
    println!("{:32} {:4} of {all:4}", "all", all - wrong.len());
    assert!(wrong.is_empty(), "{wrong:#?}");
}
