"""Files into fingerprints: each decoded as often as the kinds that are asked for need."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from verifyimg.containers.jpeg import locate
from verifyimg.fingerprints import jpeg_data
from verifyimg.fingerprints.kind import Kind, Need
from verifyimg.fingerprints.kinds import KINDS, OWN, TIER
from verifyimg.fingerprints.pdq import turned
from verifyimg.isolation.decoding import decode, reduced
from verifyimg.limits import DEFAULT, Limits
from verifyimg.model.block import Block, Extent
from verifyimg.model.fingerprint import Fingerprint, Prints, Sight
from verifyimg.model.formats import HEAD_BYTES, Format, format_of
from verifyimg.model.image import ImageFile
from verifyimg.model.miniature import Miniature, Mode
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
    shown: int = 0,
) -> Prints:
    """The fingerprints of one file; raises only what the source raises.

    The file itself is always hashed, unless its `sha256` is known already; `grey` is its miniature
    where that was made already, by the same way. `shown` asks for a view in grey of at most so
    many pixels a side, which costs no decoding of its own. Where the picture
    cannot be decoded whole, a fatal Problem says so and nothing is made of it, also
    where one of several decodings went well. A JPEG whose coded data have no end has the other
    fingerprints, and a Problem that is not fatal.
    """
    image = _file(source, sha256)
    known = format_of(source.read_at(0, HEAD_BYTES))
    if known is None or not known.picture:
        return _unlooked(image, kinds, _no_picture(known))
    sight, endless = Sight(sha256=image.sha256, grey=grey), None
    image = replace(image, format=known.name, mime=known.mime)
    if shown:
        seen = _with_picture(source, known, sight, replace(limits, shown_side=shown), shown=True)
        if isinstance(seen, Problem):
            return _unlooked(image, kinds, replace(seen, fatal=True))
        sight = seen
    for need in _needs(kinds, known):
        seen = sight if getattr(sight, need) else _seen(source, known, need, sight, limits)
        if isinstance(seen, Problem):
            return _unlooked(image, kinds, replace(seen, fatal=True))
        sight = seen
        if getattr(sight, need) is None:
            endless = _ENDLESS
            kinds = [kind for kind in kinds if kind.need != need]
    return _made(_measured(image, sight), kinds, sight, endless)


def _file(source: Source, sha256: str | None) -> ImageFile:
    digest = source.sha256() if sha256 is None else sha256
    return ImageFile(path=source.path, size_bytes=source.size, sha256=digest)


_ENDLESS = Problem(
    reader=PIXELS,
    kind="damaged",
    message="no hash of the pixels: the end of the coded picture was not found",
)


def _needs(kinds: Sequence[Kind], known: Format) -> list[Need]:
    """What is to be seen, in the order in which one thing may bring another.

    The coded data of a JPEG are hashed once it was decoded: only that shows whether it can be.
    """
    of_pixels: tuple[Need, ...] = ("pixel_sha256", "grey", "colour")
    of_jpeg: tuple[Need, ...] = ("grey", "colour", "pixel_sha256")
    wanted = {kind.need for kind in kinds}
    if known.name != jpeg_data.FORMAT:
        return [need for need in of_pixels if need in wanted]
    wanted |= {"grey"} if "pixel_sha256" in wanted else set()
    return [need for need in of_jpeg if need in wanted]


def _seen(
    source: Source, known: Format, need: Need, sight: Sight, limits: Limits
) -> Sight | Problem:
    """The sight with one thing more, or why that could not be had."""
    whole = Extent(offset=0, length=source.size)
    if need == "pixel_sha256" and known.name == jpeg_data.FORMAT:
        return _with_coded(source, sight, limits)
    if need == "pixel_sha256":
        return _with_picture(source, known, sight, limits)
    mode: Mode = "L" if need == "grey" else "RGB"
    small = reduced(source, whole, known.name, limits, mode)
    if isinstance(small, Problem):
        return small
    return replace(sight, grey=small) if need == "grey" else replace(sight, colour=small)


def _with_picture(
    source: Source, known: Format, sight: Sight, limits: Limits, *, shown: bool = False
) -> Sight | Problem:
    """With all that comes of one decoding."""
    whole = Extent(offset=0, length=source.size)
    picture = decode(source, whole, known.name, limits, grey=True, shown=shown)
    if isinstance(picture, Problem):
        return picture
    return replace(
        sight,
        pixel_sha256=picture.pixel_sha256,
        grey=sight.grey or picture.grey,
        view=picture.view,
    )


def _with_coded(source: Source, sight: Sight, limits: Limits) -> Sight:
    blocks = [one for one in locate(source, limits) if isinstance(one, Block)]
    coded = jpeg_data.coded_sha256(source, blocks)
    return replace(sight, pixel_sha256=coded, pixel_version=jpeg_data.VERSION)


def _measured(image: ImageFile, sight: Sight) -> ImageFile:
    image = replace(image, pixel_sha256=sight.pixel_sha256)
    small = sight.grey or sight.colour
    return replace(image, width=small.width, height=small.height) if small else image


def _made(image: ImageFile, kinds: Sequence[Kind], sight: Sight, endless: Problem | None) -> Prints:
    made = [kind.of(sight) for kind in kinds]
    return Prints(
        image=image,
        sight=sight,
        fingerprints=tuple(one for one in made if isinstance(one, Fingerprint)),
        problems=(*filter(None, [endless]), *(one for one in made if isinstance(one, Problem))),
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
