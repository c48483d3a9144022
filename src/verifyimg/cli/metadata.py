"""`verifyimg metadata`: every tag of an image with its place in the file."""

from __future__ import annotations

from verifyimg.cli._command import Command, Parameters, paths
from verifyimg.cli._environment import Environment
from verifyimg.cli._metadata_options import GROUPS


def run(env: Environment, parameters: Parameters) -> int:
    """Imports what examines only now: the help page does without it."""
    from verifyimg.cli._listing import list_tags

    return list_tags(env, parameters)


COMMAND = Command(
    "metadata",
    run,
    help="Print every tag of an image with its place in the file.",
    argument=paths("files, folders (to the bottom), or - for standard input"),
    groups=GROUPS,
)
