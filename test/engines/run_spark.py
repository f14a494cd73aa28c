"""
Scores records on a standalone cluster of two workers on this machine, kills one of them in the middle, and compares the
sorted result byte for byte with that of `risk-check batch`.

Usage, in an environment with pyspark, pyarrow and the wheel:
python run_spark.py --accounts 20000 [--partitions 200] [--workers 2] [--kill] [--speculation] [--pipe] [--streaming]
"""

import argparse
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import pyspark
from pyspark.sql import SparkSession
from records import outcome, write_records

HERE = Path(__file__).resolve().parent
CLI = HERE.parent.parent / "packages" / "cli" / "bin.js"


def free_port() -> int:
    with socket.socket() as opened:
        opened.bind(("127.0.0.1", 0))
        return opened.getsockname()[1]


class Cluster:
    """A master and some workers, each a process with a group of its own, so that a kill takes its executors too."""

    def __init__(self, folder: Path, workers: int) -> None:
        home = Path(pyspark.__file__).parent
        self._spark_class = str(home / "bin" / "spark-class")
        self._folder = folder
        self._environment = {
            **os.environ,
            "SPARK_HOME": str(home),
            "SPARK_LOCAL_IP": "127.0.0.1",
            "PYSPARK_PYTHON": sys.executable,
            "SPARK_LOCAL_DIRS": str(folder / "local"),
        }
        port = free_port()
        self.address = f"spark://127.0.0.1:{port}"
        self._processes = [
            self._start("Master", "master", "--host", "127.0.0.1", "--port", str(port), "--webui-port", str(free_port()))
        ]
        self._wait_for(port)
        self.workers = [self.start_worker(i) for i in range(workers)]

    def start_worker(self, number: int) -> subprocess.Popen:
        worker = self._start(
            "Worker", "worker", "--cores", "1", "--memory", "2g", "--webui-port", str(free_port()),
            "--work-dir", str(self._folder / f"worker{number}"), self.address,
        )
        return worker

    def _start(self, name: str, package: str, *more: str) -> subprocess.Popen:
        log = open(self._folder / f"{name}-{time.monotonic_ns()}.log", "w")
        process = subprocess.Popen(
            [self._spark_class, f"org.apache.spark.deploy.{package}.{name}", *more],
            env=self._environment, stdout=log, stderr=log, start_new_session=True,
        )
        if name == "Worker":
            self._processes.append(process)
        return process

    def _wait_for(self, port: int) -> None:
        for _ in range(300):
            with socket.socket() as opened:
                if opened.connect_ex(("127.0.0.1", port)) == 0:
                    return
            time.sleep(0.2)
        raise RuntimeError("the master did not come up")

    def stop(self) -> None:
        for process in self._processes:
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def kill_in_the_middle(spark: SparkSession, cluster: Cluster, partitions: int, told: dict) -> threading.Thread:
    """SIGKILL for a worker with its executor and Python processes, once half of the tasks are done."""
    tracker = spark.sparkContext.statusTracker()

    def watch() -> None:
        while not told.get("over"):
            for stage in tracker.getActiveStageIds():
                info = tracker.getStageInfo(stage)
                if info and info.numTasks == partitions and info.numCompletedTasks >= partitions * 0.5:
                    told["killed_at"] = info.numCompletedTasks
                    os.killpg(cluster.workers[0].pid, signal.SIGKILL)
                    return
            time.sleep(0.05)

    thread = threading.Thread(target=watch, daemon=True)
    thread.start()
    return thread


def by_batch(records: Path, folder: Path) -> list:
    """What `risk-check batch` makes of the same records, refused ones among them."""
    output = folder / "batch.ndjson"
    subprocess.run(
        ["node", str(CLI), "batch", str(records), "-o", str(output), "--inline-errors", "--id-field", "account.id",
         "--accept-refused=2%"],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )
    with open(output, encoding="utf-8") as lines:
        return sorted(outcome(json.loads(line)) for line in lines)


def children_seconds() -> float:
    """Processor seconds of all processes of the cluster that are still there."""
    total = 0.0
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            if "spark" in (stat.parent / "cmdline").read_text():
                fields = stat.read_text().rsplit(")", 1)[1].split()
                total += sum(int(field) for field in fields[11:15])
        except OSError:
            continue
    return total / os.sysconf("SC_CLK_TCK")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--accounts", type=int, default=20_000)
    parser.add_argument("--partitions", type=int, default=200)
    parser.add_argument("--workers", type=int, default=2)
    for switch in ("kill", "speculation", "pipe", "streaming"):
        parser.add_argument(f"--{switch}", action="store_true")
    asked = parser.parse_args()
    # Executors run the Python that the driver names.
    os.environ["PYSPARK_PYTHON"] = sys.executable
    folder = Path(tempfile.mkdtemp(prefix="risk-check-spark-"))
    cluster = None
    spark = None
    try:
        records = folder / "records.ndjson"
        write_records(str(records), asked.accounts)
        expected = by_batch(records, folder)
        cluster = Cluster(folder, asked.workers)
        builder = (
            SparkSession.builder.master(cluster.address).appName("risk-check")
            .config("spark.ui.enabled", "false")
            .config("spark.driver.host", "127.0.0.1").config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.executor.memory", "1g").config("spark.executor.cores", "1")
            .config("spark.sql.execution.arrow.maxRecordsPerBatch", "500")
            .config("spark.local.dir", str(folder / "local"))
            .config("spark.network.timeout", "60s").config("spark.executor.heartbeatInterval", "5s")
        )
        if asked.speculation:
            builder = (
                builder.config("spark.speculation", "true").config("spark.speculation.interval", "50ms")
                .config("spark.speculation.multiplier", "1.01").config("spark.speculation.quantile", "0.1")
            )
        spark = builder.getOrCreate()
        spark.sparkContext.setLogLevel("ERROR")
        told: dict = {}
        if asked.kill:
            kill_in_the_middle(spark, cluster, asked.partitions, told)
        # Workers that come up late would only look slow.
        while len(spark.sparkContext._jsc.sc().statusTracker().getExecutorInfos()) < asked.workers + 1:
            time.sleep(0.1)
        began = time.monotonic()
        seconds = children_seconds()
        if asked.streaming:
            found = stream(spark, records, folder)
        elif asked.pipe:
            found = pipe(spark, records, asked.partitions)
        else:
            found = map_in_arrow(spark, records, asked.partitions)
        wall = time.monotonic() - began
        seconds = children_seconds() - seconds
        told["over"] = True
        found.sort()
        how = "streaming" if asked.streaming else "pipe" if asked.pipe else "mapInArrow"
        equal = found == expected
        print(json.dumps({
            "spark": pyspark.__version__, "how": how, "accounts": asked.accounts, "partitions": asked.partitions,
            "workers": asked.workers, "killedAfterTasks": told.get("killed_at"), "speculation": asked.speculation,
            "wallSeconds": round(wall, 1), "processorSeconds": round(seconds, 1), "rows": len(found), "equal": equal,
        }))
        if not equal or (asked.kill and "killed_at" not in told):
            for line, other in zip(found, expected):
                if line != other:
                    print("first difference:", line, other, sep="\n")
                    break
            sys.exit(1)
    finally:
        if spark:
            spark.stop()
        if cluster:
            cluster.stop()
        shutil.rmtree(folder, ignore_errors=True)


def map_in_arrow(spark: SparkSession, records: Path, partitions: int) -> list:
    from risk_check import spark_schema

    def score(batches):
        # Imported on the node, so that V8 is started there and never on the driver.
        from risk_check import score_arrow

        return score_arrow(batches, column="value")

    texts = spark.read.text(str(records)).repartition(partitions)
    return [outcome(row.asDict()) for row in texts.mapInArrow(score, spark_schema).collect()]


def pipe(spark: SparkSession, records: Path, partitions: int) -> list:
    texts = spark.read.text(str(records)).repartition(partitions).rdd.map(lambda row: row.value)
    command = f"node {CLI} batch - --workers 1 --inline-errors --id-field account.id --accept-refused=50%"
    lines = texts.pipe(command, dict(os.environ), checkCode=True).collect()
    return [outcome(json.loads(line)) for line in lines]


def stream(spark: SparkSession, records: Path, folder: Path) -> list:
    """Files come into a folder; the query is stopped in the middle and started again from its checkpoint."""
    from risk_check import spark_schema

    def score(batches):
        from risk_check import score_arrow

        return score_arrow(batches, column="value")

    inbox, output, checkpoint = (folder / name for name in ("inbox", "scores", "checkpoint"))
    inbox.mkdir()
    lines = records.read_text(encoding="utf-8").splitlines(keepends=True)
    files = 10
    parts = [lines[i::files] for i in range(files)]

    def arrive(number: int) -> None:
        waiting = folder / f"part{number}"
        waiting.write_text("".join(parts[number]), encoding="utf-8")
        waiting.rename(inbox / f"part{number}.ndjson")

    def start():
        source = spark.readStream.format("text").option("maxFilesPerTrigger", 1).load(str(inbox))
        return (
            source.mapInArrow(score, spark_schema).writeStream.format("parquet")
            .option("checkpointLocation", str(checkpoint)).start(str(output))
        )

    for number in range(files // 2):
        arrive(number)
    query = start()
    while not query.lastProgress or query.lastProgress["batchId"] < 2:
        time.sleep(0.1)
    # In the middle of a batch, as likely as not.
    query.stop()
    for number in range(files // 2, files):
        arrive(number)
    query = start()
    query.processAllAvailable()
    query.stop()
    return [outcome(row.asDict()) for row in spark.read.parquet(str(output)).collect()]


if __name__ == "__main__":
    main()
