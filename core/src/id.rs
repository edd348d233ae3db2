//! Ids: one type for each thing that can be named, so that a customer is never passed for a plan.
//!
//! Ground floor: uses only [`crate::error`].

use crate::error::{Code, Error, Result};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::cell::RefCell;
use std::fmt;
use std::hash::BuildHasher;
use std::sync::Arc;

/// The longest id, in bytes.
pub const MAX_LEN: usize = 128;

/// Checks the text of an id: 1 to [`MAX_LEN`] bytes, no control character, no slash (line ids join ids by slashes).
///
/// # Errors
/// [`Code::InvalidId`].
pub fn check(text: &str) -> Result<()> {
    let is_odd = |byte: u8| byte.is_ascii_control() || byte == b'/';
    let holds_control = || !text.is_ascii() && text.chars().any(char::is_control);
    if text.is_empty() || text.len() > MAX_LEN || text.bytes().any(is_odd) || holds_control() {
        let shown: String = text.chars().take(24).collect();
        return Err(Error::new(
            Code::InvalidId,
            format!(
                "`{}` is not an id: 1 to {MAX_LEN} bytes, without a slash or a control character",
                shown.escape_debug()
            ),
        ));
    }
    Ok(())
}

/// Texts that were read lately: each stands where its hash says until another takes its place, so that the table stays
/// in the processor's cache however many ids a file has.
#[derive(Default)]
struct Lately {
    texts: Vec<Option<Arc<str>>>,
    hasher: foldhash::fast::RandomState,
}

impl Lately {
    /// The last place: one less than a power of two.
    const LAST: u16 = (1 << 12) - 1;

    fn new() -> Lately {
        Lately { texts: (0..=Lately::LAST).map(|_| None).collect(), ..Lately::default() }
    }

    fn share(&mut self, text: &str) -> Arc<str> {
        let place = self.hasher.hash_one(text) & u64::from(Lately::LAST);
        match usize::try_from(place).ok().and_then(|place| self.texts.get_mut(place)) {
            Some(Some(known)) if **known == *text => known.clone(),
            Some(place) => place.insert(Arc::from(text)).clone(),
            None => Arc::from(text),
        }
    }
}

thread_local! {
    /// While a file is being read on this thread.
    static LATELY: RefCell<Option<Lately>> = const { RefCell::new(None) };
}

/// Runs `read` so that equal ids which it reads one soon after the other share one text.
pub(crate) fn interned<T>(read: impl FnOnce() -> T) -> T {
    let before = LATELY.with(|lately| lately.replace(Some(Lately::new())));
    let value = read();
    LATELY.with(|lately| drop(lately.replace(before)));
    value
}

fn intern(text: &str) -> Arc<str> {
    LATELY.with(|lately| match &mut *lately.borrow_mut() {
        None => Arc::from(text),
        Some(lately) => lately.share(text),
    })
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[cfg_attr(feature = "schema", schemars(with = "String"))]
        pub struct $name(Arc<str>);

        impl $name {
            /// The id with this text.
            ///
            /// # Errors
            /// [`Code::InvalidId`] if the text is empty, longer than [`MAX_LEN`] bytes, or holds a slash or a control character.
            pub fn new(text: impl AsRef<str>) -> Result<Self> {
                let text = text.as_ref();
                check(text)?;
                Ok(Self(intern(text)))
            }

            /// The text, shared.
            #[allow(dead_code)] // Not every id is a fact's own.
            pub(crate) fn shared(&self) -> Arc<str> {
                self.0.clone()
            }

            /// The text of the id.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Debug::fmt(&*self.0, f)
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl PartialEq<str> for $name {
            fn eq(&self, text: &str) -> bool {
                *self.0 == *text
            }
        }

        impl PartialEq<&str> for $name {
            fn eq(&self, text: &&str) -> bool {
                *self.0 == **text
            }
        }

        impl std::str::FromStr for $name {
            type Err = Error;
            fn from_str(text: &str) -> Result<Self> {
                Self::new(text)
            }
        }

        impl TryFrom<&str> for $name {
            type Error = Error;
            fn try_from(text: &str) -> Result<Self> {
                Self::new(text)
            }
        }

        impl TryFrom<String> for $name {
            type Error = Error;
            fn try_from(text: String) -> Result<Self> {
                Self::new(text)
            }
        }

        impl std::borrow::Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.0)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> std::result::Result<Self, D::Error> {
                struct Text;
                impl serde::de::Visitor<'_> for Text {
                    type Value = $name;
                    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                        f.write_str("an id, as a string")
                    }
                    fn visit_str<E: serde::de::Error>(self, text: &str) -> std::result::Result<$name, E> {
                        $name::new(text).map_err(|error| error.to_serde())
                    }
                }
                deserializer.deserialize_str(Text)
            }
        }
    )*};
}

impl FactId {
    /// The id of something that follows from a fact, which may be longer than a fact's own and hold a slash.
    pub(crate) fn derived(text: String) -> FactId {
        FactId(Arc::from(text))
    }

    /// The id of what has none, such as the settings of a space that has set none.
    pub(crate) fn unnamed() -> FactId {
        FactId(Arc::from("-"))
    }
}

ids! {
    /// Names one fact among those of its kind.
    FactId;
    /// Names a plan through all its versions.
    PlanId;
    /// Names a set of opening hours through all its versions.
    HoursId;
    /// Names a place (a location of the space) through all its versions.
    PlaceId;
    /// Names an add-on of the catalogue through all its versions.
    AddOnId;
    /// Names a coupon.
    CouponId;
    /// Names a resource that can be reserved, through all its versions.
    ResourceId;
    /// Names a group of customers who share hours.
    GroupId;
    /// Names a kind of credit: minutes, money, passes, prints, visits, points or an operator's own.
    CreditId;
    /// Names a tax category: what a line is, as the tax office sees it.
    TaxCategory;
    /// Names a customer: a person who can hold a membership.
    CustomerId;
    /// Names a company: customers who are linked to it inherit what it holds.
    CompanyId;
    /// Names a membership.
    MembershipId;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts() {
        for (text, fits) in [
            ("ann", true),
            ("tür 7", true),
            ("", false),
            ("a/b", false),
            ("a\tb", false),
            // A control character beyond ASCII.
            ("a\u{85}b", false),
            (&"x".repeat(MAX_LEN), true),
            (&"x".repeat(MAX_LEN.saturating_add(1)), false),
        ] {
            assert_eq!(check(text).is_ok(), fits, "{text:?}");
        }
    }

    #[test]
    fn as_text_is_used() {
        let ann: CustomerId = "ann".parse().unwrap();
        assert_eq!(ann, "ann");
        assert_eq!(CustomerId::try_from("ann"), Ok(ann.clone()));
        assert_eq!(CustomerId::try_from(String::from("ann")), Ok(ann.clone()));
        assert_eq!(CustomerId::try_from("a/b").map_err(|error| error.code), Err(Code::InvalidId));
        assert_eq!(format!("{ann:>5}|{ann:<5}|{ann}"), "  ann|ann  |ann");
    }

    #[test]
    fn equal_ids_read_together_share_one_text() {
        let two = || [CustomerId::new("ann").unwrap(), CustomerId::new("ann").unwrap()];
        let share = |[a, b]: [CustomerId; 2]| Arc::ptr_eq(&a.0, &b.0);
        assert!(interned(|| share(two())));
        assert!(!share(two()));
    }
}
