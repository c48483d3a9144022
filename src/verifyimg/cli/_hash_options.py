"""The options of `hash`, in the groups of its help page."""

from __future__ import annotations

from verifyimg.cli._command import Group, flag, value
from verifyimg.cli._folders import FOLDERS

REPORT: Group = (
    "The report",
    [
        flag("--json", help="as JSON, with the version of every fingerprint"),
        flag("--all", help="also those for exchange: pHash, dHash, wHash, colorhash"),
        value("--output", "FILE", "write it there; overwrites an earlier one"),
        value("--at-time", "TIME", "the time that the JSON names, e.g. 2024-01-31T12:00:00Z"),
        flag("--quiet", "-q", help="no lines on standard error about missing fingerprints"),
    ],
)

GROUPS = (REPORT, FOLDERS)
