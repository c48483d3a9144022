"""`verifyimg archive find`: whether pictures are in the archive."""

from __future__ import annotations

from verifyimg.cli._command import Command, Parameters, paths
from verifyimg.cli._environment import Environment
from verifyimg.cli._folders import FOLDERS
from verifyimg.cli.archive._options import ARCHIVES, FINDING


def run(env: Environment, parameters: Parameters) -> int:
    """Imports what decodes only now: the help page does without it."""
    from verifyimg.cli.archive._finding import find_all

    return find_all(env, parameters)


COMMAND = Command(
    "find",
    run,
    help="Look pictures up: the same bytes, the same pixels, the same picture in eight positions.",
    argument=paths("files, folders (to the bottom), or - for standard input"),
    groups=(ARCHIVES, FINDING, FOLDERS),
    epilog="a picture that is not found was not added; that says nothing about the picture",
)
