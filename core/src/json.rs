//! JSON: the one reader and the one writer of the library's values, for every language.
//!
//! Ground floor: uses only [`crate::error`].

use crate::error::{Code, Error, Result};
use serde::Serialize;
use serde::de::{DeserializeOwned, IgnoredAny};

/// Reads a value strictly: an unknown field, a field that stands twice, a number where text is wanted are errors.
///
/// # Errors
/// The first thing that is wrong, with its code and its path, such as `commands[0].do.switch.plan`.
///
/// # Example
/// ```
/// use tenure::{error::Code, json, plan::Rollover};
///
/// let rule: Rollover = json::read(br#"{"percent": "50"}"#)?;
/// let error = json::read::<Rollover>(br#"{"percent": "150"}"#).unwrap_err();
/// assert_eq!((error.code, error.path.as_deref()), (Code::InvalidPercent, Some("percent")));
/// # Ok::<(), tenure::error::Error>(())
/// ```
pub fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T> {
    // Once for the syntax: what is not JSON has no path that would help.
    if let Err(error) = serde_json::from_slice::<IgnoredAny>(bytes) {
        return Err(Error::new(Code::InvalidJson, format!("not JSON: {error}")));
    }
    let mut reader = serde_json::Deserializer::from_slice(bytes);
    serde_path_to_error::deserialize(&mut reader).map_err(|found| {
        // Text that no character stands for is looked into only here.
        if found.inner().is_syntax() {
            return Error::new(Code::InvalidJson, format!("not JSON: {}", found.inner()));
        }
        let error = Error::from_serde(&found.inner().to_string());
        match found.path().to_string().as_str() {
            "." => error,
            path => error.at(path),
        }
    })
}

/// Writes a value, on one line and always the same.
///
/// # Errors
/// None for the values of this library; [`Code::WrongType`] for one that JSON cannot hold.
pub fn write<T: Serialize + ?Sized>(value: &T) -> Result<String> {
    serde_json::to_string(value).map_err(|error| Error::new(Code::WrongType, error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    #[test]
    fn what_is_no_json_is_so_wherever_it_stands() {
        for (name, bytes) in [
            ("nothing", b"".as_slice()),
            ("cut off", br#"{"percent": "5"#),
            ("half of a surrogate pair", br#"{"percent": "\ud800"}"#),
            ("bytes that are not UTF-8", b"{\"percent\": \"\xff\"}"),
            ("the same in a name", b"{\"\xff\": \"50\"}"),
        ] {
            let error = read::<BTreeMap<String, String>>(bytes).unwrap_err();
            assert_eq!((error.code, error.path), (Code::InvalidJson, None), "{name}");
        }
    }
}
