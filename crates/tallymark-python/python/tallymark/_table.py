"""Record batches of Arrow: articles → claims → findings, for tables too large for objects."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Iterable, Optional

from . import _native

if TYPE_CHECKING:
    import pyarrow

#: The columns of the claims table.
CLAIMS_COLUMNS = (
    "claim_id", "document_id", "outlet", "url", "published", "updated", "block", "next_block",
    "start", "end", "code_point_start", "code_point_end", "quote", "section", "measure", "counted",
    "about", "place", "low", "high", "date_low", "date_high", "bound", "unit", "as_of_start",
    "as_of_end", "speaker", "modality", "scope", "origin", "rule", "record", "error",
)

#: The columns of the findings table.
FINDINGS_COLUMNS = (
    "block", "cluster_id", "label", "verdict", "severity", "claims", "outlets", "origins", "low",
    "high", "unit", "explanation", "fingerprint", "finding",
)


def extract_batch(batch: Any, *, first_row: int = 0, jobs: int = 1) -> "pyarrow.RecordBatch":
    """The claims of a record batch of articles, one row a figure.

    `batch` is a pyarrow.RecordBatch or anything with `__arrow_c_array__`; it has a column "text" and,
    where known, "id", "outlet", "url", "title", "byline", "published" and "updated". Its text is
    read where it lies, and never copied. A row that cannot be read gives a row with an "error"
    and no claim; `first_row` is the number of the batch's first row in it.
    """
    return _native.extract_batch(batch, first_row, jobs)


def match_batches(
    batches: Iterable["pyarrow.RecordBatch"],
    *,
    block: Optional[str] = None,
    similarity: Optional[float] = None,
) -> "pyarrow.RecordBatch":
    """The findings on the claims of some batches.

    With a `block` ("2031-03") these are its claims and those whose "next_block" it is.
    """
    return _native.match_batches(list(batches), block, similarity)


def components(findings: Iterable["pyarrow.RecordBatch"]) -> "pyarrow.RecordBatch":
    """Which findings of several blocks go on from each other."""
    return _native.component_batch(list(findings))
