//! What the package shows: `tenure` and `tenure.calculator`.

use super::super::model::{Model, Shape};
use super::{Class, MARK};

pub(super) fn init(model: &Model, classes: &[Class<'_>]) -> String {
    let mut types: Vec<String> = classes.iter().map(|class| class.name.clone()).collect();
    types.extend(model.types.values().filter(|def| matches!(def.shape, Shape::Enum(_))).map(|def| def.name.clone()));
    types.sort();
    let mut text = format!("# {MARK}\n{INIT}");
    text.push_str("from tenure._types import (\n");
    for name in &types {
        text.push_str(&format!("    {name},\n"));
    }
    text.push_str(")\n\n__all__ = [\n");
    let mut all: Vec<String> = EXPORTED.iter().map(|name| (*name).to_owned()).chain(types).collect();
    all.sort();
    for name in all {
        text.push_str(&format!("    \"{name}\",\n"));
    }
    text.push_str("]\n");
    text
}

const EXPORTED: &[&str] = &[
    "Amount",
    "Choice",
    "ErrorDetail",
    "FactError",
    "Facts",
    "FormatError",
    "InvalidValueError",
    "QuestionError",
    "Record",
    "Space",
    "TZ_VERSION",
    "TenureError",
    "WrongTypeError",
    "__version__",
    "calculator",
    "read_request",
];

const INIT: &str = r#""""Tenure answers what every membership business must get right: who may do what and when, what is left of shared credits,
what is owed to the cent, and what falls due.

A space is a set of dated facts. A question carries a date. An answer carries its reasons and the instant until which it holds.
"""

from tenure import calculator
from tenure._errors import (
    ErrorDetail,
    FactError,
    FormatError,
    InvalidValueError,
    QuestionError,
    TenureError,
    WrongTypeError,
)
from tenure._record import Choice, Record
from tenure._tenure import TZ_VERSION, Amount, Facts, Space, __version__
from tenure._tenure import _read_request as read_request
"#;

pub(super) fn calculator(model: &Model) -> String {
    let mut names: Vec<&str> = model.calculators.iter().map(|function| function.name.as_str()).collect();
    names.sort_unstable();
    let mut text = format!("# {MARK}\n{CALCULATOR}\nfrom tenure._tenure import (\n");
    for name in &names {
        text.push_str(&format!("    {name},\n"));
    }
    text.push_str(")\n\n__all__ = [\n");
    for name in &names {
        text.push_str(&format!("    \"{name}\",\n"));
    }
    text.push_str("]\n");
    text
}

const CALCULATOR: &str = r#""""The calculators: plain functions on plain values, for a script that has no space.

>>> from datetime import date
>>> from tenure import Amount
>>> from tenure.calculator import days_between, prorate, split
>>> days = days_between(date(2026, 1, 16), date(2026, 2, 1))
>>> print(prorate(Amount.parse("190.00 EUR"), part=days, whole=31).amount)
98.06 EUR
>>> print(*split(Amount.parse("100.00 EUR"), [1, 1, 1]), sep=", ")
33.34 EUR, 33.33 EUR, 33.33 EUR
"""
"#;
