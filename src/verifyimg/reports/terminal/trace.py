"""The trace of a picture for a terminal: what follows from it, then every appearance."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from verifyimg import wording
from verifyimg.model.clue import Clue
from verifyimg.model.trace import Appearance, Trace
from verifyimg.reports.line import Line, line, mark
from verifyimg.reports.medium import Medium

NOTHING = "no appearance there, which says nothing about the picture"
UNLOOKED = "it could not be looked for, except by its bytes, and those are not there"


def trace_lines(
    trace: Trace, medium: Medium, *, date_words: Callable[[Clue], str]
) -> Iterator[Line]:
    """The whole report; `date_words` says a date of the file itself."""
    yield line(mark(medium.clean(trace.image.path), "strong"))
    looked = ", ".join(f"{one.name} ({one.entries:,})" for one in trace.archives)
    yield from medium.field("looked in", looked or "no archive", style="dim")
    for problem in trace.problems:
        if problem.fatal or problem.reader in ("archive", "pixels", "pdq"):
            yield from medium.field("COULD NOT", problem.message, style="alarm")
    if not trace.appearances:
        yield from medium.field("found", UNLOOKED if trace.failed else NOTHING)
    for sentence in trace.sentences:
        yield from medium.paragraph(sentence, indent=1)
    for one in trace.dated:
        if isinstance(one, Appearance):
            yield from _appearance(one.first_seen or "", one, medium)
        else:
            yield from medium.field("this file", date_words(one), style="dim")
    for one in trace.undated:
        yield from _appearance("no date", one, medium)


def _appearance(date: str, one: Appearance, medium: Medium) -> Iterator[Line]:
    yield line(
        " ", mark(medium.clean(date), "strong"), f"  {medium.clean(one.basis or 'no basis')}"
    )
    lies = "" if one.transform == "upright" else f", {one.transform}"
    near = f", {one.distance:g} of 256 bits differ" if one.how == "pdq" else ""
    named = f" ({one.name})" if one.name else ""
    how = wording.FOUND_BY.get(one.how, one.how)
    match = f"{how}{near}{lies}: entry {one.entry} of {one.archive}{named}"
    for label, text in (
        ("source", one.source),
        ("url", one.url),
        ("credit", one.credit),
        ("caption", one.caption),
        ("told by", one.added_by),
        ("match", match),
    ):
        if text:
            yield from medium.field(label, text, most=3)
