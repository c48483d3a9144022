"""The work of `verifyimg claims init`: pictures into rows that claim nothing yet."""

from __future__ import annotations

import csv
import os
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

from verifyimg import wording
from verifyimg.claims.cells import COLUMNS
from verifyimg.cli._batch import Batch, printed
from verifyimg.cli._command import Parameters
from verifyimg.cli._environment import Environment
from verifyimg.cli._examine import Examination
from verifyimg.cli._folders import choice_of
from verifyimg.cli._output import opened
from verifyimg.cli._request import named_paths
from verifyimg.errors import UsageError
from verifyimg.model.report import Report, Settings
from verifyimg.sources.opening import STANDARD_INPUT
from verifyimg.sources.walk import walk

HASH = "sha256:"


def write_template(env: Environment, parameters: Parameters) -> int:
    """Prints the header and one row for each picture as soon as it was read."""
    named = named_paths(parameters, "claims init")
    if STANDARD_INPUT in named:
        raise UsageError(detail="a table of claims names files; name files or folders, not -")
    output = parameters["output"]
    if output is not None and os.path.lexists(output):
        raise UsageError(detail=f"{output}: is there already; claims are never overwritten")
    batch = Batch(
        env=env,
        quiet=parameters["quiet"],
        examination=Examination(now=env.now(), settings=Settings(pixels=False), stdin=env.stdin),
    )
    start = os.path.realpath(os.path.dirname(output) if output else env.cwd)  # noqa: PTH120
    reports = batch.reports(walk(named, choice_of(parameters)))
    rows = _rows(reports, start, by_hash=parameters["by_hash"])
    with opened(output, env, named) as write:
        printed(rows, write)
    batch.say_left_out()
    return batch.exit_code("never")


def _rows(reports: Iterator[Report], start: str, *, by_hash: bool) -> Iterator[str]:
    yield _row(list(COLUMNS))
    hashes: set[str] = set()
    for report in reports:
        name = _named(report, start, by_hash=by_hash)
        if report.failed or name in hashes:
            continue
        if name.startswith(HASH):
            hashes.add(name)
        cells = dict.fromkeys(COLUMNS, "")
        cells["file"] = name
        cells["notes"] = _notes(report, named=by_hash)
        yield _row([*cells.values()])


def _named(report: Report, start: str, *, by_hash: bool) -> str:
    """The path from the table's folder; the hash for a name that a table cannot hold."""
    path = os.path.relpath(os.path.realpath(report.image.path), start)
    if by_hash or not _is_text(path):
        return f"{HASH}{report.image.sha256}"
    # NOTE: with ./ in front it is a path and no bare name, which would speak of every file that
    # is called so; and neither a formula to a spreadsheet nor a hash to us.
    return path if path.startswith("../") else f"./{path}"


def _is_text(path: str) -> bool:
    """Whether it comes back from a table as it was: no stray bytes, no space at its end."""
    return (
        path.strip() == path
        and path.encode("utf-8", "replace").decode() == path
        and (path.isprintable())
    )


def _notes(report: Report, *, named: bool) -> str:
    """What the file is, and what it says of its date; for people, it claims nothing."""
    declared = report.capture.declared
    if declared is None:
        date = "the file names no date of the picture"
    else:
        doubt = "" if declared.trusted else ", not to be relied on"
        date = f"the file says {wording.reading(declared)}{doubt}"
    identity = f"is {Path(report.image.path).name!a}" if named else f"{HASH}{report.image.sha256}"
    return f"{identity}; {date}"


def _row(cells: list[str]) -> str:
    line = StringIO()
    csv.writer(line, lineterminator="\n").writerow(cells)
    return line.getvalue()
