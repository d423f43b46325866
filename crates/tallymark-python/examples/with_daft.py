"""The same on Daft: pip install daft first.

Daft hands its partitions over as Arrow tables.
"""

import daft
import pyarrow as pa

import tallymark

ROWS = {
    "id": ["a", "b", "c"],
    "outlet": ["Herald", "Courier", "Echo"],
    "published": ["2031-03-03", "2031-03-03", "2031-04-03"],
    "text": [
        "The fire in Orvale killed 12 people.",
        "The fire in Orvale killed 19 people.",
        "The flood in Tarn drowned 7 people.",
    ],
}


def claims(frame: "daft.DataFrame") -> pa.Table:
    """The claims of all partitions, one after the other as they are done."""
    schema = tallymark._native.schemas()[0]
    batches = (
        tallymark.extract_batch(batch)
        for table in frame.to_arrow_iter()
        for batch in (table.to_batches() if isinstance(table, pa.Table) else [table])
    )
    return pa.Table.from_batches(batches, schema)


def findings(table: pa.Table) -> "list[pa.RecordBatch]":
    own, following = table["block"].to_pylist(), table["next_block"].to_pylist()
    out = []
    for block in sorted({it for it in own if it}):
        meets = pa.array([block in pair for pair in zip(own, following)])
        out.append(tallymark.match_batches(table.filter(meets).to_batches(), block=block))
    return out


if __name__ == "__main__":
    for batch in findings(claims(daft.from_pydict(ROWS))):
        for row in batch.to_pylist():
            print(row["block"], row["verdict"], row["label"])
