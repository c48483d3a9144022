"""`verifyimg archive features`: have pictures that are kept already found by their parts too."""

from __future__ import annotations

from verifyimg.cli._command import Command, Parameters, paths
from verifyimg.cli._environment import Environment
from verifyimg.cli._folders import FOLDERS
from verifyimg.cli.archive._options import ARCHIVE, FEATURING


def run(env: Environment, parameters: Parameters) -> int:
    """Imports what decodes only now: the help page does without it."""
    from verifyimg.cli.archive._featuring import feature_all

    return feature_all(env, parameters)


COMMAND = Command(
    "features",
    run,
    help="Have pictures that are in the archive already found by their parts too.",
    argument=paths("the files that were added, or folders (to the bottom)"),
    groups=(ARCHIVE, FEATURING, FOLDERS),
    epilog=(
        "needs OpenCV (pip install verifyimg[match]); files are known again by their SHA-256, "
        "wherever they are now; interrupted, the same command goes on where it stopped"
    ),
)
