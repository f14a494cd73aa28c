"""Scoring columns of snapshots: Arrow batches (Spark's `mapInArrow`), pandas, polars."""

from __future__ import annotations

import json
from typing import Any, Dict, Iterable, Iterator, List, Optional, Sequence

from ._engine import score_texts, versions

#: The columns of every result, as a schema that Spark reads.
spark_schema = (
    "account_id string, score smallint, worst_case smallint, band string, coverage double, fired array<string>, "
    "error string, issue string, dataset_version string, core_version string"
)

#: Texts a call: crossing into V8 costs more than a small account, and answers lie in memory as one text.
_CHUNK = 200


#: A struct says None for every field that a snapshot does not have, and None there means that it has not happened.
_NO_TEXT = (
    "expected a column of snapshots as JSON text, got {}: a struct or object has None in every field that is not known, "
    "which a snapshot reads as 'has not happened'. Write them as JSON without such fields."
)


def _columns(texts: Sequence[Optional[str]], ids: Optional[Sequence[Any]], as_of: Optional[str]) -> Dict[str, List[Any]]:
    """One row a text, also for what cannot be scored: `error` has the code and `issue` the first problem."""
    version = versions()
    columns: Dict[str, List[Any]] = {
        name: [] for name in ("account_id", "score", "worst_case", "band", "coverage", "fired", "error", "issue")
    }
    for start in range(0, len(texts), _CHUNK):
        chunk = [text if isinstance(text, str) else "" for text in texts[start : start + _CHUNK]]
        for offset, answer in enumerate(score_texts(chunk, False, as_of)):
            row = json.loads(answer)
            error = row.get("error")
            given = row.get("id") if ids is None else ids[start + offset]
            columns["account_id"].append(None if given is None else str(given))
            columns["score"].append(row.get("score"))
            columns["worst_case"].append(row.get("worstCase"))
            columns["band"].append(row.get("band"))
            columns["coverage"].append(row.get("coverage"))
            columns["fired"].append(row.get("fired"))
            columns["error"].append(error["code"] if error else None)
            columns["issue"].append(_first_issue(error) if error else None)
    columns["dataset_version"] = [version["dataset"]] * len(texts)
    columns["core_version"] = [version["core"]] * len(texts)
    return columns


def _assert_texts(values: Sequence[Any], kind: Any) -> None:
    if not all(value is None or isinstance(value, str) for value in values):
        raise TypeError(_NO_TEXT.format(kind))


def _first_issue(error: Dict[str, Any]) -> str:
    first = (error.get("issues") or [{}])[0]
    return f"{first.get('path') or 'snapshot'}: {first.get('message', first.get('code', ''))}"


def arrow_schema() -> Any:
    """The columns of every result as a `pyarrow.Schema`."""
    import pyarrow as pa

    text = pa.string()
    return pa.schema(
        [
            ("account_id", text),
            ("score", pa.int16()),
            ("worst_case", pa.int16()),
            ("band", text),
            ("coverage", pa.float64()),
            ("fired", pa.list_(text)),
            ("error", text),
            ("issue", text),
            ("dataset_version", text),
            ("core_version", text),
        ]
    )


def score_arrow(
    batches: Iterable[Any], *, column: str = "snapshot", id_column: Optional[str] = None, as_of: Optional[str] = None
) -> Iterator[Any]:
    """One batch of results a batch of snapshots: what Spark's `mapInArrow` and Arrow readers want.

    :param batches: `pyarrow.RecordBatch`es with a text column of snapshots as JSON.
    :param column: Its name.
    :param id_column: A column to take `account_id` from; without it the id inside the snapshot.
    :param as_of: Another instant to judge at. Give a constant of the job: a retried task must say the same.
    :raises TypeError: The column holds something else than texts.
    """
    import pyarrow as pa

    schema = arrow_schema()
    for batch in batches:
        snapshots = batch.column(column)
        texts = snapshots.to_pylist()
        _assert_texts(texts, snapshots.type)
        ids = None if id_column is None else batch.column(id_column).to_pylist()
        yield pa.RecordBatch.from_pydict(_columns(texts, ids, as_of), schema=schema)


def score_pandas(snapshots: Any, *, as_of: Optional[str] = None) -> Any:
    """A `pandas.DataFrame` of results with the index of the given `pandas.Series` of JSON texts.

    :raises TypeError: The series holds something else than texts.
    """
    import pandas as pd

    texts = snapshots.tolist()
    # What pandas says for NULL is no text, and a row that cannot be scored.
    _assert_texts([None if null else text for text, null in zip(texts, snapshots.isna())], snapshots.dtype)
    frame = pd.DataFrame(_columns(texts, None, as_of), index=snapshots.index)
    return frame.astype({"score": "Int16", "worst_case": "Int16"})


def score_polars(snapshots: Any, *, as_of: Optional[str] = None) -> Any:
    """A `polars.DataFrame` of results, one row for each text of the given `polars.Series`.

    :raises TypeError: The series holds something else than texts.
    """
    import polars as pl

    texts = snapshots.to_list()
    _assert_texts(texts, snapshots.dtype)
    return pl.DataFrame(
        _columns(texts, None, as_of),
        schema={
            "account_id": pl.String,
            "score": pl.Int16,
            "worst_case": pl.Int16,
            "band": pl.String,
            "coverage": pl.Float64,
            "fired": pl.List(pl.String),
            "error": pl.String,
            "issue": pl.String,
            "dataset_version": pl.String,
            "core_version": pl.String,
        },
    )
