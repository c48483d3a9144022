"""Tags of XMP without a packet: edit histories as the reader leaves them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tests.support.evidence import evidence, made
from verifyimg.clues.evidence import Evidence
from verifyimg.model.tag import Tag, Value

Step = tuple[str | None, str | None, str | None]
"""Action, time and program of one entry, any of them missing."""

_NAMES = ("HistoryAction", "HistoryWhen", "HistorySoftwareAgent")


def history(*steps: Step) -> list[Tag]:
    """The tags of an edit history: those of one entry have the same block."""
    return [
        replace(made(f"XMP-xmpMM:{name}", value), block=f"APP1 History[{number}]")
        for number, step in enumerate(steps, start=1)
        for name, value in zip(_NAMES, step, strict=True)
        if value is not None
    ]


def with_history(tags: dict[str, Value], *steps: Step, blocks: Sequence[str] = ()) -> Evidence:
    """A file with these tags and an edit history."""
    found = evidence(tags, blocks=blocks)
    return replace(found, tags=[*found.tags, *history(*steps)])
