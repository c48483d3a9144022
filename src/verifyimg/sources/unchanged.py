"""Whether a file is still what it was when its examination began."""

from __future__ import annotations

from dataclasses import replace

from verifyimg.errors import InputError
from verifyimg.model.problem import Problem
from verifyimg.model.report import Report
from verifyimg.sources.source import Source

CHANGED = "the file was changed while it was examined: its SHA-256 was {before} and is {after}"
GONE = "the file could not be read again after it was examined: {reason}"


def seen_again(report: Report, source: Source) -> Report:
    """The report with the file's hash after the examination; a change is a Problem."""
    before = report.image.sha256
    try:
        after = source.sha256()
    except InputError as error:
        return _with(report, GONE.format(reason=error))
    report = replace(report, image=replace(report.image, sha256_after=after))
    if before is None or after == before:
        return report
    return _with(report, CHANGED.format(before=before, after=after))


def _with(report: Report, message: str) -> Report:
    problem = Problem(reader="source", kind="damaged", message=message)
    return replace(report, problems=(problem, *report.problems))
