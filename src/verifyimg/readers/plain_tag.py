"""Tags of binary fields that are one number or text each."""

from __future__ import annotations

from verifyimg.model.block import Block
from verifyimg.model.tag import Tag, Value


def plain_tag(block: Block, group: str, name: str, value: Value, at: int = 0) -> Tag:
    """A tag whose stored, plain and spoken forms are the same, `at` bytes into the block."""
    return Tag(
        group=group,
        name=name,
        raw=str(value),
        value=value,
        text=str(value),
        block=block.label,
        offset=block.file_offset(at),
    )
