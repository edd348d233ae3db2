"""What the tests have in common."""

from __future__ import annotations

import json
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

from tenure import Space

ROOT = Path(__file__).resolve().parents[2]
HARBOUR = ROOT / "core" / "examples" / "harbour" / "space.json"

BAD: dict[str, Any] = json.loads((ROOT / "core" / "tests" / "bad_input.json").read_bytes())
"""What must be refused in every language, and the space that is asked."""


def quay() -> Space:
    return Space.read(json.dumps(BAD["space"]))


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=timezone.utc)


FRIDAY = at("2026-01-16T18:00")
"""An instant at which ann may enter the Quay."""
