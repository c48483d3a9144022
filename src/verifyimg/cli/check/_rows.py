"""Results into the rows of a format that has a part for every file."""

from __future__ import annotations

from verifyimg.batch.tracing import traces_of
from verifyimg.batch.work import Result, Row
from verifyimg.cli._select import selected
from verifyimg.reports.formats import find
from verifyimg.reports.tally import written


def row_of(result: Result, format_name: str) -> Row:
    """The row of one result, with the findings that are asked for.

    Raises LookupError for a format that has no parts.
    """
    known = find(format_name)
    if known is None or not known.by_part:
        raise LookupError(format_name)
    return Row(
        written=written(selected(result.report), known.part),
        traces=None if result.report.failed else traces_of(result.report, 0),
        said=result.said,
        bug=result.bug,
        trouble=result.trouble,
    )
