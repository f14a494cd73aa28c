"""What the README shows runs as it stands. Its examples for DuckDB and Spark are run by test/engines."""

import json
import re
from pathlib import Path

import pytest

README = Path(__file__).resolve().parents[1] / "README.md"
EXAMPLES = re.findall(r"```python\n(.*?)```", README.read_text(encoding="utf-8"), re.S)


def test_shows_what_is_run_somewhere():
    names = [name for example in EXAMPLES for name in ("import score\n", "score_pandas", "add_to_duckdb", "mapInArrow") if name in example]
    assert names == ["import score\n", "score_pandas", "add_to_duckdb", "mapInArrow"]


def test_one_account(capsys):
    exec(EXAMPLES[0], {})
    assert capsys.readouterr().out == "high 63 ['aliexpress.buyer.disputes-open-simultaneous']\n"


def test_a_column(six_disputes, tmp_path, monkeypatch, capsys):
    pd = pytest.importorskip("pandas")
    monkeypatch.chdir(tmp_path)
    texts = [json.dumps(six_disputes), "{"]
    pd.DataFrame({"account_id": ["a", "b"], "snapshot": texts}).to_parquet("accounts.parquet")
    exec(EXAMPLES[1], {})
    printed = capsys.readouterr().out
    assert "high" in printed
    assert "INVALID_SNAPSHOT" in printed
