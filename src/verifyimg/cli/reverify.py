"""`verifyimg reverify`: whether the files of a report are the same, and its answers hold."""

from __future__ import annotations

from verifyimg.cli._command import Command, Parameters, flag, paths, value, values
from verifyimg.cli._environment import Environment


def run(env: Environment, parameters: Parameters) -> int:
    """Imports what examines only now: the help page does without it."""
    from verifyimg.cli._reverifying import reverify

    return reverify(env, parameters)


COMMAND = Command(
    "reverify",
    run,
    help="Check that the files of a report are the same bytes, and examine them again.",
    argument=paths("a report as JSON (--format json or jsonl)", metavar="REPORT"),
    groups=(
        (
            "The files",
            [
                value("--folder", "DIR", "look for them there, also under other names"),
                values("--archive", "PATH", "look into this archive again; more than once"),
            ],
        ),
        (
            "The answer",
            [
                flag("--json", help="as JSON"),
                value("--output", "FILE", "write it there; overwrites an earlier one"),
            ],
        ),
    ),
    epilog=(
        "exit codes: 0 the same files and the same answers, 1 a file was changed or an answer "
        "differs, 2 wrong usage, 3 a file is missing or could not be examined"
    ),
)
