"""Fields of a file as rules compare them: numbers, texts, and what is not there."""

from __future__ import annotations

from math import isfinite

from verifyimg.model.subject import Subject
from verifyimg.model.tag import Tag

EXPOSURE = (
    "ExifIFD:ExposureTime",
    "ExifIFD:FNumber",
    "ExifIFD:ISO",
    "ExifIFD:FocalLength",
    "ExifIFD:ShutterSpeedValue",
    "ExifIFD:ApertureValue",
)
"""What a camera notes of how it took a picture."""
MAKE, MODEL = "IFD0:Make", "IFD0:Model"


def text(subject: Subject, key: str) -> str:
    """The tag's text without blanks around it; empty where there is none."""
    tag = subject.tag(key)
    return "" if tag is None else str(tag.value).strip(" \0\t\r\n")


def number(subject: Subject, key: str) -> float | None:
    """The tag's number; None where there is none, or no finite one."""
    tag = subject.tag(key)
    return None if tag is None else finite(tag.value)


def numbers(subject: Subject, key: str) -> tuple[float | None, ...]:
    """The tag's numbers, None for each part that is none."""
    return tuple(finite(part) for part in text(subject, key).split())


def finite(value: object) -> float | None:
    """A value as a number, if it is a finite one."""
    try:
        found = float(str(value))
    except ValueError:
        return None
    return found if isfinite(found) else None


def present(subject: Subject, *keys: str) -> tuple[Tag, ...]:
    """The first tags of these keys that are there and not empty."""
    found = (subject.tag(key) for key in keys)
    return tuple(tag for tag in found if tag is not None and str(tag.value).strip())


def size_tags(subject: Subject) -> tuple[Tag, ...]:
    """The tags that hold the picture's size, of the first group that has both."""
    for group in ("File", "PNG", "RIFF", "Meta", "QuickTime"):
        found = present(subject, f"{group}:ImageWidth", f"{group}:ImageHeight")
        if len(found) == 2:
            return found
    return ()
