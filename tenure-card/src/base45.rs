//! Base45 (RFC 9285): bytes in the letters that a QR code writes most densely.
//!
//! Uses only `error`. One spelling alone is read: no lower case, no value that does not fit, no third letter of a single
//! byte. That the decoder inverts the encoder is a property test.

use crate::error::{Code, Result};
use alloc::string::String;
use alloc::vec::Vec;

const LETTERS: &[u8; 45] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

fn letter(value: u32) -> char {
    let place = usize::try_from(value % 45).unwrap_or(0);
    LETTERS.get(place).copied().map_or('0', char::from)
}

fn value(letter: u8) -> Result<u32> {
    let place = LETTERS.iter().position(|known| *known == letter).ok_or(Code::NotBase45)?;
    Ok(u32::try_from(place).map_err(|_| Code::NotBase45)?)
}

/// The text of these bytes.
///
/// ```
/// assert_eq!(tenure_card::base45::encode(b"Hello!!"), "%69 VD92EX0");
/// ```
#[must_use]
pub fn encode(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(2).saturating_mul(3));
    for pair in bytes.chunks(2) {
        let number = pair.iter().fold(0u32, |number, byte| (number << 8) | u32::from(*byte));
        text.push(letter(number));
        text.push(letter(number / 45));
        if pair.len() == 2 {
            text.push(letter(number / (45 * 45)));
        }
    }
    text
}

/// The bytes of this text.
///
/// # Errors
/// [`Code::NotBase45`].
pub fn decode(text: &str) -> Result<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len().div_ceil(3).saturating_mul(2));
    for group in text.as_bytes().chunks(3) {
        match *group {
            [c, d, e] => {
                // At most 44 + 44 × 45 + 44 × 2025 = 91,124.
                let number =
                    value(c)?.wrapping_add(value(d)?.wrapping_mul(45)).wrapping_add(value(e)?.wrapping_mul(2025));
                bytes.extend(u16::try_from(number).map_err(|_| Code::NotBase45)?.to_be_bytes());
            }
            [c, d] => {
                let number = value(c)?.wrapping_add(value(d)?.wrapping_mul(45));
                bytes.push(u8::try_from(number).map_err(|_| Code::NotBase45)?);
            }
            _ => return Err(Code::NotBase45.into()),
        }
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn examples_of_the_rfc() {
        for (bytes, text) in [
            (&b"AB"[..], "BB8"),
            (b"Hello!!", "%69 VD92EX0"),
            (b"base-45", "UJCLQE7W581"),
            (b"ietf!", "QED8WEX0"),
            (b"", ""),
        ] {
            assert_eq!(encode(bytes), text);
            assert_eq!(decode(text).unwrap(), bytes);
        }
    }

    #[test]
    fn what_is_not_its_one_spelling() {
        // 65,536 and 256 do not fit: FGW is 65,535, GGW one more; U5 is 255, V5 one more.
        assert_eq!((decode("FGW").unwrap(), decode("U5").unwrap()), (alloc::vec![255, 255], alloc::vec![255]));
        for text in ["GGW", ":::", "V5", "::", "A", "ABCD", "bb8", "BB8\n", "BB8 A ", "BB8é", "BB_", "\0\0\0"] {
            assert_eq!(decode(text).map_err(|e| e.code), Err(Code::NotBase45), "{text:?}");
        }
    }

    proptest::proptest! {
        #[test]
        fn decoding_inverts_encoding(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..40)) {
            proptest::prop_assert_eq!(decode(&encode(&bytes)).unwrap(), bytes);
        }

        #[test]
        fn encoding_inverts_decoding(text in "[0-9A-Z $%*+./:-]{0,12}") {
            if let Ok(bytes) = decode(&text) {
                proptest::prop_assert_eq!(encode(&bytes), text);
            }
        }
    }
}
