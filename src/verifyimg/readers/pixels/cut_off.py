"""JPEGs whose data end before the picture does, though the mark of an end is written behind them.

A decoder that meets the end too early leaves what is missing in even middle grey, and says nothing
that Pillow passes on. Grey rows alone are no proof: somebody may have drawn them. But drawn ones
are data too, the same few bits for each unit, over and over; where the data end in anything else,
the rows are what the decoder made up.

Specification: ITU-T T.81, F.1.2 (Huffman coding), K.3.3 (its usual tables).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from verifyimg.model.block import ByteSource, Extent
from verifyimg.readers.jpeg.scans import only_scan

if TYPE_CHECKING:
    from PIL import Image

UNIT = 16
"""Rows of the largest usual unit of coding; fewer missing ones are not looked for."""
PIXELS_A_BYTE = 256
"""Of an even surface, at most: six blocks of two bits for each 16 x 16 pixels."""
PATTERN_BITS = 160
"""The longest pattern that an even surface may be coded in: ten blocks of sixteen bits."""
LEAST_BYTES = 12
MOST_BYTES = 4_096
"""Of the data's end that are looked at."""
SEARCHED_BYTES = 64 << 20
"""The longest file that is read in search of that end; only one with grey rows is."""

_MIDDLE = ((127, 127), (127, 128), (128, 128))
_RESTART = re.compile(rb"\xff[\xd0-\xd7]")


def rows_cut_off(
    image: Image.Image, size: tuple[int, int], source: ByteSource, extent: Extent
) -> int:
    """How many rows of a decoded JPEG were never in its file, about; 0 for none.

    `image` may be decoded smaller than `size`, that of the picture; `extent` is its whole file.
    A file of several scans is not judged: the first of them covers the picture.
    """
    width, height = size
    rows = _grey_rows(image, -(-UNIT * image.height // height)) * height // image.height
    if rows < UNIT or extent.length > SEARCHED_BYTES:
        return 0
    coded = only_scan(source.read_at(extent.offset, extent.length))
    wanted = min(MOST_BYTES, rows * width // PIXELS_A_BYTE)
    return 0 if coded is None or _is_drawn(coded, wanted) else rows


def _grey_rows(image: Image.Image, least: int) -> int:
    """Rows at the bottom that are even middle grey; 0 where they are fewer than `least`."""
    grey, step = 0, least
    while step and grey + step <= image.height:
        bottom = image.height - grey
        if _is_middle(image.crop((0, bottom - step, image.width, bottom))):
            grey, step = grey + step, 2 * step
        else:
            step = step // 2 if grey else 0
    return grey


def _is_middle(rows: Image.Image) -> bool:
    found = rows.getextrema()
    channels = found if isinstance(found[0], tuple) else (found,)
    return all(one in _MIDDLE for one in channels)


def _is_drawn(coded: bytes, wanted: int) -> bool:
    """Whether the last bytes are an even surface; true also where they are too few to tell."""
    *earlier, last = _RESTART.split(coded)
    if len(earlier) > 2:
        return earlier[-1] == earlier[-2]
    # The very last byte is filled up with ones.
    tail = last.replace(b"\xff\x00", b"\xff")[:-1][-wanted:]
    return len(tail) < LEAST_BYTES or _repeats(tail)


def _repeats(tail: bytes) -> bool:
    bits, count = int.from_bytes(tail, "big"), 8 * len(tail)
    periods = range(1, min(PATTERN_BITS, count // 2) + 1)
    return any(not (bits ^ bits >> one) & ((1 << count - one) - 1) for one in periods)
