"""`verifyimg claims lint`: every error of claims files, with its line."""

from __future__ import annotations

from verifyimg.claims.lint import lint
from verifyimg.cli._command import Command, Parameters, paths
from verifyimg.cli._configured import own_places
from verifyimg.cli._environment import Environment
from verifyimg.cli.check._options import CONFIGURATION
from verifyimg.errors import EXIT_OK, EXIT_USAGE, UsageError
from verifyimg.wording import count


def run(env: Environment, parameters: Parameters) -> int:
    """Prints one line for each error or warning; errors make the exit code 2."""
    if not parameters["paths"]:
        raise UsageError(detail="no claims file; name CSV, TOML or JSON files")
    errors, places = 0, own_places(env, parameters)
    for path in parameters["paths"]:
        found = lint(path, places=places)
        errors += len(found.errors)
        for line in (*found.errors, *found.warnings):
            env.complain(line)
        if not found.errors:
            env.write(f"{path}: {count(found.rows, 'row')}, no errors\n")
    return EXIT_USAGE if errors else EXIT_OK


COMMAND = Command(
    "lint",
    run,
    help="Proofread claims files; the pictures that they name are looked for and not opened.",
    argument=paths("claims files: CSV, TOML or JSON", metavar="FILE..."),
    groups=[CONFIGURATION],
    epilog="exit codes: 0 no errors, 2 at least one; globs that fit no file on disk are warnings",
)
