"""Bytes in memory as a file, and what is made of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from verifyimg.limits import DEFAULT, Limits
from verifyimg.model.block import Block, Extent
from verifyimg.model.problem import Problem
from verifyimg.model.tag import Tag, Value
from verifyimg.readers.reader import Found, Reader
from verifyimg.reading import Reading, read_file


@dataclass(frozen=True)
class Bytes:
    """A `ByteSource` in memory."""

    data: bytes

    @property
    def size(self) -> int:
        return len(self.data)

    def read_at(self, offset: int, length: int) -> bytes:
        return self.data[offset : offset + length] if length > 0 else b""


def block(data: bytes, kind: str, label: str = "APP1", *, at: int = 0) -> Block:
    """A block that holds these bytes, `at` bytes into a file."""
    extents = (Extent(offset=at, length=len(data)),)
    return Block(kind=kind, label=label, extents=extents, source=Bytes(b"\0" * at + data))


def split_block(kind: str, *parts: bytes, gap: int = 10) -> Block:
    """A block in several pieces, `gap` bytes before each."""
    extents, place = [], 0
    for part in parts:
        extents.append(Extent(offset=place + gap, length=len(part)))
        place += gap + len(part)
    data = b"".join(b"?" * gap + part for part in parts)
    return Block(kind=kind, label="APP1", extents=tuple(extents), source=Bytes(data))


def read(reader: Reader, data: bytes, *, label: str = "APP1", limits: Limits = DEFAULT) -> Seen:
    """What a reader makes of these bytes, 100 bytes into a file."""
    return Seen(tuple(reader.read(block(data, reader.kinds[0], label, at=100), limits)))


def read_bytes(data: bytes, limits: Limits = DEFAULT) -> Reading:
    """What is read of a file of these bytes."""
    return read_file(Bytes(data), limits)


@dataclass(frozen=True)
class Seen:
    """What a reader yielded."""

    found: Sequence[Found]

    @property
    def tags(self) -> dict[str, Tag]:
        """By key, the first of each."""
        return tags_of(self.found)

    @property
    def values(self) -> dict[str, Value]:
        return {key: tag.value for key, tag in self.tags.items()}

    @property
    def problems(self) -> list[tuple[str, str]]:
        """Kind and message."""
        return problems_of(self.found)


def tags_of(found: Iterable[object]) -> dict[str, Tag]:
    """The tags by key, the first of each."""
    tags: dict[str, Tag] = {}
    for one in found:
        if isinstance(one, Tag):
            tags.setdefault(one.key, one)
    return tags


def problems_of(found: Iterable[object]) -> list[tuple[str, str]]:
    """Kind and message of the problems."""
    return [(one.kind, one.message) for one in found if isinstance(one, Problem)]
