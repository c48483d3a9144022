"""Files into fingerprints: each decoded as often as the kinds that are asked for need."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from verifyimg.fingerprints.kind import Kind, Need
from verifyimg.fingerprints.kinds import KINDS, OWN, TIER
from verifyimg.fingerprints.pdq import turned
from verifyimg.isolation.decoding import decode, reduced
from verifyimg.limits import DEFAULT, Limits
from verifyimg.model.block import Extent
from verifyimg.model.fingerprint import Fingerprint, Prints, Sight
from verifyimg.model.formats import HEAD_BYTES, Format, format_of
from verifyimg.model.image import ImageFile
from verifyimg.model.miniature import Miniature, Mode
from verifyimg.model.picture import Picture
from verifyimg.model.problem import PIXELS, Problem
from verifyimg.sources.source import Source

__all__ = ["KINDS", "OWN", "TIER", "Kind", "fingerprint", "turned"]


def fingerprint(
    source: Source,
    kinds: Sequence[Kind] = OWN,
    limits: Limits = DEFAULT,
    *,
    sha256: str | None = None,
    grey: Miniature | None = None,
) -> Prints:
    """The fingerprints of one file; raises only what the source raises.

    The file itself is always hashed, unless its `sha256` is known already; `grey` is its miniature
    where that was made already, by the same way. Where the picture
    cannot be decoded whole, a fatal Problem says so and nothing is made of it, also
    where one of several decodings went well. One that is too large for the hash of its pixels has
    the other fingerprints, and a Problem that is not fatal.
    """
    image = _file(source, sha256)
    known = format_of(source.read_at(0, HEAD_BYTES))
    if known is None or not known.picture:
        return _unlooked(image, kinds, _no_picture(known))
    sight, refused = Sight(sha256=image.sha256, grey=grey), None
    image = replace(image, format=known.name, mime=known.mime)
    for need in _needs(kinds, sight):
        seen = _seen(source, known, need, sight, limits)
        if isinstance(seen, Sight):
            sight = seen
        elif need == "pixel_sha256" and seen.kind == "refused" and (sight.grey or sight.colour):
            refused = replace(seen, message=f"no hash of the pixels: {seen.message}")
            kinds = [kind for kind in kinds if kind.need != need]
        else:
            return _unlooked(image, kinds, replace(seen, fatal=True))
    return _made(_measured(image, sight), kinds, sight, refused)


def _file(source: Source, sha256: str | None) -> ImageFile:
    digest = source.sha256() if sha256 is None else sha256
    return ImageFile(path=source.path, size_bytes=source.size, sha256=digest)


def _needs(kinds: Sequence[Kind], sight: Sight) -> list[Need]:
    """What is still to be decoded; the cheapest first, for most damage shows there."""
    order: tuple[Need, ...] = ("grey", "colour", "pixel_sha256")
    wanted = {kind.need for kind in kinds}
    return [need for need in order if need in wanted and not (need == "grey" and sight.grey)]


def _seen(
    source: Source, known: Format, need: Need, sight: Sight, limits: Limits
) -> Sight | Problem:
    """The sight with one thing more, or why that could not be had."""
    whole = Extent(offset=0, length=source.size)
    if need == "pixel_sha256":
        picture = decode(source, whole, known.name, limits)
        return _with_pixels(sight, picture) if isinstance(picture, Picture) else picture
    mode: Mode = "L" if need == "grey" else "RGB"
    small = reduced(source, whole, known.name, limits, mode)
    if isinstance(small, Problem):
        return small
    return replace(sight, grey=small) if need == "grey" else replace(sight, colour=small)


def _with_pixels(sight: Sight, picture: Picture) -> Sight:
    return replace(sight, pixel_sha256=picture.pixel_sha256)


def _measured(image: ImageFile, sight: Sight) -> ImageFile:
    image = replace(image, pixel_sha256=sight.pixel_sha256)
    small = sight.grey or sight.colour
    return replace(image, width=small.width, height=small.height) if small else image


def _made(image: ImageFile, kinds: Sequence[Kind], sight: Sight, refused: Problem | None) -> Prints:
    made = [kind.of(sight) for kind in kinds]
    return Prints(
        image=image,
        sight=sight,
        fingerprints=tuple(one for one in made if isinstance(one, Fingerprint)),
        problems=(*filter(None, [refused]), *(one for one in made if isinstance(one, Problem))),
    )


def _unlooked(image: ImageFile, kinds: Sequence[Kind], problem: Problem) -> Prints:
    """What a file has whose picture could not be looked at: the hash of its bytes."""
    sight = Sight(sha256=image.sha256)
    made = [kind.of(sight) for kind in kinds if kind.need == "sha256"]
    return Prints(
        image=image,
        sight=sight,
        fingerprints=tuple(one for one in made if isinstance(one, Fingerprint)),
        problems=(problem,),
    )


def _no_picture(known: Format | None) -> Problem:
    what = f"{known.spoken} holds no still" if known else "not a picture that we know"
    message = f"{what}; only its bytes were hashed"
    return Problem(reader=PIXELS, kind="unsupported", message=message, offset=0, fatal=True)
