"""Extraction on Spark: two workers beside one, and what the engine takes of it.

    python benches/two_workers.py [--megabytes 50] [--runs 40] [--whole]

Makes articles of invented happenings, writes them as two Parquet files, and times
`tallymark.spark.extract` over them on `local-cluster` with one worker and with two: each once where
a worker is held to a core of its own, as on a cluster (Linux), and once where the
workers use whatever core is free. Each worker does the same number of tasks before it is timed, as
the engine's own code gets faster for long. `--whole` times the whole job, to the findings, instead.
"""

import argparse
import json
import os
import pathlib
import random
import statistics
import subprocess
import sys
import tempfile
import time

PLACES = ["Orvale", "Senn", "Lomar", "Aster", "Velm", "Drava", "Karsin", "Tarsk", "Ostrel", "Halden"]
KINDS = ["flood", "fire", "quake", "storm", "ambush", "crash", "blast"]
THINGS = ["river", "bridge", "harbor", "market", "school", "mine", "ferry", "tower", "dam", "valley"]
PEOPLE = ["people", "soldiers", "miners", "children", "farmers", "sailors"]
REST = "The ministry said it would look into the matter and report on it in due time. " * 20


def article(rng: random.Random) -> str:
    place, kind, thing = (rng.choice(it) for it in (PLACES, KINDS, THINGS))
    place += rng.choice(["ton", "burg", "ville", "stad", "mere", ""])
    said = []
    for _ in range(12):
        other, who = rng.choice(THINGS), rng.choice(PEOPLE)
        said.append(rng.choice([
            f"The {kind} near the {thing} in {place} killed {rng.randint(2, 90)} {who} on Monday, police said.",
            f"Crews searched the {other} all night while families waited in the rain for any word.",
            f"Mending the {other} will cost ${rng.randint(2, 90)} million, Mayor Ida Voss said on Tuesday.",
            f"About {rng.randint(100, 9000)} {who} left {place} in the days that followed, and many did "
            "not know when they could go home.",
            f"\u201cNothing like it was ever seen here,\u201d said the owner of a shop near the {other}.",
        ]))
    return " ".join(said) + " " + REST


def write(folder: pathlib.Path, megabytes: int) -> None:
    import pyarrow
    import pyarrow.parquet

    rng, size, rows = random.Random(7), 0, []
    while size < megabytes * 1_000_000:
        at, text = len(rows), article(rng)
        size += len(text.encode())
        day = f"2031-{at % 12 + 1:02}-{at % 27 + 1:02}"
        rows.append({"id": f"d{at}", "outlet": f"O{at % 7}", "published": day, "text": text})
    half = -(-len(rows) // 2)
    for part in range(2):
        table = pyarrow.Table.from_pylist(rows[part * half : (part + 1) * half])
        pyarrow.parquet.write_table(table, folder / f"part{part}.parquet")
    print(f"{len(rows)} articles, {size / 1e6:.0f} MB")


def processes() -> dict:
    """Each process's parent and command line."""
    out = {}
    for entry in pathlib.Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                parent = int((entry / "stat").read_text().rsplit(")", 1)[1].split()[1])
                out[int(entry.name)] = (parent, (entry / "cmdline").read_bytes())
            except OSError:
                continue
    return out


def started_by(process: int, known: dict) -> set:
    """A process, and all that it and those started."""
    own = {process}
    while more := {it for it, (parent, _) in known.items() if parent in own} - own:
        own |= more
    return own


def hold() -> None:
    """Holds each worker of this session, and what it started, to a core of its own."""
    known = processes()
    below = started_by(os.getpid(), known) & known.keys()
    workers = sorted(it for it in below if b"CoarseGrainedExecutorBackend" in known[it][1])
    for core, worker in zip(sorted(os.sched_getaffinity(0)), workers):
        for process in started_by(worker, known):
            for thread in pathlib.Path(f"/proc/{process}/task").iterdir():
                os.sched_setaffinity(int(thread.name), {core})


def measure(workers: int, held: bool, folder: str, runs: int, whole: bool) -> None:
    os.environ["SPARK_LOCAL_IP"] = "127.0.0.1"
    os.environ["PYSPARK_PYTHON"] = os.environ["PYSPARK_DRIVER_PYTHON"] = sys.executable
    from pyspark.sql import SparkSession

    import tallymark.spark

    spark = (
        SparkSession.builder.master(f"local-cluster[{workers},1,2048]")
        .config("spark.executor.memory", "2g")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.ui.enabled", "false")
        .config("spark.executor.extraJavaOptions", "-Djava.net.preferIPv4Stack=true")
        .config("spark.sql.shuffle.partitions", "8")
        .config("spark.sql.sources.partitionColumnTypeInference.enabled", "false")
        .getOrCreate()
    )
    spark.sparkContext.setLogLevel("OFF")
    articles = spark.read.parquet(folder)
    nothing = articles.mapInArrow(lambda batches: batches, articles.schema)

    def seconds(frame) -> float:
        start = time.perf_counter()
        frame.write.format("noop").mode("overwrite").save()
        return time.perf_counter() - start

    def job() -> float:
        with tempfile.TemporaryDirectory() as out:
            start = time.perf_counter()
            tallymark.spark.run(spark, folder, out)
            return time.perf_counter() - start

    # So that the workers' Python is there when they are held.
    seconds(nothing)
    if held:
        hold()
    claims = tallymark.spark.extract(articles)
    took = [job() if whole else seconds(claims) for _ in range(runs * workers)]
    idle = [seconds(nothing) for _ in range(10)]
    timed = took[-1:] if whole else took[-10:]
    print(json.dumps([statistics.median(timed), statistics.median(idle)]), flush=True)
    os._exit(0)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--megabytes", type=int, default=50)
    parser.add_argument("--runs", type=int, help="of one worker, before the last are timed; 40, or 2 with --whole")
    parser.add_argument("--whole", action="store_true")
    parser.add_argument("--measure", nargs=3, help=argparse.SUPPRESS)
    given = parser.parse_args()
    runs = given.runs or (2 if given.whole else 40)
    if given.measure:
        workers, held, folder = given.measure
        measure(int(workers), held == "held", folder, runs, given.whole)
    with tempfile.TemporaryDirectory() as folder:
        write(pathlib.Path(folder), given.megabytes)
        for how in ["held", "free"] if hasattr(os, "sched_setaffinity") else ["free"]:
            found = {}
            for workers in (1, 2):
                command = [sys.executable, __file__, "--runs", str(runs), "--measure", str(workers), how, folder]
                command += ["--whole"] if given.whole else []
                told = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=True)
                found[workers] = json.loads(told.stdout.splitlines()[-1])
            (one, idle), (two, idle_of_two) = found[1], found[2]
            print(
                f"{'a core each' if how == 'held' else 'any core   '}: one worker {one:.2f} s, two {two:.2f} s, "
                f"{one / two:.2f} times; the engine alone {idle:.2f} and {idle_of_two:.2f} s",
                flush=True,
            )


if __name__ == "__main__":
    main()
