"""How a finding quotes the file: the value in words, then the tags that hold it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from verifyimg import wording
from verifyimg.checks import clocks
from verifyimg.clean import shorten
from verifyimg.model.clue import Clue
from verifyimg.model.tag import Tag

LONGEST_QUOTE = 80
"""Characters of foreign text in one message; the evidence beside it has the rest."""


def dated(clue: Clue, *same: Clue) -> str:
    """A clue of time, and the tags of others that read the same.

    `17 May 2020 14:03 (ExifIFD:DateTimeOriginal, no zone)`; where the zone is known it stands
    with the time: `17 May 2020 14:03 +05:00 (ExifIFD:DateTimeOriginal)`. A date without a time
    of day is given as the day.
    """
    window, tags = clue.window, ", ".join(dict.fromkeys(map(keys, (clue, *same))))
    if window is None or window.local is None:
        return f"{shorten(clue.text, LONGEST_QUOTE)} ({tags})"
    whole_day = clocks.spread(window) >= timedelta(hours=12)
    said = wording.day(window.local) if whole_day else wording.minute(window.local)
    return f"{said} {window.zone} ({tags})" if window.has_zone else f"{said} ({tags}, no zone)"


def valued(clue: Clue) -> str:
    """Any clue: `Canon EOS 5D Mark II (IFD0:Make, IFD0:Model)`."""
    return f"{shorten(clue.text, LONGEST_QUOTE)} ({keys(clue)})"


def stored(tag: Tag, *same: Tag) -> str:
    """A tag as its bytes have it, `"2020:13:45 00:00:00" (ExifIFD:DateTimeOriginal)`, and the
    names of others that hold the same."""
    names = ", ".join(dict.fromkeys(each.key for each in (tag, *same)))
    return f'"{shorten(tag.raw, LONGEST_QUOTE)}" ({names})'


def keys(clue: Clue) -> str:
    """The tags that hold the value; those of a camera date that only place it are left out."""
    tags = clue.tags[:1] if clue.clock == "camera" else clue.tags
    return ", ".join(dict.fromkeys(tag.key for tag in tags)) or clue.storage.replace("_", " ")


def why_unused(clues: Iterable[Clue], otherwise: str) -> str:
    """Why none of the clues can be relied on: the first doubt, or `otherwise` without one."""
    return next((doubt.text for clue in clues for doubt in clue.doubts), otherwise)
