//! What was saved, with its checksum right, whatever it is: what is loaded saves and loads the same.
#![no_main]

use libfuzzer_sys::fuzz_target;
use sha2::{Digest, Sha256};
use tenure_card::Verifier;
use tenure_card_fuzz::roots;

fuzz_target!(|saved: &[u8]| {
    let _ = Verifier::load([saved, &[]], roots());
    let mut slot = b"TNV1\0\0\0\0\0\0\0\x01".to_vec();
    slot.extend(saved);
    let hash = Sha256::digest(&slot);
    slot.extend(hash);
    if let Ok(mut verifier) = Verifier::load([&slot, &[]], roots()) {
        let save = verifier.save();
        assert_eq!(Verifier::load([&save.bytes, &[]], roots()).as_ref(), Ok(&verifier));
    }
});
