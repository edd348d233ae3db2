//! How a value that people write as text crosses JSON: as a string, read by the type's one strict parser.
//!
//! Ground floor: uses only [`crate::error`].

use std::num::NonZeroU32;

/// Gives a type that has `parse` and `write` the traits that follow from them: `FromStr`, `TryFrom` a text, `Display` that pads,
/// `Debug`, and serde as a string, which refuses a JSON number.
macro_rules! leaf {
    ($type:ty, $expecting:literal) => {
        impl std::str::FromStr for $type {
            type Err = crate::error::Error;
            fn from_str(text: &str) -> crate::error::Result<Self> {
                Self::parse(text)
            }
        }

        impl TryFrom<&str> for $type {
            type Error = crate::error::Error;
            fn try_from(text: &str) -> crate::error::Result<Self> {
                Self::parse(text)
            }
        }

        // The text that is padded is asked for without a width, and so is not padded again.
        #[allow(clippy::recursive_format_impl)]
        impl std::fmt::Display for $type {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                if f.width().is_none() { self.write(f) } else { f.pad(&self.to_string()) }
            }
        }

        impl std::fmt::Debug for $type {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                std::fmt::Display::fmt(self, f)
            }
        }

        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct Text;
                impl serde::de::Visitor<'_> for Text {
                    type Value = $type;
                    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                        f.write_str($expecting)
                    }
                    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<$type, E> {
                        <$type>::parse(text).map_err(|error| error.to_serde())
                    }
                }
                deserializer.deserialize_str(Text)
            }
        }
    };
}

pub(crate) use leaf;

/// The number that these ASCII digits write; `None` for anything else, for no digit at all, or beyond `u32`.
pub(crate) fn number(digits: &[u8]) -> Option<u32> {
    if digits.is_empty() {
        return None;
    }
    digits.iter().try_fold(0_u32, |value, byte| {
        let digit = byte.is_ascii_digit().then(|| u32::from(byte & 0x0f))?;
        value.checked_mul(10)?.checked_add(digit)
    })
}

/// The number that these ASCII digits write, if it is at least 1 and has no leading zero.
pub(crate) fn count(digits: &[u8]) -> Option<NonZeroU32> {
    if digits.first() == Some(&b'0') {
        return None;
    }
    number(digits).and_then(NonZeroU32::new)
}

/// What of a refused text a message may show.
pub(crate) fn shown(text: &str) -> String {
    text.chars().take(40).collect::<String>().escape_debug().to_string()
}
