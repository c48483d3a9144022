"""GoPro's segment in its JPEGs: model, firmware and serial number of the camera.

Items stand one behind the other, some with items inside.

Specification: GoPro, "GPMF introduction: parser for GPMF formatted telemetry data", GPMF-KLV.
"""

from __future__ import annotations

import struct
from collections import deque
from collections.abc import Iterator

from verifyimg.limits import Limits
from verifyimg.model.block import Block
from verifyimg.model.problem import Problem, ProblemKind
from verifyimg.model.tag import Tag
from verifyimg.readers.plain_tag import plain_tag
from verifyimg.readers.reader import Found, Reader
from verifyimg.readers.text import decoded

NAME, GROUP = "gopro", "GoPro"

_HEAD = 8
_NESTED, _TEXT, _LONG = 0, ord("c"), ord("L")
_NAMES = {
    b"DVNM": "DeviceName", b"FMWR": "FirmwareVersion", b"CASN": "CameraSerialNumber",
    b"MINF": "Model", b"MUID": "MediaUniqueID",
}  # fmt: skip


def read(block: Block, limits: Limits) -> Iterator[Found]:
    """The items that we know; at most `limits.boxes` are looked at."""
    data = block.read(limits.block_bytes)
    stretches, left = deque([(0, len(data))]), limits.boxes
    while stretches:
        position, end = stretches.popleft()
        while position + _HEAD <= end:
            left -= 1
            if left < 0:
                what = f"more than {limits.boxes:,} items; the rest was not read"
                yield _problem("refused", what, block, position)
                return
            name, kind, size, count = struct.unpack(">4sBBH", data[position : position + _HEAD])
            start, length = position + _HEAD, size * count
            if start + length > end:
                yield _problem("damaged", "an item of GoPro's segment breaks off", block, position)
                break
            if kind == _NESTED:
                stretches.append((start, start + length))
            yield from _tag(block, name, kind, data[start : start + length], start)
            position = start + length + -length % 4


def _tag(block: Block, name: bytes, kind: int, stored: bytes, start: int) -> Iterator[Tag]:
    known = _NAMES.get(name)
    if known and kind == _TEXT:
        yield plain_tag(block, GROUP, known, decoded(stored.partition(b"\0")[0]), start)
    elif known and kind == _LONG:
        numbers = struct.unpack(f">{len(stored) // 4}I", stored[: len(stored) // 4 * 4])
        yield plain_tag(block, GROUP, known, " ".join(map(str, numbers[:16])), start)


def _problem(kind: ProblemKind, message: str, block: Block, position: int) -> Problem:
    return Problem(reader=NAME, kind=kind, message=message, offset=block.file_offset(position))


GOPRO = Reader(name=NAME, kinds=("GoPro",), read=read)
