"""What the records and the choices have in common."""

from __future__ import annotations

import json
from collections.abc import Sequence
from enum import Enum
from typing import Any, ClassVar, TypeVar

from tenure._tenure import _json

put = object.__setattr__
"""Sets a field of an instance that is being made."""

_R = TypeVar("_R", bound="Record")


def settled(given: object) -> object:
    """A sequence as a tuple, since whoever made it could still change it. What is no list of values, such as text, stays as it
    is, to be refused by whoever is given the record.
    """
    if isinstance(given, Sequence) and not isinstance(given, (tuple, str, bytes, bytearray)):
        return tuple(given)
    return given


class Record:
    """A value of the library: frozen, equal to another of its class with equal fields.

    Making one checks nothing, as with data classes: types are what type checkers check, and all of it is checked by whoever is
    given the record, so that what is wrong is said with its path.

    >>> from tenure import PartyCustomer
    >>> ann = PartyCustomer("ann")
    >>> ann, ann == PartyCustomer("ann")
    (PartyCustomer(value='ann'), True)
    >>> ann.to_dict()
    {'customer': 'ann'}
    """

    __slots__: tuple[str, ...] = ("__weakref__",)
    __match_args__: ClassVar[tuple[str, ...]] = ()
    _of: ClassVar[str] = ""

    def __init_subclass__(cls) -> None:
        # As of amounts and spaces, there are no classes below: answers would not be of them, and so would equal none of them.
        for base in cls.__bases__:
            if base is not Record and issubclass(base, Record):
                raise TypeError(f"type {base.__name__!r} is not an acceptable base type")

    # The words of these two are those of Python's own frozen data classes.
    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"cannot assign to field {name!r}")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"cannot delete field {name!r}")

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return all(getattr(self, name) == getattr(other, name) for name in self.__slots__)

    def __hash__(self) -> int:
        return hash((type(self), *(getattr(self, name) for name in self.__slots__)))

    def __repr__(self) -> str:
        fields = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.__slots__)
        return f"{type(self).__name__}({fields})"

    def __reduce__(self) -> tuple[Any, ...]:
        return _made, (type(self), {name: getattr(self, name) for name in self.__slots__})

    def __copy__(self: _R) -> _R:
        return self

    def __deepcopy__(self: _R, memo: object) -> _R:
        return self

    def replace(self: _R, /, **changes: Any) -> _R:
        """The same with other values in some fields, as ``copy.replace`` gives it from Python 3.13 on."""
        return type(self)(**{name: getattr(self, name) for name in self.__slots__} | changes)

    __replace__ = replace

    def to_json(self) -> str:
        """As JSON, on one line: the same in every language."""
        return _json(self._of, self)

    def to_dict(self) -> Any:
        """As JSON has it: dicts, lists, text and whole numbers. A variant that holds nothing is its name alone."""
        return json.loads(self.to_json())


def _made(cls: type[_R], fields: dict[str, object]) -> _R:
    """A record with these fields, where it is unpickled: one that this release does not have is refused, one that it has besides
    is as its default.
    """
    return cls(**fields)


class Choice(str, Enum):
    """One of a choice of names. A member is text too: the name that it has in every language.

    >>> from tenure import Rounding
    >>> Rounding("half_even"), str(Rounding.HALF_EVEN)
    (Rounding.HALF_EVEN, 'half_even')
    """

    def __repr__(self) -> str:
        return f"{type(self).__name__}.{self.name}"

    def __str__(self) -> str:
        return str(self.value)

    def __format__(self, spec: str) -> str:
        return format(str(self.value), spec)
