"""The month end of Harbour as JSON, on one line. The same program is in every language, and all must write the same bytes.

python bindings-python/examples/harbour_month.py
"""

from datetime import date
from pathlib import Path

from tenure import Space

HARBOUR = Path(__file__).resolve().parents[2] / "core" / "examples" / "harbour" / "space.json"

space = Space.open(HARBOUR)
month = space.month_end(date(2024, 11, 30))
print(month.to_json())
