"""Snapshots as JSON lines for runs in other engines: equal arguments give equal records."""

import json
import random
from datetime import datetime, timedelta, timezone
from typing import Iterator, Tuple

AS_OF = datetime(2026, 6, 15, 12, tzinfo=timezone.utc)
#: One in so many cannot be scored.
BAD_EVERY = 100


def _time(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def records(count: int) -> Iterator[Tuple[str, str]]:
    """The id of each account, and its snapshot."""
    for i in range(count):
        chance = random.Random(i)
        account = f"a{i:08d}"
        if i % BAD_EVERY == 7:
            snapshot = {"snapshotVersion": 1, "platform": "aliexpress", "role": "buyer", "asOf": "soon", "account": {"id": account}}
        else:
            placed = [AS_OF - timedelta(hours=chance.randrange(1, 2400)) for _ in range(chance.randrange(4))]
            snapshot = {
                "snapshotVersion": 1,
                "platform": "aliexpress",
                "role": "buyer",
                "asOf": _time(AS_OF),
                "account": {"id": account, "createdAt": _time(AS_OF - timedelta(days=chance.randrange(1, 2000))), "status": "active"},
                "orders": [
                    {"id": f"o{k}", "placedAt": _time(at), "paidAt": None if chance.random() < 0.3 else _time(at), "status": "completed"}
                    for k, at in enumerate(placed)
                ],
                "disputes": [
                    {"id": f"d{k}", "orderId": f"o{k}", "openedAt": _time(at), "closedAt": None, "outcome": None}
                    for k, at in enumerate(placed)
                    if chance.random() < 0.4
                ],
            }
        yield account, json.dumps(snapshot)


def write_records(path: str, count: int) -> None:
    with open(path, "w", encoding="utf-8") as file:
        for _, text in records(count):
            file.write(text + "\n")


def outcome(row: dict) -> str:
    """One account as a line, from a row of the wheel or of `batch`: what must be equal byte for byte."""
    account = row.get("account_id", row.get("id"))
    if row.get("error"):
        error = row["error"]
        return json.dumps([account, error["code"] if isinstance(error, dict) else error])
    worst = row.get("worst_case", row.get("worstCase"))
    return json.dumps([account, row["score"], worst, row["band"], row["coverage"], list(row["fired"])])
