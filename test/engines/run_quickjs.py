"""
Runs in QuickJS, an engine that is not V8, the script that `risk-check sql script` prints, and the bodies of the functions for
databases that run JavaScript, row by row.
"""

import json
import sys
import tempfile
from importlib.metadata import version
from pathlib import Path

import quickjs
from records import by_batch, command_line, hold_against, outcome, records, report, write_records, write_sorted

accounts = int(sys.argv[1])
RULESET = "aliexpress.buyer"


def function(body: str, *names: str) -> str:
    return f"globalThis.row = function ({', '.join(names)}) {{{body}}};"


script = command_line("sql", "script", RULESET)
printed = {
    "script": f"{script}\nglobalThis.row = (snapshot) => scoreCompactJson(snapshot);",
    "body for BigQuery": script + function(command_line("sql", "bigquery", RULESET).split('"""')[1], "snapshot", "options"),
    "body for Snowflake": function(command_line("sql", "snowflake", RULESET).split("$$")[1], "SNAPSHOT", "OPTIONS"),
    "body for PL/v8": function(command_line("sql", "plv8", RULESET).split("$risk_check$")[1], "snapshot", "options"),
}
with tempfile.TemporaryDirectory() as name:
    folder = Path(name)
    write_records(folder / "records.ndjson", accounts)
    expected = write_sorted(by_batch(folder / "records.ndjson"), folder / "expected.txt")
    for how, text in printed.items():
        context = quickjs.Context()
        context.eval(text)
        row = context.get("row")
        answers = ({**json.loads(row(snapshot)), "account_id": account} for account, snapshot in records(accounts))
        found = write_sorted((outcome(answer) for answer in answers), folder / "found.txt")
        report("quickjs-ng", version("quickjs-ng"), how, accounts, hold_against(expected, found))
