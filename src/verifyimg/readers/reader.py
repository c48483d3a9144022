"""What a reader is to the pipeline."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from verifyimg.limits import Limits
from verifyimg.model.block import Block
from verifyimg.model.disagreement import Disagreement
from verifyimg.model.image import Preview
from verifyimg.model.noun import noun
from verifyimg.model.problem import Problem
from verifyimg.model.tag import Tag

Found = Tag | Problem | Block | Preview | Disagreement


@noun
class Reader:
    """One standard: the kinds of Block that it understands, and what it makes of one."""

    name: str
    kinds: tuple[str, ...]
    read: Callable[[Block, Limits], Iterator[Found]]
    """Everything found in one Block, further Blocks among it. Judges nothing, ends on any
    input; what it raises costs one Problem."""
