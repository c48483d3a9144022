"""What clues are made from: the tags, looked up by name."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import cached_property

from verifyimg.knowledge.maker_heads import HEAD_BYTES
from verifyimg.model.block import Block
from verifyimg.model.noun import noun
from verifyimg.model.own_rows import NO_OWN_ROWS, OwnRows
from verifyimg.model.tag import Tag


@noun
class Evidence:
    """Everything read from one file, and the time of the examination."""

    tags: Sequence[Tag]
    blocks: Sequence[Block]
    now: datetime
    name: str = ""
    """The file's base name; empty where the input has none."""
    own: OwnRows = NO_OWN_ROWS
    """What the user adds to our tables of facts."""

    @cached_property
    def _first_tags(self) -> dict[str, Tag]:
        return {tag.key: tag for tag in reversed(self.tags)}

    @cached_property
    def note_beginnings(self) -> tuple[tuple[int, bytes], ...]:
        """Where each maker's own block stands, and how it begins; read from the file once."""
        notes = (block for block in self.blocks if block.kind == "MakerNote")
        return tuple((note.offset, note.read(HEAD_BYTES)) for note in notes)

    def tag(self, key: str) -> Tag | None:
        """The first tag of that key."""
        return self._first_tags.get(key)

    def text(self, key: str) -> str:
        """The first tag's text, stripped; empty where there is none."""
        tag = self.tag(key)
        return "" if tag is None else str(tag.value).strip()

    def has_block(self, kind: str) -> bool:
        """Whether a block of that kind was found."""
        return any(block.kind == kind for block in self.blocks)

    def present(self, *keys: str) -> tuple[Tag, ...]:
        """The first tags of these keys, those that there are."""
        found = (self.tag(key) for key in keys)
        return tuple(tag for tag in found if tag is not None)
