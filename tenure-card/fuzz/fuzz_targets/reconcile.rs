//! Receipts that a spender signed, whatever they say: they never come to more than was leased.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tenure_card::{Account, Instant, Kind, Lease, Leased};
use tenure_card_fuzz::{key, signed};

fuzz_target!(|payloads: Vec<&[u8]>| {
    let (until, upload_until) = (Instant::MIN.plus(10), Instant::MIN.plus(20));
    let leased = Leased { id: vec![1], credits: "c".into(), units: 10, until, upload_until };
    let lease = Lease { issuer: "h".into(), from: Instant::MIN, leased, spender: key().public() };
    let mut account = Account::new(lease);
    for payload in payloads {
        let _ = account.receive(&signed(Kind::Receipt, &[], payload), Instant::MIN);
    }
    account.close(upload_until);
    let settlement = account.settle();
    assert_eq!(settlement.spent + settlement.returned, 10);
});
