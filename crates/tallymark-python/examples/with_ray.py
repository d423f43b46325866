"""The same on Ray: pip install "ray[data]" first.

Extraction is a map over batches; the claims of a month, with the week before, come together by a
group-by.
"""

import pyarrow as pa
import ray
from ray.data.context import ShuffleStrategy

import tallymark

ROWS = [
    {"id": "a", "outlet": "Herald", "published": "2031-03-03", "text": "The fire in Orvale killed 12 people."},
    {"id": "b", "outlet": "Courier", "published": "2031-03-03", "text": "The fire in Orvale killed 19 people."},
    {"id": "c", "outlet": "Echo", "published": "2031-04-03", "text": "The flood in Tarn drowned 7 people."},
]


def claims(table: pa.Table) -> pa.Table:
    schema = tallymark._native.schemas()[0]
    return pa.Table.from_batches((tallymark.extract_batch(it) for it in table.to_batches()), schema)


def blocks(table: pa.Table) -> pa.Table:
    """Each claim once for its month, and once more for the next where it meets that."""
    table = table.filter(table["record"].is_valid()).select(["claim_id", "block", "next_block", "record"])
    own = table.append_column("meets", table["block"])
    week = table.filter(table["next_block"].is_valid())
    return pa.concat_tables([own, week.append_column("meets", week["next_block"])])


def findings(table: pa.Table) -> pa.Table:
    block = table["meets"][0].as_py()
    return pa.Table.from_batches([tallymark.match_batches(table.to_batches(), block=block)])


if __name__ == "__main__":
    ray.init(num_cpus=2, include_dashboard=False)
    # The group-by by sorting: that by hashes keeps actors on CPUs that a small machine does not have.
    ray.data.DataContext.get_current().shuffle_strategy = ShuffleStrategy.SORT_SHUFFLE_PULL_BASED
    found = (
        ray.data.from_items(ROWS)
        .map_batches(claims, batch_format="pyarrow")
        .map_batches(blocks, batch_format="pyarrow")
        .groupby("meets")
        .map_groups(findings, batch_format="pyarrow")
    )
    for row in found.take_all():
        print(row["block"], row["verdict"], row["label"])
