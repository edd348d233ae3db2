//! The one error of the library: a stable code, a message that a person can act on, and the path in
//! the input where there is one.
//!
//! Ground floor: uses no other room.

use std::fmt;

/// Defines [`Code`] once: the variant, its stable name, and what it means.
macro_rules! codes {
    ($($variant:ident => $name:literal, $doc:literal;)*) => {
        /// What went wrong, as a stable name. New codes may be added; a name never changes its meaning.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum Code { $(#[doc = $doc] $variant,)* }

        impl Code {
            /// Every code, in the order in which the documentation lists them.
            pub const ALL: &'static [Code] = &[$(Code::$variant,)*];

            /// The stable name, as it stands in vectors and crosses to other languages.
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
    InvalidJson => "invalid_json", "The bytes are not JSON, are cut off, or nest too deeply.";
    UnknownField => "unknown_field", "A field that this format does not have.";
    MissingField => "missing_field", "A field that is required is absent.";
    DuplicateField => "duplicate_field", "A field stands twice in one object.";
    WrongType => "wrong_type", "A value of another type was expected; numbers are not accepted where a decimal string is.";
    UnknownVariant => "unknown_variant", "A name that is not one of the choices.";
    NewerFormat => "newer_format", "The file was written for a newer format than this release reads.";
    UnknownEdition => "unknown_edition", "The file names an edition of the rules that this release does not have.";
    InvalidId => "invalid_id", "An id is empty, too long, or holds a control character or a slash.";
    DuplicateId => "duplicate_id", "Two facts of one kind bear the same id.";
    DanglingId => "dangling_id", "An id refers to nothing in the file.";
    InvalidDay => "invalid_day", "Not a date of the form YYYY-MM-DD, or a date that does not exist.";
    InvalidMoment => "invalid_moment", "Not an instant of the form YYYY-MM-DDTHH:MM:SSZ or with an offset.";
    InvalidTime => "invalid_time", "Not a time of day of the form HH:MM, from 00:00 to 24:00.";
    InvalidMonthDay => "invalid_month_day", "Not a month and day of the form MM-DD.";
    InvalidInterval => "invalid_interval", "Not an ISO 8601 duration of one unit, such as P1M, P2W, P30D or PT8H, or one of length zero.";
    InvalidDecimal => "invalid_decimal", "Not a plain decimal number such as 12 or -0.50.";
    InvalidPercent => "invalid_percent", "A percentage below 0 or above 100.";
    InvalidAmount => "invalid_amount", "Not an amount and a currency, such as `12.00 EUR`.";
    UnknownCurrency => "unknown_currency", "Not a currency of ISO 4217.";
    TooManyDecimals => "too_many_decimals", "An amount finer than the minor unit of its currency.";
    CurrencyMismatch => "currency_mismatch", "Two amounts of different currencies meet.";
    UnknownZone => "unknown_zone", "Not a time zone of the tz database.";
    ReversedSpan => "reversed_span", "A span that ends before or when it starts.";
    OutOfRange => "out_of_range", "A number, a date or a count beyond what can be represented: dates run from year 1 to 9999.";
    TooMany => "too_many", "The question would yield more pieces than the limit that its documentation states.";
    NegativeAmount => "negative_amount", "An amount of credits below zero, where there can only be some or none.";
    OffStep => "off_step", "An amount of credits that is not a whole number of the smallest step of its kind.";
    OverlappingVoids => "overlapping_voids", "A lot of credits that is taken back twice.";
    NotShareable => "not_shareable", "Sharing on a day pass, a punch pass or a free plan.";
    InvalidPlan => "invalid_plan", "The parts of a plan contradict each other.";
    InvalidFact => "invalid_fact", "The parts of a fact contradict each other.";
    InvalidQuestion => "invalid_question", "The question asks for what the space does not have, such as an unknown customer or a permission with a wildcard.";
}

impl Code {
    /// The code of this stable name, if there is one.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Code> {
        Code::ALL.iter().copied().find(|code| code.as_str() == name)
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// One thing that is wrong: its [`Code`], a message, and where in the input it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    /// The stable code.
    pub code: Code,
    /// What is wrong and what to do about it, in English.
    pub message: String,
    /// Where in the input, such as `memberships[3].plan`.
    pub path: Option<String>,
}

/// The result of a fallible function of this library.
pub type Result<T, E = Error> = std::result::Result<T, E>;

impl Error {
    /// An error that stands at no particular place of the input.
    #[must_use]
    pub fn new(code: Code, message: impl Into<String>) -> Error {
        Error { code, message: message.into(), path: None }
    }

    /// The same error, standing at `path`.
    #[must_use]
    pub fn at(mut self, path: impl Into<String>) -> Error {
        self.path = Some(path.into());
        self
    }

    /// A value beyond what can be represented.
    #[must_use]
    pub fn out_of_range(what: impl fmt::Display) -> Error {
        Error::new(Code::OutOfRange, format!("{what} is out of range"))
    }

    /// How a leaf type hands its error through a deserializer, which keeps only text. Undone by [`Error::from_serde`].
    pub(crate) fn to_serde<E: serde::de::Error>(&self) -> E {
        E::custom(format_args!("[{}] {}", self.code, self.message))
    }

    /// Reads the code back that [`Error::to_serde`] wrote; other messages of a deserializer are sorted by their wording.
    pub(crate) fn from_serde(message: &str) -> Error {
        if let Some((name, rest)) = message.strip_prefix('[').and_then(|m| m.split_once("] ")) {
            if let Some(code) = Code::from_name(name) {
                return Error::new(code, rest);
            }
        }
        let code = if message.starts_with("unknown field") {
            Code::UnknownField
        } else if message.starts_with("missing field") {
            Code::MissingField
        } else if message.starts_with("duplicate field") {
            Code::DuplicateField
        } else if message.starts_with("unknown variant") {
            Code::UnknownVariant
        } else {
            Code::WrongType
        };
        Error::new(code, message)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.path {
            Some(path) => write!(f, "{path}: {} ({})", self.message, self.code),
            None => write!(f, "{} ({})", self.message, self.code),
        }
    }
}

impl std::error::Error for Error {}

/// Everything that is wrong with an input, in the order in which it stands there; never empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Errors(Vec<Error>);

impl Errors {
    /// `Err` with all of them if there is any, `Ok` if there is none.
    ///
    /// # Errors
    /// The list itself, when it is not empty.
    pub fn check(list: Vec<Error>) -> Result<(), Errors> {
        if list.is_empty() { Ok(()) } else { Err(Errors(list)) }
    }

    /// The errors, at least one.
    #[must_use]
    pub fn list(&self) -> &[Error] {
        &self.0
    }

    /// The first of them.
    #[must_use]
    pub fn first(&self) -> Option<&Error> {
        self.0.first()
    }
}

impl From<Error> for Errors {
    fn from(error: Error) -> Errors {
        Errors(vec![error])
    }
}

impl fmt::Display for Errors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (n, error) in self.0.iter().enumerate() {
            if n > 0 {
                f.write_str("\n")?;
            }
            write!(f, "{error}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Errors {}
