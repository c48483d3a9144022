"""The traces that platforms leave in the pictures they hand out, and those that they remove.

Platforms change their sizes and settings within months: a fit says which ones may have handed
the file out last, and no more.
"""

from __future__ import annotations

import re
from datetime import datetime
from functools import lru_cache
from typing import Literal, cast

from verifyimg.knowledge.table import rows
from verifyimg.model.noun import noun

Feature = Literal["mark", "icc", "exif", "long side", "width", "box", "frame"]


@noun
class Fingerprint:
    """One row of the table."""

    platform: str
    feature: Feature
    key: str
    """The tag that a `mark` or `icc` stands in."""
    value: str
    """A pattern for a tag; sizes in pixels with `|` between; `removed` for EXIF."""
    since: datetime | None
    """The day before which the trace did not exist, naive."""
    source: str

    def fits_text(self, text: str) -> bool:
        """Whether a tag's text bears the trace."""
        return bool(self.key) and re.search(self.value, text) is not None

    def fits_size(self, width: int, height: int) -> bool:
        """Whether a picture of that size in pixels is of one that the platform makes."""
        sizes = self.value.split("|")
        if self.feature == "long side":
            return str(max(width, height)) in sizes
        if self.feature == "width":
            return str(width) in sizes
        if self.feature == "box":
            return any(_fills(width, height, size) for size in sizes)
        return self.feature == "frame" and f"{width}x{height}" in sizes


@lru_cache(maxsize=1)
def fingerprints() -> tuple[Fingerprint, ...]:
    """The whole table, in its order."""
    return tuple(map(_row, rows("platform_fingerprints")))


def _fills(width: int, height: int, box: str) -> bool:
    """Whether a picture lies in the box and touches two of its sides."""
    wide, high = map(int, box.split("x"))
    return width <= wide and height <= high and (width == wide or height == high)


def _row(row: dict[str, str]) -> Fingerprint:
    return Fingerprint(
        platform=row["platform"],
        feature=cast(Feature, row["feature"]),
        key=row["key"],
        value=row["value"],
        since=datetime.fromisoformat(row["since"]) if row["since"] else None,
        source=row["source"],
    )
