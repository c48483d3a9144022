"""The options of `check`, in the groups of its help page."""

from __future__ import annotations

from verifyimg.cli._command import Group, flag, value, values

THRESHOLDS = ("never", "note", "concern", "conflict")

CLAIM: Group = (
    "The claim",
    [
        values(
            "--claimed-date",
            "DATE",
            "when it is said to be taken: 2023-09-06, 6 September 2023, 2023-09, "
            "2023-08-29/2023-09-06, with or without a time and zone",
        ),
        values(
            "--claimed-place",
            "PLACE",
            "where: 38.46,70.74 or 38.46,70.74,20km (without a radius, 10 km)",
        ),
        values("--claimed-device", "TEXT", "the camera or phone it is said to be taken with"),
        values("--claimed-credit", "TEXT", "who is said to have taken it"),
        flag("--claimed-original", help="it is said to be straight from the camera"),
        values("--setting", "WHERE", "where the camera is said to have stood: outdoor or indoor"),
        values("--published-at", "DATE", "when it was published; it was taken before that"),
        values("--claims", "FILE", "a table of claims for many files: CSV, TOML or JSON"),
    ],
)

REPORT: Group = (
    "The report",
    [
        value("--format", "FORMAT", "terminal, json or jsonl", default="terminal"),
        value("--output", "FILE", "write the report there; overwrites an earlier one"),
        values("--select", "CODES", "report only these findings: codes or names, with commas"),
        values("--ignore", "CODES", "leave these findings out"),
        value(
            "--fail-on",
            "SEVERITY",
            "exit with 1 for a finding as severe as this: never, note, concern or conflict",
            default="conflict",
        ),
        flag("--verbose", "-v", help="list every check and what became of it"),
        flag("--quiet", "-q", help="no lines on standard error about parts that were not read"),
    ],
)

EXAMINATION: Group = (
    "The examination",
    [
        flag("--no-pixels", help="do not decode the picture"),
        flag("--no-archive", help="do not look into the archive"),
        value("--at-time", "TIME", "examine as if it were that time, e.g. 2024-01-31T12:00:00Z"),
    ],
)

LATER: Group = (
    "Not built yet",
    [
        value("--archive", "PATH|URL", "compare with this archive"),
        flag("--deep", help="read with ExifTool too"),
        value("--baseline", "FILE", "report only what an earlier report does not have"),
        value("--jobs", "N", "examine N files at a time", default="1"),
        flag("--resume", help="go on where an interrupted run stopped"),
        flag("--redact", help="leave out what could identify a person"),
        value("--config", "FILE", "read options from this file"),
    ],
)

GROUPS = (CLAIM, REPORT, EXAMINATION, LATER)
