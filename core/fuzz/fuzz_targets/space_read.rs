//! Law 11 and 13 for space files: no bytes panic or hang, and what was read writes and reads back the same.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tenure::space::Space;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(space) = Space::read(bytes) {
        let written = space.write();
        let again = Space::read(&written).expect("what was written reads");
        assert_eq!(again.write(), written);
    }
});
