"""`verifyimg compare`: two files, one picture?"""

from __future__ import annotations

from verifyimg.cli._command import Command, Parameters, flag, paths, value
from verifyimg.cli._environment import Environment


def run(env: Environment, parameters: Parameters) -> int:
    """Imports what decodes only now: the help page does without it."""
    from verifyimg.cli._comparing import compare_two

    return compare_two(env, parameters)


COMMAND = Command(
    "compare",
    run,
    help="Say whether two files show one picture, what they differ in, and which may be older.",
    argument=paths("two files, one of them may be - for standard input", metavar="A B"),
    groups=(
        (
            "The report",
            [
                value("--format", "FORMAT", "terminal, json or html", default="terminal"),
                value("--output", "FILE", "write it there; overwrites an earlier one"),
                flag("--no-pixels", help="compare bytes and metadata; do not decode the pictures"),
                value("--at-time", "TIME", "the time of the examination, 2024-01-31T12:00:00Z"),
            ],
        ),
    ),
    epilog=(
        "two pictures are never called different: what was cut, framed or edited enough is not "
        "found again"
    ),
)
