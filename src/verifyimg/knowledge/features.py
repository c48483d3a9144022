"""Since when features of files exist: versions of standards, formats, marks of techniques."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from functools import lru_cache

from verifyimg.knowledge.pattern import Pattern
from verifyimg.knowledge.table import rows
from verifyimg.model.noun import noun

_LONGEST = 4096
"""Characters of a text that are looked at."""


@noun
class Feature:
    """One row of the table."""

    name: str
    key: str
    """The tag that shows it."""
    pattern: Pattern | None
    """What its text holds; None where it is enough that the tag is there."""
    not_before: datetime
    """The first day that the source names, naive; of a month its first."""
    precision: str
    """`day` or `month`."""
    margin: timedelta
    """How long before that day drafts and tests of it may have been in use."""
    source: str

    def fits(self, text: str) -> bool:
        """Whether a tag's text shows the feature."""
        return self.pattern is None or self.pattern.search(text.strip()[:_LONGEST]) is not None


@lru_cache(maxsize=1)
def features() -> tuple[Feature, ...]:
    """The whole table, in its order."""
    return tuple(map(_row, rows("features")))


def _row(row: dict[str, str]) -> Feature:
    year, month, day = (*row["not_before"].split("-"), "1")[:3]
    return Feature(
        name=row["feature"],
        key=row["key"],
        pattern=Pattern(text=row["pattern"], flags=re.DOTALL) if row["pattern"] else None,
        not_before=datetime(int(year), int(month), int(day)),
        precision="day" if row["not_before"].count("-") == 2 else "month",
        margin=timedelta(days=int(row["margin_days"])),
        source=row["source"],
    )
