"""The Spark job on two worker processes, against the same functions in this one.

Runs where pyspark and a Java are installed: pip install pyspark.
"""

import os
import pathlib
import shutil
import signal
import sys
import threading
import time

import pytest

import tallymark

pa = pytest.importorskip("pyarrow")
pytest.importorskip("pyspark")
if shutil.which("java") is None and "JAVA_HOME" not in os.environ:
    pytest.skip("Spark needs Java", allow_module_level=True)

TOWNS = ["Orvale", "Sandrea", "Velmar", "Tarn", "Ostmark"]
KINDS = ["fire", "flood", "storm", "landslide", "explosion", "earthquake"]
HEDGES = ["", "at least ", "about ", "nearly "]


def articles(count=400):
    """Invented happenings over three months, each told by four outlets."""
    rows = []
    for at in range(count):
        story = at // 4
        town, kind = TOWNS[story % 5], KINDS[story % 6]
        month, day = 3 + story % 3, 1 + story // 3 % 28
        rows.append(
            {
                "id": f"a{at:05}",
                "outlet": ["Herald", "Courier", "Echo", "Tribune"][at % 4],
                "published": f"2031-{month:02}-{day:02}",
                "text": f"A {kind} in {town}\n\nA {kind} in {town} killed {HEDGES[at % 4]}{12 + at % 3} people, the "
                f"mayor said. The {kind} damaged {40 + story} homes.",
            }
        )
    rows.append({"id": "null", "outlet": None, "published": None, "text": None})
    return rows


@pytest.fixture(scope="module")
def spark():
    # Loopback only; the workers are processes of their own, as on a cluster.
    os.environ["SPARK_LOCAL_IP"] = "127.0.0.1"
    os.environ["PYSPARK_PYTHON"] = sys.executable
    os.environ["PYSPARK_DRIVER_PYTHON"] = sys.executable
    from pyspark.sql import SparkSession

    session = (
        SparkSession.builder.master("local-cluster[2,1,1024]")
        .appName("tallymark tests")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.shuffle.partitions", "4")
        .config("spark.executor.extraJavaOptions", "-Djava.net.preferIPv4Stack=true")
        .config("spark.task.maxFailures", "8")
        .getOrCreate()
    )
    session.sparkContext.setLogLevel("OFF")
    yield session
    session.stop()


def embedded(rows):
    """The findings of this process, block by block."""
    claims = tallymark.extract_batch(pa.RecordBatch.from_pylist(rows))
    table = pa.Table.from_batches([claims])
    out = []
    for block in sorted(set(claims.column("block").to_pylist()) | set(claims.column("next_block").to_pylist()) - {None}, key=str):
        if block is None:
            continue
        meets = [
            own == block or following == block
            for own, following in zip(claims.column("block").to_pylist(), claims.column("next_block").to_pylist())
        ]
        found = tallymark.match_batches(table.filter(pa.array(meets)).to_batches(), block=block)
        out += found.to_pylist()
    return claims, sorted(out, key=lambda it: (it["block"], it["cluster_id"]))


def told(frame):
    rows = [it.asDict() for it in frame.collect()]
    for it in rows:
        it["claims"] = list(it["claims"])
    return sorted(rows, key=lambda it: (it["block"], it["cluster_id"]))


def test_the_findings_are_those_of_one_process(spark, tmp_path):
    from tallymark import spark as job

    rows = articles()
    claims, expected = embedded(rows)
    assert len(expected) >= 6
    frame = spark.createDataFrame(
        [(it["id"], it["outlet"], it["published"], it["text"]) for it in rows],
        "id string, outlet string, published string, text string",
    ).repartition(7)
    found = job.extract(frame).cache()
    by_id = lambda it: (it["claim_id"] or "", it["document_id"] or "")  # noqa: E731
    assert sorted((it.asDict() for it in found.where("error is null").collect()), key=by_id) == sorted(
        (it for it in claims.to_pylist() if it["error"] is None), key=by_id
    )
    assert [it["document_id"] for it in found.where("error is not null").collect()] == ["null"]
    findings = job.match(found).cache()
    assert told(findings) == expected
    joined = [it.asDict() for it in job.components(findings).collect()]
    assert joined == tallymark.components([pa.RecordBatch.from_pylist(
        [{k: it[k] for k in ("block", "cluster_id", "claims")} for it in expected]
    )]).to_pylist()
    # Both workers had a part of it.
    hosts = spark.sparkContext._jsc.sc().getExecutorMemoryStatus().size()
    assert hosts == 3, "the driver and two workers"


def test_a_month_is_more_than_one_task(spark):
    from pyspark.sql import functions as F
    from tallymark import spark as job

    rows = [{**it, "published": "2031-03-10"} for it in articles(200) if it["text"]]
    claims, expected = embedded(rows)
    assert {it["block"] for it in expected} == {"2031-03"}
    spark.conf.set("spark.sql.adaptive.enabled", "false")
    try:
        found = job.match(spark.createDataFrame(pa.Table.from_batches([claims])))
        assert told(found) == expected
        parts = found.select(F.spark_partition_id().alias("part")).distinct().count()
    finally:
        spark.conf.set("spark.sql.adaptive.enabled", "true")
    assert parts > 1, "the findings of one month come of several tasks"


def many(spark):
    """Articles enough for a job of some seconds, as rows and as a table."""
    rows = articles(1500)
    frame = spark.createDataFrame(
        [(it["id"], it["outlet"], it["published"], it["text"]) for it in rows],
        "id string, outlet string, published string, text string",
    )
    return rows, frame.repartition(12)


@pytest.fixture(scope="module")
def took(spark):
    """Seconds of the whole job where nobody is killed, once all is warm."""
    from tallymark import spark as job

    _, frame = many(spark)
    for _ in range(2):
        start = time.monotonic()
        told(job.match(job.extract(frame)))
    return time.monotonic() - start


# Early, in the map, and late, in the stages after it, however fast the machine is.
@pytest.mark.parametrize("share", [0.1, 0.5])
def test_workers_are_killed_in_the_middle(spark, took, share):
    from tallymark import spark as job

    rows, frame = many(spark)
    _, expected = embedded(rows)
    killed, done = [], threading.Event()

    def kill():
        # Up to three of this session's own children, at different stages.
        done.wait(share * took)
        while len(killed) < 3 and not done.is_set():
            workers = executors()
            if workers:
                victim = workers[-1] if len(killed) % 2 == 0 else workers[0]
                os.kill(victim, signal.SIGKILL)
                killed.append(victim)
            done.wait(max(took, 5))

    thread = threading.Thread(target=kill)
    thread.start()
    try:
        found = told(job.match(job.extract(frame)))
    finally:
        done.set()
        thread.join()
    spark.catalog.clearCache()
    assert killed, "no worker was killed"
    print(f"{len(killed)} workers killed")
    assert found == expected


def executors():
    """The executors' processes that this process started, oldest first."""
    found = []
    for entry in pathlib.Path("/proc").iterdir():
        if not entry.name.isdigit():
            continue
        try:
            line = (entry / "cmdline").read_bytes()
        except OSError:
            continue
        if b"CoarseGrainedExecutorBackend" in line and descends(int(entry.name)):
            found.append(int(entry.name))
    return sorted(found)


def descends(process):
    while process > 1:
        if process == os.getpid():
            return True
        try:
            stat = pathlib.Path(f"/proc/{process}/stat").read_text()
        except OSError:
            return False
        process = int(stat.rsplit(")", 1)[1].split()[1])
    return False


def test_a_worker_without_the_wheel_says_so(spark):
    from tallymark import spark as job

    frame = spark.createDataFrame([("a", "Nine people died.")], "id string, text string")
    for made in (job._mapper, lambda version: job._stage("links", version, None, [])):
        mapper = made(tallymark.__version__)

        def without(batches):
            import sys

            # What an import does where the package is not installed.
            sys.modules["tallymark"] = None
            yield from mapper(batches)

        with pytest.raises(Exception, match="this worker has no tallymark: install the same wheel"):
            frame.mapInArrow(without, "claim_id string").collect()
        with pytest.raises(Exception, match="and the driver 0.0.1"):
            frame.mapInArrow(made("0.0.1"), "claim_id string").collect()


def test_a_table_without_text(spark):
    from tallymark import spark as job

    with pytest.raises(KeyError, match="its columns are body"):
        job.extract(spark.createDataFrame([("x",)], "body string"))
    with pytest.raises(KeyError, match='no column "claim_id"'):
        job.match(spark.createDataFrame([("x",)], "body string"))
    nothing = "claim_id string, document_id string, block string, next_block string, record string"
    assert job.match(spark.createDataFrame([], nothing)).collect() == []


def test_files_in_and_out(spark, tmp_path):
    from tallymark import spark as job

    rows = articles(60)
    _, expected = embedded(rows)
    import pyarrow.parquet

    pyarrow.parquet.write_table(pa.Table.from_pylist(rows), tmp_path / "news.parquet")
    spark.conf.set("spark.sql.sources.partitionColumnTypeInference.enabled", "false")
    job.run(spark, str(tmp_path / "news.parquet"), str(tmp_path / "out"))
    assert told(spark.read.parquet(str(tmp_path / "out" / "findings"))) == expected
