//! The head of a roster, a change and a block, whatever they are.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tenure_card::roster::Found;
use tenure_card::{Kind, Roster};
use tenure_card_fuzz::{sets, signed};

fuzz_target!(|parts: (&[u8], &[u8], &[u8])| {
    let (head, change, block) = parts;
    let Ok(roster) = Roster::read(&signed(Kind::Roster, b"k", head), &sets()) else { return };
    if let Found::Block(number) = roster.find(b"tag") {
        let _ = roster.in_block(b"tag", number, block);
    }
    let _ = roster.after(&signed(Kind::Change, b"k", change), &sets());
});
