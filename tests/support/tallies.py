"""The counts over prepared reports."""

from __future__ import annotations

from collections.abc import Iterable

from verifyimg.model.report import Report
from verifyimg.reports.tally import Tally


def tally(reports: Iterable[Report], *, skipped: int = 0) -> Tally:
    """Of all of them."""
    total = Tally(skipped=skipped)
    for report in reports:
        total = total.plus(report)
    return total
