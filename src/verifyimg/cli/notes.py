"""`verifyimg notes`: what a person found out about the findings of a report."""

from __future__ import annotations

from verifyimg.cli._command import Command, Parameters, paths, value
from verifyimg.cli._environment import Environment


def run(env: Environment, parameters: Parameters) -> int:
    """Adds a note, or shows those that are there."""
    from verifyimg.cli._noting import noted

    return noted(env, parameters)


COMMAND = Command(
    "notes",
    run,
    help="Keep what you found out about the findings of a report, in a file beside it.",
    argument=paths(
        "a report as JSON, then `show`, or `set` with a rule's code",
        metavar="REPORT show | REPORT set CODE",
    ),
    groups=(
        (
            "The note",
            [
                value("--file", "PATH", "the file that the finding is about, if there are several"),
                value("--status", "WORD", "open, explained, disputed or confirmed"),
                value("--note", "TEXT", "what you found out"),
                value("--by", "NAME", "who says so"),
            ],
        ),
    ),
    epilog="an earlier note on the same finding stays in the file, with who and when",
)
