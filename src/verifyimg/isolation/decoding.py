"""Pictures decoded by a process of its own: what `readers/pixels/` do, at arm's length.

The functions take and give what those of the same name do; what a picture does to its decoder
(a crash, an endless loop, all memory) costs one Problem. Where a system cannot start such a
process, the picture is decoded in ours, and `guards_now` says so.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from typing import TypedDict, Unpack

from verifyimg.isolation.answer import Answer
from verifyimg.isolation.decoders import end_decoders, possible, shared_decoders
from verifyimg.isolation.handing import handed
from verifyimg.isolation.large_lock import LargeLock
from verifyimg.isolation.question import Question, What
from verifyimg.limits import Limits
from verifyimg.model.block import ByteSource, Extent
from verifyimg.model.guards import NO_GUARDS, Guards
from verifyimg.model.illustration import View
from verifyimg.model.miniature import Miniature, Mode
from verifyimg.model.picture import Picture, Raster
from verifyimg.model.problem import PIXELS, Problem

__all__ = [
    "decode",
    "end_decoders",
    "fineness",
    "guards_now",
    "prepare",
    "reduced",
    "share_lock",
    "viewed",
    "viewed_grey",
]


_LOCKS: dict[int, LargeLock] = {}
"""By process."""


class Wanted(TypedDict, total=False):
    """What is to come with a picture."""

    grey: bool
    fewest: int
    exact: bool
    shown: bool


class More(Wanted, total=False):
    """What else a question says."""

    mode: Mode
    ratio: float


def decode(
    source: ByteSource,
    extent: Extent,
    format_name: str,
    limits: Limits,
    *,
    grey: bool = False,
    fewest: int = 0,
    exact: bool = False,
    shown: bool = False,
    pixels: int = 0,
) -> Picture | Problem:
    """As `readers.pixels.whole.decode`; raises what the source raises.

    `pixels`: how many it has, where that is known; a large one may wait for its turn.
    """
    wanted: Wanted = {"grey": grey, "fewest": fewest, "exact": exact, "shown": shown}
    if not possible():
        from verifyimg.readers.pixels.whole import decode as here

        return here(source, extent, format_name, limits, **wanted)
    question = _question("picture", extent, format_name, limits, **wanted)
    found = _asked(source, question, pixels)
    assert isinstance(found, Picture | Problem)  # noqa: S101 - `answer_of` holds it to that
    return found


def reduced(
    source: ByteSource, extent: Extent, format_name: str, limits: Limits, mode: Mode
) -> Miniature | Problem:
    """As `readers.pixels.reduced.reduced`; raises what the source raises."""
    if not possible():
        from verifyimg.readers.pixels.reduced import reduced as here

        return here(source, extent, format_name, limits, mode)
    found = _asked(source, _question("miniature", extent, format_name, limits, mode=mode))
    assert isinstance(found, Miniature | Problem)  # noqa: S101 - `answer_of` holds it to that
    return found


def fineness(
    source: ByteSource, extent: Extent, format_name: str, limits: Limits, ratio: float
) -> float | Problem:
    """As `readers.pixels.fineness.fineness`; raises what the source raises."""
    if not possible():
        from verifyimg.readers.pixels.fineness import fineness as here

        return here(source, extent, format_name, limits, ratio)
    found = _asked(source, _question("fineness", extent, format_name, limits, ratio=ratio))
    assert isinstance(found, float | Problem)  # noqa: S101 - `answer_of` holds it to that
    return found


def viewed(source: ByteSource, extent: Extent, format_name: str, limits: Limits) -> View | Problem:
    """As `readers.pixels.view.viewed`; raises what the source raises."""
    if not possible():
        from verifyimg.readers.pixels.view import viewed as here

        return here(source, extent, format_name, limits)
    found = _asked(source, _question("view", extent, format_name, limits))
    assert isinstance(found, View | Problem)  # noqa: S101 - `answer_of` holds it to that
    return found


def viewed_grey(
    source: ByteSource, extent: Extent, format_name: str, limits: Limits
) -> Raster | Problem:
    """As `readers.pixels.view.viewed_grey`; raises what the source raises."""
    if not possible():
        from verifyimg.readers.pixels.view import viewed_grey as here

        return here(source, extent, format_name, limits)
    found = _asked(source, _question("grey view", extent, format_name, limits))
    assert isinstance(found, Raster | Problem)  # noqa: S101 - `answer_of` holds it to that
    return found


def prepare(limits: Limits) -> None:
    """Starts a process beforehand, so that it is ready when the metadata are read."""
    if possible():
        shared_decoders().prepare(limits)


def share_lock(descriptor: int) -> None:
    """Has this process decode large pictures in turn with all that have that file open."""
    _LOCKS[os.getpid()] = LargeLock(descriptor)


def guards_now() -> Guards:
    """The guards of the process that answered last; none where there is no such process."""
    return shared_decoders().guards or NO_GUARDS if possible() else NO_GUARDS


def _question(
    what: What, extent: Extent, format_name: str, limits: Limits, **more: Unpack[More]
) -> Callable[[int], Question]:
    """The question, once it is known where the descriptor begins."""
    return lambda base: Question(
        what=what, extent=extent, base=base, format_name=format_name, limits=limits, **more
    )


def _asked(source: ByteSource, question: Callable[[int], Question], pixels: int = 0) -> Answer:
    asked = question(0)
    try:
        with handed(source, asked.extent) as given, _held(asked, pixels):
            return shared_decoders().ask(question(given.base), given.descriptor)
    except OSError as error:
        reason = (error.strerror or "no reason given").lower()
        message = f"no copy could be made for the decoder ({reason})"
        offset = asked.extent.offset
        return Problem(reader=PIXELS, kind="refused", message=message, offset=offset)


def _held(question: Question, pixels: int) -> AbstractContextManager[object]:
    lock = _LOCKS.get(os.getpid())
    return lock.held(question, pixels) if lock else nullcontext()
