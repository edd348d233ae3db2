//! `_tenure.pyi`: the native module, for type checkers and editors.

use super::super::model::{Function, Model};
use super::{MARK, Signature, annotation, docstring, function_docs, function_name, name};
use std::collections::BTreeSet;

pub(super) fn module(model: &Model) -> Result<String, String> {
    let mut text = format!("# {MARK}\n");
    text.push_str(HEAD);
    let names: BTreeSet<&str> = model.functions().flat_map(Function::types).filter_map(|ty| ty.named()).collect();
    text.push_str("from tenure._types import (\n");
    for name in names {
        text.push_str(&format!("    {name},\n"));
    }
    text.push_str(")\n");
    text.push_str(BY_HAND);
    for question in &model.questions {
        text.push_str(&function(question, true));
    }
    text.push('\n');
    for calculator in &model.calculators {
        text.push_str(&function(calculator, false));
    }
    Ok(text)
}

fn function(function: &Function, method: bool) -> String {
    let signature = Signature::of(function);
    let mut args = signature.written(
        |arg| format!("{}: {}", name(&arg.name), annotation(&arg.ty, true)),
        |arg| format!("{}: {} = None", name(&arg.name), annotation(&arg.ty, true)),
    );
    let indent = if method { 4 } else { 0 };
    if method {
        args.insert(0, "self".to_owned());
    }
    let pad = " ".repeat(indent);
    let answer = annotation(&function.answer, false);
    let head = format!("{pad}def {}({}) -> {answer}:\n", function_name(function), args.join(", "));
    let mut text = "\n".to_owned();
    if head.len() <= 120 {
        text.push_str(&head);
    } else {
        text.push_str(&format!("{pad}def {}(\n", function_name(function)));
        args.iter().for_each(|arg| text.push_str(&format!("{pad}    {arg},\n")));
        text.push_str(&format!("{pad}) -> {answer}:\n"));
    }
    text.push_str(&docstring(&function_docs(function), indent.saturating_add(4)));
    text
}

const HEAD: &str = r#""""What is native: spaces, facts, amounts and the calculators."""

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal
from os import PathLike
from typing import Any, Final, final
from zoneinfo import ZoneInfo

"#;

const BY_HAND: &str = r#"
__version__: Final[str]
TZ_VERSION: Final[str]

def _json(of: str, value: object) -> str: ...
def _say(of: str, value: object) -> str: ...
def _read_request(source: bytes | bytearray | str) -> Request:
    """A request as JSON has it, from its bytes or its text.

    Raises:
        TenureError: with everything that is wrong in ``errors``, each with its code and its path.
    """

@final
class Amount:
    """An exact amount of one currency, such as ``Amount(Decimal("12.00"), "EUR")``: a whole number of its minor unit.

    Raises:
        InvalidValueError: `too_many_decimals` if it is finer than the currency's minor unit, `unknown_currency`, `out_of_range`.
        WrongTypeError: `wrong_type` if the value is no ``Decimal``: a float cannot hold 0.1.

    >>> from decimal import Decimal
    >>> from tenure import Amount
    >>> rent = Amount(Decimal("190.00"), "EUR")
    >>> print(rent + Amount.parse("12.50 EUR"))
    202.50 EUR
    >>> rent.value, rent.currency
    (Decimal('190.00'), 'EUR')
    """

    __match_args__ = ("value", "currency")

    def __new__(cls, value: Decimal, currency: str) -> Amount: ...
    @staticmethod
    def parse(text: str) -> Amount:
        """Reads text such as ``"12.00 EUR"``.

        Raises:
            InvalidValueError: `invalid_amount` for another form, `unknown_currency`, `too_many_decimals`, `out_of_range`.
        """

    @property
    def value(self) -> Decimal:
        """How many major units, with the decimals of the currency."""

    @property
    def currency(self) -> str:
        """The currency's code."""

    def to_json(self) -> str:
        """As JSON, on one line: the same in every language."""

    def to_dict(self) -> str:
        """As JSON has it, which is text, such as ``"12.00 EUR"``."""

    def __format__(self, spec: str, /) -> str: ...
    def __copy__(self) -> Amount: ...
    def __deepcopy__(self, _memo: object) -> Amount: ...
    def __hash__(self) -> int: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __bool__(self) -> bool: ...
    def __lt__(self, other: Amount, /) -> bool: ...
    def __le__(self, other: Amount, /) -> bool: ...
    def __gt__(self, other: Amount, /) -> bool: ...
    def __ge__(self, other: Amount, /) -> bool: ...
    def __add__(self, other: Amount, /) -> Amount: ...
    def __radd__(self, other: int, /) -> Amount: ...
    def __sub__(self, other: Amount, /) -> Amount: ...
    def __mul__(self, times: int, /) -> Amount: ...
    def __rmul__(self, times: int, /) -> Amount: ...
    def __neg__(self) -> Amount: ...

@final
class Facts:
    """Dated facts, as a space file has them: a whole file or a fragment that is appended to one. Equal facts in the same order are
    equal.
    """

    @staticmethod
    def read(source: bytes | bytearray | str) -> Facts:
        """Reads facts, strictly; they are checked with the space that they are appended to.

        Raises:
            TenureError: the first thing that is wrong, with its code and its path.
        """

    def plus(self, other: Facts) -> Facts:
        """The facts of both, these first."""

    def write(self) -> bytes:
        """The space file: canonical, so that equal facts give equal bytes."""

    def to_json(self) -> str:
        """As a space file, on one line."""

    def to_dict(self) -> dict[str, Any]:
        """The same as dicts and lists of plain values, as JSON has them."""

    def counts(self) -> dict[str, int]:
        """How many facts there are of each kind, by the name of their list in a space file."""

    def __len__(self) -> int: ...
    def __copy__(self) -> Facts: ...
    def __deepcopy__(self, _memo: object) -> Facts: ...
    def __hash__(self) -> int: ...
    def __eq__(self, other: object, /) -> bool: ...

@final
class Space:
    """One operator's world: a set of dated facts, and the questions that can be asked of it.

    A space is a value: it does not change, and ``with_facts`` gives another. Nothing in it reads a clock: every question
    carries its date. It may be asked from any number of threads at once. Spaces of the same facts are equal.

    >>> from tenure import Space
    >>> space = Space.read('''{"format": 1, "edition": 1,
    ...     "space": {"id": "quay", "name": "The Quay", "currency": "EUR", "zone": "Europe/Lisbon"}}''')
    >>> space.header().zone
    zoneinfo.ZoneInfo(key='Europe/Lisbon')
    """

    def __copy__(self) -> Space: ...
    def __deepcopy__(self, _memo: object) -> Space: ...
    def __hash__(self) -> int: ...
    def __eq__(self, other: object, /) -> bool: ...
    @staticmethod
    def read(source: bytes | bytearray | str) -> Space:
        """Reads a space file, from its bytes or its text, strictly.

        Raises:
            TenureError: with everything that is wrong in ``errors``, each with its code and its path. Nothing is half loaded.
        """

    @staticmethod
    def open(path: str | PathLike[str]) -> Space:
        """Reads a space file by its path.

        Raises:
            OSError: if the file cannot be read.
            TenureError: as ``read``.
        """

    @staticmethod
    def from_facts(facts: Facts) -> Space:
        """The space of these facts.

        Raises:
            TenureError: with everything that is wrong with them, as ``read``.
        """

    def write(self) -> bytes:
        """The space file: canonical, one fact a line, so that equal spaces give equal bytes."""
"#;
