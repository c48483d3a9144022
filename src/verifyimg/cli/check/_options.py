"""The options of `check`, in the groups of its help page."""

from __future__ import annotations

from verifyimg.cli._command import Group, flag, value, values
from verifyimg.cli._folders import FOLDER_OPTIONS

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
            "where: 38.46,70.74 or 38.46,70.74,20km (without a radius, 10 km), or a name of your "
            "verifyimg.toml",
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
        value(
            "--format",
            "FORMAT",
            "terminal, json, jsonl, html, sarif, junit, csv, markdown, github or claimreview",
            default="terminal",
        ),
        value("--output", "FILE", "write the report there; overwrites an earlier one"),
        values("--select", "CODES", "report only these findings: codes or names, with commas"),
        values("--ignore", "CODES", "leave these findings out"),
        value(
            "--fail-on",
            "SEVERITY",
            "exit with 1 for a finding as severe as this: never, note, concern or conflict",
            default="conflict",
        ),
        value(
            "--baseline", "FILE", "findings that were accepted before do not count for --fail-on"
        ),
        flag(
            "--redact",
            help="safe to publish: positions at 0.1 degree; no serials, names, contacts, folders",
        ),
        flag("--verbose", "-v", help="list every check and what became of it"),
        flag("--quiet", "-q", help="no lines on standard error about parts that were not read"),
    ],
)

EXAMINATION: Group = (
    "The examination",
    [
        flag("--no-pixels", help="do not decode the picture"),
        flag("--deep", help="read with ExifTool too, if it is installed"),
        values(
            "--archive",
            "PATH",
            "look the picture up in this archive; more than once for several; without it, in your "
            "own if you have one",
        ),
        flag("--no-archive", help="look into no archive"),
        value("--at-time", "TIME", "examine as if it were that time, e.g. 2024-01-31T12:00:00Z"),
    ],
)

FOLDERS: Group = (
    "Folders and long runs",
    [
        *FOLDER_OPTIONS,
        value("--jobs", "N", "examine N files at a time", default="1"),
        value(
            "--executor",
            "WHERE",
            "local, or a cluster instead of --jobs: dask:tcp://HOST:PORT, with the files on "
            "storage that its workers share",
            default="local",
        ),
        flag("--resume", help="keep results, and go on where an interrupted run stopped"),
    ],
)

CONFIGURATION: Group = (
    "The configuration",
    [
        value(
            "--config", "FILE", "take options from this file, not from the nearest verifyimg.toml"
        ),
        flag("--no-config", help="take options from no file"),
    ],
)

GROUPS = (CLAIM, REPORT, EXAMINATION, FOLDERS, CONFIGURATION)
