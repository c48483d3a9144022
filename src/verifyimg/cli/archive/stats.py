"""`verifyimg archive stats`: counts and sizes."""

from __future__ import annotations

import json
from collections.abc import Iterator

from verifyimg.archive.checking import Stats, stats
from verifyimg.cli._command import Command, Parameters
from verifyimg.cli._environment import Environment
from verifyimg.cli.archive._opening import to_read
from verifyimg.cli.archive._options import ARCHIVE, AS_JSON
from verifyimg.errors import EXIT_OK
from verifyimg.reports.table import table


def run(env: Environment, parameters: Parameters) -> int:
    """Prints them."""
    with to_read(env, parameters) as archive:
        told = stats(archive)
    if parameters["json"]:
        env.write(json.dumps(vars(told), indent=2) + "\n")
    else:
        env.write(table(list(_rows(told)), width=env.width))
    return EXIT_OK


def _rows(told: Stats) -> Iterator[tuple[str, str]]:
    for name in ("entries", "fingerprints", "thumbnails", "featured", "sightings"):
        yield name, f"{getattr(told, name):,}"
    for basis, number in told.by_basis.items():
        yield f"  {basis}", f"{number:,}"
    yield "oldest", told.oldest or "no date"
    yield "newest", told.newest or "no date"
    yield "archive", f"{told.database_bytes:,} bytes"
    yield "index", f"{told.index_bytes:,} bytes, {told.unindexed:,} fingerprints not in it yet"


COMMAND = Command(
    "stats", run, help="Print counts and sizes of the archive.", groups=(ARCHIVE, AS_JSON)
)
