"""What J. River's programs (Media Jukebox, Media Center) write into a JPEG: their library's fields.

Specification: none is published; the layout is that of the files themselves: elements that hold
text, the date as days since the end of 1899.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from verifyimg.limits import Limits
from verifyimg.model.block import Block
from verifyimg.model.problem import Problem
from verifyimg.readers.plain_tag import plain_tag
from verifyimg.readers.reader import Found, Reader
from verifyimg.readers.text import decoded, limited
from verifyimg.readers.unix_time import moment

NAME, GROUP = "media-jukebox", "MediaJukebox"

_FIELD = re.compile(r"<([A-Z]\w{0,63})>([^<]*)</\1>", re.ASCII)
_DAYS = re.compile(r"\d{1,6}(?:\.\d{1,20})?", re.ASCII)
_DAYS_TO_1970 = 25_569
_SECONDS_OF_DAY = 86_400


def read(block: Block, limits: Limits) -> Iterator[Found]:
    """Each field; at most `limits.ifd_entries` of them."""
    text = block.read(limits.block_bytes).decode("latin-1")
    for number, found in enumerate(_FIELD.finditer(text)):
        if number == limits.ifd_entries:
            what = f"more than {number:,} fields; the rest was not read"
            yield Problem(reader=NAME, kind="refused", message=what, offset=block.offset)
            return
        value = limited(unescape(decoded(found[2].encode("latin-1"))), limits)
        name = found[1]
        said = _moment(value) if name == "Date" else value
        yield plain_tag(block, GROUP, name, said, found.start())


def _moment(days: str) -> str:
    if not _DAYS.fullmatch(days):
        return days
    return moment(round((float(days) - _DAYS_TO_1970) * _SECONDS_OF_DAY))


MEDIA_JUKEBOX = Reader(name=NAME, kinds=("Media Jukebox",), read=read)
