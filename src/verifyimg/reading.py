"""Bytes to tags: a file's blocks, worked through as a bounded list by the readers."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from verifyimg.contain import contained
from verifyimg.containers.container import Container
from verifyimg.containers.containers import HEAD_BYTES, recognise
from verifyimg.limits import Limits
from verifyimg.model.block import Block, ByteSource
from verifyimg.model.disagreement import Disagreement
from verifyimg.model.image import Preview
from verifyimg.model.problem import Problem
from verifyimg.model.tag import Tag
from verifyimg.readers.readers import UNREAD, readers_of


@dataclass
class Reading:
    """What was read of one file, and what could not be."""

    container: Container | None = None
    blocks: list[Block] = field(default_factory=list)
    tags: list[Tag] = field(default_factory=list)
    previews: list[Preview] = field(default_factory=list)
    disagreements: list[Disagreement] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def keep(self, found: Block | Tag | Preview | Disagreement | Problem) -> None:
        """Puts one thing where it belongs."""
        kept: list = {  # type: ignore[type-arg]
            Block: self.blocks,
            Tag: self.tags,
            Preview: self.previews,
            Disagreement: self.disagreements,
            Problem: self.problems,
        }[type(found)]
        kept.append(found)


def read_file(source: ByteSource, limits: Limits) -> Reading:
    """Everything that our containers and readers find; raises only what the source raises."""
    reading = Reading(container=recognise(source.read_at(0, HEAD_BYTES)))
    if reading.container is None:
        reading.keep(_unknown(source))
        return reading
    container = reading.container
    located = contained(container.name.lower(), lambda: container.locate(source, limits))
    for found in _worked_through(located, limits):
        reading.keep(found)
    reading.problems += _absences(reading)
    return reading


def _worked_through(
    located: Iterable[Block | Problem], limits: Limits
) -> Iterator[Block | Tag | Preview | Disagreement | Problem]:
    """Each block, then what its readers make of it; blocks inside blocks are queued."""
    queue, count = deque(located), 0
    while queue:
        found = queue.popleft()
        yield found
        if not isinstance(found, Block):
            continue
        count += 1
        if count > limits.blocks:
            yield _too_many(found, limits)
            return
        for inner in _read_block(found, limits):
            if isinstance(inner, Block):
                queue.append(inner)
            else:
                yield inner


def _read_block(
    block: Block, limits: Limits
) -> Iterator[Block | Tag | Preview | Disagreement | Problem]:
    for reader in readers_of(block.kind):
        yield from contained(
            reader.name, lambda reader=reader: reader.read(block, limits), offset=block.offset  # type: ignore[misc]
        )
    if block.kind in UNREAD:
        yield Problem(
            reader="pipeline",
            kind="unsupported",
            message=f"{UNREAD[block.kind]} is there; this version does not read it",
            offset=block.offset,
        )


def _absences(reading: Reading) -> Iterator[Problem]:
    """"Nothing found" said as such: it is not the same as "could not look"."""
    broken = any(problem.fatal for problem in reading.problems)
    if not broken and not any(block.kind == "EXIF" for block in reading.blocks):
        yield Problem(reader="exif", kind="absent", message="the file holds no EXIF block")


def _unknown(source: ByteSource) -> Problem:
    return Problem(
        reader="container",
        kind="unsupported",
        message="not a picture that this version can read (JPEG only); nothing was examined",
        offset=0,
        fatal=True,
    )


def _too_many(block: Block, limits: Limits) -> Problem:
    return Problem(
        reader="pipeline",
        kind="refused",
        message=f"more than {limits.blocks:,} blocks; the rest was not read",
        offset=block.offset,
    )
