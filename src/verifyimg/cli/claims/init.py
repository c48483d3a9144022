"""`verifyimg claims init`: a table with a row for every picture."""

from __future__ import annotations

from verifyimg.cli._command import Command, Parameters, flag, paths, value
from verifyimg.cli._environment import Environment
from verifyimg.cli._folders import FOLDERS


def run(env: Environment, parameters: Parameters) -> int:
    """Imports what examines only now."""
    from verifyimg.cli.claims._template import write_template

    return write_template(env, parameters)


COMMAND = Command(
    "init",
    run,
    help="Write a table of claims as CSV: a row for every picture, claiming nothing yet.",
    argument=paths("folders (to the bottom) and files"),
    groups=[
        (
            "The table",
            [
                value(
                    "--output", "FILE", "write it there, with paths from there; never overwrites"
                ),
                flag("--by-hash", help="name pictures by their SHA-256, so that they may be moved"),
                flag("--quiet", "-q", help="no lines on standard error about what was not read"),
            ],
        ),
        FOLDERS,
    ],
    epilog="each picture's hash and its own date stand in the column notes, which claims nothing",
)
