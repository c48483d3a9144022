"""What a container is to the pipeline."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from verifyimg.limits import Limits
from verifyimg.model.block import Block, ByteSource
from verifyimg.model.noun import noun
from verifyimg.model.problem import Problem

Locate = Callable[[ByteSource, Limits], Iterator[Block | Problem]]


@noun
class Container:
    """One file format and how its blocks are found."""

    name: str
    """As ExifTool's `File:FileType` has it."""
    mime: str
    locate: Locate
    """The blocks in file order, and what is wrong with the structure. Reads no payload that it
    does not need, decodes nothing, ends on any input."""
