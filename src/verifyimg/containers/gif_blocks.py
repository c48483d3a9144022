"""The blocks of a GIF: extensions and images, by their places in the file.

Specification: GIF89a (CompuServe, 1990), sections 15 (sub-blocks), 20 (image descriptor) and 23
to 26 (extensions).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from verifyimg.limits import Limits
from verifyimg.model.block import ByteSource, Extent
from verifyimg.model.noun import noun

IMAGE, EXTENSION, END = 0x2C, 0x21, 0x3B
CONTROL, COMMENT, APPLICATION = 0xF9, 0xFE, 0xFF

_DESCRIPTOR = 9
_WINDOW = 1 << 16


@noun
class GifBlock:
    """One extension or image."""

    mark: int
    """`IMAGE` or `EXTENSION`."""
    label: int
    """Of an extension: `CONTROL`, `COMMENT`, `APPLICATION` …; 0 for an image."""
    start: int
    """The offset of its first sub-block's length byte; of an image, of its descriptor."""
    end: int
    """The offset just behind its last sub-block."""
    parts: tuple[Extent, ...]
    """The payloads of its sub-blocks; none are kept of an image."""


@noun
class GifStop:
    """Why there is no further block."""

    offset: int
    limit: bool = False
    """Whether a limit ended the walk."""
    ended: bool = False
    """Whether the file's own end mark was met, just before `offset`."""


@dataclass
class _Window:
    """The file, read in pieces forward; what is left of the sub-blocks that may be passed."""

    source: ByteSource
    left: int
    kept: int
    """How many of them may still be kept: the bytes of those in pictures are only passed."""
    start: int = 0
    data: bytes = field(default=b"")

    def byte(self, at: int) -> int | None:
        """One byte; None behind the end."""
        if not self.start <= at < self.start + len(self.data):
            self.start, self.data = at, self.source.read_at(at, _WINDOW)
        return self.data[at - self.start] if self.data else None


def blocks(source: ByteSource, start: int, limits: Limits) -> Iterator[GifBlock | GifStop]:
    """The blocks from `start` on; a GifStop is the last thing given.

    At most `limits.chunks` blocks and `limits.gif_sub_blocks` sub-blocks, of which
    `limits.gif_parts` are kept.
    """
    window = _Window(source=source, left=limits.gif_sub_blocks, kept=limits.gif_parts)
    position = start
    for _ in range(limits.chunks):
        mark = window.byte(position)
        if mark == END:
            yield GifStop(offset=position + 1, ended=True)
            return
        if mark not in (IMAGE, EXTENSION):
            yield GifStop(offset=position)
            return
        found = _image(window, position) if mark == IMAGE else _extension(window, position)
        yield found
        if isinstance(found, GifStop):
            return
        position = found.end
    yield GifStop(offset=position, limit=True)


def _extension(window: _Window, position: int) -> GifBlock | GifStop:
    label = window.byte(position + 1)
    if label is None:
        return GifStop(offset=window.source.size)
    start, parts = position + 2, []
    end = start
    for part in _sub_blocks(window, start):
        if isinstance(part, GifStop):
            return part
        window.kept -= 1
        if window.kept < 0:
            return GifStop(offset=position, limit=True)
        parts.append(part)
        end = part.end
    return GifBlock(mark=EXTENSION, label=label, start=start, end=end + 1, parts=tuple(parts))


def _image(window: _Window, position: int) -> GifBlock | GifStop:
    packed = window.byte(position + _DESCRIPTOR)
    if packed is None:
        return GifStop(offset=window.source.size)
    table = 3 << (packed & 7) + 1 if packed & 0x80 else 0
    end = start = position + 1 + _DESCRIPTOR + table + 1  # a byte of code size before the data
    for part in _sub_blocks(window, start):
        if isinstance(part, GifStop):
            return part
        end = part.end
    return GifBlock(mark=IMAGE, label=0, start=position + 1, end=end + 1, parts=())


def _sub_blocks(window: _Window, position: int) -> Iterator[Extent | GifStop]:
    """The payloads up to the empty one."""
    while True:
        length = window.byte(position)
        if length == 0:
            return
        if length is None or position + 1 + length >= window.source.size:
            yield GifStop(offset=window.source.size)
            return
        window.left -= 1
        if window.left < 0:
            yield GifStop(offset=position, limit=True)
            return
        yield Extent(offset=position + 1, length=length)
        position += 1 + length
