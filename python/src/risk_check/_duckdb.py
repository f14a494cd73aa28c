"""A function for SQL in DuckDB."""

from __future__ import annotations

from typing import Any

from ._engine import score_texts


def add_to_duckdb(connection: Any) -> None:
    """Gives a DuckDB connection the function `risk_check_json(snapshot, ruleset, as_of)`, whose answer is JSON.

    `risk-check sql duckdb RULESET` prints a macro over it with typed columns.

    :param connection: What `duckdb.connect()` returns. It needs pyarrow.
    """
    connection.create_function(
        "risk_check_json", _score_columns, ["VARCHAR", "VARCHAR", "VARCHAR"], "VARCHAR", type="arrow", null_handling="special"
    )


def _score_columns(snapshots: Any, rulesets: Any, instants: Any) -> Any:
    """Rows of one ruleset and instant are scored in one call: a crossing into V8 costs more than a small account."""
    import pyarrow as pa

    texts = snapshots.to_pylist()
    answers = [""] * len(texts)
    together: "dict[tuple[Any, Any], list[int]]" = {}
    for i, how in enumerate(zip(rulesets.to_pylist(), instants.to_pylist())):
        together.setdefault(how, []).append(i)
    for (ruleset, as_of), rows in together.items():
        for start in range(0, len(rows), 200):
            chunk = rows[start : start + 200]
            for i, answer in zip(chunk, score_texts([texts[i] or "" for i in chunk], False, as_of, ruleset)):
                answers[i] = answer
    return pa.array(answers, pa.string())
