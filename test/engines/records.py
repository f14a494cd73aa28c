"""Snapshots as JSON lines for runs in other engines, and what `risk-check batch` makes of them: what all are held against."""

import json
import os
import random
import subprocess
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any, Dict, Iterable, Iterator, Tuple

ROOT = Path(__file__).resolve().parents[2]
AS_OF = datetime(2026, 6, 15, 12, tzinfo=timezone.utc)
#: One in so many cannot be scored.
BAD_EVERY = 100


def _time(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def records(count: int) -> Iterator[Tuple[str, str]]:
    """The id of each account, and its snapshot; equal counts give equal records."""
    for i in range(count):
        chance = random.Random(i)
        account = f"a{i:08d}"
        snapshot: Dict[str, Any] = {"snapshotVersion": 1, "platform": "aliexpress", "role": "buyer"}
        if i % BAD_EVERY == 7:
            yield account, json.dumps({**snapshot, "asOf": "soon", "account": {"id": account}})
            continue
        placed = [AS_OF - timedelta(hours=chance.randrange(1, 2400)) for _ in range(chance.randrange(4))]
        snapshot["asOf"] = _time(AS_OF)
        created = _time(AS_OF - timedelta(days=chance.randrange(1, 2000)))
        snapshot["account"] = {"id": account, "createdAt": created, "status": "active"}
        snapshot["orders"] = [
            {"id": f"o{k}", "placedAt": _time(at), "paidAt": None if chance.random() < 0.3 else _time(at), "status": "completed"}
            for k, at in enumerate(placed)
        ]
        snapshot["disputes"] = [
            {"id": f"d{k}", "orderId": f"o{k}", "openedAt": _time(at), "closedAt": None, "outcome": None}
            for k, at in enumerate(placed)
            if chance.random() < 0.4
        ]
        yield account, json.dumps(snapshot)


def write_records(path: Path, count: int) -> None:
    with open(path, "w", encoding="utf-8") as file:
        for _, text in records(count):
            file.write(text + "\n")


def outcome(row: Dict[str, Any]) -> str:
    """One account as a line, from a row of the wheel or of `batch`: what must be equal byte for byte."""
    account = row.get("account_id", row.get("id"))
    if row.get("error"):
        error = row["error"]
        return json.dumps([account, error["code"] if isinstance(error, dict) else error])
    worst = row.get("worst_case", row.get("worstCase"))
    return json.dumps([account, row["score"], worst, row["band"], row["coverage"], list(row["fired"])])


def command_line(*arguments: str) -> str:
    """What `risk-check` prints."""
    cli = str(ROOT / "packages" / "cli" / "bin.js")
    run = subprocess.run(
        ["node", cli, *arguments], check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, encoding="utf-8"
    )
    return run.stdout


def by_batch(path: Path) -> Iterator[str]:
    """The outcomes of a file of records by `risk-check batch`, refused ones among them."""
    output = path.with_suffix(".scores.ndjson")
    command_line(
        *("batch", str(path), "-o", str(output), "--dead-letters", str(path.with_suffix(".dead.ndjson"))),
        *("--inline-errors", "--id-field", "account.id", "--accept-refused=2%"),
    )
    with open(output, encoding="utf-8") as lines:
        for line in lines:
            yield outcome(json.loads(line))


def write_sorted(outcomes: Iterable[str], path: Path) -> Path:
    """The outcomes as a file, sorted by the bytes of their ids; on disk, since there may be millions."""
    with open(path, "w", encoding="utf-8") as file:
        for line in outcomes:
            file.write(line + "\n")
    subprocess.run(["sort", "-o", str(path), str(path)], check=True, env={**os.environ, "LC_ALL": "C"})
    return path


def hold_against(expected: Path, found: Path) -> bool:
    """Whether two sorted files are equal byte for byte; the first difference is printed."""
    with open(expected, encoding="utf-8") as one, open(found, encoding="utf-8") as other:
        for wanted, got in zip(one, other):
            if wanted != got:
                print("first difference:", wanted, got, sep="\n")
                return False
        rest = one.readline() or other.readline()
    if rest:
        print("only in one of both:", rest)
    return not rest


def readme_example(word: str) -> str:
    """The example of the README of the wheel that holds this word."""
    texts = (ROOT / "python" / "README.md").read_text(encoding="utf-8").split("```python\n")[1:]
    (example,) = [text.split("```")[0] for text in texts if word in text.split("```")[0]]
    return example


def report(engine: str, version: str, how: str, accounts: int, equal: bool) -> None:
    """One run as a line of JSON for check.js."""
    print(json.dumps({"engine": engine, "version": version, "how": how, "accounts": accounts, "equal": equal}), flush=True)
