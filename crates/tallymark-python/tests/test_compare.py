"""Documents of every form, compared and read for their figures."""

import dataclasses
import datetime
import json
import threading
import time

import pytest

import tallymark

FIRE = "The fire in Orvale killed {} people."


def documents():
    return [
        {"id": "a", "outlet": "Herald", "published": "2031-03-03", "text": FIRE.format(12)},
        {"id": "b", "outlet": "Courier", "published": "2031-03-03", "text": FIRE.format(19)},
    ]


def test_a_conflict_with_its_evidence():
    report = tallymark.compare(documents())
    finding = report.findings[0]
    assert finding.verdict == "conflict"
    assert [claim.quote for claim in finding.claims] == ["12", "19"]
    for claim in report.claims:
        text = report.document(claim).text
        assert text[claim.span.start : claim.span.end] == claim.quote
        assert text[claim.sentence.start : claim.sentence.end] == claim.sentence_text
    assert report.to_dict()["schema_version"] == 1


def test_who_said_it():
    text = "The fire in Orvale killed 12 people, the mayor said."
    said = tallymark.extract([{"text": text}])[0].attribution
    assert said is not None and said.kind == "indirect"
    assert text[said.source.start : said.source.end] == "the mayor"
    assert text[said.cue.start : said.cue.end] == "said"
    assert [text[it.start : it.end] for it in said.content] == ["The fire in Orvale killed 12 people"]


def test_offsets_count_code_points():
    text = "— “Über”: 🔥🔥 The fire in Örvale killed 12 people, Mayor Zoë Åberg said."
    claim = next(it for it in tallymark.extract([{"text": text}]) if it.quote == "12")
    assert text[claim.span.start : claim.span.end] == "12"
    source = claim.attribution.source
    assert text[source.start : source.end] == "Mayor Zoë Åberg"
    report = tallymark.compare([{"text": text}])
    assert report.documents[0].extent == tallymark.Span(0, len(text))
    assert tallymark.split("Ä. B. Über alles. “Zwölf.” 🔥 He left.")[-1].endswith("He left.")


def test_half_a_surrogate_pair_is_no_text_and_moves_nothing():
    text = "\ud83d The fire killed 12 people."
    claim = tallymark.extract([{"text": text}])[0]
    assert text[claim.span.start : claim.span.end] == "12"


def test_paths_are_read(tmp_path):
    (tmp_path / "a.txt").write_text("---\noutlet: Herald\n---\n" + FIRE.format(12), encoding="utf-8")
    (tmp_path / "b.html").write_text(f"<html><body><p>{FIRE.format(19)}</p></body></html>", encoding="utf-8")
    for given in (tmp_path, str(tmp_path), [tmp_path / "a.txt", str(tmp_path / "b.html")]):
        report = tallymark.compare(given)
        assert len(report.documents) == 2
    with pytest.warns(UserWarning, match="no such file"):
        report = tallymark.compare([tmp_path / "a.txt", tmp_path / "none.txt"])
    assert len(report.documents) == 1
    assert "none.txt" in report.notes[0]


def test_frames_of_pandas_and_polars_give_the_same():
    pandas, polars = pytest.importorskip("pandas"), pytest.importorskip("polars")
    expected = tallymark.compare(documents()).render("json")
    assert tallymark.compare(pandas.DataFrame(documents())).render("json") == expected
    assert tallymark.compare(polars.DataFrame(documents())).render("json") == expected
    day = datetime.date(2031, 3, 3)
    dated = [{**it, "published": day} for it in documents()]
    assert tallymark.compare(dated).render("json") == expected
    assert tallymark.compare(polars.DataFrame(dated)).render("json") == expected
    stamped = pandas.DataFrame(documents())
    stamped["published"] = pandas.to_datetime(stamped["published"])
    assert tallymark.compare(stamped).render("json") == expected


def test_a_frame_without_text_and_one_with_nulls():
    pandas, polars = pytest.importorskip("pandas"), pytest.importorskip("polars")
    for frame in (pandas.DataFrame({"body": ["x"]}), polars.DataFrame({"body": ["x"]})):
        with pytest.raises(KeyError, match='no column "text"; its columns are body'):
            tallymark.compare(frame)
    rows = documents() + [{"id": "c", "outlet": None, "published": None, "text": None}]
    for frame in (pandas.DataFrame(rows), polars.DataFrame(rows)):
        with pytest.warns(UserWarning, match="document 2: there is no text"):
            report = tallymark.compare(frame)
        assert len(report.documents) == 2


def test_what_is_no_document():
    with pytest.raises(TypeError, match="document 0 is int"):
        tallymark.compare([12])
    with pytest.warns(UserWarning, match="the text is int, not str"):
        tallymark.compare([{"text": 12}])
    with pytest.warns(UserWarning, match="no date"):
        tallymark.compare([{"text": "Nine died.", "published": "someday"}])
    with pytest.raises(ValueError, match="no such format"):
        tallymark.compare([]).render("pdf")
    with pytest.raises(ValueError, match="no such table"):
        tallymark.compare([]).rows("people")


def test_tables():
    pandas, polars = pytest.importorskip("pandas"), pytest.importorskip("polars")
    report = tallymark.compare(documents())
    for table in ("findings", "claims", "clusters", "documents"):
        assert len(report.to_pandas(table)) == len(report.to_polars(table)) == len(report.rows(table)) > 0
    row = report.to_pandas().iloc[0]
    assert (row["verdict"], row["low"], row["high"], row["outlets"]) == ("conflict", 12, 19, 2)
    json.dumps(report.findings[0].to_dict())
    json.dumps([it.to_dict() for it in report.claims])


def test_a_notebook_shows_text_from_outside_as_text():
    rows = documents()
    rows[0]["outlet"] = "<script>alert(1)</script>"
    rows[0]["text"] = "The <b>fire</b> in Orvale killed 12 people."
    report = tallymark.compare(rows)
    for html in (report._repr_html_(), report.findings[0]._repr_html_()):
        assert "<script" not in html and "<b>" not in html
        assert "<mark>12</mark>" in html


def test_objects_do_not_change():
    claim = tallymark.extract(documents())[0]
    with pytest.raises(dataclasses.FrozenInstanceError):
        claim.quote = "13"


def test_the_order_of_documents_and_threads_do_not_show():
    expected = tallymark.compare(documents()).render("json")
    assert tallymark.compare(documents()[::-1], jobs=3).render("json") == expected


def test_other_threads_run_meanwhile():
    text = "\n\n".join(FIRE.format(at) for at in range(2, 4000))
    ticks, done = [], threading.Event()

    def tick():
        while not done.is_set():
            ticks.append(time.perf_counter())
            time.sleep(0.001)

    thread = threading.Thread(target=tick)
    thread.start()
    start = time.perf_counter()
    tallymark.extract([{"text": text}] * 5)
    took = time.perf_counter() - start
    done.set()
    thread.join()
    # While a native call holds the lock nobody ticks.
    longest = max(b - a for a, b in zip(ticks, ticks[1:]))
    assert longest < max(0.05, took / 2), (longest, took)
