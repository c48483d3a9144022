"""The steps of an XMP edit history: what was done, by which program, when.

Specification: XMP Specification Part 2, 1.2.3 (xmpMM:History) and 1.2.3.6 (ResourceEvent).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from verifyimg import wording
from verifyimg.clues.camera_time import window_of
from verifyimg.clues.evidence import Evidence
from verifyimg.clues.exif_dates import DateReading
from verifyimg.clues.loose_dates import read_loose
from verifyimg.model.clue import Clue
from verifyimg.model.noun import noun
from verifyimg.model.tag import Tag
from verifyimg.model.window import Window

ACTION = "XMP-xmpMM:HistoryAction"
WHEN = "XMP-xmpMM:HistoryWhen"
AGENT = "XMP-xmpMM:HistorySoftwareAgent"
_GROUP = "XMP-xmpMM"


@noun
class Step:
    """One entry of the history; each of its parts may be missing."""

    action: Tag | None
    when: Tag | None
    agent: Tag | None

    @property
    def tags(self) -> tuple[Tag, ...]:
        """Those that are there."""
        return tuple(tag for tag in (self.action, self.when, self.agent) if tag is not None)


def steps(evidence: Evidence) -> Iterator[Step]:
    """The entries in the order of the file: the tags of one entry have the same block."""
    entries: dict[str, dict[str, Tag]] = {}
    for tag in evidence.tags:
        if tag.group == _GROUP and tag.key in (ACTION, WHEN, AGENT):
            entries.setdefault(tag.block, {}).setdefault(tag.key, tag)
    for entry in entries.values():
        yield Step(action=entry.get(ACTION), when=entry.get(WHEN), agent=entry.get(AGENT))


def histories(evidence: Evidence, told: Sequence[Clue] = ()) -> Iterator[Clue]:
    """The history as one clue: its steps in words, from the first to the last, all their tags.

    It has no window of its own where other clues have `told` the time of all its steps.
    """
    done = list(steps(evidence))
    if not done:
        return
    covered = {tag for clue in told if clue.window for tag in clue.tags}
    saves = sum(1 for step in done if step.action and str(step.action.value).strip() == "saved")
    untold = [step for step in done if step.when and step.when not in covered]
    window = span(done) if untold else None
    yield Clue(
        meaning="edited",
        about="file",
        clock="network" if window else None,
        storage="xmp",
        text=f"an edit history of {wording.count(len(done), 'step')}, {saves:,} of them saved",
        strength="weak",
        window=window,
        tags=tuple(tag for step in done for tag in step.tags),
        note="kept by the programs themselves; it can be cut or copied from another file",
    )


def span(done: Sequence[Step]) -> Window | None:
    """From the first to the last of the steps that have a time; None if none has."""
    whens = [step.when for step in done if step.when]
    read = [(read_loose(str(tag.value)), tag) for tag in whens]
    windows = [window_of(date, (tag,)) for date, tag in read if isinstance(date, DateReading)]
    if not windows:
        return None
    first = min(windows, key=lambda window: window.earliest)
    last = max(window.latest for window in windows)
    return Window(
        earliest=first.earliest,
        latest=last,
        local=first.local if last == first.latest else None,
        zone=first.zone,
        zone_source=first.zone_source,
    )
