"""The options of `metadata`, in the groups of its help page."""

from __future__ import annotations

from verifyimg.cli._command import Group, flag, value

REPORT: Group = (
    "The report",
    [
        flag("--json", help="as JSON"),
        flag("--all", help="also tags that only say how others are stored, and unnamed ones"),
        value("--output", "FILE", "write it there; overwrites an earlier one"),
        value("--at-time", "TIME", "the time that the JSON names, e.g. 2024-01-31T12:00:00Z"),
        flag("--quiet", "-q", help="no lines on standard error about parts that were not read"),
    ],
)
LATER: Group = (
    "Not built yet",
    [
        flag("--diff", help="what two files differ in"),
        flag("--deep", help="read with ExifTool too"),
        value("--extract-previews", "FOLDER", "write embedded pictures there"),
    ],
)

GROUPS = (REPORT, LATER)
