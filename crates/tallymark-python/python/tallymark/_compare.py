"""Documents of whatever form, compared or read for their figures."""

from __future__ import annotations

import datetime
import os
import warnings
from typing import TYPE_CHECKING, Any, Iterable, List, Mapping, Optional, Tuple, Union

from . import _native
from ._types import Claim, Report, claims_of

if TYPE_CHECKING:
    import pandas
    import polars

#: Dicts with a "text", paths of files and folders, or a pandas or polars frame with a column "text".
Documents = Union[
    Iterable[Union[Mapping[str, Any], str, "os.PathLike[str]"]],
    "pandas.DataFrame",
    "polars.DataFrame",
]

_Fields = Tuple[
    Optional[str],
    Optional[str],
    Optional[str],
    Optional[str],
    Optional[str],
    Optional[str],
    Optional[str],
    str,
]


def compare(
    documents: Documents, *, similarity: Optional[float] = None, jobs: int = 1
) -> Report:
    """Compares documents: sentences → claims → clusters → findings.

    A document is a dict with a "text" and, where known, "id", "outlet", "url", "title",
    "byline", "published" and "updated"; a path of a text file, a saved page, a folder or JSON
    Lines; or a row of a frame with such columns. Paths that cannot be read, and rows without a
    text, are told in `report.notes` and by a warning, and the others are compared.
    """
    fields, paths, notes = _sorted(documents)
    native, more = _native.compare(fields, paths, similarity, jobs)
    notes += more
    _warn(notes)
    return Report(native, notes)


def extract(documents: Documents) -> List[Claim]:
    """The checkable figures of documents, in order of document and place."""
    fields, paths, notes = _sorted(documents)
    native, more = _native.extract(fields, paths)
    _warn(notes + more)
    return claims_of(native)


def split(text: str) -> List[str]:
    """The sentences of a text."""
    return [text[start:end] for start, end in spans(text)]


def spans(text: str) -> List[Tuple[int, int]]:
    """Where the sentences of a text start and end, in code points."""
    return _native.split(_clean(text))


def _warn(notes: List[str]) -> None:
    if notes:
        more = f" (and {len(notes) - 1} more)" if len(notes) > 1 else ""
        warnings.warn(f"tallymark: {notes[0]}{more}", stacklevel=3)


def _sorted(documents: Documents) -> Tuple[List[_Fields], List[str], List[str]]:
    """Fields, paths, and what is wrong with the others."""
    if isinstance(documents, (str, os.PathLike)):
        return [], [os.fspath(documents)], []
    if isinstance(documents, Mapping):
        documents = [documents]
    columns = getattr(documents, "columns", None)
    if columns is not None:
        names = [str(it) for it in columns]
        if "text" not in names:
            raise KeyError(f'the frame has no column "text"; its columns are {", ".join(names)}')
        rows = documents.to_dict("records") if hasattr(documents, "iterrows") else documents.to_dicts()  # type: ignore[union-attr]
        return _rows(rows)
    return _rows(documents)  # type: ignore[arg-type]


def _rows(rows: Iterable[Any]) -> Tuple[List[_Fields], List[str], List[str]]:
    fields: List[_Fields] = []
    paths: List[str] = []
    notes: List[str] = []
    for at, row in enumerate(rows):
        if isinstance(row, (str, os.PathLike)):
            paths.append(os.fspath(row))
        elif isinstance(row, Mapping):
            text = row.get("text")
            if _missing(text):
                notes.append(f"document {at}: there is no text")
            elif not isinstance(text, str):
                notes.append(f"document {at}: the text is {type(text).__name__}, not str")
            else:
                given = [_field(row.get(name)) for name in _native.FIELDS[:-1]]
                fields.append((*given, _clean(text)))  # type: ignore[arg-type]
        else:
            raise TypeError(
                f"document {at} is {type(row).__name__}; give dicts with a \"text\", paths or a frame"
            )
    return fields, paths, notes


def _missing(value: Any) -> bool:
    # NaN and NaT are not equal to themselves: what pandas has for null.
    return value is None or (not isinstance(value, str) and bool(value != value))


def _field(value: Any) -> Optional[str]:
    if _missing(value):
        return None
    if isinstance(value, (datetime.datetime, datetime.date)):
        return value.isoformat()[:10]
    return _clean(str(value))


def _clean(text: str) -> str:
    # Half of a surrogate pair is no text; one other character stands for it, so that offsets stay.
    try:
        text.encode()
        return text
    except UnicodeEncodeError:
        return "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in text)
