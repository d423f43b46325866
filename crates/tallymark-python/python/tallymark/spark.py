"""A job for an existing Spark cluster: a table of articles → tables of claims and findings.

    claims = tallymark.spark.extract(articles)     # a map: any worker, any row
    findings = tallymark.spark.match(claims)       # shuffles by document, key, chain and cluster
    joined = tallymark.spark.components(findings)  # which of two months' go on from each other

Or from the command line, on files of Parquet or JSON Lines:

    spark-submit -m tallymark.spark IN OUT   (or: python -m tallymark.spark IN OUT)

The findings are those of `tallymark corpus match`, byte for byte, whatever the
number of workers and partitions. Texts are read once and stay where they are: only claims
travel. Every worker needs this wheel; one without it says so.

Claims of one month, and of the week before it, meet. No task has a whole month of them: two are
compared where they share a pair of their rarest stems, what hangs together is joined by smallest
claim, and each chain, each document and each cluster is then a group of its own. Of a month
as a whole there are sums at the driver (the documents of each stem, the times of names), and one
task that joins the names of claims that hang together.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, Iterable, Iterator, List, Optional

if TYPE_CHECKING:
    import pyarrow
    from pyspark.sql import DataFrame, SparkSession

_ARTICLE = ("id", "outlet", "url", "title", "byline", "published", "updated", "text")
_MISSING = (
    "this worker has no tallymark: install the same wheel on every node, or ship an environment "
    "with it (spark.archives and PYSPARK_PYTHON)"
)

# The functions that run on workers are made inside others, so that they are sent whole: a worker
# without the wheel could not even look up a function of this module, and would not say why.


def _importer(version: str) -> Any:
    missing = _MISSING

    def imported() -> Any:
        try:
            import tallymark
        except ImportError as error:
            raise RuntimeError(missing) from error
        if tallymark.__version__ != version:
            raise RuntimeError(
                f"this worker has tallymark {tallymark.__version__}, and the driver {version}: "
                "install the same wheel everywhere"
            )
        return tallymark

    return imported


def _mapper(version: str) -> Any:
    imported = _importer(version)

    def claims(batches: Iterable["pyarrow.RecordBatch"]) -> Iterator["pyarrow.RecordBatch"]:
        tallymark = imported()
        # Some hundred articles at a time: their claims stay in the processor's cache, and
        # the engine takes them while the next are read.
        some = 256
        for batch in batches:
            for first in range(0, batch.num_rows, some):
                yield tallymark.extract_batch(batch.slice(first, some), first_row=first)

    return claims


def _stage(name: str, version: str, similarity: Optional[float], sums: List[bytes]) -> Any:
    imported = _importer(version)

    def stage(batches: Iterable["pyarrow.RecordBatch"]) -> Iterator["pyarrow.RecordBatch"]:
        tallymark = imported()
        import pyarrow

        given = [batch for batch in batches if batch.num_rows]
        if given:
            more = [pyarrow.ipc.open_stream(it).read_all().to_batches() for it in sums]
            yield from tallymark._native.stage(name, given, more, similarity)

    return stage


def extract(articles: "DataFrame") -> "DataFrame":
    """The claims of a table of articles, one row a figure; see `tallymark.extract_batch`."""
    from pyspark.sql.pandas.types import from_arrow_schema

    from . import __version__, _native

    if "text" not in articles.columns:
        raise KeyError(f'the table has no column "text"; its columns are {", ".join(articles.columns)}')
    known = [name for name in _ARTICLE if name in articles.columns]
    schema = from_arrow_schema(_native.schemas()[0])
    return articles.select(*known).mapInArrow(_mapper(__version__), schema)


def match(claims: "DataFrame", *, similarity: Optional[float] = None) -> "DataFrame":
    """The findings on a table of claims.

    Some sums are made when this is called, and the rest when the findings are asked for. What is
    needed more than once in between is cached on the workers until the session ends or its cache is
    cleared; where a worker is lost, it is made again.
    """
    return _match(claims, similarity, [])


def _match(claims: "DataFrame", similarity: Optional[float], kept: List["DataFrame"]) -> "DataFrame":
    from pyspark import StorageLevel
    from pyspark.sql import functions as F
    from pyspark.sql.pandas.types import from_arrow_schema

    from . import __version__, _native

    needed = ["claim_id", "document_id", "block", "next_block", "record"]
    missing = [name for name in needed if name not in claims.columns]
    if missing:
        raise KeyError(f'no table of claims: there is no column "{missing[0]}"')
    schemas = {name: from_arrow_schema(schema) for name, schema in _native.stage_schemas()}

    def stage(frame: "DataFrame", name: str, *sums: bytes) -> "DataFrame":
        return frame.mapInArrow(_stage(name, __version__, similarity, list(sums)), schemas[name])

    def keep(frame: "DataFrame") -> "DataFrame":
        kept.append(frame.persist(StorageLevel.MEMORY_AND_DISK))
        return frame

    records = claims.where("record is not null").select(
        F.explode(F.array_compact(F.array("block", "next_block"))).alias("block"),
        F.col("block").alias("own"),
        F.col("document_id").alias("document"),
        "record",
    )
    # How many documents hold each stem, in the order in which documents and claims have them.
    documents = records.repartition("block", "document")
    words = stage(documents, "words").groupBy("block", "stem")
    words = words.agg(F.sum("count").alias("count"), F.min("a").alias("a"))
    vocabulary = _bytes(words.orderBy("block", "a").select("block", "stem", "count"))
    rows = keep(stage(documents, "rows", vocabulary))
    # Of what time names are told, and how many claims may be compared at all.
    tallies = stage(rows, "tallies").groupBy("block", "stem", "key")
    times = _bytes(tallies.agg(F.sum("count").alias("count")))
    gates = _bytes(rows.groupBy("block", "key").agg(F.count("*").alias("count")))
    # A row a key: those that share one are scored where they meet.
    keys = stage(rows, "keys", times, gates).repartition("block", "key")
    links = keep(stage(keys, "links"))
    # What hangs together by some keys each, and of that what does in each month.
    forest = stage(links.where("b is not null").select("block", "a", "b").repartition("block"), "forest")
    component = keep(forest.select("block", "a", F.col("b").alias("key")))
    linked = links.where("linked is not null").drop("b")
    chains = rows.drop("key", "document").join(component, ["block", "a"])
    chains = chains.unionByName(linked.join(component, ["block", "a"]), allowMissingColumns=True)
    clusters = keep(stage(chains.repartition("block", "key"), "chains", times))
    # What the other claims of its articles tell of a cluster goes to where it is judged.
    members = clusters.where("kind = 'member'")
    told = records.unionByName(members, allowMissingColumns=True).repartition("block", "document")
    sure = clusters.where("kind = 'sure'").drop("document")
    judged = stage(told, "gather").unionByName(sure, allowMissingColumns=True)
    return stage(judged.repartition("block", "key"), "judge")


def _bytes(frame: "DataFrame") -> bytes:
    """A table of sums, to be sent along."""
    import pyarrow

    table = frame.toArrow()
    sink = pyarrow.BufferOutputStream()
    with pyarrow.ipc.new_stream(sink, table.schema) as stream:
        stream.write_table(table)
    return sink.getvalue().to_pybytes()


def components(findings: "DataFrame") -> "DataFrame":
    """Which findings go on from each other; their names alone come to the driver."""
    import pyarrow

    from . import components as joined

    table: Any = findings.select("block", "cluster_id", "claims").toArrow()
    lists = pyarrow.list_(pyarrow.string())
    at = table.schema.get_field_index("claims")
    table = table.set_column(at, "claims", table.column(at).cast(lists))
    return findings.sparkSession.createDataFrame(
        pyarrow.Table.from_batches([joined(table.to_batches())])
    )


def run(spark: "SparkSession", inputs: str, out: str) -> None:
    """Reads articles, and writes `OUT/claims`, `OUT/findings` and `OUT/components`."""
    if inputs.rstrip("/").endswith((".jsonl", ".json", ".jsonl.gz")):
        articles = spark.read.json(inputs)
    else:
        articles = spark.read.parquet(inputs)
    extract(articles).write.mode("overwrite").partitionBy("block").parquet(f"{out}/claims")
    claims = spark.read.parquet(f"{out}/claims").withColumn("block", _text("block"))
    kept: List["DataFrame"] = []
    _match(claims, None, kept).write.mode("overwrite").parquet(f"{out}/findings")
    for frame in kept:
        frame.unpersist()
    components(spark.read.parquet(f"{out}/findings")).write.mode("overwrite").parquet(
        f"{out}/components"
    )


def _text(name: str) -> Any:
    from pyspark.sql import functions as F

    # Spark reads the names of folders as dates where they look like some.
    return F.col(name).cast("string")


def main(arguments: Optional[List[str]] = None) -> int:
    """The command line: IN OUT."""
    given = sys.argv[1:] if arguments is None else arguments
    if len(given) != 2:
        print("usage: python -m tallymark.spark IN OUT", file=sys.stderr)
        return 2
    from pyspark.sql import SparkSession

    spark = SparkSession.builder.appName("tallymark").getOrCreate()
    spark.conf.set("spark.sql.sources.partitionColumnTypeInference.enabled", "false")
    run(spark, *given)
    return 0


if __name__ == "__main__":
    sys.exit(main())
