"""`verifyimg check`: examine images and hold them against a claim."""

from __future__ import annotations

from verifyimg.cli._command import Command, Parameters, paths
from verifyimg.cli._configured import configured
from verifyimg.cli._environment import Environment
from verifyimg.cli.check._options import GROUPS
from verifyimg.limits import DEFAULT


def run(env: Environment, parameters: Parameters) -> int:
    """Imports what examines only now: the help page does without it.

    The process that decodes starts before, so that both load at the same time.
    """
    alone = parameters["jobs"] == "1" and parameters["executor"] == "local"
    if alone and not parameters["no_pixels"]:
        from verifyimg.isolation.decoding import prepare

        prepare(DEFAULT)
    from verifyimg.cli.check._checking import check

    return check(env, parameters)


COMMAND = Command(
    "check",
    run,
    help="Examine images and hold them against a claim.",
    argument=paths("files, folders (to the bottom), or - for standard input"),
    groups=GROUPS,
    prepare=configured,
    epilog=(
        "exit codes: 0 nothing at or above --fail-on, 1 a finding at or above it, 2 wrong usage, "
        "3 an input could not be examined, 4 an error of ours, 130 interrupted, 141 the reader "
        "of our output went away"
    ),
)
