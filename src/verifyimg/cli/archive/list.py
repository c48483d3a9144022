"""`verifyimg archive list`: what is in the archive."""

from __future__ import annotations

import json

from verifyimg.archive.exchange import entry_json
from verifyimg.cli._command import Command, Parameters
from verifyimg.cli._environment import Environment
from verifyimg.cli.archive._opening import to_read
from verifyimg.cli.archive._options import ARCHIVE, LISTING
from verifyimg.cli.archive._text import entry_row
from verifyimg.errors import EXIT_OK
from verifyimg.reports.table import table


def run(env: Environment, parameters: Parameters) -> int:
    """Prints a line for each entry, in the order of their numbers."""
    with to_read(env, parameters) as archive:
        for entry in archive.entries(archive.ids(label=parameters["label"])):
            if parameters["json"]:
                env.write(json.dumps(entry_json(entry)) + "\n")
            else:
                env.write(table([entry_row(entry)], width=env.width))
    return EXIT_OK


COMMAND = Command(
    "list",
    run,
    help="List what is in the archive: number, first seen, basis, name.",
    groups=(ARCHIVE, LISTING),
)
