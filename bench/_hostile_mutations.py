"""Seeded damage to real files, for `bench_hostile.py`: anywhere, cut off, or inside one block."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from random import Random

from verifyimg.limits import DEFAULT
from verifyimg.reading import Reading, read_file
from verifyimg.sources.path import PathSource

HEAD = 1 << 16
"""Bytes at the beginning of a file in which most of its structure stands."""
BEGUN = 16
"""Bytes of a block that stay: by them its structure still starts."""


@dataclass(frozen=True)
class Mutation:
    """One file made of another, and what it may not be called."""

    name: str
    data: bytes
    inside: str = ""
    """The kind of block that was damaged behind its beginning, and nothing else."""


class Photo:
    """A file of the corpus, with the blocks that can be damaged alone."""

    def __init__(self, path: Path, name: str) -> None:
        """Reads it once."""
        self.name, self.data = name, path.read_bytes()
        with PathSource(str(path)) as source:
            self.spans = spans(read_file(source, DEFAULT))


def spans(reading: Reading) -> list[tuple[str, int, int]]:
    """Kind, first byte and end of each EXIF block that is not the file's own skeleton."""
    return [
        (one.kind, extent.offset + BEGUN, extent.end)
        for one in reading.blocks
        if one.kind == "EXIF" and one.parent is None and len(one.extents) == 1
        for extent in one.extents
        if extent.length > 2 * BEGUN and extent.offset > 0
    ]


def mutation(photos: list[Photo], seed: int) -> Mutation:
    """The file of one seed."""
    dice = Random(seed)
    photo = dice.choice(photos)
    way = dice.randrange(4)
    if way == 0 and photo.spans:
        kind, start, end = dice.choice(photo.spans)
        return Mutation(photo.name, overwritten(photo.data, start, end, dice), kind)
    if way == 1:
        return Mutation(photo.name, photo.data[: dice.randrange(1, len(photo.data) + 1)])
    most = len(photo.data) if way == 2 else min(HEAD, len(photo.data))
    return Mutation(photo.name, _moved(photo.data, most, dice))


def overwritten(data: bytes, start: int, end: int, dice: Random) -> bytes:
    """Some bytes between two places changed; none is added or lost: the rest stays where it is."""
    broken = bytearray(data)
    for _ in range(dice.choice((1, 1, 2, 4, 16))):
        at = dice.randrange(start, end)
        length = min(dice.choice((1, 1, 2, 4, 12, 64)), end - at)
        how = dice.randrange(3)
        noise = dice.randbytes(length)
        broken[at : at + length] = noise if how == 0 else (b"\xff", b"\0")[how - 1] * length
    return bytes(broken)


def _moved(data: bytes, most: int, dice: Random) -> bytes:
    """Bytes changed, dropped, doubled or exchanged in the first `most` ones."""
    broken = bytearray(data)
    for _ in range(dice.randint(1, 6)):
        at, length = dice.randrange(most), dice.choice((1, 2, 4, 12, 40, 400))
        match dice.randrange(4):
            case 0:
                broken[at : at + length] = b""
            case 1:
                broken[at:at] = broken[at : at + length] * dice.randint(1, 3)
            case 2:
                broken[at : at + length] = dice.randbytes(length)
            case _:
                broken[at : at + 1] = bytes((dice.randrange(256),))
    return bytes(broken) or b"\0"
