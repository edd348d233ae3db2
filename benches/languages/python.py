"""What a call from Python costs, beside a call that takes and returns the same and asks the library nothing.

Build the wheel as it is released, and install it, before this: `pip install ./bindings-python`.

python benches/languages/python.py
"""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date, datetime, timezone
from pathlib import Path

from tenure import Amount, Space
from tenure._tenure import _Noop
from tenure.calculator import prorate

HARBOUR = Path(__file__).resolve().parents[2] / "core" / "examples" / "harbour" / "space.json"
ROUNDS = 15


def cost(call: Callable[[], object]) -> Callable[[], float]:
    """How to measure one call, in seconds: as many in a row as fill some milliseconds."""
    number = 1
    while (took := timed(call, number)) < 0.005:
        number = max(number * 2, int(number * 0.006 / max(took, 1e-9)))
    return lambda: timed(call, number) / number


def timed(call: Callable[[], object], number: int) -> float:
    began = time.perf_counter()
    for _ in range(number):
        call()
    return time.perf_counter() - began


def shown(seconds: float) -> str:
    return f"{seconds * 1e3:8.2f} ms" if seconds > 1e-3 else f"{seconds * 1e6:8.2f} µs"


def main() -> None:
    space = Space.open(HARBOUR)
    through, at = date(2024, 11, 30), datetime(2024, 11, 15, 10, tzinfo=timezone.utc)
    customer = space.facts().to_dict()["memberships"][0]["holder"]["customer"]
    price = Amount.parse("190.00 EUR")
    decision, prorated, bill = space.may(customer, "door/main", at), prorate(price, 16, 31), space.bill(through)
    noop = _Noop(decision, prorated, bill)
    lines = sum(len(invoice.lines) for invoice in bill.invoices)
    calls: list[tuple[str, Callable[[], object], Callable[[], object]]] = [
        ("may", lambda: space.may(customer, "door/main", at), lambda: noop.may(customer, "door/main", at)),
        ("prorate", lambda: prorate(price, 16, 31), lambda: noop.prorate(price, 16, 31)),
        (f"bill of {lines} lines", lambda: space.bill(through), lambda: noop.bill(through)),
    ]
    print(f"{'call':20} {'Tenure':>11} {'no-op':>11} {'times':>6}")
    for name, real, empty in calls:
        measures = cost(real), cost(empty)
        # By turns, so that what else the machine does falls on both; the best of each is what the call itself takes.
        rounds = [[measure() for measure in measures] for _ in range(ROUNDS)]
        one, other = (min(column) for column in zip(*rounds))
        print(f"{name:20} {shown(one)} {shown(other)} {one / other:6.2f}")


if __name__ == "__main__":
    main()
