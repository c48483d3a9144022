"""Pictures of a HEIF file beside the picture: thumbnails, depth maps, gain maps, mattes.

Specification: ISO/IEC 23008-12, 6.4.4 (thmb), 6.4.5 (auxl) and 6.5.8 (auxC); ISO 21496-1 and
ISO/IEC 23008-12:2022/Amd 1 (tmap).
"""

from __future__ import annotations

from collections.abc import Iterator

from verifyimg.clean import shorten, visible
from verifyimg.containers.isobmff_meta import Meta
from verifyimg.model.block import ByteSource
from verifyimg.model.noun import noun

_DERIVED = frozenset({"grid", "iden", "iovl"})
"""Items whose bytes say how to make a picture of others, and are none."""
_LONGEST_NAME = 80
_GAIN_MAP = 1
"""Of the items that a `tmap` names, the second is the gain map."""


@noun
class Beside:
    """An item that is a picture beside the picture."""

    number: int
    label: str
    """How it belongs to the picture, its coding, and what it shows: `auxl hvc1 urn:…`."""


def pictures_beside(source: ByteSource, meta: Meta) -> Iterator[Beside]:
    """Thumbnails first, then auxiliary pictures and gain maps of the primary item; each once."""
    seen = set()
    for number, relation, shows in (*_thumbnails(meta), *_auxiliary(source, meta), *_gains(meta)):
        kind = meta.items[number].type if number in meta.items else ""
        if number not in seen and kind not in _DERIVED:
            seen.add(number)
            yield Beside(number=number, label=" ".join(filter(None, (relation, kind, shows))))


def _thumbnails(meta: Meta) -> Iterator[tuple[int, str, str]]:
    for one in meta.references:
        if one.type == "thmb" and (meta.primary is None or meta.primary in one.targets):
            yield one.source, "thmb", ""


def _auxiliary(source: ByteSource, meta: Meta) -> Iterator[tuple[int, str, str]]:
    for one in meta.references:
        if one.type == "auxl" and (meta.primary is None or meta.primary in one.targets):
            yield one.source, "auxl", _auxiliary_type(source, meta, one.source)


def _gains(meta: Meta) -> Iterator[tuple[int, str, str]]:
    """The second item that a `tmap` is derived from."""
    maps = {number for number, item in meta.items.items() if item.type == "tmap"}
    for one in meta.references:
        if one.type == "dimg" and one.source in maps and len(one.targets) > _GAIN_MAP:
            yield one.targets[_GAIN_MAP], "dimg", "gain map"


def _auxiliary_type(source: ByteSource, meta: Meta, number: int) -> str:
    """The URN that says what an auxiliary picture shows."""
    for box in meta.properties_of(number):
        if box.type == "auxC":
            text = box.read(source, 4 + _LONGEST_NAME)[4:].split(b"\0")[0]
            return shorten(visible(text.decode("latin-1")), _LONGEST_NAME)
    return ""
