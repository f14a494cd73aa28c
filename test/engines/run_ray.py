"""Scores a Ray dataset with two processes."""

import os
import sys
import tempfile
from pathlib import Path

import pyarrow as pa
import ray
import ray.data
from records import by_batch, hold_against, outcome, report, write_records, write_sorted
from risk_check import score_arrow


def score(batch: pa.Table) -> pa.Table:
    scores = pa.Table.from_batches(score_arrow(batch.to_batches()))
    return scores.append_column("pid", pa.array([os.getpid()] * scores.num_rows))


def main() -> None:
    accounts = int(sys.argv[1])
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_records(folder / "records.ndjson", accounts)
        expected = write_sorted(by_batch(folder / "records.ndjson"), folder / "expected.txt")
        ray.init(num_cpus=2, include_dashboard=False, configure_logging=False)
        try:
            texts = pa.table({"snapshot": (folder / "records.ndjson").read_text(encoding="utf-8").splitlines()})
            dataset = ray.data.from_arrow(texts).repartition(16)
            rows = dataset.map_batches(score, batch_format="pyarrow", batch_size=None).take_all()
        finally:
            ray.shutdown()
        assert len({row["pid"] for row in rows}) >= 2, "expected that two processes score"
        found = write_sorted((outcome(row) for row in rows), folder / "found.txt")
        report("ray", ray.__version__, "map_batches, two processes", accounts, hold_against(expected, found))


if __name__ == "__main__":
    main()
