"""Scores a table of DuckDB in Python: with the macro that `risk-check sql duckdb` prints, and batch by batch as Arrow."""

import os
import sys
import tempfile
from pathlib import Path

import duckdb
import pyarrow as pa
from records import by_batch, command_line, hold_against, outcome, readme_example, records, report, write_records, write_sorted
from risk_check import add_to_duckdb, score_arrow

accounts = int(sys.argv[1])
with tempfile.TemporaryDirectory() as name:
    folder = Path(name)
    write_records(folder / "records.ndjson", accounts)
    expected = write_sorted(by_batch(folder / "records.ndjson"), folder / "expected.txt")
    connection = duckdb.connect(str(folder / "shop.duckdb"))
    arriving = pa.table(list(zip(*records(accounts))), names=["account_id", "snapshot"])
    connection.execute("CREATE TABLE accounts AS SELECT * FROM arriving")
    add_to_duckdb(connection)
    # The macro, and the query that is printed below it.
    printed = connection.execute(command_line("sql", "duckdb", "aliexpress.buyer"))
    assert len(printed.fetchall()) == accounts
    risks = "SELECT account_id, risk_aliexpress_buyer(snapshot) AS risk FROM accounts"
    rows = connection.sql(f"SELECT account_id, risk.* EXCLUDE (id) FROM ({risks})")
    found = write_sorted((outcome(dict(zip(rows.columns, row))) for row in rows.fetchall()), folder / "macro.txt")
    report("duckdb", duckdb.__version__, "macro", accounts, hold_against(expected, found))
    batches = connection.sql("SELECT account_id, snapshot FROM accounts").to_arrow_reader(500)
    scores = pa.Table.from_batches(score_arrow(batches, id_column="account_id"))
    assert connection.sql("SELECT count(*) FROM scores WHERE error IS NULL").fetchall()[0][0] < accounts
    found = write_sorted((outcome(row) for row in scores.to_pylist()), folder / "arrow.txt")
    report("duckdb", duckdb.__version__, "score_arrow", accounts, hold_against(expected, found))
    connection.close()
    os.chdir(folder)
    print("The README prints:")
    exec(readme_example("add_to_duckdb"), {})
