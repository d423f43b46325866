"""Claims whose fields are read when somebody asks for them."""

import copy
import dataclasses
import json
import pickle

import pytest

import tallymark

TEXT = """Storm over Orvale — “Über alles”

ORVALE (AP) — At least 1,200 homes were damaged on Monday, Mayor Zoë Åberg said, citing the fire service. 🔥
The wind reached 142.5 kilometers per hour, and repairs cost $3.5 million. Two-thirds of the 36
residents left; "nearly 30 were hurt," the Health Ministry told Reuters. In 2019 dozens died. The
bridge opened on May 5, 2031.
"""


def documents():
    return [
        {"id": "a", "outlet": "Herald", "published": "2031-03-03", "text": TEXT},
        {"id": "b", "outlet": "Courier", "published": "2031-03-04", "text": "Nothing is told here."},
        {"id": "c", "outlet": "Echo", "published": "2031-03-04", "text": "Ä. The storm in Orvale killed 12 people."},
    ]


def points(text, span):
    """A span of the JSON report, which counts bytes."""
    if span is None:
        return None
    of = lambda at: len(text.encode()[:at].decode())  # noqa: E731
    return {"start": of(span["start"]), "end": of(span["end"])}


def test_every_field_is_that_of_the_report():
    report = tallymark.compare(documents())
    found = report.to_dict()["claims"]
    assert len(found) == len(report.claims) > 8
    assert {claim.value.grain for claim in report.claims} >= {None, "day", "year"}
    for claim, told in zip(report.claims, found):
        text = report.document(claim).text
        value, said = told["value"], told["attribution"]
        ends = lambda it: (it["low"], it["high"])  # noqa: E731
        expected = {
            **{name: told[name] for name in (
                "id", "document", "quote", "prefix", "suffix", "sentence_text", "section", "unit",
                "measure", "counted", "place", "modality", "scope", "origin", "rule",
            )},
            "span": told["code_points"],
            "sentence": points(text, told["sentence"]),
            "about": tuple(told["about"]),
            "as_of": told["as_of"] and tuple(told["as_of"][name] for name in ("start", "end", "basis")),
            "value": {
                **{name: value[name] for name in ("low", "high", "bound", "precision", "grain")},
                "entailed": ends(value["entailed"]),
                "expected": ends(value["expected"]),
            },
            "attribution": said and {
                **{name: said[name] for name in ("name", "named", "kind", "basis")},
                "source": points(text, said["source"]),
                "cue": points(text, said["cue"]),
                "content": tuple(points(text, it) for it in said["content"]),
                "chain": tuple((it["name"], points(text, it["span"]), it["relation"]) for it in said["chain"]),
            },
        }
        assert claim.to_dict() == expected
        assert dataclasses.asdict(claim) == expected
        assert [type(it) for it in (claim.value.low, value["low"])] in ([it] * 2 for it in (int, float, str, type(None)))
        assert list(claim.to_dict()) == [it.name for it in dataclasses.fields(claim)]
    assert any(claim.attribution and claim.attribution.chain for claim in report.claims)


def test_extract_gives_the_claims_of_compare():
    assert tallymark.extract(documents()) == tallymark.compare(documents()).claims


def test_equal_claims_are_equal_whatever_was_read_of_them():
    first, second = (tallymark.extract(documents())[0] for _ in range(2))
    assert first.quote
    assert first == second and hash(first) == hash(second) and repr(first) == repr(second)
    assert repr(first).startswith("Claim(id='a#1', document='a', span=Span(start=")
    assert first != tallymark.extract(documents())[1]
    assert len({first, second}) == 1


def test_claims_are_pickled_and_copied():
    claims = tallymark.extract(documents())
    for again in (pickle.loads(pickle.dumps(claims)), copy.deepcopy(claims), [copy.copy(it) for it in claims]):
        assert again == claims
        assert [repr(it) for it in again] == [repr(it) for it in claims]
    changed = dataclasses.replace(claims[0], quote="x")
    assert changed.quote == "x" and changed.measure == claims[0].measure
    json.dumps(claims[0].to_dict())


def test_what_a_claim_has_not():
    claim = tallymark.extract(documents())[0]
    with pytest.raises(AttributeError, match="'Claim' object has no attribute 'verdict'"):
        claim.verdict
    with pytest.raises(AttributeError):
        object.__new__(tallymark.Claim).quote
    with pytest.raises(dataclasses.FrozenInstanceError):
        claim.quote = "13"
    native, _ = tallymark._native.extract([(None,) * 7 + ("Nine people died.",)], [])
    assert native.count() == len(native.claim_ids()) == 1
    with pytest.raises(AttributeError):
        native.field(0, "verdict")
    with pytest.raises(IndexError):
        native.field(1, "quote")


def test_places_far_into_a_text():
    # Marks stand every so many bytes, and characters lie across them.
    filler = "Ä€🔥 fell. " * 300
    text = filler + "The fire in Orvale killed 12 people. " + filler + "The flood killed 31 people."
    assert len(tallymark.extract([{"text": text}])) == 2
    for claim in tallymark.extract([{"text": text}]):
        assert text[claim.span.start : claim.span.end] == claim.quote
        assert text[claim.sentence.start : claim.sentence.end] == claim.sentence_text


def test_a_notebook_marks_the_figure_of_a_sentence_that_never_ends():
    text = "Row 12 of the table has " + "a figure and a name, " * 80 + "and the fire in Orvale killed 12 people"
    report = tallymark.compare([{"id": "a", "text": text}, {"id": "b", "text": "The fire in Orvale killed 19 people."}])
    shown = [it for it in report.findings if any(claim.quote == "12" for claim in it.claims)]
    assert shown and all("killed <mark>12</mark> people" in it._repr_html_() for it in shown)
