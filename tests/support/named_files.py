"""Files by their name alone: the evidence, the clues and the subjects that a name makes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from tests.support.evidence import evidence
from tests.support.subjects import subject
from verifyimg.clues.evidence import Evidence
from verifyimg.clues.file_name import named_times
from verifyimg.clues.passages import passages
from verifyimg.clues.platform import mark_bounds, platforms
from verifyimg.model.claim import Claim
from verifyimg.model.clue import Clue
from verifyimg.model.problem import Problem
from verifyimg.model.subject import Subject
from verifyimg.model.tag import Value

NO_EXIF = Problem(reader="exif", kind="absent", message="the file holds no EXIF block")


def file_named(
    name: str, tags: Mapping[str, Value] | None = None, *, blocks: Sequence[str] = ()
) -> Evidence:
    """A file of that name with these tags and blocks."""
    return replace(evidence(tags or {}, blocks=blocks), name=name)


def clues_of(found: Evidence) -> tuple[Clue, ...]:
    """What its name, its size and the marks in it say."""
    return (*named_times(found), *platforms(found), *mark_bounds(found))


def subject_named(
    name: str,
    tags: Mapping[str, Value] | None = None,
    *,
    blocks: Sequence[str] = (),
    others: Sequence[Clue] = (),
    claim: Claim | None = None,
    looked: bool = True,
) -> Subject:
    """A subject of that name; without an EXIF block it is known to hold none, if looked for."""
    found = file_named(name, tags, blocks=blocks)
    absent = (NO_EXIF,) if looked and "EXIF" not in blocks else ()
    made = subject(*others, *clues_of(found), claim=claim)
    how = replace(made.handling, steps=passages(made.clues, found))
    return replace(made, tags=tuple(found.tags), problems=absent, handling=how)


def sized(width: int, height: int) -> dict[str, Value]:
    """The tags of a picture's size."""
    return {"File:ImageWidth": width, "File:ImageHeight": height}
