"""When an answer is the one that a vector expects: see `core/vectors/README.md`."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from tenure import TenureError

NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")


def refused(error: TenureError) -> dict[str, Any]:
    """The answer that a refusal is."""
    return {"error": error.code, "path": error.path}


def agrees(expected: Any, got: Any, at: str) -> str | None:
    """What is different, if something is: of objects the keys that are named, of lists every element, decimals by value."""
    if isinstance(expected, dict) and isinstance(got, dict):
        parts = ((value, got.get(key), f"{at}.{key}") for key, value in expected.items())
        return next((wrong for part in parts if (wrong := agrees(*part))), None)
    if isinstance(expected, list) and isinstance(got, list) and len(expected) == len(got):
        items = ((one, other, f"{at}[{n}]") for n, (one, other) in enumerate(zip(expected, got)))
        return next((wrong for item in items if (wrong := agrees(*item))), None)
    if type(expected) is type(got) and (expected == got or same_number(expected, got)):
        return None
    return f"{at}: expected {expected!r}, got {got!r}"


def same_number(one: Any, other: Any) -> bool:
    """Whether two texts are the same decimal."""
    numbers = isinstance(one, str) and NUMBER.fullmatch(one) and NUMBER.fullmatch(other)
    return bool(numbers) and Decimal(one) == Decimal(other)
