"""The time in the file's name: who gave the name, and how it stands to the camera's date."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from verifyimg.checks import clocks, quoted
from verifyimg.model.clue import Clue
from verifyimg.model.subject import Subject
from verifyimg.model.window import EASTMOST, WESTMOST, Window

WHATSAPP = "WhatsApp"

_ZONES_APART = EASTMOST - WESTMOST
"""The most that two clocks on Earth differ in their zones."""
_HALF_A_DAY = timedelta(hours=12)


def of_cameras(subject: Subject) -> Iterator[Clue]:
    """The times in names that cameras give when they take a picture."""
    return (clue for clue in subject.named_times() if clue.meaning == "captured")


def of_identifiers(subject: Subject) -> Iterator[Clue]:
    """The times that platforms' identifiers count: a server's clock, in UTC."""
    return (clue for clue in _of_servers(subject) if clue.window and clue.window.has_zone)


def of_messages(subject: Subject) -> Iterator[Clue]:
    """The times of messages that programs wrote into names, on a clock of unknown zone."""
    return (clue for clue in _of_servers(subject) if clue.window and not clue.window.has_zone)


def of_whatsapp_files(subject: Subject) -> Iterator[Clue]:
    """The days in the names that WhatsApp gives to files on a phone."""
    return (clue for clue in _of_phones(subject) if _is_whatsapp(clue, subject))


def of_saves(subject: Subject) -> Iterator[Clue]:
    """The times of saves and screenshots in names, WhatsApp's left aside."""
    return (clue for clue in _of_phones(subject) if not _is_whatsapp(clue, subject))


def told(clue: Clue) -> str:
    """The time, the tag, what it means, and why it is not relied on where it is not."""
    doubt = "".join(f" It is not relied on, because {d.text}." for d in clue.doubts[:1])
    return f"The file says {quoted.valued(clue)}: {clue.note}.{doubt}"


def apart(name: Clue, date: Clue) -> timedelta | None:
    """What a zone and the length of the readings leave of their difference; zero if nothing.

    Any multiple of a quarter of an hour counts as a zone, up to what zones can differ. None
    where one of the two is no clock reading.
    """
    if name.window is None or date.window is None:
        return None
    if name.window.local is None or date.window.local is None:
        return None
    difference = abs(name.window.local - date.window.local)
    length = clocks.spread(name.window) + clocks.spread(date.window)
    if difference <= _ZONES_APART and not _whole_day(name.window):
        difference = abs(difference - round(difference / clocks.QUARTER) * clocks.QUARTER)
    elif _whole_day(name.window):
        difference -= _ZONES_APART
    return max(difference - length, timedelta(0))


def _of_servers(subject: Subject) -> Iterator[Clue]:
    return (clue for clue in subject.named_times() if clue.clock == "server")


def _of_phones(subject: Subject) -> Iterator[Clue]:
    return (clue for clue in subject.named_times() if clue.clock == "network")


def _is_whatsapp(clue: Clue, subject: Subject) -> bool:
    platforms = (one for one in subject.clues_of("platform") if one.tags == clue.tags)
    return any(one.text == WHATSAPP for one in platforms)


def _whole_day(window: Window) -> bool:
    return clocks.spread(window) >= _HALF_A_DAY
