//! Bytes, such as keys, signatures and signed objects: written as lower-case hexadecimal digits where there is only text.
//!
//! Ground floor: uses only [`crate::error`].

use crate::error::{Code, Error, Result};
use std::fmt;
use std::ops::Deref;

/// Any number of bytes. In JSON `"00ff"`; in languages that have bytes, those.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Bytes(Vec<u8>);

impl Bytes {
    /// Reads two lower-case hexadecimal digits for each byte.
    ///
    /// # Errors
    /// [`Code::InvalidBytes`]. What was given is not repeated: it may be a private key.
    ///
    /// ```
    /// use tenure::bytes::Bytes;
    /// assert_eq!(Bytes::parse("00ff")?, Bytes::from([0x00, 0xff]));
    /// assert!(Bytes::parse("00FF").is_err());
    /// # Ok::<(), tenure::error::Error>(())
    /// ```
    pub fn parse(text: &str) -> Result<Bytes> {
        let odd = || Error::new(Code::InvalidBytes, "two lower-case hexadecimal digits are wanted for each byte");
        let digit = |digit: &u8| {
            let value = char::from(*digit).to_digit(16).filter(|_| !digit.is_ascii_uppercase());
            value.and_then(|value| u8::try_from(value).ok()).ok_or_else(odd)
        };
        let pair = |pair: &[u8]| match pair {
            [high, low] => Ok((digit(high)? << 4) | digit(low)?),
            _ => Err(odd()),
        };
        text.as_bytes().chunks(2).map(pair).collect::<Result<_>>().map(Bytes)
    }

    fn write(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

crate::text::leaf!(Bytes, "bytes as hexadecimal digits");

impl Deref for Bytes {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        &self.0
    }
}

impl From<Vec<u8>> for Bytes {
    fn from(bytes: Vec<u8>) -> Bytes {
        Bytes(bytes)
    }
}

impl From<&[u8]> for Bytes {
    fn from(bytes: &[u8]) -> Bytes {
        Bytes(bytes.to_vec())
    }
}

impl<const N: usize> From<[u8; N]> for Bytes {
    fn from(bytes: [u8; N]) -> Bytes {
        Bytes(bytes.to_vec())
    }
}
