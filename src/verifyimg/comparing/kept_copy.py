"""A file and the copy of it that an archive saw: which is larger, and when that was seen."""

from __future__ import annotations

from collections.abc import Iterator

from verifyimg.model.image import ImageFile
from verifyimg.model.match import KeptCopy, Match

_SAME_SIZE = 1.02
"""The ratio of areas up to which two pictures are of one size: blocks round them."""


def kept_copy_words(image: ImageFile, match: Match) -> str:
    """What can be said of the two copies from what an entry keeps: size, format, first seen.

    One or two sentences; empty where nothing can be said. Which copy is closer to the original is
    left open: a larger one may be an enlargement, and the archived file itself is not at hand.
    """
    return " ".join(_sentences(image, match))


def _sentences(image: ImageFile, match: Match) -> Iterator[str]:
    if not match.same_picture:
        return
    if match.how == "bytes":
        yield "It is the same file, so that neither copy is older by its content."
    elif match.kept is not None:
        yield from _sizes(image, match.kept, same_pixels=match.how == "pixels")
    seen, basis = match.entry.get("first_seen"), match.entry.get("basis")
    if seen and basis == "metadata":
        yield f"By its metadata alone it is of {seen}, which binds nothing."
    elif seen:
        yield f"The archived copy was seen by {seen} ({basis or 'on no basis that is told'})."


def _sizes(image: ImageFile, kept: KeptCopy, *, same_pixels: bool) -> Iterator[str]:
    mine, its = (image.width, image.height), (kept.width, kept.height)
    formats = ""
    if image.format and kept.format and image.format != kept.format:
        formats = f", as {kept.format}, this one as {image.format}"
    if None in (*mine, *its):
        return
    ratio = _area(its) / max(1, _area(mine))
    sizes = f"{_told(its)} against {_told(mine)}"
    if same_pixels:
        yield f"The archived copy has the same pixels in another file{formats}."
    elif ratio > _SAME_SIZE:
        yield (
            f"The archived copy is larger ({sizes}{formats}): this one may be made from it, "
            "unless that is an enlargement."
        )
    elif ratio < 1 / _SAME_SIZE:
        yield (
            f"The archived copy is smaller ({sizes}{formats}): this one is not made from it, "
            "unless this is an enlargement; both may come from a third."
        )
    else:
        yield f"Both copies are of one size ({_told(mine)}{formats})."


def _area(size: tuple[int | None, int | None]) -> int:
    return (size[0] or 0) * (size[1] or 0)


def _told(size: tuple[int | None, int | None]) -> str:
    return f"{size[0]:,} x {size[1]:,}"
