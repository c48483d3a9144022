"""`verifyimg check`: examine images and hold them against a claim."""

from __future__ import annotations

from verifyimg.cli._check_options import GROUPS
from verifyimg.cli._command import Command, Parameters, paths
from verifyimg.cli._environment import Environment


def run(env: Environment, parameters: Parameters) -> int:
    """Imports what examines only now: the help page does without it."""
    from verifyimg.cli._checking import check

    return check(env, parameters)


COMMAND = Command(
    "check",
    run,
    help="Examine images and hold them against a claim.",
    argument=paths("files, folders (to the bottom), or - for standard input"),
    groups=GROUPS,
    epilog=(
        "exit codes: 0 nothing at or above --fail-on, 1 a finding at or above it, 2 wrong usage, "
        "3 an input could not be examined, 4 an error of ours, 130 interrupted, 141 the reader "
        "of our output went away"
    ),
)
