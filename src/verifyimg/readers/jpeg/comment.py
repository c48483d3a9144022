"""The comments of a JPEG: free text without a declared encoding (ITU-T T.81, B.2.4.5).

PhotoStudio writes one more, in UTF-16, into APP10.
"""

from __future__ import annotations

from collections.abc import Iterator

from verifyimg.limits import Limits
from verifyimg.model.block import Block
from verifyimg.model.tag import Tag
from verifyimg.readers.reader import Found, Reader
from verifyimg.readers.text import decoded, limited


def read(block: Block, limits: Limits) -> Iterator[Found]:
    """The comment, in the group `File` as ExifTool has it."""
    data = block.read(limits.block_bytes)
    wide = block.kind == "wide comment"
    text = data.decode("utf-16-be", "replace") if wide else decoded(data.rstrip(b"\0"))
    yield Tag(
        group="File",
        name="Comment",
        raw=text[: limits.raw_bytes],
        value=limited(text, limits),
        text=limited(text, limits),
        block=block.label,
        offset=block.offset,
    )


COMMENT = Reader(name="comment", kinds=("comment", "wide comment"), read=read)
