"""Nothing stays behind: neither after answers nor after refusals."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from shared import BAD, FRIDAY, quay
from tenure import Amount, PartyCustomer, Space, TenureError
from tenure.calculator import prorate

BOUND = 4 * 1024 * 1024
"""How many bytes more there may be after 20,000 calls; one answer that stayed of each would be more."""

SPACE = quay()
WRONG: Any = 19.99


def resident() -> int:
    """The memory that the process has, in bytes."""
    with open("/proc/self/status", encoding="ascii") as status:
        line = next(line for line in status if line.startswith("VmRSS:"))
    return int(line.split()[1]) * 1024


def refused(call: Callable[[], object]) -> None:
    with pytest.raises(TenureError):
        call()


def prorated() -> None:
    for _ in range(10):
        prorate(Amount(Decimal("19.99"), "EUR"), 16, 31).to_json()


CALLS: dict[str, Callable[[], object]] = {
    "an answer": lambda: SPACE.may("ann", "door/main", FRIDAY),
    "a calculation": prorated,
    "a question about nobody": lambda: refused(lambda: SPACE.may("zoe", "door/main", FRIDAY)),
    "a value of another type": lambda: refused(lambda: prorate(WRONG, 16, 31)),
    "a damaged file": lambda: refused(lambda: Space.read('{"format": 1, "edition": 1, "space": {"id": "qu')),
    "a record that goes in and out": lambda: SPACE.balance(PartyCustomer("ann"), "minutes", FRIDAY).to_dict(),
}


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")
@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
def test_calls_leave_nothing(call: Callable[[], object]) -> None:
    # What is made once, such as classes that are looked up, is there after the first round.
    for _ in range(500):
        call()
    gc.collect()
    before = resident()
    for _ in range(20_000):
        call()
    gc.collect()
    assert resident() - before < BOUND


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")
def test_large_things_leave_nothing() -> None:
    large = next(case["repeat"] for case in BAD["reading"] if case["name"] == "ten megabytes of one id")
    text = large["before"] + large["text"] * large["times"] + large["after"]
    refused(lambda: Space.read(text))
    gc.collect()
    before = resident()
    for _ in range(20):
        refused(lambda: Space.read(text))
        SPACE.bill(date(2026, 12, 31))
    gc.collect()
    assert resident() - before < 2 * len(text)
