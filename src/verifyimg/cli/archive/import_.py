"""`verifyimg archive import`: what somebody else exported."""

from __future__ import annotations

from verifyimg.archive.importing import import_file
from verifyimg.cli._command import Command, Parameters, paths
from verifyimg.cli._environment import Environment
from verifyimg.cli.archive._opening import author, to_write
from verifyimg.cli.archive._options import ARCHIVE, BY
from verifyimg.errors import EXIT_OK, UsageError


def run(env: Environment, parameters: Parameters) -> int:
    """Adds what the files hold; a file that is not as it should be adds nothing."""
    files: tuple[str, ...] = parameters["paths"]
    if not files:
        raise UsageError(detail="no file to import; name one that `archive export` wrote")
    with to_write(env, parameters, make=True) as archive:
        for path in files:
            done = import_file(archive, path, author=author(env, parameters))
            told = f"{done.added:,} added, {done.merged:,} merged, {done.unchanged:,} unchanged"
            env.complain(f"{path}: {told}")
    return EXIT_OK


COMMAND = Command(
    "import",
    run,
    help="Add what somebody else exported, or a list of PDQ hashes; every line is checked first.",
    argument=paths("lines of JSON, or a list: HASH or HASH,LABEL on each line", metavar="FILE..."),
    groups=(ARCHIVE, BY),
)
