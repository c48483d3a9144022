"""`verifyimg archive remove`: take entries out."""

from __future__ import annotations

from verifyimg.cli._command import Command, Parameters, paths
from verifyimg.cli._environment import Environment
from verifyimg.cli.archive._opening import entry_numbers, to_write
from verifyimg.cli.archive._options import ARCHIVE
from verifyimg.errors import EXIT_OK


def run(env: Environment, parameters: Parameters) -> int:
    """Removes the entries that were named, if all of them are there."""
    with to_write(env, parameters) as archive:
        for number in dict.fromkeys(entry_numbers(archive, parameters["paths"])):
            archive.remove(number)
            env.write(f"removed  {number}\n")
    return EXIT_OK


COMMAND = Command(
    "remove",
    run,
    help="Take entries out, with their notes and appearances; the pictures' files are not touched.",
    argument=paths("its number, or the first digits of its SHA-256", metavar="ENTRY..."),
    groups=(ARCHIVE,),
)
