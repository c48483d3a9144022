"""Subjects made of plain fields: tags by name, the size of the picture, how it was handled."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from tests.support.evidence import made
from tests.support.file_clues import HANDLED
from tests.support.rule_subjects import subject
from verifyimg.model.claim import Claim
from verifyimg.model.clue import Clue
from verifyimg.model.image import HandlingState
from verifyimg.model.problem import Problem
from verifyimg.model.subject import Subject
from verifyimg.model.tag import Tag, Value

CANON: dict[str, Value] = {"IFD0:Make": "Canon", "IFD0:Model": "Canon EOS 5D Mark II"}
IPHONE: dict[str, Value] = {"IFD0:Make": "Apple", "IFD0:Model": "iPhone 12"}
TAKEN: dict[str, Value] = {"ExifIFD:DateTimeOriginal": "2020:05:17 14:03:21"}
EXPOSED: dict[str, Value] = {
    "ExifIFD:ExposureTime": 0.005,
    "ExifIFD:FNumber": 4,
    "ExifIFD:ISO": 200,
    "ExifIFD:FocalLength": 50,
}
ORIGINAL = Claim(original=True)
NOT_READ = Problem(reader="exif", kind="damaged", message="the EXIF block is cut off")


def tags(fields: Mapping[str, Value]) -> tuple[Tag, ...]:
    """One tag for each field, in their order."""
    return tuple(made(key, value) for key, value in fields.items())


def holding(
    fields: Mapping[str, Value],
    *clues: Clue,
    size: tuple[int, int] | None = None,
    claim: Claim | None = None,
    state: HandlingState = "unknown",
    problems: Sequence[Problem] = (),
    form: str | None = "JPEG",
) -> Subject:
    """One image with these fields; `camera_direct` is one with the maker's own block."""
    made_of = subject(*clues, claim=claim, problems=problems)
    wide, high = size or (None, None)
    image = replace(made_of.image, width=wide, height=high, format=form)
    return replace(made_of, image=image, tags=tags(fields), handling=HANDLED[state])
