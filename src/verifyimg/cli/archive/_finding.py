"""The work of `verifyimg archive find`, from its options to its exit code."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack

from verifyimg.archive.search import matches
from verifyimg.archive.store import Archive
from verifyimg.clean import visible
from verifyimg.cli._command import Parameters
from verifyimg.cli._environment import Environment
from verifyimg.cli._folders import choice_of
from verifyimg.cli._hashing import Hashing
from verifyimg.cli._occasion import occasion
from verifyimg.cli._output import opened
from verifyimg.cli._request import named_paths, zoned_time
from verifyimg.cli.archive._opening import archive_path
from verifyimg.cli.archive._text import match_text
from verifyimg.comparing.kept_copy import kept_copy_words
from verifyimg.featuring import available, with_search
from verifyimg.fingerprinting import OWN
from verifyimg.model.fingerprint import Prints
from verifyimg.model.match import Match
from verifyimg.recalling import query_of
from verifyimg.reports.json.matches import Looked, matches_json
from verifyimg.reports.json.text import render_json
from verifyimg.reports.match_words import decoded_size
from verifyimg.reports.parts_unlooked import SAID
from verifyimg.sources.walk import walk

MOST = 100
"""Matches of one picture that are told of, from each archive."""


def find_all(env: Environment, parameters: Parameters) -> int:
    """Prints what the archives have of every input."""
    named = named_paths(parameters, "archive find")
    at_time = parameters["at_time"]
    now = env.now() if at_time is None else zoned_time("--at-time", at_time)
    with ExitStack() as stack:
        archives = [stack.enter_context(one) for one in _archives(env, parameters)]
        featured = any(archive.points.kept() for archive in archives)
        more = with_search if featured or not available() else None
        work = Hashing(env=env, kinds=OWN, quiet=bool(parameters["quiet"]), more=more)
        write = stack.enter_context(opened(parameters["output"], env, named))
        inputs = walk(named, choice_of(parameters))
        found = (looked_up(archives, prints) for prints in work.prints(inputs))
        if not parameters["json"]:
            for looked in found:
                write(found_text(looked))
            return work.ended()
        reports = list(found)
        shown = occasion(env, now=now, to_file=True, skipped=lambda: work.skipped)
        envelope = matches_json(
            reports,
            tool=shown.tool,
            examined_at=shown.examined_at,
            skipped=work.skipped,
            aside=work.passed.aside(),
        )
        write(render_json(envelope))
    return work.ended()


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


def found_text(looked: Looked) -> str:
    """One picture and its matches as a person reads them."""
    name = visible(looked.image.path)
    if not looked.matches:
        return f"{name}: {_nothing(looked)}\n"
    told = (_told(looked, match) for match in looked.matches)
    return f"{name}: {_seen(looked.matches)}\n" + "\n".join(told)


def _told(looked: Looked, match: Match) -> str:
    """The entry, and how its copy of the picture stands to this one."""
    kept = kept_copy_words(looked.image, match)
    return match_text(match, kept=kept, size=decoded_size(looked.image))


def _seen(found: Sequence[Match]) -> str:
    same = sum(match.same_picture for match in found)
    if not same:
        return "not in the archive; it shares an element with other pictures"
    return "seen before" if same == 1 else f"seen before, {same} entries"


def _nothing(looked: Looked) -> str:
    if looked.failed:
        return "could not be looked for, except by its bytes, and those are not in the archive"
    unlooked = next((p.message for p in looked.problems if p.message.startswith(SAID)), "")
    return f"not in the archive; {unlooked}" if unlooked else "not in the archive"


def _archives(env: Environment, parameters: Parameters) -> Iterator[Archive]:
    for given in parameters["archive"] or (None,):
        yield Archive.reading(archive_path(env, given))
