"""What archives have of the picture: by when it was seen, and who was credited with it.

Only an entry that shows the whole picture says anything about it. How strongly depends on what
its date rests on (DESIGN.md, section 2); a date that came with somebody else's list is `weak`
whatever it names as its basis, and one from metadata binds nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from verifyimg.clean import shorten
from verifyimg.model.claim import Claim
from verifyimg.model.clue import Clue
from verifyimg.model.match import Match
from verifyimg.model.name_comparison import NameComparison, NameRelation
from verifyimg.model.noun import noun
from verifyimg.model.tag import Tag
from verifyimg.model.window import EARLIEST, LATEST, Window
from verifyimg.model.words import STRENGTHS, Strength, weakest
from verifyimg.wording import MONTHS

Sighting = dict[str, str | None]

IMPORTED = "import"
"""What the name of who told of an appearance begins with where it came on somebody's list."""
WORDS = {
    "own-capture": "own capture",
    "web-archive": "web archive",
    "message": "message",
    "published": "published",
    "downloaded": "downloaded",
    "metadata": "metadata",
}
"""Bases, as they stand behind a date."""

_LONGEST = 40
_CREDITS = 8
"""Names on each side that are compared."""
_PLAINEST: tuple[NameRelation, ...] = ("fits", "near", "unknown", "differs")


@noun
class _Seen:
    """One appearance of the picture that has a date."""

    match: Match
    told: Sighting
    window: Window


def seen_before(matches: Sequence[Match], now: datetime) -> Iterator[Clue]:
    """By when the picture existed: the firmest bound, and weaker ones that are earlier still.

    A date behind the examination bounds nothing.
    """
    dated = [seen for match in matches if _shows_all(match) for seen in _dated(match)]
    found = [_bound(seen, strength) for seen in dated if (strength := _strength(seen)) != "none"]
    limit = LATEST
    for strength in reversed(STRENGTHS):
        ends = [
            (clue.window.latest, number)
            for number, clue in enumerate(found)
            if clue.strength == strength and clue.window and (clue.window.latest < limit)
        ]
        if ends and min(ends)[0] < now:
            limit, first = min(ends)
            yield found[first]


def credits_seen(
    claim: Claim, matches: Sequence[Match], clues: Sequence[Clue]
) -> tuple[NameComparison, ...]:
    """Each credit that the archives have against the claimed one, else against the file's.

    Of several names in the file the one that fits best counts.
    """
    seen = {told["credit"]: (match, told) for match in matches for told in _credited(match)}
    if not seen:
        return ()
    names = [claim.credit] if claim.credit else [c.text for c in clues if c.meaning == "credit"]
    names = list(dict.fromkeys(names))[:_CREDITS]
    if not names:
        return ()
    return tuple(_compared(names, *one) for one in list(seen.values())[:_CREDITS])


def _compared(names: Sequence[str], match: Match, told: Sighting) -> NameComparison:
    from verifyimg.clues.claimed_credit import compare_credit

    clue = Clue(
        meaning="credit",
        about="scene",
        clock=None,
        storage="archive",
        text=told["credit"] or "",
        strength="weak" if _is_imported(told) else "moderate",
        tags=_tags(match, Credit=told["credit"], FirstSeen=told["first_seen"]),
    )
    compared = [compare_credit(name, clue) for name in names]
    return min(compared, key=lambda one: _PLAINEST.index(one.relation))


def _shows_all(match: Match) -> bool:
    return match.same_picture and match.covers_query


def _dated(match: Match) -> Iterator[_Seen]:
    for told, window in zip(match.sightings, match.windows, strict=False):
        if window is not None:
            yield _Seen(match=match, told=told, window=window)


def _credited(match: Match) -> Iterator[Sighting]:
    if _shows_all(match):
        yield from (told for told in match.sightings if told["credit"])


def _strength(seen: _Seen) -> Strength:
    """What the date is worth as a bound; `none` where it is worth nothing."""
    told, match = seen.told, seen.match
    most: Strength = "weak" if _is_imported(told) else match.strength
    if told["basis"] == "own-capture":
        return weakest(most, "strong" if match.entry["sha256"] else "moderate")
    if told["basis"] == "web-archive":
        return weakest(most, "strong" if told["url"] else "weak")
    if told["basis"] == "published":
        return weakest(most, "moderate" if told["url"] else "weak")
    if told["basis"] == "message":
        return weakest(most, "moderate")
    return weakest(most, "weak") if told["basis"] == "downloaded" else "none"


def _is_imported(told: Sighting) -> bool:
    return (told["added_by"] or "").casefold().startswith(IMPORTED)


def _bound(seen: _Seen, strength: Strength) -> Clue:
    told, match = seen.told, seen.match
    return Clue(
        meaning="not_after",
        about="scene",
        clock="archive",
        storage="archive",
        text=f"{_day(told['first_seen'] or '')} ({_how_known(told)}; {_entry(match)})",
        strength=strength,
        window=Window(
            earliest=EARLIEST,
            latest=seen.window.latest,
            zone=seen.window.zone,
            zone_source=seen.window.zone_source,
        ),
        tags=_tags(match, FirstSeen=told["first_seen"], URL=told["url"]),
        note=_note(told),
    )


def _entry(match: Match) -> str:
    return f"entry {match.entry['id']} of {shorten(match.archive, _LONGEST)}"


def _how_known(told: Sighting) -> str:
    """`published by a channel`, `web archive, example.org`."""
    basis = WORDS.get(told["basis"] or "", "")
    who = told["source"] or _host(told["url"] or "")
    return f"{basis}: {shorten(' '.join(who.split()), _LONGEST)}" if who else basis


def _host(url: str) -> str:
    """Of an address; empty where it cannot be told: an archive may come from a stranger."""
    from urllib.parse import urlsplit

    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def _note(told: Sighting) -> str:
    if _is_imported(told):
        return "told by somebody else's list; whoever made it, made the date too"
    return "the date that the archive was told; the picture existed by its end in every time zone"


def _tags(match: Match, **values: str | None) -> tuple[Tag, ...]:
    """What the archive has, as tags: they stand in no file, and at no offset."""
    return tuple(
        Tag(
            group="Archive",
            name=name,
            raw=shorten(value, 400),
            value=shorten(value, 400),
            text=shorten(value, 400),
            block=f"entry {match.entry['id']} of {match.archive}",
            offset=None,
        )
        for name, value in values.items()
        if value
    )


def _day(first_seen: str) -> str:
    """`2020`, `May 2020`, `17 May 2020`, `17 May 2020 14:03`, from the form of ISO 8601."""
    date, _, clock = first_seen.partition("T")
    year, *rest = date.split("-")
    month = [MONTHS[int(rest[0]) - 1]] if rest else []
    day = [str(int(rest[1]))] if len(rest) > 1 else []
    return " ".join((*day, *month, year, *([clock[:5]] if clock else [])))
