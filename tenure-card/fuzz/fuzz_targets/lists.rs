//! Lists that were signed, whatever they are.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tenure_card::{DenyList, KeySet, Kind, Lease, Permissions};
use tenure_card_fuzz::{key, roots, sets, signed};

fuzz_target!(|payload: &[u8]| {
    let of = |kind| signed(kind, b"k", payload);
    if let Ok(list) = KeySet::read(&of(Kind::Keys), &roots()) {
        assert_eq!(list.draft(b"k").sign(&key()), of(Kind::Keys));
    }
    if let Ok(list) = DenyList::read_with(&of(Kind::DenyList), &sets()) {
        assert_eq!(list.draft(b"k").sign(&key()), of(Kind::DenyList));
    }
    if let Ok(list) = Permissions::read_with(&of(Kind::Permissions), &sets()) {
        assert_eq!(list.draft(b"k").sign(&key()), of(Kind::Permissions));
    }
    if let Ok(lease) = Lease::read(&of(Kind::Lease), &sets()) {
        assert_eq!(lease.draft(b"k").sign(&key()), of(Kind::Lease));
    }
});
