"""`verifyimg metadata`: what stands in an image's metadata, and what two of them differ in."""

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
    help="Print an image's metadata and what they mean, or what two images differ in.",
    argument=paths("files, folders (to the bottom), or - for standard input"),
    groups=GROUPS,
)
