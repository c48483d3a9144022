"""The file holds a block of metadata more than once.

What it looks at
Blocks of EXIF and of XMP that belong to the picture itself, not to one inside it, in formats that
hold one picture. Where two of them give one field different values, both readings stand in the
finding; where that field is a date, a position or a device it is a concern, otherwise a note. The
device, its serial number and the position stand in EXIF and again in XMP: where these differ, it
is a concern too. Dates of XMP are the business of TIM005.

Why it matters
Programs read one of the blocks, some the first and some the last: the same file can show two
dates. Cameras write each block once.

Innocent explanations
- a program that adds its own block and leaves the old one in place
- pictures that were put together from several
- a converter that keeps metadata in two places of a PNG
- a position that was set by hand in a program which changes one copy
- XMP kept from a template, or from the other of two pictures

Next steps
- read both blocks side by side, and ask which program wrote the later one
- ask for the file before it was edited

Example
Two EXIF blocks, one of 17 May 2020, one of 30 August 2023.

References
CIPA DC-008-2023 (Exif 3.0), 4.7.2: one APP1 of Exif, directly behind SOI. PNG 3rd edition,
11.3.4.5: one eXIf chunk. ISO 16684-3 (one main packet of XMP).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from verifyimg import wording
from verifyimg.checks import quoted
from verifyimg.checks.structure.copies import Copy, differing_copies
from verifyimg.model.finding import Draft, NotApplicable
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject
from verifyimg.model.tag import Tag

RULE = Rule(severity="concern", against="file", aspect=None, needs=("structure",))

_KINDS = ("EXIF", "XMP")
_TELLING = frozenset(
    {
        *("DateTimeOriginal", "CreateDate", "ModifyDate", "DateCreated", "MetadataDate"),
        *("GPSLatitude", "GPSLongitude", "GPSDateStamp", "GPSTimeStamp"),
        *("Make", "Model", "SerialNumber"),
    }
)
"""Fields whose second reading changes when, where or with what a picture was taken."""
_OWN_BOUNDARIES = frozenset({"ExifOffset", "GPSInfo", "ThumbnailOffset", "ThumbnailLength"})
_SEVERAL = frozenset(
    {
        *("HEIC", "HEICS", "HEIF", "HEIFS", "AVIF", "CR3", "MOV", "MP4", "M4V", "3GP", "3G2"),
        *("TIFF", "BTF", "ICO", "JXL"),
    }
)
"""Formats whose files may hold several pictures or films, each with a block of its own."""
_TOLD = 4


def look(subject: Subject) -> Sequence[Draft] | NotApplicable:
    """One finding for each kind of block that is there twice."""
    copied = [_copied(copy) for copy in differing_copies(subject)]
    if subject.image.format not in _SEVERAL:
        return [*copied, *(draft for kind in _KINDS if (draft := _draft(subject, kind)))]
    why = "a file of this format has metadata for each of its pictures"
    return copied or NotApplicable(reason=why)


def _copied(copy: Copy) -> Draft:
    return Draft(
        message=(
            f"The file says {quoted.stored(copy.original)} in EXIF and {quoted.stored(copy.copy)} "
            "in its XMP, which repeats what EXIF has. One of the two was changed, or is of another "
            "picture."
        ),
        strength="moderate",
        tags=(copy.original, copy.copy),
    )


def _draft(subject: Subject, kind: str) -> Draft | None:
    blocks = subject.structure.of(kind)
    if len(blocks) < 2:
        return None
    pairs = list(_differing(subject, kind))
    where = wording.listed([f"byte {one.offset:,}" for one in blocks[:_TOLD]])
    message = f"The file holds {len(blocks)} blocks of {kind}, at {where}"
    told = [f"{quoted.stored(one)} and {quoted.stored(other)}" for one, other in pairs[:_TOLD]]
    message += (
        f". They differ: {'; '.join(told)}." if told else ", which do not contradict each other."
    )
    loud = any(one.name in _TELLING for one, _ in pairs)
    return Draft(
        message=message,
        strength="strong",
        severity="concern" if loud else "note",
        tags=tuple(tag for pair in pairs[:_TOLD] for tag in pair),
    )


def _differing(subject: Subject, kind: str) -> Iterator[tuple[Tag, Tag]]:
    """The fields to which two blocks give different values, the telling ones first."""
    readings: dict[str, dict[int, Tag]] = {}
    blocks = subject.structure.of(kind)
    for tag in subject.tags:
        block = next((n for n, one in enumerate(blocks) if one.holds(tag.offset)), None)
        if block is not None and tag.name not in _OWN_BOUNDARIES:
            readings.setdefault(tag.key, {}).setdefault(block, tag)
    several = [list(found.values()) for found in readings.values() if len(found) > 1]
    for first, *others in sorted(several, key=lambda tags: tags[0].name not in _TELLING):
        other = next((one for one in others if str(one.value) != str(first.value)), None)
        if other is not None:
            yield first, other
