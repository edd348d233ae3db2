"""What Kill Bill bills: cycles on a bill cycle day, with stubs against intervals that are not clamped again."""

from __future__ import annotations

from datetime import date
from typing import Any

from tenure import (
    BilledPortion,
    Charged,
    PartCountMonthOf,
    Proration,
    Rhythm,
    StubOf,
    Timing,
)
from tenure.calculator import charged_until, cycle_at, next_boundary, portions, round_to, sum_exact

from ..inputs import Inputs, check, day
from ..native import shown
from .cycles import only_day
from .plain import billed_on

UNCLAMPED = Proration(stub_of=StubOf.UNCLAMPED)
TIMINGS = {
    "in_advance": Timing.ADVANCE,
    "in_arrear": Timing.ARREARS,
    "in_arrear_greedy": Timing.ARREARS_GREEDY,
}


def subscription(inputs: Inputs) -> tuple[Rhythm, Charged, Timing]:
    """The subscription that is asked about."""
    start = inputs.day("start")
    rhythm = billed_on(start, inputs.whole("bill_cycle_day"), inputs.interval("interval"))
    charged = Charged(from_=start, until=inputs.maybe("end", day), through=inputs.day("target"))
    return rhythm, charged, TIMINGS[inputs.text("billing")]


def fraction(portion: BilledPortion, inputs: Inputs) -> str:
    """The share of a whole cycle, rounded to so many decimals."""
    exact = f"{portion.numerator}/{portion.denominator}"
    return round_to(exact, inputs.get("fraction_scale", 9), inputs.rounding())


def lines(inputs: Inputs) -> list[dict[str, str]]:
    rhythm, charged, timing = subscription(inputs)
    return [
        {"from": shown(portion.from_), "to": shown(portion.until), "fraction": fraction(portion, inputs)}
        for portion in portions(rhythm, charged, timing, UNCLAMPED)
    ]


def bill_cycles(inputs: Inputs) -> Any:
    inputs.get("fraction_scale")
    inputs.rounding()
    found = lines(inputs)
    return {"cycles": sum_exact([line["fraction"] for line in found]), "derived_lines": found}


def billing_lines(inputs: Inputs) -> Any:
    return {"lines": lines(inputs)}


def billing_interval(inputs: Inputs) -> Any:
    rhythm, charged, timing = subscription(inputs)
    first: date = only_day(next_boundary(rhythm, rhythm.anchor, inclusive=True))
    billed = charged_until(rhythm, charged, timing)
    answer = {
        "has_something_to_bill": billed is not None,
        "first_cycle_date": shown(first),
        "billed_through": None if billed is None else shown(billed),
    }
    if billed is not None:
        # The last boundary that is reached; before the first one it is the first.
        answer["last_cycle_date"] = shown(max(only_day(cycle_at(rhythm, billed).from_), first))
        answer["next_cycle_date"] = shown(next_boundary(rhythm, billed))
    found = portions(rhythm, charged, timing, UNCLAMPED)
    return answer | {"whole_periods": sum(portion.whole for portion in found)}


def stub_fraction(inputs: Inputs) -> Any:
    """A stub that leads up to the first boundary, or away from the last."""
    start, end = inputs.day("start"), inputs.day("end")
    month = inputs.maybe_whole("fixed_days_per_month")
    how = UNCLAMPED if month is None else Proration(count=PartCountMonthOf(month))
    side = {"leading": end, "trailing": start}[inputs.text("side")]
    rhythm = Rhythm(anchor=side, every=inputs.interval("interval"))
    found = portions(rhythm, Charged(from_=start, until=end, through=end), proration=how)
    check(len(found) == 1, "a stub is shorter than a cycle")
    portion = found[0]
    return {
        "days": portion.numerator,
        "denominator": portion.denominator,
        "fraction": fraction(portion, inputs),
    }
