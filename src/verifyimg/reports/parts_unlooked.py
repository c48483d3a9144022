"""That crops and screenshots were not looked for, for formats that list no problems."""

from __future__ import annotations

from verifyimg.model.problem import ARCHIVE
from verifyimg.model.report import Report

SAID = "crops"
"""How the problem that says so begins, whatever the reason."""


def parts_unlooked(report: Report) -> str:
    """Why they were not, in words; empty where they were, and where no archive was looked into."""
    told = (one.message for one in report.problems if one.reader == ARCHIVE)
    said = next((message for message in told if message.startswith(SAID)), "")
    if said or not report.archives or any(look.parts for look in report.archives):
        return said
    return "crops and screenshots of it were not looked for"
