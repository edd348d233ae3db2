"""From JSON, as vectors have it, to the values of the package: by the annotations of its classes."""

from __future__ import annotations

import functools
import json
import types
import typing
from collections.abc import Sequence
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from tenure import Amount, Choice, Facts, Record

def day(text: str) -> date:
    return date.fromisoformat(text)


def moment(text: str) -> datetime:
    """An instant as it is written, with as many decimals of a second as it has."""
    whole, _, fraction = text.removesuffix("Z").partition(".")
    at = datetime.fromisoformat(whole).replace(tzinfo=timezone.utc)
    return at + timedelta(microseconds=int(fraction.ljust(6, "0"))) if fraction else at


def shown(value: date | datetime) -> str:
    """A day or an instant as it is written."""
    if not isinstance(value, datetime):
        return value.isoformat()
    text = value.astimezone(timezone.utc).replace(tzinfo=None).isoformat()
    return (text.rstrip("0") if "." in text else text) + "Z"


@functools.cache
def hints(cls: type[Record]) -> dict[str, Any]:
    """What its fields are, by their names in JSON."""
    found = typing.get_type_hints(cls)
    return {name.removesuffix("_"): (name, found[name]) for name in cls.__slots__}


def made(kind: Any, value: Any) -> Any:
    """The value of this type."""
    if isinstance(kind, types.UnionType):
        return one_of(typing.get_args(kind), value)
    if typing.get_origin(kind) in (tuple, Sequence):
        return tuple(made(typing.get_args(kind)[0], item) for item in value)
    if kind is bytes:
        return bytes.fromhex(value)
    if kind is datetime:
        return moment(value)
    if kind is date:
        return day(value)
    if kind is Amount:
        return Amount.parse(value)
    if kind is Facts:
        return Facts.read(json.dumps(value))
    if isinstance(kind, type) and issubclass(kind, Record):
        fields = hints(kind)  # type: ignore[arg-type]  # A class with slots is hashable, whatever its instances are.
        given = {fields[key][0]: made(fields[key][1], item) for key, item in value.items()}
        return kind(**given)
    if isinstance(kind, type) and issubclass(kind, (Choice, Decimal, ZoneInfo)):
        return kind(value)
    assert kind in (str, int, bool) and type(value) is kind, f"{value!r} is no {kind}"
    return value


def one_of(kinds: tuple[Any, ...], value: Any) -> Any:
    """The value of one of these types: nothing, a day or an instant, or the variant of an enum."""
    if value is None:
        assert type(None) in kinds
        return None
    if set(kinds) >= {date, datetime}:
        return moment(value) if "T" in value else day(value)
    kinds = tuple(kind for kind in kinds if kind is not type(None))
    if len(kinds) == 1:
        return made(kinds[0], value)
    tag, inner = next(iter(value.items())) if isinstance(value, dict) else (value, None)
    cls = next(kind for kind in kinds if kind.type == tag)
    if inner is None:
        return cls()
    if cls.__slots__ == ("value",):
        return cls(made(hints(cls)["value"][1], inner))
    return made(cls, inner)


def tenure_json(value: Any) -> str:
    import json

    return json.dumps(value)
