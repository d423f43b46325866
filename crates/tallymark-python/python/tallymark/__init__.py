"""Finds where news reports disagree on numbers, with byte-exact evidence.

>>> import tallymark
>>> report = tallymark.compare([
...     {"id": "a", "outlet": "Herald", "text": "The fire in Orvale killed 12 people on Monday."},
...     {"id": "b", "outlet": "Courier", "text": "The fire in Orvale killed 19 people on Monday."},
... ])
>>> report.findings[0].verdict
'conflict'
>>> claim = report.findings[0].claims[0]
>>> report.document(claim).text[claim.span.start : claim.span.end] == claim.quote
True

All offsets count code points, as Python's strings do. Nothing here opens a
connection, reads a clock, or decides what is true.
"""

from ._compare import Documents, compare, extract, split
from ._table import (
    CLAIMS_COLUMNS,
    FINDINGS_COLUMNS,
    components,
    extract_batch,
    match_batches,
)
from ._native import VERSION as __version__
from ._types import (
    Attribution,
    Claim,
    Cluster,
    Document,
    Finding,
    Pair,
    Report,
    Span,
    Value,
)

__all__ = [
    "Attribution",
    "CLAIMS_COLUMNS",
    "Claim",
    "Cluster",
    "Document",
    "Documents",
    "FINDINGS_COLUMNS",
    "Finding",
    "Pair",
    "Report",
    "Span",
    "Value",
    "__version__",
    "compare",
    "components",
    "extract",
    "extract_batch",
    "match_batches",
    "split",
]
