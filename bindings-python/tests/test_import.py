"""Importing is quick: a command-line tool should not feel it."""

from __future__ import annotations

import subprocess
import sys

CODE = """
import time
began = time.process_time()
import tenure
took = time.process_time() - began
import sys
print(took, *(name for name in sys.modules if name in ("zoneinfo", "decimal", "typing_extensions")))
"""


def test_an_import_takes_less_than_50_ms() -> None:
    # Of the processor's time, and the best of a few, so that a busy machine does not count.
    said = [subprocess.run([sys.executable, "-c", CODE], capture_output=True, text=True, check=True) for _ in range(5)]
    took = min(float(run.stdout.split()[0]) for run in said)
    assert took < 0.050, f"{took * 1000:.1f} ms"
