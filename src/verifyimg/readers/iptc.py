"""IPTC-IIM: the captions, credits and dates that newsrooms write into a picture.

A field that repeats (`Keywords`, `By-line`) is one tag for each time, in the order of the file.
Where the file does not name its character set and a text is not plain ASCII, the set is a
guess; the tag's `raw` is then the stored bytes as base64.

Specification: IPTC-NAA Information Interchange Model 4.2, 3 (datasets), 5 and 6.
"""

from __future__ import annotations

from base64 import b64encode
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from verifyimg.limits import Limits
from verifyimg.model.block import Block
from verifyimg.model.noun import noun
from verifyimg.model.problem import Problem, ProblemKind
from verifyimg.model.tag import Tag, Value
from verifyimg.readers.iptc_names import (
    BINARY,
    CHARACTER_SET,
    DATES,
    NAMES,
    NUMBERS,
    REPEATABLE,
    TIMES,
)
from verifyimg.readers.iptc_text import CharacterSet, character_set, date, time
from verifyimg.readers.reader import Found, Reader
from verifyimg.readers.text import limited

NAME = "iptc"

_MARKER, _HEADER_BYTES = 0x1C, 5


@noun
class _Dataset:
    """One field as stored."""

    key: tuple[int, int]
    """Record and number."""
    position: int
    """Of its data in the block."""
    data: bytes

    @property
    def is_text(self) -> bool:
        return self.key not in NUMBERS and self.key not in BINARY and self.key != CHARACTER_SET


def read(block: Block, limits: Limits) -> Iterator[Found]:
    """The known fields of records 1 and 2, in the group `IPTC`."""
    if block.length > limits.block_bytes:
        what = f"only the first {limits.block_bytes:,} bytes were read"
        yield _problem("refused", what, block, limits.block_bytes)
    datasets: list[_Dataset] = []
    for found in _datasets(block.read(limits.block_bytes), block, limits):
        if isinstance(found, Problem):
            yield found
        else:
            datasets.append(found)
    known = [one for one in datasets if one.key in NAMES]
    declared = next((one.data for one in known if one.key == CHARACTER_SET), None)
    characters = character_set(declared, (one.data for one in known if one.is_text))
    numbers = Counter[tuple[int, int]]()
    for dataset in known:
        tag = _tag(dataset, characters, block, limits)
        numbers[dataset.key] += 1
        yield replace(tag, item=(numbers[dataset.key],)) if dataset.key in REPEATABLE else tag


def _datasets(data: bytes, block: Block, limits: Limits) -> Iterator[_Dataset | Problem]:
    end = min(len(data.rstrip(b"\0")), len(data) - _HEADER_BYTES + 1)  # some writers pad
    position = 0
    for _ in range(limits.ifd_entries):
        if position >= end:
            return
        found = _dataset_at(data, position)
        if isinstance(found, str):
            yield _problem("damaged", found, block, position)
            return
        yield found
        position = found.position + len(found.data)
    if position < end:
        what = f"more than {limits.ifd_entries:,} IPTC fields; the rest was not read"
        yield _problem("refused", what, block, position)


def _dataset_at(data: bytes, position: int) -> _Dataset | str:
    """The dataset at a position, or what is wrong with it."""
    head = data[position : position + _HEADER_BYTES]
    if head[0] != _MARKER:
        return "the IPTC block breaks off: no field where one must stand"
    start, length = position + _HEADER_BYTES, int.from_bytes(head[3:5], "big")
    if length & 0x8000:  # an extended dataset: the length of the length (IIM 3, 1.6)
        size = length & 0x7FFF
        length = int.from_bytes(data[start : start + size][:8], "big")
        start += size
    if start + length > len(data):
        return f"IPTC field {head[1]}:{head[2]} does not fit in the block"
    found = data[start : start + length]
    return _Dataset(key=(head[1], head[2]), position=start, data=found)


def _tag(dataset: _Dataset, characters: CharacterSet, block: Block, limits: Limits) -> Tag:
    value = _value(dataset, characters)
    if isinstance(value, str):
        value = limited(value, limits)
    text = characters.encoding.upper() if dataset.key == CHARACTER_SET else str(value)
    return Tag(
        group="IPTC",
        name=NAMES[dataset.key],
        raw=_raw(dataset, characters, limits),
        value=value,
        text=text,
        block=block.label,
        offset=block.file_offset(dataset.position),
    )


def _value(dataset: _Dataset, characters: CharacterSet) -> Value:
    if dataset.key == CHARACTER_SET:
        return dataset.data.decode("latin-1")
    if dataset.key in BINARY:
        return f"({len(dataset.data):,} bytes of binary data)"
    if dataset.key in NUMBERS and 0 < len(dataset.data) <= 4:
        return int.from_bytes(dataset.data, "big")
    text = characters.text(dataset.data)
    if dataset.key in DATES:
        return date(text)
    return time(text) if dataset.key in TIMES else text


def _raw(dataset: _Dataset, characters: CharacterSet, limits: Limits) -> str:
    """The text as stored; base64 where it is none, or only by a guess."""
    data = dataset.data
    if dataset.is_text and (characters.declared or data.isascii()):
        return characters.text(data)[: limits.raw_bytes]
    return b64encode(data[: limits.raw_bytes // 4 * 3]).decode("ascii")


def _problem(kind: ProblemKind, message: str, block: Block, position: int) -> Problem:
    return Problem(reader=NAME, kind=kind, message=message, offset=block.file_offset(position))


IPTC = Reader(name=NAME, kinds=("IPTC",), read=read)
