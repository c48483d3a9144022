"""Pictures decoded by a process of its own: what `readers/pixels/` do, at arm's length.

The functions take and give what those of the same name do; what a picture does to its decoder
(a crash, an endless loop, all memory) costs one Problem. Where a system cannot start such a
process, the picture is decoded in ours, and `guards_now` says so.
"""

from __future__ import annotations

from collections.abc import Callable

from verifyimg.isolation.answer import Answer
from verifyimg.isolation.decoders import end_decoders, possible, shared_decoders
from verifyimg.isolation.handing import handed
from verifyimg.isolation.question import Question, What
from verifyimg.limits import Limits
from verifyimg.model.block import ByteSource, Extent
from verifyimg.model.compression import Patches
from verifyimg.model.guards import NO_GUARDS, Guards
from verifyimg.model.illustration import View
from verifyimg.model.miniature import Miniature, Mode
from verifyimg.model.picture import Picture
from verifyimg.model.problem import PIXELS, Problem

__all__ = [
    "decode",
    "end_decoders",
    "fineness",
    "guards_now",
    "patches",
    "prepare",
    "reduced",
    "viewed",
]


def decode(
    source: ByteSource, extent: Extent, format_name: str, limits: Limits, *, grey: bool = False
) -> Picture | Problem:
    """As `readers.pixels.whole.decode`; raises what the source raises."""
    if not possible():
        from verifyimg.readers.pixels.whole import decode as here

        return here(source, extent, format_name, limits, grey=grey)
    found = _asked(source, _question("picture", extent, format_name, limits, grey=grey))
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


def patches(
    source: ByteSource, extent: Extent, format_name: str, limits: Limits
) -> Patches | Problem:
    """As `readers.pixels.patches.patches`; raises what the source raises."""
    if not possible():
        from verifyimg.readers.pixels.patches import patches as here

        return here(source, extent, format_name, limits)
    found = _asked(source, _question("patches", extent, format_name, limits))
    assert isinstance(found, Patches | Problem)  # noqa: S101 - `answer_of` holds it to that
    return found


def prepare(limits: Limits) -> None:
    """Starts a process beforehand, so that it is ready when the metadata are read."""
    if possible():
        shared_decoders().prepare(limits)


def guards_now() -> Guards:
    """The guards of the process that answered last; none where there is no such process."""
    return shared_decoders().guards or NO_GUARDS if possible() else NO_GUARDS


def _question(
    what: What,
    extent: Extent,
    format_name: str,
    limits: Limits,
    *,
    mode: Mode = "L",
    ratio: float = 0.0,
    grey: bool = False,
) -> Callable[[int], Question]:
    """The question, once it is known where the descriptor begins."""
    return lambda base: Question(
        what=what,
        extent=extent,
        base=base,
        format_name=format_name,
        mode=mode,
        ratio=ratio,
        grey=grey,
        limits=limits,
    )


def _asked(source: ByteSource, question: Callable[[int], Question]) -> Answer:
    asked = question(0)
    try:
        with handed(source, asked.extent) as given:
            return shared_decoders().ask(question(given.base), given.descriptor)
    except OSError as error:
        reason = (error.strerror or "no reason given").lower()
        message = f"no copy could be made for the decoder ({reason})"
        offset = asked.extent.offset
        return Problem(reader=PIXELS, kind="refused", message=message, offset=offset)
