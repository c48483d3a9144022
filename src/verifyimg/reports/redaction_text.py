"""That a report was redacted, in words, for every format that people read."""

from __future__ import annotations

from verifyimg import wording
from verifyimg.model.report import Report

NOTHING = "redacted for publication; nothing that had to be taken out was found"


def redaction_text(report: Report) -> str:
    """`redacted for publication: positions coarsened to 0.1°, serial numbers`; empty if not."""
    if report.redacted is None:
        return ""
    told = wording.listed(list(report.redacted))
    return f"redacted for publication: {told}" if told else NOTHING
