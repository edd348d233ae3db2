"""Long work lets other threads go on, and a space can be asked from many at once."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest
from shared import FRIDAY, HARBOUR, quay
from tenure import Space

HARBOUR_BYTES = HARBOUR.read_bytes()
SPACE = Space.read(HARBOUR_BYTES)
FACTS = SPACE.facts()
MANY = FACTS
for _ in range(4):
    # Long enough to be seen.
    MANY = MANY.plus(MANY)
THROUGH = date(2024, 11, 30)


LONG: dict[str, Callable[[], object]] = {
    "bill": lambda: SPACE.bill(THROUGH),
    "read": lambda: Space.read(HARBOUR_BYTES),
    "write": lambda: SPACE.write(),
    "spaces that are equal": lambda: SPACE == Space.from_facts(SPACE.facts()),
    "facts as a file": lambda: FACTS.write(),
    "facts as JSON": lambda: FACTS.to_json(),
    "facts and facts": lambda: MANY.plus(MANY),
    "facts for a pickle": lambda: FACTS.__reduce__(),
}


@pytest.mark.parametrize("work", LONG.values(), ids=LONG)
def test_another_thread_goes_on(work: Callable[[], object]) -> None:
    started, going, ticks = threading.Event(), True, 0

    def other() -> None:
        nonlocal ticks
        started.set()
        while going:
            ticks += 1
            time.sleep(0)

    thread = threading.Thread(target=other, daemon=True)
    thread.start()
    started.wait()
    # As long as the core works, only the other thread can count; a call that kept the lock would let it count nothing. What
    # is counted is compared with what it counts in the same time alone.
    before, began = ticks, time.perf_counter()
    for _ in range(5):
        work()
    took, during = time.perf_counter() - began, ticks - before
    before = ticks
    time.sleep(took)
    alone = ticks - before
    going = False
    thread.join()
    assert during > alone / 20, f"{during} ticks during work of {took:.3f} s, {alone} alone"


def test_many_threads_ask_one_space() -> None:
    space = quay()
    expected = space.may("ann", "door/main", FRIDAY)
    with ThreadPoolExecutor(8) as pool:
        answers = pool.map(lambda _: space.may("ann", "door/main", FRIDAY), range(2_000))
    assert all(answer == expected for answer in answers)
