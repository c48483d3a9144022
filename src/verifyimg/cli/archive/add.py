"""`verifyimg archive add`: keep pictures with what is known of them."""

from __future__ import annotations

from verifyimg.cli._command import Command, Parameters, paths
from verifyimg.cli._environment import Environment
from verifyimg.cli._folders import FOLDERS
from verifyimg.cli.archive._options import ADDING, ARCHIVE, KNOWN


def run(env: Environment, parameters: Parameters) -> int:
    """Imports what decodes only now: the help page does without it."""
    from verifyimg.cli.archive._adding import add_all

    return add_all(env, parameters)


COMMAND = Command(
    "add",
    run,
    help="Keep pictures with what is known of them; what is known already is merged.",
    argument=paths("files, folders (to the bottom), or a CSV with a column file"),
    groups=(ARCHIVE, KNOWN, ADDING, FOLDERS),
    epilog=(
        "a CSV may have the columns first_seen, basis, source, url, credit, caption, note, "
        "verdict_url and label beside file; interrupted, the same command goes on where it stopped"
    ),
)
