//! What goes wrong, as a typed exception: by kind, with the core's code, path and message, and all of them if there are
//! several.

use tenure::error::{Error, ErrorKind, Errors};

/// One thing that is wrong.
#[derive(Clone, Debug, uniffi::Record)]
pub struct Problem {
    /// The stable code, such as `dangling_id`.
    pub code: String,
    /// Where in the input, such as `memberships[3].plan`.
    pub path: Option<String>,
    /// What is wrong and what to do about it, in English.
    pub message: String,
}

/// Why there is no answer. `code`, `path` and `message` are those of the first of `errors`.
#[derive(Clone, Debug, uniffi::Error)]
pub enum TenureError {
    /// The input has not the form that is asked for: not JSON, a field too many or too few, a value of another type.
    Format {
        /// The stable code, such as `dangling_id`.
        code: String,
        /// Where in the input, such as `memberships[3].plan`.
        path: Option<String>,
        /// What is wrong and what to do about it, in English.
        message: String,
        /// Everything that is wrong, in the order in which it stands in the input.
        errors: Vec<Problem>,
    },
    /// A value of the right type that is none: a date that does not exist, an amount finer than its currency, a zone that
    /// is unknown.
    Value {
        /// The stable code, such as `dangling_id`.
        code: String,
        /// Where in the input, such as `memberships[3].plan`.
        path: Option<String>,
        /// What is wrong and what to do about it, in English.
        message: String,
        /// Everything that is wrong, in the order in which it stands in the input.
        errors: Vec<Problem>,
    },
    /// Facts that do not fit together: an id that refers to nothing, a plan whose parts contradict each other.
    Fact {
        /// The stable code, such as `dangling_id`.
        code: String,
        /// Where in the input, such as `memberships[3].plan`.
        path: Option<String>,
        /// What is wrong and what to do about it, in English.
        message: String,
        /// Everything that is wrong, in the order in which it stands in the input.
        errors: Vec<Problem>,
    },
    /// A question that cannot be answered: about somebody unknown, or for more than there is a limit for.
    Question {
        /// The stable code, such as `dangling_id`.
        code: String,
        /// Where in the input, such as `memberships[3].plan`.
        path: Option<String>,
        /// What is wrong and what to do about it, in English.
        message: String,
        /// Everything that is wrong, in the order in which it stands in the input.
        errors: Vec<Problem>,
    },
}

impl TenureError {
    fn of(first: &Error, all: &[Error]) -> TenureError {
        let Problem { code, path, message } = Problem::of(first);
        let errors = all.iter().map(Problem::of).collect();
        match first.code.kind() {
            ErrorKind::Format => TenureError::Format { code, path, message, errors },
            ErrorKind::Value => TenureError::Value { code, path, message, errors },
            ErrorKind::Fact => TenureError::Fact { code, path, message, errors },
            // There are no others, as is asserted below.
            _ => TenureError::Question { code, path, message, errors },
        }
    }
}

impl Problem {
    fn of(error: &Error) -> Problem {
        Problem { code: error.code.to_string(), path: error.path.clone(), message: error.message.clone() }
    }
}

impl From<Error> for TenureError {
    fn from(error: Error) -> TenureError {
        TenureError::of(&error, std::slice::from_ref(&error))
    }
}

impl From<Errors> for TenureError {
    fn from(errors: Errors) -> TenureError {
        match errors.first() {
            Some(first) => TenureError::of(first, errors.list()),
            // There is always one.
            None => Error::out_of_range("nothing").into(),
        }
    }
}

impl std::fmt::Display for TenureError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (TenureError::Format { message, .. }
        | TenureError::Value { message, .. }
        | TenureError::Fact { message, .. }
        | TenureError::Question { message, .. }) = self;
        f.write_str(message)
    }
}

impl std::error::Error for TenureError {}

/// Each kind has its class: another would need one too.
const _: () = assert!(ErrorKind::ALL.len() == 4);

/// A plain argument in the core, or a list of them: its error stands at its name.
pub(crate) fn arg<N: crate::mirror::IntoCore<C>, C>(name: &str, value: N) -> Result<C, TenureError> {
    Ok(crate::mirror::within(name, value)?)
}

/// A record as an argument: its error stands at its own fields. Only if it is none at all, at its name.
pub(crate) fn record<N: crate::mirror::IntoCore<C>, C>(name: &str, value: N) -> Result<C, TenureError> {
    Ok(value.into_core().map_err(|error| if error.path.is_some() { error } else { error.within(name) })?)
}
