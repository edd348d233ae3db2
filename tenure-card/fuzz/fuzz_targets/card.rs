//! Claims that an issuer signed, whatever they are: none panics or hangs, and one that is read writes the same bytes.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tenure_card::{Generations, Known, Kind, Reading, Verified, check};
use tenure_card_fuzz::{sets, signed};

fuzz_target!(|payload: &[u8]| {
    let Ok(card) = Verified::read(&signed(Kind::Card, b"k", payload), &sets(), None) else { return };
    assert_eq!(card.claims().write(), payload);
    let generations = Generations::default();
    let known = Known { denied: &[], permissions: &[], generations: &generations };
    // An answer holds until it ends.
    let (issued, expires) = (card.claims().issued, card.claims().expires);
    let mut at = issued;
    for _ in 0..100 {
        let decision = check(&card, "door/main", known, &Reading::sure(at));
        let Some(until) = decision.until else { break };
        assert!(until > at && until <= expires);
        let last = check(&card, "door/main", known, &Reading::sure(until.plus(-1)));
        assert_eq!((last.verdict, last.reasons), (decision.verdict, decision.reasons));
        at = until;
    }
});
