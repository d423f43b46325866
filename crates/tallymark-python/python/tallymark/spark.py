"""A job for an existing Spark cluster: a table of articles → tables of claims and findings.

    claims = tallymark.spark.extract(articles)     # a map: any worker, any row
    findings = tallymark.spark.match(claims)       # a shuffle by month, a month a task
    joined = tallymark.spark.components(findings)  # which of two months' go on from each other

Or from the command line, on files of Parquet or JSON Lines:

    spark-submit -m tallymark.spark IN OUT   (or: python -m tallymark.spark IN OUT)

The findings are those of `tallymark corpus match`, byte for byte, whatever the
number of workers and partitions. Texts are read once and stay where they are: only claims
travel. Every worker needs this wheel; one without it says so.
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


def _mapper(version: str) -> Any:
    missing = _MISSING

    def claims(batches: Iterable["pyarrow.RecordBatch"]) -> Iterator["pyarrow.RecordBatch"]:
        try:
            import tallymark
        except ImportError as error:
            raise RuntimeError(missing) from error
        if tallymark.__version__ != version:
            raise RuntimeError(
                f"this worker has tallymark {tallymark.__version__}, and the driver {version}: "
                "install the same wheel everywhere"
            )
        for batch in batches:
            yield tallymark.extract_batch(batch)

    return claims


def _matcher(similarity: Optional[float]) -> Any:
    missing = _MISSING

    def findings(key: Any, table: "pyarrow.Table") -> "pyarrow.Table":
        import pyarrow

        try:
            import tallymark
        except ImportError as error:
            raise RuntimeError(missing) from error
        block = key[0].as_py()
        batches = table.drop_columns(["_meets"]).to_batches()
        found = tallymark.match_batches(batches, block=block, similarity=similarity)
        return pyarrow.Table.from_batches([found])

    return findings


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
    """The findings on a table of claims: a month, with the last week of the one before, is a task."""
    from pyspark.sql import functions as F
    from pyspark.sql.pandas.types import from_arrow_schema

    from . import _native

    schema = from_arrow_schema(_native.schemas()[1])
    needed = ["claim_id", "block", "next_block", "record"]
    missing = [name for name in needed if name not in claims.columns]
    if missing:
        raise KeyError(f'no table of claims: there is no column "{missing[0]}"')
    meets = F.explode(F.array_compact(F.array("block", "next_block")))
    return (
        claims.where("record is not null")
        .select(*needed)
        .withColumn("_meets", meets)
        .groupBy("_meets")
        .applyInArrow(_matcher(similarity), schema)
    )


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
    match(claims).write.mode("overwrite").parquet(f"{out}/findings")
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
