"""What the adaptors have in common: how the cases of other systems are put to the calculators."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from tenure import (
    Amount,
    CycleAnchorDay,
    LeafKind,
    Proration,
    Rhythm,
    RoundedPart,
    RoundFirstFraction,
    RoundFirstNothing,
)
from tenure.calculator import amount_of_minor, canonical, days_between, local_day

from .. import native
from ..inputs import Inputs, day, moment, text

CURRENCIES = {None: "USD", 2: "USD", 0: "JPY", 3: "KWD", 4: "CLF"}
"""A currency that has so many decimals."""


def billed_on(start: date, day_of_month: int, every: str) -> Rhythm:
    """Cycles on a fixed day of the month; of days and weeks, which have none, from the start."""
    of_months = every.endswith(("M", "Y")) and not every.startswith("PT")
    return Rhythm(anchor=start, every=every, align=CycleAnchorDay(day=day_of_month) if of_months else None)


def pair(from_: date | datetime, until: date | datetime) -> list[str]:
    return [native.shown(from_), native.shown(until)]


def days_of(span: tuple[date, date]) -> int:
    """How many days a pair of dates has."""
    return days_between(span[0], span[1])


def instant(value: Any, zone: ZoneInfo) -> datetime:
    """The instant that is given, or the start of the day."""
    return moment(value) if "T" in text(value) else local_day(day(value), zone).from_


def is_day(value: Any) -> bool:
    return isinstance(value, str) and "T" not in value


def currency(inputs: Inputs) -> str:
    """The currency that a vector names, or one that has so many decimals."""
    return canonical(LeafKind.CURRENCY, inputs.text("currency", CURRENCIES[inputs.get("scale")]))


def amount(value: Any, code: str) -> Amount:
    """An amount that is given in major units."""
    return Amount.parse(f"{text(value)} {code}")


def price(inputs: Inputs, code: str) -> Amount:
    """The price of a whole: `price` in major units, or `price_minor` in minor ones."""
    if inputs.get("price_minor") is not None:
        return amount_of_minor(inputs.whole("price_minor"), code)
    return amount(inputs.value("price"), code)


def number(value: Amount) -> str:
    """An amount without its currency."""
    return str(value.value)


def proration(inputs: Inputs, places: int | None = None) -> Proration:
    """What is rounded before the line: fractions, if `fraction_scale` says so. Of a change it is the unused part, as those do
    whose cases these are.
    """
    places = inputs.get("fraction_scale", places)
    first = RoundFirstNothing() if places is None else RoundFirstFraction(places)
    return Proration(round_first=first, rounded=RoundedPart.UNUSED)
