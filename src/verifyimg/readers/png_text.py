"""The texts of a PNG: keyword and text, packed or not, and what other standards hide in them.

XMP, and the profiles that ImageMagick writes in hexadecimal (`Raw profile type exif`), are given
as Blocks of their own kind.

Specification: W3C PNG (third edition), 11.3.3; Adobe XMP part 3, 1.1.5.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from verifyimg.clean import one_line
from verifyimg.limits import Limits
from verifyimg.model.block import Block, Extent
from verifyimg.model.noun import noun
from verifyimg.model.problem import Problem, ProblemKind
from verifyimg.model.tag import Tag
from verifyimg.readers.packed import inflated, packed
from verifyimg.readers.png_keywords import converted, name_of
from verifyimg.readers.raw_profile import PREFIX, profile_of
from verifyimg.readers.reader import Found, Reader
from verifyimg.readers.text import limited

NAME = "png-text"

_XMP = "XML:com.adobe.xmp"
_HEAD, _CHECKSUM = 8, 4
_LONGEST_KEYWORD = 79
"""In bytes (11.3.3.1)."""


@noun
class _Text:
    """One text chunk, taken apart."""

    chunk: str
    keyword: str
    """Made visible."""
    language: str
    packed: bool
    body: bytes
    """As stored."""
    offset: int
    """Of the body in the file."""


@dataclass
class _Reading:
    """The block and what of its budgets is left."""

    block: Block
    limits: Limits
    unpacked: int
    """Bytes that may still come out of packed texts."""


def read(block: Block, limits: Limits) -> Iterator[Found]:
    """Each text as a tag of the group `PNG`, XMP and profiles as Blocks.

    All texts together unpack to at most `limits.unpacked_bytes`.
    """
    reading = _Reading(block=block, limits=limits, unpacked=limits.unpacked_bytes)
    for number, (kind, offset, payload) in enumerate(_chunks(block, limits)):
        if number == limits.tags:
            yield _problem("refused", f"more than {limits.tags:,} texts", offset)
            return
        yield from _chunk(reading, kind, payload, offset)
    if block.length > limits.block_bytes:
        what = f"only the first {limits.block_bytes:,} bytes of the texts were read"
        yield _problem("refused", what, block.offset)


def _chunks(block: Block, limits: Limits) -> Iterator[tuple[str, int, bytes]]:
    """Type, offset of the payload in the file, and payload; an extent holds whole chunks."""
    left = limits.block_bytes
    for extent in block.extents:
        data = block.source.read_at(extent.offset, min(extent.length, left))
        left -= len(data)
        position = 0
        while position + _HEAD <= len(data):
            start = position + _HEAD
            end = start + int.from_bytes(data[position : position + 4], "big")
            kind = one_line(data[position + 4 : start].decode("latin-1"))
            yield kind, extent.offset + start, data[start:end]
            position = end + _CHECKSUM


def _chunk(reading: _Reading, kind: str, payload: bytes, offset: int) -> Iterator[Found]:
    text = _text_of(kind, payload, offset)
    if text is None:
        what = f"a text of kind {kind} is cut off, or packed in an unknown way"
        yield _problem("damaged", what, offset)
        return
    body = text.body
    if text.packed:
        stream = inflated(text.body, reading.unpacked)
        body = stream.data
        reading.unpacked -= len(body)
        if stream.refused:
            what = f"the texts unpack to more than {reading.limits.unpacked_bytes:,} bytes"
            yield _problem("refused", f"{what}; the rest was not read", offset)
        elif stream.damaged:
            what = f"the text {text.keyword} cannot be unpacked as a whole"
            yield _problem("damaged", what, offset)
    if body or not text.packed:
        yield from _meaning(reading, text, body)


def _text_of(kind: str, payload: bytes, offset: int) -> _Text | None:
    """None where a part is missing or the packing is unknown."""
    keyword, zero, body = payload.partition(b"\0")
    is_packed, method, language = kind == "zTXt", b"", b""
    if kind == "zTXt":
        method, body = body[:1], body[1:]
    elif kind == "iTXt":
        is_packed, method, body = body[:1] != b"\0", body[1:2], body[2:]
        language, _, body = body.partition(b"\0")
        _, zero, body = body.partition(b"\0")
    if not zero or (is_packed and method != b"\0"):
        return None
    return _Text(
        chunk=kind,
        keyword=one_line(keyword[:_LONGEST_KEYWORD].decode("latin-1")),
        language=language[:_LONGEST_KEYWORD].decode("latin-1"),
        packed=is_packed,
        body=body,
        offset=offset + len(payload) - len(body),
    )


def _meaning(reading: _Reading, text: _Text, body: bytes) -> Iterator[Found]:
    if text.keyword == _XMP:
        yield _part(reading, text, "XMP", body)
    elif text.keyword.casefold().startswith(PREFIX):
        yield from _profile(reading, text, body)
    else:
        yield _tag(reading, text, body)


def _part(reading: _Reading, text: _Text, kind: str, body: bytes) -> Block:
    """The body as a Block: where it stands in the file, or out of its packing."""
    block, stored = reading.block, Extent(offset=text.offset, length=len(text.body))
    if not text.packed:
        return replace(block, kind=kind, label=text.chunk, extents=(stored,), parent=block)
    return packed(kind, body, label=text.chunk, parent=block, stored=stored)


def _profile(reading: _Reading, text: _Text, body: bytes) -> Iterator[Found]:
    profile = profile_of(text.keyword, body[: 2 * reading.unpacked])
    if profile is None:
        what = f"{text.keyword} is there, but its text is no profile"
        yield _problem("damaged", what, text.offset)
        return
    reading.unpacked -= len(profile.data)
    stored = Extent(offset=text.offset, length=len(text.body))
    label = f"{text.chunk} {profile.name}"
    yield packed(profile.kind, profile.data, label=label, parent=reading.block, stored=stored)
    if len(profile.data) != profile.length:
        what = f"{text.keyword} holds {len(profile.data):,} bytes and names {profile.length:,}"
        yield _problem("damaged", what, text.offset)


def _tag(reading: _Reading, text: _Text, body: bytes) -> Tag:
    shown = body.decode("utf-8", "replace") if text.chunk == "iTXt" else body.decode("latin-1")
    value = limited(converted(text.keyword, shown), reading.limits)
    return Tag(
        group="PNG",
        name=name_of(text.keyword, text.language),
        raw=shown[: reading.limits.raw_bytes],
        value=value,
        text=value,
        block=text.chunk,
        offset=text.offset,
    )


def _problem(kind: ProblemKind, what: str, offset: int) -> Problem:
    return Problem(reader=NAME, kind=kind, message=what, offset=offset)


PNG_TEXT = Reader(name=NAME, kinds=("PNG text",), read=read)
