import json
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def six_disputes():
    """An AliExpress buyer with six disputes open at once."""
    return json.loads((ROOT / "examples/aliexpress-buyer/six-disputes.json").read_text())


@pytest.fixture
def examples():
    """Every example snapshot of the repository as JSON text, by path."""
    return {path: path.read_text() for path in sorted((ROOT / "examples").glob("*/*.json"))}
