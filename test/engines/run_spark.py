"""
Scores records on a standalone cluster of Spark on this machine, kills a worker in the middle, and compares what was written,
sorted by id, byte for byte with `risk-check batch`.

In an environment with pyspark, pyarrow and the wheel:
python run_spark.py --accounts 20000 [--partitions 200] [--workers 2] [--kill] [--runs mapInArrow,pipe,streaming,readme]
With `--workers 1,2 --rounds 3` clusters of both sizes take turns over the same records, and the fastest round of each counts:
a machine that others use, too, is never faster than it is.
"""

import argparse
import json
import os
import resource
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from itertools import chain
from pathlib import Path
from typing import Any, Dict, Iterator, List, Tuple

import pyarrow.parquet
import pyspark
from pyspark.sql import SparkSession
from records import ROOT, by_batch, hold_against, outcome, readme_example, write_records, write_sorted

#: Long enough for a start on a busy machine; what hangs must end.
MOST_SECONDS = 180


def wait_until(holds: Any, what: str) -> None:
    end = time.monotonic() + MOST_SECONDS
    while not holds():
        if time.monotonic() > end:
            raise RuntimeError(f"expected {what} within {MOST_SECONDS} s")
        time.sleep(0.1)


def free_port() -> int:
    with socket.socket() as opened:
        opened.bind(("127.0.0.1", 0))
        return int(opened.getsockname()[1])


def answers(port: int) -> bool:
    with socket.socket() as opened:
        return opened.connect_ex(("127.0.0.1", port)) == 0


class Cluster:
    """A master and some workers, each a process with a session of its own, so that a kill takes its executors too."""

    def __init__(self, folder: Path, workers: int) -> None:
        home = Path(pyspark.__file__).parent
        self._spark_class = str(home / "bin" / "spark-class")
        self._folder = folder
        self._environment = {
            **os.environ,
            "SPARK_HOME": str(home),
            "SPARK_LOCAL_IP": "127.0.0.1",
            "SPARK_LOCAL_DIRS": str(folder / "local"),
            "SPARK_DAEMON_MEMORY": "256m",
            "PYSPARK_PYTHON": sys.executable,
        }
        port = free_port()
        self.address = f"spark://127.0.0.1:{port}"
        self._processes: List[Any] = []
        self._start("master.Master", "--host", "127.0.0.1", "--port", str(port), "--webui-port", str(free_port()))
        wait_until(lambda: answers(port), "an answer of the master")
        self.workers = [self.start_worker(i) for i in range(workers)]

    def start_worker(self, number: int) -> Any:
        return self._start(
            *("worker.Worker", "--cores", "1", "--memory", "1g", "--webui-port", str(free_port())),
            *("--work-dir", str(self._folder / f"worker{number}"), self.address),
        )

    def _start(self, name: str, *more: str) -> Any:
        log = open(self._folder / f"{name}-{len(self._processes)}.log", "w")
        process = subprocess.Popen(
            [self._spark_class, f"org.apache.spark.deploy.{name}", *more],
            env=self._environment, stdout=log, stderr=log, start_new_session=True,
        )
        self._processes.append(process)
        return process

    def kill(self, process: Any) -> None:
        """SIGKILL for a process and all that it started, executors and their Python among them."""
        for pid in processes_of(process):
            try:
                os.kill(pid, signal.SIGKILL)
            except OSError:
                continue
        process.wait()

    def seconds_by_worker(self) -> List[float]:
        """Processor seconds that each worker, its executor and its Python have spent."""
        spent = processor_seconds_by_pid()
        return [sum(spent.get(pid, 0.0) for pid in processes_of(worker)) for worker in self.workers]

    def stop(self) -> None:
        for process in self._processes:
            self.kill(process)


def processes_of(leader: Any) -> Iterator[int]:
    """A process that leads a session, and all in it: executors may have process groups of their own, but no sessions."""
    for one in Path("/proc").glob("[0-9]*"):
        try:
            if os.getsid(int(one.name)) == leader.pid:
                yield int(one.name)
        except OSError:
            continue


def stats() -> Iterator[Tuple[int, int, float]]:
    """Of every process its id, that of its parent, and the processor seconds of it and of its children that have ended."""
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rsplit(")", 1)[1].split()
        except OSError:
            continue
        ticks = sum(int(field) for field in fields[11:15])
        yield int(stat.parent.name), int(fields[1]), ticks / os.sysconf("SC_CLK_TCK")


def processor_seconds_by_pid() -> Dict[int, float]:
    return {pid: seconds for pid, _, seconds in stats()}


def processor_seconds() -> float:
    """Of this process and all below it, those that have ended among them."""
    parents, spent = {}, {}
    for pid, parent, seconds in stats():
        parents[pid] = parent
        spent[pid] = seconds
    ours = {os.getpid()}
    while True:
        more = {pid for pid, parent in parents.items() if parent in ours and pid not in ours}
        if not more:
            return sum(spent[pid] for pid in ours if pid in spent)
        ours |= more


def peak_megabytes() -> int:
    """The most memory that the processes below this one have held, added up, as far as they are still there."""
    total = 0
    for status in Path("/proc").glob("[0-9]*/status"):
        try:
            lines = dict(line.split(":", 1) for line in status.read_text().splitlines() if ":" in line)
            command = (status.parent / "cmdline").read_text()
        except OSError:
            continue
        if "VmHWM" in lines and ("CoarseGrainedExecutorBackend" in command or "pyspark.daemon" in command):
            total += int(lines["VmHWM"].split()[0])
    return round(total / 1024)


def open_session(cluster: Cluster, folder: Path, speculates: bool) -> SparkSession:
    settings = {
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
        "spark.driver.host": "127.0.0.1",
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.driver.memory": "1g",
        "spark.executor.memory": "512m",
        "spark.executor.cores": "1",
        "spark.local.dir": str(folder / "local"),
        "spark.sql.execution.arrow.maxRecordsPerBatch": "500",
        "spark.network.timeout": "60s",
        "spark.executor.heartbeatInterval": "5s",
    }
    if speculates:
        # So eager that tasks are really run twice.
        settings.update({
            "spark.speculation": "true",
            "spark.speculation.interval": "50ms",
            "spark.speculation.multiplier": "1.01",
            "spark.speculation.quantile": "0.1",
            "spark.speculation.minTaskRuntime": "10ms",
        })
    builder = SparkSession.builder.master(cluster.address).appName("risk-check")
    for name, value in settings.items():
        builder = builder.config(name, value)
    spark = builder.getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    # Workers that come up late would only look slow. The driver is counted, too.
    tracker = spark.sparkContext._jsc.sc().statusTracker()
    wait_until(lambda: len(tracker.getExecutorInfos()) == len(cluster.workers) + 1, "executors on every worker")
    return spark


def kill_in_the_middle(spark: SparkSession, cluster: Cluster, partitions: int, told: Dict[str, Any]) -> None:
    """Ends a worker with all that is under it once half of the tasks are done, and starts a new one in its place."""
    tracker = spark.sparkContext.statusTracker()

    def watch() -> None:
        while "over" not in told:
            for stage in tracker.getActiveStageIds():
                info = tracker.getStageInfo(stage)
                if info and info.numTasks == partitions and info.numCompletedTasks >= partitions / 2:
                    told["killedAfterTasks"] = info.numCompletedTasks
                    cluster.kill(cluster.workers[0])
                    cluster.workers[0] = cluster.start_worker(len(cluster.workers))
                    return
            time.sleep(0.02)

    threading.Thread(target=watch, daemon=True).start()


def score(batches: Iterator[Any]) -> Iterator[Any]:
    # Imported on the node: V8 is started there, never on the driver.
    from risk_check import score_arrow

    return score_arrow(batches, column="value")


def rows_of(files: List[Path]) -> Iterator[str]:
    for file in sorted(files):
        for batch in pyarrow.parquet.ParquetFile(file).iter_batches(10_000):
            for row in batch.to_pylist():
                yield outcome(row)


def map_in_arrow(spark: SparkSession, records: Path, partitions: int, output: Path) -> Iterator[str]:
    from risk_check import spark_schema

    texts = spark.read.text(str(records)).repartition(partitions)
    texts.mapInArrow(score, spark_schema).write.parquet(str(output))
    return rows_of(list(output.glob("*.parquet")))


def pipe(spark: SparkSession, records: Path, partitions: int, output: Path) -> Iterator[str]:
    cli = ROOT / "packages" / "cli" / "bin.js"
    command = f"node {cli} batch - --workers 1 --inline-errors --id-field account.id --accept-refused"
    # Few: each starts a process.
    few = max(2, partitions // 10)
    texts = spark.read.text(str(records)).repartition(few).rdd.map(lambda row: row.value)
    texts.pipe(command, {"PATH": os.environ["PATH"]}, checkCode=True).saveAsTextFile(str(output))
    for file in sorted(output.glob("part-*")):
        with open(file, encoding="utf-8") as lines:
            for line in lines:
                yield outcome(json.loads(line))


def streaming(spark: SparkSession, records: Path, partitions: int, output: Path) -> Iterator[str]:
    """Files come into a folder; the query is stopped in the middle and started again from its checkpoint."""
    from risk_check import spark_schema

    inbox, checkpoint, waiting = (output.with_name(f"{output.name}-{name}") for name in ("in", "checkpoint", "waiting"))
    for made in (inbox, waiting):
        made.mkdir()
    lines = records.read_text(encoding="utf-8").splitlines(keepends=True)
    files = 8

    def arrive(numbers: Any) -> None:
        for number in numbers:
            part = waiting / f"part{number}.ndjson"
            part.write_text("".join(lines[number::files]), encoding="utf-8")
            part.rename(inbox / part.name)

    def start() -> Any:
        source = spark.readStream.format("text").option("maxFilesPerTrigger", 1).load(str(inbox))
        scored = source.repartition(len(spark.sparkContext._jsc.sc().statusTracker().getExecutorInfos()) - 1)
        sink = scored.mapInArrow(score, spark_schema).writeStream.format("parquet")
        return sink.option("checkpointLocation", str(checkpoint)).start(str(output))

    arrive(range(files // 2))
    query = start()
    wait_until(lambda: query.lastProgress and query.lastProgress["batchId"] >= 1, "two batches")
    # In the middle of a batch, as likely as not.
    query.stop()
    arrive(range(files // 2, files))
    query = start()
    query.processAllAvailable()
    query.stop()
    # By the log of the sink: a batch that was stopped may have left files that do not count.
    return rows_of([Path(file.split("://", 1)[-1]) for file in spark.read.parquet(str(output)).inputFiles()])


def readme(spark: SparkSession, records: Path, partitions: int, output: Path) -> Iterator[str]:
    """The example of the README, over accounts with a column for their ids."""
    texts = spark.read.text(str(records))
    accounts = texts.selectExpr("get_json_object(value, '$.account.id') AS account_id", "value AS snapshot")
    names: Dict[str, Any] = {"__name__": "__main__", "accounts": accounts}
    exec(readme_example("mapInArrow"), names)
    names["scores"].write.parquet(str(output))
    return rows_of(list(output.glob("*.parquet")))


RUNS = {"readme": readme, "mapInArrow": map_in_arrow, "pipe": pipe, "streaming": streaming}


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--accounts", type=int, default=20_000)
    parser.add_argument("--partitions", type=int, default=200)
    parser.add_argument("--workers", default="2", help="sizes of clusters, with commas between")
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--runs", default="mapInArrow,pipe,streaming,readme")
    parser.add_argument("--kill", action="store_true", help="in the first run, with speculation on")
    asked = parser.parse_args()
    # Executors run the Python that the driver names.
    os.environ["PYSPARK_PYTHON"] = sys.executable
    folder = Path(tempfile.mkdtemp(prefix="risk-check-spark-"))
    try:
        records = folder / "records.ndjson"
        write_records(records, asked.accounts)
        spent = resource.getrusage(resource.RUSAGE_CHILDREN)
        lines = by_batch(records)
        first = next(lines)
        now = resource.getrusage(resource.RUSAGE_CHILDREN)
        by_batch_seconds = now.ru_utime + now.ru_stime - spent.ru_utime - spent.ru_stime
        expected = write_sorted(chain([first], lines), folder / "expected.txt")
        fastest: Dict[Tuple[int, str], Dict[str, Any]] = {}
        is_equal = True
        for number in range(asked.rounds):
            for workers in map(int, asked.workers.split(",")):
                own = folder / f"round{number}-{workers}"
                own.mkdir()
                for found in run_on_cluster(asked, workers, records, expected, own):
                    is_equal = is_equal and found["equal"]
                    key = (workers, found["how"])
                    if key not in fastest or found["wallSeconds"] < fastest[key]["wallSeconds"]:
                        fastest[key] = found
                shutil.rmtree(own)
        for found in fastest.values():
            found.update(batchProcessorSeconds=round(by_batch_seconds, 1), bytes=records.stat().st_size // asked.accounts)
            print(json.dumps({**found, "equal": is_equal}), flush=True)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    sys.exit(0 if is_equal else 1)


def run_on_cluster(asked: Any, workers: int, records: Path, expected: Path, folder: Path) -> Iterator[Dict[str, Any]]:
    """Each run that was asked for, on a cluster of its own for all of them: what it took, and whether it is equal."""
    cluster = None
    spark = None
    try:
        cluster = Cluster(folder, workers)
        spark = open_session(cluster, folder, speculates=asked.kill)
        for number, name in enumerate(asked.runs.split(",")):
            told: Dict[str, Any] = {}
            kills = asked.kill and number == 0
            if kills:
                kill_in_the_middle(spark, cluster, asked.partitions, told)
            before = cluster.seconds_by_worker()
            began, seconds = time.monotonic(), processor_seconds()
            rows = RUNS[name](spark, records, asked.partitions, folder / f"scores-{number}")
            first = next(rows)
            # Spark is done here; what follows is the comparison.
            wall = time.monotonic() - began
            seconds = processor_seconds() - seconds
            by_worker = [after - spent for after, spent in zip(cluster.seconds_by_worker(), before)]
            megabytes = peak_megabytes()
            found = write_sorted(chain([first], rows), folder / f"found-{number}.txt")
            told["over"] = True
            yield {
                "engine": "spark", "version": pyspark.__version__, "how": name, "accounts": asked.accounts,
                "partitions": asked.partitions, "workers": workers, "speculation": asked.kill, "rounds": asked.rounds,
                "killedAfterTasks": told.get("killedAfterTasks"), "wallSeconds": round(wall, 1),
                "processorSeconds": None if kills else round(seconds, 1),
                "secondsOfBusiestWorker": None if kills else round(max(by_worker), 1),
                "megabytes": None if kills else megabytes,
                "equal": hold_against(expected, found) and (not kills or "killedAfterTasks" in told),
            }
    finally:
        if spark:
            spark.stop()
        if cluster:
            cluster.stop()


if __name__ == "__main__":
    main()
