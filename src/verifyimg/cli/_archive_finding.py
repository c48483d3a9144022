"""The work of `verifyimg archive find`, from its options to its exit code."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack

from verifyimg.archive.search import Orientation, Query, matches
from verifyimg.archive.store import Archive
from verifyimg.clean import visible
from verifyimg.cli._archive_opening import archive_path
from verifyimg.cli._archive_text import match_text
from verifyimg.cli._command import Parameters
from verifyimg.cli._environment import Environment
from verifyimg.cli._hashing import Hashing
from verifyimg.cli._occasion import occasion
from verifyimg.cli._output import opened
from verifyimg.cli._request import named_paths, zoned_time
from verifyimg.fingerprinting import OWN, turned
from verifyimg.model.fingerprint import Prints
from verifyimg.model.match import Match
from verifyimg.reports.json_matches import Looked, matches_json
from verifyimg.reports.json_v1 import render_json
from verifyimg.sources.walk import walk

MOST = 100
"""Matches of one picture that are told of, from each archive."""


def find_all(env: Environment, parameters: Parameters) -> int:
    """Prints what the archives have of every input."""
    named = named_paths(parameters, "archive find")
    at_time = parameters["at_time"]
    now = env.now() if at_time is None else zoned_time("--at-time", at_time)
    work = Hashing(env=env, kinds=OWN, quiet=bool(parameters["quiet"]))
    with ExitStack() as stack:
        archives = [stack.enter_context(one) for one in _archives(env, parameters)]
        write = stack.enter_context(opened(parameters["output"], env, named))
        found = (looked_up(archives, prints) for prints in work.prints(walk(named)))
        if not parameters["json"]:
            for looked in found:
                write(found_text(looked))
            return work.exit_code()
        reports = list(found)
        shown = occasion(env, now=now, to_file=True, skipped=lambda: work.skipped)
        envelope = matches_json(
            reports, tool=shown.tool, examined_at=shown.examined_at, skipped=work.skipped
        )
        write(render_json(envelope))
    return work.exit_code()


def looked_up(archives: Sequence[Archive], prints: Prints) -> Looked:
    """One picture and its matches; what could not be decoded is found by its bytes alone."""
    query = query_of(prints)
    found = matches(archives, query, most=MOST)
    return Looked(
        image=prints.image,
        matches=tuple(found),
        problems=prints.problems,
        failed=prints.failed,
    )


def query_of(prints: Prints) -> Query:
    """What to look for; a picture that shows too little has no fingerprint to be near to."""
    grey = prints.sight.grey
    turns = turned(grey) if grey is not None and prints.named("pdq") else ()
    return Query(
        sha256=prints.image.sha256,
        pixel_sha256=prints.image.pixel_sha256,
        orientations=tuple(
            Orientation(transform=one.turn, pdq=bytes.fromhex(one.hash)) for one in turns
        ),
    )


def found_text(looked: Looked) -> str:
    """One picture and its matches as a person reads them."""
    name = visible(looked.image.path)
    if not looked.matches:
        return f"{name}: {_nothing(looked)}\n"
    return f"{name}: {_seen(looked.matches)}\n" + "\n".join(map(match_text, looked.matches))


def _seen(found: Sequence[Match]) -> str:
    return "seen before" if len(found) == 1 else f"seen before, {len(found)} entries"


def _nothing(looked: Looked) -> str:
    if looked.failed:
        return "could not be looked for, except by its bytes, and those are not in the archive"
    return "not in the archive"


def _archives(env: Environment, parameters: Parameters) -> Iterator[Archive]:
    for given in parameters["archive"] or (None,):
        yield Archive.reading(archive_path(env, given))
