"""Bytes to tags: a file's blocks, worked through as a bounded list by the readers."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import TypeVar

from verifyimg.contain import contained
from verifyimg.containers.container import Container
from verifyimg.containers.containers import recognise
from verifyimg.containers.embedded import EMBEDDED, locate_inside
from verifyimg.limits import Limits
from verifyimg.model.block import Block, ByteSource
from verifyimg.model.disagreement import Disagreement
from verifyimg.model.formats import HEAD_BYTES, Format, format_of
from verifyimg.model.image import Preview
from verifyimg.model.noun import noun
from verifyimg.model.problem import Problem
from verifyimg.model.tag import Tag
from verifyimg.readers.exif.raw_kind import told_by_tags
from verifyimg.readers.reader import Found
from verifyimg.readers.readers import UNREAD, readers_of

T = TypeVar("T")

NAME, STRUCTURE = "reading", "container"
"""Who met a Problem that no reader met."""

_EXIF_KINDS = ("EXIF", "TIFF")
_LATE = (
    *("png", "webp", "gif", "isobmff", "quicktime", "jxl", "jp2"),
    *("raf", "crw", "mrw", "x3f", "embedded"),
)
"""Containers in which metadata may stand behind the picture: one that breaks off may have lost
them, where a JPEG would have shown them before."""


@noun
class Reading:
    """What was read of one file, and what could not be."""

    format: Format | None = None
    """What the file is by its first bytes, read or not; of raw files, by their tags too."""
    container: Container | None = None
    blocks: Sequence[Block] = ()
    tags: Sequence[Tag] = ()
    previews: Sequence[Preview] = ()
    disagreements: Sequence[Disagreement] = ()
    problems: Sequence[Problem] = ()


def read_file(source: ByteSource, limits: Limits) -> Reading:
    """Everything that our containers and readers find; raises only what the source raises.

    Guarantees on any bytes: at most `limits.blocks` blocks are read, `limits.same_kind` of
    each kind; about `limits.tags` tags and `limits.problems` problems come back. Nothing is
    called absent unless all of the file was looked at.
    """
    head = source.read_at(0, HEAD_BYTES)
    container, known = recognise(head), format_of(head)
    if container is None:
        return Reading(format=known, problems=(_not_read(known),))
    located = contained(STRUCTURE, partial(container.locate, source, limits))
    found = list(_worked_through(located, limits))
    found += _absences(found)
    tags = _only(found, Tag)
    return Reading(
        format=told_by_tags(known, tags),
        container=container,
        blocks=_only(found, Block),
        tags=tags,
        previews=_distinct(_only(found, Preview)),
        disagreements=_only(found, Disagreement),
        problems=_told(_weighed(found), limits),
    )


def _worked_through(located: Iterable[Block | Problem], limits: Limits) -> Iterator[Found]:
    """Each block, then what its readers make of it; blocks inside blocks are queued."""
    queue, kinds, tags = deque(located), Counter[str](), 0
    while queue:
        found = queue.popleft()
        over = _over(kinds.total(), tags, limits) if isinstance(found, Block) else None
        if over:
            yield _refused(over, found.offset)
            yield from (left for left in queue if isinstance(left, Problem))
            return
        yield found
        if not isinstance(found, Block):
            continue
        kinds[found.kind] += 1
        for inner in _read_block(found, kinds[found.kind], limits):
            if isinstance(inner, Block):
                queue.append(inner)
                continue
            yield inner
            tags += isinstance(inner, Tag)


def _over(blocks: int, tags: int, limits: Limits) -> str | None:
    """The limit that is reached, in words."""
    if blocks >= limits.blocks:
        return f"more than {limits.blocks:,} blocks"
    return f"more than {limits.tags:,} tags" if tags > limits.tags else None


def _read_block(block: Block, number: int, limits: Limits) -> Iterator[Found]:
    """What there is in the `number`th block of its kind."""
    if block.kind in UNREAD and number == 1:
        yield Problem(
            reader=NAME,
            kind="unsupported",
            message=f"{UNREAD[block.kind]} is there; this version does not read it",
            offset=block.offset,
        )
    if block.kind == EMBEDDED and number <= limits.same_kind:
        inside = partial(locate_inside, block, limits)
        yield from contained(STRUCTURE, inside, offset=block.offset)
    readers = readers_of(block.kind)
    if readers and number > limits.same_kind:
        if number == limits.same_kind + 1:
            what = f"more than {limits.same_kind} blocks of kind {block.kind}"
            yield _refused(what, block.offset, reader=readers[0].name)
        return
    for reader in readers:
        yield from contained(reader.name, partial(reader.read, block, limits), offset=block.offset)


def _absences(found: Sequence[Found]) -> Iterator[Problem]:
    """What was looked for and is not there; said only where all of the file was looked at."""
    if any(isinstance(one, Block) and one.kind in _EXIF_KINDS for one in found):
        return
    if not any(_kept_from_looking(one) for one in found):
        yield Problem(reader="exif", kind="absent", message="the file holds no EXIF block")


def _kept_from_looking(found: Found) -> bool:
    if not isinstance(found, Problem):
        return False
    ours = found.reader in (NAME, STRUCTURE, *_LATE) and found.kind in ("damaged", "refused")
    packed = found.reader in _LATE and found.kind == "unsupported" and not found.trifling
    return found.fatal or ours or packed


def _weighed(found: Sequence[Found]) -> Sequence[Problem]:
    """A file that breaks off behind a metadata block that was read has still been examined."""
    problems = _only(found, Problem)
    if not any(isinstance(one, Tag) and one.group == "ExifIFD" for one in found):
        return problems
    return tuple(replace(one, fatal=False) for one in problems)


def _told(problems: Sequence[Problem], limits: Limits) -> Sequence[Problem]:
    """The first ones, those that end the examination, and how many are left out."""
    rest = problems[limits.problems :]
    if not rest:
        return problems
    more = Problem(
        reader=NAME, kind="refused", message=f"{len(rest):,} more problems are not listed"
    )
    return (*problems[: limits.problems], *(one for one in rest if one.fatal), more)


def _only(found: Iterable[object], kind: type[T]) -> tuple[T, ...]:
    return tuple(one for one in found if isinstance(one, kind))


def _distinct(previews: Iterable[Preview]) -> tuple[Preview, ...]:
    """One of those that begin at the same byte: an index names what stands behind the picture too.

    Thumbnails all stay: they are what the picture is compared with.
    """
    kept: dict[tuple[int, bool], Preview] = {}
    for one in previews:
        kept.setdefault((one.offset, one.kind == "thumbnail"), one)
    return tuple(kept.values())


def _refused(what: str, offset: int | None, *, reader: str = NAME) -> Problem:
    message = f"{what}; the rest was not read"
    return Problem(reader=reader, kind="refused", message=message, offset=offset)


def _not_read(known: Format | None) -> Problem:
    what = f"{known.spoken} is not read by this version" if known else "not a picture that we know"
    return Problem(
        reader=STRUCTURE,
        kind="unsupported",
        message=f"{what}; nothing was examined",
        offset=0,
        fatal=True,
    )
