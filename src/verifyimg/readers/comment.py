"""The comment segment of a JPEG: free text without a declared encoding (ITU-T T.81, B.2.4.5)."""

from __future__ import annotations

from collections.abc import Iterator

from verifyimg.limits import Limits
from verifyimg.model.block import Block
from verifyimg.model.tag import Tag
from verifyimg.readers.reader import Found, Reader
from verifyimg.readers.text import decoded, limited


def read(block: Block, limits: Limits) -> Iterator[Found]:
    """The comment, in the group `File` as ExifTool has it."""
    text = decoded(block.read(limits.block_bytes).rstrip(b"\0"))
    yield Tag(
        group="File",
        name="Comment",
        raw=text[: limits.raw_bytes],
        value=limited(text, limits),
        text=limited(text, limits),
        block=block.label,
        offset=block.offset,
    )


COMMENT = Reader(name="comment", kinds=("comment",), read=read)
