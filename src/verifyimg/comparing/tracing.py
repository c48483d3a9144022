"""The matches of a picture into its trace: all appearances in order, and who had it when."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from verifyimg import wording
from verifyimg.comparing.own_dates import own_dates
from verifyimg.model.clue import Clue
from verifyimg.model.match import ArchiveLook, Match
from verifyimg.model.report import Report
from verifyimg.model.trace import Appearance, Trace
from verifyimg.model.window import Window

MOST = 5
"""Later appearances that are told in sentences; all of them stand in the list."""


def trace_of(report: Report, matches: Sequence[Match], archives: Sequence[ArchiveLook]) -> Trace:
    """The trace of one examined file; matches of a part of the picture are left out."""
    whole = (match for match in matches if match.same_picture and match.covers_query)
    found = [one for match in whole for one in _appearances(match)]
    dated = sorted((one for one in found if one.window), key=_order)
    own = own_dates(report)
    return Trace(
        image=report.image,
        dated=tuple(sorted((*dated, *own), key=_order)),
        undated=tuple(one for one in found if one.window is None),
        sentences=tuple(_sentences(dated, found, own)),
        archives=tuple(archives),
        problems=report.problems,
        failed=report.failed,
    )


def _appearances(match: Match) -> Iterator[Appearance]:
    """One for each sighting; an entry that tells of none is an appearance without a date."""
    windows = (*match.windows, *[None] * len(match.sightings))
    for told, window in zip(match.sightings or ({},), windows or (None,), strict=False):
        yield Appearance(
            window=window,
            first_seen=told.get("first_seen"),
            basis=told.get("basis"),
            source=told.get("source"),
            url=told.get("url"),
            credit=told.get("credit"),
            caption=told.get("caption"),
            added_by=told.get("added_by"),
            archive=match.archive,
            entry=match.entry.get("id") or "?",
            name=match.entry.get("name"),
            how=match.how,
            distance=match.distance,
            transform=match.transform,
        )


def _order(one: Appearance | Clue) -> tuple[str, str]:
    window = one.window
    return (window.earliest.isoformat(), window.latest.isoformat()) if window else ("9", "9")


def _sentences(
    dated: Sequence[Appearance], found: Sequence[Appearance], own: Sequence[Clue]
) -> Iterator[str]:
    founded = [one for one in dated if one.founded]
    if founded:
        yield (
            f"The earliest appearance that these archives know: {_where(founded[0])}. There may "
            "be earlier ones."
        )
        yield from _later(founded)
        yield from _against_own(founded[0], own)
    elif found:
        yield (
            "No appearance has a date that can order it: none is dated, or by metadata or a "
            "stranger's list alone."
        )
    if len(founded) > 1:
        yield (
            "Who took it from whom the order alone does not tell: both may have it from a third "
            "that no archive knows."
        )


def _later(founded: Sequence[Appearance]) -> Iterator[str]:
    before, credit = founded[0], founded[0].credit
    for one in founded[1 : MOST + 1]:
        if before.window and one.window and one.window.earliest <= before.window.latest:
            yield f"About then, before or after it: {_where(one)}{_credit(credit, one)}."
        else:
            yield f"Later: {_where(one)}{_credit(credit, one)}."
        before, credit = one, one.credit or credit
    rest = len(founded) - MOST - 1
    if rest > 0:
        yield f"And {wording.count(rest, 'appearance')} later than those."


def _where(one: Appearance) -> str:
    who = one.source or one.url or one.credit or "an unnamed place"
    return f"{one.first_seen} in {who} ({one.basis})"


def _credit(known: str | None, later: Appearance) -> str:
    """How its credit stands to the one that was named last before it."""
    if not later.credit:
        return ""
    if known is None:
        return f", credited to {later.credit}"
    if later.credit.casefold() == known.casefold():
        return ", with the same credit"
    return f", with another credit ({later.credit}; before it {known})"


def _against_own(first: Appearance, own: Sequence[Clue]) -> Iterator[str]:
    """The file's own date of capture, where it lies after the picture was already seen."""
    for clue in own:
        if clue.trusted and clue.meaning == "captured" and _after(clue.window, first.window):
            yield (
                f"This file says that it was captured on {wording.reading(clue)}, later than the "
                "picture was first seen: one of the two dates is not that of the picture."
            )
            return


def _after(one: Window | None, other: Window | None) -> bool:
    return one is not None and other is not None and one.earliest > other.latest
