"""
Scores a table of PostgreSQL with the function that `risk-check sql plpython3u` prints, in a server of its own that is removed
afterwards. The folder of the wheel is for the Python that the server was built with.

python run_postgresql.py ACCOUNTS FOLDER_OF_THE_WHEEL
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from records import by_batch, command_line, hold_against, outcome, records, report, write_records, write_sorted

accounts, wheel = int(sys.argv[1]), sys.argv[2]
binaries = max(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name))
folder = Path(tempfile.mkdtemp(prefix="risk-check-pg-"))
#: The server refuses to be run by root.
as_server = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"] if os.getuid() == 0 else []


def server(command: str, *arguments: str) -> None:
    subprocess.run(
        [*as_server, str(binaries / command), *arguments],
        check=True, cwd=folder, stdout=subprocess.DEVNULL, env={**os.environ, "PYTHONPATH": wheel},
    )


def psql(script: str) -> str:
    asked = ["psql", "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-h", str(folder), "-U", "postgres", "postgres"]
    return subprocess.run(asked, check=True, input=script, stdout=subprocess.PIPE, encoding="utf-8").stdout


try:
    write_records(folder / "records.ndjson", accounts)
    expected = write_sorted(by_batch(folder / "records.ndjson"), folder / "expected.txt")
    with open(folder / "accounts.tsv", "w", encoding="utf-8") as file:
        for account, snapshot in records(accounts):
            file.write(account + "\t" + snapshot.replace("\\", "\\\\") + "\n")
    if as_server:
        shutil.chown(folder, "postgres", "postgres")
    server("initdb", "-D", "data", "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync")
    server("pg_ctl", "-D", "data", "-w", "-l", "log", "-o", f"-k {folder} -c listen_addresses= -c fsync=off", "start")
    try:
        version = psql("SHOW server_version;").split()[0]
        psql("CREATE EXTENSION plpython3u; CREATE TABLE accounts (account_id text, snapshot text);")
        psql(f"\\copy accounts FROM '{folder}/accounts.tsv'")
        # The function, and the query that is printed below it.
        assert len(psql(command_line("sql", "plpython3u", "aliexpress.buyer")).splitlines()) == accounts
        answer = psql("SELECT account_id || E'\\t' || risk_aliexpress_buyer(snapshot) FROM accounts;")
        pairs = (line.split("\t", 1) for line in answer.splitlines())
        rows = ({**json.loads(risk), "account_id": account} for account, risk in pairs)
        found = write_sorted((outcome(row) for row in rows), folder / "found.txt")
        report("postgresql", version, "plpython3u", accounts, hold_against(expected, found))
    finally:
        server("pg_ctl", "-D", "data", "-m", "immediate", "stop")
finally:
    shutil.rmtree(folder, ignore_errors=True)
