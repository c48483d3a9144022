"""The options of `metadata`, in the groups of its help page."""

from __future__ import annotations

from verifyimg.cli._command import Group, flag, value
from verifyimg.cli._folders import FOLDERS

REPORT: Group = (
    "The report",
    [
        flag("--json", help="as JSON"),
        flag("--all", help="every tag, in the order of the file and with its place in it"),
        flag("--diff", help="what two files differ in, grouped by what it means"),
        value("--output", "FILE", "write it there; overwrites an earlier one"),
        flag(
            "--redact",
            help="safe to publish: positions at 0.1 degree; no serials, names, contacts, folders",
        ),
        value("--at-time", "TIME", "the time that the JSON names, e.g. 2024-01-31T12:00:00Z"),
        flag("--quiet", "-q", help="no lines on standard error about parts that were not read"),
    ],
)
EXAMINATION: Group = (
    "The examination",
    [
        flag("--deep", help="read with ExifTool too, if it is installed"),
        value(
            "--extract-previews",
            "FOLDER",
            "write embedded pictures there; nothing is ever overwritten",
        ),
    ],
)

GROUPS = (REPORT, EXAMINATION, FOLDERS)
