"""`verifyimg archive export`: all entries for somebody else."""

from __future__ import annotations

from verifyimg.archive.exchange import export_lines
from verifyimg.archive.pdq_list import list_lines
from verifyimg.cli._command import Command, Parameters
from verifyimg.cli._environment import Environment
from verifyimg.cli._output import opened
from verifyimg.cli._words import one_of
from verifyimg.cli.archive._opening import to_read
from verifyimg.cli.archive._options import ARCHIVE, EXPORTING
from verifyimg.errors import EXIT_OK


def run(env: Environment, parameters: Parameters) -> int:
    """Prints a line for each entry."""
    form = one_of("--form", parameters["form"], ("json", "pdq"))
    with (
        to_read(env, parameters) as archive,
        opened(parameters["output"], env, (archive.path,)) as write,
    ):
        if form == "pdq":
            lines = list_lines(archive)
        else:
            lines = export_lines(archive, thumbnails=parameters["thumbnails"])
        for line in lines:
            write(line)
    return EXIT_OK


COMMAND = Command(
    "export",
    run,
    help="Print all entries as lines of JSON, or their fingerprints as a list with labels.",
    groups=(ARCHIVE, EXPORTING),
)
