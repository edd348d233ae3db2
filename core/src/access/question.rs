//! What is asked for: a permission path, and the patterns that cover one.
//!
//! Uses only `error`.

use crate::error::{Code, Error, Result};

/// Whether a pattern covers a permission: it is the same path, or it ends in `/*` and the path is what stands before
/// that or below it. `*` alone covers everything.
///
/// ```
/// use tenure::access::covers;
/// assert!(covers("door/main", "door/main"));
/// assert!(covers("door/*", "door/main/left") && covers("door/*", "door"));
/// assert!(!covers("door/*", "doors") && !covers("door", "door/main"));
/// assert!(covers("*", "content/courses/rust"));
/// ```
#[must_use]
pub fn covers(pattern: &str, path: &str) -> bool {
    match pattern.strip_suffix('*') {
        Some("") => true,
        Some(below) => match below.strip_suffix('/') {
            Some(above) => path.strip_prefix(above).is_some_and(|rest| rest.is_empty() || rest.starts_with('/')),
            None => pattern == path,
        },
        None => pattern == path,
    }
}

/// Checks a permission that is asked for: texts joined by slashes, none of them empty, and no wildcard.
///
/// # Errors
/// [`Code::InvalidQuestion`].
pub(super) fn check(path: &str) -> Result<()> {
    let mut before = b'/';
    let sound = path.bytes().all(|byte| {
        let empty = byte == b'/' && before == b'/';
        before = byte;
        !empty && byte != b'*'
    });
    if !sound || before == b'/' {
        let shown: String = path.chars().take(64).collect();
        return Err(Error::new(
            Code::InvalidQuestion,
            format!("`{}` is not a permission: a path such as door/main, without a wildcard", shown.escape_debug()),
        ));
    }
    Ok(())
}

/// Whether a path is `place/` and this place's id, or below it.
pub(crate) fn within_place(path: &str, place: &str) -> bool {
    path.strip_prefix("place/")
        .and_then(|rest| rest.strip_prefix(place))
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns() {
        for (pattern, path, covered) in [
            ("door/main", "door/main", true),
            ("door/main", "door/main/left", false),
            ("door/main", "door", false),
            ("door/*", "door/main", true),
            ("door/*", "door/main/left", true),
            ("door/*", "door", true),
            ("door/*", "doors/main", false),
            ("door/main/*", "door", false),
            ("door/main/*", "door/mainframe", false),
            ("*", "door", true),
            ("*", "a/b/c", true),
            ("Door/*", "door/main", false),
            // A star that is not a whole last segment is an ordinary letter.
            ("door*", "door/main", false),
            ("door*", "doors", false),
            ("*/main", "door/main", false),
        ] {
            assert_eq!(covers(pattern, path), covered, "{pattern} over {path}");
        }
    }

    #[test]
    fn questions() {
        for path in ["door", "door/main", "place/east", "content/courses/rust", "tür/süd"] {
            assert_eq!(check(path), Ok(()), "{path}");
        }
        for path in ["", "/", "/door", "door/", "door//main", "door/*", "*", "do*r"] {
            assert_eq!(check(path).map_err(|e| e.code), Err(Code::InvalidQuestion), "{path:?}");
        }
    }

    #[test]
    fn places() {
        for (path, place, within) in [
            ("place/east", "east", true),
            ("place/east/roof", "east", true),
            ("place/eastern", "east", false),
            ("place", "east", false),
            ("door/east", "east", false),
        ] {
            assert_eq!(within_place(path, place), within, "{path} in {place}");
        }
    }
}
