"""What the records and the choices have in common."""

from __future__ import annotations

import json
from enum import Enum
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from tenure._tenure import _json

if TYPE_CHECKING:
    from typing_extensions import Self, dataclass_transform
else:

    def dataclass_transform(**_settings: Any) -> Any:
        """For type checkers only: the classes behave as frozen data classes do."""
        return lambda cls: cls


put = object.__setattr__
"""Sets a field of an instance that is being made."""

_R = TypeVar("_R", bound="Record")


@dataclass_transform(eq_default=True, kw_only_default=True, frozen_default=True)
class Record:
    """A value of the library: frozen, equal to another of its class with equal fields.

    >>> from tenure import PartyCustomer
    >>> ann = PartyCustomer("ann")
    >>> ann, ann == PartyCustomer("ann")
    (PartyCustomer(value='ann'), True)
    >>> ann.to_dict()
    {'customer': 'ann'}
    """

    __slots__: tuple[str, ...] = ()
    __match_args__: ClassVar[tuple[str, ...]] = ()
    _of: ClassVar[str] = ""

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
        return _made, (type(self), tuple(getattr(self, name) for name in self.__slots__))

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: object) -> Self:
        return self

    def __replace__(self, /, **changes: Any) -> Self:
        """The same with other values in some fields: what ``copy.replace`` calls from Python 3.13 on."""
        return type(self)(**{name: getattr(self, name) for name in self.__slots__} | changes)

    def to_json(self) -> str:
        """As JSON, on one line: the same in every language."""
        return _json(self._of, self)

    def to_dict(self) -> Any:
        """As JSON has it: dicts, lists, text and whole numbers. A variant that holds nothing is its name alone."""
        return json.loads(self.to_json())


def _made(cls: type[_R], values: tuple[object, ...]) -> _R:
    """A record with these values, where it is unpickled."""
    record = object.__new__(cls)
    for name, value in zip(cls.__slots__, values):
        put(record, name, value)
    return record


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
