"""Boundaries and periods."""

from __future__ import annotations

from datetime import date
from typing import Any

from tenure import CycleAnchor, CycleAnchorAnniversary, CycleAnchorCalendar, Rhythm, Weekday
from tenure.calculator import boundary, cycle, cycle_at, days_between, next_boundary, whole_periods

from ..inputs import Inputs, check, moment
from ..native import shown
from .plain import billed_on, pair

ALIGNMENTS: dict[str, CycleAnchor] = {"anniversary": CycleAnchorAnniversary(), "calendar": CycleAnchorCalendar()}


def billed(inputs: Inputs, key: str) -> Rhythm:
    """Cycles on the bill cycle day (or the billing day) of a start."""
    return billed_on(inputs.day("start"), inputs.whole(key), inputs.interval("interval"))


def anchored(inputs: Inputs) -> Rhythm:
    """Cycles from an instant, in the zone of the vector. An anchor that stands on the calendar is one like any other."""
    check(inputs.text("alignment", "anniversary") in ALIGNMENTS, "there is no such alignment")
    return Rhythm(anchor=inputs.moment("anchor"), every=inputs.interval("interval"), zone=inputs.zone())


def first_cycle_date(inputs: Inputs) -> Any:
    rhythm = billed(inputs, "bill_cycle_day")
    return {"first_cycle_date": shown(next_boundary(rhythm, rhythm.anchor, inclusive=True))}


def add_periods(inputs: Inputs) -> Any:
    rhythm = Rhythm(anchor=inputs.day("date"), every=inputs.interval("interval"))
    return {"date": shown(boundary(rhythm, inputs.whole("periods")))}


def align_within_month(inputs: Inputs) -> Any:
    rhythm = billed_on(inputs.day("date"), inputs.whole("bill_cycle_day"), "P1M")
    return {"date": shown(boundary(rhythm, 0))}


def periods_between(inputs: Inputs) -> Any:
    return {"periods": whole_periods(inputs.day("start"), inputs.day("end"), inputs.interval("interval"))}


def advance_period(inputs: Inputs) -> Any:
    """The period that an invoice of this date is for. The first one may be a stub."""
    inputs.flag("first_period", False)
    rhythm = billed_on(inputs.day("invoice_date"), inputs.whole("billing_day"), inputs.interval("interval"))
    return {"period": pair(rhythm.anchor, next_boundary(rhythm, rhythm.anchor))}


def period_containing(inputs: Inputs) -> Any:
    """The period that contains a date; before the start the first one, which begins with the start."""
    start = inputs.day("start")
    found = cycle_at(billed(inputs, "billing_day"), max(inputs.day("target"), start))
    return {"period": pair(max(only_day(found.from_), start), found.until)}


def elapsed_cycles(inputs: Inputs) -> Any:
    """How many boundaries have passed since the start."""
    rhythm = billed(inputs, "billing_day")
    passed = cycle_at(rhythm, inputs.day("target")).number - cycle_at(rhythm, rhythm.anchor).number
    return {"cycles": max(passed, 0)}


def period_billed_at(inputs: Inputs) -> Any:
    """The period that is billed on a date: in advance the one that contains it, in arrears the one before that."""
    start = inputs.day("start")
    align = ALIGNMENTS[inputs.text("alignment", "anniversary")]
    rhythm = Rhythm(anchor=start, every=inputs.interval("interval"), align=align)
    found = cycle_at(rhythm, inputs.day("billing_at"))
    billing = inputs.text("billing")
    check(billing in ("in_advance", "in_arrear"), f"there is no billing {billing!r}")
    if billing == "in_arrear":
        found = cycle(rhythm, found.number - 1)
    check(inputs.text("end_is", "exclusive") == "inclusive_last_second", "the end is the last second of a day")
    return {"from": shown(max(only_day(found.from_), start)), "to_inclusive": shown(found.last_day)}


def boundaries(inputs: Inputs) -> Any:
    """Boundaries from one number to another, over local days."""
    anchor, every = inputs.day("anchor"), inputs.interval("interval")
    alignment = inputs.text("alignment", "anniversary")
    if alignment == "day":
        rhythm = billed_on(anchor, inputs.whole("day"), every)
    else:
        rhythm = Rhythm(anchor=anchor, every=every, align=ALIGNMENTS[alignment])
    numbers = range(inputs.whole("from"), inputs.whole("to") + 1)
    return {"boundaries": [shown(boundary(rhythm, number)) for number in numbers]}


def following(inputs: Inputs) -> Any:
    """The first boundary after an instant, or at it if that is asked; not before the floor, and not after the end."""
    found = next_boundary(
        anchored(inputs),
        inputs.moment("after"),
        inclusive=inputs.flag("inclusive", False),
        not_before=inputs.maybe("floor", moment),
        ends=inputs.maybe("subscription_end", moment),
    )
    return {"next": shown(found)}


def next_reset(inputs: Inputs) -> Any:
    """The first reset of a grant after now."""
    return {"next": shown(next_boundary(anchored(inputs), inputs.moment("now")))}


def next_calendar(inputs: Inputs) -> Any:
    """The first start of a calendar unit after an instant."""
    after = inputs.moment("after")
    rhythm = Rhythm(
        anchor=after,
        every=inputs.interval("interval"),
        align=CycleAnchorCalendar(),
        week_starts=Weekday(inputs.text("week_starts", "monday")[:3]),
        zone=inputs.zone(),
    )
    return {"next": shown(next_boundary(rhythm, after, inclusive=inputs.flag("inclusive", False)))}


def period_containing_instant(inputs: Inputs) -> Any:
    found = cycle_at(anchored(inputs), inputs.moment("instant"))
    return {"period": pair(found.from_, found.until)}


def local_days(inputs: Inputs) -> Any:
    return {"days": days_between(inputs.moment("start"), inputs.moment("end"), zone=inputs.zone())}


def days_of_fixed_months(inputs: Inputs) -> Any:
    month = inputs.whole("fixed_days_per_month")
    return {"days": days_between(inputs.day("start"), inputs.day("end"), month_days=month)}


def only_day(value: date) -> date:
    """A boundary over local days is a day."""
    check(type(value) is date, f"{value} is no day")
    return value
