import json

import pytest

from risk_check import arrow_schema, score_arrow, score_many, score_pandas, score_polars, spark_schema


@pytest.fixture
def texts(six_disputes):
    other = {**six_disputes, "account": {**six_disputes.get("account", {}), "id": "second"}, "disputes": []}
    return [json.dumps(six_disputes), json.dumps(other), "{", None]


def rows(texts):
    return score_many(["" if text is None else text for text in texts])


def test_arrow(texts):
    pa = pytest.importorskip("pyarrow")
    batch = pa.RecordBatch.from_pydict({"key": [1, 2, 3, 4], "snapshot": texts})
    (result,) = score_arrow([batch], id_column="key")
    assert result.schema == arrow_schema()
    got = result.to_pylist()
    want = rows(texts)
    assert [row["account_id"] for row in got] == ["1", "2", "3", "4"]
    assert [row["score"] for row in got] == [want[0]["score"], want[1]["score"], None, None]
    assert got[0]["fired"] == want[0]["fired"]
    assert [row["error"] for row in got] == [None, None, "INVALID_SNAPSHOT", "INVALID_SNAPSHOT"]
    assert got[2]["issue"].startswith("snapshot: ")
    assert next(score_arrow([batch])).to_pylist()[1]["account_id"] == "second"


def test_arrow_without_rows():
    pa = pytest.importorskip("pyarrow")
    batch = pa.RecordBatch.from_pydict({"snapshot": pa.array([], pa.string())})
    assert [one.num_rows for one in score_arrow([batch])] == [0]


def test_pandas(texts):
    pd = pytest.importorskip("pandas")
    frame = score_pandas(pd.Series(texts, index=[10, 20, 30, 40]))
    assert list(frame.index) == [10, 20, 30, 40]
    assert frame.loc[10, "score"] == rows(texts)[0]["score"]
    assert frame["score"].isna().tolist() == [False, False, True, True]


def test_polars(texts):
    pl = pytest.importorskip("polars")
    frame = score_polars(pl.Series(texts))
    assert frame["worst_case"].to_list()[:2] == [row["worstCase"] for row in rows(texts)[:2]]
    assert frame["error"].null_count() == 2


def test_spark_names_the_columns_of_arrow():
    pytest.importorskip("pyarrow")
    assert [column.split()[0] for column in spark_schema.split(", ")] == arrow_schema().names


def test_refuses_structs(six_disputes):
    """A struct has None in every field that is not known, which would mean that it has not happened."""
    pa = pytest.importorskip("pyarrow")
    pd = pytest.importorskip("pandas")
    pl = pytest.importorskip("polars")
    structs = [{"platform": "aliexpress"}]
    for action in (
        lambda: list(score_arrow([pa.RecordBatch.from_pydict({"snapshot": structs})])),
        lambda: score_pandas(pd.Series(structs)),
        lambda: score_polars(pl.Series(structs)),
    ):
        with pytest.raises(TypeError, match="JSON text"):
            action()


def test_nulls_of_pandas(texts):
    pd = pytest.importorskip("pandas")
    for nothing in (None, float("nan"), pd.NA):
        frame = score_pandas(pd.Series([texts[0], nothing], dtype=object))
        assert frame["error"].tolist()[1] == "INVALID_SNAPSHOT"
