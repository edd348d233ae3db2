"""Reading what a vector gives an operation. Every key must be read, so that none is passed over in silence."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from tenure import LeafKind, Rounding
from tenure.calculator import canonical

from . import native

T = TypeVar("T")

ROUNDINGS = {
    "half_up": Rounding.HALF_AWAY_FROM_ZERO,
    "half_away_from_zero": Rounding.HALF_AWAY_FROM_ZERO,
    "half_even": Rounding.HALF_EVEN,
    "toward_zero": Rounding.TOWARD_ZERO,
    "towards_zero": Rounding.TOWARD_ZERO,
    "down": Rounding.TOWARD_ZERO,
    "away_from_zero": Rounding.AWAY_FROM_ZERO,
    "up": Rounding.AWAY_FROM_ZERO,
}

UNITS = {
    "hour": ("PT{}H", 1),
    "day": ("P{}D", 1),
    "week": ("P{}W", 1),
    "month": ("P{}M", 1),
    "quarter": ("P{}M", 3),
    "half_year": ("P{}M", 6),
    "year": ("P{}Y", 1),
}


class Malformed(Exception):
    """The operation does not understand what it is given."""


class Unasked(Exception):
    """There is no such operation."""


def check(well_formed: object, message: str) -> None:
    """That the vector is well-formed."""
    if not well_formed:
        raise Malformed(message)


def text(value: Any) -> str:
    check(isinstance(value, str), f"{value!r} is no text")
    return str(value)


def day(value: Any) -> date:
    """A day. The library says what is wrong with one that does not exist."""
    return native.day(canonical(LeafKind.DAY, text(value)))


def moment(value: Any) -> datetime:
    return native.moment(canonical(LeafKind.MOMENT, text(value)))


def interval(value: Any) -> str:
    """An interval as text such as ``P1M``, or as ``{"unit": "month", "count": 1}``."""
    if isinstance(value, str):
        return canonical(LeafKind.INTERVAL, value)
    return units(value["unit"], value["count"])


def units(unit: str, count: int) -> str:
    """So many of a unit by its name."""
    check(unit in UNITS, f"there is no unit {unit!r}")
    form, each = UNITS[unit]
    return canonical(LeafKind.INTERVAL, form.format(count * each))


class Inputs:
    """The inputs of one question."""

    def __init__(self, fields: dict[str, Any]) -> None:
        check(isinstance(fields, dict), f"{fields!r} is no object")
        self.fields = fields
        self.read: set[str] = set()

    def finish(self) -> None:
        """Nothing is left that nobody asked for."""
        left = self.fields.keys() - self.read
        check(not left, f"the inputs {left} are not known")

    def get(self, key: str, default: Any = None) -> Any:
        """The value of a key, unless it is absent or null."""
        self.read.add(key)
        value = self.fields.get(key)
        return default if value is None else value

    def value(self, key: str) -> Any:
        value = self.get(key)
        check(value is not None, f"the input {key!r} is missing")
        return value

    def maybe(self, key: str, read: Callable[[Any], T]) -> T | None:
        value = self.get(key)
        return None if value is None else read(value)

    def text(self, key: str, default: str | None = None) -> str:
        return text(self.value(key) if default is None else self.get(key, default))

    def whole(self, key: str) -> int:
        value = self.value(key)
        check(type(value) is int, f"{key!r} is no whole number")
        return int(value)

    def maybe_whole(self, key: str) -> int | None:
        return None if self.get(key) is None else self.whole(key)

    def flag(self, key: str, default: bool) -> bool:
        value = self.get(key, default)
        check(isinstance(value, bool), f"{key!r} is neither true nor false")
        return bool(value)

    def day(self, key: str) -> date:
        return day(self.value(key))

    def moment(self, key: str) -> datetime:
        return moment(self.value(key))

    def days(self, key: str) -> tuple[date, date]:
        first, second = self.pair(key)
        return day(first), day(second)

    def moments(self, key: str) -> tuple[datetime, datetime]:
        first, second = self.pair(key)
        return moment(first), moment(second)

    def pair(self, key: str) -> tuple[Any, Any]:
        value = self.value(key)
        check(isinstance(value, list) and len(value) == 2, f"{value!r} is no pair")
        return value[0], value[1]

    def interval(self, key: str) -> str:
        return interval(self.value(key))

    def zone(self) -> ZoneInfo:
        return ZoneInfo(canonical(LeafKind.ZONE, self.text("timezone", "UTC")))

    def rounding(self) -> Rounding:
        name = self.text("rounding", "half_away_from_zero")
        check(name in ROUNDINGS, f"there is no rounding {name!r}")
        return ROUNDINGS[name]

    def within(self, key: str) -> Inputs:
        """The inputs within an object."""
        return Inputs(self.value(key))

    def objects(self, key: str, read: Callable[[Inputs], T]) -> list[T]:
        """A list of objects."""

        def one(fields: Any) -> T:
            inputs = Inputs(fields)
            found = read(inputs)
            inputs.finish()
            return found

        return [one(fields) for fields in self.get(key, [])]
