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


@dataclass(frozen=True, kw_only=True)
class _Text:
    """One text chunk, taken apart."""

    chunk: str
    keyword: str
    """Made visible."""
    language: str
    packed: bool
    body: bytes
    """As stored."""
    position: int
    """Of the body in the block."""


@dataclass
class _Reading:
    """The block and what of its budgets is left."""

    block: Block
    limits: Limits
    unpacked: int
    """Bytes that may still come out of packed texts."""

    def problem(self, kind: ProblemKind, what: str, position: int) -> Problem:
        """A Problem at a place of the block."""
        return Problem(
            reader=NAME, kind=kind, message=what, offset=self.block.file_offset(position)
        )


def read(block: Block, limits: Limits) -> Iterator[Found]:
    """Each text as a tag of the group `PNG`, XMP and profiles as Blocks.

    All texts together unpack to at most `limits.unpacked_bytes`.
    """
    data = block.read(limits.block_bytes)
    reading = _Reading(block=block, limits=limits, unpacked=limits.unpacked_bytes)
    position, count = 0, 0
    while position + _HEAD <= len(data):
        end = position + _HEAD + int.from_bytes(data[position : position + 4], "big")
        kind = one_line(data[position + 4 : position + _HEAD].decode("latin-1"))
        count += 1
        if count > limits.tags:
            yield reading.problem("refused", f"more than {limits.tags:,} texts", position)
            return
        yield from _chunk(reading, kind, data[position + _HEAD : end], position + _HEAD)
        position = end + _CHECKSUM
    if block.length > len(data) == limits.block_bytes:
        what = f"only the first {len(data):,} bytes of the texts were read"
        yield reading.problem("refused", what, 0)


def _chunk(reading: _Reading, kind: str, payload: bytes, position: int) -> Iterator[Found]:
    text = _text_of(kind, payload, position)
    if text is None:
        what = f"a text of kind {kind} is cut off, or packed in an unknown way"
        yield reading.problem("damaged", what, position)
        return
    body = text.body
    if text.packed:
        stream = inflated(text.body, reading.unpacked)
        body = stream.data
        reading.unpacked -= len(body)
        if stream.refused:
            what = f"the texts unpack to more than {reading.limits.unpacked_bytes:,} bytes"
            yield reading.problem("refused", f"{what}; the rest was not read", position)
        elif stream.damaged:
            what = f"the text {text.keyword} cannot be unpacked as a whole"
            yield reading.problem("damaged", what, position)
    if body or not text.packed:
        yield from _meaning(reading, text, body)


def _text_of(kind: str, payload: bytes, position: int) -> _Text | None:
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
        position=position + len(payload) - len(body),
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
    block = reading.block
    extents = block.part(text.position, len(text.body))
    if not text.packed:
        return replace(block, kind=kind, label=text.chunk, extents=extents, parent=block)
    stored = Extent(offset=block.file_offset(text.position), length=len(text.body))
    return packed(kind, body, label=text.chunk, parent=block, stored=stored)


def _profile(reading: _Reading, text: _Text, body: bytes) -> Iterator[Found]:
    profile = profile_of(text.keyword, body[: 2 * reading.unpacked])
    if profile is None:
        what = f"{text.keyword} is there, but its text is no profile"
        yield reading.problem("damaged", what, text.position)
        return
    reading.unpacked -= len(profile.data)
    stored = Extent(offset=reading.block.file_offset(text.position), length=len(text.body))
    label = f"{text.chunk} {profile.name}"
    yield packed(profile.kind, profile.data, label=label, parent=reading.block, stored=stored)
    if len(profile.data) != profile.length:
        what = f"{text.keyword} holds {len(profile.data):,} bytes and names {profile.length:,}"
        yield reading.problem("damaged", what, text.position)


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
        offset=reading.block.file_offset(text.position),
    )


PNG_TEXT = Reader(name=NAME, kinds=("PNG text",), read=read)
