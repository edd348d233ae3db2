"""Asks all vectors, counts them by family, and fails if one has another answer than it must have."""

from __future__ import annotations

import copy
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tenure import TenureError

from . import calculators, questions
from .agree import agrees, refused
from .inputs import Malformed, Unasked

FOLDER = Path(__file__).resolve().parents[3] / "core" / "vectors"

SKIPPED = {"add_duration": "the library has no durations of several units"}
"""The operations that the page of the vectors says are not asked outside Rust."""


def space_of(vector: Any, file: Any) -> Any:
    """The space file that the questions are about, if they are about one."""
    space = vector.get("space")
    if isinstance(space, str):
        space = file["spaces"][space]
    if space is None:
        return None
    space = copy.deepcopy(space)
    for name, more in vector.get("with", {}).items():
        if isinstance(space.get(name), list) and isinstance(more, list):
            space[name] += more
        elif isinstance(space.get(name), dict) and isinstance(more, dict):
            space[name] |= more
        else:
            space[name] = more
    return space


def asks(vector: Any) -> Iterator[Any]:
    """What is asked, in order."""
    if "op" in vector:
        yield vector
    yield from vector.get("asks", [])


def differs(ask: Any, space: Any) -> str | None:
    """What is different in the answer, if something is."""
    try:
        if space is None:
            got = calculators.answer(ask["op"], ask["in"])
        else:
            got = questions.answer(ask["op"], ask["in"], space)
    except Unasked as op:
        return f"`{op}` cannot be asked"
    except TenureError as error:
        got = refused(error)
    return agrees(ask["out"], got, ask["op"])


def wrong(vector: Any, file: Any) -> str | None:
    """Why the vector fails, if it does."""
    try:
        space = space_of(vector, file)
        difference = next((found for ask in asks(vector) if (found := differs(ask, space))), None)
    except Malformed as error:
        return f"malformed: {error}"
    except Exception as error:  # A defect of the runner or the package: said with the vector's name.
        return f"{type(error).__name__}: {error}"
    if "disagrees" in vector:
        return None if difference else f"passes, though it is said to disagree: {vector['disagrees']}"
    return difference


def main(only: list[str]) -> int:
    failed: list[str] = []
    skipped: set[str] = set()
    total = [0, 0]
    for path in sorted(FOLDER.glob("*.json")):
        if path.name == "vectors.schema.json":
            continue
        file = json.loads(path.read_bytes())
        counts = [0, 0]
        for vector in file["vectors"]:
            if only and not any(part in vector["name"] or part == vector.get("op") for part in only):
                continue
            left_out = {ask["op"] for ask in asks(vector)} & SKIPPED.keys()
            skipped |= left_out
            counts[bool(left_out)] += 1
            if not left_out and (why := wrong(vector, file)):
                failed.append(f"{file['family']} / {vector['name']}: {why}")
        print("vectors", file["family"].replace(" ", "_"), *counts)
        total = [total[0] + counts[0], total[1] + counts[1]]
    print("vectors all", *total)
    for op in sorted(skipped):
        print(f"skipped {op}: {SKIPPED[op]}")
    for failure in failed:
        print(failure[:1000], file=sys.stderr)
    if failed:
        print(f"{len(failed)} vectors failed", file=sys.stderr)
    return bool(failed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
