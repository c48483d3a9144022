"""Texts that people and programs left in the file: captions, credits, programs, comments."""

from __future__ import annotations

from collections.abc import Iterator

from verifyimg.clues.evidence import Evidence
from verifyimg.model.clue import Clock, Clue, Meaning

_TEXTS: tuple[tuple[str, Meaning, Clock | None], ...] = (
    ("IFD0:ImageDescription", "caption", "typed"),
    ("ExifIFD:UserComment", "caption", "typed"),
    ("IFD0:XPTitle", "caption", "typed"),
    ("IFD0:XPComment", "caption", "typed"),
    ("IFD0:Artist", "credit", "typed"),
    ("IFD0:XPAuthor", "credit", "typed"),
    ("IFD0:Copyright", "credit", "typed"),
    ("IFD0:Software", "software", None),
    ("IFD0:ProcessingSoftware", "software", None),
)

_CAMERA_FILLER = (
    "olympus digital camera",
    "sony dsc",
    "dsc",
    "minolta digital camera",
    "kodak",
    "exif_jpeg_picture",
    "default",
    "digital camera",
    "samsung",
    "konica minolta",
    "jpeg",
    "charset=ascii",
    "ascii",
    "binary comment",
)
"""Descriptions that cameras write by themselves: they are nobody's caption."""


def texts(evidence: Evidence) -> Iterator[Clue]:
    """Each text that is there, verbatim; what a camera fills in by itself is no caption."""
    for key, meaning, clock in _TEXTS:
        tag = evidence.tag(key)
        text = "" if tag is None else str(tag.value).strip()
        if tag is None or not text or (meaning == "caption" and text.casefold() in _CAMERA_FILLER):
            continue
        yield Clue(
            meaning=meaning,
            about="file" if meaning == "software" else "scene",
            clock=clock,
            storage="exif_text",
            text=text,
            strength="weak",
            tags=(tag,),
        )
