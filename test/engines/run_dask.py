"""Scores a Dask data frame with two processes."""

import sys
import tempfile
from pathlib import Path

import dask
import dask.dataframe
import pandas as pd
from dask.distributed import Client, LocalCluster
from records import by_batch, hold_against, outcome, report, write_records, write_sorted
from risk_check import score_pandas


def pids_of(frame: pd.DataFrame) -> pd.DataFrame:
    import os

    return score_pandas(frame["snapshot"]).assign(pid=os.getpid())


def main() -> None:
    accounts = int(sys.argv[1])
    with tempfile.TemporaryDirectory() as name, LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None, local_directory=name
    ) as cluster, Client(cluster):
        folder = Path(name)
        write_records(folder / "records.ndjson", accounts)
        expected = write_sorted(by_batch(folder / "records.ndjson"), folder / "expected.txt")
        texts = pd.DataFrame({"snapshot": (folder / "records.ndjson").read_text(encoding="utf-8").splitlines()})
        meta = pids_of(texts.iloc[:0])
        scores = dask.dataframe.from_pandas(texts, npartitions=16).map_partitions(pids_of, meta=meta).compute()
        assert scores["pid"].nunique() == 2, "expected that both processes score"
        rows = scores.astype(object).where(scores.notna(), None).to_dict("records")
        found = write_sorted((outcome(row) for row in rows), folder / "found.txt")
        report("dask", dask.__version__, "map_partitions, two processes", accounts, hold_against(expected, found))


if __name__ == "__main__":
    main()
