//! The one error of the library: a stable code, a message that a person can act on, and the path in
//! the input where there is one.
//!
//! Ground floor: uses no other room.

use std::fmt;

/// Defines [`Code`] once: the variant, its stable name, and what it means.
macro_rules! codes {
    ($($variant:ident => $name:literal, $kind:ident, $doc:literal;)*) => {
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

            /// What sort of mistake it is, for who handles several codes alike.
            #[must_use]
            pub fn kind(self) -> ErrorKind {
                match self { $(Code::$variant => ErrorKind::$kind,)* }
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
    InvalidJson => "invalid_json", Format, "The bytes are not JSON, are cut off, or nest too deeply.";
    UnknownField => "unknown_field", Format, "A field that this format does not have.";
    MissingField => "missing_field", Format, "A field that is required is absent.";
    DuplicateField => "duplicate_field", Format, "A field stands twice in one object.";
    WrongType => "wrong_type", Format, "A value of another type was expected; numbers are not accepted where a decimal string is.";
    UnknownVariant => "unknown_variant", Format, "A name that is not one of the choices.";
    NewerFormat => "newer_format", Format, "The file was written for a newer format than this release reads.";
    UnknownEdition => "unknown_edition", Format, "The file names an edition of the rules that this release does not have.";
    InvalidId => "invalid_id", Value, "An id is empty, too long, or holds a control character or a slash.";
    DuplicateId => "duplicate_id", Fact, "Two facts of one kind bear the same id.";
    DanglingId => "dangling_id", Fact, "An id refers to nothing in the file.";
    InvalidDay => "invalid_day", Value, "Not a date of the form YYYY-MM-DD, or a date that does not exist.";
    InvalidMoment => "invalid_moment", Value, "Not an instant of the form YYYY-MM-DDTHH:MM:SSZ or with an offset.";
    InvalidTime => "invalid_time", Value, "Not a time of day of the form HH:MM, from 00:00 to 24:00.";
    InvalidMonthDay => "invalid_month_day", Value, "Not a month and day of the form MM-DD.";
    InvalidInterval => "invalid_interval", Value, "Not an ISO 8601 duration of one unit, such as P1M, P2W, P30D or PT8H, or one of length zero.";
    InvalidDecimal => "invalid_decimal", Value, "Not a plain decimal number such as 12 or -0.50.";
    InvalidPercent => "invalid_percent", Value, "A percentage below 0 or above 100.";
    InvalidAmount => "invalid_amount", Value, "Not an amount and a currency, such as `12.00 EUR`.";
    UnknownCurrency => "unknown_currency", Value, "Not a currency of ISO 4217.";
    TooManyDecimals => "too_many_decimals", Value, "An amount finer than the minor unit of its currency.";
    CurrencyMismatch => "currency_mismatch", Value, "Two amounts of different currencies meet.";
    UnknownZone => "unknown_zone", Value, "Not a time zone of the tz database.";
    ReversedSpan => "reversed_span", Value, "A span that ends before or when it starts.";
    OutOfRange => "out_of_range", Value, "A number, a date or a count beyond what can be represented: dates run from year 1 to 9999.";
    TooMany => "too_many", Question, "The question would yield more pieces than the limit that its documentation states.";
    NegativeAmount => "negative_amount", Value, "An amount of credits below zero, where there can only be some or none.";
    OffStep => "off_step", Value, "An amount of credits that is not a whole number of the smallest step of its kind.";
    OverlappingVoids => "overlapping_voids", Fact, "A lot of credits that is taken back twice.";
    NotShareable => "not_shareable", Fact, "Sharing on a day pass, a punch pass or a free plan.";
    InvalidPlan => "invalid_plan", Fact, "The parts of a plan contradict each other.";
    InvalidFact => "invalid_fact", Fact, "The parts of a fact contradict each other.";
    InvalidBytes => "invalid_bytes", Value, "Not bytes: two lower-case hexadecimal digits for each, or as many bytes as are asked for.";
    InvalidEncoding => "invalid_encoding", Format, "Not the one spelling of a card, a signed object, CBOR, base45, a JWK or a JWS; the message begins with what is wrong about it.";
    WrongKey => "wrong_key", Value, "Not a key, or not one that signs this: another algorithm or issuer, unknown, or not valid at that time.";
    BadSignature => "bad_signature", Value, "The signature is not one of these bytes by this key.";
    Superseded => "superseded", Value, "A newer one of what an issuer published has been seen, or the same number said something else.";
    InvalidQuestion => "invalid_question", Question, "The question asks for what the space does not have, such as an unknown customer or a permission with a wildcard.";
}

/// The sorts of mistakes: in languages with exceptions, a class for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The input has not the form that is asked for: not JSON, a field too many or too few, a value of another type.
    Format,
    /// A value of the right type that is none: a date that does not exist, an amount finer than its currency, a zone that
    /// is unknown.
    Value,
    /// Facts that do not fit together: an id that refers to nothing, a plan whose parts contradict each other.
    Fact,
    /// A question that cannot be answered: about somebody unknown, or for more than there is a limit for.
    Question,
}

impl ErrorKind {
    /// Every kind.
    pub const ALL: &'static [ErrorKind] = &[ErrorKind::Format, ErrorKind::Value, ErrorKind::Fact, ErrorKind::Question];

    /// The stable name.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            ErrorKind::Format => "format",
            ErrorKind::Value => "value",
            ErrorKind::Fact => "fact",
            ErrorKind::Question => "question",
        }
    }
}

/// A language whose values may be of another type than is wanted: messages say how the right one is written there. (The
/// compilers of Kotlin and Swift refuse such values before the library sees them.)
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Host {
    /// Python.
    Python,
    /// JavaScript and TypeScript, in Node.
    Node,
}

/// What a value of another language must be, where it is not: bindings name it, and the words are here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Wanted<'a> {
    /// An amount with its currency.
    Amount,
    /// An exact decimal number.
    Decimal,
    /// A day without a time.
    Day,
    /// An instant, with an offset or in UTC.
    Moment,
    /// A zone or an offset, in a date-time that has neither and so is no instant.
    Offset,
    /// A day or an instant.
    When,
    /// A time zone.
    Zone,
    /// The id of something.
    Id,
    /// Text.
    Text,
    /// Bytes or text.
    Bytes,
    /// Bytes and nothing else: a key, a signature.
    Binary,
    /// A whole number.
    Whole,
    /// Yes or no.
    Bool,
    /// A list.
    List,
    /// A record, or one of a choice of names, of this type.
    Type(&'a str),
}

impl Wanted<'_> {
    /// The error that says so, and how such a value is written in `host`. `got` is what the value is instead, as its own
    /// language calls it, such as `float`.
    #[must_use]
    pub fn but(self, host: Host, got: &str) -> Error {
        let is = match got {
            "NoneType" => "`None`".to_owned(),
            "null" | "undefined" => format!("`{got}`"),
            got => with_article(got),
        };
        let besides = match (self, host, got) {
            (Wanted::Offset, ..) => " without a zone or an offset",
            (Wanted::Decimal, Host::Python, "float") | (Wanted::Decimal, Host::Node, "number") => {
                ", which is binary and cannot hold 0.1"
            }
            (Wanted::Day, Host::Python, "datetime") | (Wanted::Day, Host::Node, "Date") => {
                ": take its day in the zone that you mean"
            }
            (Wanted::Moment | Wanted::When, Host::Node, "Date") => ": give `date.toISOString()`",
            _ => "",
        };
        Error::new(Code::WrongType, format!("{}; this is {is}{besides}", self.asked(host)))
    }

    /// What is asked for, in the words of the language.
    fn asked(self, host: Host) -> String {
        let asked = match (self, host) {
            // In Node an amount may be a plain object, as records are.
            (Wanted::Amount | Wanted::Type("Amount"), Host::Python) => {
                r#"an amount is wanted, such as `Amount(Decimal("12.00"), "EUR")` or `Amount.parse("12.00 EUR")`"#
            }
            (Wanted::Amount | Wanted::Type("Amount"), Host::Node) => {
                r#"an amount is wanted, such as `{ value: "12.00", currency: "EUR" }` or `"12.00 EUR"`"#
            }
            (Wanted::Decimal, Host::Python) => r#"an exact decimal is wanted, such as `Decimal("7.5")`"#,
            (Wanted::Decimal, Host::Node) => r#"an exact decimal is wanted, such as `"7.5"`"#,
            (Wanted::Day, Host::Python) => "a day is wanted, such as `date(2026, 1, 31)`",
            (Wanted::Day, Host::Node) => r#"a day is wanted, such as `"2026-01-31"`"#,
            (Wanted::Moment | Wanted::Offset, Host::Python) => {
                "an instant is wanted, such as `datetime(2026, 1, 31, 9, tzinfo=timezone.utc)`"
            }
            (Wanted::Moment | Wanted::Offset, Host::Node) => {
                r#"an instant is wanted, such as `"2026-01-31T09:00:00Z"`"#
            }
            (Wanted::When, Host::Python) => {
                "a day or an instant is wanted, such as `date(2026, 1, 31)` or \
                 `datetime(2026, 1, 31, 9, tzinfo=timezone.utc)`"
            }
            (Wanted::When, Host::Node) => {
                r#"a day or an instant is wanted, such as `"2026-01-31"` or `"2026-01-31T09:00:00Z"`"#
            }
            (Wanted::Zone, Host::Python) => r#"a time zone is wanted, such as `ZoneInfo("Europe/Lisbon")`"#,
            (Wanted::Zone, Host::Node) => r#"a time zone is wanted, such as `"Europe/Lisbon"`"#,
            (Wanted::Id, Host::Python) => "an id is wanted, which is a `str`",
            (Wanted::Id, Host::Node) => "an id is wanted, which is a `string`",
            (Wanted::Text, Host::Python) => "a `str` is wanted",
            (Wanted::Text, Host::Node) => "a `string` is wanted",
            (Wanted::Bytes, Host::Python) => "`bytes` or a `str` is wanted",
            (Wanted::Bytes, Host::Node) => "a `Uint8Array` or a `string` is wanted",
            (Wanted::Binary, Host::Python) => "`bytes` are wanted",
            (Wanted::Binary, Host::Node) => "a `Uint8Array` is wanted",
            (Wanted::Whole, Host::Python) => "a whole number is wanted, which is an `int`",
            (Wanted::Whole, Host::Node) => "a whole `number` is wanted",
            (Wanted::Bool, Host::Python) => "`True` or `False` is wanted",
            (Wanted::Bool, Host::Node) => "`true` or `false` is wanted",
            (Wanted::List, Host::Python) => "a `list` or a `tuple` is wanted",
            (Wanted::List, Host::Node) => "an `array` is wanted",
            (Wanted::Type(name), _) => return format!("{} is wanted", with_article(name)),
        };
        asked.to_owned()
    }

    /// The error that text holds half a character, as the strings of some languages can: a surrogate without its other half.
    #[must_use]
    pub fn half(self) -> Error {
        // What the reader of such text would say of text that it cannot read.
        let code = match self {
            Wanted::Amount => Code::InvalidAmount,
            Wanted::Decimal => Code::InvalidDecimal,
            Wanted::Day | Wanted::When => Code::InvalidDay,
            Wanted::Moment => Code::InvalidMoment,
            Wanted::Zone => Code::UnknownZone,
            Wanted::Id => Code::InvalidId,
            _ => Code::WrongType,
        };
        Error::new(code, "the text holds half a character, a surrogate without its other half, and so is no Unicode")
    }
}

/// A name with its article, such as an `int`.
fn with_article(name: &str) -> String {
    let vowel = name.starts_with(|first: char| "aeiou".contains(first.to_ascii_lowercase()));
    format!("{} `{name}`", if vowel { "an" } else { "a" })
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

    /// What the crate that reads cards refuses: the message begins with its own code, which is finer.
    #[cfg(feature = "card")]
    pub(crate) fn of_card(error: tenure_card::Error) -> Error {
        use tenure_card::Code as Card;
        let code = match error.code {
            Card::OutOfRange | Card::TooLargeToIssue => Code::OutOfRange,
            Card::NewerFormat => Code::NewerFormat,
            Card::BadSignature => Code::BadSignature,
            Card::OldSequence | Card::Changed => Code::Superseded,
            Card::NotInLease | Card::LeaseOver | Card::Overspent => Code::InvalidQuestion,
            Card::BadKey
            | Card::UnknownIssuer
            | Card::UnknownKey
            | Card::KeyNotValid
            | Card::WrongIssuer
            | Card::WrongAlgorithm => Code::WrongKey,
            _ => Code::InvalidEncoding,
        };
        Error::new(code, format!("{}: {error}", error.code.as_str()))
    }

    /// The same error, standing at `path`.
    #[must_use]
    pub fn at(mut self, path: impl Into<String>) -> Error {
        self.path = Some(path.into());
        self
    }

    /// The same error, standing within `outer`: a path that goes on with a list's index is joined without a dot.
    #[must_use]
    pub fn within(self, outer: &str) -> Error {
        let path = match &self.path {
            None => outer.to_owned(),
            Some(inner) if inner.starts_with('[') => format!("{outer}{inner}"),
            Some(inner) => format!("{outer}.{inner}"),
        };
        self.at(path)
    }

    /// A field that a record does not have, in the words of the reader of files.
    #[must_use]
    pub fn unknown_field(field: &str, known: &'static [&'static str]) -> Error {
        Error::from_serde(&<serde::de::value::Error as serde::de::Error>::unknown_field(field, known).to_string())
    }

    /// A field that a record must have and has not, in the words of the reader of files.
    #[must_use]
    pub fn missing_field(field: &str) -> Error {
        Error::from_serde(&format!("missing field `{field}`"))
    }

    /// A name that is not one of the choices, in the words of the reader of files.
    #[must_use]
    pub fn unknown_variant(name: &str, known: &'static [&'static str]) -> Error {
        Error::from_serde(&<serde::de::value::Error as serde::de::Error>::unknown_variant(name, known).to_string())
    }

    /// A value beyond what can be represented.
    #[must_use]
    pub fn out_of_range(what: impl fmt::Display) -> Error {
        Error::new(Code::OutOfRange, format!("{what} is out of range"))
    }

    /// A number that does not fit, by its digits, unless it is too long for its language to show.
    #[must_use]
    pub fn number_out_of_range(digits: Option<&str>) -> Error {
        let short = digits.filter(|digits| digits.len() <= 40);
        Error::out_of_range(short.unwrap_or("a number of more than 40 digits"))
    }

    /// A whole number that is not exact where numbers are binary: beyond 2^53.
    #[must_use]
    pub fn inexact(number: impl fmt::Display) -> Error {
        Error::new(Code::OutOfRange, format!("{number} is out of range: a `number` is exact up to 9007199254740991"))
    }

    /// A number with decimals, or none, where a whole one is wanted.
    #[must_use]
    pub fn not_whole(number: impl fmt::Display) -> Error {
        Error::new(Code::WrongType, format!("a whole number is wanted; this is {number}"))
    }

    /// A time zone that the library knows and the system that asks does not.
    #[must_use]
    pub fn zone_not_here(name: &str) -> Error {
        Error::new(
            Code::UnknownZone,
            format!(
                "this system has no time zone `{name}`: install or update its tz database, such as the package `tzdata`"
            ),
        )
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

#[cfg(test)]
mod tests {
    use super::*;

    /// What each language calls its types, and which of them each wish takes: those never reach `but`.
    const PYTHON: &[&str] = &[
        "str",
        "int",
        "float",
        "bool",
        "bytes",
        "bytearray",
        "list",
        "tuple",
        "dict",
        "set",
        "NoneType",
        "Decimal",
        "date",
        "datetime",
        "ZoneInfo",
        "timezone",
        "Amount",
        "Facts",
        "Space",
        "Rhythm",
        "Rounding",
        "function",
        "type",
    ];
    const NODE: &[&str] = &[
        "string",
        "number",
        "boolean",
        "undefined",
        "null",
        "symbol",
        "function",
        "BigInt",
        "array",
        "Date",
        "Promise",
        "typed array",
        "object",
    ];
    const WISHES: &[(Wanted<'static>, &[&str], &[&str])] = &[
        (Wanted::Amount, &["Amount"], &["string", "object"]),
        (Wanted::Type("Amount"), &["Amount"], &["string", "object"]),
        (Wanted::Decimal, &["Decimal"], &["string"]),
        (Wanted::Day, &["date"], &["string"]),
        (Wanted::Moment, &["datetime"], &["string"]),
        (Wanted::When, &["date", "datetime"], &["string"]),
        (Wanted::Zone, &["ZoneInfo"], &["string"]),
        (Wanted::Id, &["str"], &["string"]),
        (Wanted::Text, &["str"], &["string"]),
        (Wanted::Bytes, &["bytes", "bytearray", "str"], &["string"]),
        (Wanted::Binary, &["bytes", "bytearray"], &["Uint8Array"]),
        (Wanted::Whole, &["int"], &["number"]),
        (Wanted::Bool, &["bool"], &["boolean"]),
        (Wanted::List, &["list", "tuple"], &["array"]),
        (Wanted::Type("Rhythm"), &["Rhythm"], &["object"]),
        (Wanted::Type("Rounding"), &["Rounding", "str"], &["string"]),
    ];

    /// The type of each piece of code that a message recommends.
    fn recommended(asked: &str) -> Vec<&str> {
        let code = asked.split('`').skip(1).step_by(2);
        code.map(|code| match code {
            "True" | "False" => "bool",
            "true" | "false" => "boolean",
            _ if code.starts_with('"') => "string",
            _ if code.starts_with('{') => "object",
            _ => code.split(['(', '.']).next().unwrap_or_default(),
        })
        .collect()
    }

    #[test]
    fn no_message_recommends_the_type_that_was_given() {
        for (host, types) in [(Host::Python, PYTHON), (Host::Node, NODE)] {
            for (wanted, python, node) in WISHES {
                let taken = if host == Host::Python { python } else { node };
                let asked = wanted.asked(host);
                // Each wish names a type that is taken; records have none of their own in Node.
                let names_one = recommended(&asked).iter().any(|name| taken.contains(name));
                assert!(names_one || matches!(wanted, Wanted::Type(_)), "{asked}");
                for got in types.iter().filter(|got| !taken.contains(got)) {
                    let message = wanted.but(host, got).message;
                    let (asked, is) = message.split_once("; this is ").unwrap_or_default();
                    assert!(!recommended(asked).contains(got), "{message}");
                    assert!(is.contains(if *got == "NoneType" { "`None`" } else { got }), "{message}");
                    // What follows on what was given is no advice to give the same.
                    assert!(!recommended(is).iter().skip(1).any(|name| name == got), "{message}");
                }
            }
        }
    }

    #[test]
    fn what_is_wanted_is_named_as_it_is_written() {
        for (error, message) in [
            (
                Wanted::Amount.but(Host::Python, "str"),
                r#"an amount is wanted, such as `Amount(Decimal("12.00"), "EUR")` or `Amount.parse("12.00 EUR")`; this is a `str`"#,
            ),
            (
                Wanted::Type("Amount").but(Host::Node, "Date"),
                r#"an amount is wanted, such as `{ value: "12.00", currency: "EUR" }` or `"12.00 EUR"`; this is a `Date`"#,
            ),
            (
                Wanted::Decimal.but(Host::Python, "int"),
                r#"an exact decimal is wanted, such as `Decimal("7.5")`; this is an `int`"#,
            ),
            (
                Wanted::Decimal.but(Host::Node, "number"),
                r#"an exact decimal is wanted, such as `"7.5"`; this is a `number`, which is binary and cannot hold 0.1"#,
            ),
            (
                Wanted::Moment.but(Host::Node, "Date"),
                r#"an instant is wanted, such as `"2026-01-31T09:00:00Z"`; this is a `Date`: give `date.toISOString()`"#,
            ),
            (
                Wanted::Offset.but(Host::Python, "datetime"),
                "an instant is wanted, such as `datetime(2026, 1, 31, 9, tzinfo=timezone.utc)`; \
                 this is a `datetime` without a zone or an offset",
            ),
            (Wanted::Text.but(Host::Python, "NoneType"), "a `str` is wanted; this is `None`"),
            (Wanted::Type("Action").but(Host::Node, "undefined"), "an `Action` is wanted; this is `undefined`"),
        ] {
            assert_eq!((error.code, error.message.as_str()), (Code::WrongType, message));
        }
    }

    #[test]
    fn half_a_character_has_one_text_and_the_code_of_its_reader() {
        assert_eq!(Wanted::Id.half().code, Code::InvalidId);
        assert_eq!(Wanted::Text.half().code, Code::WrongType);
        assert_eq!(Wanted::Id.half().message, Wanted::Text.half().message);
    }
}
