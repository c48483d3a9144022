"""`verifyimg archive trace`: all appearances of a picture, the oldest first."""

from __future__ import annotations

from verifyimg.cli._command import Command, Parameters, paths
from verifyimg.cli._environment import Environment
from verifyimg.cli._folders import FOLDERS
from verifyimg.cli.archive._options import ARCHIVES, FINDING


def run(env: Environment, parameters: Parameters) -> int:
    """Imports what decodes only now: the help page does without it."""
    from verifyimg.cli.archive._tracing import trace_all

    return trace_all(env, parameters)


COMMAND = Command(
    "trace",
    run,
    help="List all appearances of a picture that archives know, the oldest first.",
    argument=paths("files, folders (to the bottom), or - for standard input"),
    groups=(ARCHIVES, FINDING, FOLDERS),
    epilog="the earliest appearance in an archive is not the first one of the picture",
)
