"""Scores in ClickHouse (chDB, the engine as a Python package) with the executable function that `risk-check sql clickhouse` prints."""

import json
import os
import sys
import tempfile
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet
from records import ROOT, by_batch, command_line, hold_against, outcome, records, report, write_records, write_sorted

accounts = int(sys.argv[1])
with tempfile.TemporaryDirectory() as name:
    folder = Path(name)
    # The printed command is `risk-check`, as where it is installed.
    (folder / "bin").mkdir()
    command = folder / "bin" / "risk-check"
    command.write_text(f'#!/bin/sh\nexec node "{ROOT}/packages/cli/bin.js" "$@"\n')
    command.chmod(0o755)
    os.environ["PATH"] = f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}"
    functions = folder / "functions"
    functions.mkdir()
    (functions / "risk_function.xml").write_text(command_line("sql", "clickhouse", "aliexpress.buyer"))
    write_records(folder / "records.ndjson", accounts)
    expected = write_sorted(by_batch(folder / "records.ndjson"), folder / "expected.txt")
    table = pa.table(list(zip(*records(accounts))), names=["account_id", "snapshot"])
    pyarrow.parquet.write_table(table, folder / "accounts.parquet")
    import chdb

    version = json.loads(chdb.query("SELECT version() AS v", "JSONEachRow").bytes())["v"]
    query = f"""
        SELECT account_id, risk_aliexpress_buyer(replaceAll(snapshot, '\\n', ' ')) AS risk
        FROM file('{folder}/accounts.parquet') SETTINGS max_block_size = 1000, max_threads = 2"""
    answer = chdb.query(query, "JSONEachRow", udf_path=str(functions)).bytes().decode()
    rows = (json.loads(line) for line in answer.splitlines())
    scored = ({**json.loads(row["risk"]), "account_id": row["account_id"]} for row in rows)
    found = write_sorted((outcome(row) for row in scored), folder / "found.txt")
    report("clickhouse", version, "executable_pool of two", accounts, hold_against(expected, found))
