"""Record batches of Arrow."""

import json

import pytest

import tallymark

pa = pytest.importorskip("pyarrow")

FIRE = "The fire in Orvale killed {} people."


def articles():
    return pa.RecordBatch.from_pydict(
        {
            "id": ["a", "b", "c"],
            "outlet": ["Herald", "Courier", "Echo"],
            "published": ["2031-03-03", "2031-03-03", "2031-03-29"],
            "text": [FIRE.format(12), "— Ä " + FIRE.format(19), FIRE.format(12)],
        }
    )


def test_claims_and_findings():
    claims = tallymark.extract_batch(articles())
    assert tuple(claims.schema.names) == tallymark.CLAIMS_COLUMNS
    assert claims.column("quote").to_pylist() == ["12", "19", "12"]
    texts = dict(zip(articles().column("id").to_pylist(), articles().column("text").to_pylist()))
    for row in claims.to_pylist():
        text = texts[row["document_id"]]
        assert text[row["code_point_start"] : row["code_point_end"]] == row["quote"]
        assert text.encode()[row["start"] : row["end"]].decode() == row["quote"]
    findings = tallymark.match_batches([claims])
    assert tuple(findings.schema.names) == tallymark.FINDINGS_COLUMNS
    assert findings.column("verdict")[0].as_py() == "conflict"
    finding = json.loads(findings.column("finding")[0].as_py())
    expected = tallymark.compare(articles().to_pylist()).to_dict()["findings"][0]
    assert finding["explanation"] == expected["explanation"]
    assert finding["reasons"] == expected["reasons"] and finding["pairs"] == expected["pairs"]


def test_blocks_are_joined():
    claims = tallymark.extract_batch(articles())
    assert claims.column("block").to_pylist() == ["2031-03"] * 3
    assert claims.column("next_block").to_pylist() == [None, None, "2031-04"]
    march = tallymark.match_batches([claims], block="2031-03")
    april = tallymark.match_batches([claims.slice(2)], block="2031-04")
    assert march.num_rows == 1 and april.num_rows == 0
    joined = tallymark.components([march, april])
    assert joined.to_pylist() == [{"block": "2031-03", "cluster_id": "a#1", "component": "a#1"}]


def test_the_text_is_read_where_it_lies():
    # A view of a foreign buffer that Python must not have copied: the address is the batch's own.
    text = pa.array([FIRE.format(at) for at in range(20_000)], pa.large_string())
    batch = pa.RecordBatch.from_arrays([text], ["text"])
    before = pa.total_allocated_bytes()
    claims = tallymark.extract_batch(batch)
    held = pa.total_allocated_bytes() - before
    assert claims.num_rows == 20_000
    assert "text" not in claims.schema.names
    # The claims are the extension's own memory; Arrow in Python made no copy of the text.
    assert held < text.nbytes / 10


def test_slices_and_other_layouts_are_read():
    expected = tallymark.extract_batch(articles()).column("quote").to_pylist()
    batch = articles()
    for kind in (pa.large_string(), pa.string_view(), pa.binary()):
        column = batch.column("text").cast(kind) if kind != pa.string_view() else pa.array(batch.column("text").to_pylist(), kind)
        other = batch.set_column(3, "text", column)
        assert tallymark.extract_batch(other).column("quote").to_pylist() == expected
    assert tallymark.extract_batch(batch.slice(1, 1)).column("quote").to_pylist() == ["19"]


def test_anything_with_a_capsule_is_a_batch():
    class Capsule:
        def __arrow_c_array__(self, requested_schema=None):
            return articles().__arrow_c_array__(requested_schema)

    assert tallymark.extract_batch(Capsule()).equals(tallymark.extract_batch(articles()))


def test_a_batch_without_text():
    batch = pa.RecordBatch.from_pydict({"body": ["x"], "n": [1]})
    with pytest.raises(KeyError, match="the columns are body, n"):
        tallymark.extract_batch(batch)
    with pytest.raises(ValueError, match="holds Int64"):
        tallymark.extract_batch(pa.RecordBatch.from_pydict({"text": [1]}))
    with pytest.raises(KeyError, match='no column "record"'):
        tallymark.match_batches([articles()])


def test_one_bad_row_in_a_million_is_named_and_the_rest_kept():
    good = FIRE.format(12).encode()
    rows = [b"It rained."] * 1_000_000
    rows[7], rows[765_432] = good, b"Ten \xc3\x28 died."
    batch = pa.RecordBatch.from_arrays([pa.array(rows, pa.binary())], ["text"])
    claims = tallymark.extract_batch(batch)
    assert claims.column("error").to_pylist() == [
        None,
        "the table: row 765432: byte 4 of the text is not UTF-8",
    ]


def test_nulls_and_dates_that_are_none():
    batch = pa.RecordBatch.from_pydict(
        {"id": ["a", None], "published": ["one day", None], "text": [None, FIRE.format(3)]}
    )
    errors = tallymark.extract_batch(batch, first_row=100).column("error").to_pylist()
    assert errors == ["the table: row 100: the text is null", None]
