"""The file holds a history of its own editing.

What it looks at
The entries of xmpMM:History in their order: what was done, by which program and when. The saves
are counted; the first and the last time are given.

Why it matters
The history tells how often a picture was saved since the program first saw it, and it often goes
back to the raw picture. It tells nothing of what was changed in the picture, but for the rare
programs that write that too.

Innocent explanations
- the usual steps of a newsroom: convert, crop, tone, caption, save
- a template or a layered file that was used for many pictures, whose history came along
- a history that was copied with the other metadata of another picture

Next steps
- list the steps, and ask the desk for each of them
- ask for the file that the first step began with

Example
`XMP-xmpMM:HistoryAction derived, saved, saved` by `Adobe Photoshop Lightroom 6.1 (Windows)`.

References
XMP Specification Part 2, 1.2.3 (xmpMM:History) and 1.2.3.6 (ResourceEvent).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from verifyimg import wording
from verifyimg.checks import quoted
from verifyimg.clean import shorten
from verifyimg.model.clue import Clue
from verifyimg.model.finding import Draft, NotApplicable
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject
from verifyimg.model.tag import Tag

RULE = Rule(severity="note", against="file", aspect="origin", needs=("editor",))

FIRST_SHOWN, LAST_SHOWN = 3, 2
_ACTION, _WHEN, _AGENT = "HistoryAction", "HistoryWhen", "HistorySoftwareAgent"


def look(subject: Subject) -> Sequence[Draft] | NotApplicable:
    """Reports the steps in order, with the first and the last time."""
    history = next((c for c in subject.clues_of("edited") if _is_history(c)), None)
    if history is None:
        return NotApplicable(reason="the file holds no edit history")
    return (
        Draft(
            message=(
                f"The file holds {history.text}: {'; '.join(_shown(_steps(history.tags)))}. "
                f"{_times(history, subject)}"
            ).strip(),
            strength="weak",
            clues=(history,),
        ),
    )


def _is_history(clue: Clue) -> bool:
    """Whether it is of the history as a whole: its first tag is no name of a program's."""
    return bool(clue.tags) and clue.tags[0].name in (_ACTION, _WHEN)


def _steps(tags: Sequence[Tag]) -> list[str]:
    """Each entry in words; the tags of one entry have the same block."""
    entries: dict[str, dict[str, str]] = {}
    for tag in tags:
        entries.setdefault(tag.block, {})[tag.name] = str(tag.value).strip()
    return [" by ".join(_parts(entry)) for entry in entries.values()]


def _parts(entry: dict[str, str]) -> Iterator[str]:
    yield shorten(entry.get(_ACTION) or "a step", quoted.LONGEST_QUOTE)
    if entry.get(_AGENT):
        yield shorten(entry[_AGENT], quoted.LONGEST_QUOTE)


def _shown(steps: list[str]) -> list[str]:
    left_out = len(steps) - FIRST_SHOWN - LAST_SHOWN
    if left_out <= 0:
        return steps
    return [*steps[:FIRST_SHOWN], f"{left_out:,} more", *steps[-LAST_SHOWN:]]


def _times(history: Clue, subject: Subject) -> str:
    """The first and the last time, from the clues that share the history's tags."""
    dated = (c for c in subject.clues_of("edited") if not set(history.tags).isdisjoint(c.tags))
    windows = [clue.window for clue in dated if clue.window]
    if not windows:
        return "It does not say when."
    first = min(window.earliest for window in windows)
    last = max(window.latest for window in windows)
    if first == last:
        return f"That was at {wording.minute(first)} UTC."
    return f"The first time is {wording.minute(first)} UTC, the last {wording.minute(last)} UTC."
