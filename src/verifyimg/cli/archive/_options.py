"""The options of the archive commands, in the groups of their help pages."""

from __future__ import annotations

from verifyimg.cli._command import Group, flag, value, values

ARCHIVE: Group = (
    "The archive",
    [value("--archive", "PATH", "the archive's file; without it, your own")],
)
ARCHIVES: Group = (
    "The archives",
    [values("--archive", "PATH", "an archive's file, more than once for several; else your own")],
)
KNOWN: Group = (
    "What is known of the pictures",
    [
        values("--first-seen", "DATE", "when they were first seen: 2020-05-17, May 2020, 2020"),
        values(
            "--basis",
            "WORD",
            "what that rests on: own-capture, web-archive, message, published, downloaded, "
            "metadata",
        ),
        values("--source", "TEXT", "who had them"),
        values("--url", "URL", "where they were seen"),
        values("--credit", "TEXT", "who is named as their maker"),
        values("--caption", "TEXT", "what was written under them"),
        values("--note", "TEXT", "what you found out about them"),
        values("--verdict-url", "URL", "an earlier fact-check of them"),
        values("--label", "TEXT", "a word to find them by; may be given more than once"),
    ],
)
ADDING: Group = (
    "Adding",
    [
        value("--by", "NAME", "who adds them"),
        flag("--no-thumbnails", help="keep no pictures, only fingerprints"),
        flag("--quiet", "-q", help="no line for each picture"),
    ],
)
FEATURING: Group = ("Looking", [flag("--quiet", "-q", help="no line for each picture")])
BY: Group = ("Who", [value("--by", "NAME", "who does it")])
FINDING: Group = (
    "The answer",
    [
        flag("--json", help="as JSON"),
        value("--output", "FILE", "write it there; overwrites an earlier one"),
        value("--at-time", "TIME", "the time that the JSON names, e.g. 2024-01-31T12:00:00Z"),
        flag("--quiet", "-q", help="no lines on standard error about what was not looked for"),
    ],
)
LISTING: Group = (
    "The list",
    [
        value("--label", "TEXT", "only entries that bear it"),
        flag("--json", help="as lines of JSON"),
    ],
)
AS_JSON: Group = ("The answer", [flag("--json", help="as JSON")])
NOTING: Group = ("The note", [flag("--remove", help="take the note away")])
EXPORTING: Group = (
    "The export",
    [
        value("--form", "FORM", "json for all that is known, pdq for a list", default="json"),
        flag("--thumbnails", help="with the small pictures"),
        value("--output", "FILE", "write it there; overwrites an earlier one"),
    ],
)
CHECKING: Group = (
    "The check",
    [flag("--no-repair", help="leave damaged index files as they are; they can be made again")],
)
