"""Photoshop's own files, PSD and PSB: sections located with their offsets; nothing is decoded.

Specification: Adobe Photoshop File Formats Specification (2019), "Photoshop File Format".
"""

from __future__ import annotations

from collections.abc import Iterator

from verifyimg.limits import Limits
from verifyimg.model.block import Block, ByteSource, Extent
from verifyimg.model.noun import noun
from verifyimg.model.problem import Problem

READER = "psd"

_HEADER = 26
_BIG = 2
"""The version of a PSB, in which the layers may take more than 4 GiB."""


@noun
class _Section:
    kind: str
    label: str
    length_bytes: int
    """How many bytes its own length takes."""


def locate(source: ByteSource, limits: Limits) -> Iterator[Block | Problem]:  # noqa: ARG001
    """Header, colour table, image resources, layers, then the picture itself.

    Guarantees on any bytes: five blocks at most, each inside the file.
    """
    head = source.read_at(0, _HEADER)
    if len(head) < _HEADER:
        yield _cut("inside its header", source, fatal=True)
        return
    yield _block("PSD header", "header", source, 0, _HEADER)
    position, wide = _HEADER, 8 if int.from_bytes(head[4:6], "big") == _BIG else 4
    for section in (
        _Section(kind="PSD colours", label="colours", length_bytes=4),
        _Section(kind="Photoshop", label="resources", length_bytes=4),
        _Section(kind="PSD layers", label="layers", length_bytes=wide),
    ):
        stored = source.read_at(position, section.length_bytes)
        start = position + section.length_bytes
        end = start + int.from_bytes(stored, "big")
        if len(stored) == section.length_bytes and end > start and start < source.size:
            yield _block(section.kind, section.label, source, start, min(end, source.size))
        if len(stored) < section.length_bytes or end > source.size:
            yield _cut(f"inside its {section.label}", source)
            return
        position = end
    if position >= source.size:
        yield _cut("before the picture", source)
        return
    yield _block("PSD picture", "picture", source, position, source.size)


def _block(kind: str, label: str, source: ByteSource, start: int, end: int) -> Block:
    extent = Extent(offset=start, length=end - start)
    return Block(kind=kind, label=label, extents=(extent,), source=source)


def _cut(where: str, source: ByteSource, *, fatal: bool = False) -> Problem:
    what = f"the file ends {where}; it is truncated, fetch it again"
    return Problem(reader=READER, kind="damaged", message=what, offset=source.size, fatal=fatal)
