//! The vectors of signatures and signed formats in `core/vectors/`: RFC 8032, 8037, 8392, 9052, 8949 and 9285, Wycheproof,
//! the edge cases of the curve, the examples of the COSE working group. Counts are printed by source.

#![cfg(all(feature = "p256", feature = "jose"))]
#![allow(
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects
)]

use serde_json::Value;
use std::collections::BTreeMap;
use tenure_card::jose::{self, Jwk};
use tenure_card::{PublicKey, SigningKey, base45, cbor, cose, cwt, verify_ed25519, verify_es256};

fn hex(value: &Value) -> Vec<u8> {
    let digits: Vec<u8> =
        value.as_str().unwrap().chars().map(|c| c.to_digit(16).unwrap().try_into().unwrap()).collect();
    digits.chunks(2).map(|pair| (pair[0] << 4) | pair[1]).collect()
}

/// Whether the answer is the right one.
fn right(op: &str, given: &Value, out: &Value) -> bool {
    let text = |value: &Value, key: &str| value[key].as_str().unwrap().to_owned();
    let part = |key: &str| hex(&given[key]);
    let seed = || part("seed").try_into().map(|seed| SigningKey::from_seed(&seed));
    let valid = out["valid"].as_bool();
    match op {
        "verify_ed25519" => Some(verify_ed25519(&part("key"), &part("message"), &part("signature")).is_ok()) == valid,
        "verify_es256" => Some(verify_es256(&part("key"), &part("message"), &part("signature")).is_ok()) == valid,
        "sign_ed25519" => match seed() {
            Ok(key) => {
                key.public().to_bytes() == hex(&out["key"]) && key.sign(&part("message"))[..] == hex(&out["signature"])
            }
            Err(_) => out.get("error").is_some(),
        },
        "verify_jws" => Some(jose::verify_jws(&text(given, "jws"), text(given, "jwk").as_bytes()).is_ok()) == valid,
        "sign_jws" => jose::sign_jws(&part("payload"), &seed().unwrap()) == text(out, "jws"),
        "jwk" => Jwk { kid: None, key: seed().unwrap().public() }.thumbprint() == text(out, "thumbprint"),
        "verify_cose" => {
            let read = |key| cose::verify(&part("cose"), &key, &part("external")).is_ok();
            Some(PublicKey::of(&part("key")).is_ok_and(read)) == valid
        }
        "verify_cwt" => {
            let key = PublicKey::of(&part("key")).unwrap();
            Some(cwt::verify(&part("cwt"), &key, &part("kid"), &part("external")).is_ok()) == valid
        }
        "cbor_notation" => cbor::notation(&part("cbor")).ok().as_deref() == out["text"].as_str(),
        "base45_decode" => match base45::decode(&text(given, "text")) {
            Ok(bytes) => bytes == hex(&out["bytes"]) && base45::encode(&bytes) == text(out, "text"),
            Err(_) => out.get("error").is_some(),
        },
        other => panic!("no calculator for {other}"),
    }
}

#[test]
fn every_case() {
    let files =
        [include_str!("../../core/vectors/signatures.json"), include_str!("../../core/vectors/signed_formats.json")];
    let files = files.map(|file| serde_json::from_str::<Value>(file).unwrap());
    let (mut wrong, mut counts) = (Vec::new(), BTreeMap::<&str, usize>::new());
    for vector in files.iter().flat_map(|file| file["vectors"].as_array().unwrap()) {
        if !right(vector["op"].as_str().unwrap(), &vector["in"], &vector["out"]) {
            wrong.push(vector["name"].as_str().unwrap());
        }
        *counts.entry(vector["source"].as_str().unwrap()).or_default() += 1;
    }
    for (source, count) in &counts {
        println!("{count:4} {source}");
    }
    println!("{:4} all, {} wrong", counts.values().sum::<usize>(), wrong.len());
    assert!(wrong.is_empty(), "{wrong:#?}");
}
