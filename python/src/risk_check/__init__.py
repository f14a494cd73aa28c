"""risk-check: how close an account is to suspension, by published and reported limits. Nothing leaves this machine.

>>> from risk_check import score
>>> score(snapshot)["band"]  # doctest: +SKIP
'high'
"""

from ._duckdb import add_to_duckdb
from ._engine import ruleset_ids, versions
from ._score import Issue, Refusal, Score, Snapshot, SnapshotError, report, score, score_json, score_many
from ._tables import arrow_schema, score_arrow, score_pandas, score_polars, spark_schema
from ._version import __version__

__all__ = [
    "Issue",
    "Refusal",
    "Score",
    "Snapshot",
    "SnapshotError",
    "__version__",
    "add_to_duckdb",
    "arrow_schema",
    "report",
    "ruleset_ids",
    "score",
    "score_arrow",
    "score_json",
    "score_many",
    "score_pandas",
    "score_polars",
    "spark_schema",
    "versions",
]
