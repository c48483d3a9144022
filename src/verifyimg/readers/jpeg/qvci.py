"""Casio's segment before it wrote EXIF: the camera's clock and the model.

Specification: none is published; the layout is that of the files themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from verifyimg.limits import Limits
from verifyimg.model.block import Block
from verifyimg.model.problem import Problem
from verifyimg.readers.plain_tag import plain_tag
from verifyimg.readers.reader import Found, Reader
from verifyimg.readers.text import decoded

_DATE, _MODEL, _END = (0x4D, 20), (0x62, 7), 0x69
_WRITTEN = re.compile(r"(\d{4})\.(\d\d)\.(\d\d)\.(\d\d)\.(\d\d)\.(\d\d)", re.ASCII)


def read(block: Block, limits: Limits) -> Iterator[Found]:
    """Date and model in the group `Casio`; a date that is written in another way stays so."""
    data = block.read(_END)
    if len(data) < _END:
        what = "Casio's segment breaks off"
        yield Problem(reader="qvci", kind="damaged", message=what, offset=block.offset)
        return
    said = _text(data, *_DATE)
    found = _WRITTEN.fullmatch(said)
    if found:
        said = "{}:{}:{} {}:{}:{}".format(*found.groups())
    yield plain_tag(block, "Casio", "DateTimeOriginal", said, _DATE[0])
    yield plain_tag(block, "Casio", "ModelType", _text(data, *_MODEL), _MODEL[0])


def _text(data: bytes, at: int, length: int) -> str:
    return decoded(data[at : at + length].partition(b"\0")[0])


QVCI = Reader(name="qvci", kinds=("Casio QVCI",), read=read)
