"""Leaf types, zones and opening hours."""

from __future__ import annotations

from typing import Any

from tenure import DatedHours, LeafKind, WeeklyWindow
from tenure.calculator import canonical, hours, local_day, round_to

from .. import native
from ..inputs import Inputs, moment


def parse(inputs: Inputs) -> Any:
    """Reads a leaf, and writes it as it is written."""
    return {"text": canonical(LeafKind(inputs.text("type")), inputs.text("text"))}


def start_of_day(inputs: Inputs) -> Any:
    """The first instant of a local day, and how many seconds it has."""
    found = local_day(inputs.day("day"), inputs.zone())
    return {"start": native.shown(found.from_), "seconds": found.seconds}


def rounded(inputs: Inputs) -> Any:
    """The exact value of a fraction, rounded to so many decimals."""
    return {"rounded": round_to(inputs.text("value"), inputs.whole("places"), inputs.rounding())}


def open_at(inputs: Inputs) -> Any:
    """Whether weekly windows, with their exceptions, are open at instants, and around each instant since and until when."""
    windows = [native.made(WeeklyWindow, one) for one in inputs.value("windows")]
    exceptions = [native.made(DatedHours, one) for one in inputs.get("exceptions", [])]
    zone = inputs.zone()
    return {"pieces": [hours(windows, exceptions, moment(at), zone=zone).to_dict() for at in inputs.value("at")]}
