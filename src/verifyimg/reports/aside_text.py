"""What a run has to say beside its reports, in lines for people."""

from __future__ import annotations

from collections.abc import Iterator

from verifyimg.clean import shorten
from verifyimg.model.aside import NO_IMAGE, Aside, LeftOut, LookedBack, Missed
from verifyimg.wording import count

NAMED = 10
"""Entries of one kind that are named one by one; the others are counted."""
LONGEST = 300
"""Characters of one name or reason."""

_CHOSEN = {
    "hidden": ("hidden name", "--hidden takes them in"),
    "a link": ("link", "--follow-links takes them in"),
    "not asked for": ("name", "by --include and --exclude"),
}
"""By reason: what was met, and how it would be looked at, or why it was not."""


def aside_lines(aside: Aside) -> Iterator[str]:
    """Beside what the counts of a run tell already: files that are no images.

    Foreign text in them is cut, and not yet made visible.
    """
    yield from (left_out_line(one) for one in aside.left_out if one.reason != NO_IMAGE)
    if aside.baseline is not None:
        yield from baseline_lines(aside.baseline)


def left_out_line(one: LeftOut) -> str:
    """`2 hidden names in folders left out; --hidden takes them in`."""
    if one.reason in _CHOSEN:
        noun, how = _CHOSEN[one.reason]
        link = " " if how.startswith("by ") else "; "
        return f"{count(one.count, noun)} in folders left out{link}{how}"
    if one.reason == NO_IMAGE:
        return f"{count(one.count, 'file')}, no images, skipped"
    return f"{count(one.count, 'name')} in folders passed by: {one.reason}"


def baseline_lines(back: LookedBack) -> Iterator[str]:
    """How many findings are accepted, and which of them were not met again."""
    if back.accepted:
        yield f"{count(back.accepted, 'finding')} accepted; shown, and not counted for --fail-on"
    gone = [one for one in back.missed if not one.why]
    unseen = [one for one in back.missed if one.why]
    yield from _listed(gone, "accepted and no longer found")
    yield from _listed(unseen, "accepted and could not be looked for")
    if back.not_given:
        yield f"{count(back.not_given, 'finding')} accepted in files that were not given"


def _listed(missed: list[Missed], what: str) -> Iterator[str]:
    for one in missed[:NAMED]:
        who = f"by {_cut(one.acceptance.by)}, {one.acceptance.on}"
        why = f": {_cut(one.why)}" if one.why else ""
        yield f"{what}: {one.code} of {_cut(one.path)} ({who}){why}"
    if len(missed) > NAMED:
        yield f"{what}: {len(missed) - NAMED:,} more"


def _cut(text: str) -> str:
    return shorten(text, LONGEST)
