//! Ids: one type for each thing that can be named, so that a customer is never passed for a plan.
//!
//! Ground floor: uses only [`crate::error`].

use crate::error::{Code, Error, Result};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::cell::RefCell;
use std::collections::HashSet;
use std::fmt;
use std::sync::Arc;

/// The longest id, in bytes.
pub const MAX_LEN: usize = 128;

/// Checks the text of an id: 1 to [`MAX_LEN`] bytes, no control character, no slash (line ids join ids by slashes).
///
/// # Errors
/// [`Code::InvalidId`].
pub fn check(text: &str) -> Result<()> {
    if text.is_empty() || text.len() > MAX_LEN || text.chars().any(|c| c.is_control() || c == '/') {
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

thread_local! {
    /// The texts that have been read so far, while a file is being read on this thread.
    static SEEN: RefCell<Option<HashSet<Arc<str>>>> = const { RefCell::new(None) };
}

/// Runs `read` so that equal ids which it reads share one text.
pub(crate) fn interned<T>(read: impl FnOnce() -> T) -> T {
    let before = SEEN.with(|seen| seen.replace(Some(HashSet::new())));
    let value = read();
    SEEN.with(|seen| drop(seen.replace(before)));
    value
}

fn intern(text: &str) -> Arc<str> {
    SEEN.with(|seen| match &mut *seen.borrow_mut() {
        None => Arc::from(text),
        Some(seen) => match seen.get(text) {
            Some(known) => known.clone(),
            None => {
                let new: Arc<str> = Arc::from(text);
                seen.insert(new.clone());
                new
            }
        },
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
                f.write_str(&self.0)
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
