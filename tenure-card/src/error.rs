//! The one error of the crate: a stable code and a sentence. Neither holds anything of what was read, so that it may go
//! into a log.
//!
//! Ground floor: uses no other file.

use core::fmt;

/// Defines [`Code`] once: the variant, its stable name, and what it means.
macro_rules! codes {
    ($($variant:ident => $name:literal, $doc:literal;)*) => {
        /// What went wrong, as a stable name. New codes may be added; a name never changes its meaning.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum Code { $(#[doc = $doc] $variant,)* }

        impl Code {
            /// Every code.
            pub const ALL: &'static [Code] = &[$(Code::$variant,)*];

            /// The stable name.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $(Code::$variant => $name,)* }
            }

            /// One sentence on what the code means.
            #[must_use]
            pub fn meaning(self) -> &'static str {
                match self { $(Code::$variant => $doc,)* }
            }
        }
    };
}

codes! {
    NotBase45 => "not_base45", "The text is not base45 in its one spelling.";
    NotBase64 => "not_base64", "The text is not base64url without padding in its one spelling.";
    NotJson => "not_json", "The text is not a JSON object, or a member stands twice in it.";
    NotCbor => "not_cbor", "The bytes are not CBOR, or are cut off, or more follows.";
    NotCanonical => "not_canonical", "The bytes are not the one spelling of what they say.";
    Unsupported => "unsupported", "CBOR that nothing here uses: floats, indefinite lengths, other tags and simple values.";
    TooDeep => "too_deep", "Values nest more deeply than anything here does.";
    TooLong => "too_long", "More bytes than such an object may have.";
    WrongShape => "wrong_shape", "A part is missing, is one too many, or is of another type.";
    OutOfRange => "out_of_range", "A number, a time or a length that such a field does not have.";
    Duplicate => "duplicate", "Something stands twice that may stand once.";
    NoPrefix => "no_prefix", "The text does not begin with TN1: and so is no card.";
    WrongKind => "wrong_kind", "A signed object of another kind.";
    WrongAlgorithm => "wrong_algorithm", "The algorithm is not the one that the key is for.";
    Critical => "critical", "A header is marked as critical that is not understood here.";
    BadKey => "bad_key", "Not a public key: of another length or curve, off the curve, of small order, or spelled in another way.";
    UnknownIssuer => "unknown_issuer", "No key set of this issuer is known.";
    UnknownKey => "unknown_key", "The issuer has no key of this id.";
    KeyNotValid => "key_not_valid", "The key is not valid for what was signed at that time.";
    BadSignature => "bad_signature", "The signature is not one of these bytes by this key.";
    WrongIssuer => "wrong_issuer", "The object speaks for another issuer than was asked for.";
    OldSequence => "old_sequence", "A newer one has been seen.";
    Changed => "changed", "What was published once says something else now.";
    TooLargeToIssue => "too_large_to_issue", "The card would be too large to be read well from a screen: leave something out.";
    NotInLease => "not_in_lease", "The receipt belongs to another lease, or its key is not the lease's.";
    LeaseOver => "lease_over", "The lease has ended, or has not begun.";
    Overspent => "overspent", "Fewer units are left than are asked for.";
    Damaged => "damaged", "What was saved is damaged, or is not from here.";
    NewerFormat => "newer_format", "What was saved comes from a newer release.";
}

/// What went wrong, and where: the name of a part that such an object has, never what stood there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Error {
    /// The stable code.
    pub code: Code,
    /// The part that it is about, such as `claims.expires`; empty: the whole.
    pub part: &'static str,
}

/// Short for a result with this crate's error.
pub type Result<T> = core::result::Result<T, Error>;

impl Error {
    /// An error about a part.
    #[must_use]
    pub const fn new(code: Code, part: &'static str) -> Error {
        Error { code, part }
    }
}

impl From<Code> for Error {
    fn from(code: Code) -> Error {
        Error { code, part: "" }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let colon = if self.part.is_empty() { "" } else { ": " };
        write!(f, "{}{colon}{}", self.part, self.code.meaning())
    }
}

impl core::error::Error for Error {}

/// Names the part that a result is about, unless it is named already.
pub(crate) trait In {
    fn in_part(self, part: &'static str) -> Self;
}

impl<T> In for Result<T> {
    fn in_part(self, part: &'static str) -> Self {
        self.map_err(|error| if error.part.is_empty() { Error { part, ..error } } else { error })
    }
}
