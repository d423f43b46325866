"""What a comparison finds, as plain typed objects."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field, fields
from html import escape
from typing import TYPE_CHECKING, Any, Callable, Dict, List, Optional, Tuple, Union

from . import _native

if TYPE_CHECKING:
    import pandas
    import polars

Scalar = Union[int, float, str, None]

_COLORS = {
    "conflict": "#b3261e",
    "disputed": "#a15c00",
    "revised": "#1f5fa8",
    "compatible": "#55606b",
    "agree": "#2e7d32",
    "single": "#55606b",
}


@dataclass(frozen=True)
class Span:
    """A half-open range of code points of one document's text."""

    start: int
    end: int


@dataclass(frozen=True)
class Value:
    """A figure or date as an interval, with the words that bound it."""

    low: Scalar
    high: Scalar
    bound: str
    precision: Scalar
    #: What the words rule out is outside of this.
    entailed: Tuple[Scalar, Scalar]
    #: What a reader expects is inside of this.
    expected: Tuple[Scalar, Scalar]
    #: How finely a date is stated; None for numbers.
    grain: Optional[str]


@dataclass(frozen=True)
class Attribution:
    """Who is said to have said what."""

    name: Optional[str]
    named: bool
    kind: str
    basis: str
    source: Optional[Span]
    cue: Optional[Span]
    content: Tuple[Span, ...]
    #: Outward links: who passes it on, where that is said, and how.
    chain: Tuple[Tuple[str, Span, str], ...]


@dataclass(frozen=True)
class Claim:
    """One checkable figure in its sentence.

    A field is read from the native half when it is first asked for, and kept then.
    """

    id: str
    document: str
    span: Span
    quote: str
    prefix: str
    suffix: str
    sentence: Span
    sentence_text: str
    section: str
    value: Value
    unit: Optional[str]
    measure: str
    counted: Optional[str]
    about: Tuple[str, ...]
    place: Optional[str]
    #: First and last date that it holds for, and what that was taken from.
    as_of: Optional[Tuple[str, str, str]]
    attribution: Optional[Attribution]
    modality: str
    scope: str
    origin: str
    rule: str

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any:
            # Asked for what is not kept yet; "_at" says where it stands.
            at = self.__dict__.get("_at")
            if at is None or name not in _CLAIM_FIELDS:
                raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
            value = at[0].field(at[1], name)
            make = _MADE.get(name)
            if make is not None and value is not None:
                value = make(value)
            self.__dict__[name] = value
            return value

        def __getstate__(self) -> Dict[str, Any]:
            return {name: getattr(self, name) for name in _CLAIM_FIELDS}

    def to_dict(self) -> Dict[str, Any]:
        # What `asdict` gives, without its copy of everything.
        out = {name: getattr(self, name) for name in _CLAIM_FIELDS}
        for name in ("span", "sentence"):
            out[name] = out[name].__dict__.copy()
        out["value"] = out["value"].__dict__.copy()
        said = out["attribution"]
        if said is not None:
            out["attribution"] = {
                **said.__dict__,
                "source": said.source and said.source.__dict__.copy(),
                "cue": said.cue and said.cue.__dict__.copy(),
                "content": tuple(span.__dict__.copy() for span in said.content),
                "chain": tuple((who, span.__dict__.copy(), how) for who, span, how in said.chain),
            }
        return out


@dataclass(frozen=True)
class Document:
    """One text by one publisher."""

    id: str
    text: str = field(repr=False)
    extent: Span
    path: Optional[str]
    outlet: Optional[str]
    title: Optional[str]
    byline: Optional[str]
    url: Optional[str]
    published: Optional[str]
    updated: Optional[str]
    agency: Optional[str]
    place: Optional[str]
    sha256: str
    #: Headline, dateline, body and so on, each with its place.
    sections: Tuple[Tuple[str, Span], ...] = field(repr=False)

    def to_dict(self) -> Dict[str, Any]:
        return asdict(self)


@dataclass(frozen=True)
class Cluster:
    """Claims that answer the same question, whatever their values."""

    id: str
    label: str
    claims: Tuple[str, ...]
    low: Scalar
    high: Scalar
    unit: Optional[str]
    outlets: int
    origins: int

    def to_dict(self) -> Dict[str, Any]:
        return asdict(self)


@dataclass(frozen=True)
class Pair:
    """The verdict on two claims of one cluster."""

    a: str
    b: str
    verdict: str
    reasons: Tuple[Dict[str, Any], ...]


@dataclass(frozen=True)
class Finding:
    """A verdict on a cluster, with the reasons from which it can be recomputed."""

    id: str
    verdict: str
    severity: float
    explanation: str
    reasons: Tuple[Dict[str, Any], ...]
    pairs: Tuple[Pair, ...] = field(repr=False)
    fingerprint: str = field(repr=False)
    cluster: Cluster = field(repr=False)
    claims: Tuple[Claim, ...] = field(repr=False)
    _outlets: Tuple[str, ...] = field(repr=False)

    def to_dict(self) -> Dict[str, Any]:
        out = asdict(self)
        del out["_outlets"]
        return out

    def _repr_html_(self) -> str:
        rows = "".join(
            f"<tr><td>{escape(outlet)}</td><td>{escape(_ends(claim.value))}</td>"
            f"<td><bdi>{_marked(claim)}</bdi></td><td>{escape(_speaker(claim))}</td></tr>"
            for claim, outlet in zip(self.claims, self._outlets)
        )
        color = _COLORS.get(self.verdict, "#55606b")
        return (
            f'<div><p><strong style="color:{color}">{escape(self.verdict.upper())}</strong> '
            f"{escape(self.cluster.label)}<br>{escape(self.explanation)}</p>"
            "<table><thead><tr><th>Outlet</th><th>Figure</th><th>Sentence</th><th>Said by</th>"
            f"</tr></thead><tbody>{rows}</tbody></table></div>"
        )


def _ends(value: Value) -> str:
    if value.low == value.high:
        return "?" if value.low is None else str(value.low)
    low = "open" if value.low is None else str(value.low)
    high = "open" if value.high is None else str(value.high)
    return f"{low} to {high}"


def _speaker(claim: Claim) -> str:
    said = claim.attribution
    return (said.name or "") if said is not None else ""


def _marked(claim: Claim) -> str:
    words = claim.sentence_text
    start = claim.span.start - claim.sentence.start
    if words[start : start + len(claim.quote)] != claim.quote or len(words) < claim.sentence.end - claim.sentence.start:
        # Of a sentence that never ends only what stands around the figure is there.
        found = words.find(claim.prefix + claim.quote)
        start = found + len(claim.prefix) if found >= 0 else max(0, words.find(claim.quote))
    end = start + len(claim.quote)
    return f"{escape(words[:start])}<mark>{escape(words[start:end])}</mark>{escape(words[end:])}"


class Report:
    """What a comparison found: documents, their claims, clusters of them, and findings."""

    def __init__(self, native: "_native.NativeReport", notes: List[str]) -> None:
        self._native = native
        self._tables: Optional[_Tables] = None
        #: What could not be read: inputs, and dates that are none.
        self.notes: Tuple[str, ...] = tuple(notes)

    def _all(self) -> "_Tables":
        # Read when somebody asks for it: render() does without.
        if self._tables is None:
            self._tables = _Tables(self._native)
        return self._tables

    @property
    def documents(self) -> List[Document]:
        """The documents that were compared, in order of their ids."""
        return self._all().documents

    @property
    def claims(self) -> List[Claim]:
        """Their claims, in order of document and place."""
        return self._all().claims

    @property
    def clusters(self) -> List[Cluster]:
        """The claims that answer the same question."""
        return self._all().clusters

    @property
    def findings(self) -> List[Finding]:
        """A verdict on each cluster, the strongest first."""
        return self._all().findings

    def document(self, claim: Claim) -> Document:
        """The document that a claim was read in."""
        return self._all().by_id[claim.document]

    def render(self, format: str = "text") -> str:
        """The report as `tallymark diff --format FORMAT` writes it."""
        return self._native.render(format)

    def to_dict(self) -> Dict[str, Any]:
        """The JSON report, schema version 1: there spans are bytes, and code points stand beside them."""
        out: Dict[str, Any] = json.loads(self._native.render("json"))
        return out

    def rows(self, table: str = "findings") -> List[Dict[str, Any]]:
        """One flat dict a finding, claim, cluster or document."""
        if table == "findings":
            return [_finding_row(it) for it in self.findings]
        if table == "claims":
            return [_claim_row(it, self.document(it)) for it in self.claims]
        if table == "clusters":
            return [{**it.to_dict(), "claims": list(it.claims)} for it in self.clusters]
        if table == "documents":
            return [_document_row(it) for it in self.documents]
        raise ValueError(f"no such table: {table!r}; there are findings, claims, clusters, documents")

    def to_pandas(self, table: str = "findings") -> "pandas.DataFrame":
        """A table as a pandas frame."""
        import pandas

        return pandas.DataFrame(self.rows(table))

    def to_polars(self, table: str = "findings") -> "polars.DataFrame":
        """A table as a polars frame."""
        import polars

        return polars.DataFrame(self.rows(table), infer_schema_length=None)

    def __repr__(self) -> str:
        return (
            f"<tallymark.Report of {len(self.documents)} documents: "
            f"{len(self.claims)} claims, {len(self.findings)} findings>"
        )

    def _repr_html_(self) -> str:
        shown = [it for it in self.findings if it.verdict != "single"]
        singles = len(self.findings) - len(shown)
        more = max(0, len(shown) - 20)
        body = "".join(it._repr_html_() for it in shown[:20])
        tail = f"<p>{more} more findings, and {singles} figures that stand alone.</p>"
        return f"<div>{body}{tail}</div>"


class _Tables:
    def __init__(self, native: "_native.NativeReport") -> None:
        report: Dict[str, List[Any]] = {"document": [], "cluster": [], "finding": []}
        for line in native.render("jsonl").split("\n"):
            # Claims are read one by one, when somebody asks for them.
            if line and not line.startswith('{"record":"claim",'):
                it = json.loads(line)
                report[it["record"]].append(it)
        self.documents: List[Document] = []
        for it, text in zip(report["document"], native.texts()):
            points = _Points(text)
            points.need(it["extent"])
            for section in it["sections"]:
                points.need(section["span"])
            points.settle()
            self.documents.append(
                Document(
                    text=text,
                    extent=points.span(it["extent"]),
                    sections=tuple((s["kind"], points.span(s["span"])) for s in it["sections"]),
                    **{key: it[key] for key in _DOCUMENT},
                )
            )
        self.by_id = {it.id: it for it in self.documents}
        self.claims: List[Claim] = claims_of(native)
        claims = dict(zip(native.claim_ids(), self.claims))
        self.clusters = [
            Cluster(claims=tuple(it["claims"]), **{key: it[key] for key in _CLUSTER})
            for it in report["cluster"]
        ]
        clusters = {it.id: it for it in self.clusters}
        self.findings: List[Finding] = []
        for it in report["finding"]:
            cluster = clusters[it["cluster"]]
            members = tuple(claims[name] for name in cluster.claims)
            outlets = tuple(
                self.by_id[claim.document].outlet or claim.document for claim in members
            )
            pairs = tuple(
                Pair(pair["a"], pair["b"], pair["verdict"], tuple(pair["reasons"]))
                for pair in it["pairs"]
            )
            self.findings.append(
                Finding(
                    id=it["id"],
                    verdict=it["verdict"],
                    severity=float(it["severity"]),
                    explanation=it["explanation"],
                    reasons=tuple(it["reasons"]),
                    pairs=pairs,
                    fingerprint=it["fingerprint"],
                    cluster=cluster,
                    claims=members,
                    _outlets=outlets,
                )
            )


_DOCUMENT = (
    "id", "path", "outlet", "title", "byline", "url", "published", "updated", "agency", "place",
    "sha256",
)
_CLUSTER = ("id", "label", "low", "high", "unit", "outlets", "origins")


class _Points:
    """Bytes of one text → code points, all at once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._ascii = text.isascii()
        self._bytes: List[int] = []
        self._of: Dict[int, int] = {}

    def need(self, span: Dict[str, int]) -> None:
        if not self._ascii:
            self._bytes += (span["start"], span["end"])

    def settle(self) -> None:
        if not self._ascii:
            self._of = dict(zip(self._bytes, _native.code_points(self._text, self._bytes)))

    def span(self, span: Dict[str, int]) -> Span:
        if self._ascii:
            return Span(span["start"], span["end"])
        return Span(self._of[span["start"]], self._of[span["end"]])


#: In order; a dict finds a name as fast as a set does.
_CLAIM_FIELDS = {it.name: it for it in fields(Claim)}


def _span(ends: Tuple[int, int]) -> Span:
    return Span(*ends)


def _attribution(it: Tuple[Any, ...]) -> Attribution:
    name, named, kind, basis, source, cue, content, chain = it
    return Attribution(
        name=name,
        named=named,
        kind=kind,
        basis=basis,
        source=None if source is None else Span(*source),
        cue=None if cue is None else Span(*cue),
        content=tuple(Span(*ends) for ends in content),
        chain=tuple((who, Span(*ends), relation) for who, ends, relation in chain),
    )


#: What the native half's tuples become.
_MADE: Dict[str, Callable[[Any], Any]] = {
    "span": _span,
    "sentence": _span,
    "value": lambda it: Value(*it),
    "attribution": _attribution,
}


def claims_of(native: "_native.NativeReport") -> List[Claim]:
    """The claims of a report; their fields are read when somebody asks for them."""
    out: List[Claim] = []
    for at in range(native.count()):
        claim = object.__new__(Claim)
        claim.__dict__["_at"] = (native, at)
        out.append(claim)
    return out


def _finding_row(it: Finding) -> Dict[str, Any]:
    return {
        "id": it.id,
        "verdict": it.verdict,
        "severity": it.severity,
        "label": it.cluster.label,
        "figures": len(it.claims),
        "outlets": it.cluster.outlets,
        "origins": it.cluster.origins,
        "low": _number(it.cluster.low),
        "high": _number(it.cluster.high),
        "unit": it.cluster.unit,
        "explanation": it.explanation,
        "fingerprint": it.fingerprint,
    }


def _claim_row(it: Claim, document: Document) -> Dict[str, Any]:
    dates = it.value.grain is not None
    as_of = it.as_of or (None, None, None)
    return {
        "id": it.id,
        "document": it.document,
        "outlet": document.outlet,
        "start": it.span.start,
        "end": it.span.end,
        "quote": it.quote,
        "section": it.section,
        "measure": it.measure,
        "counted": it.counted,
        "about": it.about[0] if it.about else None,
        "place": it.place,
        "low": None if dates else _number(it.value.low),
        "high": None if dates else _number(it.value.high),
        "date_low": it.value.low if dates else None,
        "date_high": it.value.high if dates else None,
        "bound": it.value.bound,
        "unit": it.unit,
        "as_of_start": as_of[0],
        "as_of_end": as_of[1],
        "speaker": _speaker(it) or None,
        "modality": it.modality,
        "scope": it.scope,
        "origin": it.origin,
        "rule": it.rule,
        "sentence": it.sentence_text,
    }


def _document_row(it: Document) -> Dict[str, Any]:
    return {key: getattr(it, key) for key in _DOCUMENT}


def _number(value: Scalar) -> Optional[float]:
    return None if value is None or isinstance(value, str) else float(value)
