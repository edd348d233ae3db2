"""What is raised: one class for each kind of mistake, all of them a ``TenureError``."""

from __future__ import annotations

from typing import NamedTuple


class ErrorDetail(NamedTuple):
    """One thing that is wrong."""

    code: str
    """What went wrong, as a stable name."""
    path: str | None
    """Where in the input, such as ``memberships[3].plan``."""
    message: str
    """What is wrong and what to do about it, in English."""


class TenureError(ValueError):
    """What is refused, and why.

    Attributes:
        code: what went wrong, as a stable name: that of the first thing that is wrong.
        path: where in the input it stands, if it stands at a place.
        message: what is wrong and what to do about it.
        errors: everything that is wrong, in the order of the input.

    >>> from tenure import Amount, TenureError
    >>> try:
    ...     Amount.parse("12.005 EUR")
    ... except TenureError as error:
    ...     print(error.code)
    too_many_decimals
    """

    errors: tuple[ErrorDetail, ...]
    _text: str

    def __init__(self, errors: tuple[ErrorDetail, ...] | str = "", text: str = "") -> None:
        super().__init__(errors, text)
        # The library gives both. Whoever raises one by hand, such as a test, has a text and no code.
        self.errors = errors if isinstance(errors, tuple) else (ErrorDetail("", None, errors),)
        self._text = text if isinstance(errors, tuple) else errors

    @property
    def code(self) -> str:
        """What went wrong first, as a stable name."""
        return self.errors[0].code

    @property
    def path(self) -> str | None:
        """Where in the input that stands, if it stands at a place."""
        return self.errors[0].path

    @property
    def message(self) -> str:
        """What is wrong first, and what to do about it."""
        return self.errors[0].message

    def __str__(self) -> str:
        return self._text

    @staticmethod
    def _of(kind: str, details: tuple[tuple[str, str | None, str], ...], text: str, *, native: bool) -> TenureError:
        """The exception of a kind, as the core names it and writes it; ``native`` if it is about a type of Python."""
        errors = tuple(ErrorDetail(*detail) for detail in details)
        return (WrongTypeError if native else _KINDS.get(kind, TenureError))(errors, text)


class FormatError(TenureError):
    """The input has not the form that is asked for: not JSON, a field too many or too few, a value of another type."""


class WrongTypeError(FormatError, TypeError):
    """A value of Python is not of the type that is asked for, such as a float for an amount."""


class InvalidValueError(TenureError):
    """A value of the right type that is none: a date that does not exist, an amount finer than its currency."""


class FactError(TenureError):
    """Facts that do not fit together: an id that refers to nothing, a plan whose parts contradict each other."""


class QuestionError(TenureError):
    """A question that cannot be answered: about somebody unknown, or for more than there is a limit for."""


_KINDS = {"format": FormatError, "value": InvalidValueError, "fact": FactError, "question": QuestionError}
