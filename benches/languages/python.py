"""What a call from Python costs, beside what the same takes in Rust, and a call that takes and returns the same and asks the
library nothing.

Before this, build the wheel as it is released but with the probe, and install it:

maturin build --manifest-path bindings-python/Cargo.toml --features probe --out target/python/bench
pip install target/python/bench/*.whl

python benches/languages/python.py
"""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date, datetime, timezone
from pathlib import Path

from tenure import Amount, Space
from tenure._tenure import _Probe  # type: ignore[attr-defined]
from tenure.calculator import prorate

HARBOUR = Path(__file__).resolve().parents[2] / "core" / "examples" / "harbour" / "space.json"
ROUNDS = 300


Timed = Callable[[int], float]


def timed(run: Callable[[int], object]) -> Timed:
    """The seconds that the process had on a core for so many: on a clock, it would be what else the machine does too."""

    def seconds(number: int) -> float:
        began = time.process_time()
        run(number)
        return time.process_time() - began

    return seconds


def calls(call: Callable[[], object]) -> Timed:
    def run(number: int) -> None:
        for _ in range(number):
            call()

    return timed(run)


def cost(seconds: Timed) -> Callable[[], float]:
    """How to measure one call, in seconds: as many in a row as fill some milliseconds."""
    number = 1
    while (took := seconds(number)) < 0.005:
        number = max(number * 2, int(number * 0.006 / max(took, 1e-9)))
    return lambda: seconds(number) / number


def shown(seconds: float) -> str:
    return f"{seconds * 1e3:8.2f} ms" if seconds > 1e-3 else f"{seconds * 1e6:8.2f} µs"


def main() -> None:
    space = Space.open(HARBOUR)
    through, at = date(2024, 11, 30), datetime(2024, 11, 15, 10, tzinfo=timezone.utc)
    customer = space.holders_of("door/main", at)[0]
    price = Amount.parse("190.00 EUR")
    decision, prorated, bill = space.may(customer, "door/main", at), prorate(price, 16, 31), space.bill(through)
    probe = _Probe(decision, prorated, bill)
    lines = sum(len(invoice.lines) for invoice in bill.invoices)
    rows: list[tuple[str, Timed, Timed, Timed]] = [
        (
            "may",
            calls(lambda: space.may(customer, "door/main", at)),
            timed(lambda times: probe.core_may(space, customer, "door/main", at, times)),
            calls(lambda: probe.may(customer, "door/main", at)),
        ),
        (
            "prorate",
            calls(lambda: prorate(price, 16, 31)),
            timed(lambda times: probe.core_prorate(price, 16, 31, times)),
            calls(lambda: probe.prorate(price, 16, 31)),
        ),
        (
            f"bill of {lines} lines",
            calls(lambda: space.bill(through)),
            timed(lambda times: probe.core_bill(space, through, times)),
            calls(lambda: probe.bill(through)),
        ),
    ]
    print(f"{'call':20} {'from Python':>11} {'in Rust':>11} {'no-op':>11} {'(call - Rust) / no-op':>22}")
    for name, *timers in rows:
        measures = [cost(timer) for timer in timers]
        # By turns, so that what else the machine does falls on all; the best of each is what the call itself takes.
        rounds = [[measure() for measure in measures] for _ in range(ROUNDS)]
        call, core, empty = (min(column) for column in zip(*rounds))
        print(f"{name:20} {shown(call)} {shown(core)} {shown(empty)} {(call - core) / empty:22.2f}")


if __name__ == "__main__":
    main()
