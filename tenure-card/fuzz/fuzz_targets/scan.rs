//! Law 11 for what is scanned, and for the formats below it: no text panics or hangs, and what is read has one spelling.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tenure_card::{Instant, base45, cbor, cose, jose, verify_ed25519};
use tenure_card_fuzz::{key, verifier};

fuzz_target!(|text: &str| {
    let _ = verifier().scan(text, "door/main", None, Instant::MIN);
    if let Ok(bytes) = base45::decode(text) {
        assert_eq!(base45::encode(&bytes), text);
        let _ = verifier().learn(&bytes);
        let _ = cbor::check(&bytes);
        let _ = cose::verify(&bytes, &key().public(), &[]);
        let _ = verify_ed25519(&bytes, &bytes, &bytes);
    }
    let _ = jose::verify_jws(text, text.as_bytes());
});
