"""Index files of features written and opened."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from verifyimg.archive.points.layout import (
    HEADER_BYTES,
    STARTS_BYTES,
    PointLayout,
    read_point_layout,
)
from verifyimg.archive.points.postings import Postings
from verifyimg.archive.segment_file import digest_of_rest, write_whole
from verifyimg.model.features import WORDS

if TYPE_CHECKING:
    from numpy import ndarray

    Array = ndarray[Any, Any]


def write_postings(path: str, layout: PointLayout, postings: Postings) -> None:
    """To a new file, as `write_whole` has it; the digest is filled in. Raises OSError."""
    write_whole(path, lambda digest: replace(layout, digest=digest).header(), _pieces(postings))


def open_postings(path: str, wanted: PointLayout) -> Postings | None:
    """The file's features, mapped; None where it is missing, cut short or not the one wanted.

    Words beyond its end, as a damaged file may name, are taken for empty.
    """
    import numpy as np

    with suppress(OSError, ValueError), open(path, "rb") as file:  # noqa: PTH123
        layout = read_point_layout(file.read(HEADER_BYTES))
        size = os.fstat(file.fileno()).st_size
        if layout is None or size != layout.file_bytes:
            return None
        if replace(layout, digest=wanted.digest) != wanted:
            return None
        starts = np.fromfile(file, "u4", WORDS + 1)
        if (np.diff(starts.astype(np.int64)) < 0).any() or int(starts[-1]) != layout.count:
            return None
        return Postings(
            after=layout.after,
            last=layout.last,
            starts=starts,
            signatures=_mapped(path, "u8", layout.signatures_at, layout.count),
            places=_mapped(path, "u4", layout.places_at, layout.count),
        )
    return None


def whole(path: str) -> bool:
    """Whether the file is as it was written, to the last byte; raises OSError."""
    with open(path, "rb") as file:  # noqa: PTH123
        layout = read_point_layout(file.read(HEADER_BYTES))
        return layout is not None and layout.digest == digest_of_rest(file)


def _pieces(postings: Postings) -> Iterator[bytes]:
    yield postings.starts.astype("u4").tobytes().ljust(STARTS_BYTES, b"\0")
    for part in (postings.signatures, postings.places):
        for at in range(0, len(part), 1 << 20):
            yield part[at : at + (1 << 20)].tobytes()


def _mapped(path: str, kind: str, offset: int, count: int) -> Array:
    import numpy as np

    if not count:
        return np.empty(0, kind)
    return np.memmap(path, kind, "r", offset, (count,))
