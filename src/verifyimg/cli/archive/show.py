"""`verifyimg archive show`: all that is known of an entry."""

from __future__ import annotations

import json

from verifyimg.archive.exchange import entry_json
from verifyimg.cli._command import Command, Parameters, paths
from verifyimg.cli._environment import Environment
from verifyimg.cli.archive._opening import entry_numbers, to_read
from verifyimg.cli.archive._options import ARCHIVE, AS_JSON
from verifyimg.cli.archive._text import entry_text
from verifyimg.errors import EXIT_OK


def run(env: Environment, parameters: Parameters) -> int:
    """Prints the entries that were named."""
    with to_read(env, parameters) as archive:
        numbers = entry_numbers(archive, parameters["paths"])
        for place, entry in enumerate(archive.entries(numbers, thumbnails=True)):
            if parameters["json"]:
                env.write(json.dumps(entry_json(entry), indent=2) + "\n")
            else:
                env.write(("\n" if place else "") + entry_text(entry))
    return EXIT_OK


COMMAND = Command(
    "show",
    run,
    help="Print all that is known of an entry, its appearances from the oldest on.",
    argument=paths("its number, or the first digits of its SHA-256", metavar="ENTRY..."),
    groups=(ARCHIVE, AS_JSON),
)
